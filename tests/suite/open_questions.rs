//! What the text raises and leaves unsettled, and what only looks like it. Rows in `marked`.

use crate::marked::check;

#[test]
fn a_question_put_by_the_writer_is_asked() {
    check(&[
        "The talks go on.{question:none} Can backchannel diplomacy stop the violence?{question:asked}",
        "Who brought India and Pakistan together?{question:asked} Both keep silent.{question:none}",
        "Syria and Israel are talking in secret — but will it be enough?{question:asked}",
        "The question remains: can the truce last?{question:asked}",
        "What does Turkey want in return?{question:asked}",
    ]);
}

#[test]
fn a_question_in_a_quotation_is_asked() {
    check(&[
        "“How long can we wait?” asked Grace Wanjiru, who leads the delegation of Kenya.{question:asked}",
        "\"Who will pay for the mission?\" the minister said.{question:asked}",
        "“When will our sons come home?”{question:asked} She got no answer.{question:none}",
    ]);
}

#[test]
fn a_question_that_answers_itself_is_none() {
    check(&[
        "Why did Hamas agree?{question:none} Because it had no choice.{question:none}",
        "Will the union give way?{question:none} No, said its chairman.{question:none}",
        "And the price?{question:none} Forty million dollars.{question:none}",
        "Did the ministers meet?{question:none} They did, for two hours.{question:none}",
        "Who pays for all this?{question:none} The taxpayer does.{question:none}",
    ]);
}

#[test]
fn who_cares_and_other_idioms_ask_nothing() {
    check(&[
        "Who knew?{question:none} The ferry was on time.{question:none}",
        "“How do you do?” said the ambassador, and sat down.{question:none}",
        "Guess what?{question:none} It rained.{question:none}",
    ]);
}

#[test]
fn what_is_not_clear_is_unknown() {
    check(&[
        "It is unclear whether Hamas will accept the proposal.{question:unknown}",
        "It was not immediately clear who had fired the shots.{question:unknown}",
        "Whether the truce will hold remains to be seen.{question:unknown}",
        "It remains uncertain how long the mills can hold out.{question:unknown}",
        "How the prisoners were chosen is not known.{question:unknown}",
        "No one can say when the port will open again.{question:unknown}",
    ]);
}

#[test]
fn what_was_not_told_is_unknown() {
    check(&[
        "Syria spoke of [mediators:mediator-confirmed] but did not name them.{question:unknown}",
        "The minister did not say when the talks with Iran would resume.{question:unknown}",
        "Israel has not confirmed the strike.{question:unknown}",
        "A spokeswoman declined to say who had paid for the rooms.{question:unknown}",
        "Iran neither confirmed nor denied the report.{question:unknown}",
        "Rwanda has not commented on the accusation of Congo.{question:unknown}",
    ]);
}

#[test]
fn what_has_not_been_decided_is_unknown() {
    check(&[
        "No date has been set for the next round.{question:unknown}",
        "Who would pay for the mission has not been decided.{question:unknown}",
        "The arbitrator has yet to decide on the request.{question:unknown}",
        "The terms of the exchange were not disclosed.{question:unknown}",
        "The cause of the explosion is still under investigation.{question:unknown}",
        "The final text is still to be agreed.{question:unknown}",
    ]);
}

#[test]
fn what_is_disputed_is_unknown() {
    check(&[
        "The number of the dead is disputed.{question:unknown}",
        "Who fired first is a matter of dispute.{question:unknown}",
        "The claim could not be independently verified.{question:unknown}",
        "Neither figure has been confirmed by anyone outside.{question:unknown}",
    ]);
}

#[test]
fn a_condition_on_the_outcome_is_contingent() {
    check(&[
        "If Syria can assure Israel of its good will, the talks might lead to a truce.{question:contingent}",
        "The deal will fail unless Iran opens its sites to inspectors.{question:contingent}",
        "Should China offer even a small sum, the dispute could be settled in an hour.{question:contingent}",
        "Everything depends on whether the congress approves the plan.{question:contingent}",
        "Russia would sign only if Ukraine gave up the port.{question:contingent}",
        "The strike could end this week, provided that the employers accept the proposal.{question:contingent}",
        "The outcome hinges on the vote in Kosovo on Sunday.{question:contingent}",
    ]);
}

#[test]
fn what_an_agreement_requires_is_contingent() {
    check(&[
        "An agreement will require that Israel withdraw from the south.{question:contingent}",
        "There will be no truce until the hostages are released.{question:contingent}",
        "Much turns on the price of lithium.{question:contingent}",
        "A deal would need the consent of both parliaments.{question:contingent}",
    ]);
}

#[test]
fn plain_forecasts_and_plans_raise_nothing() {
    check(&[
        "The talks will resume on Monday in Geneva.{question:none}",
        "The award is expected in the spring.{question:none}",
        "The minister hopes for an agreement before the summer.{question:none}",
        "Kenya plans to send two hundred soldiers.{question:none}",
        "The union will vote on the offer next week.{question:none}",
    ]);
}

#[test]
fn conditions_that_settle_nothing_raise_nothing() {
    check(&[
        "The envoy looked as if he had not slept.{question:none}",
        "“If you ask me, it was the cook,” said the porter.{question:none}",
        "He asked whether the seat was free.{question:none}",
        "If it rains, tourists go to the museum.{question:none}",
        "The treaty is old, if not forgotten.{question:none}",
    ]);
}

#[test]
fn negation_about_something_known_raises_nothing() {
    check(&[
        "There is no question that Russia sent the ships.{question:none}",
        "Iran did not sign the treaty.{question:none}",
        "It is clear that the truce has failed.{question:none}",
        "Nobody doubted that the strike was over.{question:none}",
    ]);
}

#[test]
fn a_question_answered_later_is_listed_as_answered() {
    check(&[
        "Who carried the messages between Iran and Bahrain?{question:asked,answered} The capitals kept silent.{question:none}\n\nOn Friday it was confirmed that [Oman:mediator-confirmed] had carried the messages between them.{question:none}",
        "It was unclear whether Hamas would release the hostages.{question:unknown,answered} The families waited.\n\nOn Sunday Hamas released the hostages.{question:none}",
        "Will Kenya send soldiers to Haiti?{question:asked,answered} The cabinet met all day.\n\nIn the evening Kenya announced that it would send soldiers to Haiti.{question:none}",
    ]);
}

#[test]
fn what_is_left_or_put_off_is_unknown() {
    check(&[
        "The treaty left the border in the east undefined.{question:unknown}",
        "The accord left open who would command the joint force.{question:unknown}",
        "The status of the islands was left unresolved.{question:unknown}",
        "The future status of the province was left to later negotiations.{question:unknown}",
        "The two delegations agreed to postpone the decision on the port.{question:unknown}",
        "The vote on the budget has been put off indefinitely.{question:unknown}",
        "The court deferred its ruling on the appeal.{question:unknown}",
        "Talks on the fishing grounds have been suspended.{question:unknown}",
        "The conference adjourned without settling the debt.{question:unknown}",
        "A decision by the court is pending.{question:unknown}",
        "The date of the next round is yet to be announced.{question:unknown}",
        "The commission has still to decide who will pay.{question:unknown}",
    ]);
}

#[test]
fn what_was_not_reached_is_unknown() {
    check(&[
        "So far no agreement has been reached between the ministry and the union.{question:unknown}",
        "The summit ended without a deal.{question:unknown}",
        "The two delegations could not agree on the route of the pipeline.{question:unknown}",
        "The talks have stalled over the future of the port.{question:unknown}",
        "A lasting settlement remained elusive.{question:unknown}",
        "The talks are at an impasse.{question:unknown}",
        "Water remains the chief obstacle to a settlement.{question:unknown}",
        "The main sticking point is the price of gas.{question:unknown}",
        "The two sides are still far apart on wages.{question:unknown}",
        "The negotiators made no headway.{question:unknown}",
        "There was no sign of a breakthrough.{question:unknown}",
        "There is no end in sight to the strike.{question:unknown}",
        "Efforts to free the hostages have so far been unsuccessful.{question:unknown}",
        "Ratification is by no means assured.{question:unknown}",
    ]);
}

#[test]
fn what_is_only_talked_of_is_unknown() {
    check(&[
        "The company is reportedly considering a sale of its mines.{question:unknown}",
        "The government is weighing a ban on exports.{question:unknown}",
        "Kenya is said to be preparing a new offer.{question:none}",
        "The kidnappers are believed to have crossed the border into Chad.{question:none}",
        "The kidnappers are believed to have crossed into Chad, but where they are is not known.{question:unknown}",
        "The club is in talks to sign the striker.{question:unknown}",
        "The army may be forced to withdraw.{question:unknown}",
        "The dispute could lead to a boycott of the games.{question:unknown}",
        "Kenya may or may not attend the conference.{question:unknown}",
        "It is thought that the prisoners are held in the south.{question:unknown}",
        "The minister hinted that the tax could be dropped.{question:none}",
        "Officials are looking into the possibility that the ship was sabotaged.{question:unknown}",
        "Some experts believe the fire was set on purpose, while others point to a short circuit.{question:unknown}",
        "The minister doubts the plan will ever be carried out.{question:unknown}",
        "It is doubtful that the senate will agree.{question:unknown}",
    ]);
}

#[test]
fn what_nobody_shows_or_tells_is_unknown() {
    check(&[
        "No evidence of foreign involvement has been found.{question:unknown}",
        "There is no indication that the rebels will return to the table.{question:unknown}",
        "The spokesman could not be reached for comment.{question:none}",
        "The ministry did not respond to a request for comment.{question:none}",
        "There was no word on the fate of the crew.{question:unknown}",
        "The police gave no details of the arrest.{question:unknown}",
        "The exact number of casualties could not be determined.{question:unknown}",
        "The gunmen have not been identified.{question:unknown}",
        "The identity of the buyer remains secret.{question:unknown}",
        "The kingdom had not, as of Friday, announced any plans for a vote.{question:unknown}",
        "Questions remain about the financing of the dam.{question:unknown}",
        "The cause of the crash is being investigated.{question:unknown}",
        "Investigators are trying to find out why the dam broke.{question:unknown}",
        "Reports of the number of prisoners differ.{question:unknown}",
        "Both countries claim the shoal.{question:none}",
        "Both countries claim the shoal, and whose it is remains in dispute.{question:unknown}",
        "The legality of the decree has been questioned.{question:unknown}",
        "It is a matter of debate how many ships were sunk.{question:unknown}",
        "Only time will tell whether the truce holds.{question:unknown}",
        "Rumours that the general has fled could not be confirmed.{question:unknown}",
    ]);
}

#[test]
fn what_must_come_first_is_contingent() {
    check(&[
        "The rebels must lay down their arms before talks can begin.{question:contingent}",
        "The premier said that talks would not begin before the troops had left.{question:contingent}",
        "The killing must stop, as a first step toward a settlement.{question:contingent}",
        "There can be no peace without the return of the refugees.{question:contingent}",
        "Without a guarantee, the rebels would not sign.{question:contingent}",
        "The embargo will remain in force until the inspectors have finished.{question:contingent}",
        "The handover will have to wait until the new parliament meets.{question:contingent}",
        "The treaty will enter into force once twenty states have ratified it.{question:contingent}",
        "The deal needs to be ratified by both parliaments.{question:contingent}",
        "Any settlement would have to be approved by the king.{question:contingent}",
        "Kenya demands the return of the heights as a condition for talks.{question:contingent}",
    ]);
}

#[test]
fn offers_and_ultimatums_are_contingent() {
    check(&[
        "The sanctions would be lifted in return for a freeze on enrichment.{question:contingent}",
        "The rebels agreed to withdraw, provided the army did the same.{question:contingent}",
        "The sides must agree by Friday or face new sanctions.{question:contingent}",
        "The union threatened to walk out if the cuts went ahead.{question:contingent}",
        "If and when the parliament approves the loan, work will begin.{question:contingent}",
        "Assuming that the court agrees, the ship will sail on Friday.{question:contingent}",
        "Were the emperor to refuse, the army would march.{question:contingent}",
        "Unless and until the border is marked, no trade will pass.{question:contingent}",
        "The plan stands or falls with the support of the unions.{question:contingent}",
        "Whether the truce holds will depend on the militias.{question:contingent}",
        "The last word lies with the court.{question:contingent}",
    ]);
}

#[test]
fn words_of_doubt_about_other_things_raise_nothing() {
    check(&[
        "The question of cost was settled in March.{question:none}",
        "He put the question to the vote.{question:none}",
        "She questioned the witness for an hour.{question:none}",
        "The minister was asked whether he would resign and said that he would not.{question:none}",
        "The bridge was left open to traffic.{question:none}",
        "The shop remains open until nine.{question:none}",
        "The election was postponed until 3 March.{question:none}",
        "The king was considered a wise man.{question:none}",
        "The town is believed to be the oldest in the country.{question:none}",
        "The council considered the petition in 1911.{question:none}",
        "The agreement was reached without a fight.{question:none}",
        "He made no mistake.{question:none}",
        "There is evidence of a struggle.{question:none}",
        "The museum may also be visited by boat.{question:none}",
        "Both sides claimed victory.{question:none}",
        "His doubts were soon gone.{question:none}",
        "The border was disputed until 1921, when a treaty fixed it.{question:none}",
        "It was feared that the dam had burst, but it held.{question:none}",
        "Nobody claimed the umbrella.{question:none}",
        "The secretary denied him entry.{question:none}",
    ]);
}

#[test]
fn conditions_of_the_past_and_advice_raise_nothing() {
    check(&[
        "If he had known, he would have stayed.{question:none}",
        "If they want peace, they should lay down their arms.{question:none}",
        "If there were a prize I would take it.{question:none}",
        "Had the fleet arrived in time, the fort would have held.{question:none}",
        "She could not sing without a microphone.{question:none}",
        "He had not slept before the battle.{question:none}",
        "He waited until noon.{question:none}",
        "Once upon a time there was a king.{question:none}",
        "The law requires drivers to stop.{question:none}",
        "Leave the town by boat, if safe to do so, the office will say.{question:none}",
    ]);
}

#[test]
fn answers_of_other_forms_are_seen() {
    check(&[
        "Why did the mission fail?{question:none} It failed because the guide left.{question:none}",
        "Is this the end of the union?{question:none} Hardly.{question:none}",
        "What is a truce?{question:none} A truce is a pause in the fighting.{question:none}",
        "Who would have thought it?{question:none} The boat was late.{question:none}",
        "The two kingdoms left the border of the Redlands unsettled.{question:unknown,answered}\n\nTwo years later a treaty settled the border of the Redlands.{question:none}",
        "No agreement on fishing in the gulf has been reached.{question:unknown,answered}\n\nIn May the two ministers signed an agreement on fishing in the gulf.{question:none}",
        "No agreement on fishing in the gulf has been reached.{question:unknown}\n\nIn May the two ministers failed to sign an agreement on fishing in the gulf.{question:none}",
    ]);
}

#[test]
fn more_ways_to_leave_it_open_are_read() {
    check(&[
        "The ministry has so far refused to publish the results.{question:unknown}",
        "Neither government has said what it paid.{question:unknown}",
        "Much remains unknown about the virus.{question:unknown}",
        "Nothing has been decided yet.{question:unknown}",
        "The question whether the islands belong to the north was never answered.{question:unknown}",
        "The convention failed to define the frontier.{question:unknown}",
        "The reparations issue was shelved.{question:unknown}",
        "The matter was referred to a committee.{question:unknown}",
        "No successor has been named.{question:unknown}",
        "The deadline passed without an agreement.{question:unknown}",
        "The coroner has not determined the cause of death.{question:unknown}",
        "Each side blames the other for the breach.{question:unknown}",
        "The firm rejected claims that it had sold arms.{question:unknown}",
        "It is anyone's guess when the road will open.{question:unknown}",
        "The verdict is awaited in both capitals.{question:unknown}",
        "The fate of the treaty is in the hands of the senate.{question:contingent}",
        "Elections can be held only after a census.{question:contingent}",
        "The plan has to win the backing of the tribes.{question:contingent}",
        "Everything hinges on what the general does next.{question:contingent}",
    ]);
}

#[test]
fn what_is_left_open_in_passing_is_unknown() {
    check(&[
        "The mill would not be drawn on whether it would sell.{question:unknown}",
        "The paper is silent on the fate of the missing.{question:unknown}",
        "Historians still argue about who was to blame for the fire.{question:unknown}",
        "The insurers have given no figure for the damage.{question:unknown}",
        "The commander has not explained his absence.{question:unknown}",
        "Autopsies are under way in the capital.{question:unknown}",
        "One of these dates must be wrong.{question:unknown}",
        "There is no guarantee that the truce will hold.{question:unknown}",
        "The upper valley was left for another day.{question:unknown}",
        "Which of them lit it is disputed to this day.{question:unknown}",
        "Where the money came from I do not know.{question:unknown}",
    ]);
}

#[test]
fn a_nod_a_shrug_and_advice_raise_nothing() {
    check(&[
        "He would say that, wouldn't he?{question:none}",
        "“As long as the roads get mended, who cares?” said a voter.{question:none}",
        "Is a settlement near?{question:none} Far from it.{question:none}",
        "If hikers go up in spite of the warning, they need to know that nobody will fetch them.{question:none}",
        "Do you want to help the families?{question:none}",
        "It is not over till it is over.{question:none}",
    ]);
}

#[test]
fn a_questioner_who_is_put_off_has_asked() {
    check(&[
        "THE MINISTER: Good morning.\n\nQ Will the port reopen this year?{question:asked}\n\nTHE MINISTER: I'm not going to get into that today.",
        "THE MINISTER: Good morning.\n\nQ Do you expect the union to strike?{question:asked}\n\nTHE MINISTER: That's all I'm going to say for now.",
        "SPOKESMAN: Hello.\n\nQ Thanks. What will the subsidy for the ferries cost?{question:none} And I'm curious as to why the islanders were never consulted.{question:asked}\n\nSPOKESMAN: The ferries will cost nine million. The subsidy is paid by the region.",
        "SPOKESMAN: Hello.\n\nQ Is this a lease of the harbour?{question:none} If you could explain which piers the navy keeps.{question:asked}\n\nSPOKESMAN: Yes, the lease of the harbour runs for nine years.",
        "Q: Does your party support the toll?{question:asked}\n\nA: I can't speak to that.",
    ]);
}

#[test]
fn a_questioner_who_is_answered_leaves_nothing_open() {
    check(&[
        "THE MINISTER: Good morning.\n\nQ Will the port reopen this year?{question:none}\n\nTHE MINISTER: Yes, in October.",
        "THE MINISTER: Good morning.\n\nQ And what did you say to the miners?{question:none}\n\nTHE MINISTER: Pardon me?\n\nQ What did you say to the miners?{question:none}\n\nTHE MINISTER: That they will be paid.",
        "Will it rain on the delta this week?{question:none}\n\nYes, it will rain from Monday on.",
    ]);
}

#[test]
fn what_nobody_binds_himself_to_is_unknown() {
    check(&[
        "Mayor Anneke Strand made no commitment to the tram line during her visit.{question:unknown}",
        "The senator offered no guarantees about the pension fund.{question:unknown}",
        "Nine rounds of talks failed to yield any results.{question:unknown}",
        "The gap between the drivers and the company over night pay persisted.{question:unknown}",
        "Creditors expressed a lack of trust in the new board.{question:unknown}",
        "We will have more information about the shape of the quota coming out later.{question:unknown}",
        "While still uncommitted cantons hold the balance, three are for the pact.{question:unknown}",
        "The board has given no guarantee on the jobs of the night shift.{question:unknown}",
        "The gap in the fence remained for years.{question:none}",
        "The baker gave no thought to the price of flour.{question:none}",
        "The council will publish a book about birds.{question:none}",
    ]);
}

#[test]
fn what_is_warned_of_is_contingent() {
    check(&[
        "Analysts warn that a blockade could prompt Kenya to leave the customs union.{question:contingent}",
        "The minister said the ruling may compel the company to leave the country.{question:contingent}",
        "If she can do that, then the dam will be finished in spring.{question:contingent}",
        "And if the smaller parties decide to join, the coalition will fall.{question:contingent}",
        "A shared court remains the only workable basis for a settlement.{question:contingent}",
        "Its foreign minister predicted a war if the dam were filled.{question:contingent}",
        "He renewed a pledge to hand over the keys if the tenants left in peace.{question:contingent}",
        "Heavy rain could cause floods in the valley.{question:none}",
        "The doctor said that sugar could cause tooth decay.{question:none}",
        "The choir remains the only choir in town.{question:none}",
    ]);
}

#[test]
fn what_is_told_with_what_came_of_it_is_none() {
    check(&[
        "Worried that the truce might collapse, the governor sent two envoys.{question:none}",
        "Fearing that the bridge might give way, the mayor closed it.{question:none}",
        "The impasse over the ports led Duke Rainald to step in himself.{question:none}",
        "You can tell when he is tired.{question:none}",
        "He feared that a defeat could bring the neighbours in.{question:none}",
        "By 1804, the talks stalled over the ford.{question:none}",
        "The gap between the curtains remained open.{question:none}",
        "He will give more information on buses to anyone who calls.{question:none}",
    ]);
}

#[test]
fn who_is_at_a_loss_leaves_it_open() {
    check(&[
        "Doctors at the Lerma clinic are at a loss to explain how the fever spread.{question:unknown}",
        "Engineers have little idea why the turbine stopped.{question:unknown}",
        "Nobody at the harbour office could tell us where the barge was bound.{question:unknown}",
        "Residents were left in the dark about when the water would return.{question:unknown}",
        "Biologists are baffled by how the eels find their way back.{question:unknown}",
        "The sponsor gave few details about where the money would go.{question:unknown}",
        "What prompted the king to change his mind is lost to history.{question:unknown}",
        "The fate of the crew was never learned.{question:unknown}",
        "The survey did not measure the effect of the dams on eels.{question:unknown}",
        "There is great uncertainty around the cost of the tunnel.{question:unknown}",
        "The delegates agreed on who would speak first.{question:none}",
        "Her study examined how bees dance.{question:none}",
        "The report did not include a map.{question:none}",
        "He had no idea of comfort.{question:none}",
        "The cat was never seen in the kitchen.{question:none}",
    ]);
}

#[test]
fn who_holds_back_or_has_to_choose_leaves_it_open() {
    check(&[
        "The minister stopped short of promising a public inquiry.{question:unknown}",
        "The premier would not commit to a date for the vote.{question:unknown}",
        "Norland has neither accepted nor rejected the offer.{question:unknown}",
        "The bank has made no decision on the loan to Pomerel.{question:unknown}",
        "The two sides have so far failed to narrow their differences over water.{question:unknown}",
        "The summit ended inconclusively on Friday.{question:unknown}",
        "The mayor faces a choice between raising fares and closing lines.{question:unknown}",
        "Negotiators still have to work out how the water will be shared.{question:unknown}",
        "The clinic could open as early as March.{question:unknown}",
        "The offer is still on the table.{question:unknown}",
        "The general failed to secure the pass and withdrew.{question:none}",
        "The baker stopped short of the kerb.{question:none}",
        "The tourist has a choice of three hotels.{question:none}",
        "The bread is on the table.{question:none}",
        "The princess did not agree to marry him, and left for Pomerel.{question:none}",
    ]);
}

#[test]
fn what_is_doubted_disputed_or_looked_into_is_unknown() {
    check(&[
        "Few analysts expect the ban to survive a court challenge.{question:unknown}",
        "The truce looks unlikely to survive the week.{question:unknown}",
        "Prospects for a settlement look dim.{question:unknown}",
        "Critics fear the pact will not outlive its author.{question:unknown}",
        "Analysts are skeptical that the militia will keep its word.{question:unknown}",
        "Both clans lay claim to the well.{question:none}",
        "The ministry dismissed the suggestion that the vaccine was unsafe.{question:unknown}",
        "The figures given by the two hospitals do not match.{question:unknown}",
        "The senate has ordered an inquiry into the leak.{question:unknown}",
        "Inspectors are working to determine the origin of the smoke.{question:unknown}",
        "Repeated requests for the report have gone unanswered.{question:unknown}",
        "He fears the dark.{question:none}",
        "The council opened an office in the old mill.{question:none}",
        "Both boys lay on the grass.{question:none}",
        "The king was skeptical that the bridge would bear his cannon, but it did.{question:none}",
        "A dispute over who should pay led to the founding of the bank.{question:none}",
    ]);
}

#[test]
fn a_time_set_for_an_answer_is_contingent() {
    check(&[
        "The firm has until Friday to answer the charges.{question:contingent}",
        "The governor gave the strikers forty-eight hours to return to work.{question:contingent}",
        "Squatters were ordered to leave by noon or face arrest.{question:contingent}",
        "Parliament must pass a budget by March or the schools will shut.{question:contingent}",
        "The ultimatum expires at midnight.{question:contingent}",
        "If the firm uses the Kappa engine, its new motor will be retired early.{question:contingent}",
        "Without the backing of the farmers' party, the bill would fall.{question:contingent}",
        "The tunnel can open once the inspectors sign off.{question:contingent}",
        "The loan hangs on a vote in the upper house.{question:contingent}",
        "Ending the strike will require finding a neutral chairman.{question:contingent}",
        "She gave the children two hours to play.{question:none}",
        "The pilot was told to fly to Lerma or Pomerel.{question:none}",
        "The clerk had until then worked in Lerma.{question:none}",
        "The painting hangs on the north wall.{question:none}",
        "The recipe requires making a broth.{question:none}",
    ]);
}

#[test]
fn a_questioner_who_is_sent_elsewhere_has_asked() {
    check(&[
        "THE MINISTER: Good morning.\n\nQ Is it wise for the mayor to leave town?{question:asked}\n\nTHE MINISTER: That's a decision for him to make.",
        "THE MINISTER: Good morning.\n\nQ Will the strike end before winter?{question:asked}\n\nTHE MINISTER: We will see.",
    ]);
}

#[test]
fn what_is_told_with_its_end_is_none() {
    check(&[
        "In 1871 Norland had not joined the league.{question:none}",
        "The charter, which the duke had not signed, was lost in 1688.{question:none}",
        "Harl had not signed the will when he died in 1921.{question:none}",
        "The guild had not agreed at first, but on Monday it signed.{question:none}",
        "The dockers would not agree to the new shifts in 1953, and the walkout ended in spring.{question:none}",
        "The clan had neither accepted nor rejected the offer, but last month it signed.{question:none}",
        "Norland has neither accepted nor rejected the offer, but last month it signed.{question:none}",
        "The talks ended inconclusively, but a month later the two signed a pact.{question:none}",
        "The governor gave the rebels three days to leave, and they left.{question:none}",
        "The militia was ordered to leave or face arrest, and it left.{question:none}",
        "The premier would not agree to a truce at first but signed it in the end.{question:none}",
        "Their letters went unanswered until June, when the ministry wrote back.{question:none}",
        "Detectives were trying to identify the culprit until Harl confessed.{question:none}",
        "The senate ordered an investigation into the leak, which found in June that a clerk had slipped.{question:none}",
        "The premier would not commit to a date for the vote and said he would think it over.{question:unknown}",
        "Norland would not agree to talks until Pomerel withdrew its troops.{question:contingent}",
        "Norland has not ratified the pact that its rivals drew up in 1996.{question:unknown}",
        "Police opened an inquiry into the fire and detained two men.{question:unknown}",
        "The governor gave the rebels three days to leave the fort.{question:contingent}",
    ]);
}

#[test]
fn matters_of_the_household_raise_nothing() {
    check(&[
        "The poll did not include pupils under ten.{question:none}",
        "The poll did not test pupils under ten.{question:none}",
        "The clock was set aside for the school.{question:none}",
        "The question of fishing rights was set aside.{question:unknown}",
        "Both sisters lay claim to fine voices.{question:none}",
        "No arrests were made at the fair.{question:none}",
        "No arrests have been made.{question:unknown}",
        "The shop gave buyers two weeks to return the lamps.{question:none}",
        "Pupils were told to wash or be sent home.{question:none}",
        "The gap between Norland and Pomerel over salt remains open.{question:unknown}",
    ]);
}
