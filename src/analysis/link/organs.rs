//! Organs of a state that an article names by a name of their own: the state acts through them.

use crate::analysis::gazetteer;
use crate::analysis::gazetteer::Country;
use crate::analysis::link::Linker;
use crate::analysis::link::fold;
use crate::analysis::names::Name;

/// An organ named so often is an actor of its own, set beside its state.
const OFTEN: usize = 4;

impl Linker<'_, '_> {
    /// The state whose government, ministry or army this is ("U.S. State Department", "Royal Thai Navy").
    ///
    /// A body that decides for itself (court, parliament, agency, police) stands alone, and so does an
    /// organ that the article keeps naming.
    pub(super) fn state_of_organ(&self, name: &Name) -> Option<&'static Country> {
        let text = fold(&self.text(name));
        if self.often.get(&text).is_some_and(|&often| often >= OFTEN) {
            return None;
        }
        let known = match text.as_str() {
            "state department" | "treasury department" | "defense department"
            | "department of state" | "department of defense" | "department of the treasury" => {
                "United States"
            }
            "foreign office" | "home office" | "royal navy" => "United Kingdom",
            _ => "",
        };
        if !known.is_empty() {
            return gazetteer::country(known);
        }
        let key = self.national_key(name)?;
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
        ) || rest.ends_with(" ministry")
            || rest.starts_with("ministry of")
            || rest.starts_with("department of")
            || rest.ends_with(" command");
        organ.then(|| gazetteer::country(state)).flatten()
    }
}
