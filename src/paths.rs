//! Where the program keeps its state.
