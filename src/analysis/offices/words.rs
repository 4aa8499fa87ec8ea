//! Words of offices: which tell a state by themselves, which make a lawgiver, what may stand inside.

use crate::analysis::cues;

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
        )
}

/// Those who speak for a client.
pub(super) fn is_lawyer(word: &str) -> bool {
    matches!(
        word,
        "lawyer" | "lawyers" | "attorney" | "attorneys" | "counsel" | "barrister" | "solicitor"
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
                | "envoy"
                | "spokesman"
                | "spokeswoman"
                | "spokesperson"
                | "counselor"
                | "counsellor"
                | "emissary"
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
pub(super) fn is_bare_organ(name: &str) -> bool {
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
    )
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

/// What by usage an office belongs to where the text names nothing beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Usual {
    /// The state of this name.
    State(&'static str),
    /// Some state: whichever the text is about.
    AnyState,
    /// The lawgivers of the United States: Congress or a chamber of it, else the state.
    AmericanLawgivers,
    /// A parliament, else the state.
    Lawgivers,
    /// Nothing that the office tells.
    Nothing,
}

/// The state whose organ is known the world over by a name without the state's, in lower case.
pub(super) fn state_of_organ(name: &str) -> Option<&'static str> {
    let has = |organs: &[&str]| organs.iter().any(|organ| name.contains(organ));
    if has(&[
        "state department",
        "department of state",
        "white house",
        "pentagon",
        "defense department",
        "justice department",
        "treasury department",
        "national security council",
        "nsc ",
        "joint chiefs",
        "centcom",
        "homeland security",
    ]) {
        Some("United States")
    } else if has(&["kremlin"]) {
        Some("Russia")
    } else if has(&["downing street", "whitehall"]) {
        Some("United Kingdom")
    } else if has(&["élysée", "elysee", "quai d'orsay"]) {
        Some("France")
    } else if has(&["zhongnanhai"]) {
        Some("China")
    } else if has(&["blue house"]) {
        Some("South Korea")
    } else {
        None
    }
}

/// Whether a body, in lower case, is a committee of the American lawgivers.
pub(super) fn is_of_american_lawgivers(name: &str) -> bool {
    name.contains("committee")
        && ["senate", "house", "congress"]
            .iter()
            .any(|chamber| name.split(' ').any(|word| word.starts_with(chamber)))
}

/// Whether an office, in lower case, is one of those whom a head of state sends or commands.
pub(super) fn is_sent_by_head(office: &str) -> bool {
    [
        "ambassador",
        "envoy",
        "special representative",
        "negotiator",
        "consul general",
        "secretary",
    ]
    .iter()
    .any(|sent| office.ends_with(sent) || office.starts_with("special envoy"))
        && !office.contains("former")
        && !office.contains("general secretary")
}

/// What an office, in lower case, belongs to where nothing is named beside it.
pub(super) fn usual(office: &str) -> Usual {
    let office = office
        .trim_start_matches("the ")
        .trim_end_matches(['.', ','])
        .trim();
    if office.contains("former")
        || office.contains("candidate")
        || office.contains("opposition")
        || office.contains("designate")
        || office.starts_with("ex-")
    {
        return Usual::Nothing;
    }
    let has =
        |words: &str| office == words || office.ends_with(words) && office.split(' ').count() <= 6;
    if has("taoiseach") || has("tánaiste") || has("tanaiste") {
        return Usual::State("Ireland");
    }
    if has("chancellor of the exchequer")
        || has("home secretary")
        || has("foreign secretary")
        || has("prime minister of england")
    {
        return Usual::State("United Kingdom");
    }
    if office.contains("secretary of state")
        || office.contains("secretary of the treasury")
        || office.contains("treasury secretary")
        || office.contains("secretary of defense")
        || office.contains("secretary of war")
        || office.contains("secretary of the navy")
        || office.contains("defense secretary")
        || office.contains("national security advis")
        || state_of_organ(office) == Some("United States")
        || has("secretary of commerce")
        || has("commerce secretary")
        || has("secretary of labor")
        || has("surgeon general")
        || has("trade representative")
    {
        return Usual::State("United States");
    }
    if has("senator")
        || has("sen")
        || has("congressman")
        || has("congresswoman")
        || has("rep")
        || has("house speaker")
        || has("majority leader")
        || has("minority leader")
        || has("majority whip")
        || has("minority whip")
    {
        return Usual::AmericanLawgivers;
    }
    if has("mp") || has("mk") || has("lawmaker") || has("legislator") || has("speaker") {
        return Usual::Lawgivers;
    }
    if has("secretary-general") || has("secretary general") || has("under-secretary-general") {
        return Usual::State("United Nations");
    }
    if let Some(state) = state_of_organ(office) {
        return Usual::State(state);
    }
    // "foreign ministry spokesman", "army spokeswoman"
    let voice = [
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "official",
        "chief",
    ]
    .iter()
    .any(|voice| office.ends_with(voice));
    if voice
        && [
            "ministry",
            "government",
            "army",
            "military",
            "navy",
            "presidential",
            "air force",
        ]
        .iter()
        .any(|organ| office.contains(organ))
    {
        return Usual::AnyState;
    }
    let of_state = [
        "prime minister",
        "prime minster",
        "premier",
        "chancellor",
        "king",
        "queen",
        "emir",
        "emperor",
        "empress",
        "sultan",
        "tsar",
        "czar",
        "shah",
        "crown prince",
        "supreme leader",
        "head of state",
        "attorney general",
        "foreign minister",
        "minister",
        "foreign secretary",
        "defence secretary",
        "commissar",
        "president-elect",
        "first lady",
    ];
    if has("president") && !office.contains("club") || of_state.iter().any(|words| has(words)) {
        return Usual::AnyState;
    }
    Usual::Nothing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_tells_its_state_or_that_it_is_one_of_a_state() {
        assert_eq!(usual("secretary of state"), Usual::State("United States"));
        assert_eq!(usual("vice president"), Usual::AnyState);
        assert_eq!(usual("deputy foreign minister"), Usual::AnyState);
        assert_eq!(usual("former president"), Usual::Nothing);
        assert_eq!(usual("presidential candidate"), Usual::Nothing);
        assert_eq!(usual("senator"), Usual::AmericanLawgivers);
        assert_eq!(usual("director"), Usual::Nothing);
    }
}
