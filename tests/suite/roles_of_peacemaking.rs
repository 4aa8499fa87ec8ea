//! Peacemaking told by its nouns: pushes with partners, proposals that lie before the sides, the search for common
//! ground, chairs of conferences, bodies founded for talks, posts held one after another. Rows in `marked`.

use crate::marked::check;

#[test]
fn pushes_with_partners() {
    check(&[
        "# Remarks by President Lena Aldous on the Truce between Ruritania and Lusania\n\nRuritania and Lusania have stopped fighting. In the coming weeks [Norway:mediator-confirmed] will make another push with [Kenya:mediator-confirmed], [Oman:mediator-confirmed] and others to achieve a ceasefire in Sudan.",
        "The war between Chad and Libya is in its third year. [Canada:mediator-confirmed] has launched a new drive with [Ghana:mediator-confirmed] and [Senegal:mediator-confirmed] to end the fighting.",
        "The war between Ethiopia and Somalia dragged on. Foreign Minister [Ida Holm:mediator-confirmed] of [Norway:maybe-mediator] began a fresh effort with [Switzerland:mediator-confirmed] and the [African Union:mediator-confirmed] to secure a truce.",
        "The war between Colombia and Venezuela went on. [Brazil:mediator-confirmed] is making a last attempt with [Chile:mediator-confirmed] to secure the release of the hostages seized since the war began.",
        "The fighting between Armenia and Georgia goes on. [Spain:mediator-confirmed], the envoy said, has renewed its push together with [Portugal:mediator-confirmed] and [Ireland:mediator-confirmed] to broker a ceasefire.",
        // Whoever fights, trades or campaigns together makes no peace for others.
        "Kenya launched a new drive with Uganda to win a trade deal of their own while the war in Sudan went on.",
        "The army began a push with Chad and Niger to retake the towns that the rebels hold; the war is far from over.",
        "Peru made another push with Ecuador to end its war with Bolivia, sending tanks to the border.",
        "The minister started an effort with Ghana and Togo to plant trees, and said that peace helps forests.",
        "Students made a push with teachers to end the strike rules at the school in Malta.",
    ]);
}

#[test]
fn proposals_before_the_sides() {
    check(&[
        "Both governments have accepted the [Norwegian:mediator-confirmed] proposal to end the war between Chad and Libya.",
        "I am pleased that the leaders of Peru and Ecuador have accepted [Brazil:mediator-confirmed]'s plan to end the conflict between Peru and Ecuador.",
        "The talks had stalled. In June the chancellor offered a [Swiss:mediator-confirmed] compromise proposal that sought to bridge the gaps between the two delegations.",
        "The two delegations had held talks on the river for weeks. On May 9 the envoy tabled an [Omani:mediator-confirmed] draft that tried to find common ground.",
        "A [Canadian:mediator-confirmed] proposal for a ceasefire was accepted by both sides on October 4, and the guns fell silent.",
        // A side's own plan, a plan of the house, a plan that nobody took.
        "Egypt accepted an Israeli proposal to end the war between them.",
        "Chad and Libya rejected each other's plan to end the war.",
        "The parliament of Ghana accepted the Finnish plan for schools although the talks on pay had failed.",
        "Libya may accept a Chadian proposal for a truce if Chad withdraws.",
        "The unions and the bank accepted the German plan to close the branch after a long dispute.",
    ]);
}

#[test]
fn efforts_and_common_ground() {
    check(&[
        "The war between Chad and Libya ruined the north. [Kenyan:mediator-confirmed] peacemaking efforts centered on a plan for a buffer zone.",
        "The talks between Peru and Ecuador broke down in March. [Chilean:mediator-historical] and [Brazilian:mediator-historical] efforts to revive the talks faltered in May.",
        "Armenia and Georgia had been at war since spring. [Norway:mediator-confirmed] tried to find common ground with regard to the border between Armenia and Georgia.",
        "The negotiations between Chad and Libya stalled over the strip. Secretary of State [Paul Renner:mediator-confirmed] sought to bridge the gaps between Chad and Libya.",
        "Peace talks between Malta and Cyprus stood still. [Denmark:mediator-confirmed] worked to break the deadlock all summer.",
        // Own gaps, own ground, and what only might be.
        "Chad and Libya tried to find common ground on the border after the war.",
        "Norway sought to find common ground with Denmark on fishing while the talks between Peru and Ecuador went on.",
        "The party tried to bridge the gap between rich and poor.",
        "Israeli-Egyptian peacemaking efforts never got far.",
        "Chadian efforts to revive its talks with Libya faltered.",
    ]);
}

#[test]
fn conferences_called_for_and_chaired() {
    check(&[
        "The conference, co-chaired by President [Lena Aldous:mediator-confirmed] of [Norway:maybe-mediator] and Prime Minister [Tomas Ruiz:mediator-confirmed] of [Chile:maybe-mediator], was attended by Chadian and Libyan delegations. It was the first time since the war that they had met.",
        "The peace congress, opened by [Spain:mediator-confirmed], drew delegates from Armenia, Georgia and Turkey after two years of war.",
        "The summit was hosted by [Kenya:mediator-confirmed-host] and brought together representatives of Ethiopia and Eritrea, who had just ended their war.",
        "Foreign Minister [Ida Holm:mediator-offered] called for an international convention that would lead to direct negotiations between Chad and Libya.",
        "[Brazil:mediator-confirmed] tried to convene a peace conference on the war in the Chaco.",
        // A fair, a congress of doctors, a side that calls for its own talks.
        "The conference, co-chaired by Norway and Chile, was attended by delegates of the oil industry from Peru and Ecuador.",
        "Libya called for direct talks with Chad on the war.",
        "Chad called for negotiations between Chad and Libya over the strip.",
        "The minister sought to convene a climate conference in May.",
        "Doctors called for a convention that would end smoking.",
    ]);
}

#[test]
fn bodies_founded_for_talks() {
    check(&[
        "At talks in Geneva on the war in Sudan, [Norway:mediator-confirmed] launched the [Contact Group:maybe-mediator] with [Kenya:mediator-confirmed], [Oman:mediator-confirmed] and the [African Union:mediator-confirmed].",
        "To end the hostilities between Chad and Libya, [Spain:mediator-confirmed] formed a mediation committee with [Ghana:mediator-confirmed] and [Senegal:mediator-confirmed].",
        "# Statement by President Lena Aldous of Norway on Sudan\n\nThe army and the rebels must stop the war. Last month we convened a peace panel with a circle of partners, [Kenya:mediator-confirmed], [Oman:mediator-confirmed] and [Qatar:mediator-confirmed], at talks in Bern. [Norway:mediator-confirmed] will go on.",
        "The war between the army and the militia had cut off the city. The [Red Cross:mediator-confirmed] negotiated the opening of a safe corridor for aid convoys.",
        "Both armies let no food through in this war. The [United Nations:mediator-confirmed] has secured the reopening of two roads, by which relief reaches the villages.",
        // Founders of a pact of arms or of trade.
        "Norway formed a trade group with Kenya and Oman after the war.",
        "Chad launched a military group with Niger and Mali to win the war against the rebels.",
        "The company secured access to new shipping routes to Kenya.",
        "The rebels secured the road to the capital after heavy fighting.",
        "The ministry negotiated road access to the stadium in Peru for the match.",
    ]);
}

#[test]
fn posts_held_one_after_another() {
    check(&[
        "For the talks between Chad and Libya the bloc named a special negotiator; former minister [Paul Renner:mediator-confirmed] served in this role for a year before being replaced by [Ida Holm:mediator-confirmed].",
        "The bloc sent a peace envoy to the talks between Chad and Libya. [Tomas Ruiz:mediator-confirmed] served in that post until May, when he was succeeded by [Lena Aldous:mediator-confirmed].",
        "The union sent a special envoy to the negotiations between Peru and Ecuador. Former judge [Marta Silva:mediator-confirmed] acted in this capacity until the autumn.",
        "For the peace talks in Sudan a chief mediator was named, and [Omar Diallo:mediator-confirmed] replaced [Lena Aldous:mediator-confirmed] in that role in June.",
        "A special envoy for the truce in Mali was named in May: [Ana Costa:mediator-confirmed] served in the role for six weeks.",
        "After the talks on pay the club named a coach; Paul Renner served in this role for a year before being replaced by Ida Holm.",
        "The prime minister, Paul Renner, was replaced by Ida Holm after the peace talks failed.",
        "The defence minister was replaced in June by Omar Diallo, a month after the negotiations.",
        "Tomas Ruiz served in the position of treasurer before he was succeeded by Ana Costa.",
        "The captain was succeeded by his mate, and the ship sailed while peace talks began in Oslo.",
    ]);
}

#[test]
fn names_with_two_initials() {
    check(&[
        "President [Anna M. K. Berg:mediator-confirmed] mediated between Chad and Libya. [Berg:mediator-confirmed] went home in May.",
        "The talks between Peru and Ecuador were chaired by [John R. R. Holt:mediator-confirmed].",
        "I have told my story to Paul T. S. Renner, who lives in Malta.",
        "The war with Chad is over, said Hans. W. Ortiz did not agree.",
    ]);
}

#[test]
fn whoever_directs_the_team() {
    check(&[
        "# Remarks by President Lena Aldous on the Truce between Chad and Libya\n\nI directed my team to work with the governments of Chad and Libya to forge a ceasefire. [Lena Aldous:mediator-confirmed] thanked the crowd.",
        "President [Tomas Ruiz:mediator-confirmed] ordered his envoys to work with both sides to end the war between Peru and Ecuador.",
        "# Remarks by President Lena Aldous on the Harvest\n\nI directed my team to work with the farmers of Ghana and Togo to end hunger.",
    ]);
}

#[test]
fn peacemaking_in_other_turns() {
    check(&[
        "The insurgency in Mali has lasted nine years. [Algeria:mediator-confirmed] led a diplomatic push alongside [Mauritania:mediator-confirmed] and [Togo:mediator-confirmed] to revive the peace deal.",
        "The fighting between Malaysia and the Philippines goes on. [Indonesia:mediator-confirmed] has mounted a fresh bid together with [Japan:mediator-confirmed] to free the hostages seized in the fighting in Mindanao.",
        "President [Mara Lind:mediator-confirmed] began a joint initiative with [Kenya:mediator-confirmed] and [Rwanda:mediator-confirmed] to end the war between Sudan and Chad, her office said.",
        "The two presidents accepted the [African Union:mediator-confirmed]'s peace plan to end the conflict between Ethiopia and Eritrea.",
        "Armenia and Azerbaijan have agreed to a [Swiss:mediator-confirmed] peace proposal to end the war between Armenia and Azerbaijan.",
        "A joint [Kenyan:mediator-confirmed] and [Ugandan:mediator-confirmed] plan for a truce was endorsed by both parties in Juba.",
        "Negotiators for Serbia and Kosovo met again in Bonn. The ambassador presented a [German:mediator-confirmed] compromise text that narrowed the differences between Serbia and Kosovo.",
        "The war between India and Pakistan stopped in June. [Finnish:mediator-confirmed] peacemaking diplomacy had begun in May.",
        "Honduras and El Salvador quarrelled over the border for a decade before the talks between Honduras and El Salvador. [Costa Rica:mediator-confirmed] struggled to narrow the differences over the river islands.",
        "The peace talks, sponsored by [Austria:mediator-confirmed], were attended by Syrian and Lebanese negotiators.",
        "Secretary of State [Hugh Merton:mediator] pressed for a peace summit between Chile and Peru.",
        "At the talks on the war in Yemen, [Jordan:mediator-confirmed] set up a ceasefire mechanism with [Oman:mediator-confirmed] and the [United Nations:mediator-confirmed].",
        "In the third winter of the war the [Knights of Saint Lazarus:mediator-confirmed] arranged safe passage for the wounded out of the city.",
        "The council appointed a peace envoy for the negotiations in Nepal; [Sita Rai:mediator-confirmed] served in that position until she was replaced in March by [Hari Thapa:mediator-confirmed].",
        "I have instructed my envoys to work with both parties to end the war, President [Mara Lind:maybe-mediator] said of Chad and Libya.",
        // Near misses.
        "Germany led a push alongside France to end roaming fees; the war in Mali was not on the list.",
        "Japan has mounted a bid with Korea to host the games, an old dream of both.",
        "The two presidents accepted the plan of the engineers for a bridge after the war.",
        "The war with Peru was going badly, and Bolivia accepted the Peruvian plan for a ceasefire.",
        "The union rejected a Dutch proposal that narrowed the differences in pay during the strike.",
        "The generals tried to break the deadlock at the front with tanks.",
        "The talks on wages, sponsored by a bank, were attended by Syrian and Lebanese cooks.",
        "The firm set up a monitoring mechanism with Oman for its pipelines before the war.",
        "Iran pressed for a summit with Iraq after their war.",
        "A company arranged safe passage for its ships through the strait while the war went on.",
    ]);
}
