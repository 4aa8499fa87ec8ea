//! A little of the English verb: base forms of inflected words, for questions with "do" and "will".
//!
//! Knows only verbs it lists; of any other word it says nothing, so that no question is built on a
//! guess.

use crate::analysis::hashed::Words;

/// How a verb stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// "agree": the plain form, of a plural subject or after "to".
    Base,
    /// "agrees".
    Third,
    /// "agreed": the past; for regular verbs the participle looks the same.
    Past,
}

/// Verbs that bend by rule, and are met in reporting on disputes.
const REGULAR: &str = "abandon abide abolish abstain accept accompany accomplish accuse achieve acknowledge \
    acquire act add address adhere adjourn admit adopt advance advise affect affirm agree aid aim \
    allege allow alter amend announce answer apologise apologize appeal appear apply appoint approve argue arrest arrive \
    ask assassinate assemble assert assist assume assure attack attempt attend attract authorize \
    authorise avert avoid await back ban bargain believe belong benefit block board bomb boycott \
    broker burn call calm campaign cancel capitulate capture carry cause cease challenge change charge \
    choose claim clarify clash clear climb close coincide collapse collect combine command comment commit \
    compensate compete complain complete comply compromise concede concern conclude condemn conduct \
    confess confirm confront consent consider consist consult contain contest continue contribute \
    convene convert convict convince cooperate co-operate coordinate correct cost count counter cover \
    crash create criticize criticise cross damage debate decide declare decline decrease defeat defect \
    defend define defy delay deliver demand demonstrate deny depart depend deploy deport describe \
    deserve design destroy detain determine develop die differ disagree disappear disarm disband \
    disclose discover discuss dismantle dismiss dispatch dispute dissolve disturb divert divide donate double \
    drop earn ease elect emerge enable enact encourage end endanger endorse enforce engage enjoy ensure \
    enter erupt escalate escape establish evacuate evade examine exceed exchange exclude execute \
    exercise exert exist expand expect expel experience expire explain explode exploit export express \
    extend extradite face facilitate fail fear feature file fill finance finish fire fix flow focus \
    follow force form free fulfil fulfill function fund gain gather govern grant guarantee guard halt \
    hamper hand happen harm head heal heed help hinder honor honour hope host ignore imagine impeach \
    implement import impose improve include increase indicate infect influence inform initiate injure \
    insist install intend intensify intercept interfere intervene invade invest investigate invite \
    involve issue jeopardise jeopardize join judge jump justify kidnap kill label lack land last launch lessen lift like \
    limit link list live locate look lower maintain manage march mark melt match matter mediate mention merge \
    merit monitor move murder name narrow need negotiate nominate note object oblige observe obtain occupy \
    occur offer open operate oppose opt order organize organise outweigh overcome own pardon participate \
    pass pause penetrate permit persuade pick place plan play pledge point pose possess postpone pour \
    practice prefer prepare present press prevail prevent proceed process produce progress prohibit \
    promise promote prompt propose prosecute protect protest prove provide provoke publish pull punish purchase \
    pursue push qualify question raise rally ratify reach react realize realise rebuild receive recede \
    recognize recognise recommend recover reduce re-enter refer refrain refuse regain register regret \
    reject relate relax release relinquish rely remain remove renew renounce reopen repair repatriate \
    repeal replace reply report represent request require rescue resemble resign resist resolve resort respect \
    respond restart restore restrain restrict resume retain retaliate retire retreat return reveal \
    reverse review revise revive revoke reward risk rule sabotage sanction satisfy save scrap seem secure seize \
    separate serve settle share shape shell shelter shift sign smuggle solve sound spark spray spread stage stall start starve state \
    stay step stick stockpile stop strengthen submit succeed succumb suffer suggest supply support \
    suppress surge surprise surrender survive suspect suspend sustain switch target tax tend terminate \
    test threaten tolerate topple touch track trade train transfer transit travel treat trigger trust try turn unify \
    unite uphold urge use vacate veto view violate visit volunteer vote wait walk want warn watch weaken welcome \
    widen wipe wish wonder ponder work worsen yield \
    abduct absorb accede adapt adjust align appease apportion betray blink budge bury cede certify cite \
    communicate compile conceal condone confiscate conquer crumble deem defuse denounce deprive detonate devote \
    dictate disappoint disapprove dominate elaborate elude embark embrace endure entail equip erase evict evolve \
    exhume expose flout foil foster grasp hasten hurry identify incite indict inflict inherit inspect intimidate \
    kneel knock leak learn loosen loot lure mobilise mobilize motivate mourn neglect notify nudge obey obstruct \
    omit oust outlive overrule overturn persist plead plunge prolong quell reassure rebuff reckon reconcile \
    reconsider reconvene reinforce reinstate rejoin relocate remind renegotiate repay repel reroute reschedule \
    resettle restructure retract rob salvage scatter scrutinise scupper shatter shelve shrug smash squeeze \
    stabilise stabilize subsidise sue summon surround swallow swap tackle tamper testify thrive tighten transform \
    transmit unlock unravel unveil usher vanish vow weigh wield worry wreck";

/// Verbs that do not: base, past, participle.
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("become", "became", "become"),
    ("begin", "began", "begun"),
    ("bend", "bent", "bent"),
    ("bear", "bore", "borne"),
    ("break", "broke", "broken"),
    ("bring", "brought", "brought"),
    ("build", "built", "built"),
    ("buy", "bought", "bought"),
    ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"),
    ("come", "came", "come"),
    ("cut", "cut", "cut"),
    ("deal", "dealt", "dealt"),
    ("draw", "drew", "drawn"),
    ("drive", "drove", "driven"),
    ("eat", "ate", "eaten"),
    ("fall", "fell", "fallen"),
    ("feel", "felt", "felt"),
    ("fight", "fought", "fought"),
    ("find", "found", "found"),
    ("flee", "fled", "fled"),
    ("fly", "flew", "flown"),
    ("forget", "forgot", "forgotten"),
    ("get", "got", "gotten"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grow", "grew", "grown"),
    ("hear", "heard", "heard"),
    ("hide", "hid", "hidden"),
    ("hit", "hit", "hit"),
    ("hold", "held", "held"),
    ("hurt", "hurt", "hurt"),
    ("keep", "kept", "kept"),
    ("know", "knew", "known"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("leave", "left", "left"),
    ("let", "let", "let"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("mean", "meant", "meant"),
    ("meet", "met", "met"),
    ("overthrow", "overthrew", "overthrown"),
    ("pay", "paid", "paid"),
    ("put", "put", "put"),
    ("quit", "quit", "quit"),
    ("read", "read", "read"),
    ("rise", "rose", "risen"),
    ("run", "ran", "run"),
    ("say", "said", "said"),
    ("see", "saw", "seen"),
    ("seek", "sought", "sought"),
    ("sell", "sold", "sold"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("shoot", "shot", "shot"),
    ("show", "showed", "shown"),
    ("shut", "shut", "shut"),
    ("sink", "sank", "sunk"),
    ("sit", "sat", "sat"),
    ("ring", "rang", "rung"),
    ("lend", "lent", "lent"),
    ("stick", "stuck", "stuck"),
    ("swear", "swore", "sworn"),
    ("sleep", "slept", "slept"),
    ("feed", "fed", "fed"),
    ("bind", "bound", "bound"),
    ("tear", "tore", "torn"),
    ("speak", "spoke", "spoken"),
    ("speed", "sped", "sped"),
    ("spend", "spent", "spent"),
    ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"),
    ("strike", "struck", "struck"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("throw", "threw", "thrown"),
    ("understand", "understood", "understood"),
    ("undertake", "undertook", "undertaken"),
    ("win", "won", "won"),
    ("withdraw", "withdrew", "withdrawn"),
    ("withhold", "withheld", "withheld"),
    ("withstand", "withstood", "withstood"),
    ("write", "wrote", "written"),
];

/// Whether a verb is the same in the past: "set", "put".
pub fn is_unchanged(word: &str) -> bool {
    IRREGULAR
        .iter()
        .any(|(base, past, _)| *base == word && *past == word && word != "read")
}

/// Words that are nouns more often than verbs; they need a clear sign to be read as one.
const NOUN_FIRST: &[&str] = &[
    "leak",
    "swap",
    "act",
    "aid",
    "aim",
    "answer",
    "appeal",
    "attack",
    "attempt",
    "ban",
    "benefit",
    "block",
    "board",
    "bomb",
    "boycott",
    "call",
    "campaign",
    "cause",
    "challenge",
    "change",
    "charge",
    "claim",
    "clash",
    "command",
    "comment",
    "compromise",
    "concern",
    "conduct",
    "contest",
    "cost",
    "count",
    "crash",
    "damage",
    "deal",
    "debate",
    "decrease",
    "defeat",
    "delay",
    "demand",
    "design",
    "dispute",
    "end",
    "exchange",
    "exercise",
    "experience",
    "export",
    "face",
    "fear",
    "feature",
    "fight",
    "file",
    "fire",
    "focus",
    "force",
    "form",
    "function",
    "fund",
    "gain",
    "guard",
    "hand",
    "head",
    "help",
    "hit",
    "hope",
    "host",
    "import",
    "increase",
    "influence",
    "issue",
    "judge",
    "lack",
    "land",
    "launch",
    "lead",
    "limit",
    "link",
    "list",
    "march",
    "mark",
    "match",
    "matter",
    "monitor",
    "move",
    "murder",
    "name",
    "need",
    "note",
    "object",
    "offer",
    "order",
    "pardon",
    "pause",
    "place",
    "plan",
    "play",
    "pledge",
    "point",
    "practice",
    "press",
    "process",
    "progress",
    "promise",
    "protest",
    "purchase",
    "push",
    "question",
    "rally",
    "release",
    "report",
    "request",
    "rescue",
    "resort",
    "respect",
    "retreat",
    "return",
    "review",
    "reward",
    "rise",
    "risk",
    "rule",
    "run",
    "sanction",
    "set",
    "shape",
    "share",
    "shift",
    "shot",
    "sign",
    "sound",
    "spark",
    "spread",
    "stage",
    "stand",
    "state",
    "stay",
    "step",
    "strike",
    "supply",
    "support",
    "surprise",
    "surge",
    "suspect",
    "switch",
    "target",
    "tax",
    "test",
    "touch",
    "track",
    "trade",
    "train",
    "transfer",
    "transit",
    "travel",
    "trigger",
    "trust",
    "turn",
    "use",
    "veto",
    "view",
    "visit",
    "volunteer",
    "vote",
    "walk",
    "watch",
    "win",
    "wish",
    "work",
    "yield",
    "building",
    "left",
    "felt",
    "found",
];

/// Base form and tense of a word in lower case, if it is a verb this file knows.
pub fn read(word: &str) -> Option<(&'static str, Tense)> {
    if let Some((base, _, _)) = IRREGULAR.iter().find(|(_, past, _)| *past == word)
        && *base != word
    {
        return Some((base, Tense::Past));
    }
    if let Some(base) = known(word) {
        return Some((base, Tense::Base));
    }
    if let Some(stem) = word.strip_suffix('s') {
        let base = known(stem)
            .or_else(|| stem.strip_suffix('e').and_then(known))
            .or_else(|| {
                let stem = stem.strip_suffix("ie")?;
                known(&format!("{stem}y"))
            });
        if let Some(base) = base {
            return Some((base, Tense::Third));
        }
    }
    let stem = word.strip_suffix("ed")?;
    regular(&format!("{stem}e"))
        .or_else(|| regular(stem))
        .or_else(|| {
            let stem = stem.strip_suffix('i')?;
            regular(&format!("{stem}y"))
        })
        .or_else(|| {
            // "stopped", "referred": the last letter is doubled.
            let mut letters = stem.chars().rev();
            let (last, before) = (letters.next()?, letters.next()?);
            (last == before)
                .then(|| stem.strip_suffix(last))
                .flatten()
                .and_then(regular)
        })
        .map(|base| (base, Tense::Past))
}

/// Whether a word is the participle of a verb ("signed", "taken"), known or by its ending.
pub fn is_participle(word: &str) -> bool {
    (word.len() > 4 && word.ends_with("ed"))
        || word == "been"
        || word == "done"
        || word == "had"
        || IRREGULAR
            .iter()
            .any(|(_, _, participle)| *participle == word)
}

/// Whether a word is a noun more often than a verb.
pub fn is_noun_first(word: &str) -> bool {
    NOUN_FIRST.contains(&word)
        || word.strip_suffix('s').is_some_and(|stem| {
            NOUN_FIRST.contains(&stem)
                || stem
                    .strip_suffix('e')
                    .is_some_and(|stem| NOUN_FIRST.contains(&stem))
        })
        || matches!(
            word,
            "talks" | "allies" | "parties" | "supplies" | "rallies"
        )
}

fn known(word: &str) -> Option<&'static str> {
    regular(word).or_else(|| {
        IRREGULAR
            .iter()
            .find(|(base, _, _)| *base == word)
            .map(|(base, _, _)| *base)
    })
}

fn regular(word: &str) -> Option<&'static str> {
    static BASES: Words<2048> = Words::new(REGULAR);
    BASES.find(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_verbs_find_their_base() {
        for (word, expected) in [
            ("agrees", Some(("agree", Tense::Third))),
            ("carries", Some(("carry", Tense::Third))),
            ("reaches", Some(("reach", Tense::Third))),
            ("referred", Some(("refer", Tense::Past))),
            ("denied", Some(("deny", Tense::Past))),
            ("failed", Some(("fail", Tense::Past))),
            ("withdrew", Some(("withdraw", Tense::Past))),
            ("ceased", Some(("cease", Tense::Past))),
            ("resume", Some(("resume", Tense::Base))),
            ("ceasefire", None),
            ("", None),
        ] {
            assert_eq!(read(word), expected, "{word}");
        }
    }
}
