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
