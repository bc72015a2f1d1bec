//! What to take care of after the permit.

use crate::assessment::holds;
use crate::case::{Address, TaskState};
use crate::process::{Basis, Duty};
use crate::window::case_view::CaseView;
use crate::window::kit::{self, Tone};
use crate::window::message::{EditMessage, WindowMessage};
use crate::window::part::facts::facts;
use crate::window::part::heading::{SLIM, item_head, title};
use crate::window::part::state::FormState;
use crate::wording;
use eframe::egui::Ui;

pub(in crate::window) fn duties(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState) {
    title(ui, view, &view.word("rail-duties"));
    kit::dim(ui, view.tokens, &view.word("duties-intro"));
    ui.add_space(8.0);
    let applies = |duty: &&Duty| duty.when.as_ref().is_none_or(|condition| holds(condition, view.case(), view.process));
    let is_sought = view.focus_target().is_some();
    kit::growing(ui, "duties", is_sought, |ui, growing| {
        kit::card_of_rows(ui, view.tokens, |ui| {
            for (at, it) in view.process.duties.iter().filter(applies).enumerate() {
                if !growing.goes_on(ui) {
                    return;
                }
                if at > 0 {
                    kit::rule(ui, view.tokens);
                }
                let title = view.text(&it.title);
                kit::padded(ui, |ui| kit::group(ui, ("duty", &it.id), title, |ui| duty(ui, view, form, it)));
            }
        });
    });
}

fn duty(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, duty: &Duty) {
    let state = view.case().state(&duty.id);
    let title = view.text(&duty.title);
    let tick = |ui: &mut Ui| {
        let done = state == TaskState::Done;
        let response = kit::check_box(ui, view.tokens, done, title);
        view.come_to(&Address::State(duty.id.clone()), &response);
        let next = if done { TaskState::InProgress } else { TaskState::Done };
        view.send_if(response.clicked(), || EditMessage::State(duty.id.clone(), next));
    };
    let words = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add_space(1.0);
        kit::heading(ui, 2, kit::Size::Item, title);
        kit::small(ui, view.tokens, view.text(&duty.rhythm));
    };
    let room = (ui.available_width() * 0.4).min(240.0);
    item_head(ui, room, tick, words, |ui| states(ui, view, duty, state));
    let indent = if ui.available_width() < SLIM { 0.0 } else { 32.0 };
    ui.horizontal_top(|ui| {
        ui.add_space(indent);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            kit::body(ui, view.text(&duty.help));
            if duty.basis == Basis::Practice {
                kit::small(ui, view.tokens, &view.word("field-practice"));
            }
            for link in duty.sources.iter().filter_map(|id| view.process.link(id)) {
                let clicked = kit::stable_scope(ui, ("source", &duty.id, &link.id), |ui| {
                    kit::link(ui, view.tokens, view.text(&link.title), true).clicked()
                });
                view.send_if(clicked, || WindowMessage::OpenLink(link.id.clone()));
            }
            facts(ui, view, form, &duty.id);
        });
    });
}

fn states(ui: &mut Ui, view: &CaseView<'_>, duty: &Duty, now: TaskState) {
    let tone = match now {
        TaskState::Done => Tone::Ok,
        TaskState::Waiting => Tone::Warning,
        TaskState::InProgress => Tone::Accent,
        TaskState::NotStarted | TaskState::NotApplicable => Tone::Neutral,
    };
    let text = wording::task_state(view.words, now);
    let values = [("task", view.text(&duty.title).into()), ("state", text.as_str().into())];
    let name = view.words.with("task-state-of", values);
    kit::chip_menu(ui, view.tokens, tone, &text, &name, |ui| {
        for state in TaskState::ALL {
            if kit::radio(ui, view.tokens, state == now, &wording::task_state(view.words, state)).clicked() {
                view.send(EditMessage::State(duty.id.clone(), state));
                ui.close();
            }
        }
    });
}
