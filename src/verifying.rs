//! Whether a document, a bundle or a case is the one that was handed over. A document tells the SHA-256 of the case file it
//! was made of; with that file at hand the document is made anew and compared byte for byte.

use crate::case::RowId;
use crate::files::{self, FileError};
use crate::handover::bundle::{self, BundleError};
use crate::handover::handed;
use crate::handover::{Format, Origin};
use crate::language::{Language, Translations};
use crate::outgoing::{self, Order};
use crate::process::Process;
use crate::store::{self, ContentHash, OpenError};
use jiff::civil::Date;
use std::io::{Cursor, Read as _};
use std::path::Path;

/// The largest document, in bytes.
const LARGEST: u64 = 256 * 1024 * 1024;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A case.
    Case,
    /// A bundle.
    Bundle,
    /// A document that was made of a case.
    Document,
}

impl Kind {
    /// Its name for other programs.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Bundle => "bundle",
            Self::Document => "document",
        }
    }
}

/// Whether it is that one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verification {
    /// It is, to the last byte.
    Same,
    /// The sum is that of the case; what else stands in the document was not compared, because it was made by another
    /// version of the program or cannot be made anew.
    SumOnly,
    /// The sum is that of the case, but of it another document is made today: it was changed afterwards, or files
    /// and events beside the case were.
    Altered,
    /// It belongs to an earlier state of the case, which was changed since.
    Earlier {
        /// When the case was so, in seconds since 1970, where its list of events tells it.
        at: Option<i64>,
    },
    /// It belongs to another case.
    Other,
    /// Files of a bundle that are not as they were put in.
    Changed {
        /// Their names.
        names: Vec<String>,
    },
    /// There was nothing to compare it with.
    NotCompared,
}

impl Verification {
    /// Its name for other programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::SumOnly => "same-sum",
            Self::Altered => "altered",
            Self::Earlier { .. } => "earlier",
            Self::Other => "other",
            Self::Changed { .. } => "changed",
            Self::NotCompared => "not-compared",
        }
    }

    /// Whether it is that one; nothing when nobody can tell.
    #[must_use]
    pub fn holds(&self) -> Option<bool> {
        match self {
            Self::Same | Self::SumOnly => Some(true),
            Self::Altered | Self::Earlier { .. } | Self::Other | Self::Changed { .. } => Some(false),
            Self::NotCompared => None,
        }
    }
}

/// Who handed over, to whom and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoverRecord {
    /// By whom; may be empty.
    pub by: String,
    /// To whom; may be empty.
    pub to: String,
    /// When.
    pub on: Option<Date>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Report {
    /// What the file is.
    pub kind: Kind,
    /// The SHA-256 of the case that it is or tells, in upper-case hex; empty where it tells none.
    pub sha256: String,
    /// The handover it belongs to, where that is known.
    pub handed: Option<HandoverRecord>,
    /// Whether it is that one.
    pub verdict: Verification,
}

/// Why nothing could be said.
#[derive(Debug)]
#[non_exhaustive]
pub enum VerifyError {
    /// The file could not be read.
    File(FileError),
    /// It is neither a case, nor a bundle, nor a document that tells of what it was made.
    Unknown,
    /// It is a bundle that cannot be opened.
    Bundle(BundleError),
    /// The case could not be read.
    Case(OpenError),
}

/// What to compare with.
#[derive(Clone, Copy, Debug, Default)]
pub struct With<'a> {
    /// The case file.
    pub case: Option<&'a Path>,
    /// The sum that stands on paper, or its beginning.
    pub sum: Option<&'a str>,
}

/// The fewest digits of a sum that tell it apart.
pub const FEWEST_DIGITS: usize = 16;

/// Says of a file whether it is the one that was handed over.
///
/// # Errors
/// When a file could not be read, or is none that can be told of.
pub fn verify(process: &Process, file: &Path, with: With<'_>) -> Result<Report, VerifyError> {
    let bytes = files::read(file, bundle::LARGEST.max(LARGEST)).map_err(VerifyError::File)?;
    match bundle::unpack(&bytes) {
        Ok(files) => return of_bundle(process, &files, with),
        Err(BundleError::Changed { names }) => {
            let verdict = Verification::Changed { names };
            return Ok(Report { kind: Kind::Bundle, sha256: String::new(), handed: None, verdict });
        }
        // A workbook is a zip file too, but no bundle.
        Err(BundleError::Zip(_) | BundleError::Without { .. }) => {}
        Err(error) => return Err(VerifyError::Bundle(error)),
    }
    match origin(&bytes) {
        Some(origin) => of_document(process, &bytes, &origin, with),
        None => of_case(process, file, &bytes, with),
    }
}

/// Of what a document was made. In a workbook it stands in a part of its zip file.
fn origin(bytes: &[u8]) -> Option<Origin> {
    Origin::find(bytes).or_else(|| {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut properties = Vec::new();
        zip.by_name("docProps/core.xml").ok()?.take(LARGEST).read_to_end(&mut properties).ok()?;
        Origin::find(&properties)
    })
}

fn of_case(process: &Process, file: &Path, bytes: &[u8], with: With<'_>) -> Result<Report, VerifyError> {
    let case = store::open(file).map_err(|error| match error {
        OpenError::NotText { .. } | OpenError::OtherEncoding { .. } | OpenError::NotReadable { .. } => {
            VerifyError::Unknown
        }
        error => VerifyError::Case(error),
    })?;
    let sha256 = ContentHash::of(bytes).sha256().to_owned();
    let handed = handed::last(process, &case).map(HandoverRecord::from);
    let other = with.case.map(stamp).transpose()?;
    let wanted = with.sum.map(digits).or(other);
    let verdict = match wanted {
        None => Verification::NotCompared,
        Some(wanted) if is_beginning(&wanted, &sha256) => Verification::Same,
        Some(wanted) => earlier(file, &wanted).unwrap_or(Verification::Other),
    };
    Ok(Report { kind: Kind::Case, sha256, handed, verdict })
}

fn of_bundle(process: &Process, files: &bundle::Files, with: With<'_>) -> Result<Report, VerifyError> {
    let case = files.get(bundle::CASE).map(Vec::as_slice).unwrap_or_default();
    let sha256 = ContentHash::of(case).sha256().to_owned();
    let text = String::from_utf8_lossy(case);
    let handed = store::parse(&text).ok().and_then(|case| handed::last(process, &case)).map(HandoverRecord::from);
    let verdict = match (with.sum.map(digits), with.case) {
        // Its own list of sums was checked, and its documents tell the sum of the case beside them.
        (None, None) if tells(files, &sha256) => Verification::Same,
        (None, None) => Verification::Altered,
        (Some(sum), _) if is_beginning(&sum, &sha256) => Verification::Same,
        (Some(_), _) => Verification::Other,
        (None, Some(path)) => compared(process, path, &sha256, handing(files))?,
    };
    Ok(Report { kind: Kind::Bundle, sha256, handed, verdict })
}

/// Whether the documents of a bundle tell the sum of its case.
fn tells(files: &bundle::Files, sha256: &str) -> bool {
    origins(files).all(|origin| origin.sha256 == sha256)
}

/// The row of the handover that the documents of a bundle were made for.
fn handing(files: &bundle::Files) -> Option<RowId> {
    origins(files).find_map(|origin| origin.handing)
}

fn origins(files: &bundle::Files) -> impl Iterator<Item = Origin> + '_ {
    let is_document = |name: &str| !name.contains('/') && (name.ends_with(".pdf") || name.ends_with(".html"));
    files.iter().filter(move |(name, _)| is_document(name)).filter_map(|(_, bytes)| Origin::find(bytes))
}

fn of_document(process: &Process, bytes: &[u8], origin: &Origin, with: With<'_>) -> Result<Report, VerifyError> {
    let sha256 = origin.sha256.clone();
    let case = with.case.map(store::open).transpose().map_err(VerifyError::Case)?;
    let handed = case.as_ref().zip(origin.handing).and_then(|(case, row)| handed::find(process, case, row));
    let verdict = match (with.sum.map(digits), with.case) {
        (Some(sum), _) if !is_beginning(&sum, &sha256) => Verification::Other,
        (Some(_), None) => Verification::SumOnly,
        (None, None) => Verification::NotCompared,
        (_, Some(path)) => match compared(process, path, &sha256, origin.handing)? {
            Verification::Same => made_anew(process, path, bytes, origin),
            other => other,
        },
    };
    // Of a case that is another by now nobody knows whether it still names the same people.
    let handed = handed.filter(|_| verdict.holds() == Some(true)).map(HandoverRecord::from);
    Ok(Report { kind: Kind::Document, sha256, handed, verdict })
}

/// Whether a case file has a sum, or had it once.
fn compared(process: &Process, path: &Path, sha256: &str, handing: Option<RowId>) -> Result<Verification, VerifyError> {
    if stamp(path)? == sha256 {
        return Ok(Verification::Same);
    }
    let case = store::open(path).map_err(VerifyError::Case)?;
    let knows = handing.is_some_and(|row| case.follows(process) && handed::find(process, &case, row).is_some());
    Ok(earlier(path, sha256).unwrap_or(if knows { Verification::Earlier { at: None } } else { Verification::Other }))
}

/// The document made anew of a case that has its sum, compared with what it is.
fn made_anew(process: &Process, path: &Path, bytes: &[u8], origin: &Origin) -> Verification {
    let Some(language) = Language::find(&origin.language) else { return Verification::SumOnly };
    let Some(format) = format(bytes).filter(|format| Format::ALL.contains(format)) else {
        return Verification::SumOnly;
    };
    if origin.version != env!("CARGO_PKG_VERSION") {
        return Verification::SumOnly;
    }
    let Some(called) = origin.file.clone() else { return Verification::SumOnly };
    let Ok(case) = store::open(path) else { return Verification::SumOnly };
    let order = Order {
        case,
        path: Some(path.to_owned()),
        scope: origin.scope,
        format,
        today: origin.on,
        handing: origin.handing,
        called: Some(called),
    };
    match outgoing::bytes(&Translations::new(language), process, &order) {
        Ok(made) if made == bytes => Verification::Same,
        Ok(_) => Verification::Altered,
        Err(_) => Verification::SumOnly,
    }
}

/// The format of a document that tells of what it was made, by how it begins.
fn format(bytes: &[u8]) -> Option<Format> {
    let beginnings: [(&[u8], Format); 4] =
        [(b"%PDF-", Format::Pdf), (b"<!DOCTYPE html>", Format::Html), (b"PK", Format::Excel), (b"{", Format::Json)];
    beginnings.into_iter().find(|(beginning, _)| bytes.starts_with(beginning)).map(|(_, format)| format)
}

/// When a case file had a sum, as its list of events tells it.
fn earlier(case: &Path, sha256: &str) -> Option<Verification> {
    let journals = store::Journals::of_all(case).ok()?;
    let had = |record: &&store::Record| record.event.leaves().is_some_and(|it| is_beginning(sha256, it.sha256()));
    let record = journals.all().flat_map(|trail| &trail.records).filter(had).max_by_key(|record| record.at)?;
    Some(Verification::Earlier { at: Some(record.at) })
}

impl From<handed::Recorded> for HandoverRecord {
    fn from(it: handed::Recorded) -> Self {
        Self { by: it.by, to: it.to, on: it.on }
    }
}

fn stamp(path: &Path) -> Result<String, VerifyError> {
    let bytes = files::read(path, bundle::LARGEST).map_err(VerifyError::File)?;
    Ok(ContentHash::of(&bytes).sha256().to_owned())
}

/// A sum as it was typed, without spaces and in capitals.
#[must_use]
pub fn digits(typed: &str) -> String {
    typed.chars().filter(|it| !it.is_whitespace()).map(|it| it.to_ascii_uppercase()).collect()
}

/// Whether a sum begins with enough of these digits to be told apart.
fn is_beginning(digits: &str, sum: &str) -> bool {
    digits.len() >= FEWEST_DIGITS && sum.starts_with(digits)
}
