//! Words that tell: titles and offices, heads of names, verbs of acting and speaking.
//!
//! Each function takes a word in lower case. The lists are about language, never about an article.

/// Words that stand before a person's name and are no part of it.
pub fn is_title(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs" | "ms" | "miss" | "dr" | "sir" | "lady" | "lord" | "dame" | "madame" | "professor" | "prof"
            | "president" | "pm" | "vice" | "prime" | "minister" | "premier" | "chancellor" | "secretary" | "secretary-general"
            | "senator" | "sen" | "representative" | "rep" | "congressman" | "congresswoman" | "governor" | "gov"
            | "mayor" | "king" | "queen" | "prince" | "princess" | "emir" | "amir" | "sultan" | "sheikh" | "shaikh"
            | "crown" | "pope" | "cardinal" | "archbishop" | "bishop" | "reverend" | "rev" | "father" | "ayatollah"
            | "imam" | "rabbi" | "patriarch" | "general" | "gen" | "major" | "maj" | "colonel" | "col" | "captain"
            | "capt" | "lieutenant" | "lt" | "commander" | "cmdr" | "admiral" | "adm" | "marshal" | "sergeant" | "sgt"
            | "brigadier" | "corporal" | "private" | "ambassador" | "envoy" | "consul" | "commissioner" | "director"
            | "chairman" | "chairwoman" | "chairperson" | "chair" | "chief" | "judge" | "justice" | "speaker"
            | "spokesman" | "spokeswoman" | "spokesperson" | "attorney" | "detective" | "inspector" | "officer"
            | "taoiseach" | "deputy" | "acting" | "former" | "ex-president" | "co-chair" | "coach" | "leader"
            | "councillor" | "councilman" | "councilwoman" | "counselor" | "mp" | "mep" | "mla" | "baroness" | "baron"
            | "count" | "duke" | "duchess" | "emperor" | "tsar" | "czar" | "shah" | "caliph" | "mufti" | "foreign"
            | "defense" | "defence" | "interior" | "finance" | "justice-minister" | "state" | "first" | "presidential"
            | "candidate" | "lawyer" | "activist" | "analyst" | "founder" | "head" | "undersecretary" | "adviser" | "advisor"
            | "mediator" | "conciliator" | "arbitrator" | "negotiator" | "facilitator" | "correspondent" | "journalist" | "reporter" | "researcher" | "author" | "economist" | "historian"
    )
}

/// Titles that by themselves make the capitalised words after them a person's name.
pub fn is_strong_title(word: &str) -> bool {
    is_title(word)
        && !matches!(
            word,
            "vice" | "prime" | "crown" | "foreign" | "defense" | "defence" | "interior" | "finance" | "state"
                | "first" | "private" | "deputy" | "acting" | "former" | "presidential" | "chief" | "head" | "justice"
                | "count" | "general" | "attorney" | "major"
        )
}

/// Offices whose holder speaks for the state or body named with them.
pub fn is_office(word: &str) -> bool {
    matches!(
        word,
        "president" | "pm" | "premier" | "minister" | "chancellor" | "secretary" | "secretary-general" | "king" | "queen"
            | "emir" | "amir" | "sultan" | "prince" | "pope" | "ambassador" | "envoy" | "spokesman" | "spokeswoman"
            | "spokesperson" | "leader" | "chairman" | "chairwoman" | "chairperson" | "chair" | "chief" | "commander"
            | "director" | "head" | "governor" | "mayor" | "commissioner" | "negotiator" | "taoiseach" | "general"
            | "admiral" | "marshal" | "colonel" | "speaker" | "official" | "diplomat" | "representative" | "emperor"
            | "ceo" | "executive" | "founder" | "coach" | "delegate" | "adviser" | "advisor" | "undersecretary"
            | "shah" | "consul" | "senator" | "ayatollah" | "vice-president" | "co-chair" | "attorney" | "president-elect"
    )
}

/// Heads by which a name is a body's ("Council", "Party", "Union").
pub fn is_body_head(word: &str) -> bool {
    matches!(
        word,
        "ministry" | "council" | "party" | "union" | "army" | "navy" | "force" | "forces" | "group" | "movement"
            | "front" | "court" | "committee" | "agency" | "department" | "university" | "college" | "school" | "bank"
            | "company" | "corporation" | "corp" | "inc" | "ltd" | "llc" | "plc" | "association" | "federation"
            | "organization" | "organisation" | "foundation" | "institute" | "institution" | "commission"
            | "parliament" | "congress" | "senate" | "assembly" | "league" | "brigade" | "brigades" | "authority"
            | "alliance" | "coalition" | "bureau" | "office" | "board" | "club" | "society" | "trust" | "fund"
            | "church" | "police" | "guard" | "guards" | "corps" | "command" | "mission" | "delegation" | "service"
            | "services" | "centre" | "center" | "network" | "press" | "times" | "post" | "tribunal" | "embassy"
            | "cabinet" | "government" | "administration" | "junta" | "knesset" | "duma" | "bundestag" | "bundesrat"
            | "kremlin" | "airlines" | "airways" | "airline" | "motors" | "industries" | "systems" | "holdings"
            | "partners" | "workers" | "teamsters" | "brotherhood" | "resistance" | "militia" | "army's" | "faction"
            | "caucus" | "chamber" | "academy" | "observatory" | "initiative" | "campaign" | "community" | "unions"
            | "house" | "secretariat" | "quartet" | "regime" | "technologies" | "laboratory" | "museum" | "hospital"
            | "democrats" | "republicans" | "conservatives" | "liberals" | "socialists" | "greens" | "labor" | "labour"
            | "band" | "team" | "directorate" | "consortium" | "confederation" | "nations" | "syndicate" | "dynasty"
    )
}

/// Heads by which a name is a place's ("River", "Palace", "Province").
pub fn is_place_head(word: &str) -> bool {
    matches!(
        word,
        "river" | "rivers" | "sea" | "lake" | "lakes" | "ocean" | "strait" | "straits" | "gulf" | "bay" | "canal"
            | "channel" | "mountain" | "mountains" | "hills" | "heights" | "plateau" | "island" | "islands" | "isles"
            | "peninsula" | "valley" | "desert" | "province" | "county" | "region" | "territory" | "governorate"
            | "oblast" | "prefecture" | "street" | "avenue" | "square" | "road" | "airport" | "palace" | "castle"
            | "tower" | "base" | "camp" | "crossing" | "border" | "corridor" | "strip" | "bank" | "coast" | "delta"
            | "park" | "stadium" | "arena" | "hotel" | "cathedral" | "mosque" | "temple" | "prison" | "harbor"
            | "harbour" | "port" | "bridge" | "dam" | "forest" | "station" | "village" | "city" | "town" | "beach"
            | "district" | "highway" | "basin" | "field" | "oilfield" | "reservation" | "caucasus" | "hall" | "room"
            | "archipelago" | "cape" | "reef" | "shoal" | "glacier" | "volcano" | "plains" | "garden" | "gardens"
    )
}

/// Words that open a place's name ("Lake Geneva", "Mount Hermon", "Strait of Hormuz").
pub fn opens_place(word: &str) -> bool {
    matches!(word, "lake" | "mount" | "cape" | "fort" | "port" | "strait" | "gulf" | "bay" | "river" | "isle" | "sea" | "camp")
}

/// Heads of names of treaties, events, laws, works: no actor and no place.
pub fn is_other_head(word: &str) -> bool {
    matches!(
        word,
        "agreement" | "agreements" | "treaty" | "treaties" | "accord" | "accords" | "pact" | "act" | "plan" | "war"
            | "wars" | "day" | "prize" | "award" | "awards" | "conference" | "summit" | "festival" | "olympics"
            | "games" | "cup" | "championship" | "protocol" | "convention" | "declaration" | "resolution" | "article"
            | "charter" | "constitution" | "revolution" | "crisis" | "affair" | "doctrine" | "communiqué" | "memorandum"
            | "proclamation" | "bill" | "amendment" | "law" | "code" | "deal" | "framework" | "roadmap" | "process"
            | "talks" | "uprising" | "spring" | "holocaust" | "genocide" | "massacre" | "battle" | "operation"
            | "project" | "program" | "programme" | "contest" | "marathon" | "cease-fire" | "ceasefire" | "strategy"
            | "policy" | "age" | "era" | "century" | "season" | "series" | "show" | "album" | "mountain-time"
            | "ebola" | "virus" | "disease" | "covid-19" | "section" | "chapter" | "title" | "pipeline" | "inquiry"
            | "report" | "statement" | "speech" | "address" | "letter" | "review" | "statute" | "rights" | "offensive"
            | "armistice" | "truce" | "compact" | "concert" | "referendum" | "election" | "elections" | "dialogue"
    )
}

/// Words that are capitalised for what they are, not for whom they name.
pub fn is_calendar(word: &str) -> bool {
    matches!(
        word,
        "january" | "february" | "march" | "april" | "may" | "june" | "july" | "august" | "september" | "october"
            | "november" | "december" | "jan" | "feb" | "mar" | "apr" | "jun" | "jul" | "aug" | "sep" | "sept" | "oct"
            | "nov" | "dec" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
            | "mondays" | "sundays" | "christmas" | "easter" | "ramadan" | "passover" | "gmt" | "utc" | "est" | "edt"
            | "a.m." | "p.m." | "am" | "pm" | "bst" | "cet" | "ad" | "bc" | "ce" | "bce" | "i" | "ii" | "iii" | "iv"
    )
}

/// Words that open sentences and are no names, besides those the article also writes small.
pub fn is_common_opener(word: &str) -> bool {
    matches!(
        word,
        "the" | "a" | "an" | "this" | "that" | "these" | "those" | "he" | "she" | "it" | "they" | "we" | "i" | "you"
            | "his" | "her" | "its" | "their" | "our" | "my" | "your" | "in" | "on" | "at" | "of" | "for" | "from"
            | "by" | "with" | "to" | "into" | "over" | "under" | "after" | "before" | "during" | "since" | "until"
            | "as" | "if" | "when" | "while" | "where" | "who" | "whom" | "whose" | "what" | "which" | "why" | "how"
            | "and" | "but" | "or" | "so" | "yet" | "although" | "though" | "because" | "unless" | "whether"
            | "however" | "meanwhile" | "moreover" | "furthermore" | "nevertheless" | "nonetheless" | "also" | "still"
            | "there" | "here" | "now" | "then" | "today" | "yesterday" | "tomorrow" | "last" | "next" | "earlier"
            | "later" | "recently" | "currently" | "both" | "some" | "many" | "most" | "all" | "each" | "every" | "any"
            | "no" | "not" | "one" | "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine"
            | "ten" | "several" | "few" | "more" | "other" | "others" | "another" | "such" | "only" | "just" | "even"
            | "about" | "around" | "between" | "among" | "against" | "through" | "despite" | "according" | "following"
            | "officials" | "experts" | "analysts" | "sources" | "diplomats" | "critics" | "observers" | "residents"
            | "is" | "are" | "was" | "were" | "be" | "has" | "have" | "had" | "do" | "does" | "did" | "will" | "would"
            | "can" | "could" | "may" | "might" | "must" | "should" | "shall" | "let" | "once" | "instead" | "perhaps"
            | "yes" | "well" | "thank" | "thanks" | "please" | "behind" | "within" | "without" | "like" | "unlike"
            | "upon" | "out" | "up" | "down" | "off" | "again" | "further" | "first" | "second" | "third" | "finally"
            | "nobody" | "somebody" | "anybody" | "whoever" | "whatever" | "nor" | "none" | "everyone" | "someone" | "nothing" | "something" | "everything" | "much" | "too" | "very"
            | "talks" | "negotiations" | "people" | "government" | "president" | "rebels" | "workers" | "protesters"
            | "mediators" | "mediator" | "negotiators" | "asked" | "speaking" | "according-to" | "under-secretary"
            | "we've" | "we're" | "i'm" | "i've" | "it's" | "that's" | "there's" | "he's" | "they're" | "don't" | "let's"
            | "q" | "a:" | "q:" | "photo" | "image" | "file" | "map" | "source" | "read" | "see" | "related" | "editor's"
    )
}

/// Verbs by which a name before them is an actor who speaks.
pub fn is_speech_verb(word: &str) -> bool {
    matches!(
        word,
        "said" | "says" | "say" | "told" | "tells" | "added" | "adds" | "stated" | "states" | "announced" | "announces"
            | "claimed" | "claims" | "denied" | "denies" | "warned" | "warns" | "insisted" | "insists" | "argued"
            | "argues" | "confirmed" | "confirms" | "declared" | "declares" | "replied" | "responded" | "responds"
            | "commented" | "explained" | "explains" | "noted" | "notes" | "urged" | "urges" | "called" | "calls"
            | "accused" | "accuses" | "blamed" | "blames" | "condemned" | "condemns" | "criticized" | "criticised"
            | "criticizes" | "criticises" | "demanded" | "demands" | "rejected" | "rejects" | "refused" | "refuses"
            | "agreed" | "agrees" | "vowed" | "vows" | "promised" | "pledged" | "pledges" | "threatened" | "threatens"
            | "praised" | "welcomed" | "welcomes" | "expressed" | "suggested" | "suggests" | "proposed" | "proposes"
            | "offered" | "offers" | "revealed" | "acknowledged" | "admitted" | "reiterated" | "emphasized" | "stressed"
            | "predicted" | "tweeted" | "wrote" | "writes" | "asked" | "asks" | "appealed" | "hailed" | "thanked"
            | "remarked" | "testified" | "concluded" | "maintains" | "maintained" | "believes" | "thinks" | "hopes"
            | "wants" | "seeks" | "sought" | "insinuated" | "alleged" | "alleges" | "reported" | "reports" | "hinted"
    )
}

/// Verbs by which a name before them is an actor who does something.
pub fn is_action_verb(word: &str) -> bool {
    is_speech_verb(word)
        || matches!(
            word,
            "has" | "have" | "had" | "will" | "would" | "is" | "was" | "are" | "were" | "can" | "could" | "may" | "might"
                | "must" | "should" | "did" | "does" | "do" | "began" | "launched" | "launches" | "attacked" | "attacks"
                | "invaded" | "invades" | "signed" | "signs" | "met" | "meets" | "sent" | "sends" | "imposed" | "imposes"
                | "withdrew" | "withdraws" | "withdraw" | "struck" | "strikes" | "fired" | "bombed" | "seized" | "killed"
                | "opened" | "closed" | "closes" | "closing" | "suspended" | "suspends" | "resumed" | "resumes" | "continued" | "continues" | "took"
                | "takes" | "made" | "makes" | "gave" | "gives" | "held" | "holds" | "won" | "wins" | "lost" | "loses"
                | "supported" | "supports" | "opposed" | "opposes" | "backed" | "backs" | "joined" | "joins" | "left"
                | "leaves" | "entered" | "agreed" | "decided" | "decides" | "ordered" | "orders" | "banned" | "bans" | "expelled" | "expels"
                | "recalled" | "deployed" | "deploys" | "became" | "becomes" | "plans" | "planned" | "intends" | "sees"
                | "faces" | "faced" | "fears" | "halted" | "released" | "arrested" | "accepted" | "accepts" | "approved" | "passed" | "voted"
                | "votes" | "negotiated" | "negotiates" | "brokered" | "brokers" | "mediated" | "mediates" | "hosted"
                | "hosts" | "led" | "leads" | "tested" | "tests" | "developed" | "built" | "bought" | "sold" | "ended"
                | "ends" | "needs" | "prepares" | "prepared" | "considers" | "considered" | "shuts" | "shut" | "issues" | "issued"
                | "recognized" | "recognised" | "recognizes" | "used" | "uses" | "failed" | "fails" | "helped" | "helps"
                | "controls" | "controlled" | "occupied" | "declined" | "appears" | "appeared" | "seems" | "remains" | "remained"
                | "returned" | "visited" | "arrived" | "broke" | "breaks" | "cut" | "cuts" | "lifted" | "lifts" | "follows" | "advances" | "rejects"
                | "resigned" | "resigns" | "received" | "receives" | "requested" | "filed" | "sued" | "acted" | "acts" | "ruled"
                | "advanced" | "captured" | "retaliated" | "violated" | "responded" | "provided" | "provides" | "shelled"
        )
}

/// Prepositions after which a place's name is a scene.
pub fn is_scene_preposition(word: &str) -> bool {
    matches!(
        word,
        "in" | "at" | "near" | "from" | "across" | "outside" | "inside" | "into" | "around" | "throughout" | "within"
            | "through" | "off" | "via" | "toward" | "towards" | "over" | "along" | "onto" | "beyond" | "bordering"
            | "leaving" | "entering" | "visiting" | "reached" | "visited" | "entered" | "left" | "invaded" | "occupied" | "beside"
    )
}

/// Words of direction that stand between a preposition and a place ("in northern Syria").
pub fn is_direction(word: &str) -> bool {
    matches!(
        word,
        "northern" | "southern" | "eastern" | "western" | "central" | "north" | "south" | "east" | "west" | "northeast"
            | "northwest" | "southeast" | "southwest" | "north-eastern" | "north-western" | "south-eastern"
            | "south-western" | "northeastern" | "northwestern" | "southeastern" | "southwestern" | "downtown"
            | "nearby" | "neighboring" | "neighbouring" | "mainland" | "rural" | "upper" | "lower" | "greater"
            | "the" | "post-war" | "former" | "occupied" | "modern-day" | "war-torn"
    )
}

/// Names of people's groups, in the plural, that can be a side by description.
pub fn is_side_noun(word: &str) -> bool {
    matches!(
        word,
        "workers" | "strikers" | "employers" | "owners" | "rebels" | "separatists" | "insurgents" | "militants"
            | "protesters" | "protestors" | "demonstrators" | "farmers" | "fishermen" | "teachers" | "nurses" | "doctors"
            | "drivers" | "pilots" | "miners" | "dockworkers" | "settlers" | "villagers" | "kidnappers" | "pirates"
            | "hijackers" | "hostages" | "refugees" | "students" | "railwaymen" | "shareholders" | "creditors" | "unions" | "loyalists"
            | "mutineers" | "opposition" | "tribesmen" | "gunmen" | "growers" | "residents" | "herders" | "landowners" | "migrants"
    )
}

/// Nouns for people of the media and of learning, who tell and do not act.
pub fn is_observer_noun(word: &str) -> bool {
    matches!(
        word,
        "analyst" | "analysts" | "professor" | "expert" | "experts" | "scholar" | "researcher" | "researchers"
            | "commentator" | "commentators" | "columnist" | "historian" | "journalist" | "journalists" | "reporter"
            | "reporters" | "correspondent" | "economist" | "economists" | "author" | "blogger" | "lecturer" | "fellow"
            | "academic" | "academics" | "pundit" | "observer" | "observers" | "strategist" | "anchor" | "pollster"
    )
}

/// Names of news organisations' kinds ("Press", "Times").
pub fn is_media_head(word: &str) -> bool {
    matches!(
        word,
        "press" | "times" | "post" | "news" | "tv" | "television" | "radio" | "herald" | "tribune" | "gazette"
            | "journal" | "agency" | "broadcasting" | "daily" | "telegraph" | "chronicle" | "observer" | "magazine"
            | "reuters" | "afp" | "ap" | "bbc" | "cnn" | "nbc" | "abc" | "cbs" | "npr" | "itar-tass" | "tass" | "xinhua"
            | "interfax" | "bloomberg" | "guardian" | "jazeera" | "arabiya" | "wikinews" | "upi" | "dpa" | "kyodo"
            | "yonhap" | "anadolu" | "associated" | "haaretz" | "economist" | "independent" | "newspaper" | "media"
            | "wikipedia" | "twitter" | "facebook" | "youtube" | "newsweek" | "monde" | "spiegel" | "politico"
    )
}

/// Nouns of what stands or lives in a city, so that "Tehran's suburbs" is a place and "Tehran's influence" is not.
pub fn is_of_a_city(word: &str) -> bool {
    matches!(
        word,
        "suburbs" | "suburb" | "streets" | "airport" | "outskirts" | "residents" | "mayor" | "population" | "center" | "centre"
            | "downtown" | "port" | "harbor" | "harbour" | "university" | "hospitals" | "schools" | "old" | "main" | "central"
            | "northern" | "southern" | "eastern" | "western" | "district" | "districts" | "skyline" | "hotels" | "inhabitants"
            | "international" | "green" | "red" | "historic" | "bridges" | "parks" | "stadium" | "square" | "train" | "metro"
    )
}

/// Verbs whose object suffers what one side does to another.
pub fn strikes_at(word: &str) -> bool {
    matches!(
        word,
        "struck" | "attacked" | "threatened" | "threatens" | "rejected" | "accused" | "accuses" | "accusing" | "blamed"
            | "blames" | "blaming" | "sued" | "sanctioned" | "condemned" | "condemns" | "condemning" | "criticized"
            | "criticised" | "denounced" | "warned" | "warns" | "urged" | "urges" | "urging" | "told" | "asked" | "asks"
            | "pressured" | "pressed" | "invaded" | "shelled" | "bombed" | "fought" | "fights" | "fighting" | "defeated"
            | "supported" | "supports" | "supporting" | "backed" | "backs" | "recognized" | "recognised" | "recognize"
            | "against" | "with" | "versus" | "thanked" | "thank" | "praised" | "opposed" | "opposes" | "deterred" | "targeting"
            | "demanded" | "demands" | "defended" | "expelled" | "assure" | "assured" | "convince" | "convinced" | "persuade"
            | "persuaded" | "pressure" | "punish" | "arm" | "armed" | "allow" | "allowed" | "forced" | "force" | "blame" | "accuse"
    )
}

/// Nouns for what an actor does, has or is, so that "of X" or "X's" names the actor.
pub fn is_doing(word: &str) -> bool {
    matches!(
        word,
        "plan" | "plans" | "army" | "forces" | "influence" | "demand" | "demands" | "offer" | "offers" | "proposal" | "proposals" | "terms" | "claim" | "claims" | "attack"
            | "attacks" | "strikes" | "offensive" | "invasion" | "blockade" | "refusal" | "rejection" | "decision" | "policy"
            | "position" | "response" | "support" | "withdrawal" | "consent" | "delegation" | "delegations" | "representatives"
            | "accusation" | "accusations" | "allies" | "ally" | "negotiator" | "negotiators" | "envoy" | "envoys" | "interests"
            | "side" | "sides" | "request" | "threat" | "threats" | "warning" | "ambassador" | "ambassadors" | "role" | "remarks"
            | "intentions" | "relations" | "government" | "governments" | "members" | "leader" | "leaders" | "spokesman"
            | "spokeswoman" | "president" | "commitment" | "behalf" | "foes" | "enemies" | "rivals" | "insistence" | "bid"
    )
}
