//! SHA-256, and octets as they are written: in upper-case hex without separators.

use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// Octets in hex.
///
/// ```
/// assert_eq!(lupapolku::hash::hex(&[0x0A, 0xFF]), "0AFF");
/// ```
#[must_use]
pub fn hex(octets: &[u8]) -> String {
    octets.iter().fold(String::with_capacity(2 * octets.len()), |mut text, octet| {
        // A text takes everything that is written into it.
        write!(text, "{octet:02X}").ok();
        text
    })
}

/// The SHA-256 of some bytes in hex.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The first 64 bits of the SHA-256 of these pieces, one after the other, in hex: enough to tell things apart that nobody
/// forges.
#[must_use]
pub fn short<'p>(pieces: impl IntoIterator<Item = &'p [u8]>) -> String {
    let hash = pieces.into_iter().fold(Sha256::new(), |hash, piece| hash.chain_update(piece)).finalize();
    hex(hash.get(..8).unwrap_or_default())
}
