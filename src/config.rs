//! `config.toml` to settings; a mistake is told with line and column and never stops reading.
