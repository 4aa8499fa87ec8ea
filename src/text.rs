//! The text of an article and positions in it; reads as the glossary of the data.
//!
//! Knows nothing of files, names or screens. A position is always a byte range into
//! [`Article::text`], on character boundaries.

pub mod hidden;
pub mod sentence;
pub mod token;
pub mod wrap;

use std::ops::Range;

/// A byte range into [`Article::text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to `end`, in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    /// The same as a range of `usize`.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies wholly inside this span.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end.saturating_sub(self.start)) as usize
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }
}

/// What a paragraph is on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Block {
    /// The title; always paragraph 0 and only that.
    Title,
    /// A heading inside the article, with its level from 1 to 6.
    Heading(u8),
    /// Running text.
    Body,
    /// A block quotation.
    Quote,
    /// An item of a list.
    Item,
    /// Text kept as it is, such as a table or code.
    Code,
}

/// One paragraph, the unit by which the reader moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands in [`Article::text`].
    pub span: Span,
    /// What it is on the page.
    pub block: Block,
}

/// A link in the text, by the words it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The words of the link in [`Article::text`].
    pub span: Span,
    /// Where it leads: an absolute address, scrubbed; never opened unless asked.
    pub address: String,
}

/// What a source tells of an article beside its text; every field scrubbed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meta {
    /// Who published it: the name of a site, a feed or a book.
    pub site: Option<String>,
    /// When it was published, as `YYYY-MM-DD` or RFC 3339.
    pub published: Option<String>,
    /// The language as a BCP 47 tag, such as `en` or `pt-BR`.
    pub language: Option<String>,
    /// The address under which it is to be found, http or https.
    pub address: Option<String>,
    /// Links in order of the text.
    pub links: Vec<Link>,
}

/// What is read: one article, already clean of control characters.
///
/// Paragraph 0 is the title, the body starts at 1; a paragraph holds no line break.
/// Build one with [`Article::new`], which keeps spans and text in step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Who wrote it, without "By"; kept apart from the text.
    pub byline: Option<String>,
    /// Place and date before the first sentence ("GENEVA, 3 May"), as a span of the text.
    ///
    /// It stays part of its paragraph, so that offsets stay true, but is no part of a sentence.
    pub dateline: Option<Span>,
    /// Where it came from: a path, an address or "-"; scrubbed for show.
    pub origin: String,
    /// What else the source tells of it.
    pub meta: Meta,
    /// Paragraphs joined by "\n\n"; paragraph 0 is the title.
    pub text: String,
    /// Paragraphs in order; never empty.
    pub paragraphs: Vec<Paragraph>,
}

impl Article {
    /// Joins a title and the blocks of a body to an article.
    ///
    /// Empty blocks are dropped; the title may be empty but is always there.
    pub fn new<S: AsRef<str>>(
        title: &str,
        body: impl IntoIterator<Item = (Block, S)>,
        origin: &str,
    ) -> Self {
        let mut text = title.to_owned();
        let mut paragraphs = vec![Paragraph {
            span: Span::new(0, text.len()),
            block: Block::Title,
        }];
        for (block, words) in body {
            let words = words.as_ref();
            if words.is_empty() {
                continue;
            }
            text.push_str("\n\n");
            let start = text.len();
            text.push_str(words);
            paragraphs.push(Paragraph {
                span: Span::new(start, text.len()),
                block,
            });
        }
        // A book lives as long as the reader shows it.
        text.shrink_to_fit();
        paragraphs.shrink_to_fit();
        Self {
            byline: None,
            dateline: None,
            origin: origin.to_owned(),
            meta: Meta::default(),
            text,
            paragraphs,
        }
    }

    /// The text of a span; empty where the span does not fit the text.
    #[inline]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// The title: the text of paragraph 0.
    pub fn title(&self) -> &str {
        self.paragraphs
            .first()
            .map_or("", |first| self.slice(first.span))
    }

    /// The text of one paragraph; empty where there is none of that number.
    pub fn paragraph(&self, paragraph_idx: usize) -> &str {
        self.paragraphs
            .get(paragraph_idx)
            .map_or("", |paragraph| self.slice(paragraph.span))
    }

    /// The number of the paragraph that holds this byte, or the one before a gap.
    pub fn paragraph_at(&self, offset: u32) -> usize {
        self.paragraphs
            .partition_point(|paragraph| paragraph.span.start <= offset)
            .saturating_sub(1)
    }

    /// Number of words in title and body, counted at white space.
    pub fn word_count(&self) -> usize {
        self.text.split_whitespace().count()
    }
}

/// An article with its tokens and sentences: what the analysis reads.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// The article itself.
    pub article: &'a Article,
    /// All tokens in order.
    pub tokens: Vec<token::Token>,
    /// All sentences in order; none crosses a paragraph.
    pub sentences: Vec<sentence::Sentence>,
    /// The tokens in lower case with straight apostrophes, one behind the other.
    lowered: String,
    /// Where each of these begins, and the last one ends.
    begins: Vec<u32>,
    /// The [`mark`]s of these.
    marks: Vec<u8>,
}

impl<'a> Document<'a> {
    /// Reads tokens and sentences from an article.
    pub fn new(article: &'a Article) -> Self {
        let tokens = token::tokenize(article);
        let sentences = sentence::split(article, &tokens);
        let mut lowered = String::with_capacity(article.text.len());
        let mut begins = Vec::with_capacity(tokens.len() + 1);
        let mut marks = Vec::with_capacity(tokens.len());
        begins.push(0);
        for token in &tokens {
            let start = lowered.len();
            lower_onto(article.slice(token.span), &mut lowered);
            begins.push(lowered.len() as u32);
            let word = lowered.as_bytes().get(start..).unwrap_or_default();
            marks.push(mark(word));
        }
        Self {
            article,
            tokens,
            sentences,
            lowered,
            begins,
            marks,
        }
    }

    /// A token in lower case with straight apostrophes and hyphens; empty where there is none.
    ///
    /// Asked from thousands of places: what is looked up once for all of them keeps the program small.
    #[inline(never)]
    pub fn lower(&self, token_idx: usize) -> &str {
        // Past the last token there is no next one.
        let &[start, end] = self
            .begins
            .get(token_idx..)
            .and_then(<[u32]>::first_chunk)
            .unwrap_or(&[0, 0]);
        self.lowered
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }

    /// The [`mark`] of a token in lower case; that of the empty word where there is none.
    #[inline]
    pub fn mark(&self, token_idx: usize) -> u8 {
        self.marks.get(token_idx).copied().unwrap_or(mark(&[]))
    }

    /// A token as it stands in the text; empty where there is none.
    pub fn word(&self, token_idx: usize) -> &'a str {
        self.tokens
            .get(token_idx)
            .map_or("", |token| self.article.slice(token.span))
    }

    /// Whether two tokens, where there are such, stand in one paragraph.
    pub fn same_paragraph(&self, one: usize, other: usize) -> bool {
        let paragraph = |idx: usize| self.tokens.get(idx).map(|token| token.paragraph);
        paragraph(one).is_some() && paragraph(one) == paragraph(other)
    }

    /// The span from the first to the last token of a range; empty for an empty range.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        match (
            self.tokens.get(tokens.start),
            self.tokens.get(tokens.end.wrapping_sub(1)),
        ) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.span.join(last.span),
            _ => Span::default(),
        }
    }

    /// The first token that starts at or after this byte.
    #[inline]
    pub fn token_from(&self, offset: u32) -> usize {
        self.tokens
            .partition_point(|token| token.span.start < offset)
    }

    /// The sentence that holds this byte.
    pub fn sentence_at(&self, offset: u32) -> Option<&sentence::Sentence> {
        let after = self
            .sentences
            .partition_point(|sentence| sentence.span.start <= offset);
        self.sentences.get(after.checked_sub(1)?)
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: &sentence::Sentence) -> &[token::Token] {
        self.tokens
            .get(sentence.tokens.start as usize..sentence.tokens.end as usize)
            .unwrap_or(&[])
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &'a str {
        self.article.slice(span)
    }
}

/// A number by which words differ: few words of the language share that of a given one.
#[inline]
pub const fn mark(word: &[u8]) -> u8 {
    match word {
        [] => 0,
        [first, ..] => {
            let last = word[word.len() - 1];
            (*first as usize + 27 * last as usize + 53 * word.len()) as u8
        }
    }
}

/// Adds a word in lower case with straight apostrophes and hyphens.
fn lower_onto(word: &str, lowered: &mut String) {
    let plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if word.bytes().all(plain) {
        lowered.push_str(word);
        return;
    }
    for c in word.chars() {
        match c {
            '’' | 'ʼ' | '‘' => lowered.push('\''),
            '‑' | '–' => lowered.push('-'),
            _ if c.is_ascii() => lowered.push(c.to_ascii_lowercase()),
            _ => lowered.extend(c.to_lowercase()),
        }
    }
}
