//! Lists that are too long to be read through: a table of all columns at the end of the document, in which what is the same on
//! every row and what is said again and again stands once.

use super::LongLists;
use super::build::Builder;
use super::document::{Block, Cell, Section, only};
use super::scope::LONG;
use crate::case::{Answer, AnswerKey, Row};
use crate::process::{Kind, List, Question};
use crate::wording;
use std::collections::BTreeMap;

/// A text longer than this, in characters, is a remark when it stands on several rows.
const LONG_TEXT: usize = 40;

/// From so many rows on.
const OFTEN: usize = 3;

impl Builder<'_> {
    /// Whether a list stands in the annex, or nowhere here. A preview shows the first rows of each where it belongs.
    pub(super) fn is_long(&self, list: &List) -> bool {
        self.most == usize::MAX && self.context.case.row_count(&list.id) > LONG
    }

    /// What stands in place of a long list.
    pub(super) fn elsewhere(&self, list: &List) -> Block {
        let key = match self.scope.long_lists {
            LongLists::Annex => "annex-in-annex",
            LongLists::Workbook => "annex-in-workbook",
        };
        let count = self.context.case.row_count(&list.id);
        Block::Paragraph { text: self.context.words.with(key, [("count", count.into())]) }
    }

    /// The long lists that this reader gets.
    pub(super) fn annexes(&self) -> Vec<Section> {
        if self.scope.long_lists == LongLists::Workbook {
            return Vec::new();
        }
        let lists = self.context.process.lists.iter();
        lists.filter(|list| self.is_long(list) && self.list_home(&list.id).is_some()).map(|it| self.annex(it)).collect()
    }

    fn annex(&self, list: &List) -> Section {
        let title = list.title.get(self.context.words.tag()).to_owned();
        let is_answered = |question: &&Question| {
            let mut rows = self.context.case.rows(&list.id);
            question.id == list.named_by
                || rows.any(|(_, row)| row.answers.keys().any(|key| key.question == question.id))
        };
        let told = list.questions.iter().filter(|it| self.tells(list, it)).filter(is_answered);
        let (groups, asked): (Vec<&Question>, Vec<&Question>) = told.partition(|it| it.kind == Kind::DataGroups);
        let mut blocks = Vec::new();
        let (mut columns, mut rows) = self.list_table(list, &asked);
        for question in &groups {
            columns.push(question.label.get(self.context.words.tag()).to_owned());
            for ((_, row), cells) in self.context.case.rows(&list.id).zip(&mut rows) {
                cells.push(self.data_of(row, question).into());
            }
        }
        let contacts = asked.iter().chain(&groups).map(|question| question.kind.is_contact()).collect();
        let (same, mut table) = without_same(Table { columns, contacts, rows });
        if !same.is_empty() {
            let text = self.context.words.with("annex-same", [("what", same.join("; ").into())]);
            blocks.push(Block::Paragraph { text });
        }
        let remarks = self.remarks(&mut table);
        let table = if is_wide(&table) { stacked(with_contacts_together(table)) } else { table };
        blocks.push(Block::Table { columns: table.columns, rows: table.rows });
        if !remarks.is_empty() {
            blocks.push(Block::Paragraph { text: self.word("annex-remarks") });
            blocks.push(Block::Facts { facts: remarks });
        }
        let heading = self.context.words.with("annex-title", [("list", title.into())]);
        Section { heading, level: 2, blocks, is_annex: true }
    }

    /// The data that a row needs, a line each with why.
    fn data_of(&self, row: &Row, question: &Question) -> String {
        let needed = row.answers.iter().filter(|(key, _)| key.question == question.id);
        let line = |(key, answer): (&AnswerKey, &Answer)| {
            let title = wording::key_title(self.context, key);
            match wording::answer(self.context, None, answer) {
                why if why.trim().is_empty() => title,
                why => format!("{title}: {why}"),
            }
        };
        needed.map(line).collect::<Vec<_>>().join("\n")
    }

    /// Takes long texts that stand on several rows out of a table, and numbers them.
    fn remarks(&self, table: &mut Table) -> Vec<(String, String)> {
        let words = self.context.words;
        let mut remarks: Vec<(String, String)> = Vec::new();
        for (at, column) in table.columns.iter().enumerate().skip(1) {
            let mut found: BTreeMap<String, usize> = BTreeMap::new();
            for cell in table.rows.iter().filter_map(|row| row.get(at)) {
                if cell.text.chars().count() > LONG_TEXT {
                    *found.entry(cell.text.clone()).or_default() += 1;
                }
            }
            let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
            for cell in table.rows.iter_mut().filter_map(|row| row.get_mut(at)) {
                if found.get(&cell.text).is_none_or(|count| *count < OFTEN) {
                    continue;
                }
                let number = *numbers.entry(cell.text.clone()).or_insert_with(|| {
                    let number = remarks.len() + 1;
                    let values = [("column", column.as_str().into()), ("number", number.into())];
                    remarks.push((words.with("annex-remark", values), cell.text.clone()));
                    number
                });
                cell.text = words.with("annex-see", [("number", number.into())]);
            }
        }
        remarks
    }
}

/// A table while it is made smaller.
struct Table {
    columns: Vec<String>,
    /// Which columns tell of a person.
    contacts: Vec<bool>,
    rows: Vec<Vec<Cell>>,
}

/// As many characters of small letters stand on a line of a page on its side.
const PAGE: usize = 180;

/// Whether the columns find no room beside each other with every text on one line.
fn is_wide(table: &Table) -> bool {
    let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    let width = |(at, column): (usize, &String)| {
        let heading = column.split(' ').map(longest).max().unwrap_or_default();
        let texts = table.rows.iter().filter_map(|row| row.get(at)).map(|cell| longest(&cell.text));
        texts.max().unwrap_or_default().max(heading) + 2
    };
    table.columns.iter().enumerate().map(width).sum::<usize>() > PAGE
}

/// The table with columns that tell of the same person, which stand beside each other, in one: a line each.
fn with_contacts_together(table: Table) -> Table {
    let is_contact = |at: usize| table.contacts.get(at).copied().unwrap_or_default();
    let under: Vec<bool> = (0..table.columns.len()).map(|at| at > 1 && is_contact(at) && is_contact(at - 1)).collect();
    joined(table, &under, |above, below| match (above.is_empty(), below.is_empty()) {
        (true, _) => below.to_owned(),
        (_, true) => above.to_owned(),
        (false, false) => format!("{above}\n{below}"),
    })
}

/// The longest text, in characters, of a column that may stand under another one.
const SHORT_TEXT: usize = 20;

/// The table with every two columns of short texts that stand beside each other in one, the first above the second: a row has
/// two lines anyway.
fn stacked(table: Table) -> Table {
    let is_short = |at: usize| {
        let mut texts = table.rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.text.as_str());
        at > 0 && texts.all(|text| text.chars().count() <= SHORT_TEXT && !text.contains('\n'))
    };
    let mut under = vec![false; table.columns.len()];
    for at in 2..table.columns.len() {
        let is_free = !under.get(at - 1).copied().unwrap_or_default();
        if let Some(under) = under.get_mut(at).filter(|_| is_free && is_short(at - 1) && is_short(at)) {
            *under = true;
        }
    }
    joined(table, &under, |above, below| match (above.is_empty(), below.is_empty()) {
        (true, true) => String::new(),
        (_, _) => format!("{}\n{}", or_dash(above), or_dash(below)),
    })
}

/// What tells that one of two that stand together is not there.
fn or_dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

/// The table with these columns put under those before them.
fn joined(table: Table, under: &[bool], put: impl Fn(&str, &str) -> String) -> Table {
    let is_under = |at: usize| under.get(at).copied().unwrap_or_default();
    let of_row = |texts: Vec<String>| {
        let mut all: Vec<String> = Vec::with_capacity(texts.len());
        for (at, text) in texts.into_iter().enumerate() {
            match all.last_mut().filter(|_| is_under(at)) {
                Some(above) => *above = put(above, &text),
                None => all.push(text),
            }
        }
        all
    };
    let cells = |row: Vec<Cell>| {
        let texts = row.into_iter().map(|cell| cell.text).collect();
        of_row(texts).into_iter().map(Cell::from).collect()
    };
    let rows = table.rows.into_iter().map(cells).collect();
    Table { columns: of_row(table.columns), contacts: Vec::new(), rows }
}

/// The columns in which every row says the same, as words, and the table without them and without empty ones.
fn without_same(table: Table) -> (Vec<String>, Table) {
    let mut same = Vec::new();
    let is_kept = |(at, column): (usize, &String)| {
        let mut texts = table.rows.iter().map(|row| row.get(at).map(|cell| cell.text.as_str()).unwrap_or_default());
        let first = texts.next().unwrap_or_default();
        let is_same = at > 0 && texts.all(|text| text == first);
        if is_same && !first.is_empty() {
            same.push(format!("{column}: {first}"));
        }
        !is_same
    };
    let kept: Vec<bool> = table.columns.iter().enumerate().map(is_kept).collect();
    let rows = table.rows.into_iter().map(|row| only(row, &kept)).collect();
    (same, Table { columns: only(table.columns, &kept), contacts: only(table.contacts, &kept), rows })
}
