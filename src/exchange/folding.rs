//! Texts made alike: what looks the same is the same, and what only differs in small things is found again.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Signs that take no room and say nothing: they come along when text is copied from a web page or a PDF.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{180e}' | '\u{61c}')
}

/// A text as it looks: composed, without invisible signs, with plain blanks; several blanks are one. Line breaks stay
/// when `lines` says so.
pub(super) fn clean(text: &str, lines: bool) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text.trim());
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.nfc().filter(|letter| !is_invisible(*letter)) {
        let is_break = matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
        match letter {
            '\r' | '\n' | '\u{2028}' | '\u{2029}' if lines => {
                let trimmed = out.trim_end_matches(' ').len();
                out.truncate(trimmed);
                if letter != '\n' || !out.ends_with('\r') {
                    out.push(if letter == '\r' { '\r' } else { '\n' });
                } else {
                    out.pop();
                    out.push('\n');
                }
            }
            letter if letter.is_whitespace() || is_break => {
                if !out.is_empty() && !out.ends_with([' ', '\n', '\r']) {
                    out.push(' ');
                }
            }
            letter => out.push(letter),
        }
    }
    let text = out.replace('\r', "\n");
    Cow::Owned(text.trim().to_owned())
}

/// Whether cleaning changes nothing but blanks at the ends: the usual case, which costs nothing.
fn is_clean(text: &str) -> bool {
    let mut before = 'x';
    for letter in text.trim().chars() {
        let composed = letter < '\u{300}' && !is_invisible(letter) || matches!(letter, '\u{2010}'..='\u{2027}' | '€');
        if !composed || letter.is_whitespace() && (letter != ' ' || before == ' ') {
            return false;
        }
        before = letter;
    }
    true
}

/// A text with its invisible signs shown by their number, so that what looks right can be seen to be not.
#[must_use]
pub fn visible(text: &str) -> String {
    let shown = |letter: char| match letter {
        letter if is_invisible(letter) || matches!(letter, '\n' | '\r') => format!("[U+{:04X}]", u32::from(letter)),
        letter => letter.to_string(),
    };
    text.chars().map(shown).collect()
}

/// A text in small letters without the dots and rings of its letters.
pub(super) fn fold(text: &str) -> String {
    // Most texts, and quicker.
    if text.is_ascii() {
        return text.replace(['\t', '\n', '\r'], " ").to_ascii_lowercase();
    }
    if let Some(folded) = text.chars().map(folded_at_once).collect::<Option<String>>() {
        return folded;
    }
    let letters = text.nfkd().filter(|letter| !is_combining_mark(*letter) && !is_invisible(*letter));
    letters.flat_map(char::to_lowercase).map(plain_letter).collect()
}

/// What a letter folds to, as far as that is known without taking it apart: the letters of most texts in these languages.
fn folded_at_once(letter: char) -> Option<char> {
    match letter {
        'å' | 'ä' | 'á' | 'à' | 'Å' | 'Ä' | 'Á' | 'À' => Some('a'),
        'ö' | 'ó' | 'Ö' | 'Ó' => Some('o'),
        'é' | 'è' | 'É' | 'È' => Some('e'),
        'ü' | 'Ü' => Some('u'),
        letter if letter.is_ascii_whitespace() || letter == '\u{b}' => Some(' '),
        letter if letter.is_ascii() => Some(letter.to_ascii_lowercase()),
        _ => None,
    }
}

/// Letters that do not come apart.
fn plain_letter(letter: char) -> char {
    match letter {
        'ø' => 'o',
        'æ' => 'a',
        'đ' => 'd',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    }
}

/// What a text is compared by: composed, in small letters, blanks folded.
pub(super) fn alike(text: &str) -> String {
    clean(text, false).to_lowercase()
}

/// The words of a heading, folded; `CompanyName` and `company_name` are two.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut parted = String::with_capacity(text.len() + 4);
    let mut before = ' ';
    for letter in text.chars() {
        if before.is_lowercase() && letter.is_uppercase() {
            parted.push(' ');
        }
        parted.push(letter);
        before = letter;
    }
    let folded = fold(&parted);
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// Letters and digits only, in lower case, composed.
pub(super) fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect();
    }
    let letters = |text: &str| -> String {
        text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    // Nothing is to be put together where no part of a letter stands alone.
    if text.chars().all(|letter| letter < '\u{300}') {
        return letters(text);
    }
    letters(&text.nfc().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (text, expected) in [
            ("O\u{308}ljyma\u{308}en  Energia\u{a0}Oy", "Öljymäen Energia Oy"),
            ("\u{feff}Koivu\u{200b} Oy\u{ad}", "Koivu Oy"),
            (" Koivu\nOy ", "Koivu Oy"),
            ("Koivu – Oy", "Koivu – Oy"),
        ] {
            assert_eq!(clean(text, false), expected);
        }
        assert_eq!(clean("a \r\nb\n\nc", true), "a\nb\n\nc");
        assert_eq!(fold("Åke ÖHMAN"), "ake ohman");
        for letter in ('\u{80}'..='\u{24f}').filter(|letter| folded_at_once(*letter).is_some()) {
            let text = format!("ŷ{letter}");
            assert_eq!(fold(&letter.to_string()), fold(&text).trim_start_matches('y'), "{letter:?}");
            assert_eq!(plain(&text), plain(&text.nfd().collect::<String>()));
        }
        assert_eq!(tokens("CompanyName_2 (Y-tunnus)"), ["company", "name", "2", "y", "tunnus"]);
    }
}
