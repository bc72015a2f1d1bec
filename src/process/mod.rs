//! What DVV asks: steps, tasks, questions, lists, guidance, contacts, duties and filings.
//!
//! A process is read-only data. It is written in `assets/process/<id>/*.ron`, one file an idea,
//! and [checked](check) when it is loaded, so the rest of the program can trust every id in it.

mod check;
mod ids;
mod index;
mod load;
mod model;

pub use check::Problem;
pub use ids::{
    ContactId, DataGroupId, DutyId, FilingId, Identifier, LinkId, ListId, OptionId, QuestionId, RuleId, StepId, TaskId,
    TermId,
};
pub use index::{Head, Home, Process};
pub use load::{LoadError, load, vtjkysely_intermediary};
pub use model::{
    Audience, Basis, Choice, Completion, Condition, Contact, DataGroup, Deadline, Duty, Filing, Flag, Kind, Link, List,
    ListUse, LooksAt, Period, Presentation, Question, Rule, Step, Suggestion, Task, Term, Text, Tool,
};
