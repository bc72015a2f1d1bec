//! The first connection: the commands of the first try; paste what a client printed, read why it failed, who acts, and
//! what to try next.

use super::state::ExplainState;
use crate::connection::{Explanation, Finding, HowFar, Shell, Trial};
use crate::process::Tool;
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind, Input, Tone};
use crate::window::message::{ExplainMessage, Message, WindowMessage};
use crate::window::part::heading::tool_head;
use crate::window::route::Route;
use crate::wording::{self, Interface, SaidCause};
use eframe::egui::accesskit::Role;
use eframe::egui::{Response, Ui};

pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, state: &mut ExplainState, files: usize) {
    tool_head(ui, view, "explain-title");
    kit::dim(ui, view.tokens, &view.word("explain-intro"));
    ui.add_space(8.0);
    kit::card(ui, view.tokens, |ui| input(ui, view, state, files));
    if let Some(said) = &state.said {
        ui.add_space(10.0);
        result(ui, view, said);
    }
    ui.add_space(10.0);
    kit::stable_scope(ui, "first-try", |ui| kit::card(ui, view.tokens, |ui| first_try(ui, view, state)));
}

fn input(ui: &mut Ui, view: &CaseView<'_>, state: &mut ExplainState, files: usize) {
    let (label, mut help) = (view.word("explain-text"), view.word("explain-text-help"));
    if view.takes_drops {
        help = format!("{help} {}", view.word("explain-drop"));
    }
    let field = kit::Field { key: "explain", label: &label, help: &help, ..kit::Field::default() };
    let text = kit::text_field(ui, view.tokens, &field, &mut state.text, Input::Long);
    // What was cleared, and may hold passwords, does not come back.
    kit::forget_changes(&text);
    ui.add_space(4.0);
    let with = view.words.with("explain-with-files", [("count", files.into())]);
    let clicked = kit::stable_scope(ui, "explain-files", |ui| kit::link(ui, view.tokens, &with, false).clicked());
    view.send_if(clicked, || Message::Go(Route::Tool(Tool::Inspect)));
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        // It stays enabled while it works, or the keyboard would be nowhere and what was found would not be heard.
        ui.add_enabled_ui(!state.text.trim().is_empty(), |ui| {
            let read = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("explain-read"));
            view.send_if(read.clicked(), || ExplainMessage::Explain);
        });
        if !state.text.is_empty() {
            let clear = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("explain-clear"));
            view.send_if(clear.clicked(), || ExplainMessage::Clear);
        }
    });
    kit::small(ui, view.tokens, &view.word("explain-not-kept"));
}

fn result(ui: &mut Ui, view: &CaseView<'_>, said: &Explanation) {
    let tone = if said.success() { Tone::Ok } else { Tone::Warning };
    kit::message(ui, view.tokens, tone, &wording::how_far(view.words, said.how_far), |ui| {
        let details = details(ui, view, said);
        stop(ui, view, details);
        if !said.shown.is_empty() {
            let (mut shown, heading) = (Stop::default(), view.word("explain-shown"));
            shown.add(kit::small(ui, view.tokens, &heading), heading);
            kit::code(ui, view.tokens, &said.shown);
            shown.said.extend(said.shown.iter().cloned());
            stop(ui, view, shown);
        }
        if said.how_far == HowFar::Succeeded && view.has_case {
            let record = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("explain-record-success"));
            view.send_if(record.clicked(), || ExplainMessage::RecordSucceeded);
        }
    });
    let (likely, others) = said.ranked();
    if !likely.is_empty() {
        ui.add_space(8.0);
        kit::card_of_rows(ui, view.tokens, |ui| {
            for (at, finding) in likely.iter().enumerate() {
                if at > 0 {
                    kit::rule(ui, view.tokens);
                }
                let is_failure = !said.success();
                kit::padded(ui, |ui| {
                    kit::stable_scope(ui, ("cause", at), |ui| {
                        let words = wording::cause_of(view.words, said, finding.cause, Interface::Window);
                        cause(ui, view, at, &words, is_failure);
                    });
                });
            }
        });
    }
    if !others.is_empty() {
        ui.add_space(8.0);
        kit::card(ui, view.tokens, |ui| also(ui, view, likely.len(), &others));
    }
    if let Some(next) = &said.next {
        ui.add_space(8.0);
        kit::card(ui, view.tokens, |ui| {
            let what = view.words.with("explain-next", [("shell", next.shell.code().into())]);
            kit::body(ui, &what);
            ui.add_space(4.0);
            kit::code(ui, view.tokens, std::slice::from_ref(&next.command));
            if next.is_to_be_completed() {
                kit::small(ui, view.tokens, &view.word("try-placeholders"));
            }
            ui.add_space(6.0);
            let copy = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("explain-copy-command"));
            kit::describe(&copy, &format!("{what} {}", next.command));
            view.send_if(copy.clicked(), || WindowMessage::Copy(next.command.clone()));
        });
    }
}

/// Texts on which Tab stops, so that a screen reader says them: where the first of them is, and what is said.
#[derive(Default)]
struct Stop {
    first: Option<Response>,
    said: Vec<String>,
}

impl Stop {
    fn add(&mut self, drawn: Response, text: String) {
        self.first.get_or_insert(drawn);
        self.said.push(text);
    }
}

fn stop(ui: &Ui, view: &CaseView<'_>, stop: Stop) {
    if let Some(first) = &stop.first {
        kit::Reading::default().part(ui, view.tokens, first, &stop.said.join(" "));
    }
}

/// What the text told besides its causes, and the line that says so.
fn details(ui: &mut Ui, view: &CaseView<'_>, said: &Explanation) -> Stop {
    let mut stop = Stop::default();
    if let Some(client) = said.client {
        let client = view.words.with("explain-client", [("client", client.id.as_str().into())]);
        stop.add(kit::small(ui, view.tokens, &client), client);
    }
    let returned = said.returned.map(|returned| wording::returned(view.words, returned));
    let several = said.is_last_of_several.then(|| view.word("explain-last-of-several"));
    let remarks = said.remarks.iter().map(|remark| wording::connection_remark(view.words, *remark));
    let english = said.english.map(|english| view.words.with("explain-english", [("english", english.into())]));
    for text in returned.into_iter().chain(several).chain(remarks).chain(english) {
        stop.add(kit::body(ui, &text), text);
    }
    if let Some(finding) = said.causes.first().filter(|it| !it.line.is_empty()) {
        let label = view.word("explain-line");
        stop.add(kit::small(ui, view.tokens, &label), label);
        kit::code(ui, view.tokens, std::slice::from_ref(&finding.line));
        stop.said.push(finding.line.clone());
    }
    stop
}

/// What else it may be, by name alone.
fn also(ui: &mut Ui, view: &CaseView<'_>, first: usize, others: &[&Finding]) {
    let or_else = view.word("explain-or-else");
    let mut heard = Stop::default();
    heard.add(kit::body(ui, &or_else), or_else.clone());
    for (at, finding) in others.iter().enumerate() {
        let title = wording::cause(view.words, finding.cause, Interface::Window).title;
        heard.said.push(format!("{title}."));
        kit::stable_scope(ui, ("also", at), |ui| {
            ui.horizontal_wrapped(|ui| {
                kit::body(ui, &title);
                if !view.has_case {
                    return;
                }
                let note = note(ui, view, first + at, &title);
                // Who goes by Tab hears where the likely ones end.
                if at == 0 {
                    kit::describe(&note, &or_else);
                }
            });
        });
    }
    if !view.has_case {
        stop(ui, view, heard);
    }
}

/// The way to note a cause in the case.
fn note(ui: &mut Ui, view: &CaseView<'_>, at: usize, title: &str) -> Response {
    let note = kit::quiet_link(ui, view.tokens, &view.word("explain-record"));
    let note = note.accessible_name(format!("{}: {title}", view.word("explain-record")));
    view.send_if(note.clicked(), || ExplainMessage::RecordFailed(at));
    note
}

fn cause(ui: &mut Ui, view: &CaseView<'_>, at: usize, said: &SaidCause, can_note: bool) {
    let title = format!("{}. {}", at + 1, said.title);
    let heading = kit::heading(ui, 2, kit::Size::Item, &title);
    kit::body(ui, &said.why);
    let what_to_do =
        view.words.with("explain-do", [("who", said.who.as_str().into()), ("fix", said.fix.as_str().into())]);
    kit::body(ui, &what_to_do);
    let heard = format!("{} {what_to_do}", said.why);
    if can_note && view.has_case {
        kit::describe(&note(ui, view, at, &said.title), &heard);
    } else {
        stop(ui, view, Stop { first: Some(heading), said: vec![format!("{title}."), heard] });
    }
}

/// The commands of the first try, for the files that are open, the host and the shell.
fn first_try(ui: &mut Ui, view: &CaseView<'_>, state: &mut ExplainState) {
    kit::subheading(ui, &view.word("try-title"));
    kit::body(ui, &view.word("try-help"));
    kit::small(ui, view.tokens, &view.word("try-placeholders"));
    ui.add_space(6.0);
    let (label, help) = (view.word("try-host"), view.word("try-host-help"));
    let field = kit::Field { key: "try-host", label: &label, help: &help, ..kit::Field::default() };
    kit::text_field(ui, view.tokens, &field, &mut state.host, Input::Line(420.0));
    ui.add_space(6.0);
    let label = view.word("try-shell");
    let field =
        kit::Field { key: "try-shell", label: &label, help: &view.word("try-untried"), ..kit::Field::default() };
    field.choices(ui, view.tokens, Role::RadioGroup, |ui| {
        ui.horizontal_wrapped(|ui| {
            for shell in Shell::ALL {
                if kit::radio(ui, view.tokens, state.shell == shell, shell.name()).clicked() {
                    state.shell = shell;
                }
            }
        });
    });
    for trial in &state.trials {
        ui.add_space(8.0);
        kit::stable_scope(ui, ("try", trial.code), |ui| self::trial(ui, view, trial));
    }
}

fn trial(ui: &mut Ui, view: &CaseView<'_>, trial: &Trial) {
    let what = view.word(&format!("try-{}", trial.code));
    kit::body(ui, &what);
    kit::code(ui, view.tokens, std::slice::from_ref(&trial.command));
    let copy = kit::quiet_link(ui, view.tokens, &view.word("try-copy"));
    let copy = copy.accessible_name(format!("{}: {what}", view.word("try-copy")));
    view.send_if(copy.clicked(), || WindowMessage::Copy(trial.command.clone()));
}
