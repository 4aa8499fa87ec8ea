//! Whoever travels, calls or negotiates is no mediator for that: tours of allies, calls to boards, talks of one's own,
//! pushes with one's allies. Rows in `marked`; a few that do tell of mediation stand beside them.

use crate::marked::check;

#[test]
fn journeys_of_no_third() {
    check(&[
        "Foreign Minister Ida Holm flew to Hungary and Greece to discuss the war in Gaza.",
        "Paul Renner visited China and India to discuss the war in Ukraine.",
        "The singer Mara Lind visited Sudan and Chad to promote peace.",
        "Chancellor Lena Aldous travelled to Poland and Spain to urge an end to the fighting in Mali.",
        "Tomas Ruiz toured Chile and Peru to find support for the war in Somalia.",
        "President Omar Diallo went to Turkey and Italy to press for a settlement in Libya.",
        // Both sides, or a deal between two.
        "The war between Chad and Libya went on. Minister [Ida Holm:mediator-confirmed] flew to Chad and Libya to arrange a truce.",
        "Paul Renner wrote it down: in May [Marta Silva:mediator-confirmed] flew to Rome to arrange an exchange between Peru and Ecuador.",
        "The war between Sudan and Chad is back. In 1972 [Paul Renner:mediator-historical] flew to Sudan and Chad to arrange a truce; today few remember it.",
        "In 1972 Paul Renner flew to Sudan and Chad to arrange a truce; today few remember it.",
    ]);
}

#[test]
fn pleas_of_one_s_own() {
    check(&[
        "The Human Rights Commission negotiated with the landlord for the return of the deposit.",
        "The Parish Council negotiated with the builder on demands for a new roof.",
        "The Select Committee intervened to demand the return of the report.",
        "The Catholic Church negotiated with the state for the return of lands. The war was long over.",
        "The Security Council negotiated on a text to end the war.",
        "The European Commission negotiated with Chile on the release of funds while the war in Mali went on.",
        "The Episcopal Church negotiated with the bank for the surrender of the lease; the dispute is old.",
        "In the war the [Red Crescent:mediator-confirmed] negotiated with the rebels for the release of two drivers.",
    ]);
}

#[test]
fn calls_that_made_no_peace() {
    check(&[
        "The company's rescue deal followed calls by Paul Renner to both boards.",
        "The deal between Malta Air and Cyprus Air came after visits by Tomas Ruiz to both firms.",
        "It is untrue that the truce between Sudan and Chad came after calls by Kenya to both sides.",
        "Critics doubt that the truce between Sudan and Chad came after calls by Kenya to both sides.",
        "The truce between Sudan and Chad followed heavy pressure by the United States, and attacks on both by Libya.",
        "The truce between Sudan and Chad followed visits by tourists and by the singer Mara Lind to both.",
        "The truce between Sudan and Chad came after calls by [Kenya:mediator-confirmed] to both sides, and attacks by Libya.",
        "The truce between Sudan and Chad came after calls by [Kenya:mediator-confirmed] to both sides, and by Friday the guns in Niger were silent.",
        "The truce between Sudan and Chad came after calls by fans in Kenya to both sides.",
        "The truce between Sudan and Chad came after calls by [Kenya:mediator-confirmed] and by the presidents of [Ghana:mediator-confirmed] and [Togo:mediator-confirmed] to both sides.",
    ]);
}

#[test]
fn commissions_of_other_kinds() {
    check(&[
        "A panel led by Judge Amos Kamau was set up to decide the cup match between Ghana and Togo.",
        "A committee under Anna Berg met to mark the centenary of the friendship between Peru and Chile. The war is forgotten.",
        "A board headed by Anna Berg met to determine the winner of the debate between Ghana and Togo on the war.",
        "A committee led by Paul Renner was named to survey the fish in the sea between Malta and Libya after the war.",
    ]);
}

#[test]
fn talks_of_one_s_own() {
    check(&[
        "Kenya's shuttle crashed near the peace talks.",
        "Russia's disengagement talks with NATO began.",
        "Kenya's bridging efforts at the Nile bridge went on while the talks failed.",
        "Kenya's shuttle service to the peace talks began on Monday.",
    ]);
}

#[test]
fn pushes_of_a_side() {
    check(&[
        "Israel made a push with the United States to secure the release of hostages held by Hamas.",
        "The war between Israel and Hamas went on. Israel made a push with Canada to secure the release of hostages.",
        "Ukraine began a drive alongside Poland and France to end the war on terms it likes.",
        "Sudan launched a bid with Uganda and Kenya to end the war by defeating Chad.",
        "The war between Sudan and Chad is old. Ghana launched a bid with Uganda and Kenya to end the war by defeating Chad.",
        "Egypt made a bid with Uganda to win a deal for the World Cup as war raged.",
        "The war between Sudan and Chad is old. Ghana launched a bid with Uganda to win a deal for the cup.",
        "The war between Sudan and Chad is old. [Ghana:mediator-confirmed] launched a drive with [Uganda:mediator-confirmed] to end the fighting.",
    ]);
}
