//! The key derivation of PKCS#12 (RFC 7292, appendix B.2).

use sha1::Sha1;
use sha2::block_api::compress256;
use sha2::digest::block_api::BlockSizeUser;
use sha2::digest::{Digest, FixedOutputReset, Output, OutputSizeUser, Update};
use sha2::{Sha256, Sha384, Sha512};
use zeroize::Zeroizing;

/// A hash that is made of itself again and again.
pub(super) trait Repeated: Digest + FixedOutputReset + BlockSizeUser {
    /// Hashes a hash so many times more.
    fn repeat(output: &mut Output<Self>, times: u32) {
        let mut digest = Self::new();
        for _ in 0..times {
            Update::update(&mut digest, output);
            FixedOutputReset::finalize_into_reset(&mut digest, output);
        }
    }
}

impl Repeated for Sha1 {}
impl Repeated for Sha384 {}
impl Repeated for Sha512 {}

/// How SHA-256 begins (FIPS 180-4, section 5.3.3).
const BEGIN: [u32; 8] =
    [0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19];

/// Most files of today have this hash and hundreds of thousands of rounds, each of which is one block.
impl Repeated for Sha256 {
    fn repeat(output: &mut Output<Self>, times: u32) {
        // What is hashed, a bit, and the length of 256 bits (FIPS 180-4, section 5.1.1).
        let mut block = [0; 64];
        (block[32], block[62]) = (0x80, 0x01);
        block.iter_mut().zip(output.iter()).for_each(|(octet, given)| *octet = *given);
        for _ in 0..times {
            let mut state = BEGIN;
            compress256(&mut state, &[block]);
            let words = block.as_chunks_mut::<4>().0.iter_mut();
            words.zip(state).for_each(|(octets, word)| *octets = word.to_be_bytes());
        }
        output.iter_mut().zip(block).for_each(|(octet, made)| *octet = made);
    }
}

/// What a key is derived for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Encryption = 1,
    InitialValue = 2,
    Mac = 3,
}

/// Derives so many octets from a password in the form of PKCS#12: two octets a letter and two zeros.
pub(super) fn derive<D: Repeated>(
    password: &[u8],
    salt: &[u8],
    purpose: Purpose,
    rounds: u32,
    length: usize,
) -> Zeroizing<Vec<u8>> {
    let block = D::block_size();
    let room = |text: &[u8]| block * text.len().div_ceil(block);
    // With room for all of it at once, because a vector that grows leaves copies behind that nobody wipes.
    let mut input = Zeroizing::new(Vec::with_capacity(room(salt) + room(password)));
    [salt, password].iter().for_each(|text| input.extend(text.iter().cycle().take(room(text))));
    let mut key = Zeroizing::new(Vec::with_capacity(length + <D as OutputSizeUser>::output_size()));
    let diversifier = vec![purpose as u8; block];
    let mut digest = D::new();
    while key.len() < length {
        Update::update(&mut digest, &diversifier);
        Update::update(&mut digest, &input);
        let mut output = digest.finalize_fixed_reset();
        D::repeat(&mut output, rounds.saturating_sub(1));
        key.extend_from_slice(&output);
        let addend: Zeroizing<Vec<u8>> = Zeroizing::new(output.iter().copied().cycle().take(block).collect());
        input.chunks_mut(block).for_each(|part| add(part, &addend));
    }
    key.truncate(length);
    key
}

/// Adds the number and one to a number of the same length; what does not fit falls off.
fn add(number: &mut [u8], addend: &[u8]) {
    let mut carry = 1;
    for (octet, more) in number.iter_mut().rev().zip(addend.iter().rev()) {
        let [high, low] = (u16::from(*octet) + u16::from(*more) + carry).to_be_bytes();
        (*octet, carry) = (low, u16::from(high));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::hex;

    const PASSWORD: &[u8] = b"\0s\0m\0e\0g\0\0";
    const SALT: &[u8] = &[0x0A, 0x58, 0xCF, 0x64, 0x53, 0x0D, 0x82, 0x3F];

    fn derived<D: Repeated>(purpose: Purpose, rounds: u32, length: usize) -> String {
        hex(&derive::<D>(PASSWORD, SALT, purpose, rounds, length))
    }

    /// What `openssl kdf … PKCS12KDF` of OpenSSL 3.0.22 gives for the same.
    #[test]
    fn keys_are_those_of_openssl() {
        use Purpose::{Encryption, InitialValue, Mac};
        assert_eq!(derived::<Sha1>(Encryption, 1, 24), "8AAAE6297B6CB04642AB5B077851284EB7128F1A2A7FBCA3");
        assert_eq!(derived::<Sha1>(InitialValue, 1, 8), "79993DFE048D3B76");
        assert_eq!(derived::<Sha1>(Mac, 1000, 20), "EEDA645443827451E9753694F90EE9B9CF9248FF");
        assert!(derived::<Sha1>(Encryption, 2048, 100).ends_with("40D610CFD3ACB58AF7DA0C85C62E758C"));
        assert_eq!(derived::<Sha256>(Encryption, 1, 24), "27E90D7ED5A1C411BA878BC090F5CEBE5E9D5FE3D62B73AA");
        assert_eq!(derived::<Sha256>(InitialValue, 1, 8), "13F6E8C3CB69DA64");
        assert_eq!(derived::<Sha256>(Mac, 1000, 20), "35AC16A454D608FB10C8D7C6338CA85818587AED");
        assert!(derived::<Sha256>(Encryption, 2048, 100).ends_with("1E364EE4E621B1D5B4B3E3B4FAED6696"));
        assert_eq!(derived::<Sha384>(Encryption, 1, 24), "17D50F1F218A3BC96E1041BAECF0A1F2119956552BD03880");
        assert_eq!(derived::<Sha384>(InitialValue, 1, 8), "5F74FF1BE9D0BF2C");
        assert_eq!(derived::<Sha384>(Mac, 1000, 20), "51A59B19DE6EB4AD50CD0FE3D4683E59B7268D43");
        assert!(derived::<Sha384>(Encryption, 2048, 100).ends_with("F13712194F0E89BC51E7510944FFA7BB"));
        assert_eq!(derived::<Sha512>(Encryption, 1, 24), "1304A9F00153742524127D51D598BC047E64090309CA84EB");
        assert_eq!(derived::<Sha512>(InitialValue, 1, 8), "FBE10B5178BE9505");
        assert_eq!(derived::<Sha512>(Mac, 1000, 20), "03D741F5949E0F87720DAA7F1E6C8E77DEEFAE1C");
        assert!(derived::<Sha512>(Encryption, 2048, 100).ends_with("6497DB1D045FA0BE1F41F940E29AEB9F"));
    }

    #[test]
    fn an_empty_password_and_salt_are_no_input_at_all() {
        assert_eq!(
            hex(&derive::<Sha1>(b"", b"", Purpose::Mac, 1, 4)),
            hex(&derive::<Sha1>(b"", b"", Purpose::Mac, 1, 20))[..8]
        );
    }
}
