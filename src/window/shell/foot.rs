//! The foot of a step: back and next, through sections and steps.

use crate::process::{Presentation, Process};
use crate::window::action::{Action, Turn};
use crate::window::kit::{self, Weight};
use crate::window::place::Place;
use crate::window::view::View;
use eframe::egui::{Align, Layout, Ui};

/// The foot.
pub(in crate::window) fn foot(ui: &mut Ui, view: &View<'_>) {
    // Long names of neighbours would meet in the middle.
    let narrow = ui.available_width() < 640.0;
    let name = |(long, short): (&str, &str), place: &Place| match narrow {
        true => view.word(short),
        false => view.words.with(long, [("where", title(view, place).into())]),
    };
    let turned = |turn| turn_from(&view.desk.place, view.process, turn);
    ui.horizontal_centered(|ui| {
        if let Some(back) = turned(Turn::Back) {
            let text = name(("foot-back", "foot-back-short"), &back);
            view.act_if(kit::button(ui, view.tokens, Weight::Plain, &text).clicked(), || Action::Go(back));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(next) = turned(Turn::Next) {
                let text = name(("foot-next", "foot-next-short"), &next);
                view.act_if(kit::button(ui, view.tokens, Weight::Primary, &text).clicked(), || Action::Go(next));
            }
        });
    });
}

fn title(view: &View<'_>, place: &Place) -> String {
    match place {
        Place::Step(step, task) => {
            let Some(step) = view.process.step(step) else { return String::new() };
            let task = task.as_ref().and_then(|task| step.tasks.iter().find(|it| &it.id == task));
            let first = step.tasks.first().map(|task| &task.id);
            match task {
                // Going into a form from outside is going to the step.
                Some(task) if view.desk.place.step(view.process) == Some(&step.id) || Some(&task.id) != first => {
                    view.text(task.short.as_ref().unwrap_or(&task.title)).to_owned()
                }
                _ => view.text(&step.title).to_owned(),
            }
        }
        Place::Overview => view.word("rail-overview"),
        Place::Duties => view.word("rail-duties"),
        Place::Row(..) | Place::Deadlines | Place::Events | Place::Handover | Place::TakeOver | Place::Tool(_) => {
            String::new()
        }
    }
}

/// The page after this one, or before it.
pub(in crate::window) fn turn_from(place: &Place, process: &Process, turn: Turn) -> Option<Place> {
    let pages = pages(process);
    let here = match place {
        Place::Row(task, ..) => pages.iter().position(|page| matches!(page, Place::Step(_, Some(id)) if id == task)),
        place => pages.iter().position(|page| page == place),
    };
    match (here, turn) {
        (Some(at), Turn::Next) => pages.get(at + 1).cloned(),
        (Some(at), Turn::Back) => pages.get(at.checked_sub(1)?).cloned(),
        (None, _) => None,
    }
}

/// Every page on the way, in order.
fn pages(process: &Process) -> Vec<Place> {
    let mut pages = vec![Place::Overview];
    for step in &process.steps {
        match step.presentation {
            Presentation::Checklist => pages.push(Place::Step(step.id.clone(), None)),
            Presentation::Sections => {
                pages.extend(step.tasks.iter().map(|task| Place::Step(step.id.clone(), Some(task.id.clone()))));
            }
        }
    }
    pages.push(Place::Duties);
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn next_and_back_go_through_every_page_and_return() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let mut place = Place::Overview;
        let mut way = vec![place.clone()];
        while let Some(next) = turn_from(&place, &process, Turn::Next) {
            assert_eq!(turn_from(&next, &process, Turn::Back), Some(place));
            way.push(next.clone());
            place = next;
        }
        let sections = process.steps.iter().find(|step| step.presentation == Presentation::Sections);
        assert_eq!(way.len(), 2 + process.steps.len() - 1 + sections.map_or(0, |step| step.tasks.len()));
        assert_eq!(place, Place::Duties);
    }
}
