//! Which column answers which question.

use super::sheet::Sheet;
use crate::process::{List, Process, QuestionId};

/// A question a column, or none.
pub type Matching = Vec<Option<QuestionId>>;

/// The questions the headings of a table seem to stand for: by id, by label in any language, or by another usual name.
/// Each question is given to the first column that fits.
#[must_use]
pub fn guess(sheet: &Sheet, list: &List, process: &Process) -> Matching {
    let mut taken: Vec<&QuestionId> = Vec::new();
    let mut matching = Matching::new();
    for heading in &sheet.heading {
        let plain = plain(heading);
        let found = list
            .questions
            .iter()
            .map(|question| &question.id)
            .filter(|id| !taken.contains(id))
            .find(|id| names(id, list, process).any(|name| name == plain));
        taken.extend(found);
        matching.push(found.cloned());
    }
    matching
}

fn names<'a>(id: &'a QuestionId, list: &'a List, process: &'a Process) -> impl Iterator<Item = String> + 'a {
    let question = list.questions.iter().find(move |question| &question.id == id);
    let labels = process.head.languages.iter().filter_map(move |tag| Some(plain(question?.label.get(tag))));
    let also = question.into_iter().flat_map(|question| &question.also_called).map(|name| plain(name));
    std::iter::once(plain(id.as_str())).chain(labels).chain(also)
}

/// Letters and digits only, in lower case.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
