//! Helps, decides and stands by: with whose help, whom the sides named to decide, for whom "we" speaks. Rows in `marked`.

use crate::marked::check_amid_talks;

#[test]
fn with_whose_help_it_was_made() {
    check_amid_talks(&[
        "The dispute between Peru and Chile was settled by a treaty concluded with the help of the [Holy See:mediator-confirmed].",
        "The meetings between Peru and Chile were arranged with the help of the [Community of Saint Anne:mediator-speculated], two of the diplomats said.",
        "The talks between Peru and Chile were facilitated by [Norway:mediator-confirmed], assisted by experts of the [Andean Bank:mediator-confirmed].",
        "Peru and Chile agreed on a date. [Malaysia:mediator-confirmed], whose good offices made possible the ceasefire of July, welcomed that.",
        "Peru and Chile met in the end: a retired envoy, [Jan Holm:mediator-confirmed], went back and forth until both sides pulled their troops back.",
    ]);
}

#[test]
fn a_help_with_something_else_makes_no_mediator() {
    check_amid_talks(&[
        "Peru and Chile met. The harvest was brought in with the help of the Red Cross.",
        "The women of the Blue River brought the leaders of Peru and Chile to one table.",
        "In Paris the ministers of Peru and Chile signed an act in which they asked the bishop to mediate.",
        "Peru and Chile met. Asked by Radio Lima if she would stand again, the minister laughed.",
    ]);
}

#[test]
fn whoever_is_named_among_those_who_offered_has_offered() {
    check_amid_talks(&[
        "Peru is grateful to those friendly countries which have offered to mediate, among them [Japan:mediator-offered] and [Norway:mediator-offered], but declines.",
        "Peru thanked all the states that had offered to mediate, including [Japan:mediator-offered].",
    ]);
}

#[test]
fn whom_the_sides_name_to_decide_arbitrates() {
    check_amid_talks(&[
        "[Peru:not-mediator] named [Juan Ortiz:mediator-confirmed-arbitrate], a judge, and [Chile:not-mediator] named [Pedro Paz:mediator-confirmed-arbitrate]. The tribunal met in Geneva.",
        "Peru named Juan Ortiz as its minister, and the tribunal of the press took note.",
    ]);
}

#[test]
fn who_says_we_speaks_for_the_state_that_sent_him() {
    check_amid_talks(&[
        "Peru and Chile quarrel over a canal. \"We are not mediating,\" said Ana Ruiz, the foreign minister of [Jamaica:mediator-denied].",
    ]);
}
