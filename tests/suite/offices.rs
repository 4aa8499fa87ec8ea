//! For whom a person speaks, by every frame in which a text can say so. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;

#[test]
fn the_office_stands_before_the_name() {
    check(&[
        "[Peruvian:party] Foreign Minister [Lucía Salcedo:party, speaks-for Peru] rejected the demands of [Chile:party].",
        "[Norway:party]'s trade minister, [Ingrid Solvang:party, speaks-for Norway], accused [Iceland:party] of a breach.",
        "The president of [Ghana:party], [Kwesi Boateng:party, speaks-for Ghana], threatened [Togo:party].",
        "The [Kenyan:party] army chief, General [Peter Mwangi:party, speaks-for Kenya], blamed [Somalia:party].",
        "[Acme Steel Corporation:party] chief executive [Helen Brandt:party, speaks-for Acme Steel Corporation] rejected the demands of the miners.",
        "[United Dockers Union:party] leader [Owen Price:party, speaks-for United Dockers Union] said that the strike would go on.",
        "[Hamas:party] spokesman [Tariq Nassar:party, speaks-for Hamas] rejected the offer of [Israel:party].",
        "[UN:party] special envoy for Sudan [Marta Lindgren:party, speaks-for UN] warned both armies, and the [UN:party] rejected the plan.",
        "[Swedish:party] ambassador to [Chile:party], [Nils Ekman:party, speaks-for Sweden], accused [Chile:party] of delay.",
    ]);
}

#[test]
fn the_office_stands_behind_the_name() {
    check(&[
        "[Lucía Salcedo:party, speaks-for Peru], the foreign minister of [Peru:party], rejected the demands of [Chile:party].",
        "[Helen Brandt:party, speaks-for Acme Steel], CEO of [Acme Steel:party], refused to talk. [Acme Steel:party] denied it.",
        "[Owen Price:party, speaks-for United Dockers Union], who heads the [United Dockers Union:party], accused the employers.",
        "[Rosa Quint:party, speaks-for United Dockers Union], who speaks for the [United Dockers Union:party], accused the employers.",
        "[Rosa Quint:party, speaks-for Harbour Workers Union] of the [Harbour Workers Union:party] said that talks had failed.",
        "[Rosa Quint:party, speaks-for Harbour Workers Union], speaking for the [Harbour Workers Union:party], rejected it.",
        "[Rosa Quint:party, speaks-for Harbour Workers Union], speaking on behalf of the [Harbour Workers Union:party], rejected it.",
        "[Tomas Vrba:party, speaks-for National Farmers Union], an adviser to the [National Farmers Union:party], criticised the ministry.",
        "[Anna Holt:party, speaks-for Greenfield Foundation] — the [Greenfield Foundation:party]'s legal director — accused [Brazil:party].",
        "[Pavel Dvorak:party, speaks-for Czech Republic], a top aide to the [Czech:party] president, accused [Hungary:party].",
        "The [Harbour Workers Union:party] rejected the plan. [Rosa Quint:party, speaks-for Harbour Workers Union], the union's secretary, said that it was an insult.",
        "[Rosa Quint:party, speaks-for Harbour Workers Union], leader of the group, said no. The [Harbour Workers Union:party] walked out. [Rosa Quint:party, speaks-for Harbour Workers Union], leader of the union, spoke first.",
    ]);
}

#[test]
fn a_sentence_says_who_holds_the_office() {
    check(&[
        "[Amadou Diallo:party, speaks-for Guinea] was sworn in as president of [Guinea:party] and threatened [Mali:party].",
        "[Amadou Diallo:party, speaks-for Guinea] is the defence minister of [Guinea:party]. He threatened [Mali:party].",
        "[Carla Neves:party, speaks-for Angola] became foreign minister of [Angola:party] in May. [Neves:party] accused [Zambia:party].",
        "[Carla Neves:party, speaks-for Angola] has been appointed ambassador of [Angola:party]. [Neves:party] accused [Zambia:party].",
        "[Carla Neves:party, speaks-for Workers Alliance] leads the [Workers Alliance:party], which rejected the budget. [Neves:party] said so.",
        "The [Harbour Union:party]'s [Rosa Quint:party, speaks-for Harbour Union] rejected the plan of the employers.",
        "[Milan Horak:party, speaks-for Labour Party] said that his [Labour Party:party] would not sign. The [Labour Party:party] accused [Slovakia:party].",
    ]);
}

#[test]
fn whoever_is_sent_speaks_for_the_sender() {
    check(&[
        "[Portugal:party] dispatched the banker [Rui Tavares:party, speaks-for Portugal] to Mozambique. [Tavares:party] demanded an answer.",
        "The [Portuguese:party] government had sent [Rui Tavares:party, speaks-for Portugal] to the capital. [Tavares:party] accused [Mozambique:party].",
        "[Portuguese:party] President [Ana Sequeira:party, speaks-for Portugal] sent [Rui Tavares:party, speaks-for Portugal] to talk. [Tavares:party] accused [Mozambique:party] of delay.",
        "[Portuguese:party] President [Ana Sequeira:party, speaks-for Portugal] appointed [Rui Tavares:party, speaks-for Portugal] as special envoy. [Tavares:party] accused [Mozambique:party] of delay.",
    ]);
}

#[test]
fn the_staff_of_a_person_speak_for_the_same_side() {
    check(&[
        "[Portuguese:party] President [Ana Sequeira:party, speaks-for Portugal] rejected the plan. [Sequeira:party]'s chief adviser, [Rui Tavares:party, speaks-for Portugal], accused [Spain:party].",
        "[Portuguese:party] President [Ana Sequeira:party, speaks-for Portugal] rejected the plan. [Rui Tavares:party, speaks-for Portugal], [Sequeira:party]'s spokesman, accused [Spain:party].",
    ]);
}

#[test]
fn an_office_of_state_needs_no_state_beside_it() {
    check(&[
        "[Peru:party] rejected the terms. “We will not sign,” President [Lucía Salcedo:party, speaks-for Peru] said. [Peru:party] will vote on Monday.",
        "[Ireland:party] rejected the border plan, and Taoiseach [Fergal Noone:party, speaks-for Ireland] accused [France:party] of bad faith.",
        "[Britain:party] rejected it, and Home Secretary [Daphne Moore:party, speaks-for Britain] accused [France:party].",
        "The [United States:party] accused [Panama:party]. Secretary of State [Walter Dunn:party, speaks-for United States] demanded an answer.",
        "[Congress:party] rejected the bill. Senator [Walter Dunn:party, speaks-for Congress] accused the [United States:party] government of waste.",
        "[Congress:party] rejected the bill. Rep. [Mary Dunn:party, speaks-for Congress] accused the [United States:party] government of waste.",
        "The vice president, [Ana Sequeira:party, speaks-for Portugal], said that [Portugal:party] would not give in. [Portugal:party] accused the miners.",
    ]);
}

#[test]
fn a_leader_known_the_world_over_speaks_for_the_state_of_the_article() {
    check(&[
        "[Stalin:party-person, speaks-for Soviet Union] demanded bases from Finland, and the [Soviet Union:party] attacked it.",
        "The [United States:party] warned [Cuba:party], and [John F. Kennedy:party, speaks-for United States] demanded that the missiles go.",
        "[France:party] was beaten. [Napoleon:party, speaks-for France] rejected the terms of [Prussia:party].",
        "[Lord Palmerston:party, speaks-for Great Britain] rejected the claim, for [Great Britain:party] wanted no war with [Brazil:party].",
        "[Egypt:party] and [Israel:party] signed. [Anwar Sadat:party, speaks-for Egypt] said that he was glad.",
        "The [PLO:party] rejected the plan. [Yasser Arafat:party, speaks-for PLO] said so.",
        "The [Truman administration:party, is United States] recognised [Israel:party], and [Harry Truman:party, speaks-for United States] said so.",
    ]);
}

#[test]
fn a_family_name_that_many_bear_makes_nobody_a_leader() {
    check(&[
        "[Britain:party] and [France:party] accused each other. [Johnson:speaks-for nobody], a plumber, rejected the plan and accused the council.",
        "[Britain:party] accused [France:party] of a breach. [Johnson:speaks-for nobody] rejected the plan. [Johnson:speaks-for nobody] accused the council.",
        "[Britain:party] accused [France:party] of a breach. Prime Minister [Johnson:party, speaks-for Britain] rejected the plan of [France:party].",
        "[Britain:party] accused [France:party] of a breach. [Boris Johnson:party, speaks-for Britain] rejected the plan of [France:party].",
    ]);
}

#[test]
fn a_pronoun_or_a_noun_tells_whose_officer() {
    check(&[
        "[Norway:party] rejected the plan. Its foreign minister, [Dora Lindt:party, speaks-for Norway], accused [Chile:party].",
        "The [Norwegian:party] government rejected it, said its spokesman, [Dora Lindt:party, speaks-for Norway]. [Lindt:party] accused [Chile:party].",
        "The [Harbour Workers Union:party] rejected the plan. The union's president, [Dora Lindt:party, speaks-for Harbour Workers Union], accused the owners.",
        "The [Harbour Workers Union:party] rejected the plan. Union president [Dora Lindt:party, speaks-for Harbour Workers Union] accused the owners.",
        "The [Harbour Workers Union:party] rejected the plan. “We will strike,” said [Dora Lindt:party, speaks-for Harbour Workers Union], its general secretary. [Lindt:party] accused the owners.",
        "[Nordstahl Corporation:party] rejected the plan. Company spokeswoman [Dora Lindt:party, speaks-for Nordstahl Corporation] accused the miners.",
        "[Omar Fadel:party] rejected the claim. His lawyer, [Dora Lindt:party, speaks-for Omar Fadel], accused the police. [Fadel:party] sued them.",
        "[Omar Fadel:party] rejected the claim. [Dora Lindt:party, speaks-for Omar Fadel], a lawyer for [Fadel:party], accused the police.",
        "[Turkish:party] President [Kemal Aksoy:party, speaks-for Turkey] met his [Syrian:party] counterpart, [Omar Fadel:party, speaks-for Syria], who rejected it. [Fadel:party] said so.",
        "[Norway:party] appointed [Dora Lindt:party, speaks-for Norway] as its envoy. [Lindt:party] accused [Chile:party].",
        "The [Harbour Workers Union:party], led by [Dora Lindt:party, speaks-for Harbour Workers Union], rejected the plan. [Lindt:party] accused the owners.",
        "A [Norwegian:party] delegation headed by Foreign Minister [Dora Lindt:party, speaks-for Norway] rejected the plan of [Chile:party]. [Lindt:party] accused [Chile:party] of lies.",
    ]);
}

#[test]
fn a_spokesman_of_an_organ_speaks_for_the_state() {
    check(&[
        "[Norway:party] rejected the plan on Monday. Foreign Ministry spokesman [Dora Lindt:party, speaks-for Norway] said that [Norway:party] would never sign.",
        "[Norway:party] rejected the plan on Monday. Government spokesman [Dora Lindt:party, speaks-for Norway] said that [Norway:party] would never sign.",
        "The [United States:party] rejected the plan. White House spokeswoman [Dora Lindt:party, speaks-for United States] accused [Cuba:party].",
        "[Russia:party] rejected the plan. Kremlin spokesman [Dora Lindt:party, speaks-for Russia] accused [Cuba:party].",
        "A spokesperson for [Norway:party]'s military, Lt. Col. [Dora Lindt:party, speaks-for Norway], said that [Norway:party] would fight.",
        "The top [US:party] commander in Iraq, General [Dora Lindt:party, speaks-for United States], accused [Iran:party].",
        "The [United Nations:party] rejected the plan. Secretary-General [Dora Lindt:party, speaks-for United Nations] accused [Cuba:party].",
        "Senior [Hamas:party] official [Dora Lindt:party, speaks-for Hamas] rejected the offer of [Israel:party].",
    ]);
}

#[test]
fn a_party_a_firm_or_a_body_of_states_has_its_voices() {
    check(&[
        "[Dora Lindt:party, speaks-for Liberal Party] ([Liberal Party:party]) accused [Norway:party]. [Lindt:party] rejected it. The [Liberal Party:party] agreed.",
        "[Liberal Party:party] MP [Dora Lindt:party, speaks-for Liberal Party] accused [Norway:party].",
        "[Dora Lindt:party, speaks-for Liberal Party], chairwoman of the ruling [Liberal Party:party], accused [Norway:party].",
        "[Dora Lindt:party, speaks-for UN], the [UN:party]'s top envoy to Yemen, accused [Israel:party]. The [UN:party] said so.",
        "[Norway:party]'s ambassador to the UN, [Dora Lindt:party, speaks-for Norway], accused [Israel:party].",
        "[Dora Lindt:party, speaks-for Norway], who led the [Norwegian:party] delegation, accused [Chile:party].",
        "[Norway:party] was represented by Trade Minister [Dora Lindt:party, speaks-for Norway]. [Lindt:party] accused [Chile:party].",
        "Speaking on behalf of the [Acme Oil Company:party], [Dora Lindt:party, speaks-for Acme Oil Company] accused [Chile:party].",
        "The [Acme Oil Company:party]'s chairman and founder, [Dora Lindt:party, speaks-for Acme Oil Company], accused [Chile:party].",
        "[Peruvian:party] president [Lucía Salcedo:party, speaks-for Peru] and prime minister [Dora Lindt:party, speaks-for Peru] accused [Chile:party].",
        "A [Peruvian:party] head of state, President [Lucía Salcedo:party, speaks-for Peru], accused [Chile:party].",
        "The [Jordanian:party] monarch, King [Faris Lindt:party, speaks-for Jordan], accused [Chile:party].",
        "[Dora Lindt:party, speaks-for Texas], the governor of [Texas:party], accused [Chile:party]. [Texas:party] rejected the law.",
    ]);
}

#[test]
fn what_a_person_is_to_an_officeholder_is_no_office() {
    check(&[
        "[Dora Lindt:party, speaks-for nobody], a critic of the president of [Norway:party], accused [Chile:party]. [Norway:party] denied it.",
        "[Dora Lindt:party, speaks-for nobody], the daughter of the [Norwegian:party] prime minister, accused [Chile:party]. [Norway:party] denied it.",
        "[Dora Lindt:party, speaks-for nobody], who was president of [Norway:party] until 2003, accused [Chile:party]. [Norway:party] denied it.",
        "[Dora Lindt:party, speaks-for nobody], a farmer from [Norway:party], accused [Chile:party]. [Norway:party] denied it.",
        "[Dora Lindt:party, speaks-for nobody], who ran for president of [Norway:party], accused [Chile:party]. [Norway:party] denied it.",
        "[Dora Lindt:party, speaks-for nobody], like the president of [Norway:party], accused [Chile:party]. [Norway:party] denied it.",
        "The ousted president, [Dora Lindt:party, speaks-for nobody], accused [Norway:party]. [Lindt:party] rejected it.",
        "[Norway:party] rejected it. A villager, [Dora Lindt:party, speaks-for nobody], accused [Norway:party].",
    ]);
}

#[test]
fn who_was_or_would_be_in_office_speaks_for_nobody() {
    check(&[
        "Former [Peruvian:party] president [Lucía Salcedo:party, speaks-for nobody] accused [Chile:party] of theft, and [Peru:party] denied it.",
        "[Lucía Salcedo:party, speaks-for nobody], a former president of [Peru:party], accused [Chile:party], and [Peru:party] denied it.",
        "The deposed [Malian:party] leader [Oumar Keita:party, speaks-for nobody] accused [Mali:party] of lies.",
        "Presidential candidate [Oumar Keita:party, speaks-for nobody] accused [Mali:party] of lies.",
        "Opposition leader [Oumar Keita:party, speaks-for nobody] accused [Mali:party] of lies.",
        "[Peru:party] sent soldiers. Its pro-[Chilean:party] critic [Ana Sequeira:party, speaks-for nobody] accused [Peru:party] of folly.",
        "Former president [Jimmy Carter:party, speaks-for nobody] accused the [United States:party] of folly, and the [United States:party] denied it.",
        "[Kai Weber:party, speaks-for nobody] told [Germany:party] that he, not the chancellor of [Germany:party], decides.",
    ]);
}

#[test]
fn the_body_beside_the_name_counts_and_not_one_further_off() {
    check(&[
        "[Chile:party] urged [Peruvian:party] President [Lucía Salcedo:party, speaks-for Peru] to sign.",
        "[Peruvian:party] Minister [Lucía Salcedo:party, speaks-for Peru] and [Chilean:party] Minister [Ana Sequeira:party, speaks-for Chile] met, and each accused the other.",
        "[Rui Tavares:party, speaks-for Portugal], backed by the [Spanish:party] president, said no. [Portuguese:party] Minister [Rui Tavares:party] accused [Morocco:party].",
        "Fearing a war with [Chile:party], [Peruvian:party] King [Manco Salcedo:party, speaks-for Peru] gave in and signed.",
        "The pro-[Chilean:party] foreign minister of [Peru:party], [Lucía Salcedo:party, speaks-for Peru], resigned and accused [Chile:party].",
    ]);
}

#[test]
fn what_speaks_for_whom_is_not_read_yet() {
    check_known_faults(&[
        (
            "The foreign ministers of [Norway:party] and [Chile:party], [Dora Lindt:party, speaks-for Norway] and [Omar Fadel:party, speaks-for Chile], met. [Lindt:party] accused [Chile:party].",
            "two lists that belong together one by one are not paired",
        ),
        (
            "[Norway:party] rejected it. Speaking for the government, [Dora Lindt:party, speaks-for Norway] accused [Chile:party].",
            "a participle in front that tells for whom one speaks is not read",
        ),
        (
            "[Swedish:party] ambassador to the [United Nations:party] [Nils Ekman:party, speaks-for Sweden] accused [Chile:party] of delay.",
            "a body and a person that stand side by side in capitals are read as one name",
        ),
    ]);
}

#[test]
fn in_a_list_everybody_has_an_office_of_his_own() {
    check(&[
        "The charter was signed by Premier [Olav Brandt:party], [Danish:party] Foreign Minister [Karen Munk:party, speaks-for Denmark], and [Finnish:party] President [Eero Salo:party, speaks-for Finland].",
        "[Kenyan:party] Prime Minister [Tomas Odero:party, speaks-for Kenya], Lindqvist and [Beth Marsh:party] agreed to wait.",
        "[Czech:party] ministers [Jan Kolar:party, speaks-for Czech Republic] and [Petra Mala:party, speaks-for Czech Republic] rejected the plan.",
        "[Maria Castro:party, speaks-for Dockers Union] and [Luis Vega:party, speaks-for Dockers Union] of the [Dockers Union:party] said that the strike would go on.",
        "[Maria Castro:party] and [Luis Vega:party], who support the [Dockers Union:party], said that the strike would go on. [Castro:party] rejected the offer of the [Dockers Union:party].",
        "[Dana Cole:party, speaks-for Tenants League] and [Ruth Amsel:party, speaks-for Tenants League], both of the [Tenants League:party], said that they would sue.",
        "[Norway:party] accused [Iceland:party]. Minister [Lena R. Okafor:party] and Secretary of State [Dorian J. Velker:party, speaks-for United States] met in Oslo. The [United States:party] warned both.",
    ]);
}

#[test]
fn an_office_may_have_more_than_one_field() {
    check(&[
        "[EU:party] energy and climate commissioner [Petra Lang:party, speaks-for EU] said the [EU:party] would sue Poland.",
        "[Moroccan:party] health and youth minister [Amal Idrissi:party, speaks-for Morocco] rejected the claim.",
        "[Free Miners Union:party] (FMU) leader [Hugo Stein:party, speaks-for Free Miners Union] said the owners must pay.",
        "[Ghana:party]'s chief negotiator at the talks, [Kofi Mensah:party, speaks-for Ghana], rejected the plan.",
        "[Jo Webb:party, speaks-for Fisheries Alliance], an activist with the [Fisheries Alliance:party], said that they would sue.",
        "The [Constitutional Court of Malta:party] is headed by President [Rita Borg:party, speaks-for Constitutional Court of Malta]. It struck down the law.",
    ]);
}

#[test]
fn a_lawgiver_speaks_for_the_party_that_the_text_names() {
    check(&[
        "\"Never,\" said Sen. [Mark Dole:party, speaks-for Republicans], R-Kansas. [Democrats:party] and [Republicans:party] both voted.",
        "\"Never,\" said Congressman [Mark Dole:party, speaks-for Republicans] (R-Kansas). [Democrats:party] accused the [Republicans:party].",
        "Democratic Congresswoman [Ana Lopez:party, speaks-for Democrats] said the [Democrats:party] would not yield.",
        "Republican President [George W. Bush:party, speaks-for United States] rejected it. The [Republicans:party] accused the [United States:party].",
    ]);
}

#[test]
fn the_side_on_which_somebody_stands_is_told_without_an_office() {
    check(&[
        "[Dora Lindt:party, speaks-for Dockers Union], for the [Dockers Union:party], said that the offer was an insult.",
        "Two teams met. General [Omar Fadel:party, speaks-for Syria], for the [Syrian:party] side, accused [Israel:party] of delay.",
        "The panel is led on the [Malian:party] side by [Omar Fadel:party, speaks-for Mali] and on the [Nigerien:party] side by [Ali Diko:party, speaks-for Niger]. [Fadel:party] accused [Diko:party] of delay.",
        "[Washington:party]'s man for the Horn, [Marcus Holt:party, speaks-for United States], rejected the terms of [Eritrea:party].",
        "[Peruvian:party] Minister [Ana Sequeira:party, speaks-for Peru] rejected it. Her [Chilean:party] opposite number, [Rui Vega:party, speaks-for Chile], accused [Peru:party].",
        "[Omar Fadel:party, speaks-for Renewal Front]'s [Renewal Front:party] rejected the count. The [Renewal Front:party] will sue the commission.",
        "[Norway:party] accused [Chile:party]. [Dora Lindt:party, speaks-for nobody], for years a teacher, rejected the plan.",
        "[Norway:party] accused [Chile:party]. [Dora Lindt:party, speaks-for nobody] rejected the plan. [Dora Lindt:party]'s Red Cross nurses went home.",
    ]);
}

#[test]
fn a_pronoun_in_front_takes_up_what_the_sentence_before_is_about() {
    check(&[
        "The [Transport Union:party] in Norway said that its members would strike against the Harbour Company. Its secretary, [Dora Lindt:party, speaks-for Transport Union], rejected the offer.",
        "The [Transport Union:party] said that it learned of it from the Harbour Company. \"Has anyone asked us?\" said its director, [Dora Lindt:party, speaks-for Transport Union]. [Lindt:party] rejected it.",
        "[Chile:party] accused [Peru:party] of theft. Its foreign minister, [Dora Lindt:party, speaks-for Chile], rejected the plan.",
        "The [Transport Union:party] met the minister in Norway. Its treasurer, [Dora Lindt:party, speaks-for Transport Union], rejected the offer.",
    ]);
}

#[test]
fn a_plain_noun_means_the_body_that_has_it_in_its_name() {
    check(&[
        "The [Southern Council:party] attacked the port of the Gulf Company. [Dora Lindt:party, speaks-for Southern Council], who speaks for the council, rejected the terms.",
        "The [Bench Water District:party] sued the [Teal Canal Company:party], which rejected the claim. [Dora Lindt:party, speaks-for Bench Water District], who chairs the district, rejected the offer. [Ann Cole:party, speaks-for Teal Canal Company], the company's president, refused.",
        "The [European Commission:party] rejected the bid of [Nordstahl Corporation:party]. Money has no nation, a spokesman for the commission, [Dora Lindt:party, speaks-for European Commission], told reporters.",
        "The [Gulf Company:party] rejected the terms. [Dora Lindt:party, speaks-for nobody], who lives in the district, refused to leave.",
    ]);
}

#[test]
fn a_bare_office_is_of_the_body_that_is_talked_of() {
    check(&[
        "[Nordstahl Corporation:party] rejected the plan. Chief executive [Dora Lindt:party, speaks-for Nordstahl Corporation] accused the miners.",
        "[Nordstahl Corporation:party] refused the bid of Gulf Company. Chairman [Dora Lindt:party, speaks-for Nordstahl Corporation] told reporters that it was an insult.",
        "[Nordstahl Corporation:party] rejected the plan.\n\nThe school director [Dora Lindt:speaks-for nobody] accused the miners and [Nordstahl Corporation:party].",
        "# Statement by the Ministry of Foreign Affairs of [Norway:party] on the fighting in Sudan\n\nThe Minister of Foreign Affairs, Mr [Olav Tveit:party, speaks-for Norway], rejected the terms. [Norway:party] accused [Sudan:party] of a breach.",
    ]);
}

#[test]
fn the_officers_of_a_government_are_those_of_the_state_talked_of() {
    check(&[
        "[Norway:party] rejected the plan on Monday. The government's spokesman, [Dora Lindt:party, speaks-for Norway], said that [Norway:party] would never sign.",
        "[Norway:party] rejected the plan on Monday. The government's chief negotiator, [Dora Lindt:party, speaks-for Norway], said that [Norway:party] would never sign.",
        "[Norway:party] rejected the plan on Monday. The army's commander, General [Dora Lindt:party, speaks-for Norway], said that [Norway:party] would never yield.",
    ]);
}

#[test]
fn staff_and_commissioners_are_theirs_who_were_named() {
    check(&[
        "[Norway:party] rejected it. Minister [Olav Tveit:party, speaks-for Norway] of [Norway:party] refused to talk. The minister's aide, [Dora Lindt:party, speaks-for Norway], accused [Chile:party].",
        "The [European Commission:party] rejected the deficit of Chile. Commissioner [Aldo Verdi:party, speaks-for European Commission] accused the ministers.",
        "The [Dutch:party] accused the pilots. The Flemish mobility minister, [Joris Maas:party, speaks-for nobody], rejected the offer.",
    ]);
}
