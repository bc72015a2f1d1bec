//! What a view model is made of. For a case of many rows that is done on a job, while the window goes on.

use super::choices::Choices;
use super::on_demand::{OnDemand, OnDemandFor};
use super::terms::StepTerms;
use super::view_model::{ModelVersion, ViewModel};
use crate::assessment::{Assessment, Assessor};
use crate::case::Case;
use crate::handover::ExportInputs;
use crate::language::Translations;
use crate::process::Process;
use crate::wording::TextContext;
use jiff::civil::Date;
use std::sync::Arc;

/// The first revision of a case.
pub(in crate::window) const FIRST_REVISION: u64 = 1;

/// Everything a view model is made of.
pub(in crate::window) struct ModelInputs {
    pub(super) case: Case,
    pub(super) version: ModelVersion,
    pub(super) choices: Choices,
    pub(super) on_demand: OnDemandFor,
    pub(super) material: Option<Arc<ExportInputs>>,
    pub(super) terms: Arc<StepTerms>,
    pub(super) assessor: Assessor,
}

/// What a job is to make.
pub(in crate::window) enum Inputs {
    /// All that is shown of the case.
    Model(ModelInputs),
    /// Only what a page shows besides, where the rest stands.
    OnDemand(OnDemandInputs),
}

/// What a page shows besides the view model is made of this.
pub(in crate::window) struct OnDemandInputs {
    pub(super) case: Case,
    pub(super) assessment: Arc<Assessment>,
    pub(super) version: ModelVersion,
    pub(super) on_demand: OnDemandFor,
    pub(super) material: Option<Arc<ExportInputs>>,
}

/// What a page shows besides the view model of this version.
pub(in crate::window) struct MadeOnDemand {
    pub(super) version: ModelVersion,
    pub(super) on_demand: OnDemand,
}

/// A view model in one language, and the assessor with what it remembers of rows.
pub(in crate::window) struct MadeModel {
    pub(super) view: ViewModel,
    pub(super) terms: Arc<StepTerms>,
    pub(super) assessor: Assessor,
}

impl ModelInputs {
    /// Of a case that is opened, with every error in it shown.
    pub(in crate::window) fn of_opened(case: Case, process: &Process, language: &'static str, today: Date) -> Self {
        let mut choices = Choices::default();
        choices.check(process.tasks().map(|(_, task)| task.id.clone()));
        let version = ModelVersion { revision: FIRST_REVISION, choices: choices.revision, language, today };
        let (on_demand, material) = (OnDemandFor::Nothing, None);
        let (terms, assessor) = (Arc::default(), Assessor::default());
        Self { case, version, choices, on_demand, material, terms, assessor }
    }

    /// Makes the view model.
    pub(in crate::window) fn make(self, words: &Translations, process: &Process) -> MadeModel {
        let Self { case, version, choices, on_demand, material, terms, mut assessor } = self;
        let context = TextContext { words, process, case: &case };
        let mut view = ViewModel::new(context, &mut assessor, version, &choices);
        view.on_demand = OnDemand::new(on_demand, context, &view.assessment, material.as_deref());
        let terms = terms.in_another(process, words.tag()).map_or(terms, Arc::new);
        MadeModel { view, terms, assessor }
    }
}

impl OnDemandInputs {
    /// Makes what the page shows besides.
    pub(in crate::window) fn make(self, words: &Translations, process: &Process) -> MadeOnDemand {
        let Self { case, assessment, version, on_demand, material } = self;
        let context = TextContext { words, process, case: &case };
        MadeOnDemand { version, on_demand: OnDemand::new(on_demand, context, &assessment, material.as_deref()) }
    }
}
