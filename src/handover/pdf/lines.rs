//! Texts as lines of a page.
//!
//! A word of a language is made of letters and may break where the language breaks it, with a hyphen, when no line has
//! room for it. A number stays with what it counts or numbers. Everything else (an address, a sum, a business id, a path) is a code: it stays in one piece as long as
//! there is a line with room for it, in smaller letters if need be, and breaks after its signs or before its hyphens, without
//! a hyphen of ours, when there is none.

use super::compounds;
use super::face::Face;
use hypher::Lang;
use std::ops::RangeInclusive;

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub(super) face: Face,
    /// In points.
    pub(super) size: f32,
    pub(super) colour: Colour,
}

/// The colours of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colour {
    Ink,
    Dim,
    Link,
    Done,
    Warning,
}

/// From one line to the next, in ems.
const PITCH: f32 = 1.3;

impl Style {
    /// From one line to the next, in points.
    pub(super) fn pitch(self) -> f32 {
        self.size * PITCH
    }

    /// How wide a text is, in points.
    pub(super) fn width(self, text: &str) -> f32 {
        self.size * self.face.width(text)
    }
}

/// A line as it is set. Where it was broken between words it ends with a space, which whoever hears the text needs.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) style: Style,
}

/// Nobody's word is longer than this.
const LONGEST_WORD: usize = 60;

/// How much smaller than the others a code may be set to keep it in one piece.
const SMALLEST: f32 = 0.74;

/// The same of a code that can break after its signs, such as an address: letters that are much smaller look like a fault.
const SMALLEST_OF_SIGNED: f32 = 0.9;

/// No fewer letters of a word stand alone at either side of a hyphen.
const FEWEST: usize = 3;

/// Syllables, of which those at both ends that are too short for a line of their own are one with their neighbour.
fn long_enough<'w>(syllables: impl Iterator<Item = &'w str>) -> Vec<String> {
    let is_short = |text: &String| text.chars().filter(|c| c.is_alphabetic()).count() < FEWEST;
    let mut joined: Vec<String> = Vec::new();
    for syllable in syllables {
        let is_begun = joined.len() == 1 && joined.first().is_some_and(is_short);
        match joined.last_mut() {
            Some(first) if is_begun => first.push_str(syllable),
            _ => joined.push(syllable.to_owned()),
        }
    }
    if joined.len() > 1 && joined.last().is_some_and(is_short) {
        let last = joined.pop().unwrap_or_default();
        joined.last_mut().into_iter().for_each(|it| it.push_str(&last));
    }
    joined
}

/// After these a code may break, when it has to. Not after a hyphen, which would look like one of a broken word.
const SIGNS: [char; 8] = ['/', '.', '_', '@', '?', '&', '=', ':'];

/// What a word is broken with. Whoever copies the text knows that it is none of its letters.
const SOFT_HYPHEN: char = '\u{ad}';

/// Whether this is a word of a language, with the marks that stand around and in words.
pub(super) fn is_word(text: &str) -> bool {
    let inner = text.trim_matches(|c: char| c.is_ascii_punctuation() || "”“’»«…–—".contains(c));
    inner.chars().count() <= LONGEST_WORD && inner.chars().all(|c| c.is_alphabetic() || "-’'–".contains(c))
}

/// How many letters that has which is numbered, as in “page 10”; shorter words are no names.
const NUMBERED: RangeInclusive<usize> = 3..=5;

/// How many letters that has which is counted, as in “56 päivää”, or a month.
const COUNTED: RangeInclusive<usize> = 3..=9;

/// How many digits a number has that stays with a word.
const DIGITS: RangeInclusive<usize> = 1..=4;

/// What numbers are of, in longer words.
const ARTICLES: [&str; 3] = ["article", "articles", "artikel"];

/// The words of a line, a number together with what it counts or numbers: “12 §”, “page 10”, “1 Dec 2026”.
pub(super) fn units(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line.trim_start_matches(' ');
    std::iter::from_fn(move || {
        let mut ahead = rest.split(' ');
        let words = [ahead.next(), ahead.next(), ahead.next(), ahead.next()].map(Option::unwrap_or_default);
        let together = together(words);
        let length = words.iter().take(together).map(|word| word.len() + 1).sum::<usize>() - 1;
        let (unit, after) = rest.split_at(length);
        rest = after.trim_start_matches(' ');
        (!unit.is_empty()).then_some(unit)
    })
}

/// A word without the marks after it.
fn bare(word: &str) -> &str {
    word.trim_end_matches(|c: char| c.is_ascii_punctuation())
}

/// How many of these words, which follow each other, stay together.
fn together([first, second, third, fourth]: [&str; 4]) -> usize {
    let is_number = |text: &str| DIGITS.contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    let is_name = |text: &str, letters: RangeInclusive<usize>| {
        letters.contains(&text.chars().count()) && text.chars().all(char::is_alphabetic)
    };
    let is_date = |day: &str, month: &str, year: &str| {
        is_number(day) && is_name(month, COUNTED) && year.len() >= 4 && is_number(bare(year))
    };
    let is_counted = |count: &str, what: &str| is_number(count.trim_start_matches('(')) && is_name(bare(what), COUNTED);
    let begins_with_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let is_mark = |text: &str| ["§", "§§"].contains(&text.trim_start_matches('('));
    // In “661/2009 § 44” the sign belongs to what comes after it, in “12 § 3 mom.” to what comes before.
    let is_of_statute = first.contains('/') && is_mark(second) && begins_with_number(third);
    let is_unit = first.ends_with(|c: char| c.is_ascii_digit()) && second.starts_with(['§', '%', '€']);
    let is_section = is_mark(first) && begins_with_number(second);
    let is_article = ARTICLES.contains(&first.to_lowercase().as_str()) && begins_with_number(second);
    let is_numbered = is_name(first, NUMBERED) && is_number(bare(second));
    match () {
        () if is_date(first, second, third) => 3,
        () if is_of_statute => 1,
        () if is_counted(first, second) || is_unit || is_section || is_article => 2,
        () if is_numbered && !is_date(second, third, fourth) && !is_counted(second, third) => 2,
        () => 1,
    }
}

/// The parts of a word that may stand on different lines without further ado.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split_inclusive('-')
}

/// The pieces of a code that begin with its hyphens.
fn before_hyphens(code: &str) -> impl Iterator<Item = &str> {
    let mut rest = code;
    std::iter::from_fn(move || {
        let after_first = rest.chars().next()?.len_utf8();
        let to = rest.get(after_first..)?.find('-').map_or(rest.len(), |at| at + after_first);
        let (piece, after) = rest.split_at(to);
        rest = after;
        Some(piece)
    })
}

/// A text in lines no wider than this.
pub(super) fn broken(text: &str, style: Style, room: f32, language: &str) -> Vec<Line> {
    let language = match language {
        "fi" => Lang::Finnish,
        "sv" => Lang::Swedish,
        _ => Lang::English,
    };
    let mut breaker =
        Breaker { style, room: room + 0.01, language, lines: Vec::new(), text: String::new(), width: 0.0 };
    let mut hard = text.split('\n').peekable();
    while let Some(line) = hard.next() {
        let before = breaker.lines.len();
        units(line).for_each(|unit| breaker.unit(unit));
        let ends = if hard.peek().is_some() { End::Space } else { End::Nothing };
        // A code in smaller letters has ended its line already.
        if !breaker.text.is_empty() || breaker.lines.len() == before {
            breaker.end(ends);
        }
    }
    breaker.lines
}

/// What stands at the end of a line.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Space,
    Nothing,
}

struct Breaker {
    style: Style,
    room: f32,
    language: Lang,
    lines: Vec<Line>,
    /// The line that is filled just now, and how wide it is.
    text: String,
    width: f32,
}

impl Breaker {
    fn unit(&mut self, unit: &str) {
        match unit.contains(' ') && self.style.width(unit) <= self.room {
            true => self.piece(unit, true),
            false => unit.split(' ').for_each(|word| self.word(word)),
        }
    }

    fn word(&mut self, word: &str) {
        // Some readers lose a hyphen at the end of a line, so a word of several parts stays in one piece where there is room.
        if !is_word(word) || self.style.width(word) <= self.room {
            return self.piece(word, true);
        }
        for (at, part) in parts(word).enumerate() {
            self.piece(part, at == 0);
        }
    }

    /// Puts a piece on the line, or on the next one. One that is wider than a line is broken.
    fn piece(&mut self, piece: &str, is_apart: bool) {
        let width = self.style.width(piece);
        let gap = if is_apart && !self.text.is_empty() { self.style.width(" ") } else { 0.0 };
        if self.width + gap + width <= self.room {
            if gap > 0.0 {
                self.text.push(' ');
            }
            self.text.push_str(piece);
            self.width += gap + width;
            return;
        }
        if !self.text.is_empty() {
            self.end(if is_apart { End::Space } else { End::Nothing });
        }
        match () {
            () if width <= self.room => self.add(piece, width),
            () if is_word(piece) => self.syllables(piece),
            () => self.code(piece, width),
        }
    }

    fn add(&mut self, piece: &str, width: f32) {
        self.text.push_str(piece);
        self.width += width;
    }

    /// Ends the line.
    fn end(&mut self, end: End) {
        let mut text = std::mem::take(&mut self.text);
        if end == End::Space && !text.is_empty() {
            text.push(' ');
        }
        self.width = 0.0;
        self.lines.push(Line { text, style: self.style });
    }

    /// Puts a word where it breaks between the words that it is made of, or, where one of these finds no room, between
    /// syllables.
    fn syllables(&mut self, word: &str) {
        let hyphen = self.style.width("\u{ad}");
        let parts = compounds::parts(word, self.language);
        if parts.len() < 2 {
            return self.broken_at(hypher::hyphenate(word, self.language), hyphen);
        }
        for part in parts {
            match self.style.width(part) + hyphen > self.room {
                true => self.broken_at(hypher::hyphenate(part, self.language), hyphen),
                false => self.broken_at(std::iter::once(part), hyphen),
            }
        }
    }

    fn broken_at<'w>(&mut self, syllables: impl Iterator<Item = &'w str>, hyphen: f32) {
        for syllable in long_enough(syllables) {
            let width = self.style.width(&syllable);
            if self.width + width + hyphen > self.room && !self.text.is_empty() {
                self.text.push(SOFT_HYPHEN);
                self.end(End::Nothing);
            }
            if width > self.room { self.letters(&syllable) } else { self.add(&syllable, width) }
        }
    }

    fn code(&mut self, code: &str, width: f32) {
        let size = (self.style.size * self.room / width * 10.0).floor() / 10.0;
        let smallest = if code.contains(['/', '_']) { SMALLEST_OF_SIGNED } else { SMALLEST };
        if size >= self.style.size * smallest {
            self.lines.push(Line { text: format!("{code} "), style: Style { size, ..self.style } });
            return;
        }
        for part in code.split_inclusive(SIGNS) {
            match self.style.width(part) > self.room {
                true => before_hyphens(part).for_each(|piece| self.part(piece)),
                false => self.part(part),
            }
        }
    }

    /// A part of a code that is longer than a line.
    fn part(&mut self, part: &str) {
        let width = self.style.width(part);
        if self.width + width > self.room && !self.text.is_empty() {
            self.end(End::Nothing);
        }
        if width > self.room { self.letters(part) } else { self.add(part, width) }
    }

    /// Letters without anything to break at.
    fn letters(&mut self, text: &str) {
        for c in text.chars() {
            let letter = c.encode_utf8(&mut [0; 4]).to_owned();
            let width = self.style.width(&letter);
            if self.width + width > self.room && !self.text.is_empty() {
                // A hyphen at the end of a line would be taken for one of a broken word.
                let hyphen = self.text.ends_with('-') && self.text.len() > 1;
                if hyphen {
                    self.text.pop();
                }
                self.end(End::Nothing);
                if hyphen {
                    self.add("-", self.style.width("-"));
                }
            }
            self.add(&letter, width);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str, room: f32) -> Vec<String> {
        let style = Style { face: Face::Regular, size: 9.5, colour: Colour::Ink };
        broken(text, style, room, "fi").into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_code_stays_whole_and_a_word_too_long_breaks_where_its_language_breaks_it() {
        let text = "Kirjoita osoitteeseen vtjkysely-rajapinta@dvv.fi, 9100001-3";
        assert_eq!(set(text, 150.0), ["Kirjoita osoitteeseen ", "vtjkysely-rajapinta@dvv.fi, ", "9100001-3"]);
        assert_eq!(set("Tietoliikenneturvallisuus", 200.0), ["Tietoliikenneturvallisuus"]);
        let broken = set("Tietoliikenneturvallisuus", 60.0);
        assert!(broken.len() > 1 && broken.iter().rev().skip(1).all(|line| line.ends_with('\u{ad}')), "{broken:?}");
        assert_eq!(broken.concat().replace('\u{ad}', ""), "Tietoliikenneturvallisuus");
        assert_eq!(set("Maija-Liisa", 40.0), ["Maija-", "Liisa"]);
        assert_eq!(set("on Maija-Liisa", 55.0), ["on ", "Maija-Liisa"]);
    }

    #[test]
    fn a_code_wider_than_its_line_is_set_smaller_or_breaks_after_its_signs() {
        assert_eq!(set(&format!("{}\nx", "AB".repeat(32)), 322.0).len(), 2);
        let path = set("/home/kaisa/Asiakirjat/hyvin-pitka-polku.pem", 60.0);
        assert!(path.len() >= 4, "{path:?}");
        assert_eq!(path.concat(), "/home/kaisa/Asiakirjat/hyvin-pitka-polku.pem");
        assert_eq!(set(&"x1".repeat(250), 60.0).concat().len(), 500);
        let hyphens = set(&"a-1-".repeat(60), 60.0);
        assert!(hyphens.iter().rev().skip(1).all(|line| !line.ends_with('-')), "{hyphens:?}");
    }

    #[test]
    fn a_long_address_breaks_before_its_hyphens() {
        let address = "https://dvv.fi/applying-for-service-certificates-used-in-the-exchange-layer";
        let lines = set(address, 90.0);
        assert_eq!(lines.concat(), address);
        assert!(lines.iter().skip(1).all(|line| line.starts_with('-') || line.starts_with("applying")), "{lines:?}");
    }

    #[test]
    fn a_number_stays_with_what_it_counts_or_numbers() {
        let found = |text| units(text).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(found("by 1 Dec 2026, on page 10 of"), ["by", "1 Dec 2026,", "on", "page 10", "of"]);
        assert_eq!(found("From 1 Dec 2026 and 17 others"), ["From", "1 Dec 2026", "and", "17 others"]);
        assert_eq!(found("lain 36–37 §:n ja § 44 nojalla"), ["lain", "36–37 §:n", "ja", "§ 44", "nojalla"]);
        let found_in = "Act 661/2009 § 44, (EU) 2016/679 Article 28(3) and §§ 36–43, 12 § 3 mom. (§ 40 (301/2023))";
        let wanted =
            ["Act", "661/2009", "§ 44,", "(EU)", "2016/679", "Article 28(3)", "and", "§§ 36–43,", "12 §", "3 mom."];
        assert_eq!(found(found_in)[..10], wanted);
        assert_eq!(found(found_in)[10..], ["(§ 40", "(301/2023))"]);
        assert_eq!(found("(4 riviä: nro 12)  56 päivää varaa"), ["(4 riviä:", "nro 12)", "56 päivää", "varaa"]);
        for apart in ["9100001-3 Oy", "28.11.2026 klo", "väestötietojärjestelmä 12", "3 loppuasiakasryhmää", "ja, 12"]
        {
            assert_eq!(found(apart).len(), 2, "{apart}");
        }
        assert_eq!(found(""), [""; 0]);
        assert_eq!(set("ready by 1 Dec 2026", 75.0), ["ready by ", "1 Dec 2026"]);
        assert_eq!(set("1 Dec 2026", 30.0), ["1 Dec ", "2026"]);
    }

    #[test]
    fn long_words_of_the_process_break_between_the_words_they_are_made_of() {
        let style = Style { face: Face::Regular, size: 9.0, colour: Colour::Ink };
        for (word, language, room, wanted) in [
            ("Informationshanteringslagen", "sv", 118.0, vec!["Informationshanterings\u{ad}", "lagen"]),
            ("befolkningsdatasystemet.", "sv", 90.0, vec!["befolkningsdata\u{ad}", "systemet."]),
            ("väestötietojärjestelmästä", "fi", 100.0, vec!["väestötieto\u{ad}", "järjestelmästä"]),
            ("henkilötunnuksiin", "fi", 60.0, vec!["henkilö\u{ad}", "tunnuksiin"]),
        ] {
            let lines: Vec<String> = broken(word, style, room, language).into_iter().map(|line| line.text).collect();
            assert_eq!(lines, wanted, "{word}");
        }
    }

    #[test]
    fn no_line_begins_or_ends_with_a_letter_or_two_of_a_word() {
        for word in ["epäjärjestelmällisyydestä", "ylioppilastutkinto", "otsikoitahan"] {
            for room in [30.0, 40.0, 50.0, 60.0_f32] {
                let lines = set(word, room);
                let letters = |line: &String| line.chars().filter(|c| c.is_alphabetic()).count();
                let ends = [lines.first(), lines.last()].into_iter().flatten();
                assert!(lines.len() == 1 || ends.map(letters).all(|it| it >= FEWEST), "{lines:?}");
            }
        }
    }

    #[test]
    fn line_ends_of_the_text_are_kept_and_every_broken_line_ends_with_a_space() {
        assert_eq!(set("yksi\n\nkaksi kolme", 40.0), ["yksi ", "", "kaksi ", "kolme"]);
        assert_eq!(set("", 40.0), [""]);
    }
}
