//! Envoys by their posts: obituaries, profiles, appointments. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;

#[test]
fn posts_of_peace_in_lives_and_appointments() {
    check(&[
        "Ambassador [Lewis Hart:mediator-historical], who died on Tuesday at 81, served as Middle East envoy under two presidents and helped bring Egypt and Israel together.",
        "# [Lewis Hart:mediator], who led the peace talks between Israel and Syria, dies at 81\n\nFor eight years he led the [American:maybe-mediator] team that sought a peace between Israel and Syria.",
        "Former Prime Minister [Owen Blake:mediator-confirmed] becomes the [Quartet:mediator-confirmed]'s envoy to the Middle East on Wednesday, an official said. He will work with Israelis and Palestinians.",
        "The [Secretary-General:maybe-mediator] has appointed [Ada Lindqvist:mediator-confirmed] of Sweden as his Personal Envoy for Western Sahara.",
        "The President named Laura Simms as ambassador to France. She had served as a judge in Ohio.",
        "She was the trade envoy of Britain to Turkey for six years and sold a good many tractors.",
        "In 1995 [Martin Hale:mediator-confirmed] brokered the accord that ended the war between Bosnia's three peoples. He was blunt, loud and sleepless, and those who sat across from him remember it still.",
        "# Statement on the Death of Ambassador [Simon Adler:mediator-historical]\n\nAs a special envoy, he worked tirelessly for peace between Israelis and Palestinians. We mourn him.",
        "The diplomat was best known for his part in the release of hostages in Beirut. [Giles Picton:mediator], as an envoy of the [Archbishop of Canterbury:maybe-mediator], carried messages between the kidnappers and the families before he was seized himself.",
        "He had been his country's chief negotiator with the European Union, and never gave an inch.",
        "Elena Markou, a marriage counsellor from Patras, has published a novel about a [mediator:maybe-mediator].",
        "[Kofi Amoah:mediator-confirmed], a former UN chief, led the [African Union:mediator-confirmed] panel that ended the violence after the vote in Kenya. He persuaded his rival Peter Ouma and the president to share power.",
        "The former senator [George Mallory:mediator-confirmed] chaired the talks in Belfast that led to the Good Friday Agreement.",
        "Mr. Tahir was an adviser to King Hussein and sat in on every round with the Israelis.",
    ]);
}

#[test]
fn envoys_in_other_turns() {
    check(&[
        "Switzerland's [Heidi Frey:mediator-confirmed] was named on Friday as the [OSCE:mediator-confirmed]'s special representative for the talks between Moldova and Transnistria.",
        "[Nadia Haddad:mediator-denied] has resigned as [UN:maybe-mediator] mediator in Syria, saying that nobody wanted peace.",
        "[Jan Visser:mediator-denied] turned down an offer to become the [EU:maybe-mediator]'s envoy to the Great Lakes.",
        "Ralph Bunting won a prize for a film about an armistice.",
        "[Ralph Bunting:mediator-confirmed] won the Nobel Peace Prize in 1950 for the armistice agreements that he had negotiated between Israel and its Arab neighbours.",
        "His successor as envoy, [Paul Nkemba:mediator-confirmed], will carry on the negotiations between Khartoum and the rebels.",
        "The new envoy to London, Carla Dietz, presented her credentials to the king.",
        "Theodore Weller, the labor lawyer, represented the union in its talks with the steel companies for thirty years.",
        "[Theodore Weller:mediator-historical], the labor mediator who helped settle more than two hundred strikes, died on Sunday in Chicago.",
        "The Pope appointed Cardinal [Matteo Zanetti:mediator-confirmed] to carry out a peace mission between Moscow and Kyiv, the [Vatican:maybe-mediator] said.",
        "The President has asked [Steve Wirth:mediator-offered], his special envoy, to lead the talks between Russia and Ukraine.",
        "A peace activist all his life, Aharon Levi argued that Israel should negotiate directly with the PLO.",
        "The diplomat [Hector Salinas:mediator-historical], remembered for coaxing El Salvador's army and guerrillas to the table in the early 1990s, died at his home in Lima. He was 88.",
        "As the [Secretary-General:maybe-mediator]'s man in Cyprus, [Olof Ekman:mediator-confirmed] has spent four years shuttling between the Greek and Turkish Cypriot leaders.",
        "[Teresa Whitlock:mediator-confirmed] will replace him as US special envoy for Sudan, the State Department said, and is expected to travel to Jeddah for talks with both generals.",
        "Mr. Aldous, a retired general, was the first commander of the Gurkha regiment and wrote three books.",
        "The new ambassador to Tel Aviv is a lawyer from Boston who has argued for a Palestinian state.",
        "[Carl Bergström:mediator-confirmed], the Swede who bridged the gap between Washington and Hanoi in 1967, kept a diary of every meeting.",
        "Once a mediator in the Basque country, [Ronan Keane:mediator-historical] now teaches at a school in Dublin.",
        "An intelligence officer by trade, [General Abbas Kamel:maybe-mediator] was Cairo's man in every round between Hamas and Israel.",
        "[Richard Halden:mediator], the [American:maybe-mediator] diplomat who brokered the accords that ended the war in Bosnia, has died. He was 69.",
        "[Marta Elo:mediator-confirmed], a former president of Finland, has been named the [European Union:mediator-confirmed]'s special envoy for the talks between Serbia and Kosovo.",
        "The prime minister named his brother ambassador to the Vatican.",
        "Judge Harold Baines served for years on the Court of Appeals and was known for his dry wit.",
        "The retired admiral [Lars Ek:mediator-confirmed] heads the [OSCE:mediator-confirmed] mission that monitors the truce in the east of the country.",
        "The leaders of Cyprus met on Friday. [Sir Peter Combe:mediator-historical], a former British diplomat who mediated there in the 1990s, said that the new plan would fail.",
        "[Francesca Donato:mediator-confirmed], the [UN:maybe-mediator]'s special adviser on Cyprus, has invited both leaders to dinner on Friday, the first step toward new talks.",
        "An envoy of the president, Omar Sy, delivered the credentials in Lisbon.",
        "The judge, 71, once mediated between the city and its police union.",
        "[Adam Cole:mediator-denied] declined to serve as the [UN:maybe-mediator]'s special envoy for the talks on Yemen.",
        "[Adam Cole:mediator-speculated] is expected to be named special envoy for the peace talks on Yemen.",
        "[Adam Cole:mediator-speculated] could become the next [UN:maybe-mediator] special envoy for Yemen, diplomats said.",
        "The president wants [Adam Cole:mediator-offered] to lead the peace talks between Yemen and the Houthis.",
        "# Statement on the Death of Ambassador Ruth Kaplan\n\n[Ruth Kaplan:mediator-historical] led the [American:maybe-mediator] delegation that mediated between Ethiopia and Eritrea. She was a friend to us all.",
        "[Miguel Duarte:mediator-confirmed], the [Portuguese:maybe-mediator] diplomat who serves as the [UN:mediator-confirmed] envoy for Western Sahara, met Moroccan officials and Polisario leaders this week.",
        "[Thabo Mkhize:mediator-confirmed], South Africa's former president, mediated the talks that produced Zimbabwe's unity government.",
    ]);
}

#[test]
fn what_is_still_wrong_of_envoys() {
    check_known_faults(&[
        (
            "She has been tipped as the next [UN:maybe-mediator] mediator in Syria. [Nadia Haddad:mediator-speculated] declined to comment.",
            "a pronoun that stands before its name is not read",
        ),
        (
            "Before she became a minister, [Ingrid Dahl:mediator-historical] was one of the [Norwegian:maybe-mediator] diplomats behind the Oslo talks. On Monday she opened a school in Tromsø.",
            "being behind the talks is not read",
        ),
        (
            "The [UN:mediator-confirmed]'s envoy to Libya, [Stella Marchetti:mediator-confirmed], resigned on Tuesday after two years of trying to reconcile the rival governments in Tripoli and Tobruk.",
            "an envoy to a land alone is no post of peace",
        ),
    ]);
}
