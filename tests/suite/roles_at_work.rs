//! Mediators and arbitrators between unions, companies, clubs and neighbours. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;

#[test]
fn who_settles_pay_and_contracts() {
    check(&[
        "The nurses' union and the hospital agreed to binding [arbitration:mediator-confirmed-arbitrate-unnamed] on Friday.",
        "The dispute over pay was referred to the [Labour Court:mediator-confirmed], which recommended a rise of four per cent.",
        "A federal [mediator:mediator-confirmed-unnamed] has been called in to help the teachers and the school district reach a contract.",
        "Judge [Helen Ruiz:mediator-confirmed], appointed by the court to mediate between the city and the creditors, met both in Detroit.",
        "The High Court ruled on Monday that the company had broken its contract with the growers.",
        "The [Federal Mediation:maybe-mediator] and [Conciliation Service:mediator-confirmed] will oversee the talks between the dockers and the port operators.",
        "The [Court of Arbitration for Sport:mediator-confirmed-arbitrate] upheld the ban on the cyclist after an appeal by the anti-doping agency.",
        "The players' union and the owners met for six hours in New York without a mediator, and got nowhere.",
        "[Ines Ferrer:mediator-confirmed], the ombudsman, brought the tenants and the landlord to a settlement.",
        "Talks between the airline and its pilots continued with the help of [Acas:mediator-confirmed].",
        "The mayor, [Tom Delgado:mediator-offered], has offered to mediate in the garbage strike.",
        "Shareholders sued the board in Delaware. The judge dismissed the suit.",
        "The union refused arbitration and walked out.",
    ]);
}

#[test]
fn work_in_other_turns() {
    check(&[
        "The company's chief negotiator, Mark Ellery, said that talks with the union would resume on Tuesday.",
        "The two clubs took their quarrel about the transfer to the [FIFA Dispute Resolution Chamber:mediator-confirmed-arbitrate].",
        "An insurance broker and two financial intermediaries were fined by the regulator.",
        "Former judge [Luis Ocampo:mediator-confirmed-arbitrate] was chosen as arbitrator by the league and the players.",
        "The strike at the mine ended after [Bishop Ramiro Quispe:mediator-confirmed] stepped in to mediate between the miners and the owners.",
        "The writers and the studios will return to the table on Monday, both said in a joint statement.",
        "A [mediator:mediator-confirmed-unnamed] appointed by the government has given the railway unions and the operators a week to answer.",
        "Neighbours have fought for years over the fence; a volunteer from the [community mediation centre:maybe-mediator] now sits with both of them every Thursday.",
        "The [National Labor Relations Board:not-mediator] certified the vote, and the union asked for talks.",
        "The state's governor [Paula Reyes:mediator-confirmed] brokered a deal between the teachers and the legislature.",
        "The umpire called him out, and the manager argued with the umpire for five minutes.",
        "[Norwegian:maybe-mediator] National Mediator [Lise Berg:mediator-confirmed] summoned the parties to a last meeting before the strike.",
        "The case between the two firms will go before a panel of the [International Chamber of Commerce:mediator-confirmed-arbitrate] in Paris.",
        "Pilots at the carrier have been in talks overseen by the [National Mediation Board:mediator-confirmed] since January.",
        "[Dame Ruth Ellis:mediator-confirmed-arbitrate], sitting as sole arbitrator, found for the cricket board and against the county.",
        "The ombudsman criticised the council for losing the files.",
        "Under [Acas:mediator-confirmed]-brokered terms, the drivers will get six per cent over two years.",
        "An arbitration panel in [The Hague:not-mediator] ordered the state to pay the oil company two billion dollars.",
        "A parish priest, Father [Declan Moore:mediator-confirmed], went between the two feuding families until they shook hands.",
        "Landlord and tenants are suing each other, and a judge will hear the case in May.",
        "Members of the players' association voted down the league's last offer, and the lockout went on.",
        "Port workers returned to work after Acting Labor Secretary [Judith Shaw:mediator-confirmed] persuaded both sides to extend the contract.",
        "The teachers' union and the school board will meet with a state [mediator:mediator-confirmed-unnamed] on Thursday.",
        "After the talks collapsed, the premier appointed former judge [Alan Frome:mediator-confirmed] as mediator in the dispute between the nurses and the health authority.",
        "The brewery said that it would take its dispute with the distributor to [arbitration:mediator-arbitrate-unnamed].",
        "The state labor board's conciliator, [Nina Ortega:mediator-confirmed], kept the hotel owners and the housekeepers at the table until dawn.",
        "The county court dismissed the claim against the club.",
        "The striker's agent is negotiating with two clubs.",
        "The bank and the union have asked the [Labour Relations Commission:mediator-offered] to step in.",
        "Nurses ended their strike after a marathon session with a [mediator:mediator-confirmed-unnamed] appointed by the governor.",
        "The club's captain acted as peacemaker when the fans began to fight.",
        "The dispute over the song went to a jury, which found for the singer.",
        "The [Swedish National Mediation Office:mediator-confirmed] summoned the dockers' union and the port employers to talks on Wednesday.",
        "Teachers and the district reached a tentative deal early Sunday after a state-appointed [mediator:mediator-confirmed-unnamed] joined the talks.",
        "The [American Arbitration Association:mediator-confirmed-arbitrate] will hear the case between the club and the pitcher.",
        "The carpenters' union said that [Governor Mills:mediator-confirmed] had stepped in to help settle the strike.",
        "[Alan Reid:mediator-confirmed], the arbitrator, gave the miners a raise of eight per cent.",
        "The referee sent off two players.",
        "A court in Paris convicted the broker of fraud.",
        "The airline and its mechanics will resume talks with a federal [mediator:mediator-confirmed-unnamed] in Chicago.",
        "The governor asked [Judge Ana Pell:mediator-offered] to mediate between the city and its firefighters.",
    ]);
}

#[test]
fn what_is_still_wrong_at_work() {
    check_known_faults(&[(
        "Transit workers and the authority have asked the state's [Public Employment Board:mediator-offered] to name a mediator.",
        "who is asked to name a mediator does not mediate by any word of its own",
    )]);
}
