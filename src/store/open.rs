//! Opening a case file: every kind of wrong file has its own answer, and nothing on disk changes.

use super::content_hash::ContentHash;
use super::format::{self, Reason};
use crate::case::Case;
use std::fs::{File, Metadata};
use std::io::{ErrorKind, Read as _};
use std::path::Path;

/// The largest case file that is read. Ten thousand end customers take about a tenth of it.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Why a file could not be opened.
#[derive(Debug)]
#[non_exhaustive]
pub enum OpenError {
    /// There is no such file.
    NotFound,
    /// It is a folder.
    IsFolder,
    /// A device, a pipe or a socket.
    NotAFile,
    /// The path or a name in it is longer than the system takes.
    PathTooLong,
    /// The system does not let it be read.
    NoPermission,
    /// Larger than any case.
    TooLarge {
        /// Its size in bytes.
        size: u64,
    },
    /// Not text: a picture, a spreadsheet, a program.
    NotText {
        /// Where the first byte is that is not text.
        offset: usize,
    },
    /// Text, but not in UTF-8: an editor has saved it in another way.
    OtherEncoding {
        /// In which.
        encoding: Encoding,
        /// The line of the first letter that shows it, from one.
        line: usize,
    },
    /// Text, but not a case of this format.
    NotReadable {
        /// Why.
        reason: Reason,
        /// The line, from one.
        line: usize,
        /// The column, from one.
        column: usize,
    },
    /// Reading failed in the middle.
    Io(std::io::Error),
}

/// How else than in UTF-8 an editor may save a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// One octet a letter, as Windows has it in western Europe.
    Windows1252,
    /// Two octets a letter.
    Utf16,
    /// Four octets a letter.
    Utf32,
}

impl Encoding {
    /// Its name, as editors call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Windows1252 => "Windows-1252",
            Self::Utf16 => "UTF-16",
            Self::Utf32 => "UTF-32",
        }
    }
}

/// The line of the first comment in a file, which is lost when the case is saved.
#[must_use]
pub fn first_comment(path: &Path) -> Option<usize> {
    format::comment(std::str::from_utf8(&read(path).ok()?).ok()?)
}

/// Opens a case file.
///
/// # Errors
/// Says what the file is when it is not a case that this program can read.
pub fn open(path: &Path) -> Result<Case, OpenError> {
    open_stamped(path).map(|(case, _)| case)
}

/// Opens a case file, with the stamp that tells at saving whether somebody else has written to it since.
///
/// # Errors
/// Like [`open`].
pub fn open_stamped(path: &Path) -> Result<(Case, ContentHash), OpenError> {
    let bytes = read(path)?;
    let text = std::str::from_utf8(&bytes).map_err(|error| not_text(&bytes, error.valid_up_to()))?;
    if let Some(offset) = text.find('\0') {
        return Err(not_text(&bytes, offset));
    }
    let case = format::parse(text).map_err(|(reason, line, column)| OpenError::NotReadable { reason, line, column })?;
    Ok((case, ContentHash::of(&bytes)))
}

fn read(path: &Path) -> Result<Vec<u8>, OpenError> {
    let metadata = std::fs::metadata(path).map_err(from_io)?;
    refuse_by_kind(&metadata)?;
    let file = File::open(path).map_err(from_io)?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(from_io)?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > MAX_BYTES { Err(OpenError::TooLarge { size }) } else { Ok(bytes) }
}

/// What a file is that is no UTF-8: a case that an editor has saved in another encoding, or no text at all.
fn not_text(bytes: &[u8], offset: usize) -> OpenError {
    let is_case = |text: &str| text.contains("format:") && text.contains("case:");
    let utf16 = [encoding_rs::UTF_16LE, encoding_rs::UTF_16BE].into_iter();
    let mut decoded = utf16.filter_map(|encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes));
    if decoded.any(|text| is_case(&text)) {
        return OpenError::OtherEncoding { encoding: Encoding::Utf16, line: 1 };
    }
    if [u32::from_le_bytes, u32::from_be_bytes].into_iter().any(|order| is_case(&of_four(bytes, order))) {
        return OpenError::OtherEncoding { encoding: Encoding::Utf32, line: 1 };
    }
    // Where most letters are those of UTF-8, one was damaged.
    let text = String::from_utf8_lossy(bytes);
    let letters = |is: fn(&char) -> bool| text.chars().filter(is).count();
    let damaged = letters(|it| *it == char::REPLACEMENT_CHARACTER);
    if !bytes.contains(&0) && letters(|it| !it.is_ascii()) > 2 * damaged && is_case(&text) {
        let before = bytes.get(..offset).unwrap_or_default();
        let line = before.iter().filter(|octet| **octet == b'\n').count() + 1;
        let column = String::from_utf8_lossy(before.rsplit(|it| *it == b'\n').next().unwrap_or_default());
        return OpenError::NotReadable { reason: Reason::Syntax, line, column: column.chars().count() + 1 };
    }
    let (text, ..) = encoding_rs::WINDOWS_1252.decode(bytes);
    if !bytes.contains(&0) && is_case(&text) {
        let line = bytes.iter().take(offset).filter(|octet| **octet == b'\n').count() + 1;
        return OpenError::OtherEncoding { encoding: Encoding::Windows1252, line };
    }
    OpenError::NotText { offset }
}

/// A text of four octets a letter, up to the first that is none.
fn of_four(bytes: &[u8], order: fn([u8; 4]) -> u32) -> String {
    bytes.as_chunks().0.iter().map_while(|octets| char::from_u32(order(*octets))).collect()
}

fn refuse_by_kind(metadata: &Metadata) -> Result<(), OpenError> {
    if metadata.is_dir() {
        Err(OpenError::IsFolder)
    } else if !metadata.is_file() {
        Err(OpenError::NotAFile)
    } else if metadata.len() > MAX_BYTES {
        Err(OpenError::TooLarge { size: metadata.len() })
    } else {
        Ok(())
    }
}

fn from_io(error: std::io::Error) -> OpenError {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => OpenError::NotFound,
        ErrorKind::InvalidFilename => OpenError::PathTooLong,
        ErrorKind::PermissionDenied => OpenError::NoPermission,
        ErrorKind::IsADirectory => OpenError::IsFolder,
        _ => OpenError::Io(error),
    }
}
