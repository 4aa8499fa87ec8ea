//! Time grows as the text does, whatever the text: many namesakes, many offices, one endless word.

#![allow(clippy::expect_used, clippy::panic)]

use std::time::Duration;
use std::time::Instant;

use rapporteur::analysis::analyze;
use rapporteur::source;
use rapporteur::source::Format;

/// An invented word for each number, with a capital.
fn word(mut number: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "Ba", "ko", "ri", "me", "lu", "ta", "ne", "so", "vi", "da", "ga", "pe", "zu", "ho", "ki",
        "la",
    ];
    let mut word = String::new();
    for _ in 0..4 {
        word.push_str(SYLLABLES[number % 16]);
        number /= 16;
    }
    let mut letters = word.to_lowercase();
    if let Some(first) = letters.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    letters
}

/// A text of about so many bytes.
fn text(size: usize, part: &dyn Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size + 256);
    let mut number = 0;
    while text.len() < size {
        text.push_str(&part(number));
        number += 1;
    }
    text
}

/// How long this thread has worked; other tests run beside it, so the clock on the wall tells little.
fn worked(since: Instant) -> Duration {
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|stat| stat.split(' ').next()?.parse().ok())
        .map_or_else(|| since.elapsed(), Duration::from_nanos)
}

fn time(text: &str) -> Duration {
    let loaded = source::parse(text.as_bytes(), Format::Plain, "test").expect("a text");
    let since = Instant::now();
    let before = worked(since);
    for article in &loaded.articles {
        analyze(article);
    }
    worked(since).saturating_sub(before)
}

/// Ten times the text may take some twenty times as long, on a busy machine; by pairs it takes a hundred.
#[test]
fn ten_times_the_text_takes_ten_times_as_long() {
    let shapes: [(&str, &dyn Fn(usize) -> String); 10] = [
        ("one surname", &|n| {
            format!(
                "{} Johnson accused the council. Johnson spoke.\n\n",
                word(n)
            )
        }),
        ("one surname, many middle names", &|n| {
            format!(
                "{} Karl {} Johnson accused the council.\n\n",
                word(n),
                word(n * 7)
            )
        }),
        ("one sound", &|n| {
            let vowel = |place: u32| ["a", "e", "i", "o", "u"][n / 5_usize.pow(place) % 5];
            let name = format!("K{}rm{}s{}n", vowel(0), vowel(1), vowel(2));
            format!(
                "{} {name}{}f met the envoy. {name}{}v spoke.\n\n",
                word(n),
                vowel(3),
                vowel(4)
            )
        }),
        ("officers of many firms", &|n| {
            format!(
                "{0} Chief Executive Officer Ann {1} said {0} had rejected it.\n\n",
                word(n),
                word(n * 13)
            )
        }),
        ("lawgivers", &|n| {
            format!(
                "MP {} {} rejected the deal. {} Corp accused them.\n\n",
                word(n),
                word(n * 3),
                word(n * 5)
            )
        }),
        ("one leader", &|n| {
            format!(
                "Truman accused {} Truman. The Truman administration spoke. ",
                word(n)
            )
        }),
        ("many short turns", &|_| "Q a?\n\n".to_owned()),
        ("one question, a long answer", &|n| {
            format!("{}{}.\n\n", if n == 0 { "Q: Why? " } else { "" }, word(n))
        }),
        ("no answer to a question", &|_| {
            "We do not have the information to answer that. ".to_owned()
        }),
        ("one word", &|_| "Russian-Ukrainian-".to_owned()),
    ];
    for (name, part) in shapes {
        grows_evenly(name, &text(20_000, part), &text(200_000, part));
    }
}

/// Each question of a turn is held against what is said to it.
#[test]
fn a_turn_of_many_questions_takes_no_longer_than_its_length() {
    let turn = |count: usize| {
        let list = |part: &dyn Fn(usize) -> String| (0..count).map(part).collect::<String>();
        format!(
            "Q Good day. {}\n\nSPOKESMAN: {}",
            list(&|n| format!("Will {} leave {}? ", word(n), word(n * 7))),
            list(&|n| format!("We like {}. ", word(n + 40_000)))
        )
    };
    grows_evenly("one turn", &turn(100), &turn(1_000));
}

/// Another program on the machine may slow down one try; what grows by pairs does so every time.
const TRIES: usize = 3;

/// The large text is ten times as long as the small one.
fn grows_evenly(name: &str, small: &str, large: &str) {
    let mut tries = Vec::new();
    for _ in 0..TRIES {
        let took = (time(small).max(Duration::from_millis(2)), time(large));
        if took.1 < took.0 * 25 {
            return;
        }
        tries.push(took);
    }
    panic!("{name}: the small and the large text took {tries:?}");
}
