//! Takes a row of marked text apart: the article, and what is claimed of which words.
//! Panics on a row that is not well marked; judging is in `marked`.

use rapporteur::analysis::Certainty;
use rapporteur::analysis::Function;
use rapporteur::analysis::PartyKind;
use rapporteur::analysis::PlaceKind;
use rapporteur::analysis::QuestionKind;
use rapporteur::text::Article;
use rapporteur::text::Block;
use rapporteur::text::Span;

/// What must hold of marked words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    Party {
        side: bool,
        kind: Option<PartyKind>,
    },
    Mediator(Role),
    /// As a mediator, what two careful readers could disagree on: neither asked for nor wrong.
    MaybeMediator {
        unnamed: bool,
    },
    Place(Option<PlaceKind>),
    NotParty,
    NotMediator,
    NotPlace,
    Is(String),
    SpeaksFor(String),
}

/// What must hold of a mediator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Role {
    pub certainty: Option<Certainty>,
    pub function: Option<Function>,
    pub unnamed: bool,
    /// Judged by what stands up to this paragraph, not by the whole text.
    pub so_far: bool,
}

/// What must hold of the sentence that ends at a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Raised {
    Nothing,
    Open(QuestionKind),
    Answered(QuestionKind),
}

/// A row taken apart.
#[derive(Debug)]
pub struct Row {
    pub article: Article,
    pub marks: Vec<(Span, Claim)>,
    pub raised: Vec<(u32, Raised)>,
}

/// Takes the marks out of a row. Panics where the row itself is wrong.
pub fn read(marked: &str) -> Row {
    let mut blocks: Vec<(Block, String)> = Vec::new();
    let mut marks = Vec::new();
    let mut raised = Vec::new();
    let mut dateline = None;
    let mut title = String::new();
    // The title is empty, so that a paragraph begins two line breaks after what came before.
    let mut offset = 0;
    for paragraph in marked.split("\n\n") {
        offset += 2;
        // "# Statement by …" is the title, which is paragraph 0.
        let titled = blocks.is_empty() && title.is_empty() && paragraph.starts_with("# ");
        let paragraph = if titled {
            offset = 0;
            paragraph.trim_start_matches("# ")
        } else {
            paragraph
        };
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
        if titled {
            title = plain;
        } else {
            blocks.push((Block::Body, plain));
        }
    }
    let mut article = Article::new(&title, blocks, "row");
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
        "maybe-mediator" => {
            return Claim::MaybeMediator {
                unnamed: !words.chars().any(char::is_uppercase),
            };
        }
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
                so_far: false,
            };
            for part in parts {
                match part {
                    "unnamed" => role.unnamed = true,
                    "sofar" => role.so_far = true,
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
        so_far: false,
    };
    assert_eq!(
        row.marks.first().map(|m| &m.1),
        Some(&Claim::Mediator(role))
    );
}
