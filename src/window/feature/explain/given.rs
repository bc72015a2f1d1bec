//! Files that are dropped on the page: certificate files go to the certificate files, everything else is what a client printed.

use crate::certificate::{Passwords, Reading};
use crate::connection::{self, Chosen, decoded, explain, is_server_output};
use crate::files::{self, FileError};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// What was dropped, by what it is.
#[derive(Default)]
pub(super) struct Given {
    /// What clients printed, one after the other.
    pub(super) text: Zeroizing<String>,
    /// Files and folders for the certificate files.
    pub(super) certificates: Vec<PathBuf>,
    /// What is neither, with the reason when it could not be read.
    pub(super) left: Vec<(PathBuf, Option<FileError>)>,
}

impl Given {
    /// Reads files.
    pub(super) fn read(paths: Vec<PathBuf>) -> Self {
        let mut given = Self::default();
        for path in paths {
            given.file(path);
        }
        given
    }

    fn file(&mut self, path: PathBuf) {
        let bytes = match files::read(&path, connection::MAX_BYTES) {
            Ok(bytes) => bytes,
            Err(FileError::IsFolder) => return self.certificates.push(path),
            Err(error) => return self.left.push((path, Some(error))),
        };
        let text = decoded(&bytes);
        if is_of_certificates(&path, &bytes, &text) {
            self.certificates.push(path);
        } else if text.contains('\0') {
            self.left.push((path, None));
        } else {
            // Room is made at once so that no copy stays behind.
            let mut both = Zeroizing::new(String::with_capacity(self.text.len() + text.len() + 1));
            both.extend([self.text.as_str(), if self.text.is_empty() { "" } else { "\n" }, &text]);
            self.text = both;
        }
    }
}

/// Whether it holds certificates or keys and is not what a client printed of them.
fn is_of_certificates(path: &Path, bytes: &[u8], text: &str) -> bool {
    const STORES: [&str; 4] = ["p12", "pfx", "jks", "bcfks"];
    let ending = path.extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default();
    let mut reading = Reading::default();
    reading.read(bytes, &Passwords::new(&[]));
    let is_known = !reading.forget_unknown() || STORES.contains(&ending.as_str());
    if !is_known || text.contains('\0') {
        return is_known;
    }
    let said = explain(text, None, &Chosen::default());
    let is_printed = said.client.is_some() || (said.says_something() && !text.contains("-----BEGIN "));
    !is_server_output(text) && !is_printed
}
