//! What becomes of a library whose program is killed, whose disk is full, whose bytes flip.
//!
//! ```text
//! cargo run --release --example kill -- kill PROGRAM [TIMES]
//! cargo run --release --example kill -- flip PROGRAM [TIMES]
//! cargo run --release --example kill -- full PROGRAM FOLDER
//! ```
//!
//! PROGRAM is the built program, such as `target/release/rapporteur`.
//!
//! `kill` ends it with SIGKILL at random moments of `add`, `feed refresh`, `tag` and `library import`, and
//! then looks: the file must be sound, whatever the program had told must be there, and what it was about
//! must have happened whole or not at all, part by part as it commits. `flip` changes one bit pattern of
//! one random byte and asks for lists, articles and an export: there must be an answer, no panic, and all
//! articles but the one that was hit. `full` adds to a library in FOLDER, which should be on a small file
//! system, until there is no room.

#![allow(clippy::print_stdout)]
// Numbers here are small.
#![allow(clippy::cast_sign_loss, clippy::cast_possible_wrap)]

use std::collections::BTreeSet;
use std::error::Error as Any;
use std::fmt::Write as _;
use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::TcpListener;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use rapporteur::library::ArticleId;
use rapporteur::library::Library;
use rapporteur::library::Listing;
use serde_json::Value;

type Outcome<T> = Result<T, Box<dyn Any>>;

/// Files of one `add`, entries of one refresh of all feeds.
const FILES: usize = 160;
/// Feeds that are refreshed together.
const FEEDS: usize = 8;
/// Articles that get a tag at once.
const TAGGED: usize = 150;
/// Articles of one import, and how many of them the program takes in at a time.
const IMPORTED: usize = 800;
const BATCH: usize = 200;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let times = |at: usize| words.get(at).map_or(Ok(200), |times| times.parse());
    match words.as_slice() {
        ["kill", program, ..] => kill(Path::new(program), times(2)?),
        ["flip", program, ..] => flip(Path::new(program), times(2)?),
        ["full", program, folder] => full(Path::new(program), Path::new(folder)),
        _ => Err("see the head of examples/kill.rs".into()),
    }
}

/// A small generator (xorshift), so that a run can be had again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most.max(1)
    }
}

/// A folder that goes with the program.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Outcome<Self> {
        let path = std::env::temp_dir().join(format!("rapporteur-kill-{}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A made article that no other one is like.
fn article(round: usize, number: usize) -> String {
    let mut text = format!("Round {round}, day {number} of the talks\n\n");
    for paragraph in 0..8 {
        let _ = writeln!(
            text,
            "On day {number} of round {round} the envoys of Ruritania and Freedonia spoke of point \
             {paragraph}{round}{number} in Geneva. Oman has offered to mediate, a person close to \
             meeting {round}.{number}.{paragraph} said, and it is unclear whether either side has \
             answered.\n"
        );
    }
    text
}

/// A program on a library of its own.
struct Bench<'a> {
    program: &'a Path,
    folder: PathBuf,
}

impl Bench<'_> {
    fn file(&self) -> PathBuf {
        self.folder.join("kept/library.sqlite")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.program);
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env("RAPPORTEUR_LIBRARY", self.folder.join("kept"))
            .env("RAPPORTEUR_CONFIG", "")
            .stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Outcome<Output> {
        Ok(self.command(arguments).output()?)
    }

    /// Runs what must succeed; how long that took.
    fn whole(&self, arguments: &[&str]) -> Outcome<Duration> {
        let since = Instant::now();
        let output = self.run(arguments)?;
        if !output.status.success() {
            let words = String::from_utf8_lossy(&output.stderr).into_owned();
            return Err(format!("{arguments:?}: {words}").into());
        }
        Ok(since.elapsed())
    }

    /// Runs and kills it after a while; what it had told by then, in whole lines, and whether it was
    /// still running.
    fn killed(&self, arguments: &[&str], after: Duration) -> Outcome<(Vec<Value>, bool)> {
        let mut child = self
            .command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let out = child.stdout.take().ok_or("no output")?;
        let reader = thread::spawn(move || {
            let mut text = String::new();
            let _ = BufReader::new(out).read_to_string(&mut text);
            text
        });
        thread::sleep(after);
        let running = child.try_wait()?.is_none();
        child.kill()?;
        child.wait()?;
        let text = reader.join().map_err(|_| "the reader failed")?;
        let whole = text
            .rfind('\n')
            .map_or("", |end| text.get(..end).unwrap_or(""));
        let rows = whole
            .lines()
            .map(serde_json::from_str)
            .collect::<Result<_, _>>()?;
        Ok((rows, running))
    }

    /// Opens the library as the next program would; an error where it is not sound.
    fn sound(&self) -> Outcome<Library> {
        if !self.file().exists() {
            return Ok(Library::in_memory()?);
        }
        let connection = rusqlite::Connection::open(self.file())?;
        let said: String = connection.query_row("PRAGMA quick_check", [], |row| row.get(0))?;
        drop(connection);
        if said != "ok" {
            return Err(format!("quick_check: {said}").into());
        }
        let library = Library::open(&self.file())?;
        if let Some(what) = library.damage().or(library.read_only().map(str::to_owned)) {
            return Err(what.into());
        }
        Ok(library)
    }

    fn count(&self) -> Outcome<usize> {
        Ok(self.sound()?.ids()?.len())
    }
}

/// Writes the files of a round.
fn files(folder: &Path, round: usize) -> Outcome<()> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder)?;
    for number in 0..FILES {
        fs::write(
            folder.join(format!("{number:03}.txt")),
            article(round, number),
        )?;
    }
    Ok(())
}

/// Serves feeds whose entries are those of the round; for as long as the program runs.
fn serve(round: Arc<AtomicUsize>) -> Outcome<u16> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let round = round.load(Ordering::SeqCst);
            thread::spawn(move || {
                let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
                let first = lines.next().unwrap_or_default();
                while lines.next().is_some_and(|line| !line.is_empty()) {}
                let feed = first.split(' ').nth(1).unwrap_or_default().to_owned();
                let mut body = format!("<rss version=\"2.0\"><channel><title>{feed}</title>");
                let feed_number: usize = feed.trim_start_matches('/').parse().unwrap_or(0);
                for number in 0..FILES / FEEDS {
                    let number = feed_number * 1000 + number;
                    let text = article(round, number).replace('\n', " ");
                    let _ = write!(
                        body,
                        "<item><guid>{round}-{number}</guid><title>Round {round}, day {number}</title>\
                         <description>{text}</description></item>"
                    );
                }
                body.push_str("</channel></rss>");
                let head = format!(
                    "HTTP/1.1 200 OK\r\ncontent-type: application/rss+xml\r\ncontent-length: {}\r\n\
                     connection: close\r\n\r\n",
                    body.len()
                );
                let _ = stream.write_all((head + &body).as_bytes());
            });
        }
    });
    Ok(port)
}

/// What happened to one kind of action.
#[derive(Default)]
struct Sum {
    times: usize,
    /// It had not ended yet.
    in_the_midst: usize,
    /// Articles or tags that the program had told of, and those of them that were there.
    told: usize,
    there: usize,
    /// Something of it was kept though not all.
    in_part: usize,
}

fn kill(program: &Path, times: usize) -> Outcome<()> {
    let program = fs::canonicalize(program)?;
    let folder = Folder::new()?;
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let round = Arc::new(AtomicUsize::new(0));
    let port = serve(round.clone())?;
    let since = Instant::now();
    for action in ["add", "refresh", "tag", "import"] {
        let bench = Bench {
            program: &program,
            folder: folder.0.join(action),
        };
        fs::create_dir_all(&bench.folder)?;
        let usual = prepare(&bench, action, port)?;
        let mut sum = Sum::default();
        for _ in 0..times.div_ceil(4) {
            let number = round.fetch_add(1, Ordering::SeqCst) + 1;
            let after = usual.mul_f64(dice.below(1_100) as f64 / 1_000.0);
            once(&bench, action, number, after, &mut sum)
                .map_err(|error| format!("{action}, round {number}, after {after:?}: {error}"))?;
        }
        bench.sound()?.check()?;
        println!(
            "{action}: {} kills within {usual:.0?}, {} in the midst, {} kept in part; told {}, there {}; \
             quick_check ok each time; {} articles at the end",
            sum.times,
            sum.in_the_midst,
            sum.in_part,
            sum.told,
            sum.there,
            bench.count()?
        );
    }
    println!("{:.0?} in all", since.elapsed());
    Ok(())
}

/// Readies a library for an action; how long that usually takes.
fn prepare(bench: &Bench<'_>, action: &str, port: u16) -> Outcome<Duration> {
    let inputs = bench.folder.join("in");
    files(&inputs, 0)?;
    match action {
        "add" => bench.whole(&["add", "in"]),
        "refresh" => {
            for feed in 0..FEEDS {
                bench.whole(&["feed", "add", &format!("http://127.0.0.1:{port}/{feed}")])?;
            }
            bench.whole(&["feed", "refresh"])
        }
        "tag" => {
            bench.whole(&["add", "in"])?;
            let mut words = vec!["tag".to_owned()];
            words.extend((1..=TAGGED).map(|id| id.to_string()));
            words.push("+first".to_owned());
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            bench.whole(&words)
        }
        _ => {
            lines(&bench.folder.join("in.jsonl"), 0)?;
            bench.whole(&["library", "import", "in.jsonl"])
        }
    }
}

/// Writes an export of a library that never was.
fn lines(path: &Path, round: usize) -> Outcome<()> {
    let other = path.with_extension("sqlite");
    let library = Library::open(&other)?;
    let articles: Vec<_> = (0..IMPORTED)
        .map(|number| {
            let text = article(round, number);
            let read =
                rapporteur::source::parse(text.as_bytes(), rapporteur::source::Format::Plain, "-");
            read.unwrap_or_default().articles
        })
        .collect();
    let articles: Vec<_> = articles.iter().flatten().collect();
    let additions: Vec<_> = articles
        .iter()
        .map(|&article| rapporteur::library::Addition::new(article))
        .collect();
    library.add_all(&additions)?;
    library.export_lines(&mut fs::File::create(path)?)?;
    drop(library);
    for ending in ["", "-wal", "-shm"] {
        let mut file = other.as_os_str().to_owned();
        file.push(ending);
        let _ = fs::remove_file(file);
    }
    Ok(())
}

/// One action, killed, and what is left of it.
fn once(
    bench: &Bench<'_>,
    action: &str,
    round: usize,
    after: Duration,
    sum: &mut Sum,
) -> Outcome<()> {
    sum.times += 1;
    let before = bench.count()?;
    match action {
        "add" => {
            files(&bench.folder.join("in"), round)?;
            let (rows, running) = bench.killed(&["add", "--json", "in"], after)?;
            sum.in_the_midst += usize::from(running);
            let library = bench.sound()?;
            for row in &rows {
                sum.told += 1;
                library.article(ArticleId(row["id"].as_i64().ok_or("no number")?))?;
                sum.there += 1;
            }
            let new = library.ids()?.len() - before;
            sum.in_part += usize::from(new > 0 && new < FILES);
            if new < rows.len() {
                return Err(format!("told {}, there {new}", rows.len()).into());
            }
        }
        "refresh" => {
            let (rows, running) = bench.killed(&["feed", "refresh", "--json"], after)?;
            sum.in_the_midst += usize::from(running);
            let told: u64 = rows.iter().filter_map(|row| row["new"].as_u64()).sum();
            let new = bench.count()? - before;
            sum.told += told as usize;
            sum.there += new.min(told as usize);
            sum.in_part += usize::from(new > 0 && new < FILES);
            // A feed comes whole.
            if new < told as usize || !new.is_multiple_of(FILES / FEEDS) {
                return Err(format!("told {told}, there {new}").into());
            }
        }
        "tag" => {
            let mut words = vec!["tag".to_owned(), "--json".to_owned()];
            words.extend((1..=TAGGED).map(|id| id.to_string()));
            words.push(format!("+round{round}"));
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let (rows, running) = bench.killed(&words, after)?;
            sum.in_the_midst += usize::from(running);
            let tagged = bench.sound()?.count(&Listing {
                tag: Some(format!("round{round}")),
                ..Listing::default()
            })? as usize;
            sum.told += rows.len();
            sum.there += rows.len().min(tagged);
            if tagged < rows.len() || (tagged != 0 && tagged != TAGGED) {
                return Err(format!("told {}, there {tagged}", rows.len()).into());
            }
        }
        _ => {
            lines(&bench.folder.join("in.jsonl"), round)?;
            let (rows, running) =
                bench.killed(&["library", "import", "--json", "in.jsonl"], after)?;
            sum.in_the_midst += usize::from(running);
            let told = rows
                .first()
                .and_then(|row| row["new"].as_u64())
                .unwrap_or(0);
            let new = bench.count()? - before;
            sum.told += told as usize;
            sum.there += new.min(told as usize);
            sum.in_part += usize::from(new > 0 && new < IMPORTED);
            if new < told as usize || !new.is_multiple_of(BATCH) {
                return Err(format!("told {told}, there {new}").into());
            }
        }
    }
    if bench.count()? < before {
        return Err("articles of before are gone".into());
    }
    Ok(())
}

fn flip(program: &Path, times: usize) -> Outcome<()> {
    let program = fs::canonicalize(program)?;
    let folder = Folder::new()?;
    let bench = Bench {
        program: &program,
        folder: folder.0.clone(),
    };
    files(&bench.folder.join("in"), 0)?;
    bench.whole(&["add", "in"])?;
    bench.whole(&["library", "compact"])?;
    let whole = fs::read(bench.file())?;
    let texts = exported(&bench.run(&["library", "export"])?)?;
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let (mut told, mut hit, mut refused) = (0, 0, 0);
    for _ in 0..times {
        let at = dice.below(whole.len() as u64) as usize;
        let mut bytes = whole.clone();
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= 1 + dice.below(255) as u8;
        }
        let _ = fs::remove_dir_all(bench.folder.join("kept"));
        fs::create_dir_all(bench.folder.join("kept"))?;
        fs::write(bench.file(), &bytes)?;
        for verb in [
            &["list"][..],
            &["show", "7"],
            &["search", "oman"],
            &["library", "check"],
            &["tag", "1", "+x"],
        ] {
            let output = bench.run(verb)?;
            let words = String::from_utf8_lossy(&output.stderr);
            match output.status.code() {
                Some(0) => {}
                Some(1 | 3) if words.contains("error: ") && words.contains("hint: ") => {
                    told += usize::from(verb == ["library", "check"]);
                }
                code => return Err(format!("byte {at}, {verb:?}: {code:?} {words}").into()),
            }
        }
        let output = bench.run(&["library", "export"])?;
        let left = match output.status.code() {
            Some(0 | 1) => exported(&output)?,
            Some(3) => {
                // Then the repair must save them.
                refused += 1;
                bench.run(&["library", "repair"])?;
                exported(&bench.run(&["library", "export"])?)?
            }
            code => return Err(format!("byte {at}: {code:?}").into()),
        };
        let lost = texts.difference(&left).count();
        hit += lost;
        if lost > 1 {
            return Err(format!("byte {at}: {lost} of {} articles lost", texts.len()).into());
        }
    }
    println!(
        "{times} bytes flipped in a file of {} bytes with {} articles: `check` told of {told}, no panic; \
         {hit} articles were hit and left out, all others exported ({refused} times after a repair)",
        whole.len(),
        texts.len()
    );
    Ok(())
}

/// The texts of an export.
fn exported(output: &Output) -> Outcome<BTreeSet<String>> {
    let mut texts = BTreeSet::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let row: Value = serde_json::from_str(line)?;
        if row["rapporteur"] == "article/1" {
            texts.insert(format!("{}\n{}", row["title"], row["blocks"]));
        }
    }
    Ok(texts)
}

fn full(program: &Path, folder: &Path) -> Outcome<()> {
    let program = fs::canonicalize(program)?;
    let inputs = Folder::new()?;
    let bench = Bench {
        program: &program,
        folder: folder.to_owned(),
    };
    let mut told = 0;
    for round in 1..1_000 {
        files(&inputs.0.join("in"), round)?;
        let from = inputs.0.join("in");
        let output = bench.run(&["add", "--json", &from.to_string_lossy()])?;
        told += String::from_utf8_lossy(&output.stdout).lines().count();
        if output.status.success() {
            continue;
        }
        let words = String::from_utf8_lossy(&output.stderr);
        println!(
            "after {told} articles, exit code {:?}: {words}",
            output.status.code()
        );
        for verb in [
            &["list", "--limit", "1"][..],
            &["tag", "1", "+x"],
            &["library", "check"],
        ] {
            let output = bench.run(verb)?;
            let code = output.status.code();
            println!(
                "{verb:?}: {code:?} {}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
        let left = exported(&bench.run(&["library", "export"])?)?.len();
        println!(
            "told {told}, exported {left}, sound: {}",
            bench.sound().is_ok()
        );
        return Ok(());
    }
    Err("there is too much room".into())
}
