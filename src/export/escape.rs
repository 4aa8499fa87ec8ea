//! Words of an article, made harmless for each format.

use std::borrow::Cow;

use crate::text::hidden::is_hidden;

/// Characters that show something else than they say, or that a format cannot hold: controls, hidden
/// signs, and what is no character.
fn is_hostile(c: char) -> bool {
    c.is_control()
        || is_hidden(c)
        || c as u32 & 0xfffe == 0xfffe
        || ('\u{fdd0}'..='\u{fdef}').contains(&c)
}

/// Text on one line without hostile characters; white space among them becomes a blank.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hostile) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter_map(|c| match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        c => (!is_hostile(c)).then_some(c),
    });
    Cow::Owned(kept.collect())
}

/// Text for HTML and XML, between tags as in attributes.
pub fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// A quoted string of the DOT language; a backslash stays a backslash in the label.
pub fn dot(text: &str) -> String {
    let mut out = String::from("\"");
    for c in clean(text).chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
    out
}

/// A field of a table by RFC 4180 that no spreadsheet takes for a formula.
///
/// What begins like one gets an apostrophe before it, which spreadsheets show as text.
pub fn csv(text: &str) -> String {
    let text = clean(text);
    let opens = text.trim_start().chars().next();
    let is_formula = opens.is_some_and(|c| "=+-@＝＋－＠".contains(c));
    let guard = if is_formula { "'" } else { "" };
    if text.contains(['"', ',', '\r', '\n', ';']) || text.starts_with(' ') || text.ends_with(' ') {
        return format!("\"{guard}{}\"", text.replace('"', "\"\""));
    }
    format!("{guard}{text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_names_are_harmless_in_every_format() {
        let name = "</style><script>\"'&\u{202e}\u{0}x";
        assert_eq!(xml(name), "&lt;/style&gt;&lt;script&gt;&quot;&#39;&amp;x");
        assert_eq!(dot("a\"\\\n"), "\"a\\\"\\\\ \"");
        assert_eq!(csv("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0");
        assert_eq!(csv("@a,b"), "\"'@a,b\"");
        assert_eq!(csv("say \"no\""), "\"say \"\"no\"\"\"");
        assert_eq!(csv("\t=1"), "\"' =1\"");
        assert_eq!(csv("＝1"), "'＝1");
    }
}
