//! The verbs of the library as a shell sees them: files in, found again, changed, out and in.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use serde_json::Value;

const TALKS: &str = "Talks on the river resume

Envoys of Ruritania and Freedonia met in Geneva on Monday. Oman has offered to mediate.

It is unclear whether a date has been set.
";

const PORT: &str = "# A port reopens

By Lena Marsh

Dockers in Valletta went back to work on Tuesday after a night of talks.
";

/// What a run left behind.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// Its output as JSON Lines.
    pub fn rows(&self) -> Vec<Value> {
        let parsed = self.out.lines().map(serde_json::from_str);
        parsed
            .collect::<Result<_, _>>()
            .unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    pub fn row(&self) -> Value {
        self.rows().into_iter().next().unwrap()
    }
}

/// A user with a home of their own: library, settings, files.
pub struct Home {
    pub folder: tempfile::TempDir,
}

impl Home {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path.to_string_lossy().into_owned()
    }

    /// The library's file.
    pub fn library(&self) -> PathBuf {
        self.path("kept/library.sqlite")
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "")
    }

    pub fn run_with(&self, arguments: &[&str], stdin: &str) -> Ran {
        let output = assert_cmd::Command::new(env!("CARGO_BIN_EXE_rapporteur"))
            .current_dir(self.folder.path())
            .env("RAPPORTEUR_LIBRARY", self.path("kept"))
            .env("RAPPORTEUR_CONFIG", self.path("config.toml"))
            .env("RAPPORTEUR_STATE", "")
            .args(arguments)
            .write_stdin(stdin)
            .output()
            .unwrap();
        let ran = Ran {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        };
        let raw = |text: &str| text.chars().find(|c| c.is_control() && *c != '\n');
        assert_eq!(raw(&ran.out), None, "{arguments:?}: {:?}", ran.out);
        assert_eq!(raw(&ran.err), None, "{arguments:?}: {:?}", ran.err);
        ran
    }

    /// Runs what must be done whole.
    pub fn ok(&self, arguments: &[&str]) -> Ran {
        let ran = self.run(arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {} {}", ran.out, ran.err);
        ran
    }
}

fn titles(ran: &Ran) -> Vec<String> {
    let title = |row: &Value| row["title"].as_str().unwrap().to_owned();
    ran.rows().iter().map(title).collect()
}

/// A home with two articles: 1 is about talks, 2 about a port.
fn home() -> Home {
    let home = Home::new();
    home.write("config.toml", "");
    home.write("in/1.txt", TALKS);
    home.write("in/2.md", PORT);
    home.ok(&["add", "in"]);
    home
}

#[test]
fn what_is_added_twice_is_one_and_what_cannot_be_read_is_told() {
    let home = Home::new();
    let first = home.write("1.txt", TALKS);
    home.write("empty.txt", "");
    let ran = home.run(&["add", "--json", &first, "empty.txt", "missing.txt"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let statuses: Vec<_> = ran.rows().iter().map(|row| row["status"].clone()).collect();
    assert_eq!(statuses, ["added", "refused"]);
    assert!(ran.err.contains("missing.txt") && ran.err.contains("empty.txt"));
    assert!(ran.err.contains("hint: "));
    let ran = home.ok(&["add", &first, "--tag", "river"]);
    assert!(ran.out.starts_with("already there"), "{}", ran.out);
    let ran = home.run_with(&["add", "-", "--json"], TALKS);
    assert_eq!(ran.row()["status"], "same");
    let rows = home.ok(&["list", "--json"]).rows();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["tags"][0], "river");
}

#[test]
fn lists_are_filtered_sorted_and_cut_as_asked() {
    let home = home();
    let listed = home.ok(&["list"]);
    assert!(listed.out.contains("* ") && listed.out.lines().count() == 2);
    home.ok(&["read", "1"]);
    home.ok(&["star", "last"]);
    home.ok(&["tag", "1", "+river", "+day one"]);
    for (filters, expected) in [
        (&["--unread"][..], &["A port reopens"][..]),
        (&["--starred"], &["A port reopens"]),
        (&["--tag", "River"], &["Talks on the river resume"]),
        (
            &["--sort", "title"],
            &["A port reopens", "Talks on the river resume"],
        ),
        (
            &["--sort", "title", "--reverse", "--limit", "1"],
            &["Talks on the river resume"],
        ),
        (&["--deleted"], &[]),
    ] {
        let mut arguments = vec!["list", "--json"];
        arguments.extend(filters);
        assert_eq!(titles(&home.ok(&arguments)), expected, "{filters:?}");
    }
    let narrow = home.ok(&["list", "--width", "30"]);
    assert!(narrow.out.lines().all(|line| line.chars().count() <= 30));
    assert_eq!(home.run(&["list", "--feed", "none"]).code, 1);
    assert_eq!(home.run(&["list", "--sort", "size"]).code, 2);
}

#[test]
fn a_search_finds_words_and_names_of_the_brief() {
    let home = home();
    for (query, expected) in [
        (&["geneva"][..], 1),
        (&["mediator:oman"], 1),
        (&["party:oman"], 0),
        (&["place:valletta", "dock*"], 1),
        (&["talks"], 2),
        (&["talks", "tag:none"], 0),
    ] {
        let mut arguments = vec!["search", "--json"];
        arguments.extend(query);
        assert_eq!(home.ok(&arguments).rows().len(), expected, "{query:?}");
    }
    let ran = home.ok(&["search", "geneva"]);
    assert!(ran.out.contains("¶1 "), "{}", ran.out);
    let none = home.ok(&["search", "zeppelin"]);
    assert_eq!(none.out, "");
    assert!(none.err.contains("no article found"), "{}", none.err);
    assert_eq!(home.run(&["search", "before:soon"]).code, 2);
    assert_eq!(home.run(&["search", "!"]).code, 2);
}

#[test]
fn an_article_is_shown_with_its_brief() {
    let home = home();
    let shown = home.ok(&["show", "1"]);
    assert!(shown.out.contains("MEDIATORS (1)") && shown.out.contains("¶2 It is unclear"));
    assert!(
        !home
            .ok(&["show", "1", "--part", "text"])
            .out
            .contains("MEDIATORS")
    );
    let shown = home.ok(&["show", "last", "--json"]);
    let value: Value = serde_json::from_str(&shown.out).unwrap();
    assert_eq!(value["byline"], "Lena Marsh");
    assert_eq!(value["brief"]["schema"], "rapporteur/brief/1");
    let gone = home.run(&["show", "99"]);
    assert_eq!(gone.code, 1);
    assert!(gone.err.contains("99") && gone.err.contains("hint: "));
    // What is no number is a file.
    let no_file = home.run(&["show", "first"]);
    assert_eq!(no_file.code, 1);
    assert!(no_file.err.contains("no such file") && no_file.err.contains("hint: "));
}

#[test]
fn what_was_changed_can_be_changed_back() {
    let home = home();
    let rows = home.ok(&["read", "--all", "--json"]).rows();
    assert!(rows.iter().all(|row| row["read"] == true) && rows.len() == 2);
    let row = home.ok(&["read", "1", "--unread", "--json"]).row();
    assert_eq!(row["read"], false);
    home.ok(&["star", "1"]);
    assert_eq!(
        home.ok(&["star", "1", "--off", "--json"]).row()["starred"],
        false
    );
    home.ok(&["tag", "1", "2", "+a", "+b"]);
    let row = home.ok(&["tag", "1", "-a", "--json"]).row();
    assert_eq!(row["tags"], serde_json::json!(["b"]));
    assert_eq!(home.run(&["tag", "1"]).code, 2);
    home.ok(&["delete", "1", "2"]);
    assert!(home.ok(&["list"]).out.is_empty());
    assert_eq!(home.ok(&["undo", "--json"]).rows().len(), 2);
    assert_eq!(home.ok(&["list", "--json"]).rows().len(), 2);
    assert_eq!(home.run(&["undo"]).code, 2);
}

#[test]
fn an_export_comes_back_whole_through_the_program() {
    let home = home();
    home.ok(&["tag", "1", "+river"]);
    home.ok(&["star", "2"]);
    let before = home.ok(&["list", "--json"]).out;
    home.ok(&["library", "export", "out.jsonl"]);
    home.ok(&["library", "export", "out"]);
    assert_eq!(
        home.ok(&["library", "export"]).out,
        fs::read_to_string(home.path("out.jsonl")).unwrap()
    );
    assert_eq!(home.run(&["library", "export", "out"]).code, 2);
    for (other, from) in [("b", "out.jsonl"), ("c", "out")] {
        let row = home
            .ok(&["--library", other, "library", "import", from, "--json"])
            .row();
        assert_eq!(row["new"], 2, "{row}");
        assert_eq!(home.ok(&["list", "--json", "--library", other]).out, before);
        let found = home.ok(&["search", "mediator:oman", "--json", "--library", other]);
        assert_eq!(found.rows().len(), 1);
        let again = home.ok(&["--library", other, "library", "import", from, "--json"]);
        assert_eq!(again.row()["same"], 2);
    }
    home.write("bad.jsonl", "{\"rapporteur\":\"article/9\"}\n");
    let bad = home.run(&["library", "import", "bad.jsonl"]);
    assert_eq!(bad.code, 1);
    assert!(bad.err.contains("bad.jsonl, line 1"), "{}", bad.err);
}

#[test]
fn the_library_is_looked_after() {
    let home = home();
    let path = home.ok(&["library", "path"]).out;
    assert_eq!(Path::new(path.trim()), home.library());
    assert_eq!(
        home.ok(&["library", "check", "--json"]).row()["articles"],
        2
    );
    home.ok(&["delete", "2"]);
    let row = home.ok(&["library", "compact", "--forget", "--json"]).row();
    assert_eq!(row["removed"], 1);
    assert_eq!(
        home.ok(&["library", "reindex", "--all", "--json"]).row()["articles"],
        1
    );
    let row = home.ok(&["library", "repair", "--json"]).row();
    assert_eq!(row["articles"], 1);
    assert!(Path::new(row["aside"].as_str().unwrap()).is_file());
}

#[test]
fn a_library_that_cannot_be_opened_is_told_with_a_code_of_its_own() {
    let home = home();
    let connection = rusqlite::Connection::open(home.library()).unwrap();
    connection
        .pragma_update(None, "user_version", 9_000)
        .unwrap();
    drop(connection);
    for verb in [
        &["list"][..],
        &["add", "in"],
        &["library", "export"],
        &["feed", "list"],
    ] {
        let ran = home.run(verb);
        assert_eq!(ran.code, 3, "{verb:?}");
        assert!(
            ran.err.contains("newer") && ran.err.contains("hint: "),
            "{}",
            ran.err
        );
    }
    // What needs no library works.
    home.ok(&["brief", "in"]);
    let text = home.write(
        "text.sqlite",
        "no library at all, but long enough to be looked at",
    );
    let ran = home.run(&["list", "--library", &text]);
    assert_eq!(ran.code, 3, "{} {}", ran.out, ran.err);
}

#[test]
fn a_damaged_library_can_still_be_read_and_is_mended() {
    let home = home();
    home.ok(&["library", "compact"]);
    let mut bytes = fs::read(home.library()).unwrap();
    // The page after the first: whatever is there no longer makes sense.
    for byte in bytes.iter_mut().skip(4096).take(64) {
        *byte = 0xff;
    }
    fs::write(home.library(), bytes).unwrap();
    let ran = home.run(&["library", "check"]);
    assert!(matches!(ran.code, 1 | 3), "{}", ran.err);
    assert!(ran.err.contains("library repair"), "{}", ran.err);
    let out = home.run(&["library", "export"]).rows();
    let articles = out.iter().filter(|row| row["rapporteur"] == "article/1");
    assert_eq!(articles.count(), 2);
    let ran = home.run(&["star", "1"]);
    assert!(matches!(ran.code, 1 | 3), "{}", ran.err);
    assert_eq!(
        home.ok(&["library", "repair", "--json"]).row()["articles"],
        2
    );
    assert_eq!(home.ok(&["list", "--json"]).rows().len(), 2);
}

#[test]
fn a_library_nobody_may_write_to_is_read() {
    use std::os::unix::fs::PermissionsExt;
    let home = home();
    let folder = home.path("kept");
    let allow = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
    fs::set_permissions(home.library(), fs::Permissions::from_mode(0o400)).unwrap();
    allow(0o500);
    // An administrator may write everywhere.
    let may_write = fs::write(folder.join("try"), "").is_ok();
    let listed = home.run(&["list", "--json"]);
    let starred = home.run(&["star", "1"]);
    allow(0o700);
    assert_eq!(listed.rows().len(), 2, "{}", listed.err);
    if !may_write {
        assert_eq!(starred.code, 1);
        assert!(starred.err.contains("only be read"), "{}", starred.err);
    }
}

#[test]
fn mistakes_of_the_settings_are_told_by_line_and_never_stop_anything() {
    let home = home();
    home.write(
        "config.toml",
        "[reader]\ntheme = \"drak\"\nmeasure = 60\n\n[fetsh]\nx = 1\n",
    );
    let ran = home.run(&["list"]);
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("config.toml:2:9: "), "{}", ran.err);
    assert!(ran.err.contains("Did you mean `fetch`?"), "{}", ran.err);
    assert_eq!(ran.out.lines().count(), 2);
    let ran = home.run(&["config", "check", "--json"]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.row()["mistakes"][0]["line"], 2);
    assert_eq!(
        home.ok(&["library", "path"]).err.matches("warning").count(),
        2
    );
    let default = home.ok(&["config", "default"]).out;
    home.write("config.toml", &default);
    assert!(home.ok(&["config", "check"]).out.contains("no mistakes"));
    let path = home.ok(&["config", "path"]).out;
    assert_eq!(Path::new(path.trim()), home.path("config.toml"));
    home.write(
        "other.toml",
        format!("[library]\npath = {:?}\n", home.path("mine")),
    );
    let mine = home.ok(&["config", "path", "--config", "other.toml"]).out;
    assert_eq!(mine.trim(), "other.toml");
    // Named by hand it must be there, but its lack stops nothing either.
    let ran = home.run(&["list", "--config", "none.toml"]);
    assert!(
        ran.code == 0 && ran.err.contains("none.toml"),
        "{}",
        ran.err
    );
}

#[test]
fn the_doctor_tells_what_is_well_and_what_to_do_about_the_rest() {
    let home = home();
    let out = home.ok(&["doctor"]).out;
    for word in [
        env!("CARGO_PKG_VERSION"),
        "terminal",
        "settings",
        "sound, articles: 2",
    ] {
        assert!(out.contains(word), "{out}");
    }
    home.write("config.toml", "[reader]\ntheme = \"drak\"\n");
    let ran = home.run(&["doctor", "--json"]);
    assert_eq!(ran.code, 1);
    let told = &ran.row()["settings"]["todo"];
    assert!(told.as_str().unwrap().contains("config check"), "{told}");
    home.write("kept/library.sqlite", "no library at all, only words");
    let ran = home.run(&["doctor"]);
    assert!(
        ran.code == 1 && ran.err.contains("library: "),
        "{}",
        ran.err
    );
}

#[test]
fn shells_and_manuals_know_every_verb() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let out = home.ok(&["completions", shell]).out;
        assert!(out.contains("reindex") && out.contains("undo"), "{shell}");
    }
    assert_eq!(home.run(&["completions", "cmd"]).code, 2);
    assert!(home.ok(&["man"]).out.contains(".TH rapporteur"));
    home.ok(&["man", "man1"]);
    for page in [
        "rapporteur.1",
        "rapporteur-feed-refresh.1",
        "rapporteur-search.1",
    ] {
        assert!(
            fs::read_to_string(home.path("man1").join(page))
                .unwrap()
                .len()
                > 100
        );
    }
    for verb in [
        "add", "open", "list", "search", "show", "read", "star", "tag", "delete", "undo", "feed",
        "library", "config", "doctor",
    ] {
        let help = home.ok(&[verb, "--help"]).out;
        assert!(help.contains("Usage: "), "{verb}");
        let long = help.lines().find(|line| line.chars().count() > 100);
        assert_eq!(long, None, "{verb}");
    }
    assert!(!home.path("kept").exists());
}

#[test]
fn opened_without_a_screen_an_article_is_kept_and_printed() {
    let home = Home::new();
    home.write("1.txt", TALKS);
    let ran = home.ok(&["open", "1.txt"]);
    assert!(ran.out.contains("MEDIATORS (1)") && ran.out.contains("¶1 Envoys"));
    assert_eq!(home.ok(&["list", "--json"]).rows().len(), 1);
    let ran = home.run(&["open", "none.txt"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
}
