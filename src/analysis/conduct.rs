//! What an entity does at each of its mentions: acts, tells others' news, only watches.

use crate::analysis::Entity;
use crate::analysis::Evidence;
use crate::analysis::Form;
use crate::analysis::Label;
use crate::analysis::Mention;
use crate::analysis::Sense;
use crate::analysis::cues;
use crate::analysis::index::tokens_of;
use crate::text::Document;
use std::ops::Range;

/// What an entity does in the text.
#[derive(Debug, Default)]
pub struct Conduct {
    /// Whether it signs the article ("By X and Y").
    pub signs: bool,
    /// Mentions at which it acts.
    pub acts: usize,
    /// Whether it is a paper or a broadcaster, by its name or by what the text calls it.
    pub is_paper: bool,
    /// Mentions that only tell where somebody is from ("the Peruvian poet X").
    pub origins: usize,
    /// Mentions at which it only tells others' news ("Reuters reported").
    pub tells: usize,
    /// Whether it is called an analyst, a professor, a reporter.
    pub observes: bool,
    /// Weight in the article: mentions, more for the title and the first paragraphs.
    pub weight: f32,
    /// Sentences in which it acts.
    pub evidence: Vec<Evidence>,
}

/// Reads what each entity does, in their order.
pub fn conducts(document: &Document<'_>, entities: &[Entity]) -> Vec<Conduct> {
    entities
        .iter()
        .map(|entity| conduct(document, entity))
        .collect()
}

/// Reads what an entity does at each of its mentions.
fn conduct(document: &Document<'_>, entity: &Entity) -> Conduct {
    let mut conduct = Conduct::default();
    for mention in &entity.mentions {
        let weight = match mention.paragraph {
            0 => 3.0,
            1 => 1.5,
            _ => 1.0,
        };
        let scene = mention.sense == Sense::Scene;
        conduct.weight += if scene { weight * 0.3 } else { weight };
        let tokens = tokens_of(document, mention);
        conduct.signs |= entity.label == Label::Person && signs(document, mention, &tokens);
        if is_observer(document, entity, &tokens) {
            conduct.observes = true;
        }
        if tells_origin(document, mention, &tokens) {
            conduct.origins += 1;
        }
        conduct.is_paper |= is_paper(document, entity, &tokens);
        if tells_news(document, entity, &tokens) {
            conduct.tells += 1;
            continue;
        }
        let rule = if acts_by_organ(document, entity, mention, &tokens) {
            "acts through its officials or forces"
        } else if mention.form == Form::Seat {
            "named by its seat of government"
        } else if mention.sense == Sense::Actor
            || is_speaker_behind(document, &tokens)
            || entity.label == Label::Person
                && !scene
                && document.lower(tokens.end) == ","
                && after_apposition_acts(document, &tokens)
        {
            "speaks or acts"
        } else {
            continue;
        };
        conduct.acts += 1;
        if conduct.evidence.len() < 8
            && let Some(sentence) = document.sentence_at(mention.span.start)
            && conduct
                .evidence
                .last()
                .is_none_or(|last| last.sentence != sentence.span)
        {
            conduct.evidence.push(Evidence {
                sentence: sentence.span,
                cue: mention.span,
                paragraph: mention.paragraph,
                rule,
            });
        }
    }
    conduct
}

/// "Syrian officials", "Israel's army", "US Secretary of State", "Syrian and Israeli forces": the state acts.
fn acts_by_organ(
    document: &Document<'_>,
    entity: &Entity,
    mention: &Mention,
    tokens: &Range<usize>,
) -> bool {
    if entity.state.is_none() || mention.sense == Sense::Scene && mention.form == Form::Name {
        return false;
    }
    let mut next = tokens.end;
    let possessive = matches!(document.lower(next), "'s" | "'");
    if mention.form != Form::Nationality
        && !possessive
        && !is_short_form(document.word(tokens.start))
    {
        return false;
    }
    if mention.form == Form::Nationality && document.word(tokens.start).contains('-') {
        // "Saudi-led coalition", "Iranian-backed militias".
        return true;
    }
    if possessive {
        next += 1;
    }
    let reach = next..next + 4;
    let noun = reach.clone().find(|&idx| {
        let word = document.lower(idx);
        cues::is_state_organ(word)
            || cues::is_title(word)
            || cues::is_office(word)
            || matches!(
                word,
                "warplane"
                    | "airstrike"
                    | "strikes"
                    | "attack"
                    | "attacks"
                    | "offensive"
                    | "blockade"
                    | "sanctions"
                    | "bombs"
                    | "missiles"
                    | "envoys"
                    | "ambassadors"
                    | "parliament"
                    | "troop"
                    | "fighters"
                    | "claims"
                    | "proposal"
                    | "demands"
                    | "invasion"
                    | "policy"
                    | "intelligence"
                    | "governments"
                    | "team"
                    | "influence"
                    | "interventions"
                    | "assistance"
                    | "aid"
                    | "spokesman"
                    | "sources"
                    | "senate"
                    | "commission"
                    | "authority"
                    | "aggression"
                    | "presence"
                    | "nationals"
                    | "citizens"
                    | "people"
            )
    });
    let Some(noun) = noun else {
        // "the Israelis said": the nation in the plural acts by itself.
        return document.lower(tokens.start).ends_with('s') && mention.sense == Sense::Actor;
    };
    (next..noun).all(|idx| {
        !matches!(
            document.lower(idx),
            "," | "." | ";" | "of" | "in" | "to" | "that" | "who" | "with" | "for"
        )
    })
}

fn is_short_form(word: &str) -> bool {
    matches!(word, "US" | "U.S." | "UK" | "U.K." | "UAE" | "DRC")
}

/// "…", said X.
fn is_speaker_behind(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    (1..=4).any(|back| {
        let Some(idx) = tokens.start.checked_sub(back) else {
            return false;
        };
        matches!(
            document.lower(idx),
            "said" | "says" | "added" | "according" | "told" | "asked" | "wrote" | "replied"
        ) && (idx + 1..tokens.start).all(|between| {
            let word = document.lower(between);
            cues::is_title(word)
                || cues::is_office(word)
                || document
                    .word(between)
                    .chars()
                    .next()
                    .is_some_and(char::is_uppercase)
                || matches!(word, "to" | "the" | "a")
        })
    })
}

/// "X, the minister of defence, said": the verb behind an apposition is X's.
fn after_apposition_acts(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let Some(token) = document.tokens.get(tokens.start) else {
        return false;
    };
    // "Iran's foreign minister, X, met …".
    if cues::is_action_verb(document.lower(tokens.end + 1)) {
        return true;
    }
    (tokens.end + 2..tokens.end + 18).any(|idx| {
        document
            .tokens
            .get(idx)
            .is_some_and(|other| other.paragraph == token.paragraph)
            && document.word(idx) == ","
            && cues::is_action_verb(document.lower(idx + 1))
    })
}

/// Whether the words beside a person call them an analyst, a professor, a reporter.
fn is_observer(document: &Document<'_>, entity: &Entity, tokens: &Range<usize>) -> bool {
    if entity.label != Label::Person {
        return false;
    }
    let before = tokens.start.saturating_sub(4)..tokens.start;
    let after = tokens.end..if document.lower(tokens.end) == "," {
        tokens.end + 9
    } else {
        tokens.end
    };
    let hit = |idx: usize| {
        let word = document.lower(idx);
        cues::is_observer_noun(word)
            && document.tokens.get(idx).is_some_and(|token| {
                Some(token.paragraph)
                    == document
                        .tokens
                        .get(tokens.start)
                        .map(|token| token.paragraph)
            })
    };
    before
        .rev()
        .take_while(|&idx| !matches!(document.word(idx), "." | "," | ";"))
        .any(hit)
        || after
            .skip(1)
            // "X told reporters" makes X no reporter.
            .take_while(|&idx| {
                !matches!(document.word(idx), "." | "," | ";")
                    && !cues::is_speech_verb(document.lower(idx))
            })
            .any(hit)
        || is_of_learning(document, tokens.end)
        || is_of_media(document, tokens)
}

/// "X of the Gazette", "the Gazette's X": who asks for a paper has no stake.
fn is_of_media(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let media = |idx: usize| {
        cues::is_media_head(document.lower(idx))
            && document.word(idx).starts_with(char::is_uppercase)
    };
    let comma = usize::from(document.lower(tokens.end) == ",");
    let link = tokens.end + comma;
    let behind = matches!(document.lower(link), "of" | "at" | "from" | "with")
        && (link + 1..link + 6)
            .take_while(|&idx| {
                document.word(idx).starts_with(char::is_uppercase) || document.lower(idx) == "the"
            })
            .any(media);
    let owned = tokens.start >= 2
        && matches!(document.lower(tokens.start - 1), "'s" | "’s")
        && media(tokens.start - 2);
    behind || owned
}

/// "X of the Lindt University", "X, who teaches at Lindt": learning is no stake.
fn is_of_learning(document: &Document<'_>, end: usize) -> bool {
    let teaches = document.lower(end) == ","
        && document.lower(end + 1) == "who"
        && matches!(
            document.lower(end + 2),
            "teaches"
                | "taught"
                | "studies"
                | "lectures"
                | "follows"
                | "tracks"
                | "researches"
                | "covers"
        );
    let comma = usize::from(document.lower(end) == ",");
    let affiliated = matches!(document.lower(end + comma), "of" | "at" | "from")
        && (end + comma + 1..end + comma + 7)
            .take_while(|&idx| {
                document.word(idx).starts_with(char::is_uppercase)
                    || matches!(document.lower(idx), "the" | "of")
            })
            .any(|idx| {
                matches!(
                    document.lower(idx),
                    "university" | "college" | "polytechnic"
                )
            });
    teaches || affiliated
}

/// "By X and Y": one of those named in a line that opens with "By" and is no sentence; "Updates by X in Lima"; "Q:
/// X, Daily Post", who asks for a paper.
fn signs(document: &Document<'_>, mention: &Mention, tokens: &Range<usize>) -> bool {
    let Some(sentence) = document.sentence_at(mention.span.start) else {
        return false;
    };
    let line = sentence.tokens.start as usize..sentence.tokens.end as usize;
    let asks = matches!(document.word(line.start), "Q" | "QUESTION" | "Question")
        && document.word(line.start + 1) == ":"
        && tokens.start == line.start + 2
        && document.word(tokens.end) == ","
        && document
            .word(tokens.end + 1)
            .starts_with(char::is_uppercase);
    let reports = document.lower(line.start + 1) == "by"
        && matches!(
            document.lower(line.start),
            "updates" | "reporting" | "compiled" | "edited"
        );
    if asks || reports {
        return true;
    }
    let last = document.article.paragraphs.len() as u32;
    let ends = mention.paragraph > 1 && mention.paragraph + 1 >= last;
    // "By X, business desk"
    let desk = document.lower(line.end.saturating_sub(1)) == "desk"
        || document.lower(line.end.saturating_sub(2)) == "desk";
    ((1..4).contains(&mention.paragraph) || ends)
        && document.word(line.start) == "By"
        && line.len() < 16
        && tokens.start > line.start
        && (desk
            || line.skip(1).all(|idx| {
                let word = document.word(idx);
                !word.starts_with(char::is_lowercase) || cues::is_particle(word) || word == "and"
            }))
}

/// "the Peruvian poet X", "X, a Peruvian poet": where somebody is from who has no office of the state.
fn tells_origin(document: &Document<'_>, mention: &Mention, tokens: &Range<usize>) -> bool {
    if mention.form != Form::Nationality {
        return false;
    }
    let private = (tokens.end..tokens.end + 3).find(|&idx| is_private(document.lower(idx)));
    let Some(noun) = private.filter(|&noun| {
        (tokens.end..noun).all(|idx| document.word(idx).starts_with(char::is_lowercase))
    }) else {
        return false;
    };
    let named = document.word(noun + 1).starts_with(char::is_uppercase);
    let article = tokens.start.checked_sub(1);
    let apposed = article.is_some_and(|article| {
        matches!(document.lower(article), "a" | "an")
            && article > 0
            && document.lower(article - 1) == ","
    });
    named || apposed
}

/// Callings that nobody has in the name of a state.
fn is_private(word: &str) -> bool {
    matches!(
        word,
        "lawyer"
            | "professor"
            | "judge"
            | "journalist"
            | "reporter"
            | "economist"
            | "historian"
            | "poet"
            | "writer"
            | "author"
            | "novelist"
            | "surveyor"
            | "engineer"
            | "trader"
            | "businessman"
            | "businesswoman"
            | "banker"
            | "contractor"
            | "academic"
            | "scholar"
            | "scientist"
            | "singer"
            | "actor"
            | "actress"
            | "footballer"
            | "priest"
            | "nun"
            | "missionary"
            | "doctor"
            | "nurse"
            | "photographer"
            | "architect"
            | "explorer"
            | "financier"
            | "tycoon"
            | "billionaire"
            | "artist"
            | "filmmaker"
            | "blogger"
            | "citizen"
    )
}

/// Whether a body is a paper: "the Gazette", "the business daily The Lakes Ledger".
fn is_paper(document: &Document<'_>, entity: &Entity, tokens: &Range<usize>) -> bool {
    if entity.label != Label::Organisation {
        return false;
    }
    let article = tokens
        .start
        .checked_sub(1)
        .filter(|&before| document.lower(before) == "the")
        .unwrap_or(tokens.start);
    let called = article.checked_sub(1).is_some_and(|before| {
        matches!(
            document.lower(before),
            "daily" | "weekly" | "newspaper" | "magazine" | "broadcaster" | "tabloid"
        )
    });
    called
        || tokens
            .clone()
            .any(|idx| cues::is_media_head(document.lower(idx)))
        || entity
            .name
            .split_whitespace()
            .any(|word| cues::is_media_head(&word.to_lowercase()))
}

/// "according to Reuters", "the BBC reported", "told the Times": news told, nothing done.
fn tells_news(document: &Document<'_>, entity: &Entity, tokens: &Range<usize>) -> bool {
    if entity.label != Label::Organisation {
        return false;
    }
    if is_paper(document, entity, tokens) {
        return true;
    }
    let mut before = tokens.start;
    while before > 0 && matches!(document.lower(before - 1), "the" | "a" | "state" | "news") {
        before -= 1;
    }
    let told = before > 0 && matches!(document.lower(before - 1), "told");
    let reported = matches!(
        document.lower(tokens.end),
        "reported" | "reports" | "quoted" | "quotes"
    );
    told || reported
}
