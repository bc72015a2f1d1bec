//! What an inspection is about: the objects that were read, and what is asked of them.

use super::authority::Authority;
use super::content::{Content, Unknown};
use super::named::Named;
use super::origin::Origin;
use super::severity::CheckSeverity;
use super::term::{Entered, Term};
use super::verdict::{Use, Verdict};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// An object, where it was found, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The place of its file among those that were read.
    pub file: usize,
    /// The line on which its PEM block begins, from 1.
    pub line: Option<usize>,
    /// The place of the PKCS#12 file it was in.
    pub container: Option<usize>,
    /// The part of the file it was in, and whose it can be.
    pub origin: Origin,
    /// What it is.
    pub content: Content,
    /// What it is judged as.
    pub role: Role,
    /// The first and last moment of a certificate, by the clock that counts for it.
    pub term: Option<Term>,
    /// The authority that issued it, or that it is.
    pub authority: Option<Authority>,
    /// What is said of it.
    pub verdicts: Vec<Verdict>,
}

/// What an object is judged as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A certificate that a server of the applicant's would use, or a request for one.
    Own,
    /// The certificate of an authority.
    Authority,
    /// A certificate that a server showed.
    Server,
    /// The certificate of who signed a message.
    Signer,
    /// Neither: keys, lists, files.
    Other,
}

impl Role {
    /// The name other programs read.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Authority => "authority",
            Self::Server => "server",
            Self::Signer => "signer",
            Self::Other => "other",
        }
    }
}

/// What is asked of the objects.
#[derive(Clone, Debug)]
pub struct InspectionContext<'a> {
    /// The day to count from.
    pub today: Date,
    /// The reader's time zone, for the days of what DVV did not issue.
    pub zone: &'a TimeZone,
    /// The applicant's name; empty when it is not known.
    pub applicant: &'a str,
    /// The applicant's business id; empty when it is not known.
    pub business_id: &'a str,
    /// The domain name of the applicant's server; empty when it is not known.
    pub host: &'a str,
    /// What certificates are used for, by SHA-256, where the user has said so. Otherwise it is guessed.
    pub uses: &'a BTreeMap<String, Use>,
    /// The days that the case has of certificates, by SHA-256.
    pub entered: &'a BTreeMap<String, Entered>,
}

impl Object {
    /// Whether it is what a server of the applicant's would use: a certificate, or a request for one.
    #[must_use]
    pub fn is_leaf(&self) -> bool {
        self.role == Role::Own
    }

    /// Whether nothing is known of it.
    pub(super) fn is_nothing(&self) -> bool {
        match &self.content {
            Content::Unknown(Unknown::EmptyFile | Unknown::PlainText | Unknown::UnknownBytes) => true,
            Content::Unknown(Unknown::Named(named)) => {
                matches!(
                    named,
                    Named::Document
                        | Named::MessageWithoutCertificate
                        | Named::ArchiveWithoutCertificate
                        | Named::OtherArchive
                )
            }
            Content::Unknown(
                Unknown::Pem(_)
                | Unknown::PemDamaged(_)
                | Unknown::OtherPem(_)
                | Unknown::JavaKeystore
                | Unknown::OpensshKey,
            ) => false,
            Content::Certificate(_)
            | Content::Request(_)
            | Content::PrivateKey(_)
            | Content::EncryptedKey(_)
            | Content::PublicKey(_)
            | Content::RevocationList(_)
            | Content::Pkcs12(_) => false,
        }
    }

    /// The gravest thing that is said of it.
    #[must_use]
    pub fn severity(&self) -> CheckSeverity {
        self.verdicts.iter().map(Verdict::severity).min().unwrap_or(CheckSeverity::Ok)
    }
}
