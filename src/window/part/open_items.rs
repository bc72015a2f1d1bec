//! What is open: a summary with the way to each item, the next thing to do, and what a page says that has nothing on it.

use crate::window::case_view::CaseView;
use crate::window::kit;
use crate::window::message::Message;
use crate::window::model::line::OpenLine;
use eframe::egui::Ui;

/// How many open items stand in a summary; the rest is counted.
const LISTED: usize = 12;

/// The way to what is to be done next, if anything is.
pub(in crate::window) fn go_on(ui: &mut Ui, view: &CaseView<'_>, kind: kit::ButtonKind) {
    let Some(next) = view.model.next.first() else { return };
    let step = view.process.step(&next.step).map(|step| view.text(&step.title)).unwrap_or_default();
    let text = view.words.with("overview-continue", [("where", step.into())]);
    let clicked = kit::button(ui, view.tokens, kind, &text).clicked();
    view.send_if(clicked, || Message::Jump(next.address.clone()));
}

/// A page that has nothing on it yet: why, how something comes there, and the way on.
pub(in crate::window) fn nothing_yet(ui: &mut Ui, view: &CaseView<'_>, why: &str, how: &str) {
    kit::card(ui, view.tokens, |ui| {
        kit::body(ui, &view.word(why));
        kit::dim(ui, view.tokens, &view.word(how));
        ui.add_space(6.0);
        go_on(ui, view, kit::ButtonKind::Plain);
    });
}

/// What is to be corrected, in the same words as at the fields, each with the way there.
pub(in crate::window) fn summary(ui: &mut Ui, view: &CaseView<'_>, open: &[&OpenLine]) {
    let title = view.words.with("summary-title", [("count", open.len().into())]);
    let texts: Vec<&str> = open.iter().take(LISTED).map(|line| line.text.as_str()).collect();
    let rest = open.len().saturating_sub(LISTED);
    let more = (rest > 0).then(|| view.words.with("side-more", [("count", rest.into())]));
    let chosen =
        kit::stable_scope(ui, "summary", |ui| kit::summary(ui, view.tokens, (&title, more.as_deref()), &texts));
    if let Some(line) = chosen.and_then(|at| open.get(at)) {
        view.send(Message::Jump(line.address.clone()));
    }
}
