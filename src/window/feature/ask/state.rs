//! What is chosen for the next questionnaires, and the files that came back.

use crate::asking::{Collected, NotAForm};
use crate::case::{Field, RowId};
use crate::jobs::Job;
use crate::language::{Language, Translations};
use crate::process::TaskId;
use crate::questionnaire::{State, Unfit};
use crate::window::kit::{ColumnTexts, TableMemory, Tone};
use crate::wording::{self, TextContext};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What is chosen for the next questionnaires, and the files that came back.
#[derive(Default)]
pub(in crate::window) struct AskState {
    pub(in crate::window) whom: Whom,
    /// Which end customers; all when it is empty.
    pub(in crate::window) filter: String,
    /// Which task a colleague is asked about.
    pub(in crate::window) task: Option<TaskId>,
    /// Who the colleague is.
    pub(in crate::window) name: String,
    /// The language of the forms; that of the window when none is chosen.
    pub(in crate::window) language: Option<Language>,
    /// By when an answer is wanted, as it was typed.
    pub(in crate::window) answer_by: String,
    /// Why the forms cannot be made.
    pub(in crate::window) fault: Option<String>,
    /// The job that makes forms or reads files, by the key of what is said of it.
    pub(in crate::window) running: Option<Job>,
    /// The questionnaire that is shown below the table.
    pub(in crate::window) selected: Option<RowId>,
    pub(in crate::window) table: TableMemory,
    /// Files that came back, while they are looked at.
    pub(in crate::window) returned: Option<ReturnedFiles>,
}

/// Who is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::window) enum Whom {
    /// The organisations that answer for themselves.
    #[default]
    Rows,
    /// A colleague, about a task.
    Colleague,
}

/// Files that came back, while they are looked at.
pub(in crate::window) struct ReturnedFiles {
    pub(in crate::window) paths: Vec<PathBuf>,
    pub(in crate::window) files: Vec<ReturnedFile>,
    /// How wide the columns of their table are.
    pub(in crate::window) columns: ColumnTexts,
    /// The file whose answers are shown.
    pub(in crate::window) shown: usize,
    pub(in crate::window) table: TableMemory,
    /// What was found in them, as it is put into words.
    collected: Vec<Collected>,
}

/// A file that came back, in words.
pub(in crate::window) struct ReturnedFile {
    pub(in crate::window) cells: Vec<String>,
    pub(in crate::window) chip: (Tone, String),
    pub(in crate::window) answers: Vec<ReturnedAnswer>,
    /// Why nothing of it can be taken.
    pub(in crate::window) refused: Option<String>,
    /// What was not understood, each with its place and the reason.
    pub(in crate::window) unread: Vec<String>,
    /// The answers that are taken.
    pub(in crate::window) chosen: BTreeSet<Field>,
}

/// An answer of a file, in words.
pub(in crate::window) struct ReturnedAnswer {
    pub(in crate::window) field: Field,
    pub(in crate::window) text: String,
}

impl ReturnedFiles {
    /// Files as they were looked at. What is certain is chosen.
    pub(in crate::window) fn new(context: TextContext<'_>, paths: Vec<PathBuf>, collected: Vec<Collected>) -> Self {
        let files: Vec<ReturnedFile> = collected.iter().map(|file| ReturnedFile::new(context, file)).collect();
        let columns = ColumnTexts::new(files.iter().map(|file| (file.cells.as_slice(), file.chip.1.as_str())));
        Self { paths, files, columns, shown: 0, table: TableMemory::default(), collected }
    }

    /// Puts the files into words anew. What was chosen stays.
    pub(in crate::window) fn reword(&mut self, context: TextContext<'_>) {
        let (paths, collected) = (std::mem::take(&mut self.paths), std::mem::take(&mut self.collected));
        let mut reworded = Self::new(context, paths, collected);
        (reworded.shown, reworded.table) = (self.shown, std::mem::take(&mut self.table));
        for (file, before) in reworded.files.iter_mut().zip(&mut self.files) {
            file.chosen = std::mem::take(&mut before.chosen);
        }
        *self = reworded;
    }

    /// How many answers are chosen.
    pub(in crate::window) fn chosen(&self) -> usize {
        self.files.iter().map(|file| file.chosen.len()).sum()
    }
}

impl ReturnedFile {
    fn new(context: TextContext<'_>, file: &Collected) -> Self {
        let words = context.words;
        let form = match &file.form {
            Ok(form) => form,
            Err(why) => {
                let no_form = |why: &str| {
                    words.with("collect-state-not-a-questionnaire", [("reason", wording::as_sentence(why).into())])
                };
                let text = match why {
                    NotAForm::File(error) => wording::file_error(words, error),
                    NotAForm::Unfit(Unfit::Unreadable(error)) => no_form(&wording::sheet_error(words, error)),
                    NotAForm::Unfit(Unfit::NotAForm) => no_form(&words.text("collect-not-a-form")),
                };
                return Self::unusable(words, [file.name(), String::new()], &text);
            }
        };
        let conflicts = form.proposed.iter().filter(|it| it.conflict).count();
        let recipient = form.asked.as_ref().map(|asked| asked.recipient.clone()).unwrap_or_default();
        let answers = form
            .proposed
            .iter()
            .map(|it| ReturnedAnswer { field: it.field.clone(), text: wording::proposed(context, it) });
        let mut unread: Vec<String> = form.unread.iter().map(|it| wording::unread(words, it)).collect();
        if form.lost > 0 {
            unread.push(words.with("collect-lost", [("count", form.lost.into())]));
        }
        let text = wording::form_state(words, form);
        match form.state {
            State::OtherCase | State::Tampered => {
                return Self { unread, ..Self::unusable(words, [file.name(), recipient], &text) };
            }
            State::Answered | State::Unchanged | State::TakenBefore | State::OlderQuestions => {}
        }
        let chip = match () {
            () if conflicts > 0 => (Tone::Warning, words.with("ask-chip-conflicts", [("count", conflicts.into())])),
            () if !form.unread.is_empty() => (Tone::Warning, words.text("ask-chip-look")),
            () if form.proposed.is_empty() => (Tone::Neutral, words.text("ask-chip-nothing")),
            () => (Tone::Ok, words.text("ask-chip-ready")),
        };
        Self {
            cells: vec![file.name(), recipient, wording::as_sentence(&text)],
            chip,
            refused: None,
            answers: answers.collect(),
            unread,
            chosen: form.certain().map(|it| it.field.clone()).collect(),
        }
    }

    /// A file of which nothing is taken, by its name and its recipient.
    fn unusable(words: &Translations, [file, recipient]: [String; 2], why: &str) -> Self {
        let why = wording::as_sentence(why);
        Self {
            cells: vec![file, recipient, why.clone()],
            chip: (Tone::Error, words.text("ask-chip-not-taken")),
            answers: Vec::new(),
            refused: Some(why),
            unread: Vec::new(),
            chosen: BTreeSet::new(),
        }
    }
}
