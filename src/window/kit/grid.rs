//! A grid of marks: one stop for the keyboard. A click and the arrows move, Space chooses, Enter and a double click open.

use super::anchor::in_sight;
use super::text::cut;
use super::theme::{Colour, bold_font};
use super::{Tokens, Tone};
use eframe::egui::accesskit::Role;
use eframe::egui::{
    Align2, Color32, CornerRadius, CursorIcon, EventFilter, Galley, Id, Key, Rect, ScrollArea, Sense, StrokeKind,
    TextStyle, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// The height of headings of up to two lines, and what a third one takes.
const HEAD: f32 = 68.0;
const THIRD_LINE: f32 = 16.0;
const LINE: f32 = 36.0;
/// Columns become narrower where the titles need the room.
const COLUMNS: std::ops::RangeInclusive<f32> = 84.0..=150.0;
/// The least and the most room of the titles.
const TITLES: std::ops::RangeInclusive<f32> = 190.0..=320.0;

/// A grid of marks.
pub(in crate::window) struct Grid<'a> {
    /// Unique on the page.
    pub(in crate::window) key: &'a str,
    /// What a screen reader calls it.
    pub(in crate::window) name: &'a str,
    /// What stands over the titles.
    pub(in crate::window) corner: &'a str,
    /// The columns: name, and what stands under it.
    pub(in crate::window) heads: &'a [(String, String)],
    /// What the cells mean.
    pub(in crate::window) words: &'a GridWords,
}

/// A line of the grid.
pub(in crate::window) struct GridLine<'a> {
    /// Its title.
    pub(in crate::window) title: &'a str,
    /// A cell a column.
    pub(in crate::window) cells: Vec<GridCell>,
}

/// What a cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum GridCell {
    /// Not chosen.
    Empty,
    /// Chosen and complete.
    Check,
    /// Chosen, with something to say.
    Mark(Tone, &'static str),
}

/// What the cells mean, in words for who cannot see them.
pub(in crate::window) struct GridWords {
    /// Of an empty cell.
    pub(in crate::window) empty: String,
    /// Of a checked cell.
    pub(in crate::window) check: String,
    /// Of the signs that marks have.
    pub(in crate::window) signs: Vec<(&'static str, String)>,
}

/// What was done with the cell the cursor is at, besides coming there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum GridAct {
    /// It was chosen, or dropped.
    Toggle,
    /// What is in it is to be looked at.
    Open,
}

impl Grid<'_> {
    /// Draws the grid with the cursor at a row and column.
    pub(in crate::window) fn show(
        &self,
        ui: &mut Ui,
        tokens: &Tokens,
        row: &mut usize,
        column: &mut usize,
        lines: &[GridLine<'_>],
    ) -> Option<GridAct> {
        *row = (*row).min(lines.len().saturating_sub(1));
        *column = (*column).min(self.heads.len().saturating_sub(1));
        let (titles, each) = self.room(ui, lines);
        let head = self.head(ui, tokens, each);
        let height: f32 = head + lines.iter().map(|_| LINE).sum::<f32>();
        let builder = UiBuilder::new()
            .scope_id(Id::unique(("grid", self.key)))
            .accessibility_role(Role::Grid)
            .accessibility_label(self.name);
        ui.scope_builder(builder, |ui| {
            let sideways = ScrollArea::horizontal().auto_shrink([false, true]).min_scrolled_height(height + 16.0);
            let mut seen = None;
            let draw = |ui: &mut Ui| {
                let width = titles + self.heads.iter().map(|_| each).sum::<f32>();
                let size = vec2(width.max(ui.available_width()), height);
                let (rect, keyboard) = ui.allocate_exact_size(size, Sense::focusable_noninteractive());
                let plan = Plan { rect, head, titles, column: each };
                let mut act = None;
                if keyboard.has_focus() {
                    let arrows =
                        EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
                    ui.memory_mut(|memory| memory.set_focus_lock_filter(keyboard.id, arrows));
                    let before = (*row, *column);
                    act = self.keys(ui, row, column, lines.len());
                    if before != (*row, *column) || keyboard.gained_focus() {
                        let cell = plan.cell(*row, *column).expand2(vec2(8.0, 0.0));
                        let cell = in_sight(cell, ui.ctx().content_rect().height(), 48.0);
                        ui.scroll_to_rect(cell, None);
                        seen = Some(cell);
                    }
                }
                let hit = self.lines(ui, tokens, plan, (*row, *column), keyboard.has_focus(), lines);
                if let Some(Hit { row: at_row, column: at_column, twice }) = hit {
                    (*row, *column) = (at_row, at_column);
                    keyboard.request_focus();
                    act = twice.then_some(GridAct::Open);
                }
                // After the lines, so that they go under it.
                self.heads(ui, tokens, plan);
                let spoken = self.spoken(lines, *row, *column);
                keyboard.ctx.accesskit_node_builder(keyboard.id, |node| {
                    node.set_role(Role::ListBox);
                    node.set_label(spoken);
                });
                act
            };
            let act = sideways.show(ui, draw).inner;
            // Said once more outside the sideways scrolling, which keeps it from the page.
            if let Some(seen) = seen {
                ui.scroll_to_rect(seen, None);
            }
            act
        })
        .inner
    }

    /// How wide the titles and each column are.
    fn room(&self, ui: &Ui, lines: &[GridLine<'_>]) -> (f32, f32) {
        let width = |line: &GridLine<'_>| {
            let galley = ui.painter().layout_no_wrap(line.title.to_owned(), bold_font(14.0), Color32::PLACEHOLDER);
            galley.size().x + 26.0
        };
        let needed = lines.iter().map(width).fold(*TITLES.start(), f32::max).min(*TITLES.end());
        let count: f32 = self.heads.iter().map(|_| 1.0).sum::<f32>().max(1.0);
        // Titles can stand on two lines; a word of a heading cannot.
        let words = self.heads.iter().flat_map(|(name, _)| name.split_whitespace());
        let word = |word: &str| {
            let galley = ui.painter().layout_no_wrap(word.to_owned(), bold_font(12.5), Color32::PLACEHOLDER);
            galley.size().x + 9.0
        };
        let most = (ui.available_width() - *TITLES.start()) / count;
        let least = words.map(word).fold(*COLUMNS.start(), f32::max).min(most.max(*COLUMNS.start()));
        let column = ((ui.available_width() - needed) / count).max(least).min(*COLUMNS.end());
        ((ui.available_width() - column * count).clamp(*TITLES.start(), *TITLES.end()), column)
    }

    /// How high the headings are.
    fn head(&self, ui: &Ui, tokens: &Tokens, column: f32) -> f32 {
        let rows = |name: &str| cut(ui, name, bold_font(12.5), tokens.dim, column - 8.0, 3).rows.len();
        if self.heads.iter().any(|(name, _)| rows(name) > 2) { HEAD + THIRD_LINE } else { HEAD }
    }

    fn heads(&self, ui: &Ui, tokens: &Tokens, plan: Plan) {
        // It stays in sight while the lines go under it, where it leaves room for them.
        let sticks = ui.clip_rect().height() >= plan.head + 3.0 * LINE;
        let seen = if sticks { ui.clip_rect().top() } else { plan.rect.top() };
        let top = seen.clamp(plan.rect.top(), (plan.rect.bottom() - plan.head - LINE).max(plan.rect.top()));
        let rect = Rect::from_min_size(pos2(plan.rect.left(), top), vec2(plan.rect.width(), plan.head));
        ui.painter().rect_filled(rect, CornerRadius::ZERO, tokens.surface);
        let font = bold_font(12.5);
        let corner = pos2(rect.left() + 17.0, rect.top() + plan.head / 2.0);
        ui.painter().text(corner, Align2::LEFT_CENTER, self.corner, font.clone(), tokens.dim.into());
        for (at, (name, under)) in self.heads.iter().enumerate() {
            let left = plan.cell(0, at).left();
            let galley = cut(ui, name, font.clone(), tokens.dim, plan.column - 8.0, 3);
            let middle = rect.top() + (plan.head - 20.0) / 2.0 - galley.size().y / 2.0;
            let top = pos2(left + (plan.column - galley.size().x) / 2.0, middle);
            ui.painter().galley(top, galley, tokens.dim.into());
            let small = TextStyle::Small.resolve(ui.style());
            let galley = cut(ui, under, small, tokens.dim, plan.column - 8.0, 1);
            let below = pos2(left + (plan.column - galley.size().x) / 2.0, rect.top() + plan.head - 24.0);
            ui.painter().galley(below, galley, tokens.dim.into());
        }
        ui.painter().hline(rect.x_range(), rect.top() + plan.head - 0.5, tokens.line.stroke(1.0));
    }

    /// Draws the lines. Returns the cell that was clicked.
    fn lines(
        &self,
        ui: &Ui,
        tokens: &Tokens,
        plan: Plan,
        cursor: (usize, usize),
        focused: bool,
        lines: &[GridLine<'_>],
    ) -> Option<Hit> {
        let mut hit = None;
        for (row, line) in lines.iter().enumerate() {
            let first = plan.cell(row, 0);
            let title = pos2(plan.rect.left() + 17.0, first.center().y);
            let galley = title_of(ui, line.title, plan.titles - 24.0, tokens.ink);
            ui.painter().galley(title - vec2(0.0, galley.size().y / 2.0), galley, tokens.ink.into());
            for (column, cell) in line.cells.iter().enumerate() {
                let place = plan.cell(row, column);
                let response = ui.interact(place, ui.scope_id().with((row, column)), Sense::CLICK);
                response.widget_info(|| WidgetInfo::labeled(Role::GridCell, true, self.spoken(lines, row, column)));
                paint(ui, tokens, place, *cell);
                let here = cursor == (row, column);
                if here || response.hovered() {
                    let width = if here { 2.0 } else { 1.0 };
                    let edge = if here && focused { tokens.accent } else { tokens.edge };
                    ui.painter().rect_stroke(place, CornerRadius::same(4), edge.stroke(width), StrokeKind::Inside);
                }
                let response = response.on_hover_cursor(CursorIcon::PointingHand);
                if response.clicked() {
                    hit = Some(Hit { row, column, twice: response.double_clicked() });
                }
            }
            ui.painter().hline(plan.rect.x_range(), first.bottom() - 0.5, tokens.line.stroke(1.0));
        }
        hit
    }

    fn keys(&self, ui: &Ui, row: &mut usize, column: &mut usize, rows: usize) -> Option<GridAct> {
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let last = (rows.saturating_sub(1), self.heads.len().saturating_sub(1));
        if pressed(Key::ArrowDown) {
            *row = (*row + 1).min(last.0);
        } else if pressed(Key::ArrowUp) {
            *row = row.saturating_sub(1);
        } else if pressed(Key::ArrowRight) {
            *column = (*column + 1).min(last.1);
        } else if pressed(Key::ArrowLeft) {
            *column = column.saturating_sub(1);
        } else if pressed(Key::Home) {
            (*row, *column) = (0, 0);
        } else if pressed(Key::End) {
            (*row, *column) = last;
        }
        match (pressed(Key::Space), pressed(Key::Enter)) {
            (true, _) => Some(GridAct::Toggle),
            (false, true) => Some(GridAct::Open),
            (false, false) => None,
        }
    }

    fn spoken(&self, lines: &[GridLine<'_>], row: usize, column: usize) -> String {
        let title = lines.get(row).map(|line| line.title).unwrap_or_default();
        let head = self.heads.get(column).map(|(name, _)| name.as_str()).unwrap_or_default();
        let sign = match lines.get(row).and_then(|line| line.cells.get(column)) {
            Some(GridCell::Check) => self.words.check.as_str(),
            Some(GridCell::Mark(_, sign)) => {
                let meant = self.words.signs.iter().find(|(known, _)| known == sign);
                meant.map_or(*sign, |(_, words)| words.as_str())
            }
            Some(GridCell::Empty) | None => self.words.empty.as_str(),
        };
        format!("{}: {title} × {head}: {sign}", self.name)
    }
}

/// On one line, or on two of smaller letters.
fn title_of(ui: &Ui, title: &str, width: f32, colour: Colour) -> Arc<Galley> {
    let galley = cut(ui, title, bold_font(14.0), colour, width, 2);
    if galley.rows.len() == 1 { galley } else { cut(ui, title, bold_font(12.5), colour, width, 2) }
}

/// A cell that was clicked, and whether twice in a row.
struct Hit {
    row: usize,
    column: usize,
    twice: bool,
}

/// Where the parts of a grid are.
#[derive(Clone, Copy)]
struct Plan {
    rect: Rect,
    /// The height of the headings.
    head: f32,
    /// The width of the titles.
    titles: f32,
    /// The width of each column.
    column: f32,
}

impl Plan {
    fn cell(self, row: usize, column: usize) -> Rect {
        let count = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        let left = self.rect.left() + self.titles + self.column * count(column);
        let top = self.rect.top() + self.head + LINE * count(row);
        Rect::from_min_size(pos2(left, top), vec2(self.column, LINE))
    }
}

fn paint(ui: &Ui, tokens: &Tokens, place: Rect, cell: GridCell) {
    let face = Rect::from_center_size(place.center(), Vec2::new(28.0, 20.0));
    match cell {
        GridCell::Empty => {
            ui.painter().circle_filled(place.center(), 1.5, tokens.dim);
        }
        GridCell::Check => {
            ui.painter().rect_filled(face, CornerRadius::same(6), tokens.ok_soft);
            let check = Rect::from_center_size(place.center(), Vec2::splat(13.0));
            super::mark::paint_check(ui.painter(), check, tokens.ok.into());
        }
        GridCell::Mark(tone, sign) => {
            let (ink, soft) = tone.colours(tokens);
            ui.painter().rect_filled(face, CornerRadius::same(6), soft);
            ui.painter().text(face.center(), Align2::CENTER_CENTER, sign, bold_font(13.0), ink.into());
        }
    }
}
