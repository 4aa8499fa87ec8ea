//! Two pieces of work done side by side where neither needs the other.

use crate::text::Document;
use std::thread;

/// The name of the second thread. A fault in it is no news: it is met again in the first, where those
/// stand who can tell of it.
pub const NAME: &str = "beside";

/// A text of more tokens is a book, whose two pieces of work would fill much memory together.
const BOOK: usize = 200_000;

/// Does one piece of the work on a document here and the other in a thread of its own.
///
/// Where no thread is to be had, and in a book, the other is done here after the one. How many cores there
/// are is not asked: that costs about as much as the thread.
pub fn both<Here, There: Send>(
    document: &Document<'_>,
    here: impl FnOnce() -> Here,
    there: impl Fn() -> There + Sync,
) -> (Here, There) {
    if document.tokens.len() > BOOK {
        return (here(), there());
    }
    thread::scope(|scope| {
        let second = thread::Builder::new()
            .name(NAME.to_owned())
            .spawn_scoped(scope, &there);
        let first = here();
        let second = second.ok().and_then(|second| second.join().ok());
        (first, second.unwrap_or_else(&there))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Article;
    use crate::text::Block;
    use std::cell::Cell;

    #[test]
    fn both_are_done_and_each_comes_back_in_its_place() {
        for words in [1, BOOK + 1] {
            let article = Article::new("", [(Block::Body, "word ".repeat(words))], "");
            let document = Document::new(&article);
            let (here, there) = both(&document, || document.word(0), || document.tokens.len());
            assert_eq!((here, there), ("word", words));
        }
    }

    #[test]
    fn a_fault_beside_is_met_here() {
        let article = Article::new("", [(Block::Body, "word")], "");
        let document = Document::new(&article);
        let fault = || -> u8 { panic!("a fault") };
        let met = std::panic::catch_unwind(|| both(&document, || (), fault));
        assert!(met.is_err());
        // What only fails beside is done here.
        thread_local!(static IS_FIRST: Cell<bool> = const { Cell::new(false) });
        IS_FIRST.set(true);
        let only_here = || if IS_FIRST.get() { 1 } else { panic!("a fault") };
        let ((), done) = both(&document, || (), only_here);
        assert_eq!(done, 1);
    }
}
