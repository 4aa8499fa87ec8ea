//! Deeds that a hasty reader would take for facts: planned, pretended, told in tales, claimed by those who would say so,
//! taken back in the next breath. A rumour shown as a fact is the worst mistake. Rows in `marked`.

use crate::marked::check_amid_talks;

#[test]
fn what_is_to_be_done_is_not_done() {
    check_amid_talks(&[
        "[Norway:mediator-speculated] is to chair the talks between the government and the rebels.",
        "[Kenya:mediator-speculated] was to host the talks between the two generals in May.",
        "[Oman:mediator-speculated] is due to mediate between Riyadh and the Houthis.",
        "[Togo:mediator-speculated] was meant to mediate between Mali and Ivory Coast.",
        "[Ghana:mediator-speculated] was about to mediate between the two parties when the capital fell.",
        "[Qatar:mediator-speculated] was on the point of brokering a truce between the army and the RSF.",
        "[Turkey:mediator-speculated] is supposed to facilitate the talks between Somalia and Ethiopia.",
        "[The African Union:mediator-speculated] is scheduled to host talks between the two sides.",
        "It was [Algeria:mediator-confirmed] that was able to broker the truce between the two sides.",
    ]);
}

#[test]
fn what_is_told_in_tales_or_pretended_is_not_done() {
    check_amid_talks(&[
        "Legend has it that [Saint Marcian:mediator-speculated] mediated between the two cities.",
        "In the novel [Portugal:mediator-speculated] mediates between Spain and France.",
        "The story goes that [Denmark:mediator-speculated] mediated between the two kings.",
        "[Serbia:mediator-denied] pretended to mediate between the two sides.",
        "Posts that showed [Jordan:mediator-denied] mediating between the army and the rebels were fake.",
        "Trolls spread the lie that [Poland:mediator-denied] had mediated between Russia and Ukraine.",
        "[Bishop Paul Adeniyi:mediator-speculated] was accused of carrying messages between the army and the gangs.",
        "[Bishop Paul Adeniyi:mediator-denied] was accused of carrying messages between the army and the gangs, which he denies.",
        "A tabloid alleged that [Malta:mediator-speculated] had mediated between Libya and Italy.",
        "Some say that [Morocco:mediator-speculated] mediated between the two parties.",
        "According to an unverified post, [Iraq:mediator-speculated] mediated between Iran and Saudi Arabia.",
        "[Belarus:mediator-speculated] boasted that it had mediated between the two armies.",
        "[Hungary:mediator-speculated] claimed credit for the truce between the two armies.",
    ]);
}

#[test]
fn what_would_have_been_or_is_no_more_is_not() {
    check_amid_talks(&[
        "Had [Kenya:mediator-denied] mediated between the two generals, the war would have ended.",
        "No line runs through [Muscat:mediator-denied] between Washington and Tehran any more.",
        "Messages between the two armies no longer go through [Geneva:mediator-denied].",
        "The line between Washington and Tehran that ran through [Muscat:mediator-denied] has been cut.",
        "Both sides thanked Egypt for nothing.",
    ]);
}

#[test]
fn whoever_does_likewise_is_read_by_its_own_verb() {
    check_amid_talks(&[
        "[Jordan:mediator-confirmed] has mediated between the two sides. So has [Kuwait:mediator-confirmed].",
        "[Jordan:mediator-confirmed] mediated between the two sides. So might [Kuwait:maybe-mediator].",
        "[Jordan:mediator-confirmed] has mediated between the two sides. So would Kuwait's critics say.",
        "[Jordan:mediator-confirmed] has mediated between the two sides. As did the heat, Kuwait weighed on both.",
        "[Jordan:mediator-confirmed] has mediated between the two sides. So had it been told in Kuwait.",
    ]);
}

#[test]
fn whoever_declines_in_the_next_sentence_has_declined() {
    check_amid_talks(&[
        "[Ireland:mediator-denied] was asked to mediate between the two parties. It declined.",
        "The opposition asked [Bishop Emil Sarkis:mediator-denied] to mediate. He refused, citing his age.",
        "[Ghana:mediator-denied] was asked to mediate between the two parties. Accra said it would not.",
        "[Qatar:mediator-denied] was to host the talks between the two sides. It withdrew on Monday.",
        "[Turkey:mediator-offered] has offered to mediate between the two sides. Neither has replied.",
        "[Turkey:mediator-offered] has offered to mediate between the two sides. It refused to close its bases.",
        "[Turkey:mediator-offered] has offered to mediate between the two sides. The company refused to raise wages.",
    ]);
}

#[test]
fn what_is_tendered_taken_back_or_told_by_nobody_with_a_name_is_no_fact() {
    check_amid_talks(&[
        "The minister was told to tender the good offices of [Belgium:mediator-offered] to the two sides.",
        "There is no truth whatever in the suggestion that [Malta:mediator-denied] carries messages between the two sides.",
        "[Oman:mediator-denied] made its good offices available to the two sides in December and graciously withdrew.",
        "[Spain:mediator-denied], chosen to arbitrate between Peru and Ecuador, asked in May to be excused.",
        "According to a Western diplomat in Riyadh, [Kuwait:mediator-speculated] has been mediating between the two sides.",
    ]);
}

#[test]
fn what_a_reader_would_not_take_for_done_is_not_done() {
    check_amid_talks(&[
        "[Norway:mediator-denied] steers clear of mediating between the two governments.",
        "[Norway:mediator-denied] got cold feet about mediating between the two governments.",
        "[Norway:mediator-speculated] looks set to mediate between the two governments.",
        "[Norway:mediator-speculated] is thinking of mediating between the two governments.",
        "Until [Togo:mediator-speculated] mediates between the two governments, nothing will move.",
        "They say in the market that [Norway:mediator-speculated] mediates between the two governments.",
        "It is not true, as was printed here yesterday, that [Norway:mediator-denied] mediates between the two governments.",
        "[Norway:mediator-speculated] brokered the June ceasefire between the two armies. This claim made both of them laugh.",
        "[Norway:mediator-confirmed] mediated between the two governments. So did [Sweden:mediator-speculated], but in another war.",
        "[Norway:mediator-offered] was asked to mediate between the two governments. It never declined.",
    ]);
}

#[test]
fn a_word_of_doubt_about_something_else_makes_no_deed_doubtful() {
    check_amid_talks(&[
        "[Oman:mediator-confirmed] pulled out all the stops and brokered a ceasefire between the two governments.",
        "[Norway:mediator-confirmed] mediates between the two governments, which no one denies.",
        "[Norway:mediator-confirmed] mediates between the two governments and has not asked for any more money.",
        "Despite fears of a new war, [Norway:mediator-confirmed] mediated between the two governments.",
    ]);
}
