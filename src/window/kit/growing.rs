//! A long part of a page that comes up over several frames: the upper half of what is seen in the first, and in each one after it
//! a piece more below. All its texts at once would hold the window up, because they are shaped when they are first drawn, in
//! each language.

use super::anchor::stable_scope;
use super::announce::arriving;
use super::hyphen::language_of;
use eframe::egui::Ui;
use hypher::Lang;

/// How much comes in a frame, in square points: about half a screenful of the usual size, also where the window is small.
const PIECE: f32 = 640.0 * 480.0;

/// What is remembered of such a part between frames.
#[derive(Clone, Copy)]
struct Memory {
    /// How far down it may reach.
    depth: f32,
    /// The frame it was drawn in last, and the language.
    frame: u64,
    language: Lang,
}

/// Such a part while it is drawn.
pub(in crate::window) struct Growing {
    /// What begins below this waits for a later frame.
    until: f32,
    is_whole: bool,
}

impl Growing {
    /// Whether what comes next is drawn in this frame already. After a no, nothing more is to be drawn.
    pub(in crate::window) fn goes_on(&mut self, ui: &Ui) -> bool {
        self.is_whole &= ui.cursor().top() <= self.until;
        self.is_whole
    }
}

/// Draws such a part. A screen reader is told that it is busy until it is whole: hidden, everything in it would stay unknown to
/// AT-SPI after it is shown (AccessKit 0.25). Where something in it is looked for, it is whole at once.
pub(in crate::window) fn growing(ui: &mut Ui, key: &str, at_once: bool, draw: impl FnOnce(&mut Ui, &mut Growing)) {
    stable_scope(ui, key, |ui| {
        let ctx = ui.ctx().clone();
        let (id, top) = (ui.scope_id().with("growing"), ui.cursor().top());
        let frame = ctx.cumulative_frame_nr();
        let language = language_of(&ctx);
        let before = ctx.data(|data| data.get_temp::<Memory>(id)).filter(|it| it.frame + 1 >= frame);
        let is_same = before.is_none_or(|it| it.language == language);
        let before = before.filter(|_| is_same);
        let depth = match before {
            _ if at_once => f32::INFINITY,
            // What has the keyboard stays there.
            _ if !is_same && has_keyboard_below(ui, top) => f32::INFINITY,
            // Drawn anew in the same frame, it reaches as far.
            Some(it) if it.frame == frame => it.depth,
            Some(it) => it.depth + PIECE / ui.available_width().max(1.0),
            // What has been scrolled to stays where it is.
            None if top < ui.clip_rect().top() => f32::INFINITY,
            // A window that is half filled for one frame is not noticed; one that stands still for two is.
            None => (ui.clip_rect().bottom() - top).max(0.0) / 2.0,
        };
        let mut growing = Growing { until: top + depth, is_whole: true };
        match before.filter(|it| it.depth.is_finite()) {
            // A piece that comes is read like what came up with the page, and not said.
            Some(_) => arriving(ui, true, |ui| draw(ui, &mut growing)),
            None => draw(ui, &mut growing),
        }
        let depth = if growing.is_whole { f32::INFINITY } else { depth };
        ctx.data_mut(|data| data.insert_temp(id, Memory { depth, frame, language }));
        if !growing.is_whole {
            ctx.accesskit_node_builder(ui.unique_id(), |node| node.set_busy());
            ctx.request_repaint();
        }
    });
}

/// Whether what has the keyboard stood below this.
fn has_keyboard_below(ui: &Ui, top: f32) -> bool {
    let Some(focused) = ui.memory(|memory| memory.focused()) else { return false };
    let place = ui.ctx().viewport(|viewport| viewport.prev_pass.widgets.get(focused).map(|it| it.rect.bottom()));
    place.is_some_and(|bottom| bottom > top)
}
