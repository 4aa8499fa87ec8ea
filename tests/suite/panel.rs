//! What the panel tells at a paragraph, and what it keeps to itself.
