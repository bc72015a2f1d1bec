//! `lupapolku import`: end customers from a table.

use super::Context;
use super::output::{self, Failure};
use crate::exchange::{self, Cell, Proposal, Verdict};
use crate::process::{List, ListId};
use crate::wording;
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// The list that tables are read into.
const END_CUSTOMERS: &str = "end-customers";

/// Exit 0 everything was taken in, 1 some rows were refused, 2 nothing could be read.
pub(super) fn run(
    context: &Context,
    (file, table): (&Path, &Path),
    (dry_run, json): (bool, bool),
) -> Result<ExitCode, Failure> {
    let (mut case, opened) = match dry_run {
        true => (output::open(context, file)?, None),
        false => output::open_to_change(context, file).map(|(case, opened)| (case, Some(opened)))?,
    };
    let list = list(context)?;
    let sheet = read(context, table)?;
    let matching = exchange::guess(&sheet, list, &context.process);
    let proposal = exchange::propose((&case, &context.process, list), (&sheet, &matching), || fastrand::u32(..));
    if json {
        output::line(&report(context, &sheet, &matching, &proposal).to_string());
    } else {
        say(context, &sheet, &proposal);
    }
    let [.., refused] = proposal.counts();
    if let (Some(opened), Some(edit)) = (opened, proposal.edit()) {
        // The proposal was made of this very case, and no two of its rows are about the same one, so it fits.
        case.apply(&edit).map_err(|error| Failure::new(error.to_string()))?;
        output::save_over(context, &case, (file, &opened))?;
    }
    Ok(if refused == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn list(context: &Context) -> Result<&List, Failure> {
    let list = context.process.list(&ListId::new(END_CUSTOMERS));
    list.ok_or_else(|| Failure::new(END_CUSTOMERS.to_owned()))
}

fn read(context: &Context, table: &Path) -> Result<exchange::Sheet, Failure> {
    let failed = |text: String| {
        let values = [("what", text.into()), ("path", wording::path(table).into())];
        Failure::new(context.words.with("open-failed", values))
    };
    crate::incoming::read_table(table).map_err(|error| failed(wording::table_error(&context.words, &error)))
}

fn say(context: &Context, sheet: &exchange::Sheet, proposal: &Proposal) {
    for notice in &sheet.notices {
        output::line(&wording::sheet_notice(&context.words, notice));
    }
    for row in &proposal.rows {
        if let Verdict::Refused(cells) = &row.verdict {
            cells.iter().for_each(|cell| output::line(&wording::refused_cell(&context.words, row.line, cell)));
        }
    }
    let [new, changed, unchanged, refused] = proposal.counts();
    let values = [
        ("new", new.into()),
        ("changed", changed.into()),
        ("unchanged", unchanged.into()),
        ("refused", refused.into()),
    ];
    output::line(&context.words.with("import-counts", values));
}

fn report(context: &Context, sheet: &exchange::Sheet, matching: &exchange::Matching, proposal: &Proposal) -> Value {
    let [new, changed, unchanged, refused] = proposal.counts();
    let columns: Vec<Value> = sheet
        .heading
        .iter()
        .zip(matching)
        .map(|(heading, question)| json!({"column": heading, "question": question.as_ref().map(ToString::to_string)}))
        .collect();
    let rows: Vec<Value> = proposal
        .rows
        .iter()
        .map(|row| {
            let (verdict, reasons) = match &row.verdict {
                Verdict::New => ("new", Vec::new()),
                Verdict::Changed { .. } => ("changed", Vec::new()),
                Verdict::Unchanged => ("unchanged", Vec::new()),
                Verdict::Refused(cells) => {
                    ("refused", cells.iter().map(|cell| reason(context, row.line, cell)).collect())
                }
            };
            json!({"line": row.line, "name": row.name, "verdict": verdict, "reasons": reasons})
        })
        .collect();
    let notices: Vec<String> = sheet.notices.iter().map(|it| wording::sheet_notice(&context.words, it)).collect();
    json!({
        "new": new, "changed": changed, "unchanged": unchanged, "refused": refused,
        "columns": columns, "rows": rows, "notices": notices,
    })
}

fn reason(context: &Context, line: usize, cell: &Cell) -> Value {
    json!({
        "code": wording::refusal_code(&cell.reason),
        "column": cell.column,
        "message": wording::refused_cell(&context.words, line, cell),
    })
}
