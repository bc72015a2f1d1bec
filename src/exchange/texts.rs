//! The texts of a line, one after the other in one piece of memory: a sheet has many of them.

/// Several short texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Texts {
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Texts {
    /// None so far, with as much room as others take: the next line is often as long.
    pub(super) fn with_room_of(others: &Self) -> Self {
        Self { text: String::with_capacity(others.text.len()), ends: Vec::with_capacity(others.ends.len()) }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text at a place.
    pub(super) fn get(&self, at: usize) -> Option<&str> {
        self.text.get(self.begins(at)..self.end(at)?)
    }

    /// Every text in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// Adds a text at the end.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// Puts a text at a place, with empty ones before it where there are too few.
    pub(super) fn set(&mut self, at: usize, text: &str) {
        while self.len() < at {
            self.push("");
        }
        if self.len() == at {
            return self.push(text);
        }
        let all: Vec<String> = self.iter().map(str::to_owned).collect();
        *self = Self::default();
        all.iter().enumerate().for_each(|(place, old)| self.push(if place == at { text } else { old }));
    }

    /// Gives back the room that is not needed.
    pub(super) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    fn begins(&self, at: usize) -> usize {
        at.checked_sub(1).and_then(|before| self.end(before)).unwrap_or_default()
    }

    fn end(&self, at: usize) -> Option<usize> {
        self.ends.get(at).map(|end| usize::try_from(*end).unwrap_or(usize::MAX))
    }
}

impl<T: AsRef<str>> FromIterator<T> for Texts {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut all = Self::default();
        texts.into_iter().for_each(|text| all.push(text.as_ref()));
        all
    }
}

impl From<Texts> for Vec<String> {
    fn from(texts: Texts) -> Self {
        texts.iter().map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn texts_are_held_like_in_a_list(steps in proptest::collection::vec((0..6_usize, "[a-ö]{0,3}"), 0..12)) {
            let (mut held, mut list) = (Texts::default(), Vec::<String>::new());
            for (at, text) in steps {
                held.set(at, &text);
                list.resize(list.len().max(at + 1), String::new());
                list[at] = text;
                proptest::prop_assert_eq!(&Vec::<String>::from(held.clone()), &list);
                proptest::prop_assert_eq!(held.get(held.len()), None);
            }
        }
    }
}
