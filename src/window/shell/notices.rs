//! What the program says in the strip at the foot of the page, and the work that is running.

use crate::jobs::Job;
use crate::window::kit::{self, Tone};
use crate::window::message::{HandoverMessage, Message, OpenMessage, WindowMessage};
use crate::window::shared::View;
use crate::window::state::WindowState;
use eframe::egui::Ui;

pub(in crate::window) fn notices(ui: &mut Ui, view: &View<'_>, state: &WindowState) {
    running(ui, view, "opening", state.opening.as_ref(), OpenMessage::Stop.into());
    running(ui, view, "exporting", state.exporting.as_ref(), HandoverMessage::Stop.into());
    for notice in state.notices.iter() {
        kit::stable_scope(ui, ("notice", notice.number), |ui| {
            kit::notice(ui, view.tokens, notice.tone, &notice.text, |ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                let link = |ui: &mut Ui, key: &str| {
                    let link = kit::quiet_link(ui, view.tokens, &view.word(key));
                    kit::describe(&link, &notice.text);
                    link.clicked()
                };
                for offer in &notice.offers {
                    view.send_if(link(ui, offer.key), || offer.message.clone());
                }
                view.send_if(link(ui, "close"), || WindowMessage::Dismiss(notice.number));
            });
        });
    }
}

/// A job that has run for a while, and can be stopped.
fn running(ui: &mut Ui, view: &View<'_>, key: &str, job: Option<&Job>, stop: Message) {
    let Some(job) = job.filter(|job| job.shown_in().is_none()) else { return };
    let text = view.words.with(key, [("name", job.name.as_str().into())]);
    kit::stable_scope(ui, key, |ui| {
        kit::notice(ui, view.tokens, Tone::Accent, &text, |ui| {
            let clicked = kit::quiet_link(ui, view.tokens, &view.word("underway-stop")).clicked();
            view.send_if(clicked, || stop);
        });
    });
}
