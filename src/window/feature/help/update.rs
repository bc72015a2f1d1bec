//! Help pages, the glossary, the keys, and what the program is: each a dialog.

use super::message::Message;
use super::state::HelpState;
use crate::help::HelpPage;
use crate::language::terms;
use crate::window::route::Route;
use crate::window::state::Dialog;
use crate::window::update::Update;

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    let dialog = match message {
        Message::Here => here(cx).map(|page| open(page, cx)),
        Message::Page(page) => Some(open(page, cx)),
        Message::Glossary => Some(Dialog::Glossary(terms())),
        Message::Shortcuts => Some(Dialog::Shortcuts),
        Message::About => Some(Dialog::About),
    };
    if dialog.is_some() {
        cx.window.dialog = dialog;
    }
}

/// The help for what is shown.
fn here(cx: &Update<'_>) -> Option<HelpPage> {
    let name = match cx.session.as_ref() {
        None => Route::Overview.help(&cx.shared.process),
        Some(session) if session.states.conflict.is_some() => "sharing".to_owned(),
        Some(session) => session.route().help(&cx.shared.process),
    };
    HelpPage::named(&name)
}

fn open(page: HelpPage, cx: &Update<'_>) -> Dialog {
    Dialog::Help(HelpState::new(page, cx.shared.words.tag()))
}
