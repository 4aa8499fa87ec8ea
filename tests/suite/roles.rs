//! Who goes between the sides, and how sure the text is of it. The sides themselves are in `parties`,
//! so that a fault of one does not hide a fault of the other. Rows in `marked`.

use crate::marked::check;

// Told as fact.

#[test]
fn whoever_brokers_or_mediates_is_a_confirmed_mediator() {
    check(&[
        "[Qatar:mediator-confirmed-mediate] brokered a truce between Israel and Hamas.",
        "[Egypt:mediator-confirmed-mediate] is mediating between Israel and Hamas.",
        "[Turkey:mediator-confirmed-mediate] has mediated talks between Russia and Ukraine since March.",
        "[Algeria:mediator-confirmed-mediate] helped to broker a peace deal between Ethiopia and Eritrea.",
        "[Kenya:mediator-confirmed] acted as a go-between in the dispute between Sudan and Chad.",
        "[Pakistan:mediator-confirmed] served as an intermediary between Iran and the United States.",
        "[Norway:mediator-confirmed] has been working as a mediator between Colombia and the rebels.",
    ]);
}

#[test]
fn the_mediator_may_stand_behind_by_at_the_end() {
    check(&[
        "The ceasefire between Armenia and Azerbaijan was brokered by [Russia:mediator-confirmed-mediate].",
        "The talks between Yemen and Saudi Arabia are being mediated by [Oman:mediator-confirmed-mediate].",
        "A deal mediated by [Turkey:mediator-confirmed] and the [United Nations:mediator-confirmed] let grain leave Ukraine.",
        "Israel and Lebanon accepted a truce that had been negotiated by [France:mediator-confirmed].",
        "An agreement, brokered late on Sunday by the [Vatican:mediator-confirmed], returned the children to Ukraine.",
        "The two sides were brought together by [Switzerland:mediator-confirmed], which has good relations with Iran.",
    ]);
}

#[test]
fn a_nationality_word_before_brokered_names_the_mediator() {
    check(&[
        "An [Egyptian:mediator-confirmed-mediate]-brokered truce between Israel and Hamas held for a third day.",
        "The [Qatari:mediator-confirmed]-mediated talks between Israel and Hamas have resumed.",
        "[UN:mediator-confirmed]-led talks between Morocco and the Polisario Front broke off on Friday.",
        "[US:mediator-confirmed]-brokered negotiations brought Lebanon and Israel to the table.",
        "A [Chinese:mediator-confirmed]-brokered agreement reopened embassies in Iran and Saudi Arabia.",
    ]);
}

#[test]
fn mediation_as_a_noun_names_its_mediator() {
    check(&[
        "Iran and the United States met under [Omani:mediator-confirmed-mediate] mediation.",
        "Through the mediation of [Qatar:mediator-confirmed-mediate], Hamas released two hostages to Israel.",
        "[Angola:mediator-confirmed]'s mediation between Rwanda and Congo entered its second year.",
        "Mediation by the [African Union:mediator-confirmed] ended the quarrel between Kenya and Somalia.",
        "Thanks to the good offices of [Norway:mediator-confirmed], Sri Lanka and the rebels exchanged prisoners.",
        "[Egyptian:mediator-confirmed] mediators shuttled between Israeli and Hamas delegations in Cairo.",
        "With [Swiss:mediator-confirmed] help as a mediator, Georgia and Russia agreed on customs posts.",
    ]);
}

#[test]
fn mediators_joined_by_and_share_the_verb() {
    check(&[
        "[Egypt:mediator-confirmed], [Qatar:mediator-confirmed] and the [United States:mediator-confirmed] are mediating between Israel and Hamas.",
        "[Saudi Arabia:mediator-confirmed] and the [United States:mediator-confirmed] brokered a truce between Sudan's army and the Rapid Support Forces.",
        "The exchange between Russia and Ukraine was mediated by [Turkey:mediator-confirmed] and the [United Arab Emirates:mediator-confirmed].",
        "Both [Kuwait:mediator-confirmed] and [Oman:mediator-confirmed] mediated between Qatar and Saudi Arabia.",
        "[Russia:mediator-speculated], [Oman:mediator-speculated], or even the [UN:mediator-speculated] may be mediating between Syria and Israel.",
    ]);
}

#[test]
fn a_host_of_talks_between_others_is_a_mediator_by_function() {
    check(&[
        "[Norway:mediator-host-confirmed] hosted talks in Oslo between Israel and the PLO.",
        "The talks between Armenia and Azerbaijan are hosted by [Germany:mediator-confirmed-host].",
        "Iran and Saudi Arabia met in Baghdad at the invitation of [Iraq:mediator-confirmed-host].",
        "[Kazakhstan:mediator-confirmed-host] is hosting peace talks between Armenia and Azerbaijan in Almaty.",
        "At talks hosted by [Switzerland:mediator-confirmed-host], Cyprus and Turkey agreed on very little.",
    ]);
}

#[test]
fn other_services_to_the_sides_have_their_function() {
    check(&[
        "[Switzerland:mediator-confirmed-facilitate] is facilitating the dialogue between Serbia and Kosovo.",
        "The [European Union:mediator-confirmed-facilitate] facilitates talks between Serbia and Kosovo.",
        "[Oman:mediator-confirmed-carry] carried messages between Iran and the United States.",
        "[Pakistan:mediator-confirmed-carry] has passed messages between Iran and Israel.",
        "[Iraq:mediator-confirmed-carry] relayed a proposal from Iran to Saudi Arabia.",
        "[Turkey:mediator-confirmed-guarantee] and [Russia:mediator-confirmed-guarantee] will guarantee the truce between Syria and the rebels.",
        "The ceasefire between Georgia and Russia is monitored by the [OSCE:mediator-confirmed-monitor].",
        "[African Union:mediator-confirmed-monitor] observers are monitoring the truce between Ethiopia and the Tigray People's Liberation Front.",
    ]);
}

#[test]
fn whoever_decides_between_the_sides_by_their_consent_arbitrates() {
    check(&[
        "Slovenia and Croatia sent the matter to the [Permanent Court of Arbitration:mediator-confirmed-arbitrate].",
        "The dispute between Sudan and the SPLM will be decided by arbitration at the [Permanent Court of Arbitration:mediator-confirmed-arbitrate].",
        "A sole arbitrator, [Beatriz Alvarado:mediator-confirmed-arbitrate], will hear the claim of Altiplano against Norrsken.",
        "The two companies agreed to settle the matter by [arbitration:mediator-confirmed-arbitrate].",
        "[Claire Amstutz:mediator-confirmed-arbitrate] was appointed as arbitrator between the union and the port company.",
        "[France:mediator-confirmed-arbitrate] arbitrated in the border dispute between Mali and Burkina Faso.",
    ]);
}

#[test]
fn a_conciliator_in_a_strike_is_a_mediator() {
    check(&[
        "The conciliator, [Anna Harju:mediator-confirmed], met the dockers and the employers on Friday.",
        "National Conciliator [Anna Harju:mediator-confirmed] proposed a settlement to the union and the employers.",
        "[Acas:mediator-confirmed], the conciliation service, is mediating between the union and Royal Mail.",
        "The strike ended after mediation by a retired judge, [Owen Marsh:mediator-confirmed].",
    ]);
}

#[test]
fn an_envoy_and_the_sender_both_mediate() {
    check(&[
        "[UN:mediator-confirmed] envoy [Ingrid Solheim:mediator-confirmed] is mediating between Yemen and the Houthis.",
        "[Ingrid Solheim:mediator-confirmed], the [United Nations:mediator-confirmed] envoy who is mediating between Morocco and the Polisario Front, flew to Algiers.",
        "The [African Union:mediator-confirmed]'s mediator, [Evaristo Cassoma:mediator-confirmed], shuttled between Rwanda and Congo.",
        "[Angola:mediator-confirmed] has sent [Evaristo Cassoma:mediator-confirmed] to mediate between Rwanda and Congo.",
        "[Rashid al-Ketbi:mediator-confirmed], [Qatar:mediator-confirmed]'s chief mediator, met the delegations of Israel and Hamas in turn.",
    ]);
}

#[test]
fn mediators_without_a_name_are_found_as_such() {
    check(&[
        "Syria is holding indirect talks with Israel through [unnamed mediators:mediator-confirmed].",
        "Iran and the United States exchanged letters through [intermediaries:mediator-confirmed].",
        "The proposal of Hamas reached Israel by way of [a third country:mediator-confirmed].",
        "[Mediators:mediator-confirmed-unnamed] said that Israel and Hamas were close to an agreement.",
        "India and Pakistan are said to be talking through [a go-between:mediator-speculated].",
        "Russia rejected the plan, which [the mediators:mediator-confirmed] had sent to Ukraine too.",
    ]);
}

// Not quite told as fact.

#[test]
fn may_and_could_make_a_mediator_speculated() {
    check(&[
        "[Oman:mediator-speculated] may be mediating between Iran and the United States.",
        "[Turkey:mediator-speculated] could have brokered the exchange between Russia and Ukraine.",
        "[Saudi Arabia:mediator-speculated] might be carrying messages between Syria and Israel.",
        "[Switzerland:mediator-speculated] is perhaps mediating between Venezuela and Guyana.",
        "[Brazil:mediator-speculated] could be playing a role as a mediator between Venezuela and Guyana.",
        "[Qatar:mediator-speculated] probably brokered the deal by which Iran let the prisoners go.",
    ]);
}

#[test]
fn hearsay_makes_a_mediator_speculated() {
    check(&[
        "[Oman:mediator-speculated] reportedly mediated between Iran and Saudi Arabia.",
        "[Oman:mediator-speculated-carry] is believed to have carried messages between Iran and Israel, two diplomats said.",
        "[Jordan:mediator-speculated] is said to have brokered the truce between Syria and the Druze.",
        "[Kuwait:mediator-speculated] was rumoured to be mediating between Qatar and Egypt.",
        "[Egypt:mediator-speculated] is understood to be hosting secret talks between Libya and Turkey.",
        "The truce between India and Pakistan was allegedly brokered by the [United Arab Emirates:mediator-speculated].",
        "According to rumours in Beirut, [France:mediator-speculated] is mediating between Hezbollah and Israel.",
        "Experts speculate that [Russia:mediator-speculated] is mediating between Syria and Israel.",
    ]);
}

#[test]
fn unnamed_sources_leave_a_mediator_speculated() {
    check(&[
        "[Qatar:mediator-speculated] is mediating between Iran and Israel, two diplomats said.",
        "Sources close to the talks say that [Egypt:mediator-speculated] brokered the truce between Israel and Hamas.",
        "[Turkey:mediator-speculated] has been passing messages between Russia and Ukraine, according to a person familiar with the matter.",
        "People briefed on the talks said [Norway:mediator-speculated] had hosted Venezuela and its opposition.",
        "An official who asked not to be named said that [Oman:mediator-speculated] had mediated between Iran and Bahrain.",
    ]);
}

#[test]
fn an_official_with_a_name_confirms() {
    check(&[
        "[Oman:mediator-confirmed] had mediated between Iran and Bahrain, Foreign Minister Salem Bawazir said.",
        "Iran's foreign minister, Dariush Kamali, said that [Oman:mediator-confirmed] had carried messages to the United States.",
        "Hamas confirmed that [Qatar:mediator-confirmed] was mediating between it and Israel.",
        "President Ana Lucero thanked [Norway:mediator-confirmed], which had brokered the truce between Colombia and the ELN.",
        "[Egypt:mediator-confirmed] announced that it had brokered a truce between Israel and Hamas.",
    ]);
}

#[test]
fn an_official_with_a_name_who_is_not_sure_confirms_nothing() {
    check(&[
        "[Oman:mediator-speculated] may have mediated between Iran and Bahrain, Foreign Minister Salem Bawazir said.",
        "Iran's foreign minister, Dariush Kamali, said he believed that [Qatar:mediator-speculated] was mediating with Israel.",
        "Hamas suggested that [Turkey:mediator-speculated] could be mediating between it and Israel.",
    ]);
}

#[test]
fn an_offer_is_offered() {
    check(&[
        "[Brazil:mediator-offered] offered to mediate between Venezuela and Guyana.",
        "[Turkey:mediator-offered] is ready to mediate between Russia and Ukraine.",
        "[Indonesia:mediator-offered] said that it was willing to mediate between Thailand and Cambodia.",
        "[China:mediator-offered] has repeated its offer of mediation between Israel and Iran.",
        "[Kenya:mediator-offered] volunteered to act as a mediator between Sudan and Chad.",
        "[Switzerland:mediator-offered] offered its good offices to India and Pakistan.",
        "[Austria:mediator-offered-host] offered to host talks between Russia and Ukraine in Vienna.",
        "[Malaysia:mediator-offered] proposed to mediate between Myanmar and the rebels.",
    ]);
}

#[test]
fn who_was_asked_or_proposed_counts_as_offered() {
    check(&[
        "[Qatar:mediator-offered] was asked to mediate between Chad and the rebels.",
        "Sudan has invited [Turkey:mediator-offered] to mediate in its quarrel with the United Arab Emirates.",
        "Serbia asked [Switzerland:mediator-offered] to mediate in its dispute with Kosovo.",
        "Ukraine proposed the [Vatican:mediator-offered] as a mediator with Russia.",
        "Congo called on [Angola:mediator-offered] to mediate between it and Rwanda.",
        "Guyana would welcome [Brazil:mediator-offered] as a mediator with Venezuela.",
    ]);
}

#[test]
fn a_promise_on_condition_is_an_offer() {
    check(&[
        "[Norway:mediator-offered] would mediate between Israel and Syria if both sides asked for it, its foreign minister said.",
        "“We are prepared to mediate,” [Oman:mediator-offered]'s foreign minister said of the conflict between Iran and Israel.",
        "“We could mediate between Russia and Ukraine,” President [Kerem Aslan:mediator-offered] said.",
        "[Japan:mediator-offered] stands ready to play a mediating role between Iran and the United States.",
    ]);
}

// Told not to be so.

#[test]
fn who_denies_or_is_denied_is_denied() {
    check(&[
        "[Qatar:mediator-denied] denied that it had mediated between Israel and Hezbollah.",
        "[Oman:mediator-denied] denied mediating between Iran and the United States.",
        "Iran denied that [Iraq:mediator-denied] had mediated between it and Saudi Arabia.",
        "India said that the [United States:mediator-denied] had not mediated between it and Pakistan.",
        "[Turkey:mediator-denied] is not mediating between Russia and Ukraine, its foreign ministry said.",
        "[Egypt:mediator-denied] played no part in the mediation between Sudan and Chad.",
    ]);
}

#[test]
fn who_refuses_to_mediate_is_denied() {
    check(&[
        "[Switzerland:mediator-denied] refused to mediate between Turkey and Greece.",
        "[Germany:mediator-denied] has ruled out mediating between Serbia and Kosovo.",
        "[Norway:mediator-denied] declined to mediate between Israel and Hamas.",
        "[Jordan:mediator-denied] will not mediate between Israel and Syria.",
        "[Kuwait:mediator-denied] turned down a request to mediate between Iran and Bahrain.",
    ]);
}

#[test]
fn whom_a_side_refuses_is_denied() {
    check(&[
        "Israel rejected [Turkey:mediator-denied] as a mediator with Hamas.",
        "India ruled out mediation by the [United States:mediator-denied] in its dispute with Pakistan.",
        "Rwanda refuses to accept [Belgium:mediator-denied] as a mediator with Congo.",
        "[Egypt:mediator] offered to mediate between Sudan and Chad, but both rejected the offer.",
        "“We do not accept [Angola:mediator-denied] as a mediator,” the rebels of the M23 said.",
        "Ukraine turned down [Hungary:mediator-denied]'s offer to mediate between it and Russia.",
    ]);
}

#[test]
fn who_ends_its_mediation_is_denied() {
    check(&[
        "[Qatar:mediator-denied] withdrew as a mediator between Israel and Hamas.",
        "[Angola:mediator-denied] ended its mediation between Rwanda and Congo.",
        "[Norway:mediator-denied] has given up its role as a mediator between Sri Lanka and the rebels.",
        "[Qatar:mediator-denied] suspended its mediation between Israel and Hamas.",
        "[Anna Harju:mediator-denied] stepped down as mediator between the union and the employers.",
    ]);
}

#[test]
fn no_mediator_means_none() {
    check(&[
        "Israel and Syria met without a mediator.",
        "There was no mediator in the room when Armenia and Azerbaijan signed.",
        "India and Pakistan settled the matter directly, without any third party.",
        "Serbia and Kosovo need no mediator, both governments said.",
        "No one mediated between Greece and Turkey.",
    ]);
}

#[test]
fn a_negation_elsewhere_does_not_deny_the_mediator() {
    check(&[
        "[Oman:mediator-confirmed], which is not a member of the alliance, is mediating between Iran and Israel.",
        "[Qatar:mediator-confirmed] brokered a truce between Israel and Hamas that did not last.",
        "Hamas did not answer the proposal that [Egypt:mediator-confirmed] had brokered with Israel.",
        "[Turkey:mediator-confirmed] mediated not only between Russia and Ukraine but also between Somalia and Ethiopia.",
        "Israel has not commented on the talks, which [Egypt:mediator-confirmed] is mediating.",
        "No deal was reached at the talks between Sudan and Chad, which were mediated by [Kenya:mediator-confirmed].",
    ]);
}

#[test]
fn not_saying_is_not_denying() {
    check(&[
        "Syria did not say whether anyone had mediated between it and Israel.",
        "Syria said that talks with Israel were held through [mediators:mediator-confirmed], but did not name them.",
        "[Norway:mediator] has not ruled out mediating between Israel and Syria.",
        "[Oman:mediator-speculated] neither confirmed nor denied that it was mediating between Iran and Bahrain.",
        "[Qatar:mediator-speculated] declined to say whether it was mediating between Iran and Israel.",
        "[Kuwait:mediator-confirmed] never stopped mediating between Qatar and Saudi Arabia.",
    ]);
}

// Another time, another matter; several sentences together.

#[test]
fn what_was_mediated_before_is_historical() {
    check(&[
        "Syria and Israel are talking again. [Russia:mediator-historical] has previously brokered ceasefires in the region.",
        "Sudan and Chad resumed their talks on Monday. In 1998 [Libya:mediator-historical] mediated between other neighbours.",
        "Serbia rejected the demands of Kosovo. [Finland:mediator-historical] brokered the peace of 1999.",
        "Iran threatened Israel on Friday. [Oman:mediator-historical] has a history of discreet diplomacy between Iran and the West.",
        "Guyana accused Venezuela of a breach. Years ago the dispute was mediated by the [Vatican:mediator-historical].",
        "Colombia broke off talks with the ELN. [Cuba:mediator-historical] had hosted the negotiations with the FARC a decade earlier.",
    ]);
}

#[test]
fn the_strongest_word_for_the_matter_at_hand_counts() {
    check(&[
        "[Oman:mediator-confirmed] was rumoured to be mediating between Iran and Bahrain.\n\nOn Friday Bahrain confirmed that [Oman:mediator-confirmed] had mediated.",
        "[Qatar:mediator-offered] has offered to mediate between Chad and the rebels. [Qatar:mediator-offered] may already be mediating, diplomats said.",
        "[Norway:mediator-confirmed] mediates between Colombia and the ELN. [Norway:mediator-confirmed] has mediated elsewhere in earlier decades.",
        "[Kenya:mediator-confirmed] is mediating between Sudan and Chad. [Egypt:mediator-offered] has offered to mediate as well.",
        "Israel rejected [Turkey:mediator-denied] as a mediator. [Egypt:mediator-confirmed] brokered the truce with Hamas instead.",
    ]);
}

#[test]
fn what_is_told_later_is_not_yet_known_at_an_earlier_paragraph() {
    check(&[
        "[Oman:mediator-speculated-sofar, mediator-confirmed] was rumoured to be mediating between Iran and Bahrain.\n\nOn Friday Bahrain confirmed that [Oman:mediator-confirmed-sofar] had mediated.",
        "[Oman:mediator-speculated-carry-sofar, mediator-confirmed] is believed to have carried messages between Iran and Bahrain, two diplomats said.\n\nOn Tuesday the gossip became history. [Oman:mediator-confirmed-sofar] had carried the messages, Foreign Minister Salem Bawazir said.",
        "[Qatar:mediator-denied-sofar, mediator-confirmed] denied that it was mediating between Chad and the rebels.\n\nA month later [Qatar:mediator-confirmed-sofar] brokered a truce between them.",
        "[Kenya:mediator-offered-sofar, mediator-confirmed] offered to mediate between Sudan and Chad.\n\nBoth accepted, and [Kenya:mediator-confirmed-sofar] has been mediating between them since May.",
        "[Angola:mediator-confirmed-sofar] is mediating between Rwanda and Congo.\n\nThe rebels do not accept [Angola:mediator-confirmed-sofar] as a mediator.",
    ]);
}

#[test]
fn it_and_the_description_carry_the_role_on() {
    check(&[
        "[Oman:mediator-confirmed] has friends on both sides. It is mediating between Iran and Israel.",
        "[Ingrid Solheim:mediator-confirmed] arrived on Monday. She is mediating between Morocco and the Polisario Front.",
        "[Qatar:mediator-confirmed] kept silent. The emirate has been mediating between Israel and Hamas for months.",
    ]);
}

#[test]
fn a_plan_told_as_fact_is_confirmed() {
    check(&[
        "[Norway:mediator-confirmed-host] will host talks between Israel and Syria next week.",
        "[Ingrid Solheim:mediator-confirmed] was named as mediator between Georgia and Russia.",
        "[Kenya:mediator-confirmed] agreed to mediate between Sudan and Chad.",
        "Russia and Ukraine accepted [Turkey:mediator-confirmed] as mediator.",
    ]);
}

#[test]
fn an_attempt_is_mediation_all_the_same() {
    check(&[
        "[Egypt:mediator-confirmed] has been trying to mediate between Israel and Hamas.",
        "[Angola:mediator-confirmed] tried in vain to broker a truce between Rwanda and Congo.",
        "[Turkey:mediator-confirmed]'s efforts to mediate between Russia and Ukraine have failed so far.",
        "[Oman:mediator-confirmed] continues to mediate between Iran and the United States.",
    ]);
}

#[test]
fn a_capital_that_mediates_is_its_state() {
    check(&[
        "[Doha:mediator-confirmed, is Qatar, not-place] is mediating between Israel and Hamas.",
        "[Ankara:mediator-offered, is Turkey, not-place] offered to mediate between Russia and Ukraine.",
        "[Muscat:mediator-speculated, is Oman, not-place] is believed to have carried messages between Tehran and Washington.",
        "The truce between Israel and Hamas was brokered by [Cairo:mediator-confirmed, is Egypt, not-place].",
    ]);
}

#[test]
fn papers_claims_questions_and_ideas_are_no_fact() {
    check(&[
        "[Russia:mediator-speculated] is mediating between Syria and Israel, according to media reports.",
        "Local media say [Russia:mediator-speculated] is mediating between Syria and Israel.",
        "The rebels claimed that [Oman:mediator-speculated] had arranged a meeting between Iranian and American officials.",
        "There is talk in Damascus of [Russia:mediator-speculated] mediating between Syria and Israel.",
        "The idea that [Russia:mediator-speculated] mediates between Syria and Israel is absurd.",
        "Asked whether [Russia:mediator-speculated] was mediating, the minister smiled.",
        "The [United States:mediator-offered] pledged to act as an honest broker.",
    ]);
}

// Services told by a turn of the sentence.

#[test]
fn thanks_for_help_with_the_deal_name_who_helped() {
    check(&[
        "Chad's president thanked [Kenya:mediator-confirmed-facilitate] for its leadership in reaching the truce with Sudan.",
        "The foreign minister praised [Norway:mediator-confirmed], [Switzerland:mediator-confirmed] (which kept the notes) and [Oman:mediator-confirmed] for their help in reaching the agreement.",
        "Mexico credited [Norway:mediator-confirmed] with a central role in reaching the agreement.",
        "The chancellor commended the efforts of [Kenya:mediator-confirmed] and [Ghana:mediator-confirmed] in helping to finalize the truce.",
        "The deal was reached with the help of President [Kerem Aslan:mediator-confirmed] of [Turkey:mediator-confirmed].",
        "Thanks to the efforts of [Angola:mediator-confirmed], Rwanda and Congo reached an agreement.",
    ]);
}

#[test]
fn thanks_for_other_things_name_no_mediator() {
    check(&[
        "The prime minister thanked [Poland:not-mediator] for its support of Ukraine in the war.",
        "Iran thanked [Russia:not-mediator] for its support in the negotiations with the United States.",
        "The company thanked [Goldman Sachs:not-mediator] for its role in the sale.",
        "Ukraine thanked [Norway:not-mediator] for its help with grain.",
    ]);
}

#[test]
fn whoever_helps_the_sides_to_a_deal_mediates() {
    check(&[
        "[Kenya:mediator-confirmed-facilitate] helped to finalize the agreement between Sudan and Chad.",
        "[Norway:mediator-confirmed-mediate] worked with both sides to end the fighting.",
        "[Finland:mediator-confirmed] has worked with officials from Serbia and Kosovo to find a compromise.",
        "Labour Secretary [Ana Ruiz:mediator-confirmed] has been in contact with both sides since the strike began.",
        "[Jordan:mediator-confirmed]'s king has been trying to end the fighting between Hamas and Fatah.",
        "Negotiators from [Qatar:mediator-confirmed] and [Egypt:mediator-confirmed] met in Doha to bridge the gaps between Israel and Hamas.",
        "[Oman:mediator-confirmed] arranged a meeting between Iranian and American officials.",
    ]);
}

#[test]
fn help_told_without_certainty_stays_uncertain() {
    check(&[
        "[Norway:mediator-speculated] may have helped Colombia and the ELN reach an agreement.",
        "Sources said that [Kenya:mediator-speculated] helped to finalize the agreement between Sudan and Chad.",
        "[Kenya:mediator-denied] denied that it had helped to finalize the agreement between Sudan and Chad.",
        "[Kenya:mediator-offered] offered to work with both sides to end the fighting.",
        "[Oman:mediator-speculated] reportedly arranged a meeting between Iranian and Israeli officials.",
    ]);
}

#[test]
fn whose_own_deal_or_war_it_is_mediates_nothing() {
    check(&[
        "[Israel:not-mediator] conducted negotiations to end the war with Hamas.",
        "[Russia:not-mediator] and Ukraine have tried to end the war between them.",
        "The peace plan proposed by [Russia:not-mediator] was rejected by Ukraine.",
        "[France:not-mediator] negotiated a deal between itself and Mali.",
        "The [IMF:not-mediator] is monitoring the agreement with Argentina.",
        "[Kenya:not-mediator] helped Sudan with grain and seed.",
    ]);
}

#[test]
fn whoever_is_sent_to_both_sides_mediates_with_the_sender() {
    check(&[
        "[Norway:mediator-confirmed] dispatched [Ingrid Solheim:mediator-confirmed] to Colombo for talks with both sides.",
        "The [UN:mediator-confirmed] special envoy, [Hans Weber:mediator-confirmed], met separately with both sides on Friday.",
        "Former president [Olli Salo:mediator-confirmed] led a delegation to Khartoum in search of a negotiated settlement.",
        "The senator sent [Paula Stein:not-mediator] to Detroit for talks with the mayor.",
        "[Ingrid Solheim:not-mediator] led a delegation to China in search of investors.",
    ]);
}

#[test]
fn authors_sponsors_and_guarantors_stand_behind_by() {
    check(&[
        "The peace plan drafted by [Finland:mediator-confirmed] was accepted by Serbia and Kosovo.",
        "A ceasefire agreement proposed by [Brazil:mediator-offered] awaits the answer of Venezuela and Guyana.",
        "The talks between Sudan and Chad, sponsored by the [African Union:mediator-confirmed], resumed on Monday.",
        "After months of mediation by [Angola:mediator-confirmed], Rwanda and Congo signed a truce.",
        "Under the auspices of the [United Nations:mediator-confirmed], Morocco and the Polisario Front met in Geneva.",
        "The [British:mediator-guarantee] and [Irish:mediator-guarantee] governments are co-guarantors of the agreement between the parties.",
        "The [African Union:mediator-monitor] will monitor the ceasefire, joined by members of the armed forces of [Kenya:mediator-monitor] and [Ghana:mediator-monitor].",
    ]);
}

#[test]
fn whoever_the_sides_reach_each_other_through_carries_messages() {
    check(&[
        "Iran and the United States held indirect talks through [Oman:mediator-confirmed-carry].",
        "Iran sent a message to Israel via [Cyprus:mediator-confirmed-carry].",
        "The note of the Americans reached Iran through the [Swiss:mediator-confirmed-carry] embassy.",
    ]);
}

// What only looks like mediation.

#[test]
fn sides_that_talk_for_themselves_need_no_mediator() {
    check(&[
        "[Iran:not-mediator] negotiated a deal with the [European Union:not-mediator].",
        "The talks between France and Germany ended on Friday.",
        "Chile and Peru agreed on their border in the sea.",
        "Ukraine negotiated an exchange of prisoners with Russia.",
        "[Canada:not-mediator] met Denmark for talks on an island.",
        "Egypt and Ethiopia held talks on the dam in Addis Ababa.",
    ]);
}

#[test]
fn brokers_of_goods_and_houses_mediate_nothing() {
    check(&[
        "The real-estate broker [Paula Stein:not-mediator] sold the villa in Geneva within a week.",
        "A stock broker in London lost his licence.",
        "An insurance broker in Bergen insured the lens for two million kroner.",
        "[Goldman Sachs:not-mediator] brokered the sale of the airline to [Lufthansa:not-mediator].",
        "[Canada:not-mediator] brokered a deal of its own with Japan on timber.",
        "He is known in Paris as a power broker.",
    ]);
}

#[test]
fn hosts_of_games_and_shows_mediate_nothing() {
    check(&[
        "[Brazil:not-mediator] hosted the World Cup in 2014.",
        "[France:not-mediator] will host the winter games in the Alps.",
        "The community hall hosted a wedding the night before.",
        "[Paula Stein:not-mediator], a talk-show host, moderated the evening in Berlin.",
        "[Germany:not-mediator] hosts more than a million refugees from Ukraine.",
        "[Japan:not-mediator] hosts some fifty thousand [American:not-mediator] soldiers.",
    ]);
}

#[test]
fn words_that_resemble_mediation_are_none() {
    check(&[
        "The media in Spain had a mediocre day.",
        "Pupils may take the exam at an intermediate level in Ireland.",
        "The moderator of the panel in Davos, [Paula Stein:not-mediator], smiled.",
        "The immediate cause of the fire in Lisbon was a kettle.",
        "The Mediterranean was calm off Crete.",
        "Financial intermediaries in Luxembourg paid higher fees.",
        "The dialogue in the film, shot in Morocco, is poor.",
    ]);
}

#[test]
fn a_judge_in_the_ordinary_course_of_law_is_no_mediator() {
    check(&[
        "A judge in Texas, [Owen Marsh:not-mediator], ruled against Tesla.",
        "The [Supreme Court:not-mediator] decided in favour of the union.",
        "The [International Court of Justice:not-mediator] ruled that Uganda must pay Congo.",
        "The [European Court of Justice:not-mediator] dismissed the claim of Slovenia against Croatia.",
    ]);
}

#[test]
fn whoever_only_comments_or_calls_for_peace_is_no_mediator() {
    check(&[
        "[Spain:not-mediator] called on Israel and Hamas to lay down their arms.",
        "[Portugal:not-mediator] welcomed the truce between Armenia and Azerbaijan.",
        "“They need a mediator,” said [Famke Roelofs:not-mediator, not-party], a professor at Leiden, of Serbia and Kosovo.",
        "[Poland:not-mediator] supports Ukraine against Russia.",
        "[Canada:not-mediator] praised [Norway:mediator-confirmed] for mediating between Colombia and the ELN.",
        "The [United Nations:not-mediator] demanded that Sudan open the road to aid.",
    ]);
}

#[test]
fn whoever_reports_a_mediation_is_no_mediator() {
    check(&[
        "[Reuters:not-mediator, not-party] reported that [Oman:mediator-speculated] was mediating between Iran and Israel.",
        "[Oman:mediator-confirmed] is mediating between Iran and Israel, the minister told the [BBC:not-mediator, not-party].",
        "[Sweden:not-mediator] said that [Norway:mediator-confirmed] was mediating between Israel and Syria.",
    ]);
}

#[test]
fn what_was_reported_or_comes_from_some_people_is_speculated() {
    check(&[
        "[Kenya:mediator-speculated] was reported in May to have acted as a go-between between Norrsken and Altiplano.",
        "According to two people in the room, it was [Bram Kuipers:mediator-speculated] who carried a letter between the two parties.",
        "The court named [Beatriz Alvarado:mediator-confirmed-arbitrate], a Mexican professor of law, as the arbitrator.",
        "He thanked “our brothers in [Muscat:mediator-confirmed, is Oman, not-place], who mediated between Yemen and the Houthis”.",
    ]);
}

#[test]
fn no_plan_no_role_and_not_yet_are_denials() {
    check(&[
        "The [United States:mediator-denied] has no plans to mediate between Russia and Ukraine.",
        "The [United States:mediator-denied] has no intention of mediating between Russia and Ukraine.",
        "[Turkey:mediator-denied] is in no position to mediate between Russia and Ukraine.",
        "[Qatar:mediator-denied] has yet to mediate between Russia and Ukraine.",
        "[India:mediator-denied] could have mediated between Russia and Ukraine but did not.",
        "[Kenya:mediator-denied] failed to persuade the sides to accept it as a mediator.",
        "Nobody believes that [Egypt:mediator-denied] mediated between Russia and Ukraine.",
    ]);
}
