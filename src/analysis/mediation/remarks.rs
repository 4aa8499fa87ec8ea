//! Remarks about a subject that stand between it and its verb: "X, a former minister of P, led", "X, who chairs the bloc, got".

use crate::analysis::Label;
use crate::analysis::cues;
use crate::analysis::index::Named;
use crate::analysis::scope::one_of;
use crate::text::Document;
use crate::text::token::TokenKind;

/// The person whom a remark between commas is about, where the name at `position` stands in the remark.
pub fn remark_about(
    document: &Document<'_>,
    names: &[Named],
    position: usize,
    verb: usize,
) -> Option<usize> {
    let name = &names[position];
    // "X, the Swede who bridged the gap", "X, a former British diplomat who mediated": of X.
    let who = (name.tokens.end..(name.tokens.end + 4).min(verb))
        .take_while(|&idx| document.tokens[idx].kind == TokenKind::Word)
        .any(|idx| matches!(document.lower(idx), "who" | "that"));
    // "X, the UN force that monitors": a thing only by "that".
    let thing = (name.tokens.end..(name.tokens.end + 4).min(verb))
        .any(|idx| matches!(document.lower(idx), "that" | "which"));
    let mut article = name.tokens.start.saturating_sub(1);
    while article > 0
        && one_of!(document.lower(article); "former" "retired" "veteran" "senior" "young" "old" "then")
    {
        article -= 1;
    }
    if who
        && one_of!(document.lower(article); "the" "a" "an")
        && document.word(article.saturating_sub(1)) == ","
        && let Some(holder) = names.iter().position(|other| {
            other.tokens.end + 1 == article && (other.label == Label::Person || thing)
        })
    {
        return Some(holder);
    }
    // "The X Group, made up of A, B and C, summoned": the group does.
    let members = (name.tokens.start.saturating_sub(24)..name.tokens.start)
        .rev()
        .find(|&idx| {
            document.word(idx) == ","
                && (one_of!(document.lower(idx + 1); "made" "composed")
                    && one_of!(document.lower(idx + 2); "up" "of")
                    || one_of!(document.lower(idx + 1); "comprising" "grouping" "consisting"))
        });
    if let Some(open) = members
        && document.word(verb.saturating_sub(1)) == ","
        && let Some(last) = names.iter().rposition(|other| other.tokens.end <= open)
    {
        // "The X Group on Kosovo": its matter is no member.
        let matter = last > 0
            && names[last].tokens.end == open
            && one_of!(document.lower(names[last].tokens.start - 1); "on" "for")
            && names[last - 1].tokens.end + 1 == names[last].tokens.start;
        return Some(last - usize::from(matter));
    }
    let close =
        (name.tokens.end..verb.min(name.tokens.end + 9)).find(|&idx| document.word(idx) == ",")?;
    let open = (name.tokens.start.saturating_sub(14)..name.tokens.start)
        .rev()
        .find(|&idx| document.word(idx) == ",")?;
    // "X, one of the few Western states with an embassy in P, said": of X, however long the remark.
    let one_of_many = document.lower(open + 1) == "one" && document.lower(open + 2) == "of";
    if open + 6 < name.tokens.start && !one_of_many {
        return None;
    }
    let indefinite = one_of!(document.lower(open + 1); "a" "an" "former" "once" "one")
        || (open + 1..close).any(|idx| one_of!(document.lower(idx); "former" "retired" "ex-president" "ex-minister" "veteran" "now"));
    let verbs = (close + 1..verb).any(|idx| document.word(idx) == ",");
    // "The commission, chaired by a Kenyan general, investigates": the commission does.
    let participle = one_of!(
        document.lower(open + 1);
        "as" "made" "chaired" "headed" "led" "based" "created" "founded" "established" "composed" "set" "appointed" "staffed"
    );
    // "UNICEF, the UN children's agency, denied": of the body that the remark describes.
    let described = one_of!(document.lower(open + 1); "the" "a" "an")
        && close > name.tokens.end
        && open + 2 == name.tokens.start
        && (name.tokens.end..close).all(|idx| {
            document
                .word(idx)
                .starts_with(|c: char| c.is_lowercase() || c == '\'' || c == '’')
        });
    let holder = names.iter().position(|other| {
        other.tokens.end == open
            && (other.label == Label::Person
                || participle
                || one_of_many
                || described && other.label == Label::Organisation)
    })?;
    // "X, who chairs the bloc, got the two to sit down".
    let relative = matches!(document.lower(open + 1), "who" | "which" | "whom");
    // "X, the American chargé, carried": an office of state goes with its state, a trade does not.
    let trade = document.lower(open + 1) == "the"
        && document.lower(open + 2) != "former"
        && names[holder].label == Label::Person
        && !(open + 1..close).any(|idx| {
            let word = document.lower(idx);
            cues::is_office(word) || cues::is_title(word)
        });
    let described = described && names[holder].label == Label::Organisation;
    let indefinite = indefinite || participle || relative || trade || described;
    (indefinite && !verbs).then_some(holder)
}
