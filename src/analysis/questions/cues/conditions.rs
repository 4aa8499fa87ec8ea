//! The phrases that make an outcome turn on a condition.

use crate::analysis::questions::cues::Cue;
use crate::analysis::questions::cues::contingent;
use crate::analysis::questions::shape::Shape;

/// In order of precedence.
pub(super) const ROWS: &[(&str, Cue)] = &[
    (
        "depend|depends|depended|depending|dependent ADV? .. on|upon WH",
        contingent(Shape::Embedded, 0.9),
    ),
    (
        "hinge|hinges|hinged|hinging on|upon WH",
        contingent(Shape::Embedded, 0.9),
    ),
    ("unless and|or until", contingent(Shape::Condition, 0.85)),
    ("unless", contingent(Shape::Condition, 0.85)),
    ("provided|providing that", contingent(Shape::Condition, 0.7)),
    (
        "only|even if|when|after|once",
        contingent(Shape::Condition, 0.7),
    ),
    ("if and|or when", contingent(Shape::Condition, 0.75)),
    (
        "if it|this|that turns|turned|is|proves|proved out|proven|true|shown that?",
        contingent(Shape::Condition, 0.75),
    ),
    ("if", contingent(Shape::Condition, 0.75)),
    ("on the? condition that", contingent(Shape::Condition, 0.85)),
    ("as|so long as", contingent(Shape::Condition, 0.6)),
    ("in the event that", contingent(Shape::Condition, 0.8)),
    (
        "no|nothing|never|nobody|not ... as|so long as",
        contingent(Shape::While, 0.75),
    ),
    (
        "no|nothing|never|nobody|not ... while",
        contingent(Shape::While, 0.7),
    ),
    (
        "the|on very? day|moment|minute|hour|instant that|when?",
        contingent(Shape::Condition, 0.65),
    ),
    (
        "predicated|premised on|upon",
        contingent(Shape::Turns, 0.75),
    ),
    ("barring|absent", contingent(Shape::Needed, 0.65)),
    ("in the event of", contingent(Shape::Needed, 0.7)),
    (
        "would|will|may|could take|need",
        contingent(Shape::Needed, 0.6),
    ),
    (
        "turns|turn|rides|ride ADV? on|upon",
        contingent(Shape::Turns, 0.65),
    ),
    (
        "on one condition : that",
        contingent(Shape::Condition, 0.75),
    ),
    (
        "condition|conditions .. :",
        contingent(Shape::Condition, 0.7),
    ),
    (
        "want|wants|demand|demands ... before",
        contingent(Shape::DemandedAs, 0.6),
    ),
    (
        "when conditions|circumstances",
        contingent(Shape::Condition, 0.7),
    ),
    ("should", contingent(Shape::Inverted, 0.7)),
    (
        "precondition|preconditions|prerequisite for|of",
        contingent(Shape::Needed, 0.65),
    ),
    (
        "require|requires|required the? .. approval|ratification|consent|majority",
        contingent(Shape::Needs, 0.65),
    ),
    (
        "must|to be approved|ratified|passed|confirmed|endorsed|cleared|accepted|authorised|authorized|signed|blessed by",
        contingent(Shape::WillDo, 0.6),
    ),
    ("would need|have to", contingent(Shape::WillDo, 0.55)),
    ("as soon as", contingent(Shape::Condition, 0.5)),
    ("once", contingent(Shape::Condition, 0.5)),
    ("when", contingent(Shape::Condition, 0.5)),
    ("until", contingent(Shape::Condition, 0.6)),
    (
        "unwilling|refuse|refused|refuses to ... before",
        contingent(Shape::Condition, 0.6),
    ),
    (
        "depend|depends|depended|depending|dependent ADV? .. on|upon",
        contingent(Shape::Turns, 0.85),
    ),
    ("hinge|hinges|hinged on|upon", contingent(Shape::Turns, 0.9)),
    (
        "contingent|conditional|conditioned on|upon",
        contingent(Shape::Turns, 0.85),
    ),
    (
        "turn|turns|turned ADV? on|upon WH",
        contingent(Shape::Embedded, 0.85),
    ),
    (
        "depend|depends|depended , ... , on|upon",
        contingent(Shape::Turns, 0.8),
    ),
    (
        "much|everything|all turns|turned|rests|rode|rides too|also|now? on|upon",
        contingent(Shape::Turns, 0.8),
    ),
    (
        "much|everything|all will|would|may|could now|also? turn|rest|ride|hang|hinge on|upon",
        contingent(Shape::Turns, 0.8),
    ),
    (
        "essential|necessary|imperative|indispensable|vital that",
        contingent(Shape::Condition, 0.65),
    ),
    (
        "will|would|must require|requires that",
        contingent(Shape::Condition, 0.7),
    ),
    (
        "needs|need|will|would need? the consent|approval|agreement|backing|blessing|support|ratification|votes",
        contingent(Shape::Approved, 0.65),
    ),
    (
        "BE for ... to say|decide|judge|determine",
        contingent(Shape::ForWhom, 0.65),
    ),
    (
        "a|any rejection|refusal|veto|defeat|no vote? would|could|will",
        contingent(Shape::Event, 0.65),
    ),
    ("BE ADV? up to", contingent(Shape::Decides, 0.6)),
    (
        "has|have .. hours|days|weeks|months|month to reply|respond|answer|decide|appeal|agree|comply|accept|leave|withdraw|pay|sign",
        contingent(Shape::WillDo, 0.65),
    ),
    ("subject to", contingent(Shape::Needed, 0.6)),
    ("up to ... to", contingent(Shape::UpTo, 0.6)),
    ("will|would require", contingent(Shape::Needed, 0.6)),
    ("need|needs|needed at least", contingent(Shape::Short, 0.7)),
    (
        "must .. approve|ratify|endorse|vote|agree|sign|decide",
        contingent(Shape::WillDo, 0.5),
    ),
    (
        "HAVE|need|needs to approve|ratify|endorse|agree|accept",
        contingent(Shape::WillDo, 0.6),
    ),
    ("conditions for", contingent(Shape::Needed, 0.6)),
    ("failing|failure to", contingent(Shape::Condition, 0.5)),
    (
        "assuming|supposing that?",
        contingent(Shape::Condition, 0.65),
    ),
    (
        "must|has|have|had|need|needs|required to? ... before",
        contingent(Shape::MustBefore, 0.65),
    ),
    (
        "must ... as a|the .. step|condition|price|precondition|basis",
        contingent(Shape::MustBefore, 0.7),
    ),
    (
        "must ... or else|face|risk|lose",
        contingent(Shape::MustBefore, 0.65),
    ),
    (
        "not|no|never|nothing|neither ... before",
        contingent(Shape::Condition, 0.6),
    ),
    ("no .. , no", contingent(Shape::NoNo, 0.6)),
    ("no ... without", contingent(Shape::Needed, 0.6)),
    (
        "will|would not ADV? accept|recognise|recognize|sign|join|support|back|approve|endorse|ratify|tolerate a|an .. that|which",
        contingent(Shape::HeldBack, 0.6),
    ),
    (
        "will|would accept|recognise|recognize|sign|join|support|back|approve|endorse|ratify|tolerate no .. that|which",
        contingent(Shape::TakesNone, 0.6),
    ),
    (
        "can|will|would not ... without",
        contingent(Shape::Needed, 0.6),
    ),
    (
        "wait|remain|stay|continue|go|carry|keep on? ... until|till",
        contingent(Shape::Condition, 0.6),
    ),
    (
        "decision|choice|matter|rest ADV? rests|lies|is|was ADV? up? with|to",
        contingent(Shape::Decides, 0.65),
    ),
    (
        "need|needs|has|have|had to be ADV? approved|ratified|endorsed|confirmed|passed",
        contingent(Shape::WillDo, 0.65),
    ),
    (
        "demand|demands|demanded|demanding ... as a|the|its condition|precondition|price",
        contingent(Shape::DemandedAs, 0.65),
    ),
    (
        "last|final|decisive word|say|decision|vote lies|rests|is|remains with",
        contingent(Shape::Decides, 0.65),
    ),
    ("without", contingent(Shape::Needed, 0.55)),
    ("provided", contingent(Shape::Condition, 0.7)),
    (
        "stand|stands or falls|fall with|on|by",
        contingent(Shape::Turns, 0.8),
    ),
    ("were", contingent(Shape::WereTo, 0.8)),
    (
        "will|would|can|could ... in return|exchange for",
        contingent(Shape::Needed, 0.6),
    ),
    (
        "fate|future|decision|outcome|matter|choice ... in the hands of",
        contingent(Shape::Decides, 0.7),
    ),
    ("only after|with", contingent(Shape::Needed, 0.6)),
    (
        "HAVE|need|needs|must to? win|get|secure|obtain|gain|receive .. approval|backing|support|consent|blessing|majority",
        contingent(Shape::MustBefore, 0.65),
    ),
    (
        "remain|remains the only viable|possible|realistic|acceptable|credible|workable .. way|path|route|solution|means|basis|road|option",
        contingent(Shape::Elusive, 0.6),
    ),
    (
        "could|may|might ADV? cause|prompt|force|drive|push|provoke|trigger|derail|undermine|jeopardise|jeopardize|lead|compel|result",
        contingent(Shape::Could, 0.55),
    ),
    (
        "will|would ADV? jeopardise|jeopardize|imperil|endanger|derail the .. possibility|chance|chances|prospect|prospects|return|talks|deal|agreement|truce|peace",
        contingent(Shape::Could, 0.6),
    ),
];
