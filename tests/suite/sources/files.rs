//! Files and folders: what is found, in which order, and what is refused.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use rapporteur::source;
use rapporteur::source::Error;
use rapporteur::source::Format;
use rapporteur::source::Source;

fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, content).unwrap();
    path
}

fn names(sources: &[Source], top: &Path) -> Vec<String> {
    sources
        .iter()
        .map(|source| match source {
            Source::Path(path) => path
                .strip_prefix(top)
                .unwrap_or(path)
                .to_string_lossy()
                .into_owned(),
            Source::Stdin | Source::Kept(_) => source.origin(),
        })
        .collect()
}

#[test]
fn a_folder_gives_its_articles_in_natural_order() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    for name in [
        "a10.txt",
        "A2.md",
        "b/c.TEXT",
        "b/1.markdown",
        ".hidden.txt",
        ".git/x.txt",
        "page.html",
        "tables.gz",
        "tables.txt.gz",
        "sheet.csv",
        "notes",
    ] {
        write(top, name, "Text.");
    }
    write(top, "picture", b"\x89PNG\0\0");
    write(top, "a1.txt", "");
    let (sources, errors) = source::expand(&[top.to_path_buf()]);
    assert_eq!(errors, []);
    assert_eq!(
        names(&sources, top),
        [
            "a1.txt",
            "A2.md",
            "a10.txt",
            "b/1.markdown",
            "b/c.TEXT",
            "notes",
            "page.html",
            "tables.txt.gz"
        ]
    );
}

#[test]
fn arguments_keep_their_order_and_each_file_comes_once() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    let page = write(top, "z/page.html", "Text.");
    let b = write(top, "b.txt", "Text.");
    write(top, "a.txt", "Text.");
    let arguments = [
        b.clone(),
        "-".into(),
        page,
        top.to_path_buf(),
        "-".into(),
        top.join("z/../b.txt"),
    ];
    let (sources, errors) = source::expand(&arguments);
    assert_eq!(errors, []);
    assert_eq!(names(&sources, top), ["b.txt", "-", "z/page.html", "a.txt"]);
}

#[test]
fn what_cannot_be_used_is_said_and_the_rest_still_opens() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    let good = write(top, "good.txt", "Text.");
    let empty_folder = top.join("empty");
    fs::create_dir(&empty_folder).unwrap();
    let (sources, errors) = source::expand(&[top.join("none.txt"), empty_folder.clone(), good]);
    assert_eq!(names(&sources, top), ["good.txt"]);
    assert_eq!(
        errors,
        [
            Error::Missing {
                path: top.join("none.txt")
            },
            Error::NoArticles { path: empty_folder },
        ]
    );
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_end() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    write(top, "b/a.txt", "Text.");
    std::os::unix::fs::symlink(top, top.join("b/up")).unwrap();
    std::os::unix::fs::symlink(top.join("b"), top.join("c")).unwrap();
    std::os::unix::fs::symlink(top.join("gone"), top.join("gone.txt")).unwrap();
    let (sources, errors) = source::expand(&[top.to_path_buf()]);
    assert_eq!(
        (names(&sources, top), errors),
        (vec!["b/a.txt".to_owned()], vec![])
    );
}

#[test]
fn what_is_no_text_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    let rows: [(&str, &[u8], &str); 7] = [
        ("empty.txt", b"", "nothing to read in "),
        (
            "blank.txt",
            b" \n\t\n\xc2\xa0\xe2\x80\x8b\n",
            "nothing to read in ",
        ),
        ("nul.txt", b"text\0\0\0 and more\0", "not a text (binary): "),
        (
            "controls.txt",
            &[1, 2, 3, 4, 5, 6, 7, 8].repeat(20),
            "not a text (binary): ",
        ),
        ("a.png", b"\x89PNG text", "not a text (an image): "),
        (
            "a.docx",
            b"PK\x03\x04 text",
            "not a text (a zip archive, such as a Word file): ",
        ),
        ("a.txt/", b"Text.", ""),
    ];
    for (name, bytes, message) in rows {
        let path = write(top, name.trim_end_matches('/'), bytes);
        let read = source::read(&Source::Path(path.clone()));
        match read {
            Ok(_) => assert_eq!(message, "", "{name}"),
            Err(error) => assert_eq!(error.to_string(), format!("{message}{}", path.display())),
        }
    }
    let refused = |path: PathBuf| source::read(&Source::Path(path)).unwrap_err();
    assert!(matches!(refused(top.to_path_buf()), Error::IsFolder { .. }));
    assert!(matches!(refused(top.join("none")), Error::Missing { .. }));
    let large = top.join("large.txt");
    fs::File::create(&large)
        .unwrap()
        .set_len(200 * 1024 * 1024)
        .unwrap();
    assert!(matches!(refused(large), Error::TooLarge { .. }));
}

#[cfg(unix)]
#[test]
fn a_device_is_not_read_blindly() {
    let zero = Source::Path("/dev/zero".into());
    assert!(matches!(source::read(&zero), Err(Error::NotAFile { .. })));
}

#[test]
fn the_format_is_told_by_name_and_else_by_content() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [
        ("a.txt", "# Talks", Format::Plain),
        ("a.MD", "Talks", Format::Markdown),
        ("a", "# Talks\n\nText.", Format::Markdown),
        ("b", "---\ntitle: Talks\n---\nText.", Format::Markdown),
        ("c", "---\nTalks", Format::Plain),
        ("d.news", "Talks #1", Format::Plain),
    ];
    for (name, text, format) in rows {
        let path = write(folder.path(), name, text);
        assert_eq!(
            source::read(&Source::Path(path)).unwrap().1,
            format,
            "{name}"
        );
    }
}
