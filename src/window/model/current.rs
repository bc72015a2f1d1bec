//! The view model of the open case as it changes. Of a case of many rows it is made on a job, and what was so before stands
//! meanwhile.

use super::choices::Choices;
use super::inputs::{Inputs, MadeModel, MadeOnDemand, ModelInputs, OnDemandInputs};
use super::on_demand::{OnDemand, OnDemandFor};
use super::page_open::PageOpen;
use super::terms::StepTerms;
use super::view_model::{ModelVersion, ViewModel};
use crate::assessment::{Assessor, OpenCount};
use crate::case::Case;
use crate::handover::ExportInputs;
use crate::language::Translations;
use crate::process::{List, Process, QuestionId, StepId, TaskId, TermId};
use crate::window::route::Route;
use jiff::civil::Date;
use std::sync::Arc;

/// The rows of a case whose model is made at once; of more it is made on a job.
const AT_ONCE: usize = 300;

/// The view model of the open case, and what it is made with.
pub(in crate::window) struct Model {
    view: ViewModel,
    /// The page that is shown, and how it stands by this view model; nothing until that is worked out.
    page: Option<(Route, PageOpen)>,
    choices: Choices,
    /// What the view model should be made for.
    wanted: Option<ModelVersion>,
    /// Remembers rows between assessments; a job has it while it makes a view model.
    assessor: Option<Assessor>,
    /// What a job makes for a page besides.
    making: Option<OnDemandFor>,
    terms: Arc<StepTerms>,
    /// Whether what a check finds is to be said once it is known.
    announce_check: bool,
    /// How the last change moved the earliest day on which everything can be ready.
    moved: Option<Moved>,
}

/// How a change moved the earliest day.
#[derive(Clone, Copy)]
pub(in crate::window) struct Moved {
    pub(in crate::window) from: Date,
    pub(in crate::window) to: Date,
}

impl Default for Model {
    fn default() -> Self {
        Self {
            view: ViewModel::default(),
            page: None,
            choices: Choices::default(),
            wanted: None,
            assessor: Some(Assessor::default()),
            making: None,
            terms: Arc::default(),
            announce_check: false,
            moved: None,
        }
    }
}

/// Pages read the view model as if it were this.
impl std::ops::Deref for Model {
    type Target = ViewModel;

    fn deref(&self) -> &ViewModel {
        &self.view
    }
}

/// What a view model is made of, as the session has it now.
pub(in crate::window) struct ModelSource<'a> {
    pub(in crate::window) case: &'a Case,
    pub(in crate::window) revision: u64,
    pub(in crate::window) on_demand: OnDemandFor,
    /// What a handover tells besides the case.
    pub(in crate::window) material: Option<&'a Arc<ExportInputs>>,
}

impl Model {
    /// The columns of a list.
    pub(in crate::window) fn columns<'m>(&'m self, list: &'m List) -> &'m [QuestionId] {
        self.choices.columns(list)
    }

    /// Shows or hides a column, in the order of the list's questions.
    pub(in crate::window) fn set_column(&mut self, list: &List, question: &QuestionId, on: bool) {
        let now = self.choices.columns(list);
        let keeps = |id: &QuestionId| if id == question { on } else { now.contains(id) };
        let columns = list.questions.iter().map(|it| it.id.clone()).filter(keeps).collect();
        self.choices.columns.insert(list.id.clone(), columns);
        self.choices.revision += 1;
    }

    /// Shows the errors of these tasks from now on.
    pub(in crate::window) fn show_errors_of(&mut self, tasks: Vec<TaskId>) {
        self.choices.check(tasks);
    }

    /// Shows the errors of every task.
    pub(in crate::window) fn show_all(&mut self, process: &Process) {
        self.show_errors_of(process.tasks().map(|(_, task)| task.id.clone()).collect());
    }

    /// Says what a check finds, once it is known.
    pub(in crate::window) fn announce_check(&mut self) {
        self.announce_check = true;
    }

    /// How much is open, when a check was asked for and that is known. Told once.
    pub(in crate::window) fn take_check_result(&mut self) -> Option<OpenCount> {
        let known = self.announce_check && self.is_current();
        known.then(|| {
            self.announce_check = false;
            self.view.assessment.count_open()
        })
    }

    /// The terms on the pages of a step.
    pub(in crate::window) fn terms(&self, step: &StepId) -> &[TermId] {
        self.terms.of(step)
    }

    /// Makes the view model, if anything has changed since the last time. Of a case of many rows it gives what a job is to
    /// make it of.
    pub(in crate::window) fn refresh(
        &mut self,
        source: ModelSource<'_>,
        words: &Translations,
        process: &Process,
        today: Date,
    ) -> Option<Inputs> {
        let version = self.version(&source, words.tag(), today);
        self.wanted = Some(version);
        let rows: usize = source.case.lists.values().map(|rows| rows.len()).sum();
        if self.is_current() {
            if source.on_demand == OnDemandFor::Nothing {
                // The page that wants it again has it made anew, and until then shows what stood.
                self.view.on_demand.shows = OnDemandFor::Nothing;
                return None;
            }
            let inputs = self.on_demand_inputs(source, version)?;
            if rows > AT_ONCE {
                self.making = Some(inputs.on_demand.clone());
                return Some(Inputs::OnDemand(inputs));
            }
            drop(self.set_on_demand(inputs.make(words, process)));
            return None;
        }
        // While a job has it, what that makes is waited for.
        let assessor = self.assessor.take()?;
        let inputs = self.inputs(source, version, assessor);
        if rows > AT_ONCE {
            return Some(Inputs::Model(inputs));
        }
        drop(self.set(inputs.make(words, process)));
        None
    }

    /// What the page shows besides is to be made of this, unless it is there or under way. What another page showed stays until then.
    fn on_demand_inputs(&self, source: ModelSource<'_>, version: ModelVersion) -> Option<OnDemandInputs> {
        let ModelSource { case, on_demand, material, .. } = source;
        if on_demand == self.view.on_demand.shows || self.making.as_ref() == Some(&on_demand) {
            return None;
        }
        let (case, assessment, material) = (case.clone(), self.view.assessment.clone(), material.cloned());
        Some(OnDemandInputs { case, assessment, version, on_demand, material })
    }

    /// Takes in what a page shows besides, and gives out what stood before, or what is of another case than is shown now.
    #[must_use]
    pub(in crate::window) fn set_on_demand(&mut self, made: MadeOnDemand) -> OnDemand {
        // Another page may have asked meanwhile, and what it wants is under way.
        if self.making.as_ref() == Some(&made.on_demand.shows) {
            self.making = None;
        }
        if self.view.version != Some(made.version) {
            return made.on_demand;
        }
        self.page = None;
        std::mem::replace(&mut self.view.on_demand, made.on_demand)
    }

    fn version(&self, source: &ModelSource<'_>, language: &'static str, today: Date) -> ModelVersion {
        ModelVersion { revision: source.revision, choices: self.choices.revision, language, today }
    }

    fn inputs(&self, source: ModelSource<'_>, version: ModelVersion, assessor: Assessor) -> ModelInputs {
        ModelInputs {
            case: source.case.clone(),
            version,
            choices: self.choices.clone(),
            on_demand: source.on_demand,
            material: source.material.cloned(),
            terms: self.terms.clone(),
            assessor,
        }
    }

    /// What the view model is made of in another language, beside what is shown.
    pub(in crate::window) fn inputs_in(
        &self,
        language: &'static str,
        source: ModelSource<'_>,
        today: Date,
    ) -> ModelInputs {
        let version = self.version(&source, language, today);
        self.inputs(source, version, Assessor::default())
    }

    /// Whether what was made in another language is of the case and of the page as they are now.
    pub(in crate::window) fn is_current_in(&self, made: &MadeModel, source: &ModelSource<'_>) -> bool {
        let is_of = |made: ModelVersion| made == self.version(source, made.language, made.today);
        made.view.version.is_some_and(is_of) && made.view.on_demand.shows == source.on_demand
    }

    /// Shows what was made in another language from now on, and gives out what stood before, with what was remembered of rows.
    #[must_use]
    pub(in crate::window) fn switch(&mut self, made: MadeModel) -> impl Send + use<> {
        self.wanted = made.view.version;
        let assessor = self.assessor.take();
        (self.set(made), assessor)
    }

    /// Takes in what was made, and gives out what stood before, or what is not shown: it was under way while the language was
    /// switched.
    #[must_use]
    pub(in crate::window) fn set(&mut self, MadeModel { view, terms, assessor }: MadeModel) -> ViewModel {
        let language = |version: Option<ModelVersion>| version.map(|version| version.language);
        if self.wanted.is_some() && language(self.wanted) != language(view.version) {
            return view;
        }
        (self.assessor, self.terms) = (Some(assessor), terms);
        let days = self.view.plan.ready.zip(view.plan.ready);
        let is_same_day = self.view.version.zip(view.version).is_some_and(|(old, new)| old.today == new.today);
        // Without a wanted day it says something only to who has just changed how long something takes.
        let is_told = is_same_day && (view.plan.has_wanted || self.view.plan.has_other_lengths(&view.plan));
        self.moved = days.filter(|(from, to)| from != to && is_told).map(|(from, to)| Moved { from, to });
        self.page = None;
        std::mem::replace(&mut self.view, view)
    }

    /// Works out how this page stands, unless that is known.
    pub(in crate::window) fn turn_to(&mut self, route: &Route, process: &Process) {
        if self.page.as_ref().is_none_or(|(known, _)| known != route) {
            self.page = Some((route.clone(), PageOpen::of(&self.view, route, process)));
        }
    }

    /// How the page that is shown stands.
    pub(in crate::window) fn page_open(&self) -> Option<&PageOpen> {
        self.page.as_ref().map(|(_, open)| open)
    }

    /// How the last change moved the earliest day on which everything can be ready. Told once.
    pub(in crate::window) fn take_moved(&mut self) -> Option<Moved> {
        self.moved.take()
    }

    /// The job that made something has failed; the next one begins anew.
    pub(in crate::window) fn begin_anew(&mut self) {
        self.making = None;
        self.assessor.get_or_insert_default();
    }

    /// Whether the view model is that of the case as it is.
    fn is_current(&self) -> bool {
        self.view.version.is_some() && self.view.version == self.wanted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Edit, RowId};
    use crate::handover::Scope;
    use crate::language::Language;

    /// The sample with so many end customers that what follows from them is made on a job.
    fn large_case() -> Case {
        let mut case = crate::sample::case().expect("readable");
        let list = "end-customers".into();
        let rows: Vec<_> = case.rows(&list).map(|(_, row)| row.clone()).collect();
        let many = rows.iter().cycle().zip(1_000..=1_000 + u32::try_from(AT_ONCE).expect("few"));
        let adds = many.map(|(row, order)| Edit::add_row(&list, RowId::new(order, order), (**row).clone()));
        case.apply(&Edit::all(adds.collect()).expect("rows")).expect("fits");
        case
    }

    #[test]
    fn what_a_page_shows_besides_is_made_alone_and_not_shown_of_another_case() {
        let process = crate::process::vtjkysely_intermediary().expect("a process");
        let words = Translations::new(Language::find("fi").expect("a language"));
        let (case, mut model) = (large_case(), Model::default());
        let handover = || OnDemandFor::Handover { scope: Scope::default(), has_material: false };
        let refresh = |model: &mut Model, revision, on_demand| {
            let source = ModelSource { case: &case, revision, on_demand, material: None };
            model.refresh(source, &words, &process, jiff::civil::date(2026, 11, 23))
        };
        let Some(Inputs::Model(inputs)) = refresh(&mut model, 1, OnDemandFor::Nothing) else {
            panic!("nothing is made yet")
        };
        drop(model.set(inputs.make(&words, &process)));
        let Some(Inputs::OnDemand(first)) = refresh(&mut model, 1, handover()) else { panic!("the rest stands") };
        assert!(refresh(&mut model, 1, handover()).is_none(), "it is under way");
        let Some(Inputs::OnDemand(answers)) = refresh(&mut model, 1, OnDemandFor::Questionnaires) else {
            panic!("another page wants something else")
        };
        drop(model.set_on_demand(first.make(&words, &process)));
        assert!(refresh(&mut model, 1, OnDemandFor::Questionnaires).is_none(), "that is under way still");
        drop(model.set_on_demand(answers.make(&words, &process)));
        assert_eq!(model.view.on_demand.shows, OnDemandFor::Questionnaires);
        let Some(Inputs::OnDemand(late)) = refresh(&mut model, 1, handover()) else { panic!("it is wanted again") };
        let Some(Inputs::Model(inputs)) = refresh(&mut model, 2, OnDemandFor::Nothing) else {
            panic!("it was changed")
        };
        drop(model.set(inputs.make(&words, &process)));
        drop(model.set_on_demand(late.make(&words, &process)));
        assert_eq!(model.view.on_demand.shows, OnDemandFor::Nothing, "it is of the case of before");
    }
}
