//! The first page: begin, open, or try.

use crate::process::Tool;
use crate::settings::Recent;
use crate::window::kit::{self, ButtonKind};
use crate::window::message::OpenMessage;
use crate::window::shared::View;
use crate::wording;
use eframe::egui::{ScrollArea, Ui};

pub(in crate::window) fn start(ui: &mut Ui, view: &View<'_>) {
    let recent = view.settings.recent.as_slice();
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        let width = (ui.available_width() - 72.0).min(916.0);
        let side = (ui.available_width() - width) / 2.0;
        let top = ((ui.available_height() - 420.0) / 2.0).clamp(36.0, 200.0);
        ui.add_space(top);
        ui.horizontal_top(|ui| {
            ui.add_space(side);
            ui.vertical(|ui| {
                ui.set_width(width);
                let second =
                    |ui: &mut Ui, (): &mut ()| if recent.is_empty() { tour(ui, view) } else { files(ui, view, recent) };
                kit::beside(ui, 0.48, &mut (), |ui, ()| begin(ui, view), second);
            });
        });
    });
}

fn begin(ui: &mut Ui, view: &View<'_>) {
    ui.set_max_width(430.0_f32.min(ui.available_width()));
    kit::eyebrow(ui, view.tokens, &view.word("program"));
    kit::first_heading(ui, &view.word("start-title"), !view.layout.covered);
    kit::dim(ui, view.tokens, &view.word("start-intro"));
    ui.add_space(14.0);
    ui.vertical(|ui| {
        let tokens = view.tokens;
        let new = kit::wide_button(ui, tokens, ButtonKind::Primary, &view.word("start-new"));
        view.send_if(new.clicked(), || OpenMessage::New);
        let open = kit::wide_button(ui, tokens, ButtonKind::Plain, &view.word("start-open"));
        view.send_if(open.clicked(), || OpenMessage::Choose);
        ui.add_space(4.0);
        let sample = kit::link(ui, tokens, &view.word("start-sample"), false);
        view.send_if(sample.clicked(), || OpenMessage::Sample);
        ui.add_space(10.0);
        for (tool, key) in [(Tool::Inspect, "start-inspect"), (Tool::Explain, "start-explain")] {
            let open = kit::link(ui, tokens, &view.word(key), false);
            view.send_if(open.clicked(), || OpenMessage::Tool(tool));
        }
    });
    ui.add_space(18.0);
    kit::small(ui, view.tokens, &view.word("start-no-network"));
    kit::small(ui, view.tokens, &view.word("start-not-authority"));
}

/// What somebody sees who is here for the first time.
fn tour(ui: &mut Ui, view: &View<'_>) {
    kit::card(ui, view.tokens, |ui| {
        kit::subheading(ui, &view.word("start-first-time"));
        kit::dim(ui, view.tokens, &view.word("start-tour-text"));
        ui.add_space(8.0);
        let begin = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("start-tour"));
        view.send_if(begin.clicked(), || OpenMessage::Tour);
    });
}

fn files(ui: &mut Ui, view: &View<'_>, recent: &[Recent]) {
    kit::card_of_rows(ui, view.tokens, |ui| {
        kit::padded(ui, |ui| kit::subheading(ui, &view.word("start-recent")));
        for (at, file) in recent.iter().enumerate() {
            kit::rule(ui, view.tokens);
            kit::padded(ui, |ui| kit::stable_scope(ui, ("recent", at), |ui| self::file(ui, view, file)));
        }
    });
}

fn file(ui: &mut Ui, view: &View<'_>, file: &Recent) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let name = if file.name.is_empty() { view.word("handover-unnamed") } else { file.name.clone() };
    let shown: String =
        if name.chars().count() > 90 { name.chars().take(90).chain(['…']).collect() } else { name.clone() };
    let clicked = kit::link(ui, view.tokens, &shown, false).clicked();
    view.send_if(clicked, || OpenMessage::File(file.path.clone()));
    let percent = (file.done * 100).checked_div(file.total).unwrap_or_default();
    kit::small(ui, view.tokens, &wording::path(&file.path));
    let values = [("percent", percent.into()), ("date", view.words.date(file.on).into())];
    ui.horizontal(|ui| {
        kit::small(ui, view.tokens, &view.words.with("start-recent-facts", values));
        let forget = kit::quiet_link(ui, view.tokens, &view.word("start-forget"));
        let forget = forget.accessible_name(format!("{}: {name}", view.word("start-forget")));
        view.send_if(forget.clicked(), || OpenMessage::Forget(file.path.clone()));
    });
}
