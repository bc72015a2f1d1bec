//! The foot of a step: back and next, through sections and steps.

use crate::window::case_view::CaseView;
use crate::window::feature::lists::row::row_foot;
use crate::window::kit::{self, ButtonKind};
use crate::window::message::Message;
use crate::window::route::{Direction, Route, turn_from};
use eframe::egui::{Align, Layout, Ui};

/// The foot of a step, or of a row of a list.
pub(in crate::window) fn footer(ui: &mut Ui, view: &CaseView<'_>) {
    if let Route::Row(task, list, row) = view.route {
        return row_foot(ui, view, task, list, *row);
    }
    // Long names of neighbours would meet in the middle.
    let narrow = ui.available_width() < 640.0;
    let name = |(long, short): (&str, &str), route: &Route| match narrow {
        true => view.word(short),
        false => view.words.with(long, [("where", title(view, route).into())]),
    };
    let turned = |direction| turn_from(view.route, view.process, direction);
    ui.horizontal_centered(|ui| {
        if let Some(back) = turned(Direction::Back) {
            let text = name(("foot-back", "foot-back-short"), &back);
            view.send_if(kit::button(ui, view.tokens, ButtonKind::Plain, &text).clicked(), || Message::Go(back));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(next) = turned(Direction::Next) {
                let text = name(("foot-next", "foot-next-short"), &next);
                // What is proposed is to be taken first.
                let is_open = matches!(view.route, Route::Interview(at) if *at >= view.process.interview.pages.len())
                    && !view.model.interview.proposals.is_empty();
                let kind = if is_open { ButtonKind::Plain } else { ButtonKind::Primary };
                view.send_if(kit::button(ui, view.tokens, kind, &text).clicked(), || Message::Go(next));
            }
        });
    });
}

fn title(view: &CaseView<'_>, route: &Route) -> String {
    match route {
        Route::Step(step, task) => {
            let Some(step) = view.process.step(step) else { return String::new() };
            let task = task.as_ref().and_then(|task| step.tasks.iter().find(|it| &it.id == task));
            let first = step.tasks.first().map(|task| &task.id);
            match task {
                // Going into a form from outside is going to the step.
                Some(task) if view.route.step(view.process) == Some(&step.id) || Some(&task.id) != first => {
                    view.text(task.short.as_ref().unwrap_or(&task.title)).to_owned()
                }
                _ => view.text(&step.title).to_owned(),
            }
        }
        Route::Interview(at) => match view.process.interview.pages.get(*at) {
            Some(page) => view.text(&page.title).to_owned(),
            None => view.word("interview-proposal"),
        },
        Route::Overview => view.word("rail-overview"),
        Route::Duties => view.word("rail-duties"),
        Route::Row(..)
        | Route::Deadlines
        | Route::Events
        | Route::Ask
        | Route::Handover
        | Route::TakeOver
        | Route::Check
        | Route::Tool(_) => String::new(),
    }
}
