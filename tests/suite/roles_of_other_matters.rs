//! What was done in another matter or another year is no deed in the matter at hand, nor is what an envoy does on
//! other business. Rows in `marked`.

use crate::marked::check_amid_talks;

#[test]
fn a_year_in_the_news_tells_of_another_matter() {
    check_amid_talks(&[
        "[Kenya:mediator-historical] mediated the election crisis of its neighbour in 2012 and again three years later. On Tuesday it said nothing.",
        "[Algiers:mediator-historical] brought the army and the northern rebels to an agreement in 2015, which the junta tore up nine years later. The two sides met again on Friday.",
        "On Monday the two sides met again. The [Holy See:mediator-historical] mediated in their dispute over the islands, which ended with a treaty in 1984.",
        "In 2014 [Mexico:mediator-historical] lent a villa to the two delegations, and its diplomats are proud of that week. On Tuesday nobody asked for it.",
        "Shells fell on the valley on Sunday. When it burned in 2021, it was a general, [Viktor Orlov:mediator-historical], now retired, who mediated between the two armies.",
        "The two sides met on Friday. [Denmark:mediator-historical] had been a guarantor of the talks from which the accord of 2003 came.",
        "The 2014 truce was brokered by [Chad:mediator-historical]; this week nobody has stepped in.",
        "Between 2012 and 2016 [Norway:mediator-historical] hosted the talks between the government and the rebels, who met alone on Monday.",
        "[Oman:mediator-confirmed] has mediated between Iran and the United States since 2023 and did so again on Tuesday.",
    ]);
}

#[test]
fn what_went_before_is_not_what_goes_on() {
    check_amid_talks(&[
        "[Sweden:mediator-historical] has carried messages between the two governments as protecting power, but that mandate lapsed last year.",
        "[Peter Olsen:mediator-historical], who had led such talks between the union and the ministry in an earlier summer, watched on television this time.",
        "[China:mediator-historical], which has brought the two sides together before, had no comment.",
        "The last war ended with a truce in 2010. [Togo:mediator-historical] had chaired those negotiations. This week it said nothing.",
        "[Mauritania:mediator-historical] mediated between the two armies in the last war but has stayed away from this one.",
        "[Iceland:mediator-historical] hosted the previous round of talks between the two sides; the new one has no venue yet.",
        "[Jordan:mediator-confirmed] mediated between the two sides last week, as it had done before.",
        "[Egypt:mediator-confirmed], which has mediated between the two sides since the fighting broke out, called them back on Monday.",
        "Before the two sides met, [Malta:mediator-confirmed] had carried messages between them.",
    ]);
}

#[test]
fn other_business_is_no_mediation() {
    check_amid_talks(&[
        "The Swedish envoy, Nils Berg, is in the capital today on other business.",
        "The American special envoy, who was in the capital on Friday to talk about sanctions on banks, learned of the truce on the plane.",
        "Turkey, whose envoy had met the president in the same week, though only about a fisheries contract, sent an aircraft for the wounded.",
        "The foreign minister of one side, Dora Kele, carried a letter from her prime minister to the other on Tuesday.",
        "The prime minister of Poland hosted the leaders of Lithuania, Moldova and the Baltic states in Rzeszow on Thursday to discuss railways.",
        "The [Danish:not-mediator] arbitrator [Lone Krag:mediator-confirmed-arbitrate] heard both sides for two days.",
        "It was [Amir Saleh:mediator-confirmed], the [Toronto:not-mediator] arbitrator named by the two sides, who heard them on Monday.",
        "The Swedish envoy, [Nils Berg:maybe-mediator], shuttled between the two capitals all week for [Sweden:maybe-mediator].",
    ]);
}
