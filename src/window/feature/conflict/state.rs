//! What two people changed at the same place, and what the user has decided so far. What is kept is worked out anew when it
//! is accepted.

use crate::case::{Address, Beyond, Case, Conflict as Difference, Edit, Side, compare, merge};
use crate::store::Stamp;
use crate::wording::{self, Speaker};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What both changed, each in another way, and what the user has decided so far.
pub(in crate::window) struct Conflict {
    pub(in crate::window) source: Source,
    pub(in crate::window) rows: Vec<ConflictRow>,
    /// How many of their changes conflict with nothing.
    pub(in crate::window) taken: usize,
    /// Set when something was to be changed meanwhile.
    pub(in crate::window) edit_refused: bool,
}

/// Where their work is.
pub(in crate::window) enum Source {
    /// In the file of the case, which holds `theirs` now and held `base` when both began.
    File { base: Box<Case>, theirs: Box<Case>, stamp: Stamp },
    /// In a conflicted copy beside it. What both began with is only guessed.
    Copy {
        path: PathBuf,
        base: Option<Box<Case>>,
        theirs: Box<Case>,
        /// Whether it is put away once both are put together.
        remove: bool,
    },
}

/// One thing to decide on.
pub(in crate::window) struct ConflictRow {
    pub(super) conflict: Difference,
    pub(in crate::window) place: String,
    pub(in crate::window) ours: String,
    pub(in crate::window) theirs: String,
    /// Whether both are texts and can both be kept.
    pub(in crate::window) can_both: bool,
    pub(in crate::window) choice: Option<Resolution>,
}

/// What is kept of something both changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Resolution {
    Ours,
    Theirs,
    Both,
}

/// How our case stands to theirs now.
pub(super) struct Compared {
    /// Brings in what only they changed.
    taken: Option<Edit>,
    /// What is to be decided on, with what is chosen before anybody was asked.
    conflicts: Vec<(Difference, Option<Resolution>)>,
    /// What the files hold that this program does not know; nothing where both differ there.
    pub(super) beyond: Option<Beyond>,
}

impl Source {
    pub(super) fn compare(&self, ours: &Case) -> Compared {
        match self {
            Self::File { base, theirs, .. } => {
                let merged = merge(base, ours, theirs);
                let conflicts = merged.conflicts.into_iter().map(|conflict| (conflict, None)).collect();
                Compared { taken: merged.edit, conflicts, beyond: merged.beyond }
            }
            Self::Copy { base, theirs, .. } => {
                let chosen = |side| if side == Side::Ours { Resolution::Ours } else { Resolution::Theirs };
                let rows = compare(base.as_deref(), ours, theirs).into_iter();
                let conflicts = rows.map(|(conflict, side)| (conflict, side.map(chosen))).collect();
                Compared { taken: None, conflicts, beyond: Some(ours.beyond.clone()) }
            }
        }
    }
}

impl Conflict {
    /// What is to be decided between the case and theirs.
    pub(super) fn new(speaker: Speaker<'_>, source: Source) -> Self {
        let compared = source.compare(speaker.case);
        let taken = compared.taken.iter().flat_map(Edit::changes).filter(|change| wording::is_written(change)).count();
        let rows = compared.conflicts.into_iter().map(|(conflict, choice)| row(speaker, conflict, choice)).collect();
        Self { source, rows, taken, edit_refused: false }
    }

    /// Whether everything is decided.
    pub(in crate::window) fn is_decided(&self) -> bool {
        self.rows.iter().all(|row| row.choice.is_some())
    }

    /// Whether their work is in the file of the case.
    pub(in crate::window) fn is_with_file(&self) -> bool {
        matches!(self.source, Source::File { .. })
    }

    /// Whether their work is in this conflicted copy.
    pub(super) fn is_with_copy(&self, copy: &Path) -> bool {
        matches!(&self.source, Source::Copy { path, .. } if path == copy)
    }

    /// Puts the rows into words anew.
    pub(super) fn reword(&mut self, speaker: Speaker<'_>) {
        for known in &mut self.rows {
            *known = row(speaker, known.conflict.clone(), known.choice);
        }
    }

    /// What brings their work into the case as it is now, as was decided; nothing when something is undecided, or does not
    /// fit. Worked out anew, so that nothing rests on how the case was when the question was put.
    pub(super) fn decided(&self, ours: &Case) -> Option<Decided> {
        let known: BTreeMap<Address, Resolution> =
            self.rows.iter().filter_map(|row| Some((row.conflict.address(), row.choice?))).collect();
        let Compared { taken, conflicts, beyond } = self.source.compare(ours);
        let mut edits: Vec<Edit> = taken.into_iter().collect();
        for (conflict, _) in conflicts {
            match known.get(&conflict.address())? {
                Resolution::Ours => {}
                Resolution::Theirs => edits.push(conflict.take_theirs()),
                Resolution::Both => edits.push(conflict.take_both()?),
            }
        }
        let edit = Edit::all(edits);
        let mut tried = ours.clone();
        edit.iter().try_for_each(|edit| tried.apply(edit)).ok()?;
        Some(Decided { edit, beyond: beyond? })
    }
}

/// Both people's work, as it goes into the case.
pub(super) struct Decided {
    pub(super) edit: Option<Edit>,
    pub(super) beyond: Beyond,
}

fn row(speaker: Speaker<'_>, conflict: Difference, choice: Option<Resolution>) -> ConflictRow {
    let (ours, theirs) = wording::change(speaker, conflict.change());
    let place = wording::title(speaker, &conflict.address());
    let can_both = conflict.take_both().is_some();
    ConflictRow { conflict, place, ours, theirs, can_both, choice }
}
