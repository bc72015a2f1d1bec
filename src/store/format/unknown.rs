//! What a file has beyond what this program knows, and whether it can be written back.
//!
//! A field beside the known fields of the case stands on its own and is written back as it was. A field of the file
//! speaks of all of it, as a checksum would, and a field inside a task or an answer belongs to something that is
//! changed here: with those the file is only read.

use crate::case::{ReadOnlyReason, UnknownFields};
use ron::value::RawValue;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Sorts what was ignored while a file was read, by the paths at which it is.
pub(super) fn fields(text: &str, ignored: Vec<String>) -> UnknownFields {
    // An extension of RON at the top of the file may change what the unknown fields mean.
    let is_plain = !text.contains("#![");
    let (safe, unsafe_names): (Vec<_>, Vec<_>) = ignored.into_iter().partition(|path| name_in_case(path).is_some());
    let wanted: BTreeSet<&str> = safe.iter().filter_map(|path| name_in_case(path)).collect();
    let fields = ron::from_str::<Fields>(text).ok().and_then(|mut file| file.0.remove("case"));
    let fields = fields.and_then(|case| ron::from_str::<Fields>(&case).ok()).unwrap_or_default();
    let preserved: BTreeMap<String, String> =
        fields.0.into_iter().filter(|(name, _)| wanted.contains(name.as_str())).collect();
    // What could not be taken along would be lost.
    let is_whole = is_plain && unsafe_names.is_empty() && preserved.len() == safe.len();
    let names = if unsafe_names.is_empty() { safe } else { unsafe_names };
    UnknownFields { preserved, read_only: (!is_whole).then_some(ReadOnlyReason::Unknown { names }) }
}

/// The name of a field of the case itself.
fn name_in_case(path: &str) -> Option<&str> {
    // Any other name would have to be written back with an r# before it.
    let is_plain = |name: &&str| {
        let begins = name.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_');
        begins && name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
    };
    path.strip_prefix("case.").filter(is_plain)
}

/// The fields of a structure as they stand in the text.
#[derive(Default)]
struct Fields(BTreeMap<String, String>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("", &[], FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("struct")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Fields, A::Error> {
        let mut fields = BTreeMap::new();
        while let Some((Name(name), raw)) = access.next_entry::<Name, &RawValue>()? {
            fields.insert(name, raw.trim().get_ron().to_owned());
        }
        Ok(Fields(fields))
    }
}

/// The name of a field.
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(NameVisitor)
    }
}

struct NameVisitor;

impl Visitor<'_> for NameVisitor {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Name, E> {
        Ok(Name(name.to_owned()))
    }
}
