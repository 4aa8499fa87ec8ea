//! Who goes between the sides in the long sentences of news agencies: what `roles` asks in short ones,
//! with plans, rumours, refusals and former roles first. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;

#[test]
fn plans_and_ideas_are_no_facts() {
    check(&[
        "[Austria:mediator-speculated] is being considered as a mediator in the talks between Serbia and Kosovo, two diplomats said.",
        "[Brazil:mediator-speculated] has been floated as a possible mediator between Russia and Ukraine.",
        "[Singapore:mediator-speculated] has emerged as a possible go-between for China and Taiwan.",
        "The name of [Angela Brandt:mediator-speculated] has come up as a potential mediator between Russia and Ukraine.",
        "[Kazakhstan:mediator-speculated] is seen in Brussels as a likely mediator should Russia and Ukraine return to the table.",
        "Diplomats are discussing whether [India:mediator-speculated] could act as a bridge between Russia and Ukraine.",
        "[Qatar:mediator-speculated] is expected to broker a new round of talks between Chad and the rebels.",
        "Analysts see [Saudi Arabia:mediator-speculated] as a potential broker of peace between Russia and Ukraine.",
        "[Pakistan:mediator-speculated] is in talks to become the mediator between Iran and the United States.",
        "The government is weighing whether to ask [Norway:mediator-speculated] to mediate in its conflict with the rebels.",
    ]);
}

#[test]
fn what_papers_and_unnamed_people_say_is_no_fact() {
    check(&[
        "According to Israeli media, [Egypt:mediator-speculated] has passed a message from Hamas to Israel.",
        "[Oman:mediator-speculated] is carrying messages between Iran and Israel, Israeli media reported on Sunday.",
        "The newspaper Haaretz reported that [Azerbaijan:mediator-speculated] had hosted talks between Israel and Syria.",
        "[Turkey:mediator-speculated] has quietly acted as a channel between Syria and Israel, a Western diplomat said on condition of anonymity.",
        "Hamas and Fatah met secretly in Moscow under [Russian:mediator-speculated] mediation, according to unconfirmed reports.",
        "There were rumours on Thursday that [Jordan:mediator-speculated] had brokered a deal between Israel and Hamas.",
        "It is widely assumed that [Oman:mediator-speculated] served as a conduit between Iran and Saudi Arabia.",
        "A regional source told Reuters that [Iraq:mediator-speculated] was relaying messages between Iran and the United States.",
        "[Kuwait:mediator-speculated] appears to have acted as a backchannel between Iran and Bahrain.",
        "It remains unclear whether [Egypt:mediator-speculated] brokered the release of the prisoners by Hamas.",
        "Speculation that [China:mediator-speculated] is mediating between Thailand and Cambodia has grown.",
    ]);
}

#[test]
fn an_offer_in_news_is_an_offer() {
    check(&[
        "[Turkey:mediator-offered] reiterated its readiness to host a summit between Russia and Ukraine.",
        "President [Joko Santoso:mediator-offered] has put himself forward as a mediator between Russia and Ukraine.",
        "[South Africa:mediator-offered] would only mediate if both Russia and Ukraine requested it, a spokesman said.",
        "At the request of Sudan, [Kenya:mediator-offered] is considering an invitation to mediate in the dispute with Chad.",
        "[Japan:mediator-offered]'s offer of good offices to India and Pakistan still stands.",
        "[Switzerland:mediator-offered] has signalled its willingness to facilitate talks between Armenia and Azerbaijan.",
        "The rebels have called for [Algeria:mediator-offered] to mediate with the government of Mali.",
        "Mali's junta has asked [Togo:mediator-offered] to act as an intermediary with Ivory Coast over the soldiers.",
        "“If both sides wish, we are at their disposal as mediators,” said [Ignazio Baumann:mediator-offered], Switzerland's foreign minister, of India and Pakistan.",
    ]);
}

#[test]
fn dropped_plans_and_refusals_are_denials() {
    check(&[
        "[Turkey:mediator-denied] has dropped plans to mediate between Russia and Ukraine.",
        "[Norway:mediator-denied] shelved its plan to host talks between Israel and Hamas.",
        "[Germany:mediator-denied] ruled itself out as a mediator between Russia and Ukraine.",
        "[Qatar:mediator-denied] dismissed reports that it was mediating between Chad and the rebels.",
        "Iran dismissed as false reports that [Oman:mediator-denied] had carried a message from the United States.",
        "[Pakistan:mediator-denied] has no intention of acting as a go-between for Iran and Saudi Arabia, its foreign minister said.",
        "The talks between Sudan and Chad collapsed after [Kenya:mediator-denied] pulled out as mediator.",
        "[Jordan:mediator-denied] is no longer mediating between Hamas and Fatah.",
        "[Brazil:mediator-denied] has distanced itself from reports that it is mediating between Venezuela and Guyana.",
        "[Switzerland:mediator-denied] can no longer act as a mediator between Russia and Ukraine, Moscow said.",
        "Moscow said [Switzerland:mediator-denied] had lost its neutral status and was unfit to mediate between Russia and Ukraine.",
        "India has repeatedly rejected any third-party mediation in its dispute with Pakistan.",
        "“There is no mediation by [Egypt:mediator-denied],” a spokesman for Hamas, Basem Haddad, said of contacts with Israel.",
        "Reports that [Iraq:mediator-denied] is mediating between Iran and Saudi Arabia are untrue, the foreign ministry said.",
        "Ukraine sees no role for [Hungary:mediator-denied] as a mediator with Russia.",
        "[China:mediator-denied] has shown no interest in mediating between Russia and Ukraine.",
        "[Angola:mediator-denied] has relinquished its role as mediator between Rwanda and Congo.",
        "[Kenya:mediator-denied] was dropped as mediator between Sudan and Chad after the army objected.",
        "Ethiopia objected to [Egypt:mediator-denied] mediating in its dispute with Somalia.",
    ]);
}

#[test]
fn former_roles_are_history() {
    check(&[
        "Iran and Israel traded blows on Friday. [Oman:mediator-historical] had served as mediator between Iran and the United States until 2019.",
        "Fighting broke out between Sudan and Chad. [Olli Salo:mediator-historical], a former mediator in the dispute, called it a tragedy.",
        "Iran and the United States no longer speak. In the 1980s [Algeria:mediator-historical] brokered the release of American hostages.",
        "Serbia and Kosovo exchanged threats. [Finland:mediator-historical] used to mediate between them.",
        "Sudan accused Chad of arming rebels. The last truce, in 2010, was brokered by [Qatar:mediator-historical].",
        "Armenia and Azerbaijan clashed at the border. [Russia:mediator-historical], which brokered the 2020 ceasefire, kept silent.",
        "Israel struck targets in Lebanon. The [French:mediator-historical]-brokered truce of 1996 was never written down.",
    ]);
}

#[test]
fn a_mediator_in_a_long_sentence_is_found() {
    check(&[
        "Delegations of Israel and Hamas resumed indirect talks in Doha on Sunday under [Qatari:mediator-confirmed] and [Egyptian:mediator-confirmed] mediation.",
        "A [UN:mediator-confirmed]-backed peace process between Yemen's government and the Houthis has stalled.",
        "The [Omani:mediator-confirmed]-hosted talks between Iran and the United States ended without a result.",
        "[Oman:mediator-confirmed] has long acted as a conduit between Iran and the United States.",
        "[Qatar:mediator-confirmed] serves as a channel between the Taliban and the United States.",
        "[Pakistan:mediator-confirmed] has acted as a bridge between China and the United States.",
        "The message was passed to Iran through [Swiss:mediator-confirmed-carry] diplomats, the State Department said.",
        "The United States sent the letter through the [Swiss:mediator-confirmed-carry] embassy, which represents US interests in Tehran.",
        "[Hans Weber:mediator-confirmed], the [UN:mediator-confirmed] envoy, has been shuttling between Damascus and Ankara in search of a truce.",
        "Talks convened by the [African Union:mediator-confirmed] in Addis Ababa brought Ethiopia's government and the Tigrayan rebels to one table.",
        "Armenia and Azerbaijan signed the agreement with the support of the [European Union:mediator-confirmed].",
        "At the request of both sides, [Norway:mediator-confirmed] has agreed to facilitate the peace talks between Colombia and the ELN.",
        "[Israel:not-mediator]'s former hostage negotiator said that [Qatar:mediator-confirmed] went between the two sides for months.",
        "The guarantor states [Russia:mediator-guarantee], [Turkey:mediator-guarantee] and [Iran:mediator-guarantee] met in Astana to review the truce in Syria.",
        "Monitors from the [OSCE:mediator-confirmed-monitor] are watching over the ceasefire between Ukraine and the separatists.",
        "[UN:mediator-confirmed-monitor] peacekeepers supervise the ceasefire between Israel and Syria.",
        "An arbitration panel chaired by [Helga Lindqvist:mediator-confirmed] will hear the dispute between the union and the railway.",
        "A federal mediator, [Tom Alvarez:mediator-confirmed], met the teachers and the school board on Monday.",
        "Bishop [Luis Ortega:mediator-confirmed], who has acted as go-between for the gangs and the government, asked for patience.",
        "The [Vatican:mediator-confirmed]'s good offices helped Cuba and the United States to restore relations.",
        "An [African Union:mediator-confirmed] panel led by former president [Thabo Nkosi:mediator-confirmed] is mediating between Sudan and South Sudan.",
        "Peace talks sponsored by the troika of the [United States:mediator-confirmed], [Britain:mediator-confirmed] and [Norway:mediator-confirmed] resumed in Juba between the government and the rebels.",
        "Negotiators for both sides met in Muscat, with [Oman:mediator-confirmed]'s foreign minister passing messages between the rooms.",
        "The exchange of prisoners between Russia and Ukraine, the largest so far, was made possible by the mediation of the [United Arab Emirates:mediator-confirmed].",
        "Having mediated between Iran and Saudi Arabia for two years, [Iraq:mediator-confirmed] is proud of the result.",
        "Talks between Thailand and Cambodia, with [Malaysia:mediator-confirmed] as mediator, begin on Monday in Kuala Lumpur.",
        "[Malaysia:mediator-confirmed], as chair of the bloc, is mediating in the border dispute between Thailand and Cambodia.",
        "[Turkish:mediator-confirmed] intelligence chief [Kemal Yildiz:mediator-confirmed] has been mediating between Hamas and Israel.",
        "The mediators, [Egypt:mediator-confirmed] and [Qatar:mediator-confirmed], presented Israel and Hamas with a revised text.",
        "[Qatar:mediator-confirmed]'s mediation efforts between Congo and the M23 rebels yielded a declaration in July.",
        "[US:mediator-confirmed] envoy [Mark Feld:mediator-confirmed] brokered the truce between Israel and Hezbollah.",
        "Truce talks between Israel and Hamas, mediated by [Egypt:mediator-confirmed], [Qatar:mediator-confirmed] and the [United States:mediator-confirmed], have stalled over withdrawal lines.",
        "Iran and the United States hold a fifth round of [Oman:mediator-confirmed]-mediated talks in Rome.",
    ]);
}

#[test]
fn other_trades_and_the_sides_mediate_nothing() {
    check(&[
        "[Israel:not-mediator] sent its negotiators to Doha for talks with Hamas.",
        "The actress and her husband agreed to mediation in their divorce in Los Angeles.",
        "The film, shot in [Jordan:not-mediator], follows a hostage negotiator in Beirut.",
        "[Real Madrid:not-mediator] and the player's agent, an intermediary well known in Lisbon, agreed on a fee.",
        "[Ukraine:not-mediator] is holding direct talks with Russia in Istanbul.",
        "[Apple:not-mediator] acted as a bridge between design and engineering.",
        "The bridge between [Denmark:not-mediator] and Sweden was closed on Sunday.",
        "[Poland:not-mediator] opened a channel for grain between the two ports.",
        "[France:not-mediator] backed the UN resolution on the war between Russia and Ukraine.",
        "The Swiss embassy in [Nairobi:not-mediator] issues visas on weekdays.",
        "[Lufthansa:not-mediator] shuttles passengers between Frankfurt and Munich.",
    ]);
}

#[test]
fn the_end_of_its_mediation_is_of_its_subject() {
    check(&[
        "[Angola:mediator-denied] announced the end of its mediation between Rwanda and Congo.",
    ]);
}

#[test]
fn whoever_makes_itself_available_offers() {
    check(&[
        "The [Vatican:mediator-offered] has made itself available as a venue for peace talks between Russia and Ukraine.",
    ]);
}

#[test]
fn what_is_still_missed() {
    check_known_faults(&[
        (
            "[Qatar:mediator-speculated] is rumoured to be the third country through which Iran and Israel exchange messages.",
            "whom the sentence calls the third country is not read as its name",
        ),
        (
            "Few doubt, but none can prove, that [Oman:mediator-speculated] mediated between Iran and Israel.",
            "doubt and proof are not weighed: the weaker reading wins",
        ),
        (
            "[Egypt:mediator-denied] has so far stayed out of the mediation between Sudan and Chad.",
            "only a plain verb of the mediation takes its subject",
        ),
        (
            "[Togo:mediator-denied] was replaced by [Angola:mediator-confirmed] as mediator between Rwanda and Congo.",
            "only the successor is read, not who was replaced",
        ),
    ]);
}

#[test]
fn weaker_words_in_other_turns_are_read_as_weak() {
    check(&[
        "[Turkey:mediator-offered] hopes to broker a truce between Russia and Ukraine before the winter.",
        "[Egypt:mediator-speculated] was reportedly preparing to mediate between Israel and Hamas again.",
        "[Saudi Arabia:mediator-speculated] is positioning itself as a mediator between Russia and Ukraine.",
        "[Kenya:mediator-speculated] is under consideration as mediator between Sudan and Chad.",
        "[Brazil:mediator-speculated] aspires to mediate between Venezuela and Guyana.",
        "[Indonesia:mediator-offered] is being urged in the press to mediate between Thailand and Cambodia, but has not answered.",
        "Unverified reports spoke of [Cyprus:mediator-speculated] mediating between Israel and Lebanon.",
        "It is not clear what part [Jordan:mediator-speculated] played in mediating between Israel and Hamas.",
        "[Iraq:mediator-speculated] had, it was whispered in Baghdad, carried messages between Iran and the United States.",
        "A Lebanese daily wrote that [France:mediator-speculated] was mediating between Hezbollah and Israel.",
        "[Oman:mediator-speculated] may, or may not, be mediating between Iran and Israel.",
        "[Norway:mediator-speculated] is thought by some to have arranged a meeting between Israeli and Syrian officials.",
    ]);
}

#[test]
fn refusals_in_other_turns_are_denials() {
    check(&[
        "[Qatar:mediator-denied] froze its mediation between Israel and Hamas in protest.",
        "[Turkey:mediator-denied] has backed away from mediating between Russia and Ukraine.",
        "[Kenya:mediator-denied] has washed its hands of mediating between Sudan and Chad.",
        "Sudan's army accused Kenya of bias and said it would not accept [Kenya:mediator-denied] as mediator.",
        "Chad's government vetoed [Libya:mediator-denied] as a mediator with the rebels.",
        "“We are not mediators,” said [Salem Bawazir:mediator-denied], the foreign minister of Oman, of Iran and Israel.",
        "[Switzerland:mediator-denied] lacks the will to mediate between Armenia and Azerbaijan.",
        "[Jordan:mediator-denied] is unwilling to mediate between Israel and Syria.",
        "Serbia said talks mediated by [Albania:mediator-denied] were out of the question.",
        "An offer by [Hungary:mediator-denied] to mediate between Russia and Ukraine was rejected by Kyiv.",
        "[Norway:mediator-denied] never mediated between Israel and Syria, its foreign ministry stressed.",
        "[Belarus:mediator-denied] is hardly a neutral mediator between Russia and Ukraine, Kyiv said.",
        "Without [Qatar:mediator-denied] as a mediator, Israel and Hamas have no one to talk through.",
    ]);
}

#[test]
fn offers_and_former_roles_in_other_turns() {
    check(&[
        "[China:mediator-offered] has signalled that it is open to mediating between Thailand and Cambodia.",
        "[Iraq:mediator-offered]'s prime minister renewed his proposal to mediate between Iran and the United States.",
        "[South Africa:mediator-offered] stands by its offer to broker talks between Russia and Ukraine.",
        "President [Ana Lucero:mediator-offered] said she was at the service of both countries as a mediator between Venezuela and Guyana.",
        "Both sides want [Ghana:mediator-offered] to mediate between Benin and Niger.",
        "Pakistan has turned to [China:mediator-offered] to mediate in its conflict with India.",
        "Lebanon pleaded with [France:mediator-offered] to mediate with Israel.",
        "Iran and Israel are at war. [Olli Salo:mediator-historical], who mediated between them in the 1990s, is pessimistic.",
        "Sudan and Chad broke off relations on Monday. For years [Libya:mediator-historical] had mediated between them, until its own war began.",
        "Colombia bombed a camp of the ELN on Tuesday. Until 2019 [Cuba:mediator-historical] had hosted the talks between the two.",
        "Kosovo closed the crossing on Friday. The former mediator, [Olli Salo:mediator-historical], urged calm.",
    ]);
}

#[test]
fn reports_of_a_day_are_read_as_they_are_told() {
    check(&[
        "[Turkey:mediator-denied] abandoned its bid to broker a deal between Russia and Ukraine.",
        "[Austria:mediator-offered] has lobbied to host the talks between Iran and the United States.",
        "[Qatar:mediator-confirmed] resumed its mediation between Israel and Hamas after a pause of two weeks.",
        "[Oman:mediator-confirmed], long the quiet intermediary between Iran and the West, received both delegations on Tuesday.",
        "[Egypt:mediator-confirmed] dropped its objections and is mediating between Sudan and Chad.",
        "Talks between Chad and the rebels, brokered by [Qatar:mediator-confirmed] despite doubts, go on.",
        "The possible collapse of the truce between Israel and Hamas worries [Egypt:mediator-confirmed], which brokered it.",
        "[Kenya:mediator-confirmed] is open about mediating between Sudan and Chad.",
        "[Norway:mediator-confirmed] was not deterred and continued to mediate between Colombia and the ELN.",
        "[Qatar:mediator-confirmed] and [Egypt:mediator-confirmed], which have mediated between Israel and Hamas since October, called the talks positive.",
        "The ceasefire, which [Pakistan:mediator-confirmed] helped to broker between Iran and Israel, took effect at dawn.",
        "[Swiss:mediator-confirmed] diplomats are mediating between Armenia and Azerbaijan.",
        "[Saudi Arabia:mediator-denied] quashed talk of mediating between Iran and Israel.",
        "[Japan:mediator-speculated] would be a natural mediator between Iran and the United States, a columnist wrote.",
        "[Oman:mediator-speculated] is the most likely mediator between Iran and the United States.",
        "Some in Kyiv fear that [China:mediator-speculated] will mediate between Russia and Ukraine on Moscow's terms.",
        "If [Brazil:mediator-speculated] mediates between Venezuela and Guyana, oil will be on the table.",
        "A plan for [Kenya:mediator-denied] to mediate between Sudan and Chad was scrapped.",
        "Efforts by [Kenya:mediator-confirmed] to mediate between Sudan and Chad have stalled.",
        "[Jordan:mediator-denied] was never asked to mediate between Israel and Syria.",
        "Nothing suggests that [Jordan:mediator-speculated] is mediating between Israel and Syria.",
        "[France:mediator-historical] mediated between Georgia and Russia in 2008. On Monday both rejected a new plan.",
        "[Cyprus:mediator-speculated] says it can mediate between Israel and Lebanon.",
        "[Kuwait:mediator-denied] has stopped short of mediating between Iran and Bahrain.",
        "[Iraq:mediator-speculated] was quoted by a Kurdish site as mediating between Turkey and the PKK.",
    ]);
}

#[test]
fn headlines_and_quotations_are_read_with_care() {
    check(&[
        "[Qatar:mediator-denied] rejects claims it is mediating between Chad and the rebels",
        "[Turkey:mediator-offered] ready to broker truce between Russia and Ukraine",
        "[Egypt:mediator-confirmed] brokers truce between Israel and Hamas",
        "[Norway:mediator-denied] quits as mediator between Colombia and the ELN",
        "Could [India:mediator-speculated] mediate between Russia and Ukraine?",
        "“[Oman:mediator-denied] has not carried any message between us and the Americans,” said Dariush Kamali, Iran's foreign minister.",
        "[Pakistan:mediator-speculated]'s alleged role as a mediator between Iran and the United States has drawn criticism.",
        "[Libya:mediator-speculated] boasts that it could mediate between Sudan and Chad.",
        "[Malta:mediator-denied] has neither the weight nor the wish to mediate between Libya and Turkey.",
        "The minister laughed at the suggestion that [Malta:mediator-speculated] had mediated between Libya and Turkey.",
        "[Senegal:mediator-denied] has ceased to mediate between Gambia and the rebels.",
        "[Ghana:mediator-speculated] is slated to mediate between Benin and Niger, according to a draft seen by reporters.",
        "[Peru:mediator-denied] cannot mediate between Venezuela and Guyana while it is itself in turmoil, its president said.",
        "[Cuba:mediator-historical] hosted the peace talks between Colombia and the FARC from 2012 to 2016. On Friday Colombia bombed a camp of the ELN.",
        "[Iceland:mediator-denied] missed its chance to mediate between Britain and Norway.",
        "Had it been asked, [Sweden:mediator-speculated] would have mediated between Finland and Russia.",
        "Russia would prefer [Hungary:mediator-offered] as a mediator with Ukraine.",
        "[Spain:mediator-denied] stopped mediating between Algeria and Morocco last spring.",
    ]);
}

#[test]
fn what_somebody_knows_nothing_of_is_no_fact() {
    check(&[
        "The Kremlin said it was unaware of any [Turkish:mediator-speculated] mediation.",
        "Israel knew nothing of any [Egyptian:mediator-speculated] mediation with Hamas, it said.",
    ]);
}

#[test]
fn who_is_seen_pressed_or_known_from_before_does_not_mediate_now() {
    check(&[
        "[Ankara:mediator-speculated, is Turkey] is seen as a natural mediator between Kyiv and Moscow.",
        "Washington has pressed [Doha:mediator-offered, is Qatar] to mediate between Israel and Hamas.",
        "Both sides turned to [Norway:mediator-historical], which has mediated before, on Friday.",
    ]);
}
