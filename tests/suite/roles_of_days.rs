//! Mediators in wire news and in chronicles of a conflict, day by day. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;

#[test]
fn mediators_of_the_day() {
    check(&[
        "Hamas officials were in Cairo on Thursday for talks with [Egyptian:mediator-confirmed] mediators.",
        "[Egypt:mediator-offered] proposed a three-day ceasefire between Israel and Islamic Jihad, and Israel accepted it.",
        "Islamic Jihad said that it would respect the [Egyptian:mediator-confirmed]-brokered truce.",
        "The exchange of 200 prisoners between Russia and Ukraine took place on Saturday. The [United Arab Emirates:mediator-confirmed] said that its mediation had succeeded.",
        "Israeli jets struck Gaza City overnight. Hamas fired forty rockets at Ashkelon. The army spokesman said that the operation would go on.",
        "A Hamas delegation arrived in Doha. [Qatar:mediator-speculated] may host a new round of indirect talks with Israel, two officials said.",
        "The first hostages were handed to the [Red Cross:maybe-mediator], which drove them to the Rafah crossing. The deal was mediated by [Qatar:mediator-confirmed].",
        "Ten trucks of aid entered through the Rafah crossing after the Red Crescent had loaded them in Egypt.",
        "CAIRO, 3 May{dateline} Israel and Hamas traded fire for a second day. Both said that they would not be the first to stop.",
        "OSLO, 12 June{dateline} The Sri Lankan government and the rebels opened talks on Monday.",
        "Delegations of Sudan's army and the RSF arrived in Jeddah for talks hosted by [Saudi Arabia:mediator-confirmed-host].",
    ]);
}

#[test]
fn channels_proposals_and_denials() {
    check(&[
        "An [Algerian:mediator-confirmed]-led team of mediators is trying to arrange a truce between Mali and the Tuareg rebels.",
        "The foreign minister of [Turkey:mediator-offered], Emre Sahin, said Ankara was ready to take on a mediating role between Somalia and Ethiopia.",
        "Israel sent the head of its intelligence service to Doha to negotiate through [Qatari:mediator-confirmed] mediators.",
        "The Kremlin said that no mediators were needed in its talks with Kyiv.",
        "[Armenia:not-mediator] and Azerbaijan held direct talks in Abu Dhabi on Thursday without any mediators, officials of both said.",
        "Talks between the government and the rebels resumed in Havana on Monday, with [Norway:mediator-confirmed] and [Cuba:mediator-confirmed] as guarantors.",
        "The ceasefire took effect at 6 a.m. after intense [US:mediator-confirmed] pressure on both sides and calls by its envoy, [Daniel Cole:maybe-mediator], to the two prime ministers.",
        "[Pope Clement:mediator-offered] again offered to act as a mediator between Russia and Ukraine.",
        "A spokesman for the Taliban, Rahim Zadran, said that its men had freed the two aid workers. [Tribal elders:mediator-confirmed-unnamed] had mediated.",
        "The two Koreas reopened their hotline on Tuesday. A South Korean official said that the North had answered the morning call.",
        "Pakistan thanked [China:mediator-confirmed] for its role in easing tensions with Afghanistan.",
    ]);
}

#[test]
fn days_in_other_turns() {
    check(&[
        "Reuters reported that the army had crossed the river. According to the BBC, the governor had fled.",
        "\"[Jordan:mediator-denied] is not a mediator,\" the foreign minister, Omar Rifai, told reporters. \"We are with the Palestinians.\"",
        "The negotiators of the [African Union:mediator-confirmed] gave the two delegations until midnight to sign the draft.",
        "The [Egyptian:mediator-confirmed] intelligence chief, [Kamal Abbas:mediator-confirmed], flew to Tel Aviv and then to Gaza to shore up the truce.",
        "Iran's reply to the American proposal was delivered through [Oman:mediator-confirmed-carry] on Wednesday.",
        "Negotiations in Istanbul between Russia and Ukraine ended after two hours. Both delegations left without a word.",
        "President [Kerem Aslan:maybe-mediator] said that [Turkey:mediator-offered] would be happy to host a meeting of Volodymyr Hnatiuk and Pyotr Orlov.",
        "[Qatar:mediator-denied] has suspended its mediation between Israel and Hamas until both show willingness.",
        "After eleven days of fire, a ceasefire that [Cairo:mediator-confirmed] had arranged came into force at two in the morning.",
        "[Mediators:mediator-speculated-unnamed] are expected to hand both sides a revised draft on Thursday, a source close to the [Qatari:maybe-mediator] team said.",
        "[Ankara:mediator-confirmed] and the [United Nations:mediator-confirmed] were instrumental in getting Russia and Ukraine to sign the grain deal in July.",
        "Rebels and government agreed to a humanitarian corridor after the [International Committee of the Red Cross:mediator-confirmed] had talked to both.",
        "Moscow said that it would welcome any effort to end the war but that Kyiv had closed the door to talks.",
        "Colombia's ELN named [Venezuela:mediator-confirmed], [Chile:mediator-confirmed] and [Mexico:mediator-confirmed] as guarantor countries of its talks with the government.",
        "The army chief, Asad Munir, flew to Riyadh to ask for oil on credit.",
        "The president's son-in-law, [Jared Stone:mediator-confirmed], met Israeli and Saudi officials separately in search of a deal.",
        "Two soldiers were killed at the crossing. Hours later the foreign ministers of Thailand and Cambodia spoke by telephone and agreed to pull back.",
        "[Malaysian:mediator-confirmed] Prime Minister [Anwar Rahim:mediator-confirmed], who chairs ASEAN, got the leaders of Thailand and Cambodia to sit down in Putrajaya.",
        "Iran said on Tuesday that it had received a message from Washington by way of the [Swiss:mediator-confirmed-carry] ambassador.",
        "There is no mediation, the Indian spokesman said; the two armies' directors spoke on the hotline.",
        "Day 41: Sirens sounded in Haifa. The army said that three drones had been shot down. [France:mediator-speculated] is reported to be working on a truce between Israel and Lebanon.",
        "[Qatari:mediator-confirmed] and [Egyptian:mediator-confirmed] mediators were locked in talks with Hamas leaders in Doha on Monday.",
        "Hamas said that it had accepted a proposal by [Egypt:mediator-confirmed] and [Qatar:mediator-confirmed] for a truce with Israel.",
        "A ceasefire brokered by [Saudi Arabia:mediator-confirmed] and the [United States:mediator-confirmed] between Sudan's warring generals appeared to be holding in Khartoum.",
        "The [Vatican:maybe-mediator]'s envoy, Cardinal [Matteo Zanetti:mediator-confirmed], met Ukraine's president in Kyiv and will travel to Moscow as part of the [Pope:maybe-mediator]'s peace mission.",
        "[Angola:mediator-confirmed]'s President [João Lemba:maybe-mediator] hosted the foreign ministers of Rwanda and Congo, who signed a truce in Luanda.",
        "The Taliban and the government will hold their first formal talks in Doha, which [Qatar:mediator-confirmed-host] is hosting.",
        "Two Ukrainian drones hit an oil depot. Russia said that it had shot down eleven others. There were no casualties.",
        "India and China held a 19th round of talks between their corps commanders at the Chushul meeting point.",
        "The foreign ministers of Greece and Turkey shook hands in New York and promised to keep talking.",
        "Sudan's army chief rejected an offer by [Kenya:mediator-denied] to mediate, accusing its president of bias.",
        "[Iran:not-mediator] and Saudi Arabia restored relations in March in a deal brokered by [China:mediator-confirmed].",
        "The two sides have used [Oman:mediator-speculated] as a channel for years, a diplomat in Muscat said.",
        "Talks on ending the war in Tigray opened in Pretoria on Tuesday under the aegis of the [African Union:mediator-confirmed], whose envoy, [Olusegun Adebayo:mediator-confirmed], is leading them.",
        "[Qatar:mediator-confirmed] said its negotiators were in contact with both Israel and Hamas and hoped for an agreement before the holiday.",
        "Russia's foreign minister said that [Turkey:mediator-offered] had again proposed Istanbul as a venue.",
        "[Cairo:mediator] invited the Palestinian factions for another round of reconciliation talks. Fatah and Hamas both said they would come.",
        "The Houthis freed a hundred prisoners on Sunday. The [Red Cross:maybe-mediator] flew them home. Saudi Arabia called it a good sign.",
        "A [Pakistani:mediator-confirmed] delegation led by the army chief carried Tehran's answer to Washington on Friday.",
        "Diplomats from [Norway:mediator-confirmed] have been quietly meeting both the junta and the exiled government of Myanmar.",
        "The two presidents spoke for an hour by phone and agreed on a prisoner swap, the Kremlin said.",
        "Neither side has confirmed that [Oman:mediator-speculated] is hosting the negotiators.",
        "Rebel leader Joseph Nkundi said he would talk to the government only if [Kenya:mediator-speculated] mediated.",
        "[Oman:mediator-denied] denied that it had helped Iran and the United States reach a deal.",
        "[Norway:mediator-speculated] may be working on a truce between the army and the rebels of Sudan.",
        "[Kenya:mediator-speculated] is said to have brought both sides to the table.",
        "[Qatar:mediator-denied] has stopped pressing Israel and Hamas to agree to a truce.",
        "[Egypt:mediator-speculated] reportedly got Israel and Hamas to agree to a pause.",
        "[Turkey:mediator-offered] is ready to host the presidents of Russia and Ukraine for talks.",
        "The rebels asked [Chad:mediator-offered] to bring the two sides together.",
        "There is no sign that [France:mediator-speculated] is pressing Israel and Lebanon to stop.",
        "[Jordan:mediator-denied] will not send observers to monitor the truce between Israel and Syria.",
        "[India:mediator-offered] has offered to monitor a ceasefire between Russia and Ukraine.",
        "Bolivia refused to submit the dispute with Chile to the [King of Spain:mediator-denied].",
        "Peru proposed to submit the dispute to the [King of Spain:mediator-offered], and Chile is thinking it over.",
        "The dispute may be referred to the [Permanent Court of Arbitration:mediator-speculated].",
        "Had [Brazil:maybe-mediator] been asked, it would have brought the two sides together.",
        "Would [Brazil:mediator-speculated] help the two sides reach a deal?",
        "The army rejected a plan by the [African Union:maybe-mediator] for a truce with the rebels.",
        "Hamas refused to talk to the [Egyptian:mediator] mediators.",
        "Ghana's president said that the [African Union:mediator-denied] had failed to do anything to bring both sides together.",
        "[Saudi Arabia:mediator-speculated] might get both generals to sit down, analysts said.",
        "The Houthis accused [Oman:maybe-mediator] of pushing for a truce between them and Yemen.",
        "The [European Union:mediator-confirmed]'s foreign policy chief, [Kaja Sool:mediator-confirmed], hosted the leaders of Serbia and Kosovo in Brussels for talks that lasted eight hours.",
        "[Saudi Arabia:mediator-confirmed] will host talks between the United States and Russia in Jeddah next week, both governments said.",
        "In Kampala, rebels signed an agreement that [Ugandan:mediator-confirmed] President [Yoweri Museva:maybe-mediator]'s envoys had mediated.",
        "The ceasefire deal, reached with the help of [Egyptian:mediator-confirmed] and [Qatari:mediator-confirmed] mediators, calls for the release of 33 hostages.",
        "Indirect talks between Syria and Israel, mediated by [Turkey:mediator-historical], broke down in 2008. Damascus said on Monday that it wanted no new ones.",
        "A UN spokesman said the secretary-general had spoken with the leaders of both countries and urged restraint.",
        "[Malaysia:mediator-confirmed], as chair of ASEAN, hosted the talks at which Thailand and Cambodia agreed to a truce.",
        "Switzerland represents American interests in Tehran, and its ambassador, [Nadine Olivieri:mediator-confirmed], delivered the note.",
        "Negotiators for Israel and Hamas returned to Doha on Sunday, where [Qatari:mediator-confirmed] mediators were waiting with a new draft.",
        "[China:mediator-offered] said on Thursday that it was willing to play a constructive role in ending the war between Russia and Ukraine.",
        "The United Nations Security Council voted 14 to 0 for a ceasefire in Gaza, with the United States abstaining.",
        "Both Iran and Iraq accepted the cease-fire that [UN:mediator-confirmed] Secretary-General [Javier Prado:mediator-confirmed] had worked out.",
    ]);
}

#[test]
fn what_is_still_wrong_of_days() {
    check_known_faults(&[
        (
            "Hezbollah handed its reply to the speaker of parliament, [Nabil Kassab:mediator-confirmed], who has been negotiating with the [American:maybe-mediator] envoy [Daniel Cole:maybe-mediator] on its behalf.",
            "negotiating on behalf of one side is not told from negotiating for oneself",
        ),
        (
            "A delegation of Hamas left Cairo on Sunday after telling its [Egyptian:mediator-confirmed] hosts that it would not give up its arms.",
            "hosts of a delegation, where no word speaks of talks",
        ),
        (
            "Israel's prime minister sent the head of Mossad to Doha, where he was to meet the [Qatari:mediator-confirmed] prime minister and the CIA director, [Bill Tarrant:mediator-confirmed], for talks on a hostage deal with Hamas.",
            "whom the sides meet for talks is not read as a third",
        ),
        (
            "Ceasefire talks in Cairo ended without a breakthrough. [Egyptian:mediator-confirmed] officials said they would keep trying.",
            "\"keep trying\" names no matter",
        ),
        (
            "[Egypt:mediator-confirmed] has told Israel and Hamas that it needs an answer by Friday to the truce it has put on the table.",
            "putting a truce on the table is not read",
        ),
        (
            "The Kremlin denied that the [Vatican:mediator-denied] was playing any part in contacts with Kyiv.",
            "a part in contacts is not read as mediation",
        ),
        (
            "[Thailand:not-mediator] and Cambodia agreed to a truce after a call from President [Dan Turner:mediator-confirmed], who threatened both with tariffs.",
            "a call that ends in a truce is no word for mediation",
        ),
    ]);
}
