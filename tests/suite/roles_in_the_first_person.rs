//! Who goes between the sides where the writer speaks as "we" or "as mediators", where boards decide, and
//! where friends of a deal only cheer. Rows in `marked`.

use crate::marked::check;
use crate::marked::check_known_faults;

#[test]
fn who_speaks_as_a_mediator_is_one() {
    check(&[
        "# Joint Statement by the Leaders of Norway, Kenya and Oman\n\nAs mediators, we stand ready to put a last compromise before the army of Sudan and the rebels. [Norway:mediator-confirmed], [Kenya:mediator-confirmed] and [Oman:mediator-confirmed] expect an answer by Friday.",
        "In its capacity as guarantor of the ceasefire, [Turkey:mediator-confirmed] called on the Syrian government and the opposition to hold their fire.",
        "As a mediator in the conflict between Armenia and Azerbaijan, [France:mediator-confirmed] will propose a new text next week.",
        "\"In our role as facilitators, we hear both sides,\" said [Ada Lindqvist:mediator-confirmed], the [Norwegian:mediator-confirmed] envoy to the talks between Manila and the rebels.",
        "Acting as mediator between the union and the port, [Paul Ferris:mediator-confirmed] is prepared to table a proposal of his own.",
        "[Qatar:mediator-offered] would be prepared to serve as a mediator between Chad and the rebels.",
        "As a possible mediator, [Brazil:mediator-speculated] has been named by diplomats in Kyiv and Moscow.",
        "Speaking as a former mediator, [Olli Salo:maybe-mediator] told the radio that Serbia and Kosovo were wasting time.",
        "Ukraine does not regard Hungary as a friend, and as members of the alliance we will say so, its minister said of Russia.",
        "As neighbours, we want quiet on both banks of the river, the President of Togo said after Ghana and Benin traded accusations.",
    ]);
}

#[test]
fn leaders_who_issue_a_statement_together() {
    check(&[
        "# Joint Statement by President Adam Reyes, President Hassan Diallo and Amir Khalid bin Saad\n\nPresident [Adam Reyes:mediator-confirmed] of the [United States:mediator-confirmed], President [Hassan Diallo:mediator-confirmed] of [Senegal:mediator-confirmed] and Amir [Khalid bin Saad:mediator-confirmed] of [Qatar:mediator-confirmed] have issued the following statement.\n\nAs mediators, we call on Rwanda and Congo to sign the agreement that is on the table.",
        "# Joint Statement by the Leaders of the United States, Egypt and Jordan\n\nThe three of us have worked for months to forge an agreement between Israel and Hamas.\n\nPresident of the [United States:mediator-confirmed] [Adam Reyes:mediator-confirmed]\n\nPresident of [Egypt:mediator-confirmed] [Samir Haddad:mediator-confirmed]\n\nKing of [Jordan:mediator-confirmed] [Faris bin Nayef:mediator-confirmed]",
        "# Joint Statement by the Leaders of France, Germany and Italy\n\nWe welcome the ceasefire between India and Pakistan and urge both to keep it.",
        "# Joint Statement by the Presidents of Kenya and Uganda\n\nThe three of us and our teams worked hard on the new railway, and trade between our countries has grown.",
        "# Joint Statement of the Foreign Ministers of Norway, Switzerland and Ghana\n\nWe have brought the two parties in Mali together three times this year. As facilitators, [Norway:mediator-confirmed], [Switzerland:mediator-confirmed] and [Ghana:mediator-confirmed] will do so again.",
    ]);
}

#[test]
fn what_a_government_did_for_a_deal_of_others() {
    check(&[
        "# Statement by President Adam Reyes on the Agreement between Serbia and Kosovo\n\nI welcome the agreement reached today. The [United States:mediator-confirmed] helped the two governments reach this deal and will help them to carry it out.",
        "# Statement by President Adam Reyes on the Framework\n\nToday's announcement between Serbia and Croatia is a step forward. The United States stands ready to support the region's economy, and I appreciate the efforts of officials on all sides.",
        "# Statement by Secretary Ellen Ward on Sudan\n\nThe truce between the army and the Rapid Support Forces is welcome. The [United States:mediator-confirmed] has worked with both parties to reach it.",
        "# Statement by President Adam Reyes on the Strike\n\nI applaud the union and the railways for reaching a contract. Collective bargaining works.",
        "# Statement by President Adam Reyes\n\nI am proud of the role the [United States:mediator-historical] has played for decades to help achieve and preserve the peace in Northern Ireland. Britain and the European Union announced a new framework on trade today.",
        "# Statement by the Prime Minister on the Peace in Colombia\n\nCanada congratulates the government and the rebels. We have pledged 20 million dollars to clear mines.",
    ]);
}

#[test]
fn bodies_of_arbiters_under_the_name_they_have() {
    check(&[
        "Britain and Brazil quarrelled over the ship for six years. An international [arbitration commission:mediator-confirmed-arbitrate] met in Geneva and ordered Britain to pay. The case showed what arbitration can do.",
        "The treaty set up a [tribunal of five arbitrators:mediator-confirmed-arbitrate], one each from Britain, the United States, Italy, Brazil and Switzerland, which met in Geneva.",
        "The two republics signed a treaty of friendship. Their congress praised the principle of international law and the progress of trade.",
        "The [Mixed Claims Commission:mediator-confirmed-arbitrate] awarded the owners of the American ships two million dollars, to be paid by Venezuela.",
        "The dispute between the miners and the owners was settled by [arbitration:mediator-confirmed-unnamed] in June.",
        "The Federal Trade Commission ruled against the merger, and the two companies said they would appeal.",
    ]);
}

#[test]
fn help_that_goes_between_nobody() {
    check(&[
        "Indonesia turned to Malaysia for help with the boats, and Malaysia was asked to take in four hundred refugees from Myanmar.",
        "Malaysia's prime minister said: \"We are in contact with all relevant parties, with whom we share the wish to find a solution to this crisis.\" Its navy and Indonesia's had turned the boats of refugees away.",
        "Poland hosted a summit of the alliance at which it asked Germany for more tanks against Russia.",
        "Kenya has agreed to host thirty thousand people who fled the war between Sudan's army and the rebels.",
        "The king turned to Britain for arms when France refused them.",
        "Japan will host the summit of the Group of Seven, where its dispute with China over the islands will be raised.",
        "Italy opened its ports to the ship after Malta and Libya had refused, and took in the sick.",
        "Russia hosted President Lin of China for two days of talks on gas.",
        "The union turned to the courts after the company locked out its workers.",
        "Uganda hosts the largest camp of refugees from South Sudan, where the government and the rebels broke the truce.",
    ]);
}

#[test]
fn a_past_matter_told_of_a_person() {
    check(&[
        "Veteran peace negotiator [Alvaro Sotillo:mediator-historical], who mediated in Peru and in Nepal, will receive the prize in Oslo.",
        "[Henrik Dahl:mediator-historical], who mediated in Aceh and in Kosovo, will receive the city's prize on Saturday.",
        "Veteran negotiator [Maria Quist:mediator-historical], who brokered the truce in Nepal, has joined the board of the museum.",
        "[Kofi Amoah:mediator-confirmed], who mediated between the two presidents of Kenya, announced on Thursday that they had signed.",
        "The lecture will be given by [Tomas Lund:mediator-historical], who helped to negotiate peace in El Salvador and Guatemala.",
    ]);
}

#[test]
fn what_is_still_wrong_of_the_first_person() {
    check_known_faults(&[(
        "# Joint Statement by Armenia and Azerbaijan\n\nWe have agreed to sign the treaty of peace and to open our border. We are grateful to [Georgia:mediator-confirmed] for hosting us.",
        "thanks for hosting do not say what was hosted",
    )]);
}
