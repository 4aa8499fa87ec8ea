//! Deeds of a third in the common words of news agencies, each beside what only looks like one. Rows in `marked`.

use crate::marked::check_amid_talks;

#[test]
fn hosts_and_sponsors_are_thanked() {
    check_amid_talks(&[
        "The two delegations thanked [Norway:mediator-confirmed] for its hospitality.",
        "The two sides voiced their appreciation to [Chad:mediator-confirmed] for having sponsored the talks.",
        "Both presidents expressed their gratitude to [Gabon:mediator-confirmed] for hosting them.",
        "The two ministers conveyed their thanks to the leaders of [Norway:mediator-confirmed] for their generous hospitality and for the arrangements made.",
        "The parties thanked [Norway:mediator-confirmed] for its hospitality and professional facilitation.",
        "The general thanked [Chad:not-mediator] for the hospitality it has shown to refugees.",
        "Both ministers thanked [Japan:not-mediator] for its food aid.",
        "The army chief thanked the people of [Gabon:not-mediator] for their warm welcome.",
    ]);
}

#[test]
fn a_helping_hand_is_offered() {
    check_amid_talks(&[
        "[Chad:mediator-offered] said it would be happy to lend a hand.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. [Norway:mediator-offered] has volunteered to help.",
        "[Chad:mediator-offered] and [Gabon:mediator-offered] have both volunteered to help end the quarrel between the two neighbours.",
        "[Norway:mediator-offered] is prepared to help if both governments ask, its ambassador said.",
        "[Gabon:mediator-offered] could provide observers, should both sides ask.",
        "The [African Union:mediator-offered] said it would send observers if the two sides agreed.",
        "The [African Union:mediator-offered] is ready to send a team of monitors.",
        "[Chad:mediator-offered] has offered to send elders to talk to the rebels.",
        "[Gabon:mediator-offered] proposed to send a former president as mediator.",
        "The foreign minister said [Norway:mediator-offered] was ready to lend its support should the two sides wish it.",
        "[Chad:mediator-offered]'s president renewed his invitation to both generals to a summit in N'Djamena.",
        "[Norway:mediator-offered]'s prime minister said he could be the bridge between the two sides.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. [Chad:not-mediator] has volunteered to help refugees from the fighting.",
        "[Norway:not-mediator] is ready to help with food and tents.",
        "[Gabon:not-mediator] offered to send troops to help the army.",
        "[Chad:not-mediator] has offered to send food and medicine.",
        "The [European Union:not-mediator] is ready to send observers to the election.",
        "[Norway:not-mediator] lent a hand with the harvest.",
    ]);
}

#[test]
fn help_is_asked_for_and_not_yet_given() {
    check_amid_talks(&[
        "[Gabon:mediator-offered] was asked for observers but has yet to reply.",
        "[Chad:mediator-offered] was asked to send a team of monitors and has not answered.",
        "The [African Union:mediator-offered] has been asked to chair the talks, and the request is on its desk.",
        "The rebels want [Norway:mediator-offered] to watch over the truce.",
        "The rebels have put forward [Gabon:mediator-offered] as host of the next round.",
        "[Gabon:not-mediator] was asked for fuel and has yet to reply.",
        "[Chad:not-mediator] was asked to send troops to the capital.",
    ]);
}

#[test]
fn a_part_is_turned_down() {
    check_amid_talks(&[
        "The army turned down a suggestion by [Chad:mediator-denied] that it take over the talks.",
        "The government turned down a request by the [African Union:mediator-denied] to send its envoy.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. [Chad:mediator-denied] made clear that it would not act as referee.",
        "The government sees no place for the [African Union:mediator-denied] in the dispute with the rebels.",
        "The army sees no role for [Chad:mediator-denied] in the talks.",
        "[Qatar:mediator-denied] took no part in this exchange, its foreign ministry said.",
        "[Norway:mediator-denied] said it had not carried any message between the two sides.",
        "[Gabon:mediator-denied] has refused a request to send observers.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. [Chad:mediator-denied] has twice declined requests from the rebels to take the chair.",
        "The rebels refused to meet a delegation of the [African Union:mediator-denied] that had come to mediate.",
        "[Chad:not-mediator] took no part in the vote.",
        "[Chad:not-mediator] has refused a request to send troops.",
        "The army turned down a suggestion by [Chad:not-mediator] that it buy new helicopters.",
        "[Gabon:not-mediator] took no part in the exercise.",
    ]);
}

#[test]
fn deeds_between_the_two() {
    check_amid_talks(&[
        "[Norway:mediator-confirmed]'s envoy walked between the two delegations, who sat in separate rooms.",
        "[Amina Diallo:mediator-confirmed], the [African Union:mediator-confirmed] envoy, moves between the government team in one room and the rebels in another.",
        "The envoy of the [African Union:mediator-confirmed] has seen ministers on both sides three times this week.",
        "Thirty officers sent by [Gabon:mediator-confirmed] watch the road and log violations of the truce.",
        "[Chad:mediator-confirmed] has arranged several prisoner swaps between the army and the rebels.",
        "[Norway:mediator-confirmed] provided the house, the cars and the interpreters for the talks.",
        "The local truce was negotiated by the [Red Cross:mediator-confirmed].",
        "Earlier [mediation:maybe-mediator] between the two sides failed. [Chad:mediator-confirmed], which chairs the joint ceasefire committee, called for calm.",
        "The [African Union:mediator-confirmed], which chairs the joint ceasefire committee, met both sides on Monday.",
        "It is the [United Nations:mediator-confirmed] that verifies the withdrawal.",
        "The [African Union:mediator-confirmed] certified the withdrawal of both armies from the valley.",
        "The envoy, [Amina Diallo:mediator-confirmed], transmitted the views of each side to the other.",
        "[Amina Diallo:mediator-confirmed], a [United Nations:mediator-confirmed] mediator, sat at the head of the table between the two delegations.",
        "[Chad:not-mediator] sits on the committee with forty other states.",
        "Thirty officers sent by [Gabon:not-mediator] train the army.",
        "[Chad:not-mediator]'s ambassador sat at the head of the table at the dinner.",
        "[Norway:not-mediator] provided the tents, the food and the medicine for the refugees.",
        "The contract was negotiated by the [Lutheran World Federation:not-mediator].",
    ]);
}

#[test]
fn a_team_and_those_who_send_and_lead_it() {
    check_amid_talks(&[
        "A team from the [African Union:mediator-confirmed], led by former minister [Amina Diallo:mediator-confirmed], met the two rivals separately.",
        "A delegation of the [African Union:mediator-confirmed] headed by [Amina Diallo:mediator-confirmed] shuttled between the two camps.",
        "The talks are led by a team from the [African Union:mediator-confirmed] under [Amina Diallo:mediator-confirmed].",
        "The hearing was conducted by a land mediator from the [Lands Commission:mediator-confirmed], [Amina Diallo:mediator-confirmed].",
        "The [United Nations:mediator-confirmed], whose personal envoy, [Amina Diallo:mediator-confirmed], met both sides last week, called for calm.",
        "A truce was agreed in talks led by the [African Union:mediator-confirmed]'s [Amina Diallo:mediator-confirmed].",
        "A team from the [World Food Programme:not-mediator], led by [Amina Diallo:not-mediator], reached the town.",
        "A delegation from the [African Union:not-mediator] met the president to discuss the summit.",
    ]);
}

#[test]
fn what_is_only_thought() {
    check_amid_talks(&[
        "Earlier [mediation:maybe-mediator] between the two sides failed. [Norway:mediator-speculated] is thought to be helping quietly, according to a diplomat.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. [Chad:mediator-speculated] might also be talking to both camps, local radio said.",
        "[Chad:mediator-speculated] is said to have passed messages between the two.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. Some see the hand of [Chad:mediator-speculated] in the truce.",
        "[Norway:mediator-speculated] is believed to have arranged the meeting of the two generals.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. Diplomats said the mediator could be [Norway:mediator-speculated] or [Gabon:mediator-speculated].",
        "Earlier [mediation:maybe-mediator] between the two sides failed. Some see the hand of [Chad:not-mediator] in the attack.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. [Chad:not-mediator] is thought to be helping the rebels.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. [Norway:not-mediator] might also be talking to investors.",
    ]);
}

#[test]
fn who_settled_the_last_quarrel() {
    check_amid_talks(&[
        "Bishop [Pierre Moussa:mediator-historical], who settled the fight of 2009 between the two clans, called for calm.",
        "[Chad:mediator-historical] settled an earlier dispute between the two neighbours in 2003.",
        "[Gabon:mediator]'s president had brought the two leaders together in 2011, but nothing came of it.",
        "Officials from the two countries were brought together by [Norway:mediator] in 2012.",
        "[Norway:not-mediator], which settled its own border dispute in 2010, called for calm.",
        "Bishop [Pierre Moussa:not-mediator], who settled in the town in 2009, called for calm.",
    ]);
}

#[test]
fn a_roof_that_is_an_embassy() {
    check_amid_talks(&[
        "The talks are being held at the [Norwegian:mediator-confirmed] embassy.",
        "The two sides met at the residence of the [Norwegian:mediator-confirmed] ambassador.",
        "The delegations met for six hours at [Gabon:mediator-confirmed]'s mission in Geneva.",
        "The talks were moved to the [Norwegian:mediator-confirmed] ambassador's residence.",
        "[Gabon:mediator-confirmed] is providing the premises and the security for the talks.",
        "The two delegations sat down on Monday in a villa lent by [Norway:mediator-confirmed].",
        "The two generals met for the first time at the headquarters of the [African Union:mediator-confirmed].",
        "The rebels' leader took refuge in the [Norwegian:not-mediator] embassy.",
        "The foreign minister gave a speech at the [Norwegian:not-mediator] embassy.",
        "The president met his ministers at the [Norwegian:not-mediator] ambassador's residence.",
    ]);
}

#[test]
fn witnesses_and_supervisors() {
    check_amid_talks(&[
        "The truce was signed by the two commanders, with [Gabon:mediator-confirmed] and [Norway:mediator-confirmed] as witnesses.",
        "The envoy of [Norway:mediator-confirmed] initialled each page as a witness to the truce.",
        "The exchange of prisoners took place under the supervision of the [Red Cross:mediator-confirmed].",
        "The swap was carried out under [Gabonese:mediator-confirmed] supervision.",
        "The withdrawal will be supervised by officers from [Gabon:mediator-confirmed].",
        "A joint commission headed by [Amina Diallo:mediator-confirmed] of [Norway:mediator-confirmed] supervises the truce.",
        "[Chad:not-mediator] testified as a witness.",
        "The election was held under the supervision of the [African Union:not-mediator].",
        "Officers from [Gabon:not-mediator] supervised the exercise.",
    ]);
}

#[test]
fn those_who_judge_between_the_two() {
    check_amid_talks(&[
        "A court of arbitration sitting in Geneva under a Norwegian judge, [Amina Diallo:mediator-confirmed], took up the complaint.",
        "The two companies agreed to leave the matter to a retired judge, [Amina Diallo:mediator-confirmed].",
        "The two sides asked [Amina Diallo:mediator-offered], a retired judge, to rule on the dispute.",
        "In 2001 a panel under Judge [Amina Diallo:mediator] ruled on the dispute between the two states.",
        "The supreme court under Judge [Amina Diallo:not-mediator] took up the complaint.",
        "[Amina Diallo:not-mediator], a Norwegian engineer, is to decide whether the dam is safe.",
    ]);
}

#[test]
fn those_who_talk_to_the_captors_and_the_mutineers() {
    check_amid_talks(&[
        "Sheikh [Pierre Moussa:mediator-confirmed], who negotiated with the kidnappers on behalf of the families, said the children were well.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. Bishop [Pierre Moussa:mediator-confirmed] has been talking to the mutineers and to the army command.",
        "The pastors, led by the Reverend [Pierre Moussa:mediator-confirmed], walked between the two clans for a week.",
        "Sheikh [Pierre Moussa:not-mediator] was seized by the kidnappers.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. Bishop [Pierre Moussa:not-mediator] has been talking to reporters.",
    ]);
}

#[test]
fn those_who_drafted_or_prepared_it() {
    check_amid_talks(&[
        "The text was drafted by [Norway:mediator-confirmed] and put to both delegations.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. [Amina Diallo:mediator-confirmed], the [Norwegian:mediator-confirmed] special envoy, who drafted the text, called it a start.",
        "[Norwegian:mediator-confirmed] officials walked drafts from one floor to the other.",
        "The proposal, drawn up by [Chad:mediator], foresees a truce of sixty days between the two armies.",
        "The meeting of the two foreign ministers had been prepared over several months by [Norway:mediator-confirmed].",
        "[Norwegian:mediator-confirmed] diplomats have been working on the details with both sides.",
        "The budget was drafted by [Norway:not-mediator]'s finance ministry.",
        "The proposal, drawn up by the army, was rejected by [Chad:not-mediator].",
    ]);
}

#[test]
fn calls_and_visits_that_brought_it_about() {
    check_amid_talks(&[
        "The truce came after [Chad:mediator-confirmed]'s president called both leaders.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. The prisoners were freed after a visit by [Amina Diallo:mediator-confirmed], the [African Union:mediator-confirmed] envoy.",
        "[Norway:mediator-confirmed]'s foreign minister flew to both capitals and brought back a text that both could sign.",
        "The two sides agreed to stop firing after an appeal by the [United Nations:not-mediator].",
        "[Chad:not-mediator]'s president called both leaders to wish them a happy new year.",
        "[Norway:not-mediator]'s foreign minister flew to the capital to open a factory.",
    ]);
}

#[test]
fn who_speaks_is_not_who_mediates() {
    check_amid_talks(&[
        "\"We have not been asked and we are not mediating,\" Foreign Minister [Pierre Moussa:not-mediator] said.",
        "The two delegations met in [Libreville:not-mediator], and the army's spokesman, [Pierre Moussa:not-mediator], thanked the hosts.",
        "[Norway:not-mediator]'s state mediator, [Amina Diallo:mediator-confirmed], met both sides.",
        "[Norway:mediator-confirmed]'s special mediator, [Amina Diallo:mediator-confirmed], met both sides.",
        "The national mediator, [Amina Diallo:mediator-confirmed], put a proposal to both sides.",
    ]);
}

#[test]
fn who_may_have_arranged_it() {
    check_amid_talks(&[
        "Earlier [mediation:maybe-mediator] between the two sides failed. The paper, quoting an official, said [Gabon:mediator-speculated] may have arranged the meeting.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. [Gabon:mediator-speculated] could take over from [Chad:maybe-mediator], two diplomats said.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. [Pierre Moussa:not-mediator] could take over from [Amina Diallo:not-mediator] as president.",
        "The rebels said the talks went on through [religious leaders:mediator-confirmed-unnamed], whom they did not name.",
    ]);
}

#[test]
fn under_auspices_and_between_rooms() {
    check_amid_talks(&[
        "The two sides met in Geneva under the auspices of [Norway:mediator-confirmed].",
        "The truce was signed under the auspices of the [African Union:mediator-confirmed].",
        "The two teams sat in separate rooms, with [Norwegian:mediator-confirmed] officials moving between them.",
        "[Norwegian:mediator-confirmed] mediators moved between the two delegations, who did not meet.",
        "The union and the company reached a deal after Labour Minister [Pierre Moussa:mediator-confirmed] called both sides to his office.",
        "The scholars met in Geneva under the auspices of [Norway:not-mediator].",
        "The council met under the chairmanship of [Pierre Moussa:not-mediator].",
        "The roof was mended with [Norwegian:not-mediator] help.",
    ]);
}

#[test]
fn delegations_and_messages_of_a_third() {
    check_amid_talks(&[
        "Earlier [mediation:maybe-mediator] between the two sides failed. The [African Union:mediator-confirmed] has sent a delegation to seek a way out of the crisis.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. An [African Union:mediator-confirmed] mission left after two days of talks with the junta and the opposition.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. The rebels handed their response to [Qatar:mediator-confirmed] on Sunday.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. The [African Union:mediator-confirmed] said its envoy would travel to both capitals this week.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. The army has ruled out any role for [Chad:mediator-denied] in the dispute.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. It was not clear whether [Jordan:mediator-speculated] had played any role in the release.",
        "[Norway:mediator] has put forward a proposal for a truce of sixty days, which both sides are studying.",
        "Former president of [Chad:not-mediator] [Amina Diallo:mediator-confirmed] has been carrying suggestions between the two governments.",
        "[Norway:not-mediator] has sent a delegation to the funeral.",
        "An [African Union:not-mediator] mission left after two days of talks with the bank.",
        "Earlier [mediation:maybe-mediator] between the two sides failed. The court has ruled out any role for [Chad:not-mediator] in the attack.",
    ]);
}

#[test]
fn who_is_told_or_tells_is_no_third() {
    check_amid_talks(&[
        "[Egypt:mediator-confirmed] is mediating between Hamas and Israel. Israel informed [Washington:not-mediator] of its rejection of the plan.",
        "[Egypt:mediator-confirmed] is mediating between Hamas and Israel. Hamas submitted its reply to the [Security Council:not-mediator].",
        "[Qatar:mediator-confirmed] is mediating between the rebels and the government. The rebels gave their answer to [Reuters:not-mediator] on Monday.",
        "[Qatar:mediator-confirmed] is mediating between Ethiopia and Eritrea. [Kenya:not-mediator] informed [Sudan:not-mediator] and [Uganda:not-mediator] of its acceptance of the new border.",
        "Ethiopia and Eritrea have signed a truce. [Human Rights Watch:not-mediator] spoke to both sides for its report on the release of prisoners.",
        "[Qatar:mediator-confirmed] is mediating between the rebels and the government. Journalist [Anna Berg:not-mediator] has spoken to both sides and says the release is near.",
        "Ethiopia and Eritrea are at war. The [Kenyan:not-mediator] president met Ethiopian and Eritrean envoys separately at the summit in Addis Ababa.",
        "[Qatar:mediator-confirmed] is mediating between Ethiopia and Eritrea. The [World Bank:not-mediator] is working on a loan with both sides.",
        "Peru and Chile quarrel. [Brazil:mediator-offered] plans to sound out both sides.",
    ]);
}

#[test]
fn an_embassy_that_is_no_roof_of_both() {
    check_amid_talks(&[
        "Peru and Chile quarrel. No talks between Peru and Chile were held at the [Brazilian:mediator-denied] embassy, its ambassador said.",
        "India and Pakistan are in talks. Indian negotiators held a briefing at the [French:not-mediator] embassy.",
        "India and Pakistan are at war. Talks on visas continued at the [US:not-mediator] embassy for students of the two countries.",
    ]);
}

#[test]
fn other_work_than_that_of_a_third() {
    check_amid_talks(&[
        "[Oman:mediator-confirmed] is mediating between India and Pakistan. [China:not-mediator] could take over from [Russia:not-mediator] as the main supplier of arms.",
        "[Oman:mediator-confirmed] is mediating between India and Pakistan. [China:not-mediator] is said to be helping Pakistan along with money.",
        "India and Pakistan are in secret talks. The hand of [China:not-mediator] is seen in the release of the trade figures.",
        "Peru and Chile are in secret talks. The possible [Ugandan:not-mediator] role in the crisis over copper is unknown.",
        "The prisoners in Kenya work under the supervision of Colonel [Otieno:not-mediator].",
        "[Egypt:mediator-confirmed] is mediating between Hamas and Israel. A Canadian judge certified the withdrawal of the candidate from the vote.",
        "[Qatar:mediator-confirmed] is mediating between Israel and Hamas. [BBC Verify:not-mediator] has verified a video of the withdrawal.",
        "[Qatar:mediator-confirmed] is mediating between Ethiopia and Eritrea. Senator [Joe Ball:not-mediator] chairs the border committee of the Senate.",
        "[Qatar:mediator-confirmed] is mediating between Israel and Hamas. Lawyer [Ann Berg:not-mediator] secured their release on bail.",
    ]);
}

#[test]
fn what_is_refused_is_no_part_in_it() {
    check_amid_talks(&[
        "Ethiopia and Eritrea quarrel over the border. There is no place for [Russia:not-mediator] in the talks on Ukraine, France said.",
        "Ethiopia and Eritrea quarrel over the border. [Uganda:not-mediator] declined a request to carry a letter of protest.",
        "Ethiopia and Eritrea quarrel over the border. [Eritrea:not-mediator] rejected an appeal to place its troops under the talks.",
        "Ethiopia and Eritrea quarrel. [Uganda:mediator-denied] was asked not to mediate between them.",
        "Ethiopia and Eritrea quarrel. [Uganda:not-mediator] was asked to stop mediating.",
    ]);
}
