//! What the organisation has answered: one [`Case`], changed only through [`Edit`]s.
//!
//! Every answer has one [`Address`]. Findings, jumps, the copy assistant, the trail and the file all use it.

mod address;
mod answer;
mod answers;
mod difference;
mod draft;
mod drafting;
mod edit;
mod history;
mod merge;
mod names;
mod query;
mod record;
mod texts;
mod undecided;
mod unique;
mod unknown_fields;

pub use address::{Address, AddressError, AnswerKey, Field, RowId, TaskFact};
pub use answer::{Answer, FileFacts};
pub use answers::Answers;
pub use difference::Changes;
pub use draft::{Draft, Said};
pub use edit::{Change, Edit, Stale};
pub use history::History;
pub use merge::{Conflict, Merge, Side, compare, merge};
pub use record::{Case, Entered, Other, ProcessStamp, Row, TaskRecord, TaskState, Value};
pub use undecided::Who;
pub(crate) use unique::DUPLICATE_KEY;
pub use unknown_fields::{ReadOnlyReason, UnknownFields};
