//! A dialog: takes the focus, holds it, and gives it back.

use super::{Size, Tokens, heading};
use eframe::egui::{Context, Frame, Id, Margin, Modal, Ui};

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
            heading(ui, 1, Size::Large, title);
            ui.add_space(4.0);
            draw(ui, fresh);
        });
        // A click beside a question that may lose data is no answer.
        !response.backdrop_response.clicked() && response.should_close()
    }
}
