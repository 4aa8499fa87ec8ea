//! What plain news leaves open in passing, or only seems to. Rows in `marked`.

use crate::marked::check;

#[test]
fn what_falls_due_on_one_event_is_contingent() {
    check(&[
        "If the pilots are tried for smuggling, they face eight years.{question:contingent}",
        "If there is no budget by Sunday, the treasurer takes charge.{question:contingent}",
        "If Norland stays away, the chair passes to Pomerel.{question:contingent}",
        "The ferryman said that if the tolls were dropped by Sunday the boats would sail at dawn.{question:contingent}",
        "If the weirs hold till spring the valley may be spared.{question:contingent}",
        "If a goat is sick, it eats nothing.{question:none}",
        "If the bell rings, the children usually run.{question:none}",
        "If the senate dislikes the rule, it has the power to change it.{question:none}",
        "If his hands are shaking, he is bluffing.{question:none}",
    ]);
}

#[test]
fn a_condition_turned_round_or_told_last_is_contingent() {
    check(&[
        "The guild could lend a diver, should both ask.{question:contingent}",
        "The abbey, which, were it to sell, could pay its debts, is shut.{question:contingent}",
        "The clans took half the herd, provided that a judge acceptable to both can be found.{question:contingent}",
        "The surveyors may come when the traps have been lifted, and no sooner.{question:contingent}",
        "The miners will go on striking until the pit is reopened.{question:contingent}",
        "\"No pay, no work,\" said a miner.{question:contingent}",
        "Pomerel says it will not recognise a map that leaves out the islands.{question:contingent}",
        "Pomerel will join no league which takes its ports.{question:contingent}",
        "The duke will not travel while his barns burn.{question:contingent}",
        "The dancers will go on until midnight.{question:none}",
        "No phones, no cameras, no jokes.{question:none}",
        "The bakers will not accept an order by post.{question:none}",
        "The guests should both sit down.{question:none}",
    ]);
}
