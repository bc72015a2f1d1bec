//! Forms on their way out: a workbook, and a plain text for those who have no program for workbooks. Both say the same.

mod lines;
mod text;
mod workbook;

pub use text::text;
pub use workbook::workbook;

use super::form::Form;
use crate::language::Translations;
use crate::process::Process;
use jiff::civil::Date;

/// Why a form could not be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MadeError {
    /// The workbook could not be made.
    #[error(transparent)]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

/// What the cover of a form tells.
pub struct Cover<'a> {
    /// Who asks: the applicant.
    pub applicant: &'a str,
    /// Its business id.
    pub business_id: &'a str,
    /// Who is asked.
    pub recipient: &'a str,
    /// When it is asked.
    pub on: Date,
    /// By when an answer is wanted.
    pub answer_by: Option<Date>,
}

/// The sentences of the cover: who asks, why, by when, and what is done with the answers.
fn sentences(words: &Translations, process: &Process, form: &Form, cover: &Cover<'_>) -> Vec<String> {
    let asker = match cover.business_id {
        "" => cover.applicant.to_owned(),
        id => format!("{} ({id})", cover.applicant),
    };
    let values = [
        ("asker", asker.into()),
        ("recipient", cover.recipient.into()),
        ("process", process.head.title.get(words.tag()).into()),
        ("agency", process.head.agency.get(words.tag()).into()),
    ];
    let mut sentences = vec![words.with("questionnaire-who", values.clone()), words.with("questionnaire-why", values)];
    let day = |date: Date| words.with("questionnaire-by", [("day", words.date(date).into())]);
    sentences.extend(cover.answer_by.map(day));
    sentences.push(words.text("questionnaire-use"));
    sentences.push(words.text("questionnaire-no-codes"));
    sentences.push(words.with("questionnaire-stamp", [("stamp", form.stamp(process).to_string().into())]));
    sentences
}
