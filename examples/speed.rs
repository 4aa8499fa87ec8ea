//! Measures what a key costs: `cargo run --release --example speed -- FILE...`.
//!
//! The files are strung together, again and again, until they are an article of 20,000 words. Each
//! view is opened on it and moved about in; a key is one update and one frame, in processor time.

use std::error::Error;
use std::fs;
use std::io;
use std::io::Write;
use std::time::Duration;

use rapporteur::analysis;
use rapporteur::app::App;
use rapporteur::app::Entry;
use rapporteur::app::Message;
use rapporteur::app::Settings;
use rapporteur::app::Size;
use rapporteur::source;
use rapporteur::source::Format;
use rapporteur::source::Source;
use rapporteur::text::Article;
use rapporteur::text::Block;
use rapporteur::ui;
use ratatui::Terminal;
use ratatui::TerminalOptions;
use ratatui::Viewport;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;
use ratatui::crossterm::event::KeyModifiers;
use ratatui::layout::Rect;

/// Words of the article.
const WORDS: usize = 20_000;
/// Events of a held key that come at once.
const HELD: usize = 500;
/// What is pressed where: a name, the keys that lead there, the keys that are measured in turn.
const COURSES: &[(&str, &str, &str)] = &[
    ("text", "", "jjjjjjjj}}nn  bkkG"),
    ("text and panel, whole article", "s", "jjjjjjjj}}nn  bkkG"),
    ("text and panel, this paragraph", "s", "jjjjjjjj}}nn  bkkG"),
    ("page", "ssB", "jjjj nnkk"),
    ("page, twin", "t", "jjjj nnkk"),
    ("relations", "tqT", "jnnnNjk"),
    ("relations, twin", "t", "jjj nk"),
    ("map", "tqM", "hjklnnN+--+gnn"),
    ("map, twin", "t", "jjj nk"),
    ("grid", "tqX", "jnnlllhhNk"),
    ("grid, twin", "t", "jjj nk"),
    ("every view in turn", "tq", "TqMqXqBqTtqMqXqBqt"),
    ("page, of another paragraph", "qss400G", "{Bq"),
    ("page, of another paragraph, end", "400G", "{BGq"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        return Err("usage: speed FILE...".into());
    }
    let mut paragraphs: Vec<(Block, String)> = Vec::new();
    for file in &files {
        let loaded = source::parse(&fs::read(file)?, Format::Plain, file.as_str())?;
        for article in &loaded.articles {
            paragraphs.extend(article.paragraphs.iter().map(|paragraph| {
                let block = match paragraph.block {
                    Block::Title => Block::Heading(1),
                    block => block,
                };
                (block, article.slice(paragraph.span).to_owned())
            }));
        }
    }
    let mut words = 0;
    let strung = paragraphs.iter().cycle().take_while(|(_, text)| {
        let before = words;
        words += text.split_whitespace().count().max(1);
        before < WORDS
    });
    let strung = strung.map(|(block, text)| (*block, text.as_str()));
    let article = Article::new("Everything at Once", strung, "speed");
    let analysis = analysis::analyze(&article);
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{} words, {} paragraphs, {} parties, {} mediators, {} locations, {} questions",
        article.word_count(),
        article.paragraphs.len(),
        analysis.parties.len(),
        analysis.mediators.len(),
        analysis.locations.len(),
        analysis.questions.len(),
    )?;
    for (width, height) in [(120, 40), (200, 60), (80, 24)] {
        let mut reader = Reader::new(Size { width, height })?;
        reader.app.start();
        reader.app.update(Message::Opened {
            entry: 0,
            article: Box::new(article.clone()),
            notices: Vec::new(),
            position: None,
        });
        reader.app.update(Message::Analysed {
            entry: 0,
            analysis: Box::new(analysis.clone()),
        });
        reader.press("100G");
        writeln!(out, "{width}x{height}")?;
        for (name, way, keys) in COURSES {
            reader.press(way);
            let mut costs: Vec<Duration> = Vec::new();
            for key in keys.chars().cycle().take(10 * keys.len()) {
                let began = now();
                reader.update(key);
                reader.draw()?;
                costs.push(now().saturating_sub(began));
            }
            let first = keys.chars().next().unwrap_or('j');
            let began = now();
            for _ in 0..HELD {
                reader.update(first);
            }
            reader.draw()?;
            let held = now().saturating_sub(began);
            costs.sort_unstable();
            let at = |share: usize| {
                let idx = (costs.len() * share / 100).min(costs.len().saturating_sub(1));
                costs.get(idx).copied().unwrap_or_default()
            };
            writeln!(
                out,
                "  {name:32} p50 {:6.2} ms  p99 {:6.2} ms  max {:6.2} ms  held {:7.1} ms",
                milliseconds(at(50)),
                milliseconds(at(99)),
                milliseconds(at(100)),
                milliseconds(held),
            )?;
        }
    }
    Ok(())
}

struct Reader {
    app: App,
    terminal: Terminal<CrosstermBackend<io::Sink>>,
}

impl Reader {
    fn new(size: Size) -> io::Result<Self> {
        let entry = Entry {
            source: Source::Path("speed".into()),
            title: String::new(),
        };
        let viewport = Viewport::Fixed(Rect::new(0, 0, size.width, size.height));
        Ok(Self {
            app: App::new(vec![entry], size, Settings::default()),
            terminal: Terminal::with_options(
                CrosstermBackend::new(io::sink()),
                TerminalOptions { viewport },
            )?,
        })
    }

    fn press(&mut self, keys: &str) {
        for key in keys.chars() {
            self.update(key);
        }
    }

    fn update(&mut self, key: char) {
        let key = KeyEvent::new(KeyCode::Char(key), KeyModifiers::NONE);
        self.app.update(Message::Key(key));
    }

    fn draw(&mut self) -> io::Result<()> {
        let app = &self.app;
        self.terminal.draw(|frame| ui::draw(frame, app))?;
        Ok(())
    }
}

/// The processor time that this program has had.
#[cfg(unix)]
fn now() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(
        time.tv_sec.unsigned_abs(),
        time.tv_nsec.unsigned_abs() as u32,
    )
}

/// Elsewhere the time on the wall has to do.
#[cfg(not(unix))]
fn now() -> Duration {
    use std::sync::LazyLock;
    use std::time::Instant;
    static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
    BEGAN.elapsed()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
