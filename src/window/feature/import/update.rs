//! A table is looked at on a job, shown before anything changes, and imported as one edit.

use super::look::{LookInputs, Looked, PARTS, Remembered, Source, Surroundings};
use super::message::Message;
use super::state::Import;
use crate::exchange::{self, Reading as TableReading, Target};
use crate::jobs::{Job, Panicked};
use crate::store;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::Tone;
use crate::window::session::Session;
use crate::window::update::Update;
use crate::window::work::Work;
use crate::wording;
use std::path::PathBuf;

pub(in crate::window) fn update(message: Message, cx: &mut Update<'_>) {
    match message {
        Message::Read(list, path) => {
            cx.window.close_form(|purpose| matches!(purpose, Purpose::Import(_)));
            show(Import::new(list, Source::File(path)), cx);
        }
        Message::Paste(list, text) => show(Import::new(list, Source::Pasted(text)), cx),
        Message::Sheet(name) => choose(cx, Reading::Anew, |import| {
            (import.choices.sheet, import.choices.heading) = (Some(name), None);
            import.choices.columns.clear();
            import.remembered = Remembered::Wanted;
        }),
        Message::Heading(line) => choose(cx, Reading::Anew, |import| {
            import.choices.heading = Some(line);
            import.choices.columns.clear();
            import.remembered = Remembered::Wanted;
        }),
        Message::Encoding(encoding) => choose(cx, Reading::Anew, |import| import.choices.encoding = Some(encoding)),
        Message::Match(at, question) => choose(cx, Reading::Kept, |import| import.match_column(at, question)),
        Message::Mode(question, mode) => choose(cx, Reading::Kept, |import| {
            import.remembered = Remembered::Unwanted;
            match mode {
                Some(mode) => import.modes.insert(question, mode),
                None => import.modes.remove(&question),
            };
        }),
        Message::Forget => forget(cx),
        Message::Open(at) => {
            if let Some(import) = import(cx) {
                import.opened = Some(at);
            }
        }
        Message::Accept => accept(cx),
        Message::WriteRefused(path) => write_refused(path, cx),
        Message::Cancel => {
            if let Some(session) = &mut *cx.session {
                session.states.import = None;
                session.focus.page_opened();
            }
        }
    }
}

/// Whether the file is read again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Anew,
    Kept,
}

fn import<'a>(cx: &'a mut Update<'_>) -> Option<&'a mut Import> {
    cx.session.as_mut().and_then(|session| session.states.import.as_mut())
}

fn show(import: Import, cx: &mut Update<'_>) {
    if let Some(session) = &mut *cx.session {
        session.blur(&cx.shared.process);
        session.focus.page_opened();
        session.states.import = Some(import);
    }
    start(Reading::Anew, cx);
}

fn choose(cx: &mut Update<'_>, reading: Reading, choice: impl FnOnce(&mut Import)) {
    if let Some(import) = import(cx) {
        choice(import);
        start(reading, cx);
    }
}

/// Looks at the table with the choices as they are. What was seen before stays until then; another look that is under way
/// is given up.
fn start(reading: Reading, cx: &mut Update<'_>) {
    let Some(inputs) = inputs(reading, cx) else { return };
    let words = cx.shared.words.clone();
    let progress = cx.start(Work::Table, move |progress| inputs.look(words, progress), done);
    if let Some(import) = self::import(cx) {
        import.running = Some(Job::new(String::new(), PARTS, progress));
    }
}

fn inputs(reading: Reading, cx: &Update<'_>) -> Option<LookInputs> {
    let session = cx.session.as_ref()?;
    let wanted = session.states.import.as_ref()?.wanted(reading == Reading::Kept);
    let around = Surroundings {
        process: cx.shared.process.clone(),
        words: cx.shared.words.clone(),
        case: session.case().clone(),
        revision: session.revision(),
        today: cx.shared.today(),
        known: cx.shared.settings.tables.clone(),
    };
    Some(LookInputs { wanted, around })
}

/// What the open table is looked at by once more, when nothing but the language has changed.
pub(in crate::window) fn inputs_again(cx: &Update<'_>) -> Option<LookInputs> {
    inputs(Reading::Kept, cx)
}

/// Shows what was seen.
pub(in crate::window) fn done(cx: &mut Update<'_>, seen: Result<Looked, Panicked>) {
    let failed = match &seen {
        Ok(Err(error)) => Some(wording::table_error(&cx.shared.words, error)),
        Ok(Ok(_)) | Err(Panicked) => None,
    };
    let Some(session) = &mut *cx.session else { return };
    let Some(import) = &mut session.states.import else { return };
    let is_first = import.look.is_none();
    match seen {
        Ok(Ok(Some(look))) => import.set_look(look),
        Ok(Ok(None)) | Ok(Err(_)) | Err(Panicked) => {
            (import.running, import.error) =
                (None, failed.map(|what| wording_of(&import.source, what, &cx.shared.words)));
            import.look = None;
        }
    }
    if is_first {
        // The button that stopped it is gone, so the keyboard goes on from the heading.
        session.focus.focus_heading();
    }
}

/// What is wrong with a table, with its name when it is a file.
fn wording_of(source: &Source, what: String, words: &crate::language::Translations) -> String {
    match source {
        Source::File(path) => words.with("open-failed", [("what", what.into()), ("path", wording::path(path).into())]),
        Source::Pasted(_) => what,
    }
}

fn forget(cx: &mut Update<'_>) {
    let Some(import) = import(cx) else { return };
    let known = import.to_remember();
    import.choices.columns.clear();
    import.modes.clear();
    import.remembered = Remembered::Unwanted;
    if let Some(known) = known {
        cx.shared.settings.forget_table(&known);
        cx.save_settings();
    }
    start(Reading::Kept, cx);
}

/// Takes the accepted rows in.
fn accept(cx: &mut Update<'_>) {
    let Some(session) = &mut *cx.session else { return };
    if session.refuse_edit().is_some() {
        return;
    }
    session.commit(&cx.shared.process);
    let revision = session.revision();
    let Some(import) = session.states.import.as_ref().filter(|import| import.running.is_none()) else { return };
    let Some(look) = import.look.clone() else { return };
    if look.revision != revision {
        cx.say_text(Tone::Warning, "import-changed-meanwhile");
        return start(Reading::Kept, cx);
    }
    let known = import.to_remember();
    let [new, changed, ..] = look.proposal.counts();
    let (list, modes, process) = (import.list.clone(), look.modes.clone(), cx.shared.process.clone());
    let edit = move |session: &Session| {
        let target = Target { process: &process, list: process.list(&list)? };
        let matching = look.columns.matching();
        let (sheet, modes) = (&*look.sheet, &modes);
        TableReading { case: session.case(), target, sheet, matching: &matching, modes }.edit(&look.proposal)
    };
    if cx.edit(edit) {
        if let Some(known) = known {
            cx.shared.settings.remember_table(known);
            cx.save_settings();
        }
        if let Some(session) = &mut *cx.session {
            session.states.import = None;
            session.focus.page_opened();
        }
        let text = cx.shared.words.with("import-done", [("new", new.into()), ("changed", changed.into())]);
        cx.say_undoable(text);
    }
}

/// Writes the refused rows in the layout of the table.
fn write_refused(path: PathBuf, cx: &mut Update<'_>) {
    let own = cx.session.as_ref().and_then(|session| session.file.path.clone());
    let Some(import) = import(cx) else { return };
    let Some(look) = import.look.clone() else { return };
    let table = match &import.source {
        Source::File(path) => Some(path.clone()),
        Source::Pasted(_) => None,
    };
    if own.as_ref() == Some(&path) || table.as_ref() == Some(&path) {
        let text = cx.shared.words.text("table-own-file");
        return cx.window.say_in_form(text);
    }
    let words = cx.shared.words.clone();
    let run = move |_: &_| {
        let bytes = exchange::write_refused(&words, &look.sheet, &look.proposal).map_err(|error| error.to_string());
        let written = bytes.map(|bytes| store::replace(&path, &bytes));
        (path, written)
    };
    cx.start(Work::Export, run, |cx, written| match written {
        Ok((path, Ok(Ok(())))) => {
            cx.window.close_form(|purpose| matches!(purpose, Purpose::RefusedRows(_)));
            let text = cx.shared.words.with("table-refused-written", [("path", wording::path(&path).into())]);
            cx.say(Tone::Ok, text);
        }
        Ok((path, Ok(Err(error)))) => {
            let text = wording::save_error(&cx.shared.words, &path, &error);
            cx.window.say_in_form(text);
        }
        Ok((_, Err(reason))) => {
            let text = cx.shared.words.with("job-failed", [("reason", reason.into())]);
            cx.window.say_in_form(text);
        }
        // That is said already.
        Err(Panicked) => {}
    });
}
