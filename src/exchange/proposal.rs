//! What a table would change: every row with its verdict, and one edit of all that are accepted.

use super::matching::Matching;
use super::out::FORMULA;
use super::sheet::Sheet;
use crate::case::{Answer, AnswerKey, Case, Edit, Field, Row, RowId};
use crate::identifiers::{BusinessId, contains_identity_code};
use crate::process::{Kind, List, OptionId, Process, Question, QuestionId};
use std::collections::{BTreeMap, BTreeSet};

/// The longest cell that is taken in.
const CELL_LIMIT: usize = 4000;

/// What a table would change in a list.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// Every row of the table, in order.
    pub rows: Vec<ProposedRow>,
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
    /// The same business id stands in an earlier row, or that row is about the same row of the case.
    Duplicate {
        /// The line of the earlier row.
        line: usize,
    },
    /// The cell names no option or row that exists.
    UnknownOption,
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

/// Works out what a table would change. `tag` gives new rows their lasting names and should be random.
#[must_use]
pub fn propose(
    (case, process, list): (&Case, &Process, &List),
    (sheet, matching): (&Sheet, &Matching),
    mut tag: impl FnMut() -> u32,
) -> Proposal {
    let mut work = Work::new(case, process, list, matching);
    let mut next = case.next_row_id(&list.id, 0).order();
    let mut proposal = Proposal::default();
    for (line, cells) in &sheet.rows {
        let cells: Vec<String> = cells.iter().map(|cell| bare(cell).to_owned()).collect();
        let (row, edits) = work.row((*line, &cells), sheet, || {
            let id = RowId::new(next, tag());
            next = next.saturating_add(1);
            id
        });
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

    /// How many rows are new, changed, unchanged and refused.
    #[must_use]
    pub fn counts(&self) -> [usize; 4] {
        let [mut new, mut changed, mut unchanged, mut refused] = [0; 4];
        for row in &self.rows {
            match row.verdict {
                Verdict::New => new += 1,
                Verdict::Changed { .. } => changed += 1,
                Verdict::Unchanged => unchanged += 1,
                Verdict::Refused(_) => refused += 1,
            }
        }
        [new, changed, unchanged, refused]
    }
}

struct Work<'a> {
    case: &'a Case,
    list: &'a List,
    /// The question of every column that has one.
    columns: Vec<Option<&'a Question>>,
    /// Rows of the case by business id and by name; none where several bear the name.
    known: BTreeMap<Key, Option<RowId>>,
    /// Names of rows of other lists, per question.
    options: BTreeMap<QuestionId, BTreeMap<String, OptionId>>,
    /// The lines on which business ids stood.
    seen: BTreeMap<Key, usize>,
    /// The lines that met a row of the case.
    met: BTreeMap<RowId, usize>,
}

impl<'a> Work<'a> {
    fn new(case: &'a Case, process: &'a Process, list: &'a List, matching: &Matching) -> Self {
        let question = |id: &Option<QuestionId>| list.questions.iter().find(|it| Some(&it.id) == id.as_ref());
        let columns: Vec<Option<&Question>> = matching.iter().map(question).collect();
        let mut known: BTreeMap<Key, Option<RowId>> = BTreeMap::new();
        for (id, row) in case.rows(&list.id) {
            for key in keys(list, |question| row.text(question).to_owned()) {
                let several = |known: &mut Option<RowId>| *known = None;
                known.entry(key).and_modify(several).or_insert(Some(id));
            }
        }
        let options = columns.iter().flatten().map(|it| (it.id.clone(), options(it, case, process))).collect();
        Self { case, list, columns, known, options, seen: BTreeMap::new(), met: BTreeMap::new() }
    }

    fn row(
        &mut self,
        (line, cells): (usize, &[String]),
        sheet: &Sheet,
        id: impl FnOnce() -> RowId,
    ) -> (ProposedRow, Vec<Edit>) {
        let text = |wanted: &QuestionId| {
            let at = self.columns.iter().position(|it| it.is_some_and(|question| question.id == *wanted));
            at.and_then(|at| cells.get(at)).map(|text| text.trim().to_owned()).unwrap_or_default()
        };
        let name = text(&self.list.named_by);
        let row_keys = keys(self.list, text);
        let mut wrong = self.wrong_cells(cells, sheet);
        if row_keys.is_empty() {
            wrong.push(Cell { column: None, reason: Reason::NoName });
        }
        let known = self.known(&row_keys);
        wrong.extend(self.duplicate(line, &row_keys, known));
        let name = crate::identifiers::mask_identity_codes(&name.chars().take(120).collect::<String>());
        let proposed = |verdict| ProposedRow { line, name, verdict };
        if !wrong.is_empty() {
            return (proposed(Verdict::Refused(wrong)), Vec::new());
        }
        let answers = self.answers(cells);
        match known {
            Some(row) => {
                let (verdict, edits) = self.changed(row, answers);
                (proposed(verdict), edits)
            }
            None => {
                let row = Row { answers: answers.into_iter().collect() };
                (proposed(Verdict::New), vec![Edit::add_row(&self.list.id, id(), row)])
            }
        }
    }

    /// The row of the case that a row of the table is about.
    fn known(&self, keys: &[Key]) -> Option<RowId> {
        let find = |key: &Key| self.known.get(key).copied().flatten();
        match keys {
            // A namesake with a business id of its own is another one.
            [id @ Key::Id(_), name] => find(id).or_else(|| find(name).filter(|row| self.has_no_id(*row))),
            keys => keys.iter().find_map(find),
        }
    }

    fn has_no_id(&self, row: RowId) -> bool {
        let row = self.case.row(&self.list.id, row);
        row.is_some_and(|row| business_id(self.list, |question| row.text(question).to_owned()).is_none())
    }

    /// Two rows may bear one name, but not one business id, and not be about one row of the case.
    fn duplicate(&mut self, line: usize, keys: &[Key], known: Option<RowId>) -> Option<Cell> {
        let id = keys.iter().find(|key| matches!(key, Key::Id(_)));
        let of_id = id.and_then(|id| self.seen.insert(id.clone(), line));
        let of_row = known.and_then(|row| self.met.insert(row, line));
        let line = of_id.or(of_row)?;
        Some(Cell { column: None, reason: Reason::Duplicate { line } })
    }

    fn changed(&self, row: RowId, answers: Vec<(AnswerKey, Answer)>) -> (Verdict, Vec<Edit>) {
        let edit = |(key, answer): (AnswerKey, Answer)| {
            let question = key.question.clone();
            let field = Field::Cell(self.list.id.clone(), row, key);
            Edit::answer(self.case, field, Some(answer)).map(|edit| (question, edit))
        };
        let (questions, edits): (Vec<_>, Vec<_>) = answers.into_iter().filter_map(edit).unzip();
        if edits.is_empty() { (Verdict::Unchanged, edits) } else { (Verdict::Changed { row, questions }, edits) }
    }

    fn wrong_cells(&self, cells: &[String], sheet: &Sheet) -> Vec<Cell> {
        let mut wrong = Vec::new();
        let extra = cells.iter().skip(sheet.heading.len()).any(|cell| !cell.trim().is_empty());
        if extra {
            wrong.push(Cell { column: None, reason: Reason::TooManyCells });
        }
        for (at, cell) in cells.iter().enumerate() {
            let question = self.columns.get(at).copied().flatten();
            if let Some(reason) = self.wrong(cell.trim(), question) {
                wrong.push(Cell { column: sheet.heading.get(at).cloned(), reason });
            }
        }
        wrong
    }

    /// Identity codes are refused in columns that are passed over too: the file should not be kept with them.
    fn wrong(&self, cell: &str, question: Option<&Question>) -> Option<Reason> {
        let length = cell.chars().count();
        if contains_identity_code(cell) {
            return Some(Reason::IdentityCode);
        }
        let question = question?;
        if length > CELL_LIMIT {
            return Some(Reason::TooLong { length });
        }
        if cell.chars().any(is_unprintable) {
            return Some(Reason::ControlCharacters);
        }
        let names_options =
            matches!(question.kind, Kind::Choice(_) | Kind::Choices(_) | Kind::RowOf(_) | Kind::RowsOf(_));
        let unknown = !cell.is_empty() && names_options && self.chosen(cell, question).is_none();
        unknown.then_some(Reason::UnknownOption)
    }

    /// The options a cell names; several are parted by commas or semicolons.
    fn chosen(&self, cell: &str, question: &Question) -> Option<BTreeSet<OptionId>> {
        let options = self.options.get(&question.id)?;
        let find = |text: &str| options.get(&text.trim().to_lowercase()).cloned();
        if let Some(whole) = find(cell) {
            return Some(BTreeSet::from([whole]));
        }
        cell.split([',', ';']).map(find).collect()
    }

    fn answers(&self, cells: &[String]) -> Vec<(AnswerKey, Answer)> {
        let answer = |(question, cell): (&Option<&Question>, &String)| {
            let question = (*question)?;
            let cell = cell.trim();
            let answer = match &question.kind {
                _ if cell.is_empty() => return None,
                Kind::Date => Answer::date_or_text(cell),
                Kind::Choice(_) | Kind::RowOf(_) => Answer::Choice(self.chosen(cell, question)?.into_iter().next()?),
                Kind::Choices(_) | Kind::RowsOf(_) => Answer::Choices(self.chosen(cell, question)?),
                Kind::BusinessId => Answer::Text(BusinessId::parse(cell).map_or(cell.to_owned(), |id| id.to_string())),
                // Neither can be told in a cell.
                Kind::DataGroups | Kind::File => return None,
                _ => Answer::Text(cell.to_owned()),
            };
            Some((AnswerKey::of(&question.id), answer))
        };
        self.columns.iter().zip(cells).filter_map(answer).collect()
    }
}

/// A cell without the sign that keeps a spreadsheet from taking it for a formula.
fn bare(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(cell)
}

/// What a row is known by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// Its business id, as it is normally written.
    Id(String),
    /// Its name, in lower case.
    Name(String),
}

/// The business id and the name of a row, as far as it has them.
fn keys(list: &List, text: impl Fn(&QuestionId) -> String) -> Vec<Key> {
    let name = text(&list.named_by).trim().to_lowercase();
    let name = Some(Key::Name(name)).filter(|name| *name != Key::Name(String::new()));
    business_id(list, text).map(Key::Id).into_iter().chain(name).collect()
}

fn business_id(list: &List, text: impl Fn(&QuestionId) -> String) -> Option<String> {
    let question = list.questions.iter().find(|question| question.kind == Kind::BusinessId)?;
    let id = text(&question.id).trim().to_lowercase();
    (!id.is_empty()).then(|| BusinessId::parse(&id).map_or(id, |id| id.to_string()))
}

/// The options of a question by their labels in every language and by their ids, in lower case.
fn options(question: &Question, case: &Case, process: &Process) -> BTreeMap<String, OptionId> {
    match &question.kind {
        Kind::Choice(choices) | Kind::Choices(choices) => {
            let names = choices.iter().flat_map(|choice| {
                let labels = process.head.languages.iter().map(|tag| choice.label.get(tag).to_lowercase());
                labels.chain([choice.id.to_string()]).map(|name| (name, choice.id.clone()))
            });
            names.collect()
        }
        Kind::RowOf(list) | Kind::RowsOf(list) => {
            let Some(list) = process.list(list) else { return BTreeMap::new() };
            let rows = case.rows(&list.id);
            rows.map(|(id, row)| (row.text(&list.named_by).trim().to_lowercase(), OptionId::new(id.to_string())))
                .collect()
        }
        _ => BTreeMap::new(),
    }
}

/// Characters that hide something: controls but line breaks and tabs, and marks that turn the direction of text.
fn is_unprintable(letter: char) -> bool {
    let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
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
        propose((case, &process, list), (&sheet, &matching), || 7)
    }

    fn sample() -> Case {
        crate::sample::case().expect("readable")
    }

    fn reasons(case: &Case, row: &str) -> Vec<Reason> {
        let table = format!("Organisaatio;Y-tunnus;Toimiala;Ryhmät\n{row}\n");
        match proposed(case, table.as_bytes()).rows.first().map(|row| row.verdict.clone()) {
            Some(Verdict::Refused(cells)) => cells.into_iter().map(|cell| cell.reason).collect(),
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
        let known = case
            .rows(&"end-customers".into())
            .next()
            .map(|(_, row)| row.text(&"customer-business-id".into()).to_owned());
        let table = format!(
            "Yritys,Business ID,Toimiala\nUusi Oy,FI02454372,Vakuutus\nSama,{},Rahoitus\nEi,131052-308T,x\n",
            known.expect("a row")
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
            ("A;;;Olematon ryhmä", Reason::UnknownOption),
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
        assert_eq!(counts("Nimi;Toimiala\nSama;X\n"), [1, 0, 0, 0], "nobody knows which");
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
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
            let case = Case::new(crate::case::ProcessStamp { id: "x".into(), version: 1 }, jiff::civil::date(2026, 1, 1));
            let process = vtjkysely_intermediary().expect("sound");
            let list = process.list(&"end-customers".into()).expect("there");
            for start in [&b""[..], b"PK\x03\x04", b"Nimi;Y\n"] {
                if let Ok(sheet) = read(&[start, &bytes].concat()) {
                    let _proposal = propose((&case, &process, list), (&sheet, &guess(&sheet, list, &process)), || 1);
                }
            }
        }
    }
}
