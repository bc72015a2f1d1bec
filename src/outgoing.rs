//! What leaves the program: everything a handover tells besides the case is gathered, and the file is made.

use crate::assessment::assess;
use crate::case::{Address, Answer, Case, Edit, Field, FileFacts, RowId};
use crate::certificate::{Passwords, Reading};
use crate::files;
use crate::handover::bundle::{self, BundleError, Files};
use crate::handover::handed::{self, HandoverRecord};
use crate::handover::{self, Attachment, AuditEvent, DocumentKind, ExportFault, ExportInputs, Format, Found, Scope};
use crate::identifiers::contains_identity_code;
use crate::language::Translations;
use crate::process::Process;
use crate::store::{self, ContentHash, Happening, Journals, Problem};
use crate::wording::TextContext;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// The largest attachment that is read, in bytes.
const LARGEST: u64 = 256 * 1024 * 1024;

/// A handover that is to be written.
pub struct Order {
    /// The case as it is handed over.
    pub case: Case,
    /// Where it is, if it has a file.
    pub path: Option<PathBuf>,
    /// For whom.
    pub scope: Scope,
    /// In which format.
    pub format: Format,
    /// The day.
    pub today: Date,
    /// The record of this handover in the case, when it is handed to somebody.
    pub handing: Option<RowId>,
    /// What the document calls the case file, where that is another name than it has: it was made anew of a copy.
    pub called: Option<String>,
}

/// The record of a handover in the case.
#[must_use]
pub struct Record {
    /// Its row.
    pub row: RowId,
    /// The edit that puts it there; nothing when it is there already, because the same handover was written in another
    /// format.
    pub edit: Option<Edit>,
}

/// What the case is to remember of a handover to somebody. It is put into the case before anything is written, so that
/// the hash that is told is that of the case file as it is afterwards.
///
/// Nothing when the process keeps no handovers.
pub fn record(process: &Process, case: &Case, handed: &HandoverRecord) -> Option<Record> {
    let kept = process.bindings.handovers.as_ref()?;
    let content = handed.row(kept, case, process, &assess(case, process, handed.on));
    if let Some(row) = handed::same(kept, case, &content) {
        return Some(Record { row, edit: None });
    }
    let row = case.next_row_id(&kept.list, fastrand::u32(..));
    Some(Record { row, edit: Some(Edit::add_row(&kept.list, row, content)) })
}

/// Why a handover could not be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum OutgoingError {
    /// A bundle holds the whole case, so it is for a successor only and nothing can be left out of it.
    BundleForSuccessor,
    /// A calendar holds the days of the whole case, so no other document than the checklist has one.
    CalendarOfChecklist,
    /// The file is the case itself, or belongs to it.
    OwnFile,
    /// The case holds an identity code, which is handed to nobody.
    IdentityCode,
    /// The writer of the format failed.
    Write(ExportFault),
}

impl From<ExportFault> for OutgoingError {
    fn from(error: ExportFault) -> Self {
        Self::Write(error)
    }
}

impl From<BundleError> for OutgoingError {
    fn from(error: BundleError) -> Self {
        Self::Write(error.into())
    }
}

/// The bytes of a handover. The same case on the same day gives the same bytes.
///
/// # Errors
/// When the format cannot be written.
pub fn bytes(words: &Translations, process: &Process, order: &Order) -> Result<Vec<u8>, OutgoingError> {
    let context = TextContext { words, process, case: &order.case };
    let (mut material, attached) = gather(&order.case, order.path.as_deref(), order.today);
    material.handing = order.handing;
    match &order.called {
        Some(name) => material.file.clone_from(name),
        // In a bundle it is found under another name.
        None if order.format == Format::Bundle => material.file = bundle::CASE.to_owned(),
        None => {}
    }
    if let (Some(row), Some(kept)) = (order.handing, &process.bindings.handovers) {
        // Whether it is among the events yet is chance, and the document is to be the same when it is made anew.
        let record = Address::Row(kept.list.clone(), row);
        material.events.retain(|it| it.edit.changes().iter().any(|change| change.address() != record));
    }
    if let Some(handed) = order.handing.and_then(|row| handed::find(process, &order.case, row)) {
        (material.by, material.to) = (handed.by, handed.to);
    }
    let assessment = assess(&order.case, process, order.today);
    let document = handover::build_for(context, &assessment, order.scope, &material, order.format);
    if order.format == Format::Ics && order.scope.kind != DocumentKind::Checklist {
        return Err(OutgoingError::CalendarOfChecklist);
    }
    if order.format != Format::Bundle {
        return Ok(handover::write(&document, order.format)?);
    }
    if !order.scope.is_whole() {
        return Err(OutgoingError::BundleForSuccessor);
    }
    let mut files = attached;
    let case = text(&order.case, order.path.as_deref());
    if has_identity_code(&case) {
        return Err(OutgoingError::IdentityCode);
    }
    files.insert(bundle::CASE.to_owned(), case);
    for (name, trail) in order.path.as_deref().map(trails).unwrap_or_default() {
        // One that was typed and removed again stands among the events of an early version.
        if has_identity_code(&trail) {
            let said = words.text("bundle-trail-left-out");
            files.insert("events-left-out.txt".to_owned(), format!("{said}\n").into_bytes());
        } else {
            files.insert(name, trail);
        }
    }
    let list = words.text("bundle-checklist-name");
    for format in [Format::Pdf, Format::Html].into_iter().filter(|format| Format::ALL.contains(format)) {
        files.insert(format!("{list}.{}", format.ending()), handover::write(&document, format)?);
    }
    let readme = words.with("bundle-readme", [("list", list.into())]);
    files.insert(words.text("bundle-readme-name"), format!("{readme}\n").into_bytes());
    Ok(bundle::pack(&files, order.today)?)
}

/// The lists of events beside a case, under the names they have beside that of a bundle.
fn trails(path: &Path) -> Files {
    let own = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let named = |trail: PathBuf| {
        let name = trail.file_name()?.to_string_lossy().into_owned();
        let rest = bundle::safe_name(name.strip_prefix(&own)?);
        Some((format!("{}{rest}", bundle::CASE), files::read(&trail, LARGEST).ok()?.to_vec()))
    };
    store::trail_files(path).into_iter().filter_map(named).collect()
}

/// An attachment that came along in a bundle: in the folder beside the case, known by its hash.
fn beside(case: Option<&Path>, facts: &FileFacts) -> Option<Zeroizing<Vec<u8>>> {
    let folder = case?.parent()?.join("attachments");
    let entries = std::fs::read_dir(folder).ok()?.filter_map(Result::ok);
    let same_size = entries.filter(|entry| entry.metadata().is_ok_and(|it| it.is_file() && it.len() == facts.size));
    let mut read = same_size.filter_map(|entry| files::read(&entry.path(), LARGEST).ok());
    read.find(|bytes| ContentHash::of(bytes).sha256() == facts.sha256)
}

/// What every block of a private key is called in the end.
const LABEL: &[u8] = b"PRIVATE KEY-----";

/// Whether a file holds a private key, which is handed to nobody.
fn holds_key(bytes: &[u8]) -> bool {
    // A block that is broken, or of a kind that is not read, holds its key all the same.
    let labelled = bytes.windows(LABEL.len()).any(|window| window == LABEL);
    let mut reading = Reading::default();
    reading.read(bytes, &Passwords::new(&[]));
    labelled || reading.objects().iter().any(|object| object.content.may_hold_key())
}

fn has_identity_code(bytes: &[u8]) -> bool {
    contains_identity_code(&unescaped(&String::from_utf8_lossy(bytes)))
}

/// A file's text as it was typed: in RON a line break is a letter, which would hide the code that stands behind it.
fn unescaped(text: &str) -> String {
    let mut pieces = text.split('\\');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        // Which space or sign it was does not matter: it stands apart from what comes after.
        let rest = match piece.strip_prefix("u{").and_then(|rest| rest.split_once('}')) {
            Some((_, rest)) => rest,
            None => piece.strip_prefix(['n', 't', 'r', '0']).unwrap_or(piece),
        };
        plain.push(' ');
        plain.push_str(rest);
    }
    plain
}

/// What a handover tells besides the case.
#[must_use]
pub fn material(case: &Case, path: Option<&Path>, today: Date) -> ExportInputs {
    gather(case, path, today).0
}

/// The same, with the attachments that were found, under the names they have in a bundle.
fn gather(case: &Case, path: Option<&Path>, today: Date) -> (ExportInputs, Files) {
    let journals = path.map(Journals::of_all);
    // Of a list that cannot be read nobody can say that it is whole.
    let is_read = !matches!(journals, Some(Err(_)));
    let journals = journals.and_then(Result::ok).unwrap_or_default();
    let mut problems = journals.all().flat_map(|trail| &trail.problems);
    let mut material = ExportInputs {
        sha256: ContentHash::of(&text(case, path)).sha256().to_owned(),
        file: path.and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned(),
        events: events(&journals),
        is_whole: is_read && problems.all(|problem| matches!(problem, Problem::Cut { .. })),
        ..ExportInputs::of(today)
    };
    let mut files = Files::new();
    for (address, facts) in attached(case) {
        let read = match files::read(Path::new(&facts.path), LARGEST) {
            Err(error) => beside(path, facts).ok_or(error),
            read => read,
        };
        let found = match &read {
            Ok(bytes) if holds_key(bytes) => Found::Secret,
            Ok(bytes) if ContentHash::of(bytes).sha256() == facts.sha256 => Found::Same,
            Ok(_) => Found::Changed,
            Err(_) => Found::Missing,
        };
        // Only what was attached goes along: whatever else is at its path now was chosen by nobody.
        if let Some(bytes) = read.ok().filter(|_| found == Found::Same) {
            let name = Path::new(&facts.path).file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.insert(format!("attachments/{:02}-{}", files.len() + 1, bundle::safe_name(&name)), bytes.to_vec());
        }
        material.attachments.push(Attachment {
            address,
            path: facts.path.clone(),
            sha256: facts.sha256.clone(),
            found,
        });
    }
    (material, files)
}

/// The case as a file.
fn text(case: &Case, path: Option<&Path>) -> Vec<u8> {
    match store::write(case) {
        Ok(text) => text.into_bytes(),
        // A case that must not be written stands as it is in its file.
        Err(_) => path.and_then(|path| std::fs::read(path).ok()).unwrap_or_default(),
    }
}

fn events(journals: &Journals) -> Vec<AuditEvent> {
    let happened =
        |it: Happening<'_>| AuditEvent { at: it.at, by: it.by.to_owned(), edit: it.edit, chain: it.chain.to_owned() };
    journals.happenings().into_iter().map(happened).collect()
}

/// The files that are named in answers, each with where.
fn attached(case: &Case) -> BTreeMap<Address, &FileFacts> {
    let mut files: BTreeMap<Address, &FileFacts> = BTreeMap::new();
    for (key, answer) in &case.answers {
        if let Answer::File(file) = answer {
            files.insert(Field::Answer(key.clone()).into(), file);
        }
    }
    for (list, rows) in &case.lists {
        for (row, content) in rows {
            for (key, answer) in &content.answers {
                if let Answer::File(file) = answer {
                    files.insert(Field::Cell(list.clone(), *row, key.clone()).into(), file);
                }
            }
        }
    }
    files
}

/// Refuses to write a handover over the case, its list of events or its lock.
///
/// # Errors
/// When it would.
pub fn guard(case: Option<&Path>, to: &Path) -> Result<(), OutgoingError> {
    let real = |path: &Path| std::fs::canonicalize(path).or_else(|_| std::path::absolute(path)).ok();
    let own = case.map(|case| {
        let trails = store::trail_files(case).into_iter().chain([store::common_trail_path(case)]);
        trails.chain([case.to_owned(), store::lock::lock_path(case)]).collect::<Vec<_>>()
    });
    let is_own = own.into_iter().flatten().any(|own| real(&own).is_some() && real(&own) == real(to));
    if is_own { Err(OutgoingError::OwnFile) } else { Ok(()) }
}
