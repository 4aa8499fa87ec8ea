//! Names made longer by what is written small around them: borders, parallels, roads, mountains, embassies.

use crate::analysis::gazetteer;
use crate::analysis::names::Guess;
use crate::analysis::names::Name;
use crate::analysis::places::naming::Mender;
use crate::analysis::places::words;
use crate::text::token::TokenKind;
use rustc_hash::FxHashSet;

impl Mender<'_, '_> {
    /// Names made longer by small words, numbers or marks: borders, parallels, heads written small.
    pub(super) fn lengthen(&mut self) {
        let document = self.document;
        let mut added: Vec<Name> = Vec::new();
        let mut replaced: FxHashSet<usize> = FxHashSet::default();
        for idx in 1..document.tokens.len() {
            let lower = document.lower(idx);
            if !self.document.same_paragraph(idx - 1, idx) {
                continue;
            }
            let lone = !self.is_capital(idx + 1) || !self.document.same_paragraph(idx, idx + 1);
            let heavenly = words::is_heavenly(document.word(idx))
                && (matches!(
                    document.lower(idx - 1),
                    "on" | "of" | "to" | "from" | "around" | "orbit" | "orbiting" | "near"
                ) || document.lower(idx - 1) == "the" && document.word(idx) == "Moon");
            let quarter = document.lower(idx - 1) == "the" && words::is_quarter(document.word(idx));
            if lone && (heavenly || quarter) {
                let name = self.place(idx..idx + 1);
                replaced.insert(idx);
                added.push(name);
                continue;
            }
            if self.is_capital(idx) && !matches!(lower, "parallel" | "embassy" | "consulate") {
                continue;
            }
            if words::is_border(lower) && self.is_capital(idx - 1) {
                added.extend(self.border(idx));
            } else if lower == "mainland" && self.is_capital(idx - 1) {
                added.extend(self.of_nation(idx, idx.saturating_sub(3)));
            } else if matches!(lower, "embassy" | "consulate") && self.is_capital(idx - 1) {
                added.extend(
                    self.of_nation(idx, idx.saturating_sub(3))
                        .filter(|name| self.is_visited(name)),
                );
            } else if lower == "parallel" && words::is_ordinal(document.lower(idx - 1)) {
                added.push(self.place(idx - 1..idx + 1));
            }
        }
        for idx in 0..self.names.len() {
            let name = &self.names[idx];
            if name.span != document.span_of(name.tokens.clone()) {
                continue;
            }
            let (start, end) = (name.tokens.start, name.tokens.end);
            if !self.document.same_paragraph(start, end) {
                continue;
            }
            let is_place = matches!(name.guess, Guess::Place);
            let untitled = name.title.is_none();
            // "Washington, D.C."
            if document.lower(start) == "washington"
                && name.tokens.len() == 1
                && document.word(end) == ","
                && matches!(document.lower(end + 1), "d.c" | "d.c." | "dc")
                && self.document.same_paragraph(start, end + 1)
            {
                let dot = usize::from(
                    document.word(end + 2) == "."
                        && document.lower(end + 1) == "d.c"
                        && self.document.same_paragraph(start, end + 2),
                );
                let longer = self.place(start..end + 2 + dot);
                self.names[idx] = longer;
            // "the Cal Madow mountains", "the Harna oil field".
            } else if (is_place || untitled && matches!(name.guess, Guess::Person | Guess::Unsure))
                && let Some(length) =
                    words::natural_head(document.lower(end), document.lower(end + 1))
                        .or_else(|| self.is_way_or_house(name).then_some(1))
                && self.document.same_paragraph(start, end + length - 1)
            {
                let longer = self.place(start..end + length);
                self.names[idx] = longer;
            // "the isle of Youth", "the strait of Tiran".
            } else if is_place
                && start > 1
                && self.document.same_paragraph(start - 2, start)
                && document.lower(start - 1) == "of"
                && matches!(
                    document.lower(start - 2),
                    "isle" | "isles" | "strait" | "straits" | "gulf" | "cape"
                )
            {
                let longer = self.place(start - 2..end);
                self.names[idx] = longer;
            // "12 Harbour Street".
            } else if is_place
                && start > 0
                && self.document.same_paragraph(start - 1, start)
                && document.tokens[start - 1].kind == TokenKind::Number
                && matches!(
                    document.lower(end - 1),
                    "avenue" | "street" | "road" | "boulevard" | "lane" | "square" | "drive"
                )
            {
                let longer = self.place(start - 1..end);
                self.names[idx] = longer;
            }
        }
        self.names.retain(|name| {
            let start = name.tokens.start;
            let district = matches!(document.lower(start), "d.c" | "d.c.");
            name.tokens.len() > 1 || !(district || replaced.contains(&start))
        });
        self.names.append(&mut added);
    }

    /// "the Karsk road", "the Bristol hotel": a small head behind the article, and no more of the name behind it.
    fn is_way_or_house(&self, name: &Name) -> bool {
        let document = self.document;
        let (start, end) = (name.tokens.start, name.tokens.end);
        let is_town = || {
            gazetteer::places(document.slice(name.span))
                .next()
                .is_some()
        };
        let fits = match document.lower(end) {
            "forest" | "forests" | "road" | "highway" | "gorge" | "massif" | "steppe" | "plain" => {
                true
            }
            // "the Paris hotel" is one of many.
            "hotel" | "clinic" | "stadium" | "monastery" => !is_town(),
            _ => false,
        };
        let next = end + 1;
        let ends = document
            .tokens
            .get(next)
            .is_none_or(|token| token.kind != TokenKind::Word)
            || !self.document.same_paragraph(end, next)
            || matches!(
                document.lower(next),
                "of" | "in"
                    | "to"
                    | "from"
                    | "and"
                    | "near"
                    | "on"
                    | "at"
                    | "was"
                    | "is"
                    | "were"
                    | "had"
                    | "has"
                    | "by"
                    | "between"
                    | "with"
                    | "for"
                    | "where"
                    | "which"
                    | "that"
                    | "as"
                    | "after"
                    | "before"
                    | "into"
                    | "through"
                    | "outside"
                    | "until"
                    | "or"
                    | "when"
                    | "while"
                    | "last"
                    | "this"
            );
        fits && ends && start > 0 && document.lower(start - 1) == "the"
    }

    /// "the U.S. mainland", "the Greek embassy": a nation and the word behind it.
    fn of_nation(&self, idx: usize, from: usize) -> Option<Name> {
        let names = &self.names[self.within(&(from..idx))];
        let nation = names.last().filter(|name| {
            name.tokens.end == idx
                && matches!(name.guess, Guess::Country(_) | Guess::Nationality(_))
                || name.tokens.end == idx + 1
        })?;
        let is_nation = matches!(nation.guess, Guess::Country(_) | Guess::Nationality(_));
        is_nation.then(|| self.place(nation.tokens.start..idx + 1))
    }

    /// Whether an embassy is a building here: something is in, near or done to it.
    fn is_visited(&self, name: &Name) -> bool {
        let (word, _) = self.before(name.tokens.start);
        words::is_locative(word)
            || matches!(
                word,
                "on" | "of" | "stormed" | "attacked" | "besieged" | "to"
            )
            || matches!(
                self.document.lower(name.tokens.end),
                "in" | "compound" | "building"
            )
    }

    /// "the Polish-Lithuanian border", "the Swiss border": the run of capitals and the border.
    fn border(&self, idx: usize) -> Option<Name> {
        let document = self.document;
        // "an Azerbaijani border guard": who is there, not where.
        let guarded = matches!(
            document.lower(idx + 1),
            "guard"
                | "guards"
                | "police"
                | "policeman"
                | "policemen"
                | "force"
                | "forces"
                | "patrol"
                | "troops"
                | "officer"
                | "officers"
                | "officials"
                | "command"
                | "committee"
                | "service"
                | "agency"
                | "agents"
                | "authority"
                | "regiment"
                | "commission"
                | "commissioner"
        );
        if guarded && self.document.same_paragraph(idx, idx + 1) {
            return None;
        }
        let mut start = idx;
        while start > 0
            && idx - start < 4
            && self.document.same_paragraph(start - 1, idx)
            && self.is_capital(start - 1)
            && document.tokens[start - 1].kind == TokenKind::Word
        {
            start -= 1;
        }
        let names = &self.names[self.within(&(start..idx))];
        let first = names.first()?;
        let fits = names.iter().all(|name| {
            matches!(
                name.guess,
                Guess::Country(_) | Guess::Nationality(_) | Guess::Place | Guess::Unsure
            )
        });
        let joined = (start..idx).any(|idx| document.lower(idx).contains('-'));
        let lone = names.len() == 1 && matches!(first.guess, Guess::Nationality(_));
        (fits && (joined || lone) && first.tokens.start == start)
            .then(|| self.place(start..idx + 1))
    }
}
