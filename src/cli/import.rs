//! `lupapolku import`: end customers from a table.

mod chosen;
mod report;
mod say;

pub(super) use chosen::Chosen;

use super::Context;
use super::change::Opened;
use super::output::Failure;
use crate::case::Case;
use crate::exchange::{self, Accounts, Ask, Columns, Proposal, Reading, Remark, Target};
use crate::files;
use crate::incoming;
use crate::process::QuestionId;
use crate::store::{self, Existing, Place, Rights, SaveError};
use crate::wording;
use std::path::Path;

/// What is to be done with which files.
pub(super) struct Args<'a> {
    pub(super) file: &'a Path,
    pub(super) table: &'a Path,
    pub(super) refused_to: Option<&'a Path>,
    pub(super) dry_run: bool,
    pub(super) json: bool,
}

/// A table with everything that was made of it.
struct Import<'a> {
    context: &'a Context,
    reading: Reading<'a>,
    columns: &'a Columns,
    proposal: Proposal,
    asks: Vec<Ask>,
}

/// Exit 0 everything was taken in, 1 something was refused or passed over, 2 nothing could be read.
pub(super) fn run(context: &Context, order: &Args<'_>, chosen: &Chosen) -> Result<u8, Failure> {
    let opened = match order.dry_run {
        true => Opened::to_read(context, order.file)?,
        false => Opened::to_change(context, order.file)?,
    };
    let target = target(context)?;
    let modes = chosen::modes(context, target, chosen)?;
    let mut choices = chosen::choices(context, chosen)?;
    let sheet =
        incoming::read_table_for(order.table, target, &choices).map_err(|error| failed(context, order, &error))?;
    choices.columns = chosen::columns(context, target, &sheet, chosen)?;
    let columns = exchange::columns(&sheet, target, &choices).doubting_options(&sheet, target, &opened.case);
    let matching = columns.matching();
    let reading = Reading { case: &opened.case, target, sheet: &sheet, matching: &matching, modes: &modes };
    let proposal = reading.propose(|| fastrand::u32(..));
    let asks = exchange::asks(target, &sheet, &columns, &proposal, &choices);
    let import = Import { context, reading, columns: &columns, proposal, asks };
    match order.json {
        true => import.report(order.dry_run),
        false => import.say(order.dry_run),
    }
    if let Some(path) = order.refused_to {
        import.write_refused(path, order)?;
    }
    let nothing_known = columns.columns.iter().all(|column| column.question.is_none());
    let code = if nothing_known { 2 } else { u8::from(import.is_partial()) };
    let after = if order.dry_run { None } else { import.taken()? };
    // What was read is not needed any more, and may be large.
    drop(import);
    drop(sheet);
    if let Some(after) = after {
        // The program ends here: to give the room of every row back before that only takes time.
        std::mem::forget(opened.save(context, after)?);
    }
    Ok(code)
}

fn target(context: &Context) -> Result<Target<'_>, Failure> {
    let bound = context.process.bindings.customers.as_ref();
    let list = bound.and_then(|bound| context.process.list(&bound.list));
    let list = list.ok_or_else(|| Failure::new(context.words.text("import-no-list")))?;
    Ok(Target { process: &context.process, list })
}

fn failed(context: &Context, order: &Args<'_>, error: &incoming::TableError) -> Failure {
    let what = wording::table_error(&context.words, error);
    let values = [("what", what.into()), ("path", wording::path(order.table).into())];
    Failure::new(context.words.with("open-failed", values))
}

impl Import<'_> {
    fn accounts(&self) -> Accounts {
        self.proposal.accounts_while(!self.asks.is_empty())
    }

    /// Whether something of the table was not taken.
    fn is_partial(&self) -> bool {
        let accounts = self.accounts();
        let values = || self.proposal.rows.iter().flat_map(|row| &row.remarks).any(|it| it.remark == Remark::NoAnswer);
        let notices = &self.reading.sheet.notices;
        let formulas = || notices.iter().any(|it| matches!(it, exchange::SheetNotice::EmptyFormulas { .. }));
        let sheets = || notices.iter().any(|it| matches!(it, exchange::SheetNotice::OtherLists { .. }));
        let columns = || self.columns.columns.iter().any(exchange::Column::is_passed_over);
        accounts.refused + accounts.left_out > 0 || columns() || values() || formulas() || sheets()
    }

    /// The case with the accepted rows; nothing when nothing is taken in.
    fn taken(&self) -> Result<Option<Case>, Failure> {
        if !self.asks.is_empty() || self.proposal.taken().next().is_none() {
            return Ok(None);
        }
        let mut after = self.reading.case.clone();
        // The proposal was made of this very case, and no two of its rows are about the same one, so it fits.
        let mut applied = Ok(());
        self.reading.edits(&self.proposal).each(|edit| {
            if applied.is_ok() {
                applied = after.apply(&edit);
            }
        });
        applied.map(|()| Some(after)).map_err(|error| Failure::new(error.to_string()))
    }

    fn label(&self, question: &QuestionId) -> String {
        let question = self.reading.target.process.question(question);
        question.map(|it| it.label.get(self.context.words.tag()).to_owned()).unwrap_or_default()
    }

    fn write_refused(&self, path: &Path, order: &Args<'_>) -> Result<(), Failure> {
        let words = &self.context.words;
        let same = |other: &Path| {
            path == other || path.canonicalize().ok().is_some_and(|it| other.canonicalize().ok() == Some(it))
        };
        if same(order.table) || same(order.file) {
            return Err(Failure::new(words.text("table-own-file")));
        }
        let said = |key| self.context.output.error(&words.with(key, [("path", wording::path(path).into())]));
        if self.proposal.accounts().refused == 0 {
            said("table-no-refused");
            return Ok(());
        }
        let bytes = exchange::write_refused(words, self.reading.sheet, &self.proposal);
        let bytes =
            bytes.map_err(|error| Failure::new(words.with("job-failed", [("reason", error.to_string().into())])))?;
        let place = Place { path, existing: Existing::Refuse, rights: Rights::Folder };
        match store::write_file(place, &bytes) {
            Ok(_) => {}
            // After a dry run it is there already.
            Err(SaveError::Exists) if files::read(path, store::MAX_BYTES).is_ok_and(|there| *there == bytes) => {}
            Err(error) => return Err(Failure::new(wording::save_error(words, path, &error))),
        }
        said("table-refused-written");
        Ok(())
    }
}
