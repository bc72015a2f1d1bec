//! What a command writes: text to standard output, errors to standard error. A closed pipe ends the output quietly.

use super::Context;
use crate::case::Case;
use crate::store::{self, ContentHash, SaveError, Saved, WriteMethod};
use crate::wording::{self, TextContext};
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;

/// Why a command could not do its work, in the user's language. Exit code 2.
pub(super) struct Failure {
    pub(super) message: String,
}

impl Failure {
    pub(super) fn new(message: String) -> Self {
        Self { message }
    }
}

/// Where a command writes.
pub(super) struct Output {
    lines: Mutex<Stream>,
    errors: Mutex<Stream>,
    /// Somebody watches the errors come.
    is_watched: bool,
}

/// What takes in what is written.
pub type Stream = Box<dyn Write + Send>;

impl Output {
    pub(super) fn new(lines: Stream, errors: Stream, is_watched: bool) -> Self {
        Self { lines: Mutex::new(lines), errors: Mutex::new(errors), is_watched }
    }

    /// A line for the user.
    pub(super) fn line(&self, text: &str) {
        if let Ok(mut out) = self.lines.lock() {
            writeln!(out, "{text}").ok();
        }
    }

    /// Many pieces of text, written together.
    pub(super) fn lines(&self) -> Lines<'_> {
        Lines { output: self, text: String::new() }
    }

    /// An error for the user.
    pub(super) fn error(&self, text: &str) {
        if let Ok(mut out) = self.errors.lock() {
            writeln!(out, "{text}").ok();
        }
    }

    /// Says for a while what is being done, when somebody watches. The next of these takes its place; an empty one takes it away.
    pub(super) fn passing(&self, text: &str) {
        if let Some(mut screen) = self.errors.lock().ok().filter(|_| self.is_watched) {
            write!(screen, "\r\x1b[K{text}").and_then(|()| screen.flush()).ok();
        }
    }
}

/// Many pieces of text, which are written when they are so many and at the end.
pub(super) struct Lines<'a> {
    output: &'a Output,
    text: String,
}

impl Lines<'_> {
    const TOGETHER: usize = 64 * 1024;

    /// The next piece.
    pub(super) fn put(&mut self, text: &str) {
        self.text.push_str(text);
        if self.text.len() >= Self::TOGETHER {
            self.write();
        }
    }

    /// The next piece, which is a line.
    pub(super) fn line(&mut self, text: &str) {
        self.put(text);
        self.put("\n");
    }

    fn write(&mut self) {
        if let Ok(mut out) = self.output.lines.lock() {
            out.write_all(self.text.as_bytes()).and_then(|()| out.flush()).ok();
        }
        self.text.clear();
    }
}

impl Drop for Lines<'_> {
    fn drop(&mut self) {
        self.write();
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
        context.output.error(&wording::read_only_reason(&context.words, reason));
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
        context.output.error(&context.words.text("save-in-place"));
    }
    if let Some(said) = wording::not_kept(&context.words, &saved.not_kept) {
        context.output.error(&said);
    }
    Ok(saved.stamp)
}

impl Context {
    /// Everything needed to put a case into words.
    pub(super) fn texts<'a>(&'a self, case: &'a Case) -> TextContext<'a> {
        TextContext { words: &self.words, process: &self.process, case }
    }
}
