//! Who is in the matter, by which name, for whom a person speaks, and who is no party. Rows in `marked`.

#![allow(clippy::unwrap_used)]

use crate::marked::check;
use crate::marked::check_known_faults;
use rapporteur::analysis::analyze;
use rapporteur::source;
use rapporteur::source::Format;

#[test]
fn a_capital_that_acts_is_the_state_as_a_party() {
    check(&[
        "[Damascus:party-state, is Syria, not-place] rejected the plan of [Israel:party].",
        "[Moscow:party-state, is Russia, not-place] accused [Kyiv:party-state, is Ukraine, not-place] of a breach.",
        "[Tehran:party, is Iran, not-place] demanded that the sanctions be lifted first.",
        "[Beijing:party, is China, not-place] and [Tokyo:party, is Japan, not-place] recalled their ambassadors.",
        "[Washington:party, is United States, not-place] said that it would not sign the treaty with [Russia:party].",
        "The quarrel between [Ankara:party, is Turkey, not-place] and [Athens:party, is Greece, not-place] is an old one.",
    ]);
}

#[test]
fn a_nationality_word_names_the_state_as_a_party() {
    check(&[
        "[Syrian:party, is Syria] officials rejected the demands of [Israel:party].",
        "The [Iranian:party, is Iran] foreign minister accused [Israel:party] of sabotage.",
        "The [Ethiopian:party, is Ethiopia] government and the [Tigray People's Liberation Front:party] signed a truce.",
        "A [Thai:party, is Thailand] army spokesman blamed [Cambodia:party] for the shots.",
    ]);
    check_known_faults(&[(
        "[Rwandan:party, is Rwanda] soldiers crossed the border of [Congo:party].",
        "the border of a state is no act of that state, so it reads as neither actor nor scene",
    )]);
}

#[test]
fn a_person_speaks_for_the_body_named_with_the_office() {
    check(&[
        "[Arvind Tyagi:party-person, speaks-for India], a spokesman for [India:party]'s foreign ministry, accused [Pakistan:party] of a breach.",
        "[Iran:party]'s foreign minister, [Dariush Kamali:party-person, speaks-for Iran], met the delegation of [Saudi Arabia:party].",
        "[Syrian:party] President [Nabil Haddad:party-person, speaks-for Syria] said that [Israel:party] must withdraw.",
        "[Katriina Lund:party-person, speaks-for Volvo], who speaks for [Volvo:party-organisation], refused the demands of the union.",
        "[Yahya al-Amiri:party-person, speaks-for Hamas], a negotiator of [Hamas:party-armed], rejected [Israel:party]'s terms.",
    ]);
    check_known_faults(&[(
        "[Kenyan:party] negotiator [Grace Wanjiru:party-person, speaks-for Kenya] demanded more money from the [European Union:party].",
        "whoever something is demanded from is not read as a party yet",
    )]);
}

#[test]
fn learning_that_is_asked_about_talks_of_others_is_no_party() {
    check(&[
        "[Chad:party] accused [Sudan:party]. [Norway:mediator-confirmed] mediates between [Chad:party] and [Sudan:party].\n\nThe talks go on.\n\n“Each waits for the other,” said [Ida Falk:not-party], a geographer at the [University of Utrecht:not-party].",
        "[Chad:party] accused [Sudan:party].\n\nUpdates by [Ida Falk:not-party] in Lagos.",
    ]);
}

#[test]
fn who_only_watches_is_no_party() {
    check(&[
        "[Israel:party] struck [Syria:party] again, [Reuters:not-party] reported.",
        "“[Iran:party] is playing for time,” said [Owen Marsh:not-party], an analyst, of the talks with the [United States:party].",
        "[Turkey:party] threatened [Greece:party], according to [Le Monde:not-party].",
        "[Norway:mediator-confirmed, not-party] mediates between [Colombia:party] and the [ELN:party].",
    ]);
    check_known_faults(&[(
        "[Serbia:party] will not give way to [Kosovo:party], said [Famke Roelofs:not-party], a professor of law.",
        "\"give way to\" does not tell that the other gives the fight",
    )]);
}

#[test]
fn a_place_that_is_only_a_place_is_no_party() {
    check(&[
        "[Israel:party] and [Hamas:party] met in [Paris:place, not-party].",
        "The delegations of [Russia:party] and [Ukraine:party] flew to [Istanbul:place, not-party].",
        "[Azerbaijan:party] accused [Armenia:party] of shelling a village near [Tovuz:place, not-party].",
        "The dockers of [Rotterdam:place, not-party] walked out.",
    ]);
}

#[test]
fn neither_money_nor_a_planet_is_a_party() {
    check(&[
        "[Kenya:party] and [Uganda:party] will settle the debt in [U.S.:not-party] dollars, the ministers said.",
        "[Kenya:party] accused [Uganda:party] of hiding the price, which was paid in [Swiss:not-party] francs.",
        "[Kenya:party] accused [Uganda:party]. [Uganda:party] pounds the border again, [Kenya:party] said.",
        "The talks between [India:party] and [Japan:party] on the probe sent to [Mars:not-party] broke off.",
        "The minister urged [Kenya:party] to join [Oslo:party, is Norway, not-place] in condemning the raid.",
    ]);
}

#[test]
fn armed_groups_and_bodies_have_their_kind() {
    check(&[
        "[Hezbollah:party-armed] fired rockets at [Israel:party-state].",
        "The [Houthis:party-armed] and [Saudi Arabia:party-state] exchanged prisoners.",
        "The [M23:party-armed] took the city of [Goma:place] from the army of [Congo:party-state].",
        "[Boeing:party-organisation] rejected the demands of its machinists.",
        "The [European Commission:party-organisation] accused [Hungary:party-state] of a breach.",
        "[NATO:party-organisation] warned [Russia:party-state].",
    ]);
}

#[test]
fn a_ship_is_no_party_and_a_firm_is_a_body() {
    check(&[
        "[Iran:party] seized the tanker [MV Northern Crest:not-party], [Greece:party] said.",
        "[Delta Tankers:party-organisation] accused [Iran:party].",
        "[Grupo Mendoza:party-organisation] rejected the demands of [Peru:party].",
    ]);
}

#[test]
fn a_side_named_by_a_description_is_a_people() {
    check(&[
        "The [railway workers:party-people] rejected the offer of the [owners:party-people].",
        "The [Druze:party-people] accused [Syria:party] of the attack.",
        "The [Kurds:party-people] want a province of their own, which [Baghdad:party, is Iraq] refuses.",
    ]);
    check_known_faults(&[
        (
            "The [strikers:party-people] demanded that the [employers:party-people] return to the table.",
            "a side behind \"demanded that the\" is not read as acting",
        ),
        (
            "The [nurses:party-people] have been on strike since Monday; the [hospitals:party] refuse to pay more.",
            "hospitals are no side by description; the word is too common a scene",
        ),
    ]);
}

#[test]
fn the_sides_of_the_talks_are_principal() {
    check(&[
        "Talks between [Israel:party-principal] and [Lebanon:party-principal] opened on Monday.",
        "[Chad:party-principal] accused [Sudan:party-principal] of an attack, and [Sudan:party-principal] denied it.",
    ]);
    check_known_faults(&[(
        "[Volvo:party-principal] and the union [IF Metall:party-principal] could not agree on wages.",
        "a lone company joined to a description by \"and\" is not read as acting",
    )]);
}

#[test]
fn both_of_those_named_behind_between_are_parties() {
    check(&[
        "[Qatar:mediator] brokered a truce between [Israel:party] and [Hamas:party].",
        "[Oman:mediator] carried messages between [Iran:party] and the [United States:party].",
        "[Kenya:mediator] acted as a go-between in the dispute between [Sudan:party] and [Chad:party].",
        "The ceasefire between [Georgia:party] and [Russia:party] has held for a year.",
        "The border dispute between [Mali:party] and [Burkina Faso:party] is old.",
        "Talks between [Saudi Arabia:party], [Yemen:party] and the [Houthis:party] broke off.",
        "Mediation ended the quarrel between [Kenya:party] and [Somalia:party].",
        "African observers watched the truce between [Ethiopia:party] and the [Tigray People's Liberation Front:party].",
    ]);
}

#[test]
fn whoever_talks_with_another_makes_both_parties() {
    check(&[
        "[Iran:party] negotiated a deal with the [European Union:party].",
        "[Chile:party] and [Peru:party] agreed on their border in the sea.",
        "[Ukraine:party] negotiated an exchange of prisoners with [Russia:party].",
        "[Serbia:party] and [Kosovo:party] settled the matter directly.",
        "[Syria:party] is holding indirect talks with [Israel:party].",
        "[Iran:party] and the [United States:party] exchanged letters.",
    ]);
    check_known_faults(&[(
        "[Volvo:party] signed an agreement with [IF Metall:party].",
        "a name that begins like a small word, IF, is cut short",
    )]);
}

#[test]
fn whoever_suffers_the_act_is_a_party_too() {
    check(&[
        "[Russia:party] struck [Ukraine:party] overnight.",
        "[Colombia:party] broke off talks with the [ELN:party].",
        "[Israel:party] rejected the demands of [Hamas:party].",
        "[Turkey:party] threatened [Greece:party] on Friday.",
        "The sanctions against [Iran:party] were lifted by the [European Union:party].",
        "[Slovenia:party]'s claim against [Croatia:party] was dismissed.",
    ]);
}

#[test]
fn a_whole_sentence_is_read_at_once() {
    check(&[
        "[Norway:mediator-host-confirmed, not-party] hosted talks in [Oslo:place, not-party] between [Israel:party-principal] and the [PLO:party-principal].",
        "[Egyptian:mediator-confirmed] mediators shuttled between [Israeli:party-principal] and [Hamas:party-principal] delegations in [Cairo:place-city].",
        "[Ankara:mediator-offered, is Turkey, not-place] offered to mediate between [Moscow:party-principal, is Russia] and [Kyiv:party-principal, is Ukraine].",
        "[Israel:party-principal] rejected [Turkey:mediator-denied] as a mediator with [Hamas:party-principal] at a meeting in [Doha:place-city].",
        "Experts speculate that [Russia:mediator-speculated], [Oman:mediator-speculated], or even the [UN:mediator-speculated] could be mediating between [Syria:party-principal] and [Israel:party-principal].",
    ]);
}

#[test]
fn a_capital_is_no_place_where_it_acts_by_any_verb() {
    check(&[
        "[Bishkek:not-place] regards the paper as lapsed and accused [Tajikistan:party].",
        "[Ankara:not-place] meanwhile summoned the ambassador of [Greece:party].",
        "[Peru:party] asked for help. Would [Cairo:not-place] send its soldiers?",
        "[Moscow:not-place], whose own troops left last year, accused [Armenia:party].",
        "The streets of [Moscow:place] were empty, said [Armenia:party]. He met them in [Moscow:place].",
        "Reports in [Moscow:place], whose streets were empty, blamed [Armenia:party].",
    ]);
}

#[test]
fn words_of_offices_and_creeds_are_no_parties() {
    check(&[
        "[Chad:party] accused [Togo:party] of theft. [Territorial Planning:not-party] Minister [Dora Lindt:party, speaks-for Chad] of [Chad:party] rejected it.",
        "[Chad:party] accused [Togo:party] of theft. Minister for Enterprise [Dora Lindt:party] rejected it.",
        "The [Sunni:not-party] clergy waited while [Chad:party] accused [Togo:party] of theft.",
        "The [Roman Catholic:not-party] bishops waited while [Chad:party] accused [Togo:party] of theft.",
        "[Chad:party] accused [Togo:party] of theft, as both Secretary and [National Security Adviser:not-party] had said.",
        "[Chad:party] accused [Togo:party] of theft. So began the Chadian-Togolese [Dispute:not-party].",
        "[Chad:party] accused [Togo:party] of theft. The [Fisheries Ministry:not-party] rejected it, and [Togo:party] too.",
    ]);
}

#[test]
fn who_signs_reports_or_only_comes_from_somewhere_is_no_party() {
    check(&[
        "# Why the lake shrinks\n\nBy [Dora Lindt:not-party] and [Omar Fadel:not-party]\n\n[Chad:party] accused [Togo:party] of theft. [Togo:party] rejected it.\n\n[Dora Lindt:not-party] is a fellow of an institute.",
        "[Chad:party] accused [Togo:party] of theft, the business daily The [Lakes Ledger:not-party] wrote. The [Lakes Ledger:not-party] said so twice.",
        "[Chad:party] accused [Togo:party] of theft. The hearing is chaired by [Peruvian:not-party] lawyer [Dora Lindt:party], and [Togo:party] rejected her.",
        "[Peruvian:party] ambassador [Dora Lindt:party, speaks-for Peru] accused [Togo:party] of theft.",
    ]);
}

#[test]
fn those_who_contend_for_an_office_are_the_sides_of_a_disputed_vote() {
    check(&[
        "# Peru's rivals both claim victory\n\nThe electoral court of [Peru:party] has not published the results of the election. Opposition candidate \
         [Ana Quispe:party-principal] said the count was rigged. Incumbent [Luis Rojas:party-principal] told voters to wait for the last ballot boxes. [Chile:party] called \
         for calm.",
        // Who once stood does not contend.
        "# Quarrel over the vote\n\nThe electoral court has not published the results of the election. [Peru:party-principal] accused [Chile:party-principal] \
         of buying votes. Former presidential candidate [Ana Quispe:party] accused [Chile:party] of fraud. Incumbent [Luis Rojas:party] told voters to wait. [Chile:party] \
         denied it.",
        // Nor do candidates whom no paragraph sets against each other, nor any where the title sets states against each other.
        "# Quarrel over the vote\n\n[Peru:party-principal] accused [Chile:party-principal] of buying votes in the election. Opposition candidate [Ana Quispe:party] accused \
         [Chile:party] of fraud.\n\nIncumbent [Luis Rojas:party] told voters to wait. [Chile:party] denied it.",
        "# Peru accuses Chile of buying votes\n\n[Peru:party-principal] accused [Chile:party-principal] of buying votes in the election. Opposition candidate \
         [Ana Quispe:party] accused [Chile:party] of fraud. Incumbent [Luis Rojas:party] told voters to wait. [Chile:party] denied it.",
        "# Quarrel over the vote\n\n[Peru:party] accused [Chile:party] of buying votes in the election. Presidential candidate [Ana Quispe:party-principal] accused \
         [Chile:party] of fraud.\n\nPresidential candidate [Luis Rojas:party-principal] told voters to wait. [Chile:party] denied it.",
        // A war in the year of an election is one between states.
        "# Truce in doubt\n\n[Peru:party-principal] accused [Chile:party-principal] of an attack that broke the truce. [Chile:party] said the war would go on until the \
         election. Opposition candidate [Ana Quispe:party] accused [Chile:party] of fraud, and incumbent [Luis Rojas:party] told voters the vote would be held.",
        // Nor is a lead in a game a vote.
        "# Candidates\n\n[Peru:party-principal] accused [Chile:party-principal] of a breach at the chess tournament. The candidates meet today, and the candidates play \
         until one candidate wins. [Ana Quispe:party] leads [Luis Rojas:party] by half a point. [Ana Quispe:party] accused [Luis Rojas:party] of cheating.",
    ]);
}

#[test]
fn union_and_employer_are_the_sides_of_a_strike() {
    check(&[
        "# Port strike enters second week\n\nThe [Dockworkers' Union:party-principal] said on Monday that its members would stay on strike until wages rose. \
         [Baltic Shipping Company:party-principal] has offered a smaller pay rise and accused the Dockworkers' Union of a breach. The union rejected the pay offer. [Finland:party] said it would not step in, and the \
         strikers kept their pickets. [Baltic Shipping Company:party-principal] said the strike had cost it millions.",
    ]);
}

#[test]
fn hostages_are_no_side() {
    let text = "# Hostages freed in Mali\n\nMali and the Northern Front agreed on a truce on Monday. The hostages spoke to reporters. \
        Two hostages said that others were still held. The Northern Front accused Mali of breaking the truce.";
    let loaded = source::parse(text.as_bytes(), Format::Markdown, "row").unwrap();
    let analysis = analyze(&loaded.articles[0]);
    for party in analysis.parties.iter().filter(|party| party.principal) {
        let name = &analysis.entities[party.entity.0 as usize].name;
        assert!(!name.contains("hostages"), "{name} is a side");
    }
}
