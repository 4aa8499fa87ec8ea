//! Whose turn it is: feeds by site, one at a time of a site, with a pause between.

use std::collections::VecDeque;
use std::time::Duration;
use std::time::Instant;

use rustc_hash::FxHashMap;

use crate::feeds::FeedSource;
use crate::fetch;

/// Feeds that wait for their turn, by the sites they belong to.
pub(super) struct Sites {
    /// Feeds of each site that have not been asked for, by their index.
    waiting: Vec<VecDeque<usize>>,
    /// The site of each feed.
    site_of: Vec<usize>,
    /// Sites that may be asked now, by their index; those with the most feeds come first.
    ready: VecDeque<usize>,
    /// Sites that may be asked from then on.
    resting: Vec<(Instant, usize)>,
}

impl Sites {
    pub(super) fn new(feeds: &[FeedSource]) -> Self {
        let mut by_name = FxHashMap::default();
        let mut waiting: Vec<VecDeque<usize>> = Vec::new();
        let mut site_of = Vec::with_capacity(feeds.len());
        for (feed_idx, feed) in feeds.iter().enumerate() {
            // What is no address is refused without asking anybody: a site of its own.
            let name = fetch::site(&feed.address).unwrap_or_else(|| format!("/{feed_idx}"));
            let site_idx = *by_name.entry(name).or_insert_with(|| {
                waiting.push(VecDeque::new());
                waiting.len() - 1
            });
            site_of.push(site_idx);
            if let Some(queue) = waiting.get_mut(site_idx) {
                queue.push_back(feed_idx);
            }
        }
        let mut ready: Vec<usize> = (0..waiting.len()).collect();
        // The site with the most feeds takes longest, as they come one after the other.
        ready.sort_by_key(|&site_idx| {
            std::cmp::Reverse(waiting.get(site_idx).map_or(0, VecDeque::len))
        });
        Self {
            waiting,
            site_of,
            ready: ready.into(),
            resting: Vec::new(),
        }
    }

    /// The next feed to ask for; its site is busy until [`Sites::rest`].
    pub(super) fn next(&mut self, now: Instant) -> Option<usize> {
        let ready = &mut self.ready;
        self.resting.retain(|&(until, site_idx)| {
            if until <= now {
                ready.push_back(site_idx);
            }
            until > now
        });
        while let Some(site_idx) = self.ready.pop_front() {
            if let Some(feed_idx) = self.waiting.get_mut(site_idx)?.pop_front() {
                return Some(feed_idx);
            }
        }
        None
    }

    /// The site of a feed has answered, and is left alone for a moment.
    pub(super) fn rest(&mut self, feed_idx: usize, pause: Duration) {
        let Some(&site_idx) = self.site_of.get(feed_idx) else {
            return;
        };
        if self
            .waiting
            .get(site_idx)
            .is_some_and(|queue| !queue.is_empty())
        {
            self.resting.push((Instant::now() + pause, site_idx));
        }
    }

    /// The other feeds of a feed's site that wait; they wait no more.
    pub(super) fn take_others(&mut self, feed_idx: usize) -> VecDeque<usize> {
        let site_idx = self.site_of.get(feed_idx).copied();
        site_idx
            .and_then(|site_idx| self.waiting.get_mut(site_idx))
            .map(std::mem::take)
            .unwrap_or_default()
    }

    /// All feeds that wait; they wait no more.
    pub(super) fn take_all(&mut self) -> Vec<usize> {
        self.waiting.iter_mut().flat_map(std::mem::take).collect()
    }

    /// A number that stands for the site of a feed.
    pub(super) fn site_of(&self, feed_idx: usize) -> usize {
        self.site_of.get(feed_idx).copied().unwrap_or_default()
    }

    /// Whether no feed waits.
    pub(super) fn is_empty(&self) -> bool {
        self.ready.is_empty() && self.resting.is_empty()
    }
}
