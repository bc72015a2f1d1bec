//! The chart of what lies ahead: lanes of bars and flags over months. Everything on it stands in the table below it too,
//! so it is one stop for the keyboard and one picture for a screen reader.

use super::chip::Tone;
use super::text::cut;
use super::theme::bold_font;
use super::{Tokens, focus_ring};
use eframe::egui::accesskit::Role;
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, EventFilter, Key, Painter, Pos2, Rect, Response, ScrollArea, Sense, StrokeKind,
    TextStyle, Ui, pos2, vec2,
};

/// Points a day takes.
pub(in crate::window) const DAY: f32 = 2.1;

/// Days the keyboard scrolls at once.
const STRIDE: f32 = 30.5;

const TRACK: f32 = 28.0;
const GAP: f32 = 14.0;
const HEAD: f32 = 46.0;
const FOOT: f32 = 22.0;
const NAMES: f32 = 196.0;
const NARROW_NAMES: f32 = 132.0;

/// The chart. Days are counted from its first one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::window) struct Timeline {
    /// The months with their first days.
    pub(in crate::window) months: Vec<(f32, String)>,
    /// The years, each above its first month here.
    pub(in crate::window) years: Vec<(f32, String)>,
    /// How many days it shows.
    pub(in crate::window) days: f32,
    /// The day it is, and what it is called.
    pub(in crate::window) today: (f32, String),
    /// The lanes from the top.
    pub(in crate::window) lanes: Vec<Lane>,
}

/// What belongs together, in as many tracks as it takes to overlap nowhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::window) struct Lane {
    pub(in crate::window) title: String,
    pub(in crate::window) detail: String,
    pub(in crate::window) tracks: Vec<Vec<Stretch>>,
}

/// A bar, or the flag of a day.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) struct Stretch {
    pub(in crate::window) from: f32,
    pub(in crate::window) to: f32,
    pub(in crate::window) tone: Tone,
    pub(in crate::window) text: String,
    /// Whether only its first day counts; the rest is room for the text.
    pub(in crate::window) is_flag: bool,
    /// Where clicking it leads, as the caller counts.
    pub(in crate::window) target: usize,
}

/// What a screen reader says of the chart.
pub(in crate::window) struct Spoken<'a> {
    pub(in crate::window) name: &'a str,
    pub(in crate::window) how: &'a str,
}

impl Timeline {
    fn height(&self) -> f32 {
        HEAD + FOOT + self.lanes.iter().map(Lane::height).sum::<f32>()
    }

    /// Points a day takes: more where there is room for all of them.
    fn day(&self, room: f32) -> f32 {
        (room / self.days.max(1.0)).max(DAY)
    }

    /// Draws the chart and tells which target was clicked.
    pub(in crate::window) fn show(&self, ui: &mut Ui, tokens: &Tokens, spoken: &Spoken<'_>) -> Option<usize> {
        let names = if ui.available_width() < 640.0 { NARROW_NAMES } else { NAMES };
        let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), self.height() + 10.0), Sense::hover());
        self.names(ui, tokens, Rect::from_min_size(whole.min, vec2(names, whole.height())));
        let chart = whole.with_min_x(whole.left() + names);
        let mut inner = ui.new_child(eframe::egui::UiBuilder::new().max_rect(chart));
        let mut scroll = ScrollArea::horizontal().id_salt("timeline").auto_shrink([false, false]);
        let id = ui.scope_id().with("timeline");
        let day = self.day(inner.available_width());
        if let Some(offset) = self.wanted_offset(&inner, id, day) {
            scroll = scroll.horizontal_scroll_offset(offset);
        }
        let shown = scroll.show(&mut inner, |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(self.days * day, self.height()), Sense::hover());
            // Upright it is told whole: where none of it is in view yet, nothing of it would be left to scroll to.
            let visible = Rect::from_x_y_ranges(rect.intersect(ui.clip_rect()).x_range(), rect.y_range());
            let response = ui.interact(visible, id, Sense::click());
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_role(Role::Image);
                node.set_label(spoken.name);
                node.set_description(spoken.how);
            });
            let hit = self.paint(ui, tokens, rect.min, day, &response);
            (response, hit)
        });
        let (response, hit) = shown.inner;
        ui.ctx().data_mut(|data| data.insert_temp(id, shown.state.unclamped_offset().x));
        focus_ring(&inner, tokens, &response);
        let target = hit.map(|stretch| stretch.target).filter(|_| response.clicked());
        if let Some(stretch) = hit {
            response.on_hover_text_at_pointer(&stretch.text).on_hover_cursor(CursorIcon::PointingHand);
        }
        target
    }

    /// Where the keys scroll to: a month on or back, today, or the end.
    fn wanted_offset(&self, ui: &Ui, id: eframe::egui::Id, day: f32) -> Option<f32> {
        if !ui.memory(|memory| memory.has_focus(id)) {
            return None;
        }
        let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        let now: f32 = ui.ctx().data(|data| data.get_temp(id)).unwrap_or_default();
        let last = (self.days * day - ui.available_width()).max(0.0);
        let keys = [
            (Key::ArrowRight, now + STRIDE * day),
            (Key::ArrowLeft, now - STRIDE * day),
            (Key::Home, 0.0),
            (Key::End, last),
        ];
        let pressed = keys.into_iter().find(|(key, _)| ui.input(|input| input.key_pressed(*key)));
        pressed.map(|(_, to)| to.clamp(0.0, last))
    }

    fn names(&self, ui: &Ui, tokens: &Tokens, column: Rect) {
        let mut top = column.top() + HEAD;
        for lane in &self.lanes {
            let width = column.width() - 12.0;
            let title = cut(ui, &lane.title, bold_font(13.0), tokens.ink, width, 2);
            let (up, below) = if title.rows.len() > 1 { (-4.0, 28.0) } else { (3.0, 21.0) };
            ui.painter().galley(pos2(column.left(), top + up), title, tokens.ink.into());
            if !lane.detail.is_empty() {
                let small = TextStyle::Small.resolve(ui.style());
                let detail = cut(ui, &lane.detail, small, tokens.dim, width, 1);
                ui.painter().galley(pos2(column.left(), top + below), detail, tokens.dim.into());
            }
            top += lane.height();
        }
    }

    /// Paints what can be seen and tells what lies under the pointer.
    fn paint(&self, ui: &Ui, tokens: &Tokens, corner: Pos2, each: f32, response: &Response) -> Option<&Stretch> {
        let painter = ui.painter();
        let bottom = corner.y + self.height() - FOOT;
        let small = TextStyle::Small.resolve(ui.style());
        for (day, title) in &self.months {
            let x = corner.x + day * each;
            painter.vline(x, corner.y..=bottom, tokens.line.stroke(1.0));
            painter.text(pos2(x + 5.0, corner.y + 18.0), Align2::LEFT_TOP, title, small.clone(), tokens.dim.into());
        }
        for (day, year) in &self.years {
            let at = pos2(corner.x + day * each + 5.0, corner.y);
            painter.text(at, Align2::LEFT_TOP, year, bold_font(12.5), tokens.ink.into());
        }
        let (today, word) = &self.today;
        let x = corner.x + today * each;
        painter.vline(x, corner.y + HEAD - 6.0..=bottom + FOOT, tokens.accent.stroke(2.0));
        painter.text(pos2(x + 6.0, bottom + 2.0), Align2::LEFT_TOP, word, bold_font(12.0), tokens.accent.into());
        let pointer = response.hover_pos();
        let mut hit = None;
        let mut top = corner.y + HEAD;
        for lane in &self.lanes {
            for (at, track) in (0_u8..).zip(&lane.tracks) {
                let y = top + f32::from(at) * TRACK;
                for stretch in track {
                    let rect = stretch.rect(corner.x, each, y);
                    if rect.intersects(ui.clip_rect()) {
                        stretch.paint(painter, tokens, rect, &small);
                        hit = pointer.filter(|at| rect.contains(*at)).map(|_| stretch).or(hit);
                    }
                }
            }
            top += lane.height();
        }
        hit
    }
}

impl Lane {
    fn height(&self) -> f32 {
        let tracks = (0..self.tracks.len()).fold(0.0, |height, _| height + TRACK);
        f32::max(tracks, if self.detail.is_empty() { TRACK } else { TRACK + 10.0 }) + GAP
    }
}

impl Stretch {
    fn rect(&self, left: f32, day: f32, top: f32) -> Rect {
        let (from, to) = (left + self.from * day, left + self.to * day);
        Rect::from_min_max(pos2(from, top), pos2(to.max(from + 6.0), top + TRACK - 4.0))
    }

    fn paint(&self, painter: &Painter, tokens: &Tokens, rect: Rect, font: &eframe::egui::FontId) {
        let (ink, soft) = self.tone.colours(tokens);
        let edge = if self.is_flag { tokens.line } else { ink };
        painter.rect(rect, CornerRadius::same(4), soft, edge.stroke(1.0), StrokeKind::Inside);
        if self.is_flag {
            painter.rect_filled(rect.with_max_x(rect.left() + 3.0), CornerRadius::same(2), ink);
        }
        let galley = painter.layout_no_wrap(self.text.clone(), font.clone(), ink.into());
        let room = rect.shrink2(vec2(7.0, 0.0)).intersect(painter.clip_rect());
        // Of a bar that began long ago the text stands where it is seen; beside one that is too short for it.
        let is_beside = galley.size().x > rect.width() - 8.0;
        let left = if is_beside { rect.right() + 6.0 } else { room.left() };
        let place = Rect::from_min_size(pos2(left, rect.center().y - galley.size().y / 2.0), galley.size());
        if is_beside {
            // No line of a month goes through its letters.
            painter.rect_filled(place.expand2(vec2(2.0, 0.0)), CornerRadius::ZERO, tokens.surface);
        }
        painter.galley(place.min, galley, ink.into());
    }
}

/// How many days a flag with this text takes on the chart.
pub(in crate::window) fn flag_days(text: &str) -> f32 {
    // A little more than the letters of the typeface take on an average.
    let letters = text.chars().fold(0.0, |sum, _| sum + 6.5);
    (letters + 18.0) / DAY
}
