//! What a digest is worked out from. For a case of many rows that is done on a job, while the window goes on.

use super::{Choices, Digest, Extra, Ground, Looked};
use crate::assessment::Assessor;
use crate::case::Case;
use crate::handover::Material;
use crate::language::Words;
use crate::process::{List, ListId, Process, QuestionId, TaskId};
use crate::wording::Speaker;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The first revision of a case on the desk.
pub(in crate::window) const FIRST: u64 = 1;

/// Everything a digest depends on.
pub(in crate::window) struct Draft {
    pub(in crate::window) case: Case,
    pub(in crate::window) ground: Ground,
    pub(in crate::window) checked: BTreeSet<TaskId>,
    /// The columns of lists where the user has chosen them.
    pub(in crate::window) columns: BTreeMap<ListId, Vec<QuestionId>>,
    pub(in crate::window) extra: Extra,
    pub(in crate::window) material: Option<Arc<Material>>,
    pub(in crate::window) assessor: Assessor,
}

impl Draft {
    /// Of a case that is opened, with everything in it shown as it is.
    pub(in crate::window) fn of_opened(case: Case, process: &Process, (tag, today): (&'static str, Date)) -> Self {
        let checked: BTreeSet<TaskId> = process.tasks().map(|(_, task)| task.id.clone()).collect();
        Self {
            case,
            ground: (FIRST, tag, today, checked.len()),
            checked,
            columns: BTreeMap::new(),
            extra: Extra::Nothing,
            material: None,
            assessor: Assessor::default(),
        }
    }

    /// Works the digest out. The assessor comes back with what it remembers of rows.
    pub(in crate::window) fn work_out(self, words: &Words, process: &Process) -> (Digest, Assessor) {
        let Self { case, ground, checked, columns, extra, material, mut assessor } = self;
        let speaker = Speaker { words, process, case: &case };
        let columns = |list: &List| columns.get(&list.id).unwrap_or(&list.columns).clone();
        let choices = Choices { checked: &checked, columns: &columns };
        let mut digest = Digest::new((speaker, &mut assessor), ground, &choices);
        digest.looked = Looked::at(extra, (speaker, &digest.assessment), material.as_deref());
        (digest, assessor)
    }
}
