//! The phrases that say a thing is not known or turns on a condition, and how each is worded.
//!
//! Rows are in order of precedence: where a sentence has several, the first row wins. Phrases are of
//! the language, never of an article.

mod conditions;
mod evaded;
mod families;
mod open;
mod passing;
mod put_off;

use crate::analysis::QuestionKind;
use crate::analysis::QuestionKind::Contingent;
use crate::analysis::QuestionKind::Unknown;
use crate::analysis::phrases::Phrases;
use crate::analysis::questions::shape::Shape;
use std::sync::LazyLock;

/// What a phrase says of its sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cue {
    /// Not known, or a condition.
    pub kind: QuestionKind,
    /// How it is worded.
    pub shape: Shape,
    /// How seldom it misleads, from 0 to 1.
    pub confidence: f32,
    /// In words for the reader.
    pub rule: &'static str,
}

const NOT_KNOWN: &str = "said to be unknown";
const NOT_DECIDED: &str = "said to be undecided";
const NOT_TOLD: &str = "left unsaid";
const NOT_CONFIRMED: &str = "said to be unconfirmed";
const DISPUTED: &str = "said to be disputed";
const TO_COME: &str = "said to be still to come";
const CONDITION: &str = "a condition on the outcome";

const fn unknown(shape: Shape, confidence: f32, rule: &'static str) -> Cue {
    Cue {
        kind: Unknown,
        shape,
        confidence,
        rule,
    }
}

const fn contingent(shape: Shape, confidence: f32) -> Cue {
    Cue {
        kind: Contingent,
        shape,
        confidence,
        rule: CONDITION,
    }
}

/// What is not known, not decided or not told, with the words that say so.
const NOT_SETTLED: &[(&str, Cue)] = &[
    // Not known, with the question as a clause of its own.
    (
        "unclear|unknown|uncertain|unsure|undecided|undetermined|debatable|doubtful .. WH",
        unknown(Shape::Embedded, 0.95, NOT_KNOWN),
    ),
    (
        "not ADV? .. clear|known|certain|sure|obvious|apparent|understood .. WH",
        unknown(Shape::Embedded, 0.95, NOT_KNOWN),
    ),
    (
        "not ADV? been? decided|determined|settled|established|agreed|resolved|specified|announced|disclosed|explained|revealed|published .. WH",
        unknown(Shape::Embedded, 0.95, NOT_DECIDED),
    ),
    (
        "remain|remains|remained|yet|still to be seen|determined|decided|established .. WH",
        unknown(Shape::Embedded, 0.95, NOT_DECIDED),
    ),
    (
        "not ADV? said|say|specify|specified|disclose|disclosed|reveal|revealed|explain|explained|mention|mentioned|indicate|indicated|state|announce|announced|clarify|clarified|confirm|confirmed|give|given|provide|decide|elaborate .. WHEN",
        unknown(Shape::Embedded, 0.9, NOT_TOLD),
    ),
    (
        "not ADV? said|say|specify|specified|disclose|disclosed|reveal|revealed|explain|mention|mentioned|indicate|indicated|state|announce|announced|clarify|confirm|confirmed|decide .. IF",
        unknown(Shape::Embedded, 0.9, NOT_TOLD),
    ),
    (
        "not ADV? know .. WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "nobody|no-one knows|knew .. WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "no one knows|knew .. WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "nobody|no-one can|could|will|would say|tell|predict|explain .. WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "no one can|could|will|would say|tell|predict|explain .. WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "not even .. knows|knew WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "declined|declines|refused|refuses|refusing|declining to say|specify|disclose|reveal|confirm|explain|discuss .. WH",
        unknown(Shape::Embedded, 0.9, NOT_TOLD),
    ),
    (
        "without ADV? saying|specifying|explaining|knowing|disclosing|revealing .. WH",
        unknown(Shape::Embedded, 0.85, NOT_TOLD),
    ),
    (
        "without any? certainty|word|indication .. WH",
        unknown(Shape::Embedded, 0.85, NOT_TOLD),
    ),
    (
        "no idea|word|indication|clarity|explanation|information|consensus|agreement|decision|certainty .. WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "any idea|word|indication|clarity|explanation|consensus|certainty .. WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "question|questions|doubt|doubts|uncertainty|debate|speculation|confusion|disagreement|ideas|theories remain|remains|is|was|over|about|of|as|to|on .. whether",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "questions|doubts|uncertainty|speculation|confusion|disagreement|ideas|theories remain|remains|over|about|as .. WH",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "question|questions|issue whether",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "question of|is|remains|was .. WH",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "problem|issue is WHEN",
        unknown(Shape::Embedded, 0.7, NOT_KNOWN),
    ),
    (
        "disagree|disagrees|disagreed|divided|differ|differs|differed|disagreement|disagreements|split over|on|about|as|to to? WH",
        unknown(Shape::Embedded, 0.8, DISPUTED),
    ),
    (
        "neither|none .. HAVE ADV? said|disclosed|revealed|explained .. WH",
        unknown(Shape::Embedded, 0.85, NOT_TOLD),
    ),
    (
        "anyone|anybody 's guess WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "neither|none would|could|will|can say|tell|explain WH",
        unknown(Shape::Embedded, 0.8, NOT_TOLD),
    ),
    (
        "BE not ADV? certain|clear|sure that",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "looking|look|looks|looked into how|why|whether|who",
        unknown(Shape::Embedded, 0.6, NOT_KNOWN),
    ),
    (
        "matter|subject of dispute|debate|conjecture|speculation|guesswork WH",
        unknown(Shape::Embedded, 0.85, DISPUTED),
    ),
    (
        "yet|still to decide|say|announce|determine|reveal|explain|agree|disclose|establish .. WH",
        unknown(Shape::Embedded, 0.85, TO_COME),
    ),
    (
        "find|finds|finding|trying|try|tries|seeking|hoping|hope|hopes|want|wants to? out|find|learn|discover|establish|determine|understand out? WHEN",
        unknown(Shape::Embedded, 0.65, NOT_KNOWN),
    ),
    (
        "open question .. WH",
        unknown(Shape::Embedded, 0.85, NOT_KNOWN),
    ),
    (
        "nobody|no-one .. can|could|will|would say|tell|predict|explain WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    ("doubt|doubts that", unknown(Shape::Embedded, 0.6, DISPUTED)),
    (
        "doubt|doubts|doubted if|whether",
        unknown(Shape::Embedded, 0.8, DISPUTED),
    ),
    (
        "wonder|wonders|wondered|wondering .. WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "curious|eager|anxious as|about|to to|know|hear|see|learn WH",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "you could|can|would|might ADV? detail|explain|tell|say|describe|outline|clarify|elaborate|share ... WH",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "decide|deciding|determine|consider|considering|discuss|assess|examine|investigate|investigating|debate|debating whether",
        unknown(Shape::Embedded, 0.55, NOT_DECIDED),
    ),
    (
        "find|finds|see|learn|learns out? whether|if",
        unknown(Shape::Embedded, 0.6, NOT_KNOWN),
    ),
    (
        "hard|difficult|impossible|early to tell|say|know|predict|determine|estimate .. WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "investigating|investigate how|why|who",
        unknown(Shape::Embedded, 0.6, NOT_KNOWN),
    ),
    (
        "whether ... remains|is|was .. unclear|unknown|uncertain|seen|question|disputed|undecided",
        unknown(Shape::Enclosed, 0.8, NOT_KNOWN),
    ),
    // Who, what, when.
    (
        "no date|dates|timetable|timeline|deadline|schedule|venue .. been|was|were|is|are ADV? set|fixed|agreed|given|announced|named|decided .. for|of",
        unknown(Shape::Dated, 0.95, NOT_DECIDED),
    ),
    (
        "no date|dates|timetable|timeline|deadline|schedule|venue for|of",
        unknown(Shape::Dated, 0.9, NOT_DECIDED),
    ),
    (
        "not ADV? set|fixed|agreed|give|gave|given|announce|announced|provide|name|proposed|suggested a|any|the date|dates|timetable|timeline|deadline for|of",
        unknown(Shape::Dated, 0.9, NOT_DECIDED),
    ),
    (
        "no .. claimed|claim responsibility|credit for",
        unknown(Shape::Done, 0.9, NOT_KNOWN),
    ),
    (
        "no .. claim|claims of responsibility for?",
        unknown(Shape::Done, 0.9, NOT_KNOWN),
    ),
    (
        "not ADV? name|named|naming",
        unknown(Shape::Named, 0.8, NOT_TOLD),
    ),
    (
        "without naming|identifying",
        unknown(Shape::Named, 0.6, NOT_TOLD),
    ),
    (
        "declined|refused|refuses to name|identify",
        unknown(Shape::Named, 0.85, NOT_TOLD),
    ),
    (
        "not ADV? disclose|reveal|specify|identify|detail|elaborate|provide|mention",
        unknown(Shape::Told, 0.75, NOT_TOLD),
    ),
    (
        "declined|refused|refuses|declines to disclose|reveal|specify|give|provide|elaborate|answer|put|discuss|publish|release|share|clarify",
        unknown(Shape::Told, 0.8, NOT_TOLD),
    ),
    (
        "declined|refused|refuses|declines to .. comment",
        unknown(Shape::Silent, 0.6, NOT_TOLD),
    ),
    (
        "HAVE not ADV? commented|responded|replied on|to?",
        unknown(Shape::Silent, 0.6, NOT_TOLD),
    ),
    (
        "no immediate|further|official comment|response|reaction|word|confirmation",
        unknown(Shape::Guess, 0.55, NOT_TOLD),
    ),
    (
        "not be? sharing|releasing|disclosing",
        unknown(Shape::Told, 0.6, NOT_TOLD),
    ),
    // Unclear, with the matter as the subject.
    (
        "proved|proves|prove|remain|remains|remained|seem|seems|seemed|BE unbridgeable|irreconcilable",
        unknown(Shape::Apart, 0.75, DISPUTED),
    ),
    (
        "BE|remains|remain ADV? ADV? unclear|unknown|uncertain|undecided|unresolved|unsettled|undetermined|unexplained|unanswered|debatable|unspecified|undisclosed|obscure|murky|vague|ambiguous|sketchy",
        unknown(Shape::Subject, 0.9, NOT_KNOWN),
    ),
    (
        "BE|remains|remain ADV? in doubt|question|dispute|limbo",
        unknown(Shape::Subject, 0.85, NOT_KNOWN),
    ),
    (
        "BE|remain|remains ADV? itself? a matter|subject of dispute|debate|contention|controversy",
        unknown(Shape::Subject, 0.8, DISPUTED),
    ),
    (
        "BE|remain|remains ADV? disputed|contested|debated",
        unknown(Shape::Subject, 0.7, DISPUTED),
    ),
    (
        "BE|remains|remain NOT ADV? ADV? clear|certain|known|settled|decided|determined|defined|specified|disclosed|named|identified|provided|given|revealed|explained|released|resolved|final|made|set|published|told|answered|solved|established|clarified",
        unknown(Shape::Subject, 0.85, NOT_TOLD),
    ),
    (
        "HAVE NOT ADV? been ADV? settled|decided|determined|defined|specified|disclosed|named|identified|provided|revealed|explained|released|resolved|made|set|published|announced|reached|agreed|finalized|finalised|established|found|clarified",
        unknown(Shape::Subject, 0.85, NOT_DECIDED),
    ),
    (
        "BE|remain|remains NOT yet? complete|finished|over|concluded|completed|ready",
        unknown(Shape::Unfinished, 0.7, TO_COME),
    ),
    (
        "BE|remain|remains ADV? an|a open question",
        unknown(Shape::Subject, 0.8, NOT_DECIDED),
    ),
    (
        "BE|remain|remains a|an mystery|puzzle|riddle|enigma|secret",
        unknown(Shape::Subject, 0.8, NOT_KNOWN),
    ),
    (
        "BE anyone|anybody 's guess",
        unknown(Shape::Subject, 0.85, NOT_KNOWN),
    ),
    (
        "BE still? being negotiated|discussed|debated|considered|reviewed|examined|studied|drafted|weighed",
        unknown(Shape::Subject, 0.7, TO_COME),
    ),
    (
        "HAVE NOT ADV? agreed on|to|about",
        unknown(Shape::Guess, 0.65, NOT_DECIDED),
    ),
    (
        "HAVE NOT ADV? ruled|ratified",
        unknown(Shape::Guess, 0.6, TO_COME),
    ),
    (
        "without .. explanation|explaining|reason",
        unknown(Shape::Why, 0.7, NOT_TOLD),
    ),
    (
        "no reason|motive|explanation|cause .. given|offered|provided|known|announced for",
        unknown(Shape::Reason, 0.8, NOT_TOLD),
    ),
    (
        "gave|give|gives|given|offered|offers no reason|motive|explanation for",
        unknown(Shape::Reason, 0.75, NOT_TOLD),
    ),
    (
        "is|are|remain|remains deadlocked",
        unknown(Shape::Subject, 0.65, NOT_DECIDED),
    ),
    (
        "hang|hangs in the balance",
        unknown(Shape::Subject, 0.75, NOT_DECIDED),
    ),
    (
        "nothing .. heard from|of",
        unknown(Shape::Missing, 0.8, NOT_KNOWN),
    ),
    (
        "disagreement|disagreements|skepticism|scepticism|doubts|doubt|uncertainty|confusion ... about|over|regarding|concerning",
        unknown(Shape::Matter, 0.7, DISPUTED),
    ),
    (
        "wonder|wondered|wondering about|at",
        unknown(Shape::Matter, 0.7, NOT_KNOWN),
    ),
    (
        "unidentified|unspecified|undisclosed|undetermined",
        unknown(Shape::Nameless, 0.65, NOT_TOLD),
    ),
    (
        "a|an unknown|unnamed",
        unknown(Shape::Nameless, 0.6, NOT_TOLD),
    ),
    (
        "kept secret|confidential",
        unknown(Shape::Subject, 0.8, NOT_TOLD),
    ),
    ("open question", unknown(Shape::Guess, 0.7, NOT_KNOWN)),
    (
        "not ADV? ADV? settle|resolve|decide",
        unknown(Shape::Matter, 0.7, NOT_DECIDED),
    ),
    ("not a done deal", unknown(Shape::Guess, 0.8, NOT_DECIDED)),
    (
        "no final|formal decision|decisions|conclusion|agreement",
        unknown(Shape::Guess, 0.75, NOT_DECIDED),
    ),
    (
        "no decision|decisions .. made|taken|reached",
        unknown(Shape::Guess, 0.8, NOT_DECIDED),
    ),
    (
        "unresolved|unsettled|outstanding|disputed|contested issue|issues|question|questions|matter|matters|dispute|disputes|border|borders|boundary|territory|territories|claims|status",
        unknown(Shape::Settled, 0.7, NOT_DECIDED),
    ),
    (
        "failed|fail|fails|failing|unable to agree|reach|resolve|settle|overcome|bridge|define|determine",
        unknown(Shape::WillDo, 0.65, NOT_DECIDED),
    ),
    (
        "no agreement|consensus|progress|breakthrough .. on|over|about",
        unknown(Shape::Matter, 0.7, NOT_DECIDED),
    ),
    (
        "deadlock|deadlocked|stalemate|impasse|disagree|disagrees|disagreed|divided|differ|differed over|on|about",
        unknown(Shape::Matter, 0.65, DISPUTED),
    ),
    (
        "will|would be announced|decided|determined|revealed|named|disclosed later|soon|shortly",
        unknown(Shape::Subject, 0.7, TO_COME),
    ),
    (
        "to be determined|announced|decided|finalized|finalised|confirmed|negotiated",
        unknown(Shape::Subject, 0.6, TO_COME),
    ),
    (
        "BE|remain|remains .. under review|consideration|discussion|negotiation|study|examination",
        unknown(Shape::Subject, 0.65, NOT_DECIDED),
    ),
    (
        "cause|causes|motive|circumstances ... under|being|still investigation|investigated",
        unknown(Shape::Subject, 0.7, NOT_KNOWN),
    ),
    ("HAVE NOT yet", unknown(Shape::Guess, 0.75, TO_COME)),
    ("BE NOT yet", unknown(Shape::Guess, 0.7, TO_COME)),
    (
        "speculation|speculated|rumors|rumours that",
        unknown(Shape::Denied, 0.65, NOT_CONFIRMED),
    ),
    (
        "no evidence|proof that",
        unknown(Shape::Denied, 0.6, NOT_CONFIRMED),
    ),
    // Not confirmed.
    (
        "could|can|had|has|have|was|were|be|been|is|are not|never ADV? be|been? independently|immediately|officially|yet? verified|confirmed|corroborated|authenticated|substantiated|checked|proven|proved",
        unknown(Shape::Unconfirmed, 0.9, NOT_CONFIRMED),
    ),
    (
        "neither|none .. HAVE|could|can be|been ADV? verified|confirmed|corroborated|authenticated|substantiated|proven|proved",
        unknown(Shape::Neither, 0.8, NOT_CONFIRMED),
    ),
    (
        "unconfirmed|unverified|uncorroborated",
        unknown(Shape::Unconfirmed, 0.8, NOT_CONFIRMED),
    ),
    (
        "no official|independent confirmation|reports|word|announcement",
        unknown(Shape::Guess, 0.7, NOT_CONFIRMED),
    ),
    (
        "neither|not confirmed|confirm nor|or denied|deny",
        unknown(Shape::NeitherNor, 0.8, NOT_CONFIRMED),
    ),
    // Still to come.
    ("HAVE yet|still to", unknown(Shape::WillDo, 0.9, TO_COME)),
    (
        "BE|remain|remains ADV? yet|still to be",
        unknown(Shape::WillDo, 0.85, TO_COME),
    ),
    (
        "remain|remains to be",
        unknown(Shape::WillDo, 0.75, TO_COME),
    ),
    (
        "await|awaits|awaited|awaiting",
        unknown(Shape::Awaited, 0.75, TO_COME),
    ),
    (
        "not ADV? .. decided|announced",
        unknown(Shape::Guess, 0.65, NOT_DECIDED),
    ),
    ("pending", unknown(Shape::Awaited, 0.6, TO_COME)),
    // Claims that stand against one another.
    (
        "conflicting|contradictory|differing|competing|different reports|accounts|claims|figures|numbers|versions|statements|ideas|theories",
        unknown(Shape::Conflict, 0.85, DISPUTED),
    ),
    (
        "conflicting|contradictory",
        unknown(Shape::Conflict, 0.5, DISPUTED),
    ),
    (
        "deny|denies|denied|denying",
        unknown(Shape::Denied, 0.55, DISPUTED),
    ),
    (
        "disputed|disputes|questioned|challenged the|his|its|their",
        unknown(Shape::Matter, 0.5, DISPUTED),
    ),
    (
        "rule|ruled|ruling out the possibility",
        unknown(Shape::Guess, 0.7, NOT_KNOWN),
    ),
    (
        "not ADV? rule|ruled|ruling out",
        unknown(Shape::Needed, 0.6, NOT_DECIDED),
    ),
    (
        "may|might ADV? have",
        unknown(Shape::Guess, 0.55, NOT_CONFIRMED),
    ),
];

/// The row that every other goes before.
const WHETHER: &[(&str, Cue)] = &[("whether", unknown(Shape::Embedded, 0.5, NOT_DECIDED))];

/// The phrases, ready to be asked.
pub fn phrases() -> &'static Phrases<Cue> {
    static PHRASES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
        let rows = [
            evaded::CLAUSES,
            families::CLAUSES,
            NOT_SETTLED,
            open::ROWS,
            passing::ROWS,
            evaded::ROWS,
            put_off::ROWS,
            families::ROWS,
            conditions::ROWS,
            families::CONDITIONS,
            WHETHER,
        ]
        .concat();
        Phrases::new(&rows)
    });
    &PHRASES
}
