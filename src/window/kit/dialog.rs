//! A dialog: takes the focus, holds it, and gives it back.

use super::{Size, Tokens, heading};
use eframe::egui::{Align, Context, Frame, Id, Layout, Margin, Modal, ScrollArea, Ui, vec2};

/// The room around the content of a dialog.
const AROUND: f32 = 64.0;

/// Where there is less room than this, a dialog may be higher than the window.
const SMALL: f32 = 480.0;

/// The buttons that end a dialog, the first at the right edge.
pub(in crate::window) fn dialog_buttons(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) {
    let size = vec2(ui.available_width(), 36.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), draw);
}

/// The focus around dialogs: who gets it back when the dialog closes.
#[derive(Default)]
pub(in crate::window) struct Dialog {
    back_to: Option<Id>,
    /// The one that is open.
    open: Option<Id>,
}

impl Dialog {
    /// To be called in every pass, before drawing: a closed dialog gives the focus back as soon as egui allows it.
    pub(in crate::window) fn settle(&mut self, ctx: &Context, any_open: bool) {
        if any_open {
            return;
        }
        if self.open.take().is_some() {
            // Drawn once more before anybody is told, or the whole window would have the focus for a moment.
            ctx.request_discard("dialog");
            ctx.request_repaint();
        } else if ctx.memory(|memory| memory.top_modal_layer().is_none())
            && let Some(id) = self.back_to.take()
        {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
    }

    /// Shows a dialog. `draw` is told whether it is drawn for the first time, so that it can take the focus.
    /// Returns true when it was closed with Escape.
    pub(in crate::window) fn show(
        &mut self,
        ctx: &Context,
        tokens: &Tokens,
        title: &str,
        draw: impl FnOnce(&mut Ui, bool),
    ) -> bool {
        // Each dialog has its own size.
        let id = Id::unique(("dialog", title));
        let before = self.open.replace(id);
        let fresh = before != Some(id);
        if fresh {
            // The first time it is only measured, and nothing in it can be told.
            ctx.request_discard("dialog");
        }
        if before.is_none() {
            self.back_to = ctx.memory(|memory| memory.focused());
        }
        let area = Modal::default_area(id).accessible_name(title);
        let frame = Frame::popup(&ctx.global_style()).fill(tokens.surface.into()).inner_margin(Margin::same(24));
        let response = Modal::new(id).area(area).frame(frame).show(ctx, |ui| {
            ui.set_width(520.0_f32.min(ctx.content_rect().width() - 96.0));
            let content = |ui: &mut Ui| {
                heading(ui, 1, Size::Large, title);
                ui.add_space(4.0);
                draw(ui, fresh);
            };
            let room = ctx.content_rect().height() - AROUND;
            match room < SMALL {
                // What does not fit is scrolled to.
                true => {
                    let scroll = ScrollArea::vertical().id_salt("dialog").max_height(room.max(40.0));
                    scroll.auto_shrink([false, true]).show(ui, |ui| {
                        ui.set_width(ui.available_width() - 12.0);
                        content(ui);
                    });
                }
                false => content(ui),
            }
        });
        // A click beside a question that may lose data is no answer.
        !response.backdrop_response.clicked() && response.should_close()
    }
}
