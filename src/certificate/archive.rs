//! ZIP archives in memory: the files in them, within limits.

use std::io::{Cursor, Read as _};
use zeroize::Zeroizing;
use zip::ZipArchive;

/// More files than this are not looked at.
const MOST: usize = 500;

/// More bytes than this are not unpacked from one archive.
const LARGEST: u64 = 4 * super::MAX_BYTES;

/// A file in an archive, or a part of a message.
pub(super) struct Part {
    /// Its name; empty when it has none.
    pub(super) name: String,
    /// Its bytes, which may hold a key.
    pub(super) bytes: Zeroizing<Vec<u8>>,
    /// What kind of part it is.
    pub(super) kind: PartKind,
}

/// What kind of part it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PartKind {
    /// Anything.
    File,
    /// The same as the text before it, once more as a web page.
    WebPage,
    /// The signature of the message.
    Signature,
}

/// What became of an archive.
pub(super) enum Archive {
    /// Its files. Whether some could not be had is said with them.
    Open { parts: Vec<Part>, is_whole: bool },
    /// It has a password.
    Locked,
    /// It cannot be read.
    Damaged,
}

pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The files of an archive.
pub(super) fn read(bytes: &[u8]) -> Archive {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Archive::Damaged };
    let mut left = LARGEST;
    let (mut parts, mut is_whole, mut is_locked) = (Vec::new(), archive.len() <= MOST, false);
    for at in 0..archive.len().min(MOST) {
        let Ok(file) = archive.by_index(at) else {
            (is_whole, is_locked) = (false, true);
            continue;
        };
        if file.is_dir() {
            continue;
        }
        let name = file.name().map(|name| name.into_owned()).unwrap_or_default();
        let size = file.size();
        if size > left.min(super::MAX_BYTES) {
            is_whole = false;
            continue;
        }
        // Room for all of it at once: a vector that grows leaves copies behind that nobody wipes.
        let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(size).unwrap_or_default()));
        // What is said of the size may be a lie.
        if file.take(size).read_to_end(&mut bytes).is_err() {
            is_whole = false;
            continue;
        }
        left -= size;
        parts.push(Part { name, bytes, kind: PartKind::File });
    }
    if parts.is_empty() && is_locked { Archive::Locked } else { Archive::Open { parts, is_whole } }
}
