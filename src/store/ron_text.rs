//! Writes values as RON: the very bytes that the RON library writes, which goes letter by letter where this takes a run of
//! letters at once. A case of many rows is saved, and noted in its trail, in a fifth of the time.

use serde::ser::{
    Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, Serializer,
};
use std::fmt::{Error, Result, Write as _};

/// How the parts of a value stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// All on one line, without spaces.
    OneLine,
    /// Each on a line of its own, two spaces further in than what it is a part of.
    Lines,
}

/// Puts a value behind a text.
///
/// # Errors
/// Where it holds something that no case and no event holds: numbers with a fraction, octets, tuples.
pub(super) fn put<T: Serialize>(text: &mut String, value: &T, layout: Layout) -> Result {
    value.serialize(&mut Writer { text, layout, depth: 0 })
}

struct Writer<'t> {
    text: &'t mut String,
    layout: Layout,
    /// In how many values it is.
    depth: usize,
}

impl Writer<'_> {
    fn letters(&mut self, text: &str) {
        self.text.push('"');
        let mut rest = text;
        loop {
            let plain = rest.bytes().position(|octet| !is_plain(octet)).unwrap_or(rest.len());
            let (run, others) = rest.split_at_checked(plain).unwrap_or((rest, ""));
            self.text.push_str(run);
            let mut others = others.chars();
            let Some(letter) = others.next() else { break };
            self.text.extend(letter.escape_debug());
            rest = others.as_str();
        }
        self.text.push('"');
    }

    fn line(&mut self) {
        if self.layout == Layout::Lines {
            self.text.push('\n');
            (0..self.depth).for_each(|_| self.text.push_str("  "));
        }
    }

    fn put_whole(&mut self, number: impl std::fmt::Display) -> Result {
        write!(self.text, "{number}")
    }
}

/// Whether a letter stands in a text as it is. Of the others the standard library knows it.
fn is_plain(octet: u8) -> bool {
    matches!(octet, b' '..=b'~') && !matches!(octet, b'"' | b'\'' | b'\\')
}

/// A value of several parts.
struct Parts<'w, 't> {
    writer: &'w mut Writer<'t>,
    end: char,
    is_empty: bool,
}

impl<'w, 't> Parts<'w, 't> {
    fn of(writer: &'w mut Writer<'t>, begin: char, end: char) -> Self {
        writer.text.push(begin);
        writer.depth += 1;
        Self { writer, end, is_empty: true }
    }

    /// Begins the next part.
    fn next(&mut self) {
        if !self.is_empty {
            self.writer.text.push(',');
        }
        self.is_empty = false;
        self.writer.line();
    }

    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result {
        self.writer.text.push_str(if self.writer.layout == Layout::Lines { ": " } else { ":" });
        value.serialize(&mut *self.writer)
    }

    fn finish(self) {
        self.writer.depth -= 1;
        if !self.is_empty && self.writer.layout == Layout::Lines {
            self.writer.text.push(',');
            self.writer.line();
        }
        self.writer.text.push(self.end);
    }
}

impl SerializeSeq for Parts<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result {
        self.next();
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result {
        self.finish();
        Ok(())
    }
}

impl SerializeMap for Parts<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result {
        self.next();
        key.serialize(&mut *self.writer)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result {
        self.value(value)
    }

    fn end(self) -> Result {
        self.finish();
        Ok(())
    }
}

impl SerializeStruct for Parts<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result {
        self.next();
        self.writer.text.push_str(name);
        self.value(value)
    }

    fn end(self) -> Result {
        self.finish();
        Ok(())
    }
}

impl SerializeStructVariant for Parts<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result {
        SerializeStruct::serialize_field(self, name, value)
    }

    fn end(self) -> Result {
        self.finish();
        Ok(())
    }
}

macro_rules! whole_numbers {
    ($($name:ident: $number:ty;)*) => {$(
        fn $name(self, number: $number) -> Result {
            self.put_whole(number)
        }
    )*};
}

macro_rules! refused {
    ($($name:ident: $value:ty;)*) => {$(
        fn $name(self, _: $value) -> Result {
            Err(Error)
        }
    )*};
}

impl<'w, 't> Serializer for &'w mut Writer<'t> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Parts<'w, 't>;
    type SerializeMap = Parts<'w, 't>;
    type SerializeStruct = Parts<'w, 't>;
    type SerializeStructVariant = Parts<'w, 't>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;

    whole_numbers! {
        serialize_i8: i8;
        serialize_i16: i16;
        serialize_i32: i32;
        serialize_i64: i64;
        serialize_u8: u8;
        serialize_u16: u16;
        serialize_u32: u32;
        serialize_u64: u64;
    }

    refused! {
        serialize_f32: f32;
        serialize_f64: f64;
        serialize_char: char;
        serialize_bytes: &[u8];
        serialize_unit_struct: &'static str;
    }

    fn serialize_bool(self, value: bool) -> Result {
        self.text.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result {
        self.letters(text);
        Ok(())
    }

    fn serialize_unit(self) -> Result {
        Err(Error)
    }

    fn serialize_none(self) -> Result {
        self.text.push_str("None");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result {
        self.serialize_newtype_variant("", 0, "Some", value)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result {
        self.text.push_str(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result {
        self.serialize_newtype_variant("", 0, "", value)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result {
        self.text.push_str(variant);
        self.text.push('(');
        value.serialize(&mut *self)?;
        self.text.push(')');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> std::result::Result<Parts<'w, 't>, Error> {
        Ok(Parts::of(self, '[', ']'))
    }

    fn serialize_map(self, _: Option<usize>) -> std::result::Result<Parts<'w, 't>, Error> {
        Ok(Parts::of(self, '{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> std::result::Result<Parts<'w, 't>, Error> {
        Ok(Parts::of(self, '(', ')'))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> std::result::Result<Parts<'w, 't>, Error> {
        self.text.push_str(variant);
        Ok(Parts::of(self, '(', ')'))
    }

    fn serialize_tuple(self, _: usize) -> std::result::Result<Self::SerializeTuple, Error> {
        Err(Error)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> std::result::Result<Self::SerializeTupleStruct, Error> {
        Err(Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> std::result::Result<Self::SerializeTupleVariant, Error> {
        Err(Error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Answer, AnswerKey, Case, Draft, Edit, Field, Other, ProcessStamp, Row, Said, TaskState, Value};
    use crate::store::{ContentHash, Event, parse};
    use jiff::civil::date;
    use std::sync::Arc;

    /// The same bytes as from the library, in both layouts.
    fn is_written_alike<T: Serialize>(value: &T) {
        let pretty = ron::ser::PrettyConfig::new().new_line("\n").indentor("  ").struct_names(false);
        for (layout, theirs) in
            [(Layout::OneLine, ron::to_string(value)), (Layout::Lines, ron::ser::to_string_pretty(value, pretty))]
        {
            let mut ours = String::new();
            put(&mut ours, value, layout).expect("written");
            assert_eq!(ours, theirs.expect("written"));
        }
    }

    /// A case with something of everything in it.
    fn case(text: &str) -> Case {
        let mut case = parse(include_str!("../../tests/formats/1.ron")).expect("a case");
        let (on, by) = (date(2026, 11, 28), text.to_owned());
        let row = Row { answers: [(AnswerKey::of(&"a".into()), Answer::Text(text.to_owned()))].into() };
        let values = [
            Value::Answer(None),
            Value::Answer(Some(Answer::Date(on))),
            Value::State(TaskState::Waiting),
            Value::Row(None),
            Value::Row(Some(Arc::new(row))),
        ];
        let other = |(at, theirs): (i64, &Value)| Other {
            base: Value::Row(Some(Arc::default())),
            theirs: theirs.clone(),
            by: by.clone(),
            at: (at > 0).then_some(-at),
        };
        case.undecided.insert("task/b/state".parse().expect("a place"), (0..).zip(&values).map(other).collect());
        case.undecided.insert("version".parse().expect("a place"), Vec::new());
        for (name, said) in
            [("c", Said::Taken), ("d", Said::Confirmed { by: by.clone(), on }), ("e", Said::Rejected { by, on })]
        {
            let rests_on = [(AnswerKey::item(&"f".into(), &"g".into()), text.to_owned())].into();
            let draft = Draft { rule: "h".into(), rests_on, value: text.to_owned(), said };
            case.drafts.insert(Field::answer(&name.into()), draft);
        }
        case.lists.insert("i".into(), [].into());
        case
    }

    fn events(text: &str) -> Vec<Event> {
        let case = case(text);
        let begun = Case::new(ProcessStamp { id: "x".into(), version: 7 }, case.started);
        let edit = Edit::between(&begun, &case).expect("changes");
        let (by, on, stamp) = (text.to_owned(), String::new(), ContentHash::of(text.as_bytes()));
        vec![
            Event::Opened { by: by.clone(), on, stamp: stamp.clone() },
            Event::Did(edit.clone()),
            Event::Continued(edit.inverse()),
            Event::Undid,
            Event::Redid,
            Event::Saved { stamp: stamp.clone() },
            Event::TookIn { edit: Some(edit), from: stamp.clone(), by: by.clone() },
            Event::TookIn { edit: None, from: stamp, by },
            Event::Discarded,
            Event::Covered { lines: usize::MAX },
        ]
    }

    proptest::proptest! {
        #[test]
        fn cases_and_events_are_written_as_by_the_library(text in "[\u{0}-\u{7f}]{0,20}|\\PC{0,20}|[\"'\\\\ä\u{301}\u{ad}\u{200b}\t\n]{0,9}") {
            is_written_alike(&case(&text));
            events(&text).iter().for_each(is_written_alike);
        }
    }

    #[test]
    fn the_sample_is_written_as_by_the_library() {
        is_written_alike(&crate::sample::case().expect("a case"));
    }
}
