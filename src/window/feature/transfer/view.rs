//! The copy assistant: one answer after another into the form of the e-service, each marked as entered.

use super::state::{TransferState, alike, next_open};
use crate::case::TaskState;
use crate::handover::{AnswerLine, Entry, Printed};
use crate::window::case_view::CaseView;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::{self, ButtonKind, Tone};
use crate::window::message::{EditMessage, FileFormMessage, Message, WindowMessage};
use crate::window::route::{Direction, Route, turn_from};
use eframe::egui::{Align, Event, Frame, Key, Layout, Margin, ScrollArea, Ui};

/// The room that everything under the answer takes in the small window.
const FOOT: f32 = 190.0;

/// The assistant on its page, with the list of everything under it.
pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, state: &mut TransferState) {
    let lines = with_answer(view);
    if lines.is_empty() {
        kit::dim(ui, view.tokens, &view.word("transfer-nothing"));
        return;
    }
    gaps(ui, view);
    kit::card(ui, view.tokens, |ui| {
        ui.horizontal_wrapped(|ui| {
            if let Some(link) = view.process.bindings.e_services.clone() {
                let clicked = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("transfer-open")).clicked();
                view.send_if(clicked, || WindowMessage::OpenLink(link));
            }
            let compact = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("transfer-compact"));
            view.send_if(compact.clicked(), || WindowMessage::Compact(true));
            if lines.iter().any(|line| line.entered != Entry::No) {
                let receipt = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("transfer-receipt"));
                view.send_if(receipt.clicked(), || FileFormMessage::Ask(Purpose::Print(Printed::Receipt)));
            }
        });
        if !view.stays_in_front {
            kit::small(ui, view.tokens, &view.word("transfer-may-be-covered"));
        }
        let at = state.at(&lines);
        head(ui, view, &lines, at);
        // Above the answer, which is high or low: the way on stays under the pointer.
        buttons(ui, view, state, &lines);
        answer(ui, view, &lines, at, Height::UpTo(200.0));
        foot(ui, view, state, &lines, at);
        kit::small(ui, view.tokens, &view.word(keys_hint(state, &lines, at)));
        if (state.is_copied || is_finished(&lines)) && !view.layout.covered {
            keys(ui, view, state, &lines);
        }
    });
    ui.add_space(10.0);
    kit::card_of_rows(ui, view.tokens, |ui| list(ui, view, state, &lines));
}

/// What is still open in the form, told before anything is entered.
fn gaps(ui: &mut Ui, view: &CaseView<'_>) {
    let open = view.model.page_open().map_or(0, |open| open.form.len());
    if open == 0 {
        return;
    }
    let text = view.words.with("transfer-gaps", [("count", open.into())]);
    kit::stable_scope(ui, "gaps", |ui| {
        kit::message(ui, view.tokens, Tone::Warning, &text, |ui| {
            let clicked = kit::link(ui, view.tokens, &view.word("transfer-gaps-show"), false).clicked();
            view.send_if(clicked, || Message::Check);
        });
    });
    ui.add_space(10.0);
}

/// From this width on, the state of an answer stands beside it.
const BESIDE: f32 = 300.0;

/// The assistant as a small window of its own beside the browser.
pub(in crate::window) fn compact(ui: &mut Ui, view: &CaseView<'_>, state: &mut TransferState) {
    let lines = with_answer(view);
    Frame::new().inner_margin(Margin::same(18)).show(ui, |ui| {
        ui.horizontal(|ui| {
            kit::bold(ui, &view.word("transfer-title"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let full = kit::quiet_link(ui, view.tokens, &view.word("transfer-full"));
                view.send_if(full.clicked(), || WindowMessage::Compact(false));
            });
        });
        let at = state.at(&lines);
        head(ui, view, &lines, at);
        // What stands under the answer keeps its place, so that the next click hits the same button.
        let room = (ui.available_height() - FOOT).max(60.0);
        answer(ui, view, &lines, at, Height::Exactly(room));
        foot(ui, view, state, &lines, at);
        buttons(ui, view, state, &lines);
        kit::small(ui, view.tokens, &view.word(keys_hint(state, &lines, at)));
        keys(ui, view, state, &lines);
    });
    if let Some(line) = lines.get(state.at(&lines)).filter(|_| !state.is_copied) {
        copy(view, state, line);
    }
}

/// What has an answer and belongs into the form; what is not answered is not entered, nor is one's own follow-up.
fn with_answer<'v>(view: &'v CaseView<'_>) -> Vec<&'v AnswerLine> {
    let question = |line: &AnswerLine| view.process.question(line.field.as_ref()?.question()?);
    let is_own = |line: &&AnswerLine| question(line).is_some_and(|question| question.is_own);
    let answered = view.model.on_demand.answers.iter().filter(|line| !line.text.trim().is_empty());
    answered.filter(|line| !is_own(line)).collect()
}

/// How high the box of the answer is.
#[derive(Clone, Copy)]
enum Height {
    UpTo(f32),
    Exactly(f32),
}

/// Where it is, and what is asked there.
fn head(ui: &mut Ui, view: &CaseView<'_>, lines: &[&AnswerLine], at: usize) {
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
    if is_finished(lines) {
        kit::message(ui, view.tokens, Tone::Ok, &view.word("transfer-all-entered"), |ui| finish(ui, view));
    }
}

/// Whether every answer is entered as it is now.
fn is_finished(lines: &[&AnswerLine]) -> bool {
    lines.iter().all(|line| line.entered == Entry::Yes)
}

/// Whether nothing else is left to enter than one answer, with the places where it stands.
fn is_last(lines: &[&AnswerLine], at: usize) -> bool {
    let places = alike(lines, at);
    lines.iter().enumerate().all(|(place, line)| line.entered == Entry::Yes || places.contains(&place))
}

/// What the keys do with the answer that is shown.
fn keys_hint(state: &TransferState, lines: &[&AnswerLine], at: usize) -> &'static str {
    match () {
        () if is_finished(lines) => "transfer-keys-entered",
        () if !state.is_copied => "transfer-keys-first",
        () if is_last(lines, at) => "transfer-keys-last",
        () => "transfer-keys",
    }
}

/// The way to mark the task done once everything is entered.
fn finish(ui: &mut Ui, view: &CaseView<'_>) {
    let Route::Step(_, Some(task)) = view.route else { return };
    if view.model.assessment.tasks.get(task).is_some_and(|status| !status.done) {
        let done = kit::link(ui, view.tokens, &view.word("transfer-mark-done"), false);
        if done.clicked() {
            view.send(EditMessage::State(task.clone(), TaskState::Done));
            view.send(WindowMessage::Compact(false));
            // What comes next is to send it.
            let next = turn_from(view.route, view.process, Direction::Next);
            next.into_iter().for_each(|next| view.send(Message::Go(next)));
        }
    }
}

/// The places of the same answer, by name; of many the first.
fn named(lines: &[&AnswerLine], places: &[usize]) -> String {
    /// How many are named one by one.
    const NAMED: usize = 6;
    let names = places.iter().filter_map(|place| lines.get(*place)).take(NAMED);
    let names = names.map(|line| format!("{} · {}", line.section, line.label)).collect::<Vec<_>>().join("; ");
    if places.len() > NAMED { format!("{names} …") } else { names }
}

fn answer(ui: &mut Ui, view: &CaseView<'_>, lines: &[&AnswerLine], at: usize, height: Height) {
    let Some(line) = lines.get(at) else { return };
    let before = ui.cursor().top();
    kit::heading(ui, 2, kit::Size::Large, &line.label);
    let places = alike(lines, at);
    if places.len() > 1 {
        let values = [("count", places.len().into()), ("places", named(lines, &places).into())];
        kit::body(ui, &view.words.with("transfer-alike", values));
    }
    let used = ui.cursor().top() - before;
    let frame = Frame::new().fill(view.tokens.surface.into()).stroke(view.tokens.line.stroke(1.0)).corner_radius(8.0);
    frame.inner_margin(Margin::same(12)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let scroll = ScrollArea::vertical().id_salt(("answer", at));
        let scroll = match height {
            Height::UpTo(most) => scroll.max_height(most).min_scrolled_height(most).auto_shrink([false, true]),
            Height::Exactly(room) => {
                let room = (room - used).max(40.0);
                scroll.max_height(room).min_scrolled_height(room).auto_shrink([false, false])
            }
        };
        scroll.show(ui, |ui| {
            kit::body(ui, &line.text);
            if places.len() > 1 {
                ui.add_space(8.0);
                kit::rule(ui, view.tokens);
                let named = places.iter().filter_map(|place| lines.get(*place));
                named.for_each(|line| {
                    kit::small(ui, view.tokens, &format!("{} · {}", line.section, line.label));
                });
            }
        });
    });
}

/// How long the answer is, and what was done with it.
fn foot(ui: &mut Ui, view: &CaseView<'_>, state: &TransferState, lines: &[&AnswerLine], at: usize) {
    let Some(line) = lines.get(at) else { return };
    let length = view.words.with("transfer-length", [("count", line.text.chars().count().into())]);
    let (tone, key) = if state.is_copied { (Tone::Ok, "transfer-copied") } else { mark(line.entered) };
    let chip = |ui: &mut Ui| {
        kit::chip(ui, view.tokens, tone, &view.word(key));
    };
    if ui.available_width() < BESIDE {
        kit::small(ui, view.tokens, &length);
        chip(ui);
    } else {
        ui.horizontal(|ui| {
            kit::small(ui, view.tokens, &length);
            ui.with_layout(Layout::right_to_left(Align::Center), chip);
        });
    }
    if state.is_copied {
        let values = [("label", line.label.as_str().into())];
        kit::spoken(ui, &view.words.with("transfer-copied-of", values));
    }
}

fn mark(entered: Entry) -> (Tone, &'static str) {
    match entered {
        Entry::No => (Tone::Neutral, "transfer-not-entered"),
        Entry::Yes => (Tone::Ok, "transfer-entered"),
        Entry::Changed => (Tone::Warning, "transfer-changed"),
    }
}

fn buttons(ui: &mut Ui, view: &CaseView<'_>, state: &mut TransferState, lines: &[&AnswerLine]) {
    let at = state.at(lines);
    let Some(line) = lines.get(at) else { return };
    ui.horizontal_wrapped(|ui| {
        let back = ui.add_enabled_ui(at > 0, |ui| {
            kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("foot-back-short"))
        });
        if back.inner.clicked() {
            turn(view, state, at.saturating_sub(1));
        }
        let (kind, key) = match (is_finished(lines), state.is_copied) {
            (true, _) => (ButtonKind::Plain, "transfer-copy"),
            (false, true) => (ButtonKind::Primary, "transfer-mark-next"),
            (false, false) => (ButtonKind::Primary, "transfer-copy"),
        };
        let places = alike(lines, at).len();
        let text = match key {
            "transfer-mark-next" if is_last(lines, at) => {
                view.words.with("transfer-mark-last", [("count", places.into())])
            }
            "transfer-mark-next" if places > 1 => view.words.with("transfer-mark-all-next", [("count", places.into())]),
            key => view.word(key),
        };
        kit::room_for_button(ui, &text);
        let on = kit::stable_scope(ui, "transfer-on", |ui| kit::button(ui, view.tokens, kind, &text));
        if on.clicked() {
            go_on(view, state, lines);
        }
        if line.entered != Entry::No {
            let unmark = kit::quiet_link(ui, view.tokens, &view.word("transfer-unmark"));
            if let Some(field) = line.field.clone().filter(|_| unmark.clicked()) {
                view.send(EditMessage::Entered(vec![field], false));
            }
        }
    });
}

/// Ctrl+C copies the answer again when no text is marked; Enter marks it and copies the next.
fn keys(ui: &Ui, view: &CaseView<'_>, state: &mut TransferState, lines: &[&AnswerLine]) {
    let Some(line) = lines.get(state.at(lines)) else { return };
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if ui.input(|input| input.events.contains(&Event::Copy)) && nothing_focused {
        copy(view, state, line);
    }
    if nothing_focused && ui.input(|input| input.key_pressed(Key::Enter)) {
        go_on(view, state, lines);
    }
}

/// Copies the answer; once it was copied, marks it as entered and copies the next that is not.
fn go_on(view: &CaseView<'_>, state: &mut TransferState, lines: &[&AnswerLine]) {
    let at = state.at(lines);
    let Some(line) = lines.get(at) else { return };
    if !state.is_copied || is_finished(lines) {
        return copy(view, state, line);
    }
    let places = alike(lines, at);
    let fields = places.iter().filter_map(|place| lines.get(*place)?.field.clone()).collect();
    view.send(EditMessage::Entered(fields, true));
    let next = next_open(lines, at, &places);
    turn(view, state, next);
    if let Some(line) = lines.get(next).filter(|_| next != at) {
        copy(view, state, line);
    }
}

fn copy(view: &CaseView<'_>, state: &mut TransferState, line: &AnswerLine) {
    state.is_copied = true;
    view.send(WindowMessage::CopyUnsaid(line.text.clone()));
}

fn turn(view: &CaseView<'_>, state: &mut TransferState, to: usize) {
    state.go(to);
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
            let (tone, key) = mark(line.entered);
            let text = format!("{} · {}", line.section, line.label);
            let chip = |ui: &mut Ui| {
                kit::chip(ui, view.tokens, tone, &view.word(key));
            };
            let mut link = |ui: &mut Ui| {
                let clicked = kit::stable_scope(ui, ("transfer", at), |ui| kit::quiet_link(ui, view.tokens, &text));
                if clicked.clicked() {
                    turn(view, state, at);
                }
            };
            if ui.available_width() < BESIDE {
                link(ui);
                chip(ui);
                return;
            }
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    chip(ui);
                    ui.with_layout(Layout::left_to_right(Align::Center), link);
                });
            });
        });
    }
}
