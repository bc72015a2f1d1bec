//! The rail: whose case it is, the way through it, and whether it is saved.

use super::menu::language_menu;
use crate::identifiers::mask_identity_codes;
use crate::window::action::Action;
use crate::window::kit::{self, Colour, Icon, Mark, Nav};
use crate::window::place::Place;
use crate::window::view::View;
use eframe::egui::{Align, Layout, Panel, Response, ScrollArea, Ui};

/// The rail.
pub(in crate::window) fn rail(ui: &mut Ui, view: &View<'_>) {
    let foot = Panel::bottom("rail-foot").resizable(false).show_separator_line(false).exact_size(44.0);
    foot.frame(eframe::egui::Frame::NONE.inner_margin(8)).show(ui, |ui| {
        if view.narrow {
            ui.spacing_mut().button_padding.x = 4.0;
            ui.horizontal(|ui| {
                saved_dot(ui, view);
                language_menu(ui, view);
            });
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            language_menu(ui, view);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| saved(ui, view));
        });
    });
    let scroll = ScrollArea::vertical().id_salt("rail").auto_shrink([false, false]);
    scroll.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add_space(16.0);
        if !view.narrow {
            applicant(ui, view);
            ui.add_space(12.0);
        }
        entry(ui, view, ("rail-overview", Icon::Overview), Place::Overview);
        group(ui, view, "rail-steps");
        for step in &view.desk.digest.steps {
            let here = view.desk.place.step(view.process) == Some(&step.id);
            let line = Nav {
                title: if view.narrow { "" } else { &step.title },
                subtitle: Some(step.subtitle.as_str()).filter(|_| !view.narrow),
                mark: Some(step.mark),
                here,
                spoken: &step.spoken,
            };
            let response = kit::nav(ui, view.tokens, &line);
            focus_if_here(view, here, &response);
            let response = named_on_hover(view, response, &step.title);
            view.act_if(response.clicked(), || Action::Go(step.place()));
        }
        group(ui, view, "rail-case");
        entry(ui, view, ("rail-deadlines", Icon::Calendar), Place::Deadlines);
        entry(ui, view, ("rail-duties", Icon::Duties), Place::Duties);
        entry(ui, view, ("rail-handover", Icon::Handover), Place::Handover);
        entry(ui, view, ("rail-events", Icon::Events), Place::Events);
        ui.add_space(8.0);
    });
}

fn group(ui: &mut Ui, view: &View<'_>, key: &str) {
    ui.add_space(14.0);
    if view.narrow {
        return;
    }
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        kit::caps(ui, view.tokens, &view.word(key));
    });
    ui.add_space(4.0);
}

fn applicant(ui: &mut Ui, view: &View<'_>) {
    let name = mask_identity_codes(view.case().applicant_name(view.process));
    let id = mask_identity_codes(view.case().applicant_business_id(view.process));
    let file =
        view.desk.path.as_ref().and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned());
    let file = file.unwrap_or_else(|| view.word("file-unnamed"));
    let parts: Vec<&str> = [id.as_str(), file.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    let name = if name.is_empty() { view.word("handover-unnamed") } else { name };
    eframe::egui::Frame::NONE.inner_margin(eframe::egui::Margin::symmetric(8, 0)).show(ui, |ui| {
        kit::bold(ui, &name);
        kit::small(ui, view.tokens, &parts.join(" · "));
    });
}

fn entry(ui: &mut Ui, view: &View<'_>, (key, icon): (&str, Icon), place: Place) {
    let title = view.word(key);
    let mark = Some(Mark::Page(icon));
    let shown = if view.narrow { "" } else { title.as_str() };
    let line = Nav { title: shown, subtitle: None, mark, here: view.desk.place == place, spoken: &title };
    let response = kit::nav(ui, view.tokens, &line);
    focus_if_here(view, line.here, &response);
    let response = named_on_hover(view, response, &title);
    view.act_if(response.clicked(), || Action::Go(place));
}

/// A mark without words says its name to the pointer.
fn named_on_hover(view: &View<'_>, response: Response, title: &str) -> Response {
    if view.narrow { response.on_hover_text(title) } else { response }
}

/// The page that is shown gets the focus when the rail is to have it.
fn focus_if_here(view: &View<'_>, here: bool, response: &Response) {
    if here && view.desk.to_rail.replace(false) {
        response.request_focus();
    }
}

/// How the case stands to its file, in words and colour.
fn saved_state(view: &View<'_>) -> (Colour, String) {
    let desk = view.desk;
    match &desk.saved_at {
        _ if desk.saving => (view.tokens.dim, view.word("save-running")),
        _ if desk.is_unsaved() && desk.save_failed.is_some() => (view.tokens.error, view.word("save-did-not-work")),
        _ if desk.is_unsaved() => (view.tokens.warning, view.word("save-unsaved")),
        Some(at) => (view.tokens.ok, view.words.with("save-saved-at", [("at", at.as_str().into())])),
        None => (view.tokens.ok, view.word("save-saved")),
    }
}

fn saved(ui: &mut Ui, view: &View<'_>) {
    ui.add_space(8.0);
    let (colour, text) = saved_state(view);
    kit::status(ui, colour, &text);
}

/// Where there is no room for the words, they come with the pointer and to screen readers.
fn saved_dot(ui: &mut Ui, view: &View<'_>) {
    let (colour, text) = saved_state(view);
    kit::status_dot(ui, colour, &text);
}
