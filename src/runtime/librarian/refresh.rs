//! Feeds brought up to date: asked for beside the librarian, kept by it.

use std::time::Duration;
use std::time::SystemTime;

use crate::app::desk::ask::Answer;
use crate::app::desk::ask::Progress;
use crate::feeds;
use crate::feeds::FeedSource;
use crate::feeds::Outcome;
use crate::fetch;
use crate::library::Added;
use crate::library::Addition;
use crate::library::Feed;
use crate::library::FeedId;
use crate::library::shelves::Visit;
use crate::runtime::librarian::Desk;
use crate::runtime::librarian::Work;
use crate::source;
use crate::source::Given;
use crate::source::scrub_line;

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
        let wanted: Vec<FeedSource> = all
            .iter()
            .filter(|feed| only.is_empty() || only.contains(&feed.id))
            .map(source_of)
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
        let events = feeds::refresh(wanted, manners, self.cancel.clone(), read);
        self.aside(move |work| {
            for event in events {
                if work.send(Work::Feed(event)).is_err() {
                    return;
                }
            }
            let _ = work.send(Work::RefreshEnded);
        });
    }

    pub(super) fn keep_feed(&mut self, event: feeds::Event<source::feed::Feed>) {
        let feeds::Event::Done(refreshed) = event else {
            return;
        };
        let Some(mut refresh) = self.refresh.take() else {
            return;
        };
        refresh.progress.done += 1;
        let mut visit = Visit {
            not_before: refreshed.not_before.and_then(second),
            ..Visit::default()
        };
        let id = FeedId(refreshed.id);
        match refreshed.outcome {
            Outcome::Changed {
                content,
                etag,
                last_modified,
                moved_to: _,
            } => {
                (visit.etag, visit.last_modified) = (etag, last_modified);
                refresh.progress.fresh += self.keep_entries(id, visit, &content);
            }
            Outcome::Unchanged => {
                self.with(|_, library| library.refreshed(id, &visit, &[]));
            }
            Outcome::PutOff { .. } => refresh.put_off += 1,
            Outcome::Failed(error) => {
                visit.error = Some(scrub_line(&format!("{error}. {}", error.hint())));
                refresh.progress.failed += 1;
                self.with(|_, library| library.refreshed(id, &visit, &[]));
            }
            Outcome::Cancelled => refresh.cancelled += 1,
        }
        self.tell(Answer::Progress(Some(refresh.progress)));
        self.refresh = Some(refresh);
    }

    /// Keeps what a feed brought; gives how many articles are new.
    pub(super) fn keep_entries(
        &mut self,
        id: FeedId,
        mut visit: Visit,
        feed: &source::feed::Feed,
    ) -> usize {
        if !feed.title.trim().is_empty() {
            visit.title = Some(feed.title.clone());
        }
        visit.home.clone_from(&feed.home);
        let additions: Vec<Addition<'_>> = feed
            .entries
            .iter()
            .map(|entry| Addition {
                partial: entry.truncated,
                entry: Some((id, entry.id.as_str())),
                ..Addition::new(&entry.article)
            })
            .collect();
        let added = self.with(|_, library| library.refreshed(id, &visit, &additions));
        let is_new = |added: &&Added| matches!(added, Added::New(_));
        let fresh = added.map_or(0, |added| added.iter().filter(is_new).count());
        if fresh > 0 {
            self.to_index();
        }
        fresh
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
        words.push_str(&match all {
            1 => " from 1 feed".to_owned(),
            all => format!(" from {all} feeds"),
        });
        if failed > 0 {
            words.push_str(&format!(
                "; {failed} failed: choose a shelf with ✗ to see why"
            ));
        }
        if refresh.put_off > 0 {
            words.push_str(&format!(
                "; {} asked to be left alone for now",
                refresh.put_off
            ));
        }
        if refresh.cancelled > 0 {
            words.push_str(&format!("; stopped before {}", refresh.cancelled));
        }
        self.tell(Answer::Progress(None));
        self.tell(Answer::Stirred);
        self.tell(Answer::Told(words));
    }
}

/// What an answer says as a feed.
fn read(_: &FeedSource, response: &fetch::Response) -> Result<source::feed::Feed, String> {
    let given = Given::web(&response.address, response.content_type.as_deref());
    source::feed::parse(&response.bytes, &given).map_err(|error| error.to_string())
}

fn source_of(feed: &Feed) -> FeedSource {
    FeedSource {
        id: feed.id.0,
        title: feed.title.clone(),
        address: feed.address.clone(),
        etag: feed.etag.clone(),
        last_modified: feed.last_modified.clone(),
        not_before: feed.not_before.and_then(moment),
        failures: u32::from(feed.error.is_some()),
        // What came in a list of feeds carries what the list said of it.
        trusted_by_user: feed.extra.is_none(),
    }
}

fn moment(second: i64) -> Option<SystemTime> {
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(second.try_into().ok()?))
}

fn second(moment: SystemTime) -> Option<i64> {
    let since = moment.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok()
}
