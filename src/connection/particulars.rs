//! What the words of a cause name: who the service accepts, who issued one's own certificate, and which key store is open.

use super::evidence::Evidence;
use super::own::Own;
use super::shell::Shell;

/// What the words of a cause name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Particulars {
    /// The common names of the authorities that the service says it accepts.
    pub accepted: Vec<String>,
    /// Those of the issuers of one's own certificate, nearest first; none where the files do not tell all up to the root.
    pub issuers: Vec<String>,
    /// The key store among the files, as a shell takes its name.
    pub store: Option<String>,
}

impl Particulars {
    /// What a text and the files tell.
    pub(super) fn of(evidence: &Evidence<'_>, own: Option<&Own>, shell: Shell) -> Self {
        let mut issuers = own.filter(|own| own.is_root_known).map(|own| own.issuers.clone()).unwrap_or_default();
        issuers.dedup();
        let store = own.and_then(|own| own.store.as_deref()).map(|name| shell.quoted(name));
        Self { accepted: evidence.accepted.clone(), issuers, store }
    }
}
