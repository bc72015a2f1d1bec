//! Check answers: everything as it will be printed, each with the way to change it; what is wrong stands first.

use crate::case::Address;
use crate::handover::AnswerLine;
use crate::window::case_view::CaseView;
use crate::window::kit::{self, Growing, Style, Tone};
use crate::window::message::Message;
use crate::window::part::open_items;
use eframe::egui::{Align, Layout, Ui};
use std::borrow::Cow;

pub(in crate::window) fn review(ui: &mut Ui, view: &CaseView<'_>) {
    summary(ui, view);
    let is_sought = view.focus_target().is_some();
    kit::growing(ui, "answers", is_sought, |ui, growing| {
        for part in view.model.on_demand.answers.chunk_by(|one, next| one.section == next.section) {
            if !growing.goes_on(ui) {
                return;
            }
            ui.add_space(10.0);
            self::part(ui, view, part, growing);
        }
        kit::rule(ui, view.tokens);
    });
}

/// The answers of a section.
fn part(ui: &mut Ui, view: &CaseView<'_>, lines: &[AnswerLine], growing: &mut Growing) {
    let Some(first) = lines.first() else { return };
    kit::group(ui, ("part", &first.task, &first.section), &first.section, |ui| {
        kit::subheading(ui, &first.section);
        for (at, line) in lines.iter().enumerate() {
            if !growing.goes_on(ui) {
                return;
            }
            kit::rule(ui, view.tokens);
            kit::stable_scope(ui, ("review", at), |ui| row(ui, view, line));
        }
    });
}

/// What is still open, in the same words as at the fields.
fn summary(ui: &mut Ui, view: &CaseView<'_>) {
    let Some(open) = view.model.page_open() else { return };
    if open.form.is_empty() {
        if !open_items::warned(ui, view, "review-warned", &open.form_warned) {
            kit::message(ui, view.tokens, Tone::Ok, &view.word("review-nothing-open"), |_| ());
        }
        return;
    }
    open_items::summary(ui, view, &open.form);
}

/// From this width on, an answer stands beside its label.
const BESIDE: f32 = 300.0;

fn row(ui: &mut Ui, view: &CaseView<'_>, line: &AnswerLine) {
    let width = ui.available_width();
    let (style, text) = match line.text.lines().count() {
        0 => (Style::Dim, Cow::Borrowed("–")),
        // A long table is looked at in its own place.
        lines if lines > 12 => {
            let rest = view.words.with("side-more", [("count", (lines - 4).into())]);
            let first: Vec<&str> = line.text.lines().take(4).collect();
            (Style::Plain, Cow::Owned(format!("{}\n{rest}", first.join("\n"))))
        }
        _ => (Style::Plain, Cow::Borrowed(line.text.as_str())),
    };
    let change = |ui: &mut Ui| {
        let change = kit::quiet_link(ui, view.tokens, &view.word("review-change"));
        let change = change.accessible_name(format!("{}: {}", view.word("review-change"), line.label));
        kit::describe(&change, &text);
        view.send_if(change.clicked(), || match &line.field {
            Some(field) => Message::Jump(Address::Field(field.clone())),
            None => Message::Jump(Address::State(line.task.clone())),
        });
    };
    let (label, answer) = ((Style::Bold, line.label.as_str()), (style, text.as_ref()));
    if width < BESIDE {
        kit::line(ui, view.tokens, &[width], [label]);
        kit::line(ui, view.tokens, &[width], [answer]);
        return change(ui);
    }
    ui.horizontal_top(|ui| {
        kit::line(ui, view.tokens, &[width * 0.3, width * 0.55], [label, answer]);
        ui.with_layout(Layout::right_to_left(Align::Min), change);
    });
}
