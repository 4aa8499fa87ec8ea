//! The links of the article: listed, gone to, copied, and opened by the program that the settings name.

use crate::app::App;
use crate::app::Effect;
use crate::app::sheet::SheetRow;

/// What the list of links is called.
pub const TITLE: &str = "Links";

/// Whether an address is one of the web, whole, and nothing but an address.
fn is_of_the_web(address: &str) -> bool {
    let begins = |scheme: &str| address.len() > scheme.len() && address.starts_with(scheme);
    let is_one = !address.contains(|c: char| c.is_whitespace() || c.is_control());
    is_one && (begins("https://") || begins("http://"))
}

impl App {
    /// Lists the links; the first one from the cursor on is chosen.
    pub(super) fn open_links(&mut self) {
        let Some(reading) = &self.reading else {
            return;
        };
        let at = reading.byte();
        let links = reading.article.meta.links.iter().enumerate();
        let rows: Vec<SheetRow> = links
            .map(|(idx, link)| SheetRow {
                label: format!("{}", idx + 1),
                words: format!("{} — {}", reading.article.slice(link.span), link.address),
                byte: link.span.start,
                copied: link.address.clone(),
                line: None,
            })
            .collect();
        let selected = rows.partition_point(|row| row.byte < at);
        self.open_sheet(TITLE, rows, selected, "the article has no links");
    }

    /// Opens the link that is chosen in the list.
    pub(super) fn browse_chosen(&mut self) -> Vec<Effect> {
        let sheet = self.sheet.as_ref().filter(|sheet| sheet.title == TITLE);
        let row = sheet.and_then(|sheet| sheet.rows.get(sheet.selected));
        let address = row.map(|row| row.copied.clone());
        address.map_or_else(Vec::new, |address| self.browse(address))
    }

    /// Opens the link at the cursor, or else the first of its paragraph.
    pub(super) fn browse_here(&mut self) -> Vec<Effect> {
        let Some(reading) = &self.reading else {
            return Vec::new();
        };
        let (at, paragraph) = (reading.byte(), reading.paragraph());
        let links = reading.article.meta.links.iter();
        let mut here = links
            .filter(|link| reading.article.paragraph_at(link.span.start) as u32 == paragraph)
            .peekable();
        let first = here.peek().map(|link| link.address.clone());
        let next = here.find(|link| link.span.end > at);
        let address = next.map(|link| link.address.clone()).or(first);
        if let Some(address) = address {
            return self.browse(address);
        }
        let all = self.keymap.key(super::command::Command::Links);
        let all = all.unwrap_or(":links");
        self.message = Some(format!("no link in this paragraph; {all} lists them all"));
        Vec::new()
    }

    fn browse(&mut self, address: String) -> Vec<Effect> {
        if is_of_the_web(&address) {
            return vec![Effect::Browse(address)];
        }
        self.message = Some("only links to http and https are opened".to_owned());
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::is_of_the_web;

    #[test]
    fn only_whole_addresses_of_the_web_are_opened() {
        for (address, expected) in [
            ("https://example.org/a?b=c#d", true),
            ("http://example.org", true),
            ("https://", false),
            ("javascript:alert(1)", false),
            ("file:///etc/passwd", false),
            ("-https://example.org", false),
            ("https://example.org/ --new", false),
            ("https://example.org/\n", false),
        ] {
            assert_eq!(is_of_the_web(address), expected, "{address}");
        }
    }
}
