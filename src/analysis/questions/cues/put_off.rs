//! The phrases by which a matter is put off, or still wants what will end it.

use crate::analysis::questions::cues::Cue;
use crate::analysis::questions::cues::DISPUTED;
use crate::analysis::questions::cues::NOT_DECIDED;
use crate::analysis::questions::cues::NOT_KNOWN;
use crate::analysis::questions::cues::TO_COME;
use crate::analysis::questions::cues::unknown;
use crate::analysis::questions::shape::Shape;

/// In order of precedence.
pub(super) const ROWS: &[(&str, Cue)] = &[
    // To another day.
    (
        "leave|leaves|left|leaving|hold|held|save|saved|keep|kept|defer|defers|deferred|postpone|postponed|carry|carried|push|pushed|reserve|reserves|reserved ... over|back|off? to|for|until a|an|the|another|some? later|another|next|future|last|second|third|final|subsequent|further|separate round|rounds|day|date|stage|time|meeting|session|talks|phase|negotiations|agreement|commission",
        unknown(Shape::PutAside, 0.75, NOT_DECIDED),
    ),
    (
        "leave|leaves|left|leaving ... for|until|to last|later|another|afterwards",
        unknown(Shape::PutAside, 0.7, NOT_DECIDED),
    ),
    (
        "BE|been ADV? left|put|kept|deferred|held|pushed|parked|saved|carried|kicked|set|reserved over|back|off|aside? to|for|until a|an|the|another|some? later|another|last|second|third|final|subsequent|further|next|separate",
        unknown(Shape::LeftOver, 0.75, NOT_DECIDED),
    ),
    (
        "BE|been ADV? left for|to a|an|the .. committee|commission|panel|group|round|talks|body|tribunal|court|team|ministers|leaders|presidents|experts",
        unknown(Shape::LeftOver, 0.7, NOT_DECIDED),
    ),
    (
        "BE|been ADV? parked|shelved|tabled|mothballed|frozen|bracketed",
        unknown(Shape::LeftOver, 0.6, NOT_DECIDED),
    ),
    (
        "BE|been kicked|punted down|into",
        unknown(Shape::LeftOver, 0.7, NOT_DECIDED),
    ),
    (
        "no date|dates|timetable|timeline|deadline|schedule HAVE|was|were ADV? been? offered|provided|published|mentioned|suggested|proposed for|of",
        unknown(Shape::Dated, 0.85, NOT_DECIDED),
    ),
    (
        "unclear|unknown|uncertain|undisclosed|unspecified|unresolved|unsettled|undecided ,? too|also|still|as? yet? ,? is|are|was|were|remains|remain",
        unknown(Shape::Fronts, 0.8, NOT_KNOWN),
    ),
    (
        "BE still|now|again|yet haggling|arguing|wrangling|bargaining|bickering|sparring|quarrelling|quarreling|squabbling|negotiating over|about|on",
        unknown(Shape::Matter, 0.75, NOT_DECIDED),
    ),
    (
        "BE|stand|stands|stood ADV? in|within|between square? brackets",
        unknown(Shape::LeftOver, 0.75, NOT_DECIDED),
    ),
    (
        "put|putting|postponed|adjourned|suspended|delayed|deferred|called|cancelled|canceled|broken back|off|up? indefinitely|without|with a|any|no .. date|deadline|timetable",
        unknown(Shape::NoNewDate, 0.75, TO_COME),
    ),
    (
        "put|postponed|adjourned|suspended|delayed|deferred|called back|off? indefinitely",
        unknown(Shape::NoNewDate, 0.75, TO_COME),
    ),
    (
        "ended|ends|ending|closed|broke|adjourned|concluded|finished|parted|rose|dispersed|wrapped .. without .. paper|communique|communiqué|statement|text|document|declaration|signature|signatures|vote|winner|handshake|date|outcome|accord|conclusion",
        unknown(Shape::WithoutOne, 0.7, NOT_DECIDED),
    ),
    (
        "broke|ended|adjourned|closed|parted|dispersed|finished|rose|left .. without electing|choosing|naming|appointing|signing|setting|voting|deciding|taking|agreeing",
        unknown(Shape::HeldBack, 0.7, NOT_DECIDED),
    ),
    (
        "not ADV? reach|reached|find|found|forge|strike an|any? ADV? agreement|consensus|compromise|accord|understanding|settlement on|over|about|regarding|concerning",
        unknown(Shape::Matter, 0.7, NOT_DECIDED),
    ),
    (
        "will|would|shall be ADV? determined|decided|settled|agreed|negotiated at|in|during|later|soon",
        unknown(Shape::Subject, 0.65, TO_COME),
    ),
    (
        "asked|asks|ask|requested|requests|sought|seeks for? further|more|additional time to|for",
        unknown(Shape::Chooses, 0.65, NOT_DECIDED),
    ),
    // Not yet done.
    (
        "HAVE not ADV? been ADV? looked into",
        unknown(Shape::WillBe, 0.7, NOT_KNOWN),
    ),
    (
        "no .. HAVE ADV? been ADV? appointed|named|chosen|selected|elected|nominated|identified|fixed|agreed|published|found",
        unknown(Shape::NotReached, 0.75, NOT_DECIDED),
    ),
    (
        "no such .. BE|HAVE been? identified|named|found",
        unknown(Shape::NotReached, 0.7, NOT_DECIDED),
    ),
    (
        "HAVE still? not ADV? been ADV? chosen|appointed|picked|elected|selected|nominated",
        unknown(Shape::Subject, 0.85, NOT_DECIDED),
    ),
    (
        "HAVE been ADV? chosen|decided|signed|written|agreed|drafted|picked|selected but not ADV? announced|published|named|disclosed|released",
        unknown(Shape::Subject, 0.85, NOT_DECIDED),
    ),
    (
        "has|have still? not ADV? been ADV? signed|ratified|drafted|written|implemented|lifted|paid|answered|addressed|tested|delivered|approved|confirmed|honoured|honored|returned|met|given|tabled",
        unknown(Shape::WillBe, 0.7, TO_COME),
    ),
    (
        "has|have still? not ADV? received|heard|voted|ruled|spoken|reached|decided|chosen|defined|determined|budged",
        unknown(Shape::HeldBack, 0.7, TO_COME),
    ),
    (
        "had not ADV? received|heard|replied|responded .. by",
        unknown(Shape::HeldBack, 0.65, TO_COME),
    ),
    (
        "BE ADV? unsigned|unratified|unpaid|unfilled|unanswered|untested|unproven",
        unknown(Shape::WillBe, 0.7, TO_COME),
    ),
    ("BE ADV? vacant", unknown(Shape::WillBe, 0.65, TO_COME)),
    (
        "waiting|waits for|on a|an|the|its|his|her|their? ... decision|ruling|verdict|answer|reply|response|approval|signature|results|result|permission|word",
        unknown(Shape::WaitsFor, 0.7, TO_COME),
    ),
    (
        "BE to be ADV? decided|agreed|fixed|settled|negotiated|discussed|determined|named|chosen|hammered|worked out? by|at|in|when|later|next|on|after|between|over",
        unknown(Shape::LeftOver, 0.7, TO_COME),
    ),
    (
        "considering|weighing|studying|reviewing|mulling it|this|that|them",
        unknown(Shape::Back, 0.65, NOT_DECIDED),
    ),
    (
        "HAVE not ADV? been ADV? seen|heard|traced since|from|again",
        unknown(Shape::LeftOver, 0.75, NOT_KNOWN),
    ),
    (
        "date|dates|day|venue|place|time|timing|terms|details|modalities|agenda ... will|would|shall be ADV? fixed|set|agreed|settled|determined|decided|announced|communicated|confirmed|made|worked public|known|out?",
        unknown(Shape::Subject, 0.65, TO_COME),
    ),
    // Not sure to come.
    (
        "may|might|could ADV? see|take|view|judge|read it|that|this|things .. otherwise|differently",
        unknown(Shape::Could, 0.7, NOT_KNOWN),
    ),
    (
        "question mark|marks hang|hangs|hung|hanging|hover|hovers|remain|remains|remained over",
        unknown(Shape::Becomes, 0.8, NOT_KNOWN),
    ),
    (
        "question mark|marks over",
        unknown(Shape::Becomes, 0.75, NOT_KNOWN),
    ),
    (
        "cloud|clouds|doubt|doubts|shadow|uncertainty hang|hangs|hung|hanging|hovers over",
        unknown(Shape::Becomes, 0.75, NOT_KNOWN),
    ),
    (
        "BE|been ADV? thrown|put|placed|plunged|cast|left in|into doubt|question|jeopardy|limbo|uncertainty|disarray",
        unknown(Shape::ComesOf, 0.75, NOT_KNOWN),
    ),
    (
        "BE ADV? in jeopardy|limbo|flux",
        unknown(Shape::ComesOf, 0.75, NOT_KNOWN),
    ),
    (
        "face|faces|faced|facing an uncertain|unclear future|fate",
        unknown(Shape::ComesOf, 0.7, NOT_KNOWN),
    ),
    (
        "BE ADV? open to question|doubt|debate|interpretation|dispute|challenge",
        unknown(Shape::LeftOver, 0.75, DISPUTED),
    ),
    (
        "no|little closer|nearer to",
        unknown(Shape::WillThereBe, 0.7, NOT_DECIDED),
    ),
    (
        "BE ADV? a? far|long cry|way from over|settled|certain|done|agreed|finished|resolved|guaranteed|assured|clear",
        unknown(Shape::Elusive, 0.75, NOT_KNOWN),
    ),
    (
        "differences|disagreements|gaps|hurdles|obstacles remain|remained|persist|persisted|linger|lingered|exist",
        unknown(Shape::Remaining, 0.65, DISPUTED),
    ),
];
