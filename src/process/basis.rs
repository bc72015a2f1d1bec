//! On what the process rests where it asks or says something.

use serde::Deserialize;

/// On what something rests, so that good practice is never taken for DVV's demand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Basis {
    /// The process itself, as the authority's own pages tell it.
    #[default]
    Process,
    /// Statute.
    Statute,
    /// What those tell who have done it; whether it still holds is to be asked.
    Experience,
    /// Our advice: good practice that the authority is not known to ask for.
    Practice,
}
