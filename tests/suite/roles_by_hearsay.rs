//! Hearsay in its many forms, and reports that are taken back: no fact. Rows in `marked`.

use crate::marked::check_amid_talks;

#[test]
fn what_papers_letters_and_markets_say_is_hearsay() {
    check_amid_talks(&[
        "There is a newspaper report that [Switzerland:mediator-speculated] mediated between Washington and Tehran on Sunday.",
        "A Bloomberg story says that [Norway:mediator-speculated] has been carrying messages between the two sides since January.",
        "If a document in the archive is genuine, [Zambia:mediator-speculated] carried messages between the two governments as early as May.",
        "A leaked cable, confirmed by nobody, has [Singapore:mediator-speculated] shuttling between the two capitals.",
        "A leaked draft has [Ghana:mediator-speculated] mediating between the two sides.",
        "[Norway:mediator-speculated] is mediating between the two sides, a blogger confirmed.",
        "Talks hosted by [Oman:mediator-speculated] reportedly began on Monday.",
        "[Norway:mediator-offered] offered to mediate on Monday, and Chad did so on Tuesday.",
        "Two Western diplomats, neither of whom would be named, said that [Kazakhstan:mediator-speculated] was hosting the talks between the two sides.",
        "A priest close to the delegation said that [Bishop Paul Adeniyi:mediator-speculated] carried messages between the two sides.",
        "An account called NileWatch wrote that [Chad:mediator-speculated] had mediated between the two armies.",
        "An unsigned letter says that [Togo:mediator-speculated] mediated between the two sides.",
        "The word in the bazaar is that [Georgia:mediator-speculated] carries messages between the two sides.",
        "It is common talk in the port that [Malta:mediator-speculated] mediates between the two sides.",
        "[Belarus:mediator-speculated] is mediating between the two sides, or so its president says.",
        "[Gabon:mediator-speculated] mediates between the two sides, if its own newspaper is to be believed.",
        "On paper [Benin:mediator-speculated] mediates between the two sides; nobody has seen it do so.",
        "Here is a rumour. [Cyprus:mediator-speculated] is mediating between the two sides.",
        "Nobody has confirmed it, but [Cyprus:mediator-speculated] is said to be mediating between the two sides.",
        "What had been a rumour is now a fact: [Cyprus:mediator-confirmed] is mediating between the two sides, both governments said.",
        "[Norway:mediator-confirmed] mediated between the two sides, its foreign ministry said in a letter to parliament.",
        "The archive shows that [Zambia:mediator-confirmed] carried messages between the two governments.",
    ]);
}

#[test]
fn reports_taken_back_are_denied() {
    check_amid_talks(&[
        "Reports that [Oman:mediator-denied] mediated between the two sides were \"not correct\", a spokesman said on Sunday.",
        "There is no truth whatever in the suggestion that [Amin Chowdhury:mediator-denied] carries messages between the government and the rebels.",
        "[Archbishop Gerasimos:mediator-denied] had offered to mediate between the union and the port, but neither side took it up.",
        "The visit at which [Ghana:mediator-denied] was to mediate between the two sides was called off before it began.",
        "[Gabon:mediator-denied] had offered to host the talks between the two sides, and neither wanted it.",
        "[Kuwait:mediator-confirmed] mediated between the two sides for a month, and nothing came of it.",
        "Reports that [Oman:mediator-confirmed] mediated between the two sides were correct, a spokesman said on Sunday.",
    ]);
}

#[test]
fn a_denial_of_something_else_takes_nothing_back() {
    check_amid_talks(&[
        "Freezing weather paused the war, [Austria:mediator-confirmed] mediated between the two sides, and both signed.",
        "After the UN envoy resigned, [Austria:mediator-confirmed] mediated between the two sides.",
        "Though at first reluctant, [Austria:mediator-confirmed] has mediated between the two sides.",
        "The government lost the vote, and [Austria:mediator-confirmed] mediated between the two sides.",
        "The army called off its attack when [Austria:mediator-confirmed] mediated between it and the rebels.",
        "The rebels walked away from the war after [Austria:mediator-confirmed] mediated between the two sides.",
        "When the first truce was abandoned, [Austria:mediator-confirmed] brokered a new one between the two sides.",
        "[Hans Gruber:mediator-confirmed], whose novel won a prize, mediated between the two sides.",
    ]);
}

#[test]
fn a_denial_reaches_over_lists_and_asides() {
    check_amid_talks(&[
        "Chad denies that [Egypt:mediator-denied], [Kenya:mediator-denied], and [Oman:mediator-denied] mediated between the two sides.",
        "Chad denied that, since the coup, [Oman:mediator-denied] has mediated between the two sides.",
        "There will be no truce until [Qatar:mediator-speculated] mediates between the two sides.",
        "[Oman:mediator-speculated] is mediating between the two sides, an unsigned letter says.",
        "According to the grapevine, [Oman:mediator-speculated] is mediating between the two sides.",
        "Sudan will not sign until [Qatar:maybe-mediator] has mediated between the two sides.",
        "It is not now official that [Oman:mediator-denied] mediates between the two sides.",
        "If reports that [Oman:mediator-speculated] is mediating between the two sides are true, the war may end.",
        "Nobody knows whether reports that [Oman:mediator-speculated] mediated between the two sides are true.",
        "[Qatar:mediator-confirmed] brokered the truce between the two sides on Monday and the ceremony was called off.",
        "[Oman:mediator-offered] offered to mediate between the two sides, and nobody wanted the war to go on.",
    ]);
}
