//! What pages show of the interview: a line for each proposal, and what each draft rests on.

use crate::case::{Address, Draft, Field};
use crate::interview::{Proposal, propose};
use crate::process::{LinkId, Process, Task, TaskId};
use crate::wording::{self, TextContext};
use std::collections::BTreeMap;

/// The interview as it is shown.
#[derive(Default)]
pub(in crate::window) struct InterviewLines {
    pub(in crate::window) proposals: Vec<ProposalLine>,
    /// What is not proposed again, while nobody has answered it.
    pub(in crate::window) rejected: Vec<RejectedLine>,
    /// The drafts, by the fields they stand in.
    pub(in crate::window) drafts: BTreeMap<Address, DraftLine>,
    pub(in crate::window) open_drafts: usize,
    /// The drafts among what each task asks.
    pub(in crate::window) drafts_of: BTreeMap<TaskId, Vec<Field>>,
}

/// Something that is proposed.
pub(in crate::window) struct ProposalLine {
    pub(in crate::window) field: Field,
    /// What tells it from the others.
    pub(in crate::window) key: String,
    /// The option it is about, or the step.
    pub(in crate::window) group: String,
    pub(in crate::window) what: String,
    /// What would be there, and what is there now if anything is.
    pub(in crate::window) change: String,
    /// Why, with the section and the day on which it was read, and the answers it rests on.
    pub(in crate::window) why: String,
    pub(in crate::window) source: Option<LinkId>,
    /// Whether a draft would be taken away.
    pub(in crate::window) takes_away: bool,
    /// Whether another draft would stand in its place.
    pub(in crate::window) replaces: bool,
}

/// Something that is not proposed again.
pub(in crate::window) struct RejectedLine {
    pub(in crate::window) field: Field,
    /// What it was for, and who said so and when.
    pub(in crate::window) text: String,
}

/// An answer that is a draft.
pub(in crate::window) struct DraftLine {
    pub(in crate::window) field: Field,
    /// What is answered.
    pub(in crate::window) what: String,
    /// That it is a draft, and whether it is still what would be proposed.
    pub(in crate::window) text: String,
    /// What it rests on.
    pub(in crate::window) why: String,
    pub(in crate::window) source: Option<LinkId>,
}

impl InterviewLines {
    pub(super) fn new(context: TextContext<'_>) -> Self {
        let TextContext { case, process, words } = context;
        if process.interview.pages.is_empty() {
            return Self::default();
        }
        let proposed = propose(case, process, words.tag());
        let mut proposals: Vec<ProposalLine> = proposed.iter().filter_map(|it| line(context, it)).collect();
        // What belongs to one option stands together, in the order in which they first come; that of the rules is kept.
        let mut groups: Vec<String> = Vec::new();
        for line in &proposals {
            if !groups.contains(&line.group) {
                groups.push(line.group.clone());
            }
        }
        proposals.sort_by_key(|line| groups.iter().position(|group| group == &line.group));
        let drafts: BTreeMap<Address, DraftLine> = drafts(context, &proposed).collect();
        let fields: Vec<&Field> = drafts.values().map(|draft| &draft.field).collect();
        let of = |task: &Task| {
            let asked = fields.iter().filter(|field| is_asked_in(process, task, field));
            (task.id.clone(), asked.map(|field| (*field).clone()).collect())
        };
        let drafts_of = match fields.is_empty() {
            true => BTreeMap::new(),
            false => process.tasks().map(|(_, task)| of(task)).collect(),
        };
        let open = case.drafts.iter().filter(|(field, _)| case.get(field).is_none());
        let of = |(field, draft): (&Field, &Draft)| {
            let text = wording::draft_rejected(context, field, draft)?;
            Some(RejectedLine { field: field.clone(), text })
        };
        let rejected = open.filter_map(of).collect();
        Self { proposals, rejected, open_drafts: drafts.len(), drafts, drafts_of }
    }
}

/// Whether an answer belongs to what a task asks.
fn is_asked_in(process: &Process, task: &Task, field: &Field) -> bool {
    match field {
        Field::Answer(key) => process.asked_in(task).any(|question| question.id == key.question),
        Field::Cell(list, _, key) => task.lists.iter().any(|shown| &shown.list == list && shown.asks(&key.question)),
        Field::Task(of, _) => of == &task.id,
    }
}

fn line(context: TextContext<'_>, proposal: &Proposal) -> Option<ProposalLine> {
    let rule = context.process.interview.rule(&proposal.rule)?;
    let said = wording::draft_proposed(context, proposal);
    Some(ProposalLine {
        key: proposal.field.to_string(),
        group: said.group,
        what: said.what,
        change: said.change,
        why: wording::draft_why(context, rule, &proposal.rests_on),
        source: rule.source.clone(),
        takes_away: proposal.value.is_none(),
        replaces: proposal.now.is_some() && proposal.value.is_some(),
        field: proposal.field.clone(),
    })
}

/// The drafts of the case; one that is proposed anew says so.
fn drafts<'a>(context: TextContext<'a>, proposed: &'a [Proposal]) -> impl Iterator<Item = (Address, DraftLine)> + 'a {
    let TextContext { case, process, words } = context;
    case.open_drafts().filter_map(move |field| {
        let draft = case.drafts.get(field)?;
        let rule = process.interview.rule(&draft.rule)?;
        let why = wording::draft_why(context, rule, &draft.rests_on);
        let is_stale = proposed.iter().any(|proposal| proposal.field == *field);
        let stale = is_stale.then(|| words.text("draft-stale"));
        let text = [words.text("draft-of-interview")].into_iter().chain(stale).collect::<Vec<_>>().join(" ");
        let address = Address::Field(field.clone());
        let what = wording::title(context, &address);
        let source = rule.source.clone();
        Some((address, DraftLine { field: field.clone(), what, text, why, source }))
    })
}
