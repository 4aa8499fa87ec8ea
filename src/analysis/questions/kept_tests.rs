//! What a reader would miss: what is kept back, put off, or conditional without "will".

use crate::analysis::QuestionKind::Asked;
use crate::analysis::QuestionKind::Contingent;
use crate::analysis::QuestionKind::Unknown;
use crate::analysis::questions::tests::check;
use crate::analysis::questions::tests::check_none;
use crate::analysis::questions::tests::read;

#[test]
fn what_someone_will_not_say_is_unknown() {
    for (text, wording) in [
        (
            "Nor would the envoy say who had paid for the flight.",
            "Who had paid for the flight?",
        ),
        (
            "Nor is it plain to her who would pick up the telephone.",
            "Who would pick up the telephone?",
        ),
        (
            "It was left unsaid who would command the force.",
            "Who would command the force?",
        ),
        (
            "The minister ducked the question of a referendum.",
            "Where does the minister stand on a referendum?",
        ),
        (
            "The text is silent on reparations.",
            "What is known about reparations?",
        ),
        (
            "The company gave no figure.",
            "What figure will the company give?",
        ),
        (
            "Norland has neither acknowledged the invitation nor turned it down.",
            "Will Norland acknowledge the invitation?",
        ),
        (
            "The lawyer stopped short of saying the tribes would sue.",
            "Would the tribes sue?",
        ),
        (
            "The drovers want the toll back; neither has addressed the demand.",
            "Will either address the demand?",
        ),
        ("No one has been charged.", "Will anyone be charged?"),
        (
            "Neither account could be checked independently.",
            "Is either account right?",
        ),
        (
            "The name on the lease has been blacked out.",
            "What is the name on the lease?",
        ),
        (
            "Much about the pact remains secret.",
            "What is known about the pact?",
        ),
    ] {
        check(text, Unknown, wording);
    }
    for text in [
        "The baker gave no thought to the price of flour.",
        "Nobody has won more medals than she has.",
        "The firm declined to comment.",
        "He does not dispute it.",
        "Cats do not settle quarrels between dogs.",
        "No one doubts that the deal will pass.",
        "In 1911 the king said nothing about the treaty.",
    ] {
        check_none(text);
    }
}

#[test]
fn what_is_asked_in_a_report_and_not_answered_is_unknown() {
    for (text, wording) in [
        (
            "Asked whether the army had crossed the river, the colonel smiled and changed the subject.",
            "Had the army crossed the river?",
        ),
        (
            "Pressed on how long the grain would last, the minister said only that he was hopeful.",
            "How long would the grain last?",
        ),
        (
            "The chairman hung up when asked if the mill would close.",
            "Would the mill close?",
        ),
        (
            "Pressed on the timetable, the mayor offered only a smile.",
            "What is known about the timetable?",
        ),
    ] {
        check(text, Unknown, wording);
    }
    for text in [
        "Asked whether the army had crossed the river, the colonel said yes.",
        "Asked whether he was tired, the pilot replied that he had slept well.",
        "A soldier asked a nurse whether she knew a bishop.",
    ] {
        check_none(text);
    }
}

#[test]
fn a_bare_question_word_asks_of_what_was_told_before() {
    check(
        "The envoy said the talks would go on in the spring. She did not say where.",
        Unknown,
        "Where would the talks go on in the spring?",
    );
    check(
        "The owners closed the mill, without saying why.",
        Unknown,
        "Why did the owners close the mill?",
    );
    check(
        "The junta agreed under certain conditions. It did not say which.",
        Unknown,
        "Which conditions are meant?",
    );
    check(
        "Two guards said that the gate was open. The mayor would not confirm that.",
        Unknown,
        "Was the gate open?",
    );
    check_none("I do not know why.");
}

#[test]
fn what_closes_a_question_that_opens_its_sentence() {
    for (text, wording) in [
        ("Who leaked it has never come out.", "Who leaked it?"),
        (
            "Which of the two won has been argued over ever since.",
            "Which of the two won?",
        ),
        (
            "What the buyers will do is not spelled out in the contract.",
            "What will the buyers do?",
        ),
        (
            "Whether they will be there is up to those who carry the guns.",
            "Will they be there?",
        ),
        (
            "Which of the two ministries will hold the purse is still an open question.",
            "Which of the two ministries will hold the purse?",
        ),
    ] {
        check(text, Unknown, wording);
    }
    check_none("What he said was true.");
}

#[test]
fn what_is_put_off_or_still_wanting_is_unknown() {
    for (text, wording) in [
        (
            "The pact leaves the matter of pensions to a later round.",
            "How will the matter of pensions be settled?",
        ),
        (
            "They agreed to leave the borders for last.",
            "How will the question of the borders be settled?",
        ),
        (
            "The question of the islands was parked.",
            "How will the question of the islands be settled?",
        ),
        (
            "The inspections had been put off with no new date.",
            "When will the inspections take place?",
        ),
        (
            "A question mark hangs over the funding.",
            "What is to become of the funding?",
        ),
        ("The treaty remains unsigned.", "Will the treaty be signed?"),
        (
            "The successor has been chosen but not announced.",
            "Who is the successor?",
        ),
        (
            "No other firm has been appointed.",
            "Will any other firm be appointed?",
        ),
        (
            "The sides are no closer to a deal.",
            "Will there be a deal?",
        ),
        (
            "Ruritania is considering it.",
            "What will Ruritania decide?",
        ),
        (
            "The committee adjourned without a paper.",
            "Will there be any paper?",
        ),
    ] {
        check(text, Unknown, wording);
    }
    for text in [
        "Four players have been suspended indefinitely.",
        "The car was parked near the border post.",
        "The lake has been frozen since May.",
        "She was considering it when the bell rang.",
        "He left the keys for the porter.",
    ] {
        check_none(text);
    }
}

#[test]
fn a_condition_may_look_ahead_without_will() {
    for (text, wording) in [
        (
            "The strike goes ahead on Monday unless the owners raise their offer.",
            "Will the owners raise their offer?",
        ),
        (
            "The port reopens on June 1, provided the dredging is finished.",
            "Will the dredging be finished?",
        ),
        (
            "There can be no deal while the siege goes on.",
            "Will the siege end?",
        ),
        (
            "Until the mines are cleared, nobody will go back.",
            "Will the mines be cleared?",
        ),
        (
            "The judge ordered the boat to be held until the money is paid.",
            "Will the money be paid?",
        ),
        (
            "They will sign the day that the prisoners walk free.",
            "Will the prisoners walk free?",
        ),
        (
            "The cabinet would act alone should enrichment resume.",
            "Will enrichment resume?",
        ),
        (
            "Without the votes of the Greens the bill cannot pass.",
            "Will there be the votes of the Greens?",
        ),
        (
            "Were the court to side with the union, the port would have to pay.",
            "Will the court side with the union?",
        ),
    ] {
        check(text, Contingent, wording);
    }
    for text in [
        "The bridge was closed until Tuesday.",
        "They waited until the rain stopped.",
        "The book can be put right, if God wills.",
        "The farmers should sow in March.",
        "It rests on two walls and a beam.",
    ] {
        check_none(text);
    }
}

#[test]
fn a_question_after_a_colon_stands_alone() {
    check(
        "One question hung over the talks: who speaks for the north?",
        Asked,
        "Who speaks for the north?",
    );
}

#[test]
fn what_is_told_two_ways_is_unknown() {
    for (text, wording) in [
        (
            "The army says 12 people died; the rebels say 40.",
            "Which figure is right, 12 or 40?",
        ),
        (
            "The union said 4,000 had walked out; the company put the figure at 900.",
            "Which figure is right, 4,000 or 900?",
        ),
        (
            "The rebels insist they hold the airport, a claim the army denies.",
            "Do the rebels hold the airport?",
        ),
        (
            "The rebels say the convoy was armed, which the mayor denies.",
            "Was the convoy armed?",
        ),
        (
            "How much of the money has been spent depends on whom you ask.",
            "How much of the money has been spent?",
        ),
        (
            "Both tell different stories about what happened at the bridge.",
            "What happened at the bridge?",
        ),
    ] {
        check(text, Unknown, wording);
    }
    for text in [
        "The army says 12 people died; the mayor said it would rain at 8.",
        "The club was founded in 1911, but the hall, he said, opened in 1923.",
    ] {
        check_none(text);
    }
}

#[test]
fn what_is_less_than_clear_is_unknown() {
    for (text, wording) in [
        (
            "What happens after March is less clear.",
            "What happens after March?",
        ),
        (
            "Unclear, too, is the fate of the 40 sailors.",
            "What is the fate of the 40 sailors?",
        ),
        (
            "Left unresolved is the matter of compensation.",
            "How will the matter of compensation be settled?",
        ),
        (
            "The dispute over the shoal is unresolved.",
            "How will the dispute over the shoal be settled?",
        ),
        (
            "The spokesman would say neither where the plane had landed nor who was on board.",
            "Where had the plane landed?",
        ),
        (
            "It is unclear to most people here, and to some of the five, what they are for.",
            "What are they for?",
        ),
        (
            "The two sailors have not been seen since Monday.",
            "What has become of the two sailors?",
        ),
        (
            "The council broke up without electing a chairman.",
            "Will the council elect a chairman?",
        ),
        (
            "Neither the price nor the buyer was disclosed.",
            "What are the price and the buyer?",
        ),
        (
            "The ministry has not confirmed the visit.",
            "Is the visit confirmed?",
        ),
        (
            "A joint sampling was agreed in principle, though not who would do it.",
            "Who would do it?",
        ),
    ] {
        check(text, Unknown, wording);
    }
    for text in [
        "He refused to give up.",
        "The team has yet to lose a game.",
        "The matter is closed.",
    ] {
        check_none(text);
    }
}

#[test]
fn what_an_outcome_wants_is_contingent() {
    for (text, wording) in [
        (
            "The opposition will take its seats on one condition: that the law is changed.",
            "Will the law be changed?",
        ),
        (
            "An extension would need a unanimous vote.",
            "Will there be a unanimous vote?",
        ),
        (
            "Once the lists are agreed, the exchange could take place within days.",
            "Will the lists be agreed?",
        ),
        (
            "If approved, the sale would create a giant.",
            "Will the sale be approved?",
        ),
        (
            "Everything depends on the turnout.",
            "What will come of the turnout?",
        ),
        (
            "The king has said he will sign provided parliament backs the text.",
            "Will parliament back the text?",
        ),
        (
            "The coal pact is contingent on an audit.",
            "Will there be an audit?",
        ),
        (
            "If the inquiry names a culprit, said an envoy, the army will have to act.",
            "Will the inquiry name a culprit?",
        ),
        (
            "If there is no signed paper by Nov. 1, the wells go off.",
            "Will there be any signed paper by Nov. 1?",
        ),
    ] {
        check(text, Contingent, wording);
    }
    for text in [
        "Passengers must show a ticket before boarding.",
        "The wheel turns on its axle.",
        "We will take your hats away.",
        "He said this would take a day.",
    ] {
        check_none(text);
    }
}

#[test]
fn an_explainer_answers_the_questions_over_its_paragraphs() {
    let (_, questions) = read(
        &[
            "What happened? The gate was shut at noon. The mill stopped.",
            "Who shut it? The miller did it himself. He says so.",
            "Why was it shut? Nobody knows. The miller is away.",
            "Will it open again? The owners meet in May. They have the key.",
        ],
        &[],
    );
    let found: Vec<&str> = questions
        .iter()
        .map(|question| question.wording.as_str())
        .collect();
    assert_eq!(found, ["Why was it shut?", "Will it open again?"]);
}
