//! A step: its tasks as a checklist, or as the sections of a form.

use super::side_panel::side_panel;
use super::task;
use crate::assessment::{LeftOut, Marking, WhyLeft};
use crate::case::TaskState;
use crate::process::{Presentation, Step, Task, TaskId, Tool};
use crate::window::case_view::CaseView;
use crate::window::feature::transfer::review::review;
use crate::window::feature::transfer::view as transfer;
use crate::window::kit::{self, ButtonKind, TabMark};
use crate::window::message::{EditMessage, Message};
use crate::window::part::heading::{step_line, title};
use crate::window::part::open_items;
use crate::window::route::Route;
use crate::window::session::states::States;
use crate::wording;
use eframe::egui::Ui;

pub(in crate::window) fn step(
    ui: &mut Ui,
    view: &CaseView<'_>,
    states: &mut States,
    step: &Step,
    section: Option<&TaskId>,
) {
    step_line(ui, view, view.process.step_number(&step.id));
    title(ui, view, view.text(&step.title));
    // The tabs stand at the same place on every section.
    if step.presentation == Presentation::Sections {
        tabs(ui, view, step, section);
        ui.add_space(6.0);
    }
    // On a form of many sections it is read once, and then there is room for the section.
    if section.is_none_or(|section| step.tasks.first().is_some_and(|first| &first.id == section)) {
        kit::dim(ui, view.tokens, view.text(&step.intro));
    }
    ui.add_space(4.0);
    tools(ui, view, step);
    match step.presentation {
        Presentation::Sections => {
            summary(ui, view);
            let shown = step.tasks.iter().find(|task| Some(&task.id) == section);
            shown.into_iter().for_each(|it| self::section(ui, view, states, it));
        }
        Presentation::Checklist => {
            summary(ui, view);
            let tasks: Vec<&Task> = step.tasks.iter().filter(|task| applies(view, task)).collect();
            let is_sought = view.focus_target().is_some();
            kit::growing(ui, "tasks", is_sought, |ui, growing| {
                kit::card_of_rows(ui, view.tokens, |ui| {
                    for (at, it) in tasks.into_iter().enumerate() {
                        if !growing.goes_on(ui) {
                            return;
                        }
                        if at > 0 {
                            kit::rule(ui, view.tokens);
                        }
                        kit::padded(ui, |ui| task::task(ui, view, states, it));
                    }
                });
                if growing.goes_on(ui) {
                    mark_together(ui, view, step);
                }
            });
        }
    }
    if !view.layout.wide {
        ui.add_space(20.0);
        kit::card(ui, view.tokens, |ui| side_panel(ui, view, &mut states.form, step));
    }
}

/// The way to mark all tasks as done of which nothing else is missing. It names them, since it is the reader who says so.
fn mark_together(ui: &mut Ui, view: &CaseView<'_>, step: &Step) {
    let line = view.model.steps.iter().find(|line| line.id == step.id);
    let Some(Marking { tasks, left }) = line.map(|line| &line.to_mark).filter(|it| it.tasks.len() > 1) else { return };
    // What is marked says who did it.
    if view.settings.user.trim().is_empty() {
        return;
    }
    ui.add_space(10.0);
    let text = view.words.with("mark-together", [("count", tasks.len().into())]);
    let title = |id: &TaskId| view.process.task(id).map(|(_, task)| view.text(&task.title)).unwrap_or_default();
    let titles = tasks.iter().map(title).collect::<Vec<_>>().join(" · ");
    let help = view.words.with("mark-together-help", [("tasks", titles.into())]);
    let why = |it: &LeftOut| {
        let key = match it.why {
            WhyLeft::EmptyList => "mark-together-empty",
            WhyLeft::Open => "mark-together-open",
        };
        view.words.with(key, [("task", title(&it.task).into())])
    };
    let left = left.iter().map(why).collect::<Vec<_>>().join(" · ");
    kit::stable_scope(ui, "mark-together", |ui| {
        let button = kit::button(ui, view.tokens, ButtonKind::Plain, &text);
        kit::describe(&button, &help);
        view.send_if(button.clicked(), || EditMessage::MarkDone(tasks.clone()));
        kit::small(ui, view.tokens, &help);
        if !left.is_empty() {
            kit::small(ui, view.tokens, &view.words.with("mark-together-left", [("tasks", left.into())]));
        }
    });
}

/// What the step offers on pages of its own, before one has to look for it among the tasks.
fn tools(ui: &mut Ui, view: &CaseView<'_>, step: &Step) {
    let offered = |tool: Tool| step.tasks.iter().any(|task| task.tool == Some(tool) && applies(view, task));
    let tools = [
        (Tool::Inspect, "inspect-open", ButtonKind::Primary),
        (Tool::MakeRequest, "request-open", ButtonKind::Plain),
        (Tool::Explain, "explain-open", ButtonKind::Plain),
    ];
    if !tools.iter().any(|(tool, ..)| offered(*tool)) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (tool, key, weight) in tools.into_iter().filter(|(tool, ..)| offered(*tool)) {
            let clicked = kit::button(ui, view.tokens, weight, &view.word(key)).clicked();
            view.send_if(clicked, || Message::Go(Route::Tool(tool)));
        }
    });
    ui.add_space(8.0);
}

fn applies(view: &CaseView<'_>, task: &Task) -> bool {
    view.model.assessment.tasks.get(&task.id).is_some_and(|status| status.applies)
}

fn section(ui: &mut Ui, view: &CaseView<'_>, states: &mut States, task: &Task) {
    match task.tool {
        Some(Tool::CheckAnswers) => {
            kit::card(ui, view.tokens, |ui| review(ui, view));
            ui.add_space(10.0);
        }
        Some(Tool::Transfer) => {
            transfer::view(ui, view, &mut states.transfer);
            ui.add_space(10.0);
        }
        Some(Tool::Inspect | Tool::Explain | Tool::MakeRequest | Tool::LayerIdentifiers) | None => {}
    }
    if task.lists.is_empty() {
        kit::card(ui, view.tokens, |ui| task::task(ui, view, states, task));
    } else {
        task::section(ui, view, states, task);
    }
}

fn tabs(ui: &mut Ui, view: &CaseView<'_>, step: &Step, section: Option<&TaskId>) {
    ui.scope(|ui| {
        // Beside a table there is no side panel; the tabs wrap as if it were there, so that none of them jumps.
        ui.set_max_width(ui.available_width().min(TABS));
        tabs_in_row(ui, view, step, section);
    });
    kit::rule(ui, view.tokens);
}

/// The most room the tabs take: what the page has at the usual size beside the side panel.
const TABS: f32 = 642.0;

fn tabs_in_row(ui: &mut Ui, view: &CaseView<'_>, step: &Step, section: Option<&TaskId>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(18.0, 2.0);
        for task in step.tasks.iter().filter(|task| applies(view, task)) {
            let title = view.text(task.short.as_ref().unwrap_or(&task.title));
            let status = view.model.assessment.tasks.get(&task.id);
            let open = status.map_or(0, |status| status.open);
            let text = if open > 0 { format!("{title} {open}") } else { title.to_owned() };
            let done = status.is_some_and(|status| status.done);
            let here = Some(&task.id) == section;
            let warnings = view.model.open.warnings.get(&task.id).copied().unwrap_or_default();
            let mark = match open {
                _ if warnings > 0 => TabMark::Alert,
                0 if done => TabMark::Done,
                _ => TabMark::Open,
            };
            let tab = kit::tab(ui, view.tokens, here, mark, &text);
            let said = match mark {
                TabMark::Alert => Some(view.words.with("count-warnings", [("count", warnings.into())])),
                TabMark::Done => Some(wording::task_state(view.words, TaskState::Done)),
                TabMark::Open if open > 0 => Some(view.words.with("count-open", [("count", open.into())])),
                TabMark::Open => None,
            };
            if mark == TabMark::Alert {
                said.iter().for_each(|said| kit::describe(&tab, said));
            }
            let tab = match said {
                Some(said) => tab.on_hover_text(said),
                None => tab,
            };
            view.send_if(tab.clicked(), || Message::Go(Route::Step(step.id.clone(), Some(task.id.clone()))));
        }
    });
}

/// What is to be corrected on this page, in the same words as at the fields.
fn summary(ui: &mut Ui, view: &CaseView<'_>) {
    let Some(open) = view.model.page_open().filter(|open| !open.errors.is_empty()) else { return };
    open_items::summary(ui, view, &open.errors);
    ui.add_space(10.0);
}
