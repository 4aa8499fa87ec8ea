//! Who asks and who answers, as the form of an article tells, and whether an answer was given.

use crate::analysis::phrases::Words;
use crate::analysis::questions::asked;
use crate::analysis::seeded::HashMap;
use crate::text::Block;
use crate::text::Document;
use crate::text::sentence::Sentence;
use std::borrow::Cow;
use std::ops::Range;

/// So many paragraphs that only ask make an interview.
const INTERVIEW: usize = 3;
/// A question that heads a paragraph has so many sentences after it.
const FEWEST_ANSWERING: usize = 2;
/// A paragraph longer than this, in words, is more than an interviewer's question.
const LONGEST_ASKING: usize = 90;
/// A paragraph longer than this, in words, that does not end with its question is no interviewer's.
const LONGEST_AFTERTHOUGHT: usize = 25;
/// A question of more words than this heads no answer.
const LONGEST_HEAD: usize = 20;
/// A question longer than this, in bytes, is not quoted again for its answer.
const LONGEST_QUOTED: usize = 200;
/// An answer that is none says so within so many sentences, or in its last.
const OPENING: usize = 3;
/// An answer longer than this, in sentences, has said something before it ends.
const SHORT_ANSWER: usize = 6;
/// Words shorter than this tie no answer to a question.
const SHORTEST_KEY: usize = 5;
/// A question with fewer of these says too little to tell whether it is answered.
const FEWEST_KEYS: usize = 2;
/// So many letters of two words make them forms of one.
const STEM: usize = 5;
/// An answer has come to its point within so many sentences.
const LONGEST_ANSWER: usize = 40;

/// Words that open a question which its paragraph goes on to answer.
const HEADS: &[&str] = &["what", "who", "how", "why", "where", "when", "which"];

/// Words with which a paragraph answers the one before it that asks.
const ANSWERS: &[&str] = &["yes", "no", "yeah", "absolutely", "certainly", "definitely"];

/// Words of asking and answering that tie nothing together.
const COMMON: &[&str] = &[
    "about",
    "would",
    "could",
    "should",
    "there",
    "their",
    "these",
    "those",
    "think",
    "going",
    "question",
    "questions",
    "where",
    "which",
    "while",
    "today",
    "after",
    "before",
    "other",
    "still",
    "thing",
    "things",
    "being",
];

/// What an answer says in place of one.
const EVASIONS: &[&[&str]] = &[
    &["hard", "to", "tell"],
    &["hard", "to", "say"],
    &["hard", "to", "know"],
    &["do", "not", "know"],
    &["no", "idea"],
    &["no", "comment"],
    &["no", "response"],
    &["can", "not", "say"],
    &["can", "not", "speak", "to"],
    &["can", "not", "comment"],
    &["can", "not", "answer"],
    &["not", "going", "to", "comment"],
    &["not", "going", "to", "say"],
    &["not", "going", "to", "get", "into"],
    &["not", "going", "to", "go", "into"],
    &["not", "going", "to", "speculate"],
    &["not", "going", "to", "answer"],
    &["not", "going", "to", "discuss"],
    &["not", "going", "to", "talk", "about"],
    &["all", "i", "am", "going", "to", "say"],
    &["all", "i", "will", "say"],
    &["all", "i", "can", "say"],
    &["will", "not", "comment"],
    &["will", "not", "speculate"],
    &["will", "not", "get", "into"],
    &["would", "not", "speculate"],
    &["not", "want", "to", "speculate"],
    &["not", "want", "to", "get", "ahead"],
    &["not", "want", "to", "get", "into"],
    &["not", "get", "ahead", "of"],
    &["not", "going", "to", "get", "ahead"],
    &["not", "going", "to", "read", "out"],
    &["not", "going", "to", "negotiate"],
    &["not", "going", "to", "characterize"],
    &["not", "going", "to", "characterise"],
    &["get", "back", "to", "you"],
    &["not", "in", "a", "position", "to"],
    &["not", "have", "anything"],
    &["not", "have", "any", "information"],
    &["not", "have", "enough"],
    &["nothing", "to", "announce"],
    &["too", "early", "to"],
    &["too", "soon", "to"],
    &["premature", "to"],
    &["not", "sure"],
    &["i", "hope", "so"],
    &["i", "am", "hoping"],
    &["we", "will", "see"],
    &["wait", "and", "see"],
    &["have", "to", "see"],
    &["time", "will", "tell"],
    &["remains", "to", "be", "seen"],
    &["stay", "tuned"],
    &["let", "you", "know"],
    &["for", "him", "to"],
    &["for", "her", "to"],
    &["for", "them", "to"],
    &["not", "for", "me", "to"],
    &["up", "to", "them"],
    &["up", "to", "him"],
    &["have", "to", "ask"],
    &["should", "ask"],
    &["better", "ask"],
    &["ask", "me", "something", "else"],
    &["ask", "me", "another"],
    &["ask", "me", "again"],
    &["ask", "me", "an", "easier"],
    &["ask", "me", "that", "in"],
    &["a", "question", "for"],
    &["talk", "about", "that", "another"],
    &["talk", "about", "that", "later"],
    &["let", "us", "see"],
    &["nobody", "has", "promised"],
    &["no", "one", "has", "promised"],
    &["ask", "him"],
    &["ask", "her"],
    &["ask", "them"],
    &["refer", "you", "to"],
    &["leave", "that", "to"],
    &["rather", "not"],
    &["not", "at", "liberty"],
    &["not", "prepared", "to"],
    &["hard", "to", "predict"],
    &["impossible", "to", "say"],
    &["impossible", "to", "know"],
    &["no", "way", "to", "know"],
    &["no", "way", "of", "knowing"],
    &["could", "not", "tell"],
    &["can", "not", "tell"],
    &["did", "not", "examine"],
    &["did", "not", "study"],
    &["did", "not", "measure"],
    &["did", "not", "look", "at"],
    &["beyond", "the", "scope"],
    &["no", "one", "knows"],
    &["nobody", "knows"],
    &["is", "unclear"],
    &["is", "not", "clear"],
    &["is", "not", "known"],
    &["is", "unknown"],
    &["'s", "guess"],
    &["open", "question"],
    &["mystery"],
    &["is", "disputed"],
    &["is", "in", "dispute"],
    &["that", "depends"],
    &["it", "depends"],
];

/// Which paragraphs an interviewer speaks, as the form of the article tells.
#[derive(Debug, Clone, Default)]
pub struct Interview {
    /// Which paragraphs ask and get an answer from the next.
    answered: Vec<bool>,
    /// Which paragraphs ask more than one thing.
    several: Vec<bool>,
    /// Where a paragraph of an explainer opens with a question that it goes on to answer.
    headed: Vec<Option<u32>>,
    /// In a transcript with labels, its questions with their answers, in order.
    turns: Vec<Turn>,
}

/// What a questioner asks, and what is said to it.
#[derive(Debug, Clone)]
struct Turn {
    /// The paragraphs that ask.
    asked: Range<usize>,
    /// Whether the answer only says that there is none.
    evaded: bool,
    /// The sentences of the answer.
    said: Vec<Said>,
    /// Whether the answer shares no word with what was asked: then it speaks to all of it.
    takes_up_nothing: bool,
}

/// A sentence of an answer.
#[derive(Debug, Clone)]
struct Said {
    /// How often each beginning of a word stands in it.
    stems: HashMap<String, usize>,
    /// Whether it puts the matter off: "more details soon".
    later: bool,
}

impl Interview {
    /// Looks for paragraphs that only ask, each followed by one that does not.
    pub fn of(document: &Document<'_>) -> Self {
        let article = document.article;
        let count = article.paragraphs.len();
        let labelled: Vec<bool> = (0..count)
            .map(|idx| is_labelled(article.paragraph(idx)))
            .collect();
        let asking: Vec<bool> = (0..count)
            .map(|idx| {
                let text = article.paragraph(idx).trim_end();
                let body = article
                    .paragraphs
                    .get(idx)
                    .is_some_and(|paragraph| paragraph.block != Block::Title);
                body && (labelled.get(idx) == Some(&true)
                    || (text.ends_with('?')
                        && text.split_whitespace().count() <= LONGEST_ASKING
                        && !asks_again(text)))
            })
            .collect();
        let asks = asking.iter().filter(|asking| **asking).count();
        // Who asks an audience, and nobody in particular, gets no answer from the next paragraph.
        let addressed = |idx: usize| {
            asking.get(idx) == Some(&true)
                && article
                    .paragraph(idx)
                    .split(|c: char| !c.is_alphanumeric())
                    .any(|word| matches!(word, "you" | "your" | "You" | "Your"))
        };
        let interview = article.paragraph(0).to_lowercase().contains("interview");
        let short = (0..count)
            .filter(|&idx| asking.get(idx) == Some(&true) && asks_alone(article.paragraph(idx)))
            .count();
        let form = asks >= INTERVIEW
            && (interview || short >= INTERVIEW || (0..count).any(addressed))
            || labelled.contains(&true);
        let asking: Vec<bool> = (0..count)
            .map(|idx| {
                let beside = |idx: usize| asking.get(idx) == Some(&true);
                let alone = !idx.checked_sub(1).is_some_and(beside) && !beside(idx + 1);
                beside(idx) || form && alone && asks_and_tells(article.paragraph(idx))
            })
            .collect();
        // A question that meets only the next question is not answered.
        let answered = (0..count)
            .map(|idx| {
                asking.get(idx) == Some(&true)
                    && asking.get(idx + 1) == Some(&false)
                    && (form || opens_with_answer(article.paragraph(idx + 1)))
                    && !evaded(document, idx + 1)
            })
            .collect();
        let turns = if labelled.contains(&true) {
            turns(document)
        } else {
            Vec::new()
        };
        Self {
            answered,
            headed: headed(document),
            several: (0..count)
                .map(|idx| asks_several(article.paragraph(idx)))
                .collect(),
            turns,
        }
    }

    /// Whether the question in these words of this sentence is one that the next speaker answers.
    pub fn answers(&self, sentence: &Sentence, asked: &[Cow<'_, str>]) -> bool {
        let paragraph = sentence.paragraph as usize;
        if self.headed.get(paragraph) == Some(&Some(sentence.span.start)) {
            return true;
        }
        match self.turn(paragraph) {
            Some(turn) if self.several.get(paragraph) == Some(&true) => {
                !turn.evaded && (turn.takes_up_nothing || speaks_to(&turn.said, &keys(asked)))
            }
            _ => self.answered.get(paragraph) == Some(&true),
        }
    }

    /// Whether a questioner speaks in this paragraph of a transcript.
    pub fn questioner(&self, paragraph: u32) -> bool {
        self.turn(paragraph as usize).is_some()
    }

    fn turn(&self, paragraph: usize) -> Option<&Turn> {
        let idx = self
            .turns
            .partition_point(|turn| turn.asked.end <= paragraph);
        self.turns
            .get(idx)
            .filter(|turn| turn.asked.contains(&paragraph))
    }
}

impl Turn {
    fn of(document: &Document<'_>, asked: Range<usize>, answer: &Range<usize>) -> Self {
        let said: Vec<Said> = sentences(document, answer)
            .take(LONGEST_ANSWER)
            .map(|sentence| Said::of(&Words::of(document, sentence)))
            .collect();
        let takes_up_nothing = !sentences(document, &asked)
            .map(|sentence| keys(&Words::of(document, sentence).text))
            .any(|keys| keys.len() >= FEWEST_KEYS && speaks_to(&said, &keys));
        Self {
            asked,
            evaded: evaded(document, answer.start),
            said,
            takes_up_nothing,
        }
    }
}

impl Said {
    fn of(words: &Words<'_>) -> Self {
        let mut stems = HashMap::default();
        for stem in words.text.iter().filter_map(|word| word.get(..STEM)) {
            *stems.entry(stem.to_owned()).or_default() += 1;
        }
        let says = |any: &[&str]| words.text.iter().any(|word| any.contains(&word.as_ref()));
        Self {
            stems,
            later: says(&["later", "soon", "shortly"])
                && says(&["information", "details", "detail"]),
        }
    }
}

/// The questions that head the paragraphs of an explainer; none in an article with fewer than make one.
fn headed(document: &Document<'_>) -> Vec<Option<u32>> {
    let count = document.article.paragraphs.len();
    let mut heads = vec![None; count];
    let mut asking = 0;
    for paragraph in document
        .sentences
        .chunk_by(|one, other| one.paragraph == other.paragraph)
    {
        let [head, rest @ ..] = paragraph else {
            continue;
        };
        let asked = document.slice(head.span).trim();
        let first = asked.split(' ').next().unwrap_or("").to_lowercase();
        // "Will it last?" may stand over a paragraph that cannot tell.
        let asks = asked.ends_with('?') && HEADS.contains(&first.as_str());
        if !asks || rest.len() < FEWEST_ANSWERING {
            continue;
        }
        asking += 1;
        let evades = rest
            .iter()
            .take(FEWEST_ANSWERING)
            .any(|sentence| says_nothing(&Words::of(document, sentence)));
        if let Some(place) = heads.get_mut(head.paragraph as usize).filter(|_| !evades) {
            *place = Some(head.span.start);
        }
    }
    if asking < INTERVIEW {
        heads.clear();
    }
    heads
}

/// Each run of paragraphs of a questioner, with the paragraphs up to the next questioner.
fn turns(document: &Document<'_>) -> Vec<Turn> {
    let article = document.article;
    let mut questioner = false;
    let asks: Vec<bool> = (0..article.paragraphs.len())
        .map(|idx| {
            let text = article.paragraph(idx);
            if labels_questioner(text) {
                questioner = true;
            } else if labels_speaker(text) {
                questioner = false;
            }
            questioner
        })
        .collect();
    let mut turns = Vec::new();
    let mut asked = 0..0;
    for run in asks.chunk_by(PartialEq::eq) {
        let here = asked.end..asked.end + run.len();
        if run.first() == Some(&false) && !asked.is_empty() {
            turns.push(Turn::of(document, asked, &here));
        }
        asked = here;
    }
    turns
}

/// "Q", "Q:" and "QUESTION:" before a question.
fn is_labelled(paragraph: &str) -> bool {
    labels_questioner(paragraph) && paragraph.contains('?')
}

fn labels_questioner(paragraph: &str) -> bool {
    let first = paragraph.split_whitespace().next().unwrap_or("");
    matches!(first, "Q" | "Q:" | "Q." | "QUESTION:" | "Question:")
}

/// "THE PRESIDENT:" and its like before what is said.
fn labels_speaker(paragraph: &str) -> bool {
    paragraph.split_once(':').is_some_and(|(label, _)| {
        label.len() < 60
            && label.chars().any(char::is_uppercase)
            && !label.chars().any(char::is_lowercase)
    })
}

/// A short question and nothing else.
fn asks_alone(paragraph: &str) -> bool {
    let asked = paragraph.trim_end_matches('?');
    paragraph.split_whitespace().count() <= LONGEST_HEAD && !asked.contains(['.', '?'])
}

/// "Pardon me?": the question will be put again.
fn asks_again(paragraph: &str) -> bool {
    let said = match paragraph.split_once(':') {
        Some((_, said)) if labels_speaker(paragraph) => said,
        _ => paragraph,
    };
    let said = said.trim().trim_end_matches('?').to_lowercase();
    matches!(
        said.as_str(),
        "pardon"
            | "pardon me"
            | "i beg your pardon"
            | "sorry"
            | "i'm sorry"
            | "i’m sorry"
            | "what"
            | "what's that"
            | "what’s that"
            | "say again"
            | "say it again"
            | "excuse me"
    )
}

/// "Will it pass? The last vote was in June.": an interviewer goes on after the question.
fn asks_and_tells(paragraph: &str) -> bool {
    let short = paragraph.split_whitespace().count() <= LONGEST_AFTERTHOUGHT;
    short
        && paragraph
            .split_once('?')
            .is_some_and(|(asked, told)| !asked.contains('.') && !told.trim().is_empty())
}

fn opens_with_answer(paragraph: &str) -> bool {
    let first = paragraph.split_whitespace().next().unwrap_or("");
    let first = first
        .trim_matches(|c: char| !c.is_alphabetic())
        .to_lowercase();
    ANSWERS.contains(&first.as_str())
}

/// Whether a questioner asks more than one thing in this paragraph and those beside it.
fn asks_several(spoken: &str) -> bool {
    let text = spoken.to_lowercase();
    let marks = text.matches('?').count();
    let asks_aside = ["wondering", "curious", "if you could", "if you can"];
    let aside = asks_aside.iter().filter(|phrase| text.contains(**phrase));
    marks > 1 || marks + aside.count() > 1 || !labels_questioner(spoken)
}

/// The beginnings of the words that carry what is asked, each once.
fn keys(asked: &[Cow<'_, str>]) -> Vec<String> {
    let mut keys: Vec<String> = asked
        .iter()
        .filter(|word| word.len() >= SHORTEST_KEY && !COMMON.contains(&word.as_ref()))
        .filter_map(|word| word.get(..STEM).map(str::to_owned))
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Whether the answer takes up what was asked, and does not put it off. Where what was asked says
/// too little to tell, it does.
fn speaks_to(said: &[Said], keys: &[String]) -> bool {
    if keys.len() < FEWEST_KEYS {
        return true;
    }
    let mut spoken_to = false;
    for sentence in said {
        let shares: usize = keys.iter().filter_map(|key| sentence.stems.get(key)).sum();
        if sentence.later && shares > 1 {
            return false;
        }
        spoken_to |= shares > 0;
    }
    spoken_to
}

fn sentences<'d>(
    document: &'d Document<'_>,
    paragraphs: &Range<usize>,
) -> impl Iterator<Item = &'d Sentence> + use<'d> {
    let before = |end: usize| {
        document
            .sentences
            .partition_point(|sentence| (sentence.paragraph as usize) < end)
    };
    let range = before(paragraphs.start)..before(paragraphs.end);
    document.sentences.get(range).unwrap_or(&[]).iter()
}

/// Whether the paragraph that should answer only says that there is no answer: as it opens, after a
/// sentence or two that only lead up to it, or, where it is short, as it ends.
fn evaded(document: &Document<'_>, paragraph: usize) -> bool {
    let answer: Vec<Words<'_>> = sentences(document, &(paragraph..paragraph + 1))
        .map(|sentence| Words::of(document, sentence))
        .collect();
    let Some(first) = answer.first() else {
        return true;
    };
    let opens = asked::after_label(first);
    let answers = ANSWERS.contains(&first.at(opens));
    // "No. I do not know where that came from."; "No, I cannot say" is none.
    let plainly = answers && (first.at(opens + 1) == "." || first.len() == opens + 1);
    if !plainly && says_nothing(first) {
        return true;
    }
    if answers {
        return false;
    }
    let short = answer.len() <= SHORT_ANSWER;
    let opening = answer.iter().take(OPENING).skip(1);
    let last = answer.last();
    short && opening.chain(last).any(says_nothing)
}

fn says_nothing(words: &Words<'_>) -> bool {
    let label = asked::after_label(words);
    let said = words.text.iter().skip(label);
    let text: Vec<&str> = said.take(16).map(AsRef::as_ref).collect();
    EVASIONS
        .iter()
        .any(|phrase| text.windows(phrase.len()).any(|window| window == *phrase))
}

/// The question, in its own words, that a paragraph before this sentence ends with.
pub fn question_before(document: &Document<'_>, sentence_idx: usize) -> Option<String> {
    let earlier = document.sentences.get(..sentence_idx)?;
    let here = document.sentences.get(sentence_idx)?.paragraph;
    let asked = earlier.iter().rev().take(LONGEST_ANSWER).find(|sentence| {
        sentence.paragraph < here
            && document.slice(sentence.span).trim_end().ends_with('?')
            && document
                .article
                .paragraph(sentence.paragraph as usize)
                .trim_end()
                .ends_with('?')
    })?;
    let text = document.slice(asked.span).trim();
    let text = text.strip_prefix("Q ").unwrap_or(text);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (text.len() <= LONGEST_QUOTED).then_some(text)
}
