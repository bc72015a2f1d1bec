//! The pages, one a file.

mod answer;
mod bulk;
mod clash;
mod deadlines;
mod duties;
mod events;
mod facts;
mod handover;
mod import;
mod inspect;
mod list;
mod matrix;
mod overview;
mod request;
mod review;
mod row;
mod start;
mod step;
mod take_over;
mod task;
mod transfer;

pub(super) use start::start;
pub(super) use transfer::compact;

use super::action::Action;
use super::desk::Arrival;
use super::digest::OpenLine;
use super::kit;
use super::place::Place;
use super::view::View;
use crate::process::{ListUse, Process, Tool};
use eframe::egui::{Align, Layout, Ui};

/// Whether a list is shown as a matrix.
pub(super) fn is_matrix(process: &Process, shown: &ListUse) -> bool {
    process.list(&shown.list).is_some_and(|list| list::catalogue(list, shown).is_some())
}

/// The page of a case that is shown.
pub(super) fn page(ui: &mut Ui, view: &View<'_>) {
    // Nothing can be taken in before it is decided what is kept.
    if let Some(open) = &view.desk.clash {
        return clash::clash(ui, view, open);
    }
    if let Some(import) = &view.desk.import {
        return import::import(ui, view, import);
    }
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
        Place::TakeOver => take_over::take_over(ui, view),
        Place::Events => events::events(ui, view),
        Place::Tool(Tool::Inspect) => inspect::inspect(ui, view),
        Place::Tool(Tool::MakeRequest) => request::request(ui, view),
        Place::Tool(_) => overview::overview(ui, view),
    }
}

/// The head of a tool's page: where in the process it is, the way back to its step, and its heading.
fn tool_head(ui: &mut Ui, view: &View<'_>, title: &str) {
    if let Some(step) = view.desk.place.step(view.process).and_then(|id| view.process.step(id)) {
        place_line(ui, view, view.process.step_number(&step.id));
        let back = view.words.with("tool-back", [("step", view.text(&step.title).into())]);
        let clicked = kit::anchored(ui, "tool-back", |ui| kit::link(ui, view.tokens, &back, false).clicked());
        view.act_if(clicked, || Action::Go(Place::Step(step.id.clone(), None)));
    }
    self::title(ui, view, &view.word(title));
}

/// The heading of the page, which takes the focus when the page comes up.
fn title(ui: &mut Ui, view: &View<'_>, text: &str) {
    let arrival = &view.desk.arrival;
    let response = kit::title(ui, text, arrival.get() != Arrival::Gone);
    if view.covered {
        return;
    }
    match arrival.get() {
        // A page that was opened for one of its fields leaves the focus to that.
        Arrival::Coming if view.desk.wanted.borrow().is_some() => arrival.set(Arrival::Gone),
        Arrival::Coming => {
            response.request_focus();
            arrival.set(Arrival::Here);
        }
        // Asked of the memory: a response has no focus while the window has none, and comes back with it.
        Arrival::Here if !ui.memory(|memory| memory.has_focus(response.id)) => arrival.set(Arrival::Gone),
        Arrival::Here | Arrival::Gone => {}
    }
}

/// The same, with buttons beside it, or under it where it is narrow. The first button stands at the right edge.
fn title_with(ui: &mut Ui, view: &View<'_>, text: &str, buttons: impl FnOnce(&mut Ui)) {
    if ui.available_width() < 620.0 {
        title(ui, view, text);
        ui.horizontal_wrapped(buttons);
        return;
    }
    ui.horizontal(|ui| {
        title(ui, view, text);
        ui.with_layout(Layout::right_to_left(Align::Center), buttons);
    });
}

/// The way to what is to be done next, if anything is.
fn go_on(ui: &mut Ui, view: &View<'_>, weight: kit::Weight) {
    let Some(next) = view.desk.digest.next.first() else { return };
    let step = view.process.step(&next.step).map(|step| view.text(&step.title)).unwrap_or_default();
    let text = view.words.with("overview-continue", [("where", step.into())]);
    let clicked = kit::button(ui, view.tokens, weight, &text).clicked();
    view.act_if(clicked, || Action::Jump(next.address.clone()));
}

/// A page that has nothing on it yet: why, how something comes there, and the way on.
fn nothing_yet(ui: &mut Ui, view: &View<'_>, (none, how): (&str, &str)) {
    kit::card(ui, view.tokens, |ui| {
        kit::body(ui, &view.word(none));
        kit::dim(ui, view.tokens, &view.word(how));
        ui.add_space(6.0);
        go_on(ui, view, kit::Weight::Plain);
    });
}

/// How many open items stand in a summary; the rest is counted.
const LISTED: usize = 12;

/// What is to be corrected, in the same words as at the fields, each with the way there.
fn summary(ui: &mut Ui, view: &View<'_>, open: &[&OpenLine]) {
    let title = view.words.with("summary-title", [("count", open.len().into())]);
    let texts: Vec<&str> = open.iter().take(LISTED).map(|line| line.text.as_str()).collect();
    let rest = open.len().saturating_sub(LISTED);
    let more = (rest > 0).then(|| view.words.with("side-more", [("count", rest.into())]));
    let chosen = kit::anchored(ui, "summary", |ui| kit::summary(ui, view.tokens, (&title, more.as_deref()), &texts));
    if let Some(line) = chosen.and_then(|at| open.get(at)) {
        view.act(Action::Jump(line.address.clone()));
    }
}

/// A text as it is seen, and as a screen reader says it.
type Told<'a> = (&'a str, &'a str);

/// The link that folds something out and in again, by what it is called while it is closed and open. Says whether it is
/// open.
pub(super) fn fold(ui: &mut Ui, view: &View<'_>, key: &str, (closed, opened): (Told<'_>, Told<'_>)) -> bool {
    let open = view.desk.memory.borrow().unfolded.contains(key);
    let (seen, spoken) = if open { opened } else { closed };
    let link = kit::anchored(ui, ("fold", key), |ui| kit::quiet_link(ui, view.tokens, seen));
    if link.accessible_name(spoken).clicked() {
        view.desk.memory.borrow_mut().toggle(key);
    }
    open
}

/// The same by the keys of its words, with what it belongs to said to screen readers.
fn fold_of(ui: &mut Ui, view: &View<'_>, key: &str, (show, hide): (&str, &str), of: &str) -> bool {
    let seen = [show, hide].map(|key| view.word(key));
    let spoken = seen.each_ref().map(|text| format!("{text}: {of}"));
    let ([show, hide], [show_of, hide_of]) = (&seen, &spoken);
    fold(ui, view, key, ((show, show_of), (hide, hide_of)))
}

/// Where the user is in the process, above the heading.
fn place_line(ui: &mut Ui, view: &View<'_>, number: usize) {
    let total = view.process.steps.len();
    let text = view.words.with("step-place", [("number", number.into()), ("total", total.into())]);
    kit::dim(ui, view.tokens, &text);
    ui.add_space(-6.0);
}
