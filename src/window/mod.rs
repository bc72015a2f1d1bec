//! The window. It shows a case, says what the user wants as [actions](action::Action), and keeps no data of its own:
//! file → case → page → action → edit → case.

mod action;
mod app;
mod bench;
mod clash;
mod copies;
mod desk;
mod dialog;
mod digest;
mod hold;
mod import;
mod inspect;
mod job;
mod kit;
mod ledger;
mod naming;
mod open;
mod outgoing;
mod page;
mod palette;
mod pen;
mod perform;
mod place;
mod rows;
mod shell;
mod system;
mod timeline;
mod tour;
mod underway;
mod view;

pub use app::{App, Environment, StartError};
pub use system::{NoWindow, open_in_browser, open_with_system, run};
