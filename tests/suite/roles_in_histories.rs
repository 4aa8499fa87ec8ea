//! Arbiters, good offices and commissions as essays on diplomatic history tell of them. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;

#[test]
fn sovereigns_umpires_and_commissions_decide() {
    check(&[
        "In 1872 Chile and Bolivia agreed to submit the dispute to the arbitration of the King of [Sweden:mediator-confirmed-arbitrate].",
        "The two governments referred the question of the islands to the Emperor of [Brazil:mediator-confirmed-arbitrate], who gave his award in 1884.",
        "By the convention of 1869 the claims of citizens of both countries were laid before a mixed commission. The umpire, [Sir Edward Talbot:mediator-confirmed-arbitrate], decided wherever the commissioners disagreed.",
        "A boundary treaty was signed in 1846 after two months of direct talks between Secretary of State Amos Granby and the British minister in Washington.",
        "The boundary commissioners of Peru and Ecuador met at Tumbes in 1889 and quarreled over every hill. No third power took part.",
        "When Honduras and Nicaragua could not agree, they asked the King of [Spain:mediator-arbitrate] to fix the line, and Alfonso did so in December 1906.",
        "In 1866 the United States offered its [good offices:not-mediator] to Spain and Chile. [Washington:mediator-offered] repeated the offer two years later, and both again declined.",
        "Through the good offices of the [Holy See:mediator-confirmed], the two republics signed a treaty of peace in 1885.",
        "[France:mediator-offered] offered its mediation in 1861, but Secretary Granby dismissed the idea out of hand.",
        "President Grover Lyle proposed that the matter of the frontier be submitted to [arbitration:maybe-mediator], but London would not hear of it.",
    ]);
}

#[test]
fn good_offices_and_envoys_in_older_wars() {
    check(&[
        "The commission of 1897 was composed of two Americans and two Britons, and a fifth member, [Fyodor Martens:mediator-confirmed-arbitrate] of [Russia:maybe-mediator], who served as president of the tribunal.",
        "At the Congress of Vienna the Austrian chancellor presided, but every power bargained for itself.",
        "Representatives of Paraguay and Bolivia met in Buenos Aires in 1935. A group of mediators led by [Argentina:mediator-confirmed] and including [Chile:mediator-confirmed] and [Uruguay:mediator-confirmed] pressed them to accept a truce.",
        "In 1905 President [Albert Rhodes:mediator-confirmed] invited Russia and Japan to a peace conference at Portsmouth, and the treaty signed there ended the war.",
        "The Treaty of Guadalupe ended the war between the United States and Mexico. The envoy Nicholas Trent negotiated its terms with Mexican commissioners, although Washington had recalled him.",
        "Minister Charles Allen went to Madrid in 1818 to negotiate the purchase of Florida with the Spanish foreign minister.",
        "Under the treaty, each government would name one commissioner, and the two would choose a third. They could not agree, and the [King of Prussia:mediator-confirmed-arbitrate] named the umpire and later decided the case himself.",
        "The [Swiss Federal Council:mediator-confirmed-arbitrate], acting as arbitrator, drew a new line in 1900 between the two colonies.",
        "The Alabama claims were finally settled by a tribunal of five [arbitrators:mediator-arbitrate-unnamed] that met at Geneva.",
        "In the autumn of 1914 the President sent Colonel Howard House to London and Berlin to sound both governments on a peace that [Washington:mediator-speculated] might mediate.",
        "[British:mediator-confirmed] mediation brought Brazil and Buenos Aires to terms in 1828, and Uruguay became independent.",
    ]);
}

#[test]
fn histories_in_other_turns() {
    check(&[
        "[Lord Ponsby:mediator-confirmed], the [British:maybe-mediator] minister at Rio, shuttled between the two capitals until a preliminary peace was signed.",
        "The [State Department:mediator-denied] declined to mediate, and the war went on. [Washington:maybe-mediator] held that it had no business in the quarrel.",
        "The convention provided for an international commission to supervise the plebiscite. Its chairman, General [William Lassiter:mediator-confirmed], a neutral, ruled in 1926 that no fair vote could be held.",
        "In 1922 Secretary of State Charles Hewes invited Chile and Peru to send delegates to Washington. Under the protocol they signed there, President [Warren Hale:mediator-confirmed-arbitrate] agreed to act as arbitrator in the Tacna question.",
        "The Concert of Europe had long been praised as a guardian of peace, but neither Vienna nor Berlin lifted a finger that summer.",
        "The United States and Great Britain resolved the seal question by [arbitration:mediator-confirmed-arbitrate-unnamed] in 1893.",
        "After the War of the Pacific broke out, [American:mediator-confirmed] good offices produced a conference aboard the USS Lackawanna in October 1880, but the belligerents could not agree.",
        "Sultan Abdul of Johor ruled on disputes between his own chiefs.",
        "The quarrel over the Beagle Channel was put in the hands of the [Holy See:mediator-confirmed], and Cardinal [Antonio Sorella:mediator-confirmed] spent six years drawing the two governments toward a treaty.",
        "By an exchange of notes in 1858 Britain and the Argentine Confederation accepted the President of [Chile:mediator-confirmed-arbitrate] as arbiter.",
        "Costa Rica rejected the findings of the boundary engineers, and in 1910 Chief Justice [Edmund Whyte:mediator-arbitrate] of the [United States:maybe-mediator] was chosen as arbitrator by both republics.",
        "The Webster negotiation of 1842 was a private affair: two old friends, one American and one British, settled the frontier of Maine over dinners in Washington.",
        "When war broke out in 1853, [Austria:mediator-confirmed] convened a conference of ambassadors at Vienna and drafted a note that it hoped both the Tsar and the Sultan could sign.",
        "[Benjamin Frankel:not-mediator] sailed to France in 1776 to seek an alliance. Vergennes received him coolly.",
        "President [Wilder:maybe-mediator] offered himself as an honest broker between the Allies and the Central Powers in 1916; the belligerents brushed [him:not-mediator] aside.",
        "The [Permanent Joint Board:not-mediator] of Canada and the United States has met twice a year since 1940 and has never needed an outsider.",
        "It was through the efforts of the French consul, [Auguste Nemours:mediator-confirmed], that the Dominican and Haitian commissioners met at all.",
        "The final act named three guarantors: [Brazil:mediator-confirmed-guarantee], [Argentina:mediator-confirmed-guarantee] and [Chile:mediator-confirmed-guarantee] pledged to see that Peru and Ecuador kept the protocol of 1942.",
        "In the 1820s Britain and the United States laid the question of the slaves carried away before the [Tsar of Russia:mediator-confirmed-arbitrate], who found for the Americans.",
        "In 1889 the two republics signed a convention by which they submitted their claims in the Misiones to the President of the [United States:mediator-confirmed-arbitrate]. President [Cleve:maybe-mediator] handed down his award in 1895.",
        "The Mixed Claims Commission sat in Washington from 1871 to 1873 under an Italian umpire, [Count Luigi Corvino:mediator-confirmed-arbitrate], whose vote settled most of the cases.",
        "[Great Britain:mediator-confirmed] mediated an end to the war, and the preliminary convention of 1828 created a buffer state between Brazil and Argentina.",
        "In December 1846 the [British:maybe-mediator] minister in Mexico offered the good offices of [Her Majesty's government:maybe-mediator], an offer that the Mexican Congress never answered.",
        "Secretary Olden rejected [French:mediator-denied] mediation out of hand, insisting that the matter was a domestic one.",
        "The commissioners appointed by the two governments, John Barclay for the United States and Thomas Barlow for Britain, could not agree on the true river.",
        "The Harrison administration threatened war over the Valparaíso incident until Chile apologized.",
        "When the Congress of Panama failed, [Colombia:mediator-offered] proposed to mediate between Spain and Mexico, but neither replied.",
        "Under strong pressure from [Washington:mediator-confirmed], El Salvador and Honduras accepted a cease-fire in July 1969 that the [Organization of American States:mediator-confirmed] had brokered.",
        "A delegation from Finland conducted bilateral talks with the Soviet envoys in Moscow; no one else was in the room.",
        "[Jonathan Dean:mediator-confirmed], the American chargé, carried the Japanese reply to the Chinese legation in Peking, since the two governments had broken off relations.",
        "Peru and Ecuador have agreed to let the four guarantor countries, [Argentina:mediator-guarantee], [Brazil:mediator-guarantee], [Chile:mediator-guarantee] and the [United States:mediator-guarantee], send observers to the Cenepa valley.",
        "The British cabinet proposed in 1839 that the matter be referred to a commission of three, one of them named by a friendly sovereign; the Americans refused, and the proposal died.",
        "Negotiations resumed at Ghent in August 1814. Neither delegation wanted the [Russian:mediator-denied] mediation that Adams had earlier accepted and London had declined.",
        "By the protocol signed at San José, both governments bound themselves to accept the decision of the President of the [French Republic:mediator-confirmed-arbitrate], Émile Laroque.",
        "The war between Chile and the alliance dragged on until 1883. [United States:mediator-confirmed] diplomats tried three times to bring the belligerents to terms and failed each time.",
        "In the spring of 1948 the [United Nations:mediator-confirmed] appointed Count [Folke Lindahl:mediator-confirmed] of Sweden as mediator in Palestine. He won a truce in June.",
        "The Congress ratified the treaty with Tripoli by a wide margin.",
        "Theodore Merrick won a prize for ending the war; the treaty of Portsmouth was signed under his eyes.",
        "The Treaty of 1881 left the southern channel in doubt. Both republics appealed to the British crown, and in 1902 [King Edward:mediator-confirmed-arbitrate] delivered an award that neither liked.",
        "In 1876 the dispute over the Chaco was submitted to President [Rutherford Hale:mediator-confirmed-arbitrate] of the United States, who two years later awarded the whole to Paraguay.",
        "A joint commission of Guatemalan and Mexican engineers marked the frontier between 1883 and 1895.",
        "[Brazilian:maybe-mediator] Foreign Minister [Baron Rio Claro:mediator-offered] offered his good offices to Ecuador and Peru.",
        "The United States recognized the new government in Bogotá after a long debate in the Senate.",
    ]);
}

#[test]
fn what_is_still_wrong_in_histories() {
    check_known_faults(&[
        (
            "The Dogger Bank incident was investigated by an international commission of inquiry that sat in Paris at the suggestion of [France:mediator-confirmed].",
            "a suggestion is not told from an act",
        ),
        (
            "At the outbreak of the Chaco war the [League of Nations:mediator-confirmed] sent a commission of inquiry, which proposed an armistice to Bolivia and Paraguay.",
            "who sent the commission stands behind another verb",
        ),
        (
            "In 1978 the President invited Sadek and Peretz to his retreat in the mountains. For thirteen days [Carden:mediator-confirmed] moved from cabin to cabin, and in the end both signed.",
            "moving from cabin to cabin is a picture, not a word for mediation",
        ),
        (
            "Secretary of State [Dean Hollister:mediator-confirmed] invited Egyptian and British negotiators to Washington in 1951 and offered a compromise over the canal base.",
            "an offer of a compromise between those invited is not read",
        ),
        (
            "The American minister in Lima, [Isaac Christie:mediator-confirmed], offered the good offices of his government and hosted a conference of the belligerents aboard a warship.",
            "the offer stands before the deed in one sentence, and the weaker reading wins",
        ),
    ]);
}
