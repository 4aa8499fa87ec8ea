//! An item of the panel to the entries of its card.

use std::collections::HashMap;

use crate::analysis::Analysis;
use crate::analysis::Entity;
use crate::analysis::Evidence;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Mediator;
use crate::analysis::Mention;
use crate::analysis::Sense;
use crate::analysis::gazetteer;
use crate::app::card::Entry;
use crate::app::card::Field;
use crate::app::card::elsewhere;
use crate::app::panel;
use crate::app::panel::Item;
use crate::app::panel::ItemKey;
use crate::app::panel::Panel;
use crate::app::panel::Scope;
use crate::app::panel::Section;
use crate::app::panel::YOU;
use crate::app::panel::known_name;
use crate::app::panel::party_word;
use crate::corrections::Fact;
use crate::corrections::Finding;
use crate::corrections::List;
use crate::corrections::Own;
use crate::pictures::map;
use crate::pictures::page;
use crate::pictures::sheet::Tone;
use crate::pictures::words;
use crate::text::Article;
use crate::text::Span;

/// Characters of the text that stand on either side of a mention.
const AROUND: usize = 48;

/// Other forms of a name that are listed before they are counted.
const FORMS: usize = 12;

/// The entity of an item; none for questions and for mediators that are not named.
pub(super) fn entity(analysis: &Analysis, key: ItemKey) -> Option<&Entity> {
    let id = match key.section {
        Section::Parties => analysis.parties.get(key.number)?.entity,
        Section::Mediators => analysis.mediators.get(key.number)?.entity?,
        Section::Locations => analysis.locations.get(key.number)?.entity,
        Section::Questions => return None,
    };
    analysis.entity(id)
}

/// All entries of an item's card, the name first.
pub(super) fn entries(
    article: &Article,
    (analysis, own): (&Analysis, &Own),
    panel: &Panel,
    item: &Item,
) -> Vec<Entry> {
    let mut places = item.places.clone();
    places.sort_unstable();
    let mut facts = Facts {
        article,
        analysis,
        own,
        panel,
        item,
        limit: panel.scope.limit(panel.paragraph),
        entity: entity(analysis, item.key),
        tone: match item.key.section {
            Section::Parties => Tone::Party,
            Section::Mediators => Tone::Mediator,
            Section::Locations => Tone::Location,
            Section::Questions => Tone::Question,
        },
        places,
        entries: Vec::new(),
    };
    let first = facts.places.first().copied();
    let mut name = vec![(folded(&item.name), facts.tone)];
    if facts.is_own(Fact::Name) {
        name.insert(0, (YOU.to_owned(), Tone::Dim));
    }
    facts.add(Field::Name, name, first.or(Some(item.evidence)));
    if let Some(note) = &item.note {
        facts.fact(Field::Note, "your note", note, None);
    }
    match item.key.section {
        Section::Parties => facts.party(),
        Section::Mediators => facts.mediator(),
        Section::Locations => facts.location(),
        Section::Questions => facts.question(),
    }
    facts.entries
}

struct Facts<'a> {
    article: &'a Article,
    analysis: &'a Analysis,
    own: &'a Own,
    panel: &'a Panel,
    item: &'a Item,
    /// The last paragraph whose word counts.
    limit: u32,
    entity: Option<&'a Entity>,
    tone: Tone,
    /// What the panel counts, in order.
    places: Vec<Span>,
    entries: Vec<Entry>,
}

impl Facts<'_> {
    fn add(&mut self, field: Field, parts: Vec<(String, Tone)>, place: Option<Span>) {
        self.entries.push(Entry {
            field,
            parts,
            place,
        });
    }

    fn fact(&mut self, field: Field, label: &str, words: &str, place: Option<Span>) {
        let parts = vec![
            (format!("{label}: "), Tone::Dim),
            (folded(words), Tone::Plain),
        ];
        self.add(field, parts, place);
    }

    /// Whether this of what is told is the reader's own.
    fn is_own(&self, fact: Fact) -> bool {
        let list = self.item.key.section.list();
        let finding = panel::finding(self.analysis, self.item.key);
        finding.is_some_and(|finding| self.own.has(list, finding, fact))
    }

    /// What may be the reader's own, and is then told as that.
    fn fact_of(&mut self, field: Field, fact: Fact, label: &str, words: &str, place: Option<Span>) {
        if self.is_own(fact) {
            self.fact(field, label, &format!("{YOU}{words}"), place);
        } else {
            self.fact(field, label, words, place);
        }
    }

    fn heading(&mut self, words: String) {
        self.add(Field::Heading, vec![(words, Tone::Heading)], None);
    }

    fn party(&mut self) {
        let Some(party) = self.analysis.parties.get(self.item.key.number) else {
            return;
        };
        let evidence = self.told(&party.evidence);
        let role = if party.principal {
            "one of the sides themselves"
        } else {
            "involved, but not one of the sides"
        };
        let here = Some(self.item.evidence);
        self.fact_of(Field::Kind, Fact::Kind, "kind", self.item.kind, here);
        self.fact_of(Field::Role, Fact::Role, "role", role, here);
        if let (Some(name), Some(represents)) = (&self.item.represents, &party.represents) {
            let evidence = represents.evidence;
            let words = format!("{name}, {}", self.reason(&evidence));
            let place = Some(evidence.sentence);
            self.fact(Field::SpeaksFor, "speaks for", &words, place);
        }
        self.names();
        self.evidence("Why it is a party", &evidence);
        self.mentions();
    }

    fn mediator(&mut self) {
        let Some(mediator) = self.analysis.mediators.get(self.item.key.number) else {
            return;
        };
        let mut told: Mediator = mediator.clone();
        let limit = self.limit;
        told.statements
            .retain(|one| one.evidence.paragraph <= limit);
        let Some(strongest) = told.strongest() else {
            return;
        };
        let here = Some(strongest.evidence.sentence);
        if let Some(kind) = self.sort() {
            // What sort of actor it is, is told among the parties too.
            let finding = self.entity.map(|entity| Finding::Entity(entity.id));
            let is_own = |finding| self.own.has(List::Parties, finding, Fact::Kind);
            let you = if finding.is_some_and(is_own) { YOU } else { "" };
            self.fact(Field::Kind, "kind", &format!("{you}{kind}"), None);
        }
        let role = words::role_as_told(strongest.function, strongest.certainty);
        self.fact_of(Field::Role, Fact::Role, "role", &role, here);
        let certainty = words::certainty(strongest.certainty);
        let sure = if self.is_own(Fact::Certainty) {
            certainty.to_owned()
        } else {
            format!(
                "{certainty} in ¶{}{}, {}",
                strongest.evidence.paragraph,
                according_to(strongest.attributed_to.as_deref()),
                self.reason(&strongest.evidence)
            )
        };
        self.fact_of(Field::Certainty, Fact::Certainty, "certainty", &sure, here);
        if let Some(course) = page::course(&told) {
            self.fact(Field::Certainty, "it moved", &course, None);
        }
        self.names();
        let count = told.statements.len();
        self.heading(format!("How sure, paragraph by paragraph ({count})"));
        for statement in &told.statements {
            let words = format!(
                "{}: {}{}, ",
                words::certainty(statement.certainty),
                words::function(statement.function),
                according_to(statement.attributed_to.as_deref())
            );
            self.sentence(Field::Statement, &words, &statement.evidence);
        }
        self.mentions();
    }

    fn location(&mut self) {
        let Some(location) = self.analysis.locations.get(self.item.key.number) else {
            return;
        };
        let evidence = self.told(&location.evidence);
        let here = Some(self.item.evidence);
        self.fact_of(Field::Kind, Fact::Kind, "kind", self.item.kind, here);
        if self.is_own(Fact::Role) {
            self.fact_of(Field::Role, Fact::Role, "role", "a place here", here);
        }
        let country = location.country.map(|code| {
            let country = gazetteer::country_of_iso(code);
            country.map_or_else(
                || code.to_owned(),
                |country| format!("{} ({code})", country.name),
            )
        });
        // That it lies in none is worth telling where the reader says so.
        let none = self.is_own(Fact::Place).then(|| "none".to_owned());
        if let Some(country) = country.or(none) {
            self.fact_of(Field::Place, Fact::Place, "country", &country, None);
        }
        let position = location.coordinates.map(map::position);
        let position = position.as_deref().unwrap_or("not known");
        self.fact(Field::Place, "lies at", position, None);
        self.sense();
        self.names();
        self.evidence("Why it is a place here", &evidence);
        self.mentions();
    }

    fn question(&mut self) {
        let Some(question) = self.analysis.questions.get(self.item.key.number) else {
            return;
        };
        let raised = question.evidence;
        let answer = question
            .answered
            .filter(|answer| answer.paragraph <= self.limit);
        let here = Some(raised.sentence);
        self.fact(Field::Kind, "it is", self.item.kind, here);
        let mut about: Vec<String> = Vec::new();
        let entities = question.about.iter();
        for entity in entities.filter_map(|id| self.analysis.entity(*id)) {
            if let Some(name) = known_name(self.article, entity, self.limit)
                && !about.contains(&name)
            {
                about.push(name);
            }
        }
        if !about.is_empty() {
            self.fact(Field::About, "about", &about.join(", "), None);
        }
        let answered = match (answer, self.panel.scope) {
            (Some(answer), _) => format!("in ¶{}", answer.paragraph),
            (None, Scope::Whole) => "not in the article".to_owned(),
            (None, Scope::Here | Scope::SoFar) => format!("not by ¶{}", self.limit),
        };
        let place = answer.map(|answer| answer.sentence);
        self.fact_of(Field::Answer, Fact::Answer, "answered", &answered, place);
        self.evidence("The sentence that raises it", &[raised]);
        if let Some(answer) = answer {
            self.evidence("The sentence that answers it", &[answer]);
        }
    }

    /// What a named mediator is, whether it mediates or not.
    fn sort(&self) -> Option<&'static str> {
        let entity = self.entity?;
        let mut parties = self.analysis.parties.iter();
        let party = parties.find(|party| party.entity == entity.id);
        Some(match (party, entity.label) {
            (Some(party), _) => party_word(party.kind),
            (None, Label::Person) => "person",
            (None, _) if entity.state.is_some() => "state",
            (None, Label::Organisation) => "organisation",
            (None, Label::Group) => "people",
            (None, Label::Place) => "place",
        })
    }

    /// Office, other forms, other sections, and where it first appears.
    fn names(&mut self) {
        let item = self.item;
        if let Some(title) = &item.title {
            self.fact(Field::Office, "office", title, None);
        }
        let forms = self.forms();
        if !forms.is_empty() {
            self.fact_of(Field::Forms, Fact::Forms, "written", &forms, None);
        }
        let sections = elsewhere(self.analysis, self.panel, item.key);
        if !sections.is_empty() {
            let words = sections.join(", ");
            self.fact(Field::Elsewhere, "also under", &words, None);
        }
        if let Some(first) = self.places.first().copied() {
            let words = format!("¶{}", self.article.paragraph_at(first.start));
            self.fact(Field::First, "first in", &words, Some(first));
        }
    }

    /// The mentions that the panel counts, in order.
    fn counted(&self) -> Vec<Mention> {
        let number = self.item.key.number;
        let own = match self.item.key.section {
            Section::Locations => {
                let location = self.analysis.locations.get(number);
                location.map(|location| location.mentions.as_slice())
            }
            Section::Mediators if self.entity.is_none() => {
                let mediator = self.analysis.mediators.get(number);
                mediator.map(|mediator| mediator.mentions.as_slice())
            }
            Section::Parties | Section::Mediators | Section::Questions => {
                self.entity.map(|entity| entity.mentions.as_slice())
            }
        };
        let own = own.unwrap_or_default().iter();
        let mut counted: Vec<Mention> = own
            .filter(|mention| self.places.binary_search(&mention.span).is_ok())
            .copied()
            .collect();
        counted.sort_by_key(|mention| mention.span);
        counted
    }

    /// The other words by which the text names it, each with how often, in order of appearance.
    fn forms(&self) -> String {
        let mut forms: Vec<(String, usize)> = Vec::new();
        let mut at: HashMap<String, usize> = HashMap::new();
        for mention in self.counted() {
            let words = folded(self.article.slice(mention.span));
            if mention.form == Form::Pronoun || words == self.item.name {
                continue;
            }
            let next = forms.len();
            match forms.get_mut(*at.entry(words.clone()).or_insert(next)) {
                Some((_, count)) => *count += 1,
                None => forms.push((words, 1)),
            }
        }
        let listed = forms.iter().take(FORMS).map(|(words, count)| match count {
            1 => format!("“{words}”"),
            _ => format!("“{words}” {}", words::times(*count)),
        });
        let mut listed: Vec<String> = listed.collect();
        if forms.len() > FORMS {
            listed.push(format!("and {} more", forms.len() - FORMS));
        }
        listed.join(", ")
    }

    /// How often a place is a scene, and how often it acts.
    fn sense(&mut self) {
        let mentions = self.entity.map(|entity| entity.mentions.as_slice());
        let mentions = mentions.unwrap_or_default().iter();
        let told: Vec<Sense> = mentions
            .filter(|mention| mention.paragraph <= self.limit && mention.form != Form::Pronoun)
            .map(|mention| mention.sense)
            .collect();
        let count = |sense| told.iter().filter(|one| **one == sense).count();
        let parts = [
            (count(Sense::Scene), "a place"),
            (count(Sense::Actor), "an actor"),
            (count(Sense::Open), "a place or an actor"),
        ];
        let parts: Vec<String> = parts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, what)| format!("{what} in {}", words::counted(count, "mention")))
            .collect();
        if !parts.is_empty() {
            self.fact(Field::Sense, "used as", &parts.join(", "), None);
        }
    }

    fn told(&self, evidence: &[Evidence]) -> Vec<Evidence> {
        let told = evidence.iter().filter(|one| one.paragraph <= self.limit);
        let mut told: Vec<Evidence> = told.copied().collect();
        told.sort_by_key(|one| one.sentence);
        told.dedup();
        told
    }

    fn evidence(&mut self, heading: &str, evidence: &[Evidence]) {
        let count = evidence.len();
        self.heading(match count {
            0 | 1 => heading.to_owned(),
            _ => format!("{heading} ({count})"),
        });
        for one in evidence {
            self.sentence(Field::Evidence, "", one);
        }
    }

    /// Its paragraph, what it says, by which rule and words, and the sentence itself.
    fn sentence(&mut self, field: Field, words: &str, evidence: &Evidence) {
        let mut parts = vec![
            (format!("¶{} ", evidence.paragraph), Tone::Dim),
            (folded_ends(words), Tone::Plain),
            (format!("{}: ", self.reason(evidence)), Tone::Dim),
        ];
        let cue = evidence.cue;
        let sentence = page::quoted(self.article, evidence);
        let stretch = |start, end| self.article.slice(Span { start, end });
        if cue != evidence.sentence && sentence.contains(cue) {
            let before = stretch(sentence.start, cue.start);
            let after = stretch(cue.end, sentence.end);
            parts.push((format!("“{}", folded_ends(before)), Tone::Plain));
            parts.push((folded_ends(self.article.slice(cue)), self.tone));
            parts.push((format!("{}”", folded_ends(after)), Tone::Plain));
        } else {
            let words = folded(self.article.slice(sentence));
            parts.push((format!("“{words}”"), Tone::Plain));
        }
        self.add(field, parts, Some(evidence.sentence));
    }

    /// The rule that read a sentence, and the words that betray it where some stand out.
    fn reason(&self, evidence: &Evidence) -> String {
        let cue = folded(self.article.slice(evidence.cue));
        if evidence.cue == evidence.sentence || cue.is_empty() {
            return evidence.rule.to_owned();
        }
        format!("{} (“{cue}”)", evidence.rule)
    }

    fn mentions(&mut self) {
        let counted = self.counted();
        if counted.is_empty() {
            return;
        }
        self.heading(format!("Mentions ({})", counted.len()));
        for mention in counted {
            let form = match mention.form {
                Form::Name => "",
                Form::Nationality => " (nationality)",
                Form::Seat => " (the seat for the state)",
                Form::Pronoun => " (pronoun)",
                Form::Description => " (description)",
            };
            let (before, after) = self.around(mention.span);
            let parts = vec![
                (format!("¶{} ", mention.paragraph), Tone::Dim),
                (folded_ends(&before), Tone::Plain),
                (folded(self.article.slice(mention.span)), self.tone),
                (folded_ends(&after), Tone::Plain),
                (form.to_owned(), Tone::Dim),
            ];
            self.add(Field::Mention, parts, Some(mention.span));
        }
    }

    /// The words of the paragraph on either side of a mention.
    fn around(&self, span: Span) -> (String, String) {
        let paragraph = self.article.paragraph_at(span.start);
        let Some(paragraph) = self.article.paragraphs.get(paragraph) else {
            return (String::new(), String::new());
        };
        let stretch = |start, end| self.article.slice(Span { start, end });
        let before = stretch(paragraph.span.start, span.start);
        let after = stretch(span.end, paragraph.span.end);
        let from = before.char_indices().rev().nth(AROUND).map(|(at, _)| at);
        let before = match from {
            Some(from) => {
                let kept = before.get(from..).unwrap_or_default();
                let kept = kept.split_once(char::is_whitespace);
                format!("…{}", kept.map_or("", |(_, kept)| kept))
            }
            None => before.to_owned(),
        };
        let to = after.char_indices().nth(AROUND).map(|(at, _)| at);
        let after = match to {
            Some(to) => {
                let kept = after.get(..to).unwrap_or_default();
                let kept = kept.rsplit_once(char::is_whitespace);
                format!("{}…", kept.map_or("", |(kept, _)| kept))
            }
            None => after.to_owned(),
        };
        (before, after)
    }
}

fn according_to(who: Option<&str>) -> String {
    let told = |who| format!(", according to {}", words::amid(&folded(who)));
    who.map_or_else(String::new, told)
}

/// White space drawn together.
fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same, with a blank kept at an end that has one.
fn folded_ends(words: &str) -> String {
    let inner = folded(words);
    if inner.is_empty() {
        return if words.is_empty() { "" } else { " " }.to_owned();
    }
    let blank = |there: bool| if there { " " } else { "" };
    format!(
        "{}{inner}{}",
        blank(words.starts_with(char::is_whitespace)),
        blank(words.ends_with(char::is_whitespace))
    )
}
