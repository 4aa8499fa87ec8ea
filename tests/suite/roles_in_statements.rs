//! Who is thanked, who speaks as "we", who hosts, in statements, briefings and remarks. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;

#[test]
fn whom_a_statement_thanks_for_the_deal() {
    check(&[
        "# Statement by President Julian Marsh on the Truce in Yemen\n\nI welcome the announcement that the truce between the government of Yemen and the Houthis will go on for two more months. I want to thank [Oman:mediator-confirmed] and [Saudi Arabia:mediator-confirmed] for their help in making it possible.",
        "# Statement by President Julian Marsh on Sudan\n\nOur team has been engaged in round-the-clock diplomacy to extend the ceasefire between the army and the Rapid Support Forces. My Special Envoy [Tom Perrin:mediator-confirmed] has worked without rest to secure it.\n\nThe [United States:mediator-confirmed] will keep working with both sides.",
        "# Joint Statement of Egypt, Qatar and the United States\n\n[Egypt:mediator-confirmed], [Qatar:mediator-confirmed] and the [United States:mediator-confirmed] have worked for many months to bring Israel and Hamas to an agreement. As mediators, we will present a final bridging proposal if necessary.",
        "# Joint Statement from the Leaders of Kenya and Uganda\n\nThe Presidents of Kenya and Uganda met in Nairobi today. The two leaders agreed to deepen trade and welcomed the opening of a new border post.",
        "# Remarks by National Security Adviser Peter Vance\n\nI want to thank President [Anna Keller:mediator-confirmed-host] of [Switzerland:mediator-confirmed-host] for hosting this summit. Ukraine came here to talk about peace, and Russia was invited to the next one.",
        "# Press Briefing by Press Secretary Dana Ruiz\n\nWe condemn the attack on the embassy. The President spoke with the King of Jordan this morning about regional security.",
        "# Remarks by Secretary Ellen Ward at a Press Availability\n\nWe are grateful to [Qatar:mediator-confirmed] and [Egypt:mediator-confirmed], whose tireless mediation made the release of the hostages by Hamas possible.",
        "# Statement by the Spokesperson on Talks between Serbia and Kosovo\n\nThe [European Union:mediator-confirmed], as facilitator of the Dialogue, expects both parties to honour their commitments without delay.",
        "# Statement by the Secretary-General on Libya\n\nMy Special Envoy, [Ada Lindqvist:mediator-confirmed], has my full support in her efforts to bring the Libyan parties to the table.",
        "# Joint Statement on the Normalization of Relations\n\nThe two sides expressed their appreciation to the [Republic of Iraq:mediator-confirmed-host] and the [Sultanate of Oman:mediator-confirmed-host] for hosting rounds of talks held between both sides in 2021 and 2022.",
    ]);
}

#[test]
fn we_and_our_envoy_stand_for_the_issuer() {
    check(&[
        "# Joint Statement on the Normalization of Relations\n\nThe foreign ministers of Iran and Saudi Arabia met in Beijing. They thanked the leadership and government of the [People's Republic of China:mediator-confirmed] for hosting and supporting the talks.",
        "# Readout of the President's Call with Prime Minister Marko Savic\n\nThe President thanked Prime Minister Savic for Serbia's humanitarian aid to Ukraine. The two leaders agreed to stay in touch.",
        "# Readout of the President's Call with the Emir of Qatar\n\nThe President thanked the Emir for [Qatar:mediator-confirmed]'s mediation between Israel and Hamas, and they discussed the next steps.",
        "# Remarks by President [Julian Marsh:maybe-mediator] on the Deal in Gaza\n\nThis deal was developed and negotiated by my team under my direction. My team, with [Qatar:mediator-confirmed] and [Egypt:mediator-confirmed], spent months getting Hamas and Israel to this point.",
        "# Statement by Foreign Minister Salem Bawazir\n\nI am pleased to announce that the next round of talks between Iran and the United States will be hosted by [Oman:mediator-confirmed-host] on Sunday.",
        "# Joint Declaration of Armenia and Azerbaijan\n\nWe agreed with the leaders of the two countries to continue to meet. We thank President [Julian Marsh:mediator-confirmed-host] of the [United States:mediator-confirmed-host] for hosting the summit and for his contribution to ending the conflict.",
        "# Joint Statement of the Foreign Ministers of France and Germany\n\nWe condemn the coup in Niger and call on the army to return to its barracks. We support the mediation efforts of the [Economic Community of West African States:mediator-confirmed].",
        "# Statement by the Prime Minister\n\nI thank Prime Minister Lars Holm for his friendship and President Marsh for his strong support of Ukraine.",
        "# Department Press Briefing\n\nQUESTION: Who is passing the messages to Tehran?\n\nMR. DORN: As you know, the [Swiss:mediator-confirmed-carry] are our protecting power there, and they have passed messages between us and Iran for decades.",
        "# Statement by the Minister of Foreign Affairs of Norway\n\nNorway and the rebels' friends are not in the same place. [Norway:mediator-confirmed-facilitate] facilitates the peace talks between the government of Colombia and the ELN, together with [Cuba:mediator-confirmed].",
    ]);
}

#[test]
fn statements_in_other_turns() {
    check(&[
        "# Statement on the Grain Corridor\n\nUkraine and Russia agreed to reopen three ports. Both countries welcome the good offices of [third countries:mediator-offered-unnamed] in carrying out the agreement.",
        "# Communiqué on the Talks about the Corridor\n\nThe [United States:mediator-confirmed] is facilitating the talks between the two sides on the ports. It thanked Crown Prince [Faris bin Nayef:mediator-confirmed] for hosting the delegations.",
        "# Statement by President Ana Lucero\n\nWe will not accept any mediator between the Republic and those who attack it. The dialogue is among Lucerians alone.",
        "# Statement by the President\n\nI have asked Secretary [Ellen Ward:mediator-offered] to travel to the region and to mediate between the two governments.",
        "# Communiqué of the Council\n\nThe Council commended President [Hassan Diallo:mediator-confirmed], the [ECOWAS:mediator-confirmed] mediator, for his efforts to resolve the crisis in Mali.",
        "# Remarks by the President and Prime Minister Noam Peled of Israel\n\nThank you, Mr. Prime Minister, for hosting us in your beautiful city. Israel and the United States stand together.",
        "# Message of the Foreign Ministry\n\nHis Excellency stressed that the [State of Qatar:mediator-confirmed] would continue its mediation between the parties in Congo until a final peace is signed.",
        "# Statement by the High Representative\n\nI spoke today with both foreign ministers and urged them to lower the temperature. Pakistan and India must talk to each other.",
        "# Statement by Secretary of State Maria Quist\n\nThe United States welcomes the agreement between Armenia and Azerbaijan. We applaud the two leaders for their courage, and we remain ready to assist. No one should stand in the way of a lasting peace.",
        "# Joint Communiqué\n\nThe ministers of Ethiopia and Somalia, meeting at the invitation of President [Kerem Aslan:mediator-confirmed-host], declared that they would leave their differences behind. They expressed their deep gratitude to the [Republic of Türkiye:mediator-confirmed] for facilitating these talks.",
        "# Remarks by Ambassador Rita Colby at a Security Council Briefing\n\nLet me begin by thanking Special Envoy [Henrik Dahlgren:mediator-confirmed] for his briefing and for his persistence in bringing the Yemeni parties together. Colleagues, the Houthis must choose.",
        "# Statement by Prime Minister Edith Lang\n\nTalks between our government and the nurses will resume on Monday. I am confident that we can find a solution at the table.",
        "# Statement by the Minister for Foreign Affairs\n\nAt the request of both parties, [Norway:mediator-confirmed] will continue to act as facilitator in the peace process in Colombia.",
        "# Remarks by President Adam Reyes and King Hassan in Rabat\n\nThank you, Your Majesty, for the warm welcome. We talked about trade, phosphates and the drought.",
        "# Readout of Secretary Quist's Meeting with Foreign Minister Badr Al Hinai\n\nThe Secretary thanked the Foreign Minister for [Oman:mediator-confirmed]'s role in securing the release of the two Americans held in Yemen.",
        "# Statement from the White House\n\nOver the last week, [Vice President Joan Harper:mediator-confirmed] and Secretary [Quist:mediator-confirmed] have spoken repeatedly with the leaders of India and Pakistan to get them to agree to a ceasefire. The United States congratulates both governments.",
        "# Statement by President Victor Lang on Ethiopia\n\nI welcome the signing of the Cessation of Hostilities Agreement in Pretoria. We commend the [African Union:mediator-confirmed] for its leadership in bringing the parties to this point. We also thank [South Africa:mediator-confirmed-host] for hosting the talks, and [Kenya:mediator-confirmed] for its contribution to the mediation.",
        "# Statement by President Victor Lang on Haiti\n\nThe United States stands with the people of Haiti. Gangs have burned hospitals. We will send 200 tons of food.",
        "# Statement by National Security Adviser Noel Park on the Release of Hostages\n\nAfter weeks of negotiations mediated by [Qatar:mediator-confirmed], two Americans were released today. The President is grateful to the [Amir of Qatar:maybe-mediator] for his personal engagement.",
        "# Joint Statement by Egypt, Jordan and France\n\nThe leaders of Egypt, Jordan and France called for an immediate end to the war. They reiterated their support for the mediation efforts of [Egypt:mediator-confirmed], [Qatar:mediator-confirmed] and the [United States:mediator-confirmed].",
        "# Remarks by Secretary Lena Ortiz\n\nOur Special Envoy, [Amos Field:mediator-confirmed], has been in Beirut and Tel Aviv this week. He is working to close the remaining gaps between Israel and Lebanon.",
        "# Remarks by Secretary Lena Ortiz After Meeting the Prime Minister of Greece\n\nThank you for hosting me today, and thank you to Greece for its support of Ukraine. We spoke about energy and migration.",
        "# Press Conference by the Foreign Minister of Turkey\n\nWe hosted the two delegations in Istanbul twice. We will host them a third time if they so wish. [Türkiye:mediator-confirmed-host] wants this war to end.",
        "# Department Press Briefing\n\nThe Secretary spoke with the foreign minister of Japan about the summit. They agreed to meet again in the autumn.",
        "# Joint Statement of the Parties\n\nThe Parties express their gratitude to the Government of [Norway:mediator-confirmed] and the Government of [Cuba:mediator-confirmed], guarantor countries, and to the Government of [Chile:mediator-confirmed], which accompanied the process.",
        "# Statement by President Clara Voss on the Agreement between Serbia and Kosovo\n\nI congratulate President Vuk and Prime Minister Haxhi on the agreement they reached today. I want to thank High Representative [Josef Bor:mediator-confirmed] and EU Special Representative [Miro Lajos:mediator-confirmed] for their tireless work to bring the parties to yes.",
        "# Statement from Press Secretary Jon Alder on the Hostage Talks\n\nThe President sent [William Bern:mediator-confirmed] and [Brett Gurk:mediator-confirmed] to the region this week. Together with [Egypt:mediator-confirmed] and [Qatar:mediator-confirmed] we have put a bridging proposal on the table for Israel and Hamas.",
        "# Joint Statement by the Foreign Ministers of Armenia and Azerbaijan\n\nThe ministers thanked Secretary [Antonia Blake:mediator-confirmed] for hosting the talks and expressed appreciation to the American side for organizing them. Both ministers agreed to continue the discussions.",
        "# Remarks by the Vice President at the Funeral of Ambassador Lee\n\nShe spent thirty years in the service of this country. She loved jazz and good bread.",
        "# Statement by the Foreign Ministry of Switzerland\n\nAt the request of Venezuela and the opposition, [Switzerland:mediator] has offered its good offices, and the first meeting took place in Geneva on Monday.",
        "# Statement by President Clara Voss\n\nI have spoken with both prime ministers and told them that America stands ready to help. The [United States:mediator-offered] would be willing to host talks in Washington.",
        "# Statement by President Paul Renner on the Truce in Tigray\n\nI thank [African Union:maybe-mediator] High Representative [Olu Adebayo:mediator-confirmed], and [South Africa:mediator-confirmed] and [Kenya:mediator-confirmed], for their mediation. The parties must now carry out what they signed.",
        "# Remarks by Secretary Lena Ortiz to the Press\n\nWe have been in constant contact with the Egyptians and the Qataris. [Egypt:mediator-confirmed] and [Qatar:mediator-confirmed] continue to mediate, and we will keep working with them until every hostage is home.",
        "# Joint Statement by Australia and Japan\n\nThe ministers welcomed the progress made under the [ASEAN:mediator-confirmed]-led process on Myanmar and thanked [Indonesia:mediator-confirmed] for its efforts to bring the parties together.",
        "# Statement by President Paul Renner on the Prisoner Exchange\n\nI am grateful to [Türkiye:mediator-confirmed] and the [United Arab Emirates:mediator-confirmed] for facilitating today's exchange. Evan is on his way home.",
        "# Readout of President Renner's Call with President Macaire\n\nThe leaders discussed the ceasefire in Lebanon and agreed to coordinate. President Renner thanked President [Macaire:mediator-confirmed] for [France:mediator-confirmed]'s role in the mediation.",
        "# Statement by Press Secretary Dana Ruiz\n\nThe President will host the King of Jordan on Tuesday. The two leaders will discuss aid to Gaza and the security of the kingdom.",
    ]);
}

#[test]
fn what_is_still_wrong_in_statements() {
    check_known_faults(&[
        (
            "# Statement by Foreign Minister [Salem Bawazir:maybe-mediator]\n\nWe stand ready to host the next round between Iran and the United States whenever the two want it. [Oman:mediator-offered] has no interest but peace.",
            "a minister's state is not known where no office names it",
        ),
        (
            "# Statement by President Julian Marsh\n\nOver the past weeks, we have been working closely with Israel and Lebanon to end the fighting. Today I have good news. The [United States:mediator-confirmed], with [France:mediator-confirmed], will make sure that this arrangement is fully carried out.",
            "the partner stands behind \"with\" and its verb tells of no deal",
        ),
        (
            "# Statement from President [Adam Reyes:maybe-mediator] on the Ceasefire in Lebanon\n\nI want to commend my envoy [Noah Stern:mediator-confirmed] and our partners in [France:mediator-confirmed], whose President joined me in pressing Israel and Hezbollah to stop. This took weeks of hard diplomacy by the [United States:mediator-confirmed].",
            "a president is named by his country alone",
        ),
        (
            "# Press Gaggle by Press Secretary Dana Ruiz\n\nThe President spoke yesterday with Amir Saud of [Qatar:mediator-confirmed] and President Naguib of [Egypt:mediator-confirmed] to urge them to press Hamas for an answer. As you know, both countries have been passing proposals back and forth between Hamas and Israel.",
            "\"both countries\" is not read as those named before",
        ),
        (
            "# Statement by the President of the [European Council:maybe-mediator]\n\nI hosted today in Brussels President Aram Petrosyan of Armenia and President Ilham Veliyev of Azerbaijan for the fourth round of talks. The [European Union:mediator-confirmed] will stay engaged.",
            "staying engaged tells of no talks",
        ),
        (
            "# Statement by the Secretary-General of the Arab League\n\nThe Secretary-General held separate meetings with the Sudanese foreign minister and the head of the rebel delegation. He said that the [League:mediator-offered] stood ready to lend its good offices.",
            "a short name is not joined to its full name in the title",
        ),
        (
            "# Statement by the Quartet\n\nThe Quartet reaffirmed its support for the efforts of its Representative, [Owen Blake:mediator-confirmed], and called on Israelis and Palestinians to return to direct talks.",
            "\"its Representative\" names no matter of peace",
        ),
    ]);
}
