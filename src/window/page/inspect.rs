//! The inspection of certificates: drop the files, read the answer.

use crate::certificate::{Content, Use};
use crate::process::Tool;
use crate::window::action::Action;
use crate::window::bench::{Bench, Row, Story};
use crate::window::kit::{self, Tone, Weight};
use crate::window::place::Place;
use crate::window::view::View;
use eframe::egui::{Align, Layout, Ui};

pub(super) fn inspect(ui: &mut Ui, view: &View<'_>) {
    let bench = &view.desk.bench;
    super::tool_head(ui, view, "inspect-title");
    kit::dim(ui, view.tokens, &view.word("inspect-intro"));
    ui.add_space(6.0);
    buttons(ui, view, bench);
    ui.add_space(8.0);
    if let Some(progress) = &bench.running {
        return running(ui, view, (progress.count(), progress.total));
    }
    for error in &bench.errors {
        kit::message(ui, view.tokens, (Tone::Error, error), |_| ());
        ui.add_space(8.0);
    }
    if bench.is_empty() {
        return empty(ui, view);
    }
    if bench.read.reading.is_locked() {
        password(ui, view);
        ui.add_space(10.0);
    }
    for (at, story) in bench.stories.iter().enumerate() {
        kit::anchored(ui, ("story", at), |ui| whole(ui, view, story));
        ui.add_space(10.0);
    }
    if !bench.others.is_empty() {
        kit::subheading(ui, &view.word("inspect-others"));
        ui.add_space(2.0);
        for (at, story) in bench.others.iter().enumerate() {
            kit::anchored(ui, ("other", at), |ui| card(ui, view, story));
            ui.add_space(8.0);
        }
    }
}

fn buttons(ui: &mut Ui, view: &View<'_>, bench: &Bench) {
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(bench.running.is_none(), |ui| {
            let weight = if bench.is_empty() { Weight::Primary } else { Weight::Plain };
            let key = if bench.is_empty() { "inspect-choose" } else { "inspect-more" };
            let choose = kit::button(ui, view.tokens, weight, &view.word(key));
            view.act_if(choose.clicked(), || Action::InspectChoose);
            if !bench.is_empty() {
                let clear = kit::button(ui, view.tokens, Weight::Plain, &view.word("inspect-clear"));
                view.act_if(clear.clicked(), || Action::InspectClear);
            }
            let make = kit::button(ui, view.tokens, Weight::Plain, &view.word("request-open"));
            view.act_if(make.clicked(), || Action::Go(Place::Tool(Tool::MakeRequest)));
        });
    });
}

fn running(ui: &mut Ui, view: &View<'_>, (done, total): (usize, usize)) {
    kit::card(ui, view.tokens, |ui| {
        let values = [("done", done.into()), ("total", total.into())];
        kit::body(ui, &view.words.with("inspect-running", values));
        let share = |count: usize| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        kit::progress(ui, view.tokens, share(done) / share(total).max(1.0));
        ui.add_space(6.0);
        let cancel = kit::button(ui, view.tokens, Weight::Plain, &view.word("cancel"));
        view.act_if(cancel.clicked(), || Action::InspectCancel);
    });
    ui.ctx().request_repaint_after(std::time::Duration::from_millis(150));
}

fn empty(ui: &mut Ui, view: &View<'_>) {
    kit::card(ui, view.tokens, |ui| {
        kit::subheading(ui, &view.word("inspect-empty-title"));
        kit::body(ui, &view.word("inspect-empty"));
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
fn password(ui: &mut Ui, view: &View<'_>) {
    kit::card(ui, view.tokens, |ui| {
        let mut memory = view.desk.memory.borrow_mut();
        let (label, help) = (view.word("inspect-password"), view.word("inspect-password-help"));
        let field = kit::Field { key: "password", label: &label, help: &help, ..kit::Field::default() };
        let entered = kit::secret_field(ui, view.tokens, &field, &mut memory.password);
        ui.add_space(6.0);
        let open = kit::button(ui, view.tokens, Weight::Primary, &view.word("inspect-unlock"));
        view.act_if(open.clicked() || entered, || Action::InspectUnlock);
    });
}

/// A certificate or request with everything about it.
fn whole(ui: &mut Ui, view: &View<'_>, story: &Story) {
    card(ui, view, story);
    ui.add_space(6.0);
    kit::card(ui, view.tokens, |ui| {
        if let Some(sha256) = &story.sha256 {
            ui.horizontal_wrapped(|ui| {
                kit::bold(ui, "SHA-256");
                kit::body(ui, &shortened(sha256));
            });
        }
        ui.horizontal_wrapped(|ui| {
            let keep = kit::button(ui, view.tokens, Weight::Primary, &view.word("inspect-keep"));
            view.act_if(keep.clicked(), || Action::InspectKeep(story.object));
            let copy = kit::button(ui, view.tokens, Weight::Plain, &view.word("inspect-copy"));
            view.act_if(copy.clicked(), || Action::Copy(story.report.clone()));
            purpose(ui, view, story);
        });
    });
}

/// What a certificate is used for: its rules depend on it.
fn purpose(ui: &mut Ui, view: &View<'_>, story: &Story) {
    let object = view.desk.bench.inspection.objects.get(story.object);
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
        kit::chip_menu(ui, view.tokens, (Tone::Neutral, &text), &format!("{text}: {}", story.title), |ui| {
            for (purpose, key) in uses {
                if kit::radio(ui, view.tokens, purpose == now, &view.word(key)).clicked() {
                    view.act(Action::InspectUse(it.sha256.clone(), purpose));
                    ui.close();
                }
            }
        });
    });
}

fn card(ui: &mut Ui, view: &View<'_>, story: &Story) {
    kit::card_of_rows(ui, view.tokens, |ui| {
        kit::padded(ui, |ui| {
            kit::title_with_chips(ui, view.tokens, (&story.title, &story.subtitle), &story.chips);
        });
        for row in &story.rows {
            kit::rule(ui, view.tokens);
            kit::padded(ui, |ui| verdict(ui, view, row));
        }
    });
}

fn verdict(ui: &mut Ui, view: &View<'_>, row: &Row) {
    let said = &row.said;
    kit::verdict(ui, view.tokens, (row.tone, &row.severity), |ui| {
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
