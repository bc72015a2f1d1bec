//! Who has the case open, in the strip of messages: somebody else, or somebody who would like to have it.

use crate::store::Holder;
use crate::window::case_view::CaseView;
use crate::window::kit::{self, Tone};
use crate::window::message::{LockMessage, Message, SaveMessage};
use crate::window::session::lock::CaseLock;
use crate::wording;
use eframe::egui::Ui;

/// Says who has the case open, when that is somebody else, and who asks for it.
pub(in crate::window) fn banner(ui: &mut Ui, view: &CaseView<'_>) {
    if let CaseLock::Theirs(holder) = &view.file.lock {
        let is_own = is_own(view, holder);
        let key = match (is_own, view.file.told.refused) {
            (true, false) => "hold-own",
            (true, true) => "hold-own-refused",
            (false, false) => "hold-theirs",
            (false, true) => "hold-refused",
        };
        let text = view.words.with(key, [("who", name(view, holder).into()), ("on", holder.on.clone().into())]);
        let copy = ("hold-copy", SaveMessage::SaveAs.into());
        let ask = ("hold-ask", LockMessage::Request.into());
        let again = ("hold-try-again", LockMessage::TryAgain.into());
        // Nobody asks oneself for a case.
        let links = if is_own { vec![copy, again] } else { vec![copy, ask, again] };
        banner_with(ui, view, &text, links);
    }
    if let CaseLock::ReadOnly(reason) = &view.file.lock {
        let read_only = view.word(if view.file.told.refused { "sealed-refused" } else { "sealed-read-only" });
        let text = format!("{} {read_only}", wording::read_only_reason(view.words, reason));
        banner_with(ui, view, &text, Vec::new());
    }
    if let Some(asker) = &view.file.asked_by {
        let text = view.words.with("hold-asked-for", [("who", name(view, asker).into())]);
        banner_with(
            ui,
            view,
            &text,
            vec![("hold-hand-over", LockMessage::GiveAway.into()), ("hold-keep", LockMessage::Decline.into())],
        );
    }
}

fn banner_with(ui: &mut Ui, view: &CaseView<'_>, text: &str, links: Vec<(&str, Message)>) {
    kit::stable_scope(ui, ("hold", text), |ui| {
        kit::message(ui, view.tokens, Tone::Warning, text, |ui| {
            if links.is_empty() {
                return;
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                for (key, message) in links {
                    let clicked = kit::quiet_link(ui, view.tokens, &view.word(key)).clicked();
                    view.send_if(clicked, || message);
                }
            });
        });
    });
}

/// Whether it is another window of the same user on the same machine.
fn is_own(view: &CaseView<'_>, holder: &Holder) -> bool {
    !holder.on.is_empty() && holder.on == view.machine && holder.by == view.settings.user_or_system()
}

fn name(view: &CaseView<'_>, holder: &Holder) -> String {
    if holder.by.is_empty() { view.word("hold-somebody") } else { holder.by.clone() }
}
