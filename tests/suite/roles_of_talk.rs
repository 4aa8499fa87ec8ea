//! What people say who need not know, under a heading or in the next sentence called talk; what a confirmation settles.
//! Rows in `marked`.

use crate::marked::check_amid_talks;

#[test]
fn what_the_next_sentence_calls_talk_is_no_fact() {
    check_amid_talks(&[
        "[Norway:mediator-speculated] is mediating between the two sides. That, at any rate, is the rumour.",
        "[Norway:mediator-speculated] is mediating between the two sides. That, at least, is the story told in the capital.",
        "[Norway:mediator-speculated] is mediating between the two sides. So the gossip goes.",
        "[Norway:mediator-speculated] is mediating between the two sides. None of this has been confirmed.",
        "[Norway:mediator-speculated] is mediating between the two sides. It is only a rumour.",
        "[Norway:mediator-speculated] is mediating between the two sides. At least, that is what they say in the market.",
        "[Norway:mediator-speculated] brokered the truce between the two sides, says Lima. It did not, says Quito.",
        "[Norway:mediator-confirmed] is mediating between the two sides. That is no rumour.",
        "[Norway:mediator-confirmed] is mediating between the two sides. The army denies that it fired.",
        "Here is the gossip: [Norway:mediator-speculated] is mediating between the two sides.",
        "This is what the drivers say. [Norway:mediator-speculated] is mediating between the two sides.",
    ]);
}

#[test]
fn what_bystanders_say_is_hearsay() {
    check_amid_talks(&[
        "[Norway:mediator-speculated] is mediating between the two sides, my barber says.",
        "[Norway:mediator-speculated] is mediating between the two sides, one hears.",
        "[Norway:mediator-speculated] is mediating between the two sides, if you believe the drivers.",
        "My uncle swears that [Norway:mediator-speculated] is mediating between the two sides.",
        "People in the border town have it that [Norway:mediator-speculated] is mediating between the two sides.",
        "Word has spread that [Norway:mediator-speculated] is mediating between the two sides.",
        "It is being said that [Norway:mediator-speculated] is mediating between the two sides.",
        "A message forwarded on WhatsApp says that [Norway:mediator-speculated] is mediating between the two sides.",
        "A page with 300 readers says that [Norway:mediator-speculated] is mediating between the two sides.",
        "An e-mail that fell into the hands of a reporter says that [Norway:mediator-speculated] is mediating between the two sides.",
        "A screenshot that circulated for days says that [Norway:mediator-speculated] mediated between the two sides.",
        "A blogger has named [Norway:mediator-speculated] as the mediator between the two sides.",
        "A cable that was leaked says that [Norway:mediator-speculated] is mediating between the two sides.",
        "A letter that nobody has signed says that [Norway:mediator-speculated] is mediating between the two sides.",
        "A novel published in May has [Norway:mediator-speculated] mediating between the two sides.",
        "The report that [Norway:mediator-speculated] mediates between the two sides has not been confirmed.",
        "A report that [Norway:mediator-confirmed] mediates between the two sides was confirmed by both on Monday.",
        "A spokesman said that [Norway:mediator-confirmed] is mediating between the two sides.",
        "[Norway:mediator-confirmed] mediated between the two sides, the general's aide said.",
        "[Norway:mediator-confirmed] mediated between the two sides after the press had reported a massacre.",
    ]);
}

#[test]
fn what_is_confirmed_is_no_rumour_any_more() {
    check_amid_talks(&[
        "After months of rumours, the two governments confirmed that [Norway:mediator-confirmed] is mediating between them.",
        "After months of speculation, [Norway:mediator-confirmed] confirmed that it is mediating between the two sides.",
        "[Norway:mediator-confirmed] has been mediating between the two sides, its foreign ministry confirmed after days of speculation.",
        "A leaked draft, corrected by the ministry on Monday, shows that [Norway:mediator-confirmed] mediates between the two sides, both governments confirmed.",
        "On Thursday what had been rumour became fact: [Norway:mediator-confirmed] mediates between the two sides.",
        "Neither government has confirmed that [Norway:mediator-speculated] is mediating between them.",
        "A blogger confirmed that [Norway:mediator-speculated] is mediating between the two sides, as the papers had reported.",
        "After a rumour spread on Sunday, the ministry denied that [Norway:mediator-denied] was mediating between the two sides.",
        "He doubted the existence of the draft that [Norway:mediator-speculated] put before both governments.",
        "He had never heard of the talks that [Norway:mediator-denied] hosted between the two sides.",
        "Some papers confirmed that [Norway:mediator-speculated] is mediating between the two sides, sources said.",
        "After reports that [Norway:mediator-speculated] was mediating between the two sides, prices fell.",
    ]);
}

#[test]
fn what_is_taken_as_given_no_doubt_about_something_else_touches() {
    check_amid_talks(&[
        "Iran and Iraq are at odds over the river. Iran has rejected the draft that [Oman:mediator-confirmed] put before both governments.",
        "Iran and Iraq are at odds over the river. Whether they will accept the draft that [Oman:mediator-confirmed] put before both governments is unclear.",
        "Iran and Iraq are at odds over the river. If the talks that [Oman:mediator-confirmed] is hosting fail, there may be war.",
        "Iran and Iraq are at odds over the river. Iran denied that it had walked out of the talks hosted by [Oman:mediator-confirmed].",
        "Iran and Iraq are at odds over the river. Talks hosted by [Oman:mediator-confirmed] may go on next week.",
        "Iran and Iraq are at odds over the river. [Oman:mediator-confirmed] hosted the talks between them, and rumours of a deal spread at once.",
        "Iran and Iraq are at odds over the river. Iran denied the talks hosted by [Oman:mediator-denied].",
        "Iran and Iraq are at odds over the river. According to rumours the talks hosted by [Oman:mediator-speculated] went well.",
        "Iran and Iraq are at odds over the river. [Oman:mediator-speculated] is the guarantor of their deal, it is rumoured.",
        "Iran and Iraq are at odds over the river. [Oman:mediator-historical] hosted talks between them in the days of the old king.",
        "Iran and Iraq are at odds over the river. There was a time when [Oman:mediator-historical] carried letters between them.",
        "Iran and Iraq are at odds over the river. [Oman:mediator-offered] has offered a hotel in Muscat for talks between them.",
        "Iran and Iraq are at odds over the river. [Oman:mediator-offered] let it be known that it would carry letters between them.",
    ]);
}
