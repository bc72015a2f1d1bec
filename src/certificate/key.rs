//! Public keys: what kind, how large, and whether two are the same.

use super::oid;
use super::tlv::{INTEGER, Reader, SEQUENCE, Tlv};
use crate::hash;

/// What is known of a public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    /// What kind of key it is.
    pub kind: KeyKind,
    /// The SubjectPublicKeyInfo in DER (RFC 5280, section 4.1.2.7).
    pub(super) spki: Vec<u8>,
    /// The key itself: two keys are the same when these are, however their files are encoded.
    material: Vec<u8>,
}

/// What kind of key it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// RSA, with the length of its modulus in bits.
    Rsa(usize),
    /// RSA that may only be used with PSS.
    RsaPss(usize),
    /// On an elliptic curve.
    Ec {
        /// Its name, such as P-384; its object identifier when it is not a known one.
        curve: String,
    },
    /// DSA, with the length of its prime in bits.
    Dsa(usize),
    /// Another, by its name or object identifier.
    Other(String),
}

impl KeyKind {
    /// The name of the algorithm.
    #[must_use]
    pub fn algorithm(&self) -> &str {
        match self {
            Self::Rsa(_) => "RSA",
            Self::RsaPss(_) => "RSA-PSS",
            Self::Ec { .. } => "EC",
            Self::Dsa(_) => "DSA",
            Self::Other(name) => name,
        }
    }

    /// The length in bits, where that says something.
    #[must_use]
    pub fn bits(&self) -> Option<usize> {
        match self {
            Self::Rsa(bits) | Self::RsaPss(bits) | Self::Dsa(bits) => Some(*bits),
            Self::Ec { .. } | Self::Other(_) => None,
        }
    }

    /// The curve.
    #[must_use]
    pub fn curve(&self) -> Option<&str> {
        match self {
            Self::Ec { curve } => Some(curve),
            _ => None,
        }
    }
}

impl std::fmt::Display for KeyKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.algorithm())?;
        if let Some(bits) = self.bits() {
            write!(f, " {bits}")?;
        }
        self.curve().map_or(Ok(()), |curve| write!(f, " {curve}"))
    }
}

impl PublicKey {
    /// Reads a SubjectPublicKeyInfo.
    pub(super) fn read(value: Tlv<'_>) -> Option<Self> {
        let mut inside = value.is(SEQUENCE)?.inside();
        let mut algorithm = inside.tagged(SEQUENCE)?.inside();
        let oid = oid::dotted(algorithm.any()?)?;
        let parameters = algorithm.any();
        let bits = inside.any()?.bits()?;
        let (kind, material) = match oid.as_str() {
            // The second is of X.509 before PKCS#1.
            oid::RSA | "2.5.8.1.1" => rsa(bits).map(|(size, material)| (KeyKind::Rsa(size), material))?,
            oid::RSA_PSS => rsa(bits).map(|(size, material)| (KeyKind::RsaPss(size), material))?,
            oid::EC => {
                let curve = parameters.map_or_else(|| oid::EC.to_owned(), oid::curve_of);
                (KeyKind::Ec { curve }, bits.to_vec())
            }
            oid::DSA | "1.3.14.3.2.12" => {
                let prime = parameters.and_then(|it| it.inside().any()).and_then(Tlv::magnitude);
                (KeyKind::Dsa(prime.map_or(0, size)), bits.to_vec())
            }
            other => (KeyKind::Other(named(other)), bits.to_vec()),
        };
        Some(Self { kind, spki: value.raw.to_vec(), material })
    }

    /// Reads DER.
    pub(super) fn from_der(der: &[u8]) -> Option<Self> {
        Self::read(super::tlv::first(der)?.0)
    }

    /// SHA-256 of the SubjectPublicKeyInfo, upper-case hex.
    #[must_use]
    pub fn sha256(&self) -> String {
        hash::sha256(&self.spki)
    }

    /// The public exponent of an RSA key.
    pub(super) fn exponent(&self) -> Option<&[u8]> {
        Reader::new(self.bits()).tagged(SEQUENCE)?.inside().nth(1)?.magnitude()
    }

    /// The key itself, for comparing and for verifying signatures.
    pub(super) fn bits(&self) -> &[u8] {
        let bits = Reader::new(&self.spki).any().and_then(|whole| whole.inside().nth(1)).and_then(Tlv::bits);
        bits.unwrap_or_default()
    }

    /// What tells whether two keys are the same.
    pub(super) fn material(&self) -> (&'static str, &[u8]) {
        let kind = match self.kind {
            KeyKind::Rsa(_) | KeyKind::RsaPss(_) => "RSA",
            KeyKind::Ec { .. } => "EC",
            KeyKind::Dsa(_) => "DSA",
            KeyKind::Other(_) => "other",
        };
        (kind, &self.material)
    }
}

fn named(oid: &str) -> String {
    match oid {
        "1.3.101.110" => "X25519".to_owned(),
        "1.3.101.111" => "X448".to_owned(),
        "1.2.840.113549.1.3.1" => "DH".to_owned(),
        "1.2.840.10046.2.1" => "X9.42 DH".to_owned(),
        // A key of these kinds is named like the signature it makes.
        other => oid::algorithm(other),
    }
}

/// The length of an RSA key in bits, and its two numbers.
fn rsa(bits: &[u8]) -> Option<(usize, Vec<u8>)> {
    let mut numbers = Reader::new(bits).tagged(SEQUENCE)?.inside();
    let (modulus, exponent) = (numbers.tagged(INTEGER)?.magnitude()?, numbers.tagged(INTEGER)?.magnitude()?);
    Some((size(modulus), [exponent, modulus].concat()))
}

/// The length of a number in bits.
fn size(magnitude: &[u8]) -> usize {
    magnitude.first().map_or(0, |first| magnitude.len() * 8 - usize::try_from(first.leading_zeros()).unwrap_or(0))
}
