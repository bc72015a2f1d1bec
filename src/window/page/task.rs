//! A task: box, title, state, what is in its way, its questions, and who does it by when.

use crate::assessment::holds;
use crate::case::{Address, TaskState};
use crate::process::{Completion, Question, Task, Tool};
use crate::window::case_view::CaseView;
use crate::window::feature::lists::table::{is_main, list};
use crate::window::kit::{self, ButtonKind, Mark, Tone};
use crate::window::message::{EditMessage, Message, WindowMessage};
use crate::window::model::line::TaskLine;
use crate::window::part::facts::facts;
use crate::window::part::question::answers;
use crate::window::part::state::FormState;
use crate::window::route::Route;
use crate::window::session::states::States;
use crate::wording;
use eframe::egui::{Align, Layout, Ui, vec2};

/// How far what belongs to a task is set in from its box.
const INDENT: f32 = 32.0;

/// A task on a card.
pub(in crate::window) fn task(ui: &mut Ui, view: &CaseView<'_>, states: &mut States, task: &Task) {
    kit::group(ui, ("task", &task.id), view.text(&task.title), |ui| {
        head(ui, view, task);
        indented(ui, |ui| content(ui, view, states, task));
    });
}

/// A task whose lists take the whole width.
pub(in crate::window) fn section(ui: &mut Ui, view: &CaseView<'_>, states: &mut States, task: &Task) {
    kit::group(ui, ("task", &task.id), view.text(&task.title), |ui| {
        let has_questions = view.process.asked_in(task).next().is_some();
        kit::card(ui, view.tokens, |ui| {
            head(ui, view, task);
            indented(ui, |ui| {
                said_before(ui, view, task);
                facts(ui, view, &mut states.form, &task.id);
            });
        });
        let asked = |ui: &mut Ui, states: &mut States| {
            if has_questions {
                ui.add_space(10.0);
                kit::card(ui, view.tokens, |ui| questions(ui, view, &mut states.form, task));
            }
        };
        // What the section is about comes first: a long table or the matrix, or else the questions.
        let lists_first = task.lists.iter().any(|shown| is_main(view, shown));
        if !lists_first {
            asked(ui, states);
        }
        for shown in &task.lists {
            ui.add_space(10.0);
            list(ui, view, &mut states.lists, task, shown);
        }
        if lists_first {
            asked(ui, states);
        }
    });
}

fn indented(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.add_space(INDENT);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.set_width(ui.available_width());
            draw(ui);
        });
    });
}

fn content(ui: &mut Ui, view: &CaseView<'_>, states: &mut States, task: &Task) {
    said_before(ui, view, task);
    let blocked = line(view, task).is_some_and(|line| !line.blockers.is_empty());
    let has_content = view.process.asked_in(task).next().is_some() || !task.lists.is_empty();
    if !blocked || !has_content || unfolded(ui, view, &mut states.form, task) {
        tool(ui, view, task);
        questions(ui, view, &mut states.form, task);
        for shown in &task.lists {
            list(ui, view, &mut states.lists, task, shown);
        }
    }
    facts(ui, view, &mut states.form, &task.id);
}

/// The way to what a task offers beside its questions.
fn tool(ui: &mut Ui, view: &CaseView<'_>, task: &Task) {
    let Some(tool) = task.tool else { return };
    let key = match tool {
        Tool::Inspect => "inspect-open",
        Tool::MakeRequest => "request-open",
        Tool::Explain => "explain-open",
        Tool::LayerIdentifiers => return identifiers(ui, view),
        Tool::CheckAnswers | Tool::Transfer => return,
    };
    let open = kit::stable_scope(ui, ("tool", &task.id), |ui| {
        kit::button(ui, view.tokens, ButtonKind::Plain, &view.word(key)).clicked()
    });
    view.send_if(open, || Message::Go(Route::Tool(tool)));
}

/// The full identifiers of the subsystems that are named so far, each to be copied.
fn identifiers(ui: &mut Ui, view: &CaseView<'_>) {
    for (at, (name, identifier)) in view.model.identifiers.iter().enumerate() {
        kit::stable_scope(ui, ("identifier", at), |ui| {
            ui.horizontal_wrapped(|ui| {
                kit::bold(ui, identifier);
                kit::small(ui, view.tokens, name);
                let copy = kit::quiet_link(ui, view.tokens, &view.word("layer-copy"));
                let copy = copy.accessible_name(format!("{}: {identifier}", view.word("layer-copy")));
                view.send_if(copy.clicked(), || WindowMessage::Copy(identifier.clone()));
            });
        });
    }
}

/// A blocked task keeps its fields folded, but they can be filled in before their time.
fn unfolded(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, task: &Task) -> bool {
    let key = format!("fields/{}", task.id);
    let answered = view.process.asked_in(task).any(|question| view.case().answer(&question.id).is_some());
    if answered || task.lists.iter().any(|shown| view.case().row_count(&shown.list) > 0) || form.is_unfolded(&key) {
        return true;
    }
    if kit::quiet_link(ui, view.tokens, &view.word("task-show-fields")).clicked() {
        form.unfold(&key);
    }
    false
}

fn line<'v>(view: &'v CaseView<'_>, task: &Task) -> Option<&'v TaskLine> {
    view.model.tasks.get(&task.id)
}

fn head(ui: &mut Ui, view: &CaseView<'_>, task: &Task) {
    let Some(line) = line(view, task) else { return };
    let title = view.text(&task.title);
    ui.horizontal_top(|ui| {
        tick(ui, view, task, title);
        let chip_room = (ui.available_width() * 0.45).min(280.0);
        let room = ui.available_width() - chip_room;
        ui.allocate_ui_with_layout(vec2(room, 24.0), Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.set_min_width(room);
            ui.add_space(1.0);
            kit::heading(ui, 2, kit::Size::Item, title);
            if !line.meta.is_empty() {
                kit::small(ui, view.tokens, &line.meta);
            }
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| state_menu(ui, view, task, line));
    });
}

/// The box of a task. What follows from answers has a mark instead, because it cannot be ticked by hand.
fn tick(ui: &mut Ui, view: &CaseView<'_>, task: &Task, title: &str) {
    let state = view.model.assessment.tasks.get(&task.id).map_or(TaskState::NotStarted, |status| status.state);
    let done = state == TaskState::Done;
    if task.completion == Completion::Derived {
        let number = 1 + view
            .process
            .task(&task.id)
            .map_or(0, |(step, _)| step.tasks.iter().position(|it| it.id == task.id).unwrap_or_default());
        let mark = match state {
            TaskState::Done => Mark::Done,
            TaskState::NotStarted => Mark::Untouched(number),
            _ => Mark::Begun(number),
        };
        kit::mark(ui, view.tokens, mark);
        return;
    }
    let response = kit::check_box(ui, view.tokens, done, title);
    focus_if_wanted(view, task, &response);
    let next = if done { TaskState::InProgress } else { TaskState::Done };
    view.send_if(response.clicked(), || EditMessage::State(task.id.clone(), next));
}

fn focus_if_wanted(view: &CaseView<'_>, task: &Task, response: &eframe::egui::Response) {
    if view.takes_focus(&Address::State(task.id.clone())) {
        response.request_focus();
        kit::reveal(response);
    }
}

fn state_menu(ui: &mut Ui, view: &CaseView<'_>, task: &Task, line: &TaskLine) {
    let status = view.model.assessment.tasks.get(&task.id);
    let now = status.map_or(TaskState::NotStarted, |status| status.state);
    let tone = line.tone.unwrap_or(Tone::Neutral);
    let values = [("task", view.text(&task.title).into()), ("state", line.state.as_str().into())];
    let name = view.words.with("task-state-of", values);
    let chip = kit::chip_menu(ui, view.tokens, (tone, &line.state), &name, |ui| {
        for state in TaskState::ALL {
            // A derived task is done when its answers are; nobody can say so.
            if task.completion == Completion::Derived && state == TaskState::Done {
                continue;
            }
            let text = wording::task_state(view.words, state);
            if kit::radio(ui, view.tokens, state == now, &text).clicked() {
                view.send(EditMessage::State(task.id.clone(), state));
                ui.close();
            }
        }
    });
    // A task without a box of its own is gone to here.
    if task.completion == Completion::Derived {
        focus_if_wanted(view, task, &chip);
    }
}

/// Help, what is in the way, and what contradicts the state.
fn said_before(ui: &mut Ui, view: &CaseView<'_>, task: &Task) {
    if let Some(help) = &task.help {
        ui.add_space(-6.0);
        kit::small(ui, view.tokens, view.text(help));
    }
    let Some(line) = line(view, task) else { return };
    for (at, (text, address)) in line.blockers.iter().enumerate() {
        let clicked =
            kit::stable_scope(ui, ("blocker", &task.id, at), |ui| kit::link(ui, view.tokens, text, false).clicked());
        view.send_if(clicked, || Message::Jump(address.clone()));
    }
    if let Some((text, address)) = &line.contradiction {
        kit::message(ui, view.tokens, (Tone::Warning, text), |ui| {
            let clicked = kit::link(ui, view.tokens, &view.word("task-first-gap"), false).clicked();
            view.send_if(clicked, || Message::Jump(address.clone()));
        });
    }
}

fn questions(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, task: &Task) {
    let asked = |question: &&Question| {
        let when = question.when.as_ref();
        when.is_none_or(|condition| holds(condition, view.case(), view.process))
    };
    let asked: Vec<&Question> = view.process.asked_in(task).filter(asked).collect();
    answers(ui, view, form, &asked, |question| crate::case::Field::answer(&question.id));
}
