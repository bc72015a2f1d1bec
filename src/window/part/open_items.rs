//! What is open: a summary with the way to each item, the next thing to do, and what a page says that has nothing on it.

use crate::window::case_view::CaseView;
use crate::window::kit;
use crate::window::message::Message;
use crate::wording;
use eframe::egui::Ui;

/// How many open items stand in a summary; the rest is a way to the list of all.
const LISTED: usize = 12;

/// What the way to what is to be done next is called, if anything is.
pub(in crate::window) fn next_step(view: &CaseView<'_>) -> Option<String> {
    let next = view.model.open.next.first()?;
    let step = view.process.step(&next.step).map(|step| view.text(&step.title)).unwrap_or_default();
    Some(view.words.with("overview-continue", [("where", step.into())]))
}

/// The way to what is to be done next, if anything is.
pub(in crate::window) fn go_on(ui: &mut Ui, view: &CaseView<'_>, kind: kit::ButtonKind) {
    let Some((next, text)) = view.model.open.next.first().zip(next_step(view)) else { return };
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

/// What is warned of where nothing is missing, told by its places in the assessment, each with the way there. Says whether there is anything.
pub(in crate::window) fn warned(ui: &mut Ui, view: &CaseView<'_>, key: &str, warned: &[usize]) -> bool {
    if warned.is_empty() {
        return false;
    }
    let text = view.words.with(key, [("count", warned.len().into())]);
    kit::stable_scope(ui, "warned", |ui| {
        kit::message(ui, view.tokens, kit::Tone::Warning, &text, |ui| {
            for (at, finding) in view.model.findings(warned).take(LISTED).enumerate() {
                let text = wording::finding_at(view.context(), finding);
                let clicked =
                    kit::stable_scope(ui, ("warned", at), |ui| kit::quiet_link(ui, view.tokens, &text).clicked());
                view.send_if(clicked, || Message::Jump(finding.address.clone()));
            }
        });
    });
    true
}

/// What is to be corrected, told by its places in the assessment: in the same words as at the fields, each with the way there.
pub(in crate::window) fn summary(ui: &mut Ui, view: &CaseView<'_>, open: &[usize]) {
    let title = view.words.with("summary-title", [("count", open.len().into())]);
    let texts: Vec<String> =
        view.model.findings(open).take(LISTED).map(|finding| wording::finding_at(view.context(), finding)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let rest = open.len().saturating_sub(LISTED);
    let more = (rest > 0).then(|| view.words.with("side-more", [("count", rest.into())]));
    let chosen = kit::stable_scope(ui, "summary", |ui| kit::summary(ui, view.tokens, &title, more.as_deref(), &texts));
    match chosen {
        Some(at) if at == texts.len() => view.send(Message::Check),
        Some(at) => {
            view.model.findings(open).nth(at).into_iter().for_each(|it| view.send(Message::Jump(it.address.clone())));
        }
        None => {}
    }
}
