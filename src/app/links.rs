//! The links of the article: listed, gone to, copied, and opened by the program that the settings name.

use crate::app::App;
use crate::app::Effect;
use crate::app::command::Command;
use crate::app::sheet::Leads;
use crate::app::sheet::SheetRow;
use crate::fetch;

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
                // By where it leads, whatever it would be taken for.
                words: format!(
                    "{} — {}",
                    reading.article.slice(link.span),
                    fetch::shown(&link.address)
                ),
                copied: link.address.clone(),
                leads: Leads::Link {
                    byte: link.span.start,
                    address: link.address.clone(),
                },
            })
            .collect();
        let selected = rows.partition_point(|row| row.byte() < at);
        self.open_sheet("Links", rows, selected, "the article has no links");
    }

    /// Opens the link that is chosen in the list.
    pub(super) fn browse_chosen(&mut self) -> Vec<Effect> {
        let row = self.sheet.as_ref().and_then(|sheet| sheet.row());
        match row.map(|row| &row.leads) {
            Some(Leads::Link { address, .. }) => {
                let address = address.clone();
                self.browse(&address)
            }
            _ => self.no_link(),
        }
    }

    /// Tells where links are opened, where there is none.
    pub(super) fn no_link(&mut self) -> Vec<Effect> {
        let key = |command, name| self.keymap.key(command).unwrap_or(name);
        let open = key(Command::Browse, ":browse");
        let all = key(Command::Links, ":links");
        self.message = Some(format!("no link here; {all} lists the links, {open} opens"));
        Vec::new()
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
            return self.browse(&address);
        }
        let all = self.keymap.key(Command::Links);
        let all = all.unwrap_or(":links");
        self.message = Some(format!("no link in this paragraph; {all} lists them all"));
        Vec::new()
    }

    fn browse(&mut self, address: &str) -> Vec<Effect> {
        if let Some(address) = fetch::web(address) {
            return vec![Effect::Browse(address)];
        }
        let shown = fetch::shown(address);
        self.message = Some(format!("only http and https are opened, not {shown}"));
        Vec::new()
    }
}
