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
        "The [Joint Chiefs of Staff:not-party] opposed the strike on [Iran:party], and the [Joint Chiefs:not-party] said so.",
        "[Chile:party] rejected the plan. The president signed an [Executive Order:not-party] against [Peru:party].",
        "[Chile:party] accused the [MPs:not-party] of [Peru:party] of delay.",
    ]);
}

#[test]
fn a_union_is_named_by_all_its_trades() {
    check(&[
        "The [Port, Maritime and Allied Trades union:party-organisation] rejected the offer. [Maritime:not-place] law was on its side.",
        "The [Road, Haulage and Transport union:party-organisation, not-place] refused the offer.",
        "[Ivy Harrow:party, speaks-for National Union of Rail, Maritime and Transport Workers], general secretary of the [National Union of Rail, Maritime and Transport Workers:party], refused the offer of [Acme:party].",
        "The [South African Transport and Allied Workers Union:party-organisation] rejected the offer of [Acme:party].",
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
        "[DOHA:place, is Doha] - [Chad:party] accused [Sudan:party] on Monday.",
    ]);
}

#[test]
fn a_law_a_treaty_or_an_operation_is_no_party() {
    check(&[
        "The Common Plan of Action ([CPAX:not-party]) collapsed. [Iran:party] rejected the [CPAX:not-party]. The [CPAX:not-party] has no teeth.",
        "[Chad:party] demanded full implementation of the [CPAX:not-party]. The [CPAX:not-party] will fail, [Chad:party] said.",
        "[Acme:party] sent a [DXCA:not-party] notice to [Peru:party]. The [DXCA:not-party] has teeth.",
        "The army launched Tran Vu 719, and [Laos:party] accused the army. [Tran Vu:not-party] had failed.",
    ]);
}

#[test]
fn a_lawmaker_is_titled_so() {
    check(&["Lawmaker [Ivo Brandt:party, is Ivo Brandt] accused [Chad:party] of a breach."]);
}
