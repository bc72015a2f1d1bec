//! Text to standard output, errors to standard error. A closed pipe ends the output quietly.

use super::Context;
use crate::case::Case;
use crate::store::{self, ContentHash, SaveError, Saved, WriteMethod};
use crate::wording::{self, TextContext};
use std::io::{IsTerminal as _, Write as _};
use std::path::Path;

/// Why a command could not do its work, in the user's language. Exit code 2.
pub(super) struct Failure {
    pub(super) message: String,
}

impl Failure {
    pub(super) fn new(message: String) -> Self {
        Self { message }
    }
}

/// A line for the user.
pub(super) fn line(text: &str) {
    writeln!(std::io::stdout().lock(), "{text}").ok();
}

/// Many pieces of text, written together.
pub(super) struct Lines {
    out: std::io::BufWriter<std::io::StdoutLock<'static>>,
}

impl Lines {
    pub(super) fn new() -> Self {
        Self { out: std::io::BufWriter::new(std::io::stdout().lock()) }
    }

    /// The next piece.
    pub(super) fn put(&mut self, text: &str) {
        self.out.write_all(text.as_bytes()).ok();
    }

    /// The next piece, which is a line.
    pub(super) fn line(&mut self, text: &str) {
        writeln!(self.out, "{text}").ok();
    }
}

/// An error for the user.
pub(super) fn error(text: &str) {
    writeln!(std::io::stderr().lock(), "{text}").ok();
}

/// Says for a while what is being done, when somebody watches. The next of these takes its place; an empty one takes it away.
pub(super) fn passing(text: &str) {
    let mut screen = std::io::stderr().lock();
    if screen.is_terminal() {
        write!(screen, "\r\x1b[K{text}").and_then(|()| screen.flush()).ok();
    }
}

/// Opens a case or says why not.
pub(super) fn open(context: &Context, path: &Path) -> Result<Case, Failure> {
    open_stamped(context, path, path).map(|(case, _)| case)
}

/// Opens a case that is told of under another name than that of the file it is in.
pub(super) fn open_stamped(context: &Context, path: &Path, name: &Path) -> Result<(Case, ContentHash), Failure> {
    let opened = store::open_stamped(path);
    let (case, stamp) = opened.map_err(|error| Failure::new(wording::open_error(&context.words, name, &error)))?;
    if !case.follows(&context.process) {
        return Err(Failure::new(wording::other_process(&context.words, name, &case)));
    }
    if let Some(reason) = &case.unknown.read_only {
        self::error(&wording::read_only_reason(&context.words, reason));
    }
    Ok((case, stamp))
}

/// That a case was not saved.
pub(super) fn not_saved(context: &Context, path: &Path, error: &SaveError) -> Failure {
    Failure::new(wording::save_error(&context.words, path, error))
}

/// Says so when saving was less safe than elsewhere, or the file lost something by it. Gives what the file holds now.
pub(super) fn tell(context: &Context, path: &Path, saved: Result<Saved, SaveError>) -> Result<ContentHash, Failure> {
    let saved = saved.map_err(|error| not_saved(context, path, &error))?;
    if saved.placed == WriteMethod::InPlace {
        self::error(&context.words.text("save-in-place"));
    }
    if let Some(said) = wording::not_kept(&context.words, &saved.not_kept) {
        self::error(&said);
    }
    Ok(saved.stamp)
}

impl Context {
    /// Everything needed to put a case into words.
    pub(super) fn texts<'a>(&'a self, case: &'a Case) -> TextContext<'a> {
        TextContext { words: &self.words, process: &self.process, case }
    }
}
