//! The case file: open and save. The only room that touches case files.

mod format;
mod open;
mod save;

pub use format::{FORMAT, Reason, parse, write};
pub use open::{MAX_BYTES, OpenError, open};
pub use save::{SaveError, replace, save, save_new};
