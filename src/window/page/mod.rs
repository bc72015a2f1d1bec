//! The pages, one a file.

mod answer;
mod deadlines;
mod duties;
mod facts;
mod handover;
mod list;
mod overview;
mod row;
mod start;
mod step;
mod task;

pub(super) use start::start;

use super::kit;
use super::place::Place;
use super::view::View;
use eframe::egui::Ui;

/// The page of a case that is shown.
pub(super) fn page(ui: &mut Ui, view: &View<'_>) {
    match &view.desk.place {
        Place::Overview => overview::overview(ui, view),
        Place::Step(step, section) => match view.process.step(step) {
            Some(step) => step::step(ui, view, step, section.as_ref()),
            None => overview::overview(ui, view),
        },
        Place::Row(task, list, row) => row::row(ui, view, (task, list, *row)),
        Place::Deadlines => deadlines::deadlines(ui, view),
        Place::Duties => duties::duties(ui, view),
        Place::Handover => handover::handover(ui, view),
    }
}

/// Where the user is in the process, above the heading.
fn place_line(ui: &mut Ui, view: &View<'_>, number: usize) {
    let total = view.process.steps.len();
    let text = view.words.with("step-place", [("number", number.into()), ("total", total.into())]);
    kit::dim(ui, view.tokens, &text);
    ui.add_space(-6.0);
}
