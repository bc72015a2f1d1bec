//! Work that may take a while: it is spoken of when it does, and can be stopped.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// What is done sooner than this is not spoken of.
const AT_ONCE: Duration = Duration::from_millis(200);

/// Work that is under way.
pub(super) struct Underway {
    name: String,
    since: Instant,
    stopped: Arc<AtomicBool>,
}

/// Tells a job whether it is still wanted.
#[derive(Clone)]
pub(super) struct Wanted(Arc<AtomicBool>);

impl Wanted {
    /// Whether somebody still waits for the work.
    pub(super) fn is_wanted(&self) -> bool {
        !self.0.load(Ordering::Relaxed)
    }
}

impl Underway {
    /// Work on a file with this name begins.
    pub(super) fn begin(name: String) -> (Self, Wanted) {
        let stopped = Arc::new(AtomicBool::new(false));
        (Self { name, since: Instant::now(), stopped: stopped.clone() }, Wanted(stopped))
    }

    /// The name of the file, when the work takes so long that it is said; otherwise the time left until then.
    pub(super) fn name(&self) -> Result<&str, Duration> {
        match AT_ONCE.checked_sub(self.since.elapsed()) {
            Some(left) if !left.is_zero() => Err(left),
            _ => Ok(&self.name),
        }
    }
}

/// Work nobody waits for any more is not wanted.
impl Drop for Underway {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
    }
}
