//! The open case with everything around it: undo, what is being typed, what is not saved, what follows from it.

use super::bench::{Applicant, Bench};
use super::clash::Clash;
use super::digest::{Digest, Draft, Extra, FIRST, Ground, Looked};
use super::hold::Hold;
use super::import::Import;
use super::memory::PageMemory;
use super::pen::Pen;
use super::place::Place;
use super::tour::Tour;
use super::typing::Typing;
use crate::assessment::Assessor;
use crate::case::{Address, Case, Edit, History, RowId};
use crate::handover::{Format, Material, Scope};
use crate::language::Words;
use crate::process::{List, ListId, Process, QuestionId, StepId, TaskId, TermId, Tool};
use crate::store::{Event, Holder, Stamp, Unsaved};
use crate::wording::Speaker;
use jiff::civil::Date;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

/// Seconds after the last change at which a case that has a file is saved.
pub(super) const AUTOSAVE: f64 = 2.0;

/// The rows of a case whose digest is worked out at once; of more it is done on a job.
const AT_ONCE: usize = 300;

/// For how many frames a field is looked for that a page may draw late.
const PATIENCE: u8 = 4;

/// An open case.
pub(super) struct Desk {
    pub(super) case: Case,
    pub(super) history: History,
    pub(super) digest: Digest,
    pub(super) path: Option<PathBuf>,
    /// Tells this case from any other that was open, so that a job that ends late changes no other one.
    pub(super) id: u64,
    /// What the file held when it was opened or saved here.
    pub(super) stamp: Option<Stamp>,
    pub(super) place: Place,
    /// The tasks whose errors are shown: their page was left, or a check was asked for.
    pub(super) checked: BTreeSet<TaskId>,
    /// The field that is to get the focus when it is drawn.
    pub(super) wanted: RefCell<Option<Address>>,
    /// For how many frames it has not been found.
    wished: Cell<u8>,
    /// The terms that stand on the pages of each step, in the language they were looked for in.
    pub(super) terms: BTreeMap<StepId, Vec<TermId>>,
    spoken: Option<&'static str>,
    /// A table that is about to be taken in.
    pub(super) import: Option<Import>,
    /// Writes down what is done; a case without a file has none.
    pub(super) pen: Option<Pen>,
    /// Who has the case open.
    pub(super) hold: Hold,
    /// Who would like to have it.
    pub(super) asked_by: Option<Holder>,
    /// Who gets it once it is saved.
    pub(super) handing_over: Option<Holder>,
    /// Set when something was to be changed that can only be read.
    pub(super) refused: bool,
    /// Whether it was said that the trail cannot be written.
    pub(super) pen_failed: bool,
    /// What somebody else has changed at the same places, while it is decided on.
    pub(super) clash: Option<Clash>,
    /// The conflicted copies beside the case that are not settled yet.
    pub(super) copies: Vec<PathBuf>,
    /// Whether it was said that the file had to be written over.
    pub(super) weaker: bool,
    /// The files that are inspected.
    pub(super) bench: Bench,
    /// The columns of lists where the user has chosen them.
    columns: BTreeMap<ListId, Vec<QuestionId>>,
    /// Who the handover is for.
    pub(super) scope: Scope,
    /// In which format it is written.
    pub(super) format: Format,
    /// What a handover tells besides the case, once it was read.
    pub(super) material: Option<Arc<Material>>,
    /// What pages remember between frames.
    pub(super) memory: RefCell<PageMemory>,
    /// Set when another page has come up, so that it starts at its top.
    pub(super) turned: Cell<bool>,
    /// How far the focus has come to the heading of a page that has come up.
    pub(super) arrival: Cell<Arrival>,
    /// The tour, while it is under way.
    pub(super) tour: Cell<Option<Tour>>,
    /// Set when the rail is to get the focus.
    pub(super) to_rail: Cell<bool>,
    /// When it was last saved, in words.
    pub(super) saved_at: Option<String>,
    /// Whether a save is under way.
    pub(super) saving: bool,
    /// Whether another save was asked for meanwhile.
    pub(super) save_again: bool,
    /// Why the last save did not work, in words.
    pub(super) save_failed: Option<String>,
    /// The last change seen, when it was seen, and whether saving it was tried.
    autosave: (u64, f64, bool),
    saved: Option<Case>,
    unsaved: bool,
    /// What remembers rows between assessments; a job has it while it works a digest out.
    pub(super) assessor: Option<Assessor>,
    /// What the digest should be worked out for.
    ground: Option<Ground>,
    /// Whether what a check finds is to be said.
    pub(super) telling: bool,
    pub(super) typing: Option<Typing>,
    revision: u64,
}

/// A page that comes up takes the focus to its heading, so that Tab goes on from there and it is read out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrival {
    /// The heading is to get the focus.
    Coming,
    /// The heading has it.
    Here,
    /// The focus has gone on.
    Gone,
}

/// What became of an edit.
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edited {
    /// It was made.
    Done,
    /// There was nothing to do: the case is so already.
    Nothing,
    /// The case can only be read.
    ReadOnly,
    /// The case is not as the edit remembers it.
    Stale,
    /// What two people changed is to be decided on first.
    Blocked,
}

impl Edited {
    /// Whether the case is as it was wanted.
    pub(super) fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::Nothing)
    }
}

impl Desk {
    /// A case on the desk. A file that was opened is as it was saved; a new one is not saved yet.
    pub(super) fn new(case: Case, path: Option<PathBuf>, place: Place) -> Self {
        let saved = path.is_some().then(|| case.clone());
        Self {
            unsaved: saved.is_none(),
            assessor: Some(Assessor::default()),
            ground: None,
            telling: false,
            saved,
            case,
            history: History::default(),
            digest: Digest::default(),
            path,
            id: fastrand::u64(..),
            stamp: None,
            place,
            checked: BTreeSet::new(),
            wanted: RefCell::default(),
            wished: Cell::new(0),
            terms: BTreeMap::new(),
            spoken: None,
            import: None,
            hold: Hold::Free,
            asked_by: None,
            handing_over: None,
            refused: false,
            pen: None,
            pen_failed: false,
            clash: None,
            copies: Vec::new(),
            weaker: false,
            bench: Bench::default(),
            columns: BTreeMap::new(),
            scope: Scope::default(),
            format: Format::ALL.first().copied().unwrap_or(Format::Html),
            material: None,
            memory: RefCell::default(),
            turned: Cell::new(true),
            arrival: Cell::new(Arrival::Coming),
            tour: Cell::new(None),
            to_rail: Cell::new(false),
            saved_at: None,
            saving: false,
            save_again: false,
            save_failed: None,
            autosave: (FIRST, 0.0, true),
            typing: None,
            revision: FIRST,
        }
    }

    /// The columns of a list.
    pub(super) fn columns<'d>(&'d self, list: &'d List) -> &'d [QuestionId] {
        self.columns.get(&list.id).map_or(list.columns.as_slice(), Vec::as_slice)
    }

    /// Shows or hides a column, in the order of the list's questions.
    pub(super) fn set_column(&mut self, list: &List, question: &QuestionId, on: bool) {
        let now = self.columns(list).to_vec();
        let keeps = |id: &QuestionId| if id == question { on } else { now.contains(id) };
        let columns = list.questions.iter().map(|it| it.id.clone()).filter(keeps).collect();
        self.columns.insert(list.id.clone(), columns);
        // What is shown of the case has changed, though the case has not.
        self.revision += 1;
    }

    /// Whether there is something to lose.
    pub(super) fn is_unsaved(&self) -> bool {
        self.unsaved || self.typing.as_ref().is_some_and(Typing::is_pending)
    }

    /// The case as it was last read or saved: what others' changes are compared with.
    pub(super) fn saved_case(&self) -> Option<&Case> {
        self.saved.as_ref()
    }

    /// Takes up changes that were made before a crash and never saved.
    pub(super) fn take_up(&mut self, unsaved: Unsaved) {
        self.case = unsaved.case;
        self.changed();
    }

    /// The case was written as it was in `written`.
    pub(super) fn mark_saved(&mut self, written: Case) {
        self.unsaved = written != self.case;
        self.saved = Some(written);
    }

    /// Whether it is time to save by itself, or how many seconds are left until then. Only a case that has its file
    /// does, and every change is tried once: what did not work is left to the user.
    pub(super) fn autosave(&mut self, now: f64) -> Option<Result<(), f64>> {
        let (revision, since, tried) = self.autosave;
        if revision != self.revision {
            self.autosave = (self.revision, now, false);
            return Some(Err(AUTOSAVE));
        }
        if tried || self.stamp.is_none() || self.saving || !self.unsaved || self.clash.is_some() {
            return None;
        }
        let left = since + AUTOSAVE - now;
        if left > 0.0 {
            return Some(Err(left));
        }
        self.autosave.2 = true;
        Some(Ok(()))
    }

    /// Makes an edit, if there is one to be made.
    pub(super) fn make(&mut self, edit: Option<Edit>) -> Edited {
        edit.map_or(Edited::Nothing, |edit| self.make_as(edit, false))
    }

    pub(super) fn make_as(&mut self, edit: Edit, continues: bool) -> Edited {
        if let Some(refused) = self.refuse_change() {
            return refused;
        }
        let event = if continues { Event::WentOn(edit.clone()) } else { Event::Did(edit.clone()) };
        if self.history.make(&mut self.case, edit, continues).is_err() {
            return Edited::Stale;
        }
        self.note(&event);
        self.changed();
        Edited::Done
    }

    /// Why nothing can be changed now, if so; the page says it from now on.
    pub(super) fn refuse_change(&mut self) -> Option<Edited> {
        if self.hold.is_read_only() {
            self.refused = true;
            return Some(Edited::ReadOnly);
        }
        let open = self.clash.as_mut()?;
        open.refused = true;
        Some(Edited::Blocked)
    }

    /// From now on somebody else has the case, and writes its trail. Dropping our hold gives the lock back.
    pub(super) fn yield_to(&mut self, holder: Holder) {
        (self.hold, self.pen) = (Hold::Theirs(holder), None);
    }

    /// Notes an event in the trail.
    pub(super) fn note(&mut self, event: &Event) {
        if let Some(pen) = &mut self.pen {
            pen.note(event);
        }
    }

    /// Takes the last edit back, and tells where it was.
    pub(super) fn undo(&mut self) -> Option<Address> {
        self.stop_typing();
        if self.refuse_change().is_some() {
            return None;
        }
        let edit = self.history.undo(&mut self.case)?;
        self.note(&Event::Undid);
        self.changed();
        edit.subject()
    }

    /// Makes the undone edit again, and tells where it was.
    pub(super) fn redo(&mut self) -> Option<Address> {
        self.stop_typing();
        if self.refuse_change().is_some() {
            return None;
        }
        let edit = self.history.redo(&mut self.case)?;
        self.note(&Event::Redid);
        self.changed();
        edit.subject()
    }

    /// What a handover tells besides the case was read.
    pub(super) fn set_material(&mut self, material: Material) {
        self.material = Some(Arc::new(material));
        // What is looked at was worked out without it.
        self.digest.looked = Looked::default();
    }

    fn changed(&mut self) {
        self.revision += 1;
        self.unsaved = self.saved.as_ref() != Some(&self.case);
    }

    /// Works out what follows, if anything has changed since the last time. Of a case of many rows it gives what a job is to
    /// work out, and what was so before stands meanwhile.
    pub(super) fn refresh(&mut self, words: &Words, process: &Process, today: Date) -> Option<Draft> {
        if self.spoken != Some(words.tag()) {
            let ids = |step| process.terms_of(step, words.tag()).into_iter().map(|term| term.id.clone()).collect();
            self.terms = process.steps.iter().map(|step| (step.id.clone(), ids(step))).collect();
            self.spoken = Some(words.tag());
        }
        if self.place == Place::Tool(Tool::Inspect) {
            let (name, business_id) = (self.case.applicant_name(process), self.case.applicant_business_id(process));
            self.bench.refresh(words, today, &Applicant { name, business_id });
        }
        let (ground, extra) = ((self.revision, words.tag(), today, self.checked.len()), self.extra(process));
        self.ground = Some(ground);
        if self.is_digested() && self.digest.looked.extra == extra {
            return None;
        }
        if self.is_digested() && !self.is_large() {
            let speaker = Speaker { words, process, case: &self.case };
            self.digest.looked = Looked::at(extra, (speaker, &self.digest.assessment), self.material.as_deref());
            return None;
        }
        // While a job has it, what that brings is waited for.
        let assessor = self.assessor.take()?;
        let draft = Draft {
            case: self.case.clone(),
            ground,
            checked: self.checked.clone(),
            columns: self.columns.clone(),
            extra,
            material: self.material.clone(),
            assessor,
        };
        if self.is_large() {
            return Some(draft);
        }
        drop(self.take_digest(draft.work_out(words, process)));
        None
    }

    /// Takes in what was worked out, and gives out what stood before.
    pub(super) fn take_digest(&mut self, (digest, assessor): (Digest, Assessor)) -> Digest {
        self.assessor = Some(assessor);
        std::mem::replace(&mut self.digest, digest)
    }

    /// Whether the digest is that of the case as it is.
    pub(super) fn is_digested(&self) -> bool {
        self.digest.ground.is_some() && self.digest.ground == self.ground
    }

    /// Whether working the digest out would hold up a frame.
    fn is_large(&self) -> bool {
        self.case.lists.values().map(|rows| rows.len()).sum::<usize>() > AT_ONCE
    }

    /// What is looked at that takes work of its own.
    fn extra(&self, process: &Process) -> Extra {
        match &self.place {
            Place::Handover | Place::TakeOver => Extra::Handover(self.scope),
            Place::Step(step, Some(section)) => match process.task(section).and_then(|(_, task)| task.tool) {
                Some(_) => Extra::Answers(step.clone()),
                None => Extra::Nothing,
            },
            _ => Extra::Nothing,
        }
    }

    /// Shows another page; what was wrong on the one that is left is shown from now on.
    pub(super) fn go(&mut self, process: &Process, place: Place) {
        self.leave(process);
        if let Some(open) = &mut self.clash {
            // The question stays until it is answered, so no other page can be seen.
            open.refused = true;
            return;
        }
        let place = place.settled(process);
        if place != self.place {
            self.checked.extend(self.place.tasks(process));
            self.import = None;
            // What was not found on the page that is left is looked for on no other.
            *self.wanted.borrow_mut() = None;
            self.place = place;
            self.turned.set(true);
            self.arrival.set(Arrival::Coming);
        }
    }

    /// Whether the copy assistant is shown and nothing is in front of it.
    pub(super) fn is_at_transfer(&self, process: &Process) -> bool {
        let Place::Step(_, Some(section)) = &self.place else { return false };
        let tool = process.task(section).and_then(|(_, task)| task.tool);
        tool == Some(Tool::Transfer) && self.clash.is_none() && self.import.is_none()
    }

    /// What was looked for on a page that does not have it: after some frames the heading gets the focus instead. Says
    /// whether it still waits.
    pub(super) fn gives_up_wish(&self) -> bool {
        let waits = self.wanted.borrow().is_some();
        let frames = if waits { self.wished.get() + 1 } else { 0 };
        self.wished.set(frames);
        if frames > PATIENCE {
            *self.wanted.borrow_mut() = None;
            self.arrival.set(Arrival::Coming);
        }
        waits
    }

    /// The row of a list that is to get the focus, if it is there. Says so once.
    pub(super) fn wanted_row(&self, list: &ListId) -> Option<RowId> {
        let mut wanted = self.wanted.borrow_mut();
        let found = match &*wanted {
            Some(Address::Row(of, row)) if of == list && self.case.row(list, *row).is_some() => Some(*row),
            _ => None,
        };
        if found.is_some() {
            *wanted = None;
        }
        found
    }

    /// Whether this address is to get the focus. Says yes once.
    pub(super) fn wants(&self, address: &Address) -> bool {
        let mut wanted = self.wanted.borrow_mut();
        let here = wanted.as_ref() == Some(address);
        if here {
            *wanted = None;
        }
        here
    }
}
