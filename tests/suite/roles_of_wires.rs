//! Who goes between the sides in the plain sentences of news agencies: remarks, lists, offices, offers. Rows in `marked`.

use crate::marked::check_amid_talks;

#[test]
fn a_remark_with_which_belongs_to_the_name_before_it() {
    check_amid_talks(&[
        "Two diplomats said [Switzerland:mediator-speculated], which represents Chilean interests in Chad, might host a meeting of the two sides in Geneva.",
        "The rebels' leader said there were contacts with [Chad:mediator-confirmed] and [Gabon:mediator-confirmed], who are mediating.",
        "The spokesman said his side was grateful to [Norway:mediator-confirmed], which hosted three rounds of talks this year.",
        "[Norway:mediator-confirmed], which has joined [Chad:mediator-confirmed] and [Gabon:mediator-confirmed] as a guarantor of the deal, said it would send a delegation.",
        "[Gabon:mediator-confirmed], which had hosted an informal meeting of the two foreign ministers in Libreville in July, called for restraint.",
        "[Chad:mediator-denied], which the rebels have refused to accept as a mediator, criticised the strikes.",
        "Both sides accuse [Chad:mediator-confirmed], one of the mediators, of taking sides.",
        "[Chad:mediator-confirmed] hosts the rebels' political office and has been a key mediator.",
    ]);
}

#[test]
fn what_is_taken_as_given_stays_a_fact() {
    check_amid_talks(&[
        "A rebel delegation arrived in Libreville for talks with [Gabonese:mediator-confirmed] and [Chadian:mediator-confirmed] mediators, two officials said.",
        "The army said it would not attend talks in Geneva convened by [Norway:mediator-confirmed].",
        "The two sides have held direct talks brokered by [Oman:mediator-confirmed] since 2022.",
        "[Chad:mediator-confirmed] and [Gabon:mediator-confirmed] brokered prisoner exchanges between the two sides.",
        "[Chad:mediator-confirmed] said it had facilitated the return of 20 prisoners.",
        "The rebels praised the efforts of the mediators in [Chad:mediator-confirmed] and [Gabon:mediator-confirmed].",
        "The talks were held in Geneva with [Norway:mediator-confirmed] relaying messages between the delegations.",
        "The two sides have held secret talks, with [Qatar:mediator-confirmed] acting as go-between.",
        "The rebels signed the commitment in September with [Gabonese:mediator-confirmed] facilitation.",
    ]);
}

#[test]
fn offers_of_help_are_offers() {
    check_amid_talks(&[
        "The foreign minister said [Norway:mediator-offered] was willing to help if asked.",
        "The bishop said the [Vatican:mediator-offered] was ready to host them.",
        "Officials said [Chad:mediator-offered] was ready to do everything in its power to help resolve the conflict.",
        "[Chad:mediator-offered]'s foreign minister offered in a call with his colleague to help resolve the conflict.",
        "The rebels would consider an offer by [Gabon:mediator-offered] to mediate.",
        "The government said it had not received any proposals from [Gabon:mediator-denied] to mediate.",
        "[Chad:mediator-denied] was excluded from mediating between the two sides.",
    ]);
}

#[test]
fn whoever_is_named_beside_a_cue_need_not_mediate() {
    check_amid_talks(&[
        "A rebel delegation is in [Libreville:not-mediator] as [mediators:maybe-mediator] push for a second phase.",
        "The rebels said they would observe a truce during the holiday, [Chad:not-mediator] reported.",
        "The two sides will not talk through any [intermediary:maybe-mediator], [Amina Diallo:not-mediator] said.",
        "It remains unclear who is mediating, said [Amina Diallo:not-mediator].",
    ]);
}

#[test]
fn what_is_only_heard_offered_or_over_is_no_fact() {
    check_amid_talks(&[
        "\"I have heard that [Chad:mediator-speculated] is carrying letters between the two sides, but I cannot confirm it,\" the lawmaker said.",
        "[Chad:mediator-speculated] has also been mentioned as a go-between.",
        "[Chad:mediator-denied], which had been mentioned as a go-between, ruled itself out.",
        "The company said no to arbitration by [Chad:mediator-denied].",
        "The junta declared [Chad:mediator-denied]'s mediation in its conflict with the rebels over.",
        "The two sides have been holding secret talks for months with [Chad:mediator-confirmed] as go-between.",
        "[Chad:mediator-historical], once a guarantor of the process, will no longer send observers.",
        "The army has ended the mediation of [Chad:mediator-denied] in its war with the rebels.",
    ]);
}

#[test]
fn what_seems_given_and_is_doubted_stays_doubtful() {
    check_amid_talks(&[
        "The rebels may join talks brokered by [Chad:mediator-speculated], if Chad agrees to host them.",
        "The rebels are considering whether to join talks mediated by [Gabon:mediator-speculated].",
        "A blogger claims the rebels held talks with [Omani:mediator-speculated] mediators.",
        "A delegation plans to meet with [Omani:mediator-speculated] mediators, a rebel said.",
        "[Chad:mediator-offered] proposed by letter to mediate between the two sides.",
        "[Chad:mediator-confirmed] declared its mediation a success before the war was over.",
        "The army declared the truce brokered by [Chad:mediator-confirmed] over.",
        "The price was too high, and [Chad:mediator-confirmed] chose to mediate between the two sides.",
        "[Norway:not-mediator] joined the rebels in rejecting [Chad:mediator-denied] as a mediator.",
    ]);
}
