//! What a handover tells besides the case: the day, the hash, what was done to the case, and how its attachments were
//! found. All of it comes in from outside; nothing here reads a file or a clock.

use crate::case::{Address, Edit, RowId};
use jiff::civil::Date;

/// What a handover tells besides the case.
#[derive(Clone, Debug)]
pub struct ExportInputs {
    /// The day it is made.
    pub today: Date,
    /// The SHA-256 of the case as a file, in upper-case hex.
    pub sha256: String,
    /// The name of that file, without its folder; empty where there is none.
    pub file: String,
    /// What was done to the case, oldest first.
    pub events: Vec<AuditEvent>,
    /// Whether the list of events is tied together from its beginning to its end.
    pub is_whole: bool,
    /// The files that are named in answers.
    pub attachments: Vec<Attachment>,
    /// Who hands over; may be empty.
    pub by: String,
    /// To whom it is handed over; may be empty.
    pub to: String,
    /// The record of this very handover, which is not compared with itself.
    pub handing: Option<RowId>,
}

impl ExportInputs {
    /// Nothing but the day.
    #[must_use]
    pub fn of(today: Date) -> Self {
        Self {
            today,
            sha256: String::new(),
            file: String::new(),
            events: Vec::new(),
            is_whole: true,
            attachments: Vec::new(),
            by: String::new(),
            to: String::new(),
            handing: None,
        }
    }
}

/// Something that was done to the case.
#[derive(Clone, Debug)]
pub struct AuditEvent {
    /// When, in seconds since 1970.
    pub at: i64,
    /// By whom; may be empty.
    pub by: String,
    /// What.
    pub edit: Edit,
    /// What ties it to everything before it: the beginning of a SHA-256 in upper-case hex.
    pub chain: String,
}

/// A file that is named in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Where it is an answer.
    pub address: Address,
    /// Where it was.
    pub path: String,
    /// The SHA-256 when it was attached, in upper-case hex.
    pub sha256: String,
    /// How it was found now.
    pub found: Found,
}

/// How an attachment was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// As it was attached.
    Same,
    /// There, with another content.
    Changed,
    /// Not there, or not readable.
    Missing,
    /// A private key, which is handed to nobody.
    Secret,
}
