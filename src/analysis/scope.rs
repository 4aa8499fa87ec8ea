//! Hedges, negation, attribution, time: how sure a sentence is of what its cue says.
//!
//! Operators before a cue are read from the left: the outermost decides, so that "denied that Oman had
//! offered to mediate" is denied. Where in doubt the weaker reading wins: a rumour shown as fact is the
//! worst mistake this program can make.

mod attribution;
mod behind;
mod denials;
pub(in crate::analysis) mod reach;
mod sources;
mod times;
mod turns;
mod wishes;

use crate::analysis::Certainty;
pub(crate) use crate::analysis::listed::one_of;
pub(crate) use crate::analysis::scope::sources::is_talk;
pub(crate) use crate::analysis::scope::times::is_history;
pub(crate) use crate::analysis::scope::times::is_year;
use crate::text::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// What a sentence says of its cue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// How sure.
    pub certainty: Certainty,
    /// Who says so, in the text's words.
    pub attributed_to: Option<String>,
}

impl Reading {
    /// An offer that neither side wanted is denied.
    pub fn unless_unanswered(
        &mut self,
        document: &Document<'_>,
        sentence: &Range<usize>,
        cue: &Range<usize>,
    ) {
        if self.certainty == Certainty::Offered && turns::went_unanswered(document, sentence, cue) {
            self.certainty = Certainty::Denied;
        }
    }
}

/// Reads how sure a sentence (its tokens) is of the cue inside it.
pub fn read(document: &Document<'_>, sentence: Range<usize>, cue: Range<usize>) -> Reading {
    let attributed_to = attribution::attribution(document, &sentence, &cue);
    // "has offered a hotel for talks": the cue itself may say that it is an offer.
    let mut certainty = if turns::offers_a_place(document, &sentence, &cue) {
        Certainty::Offered
    } else {
        Certainty::Confirmed
    };
    // What is taken as given ("would respect the Egyptian-brokered truce") no "would" before it touches.
    let settled = reach::settled(document, &sentence, &cue);
    let given = reach::given(document, &sentence, &cue).max(settled.unwrap_or(sentence.start));
    for idx in given..cue.start.min(sentence.end) {
        if let Some(found) = operator(document, idx, &sentence, &cue)
            && !turns::kept_nameless(document, idx, &cue)
            && !reach::in_remark(document, idx, &sentence, &cue)
        {
            // What ends in one clause, another with a subject of its own may still do.
            if found == Certainty::Denied && reach::own_clause(document, idx, &cue) {
                continue;
            }
            certainty = found;
            break;
        }
    }
    if certainty == Certainty::Confirmed {
        certainty = behind::after(document, &sentence, &cue);
    }
    if certainty == Certainty::Offered && turns::taken_up(document, &sentence, &cue) {
        certainty = Certainty::Confirmed;
    }
    // "conveys no proposals": nothing is done.
    if certainty == Certainty::Confirmed
        && one_of!(document.lower(cue.end); "no" "nothing" "nobody")
    {
        certainty = Certainty::Denied;
    }
    // "An offer by X to mediate was rejected."
    let planned = certainty == Certainty::Offered
        || certainty == Certainty::Speculated
            && (sentence.start..cue.start).any(|idx| {
                one_of!(
                    document.lower(idx);
                    "plan" "plans" "idea" "reports" "rumours" "rumors" "visit" "trip" "meeting" "mission" "journey"
                )
            });
    if planned
        && (behind::after(document, &sentence, &cue) == Certainty::Denied
            || turns::went_unanswered(document, &sentence, &cue)
            || turns::called_off(document, &sentence, &cue))
    {
        certainty = Certainty::Denied;
    }
    if certainty == Certainty::Confirmed && times::until(document, &sentence, &cue) {
        certainty = Certainty::Historical;
    }
    if certainty == Certainty::Confirmed && times::in_another_year(document, &sentence, &cue) {
        certainty = Certainty::Historical;
    }
    if certainty == Certainty::Confirmed
        && (times::of_earlier_talks(document, &sentence, &cue)
            || times::long_before(document, &sentence, &cue))
    {
        certainty = Certainty::Historical;
    }
    if turns::taken_back(document, &sentence, &cue)
        || turns::bowed_out(document, &sentence, &cue)
        || turns::untrue(document, &sentence, &cue)
        || denials::excluded(document, &sentence, &cue)
        || turns::denied_behind(document, &sentence, &cue)
        || denials::fronted(document, &sentence, &cue)
        || denials::untrue_that(document, &sentence, &cue)
        || turns::no_more(document, &sentence, &cue)
    {
        certainty = Certainty::Denied;
    }
    if certainty == Certainty::Confirmed && times::ran_out(document, &sentence, &cue) {
        certainty = Certainty::Historical;
    }
    // Asked only where it matters: most cues are read as no fact long before.
    let hearsay = || match settled {
        Some(settled) => sources::rests_on_nobody(document, &(settled..sentence.end), &cue),
        None => sources::is_hearsay(document, &sentence, &cue),
    };
    // "Is Russia mediating?" asks, it does not tell.
    let asks = sentence.end > sentence.start && document.word(sentence.end - 1) == "?";
    if certainty == Certainty::Confirmed && (asks || hearsay()) {
        certainty = Certainty::Speculated;
    }
    if certainty == Certainty::Speculated
        && turns::borne_out(document, &sentence, &cue)
        && !hearsay()
    {
        certainty = Certainty::Confirmed;
    }
    Reading {
        certainty,
        attributed_to,
    }
}

/// What the operator at `idx` makes of the cue, if it is one and reaches it.
fn operator(
    document: &Document<'_>,
    idx: usize,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> Option<Certainty> {
    let word = document.lower(idx);
    let next = document.lower(idx + 1);
    let after_next = document.lower(idx + 2);
    let distance = cue.start - idx;
    // Asked only of the few words that are operators.
    let near = |reach: usize| {
        reach::steps(document, idx..cue.start) <= reach
            && !clause_break(document, idx + 1..cue.start)
    };
    if let Some(certainty) = turns::turn(document, idx, cue, near) {
        return Some(certainty);
    }
    match word {
        "denied" | "denies" | "deny" | "denying" | "dismissed" | "dismisses" => {
            reaches(document, idx..cue.start).then_some(Certainty::Denied)
        }
        "ruled" | "rules" | "ruling" if next == "out" => {
            if document.lower(idx.wrapping_sub(1)) == "not" || negated(document, idx) {
                Some(Certainty::Speculated)
            } else {
                reaches(document, idx..cue.start).then_some(Certainty::Denied)
            }
        }
        "refused" | "refuses" | "refusing" | "rejected" | "rejects" | "rejecting" | "rebuffed"
        | "spurned" | "turned" | "turning" | "declined" | "declines" | "opposed" | "opposes" | "vetoed" => {
            let speaking = word.starts_with("decline") || word.starts_with("refus");
            let silent = speaking
                && one_of!(
                    after_next;
                    "say" "comment" "name" "identify" "disclose" "confirm" "discuss"
                );
            if silent {
                return (after_next == "confirm").then_some(Certainty::Speculated);
            }
            if word.starts_with("turn") && !matches!(next, "down" | "away") {
                return None;
            }
            near(12).then_some(Certainty::Denied)
        }
        // "Neither side has confirmed that X is hosting".
        "neither" | "nobody" | "none"
            if (idx + 1..(idx + 6).min(cue.start)).any(|at| {
                one_of!(document.lower(at); "confirmed" "confirm" "said" "denied" "commented" "knows" "disclosed" "named")
            }) =>
        {
            near(14).then_some(Certainty::Speculated)
        }
        "not" | "never" | "cannot" | "neither" | "nor" | "hardly" | "n't" => {
            not(document, idx, cue)
        }
        _ if word.ends_with("n't") => not(document, idx, cue),
        "nothing" if next == "to" && distance <= 3 => Some(Certainty::Denied),
        // "no evidence that X mediated" leaves it open; "no plans to mediate" does not.
        "no" if one_of!(next; "evidence" "sign" "signs" "word" "proof" "confirmation" "indication" "doubt") => {
            (next != "doubt" && near(12)).then_some(Certainty::Speculated)
        }
        "no" if (idx + 1..idx + 3).any(|noun| one_of!(
            document.lower(noun);
            "plan" "plans" "intention" "intentions" "position" "desire" "wish" "interest" "role" "part"
            "mandate" "need" "reason" "way" "invitation" "request" "offer" "attempt" "appetite" "authority"
        )) =>
        {
            near(10).then_some(Certainty::Denied)
        }
        // "said no to arbitration by".
        "no" if next == "to" && one_of!(document.lower(idx.wrapping_sub(1)); "said" "says" "say" "saying") => near(9).then_some(Certainty::Denied),
        // "unaware of any Turkish mediation".
        "unaware" | "any" => near(4).then_some(Certainty::Speculated),
        // "is seen as a natural mediator".
        "seen" | "viewed" | "regarded" | "considered" if next == "as" => near(8).then_some(Certainty::Speculated),
        "mentioned" | "touted" | "floated" | "tipped"
            if next == "as" && one_of!(document.lower(idx.wrapping_sub(1)); "been" "was" "were" "is" "being" "also" "widely" "often" ",") =>
        {
            near(8).then_some(Certainty::Speculated)
        }
        "against" if denials::voted_down(document, sentence, idx) => near(14).then_some(Certainty::Denied),
        "pressed" | "presses" | "lobbied" | "implored" | "encouraged" => near(10).then_some(Certainty::Offered),
        // "X and nobody else mediates".
        // "Nobody expected much when X began to mediate": what nobody expected came.
        "nobody" if next == "else" || (idx..cue.start).any(|at| document.lower(at) == "when") => None,
        "nobody" | "none" => near(12).then_some(Certainty::Denied),
        "yet" if next == "to" && one_of!(document.lower(idx.wrapping_sub(1)); "has" "have" "had") => {
            near(6).then_some(Certainty::Denied)
        }
        // "failed to broker" tried all the same; "failed to be accepted as mediator" is none.
        // "failed to agree after hours of EU-hosted talks": what failed is no mediation.
        "failed" | "fails" | "unable" if next == "to" && distance > 2 => {
            let afterwards = (idx + 2..cue.start)
                .any(|at| one_of!(document.lower(at); "after" "despite" "during" "at"));
            (!afterwards && near(14)).then_some(Certainty::Denied)
        }
        "no" => {
            // "no mediator", "no third party has mediated"; "no longer mediates".
            let bare = distance <= 2
                || next == "longer" && (near(6) || one_of!(after_next; "accepts" "accepted" "accept" "recognises" "recognized" "recognised" "trusts" "trusted") && near(10))
                || matches!(next, "third" | "one" | "country" | "outside") && near(10);
            bare.then_some(Certainty::Denied)
        }
        "without" | "absent" => near(4).then_some(Certainty::Denied),
        "ended" | "ends" | "suspended" | "stopped" | "halted" if negated(document, idx) => None,
        // "the strike ended after mediation by …": what ended is not the mediation.
        "ended" | "ends" | "stopped" | "halted"
            if one_of!(
                next;
                "after" "through" "with" "by" "thanks" "when" "under" "following"
            ) =>
        {
            None
        }
        "given" | "gave" | "gives" if next == "up" && !negated(document, idx) => near(8).then_some(Certainty::Denied),
        "stepped" | "steps" if next == "down" => near(6).then_some(Certainty::Denied),
        "played" | "plays" | "had" if next == "no" => near(7).then_some(Certainty::Denied),
        "ended" | "ends" | "suspended" | "suspends" | "abandoned" | "withdrew" | "withdrawn"
        | "quit" | "halted" | "stopped" => near(5).then_some(Certainty::Denied),
        "stop" | "end" | "suspend" | "withdraw" if document.lower(idx.wrapping_sub(1)) == "to" => {
            near(5).then_some(Certainty::Denied)
        }
        // Said for something else than the mediation itself.
        "claim" | "claims" | "claimed" | "claiming" | "allegation" | "allegations" | "idea"
        | "notion" | "prospect" | "prospects" | "possibility" | "chance" | "theory" => {
            // "the Claims Commission" is a name.
            let name = idx > sentence.start && document.word(idx).starts_with(char::is_uppercase);
            (!name && near(12)).then_some(Certainty::Speculated)
        }
        "talk" if matches!(next, "of" | "in" | "about" | "that") => {
            near(8).then_some(Certainty::Speculated)
        }
        "asked" | "asks" if matches!(next, "whether" | "if" | "about") => None,
        // "would not accept": read at "not".
        "would" | "could" | "will" | "can" if matches!(next, "not" | "never") => None,
        "would" | "could" | "can" if wishes::promised(document, idx, sentence, cue) => {
            near(10).then_some(Certainty::Offered)
        }
        // "too close to the army to mediate".
        "too"
            if document.lower(cue.start.wrapping_sub(1)) == "to"
                && !(idx + 1..cue.start).any(|at| one_of!(document.lower(at); "," "and" "but")) => near(9).then_some(Certainty::Speculated),
        "can" | "must" | "ought" => near(4).then_some(Certainty::Speculated),
        "may" | "might" | "could" => {
            // "could not" is a denial read at "not".
            (document.word(idx) != "May" || idx == sentence.start).then_some(())?;
            near(14).then_some(Certainty::Speculated)
        }
        "would"
            if matches!(next, "be" | "gladly" | "happily")
                && (next != "be"
                    || one_of!(after_next; "happy" "glad" "ready" "willing" "prepared" "honoured" "honored" "pleased" "delighted")) =>
        {
            near(12).then_some(Certainty::Offered)
        }
        "happy" | "glad" | "pleased" | "honoured" | "honored"
            if next == "to" && distance <= 4 && !one_of!(after_next; "announce" "confirm" "report") =>
        {
            Some(Certainty::Offered)
        }
        // "said it would continue its mediation": it goes on.
        "would" if one_of!(next; "continue" "keep" "remain" "proceed") => None,
        "would" if matches!(next, "welcome" | "accept" | "like" | "prefer" | "consider") => {
            near(12).then_some(Certainty::Offered)
        }
        // "Under the accord the UN would verify": agreed.
        "would"
            if document.lower(sentence.start) == "under"
                && (sentence.start..idx).any(|at| {
                    one_of!(document.lower(at); "accord" "agreement" "deal" "treaty" "truce" "terms" "convention" "protocol" "armistice")
                }) =>
        {
            None
        }
        "would" => {
            let settled = (sentence.start..idx).any(|before| {
                matches!(
                    document.lower(before),
                    "announced" | "agreed" | "confirmed" | "decided"
                )
            });
            (!settled && near(10)).then_some(Certainty::Speculated)
        }
        "reportedly" | "allegedly" | "apparently" | "possibly" | "perhaps" | "supposedly"
        | "presumably" | "purportedly" | "likely" | "probably" | "potentially" | "conceivably" => {
            (!cut_off(document, idx..cue.start)).then_some(Certainty::Speculated)
        }
        // "Nobody expected much when X …".
        "expected" if one_of!(document.lower(idx.wrapping_sub(1)); "nobody" "few" "none" "one") => None,
        "believed" | "thought" | "rumoured" | "rumored" | "suspected" | "alleged"
        | "understood" | "assumed" | "tipped" | "expected" | "speculated" | "speculate"
        | "speculates" | "speculation" | "rumours" | "rumors" | "rumour" | "rumor" | "suspect"
        | "suspects" | "suspicion" | "unconfirmed" | "hearsay" | "guess" | "guesses" | "hinted"
        | "hints" | "hint" | "suggest" | "suggests" | "believe" | "believes" | "think"
        | "seems" | "seem" | "appears" | "appear" => {
            (!cut_off(document, idx..cue.start)).then_some(Certainty::Speculated)
        }
        "reported" | "reports" if (idx + 1..idx + 6).any(|at| document.lower(at) == "that") => {
            (!cut_off(document, idx..cue.start)).then_some(Certainty::Speculated)
        }
        // "The report that X mediates between them has not been confirmed."
        "report" | "story" | "stories" | "tale" | "account" | "version" if next == "that" => {
            (!cut_off(document, idx..cue.start)).then_some(Certainty::Speculated)
        }
        "denial" | "denials" if next == "that" => {
            reaches(document, idx..cue.start).then_some(Certainty::Denied)
        }
        "wish" | "hope" | "desire" | "demand" | "request" | "appeal" | "plea" | "insistence" if next == "that" => {
            near(12).then_some(Certainty::Offered)
        }
        "agreed" | "agrees" | "suggested" | "proposed" | "proposes"
            if wishes::is_wished(document, idx, sentence, cue) =>
        {
            near(14).then_some(Certainty::Offered)
        }
        "suggested" | "proposed" if next == "that" => near(14).then_some(Certainty::Speculated),
        // "was reported in May to have tried".
        "said" | "reported"
            if (idx + 1..(idx + 5).min(cue.start)).any(|after| document.lower(after) == "to")
                && one_of!(
                    document.lower(idx.wrapping_sub(1));
                    "is" "was" "are" "were" "been" "be" "widely"
                ) =>
        {
            (!cut_off(document, idx..cue.start)).then_some(Certainty::Speculated)
        }
        // "were asked whether X, at their meeting in May, had carried a letter": open as far as the clause runs.
        // "would decide whether to take up an invitation to talks".
        "whether"
            if next == "to"
                && one_of!(after_next; "take" "accept")
                && (idx + 3..(idx + 7).min(cue.end)).any(|at| one_of!(document.lower(at); "invitation" "offer" "proposal")) =>
        {
            Some(Certainty::Offered)
        }
        "whether" => (!cut_off(document, idx..cue.start)).then_some(Certainty::Speculated),
        "if" | "unless" | "should" | "unclear" => near(14).then_some(Certainty::Speculated),
        "offer" | "offered" | "offers" | "offering" | "ready" | "willing" | "willingness"
        | "readiness" | "prepared" | "volunteered" | "volunteer" | "volunteers" | "pledged"
        | "pledges" | "promised" | "vowed" | "propose" | "proposed" | "proposes" | "proposing" | "proposal"
        | "proposals" | "invited" | "invites" | "asked" | "asks" | "requested" | "requests"
        | "urged" | "urges" | "suggested" | "appealed" | "appeals" | "sought" | "seeks"
        | "seek" | "seeking" | "wants" | "wanted" | "hopes" | "hoped" | "calls" | "called"
        | "calling" | "begged" | "nominated" | "approached" | "keen" | "available" | "eager"
        | "bid" => {
            if wishes::is_no_offer(document, idx, sentence, cue) {
                return None;
            }
            // "has never asked any foreign party to be a mediator".
            if matches!(word, "asked" | "invited" | "requested" | "approached") && negated(document, idx) {
                return near(14).then_some(Certainty::Denied);
            }
            near(12).then_some(Certainty::Offered)
        }
        "previously" | "formerly" | "historically" | "traditionally" => {
            near(12).then_some(Certainty::Historical)
        }
        "past"
            if matches!(document.lower(idx.wrapping_sub(1)), "the")
                && matches!(document.lower(idx.wrapping_sub(2)), "in")
                // "has mediated in the past, and is mediating again".
                && !(document.word(idx + 1) == "," && one_of!(after_next; "and" "but")) =>
        {
            Some(Certainty::Historical)
        }
        // "There was a time when X carried letters."
        "time" if next == "when" && one_of!(document.lower(idx.wrapping_sub(1)); "a") => {
            near(12).then_some(Certainty::Historical)
        }
        "history" if next == "of" => near(8).then_some(Certainty::Historical),
        "remembers" | "remember" | "remembered" | "recalls" | "recalled" | "reminisced" if one_of!(next; "how" "when" "that") => {
            near(12).then_some(Certainty::Historical)
        }
        // "is best known for having mediated".
        "known" | "remembered" if next == "for" && distance <= 4 => Some(Certainty::Historical),
        "fifties" | "sixties" | "seventies" | "eighties" | "nineties"
            if document.lower(idx.wrapping_sub(1)) == "the" && near(6) =>
        {
            Some(Certainty::Historical)
        }
        "trying" | "tries" | "tried"
            if next == "to" && one_of!(after_next; "get" "become" "gain" "win" "secure" "obtain" "be") =>
        {
            near(8).then_some(Certainty::Offered)
        }
        // "Once a mediator in X, she now teaches".
        "once" if idx == sentence.start && matches!(next, "a" | "an" | "the") => {
            (distance <= 4 && one_of!(document.lower(cue.start); "mediator" "envoy" "facilitator" "arbitrator" "peacemaker" "go-between" "intermediary" "negotiator"))
                .then_some(Certainty::Historical)
        }
        "once"
            if document.tokens[idx].kind == TokenKind::Word
                && !matches!(next, "," | "the" | "a" | "more" | "again") =>
        {
            near(4).then_some(Certainty::Historical)
        }
        // "X, once a guarantor of the truce, will take no part".
        "once" if one_of!(next; "a" "an" "the") && distance <= 3 => Some(Certainty::Historical),
        "decades" | "years" | "decade" if matches!(next, "ago" | "earlier" | "before") => {
            Some(Certainty::Historical)
        }
        "last" if matches!(next, "year" | "decade" | "century") => Some(Certainty::Historical),
        // "the former president, mediated": former in another office.
        "former" | "veteran" | "traditional" | "longtime" | "frequent"
            if distance <= 3 && !(idx..cue.start).any(|at| document.word(at) == ",") =>
        {
            Some(Certainty::Historical)
        }
        "earlier" if near(3) && document.lower(idx.wrapping_sub(1)) == "had" => {
            Some(Certainty::Historical)
        }
        _ => None,
    }
}

/// A plain "not" before the cue.
fn not(document: &Document<'_>, idx: usize, cue: &Range<usize>) -> Option<Certainty> {
    let next = document.lower(idx + 1);
    // "not for the first time"; "X, not Y, mediates".
    let contrast = idx > 0
        && document.word(idx - 1) == ","
        && document.word(idx + 1).starts_with(char::is_uppercase)
        && (idx + 2..cue.start).any(|at| document.word(at) == ",");
    let contrast = contrast
        || idx > 0
            && one_of!(document.lower(idx - 1); "and" "but")
            && (idx + 1..idx + 3).any(|at| document.word(at).starts_with(char::is_uppercase))
            && one_of!(next; "the" "a" "an")
                | document.word(idx + 1).starts_with(char::is_uppercase);
    if contrast || next == "for" && document.lower(idx + 3) == "first" {
        return None;
    }
    // "I would not be surprised if X mediated".
    if next == "be"
        && one_of!(document.lower(idx + 2); "surprised" "shocked" "astonished" "surprising")
    {
        return Some(Certainty::Speculated);
    }
    // "an official who asked not to be named".
    if next == "to"
        && document.lower(idx + 2) == "be"
        && matches!(document.lower(idx + 3), "named" | "identified" | "quoted")
    {
        return None;
    }
    // "could not be reached": says nothing of what was done.
    if next == "be"
        && one_of!(document.lower(idx + 2); "reached" "contacted")
        && (document.lower(idx + 3) == "for" || matches!(document.word(idx + 3), "." | "," | ";"))
    {
        return None;
    }
    // "has not given up and mediates still"; "never before has X mediated" says that it does now.
    if next == "given" && document.lower(idx + 2) == "up"
        || next == "before" && document.lower(idx) == "never"
    {
        return None;
    }
    if one_of!(next; "stopped" "ceased" "ended" "stop" "cease" "fail" "failed" "hesitated" "deterred" "discouraged" "alone")
    {
        return None;
    }
    // "did not answer the proposal that X had brokered": what is told of the proposal is not denied.
    let told_of = (idx + 1..cue.start).any(|at| {
        matches!(document.lower(at), "that" | "which")
            && one_of!(
                document.lower(at.wrapping_sub(1));
                "proposal" "plan" "deal" "agreement" "truce" "ceasefire" "terms"
            )
    });
    if told_of || one_of!(next; "only" "just" "merely" "least" "surprisingly") {
        return None;
    }
    if reach::steps(document, idx..cue.start) > 9 || clause_break(document, idx + 1..cue.start) {
        return None;
    }
    match next {
        "mind" | "object" if idx > 0 && document.lower(idx - 1) == "would" => {
            Some(Certainty::Offered)
        }
        // What is not said is no denial of what is not said.
        "say" | "name" | "identify" | "specify" | "disclose" | "reveal" | "elaborate" | "know"
        | "clear" | "known" | "immediately" => Some(Certainty::Speculated),
        "confirm" | "confirmed" | "rule" | "ruled" | "exclude" | "excluded" | "deny" | "denied" => {
            Some(Certainty::Speculated)
        }
        "yet" | "been"
            if document.lower(idx + 2) == "confirmed" || document.lower(idx + 2) == "named" =>
        {
            Some(Certainty::Speculated)
        }
        _ => Some(Certainty::Denied),
    }
}

fn negated(document: &Document<'_>, idx: usize) -> bool {
    (idx.saturating_sub(3)..idx).any(|before| {
        let word = document.lower(before);
        word == "not" || word == "never" || word.ends_with("n't")
    })
}

/// Whether the clause that begins with a verb of denial still runs at the cue.
fn reaches(document: &Document<'_>, range: Range<usize>) -> bool {
    !cut_off(document, range)
}

/// Whether a turn of the sentence ("but", ";", "while") stands in between.
fn cut_off(document: &Document<'_>, range: Range<usize>) -> bool {
    range.skip(1).any(|idx| {
        one_of!(
            document.lower(idx);
            ";" "but" "while" "although" "though" "whereas" "however"
        )
    })
}

/// Whether a clause ends in between.
fn clause_break(document: &Document<'_>, range: Range<usize>) -> bool {
    let mut commas = 0;
    for idx in range {
        match document.lower(idx) {
            ";" | "but" | "because" | "although" | "though" | "while" | "whereas" | "—" | ":"
            | "despite" => {
                return true;
            }
            "," => {
                commas += usize::from(!reach::lists(document, idx));
                // A list of names may hold commas; a comma before a verb or a pronoun opens a clause.
                if one_of!(
                    document.lower(idx + 1);
                    "which" "who" "he" "she" "it" "they" "we" "saying" "adding" "is" "was" "has"
                    "had" "have" "are" "were" "will"
                ) || commas > 4
                {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}
