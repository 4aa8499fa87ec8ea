//! What a reader would miss: questions that name whom and what they ask after.

use crate::analysis::QuestionKind;
use crate::analysis::questions::tests::check;

#[test]
fn a_question_names_whom_its_sentence_only_points_at() {
    check(
        "The envoy says that their quarrel is old and that it is up to Norway to end it.",
        QuestionKind::Contingent,
        "Will Norway end the quarrel?",
    );
    check(
        "The envoys have been sent home, but their houses will not be searched until they leave the city.",
        QuestionKind::Contingent,
        "Will the envoys leave the city?",
    );
    check(
        "Some of the ice had gone, suggesting that it may have melted.",
        QuestionKind::Unknown,
        "Could some of the ice have melted?",
    );
}

#[test]
fn what_is_asked_stands_in_what_is_claimed_or_awaited() {
    check(
        "The mine denies a report claiming that the guards sold the keys.",
        QuestionKind::Unknown,
        "Did the guards sell the keys?",
    );
    check(
        "The plan still awaits approval by the council.",
        QuestionKind::Unknown,
        "Will the plan win approval by the council?",
    );
    check(
        "A shepherd is thought to have been seized.",
        QuestionKind::Unknown,
        "Was a shepherd seized?",
    );
}

#[test]
fn what_opens_or_contradicts_is_a_question() {
    check(
        "Who paid, and how much, the owners would not say.",
        QuestionKind::Unknown,
        "Who paid?",
    );
    check(
        "How many men still follow him is hard to tell.",
        QuestionKind::Unknown,
        "How many men still follow him?",
    );
    check(
        "Herders say that the gate was locked; the guard says that it was not.",
        QuestionKind::Unknown,
        "Was the gate locked?",
    );
    check(
        "The union will walk out again should even one of them be left outside.",
        QuestionKind::Contingent,
        "Will even one of them be left outside?",
    );
}
