//! Questionnaires between the case and files: forms that are made and written into a folder, and files that are taken
//! back in. What a form says and proposes, `questionnaire` knows.

use crate::assessment::{Finding, assess};
use crate::case::{Address, Answer, Case, Edit, Field, RowId, Stale};
use crate::files::{self, FileError};
use crate::handover::bundle::safe_name;
use crate::hash;
use crate::identifiers::mask_identity_codes;
use crate::jobs::Progress;
use crate::language::Translations;
use crate::process::{AskedRows, Process};
use crate::questionnaire::{
    self, Asked, Back, Cover, Examined, Form, FormTexts, MadeError, Named, Returned, State, Subject, Unfit, examine,
};
use crate::store::{Batch, Existing, Local, Place, Rights, SaveError};
use crate::wording::{self, TextContext};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The largest file that is looked at as a form, in bytes.
const LARGEST: u64 = 32 * 1024 * 1024;

/// Forms that are to be made.
pub struct Order<'a> {
    /// The language of the recipients.
    pub words: &'a Translations,
    /// The process.
    pub process: &'a Process,
    /// The case as it is.
    pub case: &'a Case,
    /// The day.
    pub on: Date,
    /// By when an answer is wanted.
    pub answer_by: Option<Date>,
}

/// A form that was made.
pub struct Made {
    /// What the case is to remember of it.
    pub asked: Asked,
    /// The name of its file, without an ending.
    pub name: String,
    /// Where to send it, if that is known.
    pub email: Option<String>,
    /// The workbook.
    pub workbook: Vec<u8>,
    /// The same as text.
    pub text: String,
}

impl Order<'_> {
    /// Makes the form of one recipient; `at` is its place among all, from nought. Nothing when nothing can be asked there.
    ///
    /// # Errors
    /// When the workbook cannot be made.
    pub fn make(&self, recipient: &Named, id: RowId, number: &str) -> Result<Option<Made>, MadeError> {
        // What may have been typed by mistake goes into no form.
        let (subject, name) = (&recipient.0, &mask_identity_codes(&recipient.1));
        let Some(form) = Form::of(self.process, self.case, subject, id) else { return Ok(None) };
        let mut asked = Asked::new(self.process, self.case, &form, name, self.words.tag());
        (asked.on, asked.answer_by) = (Some(self.on), self.answer_by);
        self.write(asked, &form, number).map(Some)
    }

    /// Makes the form of a reminder: only the questions that have no answer yet. Nothing when all have one.
    ///
    /// # Errors
    /// When the workbook cannot be made.
    pub fn remind(&self, asked: &Asked, number: &str) -> Result<Option<(Form, Made)>, MadeError> {
        let form = Form::of(self.process, self.case, &asked.subject, asked.id);
        let Some(form) = form.map(|form| form.unanswered(self.process, self.case)) else { return Ok(None) };
        if form.sections.is_empty() {
            return Ok(None);
        }
        let made = self.write(asked.clone(), &form, number)?;
        Ok(Some((form, made)))
    }

    fn write(&self, asked: Asked, form: &Form, number: &str) -> Result<Made, MadeError> {
        let context = TextContext { words: self.words, process: self.process, case: self.case };
        let applicant = mask_identity_codes(self.case.applicant_name(self.process));
        let business_id = mask_identity_codes(self.case.applicant_business_id(self.process));
        let cover = Cover {
            applicant: &applicant,
            business_id: &business_id,
            recipient: &asked.recipient,
            on: self.on,
            answer_by: asked.answer_by,
        };
        let texts = FormTexts::of(context, form, &cover);
        let (workbook, text) = (texts.workbook()?, texts.text());
        let what = match &asked.subject {
            Subject::Row(..) => asked.recipient.clone(),
            Subject::Task(task) => {
                let title = self.process.task(task).map(|(_, task)| task.short.as_ref().unwrap_or(&task.title));
                let title = title.map(|title| title.get(self.words.tag())).unwrap_or_default();
                format!("{title} - {}", asked.recipient)
            }
        };
        let name = safe_name(format!("{number} {what}").trim());
        Ok(Made { email: email(self.process, self.case, &asked.subject), asked, name, workbook, text })
    }
}

/// The address of a recipient, if the case has one.
#[must_use]
pub fn email(process: &Process, case: &Case, subject: &Subject) -> Option<String> {
    let rows: &AskedRows = &process.asking.as_ref()?.rows;
    let Subject::Row(list, row) = subject else { return None };
    let text = case.row(list, *row)?.text(&rows.email).trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The ids of forms that are added to a case, one after another.
#[must_use]
pub fn ids(process: &Process, case: &Case, count: usize) -> Vec<RowId> {
    let Some(kept) = &process.bindings.questionnaires else { return Vec::new() };
    let first = case.next_row_id(&kept.list, 0).order();
    let id = |order: u32| RowId::new(order, fastrand::u32(..));
    (first..).take(count).map(id).collect()
}

/// Files in a folder, each beside the others that are there: nothing is replaced.
#[must_use = "its files are on the disk only after it has settled"]
pub struct Folder {
    path: PathBuf,
    texts: PathBuf,
    files: Batch<Local>,
}

impl Folder {
    /// A folder for forms, made if it is not there; its texts go into a folder of their own.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn at(path: &Path, words: &Translations) -> Result<Self, SaveError> {
        let texts = path.join(words.text("questionnaire-text-folder"));
        std::fs::create_dir_all(&texts).map_err(SaveError::Io)?;
        Ok(Self { path: path.to_owned(), texts, files: Batch::on(Local) })
    }

    /// Writes a form in both its kinds, and tells how its workbook is called.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn put(&mut self, made: &Made) -> Result<String, SaveError> {
        let names = std::iter::once(made.name.clone()).chain((2..).map(|at| format!("{} ({at})", made.name)));
        for name in names {
            let file = format!("{name}.xlsx");
            match self.write_new(&self.path.join(&file), &made.workbook) {
                Err(SaveError::Exists) => {}
                Err(error) => return Err(error),
                Ok(()) => {
                    let text = self.texts.join(format!("{name}.txt"));
                    return match self.write_new(&text, made.text.as_bytes()) {
                        // Somebody has put a text there by that name; the workbook is what counts.
                        Ok(()) | Err(SaveError::Exists) => Ok(file),
                        Err(error) => Err(error),
                    };
                }
            }
        }
        Err(SaveError::Exists)
    }

    /// Waits until everything is on the disk. Before that, nothing is to be recorded as sent.
    ///
    /// # Errors
    /// When something cannot be brought there.
    pub fn settle(self) -> Result<(), SaveError> {
        self.files.settle()
    }

    fn write_new(&mut self, path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
        self.files.write(Place { path, existing: Existing::Refuse, rights: Rights::Folder }, bytes).map(|_| ())
    }
}

/// A file that came back, with what it is.
pub struct Collected {
    /// The file.
    pub path: PathBuf,
    /// Its SHA-256.
    pub hash: String,
    /// The form in it, looked at.
    pub form: Result<Examined, NotAForm>,
}

/// Why a file is no form.
#[derive(Debug)]
#[non_exhaustive]
pub enum NotAForm {
    /// It could not be read.
    File(FileError),
    /// There is no form in it.
    Unfit(Unfit),
}

/// Looks at a file that came back, against the case as it is.
#[must_use]
pub fn look(process: &Process, case: &Case, path: &Path) -> Collected {
    let collected = |hash, form| Collected { path: path.to_owned(), hash, form };
    let bytes = match files::read(path, LARGEST) {
        Ok(bytes) => bytes,
        Err(error) => return collected(String::new(), Err(NotAForm::File(error))),
    };
    let hash = hash::sha256(&bytes);
    let form = Returned::read(&bytes).map(|returned| examine(process, case, &returned, &hash));
    collected(hash, form.map_err(NotAForm::Unfit))
}

impl Collected {
    /// The name of the file.
    #[must_use]
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The edit that takes some of what it proposes, and remembers that it came. Nothing of a file that is no form of this
    /// case, or was changed, or is here already.
    ///
    /// # Errors
    /// When the case is not as it was when the file was looked at.
    pub fn taken(
        &self,
        process: &Process,
        case: &Case,
        on: Date,
        takes: impl Fn(&questionnaire::Proposed) -> bool,
    ) -> Result<Option<Edit>, Stale> {
        let Ok(form) = &self.form else { return Ok(None) };
        let is_form = matches!(form.state, State::Answered | State::Unchanged | State::OlderQuestions);
        let Some(asked) = form.asked.as_ref().filter(|_| is_form) else { return Ok(None) };
        let taken: Vec<_> = form.proposed.iter().filter(|it| takes(it)).collect();
        let stale = |field: &Field| Stale { at: Address::from(field.clone()).to_string() };
        if let Some(moved) = taken.iter().find(|it| case.get(&it.field) != it.old.as_ref()) {
            return Err(stale(&moved.field));
        }
        let Some(asked_form) = Form::every(process, case, &asked.subject, asked.id) else { return Ok(None) };
        let fields: Vec<(Field, Option<Answer>)> = taken.iter().map(|it| (it.field.clone(), it.new.clone())).collect();
        let is_settled = taken.len() == form.proposed.len() && form.unread.is_empty();
        let (file, answers_hash) = (self.name(), form.answers_hash.as_str());
        let back = Back { form: &asked_form, file: &file, file_hash: &self.hash, answers_hash, fields, is_settled, on };
        let record = asked.returned(process, case, &back);
        Ok(Edit::all(taken.iter().filter_map(|it| it.edit(case)).chain(record).collect()))
    }
}

/// Files that came back, looked at one after another.
pub struct Collection {
    /// The files.
    pub files: Vec<Collected>,
    /// The edit that takes what was accepted, if anything was, or came.
    pub edit: Option<Edit>,
    /// The case with it.
    pub after: Case,
}

/// Looks at files one after another, and takes of each what `takes` says, by the number of the file. So a second file of
/// the same recipient meets what the first one said.
///
/// # Errors
/// When something was accepted that is no longer as it was looked at.
pub fn collect(
    process: &Process,
    case: &Case,
    paths: &[PathBuf],
    on: Date,
    takes: impl Fn(usize, &questionnaire::Proposed) -> bool,
    progress: &Progress,
) -> Result<Collection, Stale> {
    let (mut after, mut files, mut edits) = (case.clone(), Vec::with_capacity(paths.len()), Vec::new());
    for (at, path) in paths.iter().enumerate() {
        if progress.is_cancelled() {
            break;
        }
        let file = look(process, &after, path);
        if let Some(edit) = file.taken(process, &after, on, |it| takes(at, it))? {
            after.apply(&edit)?;
            edits.push(edit);
        }
        files.push(file);
        progress.step();
    }
    Ok(Collection { files, edit: Edit::between(case, &after).filter(|_| !edits.is_empty()), after })
}

/// What a check says of fields, by field, in a case as it will be.
#[must_use]
pub fn findings(case: &Case, process: &Process, today: Date) -> BTreeMap<Field, Vec<Finding>> {
    let mut by_field: BTreeMap<Field, Vec<Finding>> = BTreeMap::new();
    for finding in assess(case, process, today).findings {
        if let Address::Field(field) = &finding.address {
            by_field.entry(field.clone()).or_default().push(finding);
        }
    }
    by_field
}

/// The address of a message to a recipient, with the subject and the text of the first one or of a reminder. A file cannot
/// be attached this way: the sender does that.
#[must_use]
pub fn mail(words: &Translations, process: &Process, case: &Case, asked: &Asked) -> String {
    let name = case.applicant_name(process);
    let by = asked.answer_by.map(|day| words.with("questionnaire-mail-by", [("day", words.date(day).into())]));
    let subject = words.with("questionnaire-mail-subject", [("process", process.head.title.get(words.tag()).into())]);
    let (asker, by) = (("asker", name.into()), ("by", by.unwrap_or_default().into()));
    let body = match (asked.reminded_on, asked.on) {
        (Some(_), Some(on)) => words.with("questionnaire-mail-reminder", [asker, by, ("day", words.date(on).into())]),
        _ => words.with("questionnaire-mail-body", [asker, by]),
    };
    wording::mail(email(process, case, &asked.subject).as_deref().unwrap_or_default(), &subject, &body)
}
