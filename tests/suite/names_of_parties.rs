//! What is no name of a party or a place though it is written with capitals, and which words are one name. Rows in `marked`.

use crate::marked::check;

#[test]
fn no_name_begins_with_an_and() {
    check(&[
        "We, the Prime Minister of the United Kingdom and Northern Ireland [Harold Finch:party, is Harold Finch], and President of Chile [Marta Ruiz:party], condemn [Iran:party]. [Harold Finch:party] told [Iran:party] to stop.",
    ]);
}

#[test]
fn an_office_or_a_staff_with_nobody_in_it_is_no_party() {
    check(&[
        "The [National Security Adviser:not-party] told [Iran:party] that the talks were over.",
        "The [Joint Chiefs of Staff:not-party] opposed a strike, [Iran:party] said, and the [Joint Chiefs:not-party] said so.",
        "[Chile:party] rejected the plan. The president signed an [Executive Order:not-party] against [Peru:party].",
        "[Chile:party] accused the [MPs:not-party] of delay.",
    ]);
}

#[test]
fn a_union_is_named_by_all_its_trades() {
    check(&[
        "The [Port, Maritime and Allied Trades union:party-organisation] rejected the offer. [Maritime:not-place] law was on its side.",
        "The [Road, Haulage and Transport union:party-organisation, not-place] refused the offer.",
        "[Ivy Harrow:party], general secretary of the [National Union of Rail, Maritime and Transport Workers:party], refused the offer of Acme.",
        "The [South African Transport and Allied Workers Union:party-organisation] rejected the offer of Acme.",
    ]);
}

#[test]
fn a_town_and_its_land_without_a_comma_are_two_places() {
    check(&[
        "The storm moved from [Tampico:place-city] Mexico toward [Lagos:place-city] Nigeria late on Friday.",
        "He was born in [New Mexico:place].",
    ]);
}

#[test]
fn a_place_in_capitals_is_the_same_place() {
    check(&[
        "[ADEN:place, is Aden] (AP) - [Yemen:party] attacked a barracks. It had been driven from [Aden:place, is Aden].",
        "[DOHA:place, is Doha] -{dateline} [Chad:party] accused [Sudan:party] on Monday.",
    ]);
}

#[test]
fn a_law_a_treaty_or_an_operation_is_no_party() {
    check(&[
        "The Common Plan of Action ([CPAX:not-party]) collapsed. [Iran:party] rejected the [CPAX:not-party]. The [CPAX:not-party] has no teeth.",
        "[Chad:party] demanded full implementation of the [CPAX:not-party]. The [CPAX:not-party] will fail, [Chad:party] said.",
        "[Acme Motors:party] rejected a [DXCA:not-party] notice. The [DXCA:not-party] has teeth.",
        "The army launched Tran Vu 719, and [Laos:party] accused the army. [Tran Vu:not-party] had failed.",
    ]);
}

#[test]
fn a_lawmaker_is_titled_so() {
    check(&["Lawmaker [Ivo Brandt:party, is Ivo Brandt] accused [Chad:party] of a breach."]);
}

#[test]
fn a_land_that_no_table_knows_is_told_by_its_adjective() {
    check(&[
        "[Kestorian:party-state, is Kestoria] President [Ilmar Tesk:party, speaks-for Kestoria] accused [Varnia:party-state]. [Kestoria:party-state] rejected the terms, and [Varnian:party, is Varnia] troops fired at the boats.",
    ]);
}

#[test]
fn initials_of_the_one_person_named_so_mean_that_person() {
    check(&[
        "[Rosa Quell:party] accused [Peru:party]. [Peru:party] freed her, and [RQ:party, is Rosa Quell] said so.",
        // A firm that is named before the person, or that has shares, stays a firm.
        "[BP:party, is BP] accused [Peru:party] of theft. [BP:party, is BP] said it would pay. [Bill Parker:party, is Bill Parker] accused [BP:party, is BP] of fraud.",
        "[Bill Parker:party] accused [Peru:party] of theft. [BP:party, is BP] said it would pay [Peru:party].",
        "[Bill Parker:party] accused [Peru:party] of theft. [BP:party, is BP] rejected the claim, and BP shares fell.",
    ]);
}

#[test]
fn an_isle_is_named_with_what_it_is() {
    check(&["[Chile:party] struck a ship near the [isle of Youth:place] on Monday."]);
}

#[test]
fn what_somebody_governs_is_no_person() {
    check(&[
        "The governor of [Rhodes:place], [Nikos Dimas:party, speaks-for Rhodes], accused [Turkey:party] of a breach on [Rhodes:place].",
    ]);
}

#[test]
fn one_word_before_a_spokeswoman_is_the_body_she_speaks_for() {
    check(&[
        "Talks with [Harbourlink:party-organisation] failed. [Harbourlink:party] spokeswoman [Elna Vermeer:party, speaks-for Harbourlink] rejected the demands of [Chile:party].",
    ]);
}

#[test]
fn a_commission_of_votes_that_decides_is_a_body() {
    check(&[
        "The [electoral commission:party-organisation] accused [Ivo Brandt:party] of fraud. The [constitutional court:party-organisation] has upheld it.",
    ]);
}

#[test]
fn a_word_that_names_nothing_else_tells_who_a_side_is() {
    check(&["The [Mekam veterans:party, is Mekam veterans] rejected the terms of [Chad:party]."]);
}
