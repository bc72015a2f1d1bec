//! Pages to print that are no handover: the receipt of a transfer, and the list of what is open.

use super::message::Message;
use crate::handover::{self, Format, Printed};
use crate::store;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::Tone;
use crate::window::message::WindowMessage;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use std::path::PathBuf;

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Write(printed, path) => write(printed, path, cx),
    }
}

fn write(printed: Printed, path: PathBuf, cx: &mut Update<'_>) {
    let today = cx.shared.today();
    let (Some(context), Some(session)) = (cx.context(), &*cx.session) else { return };
    let document = match printed {
        Printed::Receipt => handover::receipt(context, today),
        Printed::OpenItems => handover::open_items(context, &session.model.assessment),
    };
    let run = move |_: &_| {
        let written = handover::write(&document, Format::Html).map(|bytes| store::replace(&path, &bytes));
        (path, written)
    };
    cx.start(Work::Export, run, |cx, done| {
        let Ok((path, written)) = done else { return };
        let failed = match written {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(wording::save_error(&cx.shared.words, &path, &error)),
            Err(error) => Some(cx.shared.words.with("job-failed", [("reason", error.to_string().into())])),
        };
        if let Some(text) = failed {
            return cx.window.say_in_form(text);
        }
        cx.window.close_form(|purpose| matches!(purpose, Purpose::Print(_)));
        let text = cx.shared.words.with("export-done", [("path", wording::path(&path).into())]);
        cx.say(Tone::Ok, text);
        cx.offer("export-open", WindowMessage::OpenOutside(path));
    });
}
