//! The menus. Everything in them can be done elsewhere or by a key too.

use crate::language::Language;
use crate::settings::Appearance;
use crate::window::case_view::CaseView;
use crate::window::feature::save::after_close::AfterClose;
use crate::window::feature::search::state::ZOOMS;
use crate::window::kit;
use crate::window::message::{HelpMessage, Message, OpenMessage, SaveMessage, WindowMessage};
use crate::window::route::Route;
use crate::window::shared::View;
use crate::window::shortcut::SHORTCUTS;
use crate::wording;
use eframe::egui::Ui;

/// Below this width the menu bar has no room for the name of the program.
const CRAMPED: f32 = 600.0;

/// Below this one, none for the words of the search.
const NO_WORDS: f32 = 720.0;

/// Below this one, even that only without the space around their names.
const TIGHT: f32 = 360.0;

/// The menu bar. Without a case, what needs one is left out.
/// With a case, `edit` tells what can be undone and redone.
pub(in crate::window) fn menu(ui: &mut Ui, view: &View<'_>, edit: Option<&EditNames>) {
    let has_case = edit.is_some();
    ui.spacing_mut().item_spacing.x = 2.0;
    let (around, before) = if ui.available_width() < TIGHT { (3.0, 0.0) } else { (8.0, 8.0) };
    ui.spacing_mut().button_padding.x = around;
    ui.add_space(before);
    if ui.available_width() >= CRAMPED {
        kit::bold(ui, &view.word("program"));
        ui.add_space(6.0);
    }
    kit::drop_down(ui, view.tokens, &view.word("menu-file"), |ui| file(ui, view, has_case));
    if let Some(names) = edit {
        kit::drop_down(ui, view.tokens, &view.word("menu-edit"), |ui| edit_menu(ui, view, names));
    }
    kit::drop_down(ui, view.tokens, &view.word("menu-view"), |ui| look_and_zoom(ui, view, has_case));
    kit::drop_down(ui, view.tokens, &view.word("menu-help"), |ui| {
        item(ui, view, &view.word("menu-help-here"), HelpMessage::Here);
        item(ui, view, &view.word("menu-tour"), OpenMessage::Tour);
        kit::menu_rule(ui);
        for (page, title) in view.help {
            item(ui, view, title, HelpMessage::Page(*page));
        }
        kit::menu_rule(ui);
        item(ui, view, &view.word("handover-glossary"), HelpMessage::Glossary);
        item(ui, view, &view.word("menu-shortcuts"), HelpMessage::Shortcuts);
        item(ui, view, &view.word("menu-about"), HelpMessage::About);
    });
}

/// The way to the palette.
pub(in crate::window) fn find_button(ui: &mut Ui, view: &View<'_>) {
    let keys = SHORTCUTS.iter().find(|shortcut| (shortcut.message)() == Message::Search).map(|shortcut| shortcut.keys);
    let keys = keys.map(|keys| ui.ctx().format_shortcut(&keys)).unwrap_or_default();
    // What is left beside the menus, where everything is large or the window small.
    let is_cramped = ui.ctx().content_rect().width() < NO_WORDS;
    let hint = view.word("palette-hint");
    let text = if is_cramped { "" } else { hint.as_str() };
    let width = if is_cramped {
        40.0
    } else if view.layout.narrow {
        150.0
    } else {
        230.0
    };
    let response = kit::search_button(ui, view.tokens, text, &keys, width).accessible_name(hint.clone());
    let response = if is_cramped { response.on_hover_text(format!("{hint} {keys}")) } else { response };
    view.send_if(response.clicked(), || Message::Search);
}

fn file(ui: &mut Ui, view: &View<'_>, has_case: bool) {
    item(ui, view, &view.word("menu-new"), OpenMessage::New);
    item(ui, view, &view.word("menu-open"), OpenMessage::Choose);
    recent(ui, view);
    if has_case {
        kit::menu_rule(ui);
        item(ui, view, &view.word("menu-save"), SaveMessage::Save);
        item(ui, view, &view.word("menu-save-as"), SaveMessage::SaveAs);
        item(ui, view, &view.word("menu-from-this"), SaveMessage::Close(AfterClose::NewFromThis));
        item(ui, view, &view.word("menu-export"), Message::Go(Route::Handover));
        kit::menu_rule(ui);
        item(ui, view, &view.word("menu-close"), SaveMessage::Close(AfterClose::Start));
    }
    item(ui, view, &view.word("menu-quit"), WindowMessage::Quit);
}

/// The files that were open last.
fn recent(ui: &mut Ui, view: &View<'_>) {
    for file in &view.settings.recent {
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        let parts = [name.as_ref(), file.name.as_str()];
        let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ");
        let text: String = text.chars().take(60).collect();
        item(ui, view, &text, OpenMessage::File(file.path.clone()));
    }
}

/// What undo and redo would do, in words; nothing when there is nothing to undo or redo.
pub(in crate::window) struct EditNames {
    pub(in crate::window) undo: Option<String>,
    pub(in crate::window) redo: Option<String>,
}

impl EditNames {
    /// Of a case.
    pub(in crate::window) fn of(view: &CaseView<'_>) -> Self {
        let name = |edit| wording::edit(view.context(), edit);
        let history = view.document.history();
        Self { undo: history.undoable().map(name), redo: history.redoable().map(name) }
    }
}

fn edit_menu(ui: &mut Ui, view: &View<'_>, names: &EditNames) {
    let named = |key: &str, name: &Option<String>| match name {
        Some(name) => format!("{}: {name}", view.word(key)),
        None => view.word(key),
    };
    let (undo, redo) = (named("menu-undo", &names.undo), named("menu-redo", &names.redo));
    ui.add_enabled_ui(names.undo.is_some(), |ui| item(ui, view, &undo, Message::Undo));
    ui.add_enabled_ui(names.redo.is_some(), |ui| item(ui, view, &redo, Message::Redo));
    kit::menu_rule(ui);
    item(ui, view, &view.word("menu-palette"), Message::Search);
    item(ui, view, &view.word("menu-check"), Message::Check);
    item(ui, view, &view.word("menu-next-open"), Message::NextOpen);
}

fn look_and_zoom(ui: &mut Ui, view: &View<'_>, has_case: bool) {
    let look = view.settings.appearance;
    if has_case {
        item(ui, view, &view.word("rail-overview"), Message::Go(Route::Overview));
        item(ui, view, &view.word("interview-title"), Message::Go(Route::Interview(0)));
        item(ui, view, &view.word("rail-deadlines"), Message::Go(Route::Deadlines));
        item(ui, view, &view.word("rail-duties"), Message::Go(Route::Duties));
        item(ui, view, &view.word("rail-handover"), Message::Go(Route::Handover));
        item(ui, view, &view.word("rail-events"), Message::Go(Route::Events));
        kit::menu_rule(ui);
    }
    for appearance in Appearance::ALL {
        chosen(
            ui,
            view,
            look == appearance,
            &view.word(wording::look_key(appearance)),
            WindowMessage::SetAppearance(appearance),
        );
    }
    kit::menu_rule(ui);
    for percent in ZOOMS {
        let now = (ui.ctx().zoom_factor() * 100.0).round();
        let text = view.words.with("zoom", [("percent", percent.into())]);
        chosen(ui, view, (now - f32::from(percent)).abs() < 1.0, &text, WindowMessage::Zoom(percent));
    }
}

/// The languages, each in its own words.
pub(in crate::window) fn language_menu(ui: &mut Ui, view: &View<'_>) {
    let here = view.words.language();
    let sign = if view.layout.narrow { "" } else { " ▼" };
    let tag = here.tag().to_uppercase();
    let text = format!("{tag}{sign}");
    let response = kit::drop_down(ui, view.tokens, &text, |ui| {
        for language in Language::all() {
            chosen(ui, view, language == here, language.own_name(), WindowMessage::SetLanguage(language));
        }
    });
    // What is seen is in the name, for whoever speaks to the program.
    response.accessible_name(format!("{}: {tag}", view.word("menu-language")));
}

fn item(ui: &mut Ui, view: &View<'_>, text: &str, message: impl Into<Message>) {
    let message = message.into();
    let shortcut = SHORTCUTS.iter().find(|shortcut| (shortcut.message)() == message);
    let keys = shortcut.map(|shortcut| ui.ctx().format_shortcut(&shortcut.keys));
    if kit::menu_item(ui, view.tokens, text, keys.as_deref()).clicked() {
        view.send(message);
        ui.close();
    }
}

fn chosen(ui: &mut Ui, view: &View<'_>, is_chosen: bool, text: &str, message: WindowMessage) {
    if kit::radio(ui, view.tokens, is_chosen, text).clicked() {
        view.send(message);
        ui.close();
    }
}
