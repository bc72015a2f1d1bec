//! Unlocking what a password protects (PKCS#5, RFC 8018; PKCS#12, RFC 7292). What comes out is wiped after use.

use super::cipher::Cipher;
use super::kdf::{Purpose, derive};
use super::oid;
use super::tlv::{INTEGER, OCTET_STRING, SEQUENCE, Tlv};
use aws_lc_rs::pbkdf2 as derivation;
use pkcs5::EncryptionScheme;
use pkcs5::der::Decode as _;
use secrecy::{ExposeSecret as _, SecretString};
use sha1::Sha1;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU64, Ordering};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// More rounds than this are not waited for: about three seconds of work.
pub const MAX_ROUNDS: u64 = 5_000_000;

/// All rounds made with one password in an inspection: files that ask for work again and again end here.
const BUDGET: u64 = 30_000_000;

/// The most memory scrypt may ask for, in bytes.
const MAX_SCRYPT: u64 = 256 * 1024 * 1024;

/// The block of DES and Triple DES, in octets: the shortest there is.
const SHORTEST_BLOCK: usize = 8;

/// Why something did not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockError {
    /// The password does not fit.
    WrongPassword,
    /// The file opened, and this part of it has a password of its own.
    OtherPassword,
    /// This program does not know the algorithm.
    Unsupported {
        /// Its name, or its object identifier.
        algorithm: String,
    },
    /// So many rounds would keep the program busy for too long.
    TooManyRounds {
        /// How many the file asks for.
        rounds: u64,
    },
    /// The content is not what it should be.
    Damaged,
}

/// The forms in which tools have used one password.
pub(super) struct Forms {
    /// As PKCS#5 takes it.
    plain: Vec<Zeroizing<Vec<u8>>>,
    /// As PKCS#12 takes it: two octets a letter and two zeros at the end.
    wide: Vec<Zeroizing<Vec<u8>>>,
    /// As programs make it that take letters for octets: none when every letter is one.
    odd: Vec<Zeroizing<Vec<u8>>>,
    is_empty: bool,
    /// The rounds that may still be made.
    left: AtomicU64,
}

/// The octets of letters, as far as each is one.
fn narrow(text: &str, octet: fn(char) -> Option<u8>) -> Zeroizing<Vec<u8>> {
    // With room for all of it, because a vector that grows leaves copies behind that nobody wipes.
    let mut narrow = Zeroizing::new(Vec::with_capacity(text.len()));
    narrow.extend(text.chars().filter_map(octet));
    narrow
}

/// Units of UTF-16 that were taken for octets. What is more than an octet is lost, or, in node-forge 1.4, where four units
/// are made a word of 32 bits without cutting them, is mixed into the neighbour: the one before in words that begin with
/// the high octet, the one after in words that begin with the low one.
fn odd(text: &str) -> Vec<Zeroizing<Vec<u8>>> {
    let mut units: Zeroizing<Vec<u16>> = Zeroizing::new(Vec::with_capacity(text.len()));
    units.extend(text.encode_utf16());
    let octets = |place: usize| units.get(place).map_or([0, 0], |unit| unit.to_be_bytes());
    let made = |octet: &dyn Fn(usize) -> u8| -> Zeroizing<Vec<u8>> {
        let mut whole = Zeroizing::new(Vec::with_capacity(units.len()));
        whole.extend((0..units.len()).map(octet));
        whole
    };
    let low = |place: usize| octets(place)[1];
    let high = |place: usize| octets(place)[0];
    let before = |place: usize| if place % 4 == 3 { low(place) } else { low(place) ^ high(place + 1) };
    let after = |place: usize| match place.checked_sub(1) {
        Some(last) if !place.is_multiple_of(4) => low(place) ^ high(last),
        Some(_) | None => low(place),
    };
    vec![made(&low), made(&before), made(&after)]
}

fn wide(length: usize, units: impl Iterator<Item = u16>) -> Zeroizing<Vec<u8>> {
    let mut wide = Zeroizing::new(Vec::with_capacity(2 * length + 2));
    wide.extend(units.chain([0]).flat_map(u16::to_be_bytes));
    wide
}

impl Forms {
    pub(super) fn of(password: &SecretString) -> Self {
        let typed = password.expose_secret();
        // Some keyboards and systems write ä as a and two dots.
        let mut composed = Zeroizing::new(String::with_capacity(3 * typed.len()));
        composed.extend(typed.nfc());
        let (mut plain, mut widened) = (Vec::new(), Vec::new());
        for text in [composed.as_str(), typed] {
            plain.push(Zeroizing::new(text.as_bytes().to_vec()));
            widened.push(wide(text.len(), text.encode_utf16()));
            if !text.is_ascii() {
                if text.chars().all(|letter| u32::from(letter) < 256) {
                    plain.push(narrow(text, |letter| u8::try_from(u32::from(letter)).ok()));
                }
                // Old openssl widened each octet of UTF-8 and not each letter.
                widened.push(wide(text.len(), text.bytes().map(u16::from)));
            }
            if composed.as_str() == typed {
                break;
            }
        }
        if typed.is_empty() {
            // Some tools write no password at all, others an empty one.
            widened.push(Zeroizing::default());
        }
        let is_odd = composed.chars().any(|letter| u32::from(letter) > 255);
        let odd = if is_odd { odd(&composed) } else { Vec::new() };
        let (is_empty, left) = (typed.is_empty(), AtomicU64::new(BUDGET));
        Self { plain, wide: widened, odd, is_empty, left }
    }

    /// Whether it is the empty password, which everybody has.
    pub(super) fn is_empty(&self) -> bool {
        self.is_empty
    }

    /// The rounds as key derivation takes them, when they are affordable.
    pub(super) fn spend(&self, rounds: u64) -> Result<u32, LockError> {
        let too_many = || LockError::TooManyRounds { rounds };
        let few = u32::try_from(rounds).ok().filter(|_| rounds <= MAX_ROUNDS).ok_or_else(too_many)?;
        let spent = |left: u64| left.checked_sub(rounds);
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, spent).map_err(|_| too_many())?;
        Ok(few)
    }

    /// The forms that no standard has.
    pub(super) fn odd(&self) -> impl Iterator<Item = &[u8]> {
        self.odd.iter().map(|form| form.as_slice())
    }

    /// The forms for PKCS#5.
    pub(super) fn plain(&self) -> impl Iterator<Item = &[u8]> {
        self.plain.iter().map(|form| form.as_slice())
    }

    /// The forms for PKCS#12's own key derivation.
    pub(super) fn wide(&self) -> impl Iterator<Item = &[u8]> {
        self.wide.iter().map(|form| form.as_slice())
    }
}

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
    passwords: &[Forms],
    test: impl Fn(&[u8]) -> bool,
) -> Result<(Zeroizing<Vec<u8>>, Opened), LockError> {
    let mut error = LockError::WrongPassword;
    for (place, forms) in passwords.iter().enumerate() {
        match unlock(algorithm, data, forms) {
            Ok(opened) if test(&opened) => return Ok((opened, Opened { place, is_odd: false })),
            // By chance one wrong password in 256 leaves the padding in order.
            Ok(_) | Err(LockError::WrongPassword) => {}
            Err(reason) => error = reason,
        }
    }
    for (place, forms) in passwords.iter().enumerate().filter(|(_, forms)| !forms.odd.is_empty()) {
        let odd = Forms {
            plain: forms.odd.clone(),
            wide: Vec::new(),
            odd: Vec::new(),
            is_empty: false,
            left: AtomicU64::new(MAX_ROUNDS),
        };
        if let Ok(opened) = unlock(algorithm, data, &odd)
            && test(&opened)
        {
            return Ok((opened, Opened { place, is_odd: true }));
        }
    }
    Err(error)
}

/// Decrypts with the AlgorithmIdentifier that goes with the data.
pub(super) fn unlock(algorithm: Tlv<'_>, data: &[u8], forms: &Forms) -> Result<Zeroizing<Vec<u8>>, LockError> {
    let mut inside = algorithm.is(SEQUENCE).ok_or(LockError::Damaged)?.inside();
    let oid = inside.any().and_then(oid::dotted).ok_or(LockError::Damaged)?;
    if oid == oid::PBES2 {
        return pbes2(algorithm, data, forms);
    }
    let Some(cipher) = Cipher::of_pkcs12(&oid) else {
        return Err(LockError::Unsupported { algorithm: oid::algorithm(&oid) });
    };
    let mut parameters = inside.any().ok_or(LockError::Damaged)?.inside();
    let salt = parameters.tagged(OCTET_STRING).ok_or(LockError::Damaged)?.content;
    let rounds = parameters.any().and_then(Tlv::number).ok_or(LockError::Damaged)?;
    let rounds = forms.spend(rounds)?;
    let mut opened = forms.wide().filter_map(|password| {
        let iv = derive::<Sha1>(password, salt, Purpose::InitialValue, rounds, cipher.block_length());
        let key = derive::<Sha1>(password, salt, Purpose::Encryption, rounds, cipher.key_length());
        cipher.open(&key, &iv, data)
    });
    opened.next().ok_or(LockError::WrongPassword)
}

fn pbes2(algorithm: Tlv<'_>, data: &[u8], forms: &Forms) -> Result<Zeroizing<Vec<u8>>, LockError> {
    if has_short_iv(algorithm) {
        return Err(LockError::Damaged);
    }
    if let Some(lock) = Pbkdf2::read(algorithm) {
        return lock.open(data, forms);
    }
    let unsupported = || LockError::Unsupported { algorithm: pbes2_cipher(algorithm) };
    let scheme = EncryptionScheme::from_der(algorithm.raw).map_err(|_| unsupported())?;
    let parameters = scheme.pbes2().ok_or_else(unsupported)?;
    if let Some(pbkdf2) = parameters.kdf.pbkdf2() {
        forms.spend(u64::from(pbkdf2.iteration_count))?;
    }
    if let Some(scrypt) = parameters.kdf.scrypt() {
        let blocks = u64::from(scrypt.block_size) * u64::from(scrypt.parallelization);
        let memory = scrypt.cost_parameter.saturating_mul(blocks).saturating_mul(128);
        if memory > MAX_SCRYPT {
            return Err(LockError::TooManyRounds { rounds: scrypt.cost_parameter });
        }
        if scrypt.cost_parameter < 2 || !scrypt.cost_parameter.is_power_of_two() {
            return Err(LockError::Damaged);
        }
        forms.spend(memory / 128)?;
    }
    let mut last = LockError::WrongPassword;
    for password in &forms.plain {
        match scheme.decrypt(password.as_slice(), data) {
            Ok(opened) => return Ok(Zeroizing::new(opened)),
            Err(pkcs5::Error::UnsupportedAlgorithm { oid }) => {
                last = LockError::Unsupported { algorithm: oid::algorithm(&oid.to_string()) };
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

    fn open(&self, data: &[u8], forms: &Forms) -> Result<Zeroizing<Vec<u8>>, LockError> {
        let rounds = NonZeroU32::new(forms.spend(self.rounds)?).ok_or(LockError::Damaged)?;
        if self.iv.len() != self.cipher.block_length() {
            return Err(LockError::Damaged);
        }
        let mut opened = forms.plain().filter_map(|password| {
            let mut key = Zeroizing::new(vec![0; self.cipher.key_length()]);
            derivation::derive(self.hash, rounds, self.salt, password, &mut key);
            self.cipher.open(&key, self.iv, data)
        });
        opened.next().ok_or(LockError::WrongPassword)
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

/// The name of a PBES2 cipher, for saying that it is not known.
fn pbes2_cipher(algorithm: Tlv<'_>) -> String {
    let cipher = pbes2_encryption(algorithm).and_then(|it| it.inside().any());
    cipher.and_then(oid::dotted).map_or_else(|| "PBES2".to_owned(), |oid| oid::algorithm(&oid))
}
