//! Where a word breaks that is wider than its place: after a syllable of its language and with a hyphen, never between any
//! two letters.

use eframe::egui::{Color32, Context, FontId, Id, Ui};
use hypher::Lang;
use std::borrow::Cow;

/// Sets the language by whose syllables words break: the one of the window, which mostly is that of what is written too.
pub(in crate::window) fn break_words_in(ctx: &Context, tag: &str) {
    ctx.data_mut(|data| data.insert_temp(Id::unique("syllables"), language(tag)));
}

/// The language that was set last.
pub(super) fn language_of(ctx: &Context) -> Lang {
    ctx.data(|data| data.get_temp(Id::unique("syllables"))).unwrap_or(Lang::English)
}

fn language(tag: &str) -> Lang {
    match tag {
        "fi" => Lang::Finnish,
        "sv" => Lang::Swedish,
        _ => Lang::English,
    }
}

/// A text in which every word fits into the width: one that does not is parted by hyphens and ends of lines.
pub(super) fn hyphenated<'t>(ui: &Ui, text: &'t str, font: &FontId, width: f32) -> Cow<'t, str> {
    // What just has room may have none once points are rounded.
    let width = width - 1.0;
    // Hardly a letter is wider than its type is high: what has room by that is not measured.
    let most = |word: &str| f32::from(u16::try_from(word.chars().count()).unwrap_or(u16::MAX)) * font.size;
    if text.split_whitespace().all(|word| most(word) <= width) {
        return Cow::Borrowed(text);
    }
    let language = language_of(ui.ctx());
    broken(text, width, language, |part| text_width(ui, part, font))
}

/// How wide a line of text may be here: of texts that follow each other, one that has no room goes on in the next line.
pub(super) fn line_width(ui: &Ui) -> f32 {
    if ui.layout().main_wrap() { ui.max_rect().width() } else { ui.available_width() }
}

/// How wide a text is on one line.
pub(super) fn text_width(ui: &Ui, text: &str, font: &FontId) -> f32 {
    ui.painter().layout_no_wrap(text.to_owned(), font.clone(), Color32::PLACEHOLDER).size().x
}

/// How wide the widest word of a text is.
pub(super) fn widest_word(ui: &Ui, text: &str, font: &FontId) -> f32 {
    text.split_whitespace().map(|word| text_width(ui, word, font)).fold(0.0, f32::max)
}

fn broken(text: &str, width: f32, language: Lang, measure: impl Fn(&str) -> f32) -> Cow<'_, str> {
    let fits = |word: &str| measure(word.trim_end()) <= width || !is_word(word);
    if text.split_whitespace().all(fits) {
        return Cow::Borrowed(text);
    }
    let words = text.split_inclusive(char::is_whitespace);
    words.map(|word| if fits(word) { word.to_owned() } else { parted(word, width, language, &measure) }).collect()
}

/// Whether it is a word and not an address, a path or a number, in which a hyphen would be read as a part of it.
fn is_word(word: &str) -> bool {
    let inner = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    !inner.is_empty() && inner.chars().all(|letter| letter.is_alphabetic() || letter == '-')
}

/// A word on as many lines as it needs, each with as many syllables as it has room for.
fn parted(word: &str, width: f32, language: Lang, measure: impl Fn(&str) -> f32) -> String {
    let (mut whole, mut line) = (String::new(), String::new());
    let parts: Vec<&str> = word.split_inclusive('-').collect();
    let syllables: Vec<&str> = parts.iter().flat_map(|part| hypher::hyphenate(part, language)).collect();
    for (at, syllable) in syllables.iter().enumerate() {
        let is_last = at + 1 == syllables.len();
        let hyphen = if is_last || syllable.ends_with('-') { "" } else { "-" };
        if !line.is_empty() && measure(format!("{line}{syllable}{hyphen}").trim_end()) > width {
            let hyphen = if line.ends_with('-') { "" } else { "-" };
            whole.extend([line.as_str(), hyphen, "\n"]);
            line.clear();
        }
        line.push_str(syllable);
    }
    whole + &line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every letter one wide.
    fn letters(text: &str) -> f32 {
        f32::from(u16::try_from(text.chars().count()).expect("short"))
    }

    fn broken_in(tag: &str, text: &str, width: f32) -> String {
        broken(text, width, language(tag), letters).into_owned()
    }

    #[test]
    fn long_words_break_after_a_syllable_of_their_language() {
        assert_eq!(broken_in("fi", "Käyttötarkoitukset", 10.0), "Käyttötar-\nkoitukset");
        assert_eq!(broken_in("fi", "Liitä Tietoliikenneyhteys:", 12.0), "Liitä Tietoliiken-\nneyhteys:");
        assert_eq!(broken_in("sv", "Certifikatbegäran", 10.0), "Certifi-\nkatbegäran");
        assert_eq!(broken_in("en", "Responsibilities", 10.0), "Responsi-\nbilities");
    }

    #[test]
    fn what_fits_and_what_is_no_word_stays_as_it_is() {
        assert_eq!(broken_in("fi", "Tietolupahakemus", 16.0), "Tietolupahakemus");
        for text in ["teemu.tekniikka@valitys.example", "/home/meri/Asiakirjat", "1234567890123"] {
            assert_eq!(broken_in("fi", text, 8.0), text);
        }
    }

    #[test]
    fn a_hyphen_that_is_there_is_not_doubled() {
        assert_eq!(broken_in("fi", "VTJkysely-rajapinta", 11.0), "VTJkysely-\nrajapinta");
    }

    proptest! {
        #[test]
        fn nothing_but_hyphens_and_ends_of_lines_is_added(text in "[a-zåäö -]{0,60}", width in 4.0..40.0f32) {
            let seen = broken_in("fi", &text, width);
            let plain = |text: &str| text.chars().filter(|it| !matches!(it, '-' | '\n')).collect::<String>();
            prop_assert_eq!(plain(&seen), plain(&text));
        }
    }
}
