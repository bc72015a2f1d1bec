//! Where the copy assistant is.

use crate::handover::{AnswerLine, Entry};

/// Where the copy assistant is.
#[derive(Default)]
pub(in crate::window) struct TransferState {
    /// The answer it is at, among those that have one; the first that is not entered when none was gone to.
    at: Option<usize>,
    /// Whether that answer was put on the clipboard from here.
    pub(super) is_copied: bool,
}

impl TransferState {
    /// Begins anew with the first that is not entered.
    pub(in crate::window) fn begin_anew(&mut self) {
        *self = Self::default();
    }

    /// The place of the answer it is at.
    pub(super) fn at(&self, lines: &[&AnswerLine]) -> usize {
        let first_open = || lines.iter().position(|line| line.entered != Entry::Yes).unwrap_or_default();
        self.at.unwrap_or_else(first_open).min(lines.len().saturating_sub(1))
    }

    /// Goes to an answer, which is not copied yet.
    pub(super) fn go(&mut self, to: usize) {
        *self = Self { at: Some(to), is_copied: false };
    }
}

/// The answers of the same part that say the same and are not entered either, with the one that it is at: it is copied once
/// and entered in each of these places.
pub(super) fn alike(lines: &[&AnswerLine], at: usize) -> Vec<usize> {
    let Some(this) = lines.get(at) else { return Vec::new() };
    let is_alike = |line: &AnswerLine| {
        line.task == this.task && line.text == this.text && line.field.is_some() && line.entered != Entry::Yes
    };
    let places = lines.iter().enumerate().filter(|(place, line)| *place == at || is_alike(line));
    places.map(|(place, _)| place).collect()
}

/// The next answer after one that is not entered, from the beginning again, once `entered` are; the one itself when there
/// is none.
pub(super) fn next_open(lines: &[&AnswerLine], at: usize, entered: &[usize]) -> usize {
    let open = |place: &usize| !entered.contains(place) && lines.get(*place).is_some_and(|it| it.entered != Entry::Yes);
    (at + 1..lines.len()).chain(0..at).find(open).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(task: &str, text: &str, entered: Entry) -> AnswerLine {
        let field = Some(crate::case::Field::answer(&text.into()));
        let (section, label) = (task.to_owned(), text.to_owned());
        AnswerLine { task: task.into(), section, label, text: text.to_owned(), field, entered }
    }

    #[test]
    fn what_says_the_same_in_a_part_is_one_answer_and_what_is_entered_already_is_not_of_it() {
        let all = [
            line("protection", "Same", Entry::No),
            line("protection", "Other", Entry::No),
            line("protection", "Same", Entry::Changed),
            line("protection", "Same", Entry::Yes),
            line("purposes", "Same", Entry::No),
        ];
        let lines: Vec<&AnswerLine> = all.iter().collect();
        assert_eq!(alike(&lines, 0), [0, 2]);
        assert_eq!(next_open(&lines, 0, &[0, 2]), 1);
        assert_eq!(alike(&lines, 1), [1]);
        assert_eq!(next_open(&lines, 1, &[1]), 2);
        // Gone to by hand although it is entered.
        assert_eq!(alike(&lines, 3), [0, 2, 3]);
        assert_eq!(next_open(&lines, 4, &[0, 1, 2, 4]), 4);
    }
}
