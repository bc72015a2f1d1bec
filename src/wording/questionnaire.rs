//! What a form that came back is, and what it proposes, as sentences.

use super::{TextContext, answer, title};
use crate::identifiers::mask_identity_codes;
use crate::language::Translations;
use crate::questionnaire::{Caution, Examined, Fault, Place, Proposed, State, Unread};

/// What a form that came back is.
#[must_use]
pub fn form_state(words: &Translations, form: &Examined) -> String {
    let key = match form.state {
        State::Answered => "collect-state-answered",
        State::Unchanged => "collect-state-unchanged",
        State::TakenBefore => "collect-state-taken-before",
        State::OlderQuestions => "collect-state-older-questions",
        State::OtherCase => "collect-state-other-case",
        State::Tampered => "collect-state-tampered",
    };
    words.with(key, [("count", form.proposed.len().into())])
}

/// A text that stands alone: it begins with a capital letter.
#[must_use]
pub fn as_sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A change that an answer proposes, with what becomes of it.
#[must_use]
pub fn proposed(context: TextContext<'_>, proposed: &Proposed) -> String {
    let words = context.words;
    let question = proposed.field.question().and_then(|id| context.process.question(id));
    let said = |it: &Option<crate::case::Answer>| match it {
        Some(it) => answer(context, question, it),
        None => words.text("collect-nothing"),
    };
    let what = match (proposed.conflict, proposed.caution) {
        (true, _) => words.text("collect-conflict"),
        (false, Some(why)) => caution(words, why),
        (false, None) => words.text("collect-taken"),
    };
    let place = title(context, &proposed.field.clone().into());
    let values = [
        ("place", place.into()),
        ("old", said(&proposed.old).into()),
        ("new", said(&proposed.new).into()),
        ("what", what.into()),
    ];
    mask_identity_codes(&words.with("collect-change", values))
}

/// Why an answer is not taken by itself.
#[must_use]
pub fn caution(words: &Translations, caution: Caution) -> String {
    match caution {
        Caution::Invalid => words.text("collect-caution-invalid"),
        Caution::Unsure => words.text("collect-caution-unsure"),
        Caution::TooLong { most } => words.with("collect-caution-too-long", [("most", most.into())]),
        Caution::OtherSubject => words.text("collect-caution-other-subject"),
        Caution::Cut => words.text("collect-caution-cut"),
        Caution::ColumnsGuessed => words.text("collect-caution-columns-guessed"),
        Caution::QuestionChanged => words.text("collect-caution-question-changed"),
    }
}

/// Something that was not taken as an answer, with its place and the reason.
#[must_use]
pub fn unread(words: &Translations, unread: &Unread) -> String {
    let why = words.text(fault_key(unread.fault));
    let values = [
        ("place", form_place(words, &unread.place).into()),
        ("typed", unread.typed.as_str().into()),
        ("why", why.into()),
    ];
    words.with("collect-unread", values)
}

/// Where something stands in a file.
#[must_use]
pub fn form_place(words: &Translations, place: &Place) -> String {
    let sheet = if place.sheet.is_empty() { "none" } else { place.sheet.as_str() };
    words.with("collect-place", [("sheet", sheet.into()), ("line", place.line.to_string().into())])
}

/// The key of why something was not taken as an answer.
fn fault_key(fault: Fault) -> &'static str {
    match fault {
        Fault::NotAnOption => "collect-fault-not-an-option",
        Fault::NotADay => "collect-fault-not-a-day",
        Fault::NoValue => "collect-fault-no-value",
        Fault::NoAnswer => "collect-fault-no-answer",
        Fault::IdentityCode => "collect-fault-identity-code",
        Fault::ReasonWithoutChoice => "collect-fault-reason-without-choice",
        Fault::Twice => "collect-fault-twice",
        Fault::NotAsked => "collect-fault-not-asked",
        Fault::OtherQuestion => "collect-fault-other-question",
        Fault::KnownChanged => "collect-fault-known-changed",
        Fault::OtherForm => "collect-fault-other-form",
        Fault::Stray => "collect-fault-stray",
        Fault::Gone => "collect-fault-gone",
    }
}
