//! Denials that hold for a whole clause, offers that nobody takes up, remarks that take nothing back. Rows in `marked`.

use crate::marked::check_amid_talks;

#[test]
fn a_denial_in_front_turns_the_verb_round_and_holds_for_its_clause() {
    check_amid_talks(&[
        "Never, the minister said, has [Norway:mediator-denied] mediated between the two sides.",
        "At no time, the spokesman insisted, did [Norway:mediator-denied] mediate between the two sides.",
        "At no time, the spokesman insisted, has [Norway:mediator-denied] carried messages between the two sides.",
        "At no point had [Kenya:mediator-denied] mediated between the two armies.",
        "On no account, the ministry said, will [Kenya:mediator-denied] mediate between the two armies.",
        "Under no circumstances would [Kenya:mediator-denied] mediate between the two armies, its president said.",
        "Not once, said the minister, has [Norway:mediator-denied] mediated between the two sides.",
        "Never before has [Norway:mediator-confirmed] mediated so patiently between the two sides.",
        "Not for the first time, [Norway:mediator-confirmed] is mediating between the two sides.",
        "[Norway:mediator-confirmed] has not given up and mediates between the two sides still.",
    ]);
}

#[test]
fn what_is_said_to_be_false_is_denied_whole() {
    check_amid_talks(&[
        "It is false, the ministry said, that [Norway:mediator-denied] has mediated between the two sides.",
        "It is untrue that [Norway:mediator-denied] has mediated between the two sides.",
        "The minister called it \"fiction\" that [Norway:mediator-denied] had mediated between the two sides.",
        "That [Norway:mediator-denied] has mediated between the two sides is a fairy tale.",
        "The minister said it was false that [Norway:mediator-denied] had mediated between the two sides.",
        "It was a fabrication, the minister said, that [Norway:mediator-denied] had mediated between the two sides.",
        "It is not the case that [Norway:mediator-denied], [Chad:mediator-denied], and [Oman:mediator-denied] have mediated between the two sides.",
        "The government has not accepted [Norway:mediator-denied], [Chad:mediator-denied], [Gabon:mediator-denied], and [Oman:mediator-denied] as mediators.",
        "Neither [Norway:mediator-denied] nor [Chad:mediator-denied] has mediated between the two sides.",
        "The story that [Norway:mediator-denied] mediates between the two sides is made up, the ministry says.",
        "The government's denial that [Norway:mediator-denied] is mediating between the two sides surprised nobody.",
        "[Norway:mediator-confirmed], never a colonial power, has mediated between the two sides.",
        "In no time [Norway:mediator-confirmed] had brokered a truce between the two sides.",
        "That [Norway:mediator-confirmed] has mediated between the two sides is no fiction.",
        "That is why [Norway:mediator-confirmed] is mediating between the two sides.",
        "The rumour that the war is over is false; [Norway:mediator-confirmed] is mediating between the two sides.",
        "There would have been no deal if [Norway:mediator-confirmed] had not mediated between the two sides.",
    ]);
}

#[test]
fn what_is_asked_and_declined_or_offered_in_vain_is_denied() {
    check_amid_talks(&[
        "They asked [Norway:mediator-denied] to mediate; it declined.",
        "They asked [Norway:mediator-denied] to mediate. It would not.",
        "[Norway:mediator-denied], whom the army proposed as mediator, was turned down by the rebels.",
        "[Norway:mediator-denied] offered to mediate between the two sides. Both said no.",
        "[Norway:mediator-denied] offered to mediate between the two sides, in vain.",
        "[Norway:mediator-denied]'s offer to mediate between the two sides came to nothing.",
        "[Norway:mediator-denied] had been mediating between the two sides but gave up in March.",
        "[Norway:mediator-denied], which tried to bring the two presidents together in May, has withdrawn from the effort.",
        "The army has never asked [Norway:mediator-denied] or any other state to mediate between the two sides.",
        "They asked [Norway:mediator-confirmed] to mediate, and it has been doing so since Friday.",
        "[Norway:mediator-confirmed] was asked by both to mediate and did so from October.",
        "[Norway:mediator-offered] would not mind mediating between the two sides, its minister said.",
        "[Norway:mediator-offered] has declared its interest in mediating between the two sides.",
        "Mediation by [Norway:mediator-offered] would be welcome, the president said.",
    ]);
}

#[test]
fn a_remark_about_somebody_takes_nothing_from_what_is_told_behind_it() {
    check_amid_talks(&[
        "[Norway:mediator-offered], whose institute is said to have warned of the war, has offered to host talks between the two sides.",
        "[Norway:mediator-confirmed], whose minister denied a bribe, mediated between the two sides.",
        "[Norway:mediator-confirmed], which may join the union, mediated between the two sides.",
        "[Norway:mediator-speculated], which may join the union, reportedly mediated between the two sides.",
        "[Norway:mediator-confirmed], not Chile, mediates between the two sides.",
        "[Norway:mediator-confirmed] and not the United Nations mediated between the two sides.",
        "It is [Norway:mediator-confirmed] and nobody else that mediates between the two sides.",
        "[Gabon:mediator-confirmed]'s president, who cannot leave his bed, has been mediating between the two sides by telephone.",
    ]);
}

#[test]
fn what_a_remark_recalls_of_others_is_another_matter() {
    check_amid_talks(&[
        "[Norway:mediator-speculated], which brokered the truce between Chad and Libya, may mediate between the two sides.",
        "[Norway:mediator-speculated], which brokered the 2011 truce between Chad and Libya, could mediate between the two sides.",
        "[Norway:mediator-offered], which brokered the truce between Chad and Libya, has offered to mediate between the two sides.",
        "[Norway:mediator-denied], which mediated between Chad and Libya, refused to mediate between the two sides.",
        "[Norway:mediator-confirmed], which brokered the truce between the two sides in May, may host another round.",
        "Peru and Bolivia are at odds over water. [Norway:mediator-historical] mediated between them the last time they quarrelled.",
        "Peru and Bolivia are at odds over water. In the nineties [Norway:mediator-historical] mediated between them.",
        "Peru and Bolivia are at odds over water. [Norway:mediator-historical] mediated between them in 2014. This time it has kept out.",
        "Peru and Bolivia are at odds over water. [Norway:mediator-confirmed] mediates between them, as it did in 1998.",
    ]);
}

#[test]
fn more_of_what_a_third_does() {
    check_amid_talks(&[
        "Mali and Niger have exchanged forty prisoners. The exchange was agreed with the help of [Togo:mediator-confirmed] and [Qatar:mediator-confirmed], both armies said.",
        "Mali and Niger have exchanged forty prisoners. The exchange was agreed through [Togo:mediator-confirmed], Niamey said.",
        "Mali and Niger are at war. [Togo:mediator-confirmed] has conveyed to each the other's terms.",
        "Mali and Niger are at war. Their officers met in Lagos with [Yao Mensah:mediator-confirmed], a retired general, in the chair.",
        "Mali and Niger are at war. [Yao Mensah:mediator-confirmed] has taken written proposals from one to the other.",
        "Mali and Niger are at war. [Yao Mensah:mediator-confirmed], a retired judge, told each what the other wants.",
        "The Opium Commission met in February with Bishop Charles Brent in the chair.",
        "We were asked whether the president, during his talks with the leaders of the two states, carried a letter from one to the other.",
    ]);
}
