//! All integration tests, in one binary.

// What keys and the mouse do.
mod keys;
// What the panel tells at a paragraph.
mod panel;
// Properties of wrapping, panel and keys.
mod properties_reader;
// A small article and a reader to press keys on.
mod reader_support;
// Key scripts and the screens they lead to.
mod screens;
