//! Private keys: only their public half leaves this file, and no operation but deriving it is made with them.

use super::key::{KeyKind, PublicKey};
use super::oid;
use super::password::{DecryptError, PasswordEncodings};
use super::secret::unlock_any;
use super::tlv::{BIT_STRING, INTEGER, OCTET_STRING, OID, Reader, SEQUENCE, Tlv, context, write};
use aws_lc_rs::agreement::{self, ECDH_P256, ECDH_P384, ECDH_P521, X25519};
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use zeroize::Zeroizing;

/// What is known of a private key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivateKey {
    /// What kind of key it is.
    pub kind: KeyKind,
    /// Its public half, where it can be derived.
    pub public: Option<PublicKey>,
    /// Whether the file protects it with a password.
    pub is_encrypted: bool,
    /// What there is to say of that protection.
    pub lock: Lock,
}

/// How a key was locked that opened, as far as there is something to say of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// The password is empty, so that anybody can open it.
    pub is_empty: bool,
    /// The password was encoded as no standard has it, so that other programs do not open it.
    pub is_odd: bool,
    /// The algorithm, when it is locked in the old way of PEM.
    pub old: Option<String>,
}

/// A private key that needs a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncryptedKey {
    /// Why it did not open; none when no password was given.
    pub error: Option<DecryptError>,
}

/// Reads PKCS#8, PKCS#1, SEC1 or the old form of DSA.
pub(super) fn read(value: Tlv<'_>) -> Option<PrivateKey> {
    let mut inside = value.is(SEQUENCE)?.inside();
    inside.tagged(INTEGER)?.number().filter(|version| *version <= 1)?;
    let found = match inside.any()? {
        algorithm if algorithm.tag == SEQUENCE => pkcs8(algorithm, inside),
        secret if secret.tag == OCTET_STRING => {
            let curve = Reader::new(value.content).find(|part| part.tag == context(0));
            let parameters = curve.and_then(|curve| curve.inside().any());
            Some(ec(value, parameters))
        }
        number if number.tag == INTEGER => numbers(value),
        _ => None,
    };
    let (kind, public) = found?;
    Some(PrivateKey { kind, public, is_encrypted: false, lock: Lock::default() })
}

/// Reads EncryptedPrivateKeyInfo (RFC 5958) with one of these passwords: the key, the place of its password, and whether
/// that was encoded oddly.
pub(super) fn locked(
    value: Tlv<'_>,
    passwords: &[PasswordEncodings],
) -> Option<Result<(PrivateKey, usize, bool), EncryptedKey>> {
    let mut inside = value.is(SEQUENCE)?.inside();
    let algorithm = inside.tagged(SEQUENCE)?;
    algorithm.inside().any()?.is(OID)?;
    let data = inside.any().filter(|it| it.tag & !0x20 == OCTET_STRING)?.octets()?;
    if !inside.is_empty() {
        return None;
    }
    let key = |der: &[u8]| super::tlv::first(der).and_then(|(value, _)| read(value));
    Some(match unlock_any(algorithm, &data, passwords, |opened| key(opened).is_some()) {
        Ok((opened, how)) => {
            let found = key(&opened).map(|key| (PrivateKey { is_encrypted: true, ..key }, how.place, how.is_odd));
            found.ok_or(EncryptedKey { error: Some(DecryptError::Damaged) })
        }
        Err(error) => Err(EncryptedKey { error: Some(error) }),
    })
}

type Found = (KeyKind, Option<PublicKey>);

fn pkcs8<'a>(algorithm: Tlv<'a>, mut rest: Reader<'a>) -> Option<Found> {
    let mut inside = algorithm.inside();
    let oid = oid::dotted(inside.any()?)?;
    let parameters = inside.any();
    let secret = rest.tagged(OCTET_STRING)?;
    match oid.as_str() {
        oid::RSA | oid::RSA_PSS => {
            let (modulus, exponent) = rsa_numbers(Reader::new(secret.content).any()?)?;
            // Some tools leave the parameters of RSA out; the public key has them all the same.
            let plain = write(SEQUENCE, &[&RSA_ENCRYPTION, &[0x05, 0x00]]);
            let algorithm = if oid == oid::RSA { plain.as_slice() } else { algorithm.raw };
            Some(known(rsa(algorithm, modulus, exponent)?))
        }
        oid::EC => Some(ec(Reader::new(secret.content).any()?, parameters)),
        oid::ED25519 => {
            let seed = Reader::new(secret.content).tagged(OCTET_STRING)?.content;
            let pair = Ed25519KeyPair::from_seed_unchecked(seed).ok()?;
            Some(known(spki(algorithm.raw, pair.public_key().as_ref())?))
        }
        "1.3.101.110" => {
            let seed = Reader::new(secret.content).tagged(OCTET_STRING)?.content;
            let public = agreement::PrivateKey::from_private_key(&X25519, seed).ok()?.compute_public_key().ok()?;
            Some(known(spki(algorithm.raw, public.as_ref())?))
        }
        _ => {
            // The kind is read from a public key that is nobody's.
            let empty = write(SEQUENCE, &[algorithm.raw, &write(BIT_STRING, &[&[0]])]);
            Some((PublicKey::from_der(&empty)?.kind, None))
        }
    }
}

fn known(public: PublicKey) -> Found {
    (public.kind.clone(), Some(public))
}

/// PKCS#1 (nine numbers) or the old form of DSA (six).
fn numbers(value: Tlv<'_>) -> Option<Found> {
    let count = value.inside().take_while(|number| number.tag == INTEGER).count();
    if count == 6 {
        let prime = value.inside().nth(1)?.magnitude()?;
        return Some((KeyKind::Dsa(prime.len() * 8), None));
    }
    let (modulus, exponent) = rsa_numbers(value).filter(|_| count >= 9)?;
    let algorithm = write(SEQUENCE, &[&RSA_ENCRYPTION, &[0x05, 0x00]]);
    Some(known(rsa(&algorithm, modulus, exponent)?))
}

/// The object identifier rsaEncryption in DER.
const RSA_ENCRYPTION: [u8; 11] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01];

/// The object identifier id-ecPublicKey in DER.
const EC_PUBLIC_KEY: [u8; 9] = [0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01];

/// Modulus and public exponent of RSAPrivateKey (RFC 8017, appendix A.1.2), in DER.
fn rsa_numbers(value: Tlv<'_>) -> Option<(&[u8], &[u8])> {
    let mut inside = value.is(SEQUENCE)?.inside();
    inside.tagged(INTEGER)?;
    Some((inside.tagged(INTEGER)?.raw, inside.tagged(INTEGER)?.raw))
}

fn rsa(algorithm: &[u8], modulus: &[u8], exponent: &[u8]) -> Option<PublicKey> {
    spki(algorithm, &write(SEQUENCE, &[modulus, exponent]))
}

fn spki(algorithm: &[u8], bits: &[u8]) -> Option<PublicKey> {
    PublicKey::from_der(&write(SEQUENCE, &[algorithm, &write(BIT_STRING, &[&[0], bits])]))
}

/// ECPrivateKey (RFC 5915), with the curve from inside or from around it.
fn ec(value: Tlv<'_>, curve: Option<Tlv<'_>>) -> Found {
    let name = curve.map_or_else(|| oid::EC.to_owned(), oid::curve_of);
    let public = curve.and_then(|curve| {
        let point = match value.inside().find(|part| part.tag == context(1)) {
            Some(public) => public.inside().any()?.bits()?.to_vec(),
            None => point(value, &name)?,
        };
        spki(&write(SEQUENCE, &[&EC_PUBLIC_KEY, curve.raw]), &point)
    });
    (KeyKind::Ec { curve: name }, public)
}

/// The public point, where the file leaves it out.
fn point(value: Tlv<'_>, curve: &str) -> Option<Vec<u8>> {
    let (algorithm, length) = match curve {
        "P-256" => (&ECDH_P256, 32),
        "P-384" => (&ECDH_P384, 48),
        "P-521" => (&ECDH_P521, 66),
        _ => return None,
    };
    let scalar = value.inside().nth(1)?.is(OCTET_STRING)?.content;
    // Some tools drop leading zeros.
    let mut whole = Zeroizing::new(vec![0; length]);
    let from = length.checked_sub(scalar.len())?;
    whole.get_mut(from..)?.copy_from_slice(scalar);
    let key = agreement::PrivateKey::from_private_key(algorithm, &whole).ok()?;
    key.compute_public_key().ok().map(|public| public.as_ref().to_vec())
}

/// RSAPublicKey alone (RFC 8017, appendix A.1.1): modulus and exponent and nothing else.
pub(super) fn rsa_public(value: Tlv<'_>) -> Option<PublicKey> {
    let mut inside = value.is(SEQUENCE)?.inside();
    let (modulus, exponent) = (inside.tagged(INTEGER)?.raw, inside.tagged(INTEGER)?.raw);
    let algorithm = write(SEQUENCE, &[&RSA_ENCRYPTION, &[0x05, 0x00]]);
    inside.is_empty().then(|| rsa(&algorithm, modulus, exponent))?
}

/// Whether an RSA key by itself is one that people use: two numbers may be parameters or a signature as well.
pub(super) fn is_usual(key: &PublicKey) -> bool {
    let exponent = key.exponent().unwrap_or_default();
    let is_odd = exponent.last().is_some_and(|last| last & 1 == 1);
    // Five is a generator of Diffie-Hellman far more often.
    let is_small = (1..=8).contains(&exponent.len()) && exponent != [5] && exponent != [1];
    key.kind.bits().is_some_and(|bits| bits >= 512) && is_odd && is_small
}
