//! House rules that a reader of the code relies on: who imports whom, how long a file may be.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Each room and the rooms that it may use. A new row or word here is a decision about the house.
const IMPORTS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("source", &["text"]),
    ("analysis", &["text"]),
    ("fetch", &["text"]),
    ("feeds", &["text", "source", "fetch"]),
    ("library", &["text", "analysis", "corrections"]),
    ("config", &[]),
    ("pictures", &["text", "analysis"]),
    ("export", &["text", "analysis", "pictures", "corrections"]),
    ("corrections", &["text", "analysis"]),
    (
        "app",
        &[
            "text",
            "source",
            "analysis",
            "library",
            "config",
            "pictures",
            "corrections",
            "export",
            // How addresses are read and shown; nothing is fetched there.
            "fetch",
        ],
    ),
    ("ui", &["text", "analysis", "library", "pictures", "app"]),
    ("paths", &[]),
    (
        "runtime",
        &[
            "text",
            "source",
            "fetch",
            "feeds",
            "library",
            "config",
            "analysis",
            "corrections",
            "export",
            "app",
            "ui",
            "paths",
        ],
    ),
    (
        "cli",
        &[
            "text",
            "source",
            "fetch",
            "feeds",
            "library",
            "config",
            "analysis",
            "corrections",
            "pictures",
            "export",
            "app",
            "ui",
            "paths",
            "runtime",
        ],
    ),
];

/// Lines after which a file is asking for a name for its part.
const LONGEST: usize = 600;

/// Crates that call for more than Rust and a C compiler: other tools, or libraries of the system.
const NEED_MORE_THAN_A_COMPILER: &[&str] = &["cmake", "bindgen", "openssl-sys", "native-tls"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All Rust files below a folder, in order, by their path from the root.
fn rust_files(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path.strip_prefix(root()).unwrap_or(&path).to_owned());
            }
        }
    }
    files.sort();
    files
}

/// The room a file of `src` belongs to; none for `lib.rs` and `main.rs`.
fn room(file: &Path) -> Option<&'static (&'static str, &'static [&'static str])> {
    let first = file.components().nth(1)?.as_os_str().to_str()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    IMPORTS.iter().find(|(room, _)| *room == name)
}

/// Lines of code with their numbers, without those that only comment.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(line_idx, line)| (line_idx + 1, line.trim_start()))
        .filter(|(_, line)| !line.starts_with("//"))
}

/// The rooms that a line names after `crate::`.
fn rooms_named(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::").skip(1).map(|rest| {
        rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .next()
            .unwrap_or_default()
    })
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_room_uses_only_the_rooms_it_may() {
    let mut faults = Vec::new();
    for file in rust_files("src") {
        let Some((room, may_use)) = room(&file) else {
            let name = file.display().to_string();
            if name != "src/lib.rs" && name != "src/main.rs" {
                faults.push(format!("{name} belongs to no room of the table"));
            }
            continue;
        };
        for (number, line) in code(&read(&file)) {
            for named in rooms_named(line).filter(|named| named != room) {
                if !may_use.contains(&named) {
                    faults.push(format!("{}:{number}: {room} uses {named}", file.display()));
                }
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_room_is_in_the_table_and_in_the_house() {
    let house = read("src/lib.rs");
    for (room, _) in IMPORTS {
        assert!(house.contains(&format!("pub mod {room};")), "{room}");
        assert!(house.contains(&format!("//! | [`{room}`] |")), "{room}");
    }
    assert_eq!(house.matches("\npub mod ").count(), IMPORTS.len());
}

#[test]
fn one_import_a_line() {
    let mut faults = Vec::new();
    for file in rust_files("src") {
        for (number, line) in code(&read(&file)) {
            if line.starts_with("use crate::") && (line.contains('{') || line.contains('*')) {
                faults.push(format!("{}:{number}: {line}", file.display()));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn a_file_says_what_it_is_for_and_stays_short() {
    let mut faults = Vec::new();
    for folder in ["src", "tests", "examples"] {
        for file in rust_files(folder) {
            let name = file.display().to_string();
            let text = read(&file);
            if !text.starts_with("//! ") {
                faults.push(format!("{name} does not open with what it is for"));
            }
            let lines = text.lines().count();
            if lines > LONGEST {
                faults.push(format!("{name} has {lines} lines"));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_test_file_is_run_and_no_test_is_passed_over() {
    let main = read("tests/suite/main.rs");
    let mut faults = Vec::new();
    for file in rust_files("tests") {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let is_top = file.parent() == Some(Path::new("tests/suite"));
        if is_top && name != "main" && !main.contains(&format!("mod {name};")) {
            faults.push(format!("tests/suite/main.rs does not list {name}"));
        }
        if code(&read(&file)).any(|(_, line)| line.starts_with(concat!("#[ig", "nore"))) {
            faults.push(format!("{} passes over a test", file.display()));
        }
    }
    assert_none(&faults);
}

#[test]
fn the_readme_and_the_checks_run_the_same_tests() {
    let run = read(".ci/run");
    let command = run.lines().last().unwrap_or_default();
    assert!(command.starts_with("cargo test"), "{command}");
    let readme = read("README.md");
    assert!(
        readme.lines().any(|line| line == command),
        "README.md does not have the line {command:?}"
    );
}

#[test]
fn no_crate_needs_more_than_rust_and_a_c_compiler() {
    let lock = read("Cargo.lock");
    for name in NEED_MORE_THAN_A_COMPILER {
        assert!(!lock.contains(&format!("name = \"{name}\"\n")), "{name}");
    }
    assert!(read("README.md").contains("C compiler"));
}

#[test]
fn the_readme_lists_the_keys_of_the_command_table() {
    let readme = read("README.md");
    let tables = [
        rapporteur::app::command::ALL,
        rapporteur::app::command::IN_LIBRARY,
    ];
    for row in tables.into_iter().flatten() {
        let keys: Vec<String> = row.keys.iter().map(|key| format!("`{key}`")).collect();
        let line = format!("| {} | {} |", keys.join(" "), row.help);
        assert!(
            readme.lines().any(|written| written == line),
            "README.md lacks {line}"
        );
    }
}

/// What opens a socket, or comes before one.
const SOCKETS: &[&str] = &[
    "net::Tcp",
    "net::Udp",
    "net::Unix",
    "net::{",
    "use std::net;",
    "net as",
    "ToSocketAddrs",
    "to_socket_addrs",
    "rustix::net",
    "libc::",
    "ureq",
];

/// Crates by which something else than `fetch` could open one.
const NETWORK_CRATES: &[&str] = &[
    "hyper",
    "reqwest",
    "curl",
    "tokio",
    "async-std",
    "isahc",
    "attohttpc",
    "minreq",
];

#[test]
fn only_the_room_fetch_opens_sockets() {
    let mut faults = Vec::new();
    for file in rust_files("src") {
        if room(&file).is_some_and(|(room, _)| *room == "fetch") {
            continue;
        }
        for (number, line) in code(&read(&file)) {
            if SOCKETS.iter().any(|socket| line.contains(socket)) {
                faults.push(format!("{}:{number}: {line}", file.display()));
            }
        }
    }
    assert_none(&faults);
    let lock = read("Cargo.lock");
    for name in NETWORK_CRATES {
        assert!(!lock.contains(&format!("name = \"{name}\"\n")), "{name}");
    }
}
