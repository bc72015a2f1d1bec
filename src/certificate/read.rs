//! The bytes of a file → the objects in it. What an object is shows in its content, never in the file's ending.

use super::archive::{self, Archive, Part, PartKind};
use super::bare;
use super::content::{Content, Unknown};
use super::crl::RevocationList;
use super::dump;
use super::key::PublicKey;
use super::legacy::OldLock;
use super::mail;
use super::named::{self, Named};
use super::origin::{Message, Origin, Whose};
use super::outlook;
use super::password::{DecryptError, PasswordEncodings, Watch};
use super::pem::{self, Block, Piece};
use super::pkcs7;
use super::pkcs12;
use super::private_key::{self, EncryptedKey, Lock, PrivateKey};
use super::secret_bytes::SecretBytes;
use super::text;
use super::tlv::{self, CONSTRUCTED, Reader, SEQUENCE, Tlv};
use super::x509::{Certificate, Request};
use secrecy::SecretString;
use std::sync::Arc;

/// A message in an archive in a message: looking ends there.
const NESTED: u8 = 4;

/// So few passwords are tried in seldom forms too: with many it would take too long.
const FEW: usize = 4;

/// An object and where in its file it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The line on which its PEM block begins.
    pub(super) line: Option<usize>,
    /// How many objects before this one its PKCS#12 file is.
    pub(super) inside: Option<usize>,
    /// The part of the file it was in, and whose it can be.
    pub(super) origin: Origin,
    pub(super) content: Content,
}

impl Found {
    fn is_noise(&self) -> bool {
        matches!(&self.content, Content::Unknown(unknown) if unknown.is_noise())
    }
}

/// The passwords that may be tried, in every form.
pub(super) struct Keys {
    pub(super) forms: Vec<PasswordEncodings>,
    pub(super) given: bool,
}

impl Keys {
    pub(super) fn new(passwords: &[SecretString], watch: &Watch) -> Self {
        // Many files are locked with the empty password, which nobody should have to type.
        let empty = SecretString::from("");
        let usual = passwords.iter().chain([&empty]).map(|it| PasswordEncodings::of(it, watch));
        let odd = passwords.iter().filter_map(|it| PasswordEncodings::odd_of(it, passwords.len() <= FEW, watch));
        // What is odd comes last, so that it is tried only when nothing else fits.
        Self { forms: usual.chain(odd).collect(), given: !passwords.is_empty() }
    }

    /// What is to be said of a key that opened with the password at this place.
    fn lock(&self, at: usize, is_odd: bool) -> Lock {
        Lock { is_empty: self.forms.get(at).is_some_and(PasswordEncodings::is_empty), is_odd, old: None }
    }
}

/// Every object in the bytes of a file.
pub(super) fn read(bytes: &[u8], keys: &Keys) -> Vec<Found> {
    Looking { keys, depth: NESTED }.bytes(bytes)
}

fn alone(content: Content) -> Found {
    Found { line: None, inside: None, origin: Origin::default(), content }
}

fn named(named: Named) -> Found {
    alone(Content::Unknown(Unknown::Named(named)))
}

/// Looking into something that may hold something else.
#[derive(Clone, Copy)]
struct Looking<'a> {
    keys: &'a Keys,
    /// How deep it may still go.
    depth: u8,
}

impl Looking<'_> {
    fn deeper(self) -> Option<Self> {
        Some(Self { depth: self.depth.checked_sub(1)?, ..self })
    }

    fn bytes(self, bytes: &[u8]) -> Vec<Found> {
        let mut found = Vec::new();
        // DER may hold a text that looks like a file of its own.
        if bytes.first() == Some(&SEQUENCE) {
            self.der(bytes, &mut found);
        }
        if found.is_empty() && archive::is_archive(bytes) {
            return self.archive(bytes);
        }
        if found.is_empty() {
            let message = mail::unwrapped(bytes);
            found.extend(mail::is_message(&message).then(|| self.messages(mail::read(&message))).into_iter().flatten());
        }
        if found.is_empty() && outlook::is_compound(bytes) {
            found = self.messages(outlook::read(bytes));
        }
        if found.is_empty() {
            found = self.text(bytes);
        }
        if found.is_empty() {
            found.push(alone(Content::Unknown(unknown(bytes))));
        }
        found
    }

    fn archive(self, bytes: &[u8]) -> Vec<Found> {
        let parts = match archive::read(bytes) {
            Archive::Open { parts, is_whole } => (parts, is_whole),
            Archive::Locked => return vec![named(Named::LockedArchive)],
            Archive::Damaged => return vec![named(Named::ArchiveWithoutCertificate)],
        };
        let (parts, is_whole) = parts;
        let mut found = self.parts(&parts);
        if found.is_empty() {
            found.push(named(if is_whole { Named::ArchiveWithoutCertificate } else { Named::LockedArchive }));
        }
        found
    }

    fn messages(self, messages: Vec<(Message, Vec<Part>)>) -> Vec<Found> {
        let mut found = Vec::new();
        let mut first = None;
        for (message, parts) in messages {
            let mut inside = self.parts(&parts);
            let message = Arc::new(message);
            for it in &mut inside {
                // A line of a decoded text is none of the file's.
                it.line = it.line.filter(|_| it.origin.part.is_some());
                // A message in this one says more of what it holds.
                let has_own = it.origin.message.as_ref().is_some_and(|own| own.from.is_some());
                if !has_own {
                    it.origin.message = Some(message.clone());
                }
            }
            found.extend(inside);
            first.get_or_insert(message);
        }
        if found.is_empty() && first.is_some() {
            let none = named(Named::MessageWithoutCertificate);
            found.push(Found { origin: Origin { message: first, ..Origin::default() }, ..none });
        }
        found
    }

    /// What is in the parts of an archive or a message, without what is of no use beside it.
    fn parts(self, parts: &[Part]) -> Vec<Found> {
        let Some(deeper) = self.deeper() else { return Vec::new() };
        let mut found: Vec<Found> = Vec::new();
        for part in parts {
            if part.kind == PartKind::WebPage && !found.is_empty() {
                continue;
            }
            let mut inside = deeper.bytes(&part.bytes);
            inside.retain(|it| !it.is_noise());
            for it in &mut inside {
                if part.kind == PartKind::Signature {
                    it.origin.whose = Whose::Signer;
                }
                let name = Some(&part.name).filter(|name| !name.is_empty());
                it.origin.part = match (name, it.origin.part.take()) {
                    (Some(outer), Some(inner)) => Some(format!("{outer} › {inner}")),
                    (outer, inner) => inner.or_else(|| outer.cloned()),
                };
            }
            found.extend(inside);
        }
        found
    }

    fn text(self, bytes: &[u8]) -> Vec<Found> {
        let text = text::plain(bytes);
        let mut found = Vec::new();
        for piece in pem::pieces(&text) {
            match piece {
                Piece::Block(block) => found.extend(self.block(block, &text)),
                Piece::Gap(range, line) => found.extend(self.bare(text.get(range).unwrap_or_default(), line)),
            }
        }
        if found.is_empty() {
            pem::bare(&text).into_iter().for_each(|der| self.der(&der, &mut found));
        }
        if found.is_empty() {
            dump::find(&text).into_iter().for_each(|der| self.der(&der, &mut found));
        }
        if found.is_empty() && !bytes.contains(&0) {
            // The tags of XML are in the file and not in its text.
            found.extend(named_text(&text).or_else(|| named_text(bytes)).map(named));
        }
        tidy(&mut found);
        if named::is_server_output(&text) {
            found.iter_mut().for_each(|it| it.origin.whose = Whose::Server);
        }
        found
    }

    /// What stands in base64 between blocks or in a block that is broken.
    fn bare(self, text: &[u8], line: usize) -> Vec<Found> {
        let mut found = Vec::new();
        for it in bare::find(text, line) {
            let mut inside = Vec::new();
            match (it.kind, self.deeper()) {
                (bare::Kind::Der, _) => self.der(&it.bytes, &mut inside),
                (bare::Kind::Text, Some(deeper)) => inside.extend(deeper.bytes(&it.bytes)),
                (bare::Kind::Text, None) => {}
            }
            inside.retain(|it| !it.is_noise());
            inside.iter_mut().for_each(|inner| inner.line = Some(it.line));
            found.extend(inside);
        }
        found
    }

    fn block(self, block: Block, text: &[u8]) -> Vec<Found> {
        let mut found = Vec::new();
        let label = block.label.as_str();
        if let Some(by_label) = Named::of_label(label) {
            found.push(named(by_label));
        } else {
            match (&block.der, &block.lock) {
                (Ok(der), Some(lock)) => found.push(alone(self.old(lock, der, label))),
                (Ok(der), None) => self.labelled(der, label, &mut found),
                (Err(error), _) => {
                    found = self.bare(text.get(block.body.clone()).unwrap_or_default(), block.line);
                    if found.is_empty() {
                        found.push(alone(Content::Unknown(Unknown::Pem(error.clone()))));
                    }
                }
            }
        }
        found.iter_mut().for_each(|it| it.line = Some(it.line.filter(|_| block.der.is_err()).unwrap_or(block.line)));
        found
    }

    /// The content of a whole block.
    fn labelled(self, der: &[u8], label: &str, found: &mut Vec<Found>) {
        let first = tlv::first(der).map(|(value, _)| value);
        if label == "RSA PUBLIC KEY" {
            let key = first.and_then(private_key::rsa_public).map(|key| alone(Content::PublicKey(key)));
            found.extend(key);
        } else if label.ends_with("PARAMETERS") {
            found.extend(first.and_then(|value| Named::of_block(label, value)).map(named));
        } else {
            self.der(der, found);
        }
        if found.is_empty() {
            found.push(alone(Content::Unknown(match label {
                label if label.contains("OPENSSH") => Unknown::OpensshKey,
                label if is_read(label) => Unknown::PemDamaged(label.to_owned()),
                label if label.ends_with("PRIVATE KEY") => Unknown::Named(Named::OtherPrivateKey),
                label => Unknown::OtherPem(label.to_owned()),
            })));
        }
    }

    /// A block locked in the old way.
    fn old(self, lock: &OldLock, data: &[u8], label: &str) -> Content {
        let key = |der: &[u8]| tlv::first(der).and_then(|(value, _)| private_key::read(value));
        match lock.open(data, &self.keys.forms, |opened| key(opened).is_some()) {
            Ok((opened, how)) => {
                let lock = Lock { old: Some(lock.algorithm.clone()), ..self.keys.lock(how.place, how.is_odd) };
                let key = key(&opened).map(|key| Content::PrivateKey(PrivateKey { is_encrypted: true, lock, ..key }));
                key.unwrap_or_else(|| Content::Unknown(Unknown::PemDamaged(label.to_owned())))
            }
            Err(error) => Content::EncryptedKey(without_guess(EncryptedKey { error: Some(error) }, self.keys)),
        }
    }

    /// The objects in DER, one after another.
    fn der(self, bytes: &[u8], found: &mut Vec<Found>) {
        for value in Reader::new(bytes) {
            if value.tag != SEQUENCE {
                return;
            }
            self.value(value, found);
        }
    }

    fn value(self, value: Tlv<'_>, found: &mut Vec<Found>) {
        if let Some(content) = single(value, self.keys) {
            found.push(alone(content));
        } else if let Some(bundle) = pkcs7::read(value) {
            self.bundle(bundle, found);
        } else if pkcs12::is_pkcs12(value) {
            of_pkcs12(value, self.keys, found);
        } else if let Some(by_structure) = Named::of_der(value) {
            let before = found.len();
            if by_structure == Named::CmpMessage {
                self.within(value, found);
            }
            if found.len() == before {
                found.push(named(by_structure));
            }
        }
    }

    /// The certificates and requests that a message carries, however deep.
    fn within(self, value: Tlv<'_>, found: &mut Vec<Found>) {
        for part in value.inside().filter(|part| part.tag & CONSTRUCTED != 0) {
            match single(part, self.keys) {
                Some(content @ (Content::Certificate(_) | Content::Request(_))) => found.push(alone(content)),
                _ => self.within(part, found),
            }
        }
    }

    fn bundle(self, bundle: pkcs7::Bundle<'_>, found: &mut Vec<Found>) {
        let before = found.len();
        if let (Some(content), Some(deeper)) = (&bundle.content, self.deeper()) {
            let mut inside = deeper.bytes(content);
            inside.retain(|it| !it.is_noise());
            found.extend(inside);
        }
        let whose = if bundle.kind == pkcs7::Kind::Signed { Whose::Signer } else { Whose::Anybody };
        let parts = bundle.parts.into_iter().filter_map(|part| single(part, self.keys)).map(alone);
        found.extend(parts.map(|it| Found { origin: Origin { whose, ..it.origin }, ..it }));
        if found.len() == before {
            found.push(named(match bundle.kind {
                pkcs7::Kind::Signed => Named::BareSignature,
                pkcs7::Kind::Certificates => Named::EmptyBundle,
                pkcs7::Kind::Holder => Named::CmsWithoutCertificate,
            }));
        }
    }
}

/// Takes away what is part of something else: the parameters before a key, and signs of blocks beside whole ones.
fn tidy(found: &mut Vec<Found>) {
    let has_curve = found.iter().any(|it| matches!(&it.content, Content::PrivateKey(_) | Content::EncryptedKey(_)));
    let is_read = |it: &Found| !matches!(it.content, Content::Unknown(_));
    let has_read = found.iter().any(is_read);
    found.retain(|it| match &it.content {
        Content::Unknown(Unknown::Named(Named::EcParameters)) => !has_curve,
        Content::Unknown(unknown) => !(has_read && unknown.is_noise()),
        Content::Certificate(_)
        | Content::Request(_)
        | Content::PrivateKey(_)
        | Content::EncryptedKey(_)
        | Content::PublicKey(_)
        | Content::RevocationList(_)
        | Content::Pkcs12(_) => true,
    });
}

/// A text in which nothing was found.
fn named_text(text: &[u8]) -> Option<Named> {
    if named::is_server_output(text) { Some(Named::ServerAnswer) } else { Named::of_text(text) }
}

/// Whether blocks with this label are read (RFC 7468, and the older labels of openssl and Windows).
fn is_read(label: &str) -> bool {
    let kinds =
        ["CERTIFICATE", "CERTIFICATE REQUEST", "X509 CRL", "PUBLIC KEY", "PRIVATE KEY", "PKCS7", "PKCS12", "CMS"];
    let starts = ["NEW ", "TRUSTED ", "X509 ", "RSA ", "EC ", "DSA ", "ENCRYPTED ", "PKCS #7 "];
    let plain = starts.iter().find_map(|it| label.strip_prefix(it));
    kinds.contains(&label) || plain.is_some_and(|label| kinds.contains(&label) || label == "SIGNED DATA")
}

fn single(value: Tlv<'_>, keys: &Keys) -> Option<Content> {
    let certificate = || Certificate::read(value).map(|it| Content::Certificate(Box::new(it)));
    let request = || Request::read(value).map(|it| Content::Request(Box::new(it)));
    let list = || RevocationList::read(value).map(|it| Content::RevocationList(Box::new(it)));
    let private = || private_key::read(value).map(Content::PrivateKey);
    let locked = || {
        let opened = private_key::locked(value, &keys.forms)?;
        Some(match opened {
            Ok((key, at, is_odd)) => Content::PrivateKey(PrivateKey { lock: keys.lock(at, is_odd), ..key }),
            Err(locked) => Content::EncryptedKey(without_guess(locked, keys)),
        })
    };
    let public = || PublicKey::read(value).map(Content::PublicKey);
    // Two numbers alone may be many things; these are what people use as an RSA key.
    let rsa = || private_key::rsa_public(value).filter(private_key::is_usual).map(Content::PublicKey);
    certificate().or_else(request).or_else(list).or_else(private).or_else(locked).or_else(public).or_else(rsa)
}

/// That the empty password did not fit is no news to somebody who gave none.
fn without_guess(locked: EncryptedKey, keys: &Keys) -> EncryptedKey {
    let error = locked.error.filter(|error| keys.given || *error != DecryptError::WrongPassword);
    EncryptedKey { error }
}

fn of_pkcs12(value: Tlv<'_>, keys: &Keys, found: &mut Vec<Found>) {
    let (file, pieces) = pkcs12::read(value, &keys.forms, keys.given);
    found.push(alone(Content::Pkcs12(file)));
    for (at, piece) in pieces.into_iter().enumerate() {
        let content = match &piece {
            pkcs12::Piece::Public(der) => tlv::first(der).and_then(|(value, _)| single(value, keys)),
            pkcs12::Piece::Private(der, opened) => {
                let key = tlv::first(der).and_then(|(value, _)| private_key::read(value));
                key.map(|key| {
                    let lock = opened.as_ref().map(|it| keys.lock(it.place, it.is_odd)).unwrap_or_default();
                    Content::PrivateKey(PrivateKey { is_encrypted: opened.is_some(), lock, ..key })
                })
            }
            pkcs12::Piece::EncryptedKey(error) => Some(Content::EncryptedKey(EncryptedKey { error: error.clone() })),
        };
        let content = content.unwrap_or(Content::Unknown(Unknown::UnknownBytes));
        found.push(Found { inside: Some(at + 1), ..alone(content) });
    }
}

fn unknown(bytes: &[u8]) -> Unknown {
    let is_text = || {
        let text: SecretBytes<'_> = text::decoded(bytes);
        std::str::from_utf8(&text).is_ok_and(|text| !text.contains('\0'))
    };
    match bytes {
        [] => Unknown::EmptyFile,
        [0xFE, 0xED, 0xFE, 0xED, ..] | [0xCE, 0xCE, 0xCE, 0xCE, ..] => Unknown::JavaKeystore,
        _ if bytes.starts_with(b"ssh-") || bytes.starts_with(b"ecdsa-sha2-") => Unknown::OpensshKey,
        _ if bytes.iter().all(u8::is_ascii_whitespace) => Unknown::EmptyFile,
        _ => match Named::of_bytes(bytes) {
            Some(named) => Unknown::Named(named),
            None if is_text() => Unknown::PlainText,
            None => Unknown::UnknownBytes,
        },
    }
}
