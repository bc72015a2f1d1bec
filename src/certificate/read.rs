//! The bytes of a file → the objects in it. What an object is shows in its content, never in the file's ending.

use super::crl::RevocationList;
use super::key::PublicKey;
use super::pem::{self, Block, PemError, Trouble};
use super::pkcs7;
use super::pkcs12::{self, Piece, Pkcs12};
use super::private_key::{self, LockedKey, PrivateKey};
use super::secret::{Forms, LockError};
use super::tlv::{self, Reader, SEQUENCE, Tlv};
use super::x509::{Certificate, Request};
use secrecy::SecretString;

/// What an object is, and the facts in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A certificate.
    Certificate(Box<Certificate>),
    /// A certificate request.
    Request(Box<Request>),
    /// A private key; only its public half is kept.
    PrivateKey(PrivateKey),
    /// A private key that did not open.
    LockedKey(LockedKey),
    /// A public key.
    PublicKey(PublicKey),
    /// A revocation list.
    RevocationList(Box<RevocationList>),
    /// A PKCS#12 file; what was in it follows as objects of their own.
    Pkcs12(Pkcs12),
    /// Something else.
    Unknown(Unknown),
}

impl Content {
    /// Whether there is, or may be, a private key in it.
    #[must_use]
    pub fn may_hold_key(&self) -> bool {
        matches!(
            self,
            Self::PrivateKey(_)
                | Self::LockedKey(_)
                | Self::Pkcs12(_)
                | Self::Unknown(Unknown::JavaKeystore | Unknown::OpenSsh)
        )
    }
}

/// Something this program does not read, as far as it can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Nothing at all.
    Empty,
    /// A PEM block that is broken.
    Pem(PemError),
    /// A PEM block of a kind that is read, whose content is not what the label says.
    Damaged(String),
    /// A PEM block of another kind.
    Label(String),
    /// A keystore of Java (JKS or JCEKS).
    JavaKeystore,
    /// A key of OpenSSH.
    OpenSsh,
    /// A text without any PEM block.
    Text,
    /// Bytes that are none of the known kinds.
    Bytes,
}

/// An object and where in its file it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The line on which its PEM block begins.
    pub(super) line: Option<usize>,
    /// How many objects before this one its PKCS#12 file is.
    pub(super) inside: Option<usize>,
    pub(super) content: Content,
}

/// The passwords that may be tried, in every form.
pub(super) struct Keys {
    forms: Vec<Forms>,
    given: bool,
}

impl Keys {
    pub(super) fn new(passwords: &[SecretString]) -> Self {
        // Many files are locked with the empty password, which nobody should have to type.
        let empty = SecretString::from("");
        let forms = passwords.iter().chain([&empty]).map(Forms::of).collect();
        Self { forms, given: !passwords.is_empty() }
    }
}

/// Every object in the bytes of a file.
pub(super) fn read(bytes: &[u8], keys: &Keys) -> Vec<Found> {
    let text = pem::text(bytes);
    let blocks = pem::blocks(&text);
    if !blocks.is_empty() {
        return blocks.into_iter().flat_map(|block| of_block(block, keys)).collect();
    }
    let mut found = Vec::new();
    of_der(bytes, keys, &mut found);
    if found.is_empty() {
        pem::bare(&text).into_iter().for_each(|der| of_der(&der, keys, &mut found));
    }
    if found.is_empty() {
        found.push(alone(Content::Unknown(unknown(bytes))));
    }
    found
}

fn alone(content: Content) -> Found {
    Found { line: None, inside: None, content }
}

fn of_block(block: Block, keys: &Keys) -> Vec<Found> {
    let mut found = Vec::new();
    let otherwise = match &block.der {
        Ok(der) => {
            of_der(der, keys, &mut found);
            Content::Unknown(match block.label.as_str() {
                label if label.contains("OPENSSH") => Unknown::OpenSsh,
                label if is_read(label) => Unknown::Damaged(label.to_owned()),
                label => Unknown::Label(label.to_owned()),
            })
        }
        Err(Trouble::Broken(error)) => Content::Unknown(Unknown::Pem(error.clone())),
        // This program knows that it is a locked key and no more.
        Err(Trouble::Locked { algorithm }) => {
            Content::LockedKey(LockedKey { error: Some(LockError::Unsupported { algorithm: algorithm.clone() }) })
        }
    };
    if found.is_empty() {
        found.push(alone(otherwise));
    }
    found.iter_mut().for_each(|it| it.line = Some(block.line));
    found
}

/// Whether blocks with this label are read (RFC 7468, and the older labels of openssl and Windows).
fn is_read(label: &str) -> bool {
    let kinds = ["CERTIFICATE", "CERTIFICATE REQUEST", "X509 CRL", "PUBLIC KEY", "PRIVATE KEY", "PKCS7", "PKCS12"];
    let plain = ["NEW ", "TRUSTED ", "X509 ", "RSA ", "EC ", "ENCRYPTED "].iter().find_map(|it| label.strip_prefix(it));
    kinds.contains(&label) || plain.is_some_and(|label| kinds.contains(&label))
}

/// The objects in DER, one after another.
fn of_der(bytes: &[u8], keys: &Keys, found: &mut Vec<Found>) {
    for value in Reader::new(bytes) {
        if value.tag != SEQUENCE {
            return;
        }
        of_value(value, keys, found);
    }
}

fn of_value(value: Tlv<'_>, keys: &Keys, found: &mut Vec<Found>) {
    if let Some(content) = single(value, keys) {
        found.push(alone(content));
    } else if let Some(bundle) = pkcs7::read(value) {
        found.extend(bundle.into_iter().filter_map(|part| single(part, keys)).map(alone));
    } else if pkcs12::is_pkcs12(value) {
        of_pkcs12(value, keys, found);
    }
}

fn single(value: Tlv<'_>, keys: &Keys) -> Option<Content> {
    let certificate = || Certificate::read(value).map(|it| Content::Certificate(Box::new(it)));
    let request = || Request::read(value).map(|it| Content::Request(Box::new(it)));
    let list = || RevocationList::read(value).map(|it| Content::RevocationList(Box::new(it)));
    let private = || private_key::read(value).map(Content::PrivateKey);
    let locked = || {
        let opened = private_key::locked(value, &keys.forms)?;
        Some(opened.map_or_else(|locked| Content::LockedKey(without_guess(locked, keys)), Content::PrivateKey))
    };
    let public = || PublicKey::read(value).map(Content::PublicKey);
    let rsa_public = || private_key::rsa_public(value).map(Content::PublicKey);
    certificate().or_else(request).or_else(list).or_else(private).or_else(locked).or_else(public).or_else(rsa_public)
}

/// That the empty password did not fit is no news to somebody who gave none.
fn without_guess(locked: LockedKey, keys: &Keys) -> LockedKey {
    let error = locked.error.filter(|error| keys.given || *error != LockError::WrongPassword);
    LockedKey { error }
}

fn of_pkcs12(value: Tlv<'_>, keys: &Keys, found: &mut Vec<Found>) {
    let (file, pieces) = pkcs12::read(value, (&keys.forms, keys.given));
    found.push(alone(Content::Pkcs12(file)));
    for (at, piece) in pieces.into_iter().enumerate() {
        let content = match &piece {
            Piece::Public(der) => tlv::first(der).and_then(|(value, _)| single(value, keys)),
            Piece::Private(der, is_encrypted) => {
                let key = tlv::first(der).and_then(|(value, _)| private_key::read(value));
                key.map(|key| Content::PrivateKey(PrivateKey { is_encrypted: *is_encrypted, ..key }))
            }
        };
        let content = content.unwrap_or(Content::Unknown(Unknown::Bytes));
        found.push(Found { line: None, inside: Some(at + 1), content });
    }
}

fn unknown(bytes: &[u8]) -> Unknown {
    match bytes {
        [] => Unknown::Empty,
        [0xFE, 0xED, 0xFE, 0xED, ..] | [0xCE, 0xCE, 0xCE, 0xCE, ..] => Unknown::JavaKeystore,
        _ if bytes.starts_with(b"ssh-") || bytes.starts_with(b"ecdsa-sha2-") => Unknown::OpenSsh,
        _ if bytes.iter().all(u8::is_ascii_whitespace) => Unknown::Empty,
        _ if std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0')) => Unknown::Text,
        _ => Unknown::Bytes,
    }
}
