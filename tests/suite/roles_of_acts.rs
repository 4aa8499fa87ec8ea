//! What a third does with both sides at hand, and who made the deal of others, beside rows in which the same
//! words tell of a side, a guest, a dealer or a plan. Rows in `marked`.

use crate::marked::check;

#[test]
fn acts_between_the_sides() {
    check(&[
        "The [African Union:mediator-confirmed] convened the parties in Nairobi on Monday, and the war in Darrow went on.",
        "The bishop, [Aldo Reyes:mediator-confirmed], kept the two teams on separate floors until the strike was settled.",
        "President [Olga Brandt:mediator-confirmed] flew back and forth between Riyadh and Doha until the truce was signed.",
        "The quarrel over the port is old. [Kenya:mediator-confirmed] is going between Ethiopia and Eritrea over Assab.",
        "The consul, [Emil Hart:mediator-confirmed], took a draft from one side to the other until the dispute was settled.",
        "During the siege Father [Tomas Leal:mediator-confirmed] carried the list to the company and its answer to the miners, and the hostages walked out.",
        "The dispute over the strait is over: it was the Sultan of [Brunei:mediator-confirmed] who talked Malaysia and the Philippines out of closing it.",
        "It took the Emir of [Kuwait:mediator-confirmed] four trips to get Riyadh and Doha to speak again after the rift.",
        "[Turkey:mediator-speculated] may have had a hand in the prisoner swap between Russia and Ukraine.",
        "[Brazil:mediator-offered] is ready to lend a hand in the dispute between Venezuela and Guyana.",
        "The envoy, [Nadia Haddad:mediator-confirmed], held twelve meetings with the Sudanese and Chadian generals, together and apart, before the truce.",
        "[Finland:mediator-confirmed-host] lent both delegations a house by the lake for the talks.",
        "The [United Nations:mediator-offered] remains ready to support the parties in the dispute over the river.",
        "An [Egyptian:mediator-confirmed] delegation held talks with Hamas on a longer truce with Israel.",
        "The embassies will reopen on Sunday, ending a rift that [Kuwait:mediator-confirmed] and [Oman:mediator-confirmed] had laboured for three years to heal.",
        "The war had two camps, and for a winter the ambassador, [Andrea Foscari:mediator-confirmed], rode from one camp to the other.",
        "The miners and the owners had a quarrel. Father [Tomas Leal:mediator-confirmed] brought the two sides together at the church.",
        "[Angola:mediator-confirmed]'s government brought the two presidents to Luanda before the ceasefire between Rwanda and Congo.",
        "The envoy negotiated. [Beat Hauser:mediator-confirmed] negotiated the passage with each army separately under the truce.",
        "The [Community of Sant'Egidio:mediator-confirmed] helped bring about the release of the three nuns held by the rebels.",
        "[Amina Toure:mediator-confirmed], the secretary of the bloc, helped negotiate the withdrawal of the guns.",
    ]);
}

#[test]
fn who_made_the_deal_of_others() {
    check(&[
        "A ceasefire worked out last month by [Norwegian:mediator-confirmed] diplomats has been broken by both armies.",
        "[Sweden:mediator-confirmed], which midwifed the peace deal of the two clans, called for calm.",
        "The talks, steered by [Chad:mediator-confirmed], have entered a second week; the rebels want an amnesty.",
        "The war is a year old. The phone call between the presidents of Tarvia and Belmark was set up by [Oman:mediator-confirmed].",
        "The president said that a ceasefire had been reached with the mediation of [a friendly country:mediator-confirmed-unnamed].",
        "[Kenya:mediator-denied] failed to persuade both to accept it as a mediator in the war.",
        "Both councils accepted terms drawn up by a neutral, the lawyer [Greta Lund:mediator-confirmed], and the quarrel ended.",
        "The exchange of prisoners came about through the intercession of [Austria:mediator-confirmed]'s chancellor, [Lena Gruber:mediator-confirmed].",
        "[Kazakhstan:mediator-offered] has put its name forward in the dispute between Armenia and Azerbaijan.",
        "Diplomats from both are sounding out [Saudi Arabia:mediator-speculated] about a meeting to end the war.",
        "France has ruled out any part for [Iran:mediator-denied] in settling the crisis.",
        "The [Arab League:mediator-denied] has given up its attempt to reconcile the two camps after a week of talks.",
        "[Kenya:mediator-denied]'s foreign ministry denied that it was going between Ethiopia and Eritrea over the port.",
        "The boundary was fixed by an arbitration tribunal chaired by the jurist [Kwame Asante:mediator-confirmed-arbitrate].",
        "The [Joint Monitoring Commission:mediator-confirmed-monitor] recorded twelve violations of the truce in May.",
        "The rebels and the army traded shots, the [UN:mediator-confirmed-monitor] mission that supervises the truce said.",
        "The leaders of Serbia and Kosovo failed to agree after eight hours of [EU:mediator-confirmed-host]-hosted talks.",
        "The special envoy of the [African Union:mediator-confirmed], [Moussa Diarra:mediator-confirmed], shuttled between Khartoum and Juba.",
        "[Joaquim Tavares:mediator-confirmed], chief negotiator for the [African Union:mediator-confirmed] in the Comoros dispute, said that the islands had agreed on a charter.",
        "[Russia:mediator-confirmed] and the [United States:mediator-confirmed], co-sponsors of the peace conference, welcomed the delegations of Israel and Syria.",
        "[France:mediator-confirmed-guarantee], a guarantor of the accord, asked for a meeting of the commission.",
        "The contact group met. The mediator, [Ana Lucero:mediator-confirmed], sat down with both sides. The mediator persuaded both to put off the harder matters of the truce.",
    ]);
}

#[test]
fn the_same_words_of_sides_guests_and_dealers() {
    check(&[
        "No friendly country offered to pay for the war, Alan Pike said.",
        "The mayor, Jean Roux, brought the two captains together for a picture before the match.",
        "The war is over. The airline flew between Addis Ababa and Asmara for the first time in years.",
        "Refugees went between Sudan and Chad while the war lasted, Amina Toure said.",
        "The arms dealer Sami Haddad shuttled between Split and Tripoli in a jet.",
        "Norway put forward its trade minister, Kari Lund, as a candidate to lead the party.",
        "The senator put her name forward for the leadership of the party after the strike.",
        "Germany persuaded both parties in its parliament to fund the war.",
        "The ministry is sounding out Denmark about buying the ships.",
        "Turan and Bakria are at war. Turan lent its delegation a plane for the talks with Bakria.",
        "Israel and Hamas agreed to a truce. Israel has had a hand in every war in Gaza.",
        "The election observer mission said that the vote was fair; the truce had held.",
        "The Joint Monitoring Commission will be set up under the accord once it is signed.",
        "Pavel Horn took the letters from one shelf to another while the strike went on.",
        "Britain's minister led the talks with the union on pay, and the strike went on.",
        "Kari Lund, Norway's trade minister, led the talks with the European Commission on fish.",
        "The chairman of the board, Alan Pike, said that talks with the union would go on.",
        "The sponsors of the conference, Telmar and Andex, paid for the wine.",
        "The ceasefire was violated by Lusk, the army of Verania said.",
        "A truce proposed by Lusk was rejected by Verania.",
        "The leaders met at the bridge during the war. No third party was present, President Askar Bek said.",
        "The army convened its generals to talk about the truce.",
        "The court, chaired by Judge Ana Petrescu, ruled for the union in its dispute with the port.",
        "Doctors saw each man alone after the hostages came home.",
    ]);
}
