//! Where the reader is, what is being typed, and the most useful keys.

use ratatui::buffer::Buffer;

use crate::app::App;
use crate::app::Focus;
use crate::app::command::Command;
use crate::app::sheet::Leads;
use crate::text::wrap;
use crate::text::wrap::text_width;
use crate::ui::cells;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// From this room on a notice stands beside the title; it always stands at the end of the text.
const NOTICE_FROM: usize = 50;

/// Columns between two hints.
const GAP: u16 = 2;

/// Characters of what the panel is narrowed to that are shown beside the place.
const SIEVE: usize = 12;

/// Draws status and hint, as far as there is room.
pub fn draw(buffer: &mut Buffer, app: &App, theme: Theme) {
    if draw_long(buffer, app, theme) {
        return;
    }
    // In zen the row is there for what is typed and told only.
    let silent = app.zen && !is_telling(app) && app.waiting_keys().is_empty();
    if let Some(area) = app.layout.status.filter(|_| !silent) {
        let style = theme.style(Meaning::Status);
        let end = area.x + area.width;
        for x in area.x..end {
            cells::put(buffer, x, area.y, end, " ", style);
        }
        let place = place(app);
        let width = text_width(&place) as u16;
        let mut left_end = end;
        if width + 2 < area.width && !needs_all(app, area.width.saturating_sub(width + 3)) {
            let from = cells::put_right(buffer, area.x, area.y, end - 1, &place, style);
            left_end = from.saturating_sub(1);
        }
        let room = usize::from(left_end.saturating_sub(area.x + 1));
        if room > 0 {
            let words = if area.width < width + 12 && !is_telling(app) {
                String::new()
            } else {
                words(app, room)
            };
            cells::put(buffer, area.x + 1, area.y, left_end, &words, style);
        }
        if width + 2 >= area.width && !is_telling(app) {
            let short = short_place(app);
            let line = cells::one_line(&short, usize::from(area.width));
            cells::put(buffer, area.x, area.y, end, &line, style);
        }
    }
    if let Some(area) = app.layout.hint {
        let style = theme.style(Meaning::Dim);
        let end = area.x + area.width;
        let mut x = area.x + 1;
        for hint in fitting(hints(app), usize::from(end.saturating_sub(x))) {
            x = cells::put(buffer, x, area.y, end, &hint, style) + GAP;
        }
    }
}

/// Draws a message that is too long for its row over the hints too, until the next key; tells whether it did.
fn draw_long(buffer: &mut Buffer, app: &App, theme: Theme) -> bool {
    let is_typing = app.command_line.is_some() || app.prompt.is_some() || app.sieve.typing;
    let message = app.message.as_deref().filter(|_| !is_typing);
    let (Some(message), Some(status), Some(hint)) = (message, app.layout.status, app.layout.hint)
    else {
        return false;
    };
    let room = usize::from(status.width.saturating_sub(2));
    let message = cells::one_line(message, usize::MAX);
    if text_width(&message) <= room {
        return false;
    }
    let mut lines = wrap::folded(&message, room, "", "").into_iter();
    let first = lines.next().unwrap_or_default();
    let rest = cells::one_line(&lines.collect::<Vec<_>>().join(" "), room);
    let style = theme.style(Meaning::Status);
    for (area, words) in [(status, first), (hint, rest)] {
        let end = area.x + area.width;
        let blanks = " ".repeat(usize::from(area.width));
        cells::put(buffer, area.x, area.y, end, &blanks, style);
        cells::put(buffer, area.x + 1, area.y, end, &words, style);
    }
    true
}

/// The hints that fit whole in a row; the last, which is the way out, before those in the middle.
fn fitting(mut hints: Vec<String>, room: usize) -> Vec<String> {
    let wide = |hints: &[String]| {
        let words: usize = hints.iter().map(|hint| text_width(hint)).sum();
        words + usize::from(GAP) * hints.len().saturating_sub(1)
    };
    while wide(&hints) > room && !hints.is_empty() {
        hints.remove(hints.len().saturating_sub(2));
    }
    hints
}

/// Whether something is typed or told that goes before the usual words.
fn is_telling(app: &App) -> bool {
    app.prompt.is_some() || app.command_line.is_some() || app.sieve.typing || app.message.is_some()
}

/// Whether what is told or typed does not fit beside the place, which then gives way until the next key.
fn needs_all(app: &App, room: u16) -> bool {
    let is_told = app.message.is_some() || app.command_line.is_some();
    is_told && text_width(&words(app, usize::MAX)) > usize::from(room)
}

/// The left of the status line: what is typed, a message, what is walked, or the title.
fn words(app: &App, room: usize) -> String {
    if let Some(line) = &app.command_line {
        return typed(":", &line.text, room);
    }
    if let Some(prompt) = &app.prompt {
        let sign = if prompt.regex { "regex/" } else { "/" };
        return typed(sign, &prompt.text, room);
    }
    if app.sieve.typing {
        return typed("panel/", &app.sieve.words, room);
    }
    let words = if let Some(message) = &app.message {
        message.clone()
    } else if let Some(failure) = &app.failure {
        failure.clone()
    } else if app.opening {
        format!("opening {}…", app.shelf.title(app.entry))
    } else if let Some(item) = app.selected_item() {
        format!("{}: {}", item.name, item.reason)
    } else if let Some(walk) = app
        .reading
        .as_ref()
        .and_then(|reading| reading.walk.as_ref())
    {
        match walk.at {
            Some(at) => format!("{} {}/{}", walk.name, at + 1, walk.places.len()),
            None => format!("{}: {}", walk.name, walk.reason),
        }
    } else if let Some(reading) = &app.reading {
        let title = reading.article.title();
        let title = if title.trim().is_empty() {
            reading.article.origin.as_str()
        } else {
            title
        };
        if reading.paragraph() == 0 && !reading.notices.is_empty() && room >= NOTICE_FROM {
            // What was left out stands beside the title, which keeps at least half of the room.
            let notice = reading.notices.join(" · ");
            let least = (text_width(&notice) + 3).min(room / 2);
            let title = cells::one_line(title, room.saturating_sub(least));
            format!("{title} — {notice}")
        } else {
            title.to_owned()
        }
    } else {
        app.shelf.title(app.entry).to_owned()
    };
    cells::one_line(&words, room)
}

/// What is being typed; its end stays in sight.
fn typed(sign: &str, text: &str, room: usize) -> String {
    let fits = |typed: &str, lead: usize| text_width(typed) + sign.len() + 1 + lead <= room;
    if fits(text, 0) {
        return format!("{sign}{text}▏");
    }
    let mut typed = text;
    while !fits(typed, 1) {
        let mut characters = typed.chars();
        if characters.next().is_none() {
            break;
        }
        typed = characters.as_str();
    }
    format!("{sign}…{typed}▏")
}

/// The right of the status line: hits, paragraph, percent, article.
fn place(app: &App) -> String {
    let mut parts = Vec::new();
    if !app.sieve.words.is_empty() && !app.sieve.typing {
        let words: String = app.sieve.words.chars().take(SIEVE).collect();
        parts.push(format!("panel/{words}"));
    }
    let waiting = app.waiting_keys();
    match app.count {
        Some(count) => parts.push(format!("{count}{waiting}…")),
        None if !waiting.is_empty() => parts.push(format!("{waiting}…")),
        None => {}
    }
    if let Some(reading) = &app.reading {
        if let Some(search) = &reading.search
            && !search.query.is_empty()
        {
            let at = search.at.map_or(0, |at| at + 1);
            parts.push(format!("{at}/{}", search.hits.len()));
        }
        parts.push(format!(
            "¶ {}/{}",
            reading.paragraph(),
            reading.last_paragraph()
        ));
        parts.push(format!("{}%", reading.percent()));
        if let Some(minutes) = reading.minutes_left().filter(|&minutes| minutes > 1) {
            parts.push(format!("{minutes} min left"));
        }
    }
    let (at, count) = app.place_among();
    if count > 0 {
        parts.push(format!("article {at}/{count}"));
    }
    parts.join("  ")
}

/// The place where columns are dear.
fn short_place(app: &App) -> String {
    match &app.reading {
        Some(reading) => format!(
            "¶{}/{} {}%",
            reading.paragraph(),
            reading.last_paragraph(),
            reading.percent()
        ),
        None => String::new(),
    }
}

/// The most useful keys where the reader is, as they are set.
fn hints(app: &App) -> Vec<String> {
    if app.command_line.is_some() {
        let words = ["Enter do it", "Tab complete", "↑ ↓ before", "Esc back"];
        return words.map(str::to_owned).to_vec();
    }
    if app.prompt.is_some() {
        let words = ["Enter keep", "↑ ↓ other hits", "C-r regex", "Esc back"];
        return words.map(str::to_owned).to_vec();
    }
    if app.sieve.typing && app.focus == Focus::Panel {
        let words = ["type to narrow", "Enter keep", "Esc all items"];
        return words.map(str::to_owned).to_vec();
    }
    if app.card.is_some() {
        let words = [
            "j k choose",
            "Enter text",
            "y copy",
            "n N item",
            "s scope",
            "Esc back",
        ];
        return words.map(str::to_owned).to_vec();
    }
    if app.views.open.is_some() {
        let words = [
            "t words",
            "Tab next",
            "Enter text",
            "n N choose",
            "s scope",
            "Esc back",
        ];
        return words.map(str::to_owned).to_vec();
    }
    if let Some(sheet) = &app.sheet {
        let leads = sheet.row().map(|row| &row.leads);
        let is_to_do = matches!(leads, Some(Leads::Line(_)));
        let key = app.keymap().key(Command::Browse);
        let open = format!("{} open", key.unwrap_or(":browse"));
        let words: &[&str] = if is_to_do {
            &["↑ ↓ or number, choose", "Enter do it", "Esc back"]
        } else if matches!(leads, Some(Leads::Link { .. })) {
            &["↑ ↓ choose", "Enter go there", "y copy", &open, "Esc back"]
        } else {
            &["↑ ↓ choose", "Enter go there", "y copy", "Esc back"]
        };
        return words.iter().map(|&word| word.to_owned()).collect();
    }
    let hint = |commands: &[Command], words: &str| {
        let keys = commands
            .iter()
            .filter_map(|&command| app.keymap().key(command));
        let keys: Vec<&str> = keys.collect();
        (!keys.is_empty()).then(|| format!("{} {words}", keys.join(" ")))
    };
    if app.help.is_some() {
        let scroll = hint(&[Command::LineDown, Command::LineUp], "scroll");
        let close = hint(&[Command::Help], "close");
        return scroll.into_iter().chain(close).collect();
    }
    let rows: &[(&[Command], &str)] = match app.focus {
        Focus::List => {
            let last = if app.shelf.filter.is_empty() {
                "Esc back"
            } else {
                "Esc clear the filter"
            };
            let words = ["type to filter", "↑ ↓ choose", "Enter open", last];
            return words.map(str::to_owned).to_vec();
        }
        Focus::Panel => &[
            (&[Command::LineDown, Command::LineUp], "choose"),
            (&[Command::Select], "evidence"),
            (&[Command::Card], "card"),
            (&[Command::Next, Command::Previous], "mentions"),
            (&[Command::NextScope], "scope"),
            (&[Command::FocusNext], "list"),
            (&[Command::Cancel], "text"),
        ],
        Focus::Text | Focus::Desk => {
            let reading = app.reading.as_ref();
            if reading.is_some_and(|reading| reading.selection.is_some()) {
                &[
                    (
                        &[Command::SelectMore, Command::SelectLess],
                        "word more, less",
                    ),
                    (&[Command::Copy], "copy"),
                    (&[Command::Cancel], "end"),
                ]
            } else if reading
                .is_some_and(|reading| reading.walk.is_some() || reading.search.is_some())
            {
                &[
                    (&[Command::Next, Command::Previous], "next, previous"),
                    (&[Command::Cancel], "end"),
                    (&[Command::Back], "back"),
                    (&[Command::Help], "help"),
                ]
            } else if app.kept().is_some() {
                &[
                    (
                        &[Command::NextParagraph, Command::PreviousParagraph],
                        "paragraph",
                    ),
                    (&[Command::Help], "help"),
                    (&[Command::NextArticle, Command::PreviousArticle], "article"),
                    (&[Command::Library], "library"),
                    (&[Command::Search], "search"),
                    (&[Command::FocusNext], "panel"),
                    (&[Command::Quit], "quit"),
                ]
            } else if app.layout.panel.is_none() {
                &[
                    (
                        &[Command::NextParagraph, Command::PreviousParagraph],
                        "paragraph",
                    ),
                    (&[Command::Help], "help"),
                    (&[Command::NextArticle, Command::PreviousArticle], "article"),
                    (&[Command::Search], "search"),
                    (&[Command::List], "list"),
                    (&[Command::Quit], "quit"),
                ]
            } else {
                &[
                    (
                        &[Command::NextParagraph, Command::PreviousParagraph],
                        "paragraph",
                    ),
                    (&[Command::Help], "help"),
                    (&[Command::FocusNext], "panel"),
                    (&[Command::NextScope], "scope"),
                    (&[Command::NextArticle, Command::PreviousArticle], "article"),
                    (&[Command::Search], "search"),
                    (&[Command::List], "list"),
                    (&[Command::Quit], "quit"),
                ]
            }
        }
    };
    rows.iter()
        .filter_map(|(commands, words)| hint(commands, words))
        .collect()
}
