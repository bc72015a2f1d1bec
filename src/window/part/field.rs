//! A field of the case: what is typed in it, when it gets the focus, and what is worth knowing of its answer.

use crate::assessment::{Finding, Issue, Severity};
use crate::calendar::Count;
use crate::case::{Address, Field};
use crate::process::Link;
use crate::window::case_view::CaseView;
use crate::window::kit::{self, Between, Input};
use crate::window::message::{ConflictMessage, EditMessage, InterviewMessage, Message, WindowMessage};
use crate::window::model::interview::DraftLine;
use crate::window::part::fold::{FoldWords, fold_of};
use crate::window::part::state::FormState;
use crate::wording;
use eframe::egui::{Response, Ui};
use jiff::civil::Date;

/// What is worth knowing of an answer, with the way to the text in force; after that, so that it is read first, that the
/// answer is a draft and the way to confirm it.
/// What a draft rests on is folded away where a form remembers that.
pub(in crate::window) fn remarks(ui: &mut Ui, view: &CaseView<'_>, form: Option<&mut FormState>, address: &Address) {
    for (place, finding) in view.model.remarks(address).enumerate() {
        let tone = if finding.severity == Severity::Note { kit::Tone::Accent } else { kit::Tone::Warning };
        kit::remark(ui, view.tokens, tone, &wording::finding(view.context(), finding), |ui| {
            if let Some(link) = link_of(view, finding) {
                let clicked =
                    kit::stable_scope(ui, ("source", address.to_string(), place), |ui| to_source(ui, view, link));
                view.send_if(clicked, || WindowMessage::OpenLink(link.id.clone()));
            }
            for (at, missing) in finding.issue.elsewhere().iter().enumerate() {
                let text = wording::blocker(view.context(), missing);
                let clicked = kit::stable_scope(ui, ("elsewhere", address.to_string(), place, at), |ui| {
                    kit::link_between(ui, view.tokens, Between::Leads, &text, &text)
                });
                view.send_if(clicked, || Message::Jump(missing.address()));
            }
        });
    }
    if let Some(draft) = view.model.interview.drafts.get(address) {
        kit::stable_scope(ui, ("draft", address.to_string()), |ui| {
            kit::remark(ui, view.tokens, kit::Tone::Accent, &draft.text, |ui| {
                self::draft(ui, view, form, address, draft);
            });
        });
    }
}

/// Where the text in force is, when a statute says it.
fn link_of<'v>(view: &'v CaseView<'_>, finding: &Finding) -> Option<&'v Link> {
    let Issue::Rule(rule) = &finding.issue else { return None };
    view.process.rule(rule).and_then(|rule| view.process.link(&rule.link))
}

/// From this width on, what can be done about a draft stands on one line.
const BESIDE: f32 = 260.0;

/// The way to let a draft stand, and on request what it rests on.
fn draft(ui: &mut Ui, view: &CaseView<'_>, form: Option<&mut FormState>, address: &Address, draft: &DraftLine) {
    let mut is_open = true;
    let links = |ui: &mut Ui| {
        let text = view.word("draft-confirm");
        let spoken = format!("{text}: {}", draft.what);
        let confirm = kit::link_between(ui, view.tokens, Between::Quiet, &text, &spoken);
        view.send_if(confirm, || InterviewMessage::Confirm(draft.field.clone()));
        if let Some(form) = form {
            let words = FoldWords { show: "draft-why-show", hide: "draft-why-hide" };
            is_open = fold_of(ui, view, form, &format!("draft/{address}"), words, &draft.what);
        }
    };
    // A link does not go to the next line by itself.
    if ui.available_width() < BESIDE {
        ui.vertical(links);
    } else {
        ui.horizontal(links);
    }
    if is_open {
        kit::small(ui, view.tokens, &draft.why);
        if let Some(link) = draft.source.as_ref().and_then(|id| view.process.link(id)) {
            let clicked = to_source(ui, view, link);
            view.send_if(clicked, || WindowMessage::OpenLink(link.id.clone()));
        }
    }
}

/// The way to the text that something rests on.
pub(super) fn to_source(ui: &mut Ui, view: &CaseView<'_>, link: &Link) -> bool {
    let title = view.text(&link.title);
    kit::link_between(ui, view.tokens, Between::Leaves, title, title)
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

/// The first day from today on that falls due with what is written in rows, such as the day on which to order anew.
fn due_with(view: &CaseView<'_>, field: &Field) -> Option<Date> {
    let Field::Answer(key) = field else { return None };
    let question = view.process.question(&key.question).filter(|question| !question.due_with.is_empty())?;
    let is_of = |address: &Address| match address {
        Address::Field(field) => field.question().is_some_and(|id| question.due_with.contains(id)),
        _ => false,
    };
    let due = view.model.assessment.deadlines.iter().find(|due| is_of(&due.address) && due.date >= view.today)?;
    Some(due.date)
}

pub(in crate::window) fn typed(ui: &mut Ui, view: &CaseView<'_>, Asked { around, field }: Asked<'_>, input: Input) {
    let mut text = view.document.text(field);
    let response = kit::text_field(ui, view.tokens, around, &mut text, input);
    // Whoever types her name where it was filled in already does not want it twice.
    if response.gained_focus() && !text.is_empty() && text == view.settings.user {
        kit::select_all(&response, &text);
    }
    typing(view, field, &response, text);
    if view.document.is_held(field) {
        kit::error_line(ui, view.tokens, &view.word("identity-code-held-here"));
    }
}

/// The way to the page on which it is decided what is kept of an answer that two people changed.
pub(in crate::window) fn undecided(ui: &mut Ui, view: &CaseView<'_>, address: &Address) {
    if view.case().differing(address).is_empty() {
        return;
    }
    kit::stable_scope(ui, ("undecided", address.to_string()), |ui| {
        let text = view.word("clash-decide");
        let decide = kit::link_between(ui, view.tokens, Between::Quiet, &text, &text);
        view.send_if(decide, || ConflictMessage::Look(Some(address.clone())));
    });
}

pub(in crate::window) fn date(ui: &mut Ui, view: &CaseView<'_>, Asked { around, field }: Asked<'_>) {
    around.show(ui, view.tokens, |ui| {
        ui.horizontal_wrapped(|ui| {
            let mut text = view.document.text(field);
            let wrong = !around.errors.is_empty();
            let response = kit::bare_text(ui, view.tokens, &mut text, Input::Line(120.0), wrong);
            around.describe(&response);
            // No day has letters, so one stands for today, in each language.
            if response.changed() && matches!(text.trim(), "t" | "T" | "i" | "I") {
                // The caret goes to the end of what comes.
                kit::caret_to_end(&response);
                return view.send(EditMessage::Day(field.clone(), view.today));
            }
            let empty = text.is_empty();
            typing(view, field, &response, text);
            let offered = |ui: &mut Ui, key: &str, day: Date| {
                let text = view.words.with(key, [("date", view.words.date(day).into())]);
                let spoken = format!("{}: {text}", around.label);
                let take = kit::link_between(ui, view.tokens, Between::Quiet, &text, &spoken);
                view.send_if(take, || EditMessage::Day(field.clone(), day));
            };
            if let Some(day) = counted(view, field).filter(|_| empty) {
                offered(ui, "field-counted", day);
            } else if empty {
                due_with(view, field).into_iter().for_each(|day| offered(ui, "field-due-with", day));
                let today = kit::pointer_link(ui, view.tokens, &view.word("field-today"));
                let today = today.accessible_name(format!("{}: {}", around.label, view.word("field-today")));
                view.send_if(today.clicked(), || EditMessage::Day(field.clone(), view.today));
            }
        });
    });
}
