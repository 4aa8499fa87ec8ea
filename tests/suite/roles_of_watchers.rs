//! Monitors, observers, peacekeepers and guarantors of a deal. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;

#[test]
fn who_watches_over_a_truce() {
    check(&[
        "[Unifil:mediator-confirmed-monitor] peacekeepers patrol the Blue Line to monitor the cessation of hostilities between Israel and Hezbollah.",
        "[UN:mediator-confirmed-monitor] observers will monitor the ceasefire between India and Pakistan along the line.",
        "The [Multinational Observer Force:mediator-confirmed-monitor] supervises the peace treaty between Egypt and Israel in the Sinai.",
        "The [Neutral Nations Supervisory Commission:mediator-confirmed-monitor] watched over the armistice between North and South Korea.",
        "The truce will be guaranteed by [Russia:mediator-confirmed-guarantee] and [Turkey:mediator-confirmed-guarantee], whose troops will patrol the road together.",
        "[Iran:mediator-confirmed-guarantee], [Russia:mediator-confirmed-guarantee] and [Turkey:mediator-confirmed-guarantee] are the guarantors of the Astana process on Syria.",
        "Monitors of the [European Union:mediator-confirmed-monitor] patrol the line between Georgian and Ossetian positions to see that the truce is kept.",
        "Peacekeepers of the United Nations were shot at while they delivered flour to a village.",
        "The observers of the Gulf nation's election said that the vote was fair.",
        "Five [African Union:mediator-confirmed-monitor] monitors arrived in Mekelle to verify the disarmament agreed by Ethiopia and the Tigrayan forces.",
        "The [Joint Military Commission:mediator-confirmed-monitor], chaired by a [Kenyan:not-mediator] general, investigates violations of the cease-fire between the government and the rebels.",
    ]);
}

#[test]
fn watchers_and_guarantors_in_other_turns() {
    check(&[
        "A committee chaired by the [United States:mediator-confirmed] and joined by [France:mediator-confirmed] will watch over the truce between Israel and Lebanon.",
        "Human rights monitors said that 300 people had been killed since the truce collapsed.",
        "The [IAEA:mediator-confirmed-monitor] will verify that Iran keeps its side of the agreement.",
        "The Syrian Observatory for Human Rights, a war monitor, said that the clashes went on.",
        "As a guarantor of the [1960 treaty:not-mediator], [Britain:mediator-confirmed-guarantee] keeps bases on the island of Cyprus.",
        "Members of the [International Monitoring Team:mediator-confirmed-monitor] from Malaysia and Brunei have kept watch over the ceasefire in Mindanao since 2004.",
        "A spokesman for the observer mission said rebels had stopped [OSCE:mediator-monitor] monitors from reaching the line of contact, where they watch the truce between Ukraine and the separatists.",
        "The two armies agreed to set up a joint commission of their own officers to look into breaches of the truce.",
        "[France:mediator-offered] is willing to send observers to monitor a truce between Mali and the rebels.",
        "The [Philippine:not-mediator] army and the rebels accused each other of breaking the ceasefire, which [Malaysian:mediator-confirmed-monitor] observers are monitoring.",
        "Sixty unarmed [Fijian:maybe-mediator] observers of the [Multinational Force:mediator-confirmed-monitor] check that Egypt and Israel keep to the terms of the treaty.",
        "Under the accord the [United Nations:mediator-confirmed-monitor] would verify the cantonment of the rebels and report on violations by either side.",
        "The [OSCE:mediator-confirmed-monitor]'s mission counted 200 ceasefire violations in Donbas in one night.",
        "The rebel group said government troops had broken the truce 14 times.",
        "[South Africa:mediator] says it could send troops to police a ceasefire between Congo and the M23 rebels.",
        "Election observers from the African Union praised the vote in Zambia.",
        "The mechanism, chaired by the [United States:mediator-confirmed] and including [France:mediator-confirmed], monitors the ceasefire between Israel and Lebanon.",
        "The [Sinai observer force:maybe-mediator] has kept watch since 1982.",
        "The European mission will monitor the elections in Kosovo.",
        "The inspectors monitor water quality in the lake between Peru and Bolivia.",
        "The mission of the UN in Mali was attacked with mortars.",
        "[UNDOF:mediator-confirmed-monitor], the UN force that monitors the ceasefire line between Israel and Syria, reported shelling.",
        "Peacekeepers from Ghana and Nepal patrolled Freetown.",
        "The two Sudans accepted the deployment of [Ethiopian:mediator-confirmed-monitor] troops to monitor the ceasefire in Abyei.",
    ]);
}

#[test]
fn what_is_still_wrong_of_watchers() {
    check_known_faults(&[
        (
            "Under the agreement, [Kenyan:maybe-mediator] and [Ugandan:maybe-mediator] troops of the [East African Force:mediator-confirmed-monitor] will occupy a buffer zone and monitor the withdrawal of the rebels.",
            "the nation of the troops is taken, not the force",
        ),
        (
            "The truce commission, headed by General [Odd Bull:mediator-confirmed], investigated 300 complaints from Israel and Syria that year.",
            "the head of a commission is no doer of what it does",
        ),
    ]);
}
