//! The form that names a file, and the system's chooser beside it.

use super::message::Purpose;
use crate::window::kit::Tone;
use std::path::{Path, PathBuf};

/// What was filled in so far.
pub(in crate::window) struct FileForm {
    pub(in crate::window) purpose: Purpose,
    /// The applicant's name, where a case begins.
    pub(in crate::window) name: String,
    pub(in crate::window) path: String,
    /// What went wrong, or what to know.
    pub(in crate::window) notice: Option<(Tone, String)>,
    /// Whether the system's chooser is open.
    pub(in crate::window) browsing: bool,
    /// Whether what was accepted is under way.
    pub(in crate::window) busy: bool,
    /// Whether the path field is to get the focus.
    pub(in crate::window) focus: bool,
    /// The file that was agreed to be replaced.
    pub(in crate::window) replaces: Option<PathBuf>,
}

/// A chooser of the system that is to be opened.
pub(in crate::window) struct Chooser {
    pub(in crate::window) purpose: Purpose,
    pub(in crate::window) title: String,
    pub(in crate::window) filter: Option<(String, Vec<&'static str>)>,
    /// A path to begin with.
    pub(in crate::window) beside: PathBuf,
}

impl Purpose {
    /// Whether a file is written.
    pub(in crate::window) fn writes(&self) -> bool {
        matches!(self, Self::New | Self::SaveAs | Self::Export(_) | Self::ExportList(_) | Self::RefusedRows(_))
    }

    /// Whether a file that is there is asked about first.
    pub(in crate::window) fn asks_before_replacing(&self) -> bool {
        matches!(self, Self::SaveAs | Self::Export(_) | Self::ExportList(_) | Self::RefusedRows(_))
    }

    /// The key of the title of its form, and of the system's chooser.
    pub(in crate::window) fn title_key(&self) -> &'static str {
        match self {
            Self::New => "path-new-title",
            Self::Open => "path-open-title",
            Self::SaveAs => "path-save-title",
            Self::Export(_) => "path-export-title",
            Self::Attach(_) => "path-attach-title",
            Self::Inspect => "path-inspect-title",
            Self::Import(_) => "path-import-title",
            Self::ExportList(_) => "path-list-title",
            Self::RefusedRows(_) => "path-refused-title",
        }
    }
}

impl FileForm {
    /// A form with a path to begin with.
    pub(in crate::window) fn new(purpose: Purpose, path: &Path) -> Self {
        let path = path.to_string_lossy().into_owned();
        let focus = purpose != Purpose::New;
        Self { purpose, name: String::new(), path, notice: None, browsing: false, busy: false, focus, replaces: None }
    }

    /// The path as typed, without the spaces and quotes that come with pasting, and with `~` spelled out.
    pub(in crate::window) fn target(&self) -> PathBuf {
        let typed = self.path.trim().trim_matches(['"', '\'']);
        let home = typed.strip_prefix("~/").and_then(|rest| Some(std::env::home_dir()?.join(rest)));
        home.unwrap_or_else(|| PathBuf::from(typed))
    }
}
