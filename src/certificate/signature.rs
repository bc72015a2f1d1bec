//! Whether a signature was made with the key of a certificate.

use super::key::{KeyKind, PublicKey};
use super::oid;
use super::tlv::{BIT_STRING, Reader, SEQUENCE, Tlv, context};
use aws_lc_rs::signature as lc;

/// What became of checking a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// The key made it.
    Valid,
    /// The key did not make it.
    Wrong,
    /// This program cannot check signatures of this kind.
    Unsupported,
}

/// Something signed: certificate, request and revocation list are alike in this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signed {
    /// What was signed, in DER.
    content: Vec<u8>,
    /// The identifier of the algorithm.
    pub(super) algorithm: String,
    /// The hash of RSA-PSS, when the salt is as long as the hash: others are not checked here.
    pss_hash: Option<String>,
    value: Vec<u8>,
}

impl Signed {
    /// It is no shorter than this in DER.
    pub(super) fn least_size(&self) -> usize {
        self.content.len() + self.value.len()
    }

    /// Takes a signed structure apart: what was signed, and the signature.
    pub(super) fn read(value: Tlv<'_>) -> Option<(Tlv<'_>, Self)> {
        let mut inside = value.is(SEQUENCE)?.inside();
        let content = inside.tagged(SEQUENCE)?;
        let mut algorithm = inside.tagged(SEQUENCE)?.inside();
        let signature = inside.tagged(BIT_STRING)?.bits().unwrap_or_default();
        let oid = oid::dotted(algorithm.any()?)?;
        let pss_hash = algorithm.any().filter(|_| oid == oid::RSA_PSS).and_then(pss_hash);
        let signed = Self { content: content.raw.to_vec(), algorithm: oid, pss_hash, value: signature.to_vec() };
        Some((content, signed))
    }

    /// Checks the signature against a key.
    pub(super) fn check(&self, key: &PublicKey) -> Checked {
        if !self.is_of_family(&key.kind) {
            return Checked::Wrong;
        }
        let Some(algorithm) = self.verification(key) else { return Checked::Unsupported };
        let key = lc::UnparsedPublicKey::new(algorithm, key.bits());
        match key.verify(&self.content, &self.value) {
            Ok(()) => Checked::Valid,
            Err(_) => Checked::Wrong,
        }
    }

    /// Whether a key of this family can make signatures of this kind at all, as far as the kind is known.
    fn is_of_family(&self, key: &KeyKind) -> bool {
        let (rsa, ec) = ("1.2.840.113549.1.1.", "1.2.840.10045.4.");
        match self.algorithm.as_str() {
            it if it.starts_with(rsa) || it == "1.3.14.3.2.29" => matches!(key, KeyKind::Rsa(_) | KeyKind::RsaPss(_)),
            it if it.starts_with(ec) => matches!(key, KeyKind::Ec { .. }),
            oid::ED25519 => matches!(key, KeyKind::Other(name) if name == "Ed25519"),
            _ => true,
        }
    }

    fn verification(&self, key: &PublicKey) -> Option<&'static dyn lc::VerificationAlgorithm> {
        match &key.kind {
            KeyKind::Rsa(bits) | KeyKind::RsaPss(bits) => self.rsa(*bits),
            KeyKind::Ec { curve } => self.ecdsa(curve),
            KeyKind::Other(name) if name == "Ed25519" => (self.algorithm == oid::ED25519).then_some(&lc::ED25519 as _),
            KeyKind::Dsa(_) | KeyKind::Other(_) => None,
        }
    }

    fn rsa(&self, bits: usize) -> Option<&'static dyn lc::VerificationAlgorithm> {
        let hash = self.pss_hash.as_deref();
        Some(match (self.algorithm.as_str(), bits) {
            ("1.2.840.113549.1.1.5" | "1.3.14.3.2.29", 1024..=8192) => {
                &lc::RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY
            }
            ("1.2.840.113549.1.1.11", 1024..=8192) => &lc::RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY,
            ("1.2.840.113549.1.1.12", 2048..=8192) => &lc::RSA_PKCS1_2048_8192_SHA384,
            ("1.2.840.113549.1.1.13", 1024..=8192) => &lc::RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY,
            (oid::RSA_PSS, 2048..=8192) => match hash? {
                "2.16.840.1.101.3.4.2.1" => &lc::RSA_PSS_2048_8192_SHA256,
                "2.16.840.1.101.3.4.2.2" => &lc::RSA_PSS_2048_8192_SHA384,
                "2.16.840.1.101.3.4.2.3" => &lc::RSA_PSS_2048_8192_SHA512,
                _ => return None,
            },
            _ => return None,
        })
    }

    fn ecdsa(&self, curve: &str) -> Option<&'static dyn lc::VerificationAlgorithm> {
        let hash = match self.algorithm.as_str() {
            "1.2.840.10045.4.1" => 1,
            "1.2.840.10045.4.3.2" => 256,
            "1.2.840.10045.4.3.3" => 384,
            "1.2.840.10045.4.3.4" => 512,
            _ => return None,
        };
        Some(match (curve, hash) {
            ("P-256", 1) => &lc::ECDSA_P256_SHA1_ASN1,
            ("P-256", 256) => &lc::ECDSA_P256_SHA256_ASN1,
            ("P-256", 384) => &lc::ECDSA_P256_SHA384_ASN1,
            ("P-256", 512) => &lc::ECDSA_P256_SHA512_ASN1,
            ("P-384", 256) => &lc::ECDSA_P384_SHA256_ASN1,
            ("P-384", 384) => &lc::ECDSA_P384_SHA384_ASN1,
            ("P-384", 512) => &lc::ECDSA_P384_SHA512_ASN1,
            ("P-521", 256) => &lc::ECDSA_P521_SHA256_ASN1,
            ("P-521", 384) => &lc::ECDSA_P521_SHA384_ASN1,
            ("P-521", 512) => &lc::ECDSA_P521_SHA512_ASN1,
            _ => return None,
        })
    }
}

/// The hash in the parameters of RSA-PSS (RFC 4055): `[0] { SEQUENCE { OID … } … }`, when `[2]`, the length of the
/// salt in octets, is the length of the hash.
fn pss_hash(parameters: Tlv<'_>) -> Option<String> {
    let parameters = parameters.is(SEQUENCE)?;
    let hash = parameters.inside().any()?.is(context(0))?;
    let hash = oid::dotted(Reader::new(hash.content).any()?.inside().any()?)?;
    let salt = parameters.inside().find_map(|it| it.is(context(2)))?.inside().any()?.number()?;
    (hash_octets(&hash)? == salt).then_some(hash)
}

fn hash_octets(hash: &str) -> Option<u64> {
    Some(match hash {
        "2.16.840.1.101.3.4.2.1" => 32,
        "2.16.840.1.101.3.4.2.2" => 48,
        "2.16.840.1.101.3.4.2.3" => 64,
        _ => return None,
    })
}
