//! Whether a page holds an article at all, or only its opening, or only a program.

use super::walk::Walked;

/// An article behind a wall shows fewer words than this of itself.
const TEASER_WORDS: usize = 220;
/// A page of scripts shows fewer words than this.
const SHELL_WORDS: usize = 40;
/// A page with so many bytes of scripts may be one of scripts.
const SHELL_BYTES: usize = 20;
/// A wall says what it is in few words, in bytes.
const WALL_BYTES: usize = 400;
/// Words as long as this are text, in bytes.
const TEXT_BYTES: usize = 80;
/// What walls say, in small letters.
const WALLS: &[&str] = &[
    "subscribe to continue",
    "subscribe to read",
    "subscribe now to read",
    "subscribe to keep reading",
    "continue reading with a subscription",
    "continue reading this article",
    "already a subscriber",
    "already have a subscription",
    "for subscribers only",
    "only for subscribers",
    "subscriber-only",
    "subscribers only",
    "subscriber exclusive",
    "reserved for subscribers",
    "exclusive to subscribers",
    "exclusively for subscribers",
    "available to subscribers",
    "log in to read",
    "log in to continue",
    "sign in to read",
    "sign in to continue",
    "register to read",
    "register to continue",
    "to read the full article",
    "to read the full story",
    "to read this article in full",
    "read the rest of this article",
    "unlock this article",
    "unlock the full article",
    "become a member to read",
    "your free articles",
    "free articles this month",
    "free articles left",
    "start your free trial",
    "réservé aux abonnés",
    "nur für abonnenten",
    "solo para suscriptores",
];

/// Why a page gives no article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stub {
    /// Only the opening is there.
    Paywall,
    /// The text comes by scripts, which are not run.
    Scripts,
    /// No text that could be an article.
    NoText,
}

/// What is known of a page when it is judged.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// Words of its main part.
    pub words: usize,
    /// It says that not everybody may read it.
    pub paid: bool,
    /// It asks for money or a name before it goes on.
    pub wall: bool,
    /// How many bytes of scripts it has.
    pub script_bytes: usize,
    /// It says that it needs scripts.
    pub asks_for_scripts: bool,
}

/// Whether a page has words of a wall in it, after its text has begun: above, they are an offer to
/// all, and so they are at the foot. Looked for before furniture is left out.
pub fn wall(walked: &Walked) -> bool {
    let begun = walked.pieces.iter().position(|piece| {
        piece.words.len() >= TEXT_BYTES && piece.linked == 0 && !says_wall(&piece.words)
    });
    let pieces = walked
        .pieces
        .iter()
        .skip(begun.map_or(0, |begun| begun + 1));
    pieces
        .filter(|piece| piece.words.len() <= WALL_BYTES)
        .filter(|piece| !is_at_edge(walked, piece.part))
        .any(|piece| says_wall(&piece.words))
}

fn says_wall(words: &str) -> bool {
    let small = words.to_lowercase();
    WALLS.iter().any(|wall| small.contains(wall))
}

/// Whether a part stands in the head or the foot of the page.
fn is_at_edge(walked: &Walked, part: usize) -> bool {
    let mut at = part;
    while let Some(part) = walked.parts.get(at) {
        if matches!(part.tag.as_str(), "header" | "footer") {
            return true;
        }
        if at == 0 {
            break;
        }
        at = part.around;
    }
    false
}

/// What to tell of a page that holds an article.
///
/// # Errors
///
/// Where it holds none.
pub fn judge(facts: &Facts) -> Result<Vec<String>, Stub> {
    if (facts.paid || facts.wall) && facts.words < TEASER_WORDS {
        return Err(Stub::Paywall);
    }
    let scripted = facts.asks_for_scripts || facts.script_bytes >= SHELL_BYTES;
    if facts.words < SHELL_WORDS && facts.asks_for_scripts {
        return Err(Stub::Scripts);
    }
    if facts.words == 0 {
        return Err(if scripted {
            Stub::Scripts
        } else {
            Stub::NoText
        });
    }
    let mut notices = Vec::new();
    if facts.paid {
        notices.push("the page says it is not free to read; this may be only a part".to_owned());
    }
    Ok(notices)
}
