//! Words by which a place is told: what stands before one, what makes one of a name.

/// Prepositions and verbs behind which a place stands more often than not.
pub fn is_locative(word: &str) -> bool {
    is_strictly_locative(word)
        || matches!(
            word,
            "from" | "at" | "around" | "leaving" | "visiting" | "off" | "via"
        )
}

/// Prepositions behind which nobody stands: one is with, at or from a person, but not in one.
pub fn is_strictly_locative(word: &str) -> bool {
    matches!(
        word,
        "in" | "near"
            | "outside"
            | "inside"
            | "throughout"
            | "across"
            | "into"
            | "entered"
            | "entering"
            | "reached"
            | "onto"
    )
}

/// Ships' prefixes, written in capitals.
pub fn is_ship(word: &str) -> bool {
    matches!(
        word,
        "USS"
            | "HMS"
            | "HMCS"
            | "HMAS"
            | "MV"
            | "MS"
            | "SS"
            | "INS"
            | "RMS"
            | "USNS"
            | "USCGC"
            | "MT"
            | "RV"
            | "ARA"
            | "KRI"
    )
}

/// What a ruler's name stands before: "the Hamilton administration".
pub fn is_rule(word: &str) -> bool {
    matches!(
        word,
        "administration"
            | "presidency"
            | "doctrine"
            | "cabinet"
            | "campaign"
            | "government"
            | "era"
            | "family"
            | "regime"
    )
}

/// Heads of names of buildings and grounds.
pub fn is_site_head(word: &str) -> bool {
    matches!(
        word,
        "center"
            | "centre"
            | "hospital"
            | "museum"
            | "theater"
            | "theatre"
            | "zoo"
            | "laboratory"
            | "resort"
            | "market"
            | "circuit"
            | "embassy"
            | "consulate"
            | "church"
            | "abbey"
            | "factory"
            | "library"
            | "academy"
            | "hotel"
            | "lane"
            | "drive"
            | "boulevard"
            | "plaza"
            | "mall"
            | "arena"
            | "stadium"
            | "speedway"
            | "casino"
            | "headquarters"
            | "cemetery"
            | "monastery"
            | "shrine"
            | "synagogue"
            | "complex"
            | "refinery"
            | "barracks"
            | "observatory"
            | "terminal"
            | "clinic"
            | "chapel"
            | "basilica"
            | "cathedral"
            | "convent"
            | "pavilion"
            | "auditorium"
            | "racecourse"
            | "raceway"
            | "colosseum"
            | "coliseum"
            | "amphitheater"
            | "amphitheatre"
            | "memorial"
            | "monument"
            | "ranch"
            | "farm"
            | "mill"
            | "mine"
            | "quarry"
            | "fortress"
            | "citadel"
            | "villa"
            | "mansion"
            | "penitentiary"
            | "gallery"
            | "warehouse"
            | "dock"
            | "docks"
            | "dockyard"
            | "shipyard"
            | "wharf"
            | "pier"
            | "building"
            | "trail"
            | "territory"
            | "country"
            | "wall"
            | "crater"
            | "mainland"
            | "cave"
            | "caves"
            | "school"
            | "university"
            | "college"
            | "embassies"
            | "campus"
            | "depot"
            | "lighthouse"
            | "marina"
            | "heliport"
            | "spaceport"
            | "cosmodrome"
            | "curve"
            | "pass"
            | "ridge"
            | "wood"
            | "woods"
            | "falls"
            | "springs"
            | "creek"
            | "crossroads"
            | "junction"
            | "roundabout"
            | "gate"
            | "quarter"
            | "slum"
            | "outpost"
            | "kibbutz"
    )
}

/// Words that with a known land name a part of it: "West Darfur", "Old Jerusalem".
pub fn is_part_of_land(word: &str) -> bool {
    matches!(
        word,
        "north"
            | "south"
            | "east"
            | "west"
            | "northern"
            | "southern"
            | "eastern"
            | "western"
            | "central"
            | "northeast"
            | "northwest"
            | "southeast"
            | "southwest"
            | "northeastern"
            | "northwestern"
            | "southeastern"
            | "southwestern"
            | "upper"
            | "lower"
            | "inner"
            | "outer"
            | "greater"
            | "old"
            | "downtown"
    )
}

/// Nouns for what people live in or go to, as in "the town of X", "X, a village".
pub fn is_settlement(word: &str) -> bool {
    matches!(
        word,
        "town"
            | "towns"
            | "city"
            | "cities"
            | "village"
            | "villages"
            | "district"
            | "districts"
            | "province"
            | "provinces"
            | "suburb"
            | "suburbs"
            | "neighborhood"
            | "neighborhoods"
            | "neighbourhood"
            | "island"
            | "islands"
            | "settlement"
            | "settlements"
            | "hamlet"
            | "hamlets"
            | "municipality"
            | "county"
            | "counties"
            | "port"
            | "ports"
            | "area"
            | "areas"
            | "oasis"
            | "commune"
            | "kibbutz"
            | "enclave"
            | "outpost"
            | "townlet"
            | "peninsula"
            | "forests"
            | "region"
            | "regions"
            | "township"
            | "borough"
            | "locality"
            | "valley"
    )
}

/// Nouns that behind a name say that it is a land's.
pub fn is_land_noun(word: &str) -> bool {
    matches!(
        word,
        "district"
            | "province"
            | "county"
            | "region"
            | "area"
            | "neighborhood"
            | "neighbourhood"
            | "suburb"
            | "village"
            | "township"
            | "governorate"
            | "prefecture"
            | "municipality"
            | "oblast"
            | "canton"
            | "borough"
            | "quarter"
            | "state"
            | "commune"
            | "settlement"
            | "enclave"
    )
}

/// The small words that make a place of the name before them, and how many they are.
pub fn natural_head(word: &str, next: &str) -> Option<usize> {
    match (word, next) {
        (
            "oil" | "gas" | "refugee" | "nuclear" | "power" | "air" | "military" | "naval"
            | "mountain" | "train" | "railway" | "missile" | "border" | "shopping" | "army",
            "field" | "fields" | "camp" | "plant" | "base" | "range" | "ranges" | "station"
            | "site" | "crossing" | "complex" | "reactor",
        ) => Some(2),
        (
            "mountains" | "mountain" | "hills" | "river" | "rivers" | "valley" | "desert"
            | "peninsula" | "strait" | "straits" | "island" | "islands" | "archipelago" | "plateau"
            | "crossing" | "airport" | "airfield" | "airbase" | "palace" | "prison" | "dam"
            | "bridge" | "crater" | "volcano" | "glacier" | "oilfield" | "gasfield" | "lagoon"
            | "marshes" | "canal" | "basin" | "delta" | "reef" | "shoal" | "corridor" | "refinery"
            | "highlands" | "lowlands" | "heights",
            _,
        ) => Some(1),
        _ => None,
    }
}

/// Words for a border that lies between the names before it.
pub fn is_border(word: &str) -> bool {
    matches!(
        word,
        "border" | "borders" | "boundary" | "frontier" | "borderland" | "borderlands"
    )
}

/// Ordinal numbers of circles of latitude: "49th", "thirty-eighth".
pub fn is_ordinal(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let number = !digits.is_empty()
        && digits.chars().all(|c| c.is_ascii_digit())
        && ["st", "nd", "rd", "th"]
            .iter()
            .any(|ending| word.ends_with(ending));
    let ordinal = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tieth", "teenth", "twelfth",
    ];
    number
        || ordinal.iter().any(|ending| word.ends_with(ending))
            && (word.contains('-') || word.ends_with("teenth") || word.ends_with("tieth"))
}
