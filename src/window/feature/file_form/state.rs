//! The form that names a file, and the system's chooser beside it.

use super::message::Purpose;
use crate::files;
use crate::handover::{DocumentKind, Format, Printed};
use crate::language::Translations;
use crate::process::Process;
use crate::window::kit::Tone;
use std::path::{Path, PathBuf};

/// What was filled in so far.
pub(in crate::window) struct FileForm {
    pub(in crate::window) purpose: Purpose,
    /// The applicant's name, where a case begins.
    pub(in crate::window) name: String,
    /// The name of whoever begins a case.
    pub(in crate::window) user: String,
    pub(in crate::window) path: String,
    /// What went wrong, or what to know.
    pub(in crate::window) notice: Option<(Tone, String)>,
    /// Whether the system's chooser is open.
    pub(in crate::window) browsing: bool,
    /// When it was asked for.
    pub(in crate::window) asked: f64,
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
        self.ending().is_some()
    }

    /// Whether it is a folder that is named.
    pub(in crate::window) fn is_folder(&self) -> bool {
        matches!(self, Self::AskTo | Self::RemindTo(_))
    }

    /// Whether several files can be chosen at once.
    pub(in crate::window) fn takes_several(&self) -> bool {
        matches!(self, Self::Inspect | Self::TakeBack)
    }

    /// Whether a file that is there is asked about first.
    pub(in crate::window) fn asks_before_replacing(&self) -> bool {
        matches!(self, Self::SaveAs | Self::Export { .. } | Self::ExportList(_) | Self::RefusedRows(_) | Self::Print(_))
    }

    /// The ending of the file that is written.
    fn ending(&self) -> Option<&'static str> {
        match self {
            Self::New | Self::NewFromThis | Self::SaveAs => Some("ron"),
            Self::Export { format, .. } => Some(format.ending()),
            Self::ExportList(_) | Self::RefusedRows(_) => Some("csv"),
            Self::Print(_) => Some("html"),
            Self::Open
            | Self::Attach(_)
            | Self::Inspect
            | Self::Import(_)
            | Self::AskTo
            | Self::RemindTo(_)
            | Self::TakeBack => None,
        }
    }

    /// The title of its form, and of the system's chooser: what is done, and with what.
    pub(in crate::window) fn title(&self, words: &Translations, process: &Process) -> String {
        let key = match self {
            Self::Export { format, document } => {
                return words.with("path-export-title", [("what", exported(*format, *document).into())]);
            }
            Self::ExportList(list) => {
                let title = process.list(list).map(|list| list.title.get(words.tag())).unwrap_or_default();
                return words.with("path-list-title", [("list", title.into())]);
            }
            Self::New => "path-new-title",
            Self::NewFromThis => "path-from-this-title",
            Self::Open => "path-open-title",
            Self::SaveAs => "path-save-title",
            Self::Attach(_) => "path-attach-title",
            Self::Inspect => "path-inspect-title",
            Self::Import(_) => "path-import-title",
            Self::AskTo | Self::RemindTo(_) => "path-ask-title",
            Self::TakeBack => "path-take-back-title",
            Self::RefusedRows(_) => "path-refused-title",
            Self::Print(Printed::Receipt) => "path-receipt-title",
            Self::Print(Printed::OpenItems) => "path-print-title",
        };
        words.text(key)
    }
}

/// What is exported, as texts tell it apart: the whole package and the calendar are more than a document.
pub(super) fn exported(format: Format, document: DocumentKind) -> &'static str {
    match format {
        Format::Bundle => "bundle",
        Format::Ics => "calendar",
        Format::Pdf | Format::Html | Format::Excel | Format::Markdown | Format::Csv | Format::Json => document.name(),
    }
}

/// The path with this ending, when it has it not yet. A folder stays as it is.
fn with_ending(path: PathBuf, ending: Option<&str>) -> PathBuf {
    let (Some(ending), Some(name)) = (ending, path.file_name()) else { return path };
    let is_folder = path.to_string_lossy().ends_with(['/', '\\']);
    if is_folder || path.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending)) {
        return path;
    }
    let mut name = name.to_owned();
    name.push(format!(".{ending}"));
    path.with_file_name(name)
}

impl FileForm {
    /// A form with a path to begin with.
    pub(in crate::window) fn new(purpose: Purpose, path: &Path) -> Self {
        let path = path.to_string_lossy().into_owned();
        let focus = purpose != Purpose::New;
        let (name, user) = (String::new(), String::new());
        Self {
            purpose,
            name,
            user,
            path,
            notice: None,
            browsing: false,
            asked: 0.0,
            busy: false,
            focus,
            replaces: None,
        }
    }

    /// The path as typed, without the spaces and quotes that come with pasting, with `~` and a `file://` address spelled
    /// out, and with the ending of what is written.
    pub(in crate::window) fn target(&self) -> PathBuf {
        let typed = self.path.trim().trim_matches(['"', '\'']);
        let home = typed.strip_prefix("~/").and_then(|rest| Some(std::env::home_dir()?.join(rest)));
        let path = home.or_else(|| files::of_address(typed)).unwrap_or_else(|| PathBuf::from(typed));
        with_ending(path, self.purpose.ending())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn target(purpose: Purpose, typed: &str) -> String {
        let form = FileForm { path: typed.to_owned(), ..FileForm::new(purpose, Path::new("")) };
        form.target().to_string_lossy().into_owned()
    }

    #[test]
    fn what_is_written_has_the_ending_by_which_it_is_found_again() {
        for (typed, path) in [
            ("/a/kaislaranta", "/a/kaislaranta.ron"),
            ("/a/v1.2", "/a/v1.2.ron"),
            ("/a/b.ron", "/a/b.ron"),
            ("/a/b.RON", "/a/b.RON"),
            ("/a/folder/", "/a/folder/"),
            ("", ""),
        ] {
            assert_eq!(target(Purpose::New, typed), path);
            assert_eq!(target(Purpose::SaveAs, typed), path);
        }
        assert_eq!(target(Purpose::Open, "/a/kaislaranta"), "/a/kaislaranta");
        assert_eq!(target(Purpose::ExportList("end-customers".into()), "/a/b"), "/a/b.csv");
    }

    #[test]
    fn the_title_says_what_is_exported() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        for language in ["fi", "sv", "en"] {
            let words = Translations::new(Language::find(language).expect("a language"));
            let of = |format, document| Purpose::Export { format, document };
            let documents = DocumentKind::ALL.map(|document| of(Format::Html, document));
            let more = [of(Format::Bundle, DocumentKind::Checklist), of(Format::Ics, DocumentKind::Checklist)];
            let lists = process.lists.iter().map(|list| Purpose::ExportList(list.id.clone()));
            let printed = [Purpose::Print(Printed::Receipt), Purpose::Print(Printed::OpenItems)];
            let all = documents.into_iter().chain(more).chain(lists).chain(printed);
            let titles: Vec<String> = all.map(|purpose| purpose.title(&words, &process)).collect();
            let different: std::collections::BTreeSet<&String> = titles.iter().collect();
            assert_eq!(different.len(), titles.len(), "{titles:#?}");
        }
    }

    #[test]
    fn an_address_of_a_file_is_the_file() {
        assert_eq!(target(Purpose::Open, "file:///a/b%20%C3%A4%25.ron"), "/a/b ä%.ron");
        assert_eq!(target(Purpose::Open, "file://localhost/a.ron"), "/a.ron");
        assert_eq!(target(Purpose::Open, "file:///a%2"), "file:///a%2", "what is no address stays as it was typed");
    }
}
