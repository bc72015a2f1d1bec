//! The rail: whose case it is, the way through it, and whether it is saved.

use super::menu::language_menu;
use crate::identifiers::mask_identity_codes;
use crate::window::case_view::CaseView;
use crate::window::kit::{self, Colour, Icon, Mark, Nav, NavHeight};
use crate::window::message::{FocusMessage, Message};
use crate::window::route::Route;
use crate::window::session::file::Saving;
use eframe::egui::{Align, Layout, Panel, Response, ScrollArea, Ui};
use jiff::civil::DateTime;

/// Under this height its entries stand closer, so that all are seen in a window of 820 points, and of 768 too.
const HIGH: f32 = 800.0;

/// Under this height its marks do, so that all are seen in a window of 600 points under the words of the tour.
const LOW: f32 = 440.0;

/// The rail.
pub(in crate::window) fn sidebar(ui: &mut Ui, view: &CaseView<'_>) {
    let foot = Panel::bottom("rail-foot").resizable(false).show_separator_line(false).exact_size(44.0);
    foot.frame(eframe::egui::Frame::NONE.inner_margin(8)).show(ui, |ui| {
        if view.layout.narrow {
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
    let height = match ui.available_height() {
        room if room < LOW && view.layout.narrow => NavHeight::Least,
        room if room < HIGH => NavHeight::Low,
        _ => NavHeight::High,
    };
    let scroll = ScrollArea::vertical().id_salt("rail").auto_shrink([false, false]);
    scroll.show(ui, |ui| {
        let air = if height == NavHeight::High { 16.0 } else { 8.0 };
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add_space(air);
        if !view.layout.narrow {
            applicant(ui, view);
            ui.add_space(air - 4.0);
        }
        let overview = entry(ui, view, height, "rail-overview", Icon::Overview, Route::Overview);
        group(ui, view, height, "rail-steps");
        for step in &view.model.steps {
            let here = view.route.step(view.process) == Some(&step.id);
            let line = Nav {
                title: if view.layout.narrow { "" } else { &step.title },
                subtitle: Some(step.subtitle.as_str()).filter(|_| !view.layout.narrow),
                mark: Some(step.mark),
                here,
                spoken: &step.spoken,
                height,
            };
            let response = kit::nav(ui, view.tokens, &line);
            focus_if_here(view, here, &response);
            let response = named_on_hover(view, response, &step.title);
            view.send_if(response.clicked(), || Message::Go(step.route()));
        }
        group(ui, view, height, "rail-case");
        entry(ui, view, height, "rail-deadlines", Icon::Calendar, Route::Deadlines);
        entry(ui, view, height, "rail-duties", Icon::Duties, Route::Duties);
        entry(ui, view, height, "rail-ask", Icon::Ask, Route::Ask);
        entry(ui, view, height, "rail-handover", Icon::Handover, Route::Handover);
        entry(ui, view, height, "rail-events", Icon::Events, Route::Events);
        ui.add_space(8.0);
        // A page that has no place of its own here leaves the keyboard to the first.
        focus_if_here(view, !has_place(view), &overview);
    });
}

fn group(ui: &mut Ui, view: &CaseView<'_>, height: NavHeight, key: &str) {
    ui.add_space(if height == NavHeight::High { 14.0 } else { 8.0 });
    if view.layout.narrow {
        return;
    }
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        kit::caps(ui, view.tokens, &view.word(key));
    });
    ui.add_space(4.0);
}

fn applicant(ui: &mut Ui, view: &CaseView<'_>) {
    let name = mask_identity_codes(view.case().applicant_name(view.process));
    let id = mask_identity_codes(view.case().applicant_business_id(view.process));
    let file = view.file.name().unwrap_or_else(|| view.word("file-unnamed"));
    let parts: Vec<&str> = [id.as_str(), file.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    let name = if name.is_empty() { view.word("handover-unnamed") } else { name };
    eframe::egui::Frame::NONE.inner_margin(eframe::egui::Margin::symmetric(8, 0)).show(ui, |ui| {
        kit::bold_cut(ui, &name, 2);
        kit::small(ui, view.tokens, &parts.join(" · "));
    });
}

fn entry(ui: &mut Ui, view: &CaseView<'_>, height: NavHeight, key: &str, icon: Icon, route: Route) -> Response {
    let title = view.word(key);
    let mark = Some(Mark::Page(icon));
    let shown = if view.layout.narrow { "" } else { title.as_str() };
    let line = Nav { title: shown, subtitle: None, mark, here: *view.route == route, spoken: &title, height };
    let response = kit::nav(ui, view.tokens, &line);
    focus_if_here(view, line.here, &response);
    let response = named_on_hover(view, response, &title);
    view.send_if(response.clicked(), || Message::Go(route));
    response
}

/// A mark without words says its name to the pointer.
fn named_on_hover(view: &CaseView<'_>, response: Response, title: &str) -> Response {
    if view.layout.narrow { response.on_hover_text(title) } else { response }
}

/// The page that is shown gets the focus when the rail is to have it.
fn focus_if_here(view: &CaseView<'_>, here: bool, response: &Response) {
    if here && view.focus.wants_sidebar() {
        response.request_focus();
        view.send(FocusMessage::SidebarFocused);
    }
}

/// Whether the page that is shown has an entry in the rail.
fn has_place(view: &CaseView<'_>) -> bool {
    let pages = [Route::Overview, Route::Deadlines, Route::Duties, Route::Ask, Route::Handover, Route::Events];
    view.route.step(view.process).is_some() || pages.contains(view.route)
}

/// How the case stands to its file, in words and colour.
fn saved_state(view: &CaseView<'_>) -> (Colour, String) {
    let unsaved = view.document.is_unsaved();
    match (&view.file.saving, view.file.saved_at) {
        (Saving::Running { is_again: false, .. }, _) => (view.tokens.dim, view.word("save-running")),
        (Saving::Failed { .. } | Saving::Running { .. }, _) if unsaved => {
            (view.tokens.error, view.word("save-did-not-work"))
        }
        _ if unsaved => (view.tokens.warning, view.word("save-unsaved")),
        _ if view.file.path.is_none() => (view.tokens.dim, view.word("save-nowhere")),
        (_, Some(at)) => (view.tokens.ok, saved_at(view, at)),
        (_, None) => (view.tokens.ok, view.word("save-saved")),
    }
}

fn saved_at(view: &CaseView<'_>, at: DateTime) -> String {
    view.words.with("save-saved-at", [("at", view.words.time(at).into())])
}

fn saved(ui: &mut Ui, view: &CaseView<'_>) {
    ui.add_space(8.0);
    let (colour, text) = saved_state(view);
    kit::unsaid_status(ui, colour, &text);
    say_saved(ui, view);
}

/// Where there is no room for the words, they come with the pointer and to screen readers.
fn saved_dot(ui: &mut Ui, view: &CaseView<'_>) {
    let (colour, text) = saved_state(view);
    kit::status_dot(ui, colour, &text, !view.document.is_unsaved());
    say_saved(ui, view);
}

/// Only that it is saved is told without being asked: what changes at every pause of typing would drown that. It is told
/// after each save, in the same minute too.
fn say_saved(ui: &mut Ui, view: &CaseView<'_>) {
    let is_saved = !view.document.is_unsaved() && matches!(view.file.saving, Saving::Idle);
    if let Some(at) = view.file.saved_at.filter(|_| is_saved) {
        let text = saved_at(view, at);
        // A save that is done before the next pass is another one too.
        kit::stable_scope(ui, ("saved", view.file.told.saves), |ui| kit::spoken(ui, &text));
    }
}
