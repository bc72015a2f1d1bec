//! What was made of a table, in words.

use super::Import;
use crate::exchange::{self, Ask, By, RowOutcome};
use crate::incoming::{self, CheckedRows};
use crate::wording;
use std::collections::BTreeMap;

/// How many remarks are told one by one; other programs get all.
const TOLD: usize = 200;

impl Import<'_> {
    /// Says in words what was made of a table, and what a check will say when `checks` asks for it.
    pub(super) fn say(&self, checks: bool) {
        let words = &self.context.words;
        for notice in &self.reading.sheet.notices {
            self.context.output.line(&wording::sheet_notice(words, notice));
        }
        if let Some(line) = self.reading.sheet.heading_line {
            self.context.output.line(&words.with("table-heading-line", [("line", line.to_string().into())]));
        }
        for column in &self.columns.columns {
            if let Some(text) = self.column_text(column) {
                self.context.output.line(&text);
            }
        }
        for sentence in wording::all_left_out(words, &self.reading.sheet.left_out) {
            self.context.output.line(&sentence);
        }
        if self.asks.is_empty() {
            self.say_rows();
        }
        if checks && self.asks.is_empty() {
            self.say_check();
        }
        for ask in &self.asks {
            self.context.output.line(&self.ask_text(ask));
        }
        self.context.output.line(&wording::accounts(words, self.accounts()));
    }

    fn column_text(&self, column: &exchange::Column) -> Option<String> {
        let words = &self.context.words;
        let name = column.name();
        if let Some(question) = &column.question {
            if let Some(other) = &column.together {
                let field = self.label(question);
                let values = [("column", name.into()), ("field", field.into()), ("other", other.as_str().into())];
                return Some(words.with("table-column-together", values));
            }
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

    pub(super) fn ask_text(&self, ask: &Ask) -> String {
        let words = &self.context.words;
        match ask {
            Ask::Column(question) => {
                let values = [
                    ("field", self.label(question).into()),
                    ("id", question.as_str().into()),
                    ("columns", self.columns.names().into()),
                ];
                let named = self.columns.columns.iter().filter(|it| it.filled > 0 || !it.heading.is_empty());
                let is_one = named.count() == 1;
                words.with(if is_one { "table-ask-one-column" } else { "table-ask-column" }, values)
            }
            Ask::Encoding => words.text("table-ask-encoding"),
        }
    }

    fn say_rows(&self) {
        let (words, texts) = (&self.context.words, self.context.texts(self.reading.case));
        let mut lines = Vec::new();
        for row in &self.proposal.rows {
            let line = |what: String| {
                let (line, what) = (("line", row.line.to_string().into()), ("what", what.into()));
                match row.name.as_str() {
                    "" => words.with("table-line-nameless", [line, what]),
                    name => words.with("table-line", [line, ("name", name.into()), what]),
                }
            };
            if let RowOutcome::Refused(cells) = &row.verdict {
                lines.extend(cells.iter().map(|cell| wording::refused_cell(words, row.line, cell)));
            }
            if matches!(row.verdict, RowOutcome::Changed) {
                lines.extend(row.changes.iter().map(|change| line(wording::field_change(texts, change))));
            }
            lines.extend(row.remarks.iter().map(|remark| line(wording::cell_remark(texts, remark))));
        }
        lines.iter().take(TOLD).for_each(|line| self.context.output.line(line));
        if lines.len() > TOLD {
            self.context.output.line(&words.with("table-more", [("count", (lines.len() - TOLD).into())]));
        }
    }

    /// The same sentence of many rows is said once, with their lines.
    fn say_check(&self) {
        let tell = |checked: &CheckedRows<'_>| {
            let (mut sentences, mut by_text) = (wording::RowFindings::default(), BTreeMap::<String, Vec<usize>>::new());
            checked.each(|row, finding| {
                let text = sentences.sentence(self.context.texts(&checked.after), finding, &row.name);
                match by_text.get_mut(text) {
                    Some(lines) => lines.push(row.line),
                    None => drop(by_text.insert(text.to_owned(), vec![row.line])),
                }
            });
            by_text
        };
        let mut by_text = BTreeMap::<String, Vec<usize>>::new();
        incoming::check_after(&self.reading, &self.proposal, self.context.today, tell, |part| {
            part.into_iter().for_each(|(text, lines)| by_text.entry(text).or_default().extend(lines));
        });
        for (what, lines) in by_text {
            let values =
                [("count", lines.len().into()), ("lines", wording::numbers(&lines).into()), ("what", what.into())];
            self.context.output.line(&self.context.words.with("table-check-says", values));
        }
    }
}
