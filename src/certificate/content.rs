//! What an object of a file can be: something that is read, with its facts, or something that is named.

use super::crl::RevocationList;
use super::key::PublicKey;
use super::named::Named;
use super::pem::PemError;
use super::pkcs12::Pkcs12;
use super::private_key::{EncryptedKey, PrivateKey};
use super::x509::{Certificate, Request};
use strum::{IntoStaticStr, VariantNames};

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
    EncryptedKey(EncryptedKey),
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
        match self {
            Self::PrivateKey(_) | Self::EncryptedKey(_) | Self::Pkcs12(_) => true,
            Self::Unknown(unknown) => unknown.holds_key(),
            Self::Certificate(_) | Self::Request(_) | Self::PublicKey(_) | Self::RevocationList(_) => false,
        }
    }
}

/// Something this program does not read, as far as it can be told.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Unknown {
    /// Nothing at all.
    EmptyFile,
    /// A PEM block that is broken.
    Pem(PemError),
    /// A PEM block of a kind that is read, whose content is not what the label says.
    PemDamaged(String),
    /// A PEM block of another kind.
    OtherPem(String),
    /// A keystore of Java (JKS or JCEKS).
    JavaKeystore,
    /// A key of OpenSSH.
    OpensshKey,
    /// Something that has a name.
    Named(Named),
    /// A text without any PEM block.
    PlainText,
    /// Bytes that are none of the known kinds.
    UnknownBytes,
}

impl Unknown {
    /// Whether there is, or may be, a private key in it.
    #[must_use]
    pub fn holds_key(&self) -> bool {
        match self {
            Self::JavaKeystore | Self::OpensshKey => true,
            Self::Named(named) => named.holds_key(),
            Self::EmptyFile
            | Self::Pem(_)
            | Self::PemDamaged(_)
            | Self::OtherPem(_)
            | Self::PlainText
            | Self::UnknownBytes => false,
        }
    }

    /// Whether it is all there is to know, and nothing of it was left unread.
    #[must_use]
    pub fn is_known_whole(&self) -> bool {
        matches!(self, Self::Named(named) if named.is_known_whole())
    }

    /// Whether it says nothing that would be missed beside something that was read.
    pub(super) fn is_noise(&self) -> bool {
        match self {
            Self::EmptyFile | Self::PlainText | Self::UnknownBytes => true,
            Self::Named(named) => {
                matches!(named, Named::Document | Named::MessageWithoutCertificate | Named::ArchiveWithoutCertificate)
            }
            Self::Pem(_) | Self::PemDamaged(_) | Self::OtherPem(_) | Self::JavaKeystore | Self::OpensshKey => false,
        }
    }
}
