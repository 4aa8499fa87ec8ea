//! Countries and places of the world: names, nationality words, capitals, coordinates.
//! A table in the program, searched where it lies; nothing is built at start.
