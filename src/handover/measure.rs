//! How wide texts are in the PDF, what of them must not break, and how columns share the page.
//!
//! A word of a language is made of letters and may break where the language breaks it, with a hyphen, when no line has
//! room for it. Everything else (an address, a sum, a business id, a path) is a code: it stays in one piece as long as
//! there is a line with room for it, and breaks after its signs, without a hyphen, when there is none.

use super::document::Cell;
use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontInstance, FontVariations};

/// The typefaces: regular and bold.
pub(super) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files = [notosans::REGULAR_TTF, notosans::BOLD_TTF];
    files.into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect()
});

/// The width of the text on a page: A4 without its margins of 19 mm. Points, as everything here.
pub(super) const PAGE: f64 = 487.5;

/// The room of a name among facts, as the template shares the page.
pub(super) const FACT_NAME: f64 = 0.31 * PAGE;

/// The room of a value among facts.
pub(super) const FACT_VALUE: f64 = 0.69 * PAGE - 14.2;

/// The room of a thing on a checklist.
pub(super) const ITEM: f64 = PAGE - 16.0;

/// What a cell leaves free at its sides.
pub(super) const INSET: f64 = 8.0;

/// The size of text.
const SIZE: f64 = 9.5;

/// The smallest size in which a code is set to keep it in one piece.
const SMALLEST: f64 = 7.0;

/// Nobody's word is longer than this.
const LONGEST_WORD: usize = 60;

/// Around a piece that is set otherwise than the rest. No text holds these: they are written as codes.
const MARK: char = '\u{1}';

/// Between the boxes of a code.
const GAP: char = '\u{2}';

/// Before a word that breaks where its language breaks it.
const WORD: char = '\u{3}';

/// Around the size of a code that is set smaller.
const SMALL: char = '\u{4}';

/// After these a code may break, when it has to. Not after a hyphen, which would look like one of a broken word.
const SIGNS: [char; 8] = ['/', '.', '_', '@', '?', '&', '=', ':'];

/// The widths of the characters that are usual here, in bold letters, which are wider: by code point, in ems.
static WIDTHS: LazyLock<Vec<f64>> = LazyLock::new(|| ('\0'..='\u{24f}').map(looked_up).collect());

/// The width of a character that the typeface has not told.
const UNKNOWN: f64 = 0.7;

static BOLD: LazyLock<Option<FontInstance>> = LazyLock::new(|| {
    let font = FONTS.last()?.clone();
    let variant = font.info().variant;
    Some(font.instantiate(variant, Abs::pt(SIZE), &FontVariations::default()))
});

fn looked_up(c: char) -> f64 {
    let width = |font: &FontInstance| Some(font.x_advance(font.ttf().glyph_index(c)?.0)?.get());
    BOLD.as_ref().and_then(width).unwrap_or(UNKNOWN)
}

fn width_of(text: &str) -> f64 {
    let known = |c: char| usize::try_from(u32::from(c)).ok().and_then(|at| WIDTHS.get(at).copied());
    SIZE * text.chars().map(|c| known(c).unwrap_or_else(|| looked_up(c))).sum::<f64>()
}

/// Whether this is a word of a language, with the marks that stand around and in words.
fn is_word(text: &str) -> bool {
    let inner = text.trim_matches(|c: char| c.is_ascii_punctuation() || "”“’»«…–—".contains(c));
    inner.chars().count() <= LONGEST_WORD && inner.chars().all(|c| c.is_alphabetic() || "-’'–".contains(c))
}

/// A text with marks around what must not break in a line of that width, and around what may break there.
pub(super) fn marked(text: &str, room: f64) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end_matches(char::is_whitespace);
        let after = piece.get(word.len()..).unwrap_or_default();
        match is_word(word) {
            true if word.contains('-') || width_of(word) <= room => out.push_str(word),
            true => out.extend([MARK.to_string().as_str(), &WORD.to_string(), word, &MARK.to_string()]),
            false => push_code(word, room, &mut out),
        }
        out.push_str(after);
    }
    out
}

fn push_code(code: &str, room: f64, out: &mut String) {
    let width = width_of(code);
    let size = (SIZE * room / width * 10.0).floor() / 10.0;
    out.push(MARK);
    if width <= room {
        out.push_str(code);
    } else if size >= SMALLEST {
        out.push_str(&format!("{SMALL}{size}{SMALL}{code}"));
    } else {
        for (at, part) in code.split_inclusive(SIGNS).enumerate() {
            if at > 0 {
                out.push(GAP);
            }
            push_part(part, room, out);
        }
    }
    out.push(MARK);
}

/// A part of a code without signs, with gaps where it is wider than a line.
fn push_part(part: &str, room: f64, out: &mut String) {
    let mut used = 0.0;
    for c in part.chars() {
        let width = width_of(c.encode_utf8(&mut [0; 4]));
        if used + width > room && used > 0.0 {
            out.push(GAP);
            used = 0.0;
        }
        used += width;
        out.push(c);
    }
}

/// What a column would like to have.
#[derive(Clone, Copy, Default)]
struct Wanted {
    /// Room for its widest code.
    code: f64,
    /// Room for its widest word.
    word: f64,
    /// Room for its longest line.
    line: f64,
}

/// A code up to this width, such as a business id or a day, comes before everything else.
const SHORT_CODE: f64 = 75.0;

/// A code up to this width, such as a mail address, comes next.
const USUAL_CODE: f64 = 160.0;

/// A word up to this width comes before long codes and long words.
const SHORT_WORD: f64 = 110.0;

/// Text in a column narrower than this is a ladder of words. It comes before long codes.
const READABLE: f64 = 120.0;

/// The most that a line of text asks for.
const LINE: f64 = 330.0;

/// How wide the columns of a table are: together as wide as the page, first for what must not break.
pub(super) fn widths(columns: &[String], rows: &[Vec<Cell>]) -> Vec<f64> {
    let mut wanted: Vec<Wanted> = columns.iter().map(|column| grown(Wanted::default(), column)).collect();
    for row in rows {
        for (wanted, cell) in wanted.iter_mut().zip(row) {
            *wanted = grown(*wanted, &cell.text);
        }
    }
    let mut widths = vec![INSET; columns.len()];
    // Names of rows are read before anything else.
    let name = wanted.first().map_or(INSET, |it| it.word.min(SHORT_WORD) + INSET);
    raise(&mut widths, &[name]);
    let tiers: [fn(&Wanted) -> f64; 7] = [
        |it| it.code.min(SHORT_CODE),
        |it| it.code.min(USUAL_CODE),
        |it| it.word.min(SHORT_WORD),
        |it| it.line.min(READABLE),
        |it| it.code,
        |it| it.word,
        |it| it.line.min(LINE).max(it.word).max(it.code),
    ];
    for tier in tiers {
        let targets: Vec<f64> = wanted.iter().map(|it| tier(it) + INSET).collect();
        raise(&mut widths, &targets);
    }
    // The table is as wide as the page.
    let stretched = PAGE / widths.iter().sum::<f64>().max(1.0);
    widths.iter_mut().for_each(|width| *width *= stretched);
    widths
}

/// Raises the widths towards these, all by the same share of what they lack, as far as the page has room.
fn raise(widths: &mut [f64], targets: &[f64]) {
    let room = PAGE - widths.iter().sum::<f64>();
    let lacking: f64 = widths.iter().zip(targets).map(|(width, target)| (target - width).max(0.0)).sum();
    // Where nothing lacks there is nothing to share, and what was rounded up leaves no room.
    let share = if lacking > room.max(0.0) { room.max(0.0) / lacking } else { 1.0 };
    for (width, target) in widths.iter_mut().zip(targets) {
        *width += share * (target - *width).max(0.0);
    }
}

fn grown(mut wanted: Wanted, text: &str) -> Wanted {
    for line in text.lines() {
        wanted.line = wanted.line.max(width_of(line));
        for word in line.split_whitespace() {
            let widest = if is_word(word) { &mut wanted.word } else { &mut wanted.code };
            *widest = widest.max(width_of(word));
        }
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_stays_whole_a_word_too_long_may_break_and_nothing_else_is_marked() {
        let text = "Kirjoita osoitteeseen vtjkysely-rajapinta@dvv.fi, 9100001-3";
        let kept = "Kirjoita osoitteeseen \u{1}vtjkysely-rajapinta@dvv.fi,\u{1} \u{1}9100001-3\u{1}";
        assert_eq!(marked(text, 200.0), kept);
        assert_eq!(marked("Tietoliikenneturvallisuus", 60.0), "\u{1}\u{3}Tietoliikenneturvallisuus\u{1}");
        assert_eq!(marked("Tietoliikenneturvallisuus", 200.0), "Tietoliikenneturvallisuus");
    }

    #[test]
    fn a_code_wider_than_its_line_is_set_smaller_or_breaks_after_its_signs() {
        assert!(marked(&"AB".repeat(32), FACT_VALUE).starts_with("\u{1}\u{4}"));
        let path = marked("/home/kaisa/Asiakirjat/hyvin-pitka-polku.pem", 60.0);
        let parts: Vec<&str> = path.trim_matches('\u{1}').split('\u{2}').collect();
        assert!(parts.len() > 4 && parts.iter().all(|part| width_of(part) <= 60.0), "{parts:?}");
        assert_eq!(parts.concat(), "/home/kaisa/Asiakirjat/hyvin-pitka-polku.pem");
        let endless = marked(&"x".repeat(500), 60.0);
        assert!(endless.trim_matches('\u{1}').split('\u{2}').all(|part| width_of(part) <= 60.0));
    }

    #[test]
    fn columns_are_together_as_wide_as_the_page_and_wide_enough_for_a_business_id() {
        let id = || Cell::from("9100001-3");
        let long = || Cell::from("teksti ".repeat(80));
        let columns = ["Y-tunnus", "Teksti", "Toinen", "Kolmas"].map(str::to_owned);
        let widths = widths(&columns, &[vec![id(), long(), long(), long()]]);
        assert!((widths.iter().sum::<f64>() - PAGE).abs() < 0.01);
        assert!(widths[0] >= width_of("9100001-3") + INSET - 0.01, "{widths:?}");
    }
}
