//! What a reader would miss: which sentences raise a question, of which kind, in which words.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Mention;
use crate::analysis::Sense;
use crate::text::Article;

/// Paragraphs of a body; each `[Name:label]` is an entity's mention.
pub(super) fn read(paragraphs: &[&str], entities: &[(&str, Label)]) -> (Article, Vec<Question>) {
    let article = Article::new(
        "Talks",
        paragraphs.iter().map(|text| (Block::Body, *text)),
        "",
    );
    let entities: Vec<Entity> = entities
        .iter()
        .enumerate()
        .map(|(idx, (name, label))| Entity {
            id: EntityId(idx as u32),
            label: *label,
            name: (*name).to_owned(),
            aliases: Vec::new(),
            title: None,
            state: None,
            mentions: article
                .text
                .match_indices(name)
                .map(|(at, name)| Mention {
                    span: Span::new(at, at + name.len()),
                    paragraph: article.paragraph_at(at as u32) as u32,
                    form: Form::Name,
                    sense: Sense::Open,
                })
                .collect(),
        })
        .collect();
    let document = Document::new(&article);
    let questions = Raised::of(&document, &entities).between(&[]);
    (article, questions)
}

#[track_caller]
pub(super) fn check(text: &str, kind: QuestionKind, wording: &str) {
    let (article, questions) = read(&[text], &[]);
    let found: Vec<(QuestionKind, &str)> = questions
        .iter()
        .map(|question| (question.kind, question.wording.as_str()))
        .collect();
    assert_eq!(found, [(kind, wording)], "{text}");
    for question in &questions {
        assert!(
            question.evidence.sentence.contains(question.evidence.cue),
            "{text}"
        );
        assert!(!article.slice(question.evidence.cue).is_empty(), "{text}");
    }
}

#[track_caller]
pub(super) fn check_none(text: &str) {
    let (_, questions) = read(&[text], &[]);
    let found: Vec<&str> = questions
        .iter()
        .map(|question| question.wording.as_str())
        .collect();
    assert!(found.is_empty(), "{text}: {found:?}");
}

#[test]
fn a_question_put_in_the_text_keeps_its_own_words() {
    for (text, wording) in [
        (
            "But how long can the truce hold?",
            "How long can the truce hold?",
        ),
        ("“Who will pay for it?” she asked.", "Who will pay for it?"),
        (
            "The obvious question is why should the alliance exist?",
            "Why should the alliance exist?",
        ),
        (
            "Is he, as one paper puts it, a man who “used the talks for himself?”",
            "Is he, as one paper puts it, a man who “used the talks for himself”?",
        ),
        (
            "Why doesn't the council meet?",
            "Why doesn't the council meet?",
        ),
    ] {
        check(text, QuestionKind::Asked, wording);
    }
}

#[test]
fn what_is_not_known_becomes_a_question() {
    for (text, wording) in [
        (
            "It is unclear whether Ruritania will sign the treaty.",
            "Will Ruritania sign the treaty?",
        ),
        (
            "It isn’t clear if the envoys have met.",
            "Have the envoys met?",
        ),
        (
            "It was not immediately known how many soldiers died.",
            "How many soldiers died?",
        ),
        (
            "It remains to be seen whether the truce holds.",
            "Will the truce hold?",
        ),
        (
            "Officials did not say when talks would resume.",
            "When would talks resume?",
        ),
        (
            "The ministry did not name the mediators.",
            "Who are the mediators?",
        ),
        (
            "No date has been set for the next round of talks.",
            "When will the next round of talks take place?",
        ),
        (
            "The fate of the hostages is unknown.",
            "What is the fate of the hostages?",
        ),
        (
            "No group has claimed responsibility for the attack.",
            "Who is behind the attack?",
        ),
        (
            "The cabinet has yet to approve the deal.",
            "Will the cabinet approve the deal?",
        ),
        (
            "Sylvania denied that it had armed the rebels.",
            "Had Sylvania armed the rebels?",
        ),
        (
            "The two sides failed to agree on a border.",
            "Will the two sides agree on a border?",
        ),
        (
            "Whether the strike ends is still unclear.",
            "Does the strike end?",
        ),
        (
            "The envoy resigned without explanation.",
            "Why did the envoy resign?",
        ),
        (
            "Nothing has been heard from the crew.",
            "What has become of the crew?",
        ),
        ("It is unclear who paid the ransom.", "Who paid the ransom?"),
        (
            "What role the union would play was not clear.",
            "What role would the union play?",
        ),
    ] {
        check(text, QuestionKind::Unknown, wording);
    }
}

#[test]
fn a_condition_becomes_a_question_of_the_outcome() {
    for (text, wording) in [
        (
            "If Ruritania withdraws its troops, the talks could begin.",
            "Will Ruritania withdraw its troops?",
        ),
        (
            "The truce will end unless the rebels disarm.",
            "Will the rebels disarm?",
        ),
        (
            "If Syria can assure Israel of its aims, the talks might lead to a treaty.",
            "Can Syria assure Israel of its aims?",
        ),
        (
            "The outcome depends on whether the council votes.",
            "Will the council vote?",
        ),
        (
            "No sanctions would be lifted until the troops withdrew.",
            "Will the troops withdraw?",
        ),
        (
            "The regulator has to approve the merger.",
            "Will the regulator approve the merger?",
        ),
        (
            "If the army breaks the truce and shells the town, the guarantors will step in.",
            "Will the army break the truce and shell the town?",
        ),
        (
            "Should talks fail, the army will advance.",
            "Will talks fail?",
        ),
        (
            "If fully implemented, the deal could end the war.",
            "Will the deal be fully implemented?",
        ),
    ] {
        check(text, QuestionKind::Contingent, wording);
    }
}

#[test]
fn what_only_looks_open_is_left_out() {
    for text in [
        "Why? Because they lost.",
        "Talks will resume on Monday.",
        "The minister was asked if he would resign.",
        "If the army had attacked, the town would have fallen.",
        "He spoke as if nothing had happened.",
        "There can be no doubt about the commitment of the union.",
        "Few, if any, will come.",
        "They waited until noon.",
        "Isn’t that right?",
        "The rebels denied food to the town.",
        "This is according to unnamed officials.",
    ] {
        check_none(text);
    }
}

#[test]
fn an_interviewer_s_question_counts_only_where_no_answer_follows() {
    let answered = [
        "Why did you leave the talks?",
        "We left because of the shelling.",
        "When will you return?",
        "In May.",
        "Who will lead the team?",
        "I will lead it.",
    ];
    assert_eq!(read(&answered, &[]).1, []);
    let evaded = [
        "Why did you leave the talks?",
        "We left because of the shelling.",
        "When will you return?",
        "It is hard to say.",
        "Who will lead the team?",
        "I will lead it.",
    ];
    assert_eq!(read(&evaded, &[]).1.len(), 1);
    let unanswered = [
        "Why did you leave the talks?",
        "When will you return?",
        "Who will lead the team?",
    ];
    assert_eq!(read(&unanswered, &[]).1.len(), 3);
}

#[test]
fn a_pronoun_gives_way_to_the_one_name_it_can_mean() {
    let people = [("Ann Marsh", Label::Person), ("Karl Brand", Label::Person)];
    let wording = |text: &str| read(&[text], &people).1.last().unwrap().wording.clone();
    assert_eq!(
        wording("Ann Marsh arrived. It is unclear whether she will sign."),
        "Will Ann Marsh sign?"
    );
    assert_eq!(
        wording("Ann Marsh met Karl Brand. It is unclear whether she will sign."),
        "Will she sign?"
    );
}

#[test]
fn a_question_knows_whom_it_is_about() {
    let entities = [("Ruritania", Label::Place), ("Sylvania", Label::Place)];
    let (_, questions) = read(
        &["It is unclear whether Sylvania trusts Ruritania or Sylvania waits."],
        &entities,
    );
    assert_eq!(questions.first().unwrap().about, [EntityId(1), EntityId(0)]);
}

#[test]
fn a_later_sentence_that_names_them_answers() {
    let (article, questions) = read(
        &[
            "The ministry did not name the mediators.",
            "The mediators were later identified as Oman and Norway.",
        ],
        &[],
    );
    let answer = questions.first().unwrap().answered.unwrap();
    assert_eq!(
        article.slice(answer.sentence),
        "The mediators were later identified as Oman and Norway."
    );
}

#[test]
fn a_question_is_never_long_and_always_ends_as_one() {
    let tail = "which the council had discussed for many years with many envoys of many states, "
        .repeat(4);
    let text =
        format!("It is unclear whether the treaty will hold over the border, {tail}and so on.");
    for question in read(&[&text], &[]).1 {
        assert!(question.wording.chars().count() <= render::LONGEST + 1);
        assert!(question.wording.ends_with('?'));
    }
}

#[test]
fn odd_text_raises_nothing_and_breaks_nothing() {
    for text in [
        "?",
        "??!",
        "If",
        "unless",
        "whether",
        "It is unclear whether",
        "did not say",
        "\"?\"",
        "n't ’s '",
        "denied",
        "No one",
        "if if if if would",
        "until, not would until.",
        "“„«",
        "has yet to",
        "up to to",
        "- depends on",
    ] {
        let _ = read(&[text, text], &[]);
    }
}

#[test]
fn a_question_after_a_colon_or_of_what_was_told_stands_alone() {
    let rows = [
        (
            "Yet, with bombs falling near the palace, the question remains: Can quiet diplomacy stop it?",
            "Can quiet diplomacy stop it?",
        ),
        (
            "Syria and Israel are engaged in secret negotiations to prevent a war — but will it be enough?",
            "Will the secret negotiations be enough to prevent a war?",
        ),
        (
            "The two sides are talking in secret, but will it last?",
            "Will talking in secret last?",
        ),
        (
            "The obvious question is why the ministry would pay for the software?",
            "Why would the ministry pay for the software?",
        ),
    ];
    for (text, wording) in rows {
        check(text, QuestionKind::Asked, wording);
    }
}

#[test]
fn whoever_does_not_say_is_named_in_the_question() {
    let rows = [
        (
            "The ministry did not say whether it would pay.",
            "Would the ministry pay?",
        ),
        (
            "The rebels walked out last year, and it is unclear whether they will be invited again.",
            "Will the rebels be invited again?",
        ),
        (
            "Envoys spoke of mediators but did not name them.",
            "Who are the mediators?",
        ),
        (
            "Asked about those reports, the embassy neither confirmed nor denied them.",
            "Are those reports true?",
        ),
        (
            "A spokesman for the court would not say; the minister did not say whether it is possible to appeal.",
            "Is it possible to appeal?",
        ),
    ];
    for (text, wording) in rows {
        check(text, QuestionKind::Unknown, wording);
    }
}

#[test]
fn many_ways_to_say_that_it_is_open() {
    let rows = [
        (
            "The two governments still disagree over who should patrol the strait.",
            "Who should patrol the strait?",
        ),
        (
            "It is an open question whether the parliament will ratify the accord.",
            "Will the parliament ratify the accord?",
        ),
        (
            "Nobody in the capital will say who ordered the raid.",
            "Who ordered the raid?",
        ),
        (
            "The army denied involvement in the raid.",
            "Is the army involved in the raid?",
        ),
        (
            "The court has not ruled on the appeal.",
            "Has the court ruled on the appeal?",
        ),
        (
            "The two sides have not agreed on a venue.",
            "Have the two sides agreed on a venue?",
        ),
        (
            "The whereabouts of the pilot remain a mystery.",
            "What are the whereabouts of the pilot?",
        ),
        ("What happens next is anyone's guess.", "What happens next?"),
        (
            "Diplomats doubt that the deal will survive.",
            "Will the deal survive?",
        ),
        (
            "The border has never been agreed.",
            "How will the border be settled?",
        ),
        (
            "The minister was asked whether he would resign, but gave no answer.",
            "Would the minister resign?",
        ),
        (
            "Zebras may have crossed the river.",
            "Could zebras have crossed the river?",
        ),
    ];
    for (text, wording) in rows {
        check(text, QuestionKind::Unknown, wording);
    }
}

#[test]
fn an_outcome_that_turns_on_something_asks_after_it() {
    let rows = [
        (
            "A lasting truce hinges on the return of the prisoners.",
            "What will the return of the prisoners mean for a lasting truce?",
        ),
        (
            "The outcome hinges on the vote in Kosovo on Sunday.",
            "How will the vote in Kosovo on Sunday turn out?",
        ),
        (
            "Only if the guns fall silent can the convoys move.",
            "Will the guns fall silent?",
        ),
        (
            "An agreement will require that Israel withdraw from the south.",
            "Will Israel withdraw from the south?",
        ),
    ];
    for (text, wording) in rows {
        check(text, QuestionKind::Contingent, wording);
    }
}

#[test]
fn what_is_left_open_becomes_a_question() {
    for (text, wording) in [
        (
            "The treaty left the border in the east undefined.",
            "How will the border in the east be settled?",
        ),
        (
            "The status of the islands was left unresolved.",
            "How will the question of the status of the islands be settled?",
        ),
        (
            "The envoys agreed to postpone the decision on the port.",
            "When will the decision on the port be made?",
        ),
        (
            "Talks on the fishing grounds have been suspended.",
            "When will talks on the fishing grounds resume?",
        ),
        (
            "So far no agreement has been reached between the ministry and the union.",
            "Will any agreement be reached between the ministry and the union?",
        ),
        (
            "A lasting settlement remained elusive.",
            "Will there be a lasting settlement?",
        ),
        (
            "No evidence of foreign involvement has been found.",
            "Is there any evidence of foreign involvement?",
        ),
        (
            "The company is reportedly considering a sale of its mines.",
            "What will the company decide about a sale of its mines?",
        ),
        (
            "Efforts to free the hostages have so far been unsuccessful.",
            "Will efforts to free the hostages succeed?",
        ),
        (
            "The court deferred its ruling on the appeal.",
            "When will the ruling on the appeal come?",
        ),
        (
            "The police gave no details of the arrest.",
            "What is known about the arrest?",
        ),
        (
            "The cause of the crash is being investigated.",
            "What is the cause of the crash?",
        ),
        (
            "The gunmen have not been identified.",
            "Who are the gunmen?",
        ),
        (
            "Rumours that the general has fled could not be confirmed.",
            "Has the general fled?",
        ),
        (
            "Neither the cause nor the scale of the leak has been established.",
            "What are the cause and the scale of the leak?",
        ),
        (
            "The future of the mission hangs in the balance.",
            "What is the future of the mission?",
        ),
    ] {
        check(text, QuestionKind::Unknown, wording);
    }
}

#[test]
fn what_must_come_first_becomes_a_question() {
    for (text, wording) in [
        (
            "The rebels must lay down their arms before talks can begin.",
            "Will the rebels lay down their arms?",
        ),
        (
            "The deal needs to be ratified by both parliaments.",
            "Will the deal be ratified by both parliaments?",
        ),
        (
            "Were the emperor to refuse, the army would march.",
            "Will the emperor refuse?",
        ),
        (
            "A third round will be held if no candidate wins a majority.",
            "Will any candidate win a majority?",
        ),
        (
            "Whether the truce holds will depend on the militias.",
            "Will the truce hold?",
        ),
        (
            "The workers will strike unless their wages are raised.",
            "Will the wages be raised?",
        ),
        (
            "The last word lies with the court.",
            "What will the court decide?",
        ),
    ] {
        check(text, QuestionKind::Contingent, wording);
    }
}
