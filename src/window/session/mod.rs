//! The open case: what it is, where it is kept, what follows from it, and where in it the user is. The only place that
//! changes a case. Knows no page, no dialog and no widget.

pub(super) mod document;
pub(super) mod file;
pub(super) mod focus;
pub(super) mod lock;
pub(super) mod states;
pub(super) mod trail;
mod typing;

use self::document::Document;
use self::file::{CaseFile, Due};
use self::focus::Focus;
use self::states::States;
use self::typing::Pause;
use super::model::current::{Model, ModelSource};
use super::model::inputs::{Inputs, MadeModel, ModelInputs};
use super::model::on_demand::OnDemandFor;
use super::route::Route;
use crate::case::{Case, Edit, Field, History, UnknownFields};
use crate::certificate::Inspection;
use crate::connection::Chosen;
use crate::language::Translations;
use crate::process::{Process, Tool};
use crate::store::{ContentHash, Event, Unsaved};
use jiff::civil::Date;

/// The open case with everything around it.
pub(super) struct Session {
    /// Tells this case from any other that was open, so that a job that ends late changes no other one.
    pub(super) id: u64,
    /// Whether there is a case, and not only a tool that needs none.
    has_case: bool,
    document: Document,
    pub(super) file: CaseFile,
    pub(super) model: Model,
    route: Route,
    pub(super) focus: Focus,
    pub(super) states: States,
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
    /// It would bring an identity code in.
    IdentityCode,
}

impl Edited {
    /// Whether the case is as it was wanted.
    pub(super) fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::Nothing)
    }
}

impl Session {
    /// A case that is in no file yet.
    pub(super) fn begun(case: Case) -> Self {
        Self::new(Document::unsaved(case), CaseFile::default(), Route::Overview)
    }

    /// The sample: there is nothing to lose before it is changed.
    pub(super) fn sample(case: Case) -> Self {
        Self::new(Document::opened(case), CaseFile::default(), Route::Overview)
    }

    /// A case that was read from a file, shown at this page. What was left half done last time is shown as it is.
    pub(super) fn opened(case: Case, file: CaseFile, route: Route, process: &Process) -> Self {
        let mut session = Self::new(Document::opened(case), file, route);
        session.model.show_all(process);
        session
    }

    /// A tool that needs no case. What it is given is in no case, and nothing can be changed or saved.
    pub(super) fn without_case(process: &Process, tool: Tool, today: Date) -> Self {
        let document = Document::opened(Case::begun(process, today));
        Self { has_case: false, ..Self::new(document, CaseFile::default(), Route::Tool(tool)) }
    }

    fn new(document: Document, file: CaseFile, route: Route) -> Self {
        let (id, focus, states) = (fastrand::u64(..), Focus::of_new_page(), States::default());
        Self { id, has_case: true, document, file, model: Model::default(), route, focus, states }
    }

    /// Whether there is a case, and not only a tool that needs none.
    pub(super) fn has_case(&self) -> bool {
        self.has_case
    }

    /// The case.
    pub(super) fn case(&self) -> &Case {
        self.document.case()
    }

    /// The case with its history.
    pub(super) fn document(&self) -> &Document {
        &self.document
    }

    /// The page that is shown.
    pub(super) fn route(&self) -> &Route {
        &self.route
    }

    /// Which state of the case this is.
    pub(super) fn revision(&self) -> u64 {
        self.document.revision()
    }

    /// Whether there is something to lose.
    pub(super) fn is_unsaved(&self) -> bool {
        self.document.is_unsaved()
    }

    /// Makes an edit, if there is one to be made.
    pub(super) fn edit(&mut self, edit: Option<Edit>) -> Edited {
        edit.map_or(Edited::Nothing, |edit| self.edit_as(edit, false))
    }

    fn edit_as(&mut self, edit: Edit, continues: bool) -> Edited {
        if let Some(refused) = self.refuse_edit() {
            return refused;
        }
        if edit.brings_identity_code() {
            return Edited::IdentityCode;
        }
        match self.document.apply(edit, continues) {
            Ok(event) => {
                self.file.note(&event);
                Edited::Done
            }
            Err(_) => Edited::Stale,
        }
    }

    /// Why nothing can be changed now, if so; the page says it from now on.
    pub(super) fn refuse_edit(&mut self) -> Option<Edited> {
        if self.file.lock.is_read_only() {
            self.file.told.refused = true;
            return Some(Edited::ReadOnly);
        }
        (!self.has_case).then_some(Edited::ReadOnly)
    }

    /// Brings in what somebody else has saved, in a file with this stamp. Whatever they have written is theirs.
    pub(super) fn take_in(&mut self, edit: Option<Edit>, from: ContentHash, by: String) -> Edited {
        if let Some(refused) = self.refuse_edit() {
            return refused;
        }
        if let Some(edit) = edit.clone()
            && self.document.apply(edit, false).is_err()
        {
            return Edited::Stale;
        }
        self.file.note(&Event::TookIn { edit, from, by });
        Edited::Done
    }

    /// Takes the last edit back, and tells which it was.
    pub(super) fn undo(&mut self) -> Option<Edit> {
        self.step(Event::Undid, Document::undo)
    }

    /// Makes the undone edit again, and tells which it was.
    pub(super) fn redo(&mut self) -> Option<Edit> {
        self.step(Event::Redid, Document::redo)
    }

    fn step(&mut self, event: Event, step: fn(&mut Document) -> Option<Edit>) -> Option<Edit> {
        self.document.end_typing();
        if self.refuse_edit().is_some() {
            return None;
        }
        let edit = step(&mut self.document)?;
        self.file.note(&event);
        Some(edit)
    }

    /// The text of a field is now this.
    pub(super) fn type_into(&mut self, process: &Process, field: Field, text: String, now: f64) {
        if self.refuse_edit().is_some() {
            return;
        }
        if self.document.typing.as_ref().is_some_and(|typing| !typing.is_in(&field)) {
            self.blur(process);
        }
        self.document.begin_typing(field, text, now);
    }

    /// Makes an edit of what was typed when the keys have been still. Returns the seconds to wait otherwise.
    pub(super) fn settle_typing(&mut self, process: &Process, now: f64) -> Option<f64> {
        let left = self.document.typing.as_ref()?.due_in(now)?;
        if left <= 0.0 {
            self.commit_at(process, Pause::Within);
        }
        Some(left).filter(|left| *left > 0.0)
    }

    /// Makes an edit of what was typed, now.
    pub(super) fn commit(&mut self, process: &Process) {
        self.commit_at(process, Pause::Within);
    }

    fn commit_at(&mut self, process: &Process, at: Pause) {
        if let Some((edit, continues)) = self.document.take_typed(process, at) {
            // Made of the case as it is, so it fits; why it may be refused is on the page.
            let _ = self.edit_as(edit, continues);
        }
    }

    /// The field has lost the focus: what was typed stands, and the answer is shown as it is kept.
    pub(super) fn blur(&mut self, process: &Process) {
        self.commit_at(process, Pause::After);
        self.document.end_typing();
    }

    /// A field whose answer has a form of its own was left: what is wrong with it is said there from now on, and not only
    /// once the page is left.
    pub(super) fn judge(&mut self, field: &Field, process: &Process) {
        let question = field.question().and_then(|id| process.question(id));
        if !question.is_some_and(|question| question.kind.has_form()) || self.case().get(field).is_none() {
            return;
        }
        let home = question.and_then(|question| process.home(&question.id)).map(|home| home.task.clone());
        match field {
            Field::Answer(_) => self.model.show_errors_of(home.into_iter().collect()),
            Field::Cell(..) | Field::Task(..) => self.model.show_errors_of(self.route.tasks(process)),
        }
    }

    /// What was typed becomes an edit, because the case is about to change; a code that is being typed waits on.
    pub(super) fn pause_typing(&mut self, process: &Process) {
        self.commit(process);
        if !self.document.is_typing_on() {
            self.document.end_typing();
        }
    }

    /// Shows another page; what was wrong on the one that is left is shown from now on.
    pub(super) fn go(&mut self, process: &Process, route: Route) {
        self.blur(process);
        if self.states.conflict.take().is_some() {
            self.focus.page_opened();
        }
        let route = route.normalised(process);
        if route != self.route {
            self.model.show_errors_of(self.route.tasks(process));
            self.states.import = None;
            self.route = route;
            self.focus.page_opened();
        }
    }

    /// What is due of saving by itself.
    pub(super) fn autosave(&mut self, now: f64) -> Option<Due> {
        // What somebody else has open is saved by nobody else.
        if self.file.lock.is_read_only() {
            return None;
        }
        self.file.autosave(self.document.revision(), self.document.is_changed(), now)
    }

    /// The file holds `written` now.
    pub(super) fn mark_saved(&mut self, written: Case, stamp: ContentHash) {
        self.file.past.remember(stamp.clone(), written.clone());
        self.file.stamp = Some(stamp);
        self.document.mark_saved(written);
    }

    /// Goes on with the undo history of an earlier sitting.
    pub(super) fn set_history(&mut self, history: History) {
        self.document.set_history(history);
    }

    /// Takes up changes that were made and are not in the file. The list of events tells how to come there.
    pub(super) fn take_up(&mut self, unsaved: Unsaved) {
        let edit = Edit::between(self.case(), &unsaved.case).filter(|_| !unsaved.is_replayed);
        match edit.map(|edit| self.document.apply(edit, false)) {
            Some(Ok(event)) => self.file.note(&event),
            Some(Err(_)) | None => self.document.take_up(unsaved.case),
        }
    }

    /// What the file held that this program does not know, after a merge.
    pub(super) fn set_unknown(&mut self, unknown: UnknownFields) {
        self.document.set_unknown(unknown);
    }

    /// Makes the view model, or gives what a job is to make it of.
    pub(super) fn refresh_model(&mut self, words: &Translations, process: &Process, today: Date) -> Option<Inputs> {
        let on_demand = self.on_demand(process);
        let Self { document, model, states, route, .. } = self;
        let (case, revision, material) = (document.case(), document.revision(), states.handover.material.as_ref());
        let inputs = model.refresh(ModelSource { case, revision, on_demand, material }, words, process, today);
        model.turn_to(route, process);
        inputs
    }

    /// What the view model is made of in another language.
    pub(super) fn inputs_in(&self, language: &'static str, process: &Process, today: Date) -> ModelInputs {
        self.model.inputs_in(language, self.source(process), today)
    }

    /// Whether a view model that was made in another language is of the case and of the page as they are now.
    pub(super) fn is_current_in(&self, made: &MadeModel, process: &Process) -> bool {
        self.model.is_current_in(made, &self.source(process))
    }

    fn source(&self, process: &Process) -> ModelSource<'_> {
        let (case, revision, material) = (self.case(), self.revision(), self.states.handover.material.as_ref());
        ModelSource { case, revision, on_demand: self.on_demand(process), material }
    }

    /// What the page that is shown needs besides the model of the case.
    fn on_demand(&self, process: &Process) -> OnDemandFor {
        match &self.route {
            Route::Handover | Route::TakeOver => {
                let state = &self.states.handover;
                OnDemandFor::Handover { scope: state.scope, has_material: state.material.is_some() }
            }
            Route::Step(step, Some(section)) => match process.task(section).and_then(|(_, task)| task.tool) {
                Some(_) => OnDemandFor::Answers(step.clone()),
                None => OnDemandFor::Nothing,
            },
            Route::Ask => OnDemandFor::Questionnaires,
            Route::Step(_, None)
            | Route::Overview
            | Route::Row(..)
            | Route::Interview(_)
            | Route::Deadlines
            | Route::Duties
            | Route::Events
            | Route::Check
            | Route::Tool(_) => OnDemandFor::Nothing,
        }
    }

    /// What was found in the certificate files that are inspected, and their names.
    pub(super) fn inspected(&self) -> (&Inspection, Vec<String>) {
        let state = &self.states.certificates;
        let names = state.read.files.iter().map(|file| file.path.to_string_lossy().into_owned()).collect();
        (&state.inspection, names)
    }

    /// Makes the commands of the first try for the certificate files that are open.
    pub(super) fn refresh_first_try(&mut self, process: &Process) {
        let host = self.case().request_host(process).to_owned();
        let States { certificates, explain, .. } = &mut self.states;
        let names = || certificates.read.files.iter().map(|file| file.path.to_string_lossy().into_owned()).collect();
        explain.refresh(certificates.round(), || {
            let names: Vec<String> = names();
            Chosen::of(&certificates.inspection, &names, &host)
        });
    }

    /// Whether this tool's page is shown.
    pub(super) fn shows_tool(&self, tool: Tool) -> bool {
        self.route == Route::Tool(tool)
    }

    /// Whether the copy assistant is shown and nothing is in front of it.
    pub(super) fn is_at_transfer(&self, process: &Process) -> bool {
        let Route::Step(_, Some(section)) = &self.route else { return false };
        let tool = process.task(section).and_then(|(_, task)| task.tool);
        tool == Some(Tool::Transfer) && self.states.conflict.is_none() && self.states.import.is_none()
    }

    /// What a view reads, and what it may change.
    pub(super) fn parts(&mut self) -> (SessionView<'_>, &mut States) {
        let Self { has_case, document, file, model, route, focus, states, .. } = self;
        (SessionView { has_case: *has_case, document, file, model, route, focus }, states)
    }
}

/// What a view reads of the open case.
#[derive(Clone, Copy)]
pub(super) struct SessionView<'a> {
    pub(super) has_case: bool,
    pub(super) document: &'a Document,
    pub(super) file: &'a CaseFile,
    pub(super) model: &'a Model,
    pub(super) route: &'a Route,
    pub(super) focus: &'a Focus,
}

#[cfg(test)]
mod tests {
    use super::file::Saving;
    use super::lock::CaseLock;
    use super::*;
    use crate::store::Holder;

    #[test]
    fn a_save_that_failed_is_tried_again_while_the_case_is_ours_and_no_longer() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let case = Case::begun(&process, jiff::civil::date(2026, 11, 23));
        let file = CaseFile::opened("case.ron".into(), ContentHash::of(b"x"), CaseLock::Unlocked, Vec::new());
        let mut session = Session::opened(case, file, Route::Overview, &process);
        session.type_into(&process, Field::answer(&"applicant-name".into()), "Koe Oy".into(), 1.0);
        session.commit(&process);
        assert!(matches!(session.autosave(1.0), Some(Due::In(_))));
        assert_eq!(session.autosave(10.0), Some(Due::Now));
        session.file.saving = Saving::Failed { why: String::new(), may_pass: true };
        assert_eq!(session.autosave(100.0), Some(Due::Again));
        let (by, on) = ("Antti".to_owned(), String::new());
        drop(session.file.yield_to(Holder { by, on, token: 1, window: 1, since: 0, heartbeat: 0 }));
        assert_eq!(session.autosave(200.0), None);
    }

    #[test]
    fn what_was_typed_stands_when_typing_goes_on_in_another_field() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let mut session = Session::begun(Case::begun(&process, jiff::civil::date(2026, 11, 23)));
        let field = |id: &str| Field::answer(&id.into());
        session.type_into(&process, field("applicant-name"), "Koe Oy".into(), 1.0);
        session.type_into(&process, field("applicant-address"), "Katu 1".into(), 1.1);
        assert_eq!(session.case().text(&"applicant-name".into()), "Koe Oy");
    }
}
