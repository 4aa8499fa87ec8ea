//! Actor or scene: whether a place's name does something or is where something happens.

use crate::analysis::Sense;
use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::names::Guess;
use crate::analysis::names::Name;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// The senses of all names; a list of names shares the sense of its first.
pub fn of_all(document: &Document<'_>, names: &[Name]) -> Vec<Sense> {
    let mut senses: Vec<Sense> = Vec::with_capacity(names.len());
    for (idx, name) in names.iter().enumerate() {
        let mut sense = of(document, &name.tokens);
        if sense == Sense::Open
            && let Some(before) = idx.checked_sub(1)
            && names[before].paragraph == name.paragraph
            && joined(document, names[before].tokens.end..name.tokens.start)
            && senses[before] != Sense::Open
            && !(senses[before] == Sense::Actor && document.lower(name.tokens.start - 1) == ",")
        {
            sense = senses[before];
        }
        // "the papers in Nairobi and Kampala have missed it": the verb belongs to the noun before "in".
        let placed = |name: &Name| matches!(name.guess, Guess::Place | Guess::Country(_));
        if sense == Sense::Actor
            && placed(name)
            && let Some(before) = idx.checked_sub(1)
            && placed(&names[before])
            && senses[before] == Sense::Scene
            && names[before].paragraph == name.paragraph
            && names[before].tokens.end + 1 == name.tokens.start
            && document.lower(names[before].tokens.end) == "and"
            && document.lower(name.tokens.end) != "'s"
            && !opens_sentence(document, &names[before])
        {
            sense = Sense::Scene;
        }
        // "Paris, France": the country after a comma tells where the city is.
        if sense == Sense::Open
            && matches!(name.guess, Guess::Country(_))
            && let Some(before) = idx.checked_sub(1)
            && matches!(names[before].guess, Guess::Place)
            && names[before].tokens.end + 1 == name.tokens.start
            && document.word(names[before].tokens.end) == ","
        {
            sense = Sense::Scene;
        }
        senses.push(sense);
    }
    // "Israel and Hamas met": what the last of a list does, all of it do.
    for idx in (1..names.len()).rev() {
        if senses[idx] == Sense::Actor
            && senses[idx - 1] == Sense::Open
            && names[idx - 1].paragraph == names[idx].paragraph
            && joined(document, names[idx - 1].tokens.end..names[idx].tokens.start)
            && document.lower(names[idx].tokens.start - 1) != ","
        {
            senses[idx - 1] = Sense::Actor;
        }
    }
    senses
}

/// Whether a name stands behind the preposition that opens its sentence: "In Geneva and Israel".
fn opens_sentence(document: &Document<'_>, name: &Name) -> bool {
    document
        .sentence_at(name.span.start)
        .is_some_and(|sentence| name.tokens.start <= sentence.tokens.start as usize + 1)
}

/// Whether only list words stand between two names.
fn joined(document: &Document<'_>, between: Range<usize>) -> bool {
    between.len() <= 3
        && !between.is_empty()
        && between.into_iter().all(|idx| {
            matches!(
                document.lower(idx),
                "," | "and" | "or" | "the" | "&" | "as" | "well"
            )
        })
}

/// Reads the words around a name.
fn of(document: &Document<'_>, tokens: &Range<usize>) -> Sense {
    if document
        .article
        .dateline
        .is_some_and(|dateline| dateline.contains(document.span_of(tokens.clone())))
    {
        return Sense::Scene;
    }
    let paragraph = document
        .tokens
        .get(tokens.start)
        .map(|token| token.paragraph);
    let same = |idx: usize| {
        document
            .tokens
            .get(idx)
            .is_some_and(|token| Some(token.paragraph) == paragraph)
    };
    let mut before = tokens.start;
    let mut steps = 0;
    while before > 0
        && steps < 3
        && same(before - 1)
        && cues::is_direction(document.lower(before - 1))
    {
        before -= 1;
        steps += 1;
    }
    let previous = if before > 0 && same(before - 1) {
        document.lower(before - 1)
    } else {
        ""
    };
    let next = tokens.end;
    let next_word = if same(next) { document.lower(next) } else { "" };
    let is_at = |back: usize, word: &dyn Fn(&str) -> bool| {
        before
            .checked_sub(back)
            .is_some_and(|idx| same(idx) && word(document.lower(idx)))
    };
    // "in the Kwa district", "Acme, of Kwa, Peru", "the Kwa–Doma crossing".
    let in_part = previous == "the"
        && is_part_of_land(next_word)
        && is_at(2, &|word| {
            cues::is_scene_preposition(word) && word != "over"
        });
    let from = previous == "of" && next_word == "," && is_at(2, &|word| word == ",");
    let dash = |word: &str| matches!(word, "–" | "-");
    let joined_way = dash(next_word) && same(next + 2) && cues::is_way(document.lower(next + 2))
        || dash(previous) && cues::is_way(next_word);
    if in_part || from || joined_way {
        return Sense::Scene;
    }
    if next_word == "'s" || next_word == "'" {
        let owned = if same(next + 1) {
            document.lower(next + 1)
        } else {
            ""
        };
        let seat =
            gazetteer::country_of_seat(document.slice(document.span_of(tokens.clone()))).is_some();
        if cues::is_doing(owned)
            || seat && !cues::is_scene_preposition(previous) && !cues::is_of_a_city(owned)
        {
            return Sense::Actor;
        }
        // "Syria's palace" is where, "Syria's army struck" is who; the noun after it is not read here.
        return if cues::is_scene_preposition(previous) {
            Sense::Scene
        } else {
            Sense::Open
        };
    }
    // "our friends in Muscat, who mediated": who sits there, not where.
    if next_word == "," && document.lower(next + 1) == "who" && same(next + 1) && previous == "in" {
        return Sense::Actor;
    }
    // "fired rockets at Israel".
    let aimed = previous == "at"
        && before >= 2
        && same(before - 2)
        && matches!(
            document.lower(before - 2),
            "rockets"
                | "missiles"
                | "shots"
                | "drones"
                | "aimed"
                | "directed"
                | "anger"
                | "angry"
                | "shells"
                | "fire"
                | "threats"
        );
    if aimed {
        return Sense::Actor;
    }
    if cues::is_scene_preposition(previous)
        && previous != "over"
        && previous != "toward"
        && previous != "towards"
    {
        return Sense::Scene;
    }
    // "the border between Poland and Ukraine", "the road to Bukavu", "from Goma to Bukavu".
    let leads = matches!(previous, "between" | "with" | "to" | "and" | "of");
    if leads && on_the_way(document, before, tokens, &same) {
        return Sense::Scene;
    }
    if matches!(
        previous,
        "with"
            | "against"
            | "by"
            | "between"
            | "urged"
            | "accused"
            | "blamed"
            | "told"
            | "asked"
            | "warned"
            | "accusing"
            | "blaming"
            | "urging"
    ) {
        return Sense::Actor;
    }
    // "join Oslo in condemning the raid": who does that, not where.
    if matches!(previous, "join" | "joins" | "joined" | "joining")
        && next_word == "in"
        && same(next + 1)
        && document.lower(next + 1).ends_with("ing")
    {
        return Sense::Actor;
    }
    // "struck Syria", "threatened Greece"; "the demands of Israel", "fired rockets at Israel".
    if cues::strikes_at(previous) {
        return Sense::Actor;
    }
    let noun = if before > 1 && same(before - 2) {
        document.lower(before - 2)
    } else {
        ""
    };
    if previous == "of" && (cues::is_state_organ(noun) || cues::is_doing(noun)) {
        return Sense::Actor;
    }
    // "The dockers of Rotterdam walked out", "the gauges on the Chenab will be needed": the verb
    // belongs to the noun before the preposition.
    if matches!(
        previous,
        "of" | "on" | "about" | "under" | "behind" | "above" | "below"
    ) {
        return Sense::Open;
    }
    // A verb right after it, at most an adverb between; "the Mission (UNM) accused".
    let mut verb = next;
    if same(next + 2) && next_word == "(" && document.lower(next + 2) == ")" {
        verb += 3;
    }
    if same(verb)
        && matches!(
            document.lower(verb),
            "also"
                | "then"
                | "now"
                | "later"
                | "already"
                | "still"
                | "never"
                | "previously"
                | "recently"
                | "reportedly"
                | "allegedly"
                | "officially"
                | "formally"
                | "again"
                | "itself"
                | "not"
                | "both"
                | "just"
                | "meanwhile"
                | "instead"
                | "since"
                | "thus"
        )
    {
        verb += 1;
    }
    if same(verb)
        && document.tokens[verb].kind == TokenKind::Word
        && (cues::is_action_verb(document.lower(verb)) || is_past(document, verb))
    {
        return Sense::Actor;
    }
    let seat = gazetteer::country_of_seat(document.slice(document.span_of(tokens.clone())));
    if seat.is_some() && same(verb + 1) && seat_acts(document, previous, verb) {
        return Sense::Actor;
    }
    Sense::Open
}

/// Whether a capital acts by words that are verbs only here: "Bishkek regards the paper as lapsed",
/// "Would Cairo send soldiers?", "Moscow, whose peacekeepers left".
fn seat_acts(document: &Document<'_>, previous: &str, next: usize) -> bool {
    let word = document.lower(next);
    let behind = document.lower(next + 1);
    if word == "," && behind == "whose" {
        return (next + 2..next + 5).any(|idx| {
            let word = document.lower(idx);
            cues::is_state_organ(word) || cues::is_doing(word) || word == "peacekeepers"
        });
    }
    let has_object = matches!(
        behind,
        "the"
            | "a"
            | "an"
            | "its"
            | "it"
            | "that"
            | "this"
            | "no"
            | "them"
            | "him"
            | "any"
            | "every"
    );
    let does = word.len() > 4 && word.ends_with('s') && !word.ends_with("ss")
        || matches!(word, "put" | "paid" | "kept" | "chose" | "let" | "drew");
    let asked = matches!(
        previous,
        "would" | "will" | "could" | "can" | "should" | "does" | "did" | "without"
    ) && (document
        .tokens
        .get(next)
        .is_some_and(|token| token.kind == TokenKind::Word)
        || previous == "without");
    asked || does && (has_object || matches!(word, "put" | "paid") && behind == "forward")
}

/// Whether the words before a preposition speak of a border or a way.
fn on_the_way(
    document: &Document<'_>,
    before: usize,
    tokens: &Range<usize>,
    same: &impl Fn(usize) -> bool,
) -> bool {
    let way = (2..=5).any(|back| {
        before.checked_sub(back).is_some_and(|idx| {
            same(idx)
                && cues::is_way(document.lower(idx))
                && !cues::is_quarrel(document.lower(idx + 1))
        })
    });
    // "shuttled between Rome and Athens", "the trains between them".
    let name = document.slice(document.span_of(tokens.clone()));
    let moves = document.lower(before - 1) == "between"
        && gazetteer::country_of_nationality(name).is_none()
        && (2..=3).any(|back| {
            before
                .checked_sub(back)
                .is_some_and(|idx| same(idx) && is_shuttling(document.lower(idx)))
        });
    let both = document.lower(before - 1) == "and"
        && (3..=7).any(|back| {
            before.checked_sub(back).is_some_and(|idx| {
                same(idx)
                    && document.lower(idx) == "between"
                    && idx > 0
                    && is_shuttling(document.lower(idx - 1))
            })
        });
    let moves = moves || both;
    let from = before >= 3 && same(before - 3) && document.lower(before - 3) == "from";
    way || moves || from && document.lower(before - 1) == "to"
}

/// Nouns behind a place's name for a part of a town or a land.
pub fn is_part_of_land(word: &str) -> bool {
    matches!(
        word,
        "district"
            | "neighbourhood"
            | "neighborhood"
            | "quarter"
            | "suburb"
            | "area"
            | "region"
            | "province"
            | "valley"
            | "hills"
            | "plain"
            | "peninsula"
            | "mountains"
            | "desert"
            | "forest"
            | "delta"
            | "basin"
            | "archipelago"
    )
}

/// Verbs and nouns of going back and forth.
fn is_shuttling(word: &str) -> bool {
    matches!(
        word,
        "shuttle"
            | "shuttled"
            | "shuttling"
            | "shuttles"
            | "travelled"
            | "traveled"
            | "travelling"
            | "traveling"
            | "commuted"
            | "trains"
            | "buses"
            | "ferries"
            | "ferry"
            | "halfway"
    )
}

/// A verb in the past right behind a name, by its form: "protested", "recalled".
fn is_past(document: &Document<'_>, verb: usize) -> bool {
    let word = document.lower(verb);
    word.len() > 4
        && word.ends_with("ed")
        && document.word(verb).chars().all(char::is_lowercase)
        && !matches!(
            word,
            "based"
                | "backed"
                | "controlled"
                | "occupied"
                | "allied"
                | "aligned"
                | "supported"
                | "sponsored"
                | "funded"
                | "trained"
                | "related"
                | "owned"
                | "armed"
                | "united"
                | "hundred"
                | "located"
                | "situated"
                | "bound"
                | "need"
                | "speed"
                | "agreed-upon"
        )
}
