//! Who does a task or duty, by when, and what there is to note.

use super::field::{Asked, date, typed};
use super::fold::{FoldWords, fold_of};
use super::state::FormState;
use crate::case::{Address, Field, TaskFact, TaskState};
use crate::process::TaskId;
use crate::window::case_view::CaseView;
use crate::window::kit::{self, Input};
use crate::wording;
use eframe::egui::{Align, Layout, Ui, vec2};

const COMPLETED: &[TaskFact] = &[TaskFact::CompletedBy, TaskFact::CompletedOn];

/// The facts that belong to the state, and the others behind a fold.
pub(in crate::window) fn facts(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, task: &TaskId) {
    let state = view.model.assessment.tasks.get(task).map_or(view.case().state(task), |status| status.state);
    let of_state: &[TaskFact] = match state {
        TaskState::Waiting => &[TaskFact::WaitingFor, TaskFact::WaitingSince],
        // What follows from answers was completed by nobody in particular.
        TaskState::Done if view.case().state(task) == TaskState::Done && !is_signed(view, task) => COMPLETED,
        TaskState::NotApplicable => &[TaskFact::Reason],
        _ => &[],
    };
    pairs(ui, view, task, of_state);
    let key = format!("facts/{task}");
    let is_hidden = |fact: &TaskFact| !of_state.contains(fact);
    if matches!(view.focus.target(), Some(Address::Field(Field::Task(id, fact))) if id == task && is_hidden(fact)) {
        form.unfold(&key);
    }
    let title = wording::title(view.context(), &Address::State(task.clone()));
    let words = FoldWords { show: "facts-show", hide: "facts-hide" };
    let meta = view.model.tasks.get(task).map(|line| line.meta.as_str()).unwrap_or_default();
    let mut fold_with_meta = |ui: &mut Ui| {
        let open = fold_of(ui, view, form, &key, words, &title);
        if !meta.is_empty() && !open {
            kit::small(ui, view.tokens, meta);
        }
        open
    };
    // Beside the link, so that nothing below moves when a task is ticked and the name comes; under it where it has no room.
    let needed = [view.word(words.show).as_str(), meta].map(|text| kit::small_width(ui, text));
    let fits = needed.iter().sum::<f32>() + ui.spacing().item_spacing.x <= ui.available_width();
    let open = if fits { ui.horizontal(fold_with_meta).inner } else { fold_with_meta(ui) };
    if open {
        pairs(ui, view, task, &[TaskFact::Owner, TaskFact::Due]);
        if !matches!(state, TaskState::Done | TaskState::NotApplicable) && view.process.task(task).is_some() {
            pairs(ui, view, task, &[TaskFact::Duration, TaskFact::DurationReason]);
        }
        if state == TaskState::Done && of_state.is_empty() {
            pairs(ui, view, task, COMPLETED);
        }
        fact(ui, view, task, TaskFact::Note);
    } else if let Some(note) = view.case().fact(task, TaskFact::Note).and_then(crate::case::Answer::text) {
        kit::small(ui, view.tokens, &format!("{}: {note}", wording::fact(view.context(), TaskFact::Note)));
    }
}

/// Whether day and name of completion are there; then they stand beside the link and need no fields.
fn is_signed(view: &CaseView<'_>, task: &TaskId) -> bool {
    let typing = COMPLETED.iter().any(|fact| view.document.is_typing(&Field::Task(task.clone(), *fact)));
    let known = |fact: &TaskFact| view.case().fact(task, *fact).is_some_and(|answer| !answer.is_blank());
    !typing && COMPLETED.iter().all(known)
}

fn pairs(ui: &mut Ui, view: &CaseView<'_>, task: &TaskId, facts: &[TaskFact]) {
    match facts {
        [one, two] if ui.available_width() >= 420.0 => {
            let width = (ui.available_width() - 14.0) / 2.0;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                for each in [one, two] {
                    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                        ui.set_width(width);
                        fact(ui, view, task, *each);
                    });
                }
            });
        }
        facts => facts.iter().for_each(|each| fact(ui, view, task, *each)),
    }
}

fn fact(ui: &mut Ui, view: &CaseView<'_>, task: &TaskId, fact: TaskFact) {
    let field = Field::Task(task.clone(), fact);
    let address = Address::Field(field.clone());
    let errors = view.errors(&address);
    let label = wording::fact(view.context(), fact);
    let key = address.to_string();
    let around = kit::Field { key: &key, label: &label, errors: &errors, ..kit::Field::default() };
    let asked = Asked { around: &around, field: &field };
    match fact {
        TaskFact::Due | TaskFact::WaitingSince | TaskFact::CompletedOn => date(ui, view, asked),
        TaskFact::Note | TaskFact::Reason => typed(ui, view, asked, Input::Lines),
        TaskFact::Owner
        | TaskFact::WaitingFor
        | TaskFact::CompletedBy
        | TaskFact::Duration
        | TaskFact::DurationReason => {
            typed(ui, view, asked, Input::Line(400.0));
        }
    }
}
