//! Everything that is open, step by step, each with the way there.

use crate::assessment::{Finding, Severity};
use crate::handover::Printed;
use crate::process::{StepId, TaskId};
use crate::window::case_view::CaseView;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::{self, ButtonKind, Tone};
use crate::window::message::{FileFormMessage, Message};
use crate::window::part::heading::title_with;
use crate::wording;
use eframe::egui::Ui;

/// How many items of a task are listed: the rest is found on its page.
const LISTED: usize = 40;

/// From this width on, what an item is stands beside it.
const BESIDE: f32 = 320.0;

pub(in crate::window) fn check(ui: &mut Ui, view: &CaseView<'_>) {
    let open: Vec<&Finding> = view.model.open().collect();
    let print = view.word("check-print");
    let names = if open.is_empty() { &[][..] } else { &[print.as_str()] };
    title_with(ui, view, &view.word("check-title"), names, |ui| {
        let print = kit::button(ui, view.tokens, ButtonKind::Plain, &print);
        view.send_if(print.clicked(), || FileFormMessage::Ask(Purpose::Print(Printed::OpenItems)));
    });
    if open.is_empty() {
        kit::message(ui, view.tokens, Tone::Ok, &view.word("check-nothing"), |_| ());
        return;
    }
    let count = wording::open_count(view.words, view.model.assessment.count_open());
    kit::dim(ui, view.tokens, &format!("{}. {}", count.trim_end_matches('.'), view.word("check-intro")));
    for status in &view.model.steps {
        let of_step: Vec<&Finding> = open.iter().copied().filter(|finding| finding.step == status.id).collect();
        if !of_step.is_empty() {
            ui.add_space(8.0);
            step(ui, view, &status.id, &of_step);
        }
    }
}

fn step(ui: &mut Ui, view: &CaseView<'_>, id: &StepId, findings: &[&Finding]) {
    let place = wording::short_place(view.context(), id, None);
    let title = view.process.step(id).map(|step| view.text(&step.title)).unwrap_or_default();
    let name = format!("{place} · {title}");
    kit::card(ui, view.tokens, |ui| {
        kit::group(ui, ("check", id), &name, |ui| {
            kit::subheading(ui, &name);
            for of_task in findings.chunk_by(|one, next| one.task == next.task) {
                task(ui, view, of_task.first().and_then(|finding| finding.task.as_ref()), of_task);
            }
        });
    });
}

fn task(ui: &mut Ui, view: &CaseView<'_>, id: Option<&TaskId>, findings: &[&Finding]) {
    let title = id.and_then(|id| view.process.task(id)).map(|(_, task)| view.text(&task.title)).unwrap_or_default();
    ui.add_space(4.0);
    kit::heading(ui, 3, kit::Size::Item, title);
    for (at, finding) in findings.iter().take(LISTED).enumerate() {
        let text = wording::finding_at(view.context(), finding);
        let clicked = kit::stable_scope(ui, ("item", id, at), |ui| {
            let item = |ui: &mut Ui| {
                kit::chip(ui, view.tokens, tone(finding), &view.word(wording::severity_key(finding.severity)));
                kit::link(ui, view.tokens, &text, false).clicked()
            };
            if ui.available_width() < BESIDE { item(ui) } else { ui.horizontal_top(item).inner }
        });
        view.send_if(clicked, || Message::Jump(finding.address.clone()));
    }
    let rest = findings.len().saturating_sub(LISTED);
    if let Some(last) = findings.get(LISTED).filter(|_| rest > 0) {
        let more = view.words.with("side-more", [("count", rest.into())]);
        let clicked = kit::stable_scope(ui, ("rest", id), |ui| kit::quiet_link(ui, view.tokens, &more)).clicked();
        view.send_if(clicked, || Message::Jump(last.address.clone()));
    }
}

fn tone(finding: &Finding) -> Tone {
    match finding.severity {
        Severity::Error => Tone::Error,
        Severity::Missing => Tone::Neutral,
        Severity::Warning => Tone::Warning,
        Severity::Note => Tone::Accent,
    }
}
