//! The article with its bar, signs and marks.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::app::App;
use crate::app::layout;
use crate::app::layout::Area;
use crate::app::reading::Reading;
use crate::app::reading::Row;
use crate::text::Block;
use crate::text::Span;
use crate::text::wrap;
use crate::ui::cells;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// Draws the rows of the viewport.
pub fn draw(buffer: &mut Buffer, app: &App, theme: Theme) {
    match &app.reading {
        Some(reading) => draw_pane(buffer, app, reading, app.layout.text, theme),
        None => draw_absence(buffer, app, theme),
    }
    if let (Some(area), Some(beside)) = (app.layout.other, &app.beside) {
        draw_pane(buffer, app, &beside.reading, area, theme);
    }
}

/// Draws the rows of an article in its pane.
fn draw_pane(buffer: &mut Buffer, app: &App, reading: &Reading, area: Area, theme: Theme) {
    let gutter = layout::gutter(area.width);
    let measure = app.measure_in(area);
    let spare = area.width.saturating_sub(gutter + measure);
    let left = area.x + spare / 2;
    let limit = app.settings.scope.limit(reading.paragraph());
    let has_keys = area == app.layout.text;
    let page = Page {
        reading,
        pointed_at: if has_keys { app.pointed_at() } else { &[] },
        theme,
        limit,
        current: reading.paragraph(),
        has_keys,
        left,
        text: left + gutter,
        end: (left + gutter + measure).min(area.x + area.width),
    };
    for (idx, row) in reading.rows.iter().enumerate() {
        let y = area.y.saturating_add(idx as u16);
        if y >= area.y + area.height {
            break;
        }
        page.draw_row(buffer, *row, y);
    }
}

/// Says why there is no text.
fn draw_absence(buffer: &mut Buffer, app: &App, theme: Theme) {
    let area = app.layout.text;
    let end = area.x + area.width;
    let (words, meaning) = match &app.failure {
        Some(why) => (why.as_str(), Meaning::Error),
        None if app.opening => ("opening…", Meaning::Dim),
        None => ("no article to read", Meaning::Dim),
    };
    let middle = area.y + area.height / 3;
    for (idx, line) in textwrap::wrap(words, usize::from(area.width.max(1)))
        .iter()
        .enumerate()
    {
        let y = middle.saturating_add(idx as u16);
        if y < area.y + area.height {
            let width = wrap::text_width(line) as u16;
            let x = area.x + area.width.saturating_sub(width) / 2;
            cells::put(buffer, x, y, end, line, theme.style(meaning));
        }
    }
}

/// What all rows share.
struct Page<'a> {
    reading: &'a Reading,
    /// The places of the item chosen in the panel.
    pointed_at: &'a [Span],
    theme: Theme,
    limit: u32,
    current: u32,
    has_keys: bool,
    left: u16,
    text: u16,
    end: u16,
}

impl Page<'_> {
    fn draw_row(&self, buffer: &mut Buffer, row: Row, y: u16) {
        match row {
            Row::Line {
                span,
                paragraph,
                block,
                first,
                cursor,
            } => {
                if self.text > self.left && paragraph == self.current {
                    let (bar, meaning) = match (self.has_keys, cursor) {
                        (true, true) => ("█", Meaning::Bar),
                        (true, false) => ("▌", Meaning::Bar),
                        (false, _) => ("▏", Meaning::Dim),
                    };
                    let style = self.theme.style(meaning);
                    cells::put(buffer, self.left, y, self.text, bar, style);
                }
                if self.text > self.left + 1
                    && let Some(sign) = self.sign(span)
                {
                    let style = self.theme.style(Meaning::Question);
                    cells::put(buffer, self.left + 1, y, self.text, sign, style);
                }
                self.draw_line(buffer, span, block, first, y);
            }
            Row::Byline => {
                if let Some(byline) = &self.reading.article.byline {
                    let width = usize::from(self.end.saturating_sub(self.text));
                    let line = cells::one_line(&format!("By {byline}"), width);
                    let style = self.theme.style(Meaning::Dim);
                    cells::put(buffer, self.text, y, self.end, &line, style);
                }
            }
            Row::Blank(_) => {}
            Row::Notice(number) => {
                if let Some(notice) = self.reading.notices.get(number) {
                    let width = usize::from(self.end.saturating_sub(self.text));
                    let line = cells::one_line(&format!("— {notice}"), width);
                    let style = self.theme.style(Meaning::Dim);
                    cells::put(buffer, self.text, y, self.end, &line, style);
                }
            }
        }
    }

    fn draw_line(&self, buffer: &mut Buffer, span: Span, block: Block, first: bool, y: u16) {
        let article = &self.reading.article;
        let words = article.slice(span);
        let room = self.end.saturating_sub(self.text);
        let indent = wrap::indent(block);
        let mut x = self.text;
        if indent > 0 && room > indent + 4 {
            let sign = match block {
                Block::Quote => "│ ",
                Block::Item if first && !has_own_sign(words) => "• ",
                Block::Item | Block::Code => "  ",
                Block::Title | Block::Heading(_) | Block::Body => "",
            };
            let style = self.theme.style(Meaning::Dim);
            cells::put(buffer, x, y, self.end, sign, style);
            x += indent;
        }
        let base = match block {
            Block::Title => self.theme.style(Meaning::Title),
            // Not underlined: that is how a mediator looks.
            Block::Heading(_) => self.theme.style(Meaning::Heading),
            Block::Body | Block::Item | Block::Quote | Block::Code => {
                self.theme.style(Meaning::Text)
            }
        };
        let strokes = self.strokes(span);
        let mut at = 0;
        cells::put_by(buffer, x, y, self.end, words, |offset| {
            let byte = span.start + offset as u32;
            while strokes
                .get(at)
                .is_some_and(|(stroke, _)| stroke.end <= byte)
            {
                at += 1;
            }
            let mut style = base;
            for (stroke, more) in strokes.iter().skip(at) {
                if stroke.start > byte {
                    break;
                }
                if byte < stroke.end {
                    style = style.patch(*more);
                }
            }
            style
        });
    }

    /// The stretches of a line that look otherwise than their surroundings, by their start.
    fn strokes(&self, line: Span) -> Vec<(Span, Style)> {
        let reading = self.reading;
        let mut strokes = Vec::new();
        let from = reading
            .marks
            .partition_point(|mark| mark.span.end <= line.start);
        for mark in reading.marks.iter().skip(from) {
            if mark.span.start >= line.end {
                break;
            }
            if let Some(category) = mark.category(self.limit) {
                strokes.push((mark.span, self.theme.style(Meaning::of(category))));
            }
        }
        if let Some(dateline) = reading.article.dateline
            && dateline.overlaps(line)
        {
            strokes.push((dateline, self.theme.style(Meaning::Dim)));
        }
        let hit = self.theme.style(Meaning::Hit);
        let pointed_at = self.pointed_at.iter();
        strokes.extend(
            pointed_at
                .filter(|one| one.overlaps(line))
                .map(|one| (*one, hit)),
        );
        if let Some(search) = &reading.search {
            let from = search.hits.partition_point(|hit| hit.end <= line.start);
            for (idx, hit) in search.hits.iter().enumerate().skip(from) {
                if hit.start >= line.end {
                    break;
                }
                let meaning = if search.at == Some(idx) {
                    Meaning::Highlight
                } else {
                    Meaning::Hit
                };
                strokes.push((*hit, self.theme.style(meaning)));
            }
        }
        if let Some(highlight) = reading.highlight
            && highlight.overlaps(line)
        {
            strokes.push((highlight, self.theme.style(Meaning::Highlight)));
        }
        if let Some(selection) = reading.selection
            && selection.overlaps(line)
        {
            strokes.push((selection, self.theme.style(Meaning::Selected)));
        }
        strokes.sort_by_key(|(stroke, _)| stroke.start);
        strokes
    }

    /// The sign of a line on which a sentence begins that raises a question.
    fn sign(&self, line: Span) -> Option<&'static str> {
        let begins = |place: Span| line.start <= place.start && place.start < line.end;
        let mut notes = self.reading.own.notes().iter();
        if notes.any(|note| begins(note.place)) {
            return Some("✎");
        }
        let from = self
            .reading
            .raised
            .partition_point(|raised| raised.sentence.start < line.start);
        let raised = self.reading.raised.get(from)?;
        (raised.sentence.start < line.end && raised.paragraph <= self.limit).then_some("?")
    }
}

/// Whether a list item brings its own number or bullet.
fn has_own_sign(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or("");
    let number = first.trim_end_matches(['.', ')']);
    matches!(first, "•" | "-" | "*" | "–" | "◦")
        || (number.len() < first.len() && number.bytes().all(|byte| byte.is_ascii_digit()))
}
