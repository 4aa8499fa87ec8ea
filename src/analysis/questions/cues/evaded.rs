//! The phrases by which someone keeps an answer back, and by which a text says that none was had.

use crate::analysis::questions::cues::Cue;
use crate::analysis::questions::cues::DISPUTED;
use crate::analysis::questions::cues::NOT_CONFIRMED;
use crate::analysis::questions::cues::NOT_DECIDED;
use crate::analysis::questions::cues::NOT_KNOWN;
use crate::analysis::questions::cues::NOT_TOLD;
use crate::analysis::questions::cues::TO_COME;
use crate::analysis::questions::cues::unknown;
use crate::analysis::questions::shape::Shape;

/// With the question as a clause of its own.
pub(super) const CLAUSES: &[(&str, Cue)] = &[
    (
        "can|could|will|would not ADV? guarantee|promise|foresee WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "sticking|open|unresolved|outstanding|thorny|disputed point|points|issue|issues|question|questions ... is|are|was|were WH",
        unknown(Shape::Embedded, 0.75, NOT_DECIDED),
    ),
    (
        "no way|means of|to ADV? knowing|telling|verifying|checking|confirming|establishing|learning|know|tell|verify|check|confirm|say .. WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "far|anything|nothing from|but|like ADV? certain|clear|sure|obvious|settled|decided|plain .. WH",
        unknown(Shape::Embedded, 0.9, NOT_KNOWN),
    ),
    (
        "no .. agreement|consensus|understanding|rule|decision on|about|over|as to? WH",
        unknown(Shape::Embedded, 0.8, NOT_DECIDED),
    ),
    (
        "no one HAVE ADV? LEARNED|suggested|counted|explained|asked|worked out? .. WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "unclear|unknown|uncertain|obscure to ... , ... , WHEN",
        unknown(Shape::Embedded, 0.9, NOT_KNOWN),
    ),
    (
        "unclear|unknown|uncertain|obscure to ... WHEN",
        unknown(Shape::Embedded, 0.9, NOT_KNOWN),
    ),
    (
        "would|will|to|must|should ADV? decide ... if|whether",
        unknown(Shape::Embedded, 0.7, NOT_DECIDED),
    ),
    (
        "not ADV? settle|settled|agree|agreed|decide on|upon to? WH",
        unknown(Shape::Embedded, 0.8, NOT_DECIDED),
    ),
    (
        "LEARN|said neither WH",
        unknown(Shape::Embedded, 0.85, NOT_TOLD),
    ),
    (
        "depend|depends|depended|depending on who|whom|whose you|one ask|asks|believe|believes|listen",
        unknown(Shape::Turns, 0.8, DISPUTED),
    ),
    (
        "nobody|no-one|none ... knows|knew WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "nobody|no-one|none ... LEARN WH",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "no one ... LEARN WH",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "nor will|would|could|can|did|does|do|has|have ... LEARN|LEARNED WH",
        unknown(Shape::Embedded, 0.85, NOT_TOLD),
    ),
    (
        "nor is|was|were|are it|there ADV? .. clear|plain|certain|known|obvious|decided|settled|sure|agreement|word .. WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "not ADV? .. plain|evident|decided|fixed|agreed|spelled|spelt|stated|defined|define|state|established out? .. WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "declined|declines|declining|refused|refuses|refusing|unwilling|reluctant|hesitant|unable|unprepared|loath to ADV? LEARN .. WH",
        unknown(Shape::Embedded, 0.85, NOT_TOLD),
    ),
    (
        "no one|analyst|official|expert|party|body|outsider|diplomat|observer .. can|could|would|will|has|had|was ADV? .. LEARN|LEARNED|able WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "nobody|no-one|none|neither HAVE ADV? LEARNED|suggested|counted|explained|asked|worked out? .. WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "leave|leaves|left|leaving ADV? unsaid|unstated|unclear|vague|undecided|unanswered|unspoken|unsettled|unresolved .. WH",
        unknown(Shape::Embedded, 0.85, NOT_TOLD),
    ),
    (
        "vague|silent|mute|coy|quiet|cagey|noncommittal|non-committal|guarded|opaque about|over|on|as to? WH",
        unknown(Shape::Embedded, 0.8, NOT_TOLD),
    ),
    (
        "dodged|dodges|dodging|ducked|ducks|ducking|sidestepped|sidesteps|sidestepping|side-stepped|skirted|evaded|deflected|parried|fended|brushed|waved|avoided ... about|on|over|of|as to? WH",
        unknown(Shape::Embedded, 0.85, NOT_TOLD),
    ),
    (
        "dodged|dodges|ducked|sidestepped|sidestepping|side-stepped|evaded|deflected ... whether",
        unknown(Shape::Embedded, 0.8, NOT_TOLD),
    ),
    (
        "no|little|scant any? light on WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "no hint|clue|sign|answer|account|details|detail|timetable|guidance|ruling of|as|to|about|on? to? WH",
        unknown(Shape::Embedded, 0.8, NOT_TOLD),
    ),
    (
        "conflicting|contradictory|differing|rival|competing|different accounts|account|versions|stories|reports|claims|explanations|views|signals|messages|answers|opinions of|about|as|on|over to? WH",
        unknown(Shape::Embedded, 0.85, DISPUTED),
    ),
    (
        "guess|guessing|speculating|speculate|speculated|speculation about|as|on|over to? WH",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "secrecy|mystery|uncertainty|confusion|doubt|doubts surrounds|surround|surrounding|surrounded|over|about WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "not ADV? been told|informed|shown|notified .. WH",
        unknown(Shape::Embedded, 0.7, NOT_TOLD),
    ),
    (
        "questions|issues|matters : WH",
        unknown(Shape::Embedded, 0.75, NOT_DECIDED),
    ),
    (
        "though not who|how|whether|which|why|whom",
        unknown(Shape::Embedded, 0.7, NOT_TOLD),
    ),
    (
        "but|although|though not ADV? on who|how|whether|which|why|when|what",
        unknown(Shape::Embedded, 0.8, NOT_DECIDED),
    ),
    (
        "question|questions hung|hangs|hanging|hovers|hovered|loomed|looms ... : WH",
        unknown(Shape::Embedded, 0.7, NOT_KNOWN),
    ),
];

/// In order of precedence.
pub(super) const ROWS: &[(&str, Cue)] = &[
    (
        "stopped|stops|stop|stopping|fell|falls short of saying|announcing|confirming|promising|suggesting|accusing|declaring that?",
        unknown(Shape::Clause, 0.7, NOT_TOLD),
    ),
    // What was asked stands in the sentence before.
    (
        "not ADV? LEARN|said|explained|specified|disclosed in|of|on|about|with|from|to|by|through|under|at|for? WHEN",
        unknown(Shape::Bare, 0.75, NOT_TOLD),
    ),
    (
        "refused|declined|refuses|declines|unable|without|nobody|no-one|neither|none .. to|can|could|would|will|has? LEARN|LEARNED|saying|explaining|specifying|knows|knew WHEN",
        unknown(Shape::Bare, 0.75, NOT_TOLD),
    ),
    (
        "not from|by|to|with|for? whom|what|where|who|why|when|how",
        unknown(Shape::Bare, 0.75, NOT_TOLD),
    ),
    (
        "WHEN , ... not|never|nobody|no-one|none|neither ADV? say|said|explain|explained|tell|told|know|knows|known|knew|disclose|disclosed|reveal|revealed",
        unknown(Shape::Bare, 0.8, NOT_TOLD),
    ),
    (
        "no way|means of|to ADV? knowing|verifying|checking|confirming|verify|check|confirm|know it|that|this|them",
        unknown(Shape::Back, 0.75, NOT_CONFIRMED),
    ),
    (
        "neither|none|nobody .. would|could|will|can|has ADV? confirm|confirmed|verify|verified|deny|denied it|that|this",
        unknown(Shape::Back, 0.7, NOT_CONFIRMED),
    ),
    (
        "take|takes|took|maintain|maintains|maintained|hold|holds|held a|the different|contrary|opposing|opposite|differing view|position|opinion|interpretation",
        unknown(Shape::Back, 0.65, DISPUTED),
    ),
    (
        "would|will|could|can|did|does|do not ADV? confirm|verify|substantiate it|that|this|them",
        unknown(Shape::Back, 0.7, NOT_CONFIRMED),
    ),
    (
        "refused|declined|unable to ADV? confirm|verify it|that|this|them",
        unknown(Shape::Back, 0.7, NOT_CONFIRMED),
    ),
    (
        "each|both side|sides|party|parties|of? says|say|said|insists|insist|insisted|claims|claim|claimed that? the other",
        unknown(Shape::Blame, 0.75, DISPUTED),
    ),
    (
        "did|does|do|could|would|can|will not ADV? confirm|verify|corroborate the|his|her|its|their|either|any",
        unknown(Shape::Unconfirmed, 0.7, NOT_CONFIRMED),
    ),
    (
        "not been? ADV? able|possible to ADV? confirm|verify|corroborate the|his|her|its|their|either|any",
        unknown(Shape::Unconfirmed, 0.75, NOT_CONFIRMED),
    ),
    (
        "neither|not confirm|confirmed|confirms it|this|that|them? nor|or rule|ruled|exclude|excluded|dispute|disputed|deny|denied|denies that|this|it|them out?",
        unknown(Shape::Back, 0.7, NOT_CONFIRMED),
    ),
    (
        "HAVE no information|knowledge",
        unknown(Shape::Back, 0.7, NOT_TOLD),
    ),
    (
        "hard|difficult|impossible to say|tell|know|judge",
        unknown(Shape::Back, 0.7, NOT_KNOWN),
    ),
    (
        "declined|declines|refused|refuses|unable to ADV? explain",
        unknown(Shape::Bare, 0.75, NOT_TOLD),
    ),
    ("HAVE not ADV? said", unknown(Shape::Back, 0.7, NOT_TOLD)),
    (
        "HAVE not ADV? published|released|disclosed|issued|given|announced .. results|result|names|findings|figures|details|terms|text|report|list|verdict|toll",
        unknown(Shape::Withheld, 0.7, NOT_TOLD),
    ),
    (
        "HAVE not ADV? given|made|sent|offered a|an|any|its|his|her|their .. answer|reply|response to?",
        unknown(Shape::Answers, 0.7, NOT_TOLD),
    ),
    (
        "HAVE ADV? given|made|sent|offered no .. answer|reply|response to?",
        unknown(Shape::Answers, 0.7, NOT_TOLD),
    ),
    (
        "nothing BE ADV? signed|settled|decided|agreed",
        unknown(Shape::Guess, 0.7, NOT_DECIDED),
    ),
    (
        "HAVE not ADV? made up its|his|her|their mind|minds",
        unknown(Shape::Chooses, 0.7, NOT_DECIDED),
    ),
    (
        "reserved|reserves judgment|judgement",
        unknown(Shape::Chooses, 0.7, TO_COME),
    ),
    (
        "thinking about|over? it|this|that over?",
        unknown(Shape::Back, 0.65, NOT_DECIDED),
    ),
    (
        "come|came|comes to no decision|conclusion|view",
        unknown(Shape::Chooses, 0.7, NOT_DECIDED),
    ),
    (
        "BE ADV? said|believed|thought|understood|reported ... to be considering|weighing|mulling|contemplating|exploring",
        unknown(Shape::Considered, 0.65, NOT_DECIDED),
    ),
    (
        "told|described|explained|remembered|recounted in different|differing|several|two ways|versions",
        unknown(Shape::ToldTwice, 0.75, DISPUTED),
    ),
    (
        "each|both sides? blames|blame|blamed|accuses|accuse its|their|his .. enemy|enemies|rival|rivals|foe|opponent|opponents|adversary|neighbour",
        unknown(Shape::Blame, 0.7, DISPUTED),
    ),
    (
        "what is|remains|remained|was|are still? left? open|unclear|unknown|unresolved|unsettled|undecided|missing is|are|was|were",
        unknown(Shape::Fronts, 0.8, NOT_DECIDED),
    ),
    (
        "no .. agreement|deal|accord|settlement|breakthrough|consensus yet",
        unknown(Shape::NoneYet, 0.7, NOT_DECIDED),
    ),
    (
        "call|calls|called|calling it unlikely|doubtful|dubious|questionable|uncertain that",
        unknown(Shape::Clause, 0.65, DISPUTED),
    ),
    (
        "call|calls|called|calling this|that|it doubtful|dubious|questionable|uncertain",
        unknown(Shape::Back, 0.65, DISPUTED),
    ),
    (
        "had|has|have no immediate|further|official comment|response|reaction",
        unknown(Shape::Silent, 0.55, NOT_TOLD),
    ),
    (
        "said|says|answered|replied|answers neither yes nor no",
        unknown(Shape::Answers, 0.7, NOT_TOLD),
    ),
    (
        "not ADV? list|name|identify|specify|describe|disclose them",
        unknown(Shape::Tells, 0.7, NOT_TOLD),
    ),
    (
        "refused|declined|refuses|declines to ADV? reveal|disclose|give|name|list|identify|specify|publish|release it|them",
        unknown(Shape::Tells, 0.7, NOT_TOLD),
    ),
    (
        "disputed|disputes|dispute|contested|contests that|this|it",
        unknown(Shape::Back, 0.65, DISPUTED),
    ),
    (
        "HAVE|was|were|could|can not ADV? be|been ADV? confirmed|verified|corroborated by",
        unknown(Shape::Unconfirmed, 0.7, NOT_CONFIRMED),
    ),
    // Kept back.
    (
        "not be|get drawn on|about|over|into",
        unknown(Shape::Topic, 0.8, NOT_TOLD),
    ),
    (
        "dodged|dodges|dodging|ducked|ducks|ducking|sidestepped|sidesteps|sidestepping|side-stepped|skirted|evaded|evades|evading|deflected|parried|fended|brushed|waved|batted|glossed off|aside|away|around|past|over? .. question|questions|inquiries|queries|issue|subject|matter|topic of|about|on|over|regarding",
        unknown(Shape::Topic, 0.8, NOT_TOLD),
    ),
    (
        "kept|keeps|keeping|keep his|her|its|their own? counsel on|about",
        unknown(Shape::Topic, 0.75, NOT_TOLD),
    ),
    (
        "would|will not ADV? speak|talk about|of",
        unknown(Shape::Topic, 0.7, NOT_TOLD),
    ),
    (
        "kept|keeps|keeping|keep|stayed|remained quiet on|about",
        unknown(Shape::Topic, 0.7, NOT_TOLD),
    ),
    (
        "loss|struggling|struggled|struggle|unable to explain the|its|their|his|her",
        unknown(Shape::Explains, 0.75, NOT_KNOWN),
    ),
    (
        "which ... denies|deny|disputes|dispute|rejects|contests|denied|disputed",
        unknown(Shape::Claimed, 0.65, DISPUTED),
    ),
    (
        "claim|charge|accusation|allegation|account|version|figure ... denies|deny|disputes|dispute|rejects|contests|denied|disputed",
        unknown(Shape::Claimed, 0.65, DISPUTED),
    ),
    (
        "said|says|say|saying ADV? nothing|little about|on|of",
        unknown(Shape::Topic, 0.65, NOT_TOLD),
    ),
    (
        "silent|mute|mum|schtum|vague|evasive|coy|cagey|tight-lipped|noncommittal|non-committal|guarded|guessing on|about|over",
        unknown(Shape::Topic, 0.7, NOT_TOLD),
    ),
    (
        "gave|gives|give|given|offered|offers|offering|put|named|provided|provides no .. reason|motive|explanation|cause for",
        unknown(Shape::Reason, 0.75, NOT_TOLD),
    ),
    (
        "gave|gives|give|given|giving|offered|offers|offering|named|provided|provides|set no .. figure|figures|number|numbers|date|dates|details|reason|reasons|explanation|names|name|timetable|timeline|deadline|timeframe|sum|amount|price|estimate|breakdown|source|answer|evidence",
        unknown(Shape::NotGiven, 0.75, NOT_TOLD),
    ),
    (
        "neither|not accepted|acknowledged|approved|endorsed|backed|welcomed|answered|embraced|accept|confirmed ... nor|or rejected|refused|turned|declined|dismissed|opposed|condemned|reject|refuse|ruled|denied|deny",
        unknown(Shape::NeitherWay, 0.75, NOT_DECIDED),
    ),
    (
        "neither|none .. HAVE ADV? accepted|answered|replied|responded|addressed|agreed|committed|signed|apologised|apologized|moved|yielded|budged|confirmed|commented|ratified|endorsed|named|admitted",
        unknown(Shape::NeitherHas, 0.75, NOT_DECIDED),
    ),
    (
        "no one|nobody|no-one HAVE|was|were ADV? been? ADV? charged|arrested|named|identified|blamed|detained|convicted|asked|counted|checked|verified|claimed|explained|answered|found|apologised|apologized|appointed|punished|dismissed|questioned|prosecuted|tried",
        unknown(Shape::Nobody, 0.7, NOT_KNOWN),
    ),
    (
        "nobody|no-one HAVE|was|were ADV? been? ADV? charged|arrested|named|identified|blamed|detained|convicted|asked|counted|checked|verified|claimed|explained|answered|found|apologised|apologized|appointed|punished|dismissed|questioned|prosecuted|tried",
        unknown(Shape::Nobody, 0.7, NOT_KNOWN),
    ),
    (
        "neither ... nor ... was|were|is|are ADV? disclosed|named|known|given|identified|released|published|set|agreed|fixed|revealed|confirmed|announced",
        unknown(Shape::Neither, 0.8, NOT_TOLD),
    ),
    (
        "neither|none .. HAVE|could|can|was|were be|been? ADV? checked|established|tested|settled|traced|borne",
        unknown(Shape::Neither, 0.8, NOT_CONFIRMED),
    ),
    (
        "BE|been ADV? blacked|blanked|redacted out?",
        unknown(Shape::Subject, 0.7, NOT_TOLD),
    ),
    // No answer came.
    (
        "is|was|are|were|been|stayed|remained ADV? ADV? noncommittal|non-committal|evasive|coy|cagey|tight-lipped|vague",
        unknown(Shape::Silent, 0.65, NOT_TOLD),
    ),
    (
        "waiting|waits|wait|awaiting to|for hear|word|news from|of",
        unknown(Shape::NoAnswer, 0.65, TO_COME),
    ),
    (
        "nobody|no-one will|would|can|could guarantee|promise|say that",
        unknown(Shape::Clause, 0.7, NOT_KNOWN),
    ),
    (
        "nobody|no-one HAVE ADV? promised|guaranteed|assured|pledged .. that",
        unknown(Shape::Clause, 0.7, NOT_KNOWN),
    ),
    (
        "no one HAVE ADV? promised|guaranteed|assured|pledged .. that",
        unknown(Shape::Clause, 0.7, NOT_KNOWN),
    ),
    (
        "HAVE not ADV? answered|replied|responded|reacted|addressed|acknowledged",
        unknown(Shape::HeldBack, 0.7, NOT_TOLD),
    ),
    (
        "did not ADV? respond|reply|react|answer to the|an|a|its|his|her|their .. offer|proposal|plan|letter|letters|invitation|ultimatum|demand|demands|appeal|call|calls|accusation|accusations|allegations|allegation|claim|claims|suggestion",
        unknown(Shape::HeldBack, 0.65, NOT_TOLD),
    ),
    (
        "no reply|word|answer|response|news|comment|reaction|confirmation yet|so|as? far|of? yet? from|of",
        unknown(Shape::NoAnswer, 0.65, NOT_TOLD),
    ),
    (
        "no .. reply|answer|response|word|request|offer|confirmation|explanation|apology|statement HAVE ADV? been? ADV? received|given|made|published|sent|forthcoming|come|issued|offered",
        unknown(Shape::NotReached, 0.7, NOT_TOLD),
    ),
];
