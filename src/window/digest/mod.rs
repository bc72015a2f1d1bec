//! What a case means, already in words: worked out once per change, so that drawing only reads it.

mod draft;
mod line;
mod looked;
mod table;
mod work;

pub(super) use draft::{Draft, FIRST};
pub(super) use line::{OpenLine, Said, TaskLine};
pub(super) use looked::{Extra, Looked};
pub(super) use table::{RowLine, TableLines, state_question, table_key};

use super::kit::Timeline;
use super::timeline::timeline;
use crate::assessment::{Assessment, Assessor, Severity};
use crate::case::{Address, RowId};
use crate::process::{List, QuestionId, TaskId};
use crate::wording::{self, Speaker};
use jiff::civil::Date;
use line::{DeadlineLine, NextLine, StepLine};
use std::collections::{BTreeMap, BTreeSet};
use work::Work;

/// What a digest was worked out for: revision, language, day, and how many tasks show their errors.
pub(super) type Ground = (u64, &'static str, Date, usize);

/// What the user has chosen to see.
pub(super) struct Choices<'a> {
    /// The tasks that show their errors.
    pub(super) checked: &'a BTreeSet<TaskId>,
    /// The columns of a list.
    pub(super) columns: &'a dyn Fn(&List) -> Vec<QuestionId>,
}

/// What a case means today.
#[derive(Default)]
pub(super) struct Digest {
    /// What it was worked out for.
    pub(super) ground: Option<Ground>,
    pub(super) assessment: Assessment,
    pub(super) steps: Vec<StepLine>,
    pub(super) tasks: BTreeMap<TaskId, TaskLine>,
    pub(super) open: Vec<OpenLine>,
    pub(super) next: Vec<NextLine>,
    pub(super) deadlines: Vec<DeadlineLine>,
    pub(super) timeline: Timeline,
    pub(super) tables: BTreeMap<String, TableLines>,
    /// How many rows of other lists belong to a row, such as the end customers of a group.
    pub(super) members: BTreeMap<RowId, usize>,
    /// The full identifiers of subsystems on the data exchange layer, each with its environment or end customer.
    pub(super) identifiers: Vec<(String, String)>,
    /// What is worked out only while it is looked at.
    pub(super) looked: Looked,
    at: BTreeMap<Address, Vec<Said>>,
}

impl Digest {
    pub(super) fn new(
        (speaker, assessor): (Speaker<'_>, &mut Assessor),
        ground: Ground,
        &Choices { checked, columns }: &Choices<'_>,
    ) -> Self {
        let (_, _, today, _) = ground;
        let assessment = assessor.assess(speaker.case, speaker.process, today);
        let work = Work { speaker, assessment: &assessment, today, checked, columns };
        let open = work.open();
        let steps = work.steps();
        let tasks = speaker.process.tasks().map(|(_, task)| (task.id.clone(), work.task(task))).collect();
        let (next, deadlines, tables, at) = (work.next(), work.deadlines(), work.tables(), work.at());
        let members = work.members();
        let identifiers = wording::layer_identifiers(speaker);
        Self {
            ground: Some(ground),
            identifiers,
            steps,
            tasks,
            open,
            next,
            deadlines,
            timeline: timeline(speaker, &assessment, today),
            tables,
            members,
            looked: Looked::default(),
            at,
            assessment,
        }
    }

    /// What is wrong at an address and should be seen there now.
    pub(super) fn errors(&self, address: &Address) -> Vec<String> {
        let found = self.at.get(address).into_iter().flatten();
        found.filter(|said| said.severity == Severity::Error).map(|said| said.text.clone()).collect()
    }

    /// What is worth knowing at an address.
    pub(super) fn remarks(&self, address: &Address) -> impl Iterator<Item = &Said> {
        self.at.get(address).into_iter().flatten().filter(|said| said.severity >= Severity::Warning)
    }

    /// The gravest thing that is said at an address.
    pub(super) fn gravest(&self, address: &Address) -> Option<Severity> {
        self.at.get(address)?.iter().map(|said| said.severity).min()
    }
}
