//! What pages show of the interview: a line for each proposal, and what each draft rests on.

use crate::case::{Address, Field};
use crate::interview::{Proposal, propose};
use crate::process::LinkId;
use crate::wording::{self, Speaker};
use std::collections::BTreeMap;

/// The interview as it is shown.
#[derive(Default)]
pub(in crate::window) struct InterviewLines {
    pub(in crate::window) proposals: Vec<ProposalLine>,
    /// The drafts, by the fields they stand in.
    pub(in crate::window) drafts: BTreeMap<Address, DraftLine>,
    pub(in crate::window) open_drafts: usize,
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
}

/// What a draft rests on.
pub(in crate::window) struct DraftLine {
    pub(in crate::window) field: Field,
    pub(in crate::window) text: String,
    pub(in crate::window) source: Option<LinkId>,
}

impl InterviewLines {
    pub(super) fn new(speaker: Speaker<'_>) -> Self {
        let Speaker { case, process, words } = speaker;
        if process.interview.pages.is_empty() {
            return Self::default();
        }
        let proposed = propose(case, process, words.tag());
        let mut proposals: Vec<ProposalLine> = proposed.iter().filter_map(|it| line(speaker, it)).collect();
        // What belongs to one option stands together; the order of the rules is kept.
        let order = |line: &ProposalLine| line.group.clone();
        proposals.sort_by_key(order);
        let drafts: BTreeMap<Address, DraftLine> = drafts(speaker, &proposed).collect();
        Self { proposals, open_drafts: drafts.len(), drafts }
    }
}

fn line(speaker: Speaker<'_>, proposal: &Proposal) -> Option<ProposalLine> {
    let rule = speaker.process.interview.rule(&proposal.rule)?;
    let said = wording::draft_proposed(speaker, proposal);
    Some(ProposalLine {
        key: proposal.field.to_string(),
        group: said.group,
        what: said.what,
        change: said.change,
        why: wording::draft_why(speaker, rule, &proposal.rests_on),
        source: rule.source.clone(),
        takes_away: proposal.value.is_none(),
        field: proposal.field.clone(),
    })
}

/// The drafts of the case; one that is proposed anew says so.
fn drafts<'a>(speaker: Speaker<'a>, proposed: &'a [Proposal]) -> impl Iterator<Item = (Address, DraftLine)> + 'a {
    let Speaker { case, process, words } = speaker;
    case.open_drafts().filter_map(move |field| {
        let draft = case.drafts.get(field)?;
        let rule = process.interview.rule(&draft.rule)?;
        let why = wording::draft_why(speaker, rule, &draft.rests_on);
        let is_stale = proposed.iter().any(|proposal| proposal.field == *field);
        let stale = is_stale.then(|| words.text("draft-stale"));
        let text = words.with("draft-rests-on", [("why", why.into())]);
        let text = stale.into_iter().chain([text]).collect::<Vec<_>>().join(" ");
        Some((Address::Field(field.clone()), DraftLine { field: field.clone(), text, source: rule.source.clone() }))
    })
}
