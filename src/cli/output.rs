//! Text to standard output, errors to standard error. A closed pipe ends the output quietly.

use super::Context;
use crate::case::Case;
use crate::store::Placed;
use crate::wording::{self, Speaker};
use std::io::Write as _;
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

/// An error for the user.
pub(super) fn error(text: &str) {
    writeln!(std::io::stderr().lock(), "{text}").ok();
}

/// Opens a case or says why not.
pub(super) fn open(context: &Context, path: &Path) -> Result<Case, Failure> {
    let opened = crate::store::open(path);
    let case = opened.map_err(|error| Failure::new(wording::open_error(&context.words, path, &error)))?;
    if let Some(seal) = &case.beyond.seal {
        self::error(&wording::seal(&context.words, seal));
    }
    Ok(case)
}

/// Saves a case in place of a file, and says so when that was less safe than elsewhere.
pub(super) fn save(context: &Context, case: &Case, path: &Path) -> Result<(), Failure> {
    let saved = crate::store::save(case, path);
    let saved = saved.map_err(|error| Failure::new(wording::save_error(&context.words, path, &error)))?;
    if saved.placed == Placed::InPlace {
        self::error(&context.words.text("save-in-place"));
    }
    Ok(())
}

impl Context {
    /// Everything needed to put a case into words.
    pub(super) fn speaker<'a>(&'a self, case: &'a Case) -> Speaker<'a> {
        Speaker { words: &self.words, process: &self.process, case }
    }
}
