//! The same signals as in the other tables, written by kinds of words: whoever is at a loss, whatever
//! has not been learned, any finding that is awaited.
//!
//! [`CLAUSES`] name their question themselves and go first; the rest come after the narrower rows.

use crate::analysis::questions::cues::Cue;
use crate::analysis::questions::cues::DISPUTED;
use crate::analysis::questions::cues::NOT_CONFIRMED;
use crate::analysis::questions::cues::NOT_DECIDED;
use crate::analysis::questions::cues::NOT_KNOWN;
use crate::analysis::questions::cues::NOT_TOLD;
use crate::analysis::questions::cues::TO_COME;
use crate::analysis::questions::cues::contingent;
use crate::analysis::questions::cues::unknown;
use crate::analysis::questions::shape::Shape;

/// With the question as a clause of its own.
pub(super) const CLAUSES: &[(&str, Cue)] = &[
    (
        "need|needs|want|wants|must|have|has also? to? check|verify|establish|examine|clarify|ascertain|investigate .. WH",
        unknown(Shape::Embedded, 0.65, TO_COME),
    ),
    (
        "BE ADV? in dispute|doubt|question WH",
        unknown(Shape::Embedded, 0.85, DISPUTED),
    ),
    (
        "hang|hangs|hung|rest|rests ADV? on|upon WH",
        contingent(Shape::Embedded, 0.75),
    ),
    (
        "loss|unable|struggle|struggles|struggled|struggling|failed|fails|fail|failing|powerless|reluctant|unwilling|scrambling to ADV? LEARN .. WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "little|few|no|scant|scarcely|hardly|any idea|clue|notion|inkling|insight|guidance|hint|knowledge|understanding|sense|agreement|details|detail|explanation|evidence about|as|of|on|over|into? to? WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "in the dark about|as|over|on to? WH",
        unknown(Shape::Embedded, 0.85, NOT_TOLD),
    ),
    (
        "baffled|puzzled|perplexed|mystified|stumped|bewildered|torn|clueless|unsure|undecided|confused|guessing by|about|over|as|on|at to? WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "nobody|no-one|none|neither|few ... can|could|will|would|was ADV? LEARN .. WH",
        unknown(Shape::Embedded, 0.8, NOT_KNOWN),
    ),
    (
        "nothing ... tell|tells|say|says|show|shows|explain|explains .. WHEN",
        unknown(Shape::Embedded, 0.7, NOT_KNOWN),
    ),
    (
        "never ADV? LEARN|LEARNED on|about|upon? WH",
        unknown(Shape::Embedded, 0.75, NOT_KNOWN),
    ),
    (
        "need|needs|going|must|have|has|plan|plans|hope|hopes|still|yet to? .. negotiate|talk|hammer|thrash|sort|figure|work|decide|agree|determine about|out|on|over? WHEN",
        unknown(Shape::Embedded, 0.65, TO_COME),
    ),
];

/// In order of precedence.
pub(super) const ROWS: &[(&str, Cue)] = &[
    // Not known.
    (
        "BE ADV? far from clear|known|obvious|understood",
        unknown(Shape::Subject, 0.8, NOT_KNOWN),
    ),
    (
        "BE by|anything no|but means? clear|known|obvious|understood",
        unknown(Shape::Subject, 0.8, NOT_KNOWN),
    ),
    (
        "BE lost to history|time|memory|us",
        unknown(Shape::Subject, 0.8, NOT_KNOWN),
    ),
    (
        "BE|been not|never ADV? ADV? learned|learnt|discovered|explained|determined|ascertained|understood|accounted",
        unknown(Shape::Subject, 0.75, NOT_KNOWN),
    ),
    (
        "BE|been not|never ADV? ADV? found|recovered|traced|located",
        unknown(Shape::LeftOver, 0.65, NOT_KNOWN),
    ),
    (
        "BE|remain|remains|remained a|an closely|well|lasting|enduring|complete|total|great|unsolved|carefully -? kept|guarded? secret|mystery|riddle|enigma|puzzle",
        unknown(Shape::Subject, 0.75, NOT_KNOWN),
    ),
    (
        "uncertainty|uncertainties of|in|around|surrounding",
        unknown(Shape::Foreseen, 0.65, NOT_KNOWN),
    ),
    (
        "study|model|models|survey|analysis|data|census|poll|researchers|authors|experiment ... not ADV? include|cover|examine|measure|consider|address|test|assess|capture",
        unknown(Shape::NotStudied, 0.6, NOT_KNOWN),
    ),
    (
        "not|unable able? .. study|data|survey|model? to ADV? examine|measure|assess|test",
        unknown(Shape::NotStudied, 0.65, NOT_KNOWN),
    ),
    (
        "has|have|face|faces a|the .. choice|decision between|to",
        unknown(Shape::Chooses, 0.7, NOT_DECIDED),
    ),
    (
        "could|may|might ... as early|soon as",
        unknown(Shape::Could, 0.6, TO_COME),
    ),
    // Nobody binds himself.
    (
        "would|will|could|does|do not ADV? commit|agree|consent|pledge|undertake|come to",
        unknown(Shape::HeldBack, 0.65, NOT_DECIDED),
    ),
    (
        "HAVE not ADV? committed|agreed|consented|pledged|signed|accepted|endorsed|ratified|approved|joined|decided|entered",
        unknown(Shape::HeldBack, 0.7, NOT_DECIDED),
    ),
    (
        "stopped|stops|stop|stopping|fell|falls short of",
        unknown(Shape::HeldBack, 0.7, NOT_DECIDED),
    ),
    (
        "HAVE|had|having made|taken|reached no decision|ruling|choice|determination on|about|over",
        unknown(Shape::Considered, 0.75, NOT_DECIDED),
    ),
    (
        "held|hold|holds|holding off on",
        unknown(Shape::Matter, 0.65, NOT_DECIDED),
    ),
    (
        "neither accepted|approved|endorsed|backed|welcomed nor rejected|refused|opposed|condemned",
        unknown(Shape::HeldBack, 0.7, NOT_DECIDED),
    ),
    (
        "BE|been set|put|laid aside",
        unknown(Shape::LeftOver, 0.65, NOT_DECIDED),
    ),
    (
        "ended|end|closed|concluded inconclusively",
        unknown(Shape::ComesOf, 0.75, NOT_DECIDED),
    ),
    (
        "HAVE|BE ADV? dragged|dragging on",
        unknown(Shape::ComesOf, 0.6, NOT_DECIDED),
    ),
    (
        "remain|remains|is|are ADV? on the table",
        unknown(Shape::ComesOf, 0.6, NOT_DECIDED),
    ),
    (
        "HAVE so|thus? far? failed|been? unable? to .. narrow|find|secure|clinch|forge|broker|strike|conclude",
        unknown(Shape::HeldBack, 0.65, NOT_DECIDED),
    ),
    // Doubted.
    (
        "skeptical|sceptical|doubtful|unconvinced|unsure|pessimistic|doubt|doubts|skepticism|scepticism .. that",
        unknown(Shape::Clause, 0.65, NOT_KNOWN),
    ),
    (
        "are|is|growing|raised|voiced|raising concern|concerns|speculation|rumour|rumours|rumor|rumors|anxiety|suspicion|suspicions that",
        unknown(Shape::Clause, 0.6, NOT_KNOWN),
    ),
    (
        "by no means|far from|not ADV? certain|clear|assured|guaranteed|sure|given that",
        unknown(Shape::Clause, 0.75, NOT_KNOWN),
    ),
    (
        "doubt|fear|fears|suspect|suspects",
        unknown(Shape::Clause, 0.55, NOT_CONFIRMED),
    ),
    (
        "few .. expect|expects",
        unknown(Shape::WereTo, 0.65, NOT_KNOWN),
    ),
    (
        "BE|look|looks|looked|seem|seems|appear|appears ADV? unlikely to",
        unknown(Shape::WillDo, 0.6, NOT_KNOWN),
    ),
    (
        "prospect|prospects|chance|chances|hope|hopes|odds for|of ... BE|look|looks|seem|seems|appear|appears dim|slim|bleak|poor|remote|faint|uncertain|small",
        unknown(Shape::Prospect, 0.75, NOT_KNOWN),
    ),
    (
        "little|slim|faint|dim prospect|prospects|hope|chance|chances of|for",
        unknown(Shape::WillThereBe, 0.65, NOT_KNOWN),
    ),
    (
        "has|have|having second thoughts",
        unknown(Shape::Chooses, 0.65, NOT_DECIDED),
    ),
    // Disputed.
    (
        "disagree|disagrees|disagreed with the|these|this|those|his|her|its|their finding|findings|conclusion|conclusions|interpretation|assessment|reading|account|claim|claims",
        unknown(Shape::Matter, 0.6, DISPUTED),
    ),
    (
        "disputes|dispute|disputed|disputing that",
        unknown(Shape::Clause, 0.7, DISPUTED),
    ),
    (
        "rejected|rejects|reject|rejecting|dismissed|dismisses|dismissing|refuted|disputes .. CLAIM that",
        unknown(Shape::Clause, 0.65, DISPUTED),
    ),
    (
        "accounts|account|figures|numbers|reports|stories|versions|estimates|tallies ... not match|agree|tally|coincide",
        unknown(Shape::Conflict, 0.75, DISPUTED),
    ),
    (
        "different|differing|divergent dates|reasons|explanations|names|stories|estimates|tallies for|of|about",
        unknown(Shape::Conflict, 0.55, DISPUTED),
    ),
    (
        "issue|question|matter|dispute|status ... continued|continues|continue to divide|strain|trouble|plague|vex|separate",
        unknown(Shape::Settled, 0.65, DISPUTED),
    ),
    (
        "BE a .. source|bone|point of friction|contention|dispute",
        unknown(Shape::LeftOver, 0.6, DISPUTED),
    ),
    // Looked into.
    (
        "opened|launched|ordered|announced|opens|opening|conducting a|an|its|the .. inquiry|enquiry|investigation|probe|inquest into",
        unknown(Shape::Probe, 0.6, NOT_KNOWN),
    ),
    (
        "inquiry|enquiry|inquest|investigation into ... will ADV? open|begin|start|examine|resume|continue",
        unknown(Shape::Inquiry, 0.6, NOT_KNOWN),
    ),
    (
        "investigating|examining|working|trying|seeking|attempting|hoping|hope ... establish|determine|ascertain|identify|discover|find|learn the|his|her|its|their cause|causes|motive|reason|reasons|origin|origins|identity|extent|source|culprit|culprits|fate|whereabouts",
        unknown(Shape::WhatIs, 0.65, NOT_KNOWN),
    ),
    (
        "no .. arrests|arrest has|have ADV? been made",
        unknown(Shape::NotReached, 0.65, NOT_KNOWN),
    ),
    // Without an answer.
    (
        "requests|request|letters|letter|calls|appeals|appeal|questions|complaints ... gone|go|goes|went|remain|remained unanswered|unheeded|unacknowledged",
        unknown(Shape::Replied, 0.7, NOT_TOLD),
    ),
    (
        "would|will|did|could|can not ADV? comment on?",
        unknown(Shape::Silent, 0.6, NOT_TOLD),
    ),
    (
        "BE ADV? being worked|hammered|thrashed|ironed|finalized|finalised|drawn out|up?",
        unknown(Shape::Subject, 0.65, TO_COME),
    ),
];

/// Deadlines and what hangs on an answer.
pub(super) const CONDITIONS: &[(&str, Cue)] = &[
    ("has|have until .. to", contingent(Shape::WillDo, 0.65)),
    (
        "give|gives|gave|given|giving ... hours|days|weeks|months|week|month|year to",
        contingent(Shape::Ultimatum, 0.6),
    ),
    (
        "BE told|ordered|warned|instructed to ... or be|face|risk|lose|see|get",
        contingent(Shape::Ordered, 0.65),
    ),
    (
        "must ... or|otherwise|lest .. will|would|may|face|risk|lose|be",
        contingent(Shape::MustBefore, 0.65),
    ),
    (
        "deadline|ultimatum ... expires|expire|runs|ends|lapses",
        contingent(Shape::Expiry, 0.65),
    ),
    (
        "will|would ADV? require making|taking|finding|reaching|building|ending|changing|winning",
        contingent(Shape::Requiring, 0.6),
    ),
    (
        "hang|hangs|hung|rest|rests ADV? on|upon",
        contingent(Shape::Turns, 0.6),
    ),
];
