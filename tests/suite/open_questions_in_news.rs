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

#[test]
fn a_short_evasion_leaves_open_what_was_told_before() {
    check(&[
        "The regent stayed \"wholly committed\"; she would not say to what.{question:unknown}",
        "A film will be shown. Of what, he will not say.{question:unknown}",
        "A barge has carried the letters since May, a clerk said; a general would neither confirm it nor rule it out.{question:unknown}",
        "A bishop had been in touch with the gang, a paper said. The palace said that it had no information.{question:unknown}",
        "The guard went on ringing the bell at night, a habit which the abbot declined to explain.{question:unknown}",
        "The prince may go on paying the pilots. He has not said.{question:unknown}",
        "The clans asked a judge to step in. She has not given an answer.{question:unknown}",
        "Pomerel has made no reply to an invitation for the 3rd.{question:unknown}",
        "A name was put forward by the guild. The warden refused to reveal it.{question:unknown}",
        "Terms were read out to the crew. The owner did not list them.{question:unknown}",
        "The bureau has not published results from two valleys.{question:unknown}",
        "The talks went on through elders, whom the clerk did not identify.{question:unknown}",
        "Nobody at the mill knows where the key is.{question:unknown}",
        "The bureau has not published poems.{question:none}",
        "The baker had no information desk to man.{question:none}",
        "The soup has not given anybody a fever.{question:none}",
        "It is hard to tell a hare from a rabbit.{question:none}",
        "Nobody at the mill knows the miller.{question:none}",
    ]);
}

#[test]
fn what_is_only_told_as_a_guess_or_in_passing_is_none() {
    check(&[
        "One of them said a bishop might have carried letters in May.{question:none}",
        "A bishop, according to two clerks, may also have carried letters in May.{question:none}",
        "Norland denies arming the riders.{question:none}",
        "Pomerel, once a friend of both, will not come.{question:none}",
        "The guild said its men wanted 9 crowns, while the owners said they could accept 6.{question:none}",
        "The party was unable to reach the hut and turned back.{question:none}",
        "The treaty says nothing of the herders.{question:none}",
        "The duke called the plan brave and the earl did not mention it at all.{question:none}",
        "A bishop may have carried letters in May.{question:unknown}",
        "The two were unable to reach a settlement.{question:unknown}",
        "The guild said 9 had drowned, while the owners said 6 had.{question:unknown}",
    ]);
}

#[test]
fn what_is_told_two_ways_or_not_yet_there_is_unknown() {
    check(&[
        "Norland says that the grave lies upstream, Pomerel that it lies below the weir.{question:unknown}",
        "The guild says a guard fired first; the firm says its men carry no guns.{question:unknown}",
        "The mill was burned by one clan or the other; each blames its rival.{question:unknown}",
        "The duke's part in the affair is told in different ways.{question:unknown}",
        "She called the meeting useful but said there was no agreement yet.{question:unknown}",
        "What is left open is the price.{question:unknown}",
        "How the feud is to be ended is the harder part.{question:unknown}",
        "None of it touches the large questions: where the wall is to stand, and who would pay for it.{question:unknown}",
        "Lerma was asked for a second ship but has yet to reply.{question:unknown}",
        "The bench has met twice and come to no decision.{question:unknown}",
        "The envoy has written to both courts but has not proposed a date for a round table.{question:unknown}",
        "Lerma is said by two clerks to be weighing a return.{question:unknown}",
        "He called it unlikely that the bishop would pay.{question:unknown}",
        "Norland says that it has paid, and that the barges left.{question:none}",
        "The guild says it will march; the firm says it will wait.{question:none}",
        "What is missing is not a bridge but a road.{question:none}",
        "How the bell is rung is the first thing they learn.{question:none}",
        "He called the cook a fool.{question:none}",
    ]);
}

#[test]
fn who_has_yet_to_make_up_its_mind_leaves_it_open() {
    check(&[
        "How long the dam will hold nobody cares to guess.{question:unknown}",
        "What was said in the tent has not leaked.{question:unknown}",
        "Pomerel has been asked to help but has not made up its mind.{question:unknown}",
        "Pomerel is thinking it over.{question:unknown}",
        "The court has reserved judgment.{question:unknown}",
        "No deal yet, said the union.{question:unknown}",
        "Nothing has been settled.{question:unknown}",
        "Nothing is settled until everything is settled.{question:none}",
        "Nothing was agreed in the first hour, but by noon all was agreed.{question:none}",
        "Visitors have two hours to pay.{question:none}",
        "Two points are outstanding.{question:unknown}",
        "The army neither confirmed the report nor denied it.{question:unknown}",
        "The guild says it paid; the porters say they have seen nothing.{question:unknown}",
        "The pact lapses if parliament does not approve it by March.{question:contingent}",
        "The purse is to be paid once the judges are content.{question:contingent}",
        "The league will stand as long as both want it.{question:contingent}",
        "No deal can be struck without the army.{question:contingent}",
        "Without the port, he said, there is no deal.{question:contingent}",
        "The rebels have two weeks to reply.{question:contingent}",
        "It is up to the bishops, a clerk said.{question:contingent}",
        "The boats are up to forty feet long.{question:none}",
        "Nobody can leave without a coat.{question:none}",
        "The cooks have two hours to rest.{question:none}",
        "The singers are outstanding in this part.{question:none}",
        "The firm, which until recently has kept to malls, can sell anywhere.{question:none}",
    ]);
}

#[test]
fn what_nobody_knows_or_will_promise_and_what_waits_for_a_word_are_open() {
    check(&[
        "Who wrote the psalm nobody knows.{question:unknown}",
        "Nobody will guarantee that the barges will be let through.{question:unknown}",
        "Ratification is by no means sure.{question:unknown}",
        "No reason was given.{question:unknown}",
        "Nothing is signed.{question:unknown}",
        "Each says the other broke the truce.{question:unknown}",
        "He said Norland could help, if asked.{question:contingent}",
        "The plan is dead unless Lerma relents.{question:contingent}",
        "Pomerel will not sign before Lerma does.{question:contingent}",
        "The contract obliges Lerma to pay unless the stoppage is an act of God.{question:none}",
        "A whistle is blown unless a goat is near.{question:none}",
        "Who knows the psalm may sing.{question:none}",
        "She did not eat before the guests did.{question:none}",
    ]);
}
