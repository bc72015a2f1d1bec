//! What is chosen for a handover, and what it tells besides the case.

use crate::handover::{ExportInputs, Format, Scope};
use std::path::PathBuf;
use std::sync::Arc;

/// What is chosen for a handover, and what it tells besides the case.
pub(in crate::window) struct HandoverState {
    /// Who it is for.
    pub(in crate::window) scope: Scope,
    pub(in crate::window) format: Format,
    /// Who hands the case over.
    pub(in crate::window) giver: String,
    /// To whom the case is handed over.
    pub(in crate::window) recipient: String,
    /// Who takes it over.
    pub(in crate::window) taken_by: String,
    /// What a handover tells besides the case, once it was read.
    pub(in crate::window) material: Option<Arc<ExportInputs>>,
    /// The last one that was written while its record is in no file yet.
    pub(in crate::window) unrecorded: Option<Unrecorded>,
}

/// A handover that was written while its record is in no file yet.
pub(in crate::window) struct Unrecorded {
    pub(in crate::window) path: PathBuf,
    /// What was said of it.
    pub(in crate::window) told: Option<String>,
}

impl Default for HandoverState {
    fn default() -> Self {
        let format = Format::ALL.first().copied().unwrap_or(Format::Html);
        let (giver, recipient, taken_by) = (String::new(), String::new(), String::new());
        Self { scope: Scope::default(), format, giver, recipient, taken_by, material: None, unrecorded: None }
    }
}
