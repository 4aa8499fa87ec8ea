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

/// Nouns and verbs of going and of ways, before "to" or "for".
pub fn is_way_or_motion(word: &str) -> bool {
    let stem = |ending: &str| word.strip_suffix(ending).unwrap_or(word);
    let known = |word: &str| {
        matches!(
            word,
            "go" | "goes"
                | "went"
                | "gone"
                | "going"
                | "travel"
                | "travell"
                | "fly"
                | "fli"
                | "flew"
                | "flown"
                | "flying"
                | "return"
                | "come"
                | "came"
                | "coming"
                | "move"
                | "mov"
                | "send"
                | "sent"
                | "dispatch"
                | "deploy"
                | "fle"
                | "flee"
                | "fled"
                | "ship"
                | "shipp"
                | "bound"
                | "transfer"
                | "transferr"
                | "head"
                | "divert"
                | "sail"
                | "march"
                | "drive"
                | "drove"
                | "trip"
                | "visit"
                | "journey"
                | "tour"
                | "flight"
                | "road"
                | "route"
                | "way"
                | "path"
                | "exile"
                | "exil"
                | "deport"
                | "evacuat"
                | "extradit"
                | "emigrat"
                | "immigrat"
                | "migrat"
                | "escape"
                | "escap"
                | "back"
                | "home"
                | "export"
                | "deliver"
                | "delivery"
                | "leave"
                | "left"
                | "depart"
                | "departur"
                | "arriv"
                | "shuttl"
                | "relocat"
                | "mission"
                | "access"
                | "shipment"
                | "voyage"
                | "expedition"
                | "passage"
                | "invit"
                | "escort"
                | "extend"
                | "retreat"
                | "withdraw"
                | "withdrew"
                | "destin"
                | "destination"
                | "convoy"
                | "envoy"
                | "transport"
                | "carri"
                | "brought"
                | "bring"
                | "taken"
                | "airlift"
                | "smuggl"
                | "import"
                | "border"
                | "stretch"
        )
    };
    known(word) || known(stem("s")) || known(stem("ed")) || known(stem("ing")) || known(stem("es"))
}

/// Nouns for what is between actors, before "to".
pub fn is_relation(word: &str) -> bool {
    matches!(
        word,
        "aid"
            | "threat"
            | "threats"
            | "ambassador"
            | "ambassadors"
            | "letter"
            | "message"
            | "messages"
            | "help"
            | "support"
            | "response"
            | "sold"
            | "sell"
            | "sale"
            | "sales"
            | "gave"
            | "give"
            | "given"
            | "handed"
            | "ceded"
            | "belong"
            | "belongs"
            | "loyal"
            | "according"
            | "similar"
            | "opposed"
            | "close"
            | "closer"
            | "committed"
            | "commitment"
            | "allied"
            | "hostile"
            | "concession"
            | "concessions"
            | "proposal"
            | "proposals"
            | "offer"
            | "offered"
            | "minister"
            | "warning"
            | "appeal"
            | "representative"
            | "important"
            | "owed"
            | "pledged"
            | "weapons"
            | "arms"
            | "assistance"
            | "relief"
            | "solution"
            | "peace"
    )
}

/// Nouns for what somebody says or asks, before "from".
pub fn is_word_of_mouth(word: &str) -> bool {
    matches!(
        word,
        "request"
            | "requests"
            | "statement"
            | "statements"
            | "threat"
            | "threats"
            | "pressure"
            | "support"
            | "condemnation"
            | "criticism"
            | "response"
            | "reply"
            | "answer"
            | "message"
            | "messages"
            | "letter"
            | "permission"
            | "approval"
            | "reaction"
            | "reactions"
            | "assurance"
            | "assurances"
            | "demand"
            | "demands"
            | "word"
            | "words"
            | "comment"
            | "independence"
            | "independent"
            | "separate"
            | "concessions"
            | "guarantee"
            | "guarantees"
            | "objection"
            | "objections"
            | "help"
            | "aid"
            | "backing"
            | "protection"
            | "danger"
            | "funding"
            | "money"
            | "loan"
            | "attack"
            | "attacks"
    )
}

/// People of a land, before "from" or "of".
pub fn is_people(word: &str) -> bool {
    matches!(
        word,
        "people"
            | "peoples"
            | "citizens"
            | "residents"
            | "minister"
            | "ministers"
            | "official"
            | "officials"
            | "leader"
            | "leaders"
            | "delegation"
            | "delegations"
            | "delegate"
            | "delegates"
            | "representative"
            | "representatives"
            | "diplomat"
            | "diplomats"
            | "player"
            | "players"
            | "team"
            | "teams"
            | "senator"
            | "senators"
            | "negotiator"
            | "negotiators"
            | "mediator"
            | "mediators"
            | "troops"
            | "forces"
            | "soldiers"
            | "envoy"
            | "envoys"
            | "experts"
            | "governments"
            | "heads"
            | "parliament"
            | "foreign"
            | "presidents"
    )
}

/// Nouns before "in" that trust or believe.
pub fn is_trust(word: &str) -> bool {
    matches!(
        word,
        "trust"
            | "faith"
            | "confidence"
            | "interest"
            | "interests"
            | "interested"
            | "stake"
            | "believe"
            | "believed"
            | "disappointed"
    )
}

/// Parts of a land, and what lies in one: before "of" or behind "'s".
pub fn is_part(word: &str) -> bool {
    matches!(
        word,
        "coast"
            | "coasts"
            | "coastline"
            | "shore"
            | "shores"
            | "capital"
            | "city"
            | "cities"
            | "town"
            | "towns"
            | "village"
            | "villages"
            | "part"
            | "parts"
            | "much"
            | "most"
            | "all"
            | "half"
            | "rest"
            | "whole"
            | "south"
            | "north"
            | "east"
            | "west"
            | "southeast"
            | "southwest"
            | "northeast"
            | "northwest"
            | "centre"
            | "center"
            | "heart"
            | "edge"
            | "outskirts"
            | "border"
            | "borders"
            | "frontier"
            | "region"
            | "regions"
            | "province"
            | "provinces"
            | "territory"
            | "soil"
            | "areas"
            | "area"
            | "district"
            | "districts"
            | "mainland"
            | "interior"
            | "waters"
            | "airspace"
            | "streets"
            | "suburbs"
            | "suburb"
            | "port"
            | "ports"
            | "island"
            | "islands"
            | "mountains"
            | "corner"
            | "tip"
            | "bank"
            | "banks"
            | "middle"
            | "site"
            | "out"
            | "outside"
            | "map"
            | "top"
            | "side"
            | "end"
            | "valley"
            | "desert"
            | "countryside"
            | "airport"
            | "beaches"
            | "kilometers"
            | "kilometres"
            | "miles"
            | "km"
            | "square"
            | "inside"
            | "quarter"
            | "neighborhood"
            | "largest"
            | "second-largest"
            | "sky"
            | "skies"
            | "hospital"
            | "hospitals"
            | "university"
            | "forests"
            | "hills"
            | "jungles"
            | "capitals"
            | "population"
            | "economy"
    )
}

/// What befalls a land: before "of" or "on".
pub fn is_event(word: &str) -> bool {
    matches!(
        word,
        "invasion"
            | "occupation"
            | "bombing"
            | "bombardment"
            | "shelling"
            | "conquest"
            | "annexation"
            | "liberation"
            | "partition"
            | "siege"
            | "capture"
            | "fall"
            | "control"
            | "seizure"
            | "defense"
            | "defence"
            | "colonization"
            | "settlement"
            | "division"
            | "blockade"
            | "evacuation"
            | "attack"
            | "attacks"
            | "strike"
            | "strikes"
            | "raid"
            | "raids"
            | "assault"
            | "assaults"
            | "rocket"
            | "airstrike"
            | "airstrikes"
            | "landed"
            | "landing"
            | "march"
            | "advance"
            | "crackdown"
            | "visit"
            | "tour"
            | "withdrawal"
    )
}

/// What is put on or aimed at an actor.
pub fn is_pressure(word: &str) -> bool {
    matches!(
        word,
        "pressure"
            | "sanctions"
            | "sanction"
            | "embargo"
            | "tariffs"
            | "tariff"
            | "blame"
            | "blamed"
            | "war"
            | "policy"
            | "position"
            | "stance"
            | "depend"
            | "depends"
            | "dependent"
            | "based"
            | "rely"
            | "relied"
            | "imposed"
            | "call"
            | "called"
            | "calls"
            | "restrictions"
            | "rockets"
            | "missiles"
            | "aimed"
            | "directed"
            | "anger"
            | "angry"
            | "resolution"
            | "view"
            | "views"
            | "statement"
            | "talks"
    )
}

/// Verbs whose object one reaches or is in.
pub fn is_reaching(word: &str) -> bool {
    matches!(
        word,
        "entered"
            | "entering"
            | "enter"
            | "enters"
            | "left"
            | "leave"
            | "leaving"
            | "leaves"
            | "reached"
            | "reach"
            | "reaching"
            | "reaches"
            | "visited"
            | "visit"
            | "visiting"
            | "visits"
            | "invaded"
            | "invade"
            | "invading"
            | "invades"
            | "occupied"
            | "occupy"
            | "occupying"
            | "fled"
            | "flee"
            | "fleeing"
            | "departed"
            | "departs"
            | "crossed"
            | "crossing"
            | "crosses"
            | "toured"
            | "touring"
            | "conquered"
            | "captured"
            | "besieged"
            | "hit"
            | "hits"
            | "hitting"
            | "targeting"
            | "surrounding"
            | "bombed"
            | "shelled"
            | "seized"
            | "annexed"
            | "evacuated"
            | "settled"
            | "inhabited"
            | "bordering"
            | "surrounded"
            | "abandoned"
            | "stormed"
            | "liberated"
            | "recaptured"
            | "retook"
            | "retaken"
            | "overran"
            | "approached"
            | "approaching"
            | "comprising"
            | "encompassing"
            | "exploring"
            | "ravaged"
            | "devastated"
            | "struck"
            | "flooded"
            | "patrolled"
    )
}

/// What a place has behind or before it at a hyphen: "Bremen-based", "rebel-held".
pub fn is_side_of_hyphen(word: &str) -> bool {
    matches!(
        word,
        "based"
            | "born"
            | "occupied"
            | "held"
            | "controlled"
            | "owned"
            | "run"
            | "backed"
            | "led"
            | "bound"
            | "area"
            | "administered"
    )
}

/// Worlds beyond this one.
pub fn is_heavenly(word: &str) -> bool {
    matches!(
        word,
        "Mars"
            | "Moon"
            | "Venus"
            | "Jupiter"
            | "Saturn"
            | "Titan"
            | "Ganymede"
            | "Pluto"
            | "Neptune"
    )
}

/// Parts of a country that go by a quarter of the compass, behind "the".
pub fn is_quarter(word: &str) -> bool {
    matches!(
        word,
        "Southwest" | "Northwest" | "Northeast" | "Southeast" | "Midwest"
    )
}

/// Words that stand between the place and the head of a site's name.
pub fn is_before_head(word: &str) -> bool {
    matches!(
        word,
        "international"
            | "regional"
            | "national"
            | "central"
            | "municipal"
            | "general"
            | "main"
            | "north"
            | "south"
            | "east"
            | "west"
            | "air"
            | "naval"
            | "military"
            | "force"
            | "nuclear"
            | "power"
            | "refugee"
            | "oil"
            | "gas"
            | "railway"
            | "train"
            | "memorial"
            | "governor's"
            | "presidential"
            | "royal"
    )
}
