//! What a cell says: an answer, nothing, or something that more than one reading fits.

pub(super) mod beside;
pub(super) mod business_id;
pub(super) mod date;
mod email;
pub(super) mod numbered;

use super::folding::{clean, fold, tokens};
use super::words::words;
use crate::case::Answer;
use crate::identifiers;
use crate::process::Kind;
use crate::spreadsheet::FORMULA;
use std::borrow::Cow;
use strum::IntoStaticStr;

/// What was made of a cell, beside the answer it gave.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum Remark {
    /// It was written otherwise, and this is the only thing it can mean.
    ReadAs(Answer),
    /// It stands where there is no answer, such as `#N/A` or a dash, and is none.
    NoAnswer,
    /// A day that can be read in two ways; it is kept as it was typed.
    DayInDoubt,
    /// Several addresses, or one that cannot be told from the text around it; kept as it was typed.
    SeveralAddresses,
    /// A spreadsheet program took it for a number and dropped digits. What is left may be read, and has to be checked.
    DigitsLost(Option<Answer>),
    /// A name that is only a number; some programs write one in place of a text they could not keep.
    OnlyANumber,
    /// A name with another business id beside it than the row has; kept as it was typed.
    OtherId,
    /// The case has a row of this name with another business id. This one is added beside it.
    Namesake {
        /// The business id in the case.
        known: String,
    },
}

impl Remark {
    /// The stable code of a remark, part of the command line's contract.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.into()
    }
}

/// The answer of a cell that names no option, and what was made of it.
pub(super) struct Value {
    pub(super) answer: Option<Answer>,
    pub(super) remark: Option<Remark>,
}

/// A cell without what programs put around a text to keep it: an apostrophe, `="…"`.
pub(super) fn bare(cell: &str) -> &str {
    let cell = cell.trim();
    let cell = cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(cell);
    let inner = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    inner.filter(|inner| !inner.contains('"')).unwrap_or(cell)
}

/// Whether a cell stands where there is no answer.
pub(super) fn is_no_answer(cell: &str) -> bool {
    let text = cell.trim();
    let words = &words().no_answers;
    if text.len() > LONGEST_NO_ANSWER {
        return false;
    }
    // Nothing of most cells changes by folding but capital letters.
    if !text.starts_with('#') && text.bytes().all(|octet| matches!(octet, b' '..=b'~')) {
        let bare = text.strip_suffix('.').unwrap_or(text);
        return words.contains_in_any_case(text) || words.contains_in_any_case(bare) || is_error_number(text);
    }
    let folded = fold(text);
    let folded = folded.trim();
    let is_error = folded.starts_with('#')
        && (folded.ends_with(['!', '?', '#']) || matches!(folded, "#na" | "#getting_data") || is_not_available(folded));
    is_error || words.contains(folded) || words.contains(folded.strip_suffix('.').unwrap_or(folded))
}

/// Whether a text shows that something was covered in it: an identity code, or what a redacted document leaves out.
pub(super) fn is_covered(text: &str) -> bool {
    let is_word = || {
        let folded = fold(text);
        words().covered.iter().any(|word| folded.contains(word.as_str()))
    };
    text.contains(identifiers::IDENTITY_CODE_MASK) || text.contains('[') && is_word()
}

/// `#N/A`, also with what services that give prices and companies write after it.
fn is_not_available(folded: &str) -> bool {
    folded.strip_prefix("#n/a").is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// `Err:502` of LibreOffice, in its languages.
fn is_error_number(text: &str) -> bool {
    text.split_once(':').is_some_and(|(word, number)| {
        let is_error = ["err", "virhe", "fel"].iter().any(|it| word.eq_ignore_ascii_case(it));
        is_error && number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// No word for nothing is longer, in bytes.
const LONGEST_NO_ANSWER: usize = 40;

/// What a cell says to a question of this kind, which has no options to choose of.
pub(super) fn read(cell: &str, kind: &Kind, order: date::DateOrder) -> Value {
    let text = clean(cell, matches!(kind, Kind::Lines(_)));
    let nothing = |remark| Value { answer: None, remark };
    if text.is_empty() {
        return nothing(None);
    }
    if is_no_answer(&text) || is_covered(&text) {
        return nothing(Some(Remark::NoAnswer));
    }
    match kind {
        Kind::Date => day(&text, order),
        Kind::BusinessId => id(&text),
        Kind::Email => address(&text),
        Kind::Line | Kind::Person if is_number(&text) || business_id::plainly_written(&text).is_some() => {
            Value { answer: Some(Answer::Text(text.into_owned())), remark: Some(Remark::OnlyANumber) }
        }
        Kind::Phone => phone(&text),
        // Neither can be told in a cell.
        Kind::DataGroups | Kind::File => nothing(None),
        Kind::Line
        | Kind::Person
        | Kind::Lines(_)
        | Kind::Host
        | Kind::ServerName
        | Kind::Ipv4
        | Kind::Subsystem
        | Kind::Choice(_)
        | Kind::Choices(_)
        | Kind::RowOf(_)
        | Kind::RowsOf(_) => Value { answer: Some(Answer::Text(text.into_owned())), remark: None },
    }
}

/// Whether a text is an answer and no heading.
pub(super) fn is_data(cell: &str) -> bool {
    let cell = cell.trim();
    let is_day = || matches!(Answer::date_or_text(cell), Answer::Date(_));
    let letters = cell.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_id = || letters <= 2 && business_id::read(cell).is_some();
    cell.contains('@') || is_id() || is_day() || identifiers::contains_identity_code(cell) && cell.len() < 20
}

/// A name with the form of a company in it.
pub(super) fn is_company(text: &str) -> bool {
    let words = words();
    tokens(text).iter().any(|word| words.company_forms.contains(word))
}

fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-')
}

fn day(text: &str, order: date::DateOrder) -> Value {
    match date::read(text, order) {
        date::Reading::Plain(date) => Value { answer: Some(Answer::Date(date)), remark: None },
        date::Reading::Certain(date) => {
            Value { answer: Some(Answer::Date(date)), remark: Some(Remark::ReadAs(Answer::Date(date))) }
        }
        date::Reading::InDoubt => {
            Value { answer: Some(Answer::Text(text.to_owned())), remark: Some(Remark::DayInDoubt) }
        }
        date::Reading::None => Value { answer: Some(Answer::Text(text.to_owned())), remark: None },
    }
}

fn id(text: &str) -> Value {
    let answer = |id: identifiers::BusinessId| Answer::Text(id.to_string());
    if let Some(found) = business_id::read(text) {
        let found = found.to_string();
        let is_other = found != text;
        let found = Answer::Text(found);
        return Value { remark: is_other.then(|| Remark::ReadAs(found.clone())), answer: Some(found) };
    }
    if let Some(lost) = business_id::of_rounded(text) {
        let kept = lost.map_or_else(|| Answer::Text(text.to_owned()), answer);
        return Value { answer: Some(kept), remark: Some(Remark::DigitsLost(lost.map(answer))) };
    }
    Value { answer: Some(Answer::Text(text.to_owned())), remark: None }
}

fn address(text: &str) -> Value {
    match email::read(text) {
        email::Reading::Plain => Value { answer: Some(Answer::Text(text.to_owned())), remark: None },
        email::Reading::Certain(address) => {
            let answer = Answer::Text(address);
            Value { answer: Some(answer.clone()), remark: Some(Remark::ReadAs(answer)) }
        }
        email::Reading::Several => {
            Value { answer: Some(Answer::Text(text.to_owned())), remark: Some(Remark::SeveralAddresses) }
        }
    }
}

fn phone(text: &str) -> Value {
    let bare = text.trim_start_matches("tel:").trim();
    let answer = Answer::Text(bare.to_owned());
    let remark = (bare != text).then(|| Remark::ReadAs(answer.clone()));
    Value { answer: Some(answer), remark }
}

/// The text of a cell as it is compared and kept.
pub(super) fn text<'c>(cell: &'c str, kind: &Kind) -> Cow<'c, str> {
    clean(bare(cell), matches!(kind, Kind::Lines(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_nothing_is_no_answer() {
        for cell in [
            "#N/A",
            "#n/a",
            "NA",
            "nan",
            "NaN",
            "true",
            "TOSI",
            "-",
            "–",
            "puuttuu",
            "#PUUTTUU!",
            "#DIV/0!",
            "#NAME?",
            "#NIMI?",
            "n/a",
            "Ei tiedossa",
            "saknas",
            "#####",
            "NULL",
            "?",
            "Err:502",
            "Virhe:502",
            "Fel:522",
            "#GETTING_DATA",
            "#N/A N/A",
            "#N/A Field Not Applicable",
            "Ei tiedossa.",
            "Okänd.",
            "#VÄRDEFEL!",
            "#REF!",
            "<NA>",
            "None",
            "NaT",
        ] {
            assert!(is_no_answer(cell), "{cell}");
        }
        for cell in
            ["Nan Oy", "N", "Koivu", "Perintä", "x", "0", "Noname Oy", "#1 Oy", "#N/Aalto", "Fel: 5", "Virhe Oy"]
        {
            assert!(!is_no_answer(cell), "{cell}");
        }
    }

    #[test]
    fn what_keeps_a_text_a_text_is_taken_off() {
        for (cell, expected) in
            [("=\"2100001-8\"", "2100001-8"), ("'=x", "=x"), ("'Koivu", "'Koivu"), ("=\"a\"&\"b\"", "=\"a\"&\"b\"")]
        {
            assert_eq!(bare(cell), expected);
        }
    }
}
