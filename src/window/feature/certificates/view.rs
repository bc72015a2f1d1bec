//! The inspection of certificates: drop the files, read the answer.

use super::report::{CheckRow, ObjectReport};
use super::state::CertificatesState;
use crate::certificate::{Content, Use};
use crate::jobs::Job;
use crate::process::Tool;
use crate::window::case_view::CaseView;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::{self, ButtonKind, Tone};
use crate::window::message::{CertificatesMessage, FileFormMessage, Message, WindowMessage};
use crate::window::part::heading::tool_head;
use crate::window::route::Route;
use eframe::egui::{Align, Layout, Ui};
use std::path::Path;
use std::sync::atomic::Ordering;
use zeroize::Zeroizing;

pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, state: &mut CertificatesState) {
    tool_head(ui, view, "inspect-title");
    kit::dim(ui, view.tokens, &view.word("inspect-intro"));
    ui.add_space(6.0);
    buttons(ui, view, state);
    ui.add_space(8.0);
    if let Some(job) = &state.running {
        return running(ui, view, job, state.tried.load(Ordering::Relaxed));
    }
    for (at, (error, (path, _))) in state.errors.iter().zip(&state.read.errors).enumerate() {
        kit::stable_scope(ui, ("error", at), |ui| {
            kit::message(ui, view.tokens, Tone::Error, error, |ui| put_away(ui, view, path));
        });
        ui.add_space(8.0);
    }
    if state.is_empty() {
        return empty(ui, view);
    }
    kit::told(ui, "read", &state.told);
    if state.read.reading.is_locked() {
        password(ui, view, &mut state.password);
        ui.add_space(10.0);
    }
    keep_all(ui, view, state);
    for (at, report) in state.reports.iter().enumerate() {
        kit::stable_scope(ui, ("story", at), |ui| whole(ui, view, state, report));
        ui.add_space(10.0);
    }
    if !state.others.is_empty() {
        kit::subheading(ui, &view.word("inspect-others"));
        ui.add_space(2.0);
        for (at, report) in state.others.iter().enumerate() {
            kit::stable_scope(ui, ("other", at), |ui| card(ui, view, report));
            ui.add_space(8.0);
        }
    }
}

fn buttons(ui: &mut Ui, view: &CaseView<'_>, state: &CertificatesState) {
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(state.running.is_none(), |ui| {
            let kind = if state.is_empty() { ButtonKind::Primary } else { ButtonKind::Plain };
            let key = if state.is_empty() { "inspect-choose" } else { "inspect-more" };
            let choose = kit::button(ui, view.tokens, kind, &view.word(key));
            view.send_if(choose.clicked(), || FileFormMessage::Ask(Purpose::Inspect));
            if !state.is_empty() {
                let clear = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("inspect-clear"));
                view.send_if(clear.clicked(), || CertificatesMessage::Clear);
            }
            if view.has_case {
                let make = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("request-open"));
                view.send_if(make.clicked(), || Message::Go(Route::Tool(Tool::MakeRequest)));
            }
        });
    });
}

/// The way to enter all certificates at once, where there are several.
fn keep_all(ui: &mut Ui, view: &CaseView<'_>, state: &CertificatesState) {
    let object = |report: &ObjectReport| state.inspection.objects.get(report.object);
    let is_certificate =
        |report: &&ObjectReport| object(report).is_some_and(|it| matches!(it.content, Content::Certificate(_)));
    let count = state.reports.iter().filter(is_certificate).count();
    if count < 2 || !view.has_case {
        return;
    }
    let text = view.words.with("inspect-keep-all", [("count", count.into())]);
    let keep = kit::button(ui, view.tokens, ButtonKind::Primary, &text);
    view.send_if(keep.clicked(), || CertificatesMessage::EnterAll);
    ui.add_space(8.0);
}

/// The way to put one file away and keep the others.
fn put_away(ui: &mut Ui, view: &CaseView<'_>, path: &Path) {
    let text = view.word("inspect-put-away");
    let link = kit::quiet_link(ui, view.tokens, &text);
    let name = path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy());
    let link = link.accessible_name(format!("{text}: {name}"));
    view.send_if(link.clicked(), || CertificatesMessage::PutAway(path.to_owned()));
}

fn running(ui: &mut Ui, view: &CaseView<'_>, job: &Job, tried: usize) {
    let (done, total) = (job.done(), job.parts);
    kit::card(ui, view.tokens, |ui| {
        let values = [("done", done.into()), ("total", total.into())];
        kit::body(ui, &view.words.with("inspect-running", values));
        let share = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        kit::progress(ui, view.tokens, share(done) / share(total).max(1.0));
        kit::small(ui, view.tokens, &format!("{}: {tried}", view.word("inspect-trying")));
        ui.add_space(6.0);
        let cancel = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("cancel"));
        view.send_if(cancel.clicked(), || CertificatesMessage::Stop);
    });
    ui.ctx().request_repaint_after(std::time::Duration::from_millis(150));
}

fn empty(ui: &mut Ui, view: &CaseView<'_>) {
    kit::card(ui, view.tokens, |ui| {
        let (title, text) = match view.takes_drops {
            true => ("inspect-empty-title", "inspect-empty"),
            false => ("inspect-pick-title", "inspect-pick"),
        };
        kit::subheading(ui, &view.word(title));
        kit::body(ui, &view.word(text));
        for key in ["inspect-empty-leaf", "inspect-empty-request", "inspect-empty-key", "inspect-empty-chain"] {
            ui.horizontal_top(|ui| {
                kit::mark(ui, view.tokens, kit::Mark::Point);
                ui.vertical(|ui| {
                    ui.add_space(2.0);
                    kit::body(ui, &view.word(key));
                });
            });
        }
        kit::small(ui, view.tokens, &view.word("inspect-empty-safety"));
    });
}

/// The password for what is locked.
fn password(ui: &mut Ui, view: &CaseView<'_>, typed: &mut Zeroizing<String>) {
    kit::card(ui, view.tokens, |ui| {
        let (label, help) = (view.word("inspect-password"), view.word("inspect-password-help"));
        let field = kit::Field { key: "password", label: &label, help: &help, ..kit::Field::default() };
        let entered = kit::secret_field(ui, view.tokens, &field, typed);
        ui.add_space(6.0);
        let open = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("inspect-unlock"));
        view.send_if(open.clicked() || entered, || CertificatesMessage::Unlock);
    });
}

/// A certificate or request with everything about it.
fn whole(ui: &mut Ui, view: &CaseView<'_>, state: &CertificatesState, report: &ObjectReport) {
    card(ui, view, report);
    ui.add_space(6.0);
    kit::card(ui, view.tokens, |ui| {
        if let Some(sha256) = &report.sha256 {
            ui.horizontal_wrapped(|ui| {
                kit::bold(ui, "SHA-256");
                kit::body(ui, &shortened(sha256));
            });
        }
        ui.horizontal_wrapped(|ui| {
            if view.has_case {
                let keep = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("inspect-keep"));
                view.send_if(keep.clicked(), || CertificatesMessage::Enter(report.object));
            }
            let copy = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("inspect-copy"));
            view.send_if(copy.clicked(), || WindowMessage::Copy(report.text.clone()));
            purpose(ui, view, state, report);
        });
    });
}

/// What a certificate is used for: its rules depend on it.
fn purpose(ui: &mut Ui, view: &CaseView<'_>, state: &CertificatesState, report: &ObjectReport) {
    let object = state.inspection.objects.get(report.object);
    let Some(Content::Certificate(it)) = object.map(|object| &object.content) else { return };
    let uses = [
        (Use::VtjKysely, "use-vtjkysely"),
        (Use::LayerAuthentication, "use-layer-authentication"),
        (Use::LayerSigning, "use-layer-signing"),
    ];
    let layer = object.and_then(|object| {
        object.verdicts.iter().find_map(|verdict| match verdict {
            crate::certificate::Verdict::LayerKind { purpose, .. } => Some(*purpose),
            _ => None,
        })
    });
    let now = layer.unwrap_or_default();
    let key = uses.iter().find(|(purpose, _)| *purpose == now).map_or("use-vtjkysely", |(_, key)| *key);
    let text = view.words.with("inspect-use", [("use", view.word(key).into())]);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        kit::chip_menu(ui, view.tokens, Tone::Neutral, &text, &format!("{text}: {}", report.title), |ui| {
            for (purpose, key) in uses {
                if kit::radio(ui, view.tokens, purpose == now, &view.word(key)).clicked() {
                    view.send(CertificatesMessage::Use(it.sha256.clone(), purpose));
                    ui.close();
                }
            }
        });
    });
}

fn card(ui: &mut Ui, view: &CaseView<'_>, report: &ObjectReport) {
    kit::card_of_rows(ui, view.tokens, |ui| {
        kit::padded(ui, |ui| {
            kit::title_with_chips(ui, view.tokens, &report.title, &report.subtitle, &report.chips);
        });
        for row in &report.rows {
            kit::rule(ui, view.tokens);
            kit::padded(ui, |ui| verdict(ui, view, row));
        }
    });
}

fn verdict(ui: &mut Ui, view: &CaseView<'_>, row: &CheckRow) {
    let said = &row.said;
    kit::verdict(ui, view.tokens, row.tone, &row.severity, |ui| {
        kit::bold(ui, &said.title);
        if !said.detail.is_empty() {
            kit::small(ui, view.tokens, &said.detail);
        }
        if !said.fix.is_empty() {
            let who = if said.who.is_empty() { String::new() } else { format!("{}: ", said.who) };
            kit::body(ui, &format!("{who}{}", said.fix));
        }
    });
}

/// The ends of a fingerprint, which is what people compare.
fn shortened(sha256: &str) -> String {
    let pairs: Vec<String> =
        sha256.as_bytes().chunks(2).map(|pair| String::from_utf8_lossy(pair).into_owned()).collect();
    let (first, last) = (pairs.iter().take(4), pairs.iter().skip(pairs.len().saturating_sub(4)));
    let join = |part: Vec<&String>| part.into_iter().map(String::as_str).collect::<Vec<_>>().join(":");
    format!("{}:…:{}", join(first.collect()), join(last.collect()))
}
