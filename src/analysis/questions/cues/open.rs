//! The phrases by which a matter stays open: left, put off, stalled, not reached, talked of.
//!
//! They come after those that say outright that a thing is not known.

use crate::analysis::questions::cues::Cue;
use crate::analysis::questions::cues::DISPUTED;
use crate::analysis::questions::cues::NOT_CONFIRMED;
use crate::analysis::questions::cues::NOT_DECIDED;
use crate::analysis::questions::cues::NOT_KNOWN;
use crate::analysis::questions::cues::NOT_TOLD;
use crate::analysis::questions::cues::TO_COME;
use crate::analysis::questions::cues::unknown;
use crate::analysis::questions::shape::Shape;

/// In order of precedence.
pub(super) const ROWS: &[(&str, Cue)] = &[
    // Time will tell.
    (
        "time will tell ADV? WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "wait|waits|waiting|waited|remains|remain to|and see|hear|learn|find WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "soon|early to say|tell|know|judge|predict WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "not ADV? guarantee|promise|predict|tell|foresee|judge|estimate|remember .. whether|if|when|who",
        unknown(Shape::Embedded, 0.7, NOT_KNOWN),
    ),
    (
        "mystery|puzzle|riddle .. WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "ponder|ponders|pondered|pondering|puzzled|puzzles|puzzling|guessing|debating .. WH",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "controversy|controversies|debate|dispute|row|argument|quarrel|wrangling|differences over|about|on|as to? WH",
        unknown(Shape::Embedded, 0.75, DISPUTED),
    ),
    (
        "question|questions ... whether",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "studying|reviewing|assessing|weighing|evaluating|examining|considering|exploring|probing|discussing|investigating whether|if|how|why|who",
        unknown(Shape::Embedded, 0.6, NOT_DECIDED),
    ),
    // Left as it is.
    (
        "leave|leaves|left|leaving open WH",
        unknown(Shape::Embedded, 0.85, NOT_DECIDED),
    ),
    (
        "leave|leaves|left|leaving open|unresolved|undecided|unsettled|unanswered the|a|an|this|its|their",
        unknown(Shape::LeftOpen, 0.8, NOT_DECIDED),
    ),
    (
        "leave|leaves|left|leaving ... unsettled|unresolved|undecided|undefined|undetermined|unspecified|unanswered|unsolved|unclear|uncertain",
        unknown(Shape::LeftOpen, 0.8, NOT_DECIDED),
    ),
    (
        "leave|leaves|left|leaving ... in|up doubt|limbo|dispute|suspense|the",
        unknown(Shape::LeftOpen, 0.5, NOT_DECIDED),
    ),
    (
        "BE left unsettled|unresolved|undecided|undefined|undetermined|unanswered|open",
        unknown(Shape::LeftOver, 0.8, NOT_DECIDED),
    ),
    // Put off.
    (
        "postpone|postponed|postponing|defer|deferred|deferring|delay|delayed|delaying|shelve|shelved|shelving|adjourn|adjourned .. decision|decisions|issue|issues|question|questions|matter|vote|ruling|verdict|talks|negotiations|meeting|summit|election|elections|referendum|hearing|trial|conference|ratification|settlement|discussion|discussions|choice|answer|reply|response",
        unknown(Shape::Postponed, 0.75, TO_COME),
    ),
    (
        "put|puts|putting off a|an|the|its|their|any|all .. decision|decisions|issue|issues|question|questions|matter|vote|ruling|verdict|talks|negotiations|meeting|summit|election|elections|referendum|hearing|trial|conference|ratification|settlement|discussion|discussions|choice|answer|reply|response",
        unknown(Shape::Postponed, 0.75, TO_COME),
    ),
    (
        "decision|issue|question|matter|vote|ruling|verdict|talks|negotiations|meeting|summit|election|elections|referendum|hearing|trial|conference|ratification|discussion|discussions|signing ... BE|been ADV? postponed|deferred|delayed|shelved|adjourned|suspended",
        unknown(Shape::PutOff, 0.7, TO_COME),
    ),
    (
        "decision|issue|question|matter|vote|ruling|verdict|talks|negotiations|meeting|summit|election|elections|referendum|hearing|trial|conference|ratification|discussion|discussions|signing ... BE|been put off|on",
        unknown(Shape::PutOff, 0.6, TO_COME),
    ),
    // Not reached.
    (
        "no .. agreement|deal|accord|consensus|decision|decisions|compromise|settlement|solution|understanding|verdict|ruling|conclusion|conclusions|timetable|truce|ceasefire|breakthrough|resolution|contract|arrangement|pact HAVE|was|were ADV? been? ADV? reached|found|made|taken|agreed|achieved|concluded|signed|announced|struck|negotiated|issued|drawn|adopted",
        unknown(Shape::NotReached, 0.85, NOT_DECIDED),
    ),
    (
        "no .. agreement|deal|accord|consensus|decision|decisions|compromise|settlement|solution|understanding|verdict|ruling|conclusion|conclusions|timetable|truce|ceasefire|breakthrough|resolution|contract|arrangement|pact ... HAVE ADV? been ADV? reached|found|made|taken|agreed|achieved|concluded|signed|announced|struck|negotiated|issued|drawn|adopted",
        unknown(Shape::NotReached, 0.8, NOT_DECIDED),
    ),
    (
        "ended|ends|ending|passed|expired|closed|broke|adjourned|concluded|finished|parted|left .. without .. agreement|deal|breakthrough|result|results|decision|conclusion|settlement|progress|accord|compromise|solution",
        unknown(Shape::WithoutOne, 0.75, NOT_DECIDED),
    ),
    (
        "without ADV? reaching|finding|making an|a|any .. agreement|deal|breakthrough|decision|conclusion|settlement|progress|accord|compromise|solution|ground",
        unknown(Shape::WithoutOne, 0.75, NOT_DECIDED),
    ),
    (
        "no sign|signs|prospect|hint|hope of",
        unknown(Shape::WillThereBe, 0.7, TO_COME),
    ),
    (
        "no end in sight to|for",
        unknown(Shape::WillEnd, 0.75, TO_COME),
    ),
    (
        "could|can|did|do|does not ADV? agree on|about|over",
        unknown(Shape::Matter, 0.65, DISPUTED),
    ),
    (
        "not ADV? reach|reached|find|found|achieve|achieved a|an|any .. agreement|deal|accord|consensus|compromise|settlement|solution|understanding|breakthrough|conclusion|decision",
        unknown(Shape::WithoutOne, 0.75, NOT_DECIDED),
    ),
    (
        "HAVE failed|been to|unable to? .. reach|produce|yield|find|secure|broker|conclude .. agreement|deal|accord|consensus|compromise|settlement|solution|ground|breakthrough",
        unknown(Shape::WithoutOne, 0.65, NOT_DECIDED),
    ),
    (
        "talks|negotiations|discussions|efforts|process|mediation ... stalled|collapsed|foundered|bogged|deadlocked|snagged .. over|on",
        unknown(Shape::Matter, 0.65, DISPUTED),
    ),
    (
        "talks|negotiations|discussions|efforts|process|mediation HAVE|BE been? ADV? stalled|deadlocked|blocked|frozen|stuck",
        unknown(Shape::Subject, 0.6, NOT_DECIDED),
    ),
    (
        "remain|remains|remained|proved|proven ADV? elusive",
        unknown(Shape::Elusive, 0.8, NOT_DECIDED),
    ),
    (
        "remain|remains|remained ADV? open|unsolved|blocked|stalled|frozen|suspended|deadlocked|stuck|inconclusive|pending|contentious",
        unknown(Shape::LeftOver, 0.65, NOT_DECIDED),
    ),
    (
        "remain|remains|still missing|unaccounted",
        unknown(Shape::LeftOver, 0.6, NOT_KNOWN),
    ),
    (
        "BE ADV? pending|outstanding",
        unknown(Shape::LeftOver, 0.7, TO_COME),
    ),
    (
        "remain|remains|remained|became|is|was|are|were a|the|one .. stumbling|sticking block|point",
        unknown(Shape::LeftOver, 0.75, DISPUTED),
    ),
    (
        "remain|remains|remained|became|is|was|are|were a|the|one .. obstacle|hurdle|bone to|of|in",
        unknown(Shape::LeftOver, 0.65, DISPUTED),
    ),
    (
        "remaining|other|outstanding|unresolved|main points|bones|areas|point of contention|disagreement|dispute|difference",
        unknown(Shape::Settled, 0.7, DISPUTED),
    ),
    (
        "outstanding|unresolved|unsettled|remaining|open differences|disagreements|details|points|demands|boundaries|grievances",
        unknown(Shape::Settled, 0.6, NOT_DECIDED),
    ),
    (
        "questions|question|doubts|concerns remain|remains|remained|linger|lingered|persist|persisted|arose .. about|over|regarding|concerning",
        unknown(Shape::Matter, 0.75, NOT_KNOWN),
    ),
    (
        "raise|raises|raised|raising|cast|casts|casting .. questions|doubt|doubts|uncertainty .. about|over|on|regarding",
        unknown(Shape::Matter, 0.65, NOT_KNOWN),
    ),
    (
        "mystery surrounds|surrounding|surrounded",
        unknown(Shape::Matter, 0.7, NOT_KNOWN),
    ),
    (
        "reports|accounts|figures|estimates|versions ... differ|vary|diverge|contradict",
        unknown(Shape::Conflict, 0.7, DISPUTED),
    ),
    (
        "claimed by both|two|several",
        unknown(Shape::LeftOver, 0.65, DISPUTED),
    ),
    (
        "sticking|stumbling point|points|block|blocks is|are|was|were",
        unknown(Shape::Matter, 0.75, DISPUTED),
    ),
    (
        "far|miles|poles|worlds apart on|over",
        unknown(Shape::Matter, 0.75, DISPUTED),
    ),
    (
        "at odds|loggerheads over|on|about",
        unknown(Shape::Matter, 0.75, DISPUTED),
    ),
    (
        "HAVE long|ever? debated|disputed|argued",
        unknown(Shape::Matter, 0.65, DISPUTED),
    ),
    (
        "efforts|effort|attempts|attempt|bid|bids|search ... HAVE|BE .. unsuccessful|fruitless|vain|failed",
        unknown(Shape::Succeed, 0.65, NOT_DECIDED),
    ),
    (
        "BE too close to call",
        unknown(Shape::Subject, 0.85, NOT_KNOWN),
    ),
    (
        "BE ADV? to be worked|hammered|thrashed|ironed out",
        unknown(Shape::Subject, 0.65, TO_COME),
    ),
    // Not told.
    (
        "gave|give|gives|given|offered|provided|released|disclosed|with|has no|few|little .. details|information of|about|on|regarding",
        unknown(Shape::NoDetails, 0.7, NOT_TOLD),
    ),
    (
        "no .. details|information|names|figures|reason|terms HAVE|was|were ADV? been? given|released|available|provided|disclosed|published|announced",
        unknown(Shape::NoDetails, 0.75, NOT_TOLD),
    ),
    (
        "few|little details|information|is|was HAVE|was|were|are|is|known been? given|released|available|provided|disclosed|about|of",
        unknown(Shape::NoDetails, 0.65, NOT_TOLD),
    ),
    (
        "HAVE not ... announced|decided|disclosed|named|confirmed|revealed",
        unknown(Shape::Guess, 0.65, NOT_TOLD),
    ),
    ("BE yet to", unknown(Shape::WillDo, 0.85, TO_COME)),
    // Not proven.
    (
        "no .. evidence|proof|trace|traces|indication|indications|signs of",
        unknown(Shape::Evidence, 0.7, NOT_CONFIRMED),
    ),
    (
        "no .. evidence|proof|indication|indications",
        unknown(Shape::NoProof, 0.65, NOT_CONFIRMED),
    ),
    ("doubts|doubted", unknown(Shape::Clause, 0.6, DISPUTED)),
    (
        "looking|look|investigating|investigate|examining|probing|checking into|at? .. reports|claims|allegations that",
        unknown(Shape::Clause, 0.7, NOT_CONFIRMED),
    ),
    (
        "possibility|theory|suspicion|suspicions|chance that",
        unknown(Shape::Clause, 0.6, NOT_CONFIRMED),
    ),
    (
        "charge|charges|claim|claims|accusation|accusations|allegation|allegations .. denies|deny|denied|rejects|reject|rejected|disputes",
        unknown(Shape::Claimed, 0.65, DISPUTED),
    ),
    // Talked of.
    (
        "may|might ADV? be required|forced|obliged|asked|able|ready|willing|planning|preparing|seeking|trying|abandoning|considering|made|put|held|used",
        unknown(Shape::Could, 0.6, NOT_CONFIRMED),
    ),
    (
        "may|might also|still|yet",
        unknown(Shape::Could, 0.55, NOT_CONFIRMED),
    ),
    (
        "could|may|might still? lead|result|escalate|rise|collapse|fail",
        unknown(Shape::Could, 0.55, NOT_CONFIRMED),
    ),
    (
        "alleged|alleges|allege|alleging|suspected|suspects|suspect .. involvement|complicity|role|collusion|interference|fraud",
        unknown(Shape::Alleged, 0.6, DISPUTED),
    ),
    (
        "reportedly ADV? considering|weighing|mulling|contemplating|exploring|planning|seeking|preparing|negotiating",
        unknown(Shape::Considered, 0.75, NOT_CONFIRMED),
    ),
    (
        "BE .. considering|weighing|mulling|contemplating|pondering|exploring",
        unknown(Shape::Considered, 0.65, NOT_DECIDED),
    ),
    (
        "some .. believe|say|argue|think|claim|contend|maintain|suggest",
        unknown(Shape::SomeSay, 0.65, DISPUTED),
    ),
    // Said in passing.
    (
        "want|wants|wanted|demand|demands|demanded|demanding|wanting to know WH",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "neither ... nor ... HAVE been ADV? agreed|fixed|set|given|established|found|determined|decided|settled|named|disclosed|identified|confirmed",
        unknown(Shape::Neither, 0.8, NOT_KNOWN),
    ),
    (
        "could|can not be ADV? determined|established|ascertained|identified|learned|learnt",
        unknown(Shape::Subject, 0.8, NOT_KNOWN),
    ),
    (
        "BE left|deferred|reserved to|for a|the? later|future|further|subsequent",
        unknown(Shape::LeftOver, 0.8, NOT_DECIDED),
    ),
    (
        "without ADV? settling|resolving|addressing",
        unknown(Shape::Matter, 0.75, NOT_DECIDED),
    ),
    (
        "without ADV? agreeing on|about|over",
        unknown(Shape::Matter, 0.75, NOT_DECIDED),
    ),
    (
        "BE|been|was no .. response|answer|reply from|to",
        unknown(Shape::NoAnswer, 0.6, NOT_TOLD),
    ),
    (
        "no one|group|side|organisation|organization HAVE claimed",
        unknown(Shape::Done, 0.7, NOT_KNOWN),
    ),
    (
        "remain|remains|remained|kept ADV? secret|classified|sealed|unpublished|undisclosed|unnamed|unidentified",
        unknown(Shape::Subject, 0.8, NOT_TOLD),
    ),
    (
        "it is ADV? thought|believed|feared|rumoured|rumored|suspected|possible|conceivable|doubtful|questionable that",
        unknown(Shape::Clause, 0.65, NOT_CONFIRMED),
    ),
    (
        "doubtful|questionable|debatable|uncertain|unclear|unsure that",
        unknown(Shape::Clause, 0.75, NOT_KNOWN),
    ),
    (
        "BE far from certain|assured|guaranteed|clear|settled|secure|over",
        unknown(Shape::Elusive, 0.8, NOT_KNOWN),
    ),
    (
        "BE by no means sure|certain|assured|guaranteed|clear|settled|secure|over",
        unknown(Shape::Elusive, 0.8, NOT_KNOWN),
    ),
    (
        "BE not ADV? guaranteed|assured|certain",
        unknown(Shape::Elusive, 0.7, NOT_KNOWN),
    ),
    (
        "BE still? a|the? matter|subject for negotiation|negotiations|debate|discussion|dispute|talks",
        unknown(Shape::LeftOver, 0.75, NOT_DECIDED),
    ),
    (
        "may|might or may|might not",
        unknown(Shape::Could, 0.85, NOT_KNOWN),
    ),
    (
        "refused|declined|refuses|declines to be drawn on|about",
        unknown(Shape::Told, 0.8, NOT_TOLD),
    ),
    (
        "validity|legality|constitutionality|authenticity|legitimacy|outcome|result|results ... challenged|questioned|contested|disputed|doubted",
        unknown(Shape::Doubted, 0.7, DISPUTED),
    ),
    (
        "BE at|in a|an? impasse|standstill|stalemate|deadlock",
        unknown(Shape::LeftOver, 0.75, NOT_DECIDED),
    ),
    (
        "made|make|making|makes no|little|scant .. progress|headway",
        unknown(Shape::WithoutOne, 0.65, NOT_DECIDED),
    ),
    (
        "disagree|disagrees|disagreed|divided|differ|differs|differed|split as to",
        unknown(Shape::Matter, 0.7, DISPUTED),
    ),
    (
        "no word|news|information on|of|about",
        unknown(Shape::Matter, 0.7, NOT_TOLD),
    ),
    (
        "search|searches|hunt for ... continues|continued|continuing|ongoing",
        unknown(Shape::Sought, 0.6, NOT_KNOWN),
    ),
    (
        "suspect|suspects|suspected|fear|fears|feared|worry|worries|worried that",
        unknown(Shape::Clause, 0.6, NOT_CONFIRMED),
    ),
    (
        "BE in talks|negotiations|discussions to",
        unknown(Shape::WillDo, 0.65, TO_COME),
    ),
    (
        "inquiry|inquiries|investigation|investigations|probe into ... under|is|continues|continuing|ongoing|are|began|begun|opened|launched",
        unknown(Shape::Inquiry, 0.55, NOT_KNOWN),
    ),
    (
        "nothing HAVE ADV? been ADV? decided|settled|agreed|signed|confirmed",
        unknown(Shape::Guess, 0.7, NOT_DECIDED),
    ),
    (
        "BE|been deferred|referred|remitted|submitted to a|an|the? .. commission|committee|arbitration|tribunal|panel|arbitrators",
        unknown(Shape::LeftOver, 0.65, NOT_DECIDED),
    ),
    (
        "no .. date|dates|timetable|deadline|venue|successor|replacement|candidate|buyer|suspect|motive|culprit|sponsor|winner HAVE|was|were ADV? been? set|fixed|agreed|named|given|announced|appointed|chosen|identified|found|selected",
        unknown(Shape::NotReached, 0.8, NOT_DECIDED),
    ),
    (
        "HAVE not ADV? determined|established|identified|found|explained the|a|any",
        unknown(Shape::Told, 0.7, NOT_KNOWN),
    ),
    (
        "BE being? withheld|suppressed",
        unknown(Shape::Subject, 0.7, NOT_TOLD),
    ),
    (
        "each|both .. blame|blames|blamed|accuse|accuses|accused the other|another|others of|for",
        unknown(Shape::Blame, 0.7, DISPUTED),
    ),
    (
        "rejected|rejects|reject|dismissed|dismisses|refuted .. claims|allegations|accusations|reports|charges|suggestions|rumours that",
        unknown(Shape::Clause, 0.65, DISPUTED),
    ),
];
