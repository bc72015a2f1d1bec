//! Looking at a table, on a job: reading it, finding its columns, and working out what would change, in words.

use crate::case::{Case, RowId};
use crate::exchange::{
    self, Alternative, Ask, Choices, Columns, Mode, Modes, Proposal, ProposedRow, Reading, RowOutcome, Sheet,
    SheetNotice, Target,
};
use crate::incoming::{self, CheckedRows, TableError};
use crate::jobs::Progress;
use crate::language::Translations;
use crate::process::{List, ListId, Process, QuestionId};
use crate::settings::TableChoices;
use crate::window::kit::Tone;
use crate::wording::{self, TextContext};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// How many parts the work has.
pub(super) const PARTS: usize = 4;
/// How many rows that were left out are named.
const NAMED: usize = 12;

/// Where a table comes from.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Source {
    /// A file.
    File(PathBuf),
    /// Rows that were pasted.
    Pasted(String),
}

/// Whether choices of an earlier table with the same headings are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::window) enum Remembered {
    /// They are looked for.
    #[default]
    Wanted,
    /// They are used.
    Used,
    /// They are not looked for: the user has chosen, or does not want them.
    Unwanted,
}

/// What is to be looked at, and by which choices.
pub(in crate::window) struct Wanted {
    pub(in crate::window) list: ListId,
    pub(in crate::window) source: Source,
    /// The table, when it was read already.
    pub(in crate::window) sheet: Option<Arc<Sheet>>,
    pub(in crate::window) choices: Choices,
    pub(in crate::window) modes: Modes,
    pub(in crate::window) remembered: Remembered,
}

/// What a look needs beside the table.
pub(super) struct Surroundings {
    pub(super) process: Arc<Process>,
    pub(super) words: Arc<Translations>,
    pub(super) case: Case,
    /// Which state of the case this is.
    pub(super) revision: u64,
    pub(super) today: Date,
    /// The choices of earlier tables.
    pub(super) known: Vec<TableChoices>,
}

/// What was seen.
pub(in crate::window) struct Look {
    pub(in crate::window) sheet: Arc<Sheet>,
    pub(in crate::window) columns: Columns,
    pub(in crate::window) proposal: Proposal,
    /// The choices it goes by, also those of an earlier table.
    pub(in crate::window) choices: Choices,
    pub(in crate::window) modes: Modes,
    pub(in crate::window) remembered: Remembered,
    /// The state of the case it was made of.
    pub(in crate::window) revision: u64,
    pub(in crate::window) texts: Texts,
}

/// What was seen, in words.
pub(in crate::window) struct Texts {
    /// What was decided while reading.
    pub(in crate::window) notices: Vec<String>,
    /// Rows that are no rows of the table.
    pub(in crate::window) left_out: Vec<String>,
    /// What has to be said before anything is taken.
    pub(in crate::window) asks: Vec<String>,
    /// What became of every row, as a sum.
    pub(in crate::window) accounts: String,
    /// How many rows would be taken in, and how many are refused.
    pub(in crate::window) taken: usize,
    pub(in crate::window) refused: usize,
    /// The rows of the preview.
    pub(in crate::window) lines: Vec<Line>,
}

/// A row of the preview.
pub(in crate::window) struct Line {
    /// Name, line and what there is to say, cut where it is too long.
    pub(in crate::window) cells: Vec<String>,
    pub(in crate::window) chip: (Tone, String),
    pub(in crate::window) refused: bool,
    /// Everything there is to say, a line each.
    pub(in crate::window) whole: Vec<String>,
}

/// What a table is looked at by.
pub(in crate::window) struct LookInputs {
    pub(super) wanted: Wanted,
    pub(super) around: Surroundings,
}

impl LookInputs {
    /// Looks at the table, and says in these words what was seen. Nothing when nobody waits for it any more.
    pub(in crate::window) fn look(self, words: Arc<Translations>, progress: &Progress) -> Looked {
        look(self.wanted, &Surroundings { words, ..self.around }, progress)
    }
}

/// What was seen, or why the table cannot be read.
pub(in crate::window) type Looked = Result<Option<Look>, TableError>;

fn look(wanted: Wanted, around: &Surroundings, progress: &Progress) -> Looked {
    let Some(list) = around.process.list(&wanted.list) else { return Ok(None) };
    let target = Target { process: &around.process, list };
    let Wanted { source, sheet, mut choices, mut modes, mut remembered, .. } = wanted;
    let sheet = match sheet {
        Some(sheet) => sheet,
        None => Arc::new(read(&source, target, &choices, around.words.tag())?),
    };
    progress.step();
    if remembered == Remembered::Wanted
        && let Some(known) = around.known.iter().find(|known| known.list == list.id.as_str() && is_of(known, &sheet))
    {
        (choices.columns, modes) = recalled(known, &sheet, list);
        remembered = Remembered::Used;
    }
    let columns = exchange::columns(&sheet, target, &choices).doubting_options(&sheet, target, &around.case);
    if progress.is_cancelled() {
        return Ok(None);
    }
    let matching = columns.matching();
    let reading = Reading { case: &around.case, target, sheet: &sheet, matching: &matching, modes: &modes };
    let proposal = reading.propose(|| fastrand::u32(..));
    let asks = exchange::asks(target, &sheet, &columns, &proposal, &choices);
    progress.step();
    if progress.is_cancelled() {
        return Ok(None);
    }
    let checked = if asks.is_empty() { checked(&reading, &proposal, around) } else { Checked::new() };
    progress.step();
    let texts = Seen { around, sheet: &sheet, proposal: &proposal, asks: &asks, checked: &checked }.texts();
    progress.step();
    let revision = around.revision;
    Ok(Some(Look { sheet, columns, proposal, choices, modes, remembered, revision, texts }))
}

/// What a check will say of each row that is taken.
type Checked = BTreeMap<RowId, Vec<String>>;

fn checked(reading: &Reading<'_>, proposal: &Proposal, around: &Surroundings) -> Checked {
    let Surroundings { words, process, today, .. } = around;
    let tell = |rows: &CheckedRows<'_>| {
        let (mut sentences, mut checked) = (wording::RowFindings::default(), Checked::new());
        let context = TextContext { words, process, case: &rows.after };
        rows.each(|row, finding| {
            let text = sentences.sentence(context, finding, &row.name);
            let said = words.with("import-check", [("what", text.into())]);
            row.row.into_iter().for_each(|row| checked.entry(row).or_default().push(said.clone()));
        });
        checked
    };
    let mut checked = Checked::new();
    incoming::check_after(reading, proposal, *today, tell, |part| checked.extend(part));
    checked
}

fn read(source: &Source, target: Target<'_>, choices: &Choices, tag: &str) -> Result<Sheet, TableError> {
    match source {
        Source::File(path) => incoming::read_table_for(path, target, choices),
        Source::Pasted(text) => {
            let sheet = exchange::read(text.as_bytes()).map_err(TableError::Sheet)?;
            Ok(with_heading(sheet, target, tag))
        }
    }
}

/// Rows pasted without a heading answer the questions of the table's columns, in order.
fn with_heading(mut sheet: Sheet, target: Target<'_>, tag: &str) -> Sheet {
    if exchange::guess(&sheet, target.list, target.process).iter().any(Option::is_some) {
        return sheet;
    }
    let label =
        |id: &QuestionId| target.process.question(id).map(|it| it.label.get(tag).to_owned()).unwrap_or_default();
    let first = std::mem::replace(&mut sheet.heading, target.list.columns.iter().map(label).collect());
    let below = std::mem::take(&mut sheet.rows);
    sheet.rows.push(1, &first);
    below.iter().for_each(|(line, cells)| sheet.rows.push(line, cells.iter()));
    sheet
}

/// Whether choices were made for a table with these headings, in whichever order.
fn is_of(known: &TableChoices, sheet: &Sheet) -> bool {
    let mut headings = sheet.heading.clone();
    headings.sort();
    known.headings == headings
}

/// The choices as they fit this table.
fn recalled(known: &TableChoices, sheet: &Sheet, list: &List) -> (BTreeMap<QuestionId, Option<usize>>, Modes) {
    let question = |id: &String| list.questions.iter().find(|it| it.id.as_str() == id).map(|it| it.id.clone());
    let place = |heading: &String| sheet.heading.iter().position(|it| it == heading);
    let columns =
        known.columns.iter().filter_map(|(id, heading)| Some((question(id)?, heading.as_ref().and_then(place))));
    let modes = known.modes.iter().filter_map(|(id, mode)| Some((question(id)?, mode_named(mode)?)));
    (columns.collect(), modes.collect())
}

/// The name of a mode in the settings.
fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Replace => "replace",
        Mode::FillEmpty => "fill",
        Mode::Leave => "leave",
    }
}

fn mode_named(name: &str) -> Option<Mode> {
    [Mode::Replace, Mode::FillEmpty, Mode::Leave].into_iter().find(|mode| mode_name(*mode) == name)
}

impl Look {
    /// Every way to read the letters.
    pub(super) fn readings(&self) -> Vec<Alternative> {
        let of = |notice: &SheetNotice| match notice {
            SheetNotice::ReadAs { alternatives, .. } => Some(alternatives.clone()),
            _ => None,
        };
        self.sheet.notices.iter().find_map(of).unwrap_or_default()
    }

    /// These choices, for the next table with the same headings.
    pub(super) fn to_remember(&self, list: &ListId, choices: &Choices, modes: &Modes) -> TableChoices {
        let mut headings = self.sheet.heading.clone();
        headings.sort();
        let heading = |at: &Option<usize>| at.and_then(|at| self.sheet.heading.get(at).cloned());
        let columns = choices.columns.iter().map(|(question, at)| (question.to_string(), heading(at))).collect();
        let modes = modes.iter().map(|(question, mode)| (question.to_string(), mode_name(*mode).to_owned())).collect();
        TableChoices { list: list.to_string(), headings, columns, modes }
    }
}

/// What was seen, to be put into words.
struct Seen<'a> {
    around: &'a Surroundings,
    sheet: &'a Sheet,
    proposal: &'a Proposal,
    asks: &'a [Ask],
    checked: &'a Checked,
}

impl Seen<'_> {
    fn texts(&self) -> Texts {
        let words = &self.around.words;
        let accounts = self.proposal.accounts();
        // How the letters were read is a choice beside the others.
        let notices = self.sheet.notices.iter().filter(|notice| !matches!(notice, SheetNotice::ReadAs { .. }));
        let mut left_out = wording::all_left_out(words, &self.sheet.left_out);
        left_out.truncate(NAMED);
        Texts {
            notices: notices.map(|notice| wording::sheet_notice(words, notice)).collect(),
            left_out,
            asks: self.asks.iter().map(|ask| self.ask(ask)).collect(),
            accounts: wording::accounts(words, self.proposal.accounts_while(!self.asks.is_empty())),
            taken: if self.asks.is_empty() { accounts.new + accounts.changed } else { 0 },
            refused: accounts.refused,
            lines: self.proposal.rows.iter().map(|row| self.line(row)).collect(),
        }
    }

    fn ask(&self, ask: &Ask) -> String {
        let words = &self.around.words;
        match ask {
            Ask::Column(question) => {
                let question = self.around.process.question(question);
                let label = question.map(|it| it.label.get(words.tag())).unwrap_or_default();
                words.with("import-ask-column", [("field", label.into())])
            }
            Ask::Encoding => words.text("import-ask-encoding"),
        }
    }

    fn line(&self, row: &ProposedRow) -> Line {
        let words = &self.around.words;
        let (tone, key) = match &row.verdict {
            RowOutcome::New => (Tone::Ok, "import-new"),
            RowOutcome::Changed => (Tone::Accent, "import-changed"),
            RowOutcome::Unchanged => (Tone::Neutral, "import-unchanged"),
            RowOutcome::Refused(_) => (Tone::Error, "import-refused"),
        };
        let whole = self.whole(row);
        let cells = vec![row.name.clone(), row.line.to_string(), whole.join("; ")];
        Line { cells, chip: (tone, words.text(key)), refused: matches!(row.verdict, RowOutcome::Refused(_)), whole }
    }

    /// Everything there is to say of a row.
    fn whole(&self, row: &ProposedRow) -> Vec<String> {
        let Surroundings { words, process, case, .. } = self.around;
        let context = TextContext { words, process, case };
        let mut whole = Vec::new();
        match &row.verdict {
            RowOutcome::Refused(cells) => {
                whole.extend(cells.iter().map(|cell| wording::refused_cell_alone(words, cell)));
            }
            RowOutcome::Changed => {
                whole.extend(row.changes.iter().map(|change| wording::field_change(context, change)));
            }
            RowOutcome::New | RowOutcome::Unchanged => {}
        }
        whole.extend(row.remarks.iter().map(|remark| wording::cell_remark(context, remark)));
        whole.extend(row.row.and_then(|row| self.checked.get(&row)).into_iter().flatten().cloned());
        whole
    }
}
