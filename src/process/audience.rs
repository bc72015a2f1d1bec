//! Whom a handover is for.

use serde::Deserialize;

/// A reader of the handover.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Audience {
    /// Who takes the work over, and needs everything.
    #[default]
    Successor,
    /// Who builds and runs the connection.
    Technical,
    /// Who checks what was decided.
    Auditor,
}
