//! Meaning to style. No view names a colour.
//!
//! Whatever a colour says is also said by a sign, a word or a modifier, so that the theme without
//! colours loses nothing. Parties and mediators are blue and orange in the fixed themes, which
//! colour-blind readers tell apart.

use ratatui::style::Color;
use ratatui::style::Modifier;
use ratatui::style::Style;

use crate::app::ThemeChoice;
use crate::app::marks::Category;

/// What a stretch of the screen means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// Running text.
    Text,
    /// The article's title.
    Title,
    /// A heading in the text or of a section.
    Heading,
    /// A quotation, code.
    Aside,
    /// Details, hints, what is not at issue.
    Dim,
    /// The bar at the current paragraph.
    Bar,
    /// Lines between areas.
    Line,
    /// A party.
    Party,
    /// A mediator.
    Mediator,
    /// A location.
    Location,
    /// A question.
    Question,
    /// New or changed in this paragraph.
    Fresh,
    /// A hit of the search.
    Hit,
    /// The hit or sentence jumped to.
    Highlight,
    /// The selected item or entry.
    Selected,
    /// The status line.
    Status,
    /// Something went wrong.
    Error,
}

impl Meaning {
    /// Every meaning, for the tests of a theme.
    pub const ALL: [Self; 17] = [
        Self::Text,
        Self::Title,
        Self::Heading,
        Self::Aside,
        Self::Dim,
        Self::Bar,
        Self::Line,
        Self::Party,
        Self::Mediator,
        Self::Location,
        Self::Question,
        Self::Fresh,
        Self::Hit,
        Self::Highlight,
        Self::Selected,
        Self::Status,
        Self::Error,
    ];

    /// What a marked word means.
    pub fn of(category: Category) -> Self {
        match category {
            Category::Party => Self::Party,
            Category::Mediator => Self::Mediator,
            Category::Location => Self::Location,
        }
    }
}

/// A set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    choice: ThemeChoice,
}

impl Theme {
    /// The theme of a choice.
    pub fn new(choice: ThemeChoice) -> Self {
        Self { choice }
    }

    /// How a meaning looks.
    pub fn style(self, meaning: Meaning) -> Style {
        let style = Style::new().add_modifier(modifier(meaning));
        match self.colour(meaning) {
            // A colour that is faint by itself is not dimmed once more: that would be too faint to read.
            Some(colour) => style.fg(colour).remove_modifier(Modifier::DIM),
            None => style,
        }
    }

    fn colour(self, meaning: Meaning) -> Option<Color> {
        // Terminal palette, dark, light, high contrast, colour-blind safe (256 colours).
        let (terminal, fixed) = match meaning {
            Meaning::Text | Meaning::Title | Meaning::Aside | Meaning::Selected => return None,
            Meaning::Hit | Meaning::Highlight | Meaning::Status | Meaning::Heading => return None,
            Meaning::Dim | Meaning::Line => (None, [247, 240, 255, 250]),
            Meaning::Bar => (Some(Color::Yellow), [222, 58, 226, 231]),
            Meaning::Party => (Some(Color::Cyan), [81, 25, 51, 75]),
            Meaning::Mediator => (Some(Color::Magenta), [215, 94, 214, 214]),
            Meaning::Location => (Some(Color::Green), [115, 23, 120, 252]),
            Meaning::Question => (Some(Color::Yellow), [222, 58, 226, 231]),
            Meaning::Fresh => (Some(Color::Yellow), [228, 58, 226, 231]),
            Meaning::Error => (Some(Color::Red), [210, 124, 217, 214]),
        };
        let [dark, light, contrast, safe] = fixed.map(Color::Indexed);
        match self.choice {
            ThemeChoice::Terminal => terminal,
            ThemeChoice::Dark | ThemeChoice::Auto => Some(dark),
            ThemeChoice::Light => Some(light),
            ThemeChoice::HighContrast => Some(contrast),
            ThemeChoice::ColorBlind => Some(safe),
            ThemeChoice::None => None,
        }
    }
}

fn modifier(meaning: Meaning) -> Modifier {
    match meaning {
        Meaning::Text | Meaning::Question | Meaning::Line => Modifier::empty(),
        Meaning::Title | Meaning::Heading | Meaning::Bar | Meaning::Fresh => Modifier::BOLD,
        Meaning::Party | Meaning::Error => Modifier::BOLD,
        Meaning::Mediator => Modifier::BOLD.union(Modifier::UNDERLINED),
        Meaning::Location | Meaning::Aside => Modifier::ITALIC,
        Meaning::Dim => Modifier::DIM,
        Meaning::Highlight => Modifier::REVERSED.union(Modifier::UNDERLINED),
        Meaning::Hit | Meaning::Selected | Meaning::Status => Modifier::REVERSED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(index: u8) -> f64 {
        let (red, green, blue) = match index {
            16..=231 => {
                let step = |level: u8| if level == 0 { 0 } else { 55 + 40 * level };
                let cube = index - 16;
                (step(cube / 36), step(cube / 6 % 6), step(cube % 6))
            }
            232..=255 => {
                let grey = 8 + 10 * (index - 232);
                (grey, grey, grey)
            }
            0..=15 => (0, 0, 0),
        };
        let linear = |level: u8| {
            let level = f64::from(level) / 255.0;
            if level <= 0.04045 {
                level / 12.92
            } else {
                ((level + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    #[test]
    fn fixed_themes_have_contrast() {
        for meaning in Meaning::ALL {
            for (choice, ground, least) in [
                // Black, the usual dark grey, and as light a one as dark themes have.
                (ThemeChoice::Dark, 0.0, 4.5),
                (ThemeChoice::Dark, 0.013, 4.5),
                (ThemeChoice::Dark, 0.026, 4.5),
                // White, and the tinted or grey paper of light themes.
                (ThemeChoice::Light, 1.0, 4.5),
                (ThemeChoice::Light, 0.855, 4.5),
                (ThemeChoice::HighContrast, 0.013, 9.0),
                (ThemeChoice::ColorBlind, 0.013, 4.5),
            ] {
                let Some(Color::Indexed(index)) = Theme::new(choice).colour(meaning) else {
                    continue;
                };
                let (one, other) = (luminance(index), ground);
                let ratio = (f64::max(one, other) + 0.05) / (f64::min(one, other) + 0.05);
                assert!(ratio >= least, "{meaning:?} {choice:?} {ratio:.1}");
                let dimmed = Theme::new(choice).style(meaning).add_modifier;
                assert!(!dimmed.contains(Modifier::DIM), "{meaning:?} {choice:?}");
            }
        }
    }

    #[test]
    fn without_colours_the_categories_still_differ() {
        let theme = Theme::new(ThemeChoice::None);
        let styles: Vec<Style> = [Meaning::Party, Meaning::Mediator, Meaning::Location]
            .into_iter()
            .map(|meaning| theme.style(meaning))
            .collect();
        assert!(styles.iter().all(|style| style.fg.is_none()));
        assert!(styles[0] != styles[1] && styles[1] != styles[2] && styles[0] != styles[2]);
    }
}
