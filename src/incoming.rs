//! What comes into the program besides a case: a bundle that is opened into a folder, and tables.

use crate::assessment::{Finding, assess};
use crate::case::{Address, Case, Field, RowId};
use crate::exchange::{self, Choices, Proposal, ProposedRow, Reading, Sheet, SheetError, Target};
use crate::files::{self, FileError};
use crate::handover::bundle::{self, BundleError, Files};
use crate::jobs;
use crate::process::{ListId, Process};
use crate::store::{self, SaveError};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Why a bundle could not be opened.
#[derive(Debug)]
#[non_exhaustive]
pub enum UnpackError {
    /// The file could not be read.
    File(FileError),
    /// It is no bundle, or not as it was made.
    Bundle(BundleError),
    /// There is something in the folder already.
    NotEmpty,
    /// A file could not be written.
    Save(SaveError),
}

/// Opens a bundle into a folder that is empty or not there yet, and tells where the case is then. Nothing is written
/// unless everything in the bundle is as it was put in.
///
/// # Errors
/// When it is no sound bundle, or cannot be written there.
pub fn unpack(bundle: &Path, folder: &Path) -> Result<PathBuf, UnpackError> {
    let bytes = files::read(bundle, bundle::LARGEST).map_err(UnpackError::File)?;
    let files = bundle::unpack(&bytes).map_err(UnpackError::Bundle)?;
    let is_empty = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    if !is_empty || folder.is_file() {
        return Err(UnpackError::NotEmpty);
    }
    let save = |error: io::Error| UnpackError::Save(SaveError::Io(error));
    // Written aside and moved when all of it is there, so that a failure leaves nothing behind.
    let begun = tempfile::Builder::new().prefix(".lupapolku-").tempdir_in(aside(folder)).map_err(save)?;
    write(&files, begun.path())?;
    if store::open(&begun.path().join(bundle::CASE)).is_err() {
        return Err(UnpackError::Bundle(BundleError::Without { name: bundle::CASE.to_owned() }));
    }
    settle(begun.path(), folder).map_err(save)?;
    Ok(folder.join(bundle::CASE))
}

/// Where to write on the same disk: in the folder, or beside it when it is not there yet.
fn aside(folder: &Path) -> &Path {
    let parent = || folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if folder.is_dir() { folder } else { parent() }
}

fn write(files: &Files, folder: &Path) -> Result<(), UnpackError> {
    for (name, bytes) in files {
        let path = name.split('/').fold(folder.to_owned(), |path, part| path.join(part));
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| UnpackError::Save(SaveError::Io(error)))?;
        }
        store::create(&path, bytes).map_err(UnpackError::Save)?;
    }
    Ok(())
}

/// Moves what was written to its place. A folder that was there stays the one it was, for whoever stands in it.
fn settle(begun: &Path, folder: &Path) -> io::Result<()> {
    if !folder.exists() {
        return fs::rename(begun, folder);
    }
    for entry in fs::read_dir(begun)? {
        let entry = entry?;
        fs::rename(entry.path(), folder.join(entry.file_name()))?;
    }
    Ok(())
}

/// Why a table could not be read from a file.
#[derive(Debug)]
#[non_exhaustive]
pub enum TableError {
    /// The file could not be read.
    File(FileError),
    /// It is no table.
    Sheet(SheetError),
}

/// Reads a table for a list: its sheet and its heading are looked for, unless they were chosen.
///
/// # Errors
/// Says what the path leads to, or what is in it, when that is no table.
pub fn read_table_for(path: &Path, target: Target<'_>, choices: &Choices) -> Result<Sheet, TableError> {
    exchange::read_for(&bytes(path)?, target, choices).map_err(TableError::Sheet)
}

fn bytes(path: &Path) -> Result<zeroize::Zeroizing<Vec<u8>>, TableError> {
    let limit = u64::try_from(exchange::MAX_BYTES).unwrap_or(u64::MAX);
    files::read(path, limit).map_err(TableError::File)
}

/// The fewest rows that are checked together.
const CHECKED_TOGETHER: usize = 4000;
/// How many such parts are checked before the first of them is told.
const PARTS: usize = 6;

/// Looks at what a check will find in each row that a table adds or changes, with the case as it will be. Rows are checked part
/// by part on all cores, because all of a large table take much room. What `tell` makes of a part is taken in the order of
/// the table.
pub fn check_after<T: Send>(
    reading: &Reading<'_>,
    proposal: &Proposal,
    today: Date,
    tell: impl Fn(&CheckedRows<'_>) -> T + Sync,
    take: impl FnMut(T),
) {
    let list = &reading.target.list.id;
    let together = CHECKED_TOGETHER.max(reading.case.row_count(list));
    let edits = reading.edits(proposal);
    let check = |part: usize| {
        let rows = part * together..proposal.rows.len().min((part + 1) * together);
        let mut after = reading.case.clone();
        // The proposal was made of this very case, so it fits; where it did not, nothing would change.
        let changes = rows.clone().filter_map(|row| edits.of(row)).filter(|edit| after.apply(edit).is_ok()).count();
        let found = if changes == 0 { BTreeMap::new() } else { findings(list, &after, reading.target.process, today) };
        let rows = proposal.rows.get(rows).unwrap_or_default();
        tell(&CheckedRows { rows, after, found })
    };
    jobs::in_order(proposal.rows.len().div_ceil(together), PARTS, check, take);
}

/// Some rows of a proposal after a check.
pub struct CheckedRows<'p> {
    rows: &'p [ProposedRow],
    /// The case with these rows as they will be.
    pub after: Case,
    found: BTreeMap<RowId, Vec<Finding>>,
}

impl CheckedRows<'_> {
    /// Everything that was found in the rows that are added or changed, in order.
    pub fn each(&self, mut say: impl FnMut(&ProposedRow, &Finding)) {
        for row in self.rows.iter().filter(|row| row.is_taken()) {
            let found = row.row.and_then(|id| self.found.get(&id)).into_iter().flatten();
            found.for_each(|finding| say(row, finding));
        }
    }
}

/// What a check finds in the rows of a list.
fn findings(list: &ListId, case: &Case, process: &Process, today: Date) -> BTreeMap<RowId, Vec<Finding>> {
    let mut of_rows: BTreeMap<RowId, Vec<Finding>> = BTreeMap::new();
    for finding in assess(case, process, today).findings {
        let row = match &finding.address {
            Address::Field(Field::Cell(of, row, _)) | Address::Row(of, row) if of == list => *row,
            _ => continue,
        };
        of_rows.entry(row).or_default().push(finding);
    }
    of_rows
}
