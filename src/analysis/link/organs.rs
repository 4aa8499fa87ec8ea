//! Organs of a state that an article names by a name of their own: the state acts through them.

use crate::analysis::gazetteer;
use crate::analysis::gazetteer::Country;
use crate::analysis::leaders;
use crate::analysis::link::Linker;
use crate::analysis::link::fold;
use crate::analysis::link::forms::is_building_of_power;
use crate::analysis::link::persons::surname_key;
use crate::analysis::names::Name;

/// An organ named so often is an actor of its own, set beside its state.
const OFTEN: usize = 4;

impl Linker<'_, '_> {
    /// The state whose government a leader's name stands for: "the Truman administration".
    ///
    /// Not where the article knows another person of that name.
    pub(super) fn state_led(&self, name: &Name) -> Option<&'static Country> {
        let head = self.document.lower(name.tokens.end);
        let beside = self
            .document
            .tokens
            .get(name.tokens.end)
            .is_some_and(|token| token.paragraph == name.paragraph);
        if name.tokens.len() != 1
            || !beside
            || !matches!(head, "administration" | "government" | "regime")
        {
            return None;
        }
        self.state_of_leader(&self.text(name), head)
    }

    /// The state that a leader of this name leads with a government called so.
    fn state_of_leader(&self, leader: &str, head: &str) -> Option<&'static Country> {
        let sides = match self.persons.first_bearer(&surname_key(leader)) {
            Some(bearer) => leaders::sides(&self.drafts.get(bearer)?.name),
            None => leaders::sides(leader),
        };
        let states: Vec<&'static Country> =
            sides.into_iter().filter_map(gazetteer::country).collect();
        let american = states.iter().find(|state| state.name == "United States");
        match (head, american, states.as_slice()) {
            ("administration", Some(american), _) => Some(american),
            ("government" | "regime", _, [only]) => Some(only),
            _ => None,
        }
    }

    /// The state whose government, ministry or army this is ("U.S. State Department", "Royal Thai Navy").
    ///
    /// A body that decides for itself (court, parliament, agency, police) stands alone, and so does an
    /// organ that the article keeps naming.
    pub(super) fn state_of_organ(&self, name: &Name) -> Option<&'static Country> {
        let text = fold(&self.text(name));
        let known = match text.as_str() {
            "state department"
            | "treasury department"
            | "defense department"
            | "department of state"
            | "department of defense"
            | "department of the treasury" => "United States",
            "foreign office" | "home office" | "royal navy" => "United Kingdom",
            _ => "",
        };
        // "the Truman Administration"
        if let Some(leader) = text.strip_suffix(" administration")
            && !leader.contains(' ')
            && let Some(state) = self.state_of_leader(leader, "administration")
        {
            return Some(state);
        }
        let often = |text: &str| self.often.get(text).copied().unwrap_or(0);
        if !known.is_empty() {
            return gazetteer::country(known).filter(|_| often(&text) < OFTEN);
        }
        let key = if text.starts_with("royal ") && name.tokens.len() > 2 {
            let mut rest = name.clone();
            rest.tokens.start += 1;
            self.national_key(&rest)?
        } else {
            self.national_key(name)?
        };
        let (state, rest) = key.split_once('|')?;
        let rest = rest.strip_prefix("national ").unwrap_or(rest);
        let organ = matches!(
            rest,
            "government"
                | "army"
                | "navy"
                | "air force"
                | "armed forces"
                | "defence forces"
                | "defense forces"
                | "defence force"
                | "military"
                | "foreign ministry"
                | "foreign office"
                | "embassy"
                | "state department"
                | "treasury department"
                | "treasury"
                | "central command"
                | "marine corps"
                | "marines"
                | "coast guard"
                | "administration"
                | "junta"
                | "cabinet"
                | "general staff"
                | "delegation"
                | "troops"
                | "security forces"
                | "border guard"
        ) || is_building_of_power(rest)
            || rest.ends_with(" ministry")
            || rest.starts_with("ministry of")
            || rest.starts_with("department of")
            || rest.ends_with(" command");
        // Who prosecutes acts by itself.
        let organ = organ && !rest.contains("justice") && often(&text) + often(rest) < OFTEN;
        organ.then(|| gazetteer::country(state)).flatten()
    }
}
