//! Tables: one stop for the keyboard, rows drawn only where they are seen.

use super::anchor::{bring_in, in_sight, view};
use super::chip::{Tone, chip};
use super::columns::{BAR, Column, PAD};
use super::still::scrolled_part;
use super::text::cut;
use super::theme::{Colour, bold_font};
use super::{Tokens, focus_ring};
use eframe::egui::accesskit::{Role, SortDirection};
use eframe::egui::{
    Context, CornerRadius, CursorIcon, Event, EventFilter, FontId, Id, Key, Layout, Modifiers, Rect, Response,
    ScrollArea, Sense, StrokeKind, TextStyle, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use std::ops::Range;

const HEADER: f32 = 44.0;
const ROW: f32 = 40.0;
/// What a row shows: a text a column, and a chip in the last one.
pub(in crate::window) struct RowText<'a> {
    /// The texts, the first in bold.
    pub(in crate::window) cells: &'a [String],
    /// The chip of the last column.
    pub(in crate::window) chip: Option<(Tone, &'a str)>,
    /// Whether the row is selected.
    pub(in crate::window) selected: bool,
}

/// A table.
#[derive(Default)]
pub(in crate::window) struct Table<'a> {
    /// Unique on the page.
    pub(in crate::window) key: &'a str,
    /// What a screen reader calls it.
    pub(in crate::window) name: &'a str,
    /// The columns.
    pub(in crate::window) columns: &'a [Column<'a>],
    /// How many rows.
    pub(in crate::window) rows: usize,
    /// The highest it may become; the rest is scrolled.
    pub(in crate::window) height: f32,
    /// Whether the headings sort.
    pub(in crate::window) sorts: bool,
    /// What selecting a row is called, where rows can be selected.
    pub(in crate::window) selects: Option<&'a str>,
    /// What a selected row is called.
    pub(in crate::window) selected: Option<&'a str>,
    /// The box above those of the rows.
    pub(in crate::window) select_all: Option<SelectAll<'a>>,
}

/// The box with which all rows that are shown are selected, and none of them.
#[derive(Clone, Copy)]
pub(in crate::window) struct SelectAll<'a> {
    /// What it is called.
    pub(in crate::window) name: &'a str,
    /// Whether all of them are.
    pub(in crate::window) is_on: bool,
}

/// What a table remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::window) struct TableMemory {
    /// The row the keyboard is at.
    pub(in crate::window) cursor: usize,
    /// The heading the keyboard comes to: one stop for all of them, through which the arrows go.
    pub(in crate::window) heading: usize,
    /// The column it is sorted by, and whether from the end.
    pub(in crate::window) sort: Option<(usize, bool)>,
    /// Whether the table is to get the focus.
    pub(in crate::window) wanted: bool,
}

/// What the user did with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum TableAct {
    /// Open this row.
    Open(usize),
    /// Sort by this column.
    Sort(usize),
    /// Select this row, or select it no more.
    Select(usize),
    /// Select all rows that are shown, or none of them where all are.
    SelectAll,
}

/// Whether the keyboard is in the table with this key.
pub(in crate::window) fn table_has_focus(ctx: &Context, key: &str) -> bool {
    ctx.memory(|memory| memory.has_focus(Id::unique(("table", key)).with("keyboard")))
}

impl Table<'_> {
    /// Draws the table and tells what was done. Narrow columns say nothing: it scrolls sideways before that.
    pub(in crate::window) fn show<'r>(
        &self,
        ui: &mut Ui,
        tokens: &Tokens,
        memory: &mut TableMemory,
        row: impl Fn(usize) -> RowText<'r>,
    ) -> Option<TableAct> {
        let builder = UiBuilder::new()
            .scope_id(Id::unique(("table", self.key)))
            .accessibility_role(Role::Table)
            .accessibility_label(self.name);
        super::sideways(ui, self.key, self.least(), |ui| {
            ui.scope_builder(builder, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let sorted = self.header(ui, tokens, memory);
                let opened = self.rows(ui, tokens, memory, row);
                sorted.or(opened)
            })
            .inner
        })
    }

    /// The least width in which every column has the room it asked for.
    fn least(&self) -> f32 {
        self.columns.iter().map(|column| column.share).sum::<f32>() + self.inset() + self.bar()
    }

    fn widths(&self, width: f32) -> Vec<f32> {
        let all: f32 = self.columns.iter().map(|column| column.share).sum();
        self.columns.iter().map(|column| width * column.share / all.max(0.001)).collect()
    }

    /// The room the boxes take before the rows.
    fn inset(&self) -> f32 {
        if self.selects.is_some() { 34.0 } else { 0.0 }
    }

    /// The room the scroll bar takes beside the rows.
    fn bar(&self) -> f32 {
        let all = u16::try_from(self.rows).map_or(f32::INFINITY, |rows| ROW * f32::from(rows));
        if all > self.height { BAR } else { 0.0 }
    }

    fn header(&self, ui: &mut Ui, tokens: &Tokens, memory: &mut TableMemory) -> Option<TableAct> {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEADER), Sense::hover());
        self.go_through_headings(ui, memory);
        let mut left = rect.left() + self.inset();
        let mut act = self.tick_all(ui, tokens, rect).then_some(TableAct::SelectAll);
        for (at, (column, width)) in
            self.columns.iter().zip(self.widths(rect.width() - self.bar() - self.inset())).enumerate()
        {
            let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width, HEADER));
            left += width;
            if width < 1.0 {
                continue;
            }
            let sense = match self.sorts {
                true if at == memory.heading => Sense::click(),
                true => Sense::CLICK,
                false => Sense::hover(),
            };
            let response = ui.interact(cell.shrink2(vec2(4.0, 4.0)), ui.scope_id().with(("column", at)), sense);
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, column.title));
            let sorted = memory.sort.filter(|(by, _)| *by == at).map(|(_, reverse)| reverse);
            ui.ctx().accesskit_node_builder(response.id, |node| match sorted {
                Some(true) => node.set_sort_direction(SortDirection::Descending),
                Some(false) => node.set_sort_direction(SortDirection::Ascending),
                None => {}
            });
            let arrow = match sorted {
                Some(true) => " ↓",
                Some(false) => " ↑",
                None => "",
            };
            let text = format!("{}{arrow}", column.title);
            clipped(ui, cell, &text, bold_font(12.5), tokens.dim, 2);
            if self.sorts {
                focus_ring(ui, tokens, &response);
                let response = response.on_hover_cursor(CursorIcon::PointingHand);
                act = response.clicked().then_some(TableAct::Sort(at)).or(act);
            }
        }
        super::card::rule(ui, tokens);
        act
    }

    /// The arrows go from one heading that is shown to the next, and from the last to the first.
    fn go_through_headings(&self, ui: &Ui, memory: &mut TableMemory) {
        let shown: Vec<usize> = (0..).zip(self.columns).filter(|(_, it)| it.share > 0.0).map(|(at, _)| at).collect();
        let Some(place) = shown.iter().position(|at| *at == memory.heading) else {
            memory.heading = shown.first().copied().unwrap_or_default();
            return;
        };
        let id = |at: usize| ui.scope_id().with(("column", at));
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let by = match (pressed(Key::ArrowRight), pressed(Key::ArrowLeft)) {
            (true, _) => 1,
            (false, true) => shown.len().saturating_sub(1),
            (false, false) => return,
        };
        if ui.memory(|it| it.has_focus(id(memory.heading)))
            && let Some(next) = shown.get((place + by) % shown.len().max(1))
        {
            memory.heading = *next;
            ui.memory_mut(|it| it.request_focus(id(*next)));
        }
    }

    fn rows<'r>(
        &self,
        ui: &mut Ui,
        tokens: &Tokens,
        memory: &mut TableMemory,
        row: impl Fn(usize) -> RowText<'r>,
    ) -> Option<TableAct> {
        memory.cursor = memory.cursor.min(self.rows.saturating_sub(1));
        let id = ui.scope_id().with("keyboard");
        let top = ui.cursor().min;
        let height = self.height.min(ROW * u16::try_from(self.rows).map_or(self.height, f32::from)).max(ROW);
        let area = Rect::from_min_size(top, vec2(ui.available_width(), height));
        let keyboard = ui.interact(area, id, Sense::focusable_noninteractive());
        if std::mem::take(&mut memory.wanted) {
            keyboard.request_focus();
        }
        self.speak(&keyboard, memory, &row);
        let (mut act, mut has_come) = (None, false);
        let mut scroll = ScrollArea::vertical()
            .id_salt("rows")
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, true]);
        if keyboard.has_focus() {
            ui.memory_mut(|it| {
                it.set_focus_lock_filter(id, EventFilter { vertical_arrows: true, ..EventFilter::default() })
            });
            let before = memory.cursor;
            act = self.keys(ui, memory);
            self.find(ui, memory, &row);
            has_come = before != memory.cursor || keyboard.gained_focus();
            if has_come {
                let at = f32::from(u16::try_from(memory.cursor).unwrap_or(u16::MAX)) * ROW;
                let offset = eframe::egui::scroll_area::State::load(ui.ctx(), ui.scope_id().with("offset"))
                    .map_or(0.0, |it| it.unclamped_offset().y);
                let keep = at.min(offset.max(at + ROW - height));
                scroll = scroll.vertical_scroll_offset(keep.max(0.0));
            }
        }
        let mut draw = |ui: &mut Ui, range: Range<usize>| {
            for at in range {
                let text = row(at);
                if self.tick(ui, tokens, at, &text) {
                    act = Some(TableAct::Select(at));
                }
                if self.row(ui, tokens, at, keyboard.has_focus() && at == memory.cursor, &text).clicked() {
                    memory.cursor = at;
                    act = Some(TableAct::Open(at));
                }
            }
        };
        let shown = scrolled_part(ui, |ui| scroll.show_rows(ui, ROW, self.rows, &mut draw));
        shown.state.store(ui.ctx(), ui.scope_id().with("offset"));
        if has_come {
            show_row(&keyboard, memory.cursor, shown.state.unclamped_offset().y);
        }
        act
    }

    fn keys(&self, ui: &Ui, memory: &mut TableMemory) -> Option<TableAct> {
        let last = self.rows.saturating_sub(1);
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let moves = [
            (Key::ArrowDown, memory.cursor.saturating_add(1)),
            (Key::ArrowUp, memory.cursor.saturating_sub(1)),
            (Key::PageDown, memory.cursor.saturating_add(10)),
            (Key::PageUp, memory.cursor.saturating_sub(10)),
            (Key::Home, 0),
            (Key::End, last),
        ];
        let took = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if let Some((_, to)) = moves.into_iter().find(|(key, _)| took(*key)) {
            memory.cursor = to.min(last);
        }
        match self.rows > 0 {
            true if pressed(Key::Space) && self.selects.is_some() => Some(TableAct::Select(memory.cursor)),
            true if pressed(Key::Enter) || pressed(Key::Space) => Some(TableAct::Open(memory.cursor)),
            _ => None,
        }
    }

    /// A letter goes to the next row that begins with it.
    fn find<'r>(&self, ui: &Ui, memory: &mut TableMemory, row: impl Fn(usize) -> RowText<'r>) {
        let typed = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::Text(text) if !text.trim().is_empty() => Some(text.to_lowercase()),
                _ => None,
            })
        });
        let Some(typed) = typed else { return };
        let begins = |at: &usize| row(*at).cells.first().is_some_and(|cell| cell.to_lowercase().starts_with(&typed));
        let after = (memory.cursor + 1..self.rows).chain(0..=memory.cursor.min(self.rows.saturating_sub(1)));
        memory.cursor = after.into_iter().find(begins).unwrap_or(memory.cursor);
    }

    fn speak<'r>(&self, keyboard: &Response, memory: &TableMemory, row: impl Fn(usize) -> RowText<'r>) {
        let spoken = if self.rows == 0 { String::new() } else { self.spoken(&row(memory.cursor)) };
        let place = memory.cursor + 1;
        keyboard.ctx.accesskit_node_builder(keyboard.id, |node| {
            node.set_role(Role::ListBox);
            node.set_label(format!("{} {place} / {}: {spoken}", self.name, self.rows));
        });
    }

    fn spoken(&self, row: &RowText<'_>) -> String {
        let cells = self.columns.iter().zip(row.cells).filter(|(_, text)| !text.is_empty());
        let cells = cells.map(|(column, text)| format!("{} {text}", column.title));
        let selected = self.selected.filter(|_| row.selected).map(str::to_owned);
        let mut parts: Vec<String> = selected.into_iter().chain(cells).collect();
        parts.extend(row.chip.map(|(_, text)| text.to_owned()));
        parts.join(", ")
    }

    /// The box above those of the rows. Returns whether it was clicked.
    fn tick_all(&self, ui: &Ui, tokens: &Tokens, header: Rect) -> bool {
        let Some(all) = self.select_all else { return false };
        let square = box_before(header);
        let response = ui.interact(square.expand(6.0), ui.scope_id().with("tick-all"), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, all.is_on, all.name));
        super::mark::paint_box(ui.painter(), tokens, square, all.is_on, response.hovered());
        focus_ring(ui, tokens, &response);
        response.on_hover_text(all.name).clicked()
    }

    /// The box before a row. Returns whether it was clicked.
    fn tick(&self, ui: &Ui, tokens: &Tokens, at: usize, row: &RowText<'_>) -> bool {
        let Some(name) = self.selects else { return false };
        let square = box_before(Rect::from_min_size(ui.cursor().min, vec2(0.0, ROW)));
        let response = ui.interact(square.expand(6.0), ui.scope_id().with(("tick", at)), Sense::CLICK);
        let label = format!("{name}: {}", row.cells.first().map(String::as_str).unwrap_or_default());
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, row.selected, &label));
        super::mark::paint_box(ui.painter(), tokens, square, row.selected, response.hovered());
        response.clicked()
    }

    fn row(&self, ui: &mut Ui, tokens: &Tokens, at: usize, lit: bool, row: &RowText<'_>) -> Response {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let body = rect.with_min_x(rect.left() + self.inset());
        let response = ui.interact(body, ui.scope_id().with(("row", at)), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, self.spoken(row)));
        // Without a box before it, a selected row is seen by its colour.
        let is_shown = row.selected && self.selects.is_none();
        if response.hovered() || lit || is_shown {
            ui.painter().rect_filled(body, CornerRadius::ZERO, tokens.accent_soft);
        }
        let mut left = body.left();
        for (at, width) in self.widths(body.width()).into_iter().enumerate() {
            let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width, ROW));
            left += width;
            if width < 1.0 {
                continue;
            }
            if let Some(text) = row.cells.get(at) {
                let font = if at == 0 { bold_font(14.5) } else { TextStyle::Body.resolve(ui.style()) };
                clipped(ui, cell, text, font, tokens.ink, 1);
            } else if let Some((tone, text)) = row.chip {
                let inner = cell.shrink2(vec2(PAD, 8.0));
                let layout = Layout::left_to_right(eframe::egui::Align::Center);
                // A scope would move the next row up to where the chip ends.
                chip(&mut ui.new_child(UiBuilder::new().max_rect(inner).layout(layout)), tokens, tone, text);
            }
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, tokens.line.stroke(1.0));
        if lit {
            ui.painter().rect_stroke(rect, CornerRadius::same(4), tokens.accent.stroke(2.0), StrokeKind::Inside);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// Where the box of a row is.
fn box_before(row: Rect) -> Rect {
    Rect::from_min_size(pos2(row.left() + 10.0, row.center().y - 9.0), vec2(18.0, 18.0))
}

/// Scrolls the page to the table, and in a low window to the row the keyboard is at.
fn show_row(keyboard: &Response, cursor: usize, offset: f32) {
    let (area, window) = (keyboard.rect, keyboard.ctx.content_rect().height());
    let down = f32::from(u16::try_from(cursor).unwrap_or(u16::MAX)) * ROW - offset;
    let row = Rect::from_min_size(area.min + vec2(0.0, down), vec2(area.width(), ROW));
    let has_room = area.height() <= view(window);
    bring_in(keyboard, if has_room { area } else { in_sight(row, window, ROW) });
}

fn clipped(ui: &Ui, cell: Rect, text: &str, font: FontId, colour: Colour, lines: usize) {
    let galley = cut(ui, text, font, colour, cell.width() - 2.0 * PAD, lines);
    let at = pos2(cell.left() + PAD, cell.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colour.into());
}
