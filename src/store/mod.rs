//! The case file: open and save. The only room that touches case files.

mod format;
mod open;
mod save;
mod stamp;

pub use format::{FORMAT, Reason, parse, write};
pub use open::{MAX_BYTES, OpenError, open, open_stamped};
pub use save::{SaveError, create, replace, save, save_new, save_over};
pub use stamp::Stamp;
