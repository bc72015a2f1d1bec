//! What each feature remembers of the open case. A feature changes only its own.

use crate::window::feature::ask::state::AskState;
use crate::window::feature::certificates::state::CertificatesState;
use crate::window::feature::conflict::state::Conflict;
use crate::window::feature::explain::state::ExplainState;
use crate::window::feature::handover::state::HandoverState;
use crate::window::feature::history::state::HistoryState;
use crate::window::feature::import::state::Import;
use crate::window::feature::lists::state::ListsState;
use crate::window::feature::request::state::RequestState;
use crate::window::feature::tour::state::Tour;
use crate::window::feature::transfer::state::TransferState;
use crate::window::kit::TableMemory;
use crate::window::part::state::FormState;
use std::path::PathBuf;

/// What each feature remembers of the open case.
#[derive(Default)]
pub(in crate::window) struct States {
    pub(in crate::window) ask: AskState,
    pub(in crate::window) certificates: CertificatesState,
    /// What two people changed, while it is decided on.
    pub(in crate::window) conflict: Option<Conflict>,
    /// Where the table of deadlines is.
    pub(in crate::window) deadlines: TableMemory,
    pub(in crate::window) explain: ExplainState,
    pub(in crate::window) form: FormState,
    pub(in crate::window) handover: HandoverState,
    pub(in crate::window) history: HistoryState,
    /// A table that is about to be imported.
    pub(in crate::window) import: Option<Import>,
    pub(in crate::window) lists: ListsState,
    /// Where the table of the plan is.
    pub(in crate::window) plan: TableMemory,
    pub(in crate::window) request: RequestState,
    /// The case that was open before the sample, to go back to after the tour.
    pub(in crate::window) before_tour: Option<PathBuf>,
    /// The tour, while it is under way.
    pub(in crate::window) tour: Option<Tour>,
    pub(in crate::window) transfer: TransferState,
}
