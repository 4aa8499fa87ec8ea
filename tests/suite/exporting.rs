//! Exporting from inside: the brief as the reader has it, into a file that the reader names, never over another.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;

use rapporteur::app::Effect;
use rapporteur::app::Message;
use rapporteur::app::exporting::Export;
use rapporteur::app::exporting::Exported;
use rapporteur::app::panel::Section;
use rapporteur::export::FORMATS;
use rapporteur::export::Format;
use rapporteur::runtime::exporting::write;

use crate::reader_support::Reader;
use crate::reader_support::talks;

/// What was last asked to be written.
fn asked(reader: &Reader) -> Export {
    let effects = reader.effects.iter().rev();
    let mut exports = effects.filter_map(|effect| match effect {
        Effect::Export(export) => Some((**export).clone()),
        _ => None,
    });
    exports.next().unwrap()
}

/// A reader who calls Freedonia otherwise, and wants a document.
fn wanted(line: &str) -> Export {
    let mut reader = Reader::new(120, 40);
    reader.choose(Section::Parties, "Freedonia");
    reader.keys(":rename Free Coast<Enter>");
    reader.keys(&format!(":{line}<Enter>"));
    asked(&reader)
}

#[test]
fn a_format_is_chosen_and_a_name_is_proposed() {
    let mut reader = Reader::new(100, 30);
    reader.keys("e");
    assert!(
        reader.screen().contains("Export the brief as\n"),
        "{}",
        reader.screen()
    );
    reader.keys("2<Enter>");
    let line = reader.app.command_line.as_ref().unwrap();
    assert_eq!(line.text, "export html ");
    reader.keys("<Tab>");
    let line = reader.app.command_line.as_ref().unwrap();
    assert_eq!(
        line.text.trim(),
        "export html ruritania-and-freedonia-to-meet-again.html"
    );
    reader.keys("<Enter>");
    let export = asked(&reader);
    assert_eq!(export.format, Format::Html);
    assert_eq!(export.path, "ruritania-and-freedonia-to-meet-again.html");
    assert!(!export.over);
}

#[test]
fn a_line_that_lacks_something_says_what() {
    let mut reader = Reader::new(100, 30);
    for (line, expected) in [
        (
            "export odt talks.odt",
            "one of: markdown, html, json, csv, dot, graphml, geojson",
        ),
        ("export html", "Tab after the format proposes one"),
    ] {
        reader.keys(&format!(":{line}<Enter>"));
        let message = reader.app.message.clone().unwrap();
        assert!(message.contains(expected), "{message}");
    }
    let mut early = Reader::with(talks(), 100, 30);
    early.keys(":export html talks.html<Enter>");
    let message = early.app.message.clone().unwrap();
    assert!(message.contains("still being read"), "{message}");
    assert!(
        !early
            .effects
            .iter()
            .any(|one| matches!(one, Effect::Export(_)))
    );
}

#[test]
fn every_format_holds_what_the_reader_corrected() {
    let folder = tempfile::tempdir().unwrap();
    for (word, format) in FORMATS {
        let path = folder.path().join(format!("talks.{}", format.ending()));
        let export = wanted(&format!("export {word} {}", path.display()));
        assert!(matches!(write(&export), Exported::Written { .. }), "{word}");
        let text = fs::read_to_string(&path).unwrap();
        match format {
            // The corrected one is no place.
            Format::Geojson => assert!(text.contains("FeatureCollection")),
            _ => assert!(text.contains("Free Coast"), "{word}: {text}"),
        }
        if *format == Format::Json {
            let brief: serde_json::Value = serde_json::from_str(&text).unwrap();
            let parties = brief["parties"].as_array().unwrap();
            let party = parties.iter().find(|party| party["name"] == "Free Coast");
            assert_eq!(party.unwrap()["by"], "reader");
        }
        if matches!(format, Format::Markdown | Format::Html) {
            assert!(
                text.contains("by the reader: Freedonia is called Free Coast"),
                "{text}"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_is_written_over_stays_open_to_whom_it_was_open() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shared.html");
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let line = format!("html {}", path.display());
    fs::write(folder.path().join("usual"), "").unwrap();
    assert!(matches!(
        write(&wanted(&format!("export {line}"))),
        Exported::Written { .. }
    ));
    assert_eq!(mode(&path), mode(&folder.path().join("usual")));
    for shared in [0o664, 0o640, 0o600] {
        fs::set_permissions(&path, fs::Permissions::from_mode(shared)).unwrap();
        let over = wanted(&format!("export-over {line}"));
        assert!(matches!(write(&over), Exported::Written { .. }));
        assert_eq!(mode(&path), shared);
    }
    fs::remove_file(&path).unwrap();
    let over = wanted(&format!("export-over {line}"));
    assert!(matches!(write(&over), Exported::Written { .. }));
    assert_eq!(mode(&path), mode(&folder.path().join("usual")));
}

#[test]
fn tables_and_graphs_say_what_is_the_readers_and_hold_the_notes() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = Reader::new(120, 40);
    reader.keys("2g:note ask the ministry<Enter>");
    reader.choose(Section::Mediators, "Sylvania");
    reader.keys("<Tab>:certainty denied<Enter>:note since when?<Enter>");
    reader.choose(Section::Locations, "Dunmere");
    reader.keys(":kind city<Enter>:note =which one?<Enter>");
    let mut text = |word: &str| {
        let path = folder.path().join(word);
        reader.keys(&format!(":export {word} {}<Enter>", path.display()));
        assert!(matches!(write(&asked(&reader)), Exported::Written { .. }));
        fs::read_to_string(path).unwrap()
    };
    let csv = text("csv");
    let line = |begins: &str| {
        let mut lines = csv.lines();
        let line = lines.find(|line| line.contains(begins));
        line.unwrap_or_else(|| panic!("{begins}: {csv}")).to_owned()
    };
    assert!(csv.lines().next().unwrap().ends_with(",by,note"));
    assert!(line(",mediator,Sylvania,").ends_with(",reader,"));
    assert!(line(",party,Ruritania,").ends_with(",,"));
    assert!(line(",note,Sylvania,").ends_with(",reader,since when?"));
    assert!(line(",note,,").ends_with(",reader,ask the ministry"));
    assert!(line(",note,Dunmere,").ends_with(",reader,'=which one?"));

    let places: serde_json::Value = serde_json::from_str(&text("geojson")).unwrap();
    let features = places["features"].as_array().unwrap();
    let of = |name: &str| {
        let mut all = features.iter();
        let found = all.find(|one| one["properties"]["name"] == name);
        found.unwrap()["properties"].clone()
    };
    assert_eq!(of("Dunmere")["by"], "reader");
    assert_eq!(of("Dunmere")["note"], "=which one?");
    assert!(of("Port Lucia").get("by").is_none());
    assert_eq!(places["notes"].as_array().unwrap().len(), 3);
    assert_eq!(places["notes"][0]["by"], "reader");

    let dot = text("dot");
    let mut lines = dot.lines();
    let note = lines.find(|line| line.contains("since when?")).unwrap();
    assert!(note.contains("shape=note") && note.contains("by=\"reader\""));
    assert!(dot.contains("label=\"note on\""), "{dot}");
    let graphml = text("graphml");
    assert_eq!(graphml.matches("<data key=\"role\">note</data>").count(), 3);
    assert_eq!(graphml.matches("note on").count(), 1, "{graphml}");
    assert!(graphml.contains("<key id=\"by\" for=\"all\""));
    assert!(graphml.contains("<data key=\"by\">reader</data>"));
}

#[test]
fn a_file_is_written_over_only_where_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.md");
    fs::write(&path, "my own words").unwrap();
    let path = path.display();
    let there = write(&wanted(&format!("export markdown {path}")));
    let kept = fs::read_to_string(folder.path().join("mine.md")).unwrap();
    assert_eq!(kept, "my own words");

    let mut reader = Reader::new(100, 30);
    reader.send(Message::Exported(there));
    let message = reader.app.message.clone().unwrap();
    assert!(message.contains("stays as it is"), "{message}");
    // What is chosen first is another name.
    reader.keys("<Enter>");
    assert_eq!(
        reader.app.command_line.as_ref().unwrap().text,
        "export markdown "
    );
    reader.keys("<Esc>");
    let there = write(&wanted(&format!("export markdown {path}")));
    reader.send(Message::Exported(there));
    reader.keys("2<Enter>");
    let export = asked(&reader);
    assert!(export.over);
    let written = write(&export);
    reader.send(Message::Exported(written));
    assert!(
        reader
            .app
            .message
            .clone()
            .unwrap()
            .starts_with("written to ")
    );
    let kept = fs::read_to_string(folder.path().join("mine.md")).unwrap();
    assert!(kept.starts_with("# Ruritania and Freedonia"), "{kept}");
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing else is left in the folder");
}

#[test]
fn what_cannot_be_written_is_told_with_the_next_step() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "x").unwrap();
    let folder = folder.path().display();
    for (path, next) in [
        (format!("{folder}"), "add the name of a file"),
        (format!("{folder}/none/talks.csv"), "name one that is there"),
        (
            format!("{folder}/file/talks.csv"),
            "name a folder that is there",
        ),
    ] {
        for verb in ["export", "export-over"] {
            let Exported::Failed { why, .. } = write(&wanted(&format!("{verb} csv {path}"))) else {
                panic!("{verb} {path} was written");
            };
            assert!(why.contains(next), "{verb} {path}: {why}");
        }
    }
}
