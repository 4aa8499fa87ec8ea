//! Years: what was in another year than the matter at hand.

use crate::analysis::cues;
use crate::analysis::scope::one_of;
use crate::analysis::scope::reach;
use crate::text::Document;
use std::ops::Range;

/// News gives the year of what was in another year: "mediated the talks of 2019".
///
/// Only where the article is news, told by weekdays; a history names years for all it tells.
pub fn in_another_year(
    document: &Document<'_>,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> bool {
    // Without a year no more need be asked, least of all the whole article.
    let of_years = |idx: usize| {
        let word = document.lower(idx);
        is_year(word) || word.strip_suffix('s').is_some_and(is_year)
    };
    if !sentence.clone().any(of_years) {
        return false;
    }
    // Where one sentence alone names a year, it looks back from what was told before it.
    // The first sentence of the body has only a title before it.
    let told_before = sentence.start > 0
        && document
            .tokens
            .get(sentence.start - 1)
            .is_some_and(|token| token.paragraph > 0);
    let looks_back = (told_before || of_now(document, sentence)) && only_year(document, sentence);
    let news = is_news(document);
    let ahead = if news { 13 } else { 10 };
    let mut end = (cue.end + ahead).min(sentence.end);
    // "mediation by X kept the two from going to war over the strait in 1978": as far as one clause runs.
    let goes_on = |idx: usize| {
        !matches!(document.word(idx), "," | ";" | ":")
            && !one_of!(document.lower(idx); "who" "which" "that" "after" "when" "since")
    };
    if (news || looks_back) && (cue.end..end).all(goes_on) {
        while end < sentence.end && end < cue.end + 18 && goes_on(end) {
            end += 1;
        }
    }
    let clause = cue.start.saturating_sub(14).max(sentence.start)..end;
    // "in the 1980s", "the 2020 ceasefire".
    let decade = clause.clone().any(|idx| {
        document
            .lower(idx)
            .strip_suffix('s')
            .is_some_and(|digits| is_year(digits) && digits.ends_with('0'))
    });
    let dated = clause.clone().any(|idx| {
        is_year(document.word(idx))
            && (document.lower(idx.wrapping_sub(1)) == "the"
                // "their 1979 treaty was concluded with X's mediation"
                || one_of!(document.lower(idx.wrapping_sub(1)); "their" "its" "a" "an") && idx < cue.start)
            && document.lower(idx + 1).chars().all(|c| c.is_alphabetic() || c == '-')
    });
    // "has mediated since 2023", "have held direct talks brokered by X since 2023" goes on.
    let has = (cue.start.saturating_sub(5).max(sentence.start)..cue.start)
        .any(|idx| one_of!(document.lower(idx); "has" "have"));
    // "mediates now, as it did in 1998".
    let likened = |idx: usize| {
        (idx.saturating_sub(6)..idx).any(|at| {
            one_of!(document.lower(at); "as" "like")
                && one_of!(document.lower(at + 2); "did" "had" "has" "was")
        })
    };
    // Nor does a year in a remark that is over, or one since which it goes on.
    let of_else = |idx: usize| {
        // "the truce that X brokered in 2022 still holds".
        (idx + 1..(idx + 4).min(sentence.end)).any(|at| {
            document.lower(at) == "still"
                && one_of!(document.lower(at + 1); "holds" "stands" "binds" "held" "lasts" "in")
        })
            // "which ended a war that began in 1994".
            || (idx.saturating_sub(3)..idx)
                .any(|at| one_of!(document.lower(at); "began" "begun" "started" "erupted"))
                && (idx.saturating_sub(7)..idx)
                    .any(|at| one_of!(document.lower(at); "war" "conflict" "fighting" "rebellion" "insurgency" "siege"))
            || likened(idx)
            || idx < cue.start && reach::in_remark(document, idx, sentence, cue)
            || has && document.lower(idx.wrapping_sub(1)) == "since"
    };
    let year = clause.clone().any(|idx| {
        is_year(document.word(idx))
            && !of_else(idx)
            && (one_of!(document.lower(idx.wrapping_sub(1)); "in" "of" "since" "from" "until" "between")
                || cues::is_calendar(document.lower(idx.wrapping_sub(1)))
                    && (one_of!(
                        document.lower(idx.wrapping_sub(2));
                        "in" "of" "since" "from" "until" "between"
                    ) || document.word(idx.wrapping_sub(2)).parse::<u8>().is_ok()))
    });
    // "In April 2023 nearly 900 people were flown out after …": the year opens the sentence.
    let opens = one_of!(document.lower(sentence.start); "in" "back" "since" "by" "early" "late" "between" "from")
        && (sentence.start + 1..(sentence.start + 4).min(cue.start))
            .any(|idx| is_year(document.word(idx)));
    if !(year || opens || dated || decade || ended_in_a_year(document, sentence, cue)) {
        return false;
    }
    looks_back || news
}

/// "mediated in their dispute, which ended with a treaty in 1984".
fn ended_in_a_year(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    (cue.end..sentence.end.min(cue.end + 12)).any(|idx| {
        one_of!(document.lower(idx); "which" "that" "until")
            && (idx + 1..sentence.end.min(idx + 4))
                .any(|at| one_of!(document.lower(at); "ended" "lapsed" "lasted" "closed" "failed" "collapsed" "came"))
            && (idx + 1..sentence.end.min(idx + 9))
                // "which ended a war that began in 1994".
                .take_while(|&at| !one_of!(document.lower(at); "began" "begun" "started" "erupted"))
                .any(|at| is_year(document.word(at)) && document.lower(at - 1) == "in")
    })
}

/// Whether what was done is over, and the matter at hand another: "but that mandate lapsed", "has mediated before,",
/// "in the last war", "had chaired those negotiations" of a year that the sentence before names.
pub fn ran_out(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    let helped = (cue.start.saturating_sub(3).max(sentence.start)..cue.start)
        .any(|idx| one_of!(document.lower(idx); "has" "have" "had"));
    // "X, which for years facilitated talks".
    let for_years = !helped
        && document.lower(cue.start).ends_with("ed")
        && cue.start >= sentence.start + 3
        && document.lower(cue.start - 2) == "for"
        && one_of!(document.lower(cue.start - 1); "years" "decades" "decade")
        && one_of!(document.lower(cue.start - 3); "which" "who" "that");
    // "Unlike in 2008, when X arranged a truce".
    let unlike = document.lower(sentence.start) == "unlike"
        && cue.start < sentence.start + 14
        && (sentence.start + 1..cue.start).any(|idx| is_year(document.word(idx)));
    if for_years || unlike {
        return true;
    }
    for idx in cue.end..sentence.end.min(cue.end + 18) {
        let word = document.lower(idx);
        let next = document.lower(idx + 1);
        let reach = idx - cue.end;
        // "brought them together, but that was in 2011".
        let that_was = word == "that"
            && matches!(next, "was")
            && one_of!(document.lower(idx.wrapping_sub(1)); "but" ";" "and")
            && (idx + 2..idx + 6)
                .any(|at| is_year(document.word(at)) || document.lower(at) == "ago");
        // "carried messages for two years before others took the credit".
        let until = word == "for"
            && !helped
            && (idx + 1..idx + 4).any(|at| {
                one_of!(document.lower(at); "years" "decades" "decade" "year")
                    && one_of!(document.lower(at + 1); "before" "until")
                    // "served for a year before being replaced by Y": one and the same post.
                    && document.lower(at + 2) != "being"
                    && !(at + 2..at + 9).any(|end| ends_well(document.lower(end)))
            });
        // "mediated in 2013, but plays no part in the present talks".
        let no_more = word == "but"
            && (cue.end..idx)
                .any(|at| is_year(document.word(at)) && document.lower(at - 1) != "since")
            && (idx + 1..idx + 9)
                .any(|at| one_of!(document.lower(at); "part" "role" "longer" "involved" "now"))
            && (idx + 1..idx + 7).any(|at| {
                one_of!(document.lower(at); "no" "not" "never")
                    || document.lower(at).ends_with("n't")
            });
        let lapsed = one_of!(word; "mandate" "role" "mission" "task" "arrangement")
            && one_of!(document.lower(idx.wrapping_sub(1)); "that" "its" "his" "her" "their" "this")
            && (idx + 1..idx + 3)
                .any(|at| one_of!(document.lower(at); "lapsed" "expired" "ended" "ceased"));
        let before = word == "before"
            && helped
            && reach < 8
            && matches!(document.word(idx + 1), "," | "." | ";")
            && !(cue.end..idx).any(|at| document.word(at) == ",");
        let war = one_of!(word; "last" "previous" "earlier")
            && one_of!(next; "war" "conflict" "crisis" "rebellion" "summer" "winter" "dispute" "strike" "coup")
            && one_of!(document.lower(idx.wrapping_sub(1)); "the" "a" "an" "their" "its")
            && one_of!(document.lower(idx.wrapping_sub(2)); "in" "during" "of" "through")
            && reach < 14;
        let those = matches!(word, "those")
            && reach < 2
            && one_of!(next; "negotiations" "talks" "consultations" "rounds" "discussions" "accords")
            && is_news(document)
            && year_before(document, sentence);
        if lapsed || before || war || those || that_was || until || no_more {
            return true;
        }
    }
    false
}

/// "Similar talks brokered by X collapsed", "an earlier round mediated by X": talks before those of the matter at hand.
pub fn of_earlier_talks(
    document: &Document<'_>,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> bool {
    let by = document.lower(cue.start).ends_with("ed") && document.lower(cue.end) == "by";
    let talks = cue.start.saturating_sub(1);
    // "Past rounds of talks between the two were hosted by X."
    let opens = one_of!(document.lower(sentence.start); "past" "previous" "earlier" "prior")
        && one_of!(
            document.lower(sentence.start + 1);
            "rounds" "talks" "negotiations" "efforts" "attempts" "meetings" "truces" "ceasefires" "deals" "exchanges" "swaps"
        )
        && cue.start < sentence.start + 14
        && (sentence.start..cue.start).all(|idx| !matches!(document.word(idx), "," | ";"));
    if opens {
        return true;
    }
    // "agreed to extend an earlier truce brokered by X": that truce is the matter.
    let goes_on = (talks.saturating_sub(7).max(sentence.start)..talks).any(|idx| {
        one_of!(document.lower(idx); "extend" "extended" "renew" "renewed" "prolong" "prolonged" "build" "builds" "revive" "restore")
    });
    by && talks > sentence.start
        && !goes_on
        && (talks.saturating_sub(3).max(sentence.start)..talks).any(|idx| {
            one_of!(document.lower(idx); "similar" "earlier" "previous" "past" "prior")
                && (idx + 1..=talks).all(|at| document.word(at).starts_with(char::is_lowercase))
        })
}

/// "had mediated between them, until its own war began": over.
pub fn until(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    let had = cue.start > sentence.start && document.lower(cue.start - 1) == "had";
    // "had kept both at his residence until they signed": it came to an end well.
    had && (cue.end..sentence.end.min(cue.end + 10)).any(|idx| {
        document.lower(idx) == "until"
            && !(idx + 1..idx + 7).any(|at| ends_well(document.lower(at)))
    })
}

/// Words for how a mediation ends well.
fn ends_well(word: &str) -> bool {
    one_of!(
        word;
        "signed" "agreed" "settled" "initialled" "relented" "accepted" "reached" "deal" "agreement" "accord" "truce" "shook" "struck"
        "announced"
    )
}

/// "eight years after the accord that X had brokered": long before the news.
pub fn long_before(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    let helped = (cue.start.saturating_sub(3).max(sentence.start)..cue.start)
        .any(|idx| matches!(document.lower(idx), "had"));
    let reduced = document.lower(cue.end) == "by" && document.lower(cue.start).ends_with("ed");
    (helped || reduced)
        && (cue.start.saturating_sub(14).max(sentence.start)..cue.start).any(|idx| {
            one_of!(document.lower(idx); "years" "decade" "decades")
                && one_of!(document.lower(idx + 1); "after" "since")
                && (idx + 2..idx + 7).any(|at| {
                    one_of!(document.lower(at); "accord" "accords" "agreement" "deal" "truce" "ceasefire" "pact" "treaty" "talks" "peace")
                })
                && !(idx + 1..cue.start).any(|at| {
                    matches!(document.word(at), "," | ";") || one_of!(document.lower(at); "signed" "broke" "agreed" "reached" "met")
                })
        })
}

/// Whether the sentence before, in the same paragraph, names a year.
fn year_before(document: &Document<'_>, sentence: &Range<usize>) -> bool {
    let paragraph = |idx: usize| document.tokens.get(idx).map(|token| token.paragraph);
    (sentence.start.saturating_sub(40)..sentence.start)
        .any(|idx| paragraph(idx) == paragraph(sentence.start) && is_year(document.word(idx)))
}

pub fn is_year(word: &str) -> bool {
    word.len() == 4
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && (word.starts_with("19") || word.starts_with("20"))
}

/// Whether the next sentence turns to another matter that is there now: "The present dispute is before the courts."
fn of_now(document: &Document<'_>, sentence: &Range<usize>) -> bool {
    let next = sentence.end..(sentence.end + 30).min(document.tokens.len());
    let paragraph = |idx: usize| document.tokens.get(idx).map(|token| token.paragraph);
    next.clone()
        .take_while(|&idx| paragraph(idx) == paragraph(sentence.start) && document.word(idx) != ".")
        .any(|idx| {
            one_of!(document.lower(idx); "now" "present" "current" "latest" "recent")
                || document.lower(idx) == "new" && document.lower(idx.wrapping_sub(1)) != "a"
        })
}

/// Whether an article of more than one sentence names a year in this sentence alone.
pub fn only_year(document: &Document<'_>, sentence: &Range<usize>) -> bool {
    document.tokens.len() > sentence.len()
        // A look at the beginning is enough, and keeps the time in bounds.
        && !(0..document.tokens.len().min(1500))
            .any(|idx| !sentence.contains(&idx) && is_any_year(document.word(idx)))
}

/// Whether an article tells of days long past: not news, and of several years, all of the last century or before.
///
/// What it tells of its own matter is past, and no less a fact.
pub fn is_history(document: &Document<'_>) -> bool {
    /// News looks back on fewer.
    const SEVERAL: usize = 4;
    let mut years: Vec<&str> = (0..document.tokens.len().min(1500))
        .map(|idx| document.word(idx))
        .filter(|word| is_any_year(word))
        .collect();
    years.sort_unstable();
    years.dedup();
    years.len() >= SEVERAL && years.last().is_some_and(|year| *year < "2000") && !is_news(document)
}

/// Whether the article tells of its days by their names.
fn is_news(document: &Document<'_>) -> bool {
    document.article.dateline.is_some()
        || (0..document.tokens.len().min(1500)).any(|idx| {
            one_of!(
                document.lower(idx);
                "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday"
                "yesterday" "today" "tonight"
            ) || one_of!(document.lower(idx); "last" "this" "next")
                && one_of!(document.lower(idx + 1); "week" "month" "morning" "evening" "afternoon")
        })
}

/// A year of any age in which states had envoys.
fn is_any_year(word: &str) -> bool {
    is_year(word)
        || word.len() == 4
            && word.bytes().all(|byte| byte.is_ascii_digit())
            && (word.starts_with("18") || word.starts_with("17") || word.starts_with("16"))
}
