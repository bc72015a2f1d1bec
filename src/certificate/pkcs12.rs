//! PKCS#12 files (RFC 7292): what is in them, and why they do not open.

use super::octets::Octets;
use super::oid;
use super::private_key;
use super::secret::{Forms, LockError, unlock};
use super::tlv::{INTEGER, OCTET_STRING, Reader, SEQUENCE, Tlv, context};
use aws_lc_rs::hmac;
use pkcs12::kdf::{Pkcs12KeyType, derive_key};
use sha2::{Sha256, Sha384, Sha512};
use zeroize::Zeroizing;

/// What became of a PKCS#12 file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pkcs12 {
    /// Whether it opened.
    pub state: Pkcs12State,
    /// How its content is protected against changes.
    pub mac: Mac,
}

/// Whether a PKCS#12 file opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pkcs12State {
    /// It did, and so many objects were in it.
    Opened {
        /// How many.
        count: usize,
    },
    /// It needs a password and none was given.
    NeedsPassword,
    /// It did not.
    Locked(LockError),
}

/// How the content is protected against changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mac {
    /// Not at all: a wrong password cannot be told from damage.
    Absent,
    /// The password and the content fit the code.
    Checked,
    /// There is a code that was not checked, because nothing opened it.
    Unchecked,
    /// There is a code of a kind this program does not know.
    Unsupported {
        /// Its name, or its object identifier.
        algorithm: String,
    },
}

/// Something found inside.
pub(super) enum Piece {
    /// In DER: a certificate or a revocation list.
    Public(Vec<u8>),
    /// In DER: a private key, which the file keeps encrypted or not.
    Private(Zeroizing<Vec<u8>>, bool),
}

/// Whether this is a PKCS#12 file at all.
pub(super) fn is_pkcs12(value: Tlv<'_>) -> bool {
    Outer::read(value).is_some()
}

/// Opens a file with one of these passwords. `given` says whether the user gave any.
pub(super) fn read(value: Tlv<'_>, (passwords, given): (&[Forms], bool)) -> (Pkcs12, Vec<Piece>) {
    let locked = |error, mac| (Pkcs12 { state: Pkcs12State::Locked(error), mac }, Vec::new());
    let Some(outer) = Outer::read(value) else { return locked(LockError::Damaged, Mac::Absent) };
    let mut mac = outer.mac.map_or(Mac::Absent, |_| Mac::Unchecked);
    let mut error = LockError::WrongPassword;
    for forms in passwords {
        let checked = outer.mac.map(|code| check(code, &outer.safe, forms));
        match checked {
            Some(Ok(true)) => mac = Mac::Checked,
            Some(Ok(false)) => continue,
            Some(Err(LockError::Unsupported { algorithm })) => mac = Mac::Unsupported { algorithm },
            Some(Err(reason)) => return locked(reason, mac),
            None => {}
        }
        match open(&outer.safe, forms) {
            Ok(pieces) => {
                let state = Pkcs12State::Opened { count: pieces.len() };
                return (Pkcs12 { state, mac }, pieces);
            }
            // The code has vouched for the password, so it is not that.
            Err(LockError::WrongPassword) if mac == Mac::Checked => return locked(LockError::Damaged, mac),
            Err(reason @ (LockError::TooManyRounds { .. } | LockError::Unsupported { .. })) => {
                return locked(reason, mac);
            }
            Err(reason) => error = reason,
        }
    }
    match (given, &error) {
        (false, LockError::WrongPassword) => (Pkcs12 { state: Pkcs12State::NeedsPassword, mac }, Vec::new()),
        _ => locked(error, mac),
    }
}

/// The outer layer of a file.
struct Outer<'a> {
    safe: Octets<'a>,
    mac: Option<Tlv<'a>>,
}

impl<'a> Outer<'a> {
    fn read(value: Tlv<'a>) -> Option<Self> {
        let mut inside = value.is(SEQUENCE)?.inside();
        inside.tagged(INTEGER)?.number().filter(|version| *version == 3)?;
        let mut content = inside.tagged(SEQUENCE)?.inside();
        let is_data = oid::dotted(content.any()?)? == oid::DATA;
        let safe = content.tagged(context(0)).filter(|_| is_data)?.inside().any()?.octets()?;
        Some(Self { safe, mac: inside.tagged(SEQUENCE) })
    }
}

/// Whether the code of the file fits the password.
fn check(mac: Tlv<'_>, safe: &[u8], forms: &Forms) -> Result<bool, LockError> {
    let parts = || {
        let mut inside = mac.inside();
        let mut digest = inside.tagged(SEQUENCE)?.inside();
        let algorithm = oid::dotted(digest.tagged(SEQUENCE)?.inside().any()?)?;
        let tag = digest.tagged(OCTET_STRING)?.content;
        let salt = inside.tagged(OCTET_STRING)?.content;
        let rounds = inside.tagged(INTEGER).map_or(Some(1), Tlv::number)?;
        Some((algorithm, tag, salt, rounds))
    };
    let (algorithm, tag, salt, rounds) = parts().ok_or(LockError::Damaged)?;
    let hash = match algorithm.as_str() {
        "1.3.14.3.2.26" => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
        "2.16.840.1.101.3.4.2.1" => hmac::HMAC_SHA256,
        "2.16.840.1.101.3.4.2.2" => hmac::HMAC_SHA384,
        "2.16.840.1.101.3.4.2.3" => hmac::HMAC_SHA512,
        _ => return Err(LockError::Unsupported { algorithm: oid::algorithm(&algorithm) }),
    };
    let rounds = forms.spend(rounds)?;
    let fits = |password: &[u8]| {
        let key = mac_key(password, salt, rounds, hash);
        hmac::verify(&hmac::Key::new(hash, &key), safe, tag).is_ok()
    };
    Ok(forms.wide().any(fits))
}

fn mac_key(password: &[u8], salt: &[u8], rounds: i32, hash: hmac::Algorithm) -> Zeroizing<Vec<u8>> {
    let (kind, length) = (Pkcs12KeyType::Mac, hash.tag_len());
    Zeroizing::new(match length {
        32 => derive_key::<Sha256>(password, salt, kind, rounds, length),
        48 => derive_key::<Sha384>(password, salt, kind, rounds, length),
        64 => derive_key::<Sha512>(password, salt, kind, rounds, length),
        _ => derive_key::<sha1::Sha1>(password, salt, kind, rounds, length),
    })
}

/// Everything in the safe.
fn open(safe: &[u8], forms: &Forms) -> Result<Vec<Piece>, LockError> {
    let contents = Reader::new(safe).tagged(SEQUENCE).ok_or(LockError::Damaged)?;
    let mut pieces = Vec::new();
    for content in contents.inside() {
        let mut inside = content.inside();
        let oid = inside.any().and_then(oid::dotted).ok_or(LockError::Damaged)?;
        let value = inside.tagged(context(0)).and_then(|it| it.inside().any()).ok_or(LockError::Damaged)?;
        match oid.as_str() {
            oid::DATA => bags(&value.octets().ok_or(LockError::Damaged)?, (forms, NESTED), &mut pieces)?,
            oid::ENCRYPTED_DATA => bags(&encrypted(value, forms)?, (forms, NESTED), &mut pieces)?,
            other => return Err(LockError::Unsupported { algorithm: oid::algorithm(other) }),
        }
    }
    Ok(pieces)
}

/// EncryptedData (RFC 5652, section 8).
fn encrypted(value: Tlv<'_>, forms: &Forms) -> Result<Zeroizing<Vec<u8>>, LockError> {
    let parts = || {
        let mut inside = value.is(SEQUENCE)?.inside();
        inside.tagged(INTEGER)?;
        let mut info = inside.tagged(SEQUENCE)?.inside();
        info.any()?;
        let algorithm = info.tagged(SEQUENCE)?;
        Some((algorithm, info.any()?.octets()?))
    };
    let (algorithm, data) = parts().ok_or(LockError::Damaged)?;
    unlock(algorithm, &data, forms)
}

/// How deep safe contents may be nested.
const NESTED: u8 = 4;

/// SafeContents (RFC 7292, section 4.2).
fn bags(bytes: &[u8], (forms, depth): (&Forms, u8), pieces: &mut Vec<Piece>) -> Result<(), LockError> {
    // Decrypted with a wrong password, the content is anything but a sequence.
    let contents = Reader::new(bytes).tagged(SEQUENCE).ok_or(LockError::WrongPassword)?;
    for bag in contents.inside() {
        let mut inside = bag.inside();
        let kind = inside.any().and_then(oid::dotted).ok_or(LockError::Damaged)?;
        let value = inside.tagged(context(0)).and_then(|it| it.inside().any()).ok_or(LockError::Damaged)?;
        match kind.strip_prefix("1.2.840.113549.1.12.10.1.") {
            Some("1") => pieces.push(Piece::Private(Zeroizing::new(value.raw.to_vec()), false)),
            Some("2") => pieces.push(Piece::Private(shrouded(value, forms)?, true)),
            Some("3" | "4") => {
                let der = value.inside().find(|part| part.tag == context(0)).and_then(|it| it.inside().any());
                let der = der.and_then(Tlv::octets).ok_or(LockError::Damaged)?;
                pieces.push(Piece::Public(der.to_vec()));
            }
            Some("6") if depth > 0 => bags(value.raw, (forms, depth - 1), pieces)?,
            // Secrets of other kinds are none of this program's business.
            _ => {}
        }
    }
    Ok(())
}

fn shrouded(value: Tlv<'_>, forms: &Forms) -> Result<Zeroizing<Vec<u8>>, LockError> {
    let mut inside = value.inside();
    let algorithm = inside.tagged(SEQUENCE).ok_or(LockError::Damaged)?;
    let data = inside.tagged(OCTET_STRING).ok_or(LockError::Damaged)?.content;
    let opened = unlock(algorithm, data, forms)?;
    let is_key = super::tlv::first(&opened).and_then(|(value, _)| private_key::read(value)).is_some();
    if is_key { Ok(opened) } else { Err(LockError::WrongPassword) }
}
