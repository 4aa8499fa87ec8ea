//! A library of 100,000 articles, filled and measured; and libraries with flipped bytes.
//!
//! ```text
//! cargo run --release --example library -- fill FILE [ARTICLES]
//! cargo run --release --example library -- measure FILE
//! cargo run --release --example library -- flip FOLDER [TIMES]
//! cargo run --release --example library -- write FILE NAME CHANGES
//! cargo run --release --example library -- take FILE FEED...
//! cargo run --release --example library -- page FILE
//! ```
//!
//! The articles are made: words of which a few are frequent and most are rare, as in a language; the
//! thousand that are added with their briefs are paragraphs of `examples/articles` in another order.
//! `write` is for trying what happens to a program that is killed: it says each change once it is kept.

#![allow(clippy::print_stdout)]
// Numbers here are small and what is typed is ASCII.
#![allow(
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    clippy::string_slice
)]

use std::collections::BTreeSet;
use std::error::Error as Any;
use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Instant;

use rapporteur::analysis;
use rapporteur::analysis::Analysis;
use rapporteur::library::Addition;
use rapporteur::library::ArticleId;
use rapporteur::library::Error;
use rapporteur::library::Library;
use rapporteur::library::Listing;
use rapporteur::library::repair;
use rapporteur::source;
use rapporteur::source::Given;
use rapporteur::source::Source;
use rapporteur::text::Article;
use rapporteur::text::Block;

mod measure;

type Outcome<T> = Result<T, Box<dyn Any>>;

/// Articles written in one transaction.
const BATCH: usize = 500;
/// Words of a made article's body, from and to.
const WORDS: (usize, usize) = (300, 1_100);
/// How many different words there are.
const VOCABULARY: usize = 60_000;

/// The frequent words; the rest are made of syllables.
const FREQUENT: &str = "the of to and in a that said for on it with by was is as at be has from have \
    an not were but its are his they he which had would after who will their been this over talks \
    government minister ceasefire agreement peace president state foreign negotiations border \
    officials security council troops forces mediators delegation deal conflict envoy statement \
    region sanctions prisoners exchange capital summit parties proposal violence opposition rebels \
    aid humanitarian corridor withdrawal truce ministry army negotiators session united nations \
    election court union strike workers climate energy gas oil grain port sea island river north \
    south east west war week month year monday tuesday wednesday thursday friday between under";

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, usual: usize| -> usize {
        arguments
            .get(at)
            .and_then(|text| text.parse().ok())
            .unwrap_or(usual)
    };
    let path = Path::new(arguments.get(1).ok_or("name a file or folder")?);
    match arguments.first().map(String::as_str) {
        Some("fill") => fill(path, number(2, 100_000)),
        Some("measure") => measure::measure(path),
        Some("flip") => flip(path, number(2, 200)),
        Some("write") => write(
            path,
            arguments.get(2).map_or("x", String::as_str),
            number(3, 1_000),
        ),
        Some("take") => take(path, arguments.get(2..).unwrap_or_default()),
        Some("page") => page(path),
        _ => Err("fill, measure, flip, write, take or page".into()),
    }
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() >> 16) as usize % end.max(1)
    }
}

struct Press {
    words: Vec<String>,
    dice: Dice,
}

impl Press {
    fn new(seed: u64) -> Self {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
        let mut made = BTreeSet::new();
        let mut words: Vec<String> = FREQUENT.split_whitespace().map(str::to_owned).collect();
        while words.len() < VOCABULARY {
            let syllables = [
                "ka", "lor", "mi", "ten", "su", "bar", "né", "gri", "sto", "vel", "an", "pro",
                "du", "chi",
            ];
            let word: String = (0..2 + dice.below(4))
                .map(|_| syllables[dice.below(14)])
                .collect();
            if made.insert(word.clone()) {
                words.push(word);
            }
        }
        Self {
            words,
            dice: Dice(seed | 1),
        }
    }

    /// A word: that of rank r about 1/r as often as the first.
    fn word(&mut self) -> &str {
        let even = (self.dice.next() >> 11) as f64 / (1_u64 << 53) as f64;
        let rank = (VOCABULARY as f64).powf(even) - 1.0;
        &self.words[(rank as usize).min(VOCABULARY - 1)]
    }

    fn sentence(&mut self, words: usize) -> String {
        let mut text = String::new();
        for _ in 0..words {
            let word = self.word().to_owned();
            if text.is_empty() {
                text.extend(word.chars().take(1).flat_map(char::to_uppercase));
                text.extend(word.chars().skip(1));
            } else {
                text.push(' ');
                text.push_str(&word);
            }
        }
        text
    }

    fn article(&mut self, number: usize) -> Article {
        let mut words = WORDS.0 + self.dice.below(WORDS.1 - WORDS.0);
        let mut body = Vec::new();
        while words > 0 {
            let mut paragraph = String::new();
            for _ in 0..3 {
                let length = 8 + self.dice.below(20);
                paragraph.push_str(&self.sentence(length));
                paragraph.push_str(". ");
                words = words.saturating_sub(length);
            }
            body.push((Block::Body, paragraph.trim_end().to_owned()));
        }
        let length = 5 + self.dice.below(6);
        let title = self.sentence(length);
        let mut article = Article::new(&title, body, "made");
        article.meta.site =
            Some(["The Courier", "Harbour Post", "Daily Ledger"][number % 3].to_owned());
        article.meta.address = Some(format!("https://news-{}.example/{number}", number % 40));
        let (year, month, day) = (
            2022 + self.dice.below(4),
            1 + self.dice.below(12),
            1 + self.dice.below(28),
        );
        article.meta.published = Some(format!("{year}-{month:02}-{day:02}"));
        article
    }
}

/// Articles of real sentences: the paragraphs of `examples/articles` in ever another order.
fn reports(count: usize) -> Outcome<Vec<Article>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
    let mut articles = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let (bytes, format) = source::read(&Source::Path(path.clone()))?;
        articles.extend(source::parse(&bytes, format, path.to_string_lossy().as_ref())?.articles);
    }
    articles.sort_by(|one, other| one.text.cmp(&other.text));
    let mut dice = Dice(77);
    Ok((0..count)
        .map(|number| {
            let base = &articles[number % articles.len()];
            let mut body: Vec<(Block, String)> = base
                .paragraphs
                .iter()
                .skip(1)
                .map(|paragraph| (paragraph.block, base.slice(paragraph.span).to_owned()))
                .collect();
            for at in (1..body.len()).rev() {
                body.swap(at, dice.below(at + 1));
            }
            Article::new(&format!("{} ({number})", base.title()), body, "made")
        })
        .collect())
}

/// The briefs of some articles, made on all processors.
fn analyses(articles: &[Article]) -> Vec<Analysis> {
    let next = AtomicUsize::new(0);
    let mut all: Vec<Option<Analysis>> = articles.iter().map(|_| None).collect();
    let work = || {
        let mut made = Vec::new();
        while let Some((at, article)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            articles.get(at).map(|article| (at, article))
        } {
            made.push((at, analysis::analyze(article)));
        }
        made
    };
    thread::scope(|scope| {
        let others: Vec<_> = (1..measure::processors())
            .map(|_| scope.spawn(work))
            .collect();
        let mut made = work();
        for other in others {
            made.extend(other.join().unwrap_or_default());
        }
        for (at, brief) in made {
            all[at] = Some(brief);
        }
    });
    all.into_iter().flatten().collect()
}

fn fill(path: &Path, count: usize) -> Outcome<()> {
    let library = Library::open(path)?;
    let feeds: Vec<_> = (0..100)
        .map(|number| library.add_feed(&format!("https://news-{number}.example/feed"), None))
        .collect::<Result<_, _>>()?;
    let book = library.add_collection("A dossier")?;
    let pool = analyses(&reports(200)?);
    let tags = ["later".to_owned()];
    let mut press = Press::new(5);
    let started = Instant::now();
    let mut bytes = 0;
    for batch in (0..count).collect::<Vec<_>>().chunks(BATCH) {
        let articles: Vec<Article> = batch.iter().map(|number| press.article(*number)).collect();
        let names: Vec<String> = batch
            .iter()
            .map(|number| format!("entry {number}"))
            .collect();
        bytes += articles
            .iter()
            .map(|article| article.text.len())
            .sum::<usize>();
        let additions: Vec<Addition<'_>> = articles
            .iter()
            .zip(batch)
            .zip(&names)
            .map(|((article, number), name)| Addition {
                analysis: Some(&pool[number % pool.len()]),
                entry: Some((feeds[number % 100], name)),
                collection: (number % 50 == 0).then_some(book),
                tags: if number % 20 == 0 { &tags } else { &[] },
                added: Some(1_700_000_000 + *number as i64),
                ..Addition::new(article)
            })
            .collect();
        let added = library.add_all(&additions)?;
        let ids: Vec<ArticleId> = added.iter().filter_map(|added| added.id()).collect();
        let third: Vec<ArticleId> = ids.iter().step_by(3).copied().collect();
        library.set_read(&third, true)?;
    }
    let took = started.elapsed();
    println!("added {count} made articles in {took:.1?}, making them included");
    let tidied = Instant::now();
    library.tidy()?;
    println!("tidied in {:.1?}", tidied.elapsed());
    drop(library);
    let size = fs::metadata(path)?.len();
    println!(
        "{:.1} MB of text, {:.1} MB of library: {} bytes an article of {} bytes",
        bytes as f64 / 1e6,
        size as f64 / 1e6,
        size / count as u64,
        bytes / count
    );
    // What takes the room: each table and index, without what their pages have left.
    let connection = rusqlite::Connection::open(path)?;
    let mut tables = connection.prepare(
        "SELECT name, sum(pgsize), sum(unused) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 12",
    )?;
    let mut rows = tables.query([])?;
    while let Some(row) = rows.next()? {
        let (name, size, unused): (String, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let count = count as i64;
        println!(
            "  {name}: {} bytes an article, {} unused",
            size / count,
            unused / count
        );
    }
    Ok(())
}

fn titles_of(library: &Library) -> Result<usize, Error> {
    let mut out = Vec::new();
    Ok(library.export_lines(&mut out)?.articles)
}

/// One byte flipped at a time: opened, listed, exported, repaired, exported again.
fn flip(folder: &Path, times: usize) -> Outcome<()> {
    fs::create_dir_all(folder)?;
    let path = folder.join("flipped.sqlite");
    let library = Library::open(&path)?;
    let mut press = Press::new(9);
    for number in 0..300 {
        library.add(&Addition::new(&press.article(number)))?;
    }
    library.tidy()?;
    drop(library);
    let sound = fs::read(&path)?;
    let mut dice = Dice(std::process::id().into());
    let (mut told, mut whole, mut fewer, mut refused) = (0, 0, 0, 0);
    for _ in 0..times {
        let mut bytes = sound.clone();
        let at = dice.below(bytes.len());
        bytes[at] ^= 1 << dice.below(8);
        fs::write(&path, &bytes)?;
        match Library::open(&path) {
            Ok(library) => {
                let _ = library.list(&Listing::default());
                let articles = titles_of(&library)?;
                told += usize::from(library.damage().is_some());
                whole += usize::from(articles == 300);
                fewer += usize::from(articles == 299);
                assert!(articles >= 299, "byte {at}: {articles}");
            }
            Err(error) => {
                refused += 1;
                println!("byte {at}: {error}; {}", error.hint());
            }
        }
        let repaired = match repair::repair(&path) {
            Ok(repaired) => repaired,
            Err(error) => {
                println!("byte {at}: not repaired: {error}");
                continue;
            }
        };
        assert!(repaired.articles >= 299, "byte {at}: {repaired:?}");
        let library = Library::open(&path)?;
        library.check()?;
        assert_eq!(titles_of(&library)?, repaired.articles);
        drop(library);
        fs::remove_file(&repaired.aside)?;
    }
    println!(
        "{times} flips: all 300 articles exported {whole} times, 299 {fewer} times, refused {refused}; \
         damage of the file told {told} times"
    );
    Ok(())
}

fn write(path: &Path, name: &str, changes: usize) -> Outcome<()> {
    let library = Library::open(path)?;
    let mut press = Press::new(name.bytes().map(u64::from).sum());
    for change in 0..changes {
        let article = press.article(change);
        let added = library.add(&Addition::new(&article))?;
        if let Some(id) = added.id() {
            library.tag(&[id], name)?;
        }
        println!("{change}");
    }
    Ok(())
}

/// Puts in the entries of feeds that lie in files.
fn take(path: &Path, feeds: &[String]) -> Outcome<()> {
    let library = Library::open(path)?;
    for address in feeds {
        let feed = source::feed::parse(&fs::read(address)?, &Given::new(address))?;
        let id = library.add_feed(address, Some(&feed.title))?;
        let additions: Vec<Addition<'_>> = feed
            .entries
            .iter()
            .map(|entry| Addition {
                entry: Some((id, &entry.id)),
                ..Addition::new(&entry.article)
            })
            .collect();
        library.add_all(&additions)?;
    }
    println!("{} articles", library.ids()?.len());
    Ok(())
}

/// The first thing the start screen needs: its counts and the first page.
fn page(path: &Path) -> Outcome<()> {
    let library = Library::open(path)?;
    let counts = library.counts()?;
    for row in library.list(&Listing::default())? {
        println!("{}", row.title);
    }
    println!(
        "{} of {} unread",
        counts.articles.unread, counts.articles.all
    );
    Ok(())
}
