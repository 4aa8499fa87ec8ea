//! Marked text: a row is a little article with what the analysis must find written into it.
//!
//! `[Oman:mediator-speculated] may have hosted talks between [Iran:party] and [Israel:party].`
//!
//! | mark | what must hold of the words in front of the colon |
//! | --- | --- |
//! | `party`, `party-principal`, `party-state` … | they name a party; a side; of this kind |
//! | `mediator-offered`, `mediator-denied-host` … | they name a mediator of this certainty and function, each only if given |
//! | `mediator-confirmed-unnamed` | the same, of a mediator without a name; words in small letters mean it by themselves |
//! | `mediator-speculated-sofar` | the same, by what stands up to this paragraph |
//! | `maybe-mediator` | they may name a mediator or not: careful readers could disagree |
//! | `place`, `place-city` … | they name a location; of this kind |
//! | `not-party`, `not-mediator`, `not-place` | they do not |
//! | `is Syria` | what they name is called so |
//! | `speaks-for Syria` | as a party, they represent it; `speaks-for nobody`: none |
//!
//! Several hold at once with a comma: `[Damascus:party, is Syria, not-place]`. After a sentence,
//! `{question:asked}`, `{question:unknown}`, `{question:contingent}`, with `,answered` where the text
//! answers it later, or `{question:none}`. A row that begins with `# ` has a title before its first empty line. After the first words of a paragraph, `{dateline}`. An
//! empty line parts paragraphs.
//!
//! No mediator may be found that is not marked; in a row that marks a question, no question either.
//! An unknown mark is a fault of the row and panics at once, so that it cannot pass for a known fault.

mod notation;

use notation::Claim;
use notation::Raised;
use notation::Role;
use notation::Row;
use notation::read;
use rapporteur::analysis::Analysis;
use rapporteur::analysis::EntityId;
use rapporteur::analysis::Evidence;
use rapporteur::analysis::Mediator;
use rapporteur::analysis::Party;
use rapporteur::analysis::Question;
use rapporteur::analysis::analyze;
use rapporteur::text::Span;

/// Asserts that all rows hold; a panic lists every row that does not, and why.
pub fn check(rows: &[&str]) {
    let faults: Vec<String> = rows
        .iter()
        .filter_map(|row| {
            judge(row)
                .err()
                .map(|why| format!("row: {row:?}\nwhy: {why:?}"))
        })
        .collect();
    assert!(
        faults.is_empty(),
        "{} of {} rows do not hold:\n\n{}\n",
        faults.len(),
        rows.len(),
        faults.join("\n\n")
    );
}

/// Asserts that rows hold in an article that has spoken of a conflict and of talks, as articles with such sentences have.
pub fn check_amid_talks(rows: &[&str]) {
    let rows: Vec<String> = rows
        .iter()
        .map(|row| {
            format!(
                "{row}\n\nThe conflict has gone on for years, and earlier talks came to nothing."
            )
        })
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    check(&rows);
}

/// Asserts that rows do not hold yet; each says why the program is wrong there.
///
/// Once a row holds, this fails and lists it: then it belongs under [`check`].
pub fn check_known_faults(rows: &[(&str, &str)]) {
    let gone: Vec<String> = rows
        .iter()
        .filter(|(row, _)| judge(row).is_ok())
        .map(|(row, why)| format!("gone: {row:?}\nwas: {why:?}"))
        .collect();
    assert!(
        gone.is_empty(),
        "known faults are gone, move their rows to `check`:\n\n{}\n",
        gone.join("\n\n")
    );
}

/// Analyses a row and tells the first things that are not as marked.
pub fn judge(marked: &str) -> Result<(), String> {
    let row = read(marked);
    let analysis = analyze(&row.article);
    let mut faults = Vec::new();
    for (span, claim) in &row.marks {
        if let Err(fault) = judge_claim(&row, &analysis, *span, claim) {
            faults.push(format!("{}: {fault}", row.article.slice(*span)));
        }
    }
    for mediator in &analysis.mediators {
        let marked = row.marks.iter().any(|(span, claim)| match claim {
            Claim::Mediator(role) => names_mediator(&analysis, mediator, *span, role.unnamed),
            Claim::MaybeMediator { unnamed } => {
                names_mediator(&analysis, mediator, *span, *unnamed)
            }
            Claim::Party { .. }
            | Claim::Place(_)
            | Claim::NotParty
            | Claim::NotMediator
            | Claim::NotPlace
            | Claim::Is(_)
            | Claim::SpeaksFor(_) => false,
        });
        if !marked {
            faults.push(format!("found a mediator: {}", shown(&analysis, mediator)));
        }
    }
    if !row.raised.is_empty() {
        judge_questions(&row, &analysis, &mut faults);
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("; "))
    }
}

fn judge_claim(row: &Row, analysis: &Analysis, span: Span, claim: &Claim) -> Result<(), String> {
    match claim {
        Claim::Party { side, kind } => {
            let party = party_at(analysis, span).ok_or("no party")?;
            if *side && !party.principal {
                return Err("a party, but no side".to_owned());
            }
            match kind {
                Some(kind) if *kind != party.kind => Err(format!("a party as {:?}", party.kind)),
                Some(_) | None => Ok(()),
            }
        }
        Claim::Mediator(role) => judge_role(row, analysis, span, *role),
        Claim::MaybeMediator { .. } => Ok(()),
        Claim::Place(kind) => {
            let location = analysis
                .locations
                .iter()
                .find(|location| location.mentions.iter().any(|m| same(m.span, span)))
                .ok_or("no place")?;
            match kind {
                Some(kind) if *kind != location.kind => {
                    Err(format!("a place as {:?}", location.kind))
                }
                Some(_) | None => Ok(()),
            }
        }
        Claim::NotParty => match party_at(analysis, span) {
            Some(party) => Err(format!("a party by \"{}\"", rule(&party.evidence))),
            None => Ok(()),
        },
        Claim::NotMediator => {
            let found = analysis
                .mediators
                .iter()
                .find(|mediator| names_mediator(analysis, mediator, span, false));
            match found {
                Some(mediator) => Err(shown(analysis, mediator)),
                None => Ok(()),
            }
        }
        Claim::NotPlace => {
            let found = analysis
                .locations
                .iter()
                .find(|location| location.mentions.iter().any(|m| same(m.span, span)));
            match found {
                Some(location) => Err(format!("a place by \"{}\"", rule(&location.evidence))),
                None => Ok(()),
            }
        }
        Claim::Is(name) => {
            let names: Vec<&str> = analysis
                .entities
                .iter()
                .filter(|entity| entity.mentions.iter().any(|m| same(m.span, span)))
                .map(|entity| entity.name.as_str())
                .collect();
            if names.contains(&name.as_str()) {
                Ok(())
            } else {
                Err(format!("names {names:?}, not {name}"))
            }
        }
        Claim::SpeaksFor(name) => {
            let party = party_at(analysis, span).ok_or("no party")?;
            match &party.represents {
                None if name == "nobody" => Ok(()),
                Some(represents) if represents.name == *name => {
                    let sentence = row.article.slice(represents.evidence.sentence);
                    if sentence.is_empty() {
                        return Err("speaks for it without evidence".to_owned());
                    }
                    Ok(())
                }
                Some(represents) => Err(format!("speaks for {}", represents.name)),
                None => Err("speaks for nobody".to_owned()),
            }
        }
    }
}

fn judge_role(row: &Row, analysis: &Analysis, span: Span, role: Role) -> Result<(), String> {
    let mediator = analysis
        .mediators
        .iter()
        .find(|mediator| names_mediator(analysis, mediator, span, role.unnamed))
        .ok_or("no mediator")?;
    let strongest = if role.so_far {
        let paragraph_idx = row.article.paragraph_at(span.start);
        mediator.strongest_up_to(paragraph_idx as u32)
    } else {
        mediator.strongest()
    }
    .ok_or("a mediator without a word")?;
    let certainty = role.certainty.unwrap_or(strongest.certainty);
    let function = role.function.unwrap_or(strongest.function);
    if certainty == strongest.certainty && function == strongest.function {
        Ok(())
    } else {
        Err(format!(
            "{:?} to {:?}, not {certainty:?} to {function:?}",
            strongest.certainty, strongest.function
        ))
    }
}

fn judge_questions(row: &Row, analysis: &Analysis, faults: &mut Vec<String>) {
    for (offset, raised) in &row.raised {
        let found = analysis
            .questions
            .iter()
            .find(|question| ends_at(question, *offset));
        let sentence = row
            .article
            .text
            .get(..*offset as usize)
            .map_or("", |before| before.rsplit(". ").next().unwrap_or(before))
            .trim();
        let fault = match (raised, found) {
            (Raised::Nothing, None) => continue,
            (Raised::Nothing, Some(question)) => format!("raises \"{}\"", question.wording),
            (Raised::Open(_) | Raised::Answered(_), None) => "raises no question".to_owned(),
            (Raised::Open(kind), Some(question)) => {
                match (question.kind == *kind, &question.answered) {
                    (true, None) => continue,
                    (true, Some(_)) => "is said to be answered".to_owned(),
                    (false, _) => format!("{:?}, not {kind:?}", question.kind),
                }
            }
            (Raised::Answered(kind), Some(question)) => {
                match (question.kind == *kind, &question.answered) {
                    (true, Some(_)) => continue,
                    (true, None) => "is not said to be answered".to_owned(),
                    (false, _) => format!("{:?}, not {kind:?}", question.kind),
                }
            }
        };
        faults.push(format!("\"{sentence}\": {fault}"));
    }
    for question in &analysis.questions {
        if !question.wording.ends_with('?') {
            faults.push(format!("worded as no question: {}", question.wording));
        }
        if !row
            .raised
            .iter()
            .any(|(offset, _)| ends_at(question, *offset))
        {
            faults.push(format!("found a question: {}", question.wording));
        }
    }
}

/// Whether this question's sentence ends at a mark, give or take a closing quotation mark.
fn ends_at(question: &Question, offset: u32) -> bool {
    let sentence = question.evidence.sentence;
    sentence.start < offset && offset <= sentence.end + 3 && sentence.end <= offset
}

/// Whether two spans hold the same words, give or take an article or a title at either end.
fn same(found: Span, marked: Span) -> bool {
    found.contains(marked) || marked.contains(found)
}

fn entity_at(analysis: &Analysis, id: EntityId, span: Span) -> bool {
    analysis
        .entity(id)
        .is_some_and(|entity| entity.mentions.iter().any(|m| same(m.span, span)))
}

fn party_at(analysis: &Analysis, span: Span) -> Option<&Party> {
    analysis
        .parties
        .iter()
        .find(|party| entity_at(analysis, party.entity, span))
}

fn names_mediator(analysis: &Analysis, mediator: &Mediator, span: Span, unnamed: bool) -> bool {
    match mediator.entity {
        Some(id) => !unnamed && entity_at(analysis, id, span),
        None => {
            unnamed
                && (mediator.mentions.iter().any(|m| same(m.span, span))
                    || mediator
                        .statements
                        .iter()
                        .any(|statement| statement.evidence.sentence.contains(span)))
        }
    }
}

fn shown(analysis: &Analysis, mediator: &Mediator) -> String {
    let name = mediator
        .entity
        .and_then(|id| analysis.entity(id))
        .map_or("unnamed", |entity| entity.name.as_str());
    match mediator.strongest() {
        Some(strongest) => format!(
            "{name}, {:?} to {:?}, by \"{}\"",
            strongest.certainty, strongest.function, strongest.evidence.rule
        ),
        None => name.to_owned(),
    }
}

fn rule(evidence: &[Evidence]) -> &'static str {
    evidence.first().map_or("no evidence", |first| first.rule)
}

#[test]
fn a_row_that_asks_for_what_is_not_there_does_not_hold() {
    check_known_faults(&[("It rained in the [morning:party].", "a morning is no party")]);
    assert!(judge("It rained.{question:asked}").is_err());
    assert!(judge("It rained in the [morning:not-party, not-mediator, not-place].").is_ok());
}
