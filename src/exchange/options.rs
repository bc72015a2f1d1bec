//! The options a cell can name: choices by their labels in every language, and rows of other lists by their names.

use super::folding::{alike, clean, fold};
use super::value::{Remark, Value, is_no_answer};
use super::words::words;
use crate::case::{Answer, Case};
use crate::process::{Kind, OptionId, Process, Question, Text};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What an option is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OptionName {
    /// An option of the process, in every language.
    Label(Text),
    /// A row of a list, by its name.
    Row(String),
}

/// The options of a question.
pub(super) struct Options {
    /// By every name as it is compared.
    by_name: BTreeMap<String, OptionId>,
    /// By names without dots and rings; none where several are alike.
    folded: BTreeMap<String, Option<OptionId>>,
    names: Arc<[OptionName]>,
    takes_several: bool,
}

impl Options {
    /// The options of a question that has some.
    pub(super) fn of(question: &Question, case: &Case, process: &Process) -> Option<Self> {
        let mut pairs: Vec<(String, OptionId)> = Vec::new();
        let mut names = Vec::new();
        let takes_several = match &question.kind {
            Kind::Choice(choices) | Kind::Choices(choices) => {
                for choice in choices {
                    let labels = process.head.languages.iter().map(|tag| choice.label.get(tag).to_owned());
                    pairs.extend(labels.chain([choice.id.to_string()]).map(|name| (name, choice.id.clone())));
                    names.push(OptionName::Label(choice.label.clone()));
                }
                matches!(question.kind, Kind::Choices(_))
            }
            Kind::RowOf(list) | Kind::RowsOf(list) => {
                let list = process.list(list)?;
                for (id, row) in case.rows(&list.id) {
                    let name = row.text(&list.named_by).trim().to_owned();
                    pairs.push((name.clone(), OptionId::new(id.to_string())));
                    names.push(OptionName::Row(name));
                }
                matches!(question.kind, Kind::RowsOf(_))
            }
            Kind::Line
            | Kind::Person
            | Kind::Lines(_)
            | Kind::Date
            | Kind::DataGroups
            | Kind::BusinessId
            | Kind::Email
            | Kind::Phone
            | Kind::Host
            | Kind::ServerName
            | Kind::Ipv4
            | Kind::Subsystem
            | Kind::File => return None,
        };
        let mut folded: BTreeMap<String, Option<OptionId>> = BTreeMap::new();
        for (name, id) in &pairs {
            let both = folded.entry(fold(&alike(name))).or_insert_with(|| Some(id.clone()));
            if both.as_ref() != Some(id) {
                *both = None;
            }
        }
        let by_name = pairs.into_iter().map(|(name, id)| (alike(&name), id)).collect();
        Some(Self { by_name, folded, names: names.into(), takes_several })
    }

    /// What there is to choose.
    pub(super) fn names(&self) -> Arc<[OptionName]> {
        self.names.clone()
    }

    /// Whether a cell stands for nothing. A word is rather the name of an option that is not there.
    pub(super) fn is_no_answer(&self, cell: &str) -> bool {
        let is_sign = cell.starts_with('#') || cell.chars().count() <= 4;
        is_sign && is_no_answer(cell) && self.find(cell).is_none()
    }

    fn find(&self, text: &str) -> Option<OptionId> {
        let exact = self.by_name.get(&alike(text)).cloned();
        exact.or_else(|| self.folded.get(&fold(&alike(text))).cloned().flatten())
    }

    /// The options a cell names; several are parted by signs, or by a word for "and".
    pub(super) fn chosen(&self, cell: &str) -> Option<BTreeSet<OptionId>> {
        if let Some(whole) = self.find(cell) {
            return Some(BTreeSet::from([whole]));
        }
        let by_signs = cell.split([',', ';', '/', '+', '&', '|', '\n']).map(str::trim).filter(|part| !part.is_empty());
        let found: Option<BTreeSet<OptionId>> = by_signs
            .flat_map(|part| match self.find(part) {
                Some(id) => vec![Some(id)],
                None => by_words(part).iter().map(|part| self.find(part)).collect(),
            })
            .collect();
        found.filter(|found| !found.is_empty() && (self.takes_several || found.len() == 1))
    }

    /// The answer of a cell.
    pub(super) fn read(&self, cell: &str, question: &Question) -> Value {
        let cell = clean(cell, false);
        if self.is_no_answer(&cell) {
            return Value { answer: None, remark: Some(Remark::NoAnswer) };
        }
        let Some(chosen) = self.chosen(&cell) else { return Value { answer: None, remark: None } };
        // A list by commas is how the program writes several itself.
        let as_written = cell.split([',', ';']).all(|part| self.by_name.contains_key(&alike(part)));
        let as_written = as_written || self.by_name.contains_key(&alike(&cell));
        let answer = match &question.kind {
            Kind::Choices(_) | Kind::RowsOf(_) => Some(Answer::Choices(chosen)),
            _ => chosen.into_iter().next().map(Answer::Choice),
        };
        let remark = answer.clone().filter(|_| !as_written).map(Remark::ReadAs);
        Value { answer, remark }
    }
}

/// The parts of a text at each word for "and".
fn by_words(text: &str) -> Vec<String> {
    let mut parts = vec![text.to_owned()];
    for word in &words().between {
        parts =
            parts.iter().flat_map(|part| part.split(word.as_str()).map(str::to_owned).collect::<Vec<_>>()).collect();
    }
    parts
}
