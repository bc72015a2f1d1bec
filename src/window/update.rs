//! What an update may touch, and what every update needs: saying something, changing the case, and work on a job.

use super::kit::Tone;
use super::message::{Message, Messages};
use super::session::lock::CaseLock;
use super::session::trail::TrailWriter;
use super::session::{Edited, Session};
use super::shared::Shared;
use super::state::WindowState;
use super::work::Work;
use crate::case::Edit;
use crate::identifiers::mask_identity_codes;
use crate::inspecting::Known;
use crate::jobs::{Jobs, Panicked, Progress};
use crate::settings::Recent;
use crate::store::Event;
use crate::wording::TextContext;
use eframe::egui::Context;

/// What is done with the result of a job.
pub(super) type Done = Box<dyn for<'a> FnOnce(&mut Update<'a>) + Send>;

/// What an update may touch.
pub(super) struct Update<'a> {
    pub(super) shared: &'a mut Shared,
    pub(super) window: &'a mut WindowState,
    pub(super) session: &'a mut Option<Session>,
    pub(super) jobs: &'a Jobs<Done>,
    pub(super) ctx: &'a Context,
    /// What is to be done after this update.
    pub(super) next: &'a Messages,
}

impl Update<'_> {
    /// Has something else done after this update.
    pub(super) fn send(&self, message: impl Into<Message>) {
        self.next.push(message);
    }

    /// Says something in the strip of messages.
    pub(super) fn say(&mut self, tone: Tone, text: String) {
        self.window.notices.say(tone, text);
    }

    /// Says a text of the program in the strip of messages.
    pub(super) fn say_text(&mut self, tone: Tone, key: &str) {
        let text = self.shared.words.text(key);
        self.say(tone, text);
    }

    /// Says that the case was changed, with the way to undo just that: it goes with the next change.
    pub(super) fn say_undoable(&mut self, text: String) {
        self.say(Tone::Ok, text);
        self.offer("menu-undo", Message::Undo);
        let revision = self.session.as_ref().map(|session| session.document().revision());
        revision.into_iter().for_each(|revision| self.window.notices.tie(revision));
    }

    /// Offers something to do beside what was said last.
    pub(super) fn offer(&mut self, key: &'static str, message: impl Into<Message>) {
        self.window.notices.offer(key, message.into());
    }

    /// Changes the case, and says why it was not changed where the page does not.
    pub(super) fn edit(&mut self, edit: impl FnOnce(&Session) -> Option<Edit>) -> bool {
        let Some(session) = &mut *self.session else { return false };
        session.blur(&self.shared.process);
        let edit = edit(session);
        let edited = session.edit(edit);
        self.say_refused(edited);
        edited.is_done()
    }

    /// Says why an edit was not made, where the page does not say it.
    pub(super) fn say_refused(&mut self, edited: Edited) {
        match edited {
            // A case that can only be read says so in the strip of messages.
            Edited::Done | Edited::Nothing | Edited::ReadOnly => {}
            Edited::IdentityCode => self.say_text(Tone::Warning, "identity-code-refused"),
            Edited::Stale => self.say_text(Tone::Warning, "edit-stale"),
        }
    }

    /// What is needed to put the open case into words.
    pub(super) fn context(&self) -> Option<TextContext<'_>> {
        let session = self.session.as_ref()?;
        Some(TextContext { words: &self.shared.words, process: &self.shared.process, case: session.case() })
    }

    /// Closes the case. What waits for its trail is written and its lock given back, on jobs.
    pub(super) fn close_case(&mut self) {
        if let Some(mut session) = self.session.take() {
            let lines = session.file.trail_mut().and_then(TrailWriter::take_last);
            let lock = std::mem::take(&mut session.file.lock);
            self.jobs.drop_later(session);
            if let Some(lines) = lines {
                self.start(Work::Trail, move |_| lines.write(), |_, _| ());
            }
            self.release(lock);
        }
    }

    /// Gives a lock back, when it is ours.
    pub(super) fn release(&mut self, lock: CaseLock) {
        if lock.is_ours() {
            self.start(Work::Lock, move |_| lock.release(), |_, _| ());
        }
    }

    /// Keeps in mind where the case is and where in it the user was.
    pub(super) fn remember_route(&mut self) {
        let Some(session) = &*self.session else { return };
        let Some(path) = session.file.path.clone() else { return };
        let assessment = &session.model.assessment;
        let name = mask_identity_codes(session.case().applicant_name(&self.shared.process));
        let (done, total, place) = (assessment.done, assessment.total, session.route().to_string());
        let recent = Recent { path, name, done, total, on: self.shared.today(), place };
        self.shared.settings.remember(recent);
        self.save_settings();
    }

    /// Judges the certificate files that are open, if anything has changed since the last time.
    pub(super) fn refresh_certificates(&mut self) {
        let Some(session) = &mut *self.session else { return };
        let (view, states) = session.parts();
        let known = Known::of(view.document.case(), &self.shared.process);
        let zone = self.shared.environment.clock.zone();
        states.certificates.refresh(&self.shared.words, self.shared.today(), zone, known);
    }

    /// Takes the name of the user. What is done from now on stands under it in the list of events, as if the case were opened
    /// anew; while something is not saved, from the next save on.
    pub(super) fn set_user(&mut self, name: String) {
        if self.shared.settings.user == name {
            return;
        }
        self.shared.settings.user = name;
        self.save_settings();
        let Some(session) = &mut *self.session else { return };
        session.file.is_user_new = true;
        self.note_user();
    }

    /// Notes under which name things are done from now on, if that is another one and nothing is unsaved: what is not saved
    /// yet began with what the file held before it.
    pub(super) fn note_user(&mut self) {
        let Some(session) = &mut *self.session else { return };
        let Some(stamp) = session.file.stamp.clone().filter(|_| !session.is_unsaved()) else { return };
        if std::mem::take(&mut session.file.is_user_new) {
            let (by, on) = (self.shared.settings.user_or_system(), self.shared.environment.machine.clone());
            session.file.note(&Event::Opened { by, on, stamp });
        }
    }

    /// Writes the settings soon.
    pub(super) fn save_settings(&mut self) {
        self.window.settings_changed = true;
    }

    /// Does work on a job, and `done` with its result: unless another case is open by then, or nobody waits for it.
    pub(super) fn start<R: Send + 'static>(
        &mut self,
        work: Work,
        run: impl FnOnce(&Progress) -> R + Send + 'static,
        done: impl FnOnce(&mut Update<'_>, Result<R, Panicked>) + Send + 'static,
    ) -> Progress {
        let case = self.session.as_ref().map(|session| session.id);
        let run = move |progress: &Progress| (run(progress), progress.clone());
        let report = move |result: Result<(R, Progress), Panicked>| -> Done {
            Box::new(move |cx: &mut Update<'_>| {
                let is_same = cx.session.as_ref().map(|session| session.id) == case;
                let is_cancelled = result.as_ref().is_ok_and(|(_, progress)| progress.is_cancelled());
                if !(is_same || work.outlives_case()) || is_cancelled && !work.outlives_cancel() {
                    return;
                }
                if result.is_err() {
                    cx.say_broken(work);
                }
                done(cx, result.map(|(result, _)| result));
            })
        };
        match self.jobs.start(work.kind(), work.name(), run, report) {
            Ok(progress) => progress,
            Err(error) => {
                let text = self.shared.words.with("job-failed", [("reason", error.to_string().into())]);
                self.say(Tone::Error, text);
                Progress::default()
            }
        }
    }

    /// A job has panicked, which is a mistake in the program.
    fn say_broken(&mut self, work: Work) {
        self.window.after_save = None;
        let text = self.shared.words.with("job-broken", [("job", work.name().into())]);
        self.window.say_in_form(text);
    }
}
