//! What an office or an organ belongs to by usage, where the text names nothing beside it.

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
    let has = |organs: &[&str]| {
        organs.iter().any(|organ| {
            // "nsc" is a word of its own.
            name == *organ
                || name.starts_with(&format!("{organ} "))
                || organ.len() > 3 && name.contains(organ)
        })
    };
    if has(&[
        "state department",
        "department of state",
        // As the State Department heads the transcripts of its own.
        "department press briefing",
        "white house",
        "pentagon",
        "defense department",
        "justice department",
        "treasury department",
        "national security council",
        "nsc",
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

/// The state in whose name its news agency speaks, by the agency's name in lower case.
pub(super) fn state_of_agency(name: &str) -> Option<&'static str> {
    Some(match name {
        "kcna" | "korean central news agency" | "rodong sinmun" => "North Korea",
        "tass" | "itar-tass" => "Russia",
        "xinhua" => "China",
        "irna" => "Iran",
        "sana" => "Syria",
        "belta" => "Belarus",
        _ => return None,
    })
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
        // A state has one vice president, a company many.
        || office.contains("vice president")
            && ["senior", "executive", "group", "regional", "assistant"]
                .iter()
                .any(|rank| office.starts_with(rank))
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
        "negotiator",
        "commander",
        "representative",
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

/// The names by which a text calls the party of whoever is told by this word: "Republican Senator X",
/// "X, R-Texas", "Tory MP X".
pub(super) fn party_called(word: &str) -> &'static [&'static str] {
    match word {
        "republican" | "republicans" | "r" => {
            &["Republicans", "Republican Party", "Republican", "GOP"]
        }
        "democrat" | "democratic" | "democrats" | "d" => {
            &["Democrats", "Democratic Party", "Democrat", "Democratic"]
        }
        "tory" | "conservative" => &["Conservative Party", "Conservatives", "Tories"],
        "labour" => &["Labour Party", "Labour"],
        "labor" => &["Labor Party", "Australian Labor Party", "Labor"],
        "liberal" => &["Liberal Party", "Liberals"],
        "green" => &["Green Party", "Greens"],
        _ => &[],
    }
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
