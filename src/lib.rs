//! Lupapolku: the permit's path to VTJkysely-rajapinta, for an intermediary company.
//!
//! Data goes one way: a file is opened by [`store`] into a [`case::Case`]; every change is a
//! [`case::Edit`]; [`assessment::assess`] says what follows from it on a day; [`wording`] puts that into sentences;
//! [`handover`] makes documents of it. What DVV asks is data too, loaded by [`process`] from `assets/process`.

pub mod asking;
pub mod assessment;
pub mod calendar;
pub mod case;
pub mod certificate;
pub mod cli;
pub mod connection;
pub mod exchange;
pub mod files;
pub mod handover;
pub mod hash;
pub mod help;
pub mod identifiers;
pub mod incoming;
pub mod inspecting;
pub mod interview;
pub mod jobs;
pub mod language;
pub mod outgoing;
pub mod plan;
pub mod process;
pub mod questionnaire;
pub mod sample;
pub mod settings;
mod spreadsheet;
pub mod store;
#[cfg(any(feature = "gui", feature = "pdf"))]
mod typeface;
pub mod verifying;
#[cfg(feature = "gui")]
pub mod window;
pub mod wording;

/// The version, and the commit it was built of where that is known.
pub const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), env!("LUPAPOLKU_COMMIT"));
