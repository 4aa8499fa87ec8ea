//! A brief as documents and tables for other programs.
