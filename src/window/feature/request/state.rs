//! The form for a key and a certificate request.

use crate::certificate::{CsrParams, MakeError, NewKey, password_fits};
use crate::files;
use crate::identifiers;
use crate::jobs::Job;
use crate::language::Translations;
use crate::store::SaveError;
use crate::window::kit::Tone;
use crate::wording;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// What is being filled in to make a key and a request.
#[derive(Default)]
pub(in crate::window) struct RequestState {
    /// Whether it was filled from the case.
    pub(in crate::window) prefilled: bool,
    pub(in crate::window) key: NewKey,
    pub(in crate::window) organisation: String,
    pub(in crate::window) business_id: String,
    pub(in crate::window) host: String,
    pub(in crate::window) folder: String,
    /// Whether a program in Java is to open the key.
    pub(in crate::window) for_java: bool,
    pub(in crate::window) password: Zeroizing<String>,
    pub(in crate::window) again: Zeroizing<String>,
    /// What became of it, when it was asked for.
    pub(in crate::window) outcome: Option<Outcome>,
    /// The job that makes a key.
    pub(in crate::window) running: Option<Job>,
    /// The files that were made.
    pub(in crate::window) made: Vec<PathBuf>,
}

/// What became of making a key and a request.
pub(in crate::window) enum Outcome {
    /// Both are there.
    Made,
    /// The two passwords are not the same.
    PasswordsDiffer,
    /// They could not be made.
    NotMade(MakeError),
    /// They could not be written.
    NotWritten(PathBuf, SaveError),
}

impl Outcome {
    /// It in words, and how grave it is.
    pub(super) fn told(&self, words: &Translations) -> (Tone, String) {
        let failed = |text| (Tone::Error, text);
        match self {
            Self::Made => (Tone::Ok, words.text("request-made")),
            Self::PasswordsDiffer => failed(words.text("request-passwords-differ")),
            Self::NotMade(MakeError::Host) => failed(words.text("issue-host")),
            Self::NotMade(MakeError::ShortPassword) => failed(words.text("request-short-password")),
            Self::NotMade(MakeError::NotAscii) => failed(words.text("request-password-not-ascii")),
            Self::NotMade(MakeError::Library { reason }) => {
                failed(words.with("job-failed", [("reason", reason.as_str().into())]))
            }
            Self::NotWritten(path, error) => failed(wording::save_error(words, path, error)),
        }
    }
}

impl RequestState {
    /// What is to be made.
    pub(in crate::window) fn wish(&self) -> CsrParams<'_> {
        CsrParams {
            key: self.key,
            organisation: self.organisation.trim(),
            business_id: self.business_id.trim(),
            host: self.host.trim(),
            for_java: self.for_java,
        }
    }

    /// The key of what still keeps it from being made here, if anything does.
    pub(in crate::window) fn obstacle(&self) -> Option<&'static str> {
        match password_fits(&self.wish(), &self.password) {
            _ if identifiers::host(self.host.trim()).is_err() => Some("request-host-first"),
            _ if self.folder.trim().is_empty() => Some("request-folder-first"),
            Err(MakeError::ShortPassword) => Some("request-short-password"),
            Err(MakeError::NotAscii) => Some("request-password-not-ascii"),
            _ if *self.password != *self.again => Some("request-again-first"),
            Ok(()) | Err(MakeError::Host | MakeError::Library { .. }) => None,
        }
    }

    /// Whether others may see what is written to the folder.
    pub(in crate::window) fn is_folder_shared(&self) -> bool {
        files::seems_shared(Path::new(self.folder.trim()))
    }
}
