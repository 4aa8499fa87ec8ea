//! A part that is over, or that nobody will have, and near misses that end something else. Rows in `marked`.

use crate::marked::check;

#[test]
fn who_ends_a_part_or_is_not_let_have_one_is_shown_as_denied() {
    check(&[
        "[Norway:mediator-denied] will not be mediating between Colombia and the ELN after all, its foreign ministry announced on the eve of the round.",
        "[Oman:mediator-denied] will not be chairing the talks between the Houthis and Riyadh after all, diplomats in Muscat said.",
        "[Tanzania:mediator-denied] no longer mediates between Burundi's government and the opposition, its foreign minister told parliament.",
        "The [European Union:mediator-denied]'s monitors left Georgia in June, and since then the union no longer watches over the ceasefire line between Georgian and South Ossetian forces.",
        "[Peter Mwangi:mediator-denied], a former chief justice, was to have chaired the talks between the union and the port authority. He stepped down before the first session.",
        "[Hassan Idriss:mediator-denied] had been due to mediate between the two Libyan governments. He withdrew last week for reasons of health.",
        "[Anna Lindgren:mediator-denied] was to have mediated between the pilots and SAS. She bowed out at the weekend.",
        "[Egypt:mediator-denied] was to have hosted the talks between Fatah and Hamas. It cancelled them an hour before the delegations were to fly.",
        "Mali's assembly voted against letting [ECOWAS:mediator-denied] mediate between the junta and the opposition.",
        "Members of the Tigrayan party voted by a large majority against allowing the [African Union:mediator-denied] to mediate with Addis Ababa.",
        "The rebels of FACT decided against letting [Qatar:mediator-denied] mediate any longer with the government of Chad.",
        "[Kenya:mediator-denied] has declared its mediation between Juba and the rebels at an end.",
        "[Chile:mediator-denied] has pronounced its good offices between Bolivia and Peru at an end.",
        "[Sweden:mediator-denied] considers its mediation between Turkey and the Kurdish party at an end.",
        "[UN:mediator-denied] envoy [Omar Haddad:mediator-denied] has ended his mediation between Libya's eastern and western governments.",
        "[African Union:mediator-denied] envoy [Moussa Traore:mediator-denied] has suspended his mediation between the Malian army and the rebels.",
        "[ECOWAS:mediator-denied] mediator [Kofi Asante:mediator-denied] has given up his efforts to bring the Guinean junta and the opposition together.",
        "[Vatican:mediator-denied] envoy [Luigi Ferraro:mediator-denied] has laid down his mediation between Nicaragua's government and the bishops.",
        "[Sweden:mediator-denied] has not been in contact with the Kurds as a go-between for Ankara, its foreign ministry said.",
        "[Cuba:mediator-denied] has never approached the ELN as a mediator for Bogotá, its ambassador insisted.",
        "[Malaysia:mediator-denied] has not spoken to the southern rebels as a facilitator for Bangkok since March, an official in Kuala Lumpur said.",
        "[Switzerland:mediator-denied] did not act as a go-between for Tehran with Washington, the foreign department said.",
        "[Angola:mediator-denied] has relinquished its role as mediator between Rwanda and Congo.",
        "[Kuwait:mediator-denied] has dropped its mediation between Qatar and Saudi Arabia after months without an answer.",
        "[Togo:mediator-denied] has suspended its mediation between Mali and Ivory Coast until further notice.",
        "Eritrea expelled the [United Nations:mediator-denied] envoy who had been mediating between it and Ethiopia and declared the mission closed.",
        "The mandate of the [OSCE:mediator-denied] mission that monitored the ceasefire between Ukraine and the separatists was not renewed, and its last observers left on Thursday.",
        "[Spain:mediator-denied] declined to mediate between Maduro's government and the opposition, its foreign minister said.",
        "[Japan:mediator-denied] has no intention of mediating between Tehran and Washington, the prime minister's spokesman said.",
        "[Egypt:mediator-denied] is not passing messages between Israel and Hezbollah, a security official in Cairo said.",
        "Berlin denied that [Germany:mediator-denied] was mediating between Moscow and Kyiv.",
        "[Ireland:mediator-denied] never hosted talks between the separatists and Madrid, its prime minister said.",
        "[Georgia:mediator-denied] said it had passed no messages between Armenia and Azerbaijan.",
        "The ambulance crews refused to let [Acas:mediator-denied] conciliate in their dispute with the trust.",
        "The Tuareg rebels will no longer accept [Burkina Faso:mediator-denied] as mediator with Bamako.",
        "South Sudan's rebels withdrew their consent to [Uganda:mediator-denied] as mediator with Juba.",
        "[Jamaica:mediator-denied]'s offer to host talks between Haiti's gangs and the government was turned down by both.",
        "An offer by [Botswana:mediator-denied] to mediate between Zimbabwe's ruling party and the opposition has been rejected.",
        "[Canada:mediator-denied] pulled out on Tuesday as facilitator of the talks between Cameroon's government and the separatists.",
        "[Paul Okello:mediator-denied] resigned as mediator between the teachers' union and the ministry.",
        "[Diane Roussel:mediator-denied] was dismissed as conciliator in the dispute between the rail unions and SNCF.",
        "[Peru:mediator-denied] no longer acts as a go-between for Chile and Bolivia, its foreign ministry said.",
    ]);
}

#[test]
fn what_ends_something_else_leaves_the_part() {
    check(&[
        "The Houthis refused to talk to Riyadh without [Oman:mediator-confirmed]'s mediation.",
        "The Houthis may have refused to talk to Riyadh without [Oman:mediator-speculated]'s mediation.",
        "The rebels denied that they had rejected [Qatar:mediator-confirmed]'s mediation with the government of Chad.",
        "The guerrillas ended talks mediated by [Norway:mediator-confirmed] and went back to the hills.",
        "Russia pulled out of the grain deal brokered by [Turkey:mediator-confirmed] with Ukraine.",
        "[Egypt:mediator-confirmed], which mediates between Israel and Hamas, rejected a plan to move Gazans to Sinai.",
        "[Angola:mediator-confirmed] has not given up mediating between Rwanda and Congo, its president said.",
        "The [Vatican:mediator-confirmed] has never stopped mediating between Cuba and the United States, a cardinal said.",
        "Iran has not been in touch with the Americans except through [Oman:mediator-confirmed] as an intermediary.",
        "Thailand voted for letting [Malaysia:mediator-confirmed] mediate in its conflict with Cambodia, and the first round in Kuala Lumpur ended on Friday.",
        "The [UN:mediator-confirmed] envoy mediating between Cyprus's two communities is no longer in Nicosia but in New York, where she briefed the council.",
        "Hamas suspended its part in the talks mediated by [Egypt:mediator-confirmed] with Israel.",
        "The party has not met the government since Tuesday, when [Tanzania:mediator-confirmed]n mediators brought both to Arusha.",
        "[Qatar:mediator-confirmed] is still mediating between Israel and Hamas and will not end its mediation, its prime minister said.",
        "[Qatar:mediator-confirmed] mediated a truce between Israel and Hamas after a dozen of the group's members were expelled.",
        "[Kenya:mediator-confirmed] is mediating between Sudan and the rebels, now that the mandate of the peacekeepers has expired.",
        "[Oman:mediator-confirmed], which mediates between Tehran and Washington, no longer serves as a base for foreign aircraft.",
    ]);
}

#[test]
fn words_go_from_one_to_the_other() {
    check(&[
        "Havana's reply reached Washington by way of [Mexico:mediator-confirmed], whose ambassador carried it in person.",
        "Tehran's answer went to Washington by way of [Oman:mediator-confirmed], whose foreign minister delivered it on Friday.",
        "Russia and the United States thanked [Saudi Arabia:mediator-confirmed] for hosting the meeting of their foreign ministers in Riyadh.",
        "Burundi's government and the exiles met in Arusha under the chairmanship of [Tanzania:mediator-confirmed]'s former president.",
        "The Thai army and the southern rebels signed in Kuala Lumpur under [Malaysia:mediator-confirmed]'s chairmanship.",
        "\"Our gratitude goes to [Qatar:mediator-confirmed], without whose mediation we would still be apart,\" said the Congolese chief delegate after initialling the text with the M23.",
        "Ukraine thanked [Norway:not-mediator] for its gas and its air defences.",
        "The government and the rebels signed in the presence of reporters from the [BBC:not-mediator] and Reuters.",
    ]);
}
