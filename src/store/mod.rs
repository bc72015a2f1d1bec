//! The case file: open and save. The only room that touches case files.

mod alive;
mod append;
mod backup;
mod disk;
mod format;
pub mod lock;
mod open;
mod recovery;
mod save;
mod siblings;
mod stamp;
mod trail;

pub use alive::{Alive, has_ended};
pub use append::{append, append_on, read_trail};
pub use backup::{Backup, backup_folder, backups, keep_backup, put_away};
pub use disk::{Disk, Local};
pub use format::{FORMAT, Reason, WriteError, parse, write};
pub use lock::{Holder, Renewed, Taken};
pub use open::{MAX_BYTES, OpenError, open, open_stamped};
pub use recovery::{Recovery, Unsaved};
pub use save::{Placed, SaveError, Saved, create, replace, replace_on, save, save_new, save_over};
pub use siblings::conflicted_copies;
pub use stamp::Stamp;
pub use trail::{Chain, Event, Problem, Record, Trail, trail_path};
