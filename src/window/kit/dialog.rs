//! A dialog: takes the focus, holds it, and gives it back.

use super::theme::bold_font;
use super::{Tokens, heading};
use eframe::egui::{Context, Frame, Id, Margin, Modal, RichText, Ui};

/// The focus around dialogs: who gets it back when the dialog closes.
#[derive(Default)]
pub(in crate::window) struct Dialog {
    back_to: Option<Id>,
    open: bool,
}

impl Dialog {
    /// To be called in every pass, before drawing: a closed dialog gives the focus back as soon as egui allows it.
    pub(in crate::window) fn settle(&mut self, ctx: &Context, any_open: bool) {
        if any_open {
            return;
        }
        if self.open {
            self.open = false;
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
        let fresh = !self.open;
        if fresh {
            self.back_to = ctx.memory(|memory| memory.focused());
            self.open = true;
        }
        // Each dialog has its own size.
        let id = Id::unique(("dialog", title));
        let area = Modal::default_area(id).accessible_name(title);
        let frame = Frame::popup(&ctx.global_style()).fill(tokens.surface.into()).inner_margin(Margin::same(24));
        let response = Modal::new(id).area(area).frame(frame).show(ctx, |ui| {
            ui.set_width(520.0_f32.min(ctx.content_rect().width() - 96.0));
            heading(ui, 1, RichText::new(title).font(bold_font(19.0)));
            ui.add_space(4.0);
            draw(ui, fresh);
        });
        // A click beside a question that may lose data is no answer.
        !response.backdrop_response.clicked() && response.should_close()
    }
}
