//! The answers of a case or a row: few of them, and many rows, so they stand sorted in one piece of memory.

use super::address::AnswerKey;
use super::answer::Answer;
use super::unique::{ByName, unique};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// So many answers are gone through one by one.
const FEW: usize = 16;

/// Answers by their questions, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    sorted: Vec<(AnswerKey, Answer)>,
}

impl Answers {
    /// The answer to a question.
    #[must_use]
    pub fn get(&self, key: &AnswerKey) -> Option<&Answer> {
        // Whether two names are the same is seen sooner than which comes first.
        let at = match self.sorted.len() {
            ..=FEW => self.sorted.iter().position(|(known, _)| known == key),
            _ => self.place(key).ok(),
        };
        self.sorted.get(at?).map(|(_, answer)| answer)
    }

    /// Puts an answer in its place, and gives the one that was there back.
    pub fn insert(&mut self, key: AnswerKey, answer: Answer) -> Option<Answer> {
        match self.place(&key) {
            Ok(at) => self.sorted.get_mut(at).map(|(_, old)| std::mem::replace(old, answer)),
            Err(at) => {
                self.sorted.insert(at, (key, answer));
                None
            }
        }
    }

    /// Takes an answer out.
    pub fn remove(&mut self, key: &AnswerKey) -> Option<Answer> {
        self.place(key).ok().map(|at| self.sorted.remove(at).1)
    }

    /// Keeps only the answers that are wanted.
    pub fn retain(&mut self, mut is_wanted: impl FnMut(&AnswerKey, &Answer) -> bool) {
        self.sorted.retain(|(key, answer)| is_wanted(key, answer));
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// Every answer with its question, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&AnswerKey, &Answer)> + ExactSizeIterator {
        self.into_iter()
    }

    /// Every question that is answered, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &AnswerKey> {
        self.sorted.iter().map(|(key, _)| key)
    }

    /// Every answer, in the order of their questions.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Answer> {
        self.sorted.iter().map(|(_, answer)| answer)
    }

    fn place(&self, key: &AnswerKey) -> Result<usize, usize> {
        self.sorted.binary_search_by(|(known, _)| known.cmp(key))
    }
}

/// Of two answers to a question the later counts.
impl FromIterator<(AnswerKey, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (AnswerKey, Answer)>>(answers: I) -> Self {
        let mut sorted: Vec<(AnswerKey, Answer)> = answers.into_iter().collect();
        sorted.sort_by(|(one, _), (other, _)| one.cmp(other));
        sorted.dedup_by(|later, kept| {
            let is_same = later.0 == kept.0;
            if is_same {
                std::mem::swap(later, kept);
            }
            is_same
        });
        sorted.shrink_to_fit();
        Self { sorted }
    }
}

impl<const N: usize> From<[(AnswerKey, Answer); N]> for Answers {
    fn from(answers: [(AnswerKey, Answer); N]) -> Self {
        answers.into_iter().collect()
    }
}

impl IntoIterator for Answers {
    type Item = (AnswerKey, Answer);
    type IntoIter = std::vec::IntoIter<(AnswerKey, Answer)>;

    fn into_iter(self) -> Self::IntoIter {
        self.sorted.into_iter()
    }
}

type Pair<'a> = fn(&'a (AnswerKey, Answer)) -> (&'a AnswerKey, &'a Answer);
type PairToChange<'a> = fn(&'a mut (AnswerKey, Answer)) -> (&'a AnswerKey, &'a mut Answer);

impl<'a> IntoIterator for &'a Answers {
    type Item = (&'a AnswerKey, &'a Answer);
    type IntoIter = std::iter::Map<std::slice::Iter<'a, (AnswerKey, Answer)>, Pair<'a>>;

    fn into_iter(self) -> Self::IntoIter {
        self.sorted.iter().map(|(key, answer)| (key, answer))
    }
}

impl<'a> IntoIterator for &'a mut Answers {
    type Item = (&'a AnswerKey, &'a mut Answer);
    type IntoIter = std::iter::Map<std::slice::IterMut<'a, (AnswerKey, Answer)>, PairToChange<'a>>;

    fn into_iter(self) -> Self::IntoIter {
        self.sorted.iter_mut().map(|(key, answer)| (&*key, answer))
    }
}

impl ByName for Answers {
    type Name = AnswerKey;
    type Value = Answer;

    fn has(&self, name: &AnswerKey) -> bool {
        self.place(name).is_ok()
    }

    fn put(&mut self, name: AnswerKey, value: Answer) {
        self.insert(name, value);
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut answers: Self = unique(deserializer)?;
        answers.sorted.shrink_to_fit();
        Ok(answers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    proptest::proptest! {
        #[test]
        fn answers_are_held_like_in_any_map(steps in proptest::collection::vec((0..6_u8, 0..5_u8), 0..40)) {
            let key = |number: u8| AnswerKey::of(&format!("question-{number}").as_str().into());
            let answer = |number: u8| Answer::Text(number.to_string());
            let (mut held, mut map) = (Answers::default(), BTreeMap::new());
            let mut all = Vec::new();
            for (at, what) in steps {
                if what == 0 {
                    proptest::prop_assert_eq!(held.remove(&key(at)), map.remove(&key(at)));
                    all.retain(|(known, _)| *known != key(at));
                } else {
                    proptest::prop_assert_eq!(held.insert(key(at), answer(what)), map.insert(key(at), answer(what)));
                    all.push((key(at), answer(what)));
                }
                proptest::prop_assert_eq!(held.get(&key(at)), map.get(&key(at)));
            }
            proptest::prop_assert!(held.iter().eq(&map) && held.len() == map.len());
            proptest::prop_assert_eq!(all.into_iter().collect::<Answers>(), held);
        }
    }
}
