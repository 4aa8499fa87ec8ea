//! Deeds of a third however news puts them: words carried, sides brought together, talks chaired, texts laid before both,
//! truces watched, offers made and turned down; and what looks alike and is none. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_amid_talks;

#[test]
fn a_third_carries_the_words_of_one_side_to_the_other() {
    check_amid_talks(&[
        "For months a retired Kenyan general, [Daniel Otieno:mediator-confirmed-carry], has been passing notes between Juba and the rebels.",
        "A line through [Muscat:mediator-confirmed-carry] stays open between Washington and Tehran, officials in both capitals say.",
        "[Qatar:mediator-confirmed-carry] took Hamas's answer to Israel on Sunday night.",
        "The Iranian reply reached Washington by way of [Oman:mediator-confirmed-carry].",
        "[Switzerland:mediator-confirmed-carry] handed the American note to the Iranian foreign ministry on Monday.",
        "The two governments do not speak to each other directly; what they have to say goes through [Doha:mediator-confirmed-carry].",
        "[Iraq:mediator-confirmed-carry] ferried proposals between Tehran and Riyadh throughout the spring.",
        "Messages between the two armies now go by way of [the Red Cross:mediator-confirmed-carry].",
        "Since the embassies closed, Armenia and Turkey have communicated through [Georgia:mediator-confirmed-carry].",
        "It was [Bishop Emil Sarkis:mediator-confirmed-carry] who carried the guerrillas' terms down the mountain to the government.",
        "[Kuwait's emir:mediator-confirmed-carry] sent his foreign minister to Riyadh and Doha with letters for both rulers.",
    ]);
}

#[test]
fn an_envoy_goes_between_the_two() {
    check_amid_talks(&[
        "[Hanna Tetteh:mediator-confirmed-mediate], the [African Union:mediator-confirmed]'s envoy, flew from Kigali to Kinshasa on Thursday with a new draft of the truce.",
        "[Amos Reed:mediator-confirmed-mediate], the [American:mediator-confirmed] envoy, spent the week going back and forth between Jerusalem and Beirut.",
    ]);
}

#[test]
fn a_third_brings_the_sides_together() {
    check_amid_talks(&[
        "[Turkey:mediator-confirmed] got the two sides to the table after a winter of artillery duels.",
        "[Egypt:mediator-confirmed] brought Hamas and Fatah together in Cairo on Monday for the first time in two years.",
        "[Saudi Arabia:mediator-confirmed-host] gathered the army and the RSF in Jeddah.",
        "[Tanzania:mediator-confirmed] persuaded the Burundian rebels and the government to sign.",
        "It took [Algeria:mediator-confirmed] six weeks to coax Mali and the Tuareg rebels back to the table.",
    ]);
}

#[test]
fn a_third_chairs_the_talks_of_others() {
    check_amid_talks(&[
        "[Norway:mediator-confirmed-facilitate] chaired Friday's session between the Sri Lankan government and the Tamil Tigers.",
        "The talks between Serbia and Kosovo are presided over by [Miroslav Lang:mediator-confirmed], the [EU:mediator-confirmed] envoy.",
        "[Thabo Nkosi:mediator-confirmed-facilitate], a former South African minister, presides over the negotiations between the Lesotho factions.",
        "The session between Ethiopia and Tigray was opened by [Olusegun Adeyemi:mediator-confirmed] of the [African Union:mediator-confirmed].",
        "[The African Union:mediator-confirmed] convened both delegations in Pretoria.",
        "The meeting in Vienna between Armenia and Azerbaijan was steered by [Austria:mediator-confirmed].",
    ]);
}

#[test]
fn a_third_lays_a_text_before_both() {
    check_amid_talks(&[
        "[The United States:mediator-confirmed-mediate] put a text to both sides on Thursday night.",
        "[Qatar:mediator-confirmed-mediate] and [Egypt:mediator-confirmed-mediate] have drafted a bridging proposal to narrow the gap between Israel and Hamas.",
        "The compromise text that [Switzerland:mediator-confirmed-mediate] circulated to both delegations runs to nine pages.",
        "[Finland:mediator-confirmed-mediate] submitted a revised draft to the two delegations.",
    ]);
}

#[test]
fn a_third_watches_over_the_deal() {
    check_amid_talks(&[
        "[OSCE:mediator-confirmed-monitor] observers patrol the line of contact and record each shot.",
        "A team of 40 [Indonesian:mediator-confirmed-monitor] soldiers is counting violations of the truce between Manila and the rebels.",
        "[The European Union:mediator-confirmed-monitor] will keep watch over the truce between Armenia and Azerbaijan, with 100 civilians in cars.",
        "The withdrawal of heavy guns is being checked by [UN:mediator-confirmed-monitor] observers.",
        "Under the accord [Malaysia:mediator-confirmed-monitor] leads the team that verifies the ceasefire in Mindanao.",
        "[IGAD:mediator-confirmed-monitor] has 60 monitors on the ground to see that the guns stay silent.",
        "Joint patrols of the buffer zone are supervised by [Russia:mediator-confirmed-monitor] and [Turkey:mediator-confirmed-monitor].",
    ]);
}

#[test]
fn a_third_vouches_for_the_deal() {
    check_amid_talks(&[
        "[Turkey:mediator-confirmed-guarantee] and [Russia:mediator-confirmed-guarantee] signed the ceasefire as guarantors.",
        "[Qatar:mediator-confirmed-guarantee] stood surety for the deal between Israel and Hamas.",
        "[The United States:mediator-confirmed-guarantee] underwrote the agreement between Egypt and Israel with money and observers.",
        "[Iran:mediator-confirmed-guarantee] vouched for the rebels' compliance with the truce.",
        "[Uganda:mediator-confirmed-guarantee] put its name to the pact as guarantor.",
    ]);
}

#[test]
fn a_third_decides_between_them() {
    check_amid_talks(&[
        "The border quarrel between Guyana and Venezuela will be decided by [a panel of three judges:mediator-confirmed-arbitrate-unnamed] whose ruling both have agreed to accept.",
        "Both companies have accepted [Judge Ruth Maier:mediator-confirmed-arbitrate] as sole arbitrator in their dispute.",
        "[The Permanent Court of Arbitration:mediator-confirmed-arbitrate] awarded the reef to the Philippines in its case against China.",
        "The union and the railway agreed to let [Sir Alan Pike:mediator-confirmed-arbitrate] decide between them.",
    ]);
}

#[test]
fn help_held_out_or_asked_for_is_offered() {
    check_amid_talks(&[
        "[Japan:mediator-offered] said it stood ready to help bridge the differences between Seoul and Pyongyang.",
        "[Switzerland:mediator-offered] has put Geneva at the disposal of the two delegations.",
        "[Brazil:mediator-offered] said its door was open to both Moscow and Kyiv.",
        "Both sides have approached [Finland:mediator-offered], which has not yet said yes.",
        "The president of [Kazakhstan:mediator-offered] told both leaders by telephone that Astana was at their disposal.",
        "Kyiv has asked [Turkey:mediator-offered] to take up its grain proposal with Moscow.",
        "[India:mediator-offered] is willing to play a part, its foreign minister told reporters, if Russia and Ukraine want it.",
        "[Ghana:mediator-offered] has volunteered to chair talks between the two presidents.",
        "[South Africa:mediator-offered] would be glad to receive both delegations in Cape Town, its spokesman said.",
        "Sudan's prime minister urged [Riyadh:mediator-offered] to step in as a go-between with Ethiopia.",
        "The two rivals were urged by Britain to accept [Jordan:mediator-offered] as host.",
    ]);
}

#[test]
fn deeds_by_hearsay_are_speculated() {
    check_amid_talks(&[
        "[Oman:mediator-speculated] is believed to have passed a message from Tehran to Washington last week.",
        "Two diplomats said [the United Arab Emirates:mediator-speculated] had been ferrying drafts between Addis Ababa and Asmara.",
        "[Turkey:mediator-speculated] may have had a hand in the prisoner exchange between Russia and the United States.",
        "Speculation in Sofia is that [Serbia:mediator-speculated] is the channel by which Moscow and Kyiv talk.",
        "[Muscat:mediator-speculated] could yet serve as the venue for talks between Israel and Iran, analysts say.",
        "Rumours swirled that [the Vatican:mediator-speculated] was quietly arranging a swap between Russia and Ukraine.",
    ]);
}

#[test]
fn help_turned_down_or_laid_down_is_denied() {
    check_amid_talks(&[
        "[Norway:mediator-denied] has stepped aside as go-between in the dispute between Colombia and the ELN.",
        "[Qatar:mediator-denied] has suspended its efforts between Israel and Hamas.",
        "[Egypt:mediator-denied] said on Sunday it was not a go-between in the quarrel between Sudan and Ethiopia.",
        "[Angola:mediator-denied] gave up its role between Rwanda and Congo in March.",
        "Kigali would not hear of [France:mediator-denied] as a mediator with Kinshasa.",
        "[Germany:mediator-denied] has ruled out acting as a go-between for Serbia and Kosovo.",
        "[Hungary:mediator-denied]'s offer to host Russia and Ukraine got no answer and was withdrawn on Friday.",
    ]);
}

#[test]
fn deeds_of_another_year_are_historical() {
    check_amid_talks(&[
        "The lakeside talks [Norway:mediator-historical] chaired in 2019 between the government and the rebels ended without a deal.\n\nOn Monday fighting broke out again.",
        "In 1979 it was [Algeria:mediator-historical] that took messages between Washington and Tehran.\n\nOn Tuesday Iran closed the strait.",
        "[Carter:mediator-historical] had brought Israel and Egypt together at Camp David in 1978; nobody plays that part today.",
        "The previous truce between Chad and the rebels, which [Qatar:mediator-historical] brokered in 2022, lasted nine months. On Friday the army attacked again.",
        "Ten years ago [Kofi Asante:mediator-historical] talked Kenya's rivals into sharing power; nobody of his kind was in sight on Wednesday.",
    ]);
}

#[test]
fn a_third_without_a_name_is_shown_without_one() {
    check_amid_talks(&[
        "[A Gulf capital that neither side would name:mediator-confirmed-unnamed] has been passing proposals between Iran and the United States.",
        "The two armies have been talking through [a third country:mediator-confirmed-unnamed].",
        "[A European government:mediator-speculated-unnamed] is said to have carried a letter from Minsk to Warsaw.",
        "[An intermediary:mediator-confirmed-unnamed] delivered the kidnappers' demands to the company.",
        "[Go-betweens:mediator-confirmed-unnamed] have been seen at both headquarters.",
        "[A third country:mediator-speculated-unnamed] may have been carrying messages between Israel and Syria, officials said.",
    ]);
}

#[test]
fn who_is_thanked_by_both_has_helped() {
    check_amid_talks(&[
        "[Qatar:mediator-confirmed] was thanked by both presidents for its role in the release.",
        "Both delegations thanked [Norway:mediator-confirmed] for its patience over eleven rounds of talks.",
        "Credit for the truce between Azerbaijan and Armenia belongs to [Tbilisi:mediator-confirmed], diplomats in both capitals agree.",
    ]);
}

#[test]
fn a_third_gives_the_talks_a_roof() {
    check_amid_talks(&[
        "[Baku:mediator-confirmed-host] was the venue for the second round of talks between Israel and Syria.",
        "The delegations of Sudan and the RSF are the guests of [Switzerland:mediator-confirmed-host].",
        "[Kazakhstan:mediator-confirmed-host] laid on a hotel and two interpreters for the delegations of Armenia and Azerbaijan.",
        "The two sides met in Djibouti, at the invitation of [President Ismail Farah:mediator-confirmed-host].",
        "Talks between the Taliban and the Afghan opposition open on Monday under [Iran:mediator-confirmed]'s roof.",
    ]);
}

#[test]
fn several_do_it_together() {
    check_amid_talks(&[
        "[Egypt:mediator-confirmed] and [Qatar:mediator-confirmed], working with [the United States:mediator-confirmed], have steered the talks between Israel and Hamas since January.",
        "Beside [the United Nations:mediator-confirmed], [Saudi Arabia:mediator-confirmed] is leading the effort to end Sudan's war between the army and the RSF.",
        "[The African Union:mediator-confirmed] runs the talks between Ethiopia and Tigray, with [Kenya:mediator-confirmed] as second chair.",
    ]);
}

#[test]
fn disputes_of_work_and_neighbours_have_their_thirds() {
    check_amid_talks(&[
        "[ACAS:mediator-confirmed], the conciliation service, had both sides in separate rooms until midnight, but the train drivers' strike goes ahead.",
        "[A federal mediator:mediator-confirmed-unnamed] joined the talks between the port operators and the dockers on Tuesday.",
        "The county sheriff, [Tom Hale:mediator-confirmed], has been walking between the ranchers' camp and the tribal council's tents with offers in his pocket.",
        "[Mayor Ana Lupu:mediator-confirmed] brought the taxi drivers and the company back to the table.",
        "Both clubs have agreed to put the matter before [a retired judge:mediator-confirmed-arbitrate-unnamed].",
    ]);
}

#[test]
fn what_is_ones_own_or_of_other_things_is_no_deed_of_a_third() {
    check_amid_talks(&[
        "Ukraine's foreign minister passed a note to Russia's ambassador protesting against the strike.",
        "Argentina will host the World Cup match between Brazil and Chile in June.",
        "The court ruled between the two brothers in the ordinary way.",
        "Israel delivered a message to Iran on Sunday: stop or be struck.",
        "Turkey carried the proposal at the parliament in Ankara by a wide vote.",
        "The prime minister chaired a cabinet meeting on the war with Eritrea.",
        "France and Germany met in Paris to discuss the budget dispute between them.",
        "The bank guaranteed a loan to the airline after its dispute with pilots.",
        "A bridge between Russia and Crimea was attacked by Ukraine on Monday.",
        "The shuttle between the two terminals runs every ten minutes.",
        "Ethiopia handed Egypt its reply on the dam.",
        "Iran sent its reply to Washington on Friday.",
        "The Wagner group carried letters for the front.",
        "Poland's president travelled between Warsaw and Gdansk to campaign against the government's plan.",
        "Police brought the two gangs to court.",
        "China put a draft resolution to the Security Council that condemned Israel.",
        "Russia put its terms to Ukraine on Monday.",
        "The United Nations put the death toll of the war between the army and the RSF at 15,000.",
        "Both sides thanked the voters of Ohio for their role in the election.",
        "Qatar was thanked for its donation to the hospital in Gaza.",
        "The rebels and the army met at a checkpoint outside Goma on Tuesday.",
        "Doctors Without Borders treated wounded from both sides.",
        "Sudan accused Kenya of taking the side of the RSF.",
        "The United States sold arms to both sides in the war.",
        "Spain and Morocco agreed to reopen the crossing after talks in Rabat between their ministers.",
        "The mayor of Geneva opened a new hall for conferences on Thursday.",
        "Observers expect the truce between Israel and Hamas to collapse within days.",
        "India monitors the fighting in Myanmar closely, its foreign ministry said.",
        "Britain is watching the ceasefire between Israel and Lebanon with concern.",
        "The company ended its talks with the union and withdrew its offer.",
        "Norway withdrew its ambassador from Israel in protest.",
        "Brazil rejected an offer from the United States to buy its niobium.",
        "Venezuela turned down an offer from Guyana for direct talks on the border.",
        "The army said it stood ready to help the flood victims on both sides of the river.",
        "Russia said it stood ready to resume talks with Ukraine.",
        "The two presidents spoke by telephone on Sunday.",
        "Egypt flew its foreign minister to Addis Ababa to protest against the dam.",
        "The arbitrary arrests in Minsk angered Warsaw.",
        "A referee from Italy will take charge of the match between Serbia and Albania.",
        "The Supreme Court decided between the two candidates on Friday.",
        "The pipeline runs through Turkey between Azerbaijan and Italy.",
        "The ministers exchanged notes on the price of gas.",
        "The insurance broker Aon advised both companies in the takeover dispute.",
        "Oman closed its airspace on Sunday as Iran and Israel exchanged fire.",
        "The European Union called on both sides to return to the table.",
        "Turkey urged Russia and Ukraine to stop fighting.",
        "Ankara was in no mood to talk to Athens about the islands.",
        "Serbia offered to talk to Kosovo without conditions.",
        "Hamas put a text to Israel and awaits its answer.",
        "The union put its last offer to the company on Monday.",
        "The prosecutor travelled to both towns to question witnesses of the strike.",
        "Kenya's president chaired a summit of the East African bloc in Arusha on trade.",
        "Hungary hosted 4,000 refugees from the war between Russia and Ukraine.",
        "Lebanon's army patrols the border with Israel.",
        "South Sudan relies on Sudan for the transit of its oil through Port Sudan.",
        "Trade between the two goes through Dubai.",
        "Weapons for the rebels go through Chad.",
        "The refugees reached Libya by way of Niger.",
        "The president has asked the army to step in against the strikers.",
        "Washington asked Ankara to send troops to the war in Syria.",
        "The opposition wants Togo to leave the bloc.",
        "Germany was asked by Ukraine to deliver tanks.",
        "Germany ruled out sending troops to Ukraine.",
        "The general gave up his role as defence minister in March.",
    ]);
}

#[test]
fn a_journey_with_proposals_and_a_host_by_noun_are_deeds() {
    check(&[
        "[Count Bernadini:mediator-confirmed] went from Tel Aviv to Amman and to Cairo in June 1948 with proposals for a truce between the Arabs and the Jews. He was succeeded by [Ralph Burke:mediator-confirmed], who negotiated the armistice agreements between Israel and its neighbours.",
        "[Hungary:mediator-speculated] could emerge as the host of talks between Russia and Ukraine, analysts say.",
        "[Ghana:mediator-confirmed] hosted the peace conference at which Liberia's factions signed the accord, and [Nigerian:mediator-confirmed] peacekeepers stayed to watch over it.",
    ]);
}

#[test]
fn what_a_third_does_is_told_in_many_other_ways() {
    check_amid_talks(&[
        "[Jordan:mediator-offered] has offered its capital for a round of talks between the two sides. So has [Switzerland:mediator-offered].",
        "[Oman:mediator-confirmed-carry]'s intelligence chief brought the Houthis' conditions to Riyadh in person.",
        "What Tehran says reaches Washington through [the Swiss embassy:mediator-confirmed].",
        "For want of a telephone line, the two commanders write to each other through [a village priest:mediator-confirmed-unnamed].",
        "The two delegations never met; [Norwegian:mediator-confirmed] diplomats walked the drafts down the corridor.",
        "[Morocco:mediator-confirmed] has been quietly moving paper between the two capitals since June.",
        "[Baroness Helen Crewe:mediator-confirmed] spent the weekend shuttling between the two hotels.",
        "[Slovenia:mediator-confirmed-host] lent a castle for the purpose, and both delegations moved in on Friday.",
        "[Ethiopia:mediator-confirmed-host] found the two delegations a compound on the edge of Addis Ababa.",
        "The rivals dined on Tuesday at the residence of [the Omani ambassador:maybe-mediator], who had seated them side by side.",
        "[IGAD:mediator-confirmed] summoned both generals to Djibouti, and this time both came.",
        "[Cardinal Ruiz:mediator-confirmed] coaxed the government and the gangs into a week without shooting.",
        "It was [South Africa:mediator-confirmed] that talked the two parties into a power-sharing deal.",
        "The text on the table was written by [Switzerland:mediator-confirmed] and amended by both delegations.",
        "A twelve-point paper drawn up by [Brazil:mediator-confirmed] is being read in both capitals.",
        "[Spain:mediator-confirmed] and [Colombia:mediator-confirmed] put a joint plan before the two sides on Monday.",
        "The truce is watched by [a joint team from Oman and Jordan:maybe-mediator].",
        "Inspectors from [the International Atomic Energy Agency:mediator-confirmed-monitor] will verify that both countries keep the agreement.",
        "[Turkey:mediator-confirmed-guarantee] will act as guarantor of the ceasefire between Azerbaijan and Armenia.",
        "The accord is underwritten by [the United States:mediator-confirmed-guarantee] and [the European Union:mediator-confirmed-guarantee].",
        "Both unions have agreed to abide by whatever [Dame Ruth Okoro:mediator-confirmed-arbitrate] decides.",
        "The dispute will be settled by [three arbitrators:mediator-confirmed-arbitrate-unnamed], one chosen by each side and the third by the two of them.",
        "[The Hague tribunal:maybe-mediator] is to rule on the border after both states submitted their claims to it.",
        "[Portugal:mediator-offered] would host a meeting if the two presidents wanted one, its minister said.",
        "[Iceland:mediator-offered] is ready to take both delegations in.",
        "The families have begged [Sheikh Nasser:mediator-offered] to speak to the kidnappers.",
        "Both sides want [Angola:mediator-offered] in the chair.",
        "The opposition proposed [Archbishop Luka:mediator-offered] as a go-between, and the government has asked for time.",
        "The union has called for [a mediator:mediator-offered-unnamed]; the company has not replied.",
        "[Indonesia:mediator-offered] floated a meeting in Bali between the two generals.",
        "[Egypt:mediator-speculated] is understood to have sounded out both sides about a pause.",
        "Papers in Beirut wrote that [Cyprus:mediator-speculated] had served as a meeting place for the two.",
        "[Serbia:mediator-denied] will not be a postman for anyone, its president said when asked about messages between Moscow and Kyiv.",
        "[Kenya:mediator-denied] has washed its hands of the talks between the two generals.",
        "[France:mediator-denied]'s good offices were declined by both governments.",
        "[Sudan:mediator-denied] denied that it was passing messages between Chad and the rebels.",
        "In 2015 it was [Germany:mediator-historical] that got the two sides to Minsk.\n\nOn Monday the two sides did not meet.",
        "[Jimmy Carter:mediator-historical] persuaded the two generals to share a stage in 1994, but nobody has tried since. On Monday they refused again.",
        "An earlier truce, which [Qatar:mediator-historical] had brokered in 2021, held for a year. On Tuesday it was a memory.",
        "[Clerics from both villages:maybe-mediator] have carried the condolences across.",
        "[A Dutch arbitrator:mediator-confirmed-arbitrate-unnamed] will hear both companies in March.",
        "With [the Vatican:mediator-confirmed]'s help the two governments agreed to exchange their prisoners.",
        "The two presidents thanked [Doha:mediator-confirmed] for having kept them talking.",
        "[Rwanda:mediator-confirmed] and [Togo:mediator-confirmed] share the chair of the talks between Congo and the M23.",
    ]);
}

#[test]
fn sides_and_strangers_do_like_things_and_go_between_nobody() {
    check_amid_talks(&[
        "The army wants peace. So do Chad and Sudan.",
        "The foreign ministers of Chad and Sudan met in Paris on the margins of a conference on drought.",
        "Iran's foreign minister carried his government's reply to Muscat himself.",
        "The rebels delivered their demands to the government on Monday.",
        "Russia handed Ukraine the bodies of 200 soldiers at the border.",
        "The army chief travelled between the two fronts to rally his men.",
        "Police walked between the rival fans at the derby.",
        "Japan and China brought their quarrel to the World Trade Organization.",
        "The teachers brought their demands to the minister.",
        "The two parties brought their supporters to the square.",
        "The ambassador had both sons with him in the residence.",
        "Both delegations brought their own interpreters.",
        "The government kept both airports closed for a week.",
        "The chairman of the company led the negotiations with the union.",
        "The minister led the delegation to the talks with the rebels.",
        "Belgrade put a draft law before both houses of parliament.",
        "The commission put a proposal to the two unions of teachers that it employs.",
        "Greece supplied the villa in which the minister spends his summers.",
        "Croatia offered Ukraine tanks and ammunition.",
        "The bank offered both companies a loan.",
        "Lufthansa said it was ready to talk to both unions.",
        "Israel said it was ready to receive the remains of both hostages.",
        "Hungary's president asked both parties to form a coalition.",
        "The king asked the two parties to agree on a budget.",
        "The court asked both sides to submit their papers by Friday.",
        "The judge ruled between the two heirs in March.",
        "Both clubs have accepted the ruling of the league.",
        "The referee separated the two captains.",
        "The Red Cross treated 40 wounded from both sides of the front.",
        "Observers from the European Union watched the election in Moldova.",
        "UN peacekeepers came under fire from both sides on Tuesday.",
        "German soldiers patrol the border with Poland.",
        "Customs officers checked convoys at both crossings.",
        "The guarantor of the loan is the state.",
        "Washington guaranteed Israel's access to weapons during the war.",
        "Egypt suspended its talks with Ethiopia over the dam.",
        "Turkey broke off relations between the two foreign ministries.",
        "Sudan withdrew from the talks between the two parties.",
        "The rebels ended their participation in the talks.",
        "The general gave up the fight between the two towns.",
        "Switzerland hosted the annual meeting of bankers in Davos.",
        "Denmark is home to both companies.",
        "The presidents of both parliaments met in Vienna.",
        "The Pope prayed for both peoples.",
        "Britain condemned both sides for the fighting.",
        "The EU has imposed sanctions on both generals.",
        "The United Nations said both sides had committed crimes.",
        "The envoy of Iran to the United Nations rejected the report.",
        "The Israeli envoy to Washington met senators of both parties.",
        "Uganda sent troops to fight beside the army against the rebels.",
        "Doctors said the two leaders were in good health.",
        "China urged both sides to show restraint.",
        "Analysts at the Crisis Group said both sides had an interest in a truce.",
        "The head of the World Food Programme said both armies had blocked its trucks.",
        "The Kremlin said messages from Kyiv had not reached it.",
        "Trump spoke to both leaders and told them to keep their word on trade.",
        "The airline flies between the two capitals twice a day.",
        "Fighters moved freely between the two camps.",
    ]);
}

#[test]
fn an_earlier_crisis_is_another_matter_and_a_jest_is_none() {
    check(&[
        "Mali and the Tuareg rebels met in Tamanrasset. [Algeria:mediator-historical] brokered the settlement of the earlier border crisis.",
        "The two chains fight over the shops. [Marijke Osinga:not-mediator] was an honest broker, she joked, having begun at the exchange.",
    ]);
}
