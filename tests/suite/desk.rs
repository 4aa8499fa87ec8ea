//! The library's screen: what keys ask of a library, and what is then seen.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use rapporteur::app::Effect;
use rapporteur::app::Focus;
use rapporteur::app::Message;
use rapporteur::app::Size;
use rapporteur::app::desk::ask::Act;
use rapporteur::app::desk::ask::Answer;
use rapporteur::app::desk::ask::Ask;
use rapporteur::app::desk::ask::Change;
use rapporteur::app::desk::ask::Item;
use rapporteur::app::desk::ask::Progress;
use rapporteur::app::desk::ask::Shelves;
use rapporteur::app::desk::ask::Wanted;
use rapporteur::app::desk::racks;
use rapporteur::app::desk::racks::Rack;
use rapporteur::library::Addition;
use rapporteur::library::ArticleId;
use rapporteur::library::Library;
use rapporteur::library::Listing;
use rapporteur::library::Row;
use rapporteur::library::shelves::Visit;
use rapporteur::text::Article;
use rapporteur::text::Block;
use ratatui::crossterm::event::KeyModifiers;
use ratatui::crossterm::event::MouseButton;
use ratatui::crossterm::event::MouseEvent;
use ratatui::crossterm::event::MouseEventKind;

use crate::reader_support::Reader;

/// A day in May 2024, on which all of these tests play.
const NOW: i64 = 1_715_000_000;

/// A reader in front of a library that answers at once.
pub struct Desk {
    pub reader: Reader,
    pub library: Library,
    done: usize,
}

impl Desk {
    pub fn of(library: Library, width: u16, height: u16) -> Self {
        let mut desk = Self {
            reader: Reader::of_the_library(width, height),
            library,
            done: 0,
        };
        desk.settle();
        desk
    }

    /// A library of a dozen articles, two feeds, a collection and tags.
    pub fn new(width: u16, height: u16) -> Self {
        Self::of(filled(), width, height)
    }

    pub fn keys(&mut self, script: &str) {
        self.reader.keys(script);
        self.settle();
    }

    fn click(&mut self, column: u16, row: u16) {
        self.mouse(MouseEventKind::Down(MouseButton::Left), column, row);
    }

    fn mouse(&mut self, kind: MouseEventKind, column: u16, row: u16) {
        self.reader.send(Message::Mouse(MouseEvent {
            kind,
            column,
            row,
            modifiers: KeyModifiers::NONE,
        }));
        self.settle();
    }

    /// Answers what was asked, until nothing is asked any more.
    pub fn settle(&mut self) {
        while let Some(effect) = self.reader.effects.get(self.done).cloned() {
            self.done += 1;
            if let Effect::Library(ask) = effect {
                self.answer(ask);
            } else if let Effect::Open(entry) = effect {
                let number = self.reader.app.kept().unwrap();
                self.open(entry, number);
            }
        }
    }

    fn open(&mut self, entry: usize, id: ArticleId) {
        self.reader.send(Message::Opened {
            entry,
            article: Box::new(self.library.article(id).unwrap()),
            notices: Vec::new(),
            position: None,
        });
    }

    fn tell(&mut self, answer: Answer) {
        self.reader.send(Message::Library(answer));
        self.settle();
    }

    fn answer(&mut self, ask: Ask) {
        match ask {
            Ask::Visit => self.tell(Answer::Ready {
                since: Some(NOW - 3600),
                rack: first_rack(&self.library),
                trouble: None,
            }),
            Ask::Shelves => {
                let shelves = shelves(&self.library);
                self.tell(Answer::Shelves(Box::new(shelves)));
            }
            Ask::List { number, wanted } => {
                let listed = listed(&self.library, number, &wanted);
                self.tell(listed);
            }
            Ask::Seen(id) => self.library.set_read(&[id], true).unwrap(),
            Ask::Change(change) => {
                make(&self.library, &change);
                self.tell(Answer::Changed(change));
            }
            Ask::Undo(change) => {
                make(&self.library, &change);
                self.tell(Answer::TakenBack(change));
            }
            Ask::Remove(Rack::Feed(id)) => {
                self.library.remove_feed(id).unwrap();
                self.tell(Answer::Stirred);
            }
            Ask::Remove(_) => {}
            Ask::ReadAll(listing) => {
                let rows = self.library.list(&listing).unwrap();
                let change = Change {
                    ids: rows.iter().map(|row| row.id).collect(),
                    act: Act::Read(true),
                };
                self.answer(Ask::Change(change));
            }
            Ask::Open { .. } | Ask::Titles(_) | Ask::Keep { .. } | Ask::Cancel => {}
            Ask::Add(_) | Ask::AddFeed(_) | Ask::Refresh(_) => {}
            Ask::Corrections | Ask::Correct { .. } => {}
        }
    }

    fn screen(&self) -> String {
        self.reader.screen()
    }

    /// The titles in the list, from the top.
    #[track_caller]
    fn sees(&self, words: &str) {
        let screen = self.screen();
        assert!(screen.contains(words), "{words:?} is not in\n{screen}");
    }

    fn asked(&self, ask: &Ask) -> bool {
        self.reader.effects.contains(&Effect::Library(ask.clone()))
    }

    fn selected(&self) -> String {
        let item = self.reader.app.desk.list.current();
        item.map_or_else(String::new, |item| item.row.title.clone())
    }
}

fn make(library: &Library, change: &Change) {
    let ids = change.ids.as_slice();
    match &change.act {
        Act::Read(read) => library.set_read(ids, *read),
        Act::Star(starred) => library.set_starred(ids, *starred),
        Act::Tag(name) => library.tag(ids, name),
        Act::Untag(name) => library.untag(ids, name),
        Act::Delete => library.delete(ids),
        Act::Restore => library.restore(ids),
    }
    .unwrap();
}

fn first_rack(library: &Library) -> Rack {
    let has = |rack: &&Rack| library.any(&rack.listing(Some(NOW - 3600))).unwrap();
    let rack = racks::AT_FIRST.iter().find(has).cloned();
    rack.unwrap_or(Rack::All)
}

fn shelves(library: &Library) -> Shelves {
    Shelves {
        counts: Some(library.counts().unwrap()),
        feeds: library.feeds().unwrap(),
        collections: library.collections().unwrap(),
        fresh: 0,
    }
}

fn listed(library: &Library, number: u64, wanted: &Wanted) -> Answer {
    let listing = &wanted.listing;
    let whole = Listing {
        skip: 0,
        take: 100_000,
        ..listing.clone()
    };
    let mut found = library.search(&whole).unwrap();
    if let Some(letters) = &wanted.letters {
        let ids: BTreeSet<ArticleId> = library
            .titles()
            .unwrap()
            .filter(letters, 100)
            .ids
            .into_iter()
            .collect();
        found.retain(|found| ids.contains(&found.row.id));
    }
    let total = found.len();
    let items = found
        .into_iter()
        .skip(listing.skip)
        .take(listing.take)
        .map(|found| Item {
            tags: library.tags(found.row.id).unwrap(),
            row: Row { ..found.row },
            snippet: found.snippet,
        });
    Answer::Listed {
        number,
        first: listing.skip,
        items: items.collect(),
        total,
        more: false,
        now: NOW,
        problem: None,
    }
}

fn article(number: u32, title: &str, site: &str, body: &str) -> Article {
    let mut article = Article::new(
        title,
        [
            (Block::Body, format!("The {number}th report opens. {body}")),
            (Block::Body, "A second paragraph follows. ".repeat(60)),
            (Block::Body, format!("And so report {number} ends.")),
        ],
        "-",
    );
    article.meta.site = (!site.is_empty()).then(|| site.to_owned());
    article.meta.published = Some(format!("2024-05-{:02}T08:00:00Z", 6 - number % 6));
    article
}

fn filled() -> Library {
    let library = Library::in_memory().unwrap();
    let wire = library
        .add_feed("https://wire.example/feed", Some("Border Wire"))
        .unwrap();
    let dead = library
        .add_feed("https://dead.example/feed", Some("Dead Letter"))
        .unwrap();
    let visit = Visit {
        error: Some(
            "Dead Letter: the server says 404 (not found): https://dead.example/feed. Look for \
             the feed's new address on its site; it may have moved."
                .to_owned(),
        ),
        ..Visit::default()
    };
    library.refreshed(dead, &visit, &[]).unwrap();
    let book = library.add_collection("A book of truces").unwrap();
    let titles = [
        ("Ruritania and Freedonia meet again", "Border Wire"),
        ("Dockers call a conciliator", "Harbour Post"),
        ("Envoys leave Port Lucia without a paper", "Border Wire"),
        ("A truce of forty days", ""),
        ("The mediator who would not be named", "Border Wire"),
        ("Harvest fair opens", "Harbour Post"),
    ];
    for (number, (title, site)) in (0..).zip(titles) {
        let body = if number == 2 {
            "Nobody had expected the lanterns to be lit."
        } else {
            "Nothing of note."
        };
        let article = article(number, title, site, body);
        let name = format!("entry {number}");
        library
            .add(&Addition {
                entry: (site == "Border Wire").then_some((wire, name.as_str())),
                collection: site.is_empty().then_some(book),
                added: Some(NOW - 7200),
                ..Addition::new(&article)
            })
            .unwrap();
    }
    let ids = library.ids().unwrap();
    library.set_starred(&ids[1..2], true).unwrap();
    library.tag(&ids[2..4], "truces").unwrap();
    library.set_read(&ids[5..6], true).unwrap();
    library
}

#[track_caller]
fn check(name: &str, width: u16, height: u16, script: &str) {
    let mut desk = Desk::new(width, height);
    desk.keys(script);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, desk.screen());
    });
}

#[test]
fn how_old_an_article_is_can_be_read_on_the_narrowest_screen() {
    for width in [30, 40, 60, 80] {
        let screen = Desk::new(width, 12).screen();
        assert!(screen.contains("4 h ago"), "{screen}");
    }
}

#[test]
fn shelves_stand_beside_articles_where_there_is_room() {
    check("desk_wide", 120, 40, "");
    check("desk_narrow", 80, 24, "");
    check("desk_one_column", 60, 20, "");
    check("desk_small", 40, 12, "");
    check("desk_shelves_alone", 40, 12, "h");
    check("desk_search", 120, 40, "/lantern");
    check("desk_feed_error", 80, 24, "hGkk");
    check("desk_by_site", 80, 24, "zz");
    check("desk_help", 80, 24, "?");
}

#[test]
fn an_empty_library_says_what_to_do_next() {
    let desk = Desk::of(Library::in_memory().unwrap(), 80, 24);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("desk_empty", desk.screen());
    });
}

#[test]
fn the_articles_around_are_reached_from_the_text_and_the_library_is_as_it_was() {
    let mut desk = Desk::new(100, 30);
    desk.keys("j");
    let second = desk.selected();
    desk.keys("<Enter>");
    assert_eq!(desk.reader.app.focus, Focus::Text);
    desk.sees(&second);
    desk.sees("article 2/5");
    desk.keys("]");
    let third = desk.selected();
    assert_ne!(third, second);
    desk.sees("article 3/5");
    desk.keys("[");
    desk.keys("[");
    desk.keys("[");
    desk.sees("this is the first article");
    desk.keys("]");
    desk.keys("]L");
    assert_eq!(desk.reader.app.focus, Focus::Desk);
    assert_eq!(desk.selected(), third);
    desk.keys("L");
    assert_eq!(desk.reader.app.focus, Focus::Text);
    // What is open already is not asked for again.
    let asked = desk.reader.effects.len();
    desk.keys("o<Enter>");
    assert!(
        !desk.reader.effects[asked..]
            .iter()
            .any(|effect| matches!(effect, Effect::Open(_)))
    );
}

#[test]
fn a_search_opens_at_the_hit_and_goes_back_to_where_it_began() {
    let mut desk = Desk::new(100, 30);
    desk.keys("jj");
    let before = desk.selected();
    desk.keys("/lanterns");
    assert_eq!(desk.reader.app.desk.list.total, 1);
    desk.sees("had expected the lanterns to be lit");
    desk.keys("<Enter>");
    assert_eq!(desk.reader.paragraph(), 1);
    let reading = desk.reader.app.reading.as_ref().unwrap();
    let hit = reading.highlight.unwrap();
    assert_eq!(reading.article.slice(hit), "lanterns");
    desk.keys("L");
    desk.sees("Search: lanterns");
    desk.keys("<Esc>");
    assert_eq!(desk.selected(), before);
    assert_eq!(desk.reader.app.focus, Focus::Desk);
}

#[test]
fn titles_are_filtered_by_their_letters() {
    let mut desk = Desk::new(100, 30);
    desk.keys("fhvst");
    desk.sees("No title here has these letters");
    desk.keys("<Esc>hGgjjjjl");
    desk.keys("fhvst");
    assert_eq!(desk.selected(), "Harvest fair opens");
    desk.keys("<Esc>");
    assert_eq!(desk.reader.app.desk.list.total, 6);
}

#[test]
fn what_is_changed_is_seen_at_once_and_can_be_taken_back() {
    let mut desk = Desk::new(120, 30);
    let first = desk.reader.app.desk.list.current().unwrap().row.id;
    let row = |desk: &Desk| desk.library.row(first).unwrap();
    desk.keys("*");
    assert!(row(&desk).starred.is_some());
    desk.keys("t<Tab>");
    desk.sees("tag: truces");
    desk.keys("<Enter>");
    assert_eq!(desk.library.tags(first).unwrap(), ["truces"]);
    desk.keys("m");
    assert!(row(&desk).read.is_some());
    desk.keys("kd");
    assert!(!desk.library.ids().unwrap().contains(&first));
    assert_eq!(desk.reader.app.desk.list.total, 4);
    desk.sees("deleted; u takes it back");
    desk.keys("uuuu");
    assert!(desk.library.ids().unwrap().contains(&first));
    assert!(row(&desk).starred.is_none());
    assert!(row(&desk).read.is_none());
    assert_eq!(desk.library.tags(first).unwrap(), Vec::<String>::new());
    desk.keys("u");
    desk.sees("nothing to take back");
    desk.keys("M");
    assert_eq!(desk.library.counts().unwrap().articles.unread, 0);
}

#[test]
fn an_article_is_read_once_its_end_was_in_sight() {
    let mut desk = Desk::new(80, 24);
    let first = desk.reader.app.desk.list.current().unwrap().row.id;
    desk.keys("<Enter>jj");
    assert!(desk.library.row(first).unwrap().read.is_none());
    desk.keys("G");
    assert!(desk.library.row(first).unwrap().read.is_none());
    desk.keys("L");
    assert!(desk.library.row(first).unwrap().read.is_some());
    assert!(desk.reader.effects.iter().any(|effect| matches!(
        effect,
        Effect::SavePosition { position, .. } if position.paragraph == 3
    )));
}

#[test]
fn adding_and_refreshing_are_asked_for_and_told() {
    let mut desk = Desk::new(100, 24);
    desk.keys("ahttps://a.example/b");
    desk.sees("add address, file or folder: https://a.example/b");
    desk.keys("<Enter>");
    assert!(desk.asked(&Ask::Add("https://a.example/b".to_owned())));
    desk.keys("A");
    desk.reader
        .send(Message::Paste("wire.example\n".to_owned()));
    desk.keys("<Enter>");
    assert!(desk.asked(&Ask::AddFeed("wire.example".to_owned())));
    desk.keys("r");
    assert!(desk.asked(&Ask::Refresh(Vec::new())));
    desk.tell(Answer::Progress(Some(Progress {
        done: 1,
        all: 2,
        fresh: 7,
        failed: 1,
    })));
    desk.sees("feeds 1/2, 7 new, 1 failed");
    desk.keys("R");
    desk.sees("already; Esc stops it");
    desk.keys("<Esc>");
    assert!(desk.asked(&Ask::Cancel));
    desk.tell(Answer::Progress(None));
    desk.tell(Answer::Indexing(12));
    desk.sees("names: 12 to read");
}

#[test]
fn the_mouse_chooses_shelves_and_opens_articles() {
    let mut desk = Desk::new(100, 30);
    desk.click(3, 4);
    desk.sees("All");
    assert_eq!(desk.reader.app.desk.list.total, 6);
    desk.click(50, 4);
    let third = desk.selected();
    desk.mouse(MouseEventKind::ScrollDown, 50, 4);
    assert_ne!(desk.selected(), third);
    desk.click(50, 4);
    desk.click(50, 4);
    assert_eq!(desk.reader.app.focus, Focus::Text);
    desk.sees(&third);
}

#[test]
fn a_long_list_is_known_in_parts_and_gone_through_to_its_end() {
    let library = Library::in_memory().unwrap();
    for number in 0..1500 {
        let article = Article::new(
            &format!("Report {number}"),
            [(Block::Body, format!("Words of report {number}."))],
            "-",
        );
        library
            .add(&Addition {
                added: Some(NOW - number),
                ..Addition::new(&article)
            })
            .unwrap();
    }
    let mut desk = Desk::of(library, 80, 24);
    assert_eq!(desk.selected(), "Report 0");
    desk.keys("G");
    assert_eq!(desk.selected(), "Report 1499");
    assert!(desk.reader.app.desk.list.items.len() <= 300);
    desk.keys("<Enter>[[");
    desk.sees("article 1498/1500");
    desk.keys("Lg");
    assert_eq!(desk.selected(), "Report 0");
    for _ in 0..40 {
        desk.keys("<Space>");
        assert!(!desk.selected().is_empty());
    }
    let at = desk.reader.app.desk.list.selected;
    assert_eq!(desk.selected(), format!("Report {at}"));
    // Someone else adds one: the reader stays where she is.
    let newer = Article::new("A newer one", [(Block::Body, "Other words.")], "-");
    desk.library.add(&Addition::new(&newer)).unwrap();
    desk.tell(Answer::Stirred);
    assert_eq!(desk.selected(), format!("Report {at}"));
    assert_eq!(desk.reader.app.desk.list.selected, at + 1);
}

#[test]
fn no_size_is_too_small_or_too_large() {
    let sizes = (0..7)
        .flat_map(|width| (0..7).map(move |height| (width, height)))
        .chain([(500, 200), (1, 200), (500, 1), (71, 3), (72, 4), (72, 14)]);
    for (width, height) in sizes {
        for script in ["", "G", "?", "h", "/a", "fx", "zz", "hGkkkk", "t", "ax"] {
            let mut desk = Desk::new(width, height);
            desk.keys(script);
            desk.reader.send(Message::Resized(Size { width, height }));
            assert!(!desk.screen().contains("nlarge"), "no trap");
        }
    }
}

#[test]
fn a_library_that_cannot_be_used_says_why() {
    let mut reader = Reader::of_the_library(80, 24);
    assert!(reader.screen().contains("opening the library"));
    let why = "not a library: notes.txt. Check the path given by --library.";
    reader.send(Message::Library(Answer::Closed(why.to_owned())));
    assert!(reader.screen().contains("not a library: notes.txt."));
    reader.keys("jk/x<Esc>q");
    assert_eq!(reader.effects.last(), Some(&Effect::Quit));
}

#[test]
fn the_first_list_is_shown_before_anything_is_counted() {
    let library = filled();
    let mut reader = Reader::of_the_library(100, 20);
    let rack = first_rack(&library);
    reader.send(Message::Library(Answer::Ready {
        since: None,
        rack: rack.clone(),
        trouble: None,
    }));
    let Some(Effect::Library(Ask::List { number, wanted })) = reader
        .effects
        .iter()
        .rfind(|effect| matches!(effect, Effect::Library(Ask::List { .. })))
        .cloned()
    else {
        panic!("the list of the first shelf is asked for");
    };
    assert_eq!(wanted.listing.begun, rack == Rack::Begun);
    let listed = listed(&library, number, &wanted);
    reader.send(Message::Library(listed));
    let uncounted = Shelves {
        counts: None,
        ..shelves(&library)
    };
    reader.send(Message::Library(Answer::Shelves(Box::new(uncounted))));
    assert!(reader.app.desk.shows_all());
    let first = reader.screen();
    let title = reader.app.desk.list.current().unwrap().row.title.clone();
    assert!(first.contains(&title), "{first}");
    let feed = library.feeds().unwrap().remove(0).title;
    assert!(first.contains(&feed), "{first}");
    // The counts take nothing away and leave the reader where he is.
    let counted = shelves(&library);
    reader.send(Message::Library(Answer::Shelves(Box::new(counted))));
    let then = reader.screen();
    assert!(then.contains(&title) && then != first, "{then}");
    assert_eq!(reader.app.desk.rack, rack);
}
