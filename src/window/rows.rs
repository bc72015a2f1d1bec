//! Wishes about many rows: copies, removals, selections, and tables in and out.

use super::app::App;
use super::dialog::Purpose;
use super::digest::table_key;
use super::import::Import;
use super::job::TableRead;
use super::kit::Tone;
use crate::case::{Edit, RowId};
use crate::exchange;
use crate::process::{ListId, QuestionId, TaskId};
use crate::wording::{self, Speaker};
use std::path::PathBuf;

impl App {
    /// Copies rows with all their answers, to be changed where they differ.
    pub(super) fn duplicate(&mut self, list: &ListId, rows: &[RowId]) {
        let Some(desk) = &mut self.desk else { return };
        desk.leave(&self.process);
        let first = desk.case.next_row_id(list, 0).order();
        let copies = rows.iter().filter_map(|row| desk.case.row(list, *row)).zip(first..);
        let edits = copies.map(|(row, order)| {
            let id = RowId::new(order, fastrand::u32(..));
            Edit::add_row(list, id, (**row).clone())
        });
        let edit = Edit::all(edits.collect());
        let edited = desk.make(edit);
        self.tell_refused(edited);
        if edited.is_done() {
            let text = self.words.with("bulk-duplicated", [("count", rows.len().into())]);
            self.say(Tone::Ok, text);
        }
    }

    pub(super) fn remove_rows(&mut self, list: &ListId, rows: &[RowId]) {
        let Some(desk) = &mut self.desk else { return };
        desk.leave(&self.process);
        let edit = Edit::all(rows.iter().filter_map(|row| Edit::remove_row(&desk.case, list, *row)).collect());
        let edited = desk.make(edit);
        self.tell_refused(edited);
        if edited.is_done() {
            let text = self.words.with("bulk-removed", [("count", rows.len().into())]);
            self.say(Tone::Ok, text);
        }
    }

    pub(super) fn select(&mut self, task: &TaskId, list: &ListId, rows: Vec<RowId>) {
        if let (Some(desk), Some(list)) = (&mut self.desk, self.process.list(list)) {
            let filters = &mut desk.memory.borrow_mut().filters;
            filters.entry(table_key(task, list)).or_default().selected = rows.into_iter().collect();
        }
    }

    pub(super) fn paste(&mut self, list: ListId, text: &str) {
        let sheet = exchange::read(text.as_bytes());
        match sheet {
            Ok(sheet) => {
                let of = self.process.list(&list);
                let sheet = match of {
                    Some(list) => Import::pasted(list, sheet, &self.process, self.words.tag()),
                    None => sheet,
                };
                self.look_at(list, sheet);
            }
            Err(error) => {
                let text = wording::sheet_error(&self.words, &error);
                self.say(Tone::Error, text);
            }
        }
    }

    /// A table was read: it is looked at before anything changes.
    pub(super) fn table_read(&mut self, read: TableRead) {
        if !self.is_asking(&Purpose::Import(read.list.clone())) {
            return;
        }
        match read.sheet {
            Ok(sheet) => {
                self.dialog = None;
                self.look_at(read.list, sheet);
            }
            Err(error) => {
                let what = wording::table_error(&self.words, &error);
                let values = [("what", what.into()), ("path", wording::path(&read.path).into())];
                let text = self.words.with("open-failed", values);
                self.tell_form(text);
            }
        }
    }

    fn look_at(&mut self, list: ListId, sheet: exchange::Sheet) {
        let mut import = Import::new(list, sheet, &self.process);
        if let Some(desk) = &mut self.desk {
            desk.leave(&self.process);
            import.work_out(&self.words, &desk.case, &self.process);
            desk.import = Some(import);
            desk.turned.set(true);
            desk.arrival.set(super::desk::Arrival::Coming);
        }
    }

    pub(super) fn match_column(&mut self, at: usize, question: Option<QuestionId>) {
        let Some(desk) = &mut self.desk else { return };
        let Some(import) = &mut desk.import else { return };
        // A question is answered by one column.
        for taken in import.matching.iter_mut().filter(|taken| question.is_some() && **taken == question) {
            *taken = None;
        }
        if let Some(column) = import.matching.get_mut(at) {
            *column = question;
        }
        import.work_out(&self.words, &desk.case, &self.process);
    }

    /// Works the preview out anew, when its language has changed.
    pub(super) fn work_out_import(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        if let Some(import) = &mut desk.import {
            import.work_out(&self.words, &desk.case, &self.process);
        }
    }

    pub(super) fn take_in(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        if desk.refuse_change().is_some() {
            return;
        }
        let Some(mut import) = desk.import.take() else { return };
        // The case may have changed since the preview, by an undo.
        import.work_out(&self.words, &desk.case, &self.process);
        let [new, changed, ..] = import.proposal.counts();
        desk.arrival.set(super::desk::Arrival::Coming);
        let edited = desk.make(import.proposal.edit());
        self.tell_refused(edited);
        if edited.is_done() {
            let text = self.words.with("import-done", [("new", new.into()), ("changed", changed.into())]);
            self.say(Tone::Ok, text);
        }
    }

    pub(super) fn export_list(&mut self, list: &ListId, path: PathBuf) {
        let Some(desk) = &mut self.desk else { return };
        desk.commit(&self.process);
        let Some(list) = self.process.list(list) else { return };
        let speaker = Speaker { words: &self.words, process: &self.process, case: &desk.case };
        match exchange::write_csv(speaker, list) {
            Ok(bytes) => self.write_to(path, bytes),
            Err(error) => {
                let text = self.words.with("job-failed", [("reason", error.to_string().into())]);
                self.tell_form(text);
            }
        }
    }
}
