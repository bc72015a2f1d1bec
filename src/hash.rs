//! SHA-256, and octets as they are written: in upper-case hex without separators.

use sha2::{Digest as _, Sha256};

/// Octets in hex.
///
/// ```
/// assert_eq!(lupapolku::hash::hex(&[0x0A, 0xFF]), "0AFF");
/// ```
#[must_use]
pub fn hex(octets: &[u8]) -> String {
    let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or_default().to_ascii_uppercase();
    octets.iter().flat_map(|octet| [digit(octet >> 4), digit(octet & 0x0F)]).collect()
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
