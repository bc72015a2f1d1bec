//! Check answers: everything as it will be printed, each with the way to change it; what is wrong stands first.

use crate::assessment::Severity;
use crate::case::Address;
use crate::handover::AnswerLine;
use crate::process::TaskId;
use crate::window::action::Action;
use crate::window::digest::OpenLine;
use crate::window::kit::{self, Tone};
use crate::window::view::View;
use eframe::egui::{Align, Label, Layout, RichText, Ui, vec2};
use std::collections::BTreeSet;

/// How many open items stand in the summary; the rest is counted.
const LISTED: usize = 12;

pub(super) fn review(ui: &mut Ui, view: &View<'_>) {
    summary(ui, view);
    let mut section = "";
    for (at, line) in view.desk.digest.answers.iter().enumerate() {
        if line.section != section {
            section = &line.section;
            ui.add_space(10.0);
            kit::subheading(ui, section);
        }
        kit::rule(ui, view.tokens);
        kit::anchored(ui, ("review", at), |ui| row(ui, view, line));
    }
    kit::rule(ui, view.tokens);
}

/// What is still open in the answers, in the same words as at the fields.
fn summary(ui: &mut Ui, view: &View<'_>) {
    let tasks: BTreeSet<&TaskId> = view.desk.digest.answers.iter().map(|line| &line.task).collect();
    let of_form = |line: &&OpenLine| {
        line.severity <= Severity::Missing && line.task.as_ref().is_some_and(|task| tasks.contains(task))
    };
    let open: Vec<&OpenLine> = view.desk.digest.open.iter().filter(of_form).collect();
    if open.is_empty() {
        kit::message(ui, view.tokens, (Tone::Ok, &view.word("review-nothing-open")), |_| ());
        return;
    }
    let title = view.words.with("summary-title", [("count", open.len().into())]);
    let texts: Vec<&str> = open.iter().take(LISTED).map(|line| line.text.as_str()).collect();
    let chosen = kit::anchored(ui, "review-summary", |ui| kit::summary(ui, view.tokens, &title, &texts));
    if let Some(line) = chosen.and_then(|at| open.get(at)) {
        view.act(Action::Jump(line.address.clone()));
    }
    let rest = open.len().saturating_sub(LISTED);
    if rest > 0 {
        kit::small(ui, view.tokens, &view.words.with("side-more", [("count", rest.into())]));
    }
}

fn row(ui: &mut Ui, view: &View<'_>, line: &AnswerLine) {
    ui.horizontal_top(|ui| {
        let width = ui.available_width();
        let mut part = |width: f32, text: RichText| {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.add(Label::new(text).wrap());
            });
        };
        part(width * 0.3, RichText::new(&line.label).font(kit::bold_font(14.0)));
        let value = match line.text.lines().count() {
            0 => RichText::new("–").color(view.tokens.dim),
            // A long table is looked at in its own place.
            lines if lines > 12 => {
                let rest = view.words.with("side-more", [("count", (lines - 4).into())]);
                let first: Vec<&str> = line.text.lines().take(4).collect();
                RichText::new(format!("{}\n{rest}", first.join("\n")))
            }
            _ => RichText::new(&line.text),
        };
        part(width * 0.55, value);
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let change = kit::quiet_link(ui, view.tokens, &view.word("review-change"));
            let change = change.accessible_name(format!("{}: {}", view.word("review-change"), line.label));
            view.act_if(change.clicked(), || match &line.field {
                Some(field) => Action::Jump(Address::Field(field.clone())),
                None => Action::Jump(Address::State(line.task.clone())),
            });
        });
    });
}
