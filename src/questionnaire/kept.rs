//! What the case remembers of a form: whom it went to, what was known then, and what came back. It is a row of the list
//! that the process keeps for it, so that undo, merging and exports know it like everything else.

use super::form::{Form, Subject};
use crate::case::{Answer, AnswerKey, Case, Edit, Field, Row, RowId};
use crate::exchange::tidied;
use crate::hash;
use crate::process::{Process, QuestionId, QuestionnairesBinding};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A form that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its name.
    pub id: RowId,
    /// What it is about.
    pub subject: Subject,
    /// Whom it went to.
    pub recipient: String,
    /// The language it was written in.
    pub language: String,
    /// When.
    pub on: Option<Date>,
    /// By when an answer was asked for.
    pub answer_by: Option<Date>,
    /// When the recipient was last reminded.
    pub reminded_on: Option<Date>,
    /// When an answer came.
    pub returned_on: Option<Date>,
    /// The name of the file that came last; empty before one has.
    pub returned_file: String,
    /// Its SHA-256.
    pub returned_hash: String,
    /// When all of it had been decided on.
    pub accepted_on: Option<Date>,
    /// Fingerprints of the answers that the case had, by their place on the form. What is not here had no answer.
    pub(super) known: BTreeMap<String, String>,
    /// The hashes of the forms that were sent: the first one, and reminders.
    pub(super) forms: Vec<String>,
    /// Fingerprints of what was taken: of whole files, of their answers, and by place.
    pub(super) taken: Vec<String>,
}

/// How far a recipient is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What was asked.
    pub asked: Asked,
    /// The questions on the form that have no answer in the case.
    pub missing: Vec<QuestionId>,
}

/// The fingerprint of an answer as forms compare it: blanks and signs that programs change by themselves do not count.
pub(super) fn fingerprint(answer: Option<&Answer>) -> String {
    match answer {
        Some(Answer::Text(text)) => {
            let text = tidied(text, true);
            let text = (!text.is_empty()).then_some(Answer::Text(text));
            Answer::fingerprint(text.as_ref())
        }
        answer => Answer::fingerprint(answer),
    }
}

/// The fingerprint of one chosen item without a reason, which is not the same as no answer.
pub(super) fn fingerprint_at(field: &Field, answer: Option<&Answer>) -> String {
    let is_item = matches!(field, Field::Answer(key) | Field::Cell(_, _, key) if key.item.is_some());
    let chosen = is_item && answer.is_some_and(Answer::is_blank);
    if chosen { Answer::fingerprint(Some(&Answer::Text(String::new()))) } else { fingerprint(answer) }
}

impl Asked {
    /// The record of a form that goes out.
    #[must_use]
    pub fn new(process: &Process, case: &Case, form: &Form, recipient: &str, language: &str) -> Self {
        let mut known = BTreeMap::new();
        for entry in form.entries() {
            let field = form.answered_at(process, entry);
            if let Some(answer) = case.get(&field) {
                known.insert(form.name_of(&field), fingerprint_at(&field, Some(answer)));
            }
        }
        Self {
            id: form.id,
            subject: form.subject.clone(),
            recipient: recipient.to_owned(),
            language: language.to_owned(),
            on: None,
            answer_by: None,
            reminded_on: None,
            returned_on: None,
            returned_file: String::new(),
            returned_hash: String::new(),
            accepted_on: None,
            known,
            forms: vec![form.stamp(process).hash],
            taken: Vec::new(),
        }
    }

    /// The fingerprint of what was known at a place when it was asked.
    #[must_use]
    pub(super) fn base(&self, form: &Form, field: &Field) -> String {
        self.known.get(&form.name_of(field)).cloned().unwrap_or_else(|| Answer::fingerprint(None))
    }

    /// The row that keeps it.
    #[must_use]
    pub fn row(&self, kept: &QuestionnairesBinding) -> Row {
        let lines = |lines: Vec<String>| Some(lines).filter(|it| !it.is_empty()).map(|it| Answer::Text(it.join("\n")));
        let text = |text: &str| Some(Answer::Text(text.to_owned())).filter(|it| !it.is_blank());
        let known = self.known.iter().map(|(name, fingerprint)| format!("{name} {fingerprint}")).collect();
        let answers = [
            (&kept.recipient, text(&self.recipient)),
            (&kept.about, text(&self.subject.to_string())),
            (&kept.language, text(&self.language)),
            (&kept.on, self.on.map(Answer::Date)),
            (&kept.answer_by, self.answer_by.map(Answer::Date)),
            (&kept.reminded_on, self.reminded_on.map(Answer::Date)),
            (&kept.returned_on, self.returned_on.map(Answer::Date)),
            (&kept.returned_file, text(&self.returned_file)),
            (&kept.returned_hash, text(&self.returned_hash)),
            (&kept.accepted_on, self.accepted_on.map(Answer::Date)),
            (&kept.known, lines(known)),
            (&kept.forms, lines(self.forms.clone())),
            (&kept.taken, lines(self.taken.clone())),
        ];
        let answers = answers.into_iter().filter_map(|(id, answer)| Some((AnswerKey::of(id), answer?)));
        Row { answers: answers.collect() }
    }

    fn read(kept: &QuestionnairesBinding, id: RowId, row: &Row) -> Option<Self> {
        let text = |id: &QuestionId| row.text(id);
        let date = |id: &QuestionId| row.answer(id).and_then(Answer::date);
        let lines = |id: &QuestionId| text(id).lines().map(str::to_owned).collect();
        let pair = |line: &str| line.split_once(' ').map(|(name, print)| (name.to_owned(), print.to_owned()));
        Some(Self {
            id,
            subject: text(&kept.about).parse().ok()?,
            recipient: text(&kept.recipient).to_owned(),
            language: text(&kept.language).to_owned(),
            on: date(&kept.on),
            answer_by: date(&kept.answer_by),
            reminded_on: date(&kept.reminded_on),
            returned_on: date(&kept.returned_on),
            returned_file: text(&kept.returned_file).to_owned(),
            returned_hash: text(&kept.returned_hash).to_owned(),
            accepted_on: date(&kept.accepted_on),
            known: text(&kept.known).lines().filter_map(pair).collect(),
            forms: lines(&kept.forms),
            taken: lines(&kept.taken),
        })
    }

    /// The edit that adds it to the case.
    #[must_use]
    pub fn record(&self, process: &Process) -> Option<Edit> {
        let kept = binding(process)?;
        Some(Edit::add_row(&kept.list, self.id, self.row(kept)))
    }

    /// The edit that remembers a reminder with this form.
    #[must_use]
    pub fn reminded(&self, process: &Process, case: &Case, form: &Form, on: Date) -> Option<Edit> {
        let mut forms = self.forms.clone();
        let hash = form.stamp(process).hash;
        if !forms.contains(&hash) {
            forms.push(hash);
        }
        let kept = binding(process)?;
        self.set(kept, case, [(&kept.reminded_on, Answer::Date(on)), (&kept.forms, Answer::Text(forms.join("\n")))])
    }

    /// The edit that remembers what came back, and which of it was taken.
    #[must_use]
    pub fn returned(&self, process: &Process, case: &Case, back: &Back<'_>) -> Option<Edit> {
        let kept = binding(process)?;
        let mut taken = self.taken.clone();
        let prints = [file_print(back.file_hash), answers_print(back.answers_hash)];
        let fields = back
            .fields
            .iter()
            .map(|(field, answer)| format!("{} {}", back.form.name_of(field), fingerprint_at(field, answer.as_ref())));
        for line in prints.into_iter().filter(|_| back.is_settled).chain(fields) {
            if !taken.contains(&line) {
                taken.push(line);
            }
        }
        let mut facts = vec![
            (&kept.returned_on, Answer::Date(back.on)),
            (&kept.returned_file, Answer::Text(back.file.to_owned())),
            (&kept.returned_hash, Answer::Text(back.file_hash.to_owned())),
        ];
        if !taken.is_empty() {
            facts.push((&kept.taken, Answer::Text(taken.join("\n"))));
        }
        if back.is_settled {
            facts.push((&kept.accepted_on, Answer::Date(back.on)));
        }
        self.set(kept, case, facts)
    }

    fn set<'f>(
        &self,
        kept: &QuestionnairesBinding,
        case: &Case,
        facts: impl IntoIterator<Item = (&'f QuestionId, Answer)>,
    ) -> Option<Edit> {
        let edit = |(id, answer): (&QuestionId, Answer)| {
            Edit::answer(case, Field::cell(&kept.list, self.id, id), Some(answer))
        };
        Edit::all(facts.into_iter().filter_map(edit).collect())
    }

    /// Whether this very file, or one with the same answers, was taken in before.
    #[must_use]
    pub(super) fn has_taken(&self, file_hash: &str, answers_hash: &str) -> bool {
        self.taken.contains(&file_print(file_hash)) || self.taken.contains(&answers_print(answers_hash))
    }

    /// The answers that came from this recipient and still stand in the case.
    #[must_use]
    pub fn given(&self, process: &Process, case: &Case) -> Vec<Field> {
        let Some(form) = Form::every(process, case, &self.subject, self.id) else { return Vec::new() };
        let mut fields: Vec<Field> = form.entries().map(|entry| form.answered_at(process, entry)).collect();
        fields.dedup();
        let is_theirs = |field: &Field| {
            let print = fingerprint_at(field, case.get(field));
            case.get(field).is_some() && self.taken.contains(&format!("{} {print}", form.name_of(field)))
        };
        fields.retain(is_theirs);
        fields
    }
}

/// What came back with a file.
pub struct Back<'a> {
    /// The form as it is asked now.
    pub form: &'a Form,
    /// The file's name.
    pub file: &'a str,
    /// Its SHA-256.
    pub file_hash: &'a str,
    /// The fingerprint of its answers.
    pub answers_hash: &'a str,
    /// What was taken of it.
    pub fields: Vec<(Field, Option<Answer>)>,
    /// Whether nothing in it is left to be decided on.
    pub is_settled: bool,
    /// When.
    pub on: Date,
}

fn file_print(hash: &str) -> String {
    format!("file:{}", hash.get(..16).unwrap_or(hash))
}

fn answers_print(hash: &str) -> String {
    format!("answers:{hash}")
}

/// The fingerprint of all answers on a form that came back.
pub(super) fn of_answers<'t>(pieces: impl Iterator<Item = &'t str>) -> String {
    let pieces: Vec<String> = pieces.map(|piece| format!("{piece}\n")).collect();
    hash::short(pieces.iter().map(String::as_bytes))
}

fn binding(process: &Process) -> Option<&QuestionnairesBinding> {
    process.bindings.questionnaires.as_ref()
}

/// The form with this name.
#[must_use]
pub fn find(process: &Process, case: &Case, id: RowId) -> Option<Asked> {
    let kept = binding(process)?;
    case.row(&kept.list, id).and_then(|row| Asked::read(kept, id, row))
}

/// What came back, in the order it was asked.
#[must_use]
pub fn came_back(process: &Process, case: &Case) -> Vec<Asked> {
    let Some(kept) = binding(process) else { return Vec::new() };
    let asked = case.rows(&kept.list).filter_map(|(id, row)| Asked::read(kept, id, row));
    asked.filter(|asked| asked.returned_on.is_some()).collect()
}

/// Everything that was asked, in the order it was, with how far each recipient is.
#[must_use]
pub fn all(process: &Process, case: &Case) -> Vec<Progress> {
    let Some(kept) = binding(process) else { return Vec::new() };
    let asked = case.rows(&kept.list).filter_map(|(id, row)| Asked::read(kept, id, row));
    let progress = |asked: Asked| {
        let form = Form::of(process, case, &asked.subject, asked.id);
        Progress { missing: form.map(|form| form.missing(process, case)).unwrap_or_default(), asked }
    };
    asked.map(progress).collect()
}
