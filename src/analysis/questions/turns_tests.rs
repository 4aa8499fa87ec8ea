//! Rows for how a question is worded that takes up what stands elsewhere in its text.

use crate::analysis::QuestionKind;
use crate::analysis::questions::tests::check;

#[test]
fn what_the_last_words_of_a_condition_take_up_is_put_in() {
    check(
        "Pomerel has agreed to stay in the river pact, so long as Norland does the same.",
        QuestionKind::Contingent,
        "Will Norland stay in the river pact?",
    );
    check(
        "The harbour board is ready to reopen the lower quay when conditions allow.",
        QuestionKind::Contingent,
        "Will conditions allow the harbour board to reopen the lower quay?",
    );
    check(
        "The clerk said that another round was to be held in June if the flood allowed.",
        QuestionKind::Contingent,
        "Will the flood allow another round?",
    );
    check(
        "Norland will not shut anyone out provided they respect the law of the sea.",
        QuestionKind::Contingent,
        "Will everyone respect the law of the sea?",
    );
    check(
        "The council may call a vote. If one is held, the mill will close.",
        QuestionKind::Contingent,
        "Will a vote be held?",
    );
}

#[test]
fn what_has_no_name_is_asked_with_what_was_done_with_it() {
    check(
        "The ship is reported to be missing after it was struck by an unknown projectile north of Lerma.",
        QuestionKind::Unknown,
        "What projectile struck the ship?",
    );
    check(
        "Twelve people fell ill after a man sprayed an unidentified substance near a bank.",
        QuestionKind::Unknown,
        "What substance did a man spray near a bank?",
    );
    check(
        "The talks were arranged by envoys whom the ministry declined to identify.",
        QuestionKind::Unknown,
        "Who are the envoys?",
    );
}

#[test]
fn what_is_kept_back_ends_where_it_ends() {
    check(
        "The ministry refused to put a timetable on the retreat.",
        QuestionKind::Unknown,
        "What is the timetable for the retreat?",
    );
    check(
        "The station did not name the broker or give its source.",
        QuestionKind::Unknown,
        "Who is the broker?",
    );
    check(
        "He declined to say in whose house the envoys met.",
        QuestionKind::Unknown,
        "In whose house did the envoys meet?",
    );
    check(
        "The mayor would not say which friend.",
        QuestionKind::Unknown,
        "Which friend is meant?",
    );
    check(
        "Those responsible have yet to be identified.",
        QuestionKind::Unknown,
        "Will those responsible be identified?",
    );
}

#[test]
fn an_open_question_that_is_named_asks_what_it_is() {
    check(
        "The timetable remains an open question.",
        QuestionKind::Unknown,
        "What is the timetable?",
    );
    check(
        "Only God knows when the bridge will be opened again.",
        QuestionKind::Unknown,
        "When will the bridge be opened again?",
    );
    check(
        "Each side says that the other fired first.",
        QuestionKind::Unknown,
        "Who fired first?",
    );
    check(
        "Who the go-betweens are is itself a matter of dispute.",
        QuestionKind::Unknown,
        "Who are the go-betweens?",
    );
    check(
        "The gap between the two guilds on wages proved unbridgeable.",
        QuestionKind::Unknown,
        "Can the gap between the two guilds on wages be bridged?",
    );
}

#[test]
fn what_an_outcome_turns_on_is_asked_ahead() {
    check(
        "How long it lasts depends, said Ms Lund, on who has brought a mandate.",
        QuestionKind::Contingent,
        "How long will it last?",
    );
    check(
        "The price of bread will rise by a fifth or by a third, depending on the harvest.",
        QuestionKind::Contingent,
        "Will the price of bread rise by a fifth or by a third?",
    );
    check(
        "Much will turn on events in Pomerel, where thousands are still under arms.",
        QuestionKind::Contingent,
        "How will events in Pomerel turn out?",
    );
    check(
        "It is essential that the River Guard, the armed wing of the clan, ends its raids before talks are opened.",
        QuestionKind::Contingent,
        "Will the River Guard end its raids before talks are opened?",
    );
    check(
        "If it does, Norland has said it will treat the boats as foes.",
        QuestionKind::Contingent,
        "Will Norland treat the boats as foes?",
    );
    check(
        "The guild lifted the boycott, but it is subject to review.",
        QuestionKind::Contingent,
        "Will there be a review of the boycott?",
    );
    check(
        "The sale is subject to approval by the board.",
        QuestionKind::Contingent,
        "Will the sale win approval by the board?",
    );
}
