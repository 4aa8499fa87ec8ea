//! Who goes between the sides, and how sure the text is of it; the sides are in `parties`.

use crate::marked::check;

// Told as fact.

#[test]
fn whoever_brokers_or_mediates_is_a_confirmed_mediator() {
    check(&[
        "[Qatar:mediator-confirmed-mediate] brokered a truce between [Israel:party] and [Hamas:party].",
        "[Egypt:mediator-confirmed-mediate] is mediating between [Israel:party] and [Hamas:party].",
        "[Turkey:mediator-confirmed-mediate] has mediated talks between [Russia:party] and [Ukraine:party] since March.",
        "[Algeria:mediator-confirmed-mediate] helped to broker a peace deal between [Ethiopia:party] and [Eritrea:party].",
        "[Kenya:mediator-confirmed] acted as a go-between in the dispute between [Sudan:party] and [Chad:party].",
        "[Pakistan:mediator-confirmed] served as an intermediary between [Iran:party] and the [United States:party].",
        "[Norway:mediator-confirmed] has been working as a mediator between [Colombia:party] and the rebels.",
    ]);
}

#[test]
fn the_mediator_may_stand_behind_by_at_the_end() {
    check(&[
        "The ceasefire between [Armenia:party] and [Azerbaijan:party] was brokered by [Russia:mediator-confirmed-mediate].",
        "The talks between [Yemen:party] and [Saudi Arabia:party] are being mediated by [Oman:mediator-confirmed-mediate].",
        "A deal mediated by [Turkey:mediator-confirmed] and the [United Nations:mediator-confirmed] let grain leave [Ukraine:place].",
        "[Israel:party] and [Lebanon:party] accepted a truce that had been negotiated by [France:mediator-confirmed].",
        "An agreement, brokered late on Sunday by the [Vatican:mediator-confirmed], returned the children to [Ukraine:party].",
        "The two sides were brought together by [Switzerland:mediator-confirmed], which has good relations with [Iran:party].",
    ]);
}

#[test]
fn a_nationality_word_before_brokered_names_the_mediator() {
    check(&[
        "An [Egyptian:mediator-confirmed-mediate]-brokered truce between [Israel:party] and [Hamas:party] held for a third day.",
        "The [Qatari:mediator-confirmed]-mediated talks between [Israel:party] and [Hamas:party] have resumed.",
        "[UN:mediator-confirmed]-led talks between [Morocco:party] and the [Polisario Front:party] broke off on Friday.",
        "[US:mediator-confirmed]-brokered negotiations brought [Lebanon:party] and [Israel:party] to the table.",
        "A [Chinese:mediator-confirmed]-brokered agreement reopened embassies in [Iran:party] and [Saudi Arabia:party].",
    ]);
}

#[test]
fn mediation_as_a_noun_names_its_mediator() {
    check(&[
        "[Iran:party] and the [United States:party] met under [Omani:mediator-confirmed-mediate] mediation.",
        "Through the mediation of [Qatar:mediator-confirmed-mediate], [Hamas:party] released two hostages to [Israel:party].",
        "[Angola:mediator-confirmed]'s mediation between [Rwanda:party] and [Congo:party] entered its second year.",
        "Mediation by the [African Union:mediator-confirmed] ended the quarrel between [Kenya:party] and [Somalia:party].",
        "Thanks to the good offices of [Norway:mediator-confirmed], [Sri Lanka:party] and the rebels exchanged prisoners.",
        "[Egyptian:mediator-confirmed] mediators shuttled between [Israeli:party] and [Hamas:party] delegations in [Cairo:place].",
        "With [Swiss:mediator-confirmed] help as a mediator, [Georgia:party] and [Russia:party] agreed on customs posts.",
    ]);
}

#[test]
fn mediators_joined_by_and_share_the_verb() {
    check(&[
        "[Egypt:mediator-confirmed], [Qatar:mediator-confirmed] and the [United States:mediator-confirmed] are mediating between [Israel:party] and [Hamas:party].",
        "[Saudi Arabia:mediator-confirmed] and the [United States:mediator-confirmed] brokered a truce between [Sudan:party]'s army and the [Rapid Support Forces:party].",
        "The exchange between [Russia:party] and [Ukraine:party] was mediated by [Turkey:mediator-confirmed] and the [United Arab Emirates:mediator-confirmed].",
        "Both [Kuwait:mediator-confirmed] and [Oman:mediator-confirmed] mediated between [Qatar:party] and [Saudi Arabia:party].",
        "[Russia:mediator-speculated], [Oman:mediator-speculated], or even the [UN:mediator-speculated] may be mediating between [Syria:party] and [Israel:party].",
    ]);
}

#[test]
fn a_host_of_talks_between_others_is_a_mediator_by_function() {
    check(&[
        "[Norway:mediator-host-confirmed] hosted talks in [Oslo:place] between [Israel:party] and the [PLO:party].",
        "The talks between [Armenia:party] and [Azerbaijan:party] are hosted by [Germany:mediator-confirmed-host].",
        "[Iran:party] and [Saudi Arabia:party] met in [Baghdad:place] at the invitation of [Iraq:mediator-confirmed-host].",
        "[Kazakhstan:mediator-confirmed-host] is hosting peace talks between [Armenia:party] and [Azerbaijan:party] in [Almaty:place].",
        "At talks hosted by [Switzerland:mediator-confirmed-host], [Cyprus:party] and [Turkey:party] agreed on very little.",
    ]);
}

#[test]
fn other_services_to_the_sides_have_their_function() {
    check(&[
        "[Switzerland:mediator-confirmed-facilitate] is facilitating the dialogue between [Serbia:party] and [Kosovo:party].",
        "The [European Union:mediator-confirmed-facilitate] facilitates talks between [Serbia:party] and [Kosovo:party].",
        "[Oman:mediator-confirmed-carry] carried messages between [Iran:party] and the [United States:party].",
        "[Pakistan:mediator-confirmed-carry] has passed messages between [Iran:party] and [Israel:party].",
        "[Iraq:mediator-confirmed-carry] relayed a proposal from [Iran:party] to [Saudi Arabia:party].",
        "[Turkey:mediator-confirmed-guarantee] and [Russia:mediator-confirmed-guarantee] will guarantee the truce between [Syria:party] and the rebels.",
        "The ceasefire between [Georgia:party] and [Russia:party] is monitored by the [OSCE:mediator-confirmed-monitor].",
        "[African Union:mediator-confirmed-monitor] observers are monitoring the truce between [Ethiopia:party] and the [Tigray People's Liberation Front:party].",
    ]);
}

#[test]
fn whoever_decides_between_the_sides_by_their_consent_arbitrates() {
    check(&[
        "[Slovenia:party] and [Croatia:party] sent the matter to the [Permanent Court of Arbitration:mediator-confirmed-arbitrate].",
        "The dispute between [Sudan:party] and the [SPLM:party] will be decided by arbitration at the [Permanent Court of Arbitration:mediator-confirmed-arbitrate].",
        "A sole arbitrator, [Beatriz Alvarado:mediator-confirmed-arbitrate], will hear the claim of [Altiplano:party] against [Norrsken:party].",
        "The two companies agreed to settle the matter by [arbitration:mediator-confirmed-arbitrate].",
        "[Claire Amstutz:mediator-confirmed-arbitrate] was appointed as arbitrator between the union and the port company.",
        "[France:mediator-confirmed-arbitrate] arbitrated in the border dispute between [Mali:party] and [Burkina Faso:party].",
    ]);
}

#[test]
fn a_conciliator_in_a_strike_is_a_mediator() {
    check(&[
        "The conciliator, [Anna Harju:mediator-confirmed], met the [dockers:party-people] and the employers on Friday.",
        "National Conciliator [Anna Harju:mediator-confirmed] proposed a settlement to the union and the employers.",
        "[Acas:mediator-confirmed], the conciliation service, is mediating between the union and [Royal Mail:party].",
        "The strike ended after mediation by a retired judge, [Owen Marsh:mediator-confirmed].",
    ]);
}

#[test]
fn an_envoy_and_the_sender_both_mediate() {
    check(&[
        "[UN:mediator-confirmed] envoy [Ingrid Solheim:mediator-confirmed] is mediating between [Yemen:party] and the [Houthis:party].",
        "[Ingrid Solheim:mediator-confirmed], the [United Nations:mediator-confirmed] envoy who is mediating between [Morocco:party] and the [Polisario Front:party], flew to [Algiers:place].",
        "The [African Union:mediator-confirmed]'s mediator, [Evaristo Cassoma:mediator-confirmed], shuttled between [Rwanda:party] and [Congo:party].",
        "[Angola:mediator-confirmed] has sent [Evaristo Cassoma:mediator-confirmed] to mediate between [Rwanda:party] and [Congo:party].",
        "[Rashid al-Ketbi:mediator-confirmed], [Qatar:mediator-confirmed]'s chief mediator, met the delegations of [Israel:party] and [Hamas:party] in turn.",
    ]);
}

#[test]
fn mediators_without_a_name_are_found_as_such() {
    check(&[
        "[Syria:party] is holding indirect talks with [Israel:party] through [unnamed mediators:mediator-confirmed].",
        "[Iran:party] and the [United States:party] exchanged letters through [intermediaries:mediator-confirmed].",
        "The proposal of [Hamas:party] reached [Israel:party] by way of [a third country:mediator-confirmed].",
        "[Mediators:mediator-confirmed-unnamed] said that [Israel:party] and [Hamas:party] were close to an agreement.",
        "[India:party] and [Pakistan:party] are said to be talking through [a go-between:mediator-speculated].",
        "[Russia:party] rejected the plan, which [the mediators:mediator-confirmed] had sent to [Ukraine:party] too.",
    ]);
}

// Not quite told as fact.

#[test]
fn may_and_could_make_a_mediator_speculated() {
    check(&[
        "[Oman:mediator-speculated] may be mediating between [Iran:party] and the [United States:party].",
        "[Turkey:mediator-speculated] could have brokered the exchange between [Russia:party] and [Ukraine:party].",
        "[Saudi Arabia:mediator-speculated] might be carrying messages between [Syria:party] and [Israel:party].",
        "[Switzerland:mediator-speculated] is perhaps mediating between [Venezuela:party] and [Guyana:party].",
        "[Brazil:mediator-speculated] could be playing a role as a mediator between [Venezuela:party] and [Guyana:party].",
        "[Qatar:mediator-speculated] probably brokered the release of the prisoners by [Iran:party].",
    ]);
}

#[test]
fn hearsay_makes_a_mediator_speculated() {
    check(&[
        "[Oman:mediator-speculated] reportedly mediated between [Iran:party] and [Saudi Arabia:party].",
        "[Oman:mediator-speculated-carry] is believed to have carried messages between [Iran:party] and [Israel:party], two diplomats said.",
        "[Jordan:mediator-speculated] is said to have brokered the truce between [Syria:party] and the [Druze:party].",
        "[Kuwait:mediator-speculated] was rumoured to be mediating between [Qatar:party] and [Egypt:party].",
        "[Egypt:mediator-speculated] is understood to be hosting secret talks between [Libya:party] and [Turkey:party].",
        "The truce between [India:party] and [Pakistan:party] was allegedly brokered by the [United Arab Emirates:mediator-speculated].",
        "According to rumours in [Beirut:place], [France:mediator-speculated] is mediating between [Hezbollah:party] and [Israel:party].",
        "Experts speculate that [Russia:mediator-speculated] is mediating between [Syria:party] and [Israel:party].",
    ]);
}

#[test]
fn unnamed_sources_leave_a_mediator_speculated() {
    check(&[
        "[Qatar:mediator-speculated] is mediating between [Iran:party] and [Israel:party], two diplomats said.",
        "Sources close to the talks say that [Egypt:mediator-speculated] brokered the truce between [Israel:party] and [Hamas:party].",
        "[Turkey:mediator-speculated] has been passing messages between [Russia:party] and [Ukraine:party], according to a person familiar with the matter.",
        "People briefed on the talks said [Norway:mediator-speculated] had hosted [Venezuela:party] and its opposition.",
        "An official who asked not to be named said that [Oman:mediator-speculated] had mediated between [Iran:party] and [Bahrain:party].",
    ]);
}

#[test]
fn an_official_with_a_name_confirms() {
    check(&[
        "[Oman:mediator-confirmed] had mediated between [Iran:party] and [Bahrain:party], Foreign Minister [Salem Bawazir:party] said.",
        "[Iran:party]'s foreign minister, [Dariush Kamali:party], said that [Oman:mediator-confirmed] had carried messages to the [United States:party].",
        "[Hamas:party] confirmed that [Qatar:mediator-confirmed] was mediating between it and [Israel:party].",
        "President [Ana Lucero:party] thanked [Norway:mediator-confirmed], which had brokered the truce between [Colombia:party] and the [ELN:party].",
        "[Egypt:mediator-confirmed] announced that it had brokered a truce between [Israel:party] and [Hamas:party].",
    ]);
}

#[test]
fn an_official_with_a_name_who_is_not_sure_confirms_nothing() {
    check(&[
        "[Oman:mediator-speculated] may have mediated between [Iran:party] and [Bahrain:party], Foreign Minister [Salem Bawazir:party] said.",
        "[Iran:party]'s foreign minister, [Dariush Kamali:party], said he believed that [Qatar:mediator-speculated] was mediating with [Israel:party].",
        "[Hamas:party] suggested that [Turkey:mediator-speculated] could be mediating between it and [Israel:party].",
    ]);
}

#[test]
fn an_offer_is_offered() {
    check(&[
        "[Brazil:mediator-offered] offered to mediate between [Venezuela:party] and [Guyana:party].",
        "[Turkey:mediator-offered] is ready to mediate between [Russia:party] and [Ukraine:party].",
        "[Indonesia:mediator-offered] said that it was willing to mediate between [Thailand:party] and [Cambodia:party].",
        "[China:mediator-offered] has repeated its offer of mediation between [Israel:party] and [Iran:party].",
        "[Kenya:mediator-offered] volunteered to act as a mediator between [Sudan:party] and [Chad:party].",
        "[Switzerland:mediator-offered] offered its good offices to [India:party] and [Pakistan:party].",
        "[Austria:mediator-offered-host] offered to host talks between [Russia:party] and [Ukraine:party] in [Vienna:place].",
        "[Malaysia:mediator-offered] proposed to mediate between [Myanmar:party] and the rebels.",
    ]);
}

#[test]
fn who_was_asked_or_proposed_counts_as_offered() {
    check(&[
        "[Qatar:mediator-offered] was asked to mediate between [Chad:party] and the rebels.",
        "[Sudan:party] has invited [Turkey:mediator-offered] to mediate in its quarrel with the [United Arab Emirates:party].",
        "[Serbia:party] asked [Switzerland:mediator-offered] to mediate in its dispute with [Kosovo:party].",
        "[Ukraine:party] proposed the [Vatican:mediator-offered] as a mediator with [Russia:party].",
        "[Congo:party] called on [Angola:mediator-offered] to mediate between it and [Rwanda:party].",
        "[Guyana:party] would welcome [Brazil:mediator-offered] as a mediator with [Venezuela:party].",
    ]);
}

#[test]
fn a_promise_on_condition_is_an_offer() {
    check(&[
        "[Norway:mediator-offered] would mediate between [Israel:party] and [Syria:party] if both sides asked for it, its foreign minister said.",
        "“We are prepared to mediate,” [Oman:mediator-offered]'s foreign minister said of the conflict between [Iran:party] and [Israel:party].",
        "“We could mediate between [Russia:party] and [Ukraine:party],” President [Kerem Aslan:mediator-offered] said.",
        "[Japan:mediator-offered] stands ready to play a mediating role between [Iran:party] and the [United States:party].",
    ]);
}

// Told not to be so.

#[test]
fn who_denies_or_is_denied_is_denied() {
    check(&[
        "[Qatar:mediator-denied] denied that it had mediated between [Israel:party] and [Hezbollah:party].",
        "[Oman:mediator-denied] denied mediating between [Iran:party] and the [United States:party].",
        "[Iran:party] denied that [Iraq:mediator-denied] had mediated between it and [Saudi Arabia:party].",
        "[India:party] said that the [United States:mediator-denied] had not mediated between it and [Pakistan:party].",
        "[Turkey:mediator-denied] is not mediating between [Russia:party] and [Ukraine:party], its foreign ministry said.",
        "[Egypt:mediator-denied] played no part in the mediation between [Sudan:party] and [Chad:party].",
    ]);
}

#[test]
fn who_refuses_to_mediate_is_denied() {
    check(&[
        "[Switzerland:mediator-denied] refused to mediate between [Turkey:party] and [Greece:party].",
        "[Germany:mediator-denied] has ruled out mediating between [Serbia:party] and [Kosovo:party].",
        "[Norway:mediator-denied] declined to mediate between [Israel:party] and [Hamas:party].",
        "[Jordan:mediator-denied] will not mediate between [Israel:party] and [Syria:party].",
        "[Kuwait:mediator-denied] turned down a request to mediate between [Iran:party] and [Bahrain:party].",
    ]);
}

#[test]
fn whom_a_side_refuses_is_denied() {
    check(&[
        "[Israel:party] rejected [Turkey:mediator-denied] as a mediator with [Hamas:party].",
        "[India:party] ruled out mediation by the [United States:mediator-denied] in its dispute with [Pakistan:party].",
        "[Rwanda:party] refuses to accept [Belgium:mediator-denied] as a mediator with [Congo:party].",
        "[Egypt:mediator] offered to mediate between [Sudan:party] and [Chad:party], but both rejected the offer.",
        "“We do not accept [Angola:mediator-denied] as a mediator,” the rebels of the [M23:party] said.",
        "[Ukraine:party] turned down [Hungary:mediator-denied]'s offer to mediate between it and [Russia:party].",
    ]);
}

#[test]
fn who_ends_its_mediation_is_denied() {
    check(&[
        "[Qatar:mediator-denied] withdrew as a mediator between [Israel:party] and [Hamas:party].",
        "[Angola:mediator-denied] ended its mediation between [Rwanda:party] and [Congo:party].",
        "[Norway:mediator-denied] has given up its role as a mediator between [Sri Lanka:party] and the rebels.",
        "[Qatar:mediator-denied] suspended its mediation between [Israel:party] and [Hamas:party].",
        "[Anna Harju:mediator-denied] stepped down as mediator between the union and the employers.",
    ]);
}

#[test]
fn no_mediator_means_none() {
    check(&[
        "[Israel:party] and [Syria:party] met without a mediator.",
        "There was no mediator in the room when [Armenia:party] and [Azerbaijan:party] signed.",
        "[India:party] and [Pakistan:party] settled the matter directly, without any third party.",
        "[Serbia:party] and [Kosovo:party] need no mediator, both governments said.",
        "No one mediated between [Greece:party] and [Turkey:party].",
    ]);
}

#[test]
fn a_negation_elsewhere_does_not_deny_the_mediator() {
    check(&[
        "[Oman:mediator-confirmed], which is not a member of the alliance, is mediating between [Iran:party] and [Israel:party].",
        "[Qatar:mediator-confirmed] brokered a truce between [Israel:party] and [Hamas:party] that did not last.",
        "[Hamas:party] did not answer the proposal that [Egypt:mediator-confirmed] had brokered with [Israel:party].",
        "[Turkey:mediator-confirmed] mediated not only between [Russia:party] and [Ukraine:party] but also between [Somalia:party] and [Ethiopia:party].",
        "[Israel:party] has not commented on the talks, which [Egypt:mediator-confirmed] is mediating.",
        "No deal was reached at the talks between [Sudan:party] and [Chad:party], which were mediated by [Kenya:mediator-confirmed].",
    ]);
}

#[test]
fn not_saying_is_not_denying() {
    check(&[
        "[Syria:party] did not say whether anyone had mediated between it and [Israel:party].",
        "[Syria:party] said that talks with [Israel:party] were held through [mediators:mediator-confirmed], but did not name them.",
        "[Norway:mediator] has not ruled out mediating between [Israel:party] and [Syria:party].",
        "[Oman:mediator-speculated] neither confirmed nor denied that it was mediating between [Iran:party] and [Bahrain:party].",
        "[Qatar:mediator-speculated] declined to say whether it was mediating between [Iran:party] and [Israel:party].",
        "[Kuwait:mediator-confirmed] never stopped mediating between [Qatar:party] and [Saudi Arabia:party].",
    ]);
}

// Another time, another matter; several sentences together.

#[test]
fn what_was_mediated_before_is_historical() {
    check(&[
        "[Syria:party] and [Israel:party] are talking again. [Russia:mediator-historical] has previously brokered ceasefires in the region.",
        "[Sudan:party] and [Chad:party] resumed their talks on Monday. In 1998 [Libya:mediator-historical] mediated between other neighbours.",
        "[Serbia:party] rejected the demands of [Kosovo:party]. [Finland:mediator-historical] brokered the peace of 1999.",
        "[Iran:party] threatened [Israel:party] on Friday. [Oman:mediator-historical] has a history of discreet diplomacy between [Iran:party] and the West.",
        "[Guyana:party] accused [Venezuela:party] of a breach. Years ago the dispute was mediated by the [Vatican:mediator-historical].",
        "[Colombia:party] broke off talks with the [ELN:party]. [Cuba:mediator-historical] had hosted the negotiations with the [FARC:party] a decade earlier.",
    ]);
}

#[test]
fn the_strongest_word_for_the_matter_at_hand_counts() {
    check(&[
        "[Oman:mediator-confirmed] was rumoured to be mediating between [Iran:party] and [Bahrain:party].\n\nOn Friday [Bahrain:party] confirmed that [Oman:mediator-confirmed] had mediated.",
        "[Qatar:mediator-offered] has offered to mediate between [Chad:party] and the rebels. [Qatar:mediator-offered] may already be mediating, diplomats said.",
        "[Norway:mediator-confirmed] mediates between [Colombia:party] and the [ELN:party]. [Norway:mediator-confirmed] has mediated elsewhere in earlier decades.",
        "[Kenya:mediator-confirmed] is mediating between [Sudan:party] and [Chad:party]. [Egypt:mediator-offered] has offered to mediate as well.",
        "[Israel:party] rejected [Turkey:mediator-denied] as a mediator. [Egypt:mediator-confirmed] brokered the truce with [Hamas:party] instead.",
    ]);
}

#[test]
fn it_and_the_description_carry_the_role_on() {
    check(&[
        "[Oman:mediator-confirmed] has friends on both sides. It is mediating between [Iran:party] and [Israel:party].",
        "[Ingrid Solheim:mediator-confirmed] arrived on Monday. She is mediating between [Morocco:party] and the [Polisario Front:party].",
        "[Qatar:mediator-confirmed] kept silent. The emirate has been mediating between [Israel:party] and [Hamas:party] for months.",
    ]);
}

#[test]
fn a_plan_told_as_fact_is_confirmed() {
    check(&[
        "[Norway:mediator-confirmed-host] will host talks between [Israel:party] and [Syria:party] next week.",
        "[Ingrid Solheim:mediator-confirmed] was named as mediator between [Georgia:party] and [Russia:party].",
        "[Kenya:mediator-confirmed] agreed to mediate between [Sudan:party] and [Chad:party].",
        "[Russia:party] and [Ukraine:party] accepted [Turkey:mediator-confirmed] as mediator.",
    ]);
}

#[test]
fn an_attempt_is_mediation_all_the_same() {
    check(&[
        "[Egypt:mediator-confirmed] has been trying to mediate between [Israel:party] and [Hamas:party].",
        "[Angola:mediator-confirmed] tried in vain to broker a truce between [Rwanda:party] and [Congo:party].",
        "[Turkey:mediator-confirmed]'s efforts to mediate between [Russia:party] and [Ukraine:party] have failed so far.",
        "[Oman:mediator-confirmed] continues to mediate between [Iran:party] and the [United States:party].",
    ]);
}

#[test]
fn a_capital_that_mediates_is_its_state() {
    check(&[
        "[Doha:mediator-confirmed, is Qatar, not-place] is mediating between [Israel:party] and [Hamas:party].",
        "[Ankara:mediator-offered, is Turkey, not-place] offered to mediate between [Russia:party] and [Ukraine:party].",
        "[Muscat:mediator-speculated, is Oman, not-place] is believed to have carried messages between [Tehran:party, is Iran] and [Washington:party, is United States].",
        "The truce between [Israel:party] and [Hamas:party] was brokered by [Cairo:mediator-confirmed, is Egypt, not-place].",
    ]);
}

// What only looks like mediation.

#[test]
fn sides_that_talk_for_themselves_need_no_mediator() {
    check(&[
        "[Iran:party, not-mediator] negotiated a deal with the [European Union:party, not-mediator].",
        "The talks between [France:party] and [Germany:party] ended on Friday.",
        "[Chile:party] and [Peru:party] agreed on their border in the sea.",
        "[Ukraine:party] negotiated an exchange of prisoners with [Russia:party].",
        "[Canada:party, not-mediator] met [Denmark:party] for talks on an island.",
        "[Egypt:party] and [Ethiopia:party] held talks on the dam in [Addis Ababa:place].",
    ]);
}

#[test]
fn brokers_of_goods_and_houses_mediate_nothing() {
    check(&[
        "The real-estate broker [Paula Stein:not-mediator] sold the villa in [Geneva:place] within a week.",
        "A stock broker in [London:place] lost his licence.",
        "An insurance broker in [Bergen:place] insured the lens for two million kroner.",
        "[Goldman Sachs:not-mediator] brokered the sale of the airline to [Lufthansa:not-mediator].",
        "[Canada:not-mediator] brokered a deal of its own with [Japan:party] on timber.",
        "He is known in [Paris:place] as a power broker.",
    ]);
}

#[test]
fn hosts_of_games_and_shows_mediate_nothing() {
    check(&[
        "[Brazil:not-mediator] hosted the World Cup in 2014.",
        "[France:not-mediator] will host the winter games in the [Alps:place].",
        "The community hall hosted a wedding the night before.",
        "[Paula Stein:not-mediator], a talk-show host, moderated the evening in [Berlin:place].",
        "[Germany:not-mediator] hosts more than a million refugees from [Ukraine:place].",
        "[Japan:not-mediator] hosts some fifty thousand [American:not-mediator] soldiers.",
    ]);
}

#[test]
fn words_that_resemble_mediation_are_none() {
    check(&[
        "The media in [Spain:place] had a mediocre day.",
        "Pupils may take the exam at an intermediate level in [Ireland:place].",
        "The moderator of the panel in [Davos:place], [Paula Stein:not-mediator], smiled.",
        "The immediate cause of the fire in [Lisbon:place] was a kettle.",
        "The Mediterranean was calm off [Crete:place].",
        "Financial intermediaries in [Luxembourg:place] paid higher fees.",
        "The dialogue in the film, shot in [Morocco:place], is poor.",
    ]);
}

#[test]
fn a_judge_in_the_ordinary_course_of_law_is_no_mediator() {
    check(&[
        "A judge in [Texas:place], [Owen Marsh:not-mediator], ruled against [Tesla:party].",
        "The [Supreme Court:not-mediator] decided in favour of the union.",
        "The [International Court of Justice:not-mediator] ruled that [Uganda:party] must pay [Congo:party].",
        "The [European Court of Justice:not-mediator] dismissed the claim of [Slovenia:party] against [Croatia:party].",
    ]);
}

#[test]
fn whoever_only_comments_or_calls_for_peace_is_no_mediator() {
    check(&[
        "[Spain:not-mediator] called on [Israel:party] and [Hamas:party] to lay down their arms.",
        "[Portugal:not-mediator] welcomed the truce between [Armenia:party] and [Azerbaijan:party].",
        "“They need a mediator,” said [Famke Roelofs:not-mediator, not-party], a professor at Leiden, of [Serbia:party] and [Kosovo:party].",
        "[Poland:not-mediator] supports [Ukraine:party] against [Russia:party].",
        "[Canada:not-mediator] praised [Norway:mediator-confirmed] for mediating between [Colombia:party] and the [ELN:party].",
        "The [United Nations:not-mediator] demanded that [Sudan:party] open the road to aid.",
    ]);
}

#[test]
fn whoever_reports_a_mediation_is_no_mediator() {
    check(&[
        "[Reuters:not-mediator, not-party] reported that [Oman:mediator-speculated] was mediating between [Iran:party] and [Israel:party].",
        "[Oman:mediator-confirmed] is mediating between [Iran:party] and [Israel:party], the minister told the [BBC:not-mediator, not-party].",
        "[Sweden:not-mediator] said that [Norway:mediator-confirmed] was mediating between [Israel:party] and [Syria:party].",
    ]);
}
