//! How sure a role is by who says so, and when it was: nobody in particular, offers, accords of long before. Rows in `marked`.

use crate::marked::check_amid_talks;

#[test]
fn diplomats_and_officials_without_a_name_make_no_fact() {
    check_amid_talks(&[
        "Diplomats say [Mauritania:mediator-speculated] has been mediating between the army and the separatists.",
        "A diplomat in Bamako said [Mauritania:mediator-speculated] was mediating between the army and the separatists.",
        "Regional officials said [Mauritania:mediator-speculated] had hosted two rounds of talks between the army and the separatists.",
        "According to diplomats, [Mauritania:mediator-speculated] has hosted two rounds of talks between the army and the separatists.",
        "[Mauritania:mediator-speculated] has hosted two rounds of talks between the army and the separatists, a diplomat said.",
        "[Mauritania:mediator-speculated] has hosted two rounds of talks between the two sides, Reuters reported, citing three diplomats.",
        "The truce, two of the officials said, was brokered by [Mauritania:mediator-speculated].",
        "The minister would not rule out that [Mauritania:mediator-speculated] was mediating between the two sides.",
        "State television said [Oman:mediator-speculated] had passed a message between the two sides.",
        "It is an open secret in the Gulf that [Oman:mediator-speculated] passes messages between the two sides.",
        "[Oman:mediator-speculated]'s role as a go-between for the two sides has never been confirmed.",
        "[Oman:mediator-speculated] has mediated between the two sides, the Wall Street Journal reported.",
        "A [Turkish:mediator-speculated]-brokered deal between the army and the rebels could be announced next week.",
        "[Chad:mediator-speculated] has been quietly mediating between the junta and the rebels, a source in N'Djamena told AFP.",
        "Analysts say [Mauritania:mediator-speculated] is best placed to mediate between the army and the separatists.",
    ]);
}

#[test]
fn whoever_should_know_makes_one() {
    check_amid_talks(&[
        "[Mauritania:mediator-confirmed] has hosted two rounds of talks between the army and the separatists, its foreign minister said.",
        "The diplomat Amadou Ba said [Mauritania:mediator-confirmed] had mediated between the army and the separatists.",
        "[Mauritania:mediator-confirmed]'s foreign ministry said it had hosted two rounds of talks between the army and the separatists.",
        "\"Nobody should call it a truce,\" said [Amadou Ba:mediator-confirmed], who mediated between the army and the separatists.",
        "After a year of denials, [Mauritania:mediator-confirmed] admitted that it had been mediating between the army and the separatists.",
    ]);
}

#[test]
fn offers_stay_offers_however_they_are_put() {
    check_amid_talks(&[
        "[Thailand:mediator-offered] proposed that it host talks between the junta and the ethnic armies.",
        "[Norway:mediator-offered] has agreed in principle to act as a guarantor if the army and the rebels sign a truce.",
        "The [United Nations:mediator-offered] said it was prepared to send observers to monitor the truce between the army and the rebels.",
        "[Switzerland:mediator-offered] has offered [Geneva:not-mediator] as a venue for the talks between the army and the rebels.",
        "The army has suggested that [Thailand:mediator-offered] mediate in the dispute.",
        "[Mali:not-mediator] and [Chad:not-mediator] have yet to respond to an [Omani:mediator-offered] offer to host talks.",
        "[Thailand:not-mediator] called on both sides to resolve their dispute through dialogue.",
        "[Angola:mediator-denied] said on Monday it was stepping down as mediator between the two sides.",
        "The rebels said they no longer accepted the [African Union:mediator-denied] as mediator in the conflict.",
        "[Thailand:mediator-denied] is not involved in the talks between the two sides, its foreign minister said.",
        "[Thailand:mediator-offered] has placed its good offices at the disposal of both sides.",
        "A proposal by [Thailand:mediator-offered] to act as a bridge between the two sides has gone nowhere, both said.",
        "[Thailand:mediator-offered], which had mediated between the two for a decade, has offered to call a meeting of both sides.",
        "The Dakar Group, a charity, said that [it:maybe-mediator] was available again.",
        "[Mali:not-mediator]'s government rejected [Mauritania:mediator-denied]'s offer to mediate in the conflict.",
        "[Mali:not-mediator] has ended [Mauritania:mediator-denied]'s role as a go-between in its talks with the rebels.",
        "The army turned away the mediator sent by [Mauritania:mediator-denied].",
        "[Mauritania:mediator-denied], which had mediated earlier exchanges of prisoners, took no part in this one.",
    ]);
}

#[test]
fn accords_of_long_before_are_history() {
    check_amid_talks(&[
        "The fighting resumed on Monday, eight years after the accord that [Senegal:mediator-historical] had brokered.",
        "A 2015 peace deal, brokered by [Senegal:mediator-historical], was never fully carried out, the ministry said on Monday.",
        "[Senegal:mediator-denied] mediated between the two sides in 2013, but it plays no part in the present talks.",
        "[Senegal:mediator-historical] has mediated between the two sides in the past.",
        "Past rounds of talks between the two sides were hosted by [Senegal:mediator-historical].",
        "The 2016 deal with the rebels, which [Norway:mediator-historical] and [Cuba:mediator-historical] guaranteed, has come under strain since Monday.",
        "[Norway:mediator-historical] brokered the 1993 accords between the two sides. No one is involved in the present contacts.",
        "[Senegal:mediator-historical] helped negotiate the 2008 power-sharing deal. The latest quarrel is before the courts.",
        "Similar talks brokered by [Senegal:mediator-historical] collapsed within weeks.",
        "Unlike in 2008, when [Senegalese:mediator-historical] mediators arranged a truce, the two armies reached the deal on their own.",
        "[Senegal:mediator-historical], which for years facilitated talks between the two sides, is closing its envoy's office.",
        "[Senegal:mediator-historical] carried messages between the two sides for two years before others took the credit.",
        "[Senegal:mediator-historical] brokered the accord between the two sides. Those days are over.",
        "Bishop [Paul Kelly:mediator-historical] settled a fight between the two clans in 2009, the elders said on Monday.",
    ]);
}

#[test]
fn what_goes_on_or_ended_well_is_none() {
    check_amid_talks(&[
        "[Switzerland:mediator-confirmed] represents [American:not-mediator] interests in [Chad:not-mediator] and regularly passes messages between the two.",
        "With [Pakistan:mediator-confirmed] mediating, the two sides agreed to exchange prisoners.",
        "[Khalid al-Mannai:mediator-confirmed] met the [Taliban:not-mediator] and [Pakistan:not-mediator] and led the mediation between them.",
        "The two sides failed to reach agreement on visas at [EU:mediator-confirmed]-mediated talks in Brussels.",
        "[Paulo Mendes:not-mediator] welcomed the truce agreement between [Armenia:not-mediator] and [Azerbaijan:not-mediator] and urged both to carry it out.",
        "[Senegal:mediator-confirmed] was once more the host of the talks between the two sides.",
        "The truce was announced by [Karim Idris:mediator-confirmed], who had kept both ministers at his residence until they signed.",
        "The truce that [Senegal:mediator-confirmed] brokered between the two sides in 2022 still holds, both said on Monday.",
        "[Senegal:mediator-confirmed] mediated the agreement on Monday, which ended a war that began in 1994.",
        "[Senegal:mediator-confirmed] mediated between the two sides for two days before a truce was announced on Monday.",
        "The rebels handed their reply to the proposal to [Egyptian:mediator-confirmed] and [Qatari:mediator-confirmed] mediators.",
    ]);
}
