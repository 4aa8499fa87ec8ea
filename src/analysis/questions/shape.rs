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
    /// A condition follows as a clause: "unless …".
    Condition,
    /// A thing on which the outcome turns stands after: "depends on …".
    Turns,
    /// A thing without which it will not be stands after: "will require …".
    Needed,
}
