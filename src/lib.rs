//! Lupapolku: the permit's path to VTJkysely-rajapinta, for an intermediary company.

pub mod identifiers;
pub mod process;
pub mod case;
pub mod assessment;
pub mod language;
pub mod store;
pub mod wording;
