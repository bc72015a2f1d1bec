//! What DVV asks: steps, tasks, questions, lists, guidance, contacts, duties and filings.
//!
//! A process is read-only data. It is written in `assets/process/<id>/*.ron`, one file an idea,
//! and [checked](check) when it is loaded, so the rest of the program can trust every id in it.

mod asking;
mod audience;
mod basis;
mod bindings;
mod bound;
mod check;
mod condition;
mod document;
mod duty;
mod guidance;
mod ids;
mod index;
mod interview;
mod load;
mod model;
mod order;
mod plan;
mod problem;
mod question;
mod revision;
mod sources;
mod speech;
mod text;

pub use asking::{AskedRows, Asking};
pub use audience::Audience;
pub use basis::Basis;
pub use bindings::{
    ApplicantBinding, Bindings, CertificatesBinding, ConnectionBinding, CustomersBinding, EnvironmentBinding,
    FailuresBinding, HandoversBinding, JudgedBinding, QuestionnairesBinding, ReaderBinding, RequestBinding,
    StateBinding, SubsystemsBinding, UsageBinding, WhoBinding,
};
pub use condition::Condition;
pub use document::{Content, DocumentPlan, Part};
pub use duty::{Counted, Deadline, Duty, Filing, Gate, Passed, Period};
pub use guidance::{Contact, Link, Term};
pub use ids::{
    ContactId, DataGroupId, DutyId, FilingId, LinkId, ListId, OptionId, QuestionId, RuleId, StepId, TaskId, TermId,
    is_id,
};
pub use index::{Head, Home, Process};
pub use interview::{Ask, DraftRule, Each, Fills, Interview, Page, Sentence, Value};
pub use load::{LoadError, load, vtjkysely_intermediary};
pub use model::{Completion, DataGroup, List, ListUse, LooksAt, Presentation, Rule, Step, Task, Tool};
pub use plan::{Duration, Milestone, Planning, Presumed, Takes, TaskOrder};
pub use problem::Problem;
pub use question::{Choice, Flag, Kind, Question, Suggestion};
pub use revision::{Changed, Revision};
pub use sources::{Mark, Place, Statement};
pub use speech::Speech;
pub use text::Text;
