//! Work off the window's thread: each job runs on its own named thread and reports once, also when it panics. And work that
//! is shared out over the cores of the machine.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread::{self, Builder, ScopedJoinHandle};
use std::time::{Duration, Instant};

/// Reports that can wait before a job has to. Jobs are started by people, so this is never reached.
const CAPACITY: usize = 32;

/// What is done sooner than this is not shown as running.
const SHOWN_AFTER: Duration = Duration::from_millis(200);

/// The job panicked, which is a mistake in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panicked;

/// Does two things at once: the second on a thread of its own, or here where the system gives none.
pub fn both<A, B: Send>(here: impl FnOnce() -> A, aside: impl Fn() -> B + Sync) -> (A, B) {
    thread::scope(|scope| {
        let thread = Builder::new().spawn_scoped(scope, &aside);
        (here(), thread.map_or_else(|_| aside(), joined))
    })
}

/// How many parts of what is shared out a core makes ahead of the one that takes them.
const AHEAD: usize = 2;

/// Makes so many things, shared out over the cores, and takes them in their order while the next are made. Not many more than
/// `together` are made before they are taken, because many at once take much room.
pub fn in_order<T: Send>(count: usize, together: usize, make: impl Fn(usize) -> T + Sync, mut take: impl FnMut(T)) {
    let cores = thread::available_parallelism().map_or(1, usize::from).min(together.max(1));
    let size = (together / (cores * AHEAD)).max(1);
    let begun = AtomicUsize::new(0);
    let next = || {
        let at = begun.fetch_add(1, Ordering::Relaxed);
        let from = at.saturating_mul(size);
        (from < count).then(|| (at, (from..count.min(from + size)).map(&make).collect::<Vec<T>>()))
    };
    thread::scope(|scope| {
        let (sender, made) = sync_channel(cores);
        let work = |sender: SyncSender<_>| while next().is_some_and(|part| sender.send(part).is_ok()) {};
        let parts = count.div_ceil(size);
        let spawn = |sender| Builder::new().spawn_scoped(scope, move || work(sender)).ok();
        let others: Vec<_> = (1..cores.min(parts)).filter_map(|_| spawn(sender.clone())).collect();
        drop(sender);
        let mut early = BTreeMap::new();
        for at in 0..parts {
            let part = loop {
                early.extend(made.try_iter());
                if let Some(part) = early.remove(&at) {
                    break part;
                }
                // Another core has the part that is wanted. Meanwhile one is made here, unless there are many that wait.
                let own = if early.len() < cores { next() } else { None };
                match own.map_or_else(|| made.recv(), Ok) {
                    Ok((at, part)) => drop(early.insert(at, part)),
                    // Whoever had it has panicked, which is told by joining.
                    Err(_) => return others.into_iter().for_each(joined),
                }
            };
            part.into_iter().for_each(&mut take);
        }
        others.into_iter().for_each(joined);
    });
}

/// What a thread has made. A panic of it, which is a mistake in the program, goes on here.
fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}

/// How far a job is, and whether it is still wanted.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<Steps>);

#[derive(Debug, Default)]
struct Steps {
    cancelled: AtomicBool,
    done: AtomicUsize,
}

impl Progress {
    /// Whether nobody waits for the result any more.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::Relaxed)
    }

    /// One more part is done.
    pub fn step(&self) {
        self.0.done.fetch_add(1, Ordering::Relaxed);
    }

    /// How many parts are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.0.done.load(Ordering::Relaxed)
    }
}

/// A job that is running. When this is dropped, its result is not wanted any more.
#[derive(Debug)]
pub struct Job {
    /// What is worked on, such as the name of a file.
    pub name: String,
    /// How many parts the work has.
    pub parts: usize,
    since: Instant,
    progress: Progress,
}

impl Job {
    /// Follows a job that was started.
    #[must_use]
    pub fn new(name: String, parts: usize, progress: Progress) -> Self {
        Self { name, parts, since: Instant::now(), progress }
    }

    /// How many parts are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.progress.done()
    }

    /// How long to wait until it has run so long that it is shown; nothing when it has.
    #[must_use]
    pub fn shown_in(&self) -> Option<Duration> {
        SHOWN_AFTER.checked_sub(self.since.elapsed()).filter(|left| !left.is_zero())
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.progress.0.cancelled.store(true, Ordering::Relaxed);
    }
}

/// Whether a job changes something on the disk, and so must come to its end before the program does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It only reads or computes.
    Reads,
    /// It writes.
    Writes,
}

/// Jobs whose results arrive as reports of type `T`, in the order in which they end.
pub struct Jobs<T> {
    sender: SyncSender<T>,
    receiver: Receiver<T>,
    wake: Arc<dyn Fn() + Send + Sync>,
    writing: Arc<AtomicUsize>,
    /// To the thread that drops what is large; there is none before it is needed.
    tidy: OnceLock<Sender<Box<dyn Send>>>,
}

impl<T: Send + 'static> Jobs<T> {
    /// Jobs whose reports wake the window with `wake`.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (sender, receiver) = sync_channel(CAPACITY);
        Self { sender, receiver, wake: Arc::new(wake), writing: Arc::default(), tidy: OnceLock::new() }
    }

    /// Starts a job on a thread with this name. `report` makes a report of its result, also when no thread could be had.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start<R, F: FnOnce(Result<R, Panicked>) -> T + Send + 'static>(
        &self,
        kind: Kind,
        name: &str,
        work: impl FnOnce(&Progress) -> R + Send + 'static,
        report: F,
    ) -> std::io::Result<Progress> {
        let (sender, wake) = (self.sender.clone(), self.wake.clone());
        let writing = (kind == Kind::Writes).then(|| Writing::begin(&self.writing));
        let progress = Progress::default();
        let seen = progress.clone();
        // Kept apart from the thread, so that a job that never begins is reported too.
        let report = Arc::new(Mutex::new(Some(report)));
        let tell = move |report: &Mutex<Option<_>>, result, writing: Option<Writing>| {
            let taken = report.lock().map(|mut report| report.take()).ok().flatten();
            // Nobody listens any more when the window has closed, and then the report is not missed.
            if let Some(report) = taken {
                let report: F = report;
                sender.send(report(result)).ok();
            }
            // Whoever is woken finds that nothing is written any more, or would wait for it in vain.
            drop(writing);
            wake();
        };
        let (told, begun) = (tell.clone(), report.clone());
        let run = move || {
            if kind == Kind::Reads {
                give_way();
            }
            // Nothing of a job that panicked is used, so nothing half done is seen.
            let result = catch_unwind(AssertUnwindSafe(|| work(&seen))).map_err(|_| Panicked);
            told(&begun, result, writing);
        };
        match Builder::new().name(name.to_owned()).spawn(run) {
            Ok(_) => Ok(progress),
            Err(error) => {
                tell(&report, Err(Panicked), None);
                Err(error)
            }
        }
    }

    /// Drops something large without holding up the window: one after another, since each thread more would take the window's
    /// turn on a machine of two cores.
    pub fn drop_later(&self, it: impl Send + 'static) {
        // Where the system gives no thread, what could not be sent is dropped here.
        self.tidy.get_or_init(tidy).send(Box::new(it)).ok();
    }

    /// The reports that have come in since the last call.
    pub fn reports(&self) -> Vec<T> {
        self.receiver.try_iter().collect()
    }

    /// Whether a job that writes is running.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.writing.load(Ordering::Acquire) > 0
    }
}

/// Drops what is sent to it on a thread of its own, which ends with whoever sends.
fn tidy() -> Sender<Box<dyn Send>> {
    let (sender, sent) = channel::<Box<dyn Send>>();
    let run = move || {
        give_way();
        sent.into_iter().for_each(drop);
    };
    Builder::new().name("tidy".to_owned()).spawn(run).ok();
    sender
}

/// How much later than the window's a thread that only computes has its turn (setpriority(2)).
#[cfg(target_os = "linux")]
const BEHIND: i32 = 10;

/// Lets the window go first from now on. Linux counts this for the thread alone; elsewhere it would be for the whole program.
fn give_way() {
    #[cfg(target_os = "linux")]
    if let Ok(own) = rustix::process::getpriority_process(None) {
        rustix::process::setpriority_process(None, behind(own)).ok();
    }
}

/// What has its turn after this; nothing has it after 19.
#[cfg(target_os = "linux")]
fn behind(own: i32) -> i32 {
    (own + BEHIND).min(19)
}

/// Counts a job that writes, until it ends in whatever way.
struct Writing(Arc<AtomicUsize>);

impl Writing {
    fn begin(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::AcqRel);
        Self(count.clone())
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_out_comes_in_order() {
        for (count, together) in [(0, 3), (1, 3), (7, 3), (100, 1), (100, 1000)] {
            let mut taken = Vec::new();
            in_order(count, together, |at| at * 2, |it| taken.push(it));
            assert_eq!(taken, (0..count).map(|at| at * 2).collect::<Vec<_>>());
        }
        assert_eq!(both(|| 1, || "x"), (1, "x"));
    }

    #[test]
    fn a_mistake_in_what_is_shared_out_is_told_and_nobody_waits_for_ever() {
        for bad in [0, 1, 57, 99] {
            let make = |at: usize| if at == bad { panic!("as the test wants it") } else { at };
            assert!(catch_unwind(|| in_order(100, 8, make, drop)).is_err());
            let take = |at: usize| assert!(at != bad, "as the test wants it");
            assert!(catch_unwind(|| in_order(100, 8, |at| at, take)).is_err());
        }
    }

    #[test]
    fn a_job_reports_and_wakes_even_when_it_panics() {
        let (woken, wait) = channel();
        let wake = move || {
            woken.send(()).ok();
        };
        let jobs: Jobs<Result<i32, Panicked>> = Jobs::new(wake);
        jobs.start(Kind::Reads, "sum", |_| 1 + 1, |sum| sum).expect("a thread");
        wait.recv().expect("woken");
        assert_eq!(jobs.reports(), [Ok(2)]);
        jobs.start(Kind::Writes, "bad", |_| panic!("as the test wants it"), |sum| sum).expect("a thread");
        wait.recv().expect("woken");
        assert_eq!(jobs.reports(), [Err(Panicked)]);
        assert!(!jobs.is_writing(), "a job that panicked writes no more");
    }

    /// Tells on which thread it is dropped.
    struct Told(Sender<thread::ThreadId>);

    impl Drop for Told {
        fn drop(&mut self) {
            self.0.send(thread::current().id()).ok();
        }
    }

    #[test]
    fn what_is_dropped_later_is_dropped_on_one_other_thread() {
        let (told, dropped) = channel();
        let jobs: Jobs<()> = Jobs::new(|| ());
        (0..3).for_each(|_| jobs.drop_later(Told(told.clone())));
        let threads: Vec<_> = dropped.iter().take(3).collect();
        assert!(threads.iter().all(|it| *it == threads[0] && *it != thread::current().id()), "{threads:?}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_only_computes_lets_the_window_go_first_and_what_writes_does_not() {
        let (woken, wait) = channel();
        let jobs: Jobs<Result<i32, Panicked>> = Jobs::new(move || {
            woken.send(()).ok();
        });
        let turn = |_: &Progress| rustix::process::getpriority_process(None).expect("known");
        let own = rustix::process::getpriority_process(None).expect("known");
        for (kind, turns) in [(Kind::Reads, behind(own)), (Kind::Writes, own)] {
            jobs.start(kind, "turn", turn, |turn| turn).expect("a thread");
            wait.recv().expect("woken");
            assert_eq!(jobs.reports(), [Ok(turns)], "{kind:?}");
        }
        for (own, turn) in [(0, 10), (5, 15), (12, 19), (19, 19)] {
            assert_eq!(behind(own), turn, "whoever began late is not brought forward");
        }
    }

    #[test]
    fn a_job_that_writes_is_counted_until_it_ends_and_one_that_is_dropped_is_cancelled() {
        let (go, wait) = channel::<()>();
        let jobs: Jobs<bool> = Jobs::new(|| ());
        let work = move |progress: &Progress| {
            wait.recv().ok();
            progress.is_cancelled()
        };
        let progress = jobs.start(Kind::Writes, "write", work, |seen| seen.unwrap_or_default()).expect("a thread");
        assert!(jobs.is_writing());
        drop(Job::new("file".to_owned(), 1, progress));
        go.send(()).expect("it waits");
        while jobs.is_writing() {
            std::thread::yield_now();
        }
        assert_eq!(jobs.receiver.recv(), Ok(true));
    }
}
