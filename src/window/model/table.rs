//! The rows of tables as they are shown, searched and sorted.

use super::builder::ModelBuilder;
use crate::assessment::{Finding, Severity};
use crate::case::{Address, Answer, Field, RowId};
use crate::process::{Kind, List, ListUse, OptionId, Question, QuestionId, TaskId};
use crate::window::kit::{ColumnTexts, Tone};
use crate::wording;
use std::collections::{BTreeMap, HashMap};

/// The rows of a table, and how many there are of each kind.
#[derive(Default)]
pub(in crate::window) struct TableLines {
    pub(in crate::window) rows: Vec<RowLine>,
    pub(in crate::window) errors: usize,
    pub(in crate::window) missing: usize,
    pub(in crate::window) states: BTreeMap<OptionId, usize>,
    /// How wide the columns are.
    pub(in crate::window) texts: ColumnTexts,
}

impl TableLines {
    fn new(rows: Vec<RowLine>) -> Self {
        let mut states = BTreeMap::new();
        for state in rows.iter().filter_map(|row| row.state.clone()) {
            *states.entry(state).or_default() += 1;
        }
        let count = |test: fn(&RowLine) -> bool| rows.iter().filter(|row| test(row)).count();
        let (errors, missing) = (count(|row| row.errors > 0), count(|row| row.missing > 0));
        let texts = ColumnTexts::new(rows.iter().map(|row| (row.cells.as_slice(), row.chip.1.as_str())));
        Self { texts, rows, errors, missing, states }
    }
}

/// A row of a table.
pub(in crate::window) struct RowLine {
    pub(in crate::window) id: RowId,
    pub(in crate::window) cells: Vec<String>,
    pub(in crate::window) chip: (Tone, String),
    pub(in crate::window) errors: usize,
    pub(in crate::window) missing: usize,
    /// Where the row stands, in a list whose rows have a state of their own.
    pub(in crate::window) state: Option<OptionId>,
    /// Everything that can be searched, in lower case.
    pub(in crate::window) haystack: String,
    /// What to sort each column by.
    pub(in crate::window) keys: Vec<String>,
}

/// A text as it sorts in Finnish and Swedish: å, ä and ö after z, in this order.
fn alphabetical(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let place = |letter: char| match letter {
        'å' => ['{', '1'],
        'ä' | 'æ' => ['{', '2'],
        'ö' | 'ø' => ['{', '3'],
        letter => [letter, '\0'],
    };
    text.chars().flat_map(char::to_lowercase).flat_map(place).filter(|letter| *letter != '\0').collect()
}

/// The question that says where a row stands: the first choice among the columns.
pub(in crate::window) fn state_question(list: &List) -> Option<&Question> {
    let choice = |question: &&Question| matches!(question.kind, Kind::Choice(_)) && list.columns.contains(&question.id);
    list.questions.iter().find(choice)
}

/// The key of a table: a list as it is shown in a task.
pub(in crate::window) fn table_key(task: &TaskId, list: &List) -> String {
    format!("{task}/{}", list.id)
}

/// How much of each kind rows have, put into words once for each number.
#[derive(Default)]
struct Counts(HashMap<(&'static str, usize), String>);

impl Counts {
    fn said(&mut self, builder: &ModelBuilder<'_>, key: &'static str, count: usize) -> String {
        self.0.entry((key, count)).or_insert_with(|| builder.count(key, count)).clone()
    }
}

impl ModelBuilder<'_> {
    pub(super) fn tables(&self) -> BTreeMap<String, TableLines> {
        let mut counts: BTreeMap<(&str, RowId), Vec<&Finding>> = BTreeMap::new();
        for finding in &self.assessment.findings {
            if let Address::Field(Field::Cell(list, row, _)) = &finding.address {
                counts.entry((list.as_str(), *row)).or_default().push(finding);
            }
        }
        let (mut tables, mut said) = (BTreeMap::new(), Counts::default());
        for (_, task) in self.context.process.tasks() {
            for shown in &task.lists {
                let Some(list) = self.context.process.list(&shown.list) else { continue };
                let columns = self.choices.columns(list);
                let rows = self.context.case.rows(&list.id).map(|(id, _)| {
                    let found = counts.get(&(list.id.as_str(), id));
                    self.row(list, columns, shown, id, found.map_or(&[], Vec::as_slice), &mut said)
                });
                tables.insert(table_key(&task.id, list), TableLines::new(rows.collect()));
            }
        }
        tables
    }

    fn row(
        &self,
        list: &List,
        columns: &[QuestionId],
        shown: &ListUse,
        id: RowId,
        found: &[&Finding],
        said: &mut Counts,
    ) -> RowLine {
        let asked = |finding: &&&Finding| match &finding.address {
            Address::Field(field) => field.question().is_some_and(|question| shown.asks(question)),
            _ => false,
        };
        let count = |severity| found.iter().filter(asked).filter(|finding| finding.severity == severity).count();
        let (errors, missing) = (count(Severity::Error), count(Severity::Missing));
        let warnings = count(Severity::Warning);
        let chip = match (errors, missing) {
            (0, 0) if warnings > 0 => (Tone::Warning, said.said(self, "count-warnings", warnings)),
            (0, 0) => (Tone::Ok, self.word("row-ready")),
            (0, missing) => (Tone::Warning, said.said(self, "count-missing", missing)),
            (errors, _) => (Tone::Error, said.said(self, "count-errors", errors)),
        };
        let cells: Vec<String> = columns.iter().map(|question| self.cell(list, id, question)).collect();
        let keys = columns.iter().zip(&cells).map(|(question, cell)| self.sort_key(list, id, question, cell));
        let haystack = cells.join(" ").to_lowercase();
        let answer = state_question(list).and_then(|it| self.context.case.row(&list.id, id)?.answer(&it.id));
        let state = match answer {
            Some(Answer::Choice(option)) => Some(option.clone()),
            _ => None,
        };
        RowLine { id, keys: keys.collect(), chip, errors, missing, state, haystack, cells }
    }

    fn cell(&self, list: &List, id: RowId, question: &QuestionId) -> String {
        if *question == list.named_by {
            return wording::row_name(self.context, &list.id, id);
        }
        let answer = self.context.case.row(&list.id, id).and_then(|row| row.answer(question));
        let text = answer.map(|it| wording::answer(self.context, self.context.process.question(question), it));
        text.filter(|text| !text.is_empty()).unwrap_or_else(|| "–".to_owned())
    }

    /// Days sort as days; texts without regard to case.
    fn sort_key(&self, list: &List, id: RowId, question: &QuestionId, cell: &str) -> String {
        let answer = self.context.case.row(&list.id, id).and_then(|row| row.answer(question));
        answer.and_then(Answer::date).map_or_else(|| alphabetical(cell), |date| date.to_string())
    }

    pub(super) fn members(&self) -> BTreeMap<RowId, usize> {
        let mut members = BTreeMap::new();
        for list in &self.context.process.lists {
            for question in list.questions.iter().filter(|it| matches!(it.kind, Kind::RowsOf(_))) {
                for (_, row) in self.context.case.rows(&list.id) {
                    let Some(Answer::Choices(chosen)) = row.answer(&question.id) else { continue };
                    for group in chosen.iter().filter_map(RowId::chosen) {
                        *members.entry(group).or_default() += 1;
                    }
                }
            }
        }
        members
    }
}

#[cfg(test)]
mod tests {
    use super::alphabetical;

    #[test]
    fn the_alphabet_ends_in_three_letters_of_its_own() {
        let mut names = ["Öljy", "Zeta", "Åbo", "Ämpäri", "aamu", "Azur"];
        names.sort_by_key(|name| alphabetical(name));
        assert_eq!(names, ["aamu", "Azur", "Zeta", "Åbo", "Ämpäri", "Öljy"]);
    }
}
