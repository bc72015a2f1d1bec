//! Who has the open case: this window, or somebody else, and then it can only be read here.

use crate::case::ReadOnlyReason;
use crate::store::{Acquired, Holder, lock};
use std::path::{Path, PathBuf};

/// Who has the open case.
#[derive(Default)]
pub(in crate::window) enum CaseLock {
    /// Nobody has to: it has no file, or its folder takes no locks.
    #[default]
    Unlocked,
    /// This window has it.
    Ours(OurLock),
    /// Somebody else has it.
    Theirs(Holder),
    /// Nobody may change it with this program: something in the file would be lost.
    ReadOnly(ReadOnlyReason),
}

/// A lock of this window.
pub(in crate::window) struct OurLock {
    pub(in crate::window) me: Holder,
    pub(in crate::window) case: PathBuf,
    /// When it was last renewed, in the seconds of the window.
    pub(in crate::window) renewed_at: f64,
    is_released: bool,
}

impl CaseLock {
    /// What became of asking for a case.
    pub(in crate::window) fn of(taken: Acquired, me: Holder, case: PathBuf) -> Self {
        match taken {
            Acquired::Ours => Self::Ours(OurLock { me, case, renewed_at: 0.0, is_released: false }),
            Acquired::Theirs(holder) => Self::Theirs(holder),
            Acquired::Nowhere => Self::Unlocked,
        }
    }

    /// Whether the case can only be read.
    pub(in crate::window) fn is_read_only(&self) -> bool {
        matches!(self, Self::Theirs(_) | Self::ReadOnly(_))
    }

    /// Whether this window has the case.
    pub(in crate::window) fn is_ours(&self) -> bool {
        matches!(self, Self::Ours(_))
    }

    /// Whether this is our lock of the case in that file.
    pub(in crate::window) fn is_of(&self, path: &Path) -> bool {
        matches!(self, Self::Ours(lock) if lock.case == path)
    }

    /// Whether it says something of the case in that file. Only our own lock knows of which file it is.
    pub(in crate::window) fn is_for(&self, path: &Path) -> bool {
        !self.is_ours() || self.is_of(path)
    }

    /// Gives the case back, when it is ours. Touches files.
    pub(in crate::window) fn release(self) {
        if let Self::Ours(mut lock) = self {
            lock.release();
        }
    }
}

impl OurLock {
    fn release(&mut self) {
        if !std::mem::replace(&mut self.is_released, true) {
            lock::release(&self.case, self.me.token);
        }
    }
}

/// A lock is given back also when a job that has it panics, or is not wanted any more.
impl Drop for OurLock {
    fn drop(&mut self) {
        self.release();
    }
}
