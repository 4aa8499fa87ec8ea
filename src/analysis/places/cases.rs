//! The words before and after a place's name, by what they tell of it.

use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::places::words;
use crate::text::Document;
use crate::text::Span;
use crate::text::token::TokenKind;
use std::ops::Range;

/// What the word before a name tells; for "to", "of" and the like, with the word before that.
pub fn before(document: &Document<'_>, at: usize) -> String {
    let word = document.lower(at);
    let paragraph = document.tokens.get(at).map(|token| token.paragraph);
    // The few words before, nearest first.
    let back = |reach: usize| {
        (1..=reach)
            .filter_map(move |steps| at.checked_sub(steps))
            .filter(move |&idx| document.tokens.get(idx).map(|token| token.paragraph) == paragraph)
            .take_while(|&idx| !matches!(document.lower(idx), "." | ";"))
    };
    let near = |is: fn(&str) -> bool| back(4).any(|idx| is(document.lower(idx)));
    let noun = at.checked_sub(1).map_or("", |idx| document.lower(idx));
    let case = match word {
        "to" | "for" | "toward" | "towards" if near(words::is_way_or_motion) => "a way or motion",
        "between" | "with" | "and" | "of" if near(cues::is_way) => "a border or way",
        "to" if near(words::is_relation) => "to, of a relation",
        "of" | "from" if words::is_inhabitants(noun) || cues::is_side_noun(noun) => {
            "of, of inhabitants"
        }
        "from" if near(words::is_word_of_mouth) => "from, of what is said",
        "from" if near(words::is_people) => "from, of people",
        "at" | "from" if near(is_post) => "at, of a post",
        "in" if near(words::is_trust) => "in, of trust",
        // "Acme, of Kwa, Peru"
        "of" if noun == "," => "in",
        "of" if words::is_part(noun) => "of, of a part",
        "of" if words::is_event(noun) => "of, of what befell it",
        "of" if cues::is_state_organ(noun) || cues::is_office(noun) || cues::is_title(noun) => {
            "of, of an office"
        }
        // "the Minister of Foreign Affairs of X".
        "of" if is_department(document.word(at.wrapping_sub(1))) => "of, of an office",
        "of" if words::is_people(noun) => "of, of people",
        "of" if cues::is_doing(noun) => "of, of what it does",
        "on" if near(words::is_fire) => "at, of fire",
        "on" if near(words::is_pressure) => "on, of pressure",
        "on" if near(words::is_event) => "on, of an attack",
        "at" | "into" if near(words::is_fire) => "at, of fire",
        // An offensive has its ground, as a bombing has: it counts like a verb of reaching.
        "against" if near(words::is_assault) => "a verb of reaching",
        "at" if near(words::is_pressure) => "at, of aim",
        "in" | "at" | "near" | "from" | "to" | "of" | "on" | "with" | "against" | "by"
        | "between" | "for" | "over" | "into" | "across" | "outside" | "inside" | "around"
        | "throughout" | "within" | "through" | "off" | "via" | "towards" | "toward" | "along"
        | "under" | "like" | "as" | "than" | "about" | "behind" | "beyond" | "and" | "," | "("
        | ":" | "including" | "where" | "that" | "when" | "while" | "but" | "if" | "\"" | "“"
        | "-" | "–" | "—" | "|" => word,
        _ if words::is_reaching(word) => "a verb of reaching",
        _ if words::is_bombing(word) => "a verb of reaching",
        _ if cues::strikes_at(word) => "a verb of striking",
        _ if document.word(at).ends_with("-occupied")
            || document.word(at).ends_with("-held")
            || document.word(at).ends_with("-controlled") =>
        {
            "an occupier"
        }
        _ if gazetteer::country_of_nationality(document.word(at)).is_some() => "a nationality",
        _ if document.word(at).starts_with(char::is_uppercase) => "a capital",
        _ if word.ends_with("ing") => "a verb in -ing",
        _ if word.ends_with("ed") => "a verb in -ed",
        _ if document
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Number) =>
        {
            // "the 2031 Lagos talks": most often what befell in that year.
            let year = word.len() == 4 && (word.starts_with('1') || word.starts_with("20"));
            if year { "a year" } else { "a number" }
        }
        _ => "another word",
    };
    case.to_owned()
}

/// The name of a ministry's business, in capitals: "Foreign Affairs".
fn is_department(word: &str) -> bool {
    matches!(
        word,
        "Affairs"
            | "Defence"
            | "Defense"
            | "Finance"
            | "Justice"
            | "Trade"
            | "Interior"
            | "Foreign"
            | "Energy"
            | "Economy"
            | "Agriculture"
            | "Transport"
            | "Health"
            | "Education"
    )
}

/// Somebody who is at a place by office: "a professor at".
fn is_post(word: &str) -> bool {
    cues::is_observer_noun(word)
        || matches!(
            word,
            "scientist"
                | "scientists"
                | "team"
                | "graduated"
                | "studied"
                | "degree"
                | "doctorate"
                | "teaches"
                | "director"
                | "chair"
                | "colleagues"
                | "student"
        )
}

/// What the words after a name tell.
pub fn after(document: &Document<'_>, tokens: &Range<usize>, span: Span) -> &'static str {
    let last = tokens.end.saturating_sub(1);
    let token_end = document
        .tokens
        .get(last)
        .map_or(span.end, |token| token.span.end);
    if span.end < token_end {
        let rest = document
            .slice(Span {
                start: span.end,
                end: token_end,
            })
            .to_lowercase();
        return match rest.trim_start_matches(['-', '–']) {
            "based" | "born" | "wide" | "bound" | "located" => "-based",
            _ => "a hyphen",
        };
    }
    let next = tokens.end;
    let paragraph = document.tokens.get(last).map(|token| token.paragraph);
    let same = |idx: usize| {
        document
            .tokens
            .get(idx)
            .is_some_and(|token| Some(token.paragraph) == paragraph)
    };
    if !same(next) {
        return "the end";
    }
    let word = document.lower(next);
    match word {
        "'s" | "'" => {
            let reach = next + 1..next + 4;
            let owned = reach
                .take_while(|&idx| same(idx))
                .map(|idx| document.lower(idx));
            for owned in owned {
                if words::is_part(owned) {
                    return "its part";
                }
                if cues::is_doing(owned) || cues::is_state_organ(owned) {
                    return "its doing";
                }
                if cues::is_title(owned) || cues::is_office(owned) {
                    return "its office";
                }
            }
            "what it has"
        }
        "." | "!" | "?" | ";" | ":" => "the end",
        "," if matches!(document.lower(next + 1), "whose" | "which" | "who") => "a comma and whose",
        "," => "a comma",
        ")" | "(" => "a bracket",
        "and" | "or" => "and",
        _ if document.tokens[next].kind != TokenKind::Word => "another mark",
        _ if document.word(next).starts_with(char::is_uppercase) => {
            if cues::is_title(word) || cues::is_office(word) || cues::is_state_organ(word) {
                "an office"
            } else {
                "a capital"
            }
        }
        "in" | "on" | "at" | "to" | "for" | "from" | "with" | "by" | "as" | "after" | "before"
        | "during" | "since" | "until" | "over" | "against" | "through" | "about" | "under"
        | "between" | "of" | "into" | "last" | "this" | "yesterday" | "today" => "a preposition",
        "where" | "when" | "which" | "that" | "who" | "while" | "because" | "but" | "if"
        | "as well" => "a clause",
        _ if words::is_land_noun(word) || cues::is_way(word) => "a noun of land",
        _ if cues::is_title(word) || cues::is_office(word) || cues::is_state_organ(word) => {
            "an office"
        }
        _ if cues::is_other_head(word) || cues::is_quarrel(word) || cues::is_doing(word) => {
            "an event"
        }
        _ if cues::is_action_verb(word) => "a verb",
        _ if word.ends_with("ed") && word.len() > 4 => "a verb",
        _ if word.ends_with("ly") => "an adverb",
        _ => "a noun",
    }
}
