//! JSON over several lines, as `serde_json` lays it out, with each indentation written in one piece.

use std::io;
use std::io::Write;

use serde_json::ser::Formatter;

/// Parts the values of a list or an object, then indents the next by as much as is asked for.
const COMMA_LINE: &[u8; 66] =
    b",\n                                                                ";

/// The layout: two spaces for each level.
#[derive(Debug, Default)]
pub struct Lines {
    depth: usize,
    has_value: bool,
}

impl Lines {
    /// A comma where one value follows another, a new line, and its indentation.
    fn line<W: Write + ?Sized>(&self, writer: &mut W, first: bool) -> io::Result<()> {
        let from = usize::from(first);
        let spaces = 2 * self.depth;
        let most = COMMA_LINE.len() - 2;
        writer.write_all(&COMMA_LINE[from..2 + spaces.min(most)])?;
        // Only what another program nests so deep.
        (most..spaces).try_for_each(|_| writer.write_all(b" "))
    }

    fn begin<W: Write + ?Sized>(&mut self, writer: &mut W, opens: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.has_value = false;
        writer.write_all(opens)
    }

    fn end<W: Write + ?Sized>(&mut self, writer: &mut W, closes: &[u8]) -> io::Result<()> {
        self.depth -= 1;
        if self.has_value {
            self.line(writer, true)?;
        }
        writer.write_all(closes)
    }
}

impl Formatter for Lines {
    fn begin_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin(writer, b"[")
    }

    fn end_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer, b"]")
    }

    fn begin_array_value<W: Write + ?Sized>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.line(writer, first)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, _writer: &mut W) -> io::Result<()> {
        self.has_value = true;
        Ok(())
    }

    fn begin_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin(writer, b"{")
    }

    fn end_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer, b"}")
    }

    fn begin_object_key<W: Write + ?Sized>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.line(writer, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, _writer: &mut W) -> io::Result<()> {
        self.has_value = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use serde::Serialize;
    use serde_json::Serializer;
    use serde_json::Value;
    use serde_json::json;

    #[test]
    fn lines_are_those_of_the_library() {
        let mut deep = json!([1]);
        for _ in 0..40 {
            deep = json!({ "in": [deep, {}] });
        }
        for value in [
            json!(null),
            json!([]),
            json!({"a": [], "b": {"c": [1, "x"]}}),
            deep,
        ] {
            let mut written = Vec::new();
            let mut serializer = Serializer::with_formatter(&mut written, Lines::default());
            Value::serialize(&value, &mut serializer).unwrap();
            let expected = serde_json::to_string_pretty(&value).unwrap();
            assert_eq!(String::from_utf8(written).unwrap(), expected);
        }
    }
}
