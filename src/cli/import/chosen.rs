//! What the user has chosen about a table on the command line.

use crate::cli::Context;
use crate::cli::output::Failure;
use crate::exchange::{self, Choices, Encoding, Mode, Modes, Sheet, Target};
use crate::process::QuestionId;
use std::collections::BTreeMap;

/// What the user has chosen about the table, as it was typed.
pub(in crate::cli) struct Chosen {
    pub(in crate::cli) sheet: Option<String>,
    pub(in crate::cli) heading: Option<usize>,
    pub(in crate::cli) column: Vec<String>,
    pub(in crate::cli) encoding: Option<String>,
    pub(in crate::cli) replace: Vec<String>,
    pub(in crate::cli) fill: Vec<String>,
    pub(in crate::cli) leave: Vec<String>,
}

/// What was chosen of the file.
pub(super) fn choices(context: &Context, chosen: &Chosen) -> Result<Choices, Failure> {
    let encoding = chosen.encoding.as_ref().map(|name| {
        let there = || Encoding::ALL.map(Encoding::name).join(", ");
        let values = || [("name", name.as_str().into()), ("there", there().into())];
        Encoding::find(name).ok_or_else(|| Failure::new(context.words.with("table-unknown-encoding", values())))
    });
    Ok(Choices {
        sheet: chosen.sheet.clone(),
        heading: chosen.heading,
        encoding: encoding.transpose()?,
        columns: BTreeMap::new(),
    })
}

/// What was chosen of answers that are there already.
pub(super) fn modes(context: &Context, target: Target<'_>, chosen: &Chosen) -> Result<Modes, Failure> {
    let all = [(&chosen.replace, Mode::Replace), (&chosen.fill, Mode::FillEmpty), (&chosen.leave, Mode::Leave)];
    let named = all.into_iter().flat_map(|(names, mode)| names.iter().map(move |name| (name, mode)));
    named.map(|(name, mode)| Ok((question(context, target, name)?, mode))).collect()
}

/// The question a user names, by its id or by its label in any language.
fn question(context: &Context, target: Target<'_>, name: &str) -> Result<QuestionId, Failure> {
    let alike = |text: &str| text.trim().to_lowercase() == name.trim().to_lowercase();
    let languages = &target.process.head.languages;
    let found = target
        .list
        .questions
        .iter()
        .find(|question| alike(question.id.as_str()) || languages.iter().any(|tag| alike(question.label.get(tag))));
    found.map(|question| question.id.clone()).ok_or_else(|| {
        let there = target.list.questions.iter().map(|question| question.id.to_string()).collect::<Vec<_>>().join(", ");
        let values = [("name", name.into()), ("there", there.into())];
        Failure::new(context.words.with("table-unknown-question", values))
    })
}

/// Which columns were named.
pub(super) fn columns(
    context: &Context,
    target: Target<'_>,
    sheet: &Sheet,
    chosen: &Chosen,
) -> Result<BTreeMap<QuestionId, Option<usize>>, Failure> {
    if chosen.column.is_empty() {
        return Ok(BTreeMap::new());
    }
    let columns = exchange::columns(sheet, target, &Choices::default());
    let place = |text: &String| {
        let form = || Failure::new(context.words.with("table-column-form", [("text", text.as_str().into())]));
        let (name, heading) = text.split_once('=').ok_or_else(form)?;
        let question = question(context, target, name)?;
        if heading.trim().is_empty() {
            return Ok((question, None));
        }
        let values = || [("name", heading.into()), ("there", columns.names().into())];
        let unknown = || Failure::new(context.words.with("table-unknown-column", values()));
        columns.find(heading).ok_or_else(unknown).map(|at| (question, Some(at)))
    };
    chosen.column.iter().map(place).collect()
}
