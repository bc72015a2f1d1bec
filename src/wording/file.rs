//! What is wrong with a file, what is safe, and what to do. The path comes last.

use crate::case::{Case, ReadOnlyReason};
use crate::files::FileError;
use crate::handover::ExportFault;
use crate::handover::bundle::BundleError;
use crate::incoming::{TableError, UnpackError};
use crate::language::Translations;
use crate::outgoing::OutgoingError;
use crate::store::{CoveredFile, CoveredKind, MAX_BYTES, NotKept, OpenError, Reason, SaveError};
use std::path::Path;

/// The most characters of a path that a sentence has room for.
const LONGEST: usize = 300;

/// A path in a sentence: on one line, and cut in the middle when nobody could read it anyway.
#[must_use]
pub fn path(path: &Path) -> String {
    let plain = |it: char| if it.is_control() { char::REPLACEMENT_CHARACTER } else { it };
    let shown: Vec<char> = path.display().to_string().chars().map(plain).collect();
    if shown.len() <= LONGEST {
        return shown.into_iter().collect();
    }
    let (first, last) = (shown.iter().take(LONGEST / 2), shown.iter().skip(shown.len() - LONGEST / 2));
    first.chain(&['…']).chain(last).collect()
}

/// Why a file could not be opened.
#[must_use]
pub fn open_error(words: &Translations, path: &Path, error: &OpenError) -> String {
    let what = match error {
        // Of a file that is not there nothing can be said to be safe.
        OpenError::NotFound => return words.with("open-not-found", [("path", self::path(path).into())]),
        OpenError::IsFolder => words.text("open-is-folder"),
        OpenError::NotAFile => words.text("open-not-a-file"),
        OpenError::PathTooLong => words.text("file-path-too-long"),
        OpenError::NoPermission => words.text("open-no-permission"),
        OpenError::TooLarge { .. } => words.with("open-too-large", [("limit", (MAX_BYTES / 1024 / 1024).into())]),
        OpenError::NotText { offset } => words.with("open-not-text", [("offset", offset.to_string().into())]),
        OpenError::OtherEncoding { encoding, line } => {
            let values = [("encoding", encoding.name().into()), ("line", line.to_string().into())];
            words.with("open-other-encoding", values)
        }
        OpenError::NotReadable { reason, line, column } => not_readable(words, reason, *line, *column),
        OpenError::Io(error) => words.with("open-io", [("reason", error.to_string().into())]),
    };
    words.with("open-failed", [("what", what.into()), ("path", self::path(path).into())])
}

fn not_readable(words: &Translations, reason: &Reason, line: usize, column: usize) -> String {
    let why = match reason {
        Reason::Empty => return words.text("open-empty"),
        Reason::Newer { format } => {
            return words.with("open-newer", [("format", format.to_string().into())]);
        }
        Reason::NotACase => words.text("open-not-a-case"),
        Reason::EndsEarly => words.text("open-ends-early"),
        Reason::TooDeep => words.text("open-too-deep"),
        Reason::UnknownName { name } => words.with("open-unknown-name", [("name", name.as_str().into())]),
        Reason::MissingName { name } => words.with("open-missing-name", [("name", name.as_str().into())]),
        Reason::Twice { name } => words.with("open-twice", [("name", name.as_str().into())]),
        Reason::BadValue => words.text("open-bad-value"),
        Reason::Syntax => words.text("open-syntax"),
        Reason::MissingComma => words.text("open-missing-comma"),
        Reason::MissingQuote => words.text("open-missing-quote"),
        Reason::BadDate { text, right: Some(right) } => {
            words.with("open-date-form", [("text", text.as_str().into()), ("right", right.as_str().into())])
        }
        Reason::BadDate { text, right: None } => words.with("open-bad-date", [("text", text.as_str().into())]),
        Reason::MissingColon => words.text("open-missing-colon"),
        Reason::MissingBracket => words.text("open-missing-bracket"),
        Reason::MissingKind => words.text("open-missing-kind"),
        Reason::QuoteInText => words.text("open-quote-in-text"),
        Reason::Backslash => words.text("open-backslash"),
        Reason::ExtraComma => words.text("open-extra-comma"),
        Reason::OpenComment => words.text("open-open-comment"),
        Reason::GoesOn => words.text("open-goes-on"),
        Reason::Unseen { code } => words.with("open-unseen", [("code", format!("U+{code:04X}").into())]),
        Reason::ConflictMarks => words.text("open-conflict-marks"),
    };
    let place = [("line", line.to_string().into()), ("column", column.to_string().into())];
    format!("{why} {}", words.with("open-place", place))
}

/// Why a file could not be saved.
#[must_use]
pub fn save_error(words: &Translations, path: &Path, error: &SaveError) -> String {
    let what = save_failure(words, error);
    // Only there something was replaced.
    let key = if matches!(error, SaveError::Half { .. }) { "save-failed-half" } else { "save-failed" };
    words.with(key, [("what", what.into()), ("path", self::path(path).into())])
}

/// Why a file that was never there could not be made.
#[must_use]
pub fn new_file_error(words: &Translations, path: &Path, error: &SaveError) -> String {
    let what = save_failure(words, error);
    words.with("save-failed-new", [("what", what.into()), ("path", self::path(path).into())])
}

/// Why saving did not work, without the path.
#[must_use]
pub fn save_failure(words: &Translations, error: &SaveError) -> String {
    match error {
        SaveError::NoFolder => words.text("save-no-folder"),
        SaveError::NotAFile => words.text("open-not-a-file"),
        SaveError::IsFolder => words.text("save-is-folder"),
        SaveError::PathTooLong => words.text("file-path-too-long"),
        SaveError::NoPermission => words.text("save-no-permission"),
        SaveError::DiskFull => words.text("save-disk-full"),
        SaveError::Exists => words.text("save-exists"),
        SaveError::ChangedElsewhere => words.text("save-changed-elsewhere"),
        SaveError::Gone => words.text("save-gone"),
        SaveError::ReadBack => words.text("save-read-back"),
        SaveError::Half { kept } => words.with("save-half", [("kept", self::path(kept).into())]),
        SaveError::ReadOnly(reason) => read_only_reason(words, reason),
        SaveError::Format(error) => words.with("save-io", [("reason", error.to_string().into())]),
        SaveError::Io(error) => words.with("save-io", [("reason", error.to_string().into())]),
    }
}

/// What the file before a save had and has no more, if anything.
#[must_use]
pub fn not_kept(words: &Translations, lost: &[NotKept]) -> Option<String> {
    let said = |it: &NotKept| match it {
        NotKept::Owner => words.text("not-kept-owner"),
        NotKept::Group => words.text("not-kept-group"),
        NotKept::AccessList => words.text("not-kept-access-list"),
        NotKept::Mode => words.text("not-kept-mode"),
        NotKept::Attributes => words.text("not-kept-attributes"),
        NotKept::HardLinks => words.text("not-kept-hard-links"),
    };
    let what: Vec<String> = lost.iter().map(said).collect();
    (!what.is_empty()).then(|| words.with("save-not-kept", [("what", what.join(", ").into())]))
}

/// Why a case that was read must not be written by this program.
#[must_use]
pub fn read_only_reason(words: &Translations, reason: &ReadOnlyReason) -> String {
    match reason {
        ReadOnlyReason::Newer { format } => words.with("sealed-newer", [("format", format.to_string().into())]),
        ReadOnlyReason::Unknown { names } => {
            let first = names.first().map(String::as_str).unwrap_or_default();
            words.with("sealed-unknown", [("name", first.into()), ("more", names.len().saturating_sub(1).into())])
        }
    }
}

/// Why a file could not be read, without its path.
#[must_use]
pub fn file_error(words: &Translations, error: &FileError) -> String {
    match error {
        FileError::NotFound => words.text("file-not-found"),
        FileError::IsFolder => words.text("file-is-folder"),
        FileError::NotAFile => words.text("file-not-a-file"),
        FileError::PathTooLong => words.text("file-path-too-long"),
        FileError::NoPermission => words.text("file-no-permission"),
        FileError::TooLarge { limit } => words.with("file-too-large", [("limit", (limit / 1024 / 1024).into())]),
        FileError::Io(error) => words.with("file-io", [("reason", error.to_string().into())]),
    }
}

/// That a case was made of another process than this program knows.
#[must_use]
pub fn other_process(words: &Translations, path: &Path, case: &Case) -> String {
    let what = words.with("open-other-process", [("process", case.process.id.as_str().into())]);
    words.with("open-failed", [("what", what.into()), ("path", self::path(path).into())])
}

/// Why a table could not be read, without its path.
#[must_use]
pub fn table_error(words: &Translations, error: &TableError) -> String {
    match error {
        TableError::File(error) => file_error(words, error),
        TableError::Sheet(error) => super::sheet_error(words, error),
    }
}

/// Why a handover could not be made.
#[must_use]
pub fn outgoing_error(words: &Translations, path: &Path, error: &OutgoingError) -> String {
    match error {
        OutgoingError::OwnFile => words.text("export-own-file"),
        OutgoingError::IdentityCode => words.text("bundle-identity-code"),
        OutgoingError::BundleForSuccessor => words.text("bundle-for-successor"),
        OutgoingError::CalendarOfChecklist => words.text("calendar-of-checklist"),
        OutgoingError::Write(ExportFault::Bundle(BundleError::TooLarge)) => words.text("bundle-too-large"),
        OutgoingError::Write(error) => {
            let values = [("reason", error.to_string().into()), ("path", self::path(path).into())];
            words.with("cli-write-failed", values)
        }
    }
}

/// Why a bundle could not be opened.
#[must_use]
pub fn unpack_error(words: &Translations, path: &Path, error: &UnpackError) -> String {
    let what = match error {
        UnpackError::File(error) => file_error(words, error),
        UnpackError::NotEmpty => words.text("unpack-not-empty"),
        UnpackError::Save(error) => save_failure(words, error),
        UnpackError::Bundle(error) => bundle_error(words, error),
    };
    words.with("unpack-failed", [("what", what.into()), ("path", self::path(path).into())])
}

/// What is wrong with a bundle, without its path.
pub(super) fn bundle_error(words: &Translations, error: &BundleError) -> String {
    match error {
        BundleError::Changed { names } => {
            let first = names.first().map(String::as_str).unwrap_or_default();
            let more = names.len().saturating_sub(1);
            words.with("unpack-changed", [("name", self::path(Path::new(first)).into()), ("more", more.into())])
        }
        BundleError::UnsafeName { name } => {
            words.with("unpack-unsafe-name", [("name", self::path(Path::new(name)).into())])
        }
        BundleError::TooLarge => words.text("bundle-too-large"),
        BundleError::Without { .. } => words.text("unpack-no-bundle"),
        BundleError::Zip(_) | BundleError::Io(_) => words.text("unpack-no-zip"),
    }
}

/// What was written anew to remove identity codes, and what could not be.
#[must_use]
pub fn covered(words: &Translations, files: &[CoveredFile]) -> String {
    let said = |file: &CoveredFile| {
        let key = match file.kind {
            CoveredKind::Case => "covered-case",
            CoveredKind::Events => "covered-events",
            CoveredKind::ConflictedCopy => "covered-conflicted-copy",
            CoveredKind::KeptCopy => "covered-kept-copy",
        };
        let name = file.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        words.with(key, [("name", name.into()), ("count", file.count.into())])
    };
    let (failed, done): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.failed.is_some());
    let list = |files: Vec<&CoveredFile>| files.into_iter().map(said).collect::<Vec<_>>().join(", ");
    let mut text = match done.is_empty() {
        true if failed.is_empty() => words.text("covered-nothing"),
        true => String::new(),
        false => words.with("covered-done", [("files", list(done).into())]),
    };
    if !failed.is_empty() {
        let values = [("count", failed.len().into()), ("files", list(failed).into())];
        text = format!("{text} {}", words.with("covered-failed", values)).trim().to_owned();
    }
    text
}
