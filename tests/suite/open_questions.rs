//! What the text raises and leaves unsettled, and what only looks like it. Rows in `marked`.

use crate::marked::check;

#[test]
fn a_question_put_by_the_writer_is_asked() {
    check(&[
        "The talks go on.{question:none} Can backchannel diplomacy stop the violence?{question:asked}",
        "Who brought India and Pakistan together?{question:asked} Both keep silent.{question:none}",
        "Syria and Israel are talking in secret — but will it be enough?{question:asked}",
        "The question remains: can the truce last?{question:asked}",
        "What does Turkey want in return?{question:asked}",
    ]);
}

#[test]
fn a_question_in_a_quotation_is_asked() {
    check(&[
        "“How long can we wait?” asked Grace Wanjiru, who leads the delegation of Kenya.{question:asked}",
        "\"Who will pay for the mission?\" the minister said.{question:asked}",
        "“When will our sons come home?”{question:asked} She got no answer.{question:none}",
    ]);
}

#[test]
fn a_question_that_answers_itself_is_none() {
    check(&[
        "Why did Hamas agree?{question:none} Because it had no choice.{question:none}",
        "Will the union give way?{question:none} No, said its chairman.{question:none}",
        "And the price?{question:none} Forty million dollars.{question:none}",
        "Did the ministers meet?{question:none} They did, for two hours.{question:none}",
        "Who pays for all this?{question:none} The taxpayer does.{question:none}",
    ]);
}

#[test]
fn who_cares_and_other_idioms_ask_nothing() {
    check(&[
        "Who knew?{question:none} The ferry was on time.{question:none}",
        "“How do you do?” said the ambassador, and sat down.{question:none}",
        "Guess what?{question:none} It rained.{question:none}",
    ]);
}

#[test]
fn what_is_not_clear_is_unknown() {
    check(&[
        "It is unclear whether Hamas will accept the proposal.{question:unknown}",
        "It was not immediately clear who had fired the shots.{question:unknown}",
        "Whether the truce will hold remains to be seen.{question:unknown}",
        "It remains uncertain how long the mills can hold out.{question:unknown}",
        "How the prisoners were chosen is not known.{question:unknown}",
        "No one can say when the port will open again.{question:unknown}",
    ]);
}

#[test]
fn what_was_not_told_is_unknown() {
    check(&[
        "Syria spoke of [mediators:mediator-confirmed] but did not name them.{question:unknown}",
        "The minister did not say when the talks with Iran would resume.{question:unknown}",
        "Israel has not confirmed the strike.{question:unknown}",
        "A spokeswoman declined to say who had paid for the rooms.{question:unknown}",
        "Iran neither confirmed nor denied the report.{question:unknown}",
        "Rwanda has not commented on the accusation of Congo.{question:unknown}",
    ]);
}

#[test]
fn what_has_not_been_decided_is_unknown() {
    check(&[
        "No date has been set for the next round.{question:unknown}",
        "Who would pay for the mission has not been decided.{question:unknown}",
        "The arbitrator has yet to decide on the request.{question:unknown}",
        "The terms of the exchange were not disclosed.{question:unknown}",
        "The cause of the explosion is still under investigation.{question:unknown}",
        "The final text is still to be agreed.{question:unknown}",
    ]);
}

#[test]
fn what_is_disputed_is_unknown() {
    check(&[
        "The number of the dead is disputed.{question:unknown}",
        "Who fired first is a matter of dispute.{question:unknown}",
        "The claim could not be independently verified.{question:unknown}",
        "Neither figure has been confirmed by anyone outside.{question:unknown}",
    ]);
}

#[test]
fn a_condition_on_the_outcome_is_contingent() {
    check(&[
        "If Syria can assure Israel of its good will, the talks might lead to a truce.{question:contingent}",
        "The deal will fail unless Iran opens its sites to inspectors.{question:contingent}",
        "Should China offer even a small sum, the dispute could be settled in an hour.{question:contingent}",
        "Everything depends on whether the congress approves the plan.{question:contingent}",
        "Russia would sign only if Ukraine gave up the port.{question:contingent}",
        "The strike could end this week, provided that the employers accept the proposal.{question:contingent}",
        "The outcome hinges on the vote in Kosovo on Sunday.{question:contingent}",
    ]);
}

#[test]
fn what_an_agreement_requires_is_contingent() {
    check(&[
        "An agreement will require that Israel withdraw from the south.{question:contingent}",
        "There will be no truce until the hostages are released.{question:contingent}",
        "Much turns on the price of lithium.{question:contingent}",
        "A deal would need the consent of both parliaments.{question:contingent}",
    ]);
}

#[test]
fn plain_forecasts_and_plans_raise_nothing() {
    check(&[
        "The talks will resume on Monday in Geneva.{question:none}",
        "The award is expected in the spring.{question:none}",
        "The minister hopes for an agreement before the summer.{question:none}",
        "Kenya plans to send two hundred soldiers.{question:none}",
        "The union will vote on the offer next week.{question:none}",
    ]);
}

#[test]
fn conditions_that_settle_nothing_raise_nothing() {
    check(&[
        "The envoy looked as if he had not slept.{question:none}",
        "“If you ask me, it was the cook,” said the porter.{question:none}",
        "He asked whether the seat was free.{question:none}",
        "If it rains, tourists go to the museum.{question:none}",
        "The treaty is old, if not forgotten.{question:none}",
    ]);
}

#[test]
fn negation_about_something_known_raises_nothing() {
    check(&[
        "There is no question that Russia sent the ships.{question:none}",
        "Iran did not sign the treaty.{question:none}",
        "It is clear that the truce has failed.{question:none}",
        "Nobody doubted that the strike was over.{question:none}",
    ]);
}

#[test]
fn a_question_answered_later_is_listed_as_answered() {
    check(&[
        "Who carried the messages between Iran and Bahrain?{question:asked,answered} The capitals kept silent.{question:none}\n\nOn Friday it was confirmed that [Oman:mediator-confirmed] had carried the messages between them.{question:none}",
        "It was unclear whether Hamas would release the hostages.{question:unknown,answered} The families waited.\n\nOn Sunday Hamas released the hostages.{question:none}",
        "Will Kenya send soldiers to Haiti?{question:asked,answered} The cabinet met all day.\n\nIn the evening Kenya announced that it would send soldiers to Haiti.{question:none}",
    ]);
}
