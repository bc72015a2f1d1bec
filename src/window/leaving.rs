//! What closes a case: asked first when something would be lost, and what comes after.

use super::action::Answer as Pressed;
use super::app::App;
use super::desk::Desk;
use super::dialog::{self, Purpose, Then};
use super::kit::Tone;
use super::place::Place;
use crate::settings::Recent;
use crate::store::Event;
use crate::wording;
use eframe::egui::{Context, ViewportCommand};
use std::path::PathBuf;

impl App {
    /// Does what closes the case, after asking when something would be lost.
    pub(super) fn when_safe(&mut self, then: Then) {
        if let Some(desk) = &mut self.desk {
            desk.leave(&self.process);
        }
        if self.desk.as_ref().is_some_and(Desk::is_unsaved) {
            self.dialog = Some(dialog::Open::Unsaved(then));
        } else {
            self.go_on(then);
        }
    }

    /// Does what was asked for, now that nothing is left to lose.
    pub(super) fn go_on(&mut self, then: Then) {
        self.remember_place();
        self.dialog = None;
        match then {
            Then::Quit => self.may_close = true,
            Then::Start => {
                self.desk = None;
                self.notices.clear();
            }
            Then::Choose => self.ask_path(Purpose::Open),
            Then::Open(path) => self.open_file(path),
            Then::New => self.ask_path(Purpose::New),
            Then::Sample => self.open_sample(),
            Then::Tour => {
                self.open_sample();
                self.tour(Some(0));
            }
        }
    }

    fn open_sample(&mut self) {
        match crate::sample::case() {
            Ok(case) => {
                self.notices.clear();
                let mut desk = Desk::new(case, None, Place::Overview);
                desk.checked = self.process.tasks().map(|(_, task)| task.id.clone()).collect();
                self.desk = Some(desk);
            }
            Err((reason, line, column)) => {
                let error = crate::store::OpenError::NotReadable { reason, line, column };
                let text = wording::open_error(&self.words, &PathBuf::new(), &error);
                self.say(Tone::Error, text);
            }
        }
    }

    /// Closes the dialog, and forgets what was to follow on it.
    pub(super) fn cancel(&mut self) {
        self.dialog = None;
        self.after_save = None;
    }

    pub(super) fn pressed(&mut self, ctx: &Context, pressed: Pressed) {
        match (pressed, &self.dialog) {
            (Pressed::Cancel, _) => self.cancel(),
            (Pressed::Accept, Some(dialog::Open::Unsaved(then))) => {
                self.after_save = Some(then.clone());
                self.dialog = None;
                self.save();
            }
            (Pressed::Discard, Some(dialog::Open::Unsaved(then))) => {
                let then = then.clone();
                self.discard();
                self.go_on(then);
            }
            (Pressed::Accept, Some(dialog::Open::Recovered(..))) => self.settle_recovery(true),
            (Pressed::Discard, Some(dialog::Open::Recovered(..))) => self.settle_recovery(false),
            (Pressed::Accept, Some(dialog::Open::Path(_))) => self.accept(),
            (Pressed::Browse, Some(dialog::Open::Path(_))) => self.browse(),
            _ => {}
        }
        if self.may_close {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Leaves the case without its changes. The trail says so, or they would come back as those of a crash.
    fn discard(&mut self) {
        let Some(mut desk) = self.desk.take() else { return };
        if let Some(pen) = desk.pen.as_mut() {
            pen.finish(&Event::Discarded);
        }
    }

    /// Keeps in mind where the case is and where in it the user was.
    pub(super) fn remember_place(&mut self) {
        let today = self.today();
        let Some(desk) = &mut self.desk else { return };
        let Some(path) = desk.path.clone() else { return };
        let assessment = &desk.digest.assessment;
        let name = crate::identifiers::mask_identity_codes(desk.case.applicant_name(&self.process));
        self.settings.remember(Recent {
            path,
            name,
            done: assessment.done,
            total: assessment.total,
            on: today,
            place: desk.place.to_string(),
        });
        self.save_settings();
    }
}
