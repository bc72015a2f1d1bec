//! What tells whether a file is still as it was left: the SHA-256 of its bytes.

use crate::hash;
use serde::{Deserialize, Serialize};

/// The content of a case file at one moment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContentHash(String);

impl ContentHash {
    /// The stamp of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(hash::sha256(bytes))
    }

    /// The SHA-256 in upper-case hex.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.0
    }
}
