//! Forms on their way out: a workbook, and a plain text for those who have no program for workbooks. Both say the same.

mod lines;
mod text;
mod workbook;

use super::form::Form;
use crate::wording::TextContext;
use jiff::civil::Date;
use lines::{Line, lines};

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

/// A form put into words, once for both.
pub struct FormTexts<'a> {
    context: TextContext<'a>,
    on: Date,
    stamp: String,
    /// The sentences of the cover.
    sentences: Vec<String>,
    lines: Vec<Line>,
}

impl<'a> FormTexts<'a> {
    /// The texts of a form with its cover.
    #[must_use]
    pub fn of(context: TextContext<'a>, form: &Form, cover: &Cover<'_>) -> Self {
        let stamp = form.stamp(context.process).to_string();
        let sentences = sentences(context, &stamp, cover);
        Self { context, on: cover.on, sentences, stamp, lines: lines(context, form) }
    }

    /// The form as a workbook.
    ///
    /// # Errors
    /// When the library refuses what it is told to write.
    pub fn workbook(&self) -> Result<Vec<u8>, MadeError> {
        workbook::workbook(self)
    }

    /// The form as text, with Windows line ends that every editor knows.
    #[must_use]
    pub fn text(&self) -> String {
        text::text(self)
    }
}

/// Who asks, why, by when, and what is done with the answers.
fn sentences(context: TextContext<'_>, stamp: &str, cover: &Cover<'_>) -> Vec<String> {
    let (words, head) = (context.words, &context.process.head);
    let asker = match cover.business_id {
        "" => cover.applicant.to_owned(),
        id => format!("{} ({id})", cover.applicant),
    };
    let values = [
        ("asker", asker.into()),
        ("recipient", cover.recipient.into()),
        ("process", head.title.get(words.tag()).into()),
        ("agency", head.agency.get(words.tag()).into()),
    ];
    let mut sentences = vec![words.with("questionnaire-who", values.clone()), words.with("questionnaire-why", values)];
    let day = |date: Date| words.with("questionnaire-by", [("day", words.date(date).into())]);
    sentences.extend(cover.answer_by.map(day));
    sentences.push(words.text("questionnaire-use"));
    sentences.push(words.text("questionnaire-no-codes"));
    sentences.push(words.with("questionnaire-stamp", [("stamp", stamp.into())]));
    sentences
}
