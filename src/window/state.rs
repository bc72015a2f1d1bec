//! What the window has open besides the case: a dialog, notices, jobs that are shown, and what is to happen on closing.

use super::feature::file_form::message::Purpose;
use super::feature::file_form::state::{Chooser, FileForm};
use super::feature::help::state::HelpState;
use super::feature::save::after_close::AfterClose;
use super::feature::search::state::Palette;
use super::kit::Tone;
use super::message::Message;
use super::next_language::NextLanguage;
use crate::jobs::Job;
use crate::language::Term;
use crate::store::{ContentHash, Unsaved};
use eframe::egui::{Vec2, ViewportInfo, vec2};
use std::path::PathBuf;

/// How many notices stand in the strip of messages at most; older ones give way.
const NOTICES: usize = 3;

/// What the window has open besides the case.
#[derive(Default)]
pub(super) struct WindowState {
    pub(super) dialog: Option<Dialog>,
    pub(super) notices: Notices,
    /// The system's chooser that is to be opened.
    pub(super) chooser: Option<Chooser>,
    /// The language that is switched to.
    pub(super) next_language: Option<NextLanguage>,
    /// The case that is being read.
    pub(super) opening: Option<Job>,
    /// The handover that is being written.
    pub(super) exporting: Option<Job>,
    /// A second case that is compared with the one that is being read.
    pub(super) compare_with: Option<PathBuf>,
    /// The folder a bundle was opened into, to be told once its case is open.
    pub(super) unpacked_at: Option<PathBuf>,
    /// What is to be told once the case is open.
    pub(super) after_open: Option<String>,
    /// Whether only the copy assistant is shown.
    pub(super) compact: bool,
    /// How large the window was before that.
    pub(super) before_compact: Shape,
    /// The size that the desktop gave the copy assistant although it is too large for it, once that was answered.
    pub(super) outgrown: Option<Vec2>,
    /// What to do when the save that is running has worked.
    pub(super) after_save: Option<AfterClose>,
    pub(super) closing: Closing,
    /// Whether something was copied that may be gone with the program.
    pub(super) copied: bool,
    /// Whether the settings are to be written.
    pub(super) settings_changed: bool,
    /// Whether a job is writing them.
    pub(super) writing_settings: bool,
}

/// The least size of the window, but beside the browser: in points as they are without zoom.
pub(super) const LEAST: Vec2 = vec2(800.0, 600.0);

/// The size of the window beside the browser.
pub(super) const BESIDE: Vec2 = vec2(440.0, 640.0);

/// How large the window is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shape {
    pub(super) size: Vec2,
    pub(super) maximized: bool,
    pub(super) fullscreen: bool,
}

impl Default for Shape {
    fn default() -> Self {
        Self { size: vec2(1280.0, 820.0), maximized: false, fullscreen: false }
    }
}

impl Shape {
    /// As the system tells it. One that fills the screen is of the usual size otherwise.
    pub(super) fn of(viewport: &ViewportInfo) -> Self {
        let (maximized, fullscreen) = (viewport.maximized == Some(true), viewport.fullscreen == Some(true));
        let shape = Self { maximized, fullscreen, ..Self::default() };
        match viewport.inner_rect.filter(|_| !shape.fills_screen()) {
            Some(inner) => Self { size: inner.size(), ..shape },
            None => shape,
        }
    }

    /// Whether there is no room beside it.
    pub(super) fn fills_screen(self) -> bool {
        self.maximized || self.fullscreen
    }
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
    Recovered(Box<Unsaved>, ContentHash),
    /// The file of the case is not there any more; perhaps it is here.
    Gone(Option<PathBuf>),
    /// Identity codes are to be removed from the case and what belongs to it.
    RemoveCodes,
    /// Anything is to be found.
    Search(Box<Palette>),
    /// The words of the domain in every language.
    Glossary(Vec<Term>),
    /// A page of the help.
    Help(HelpState),
    /// The keys.
    Shortcuts,
    /// The program.
    About,
    /// The program is to end, and what was copied ends with it.
    Copied,
}

/// Something the program says in the strip of messages.
pub(super) struct Notice {
    /// Tells it from any other that was said, also in the same words.
    pub(super) number: u64,
    pub(super) tone: Tone,
    pub(super) text: String,
    /// What can be done about it, in words.
    pub(super) offers: Vec<Offer>,
    /// When it was first shown.
    since: Option<f64>,
    /// The state of the case it is about: with the next change it goes.
    about: Option<u64>,
}

/// Seconds for which something stays that only tells what was done, and more of them for each of its letters.
const TOLD: f64 = 6.0;
const TOLD_A_LETTER: f64 = 0.25;
/// Seconds for which something stays that offers what could be done next.
const OFFERED: f64 = 120.0;

impl Notice {
    /// When it goes by itself. What is wrong stays until it is closed, or is so no more.
    fn ends(&self) -> Option<f64> {
        let told = self.text.chars().fold(TOLD, |sum, _| sum + TOLD_A_LETTER);
        let lasts = if self.offers.is_empty() { told } else { OFFERED };
        match self.tone {
            Tone::Ok | Tone::Neutral | Tone::Accent => self.since.map(|since| since + lasts),
            Tone::Warning | Tone::Error => None,
        }
    }
}

/// Something that can be done about a notice.
pub(super) struct Offer {
    /// The key of its text.
    pub(super) key: &'static str,
    pub(super) message: Message,
}

/// What the program says in the strip of messages.
#[derive(Default)]
pub(super) struct Notices {
    shown: Vec<Notice>,
    /// How many there have been.
    count: u64,
}

impl Notices {
    /// Says something, once.
    pub(super) fn say(&mut self, tone: Tone, text: String) {
        self.shown.retain(|notice| notice.text != text && !matches!(notice.tone, Tone::Ok | Tone::Neutral));
        self.count += 1;
        self.shown.push(Notice { number: self.count, tone, text, offers: Vec::new(), since: None, about: None });
        let extra = self.shown.len().saturating_sub(NOTICES);
        self.shown.drain(..extra);
    }

    /// Offers something to do beside what was said last.
    pub(super) fn offer(&mut self, key: &'static str, message: Message) {
        if let Some(notice) = self.shown.last_mut() {
            notice.offers.push(Offer { key, message });
        }
    }

    /// What was said last is about the case as it is at this revision, and goes with the next change of it.
    pub(super) fn tie(&mut self, revision: u64) {
        self.shown.last_mut().into_iter().for_each(|notice| notice.about = Some(revision));
    }

    /// Closes what has been shown long enough and what is about a case that has changed since. Gives the seconds until
    /// the next one goes.
    pub(super) fn settle(&mut self, now: f64, revision: Option<u64>) -> Option<f64> {
        self.shown.iter_mut().for_each(|notice| notice.since = notice.since.or(Some(now)));
        self.shown.retain(|notice| {
            let is_so = notice.about.is_none_or(|about| revision == Some(about));
            is_so && notice.ends().is_none_or(|ends| now < ends)
        });
        self.shown.iter().filter_map(Notice::ends).map(|ends| ends - now).min_by(f64::total_cmp)
    }

    /// Closes a notice.
    pub(super) fn dismiss(&mut self, number: u64) {
        self.shown.retain(|notice| notice.number != number);
    }

    /// Closes what was said and is not so any more.
    pub(super) fn take_back(&mut self, text: &str) {
        self.shown.retain(|notice| notice.text != text);
    }

    /// Closes what would go by itself.
    pub(super) fn clear_told(&mut self) {
        self.shown.retain(|notice| matches!(notice.tone, Tone::Warning | Tone::Error));
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
    /// Whether the copy assistant has just become larger than it is to be: sway gives a window that has lost the keyboard the size
    /// it had before, whatever it was told that it may have. Said once for each size, so that nobody argues with a desktop that
    /// has its reasons.
    pub(super) fn has_outgrown(&mut self, size: Vec2) -> bool {
        let is_larger = size.x > BESIDE.x + 1.0 || size.y > BESIDE.y + 1.0;
        let outgrown = Some(size).filter(|_| self.compact && is_larger);
        let before = std::mem::replace(&mut self.outgrown, outgrown);
        outgrown.is_some() && outgrown != before
    }

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

    /// Says something in the open form, or in the strip of messages when there is none.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_assistant_that_has_grown_is_told_so_once_each_time() {
        let (large, small) = (vec2(1280.0, 820.0), BESIDE);
        let mut window = WindowState::default();
        assert!(!window.has_outgrown(large), "the whole window may be large");
        window.compact = true;
        let told = [large, large, small, vec2(400.0, 500.0), large, large].map(|size| window.has_outgrown(size));
        assert_eq!(told, [true, false, false, false, true, false]);
    }
}
