//! Titles that ask, what a writer asks an audience, and what is open in other words. Rows in `marked`.

use crate::marked::check;

#[test]
fn a_title_that_asks_is_read() {
    check(&[
        "# Lerma: Will the mill reopen?{question:asked}\n\nThe wheel is still.",
        "# Mine shut after fire, reasons unclear{question:unknown}\n\nThe owners went home.",
        "# Lerma: A leaking dam?{question:none}\n\nThe wall is old.",
        "# The mill will reopen in May{question:none}\n\nThe wheel is ready.",
    ]);
}

#[test]
fn what_a_writer_asks_an_audience_is_asked() {
    check(&[
        "Who, then, are the new millers?{question:asked} Dora Lund, who teaches law, believes that Norland is the likeliest.",
        "What happens, then, on 2 May?{question:asked} Nobody in Lerma will say.",
        "Is there a way around the wall?{question:asked} Simple or double: that, in short, is the argument.",
        "Remember what they did to the mill?{question:none}",
    ]);
}

#[test]
fn what_god_alone_knows_and_what_nobody_will_promise_is_unknown() {
    check(&[
        "God alone knows how many men were lost.{question:unknown}",
        "I cannot guarantee whether we will sign.{question:unknown}",
        "Among the sticking points, according to the clerk, is how much water each side may draw.{question:unknown}",
        "Norland and Pomerel could not reach agreement on the price of the ferry.{question:unknown}",
        "The delegation of Pomerel requested further time for consultation with its council.{question:unknown}",
        "The route will be determined at the next round.{question:unknown}",
        "Lerma did not confirm the account.{question:unknown}",
        "The paper was not able to verify either claim.{question:unknown}",
        "Neither side has replied.{question:unknown}",
        "The charges about the fort have not been looked into by anyone.{question:unknown}",
        "The others would not speak about the organisers.{question:unknown}",
        "The researchers speculated the spikes make it hard for foxes to bite.{question:unknown}",
        "The researchers had first speculated that the spikes were hollow.{question:none}",
        "Everybody knows when the bridge was opened.{question:none}",
        "He guaranteed the loan.{question:none}",
    ]);
}

#[test]
fn what_must_come_first_is_contingent() {
    check(&[
        "The sailors threatened to block the harbour should dredging begin before the wreck is raised.{question:contingent}",
        "\"Without some arrangement on the far bank, whatever they sign in Lerma will not be worth the paper,\" said Thor Lund.{question:contingent}",
        "That depends on the Harbour Office in Lerma, whose inspectors have asked for new doors.{question:contingent}",
        "Two members have proposed that the force be cut unless the council lets the ferry pass.{question:contingent}",
        "It is essential that the guests have eaten.{question:none}",
        "It would be odd if they had not been asked.{question:none}",
        "\"Let them sit on the far bench, if they like to sit.\"{question:none}",
        "They have left the town before, and they can do so again.{question:none}",
    ]);
}

#[test]
fn what_is_told_with_what_came_of_it_is_none() {
    check(&[
        "As the two towns could not agree on a judge, the league named a Swede.{question:none}",
        "When the talks stalled over the rifles, the two chairmen went from one camp to the other.{question:none}",
        "He left without taking questions.{question:none}",
        "Nobody has asked us.{question:none}",
        "The port denied it.{question:none}",
        "Lerma has not commented.{question:none}",
        "What is being traded is a matter of sequence.{question:none}",
        "It was the pit, the quarrel over which set off the war.{question:none}",
        "The law lets her put it to a vote whether they like it or not.{question:none}",
    ]);
}
