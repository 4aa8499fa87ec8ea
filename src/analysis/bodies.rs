//! Bodies known the world over, which no rule of form could tell: international organisations,
//! alliances, armed groups. General knowledge, written by hand; a text's own bodies are found by form.

use crate::analysis::PartyKind;

/// A body of which the name alone tells what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Body {
    /// Its usual English name.
    pub name: &'static str,
    /// What sort of actor.
    pub kind: PartyKind,
}

const fn org(name: &'static str) -> Body {
    Body {
        name,
        kind: PartyKind::Organisation,
    }
}

const fn armed(name: &'static str) -> Body {
    Body {
        name,
        kind: PartyKind::ArmedGroup,
    }
}

const fn people(name: &'static str) -> Body {
    Body {
        name,
        kind: PartyKind::People,
    }
}

/// The body of this name, given in lower case without "the".
pub fn body(name: &str) -> Option<Body> {
    Some(match name {
        "un" | "u.n." | "united nations" => org("United Nations"),
        "un security council"
        | "u.n. security council"
        | "united nations security council"
        | "security council" => org("UN Security Council"),
        "un general assembly" | "general assembly" => org("UN General Assembly"),
        "eu" | "e.u." | "european union" => org("European Union"),
        "european commission" => org("European Commission"),
        "european parliament" => org("European Parliament"),
        "nato" | "north atlantic treaty organization" => org("NATO"),
        "african union" => org("African Union"),
        "arab league" | "league of arab states" => org("Arab League"),
        "ecowas" | "economic community of west african states" => org("ECOWAS"),
        "igad" => org("IGAD"),
        "asean" => org("ASEAN"),
        "osce"
        | "organization for security and co-operation in europe"
        | "organization for security and cooperation in europe"
        | "organisation for security and co-operation in europe" => org("OSCE"),
        "oas" | "organization of american states" => org("Organization of American States"),
        "iaea" | "international atomic energy agency" => org("IAEA"),
        "imf" | "international monetary fund" => org("International Monetary Fund"),
        "world bank" => org("World Bank"),
        "wto" | "world trade organization" => org("World Trade Organization"),
        "who" | "world health organization" | "world health organisation" => {
            org("World Health Organization")
        }
        "unhcr" => org("UNHCR"),
        "unicef" => org("UNICEF"),
        "unesco" => org("UNESCO"),
        "opec" => org("OPEC"),
        "sadc" | "southern african development community" => org("SADC"),
        "east african community" => org("East African Community"),
        "eccas" => org("ECCAS"),
        "mercosur" => org("Mercosur"),
        "caricom" => org("CARICOM"),
        "unasur" => org("UNASUR"),
        "celac" => org("CELAC"),
        "apec" => org("APEC"),
        "brics" => org("BRICS"),
        "e3" => org("E3"),
        "g7" | "group of seven" => org("G7"),
        "g8" | "group of eight" => org("G8"),
        "g20" | "group of twenty" => org("G20"),
        "opcw" => org("OPCW"),
        "unrwa" => org("UNRWA"),
        "unifil" => org("UNIFIL"),
        "monusco" => org("MONUSCO"),
        "amisom" => org("AMISOM"),
        "council of europe" => org("Council of Europe"),
        "european council" => org("European Council"),
        "european central bank" | "ecb" => org("European Central Bank"),
        "european court of human rights" => org("European Court of Human Rights"),
        "league of nations" => org("League of Nations"),
        "shanghai cooperation organisation" | "shanghai cooperation organization" => {
            org("Shanghai Cooperation Organisation")
        }
        "collective security treaty organization" | "csto" => {
            org("Collective Security Treaty Organization")
        }
        "organisation of islamic cooperation" | "organization of islamic cooperation" | "oic" => {
            org("Organisation of Islamic Cooperation")
        }
        "commonwealth of nations" => org("Commonwealth of Nations"),
        "non-aligned movement" => org("Non-Aligned Movement"),
        "médecins sans frontières" | "medecins sans frontieres" | "doctors without borders" => {
            org("Médecins Sans Frontières")
        }
        "oxfam" => org("Oxfam"),
        "save the children" => org("Save the Children"),
        "carter center" | "carter centre" => org("Carter Center"),
        "international crisis group" => org("International Crisis Group"),
        "community of sant'egidio" | "sant'egidio" => org("Community of Sant'Egidio"),
        "african national congress" | "anc" => org("African National Congress"),
        "swapo" => org("SWAPO"),
        "zanu-pf" => org("ZANU-PF"),
        "kuomintang" | "kmt" => org("Kuomintang"),
        "chinese communist party" | "communist party of china" => org("Chinese Communist Party"),
        "democratic unionist party" | "dup" => org("Democratic Unionist Party"),
        "ulster unionist party" | "uup" => org("Ulster Unionist Party"),
        "national league for democracy" | "nld" => org("National League for Democracy"),
        "central intelligence agency" | "cia" => org("CIA"),
        "mossad" => org("Mossad"),
        "gazprom" => org("Gazprom"),
        "gcc" | "gulf cooperation council" => org("Gulf Cooperation Council"),
        "red cross" | "icrc" | "international committee of the red cross" => org("Red Cross"),
        "red crescent" => org("Red Crescent"),
        "holy see" | "vatican" => org("Holy See"),
        "interpol" => org("Interpol"),
        "amnesty international" => org("Amnesty International"),
        "human rights watch" => org("Human Rights Watch"),
        "greenpeace" => org("Greenpeace"),
        "international criminal court" | "icc" => org("International Criminal Court"),
        "international court of justice" | "icj" => org("International Court of Justice"),
        "permanent court of arbitration" => org("Permanent Court of Arbitration"),
        "plo" | "palestine liberation organization" => org("Palestine Liberation Organization"),
        "palestinian authority" | "palestinian national authority" => org("Palestinian Authority"),
        "fatah" => org("Fatah"),
        "likud" => org("Likud"),
        "sinn féin" | "sinn fein" => org("Sinn Féin"),
        "muslim brotherhood" => org("Muslim Brotherhood"),
        "hamas" => armed("Hamas"),
        "islamic jihad" | "palestinian islamic jihad" => armed("Islamic Jihad"),
        "hezbollah" | "hizbollah" | "hizbullah" | "hezbullah" => armed("Hezbollah"),
        "houthi" | "houthis" | "ansar allah" => armed("Houthis"),
        "taliban" | "taleban" => armed("Taliban"),
        "al-qaeda" | "al qaeda" | "al-qaida" => armed("Al-Qaeda"),
        "isis" | "isil" | "islamic state" | "daesh" | "islamic state of iraq and syria" => {
            armed("Islamic State")
        }
        "boko haram" => armed("Boko Haram"),
        "al-shabaab" | "al shabaab" | "al-shabab" => armed("Al-Shabaab"),
        "pkk" | "kurdistan workers' party" => armed("Kurdistan Workers' Party"),
        "ypg" | "people's protection units" => armed("People's Protection Units"),
        "sdf" | "syrian democratic forces" => armed("Syrian Democratic Forces"),
        "farc" => armed("FARC"),
        "eln" | "national liberation army" => armed("National Liberation Army"),
        "ira" | "irish republican army" => armed("Irish Republican Army"),
        "eta" => armed("ETA"),
        "ltte" | "tamil tigers" => armed("Tamil Tigers"),
        "wagner group" | "wagner" => armed("Wagner Group"),
        "rapid support forces" | "rsf" => armed("Rapid Support Forces"),
        "m23" | "march 23 movement" => armed("March 23 Movement"),
        "hayat tahrir al-sham" | "hay'at tahrir al-sham" | "hts" => armed("Hayat Tahrir al-Sham"),
        "unita" => armed("UNITA"),
        "renamo" => armed("RENAMO"),
        "polisario" | "polisario front" => armed("Polisario Front"),
        "kosovo liberation army" | "kla" => armed("Kosovo Liberation Army"),
        "free syrian army" => armed("Free Syrian Army"),
        "libyan national army" => armed("Libyan National Army"),
        "popular mobilization forces" | "popular mobilisation forces" | "hashd al-shaabi" => {
            armed("Popular Mobilization Forces")
        }
        "kataib hezbollah" | "kata'ib hezbollah" | "kataeb hezbollah" => armed("Kataib Hezbollah"),
        "lashkar-e-taiba" => armed("Lashkar-e-Taiba"),
        "jaish-e-mohammed" => armed("Jaish-e-Mohammed"),
        "jemaah islamiyah" => armed("Jemaah Islamiyah"),
        "abu sayyaf" => armed("Abu Sayyaf"),
        "moro islamic liberation front" | "milf" => armed("Moro Islamic Liberation Front"),
        "moro national liberation front" | "mnlf" => armed("Moro National Liberation Front"),
        "free aceh movement" => armed("Free Aceh Movement"),
        "shining path" | "sendero luminoso" => armed("Shining Path"),
        "fmln" => armed("FMLN"),
        "auc" => armed("AUC"),
        "janjaweed" => armed("Janjaweed"),
        "interahamwe" => armed("Interahamwe"),
        "fdlr" => armed("FDLR"),
        "tigray people's liberation front" | "tplf" => armed("Tigray People's Liberation Front"),
        "tehrik-i-taliban pakistan" | "ttp" | "pakistani taliban" => armed("Pakistani Taliban"),
        "balochistan liberation army" => armed("Balochistan Liberation Army"),
        "haqqani network" => armed("Haqqani Network"),
        "mujahideen" | "mujahedin" => armed("Mujahideen"),
        "vietcong" => armed("Viet Cong"),
        "pathet lao" => armed("Pathet Lao"),
        "viet minh" => armed("Viet Minh"),
        "arakan army" => armed("Arakan Army"),
        "ulster volunteer force" | "uvf" => armed("Ulster Volunteer Force"),
        "ulster defence association" | "uda" => armed("Ulster Defence Association"),
        "viet cong" => armed("Viet Cong"),
        "khmer rouge" => armed("Khmer Rouge"),
        "contras" => armed("Contras"),
        "lord's resistance army" => armed("Lord's Resistance Army"),
        "druze" => people("Druze"),
        "kurds" | "kurdish" => people("Kurds"),
        "rohingya" | "rohingyas" => people("Rohingya"),
        "uyghurs" | "uighurs" | "uyghur" => people("Uyghurs"),
        "tuareg" | "tuaregs" => people("Tuareg"),
        "yazidi" | "yazidis" => people("Yazidis"),
        "alawites" | "alawite" => people("Alawites"),
        "sunni" | "sunnis" => people("Sunnis"),
        "shiites" | "shia" | "shi'ites" | "shiite" => people("Shiites"),
        "tutsi" | "tutsis" => people("Tutsi"),
        "hutu" | "hutus" => people("Hutu"),
        "tamils" | "tamil" => people("Tamils"),
        "chechens" | "chechen" => people("Chechens"),
        "arab states" | "arab countries" | "arab nations" => people("Arab states"),
        "liberal democrats" | "liberal democrat" | "lib dems" | "lib dem" => {
            org("Liberal Democrats")
        }
        "democrats" | "democratic party" => org("Democratic Party"),
        "republicans" | "republican party" => org("Republican Party"),
        _ => return None,
    })
}
