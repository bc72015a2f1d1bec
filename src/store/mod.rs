//! The case file: opening, saving, its lock, its journal and its copies; and the one way in which files are written.

mod alive;
mod append;
mod backup;
mod disk;
mod format;
pub mod lock;
mod open;
mod recovery;
mod rights;
mod save;
mod siblings;
mod stamp;
mod trail;
mod whole;

pub use alive::{Alive, has_ended};
pub use append::{append, append_on, read_trail};
pub use backup::{Backup, backup_folder, backups, keep_backup, put_away};
pub use disk::{Disk, Local, Tail};
pub use format::{FORMAT, Reason, WriteError, parse, write};
pub use lock::{Holder, Renewed, Taken};
pub use open::{Encoding, MAX_BYTES, OpenError, first_comment, open, open_stamped};
pub use recovery::{Recovery, Unsaved};
pub use rights::{NotKept, Reach};
pub use save::{Saved, create, replace, save, save_new, save_over, write as write_file};
pub use siblings::conflicted_copies;
pub use stamp::Stamp;
pub use trail::{Chain, Event, Problem, Record, Trail, trail_path};
pub use whole::{Existing, Place, Placed, Rights, SaveError, Written, write_whole};
