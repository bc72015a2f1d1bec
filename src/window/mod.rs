//! The window: file → case → view model → view → message → edit → case.
//!
//! | Module | What is in it | It may import |
//! |---|---|---|
//! | `kit` | the design system: everything views are drawn with | nothing of the window |
//! | `clock`, `route`, `message`, `shortcut`, `work`, `shared` | what every part shares, and what can be said | `kit`, each feature's messages |
//! | `model` | what pages show of a case, made once per change | the above |
//! | `session` | the open case: the only place that changes it | the above, each feature's state |
//! | `next_language`, `state`, `update`, `case_view` | the language that is switched to; what is open besides the case; what an update may touch; what a view reads | the above |
//! | `part` | what pages are put together from | the above |
//! | `feature` | a folder a feature: state, messages, update, view | the above, of other features only their messages |
//! | `edits`, `outside`, `switch_language` | changes of the case; what opens outside; the switch of the language | the above |
//! | `page` | pages without a state of their own | the above |
//! | `shell` | the frame around every page | the above |
//! | `dispatch`, `app`, `first_frame`, `desktop`, `system` | which part gets which message; a frame; that before there is a window; the desktop's look; the window itself | everything |
//!
//! Nothing imports what stands below it, and no two files import each other (`tests/imports.rs`).

mod app;
mod case_view;
mod clock;
#[cfg(target_os = "linux")]
mod desktop;
mod dispatch;
mod edits;
mod feature;
mod first_frame;
mod kit;
mod message;
mod model;
mod next_language;
mod outside;
mod page;
mod part;
mod route;
mod session;
mod shared;
mod shell;
mod shortcut;
mod state;
mod switch_language;
mod system;
mod update;
mod work;

pub use app::App;
pub use clock::Clock;
pub use shared::{Environment, StartError};
pub use system::{NoWindow, is_wayland, keeps_clipboard, open_in_browser, open_with_system, run};
