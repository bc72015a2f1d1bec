//! Work off the window's thread: each job runs on its own named thread and reports once.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::Builder;

/// Reports that can wait before a job has to. Jobs are started by people, so this is never reached.
const CAPACITY: usize = 32;

/// Jobs that end in a report of type `T`, which is picked up with [`Jobs::reports`].
pub struct Jobs<T> {
    sender: SyncSender<T>,
    receiver: Receiver<T>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl<T: Send + 'static> Jobs<T> {
    /// Jobs whose reports wake the window with `wake`.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (sender, receiver) = sync_channel(CAPACITY);
        Self { sender, receiver, wake: Arc::new(wake) }
    }

    /// Starts a job on a thread with this name.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(&self, name: &str, job: impl FnOnce() -> T + Send + 'static) -> std::io::Result<()> {
        let (sender, wake) = (self.sender.clone(), self.wake.clone());
        let run = move || {
            // Nobody listens any more when the window has closed, and then the report is not missed.
            sender.send(job()).ok();
            wake();
        };
        Builder::new().name(name.to_owned()).spawn(run).map(drop)
    }

    /// The reports that have come in since the last call.
    pub fn reports(&self) -> Vec<T> {
        self.receiver.try_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn a_job_reports_and_wakes() {
        let (woken, wait) = channel();
        let jobs = Jobs::new(move || {
            woken.send(()).ok();
        });
        jobs.start("sum", || 1 + 1).expect("a thread");
        wait.recv().expect("woken");
        assert_eq!(jobs.reports(), [2]);
    }
}
