//! The keys: one table for what they do and for the list that is shown.

use crate::window::action::{Action, Turn};
use crate::window::place::Place;
use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers, Popup};

/// A key with what it does.
pub(in crate::window) struct Shortcut {
    /// The key.
    pub(in crate::window) keys: KeyboardShortcut,
    /// The key of its description.
    pub(in crate::window) what: &'static str,
    /// What it does.
    pub(in crate::window) action: fn() -> Action,
    /// Whether a text field keeps the key for itself.
    pub(in crate::window) in_text_too: bool,
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn always(keys: KeyboardShortcut, what: &'static str, action: fn() -> Action) -> Shortcut {
    Shortcut { keys, what, action, in_text_too: true }
}

/// Every key of the program, in the order of reading. A longer one stands after the shorter one it extends.
pub(in crate::window) const SHORTCUTS: &[Shortcut] = &[
    always(ctrl(Key::K), "menu-palette", || Action::Find),
    always(KeyboardShortcut::new(Modifiers::NONE, Key::F6), "shortcut-page", || Action::FocusPage),
    always(KeyboardShortcut::new(Modifiers::SHIFT, Key::F6), "shortcut-rail", || Action::FocusRail),
    always(ctrl(Key::N), "menu-new", || Action::New),
    always(ctrl(Key::O), "menu-open", || Action::Open),
    always(ctrl(Key::S), "menu-save", || Action::Save),
    always(ctrl_shift(Key::S), "menu-save-as", || Action::SaveAs),
    always(ctrl(Key::E), "menu-export", || Action::Go(Place::Handover)),
    Shortcut { keys: ctrl(Key::Z), what: "menu-undo", action: || Action::Undo, in_text_too: false },
    Shortcut { keys: ctrl_shift(Key::Z), what: "menu-redo", action: || Action::Redo, in_text_too: false },
    always(KeyboardShortcut::new(Modifiers::NONE, Key::F7), "menu-check", || Action::Check),
    always(KeyboardShortcut::new(Modifiers::ALT, Key::Home), "rail-overview", || Action::Go(Place::Overview)),
    always(KeyboardShortcut::new(Modifiers::ALT, Key::PageDown), "shortcut-next", || Action::Turn(Turn::Next)),
    always(KeyboardShortcut::new(Modifiers::ALT, Key::PageUp), "shortcut-back", || Action::Turn(Turn::Back)),
    always(KeyboardShortcut::new(Modifiers::NONE, Key::F1), "menu-help-here", || Action::HelpHere),
    always(KeyboardShortcut::new(Modifiers::SHIFT, Key::F1), "menu-shortcuts", || Action::Shortcuts),
    always(KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft), "shortcut-up", || Action::Up),
    always(ctrl(Key::W), "menu-close", || Action::Close),
    always(ctrl(Key::Q), "menu-quit", || Action::Quit),
];

/// What the keys ask for that were pressed.
pub(in crate::window) fn pressed(ctx: &Context, on_tour: bool) -> Vec<Action> {
    let typing = ctx.text_edit_focused();
    let mut wanted = Vec::new();
    // The longer ones are asked first, because the shorter ones would match them too.
    for shortcut in SHORTCUTS.iter().rev().filter(|shortcut| shortcut.in_text_too || !typing) {
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut.keys)) {
            wanted.push((shortcut.action)());
        }
    }
    // Escape is for the innermost thing that is open; the tour is the outermost.
    if on_tour && !typing && !Popup::is_any_open(ctx) && ctx.input(|input| input.key_pressed(Key::Escape)) {
        wanted.push(Action::Tour(None));
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_takes_what_is_pressed_for_another() {
        for (at, shortcut) in SHORTCUTS.iter().enumerate() {
            let (pressed, key) = (shortcut.keys.modifiers, shortcut.keys.logical_key);
            let asked_before = SHORTCUTS.iter().skip(at + 1).map(|it| it.keys);
            let mut taken = asked_before.filter(|it| it.logical_key == key && pressed.matches_logically(it.modifiers));
            assert_eq!(taken.next(), None, "{}", shortcut.what);
        }
    }
}
