//! The address of everything in a case that can be answered or changed.

use crate::process::{LinkId, ListId, OptionId, QuestionId, TaskId, is_id};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use strum::IntoStaticStr;

/// Anything in a case that an edit can change.
///
/// ```
/// use lupapolku::case::Address;
///
/// let address: Address = "list/end-customers/1a-3f2a91c4/customer-name".parse()?;
/// assert_eq!(address.to_string(), "list/end-customers/1a-3f2a91c4/customer-name");
/// # Ok::<(), lupapolku::case::AddressError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Address {
    /// An answer.
    Field(Field),
    /// The state of a task or duty.
    State(TaskId),
    /// A whole row of a list.
    Row(ListId, RowId),
    /// When a guidance link was last opened.
    Opened(LinkId),
    /// Whether an answer was entered in the e-service.
    Entered(Field),
    /// What others made of something that was changed here too, while nobody has decided.
    Undecided(Box<Address>),
    /// Up to which version of the process the case was looked through.
    Version,
    /// What is known of an answer that was proposed.
    Draft(Field),
}

/// The place of one answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Field {
    /// The answer to a question.
    Answer(AnswerKey),
    /// The answer to a question on a row of a list.
    Cell(ListId, RowId, AnswerKey),
    /// A fact about a task or duty.
    Task(TaskId, TaskFact),
}

/// A question, or one item of it where each item is answered on its own (a data group's justification).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AnswerKey {
    /// The question.
    pub question: QuestionId,
    /// The item of the question.
    pub item: Option<OptionId>,
}

/// What is known of a task beside its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum TaskFact {
    /// The responsible person.
    Owner,
    /// The day by which it should be done.
    Due,
    /// A free note.
    Note,
    /// Whom it waits for.
    WaitingFor,
    /// Since when it waits.
    WaitingSince,
    /// When it was completed.
    CompletedOn,
    /// Who completed it.
    CompletedBy,
    /// Why it does not apply.
    Reason,
    /// How many working days it takes here, when that is known better than usual.
    Duration,
    /// How that is known.
    DurationReason,
}

impl TaskFact {
    /// Every fact, in the order of the page.
    pub const ALL: [Self; 10] = [
        Self::Owner,
        Self::Due,
        Self::WaitingFor,
        Self::WaitingSince,
        Self::CompletedOn,
        Self::CompletedBy,
        Self::Reason,
        Self::Duration,
        Self::DurationReason,
        Self::Note,
    ];

    /// The name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Whether the fact is a day.
    #[must_use]
    pub fn is_date(self) -> bool {
        matches!(self, Self::Due | Self::WaitingSince | Self::CompletedOn)
    }
}

/// The lasting name of a row. Rows sort by the order in which they were added; the tag keeps rows
/// added by two people apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RowId {
    order: u32,
    tag: u32,
}

impl RowId {
    /// A row id with its place in the order and a tag that should be random.
    #[must_use]
    pub fn new(order: u32, tag: u32) -> Self {
        Self { order, tag }
    }

    /// The row that an option names, where the rows of a list are the options.
    #[must_use]
    pub fn chosen(option: &OptionId) -> Option<Self> {
        option.as_str().parse().ok()
    }

    /// The row of a list that stands for an option of a question: the same one on every machine.
    #[must_use]
    pub fn stands_for(self, option: &OptionId) -> bool {
        self.tag == Self::tag_of(option)
    }

    /// The tag of a row that stands for an option.
    #[must_use]
    pub fn tag_of(option: &OptionId) -> u32 {
        let hash = crate::hash::short([b"stands for ".as_slice(), option.as_str().as_bytes()]);
        hash.get(..8).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or_default()
    }

    /// The place in the order.
    #[must_use]
    pub fn order(self) -> u32 {
        self.order
    }
}

/// A text that is not the address of anything.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an address: {0}")]
pub struct AddressError(String);

impl AddressError {
    /// That this text is none.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl AnswerKey {
    /// The key of a whole question.
    #[must_use]
    pub fn of(question: &QuestionId) -> Self {
        Self { question: question.clone(), item: None }
    }

    /// The key of one item of a question.
    #[must_use]
    pub fn item(question: &QuestionId, item: &OptionId) -> Self {
        Self { question: question.clone(), item: Some(item.clone()) }
    }
}

impl Field {
    /// The field of a question outside lists.
    #[must_use]
    pub fn answer(question: &QuestionId) -> Self {
        Self::Answer(AnswerKey::of(question))
    }

    /// The field of a question on a row.
    #[must_use]
    pub fn cell(list: &ListId, row: RowId, question: &QuestionId) -> Self {
        Self::Cell(list.clone(), row, AnswerKey::of(question))
    }

    /// The question that is answered here, unless it is a fact of a task.
    #[must_use]
    pub fn question(&self) -> Option<&QuestionId> {
        match self {
            Self::Answer(key) | Self::Cell(_, _, key) => Some(&key.question),
            Self::Task(..) => None,
        }
    }
}

impl fmt::Display for AnswerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.item {
            None => f.write_str(self.question.as_str()),
            Some(item) => write!(f, "{}.{item}", self.question),
        }
    }
}

impl fmt::Display for TaskFact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}-{:08x}", self.order, self.tag)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer(key) => write!(f, "answer/{key}"),
            Self::Cell(list, row, key) => write!(f, "list/{list}/{row}/{key}"),
            Self::Task(task, fact) => write!(f, "task/{task}/{}", fact.name()),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(field) => field.fmt(f),
            Self::State(task) => write!(f, "task/{task}/state"),
            Self::Row(list, row) => write!(f, "list/{list}/{row}"),
            Self::Opened(link) => write!(f, "link/{link}"),
            Self::Version => f.write_str("version"),
            Self::Entered(field) => write!(f, "entered/{field}"),
            Self::Undecided(place) => write!(f, "undecided/{place}"),
            Self::Draft(field) => write!(f, "draft/{field}"),
        }
    }
}

impl FromStr for AnswerKey {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (question, item) = match text.split_once('.') {
            Some((question, item)) => (question, Some(item)),
            None => (text, None),
        };
        let named = is_id(question) && item.is_none_or(is_id);
        named
            .then(|| Self { question: question.into(), item: item.map(OptionId::from) })
            .ok_or_else(|| AddressError(text.to_owned()))
    }
}

impl FromStr for RowId {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.split_once('-').and_then(|(order, tag)| {
            let number = |digits| u32::from_str_radix(digits, 16).ok();
            Some(Self { order: number(order)?, tag: number(tag)? })
        });
        // There is one way to write it, so that no row has two names.
        parts.filter(|id| id.to_string() == text).ok_or_else(|| AddressError(text.to_owned()))
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(field) = text.strip_prefix("entered/") {
            return field.parse().map(Self::Entered);
        }
        if let Some(place) = text.strip_prefix("undecided/") {
            // Nobody decides on what is to be decided.
            let is_place = !place.starts_with("undecided/");
            return is_place
                .then(|| place.parse())
                .transpose()?
                .map_or_else(|| Err(AddressError(text.to_owned())), |place| Ok(Self::Undecided(Box::new(place))));
        }
        if let Some(field) = text.strip_prefix("draft/") {
            return field.parse().map(Self::Draft);
        }
        let parts: Vec<&str> = text.split('/').collect();
        let bad = || AddressError(text.to_owned());
        match parts.as_slice() {
            ["answer", key] => Ok(Self::Field(Field::Answer(key.parse()?))),
            ["list", list, row] if is_id(list) => Ok(Self::Row((*list).into(), row.parse()?)),
            ["list", list, row, key] if is_id(list) => {
                Ok(Self::Field(Field::Cell((*list).into(), row.parse()?, key.parse()?)))
            }
            ["task", task, "state"] if is_id(task) => Ok(Self::State((*task).into())),
            ["task", task, fact] if is_id(task) => {
                let fact = TaskFact::ALL.into_iter().find(|known| known.name() == *fact);
                Ok(Self::Field(Field::Task((*task).into(), fact.ok_or_else(bad)?)))
            }
            ["link", link] if is_id(link) => Ok(Self::Opened((*link).into())),
            ["version"] => Ok(Self::Version),
            _ => Err(bad()),
        }
    }
}

impl FromStr for Field {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // An address reads the field in it, so what is no field must not be read as an address again.
        let is_field = ["entered/", "draft/", "undecided/"].iter().all(|other| !text.starts_with(other));
        match is_field.then(|| text.parse()).transpose()? {
            Some(Address::Field(field)) => Ok(field),
            _ => Err(AddressError(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Field {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.to_string()
    }
}

impl TryFrom<String> for AnswerKey {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<AnswerKey> for String {
    fn from(key: AnswerKey) -> Self {
        key.to_string()
    }
}

impl TryFrom<String> for RowId {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<RowId> for String {
    fn from(id: RowId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for Address {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.to_string()
    }
}

impl From<Field> for Address {
    fn from(field: Field) -> Self {
        Self::Field(field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_address() -> impl Strategy<Value = Address> {
        let id = "[a-z][a-z0-9-]{0,12}";
        let row = (any::<u32>(), any::<u32>()).prop_map(|(order, tag)| RowId::new(order, tag));
        let key = (id, proptest::option::of(id)).prop_map(|(question, item)| AnswerKey {
            question: question.as_str().into(),
            item: item.map(OptionId::new),
        });
        let fact = (0..TaskFact::ALL.len()).prop_map(|at| TaskFact::ALL[at]);
        prop_oneof![
            key.clone().prop_map(|key| Field::Answer(key).into()),
            (id, row.clone(), key).prop_map(|(list, row, key)| Field::Cell(list.as_str().into(), row, key).into()),
            (id, fact).prop_map(|(task, fact)| Field::Task(task.as_str().into(), fact).into()),
            id.prop_map(|task| Address::State(task.as_str().into())),
            (id, row).prop_map(|(list, row)| Address::Row(list.as_str().into(), row)),
            id.prop_map(|link| Address::Opened(link.as_str().into())),
            Just(Address::Version),
            id.prop_map(|question| Address::Entered(Field::answer(&question.as_str().into()))),
            id.prop_map(|task| Address::Undecided(Box::new(Address::State(task.as_str().into())))),
        ]
    }

    #[test]
    fn what_was_entered_is_one_field_however_often_it_is_said() {
        let said = "entered/".repeat(200_000) + "answer/x";
        assert!(said.parse::<Address>().is_err() && said.parse::<Field>().is_err());
    }

    proptest! {
        #[test]
        fn an_address_survives_being_written(address in any_address()) {
            prop_assert_eq!(address.to_string().parse(), Ok(address));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,60}") {
            if let Ok(address) = text.parse::<Address>() {
                prop_assert_eq!(address.to_string(), text);
            }
        }
    }
}
