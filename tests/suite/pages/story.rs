//! Invented reporting, out of which pages are made: sentences of our own, and furniture around them.

/// One paragraph or other block of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Heading,
    Quote,
    Item,
}

/// A story whose words are known.
#[derive(Debug, Clone)]
pub struct Story {
    pub title: String,
    pub blocks: Vec<(Kind, String)>,
}

impl Story {
    /// All words of the body.
    pub fn text(&self) -> String {
        let blocks: Vec<&str> = self
            .blocks
            .iter()
            .map(|(_, words)| words.as_str())
            .collect();
        blocks.join("\n")
    }

    /// The blocks as plain tags of HTML.
    pub fn html(&self) -> String {
        self.each(|kind, words| match kind {
            Kind::Text => format!("<p>{words}</p>\n"),
            Kind::Heading => format!("<h2>{words}</h2>\n"),
            Kind::Quote => format!("<blockquote><p>{words}</p></blockquote>\n"),
            Kind::Item => format!("<ul><li>{words}</li></ul>\n"),
        })
    }

    /// The blocks, each made into markup.
    pub fn each(&self, make: impl Fn(Kind, &str) -> String) -> String {
        self.blocks
            .iter()
            .map(|(kind, words)| make(*kind, words))
            .collect()
    }

    /// Only running text, joined by something.
    pub fn joined(&self, by: &str) -> String {
        let blocks: Vec<&str> = self
            .blocks
            .iter()
            .map(|(_, words)| words.as_str())
            .collect();
        blocks.join(by)
    }

    /// The same with nothing but running text.
    pub fn plain(mut self) -> Self {
        for (kind, _) in &mut self.blocks {
            *kind = Kind::Text;
        }
        self
    }
}

const OPENINGS: &[&str] = &[
    "Delegates from both banks of the Orle river met again on Tuesday in the old customs house",
    "The envoy told reporters that the second round had been longer than anyone had planned",
    "A spokeswoman for the highland council rejected the draft before the ink had dried",
    "Two lorries with flour and lamp oil were let through the northern gate at dawn",
    "The ferry company said that it would sail again once the mines had been cleared",
    "Officials from three neighbouring provinces watched from the gallery and said nothing",
    "Nobody at the table would say whether the prisoners had been part of the bargain",
    "The retired judge who leads the talks asked for one more day and was given two",
    "Fishermen along the estuary said that they had heard guns until well after midnight",
    "The lowland minister arrived late and left early, and smiled for the cameras both times",
    "According to a note seen by this paper, the truce would hold for forty days",
    "Schools in the valley opened their doors for the first time since the harvest",
];
const MIDDLES: &[&str] = &[
    "while the guards outside played cards under a tarpaulin",
    "although neither side has published the map that was agreed",
    "because the bridge at Vell is still closed to anything heavier than a cart",
    "and the interpreters asked twice for the sentence to be repeated",
    "as rain drove the crowd from the square into the arcades",
    "even if the commanders in the hills have their own view of the matter",
    "which the mediators described as a small but honest step",
    "after a night in which three messengers crossed the line under white cloth",
];
const ENDINGS: &[&str] = &[
    "The next session is set for Friday.",
    "“We came to listen,” she said, “and we have heard enough.”",
    "A list of the missing was handed over, with 214 names on it.",
    "Both sides denied that money had been offered.",
    "The observers will stay until the snow melts.",
    "He would not be drawn on the question of the port.",
    "Prices in the market fell by a third within hours.",
    "It was the first such visit in eleven years.",
];

/// A story of so many blocks; the same number gives the same story.
pub fn story(seed: usize, blocks: usize) -> Story {
    let pick = |list: &[&'static str], at: usize| list[at % list.len()];
    let mut made = Vec::new();
    for idx in 0..blocks {
        let at = seed * 7 + idx * 5;
        let kind = match (idx, (seed + idx) % 9) {
            (0 | 1, _) => Kind::Text,
            (_, 4) => Kind::Heading,
            (_, 6) => Kind::Quote,
            (_, 8) => Kind::Item,
            _ => Kind::Text,
        };
        let words = match kind {
            Kind::Heading => {
                let opening = pick(OPENINGS, at);
                opening.split(' ').take(6).collect::<Vec<_>>().join(" ")
            }
            _ => {
                let mut words = format!(
                    "{}, {}. {}",
                    pick(OPENINGS, at),
                    pick(MIDDLES, at + idx),
                    pick(ENDINGS, at + 2 * idx)
                );
                if idx % 3 == 1 {
                    words = format!(
                        "{words} {}. {}",
                        pick(OPENINGS, at + 3),
                        pick(ENDINGS, at + 1)
                    );
                }
                words
            }
        };
        made.push((kind, words));
    }
    // No heading without anything under it.
    while made.last().is_some_and(|(kind, _)| *kind == Kind::Heading) {
        made.pop();
    }
    Story {
        title: format!("River talks go into day {} as the ferries wait", seed + 2),
        blocks: made,
    }
}

/// A list of links, as pages have many.
pub fn menu(links: usize) -> String {
    let names = [
        "World", "Business", "Weather", "Opinion", "Sport", "Culture", "Science", "Podcasts",
        "Puzzles",
    ];
    let items: Vec<String> = (0..links)
        .map(|idx| {
            format!(
                "<li><a href=\"/{idx}\">{}</a></li>",
                names[idx % names.len()]
            )
        })
        .collect();
    format!("<ul>{}</ul>", items.join(""))
}

/// Titles of other articles, with a line on each.
pub fn teasers(count: usize) -> String {
    let titles = [
        "Hail breaks four hundred windows in the capital",
        "Why the tram to the harbour never runs on time",
        "A baker in Tarn wins the golden spoon again",
        "Ten gardens to see before the summer ends",
        "The choir that sings only at low tide",
    ];
    (0..count)
        .map(|idx| {
            format!(
                "<div class=\"card\"><h3><a href=\"/t/{idx}\">{}</a></h3><p>What you should know before the week begins.</p></div>",
                titles[idx % titles.len()]
            )
        })
        .collect()
}

/// What readers wrote.
pub fn comments(count: usize, class: &str) -> String {
    let said = [
        "I have lived on the east bank all my life and I can tell you that nobody here believes a word of it any more.",
        "Thank you for this piece, it is the first one I have read that asks what the fishermen think about it all.",
        "My uncle drove one of those lorries and he says that the gate was open long before the papers were told.",
    ];
    let all: String = (0..count)
        .map(|idx| format!("<div class=\"{class}-item\"><b>Reader {idx}</b><p>{}</p><a href=\"#\">Reply</a></div>", said[idx % said.len()]))
        .collect();
    format!("<div id=\"{class}\" class=\"{class}\"><h3>{count} comments</h3>{all}</div>")
}

/// A row of buttons.
pub const SHARE: &str = "<div class=\"share-tools\"><span>Share this</span> <a href=\"https://f.example/s\">Facebook</a> <a href=\"https://t.example/s\">Twitter</a> <a href=\"mailto:?\">Email</a></div>";

/// A page in its frame: head, menu, main, foot.
pub fn frame(story: &Story, main: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{0} | The Orle Courier</title>\
         <script>var a = '<p>not text</p>';</script><style>p {{ color: red }}</style></head><body>\
         <header class=\"site-header\"><a href=\"/\">The Orle Courier</a><nav>{1}</nav></header>\n{main}\n\
         <footer class=\"site-footer\"><p>© 2026 The Orle Courier. All rights reserved. Written, edited and printed in the valley.</p>{1}</footer></body></html>",
        story.title,
        menu(9)
    )
}
