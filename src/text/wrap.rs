//! Paragraphs to screen lines that keep their spans.
