//! What stands behind a person's name: an apposition, a bracket, a predicate.

use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::offices::beside::Beside;
use crate::analysis::offices::beside::Found;
use crate::analysis::offices::beside::is_office;
use crate::analysis::offices::words::ends_phrase;
use crate::analysis::offices::words::is_brief;
use crate::analysis::offices::words::is_force;
use crate::analysis::offices::words::is_leading;
use crate::analysis::offices::words::is_office_in_apposition;
use crate::analysis::offices::words::is_past;
use crate::analysis::offices::words::is_sent;
use crate::analysis::offices::words::is_staff;
use crate::analysis::offices::words::is_verb;
use crate::text::token::TokenKind;
use std::ops::Range;

impl Beside<'_, '_> {
    /// "X, the President of France", "X of the World Health Organization", "X (Labour)", "X, who heads Y".
    pub(super) fn after(&self, after: Range<usize>) -> Found {
        if after.is_empty() {
            return Found::Nothing;
        }
        let document = self.document;
        let start = after.start;
        if let found @ Found::Speaks(..) = self.on_behalf(&after) {
            return found;
        }
        match document.lower(start) {
            "of" => self.body_within(start..(start + 5).min(after.end), true),
            // "X and Y of the Fund", "X and Y, both of the Fund"
            "and" => {
                let of = self
                    .named(start + 1)
                    .filter(|named| named.label == Label::Person)
                    .map(|named| {
                        let both = document.lower(named.tokens.end) == ","
                            && matches!(document.lower(named.tokens.end + 1), "both" | "all");
                        named.tokens.end + if both { 2 } else { 0 }
                    })
                    .filter(|&of| {
                        of < after.end && matches!(document.lower(of), "of" | "from" | "with")
                    });
                match of {
                    Some(of) => {
                        self.body_within(of..(of + 5).min(after.end), document.lower(of) == "of")
                    }
                    None => self.party_of_his_own(after),
                }
            }
            // "X leads for Peru and Y for Chile"
            "for" if self.is_next_for(start) => {
                self.body_within(start..(start + 5).min(after.end), true)
            }
            "from" | "with" | "at" => self.body_within(start..(start + 5).min(after.end), false),
            "(" => match self.named(start + 1) {
                Some(named)
                    if named.label == Label::Organisation
                        && document.lower(named.tokens.end) == ")" =>
                {
                    Found::Speaks(named.entity, start + 1..named.tokens.end)
                }
                _ => self.apposition(start + 1..after.end),
            },
            "," | "—" | "–" => match self.apposition(start + 1..after.end) {
                Found::Nothing => self.deed_behind(start + 1..after.end),
                found => found,
            },
            "speaks" | "spoke" | "negotiates" | "negotiated" | "acts" | "leads" | "led"
                if document.lower(start + 1) == "for" =>
            {
                self.body_within(start + 1..(start + 7).min(after.end), true)
            }
            "as" if matches!(document.lower(start + 1), "its" | "their") => self
                .last_named(&(start.saturating_sub(14)..start), &|label| {
                    label != Label::Person
                })
                .filter(|_| self.is_appointed(start))
                .map_or(Found::Nothing, |entity| {
                    Found::Speaks(entity, start..start + 2)
                }),
            "took" | "takes" if document.lower(start + 1) == "over" => {
                self.office_phrase(start + 2..after.end)
            }
            "heads" | "leads" | "chairs" | "represents" | "commands" | "runs" | "represented"
            | "headed" | "chaired" => self.led_directly(start..(start + 10).min(after.end)),
            "is" | "was" | "becomes" | "became" | "serves" | "served" | "has" | "remains"
            | "acts" => self.predicate(start..after.end),
            _ if self.is_possessive(start) => match self.led_body(start + 1) {
                Found::Nothing => self.party_of_his_own(after),
                found => found,
            },
            _ => self.party_of_his_own(after),
        }
    }

    /// "X's Democratic Front said": whose body it is leads it. "X's Red Cross colleagues" are his alone.
    fn led_body(&self, start: usize) -> Found {
        let document = self.document;
        let Some(named) = self
            .named(start)
            .filter(|named| named.tokens.start == start && named.label == Label::Organisation)
        else {
            return Found::Nothing;
        };
        let next = named.tokens.end;
        let word = document.lower(next);
        let alone = document
            .tokens
            .get(next)
            .is_none_or(|token| token.kind != TokenKind::Word)
            || is_verb(word)
            || ends_phrase(word)
            || matches!(
                word,
                "and"
                    | "of"
                    | "for"
                    | "not"
                    | "who"
                    | "put"
                    | "let"
                    | "set"
                    | "came"
                    | "went"
                    | "kept"
                    | "stood"
                    | "sat"
                    | "spoke"
                    | "fought"
                    | "paid"
            );
        if alone {
            Found::Speaks(named.entity, start - 1..next)
        } else {
            Found::Nothing
        }
    }

    /// "X, for the miners, said", "X, on the Malian side": in whose name one is there.
    fn in_the_name_of(&self, tokens: &Range<usize>) -> Found {
        let document = self.document;
        let start = tokens.start + 1 + usize::from(document.lower(tokens.start + 1) == "the");
        let Some(named) = self
            .named(start)
            .filter(|named| named.tokens.start == start && named.label != Label::Person)
        else {
            // "X, for the union,"
            let meant = document.lower(tokens.start) == "for" && document.lower(start + 1) == ",";
            return meant
                .then(|| self.body_plainly_meant(start))
                .flatten()
                .map_or(Found::Nothing, |body| {
                    Found::Speaks(body, tokens.start..start + 1)
                });
        };
        let next = named.tokens.end;
        let organ = matches!(
            document.lower(next),
            "side" | "team" | "delegation" | "government" | "union" | "army"
        );
        let closed = next + usize::from(organ);
        let for_it = document.lower(tokens.start) == "for"
            && (matches!(document.lower(closed), "," | "." | ";" | "and" | ")" | "—")
                || cues::is_speech_verb(document.lower(closed)));
        if for_it || document.lower(next) == "side" {
            Found::Speaks(named.entity, tokens.start..closed)
        } else {
            Found::Nothing
        }
    }

    /// The first body named here, before any mark or verb; a state only if it may be one.
    pub(super) fn body_within(&self, tokens: Range<usize>, states: bool) -> Found {
        for idx in tokens.clone().skip(1) {
            if let Some(named) = self.named(idx) {
                let body = matches!(named.label, Label::Organisation | Label::Group)
                    || states && named.label == Label::Place && named.form != Form::Seat;
                // "of the Palestinian Red Crescent"
                // "of the United Kingdom's Tram Workers"
                let owns = usize::from(self.is_possessive(named.tokens.end));
                if (named.form == Form::Nationality || named.label == Label::Place && owns > 0)
                    && let Some(inner) = self
                        .named(named.tokens.end + owns)
                        .filter(|inner| inner.label == Label::Organisation)
                {
                    return Found::Speaks(inner.entity, tokens.start..inner.tokens.end);
                }
                // "who commands its fighters".
                if named.label == Label::Group
                    && matches!(
                        self.document.lower(named.tokens.start.saturating_sub(1)),
                        "its" | "their"
                    )
                    && let Some(body) = self.antecedent(named.tokens.start - 1, tokens.start)
                {
                    return Found::Speaks(body, tokens.start..named.tokens.end);
                }
                // "of the miners' support group", which has no name of its own.
                let of_members = named.label == Label::Group
                    && self.is_possessive(named.tokens.end)
                    && (named.tokens.end + 1..named.tokens.end + 4)
                        .take_while(|&idx| self.named(idx).is_none())
                        .any(|idx| self.is_body_noun_at(idx));
                // "heading Peru's delegation"
                let delegation = self.is_possessive(named.tokens.end)
                    && matches!(
                        self.document.lower(named.tokens.end + 1),
                        "delegation" | "team" | "side" | "mission" | "negotiators" | "army"
                    );
                if of_members || body && (delegation || !self.is_possessive(named.tokens.end)) {
                    return Found::Speaks(named.entity, tokens.start..idx + 1);
                }
                if named.label == Label::Person {
                    return Found::Nothing;
                }
                continue;
            }
            let word = self.document.lower(idx);
            if matches!(word, "," | "who" | "which" | "and") || ends_phrase(word) || is_verb(word) {
                return Found::Nothing;
            }
            // "who speaks for the council": the one named before.
            if (!self.is_possessive(idx + 1) || self.is_inner_organ(idx + 2))
                && self.named(idx + 1).is_none()
                && let Some(body) = self.body_plainly_meant(idx)
            {
                return Found::Speaks(body, tokens.start..idx + 1);
            }
        }
        Found::Nothing
    }

    /// Behind a comma, a dash or a bracket.
    fn apposition(&self, tokens: Range<usize>) -> Found {
        if tokens.is_empty() {
            return Found::Nothing;
        }
        let document = self.document;
        let start = tokens.start;
        let first = document.lower(start);
        let second = document.lower(start + 1);
        // The next of a list, not who this one is.
        if matches!(
            first,
            "and"
                | "but"
                | "or"
                | "like"
                | "unlike"
                | "with"
                | "along"
                | "alongside"
                | "together"
                | "as"
        ) {
            return Found::Nothing;
        }
        // "my envoy, X, met members of the Front": the comma closes what stands before.
        if cues::is_action_verb(first) && !first.ends_with("ed") && !is_leading(first) {
            return Found::Nothing;
        }
        if first == "who" {
            return self.who(&tokens);
        }
        // "X, 54, general secretary of the Front"
        if document.tokens[start].kind == TokenKind::Number && second == "," {
            return self.apposition(start + 2..tokens.end);
        }
        if let Some(who) = self.now_leads(&tokens) {
            return self.who(&(who..tokens.end));
        }
        if let Some(found) = self.one_of_group(start) {
            return found;
        }
        if matches!(first, "representing" | "leading" | "heading" | "chairing") {
            return self.body_within(start..(start + 8).min(tokens.end), true);
        }
        if matches!(first, "for" | "on" | "from")
            && let found @ Found::Speaks(..) = self.in_the_name_of(&tokens)
        {
            return found;
        }
        if first == "in" && second == "charge" {
            return self.works_at(start + 2, tokens.end);
        }
        if matches!(
            first,
            "speaking" | "acting" | "negotiating" | "appearing" | "arguing" | "on"
        ) {
            let behalf = (start..(start + 4).min(tokens.end))
                .find(|&idx| matches!(document.lower(idx), "for" | "behalf"));
            if let Some(behalf) = behalf {
                let skip = usize::from(document.lower(behalf) == "behalf");
                return self.body_within(behalf + skip..(behalf + 8).min(tokens.end), true);
            }
        }
        if matches!(first, "both" | "all") && matches!(second, "of" | "from" | "with") {
            return self.body_within(start + 1..(start + 6).min(tokens.end), second == "of");
        }
        if matches!(first, "of" | "from") {
            return self.body_within(start..(start + 5).min(tokens.end), first == "of");
        }
        self.office_phrase(tokens)
    }

    /// "who heads the Fund", "who speaks for the miners", "who is its secretary"; `tokens` begin with "who".
    fn who(&self, tokens: &Range<usize>) -> Found {
        let document = self.document;
        let start = tokens.start;
        let second = document.lower(start + 1);
        let of_verb = |verb: usize| verb..(verb + 8).min(tokens.end);
        if matches!(second, "has" | "had" | "now") && is_leading(document.lower(start + 2)) {
            return self.body_within(of_verb(start + 2), true);
        }
        if is_leading(second) {
            return self.body_within(of_verb(start + 1), true);
        }
        if second == "took" && document.lower(start + 2) == "over" {
            return self.office_phrase(start + 3..tokens.end);
        }
        if matches!(second, "handles" | "oversees" | "manages" | "directs") {
            return self.works_at(start + 2, tokens.end);
        }
        if let Some(verb) = self.seeming(start + 1) {
            return self.body_within(of_verb(verb), true);
        }
        if matches!(
            second,
            "speaks" | "spoke" | "negotiates" | "negotiated" | "acts" | "works"
        ) && document.lower(start + 2) == "for"
        {
            return self.body_within(of_verb(start + 2), true);
        }
        if matches!(second, "is" | "serves" | "became" | "remains") {
            return self.predicate(start + 1..tokens.end);
        }
        if matches!(second, "sits" | "sat")
            && let Some(link) = (start + 2..start + 6).find(|&idx| document.lower(idx) == "for")
        {
            return self.body_within(of_verb(link), true);
        }
        if matches!(second, "sits" | "sat") && document.lower(start + 2) == "on" {
            return self.seat(start + 2..(start + 9).min(tokens.end));
        }
        // "who was president until" is president no more.
        if matches!(second, "was" | "had" | "served") {
            return match self.predicate(start + 1..tokens.end) {
                Found::Nothing => Found::Nothing,
                Found::Speaks(..) | Found::Serves(..) | Found::Past => Found::Past,
            };
        }
        Found::Nothing
    }

    /// "X is sworn in as President of France", "X is the head of the Fund".
    fn predicate(&self, tokens: Range<usize>) -> Found {
        let document = self.document;
        let reach = tokens.start + 1..(tokens.start + 7).min(tokens.end);
        let office = reach
            .clone()
            .find(|&idx| is_office_in_apposition(document.lower(idx)));
        let Some(office) = office else {
            return Found::Nothing;
        };
        let tells = (reach.start..office).all(|idx| {
            let word = document.lower(idx);
            self.named(idx).is_some()
                || cues::is_title(word)
                || self.is_possessive(idx)
                || matches!(
                    word,
                    "the"
                        | "a"
                        | "an"
                        | "as"
                        | "in"
                        | "been"
                        | "now"
                        | "also"
                        | "then"
                        | "elected"
                        | "re-elected"
                        | "reelected"
                        | "appointed"
                        | "reappointed"
                        | "named"
                        | "sworn"
                        | "chosen"
                        | "confirmed"
                        | "current"
                        | "new"
                        | "top"
                        | "senior"
                        | "chief"
                        | "main"
                        | "founding"
                        | "inaugurated"
                        | "serving"
                        | "acting"
                        | "working"
                        | "personal"
                        | "dominant"
                        | "undisputed"
                        | "longtime"
                )
        });
        if tells {
            self.office_phrase(reach.start..tokens.end)
        } else {
            Found::Nothing
        }
    }

    /// "X, Chilean President Y": another with an office of his own, not who X is.
    fn is_next_of_list(&self, tokens: &Range<usize>) -> bool {
        let document = self.document;
        for idx in tokens.clone() {
            if let Some(named) = self.named(idx) {
                if named.label != Label::Person {
                    continue;
                }
                let before = document.lower(named.tokens.start.saturating_sub(1));
                return named.tokens.start > tokens.start
                    && (cues::is_title(before) || is_office_in_apposition(before))
                    && !self.is_possessive(named.tokens.end);
            }
            let word = document.lower(idx);
            let goes_on = self.is_possessive(idx)
                || cues::is_title(word)
                || is_office_in_apposition(word)
                || is_brief(word)
                || word == "the";
            if !goes_on {
                return false;
            }
        }
        false
    }

    /// "the President of France", "Acme's head of sales", "a spokesman for the UN", "Jane's lawyer".
    fn office_phrase(&self, tokens: Range<usize>) -> Found {
        let document = self.document;
        if self.is_next_of_list(&tokens) {
            return Found::Nothing;
        }
        if let found @ Found::Speaks(..) = self.scholar(&tokens) {
            return found;
        }
        let mut office: Option<usize> = None;
        for idx in tokens.clone() {
            let word = document.lower(idx);
            if let Some(named) = self.named(idx) {
                // "secretary of the United Kingdom's Tram Workers"
                if let Some(office) = office
                    && named.label == Label::Place
                    && self.is_possessive(named.tokens.end)
                    && let Some(body) = self
                        .named(named.tokens.end + 1)
                        .filter(|body| body.label == Label::Organisation)
                    // A force is its state's.
                    && !(body.tokens.clone()).any(|idx| is_force(document.lower(idx)))
                {
                    return Found::Speaks(body.entity, office..body.tokens.end);
                }
                // "an adviser to the senator X": what stands before article and title.
                let before = (tokens.start..idx)
                    .rev()
                    .find(|&back| {
                        let word = document.lower(back);
                        let title = named.label == Label::Person && cues::is_title(word);
                        word != "the" && !title
                    })
                    .map_or("", |back| document.lower(back));
                let later = (idx..(idx + 6).min(tokens.end))
                    .take_while(|&later| later == idx || document.lower(later) != ",")
                    .any(|later| is_office(document, later));
                if named.label == Label::Person {
                    let staff = (idx + 1..(idx + 6).min(tokens.end))
                        .take_while(|&later| document.lower(later) != ",")
                        .find(|&later| is_staff(document.lower(later)));
                    let owned = self.is_possessive(named.tokens.end)
                        && staff.is_some_and(|staff| staff > named.tokens.end);
                    let served = matches!(before, "for" | "to" | "of")
                        && office.is_some_and(|office| is_staff(document.lower(office)));
                    if owned || served {
                        let cue = office.unwrap_or(idx).min(idx)..staff.unwrap_or(idx).max(idx) + 1;
                        return Found::Serves(named.entity, cue);
                    }
                    return Found::Nothing;
                }
                // "the envoy for Syria" does not speak for Syria.
                let sent = office.is_some_and(|office| {
                    is_sent(document.lower(office)) && matches!(before, "for" | "to" | "in" | "on")
                });
                // "an aide to the Syrian president" speaks for Syria.
                let aide = before == "to"
                    && office.is_some_and(|office| is_staff(document.lower(office)))
                    && later;
                let organ = matches!(
                    document.lower(named.tokens.end),
                    "delegation" | "mission" | "embassy" | "team" | "army" | "forces"
                );
                let scene = matches!(before, "in" | "to" | "against" | "near" | "on")
                    && named.label == Label::Place
                    && !aide
                    && !organ;
                // "leader of the miners and of Acme": the body before the people.
                if named.label == Label::Group
                    && office.is_some()
                    && let Some(body) = (named.tokens.end..(named.tokens.end + 4).min(tokens.end))
                        .skip_while(|&next| document.lower(next) != "and")
                        .find_map(|next| self.named(next))
                    && body.label == Label::Organisation
                {
                    return Found::Speaks(body.entity, idx..body.tokens.end);
                }
                // "chairman of the pilots' association, BvL": by the name that follows.
                if named.label == Label::Group
                    && office.is_some()
                    && let Some(body) = self.body_of_members(named.tokens.end..tokens.end)
                {
                    return Found::Speaks(body.entity, idx..body.tokens.end);
                }
                // "the spokesman for the junta in Rivaland's capital"
                if matches!(
                    document.lower(named.tokens.start),
                    "junta" | "government" | "regime"
                ) && office.is_some()
                    && document.lower(named.tokens.end) == "in"
                    && let Some(seat) = self
                        .named(named.tokens.end + 1)
                        .filter(|seat| seat.label == Label::Place)
                {
                    return Found::Speaks(seat.entity, idx..seat.tokens.end);
                }
                if !sent && !scene && (office.is_some() || later) {
                    return Found::Speaks(named.entity, office.unwrap_or(idx).min(idx)..idx + 1);
                }
                continue;
            }
            let once = word == "once" && idx == tokens.start;
            if once || is_past(word) && idx < tokens.start + 4 {
                return Found::Past;
            }
            if let Some(body) = self.body_meant(idx, office) {
                return Found::Speaks(body, idx..idx + 1);
            }
            // ", its general secretary", ", his lawyer"
            if idx < tokens.start + 2 && matches!(word, "its" | "their" | "his" | "her") {
                let office = (idx + 1..(idx + 5).min(tokens.end))
                    .take_while(|&later| document.lower(later) != ",")
                    .find(|&later| is_office_in_apposition(document.lower(later)));
                return office
                    .and_then(|office| self.meant(idx, office, tokens.start.saturating_sub(2)))
                    .unwrap_or(Found::Nothing);
            }
            // "a critic of the president": what the person is, is no office.
            let turns = matches!(word, "of" | "to" | "for" | "from" | "whom" | "against");
            if turns && office.is_none() && document.lower(idx.saturating_sub(1)) != "one" {
                return Found::Nothing;
            }
            // "X, a trader who spoke for the women"
            if word == "who" && matches!(document.lower(tokens.start), "a" | "an" | "the" | "one") {
                return self.who(&(idx..tokens.end));
            }
            let stops = matches!(
                word,
                "," | "." | ";" | ":" | ")" | "(" | "—" | "–" | "”" | "“" | "\"" | "who" | "that"
            ) || matches!(
                word,
                "said"
                    | "told"
                    | "has"
                    | "was"
                    | "is"
                    | "had"
                    | "were"
                    | "are"
                    | "but"
                    | "when"
                    | "by"
                    | "after"
                    | "while"
                    | "whom"
            );
            if stops {
                return Found::Nothing;
            }
            if is_office_in_apposition(word) {
                office = office.or(Some(idx));
            }
        }
        Found::Nothing
    }
}
