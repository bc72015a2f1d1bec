//! What was made of a table, for other programs, as JSON.

use super::Import;
use crate::case::RowId;
use crate::exchange::{self, Ask, By, Encoding, ProposedRow, Remark, RowOutcome};
use crate::incoming::{self, CheckedRows};
use crate::process::QuestionId;
use crate::wording;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What a check will say of each row.
type Checked = BTreeMap<RowId, Vec<Value>>;

impl Import<'_> {
    /// For other programs, as JSON.
    pub(super) fn report(&self, checks: bool) {
        let (words, sheet, accounts) = (&self.context.words, self.reading.sheet, self.accounts());
        let checked = (checks && self.asks.is_empty()).then(|| self.check());
        let columns: Vec<Value> = self.columns.columns.iter().map(column_report).collect();
        let passed_over: Vec<&str> =
            self.columns.columns.iter().filter(|it| it.is_passed_over()).map(exchange::Column::name).collect();
        let notices: Vec<String> = sheet.notices.iter().map(|it| wording::sheet_notice(words, it)).collect();
        let sheets: Vec<Value> =
            sheet.tabs.iter().map(|tab| json!({"name": tab.name, "hidden": tab.hidden, "read": tab.is_read})).collect();
        let left_out: Vec<Value> = sheet
            .left_out
            .iter()
            .map(|row| json!({"line": row.line, "text": row.text, "message": wording::left_out(words, row)}))
            .collect();
        let asks: Vec<Value> = self.asks.iter().map(|ask| self.ask_report(ask)).collect();
        let head = json!({
            "new": accounts.new, "changed": accounts.changed, "unchanged": accounts.unchanged, "refused": accounts.refused,
            "left_out": accounts.left_out, "rows_in_all": accounts.rows,
            "sheet": sheet.tabs.iter().find(|tab| tab.is_read).map(|tab| &tab.name),
            "sheets": sheets, "heading_line": sheet.heading_line,
            "encoding": sheet.encoding.map(Encoding::name),
            "columns": columns, "passed_over": passed_over, "rows_left_out": left_out, "asked": asks, "notices": notices,
        });
        // Row by row, because there may be a hundred thousand.
        let head = head.to_string();
        let mut out = self.context.output.lines();
        out.put(head.strip_suffix('}').unwrap_or(&head));
        out.put(",\"rows\":[");
        let rows = self.proposal.rows.iter().filter(|_| self.asks.is_empty());
        for (at, row) in rows.enumerate() {
            out.put(if at == 0 { "" } else { "," });
            out.put(&self.row_report(row, checked.as_ref()).to_string());
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

    /// What a check will say of each row.
    fn check(&self) -> Checked {
        let tell = |rows: &CheckedRows<'_>| {
            let mut checked = Checked::new();
            rows.each(|row, finding| {
                let message = wording::finding(self.context.texts(&rows.after), finding);
                let said = json!({
                    "code": finding.issue.code(), "severity": finding.severity.name(),
                    "field": finding.address.to_string(), "message": message,
                });
                row.row.into_iter().for_each(|row| checked.entry(row).or_default().push(said.clone()));
            });
            checked
        };
        let mut checked = Checked::new();
        incoming::check_after(&self.reading, &self.proposal, self.context.today, tell, |part| checked.extend(part));
        checked
    }

    fn row_report(&self, row: &ProposedRow, checked: Option<&Checked>) -> Value {
        let words = &self.context.words;
        let texts = self.context.texts(self.reading.case);
        let (verdict, reasons) = match &row.verdict {
            RowOutcome::New => ("new", Vec::new()),
            RowOutcome::Changed => ("changed", Vec::new()),
            RowOutcome::Unchanged => ("unchanged", Vec::new()),
            RowOutcome::Refused(cells) => {
                let reason = |cell: &exchange::Cell| {
                    json!({
                        "code": cell.reason.code(),
                        "column": cell.column,
                        "message": wording::refused_cell(words, row.line, cell),
                    })
                };
                ("refused", cells.iter().map(reason).collect())
            }
        };
        let said = |question: &QuestionId, answer| {
            wording::answer(texts, self.reading.target.process.question(question), answer)
        };
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
                    "code": it.remark.code(), "question": it.question.to_string(), "typed": it.typed,
                    "read_as": read, "message": wording::cell_remark(texts, it),
                })
            })
            .collect();
        let mut report = json!({
            "line": row.line, "name": row.name, "verdict": verdict, "reasons": reasons, "changes": changes, "remarks": remarks,
        });
        let check = checked.filter(|_| matches!(row.verdict, RowOutcome::New | RowOutcome::Changed));
        if let (Some(findings), Some(report)) = (check, report.as_object_mut()) {
            let found = row.row.and_then(|row| findings.get(&row)).cloned().unwrap_or_default();
            report.insert("check".to_owned(), found.into());
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
        "letters": column.letters, "together_with": column.together, "by": by, "perhaps": perhaps,
        "filled": column.filled, "samples": column.samples,
    })
}
