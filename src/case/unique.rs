//! Maps in which no name may stand twice: of two answers to one question, a file may not silently lose one.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// What the error of a name that stands twice begins with.
pub(crate) const DUPLICATE_KEY: &str = "twice:";

/// What is read name by name.
pub(super) trait ByName: Default {
    /// What each stands under.
    type Name;
    /// What stands there.
    type Value;

    /// Whether something stands under a name already.
    fn has(&self, name: &Self::Name) -> bool;

    /// Puts something under a name that is free.
    fn put(&mut self, name: Self::Name, value: Self::Value);
}

impl<K: Ord, V> ByName for BTreeMap<K, V> {
    type Name = K;
    type Value = V;

    fn has(&self, name: &K) -> bool {
        self.contains_key(name)
    }

    fn put(&mut self, name: K, value: V) {
        self.insert(name, value);
    }
}

/// Reads a map and refuses a name that stands twice.
pub(super) fn unique<'de, D, M>(deserializer: D) -> Result<M, D::Error>
where
    D: Deserializer<'de>,
    M: ByName<Name: Deserialize<'de> + fmt::Display, Value: Deserialize<'de>>,
{
    deserializer.deserialize_map(Unique(PhantomData))
}

struct Unique<M>(PhantomData<M>);

impl<'de, M> Visitor<'de> for Unique<M>
where
    M: ByName<Name: Deserialize<'de> + fmt::Display, Value: Deserialize<'de>>,
{
    type Value = M;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<M, A::Error> {
        let mut map = M::default();
        while let Some((name, value)) = access.next_entry::<M::Name, M::Value>()? {
            if map.has(&name) {
                return Err(A::Error::custom(format_args!("{DUPLICATE_KEY}{name}")));
            }
            map.put(name, value);
        }
        Ok(map)
    }
}
