//! Saving the case: on a job, one at a time, and what follows when it worked or did not.

use super::app::App;
use super::desk::Desk;
use super::dialog::{self, Purpose};
use super::job::{Report, machine};
use super::kit::Tone;
use super::pen::Pen;
use crate::case::Case;
use crate::store::{self, Event, Placed, SaveError, Saved, Stamp};
use crate::wording;
use std::path::{Path, PathBuf};

/// What a save may be in place of.
pub(super) enum Over {
    /// Of nothing: no file may be there yet.
    Nothing,
    /// Of whatever is there, as the user has agreed.
    Anything,
    /// Of the file as it was left here.
    Own(Stamp),
}

/// What was saved, and of which open case.
pub(super) struct Save {
    pub(super) desk: u64,
    pub(super) path: PathBuf,
    pub(super) case: Box<Case>,
}

impl App {
    /// Saves the case to its file, or asks for one.
    pub(super) fn save(&mut self) {
        if let Some(desk) = self.desk.as_mut().filter(|desk| desk.hold.is_read_only()) {
            desk.refused = true;
            self.after_save = None;
            return;
        }
        if let Some(open) = self.desk.as_mut().and_then(|desk| desk.clash.as_mut()).filter(|open| open.is_with_file()) {
            open.refused = true;
            self.after_save = None;
            return;
        }
        match self.desk.as_ref().map(|desk| desk.path.clone()) {
            Some(Some(path)) => {
                let stamp = self.desk.as_ref().and_then(|desk| desk.stamp.clone());
                self.save_to(path, stamp.map_or(Over::Anything, Over::Own));
            }
            Some(None) => self.ask_path(Purpose::SaveAs),
            None => {}
        }
    }

    /// Saves to a path, in one of the ways it may be there already.
    pub(super) fn save_to(&mut self, path: PathBuf, over: Over) {
        let Some(desk) = &mut self.desk else { return };
        desk.commit(&self.process);
        if desk.saving {
            // Two saves at once would each take the other's file for somebody else's.
            desk.save_again = true;
            return;
        }
        desk.saving = true;
        let (case, desk) = (desk.case.clone(), desk.id);
        let (state, now) = (self.environment.state.clone(), self.environment.clock.now());
        self.start("save", move || {
            if let Some(state) = state {
                // A copy is a second net; that there is none is no reason not to save.
                store::keep_backup(&store::backup_folder(&state, &path), &path, now).ok();
            }
            let saved = match over {
                Over::Nothing => store::save_new(&case, &path),
                Over::Anything => store::save(&case, &path),
                Over::Own(last) => store::save_over(&case, &path, &last),
            };
            Report::Saved(Save { desk, path, case: Box::new(case) }, saved)
        });
    }

    pub(super) fn saved(&mut self, path: PathBuf, case: Case, Saved { stamp, placed }: Saved) {
        self.say_how_placed(placed);
        let clock = &self.environment.clock;
        let at = self.words.time(clock.local(clock.now()));
        if let Some(desk) = &mut self.desk {
            desk.saving = false;
            desk.saved_at = Some(at);
            desk.save_failed = None;
            let saved_as = stamp.clone();
            desk.stamp = Some(stamp);
            let path = std::path::absolute(&path).unwrap_or(path);
            // Where the trail of a case that was opened cannot be read, it is left as it is.
            let is_new = desk.path.as_ref() != Some(&path);
            if is_new {
                // What somebody did to the other file is no matter of this one.
                desk.clash.take_if(|open| open.is_with_file());
            }
            if is_new && !desk.pen.as_ref().is_some_and(|pen| pen.is_of(&path)) {
                desk.pen = Some(Pen::begun(&path, clock.clone()));
                desk.note(&Event::Opened {
                    by: self.settings.user_or_system(),
                    on: machine(),
                    stamp: saved_as.clone(),
                });
            }
            desk.note(&Event::Saved { stamp: saved_as });
            desk.path = Some(path);
            desk.mark_saved(case);
        }
        self.close_form(|purpose| matches!(purpose, Purpose::New | Purpose::SaveAs));
        if let Some(path) = self.desk.as_ref().and_then(|desk| desk.path.clone()) {
            self.hold(&path);
        }
        self.finish_handing_over();
        self.remember_place();
        // What was done while it was saved is saved too before anything is left.
        let wanted = self.after_save.is_some();
        let again = |desk: &mut Desk| (std::mem::take(&mut desk.save_again) || wanted) && desk.is_unsaved();
        let again = self.desk.as_mut().is_some_and(again);
        if again {
            return self.save();
        }
        if let Some(then) = self.after_save.take() {
            self.go_on(then);
        }
    }

    /// Says once that saving in this folder is less safe than elsewhere.
    fn say_how_placed(&mut self, placed: Placed) {
        let Some(desk) = &mut self.desk else { return };
        let is_new = placed == Placed::InPlace && !std::mem::replace(&mut desk.weaker, placed == Placed::InPlace);
        if is_new {
            let text = self.words.text("save-in-place");
            self.say(Tone::Warning, text);
        }
    }

    pub(super) fn not_saved(&mut self, path: &Path, error: &SaveError) {
        if let Some(desk) = &mut self.desk {
            desk.saving = false;
            desk.save_again = false;
        }
        self.after_save = None;
        self.may_close = false;
        if let Some(desk) = &mut self.desk {
            desk.save_failed = Some(wording::save_failure(&self.words, error));
        }
        if matches!(error, SaveError::ChangedElsewhere) {
            return self.read_theirs();
        }
        let text = wording::save_error(&self.words, path, error);
        let is_new = matches!(&self.dialog, Some(dialog::Open::Path(form)) if form.purpose == Purpose::New);
        if is_new && self.desk.as_ref().is_some_and(|desk| desk.path.is_none()) {
            // The case that could not be begun is not left lying about.
            self.desk = None;
        }
        self.tell_form(text);
    }
}
