//! Naming a file: a path field that always works, and the system's chooser beside it.

use crate::case::Field;
use crate::handover::Format;
use crate::process::ListId;
use crate::window::action::{Action, Answer};
use crate::window::kit::{self, Input, Tone, Weight};
use crate::window::view::View;
use eframe::egui::{Align, Key, Layout, Ui};
use std::path::{Path, PathBuf};

/// What the file is for.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Purpose {
    /// A new case.
    New,
    /// A case to open.
    Open,
    /// Where to save the case.
    SaveAs,
    /// Where to write the checklist.
    Export(Format),
    /// A file whose facts are an answer.
    Attach(Field),
    /// A file to inspect.
    Inspect,
    /// A table to take in.
    Import(ListId),
    /// Where to write a list as a table.
    ExportList(ListId),
}

/// What was filled in so far.
pub(in crate::window) struct PathForm {
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

impl Purpose {
    /// Whether a file is written.
    pub(in crate::window) fn writes(&self) -> bool {
        matches!(self, Self::New | Self::SaveAs | Self::Export(_) | Self::ExportList(_))
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
        }
    }
}

impl PathForm {
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

    pub(super) fn title(&self, view: &View<'_>) -> String {
        view.word(self.purpose.title_key())
    }

    fn accept(&self) -> (Weight, &'static str) {
        let replacing = self.replaces.is_some() && self.replaces.as_ref() == Some(&self.target());
        match self.purpose {
            _ if replacing => (Weight::Danger, "path-replace"),
            Purpose::New => (Weight::Primary, "path-new"),
            Purpose::Open => (Weight::Primary, "path-open"),
            Purpose::SaveAs => (Weight::Primary, "path-save"),
            Purpose::Export(_) => (Weight::Primary, "path-export"),
            Purpose::Attach(_) => (Weight::Primary, "path-attach"),
            Purpose::Inspect => (Weight::Primary, "path-inspect"),
            Purpose::Import(_) => (Weight::Primary, "path-import"),
            Purpose::ExportList(_) => (Weight::Primary, "path-export"),
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, view: &View<'_>, fresh: bool) {
        let tokens = view.tokens;
        let mut entered = false;
        if self.purpose == Purpose::New {
            let (label, help) = (view.word("path-name"), view.word("path-name-help"));
            let remark = view.word("field-optional");
            let field =
                kit::Field { key: "name", label: &label, help: &help, remark: &remark, ..kit::Field::default() };
            let response = kit::text_field(ui, tokens, &field, (&mut self.name, Input::Line(460.0)));
            if fresh {
                response.request_focus();
            }
            entered |= response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        }
        let (label, help) = (view.word("path-label"), view.word("path-help"));
        let field = kit::Field { key: "path", label: &label, help: &help, required: true, ..kit::Field::default() };
        let response = kit::text_field(ui, tokens, &field, (&mut self.path, Input::Line(460.0)));
        if std::mem::take(&mut self.focus) {
            response.request_focus();
        }
        entered |= response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_enabled_ui(!self.browsing, |ui| {
            let browse = kit::button(ui, tokens, Weight::Plain, &view.word("path-browse"));
            view.act_if(browse.clicked(), || Action::Dialog(Answer::Browse));
        });
        if let Some((tone, text)) = &self.notice {
            kit::message(ui, tokens, (*tone, text), |_| ());
        }
        ui.add_space(8.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (weight, key) = self.accept();
            let ready = !self.path.trim().is_empty() && !self.busy;
            let accept = ui.add_enabled_ui(ready, |ui| kit::button(ui, tokens, weight, &view.word(key))).inner;
            view.act_if(accept.clicked() || entered && ready, || Action::Dialog(Answer::Accept));
            let cancel = kit::button(ui, tokens, Weight::Plain, &view.word("cancel"));
            view.act_if(cancel.clicked(), || Action::Dialog(Answer::Cancel));
        });
    }
}
