//! What two people made of one thing, while nobody has decided: kept in the case as a value, so that work goes on.

use super::address::{Address, Field};
use super::answer::Answer;
use super::edit::{Change, Edit};
use super::record::{Case, Other, Value};
use unicode_normalization::UnicodeNormalization as _;

/// Who made something of a place, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    /// The name; may be empty.
    pub by: String,
    /// In seconds since 1970, where that is known.
    pub at: Option<i64>,
}

impl Case {
    /// What stands at a place that people decide on.
    #[must_use]
    pub fn value(&self, place: &Address) -> Option<Value> {
        match place {
            Address::Field(field) => Some(Value::Answer(self.get(field).cloned())),
            Address::State(task) => Some(Value::State(self.state(task))),
            Address::Row(list, row) => Some(Value::Row(self.row(list, *row).cloned())),
            Address::Opened(_) | Address::Entered(_) | Address::Undecided(_) | Address::Draft(_) | Address::Version => {
                None
            }
        }
    }

    /// The places that are to be decided on, each with what others made of it. A place in a row that is gone is none, nor is
    /// one where by now everybody's reads alike.
    pub fn undecided(&self) -> impl Iterator<Item = (&Address, Vec<&Other>)> {
        let all = self.undecided.keys().map(|place| (place, self.differing(place)));
        all.filter(|(_, others)| !others.is_empty())
    }

    /// What others made of a place that reads otherwise than what stands there.
    #[must_use]
    pub fn differing(&self, place: &Address) -> Vec<&Other> {
        let is_gone = matches!(place, Address::Field(Field::Cell(list, row, _)) if self.row(list, *row).is_none());
        let others = self.others(place);
        if others.is_empty() || is_gone {
            return Vec::new();
        }
        let Some(here) = self.value(place) else { return Vec::new() };
        others.iter().filter(|other| !here.reads_as(&other.theirs)).collect()
    }
}

impl Value {
    /// Whether nobody who reads both sees a difference: they are the same, or differ only in what cannot be seen of a text.
    #[must_use]
    pub fn reads_as(&self, other: &Self) -> bool {
        let (Self::Answer(one), Self::Answer(two)) = (self, other) else { return self == other };
        match (one, two) {
            (Some(Answer::Text(one)), Some(Answer::Text(two))) => seen(one).eq(seen(two)),
            (None, Some(answer)) | (Some(answer), None) => answer.is_blank(),
            (one, two) => one == two,
        }
    }
}

/// What is seen of a text: not the space around it, how its lines end, or how a system puts letters with marks together.
fn seen(text: &str) -> impl Iterator<Item = char> {
    text.trim().lines().flat_map(|line| line.trim_end().nfc().chain(['\n']))
}

impl Edit {
    /// Keeps what somebody else made of a place beside what stands there. Nothing where both are the same.
    #[must_use]
    pub fn keep_both(case: &Case, place: &Address, other: Other) -> Option<Self> {
        let old = case.others(place).to_vec();
        let is_new =
            old.iter().all(|it| it.theirs != other.theirs) && case.value(place).as_ref() != Some(&other.theirs);
        let new = old.iter().cloned().chain([other]).collect();
        is_new.then(|| Self::one(Change::Undecided { place: place.clone(), old, new }))
    }

    /// Puts what somebody has kept at a place and decided on there together with what is undecided there. `before` is what
    /// they began with, `after` what they came to.
    #[must_use]
    pub fn join_others(case: &Case, place: &Address, before: &[Other], after: &[Other]) -> Option<Self> {
        let (old, value) = (case.others(place).to_vec(), case.value(place));
        let mut new = joined(before, &old, after);
        // What stands at its place by now needs no decision.
        new.retain(|other| value.as_ref() != Some(&other.theirs));
        (new != old).then(|| Self::one(Change::Undecided { place: place.clone(), old, new }))
    }

    /// Decides that what stands at a place stays.
    #[must_use]
    pub fn keep_ours(case: &Case, place: &Address) -> Option<Self> {
        let old = case.others(place).to_vec();
        (!old.is_empty()).then(|| Self::one(Change::Undecided { place: place.clone(), old, new: Vec::new() }))
    }

    /// Decides for what somebody else made of a place.
    #[must_use]
    pub fn take_other(case: &Case, place: &Address, value: &Value) -> Option<Self> {
        let decided = Self::keep_ours(case, place)?;
        let change = Change::to(case, place, value).filter(|change| change.value_before().as_ref() != Some(value));
        // The value first, so that the list of events names it.
        Self::all(change.map(Self::one).into_iter().chain([decided]).collect())
    }

    /// Decides for both texts, theirs on a new line after ours. Nothing where they are not texts.
    #[must_use]
    pub fn take_both(case: &Case, place: &Address, value: &Value) -> Option<Self> {
        let both = both_texts(&case.value(place)?, value)?;
        Self::take_other(case, place, &both)
    }
}

/// Two texts as one.
#[must_use]
pub(super) fn both_texts(ours: &Value, theirs: &Value) -> Option<Value> {
    let (Value::Answer(Some(ours)), Value::Answer(Some(theirs))) = (ours, theirs) else { return None };
    Some(Value::Answer(Some(Answer::Text(format!("{}\n{}", ours.text()?, theirs.text()?)))))
}

/// What is to be decided on of a place when two people's lists of it are put together: what either has added, without what
/// either has settled.
#[must_use]
pub(super) fn joined(base: &[Other], ours: &[Other], theirs: &[Other]) -> Vec<Other> {
    let has = |list: &[Other], wanted: &Other| list.iter().any(|it| it.theirs == wanted.theirs);
    let mut all: Vec<Other> = ours.iter().filter(|it| has(theirs, it) || !has(base, it)).cloned().collect();
    for other in theirs {
        if !has(base, other) && !has(&all, other) {
            all.push(other.clone());
        }
    }
    all
}
