//! Marked text: a row is a little article with what the analysis must find written into it.
//!
//! `[Oman:mediator-speculated] may have hosted talks between [Iran:party] and [Israel:party].`
//!
//! | mark | what must hold of the words in front of the colon |
//! | --- | --- |
//! | `party`, `party-principal`, `party-state` … | they name a party; a side; of this kind |
//! | `mediator-offered`, `mediator-denied-host` … | they name a mediator of this certainty and function, each only if given |
//! | `mediator-confirmed-unnamed` | the same, of a mediator without a name; words in small letters mean it by themselves |
//! | `place`, `place-city` … | they name a location; of this kind |
//! | `not-party`, `not-mediator`, `not-place` | they do not |
//! | `is Syria` | what they name is called so |
//! | `speaks-for Syria` | as a party, they represent it |
//!
//! Several hold at once with a comma: `[Damascus:party, is Syria, not-place]`. After a sentence,
//! `{question:asked}`, `{question:unknown}`, `{question:contingent}`, with `,answered` where the text
//! answers it later, or `{question:none}`. After the first words of a paragraph, `{dateline}`. An
//! empty line parts paragraphs.
//!
//! No mediator may be found that is not marked; in a row that marks a question, no question either.
//! An unknown mark is a fault of the row and panics at once, so that it cannot pass for a known fault.

use rapporteur::analysis::Analysis;
use rapporteur::analysis::Certainty;
use rapporteur::analysis::EntityId;
use rapporteur::analysis::Function;
use rapporteur::analysis::Mediator;
use rapporteur::analysis::Party;
use rapporteur::analysis::PartyKind;
use rapporteur::analysis::PlaceKind;
use rapporteur::analysis::Question;
use rapporteur::analysis::QuestionKind;
use rapporteur::analysis::analyze;
use rapporteur::text::Article;
use rapporteur::text::Block;
use rapporteur::text::Span;

/// What must hold of marked words.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Claim {
    Party { side: bool, kind: Option<PartyKind> },
    Mediator(Role),
    Place(Option<PlaceKind>),
    NotParty,
    NotMediator,
    NotPlace,
    Is(String),
    SpeaksFor(String),
}

/// What must hold of a mediator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Role {
    certainty: Option<Certainty>,
    function: Option<Function>,
    unnamed: bool,
}

/// What must hold of the sentence that ends at a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Raised {
    Nothing,
    Open(QuestionKind),
    Answered(QuestionKind),
}

/// A row taken apart.
#[derive(Debug)]
struct Row {
    article: Article,
    marks: Vec<(Span, Claim)>,
    raised: Vec<(u32, Raised)>,
}

/// Asserts that all rows hold; a panic lists every row that does not, and why.
pub fn check(rows: &[&str]) {
    let faults: Vec<String> = rows
        .iter()
        .filter_map(|row| judge(row).err().map(|why| format!("{row}\n    {why}")))
        .collect();
    assert!(
        faults.is_empty(),
        "{} of {} rows do not hold:\n\n{}\n",
        faults.len(),
        rows.len(),
        faults.join("\n\n")
    );
}

/// Asserts that a row does not hold yet, and says why the program is wrong there.
///
/// Once it holds, this fails: then the row belongs under [`check`].
pub fn check_known_fault(row: &str, why_it_is_wrong: &str) {
    assert!(
        judge(row).is_err(),
        "a known fault is gone; move the row to `check`:\n\n{row}\n    was: {why_it_is_wrong}\n"
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
        Claim::Mediator(role) => judge_role(analysis, span, *role),
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

fn judge_role(analysis: &Analysis, span: Span, role: Role) -> Result<(), String> {
    let mediator = analysis
        .mediators
        .iter()
        .find(|mediator| names_mediator(analysis, mediator, span, role.unnamed))
        .ok_or("no mediator")?;
    let strongest = mediator.strongest().ok_or("a mediator without a word")?;
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
            .map_or("", |before| before.rsplit(". ").next().unwrap_or(before));
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

fn rule(evidence: &[rapporteur::analysis::Evidence]) -> &'static str {
    evidence.first().map_or("no evidence", |first| first.rule)
}

/// Takes the marks out of a row. Panics where the row itself is wrong.
fn read(marked: &str) -> Row {
    let mut blocks: Vec<(Block, String)> = Vec::new();
    let mut marks = Vec::new();
    let mut raised = Vec::new();
    let mut dateline = None;
    // The title is empty, so that a paragraph begins two line breaks after what came before.
    let mut offset = 0;
    for paragraph in marked.split("\n\n") {
        offset += 2;
        let start = offset;
        let mut plain = String::new();
        let mut rest = paragraph;
        while let Some(at) = rest.find(['[', '{']) {
            let (before, opened) = rest.split_at(at);
            plain.push_str(before);
            let here = start + plain.len();
            if let Some(inside) = opened.strip_prefix('[') {
                let Some((mark, after)) = inside.split_once(']') else {
                    panic!("no closing bracket: {marked}");
                };
                let Some((words, claims)) = mark.split_once(':') else {
                    panic!("no label in [{mark}]: {marked}");
                };
                plain.push_str(words);
                let span = Span::new(here, here + words.len());
                for claim in claims.split(',') {
                    marks.push((span, read_claim(claim.trim(), words)));
                }
                rest = after;
            } else {
                let Some((mark, after)) = opened.get(1..).and_then(|o| o.split_once('}')) else {
                    panic!("no closing brace: {marked}");
                };
                match mark {
                    "dateline" => dateline = Some(Span::new(start, here)),
                    _ => raised.push((here as u32, read_raised(mark))),
                }
                rest = after;
            }
        }
        plain.push_str(rest);
        assert!(!plain.is_empty(), "an empty paragraph: {marked}");
        offset = start + plain.len();
        blocks.push((Block::Body, plain));
    }
    let mut article = Article::new("", blocks, "row");
    article.dateline = dateline;
    Row {
        article,
        marks,
        raised,
    }
}

fn read_raised(mark: &str) -> Raised {
    match mark {
        "question:none" => Raised::Nothing,
        "question:asked" => Raised::Open(QuestionKind::Asked),
        "question:asked,answered" => Raised::Answered(QuestionKind::Asked),
        "question:unknown" => Raised::Open(QuestionKind::Unknown),
        "question:unknown,answered" => Raised::Answered(QuestionKind::Unknown),
        "question:contingent" => Raised::Open(QuestionKind::Contingent),
        "question:contingent,answered" => Raised::Answered(QuestionKind::Contingent),
        _ => panic!("unknown mark: {{{mark}}}"),
    }
}

fn read_claim(claim: &str, words: &str) -> Claim {
    if let Some(name) = claim.strip_prefix("is ") {
        return Claim::Is(name.to_owned());
    }
    if let Some(name) = claim.strip_prefix("speaks-for ") {
        return Claim::SpeaksFor(name.to_owned());
    }
    match claim {
        "not-party" => return Claim::NotParty,
        "not-mediator" => return Claim::NotMediator,
        "not-place" => return Claim::NotPlace,
        "party-principal" => {
            return Claim::Party {
                side: true,
                kind: None,
            };
        }
        _ => {}
    }
    let mut parts = claim.split('-');
    match parts.next() {
        Some("party") => Claim::Party {
            side: false,
            kind: parts.next().map(read_party_kind),
        },
        Some("place") => Claim::Place(parts.next().map(read_place_kind)),
        Some("mediator") => {
            let mut role = Role {
                certainty: None,
                function: None,
                unnamed: !words.chars().any(char::is_uppercase),
            };
            for part in parts {
                match part {
                    "unnamed" => role.unnamed = true,
                    "confirmed" => role.certainty = Some(Certainty::Confirmed),
                    "speculated" => role.certainty = Some(Certainty::Speculated),
                    "offered" => role.certainty = Some(Certainty::Offered),
                    "denied" => role.certainty = Some(Certainty::Denied),
                    "historical" => role.certainty = Some(Certainty::Historical),
                    _ => role.function = Some(read_function(part)),
                }
            }
            Claim::Mediator(role)
        }
        Some(_) | None => panic!("unknown label: {claim}"),
    }
}

fn read_function(word: &str) -> Function {
    match word {
        "mediate" => Function::Mediate,
        "host" => Function::Host,
        "facilitate" => Function::Facilitate,
        "carry" => Function::CarryMessages,
        "arbitrate" => Function::Arbitrate,
        "guarantee" => Function::Guarantee,
        "monitor" => Function::Monitor,
        _ => panic!("unknown function: {word}"),
    }
}

fn read_party_kind(word: &str) -> PartyKind {
    match word {
        "state" => PartyKind::State,
        "organisation" => PartyKind::Organisation,
        "armed" => PartyKind::ArmedGroup,
        "people" => PartyKind::People,
        "person" => PartyKind::Person,
        _ => panic!("unknown kind of party: {word}"),
    }
}

fn read_place_kind(word: &str) -> PlaceKind {
    match word {
        "country" => PlaceKind::Country,
        "region" => PlaceKind::Region,
        "city" => PlaceKind::City,
        "district" => PlaceKind::District,
        "water" => PlaceKind::Water,
        "site" => PlaceKind::Site,
        "other" => PlaceKind::Other,
        _ => panic!("unknown kind of place: {word}"),
    }
}

#[test]
fn marks_leave_no_trace_in_the_text_and_point_at_their_words() {
    let row = read(
        "[Oman:mediator-offered-host, is Oman] waits.{question:none}\n\nSo does [São Tomé:place].",
    );
    assert_eq!(row.article.text, "\n\nOman waits.\n\nSo does São Tomé.");
    let words: Vec<&str> = row
        .marks
        .iter()
        .map(|(span, _)| row.article.slice(*span))
        .collect();
    assert_eq!(words, ["Oman", "Oman", "São Tomé"]);
    assert_eq!(row.raised, [(13, Raised::Nothing)]);
    let role = Role {
        certainty: Some(Certainty::Offered),
        function: Some(Function::Host),
        unnamed: false,
    };
    assert_eq!(
        row.marks.first().map(|m| &m.1),
        Some(&Claim::Mediator(role))
    );
}

#[test]
fn a_row_that_asks_for_what_is_not_there_does_not_hold() {
    assert!(judge("It rained in the [morning:party].").is_err());
    assert!(judge("It rained.{question:asked}").is_err());
    assert!(judge("It rained in the [morning:not-party, not-mediator, not-place].").is_ok());
}
