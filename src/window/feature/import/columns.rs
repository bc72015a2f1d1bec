//! Which column of a table is which question, and what becomes of answers that are there already.

use super::look::Look;
use super::state::Import;
use crate::exchange::{self, Mode};
use crate::process::{List, QuestionId};
use crate::window::case_view::CaseView;
use crate::window::kit;
use crate::window::message::ImportMessage;
use eframe::egui::Ui;

/// How wide a choice is.
const WIDTH: f32 = 250.0;

/// Every column with its first values and what it becomes.
pub(super) fn card(ui: &mut Ui, view: &CaseView<'_>, import: &Import, look: &Look) {
    let Some(list) = view.process.list(&import.list) else { return };
    kit::card_of_rows(ui, view.tokens, |ui| {
        kit::padded(ui, |ui| {
            kit::subheading(ui, &view.word("import-columns"));
            kit::small(ui, view.tokens, &view.word("import-columns-help"));
        });
        let columns = look.columns.columns.iter().enumerate();
        for (at, column) in columns.filter(|(_, column)| column.filled > 0 || !column.heading.is_empty()) {
            kit::rule(ui, view.tokens);
            let choice = ColumnChoice { view, import, list, at, column };
            kit::padded(ui, |ui| {
                kit::stable_scope(ui, ("import-column", at), |ui| {
                    kit::beside(ui, 0.42, &mut (), |ui, ()| choice.seen(ui), |ui, ()| choice.choices(ui));
                });
            });
        }
    });
}

/// A column of the table, and what can be chosen for it.
struct ColumnChoice<'a, 'v> {
    view: &'a CaseView<'v>,
    import: &'a Import,
    list: &'a List,
    at: usize,
    column: &'a exchange::Column,
}

impl ColumnChoice<'_, '_> {
    fn name(&self) -> String {
        let values =
            [("letters", self.column.letters.as_str().into()), ("heading", self.column.heading.as_str().into())];
        self.view.words.with("import-column", values)
    }

    fn label(&self, question: Option<&QuestionId>) -> String {
        match question.and_then(|id| self.view.process.question(id)) {
            Some(question) => self.view.text(&question.label).to_owned(),
            None => self.view.word("import-pass-over"),
        }
    }

    /// Its heading and its first values.
    fn seen(&self, ui: &mut Ui) {
        kit::bold(ui, &self.name());
        let samples = self.column.samples.join(" · ");
        if !samples.is_empty() {
            kit::small(ui, self.view.tokens, &samples);
        }
    }

    fn choices(&self, ui: &mut Ui) {
        let chosen = self.column.question.as_ref();
        ui.horizontal_wrapped(|ui| {
            self.question(ui, chosen);
            if let Some(question) = chosen {
                self.mode(ui, question);
            }
        });
        if let Some(other) = &self.column.together {
            let values = [("other", other.as_str().into())];
            kit::small(ui, self.view.tokens, &self.view.words.with("import-together", values));
        }
        if let Some(perhaps) = self.column.perhaps.first().filter(|_| chosen.is_none()) {
            let values = [("field", self.label(Some(perhaps)).into())];
            kit::small(ui, self.view.tokens, &self.view.words.with("import-perhaps", values));
        } else if self.column.is_passed_over() {
            kit::small(ui, self.view.tokens, &self.view.word("import-not-taken"));
        }
    }

    fn question(&self, ui: &mut Ui, chosen: Option<&QuestionId>) {
        let (view, text) = (self.view, self.label(chosen));
        let response = kit::choose_one(ui, view.tokens, "question", &text, WIDTH, |ui| {
            let all = std::iter::once(None).chain(self.list.questions.iter().map(|question| Some(&question.id)));
            for question in all {
                if kit::radio(ui, view.tokens, question == chosen, &self.label(question)).clicked() {
                    view.send(ImportMessage::Match(self.at, question.cloned()));
                    ui.close();
                }
            }
        });
        response.accessible_name(self.name());
    }

    /// What becomes of answers that are there already.
    fn mode(&self, ui: &mut Ui, question: &QuestionId) {
        let view = self.view;
        let here = self.import.modes.get(question).copied();
        let is_name = *question == self.list.named_by;
        // Names are asked about when nothing is said; every other answer is replaced.
        let usual = if is_name { "import-mode-ask" } else { "import-mode-replace" };
        let replaces = is_name.then_some((Some(Mode::Replace), "import-mode-replace"));
        let others = [(Some(Mode::FillEmpty), "import-mode-fill"), (Some(Mode::Leave), "import-mode-leave")];
        let all: Vec<(Option<Mode>, &str)> = std::iter::once((None, usual)).chain(replaces).chain(others).collect();
        let key = all.iter().find(|(mode, _)| *mode == here).map_or(usual, |(_, key)| *key);
        let (label, text) = (view.word("import-mode"), view.word(key));
        let response = kit::choose_one(ui, view.tokens, "mode", &text, 200.0, |ui| {
            for (mode, key) in &all {
                if kit::radio(ui, view.tokens, *mode == here, &view.word(key)).clicked() {
                    view.send(ImportMessage::Mode(question.clone(), *mode));
                    ui.close();
                }
            }
        });
        response.accessible_name(format!("{}, {label}", self.name()));
    }
}
