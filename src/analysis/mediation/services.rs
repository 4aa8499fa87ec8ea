//! Services told by more than one word: thanks for help with a deal, envoys sent to both sides, work with both.
//!
//! What one word tells ("mediated", "mediators") is in `cues`; here a turn of the sentence tells it.

use crate::analysis::Certainty;
use crate::analysis::EntityId;
use crate::analysis::Function;
use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Named;
use crate::analysis::mediation::acts;
use crate::analysis::mediation::conferences;
use crate::analysis::mediation::convening;
use crate::analysis::mediation::cues::Cue;
use crate::analysis::mediation::cues::Shape;
use crate::analysis::mediation::diplomacy;
use crate::analysis::mediation::efforts;
use crate::analysis::mediation::envoys;
use crate::analysis::mediation::frames;
use crate::analysis::mediation::frames::Scene;
use crate::analysis::mediation::guesses;
use crate::analysis::mediation::lists;
use crate::analysis::mediation::makers;
use crate::analysis::mediation::matter::Matter;
use crate::analysis::mediation::meetings;
use crate::analysis::mediation::pairs;
use crate::analysis::mediation::peacemaking;
use crate::analysis::mediation::posts;
use crate::analysis::mediation::subjects::subject;
use crate::analysis::mediation::thanks;
use crate::analysis::mediation::tribunals;
use crate::analysis::mediation::words::is_deal_noun;
use crate::analysis::mediation::words::near;
use crate::analysis::scope::one_of;
use crate::text::Document;
use std::ops::Range;

/// A service to the sides and who does it.
#[derive(Debug, Clone)]
pub struct Service {
    /// The words that tell it.
    pub cue: Cue,
    /// Who does it.
    pub doers: Vec<EntityId>,
    /// The words for somebody without a name who does it.
    pub nameless: Option<Range<usize>>,
    /// How sure it can be at most: a plan that is only proposed is an offer.
    pub at_most: Certainty,
    /// What is thanked for is done, in whatever year.
    pub done: bool,
}

/// How far from a cue a sentence is read; one that runs on for ever is no sentence.
const REACH: usize = 120;

/// The part of a sentence and of its names within reach of a token.
pub fn window<'a>(
    sentence: &Range<usize>,
    names: &'a [Named],
    idx: usize,
) -> (Range<usize>, &'a [Named]) {
    let start = idx.saturating_sub(REACH).max(sentence.start);
    let end = (idx + REACH).min(sentence.end);
    let first = names.partition_point(|name| name.tokens.start < start);
    let last = names.partition_point(|name| name.tokens.start < end);
    (start..end, names.get(first..last).unwrap_or(&[]))
}

/// All services that a sentence tells of.
pub fn services(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    matter: &Matter,
) -> Vec<Service> {
    let mut found = Vec::new();
    let whole = sentence;
    for idx in whole.clone() {
        // Every rule is asked where rules are tested: none may find what the lists do not let it look at.
        let all = cfg!(debug_assertions);
        let either = cues::may_open_either(document.lower(idx));
        let opens = may_open(document, names, whole, idx, either);
        if !(opens || either || all) {
            continue;
        }
        let (sentence, names) = window(whole, names, idx);
        let scene = Scene {
            document,
            names,
            sentence: sentence.clone(),
            matter,
        };
        let asked = (opens || all) && !names.is_empty();
        let service = asked
            .then(|| by_rule(document, names, &sentence, idx, matter))
            .flatten();
        debug_assert!(
            opens || service.is_none(),
            "\"{}\" opens a service: it belongs in cues.txt",
            document.lower(idx)
        );
        let service = service
            .map(|mut service| {
                service.doers.retain(|doer| !matter.is_side(*doer));
                service
            })
            .filter(|service| !service.doers.is_empty());
        found.extend(service.or_else(|| frames::frame(&scene, idx)));
    }
    found
}

/// The service that a rule finds told by this token; the first rule that does goes before the others.
fn by_rule(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    matter: &Matter,
) -> Option<Service> {
    thanks::thanks(document, names, sentence, idx, matter)
        .or_else(|| thanks::addressed(document, names, sentence, idx, matter))
        .or_else(|| thanks::leadership(document, names, sentence, idx))
        .or_else(|| tribunals::tribunal(document, names, sentence, idx, matter))
        .or_else(|| posts::post(document, names, sentence, idx, matter))
        .or_else(|| helped(document, names, sentence, idx))
        .or_else(|| worked(document, names, sentence, idx))
        .or_else(|| envoys::sent(document, names, sentence, idx))
        .or_else(|| envoys::search(document, names, sentence, idx))
        .or_else(|| envoys::drafted(document, names, sentence, idx))
        .or_else(|| meetings::meeting(document, names, sentence, idx))
        .or_else(|| meetings::means(document, names, sentence, idx))
        .or_else(|| envoys::between(document, names, sentence, idx))
        .or_else(|| envoys::announced(document, names, sentence, idx))
        .or_else(|| envoys::joined(document, names, sentence, idx))
        .or_else(|| with_help(document, names, sentence, idx))
        .or_else(|| efforts::effort(document, names, sentence, idx, matter))
        .or_else(|| pairs::third(document, names, sentence, idx))
        .or_else(|| pairs::hosts(document, names, sentence, idx, matter))
        .or_else(|| through(document, names, sentence, idx))
        .or_else(|| peacemaking::peacemaking(document, names, sentence, idx, matter))
        .or_else(|| acts::act(document, names, sentence, idx, matter))
        .or_else(|| conferences::conference(document, names, sentence, idx, matter))
        .or_else(|| makers::maker(document, names, sentence, idx, matter))
        .or_else(|| convening::convener(document, names, sentence, idx, matter))
        .or_else(|| diplomacy::diplomacy(document, names, sentence, idx, matter))
        .or_else(|| guesses::guess(document, names, sentence, idx, matter))
}

/// Whether a rule may find a service told by this token: by its word, by the one before it ("told his envoy to work
/// with both"), or by the body that it names.
fn may_open(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
    listed: bool,
) -> bool {
    let word = document.lower(idx);
    listed && cues::may_open_a_service(word)
        || word.starts_with("co-")
        || word == "the" && document.lower(idx + 1) == "two"
        || idx > sentence.start && document.lower(idx - 1) == "to"
        || names
            .iter()
            .any(|name| name.tokens.start == idx && name.label == Label::Organisation)
}

pub fn service(
    tokens: Range<usize>,
    function: Function,
    rule: &'static str,
    doers: Vec<EntityId>,
) -> Option<Service> {
    Service::of(tokens, function, rule, doers, None)
}

impl Service {
    /// A service told as done, by those who do it; none where nobody does.
    pub(super) fn of(
        tokens: Range<usize>,
        function: Function,
        rule: &'static str,
        doers: Vec<EntityId>,
        nameless: Option<Range<usize>>,
    ) -> Option<Self> {
        (!doers.is_empty() || nameless.is_some()).then_some(Self {
            cue: Cue {
                tokens,
                shape: Shape::Activity,
                function,
                rule,
            },
            doers,
            nameless,
            at_most: Certainty::Confirmed,
            done: false,
        })
    }
}

/// Whether a word is what a service is called ("role", "leadership").
pub fn is_service_noun(word: &str) -> bool {
    one_of!(
        word;
        "role" "roles" "leadership" "help" "helping" "effort" "efforts" "partnership" "support"
        "assistance" "contribution" "contributions" "work" "diplomacy" "involvement" "assisting"
        "services"
    )
}

/// Whether a word is for bringing a deal about ("reaching", "brokering").
pub fn brings_about(word: &str) -> bool {
    one_of!(
        word;
        "reach" "reaching" "broker" "brokering" "negotiate" "negotiating" "finalize" "finalise"
        "finalizing" "finalising" "secure" "securing" "achieve" "achieving" "conclude"
        "concluding" "arrange" "arranging" "mediate" "mediating" "facilitate" "facilitating"
        "end" "ending" "settle" "settling" "resolve" "resolving" "bring" "bringing" "deescalate"
        "de-escalate" "de-escalating" "forge" "forging" "advance" "advancing" "extend" "extending"
        "ease" "easing" "defuse" "defusing" "calm" "calming" "reduce" "reducing" "prolong" "prolonging"
        "preserve" "preserving" "maintain" "maintaining" "sustain" "sustaining" "salvage" "salvaging"
        "save" "saving" "rescue" "rescuing" "revive" "reviving" "cement" "consolidate" "negotiated" "clinch"
        "clinching" "hammer" "seal" "sealing" "deliver" "delivering" "halt" "halting" "stop" "stopping"
    )
}

/// Whether a word is for the quarrel or for its end.
pub fn is_quarrel(word: &str) -> bool {
    is_deal_noun(word)
        || one_of!(
            word;
            "conflict" "war" "violence" "fighting" "crisis" "strike" "standoff" "it" "contract"
            "bloodshed" "tensions" "hostages" "prisoners" "return" "safe"
        )
}

/// Whether these tokens tell of bringing a deal about: "in reaching this deal", "in these negotiations".
pub fn with_a_deal(document: &Document<'_>, range: Range<usize>) -> bool {
    let talks =
        |word: &str| one_of!(word; "negotiations" "talks" "mediation" "diplomacy" "peacemaking");
    range.clone().any(|idx| {
        brings_about(document.lower(idx))
            && near(document, idx + 1..(idx + 8).min(range.end), is_quarrel)
            || matches!(document.lower(idx), "in" | "during")
                && near(document, idx + 1..(idx + 4).min(range.end), talks)
                // "its support in the negotiations with X": an ally's help to one side.
                && !near(document, idx + 1..(idx + 7).min(range.end), |word| word == "with")
    })
}

/// "helped to finalize the truce", "helped the two sides reach a deal", "in contact with both sides".
fn helped(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let word = document.lower(idx);
    if one_of!(word; "helped" "helping" "helps" "assisted" "help" "support" "assist") {
        let to =
            (idx + 1..(idx + 9).min(sentence.end)).find(|&at| brings_about(document.lower(at)))?;
        let deal = near(document, to + 1..(to + 6).min(sentence.end), |word| {
            one_of!(
                word;
                "deal" "agreement" "truce" "ceasefire" "cease-fire" "accord" "contract"
                "settlement" "compromise" "peace" "hostilities" "swap" "release" "exchange" "armistice" "pact" "handover"
            )
        });
        // "helped negotiate the withdrawal of heavy guns": between others by the verb.
        let deal = deal
            || one_of!(document.lower(to); "negotiate" "broker" "mediate" "negotiating" "brokering" "arrange")
                && near(
                    document,
                    to + 1..(to + 6).min(sentence.end),
                    |word| one_of!(word; "withdrawal" "return" "corridor" "prisoners" "hostages" "pause" "evacuation" "terms" "end" "freedom"),
                )
                && !near(
                    document,
                    to + 1..(to + 9).min(sentence.end),
                    |word| one_of!(word; "its" "his" "her" "their" "own" "with"),
                );
        let for_others = (idx + 1..to)
            .any(|at| one_of!(document.lower(at); "sides" "parties" "both" "two" "negotiators"));
        // "helped to end": the doer's own war ends as well; only a deal or others' doing tells of help between.
        let plain = (idx + 1..to).all(|at| document.lower(at) == "to")
            && word != "help"
            && word != "support"
            && word != "assist";
        let ends = matches!(document.lower(to), "end" | "ending" | "bring" | "bringing")
            && document.lower(to + 1) != "about";
        // "helped A and B reach an agreement".
        let others = names
            .iter()
            .filter(|name| (idx + 1..to).contains(&name.tokens.start))
            .count();
        let for_others =
            for_others || others >= 2 && (idx + 1..to).any(|at| document.lower(at) == "and");
        if deal && (for_others || plain && !ends) {
            return service(
                idx..to + 1,
                Function::Facilitate,
                "said to help the sides to a deal",
                subject(document, names, idx, sentence),
            );
        }
    }
    if matches!(word, "contact" | "touch")
        && document.lower(idx + 1) == "with"
        && both(document, idx + 2..(idx + 7).min(sentence.end))
        // "in contact with all relevant parties" over a flood or refugees: there are no two sides.
        && (!near(document, idx + 2..(idx + 4).min(sentence.end), |word| matches!(word, "all" | "the" | "relevant"))
            || near(document, sentence.clone(), |word| {
                is_deal_noun(word) && word != "solution" && word != "resolution"
                    || one_of!(word; "fighting" "war" "conflict" "violence" "calm" "escalation" "hostages" "strike")
            }))
    {
        return service(
            idx..idx + 2,
            Function::Facilitate,
            "said to be in contact with both sides",
            subject(document, names, idx, sentence),
        );
    }
    if one_of!(word; "meet" "consulted" "met" "talked" "spoke" "spoken" "negotiated")
        && (idx + 1..(idx + 4).min(sentence.end)).any(|at| document.lower(at) == "with")
        && both(document, idx + 1..(idx + 7).min(sentence.end))
    {
        return service(
            idx..idx + 1,
            Function::Facilitate,
            "said to talk with both sides",
            subject(document, names, idx, sentence),
        );
    }
    None
}

/// Whether these tokens speak of both sides.
pub fn both(document: &Document<'_>, range: Range<usize>) -> bool {
    range.clone().any(|idx| {
        one_of!(document.lower(idx); "both" "all" "two" "opposing" "warring" "the")
            && near(
                document,
                idx + 1..(idx + 3).min(range.end),
                |word| one_of!(word; "sides" "parties" "factions" "delegations" "belligerents"),
            )
    })
}

/// "worked with both sides to end the fighting", "conducted intensive diplomacy to end the violence".
fn worked(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let to = |from: usize| {
        (from..(from + 30).min(sentence.end))
            .find(|&at| {
                document.lower(at) == "to"
                    && (brings_about(document.lower(at + 1))
                        || one_of!(
                            document.lower(at + 1);
                            "encourage" "stop" "find" "restore" "calm" "get"
                        ))
            })
            .filter(|&at| {
                near(document, at + 2..(at + 8).min(sentence.end), is_quarrel)
                    || document.lower(at + 1) == "get"
                        && one_of!(document.lower(at + 2); "here" "there" "them" "both")
            })
    };
    let word = document.lower(idx);
    let previous = if idx > sentence.start {
        document.lower(idx - 1)
    } else {
        ""
    };
    // "I directed my team to work with both": so they did.
    let directed = previous == "to"
        && near(
            document,
            idx.saturating_sub(8).max(sentence.start)..idx,
            |word| one_of!(word; "directed" "instructed" "ordered" "tasked" "told"),
        );
    let to_work =
        directed || word == "work" && one_of!(previous; "to" "will" "would" "could" "may" "might");
    if to_work || matches!(word, "worked" | "working" | "works") {
        let with =
            (idx + 1..(idx + 4).min(sentence.end)).find(|&at| document.lower(at) == "with")?;
        let end = to(with + 1)?;
        let others = names
            .iter()
            .filter(|name| (with..end).contains(&name.tokens.start))
            .count();
        let sides = near(document, with + 1..(with + 5).min(sentence.end), |word| {
            matches!(word, "both" | "sides" | "parties")
        });
        if others >= 2 || sides || pairs::two(document, names, with + 1..end) {
            let mut doers = subject(document, names, idx, sentence);
            // "I directed my team to work with both": whoever directs it, too.
            if directed
                && let Some(verb) = (idx.saturating_sub(8).max(sentence.start)..idx).find(|&at| {
                    one_of!(document.lower(at); "directed" "instructed" "ordered" "tasked" "told")
                })
            {
                doers.extend(subject(document, names, verb, sentence));
            }
            return service(
                idx..with + 1,
                Function::Mediate,
                "said to work with the sides to end it",
                doers,
            );
        }
    }
    // "we have worked tirelessly over many months to forge an agreement between A and B".
    if word == "worked"
        && let Some(end) = (idx + 1..(idx + 12).min(sentence.end)).find(|&at| {
            document.lower(at) == "to"
                && one_of!(document.lower(at + 1); "forge" "broker" "bring" "secure" "bridge" "find" "reach" "conclude")
        })
        && near(document, end + 2..(end + 8).min(sentence.end), is_deal_noun)
    {
        let others = names
            .iter()
            .filter(|name| (end..(end + 24).min(sentence.end)).contains(&name.tokens.start))
            .count();
        let between = near(
            document,
            end..(end + 12).min(sentence.end),
            |word| matches!(word, "between" | "sides" | "parties"),
        );
        let own = near(document, idx + 1..end, |word| word == "with");
        if between && others >= 2 && !own {
            return service(
                idx..end + 2,
                Function::Mediate,
                "said to work for a deal between the sides",
                subject(document, names, idx, sentence),
            );
        }
    }
    if one_of!(word; "negotiations" "diplomacy" "efforts" "effort")
        && near(
            document,
            idx.saturating_sub(3).max(sentence.start)..idx,
            |word| {
                one_of!(
                    word;
                    "conducted" "conducting" "pursued" "pursuing" "undertook" "led" "leading"
                )
            },
        )
        && document.lower(idx + 1) == "to"
        && to(idx + 1) == Some(idx + 1)
        // "to end the war with X": its own war.
        && !near(document, idx + 2..(idx + 8).min(sentence.end), |word| matches!(word, "with" | "against" | "its"))
    {
        return service(
            idx..idx + 1,
            Function::Mediate,
            "said to lead the diplomacy to end it",
            subject(document, names, idx, sentence),
        );
    }
    None
}

/// "with the help of X, Y and Z reached an agreement", "a truce at the urging of X".
fn with_help(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let helps = matches!(
        document.lower(idx),
        "help" | "assistance" | "aid" | "support" | "urging" | "prompting" | "prodding"
    );
    if !helps || !matches!(document.lower(idx + 1), "of" | "from") {
        return None;
    }
    let with = (idx.saturating_sub(2).max(sentence.start)..idx).any(|at| {
        if document.lower(idx).ends_with("ing") {
            document.lower(at) == "at"
        } else {
            document.lower(at) == "with"
        }
    });
    let agreed = near(
        document,
        sentence.clone(),
        |word| one_of!(word; "reached" "agreed" "signed" "negotiated" "struck" "concluded" "continued" "resumed" "made" "met" "held" "began" "returned" "back" "settled" "arranged" "organised" "organized" "prepared" "ended" "worked" "exchanged" "freed" "released"),
    );
    let deal = near(document, sentence.clone(), |word| {
        one_of!(
            word;
            "deal" "agreement" "truce" "ceasefire" "cease-fire" "accord" "settlement" "peace"
            "armistice" "swap" "release" "exchange" "exchanged" "prisoners" "hostages" "talks" "negotiations" "bargaining" "table" "treaty" "meeting" "meetings" "contacts"
            "dispute" "quarrel"
        )
    }) || pairs::two(document, names, sentence.clone());
    let position = names.iter().position(|name| name.tokens.start > idx)?;
    // "with the help of a former judge, X".
    let person = &names[position];
    let apposed = person.label == Label::Person
        && person.tokens.start <= idx + 9
        && document.word(person.tokens.start - 1) == ","
        && matches!(document.lower(idx + 2), "a" | "an" | "the");
    if !with || !agreed || !deal || person.tokens.start > idx + 4 && !apposed {
        return None;
    }
    let mut doers = lists::group_behind(document, names, position, sentence);
    // "… and a local body, the X Initiative".
    let end = names[position].tokens.end;
    let second = names.get(position + 1).filter(|second| {
        document.lower(end) == "and"
            && one_of!(document.lower(end + 1); "a" "an" "the" "its")
            && second.tokens.start <= end + 7
            && (end + 2..second.tokens.start).any(|at| document.word(at) == ",")
    });
    doers.extend(second.map(|second| second.entity));
    service(
        idx..idx + 2,
        Function::Facilitate,
        "the deal was made with its help",
        doers,
    )
}

/// "indirect talks through X", "sent messages via X", "the swap was agreed through X".
fn through(
    document: &Document<'_>,
    names: &[Named],
    sentence: &Range<usize>,
    idx: usize,
) -> Option<Service> {
    let by_way = document.lower(idx) == "way"
        && document.lower(idx + 1) == "of"
        && document.lower(idx.wrapping_sub(1)) == "by";
    if !(by_way || matches!(document.lower(idx), "through" | "via")) {
        return None;
    }
    let behind = idx.saturating_sub(8).max(sentence.start)..idx;
    let indirect = near(document, behind.clone(), |word| {
        one_of!(
            word;
            "indirect" "indirectly" "message" "messages" "letters" "back-channel" "backchannel"
        )
    }) || behind.clone().any(|at| {
        one_of!(document.lower(at); "reply" "response" "proposal" "proposals" "note" "notes" "answer" "letter" "warning" "offer" "terms" "demands")
            && near(document, at + 1..idx + 1, |word| {
                one_of!(word; "delivered" "sent" "conveyed" "passed" "transmitted" "relayed" "communicated" "received" "exchanged" "submitted")
            })
    });
    let agreed = matches!(document.lower(idx), "through" | "via")
        && one_of!(document.lower(idx.wrapping_sub(1)); "agreed" "arranged" "negotiated" "reached" "settled" "struck" "concluded")
        && near(document, sentence.start..idx, |word| {
            is_deal_noun(word)
                || one_of!(word; "prisoners" "gesture" "handover" "pause" "evacuation")
        });
    let indirect = indirect || agreed;
    let stopped = behind
        .clone()
        .any(|at| matches!(document.word(at), "," | ";" | "—"));
    let position = names.iter().position(|name| name.tokens.start > idx)?;
    let name = &names[position];
    let media = (name.tokens.clone()).any(|at| cues::is_media_head(document.lower(at)));
    let own = media
        || one_of!(
            document.lower(name.tokens.end);
            "'s" "'" "mediation" "mediators" "intermediaries"
        );
    if !indirect || stopped || own || name.tokens.start > idx + 2 + usize::from(by_way) {
        return None;
    }
    let doers = lists::group_behind(document, names, position, sentence);
    let function = if agreed {
        Function::Mediate
    } else {
        Function::CarryMessages
    };
    service(idx..idx + 1, function, "the sides talk through it", doers)
}
