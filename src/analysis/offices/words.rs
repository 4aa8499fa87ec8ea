//! Words of offices: which tell a state by themselves, which make a lawgiver, what may stand inside.

use crate::analysis::cues;
use crate::analysis::gazetteer;
use crate::analysis::link::fold;

/// Marks somebody who held an office and holds it no more.
pub(super) fn is_past(word: &str) -> bool {
    matches!(
        word,
        "former"
            | "retired"
            | "ex-president"
            | "ex-minister"
            | "ex-premier"
            | "ex-leader"
            | "ex-commander"
            | "late"
            | "then"
            | "ousted"
            | "deposed"
            | "onetime"
            | "one-time"
            | "erstwhile"
            | "toppled"
    )
}

/// Words that name a state without belonging to it: "pro-Syrian", "Iranian-backed".
pub(super) fn is_leaning(word: &str) -> bool {
    ["pro-", "anti-", "non-", "ex-", "post-"]
        .iter()
        .any(|opening| word.starts_with(opening))
        || [
            "-backed",
            "-led",
            "-born",
            "-based",
            "-trained",
            "-held",
            "-sponsored",
            "-allied",
            "-friendly",
            "-occupied",
        ]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// Who stands against others for an office.
pub(super) fn is_rival(word: &str) -> bool {
    matches!(
        word,
        "candidate"
            | "candidates"
            | "nominee"
            | "challenger"
            | "contender"
            | "opponent"
            | "hopeful"
            | "rival"
    )
}

/// Nouns in an apposition that tie a person to the body named behind them.
pub(super) fn is_office_in_apposition(word: &str) -> bool {
    cues::is_office(word)
        || is_lawyer(word)
        || word.strip_prefix("vice-").is_some_and(cues::is_office)
        || matches!(
            word,
            "counterpart"
                | "counterparts"
                | "monarch"
                | "ruler"
                | "member"
                | "officer"
                | "manager"
                | "head"
                | "attaché"
                | "attache"
                | "aide"
                | "owner"
                | "co-founder"
                | "cofounder"
                | "co-leader"
                | "secretary"
                | "treasurer"
                | "organiser"
                | "organizer"
                | "organizers"
                | "organisers"
                | "deputy"
                | "governor-general"
                | "vice-chairman"
                | "vice-chair"
                | "boss"
                | "chargé"
                | "commissar"
                | "plenipotentiary"
                | "emissary"
                | "counselor"
                | "counsellor"
                | "mp"
                | "mep"
                | "mk"
                | "lawmaker"
                | "legislator"
                | "deputies"
                | "steward"
                | "captain"
                | "major"
                | "whip"
                | "heads"
                | "coordinator"
                | "co-ordinator"
                | "campaigner"
                | "activist"
                | "agent"
                | "chairperson"
                | "co-chairman"
                | "superintendent"
                | "inspector"
                | "headmaster"
                | "principal"
                | "rector"
                | "chancellors"
                | "affaires"
                | "d'affaires"
                | "d’affaires"
                | "commanders"
                | "generals"
                | "presidents"
                | "premiers"
                | "governors"
                | "chairmen"
                | "administrator"
                | "ombudsman"
                | "ombudswoman"
                | "prosecutor"
        )
}

/// Whether a word tells that a body is under a state's arms or in its government.
pub(super) fn is_force(word: &str) -> bool {
    matches!(
        word,
        "force"
            | "forces"
            | "guard"
            | "guards"
            | "corps"
            | "army"
            | "navy"
            | "ministry"
            | "command"
            | "cabinet"
            | "department"
            | "intelligence"
    )
}

/// Those who speak for a client.
pub(super) fn is_lawyer(word: &str) -> bool {
    matches!(
        word,
        "lawyer" | "lawyers" | "attorney" | "attorneys" | "counsel" | "barrister" | "solicitor"
    )
}

/// What the office between an "and" and its own name is for ("peace and security commissioner").
pub(super) fn is_matter(word: &str) -> bool {
    is_brief(word)
        || matches!(
            word,
            "peace"
                | "security"
                | "political"
                | "economic"
                | "humanitarian"
                | "social"
                | "rural"
                | "food"
                | "water"
                | "science"
                | "technology"
                | "tourism"
                | "youth"
                | "women"
                | "sports"
                | "sport"
                | "migration"
                | "refugees"
                | "planning"
                | "development"
                | "relief"
                | "research"
                | "investment"
                | "infrastructure"
                | "transparency"
                | "mines"
                | "mining"
                | "fisheries"
                | "forestry"
                | "housing"
                | "policy"
                | "external"
                | "legal"
                | "law"
                | "press"
                | "media"
        )
}

/// Those who speak for the place of learning at which they are: "a geologist at the University of Lima".
pub(super) fn is_scholar(word: &str) -> bool {
    ["ologist", "ographer", "ontologist"]
        .iter()
        .any(|ending| word.ends_with(ending))
        || matches!(
            word,
            "scientist"
                | "researcher"
                | "physicist"
                | "chemist"
                | "astronomer"
                | "oceanographer"
                | "botanist"
                | "engineer"
        )
}

/// Callings by which a nation tells where somebody is from: "the German diplomat X".
pub(super) fn is_calling(word: &str) -> bool {
    is_lawyer(word)
        || matches!(
            word,
            "diplomat" | "official" | "executive" | "adviser" | "advisor" | "activist" | "officer"
        )
}

/// Those who work for the body named just before: "Acme engineers X and Y".
pub(super) fn is_employee(word: &str) -> bool {
    matches!(
        word,
        "administrator"
            | "astronaut"
            | "astronauts"
            | "engineer"
            | "engineers"
            | "scientist"
            | "scientists"
            | "meteorologist"
            | "driver"
            | "drivers"
            | "player"
            | "players"
            | "striker"
            | "midfielder"
            | "goalkeeper"
            | "defender"
            | "forward"
            | "pitcher"
            | "quarterback"
            | "trustee"
            | "organiser"
            | "organizer"
            | "negotiators"
    )
}

/// Staff who speak for the person they serve ("Ms. Novak's spokesman").
pub(super) fn is_staff(word: &str) -> bool {
    is_lawyer(word)
        || matches!(
            word,
            "adviser"
                | "advisor"
                | "assistant"
                | "aide"
                | "agent"
                | "publicist"
                | "envoy"
                | "spokesman"
                | "spokeswoman"
                | "spokesperson"
                | "counselor"
                | "counsellor"
                | "emissary"
                | "ambassador"
                | "representative"
                | "deputy"
                | "minister"
                | "secretary"
                | "chief"
        )
}

/// Offices whose "for" or "to" tells where their holder is sent, not by whom.
pub(super) fn is_sent(office: &str) -> bool {
    matches!(
        office,
        "envoy"
            | "envoys"
            | "ambassador"
            | "ambassadors"
            | "representative"
            | "representatives"
            | "commissioner"
            | "emissary"
            | "consul"
            | "minister"
            | "delegate"
            | "coordinator"
            | "man"
            | "woman"
    )
}

/// Verbs that tell who leads or speaks for what ("who heads", "representing").
pub(super) fn is_leading(word: &str) -> bool {
    matches!(
        word,
        "heads"
            | "head"
            | "headed"
            | "leads"
            | "lead"
            | "led"
            | "leading"
            | "heading"
            | "chairs"
            | "chaired"
            | "chairing"
            | "represents"
            | "represent"
            | "represented"
            | "representing"
            | "commands"
            | "commanded"
            | "commanding"
            | "directs"
            | "runs"
            | "founded"
            | "owns"
            | "governs"
            | "rules"
            | "ruled"
    )
}

/// Words that end the phrase of an office when one reads it from its end.
pub(super) fn ends_phrase(word: &str) -> bool {
    matches!(
        word,
        "." | ";"
            | ":"
            | "”"
            | "“"
            | "\""
            | "("
            | ")"
            | "—"
            | "?"
            | "!"
            | "with"
            | "that"
            | "by"
            | "from"
            | "to"
            | "in"
            | "on"
            | "at"
            | "between"
            | "against"
            | "after"
            | "before"
            | "when"
            | "while"
            | "because"
            | "since"
            | "until"
            | "under"
            | "over"
            | "into"
            | "through"
            | "during"
            | "but"
            | "or"
            | "if"
            | "as"
            | "who"
            | "which"
            | "where"
            | "whose"
            | "including"
            | "replaced"
            | "met"
            | "told"
            | "said"
            | "says"
            | "about"
            | "among"
            | "like"
            | "than"
            | "toward"
            | "towards"
            | "upon"
            | "without"
    )
}

/// Past participles that describe whoever holds an office and so stand inside its phrase.
fn describes_holder(word: &str) -> bool {
    word.contains('-')
        || matches!(
            word,
            "appointed"
                | "elected"
                | "named"
                | "designated"
                | "embattled"
                | "exiled"
                | "jailed"
                | "imprisoned"
                | "disgraced"
                | "recognised"
                | "recognized"
                | "united"
                | "armed"
                | "allied"
                | "red"
        )
}

/// Whether a small word is a verb, so that the phrase of an office ends there.
pub(super) fn is_verb(word: &str) -> bool {
    cues::is_action_verb(word) && !cues::is_office(word)
        || word.len() > 4 && word.ends_with("ed") && !describes_holder(word)
}

/// Words in an office's name that a name of a body was stretched over ("Acme Chief Financial").
pub(super) fn belongs_to_office(word: &str) -> bool {
    cues::is_title(word)
        || matches!(
            word,
            "financial"
                | "executive"
                | "operating"
                | "minority"
                | "majority"
                | "acquisition"
                | "senior"
                | "special"
                | "managing"
                | "general"
                | "legal"
                | "communications"
                | "technology"
                | "marketing"
                | "research"
                | "press"
                | "military"
                | "regional"
                | "high"
        )
}

/// Ministries and forces named without their state.
pub fn is_bare_organ(name: &str) -> bool {
    matches!(
        name,
        "foreign ministry"
            | "defence ministry"
            | "defense ministry"
            | "interior ministry"
            | "finance ministry"
            | "health ministry"
            | "justice ministry"
            | "ministry of foreign affairs"
            | "ministry of defence"
            | "ministry of defense"
            | "army"
            | "navy"
            | "air force"
            | "armed forces"
            | "government"
            | "cabinet secretariat"
            | "cabinet office"
            | "department of information"
            | "department of foreign affairs"
            | "state council"
    ) || name.ends_with(" ministry")
        || name.starts_with("ministry of ")
            && name
                .rsplit(' ')
                .next()
                .is_none_or(|last| gazetteer::country(last).is_none())
}

/// What a minister or secretary is for ("Trade Minister"), where it stands as a name does.
pub(super) fn is_brief(word: &str) -> bool {
    matches!(
        word,
        "trade"
            | "health"
            | "energy"
            | "education"
            | "environment"
            | "agriculture"
            | "transport"
            | "labour"
            | "labor"
            | "justice"
            | "commerce"
            | "defence"
            | "defense"
            | "interior"
            | "finance"
            | "foreign"
            | "economy"
            | "information"
            | "culture"
            | "industry"
            | "oil"
            | "home"
            | "treasury"
            | "immigration"
            | "communications"
    )
}

/// Whether a body is a place of learning, which nobody speaks for by being there.
pub fn is_of_learning(name: &str) -> bool {
    name.split_whitespace()
        .any(|word| matches!(fold(word).as_str(), "university" | "college" | "school"))
}

/// Whether a body is by its name an organ of something larger.
pub(super) fn is_organ(name: &str) -> bool {
    name.split_whitespace().any(|word| {
        matches!(
            fold(word).as_str(),
            "committee"
                | "council"
                | "ministry"
                | "department"
                | "office"
                | "presidium"
                | "cabinet"
                | "bureau"
                | "affairs"
                | "staff"
                | "command"
                | "house"
                | "pentagon"
                | "kremlin"
        )
    })
}
