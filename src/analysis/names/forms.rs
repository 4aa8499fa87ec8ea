//! Words that tell how a run of capitals comes apart.

/// Titles whose holder is named by a place that is no scene.
pub(super) fn is_titled_by_place(word: &str) -> bool {
    matches!(
        word,
        "archbishop" | "bishop" | "duke" | "duchess" | "earl" | "patriarch"
    )
}

/// Small words that make a site of the place named before them ("the Rafah crossing").
pub(super) fn is_small_site_head(word: &str) -> bool {
    matches!(
        word,
        "crossing" | "airport" | "airfield" | "airbase" | "palace" | "prison" | "dam" | "bridge"
    )
}

/// Words before a storm's or a campaign's name: what they name is neither actor nor place.
pub(super) fn opens_event(word: &str) -> bool {
    matches!(
        word,
        "hurricane" | "typhoon" | "cyclone" | "super-typhoon" | "tropical" | "operation" | "storm"
    )
}

/// Words that stand before "of" in the full style of a state.
pub(super) fn is_style_of_state(word: &str) -> bool {
    matches!(
        word,
        "republic"
            | "state"
            | "kingdom"
            | "sultanate"
            | "emirate"
            | "commonwealth"
            | "federation"
            | "union"
            | "principality"
            | "duchy"
            | "jamahiriya"
    )
}

/// Offices named by their field ("Minister of Tourism").
pub(super) fn takes_field(title: &str) -> bool {
    matches!(
        title,
        "minister" | "secretary" | "commissioner" | "commissar" | "undersecretary" | "chief"
    )
}

/// "Western-backed", "Chicago-based": says something of the name behind it.
pub(super) fn is_modifier(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, end)| {
        end.chars().all(char::is_lowercase)
            && (end.ends_with("ed")
                || matches!(
                    end,
                    "led"
                        | "run"
                        | "held"
                        | "born"
                        | "wing"
                        | "era"
                        | "speaking"
                        | "majority"
                        | "dominated"
                        | "friendly"
                ))
    })
}
