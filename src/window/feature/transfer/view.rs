//! The copy assistant: one answer after another into the form of the e-service, each marked as entered.

use super::state::TransferState;
use crate::handover::{AnswerLine, Entry};
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind, Tone};
use crate::window::message::{EditMessage, WindowMessage};
use eframe::egui::{Align, Event, Frame, Key, Layout, Margin, ScrollArea, Ui};

/// The guidance link of the e-service.
const E_SERVICE: &str = "e-services";

/// The assistant on its page, with the list of everything under it.
pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, state: &mut TransferState) {
    let lines = entered_first(view);
    if lines.is_empty() {
        kit::dim(ui, view.tokens, &view.word("transfer-nothing"));
        return;
    }
    kit::card(ui, view.tokens, |ui| {
        ui.horizontal_wrapped(|ui| {
            if let Some(link) = view.process.link(&E_SERVICE.into()) {
                let clicked = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("transfer-open")).clicked();
                view.send_if(clicked, || WindowMessage::OpenLink(link.id.clone()));
            }
            let compact = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("transfer-compact"));
            view.send_if(compact.clicked(), || WindowMessage::Compact(true));
        });
        assistant(ui, view, state, &lines, 200.0);
    });
    ui.add_space(10.0);
    kit::card_of_rows(ui, view.tokens, |ui| list(ui, view, state, &lines));
}

/// The assistant as a small window of its own beside the browser.
pub(in crate::window) fn compact(ui: &mut Ui, view: &CaseView<'_>, state: &mut TransferState) {
    let lines = entered_first(view);
    Frame::new().inner_margin(Margin::same(18)).show(ui, |ui| {
        ui.horizontal(|ui| {
            kit::bold(ui, &view.word("transfer-title"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let full = kit::quiet_link(ui, view.tokens, &view.word("transfer-full"));
                view.send_if(full.clicked(), || WindowMessage::Compact(false));
            });
        });
        let room = (ui.available_height() - 300.0).max(100.0);
        assistant(ui, view, state, &lines, room);
        keys(ui, view, state, &lines);
        kit::small(ui, view.tokens, &view.word("transfer-keys"));
    });
}

/// What has an answer; what is not answered is not entered.
fn entered_first<'v>(view: &'v CaseView<'_>) -> Vec<&'v AnswerLine> {
    view.model.on_demand.answers.iter().filter(|line| !line.text.trim().is_empty()).collect()
}

fn assistant(ui: &mut Ui, view: &CaseView<'_>, state: &mut TransferState, lines: &[&AnswerLine], height: f32) {
    let at = state.at.min(lines.len().saturating_sub(1));
    let Some(line) = lines.get(at) else { return };
    let done = lines.iter().filter(|line| line.entered == Entry::Yes).count();
    ui.horizontal(|ui| {
        kit::small(ui, view.tokens, &line.section);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let values = [("done", done.into()), ("total", lines.len().into())];
            kit::small(ui, view.tokens, &view.words.with("transfer-progress", values));
        });
    });
    let share = |count: usize| u16::try_from(count).map_or(0.0, f32::from);
    kit::progress(ui, view.tokens, share(done) / share(lines.len()).max(1.0));
    kit::heading(ui, 2, kit::Size::Large, &line.label);
    let frame = Frame::new().fill(view.tokens.surface.into()).stroke(view.tokens.line.stroke(1.0)).corner_radius(8.0);
    frame.inner_margin(Margin::same(12)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let scroll = ScrollArea::vertical().id_salt(("answer", at)).max_height(height).min_scrolled_height(height);
        scroll.auto_shrink([false, false]).show(ui, |ui| {
            kit::body(ui, &line.text);
        });
    });
    ui.horizontal(|ui| {
        let length = view.words.with("transfer-length", [("count", line.text.chars().count().into())]);
        kit::small(ui, view.tokens, &length);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (tone, key) = mark(line.entered);
            kit::chip(ui, view.tokens, tone, &view.word(key));
        });
    });
    state.at = at;
    buttons(ui, view, state, line, lines.len());
}

fn mark(entered: Entry) -> (Tone, &'static str) {
    match entered {
        Entry::No => (Tone::Neutral, "transfer-not-entered"),
        Entry::Yes => (Tone::Ok, "transfer-entered"),
        Entry::Changed => (Tone::Warning, "transfer-changed"),
    }
}

fn buttons(ui: &mut Ui, view: &CaseView<'_>, state: &mut TransferState, line: &AnswerLine, count: usize) {
    let at = state.at;
    ui.horizontal_wrapped(|ui| {
        let copy = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("field-copy"));
        view.send_if(copy.clicked(), || WindowMessage::Copy(line.text.clone()));
        let back = ui.add_enabled_ui(at > 0, |ui| {
            kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("foot-back-short"))
        });
        if back.inner.clicked() {
            turn(view, state, at.saturating_sub(1));
        }
        let mark = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("transfer-mark"));
        if mark.clicked() {
            enter(view, state, line, count);
        }
        if line.entered != Entry::No {
            let unmark = kit::quiet_link(ui, view.tokens, &view.word("transfer-unmark"));
            if let Some(field) = line.field.clone().filter(|_| unmark.clicked()) {
                view.send(EditMessage::Entered(field, false));
            }
        }
    });
}

/// Ctrl+C copies the answer when no text is marked; Enter marks it and goes on.
fn keys(ui: &Ui, view: &CaseView<'_>, state: &mut TransferState, lines: &[&AnswerLine]) {
    let at = state.at.min(lines.len().saturating_sub(1));
    let Some(line) = lines.get(at) else { return };
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if ui.input(|input| input.events.contains(&Event::Copy)) && nothing_focused {
        view.send(WindowMessage::Copy(line.text.clone()));
    }
    if nothing_focused && ui.input(|input| input.key_pressed(Key::Enter)) {
        enter(view, state, line, lines.len());
    }
}

fn enter(view: &CaseView<'_>, state: &mut TransferState, line: &AnswerLine, count: usize) {
    if let Some(field) = line.field.clone() {
        view.send(EditMessage::Entered(field, true));
    }
    turn(view, state, (state.at + 1).min(count.saturating_sub(1)));
}

fn turn(view: &CaseView<'_>, state: &mut TransferState, to: usize) {
    state.at = to;
    view.send(WindowMessage::Redraw);
}

fn list(ui: &mut Ui, view: &CaseView<'_>, state: &mut TransferState, lines: &[&AnswerLine]) {
    /// More than this is stepped through, not listed.
    const LISTED: usize = 200;
    for (at, line) in lines.iter().take(LISTED).enumerate() {
        if at > 0 {
            kit::rule(ui, view.tokens);
        }
        kit::padded(ui, |ui| {
            ui.horizontal(|ui| {
                let (tone, key) = mark(line.entered);
                let text = format!("{} · {}", line.section, line.label);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    kit::chip(ui, view.tokens, tone, &view.word(key));
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let clicked =
                            kit::stable_scope(ui, ("transfer", at), |ui| kit::quiet_link(ui, view.tokens, &text));
                        if clicked.clicked() {
                            turn(view, state, at);
                        }
                    });
                });
            });
        });
    }
}
