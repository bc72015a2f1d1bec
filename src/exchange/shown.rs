//! Cells that show something else than they hold. What the sender sees is what she means: it is read in place of what the
//! cell holds, and told. Of a day of which only a part is shown the whole is read.

use super::words::words;

/// How a cell looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// It shows this in place of what it holds.
    Text(String),
    /// It shows something around or in place of its text.
    Around(Wrapped),
    /// It shows a part of its day.
    PartOfDay,
}

impl Look {
    /// Whether what it shows around a text stands in the text already.
    pub(super) fn is_around(&self, text: &str) -> bool {
        match self {
            Self::Around(it) => text.starts_with(it.before.trim_start()) && text.ends_with(it.after.trim_end()),
            Self::Text(_) | Self::PartOfDay => false,
        }
    }
}

/// What is shown around a text, or in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wrapped {
    pub(super) before: String,
    pub(super) after: String,
    pub(super) keeps_text: bool,
}

/// A cell and how it looks; its line from one, its column from nought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) look: Look,
}

/// What is told of such cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Cells that were read as they are shown, such as `B5`.
    pub(super) otherwise: Vec<String>,
    /// What the first of them holds, and what it shows.
    pub(super) first: Option<(String, String)>,
    /// Cells with a day of which a part is shown.
    pub(super) days: Vec<String>,
}

impl Wrapped {
    /// Whether a word stands beside the text, or in its place.
    pub(super) fn says_something(&self) -> bool {
        is_word(&self.before) || is_word(&self.after)
    }

    pub(super) fn shown(&self, text: &str) -> String {
        let text = if self.keeps_text { text } else { "" };
        format!("{}{text}{}", self.before, self.after)
    }
}

/// Whether a text says something beside a number: a currency does not.
pub(super) fn is_word(text: &str) -> bool {
    let text = text.trim().trim_matches('.');
    text.chars().any(char::is_alphanumeric) && !words().currencies.contains(&text.to_lowercase())
}

/// Whether the text that a file shows for another one says something else: other letters or digits.
pub(super) fn is_other_text(held: &str, shown: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    shown != held && !shown.trim().is_empty() && letters(shown) != letters(held)
}

/// Whether the text that a file shows for a number says something else than the number: words, signs between its digits, or
/// noughts before them.
pub(super) fn is_other_than_number(shown: &str) -> bool {
    let shown = without_power(shown.trim());
    let is_inner = |at: usize| {
        let digit = |at: Option<usize>| at.and_then(|at| shown.as_bytes().get(at)).is_some_and(u8::is_ascii_digit);
        digit(at.checked_sub(1)) && digit(Some(at + 1))
    };
    let is_parted = shown.match_indices('-').any(|(at, _)| is_inner(at));
    let has_digits = shown.bytes().any(|byte| byte.is_ascii_digit());
    let begins_with_noughts = shown.starts_with('0') && shown.bytes().all(|it| it.is_ascii_digit() || it == b' ');
    let word = shown.trim_matches(|letter: char| !letter.is_alphabetic());
    is_word(word) || is_parted && has_digits || begins_with_noughts && shown.len() > 1
}

/// `2,45E+06` without the letter.
fn without_power(text: &str) -> &str {
    let power = text.rsplit_once(['E', 'e']).filter(|(number, power)| {
        let is_number =
            |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit() || b".,+- ".contains(&byte));
        is_number(number) && is_number(power)
    });
    power.map_or(text, |(number, _)| number)
}

/// Whether the text that a file shows for a day tells neither its day of the month nor its year, or lacks one of them.
pub(super) fn is_part_of_day(held: &str, shown: &str) -> bool {
    let numbers = |text: &str| -> Vec<u32> {
        text.split(|letter: char| !letter.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect()
    };
    let held = held.split(' ').next().unwrap_or_default();
    let (held, shown) = (numbers(held), numbers(shown));
    let [day, _, year] = held.as_slice() else { return false };
    let has = |wanted: u32| shown.contains(&wanted);
    let is_at_once = |number: &u32| *number > 9999;
    !shown.iter().any(is_at_once) && !(has(*day) && (has(*year) || has(year % 100)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_for_a_number_is_judged_by_its_look() {
        for shown in ["2100001-8", "FI21000018", "02454372", "3 kpl", "Kyllä", "040 765 4321", "Yhteensä"] {
            assert!(is_other_than_number(shown), "{shown}");
        }
        for shown in [
            "3",
            "-3",
            "1 234,50 €",
            "€ 5",
            "12 %",
            "1,234.50 EUR",
            "2,45E+06",
            "1,5E-3",
            "###",
            "0",
            "0,5",
            "0.5",
            "",
            "5 kr",
            "(3)",
        ] {
            assert!(!is_other_than_number(shown), "{shown}");
        }
    }

    #[test]
    fn a_day_of_which_only_a_part_is_shown_is_known() {
        for shown in ["maaliskuu 2027", "1.3.", "2027", "ma", "8:30"] {
            assert!(is_part_of_day("1.3.2027", shown), "{shown}");
        }
        for shown in ["1.3.2027", "01.03.27", "2027-03-01", "1. maaliskuuta 2027", "3/1/27 8:30", "20270301"] {
            assert!(!is_part_of_day("1.3.2027", shown), "{shown}");
        }
    }
}
