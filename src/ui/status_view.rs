//! Where the reader is, what is being typed, and the most useful keys.

use ratatui::buffer::Buffer;

use crate::app::App;
use crate::app::Focus;
use crate::text::wrap::text_width;
use crate::ui::cells;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// From this room on a notice stands beside the title; it always stands at the end of the text.
const NOTICE_FROM: usize = 50;

/// Draws status and hint, as far as there is room.
pub fn draw(buffer: &mut Buffer, app: &App, theme: Theme) {
    if let Some(area) = app.layout.status {
        let style = theme.style(Meaning::Status);
        let end = area.x + area.width;
        for x in area.x..end {
            cells::put(buffer, x, area.y, end, " ", style);
        }
        let place = place(app);
        let width = text_width(&place) as u16;
        let mut left_end = end;
        if width + 2 < area.width {
            let from = cells::put_right(buffer, area.x, area.y, end - 1, &place, style);
            left_end = from.saturating_sub(1);
        }
        let room = usize::from(left_end.saturating_sub(area.x + 1));
        if room > 0 {
            let words = if area.width < width + 12 && app.message.is_none() && app.prompt.is_none()
            {
                String::new()
            } else {
                words(app, room)
            };
            cells::put(buffer, area.x + 1, area.y, left_end, &words, style);
        }
        if width + 2 >= area.width && app.prompt.is_none() && app.message.is_none() {
            let short = short_place(app);
            let line = cells::one_line(&short, usize::from(area.width));
            cells::put(buffer, area.x, area.y, end, &line, style);
        }
    }
    if let Some(area) = app.layout.hint {
        let style = theme.style(Meaning::Dim);
        let end = area.x + area.width;
        let mut x = area.x + 1;
        for hint in hints(app) {
            // A hint that does not fit whole is left out.
            if usize::from(end.saturating_sub(x)) < text_width(hint) {
                break;
            }
            x = cells::put(buffer, x, area.y, end, hint, style) + 2;
        }
    }
}

/// The left of the status line: what is typed, a message, what is walked, or the title.
fn words(app: &App, room: usize) -> String {
    if let Some(prompt) = &app.prompt {
        // The end of what is typed stays in sight.
        let mut typed = prompt.text.as_str();
        while text_width(typed) + 2 > room {
            let mut characters = typed.chars();
            if characters.next().is_none() {
                break;
            }
            typed = characters.as_str();
        }
        return format!("/{typed}▏");
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

/// The right of the status line: hits, paragraph, percent, article.
fn place(app: &App) -> String {
    let mut parts = Vec::new();
    if let Some(count) = app.count {
        parts.push(format!("{count}…"));
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

fn hints(app: &App) -> &'static [&'static str] {
    if app.help.is_some() {
        return &["j k scroll", "? close"];
    }
    if app.prompt.is_some() {
        return &["Enter keep", "↑ ↓ other hits", "Esc back"];
    }
    if app.views.open.is_some() {
        return &[
            "t words",
            "Tab next",
            "Enter text",
            "n N choose",
            "s scope",
            "Esc back",
        ];
    }
    match app.focus {
        Focus::List if !app.shelf.filter.is_empty() => &[
            "type to filter",
            "↑ ↓ choose",
            "Enter open",
            "Esc clear the filter",
        ],
        Focus::List => &["type to filter", "↑ ↓ choose", "Enter open", "Esc back"],
        Focus::Panel => &[
            "j k choose",
            "Enter evidence",
            "n N mentions",
            "s scope",
            "Tab list",
            "Esc text",
        ],
        Focus::Text | Focus::Desk => {
            let walking = app
                .reading
                .as_ref()
                .is_some_and(|reading| reading.walk.is_some() || reading.search.is_some());
            if walking {
                &["n N next, previous", "Esc end", "C-o back", "? help"]
            } else {
                if app.kept().is_some() {
                    return &[
                        "} { paragraph",
                        "? help",
                        "] [ article",
                        "L library",
                        "/ search",
                        "Tab panel",
                        "q quit",
                    ];
                }
                if app.layout.panel.is_none() {
                    return &[
                        "} { paragraph",
                        "? help",
                        "] [ article",
                        "/ search",
                        "o list",
                        "q quit",
                    ];
                }
                &[
                    "} { paragraph",
                    "? help",
                    "Tab panel",
                    "s scope",
                    "] [ article",
                    "/ search",
                    "o list",
                    "q quit",
                ]
            }
        }
    }
}
