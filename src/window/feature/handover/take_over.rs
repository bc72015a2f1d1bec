//! Taking a case over: who handed it over and when, what changed since the handover before it, and the word of whoever
//! takes it, which goes into the events.

use super::state::HandoverState;
use crate::assessment::Severity;
use crate::case::Address;
use crate::handover::handed;
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind, Input};
use crate::window::message::{HandoverMessage, Message};
use crate::window::part::heading::title;
use crate::window::route::Route;
use crate::wording;
use eframe::egui::Ui;

pub(in crate::window) fn take_over(ui: &mut Ui, view: &CaseView<'_>, state: &mut HandoverState) {
    title(ui, view, &view.word("take-over-title"));
    let Some(newest) = handed::last(view.process, view.case()) else {
        kit::dim(ui, view.tokens, &view.word("take-over-none"));
        return;
    };
    kit::dim(ui, view.tokens, &view.word("take-over-intro"));
    ui.add_space(8.0);
    kit::card(ui, view.tokens, |ui| {
        let Some(kept) = view.process.bindings.handovers.as_ref() else { return };
        let Some(list) = view.process.list(&kept.list) else { return };
        let Some(content) = view.case().row(&list.id, newest.row) else { return };
        kit::subheading(ui, &wording::row_name(view.context(), &list.id, newest.row));
        let shown = list.questions.iter().filter(|question| list.columns.contains(&question.id));
        let told = shown.filter_map(|question| {
            let answer = content.answer(&question.id);
            let said = answer.map(|answer| wording::answer(view.context(), Some(question), answer));
            let said = said.filter(|said| !said.is_empty());
            // Who handed it over is what one asks first: that it is not known is told too.
            let said = said.or_else(|| (question.id == kept.by).then(|| view.word("take-over-giver-unknown")))?;
            Some((view.text(&question.label).to_owned(), said))
        });
        super::view::facts(ui, view, &told.collect::<Vec<_>>());
    });
    ui.add_space(8.0);
    if let Some(blocks) = &view.model.on_demand.since {
        kit::card(ui, view.tokens, |ui| {
            kit::subheading(ui, &view.word("take-over-since"));
            super::view::blocks(ui, view, blocks);
        });
        ui.add_space(8.0);
    }
    first(ui, view);
    let clicked = kit::link(ui, view.tokens, &view.word("take-over-read"), false).clicked();
    view.send_if(clicked, || Message::Go(Route::Handover));
    // It goes once it is pressed: below it is nothing that would come under the pointer.
    if !newest.is_taken {
        ui.add_space(8.0);
        confirm(ui, view, &mut state.taken_by);
    }
}

/// What to do first once the case is one's own, each leading to its place: what is open, then what is warned of. Where there
/// is nothing, the way on is the overview.
fn first(ui: &mut Ui, view: &CaseView<'_>) {
    let assessment = &view.model.assessment;
    let open = assessment.next.iter().map(|next| {
        let address = Address::State(next.task.clone());
        (wording::title(view.context(), &address), address)
    });
    let warned = assessment.findings.iter().filter(|finding| finding.severity == Severity::Warning);
    let warned = warned.map(|finding| (wording::finding_at(view.context(), finding), finding.address.clone()));
    let mut things: Vec<(String, Address)> = Vec::new();
    for thing in open.chain(warned) {
        // What is asked in two steps is named once.
        if things.len() < FIRST && things.iter().all(|(text, _)| *text != thing.0) {
            things.push(thing);
        }
    }
    kit::card(ui, view.tokens, |ui| {
        kit::subheading(ui, &view.word("take-over-first"));
        for (at, (text, address)) in things.iter().enumerate() {
            let clicked = kit::stable_scope(ui, ("first", at), |ui| kit::link(ui, view.tokens, text, false).clicked());
            view.send_if(clicked, || Message::Jump(address.clone()));
        }
        if things.is_empty() {
            kit::dim(ui, view.tokens, &view.word("overview-nothing-next"));
        }
        ui.add_space(4.0);
        let clicked = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("take-over-go-on")).clicked();
        let begin = things.first().map(|(_, address)| Message::Jump(address.clone()));
        view.send_if(clicked, || begin.unwrap_or(Message::Go(Route::Overview)));
    });
    ui.add_space(8.0);
}

/// How many things to do first are named.
const FIRST: usize = 3;

fn confirm(ui: &mut Ui, view: &CaseView<'_>, name: &mut String) {
    kit::card(ui, view.tokens, |ui| {
        let (label, help) = (view.word("take-over-by"), view.word("take-over-by-help"));
        let field = kit::Field { key: "taker", label: &label, help: &help, required: true, ..kit::Field::default() };
        kit::text_field(ui, view.tokens, &field, name, Input::Line(320.0));
        let is_named = !name.trim().is_empty();
        ui.add_space(4.0);
        ui.add_enabled_ui(is_named && !view.file.lock.is_read_only(), |ui| {
            let taken = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("take-over-confirm"));
            view.send_if(taken.clicked(), || HandoverMessage::TakeOver);
        });
    });
    ui.add_space(8.0);
}
