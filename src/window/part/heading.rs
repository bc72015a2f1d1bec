//! The heading of a page, and what stands above it.

use crate::process::Tool;
use crate::window::case_view::CaseView;
use crate::window::feature::save::after_close::AfterClose;
use crate::window::kit;
use crate::window::message::{FocusMessage, Message, SaveMessage};
use crate::window::route::Route;
use crate::window::session::focus::HeadingFocus;
use eframe::egui::{Align, Layout, Ui, vec2};

/// A heading that is broken over several lines beside buttons has at least this width.
const LEAST: f32 = 320.0;

/// The heading of the page, which takes the focus when the page comes up.
pub(in crate::window) fn title(ui: &mut Ui, view: &CaseView<'_>, text: &str) {
    let heading = view.focus.heading();
    let response = kit::title(ui, text, heading != HeadingFocus::Done);
    if view.layout.covered {
        return;
    }
    match heading {
        // A page that was opened for one of its fields or parts leaves the focus to that.
        HeadingFocus::Pending if view.focus.leaves_heading() => view.send(FocusMessage::HeadingLeft),
        HeadingFocus::Pending => {
            response.request_focus();
            view.send(FocusMessage::HeadingFocused);
        }
        // Not asked of the response: that has no focus while the window has none, and comes back with it.
        HeadingFocus::Focused if !kit::holds_focus(&response) => {
            view.send(FocusMessage::HeadingLeft);
        }
        HeadingFocus::Focused | HeadingFocus::Done => {}
    }
}

/// The same, with buttons of these names. The first stands at the right edge.
pub(in crate::window) fn title_with(
    ui: &mut Ui,
    view: &CaseView<'_>,
    text: &str,
    names: &[&str],
    buttons: impl FnOnce(&mut Ui),
) {
    let width = kit::title_width(ui, text);
    with_buttons(ui, width, |ui| title(ui, view, text), names, buttons);
}

/// A heading of this width with buttons of these names: beside it, or under it where it has no room beside them.
pub(in crate::window) fn with_buttons(
    ui: &mut Ui,
    width: f32,
    heading: impl FnOnce(&mut Ui),
    names: &[&str],
    buttons: impl FnOnce(&mut Ui),
) {
    if names.is_empty() {
        return heading(ui);
    }
    let gap = ui.spacing().item_spacing.x;
    let taken: f32 = names.iter().map(|name| kit::button_width(ui, name) + gap).sum();
    // What is measured and what is drawn may differ by what is rounded.
    let room = (ui.available_width() - taken - 1.0).floor();
    if room < width.min(LEAST) {
        heading(ui);
        ui.horizontal_wrapped(buttons);
        return;
    }
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_max_width(room);
            heading(ui);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), buttons);
    });
}

/// Under this width the state of a task stands under its title, and nothing is set in.
pub(in crate::window) const SLIM: f32 = 300.0;

/// The head of a task or duty: its box, its words, and where it stands at the other end, which may take `room`.
pub(in crate::window) fn item_head(
    ui: &mut Ui,
    room: f32,
    tick: impl FnOnce(&mut Ui),
    words: impl FnOnce(&mut Ui),
    state: impl FnOnce(&mut Ui),
) {
    if ui.available_width() < SLIM {
        ui.horizontal_top(|ui| {
            tick(ui);
            ui.vertical(words);
        });
        return state(ui);
    }
    ui.horizontal_top(|ui| {
        tick(ui);
        let size = vec2(ui.available_width() - room, 24.0);
        ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
            ui.set_min_width(size.x);
            words(ui);
        });
        ui.with_layout(Layout::right_to_left(Align::Min), state);
    });
}

/// The heading of a part of the page, by the key of its text. It can be gone to.
pub(in crate::window) fn part(ui: &mut Ui, view: &CaseView<'_>, key: &'static str) {
    let is_wanted = view.focus.part() == Some(key) && !view.layout.covered;
    let heading = kit::part_heading(ui, &view.word(key), is_wanted);
    if is_wanted {
        heading.request_focus();
        view.send(FocusMessage::PartFocused);
    }
    kit::focus_ring(ui, view.tokens, &heading);
}

/// The head of a tool's page: where in the process it is, the way back to its step, and its heading.
pub(in crate::window) fn tool_head(ui: &mut Ui, view: &CaseView<'_>, title: &str) {
    if !view.has_case {
        start_line(ui, view);
    } else if let Some(step) = view.route.step(view.process).and_then(|id| view.process.step(id)) {
        step_line(ui, view, view.process.step_number(&step.id));
        let back = view.words.with("tool-back", [("step", view.text(&step.title).into())]);
        let clicked = kit::stable_scope(ui, "tool-back", |ui| kit::link(ui, view.tokens, &back, false).clicked());
        view.send_if(clicked, || Message::Go(Route::Step(step.id.clone(), None)));
    }
    self::title(ui, view, &view.word(title));
}

/// The ways from a tool that is used without a case: to the start page, and to the other one.
fn start_line(ui: &mut Ui, view: &CaseView<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        let link = |ui: &mut Ui, key: &str| kit::link(ui, view.tokens, &view.word(key), false).clicked();
        view.send_if(link(ui, "tool-back-start"), || SaveMessage::Close(AfterClose::Start));
        for (tool, key) in [(Tool::Inspect, "inspect-title"), (Tool::Explain, "explain-title")] {
            if *view.route != Route::Tool(tool) {
                view.send_if(link(ui, key), || Message::Go(Route::Tool(tool)));
            }
        }
    });
}

/// Where the user is in the process, above the heading.
pub(in crate::window) fn step_line(ui: &mut Ui, view: &CaseView<'_>, number: usize) {
    let total = view.process.steps.len();
    let text = view.words.with("step-place", [("number", number.into()), ("total", total.into())]);
    kit::dim(ui, view.tokens, &text);
    ui.add_space(-6.0);
}
