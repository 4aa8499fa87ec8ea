//! Feeds refreshed side by side, and politely; lists of feeds in and out as OPML.
