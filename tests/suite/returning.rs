//! Coming back to an article after days away.

use rapporteur::app::Message;
use rapporteur::app::Position;

use crate::reader_support::Reader;
use crate::reader_support::talks;

/// The second article opened at a place where the reader was so many days ago.
fn back(days: u64, paragraph: u32) -> Reader {
    let mut reader = Reader::new(120, 40);
    reader.keys("]");
    reader.send(Message::Away { entry: 1, days });
    reader.send(Message::Opened {
        entry: 1,
        article: Box::new(talks()),
        notices: Vec::new(),
        position: Some(Position {
            paragraph,
            offset: 0,
        }),
    });
    reader
}

#[test]
fn after_days_the_reader_is_told_where_it_was_until_the_next_key() {
    let mut reader = back(3, 4);
    assert_eq!(reader.paragraph(), 4);
    let told = "you were here 3 days ago: ¶ 4 of 8";
    assert!(reader.screen().contains(told), "{}", reader.screen());
    reader.keys("j");
    assert!(!reader.screen().contains(told), "{}", reader.screen());
    let yesterday = back(1, 4);
    let message = yesterday.app.message.clone();
    assert!(message.is_some_and(|words| words.contains("you were here yesterday: ¶ 4")));
}

#[test]
fn who_was_here_today_or_never_got_further_is_told_nothing() {
    assert_eq!(back(0, 4).app.message, None);
    assert_eq!(back(9, 0).app.message, None);
    // Opened before in this run: the place is fresh in mind.
    let mut reader = back(9, 4);
    reader.keys("[");
    reader.send(Message::Opened {
        entry: 0,
        article: Box::new(talks()),
        notices: Vec::new(),
        position: None,
    });
    reader.keys("]");
    reader.send(Message::Away { entry: 1, days: 9 });
    reader.send(Message::Opened {
        entry: 1,
        article: Box::new(talks()),
        notices: Vec::new(),
        position: None,
    });
    assert_eq!(reader.app.message, None);
}
