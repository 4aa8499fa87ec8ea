//! Reads corpora of names, in the columns they come in, as articles with names marked.
//!
//! Each sentence of a corpus is a paragraph, so that its own sentence borders hold. What a corpus
//! joins or parts is undone: the text is put together as it would be printed and read like any other.

mod entities;

use rapporteur::analysis::gazetteer;
use rapporteur::text::Article;
use rapporteur::text::Block;
use rapporteur::text::Span;
use std::error::Error;
use std::fs;
use std::io::Read;
use std::ops::Range;
use std::path::Path;

pub type Outcome<T> = Result<T, Box<dyn Error>>;

/// What a corpus says of a name: the position of its label in the tagger's order, or something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Label(usize),
    Other,
}

pub const PERSON: Sort = Sort::Label(0);
pub const ORGANISATION: Sort = Sort::Label(1);
pub const PLACE: Sort = Sort::Label(2);
pub const GROUP: Sort = Sort::Label(3);

/// One document with its names, in order.
pub struct Gold {
    pub article: Article,
    pub names: Vec<(Span, Sort)>,
}

/// Words and marks of one sentence with its names by token.
#[derive(Default)]
struct Sentence {
    tokens: Vec<String>,
    text: Option<String>,
    names: Vec<(Range<usize>, Sort)>,
}

/// Reads a corpus; the form follows from the name of the file.
pub fn read(path: &Path) -> Outcome<Vec<Gold>> {
    let name = path.to_string_lossy();
    if name.contains(".zip") {
        return Ok(read_plain(&unzip(&fs::read(path)?)?));
    }
    let mut text = String::new();
    let bytes = fs::read(path)?;
    if name.ends_with(".gz") {
        flate2::read::MultiGzDecoder::new(bytes.as_slice()).read_to_string(&mut text)?;
    } else {
        text = String::from_utf8(bytes)?;
    }
    let documents = if name.contains(".conllu") {
        entities::documents(&text)
    } else {
        columns(&text)
    };
    Ok(documents.iter().map(|sentences| gold(sentences)).collect())
}

/// `TOKEN TAG` or `NUMBER TOKEN TAG - -`; documents parted by `-DOCSTART-` or `# newdoc`.
fn columns(text: &str) -> Vec<Vec<Sentence>> {
    let mut documents = vec![Vec::new()];
    let mut sentence = Sentence::default();
    let mut tags: Vec<String> = Vec::new();
    let flush = |sentence: &mut Sentence, tags: &mut Vec<String>, document: &mut Vec<Sentence>| {
        if !sentence.tokens.is_empty() {
            sentence.names = spans(tags);
            document.push(std::mem::take(sentence));
        }
        tags.clear();
    };
    for line in text.lines() {
        let border = line.starts_with("-DOCSTART-") || line.starts_with("# newdoc");
        if border || line.trim().is_empty() {
            if let Some(document) = documents.last_mut() {
                flush(&mut sentence, &mut tags, document);
            }
            if border {
                documents.push(Vec::new());
            }
            continue;
        }
        if let Some(text) = line.strip_prefix("# text = ") {
            sentence.text = Some(text.to_owned());
        }
        if line.starts_with("# ") && line.contains('=') {
            continue;
        }
        let fields: Vec<&str> = line.split(['\t', ' ']).collect();
        let (token, tag) = match fields.as_slice() {
            [_, token, tag, _, _] => (token, tag),
            [token, .., tag] => (token, tag),
            _ => continue,
        };
        sentence.tokens.push((*token).to_owned());
        tags.push((*tag).to_owned());
    }
    if let Some(document) = documents.last_mut() {
        flush(&mut sentence, &mut tags, document);
    }
    documents
}

/// Names out of IOB tags of either kind.
fn spans(tags: &[String]) -> Vec<(Range<usize>, Sort)> {
    let mut names: Vec<(Range<usize>, Sort)> = Vec::new();
    let mut before = "O";
    for (at, tag) in tags.iter().enumerate() {
        if let Some((begin, kind)) = tag.split_once('-') {
            let goes_on = begin == "I" && before.split_once('-').is_some_and(|b| b.1 == kind);
            match names.last_mut() {
                Some(last) if goes_on => last.0.end = at + 1,
                _ => names.push((at..at + 1, sort(kind))),
            }
        }
        before = tag;
    }
    names
}

fn sort(kind: &str) -> Sort {
    match kind.to_lowercase().as_str() {
        "per" | "person" => PERSON,
        "org" | "corporation" | "organization" => ORGANISATION,
        "loc" | "location" | "place" => PLACE,
        _ => Sort::Other,
    }
}

/// Puts the text of a document together and moves its names from tokens to bytes.
fn gold(sentences: &[Sentence]) -> Gold {
    let mut blocks = Vec::new();
    let mut places = Vec::new();
    for sentence in sentences {
        let (text, spans) = sentence.text.as_deref().map_or_else(
            || printed(&sentence.tokens),
            |text| {
                aligned(text, &sentence.tokens).map_or_else(
                    || printed(&sentence.tokens),
                    |spans| (text.to_owned(), spans),
                )
            },
        );
        let names: Vec<(Range<usize>, Sort)> = sentence
            .names
            .iter()
            .map(|(tokens, sort)| {
                let bytes = spans[tokens.start].start..spans[tokens.end - 1].end;
                (bytes, *sort)
            })
            .collect();
        if !text.is_empty() {
            blocks.push(text);
            places.push(names);
        }
    }
    let article = Article::new("", blocks.iter().map(|text| (Block::Body, text)), "");
    let mut names = Vec::new();
    for (paragraph, found) in article.paragraphs.iter().skip(1).zip(places) {
        let base = paragraph.span.start as usize;
        for (bytes, sort) in found {
            let span = Span::new(base + bytes.start, base + bytes.end);
            let sort = as_group(article.slice(span), sort);
            names.push((span, sort));
        }
    }
    Gold { article, names }
}

/// A nationality or a people is a group, whatever a corpus calls it.
fn as_group(name: &str, sort: Sort) -> Sort {
    let is_group = match sort {
        Sort::Other => is_group(name),
        PERSON => is_group(name) && name.ends_with('s'),
        Sort::Label(_) => false,
    };
    if is_group { GROUP } else { sort }
}

/// Whether a name is a nationality word, a people or believers.
pub fn is_group(name: &str) -> bool {
    let capital = name.chars().next().is_some_and(char::is_uppercase);
    capital
        && (gazetteer::country_of_nationality(name).is_some()
            || PEOPLES.contains(&name)
            || name
                .strip_suffix('s')
                .is_some_and(|one| PEOPLES.contains(&one)))
}

/// Peoples without a state, believers and adherents, one of them; general knowledge.
pub const PEOPLES: &[&str] = &[
    "African",
    "Alawite",
    "American",
    "Anglican",
    "Arab",
    "Arabian",
    "Asian",
    "Assyrian",
    "Balkan",
    "Baloch",
    "Basque",
    "Berber",
    "Buddhist",
    "Catalan",
    "Catholic",
    "Caucasian",
    "Chechen",
    "Christian",
    "Communist",
    "Conservative",
    "Copt",
    "Coptic",
    "Cossack",
    "Crimean",
    "Darfuri",
    "Democrat",
    "Druze",
    "European",
    "Flemish",
    "Hindu",
    "Hispanic",
    "Hutu",
    "Inuit",
    "Islamic",
    "Islamist",
    "Jew",
    "Jewish",
    "Karen",
    "Kurd",
    "Kurdish",
    "Latino",
    "Liberal",
    "Lutheran",
    "Maoist",
    "Maronite",
    "Marxist",
    "Mayan",
    "Mormon",
    "Muslim",
    "Nazi",
    "Orthodox",
    "Ossetian",
    "Palestinian",
    "Pashtun",
    "Persian",
    "Protestant",
    "Punjabi",
    "Republican",
    "Rohingya",
    "Roma",
    "Scandinavian",
    "Shia",
    "Shiite",
    "Sikh",
    "Sinhalese",
    "Slav",
    "Slavic",
    "Sunni",
    "Tamil",
    "Tatar",
    "Tibetan",
    "Tigrayan",
    "Tory",
    "Tories",
    "Tuareg",
    "Turkic",
    "Turkmen",
    "Tutsi",
    "Uighur",
    "Unionist",
    "Uyghur",
    "Yazidi",
    "Zionist",
    "Zulu",
];

/// Where each token stands in the text of its sentence.
fn aligned(text: &str, tokens: &[String]) -> Option<Vec<Range<usize>>> {
    let mut at = 0;
    let mut spans = Vec::with_capacity(tokens.len());
    for token in tokens {
        let start = at + text.get(at..)?.find(token.as_str())?;
        at = start + token.len();
        spans.push(start..at);
    }
    Some(spans)
}

/// Tokens as they would be printed, and where each stands.
fn printed(tokens: &[String]) -> (String, Vec<Range<usize>>) {
    let mut text = String::new();
    let mut spans = Vec::with_capacity(tokens.len());
    let mut glue = true;
    for token in tokens {
        let token = match token.as_str() {
            "``" => "“",
            "''" => "”",
            "-LRB-" => "(",
            "-RRB-" => ")",
            other => other,
        };
        let closes = matches!(
            token,
            "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "%" | "”" | "..."
        ) || token.starts_with('\'')
            || token == "n't";
        if !glue && !closes {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(token);
        spans.push(start..text.len());
        glue = matches!(token, "(" | "[" | "$" | "“");
    }
    (text, spans)
}

/// As many sentences of a corpus without document borders make one document.
const TOGETHER: usize = 20;

/// `SENTENCE,WORD,POS,TAG`: only the words are used.
fn read_plain(table: &[u8]) -> Vec<Gold> {
    // The file is in Latin-1, in which each byte is the character of its number.
    let text: String = table.iter().map(|&byte| char::from(byte)).collect();
    let mut sentences: Vec<Sentence> = Vec::new();
    for line in text.lines().skip(1) {
        let Some((number, rest)) = line.split_once(',') else {
            continue;
        };
        if !number.is_empty() {
            sentences.push(Sentence::default());
        }
        let word = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once("\",").map_or("", |(word, _)| word),
            None => rest.split_once(',').map_or("", |(word, _)| word),
        };
        let word = word.replace("\"\"", "\"");
        if let Some(sentence) = sentences.last_mut()
            && !word.trim().is_empty()
        {
            sentence.tokens.push(word.trim().to_owned());
        }
    }
    sentences.chunks(TOGETHER).map(gold).collect()
}

/// The first file of a zip archive.
fn unzip(archive: &[u8]) -> Outcome<Vec<u8>> {
    let number = |at: usize| {
        archive
            .get(at..at + 2)
            .map_or(0, |two| usize::from(two[0]) | usize::from(two[1]) << 8)
    };
    let start = 30 + number(26) + number(28);
    let packed = archive.get(start..).ok_or("the archive is cut off")?;
    let mut bytes = Vec::new();
    flate2::read::DeflateDecoder::new(packed).read_to_end(&mut bytes)?;
    Ok(bytes)
}
