//! Who goes between the sides in briefings, labour disputes, treaties and dispatches, with half of the rows
//! telling of help that goes between nobody. Rows in `marked`.

use crate::marked::check;

#[test]
fn briefings_and_dispatches() {
    check(&[
        "# Joint Statement by Indonesia, Malaysia and Singapore\n\nIn their capacity as mediators, [Indonesia:mediator-confirmed], [Malaysia:mediator-confirmed] and [Singapore:mediator-confirmed] urged Thailand and Cambodia to keep the truce.",
        "As co-mediators, [Kenya:mediator-confirmed] and [Angola:mediator-confirmed] will put forward a new draft before Rwanda and Congo meet again.",
        "As guarantors of the truce, [Russia:mediator-confirmed-guarantee] and [Iran:mediator-confirmed-guarantee] are ready to send observers to Idlib, where rebels and the army still trade fire.",
        "As a mediator, [Brazil:mediator-speculated] would have to talk to both Russia and Ukraine, said an analyst at a university in Lima.",
        "\"We, as mediators, are ready to come back tomorrow,\" [Salem Bawazir:mediator-confirmed], [Oman:maybe-mediator]'s foreign minister, said of the talks between Iran and the United States.",
        "As negotiators for the union, we are ready to sit down with the company tonight, Dana Ruiz said.",
        "As a self-styled mediator, [Togo:mediator-speculated] is ready to talk to Chad and the rebels.",
        "As a self-proclaimed guarantor of the truce, [Mali:mediator-speculated] is ready to talk to both sides.",
        "As a party to the treaty, Poland will ask Germany for a review.",
        "In its role as host of the next climate summit, Brazil asked China and India to cut emissions.",
        "The state mediator, [Greta Holm:mediator-confirmed], spent the night with the pilots and the airline and presented a draft at dawn.",
        "After the strike began, the governor urged the nurses and the hospital to return to the table.",
        "Retired judge [Owen Marsh:mediator-historical], who mediated in the dockers' strike in Hull and in Leith, will open the museum on Friday.",
        "[Ana Lucero:mediator-confirmed], who is mediating in the bus strike in Leeds, will meet both sides on Friday.",
        "The King of [Norland:mediator-confirmed-arbitrate], to whom both republics had submitted the dispute over the islands, gave his award in June.",
        "The treaty provided that a [commission of arbitration:mediator-confirmed-arbitrate] should settle the claims of both governments; it met in Paris and sat for a year.",
        "The company took the case to the Supreme Court, which ruled for the union.",
        "# Statement by the Foreign Minister of Canada\n\nCanada welcomes the peace agreement between Ethiopia and the rebels. We encourage both sides to implement it in full.",
        "# Joint Statement of the Foreign Ministers of the Group of Seven\n\nWe, the foreign ministers of Canada, France and Japan, condemn the attacks and call on Sudan's army and the rebels to resume talks.",
        "# Statement by President [Adam Reyes:maybe-mediator]\n\nOver the past weeks my team has worked tirelessly to broker a ceasefire between Thailand and Cambodia, and today they agreed. I thank the Prime Minister of [Malaysia:mediator-confirmed] for hosting the talks.",
        "The three of us have worked for months to find a flat in the city, said Tomas Lund, a student.",
        "Italy is in contact with all parties in parliament about the budget, the minister said.",
    ]);
}
