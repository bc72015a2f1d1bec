//! The text that a client printed, and what was said of it. Nothing of it is in the case.

use crate::connection::{Chosen, Explanation, Shell, Trial, first_try};
use crate::jobs::Job;
use zeroize::Zeroizing;

/// The text that a client printed, and what was said of it.
#[derive(Default)]
pub(in crate::window) struct ExplainState {
    /// It may hold keys of the session, passwords and identity codes, so it is wiped.
    pub(in crate::window) text: Zeroizing<String>,
    pub(in crate::window) said: Option<Explanation>,
    /// The job that reads the text.
    pub(in crate::window) running: Option<Job>,
    /// The host of the service, for the commands.
    pub(in crate::window) host: String,
    /// The shell these commands are for.
    pub(in crate::window) shell: Shell,
    /// The commands of the first try.
    pub(in crate::window) trials: Vec<Trial>,
    /// What they were made for.
    version: Option<TrialVersion>,
}

/// What the commands were made for.
#[derive(PartialEq)]
struct TrialVersion {
    host: String,
    shell: Shell,
    files: u64,
}

impl ExplainState {
    /// Clears the text and what was said of it.
    pub(in crate::window) fn clear(&mut self) {
        self.text = Zeroizing::default();
        (self.said, self.running) = (None, None);
    }

    /// Takes what was said of the text. What was typed or opened meanwhile is put into its command.
    pub(in crate::window) fn take(&mut self, said: Option<Explanation>) {
        (self.said, self.running, self.version) = (said, None, None);
    }

    /// Makes the commands of the first try and the one to run next, if anything has changed since the last time. `files` tells
    /// one set of open files from another.
    pub(in crate::window) fn refresh(&mut self, files: u64, chosen: impl FnOnce() -> Chosen) {
        let version = TrialVersion { host: self.host.clone(), shell: self.shell, files };
        if self.version.as_ref() != Some(&version) {
            let chosen = chosen().for_service(&self.host);
            (self.trials, self.version) = (first_try(self.shell, &chosen), Some(version));
            if let Some(said) = &mut self.said {
                said.next = said.next.as_ref().and_then(|next| next.made_for(&chosen));
            }
        }
    }
}
