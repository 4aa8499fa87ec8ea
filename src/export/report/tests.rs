//! What a person reads: the whole report, and that an article cannot write Markdown.

use super::*;

use crate::export::sample;

#[test]
fn the_report_tells_each_finding_with_its_sentence() {
    let article = sample::article();
    let notices = ["“Comments” left out".to_owned()];
    insta::assert_snapshot!(plain(&article, &sample::analysis(&article), &Own::default(), &notices), @r#"
    Häfen und Türme: talks
    Zürich · 21 words · 2 paragraphs · talks.txt

    PARTIES (1)
      Syria — state, a side; speaks for Syria; also Syrian; 2 mentions
          ¶1 “Syrian” officials 🕊️ met; Oman may help, sources in Zürich say.

    MEDIATORS (2)
      Oman — confirmed: mediates; speculated in ¶1, confirmed in ¶2
          ¶2 Oman mediates.
          ¶2 Who else?
      not named (“sources”) — denied: monitors
          ¶1 “Syrian” officials 🕊️ met; Oman may help, sources in Zürich say.

    LOCATIONS (1)
      Zürich — city in Switzerland; 47.37 N 8.55 E; 1 mention
          ¶1 “Syrian” officials 🕊️ met; Oman may help, sources in Zürich say.

    OPEN QUESTIONS (1)
      Who else mediates? — asked; about Oman; answered
          ¶2 Who else?
          answered in ¶2 Qatar does.

    Note: “Comments” left out
    "#);
}

#[test]
fn markdown_tells_the_same() {
    let article = sample::article();
    let notices = ["“Comments” left out".to_owned()];
    insta::assert_snapshot!(markdown(&article, &sample::analysis(&article), &Own::default(), &notices), @r##"
    # Häfen und Türme: talks

    Zürich · 21 words · 2 paragraphs · talks.txt

    ## Parties (1)

    - **Syria** — state, a side; speaks for Syria; also Syrian; 2 mentions
      - ¶1 “Syrian” officials 🕊️ met; Oman may help, sources in Zürich say.

    ## Mediators (2)

    - **Oman** — confirmed: mediates; speculated in ¶1, confirmed in ¶2
      - ¶2 Oman mediates.
      - ¶2 Who else?
    - **not named (“sources”)** — denied: monitors
      - ¶1 “Syrian” officials 🕊️ met; Oman may help, sources in Zürich say.

    ## Locations (1)

    - **Zürich** — city in Switzerland; 47.37 N 8.55 E; 1 mention
      - ¶1 “Syrian” officials 🕊️ met; Oman may help, sources in Zürich say.

    ## Open questions (1)

    - **Who else mediates?** — asked; about Oman; answered
      - ¶2 Who else?
      - answered in ¶2 Qatar does.

    > Note: “Comments” left out
    "##);
}

#[test]
fn words_of_an_article_are_no_marks() {
    for (words, expected) in [
        ("plain words - and (these)", "plain words - and (these)"),
        ("# no heading #", r"\# no heading \#"),
        ("- no item", r"\- no item"),
        ("12. no list", r"12\. no list"),
        ("12 May. Then", "12 May. Then"),
        ("[no](link) ![no](image)", r"\[no\](link) !\[no\](image)"),
        ("<b>*no* `mark`_s_</b>", r"\<b\>\*no\* \`mark\`\_s\_\</b\>"),
    ] {
        assert_eq!(escaped_opening(words), expected);
    }
}

#[test]
fn no_line_is_wider_than_a_terminal_and_no_word_is_lost() {
    let body = [
        (Block::Item, "word ".repeat(100)),
        (Block::Quote, "x".repeat(300)),
    ];
    let article = Article::new("t", body, "-");
    let text = plain_text(&article);
    assert!(text.lines().all(|line| line.chars().count() <= WIDTH));
    assert_eq!(text.matches("word").count(), 100);
    assert_eq!(text.matches('x').count(), 300);
}
