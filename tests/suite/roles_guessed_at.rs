//! Who the third may be, by those who guess; who says that it has no part in it. Rows in `marked`.

use crate::marked::check_amid_talks;

#[test]
fn whoever_is_guessed_at_is_speculated() {
    check_amid_talks(&[
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Others speculate about [Oman:mediator-speculated] or [Kuwait:mediator-speculated].",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Some in the capital suspect the hand of [Sweden:mediator-speculated].",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Other diplomats mention [Vietnam:mediator-speculated].",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. One adviser pointed instead to [Qatar:mediator-speculated], whose envoy was seen in the capital.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. It might be [Togo:mediator-speculated].",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. \"My guess would be [Ghana:mediator-speculated],\" said a retired ambassador.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. [Bangladesh:mediator-speculated] may also have had a hand in the contacts.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. A lecturer believes that [Saudi Arabia:mediator-speculated] is the likeliest candidate.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. The likeliest candidate is [Malta:mediator-speculated].",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. [Kenya:mediator-speculated] was also mentioned in newspapers as a possible channel.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Much of the guessing is about [Cuba:mediator-speculated], whose minister made two trips.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Some analysts see the hand of [Cuba:mediator-speculated].",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. She had heard [Cuba:mediator-speculated] mentioned as well.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Analysts wondered whether [Cuba:mediator-speculated] had a part in it.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Suggestions that [Cuba:mediator-speculated] was also at work came from a newspaper.",
    ]);
}

#[test]
fn a_guess_at_something_else_names_no_mediator() {
    check_amid_talks(&[
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Some suspect Iran of arming the rebels.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Others mention Iran's oil.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Analysts point to Togo's debts.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. It might be Togo's turn to pay.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. The likeliest candidate for the presidency is Anna Berg.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Ghana had a hand in the coup of last year.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Diplomats point to an Air Togo charter that has flown twice.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Norway was not involved in the meeting.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. It would be odd if Norway had not been asked, he said.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Norway is grateful to those countries which have offered to mediate.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. Norway has never asked anybody to be a mediator.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. [Ghana:mediator-offered] had been asked by Norway to mediate.",
        "Traders bet on Norway as the price of oil rose.",
    ]);
}

#[test]
fn whoever_has_no_part_in_it_says_so() {
    check_amid_talks(&[
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. [Austria:mediator-denied] said that it had not been involved.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. [Norway:mediator-denied] said that it had not been approached.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. [Japan:mediator-denied], which was mentioned in newspapers as a possible venue, said that it had not been approached.",
        "Talks between Peru and Chile go on through [unnamed mediators:mediator-confirmed-unnamed]. The police said that Norway had not been involved in the attack.",
    ]);
}

#[test]
fn what_was_done_between_others_is_another_matter() {
    check_amid_talks(&[
        "The war between Rwanda and Burundi goes on, and Rwanda and Burundi have agreed to talks. [Qatar:mediator-historical] has mediated between Chad and Libya. There are talks between Rwanda and Burundi, and a truce between Rwanda and Burundi.",
        "The war between Rwanda and Burundi goes on, and Rwanda and Burundi have agreed to talks. [Qatar:mediator-confirmed] has mediated between Rwanda and Burundi. There are talks between Rwanda and Burundi, and a truce between Rwanda and Burundi.",
    ]);
}
