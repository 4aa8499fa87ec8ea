//! Properties of wrapping, panel and keys, for any input.
