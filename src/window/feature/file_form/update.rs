//! The form that asks for a path, and what follows when it is accepted.

use super::message::{Message, Purpose};
use super::state::{Chooser, FileForm, exported};
use crate::handover::Printed;
use crate::identifiers::mask_identity_codes;
use crate::process::{ListId, Tool};
use crate::window::kit::Tone;
use crate::window::message::{
    AskMessage, CertificatesMessage, EditMessage, HandoverMessage, ImportMessage, ListsMessage, Message as Next,
    OpenMessage, PrintMessage, SaveMessage,
};
use crate::window::route::Route;
use crate::window::state::Dialog;
use crate::window::update::Update;
use crate::window::work::Work;
use std::path::{Path, PathBuf};

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Ask(purpose) => ask(purpose, cx),
        Message::Accept => accept(cx),
        Message::Browse => browse(cx),
    }
}

/// Opens the form, with a path to begin with.
fn ask(purpose: Purpose, cx: &mut Update<'_>) {
    let file = cx.session.as_ref().and_then(|session| session.file.path.clone());
    let folder = file.as_deref().and_then(Path::parent).map(PathBuf::from);
    let folder = folder.or_else(|| cx.shared.environment.documents.clone()).unwrap_or_default();
    let name = "raamilupa.ron";
    let (path, is_free) = match &purpose {
        Purpose::New | Purpose::NewFromThis => (folder.join(name), false),
        Purpose::Open | Purpose::Attach(_) | Purpose::Import(_) | Purpose::Inspect | Purpose::TakeBack => {
            (folder.join(""), true)
        }
        Purpose::AskTo | Purpose::RemindTo(_) => (folder.join(cx.shared.words.text("ask-folder-name")), true),
        Purpose::ExportList(list) => (folder.join(format!("{}.csv", list_name(list, cx))), true),
        Purpose::RefusedRows(path) => (folder.join(path), true),
        Purpose::Print(printed) => {
            let name = cx.shared.words.text(match printed {
                Printed::Receipt => "receipt-file-name",
                Printed::OpenItems => "open-items-file-name",
            });
            (folder.join(format!("{name}.html")), true)
        }
        Purpose::SaveAs => file.map_or_else(|| (folder.join(name), false), |file| (file, true)),
        Purpose::Export { format, document } => {
            let what = exported(*format, *document);
            let name = cx.shared.words.with("export-file-name", [("document", what.into())]);
            let parts = [name, whose(cx), cx.shared.today().to_string()];
            let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
            (folder.join(format!("{name}.{}", format.ending())), true)
        }
    };
    let mut form = FileForm::new(purpose.clone(), &path);
    form.user = cx.shared.settings.user_or_system();
    cx.window.dialog = Some(Dialog::FileForm(form));
    if !is_free {
        offer_free_name(purpose, path, cx);
    }
}

/// Whose case it is, as a part of the name of a file: two cases in a folder do not write over each other.
fn whose(cx: &Update<'_>) -> String {
    let Some(session) = &*cx.session else { return String::new() };
    in_name(&mask_identity_codes(session.case().applicant_name(&cx.shared.process)))
}

/// A list as the name of a file.
fn list_name(list: &ListId, cx: &Update<'_>) -> String {
    let title = cx.shared.process.list(list).map(|list| list.title.get(cx.shared.words.tag()));
    in_name(title.unwrap_or(list.as_str()))
}

/// A text as a part of the name of a file.
fn in_name(text: &str) -> String {
    let text = text.to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// Offers a name no file has yet, once the folder was looked at, unless another was typed meanwhile.
fn offer_free_name(purpose: Purpose, first: PathBuf, cx: &mut Update<'_>) {
    let run = move |_: &_| {
        let free = free_name(&first);
        (purpose, first, free)
    };
    cx.start(Work::Chooser, run, |cx, found| {
        let Ok((purpose, first, free)) = found else { return };
        if let Some(form) = cx.window.form_for(&purpose).filter(|form| form.target() == first) {
            form.path = free.to_string_lossy().into_owned();
        }
    });
}

/// A path beside this one where no file is yet.
fn free_name(wanted: &Path) -> PathBuf {
    let stem = wanted.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let numbered = (2..100).map(|number| wanted.with_file_name(format!("{stem}-{number}.ron")));
    std::iter::once(wanted.to_owned()).chain(numbered).find(|path| !path.exists()).unwrap_or_else(|| wanted.to_owned())
}

/// Does what the form is for. A file that would be replaced is asked about first.
fn accept(cx: &mut Update<'_>) {
    let own = cx.session.as_ref().and_then(|session| session.file.path.clone());
    let Some(form) = cx.window.form() else { return };
    let (purpose, path) = (form.purpose.clone(), form.target());
    form.notice = None;
    if !purpose.asks_before_replacing() || form.replaces.as_ref() == Some(&path) || own.as_ref() == Some(&path) {
        return use_path(cx);
    }
    if std::mem::replace(&mut form.busy, true) {
        return;
    }
    let run = move |_: &_| {
        let is_there = path.is_file();
        (purpose, path, is_there)
    };
    cx.start(Work::Chooser, run, |cx, found| {
        let Ok((purpose, path, is_there)) = found else { return };
        let text = cx.shared.words.text("path-exists");
        let Some(form) = cx.window.form_for(&purpose) else { return };
        form.busy = false;
        if form.target() != path {
            return;
        }
        if is_there {
            form.replaces = Some(path);
            // The button could not be pressed meanwhile.
            form.focus = true;
            form.notice = Some((Tone::Warning, text));
        } else {
            use_path(cx);
        }
    });
}

/// Does what the form is for.
fn use_path(cx: &mut Update<'_>) {
    let Some(form) = cx.window.form() else { return };
    let (purpose, path, name) = (form.purpose.clone(), form.target(), form.name.trim().to_owned());
    // Pressed twice, it would be begun twice.
    if std::mem::replace(
        &mut form.busy,
        matches!(purpose, Purpose::New | Purpose::NewFromThis | Purpose::Open | Purpose::Export { .. }),
    ) {
        return;
    }
    let user = form.user.trim().to_owned();
    match purpose {
        Purpose::New => {
            if cx.shared.settings.user != user {
                cx.shared.settings.user = user;
                cx.save_settings();
            }
            cx.send(OpenMessage::Begin { name, path });
        }
        Purpose::NewFromThis => cx.send(OpenMessage::BeginFromThis(path)),
        Purpose::Open => cx.send(OpenMessage::Read(path)),
        Purpose::SaveAs => cx.send(SaveMessage::To(path)),
        Purpose::Export { format, .. } => cx.send(HandoverMessage::Export(format, path)),
        Purpose::Attach(field) => cx.send(EditMessage::Attach(field, path)),
        Purpose::Import(list) => cx.send(ImportMessage::Read(list, path)),
        Purpose::Inspect => inspect(vec![path], cx),
        Purpose::AskTo => cx.send(AskMessage::Make(path)),
        Purpose::RemindTo(id) => cx.send(AskMessage::Remind(id, path)),
        Purpose::TakeBack => cx.send(AskMessage::Read(vec![path])),
        Purpose::ExportList(list) => cx.send(ListsMessage::Export(list, path)),
        Purpose::RefusedRows(_) => cx.send(ImportMessage::WriteRefused(path)),
        Purpose::Print(printed) => cx.send(PrintMessage::Write(printed, path)),
    }
}

/// Inspects what was chosen.
pub(super) fn inspect(paths: Vec<PathBuf>, cx: &mut Update<'_>) {
    cx.window.dialog = None;
    cx.send(Next::Go(Route::Tool(Tool::Inspect)));
    cx.send(CertificatesMessage::Read(paths));
}

/// Seconds after which a chooser that has not taken the keyboard will not come up any more.
const NO_ANSWER: f64 = 3.0;

/// Gives the way back to the path field when the system's chooser does not come up. Gives the seconds to wait otherwise.
pub(in crate::window) fn give_up_waiting(now: f64, cx: &mut Update<'_>) -> Option<f64> {
    let is_here = cx.ctx.input(|input| input.focused);
    let missing = cx.shared.words.text("path-no-chooser");
    let form = cx.window.form().filter(|form| form.browsing && is_here)?;
    let left = form.asked + NO_ANSWER - now;
    if left > 0.0 {
        return Some(left);
    }
    (form.browsing, form.focus) = (false, true);
    form.notice = Some((Tone::Warning, missing));
    None
}

/// Opens the system's chooser after this frame.
fn browse(cx: &mut Update<'_>) {
    let name = cx.shared.words.text("filter-case");
    let asked = cx.ctx.input(|input| input.time);
    let Some(form) = cx.window.form() else { return };
    (form.browsing, form.asked) = (true, asked);
    let (purpose, beside) = (form.purpose.clone(), form.target());
    let filter = match &purpose {
        Purpose::New | Purpose::NewFromThis | Purpose::SaveAs => Some((name, vec!["ron"])),
        Purpose::Open => Some((name, vec!["ron", "zip"])),
        Purpose::Export { format, .. } => Some((format.ending().to_uppercase(), vec![format.ending()])),
        Purpose::ExportList(_) | Purpose::RefusedRows(_) => Some(("CSV".to_owned(), vec!["csv"])),
        Purpose::Print(_) => Some(("HTML".to_owned(), vec!["html"])),
        Purpose::Attach(_)
        | Purpose::Import(_)
        | Purpose::Inspect
        | Purpose::AskTo
        | Purpose::RemindTo(_)
        | Purpose::TakeBack => None,
    };
    let title = purpose.title(&cx.shared.words, &cx.shared.process);
    cx.window.chooser = Some(Chooser { purpose, title, filter, beside });
}
