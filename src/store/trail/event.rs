//! What stands in a trail: something that was done.

use super::super::content_hash::ContentHash;
use crate::case::{Change, Changes, Edit};
use crate::identifiers::mask_identity_codes;
use serde::{Deserialize, Serialize, Serializer};
use std::borrow::Cow;

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The case was opened or begun.
    Opened {
        /// By whom, as the settings say; may be empty.
        by: String,
        /// On which machine; may be empty.
        on: String,
        /// What the file held.
        stamp: ContentHash,
    },
    /// An edit was made.
    Did(Edit),
    /// The last edit went on: a burst of typing is one act.
    #[serde(rename = "WentOn")]
    Continued(Edit),
    /// The last act was taken back.
    Undid,
    /// The act taken back last was made again.
    Redid,
    /// The case was saved.
    Saved {
        /// What the file holds since.
        stamp: ContentHash,
    },
    /// What somebody else had saved was put together with the case.
    TookIn {
        /// What that brought, if anything.
        edit: Option<Edit>,
        /// What their file held.
        from: ContentHash,
        /// Who; may be empty.
        by: String,
    },
    /// Recovered changes were thrown away, as the user wished.
    Discarded,
    /// Identity codes were covered in so many lines above, which were written anew.
    Covered {
        /// How many.
        lines: usize,
    },
}

impl Event {
    /// What the file held after the event, where it says so.
    #[must_use]
    pub fn leaves(&self) -> Option<&ContentHash> {
        match self {
            Self::Opened { stamp, .. } | Self::Saved { stamp } => Some(stamp),
            Self::Did(_)
            | Self::Continued(_)
            | Self::Undid
            | Self::Redid
            | Self::Discarded
            | Self::Covered { .. }
            | Self::TookIn { .. } => None,
        }
    }

    /// The event with every identity code covered: none is ever written into a list of events.
    #[must_use]
    pub fn covered(&self) -> Cow<'_, Self> {
        let covered = match self {
            // Most say none, and a copy of what was taken in from a table would be large.
            Self::Did(edit) | Self::Continued(edit) if !edit.may_be_covered() => return Cow::Borrowed(self),
            Self::Did(edit) => Self::Did(edit.covered()),
            Self::Continued(edit) => Self::Continued(edit.covered()),
            Self::TookIn { edit, from, by } => {
                Self::TookIn { edit: edit.as_ref().map(Edit::covered), from: from.clone(), by: mask_identity_codes(by) }
            }
            Self::Opened { by, on, stamp } => {
                Self::Opened { by: mask_identity_codes(by), on: mask_identity_codes(on), stamp: stamp.clone() }
            }
            Self::Undid | Self::Redid | Self::Saved { .. } | Self::Discarded | Self::Covered { .. } => {
                return Cow::Borrowed(self);
            }
        };
        Cow::Owned(covered)
    }
}

/// [`Event::Did`] of everything that leads from one case to another, covered, as it is written: what a table of a hundred
/// thousand rows changes is never held as a whole.
pub(super) struct DidAll<'c>(pub(super) Changes<'c>);

impl Serialize for DidAll<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_variant("Event", 1, "Did", &Covered(self.0))
    }
}

struct Covered<'c>(Changes<'c>);

impl Serialize for Covered<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Change::covered))
    }
}
