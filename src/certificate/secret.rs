//! Unlocking what a password protects (PKCS#5, RFC 8018; PKCS#12, RFC 7292). What comes out is wiped after use.

use super::oid;
use super::tlv::{OCTET_STRING, SEQUENCE, Tlv};
use cbc::Decryptor;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockCipherDecrypt, BlockModeDecrypt as _, InnerIvInit as _, KeyInit};
use pkcs5::EncryptionScheme;
use pkcs5::der::Decode as _;
use pkcs12::kdf::{Pkcs12KeyType, derive_key};
use secrecy::{ExposeSecret as _, SecretString};
use sha1::Sha1;
use std::cell::Cell;
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
    /// The rounds that may still be made.
    left: Cell<u64>,
}

impl Forms {
    pub(super) fn of(password: &SecretString) -> Self {
        let text = password.expose_secret();
        let utf8 = Zeroizing::new(text.as_bytes().to_vec());
        let is_latin = text.chars().all(|letter| u32::from(letter) < 256);
        // With room for all of it, because a vector that grows leaves copies behind that nobody wipes.
        let room = || Zeroizing::new(Vec::with_capacity(2 * text.len() + 2));
        let latin = is_latin.then(|| {
            let mut latin = room();
            latin.extend(text.chars().filter_map(|letter| u8::try_from(u32::from(letter)).ok()));
            latin
        });
        let wide = |units: &mut dyn Iterator<Item = u16>| -> Zeroizing<Vec<u8>> {
            let mut wide = room();
            wide.extend(units.chain([0]).flat_map(u16::to_be_bytes));
            wide
        };
        // Old openssl widened each octet of UTF-8 and not each letter.
        let mut widened = vec![wide(&mut text.encode_utf16())];
        if !text.is_ascii() {
            widened.push(wide(&mut text.bytes().map(u16::from)));
        }
        if text.is_empty() {
            // Some tools write no password at all, others an empty one.
            widened.push(Zeroizing::default());
        }
        let latin = latin.filter(|latin| *latin != utf8);
        Self { plain: [Some(utf8), latin].into_iter().flatten().collect(), wide: widened, left: Cell::new(BUDGET) }
    }

    /// The rounds as key derivation takes them, when they are affordable.
    pub(super) fn spend(&self, rounds: u64) -> Result<i32, LockError> {
        let few = i32::try_from(rounds).ok().filter(|_| rounds <= MAX_ROUNDS);
        let left = self.left.get().checked_sub(rounds);
        let (few, left) = few.zip(left).ok_or(LockError::TooManyRounds { rounds })?;
        self.left.set(left);
        Ok(few)
    }

    /// The forms for PKCS#12's own key derivation.
    pub(super) fn wide(&self) -> impl Iterator<Item = &[u8]> {
        self.wide.iter().map(|form| form.as_slice())
    }
}

/// Decrypts with the AlgorithmIdentifier that goes with the data.
pub(super) fn unlock(algorithm: Tlv<'_>, data: &[u8], forms: &Forms) -> Result<Zeroizing<Vec<u8>>, LockError> {
    let mut inside = algorithm.is(SEQUENCE).ok_or(LockError::Damaged)?.inside();
    let oid = inside.any().and_then(oid::dotted).ok_or(LockError::Damaged)?;
    if oid == oid::PBES2 {
        return pbes2(algorithm, data, forms);
    }
    let Some(cipher) = Cipher::find(&oid) else {
        return Err(LockError::Unsupported { algorithm: oid::algorithm(&oid) });
    };
    let mut parameters = inside.any().ok_or(LockError::Damaged)?.inside();
    let salt = parameters.tagged(OCTET_STRING).ok_or(LockError::Damaged)?.content;
    let rounds = parameters.any().and_then(Tlv::number).ok_or(LockError::Damaged)?;
    let rounds = forms.spend(rounds)?;
    let opened = forms.wide().find_map(|password| cipher.open(data, (password, salt, rounds)));
    opened.ok_or(LockError::WrongPassword)
}

fn pbes2(algorithm: Tlv<'_>, data: &[u8], forms: &Forms) -> Result<Zeroizing<Vec<u8>>, LockError> {
    if has_short_iv(algorithm) {
        return Err(LockError::Damaged);
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

/// The ciphers of PKCS#12 (RFC 7292, appendix C).
enum Cipher {
    TripleDes,
    DoubleDes,
    Rc2(usize),
}

impl Cipher {
    fn find(oid: &str) -> Option<Self> {
        Some(match oid.strip_prefix("1.2.840.113549.1.12.1.")? {
            "3" => Self::TripleDes,
            "4" => Self::DoubleDes,
            "5" => Self::Rc2(16),
            "6" => Self::Rc2(5),
            _ => return None,
        })
    }

    fn open(&self, data: &[u8], how: (&[u8], &[u8], i32)) -> Option<Zeroizing<Vec<u8>>> {
        let (password, salt, rounds) = how;
        let derive = |kind, length| Zeroizing::new(derive_key::<Sha1>(password, salt, kind, rounds, length));
        let iv = derive(Pkcs12KeyType::Iv, 8);
        let key = |length| derive(Pkcs12KeyType::EncryptionKey, length);
        match self {
            Self::TripleDes => cbc(des::TdesEde3::new_from_slice(&key(24)).ok()?, &iv, data),
            Self::DoubleDes => cbc(des::TdesEde2::new_from_slice(&key(16)).ok()?, &iv, data),
            Self::Rc2(length) => cbc(rc2::Rc2::new_from_slice(&key(*length)).ok()?, &iv, data),
        }
    }
}

fn cbc<C: BlockCipherDecrypt>(cipher: C, iv: &[u8], data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let decryptor = Decryptor::inner_iv_slice_init(cipher, iv).ok()?;
    let mut buffer = Zeroizing::new(data.to_vec());
    let length = decryptor.decrypt_padded::<Pkcs7>(&mut buffer).ok()?.len();
    buffer.truncate(length);
    Some(buffer)
}
