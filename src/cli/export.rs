//! `lupapolku export`: the checklist for handover.

use super::Context;
use super::output::{self, Failure};
use crate::assessment::assess;
use crate::handover::{self, Format, Scope};
use crate::store;
use crate::wording;
use std::path::Path;
use std::process::ExitCode;

pub(super) fn run(
    context: &Context,
    (file, to): (&Path, &Path),
    format: Option<&str>,
    scope: Scope,
) -> Result<ExitCode, Failure> {
    let ending = || to.extension().and_then(std::ffi::OsStr::to_str);
    let format: Option<Format> = format.or_else(ending).and_then(|name| name.parse().ok());
    let format = format.ok_or_else(|| Failure::new(context.words.text("cli-unknown-format")))?;
    let case = output::open(context, file)?;
    let assessment = assess(&case, &context.process, context.today);
    let document = handover::build(context.speaker(&case), &assessment, scope, context.today);
    let failed = |reason: String| {
        let values = [("reason", reason.into()), ("path", wording::path(to).into())];
        Failure::new(context.words.with("cli-write-failed", values))
    };
    let bytes = handover::write(&document, format).map_err(|error| failed(error.to_string()))?;
    store::replace(to, &bytes).map_err(|error| Failure::new(wording::save_error(&context.words, to, &error)))?;
    output::line(&context.words.with("cli-saved", [("path", wording::path(to).into())]));
    Ok(ExitCode::SUCCESS)
}
