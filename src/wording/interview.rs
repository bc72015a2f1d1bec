//! Proposals of the interview in words: what would change, and what that rests on.

use super::{TextContext, address, answer, change, version};
use crate::case::{Address, AnswerKey, Draft, Field, RowId, Said};
use crate::identifiers::mask_identity_codes;
use crate::interview::Proposal;
use crate::process::{DraftRule, Kind, OptionId};
use std::collections::BTreeMap;

/// A proposal in words.
pub struct SaidProposal {
    /// The option it is about, or the step.
    pub group: String,
    /// What is filled.
    pub what: String,
    /// What would be there, and what is there now if anything is.
    pub change: String,
}

/// What is proposed.
#[must_use]
pub fn draft_proposed(context: TextContext<'_>, proposal: &Proposal) -> SaidProposal {
    let (words, process) = (context.words, context.process);
    let question = proposal.field.question().and_then(|id| process.question(id));
    let said = |value: &crate::case::Answer| mask_identity_codes(&answer(context, question, value));
    let (what, task) = match &proposal.field {
        Field::Answer(key) | Field::Cell(_, _, key) => {
            (address::key_title(context, key), process.home(&key.question).map(|home| home.task.clone()))
        }
        Field::Task(task, _) => (address::title(context, &Address::State(task.clone())), Some(task.clone())),
    };
    let step = task.and_then(|task| process.task(&task)).map(|(step, _)| step.title.get(words.tag()).to_owned());
    let of = proposal.of.as_ref().map(|option| option_label(context, option));
    let row = || match &proposal.field {
        Field::Cell(list, row, _) => Some(address::row_name(context, list, *row)),
        Field::Answer(_) | Field::Task(..) => None,
    };
    let change = match (&proposal.now, &proposal.value) {
        (Some(now), Some(new)) => {
            words.with("proposal-instead", [("now", said(now).into()), ("new", said(new).into())])
        }
        (Some(now), None) => words.with("proposal-away", [("now", said(now).into())]),
        (None, Some(new)) => said(new),
        (None, None) => String::new(),
    };
    SaidProposal { group: of.or_else(row).or(step).unwrap_or_default(), what, change }
}

/// Why something is proposed: the program's reason, the section with the day of its source, and the answers.
#[must_use]
pub fn draft_why(context: TextContext<'_>, rule: &DraftRule, rests_on: &BTreeMap<AnswerKey, String>) -> String {
    let words = context.words;
    let link = rule.source.as_ref().and_then(|id| context.process.link(id));
    let source = link.map(|link| version::source(context, link));
    let section = rule.section.as_ref().map(|section| super::section(words, section));
    let stated: Vec<String> = section.into_iter().chain(source).collect();
    let stated = match stated.is_empty() {
        true => words.text("draft-advice"),
        false => format!("{}.", stated.join(", ")),
    };
    let answers: Vec<String> = rests_on.keys().filter_map(|key| answered(context, key)).collect();
    let answers = match answers.is_empty() {
        true => String::new(),
        false => words.with("draft-answers", [("answers", answers.join("; ").into())]),
    };
    let because = rule.because.get(words.tag());
    [because, &stated, &answers].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A question with its answer.
fn answered(context: TextContext<'_>, key: &AnswerKey) -> Option<String> {
    let given = context.case.answers.get(key)?;
    let question = context.process.question(&key.question)?;
    let text = mask_identity_codes(&answer(context, Some(question), given));
    let label = question.label.get(context.words.tag());
    let separator = if label.ends_with('?') { "" } else { ":" };
    Some(format!("{label}{separator} {text}"))
}

/// What a proposal was for that is not made again; nothing for one that was taken.
#[must_use]
pub fn draft_rejected(context: TextContext<'_>, field: &Field, draft: &Draft) -> Option<String> {
    match draft.said {
        Said::Taken | Said::Confirmed { .. } => return None,
        Said::Rejected { .. } => {}
    }
    let what = match field {
        Field::Cell(list, row, key) if context.case.row(list, *row).is_none() => {
            format!("{}: {}", option_of_row(context, *row)?, address::key_title(context, key))
        }
        Field::Answer(_) | Field::Cell(..) | Field::Task(..) => address::title(context, &Address::Field(field.clone())),
    };
    Some(format!("{what} – {}", change::draft_state(context, draft)))
}

/// The option that a row would stand for which was never made.
fn option_of_row(context: TextContext<'_>, row: RowId) -> Option<String> {
    let each = context.process.interview.each.as_ref()?;
    let question = context.process.question(&each.question)?;
    let (Kind::Choice(choices) | Kind::Choices(choices)) = &question.kind else { return None };
    let choice = choices.iter().find(|choice| row.stands_for(&choice.id))?;
    Some(choice.label.get(context.words.tag()).to_owned())
}

fn option_label(context: TextContext<'_>, option: &OptionId) -> String {
    let each = context.process.interview.each.as_ref();
    match each.and_then(|each| context.process.question(&each.question)).map(|question| &question.kind) {
        Some(Kind::Choice(choices) | Kind::Choices(choices)) => {
            let choice = choices.iter().find(|choice| &choice.id == option);
            choice.map(|choice| choice.label.get(context.words.tag()).to_owned()).unwrap_or_default()
        }
        _ => String::new(),
    }
}
