//! The view model: everything pages show of a case.

use super::builder::{ModelBuilder, errors_of_tasks};
use super::choices::Choices;
use super::interview::InterviewLines;
use super::line::{DeadlineLine, StepLine, TaskLine};
use super::on_demand::OnDemand;
use super::open_lines::OpenLines;
use super::plan::PlanLines;
use super::table::TableLines;
use super::timeline::{Shown, timeline};
use crate::assessment::{Assessment, Assessor, Finding, Severity};
use crate::case::{Address, RowId};
use crate::plan::plan;
use crate::process::TaskId;
use crate::window::kit::{ColumnTexts, Timeline};
use crate::wording::{self, TextContext};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a view model was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) struct ModelVersion {
    /// Of the case.
    pub(in crate::window) revision: u64,
    /// Of what the user has chosen to see.
    pub(in crate::window) choices: u64,
    pub(in crate::window) language: &'static str,
    pub(in crate::window) today: Date,
}

/// What a case means today.
#[derive(Default)]
pub(in crate::window) struct ViewModel {
    /// What it was made for.
    pub(in crate::window) version: Option<ModelVersion>,
    /// Shared with the job that makes what is shown on demand.
    pub(in crate::window) assessment: Arc<Assessment>,
    pub(in crate::window) steps: Vec<StepLine>,
    pub(in crate::window) tasks: BTreeMap<TaskId, TaskLine>,
    pub(in crate::window) open: OpenLines,
    pub(in crate::window) deadlines: Vec<DeadlineLine>,
    /// How wide the columns of their table are.
    pub(in crate::window) deadline_columns: ColumnTexts,
    pub(in crate::window) timeline: Timeline,
    pub(in crate::window) plan: PlanLines,
    pub(in crate::window) interview: InterviewLines,
    pub(in crate::window) tables: BTreeMap<String, TableLines>,
    /// How many rows of other lists belong to a row, such as the end customers of a group.
    pub(in crate::window) members: BTreeMap<RowId, usize>,
    /// The full identifiers of subsystems on the data exchange layer, each with its environment or end customer.
    pub(in crate::window) identifiers: Vec<(String, String)>,
    /// What is otherwise in the process than when the case was made: a sentence of it, and then each thing.
    pub(in crate::window) otherwise: Vec<String>,
    /// What is still to be recorded before use may begin.
    pub(in crate::window) before_use: String,
    /// What is made only for the page that shows it.
    pub(in crate::window) on_demand: OnDemand,
    /// The findings that are shown, by their place in the assessment, sorted by their addresses. They are put into words
    /// where they are seen: of many rows there are tens of thousands.
    said: Vec<usize>,
}

impl ViewModel {
    pub(super) fn new(
        context: TextContext<'_>,
        assessor: &mut Assessor,
        version: ModelVersion,
        choices: &Choices,
    ) -> Self {
        let assessment = Arc::new(assessor.assess(context.case, context.process, version.today));
        let plan = plan(context.case, context.process, &assessment);
        let shown = Shown { assessment: &assessment, plan: plan.as_ref().ok(), today: version.today };
        let builder = ModelBuilder {
            context,
            assessment: &assessment,
            today: version.today,
            choices,
            errors: errors_of_tasks(&assessment),
        };
        let deadlines = builder.deadlines();
        let rows = deadlines.iter().map(|line| (line.cells.as_slice(), line.chip.1.as_str()));
        Self {
            version: Some(version),
            deadline_columns: ColumnTexts::new(rows),
            identifiers: wording::layer_identifiers(context),
            steps: builder.steps(),
            tasks: context.process.tasks().map(|(_, task)| (task.id.clone(), builder.task(task))).collect(),
            open: builder.open(),
            deadlines,
            timeline: timeline(context, &shown),
            plan: PlanLines::new(context, &plan),
            interview: InterviewLines::new(context),
            tables: builder.tables(),
            members: builder.members(),
            otherwise: wording::version(context, &assessment.version),
            before_use: wording::before_use(context, &assessment.before_use),
            on_demand: OnDemand::default(),
            said: builder.said(),
            assessment,
        }
    }

    /// What is to be filled in or corrected.
    pub(in crate::window) fn open(&self) -> impl Iterator<Item = &Finding> {
        self.findings(&self.open.all)
    }

    /// The findings at these places of the assessment.
    pub(in crate::window) fn findings(&self, places: &[usize]) -> impl Iterator<Item = &Finding> {
        places.iter().filter_map(|at| self.assessment.findings.get(*at))
    }

    /// The places of what is to be filled in or corrected, and wanted.
    pub(super) fn open_where(&self, is_wanted: impl Fn(&Finding) -> bool) -> Vec<usize> {
        let is_wanted = |at: &usize| self.assessment.findings.get(*at).is_some_and(&is_wanted);
        self.open.all.iter().copied().filter(is_wanted).collect()
    }

    /// What is said at an address.
    fn said_at(&self, address: &Address) -> impl Iterator<Item = &Finding> {
        let finding = |at: &usize| self.assessment.findings.get(*at);
        let begins = self.said.partition_point(|at| finding(at).is_some_and(|it| it.address < *address));
        let said = self.said.get(begins..).unwrap_or_default().iter().filter_map(finding);
        said.take_while(move |finding| finding.address == *address)
    }

    /// What is wrong at an address and should be seen there now.
    pub(in crate::window) fn errors(&self, address: &Address) -> impl Iterator<Item = &Finding> {
        self.said_at(address).filter(|finding| finding.severity == Severity::Error)
    }

    /// What is worth knowing at an address.
    pub(in crate::window) fn remarks(&self, address: &Address) -> impl Iterator<Item = &Finding> {
        self.said_at(address).filter(|finding| finding.severity >= Severity::Warning)
    }

    /// The gravest thing that is said at an address.
    pub(in crate::window) fn gravest(&self, address: &Address) -> Option<Severity> {
        self.said_at(address).map(|finding| finding.severity).min()
    }
}
