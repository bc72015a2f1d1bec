//! `lupapolku import`: end customers from a table.

use super::Context;
use super::output::{self, Failure};
use crate::assessment::Finding;
use crate::case::{Case, RowId};
use crate::exchange::{
    self, Accounts, By, Choices, Columns, Doubt, Encoding, Mode, Modes, Proposal, ProposedRow, Remark, Sheet, Target,
    Verdict,
};
use crate::incoming;
use crate::process::{Kind, ListId, QuestionId};
use crate::store;
use crate::wording;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

/// The list that tables are read into.
const END_CUSTOMERS: &str = "end-customers";

/// How many remarks are told one by one in text; other programs get all.
const TOLD: usize = 200;

/// What is to be done with which files.
pub(super) struct Order<'a> {
    pub(super) file: &'a Path,
    pub(super) table: &'a Path,
    pub(super) refused_to: Option<&'a Path>,
    pub(super) dry_run: bool,
    pub(super) json: bool,
}

/// What the user has chosen about the table, as it was typed.
pub(super) struct Chosen {
    pub(super) sheet: Option<String>,
    pub(super) heading: Option<usize>,
    pub(super) column: Vec<String>,
    pub(super) encoding: Option<String>,
    pub(super) replace: Vec<String>,
    pub(super) fill: Vec<String>,
    pub(super) leave: Vec<String>,
}

/// Why nothing is taken before the user has said something.
enum Ask {
    /// Which column answers this question.
    Column(QuestionId),
    /// What the letters are.
    Encoding,
}

/// A table with everything that was made of it.
struct Import<'a> {
    context: &'a Context,
    target: Target<'a>,
    case: &'a Case,
    sheet: &'a Sheet,
    columns: &'a Columns,
    proposal: Proposal,
    asks: Vec<Ask>,
}

/// Exit 0 everything was taken in, 1 something was refused or passed over, 2 nothing could be read.
pub(super) fn run(context: &Context, order: &Order<'_>, chosen: &Chosen) -> Result<ExitCode, Failure> {
    let (mut case, opened) = match order.dry_run {
        true => (output::open(context, order.file)?, None),
        false => output::open_to_change(context, order.file).map(|(case, opened)| (case, Some(opened)))?,
    };
    let target = target(context)?;
    let modes = modes(context, target, chosen)?;
    let mut choices = choices(context, chosen)?;
    let sheet =
        incoming::read_table_for(order.table, target, &choices).map_err(|error| failed(context, order, &error))?;
    choices.columns = chosen_columns(context, target, &sheet, chosen)?;
    let columns = exchange::columns(&sheet, target, &choices);
    let matching = columns.matching();
    let proposal = exchange::propose_with(&case, target, &sheet, &matching, &modes, || fastrand::u32(..));
    let asks = asks(target, &sheet, &columns, &proposal, &choices);
    let import = Import { context, target, case: &case, sheet: &sheet, columns: &columns, proposal, asks };
    let accounts = import.accounts();
    let checked = order.dry_run.then(|| import.check()).flatten();
    if order.json {
        import.report(accounts, checked.as_ref());
    } else {
        import.say(accounts, checked.as_ref());
    }
    if let Some(path) = order.refused_to {
        import.write_refused(path, order)?;
    }
    let nothing_known = columns.columns.iter().all(|column| column.question.is_none());
    let code = match () {
        () if nothing_known => 2,
        () => u8::from(import.is_partial(accounts)),
    };
    let edit = if import.asks.is_empty() { import.proposal.edit() } else { None };
    if let (Some(opened), Some(edit)) = (opened, edit) {
        // The proposal was made of this very case, and no two of its rows are about the same one, so it fits.
        case.apply(&edit).map_err(|error| Failure::new(error.to_string()))?;
        output::save_over(context, &case, (order.file, &opened))?;
    }
    Ok(ExitCode::from(code))
}

fn target(context: &Context) -> Result<Target<'_>, Failure> {
    let list = context.process.list(&ListId::new(END_CUSTOMERS));
    let list = list.ok_or_else(|| Failure::new(END_CUSTOMERS.to_owned()))?;
    Ok(Target { process: &context.process, list })
}

fn failed(context: &Context, order: &Order<'_>, error: &incoming::TableError) -> Failure {
    let what = wording::table_error(&context.words, error);
    let values = [("what", what.into()), ("path", wording::path(order.table).into())];
    Failure::new(context.words.with("open-failed", values))
}

fn choices(context: &Context, chosen: &Chosen) -> Result<Choices, Failure> {
    let encoding = chosen.encoding.as_ref().map(|name| {
        let there = || Encoding::ALL.map(Encoding::name).join(", ");
        let values = || [("name", name.as_str().into()), ("there", there().into())];
        Encoding::find(name).ok_or_else(|| Failure::new(context.words.with("table-unknown-encoding", values())))
    });
    Ok(Choices {
        sheet: chosen.sheet.clone(),
        heading: chosen.heading,
        encoding: encoding.transpose()?,
        columns: BTreeMap::new(),
    })
}

fn modes(context: &Context, target: Target<'_>, chosen: &Chosen) -> Result<Modes, Failure> {
    let all = [(&chosen.replace, Mode::Replace), (&chosen.fill, Mode::FillEmpty), (&chosen.leave, Mode::Leave)];
    let named = all.into_iter().flat_map(|(names, mode)| names.iter().map(move |name| (name, mode)));
    named.map(|(name, mode)| Ok((question(context, target, name)?, mode))).collect()
}

/// The question a user names, by its id or by its label in any language.
fn question(context: &Context, target: Target<'_>, name: &str) -> Result<QuestionId, Failure> {
    let alike = |text: &str| text.trim().to_lowercase() == name.trim().to_lowercase();
    let languages = &target.process.head.languages;
    let found = target
        .list
        .questions
        .iter()
        .find(|question| alike(question.id.as_str()) || languages.iter().any(|tag| alike(question.label.get(tag))));
    found.map(|question| question.id.clone()).ok_or_else(|| {
        let there = target.list.questions.iter().map(|question| question.id.to_string()).collect::<Vec<_>>().join(", ");
        let values = [("name", name.into()), ("there", there.into())];
        Failure::new(context.words.with("table-unknown-question", values))
    })
}

fn chosen_columns(
    context: &Context,
    target: Target<'_>,
    sheet: &Sheet,
    chosen: &Chosen,
) -> Result<BTreeMap<QuestionId, Option<usize>>, Failure> {
    let columns = exchange::columns(sheet, target, &Choices::default());
    let place = |text: &String| {
        let form = || Failure::new(context.words.with("table-column-form", [("text", text.as_str().into())]));
        let (name, heading) = text.split_once('=').ok_or_else(form)?;
        let question = question(context, target, name)?;
        if heading.trim().is_empty() {
            return Ok((question, None));
        }
        let values = || [("name", heading.into()), ("there", names(&columns).into())];
        let unknown = || Failure::new(context.words.with("table-unknown-column", values()));
        columns.find(heading).ok_or_else(unknown).map(|at| (question, Some(at)))
    };
    chosen.column.iter().map(place).collect()
}

fn names(columns: &Columns) -> String {
    columns
        .columns
        .iter()
        .filter(|it| it.filled > 0 || !it.heading.is_empty())
        .map(exchange::Column::name)
        .collect::<Vec<_>>()
        .join(", ")
}

/// What has to be said before anything is taken: the column that names new rows, and letters that are in doubt.
fn asks(target: Target<'_>, sheet: &Sheet, columns: &Columns, proposal: &Proposal, choices: &Choices) -> Vec<Ask> {
    let mut asks = Vec::new();
    if sheet.in_doubt.contains(&Doubt::Encoding) && choices.encoding.is_none() {
        asks.push(Ask::Encoding);
    }
    let named_by = &target.list.named_by;
    let id = target.list.questions.iter().find(|question| question.kind == Kind::BusinessId);
    let has_id = id.is_some_and(|question| columns.has(&question.id));
    let is_known = |row: &ProposedRow| row.row.is_some();
    let all_known = has_id && proposal.rows.iter().all(is_known);
    if !columns.has(named_by) && !all_known {
        asks.push(Ask::Column(named_by.clone()));
    }
    asks
}

impl Import<'_> {
    fn accounts(&self) -> Accounts {
        let accounts = self.proposal.accounts();
        match self.asks.is_empty() {
            true => accounts,
            false => Accounts { rows: accounts.rows, left_out: accounts.rows, ..Accounts::default() },
        }
    }

    /// Whether something of the table was not taken.
    fn is_partial(&self, accounts: Accounts) -> bool {
        let values = || self.proposal.rows.iter().flat_map(|row| &row.remarks).any(|it| it.remark == Remark::NoAnswer);
        let formulas = || self.sheet.notices.iter().any(|it| matches!(it, exchange::Notice::EmptyFormulas { .. }));
        let columns = || self.columns.columns.iter().any(exchange::Column::is_passed_over);
        accounts.refused + accounts.left_out > 0 || columns() || values() || formulas()
    }

    /// What a check will say of the rows that are taken.
    fn check(&self) -> Option<(Case, BTreeMap<RowId, Vec<Finding>>)> {
        let today = self.context.today;
        let check = || incoming::check_after(self.case, self.target.process, self.target.list, &self.proposal, today);
        self.asks.is_empty().then(check)
    }

    fn label(&self, question: &QuestionId) -> String {
        let question = self.target.process.question(question);
        question.map(|it| it.label.get(self.context.words.tag()).to_owned()).unwrap_or_default()
    }

    fn say(&self, accounts: Accounts, checked: Option<&(Case, BTreeMap<RowId, Vec<Finding>>)>) {
        let words = &self.context.words;
        for notice in &self.sheet.notices {
            output::line(&wording::sheet_notice(words, notice));
        }
        if let Some(line) = self.sheet.heading_line {
            output::line(&words.with("table-heading-line", [("line", line.to_string().into())]));
        }
        for column in &self.columns.columns {
            if let Some(text) = self.column_text(column) {
                output::line(&text);
            }
        }
        for row in &self.sheet.left_out {
            output::line(&wording::left_out(words, row));
        }
        if self.asks.is_empty() {
            self.say_rows();
        }
        if let Some((after, findings)) = checked {
            self.say_check(after, findings);
        }
        for ask in &self.asks {
            output::line(&self.ask_text(ask));
        }
        let counts = words.with(
            "import-counts",
            [
                ("new", accounts.new.into()),
                ("changed", accounts.changed.into()),
                ("unchanged", accounts.unchanged.into()),
                ("refused", accounts.refused.into()),
            ],
        );
        let values = [("counts", counts.into()), ("left", accounts.left_out.into()), ("rows", accounts.rows.into())];
        output::line(&words.with("table-accounts", values));
    }

    fn column_text(&self, column: &exchange::Column) -> Option<String> {
        let words = &self.context.words;
        let name = column.name();
        if let Some(question) = &column.question {
            let key = if column.by == By::Content { "table-column-by-content" } else { "table-column-read" };
            return Some(words.with(key, [("column", name.into()), ("field", self.label(question).into())]));
        }
        let samples = || column.samples.join(", ");
        match column.perhaps.first() {
            _ if column.filled == 0 => None,
            Some(question) => Some(words.with(
                "table-column-perhaps",
                [
                    ("column", name.into()),
                    ("field", self.label(question).into()),
                    ("id", question.as_str().into()),
                    ("samples", samples().into()),
                ],
            )),
            None => {
                Some(words.with("table-column-passed-over", [("column", name.into()), ("samples", samples().into())]))
            }
        }
    }

    fn ask_text(&self, ask: &Ask) -> String {
        let words = &self.context.words;
        match ask {
            Ask::Encoding => words.text("table-ask-encoding"),
            Ask::Column(question) => {
                let values = [
                    ("field", self.label(question).into()),
                    ("id", question.as_str().into()),
                    ("columns", names(self.columns).into()),
                ];
                words.with("table-ask-column", values)
            }
        }
    }

    fn say_rows(&self) {
        let (words, speaker) = (&self.context.words, self.context.speaker(self.case));
        let mut lines = Vec::new();
        for row in &self.proposal.rows {
            let line = |what: String| {
                let (line, what) = (("line", row.line.to_string().into()), ("what", what.into()));
                match row.name.as_str() {
                    "" => words.with("table-line-nameless", [line, what]),
                    name => words.with("table-line", [line, ("name", name.into()), what]),
                }
            };
            if let Verdict::Refused(cells) = &row.verdict {
                lines.extend(cells.iter().map(|cell| wording::refused_cell(words, row.line, cell)));
            }
            if matches!(row.verdict, Verdict::Changed) {
                lines.extend(row.changes.iter().map(|change| line(wording::field_change(speaker, change))));
            }
            lines.extend(row.remarks.iter().map(|remark| line(wording::cell_remark(speaker, remark))));
        }
        lines.iter().take(TOLD).for_each(|line| output::line(line));
        if lines.len() > TOLD {
            output::line(&words.with("table-more", [("count", (lines.len() - TOLD).into())]));
        }
    }

    /// The same sentence of many rows is said once, with their lines.
    fn say_check(&self, after: &Case, findings: &BTreeMap<RowId, Vec<Finding>>) {
        let speaker = self.context.speaker(after);
        let mut by_text: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for row in self.proposal.taken() {
            for finding in row.row.and_then(|row| findings.get(&row)).into_iter().flatten() {
                // Without the name of the row, so that many rows say the same.
                let text = wording::finding(speaker, finding).replace(&format!("{}: ", row.name), "");
                by_text.entry(text).or_default().push(row.line);
            }
        }
        for (what, lines) in by_text {
            let values = [("lines", wording::numbers(&lines).into()), ("what", what.into())];
            output::line(&self.context.words.with("table-check-says", values));
        }
    }

    fn write_refused(&self, path: &Path, order: &Order<'_>) -> Result<(), Failure> {
        let words = &self.context.words;
        let same = |other: &Path| {
            path == other || path.canonicalize().ok().is_some_and(|it| other.canonicalize().ok() == Some(it))
        };
        if same(order.table) || same(order.file) {
            return Err(Failure::new(words.text("table-own-file")));
        }
        let said = |key| output::error(&words.with(key, [("path", wording::path(path).into())]));
        if self.proposal.accounts().refused == 0 {
            said("table-no-refused");
            return Ok(());
        }
        let bytes = exchange::write_refused(words, self.sheet, &self.proposal);
        let bytes =
            bytes.map_err(|error| Failure::new(words.with("job-failed", [("reason", error.to_string().into())])))?;
        store::replace(path, &bytes).map_err(|error| Failure::new(wording::save_error(words, path, &error)))?;
        said("table-refused-written");
        Ok(())
    }

    /// For other programs, as JSON.
    fn report(&self, accounts: Accounts, checked: Option<&(Case, BTreeMap<RowId, Vec<Finding>>)>) {
        let words = &self.context.words;
        let columns: Vec<Value> = self.columns.columns.iter().map(column_report).collect();
        let passed_over: Vec<&str> =
            self.columns.columns.iter().filter(|it| it.is_passed_over()).map(exchange::Column::name).collect();
        let notices: Vec<String> = self.sheet.notices.iter().map(|it| wording::sheet_notice(words, it)).collect();
        let sheets: Vec<Value> = self
            .sheet
            .tabs
            .iter()
            .map(|tab| json!({"name": tab.name, "hidden": tab.hidden, "read": tab.is_read}))
            .collect();
        let left_out: Vec<Value> = self
            .sheet
            .left_out
            .iter()
            .map(|row| json!({"line": row.line, "text": row.text, "message": wording::left_out(words, row)}))
            .collect();
        let asks: Vec<Value> = self.asks.iter().map(|ask| self.ask_report(ask)).collect();
        let head = json!({
            "new": accounts.new, "changed": accounts.changed, "unchanged": accounts.unchanged, "refused": accounts.refused,
            "left_out": accounts.left_out, "rows_in_all": accounts.rows,
            "sheet": self.sheet.tabs.iter().find(|tab| tab.is_read).map(|tab| &tab.name),
            "sheets": sheets, "heading_line": self.sheet.heading_line,
            "encoding": self.sheet.encoding.map(Encoding::name),
            "columns": columns, "passed_over": passed_over, "rows_left_out": left_out, "asked": asks, "notices": notices,
        });
        // Row by row, because there may be a hundred thousand.
        let head = head.to_string();
        let mut out = output::Lines::new();
        out.put(head.strip_suffix('}').unwrap_or(&head));
        out.put(",\"rows\":[");
        let rows = self.proposal.rows.iter().filter(|_| self.asks.is_empty());
        for (at, row) in rows.enumerate() {
            out.put(if at == 0 { "" } else { "," });
            out.put(&self.row_report(row, checked).to_string());
        }
        out.put("]}\n");
    }

    fn ask_report(&self, ask: &Ask) -> Value {
        let (code, question) = match ask {
            Ask::Column(question) => ("column", Some(question.to_string())),
            Ask::Encoding => ("encoding", None),
        };
        json!({"code": code, "question": question, "message": self.ask_text(ask)})
    }

    fn row_report(&self, row: &ProposedRow, checked: Option<&(Case, BTreeMap<RowId, Vec<Finding>>)>) -> Value {
        let words = &self.context.words;
        let speaker = self.context.speaker(self.case);
        let (verdict, reasons) = match &row.verdict {
            Verdict::New => ("new", Vec::new()),
            Verdict::Changed => ("changed", Vec::new()),
            Verdict::Unchanged => ("unchanged", Vec::new()),
            Verdict::Refused(cells) => {
                let reason = |cell: &exchange::Cell| {
                    json!({
                        "code": wording::refusal_code(&cell.reason),
                        "column": cell.column,
                        "message": wording::refused_cell(words, row.line, cell),
                    })
                };
                ("refused", cells.iter().map(reason).collect())
            }
        };
        let said =
            |question: &QuestionId, answer| wording::answer(speaker, self.target.process.question(question), answer);
        let changes: Vec<Value> = row
            .changes
            .iter()
            .map(|it| {
                let old = it.old.as_ref().filter(|old| !old.is_blank()).map(|old| said(&it.question, old));
                json!({"question": it.question.to_string(), "field": self.label(&it.question), "old": old, "new": said(&it.question, &it.new)})
            })
            .collect();
        let remarks: Vec<Value> = row
            .remarks
            .iter()
            .map(|it| {
                let read = match &it.remark {
                    Remark::ReadAs(read) | Remark::DigitsLost(Some(read)) => Some(said(&it.question, read)),
                    _ => None,
                };
                json!({
                    "code": wording::remark_code(&it.remark), "question": it.question.to_string(), "typed": it.typed,
                    "read_as": read, "message": wording::cell_remark(speaker, it),
                })
            })
            .collect();
        let mut report = json!({
            "line": row.line, "name": row.name, "verdict": verdict, "reasons": reasons, "changes": changes, "remarks": remarks,
        });
        let check = checked.filter(|_| matches!(row.verdict, Verdict::New | Verdict::Changed));
        if let (Some((after, findings)), Some(report)) = (check, report.as_object_mut()) {
            let speaker = self.context.speaker(after);
            let found = row.row.and_then(|row| findings.get(&row)).into_iter().flatten();
            let found = found.map(|it| {
                json!({"code": it.issue.code(), "severity": it.severity.name(), "field": it.address.to_string(), "message": wording::finding(speaker, it)})
            });
            report.insert("check".to_owned(), found.collect());
        }
        report
    }
}

fn column_report(column: &exchange::Column) -> Value {
    let by = match column.by {
        By::Heading => Some("heading"),
        By::Content => Some("content"),
        By::Choice => Some("choice"),
        _ => None,
    };
    let perhaps: Vec<String> = column.perhaps.iter().map(ToString::to_string).collect();
    json!({
        "column": column.heading, "question": column.question.as_ref().map(ToString::to_string),
        "letters": column.letters, "by": by, "perhaps": perhaps, "filled": column.filled, "samples": column.samples,
    })
}
