//! What the side shows for the current paragraph.
