//! Which names are one and which stay apart. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;

#[test]
fn a_later_shorter_name_is_the_person_named_in_full() {
    check(&[
        "[Tae-yong Seo:party] rejected the plan of [Japan:party]. [Seo:party, is Tae-yong Seo] accused the ministers.",
        "[China:party] sent envoy [Luo Dongming:party] to Japan. [Luo:party, is Luo Dongming] accused the ministers.",
        "[Mary Ann Price:party] accused [Peru:party]. [Ann Price:party, is Mary Ann Price] said so.",
        "[Siad Warsame:party] accused [Kenya:party]. [Mohamed Siad Warsame:party, is Mohamed Siad Warsame] said so. It was [Warsame:party, is Mohamed Siad Warsame], he said.",
        "President [Luo Dongming:party] accused [Japan:party]. President [Luo:party, is Luo Dongming] said so.",
        "[Ewa Nowak:party] accused [Poland:party]. Ms. [Nowak:party, is Ewa Nowak] said so.",
    ]);
}

#[test]
fn two_persons_of_one_surname_stay_apart() {
    check(&[
        "[Paul Novak:party, is Paul Novak] accused [Austria:party]. [Eva Novak:party, is Eva Novak] rejected it.",
        "[Paul Novak:party] accused [Austria:party]. [Novak:party, is Paul Novak] said so. [Eva Novak:party] rejected it. [Novak:party, is Eva Novak] said so.",
        "[Paul Novak:party] accused [Austria:party]. His wife, [Eva Novak:party], rejected it. [Novak:party, is Paul Novak] said so.",
        "[Paul Novak:party] accused [Austria:party]. The [Novak:not-party] family rejected it.",
    ]);
}

#[test]
fn two_spellings_of_a_name_are_one() {
    check(&[
        "[Mansur Qadhari:party] accused [Iraq:party]. [Qaddari:party, is Mansur Qadhari] said so.",
        "[Yusuf Soleyman:party] accused [Iraq:party]. [Yusuf Suleiman:party, is Yusuf Soleyman] said so.",
        "[Zoltán Kőrösi:party] accused [Hungary:party]. [Korosi:party, is Zoltán Kőrösi] said so.",
    ]);
}

#[test]
fn a_second_name_is_told_by_the_text() {
    check(&[
        "[Omar Harun:party, is Idris Saleh], also known as [Ali Karim:party, is Idris Saleh], accused [Chad:party]. [Idris Saleh:party], also known as [Omar Harun:party, is Idris Saleh], said so. [Ali Karim:party, is Idris Saleh] threatened [Chad:party].",
        "[Idris Saleh:party], also known as [Abu Harun:party, is Idris Saleh], accused [Chad:party]. [Abu Harun:party, is Idris Saleh] said so.",
    ]);
}

#[test]
fn organs_of_a_state_are_the_state() {
    check(&[
        "The [Royal Thai Navy:party, is Thailand] fired at a boat, [Cambodia:party] said.",
        "The [Chilean Foreign Ministry:party, is Chile] rejected the claim of [Bolivia:party].",
        "The [Serbian Ministry of Defence:party, is Serbia] accused [Kosovo:party].",
        "The [Ministry of Foreign Affairs of the Republic of Armenia:party, is Armenia] accused [Turkey:party]. [Armenia:party] denied it.",
        "The [United States Department of the Interior:party, is United States] accused [Canada:party].",
        "The [State Department:party, is United States] accused [Cuba:party].",
        "The [Chadian Air Force:party, is Chad] bombed a village, [Sudan:party] said.",
        "The [Bush administration:party, is United States] accused [Cuba:party].",
        "The [US White House:party, is United States] accused [Cuba:party].",
        "The [Peruvian Supreme Court:party, is Peruvian Supreme Court] rejected the claim of [Peru:party].",
        "The [Bosnian Central Bank:party, is Bosnian Central Bank] accused [Serbia:party].",
    ]);
}

#[test]
fn an_organ_that_the_article_keeps_naming_acts_for_itself() {
    check(&[
        "The [Peruvian Foreign Ministry:party, is Peruvian Foreign Ministry] accused the president of [Peru:party]. The [Peruvian Foreign Ministry:party] rejected his offer. The [Peruvian Foreign Ministry:party] denied it. The [Peruvian Foreign Ministry:party] demanded talks.",
    ]);
}

#[test]
fn a_parliament_is_one_in_every_form_of_its_name() {
    check(&[
        "The [Parliament of Chad:party, is Parliament of Chad] rejected the law. The [Chadian Parliament:party, is Parliament of Chad] will vote again.",
        "The [Chadian Parliament:party] rejected the law. The [Parliament:party, is Chadian Parliament] will vote again.",
    ]);
}

#[test]
fn a_body_is_known_by_its_short_forms() {
    check(&[
        "The [Coral Reef Authority:party] rejected the plan of [Fiji:party]. The [CRA:party, is Coral Reef Authority] said so.",
        "The [Northern Union:party] rejected the plan. The [NU:party, is Northern Union] accused [Togo:party].",
        "The [Harakat al-Nour Front:party] accused [Iraq:party]. The [HNF:party, is Harakat al-Nour Front] attacked.",
        "The [Radical Party:party] rejected the plan. The [Radicals:party, is Radical Party] accused [Serbia:party].",
        "The [Conservative Party:party] rejected the plan. The [Conservatives:party, is Conservative Party] accused [Serbia:party].",
        "The [Rebel Defence Force:party] attacked [Chad:party]. The [Rebel Defence Forces:party, is Rebel Defence Force] withdrew.",
        "The [United Nations Mission in Chad:party] (UNMC) accused [Chad:party, is Chad] of delay.",
    ]);
}

#[test]
fn half_a_land_is_told_by_its_side() {
    check(&[
        "[North Korea:party] fired a rocket. The [North:party, is North Korea] threatened [Japan:party].",
        "[North Korea:party] and [South Korea:party] met. [North:party, is North Korea] threatened [Japan:party].",
        "[South Sudan:party] rejected the terms. The [South:party, is South Sudan] accused [Sudan:party].",
        // Of three Souths always the same.
        "[South Sudan:party] rejected the terms of [South Africa:party] and [South Korea:party]. The [South:party, is South Sudan] accused [Sudan:party].",
    ]);
}

#[test]
fn a_state_is_called_as_the_article_calls_it() {
    check(&[
        "[Great Britain:party, is Great Britain] rejected the claim of [Spain:party]. [British:party, is Great Britain] ships sailed.",
        "[Burma:party, is Burma] accused [Thailand:party].",
        "The [U.S.:party, is United States] accused [Cuba:party].",
        "[London:party, is United Kingdom] accused [Spain:party], and the [British:party, is United Kingdom] army moved.",
    ]);
}

#[test]
fn what_linking_does_not_tell_yet() {
    check_known_faults(&[(
        "[Hezbollah:party] fired rockets. The [Lebanese group:party, is Hezbollah] accused [Israel:party].",
        "descriptions are not linked to the body that they describe",
    )]);
}

#[test]
fn a_body_of_two_fields_is_one() {
    check(&[
        "The [National Pensions and Welfare Board:party, is National Pensions and Welfare Board] rejected the claim of [Peru:party].",
        "The [Fish and Wildlife Service:party, is Fish and Wildlife Service] accused [Canada:party].",
        "The [Food and Drug Administration:party, is Food and Drug Administration] rejected the demands of [Canada:party].",
        "The [Hartley Charity and Development Foundation:party, is Hartley Charity and Development Foundation] accused [Greece:party].",
    ]);
}

#[test]
fn a_state_of_two_lands_is_one() {
    check(&[
        "[Trinidad and Tobago:party, is Trinidad and Tobago] accused [Venezuela:party].",
        "[Bosnia and Herzegovina:party, is Bosnia and Herzegovina] rejected the plan of [Serbia:party].",
    ]);
}

#[test]
fn a_person_is_named_without_the_office() {
    check(&[
        "Senate Majority Whip [Carla Dunne:party-person, is Carla Dunne] accused [Cuba:party].",
        "Acting Labor Secretary [Maria Ortega:party-person, is Maria Ortega] rejected the demands of [Canada:party].",
        "State Department Spokesperson [Matthew Miller:party-person, is Matthew Miller] accused [Cuba:party].",
        "HH Sheikh [Mansour bin Khalifa:party-person, is Mansour bin Khalifa] rejected the plan of [Iran:party].",
    ]);
}

#[test]
fn a_name_holds_its_initial_its_dash_and_its_ayn() {
    check(&[
        "Secretary of State [Dorian J. Velker:party-person, is Dorian J. Velker] and Minister of Trade [Samir Hosni:party-person, is Samir Hosni] met. [Velker:party-person, is Dorian J. Velker] accused [Peru:party].",
        "The [Asian Import–Export Bank:party, is Asian Import–Export Bank] accused [Peru:party].",
        "[Sa‘d Murad:party-person, is Sa‘d Murad] accused [Peru:party].",
    ]);
}

#[test]
fn what_only_looks_like_a_person_is_told_by_the_words_beside_it() {
    check(&[
        "[Larkhill Resources:party-organisation] rejected the claim of [Mali:party]. [Larkhill:party, is Larkhill Resources] accused the miners.",
        "The retailer [Holst Brandal:party-organisation] rejected the bid of [Nordstahl Corporation:party]. [Holst Brandal:party] accused the owners.",
        "[Banc de Llumia:party-organisation] rejected the bid of [Nordstahl Corporation:party]. [Llumia:party, is Banc de Llumia] accused the owners.",
        "[Zwarts Verbond:party-organisation] rejected the plan. The [Verbond:party, is Zwarts Verbond] accused the owners.",
        "[Peru:party] shelled the village of [Chanka Moro:place, not-party] and denied it.",
        "[Peru:party] will withdraw from [Tibú:place], [El Tarka:place, not-party] and [Taorama:place, not-party], it said.",
        "[Brisa Italia:party-organisation], which owns the port, is in debt. [Brisa Italia:party] rejected the plan of [Peru:party].",
    ]);
}

#[test]
fn who_is_a_person_stays_one_beside_a_place() {
    check(&[
        "In Aden, [Tariq Nassar:not-place] and [Omar Fadel:party-person] rejected the plan of [Yemen:party].",
        "[Haftar Belkacem:party-person], 61, who owns the port, rejected the plan of [Libya:party].",
        "The [Novak:not-party] family rejected the plan. [Eva Novak:party-person], the company's president, accused [Austria:party].",
        "Noon had gone. [Abdulqader al-Washali:party-person], head of a committee, accused [Yemen:party].",
    ]);
}

#[test]
fn a_body_may_be_named_by_its_members_or_its_number() {
    check(&[
        "The [Finnish Dockworkers' League:party-organisation] rejected the offer. The owners accused the [Finnish Dockworkers' League:party].",
        "The [Grain Millers' Alliance:party-organisation] rejected the offer of [Kenya:party].",
        "The [Harbour Operators' Federation:party] rejected the offer of the dockers.",
        "The [444 Brigade:party-armed] attacked the [Special Deterrence Force:party].",
        "The [33rd Front:party] of the rebels attacked [Peru:party]. The [33rd Front:party] denied it.",
        "The [Bench Water District:party-organisation, not-place] rejected the offer of the farmers. The [Bench Water District:party] sued them.",
        "The [Government of National Unity:party-organisation] rejected the plan of [Egypt:party].",
    ]);
}

#[test]
fn the_adjective_of_a_region_names_nobody() {
    check(&[
        "The [Flemish:not-party, not-place] pilots rejected the offer of [Belgium:party].",
        "The [Flemish government:party, is Flemish government] rejected the offer of the pilots.",
        "A [Sardinian:not-party] lawyer rejected the offer of [Italy:party].",
    ]);
}

#[test]
fn a_part_of_a_bodys_name_is_the_body() {
    check(&[
        "[Banca Lugure Cattolica:party] rejected the bid of [Nordstahl Corporation:party]. [Lugure Cattolica:party, is Banca Lugure Cattolica] accused the owners. [Lugure:party, is Banca Lugure Cattolica] refused.",
        "The [Harbour Company:party] rejected the plan of [Peru:party]. He lives in [Harbour View:not-party].",
    ]);
}

#[test]
fn a_ruler_keeps_the_number_and_is_known_without_it() {
    check(&[
        "King [Rashid II:party, is Rashid II] met the envoys of [Norway:party]. King [Rashid:party, is Rashid II] rejected the plan of [Chile:party].",
        "Queen [Margaret II:party, is Margaret II] rejected the treaty and warned [Spain:party].",
        "Pope [John Paul II:party, is John Paul II] rejected the plan of [Chile:party]. [John Paul II:party] sent a cardinal.",
        "After World War II [Norway:party] accused [Chile:party] of theft.",
    ]);
}

#[test]
fn a_name_goes_on_to_its_end_and_no_further() {
    check(&[
        "The [Andean Union Mission to Paraguay:party, is Andean Union Mission to Paraguay] accused [Kenya:party]. [Kenya:party] rejected it.",
        "The [Community of Latin American and Caribbean States:party, is Community of Latin American and Caribbean States] accused [Chile:party].",
        "[Wilmer Norden:party, speaks-for Association of Fishermen of the Gulf], who leads the [Association of Fishermen of the Gulf:party], accused [Chile:party]. [Chile:party] rejected it.",
        "The [ABRD–SDS:party, is ABRD–SDS] coalition rejected the plan. [ABRD–SDS:party] accused [Chile:party].",
        "[Acme Steel:party] rejected the plan of [Chile:party]. The company and its CEO [Ralph Norden:party, is Ralph Norden] accused [Chile:party].",
        "Former [Peruvian:party] President [Omar Fadel:party, is Omar Fadel, speaks-for nobody] accused [Chile:party]. [Peru:party] rejected it.",
        "The [Minister of Social Affairs:not-party], [Olav Tveit:party], rejected the plan. [Iceland:party] accused [Norway:party].",
        "Secretary of State [Tveit:party] and Foreign Minister [Lindt:party] accused [Chile:party] of theft.",
    ]);
}

#[test]
fn a_side_is_called_by_its_nation_too() {
    check(&[
        "[Chadian protesters:party, is Chadian protesters] attacked the palace. The [protesters:party, is Chadian protesters] accused the [army:not-party] of [Chile:party].",
        "[Dora Lindt:party, speaks-for works council], who heads the [works council:party], accused [Acme Steel:party]. [Acme Steel:party] rejected it.",
        "[Acme Steel:party] rejected the plan of the works council and accused [Chile:party].",
    ]);
}
