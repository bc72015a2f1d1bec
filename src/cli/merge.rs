//! `lupapolku merge`: two people's work on one case, put together against what both began with.

use super::Context;
use super::output::{self, Failure};
use crate::case::{Case, Conflict, merge};
use crate::identifiers;
use crate::wording::{self, Speaker};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// The three files of a merge.
pub(super) struct Three<'a> {
    pub(super) base: &'a Path,
    pub(super) ours: &'a Path,
    pub(super) theirs: &'a Path,
}

/// Exit 0 merged and written, 1 both changed the same things and nothing was written, 2 a file cannot be read.
pub(super) fn run(context: &Context, three: &Three<'_>, to: &Path, as_json: bool) -> Result<ExitCode, Failure> {
    let (base, theirs) = (output::open(context, three.base)?, output::open(context, three.theirs)?);
    let mut ours = output::open(context, three.ours)?;
    let merged = merge(&base, &ours, &theirs);
    let taken = merged.edit.as_ref().map_or(0, |edit| edit.changes().len());
    if as_json {
        let conflicts: Vec<Value> = merged.conflicts.iter().map(|it| report(context, &ours, it)).collect();
        output::line(&format!("{:#}", json!({"taken": taken, "conflicts": conflicts})));
    } else {
        say(context, &ours, (taken, &merged.conflicts));
    }
    if !merged.conflicts.is_empty() {
        return Ok(ExitCode::from(1));
    }
    let Some(beyond) = merged.beyond else {
        output::error(&context.words.text("clash-beyond"));
        return Ok(ExitCode::from(1));
    };
    ours.beyond = beyond;
    if let Some(edit) = &merged.edit {
        // The edit was made of this very case, so it fits.
        ours.apply(edit).map_err(|error| Failure::new(error.to_string()))?;
    }
    output::save(context, &ours, to)?;
    Ok(ExitCode::SUCCESS)
}

fn say(context: &Context, ours: &Case, (taken, conflicts): (usize, &[Conflict])) {
    output::line(&context.words.with("merge-taken", [("count", taken.into())]));
    for conflict in conflicts {
        let (place, mine, their) = told(context.speaker(ours), conflict);
        let values = [("place", place.into()), ("ours", mine.into()), ("theirs", their.into())];
        output::line(&context.words.with("merge-conflict", values));
    }
    if !conflicts.is_empty() {
        output::line(&context.words.with("merge-not-written", [("count", conflicts.len().into())]));
    }
}

/// Where both changed something, and what each made of it.
fn told(speaker: Speaker<'_>, conflict: &Conflict) -> (String, String, String) {
    let (mine, their) = wording::change(speaker, conflict.change());
    (wording::title(speaker, &conflict.address()), mine, their)
}

fn report(context: &Context, ours: &Case, conflict: &Conflict) -> Value {
    let (place, mine, their) = told(context.speaker(ours), conflict);
    let address = identifiers::mask_identity_codes(&conflict.address().to_string());
    json!({"field": address, "what": place, "ours": mine, "theirs": their})
}
