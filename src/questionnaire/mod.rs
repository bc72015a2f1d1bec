//! Questions out, answers back: who is asked what, the form that goes out, the form that comes back, and what it
//! proposes. A colleague or an end customer answers outside the program; nothing of it is taken before somebody accepts it.
//!
//! The way out: [`Form::of`] says which questions a recipient gets; `write` makes a workbook or a text of them;
//! [`Asked`] is what the case remembers of it. The way back: [`Returned::read`] finds the form in a file; [`examine`]
//! says what it is and what it proposes, against what was known when it was asked.

mod ask;
mod examine;
mod find;
mod form;
mod kept;
mod mail;
mod mark;
mod out;
mod plain;
mod returned;
mod stamp;

pub use ask::{AskError, Named, Recipients, subjects};
pub use examine::{Caution, Examined, Fault, Proposed, State, Unread, examine, row_of};
pub use form::{Entry, Form, Section, Subject};
pub use kept::{Asked, Back, Progress, all, came_back, find};
pub use out::{Cover, FormTexts, MadeError};
pub use returned::{Place, Returned, ReturnedEntry, Unfit};
pub use stamp::Stamp;
