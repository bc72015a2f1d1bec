//! What a case file held that this program does not know: kept as it stood where that is safe, and otherwise the reason
//! why this program must not write the file.

use std::collections::BTreeMap;

/// What a case file held beyond what this program knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnknownFields {
    /// Fields of the case itself by name, as they stand in the file. They are written back unchanged.
    pub preserved: BTreeMap<String, String>,
    /// Why the file must not be written.
    pub read_only: Option<ReadOnlyReason>,
}

/// Why a file can be read and must not be written: something in it would be lost or become untrue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// A newer program made it.
    Newer {
        /// Its format.
        format: u32,
    },
    /// Unknown fields that belong to something this program may change, or to the file as a whole.
    Unknown {
        /// Where they are in the file, such as `case.tasks.read-service-page.colour`.
        names: Vec<String>,
    },
}

impl UnknownFields {
    /// What two people's files held, put together; nothing where they differ from each other and from what both began
    /// with.
    #[must_use]
    pub fn merge(base: &Self, ours: &Self, theirs: &Self) -> Option<Self> {
        if ours == theirs || theirs == base {
            return Some(ours.clone());
        }
        (ours == base).then(|| theirs.clone())
    }
}
