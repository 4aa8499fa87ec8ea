//! The same work on many things, on all cores; the results in the order of the things.

use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::thread;

use crate::runtime::panics;

/// An article may nest deeper than the usual stack of a thread allows.
const STACK: usize = 16 * 1024 * 1024;

/// Does the work on each; none where a fault of ours ended it.
pub(super) fn map<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<Option<R>> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let mut done: Vec<Option<R>> = things.iter().map(|_| None).collect();
    let (results, taken) = mpsc::channel();
    let take = |results: mpsc::Sender<(usize, Option<R>)>| {
        while let Some((at, thing)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            things.get(at).map(|thing| (at, thing))
        } {
            // The receiver outlives all senders.
            let _ = results.send((at, panics::caught_quietly(|| work(thing))));
        }
    };
    thread::scope(|scope| {
        let mut started = false;
        for _ in 0..cores.min(things.len()) {
            let results = results.clone();
            let take = &take;
            started |= thread::Builder::new()
                .stack_size(STACK)
                .spawn_scoped(scope, move || take(results))
                .is_ok();
        }
        if started {
            drop(results);
        } else {
            // Not one thread to be had: it is done here.
            take(results);
        }
        for (at, result) in taken {
            if let Some(slot) = done.get_mut(at) {
                *slot = result;
            }
        }
    });
    done
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_stand_where_their_things_do_and_a_fault_costs_one() {
        let things: Vec<u32> = (0..100).collect();
        let done = super::map(&things, |thing| {
            assert_ne!(*thing, 7);
            thing * 2
        });
        assert_eq!(done.len(), 100);
        assert_eq!(done[7], None);
        assert_eq!(done[8], Some(16));
        assert_eq!(done[99], Some(198));
    }
}
