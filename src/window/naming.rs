//! Naming files: the form that asks for a path, the chooser beside it, and what follows when it is accepted.

use super::app::App;
use super::chooser::Chooser;
use super::desk::Desk;
use super::dialog::{self, PathForm, Purpose};
use super::kit::Tone;
use super::place::Place;
use super::saving::Over;
use crate::case::{Answer, Case, Edit, Field};
use crate::settings;
use std::path::PathBuf;

impl App {
    /// Opens the form that names a file.
    pub(super) fn ask_path(&mut self, purpose: Purpose) {
        let file = self.desk.as_ref().and_then(|desk| desk.path.clone());
        let folder = file.as_ref().and_then(|file| file.parent()).map_or_else(settings::documents, PathBuf::from);
        let path = match &purpose {
            Purpose::New => free(folder.join("raamilupa.ron")),
            Purpose::Open | Purpose::Attach(_) | Purpose::Import(_) | Purpose::Inspect => folder.join(""),
            Purpose::ExportList(list) => folder.join(format!("{list}.csv")),
            Purpose::SaveAs => file.unwrap_or_else(|| free(folder.join("raamilupa.ron"))),
            Purpose::Export(format) => {
                let name = self.words.text("export-file-name");
                folder.join(format!("{name}.{}", format.ending()))
            }
        };
        self.dialog = Some(dialog::Open::Path(PathForm::new(purpose, &path)));
    }

    /// Does what the form that names a file is for.
    pub(super) fn accept(&mut self) {
        let Some(dialog::Open::Path(form)) = &mut self.dialog else { return };
        let (purpose, path) = (form.purpose.clone(), form.target());
        let agreed = form.replaces.as_ref() == Some(&path);
        let own = self.desk.as_ref().and_then(|desk| desk.path.as_ref()) == Some(&path);
        if matches!(purpose, Purpose::SaveAs | Purpose::Export(_) | Purpose::ExportList(_))
            && path.is_file()
            && !agreed
            && !own
        {
            form.replaces = Some(path);
            form.notice = Some((Tone::Warning, self.words.text("path-exists")));
            return;
        }
        form.notice = None;
        // Pressed twice, it would be begun twice.
        if std::mem::replace(&mut form.busy, matches!(purpose, Purpose::New | Purpose::Export(_))) {
            return;
        }
        match purpose {
            Purpose::New => self.begin(path),
            Purpose::Open => self.open_file(path),
            Purpose::SaveAs => self.save_to(path, Over::Anything),
            Purpose::Export(format) => self.export(path, format),
            Purpose::Attach(field) => self.attach(field, path),
            Purpose::Import(list) => self.read_table(list, path),
            Purpose::Inspect => self.inspect_chosen(vec![path]),
            Purpose::ExportList(list) => self.export_list(&list, path),
        }
    }

    fn begin(&mut self, path: PathBuf) {
        let Some(dialog::Open::Path(form)) = &self.dialog else { return };
        let name = Answer::Text(form.name.trim().to_owned());
        let mut desk = Desk::new(Case::begun(&self.process, self.today()), None, Place::Overview);
        let field = Field::answer(&self.process.head.applicant_name);
        // Of a case that was just begun nothing is refused.
        let _ = desk.make(Edit::answer(&desk.case, field, Some(name)));
        self.desk = Some(desk);
        self.notices.clear();
        self.save_to(path, Over::Nothing);
    }

    pub(super) fn browse(&mut self) {
        let Some(dialog::Open::Path(form)) = &mut self.dialog else { return };
        form.browsing = true;
        let case = |endings| Some((self.words.text("filter-case"), endings));
        let filter = match &form.purpose {
            Purpose::New | Purpose::SaveAs => case(vec!["ron"]),
            Purpose::Open => case(vec!["ron", "zip"]),
            Purpose::Export(format) => Some((format.ending().to_uppercase(), vec![format.ending()])),
            Purpose::ExportList(_) => Some(("CSV".to_owned(), vec!["csv"])),
            Purpose::Attach(_) | Purpose::Import(_) | Purpose::Inspect => None,
        };
        let title = self.words.text(form.purpose.title_key());
        let (saves, beside) = (form.purpose.writes(), form.target());
        let (many, purpose) = (form.purpose == Purpose::Inspect, form.purpose.clone());
        self.chooser = Some(Chooser { purpose, title, filter, saves, many, beside });
    }
}

/// A path where no file is yet.
fn free(wanted: PathBuf) -> PathBuf {
    let stem = wanted.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let numbered = (2..100).map(|number| wanted.with_file_name(format!("{stem}-{number}.ron")));
    std::iter::once(wanted.clone()).chain(numbered).find(|path| !path.exists()).unwrap_or(wanted)
}
