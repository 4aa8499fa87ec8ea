//! Which office a person is named with, and whether it is over.

use crate::analysis::Entity;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::index::tokens_of;
use crate::analysis::link::fold;
use crate::analysis::offices::usage;
use crate::analysis::offices::words;
use crate::text::Document;
use std::ops::Range;

/// The office a person is named with, in lower case: before the name or behind it.
pub(super) fn office(document: &Document<'_>, person: &Entity) -> Option<String> {
    let written = person.mentions.iter().take(4).find_map(|mention| {
        let words = office_words_before(document, tokens_of(document, mention).start);
        (!words.is_empty()).then(|| fold(document.slice(document.span_of(words))))
    });
    // "Senators X, Y and Z"
    if written
        .as_deref()
        .is_some_and(|office| office.ends_with('s'))
        && let Some(shared) = shared_office(document, person)
    {
        return Some(shared.to_owned());
    }
    // "the army's commander, General X": a rank is an address where the office stands before it.
    let ranked = person.mentions.iter().take(4).find_map(|mention| {
        let start = tokens_of(document, mention).start;
        let rank = (start.saturating_sub(3)..start)
            .rev()
            .take_while(|&idx| cues::is_title(document.lower(idx)) || document.word(idx) == ".")
            .last()?;
        let comma = rank.checked_sub(1)?;
        if document.lower(comma) != "," {
            return None;
        }
        let words = office_words_before(document, comma);
        (!words.is_empty()).then(|| fold(document.slice(document.span_of(words))))
    });
    if ranked.is_some() {
        return ranked;
    }
    if let Some(title) = &person.title {
        // The title may be only the end of the office ("State" of "Secretary of State").
        let title = fold(title);
        return Some(match written {
            Some(written) if written.ends_with(&title) => written,
            _ => title,
        });
    }
    person
        .mentions
        .iter()
        .take(4)
        .find_map(|mention| {
            let tokens = tokens_of(document, mention);
            // "The Vice President, X, said".
            if tokens.start >= 2 && document.lower(tokens.start - 1) == "," {
                let words = office_words_before(document, tokens.start - 1);
                if !words.is_empty() {
                    return Some(fold(document.slice(document.span_of(words))));
                }
            }
            // "the House minority whip X": no title as it stands in the name's run.
            let words = office_words_before(document, tokens.start);
            if !words.is_empty() {
                return Some(fold(document.slice(document.span_of(words))));
            }
            match document.lower(tokens.end) {
                "," => {
                    // "X, like the president, said"
                    if matches!(
                        document.lower(tokens.end + 1),
                        "like"
                            | "unlike"
                            | "with"
                            | "and"
                            | "along"
                            | "alongside"
                            | "who"
                            | "whose"
                            | "as"
                    ) {
                        return None;
                    }
                    let phrase = tokens.end + 1..tokens.end + 9;
                    let end = phrase.clone().find(|&idx| {
                        matches!(
                            document.lower(idx),
                            "," | "." | "in" | "for" | "who" | "at" | "said" | ";"
                        )
                    })?;
                    let last = (tokens.end + 1..end)
                        .find(|&idx| document.lower(idx) == "of")
                        .filter(|&of| document.lower(of + 1) != "state")
                        .unwrap_or(end);
                    // "the minister responsible for ports"
                    let last = last
                        - usize::from(
                            last > tokens.end + 2
                                && matches!(document.lower(last - 1), "responsible" | "designate"),
                        );
                    (last > tokens.end + 1
                        && words::is_office_in_apposition(document.lower(last - 1))
                        || document.lower(last - 1) == "state")
                        .then(|| {
                            fold(document.slice(document.span_of(tokens.end + 1..last)))
                                .trim_start_matches("the ")
                                .trim_start_matches("a ")
                                .to_owned()
                        })
                }
                "is" | "was" | "becomes" | "became" => {
                    let phrase = tokens.end + 1..tokens.end + 7;
                    let office = phrase.clone().find(|&idx| {
                        matches!(
                            document.lower(idx),
                            "minister" | "president" | "premier" | "chancellor" | "king" | "queen"
                        )
                    })?;
                    let begin = phrase.clone().find(|&idx| {
                        matches!(
                            document.lower(idx),
                            "appointed" | "elected" | "named" | "sworn" | "re-elected" | "chosen"
                        )
                    })?;
                    (begin < office).then(|| {
                        let prime = document.lower(office - 1);
                        if matches!(prime, "prime" | "foreign" | "vice") {
                            format!("{prime} {}", document.lower(office))
                        } else {
                            document.lower(office).to_owned()
                        }
                    })
                }
                // "X (R-Ohio)", "X (D)".
                "(" => {
                    let inside = document.word(tokens.end + 1);
                    (matches!(inside, "R" | "D")
                        || inside.starts_with("R-")
                        || inside.starts_with("D-"))
                    .then(|| "senator".to_owned())
                }
                _ => None,
            }
        })
        .or_else(|| shared_office(document, person).map(str::to_owned))
}

/// The office told once before a list of persons: "Senators X, Y and Z".
fn shared_office(document: &Document<'_>, person: &Entity) -> Option<&'static str> {
    let start = tokens_of(document, person.mentions.first()?).start;
    for idx in (start.saturating_sub(14)..start).rev() {
        let told = match document.lower(idx) {
            "senators" => "senator",
            "representatives" if document.word(idx).starts_with('R') => "rep",
            "congressmen" | "congresswomen" => "congressman",
            "ambassadors" => "ambassador",
            "," | "and" | "." => continue,
            _ if document.word(idx).starts_with(char::is_uppercase) => continue,
            _ => return None,
        };
        return Some(told);
    }
    None
}

/// The names of the party that stands beside a lawgiver's name: "Tory MP X", "X, R-Texas", "X (D)".
pub(super) fn party_beside(document: &Document<'_>, person: &Entity) -> &'static [&'static str] {
    for mention in person.mentions.iter().take(4) {
        let tokens = tokens_of(document, mention);
        if matches!(document.lower(tokens.end), "," | "(") {
            let word = document.word(tokens.end + 1);
            let party = word.split_once('-').map_or(word, |(party, _)| party);
            let closed = word != party || document.lower(tokens.end + 2) == ")";
            if closed && matches!(party, "R" | "D") {
                return usage::party_called(&fold(party));
            }
        }
        let office = office_words_before(document, tokens.start);
        let words = usage::party_called(document.lower(office.start.saturating_sub(1)));
        // "Democratic Congresswoman X", "Democrat X"; a "Labour X" may be anything.
        let alone = matches!(
            document.lower(tokens.start.saturating_sub(1)),
            "democrat" | "republican"
        );
        if office.start > 0 && (!office.is_empty() || alone) && !words.is_empty() {
            return words;
        }
    }
    &[]
}

/// The words of an office that end just before `end`.
fn office_words_before(document: &Document<'_>, end: usize) -> Range<usize> {
    let mut start = end;
    while start > 0 && end - start < 6 {
        let word = document.lower(start - 1);
        // "Rep. X"
        let short = word == "." && start >= 2 && cues::is_title(document.lower(start - 2));
        // "the army's commander"
        let organs = start < end
            && matches!(word, "'s" | "’s")
            && start >= 2
            && matches!(
                document.lower(start - 2),
                "government" | "army" | "military" | "navy" | "ministry" | "presidency"
            );
        let part = short
            || organs
            || cues::is_title(word)
            || words::is_office_in_apposition(word)
            || start < end && matches!(word, "of" | "the" | "for")
            || matches!(
                word,
                "house"
                    | "senate"
                    | "minority"
                    | "majority"
                    | "home"
                    | "treasury"
                    | "trade"
                    | "labour"
                    | "labor"
                    | "health"
                    | "energy"
                    | "education"
                    | "commerce"
                    | "war"
                    | "national"
                    | "security"
                    | "affairs"
                    | "environment"
                    | "economy"
                    | "agriculture"
                    | "ministry"
                    | "government"
                    | "army"
                    | "military"
                    | "navy"
                    | "presidential"
            )
            // "senior vice president"
            || start < end
                && document.lower(start) == "vice"
                && matches!(word, "senior" | "executive" | "group" | "regional" | "assistant");
        if !part {
            break;
        }
        start -= 1;
    }
    while start < end && matches!(document.lower(start), "of" | "the" | "for") {
        start += 1;
    }
    if let Some(office) = office_of_matter(document, end) {
        return office;
    }
    // A modifier alone is no office.
    let holds = (start..end).any(|idx| {
        cues::is_title(document.lower(idx)) || words::is_office_in_apposition(document.lower(idx))
    });
    if holds { start..end } else { end..end }
}

/// The office before what it is for: "the minister of public security", "the minister for island affairs".
///
/// Only where that closes the phrase, so that "the minister of Peru" and "minister of France X" are others.
fn office_of_matter(document: &Document<'_>, end: usize) -> Option<Range<usize>> {
    let link = (end.saturating_sub(7)..end)
        .rev()
        .take_while(|&idx| {
            let word = document.lower(idx);
            matches!(word, "of" | "for" | "the" | "and" | ",")
                || !words::ends_phrase(word) && !words::is_verb(word)
        })
        .filter(|&idx| matches!(document.lower(idx), "of" | "for"))
        .last()?;
    let office = link.checked_sub(1)?;
    let matter = link + 1..end;
    let holds = matches!(
        document.lower(office),
        "minister" | "vice-minister" | "secretary" | "undersecretary"
    );
    let named = matter.clone().last().is_some_and(|last| {
        let word = document.word(last);
        gazetteer::country(word).is_some()
            || word.starts_with(char::is_uppercase)
                && !words::is_matter(document.lower(last))
                && document.lower(last) != "affairs"
    });
    (holds && !matter.is_empty() && !named).then(|| {
        let prime = office.checked_sub(1).filter(|&prime| {
            matches!(
                document.lower(prime),
                "deputy" | "vice" | "prime" | "junior"
            )
        });
        prime.unwrap_or(office)..link
    })
}

/// Whether the text calls a person former, or a candidate.
pub(super) fn is_past(document: &Document<'_>, person: &Entity) -> bool {
    person
        .title
        .as_deref()
        .is_some_and(|title| fold(title).contains("former") || fold(title).contains("candidate"))
        || person.mentions.iter().take(3).any(|mention| {
            let tokens = tokens_of(document, mention);
            let Some(sentence) = document.sentence_at(mention.span.start) else {
                return false;
            };
            let first = (sentence.tokens.start as usize).max(tokens.start.saturating_sub(6));
            // "the ousted president, X"
            let comma = tokens.start > first && document.lower(tokens.start - 1) == ",";
            let before = (first..tokens.start - usize::from(comma))
                .rev()
                .take_while(|&idx| {
                    let word = document.lower(idx);
                    !words::ends_phrase(word)
                        && word != ","
                        && (words::is_past(word) || !words::is_verb(word))
                })
                .any(|idx| {
                    let word = document.lower(idx);
                    // "the army deposed X" tells an act, "the deposed X" a state.
                    let act = word.ends_with("ed")
                        && idx + 1 == tokens.start
                        && !matches!(document.lower(idx.saturating_sub(1)), "the" | "a");
                    words::is_past(word) && !act || words::is_rival(word) || word == "opposition"
                });
            let behind = document.lower(tokens.end) == ","
                && (tokens.end + 1..tokens.end + 3)
                    .any(|idx| matches!(document.lower(idx), "former" | "ex-president"));
            before || behind || is_succeeded(document, &tokens)
        })
}

/// Whether another has come after the person: "succeeding X", "after X stepped down".
fn is_succeeded(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let behind_title = (tokens.start.saturating_sub(5)..tokens.start)
        .rev()
        .find(|&idx| {
            let word = document.lower(idx);
            !(cues::is_title(word) || document.word(idx).starts_with(char::is_uppercase))
        })
        .map_or("", |idx| document.lower(idx));
    let after = |steps: usize| document.lower(tokens.end + steps);
    matches!(
        behind_title,
        "succeeding" | "succeeded" | "succeeds" | "replacing" | "replaced" | "replaces"
    ) || matches!(after(0), "stepped" | "steps") && after(1) == "down"
        || matches!(after(0), "resigned" | "quit")
        || after(0) == "has" && matches!(after(1), "resigned" | "quit")
        || after(0) == "," && after(1) == "who" && after(2) == "had" && after(3) == "been"
}

/// Whether the words of an office tell that its holder speaks for a land or town.
pub(super) fn governs(document: &Document<'_>, cue: Range<usize>) -> bool {
    let mut words = (cue.start..cue.end + 2).map(|idx| document.lower(idx));
    words.any(|word| {
        matches!(
            word,
            "governor"
                | "premier"
                | "mayor"
                | "secretary"
                | "attorney"
                | "president"
                | "minister"
                | "spokesman"
                | "spokeswoman"
                | "spokesperson"
        )
    })
}
