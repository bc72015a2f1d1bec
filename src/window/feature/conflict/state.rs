//! What two people made of the same things, and what the user has chosen so far. What is kept is worked out anew when it is
//! accepted, and what was not chosen stays undecided.

use crate::case::{Address, Case, Conflict as Difference, Edit, Other, Side, Value, Who, compare};
use crate::wording::{self, TextContext};
use std::path::{Path, PathBuf};

/// What both made, each in another way, and what the user has chosen so far.
pub(in crate::window) struct Conflict {
    pub(in crate::window) source: Source,
    pub(in crate::window) rows: Vec<ConflictRow>,
}

/// Where their work is.
pub(in crate::window) enum Source {
    /// In the case, undecided.
    Case,
    /// In a conflicted copy beside it. What both began with is only guessed.
    Copy {
        path: PathBuf,
        base: Option<Box<Case>>,
        theirs: Box<Case>,
        who: Who,
        /// Whether it is put away once both are put together.
        remove: bool,
    },
}

/// One thing to decide on.
pub(in crate::window) struct ConflictRow {
    address: Address,
    pub(in crate::window) place: String,
    pub(in crate::window) ours: String,
    pub(in crate::window) theirs: Vec<Theirs>,
    /// Whether both are texts and can both be kept.
    pub(in crate::window) can_both: bool,
    pub(in crate::window) choice: Option<Resolution>,
}

/// What somebody else made of it.
pub(in crate::window) struct Theirs {
    value: Option<Value>,
    pub(in crate::window) text: String,
    pub(in crate::window) who: Who,
}

/// What is kept of something both changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Resolution {
    Ours,
    /// What the one at this place made of it.
    Theirs(usize),
    Both,
}

impl Conflict {
    /// What is undecided in the case.
    pub(super) fn of_case(context: TextContext<'_>) -> Self {
        let rows = context.case.undecided().map(|(place, others)| row(context, place, &others)).collect();
        Self { source: Source::Case, rows }
    }

    /// What a conflicted copy has otherwise, with what is chosen before anybody was asked.
    pub(super) fn of_copy(context: TextContext<'_>, source: Source) -> Self {
        let differences = source.differences(context.case).into_iter();
        let rows = differences.map(|(difference, side)| row_of_copy(context, &difference, side)).collect();
        Self { source, rows }
    }

    /// Whether their work is in this conflicted copy.
    pub(super) fn is_with_copy(&self, copy: &Path) -> bool {
        matches!(&self.source, Source::Copy { path, .. } if path == copy)
    }

    /// Whether anything is chosen that can be accepted.
    pub(in crate::window) fn is_ready(&self) -> bool {
        matches!(self.source, Source::Copy { .. }) || self.rows.iter().any(|row| row.choice.is_some())
    }

    /// Puts the rows into words anew, and takes in what has become of the case.
    pub(super) fn reword(&mut self, context: TextContext<'_>) {
        let chosen: Vec<(Address, Option<Resolution>)> =
            self.rows.iter().map(|row| (row.address.clone(), row.choice)).collect();
        let source = std::mem::replace(&mut self.source, Source::Case);
        *self = match source {
            Source::Case => Self::of_case(context),
            source @ Source::Copy { .. } => Self::of_copy(context, source),
        };
        for row in &mut self.rows {
            let known = chosen.iter().find(|(address, _)| *address == row.address);
            row.choice = known.map_or(row.choice, |(_, choice)| *choice);
        }
    }

    /// What brings into the case as it is now what was chosen, as one edit; nothing where nothing was.
    pub(super) fn decided(&self, case: &Case) -> Option<Edit> {
        let edits = match &self.source {
            Source::Case => self.rows.iter().filter_map(|row| decide(case, row)).collect(),
            Source::Copy { who, .. } => self.bring(case, who),
        };
        Edit::all(edits)
    }

    /// What brings a conflicted copy into the case. Where nothing was chosen, both are kept.
    fn bring(&self, case: &Case, who: &Who) -> Vec<Edit> {
        let bring = |(difference, _): (Difference, _)| {
            let row = self.rows.iter().find(|row| row.address == difference.address());
            match row.and_then(|row| row.choice) {
                Some(Resolution::Ours) => None,
                Some(Resolution::Theirs(_)) => Some(difference.take_theirs()),
                Some(Resolution::Both) => difference.take_both(),
                None => difference.keep_both(case, who.clone()),
            }
        };
        self.source.differences(case).into_iter().filter_map(bring).collect()
    }
}

impl Source {
    /// What a conflicted copy has otherwise than the case.
    fn differences(&self, case: &Case) -> Vec<(Difference, Option<Side>)> {
        match self {
            Self::Case => Vec::new(),
            Self::Copy { base, theirs, .. } => {
                let differences = compare(base.as_deref(), case, theirs).into_iter();
                differences.filter(|(difference, _)| !difference.reads_alike()).collect()
            }
        }
    }
}

fn decide(case: &Case, row: &ConflictRow) -> Option<Edit> {
    match row.choice? {
        Resolution::Ours => Edit::keep_ours(case, &row.address),
        Resolution::Theirs(at) => Edit::take_other(case, &row.address, row.theirs.get(at)?.value.as_ref()?),
        Resolution::Both => Edit::take_both(case, &row.address, row.theirs.first()?.value.as_ref()?),
    }
}

fn row(context: TextContext<'_>, place: &Address, others: &[&Other]) -> ConflictRow {
    let theirs = |other: &Other| Theirs {
        value: Some(other.theirs.clone()),
        text: wording::value_of(context, place, &other.theirs),
        who: Who { by: other.by.clone(), at: other.at },
    };
    let ours = context.case.value(place);
    let can_both =
        others.len() == 1 && others.iter().all(|other| Edit::take_both(context.case, place, &other.theirs).is_some());
    ConflictRow {
        address: place.clone(),
        place: wording::title(context, place),
        ours: ours.map(|value| wording::value_of(context, place, &value)).unwrap_or_default(),
        theirs: others.iter().copied().map(theirs).collect(),
        can_both,
        choice: None,
    }
}

fn row_of_copy(context: TextContext<'_>, difference: &Difference, side: Option<Side>) -> ConflictRow {
    let (ours, text) = wording::change(context, difference.change());
    let chosen = |side| if side == Side::Ours { Resolution::Ours } else { Resolution::Theirs(0) };
    ConflictRow {
        address: difference.address(),
        place: wording::title(context, &difference.address()),
        ours,
        theirs: vec![Theirs { value: None, text, who: Who::default() }],
        can_both: difference.take_both().is_some(),
        choice: side.map(chosen),
    }
}
