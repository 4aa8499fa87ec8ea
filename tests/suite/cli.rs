//! The command line as a shell sees it: what is printed where, and the exit code.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;

use serde_json::Value;

const PROGRAM: &str = env!("CARGO_BIN_EXE_rapporteur");

const TALKS: &str = "Talks on the river resume

Envoys of Ruritania and Freedonia met in Geneva on Monday. Oman has offered to mediate.

It is unclear whether a date has been set.
";

/// A title and a text that would colour, retitle, ring and reverse a terminal that took them raw.
const HOSTILE: &str = "Talks \u{1b}[31min red\u{7} \u{9b}1m\u{7f} resume

Oman \u{1b}]0;owned\u{7} has offered \u{1b}[2J to mediate \u{90}q\u{9c} in \u{202e}Geneva\u{202c}.\u{e0041} \r\u{8}

What next\u{85}?
";

/// What a run left behind.
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(arguments: &[&str], stdin: &str) -> Ran {
    run_in(Path::new(env!("CARGO_MANIFEST_DIR")), arguments, stdin)
}

fn run_in(folder: &Path, arguments: &[&str], stdin: &str) -> Ran {
    let output = assert_cmd::Command::new(PROGRAM)
        .current_dir(folder)
        .args(arguments)
        .write_stdin(stdin)
        .output()
        .unwrap();
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn lines(out: &str) -> Vec<Value> {
    out.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn assert_clean(words: &str) {
    let raw = words
        .chars()
        .find(|c| (c.is_control() && *c != '\n') || matches!(c, '\u{e0000}'..='\u{e007f}'));
    assert_eq!(raw, None, "{words:?}");
}

/// Runs in a pseudo-terminal of this name and returns exit code and everything written to it.
fn run_on_terminal(term: &str, arguments: &[&str], folder: &Path) -> (u32, String) {
    let pair = portable_pty::native_pty_system()
        .openpty(portable_pty::PtySize::default())
        .unwrap();
    let mut command = portable_pty::CommandBuilder::new(PROGRAM);
    command.args(arguments);
    command.cwd(folder);
    command.env("TERM", term);
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut written = Vec::new();
    // A terminal whose last user has gone gives an error where a pipe would end.
    let _ = reader.read_to_end(&mut written);
    let code = child.wait().unwrap().exit_code();
    let words = String::from_utf8(written).unwrap();
    (code, words.replace("\r\n", "\n"))
}

#[test]
fn help_fits_a_screen_and_names_every_way_in() {
    let help = run(&["--help"], "");
    assert_eq!(help.code, Some(0));
    assert!(help.out.lines().count() <= 24, "{}", help.out);
    for line in help.out.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
    for word in [
        "brief",
        "entities",
        "schema",
        "--color",
        "--theme",
        "--no-mouse",
        "Exit",
    ] {
        assert!(help.out.contains(word), "{word}");
    }
    let help = run(&["brief", "--help"], "");
    assert!(help.out.contains("Examples:") && help.out.contains("jsonl"));
    let version = run(&["--version"], "").out;
    assert_eq!(
        version.trim(),
        concat!("rapporteur ", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn exit_codes_tell_input_from_usage() {
    let folder = folder(&[
        ("talks.txt", TALKS),
        ("more.txt", TALKS),
        ("empty.txt", ""),
        (
            "image.txt",
            "\u{7f}ELF\u{2}\u{1}\u{1}\0\0\0\0\0\0\0\0\0\u{3}\0",
        ),
    ]);
    let rows: &[(&[&str], i32, &str)] = &[
        (&["brief", "talks.txt"], 0, ""),
        (&["talks.txt"], 0, ""),
        (&["schema"], 0, ""),
        (&["brief", "missing.txt"], 1, "missing.txt"),
        (&["missing.txt"], 1, "missing.txt"),
        (&["brief", "empty.txt"], 1, "empty.txt"),
        (&["brief", "image.txt"], 1, "image.txt"),
        (&["empty.txt"], 1, "empty.txt"),
        (&["brief", "--format", "jsom", "talks.txt"], 2, "'json'"),
        (
            &["brief", "--format", "json", "talks.txt", "more.txt"],
            2,
            "jsonl",
        ),
        (
            &["brief", "--format", "json", "talks.txt", "missing.txt"],
            2,
            "jsonl",
        ),
        (&["brief", "--format", "json", "."], 2, "jsonl"),
        (&["--colour", "never", "talks.txt"], 2, "--color"),
        (&["--color", "sometimes", "talks.txt"], 2, "sometimes"),
    ];
    for (arguments, code, words) in rows {
        let ran = run_in(folder.path(), arguments, "");
        assert_eq!(ran.code, Some(*code), "{arguments:?} {}", ran.err);
        assert!(ran.err.contains(words), "{arguments:?} {}", ran.err);
        if *code == 0 {
            assert_eq!(ran.err, "", "{arguments:?}");
            assert!(!ran.out.is_empty());
        } else {
            assert!(ran.err.starts_with("error: "), "{arguments:?} {}", ran.err);
            assert!(ran.err.contains("\nhint: "), "{arguments:?} {}", ran.err);
            assert_eq!(ran.out, "", "{arguments:?}");
        }
    }
}

#[test]
fn one_unreadable_file_does_not_stop_the_others() {
    let folder = folder(&[("a.txt", TALKS), ("empty.txt", ""), ("b.txt", TALKS)]);
    for format in ["text", "jsonl", "markdown"] {
        let arguments = [
            "brief",
            "--format",
            format,
            "a.txt",
            "missing.txt",
            "empty.txt",
            "b.txt",
        ];
        let ran = run_in(folder.path(), &arguments, "");
        assert_eq!(ran.code, Some(1), "{format}");
        assert_eq!(ran.err.matches("error: ").count(), 2, "{}", ran.err);
        assert!(
            ran.out.contains("a.txt") && ran.out.contains("b.txt"),
            "{format}"
        );
    }
}

#[test]
fn a_folder_stands_for_its_articles_in_order() {
    let folder = folder(&[
        ("b.txt", TALKS),
        ("a.txt", TALKS),
        ("c.md", "# Third\n\nText.\n"),
    ]);
    let ran = run_in(folder.path(), &["brief", "--format", "jsonl", "."], "");
    let sources: Vec<String> = lines(&ran.out)
        .iter()
        .map(|brief| brief["source"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(sources.len(), 3);
    for (source, name) in sources.iter().zip(["a.txt", "b.txt", "c.md"]) {
        assert!(source.ends_with(name), "{sources:?}");
    }
}

#[test]
fn the_report_has_four_sections_and_says_why_one_is_empty() {
    let ran = run(&["brief", "-"], "A quiet day\n\nNothing happened.\n");
    for heading in [
        "PARTIES (0)",
        "MEDIATORS (0)",
        "LOCATIONS (0)",
        "OPEN QUESTIONS (0)",
    ] {
        assert!(ran.out.contains(heading), "{}", ran.out);
    }
    assert_eq!(ran.out.matches("none: ").count(), 4, "{}", ran.out);
    let ran = run(
        &["brief", "--format", "markdown"],
        "A *quiet* <b>day</b>\n\nNothing.\n",
    );
    assert!(
        ran.out.starts_with(r"# A \*quiet\* \<b\>day\</b\>"),
        "{}",
        ran.out
    );
    assert_eq!(ran.out.matches("\n## ").count(), 4);
}

#[test]
fn an_article_is_taken_from_standard_input() {
    for arguments in [
        &["brief", "--format", "json"][..],
        &["brief", "--format", "json", "-"],
    ] {
        let ran = run(arguments, TALKS);
        let brief: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(brief["title"], "Talks on the river resume");
        assert_eq!(brief["source"], Value::Null);
        assert_eq!(brief["paragraphs"].as_array().unwrap().len(), 3);
    }
}

#[test]
fn to_a_pipe_the_reader_prints_brief_and_text_whatever_colours_are_asked_for() {
    let folder = folder(&[("talks.txt", TALKS)]);
    for arguments in [
        &["talks.txt"][..],
        &["--color", "always", "--theme", "dark", "talks.txt"],
        &["--no-mouse", "-"],
        &[],
    ] {
        let ran = run_in(folder.path(), arguments, TALKS);
        assert_eq!(ran.code, Some(0), "{arguments:?} {}", ran.err);
        assert_clean(&ran.out);
        let (brief, text) = ran.out.split_once("\nTEXT\n").unwrap();
        assert!(brief.contains("Talks on the river resume"));
        assert!(text.contains("¶2 It is unclear whether"), "{text}");
        assert!(ran.out.lines().all(|line| line.chars().count() <= 80));
    }
}

#[test]
fn on_a_terminal_without_anything_to_read_it_says_what_to_do() {
    let folder = folder(&[]);
    for (arguments, code, words) in [
        (&["brief"][..], 2, "brief --help"),
        (&["entities"], 2, "--help"),
        (&["missing.txt"], 1, "missing.txt"),
        (&["."], 1, "no articles"),
    ] {
        let (left, out) = run_on_terminal("xterm-256color", arguments, folder.path());
        assert_eq!(left, code, "{arguments:?} {out}");
        assert!(out.starts_with("error: ") && out.contains(words), "{out}");
        assert_clean(&out);
    }
}

#[test]
fn a_terminal_that_cannot_show_the_reader_gets_the_plain_brief_and_the_reason() {
    let folder = folder(&[("talks.txt", TALKS)]);
    let (code, out) = run_on_terminal("dumb", &["talks.txt"], folder.path());
    assert_eq!(code, 0, "{out}");
    assert!(
        out.starts_with("note: ") && out.contains("TERM=dumb"),
        "{out}"
    );
    assert!(out.contains("PARTIES") && out.contains("\nTEXT\n"), "{out}");
    assert_clean(&out);
}

#[test]
fn rows_come_back_in_order_with_their_ids() {
    let rows = "\u{feff}{\"id\": \"a\", \"title\": \"One\", \"text\": \"First.\\n\\nSecond.\"}\r\n\
        \n\
        {\"id\": 7, \"title\": \"Two\\nlines\", \"text\": \"Text.\", \"more\": [1]}\n\
        {\"title\": \"No id\", \"text\": \"Text.\"}\n\
        {\"id\": null, \"title\": null, \"text\": \"Only a text\\n\\nof two paragraphs.\"}";
    for arguments in [
        &["brief", "--format", "jsonl"][..],
        &["brief", "--format=jsonl", "-"],
    ] {
        let ran = run(arguments, rows);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        let briefs = lines(&ran.out);
        let ids: Vec<&Value> = briefs.iter().map(|brief| &brief["id"]).collect();
        assert_eq!(
            ids,
            [
                &Value::from("a"),
                &Value::from(7),
                &Value::Null,
                &Value::Null
            ]
        );
        assert_eq!(briefs[0]["title"], "One");
        assert_eq!(briefs[0]["paragraphs"][2]["text"], "Second.");
        assert_eq!(briefs[1]["title"], "Two lines");
        assert_eq!(briefs[3]["title"], "Only a text");
        assert!(briefs.iter().all(|brief| brief["source"].is_null()));
    }
}

#[test]
fn every_mention_is_a_row_with_offsets_in_characters() {
    let text = "Türkiye and Öland\n\nThe Syrian envoy met Ana Ferreira in Zürich. Ferreira left.";
    let ran = run(&["entities", "--format", "jsonl"], text);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let paragraphs = [
        "Türkiye and Öland",
        "The Syrian envoy met Ana Ferreira in Zürich. Ferreira left.",
    ];
    let rows = lines(&ran.out);
    let mut last = (0, 0);
    for row in &rows {
        let place = (
            row["paragraph"].as_u64().unwrap(),
            row["start"].as_u64().unwrap(),
        );
        assert!(place >= last, "{row}");
        last = place;
        let (paragraph, start) = (place.0 as usize, place.1 as usize);
        let end = row["end"].as_u64().unwrap() as usize;
        let slice: String = paragraphs[paragraph]
            .chars()
            .skip(start)
            .take(end - start)
            .collect();
        assert_eq!(row["text"], slice);
        assert!(row["source"].is_null());
    }
    let told: Vec<_> = rows
        .iter()
        .map(|row| ["text", "label", "entity"].map(|field| row[field].as_str().unwrap().to_owned()))
        .collect();
    for expected in [
        ["Syrian", "group", "Syria"],
        ["Ana Ferreira", "person", "Ana Ferreira"],
        ["Zürich", "place", "Zürich"],
        ["Ferreira", "person", "Ana Ferreira"],
    ] {
        assert!(told.contains(&expected.map(str::to_owned)), "{told:?}");
    }
    let rows = lines(
        &run(
            &["entities", "--format=jsonl"],
            r#"{"id": 3, "text": "Peru left."}"#,
        )
        .out,
    );
    assert_eq!(
        (&rows[0]["id"], &rows[0]["text"]),
        (&Value::from(3), &Value::from("Peru"))
    );
    let table = run(&["entities"], text).out;
    assert!(table.contains("Syrian = Syria"), "{table}");
}

#[test]
fn a_bad_row_is_told_by_its_line_and_the_others_are_done() {
    let rows = "{\"id\": 1, \"title\": \"A\", \"text\": \"b c\"}\n\
        {\"id\": 2, \"title\": \"no \u{1b}[31m text\"}\n\
        not json\n\
        {\"id\": [3], \"text\": \"b c\"}\n\
        {\"id\": 4, \"text\": \"\"}\n\
        {\"id\": 123456789012345678901234567890, \"text\": \"b c\"}\n\
        {\"id\": 6, \"title\": \"A\", \"text\": \"b c\"}\n";
    let ran = run(&["brief", "--format", "jsonl"], rows);
    assert_eq!(ran.code, Some(1));
    let ids: Vec<Value> = lines(&ran.out)
        .iter()
        .map(|brief| brief["id"].clone())
        .collect();
    assert_eq!(ids, [1, 6]);
    for number in 2..=6 {
        assert!(
            ran.err.contains(&format!("error: line {number} of ")),
            "{}",
            ran.err
        );
    }
    assert_clean(&ran.err);
}

#[test]
fn an_article_that_begins_with_a_brace_is_still_an_article_elsewhere() {
    let text = "{Updated} Talks resume\n\nText.\n";
    let ran = run(&["brief", "--format", "json"], text);
    let brief: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(brief["title"], "{Updated} Talks resume");
}

#[test]
fn names_that_look_like_options_or_commands_can_be_opened() {
    let folder = folder(&[("-x.txt", TALKS), ("brief", TALKS), ("schema", TALKS)]);
    for arguments in [
        &["--", "-x.txt"][..],
        &["./-x.txt"],
        &["./brief"],
        &["--", "schema"],
        &["brief", "brief"],
        &["brief", "--", "-x.txt"],
    ] {
        let ran = run_in(folder.path(), arguments, "");
        assert_eq!(ran.code, Some(0), "{arguments:?} {}", ran.err);
        assert!(ran.out.contains("PARTIES"), "{arguments:?}");
    }
}

#[test]
fn nothing_of_a_hostile_article_reaches_the_terminal_raw() {
    let folder = folder(&[("talks.txt", HOSTILE)]);
    for format in ["text", "json", "jsonl", "markdown"] {
        let ran = run_in(
            folder.path(),
            &["brief", "--format", format, "talks.txt"],
            "",
        );
        assert_eq!(ran.code, Some(0), "{format} {}", ran.err);
        assert_clean(&ran.out);
        assert!(ran.out.contains("Talks"), "{format}");
    }
    let ran = run(&[], HOSTILE);
    assert_clean(&ran.out);
    let text = format!("{HOSTILE}\u{0}more");
    let row = serde_json::json!({"id": HOSTILE, "title": HOSTILE, "text": text});
    let ran = run(&["brief", "--format", "jsonl"], &row.to_string());
    assert_clean(&ran.out);
    assert_eq!(lines(&ran.out)[0]["id"], HOSTILE);
}

#[cfg(unix)]
#[test]
fn nothing_of_a_hostile_name_reaches_the_terminal_raw() {
    use std::os::unix::ffi::OsStrExt;
    let names: &[&[u8]] = &[
        b"\x1b[31mred.txt",
        b"line\nbreak\r.txt",
        b"\xc2\x9b31m.txt",
        b"\xff\xfe\x1b]0;x\x07.txt",
        "\u{202e}txt.sklat\u{2066}.txt".as_bytes(),
    ];
    for name in names {
        let folder = folder(&[]);
        let name = std::ffi::OsStr::from_bytes(name);
        for exists in [false, true] {
            if exists && fs::write(folder.path().join(name), TALKS).is_err() {
                // Some file systems take UTF-8 names only.
                continue;
            }
            for format in ["text", "json", "jsonl", "markdown"] {
                let output = assert_cmd::Command::new(PROGRAM)
                    .current_dir(folder.path())
                    .args(["brief", "--format", format, "--"])
                    .arg(name)
                    .output()
                    .unwrap();
                let words = [output.stdout, output.stderr].concat();
                let words = String::from_utf8(words).unwrap();
                assert_eq!(output.status.success(), exists, "{name:?} {words}");
                assert_clean(&words);
                assert!(!words.contains(['\u{202e}', '\u{2066}']), "{words:?}");
            }
        }
    }
}

#[test]
fn a_hostile_option_is_quoted_clean() {
    for argument in ["--\u{1b}[31m", "--color=\u{9b}1m", "--theme=\u{7}\u{202e}"] {
        let ran = run(&[argument], "");
        assert_eq!(ran.code, Some(2));
        assert_clean(&ran.err);
    }
}

#[test]
fn a_closed_pipe_ends_the_program_in_silence() {
    let mut child = Command::new(PROGRAM)
        .args(["brief", "--format", "jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    let row = "{\"title\": \"A\", \"text\": \"Some words.\"}\n".repeat(50);
    // It may have gone before all is written.
    let _ = stdin.write_all(row.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let output = Command::new(PROGRAM)
        .arg("schema")
        .stdout(fs::File::create("/dev/full").unwrap())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(err.starts_with("error: cannot write the output"), "{err}");
}

#[test]
fn the_tour_has_a_story_for_the_panel_and_takes_no_key_for_a_name() {
    let guide = run(&["tour"], "").out;
    let brief = run(&["brief", "--format", "json", "-"], &guide).out;
    let brief: Value = serde_json::from_str(&brief).unwrap();
    let names = |section: &str| -> Vec<String> {
        let found = brief[section].as_array().unwrap().iter();
        let named = found.map(|one| one["name"].as_str().unwrap().to_owned());
        named.collect()
    };
    assert_eq!(names("parties"), ["Ruritania", "Dunmere Brigade"]);
    assert_eq!(names("mediators"), ["Sylvania"]);
    assert_eq!(names("locations"), ["Port Lucia"]);
    assert_eq!(brief["open_questions"].as_array().unwrap().len(), 1);
}
