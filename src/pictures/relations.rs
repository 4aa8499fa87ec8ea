//! Who talks through whom: the sides, who goes between them and how surely, who speaks for whom.
//!
//! The text seldom tells between which of several sides a mediator goes, and the analysis does not
//! claim to know: in the picture all go between all.

use std::fmt::Write;

use crate::analysis::Analysis;
use crate::analysis::Certainty;
use crate::analysis::Evidence;
use crate::analysis::Function;
use crate::analysis::Party;
use crate::analysis::PartyKind;
use crate::pictures::Finding;
use crate::pictures::name_by;
use crate::pictures::words;
use crate::text::Article;

/// Whoever speaks for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Its number among the parties.
    pub party: usize,
    /// The name.
    pub name: String,
    /// Office or title.
    pub title: Option<String>,
    /// The paragraph that says so.
    pub paragraph: u32,
}

/// One of the sides themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Its number among the parties.
    pub party: usize,
    /// The name.
    pub name: String,
    /// What sort of actor.
    pub kind: PartyKind,
    /// Whether it is the reader who says that it is one.
    pub by_reader: bool,
    /// Who speaks for it.
    pub voices: Vec<Voice>,
}

/// Whoever goes between the sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Between {
    /// Its number among the mediators.
    pub mediator: usize,
    /// The name; none where the text does not name it.
    pub name: Option<String>,
    /// The words of the text for one that is not named ("a third country").
    pub words: Option<String>,
    /// How sure the text is by the given paragraph.
    pub certainty: Certainty,
    /// What it does.
    pub function: Function,
    /// Who says so.
    pub attributed_to: Option<String>,
    /// The same in words; the reader is told where the reader says so.
    pub says_so: Option<String>,
    /// The paragraph that says so.
    pub paragraph: u32,
    /// Who speaks for it.
    pub voices: Vec<Voice>,
}

impl Between {
    /// What it is called in a picture.
    pub fn label(&self) -> &str {
        self.name.as_deref().unwrap_or("not named")
    }

    /// Whether it is the reader who says so.
    pub fn by_reader(&self) -> bool {
        self.says_so.as_deref() == Some(Evidence::READERS)
    }

    /// What it is, no surer than it is told: "mediator?".
    pub fn role(&self) -> String {
        words::role_as_told(self.function, self.certainty)
    }
}

/// A party that is no side and speaks for none of those shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Its number among the parties.
    pub party: usize,
    /// The name.
    pub name: String,
    /// What sort of actor.
    pub kind: PartyKind,
    /// Whether it is the reader who says that it is one.
    pub by_reader: bool,
    /// For whom it speaks, where that one is not shown.
    pub speaks_for: Option<String>,
}

/// The whole picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Relations {
    /// The sides, in order of importance.
    pub sides: Vec<Side>,
    /// Who goes between them, the surest first, then by importance.
    pub between: Vec<Between>,
    /// Who else is in the matter.
    pub others: Vec<Other>,
}

impl Relations {
    /// What is told by the end of a paragraph.
    pub fn new(article: &Article, analysis: &Analysis, limit: u32) -> Self {
        let name = |party: &Party| {
            let entity = analysis.entity(party.entity)?;
            let is_told = entity
                .mentions
                .first()
                .is_none_or(|first| first.paragraph <= limit);
            is_told.then(|| name_by(article, entity, limit))
        };
        let mut picture = Self::default();
        let mut bodies = Vec::new();
        for (number, mediator) in analysis.mediators.iter().enumerate() {
            let Some(said) = mediator.strongest_up_to(limit) else {
                continue;
            };
            let entity = mediator.entity.and_then(|id| analysis.entity(id));
            bodies.extend(entity.map(|entity| entity.id));
            picture.between.push(Between {
                mediator: number,
                name: entity.map(|entity| name_by(article, entity, limit)),
                words: match entity {
                    Some(_) => None,
                    None => mediator
                        .mentions
                        .first()
                        .map(|mention| article.slice(mention.span).to_owned()),
                },
                certainty: said.certainty,
                function: said.function,
                attributed_to: said.attributed_to.clone(),
                says_so: words::who_says_so(said.attributed_to.as_deref(), &said.evidence),
                paragraph: said.evidence.paragraph,
                voices: Vec::new(),
            });
        }
        picture
            .between
            .sort_by_key(|between| std::cmp::Reverse(between.certainty));
        for (number, party) in analysis.parties.iter().enumerate() {
            if party.principal
                && let Some(name) = name(party)
            {
                picture.sides.push(Side {
                    party: number,
                    name,
                    kind: party.kind,
                    by_reader: by_reader(party),
                    voices: Vec::new(),
                });
            }
        }
        for (number, party) in analysis.parties.iter().enumerate() {
            let Some(name) = name(party) else { continue };
            let represents = party
                .represents
                .as_ref()
                .filter(|represents| represents.evidence.paragraph <= limit);
            let is_shown = party.principal || bodies.contains(&party.entity);
            let speaks_for = represents.map(|represents| represents.name.as_str());
            let voices = speaks_for.and_then(|whom| picture.voices_of(analysis, whom));
            match (voices, represents) {
                (Some(voices), Some(represents)) => voices.push(Voice {
                    party: number,
                    name,
                    title: analysis
                        .entity(party.entity)
                        .and_then(|entity| entity.title.clone()),
                    paragraph: represents.evidence.paragraph,
                }),
                _ if is_shown => {}
                _ => picture.others.push(Other {
                    party: number,
                    name,
                    kind: party.kind,
                    by_reader: by_reader(party),
                    speaks_for: speaks_for.map(str::to_owned),
                }),
            }
        }
        picture
    }

    /// The voices of the side or mediator of this full name.
    fn voices_of(&mut self, analysis: &Analysis, name: &str) -> Option<&mut Vec<Voice>> {
        let is_party = |number: usize| {
            let party = analysis.parties.get(number)?;
            Some(analysis.entity(party.entity)?.name == name)
        };
        let is_mediator = |number: usize| {
            let mediator = analysis.mediators.get(number)?;
            Some(analysis.entity(mediator.entity?)?.name == name)
        };
        let side = self
            .sides
            .iter_mut()
            .find(|side| is_party(side.party) == Some(true));
        match side {
            Some(side) => Some(&mut side.voices),
            None => self
                .between
                .iter_mut()
                .find(|between| is_mediator(between.mediator) == Some(true))
                .map(|between| &mut between.voices),
        }
    }

    /// Whoever can be selected, in the order of the picture: sides, mediators, others.
    pub fn actors(&self) -> Vec<Finding> {
        let sides = self.sides.iter().map(|side| Finding::Party(side.party));
        let between = self
            .between
            .iter()
            .map(|between| Finding::Mediator(between.mediator));
        let others = self.others.iter().map(|other| Finding::Party(other.party));
        sides.chain(between).chain(others).collect()
    }

    /// Whether anyone is in it by the reader's word.
    pub fn any_by_reader(&self) -> bool {
        self.sides.iter().any(|side| side.by_reader)
            || self.between.iter().any(Between::by_reader)
            || self.others.iter().any(|other| other.by_reader)
    }

    /// The certainties that occur, strongest first: what the legend explains.
    pub fn certainties(&self) -> Vec<Certainty> {
        words::CERTAINTIES
            .into_iter()
            .filter(|certainty| self.between.iter().any(|one| one.certainty == *certainty))
            .collect()
    }

    /// The same in words, a fact a line.
    pub fn twin(&self) -> Vec<String> {
        let mut lines = vec![match self.sides.as_slice() {
            [] => "No side stands out.".to_owned(),
            sides => {
                let names: Vec<String> = sides
                    .iter()
                    .map(|side| words::with_the(&side.name))
                    .collect();
                format!("Sides: {}.", words::listed(&names))
            }
        }];
        for side in &self.sides {
            if side.by_reader {
                let name = words::with_the(&side.name);
                lines.push(format!("A side, {}: {name}.", Evidence::READERS));
            }
            lines.extend(voices_line(&side.name, &side.voices));
        }
        if self.between.is_empty() {
            lines.push("No mediator is mentioned.".to_owned());
        }
        for between in &self.between {
            let mut line = format!("Between the sides: {}", between.label());
            if let Some(words) = &between.words {
                let _ = write!(line, " (“{words}”)");
            }
            let _ = write!(
                line,
                ", {}, {}",
                words::role(between.function),
                words::certainty(between.certainty)
            );
            if let Some(who) = &between.says_so {
                let _ = write!(line, ", {who}");
            }
            let _ = write!(line, " (¶{}).", between.paragraph);
            lines.push(line);
            lines.extend(voices_line(between.label(), &between.voices));
        }
        for other in &self.others {
            let speaks = match &other.speaks_for {
                Some(whom) => format!(", speaks for {whom}"),
                None => String::new(),
            };
            let kind = words::party_kind(other.kind);
            let you = if other.by_reader {
                format!(", {}", Evidence::READERS)
            } else {
                String::new()
            };
            lines.push(format!(
                "Also involved: {}, {kind}{speaks}{you}.",
                other.name
            ));
        }
        lines
    }
}

fn by_reader(party: &Party) -> bool {
    party.evidence.iter().any(Evidence::is_readers)
}

fn voices_line(name: &str, voices: &[Voice]) -> Option<String> {
    if voices.is_empty() {
        return None;
    }
    let voices: Vec<String> = voices
        .iter()
        .map(|voice| match &voice.title {
            Some(title) => format!("{} ({title}, ¶{})", voice.name, voice.paragraph),
            None => format!("{} (¶{})", voice.name, voice.paragraph),
        })
        .collect();
    let voices = words::listed(&voices);
    Some(format!("Speaking for {}: {voices}.", words::with_the(name)))
}
