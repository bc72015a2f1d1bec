//! What a table would change: every row with its verdict, and one edit of all that are accepted.

use super::folding::{alike, clean};
use super::heading::Target;
use super::matching::Matching;
use super::options::Options;
use super::sheet::Sheet;
use super::value::{self, Remark, bare, business_id, date::Order};
use crate::case::{Answer, AnswerKey, Case, Edit, Field, Row, RowId};
use crate::identifiers::contains_identity_code;
use crate::process::{Kind, List, Process, Question, QuestionId};
use std::collections::BTreeMap;

pub use super::options::OptionName;

/// The longest cell that is taken in.
const CELL_LIMIT: usize = 4000;

/// What a table would change in a list.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// Every row of the table, in order.
    pub rows: Vec<ProposedRow>,
    /// How many rows are no rows of the table: sums, the heading once more, remarks below it.
    pub left_out: usize,
    edits: Vec<Edit>,
}

/// A row of the table with what would become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedRow {
    /// Its line in the table.
    pub line: usize,
    /// What names it.
    pub name: String,
    /// What would become of it.
    pub verdict: Verdict,
    /// The row of the case that it is about: the one that changes or would, or the one that is added.
    pub row: Option<RowId>,
    /// What would change, field by field; empty for a new row.
    pub changes: Vec<FieldChange>,
    /// What was made of its cells.
    pub remarks: Vec<CellRemark>,
}

/// A field with what it holds now and what it would hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Which.
    pub question: QuestionId,
    /// Now; nothing when it is empty.
    pub old: Option<Answer>,
    /// Then.
    pub new: Answer,
}

/// What was made of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellRemark {
    /// The question of its column.
    pub question: QuestionId,
    /// What stands in it; never an identity code.
    pub typed: String,
    /// What was made of it.
    pub remark: Remark,
}

/// What would become of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is added.
    New,
    /// So many answers of a row change.
    Changed {
        /// Which row.
        row: RowId,
        /// The questions whose answers change.
        questions: Vec<QuestionId>,
    },
    /// Everything is so already.
    Unchanged,
    /// It is not taken in, and nothing of it.
    Refused(Vec<Cell>),
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The heading of its column; none when it is about the whole row.
    pub column: Option<String>,
    /// Why.
    pub reason: Reason,
}

/// Why a row is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// A personal identity code stands in a cell. It is not repeated.
    IdentityCode,
    /// Nothing names the row.
    NoName,
    /// A new row has a business id and no name.
    Nameless,
    /// The same business id stands in an earlier row, or that row is about the same row of the case.
    Duplicate {
        /// The line of the earlier row.
        line: usize,
    },
    /// Several rows of the case bear the name, and no business id tells which is meant.
    SeveralOfName {
        /// How many.
        count: usize,
    },
    /// The row of the case with this business id bears another name.
    OtherName {
        /// The name in the case.
        known: String,
    },
    /// The cell names no option or row that exists.
    UnknownOption {
        /// What there is.
        options: Vec<OptionName>,
    },
    /// The cell is longer than is taken in.
    TooLong {
        /// How many characters.
        length: usize,
    },
    /// Control characters or marks that turn the direction of text.
    ControlCharacters,
    /// More cells than there are headings.
    TooManyCells,
}

/// What becomes of answers that are there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The table's answer takes their place. A name under a known business id only when this is chosen for it.
    #[default]
    Replace,
    /// They stay; only empty fields are filled.
    FillEmpty,
    /// They stay, and empty fields stay empty. New rows get the table's answers all the same.
    Leave,
}

/// The chosen mode of each question; the others replace, and the name of a known row is asked about.
pub type Modes = BTreeMap<QuestionId, Mode>;

/// What became of every row of a table: the parts add up to the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accounts {
    /// Rows below the heading that hold something.
    pub rows: usize,
    /// Rows that are added.
    pub new: usize,
    /// Rows that change.
    pub changed: usize,
    /// Rows that are so already.
    pub unchanged: usize,
    /// Rows that are refused.
    pub refused: usize,
    /// Rows that are no rows of the table.
    pub left_out: usize,
}

/// Works out what a table would change. `tag` gives new rows their lasting names and should be random.
#[must_use]
pub fn propose(
    case: &Case,
    target: Target<'_>,
    sheet: &Sheet,
    matching: &Matching,
    tag: impl FnMut() -> u32,
) -> Proposal {
    propose_with(case, target, sheet, matching, &Modes::new(), tag)
}

/// Works out what a table would change, with what was chosen for answers that are there already.
#[must_use]
pub fn propose_with(
    case: &Case,
    target: Target<'_>,
    sheet: &Sheet,
    matching: &Matching,
    modes: &Modes,
    mut tag: impl FnMut() -> u32,
) -> Proposal {
    let Target { process, list } = target;
    let mut work = Work::new(Scene { case, process, list }, sheet, matching, modes);
    let mut next = case.next_row_id(&list.id, 0).order();
    let mut proposal = Proposal { left_out: sheet.left_out.len(), ..Proposal::default() };
    for (line, cells) in &sheet.rows {
        let mut id = || {
            let id = RowId::new(next, tag());
            next = next.saturating_add(1);
            id
        };
        let (row, edits) = work.row(*line, cells, &mut id);
        proposal.rows.push(row);
        proposal.edits.extend(edits);
    }
    proposal
}

impl Proposal {
    /// The accepted rows as one edit; nothing when nothing changes.
    #[must_use]
    pub fn edit(self) -> Option<Edit> {
        Edit::all(self.edits)
    }

    /// The edits of the accepted rows, one by one.
    pub fn edits(&self) -> impl Iterator<Item = &Edit> {
        self.edits.iter()
    }

    /// The rows that are added or changed.
    pub fn taken(&self) -> impl Iterator<Item = &ProposedRow> {
        self.rows.iter().filter(|row| matches!(row.verdict, Verdict::New | Verdict::Changed { .. }))
    }

    /// How many rows are new, changed, unchanged and refused.
    #[must_use]
    pub fn counts(&self) -> [usize; 4] {
        let accounts = self.accounts();
        [accounts.new, accounts.changed, accounts.unchanged, accounts.refused]
    }

    /// What became of every row.
    #[must_use]
    pub fn accounts(&self) -> Accounts {
        let rows = self.rows.len() + self.left_out;
        let mut accounts = Accounts { rows, left_out: self.left_out, ..Accounts::default() };
        for row in &self.rows {
            match row.verdict {
                Verdict::New => accounts.new += 1,
                Verdict::Changed { .. } => accounts.changed += 1,
                Verdict::Unchanged => accounts.unchanged += 1,
                Verdict::Refused(_) => accounts.refused += 1,
            }
        }
        accounts
    }
}

/// What a table is read into.
#[derive(Clone, Copy)]
struct Scene<'a> {
    case: &'a Case,
    process: &'a Process,
    list: &'a List,
}

/// A column that answers a question.
struct Asked<'a> {
    at: usize,
    question: &'a Question,
    options: Option<Options>,
    order: Order,
    mode: Option<Mode>,
}

struct Work<'a> {
    scene: Scene<'a>,
    heading: &'a [String],
    asked: Vec<Asked<'a>>,
    named_by: Option<usize>,
    business_id: Option<usize>,
    /// Rows of the case by business id.
    ids: BTreeMap<String, RowId>,
    /// Rows of the case by name.
    names: BTreeMap<String, Vec<RowId>>,
    /// The lines on which business ids stood.
    seen: BTreeMap<String, usize>,
    /// The lines that met a row of the case.
    met: BTreeMap<RowId, usize>,
}

/// What a row of a table says of itself.
struct Said {
    name: String,
    /// Only a right one: another text is an answer, but tells nobody apart.
    id: Option<String>,
    has_wrong_id: bool,
    answers: Vec<(AnswerKey, Answer)>,
    remarks: Vec<CellRemark>,
}

/// The row of the case that a row of the table is about.
struct Known {
    row: Option<RowId>,
    /// The line that was about it before.
    before: Option<usize>,
    /// How many rows bear its name, when nobody knows which of them is meant.
    namesakes: usize,
}

impl<'a> Work<'a> {
    fn new(scene: Scene<'a>, sheet: &'a Sheet, matching: &Matching, modes: &Modes) -> Self {
        let question = |id: &QuestionId| scene.list.questions.iter().find(|it| it.id == *id);
        let asked = matching.iter().enumerate().filter_map(|(at, id)| {
            let question = question(id.as_ref()?)?;
            let texts = || sheet.rows.iter().filter_map(|(_, cells)| cells.get(at)).map(|cell| bare(cell));
            let order = if question.kind == Kind::Date { Order::of(texts()) } else { Order::Unknown };
            let options = Options::of(question, scene.case, scene.process);
            Some(Asked { at, question, options, order, mode: modes.get(&question.id).copied() })
        });
        let asked: Vec<Asked<'_>> = asked.collect();
        let place = |fits: &dyn Fn(&Question) -> bool| asked.iter().find(|it| fits(it.question)).map(|it| it.at);
        let named_by = place(&|question| question.id == scene.list.named_by);
        let business_id = place(&|question| question.kind == Kind::BusinessId);
        let (mut ids, mut names) = (BTreeMap::new(), BTreeMap::<String, Vec<RowId>>::new());
        let of_id = scene.list.questions.iter().find(|question| question.kind == Kind::BusinessId);
        for (id, row) in scene.case.rows(&scene.list.id) {
            if let Some(found) = of_id.and_then(|question| business_id::read(row.text(&question.id))) {
                ids.entry(found.to_string()).or_insert(id);
            }
            let name = alike(row.text(&scene.list.named_by));
            if !name.is_empty() {
                names.entry(name).or_default().push(id);
            }
        }
        let heading = sheet.heading.as_slice();
        Self { scene, heading, asked, named_by, business_id, ids, names, seen: BTreeMap::new(), met: BTreeMap::new() }
    }

    fn row(&mut self, line: usize, cells: &[String], id: &mut dyn FnMut() -> RowId) -> (ProposedRow, Vec<Edit>) {
        let mut wrong = self.wrong_cells(cells);
        let said = self.said(cells);
        let Known { row: known, before: duplicate, namesakes } = self.known(line, &said);
        if said.name.is_empty() && said.id.is_none() {
            wrong.push(Cell { column: None, reason: Reason::NoName });
        } else if said.name.is_empty() && known.is_none() {
            wrong.push(Cell { column: None, reason: Reason::Nameless });
        }
        if namesakes > 0 {
            wrong.push(Cell { column: None, reason: Reason::SeveralOfName { count: namesakes } });
        }
        wrong.extend(duplicate.map(|line| Cell { column: None, reason: Reason::Duplicate { line } }));
        let (changes, edits) = known.map(|row| self.changes(row, &said)).unwrap_or_default();
        wrong.extend(known.and_then(|row| self.other_name(row, &changes)));
        let name = crate::identifiers::mask_identity_codes(&said.name.chars().take(120).collect::<String>());
        let proposed = |verdict, row, changes| ProposedRow { line, name, verdict, row, changes, remarks: said.remarks };
        if !wrong.is_empty() {
            return (proposed(Verdict::Refused(wrong), known, changes), Vec::new());
        }
        match known {
            Some(row) if edits.is_empty() => (proposed(Verdict::Unchanged, Some(row), changes), edits),
            Some(row) => {
                let questions = changes.iter().map(|change| change.question.clone()).collect();
                (proposed(Verdict::Changed { row, questions }, Some(row), changes), edits)
            }
            None => {
                let (id, row) = (id(), Row { answers: said.answers.into_iter().collect() });
                (proposed(Verdict::New, Some(id), changes), vec![Edit::add_row(&self.scene.list.id, id, row)])
            }
        }
    }

    /// The answers of a row, what was made of its cells, and what it is known by.
    fn said(&self, cells: &[String]) -> Said {
        let mut said =
            Said { name: String::new(), id: None, has_wrong_id: false, answers: Vec::new(), remarks: Vec::new() };
        for asked in &self.asked {
            let Some(cell) = cells.get(asked.at).map(|cell| bare(cell)).filter(|cell| !cell.is_empty()) else {
                continue;
            };
            let value = match &asked.options {
                Some(options) => options.read(cell, asked.question),
                None => value::read(cell, &asked.question.kind, asked.order),
            };
            let whole = cells.get(asked.at).map_or("", |cell| cell.trim());
            let unwrapped = || value.answer.clone().filter(|_| whole.starts_with("=\"")).map(Remark::ReadAs);
            if let Some(remark) = value.remark.or_else(unwrapped) {
                let typed: String = whole.chars().take(200).collect();
                let typed = crate::identifiers::mask_identity_codes(&typed);
                said.remarks.push(CellRemark { question: asked.question.id.clone(), typed, remark });
            }
            let Some(answer) = value.answer else { continue };
            if Some(asked.at) == self.named_by {
                said.name = answer.text().unwrap_or_default().to_owned();
            }
            if Some(asked.at) == self.business_id {
                said.id = answer.text().and_then(business_id::read).map(|id| id.to_string());
                said.has_wrong_id = said.id.is_none();
            }
            said.answers.push((AnswerKey::of(&asked.question.id), answer));
        }
        said
    }

    /// The row of the case that a row of the table is about.
    fn known(&mut self, line: usize, said: &Said) -> Known {
        if let Some(id) = &said.id {
            let before = self.seen.get(id).copied();
            self.seen.entry(id.clone()).or_insert(line);
            if let Some(row) = self.ids.get(id).copied() {
                let met = *self.met.entry(row).or_insert(line);
                return Known { row: Some(row), before: before.or((met != line).then_some(met)), namesakes: 0 };
            }
            if before.is_some() {
                return Known { row: None, before, namesakes: 0 };
            }
            // A namesake with a business id of its own is another one, and so is one that has just been given another.
            let row = self.by_name(said).filter(|row| !self.has_id(*row) && !self.met.contains_key(row));
            if let Some(row) = row {
                self.met.insert(row, line);
            }
            return Known { row, before, namesakes: 0 };
        }
        match self.by_name(said) {
            Some(row) => {
                let met = *self.met.entry(row).or_insert(line);
                Known { row: Some(row), before: (met != line).then_some(met), namesakes: 0 }
            }
            None => Known { row: None, before: None, namesakes: self.namesakes(said).len() },
        }
    }

    fn namesakes(&self, said: &Said) -> &[RowId] {
        let rows = self.names.get(&alike(&said.name)).filter(|_| !said.name.is_empty());
        rows.map_or(&[], Vec::as_slice)
    }

    /// The only row of the case with this name; of several the one that says the same already.
    fn by_name(&self, said: &Said) -> Option<RowId> {
        // A row whose business id is wrong is not the one that has a right one.
        let may_be = |row: &&RowId| !said.has_wrong_id || !self.has_id(**row);
        let rows: Vec<RowId> = self.namesakes(said).iter().filter(may_be).copied().collect();
        match rows.as_slice() {
            [only] => Some(*only),
            rows => {
                let is_same = |row: &&RowId| !self.met.contains_key(row) && self.changes(**row, said).1.is_empty();
                rows.iter().filter(is_same).copied().min_by_key(|row| (self.has_id(*row), *row))
            }
        }
    }

    fn has_id(&self, row: RowId) -> bool {
        let question = self.scene.list.questions.iter().find(|question| question.kind == Kind::BusinessId);
        let row = self.scene.case.row(&self.scene.list.id, row);
        question.zip(row).is_some_and(|(question, row)| business_id::read(row.text(&question.id)).is_some())
    }

    /// What the answers would change, as far as their columns may change anything.
    fn changes(&self, row: RowId, said: &Said) -> (Vec<FieldChange>, Vec<Edit>) {
        let change = |(key, answer): &(AnswerKey, Answer)| {
            let question = key.question.clone();
            let mode = self.asked.iter().find(|asked| asked.question.id == question).and_then(|asked| asked.mode);
            let field = Field::Cell(self.scene.list.id.clone(), row, key.clone());
            let old = self.scene.case.get(&field).filter(|old| !old.is_blank()).cloned();
            let may = match mode.unwrap_or_default() {
                Mode::Replace => true,
                Mode::FillEmpty => old.is_none(),
                Mode::Leave => false,
            };
            if !may || old.as_ref().is_some_and(|old| is_same(old, answer)) {
                return None;
            }
            let edit = Edit::answer(self.scene.case, field, Some(answer.clone()))?;
            Some((FieldChange { question, old, new: answer.clone() }, edit))
        };
        said.answers.iter().filter_map(change).unzip()
    }

    /// Another name under a known business id is another firm, unless somebody has said that names are replaced.
    fn other_name(&self, row: RowId, changes: &[FieldChange]) -> Option<Cell> {
        let list = self.scene.list;
        let asked = self.asked.iter().find(|asked| asked.question.id == list.named_by)?;
        let change = changes.iter().find(|change| change.question == list.named_by).filter(|_| asked.mode.is_none())?;
        let known = self.scene.case.row(&list.id, row)?.text(&list.named_by).to_owned();
        let is_other = change.old.is_some() && change.new.text().is_none_or(|new| alike(new) != alike(&known));
        let column = self.heading.get(asked.at).cloned();
        is_other.then_some(Cell { column, reason: Reason::OtherName { known } })
    }

    fn wrong_cells(&self, cells: &[String]) -> Vec<Cell> {
        let mut wrong = Vec::new();
        if cells.iter().skip(self.heading.len()).any(|cell| !cell.trim().is_empty()) {
            wrong.push(Cell { column: None, reason: Reason::TooManyCells });
        }
        for (at, cell) in cells.iter().enumerate() {
            let column = || self.heading.get(at).cloned();
            // Refused in columns that are passed over too: the file should not be kept with them.
            if contains_identity_code(cell) {
                wrong.push(Cell { column: column(), reason: Reason::IdentityCode });
                continue;
            }
            let asked = self.asked.iter().find(|asked| asked.at == at);
            if let Some(reason) = asked.and_then(|asked| wrong_answer(cell, asked)) {
                wrong.push(Cell { column: column(), reason });
            }
        }
        wrong
    }
}

fn wrong_answer(cell: &str, asked: &Asked<'_>) -> Option<Reason> {
    let cell = value::text(cell, &asked.question.kind);
    if cell.len() > CELL_LIMIT && cell.chars().count() > CELL_LIMIT {
        return Some(Reason::TooLong { length: cell.chars().count() });
    }
    if cell.chars().any(is_unprintable) {
        return Some(Reason::ControlCharacters);
    }
    let options = asked.options.as_ref()?;
    let unknown = !cell.is_empty() && !options.is_no_answer(&cell) && options.chosen(&cell).is_none();
    unknown.then(|| Reason::UnknownOption { options: options.names() })
}

/// Whether two answers look the same.
fn is_same(old: &Answer, new: &Answer) -> bool {
    match (old, new) {
        (Answer::Text(old), Answer::Text(new)) => clean(old, true) == clean(new, true),
        (old, new) => old == new,
    }
}

/// Characters that hide something: controls but line breaks and tabs, and marks that turn the direction of text.
fn is_unprintable(letter: char) -> bool {
    let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{guess, read, write_csv};
    use crate::language::{Language, Words};
    use crate::process::vtjkysely_intermediary;
    use crate::wording::Speaker;

    fn proposed(case: &Case, bytes: &[u8]) -> Proposal {
        let process = vtjkysely_intermediary().expect("sound");
        let list = process.list(&"end-customers".into()).expect("there");
        let sheet = read(bytes).expect("readable");
        let matching = guess(&sheet, list, &process);
        propose(case, Target { process: &process, list }, &sheet, &matching, || 7)
    }

    fn sample() -> Case {
        crate::sample::case().expect("readable")
    }

    fn without_options(reason: Reason) -> Reason {
        match reason {
            Reason::UnknownOption { .. } => Reason::UnknownOption { options: Vec::new() },
            reason => reason,
        }
    }

    fn reasons(case: &Case, row: &str) -> Vec<Reason> {
        let table = format!("Organisaatio;Y-tunnus;Toimiala;Ryhmät\n{row}\n");
        match proposed(case, table.as_bytes()).rows.first().map(|row| row.verdict.clone()) {
            Some(Verdict::Refused(cells)) => cells.into_iter().map(|cell| without_options(cell.reason)).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn what_is_written_out_reads_in_unchanged_in_every_language() {
        let (case, process) = (sample(), vtjkysely_intermediary().expect("sound"));
        let list = process.list(&"end-customers".into()).expect("there");
        for language in Language::all() {
            let words = Words::new(language);
            let bytes = write_csv(Speaker { words: &words, process: &process, case: &case }, list).expect("written");
            let proposal = proposed(&case, &bytes);
            assert_eq!(proposal.rows.len(), 25);
            assert!(proposal.rows.iter().all(|row| row.verdict == Verdict::Unchanged), "{:?}", proposal.rows);
            let empty = Case {
                lists: BTreeMap::from([("purpose-groups".into(), case.lists[&"purpose-groups".into()].clone())]),
                ..case.clone()
            };
            let mut filled = empty.clone();
            filled.apply(&proposed(&empty, &bytes).edit().expect("rows")).expect("fits");
            let content = |case: &Case| -> Vec<Row> { case.rows(&list.id).map(|(_, row)| (**row).clone()).collect() };
            assert_eq!(content(&filled), content(&case));
        }
    }

    #[test]
    fn rows_are_new_changed_unchanged_or_refused_and_one_undo_takes_all_back() {
        let case = sample();
        let row = case.rows(&"end-customers".into()).next().map(|(_, row)| row.clone()).expect("a row");
        let (name, id) = (row.text(&"customer-name".into()), row.text(&"customer-business-id".into()));
        let table = format!(
            "Yritys,Business ID,Toimiala\nUusi Oy,FI02454372,Vakuutus\n{name},{id},Rahoitus\nEi,131052-308T,x\n"
        );
        let proposal = proposed(&case, table.as_bytes());
        let kinds: Vec<u8> = proposal
            .rows
            .iter()
            .map(|row| match row.verdict {
                Verdict::New => 0,
                Verdict::Changed { .. } => 1,
                Verdict::Unchanged => 2,
                Verdict::Refused(_) => 3,
            })
            .collect();
        assert_eq!(kinds, [0, 1, 3]);
        let (mut changed, mut history) = (case.clone(), crate::case::History::default());
        history.make(&mut changed, proposal.edit().expect("changes"), false).expect("fits");
        assert_eq!(changed.row_count(&"end-customers".into()), 26);
        history.undo(&mut changed);
        assert_eq!(changed, case);
    }

    #[test]
    fn each_mistake_has_its_reason_and_takes_nothing_of_its_row_in() {
        let case = sample();
        let long = format!("A;;{};", "x".repeat(10_000));
        let seeded = [
            ("Elo 010594Y9032 Oy;;;", Reason::IdentityCode),
            (";;Vakuutus;", Reason::NoName),
            ("A;;;Olematon ryhmä", Reason::UnknownOption { options: Vec::new() }),
            (long.as_str(), Reason::TooLong { length: 10_000 }),
            ("A\u{202e}B;;;", Reason::ControlCharacters),
            ("A\u{7};;;", Reason::ControlCharacters),
            ("A;;;;liikaa", Reason::TooManyCells),
        ];
        for (row, reason) in seeded {
            assert_eq!(reasons(&case, row), [reason], "{row:.60}");
        }
        let twice = "Nimi;Y-tunnus\nA;0245437-2\nB;FI02454372\n";
        let proposal = proposed(&case, twice.as_bytes());
        let duplicate = Cell { column: None, reason: Reason::Duplicate { line: 2 } };
        assert_eq!(proposal.rows.last().map(|row| row.verdict.clone()), Some(Verdict::Refused(vec![duplicate])));
    }

    /// A case with end customers of these names and business ids.
    fn customers(rows: &[(&str, &str)]) -> Case {
        let table: String = rows.iter().map(|(name, id)| format!("{name};{id}\n")).collect();
        let mut case = Case { lists: BTreeMap::new(), ..sample() };
        let edit = proposed(&case, format!("Nimi;Y-tunnus\n{table}").as_bytes()).edit();
        case.apply(&edit.expect("rows")).expect("fits");
        case
    }

    #[test]
    fn rows_about_the_same_customer_are_refused_after_the_first_and_the_rest_is_taken_in() {
        let mut case = customers(&[("Kahvila", "")]);
        let proposal = proposed(&case, b"Nimi;Toimiala\nKahvila;A\nKahvila;B\nUusi;C\n");
        assert_eq!(proposal.counts(), [1, 1, 0, 1]);
        case.apply(&proposal.edit().expect("changes")).expect("fits");
        assert_eq!(case.row_count(&"end-customers".into()), 2);
    }

    #[test]
    fn a_customer_is_known_by_its_id_or_by_its_name_where_one_side_has_no_id() {
        let case = customers(&[("Aa", "0245437-2"), ("Bb", ""), ("Sama", "0245442-8"), ("Sama", "0101263-6")]);
        let counts = |table: &str| proposed(&case, table.as_bytes()).counts();
        assert_eq!(counts("Nimi;Toimiala\naa;X\n"), [0, 1, 0, 0]);
        assert_eq!(counts("Nimi;Y-tunnus\nBb;2332748-7\n"), [0, 1, 0, 0]);
        assert_eq!(counts("Nimi;Y-tunnus\nAa;2332748-7\n"), [1, 0, 0, 0], "a namesake");
        assert_eq!(counts("Nimi;Toimiala\nSama;X\n"), [0, 0, 0, 1], "nobody knows which");
        assert_eq!(counts("Nimi;Y-tunnus\nId Oy;\nId Oy;\n"), [2, 0, 0, 0], "two may bear one name");
    }

    #[test]
    fn a_workbook_reads_like_a_text_table_with_days_as_days() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (column, heading) in ["Organisaatio", "Y-tunnus", "Sopimuksen päiväys"].into_iter().enumerate() {
            sheet.write(0, u16::try_from(column).expect("few"), heading).expect("written");
        }
        sheet.write(1, 0, "Uusi Oy").expect("written");
        sheet
            .write_formula(1, 1, rust_xlsxwriter::Formula::new("=\"0245437\"&\"-2\"").set_result("0245437-2"))
            .expect("written");
        let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 11, 7).expect("a day");
        sheet
            .write_datetime_with_format(1, 2, &day, &rust_xlsxwriter::Format::new().set_num_format("d.m.yyyy"))
            .expect("written");
        let bytes = book.save_to_buffer().expect("a workbook");
        let sheet = read(&bytes).expect("readable");
        assert_eq!(sheet.rows, [(2, vec!["Uusi Oy".to_owned(), "0245437-2".to_owned(), "7.11.2026".to_owned()])]);
        assert_eq!(sheet.notices, [crate::exchange::Notice::Formulas { count: 1 }]);
    }

    proptest::proptest! {
        /// Names, ids and sectors of few kinds, so that rows meet each other in every way. It does not hold of a row whose business
        /// id is wrong and whose name several customers bear: the second time it can be taken for another of them.
        #[test]
        fn the_same_table_twice_changes_nothing_and_every_row_is_counted(
            first in proptest::collection::vec((0..4_usize, 0..3_usize, 0..3_usize), 0..8),
            second in proptest::collection::vec((0..4_usize, 0..3_usize, 0..3_usize), 0..8),
        ) {
            let names = ["", "A", "B", "a "];
            let ids = ["", "0245437-2", "FI02454428"];
            let sectors = ["", "X", "Y"];
            let table = |rows: &[(usize, usize, usize)]| {
                let lines = rows.iter().map(|(name, id, sector)| format!("{};{};{}\n", names[*name], ids[*id], sectors[*sector]));
                format!("Nimi;Y-tunnus;Toimiala\n{}", lines.collect::<String>())
            };
            let mut case = Case { lists: BTreeMap::new(), ..sample() };
            for rows in [first, second] {
                let table = table(&rows);
                let proposal = proposed(&case, table.as_bytes());
                let accounts = proposal.accounts();
                let parts = accounts.new + accounts.changed + accounts.unchanged + accounts.refused + accounts.left_out;
                proptest::prop_assert_eq!(parts, accounts.rows);
                if let Some(edit) = proposal.edit() {
                    case.apply(&edit).expect("fits");
                }
                let [new, changed, ..] = proposed(&case, table.as_bytes()).counts();
                proptest::prop_assert_eq!((new, changed), (0, 0), "{}", table);
            }
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
            let case = Case::new(crate::case::ProcessStamp { id: "x".into(), version: 1 }, jiff::civil::date(2026, 1, 1));
            let process = vtjkysely_intermediary().expect("sound");
            let list = process.list(&"end-customers".into()).expect("there");
            for start in [&b""[..], b"PK\x03\x04", b"Nimi;Y\n"] {
                if let Ok(sheet) = read(&[start, &bytes].concat()) {
                    let target = Target { process: &process, list };
                    let _proposal = propose(&case, target, &sheet, &guess(&sheet, list, &process), || 1);
                }
            }
        }
    }
}
