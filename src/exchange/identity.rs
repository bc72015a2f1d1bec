//! Which row of the case a row of a table is about.
//!
//! A right business id tells a row apart, whatever its name. A row without one is known by its name, as long as nothing else
//! bears it: another row of the table with that name is a double of it, and of several rows of the case nobody knows which
//! is meant. A wrong business id is an answer, but tells nobody apart. All of it follows from the whole table, so a table
//! that was taken in is about the same rows the next time and changes nothing.

use super::folding::alike;
use super::value::business_id;
use crate::case::{Case, RowId};
use crate::identifiers::BusinessId;
use crate::process::{Kind, List};
use std::collections::{HashMap, HashSet};

/// What tells a row of a table apart.
#[derive(Clone, Debug)]
pub(super) struct Key {
    /// Its line.
    pub(super) line: usize,
    /// Its business id, when it is a right one.
    pub(super) id: Option<BusinessId>,
    /// Its name as it is compared; empty when it has none.
    pub(super) name: String,
}

/// What a row of a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// Something that the case does not have.
    New,
    /// This row of the case.
    Row(RowId),
    /// The same as another line of the table, and as this row of the case.
    Double {
        /// The other line.
        line: usize,
        /// The row, when the case has it.
        row: Option<RowId>,
        /// What the two lines have in common.
        by: Shared,
    },
    /// One of so many that bear its name.
    OneOf {
        /// How many there are.
        count: usize,
    },
}

/// What two lines of a table have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shared {
    /// Their business id.
    Id,
    /// Their name, or the row of the case that one means by its name.
    Name,
}

/// Every row of the case that bears a name or a business id.
#[derive(Default)]
pub(super) struct KnownRows {
    by_id: HashMap<BusinessId, RowId>,
    by_name: HashMap<String, Vec<RowId>>,
    /// Those that have a right business id.
    with_id: HashSet<RowId>,
}

/// Everything that bears a name or a business id, in the case and in the table.
pub(super) struct Identities<'k> {
    known: &'k KnownRows,
    /// The first line of the table with each business id.
    lines_by_id: HashMap<BusinessId, usize>,
    /// The lines of the table with each name.
    lines_by_name: HashMap<String, Bearers>,
    /// Rows of the case that a line is about: by its business id from the beginning, by its name once it was looked at.
    taken: HashMap<RowId, usize>,
}

/// The lines of a table that bear one name.
#[derive(Clone, Copy, Debug, Default)]
struct Bearers {
    /// How many have a business id.
    with_id: usize,
    /// The first of these.
    first_with_id: usize,
    /// The first that has none.
    first_without: Option<usize>,
}

impl Bearers {
    fn is_alone(self) -> bool {
        self.with_id + usize::from(self.first_without.is_some()) == 1
    }
}

impl KnownRows {
    /// Looks at the rows of a list.
    pub(super) fn of(case: &Case, list: &List) -> Self {
        let mut known = Self::default();
        let id_of = list.questions.iter().find(|question| question.kind == Kind::BusinessId);
        for (row, content) in case.rows(&list.id) {
            if let Some(id) = id_of.and_then(|question| business_id::read(content.text(&question.id))) {
                known.by_id.entry(id).or_insert(row);
                known.with_id.insert(row);
            }
            let name = alike(content.text(&list.named_by));
            if !name.is_empty() {
                known.by_name.entry(name).or_default().push(row);
            }
        }
        known
    }

    /// Whether a row of a table may be about one of these.
    pub(super) fn may_have(&self, key: &Key) -> bool {
        key.id.is_some_and(|id| self.by_id.contains_key(&id)) || self.by_name.contains_key(&key.name)
    }

    /// A row of the case that bears a name and has a right business id.
    pub(super) fn namesake(&self, name: &str) -> Option<RowId> {
        self.of_name(name).iter().copied().find(|row| self.with_id.contains(row))
    }

    fn of_name(&self, name: &str) -> &[RowId] {
        self.by_name.get(name).map_or(&[], Vec::as_slice)
    }
}

impl<'k> Identities<'k> {
    /// Every row of a table is to be noted, before it is asked what one is about.
    pub(super) fn among(known: &'k KnownRows) -> Self {
        Self { known, lines_by_id: HashMap::new(), lines_by_name: HashMap::new(), taken: HashMap::new() }
    }

    /// Takes notice of a row of the table.
    pub(super) fn note(&mut self, key: Key) {
        let Key { line, id, name } = key;
        if let Some(id) = id {
            // A second line with the same business id is refused and bears no name.
            if *self.lines_by_id.entry(id).or_insert(line) != line {
                return;
            }
            if let Some(row) = self.known.by_id.get(&id) {
                self.taken.entry(*row).or_insert(line);
            }
        }
        if name.is_empty() {
            return;
        }
        let bearers = self.lines_by_name.entry(name).or_default();
        match id {
            Some(_) if bearers.with_id == 0 => (bearers.with_id, bearers.first_with_id) = (1, line),
            Some(_) => bearers.with_id += 1,
            None => bearers.first_without = bearers.first_without.or(Some(line)),
        }
    }

    /// What a row is about. `says_the_same` tells whether a row of the case holds everything that it says already.
    pub(super) fn about(&mut self, key: &Key, says_the_same: impl Fn(RowId) -> bool) -> About {
        match key.id {
            Some(id) => self.by_id(id, key),
            None if key.name.is_empty() => About::New,
            None => self.by_name(key, says_the_same),
        }
    }

    fn by_id(&self, id: BusinessId, key: &Key) -> About {
        let known = self.known.by_id.get(&id).copied();
        let first = self.lines_by_id.get(&id).copied().unwrap_or(key.line);
        if first != key.line {
            return About::Double { line: first, row: known, by: Shared::Id };
        }
        // The case knows the name but not the business id yet; a namesake with another id is somebody else.
        known.or_else(|| self.without_id(key)).map_or(About::New, About::Row)
    }

    /// The only row of the case with a name and no business id, for the only line of the table with that name.
    fn without_id(&self, key: &Key) -> Option<RowId> {
        let bearers = self.lines_by_name.get(&key.name).copied().unwrap_or_default();
        let mut rows = self.known.of_name(&key.name).iter().copied().filter(|row| !self.known.with_id.contains(row));
        rows.next().filter(|_| rows.next().is_none() && bearers.is_alone())
    }

    fn by_name(&mut self, key: &Key, says_the_same: impl Fn(RowId) -> bool) -> About {
        let rows = self.known.of_name(&key.name);
        // Whoever says nothing new is not asked which of the namesakes is meant.
        let same = rows.iter().copied().find(|row| !self.taken.contains_key(row) && says_the_same(*row));
        if let Some(row) = same {
            self.taken.insert(row, key.line);
            return About::Row(row);
        }
        let only = match rows {
            [only] => Some(*only),
            _ => None,
        };
        let bearers = self.lines_by_name.get(&key.name).copied().unwrap_or_default();
        let first = bearers.first_without.filter(|first| *first != key.line);
        let double = |line| About::Double { line, row: only, by: Shared::Name };
        match (bearers.with_id, first, only.and_then(|row| self.taken.get(&row))) {
            (0, Some(line), _) => return double(line),
            (1, ..) => return double(bearers.first_with_id),
            (2.., ..) => return About::OneOf { count: bearers.with_id },
            (0, None, Some(line)) => return double(*line),
            (0, None, None) => {}
        }
        match (only, rows.len()) {
            (Some(row), _) => {
                self.taken.insert(row, key.line);
                About::Row(row)
            }
            (None, 0) => About::New,
            (None, count) => About::OneOf { count },
        }
    }
}
