//! Who has the open case: this window, or somebody else, and then it can only be read here.

use super::app::App;
use super::job::Report;
use super::kit::Tone;
use crate::case::Seal;
use crate::store::{self, Holder, Renewed, Taken, lock};
use std::path::{Path, PathBuf};

/// Who has the open case.
#[derive(Default)]
pub(super) enum Hold {
    /// Nobody has to: it has no file, or its folder takes no locks.
    #[default]
    Free,
    /// This window has it.
    Ours {
        me: Holder,
        case: PathBuf,
        /// When the lock was last renewed, in the seconds of the window.
        beat: f64,
    },
    /// Somebody else has it.
    Theirs(Holder),
    /// Nobody may change it with this program: something in the file would be lost.
    Sealed(Seal),
}

impl Hold {
    /// Whether the case can only be read.
    pub(super) fn is_read_only(&self) -> bool {
        matches!(self, Self::Theirs(_) | Self::Sealed(_))
    }

    /// What became of asking for a case.
    pub(super) fn of(taken: Taken, me: Holder, case: PathBuf) -> Self {
        match taken {
            Taken::Ours => Self::Ours { me, case, beat: 0.0 },
            Taken::Theirs(holder) => Self::Theirs(holder),
            Taken::Nowhere => Self::Free,
        }
    }
}

/// A case that is closed is given back.
impl Drop for Hold {
    fn drop(&mut self) {
        if let Self::Ours { me, case, .. } = self {
            lock::release(case, me.token);
        }
    }
}

impl App {
    /// Somebody who opens a case now.
    pub(super) fn me(&self) -> Holder {
        let now = self.environment.clock.now();
        Holder {
            by: self.settings.user_or_system(),
            on: super::job::machine(),
            token: fastrand::u64(..),
            window: self.window,
            since: now,
            beat: now,
        }
    }

    /// Takes the lock of a case that got another file.
    pub(super) fn hold(&mut self, case: &Path) {
        let is_held = |hold: &Hold| matches!(hold, Hold::Ours { case: held, .. } if held == case);
        if self.desk.as_ref().is_some_and(|desk| is_held(&desk.hold)) {
            return;
        }
        let me = self.me();
        let state = self.environment.state.as_deref();
        if let Some(desk) = &mut self.desk {
            desk.hold = Hold::of(lock::take(case, &me, state), me, case.to_owned());
        }
    }

    /// Renews the lock now and then, on a job.
    pub(super) fn renew_hold(&mut self, now: f64) -> Option<f64> {
        let every = f64::from(i32::try_from(store::lock::HEARTBEAT).unwrap_or(30));
        let desk = self.desk.as_mut()?;
        let id = desk.id;
        let Hold::Ours { me, case, beat } = &mut desk.hold else { return None };
        if now - *beat < every {
            return Some(*beat + every - now);
        }
        *beat = now;
        me.beat = self.environment.clock.now();
        let (me, case) = (me.clone(), case.clone());
        self.start("lock", move || Report::Renewed(id, lock::renew(&case, &me)));
        Some(every)
    }

    pub(super) fn renewed(&mut self, id: u64, renewed: Renewed) {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.id == id) else { return };
        match renewed {
            Renewed::Ours(None) => {}
            Renewed::Ours(Some(asker)) => desk.asked_by = Some(asker),
            Renewed::Lost(holder) => desk.yield_to(holder),
        }
    }

    /// Tries again to get a case that somebody else had open.
    pub(super) fn try_again(&mut self) {
        if let Some(path) = self.desk.as_ref().and_then(|desk| desk.path.clone()) {
            self.open_file(path);
        }
    }

    /// Asks whoever has the case open to hand it over.
    pub(super) fn ask_for_it(&mut self) {
        let me = self.me();
        let Some(path) = self.desk.as_ref().and_then(|desk| desk.path.clone()) else { return };
        let asked = lock::ask(&path, &me);
        let (tone, key) = if asked.is_ok() { (Tone::Ok, "hold-asked") } else { (Tone::Error, "hold-not-asked") };
        let text = self.words.text(key);
        self.say(tone, text);
    }

    /// Saves and gives the case to whoever asked for it.
    pub(super) fn hand_over(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        let asker = desk.asked_by.take();
        desk.handing_over = asker;
        if desk.is_unsaved() {
            self.save();
        } else {
            self.finish_handing_over();
        }
    }

    /// Gives the case away once it is saved.
    pub(super) fn finish_handing_over(&mut self) {
        let Some(desk) = self.desk.as_mut().filter(|desk| !desk.is_unsaved()) else { return };
        if let Some(asker) = desk.handing_over.take() {
            desk.yield_to(asker);
        }
    }
}
