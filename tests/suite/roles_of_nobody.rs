//! Articles without a mediator, whatever their words remind of. Rows in `marked`.

use crate::marked::check;

#[test]
fn nobody_mediates_here() {
    check(&[
        "The Central Bank raised its rate by half a point. Its governor, Ada Brandt, said that prices were still rising.",
        "The broker of the sale, Alan Pike, said that the house went for two million dollars.",
        "Finland hosted Sweden in the final and won by three goals to one.",
        "France and Germany agreed on a joint budget after talks in Paris between President Louis Renard and Chancellor Eva Brandt.",
        "The president of Chile and the president of Peru welcomed the accord and agreed to sign it in June.",
        "She mediates between tradition and modern taste in her kitchen, the critic wrote.",
        "The media watchdog said that the station had broken the rules.",
        "Brazil hosted a summit of the world's largest economies; leaders spoke about the climate.",
        "Police mediated nothing: they used tear gas, said the students.",
        "Scientists in Oslo said that the protein mediates the reaction between the cells.",
        "The Supreme Court ruled that Congress could not delegate the power.",
        "The opposition accused the government of brokering arms sales to Sudan.",
        "Kenya's president met the leaders of Uganda and Rwanda in Kampala to open a railway.",
        "The European Commission proposed a ban on imports of timber, and the Parliament will vote in May.",
    ]);
}

#[test]
fn nobody_mediates_in_other_turns_either() {
    check(&[
        "The agency helped to facilitate the sale of the port to a Danish company.",
        "Ukraine's chief negotiator, Davyd Arak, said that the Russians had offered nothing new in Istanbul.",
        "Israel thanked Germany for its support and for the submarines.",
        "Hungary thanked Poland for its help after the flood.",
        "The ambassador of Japan hosted a dinner for the scholars of the exchange.",
        "The king has a role in the ceremony, and the archbishop another.",
        "The senator acted as a bridge between the two wings of his party.",
        "Both sides of the street were closed. A guard said nobody would get through before noon.",
        "The United Nations said that 12 million people needed food.",
        "Trade talks between Canada and the United States broke off on Friday after the president raised tariffs on steel.",
        "The company offered its good offices for rent, an agent joked.",
        "The museum and the heirs settled their dispute over the painting out of court.",
        "Turkey and Greece will hold talks on the sea border in Ankara, their foreign ministers announced together.",
        "The chess federation has named a new arbiter for the final.",
        "The minister called the budget a compromise between growth and thrift.",
        "In the novel, an old aunt mediates between two brothers who have not spoken since the war.",
        "Hosts Morocco beat Senegal on penalties; the king was in the stands.",
        "The prime ministers of Estonia and Latvia signed an agreement on the railway and thanked their negotiators.",
        "The Bank of Spain acted as intermediary in the sale of the bonds.",
        "The bank brokered a merger between two insurers.",
        "A talk show host said that the deal was bad.",
        "The senator urged both parties to reach an agreement on the budget.",
        "The museum will host talks by three painters in May.",
        "Prime Minister Anders Holm and President Eva Brandt agreed to build a tunnel between the two countries.",
        "The senate committee will monitor the implementation of the budget deal.",
        "A spokesman for the dairy said that talks with farmers continue.",
        "The ministers of France and Italy opened the tunnel and praised the workers.",
        "Armenia thanked [Iran:mediator-offered] for its offer of help in reaching a peace deal with Azerbaijan.",
        "Ukraine thanked Poland for its help in ending the blockade of grain.",
        "Israel and Jordan worked with the United States to end the crisis between them.",
        "The king worked for peace between man and nature.",
        "Germany's chancellor and France's president met in Berlin to discuss the budget, and both praised the talks.",
        "The chief executive hosted investors in Paris and spoke of a truce in the price war.",
        "The Federal Reserve chair met senators from both parties and answered questions about rates.",
        "Iran and the [E3:not-mediator] met in Geneva on Friday for talks about the nuclear program.",
    ]);
}
