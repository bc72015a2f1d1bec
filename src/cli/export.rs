//! `lupapolku export`: the checklist for handover, and the bundle.

use super::Context;
use super::output::{self, Failure};
use crate::case::Stale;
use crate::handover::since::{self, Handed};
use crate::handover::{Format, Scope};
use crate::identifiers::contains_identity_code;
use crate::outgoing::{self, Order, OutgoingError};
use crate::{hash, store, wording};
use std::path::Path;
use std::process::ExitCode;

/// What is to be written.
pub(super) struct Wanted<'a> {
    pub(super) to: &'a Path,
    pub(super) format: Option<&'a str>,
    pub(super) scope: Scope,
    /// To whom it is handed over, when that is to be recorded in the case.
    pub(super) handed_to: Option<String>,
}

pub(super) fn run(context: &Context, file: &Path, wanted: &Wanted<'_>) -> Result<ExitCode, Failure> {
    let ending = || wanted.to.extension().and_then(std::ffi::OsStr::to_str);
    let format: Option<Format> = wanted.format.or_else(ending).and_then(|name| name.parse().ok());
    let format = format.filter(|format| Format::ALL.contains(format));
    let format = format.ok_or_else(|| Failure::new(context.words.text("cli-unknown-format")))?;
    let failed = |error: OutgoingError| Failure::new(wording::outgoing_error(&context.words, wanted.to, &error));
    outgoing::guard(Some(file), wanted.to).map_err(failed)?;
    if wanted.handed_to.as_deref().is_some_and(contains_identity_code) {
        return Err(Failure::new(context.words.text("handed-to-identity-code")));
    }
    let (mut case, opened) = match wanted.handed_to {
        None => (output::open(context, file)?, None),
        // What is handed over is recorded, so the case must take that.
        Some(_) => output::open_to_change(context, file).map(|(case, opened)| (case, Some(opened)))?,
    };
    let record = wanted.handed_to.clone().map(|to| {
        let file = wanted.to.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let handed = Handed { to, on: context.today, scope: wanted.scope, file };
        outgoing::record(&context.process, &case, &handed)
    });
    let (path, scope, today) = (Some(file.to_owned()), wanted.scope, context.today);
    let order = Order { case: case.clone(), path, scope, format, today, handing: None, to: None };
    let order = order.carrying(record.as_ref()).map_err(stale)?;
    let bytes = outgoing::bytes((&context.words, &context.process), &order).map_err(failed)?;
    let written = store::replace(wanted.to, &bytes);
    written.map_err(|error| Failure::new(wording::save_error(&context.words, wanted.to, &error)))?;
    if let (Some(opened), Some((row, content))) = (opened, record) {
        case.apply(&since::record(row, content, &hash::sha256(&bytes))).map_err(stale)?;
        let saved = output::save_over(context, &case, (file, &opened));
        saved.map_err(|why| {
            // What was made is there, whether or not the case knows of it.
            let values = [("path", wording::path(wanted.to).into()), ("why", why.message.into())];
            Failure::new(context.words.with("export-not-recorded", values))
        })?;
    }
    output::line(&context.words.with("cli-saved", [("path", wording::path(wanted.to).into())]));
    Ok(ExitCode::SUCCESS)
}

fn stale(error: Stale) -> Failure {
    Failure::new(error.to_string())
}
