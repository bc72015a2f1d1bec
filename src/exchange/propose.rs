//! From a table to a proposal: what every row is about, what it would change, and why it is not taken in.

use super::asked::{Asked, Part, asked, key, said};
use super::folding::{alike, clean};
use super::identity::{About, Identities, Key, KnownRows, Shared};
use super::proposal::{Cell, CellRemark, FieldChange, Mode, Proposal, ProposedRow, RefusalReason, RowOutcome};
use super::reading::Reading;
use super::reasons::{column_of_reasons, is_own_reason};
use super::refusal::wrong_cells;
use super::rows::RowCells;
use super::value::{Remark, business_id};
use crate::case::{Answer, AnswerKey, Change, Edit, Field, Row, RowId};
use crate::identifiers::mask_identity_codes;
use crate::jobs;

/// The most that is shown of a name, in characters.
const SHOWN: usize = 120;

impl Reading<'_> {
    /// Works out what the table would change. `tag` gives new rows their lasting names and should be random.
    #[must_use]
    pub fn propose(&self, mut tag: impl FnMut() -> u32) -> Proposal {
        let list = self.target.list;
        let columns = asked(self);
        let reasons = column_of_reasons(&self.sheet.heading);
        let scene = Scene { reading: *self, columns: &columns, reasons };
        let sheet = &self.sheet.rows;
        let known = KnownRows::of(self.case, list);
        let mut identities = Identities::among(&known);
        let key_of = |at: usize| sheet.get(at).map(|(line, cells)| key(&columns, line, cells));
        jobs::in_order(sheet.len(), TOGETHER, key_of, |key| key.into_iter().for_each(|key| identities.note(key)));
        let mut next = self.case.next_row_id(&list.id, 0).order();
        let mut rows = Vec::with_capacity(sheet.len());
        let looked_at = |at: usize| sheet.get(at).map(|(line, cells)| scene.look(line, cells, &known));
        jobs::in_order(sheet.len(), TOGETHER, looked_at, |seen| {
            let Some(seen) = seen else { return };
            let about = identities.about(&seen.key, |row| scene.changes(row, &seen.answers).is_empty());
            let namesake = seen.key.id.and_then(|_| known.namesake(&seen.key.name));
            let mut row = scene.row(seen, about);
            if let Some(namesake) = namesake.filter(|_| row.verdict == RowOutcome::New) {
                row.remarks.extend(scene.namesake(&row, namesake));
            }
            if row.verdict == RowOutcome::New {
                row.row = Some(RowId::new(next, tag()));
                next = next.saturating_add(1);
            }
            rows.push(row);
        });
        Proposal { rows, left_out: self.sheet.left_out.len() }
    }

    /// The edits of a proposal that was made of this very table and case.
    #[must_use]
    pub fn edits<'s>(&'s self, proposal: &'s Proposal) -> Edits<'s> {
        Edits { reading: self, proposal, columns: asked(self) }
    }

    /// All of them as one edit; nothing when nothing changes.
    #[must_use]
    pub fn edit(&self, proposal: &Proposal) -> Option<Edit> {
        let edits = self.edits(proposal);
        Edit::all((0..proposal.rows.len()).filter_map(|row| edits.of(row)).collect())
    }
}

/// How many rows are looked at before the first of them goes on.
const TOGETHER: usize = 8192;
/// The edits of how many rows are handed on as one.
const AS_ONE: usize = 512;

/// The edits of the accepted rows of a proposal. A row that is added is put together when it is asked for, because all of
/// them at once take much room.
pub struct Edits<'a> {
    reading: &'a Reading<'a>,
    proposal: &'a Proposal,
    columns: Vec<Asked<'a>>,
}

impl Edits<'_> {
    /// Hands on the edits of all rows, in order, those of many rows as one.
    pub fn each(&self, mut take: impl FnMut(Edit)) {
        let rows = self.proposal.rows.len();
        let of = |part: usize| {
            let rows = part * AS_ONE..rows.min((part + 1) * AS_ONE);
            Edit::all(rows.filter_map(|row| self.of(row)).collect())
        };
        jobs::in_order(rows.div_ceil(AS_ONE), TOGETHER / AS_ONE, of, |edit| edit.into_iter().for_each(&mut take));
    }

    /// The edit of a row of the proposal, by its place from nought; nothing when it changes nothing.
    #[must_use]
    pub fn of(&self, at: usize) -> Option<Edit> {
        let (row, (_, cells)) = (self.proposal.rows.get(at)?, self.reading.sheet.rows.get(at)?);
        let (list, id) = (&self.reading.target.list.id, row.row?);
        match row.verdict {
            RowOutcome::New => {
                let said = said(&self.columns, cells).answers.into_iter();
                let answers = said.map(|(asked, answer)| (asked.key.clone(), answer)).collect();
                Some(Edit::add_row(list, id, Row { answers }))
            }
            RowOutcome::Changed => {
                let change = |change: &FieldChange| Change::Answer {
                    field: Field::Cell(list.clone(), id, AnswerKey::of(&change.question)),
                    old: change.old.clone(),
                    new: Some(change.new.clone()),
                };
                Edit::of(row.changes.iter().map(change).collect())
            }
            RowOutcome::Unchanged | RowOutcome::Refused(_) => None,
        }
    }
}

/// A table with what its columns ask.
struct Scene<'a> {
    reading: Reading<'a>,
    columns: &'a [Asked<'a>],
    /// The column of the reasons why rows were refused before.
    reasons: Option<usize>,
}

/// A row as it stands, before anybody knows what it is about.
struct Seen<'c> {
    key: Key,
    /// Its name as it is shown.
    name: String,
    has_name: bool,
    /// What it says; nothing where it can be about no row of the case, because then nothing is compared with it.
    answers: Vec<(&'c Asked<'c>, Answer)>,
    remarks: Vec<CellRemark>,
    wrong: Vec<Cell>,
    /// Whether it bears the reason why it was refused before.
    has_reason: bool,
}

impl<'a> Scene<'a> {
    fn look(&self, line: usize, cells: RowCells<'_>, known: &KnownRows) -> Seen<'a> {
        let said = said(self.columns, cells);
        let name = shown(&said.name);
        let wrong = wrong_cells(cells, &self.reading.sheet.heading, self.columns);
        let key = said.key(line);
        let answers = if known.may_have(&key) { said.answers } else { Vec::new() };
        let has_reason = self.reasons.and_then(|at| cells.get(at)).is_some_and(is_own_reason);
        Seen { key, name, has_name: !said.name.is_empty(), answers, remarks: said.remarks, wrong, has_reason }
    }

    fn row(&self, seen: Seen<'_>, about: About) -> ProposedRow {
        let Seen { key, name, has_name, answers, remarks, mut wrong, has_reason } = seen;
        let known = match about {
            About::Row(row) => Some(row),
            About::Double { row, .. } => row,
            About::New | About::OneOf { .. } => None,
        };
        let changes = known.map(|row| self.changes(row, &answers)).unwrap_or_default();
        let reason = match about {
            About::Double { line, by: Shared::Id, .. } => Some(RefusalReason::Duplicate { line }),
            About::Double { line, by: Shared::Name, .. } => Some(RefusalReason::SameName { line }),
            About::OneOf { count } => Some(RefusalReason::SeveralOfName { count }),
            // A business id alone names nothing that can be added.
            About::New if !has_name && key.id.is_some() => Some(RefusalReason::Nameless),
            About::New if !has_name => Some(RefusalReason::NoName),
            About::New | About::Row(_) => None,
        };
        wrong.extend(reason.map(|reason| Cell { column: None, reason }));
        wrong.extend(known.and_then(|row| self.other_name(row, &changes)));
        wrong.extend(known.and_then(|row| self.other_id(row, &changes)));
        // A double of a row that was taken in meanwhile looks like a change of it.
        if wrong.is_empty() && has_reason && !changes.is_empty() {
            wrong.push(Cell { column: None, reason: RefusalReason::NotCorrected });
        }
        let verdict = match known {
            _ if !wrong.is_empty() => RowOutcome::Refused(wrong),
            Some(_) if changes.is_empty() => RowOutcome::Unchanged,
            Some(_) => RowOutcome::Changed,
            None => RowOutcome::New,
        };
        let name = if name.is_empty() { known.map(|row| self.known_name(row)).unwrap_or_default() } else { name };
        ProposedRow { line: key.line, name, verdict, row: known, changes, remarks }
    }

    /// The name in the case, for a row that does not say it.
    fn known_name(&self, row: RowId) -> String {
        let list = self.reading.target.list;
        let name = self.reading.case.row(&list.id, row).map(|row| row.text(&list.named_by)).unwrap_or_default();
        shown(name)
    }

    /// That a new row bears the name of one that has another business id: another firm, or an id that was corrected.
    fn namesake(&self, new: &ProposedRow, namesake: RowId) -> Option<CellRemark> {
        let asked = self.columns.iter().find(|asked| asked.part == Part::BusinessId)?;
        let row = self.reading.case.row(&self.reading.target.list.id, namesake)?;
        let remark = Remark::Namesake { known: shown(row.text(&asked.question.id)) };
        Some(CellRemark { question: asked.question.id.clone(), typed: new.name.clone(), remark })
    }

    fn heading(&self, asked: &Asked<'_>) -> Option<String> {
        self.reading.sheet.heading.get(asked.at).cloned()
    }

    /// What the answers would change, as far as their columns may change anything.
    fn changes(&self, row: RowId, answers: &[(&Asked<'_>, Answer)]) -> Vec<FieldChange> {
        let mut changes = Vec::new();
        for (asked, answer) in answers {
            let old = self.reading.case.get(&Field::Cell(self.reading.target.list.id.clone(), row, asked.key.clone()));
            let held = old.filter(|old| !old.is_blank());
            let may = match asked.mode.unwrap_or_default() {
                Mode::Replace => true,
                Mode::FillEmpty => held.is_none(),
                Mode::Leave => false,
            };
            if may && !held.is_some_and(|held| is_same(held, answer)) {
                let question = asked.question.id.clone();
                changes.push(FieldChange { question, old: old.cloned(), new: answer.clone() });
            }
        }
        changes
    }

    /// The change of a part of the row, when nobody has said what is to become of it.
    fn unsaid<'c>(&self, part: Part, changes: &'c [FieldChange]) -> Option<(&Asked<'_>, &'c FieldChange)> {
        let asked = self.columns.iter().find(|asked| asked.part == part && asked.mode.is_none())?;
        changes.iter().find(|change| change.question == asked.question.id).map(|change| (asked, change))
    }

    /// Another name under a known business id is another firm, unless somebody has said that names are replaced.
    fn other_name(&self, row: RowId, changes: &[FieldChange]) -> Option<Cell> {
        let (asked, change) = self.unsaid(Part::Name, changes)?;
        let known = self.reading.case.row(&self.reading.target.list.id, row)?.text(&asked.question.id);
        let is_other = change.new.text().is_none_or(|new| alike(new) != alike(known));
        let cell =
            || Cell { column: self.heading(asked), reason: RefusalReason::OtherName { known: known.to_owned() } };
        (is_other && !known.trim().is_empty()).then(cell)
    }

    /// A right business id is not replaced by one that is wrong, unless somebody has said so.
    fn other_id(&self, row: RowId, changes: &[FieldChange]) -> Option<Cell> {
        let (asked, change) = self.unsaid(Part::BusinessId, changes)?;
        let known = self.reading.case.row(&self.reading.target.list.id, row)?.text(&asked.question.id);
        let is_worse = business_id::read(known).is_some() && change.new.text().and_then(business_id::read).is_none();
        let cell = || Cell { column: self.heading(asked), reason: RefusalReason::OtherId { known: known.to_owned() } };
        is_worse.then(cell)
    }
}

/// A name as it is shown.
fn shown(name: &str) -> String {
    let end = name.char_indices().nth(SHOWN).map_or(name.len(), |(at, _)| at);
    mask_identity_codes(name.get(..end).unwrap_or_default())
}

/// Whether two answers look the same.
fn is_same(old: &Answer, new: &Answer) -> bool {
    match (old, new) {
        (Answer::Text(old), Answer::Text(new)) => clean(old, true) == clean(new, true),
        (old, new) => old == new,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Case;
    use crate::exchange::{Modes, Target, guess, read, write_csv};
    use crate::language::{Language, Translations};
    use crate::process::vtjkysely_intermediary;
    use crate::wording::TextContext;
    use std::collections::BTreeMap;
    use std::sync::Arc;

    fn looked_at(case: &Case, bytes: &[u8]) -> (Proposal, Option<Edit>) {
        let process = vtjkysely_intermediary().expect("sound");
        let list = process.list(&"end-customers".into()).expect("there");
        let sheet = read(bytes).expect("readable");
        let matching = guess(&sheet, list, &process);
        let target = Target { process: &process, list };
        let reading = Reading { case, target, sheet: &sheet, matching: &matching, modes: &Modes::new() };
        let proposal = reading.propose(|| 7);
        let edit = reading.edit(&proposal);
        (proposal, edit)
    }

    fn proposed(case: &Case, bytes: &[u8]) -> Proposal {
        looked_at(case, bytes).0
    }

    fn sample() -> Case {
        crate::sample::case().expect("readable")
    }

    fn without_options(reason: RefusalReason) -> RefusalReason {
        match reason {
            RefusalReason::UnknownOption { .. } => RefusalReason::UnknownOption { options: Arc::new([]) },
            reason => reason,
        }
    }

    fn reasons(case: &Case, row: &str) -> Vec<RefusalReason> {
        let table = format!("Organisaatio;Y-tunnus;Toimiala;Ryhmät\n{row}\n");
        match proposed(case, table.as_bytes()).rows.first().map(|row| row.verdict.clone()) {
            Some(RowOutcome::Refused(cells)) => cells.into_iter().map(|cell| without_options(cell.reason)).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn what_is_written_out_reads_in_unchanged_in_every_language() {
        let (case, process) = (sample(), vtjkysely_intermediary().expect("sound"));
        let list = process.list(&"end-customers".into()).expect("there");
        for language in Language::all() {
            let words = Translations::new(language);
            let bytes =
                write_csv(TextContext { words: &words, process: &process, case: &case }, list).expect("written");
            let proposal = proposed(&case, &bytes);
            assert_eq!(proposal.rows.len(), 25);
            assert!(proposal.rows.iter().all(|row| row.verdict == RowOutcome::Unchanged), "{:?}", proposal.rows);
            let empty = Case {
                lists: BTreeMap::from([("purpose-groups".into(), case.lists[&"purpose-groups".into()].clone())]),
                ..case.clone()
            };
            let mut filled = empty.clone();
            filled.apply(&looked_at(&empty, &bytes).1.expect("rows")).expect("fits");
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
        let (proposal, edit) = looked_at(&case, table.as_bytes());
        let kinds: Vec<u8> = proposal
            .rows
            .iter()
            .map(|row| match row.verdict {
                RowOutcome::New => 0,
                RowOutcome::Changed => 1,
                RowOutcome::Unchanged => 2,
                RowOutcome::Refused(_) => 3,
            })
            .collect();
        assert_eq!(kinds, [0, 1, 3]);
        let (mut changed, mut history) = (case.clone(), crate::case::History::default());
        history.make(&mut changed, edit.expect("changes"), false).expect("fits");
        assert_eq!(changed.row_count(&"end-customers".into()), 26);
        history.undo(&mut changed);
        assert_eq!(changed, case);
    }

    #[test]
    fn each_mistake_has_its_reason_and_takes_nothing_of_its_row_in() {
        let case = sample();
        let long = format!("A;;{};", "x".repeat(10_000));
        let seeded = [
            ("Elo 010594Y9032 Oy;;;", RefusalReason::IdentityCode),
            (";;Vakuutus;", RefusalReason::NoName),
            ("A;;;Olematon ryhmä", RefusalReason::UnknownOption { options: Arc::new([]) }),
            (long.as_str(), RefusalReason::TooLong { length: 10_000 }),
            ("A\u{202e}B;;;", RefusalReason::ControlCharacters),
            ("A\u{7};;;", RefusalReason::ControlCharacters),
            ("A;;;;liikaa", RefusalReason::TooManyCells),
        ];
        for (row, reason) in seeded {
            assert_eq!(reasons(&case, row), [reason], "{row:.60}");
        }
        let twice = "Nimi;Y-tunnus\nA;0245437-2\nB;FI02454372\n";
        let proposal = proposed(&case, twice.as_bytes());
        let duplicate = Cell { column: None, reason: RefusalReason::Duplicate { line: 2 } };
        assert_eq!(proposal.rows.last().map(|row| row.verdict.clone()), Some(RowOutcome::Refused(vec![duplicate])));
    }

    /// A case with end customers of these names and business ids.
    fn customers(rows: &[(&str, &str)]) -> Case {
        let table: String = rows.iter().map(|(name, id)| format!("{name};{id}\n")).collect();
        let mut case = Case { lists: BTreeMap::new(), ..sample() };
        let edit = looked_at(&case, format!("Nimi;Y-tunnus\n{table}").as_bytes()).1;
        case.apply(&edit.expect("rows")).expect("fits");
        case
    }

    #[test]
    fn rows_about_the_same_customer_are_refused_after_the_first_and_the_rest_is_taken_in() {
        let mut case = customers(&[("Kahvila", "")]);
        let (proposal, edit) = looked_at(&case, b"Asiakas;Toimiala\nKahvila;A\nKahvila;B\nUusi;C\n");
        assert_eq!(proposal.counts(), [1, 1, 0, 1]);
        case.apply(&edit.expect("changes")).expect("fits");
        assert_eq!(case.row_count(&"end-customers".into()), 2);
    }

    #[test]
    fn a_customer_is_known_by_its_id_or_by_its_name_where_one_side_has_no_id() {
        let case = customers(&[("Aa", "0245437-2"), ("Bb", ""), ("Sama", "0245442-8"), ("Sama", "0101263-6")]);
        let counts = |table: &str| proposed(&case, table.as_bytes()).counts();
        assert_eq!(counts("Asiakas;Toimiala\naa;X\n"), [0, 1, 0, 0]);
        assert_eq!(counts("Nimi;Y-tunnus\nBb;2332748-7\n"), [0, 1, 0, 0]);
        assert_eq!(counts("Nimi;Y-tunnus\nAa;2332748-7\n"), [1, 0, 0, 0], "a namesake");
        assert_eq!(counts("Asiakas;Toimiala\nSama;X\n"), [0, 0, 0, 1], "nobody knows which");
        assert_eq!(counts("Nimi;Y-tunnus\nAa;0245437-2\nAa;\n"), [0, 0, 1, 1], "a double of the first");
        assert_eq!(counts("Nimi;Y-tunnus\nAa;0245437-3\n"), [0, 0, 0, 1], "a wrong id is not another customer");
        assert_eq!(counts("Nimi;Y-tunnus\nId Oy;\nid  oy;-\n"), [1, 0, 0, 1], "nothing tells them apart");
        assert_eq!(counts("Nimi;Y-tunnus\nId Oy;\nId Oy;2332748-7\n"), [1, 0, 0, 1], "nor these");
        assert_eq!(
            counts("Nimi;Y-tunnus\nBb;2332748-7\nBb;2100001-8\n"),
            [2, 0, 0, 0],
            "neither is surely the known one"
        );
        assert_eq!(counts("Nimi;Y-tunnus\nBb;2332748-7\nBb;2332748-7\n"), [0, 1, 0, 1]);
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
        let rows: Vec<_> = sheet.rows.iter().map(|(line, cells)| (line, cells.iter().collect::<Vec<_>>())).collect();
        assert_eq!(rows, [(2, vec!["Uusi Oy", "0245437-2", "7.11.2026"])]);
        assert_eq!(sheet.notices, [crate::exchange::SheetNotice::Formulas { count: 1 }]);
    }

    proptest::proptest! {
        /// Names, ids and sectors of few kinds, so that rows meet each other in every way.
        #[test]
        fn the_same_table_twice_changes_nothing_and_every_row_is_counted(
            first in proptest::collection::vec((0..4_usize, 0..5_usize, 0..3_usize), 0..8),
            second in proptest::collection::vec((0..4_usize, 0..5_usize, 0..3_usize), 0..8),
        ) {
            let names = ["", "A", "B", "a "];
            let ids = ["", "0245437-2", "FI02454428", "0245437-3", "-"];
            let sectors = ["", "X", "Y"];
            let table = |rows: &[(usize, usize, usize)]| {
                let lines = rows.iter().map(|(name, id, sector)| format!("{};{};{}\n", names[*name], ids[*id], sectors[*sector]));
                format!("Nimi;Y-tunnus;Toimiala\n{}", lines.collect::<String>())
            };
            let mut case = Case { lists: BTreeMap::new(), ..sample() };
            for rows in [first, second] {
                let table = table(&rows);
                let (proposal, edit) = looked_at(&case, table.as_bytes());
                let accounts = proposal.accounts();
                let parts = accounts.new + accounts.changed + accounts.unchanged + accounts.refused + accounts.left_out;
                proptest::prop_assert_eq!(parts, accounts.rows);
                if let Some(edit) = edit {
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
                    let (target, matching) = (Target { process: &process, list }, guess(&sheet, list, &process));
                    let modes = Modes::new();
                    let reading = Reading { case: &case, target, sheet: &sheet, matching: &matching, modes: &modes };
                    let _edit = reading.edit(&reading.propose(|| 1));
                }
            }
        }
    }
}
