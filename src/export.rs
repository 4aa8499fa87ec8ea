//! A brief as documents and tables for other programs: article and analysis to text.
//!
//! No clock and no chance: the same article gives the same bytes. Words of the article are escaped by
//! [`escape`] wherever they go in.

pub mod csv;
pub mod escape;
pub mod geojson;
pub mod graph;
pub mod html;
pub mod style;
pub mod svg;
pub mod svg_map;
