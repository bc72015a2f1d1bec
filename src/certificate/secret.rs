//! Unlocking what a password protects (PKCS#5, RFC 8018; PKCS#12, RFC 7292). What comes out is wiped after use.

use super::cipher::Cipher;
use super::kdf::{Purpose, derive};
use super::oid;
use super::password::{DecryptError, PasswordEncodings};
use super::tlv::{INTEGER, OCTET_STRING, SEQUENCE, Tlv};
use aws_lc_rs::pbkdf2 as derivation;
use pkcs5::EncryptionScheme;
use pkcs5::der::Decode as _;
use sha1::Sha1;
use std::num::NonZeroU32;
use zeroize::Zeroizing;

/// The most memory scrypt may ask for, in bytes.
const MAX_SCRYPT: u64 = 256 * 1024 * 1024;

/// The block of DES and Triple DES, in octets: the shortest there is.
const SHORTEST_BLOCK: usize = 8;

/// How something opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Opened {
    /// The place of the password among those that were given.
    pub(super) place: usize,
    /// Whether the password had been encoded as no standard has it.
    pub(super) is_odd: bool,
}

/// Decrypts with the first password that leaves what passes the test.
pub(super) fn unlock_any(
    algorithm: Tlv<'_>,
    data: &[u8],
    passwords: &[PasswordEncodings],
    test: impl Fn(&[u8]) -> bool,
) -> Result<(Zeroizing<Vec<u8>>, Opened), DecryptError> {
    let mut error = DecryptError::WrongPassword;
    for (place, forms) in passwords.iter().enumerate() {
        match unlock(algorithm, data, forms) {
            Ok(opened) if test(&opened) => return Ok((opened, Opened { place, is_odd: forms.is_odd() })),
            // By chance one wrong password in 256 leaves the padding in order.
            Ok(_) | Err(DecryptError::WrongPassword) => {}
            Err(reason) => error = reason,
        }
    }
    Err(error)
}

/// Decrypts with the AlgorithmIdentifier that goes with the data.
pub(super) fn unlock(
    algorithm: Tlv<'_>,
    data: &[u8],
    forms: &PasswordEncodings,
) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let mut inside = algorithm.is(SEQUENCE).ok_or(DecryptError::Damaged)?.inside();
    let oid = inside.any().and_then(oid::dotted).ok_or(DecryptError::Damaged)?;
    if oid == oid::PBES2 {
        return pbes2(algorithm, data, forms);
    }
    let Some(cipher) = Cipher::of_pkcs12(&oid) else {
        return Err(DecryptError::Unsupported { algorithm: oid::algorithm(&oid) });
    };
    let mut parameters = inside.any().ok_or(DecryptError::Damaged)?.inside();
    let salt = parameters.tagged(OCTET_STRING).ok_or(DecryptError::Damaged)?.content;
    let rounds = parameters.any().and_then(Tlv::number).ok_or(DecryptError::Damaged)?;
    let rounds = forms.charge_iterations(rounds)?;
    let mut opened = forms.wide().filter_map(|password| {
        let iv = derive::<Sha1>(password, salt, Purpose::InitialValue, rounds, cipher.block_length());
        let key = derive::<Sha1>(password, salt, Purpose::Encryption, rounds, cipher.key_length());
        cipher.open(&key, &iv, data)
    });
    opened.next().ok_or(DecryptError::WrongPassword)
}

fn pbes2(algorithm: Tlv<'_>, data: &[u8], forms: &PasswordEncodings) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    if let Some(lock) = Pbkdf2::read(algorithm) {
        return lock.open(data, forms);
    }
    let unsupported = || DecryptError::Unsupported { algorithm: pbes2_cipher(algorithm) };
    if has_short_iv(algorithm) {
        return Err(if is_known_cipher(algorithm) { DecryptError::Damaged } else { unsupported() });
    }
    let scheme = EncryptionScheme::from_der(algorithm.raw).map_err(|_| unsupported())?;
    let parameters = scheme.pbes2().ok_or_else(unsupported)?;
    if let Some(pbkdf2) = parameters.kdf.pbkdf2() {
        forms.charge_iterations(u64::from(pbkdf2.iteration_count))?;
    }
    if let Some(scrypt) = parameters.kdf.scrypt() {
        let blocks = u64::from(scrypt.block_size) * u64::from(scrypt.parallelization);
        let memory = scrypt.cost_parameter.saturating_mul(blocks).saturating_mul(128);
        if memory > MAX_SCRYPT {
            return Err(DecryptError::TooManyRounds { rounds: scrypt.cost_parameter });
        }
        if scrypt.cost_parameter < 2 || !scrypt.cost_parameter.is_power_of_two() {
            return Err(DecryptError::Damaged);
        }
        forms.charge_iterations(memory / 128)?;
    }
    let mut last = DecryptError::WrongPassword;
    for password in forms.plain() {
        match scheme.decrypt(password, data) {
            Ok(opened) => return Ok(Zeroizing::new(opened)),
            Err(pkcs5::Error::UnsupportedAlgorithm { oid }) => {
                last = DecryptError::Unsupported { algorithm: oid::algorithm(&oid.to_string()) };
            }
            Err(_) => {}
        }
    }
    Err(last)
}

/// PBES2 with PBKDF2 (RFC 8018), which nearly every program writes. The library reads it too, but no salt that is longer
/// than 32 octets, and PKI.js writes 64.
struct Pbkdf2<'a> {
    salt: &'a [u8],
    rounds: u64,
    hash: derivation::Algorithm,
    cipher: Cipher,
    iv: &'a [u8],
}

impl<'a> Pbkdf2<'a> {
    fn read(algorithm: Tlv<'a>) -> Option<Self> {
        let mut parts = algorithm.inside().nth(1)?.is(SEQUENCE)?.inside();
        let (mut derivation, mut encryption) = (parts.tagged(SEQUENCE)?.inside(), parts.tagged(SEQUENCE)?.inside());
        oid::dotted(derivation.any()?).filter(|oid| oid == "1.2.840.113549.1.5.12")?;
        let mut figures = derivation.tagged(SEQUENCE)?.inside();
        let salt = figures.tagged(OCTET_STRING)?.content;
        let rounds = figures.tagged(INTEGER)?.number()?;
        // The length of the key, which the cipher says already.
        figures.tagged(INTEGER);
        let hash = match figures.tagged(SEQUENCE) {
            None => "1.2.840.113549.2.7".to_owned(),
            Some(hash) => oid::dotted(hash.inside().any()?)?,
        };
        let hash = match hash.as_str() {
            "1.2.840.113549.2.7" => derivation::PBKDF2_HMAC_SHA1,
            "1.2.840.113549.2.9" => derivation::PBKDF2_HMAC_SHA256,
            "1.2.840.113549.2.10" => derivation::PBKDF2_HMAC_SHA384,
            "1.2.840.113549.2.11" => derivation::PBKDF2_HMAC_SHA512,
            _ => return None,
        };
        let cipher = Cipher::of_pbes2(&oid::dotted(encryption.any()?)?)?;
        Some(Self { salt, rounds, hash, cipher, iv: encryption.tagged(OCTET_STRING)?.content })
    }

    fn open(&self, data: &[u8], forms: &PasswordEncodings) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
        let rounds = NonZeroU32::new(forms.charge_iterations(self.rounds)?).ok_or(DecryptError::Damaged)?;
        if self.iv.len() != self.cipher.block_length() {
            return Err(DecryptError::Damaged);
        }
        let mut opened = forms.plain().filter_map(|password| {
            let mut key = Zeroizing::new(vec![0; self.cipher.key_length()]);
            derivation::derive(self.hash, rounds, self.salt, password, &mut key);
            self.cipher.open(&key, self.iv, data)
        });
        opened.next().ok_or(DecryptError::WrongPassword)
    }
}

/// The cipher of a PBES2 AlgorithmIdentifier, with its parameters.
fn pbes2_encryption(algorithm: Tlv<'_>) -> Option<Tlv<'_>> {
    algorithm.inside().nth(1)?.inside().nth(1)
}

/// Whether the initial value is shorter than a block of any cipher, which the library would take for granted.
fn has_short_iv(algorithm: Tlv<'_>) -> bool {
    let iv = pbes2_encryption(algorithm).and_then(|it| it.inside().nth(1)).and_then(|it| it.is(OCTET_STRING));
    iv.is_some_and(|iv| iv.content.len() < SHORTEST_BLOCK)
}

/// Whether the cipher of PBES2 is one that is read, which has an initial value of its block's length.
fn is_known_cipher(algorithm: Tlv<'_>) -> bool {
    let cipher = pbes2_encryption(algorithm).and_then(|it| it.inside().any());
    cipher.and_then(oid::dotted).is_some_and(|oid| Cipher::of_pbes2(&oid).is_some())
}

/// The name of a PBES2 cipher, for saying that it is not known.
fn pbes2_cipher(algorithm: Tlv<'_>) -> String {
    let cipher = pbes2_encryption(algorithm).and_then(|it| it.inside().any());
    cipher.and_then(oid::dotted).map_or_else(|| "PBES2".to_owned(), |oid| oid::algorithm(&oid))
}
