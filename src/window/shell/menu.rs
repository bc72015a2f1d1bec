//! The menus. Everything in them can be done elsewhere or by a key too.

use super::shortcut::SHORTCUTS;
use crate::language::Language;
use crate::settings::Appearance;
use crate::window::action::Action;
use crate::window::kit;
use crate::window::place::Place;
use crate::window::view::View;
use crate::wording;
use eframe::egui::Ui;

/// The menu bar. Without a case, what needs one is left out.
pub(in crate::window) fn menu(ui: &mut Ui, view: &View<'_>, has_case: bool, look: Appearance) {
    ui.spacing_mut().item_spacing.x = 2.0;
    ui.spacing_mut().button_padding.x = 8.0;
    ui.add_space(8.0);
    kit::bold(ui, &view.word("program"));
    ui.add_space(6.0);
    kit::drop_down(ui, view.tokens, &view.word("menu-file"), |ui| file(ui, view, has_case));
    if has_case {
        kit::drop_down(ui, view.tokens, &view.word("menu-edit"), |ui| edit(ui, view));
    }
    kit::drop_down(ui, view.tokens, &view.word("menu-view"), |ui| look_and_zoom(ui, view, has_case, look));
    kit::drop_down(ui, view.tokens, &view.word("menu-help"), |ui| {
        item(ui, view, &view.word("menu-help-here"), Action::HelpHere);
        item(ui, view, &view.word("menu-tour"), Action::BeginTour);
        kit::menu_rule(ui);
        for (page, title) in view.help {
            item(ui, view, title, Action::Help(*page));
        }
        kit::menu_rule(ui);
        item(ui, view, &view.word("handover-glossary"), Action::Glossary);
        item(ui, view, &view.word("menu-shortcuts"), Action::Shortcuts);
        item(ui, view, &view.word("menu-about"), Action::About);
    });
}

/// The way to the palette.
pub(in crate::window) fn find_button(ui: &mut Ui, view: &View<'_>) {
    let keys = SHORTCUTS.iter().find(|shortcut| (shortcut.action)() == Action::Find).map(|shortcut| shortcut.keys);
    let keys = keys.map(|keys| ui.ctx().format_shortcut(&keys)).unwrap_or_default();
    let width = if view.narrow { 150.0 } else { 230.0 };
    let response = kit::search_button(ui, view.tokens, (&view.word("palette-hint"), &keys), width);
    view.act_if(response.clicked(), || Action::Find);
}

fn file(ui: &mut Ui, view: &View<'_>, has_case: bool) {
    item(ui, view, &view.word("menu-new"), Action::New);
    item(ui, view, &view.word("menu-open"), Action::Open);
    if has_case {
        kit::menu_rule(ui);
        item(ui, view, &view.word("menu-save"), Action::Save);
        item(ui, view, &view.word("menu-save-as"), Action::SaveAs);
        item(ui, view, &view.word("menu-export"), Action::Go(Place::Handover));
        kit::menu_rule(ui);
        item(ui, view, &view.word("menu-close"), Action::Close);
    }
    item(ui, view, &view.word("menu-quit"), Action::Quit);
}

fn edit(ui: &mut Ui, view: &View<'_>) {
    let history = &view.desk.history;
    let named = |key: &str, edit| match edit {
        Some(edit) => format!("{}: {}", view.word(key), wording::edit(view.speaker(), edit)),
        None => view.word(key),
    };
    let (undoable, redoable) = (history.undoable(), history.redoable());
    ui.add_enabled_ui(undoable.is_some(), |ui| item(ui, view, &named("menu-undo", undoable), Action::Undo));
    ui.add_enabled_ui(redoable.is_some(), |ui| item(ui, view, &named("menu-redo", redoable), Action::Redo));
    kit::menu_rule(ui);
    item(ui, view, &view.word("menu-palette"), Action::Find);
    item(ui, view, &view.word("menu-check"), Action::Check);
}

fn look_and_zoom(ui: &mut Ui, view: &View<'_>, has_case: bool, look: Appearance) {
    if has_case {
        item(ui, view, &view.word("rail-overview"), Action::Go(Place::Overview));
        item(ui, view, &view.word("rail-deadlines"), Action::Go(Place::Deadlines));
        item(ui, view, &view.word("rail-duties"), Action::Go(Place::Duties));
        item(ui, view, &view.word("rail-handover"), Action::Go(Place::Handover));
        item(ui, view, &view.word("rail-events"), Action::Go(Place::Events));
        kit::menu_rule(ui);
    }
    for appearance in Appearance::ALL {
        chosen(ui, view, (look == appearance, &view.word(look_key(appearance))), Action::Look(appearance));
    }
    kit::menu_rule(ui);
    for percent in [75_u16, 100, 125, 150, 200, 300] {
        let now = (ui.ctx().zoom_factor() * 100.0).round();
        let text = view.words.with("zoom", [("percent", percent.into())]);
        chosen(ui, view, ((now - f32::from(percent)).abs() < 1.0, &text), Action::Zoom(percent));
    }
}

fn look_key(appearance: Appearance) -> &'static str {
    match appearance {
        Appearance::System => "look-system",
        Appearance::Light => "look-light",
        Appearance::Dark => "look-dark",
        Appearance::Contrast => "look-contrast",
    }
}

/// The languages, each in its own words.
pub(in crate::window) fn language_menu(ui: &mut Ui, view: &View<'_>) {
    let here = view.words.language();
    let sign = if view.narrow { "" } else { " ▼" };
    let text = format!("{}{sign}", here.tag().to_uppercase());
    let response = kit::drop_down(ui, view.tokens, &text, |ui| {
        for language in Language::all() {
            chosen(ui, view, (language == here, language.own_name()), Action::Speak(language));
        }
    });
    response.accessible_name(view.word("menu-language"));
}

fn item(ui: &mut Ui, view: &View<'_>, text: &str, action: Action) {
    let shortcut = SHORTCUTS.iter().find(|shortcut| (shortcut.action)() == action);
    let keys = shortcut.map(|shortcut| ui.ctx().format_shortcut(&shortcut.keys));
    if kit::menu_item(ui, view.tokens, text, keys.as_deref()).clicked() {
        view.act(action);
        ui.close();
    }
}

fn chosen(ui: &mut Ui, view: &View<'_>, (is_chosen, text): (bool, &str), action: Action) {
    if kit::radio(ui, view.tokens, is_chosen, text).clicked() {
        view.act(action);
        ui.close();
    }
}
