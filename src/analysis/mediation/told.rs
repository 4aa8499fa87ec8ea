//! How sure a role is where the sentence tells more than the role: "As mediators, we are prepared …" says
//! who they are and offers only the next step; "X, who mediated in P, will receive the prize" looks back.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Label;
use crate::analysis::index::Index;
use crate::analysis::index::Named;
use crate::analysis::mediation::cues::Cue;
use crate::analysis::mediation::cues::Shape;
use crate::analysis::mediation::matter::LOOK;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::words::is_deal_noun;
use crate::analysis::mediation::words::near;
use crate::analysis::scope;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// Who is named no oftener is hardly of the matter.
const SELDOM: usize = 3;

/// Where the phrase ends that opens a sentence with a role: "In its capacity as guarantor of the truce,".
///
/// The place of its comma; none where the sentence does not open so.
pub fn role_in_front(
    document: &Document<'_>,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> Option<usize> {
    let front = sentence.start..cue.start;
    if front.len() > 9 {
        return None;
    }
    let opener = document.lower(sentence.start);
    let named_role = near(
        document,
        front.clone(),
        |word| one_of!(word; "role" "roles" "capacity" "capacities" "function" "position" "quality"),
    );
    let role = front.clone().any(|idx| document.lower(idx) == "as")
        && (opener == "as"
            || one_of!(opener; "acting" "serving" "speaking" "working")
            || matches!(opener, "in") && named_role)
        || opener == "in" && named_role && near(document, front.clone(), |word| word == "of");
    if !role {
        return None;
    }
    (cue.end..(cue.end + 22).min(sentence.end))
        .find(|&idx| document.word(idx) == ",")
        .filter(|_| !front.clone().any(|idx| document.word(idx) == ","))
}

/// The certainty of the role itself, where a sentence opens with it and goes on with what is only offered.
pub fn certainty(
    document: &Document<'_>,
    sentence: &Range<usize>,
    cue: &Cue,
    read: Certainty,
) -> Certainty {
    // "stands ready to continue to mediate": what goes on has begun.
    let goes_on = read == Certainty::Offered
        && cue.shape == Shape::Verb
        && near(
            document,
            cue.tokens.start.saturating_sub(3).max(sentence.start)..cue.tokens.start,
            |word| one_of!(word; "continue" "keep" "continuing" "keeping"),
        )
        && near(
            document,
            sentence.start..cue.tokens.start,
            |word| one_of!(word; "ready" "prepared" "willing" "committed"),
        )
        && !near(
            document,
            sentence.clone(),
            |word| one_of!(word; "if" "would" "could" "might" "may" "not" "should"),
        );
    if goes_on {
        return Certainty::Confirmed;
    }
    if read == Certainty::Speculated
        && cue.shape == Shape::Agent
        && meets(document, sentence, &cue.tokens)
    {
        return Certainty::Confirmed;
    }
    if !matches!(read, Certainty::Offered | Certainty::Confirmed) || cue.shape != Shape::Agent {
        return read;
    }
    // "As a self-styled mediator, Togo is ready": nobody but itself says so.
    let styled = near(
        document,
        cue.tokens.start.saturating_sub(3).max(sentence.start)..cue.tokens.start,
        |word| {
            word.starts_with("self-")
                || one_of!(word; "would-be" "aspiring" "so-called" "supposed" "purported" "alleged" "presumed")
        },
    );
    if styled {
        return if read == Certainty::Confirmed {
            Certainty::Speculated
        } else {
            read
        };
    }
    let Some(comma) = role_in_front(document, sentence, &cue.tokens) else {
        return read;
    };
    if read == Certainty::Confirmed {
        // "As a mediator, Brazil would have to talk to both": nobody says that it is one.
        let modal = (comma + 2..(comma + 6).min(sentence.end)).find(|&idx| {
            one_of!(document.lower(idx); "would" "could" "might" "said" "says" "told" "added" "announced")
        });
        let supposed = modal.is_some_and(|idx| {
            one_of!(document.lower(idx); "would" "could" "might")
                && !one_of!(document.lower(idx + 1); "continue" "keep" "remain" "not")
        });
        return if supposed {
            Certainty::Speculated
        } else {
            read
        };
    }
    // "As a mediator, Brazil would be ready to host": if it were one.
    let supposed = near(
        document,
        comma..(comma + 14).min(sentence.end),
        |word| one_of!(word; "would" "could" "might" "may" "should" "offered" "offers"),
    );
    let itself = scope::read(document, sentence.start..comma, cue.tokens.clone()).certainty;
    if supposed || itself != Certainty::Confirmed {
        return read;
    }
    Certainty::Confirmed
}

/// "arrived for talks with Omani mediators, two officials said": hearsay is what they do there, not who mediates.
pub fn meets(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    if !document.lower(cue.start).ends_with('s') {
        return false;
    }
    let front = sentence.start..cue.start;
    // Behind "with" stand only names, their articles and "and".
    let with = front.clone().rev().take(10).find(|&idx| {
        document.word(idx).starts_with(char::is_lowercase)
            && !one_of!(document.lower(idx); "and" "the" "chief" "both" "senior")
    });
    // "has handed Omani mediators its reply, the group said".
    let told = with.is_some_and(|verb| {
        verb + 1 < cue.start
            && one_of!(document.lower(verb); "handed" "told" "gave" "given" "informed" "briefed" "assured" "sent" "thanked")
            && one_of!(document.lower(verb - usize::from(verb > sentence.start)); "has" "have" "had" "it" "he" "she" "they" "also")
    });
    // What nobody stands for, plans or only wishes says nothing of who mediates.
    let doubtful = near(document, sentence.clone(), |word| {
        one_of!(
            word;
            "may" "might" "could" "would" "if" "whether" "possible" "potential" "would-be" "alleged" "reportedly" "allegedly"
            "rumours" "rumors" "rumour" "rumor" "claim" "claims" "claimed" "unconfirmed" "blogger" "bloggers" "blog" "trader"
            "report" "reports" "reported" "plan" "plans" "planned" "hope" "hopes" "want" "wants" "denied" "denies" "yet" "should"
            "unless" "not" "never" "no" "newspaper" "paper" "media"
        )
    });
    if doubtful {
        return false;
    }
    if told {
        return true;
    }
    let Some(with) = with.filter(|&with| document.lower(with) == "with" && with + 1 < cue.start)
    else {
        return false;
    };
    let named = (with + 1..cue.start).any(|idx| document.word(idx).starts_with(char::is_uppercase));
    named
        && near(
            document,
            with.saturating_sub(3).max(sentence.start)..with,
            |word| one_of!(word; "talks" "meeting" "meetings" "met" "meet" "consultations" "discussions" "contact" "contacts" "negotiations"),
        )
}

/// Whether a role is taken as given by the sentence, whatever else it tells: whom somebody meets as a mediator, and what a
/// remark says that is over before the sentence goes on ("X, which has joined Y as a guarantor, said …").
pub fn is_given(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    let remark = (sentence.start + 1..cue.start).rev().take(20).find(|&idx| {
        matches!(document.lower(idx), "which" | "who") && document.word(idx - 1) == ","
    });
    let hedge = |word: &str| {
        one_of!(
            word;
            "may" "might" "could" "would" "if" "whether" "possible" "potential" "would-be" "alleged" "reportedly" "allegedly" "said"
            "says" "rumoured" "rumored" "mentioned" "seen" "offered" "believed" "thought" "will" "likely" "denied" "once"
        )
    };
    let closed = |open: usize| {
        (cue.end..(cue.end + 20).min(sentence.end))
            .find(|&idx| document.word(idx) == ",")
            .is_some_and(|close| !near(document, open..close, hedge))
    };
    // "talks brokered by X": the talks are spoken of as they are.
    let reduced = cue.start > sentence.start
        && is_deal_noun(document.lower(cue.start - 1))
        && document.lower(cue.start + 1) == "by"
        && document.lower(cue.start).ends_with("ed");
    reduced || remark.is_some_and(closed)
}

/// Whether a deed belongs to another matter than the one at hand: it is only recalled, or was done between others.
pub fn of_another_matter(
    document: &Document<'_>,
    index: &Index,
    names: &[Named],
    sentence: &Range<usize>,
    cue: &Range<usize>,
    matter: &Matter,
) -> bool {
    recalled(document, index, sentence, cue)
        || elsewhere(document, index, names, sentence, cue, matter)
        || in_passing(document, index, sentence, cue)
}

/// "X, which brokered the truce between P and Q, may mediate": the remark tells who X is; what it may do here is told
/// behind it. P and Q are spoken of nowhere else, or the remark names a year.
fn in_passing(
    document: &Document<'_>,
    index: &Index,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> bool {
    let open = (cue.start.saturating_sub(5).max(sentence.start + 1)..cue.start)
        .rev()
        .find(|&idx| {
            one_of!(document.lower(idx); "who" "which" "whose") && document.word(idx - 1) == ","
        });
    let close = (cue.end..sentence.end).find(|&idx| {
        document.word(idx) == ","
            && one_of!(
                document.lower(idx + 1);
                "may" "might" "could" "would" "will" "has" "have" "had" "is" "was" "are" "were" "can" "offered" "offers" "refused" "refuses"
                "declined" "declines" "wants" "hopes" "said" "says" "stands" "volunteered" "now" "also" "ruled" "denied" "withdrew"
            )
    });
    let (Some(open), Some(close)) = (open, close) else {
        return false;
    };
    // What is told behind it is no deed.
    let undone = near(document, close + 1..(close + 9).min(sentence.end), |word| {
        one_of!(
            word;
            "may" "might" "could" "would" "can" "offered" "offers" "ready" "willing" "prepared" "asked" "refused" "refuses" "declined"
            "declines" "wants" "hopes" "volunteered" "proposed" "invited" "not" "never" "denied" "ruled" "withdrew" "expected" "said"
            "approached" "tipped" "seen" "mentioned" "likely"
        ) || word.ends_with("n't")
    });
    let year = (open..close).any(|idx| {
        let word = document.word(idx);
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|byte| byte.is_ascii_digit())
    });
    let between = (cue.end..close).find(|&idx| document.lower(idx) == "between");
    let elsewhere = between.is_some_and(|between| {
        let two: Vec<EntityId> = index
            .within(&(between..close))
            .iter()
            .map(|name| name.entity)
            .collect();
        let look = 0..document.tokens.len().min(1500);
        two.len() >= 2
            && !index.within(&look).iter().any(|name| {
                two.contains(&name.entity) && !(open..close).contains(&name.tokens.start)
            })
    });
    // "…, said that it had not been approached": it has no part in this.
    let disclaimed = (close + 1..(close + 10).min(sentence.end)).any(|idx| {
        one_of!(document.lower(idx); "approached" "involved" "contacted" "consulted")
            && near(document, idx.saturating_sub(3)..idx, |word| {
                one_of!(word; "not" "never") || word.ends_with("n't")
            })
    });
    // "X, which had mediated between the two for years, has offered": before what it offers now.
    let before = document.lower(cue.start - 1) == "had"
        && one_of!(document.lower(close + 1); "has" "have" "will" "may" "might" "could" "is" "was" "now" "offered" "offers" "said" "says")
        && !near(
            document,
            close + 1..(close + 9).min(sentence.end),
            |word| one_of!(word; "resume" "resumed" "continue" "again"),
        );
    undone && (year || elsewhere || disclaimed || before)
}

/// "X, who mediated in P and in N, will receive the prize": what the sentence only recalls of a person.
///
/// The lands of the relative clause are spoken of nowhere else, and the news is of something else.
fn recalled(
    document: &Document<'_>,
    index: &Index,
    sentence: &Range<usize>,
    cue: &Range<usize>,
) -> bool {
    let who = (cue.start.saturating_sub(3).max(sentence.start)..cue.start)
        .rev()
        .find(|&idx| document.lower(idx) == "who");
    let Some(who) = who else {
        return false;
    };
    let past = (who + 1..cue.end).any(|idx| {
        let word = document.lower(idx);
        word.ends_with("ed") || one_of!(word; "led" "had" "brought" "was" "once")
    });
    let end = (cue.end..sentence.end)
        .find(|&idx| matches!(document.word(idx), "," | "." | ";"))
        .unwrap_or(sentence.end);
    let dated = near(document, who..end, |word| {
        one_of!(
            word;
            "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "yesterday" "today"
            "week" "talks" "between" "has" "have" "is" "now"
        )
    });
    let elsewhere = |idx: usize| {
        one_of!(
            document.lower(idx);
            "will" "has" "is" "receives" "joins" "won" "received" "joined" "becomes" "gives"
        )
    };
    let news = (sentence.start..who)
        .chain(end..sentence.end)
        .any(elsewhere);
    if !past || dated || !news {
        return false;
    }
    let lands: Vec<EntityId> = index
        .within(&(cue.end..end))
        .iter()
        .map(|name| name.entity)
        .collect();
    let there = near(document, cue.end..end, |word| matches!(word, "in" | "for"));
    let look = 0..document.tokens.len().min(1500);
    there
        && !lands.is_empty()
        && !index.within(&look).iter().any(|name| {
            lands.contains(&name.entity) && !(cue.end..end).contains(&name.tokens.start)
        })
}

/// "X, which has hosted talks between P and Q": what was done between two who are none of the sides of the matter.
fn elsewhere(
    document: &Document<'_>,
    index: &Index,
    names: &[Named],
    sentence: &Range<usize>,
    cue: &Range<usize>,
    matter: &Matter,
) -> bool {
    let end = (cue.end + 9).min(sentence.end);
    let between = (cue.end..end).find(|&idx| document.lower(idx) == "between");
    let Some(between) = between else {
        return false;
    };
    let two: Vec<&Named> = names
        .iter()
        .filter(|name| {
            name.tokens.start > between
                && name.tokens.start < between + 9
                && name.label != Label::Person
        })
        .take(2)
        .collect();
    let [one, other] = two[..] else {
        return false;
    };
    let strangers = matter.main_sides() >= 2
        && !matter.is_main_side(one.entity)
        && !matter.is_main_side(other.entity);
    one.entity != other.entity
        && near(document, one.tokens.end..other.tokens.start, |word| {
            word == "and"
        })
        && (strangers
            || matter.is_of_others(one.entity, other.entity)
                && seldom(index, one.entity)
                && seldom(index, other.entity))
}

/// Whether an entity is hardly named in the article.
fn seldom(index: &Index, entity: EntityId) -> bool {
    let named = index.within(&(0..LOOK));
    named.iter().filter(|name| name.entity == entity).count() <= SELDOM
}

/// "X has agreed to act as mediator": whoever takes a part on has it, if no condition is put and nothing makes it doubtful.
pub fn takes_on(document: &Document<'_>, sentence: &Range<usize>, cue: &Range<usize>) -> bool {
    let front = cue.start.saturating_sub(6).max(sentence.start)..cue.start;
    front.rev().any(|idx| {
        one_of!(document.lower(idx); "agreed" "consented")
            && document.lower(idx + 1) == "to"
            && one_of!(document.lower(idx + 2); "act" "serve" "mediate" "facilitate" "host" "arbitrate" "chair")
            && one_of!(document.lower(idx.wrapping_sub(1)); "has" "have")
    }) && !scope::reach::doubted(document, sentence.clone())
        && !near(document, sentence.clone(), |word| {
            one_of!(word; "provided" "should" "once" "not" "never")
        })
}

/// "The union said that X had stepped in": "had" stands there for "has", since it is told of afterwards, and of no other time.
pub fn is_backshifted(document: &Document<'_>, sentence: &Range<usize>, cue: usize) -> bool {
    let other_time = || {
        sentence.clone().any(|idx| {
            let word = document.lower(idx);
            scope::is_year(word)
                || one_of!(word; "once" "earlier" "ago" "years" "former" "formerly" "previously" "before" "decade" "decades")
        })
    };
    let front = cue.saturating_sub(4).max(sentence.start)..cue;
    front.rev().any(|idx| {
        document.lower(idx) == "had"
            && near(
                document,
                sentence.start..idx,
                |word| one_of!(word; "said" "announced" "confirmed" "disclosed"),
            )
    }) && !scope::reach::doubted(document, sentence.clone())
        && !other_time()
}

/// Whether one of these words may say that something is over, or not so.
pub fn ends_or_denies(document: &Document<'_>, sentence: Range<usize>) -> bool {
    near(document, sentence, |word| {
        word.ends_with("n't")
            || one_of!(
                word;
                "not" "no" "nor" "neither" "never" "none" "nobody" "nothing" "without" "cannot" "hardly" "barred" "against"
                "deny" "denied" "denies" "denying" "denial" "reject" "rejected" "rejects" "rejecting" "refuse" "refused"
                "refuses" "refusing" "refusal" "decline" "declined" "declines" "dismiss" "dismissed" "dismisses" "end" "ended"
                "ends" "ending" "withdraw" "withdrew" "withdrawn" "withdraws" "withdrawal" "suspend" "suspended" "suspends"
                "stop" "stopped" "stops" "fail" "failed" "fails" "cancel" "cancelled" "canceled" "turned" "rebuffed" "spurned"
                "ruled" "false" "untrue" "lie" "lies" "fabricated" "invented" "instead" "until" "former" "once" "over" "resign"
                "resigned" "quit" "quits" "stepped" "pulled" "dropped" "abandoned" "gave" "given" "halted" "lost" "expelled"
                "expired" "lapsed" "terminated" "paused" "excluded" "oppose" "opposed" "opposes" "veto" "vetoed" "than" "rather"
                "only" "but" "would"
            )
    })
}
