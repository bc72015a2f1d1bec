//! A table that is about to be taken in: what was read, which column is what, and what would change.

use crate::case::Case;
use crate::exchange::{self, Matching, Notice, Proposal, Sheet, Verdict};
use crate::language::Words;
use crate::process::{List, ListId, Process, QuestionId};
use crate::window::kit::{TableMemory, Tone};
use crate::wording;

/// A table that is about to be taken in.
pub(in crate::window) struct Import {
    pub(in crate::window) list: ListId,
    pub(in crate::window) sheet: Sheet,
    pub(in crate::window) matching: Matching,
    pub(in crate::window) proposal: Proposal,
    /// The rows of the preview in words.
    pub(in crate::window) lines: Vec<ImportLine>,
    /// Whether only refused rows are shown.
    pub(in crate::window) only_refused: bool,
    pub(in crate::window) table: TableMemory,
}

/// A row of the preview.
pub(in crate::window) struct ImportLine {
    pub(in crate::window) cells: Vec<String>,
    pub(in crate::window) chip: (Tone, String),
    pub(in crate::window) refused: bool,
}

impl Import {
    /// A table read for a list, with its columns guessed.
    pub(in crate::window) fn new(list: ListId, sheet: Sheet, process: &Process) -> Self {
        let matching = process.list(&list).map(|list| exchange::guess(&sheet, list, process)).unwrap_or_default();
        Self {
            list,
            sheet,
            matching,
            proposal: Proposal::default(),
            lines: Vec::new(),
            only_refused: false,
            table: TableMemory::default(),
        }
    }

    /// Rows pasted without a heading answer the questions of the table's columns, in order.
    pub(in crate::window) fn pasted(list: &List, mut sheet: Sheet, process: &Process, tag: &str) -> Sheet {
        if exchange::guess(&sheet, list, process).iter().any(Option::is_some) {
            return sheet;
        }
        let label = |id: &QuestionId| process.question(id).map(|it| it.label.get(tag).to_owned()).unwrap_or_default();
        let first = std::mem::replace(&mut sheet.heading, list.columns.iter().map(label).collect());
        sheet.rows.insert(0, (1, first));
        sheet
    }

    /// Makes the preview, when it is new or a column was given another question.
    pub(in crate::window) fn preview(&mut self, words: &Words, case: &Case, process: &Process) {
        let Some(list) = process.list(&self.list) else { return };
        let target = exchange::Target { process, list };
        self.proposal = exchange::propose(case, target, &self.sheet, &self.matching, || fastrand::u32(..));
        self.lines = self.proposal.rows.iter().map(|row| line(words, process, row)).collect();
    }

    /// What was decided while reading.
    pub(in crate::window) fn notices(&self) -> &[Notice] {
        &self.sheet.notices
    }
}

fn line(words: &Words, process: &Process, row: &exchange::ProposedRow) -> ImportLine {
    let label = |id: &QuestionId| process.question(id).map(|it| it.label.get(words.tag())).unwrap_or_default();
    let (tone, key, more) = match &row.verdict {
        Verdict::New => (Tone::Ok, "import-new", String::new()),
        Verdict::Changed => {
            let labels: Vec<&str> = row.changes.iter().map(|change| label(&change.question)).collect();
            (Tone::Accent, "import-changed", labels.join(", "))
        }
        Verdict::Unchanged => (Tone::Neutral, "import-unchanged", String::new()),
        Verdict::Refused(cells) => {
            let reasons: Vec<String> = cells.iter().map(|cell| wording::refused_cell(words, row.line, cell)).collect();
            (Tone::Error, "import-refused", reasons.join("; "))
        }
    };
    let refused = matches!(row.verdict, Verdict::Refused(_));
    ImportLine { cells: vec![row.name.clone(), row.line.to_string(), more], chip: (tone, words.text(key)), refused }
}
