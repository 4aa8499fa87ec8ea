//! A small article, what it says, and a reader to press keys on.

#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::path::PathBuf;

use rapporteur::analysis::Analysis;
use rapporteur::analysis::Certainty;
use rapporteur::analysis::Entity;
use rapporteur::analysis::EntityId;
use rapporteur::analysis::Evidence;
use rapporteur::analysis::Form;
use rapporteur::analysis::Function;
use rapporteur::analysis::Label;
use rapporteur::analysis::Location;
use rapporteur::analysis::Mediator;
use rapporteur::analysis::Mention;
use rapporteur::analysis::Party;
use rapporteur::analysis::PartyKind;
use rapporteur::analysis::PlaceKind;
use rapporteur::analysis::Question;
use rapporteur::analysis::QuestionKind;
use rapporteur::analysis::Represents;
use rapporteur::analysis::Sense;
use rapporteur::analysis::Statement;
use rapporteur::app::App;
use rapporteur::app::Effect;
use rapporteur::app::Entry;
use rapporteur::app::Message;
use rapporteur::app::Settings;
use rapporteur::app::Size;
use rapporteur::app::ThemeChoice;
use rapporteur::app::panel::Section;
use rapporteur::app::reading::Reading;
use rapporteur::source::Source;
use rapporteur::text::Article;
use rapporteur::text::Block;
use rapporteur::text::Span;
use rapporteur::ui;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;

/// The paragraphs of the article that most tests read.
pub const TALKS: &[(Block, &str)] = &[
    (
        Block::Body,
        "The Ruritanian government and Freedonia said on Monday that they would meet in Port Lucia \
         for a third round of talks on the closed border. Will the truce hold until then?",
    ),
    (
        Block::Body,
        "Experts say that Sylvania may be carrying messages between the two. Unnamed mediators \
         arranged the first round, officials said. Karl Brandt, who speaks for Freedonia, declined \
         to comment.",
    ),
    (Block::Heading(2), "A long shadow"),
    (
        Block::Quote,
        "“We will talk to anyone who comes to Port Lucia,” Brandt told reporters.",
    ),
    (
        Block::Item,
        "Ruritania wants the crossing at Dunmere opened first.",
    ),
    (
        Block::Item,
        "Freedonia wants the Dunmere Brigade disarmed before that.",
    ),
    (
        Block::Body,
        "On Thursday Sylvania’s foreign minister confirmed that her country is mediating. The \
         truce held, the monitors said, and President Karl August Brandt thanked Sylvania.",
    ),
    (
        Block::Body,
        "It is not known who will pay for the monitors.",
    ),
];

/// The article of [`TALKS`].
pub fn talks() -> Article {
    let mut article = Article::new(
        "Ruritania and Freedonia to Meet Again",
        TALKS.iter().copied(),
        "talks.txt",
    );
    article.byline = Some("Mary Moss".to_owned());
    article
}

/// Every place of some words.
fn find(article: &Article, words: &str, form: Form, sense: Sense) -> Vec<Mention> {
    article
        .text
        .match_indices(words)
        .map(|(at, found)| Mention {
            span: Span::new(at, at + found.len()),
            paragraph: article.paragraph_at(at as u32) as u32,
            form,
            sense,
        })
        .collect()
}

fn evidence(article: &Article, words: &str) -> Evidence {
    let at = article.text.find(words).expect(words);
    let span = Span::new(at, at + words.len());
    Evidence {
        sentence: span,
        cue: span,
        paragraph: article.paragraph_at(at as u32) as u32,
        rule: "test",
    }
}

/// What [`talks`] says, found by hand.
pub fn talks_analysis(article: &Article) -> Analysis {
    let mut analysis = Analysis::default();
    let mut entity = |label, name: &str, state, forms: &[(&str, Form, Sense)]| {
        let id = EntityId(analysis.entities.len() as u32);
        let mut mentions: Vec<Mention> = forms
            .iter()
            .flat_map(|(words, form, sense)| find(article, words, *form, *sense))
            .collect();
        mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
        mentions.dedup_by_key(|mention| mention.span.start);
        analysis.entities.push(Entity {
            id,
            label,
            name: name.to_owned(),
            aliases: Vec::new(),
            title: None,
            state,
            mentions,
        });
        id
    };
    let name = Form::Name;
    let actor = Sense::Actor;
    let ruritania = entity(
        Label::Place,
        "Ruritania",
        Some("RU"),
        &[
            ("Ruritanian", Form::Nationality, actor),
            ("Ruritania ", name, actor),
        ],
    );
    let freedonia = entity(
        Label::Place,
        "Freedonia",
        Some("FR"),
        &[("Freedonia", name, actor)],
    );
    let sylvania = entity(
        Label::Place,
        "Sylvania",
        Some("SY"),
        &[("Sylvania", name, actor)],
    );
    let brandt = entity(
        Label::Person,
        "Karl August Brandt",
        None,
        &[
            ("Karl Brandt", name, actor),
            ("Brandt told", name, actor),
            ("Karl August Brandt", name, actor),
        ],
    );
    let lucia = entity(
        Label::Place,
        "Port Lucia",
        None,
        &[("Port Lucia", name, Sense::Scene)],
    );
    let dunmere = entity(
        Label::Place,
        "Dunmere",
        None,
        &[("Dunmere opened", name, Sense::Scene)],
    );
    let brigade = entity(
        Label::Organisation,
        "Dunmere Brigade",
        None,
        &[("Dunmere Brigade", name, actor)],
    );
    analysis.entities[brandt.0 as usize].title = Some("President".to_owned());
    let party = |entity, kind, principal, words: &str| Party {
        entity,
        kind,
        principal,
        represents: None,
        evidence: vec![evidence(article, words)],
        confidence: 0.9,
    };
    let first = "The Ruritanian government and Freedonia said on Monday that they would meet in \
                 Port Lucia for a third round of talks on the closed border.";
    let speaks = "Karl Brandt, who speaks for Freedonia, declined to comment.";
    let disarm = "Freedonia wants the Dunmere Brigade disarmed before that.";
    let mut speaker = party(brandt, PartyKind::Person, false, speaks);
    speaker.represents = Some(Represents {
        entity: Some(freedonia),
        name: "Freedonia".to_owned(),
        evidence: evidence(article, speaks),
    });
    analysis.parties = vec![
        party(ruritania, PartyKind::State, true, first),
        party(freedonia, PartyKind::State, true, first),
        speaker,
        party(brigade, PartyKind::ArmedGroup, false, disarm),
    ];
    let statement = |words: &str, certainty, function, who: Option<&str>| Statement {
        evidence: evidence(article, words),
        certainty,
        function,
        attributed_to: who.map(str::to_owned),
    };
    let rumour = "Experts say that Sylvania may be carrying messages between the two.";
    let confirmed =
        "On Thursday Sylvania’s foreign minister confirmed that her country is mediating.";
    let unnamed = "Unnamed mediators arranged the first round, officials said.";
    analysis.mediators = vec![
        Mediator {
            entity: Some(sylvania),
            mentions: Vec::new(),
            statements: vec![
                statement(
                    rumour,
                    Certainty::Speculated,
                    Function::CarryMessages,
                    Some("experts"),
                ),
                statement(confirmed, Certainty::Confirmed, Function::Mediate, None),
            ],
            confidence: 0.9,
        },
        Mediator {
            entity: None,
            mentions: find(
                article,
                "Unnamed mediators",
                Form::Description,
                Sense::Actor,
            ),
            statements: vec![statement(
                unnamed,
                Certainty::Confirmed,
                Function::Facilitate,
                Some("officials"),
            )],
            confidence: 0.8,
        },
    ];
    let location = |entity: EntityId, kind, words: &str| Location {
        entity,
        kind,
        country: None,
        coordinates: None,
        mentions: analysis.entities[entity.0 as usize].mentions.clone(),
        evidence: vec![evidence(article, words)],
        confidence: 0.9,
    };
    analysis.locations = vec![
        location(lucia, PlaceKind::City, first),
        location(
            dunmere,
            PlaceKind::Site,
            "Ruritania wants the crossing at Dunmere opened first.",
        ),
    ];
    let asked = "Will the truce hold until then?";
    analysis.questions = vec![
        Question {
            wording: asked.replace(" until then", ""),
            kind: QuestionKind::Asked,
            evidence: evidence(article, asked),
            about: Vec::new(),
            answered: Some(evidence(
                article,
                "The truce held, the monitors said, and President Karl August Brandt thanked \
                 Sylvania.",
            )),
            confidence: 0.9,
        },
        Question {
            wording: "Who will pay for the monitors?".to_owned(),
            kind: QuestionKind::Unknown,
            evidence: evidence(article, "It is not known who will pay for the monitors."),
            about: Vec::new(),
            answered: None,
            confidence: 0.9,
        },
    ];
    analysis
}

/// Entries of these titles.
pub fn entries(titles: &[&str]) -> Vec<Entry> {
    titles
        .iter()
        .map(|title| Entry {
            source: Source::Path(PathBuf::from(title)),
            title: (*title).to_owned(),
        })
        .collect()
}

/// A reader with keys to press and a screen to look at.
pub struct Reader {
    /// Its state.
    pub app: App,
    /// All effects so far.
    pub effects: Vec<Effect>,
    size: Size,
}

impl Reader {
    /// A reader of three articles with [`talks`] open and analysed.
    pub fn new(width: u16, height: u16) -> Self {
        let mut reader = Self::with(talks(), width, height);
        let analysis = talks_analysis(&talks());
        reader.send(Message::Analysed {
            entry: 0,
            analysis: Box::new(analysis),
        });
        reader
    }

    /// A reader of three articles with this one open and not yet analysed.
    pub fn with(article: Article, width: u16, height: u16) -> Self {
        let size = Size { width, height };
        let settings = Settings {
            theme: ThemeChoice::None,
            ..Settings::default()
        };
        let titles = [
            "Ruritania and Freedonia to Meet Again",
            "Port Workers Call a Conciliator",
            "Harvest Fair Opens",
        ];
        let mut app = App::new(entries(&titles), size, settings);
        let effects = app.start();
        let mut reader = Self { app, effects, size };
        reader.send(Message::Opened {
            entry: 0,
            article: Box::new(article),
            notices: Vec::new(),
            position: None,
        });
        reader
    }

    /// A reader without articles of its own, which begins in the library.
    pub fn of_the_library(width: u16, height: u16) -> Self {
        let size = Size { width, height };
        let settings = Settings {
            theme: ThemeChoice::None,
            ..Settings::default()
        };
        let mut app = App::new(Vec::new(), size, settings).with_library();
        let effects = app.start();
        Self { app, effects, size }
    }

    /// Lets something happen.
    pub fn send(&mut self, message: Message) {
        if let Message::Resized(size) = message {
            self.size = size;
        }
        let effects = self.app.update(message);
        self.effects.extend(effects);
    }

    /// Presses keys: letters as they are, others as `<Enter>`, `<C-o>`, `<Tab>`.
    pub fn keys(&mut self, script: &str) {
        let mut rest = script;
        while let Some(first) = rest.chars().next() {
            let named = rest
                .strip_prefix('<')
                .and_then(|tail| tail.split_once('>'))
                .filter(|(name, _)| name.len() > 1);
            if let Some((name, tail)) = named {
                self.press(named_key(name));
                rest = tail;
            } else {
                self.press(KeyEvent::new(KeyCode::Char(first), KeyModifiers::NONE));
                rest = rest.get(first.len_utf8()..).unwrap_or("");
            }
        }
    }

    /// Stands on an item of the panel, all of which it shows.
    pub fn choose(&mut self, section: Section, name: &str) {
        self.keys(":scope whole<Enter>");
        let mut items = self.app.panel.items();
        let item = items.find(|item| item.key.section == section && item.name == name);
        let key = item.map(|item| item.key);
        drop(items);
        self.app.selected = Some(key.expect(name));
    }

    /// Presses one key.
    pub fn press(&mut self, key: KeyEvent) {
        self.send(Message::Key(key));
    }

    /// The cells of the screen.
    pub fn buffer(&self) -> Buffer {
        let backend = TestBackend::new(self.size.width, self.size.height);
        let mut terminal = Terminal::new(backend).expect("a backend that cannot fail");
        terminal
            .draw(|frame| ui::draw(frame, &self.app))
            .expect("a backend that cannot fail");
        terminal.backend().buffer().clone()
    }

    /// The screen as text, a line a row, without blanks at the ends.
    pub fn screen(&self) -> String {
        let buffer = self.buffer();
        let width = usize::from(self.size.width.max(1));
        buffer
            .content
            .chunks(width)
            .map(|row| {
                let mut line = String::new();
                let mut skip = 0;
                for cell in row {
                    if skip > 0 {
                        skip -= 1;
                        continue;
                    }
                    line.push_str(cell.symbol());
                    skip = unicode_width::UnicodeWidthStr::width(cell.symbol()).saturating_sub(1);
                }
                line.trim_end().to_owned()
            })
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// The current paragraph.
    pub fn paragraph(&self) -> u32 {
        self.app.reading.as_ref().map_or(0, Reading::paragraph)
    }
}

fn named_key(name: &str) -> KeyEvent {
    if let Some(letter) = name.strip_prefix("C-") {
        let letter = letter.chars().next().unwrap_or('c');
        return KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
    }
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "S-Tab" => KeyCode::BackTab,
        "Down" => KeyCode::Down,
        "Up" => KeyCode::Up,
        "Back" => KeyCode::Backspace,
        "Space" => KeyCode::Char(' '),
        _ => KeyCode::Null,
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}
