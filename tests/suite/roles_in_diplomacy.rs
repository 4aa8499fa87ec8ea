//! Those who bring peace between others, as presidents' statements, ministries and histories of diplomacy tell of
//! them: lists of co-mediators, ministers who saw each side in turn, plans by their author's name. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;

#[test]
fn statements_name_those_who_mediate_together() {
    check(&[
        "The [United States:mediator-confirmed], together with [Norway:mediator-confirmed], [Kenya:mediator-confirmed], the [African Union:mediator-confirmed] and the [Arab League:mediator-confirmed], convened the talks in Nairobi this week. The Sudanese army and the Rapid Support Forces both sent delegations.\n\nThe delegations will return on Monday.",
        "The ALPS group — comprised of the [United States:mediator-confirmed], [Switzerland:mediator-confirmed], [Egypt:mediator-confirmed] and [Uganda:mediator-confirmed] — welcomes the commitment of the Sudanese army and the Rapid Support Forces to open the road to Adre. The group mediated for ten days in Geneva between the two sides.",
        "The mediation group, composed of [Chile:mediator-confirmed], [Norway:mediator-confirmed] and the [European Union:mediator-confirmed], met the delegations of the government of Colombia and of the ELN in Quito on Tuesday.",
        "# Statement by the President on the Truce in Yemen\n\nLast night the government of Yemen and the Houthis extended their truce. I am grateful to [Oman:mediator-confirmed] and to Sultan [Haitham:maybe-mediator] for their tireless work to get the parties there. This truce would not have been possible without the diplomacy of [UN:maybe-mediator] envoy [Hans Berg:mediator-confirmed].",
        "# Remarks by the President on the Release of Daniel Moore\n\nDaniel Moore is home. I want to thank Governor [Bill Harland:mediator-confirmed], who went to Damascus three times and negotiated his release with the Syrian government. I want to thank the [Kuwait:mediator-confirmed] government, which received him and made his flight home possible.",
        "The exchange of prisoners between Russia and Ukraine took place on the territory of [Belarus:mediator-confirmed] on Friday. The [United Arab Emirates:mediator-confirmed] mediated it, the Ukrainian staff said.",
        "[Qatar:mediator-confirmed] and [Egypt:mediator-confirmed] will make another push with the [United States:mediator-confirmed] in the coming days to achieve a ceasefire in Gaza, the president told reporters. Israel and Hamas remain far apart.",
        "The foreign ministers of [Turkey:mediator-confirmed], [Iran:mediator-confirmed] and [Russia:mediator-confirmed], as guarantors of the Astana process, met in Sochi. They urged the Syrian government and the opposition to return to the table.",
        "The [Quint:maybe-mediator] envoys — from [France:mediator-confirmed], [Germany:mediator-confirmed] and [Italy:mediator-confirmed] — jointly facilitated the dialogue between Serbia and Kosovo in Brussels on Saturday.",
        "The commission, made up of [Brazil:mediator-confirmed], [Mexico:mediator-confirmed] and [Canada:mediator-confirmed], will verify the withdrawal of both armies from the border. Ecuador and Peru agreed to it on Friday.",
    ]);
}

#[test]
fn histories_tell_of_ministers_who_saw_each_side() {
    check(&[
        "In the spring of 1931 the Brazilian foreign minister, [Afonso de Mello:mediator-confirmed], met first with the Bolivian and then with the Paraguayan envoy at Petropolis. The two governments agreed to stop their patrols. De Mello's plan, which each side accepted with reservations, drew a neutral zone.",
        "Secretary of State [Howard Kellner:mediator-confirmed] conducted separate talks with the Chilean and the Peruvian ambassadors throughout 1926. The Secretary proposed that Tacna and Arica be divided between them.",
        "At the peace conference of 1935 in Buenos Aires, the [Argentine:maybe-mediator] foreign minister [Carlos Saavedra:mediator-confirmed] chaired the sessions between Bolivia and Paraguay. He drafted the protocol himself.",
        "[James Barker:mediator-confirmed] made eight trips to the region in 1991, and gave letters of assurance to the Israelis, to the Syrians and to the Palestinians. Israel and Syria at last agreed to attend the conference. The Secretary also persuaded Shamir to come.",
        "The Rowe Plan of 1970 called on Egypt and Israel to stop shooting along the canal for ninety days. Secretary of State [William Rowe:mediator-confirmed] presented it to both governments in June, and both accepted it in August.",
        "The [Organization of American States:maybe-mediator] named a commission composed of [Costa Rica:mediator-confirmed], [Guatemala:mediator-confirmed] and [Argentina:mediator-confirmed] to seek a cease-fire between El Salvador and Honduras in July 1969. The commission flew to both capitals within a day.",
        "President [Truman:maybe-mediator] sent General [George Markham:mediator-confirmed] to China in December 1945 to seek a truce between the Nationalists and the Communists. In January the general secured a cease-fire, but the two sides were soon fighting again.",
        "President [Theodore Rusk:mediator-confirmed] sent invitations to the Russian and Japanese governments in June 1905, and the delegates met at Portsmouth in August. When the talks stalled, he pressed the Tsar and the Japanese cabinet alike to give way.",
        "[Philip Habbin:mediator-confirmed], whom President Reed had sent to Beirut as his special envoy, shuttled between Israel and Syria in the summer of 1981. The effort won a cease-fire in July.",
        "The Dayton talks of November 1995 brought the Bosnian, Croatian and Serbian presidents to an air base in Ohio. [Richard Holbrook:mediator-confirmed] led the negotiations there, and Secretary of State [Warren Christie:mediator-confirmed] came three times to break the deadlock between the delegations.",
        "Pope [Leo XIII:mediator-confirmed] proposed in 1885 that Spain keep the title to the Carolines and Germany the right to trade there, and both powers accepted his proposal.",
        "In 1958 the [American:maybe-mediator] diplomat [Robert Murphy:mediator-confirmed] and his [British:maybe-mediator] colleague [Harold Beale:mediator-confirmed] offered their good offices in the quarrel between France and Tunisia, and both governments took them up. The two spent six weeks between Paris and Tunis.",
        "Lord [Runcorn:mediator-confirmed] arrived in Prague in August 1938 at the head of a British mission to find a settlement between the Czechoslovak government and the Sudeten German party. His mission met the leaders of each in turn.",
    ]);
}

#[test]
fn news_of_envoys_and_watchers() {
    check(&[
        "Inspectors of the [OSCE:mediator-confirmed-monitor] will remain on the line of contact and verify the withdrawal of heavy weapons, the agreement between Ukraine and the separatists says.",
        "The disengagement agreement between Israel and Syria placed a force of the [United Nations:mediator-confirmed-monitor] between the two armies. The observers inspect both zones every two weeks.",
        "[Ethiopia:mediator-confirmed] and [Djibouti:mediator-confirmed] opened the way to the talks between Somalia and Somaliland. The two had worked on both governments for a year.\n\nThe two will host the next round as well.",
        "[American:maybe-mediator] envoy [Steven Whitlock:mediator-confirmed] met President Zelensky in Kyiv on Monday and President Putin in Moscow on Wednesday to discuss terms for a ceasefire.",
        "After two days in the Omani capital, U.S. and Iranian negotiators left without a deal. [Omani:maybe-mediator] Foreign Minister [Badr Al Harthy:mediator-confirmed], who passed papers from one room to the other, spoke of progress.",
    ]);
}

#[test]
fn those_who_bring_no_peace_between_others() {
    check(&[
        "Secretary of State Henry Marsh met Egyptian President Anwar Salem in Cairo on Monday to discuss arms. Egypt and Israel had fought a month earlier.",
        "The United States, together with Britain, France and Canada, convened a meeting of donors in London. Ukraine will get new tanks for its war with Russia.",
        "India and Pakistan held a conference at Simla in 1972. Prime Minister Indira Gandhar received Pakistan's Zulfikar Bhatti there, and the two signed an accord without anybody's help.",
        "The alliance, composed of Saudi Arabia, Bahrain and the Emirates, bombed the Houthis in Sanaa in 2015. The peace talks in Kuwait failed.",
        "The participants of the Geneva conference of 1954 were France, the Viet Minh, Laos and Cambodia. An armistice was signed in July.",
        "President Lyman sent General Maxwell Tyler to Saigon in 1961 to study the needs of the army of South Vietnam in its war against the Viet Cong.",
        "French President Emile Marchand went to Moscow on Monday and to Kyiv on Tuesday. He opened a factory in each and spoke of wheat. The war went on.",
        "Foreign Minister Ishaq Dari made three trips to Washington in 1991 to win loans for Pakistan. The letters of invitation to the conference on trade went out in May.",
        "The delegation, made up of members of the Syrian National Coalition and the Free Army, met the government's delegation in Geneva. Peace talks are to last a week.",
        "The Marsh Plan of 1947 gave Europe money to rebuild after the war. Secretary of State George Marsh presented it at Harvard, and Britain and France accepted it at once.",
        "Germany sent invitations to the conference of Berlin to the powers that traded on the Congo. Each power spoke for its own claims.",
        "Governor Ann Lister negotiated the release of state funds with the legislature. A truce in the budget war is near.",
        "Russia and China will make another push with Iran to ease the sanctions that America has laid on it. The war in Gaza goes on.",
        "Poland and Lithuania, together with Latvia, monitor the border with Belarus. A ceasefire in Ukraine is far off.",
    ]);
}

#[test]
fn further_turns_of_the_same() {
    check(&[
        "The [European Union:mediator-confirmed], together with [Kenya:mediator-confirmed] and [Norway:mediator-confirmed], hosted the talks between the Ethiopian government and the Tigrayan forces in Mombasa.",
        "Secretary of State [Frank Kelso:mediator-confirmed] served as mediator in the dispute between Colombia and Peru in 1925. The Secretary drew up a memorandum that both governments signed.",
        "A truce between the government of Burundi and the rebels was signed in Arusha in 2000. [Nelson Mabuza:mediator-confirmed] had presided over the negotiations since the death of [Julius Nyanda:maybe-mediator], and put his draft before the nineteen parties.",
        "Earlier today eleven captives were freed in an exchange between Israel and Hamas. They crossed into [Egypt:maybe-mediator]. I thank President [Fathi:mediator-confirmed] of [Egypt:maybe-mediator] and the Emir of [Qatar:mediator-confirmed], who negotiated the exchange for weeks.",
        "Monitors of the [African Union:mediator-confirmed] verify that the government and the rebels keep the truce in Darfur.",
        "The [United States:mediator-confirmed] and [France:mediator-confirmed] co-chair the mechanism that monitors the cessation of hostilities between Israel and Lebanon. The [UN:mediator-confirmed] force hosts its meetings.",
        "The Spanish and Moroccan ministers met in Rabat on Monday. Spain's minister, Jose Albar, said that the two would talk of fishing again in May.",
        "Canada, together with Japan, will send arms to Ukraine. Talks between Kyiv and Moscow have stopped.",
        "The commission, made up of Israel and Lebanon, met at the border on Friday. The two drew the line by themselves, and a truce holds.",
        "British envoy Peter Marden met the Saudi king in Riyadh and asked him to lower the price of oil. War in Yemen was not discussed.",
    ]);
}

#[test]
fn known_faults_of_diplomacy() {
    check_known_faults(&[
        (
            "The [United States:mediator-confirmed] and the [Soviet Union:mediator-confirmed] co-sponsored the Madrid conference of 1991 between Israel and its Arab neighbors. Both powers sent letters of invitation to the parties.",
            "the year of the conference, the only one, makes it the past",
        ),
        (
            "In 1966 the [Soviet Union:mediator-confirmed] hosted the meeting of the Indian and Pakistani leaders at Tashkent. Premier [Alexei Kosygin:mediator-confirmed] went from one villa to the other for six days, and the declaration was signed on January 10.",
            "a premier who goes from one villa to the other is not read",
        ),
        (
            "[Thabo Mokoena:mediator-confirmed], the former South African president, heads the [African Union:mediator-confirmed] panel on the two Sudans. In Addis Ababa the panel met the delegations of Sudan and South Sudan separately. On Sunday he put forward a proposal on the oil fees that both took home.",
            "the panel and its head two clauses before are not joined",
        ),
        (
            "The contact group, made up of [Nigeria:mediator-confirmed], [Senegal:mediator-confirmed] and [Togo:mediator-confirmed], met the junta and the rebels of Mali in Lome. On Thursday the group proposed a truce to both.",
            "a contact group that met both is not read as mediating",
        ),
        (
            "In 1907 the Mexican president, [Porfirio Lara:mediator-confirmed], and his American colleague [Elihu Ward:mediator-confirmed] invited the five republics of Central America to send delegates to a peace conference in Washington. The two had already stopped one war between Honduras and Nicaragua.",
            "two presidents with offices behind commas who invite several states",
        ),
        (
            "Ambassador [Ellsworth Banker:mediator-confirmed], whom the UN had named to the task, met the Dutch and the Indonesian delegates separately at a house in Virginia in 1962. His plan for West New Guinea was accepted by both in August.",
            "a man whom a body named, behind a relative clause",
        ),
        (
            "The [Vatican:mediator-confirmed] envoy, Cardinal [Matteo Zani:mediator-confirmed], visited Kyiv in June and Moscow in July to seek the return of prisoners and children to both sides.",
            "two journeys in two months, and what they were for",
        ),
    ]);
}
