//! A field of the case: what is typed in it, when it gets the focus, and what is worth knowing of its answer.

use crate::assessment::Severity;
use crate::calendar::Count;
use crate::case::{Address, Field};
use crate::window::case_view::CaseView;
use crate::window::kit::{self, Input};
use crate::window::message::{ConflictMessage, EditMessage, InterviewMessage, WindowMessage};
use crate::window::model::interview::DraftLine;
use eframe::egui::{Response, Ui};
use jiff::civil::Date;

/// What is worth knowing of an answer, with the way to the text in force; of a draft, what it rests on.
pub(in crate::window) fn remarks(ui: &mut Ui, view: &CaseView<'_>, address: &Address) {
    if let Some(draft) = view.model.interview.drafts.get(address) {
        kit::stable_scope(ui, ("draft", address.to_string()), |ui| {
            kit::remark(ui, view.tokens, (kit::Tone::Accent, &draft.text), |ui| self::draft(ui, view, draft));
        });
    }
    for said in view.model.remarks(address) {
        let tone = if said.severity == Severity::Note { kit::Tone::Accent } else { kit::Tone::Warning };
        kit::remark(ui, view.tokens, (tone, &said.text), |ui| {
            if let Some(link) = said.link.as_ref().and_then(|id| view.process.link(id)) {
                let clicked = kit::link(ui, view.tokens, view.text(&link.title), true).clicked();
                view.send_if(clicked, || WindowMessage::OpenLink(link.id.clone()));
            }
        });
    }
}

fn draft(ui: &mut Ui, view: &CaseView<'_>, draft: &DraftLine) {
    ui.horizontal_wrapped(|ui| {
        let confirm = kit::quiet_link(ui, view.tokens, &view.word("draft-confirm"));
        view.send_if(confirm.clicked(), || InterviewMessage::Confirm(draft.field.clone()));
        if let Some(link) = draft.source.as_ref().and_then(|id| view.process.link(id)) {
            let clicked = kit::link(ui, view.tokens, view.text(&link.title), true).clicked();
            view.send_if(clicked, || WindowMessage::OpenLink(link.id.clone()));
        }
    });
}

/// A field of the case with what stands around it: its label, help and errors.
#[derive(Clone, Copy)]
pub(in crate::window) struct Asked<'a> {
    pub(in crate::window) around: &'a kit::Field<'a>,
    pub(in crate::window) field: &'a Field,
}

pub(super) fn focus(view: &CaseView<'_>, field: &Field, response: &Response) {
    view.come_to(&Address::Field(field.clone()), response);
}

/// What is typed goes to the desk at every key; leaving the field makes it stand.
fn typing(view: &CaseView<'_>, field: &Field, response: &Response, text: String) {
    if response.changed() {
        view.send(EditMessage::Type(field.clone(), text));
    }
    if response.lost_focus() {
        view.send(EditMessage::Blur(field.clone()));
    }
    kit::keep_focus(response);
    kit::undoes_with_case(response);
    focus(view, field, response);
}

/// The day that statute counts for a field.
fn counted(view: &CaseView<'_>, field: &Field) -> Option<Date> {
    let Field::Answer(key) = field else { return None };
    let legal = view.model.assessment.counted.iter().find(|legal| legal.question == key.question)?;
    legal.count.as_ref()?.as_ref().ok().map(Count::keep)
}

pub(in crate::window) fn typed(ui: &mut Ui, view: &CaseView<'_>, Asked { around, field }: Asked<'_>, input: Input) {
    let mut text = view.document.text(field);
    let response = kit::text_field(ui, view.tokens, around, (&mut text, input));
    typing(view, field, &response, text);
    if view.document.is_held(field) {
        kit::error_line(ui, view.tokens, &view.word("identity-code-held-here"));
    }
}

/// The way to the page on which it is decided what is kept of an answer that two people changed.
pub(in crate::window) fn undecided(ui: &mut Ui, view: &CaseView<'_>, address: &Address) {
    if view.case().others(address).is_empty() {
        return;
    }
    kit::stable_scope(ui, ("undecided", address.to_string()), |ui| {
        let decide = kit::quiet_link(ui, view.tokens, &view.word("clash-decide"));
        view.send_if(decide.clicked(), || ConflictMessage::Look(Some(address.clone())));
    });
}

pub(in crate::window) fn date(ui: &mut Ui, view: &CaseView<'_>, Asked { around, field }: Asked<'_>) {
    around.show(ui, view.tokens, |ui| {
        ui.horizontal_wrapped(|ui| {
            let mut text = view.document.text(field);
            let wrong = !around.errors.is_empty();
            let response = kit::bare_text(ui, view.tokens, (&mut text, Input::Line(120.0)), wrong);
            around.describe(&response);
            // No day has letters, so one stands for today, in each language.
            if response.changed() && matches!(text.trim(), "t" | "T" | "i" | "I") {
                return view.send(EditMessage::Day(field.clone(), view.today));
            }
            let empty = text.is_empty();
            typing(view, field, &response, text);
            if let Some(day) = counted(view, field).filter(|_| empty) {
                let text = view.words.with("field-counted", [("date", view.words.date(day).into())]);
                let take = kit::quiet_link(ui, view.tokens, &text);
                let take = take.accessible_name(format!("{}: {text}", around.label));
                view.send_if(take.clicked(), || EditMessage::Day(field.clone(), day));
            } else if empty {
                let today = kit::pointer_link(ui, view.tokens, &view.word("field-today"));
                let today = today.accessible_name(format!("{}: {}", around.label, view.word("field-today")));
                view.send_if(today.clicked(), || EditMessage::Day(field.clone(), view.today));
            }
        });
    });
}
