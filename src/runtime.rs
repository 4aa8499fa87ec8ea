//! Terminal, threads, signals, the loop: the only code that waits.
