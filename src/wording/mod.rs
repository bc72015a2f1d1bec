//! Sentences made of data, in the reader's language: the edge where enums become text.
//!
//! The commands, the window and the handover all say the same thing in the same words.

mod address;
mod answer;
mod certificate;
mod change;
mod connection;
mod day;
mod file;
mod finding;
mod interview;
mod layer;
mod mail;
mod of_row;
mod plan;
mod questionnaire;
mod section;
mod sheet;
mod status;
mod verified;
mod version;

pub use address::{fact, key_title, row_name, short_place, title};
pub use answer::{answer, draft, option_label};
pub use certificate::{
    SaidVerdict, message, message_line, object_kind, object_title, verdict, verdict_of, verdict_severity_key,
};
pub use change::{change, happened, is_written, value_of};
pub use connection::{Interface, SaidCause, cause, cause_of, connection_remark, how_far, returned};
pub use day::{nearness, weekday};
pub use file::{
    covered, file_error, new_file_error, not_kept, open_error, other_process, outgoing_error, path, read_only_reason,
    save_error, save_failure, table_error, unpack_error,
};
pub use finding::{before_use, finding, finding_at, open_count};
pub use interview::{SaidProposal, draft_proposed, draft_rejected, draft_why};
pub use layer::layer_identifiers;
pub use mail::{mail, mailto};
pub use of_row::RowFindings;
pub use plan::{
    chain as plan_chain, days as plan_days, length as plan_length, length_rests_on as plan_rests_on, moved_day, plan,
    standing as plan_standing,
};
pub use questionnaire::{as_sentence, caution, form_place, form_state, proposed, unread};
pub use section::section;
pub use sheet::{
    accounts, all_left_out, cell_remark, encoding_name, field_change, left_out, numbers, reading, refused_cell,
    refused_cell_alone, sheet_error, sheet_name, sheet_notice,
};
pub use status::{audience_key, blocker, deadline, edit, look_key, severity_key, stage, task_state};
pub use verified::{verified, verify_error};
pub use version::{basis_key, other_language, source, version};

use crate::case::Case;
use crate::language::Translations;
use crate::process::Process;

/// What is needed to put anything of a case into words.
#[derive(Clone, Copy)]
pub struct TextContext<'a> {
    /// The language.
    pub words: &'a Translations,
    /// The process.
    pub process: &'a Process,
    /// The case.
    pub case: &'a Case,
}
