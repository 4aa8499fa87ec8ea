//! The phrases by which a text leaves a thing open in passing: kept silent on, put aside, told two ways.
//!
//! They come after those that say outright that a thing is not known, or is left as it is.

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
    // With the question as a clause of its own.
    (
        "not be drawn|pressed on|about|over|as to? WH",
        unknown(Shape::Embedded, 0.85, NOT_TOLD),
    ),
    (
        "silent|vague|evasive|coy|tight-lipped on|about|over|as to? WH",
        unknown(Shape::Embedded, 0.8, NOT_TOLD),
    ),
    (
        "declined|declines|refused|refuses|refusing to ADV? speculate|guess|predict|elaborate|comment|answer .. WH",
        unknown(Shape::Embedded, 0.85, NOT_TOLD),
    ),
    (
        "can|could not ADV? determine|establish|say|tell|verify|identify|explain|predict|agree .. WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "unable to ADV? determine|establish|say|tell|verify|identify|explain|confirm|learn .. WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "look|looks|looked|looking into which|what|when|where|whose",
        unknown(Shape::Embedded, 0.6, NOT_KNOWN),
    ),
    (
        "argue|argues|arguing|quarrel|quarrelling|wrangle|bicker|disagree|disagreed|divide over|about|on|as to? WH",
        unknown(Shape::Embedded, 0.75, DISPUTED),
    ),
    (
        "neither|none would|could|will|can ADV? reveal|disclose|discuss|confirm WH",
        unknown(Shape::Embedded, 0.8, NOT_TOLD),
    ),
    (
        "no guarantee|assurance that",
        unknown(Shape::Clause, 0.75, NOT_KNOWN),
    ),
    (
        "another|other|second|third possibility|explanation|theory|hypothesis is|was that",
        unknown(Shape::Clause, 0.7, NOT_CONFIRMED),
    ),
    // Not told.
    (
        "silent|vague|evasive|coy|tight-lipped on|about|over",
        unknown(Shape::Matter, 0.7, NOT_TOLD),
    ),
    (
        "given|gave|give|gives|offered|named no figure|number|price|estimate for|of",
        unknown(Shape::Reason, 0.75, NOT_TOLD),
    ),
    (
        "HAVE not ADV? explained|justified his|her|its|their",
        unknown(Shape::Explains, 0.75, NOT_TOLD),
    ),
    (
        "BE not ADV? being made? public|disclosed|published|released|named",
        unknown(Shape::Subject, 0.75, NOT_TOLD),
    ),
    (
        "can|could only be guessed|surmised|imagined at?",
        unknown(Shape::Subject, 0.8, NOT_KNOWN),
    ),
    (
        "BE a|the matter|question|point|subject on|over which",
        unknown(Shape::Subject, 0.75, DISPUTED),
    ),
    (
        "BE ADV? up in the air",
        unknown(Shape::Subject, 0.8, NOT_DECIDED),
    ),
    (
        "had|has|have|received no reply|answer|response",
        unknown(Shape::WithoutOne, 0.65, NOT_TOLD),
    ),
    // Put aside.
    (
        "BE left for|until another|later|the next? later?",
        unknown(Shape::LeftOver, 0.75, NOT_DECIDED),
    ),
    (
        "shelve|shelved|shelving|froze|frozen|suspended the|its|their|a|his|her .. plan|plans|project|scheme|proposal|bill|sale|deal",
        unknown(Shape::Shelved, 0.6, NOT_DECIDED),
    ),
    // To be looked into.
    (
        "more .. before anyone|we|they|scientists|experts can|could say|tell|know|judge",
        unknown(Shape::Findings, 0.7, NOT_KNOWN),
    ),
    (
        "autopsy|autopsies|tests|analysis|analyses BE ADV? under|underway|awaited",
        unknown(Shape::Findings, 0.65, TO_COME),
    ),
    (
        "one|either of the|these|those|them|both ... must be wrong|mistaken|false|lying|incorrect",
        unknown(Shape::OneWrong, 0.75, DISPUTED),
    ),
    // Not bound to, not reached.
    (
        "make|makes|made|making|give|gives|gave|given|giving|offered no .. commitment|commitments|promise|promises|pledge|pledges|guarantee|guarantees|assurance|assurances to|on|about|regarding",
        unknown(Shape::Pledge, 0.7, NOT_DECIDED),
    ),
    (
        "failed|fails|fail|failing to produce|yield|achieve|bring|deliver|accomplish .. much|anything|results|result|breakthrough|progress|headway",
        unknown(Shape::WillDo, 0.65, NOT_DECIDED),
    ),
    (
        "gap|gaps|gulf|rift|rifts|divide between|over|on ... remain|remains|remained|persist|persists|persisted|proved|proves",
        unknown(Shape::Apart, 0.7, DISPUTED),
    ),
    (
        "lack|absence of confidence|trust|faith \"? ”? in|over|about|on|regarding",
        unknown(Shape::Matter, 0.65, DISPUTED),
    ),
    (
        "still undecided|uncommitted|unconvinced",
        unknown(Shape::Undecided, 0.65, NOT_DECIDED),
    ),
    (
        "will|would|shall have|share|provide|give|release|announce|publish more|further|additional|fuller .. details|information on|about|regarding",
        unknown(Shape::NoDetails, 0.7, TO_COME),
    ),
    (
        "not have|had enough|sufficient|any|the information|data|knowledge|details|facts to|about answer|say|judge|comment|speak|assess|the|this|that",
        unknown(Shape::Unanswered, 0.7, NOT_KNOWN),
    ),
    (
        "only god|heaven|heavens|providence knows|knew WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "god|heaven|heavens alone|only knows|knew WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "speculate|speculates|speculated|theorise|theorised|theorize|theorized|hypothesise|hypothesised|hypothesize|hypothesized that?",
        unknown(Shape::Clause, 0.6, NOT_CONFIRMED),
    ),
    (
        "can|could|will not answer that|this|the .. question",
        unknown(Shape::Unanswered, 0.7, NOT_TOLD),
    ),
];
