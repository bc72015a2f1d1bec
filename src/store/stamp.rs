//! What tells whether a file is still as it was left: the SHA-256 of its bytes.

use sha2::{Digest as _, Sha256};

/// The content of a case file at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp([u8; 32]);

impl Stamp {
    /// The stamp of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}
