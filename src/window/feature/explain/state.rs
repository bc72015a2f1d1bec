//! The text that a client printed, and what was said of it. Nothing of it is in the case.

use crate::connection::Explanation;
use crate::jobs::Job;
use zeroize::Zeroizing;

/// The text that a client printed, and what was said of it.
#[derive(Default)]
pub(in crate::window) struct ExplainState {
    /// It may hold keys of the session, passwords and identity codes, so it is wiped.
    pub(in crate::window) text: Zeroizing<String>,
    pub(in crate::window) said: Option<Explanation>,
    /// The job that reads the text.
    pub(in crate::window) running: Option<Job>,
}
