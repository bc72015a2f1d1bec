//! Changing a case with a command. As in the window, what is saved over is kept as a copy, and what was done is written into a
//! list of events. The commands have a list of their own: a window may be open meanwhile, and undo goes through its list.

use super::Context;
use super::output::{self, Failure};
use crate::case::{Case, Changes};
use crate::settings::Settings;
use crate::store::{self, Chain, ContentHash, Event, SaveError, Writer};
use crate::wording;
use std::path::{Path, PathBuf};

/// A case that a command works on, as it is in its file.
pub(super) struct Opened<'a> {
    pub(super) path: &'a Path,
    pub(super) case: Case,
    pub(super) stamp: ContentHash,
}

impl<'a> Opened<'a> {
    /// Opens a case that is only looked at, or says why it cannot be.
    pub(super) fn to_read(context: &Context, path: &'a Path) -> Result<Self, Failure> {
        let (case, stamp) = output::open_stamped(context, path, path)?;
        Ok(Self { path, case, stamp })
    }

    /// Opens a case that is to be changed, or says why it cannot be.
    pub(super) fn to_change(context: &Context, path: &'a Path) -> Result<Self, Failure> {
        let opened = Self::to_read(context, path)?;
        if let Some(line) = store::first_comment(path) {
            context.output.error(&context.words.with("save-drops-comments", [("line", line.to_string().into())]));
        }
        match &opened.case.unknown.read_only {
            Some(reason) => Err(output::not_saved(context, path, &SaveError::ReadOnly(reason.clone()))),
            None => Ok(opened),
        }
    }

    /// Saves the case as it is after a change, unless somebody else has saved meanwhile. Gives it as it is in the file now.
    pub(super) fn save(self, context: &Context, after: Case) -> Result<Self, Failure> {
        context.keeper.keep_copy(self.path);
        let stamp = output::tell(context, self.path, store::save_over(&after, self.path, &self.stamp))?;
        let done = Done::Changes(Changes::between(&self.case, &after));
        Change { path: self.path, from: self.stamp, done, to: stamp.clone() }.note(context);
        Ok(Self { path: self.path, case: after, stamp })
    }
}

/// Where what a command did to cases is kept, and whose doing it is.
pub(super) struct Keeper {
    pub(super) settings: Option<PathBuf>,
    pub(super) state: Option<PathBuf>,
    /// The user's name where the settings have none.
    pub(super) user: String,
    pub(super) machine: String,
}

impl Keeper {
    /// Keeps a copy of what a case file holds. It is a second net: that there is none is no reason not to save.
    pub(super) fn keep_copy(&self, case: &Path) {
        if let Some(state) = &self.state {
            store::keep_backup(&store::backup_folder(state, case), case, now()).ok();
        }
    }

    /// Who changes cases, and on which machine.
    fn who(&self) -> (String, String) {
        let settings = self.settings.as_deref().map(Settings::load).unwrap_or_default();
        (settings.user_or(&self.user), self.machine.clone())
    }

    /// The list of events of the commands beside a case.
    fn trail(&self, case: &Path) -> PathBuf {
        store::trail_path(case, &Writer::of(self.state.as_deref(), &self.machine).for_commands())
    }
}

fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// A change that was saved.
pub(super) struct Change<'a> {
    pub(super) path: &'a Path,
    /// What the case stood at before.
    pub(super) from: ContentHash,
    /// What was done.
    pub(super) done: Done<'a>,
    /// What the file holds since.
    pub(super) to: ContentHash,
}

/// What was done to a case.
pub(super) enum Done<'a> {
    /// What leads from it to what it is now, if anything.
    Changes(Changes<'a>),
    /// This.
    Event(Event),
}

impl Change<'_> {
    /// Writes the change into the list of events of the commands, or says that it is in none.
    pub(super) fn note(self, context: &Context) {
        let ((by, on), trail) = (context.keeper.who(), context.keeper.trail(self.path));
        let opened = Event::Opened { by, on, stamp: self.from };
        let (mut chain, mut lines, now) = (Chain::default(), String::new(), now());
        chain.put(&mut lines, now, &opened);
        match self.done {
            Done::Changes(changes) => chain.put_changes(&mut lines, now, changes),
            Done::Event(event) => chain.put(&mut lines, now, &event),
        }
        chain.put(&mut lines, now, &Event::Saved { stamp: self.to });
        if let Err(error) = store::append(&trail, None, &lines) {
            let why = wording::save_failure(&context.words, &error);
            context.output.error(&context.words.with("change-not-noted", [("why", why.into())]));
        }
    }
}
