//! Behaviour of the tagger on sentences of our own.

// The same sums in the same order give the same bits; that is what is tested.
#![allow(clippy::float_cmp)]

use super::*;
use crate::text::Article;
use crate::text::Block;
use proptest::prelude::*;

/// The names of a text as "Label: words", after the second look.
fn names_of(text: &str) -> Vec<String> {
    let article = Article::new("", text.split('\n').map(|line| (Block::Body, line)), "");
    let document = Document::new(&article);
    Tagger::new(&document)
        .names()
        .iter()
        .map(|name| {
            let words = document.slice(document.span_of(name.tokens.clone()));
            format!("{:?}: {words}", name.label)
        })
        .collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(names_of(text), expected, "{text}");
}

#[test]
fn persons_are_told_from_their_titles() {
    check(
        "Mr. Thomas Brandt spoke to the reporters on Monday.",
        &["Person: Thomas Brandt"],
    );
    check(
        "Foreign Minister Elena Petrova said that the talks would go on.",
        &["Person: Elena Petrova"],
    );
}

#[test]
fn a_place_inside_the_name_of_a_body_is_part_of_it() {
    check(
        "She studied at the University of Lisbon and left in May.",
        &["Organisation: University of Lisbon"],
    );
}

#[test]
fn places_and_nationality_words_are_told_apart() {
    check("He lives in Denmark.", &["Place: Denmark"]);
    check("The Danish farmers went home.", &["Group: Danish"]);
}

#[test]
fn a_lone_surname_is_the_person_named_in_full() {
    check(
        "Robert Lisbon won the vote.\nLater that day Lisbon thanked the crowd.",
        &["Person: Robert Lisbon", "Person: Lisbon"],
    );
}

#[test]
fn an_acronym_is_the_body_of_these_initials() {
    check(
        "Officials of the Northern Lakes Council met on Friday.\nThe NLC did not vote.",
        &["Organisation: Northern Lakes Council", "Organisation: NLC"],
    );
}

#[test]
fn text_without_names_has_none() {
    for text in [
        "",
        "the talks went on and nobody knew why",
        "The talks went on. Nobody knew why.",
        "1, 2, 3 … ?!",
        "'s 's of the and & . -",
    ] {
        assert_eq!(names_of(text), [""; 0], "{text}");
    }
}

#[test]
fn the_tables_in_the_program_are_whole() {
    let classes = Classes::shipped();
    let class = |word: &str| classes.class(classes::hash(word), classes::hash(word));
    assert_ne!(class("monday").wide, 0);
    assert_eq!(class("monday").narrow, class("tuesday").narrow);
    assert_eq!(class("qzxqzxqzx"), classes::Class::default());
    let lists = |word: &str| classes.lists(classes::hash(word));
    assert_ne!(lists("denmark") & classes::list::COUNTRY, 0);
    assert_ne!(lists("danish") & classes::list::NATIONALITY, 0);
    assert_eq!(lists("qzxqzxqzx"), 0);
    assert!(!Model::shipped().is_empty());
}

#[test]
fn tables_that_are_cut_off_know_nothing() {
    for file in [
        &b""[..],
        b"names-1\0",
        b"words-1\0\xff\xff\xff\x7f",
        &[255; 400],
    ] {
        let article = Article::new("A Title", [(Block::Body, "He met Anna Lind in Oslo.")], "");
        let document = Document::new(&article);
        let tagger = Tagger::with(&document, &Classes::read(file), Model::read(file));
        assert_eq!(tagger.tag(), []);
        assert_eq!(tagger.label_scores(0..2), [0.0; 4]);
    }
}

proptest! {
    #[test]
    fn any_text_is_read_twice_the_same(text in "(\\PC|[A-Z][a-z]{0,8}|[ .,'’\\-]){0,80}") {
        let article = Article::new("", [(Block::Body, &text)], "");
        let document = Document::new(&article);
        let tagger = Tagger::new(&document);
        let tagged = tagger.tag();
        prop_assert_eq!(&tagged, &Tagger::new(&document).tag());
        let mut end = 0;
        for name in &tagged {
            prop_assert!(name.tokens.start >= end && name.tokens.end > name.tokens.start);
            end = name.tokens.end;
            prop_assert_eq!(name.scores, tagger.label_scores(name.tokens.clone()));
        }
        prop_assert!(end <= document.tokens.len());
        let count = document.tokens.len();
        for range in [0..count, count..count + 3, count..0, 0..usize::MAX] {
            prop_assert!(tagger.label_scores(range).iter().all(|score| score.is_finite()));
        }
    }
}
