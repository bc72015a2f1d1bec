//! Work off the window's thread: each job runs on its own named thread and reports once, whatever happens to it.

use std::panic::{AssertUnwindSafe, catch_unwind};
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
    broken: fn(&str) -> T,
}

impl<T: Send + 'static> Jobs<T> {
    /// Jobs whose reports wake the window with `wake`. A job that breaks off reports what `broken` makes of its name.
    pub fn new(wake: impl Fn() + Send + Sync + 'static, broken: fn(&str) -> T) -> Self {
        let (sender, receiver) = sync_channel(CAPACITY);
        Self { sender, receiver, wake: Arc::new(wake), broken }
    }

    /// Starts a job on a thread with this name.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(&self, name: &str, job: impl FnOnce() -> T + Send + 'static) -> std::io::Result<()> {
        let (sender, wake) = (self.sender.clone(), self.wake.clone());
        let (broken, named) = (self.broken, name.to_owned());
        let run = move || {
            // Nothing of a job that broke off is used, so nothing half done is seen.
            let report = catch_unwind(AssertUnwindSafe(job)).unwrap_or_else(|_| broken(&named));
            // Nobody listens any more when the window has closed, and then the report is not missed.
            sender.send(report).ok();
            wake();
        };
        Builder::new().name(name.to_owned()).spawn(run).map(drop)
    }

    /// Lets go of something large without holding up the window.
    pub fn let_go(&self, it: impl Send + 'static) {
        Builder::new().name("tidy".to_owned()).spawn(move || drop(it)).ok();
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
    fn a_job_reports_and_wakes_even_when_it_breaks_off() {
        let (woken, wait) = channel();
        let wake = move || {
            woken.send(()).ok();
        };
        let jobs = Jobs::new(wake, |name| format!("{name} broke"));
        jobs.start("sum", || (1 + 1).to_string()).expect("a thread");
        wait.recv().expect("woken");
        assert_eq!(jobs.reports(), ["2"]);
        jobs.start("bad", || panic!("as the test wants it")).expect("a thread");
        wait.recv().expect("woken");
        assert_eq!(jobs.reports(), ["bad broke"]);
    }
}
