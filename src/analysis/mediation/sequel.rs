//! What the next sentence adds to the one before: "So has Switzerland.", "It declined.", "He refused, citing his age."
//!
//! A side that turns an offer down does not take it back; whoever declines to do it will not do it.

use crate::analysis::Certainty;
use crate::analysis::Entity;
use crate::analysis::EntityId;
use crate::analysis::Form;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::Mediator;
use crate::analysis::Statement;
use crate::analysis::index::Named;
use crate::analysis::mediation::Found;
use crate::analysis::mediation::cues::Cue;
use crate::analysis::mediation::cues::Shape;
use crate::analysis::mediation::entry;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::state;
use crate::analysis::mediation::statement;
use crate::analysis::mediation::tell;
use crate::analysis::scope;
use crate::analysis::scope::Reading;
use crate::analysis::scope::one_of;
use crate::text::Document;
use crate::text::Span;
use crate::text::sentence::Sentence;
use std::ops::Range;

/// "So has Switzerland.": whoever is named does as the one of the sentence before.
pub fn likewise(
    document: &Document<'_>,
    sentence: &Sentence,
    names: &[Named],
    before: &Sentence,
    matter: &Matter,
    found: &mut Found,
) {
    let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
    let start = tokens.start;
    let verb = document.lower(start + 1);
    let says_so = document.lower(start) == "so"
        && one_of!(verb; "has" "have" "had" "did" "does" "do" "would" "will" "could" "may" "might");
    let Some(position) = says_so
        .then(|| likewise_who(document, names, start))
        .flatten()
    else {
        return;
    };
    // What the sentence before told last is what is done likewise.
    let told = found
        .told_before
        .iter()
        .filter_map(|entity| found.mediators.get(entity))
        .filter_map(|mediator| mediator.statements.last())
        .filter(|told| told.evidence.sentence == before.span)
        .max_by_key(|told| told.evidence.cue);
    let Some(told) = told else {
        return;
    };
    let cue = Cue {
        tokens: start..start + 2,
        shape: Shape::Verb,
        function: told.function,
        rule: told.evidence.rule,
    };
    let tokens_end = tokens.end;
    let mut reading = scope::read(document, tokens, cue.tokens.clone());
    if one_of!(verb; "would" "will" "could" "may" "might") {
        reading.certainty = reading.certainty.min(Certainty::Speculated);
    }
    reading.certainty = reading.certainty.min(told.certainty);
    // "So did Sweden, but in another war.", "So has X, its tourist board claims.": the rest may take it back.
    let ends = names[position].tokens.end;
    if (ends..tokens_end).any(|idx| document.word(idx) == ",") {
        reading.certainty = reading.certainty.min(Certainty::Speculated);
    }
    let doers = lists::list_from(document, names, position);
    tell(document, sentence, &cue, &reading, &doers, matter, found);
}

/// Whom "So has …" names: "Switzerland.", "the Holy See,", "a Dutch firm, X,".
fn likewise_who(document: &Document<'_>, names: &[Named], start: usize) -> Option<usize> {
    let ends = |name: &Named| {
        matches!(document.word(name.tokens.end), "." | ";" | "," | "—" | "–")
            || one_of!(document.lower(name.tokens.end); "and" "or")
    };
    let article = usize::from(one_of!(document.lower(start + 2); "the" "a" "an" "its" "their"));
    let first = names
        .iter()
        .position(|name| name.tokens.start == start + 2 + article)?;
    if ends(&names[first]) {
        return Some(first);
    }
    // "a Dutch firm, X,": the name stands behind what it is.
    let described = names.get(first + 1)?;
    let noun = described.tokens.start.wrapping_sub(1);
    (document.word(noun) == "," && noun <= names[first].tokens.end + 2 && ends(described))
        .then_some(first + 1)
}

/// "This claim made both armies laugh.", "So, at least, ran a report.": what the sentence before told is not so sure.
pub fn retract(
    document: &Document<'_>,
    sentence: &Sentence,
    names: &[Named],
    before: &Sentence,
    found: &mut Found,
) {
    let start = sentence.tokens.start as usize;
    let (first, second, third) = (
        document.lower(start),
        document.lower(start + 1),
        document.lower(start + 2),
    );
    let hearsay = |word: &str| {
        scope::is_talk(word)
            || one_of!(
                word;
                "claim" "claims" "report" "reports" "story" "stories" "tale" "version" "allegation" "account" "theory" "talk" "word"
            )
    };
    let short = sentence.tokens.end - sentence.tokens.start <= 18;
    let rest = || (start + 1..sentence.tokens.end as usize).map(|idx| document.lower(idx));
    // "That, at any rate, is the rumour.", "So the gossip goes.", "At least, that is what they say in the market."
    let told_so = short
        && one_of!(first; "that" "this" "so" "such" "it" "at" "or")
        && rest().any(|word| one_of!(word; "is" "was" "goes" "went" "runs" "ran" "has" "had" "says" "say"))
        && (rest().any(scope::is_talk)
            || matches!(second, "," | "the" | "is" | "at" | "least")
                && (start + 2..sentence.tokens.end as usize).any(|idx| {
                    one_of!(document.lower(idx); "story" "tale" "legend" "word" "talk" "whisper")
                        && one_of!(document.lower(idx - 1); "the" "a" "only" "their")
                })
                && rest().any(|word| one_of!(word; "told" "goes" "runs" "in" "at" "has"))
            || one_of!(first; "at" "that" "this")
                && rest().any(|word| word == "what")
                && rest().any(|word| one_of!(word; "they" "people" "some" "many" "drivers" "traders" "neighbours" "villagers"))
                && rest().any(|word| one_of!(word; "say" "tell" "believe" "whisper")))
        && !rest().any(|word| {
            one_of!(word; "no" "not" "true" "fact" "confirmed" "more" "nobody" "end" "ended") || word.ends_with("n't")
        });
    // "None of this has been confirmed.", "It is only a rumour."
    let unconfirmed = short
        && one_of!(first; "none" "nothing" "no")
        && rest().any(|word| one_of!(word; "this" "it" "that"))
        && rest().any(|word| one_of!(word; "confirmed" "proven" "proved" "verified" "certain" "confirm" "substantiated"));
    let doubts = told_so
        || unconfirmed
        || one_of!(first; "this" "that" "the" "these" "those" "such")
            && hearsay(second)
            && second != "word"
            && second != "talk"
        || first == "so" && (second == "," || second == "at") && one_of!(third; "at" "least" "it")
        || first == "or" && second == "so"
        || one_of!(first; "wrong" "untrue" "nonsense" "false") && matches!(second, "," | "." | "!")
        || first == "that"
            && second == "is"
            && (third == "what"
                && (start + 3..start + 9)
                    .any(|idx| one_of!(document.lower(idx); "say" "says" "said" "claim" "claims"))
                || matches!(third, "the") && hearsay(document.lower(start + 3)));
    // "It did not, says Delhi.": one says so, another the contrary.
    let doubts = doubts
        || one_of!(first; "it" "he" "she" "they")
            && (third == "not" && one_of!(second; "did" "has" "had" "does" "was" "is")
                || second.ends_with("n't"))
            && (start + 2..start + 5).any(|idx| {
                matches!(document.word(idx), "," | "”" | "\"")
                    && one_of!(document.lower(idx + 1); "says" "said" "say" "insists" "insisted")
            });
    let contrary = short.then(|| denies_it(document, sentence)).flatten();
    if !(doubts || contrary.is_some()) || before.paragraph != sentence.paragraph {
        return;
    }
    // Its own denial counts for more than anybody's.
    let denier = names
        .first()
        .filter(|name| {
            contrary.is_some_and(|verb| name.tokens.start < verb)
                && !matches!(document.word(name.tokens.end), "'s" | "’s" | "'" | "’")
        })
        .map(|name| name.entity);
    for_each_told_before(found, before, |entity, told| {
        let at_most = if denier.is_some() && entity == denier {
            Certainty::Denied
        } else {
            Certainty::Speculated
        };
        told.certainty = told.certainty.min(at_most);
    });
}

/// "Both said no.", "Neither accepted.": the sides turn down what was offered.
pub fn turn_down(
    document: &Document<'_>,
    sentence: &Sentence,
    before: &Sentence,
    found: &mut Found,
) {
    let start = sentence.tokens.start as usize;
    let (first, verb, after) = (
        document.lower(start),
        document.lower(start + 1),
        document.lower(start + 2),
    );
    let down = one_of!(first; "both" "each")
        && (one_of!(verb; "declined" "refused") && after != "to"
            || verb == "said" && after == "no"
            || verb == "turned" && one_of!(after; "it" "them" "him" "her" "down"))
        || first == "neither"
            && (one_of!(verb; "accepted" "wanted")
                && (one_of!(after; "it" "them" "him" "her" "." "," ";" "") || verb == "accepted")
                || verb == "took" && (start + 2..start + 5).any(|idx| document.lower(idx) == "up"));
    if !down || before.paragraph != sentence.paragraph {
        return;
    }
    for_each_told_before(found, before, |_, told| {
        if told.certainty == Certainty::Offered {
            told.certainty = Certainty::Denied;
        }
    });
}

/// "Brasilia denies it.": the verb that gainsays the sentence before.
fn denies_it(document: &Document<'_>, sentence: &Sentence) -> Option<usize> {
    let start = sentence.tokens.start as usize;
    (start + 1..(start + 8).min(sentence.tokens.end as usize)).find(|&idx| {
        one_of!(document.lower(idx); "denies" "denied" "deny" "disputes" "disputed" "contradicted")
            && (one_of!(document.lower(idx + 1); "it" "this" "that")
                && !document.word(idx + 2).starts_with(char::is_alphabetic)
                || matches!(document.lower(idx + 1), "the")
                    && one_of!(document.lower(idx + 2); "report" "reports" "claim" "story" "rumour" "rumor"))
            && !(start..idx).any(|at| {
                one_of!(document.lower(at); "not" "never" "nobody" "neither" "one" "none" "no") || document.lower(at).ends_with("n't")
            })
    })
}

/// "This time Pretoria has kept out.": what the sentence before told was another time.
pub fn another_time(
    document: &Document<'_>,
    sentence: &Sentence,
    before: &Sentence,
    found: &mut Found,
) {
    let start = sentence.tokens.start as usize;
    let this_time = document.lower(start) == "this"
        && one_of!(document.lower(start + 1); "time" "year" "round")
        && !(start + 2..start + 5).any(|idx| one_of!(document.lower(idx); "too" "again" "as"));
    // "Those days are over."
    let over = document.lower(start) == "those"
        && one_of!(document.lower(start + 1); "days" "times" "years")
        && (start + 2..start + 6).any(|idx| one_of!(document.lower(idx); "over" "gone" "past"));
    if !(this_time || over) || before.paragraph != sentence.paragraph {
        return;
    }
    for_each_told_before(found, before, |_, told| {
        told.certainty = told.certainty.min(Certainty::Historical);
    });
}

/// Changes what the sentence before told of each of those it told of.
fn for_each_told_before(
    found: &mut Found,
    before: &Sentence,
    mut change: impl FnMut(Option<EntityId>, &mut Statement),
) {
    for entity in &found.told_before {
        if let Some(mediator) = found.mediators.get_mut(entity) {
            for told in told_in(mediator, before.span) {
                change(*entity, told);
            }
        }
    }
}

/// What a sentence, the last that told of this mediator, tells of it.
pub fn told_in(mediator: &mut Mediator, sentence: Span) -> impl Iterator<Item = &mut Statement> {
    let told = mediator.statements.iter_mut().rev();
    told.take_while(move |told| told.evidence.sentence == sentence)
}

/// "It declined.": whoever was asked in the sentence before.
pub fn decline(
    document: &Document<'_>,
    sentence: &Sentence,
    names: &[Named],
    before: &Sentence,
    entities: &[Entity],
    found: &mut Found,
) {
    let pending = found.told_before.iter().filter_map(|entity| {
        let mediator = found.mediators.get(entity)?;
        let entity = (*entity)?;
        let told = mediator.statements.last()?;
        let pending = told.evidence.sentence == before.span
            && matches!(told.certainty, Certainty::Offered | Certainty::Speculated);
        let person = entities.get(entity.0 as usize)?.label == Label::Person;
        pending.then_some(Asked {
            entity,
            person,
            function: told.function,
        })
    });
    let mut asked: Vec<Asked> = Vec::new();
    for one in pending {
        if !asked.iter().any(|known| known.entity == one.entity) {
            asked.push(one);
        }
    }
    if asked.is_empty() {
        return;
    }
    let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
    let Some((who, verb)) = declined(document, names, &tokens, &asked) else {
        return;
    };
    let cue = Cue {
        tokens: verb..verb + 1,
        shape: Shape::Verb,
        function: who.function,
        rule: Statement::DECLINES,
    };
    let reading = Reading {
        certainty: Certainty::Denied,
        attributed_to: None,
    };
    state(
        entry(found, Some(who.entity)),
        statement(document, sentence, &cue, &reading),
    );
}

/// Somebody of whom the sentence before told that it may mediate.
#[derive(Debug, Clone, Copy)]
struct Asked {
    /// Who.
    entity: EntityId,
    /// Whether a pronoun for a person stands for it.
    person: bool,
    /// What it would do.
    function: Function,
}

/// Who declines in this sentence, of those asked, and the token that says so.
fn declined<'a>(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    asked: &'a [Asked],
) -> Option<(&'a Asked, usize)> {
    let start = sentence.start;
    let end = sentence.end.min(start + 14);
    let verb = (start + 1..end).find(|&idx| declines(document, idx))?;
    // "It never declined.", "It declined at first and then took the chair."
    let negated = (verb.saturating_sub(3).max(start)..verb).any(|idx| {
        one_of!(document.lower(idx); "not" "never" "nor") || document.lower(idx).ends_with("n't")
    });
    let turns_round = (verb..sentence.end).any(|idx| {
        one_of!(
            document.lower(idx);
            "but" "accepted" "agreed" "relented" "then" "later" "until" "eventually"
        ) || document.lower(idx) == "before"
            // "before the first session" is when.
            && !one_of!(document.lower(idx + 1); "the" "its" "any" "talks" "it" "they")
    });
    if negated || turns_round {
        return None;
    }
    // Somebody else stands between.
    let turns = (start..verb).any(|idx| matches!(document.word(idx), "," | ";" | ":" | "“" | "\""));
    if turns || verb > start + 7 {
        return None;
    }
    let subject = names
        .iter()
        .filter(|name| name.tokens.start < verb && name.form != Form::Pronoun)
        .map(|name| name.entity)
        .next();
    let who = match (subject, document.lower(start)) {
        (Some(entity), _) => asked.iter().find(|asked| asked.entity == entity),
        (None, "he" | "she" | "his" | "her") => only(asked, |asked| asked.person),
        (None, "it" | "its") => only(asked, |asked| !asked.person),
        _ => None,
    }?;
    Some((who, verb))
}

fn only(asked: &[Asked], fits: impl Fn(&Asked) -> bool) -> Option<&Asked> {
    let mut fitting = asked.iter().filter(|asked| fits(asked));
    let first = fitting.next();
    first.filter(|_| fitting.next().is_none())
}

/// Whether the word at `idx` declines, and declines the task itself.
fn declines(document: &Document<'_>, idx: usize) -> bool {
    let next = document.lower(idx + 1);
    let after = document.lower(idx + 2);
    let ends = |at: usize| {
        document.word(at).is_empty()
            || matches!(document.word(at), "." | "," | ";" | "—" | "–" | ":")
            || one_of!(
                document.lower(at);
                "on" "at" "yesterday" "last" "and" "citing" "within" "flatly" "politely" "again" "this" "both" "then" "before" "hours"
                "days" "after" "over" "because" "in" "for" "when" "without"
            )
    };
    let task = |at: usize| {
        (at..at + 4).any(|at| {
            one_of!(
                document.lower(at);
                "request" "invitation" "role" "task" "job" "offer" "chair" "post" "honour" "honor" "mandate" "mediate"
                "host" "serve" "act" "preside" "arbitrate" "part" "so" "that" "it"
            )
        })
    };
    match document.lower(idx) {
        "declined" | "refused" | "declines" | "refuses" => {
            ends(idx + 1)
                || next == "the" && task(idx + 2)
                || next == "to"
                    && one_of!(after; "do" "mediate" "host" "serve" "act" "preside" "chair" "arbitrate" "take" "play")
                    && (after != "do" || document.lower(idx + 3) == "so")
        }
        "withdrew" | "withdrawn" | "demurred" | "withdraws" | "demurs" => {
            ends(idx + 1) || matches!(next, "the" | "its" | "his" | "her") && task(idx + 2)
        }
        "pulled" | "bowed" | "backed" | "dropped" | "opted" | "pulls" | "bows" | "backs"
        | "stepped" | "stood" => one_of!(next; "out" "down" "aside" "away") && ends(idx + 2),
        "cancelled" | "canceled" => {
            one_of!(next; "it" "them")
                || next == "the" && one_of!(after; "talks" "meeting" "session" "round")
        }
        "said" | "says" | "answered" | "replied" => {
            next == "no" && ends(idx + 2)
                || one_of!(next; "it" "he" "she" "they")
                    && one_of!(after; "would" "will" "could")
                    && document.lower(idx + 3) == "not"
                    && (ends(idx + 4)
                        || one_of!(document.lower(idx + 4); "mediate" "host" "take" "act" "serve"))
        }
        "turned" | "turns" => {
            one_of!(next; "it" "them" "both" "him" "her" "that") && after == "down"
                || next == "down" && (ends(idx + 2) || task(idx + 2))
        }
        "would" | "will" | "could" => next == "not" && ends(idx + 2),
        "ruled" | "rules" => one_of!(next; "it" "that" "this") && after == "out",
        _ => false,
    }
}
