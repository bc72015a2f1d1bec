//! How the columns of a table share the page: first each gets room for what must not break, then for what is read easily.

use super::face::Face;
use super::lines::{is_word, units};
use crate::handover::document::Cell;
use std::borrow::Cow;

/// What a column would like to have.
#[derive(Clone, Copy, Default)]
struct Wanted {
    /// Room for its widest code.
    code: f32,
    /// Room for its widest word.
    word: f32,
    /// Room for its longest line.
    line: f32,
    /// The squares of how wide its texts are in one line, together.
    squares: f32,
}

impl Wanted {
    /// How much text stands in a cell: of long ones more is felt than of short ones.
    fn text(&self, rows: f32) -> f32 {
        (self.squares / rows.max(1.0)).sqrt()
    }
}

/// A code up to this width, such as a business id or a day, comes before everything else. In ems, as everything here.
const SHORT_CODE: f32 = 7.9;

/// A code up to this width, such as a mail address, comes next.
const USUAL_CODE: f32 = 17.0;

/// A word up to this width comes before long codes and long words.
const SHORT_WORD: f32 = 11.6;

/// Text in a column narrower than this is a ladder of words. It comes before long codes.
const READABLE: f32 = 8.0;

/// No code that is wider asks for room in one piece.
const LONG_CODE: f32 = 40.0;

/// In letters so much smaller a long code still stands in one piece.
const SMALLER: f32 = 0.8;

/// How wide the columns of a table are, in points: together as wide as the page, first for what must not break. `shown` is
/// what stands in a cell on paper, `inset` what a cell leaves free at both sides together.
pub(super) fn widths(
    columns: &[String],
    rows: &[Vec<Cell>],
    shown: impl Fn(&Cell) -> Cow<'_, str>,
    size: f32,
    page: f32,
    inset: f32,
) -> Vec<f32> {
    let mut wanted: Vec<Wanted> = columns.iter().map(|column| grown(Wanted::default(), column, Face::Bold)).collect();
    for row in rows {
        for (wanted, cell) in wanted.iter_mut().zip(row) {
            *wanted = grown(*wanted, &shown(cell), Face::Regular);
        }
    }
    let mut widths = vec![inset; columns.len()];
    // Names of rows are read before anything else.
    let name = wanted.first().map_or(inset, |it| it.word.min(SHORT_WORD) * size + inset);
    raise(&mut widths, &[name], page);
    let tiers: [fn(&Wanted) -> f32; 5] = [
        |it| it.code.min(SHORT_CODE),
        |it| it.code.min(USUAL_CODE),
        |it| it.word.min(SHORT_WORD),
        |it| it.line.min(READABLE),
        |it| it.code.min(LONG_CODE) * SMALLER,
    ];
    for tier in tiers {
        let targets: Vec<f32> = wanted.iter().map(|it| tier(it) * size + inset).collect();
        raise(&mut widths, &targets, page);
    }
    let count = f32::from(u16::try_from(rows.len()).unwrap_or(u16::MAX));
    let texts: Vec<f32> = wanted.iter().map(|it| it.text(count) * size).collect();
    level(&mut widths, &texts, page, inset);
    let whole: Vec<f32> = wanted.iter().map(|it| it.line.min(texts_most(page, size)) * size + inset).collect();
    raise(&mut widths, &whole, page);
    // The table is as wide as the page.
    let stretched = page / widths.iter().sum::<f32>().max(1.0);
    widths.iter_mut().for_each(|width| *width *= stretched);
    widths
}

/// The most ems that one line asks for.
fn texts_most(page: f32, size: f32) -> f32 {
    0.7 * page / size
}

/// Shares what is left so that the texts of a row take about as many lines in every column: as few as there is room for.
fn level(widths: &mut [f32], texts: &[f32], page: f32, inset: f32) {
    let needed =
        |lines: f32| -> f32 { widths.iter().zip(texts).map(|(width, text)| width.max(text / lines + inset)).sum() };
    let (mut few, mut many) = (1.0_f32, 200.0_f32);
    if needed(many) > page {
        return;
    }
    for _ in 0..20 {
        let middle = (few + many) / 2.0;
        if needed(middle) > page { few = middle } else { many = middle }
    }
    for (width, text) in widths.iter_mut().zip(texts) {
        *width = width.max(text / many + inset);
    }
}

/// Raises the widths towards these, all by the same share of what they lack, as far as the page has room.
fn raise(widths: &mut [f32], targets: &[f32], page: f32) {
    let room = page - widths.iter().sum::<f32>();
    let lacking: f32 = widths.iter().zip(targets).map(|(width, target)| (target - width).max(0.0)).sum();
    // Where nothing lacks there is nothing to share, and what was rounded up leaves no room.
    let share = if lacking > room.max(0.0) { room.max(0.0) / lacking } else { 1.0 };
    for (width, target) in widths.iter_mut().zip(targets) {
        *width += share * (target - *width).max(0.0);
    }
}

fn grown(mut wanted: Wanted, text: &str, face: Face) -> Wanted {
    let whole: f32 = text.lines().map(|line| face.width(line)).sum();
    wanted.squares += whole * whole;
    for line in text.lines() {
        // A little more than it needs, so that what fits its column to the hair is not broken.
        wanted.line = wanted.line.max(face.width(line) + 0.02);
        for unit in units(line) {
            let widest = if is_word(unit) { &mut wanted.word } else { &mut wanted.code };
            *widest = widest.max(face.width(unit) + 0.02);
        }
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_together_as_wide_as_the_page_and_wide_enough_for_a_business_id() {
        let id = || Cell::from("9100001-3");
        let long = || Cell::from("teksti ".repeat(80));
        let columns = ["Y-tunnus", "Teksti", "Toinen", "Kolmas"].map(str::to_owned);
        let rows = [vec![id(), long(), long(), long()]];
        let widths = widths(&columns, &rows, |cell| Cow::Borrowed(&cell.text), 9.5, 487.0, 8.0);
        assert!((widths.iter().sum::<f32>() - 487.0).abs() < 0.01);
        assert!(widths[0] >= 9.5 * Face::Regular.width("9100001-3") + 8.0, "{widths:?}");
    }
}
