//! The lines a view model is made of: of a step, a task, something open, something to do next, a deadline.

use crate::assessment::{Due, Marking, Nearness};
use crate::case::Address;
use crate::process::StepId;
use crate::window::kit::{Mark, Tone};
use crate::window::route::Route;
use jiff::civil::Date;

/// A step in the rail and on the overview.
pub(in crate::window) struct StepLine {
    pub(in crate::window) id: StepId,
    pub(in crate::window) number: usize,
    pub(in crate::window) title: String,
    pub(in crate::window) subtitle: String,
    pub(in crate::window) mark: Mark,
    pub(in crate::window) state: (Tone, String),
    pub(in crate::window) owners: String,
    pub(in crate::window) spoken: String,
    /// The tasks that can be marked as done together.
    pub(in crate::window) to_mark: Marking,
}

/// What is said of a task beside its title.
#[derive(Default)]
pub(in crate::window) struct TaskLine {
    pub(in crate::window) state: String,
    pub(in crate::window) tone: Option<Tone>,
    pub(in crate::window) meta: String,
    pub(in crate::window) blockers: Vec<(String, Address)>,
    /// Marked done while the check finds gaps: what, and where to begin.
    pub(in crate::window) contradiction: Option<(String, Address)>,
}

/// Something to do next.
pub(in crate::window) struct NextLine {
    pub(in crate::window) title: String,
    pub(in crate::window) place: String,
    pub(in crate::window) chip: (Tone, String),
    pub(in crate::window) address: Address,
    pub(in crate::window) step: StepId,
}

/// Something that falls due.
pub(in crate::window) struct DeadlineLine {
    /// When, what and who.
    pub(in crate::window) cells: [String; 3],
    pub(in crate::window) chip: (Tone, String),
    pub(in crate::window) address: Address,
}

/// An open task of the plan.
pub(in crate::window) struct PlanLine {
    /// What, how long, and the earliest and the latest days.
    pub(in crate::window) cells: [String; 4],
    pub(in crate::window) chip: (Tone, String),
    pub(in crate::window) address: Address,
}

impl DeadlineLine {
    pub(in crate::window) fn date(&self) -> &str {
        let [date, ..] = &self.cells;
        date
    }

    pub(in crate::window) fn what(&self) -> &str {
        let [_, what, _] = &self.cells;
        what
    }
}

/// The page of a step line.
impl StepLine {
    pub(in crate::window) fn route(&self) -> Route {
        Route::Step(self.id.clone(), None)
    }
}

/// The colour of something that falls due: what is warned of by the check is warned of here.
pub(super) fn urgency(due: &Due, today: Date) -> Tone {
    match due.nearness(today) {
        Nearness::Passed(_) => Tone::Error,
        Nearness::Today | Nearness::Near(_) => Tone::Warning,
        Nearness::Ahead(_) => Tone::Neutral,
    }
}
