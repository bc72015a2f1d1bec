//! The window. It shows a case, says what the user wants as [actions](action::Action), and keeps no data of its own:
//! file → case → page → action → edit → case.

mod action;
mod app;
mod bench;
mod chooser;
mod clash;
mod clock;
mod copies;
mod desk;
mod dialog;
mod digest;
mod editing;
mod going;
mod hold;
mod import;
mod inspect;
mod job;
mod kit;
mod leaving;
mod ledger;
mod memory;
mod naming;
mod open;
mod outgoing;
mod page;
mod palette;
mod pen;
mod perform;
mod place;
mod request;
mod rows;
mod saving;
mod shell;
mod system;
mod timeline;
mod tour;
mod typing;
mod underway;
mod view;

pub use app::{App, Environment, StartError};
pub use clock::Clock;
pub use system::{NoWindow, open_in_browser, open_with_system, run};
