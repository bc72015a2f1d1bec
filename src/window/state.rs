//! What the window has open besides the case: a dialog, notices, jobs that are shown, and what is to happen on closing.

use super::feature::file_form::message::Purpose;
use super::feature::file_form::state::{Chooser, FileForm};
use super::feature::help::state::HelpState;
use super::feature::save::after_close::AfterClose;
use super::feature::search::state::Palette;
use super::kit::Tone;
use super::message::Message;
use crate::jobs::Job;
use crate::store::{Stamp, Unsaved};
use std::path::PathBuf;

/// How many notices stand above the page at most; older ones give way.
const NOTICES: usize = 3;

/// What the window has open besides the case.
#[derive(Default)]
pub(super) struct WindowState {
    pub(super) dialog: Option<Dialog>,
    pub(super) notices: Notices,
    /// The system's chooser that is to be opened.
    pub(super) chooser: Option<Chooser>,
    /// The case that is being read.
    pub(super) opening: Option<Job>,
    /// The handover that is being written.
    pub(super) exporting: Option<Job>,
    /// The folder a bundle was opened into, to be told once its case is open.
    pub(super) unpacked_at: Option<PathBuf>,
    /// Whether only the copy assistant is shown.
    pub(super) compact: bool,
    /// What to do when the save that is running has worked.
    pub(super) after_save: Option<AfterClose>,
    pub(super) closing: Closing,
    /// Whether the settings are to be written.
    pub(super) settings_changed: bool,
    /// Whether a job is writing them.
    pub(super) writing_settings: bool,
}

/// Whether the program is to end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Closing {
    /// It is not.
    #[default]
    No,
    /// As soon as nothing is being written any more.
    WhenWritten,
}

/// The dialog that is open. There is at most one.
pub(super) enum Dialog {
    /// A file is to be named.
    FileForm(FileForm),
    /// There is something to lose.
    Unsaved(AfterClose),
    /// Changes were made before a crash and never saved to the file with this content.
    Recovered(Box<Unsaved>, Stamp),
    /// Anything is to be found.
    Search(Box<Palette>),
    /// The words.
    Glossary,
    /// A page of the help.
    Help(HelpState),
    /// The keys.
    Shortcuts,
    /// The program.
    About,
}

/// Something the program says above the page.
pub(super) struct Notice {
    /// Tells it from any other that was said, also in the same words.
    pub(super) number: u64,
    pub(super) tone: Tone,
    pub(super) text: String,
    /// What can be done about it, in words.
    pub(super) offers: Vec<Offer>,
}

/// Something that can be done about a notice.
pub(super) struct Offer {
    /// The key of its text.
    pub(super) key: &'static str,
    pub(super) message: Message,
}

/// What the program says above the page.
#[derive(Default)]
pub(super) struct Notices {
    shown: Vec<Notice>,
    /// How many there have been.
    count: u64,
}

impl Notices {
    /// Says something, once.
    pub(super) fn say(&mut self, tone: Tone, text: String) {
        self.shown.retain(|notice| notice.text != text && notice.tone != Tone::Ok);
        self.count += 1;
        self.shown.push(Notice { number: self.count, tone, text, offers: Vec::new() });
        let extra = self.shown.len().saturating_sub(NOTICES);
        self.shown.drain(..extra);
    }

    /// Offers something to do beside what was said last.
    pub(super) fn offer(&mut self, key: &'static str, message: Message) {
        if let Some(notice) = self.shown.last_mut() {
            notice.offers.push(Offer { key, message });
        }
    }

    /// Closes a notice.
    pub(super) fn dismiss(&mut self, number: u64) {
        self.shown.retain(|notice| notice.number != number);
    }

    /// Closes what was said and is not so any more.
    pub(super) fn take_back(&mut self, text: &str) {
        self.shown.retain(|notice| notice.text != text);
    }

    /// Closes all of them.
    pub(super) fn clear(&mut self) {
        self.shown.clear();
    }

    /// Those that are shown, oldest first.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Notice> {
        self.shown.iter()
    }
}

impl WindowState {
    /// The open form for this purpose. What a job found for a form that was closed is not wanted any more.
    pub(super) fn form_for(&mut self, purpose: &Purpose) -> Option<&mut FileForm> {
        self.form().filter(|form| form.purpose == *purpose)
    }

    /// The form that is open.
    pub(super) fn form(&mut self) -> Option<&mut FileForm> {
        match &mut self.dialog {
            Some(Dialog::FileForm(form)) => Some(form),
            _ => None,
        }
    }

    /// Closes the form, when it is for this.
    pub(super) fn close_form(&mut self, is_done: impl Fn(&Purpose) -> bool) {
        if self.form().is_some_and(|form| is_done(&form.purpose)) {
            self.dialog = None;
        }
    }

    /// Says something in the open form, or above the page when there is none.
    pub(super) fn say_in_form(&mut self, text: String) {
        match self.form() {
            Some(form) => {
                form.notice = Some((Tone::Error, text));
                (form.focus, form.busy) = (true, false);
            }
            None => self.notices.say(Tone::Error, text),
        }
    }
}
