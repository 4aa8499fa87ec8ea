//! The library: articles kept in SQLite, found again, never lost.
