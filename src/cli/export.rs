//! `lupapolku export`: the checklist for handover, the other documents, and the bundle.

use super::Context;
use super::change::Opened;
use super::output::{self, Failure};
use crate::case::{Case, RowId, Stale};
use crate::handover::handed::HandoverRecord;
use crate::handover::{DocumentKind, Format, Scope};
use crate::identifiers::contains_identity_code;
use crate::outgoing::{self, Order, OutgoingError};
use crate::store;
use crate::wording;
use std::path::Path;

/// What is to be written.
pub(super) struct Wanted<'a> {
    pub(super) to: &'a Path,
    pub(super) format: Option<&'a str>,
    pub(super) scope: Scope,
    /// To whom it is handed over, when that is to be recorded in the case.
    pub(super) handed_to: Option<String>,
    /// Who hands it over; may be empty.
    pub(super) handed_by: String,
}

pub(super) fn run(context: &Context, file: &Path, wanted: &Wanted<'_>) -> Result<u8, Failure> {
    let ending = || wanted.to.extension().and_then(std::ffi::OsStr::to_str);
    let format: Option<Format> = wanted.format.or_else(ending).and_then(|name| name.parse().ok());
    let format = format.filter(|format| Format::ALL.contains(format));
    let format = format.ok_or_else(|| Failure::new(context.words.text("cli-unknown-format")))?;
    let failed = |error: OutgoingError| Failure::new(wording::outgoing_error(&context.words, wanted.to, &error));
    outgoing::guard(Some(file), wanted.to).map_err(failed)?;
    if wanted.handed_to.is_some() && wanted.scope.kind != DocumentKind::Checklist {
        return Err(Failure::new(context.words.text("cli-handed-checklist")));
    }
    let people = [wanted.handed_to.as_deref().unwrap_or_default(), &wanted.handed_by];
    if people.into_iter().any(contains_identity_code) {
        return Err(Failure::new(context.words.text("handed-to-identity-code")));
    }
    match &wanted.handed_to {
        None => {
            let case = output::open(context, file)?;
            let bytes = made(context, &order(case, context, file, wanted, format, None), wanted.to)?;
            write(context, wanted.to, &bytes)?;
        }
        Some(to) => hand_over(context, file, wanted, format, to)?,
    }
    context.output.line(&context.words.with("cli-saved", [("path", wording::path(wanted.to).into())]));
    Ok(0)
}

/// Records the handover in the case, and then writes the document, which tells the hash of the case as it is since.
fn hand_over(context: &Context, file: &Path, wanted: &Wanted<'_>, format: Format, to: &str) -> Result<(), Failure> {
    let opened = Opened::to_change(context, file)?;
    let name = wanted.to.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (by, to) = (wanted.handed_by.trim().to_owned(), to.trim().to_owned());
    let handed = HandoverRecord { by, to, on: context.today, scope: wanted.scope, file: name };
    let record = outgoing::record(&context.process, &opened.case, &handed);
    let (before, mut case) = (opened.case.clone(), opened.case.clone());
    let edit = record.as_ref().and_then(|record| record.edit.as_ref());
    if let Some(edit) = edit {
        case.apply(edit).map_err(|error: Stale| Failure::new(error.to_string()))?;
    }
    let row = record.as_ref().map(|record| record.row);
    let bytes = made(context, &order(case.clone(), context, file, wanted, format, row), wanted.to)?;
    if edit.is_none() {
        return write(context, wanted.to, &bytes);
    }
    let saved = opened.save(context, case)?;
    write(context, wanted.to, &bytes).map_err(|Failure { message }| match saved.save(context, before) {
        // What was not written was not handed over.
        Ok(_) => Failure { message },
        Err(_) => Failure::new(format!("{message} {}", context.words.text("cli-recorded-not-written"))),
    })
}

fn order(
    case: Case,
    context: &Context,
    file: &Path,
    wanted: &Wanted<'_>,
    format: Format,
    handing: Option<RowId>,
) -> Order {
    let (path, scope, today) = (Some(file.to_owned()), wanted.scope, context.today);
    Order { case, path, scope, format, today, handing, called: None }
}

fn made(context: &Context, order: &Order, to: &Path) -> Result<Vec<u8>, Failure> {
    let bytes = outgoing::bytes(&context.words, &context.process, order);
    bytes.map_err(|error| Failure::new(wording::outgoing_error(&context.words, to, &error)))
}

fn write(context: &Context, to: &Path, bytes: &[u8]) -> Result<(), Failure> {
    store::replace(to, bytes).map_err(|error| Failure::new(wording::save_error(&context.words, to, &error)))
}
