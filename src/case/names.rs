//! Names that stand in many rows, held once: a case can have a hundred thousand rows.

use super::address::AnswerKey;
use super::answer::Answer;
use super::answers::Answers;
use crate::process::OptionId;
use std::collections::HashSet;
use std::hash::Hash;

/// The names that rows had so far.
#[derive(Default)]
pub(super) struct Names {
    keys: HashSet<AnswerKey>,
    options: HashSet<OptionId>,
}

impl Names {
    /// The answers of a row, in which names that are known already take no room of their own.
    pub(super) fn shared(&mut self, answers: Answers) -> Answers {
        answers.into_iter().map(|(key, answer)| (held(&mut self.keys, key), self.of_answer(answer))).collect()
    }

    fn of_answer(&mut self, answer: Answer) -> Answer {
        match answer {
            Answer::Choice(option) => Answer::Choice(held(&mut self.options, option)),
            Answer::Choices(options) => {
                Answer::Choices(options.into_iter().map(|option| held(&mut self.options, option)).collect())
            }
            Answer::Text(_) | Answer::Date(_) | Answer::File(_) => answer,
        }
    }
}

fn held<T: Clone + Eq + Hash>(known: &mut HashSet<T>, name: T) -> T {
    if let Some(held) = known.get(&name) {
        return held.clone();
    }
    known.insert(name.clone());
    name
}
