//! The only socket of the program: fetches one address, within limits of time, bytes and redirects.
