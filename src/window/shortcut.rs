//! The keys: one table for what they do and for the list that is shown.

use super::feature::save::after_close::AfterClose;
use super::kit;
use super::message::{FocusMessage, HelpMessage, Message, OpenMessage, SaveMessage, WindowMessage};
use super::route::{Direction, Route};
use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers, Popup};

/// A key with what it does.
pub(super) struct Shortcut {
    /// The key.
    pub(super) keys: KeyboardShortcut,
    /// The key of its description.
    pub(super) what: &'static str,
    /// What it asks for.
    pub(super) message: fn() -> Message,
    /// Whether the key works in a text field too that undoes for itself.
    pub(super) in_text_too: bool,
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn always(keys: KeyboardShortcut, what: &'static str, message: fn() -> Message) -> Shortcut {
    Shortcut { keys, what, message, in_text_too: true }
}

/// Every key of the program, in the order of reading. A longer one stands after the shorter one it extends.
pub(super) const SHORTCUTS: &[Shortcut] = &[
    always(ctrl(Key::K), "menu-palette", || Message::Search),
    always(KeyboardShortcut::new(Modifiers::NONE, Key::F6), "shortcut-page", || FocusMessage::Page.into()),
    always(KeyboardShortcut::new(Modifiers::SHIFT, Key::F6), "shortcut-rail", || FocusMessage::Sidebar.into()),
    always(ctrl(Key::N), "menu-new", || OpenMessage::New.into()),
    always(ctrl(Key::O), "menu-open", || OpenMessage::Choose.into()),
    always(ctrl(Key::S), "menu-save", || SaveMessage::Save.into()),
    always(ctrl_shift(Key::S), "menu-save-as", || SaveMessage::SaveAs.into()),
    always(ctrl(Key::E), "menu-export", || Message::Go(Route::Handover)),
    Shortcut { keys: ctrl(Key::Z), what: "menu-undo", message: || Message::Undo, in_text_too: false },
    Shortcut { keys: ctrl_shift(Key::Z), what: "menu-redo", message: || Message::Redo, in_text_too: false },
    always(KeyboardShortcut::new(Modifiers::NONE, Key::F7), "menu-check", || Message::Check),
    always(KeyboardShortcut::new(Modifiers::NONE, Key::F8), "menu-next-open", || Message::NextOpen),
    always(KeyboardShortcut::new(Modifiers::ALT, Key::Home), "rail-overview", || Message::Go(Route::Overview)),
    always(KeyboardShortcut::new(Modifiers::ALT, Key::PageDown), "shortcut-next", || Message::Turn(Direction::Next)),
    always(KeyboardShortcut::new(Modifiers::ALT, Key::PageUp), "shortcut-back", || Message::Turn(Direction::Back)),
    always(KeyboardShortcut::new(Modifiers::NONE, Key::F1), "menu-help-here", || HelpMessage::Here.into()),
    always(KeyboardShortcut::new(Modifiers::SHIFT, Key::F1), "menu-shortcuts", || HelpMessage::Shortcuts.into()),
    always(KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft), "shortcut-up", || Message::BackToList),
    always(ctrl(Key::W), "menu-close", || SaveMessage::Close(AfterClose::Start).into()),
    always(ctrl(Key::Q), "menu-quit", || WindowMessage::Quit.into()),
];

/// What the keys ask for that were pressed.
pub(super) fn pressed(ctx: &Context, on_tour: bool) -> Vec<Message> {
    let typing = kit::has_undo_of_its_own(ctx);
    let mut wanted = Vec::new();
    // The longer ones are asked first, because the shorter ones would match them too.
    for shortcut in SHORTCUTS.iter().rev().filter(|shortcut| shortcut.in_text_too || !typing) {
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut.keys)) {
            wanted.push((shortcut.message)());
        }
    }
    // Who comes from other programs knows this key for it.
    if !typing && ctx.input_mut(|input| input.consume_shortcut(&ctrl(Key::Y))) {
        wanted.push(Message::Redo);
    }
    // Escape is for the innermost thing that is open; the tour is the outermost.
    if on_tour
        && !ctx.text_edit_focused()
        && !Popup::is_any_open(ctx)
        && ctx.input(|input| input.key_pressed(Key::Escape))
    {
        wanted.push(Message::Tour(None));
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
