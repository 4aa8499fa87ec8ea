//! Words that the rules of mediation share: what sides talk about, whose deal it is, what lies near.

use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// Nouns for what sides talk about or agree on; a cue that means other things too needs one near it.
pub fn is_deal_noun(word: &str) -> bool {
    one_of!(
        word;
        "agreement" "agreements" "deal" "deals" "truce" "truces" "ceasefire" "ceasefires"
        "cease-fire" "cease-fires" "peace" "talks" "talk" "accord" "accords" "pact" "settlement"
        "compromise" "solution" "resolution" "release" "exchange" "swap" "negotiations"
        "negotiation" "dialogue" "armistice" "understanding" "end" "détente" "detente"
        "reconciliation" "contacts" "meeting" "meetings" "summit" "discussions" "conversations"
        "conference" "process" "diplomacy" "efforts" "rapprochement" "proposal" "round"
        "consultations" "arrangement" "framework" "hostilities" "dispute" "treaty" "treaties"
    )
}

/// What a third brokers: a deal, or many an exchange.
pub fn is_brokered(word: &str) -> bool {
    is_deal_noun(word) || one_of!(word; "exchanges" "swaps" "pacts")
}

/// "the return of the children", "the repatriation of prisoners": what a third makes possible for captives.
pub fn brings_home(document: &Document<'_>, words: Range<usize>) -> bool {
    words.clone().any(|idx| {
        one_of!(document.lower(idx); "return" "reunification" "repatriation" "handover" "transfer" "evacuation" "exchange" "release")
            && document.lower(idx + 1) == "of"
            && near(document, idx + 2..idx + 6, |word| {
                one_of!(word; "children" "families" "prisoners" "bodies" "hostages" "captives" "detainees" "remains" "soldiers")
            })
    })
}

/// "(hosted) workshops for politicians from both sides": where those of both sides meet who do not negotiate.
pub fn for_both(document: &Document<'_>, words: Range<usize>) -> bool {
    near(
        document,
        words.start..words.end.min(words.start + 3),
        |word| one_of!(word; "workshops" "workshop" "retreat" "retreats" "seminar" "seminars"),
    ) && near(document, words, |word| matches!(word, "both" | "sides"))
}

/// "It is unclear who mediates": whether the "it" at `idx` stands for nobody.
pub fn stands_for_nobody(document: &Document<'_>, idx: usize) -> bool {
    one_of!(document.lower(idx + 1); "is" "was" "remains" "remained" "seems" "seemed")
        && one_of!(
            document.lower(idx + 2);
            "unclear" "clear" "unknown" "known" "uncertain" "likely" "unlikely" "possible" "hard" "difficult" "understood"
        )
}

/// "(bridge) the gaps between the two", "(narrow) the differences of the sides".
pub fn bridges(document: &Document<'_>, words: Range<usize>) -> bool {
    let (start, end) = (words.start, words.end);
    near(document, start..end.min(start + 4), |word| {
        matches!(word, "gap" | "gaps" | "differences")
    }) && near(document, start..end.min(start + 7), |word| {
        matches!(word, "between" | "sides" | "parties")
    })
}

/// "using a third country as (go-between)": the word for its use, where the role at `role` is that of somebody used.
pub fn used_as(document: &Document<'_>, sentence: &Range<usize>, role: usize) -> Option<usize> {
    let link = role.checked_sub(1).filter(|&link| link >= sentence.start)?;
    if document.lower(link) != "as" {
        return None;
    }
    (role.saturating_sub(8).max(sentence.start)..link)
        .rev()
        .find(|&idx| matches!(document.lower(idx), "using" | "uses"))
}

/// Nouns that make hosting, leading or sponsoring a matter of mediation.
pub fn is_talks_noun(word: &str) -> bool {
    one_of!(
        word;
        "talks" "negotiations" "negotiation" "dialogue" "mediation" "meeting" "meetings" "peace"
        "round" "rounds" "discussions" "truce" "ceasefire" "cease-fire" "conference" "summit"
        "process" "consultations" "diplomacy" "contacts" "effort" "efforts" "negotiators"
        "initiative" "deal"
    )
}

/// Whether a word of the range passes the test.
pub fn near(document: &Document<'_>, range: Range<usize>, test: impl Fn(&str) -> bool) -> bool {
    range.into_iter().any(|idx| test(document.lower(idx)))
}

/// Whether intermediaries beside this word live by sales.
pub fn is_trade(word: &str) -> bool {
    one_of!(word; "sale" "bonds" "shares" "loan" "loans" "stake" "funds" "auction" "purchase" "agent" "fee" "fees" "transfer" "commission" "commissions" "retailers" "investors")
}

/// Words of those who go to and fro with goods or passengers.
pub fn is_traffic(word: &str) -> bool {
    word.starts_with("smuggl")
        || word.starts_with("traffick")
        || one_of!(
            word;
            "dealer" "dealers" "cargo" "passengers" "commuters" "tourists" "arms" "airline" "airlines" "ferry" "train" "trains"
        )
}

/// Whether a word is for a show or a game: who hosts or sponsors one hosts no talks.
pub fn is_show(word: &str) -> bool {
    one_of!(word; "concert" "concerts" "festival" "match" "tournament" "games" "film" "exhibition" "gala" "parade" "race")
}

/// "between Iran and …", "for the two sides": whoever stands in it has a name or is a side.
pub fn between_sides(document: &Document<'_>, range: Range<usize>) -> bool {
    range.clone().any(|idx| {
        matches!(document.lower(idx), "between" | "for" | "among") && (idx + 1..idx + 4).any(|at| {
            one_of!(document.lower(at); "sides" "parties" "governments" "them" "rivals" "enemies")
                || document
                    .word(at)
                    .chars()
                    .next()
                    .is_some_and(char::is_uppercase)
        })
    })
}

/// Whether what is under the auspices at `idx` is talks, or a meeting of sides.
pub fn talks_under(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> bool {
    let behind = idx.saturating_sub(20).max(sentence.start)..idx;
    let ahead = |reach: usize| idx + 1..(idx + 1 + reach).min(sentence.end);
    let meet = |word: &str| one_of!(word; "met" "meet" "signed" "agreed" "reached" "negotiated");
    // "the two sides met under the auspices of X".
    let sides = matches!(document.lower(idx.wrapping_sub(1)), "the" | "'s" | "’s")
        && near(document, behind.clone(), meet)
        && near(
            document,
            behind.clone(),
            |word| one_of!(word; "sides" "delegations" "both" "two" "parties" "rivals" "factions" "truce" "ceasefire" "rebels" "army" "government" "ministers" "presidents" "leaders" "officers" "elders" "chiefs"),
        );
    sides
        || near(document, behind, is_talks_noun)
        || near(document, ahead(14), |word| {
            is_talks_noun(word) || matches!(word, "met" | "meet" | "signed" | "agreed")
        })
        // "At the invitation of A and under the auspices of B, delegations of C and D met".
        || one_of!(document.lower(sentence.start); "at" "under")
            && idx <= sentence.start + 20
            && near(document, ahead(40), |word| matches!(word, "met" | "meet"))
}

/// "brokered a deal with Hamas": a deal of its own, unless it lies between others.
///
/// "the proposal that Egypt had brokered with Israel" answers others.
pub fn own_deal(document: &Document<'_>, ahead: Range<usize>) -> bool {
    let mut with = false;
    let brought = ahead.start.saturating_sub(6)..ahead.start;
    if near(document, brought, |word| {
        matches!(word, "proposal" | "truce" | "ceasefire" | "cease-fire")
    }) {
        return false;
    }
    for idx in ahead.clone() {
        if one_of!(document.lower(idx); "truce" "ceasefire" "cease-fire" "peace" "talks") {
            return false;
        }
    }
    for idx in ahead {
        match document.lower(idx) {
            "between" | "among" => return false,
            "with" | "to" if document.lower(idx) == "with" => with = true,
            "." | ";" => break,
            _ => {}
        }
    }
    with
}

/// "co-sponsors of the conference", "chairman of the talks": of talks between sides, not of a fair or a board.
pub fn presides_over_talks(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> bool {
    let of = idx + 1;
    if !matches!(document.lower(of), "of" | "at") {
        return false;
    }
    let ahead = of + 1..(of + 5).min(sentence.end);
    let talks = near(
        document,
        ahead.clone(),
        |word| one_of!(word; "talks" "negotiations" "peace" "mediation" "dialogue" "ceasefire" "truce"),
    );
    let conference = document.lower(idx).contains("sponsor")
        && near(
            document,
            ahead,
            |word| one_of!(word; "conference" "process" "summit" "meeting"),
        )
        && near(
            document,
            sentence.clone(),
            |word| one_of!(word; "delegations" "delegation" "sides" "parties" "peace" "negotiators" "belligerents" "truce" "talks"),
        );
    talks || conference
}

/// Whether the verb at `idx` ("carried", "passing") takes messages from one to another.
pub fn carries_messages(document: &Document<'_>, sentence: &Range<usize>, idx: usize) -> bool {
    let ahead = |reach: usize| idx + 1..(idx + 1 + reach).min(sentence.end);
    let behind = idx.saturating_sub(4).max(sentence.start)..idx;
    let messages = near(document, ahead(5), |word| {
        one_of!(
            word;
            "messages" "message" "proposals" "proposal" "letters" "letter" "offers" "answer" "reply"
            "replies" "note" "notes"
        )
    });
    let passive = near(document, behind, |word| {
        matches!(word, "messages" | "message" | "proposals" | "letters")
    });
    let between = near(
        document,
        ahead(9),
        |word| one_of!(word; "between" "through" "via" "by" "from"),
    );
    // "passed a note to the ambassador", "carried the proposal in parliament": one's own.
    let known = near(document, ahead(2), |word| matches!(word, "the" | "any"))
        || near(document, ahead(9), |word| word == "to")
            && !near(document, ahead(2), |word| matches!(word, "a" | "an"));
    let voted = near(
        document,
        ahead(9),
        |word| one_of!(word; "parliament" "vote" "votes" "senate" "congress" "assembly"),
    );
    // "carried his government's reply to the meeting himself": his own.
    let own = near(
        document,
        ahead(3),
        |word| one_of!(word; "his" "her" "its" "their" "our"),
    ) && !between;
    let own = own || own_letter(document, ahead(7));
    (messages || passive) && (between || known) && !voted && !own
}

/// "a letter from her prime minister": what somebody carries in these words is her own government's.
pub fn own_letter(document: &Document<'_>, words: Range<usize>) -> bool {
    words.into_iter().any(|at| {
        // "undertook to convey it to its leadership": what a delegation does with what it is told.
        document.lower(at) == "to"
            && one_of!(document.lower(at + 1); "his" "her" "its" "their")
            && one_of!(document.lower(at + 2); "leadership" "leaders" "superiors" "government" "capital" "capitals" "own")
            || document.lower(at) == "from"
            && one_of!(document.lower(at + 1); "his" "her" "its" "their" "our" "my")
            && one_of!(
                document.lower(at + 2);
                "prime" "president" "king" "government" "own" "minister" "foreign" "emir" "chief" "leader" "chancellor"
            )
    })
}

/// Whether those act for a state or body who stand behind its pronoun at `idx`: "its water minister".
pub fn own_staff(document: &Document<'_>, idx: usize) -> bool {
    (idx + 1..idx + 4)
        .take_while(|&at| document.word(at).starts_with(char::is_alphabetic))
        .any(|at| {
            one_of!(
                document.lower(at);
                "officials" "diplomats" "envoy" "envoys" "minister" "ministry" "intelligence" "observers" "delegates"
                "president" "mediators" "negotiators" "ambassador" "premier" "emissaries" "monitors" "inspectors"
            )
        })
}

/// "has been in touch with the rebels as an intermediary for Bogota": the words for the contact before "as", where the role
/// is for somebody. Whoever is in touch has the role, and not those with whom.
pub fn in_touch_for(
    document: &Document<'_>,
    sentence: &Range<usize>,
    link: usize,
    role_end: usize,
) -> Option<usize> {
    // "as an intermediary for the first time": for nobody.
    let timed = document.lower(role_end + 1) == "the" && document.lower(role_end + 3) == "time";
    if document.lower(link) != "as" || document.lower(role_end) != "for" || timed {
        return None;
    }
    (link.saturating_sub(12).max(sentence.start)..link).find(|&idx| {
        one_of!(
            document.lower(idx);
            "touch" "contact" "approached" "approaching" "contacted" "sounding" "sounded" "spoken" "spoke" "speaking" "met"
            "meeting" "visited" "talked" "talking"
        )
    })
}
