//! Changes that were made here and are not in the file: the program stopped, an older version was put back, or a sync tool has
//! put somebody else's file in its place.

use crate::store::{NotInFile, Unsaved};
use crate::window::kit::{self, ButtonKind};
use crate::window::message::OpenMessage;
use crate::window::shared::View;
use eframe::egui::Ui;

/// The key of the question's title.
pub(in crate::window) fn title_key(why: NotInFile) -> &'static str {
    match why {
        NotInFile::NeverSaved => "recovered-title",
        NotInFile::Older { .. } => "older-title",
        NotInFile::Elsewhere => "elsewhere-title",
    }
}

pub(in crate::window) fn recovered(ui: &mut Ui, view: &View<'_>, unsaved: &Unsaved, fresh: bool) {
    kit::body(ui, &text(view, unsaved));
    ui.add_space(8.0);
    let (usual, other, is_kept) = match unsaved.why {
        NotInFile::NeverSaved => ("recovered-keep", "recovered-discard", true),
        NotInFile::Older { .. } => ("older-keep", "older-bring", false),
        NotInFile::Elsewhere => ("elsewhere-join", "elsewhere-leave", true),
    };
    let other_kind = if is_kept { ButtonKind::Danger } else { ButtonKind::Plain };
    kit::dialog_buttons(ui, |ui| {
        let usual = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word(usual));
        if fresh {
            usual.request_focus();
        }
        view.send_if(usual.clicked(), || OpenMessage::Recovered { keep: is_kept });
        let other = kit::button(ui, view.tokens, other_kind, &view.word(other));
        view.send_if(other.clicked(), || OpenMessage::Recovered { keep: !is_kept });
    });
}

fn text(view: &View<'_>, unsaved: &Unsaved) -> String {
    let moment = |at| view.words.moment(view.clock.local(at));
    let values = [("count", unsaved.count.into()), ("when", moment(unsaved.at).into())];
    match unsaved.why {
        NotInFile::NeverSaved => view.words.with("recovered-text", values),
        NotInFile::Older { version: Some(at) } => {
            let [count, when] = values;
            view.words.with("older-text", [count, when, ("version", moment(at).into())])
        }
        NotInFile::Older { version: None } => view.words.with("older-text-unknown", values),
        NotInFile::Elsewhere => view.words.with("elsewhere-text", values),
    }
}
