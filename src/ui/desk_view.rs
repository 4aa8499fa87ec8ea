//! The library: shelves at the left, articles at the right, and what is typed, under way or chosen below.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use crate::app::App;
use crate::app::desk;
use crate::app::desk::Narrowed;
use crate::app::desk::Side;
use crate::app::desk::State;
use crate::app::desk::input::Purpose;
use crate::app::desk::list::Line;
use crate::app::desk::racks::RackLine;
use crate::app::layout::Area;
use crate::text::wrap::text_width;
use crate::ui::cells;
use crate::ui::theme::Meaning;
use crate::ui::theme::Theme;

/// From this width of the list on it has columns for site and length.
const COLUMNS_FROM: u16 = 66;
/// From this width on also for tags.
const TAGS_FROM: u16 = 84;
/// Columns of a site's name and of tags, at most.
const SITE: u16 = 18;
const TAGS: u16 = 16;
/// Rows of a message, at most.
const MESSAGE_ROWS: usize = 3;

/// What is said to whom has nothing yet.
const WELCOME: [(&str, &str); 3] = [
    ("a", "add an address, file or folder: examples/articles"),
    ("A", "add a feed, or a site’s feed; R brings all up to date"),
    ("?", "all keys; / searches, f filters, q quits"),
];

/// Draws the whole screen.
pub fn draw(buffer: &mut Buffer, app: &App, theme: Theme) {
    cells::clear(buffer, app.layout.screen);
    let body = app.desk_body();
    let areas = app.desk.areas(body);
    if let Some(area) = areas.racks {
        draw_racks(buffer, app, area, theme);
        if areas.list.is_some() {
            let column = area.x + area.width;
            for row in 0..body.height {
                cells::put(
                    buffer,
                    column,
                    row,
                    column + 1,
                    "│",
                    theme.style(Meaning::Line),
                );
            }
        }
    }
    if let Some(area) = areas.list {
        draw_list(buffer, app, area, theme);
    }
    draw_status(buffer, app, theme);
    draw_hints(buffer, app, theme);
}

fn draw_racks(buffer: &mut Buffer, app: &App, area: Area, theme: Theme) {
    let end = area.x + area.width;
    let rows = area.y..area.y + area.height;
    let lines = app.desk.racks.iter().skip(app.desk.rack_top);
    for (y, line) in rows.zip(lines) {
        match line {
            RackLine::Heading(name) => {
                cells::put(
                    buffer,
                    area.x + 1,
                    y,
                    end,
                    name,
                    theme.style(Meaning::Heading),
                );
            }
            RackLine::Rack {
                rack,
                name,
                count,
                error,
            } => {
                let chosen = *rack == app.desk.rack && app.desk.narrowed.is_none();
                let style = match (chosen, count) {
                    (true, _) if app.desk.side == Side::Racks => theme.style(Meaning::Selected),
                    (true, _) => theme.style(Meaning::Heading),
                    (false, Some(0)) => theme.style(Meaning::Dim),
                    (false, _) => theme.style(Meaning::Text),
                };
                let pointer = if chosen { "›" } else { " " };
                let x = cells::put(buffer, area.x, y, end, pointer, style);
                let mut name_end = end.saturating_sub(1);
                if let Some(count) = count.filter(|count| *count > 0) {
                    let count = count.to_string();
                    name_end = cells::put_right(buffer, x, y, name_end, &count, style);
                    name_end = name_end.saturating_sub(1);
                }
                if error.is_some() {
                    let error = theme.style(Meaning::Error);
                    name_end = cells::put_right(buffer, x, y, name_end, "✗", error);
                    name_end = name_end.saturating_sub(1);
                }
                let room = usize::from(name_end.saturating_sub(x));
                cells::put(buffer, x, y, name_end, &cells::one_line(name, room), style);
            }
        }
    }
}

fn draw_list(buffer: &mut Buffer, app: &App, area: Area, theme: Theme) {
    let desk = &app.desk;
    let end = area.x + area.width;
    let left = area.x + 1;
    let dim = theme.style(Meaning::Dim);
    let head = desk.head(area);
    if head > 0 {
        let right = match (desk.listed, desk.list.total) {
            (false, _) => "…".to_owned(),
            (true, 0) => String::new(),
            (true, total) => {
                let (at, order) = (desk.list.selected + 1, desk.order());
                let (total, more) = if desk.more {
                    (total.saturating_sub(1), "+")
                } else {
                    (total, "")
                };
                format!("{at}/{total}{more} {order}")
            }
        };
        let from = cells::put_right(buffer, left, area.y, end.saturating_sub(1), &right, dim);
        let room = usize::from(from.saturating_sub(left + 1));
        let title = cells::one_line(&desk.title(), room);
        cells::put(
            buffer,
            left,
            area.y,
            from,
            &title,
            theme.style(Meaning::Heading),
        );
        let error = theme.style(Meaning::Error);
        for (y, line) in (area.y + 1..).zip(desk.error(area.width)) {
            let x = cells::put(buffer, left, y, end, "✗ ", error);
            cells::put(buffer, x, y, end, &line, theme.style(Meaning::Text));
        }
        let line = theme.style(Meaning::Line);
        for x in area.x..end {
            cells::put(buffer, x, area.y + head - 1, end, "─", line);
        }
    }
    let rows = Area {
        y: area.y + head,
        height: area.height - head,
        ..area
    };
    if desk.list.total == 0 || desk.state != State::Open {
        draw_nothing(buffer, app, rows, theme);
        return;
    }
    let lines = desk.list.lines(usize::from(rows.height));
    let columns = Columns::of(app, &lines, rows.width);
    for (y, line) in (rows.y..rows.y + rows.height).zip(lines) {
        match line {
            Line::Group(name) => {
                let name = cells::one_line(&name, usize::from(rows.width.saturating_sub(2)));
                cells::put(buffer, left, y, end, &name, theme.style(Meaning::Heading));
            }
            Line::Article(at) => draw_article(buffer, app, at, Area { y, ..rows }, columns, theme),
            Line::Snippet(at) => draw_snippet(buffer, app, at, Area { y, ..rows }, theme),
        }
    }
}

/// What is said where there is no article to show.
fn draw_nothing(buffer: &mut Buffer, app: &App, area: Area, theme: Theme) {
    let desk = &app.desk;
    let end = area.x + area.width;
    let room = usize::from(area.width.saturating_sub(2)).max(1);
    let mut y = area.y;
    let last = area.y + area.height;
    let mut say = |buffer: &mut Buffer, words: &str, style: Style| {
        for line in textwrap::wrap(words, room) {
            if y < last {
                cells::put(buffer, area.x + 1, y, end, &line, style);
                y += 1;
            }
        }
    };
    let text = theme.style(Meaning::Text);
    match desk.state {
        State::Untouched | State::Opening => {
            say(buffer, "opening the library…", theme.style(Meaning::Dim));
        }
        State::Closed => {
            let why = desk.trouble.as_deref().unwrap_or_default();
            say(buffer, why, theme.style(Meaning::Error));
        }
        State::Open if desk.is_empty() && desk.narrowed.is_none() => {
            say(
                buffer,
                "Your library is empty.",
                theme.style(Meaning::Heading),
            );
            for (key, words) in WELCOME {
                say(buffer, &format!("{key}  {words}"), text);
            }
        }
        State::Open if !desk.listed || !desk.counted() => {
            say(buffer, "…", theme.style(Meaning::Dim));
        }
        State::Open => {
            let words = match &desk.narrowed {
                Some(Narrowed::Search(_)) => {
                    "Nothing found. Fewer words find more; party: mediator: place: title: source: \
                     tag: before: after: narrow it down."
                }
                Some(Narrowed::Filter(_)) => "No title here has these letters in this order.",
                None => desk.rack.empty(),
            };
            say(buffer, words, theme.style(Meaning::Dim));
        }
    }
    if let Some(problem) = &desk.problem {
        say(buffer, problem, text);
    }
}

/// Columns at the right of the titles, no wider than what stands in them; 0 where there is none.
#[derive(Clone, Copy)]
struct Columns {
    tags: u16,
    site: u16,
    age: u16,
    words: u16,
}

impl Columns {
    fn of(app: &App, lines: &[Line], width: u16) -> Self {
        let desk = &app.desk;
        let items = lines.iter().filter_map(|line| match line {
            Line::Article(at) => desk.list.item(*at),
            Line::Group(_) | Line::Snippet(_) => None,
        });
        let mut columns = Self {
            tags: 0,
            site: 0,
            age: 0,
            words: 0,
        };
        for item in items {
            let wide = |text: &str| text_width(text) as u16;
            columns.tags = columns.tags.max(wide(&item.tags.join(" ")).min(TAGS));
            columns.site = columns.site.max(wide(&item.row.site).min(SITE));
            columns.age = columns.age.max(wide(&desk::age(item.row.dated, desk.now)));
            columns.words = columns.words.max(wide(&length(item.row.words)));
        }
        if width < TAGS_FROM {
            columns.tags = 0;
        }
        if width < COLUMNS_FROM {
            (columns.site, columns.words) = (0, 0);
        }
        if width < COLUMNS_FROM / 2 {
            columns.age = 0;
        }
        columns
    }
}

fn length(words: u32) -> String {
    format!("{words} words")
}

fn draw_article(
    buffer: &mut Buffer,
    app: &App,
    at: usize,
    row: Area,
    columns: Columns,
    theme: Theme,
) {
    let desk = &app.desk;
    let y = row.y;
    let end = row.x + row.width;
    let chosen = at == desk.list.selected;
    let has_keys = desk.side == Side::List;
    let pointer = if chosen { "›" } else { " " };
    let plain = if chosen && has_keys {
        theme.style(Meaning::Selected)
    } else {
        theme.style(Meaning::Text)
    };
    let x = cells::put(buffer, row.x, y, end, pointer, plain);
    let Some(item) = desk.list.item(at) else {
        cells::put(buffer, x, y, end, "…", theme.style(Meaning::Dim));
        return;
    };
    let unread = item.row.read.is_none();
    let starred = item.row.starred.is_some();
    let signs = format!(
        "{}{} ",
        if unread { "●" } else { " " },
        if starred { "★" } else { " " }
    );
    let x = cells::put(buffer, x, y, end, &signs, theme.style(Meaning::Bar));
    let dim = theme.style(Meaning::Dim);
    let mut right = end.saturating_sub(1).max(x);
    let tags = item.tags.join(" ");
    let age = desk::age(item.row.dated, desk.now);
    let words = length(item.row.words);
    let fields = [
        (columns.words, words.as_str(), dim),
        (columns.age, age.as_str(), dim),
        (columns.site, item.row.site.as_str(), dim),
        (columns.tags, tags.as_str(), theme.style(Meaning::Location)),
    ];
    for (at, (width, text, style)) in fields.into_iter().enumerate() {
        if width == 0 {
            continue;
        }
        let from = right.saturating_sub(width).max(x);
        let text = cells::one_line(text, usize::from(width));
        if at < 2 {
            cells::put_right(buffer, from, y, right, &text, style);
        } else {
            cells::put(buffer, from, y, right, &text, style);
        }
        right = from.saturating_sub(2).max(x);
    }
    let room = usize::from(right.saturating_sub(x));
    let style = match (chosen && has_keys, unread) {
        (true, _) => plain,
        (false, true) => theme.style(Meaning::Title),
        (false, false) => theme.style(Meaning::Text),
    };
    cells::put(
        buffer,
        x,
        y,
        right,
        &cells::one_line(&item.row.title, room),
        style,
    );
}

fn draw_snippet(buffer: &mut Buffer, app: &App, at: usize, row: Area, theme: Theme) {
    let snippet = app
        .desk
        .list
        .item(at)
        .and_then(|item| item.snippet.as_ref());
    let Some(snippet) = snippet else { return };
    let end = (row.x + row.width).saturating_sub(1);
    let x = row.x + 4;
    let room = usize::from(end.saturating_sub(x));
    // The hit stays in sight where the words around it are longer than the row.
    let hit = snippet.marks.first().map_or(0, |mark| mark.start);
    let before = snippet.text.get(..hit).unwrap_or_default();
    let mut from = 0;
    if text_width(before) + 24 > room {
        let near = before.len().saturating_sub(room / 3);
        let near = snippet.text.ceil_char_boundary(near);
        let rest = snippet.text.get(near..hit).unwrap_or_default();
        from = rest.find(' ').map_or(near, |space| near + space + 1);
    }
    let mut x = row.x + 4;
    let mut room = usize::from(end.saturating_sub(x));
    if from > 0 {
        x = cells::put(buffer, x, row.y, end, "…", theme.style(Meaning::Dim));
        room = room.saturating_sub(1);
    }
    let shown = snippet.text.get(from..).unwrap_or_default();
    let line = cells::one_line(shown, room);
    // Where white space was folded, marks would stand beside their words.
    let cut = line.strip_suffix('…').unwrap_or(&line);
    let shown = if shown.starts_with(cut) {
        line.as_str()
    } else {
        shown
    };
    let dim = theme.style(Meaning::Dim);
    let mark = theme.style(Meaning::Hit);
    cells::put_by(buffer, x, row.y, end, shown, |offset| {
        let at = offset + from;
        let marked = snippet.marks.iter().any(|mark| mark.contains(&at));
        if marked { mark } else { dim }
    });
}

fn draw_status(buffer: &mut Buffer, app: &App, theme: Theme) {
    let Some(area) = app.layout.status else {
        return;
    };
    let style = theme.style(Meaning::Status);
    let end = area.x + area.width;
    for x in area.x..end {
        cells::put(buffer, x, area.y, end, " ", style);
    }
    let desk = &app.desk;
    let mut left_end = end.saturating_sub(1);
    let right = under_way(app);
    if !right.is_empty() && text_width(&right) + 12 < usize::from(area.width) {
        left_end = cells::put_right(buffer, area.x, area.y, left_end, &right, style);
        left_end = left_end.saturating_sub(2);
    }
    let room = usize::from(left_end.saturating_sub(area.x + 1));
    let words = if let Some(input) = &desk.input {
        // The end of what is typed stays in sight.
        let label = input.purpose.label();
        let mut typed = input.text.as_str();
        while text_width(label) + text_width(typed) + 1 > room {
            let mut characters = typed.chars();
            if characters.next().is_none() {
                break;
            }
            typed = characters.as_str();
        }
        let mut line = format!("{label}{typed}▏");
        if input.purpose == Purpose::Tag {
            let tags = desk.tags();
            let fits = input.completions(&tags);
            let fits: Vec<&str> = fits.into_iter().take(8).collect();
            line.push_str("  ");
            line.push_str(&fits.join("  "));
        }
        line
    } else if let Some(message) = &app.message {
        message.clone()
    } else if let Some(trouble) = &desk.trouble {
        trouble.clone()
    } else if let Some(item) = desk.list.current().filter(|_| desk.state == State::Open) {
        desk::detail(item, desk.now, room)
    } else {
        String::new()
    };
    // A message says what to do next at its end: it has the rows it needs.
    let is_long = app.message.is_some() && desk.input.is_none() && text_width(&words) > room;
    if is_long && usize::from(area.y) > 2 * MESSAGE_ROWS {
        let room = usize::from(area.width.saturating_sub(2)).max(1);
        let lines = textwrap::wrap(&words, room);
        let rows = lines.len().min(MESSAGE_ROWS);
        let first = area.y + 1 - rows as u16;
        for (y, line) in (first..=area.y).zip(lines) {
            for x in area.x..end {
                cells::put(buffer, x, y, end, " ", style);
            }
            cells::put(buffer, area.x + 1, y, end, &line, style);
        }
        return;
    }
    let words = cells::one_line(&words, room);
    cells::put(buffer, area.x + 1, area.y, left_end, &words, style);
}

/// What goes on in the background.
fn under_way(app: &App) -> String {
    let mut parts = Vec::new();
    if let Some(progress) = app.desk.progress {
        let failed = match progress.failed {
            0 => String::new(),
            count => format!(", {count} failed"),
        };
        parts.push(format!(
            "feeds {}/{}, {} new{failed}",
            progress.done, progress.all, progress.fresh
        ));
    }
    if app.desk.indexing > 0 {
        parts.push(format!("names: {} to read", app.desk.indexing));
    }
    parts.join(" · ")
}

fn draw_hints(buffer: &mut Buffer, app: &App, theme: Theme) {
    let Some(area) = app.layout.hint else { return };
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

fn hints(app: &App) -> &'static [&'static str] {
    if app.help.is_some() {
        return &["j k scroll", "? close"];
    }
    let desk = &app.desk;
    match desk.input.as_ref().map(|input| input.purpose) {
        Some(Purpose::Search | Purpose::Filter) => {
            return &["Enter open", "↑ ↓ choose", "Esc back"];
        }
        Some(Purpose::Tag) => {
            return &["Enter tag", "Tab complete", "-name takes away", "Esc back"];
        }
        Some(Purpose::Add) => {
            return &[
                "Enter add",
                "Tab the page of the chosen article",
                "Esc back",
            ];
        }
        Some(Purpose::AddFeed) => return &["Enter add", "Esc back"],
        None => {}
    }
    if desk.progress.is_some() && desk.narrowed.is_none() {
        return &["Esc stop", "j k choose", "Enter open", "/ search", "? help"];
    }
    if desk.narrowed.is_some() {
        return &[
            "Enter open",
            "Esc back",
            "j k choose",
            "m read",
            "* star",
            "t tag",
            "? help",
        ];
    }
    match desk.side {
        Side::Racks => &[
            "j k choose",
            "Enter articles",
            "? help",
            "/ search",
            "r refresh",
            "a add",
            "A feed",
            "q quit",
        ],
        Side::List => &[
            "Enter open",
            "Tab shelves",
            "/ search",
            "? help",
            "m read",
            "* star",
            "t tag",
            "d delete",
            "a add",
            "q quit",
        ],
    }
}
