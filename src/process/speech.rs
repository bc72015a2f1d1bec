//! The words by which it is seen what an answer says and what it denies.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Words in lower case, of all languages together. A space before or after a word stands for its beginning or end;
/// without one, it may be a part of a longer word.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Speech {
    /// What is taken out before anything is looked for, such as the word for a controller where a register is meant.
    pub passed_over: Vec<String>,
    /// Words with which another clause begins.
    pub breaks: Vec<String>,
    /// Words that deny their clause.
    pub denials: Vec<String>,
    /// Words that deny at the beginning of a clause, and after a denial say what is so instead.
    pub turns: Vec<String>,
    /// Verbs, by which a clause after a comma is told from a list that goes on.
    pub verbs: Vec<String>,
    /// Words for single look-ups: who denies those denies nothing else.
    pub single: Vec<String>,
    /// Families of words that mean the same here, by name.
    pub families: BTreeMap<String, Vec<String>>,
}
