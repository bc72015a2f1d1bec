//! The kinds of work that are done on jobs.

use crate::jobs::Kind;

/// A kind of work. Its name is that of its thread, and of its text where it panics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Work {
    Ask,
    Attach,
    Browser,
    Chooser,
    Collect,
    Copy,
    Events,
    Explain,
    Export,
    Handover,
    Inspect,
    Language,
    Lock,
    MakeRequest,
    Merge,
    Model,
    Open,
    PutCopyAway,
    RemoveCodes,
    Restore,
    Save,
    Settings,
    Show,
    Table,
    Trail,
    Unpack,
    Verify,
    Watch,
}

impl Work {
    /// The name of its thread, and of its text.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Attach => "attach",
            Self::Browser => "browser",
            Self::Chooser => "chooser",
            Self::Collect => "collect",
            Self::Copy | Self::PutCopyAway | Self::RemoveCodes => "copy",
            Self::Events => "events",
            Self::Explain => "explain",
            Self::Export => "export",
            Self::Handover => "handover",
            Self::Inspect => "inspect",
            Self::Language => "language",
            Self::Lock => "lock",
            Self::MakeRequest => "make-request",
            Self::Merge | Self::Watch => "merge",
            Self::Model => "digest",
            Self::Open => "open",
            Self::Restore => "restore",
            Self::Save => "save",
            Self::Settings => "settings",
            Self::Show => "show",
            Self::Table => "table",
            Self::Trail => "trail",
            Self::Unpack => "unpack",
            Self::Verify => "verify",
        }
    }

    /// Whether it writes, so that the program waits for it before it ends.
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Ask
            | Self::Export
            | Self::Lock
            | Self::MakeRequest
            | Self::PutCopyAway
            | Self::RemoveCodes
            | Self::Save
            | Self::Settings
            | Self::Trail
            | Self::Unpack => Kind::Writes,
            Self::Attach
            | Self::Browser
            | Self::Chooser
            | Self::Collect
            | Self::Copy
            | Self::Events
            | Self::Explain
            | Self::Handover
            | Self::Inspect
            | Self::Language
            | Self::Merge
            | Self::Model
            | Self::Open
            | Self::Restore
            | Self::Show
            | Self::Table
            | Self::Verify
            | Self::Watch => Kind::Reads,
        }
    }

    /// Whether its result matters also when the case it was begun with is closed.
    pub(super) fn outlives_case(self) -> bool {
        matches!(
            self,
            Self::Browser
                | Self::Chooser
                | Self::Export
                | Self::Language
                | Self::Open
                | Self::RemoveCodes
                | Self::Settings
                | Self::Show
                | Self::Unpack
        )
    }

    /// Whether its result matters also when nobody waits for it any more: it has taken a lock, or written a file.
    pub(super) fn outlives_cancel(self) -> bool {
        matches!(self, Self::Ask | Self::Export | Self::Open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Translations};

    const ALL: &[Work] = &[
        Work::Ask,
        Work::Attach,
        Work::Browser,
        Work::Chooser,
        Work::Collect,
        Work::Copy,
        Work::Events,
        Work::Explain,
        Work::Export,
        Work::Handover,
        Work::Inspect,
        Work::Language,
        Work::Lock,
        Work::MakeRequest,
        Work::Merge,
        Work::Model,
        Work::Open,
        Work::PutCopyAway,
        Work::RemoveCodes,
        Work::Restore,
        Work::Save,
        Work::Settings,
        Work::Show,
        Work::Table,
        Work::Trail,
        Work::Unpack,
        Work::Verify,
        Work::Watch,
    ];

    /// When a job panics, the user reads what it did, not the name of its thread.
    #[test]
    fn every_kind_of_work_has_a_text_in_every_language() {
        for language in Language::all() {
            let words = Translations::new(language);
            let text = |name: &str| words.with("job-broken", [("job", name.to_owned().into())]);
            let unnamed: Vec<_> = ALL.iter().filter(|work| text(work.name()) == text("another")).collect();
            assert!(unnamed.is_empty(), "{}: {unnamed:?}", language.tag());
        }
    }
}
