//! Names that lie in one another but never cross: "the northern Iraq border" holds "Iraq"; of two that
//! share a part only, the longer stands.

use crate::analysis::names::Name;

/// Sorts names by where they stand, the longer first, and drops those that cross a longer one.
pub(super) fn nest(mut names: Vec<Name>) -> Vec<Name> {
    names.sort_by_key(|name| (name.span.start, std::cmp::Reverse(name.span.end)));
    let mut dropped = vec![false; names.len()];
    // The names that hold the place reached, each inside the one before it.
    let mut open: Vec<usize> = Vec::new();
    for (idx, name) in names.iter().enumerate() {
        while let Some(&last) = open.last() {
            let outer = names[last].span;
            if outer.end <= name.span.start {
                open.pop();
            } else if outer.end >= name.span.end {
                break;
            } else if outer.len() < name.span.len() {
                dropped[last] = true;
                open.pop();
            } else {
                dropped[idx] = true;
                break;
            }
        }
        if !dropped[idx] {
            open.push(idx);
        }
    }
    let mut dropped = dropped.into_iter();
    names.retain(|_| dropped.next() != Some(true));
    names
}
