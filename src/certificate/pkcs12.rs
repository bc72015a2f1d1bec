//! PKCS#12 files (RFC 7292): what is in them, and why they do not open.

use super::kdf::{Purpose, derive};
use super::oid;
use super::password::{DecryptError, PasswordEncodings};
use super::private_key;
use super::secret::{Opened, unlock, unlock_any};
use super::secret_bytes::SecretBytes;
use super::tlv::{INTEGER, OCTET_STRING, Reader, SEQUENCE, Tlv, context};
use aws_lc_rs::hmac;
use sha2::{Sha256, Sha384, Sha512};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use zeroize::Zeroizing;

/// What became of a PKCS#12 file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pkcs12 {
    /// Whether it opened.
    pub state: Pkcs12State,
    /// How its content is protected against changes.
    pub mac: Mac,
    /// How many of its parts, besides keys, no given password opened.
    pub locked_parts: usize,
    /// Whether the password that opened it is the empty one, which everybody has.
    pub is_open_to_all: bool,
    /// How many things of other kinds are in it, such as secret keys without a certificate.
    pub others: usize,
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
    Locked(DecryptError),
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
    /// In DER: a private key, and how it opened when the file keeps it encrypted.
    Private(Zeroizing<Vec<u8>>, Option<Opened>),
    /// A private key that did not open, and why; none when no password was given.
    EncryptedKey(Option<DecryptError>),
}

/// Whether this is a PKCS#12 file at all.
pub(super) fn is_pkcs12(value: Tlv<'_>) -> bool {
    Outer::read(value).is_some()
}

/// Opens a file with these passwords: one for the file, and any of them for what has a password of its own. `given` says
/// whether the user gave any.
pub(super) fn read(value: Tlv<'_>, passwords: &[PasswordEncodings], given: bool) -> (Pkcs12, Vec<Piece>) {
    let closed = |state, mac| Pkcs12 { state, mac, locked_parts: 0, is_open_to_all: false, others: 0 };
    let Some(outer) = Outer::read(value) else {
        return (closed(Pkcs12State::Locked(DecryptError::Damaged), Mac::Absent), Vec::new());
    };
    let (mac, chosen) = match outer.mac.map(|code| fitting(code, &outer.safe, passwords)) {
        None => (Mac::Absent, None),
        Some(Ok(Some(place))) => (Mac::Checked, Some(place)),
        Some(Ok(None)) => (Mac::Unchecked, None),
        Some(Err(DecryptError::Unsupported { algorithm })) => (Mac::Unsupported { algorithm }, None),
        Some(Err(reason)) => return (closed(Pkcs12State::Locked(reason), Mac::Unchecked), Vec::new()),
    };
    let mut error = DecryptError::WrongPassword;
    for (place, own) in passwords.iter().enumerate() {
        let is_vouched = chosen == Some(place);
        if mac == Mac::Unchecked || (mac == Mac::Checked && !is_vouched) {
            continue;
        }
        match (Opening { own, passwords, is_vouched, locked_parts: 0, others: 0, pieces: Vec::new() }).open(&outer.safe)
        {
            Ok(opening) => {
                let state = Pkcs12State::Opened { count: opening.pieces.len() };
                let (locked_parts, is_open_to_all) = (opening.locked_parts, own.is_empty() && opening.has_secret());
                let others = opening.others;
                return (Pkcs12 { state, mac, locked_parts, is_open_to_all, others }, opening.pieces);
            }
            Err(reason @ (DecryptError::TooManyRounds { .. } | DecryptError::Unsupported { .. })) => {
                return (closed(Pkcs12State::Locked(reason), mac), Vec::new());
            }
            // A wrong password that looks like damage must not hide that another may be right.
            Err(reason) => error = reason,
        }
    }
    let pieces = in_the_clear(&outer.safe, given);
    match (given, error) {
        (false, DecryptError::WrongPassword) => (closed(Pkcs12State::NeedsPassword, mac), pieces),
        (_, error) => (closed(Pkcs12State::Locked(error), mac), pieces),
    }
}

/// The outer layer of a file.
struct Outer<'a> {
    safe: SecretBytes<'a>,
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

/// The code of a file.
struct Code<'a> {
    hash: hmac::Algorithm,
    tag: &'a [u8],
    salt: &'a [u8],
    rounds: u64,
}

impl<'a> Code<'a> {
    fn read(mac: Tlv<'a>) -> Result<Self, DecryptError> {
        let parts = || {
            let mut inside = mac.inside();
            let mut digest = inside.tagged(SEQUENCE)?.inside();
            let algorithm = oid::dotted(digest.tagged(SEQUENCE)?.inside().any()?)?;
            let tag = digest.tagged(OCTET_STRING)?.content;
            let salt = inside.tagged(OCTET_STRING)?.content;
            let rounds = inside.tagged(INTEGER).map_or(Some(1), Tlv::number)?;
            Some((algorithm, tag, salt, rounds))
        };
        let (algorithm, tag, salt, rounds) = parts().ok_or(DecryptError::Damaged)?;
        let hash = match algorithm.as_str() {
            "1.3.14.3.2.26" => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
            "2.16.840.1.101.3.4.2.1" => hmac::HMAC_SHA256,
            "2.16.840.1.101.3.4.2.2" => hmac::HMAC_SHA384,
            "2.16.840.1.101.3.4.2.3" => hmac::HMAC_SHA512,
            _ => return Err(DecryptError::Unsupported { algorithm: oid::algorithm(&algorithm) }),
        };
        Ok(Self { hash, tag, salt, rounds })
    }

    fn fits(&self, safe: &[u8], forms: &PasswordEncodings) -> Result<bool, DecryptError> {
        let rounds = forms.charge_iterations(self.rounds)?;
        let fits = |password: &[u8]| {
            let key = mac_key(password, self.salt, rounds, self.hash);
            hmac::verify(&hmac::Key::new(self.hash, &key), safe, self.tag).is_ok()
        };
        Ok(forms.wide().any(fits))
    }
}

/// Fewer rounds than this altogether are not worth another thread.
const FEW_ROUNDS: u64 = 100_000;

/// The place of the first password that fits the code of the file, tried on all cores.
fn fitting(mac: Tlv<'_>, safe: &[u8], passwords: &[PasswordEncodings]) -> Result<Option<usize>, DecryptError> {
    let code = Code::read(mac)?;
    let count = u64::try_from(passwords.len()).unwrap_or(u64::MAX);
    let cores = thread::available_parallelism().map_or(1, usize::from).min(passwords.len());
    let threads = if code.rounds.saturating_mul(count) < FEW_ROUNDS { 1 } else { cores };
    // The lowest place that fits: what comes after it need not be tried.
    let lowest = AtomicUsize::new(usize::MAX);
    let work = |from: usize| -> Result<(), DecryptError> {
        for (place, forms) in passwords.iter().enumerate().skip(from).step_by(threads.max(1)) {
            if lowest.load(Ordering::Relaxed) < place {
                break;
            }
            if code.fits(safe, forms)? {
                lowest.fetch_min(place, Ordering::Relaxed);
            }
        }
        Ok(())
    };
    let results: Vec<Result<(), DecryptError>> = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|from| scope.spawn(move || work(from))).collect();
        let own = work(0);
        // A thread that broke off has found nothing.
        let others = others.into_iter().map(|other| other.join().unwrap_or(Ok(())));
        others.chain([own]).collect()
    });
    match lowest.into_inner() {
        usize::MAX => results.into_iter().collect::<Result<(), _>>().map(|()| None),
        place => Ok(Some(place)),
    }
}

fn mac_key(password: &[u8], salt: &[u8], rounds: u32, hash: hmac::Algorithm) -> Zeroizing<Vec<u8>> {
    let (purpose, length) = (Purpose::Mac, hash.tag_len());
    match length {
        32 => derive::<Sha256>(password, salt, purpose, rounds, length),
        48 => derive::<Sha384>(password, salt, purpose, rounds, length),
        64 => derive::<Sha512>(password, salt, purpose, rounds, length),
        _ => derive::<sha1::Sha1>(password, salt, purpose, rounds, length),
    }
}

/// The contents of a safe (AuthenticatedSafe, RFC 7292, section 4.1): what kind each is, and its value.
fn contents(safe: &[u8]) -> Result<Vec<(String, Tlv<'_>)>, DecryptError> {
    let contents = Reader::new(safe).tagged(SEQUENCE).ok_or(DecryptError::Damaged)?;
    let parts = contents.inside().map(|content| {
        let mut inside = content.inside();
        let oid = inside.any().and_then(oid::dotted)?;
        Some((oid, inside.tagged(context(0)).and_then(|it| it.inside().any())?))
    });
    parts.collect::<Option<_>>().ok_or(DecryptError::Damaged)
}

/// What is not encrypted in a file that did not open, and that its keys are locked.
fn in_the_clear(safe: &[u8], given: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (oid, value) in contents(safe).unwrap_or_default() {
        let octets = value.octets().filter(|_| oid == oid::DATA);
        let bags = octets.as_deref().and_then(|octets| Reader::new(octets).tagged(SEQUENCE));
        for bag in bags.into_iter().flat_map(Tlv::inside) {
            match Bag::read(bag) {
                Some(Bag::Public(der)) => pieces.push(Piece::Public(der)),
                Some(Bag::Locked(_)) => pieces.push(Piece::EncryptedKey(given.then_some(DecryptError::WrongPassword))),
                Some(Bag::Key(_) | Bag::Nested(_) | Bag::Other) | None => {}
            }
        }
    }
    // A locked key alone says no more than the file that does not open.
    if pieces.iter().any(|piece| matches!(piece, Piece::Public(_))) { pieces } else { Vec::new() }
}

/// A bag (SafeBag, RFC 7292, section 4.2).
enum Bag<'a> {
    Key(Tlv<'a>),
    Locked(Tlv<'a>),
    Public(Vec<u8>),
    Nested(Tlv<'a>),
    /// Secrets of other kinds are none of this program's business.
    Other,
}

impl<'a> Bag<'a> {
    fn read(bag: Tlv<'a>) -> Option<Self> {
        let mut inside = bag.inside();
        let kind = inside.any().and_then(oid::dotted)?;
        let value = inside.tagged(context(0)).and_then(|it| it.inside().any())?;
        Some(match kind.strip_prefix("1.2.840.113549.1.12.10.1.") {
            Some("1") => Self::Key(value),
            // certtool writes a key in the clear in such a bag when its password is empty.
            Some("2") if private_key::read(value).is_some() => Self::Key(value),
            Some("2") => Self::Locked(value),
            Some("3" | "4") => {
                let der = value.inside().find(|part| part.tag == context(0)).and_then(|it| it.inside().any());
                Self::Public(der.and_then(Tlv::octets)?.to_vec())
            }
            Some("6") => Self::Nested(value),
            _ => Self::Other,
        })
    }
}

/// How deep safe contents may be nested.
const NESTED: u8 = 4;

/// Opening a safe with one password.
struct Opening<'a> {
    own: &'a PasswordEncodings,
    /// All that were given, for what has a password of its own.
    passwords: &'a [PasswordEncodings],
    /// Whether the code of the file, or something that opened, says that the password is right.
    is_vouched: bool,
    locked_parts: usize,
    others: usize,
    pieces: Vec<Piece>,
}

impl Opening<'_> {
    fn open(mut self, safe: &[u8]) -> Result<Self, DecryptError> {
        let mut contents = contents(safe)?;
        // What is encrypted as a whole vouches for the password before the keys are looked at.
        contents.sort_by_key(|(oid, _)| oid != oid::ENCRYPTED_DATA);
        let mut clear = Vec::new();
        for (oid, value) in contents {
            match oid.as_str() {
                oid::DATA => clear.push(value.octets().ok_or(DecryptError::Damaged)?),
                oid::ENCRYPTED_DATA => self.encrypted(value)?,
                other => return Err(DecryptError::Unsupported { algorithm: oid::algorithm(other) }),
            }
        }
        for octets in clear {
            let contents = Reader::new(&octets).tagged(SEQUENCE).ok_or(DecryptError::Damaged)?;
            self.bags(contents, NESTED)?;
        }
        Ok(self)
    }

    fn has_secret(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Private(_, Some(_))))
    }

    /// EncryptedData (RFC 5652, section 8).
    fn encrypted(&mut self, value: Tlv<'_>) -> Result<(), DecryptError> {
        let parts = || {
            let mut inside = value.is(SEQUENCE)?.inside();
            inside.tagged(INTEGER)?;
            let mut info = inside.tagged(SEQUENCE)?.inside();
            info.any()?;
            let algorithm = info.tagged(SEQUENCE)?;
            Some((algorithm, info.any()?.octets()?))
        };
        let (algorithm, data) = parts().ok_or(DecryptError::Damaged)?;
        // Decrypted with a wrong password, the content is anything but a sequence.
        let is_safe = |bytes: &[u8]| Reader::new(bytes).tagged(SEQUENCE).is_some();
        let opened = match unlock(algorithm, &data, self.own) {
            Ok(opened) if is_safe(&opened) => opened,
            Ok(_) | Err(DecryptError::WrongPassword) if self.is_vouched => {
                match unlock_any(algorithm, &data, self.passwords, is_safe) {
                    Ok((opened, _)) => opened,
                    Err(DecryptError::WrongPassword) => {
                        self.locked_parts += 1;
                        return Ok(());
                    }
                    Err(reason) => return Err(reason),
                }
            }
            Ok(_) => return Err(DecryptError::WrongPassword),
            Err(reason) => return Err(reason),
        };
        self.is_vouched = true;
        let contents = Reader::new(&opened).tagged(SEQUENCE).ok_or(DecryptError::Damaged)?;
        self.bags(contents, NESTED)
    }

    fn bags(&mut self, contents: Tlv<'_>, depth: u8) -> Result<(), DecryptError> {
        for bag in contents.inside() {
            match Bag::read(bag).ok_or(DecryptError::Damaged)? {
                Bag::Key(value) => self.pieces.push(Piece::Private(Zeroizing::new(value.raw.to_vec()), None)),
                Bag::Locked(value) => {
                    let piece = self.key(value)?;
                    self.pieces.push(piece);
                }
                Bag::Public(der) => self.pieces.push(Piece::Public(der)),
                Bag::Nested(value) if depth > 0 => self.bags(value, depth - 1)?,
                Bag::Nested(_) | Bag::Other => self.others += 1,
            }
        }
        Ok(())
    }

    /// A key that is locked by itself: mostly with the password of the file, sometimes with one of its own.
    fn key(&self, value: Tlv<'_>) -> Result<Piece, DecryptError> {
        let mut inside = value.inside();
        let algorithm = inside.tagged(SEQUENCE).ok_or(DecryptError::Damaged)?;
        let data = inside.any().filter(|it| it.tag & !0x20 == OCTET_STRING).and_then(Tlv::octets);
        let data = data.ok_or(DecryptError::Damaged)?;
        let is_key = |bytes: &[u8]| super::tlv::first(bytes).and_then(|(value, _)| private_key::read(value)).is_some();
        let place = self.passwords.iter().position(|forms| std::ptr::eq(forms, self.own)).unwrap_or_default();
        match unlock(algorithm, &data, self.own) {
            Ok(opened) if is_key(&opened) => {
                return Ok(Piece::Private(opened, Some(Opened { place, is_odd: self.own.is_odd() })));
            }
            Ok(_) | Err(DecryptError::WrongPassword) => {}
            Err(reason @ DecryptError::Unsupported { .. }) if self.is_vouched => {
                return Ok(Piece::EncryptedKey(Some(reason)));
            }
            Err(reason) => return Err(reason),
        }
        if !self.is_vouched {
            return Err(DecryptError::WrongPassword);
        }
        match unlock_any(algorithm, &data, self.passwords, is_key) {
            Ok((opened, how)) => Ok(Piece::Private(opened, Some(how))),
            Err(DecryptError::WrongPassword) => Ok(Piece::EncryptedKey(Some(DecryptError::OtherPassword))),
            Err(reason) => Err(reason),
        }
    }
}
