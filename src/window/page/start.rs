//! The first page: begin, open, or try.

use crate::settings::Recent;
use crate::window::action::Action;
use crate::window::kit::{self, Weight};
use crate::window::view::View;
use crate::wording;
use eframe::egui::{ScrollArea, Ui};

pub(in crate::window) fn start(ui: &mut Ui, view: &View<'_>, recent: &[Recent]) {
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        let width = (ui.available_width() - 72.0).min(916.0);
        let side = (ui.available_width() - width) / 2.0;
        let top = ((ui.available_height() - 420.0) / 2.0).clamp(36.0, 200.0);
        ui.add_space(top);
        ui.horizontal_top(|ui| {
            ui.add_space(side);
            ui.vertical(|ui| {
                ui.set_width(width);
                let second = |ui: &mut Ui| if recent.is_empty() { tour(ui, view) } else { files(ui, view, recent) };
                kit::beside(ui, 0.48, |ui| begin(ui, view), second);
            });
        });
    });
}

fn begin(ui: &mut Ui, view: &View<'_>) {
    ui.set_max_width(430.0_f32.min(ui.available_width()));
    kit::eyebrow(ui, view.tokens, &view.word("program"));
    kit::heading(ui, 1, kit::Size::Display, &view.word("start-title"));
    kit::dim(ui, view.tokens, &view.word("start-intro"));
    ui.add_space(14.0);
    ui.vertical(|ui| {
        let tokens = view.tokens;
        let new = kit::wide_button(ui, tokens, Weight::Primary, &view.word("start-new"));
        view.act_if(new.clicked(), || Action::New);
        let open = kit::wide_button(ui, tokens, Weight::Plain, &view.word("start-open"));
        view.act_if(open.clicked(), || Action::Open);
        ui.add_space(4.0);
        let sample = kit::link(ui, tokens, &view.word("start-sample"), false);
        view.act_if(sample.clicked(), || Action::Sample);
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
        let begin = kit::button(ui, view.tokens, Weight::Plain, &view.word("start-tour"));
        view.act_if(begin.clicked(), || Action::BeginTour);
    });
}

fn files(ui: &mut Ui, view: &View<'_>, recent: &[Recent]) {
    kit::card_of_rows(ui, view.tokens, |ui| {
        kit::padded(ui, |ui| kit::subheading(ui, &view.word("start-recent")));
        for (at, file) in recent.iter().enumerate() {
            kit::rule(ui, view.tokens);
            kit::padded(ui, |ui| kit::anchored(ui, ("recent", at), |ui| self::file(ui, view, file)));
        }
    });
}

fn file(ui: &mut Ui, view: &View<'_>, file: &Recent) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let name = if file.name.is_empty() { view.word("handover-unnamed") } else { file.name.clone() };
    let clicked = kit::link(ui, view.tokens, &name, false).clicked();
    view.act_if(clicked, || Action::OpenFile(file.path.clone()));
    let percent = (file.done * 100).checked_div(file.total).unwrap_or_default();
    kit::small(ui, view.tokens, &wording::path(&file.path));
    let values = [("percent", percent.into()), ("date", view.words.date(file.on).into())];
    ui.horizontal(|ui| {
        kit::small(ui, view.tokens, &view.words.with("start-recent-facts", values));
        let forget = kit::quiet_link(ui, view.tokens, &view.word("start-forget"));
        let forget = forget.accessible_name(format!("{}: {name}", view.word("start-forget")));
        view.act_if(forget.clicked(), || Action::Forget(file.path.clone()));
    });
}
