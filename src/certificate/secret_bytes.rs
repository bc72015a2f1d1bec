//! Octets that may be secret: as they stand in a file, or put together in memory that is wiped.

use std::ops::Deref;
use zeroize::Zeroizing;

/// Octets of a file.
pub(super) enum SecretBytes<'a> {
    /// As they stand there.
    Given(&'a [u8]),
    /// Put together from pieces, or written otherwise.
    Made(Zeroizing<Vec<u8>>),
}

impl SecretBytes<'_> {
    /// Octets from pieces of `length` altogether: a vector that grows leaves copies behind that nobody wipes.
    pub(super) fn made<T: AsRef<[u8]>>(length: usize, pieces: impl IntoIterator<Item = T>) -> Self {
        let mut whole = Zeroizing::new(Vec::with_capacity(length));
        pieces.into_iter().for_each(|piece| whole.extend_from_slice(piece.as_ref()));
        Self::Made(whole)
    }
}

impl Deref for SecretBytes<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Given(octets) => octets,
            Self::Made(octets) => octets,
        }
    }
}
