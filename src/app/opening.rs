//! An article asked for, on its way, and there. Keys typed meanwhile are for that article, and wait for it.

use ratatui::crossterm::event::KeyCode;
use ratatui::crossterm::event::KeyEvent;

use crate::app::App;
use crate::app::Effect;
use crate::app::Position;
use crate::app::command::Command;
use crate::app::reading::Reading;
use crate::app::sieve::Sieve;
use crate::text::Article;

/// Keys that are held; who holds a key down meanwhile means no more than that.
const MOST: usize = 64;

impl App {
    /// Asks for an entry and keeps the place in the one that is left.
    pub(super) fn open(&mut self, entry: usize) -> Vec<Effect> {
        if entry >= self.shelf.entries.len() {
            return Vec::new();
        }
        let mut effects = Vec::new();
        effects.extend(self.keep_position());
        if self.opening {
            // They were typed for the article that now does not come.
            self.held.clear();
        }
        self.entry = entry;
        self.opening = true;
        self.awaits = Some(entry);
        if self.failure.take().is_some() {
            self.generation += 1;
        }
        effects.push(Effect::Open(entry));
        effects
    }

    /// Shows what came.
    pub(super) fn opened(
        &mut self,
        article: Article,
        notices: Vec<String>,
        position: Option<Position>,
    ) -> Vec<Effect> {
        let known = self.positions.get(&self.entry).copied();
        let is_return = known.is_none() && position.is_some() && self.arrival.is_none();
        let position = known.or(position);
        if let Some(entry) = self.shelf.entries.get_mut(self.entry)
            && !article.title().trim().is_empty()
        {
            article.title().clone_into(&mut entry.title);
        }
        let reading = Reading::new(
            self.entry,
            article,
            notices,
            position,
            self.measure(),
            self.layout.text.height,
        );
        // Where a first opening starts is no news to keep.
        self.saved = Some((self.entry, reading.paragraph()));
        self.reading = Some(reading);
        self.opening = false;
        self.awaits = Some(self.entry);
        self.failure = None;
        self.selected = None;
        self.sieve = Sieve::default();
        self.prompt = None;
        self.sheet = None;
        self.generation += 1;
        self.arrive();
        if is_return {
            self.tell_return();
        }
        self.take_held()
    }

    /// Says where the reader was, to whoever comes back after a day or more.
    fn tell_return(&mut self) {
        let away = self.away.take().filter(|(entry, _)| *entry == self.entry);
        let (Some((_, days)), Some(reading)) = (away, &self.reading) else {
            return;
        };
        let when = match days {
            0 => return,
            1 => "yesterday".to_owned(),
            days => format!("{days} days ago"),
        };
        let (at, last) = (reading.paragraph(), reading.last_paragraph());
        if at == 0 {
            return;
        }
        let left = match reading.minutes_left() {
            Some(minutes) if minutes > 1 => format!(", {minutes} min left"),
            _ => String::new(),
        };
        self.message = Some(format!("you were here {when}: ¶ {at} of {last}{left}"));
    }

    /// Whether a key waits for the article that is opening; those that lead elsewhere do not.
    pub(super) fn hold_key(&mut self, key: KeyEvent) -> bool {
        if !self.opening && !self.desk.opens {
            return false;
        }
        if key.code == KeyCode::Esc {
            self.held.clear();
            self.desk.opens = false;
            return false;
        }
        let command = self.keymap.command(key);
        if self.held.is_empty() && command.is_some_and(leads_elsewhere) {
            self.desk.opens = false;
            return false;
        }
        if self.held.len() < MOST {
            self.held.push(key);
        }
        true
    }

    /// Does what was typed for the article that is open now.
    pub(super) fn take_held(&mut self) -> Vec<Effect> {
        let held = std::mem::take(&mut self.held);
        held.into_iter().flat_map(|key| self.key(key)).collect()
    }
}

fn leads_elsewhere(command: Command) -> bool {
    matches!(
        command,
        Command::Quit
            | Command::Suspend
            | Command::Help
            | Command::Library
            | Command::List
            | Command::NextArticle
            | Command::PreviousArticle
    )
}
