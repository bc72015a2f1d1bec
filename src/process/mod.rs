//! What DVV asks: steps, tasks, questions, lists, guidance, contacts, duties and filings.
//!
//! A process is read-only data. It is written in `assets/process/<id>/*.ron`, one file an idea,
//! and [checked](check) when it is loaded, so the rest of the program can trust every id in it.

mod check;
mod duty;
mod guidance;
mod ids;
mod index;
mod load;
mod model;
mod problem;
mod question;
mod revision;
mod sources;
mod speech;

pub use duty::{Counted, Deadline, Duty, Filing, Gate, Passed, Period};
pub use guidance::{Contact, Link, Term};
pub use ids::{
    ContactId, DataGroupId, DutyId, FilingId, LinkId, ListId, OptionId, QuestionId, RuleId, StepId, TaskId, TermId,
    is_id,
};
pub use index::{Head, Home, Process};
pub use load::{LoadError, load, vtjkysely_intermediary};
pub use model::{
    Audience, Completion, Condition, DataGroup, List, ListUse, LooksAt, Presentation, Rule, Step, Task, Text, Tool,
};
pub use problem::Problem;
pub use question::{Basis, Choice, Flag, Kind, Question, Suggestion};
pub use revision::{Changed, Revision};
pub use sources::{Place, Statement};
pub use speech::Speech;
