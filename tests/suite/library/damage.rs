//! Files whose bytes have changed: a message, no panic, and every good article still there.

use std::fs;
use std::path::Path;

use rapporteur::library::Error;
use rapporteur::library::Library;
use rapporteur::library::Listing;
use rapporteur::library::repair;

use super::add;
use super::article;

const ARTICLES: usize = 60;

/// Numbers that look random and are the same every time.
fn random(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed
}

fn library_at(path: &Path) {
    let library = Library::open(path).unwrap();
    let mut seed = 88_172_645_463_325_252;
    for number in 0..ARTICLES {
        let words: Vec<String> = (0..60 + number * 40)
            .map(|_| format!("w{}", random(&mut seed) % 5_000))
            .collect();
        let body: Vec<String> = words.chunks(40).map(|words| words.join(" ")).collect();
        let body: Vec<&str> = body.iter().map(String::as_str).collect();
        let id = add(&library, &article(&format!("Number {number}"), &body));
        library.tag(&[id], &format!("tag {}", number % 7)).unwrap();
        library.note(id, "a note").unwrap();
    }
    library.tidy().unwrap();
}

/// The titles an export has.
fn exported(library: &Library) -> Vec<String> {
    let mut out = Vec::new();
    library.export_lines(&mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    let mut titles: Vec<String> = text
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|line| line["rapporteur"] == "article/1")
        .map(|line| line["title"].as_str().unwrap().to_owned())
        .collect();
    titles.sort();
    titles
}

#[test]
fn one_flipped_byte_never_costs_more_than_the_article_it_hit() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    library_at(&path);
    let sound = fs::read(&path).unwrap();
    let whole = exported(&Library::open(&path).unwrap());
    assert_eq!(whole.len(), ARTICLES);
    let mut seed = 0x9e37_79b9_7f4a_7c15;
    for round in 0..50 {
        let mut bytes = sound.clone();
        // The first page holds what all the rest hangs on: a fifth of the flips go there.
        let within = if round % 5 == 0 {
            4096
        } else {
            bytes.len() as u64
        };
        let at = usize::try_from(random(&mut seed) % within).unwrap();
        bytes[at] ^= 1 << (random(&mut seed) % 8);
        for ending in ["-wal", "-shm"] {
            let _ = fs::remove_file(format!("{}{ending}", path.display()));
        }
        fs::write(&path, &bytes).unwrap();
        match Library::open(&path) {
            Ok(library) => {
                let _ = library.list(&Listing::default());
                let _ = library.counts();
                let titles = exported(&library);
                assert!(
                    titles.len() + 1 >= ARTICLES,
                    "round {round}, byte {at}: {}",
                    titles.len()
                );
                if let Some(what) = library.damage() {
                    assert!(!what.is_empty());
                    let refused = library.visit().unwrap_err();
                    assert!(refused.is_damage(), "{refused}");
                }
            }
            Err(error) => assert!(!error.hint().is_empty(), "{error}"),
        }
    }
}

#[test]
fn repair_saves_all_but_what_was_hit_and_keeps_the_damaged_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    library_at(&path);
    let sound = fs::read(&path).unwrap();
    let pages = sound.len() / 4096;
    // The head, the table of tables, the roots of tables, then whole pages in the middle.
    for (round, (from, to)) in [
        (0, 16),
        (100, 110),
        (0, 4096),
        (4096, 5 * 4096),
        (pages / 2 * 4096, (pages / 2 + 1) * 4096),
    ]
    .into_iter()
    .enumerate()
    {
        let mut bytes = sound.clone();
        bytes[from..to].fill(0xa5);
        fs::write(&path, &bytes).unwrap();
        let repaired = repair::repair(&path).unwrap();
        assert_eq!(fs::read(&repaired.aside).unwrap(), bytes);
        let library = Library::open(&path).unwrap();
        assert_eq!(library.damage(), None);
        library.check().unwrap();
        let titles = exported(&library);
        // A page holds parts of a few articles at most.
        assert!(
            titles.len() + 4 >= ARTICLES,
            "round {round}: {}",
            titles.len()
        );
        assert_eq!(repaired.articles, titles.len());
    }
}

#[test]
fn a_cut_file_opens_for_reading_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    library_at(&path);
    let sound = fs::read(&path).unwrap();
    fs::write(&path, &sound[..sound.len() / 2]).unwrap();
    let library = Library::open(&path).unwrap();
    assert!(library.damage().is_some() && library.read_only().is_some());
    let error = library.visit().unwrap_err();
    assert!(matches!(error, Error::Damaged { .. }) && error.hint().contains("repair"));
    assert!(exported(&library).len() > ARTICLES / 4);
}
