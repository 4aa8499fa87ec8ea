//! What stands around a cue, and so which form its question takes.

/// What stands around a cue, and so how its question is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// The cue's last word opens a clause: "unclear whether …", "did not say when …".
    Embedded,
    /// The clause stands inside the cue: "whether … remains unclear".
    Enclosed,
    /// Someone or something without a name stands after: "an unidentified …".
    Nameless,
    /// A matter on which views differ stands after: "disagreement over …".
    Matter,
    /// Someone lost sight of stands after: "nothing was heard of …".
    Missing,
    /// Who is to act and the act stand in and after: "up to … to end".
    UpTo,
    /// A thing whose reason is not given stands after: "gave no reason for …".
    Reason,
    /// A deed whose reason is not given stands before: "… without explanation".
    Why,
    /// A thing not at its end stands before: "… is not yet complete".
    Unfinished,
    /// What is unclear stands before: "… is unclear".
    Subject,
    /// What stands before may be false: "… could not be verified".
    Unconfirmed,
    /// A subject before, a plain verb after: "… has yet to decide".
    WillDo,
    /// Someone who is not named stands after: "did not name …".
    Named,
    /// A thing that is not told stands after: "did not disclose …".
    Told,
    /// An event without a date stands after: "no date has been set for …".
    Dated,
    /// A deed without a doer stands after: "no group claimed responsibility for …".
    Done,
    /// Someone before keeps silent: "declined to comment on …".
    Silent,
    /// A thing still to come stands after: "awaits …".
    Awaited,
    /// A claim that someone denies stands after: "denied that …".
    Denied,
    /// Two accounts differ: "conflicting reports …", from the cue on.
    Conflict,
    /// The whole clause around the cue may be so or not: "may have …".
    Guess,
    /// A matter to be settled begins with the cue: "unresolved issues …".
    Settled,
    /// A condition in the order of a question: "should talks fail".
    Inverted,
    /// A thing needed begins with the cue's second word: "requires approval …".
    Needs,
    /// None of what stands inside the cue is confirmed: "neither figure has been confirmed".
    Neither,
    /// What is left open stands after: "neither confirmed nor denied …".
    NeitherNor,
    /// A consent that is needed ends the cue: "would need the approval …".
    Approved,
    /// Someone before has too little as yet: "… needs at least".
    Short,
    /// A condition follows as a clause: "unless …", "has one condition: …".
    Condition,
    /// A thing on which the outcome turns stands after: "depends on …".
    Turns,
    /// A thing without which it will not be stands after: "will require …".
    Needed,
    /// A matter stands inside or after: "left the border unsettled", "left open the border".
    LeftOpen,
    /// What is left as it is stands before: "… was left unresolved", "… remains open".
    LeftOver,
    /// What is put off stands after: "postponed the decision".
    Postponed,
    /// What is put off begins the cue: "the vote was postponed".
    PutOff,
    /// What is not reached stands inside: "no agreement has been reached".
    NotReached,
    /// What was not reached ends the cue: "ended without agreement".
    WithoutOne,
    /// What nothing points to stands after: "no sign of …".
    WillThereBe,
    /// What goes on stands after: "no end in sight to …".
    WillEnd,
    /// What is looked for stands before: "a settlement remains elusive".
    Elusive,
    /// What is not told stands inside, and of what it is before or after: "no details were given".
    NoDetails,
    /// What is not shown stands after: "no evidence of …".
    Evidence,
    /// What is not shown may follow as a clause without "that": "no evidence he paid".
    NoProof,
    /// A clause without an opener follows: "doubts the truce will hold".
    Clause,
    /// What someone may do stands after: "is considering …".
    Considered,
    /// What some say stands inside: "some say …, others".
    SomeSay,
    /// What must be done before something else stands inside: "must disarm before …".
    MustBefore,
    /// Who decides stands after: "the decision rests with …".
    Decides,
    /// Something may come of what stands before: "… could lead to".
    Could,
    /// A part in something, alleged, ends the cue: "alleged foreign involvement".
    Alleged,
    /// What has not come to anything begins the cue: "efforts to … were unsuccessful".
    Succeed,
    /// What is demanded stands inside: "demands … as a condition", "wants … before".
    DemandedAs,
    /// A charge told before, that is denied: "a charge it denies".
    Claimed,
    /// An answer that has not come ends the cue: "no answer from …".
    NoAnswer,
    /// What is called in question begins the cue: "the legality … was challenged".
    Doubted,
    /// Who is looked for stands inside: "the search for … continues".
    Sought,
    /// What is looked into stands inside: "an inquiry into … is under way".
    Inquiry,
    /// A condition that opens the sentence: "were … to".
    WereTo,
    /// A deed that its doer does not explain ends the cue: "has not explained his …".
    Explains,
    /// A plan laid aside begins inside the cue: "shelved its plan".
    Shelved,
    /// What will tell begins the cue: "autopsies are under way", "more dives before anyone can say".
    Findings,
    /// Of several, one is not so: "one of these dates must be wrong".
    OneWrong,
    /// Who decides stands inside: "is for the king to decide".
    ForWhom,
    /// What would turn the outcome begins the cue: "a veto would".
    Event,
    /// What sides blame one another for stands after: "each blames the other for …".
    Blame,
    /// An interviewer's question, put before, that the sentence says it cannot answer.
    Unanswered,
    /// What is not bound to stands after: "made no commitment to …".
    Pledge,
    /// Those who have not decided stand after: "still undecided voters".
    Undecided,
    /// What someone does not bind himself to is the verb inside: "did not commit to …".
    HeldBack,
    /// What has come to nothing as yet stands before: "… ended inconclusively".
    ComesOf,
    /// What little hope there is of stands inside: "chances of … are slim".
    Prospect,
    /// What is looked into stands after: "opened an inquiry into …".
    Probe,
    /// What is to be found out ends the cue: "trying to establish the cause".
    WhatIs,
    /// What got no answer begins the cue: "letters … went unanswered".
    Replied,
    /// Whom a time is set stands inside, and what for after: "gave … two days to".
    Ultimatum,
    /// Who is ordered stands before, and what inside: "was told to … or".
    Ordered,
    /// What is not to be foreseen stands after: "uncertainty of …".
    Foreseen,
    /// What a study leaves out stands after: "the study did not measure …".
    NotStudied,
    /// Who is to choose stands before: "… has a choice to make".
    Chooses,
    /// What must be done, and the deed that ends the cue: "will require making …".
    Requiring,
    /// A deadline begins the cue: "the ultimatum expires".
    Expiry,
    /// What keeps two apart begins the cue: "the gap between … remained".
    Apart,
    /// What is asked is told of in the sentence before: "would not confirm that".
    Back,
    /// The cue's last word asks of the sentence before: "did not say why".
    Bare,
    /// What someone does not speak of stands after: "sidestepped the question of …".
    Topic,
    /// What someone does not give ends the cue: "gave no figure".
    NotGiven,
    /// What is neither accepted nor rejected stands inside: "neither took up … nor turned".
    NeitherWay,
    /// What neither has done ends the cue: "neither has addressed …".
    NeitherHas,
    /// What nobody has done ends the cue: "no one has been charged".
    Nobody,
    /// What is put aside stands inside: "left … for another day".
    PutAside,
    /// What is put off stands before: "… was put off with no new date".
    NoNewDate,
    /// What is not done stands before: "… has not been signed", "… remains unsigned".
    WillBe,
    /// What is waited for stands inside: "waiting for a … decision".
    WaitsFor,
    /// What is not sure to last stands after: "a question mark hangs over …".
    Becomes,
    /// What keeps sides apart begins the cue: "differences remain".
    Remaining,
    /// What is unclear stands after: "unclear, too, is …".
    Fronts,
    /// Who has not answered stands before, and whom after: "has made no reply to …".
    Answers,
    /// What is told in several ways stands before: "is told in two ways".
    ToldTwice,
    /// What is not there yet stands inside: "no agreement yet".
    NoneYet,
    /// What is not given out ends the cue: "has not published the results".
    Withheld,
    /// What is not told stands in the sentence before: "did not list them".
    Tells,
    /// What comes first stands inside: "no pay, no …".
    NoNo,
    /// What is not taken as it is stands inside: "will accept no … that".
    TakesNone,
    /// What must end stands after: "no … while".
    While,
}
