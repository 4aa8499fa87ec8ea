//! What is kept back in a report or an answer, demanded first, or only looks left open. Rows in `marked`.

use crate::marked::check;

#[test]
fn what_nobody_can_check_or_has_worked_out_is_unknown() {
    check(&[
        "The envoy had no way of knowing who had written the letter.{question:unknown}",
        "The agency could not independently verify where the film was made.{question:unknown}",
        "No one has yet worked out how the gate could be raised.{question:unknown}",
        "It is far from certain which of the two heirs may sign.{question:unknown}",
        "What the guild wants is equally uncertain.{question:unknown}",
        "There is no binding agreement on how much each mill must pay.{question:unknown}",
        "Norland's government has so far been noncommittal.{question:unknown}",
        "The letter arrived by night. Neither court would confirm it.{question:unknown}",
        "The clerk said that a bid had come in but not from whom.{question:unknown}",
        "They will meet again in spring; where, they have not said.{question:unknown}",
        "The day of the handover will be made known in due course.{question:unknown}",
        "It is in doubt who rang the bell.{question:unknown}",
        "Norland is having second thoughts.{question:unknown}",
        "He had no way of crossing the river.{question:none}",
        "The mill is far from the town where he was born.{question:none}",
        "The stew was equally good.{question:none}",
        "No one has yet come to the shop.{question:none}",
        "The cake was for the children but not for the guests.{question:none}",
        "The price will be paid by the guest.{question:none}",
        "At midday they rested; later, they have not stopped.{question:none}",
    ]);
}

#[test]
fn a_demand_that_comes_first_is_contingent() {
    check(&[
        "The clan has two conditions: the fort must be emptied, and the wells must be opened.{question:contingent}",
        "Norland wants an apology before any barge is let through.{question:contingent}",
        "The ferry can be run again once the planks stolen in March have been returned.{question:contingent}",
        "The premier will not sit down as long as Pomerel refuses to sign.{question:contingent}",
        "Pomerel would have to drop its claim.{question:contingent}",
        "The walk is hard under these conditions: snow, fog and ice.{question:none}",
        "Norland wants to rest before dinner.{question:none}",
        "He left once the planks had been laid.{question:none}",
        "The soldiers would have to be fed.{question:none}",
        "If we paint the door, then we cannot open the shop.{question:none}",
        "The mayor would be happy if the band were to play again.{question:none}",
    ]);
}

#[test]
fn what_someone_was_asked_and_parried_is_unknown() {
    check(&[
        "Asked twice whether she had seen the duke, she gave the same answer.{question:unknown}",
        "Asked whether the purse would last till May, he said: \"Ask me in May.\"{question:unknown}",
        "The miller, asked whether he would sell, looked out at the weir.{question:unknown}",
        "Asked whether the fish was part of the deal, she referred the caller to the harbour.{question:unknown}",
        "Asked whether he would sell, he said yes.{question:none}",
        "The miller, asked to leave, looked out at the weir.{question:none}",
    ]);
}

#[test]
fn an_answer_to_a_reporter_that_gives_none_leaves_it_open() {
    check(&[
        "MR LUND: Good morning.\n\nQUESTION: So are they at the table?{question:asked} Because Norland says it has not left.\n\nMR LUND: I have seen the statement. The envoy is in touch with them. I'm not going to get ahead of who travels.",
        "MR LUND: Good morning.\n\nQUESTION: Do you know who is holding him?{question:asked}\n\nMR LUND: We have seen the reports about the man. I can't say more than that.",
        "MR LUND: Good morning.\n\nQUESTION: Is there a rival process?{question:none}\n\nMR LUND: No. I don't know where that came from.{question:none}",
        "MR LUND: Good morning.\n\nQUESTION: Will the mill reopen?{question:none}\n\nMR LUND: The mill will reopen in May. The wheel is ready.",
    ]);
}

#[test]
fn what_only_looks_open_is_none() {
    check(&[
        "The pact is binding and not subject to appeal.{question:none}",
        "After years of quarrelling over what it means, they asked for a judge.{question:none}",
        "The talks bogged down over whether the fort could stay, and the king went home.{question:none}",
        "The siege brought him no closer to peace.{question:none}",
        "The two are no closer to peace.{question:unknown}",
        "Norland has not accepted the court's word since 1960.{question:none}",
        "Only one of those still missing is alive.{question:none}",
        "Three of the boys are still missing.{question:unknown}",
        "Muscat denies nothing.{question:none}",
        "The firm, which denies any part in it, has moved to Lerma.{question:none}",
        "At the end of the day they will be glad.{question:none}",
        "Two people close to the talks (what talks?) say he has left.{question:none}",
        "¿Quién mató a los pescadores del puerto viejo?{question:none}",
    ]);
}
