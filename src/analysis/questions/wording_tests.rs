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

#[test]
fn a_negation_stays_where_what_is_asked_turns_on_it() {
    check(
        "The police did not explain why the guards were never paid.",
        QuestionKind::Unknown,
        "Why were the guards never paid?",
    );
    check(
        "It is unclear why the council did not publish the map.",
        QuestionKind::Unknown,
        "Why did the council not publish the map?",
    );
    check(
        "It is unclear whether the council will not publish the map.",
        QuestionKind::Unknown,
        "Will the council publish the map?",
    );
}

#[test]
fn what_is_put_off_or_promised_by_nobody_is_asked_for() {
    check(
        "We will share additional details regarding the ferry subsidy in the coming days.",
        QuestionKind::Unknown,
        "What is known about the ferry subsidy?",
    );
    check(
        "The senator offered no guarantees about the pension fund.",
        QuestionKind::Unknown,
        "Will the senator give any guarantees about the pension fund?",
    );
    check(
        "If she can do that, then the dam will be finished in spring.",
        QuestionKind::Contingent,
        "Will the dam be finished in spring?",
    );
    check(
        "Creditors expressed a lack of trust in the new board.",
        QuestionKind::Unknown,
        "Is there reason to doubt the new board?",
    );
}

#[test]
fn a_question_put_aside_is_asked_for_itself() {
    check(
        "I just was wondering what needs to happen to finish the bridge?",
        QuestionKind::Asked,
        "What needs to happen to finish the bridge?",
    );
    check(
        "They would not say what the yearly dues for herring that the port may ask of each boat.",
        QuestionKind::Unknown,
        "What are the yearly dues for herring that the port may ask of each boat?",
    );
    check(
        "You know, is what the board says today a final word, or are there details to come?",
        QuestionKind::Asked,
        "Is what the board says today a final word, or are there details to come?",
    );
}

#[test]
fn a_question_of_a_signal_is_worded_from_its_sentence() {
    for (sentence, kind, question) in [
        (
            "So far Norland has neither accepted nor rejected the offer.",
            QuestionKind::Unknown,
            "Will Norland accept the offer?",
        ),
        (
            "The minister stopped short of promising a public inquiry.",
            QuestionKind::Unknown,
            "Will the minister promise a public inquiry?",
        ),
        (
            "Precisely when the canal will reopen is anybody's guess.",
            QuestionKind::Unknown,
            "When will the canal reopen?",
        ),
        (
            "The pilot's body was never recovered.",
            QuestionKind::Unknown,
            "What has become of the pilot's body?",
        ),
        (
            "The court gave the company ninety days to clean up the river.",
            QuestionKind::Contingent,
            "Will the company clean up the river?",
        ),
        (
            "Prospects for a settlement look dim.",
            QuestionKind::Unknown,
            "Will there be a settlement?",
        ),
    ] {
        check(sentence, kind, question);
    }
}

#[test]
fn what_stands_in_the_way_of_a_clause_is_left_out() {
    for (sentence, kind, question) in [
        (
            "It did not say whether the men of Lerma, who were subjects of the king but spoke Norlandic, were to pay the fee.",
            QuestionKind::Unknown,
            "Were the men of Lerma to pay the fee?",
        ),
        (
            "Whether the dukes met at all may matter less than who says so.",
            QuestionKind::Unknown,
            "Did the dukes meet at all?",
        ),
        (
            "The agency could not verify when or where the film was made.",
            QuestionKind::Unknown,
            "When or where was the film made?",
        ),
        (
            "It has not been decided how much of it must be let through.",
            QuestionKind::Unknown,
            "How much of it must be let through?",
        ),
        (
            "The grave, whose place is not known, lies in the hills.",
            QuestionKind::Unknown,
            "What is the place?",
        ),
        (
            "Nobody has told us with whom the clan should sit down.",
            QuestionKind::Unknown,
            "With whom should the clan sit down?",
        ),
        (
            "The talks failed to produce much as envoys refused to come.",
            QuestionKind::Unknown,
            "Will the talks produce much?",
        ),
        (
            "The next fair is to be held in Lerma; the date will be fixed later.",
            QuestionKind::Unknown,
            "What will the date of the next fair be?",
        ),
        (
            "The clan has one condition: the fort must be emptied.",
            QuestionKind::Contingent,
            "Will the fort be emptied?",
        ),
        (
            "Norland wants the road opened before it will talk.",
            QuestionKind::Contingent,
            "Will the road be opened?",
        ),
        (
            "A Lerma firm, Copper Hill, says it will reopen the pit if it gets a licence.",
            QuestionKind::Contingent,
            "Will Copper Hill get a licence?",
        ),
        (
            "The rebels say they will disarm if they are paid.",
            QuestionKind::Contingent,
            "Will the rebels be paid?",
        ),
        (
            "What about the reports that Norland has shut the pass?",
            QuestionKind::Asked,
            "Has Norland shut the pass?",
        ),
    ] {
        check(sentence, kind, question);
    }
}

#[test]
fn a_question_keeps_tense_day_and_person_apart() {
    for (sentence, kind, question) in [
        (
            "- Norland on Friday denied that it was holding talks with Pomerel.",
            QuestionKind::Unknown,
            "Was Norland holding talks with Pomerel?",
        ),
        (
            "Neither guild would say whether he set a day.",
            QuestionKind::Unknown,
            "Did he set a day?",
        ),
        (
            "The duke will not travel while the barns burn.",
            QuestionKind::Contingent,
            "How long will the barns burn?",
        ),
        (
            "The clerk said the duke would come, if the mayor would.",
            QuestionKind::Contingent,
            "Will the mayor do so?",
        ),
        (
            "How much of it either guild has left is anyone's guess.",
            QuestionKind::Unknown,
            "How much of it has either guild left?",
        ),
        (
            "Lerma, according to a paper, has paid for the bells; the mayor would neither confirm nor deny it.",
            QuestionKind::Unknown,
            "Has Lerma paid for the bells?",
        ),
        (
            "Norland would host a meeting if both sides wish.",
            QuestionKind::Contingent,
            "Will both sides wish it?",
        ),
        (
            "A successor has not been found.",
            QuestionKind::Unknown,
            "Will a successor be found?",
        ),
        (
            "The purse is full. Pomerel has not named one.",
            QuestionKind::Unknown,
            "Whom will Pomerel name?",
        ),
        (
            "If the dukes wish for more, they know the door.",
            QuestionKind::Contingent,
            "Will the dukes wish for more?",
        ),
        (
            "No deal yet, said the union.",
            QuestionKind::Unknown,
            "Will there be a deal?",
        ),
        (
            "The firm has not published its annual report.",
            QuestionKind::Unknown,
            "What does the annual report say?",
        ),
        (
            "Lerma, a paper says, has paid; the mayor would not confirm it.",
            QuestionKind::Unknown,
            "Has Lerma paid?",
        ),
        (
            "The court has reserved judgment.",
            QuestionKind::Unknown,
            "What will the court decide?",
        ),
    ] {
        check(sentence, kind, question);
    }
}
