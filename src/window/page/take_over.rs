//! Taking a case over: who handed it over and when, what changed since the handover before it, and the word of whoever
//! takes it, which goes into the events.

use crate::handover::since;
use crate::window::action::Action;
use crate::window::kit::{self, Input, Weight};
use crate::window::place::Place;
use crate::window::view::View;
use crate::wording;
use eframe::egui::Ui;

pub(super) fn take_over(ui: &mut Ui, view: &View<'_>) {
    super::title(ui, view, &view.word("take-over-title"));
    let Some((row, content, taken)) = since::last(view.case()) else {
        kit::dim(ui, view.tokens, &view.word("take-over-none"));
        return;
    };
    kit::dim(ui, view.tokens, &view.word("take-over-intro"));
    ui.add_space(8.0);
    kit::card(ui, view.tokens, |ui| {
        kit::subheading(ui, &wording::row_name(view.speaker(), &since::HANDOVERS.into(), row));
        let Some(list) = view.process.list(&since::HANDOVERS.into()) else { return };
        let told =
            list.questions.iter().filter(|question| list.columns.contains(&question.id)).filter_map(|question| {
                let answer = content.answer(&question.id)?;
                let said = wording::answer(view.speaker(), Some(question), answer);
                (!said.is_empty()).then(|| (view.text(&question.label).to_owned(), said))
            });
        super::handover::facts(ui, view, &told.collect::<Vec<_>>());
    });
    ui.add_space(8.0);
    if let Some(blocks) = &view.desk.digest.looked.since {
        kit::card(ui, view.tokens, |ui| {
            kit::subheading(ui, &view.word("take-over-since"));
            super::handover::blocks(ui, view, blocks);
        });
        ui.add_space(8.0);
    }
    if !taken {
        confirm(ui, view);
    }
    let clicked = kit::link(ui, view.tokens, &view.word("take-over-read"), false).clicked();
    view.act_if(clicked, || Action::Go(Place::Handover));
}

fn confirm(ui: &mut Ui, view: &View<'_>) {
    kit::card(ui, view.tokens, |ui| {
        let (label, help) = (view.word("take-over-by"), view.word("take-over-by-help"));
        let field = kit::Field { key: "taker", label: &label, help: &help, required: true, ..kit::Field::default() };
        let is_named = {
            let mut memory = view.desk.memory.borrow_mut();
            kit::text_field(ui, view.tokens, &field, (&mut memory.taker, Input::Line(320.0)));
            !memory.taker.trim().is_empty()
        };
        ui.add_space(4.0);
        ui.add_enabled_ui(is_named && !view.desk.hold.is_read_only(), |ui| {
            let taken = kit::button(ui, view.tokens, Weight::Primary, &view.word("take-over-confirm"));
            view.act_if(taken.clicked(), || Action::TakeOver);
        });
    });
    ui.add_space(8.0);
}
