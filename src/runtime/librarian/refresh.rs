//! Feeds brought up to date: asked for beside the librarian, kept by it.

use std::fmt::Write;

use crate::app::desk::ask::Answer;
use crate::app::desk::ask::Progress;
use crate::feeds::Event;
use crate::library::Error;
use crate::library::Feed;
use crate::library::FeedId;
use crate::runtime::gather::Briefs;
use crate::runtime::gather::feeds;
use crate::runtime::gather::feeds::News;
use crate::runtime::librarian::Desk;
use crate::runtime::librarian::Work;
use crate::source;

/// A refresh under way.
#[derive(Debug, Default)]
pub(super) struct Refresh {
    progress: Progress,
    put_off: usize,
    cancelled: usize,
}

impl Desk {
    pub(super) fn start_refresh(&mut self, only: &[FeedId]) {
        if self.refresh.is_some() {
            return;
        }
        let Some(all) = self.with(|_, library| library.feeds()) else {
            return;
        };
        let wanted: Vec<Feed> = all
            .into_iter()
            .filter(|feed| only.is_empty() || only.contains(&feed.id))
            .collect();
        let refresh = Refresh {
            progress: Progress {
                all: wanted.len(),
                ..Progress::default()
            },
            ..Refresh::default()
        };
        self.tell(Answer::Progress(Some(refresh.progress)));
        self.refresh = Some(refresh);
        let manners = self.options.manners.clone();
        let events = feeds::ask(&wanted, manners, &self.cancel);
        self.aside(move |work| {
            for event in events {
                if work.send(Work::Feed(event)).is_err() {
                    return;
                }
            }
            let _ = work.send(Work::RefreshEnded);
        });
    }

    pub(super) fn keep_feed(&mut self, event: Event<source::feed::Feed>) {
        let Event::Done(refreshed) = event else {
            return;
        };
        let Some(mut refresh) = self.refresh.take() else {
            return;
        };
        refresh.progress.done += 1;
        let news = self.with(|_, library| {
            match feeds::settle(library, refreshed, Briefs::Later) {
                // Removed meanwhile.
                Err(Error::Missing { .. }) => Ok(News::Cancelled),
                settled => settled,
            }
        });
        match news {
            Some(News::Read(tally)) => {
                refresh.progress.fresh += tally.new;
                if tally.new + tally.changed > 0 {
                    self.index_again();
                }
            }
            Some(News::PutOff(_)) => refresh.put_off += 1,
            Some(News::Failed(_)) => refresh.progress.failed += 1,
            Some(News::Cancelled) => refresh.cancelled += 1,
            Some(News::Begun | News::Unchanged) | None => {}
        }
        self.tell(Answer::Progress(Some(refresh.progress)));
        self.refresh = Some(refresh);
    }

    pub(super) fn end_refresh(&mut self) {
        let Some(refresh) = self.refresh.take() else {
            return;
        };
        let Progress {
            all, fresh, failed, ..
        } = refresh.progress;
        let mut words = match fresh {
            0 => "nothing new".to_owned(),
            1 => "1 new article".to_owned(),
            count => format!("{count} new articles"),
        };
        let _ = match all {
            1 => write!(words, " from 1 feed"),
            all => write!(words, " from {all} feeds"),
        };
        if failed > 0 {
            let _ = write!(words, "; {failed} failed: choose a shelf with ✗ to see why");
        }
        if refresh.put_off > 0 {
            let count = refresh.put_off;
            let _ = write!(words, "; {count} asked to be left alone for now");
        }
        if refresh.cancelled > 0 {
            let _ = write!(words, "; stopped before {}", refresh.cancelled);
        }
        self.tell(Answer::Progress(None));
        self.tell(Answer::Stirred);
        self.tell(Answer::Told(words));
    }
}
