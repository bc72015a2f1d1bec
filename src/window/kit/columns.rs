//! The columns of a table: the room that each asks for, and which of them give way where there is too little.

use super::theme::bold_font;
use eframe::egui::{Color32, TextStyle, Ui};

/// The room beside a text in its column.
pub(super) const PAD: f32 = 8.0;

/// What the bar beside the rows takes of the width of a table that is scrolled.
pub(in crate::window) const BAR: f32 = 12.0;

/// Another text of as many letters may be a little wider, and a word that just fits may not when points are rounded.
const SLACK: f32 = 4.0;

/// A column: its heading and its share of the width.
pub(in crate::window) struct Column<'a> {
    /// The heading.
    pub(in crate::window) title: &'a str,
    /// Its share; one without any is not shown.
    pub(in crate::window) share: f32,
}

/// Where a column stands, which decides how its texts are written.
#[derive(Clone, Copy)]
enum ColumnPlace {
    /// What names the row, in bold.
    First,
    /// Anything else.
    Middle,
    /// The chip at the end.
    Chip,
}

impl<'a> Column<'a> {
    /// A column with room for its longest text and for the longest word of its heading.
    fn fitting(ui: &Ui, title: &'a str, longest: &str, place: ColumnPlace) -> Self {
        let width = |text: &str, font| {
            let galley = ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER);
            galley.size().x
        };
        let text = match place {
            ColumnPlace::First => width(longest, bold_font(14.5)),
            ColumnPlace::Middle => width(longest, TextStyle::Body.resolve(ui.style())),
            ColumnPlace::Chip => width(longest, bold_font(12.5)) + 20.0,
        };
        let words = title.split_whitespace().map(|word| width(word, bold_font(12.5)));
        Self { title, share: words.fold(text, f32::max) + SLACK + 2.0 * PAD }
    }
}

/// The most letters that a column gets room for; what is longer is cut, and whole where the row leads.
const LETTERS: usize = 40;

/// The least that is left to a column of long texts.
const NARROWEST: f32 = 100.0;

/// What the rows of a table say, as far as it decides how wide the columns are. Made once for a change of the rows.
#[derive(Clone, Debug, Default)]
pub(in crate::window) struct ColumnTexts {
    /// The longest text of each column and of the chips, as far as a column gets room for it.
    longest: Vec<String>,
    /// Which columns tell nothing that another does not: no row has an answer, or each row says there what it says in a
    /// later column too.
    idle: Vec<bool>,
}

impl ColumnTexts {
    /// Of rows, each with its cells and its chip.
    pub(in crate::window) fn new<'t>(rows: impl Iterator<Item = (&'t [String], &'t str)> + Clone) -> Self {
        Self { longest: longest(rows.clone()), idle: idle(rows) }
    }

    /// The columns, and none in which no row has a text.
    pub(in crate::window) fn filled<'a>(&self, columns: Vec<Column<'a>>) -> Vec<Column<'a>> {
        let share = |column: &Column<'_>, longest: &String| if longest.is_empty() { 0.0 } else { column.share };
        let of = |(column, longest): (Column<'a>, &String)| Column { share: share(&column, longest), ..column };
        columns.into_iter().zip(&self.longest).map(of).collect()
    }
}

/// How columns give way where there is no room for all.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::window) struct Giving<'a> {
    /// The column that stays whole as long as another can give.
    pub(in crate::window) whole: Option<usize>,
    /// The columns that may go because what they say is told elsewhere too, the first of these first.
    pub(in crate::window) told_elsewhere: &'a [usize],
}

/// Columns with room for what they say. The last one is that of the chips.
pub(in crate::window) fn fitted<'a>(
    ui: &Ui,
    titles: &[&'a str],
    texts: &ColumnTexts,
    giving: Giving<'_>,
    room: f32,
) -> Vec<Column<'a>> {
    let place = |at: usize| match at {
        0 => ColumnPlace::First,
        at if at + 1 == titles.len() => ColumnPlace::Chip,
        _ => ColumnPlace::Middle,
    };
    let fitted = titles.iter().zip(&texts.longest).enumerate().map(|(at, (title, longest))| {
        let column = Column::fitting(ui, title, longest, place(at));
        let least = Column::fitting(ui, title, "", place(at)).share.max(NARROWEST);
        let least = if giving.whole == Some(at) { column.share } else { least };
        (column, least)
    });
    let (mut columns, least): (Vec<Column<'_>>, Vec<f32>) = fitted.unzip();
    give_way(&mut columns, &texts.idle, giving.told_elsewhere, &least, room);
    columns
}

/// Columns that tell nothing go first, the last of them first, then what is told elsewhere too. Then each of the others gives of
/// what it can spare; the last one, which says a state, stays whole.
fn give_way(columns: &mut [Column<'_>], idle: &[bool], told_elsewhere: &[usize], least: &[f32], room: f32) {
    let mut wanted: f32 = columns.iter().map(|column| column.share).sum();
    let of_idle = idle.iter().enumerate().skip(1).rev().filter(|(_, is_idle)| **is_idle).map(|(at, _)| at);
    for at in of_idle.chain(told_elsewhere.iter().copied()) {
        if wanted <= room {
            return;
        }
        let Some(column) = columns.get_mut(at) else { continue };
        wanted -= std::mem::take(&mut column.share);
    }
    let Some((_, texts)) = columns.split_last_mut() else { return };
    let spare = |column: &Column<'_>, least: f32| (column.share - least).max(0.0);
    let all: f32 = texts.iter().zip(least).map(|(column, least)| spare(column, *least)).sum();
    let part = ((wanted - room) / all.max(1.0)).clamp(0.0, 1.0);
    for (column, least) in texts.iter_mut().zip(least) {
        column.share -= spare(column, *least) * part;
    }
}

fn longest<'t>(rows: impl Iterator<Item = (&'t [String], &'t str)>) -> Vec<String> {
    let mut longest: Vec<(usize, &str)> = Vec::new();
    for (cells, chip) in rows {
        longest.resize(longest.len().max(cells.len() + 1), (0, ""));
        let texts = cells.iter().map(String::as_str).chain([chip]);
        for (known, text) in longest.iter_mut().zip(texts) {
            let room = text.chars().take(LETTERS).map(room).sum();
            *known = if room > known.0 { (room, text) } else { *known };
        }
    }
    longest.into_iter().map(|(_, text)| text.chars().take(LETTERS).collect()).collect()
}

fn idle<'t>(rows: impl Iterator<Item = (&'t [String], &'t str)> + Clone) -> Vec<bool> {
    let columns = rows.clone().next().map_or(0, |(cells, _)| cells.len());
    let all = |test: &dyn Fn(&[String]) -> bool| rows.clone().all(|(cells, _)| test(cells));
    let is_unanswered = |at: usize| all(&|cells| cells.get(at).is_some_and(|cell| cell.is_empty() || cell == "–"));
    let is_same = |one: usize, other: usize| all(&|cells| cells.get(one) == cells.get(other));
    let is_idle = |at: usize| at > 0 && (is_unanswered(at) || (at + 1..columns).any(|later| is_same(at, later)));
    (0..columns).map(is_idle).collect()
}

/// The room a letter takes, roughly: without a typeface, to tell which of two texts is the longer.
fn room(letter: char) -> usize {
    match letter {
        'i' | 'j' | 'l' | 'f' | 't' | 'r' | 'I' | ' ' | '.' | ',' | '-' => 5,
        'm' | 'w' | 'M' | 'W' => 14,
        _ => 9,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(columns: &[(f32, &str)], told_elsewhere: &[usize], least: &[f32], room: f32) -> Vec<f32> {
        let idle: Vec<bool> = columns.iter().map(|(_, text)| *text == "–").collect();
        let mut columns: Vec<Column<'_>> =
            columns.iter().map(|(share, _)| Column { title: "", share: *share }).collect();
        give_way(&mut columns, &idle, told_elsewhere, least, room);
        columns.into_iter().map(|column| column.share).collect()
    }

    #[test]
    fn texts_give_way_and_the_state_stays_whole() {
        let columns = [(300.0, "name"), (200.0, "trade"), (140.0, "state")];
        let shares = |room| shares(&columns, &[], &[100.0; 3], room);
        assert_eq!(shares(490.0), [200.0, 150.0, 140.0]);
        assert_eq!(shares(640.0), [300.0, 200.0, 140.0], "there is room");
        assert_eq!(shares(100.0), [100.0, 100.0, 140.0], "no further than they can");
    }

    #[test]
    fn what_nobody_has_answered_goes_first() {
        let columns = [(300.0, "name"), (200.0, "–"), (140.0, "state")];
        assert_eq!(shares(&columns, &[], &[100.0; 3], 440.0), [300.0, 0.0, 140.0]);
    }

    #[test]
    fn what_is_told_elsewhere_goes_before_a_name_is_cut() {
        let columns = [(300.0, "name"), (100.0, "asked"), (100.0, "by"), (100.0, "returned"), (140.0, "state")];
        let shares = |room| shares(&columns, &[3, 1], &[300.0, 100.0, 100.0, 100.0, 140.0], room);
        assert_eq!(shares(740.0), [300.0, 100.0, 100.0, 100.0, 140.0]);
        assert_eq!(shares(650.0), [300.0, 100.0, 100.0, 0.0, 140.0]);
        assert_eq!(shares(540.0), [300.0, 0.0, 100.0, 0.0, 140.0]);
    }

    #[test]
    fn a_column_tells_nothing_that_is_empty_or_said_again_later() {
        let rows = [["Oy", "", "A", "A"], ["Ab", "–", "B", "B"]].map(|row| row.map(str::to_owned));
        let texts = ColumnTexts::new(rows.iter().map(|row| (row.as_slice(), "ready")));
        assert_eq!(texts.idle, [false, true, true, false]);
        assert_eq!(texts.longest, ["Oy", "–", "A", "A", "ready"], "of two alike the first");
    }
}
