//! The interview: what its answers propose for the case, each proposal with what it rests on.
//!
//! Pure: the same case and process always propose the same. Nothing is proposed for what somebody has written, edited,
//! confirmed or rejected; a draft whose answers have changed is proposed anew. What a rule of the process warns of beside
//! the provision is not proposed.

mod answers;
mod edits;
mod row;
mod value;

pub use answers::{alike, chosen, field, fields};
pub use edits::{accept, reject};

use crate::case::{Answer, AnswerKey, Case, Draft, Field, RowId, Said, TaskFact, TaskState};
use crate::process::{DraftRule, Fills, Kind, OptionId, Process, RuleId};
use answers::Asked;
use std::collections::BTreeMap;

/// Something that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Where.
    pub field: Field,
    /// By which rule.
    pub rule: RuleId,
    /// What is there now.
    pub now: Option<Answer>,
    /// What is proposed; nothing where a draft no longer rests on anything.
    pub value: Option<Answer>,
    /// The option it is about, where it was asked for each.
    pub of: Option<OptionId>,
    /// The answers it rests on, by fingerprint.
    pub rests_on: BTreeMap<AnswerKey, String>,
}

/// What the answers propose, in the order of the rules; in this language where it is a text.
#[must_use]
pub fn propose(case: &Case, process: &Process, language: &str) -> Vec<Proposal> {
    let mut found = Vec::new();
    for rule in &process.interview.rules {
        if rule.fills.is_for_each() {
            for option in chosen(case, process) {
                found.extend(of_rule(case, process, rule, Some(&option)).and_then(|it| it.proposal(language)));
            }
        } else {
            found.extend(of_rule(case, process, rule, None).and_then(|it| it.proposal(language)));
        }
    }
    found.extend(fallen(case, process));
    found
}

/// The answers that a draft rests on which are not what they were when it was proposed.
#[must_use]
pub fn changed_since(case: &Case, draft: &Draft) -> Vec<AnswerKey> {
    let is_other = |(key, then): &(&AnswerKey, &String)| Answer::fingerprint(case.answers.get(key)) != **then;
    draft.rests_on.iter().filter(is_other).map(|(key, _)| key.clone()).collect()
}

/// A rule in a case, for one of the options where it is for each.
struct Ruled<'a> {
    asked: Asked<'a>,
    rule: &'a DraftRule,
    field: Field,
}

/// A rule where it speaks: its condition holds, and there is a place to fill.
fn of_rule<'a>(
    case: &'a Case,
    process: &'a Process,
    rule: &'a DraftRule,
    option: Option<&OptionId>,
) -> Option<Ruled<'a>> {
    let asked = Asked::new(case, process, option.cloned());
    let holds = rule.when.as_ref().is_none_or(|when| asked.holds(when));
    let field = place(case, process, &rule.fills, option)?;
    (holds && !row::excludes(&asked, &field)).then_some(Ruled { asked, rule, field })
}

/// The field that a rule fills.
fn place(case: &Case, process: &Process, fills: &Fills, option: Option<&OptionId>) -> Option<Field> {
    let cell = |key: AnswerKey| {
        let (list, option) = (&process.interview.each.as_ref()?.list, option?);
        Some(Field::Cell(list.clone(), row_of(case, process, option)?, key))
    };
    match fills {
        Fills::Answer(question) => Some(Field::answer(question)),
        Fills::Cell(question) => cell(AnswerKey::of(question)),
        Fills::Item(question, item) => cell(AnswerKey::item(question, item)),
        Fills::SetAside(task) => Some(Field::Task(task.clone(), TaskFact::Reason)),
    }
}

/// The row of an option: the one that stands for it, or the one that will. It is the same on every machine, so that two
/// who take the same proposal make one row.
fn row_of(case: &Case, process: &Process, option: &OptionId) -> Option<RowId> {
    let each = process.interview.each.as_ref()?;
    let known = case.rows(&each.list).map(|(id, _)| id).find(|id| id.stands_for(option));
    let (Kind::Choices(choices) | Kind::Choice(choices)) = &process.question(&each.question)?.kind else { return None };
    let place = choices.iter().position(|choice| &choice.id == option)?;
    let order = u32::try_from(place).ok()?.saturating_add(1);
    Some(known.unwrap_or_else(|| RowId::new(order, RowId::tag_of(option))))
}

impl Ruled<'_> {
    /// What is proposed, unless it is there, was rejected, or somebody has said otherwise.
    fn proposal(&self, language: &str) -> Option<Proposal> {
        let case = self.asked.case;
        let value = value::of(self.rule, &self.asked, language)?;
        let now = case.get(&self.field).filter(|answer| !answer.is_blank() || self.is_item());
        let draft = case.drafts.get(&self.field);
        let is_known = |draft: &Draft| self.in_any_language().contains(&draft.value);
        let is_open = match draft.map(|draft| (draft, &draft.said)) {
            Some((draft, Said::Taken)) => case.is_draft(&self.field) && !is_known(draft),
            Some((_, Said::Confirmed { .. })) => false,
            Some((draft, Said::Rejected { .. })) => now.is_none() && !is_known(draft),
            None => now.is_none() && self.is_untouched(),
        };
        is_open.then(|| Proposal {
            field: self.field.clone(),
            rule: self.rule.id.clone(),
            now: now.cloned(),
            value: Some(value),
            of: self.asked.option.clone(),
            rests_on: self.asked.rests_on(self.rule),
        })
    }

    /// A data group that was chosen without a reason is somebody's choice.
    fn is_item(&self) -> bool {
        matches!(self.rule.fills, Fills::Item(..))
    }

    /// A task is set aside only while nobody has begun it.
    fn is_untouched(&self) -> bool {
        match &self.rule.fills {
            Fills::SetAside(task) => self.asked.case.state(task) == TaskState::NotStarted,
            Fills::Answer(_) | Fills::Cell(_) | Fills::Item(..) => true,
        }
    }

    /// What it would propose in each language, so that another language makes no other proposal.
    fn in_any_language(&self) -> Vec<String> {
        let languages = self.asked.process.head.languages.iter();
        let values = languages.filter_map(|language| value::of(self.rule, &self.asked, language));
        values.map(|value| Answer::fingerprint(Some(&value))).collect()
    }
}

/// Drafts that no rule proposes any more: they are proposed to be taken away.
fn fallen(case: &Case, process: &Process) -> Vec<Proposal> {
    let mut found = Vec::new();
    for field in case.open_drafts() {
        let Some(draft) = case.drafts.get(field) else { continue };
        let Some(rule) = process.interview.rule(&draft.rule) else { continue };
        let options: Vec<Option<OptionId>> = match rule.fills.is_for_each() {
            true => chosen(case, process).into_iter().map(Some).collect(),
            false => vec![None],
        };
        let stands = options.iter().any(|option| {
            let ruled = of_rule(case, process, rule, option.as_ref());
            ruled.is_some_and(|it| it.field == *field && !it.in_any_language().is_empty())
        });
        if !stands {
            let (now, rests_on) = (case.get(field).cloned(), draft.rests_on.clone());
            found.push(Proposal { field: field.clone(), rule: rule.id.clone(), now, value: None, of: None, rests_on });
        }
    }
    found
}
