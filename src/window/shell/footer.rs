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
    let turned = |direction| turn_from(view.route, view.process, direction);
    let (back, next) = (turned(Direction::Back), turned(Direction::Next));
    let long =
        |key: &str, to: &Option<Route>| to.as_ref().map(|to| view.words.with(key, [("where", title(view, to).into())]));
    let fits = |names: &[Option<String>; 2]| {
        names.iter().flatten().map(|name| kit::button_width(ui, name) + GAP).sum::<f32>() <= ui.available_width()
    };
    let long = [long("foot-back", &back), long("foot-next", &next)];
    let short = ["foot-back-short", "foot-next-short"].map(|key| Some(view.word(key)));
    // Long names of neighbours would meet in the middle, and in a very small window short ones too.
    let (said, shown) = match () {
        () if fits(&long) => (long.clone(), long),
        () if fits(&short) => (short.clone(), short),
        () => (short, ["←", "→"].map(|arrow| Some(arrow.to_owned()))),
    };
    let [back_said, next_said] = said.map(Option::unwrap_or_default);
    let [back_name, next_name] = shown;
    ui.horizontal_centered(|ui| {
        if let Some((to, name)) = back.zip(back_name) {
            let button = kit::button(ui, view.tokens, ButtonKind::Plain, &name).accessible_name(back_said);
            view.send_if(button.clicked(), || Message::Go(to));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some((to, name)) = next.zip(next_name) {
                // What is proposed is to be taken first.
                let is_open = matches!(view.route, Route::Interview(at) if *at >= view.process.interview.pages.len())
                    && !view.model.interview.proposals.is_empty();
                let kind = if is_open { ButtonKind::Plain } else { ButtonKind::Primary };
                let button = kit::button(ui, view.tokens, kind, &name).accessible_name(next_said);
                view.send_if(button.clicked(), || Message::Go(to));
            }
        });
    });
}

/// The room that is left beside each button.
const GAP: f32 = 24.0;

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
