//! Words that give a mediation up, take it back or leave it for later: "shelved", "ruled itself out", "used to".
//!
//! Operators like those of `scope`, kept apart because they are phrases rather than single words.

use crate::analysis::Certainty;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// What the phrase that begins at `idx` makes of a cue behind it; `near` tells whether it reaches so far.
pub fn turn(
    document: &Document<'_>,
    idx: usize,
    cue: &Range<usize>,
    near: impl Fn(usize) -> bool,
) -> Option<Certainty> {
    let word = document.lower(idx);
    let next = document.lower(idx + 1);
    let previous = document.lower(idx.wrapping_sub(1));
    let distance = cue.start - idx;
    let holds = |test: &dyn Fn(&str) -> bool| {
        (idx + 1..cue.start.min(idx + 9)).any(|at| test(document.lower(at)))
    };
    match word {
        // "dropped plans to", "shelved its plan to", "was dropped as mediator"; "dropped its objection" is the contrary.
        "dropped" | "drops" | "dropping" | "shelved" | "shelves" | "scrapped" | "scraps"
        | "cancelled" | "canceled" | "cancels" | "relinquished" | "relinquishes" | "renounced"
        | "forfeited" | "disavowed" | "removed" | "sacked" | "replaced" | "resigned"
        | "resigns" | "recused" | "lost" | "loses" | "postponed" | "aborted" | "discarded" => {
            let contrary = holds(
                &|word| one_of!(word; "objection" "objections" "opposition" "resistance" "by" "after" "in" "thanks"),
            );
            // "lost patience with": what is lost must be the role.
            let role = !word.starts_with("los")
                || holds(
                    &|word| one_of!(word; "role" "status" "neutrality" "credibility" "position" "job" "mandate" "right"),
                );
            (!contrary && role && near(9)).then_some(Certainty::Denied)
        }
        // "called off", "pulled out", "bowed out", "backed away from", "walked away from".
        "called" | "calls" | "calling" if next == "off" => near(8).then_some(Certainty::Denied),
        "pulled" | "pulls" | "pulling" | "bowed" | "bows" | "bowing" | "backed" | "backs"
        | "backing" | "walked" | "walks" | "stepped" | "steps" | "stepping" | "opted" | "opts"
            if (one_of!(next; "out" "away" "back" "aside") || word == "stepping" && next == "down")
                && document.lower(idx + 2) != "all" =>
        {
            near(9).then_some(Certainty::Denied)
        }
        "ruled" | "rules" | "ruling" | "counted" if document.lower(idx + 2) == "out" => {
            near(12).then_some(Certainty::Denied)
        }
        "distanced" | "distances" | "distancing" | "unfit" | "unsuitable" | "unqualified"
        | "disqualified" | "barred" | "debunked" | "refuted" | "refutes" | "unwilling"
        | "reluctant" => near(14).then_some(Certainty::Denied),
        "objected" | "objects" | "objecting" | "objection" | "objections" | "opposition"
        | "averse"
            if next == "to" && distance > 2 && !one_of!(previous; "no" "dropped") =>
        {
            near(10).then_some(Certainty::Denied)
        }
        "froze" | "frozen" | "freezes" | "paused" | "lacks" | "lacked" | "lacking" => {
            near(8).then_some(Certainty::Denied)
        }
        "washed" | "washes" if holds(&|word| word == "hands") => {
            near(8).then_some(Certainty::Denied)
        }
        "stayed" | "stays" | "kept" | "keeps" | "stay" | "keep" if next == "out" => {
            near(8).then_some(Certainty::Denied)
        }
        // "has ended X's role as a go-between": the role ends, not something else after it.
        "ended" | "ends" | "ending" | "end" | "terminated" | "terminates" | "revoked" | "suspended"
            if previous != "not"
                && (idx + 2..cue.start).any(|at| {
                    one_of!(document.lower(at); "role" "mandate" "mission" "involvement" "services" "appointment")
                        && one_of!(document.lower(at - 1); "'s" "'" "its" "his" "her" "their")
                        && !(at + 1..cue.start).any(|next| document.lower(next) == "and")
                }) =>
        {
            near(10).then_some(Certainty::Denied)
        }
        "end" if next == "of" => near(4).then_some(Certainty::Denied),
        // "never ceased to mediate" is the contrary.
        "quits" | "quitting" | "ceased" | "ceases" | "withdraws" | "abandons" | "halts" if !one_of!(previous; "never" "not" "n't") => {
            near(6).then_some(Certainty::Denied)
        }
        "missed" | "misses" if holds(&|word| one_of!(word; "chance" "opportunity" "moment")) => {
            near(8).then_some(Certainty::Denied)
        }
        // "is to chair", "was still to meet": planned, whatever came of it; "its task is to watch" says what it does.
        "to" if planned(document, idx, cue) => near(8).then_some(Certainty::Speculated),
        "due" | "meant" | "supposed" | "scheduled" | "destined" | "about" | "bound"
            if next == "to"
                && (idx.saturating_sub(3)..idx).any(|at| is_being(document.lower(at))) =>
        {
            near(10).then_some(Certainty::Speculated)
        }
        "point" | "verge" | "brink"
            if next == "of"
                && one_of!(previous; "the")
                && document.lower(idx.wrapping_sub(2)) == "on" =>
        {
            near(8).then_some(Certainty::Speculated)
        }
        // Told in books and by the fire.
        "legend" | "legends" | "myth" | "myths" | "fable" | "fables" | "folklore" | "imagined"
        | "imagines" | "fictional" | "fancied" => near(16).then_some(Certainty::Speculated),
        // What happens in a novel; who wrote one may still mediate.
        "novel" | "film" | "play" | "series" | "opera" | "comic" | "thriller" | "sitcom"
        | "musical"
            if (idx.saturating_sub(4)..idx).any(|at| document.lower(at) == "in")
                || one_of!(next; "in" "where" "has" "imagines")
                || (idx + 1..cue.start.min(idx + 6))
                    .any(|at| one_of!(document.lower(at); "has" "imagines" "lets")) =>
        {
            near(16).then_some(Certainty::Speculated)
        }
        "story" | "tale" | "anecdote"
            if one_of!(next; "goes" "has") || one_of!(previous; "tall" "old") =>
        {
            near(14).then_some(Certainty::Speculated)
        }
        "pretended" | "pretends" | "pretending" | "feigned" | "feigns" | "falsely" => {
            near(9).then_some(Certainty::Denied)
        }
        "lie" | "lies" | "falsehood" | "hoax" if next == "that" => {
            near(14).then_some(Certainty::Denied)
        }
        // Said by those who would say so, or who want to harm.
        "accused" | "accuses" | "accusing" | "accusation" | "accusations" if distance > 1 => {
            near(5).then_some(Certainty::Speculated)
        }
        "boasted" | "boasts" | "boasting" | "bragged" | "brags" | "crowed" => {
            near(12).then_some(Certainty::Speculated)
        }
        // "Had Kenya mediated, …": it did not.
        "had" if unreal(document, idx, cue) => Some(Certainty::Denied),
        // "would have mediated": it did not come to that.
        "would" if next == "have" => near(6).then_some(Certainty::Speculated),
        "suggestion" | "suggestions" | "insinuation" | "impression" | "slated" => {
            near(12).then_some(Certainty::Speculated)
        }
        "quashed" | "quashes" | "scotched" => near(12).then_some(Certainty::Denied),
        "plan" | "plans" | "idea" if next == "for" => near(9).then_some(Certainty::Speculated),
        "quoted" | "cited" | "described" | "portrayed" if holds(&|word| word == "as") => {
            near(12).then_some(Certainty::Speculated)
        }
        "fear" | "fears" | "feared" | "worry" | "expect" | "expects" | "predict" | "predicts"
        | "predicted" | "foresee" | "foresees" | "bet"
            if previous != "despite" =>
        {
            near(12).then_some(Certainty::Speculated)
        }
        // Hearsay by other names.
        "unverified" | "unsubstantiated" | "unsourced" | "purported" | "supposed" | "whispered"
        | "whispers" | "gossip" | "conjecture" | "reputed" | "reputedly" | "ostensibly"
        | "seemingly" | "arguably" | "maybe" => near(16).then_some(Certainty::Speculated),
        // Wished for.
        "aspires" | "aspired" | "aspiring" | "aspiration" | "aspirations" | "ambition"
        | "ambitions" | "positioning" | "positions" | "positioned" | "intends" | "intended"
        | "yearns" | "dreams" | "auditioning" => near(10).then_some(Certainty::Speculated),
        "consideration" if previous == "under" => near(6).then_some(Certainty::Speculated),
        "open" | "receptive" | "amenable"
            if next == "to"
                && one_of!(previous; "is" "was" "are" "were" "be" "been" "remains" "remained") =>
        {
            near(6).then_some(Certainty::Offered)
        }
        "interest" | "interested" if next == "in" && previous != "no" => {
            near(5).then_some(Certainty::Offered)
        }
        "service" if previous == "the" && document.lower(idx.wrapping_sub(2)) == "at" => {
            near(9).then_some(Certainty::Offered)
        }
        // "I want to thank" wishes for something else.
        "want" if next != "to" => near(12).then_some(Certainty::Offered),
        "pleaded" | "pleads" | "pleading" | "implored" | "implores" | "entreated" | "lobbied"
        | "petitioned" | "encouraged" | "prodded" => near(12).then_some(Certainty::Offered),
        "turned" | "turns" | "turning" | "looked" | "looks" if next == "to" && distance > 3 => {
            near(8).then_some(Certainty::Offered)
        }
        // "has floated X": proposed by a side; "has been floated" is thought of.
        "floated" if !one_of!(previous; "been" "was" "is" "were" "being") => {
            near(12).then_some(Certainty::Offered)
        }
        // Thought of, not done.
        "floated" | "touted" | "mooted" | "eyed" | "earmarked" | "shortlisted" | "envisaged"
        | "envisioned" | "envisages" | "assume" | "assumes" | "poised" | "aims" | "aiming"
        | "hoping" | "angling" | "jockeying" | "vying" => near(12).then_some(Certainty::Speculated),
        "possible" | "potential" | "prospective" | "would-be" | "conceivable" | "putative" => {
            // "was made possible by the mediation of".
            let made = previous.starts_with("ma") || matches!(previous, "as" | "if" | "it");
            (distance <= 3 && !made).then_some(Certainty::Speculated)
        }
        "considered" if previous == "being" || matches!(next, "as" | "for") => {
            near(10).then_some(Certainty::Speculated)
        }
        "considering" | "considers" | "weighing" | "mulling" | "contemplating" | "pondering"
        | "discussing" | "studying" | "exploring" | "debating" => {
            let invited = holds(&|word| one_of!(word; "invitation" "request" "offer" "appeal"));
            let reading = if invited {
                Certainty::Offered
            } else {
                Certainty::Speculated
            };
            near(10).then_some(reading)
        }
        "talks" | "negotiations" | "discussions" if previous == "in" && next == "to" => {
            near(9).then_some(Certainty::Speculated)
        }
        "put" | "puts" | "putting"
            if document.lower(idx + 1) == "forward" || document.lower(idx + 2) == "forward" =>
        {
            near(9).then_some(Certainty::Offered)
        }
        // "to tender the good offices of"; "asked to be excused", "no truth in the suggestion that".
        "tender" | "tendered" | "tenders" | "tendering" => near(8).then_some(Certainty::Offered),
        "truth" if previous == "no" => near(16).then_some(Certainty::Denied),
        "secret" if previous == "open" => near(14).then_some(Certainty::Speculated),
        // "is best placed to mediate".
        "placed" if next == "to" && one_of!(previous; "best" "well" "better" "ideally" "uniquely") => {
            near(6).then_some(Certainty::Speculated)
        }
        "disposal" => near(5).then_some(Certainty::Offered),
        // Not yet, or only to look at.
        "set"
            if next == "to"
                && one_of!(previous; "looks" "seems" "appears" "look" "is" "are" "was") =>
        {
            near(6).then_some(Certainty::Speculated)
        }
        "thinking" | "dreaming" | "talk" if one_of!(next; "of" "about") => {
            near(5).then_some(Certainty::Speculated)
        }
        "preparing" | "prepares" | "standby" | "favourite" | "favorite" if next == "to" => {
            near(5).then_some(Certainty::Speculated)
        }
        "toys" | "toyed" | "toying" | "flirted" | "flirts" | "flirting" if next == "with" => {
            near(6).then_some(Certainty::Speculated)
        }
        "sees" | "saw" | "styles" | "styled" | "fancies" if one_of!(next; "itself" "himself" "herself") => {
            near(6).then_some(Certainty::Speculated)
        }
        "imagination" | "suppose" | "supposing" => near(12).then_some(Certainty::Speculated),
        "steers" | "steered" | "steering" if next == "clear" => {
            near(8).then_some(Certainty::Denied)
        }
        "shrank" | "shrinks" | "shied" | "recoiled" if one_of!(next; "from" "away") => {
            near(8).then_some(Certainty::Denied)
        }
        "feet" if previous == "cold" => near(6).then_some(Certainty::Denied),
        "show" if previous == "a" && next == "of" => near(5).then_some(Certainty::Denied),
        "motions" if next == "of" => near(5).then_some(Certainty::Denied),
        "doubted" | "doubts" | "doubting" if one_of!(next; "that" "the" "whether" "if") => {
            near(14).then_some(Certainty::Speculated)
        }
        "disputes" | "disputed" | "dispute" if next == "that" => {
            near(14).then_some(Certainty::Speculated)
        }
        "needs" | "need" | "prays" | "pray" | "prayed" => near(6).then_some(Certainty::Speculated),
        // "Until X mediates, …", "as soon as X mediates": it does not yet.
        "until" | "once" | "unless" | "before"
            if opens(document, idx)
                && distance <= 5
                && document.word(idx + 1).starts_with(char::is_uppercase) =>
        {
            Some(Certainty::Speculated)
        }
        // "There will be no truce until X mediates", "will not sign before X has mediated".
        "until" | "before"
            if distance <= 5
                && document.word(idx + 1).starts_with(char::is_uppercase)
                && (word == "until" || one_of!(document.lower(cue.start - 1); "has" "have")) =>
        {
            Some(Certainty::Speculated)
        }
        "soon" if previous == "as" && next == "as" => near(6).then_some(Certainty::Speculated),
        // "It is not true, as was printed here, that X mediates".
        "true" if previous == "not" && opens(document, idx.saturating_sub(3)) => {
            (distance <= 24).then_some(Certainty::Denied)
        }
        "used"
            if next == "to" && !one_of!(previous; "is" "was" "are" "were" "been" "be" "being") =>
        {
            near(4).then_some(Certainty::Historical)
        }
        _ => None,
    }
}

fn is_being(word: &str) -> bool {
    one_of!(word; "is" "are" "was" "were" "be" "been" "being" "'s" "'re" "am")
}

/// Whether the "to" at `idx` stands behind a form of "be" that tells what is planned ("is to chair").
fn planned(document: &Document<'_>, idx: usize, cue: &Range<usize>) -> bool {
    // "The claims were to be settled by arbitration": a treaty's terms.
    if document.lower(idx + 1) == "be" && document.lower(cue.start).starts_with("arbitrat") {
        return false;
    }
    let being = (idx.saturating_sub(2)..idx)
        .rev()
        .find(|&at| is_being(document.lower(at)));
    let Some(being) = being else {
        return false;
    };
    let between = being + 1 == idx
        || one_of!(document.lower(idx - 1); "still" "now" "also" "then" "soon" "later" "again" "both" "not");
    // "Its task is to watch over the truce", "all it did was to carry letters".
    let says_what = (being.saturating_sub(9)..being).any(|at| {
        one_of!(
            document.lower(at);
            "task" "tasks" "job" "role" "mandate" "mission" "purpose" "function" "duty" "work" "part" "what" "all" "aim" "goal"
        )
    });
    between && !says_what
}

/// Whether a sentence begins at `idx`.
fn opens(document: &Document<'_>, idx: usize) -> bool {
    let Some(token) = document.tokens.get(idx) else {
        return false;
    };
    let before = idx
        .checked_sub(1)
        .and_then(|before| document.tokens.get(before));
    before.is_none_or(|before| before.paragraph != token.paragraph)
        || matches!(
            document.word(idx.wrapping_sub(1)),
            "." | "!" | "?" | "”" | "“" | "\""
        )
}

/// Whether "Had" opens a sentence on what did not happen: "Had X mediated, the war would have ended".
fn unreal(document: &Document<'_>, idx: usize, cue: &Range<usize>) -> bool {
    opens(document, idx)
        && document.word(idx) == "Had"
        && cue.start > idx + 1
        && (cue.end..(cue.end + 30).min(document.tokens.len()))
            .take_while(|&at| document.word(at) != ".")
            .any(|at| one_of!(document.lower(at); "would" "might" "could"))
}

/// "accused of carrying messages, which he denies": what the end of the sentence denies.
pub fn denied_behind(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    (cue.end..sentence.end).any(|idx| {
        one_of!(document.lower(idx); "which" "something" "a" "charge" "claim")
            && document.lower(idx.wrapping_sub(1)) == ","
            && (idx + 1..(idx + 8).min(sentence.end))
                .take_while(|&at| !matches!(document.word(at), "," | ";"))
                .any(|at| {
                    one_of!(document.lower(at); "denies" "deny" "denied")
                        && !(idx + 1..at).any(|no| one_of!(document.lower(no); "no" "nobody" "none" "not" "never" "had"))
                })
    })
}

/// "No line runs through X any more", "no longer go through X", "… has been cut".
pub fn no_more(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    (cue.end..sentence.end.min(cue.end + 14)).any(|idx| {
        document.lower(idx) == "any"
            && one_of!(document.lower(idx + 1); "more" "longer")
            && matches!(document.word(idx + 2), "." | "," | ";")
            || document.lower(idx) == "anymore"
    })
}

/// "had been expected to chair the talks but bowed out": given up in the same breath.
pub fn bowed_out(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    (cue.end..sentence.end).any(|idx| {
        document.lower(idx) == "but"
            && (idx + 1..idx + 4).any(|at| {
                one_of!(document.lower(at); "bowed" "pulled" "backed" "dropped" "opted" "stepped")
                    && one_of!(document.lower(at + 1); "out" "away" "aside" "back")
                    || matches!(document.lower(at), "gave") && document.lower(at + 1) == "up"
                    || one_of!(document.lower(at); "withdrew" "declined" "refused")
                        && !one_of!(document.lower(at + 1); "to" "from")
            })
    })
}

/// "Reports that X is mediating are untrue.": the end of the sentence takes its beginning back.
pub fn untrue(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    let rumour = (sentence.start..cue.start).any(|idx| {
        one_of!(
            document.lower(idx);
            "report" "reports" "claim" "claims" "rumour" "rumours" "rumor" "rumors" "suggestion"
            "suggestions" "stories" "story" "allegation" "allegations" "speculation" "it" "post" "posts" "video"
            "videos" "footage" "photograph" "photographs" "pictures" "letter" "tale" "tales" "account" "accounts"
        )
    });
    // "calls reports that X shuttled between them 'pure invention'".
    let called = (sentence.start..cue.start).any(|idx| {
        one_of!(document.lower(idx); "called" "calls" "dismissed" "described" "calling" "dismisses" "describes" "labelled")
    });
    rumour
        && (cue.end..sentence.end).any(|idx| {
            matches!(document.lower(idx), "made")
                && document.lower(idx + 1) == "up"
                && one_of!(document.lower(idx.wrapping_sub(1)); "is" "are" "was" "were" "been")
                ||
            one_of!(document.lower(idx); "invention" "fabrication" "nonsense" "fiction" "lie" "lies" "fantasy" "fabrications" "inventions" "baseless" "untrue" "false" "rubbish")
                && called
                ||
            one_of!(
                document.lower(idx);
                "invented" "untrue" "false" "baseless" "unfounded" "fabricated" "groundless" "fake" "incorrect"
                "inaccurate" "wrong"
            ) && (idx.saturating_sub(3)..idx)
                .any(|at| one_of!(document.lower(at); "is" "are" "was" "were" "be"))
                && !(idx.saturating_sub(3)..idx).any(|at| document.lower(at) == "not")
                || one_of!(document.lower(idx); "correct" "true" "accurate")
                    && document.lower(idx.wrapping_sub(1)) == "not"
                    && (idx.saturating_sub(4)..idx)
                        .any(|at| one_of!(document.lower(at); "is" "are" "was" "were" "be"))
        })
}

/// "had offered to mediate, but neither side took it up": an offer that nobody wanted.
pub fn went_unanswered(
    document: &Document<'_>,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> bool {
    (cue.end..sentence.end).any(|idx| {
        // "offered to mediate, in vain", "the offer came to nothing", "both said no".
        document.lower(idx) == "in"
            && document.lower(idx + 1) == "vain"
            && (document.word(idx - 1) == "," || idx == cue.end)
            || one_of!(document.lower(idx); "came" "led")
                && document.lower(idx + 1) == "to"
                && one_of!(document.lower(idx + 2); "nothing" "naught")
            || one_of!(document.lower(idx); "both" "each")
                && (document.lower(idx + 1) == "said" && document.lower(idx + 2) == "no"
                    || one_of!(document.lower(idx + 1); "declined" "refused")
                        && document.lower(idx + 2) != "to")
            || one_of!(document.lower(idx); "but" "and" "which")
                && one_of!(document.lower(idx + 1); "neither" "nobody" "none" "no")
                && (idx + 2..(idx + 6).min(sentence.end)).any(|at| {
                    one_of!(document.lower(at); "took" "accepted" "wanted" "wants" "accepts")
                        && (one_of!(document.lower(at + 1); "it" "them" "him" "her")
                            || matches!(document.word(at + 1), "." | "," | ";"))
                })
    })
}

/// "The visit at which X was to mediate was called off".
pub fn called_off(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    (cue.end..sentence.end.min(cue.end + 12)).any(|idx| {
        document.lower(idx) == "called"
            && document.lower(idx + 1) == "off"
            && one_of!(document.lower(idx.wrapping_sub(1)); "was" "been" "were")
            && !(cue.end..idx).any(|at| one_of!(document.lower(at); "," ";" "and" "which" "but"))
    })
}

/// "Reports that X mediated were correct": the end of the sentence bears its beginning out.
pub fn borne_out(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    let reported = (sentence.start..(sentence.start + 3).min(cue.start)).any(|idx| {
        one_of!(document.lower(idx); "report" "reports" "rumour" "rumours" "rumor" "rumors" "story" "stories" "claim" "claims")
            && document.lower(idx + 1) == "that"
    });
    let verb = (cue.end..sentence.end).find(|&idx| {
        one_of!(document.lower(idx); "is" "are" "was" "were" "," ";" ":" "and" "what" "it" "if" "whether" "may" "might" "could")
    });
    let open = (sentence.start..sentence.end).any(|idx| {
        one_of!(document.lower(idx); "if" "whether" "no" "not" "nobody" "unclear" "may" "might" "cannot" "could" "anonymous" "unproven")
            || document.lower(idx).ends_with("n't")
    });
    reported
        && !open
        && verb.is_some_and(|verb| {
            one_of!(document.lower(verb); "is" "are" "was" "were")
                && one_of!(document.lower(verb + 1); "correct" "true" "accurate" "confirmed")
        })
}

/// "offered their good offices, and both governments took them up", "was asked to mediate and did so": an offer that was
/// taken is a deed.
pub fn taken_up(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    (cue.end..sentence.end).any(|idx| {
        // "asked X to mediate, and she has been doing so since Friday".
        one_of!(document.lower(idx); "doing" "done" "did")
            && document.lower(idx + 1) == "so"
            && (idx.saturating_sub(4).max(cue.end)..idx)
                .any(|at| one_of!(document.lower(at); "he" "she" "it" "which" "who" "and"))
            && !(idx.saturating_sub(4).max(cue.end)..idx).any(|at| {
                document
                    .word(at)
                    .starts_with(char::is_uppercase)
            })
            && !(idx.saturating_sub(4)..idx).any(|at| {
                one_of!(document.lower(at); "not" "never" "before" "if" "would" "may" "might" "could") || document.lower(at).ends_with("n't")
            })
            || document.lower(idx) == "and"
            && document.lower(idx + 1) == "did"
            && (document.lower(idx + 2) == "so"
                || !document.word(idx + 2).starts_with(char::is_alphabetic))
            || document.lower(idx) == "and"
            && one_of!(document.lower(idx + 1); "both" "each")
            && (idx + 2..(idx + 5).min(sentence.end)).any(|at| {
                matches!(document.lower(at), "accepted")
                    || document.lower(at) == "took"
                        && (at + 1..at + 3).any(|up| document.lower(up) == "up")
            })
    })
}

/// "a capital that neither side would name has passed on …": what is not told is the name, not the deed.
pub fn kept_nameless(document: &Document<'_>, idx: usize, cue: &Range<usize>) -> bool {
    let word = document.lower(idx);
    let negates = one_of!(word; "neither" "not" "would" "could" "refused" "declined" "nobody")
        || word.ends_with("n't");
    negates
        && (idx + 1..(idx + 7).min(cue.start)).any(|at| {
            one_of!(document.lower(at); "name" "identify" "named" "identified")
                && (document.word(at + 1) == ","
                    || one_of!(document.lower(at + 1); "has" "had" "have" "is" "was" "carried" "passed" "took" "relayed" "brought"))
        })
}

/// "India could have mediated but did not.", "offered, and withdrew", "asked to be excused": taken back in the same breath.
pub fn taken_back(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    let gives_up = (cue.end..sentence.end).any(|idx| {
        document.lower(idx) == "and"
            && (idx + 1..idx + 3).any(|at| {
                one_of!(document.lower(at); "withdrew" "declined")
                    && !matches!(
                        document.lower(at + 1),
                        "its" | "their" | "his" | "her" | "the" | "from"
                    )
            })
            || document.lower(idx) == "be"
                && document.lower(idx.wrapping_sub(1)) == "to"
                && one_of!(document.lower(idx + 1); "excused" "relieved" "released")
                && (idx.saturating_sub(6)..idx)
                    .any(|at| one_of!(document.lower(at); "asked" "begged" "wished" "asks"))
    });
    // "asked X to mediate; she said no", "pressed on whether X was mediating, the lawyer said no".
    let ends = |at: usize| matches!(document.word(at), "." | ";" | "," | "" | "”" | "\"");
    let no = (cue.end..sentence.end).any(|idx| {
        one_of!(document.lower(idx); "said" "says" "answered" "replied")
            && document.lower(idx + 1) == "no"
            && ends(idx + 2)
            || one_of!(document.lower(idx); "he" "she" "it")
                && matches!(document.word(idx.wrapping_sub(1)), ";" | "," | "—")
                && (one_of!(document.lower(idx + 1); "declined" "refused" "demurred")
                    && ends(idx + 2)
                    || one_of!(document.lower(idx + 1); "would" "will")
                        && document.lower(idx + 2) == "not"
                        && ends(idx + 3))
    });
    let asked = || {
        (sentence.start..cue.end).any(|idx| {
        one_of!(document.lower(idx); "asked" "whether" "if" "invited" "requested" "begged" "urged" "approached" "wanted")
    })
    };
    // "which tried to bring them together in 2024, has withdrawn from the effort".
    let withdrawn = (cue.end..sentence.end).any(|idx| {
        one_of!(document.lower(idx); "withdrawn" "withdrew")
            && document.lower(idx + 1) == "from"
            && !(cue.end..idx)
                .any(|at| one_of!(document.lower(at); "since" "after" "when" "while" "because" "as" "that"))
            && (idx + 2..idx + 5).any(|at| {
                one_of!(document.lower(at); "effort" "efforts" "mediation" "role" "task" "process" "post")
            })
    });
    if withdrawn || gives_up || no && asked() {
        return true;
    }
    (cue.end..sentence.end).any(|idx| {
        document.lower(idx) == "but"
            && (idx + 1..idx + 4).any(|not| {
                let word = document.lower(not);
                (word == "not" || word == "never" || word.ends_with("n't"))
                    && matches!(document.lower(not + 1), "." | ";" | "")
            })
    })
}

/// "has offered a hotel in its capital for talks": a place that is offered, and nobody has come yet.
pub fn offers_a_place(
    document: &Document<'_>,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> bool {
    let offered = one_of!(document.lower(cue.start); "offered" "offers" "offering" "offer")
        && one_of!(document.lower(cue.start + 1); "a" "an" "its" "his" "her" "their" "the")
        && (cue.start + 2..(cue.start + 6).min(sentence.end)).any(|idx| {
            one_of!(
                document.lower(idx);
                "hotel" "palace" "villa" "capital" "building" "room" "rooms" "house" "venue" "hall" "office" "chapel" "farm" "ship" "island"
            )
        });
    offered
        && !(cue.end..sentence.end).any(|idx| {
            one_of!(document.lower(idx); "accepted" "came" "met" "agreed" "took" "used" "signed")
        })
}
