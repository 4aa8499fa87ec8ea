//! For whom a person speaks where other sentences tell: whence the answer comes, what a description means,
//! what the person does. Rows in `marked`.

use crate::marked::check;

#[test]
fn an_office_is_of_the_place_from_which_the_answer_comes() {
    check(&[
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nFrom Oslo, the foreign ministry's [Dora Lindt:party, speaks-for Norway] answered: \"Never.\"",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nSantiago's reply came at noon from the presidential spokeswoman [Dora Lindt:party, speaks-for Chile]: \"Never.\"",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nThe response from Santiago was short. Foreign Minister [Dora Lindt:party, speaks-for Chile] told reporters that [Norway:party] should wait.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nIn Santiago nobody laughed. The ships, the foreign minister, [Dora Lindt:party, speaks-for Chile], said, would stay.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nOslo sees it otherwise. Norwegian ships have fished there for decades, the fisheries minister, [Dora Lindt:party, speaks-for Norway], said.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nSantiago was quick to answer. Defence Minister [Dora Lindt:party, speaks-for Chile] said that the ships would stay.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nSpeaking in Oslo, Prime Minister [Dora Lindt:party, speaks-for Norway] said she would wait.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nBack in Oslo, Prime Minister [Dora Lindt:party, speaks-for Norway] said she would wait.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nThe ship came from Oslo. A fisherman, [Dora Lindt:party, speaks-for nobody], rejected the plan and accused [Chile:party].",
    ]);
}

#[test]
fn a_description_means_the_body_that_can_be_called_so() {
    check(&[
        "The [Harbour Workers Union:party] rejected the plan of [Nordstahl Corporation:party]. The company's managing director, [Dora Lindt:party, speaks-for Nordstahl Corporation], accused the union. The union's regional secretary, [Omar Fadel:party, speaks-for Harbour Workers Union], laughed.",
        "[Nordstahl Lines:party] refused to pay. The [Harbour Workers Union:party] rejected the plan. Its general secretary, [Omar Fadel:party, speaks-for Harbour Workers Union], laughed. [Dora Lindt:party, speaks-for Nordstahl Lines], who runs the company, accused the union.",
        "[Nordstahl Lines:party] refused to pay. The [Harbour Workers Union:party] rejected the plan. [Dora Lindt:party, speaks-for Nordstahl Lines], the company's chief executive, accused the strikers. [Omar Fadel:party, speaks-for Harbour Workers Union], who chairs the union, laughed.",
        "The [Superliga:party] refused to pay the players. The league's president, [Dora Lindt:party, speaks-for Superliga], accused the clubs. The [Superliga:party] rejected the claim.",
        "The [hauliers:party] rejected the plan of the [Harbour Workers Union:party]. Their spokesman, [Dora Lindt:party, speaks-for hauliers], accused the union.",
        "The [fishermen:party] rejected the plan of the [Harbour Workers Union:party] and accused it. Their leader, [Dora Lindt:party, speaks-for fishermen], accused the union.",
        "The [Renewal Front:party] rejected the plan of [Chad:party]. The front's spokesman, [Omar Fadel:party, speaks-for Renewal Front], accused the army.",
        "The [Red River Club:party] rejected the plan of the league. The club's owner, [Dora Lindt:party, speaks-for Red River Club], accused the players. The [Red River Club:party] sued.",
        "The [Harbour Workers Union:party] rejected the plan of the owners. A union official, [Dora Lindt:party, speaks-for Harbour Workers Union], accused them.",
        "The [Harbour Workers Union:party] rejected the plan of the owners. For the union, [Dora Lindt:party, speaks-for Harbour Workers Union] accused them of greed.",
        "The [Harbour Workers Union:party] rejected the plan of the owners. [Dora Lindt:party, speaks-for Harbour Workers Union], its leader since 2011, accused them of greed.",
        "The [Harbour Workers Union:party] rejected the plan of [Harland Bank:party]. The bank's lawyer, [Dora Lindt:party, speaks-for Harland Bank], accused them of greed.",
        "The [Harbour Workers Union:party] rejected the plan of [Harland Bank:party]. Counsel for the bank, [Dora Lindt:party, speaks-for Harland Bank], accused them of greed.",
    ]);
}

#[test]
fn a_deed_tells_for_whom() {
    check(&[
        "[Dora Lindt:party, speaks-for Harland Bank], counsel for [Harland Bank:party], accused the [Harbour Workers Union:party] of greed. [Harland Bank:party] rejected the claim.",
        "[Dora Lindt:party, speaks-for Renewal Front], a nephew of the president, heads a small movement, the [Renewal Front:party], which rejected the plan of [Chad:party].",
        "[Renewal Front:party] rejected the plan of [Chad:party]. [Dora Lindt:party, speaks-for Renewal Front], who has led the [Renewal Front:party] since May, accused the army.",
        "[Dora Lindt:party, speaks-for Harbour Workers Union], who negotiates for the [Harbour Workers Union:party], accused [Harland Bank:party].",
        "[Dora Lindt:party, speaks-for Harbour Workers Union], who sits on the [Harbour Workers Union:party]'s board, accused [Harland Bank:party].",
        "[Dora Lindt:party, speaks-for Harbour Workers Union], who represents the [Harbour Workers Union:party] in the talks, accused [Harland Bank:party].",
        "[Dora Lindt:party, speaks-for Harbour Workers Union], a member of the [Harbour Workers Union:party]'s committee, accused [Harland Bank:party].",
        "[Harland Bank:party]'s owner, [Dora Lindt:party, speaks-for Harland Bank], accused the [Harbour Workers Union:party].",
        "The delegations, led by [Dora Lindt:party, speaks-for Harbour Workers Union], for the [Harbour Workers Union:party], and by [Omar Fadel:party, speaks-for Harland Bank], for [Harland Bank:party], met. [Lindt:party] accused [Fadel:party] of delay.",
        "[Dora Lindt:party, speaks-for University of Lima], a geologist at the [University of Lima:party], accused [Peru:party] of haste.",
        "[Dora Lindt:party, speaks-for nobody], a cousin of the spokesman, accused [Chad:party] and rejected the plan of the [Renewal Front:party].",
        "[Dora Lindt:party, speaks-for nobody], who reports on the [Renewal Front:party]'s trials, accused [Chad:party]. The [Renewal Front:party] rejected it.",
    ]);
}

#[test]
fn ambassadors_staffs_and_ministries_are_those_of_their_state() {
    check(&[
        "The Ambassador of [Norway:party] in Santiago, Mr [Olav Tveit:party, speaks-for Norway], rejected the claim of [Chile:party].",
        "The Ambassador of [Norway:party] to Chile, [Olav Tveit:party, speaks-for Norway], rejected the claim of [Chile:party].",
        "[Norway:party]'s consul in Santiago, [Olav Tveit:party, speaks-for Norway], rejected the claim of [Chile:party].",
        "The chargé d'affaires of [Norway:party], Ms [Dora Lindt:party, speaks-for Norway], rejected the claim of [Chile:party].",
        "# Statement by the Ministry of Foreign Affairs of [Norway:party] on the ships\n\n[Norway:party] rejects the terms of [Chile:party].\n\nThe Ministry's spokesman, Mr [Olav Tveit:party, speaks-for Norway], said that [Chile:party] was wrong.",
        "The government of [Chad:party] rejected the plan of the [Renewal Front:party]. General [Omar Fadel:party, speaks-for Chad], the chief of staff, accused the [Renewal Front:party].",
        "The government of [Chad:party] rejected the plan of the [Renewal Front:party]. The government's man for the prisoners, Colonel [Omar Fadel:party, speaks-for Chad], accused the [Renewal Front:party].",
        "The delegates, [Dora Lindt:party, speaks-for Chad], for the Government, and [Omar Fadel:party, speaks-for Renewal Front], for the [Renewal Front:party], met. Talks between the Government of [Chad:party] and the [Renewal Front:party] resumed. [Lindt:party] accused [Fadel:party] of delay.",
    ]);
}

#[test]
fn a_nation_beside_a_name_is_no_office() {
    check(&[
        "The [Kenyan:party] lawyer and activist [Dora Lindt:party, speaks-for nobody] accused [Tanzania:party], and [Kenya:party] denied it.",
        "The [Kenyan:party] human rights lawyer [Dora Lindt:party, speaks-for nobody] accused [Tanzania:party], and [Kenya:party] denied it.",
        "The company offered R4,000. Its director, [Dora Lindt:party, speaks-for nobody], accused the strikers.",
        "The [Movement for Concord and Renewal:party] rejected the plan of [Chad:party]. [Dora Lindt:party, speaks-for Movement for Concord and Renewal], spokesman for the [Movement for Concord and Renewal:party], accused [Chad:party].",
        "The [Transport and General Workers Union:party] rejected it. [Dora Lindt:party, speaks-for Transport and General Workers Union] of the [Transport and General Workers Union:party] accused the owners.",
    ]);
}

#[test]
fn whoever_is_met_or_written_to_is_of_another_state() {
    check(&[
        "[Norwegian:party] Foreign Minister [Olav Tveit:party, speaks-for Norway] rejected the plan of [Chile:party]. [Tveit:party] spoke to President [Omar Fadel:party, speaks-for Chile] on Monday and accused him of delay. [Chile:party] denied it.",
        "[Norway:party] rejected the plan of [Chile:party]. An envoy carried a letter from Oslo to President [Omar Fadel:party, speaks-for Chile]. [Fadel:party] accused [Norway:party].",
        "[Norwegian:party] Foreign Minister [Olav Tveit:party, speaks-for Norway] rejected the plan of [Chile:party]. He telephoned President [Omar Fadel:party, speaks-for Chile] on Monday. [Fadel:party] accused [Norway:party].",
        "[Norwegian:party] Foreign Minister [Olav Tveit:party, speaks-for Norway] met President [Omar Fadel:party, speaks-for Chile] on Monday. [Fadel:party] accused [Norway:party], and [Chile:party] rejected the plan.",
    ]);
}

#[test]
fn commanders_engineers_and_judges_have_theirs() {
    check(&[
        "A [Chilean:party] column under Major [Omar Fadel:party, speaks-for Chile] crossed the river. [Peru:party] accused [Fadel:party] of murder, and he rejected the claim.",
        "[Norway:party] rejected the plan. The [UN:party]'s special envoy, the German diplomat [Dora Lindt:party, speaks-for UN], accused [Norway:party]. The [UN:party] said so.",
        "[Harland Corporation:party] engineer [Dora Lindt:party, speaks-for Harland Corporation] accused the union. [Lindt:party] rejected it.",
        "[Cricket Tasmania:party] rejected the claim of the players. The board's president, [Dora Lindt:party, speaks-for Cricket Tasmania], accused them.",
        "One of [Ghana:party]'s vice presidents, [Dora Lindt:party, speaks-for Ghana], accused [Togo:party].",
        "The [Labour Court:party] threw out the bid of [Harland Corporation:party].\n\nJudge [Dora Lindt:party, speaks-for Labour Court] accused the company of haste and ordered it to pay.",
        "Under the sun Major [Omar Fadel:party, speaks-for nobody] accused [Peru:party].",
        "The [Harbour Workers Union:party] rejected the plan. The union's chairman is [Dora Lindt:party, speaks-for Harbour Workers Union]. [Lindt:party] accused the owners.",
        "[Ghana:party] rejected it. [Dora Lindt:party, speaks-for Red Crescent] of the Palestinian [Red Crescent:party] accused [Ghana:party] of haste.",
        "Talks with [Ghana:party]'s President [Omar Fadel:party, speaks-for Ghana] failed. [Fadel:party] accused [Togo:party].",
    ]);
}

#[test]
fn the_same_is_told_in_other_words() {
    check(&[
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nOslo's answer, delivered by the foreign minister, [Dora Lindt:party, speaks-for Norway], was short. She rejected the claim.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nThe Norwegians were less amused. Their foreign minister, [Dora Lindt:party, speaks-for Norway], rejected it.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nThe Chilean side refused to wait. Its chief negotiator, [Dora Lindt:party, speaks-for Chile], rejected it.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nIn Oslo the mood was bitter. The foreign minister, [Dora Lindt:party, speaks-for Norway], rejected it.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nThat was too much for Oslo. Foreign Minister [Dora Lindt:party, speaks-for Norway] rejected it.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nReaction from Santiago followed within the hour: the foreign minister, [Dora Lindt:party, speaks-for Chile], rejected it.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nFor Oslo it is a matter of law. Chilean ships, said the justice minister, [Dora Lindt:party, speaks-for Norway], have no place there.",
        "The [Red River Club:party] rejected the plan of the players. The club's chairman, [Dora Lindt:party, speaks-for Red River Club], accused them. The [Red River Club:party] sued.",
        "The [Harland Airlines:party] rejected the plan of the pilots. The airline's chief executive, [Dora Lindt:party, speaks-for Harland Airlines], accused them.",
        "The [Harbour Workers Union:party] rejected the plan. A spokesman for the union, [Omar Fadel:party, speaks-for Harbour Workers Union], accused the owners.",
        "The [Harbour Workers Union:party] rejected the plan. The chairman of the union, [Omar Fadel:party, speaks-for Harbour Workers Union], accused the owners.",
        "The [Harbour Workers Union:party] rejected the plan. [Omar Fadel:party, speaks-for Harbour Workers Union], chairman of the union, accused the owners.",
        "The [Harbour Workers Union:party] rejected the plan. [Omar Fadel:party, speaks-for Harbour Workers Union], for the union, accused the owners.",
        "The [Harbour Workers Union:party] rejected the plan. [Omar Fadel:party, speaks-for Harbour Workers Union], the union's chief negotiator, accused the owners.",
        "The [miners:party] rejected the plan and accused the owners. Their lawyer, [Dora Lindt:party, speaks-for miners], accused the owners.",
        "The [rebels:party] rejected the plan and accused [Chad:party]. [Omar Fadel:party, speaks-for rebels], a spokesman for the [rebels:party], accused [Chad:party] of murder.",
        "The [rebels:party] rejected the plan and accused [Chad:party]. [Omar Fadel:party, speaks-for rebels], who leads the [rebels:party], accused [Chad:party] of murder.",
        "The [miners:party] rejected the plan and accused the owners. [Omar Fadel:party, speaks-for miners], speaking for the [miners:party], accused the owners.",
        "The [miners:party] rejected the plan and accused the owners. [Omar Fadel:party, speaks-for miners], who represents the [miners:party], accused the owners.",
        "The [Harbour Workers Union:party] rejected the plan. A team headed by [Omar Fadel:party, speaks-for nobody] accused the owners.",
        "The [Chilean:party] chargé d'affaires in Oslo, [Omar Fadel:party, speaks-for Chile], accused [Norway:party] of lies.",
        "[Chile:party]'s ambassador in Oslo, [Omar Fadel:party, speaks-for Chile], accused [Norway:party] of lies.",
        "The Ambassador of the [Republic of Chile:party], Mr [Omar Fadel:party, speaks-for Republic of Chile], accused [Norway:party] of lies.",
        "Colonel [Omar Fadel:party, speaks-for Chile], [Chile:party]'s military attaché in Oslo, accused [Norway:party] of lies.",
        "The Minister for Foreign Affairs of [Chile:party], Ms [Dora Lindt:party, speaks-for Chile], accused [Norway:party] of lies.",
        "The Permanent Representative of [Chile:party] to the United Nations, [Dora Lindt:party, speaks-for Chile], accused [Norway:party] of lies.",
        "[Chile:party]'s chief of staff, General [Omar Fadel:party, speaks-for Chile], accused [Norway:party] of lies.",
        "The [Harbour Workers Union:party] rejected the plan of [Harland Corporation:party]. [Omar Fadel:party, speaks-for Harland Corporation], the company's lawyer, accused it. [Dora Lindt:party, speaks-for Harbour Workers Union], counsel for the union, laughed.",
        "[Harland Corporation:party] rejected the plan of the [Harbour Workers Union:party]. The union's lawyer, [Dora Lindt:party, speaks-for Harbour Workers Union], accused it.",
        "The [Renewal Front:party] rejected the plan of [Chad:party]. [Omar Fadel:party, speaks-for Renewal Front], the movement's founder, accused [Chad:party] of murder.",
        "The [Renewal Front:party] rejected the plan of [Chad:party]. [Omar Fadel:party, speaks-for Renewal Front], one of the [Renewal Front:party]'s commanders, accused [Chad:party] of murder.",
        "The [Renewal Front:party], whose leader is [Omar Fadel:party, speaks-for Renewal Front], rejected the plan of [Chad:party]. [Fadel:party] accused it.",
        "[Chad:party]'s delegation, under General [Omar Fadel:party, speaks-for Chad], rejected the plan of [Togo:party]. [Fadel:party] accused it.",
    ]);
}

#[test]
fn those_who_work_for_a_body_are_told_by_its_noun() {
    check(&[
        "The [Red River Tribes:party] rejected the plan of [Harland Corporation:party]. Tribal water director [Dora Lindt:party, speaks-for Red River Tribes] accused it of haste.",
        "[Harland Corporation:party] rejected the plan of the [Harbour Workers Union:party]. Company engineer [Dora Lindt:party, speaks-for Harland Corporation] accused it of haste.",
        "[Harland Oil and Gas Company:party] rejected the plan of the [Harbour Workers Union:party]. Company engineer [Dora Lindt:party, speaks-for Harland Oil and Gas Company] accused it of haste.",
        "[Harland Corporation:party] rejected the plan. A tribal elder, [Dora Lindt:party, speaks-for nobody], accused it of haste.",
    ]);
}

#[test]
fn an_organ_named_without_its_state_is_that_of_the_state_talked_of() {
    check(&[
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nChile's foreign ministry dismissed the charge. \"There were no ships,\" ministry spokesman [Olav Tveit:party, speaks-for Chile] said.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nThe interior ministry in Oslo says that it has seen no ships. Spokesman [Olav Tveit:party, speaks-for Norway] told reporters that [Chile:party] should wait.",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nQUESTION: Chile. Foreign Minister [Dora Lindt:party, speaks-for Chile] said that the ships would stay. Is there a plan?",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nChile said it had seen no ships. \"We would expect Oslo to ask first,\" said Fisheries Ministry spokeswoman [Dora Lindt:party, speaks-for Chile].",
        "The government of [Chad:party] accused the [Renewal Front:party]. The [Renewal Front:party] rejected the charge.\n\nThe army would have none of it. \"We do not bargain with thieves,\" Colonel [Omar Fadel:party, speaks-for Chad], its director of information, told the radio of [Chad:party].",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] accused [Norway:party] of lies.\n\nThe ships came from Oslo. A fisherman, [Dora Lindt:party, speaks-for nobody], told reporters that he had seen them.",
    ]);
}

#[test]
fn who_speaks_is_told_by_what_he_calls_himself_or_did() {
    check(&[
        "[Dora Lindt:party, speaks-for Harbour Workers Union], a crane driver who spoke for the [Harbour Workers Union:party], accused [Harland Bank:party] of greed.",
        "[Dora Lindt:party, speaks-for nobody], a crane driver who spoke for an hour, accused the [Harbour Workers Union:party] of greed.",
        "The [Renewal Front:party] rejected the plan of [Chad:party]. A [Renewal Front:party] commander who calls himself [Omar Fadel:party, speaks-for Renewal Front] accused the army.",
        "The [High Clerical Council:party] rejected the plan of [Chad:party]. Its vice-president, the imam [Omar Fadel:party, speaks-for High Clerical Council], accused the army.",
        "The [High Clerical Council:party] rejected the plan of [Chad:party]. After meeting its vice-president, the banker [Omar Fadel:party, speaks-for nobody] accused the army.",
        "The plan was read out in a post by the [Harbour Corridor Initiative:party], whose field officer [Dora Lindt:party, speaks-for Harbour Corridor Initiative] accused [Chad:party] of delay. The [Harbour Corridor Initiative:party] rejected it.",
        "The Governments of [Salvador Allende:party, speaks-for Chile] and [Omar Fadel:party, speaks-for Peru] agreed to talk. [Chile:party] accused [Peru:party] of delay. [Peru:party] accused [Chile:party] of lies.",
    ]);
}

#[test]
fn a_union_is_known_by_what_it_does_and_a_firm_by_its_managers() {
    check(&[
        "[Harland:party] refused to pay. [UDWA:party], which represents the drivers, rejected the plan. [Harland:party]'s chief executive, [Omar Fadel:party, speaks-for Harland], accused the strikers. \"Nobody wants this,\" said [Dora Lindt:party, speaks-for UDWA], the union's organiser.",
        "The hauliers' union, known by the acronym [UDWA:party], rejected the plan of [Chad:party]. \"We are tired,\" its secretary-general, [Dora Lindt:party, speaks-for UDWA], told the drivers.",
    ]);
}

#[test]
fn whoever_answers_at_a_briefing_speaks_for_its_state() {
    check(&[
        "# Department Press Briefing\n\nMR LINDT: Good afternoon. The [United States:party] accuses [Chad:party] of delay.\n\nQUESTION: Why now?\n\nMR [LINDT:party, speaks-for United States]: I have seen the reports.\n\nQUESTION: And what do you make of them?\n\nMR LINDT: I refer you to [Chad:party].",
    ]);
}

#[test]
fn a_body_meant_by_a_noun_has_its_officers() {
    check(&[
        "[Nordstahl Lines:party] accused [Peru:party]. The [Harbour Workers Union:party] rejected the claim. The union's [Dora Lindt:party, speaks-for Harbour Workers Union] said that it would wait.",
        "[Nordstahl Lines:party] accused the [Harbour Workers Union:party]. The union has made no offer. \"We will wait,\" its president, [Dora Lindt:party, speaks-for Harbour Workers Union], told reporters.",
        "[Nordstahl Lines:party] accused the [Harbour Workers Union:party]. The chairwoman of the union's strike committee, [Dora Lindt:party, speaks-for Harbour Workers Union], said no.",
        "[Nordstahl Lines:party] accused the [Harbour Workers Union:party]. On the company's side, [Omar Fadel:party, speaks-for Nordstahl Lines] said no.",
        "[Nordstahl Lines:party] has a new chairman, [Omar Fadel:party, speaks-for Nordstahl Lines]. [Fadel:party] accused the [Harbour Workers Union:party].",
        "[Omar Fadel:party, speaks-for Nordstahl Lines] took over as chief executive of [Nordstahl Lines:party] in May. [Fadel:party] accused the [Harbour Workers Union:party].",
        "[Omar Fadel:party, speaks-for Nordstahl Lines], in charge of personnel at [Nordstahl Lines:party], accused the [Harbour Workers Union:party].",
        "[Omar Fadel:party, speaks-for Harbour Workers Union], a former judge who leads the [Harbour Workers Union:party], accused [Nordstahl Lines:party].",
        "[Omar Fadel:party, speaks-for Harbour Workers Union], 54, general secretary of the [Harbour Workers Union:party], accused [Nordstahl Lines:party].",
        "The [Red Valley Front:party], which [Omar Fadel:party, speaks-for Red Valley Front] has led since May, attacked [Peru:party]. [Fadel:party] said no.",
        "The [Red Valley Front:party], under [Omar Fadel:party, speaks-for Red Valley Front], attacked [Peru:party]. [Fadel:party] said no.",
        "The [Red Valley Army:party] has kept silent. Its spokesman, [Omar Fadel:party, speaks-for Red Valley Army], was away. [Peru:party] accused the [Red Valley Army:party].",
    ]);
}

#[test]
fn one_of_a_group_speaks_for_it() {
    check(&[
        "The [dockers:party] rejected the plan of [Peru:party]. [Omar Fadel:party, speaks-for dockers], a docker for thirty years, accused [Peru:party].",
        "The [fishermen:party] rejected the plan of [Peru:party]. [Omar Fadel:party, speaks-for fishermen], a fisherman, accused [Peru:party].",
        "The [dockers:party] rejected the plan of [Peru:party]. [Omar Fadel:party, speaks-for dockers], one of the [dockers:party], accused [Peru:party].",
        "The [rebels:party] attacked [Peru:party]. A rebel commander, or so he said, was hurt. Rebel commander [Omar Fadel:party, speaks-for rebels] accused [Peru:party].",
        "The [dockers:party] rejected the plan. [Omar Fadel:party, speaks-for dockers] accused [Peru:party] on behalf of the [dockers:party].",
        "The [dockers:party] rejected the plan of [Peru:party]. [Omar Fadel:party, speaks-for nobody], a former docker, accused [Peru:party].",
        "The [dockers:party] rejected the plan of [Peru:party]. [Omar Fadel:party, speaks-for nobody], a doctor, accused [Peru:party].",
    ]);
}

#[test]
fn a_minister_told_by_his_matter_is_of_the_state_that_is_talked_of() {
    check(&[
        "[Peru:party] accused the [Harbour Workers Union:party] of theft. The minister of public security, [Omar Fadel:party, speaks-for Peru], threatened the union.",
        "[Peru:party] accused the [Harbour Workers Union:party] of theft. [Omar Fadel:party, speaks-for Peru], the minister responsible for ports, threatened the union.",
        "[Peru:party] accused the [Harbour Workers Union:party] of theft. The president's chief of staff, [Omar Fadel:party, speaks-for Peru], threatened the union.",
        "[Peru:party] accused the [Harbour Workers Union:party] of theft. [Omar Fadel:party, speaks-for Peru], who speaks for the government, threatened the union.",
        "[Chile:party]'s vice-minister for the islands, [Omar Fadel:party, speaks-for Chile], accused [Peru:party].",
        "[Norway:party] accused [Chile:party] of theft. [Chile:party] rejected it. [Dora Lindt:party, speaks-for Norway] leads for [Norway:party] and General [Omar Fadel:party, speaks-for Chile] for [Chile:party].",
        "Heading the [Chilean:party] delegation is [Omar Fadel:party, speaks-for Chile]. [Fadel:party] accused [Peru:party].",
    ]);
}

#[test]
fn an_office_told_before_as_its_own_is_that_states() {
    check(&[
        "[Chad:party] rejected the terms of [Gabon:party], its foreign minister said on Monday.\n\nForeign Minister [Ina Deba:party, speaks-for Chad] told reporters that [Gabon:party] must withdraw.",
        "[Chad:party] on Monday denied the claims of [Gabon:party].\n\n“There is no deal,” government spokesman [Ivo Deba:party, speaks-for Chad] told reporters.",
    ]);
}

#[test]
fn what_one_does_now_counts_and_what_one_was_does_not() {
    check(&[
        "A former general, [Ivo Deba:party, speaks-for Renewal Front], who heads the [Renewal Front:party], accused [Chad:party].",
        "British trade union leader [Rob Crane:party, speaks-for Tram Workers' Union] accused [Chad:party]. [Rob Crane:party] is the leader of the [Tram Workers' Union:party].",
        "[Rob Crane:party, speaks-for Tram Workers' Union], the general secretary of the United Kingdom's [Tram Workers' Union:party], accused [Chad:party].",
        "[Acme Motors:party] rejected the claim of the [United States:party]. Senior vice president [Ann Berg:party, speaks-for Acme Motors] denied it.",
        "The [Peruvian:party, is Peru] ombudsman, [Rosa Quispe:party, speaks-for Peru], accused [Chile:party].",
    ]);
}
