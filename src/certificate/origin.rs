//! Where an object came from besides its file: a part of a message or an archive, and whose certificate it can be.

use jiff::civil::Date;
use std::sync::Arc;

/// Where in its file an object was, and who speaks there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The name of the attachment, or of the file in the archive.
    pub part: Option<String>,
    /// The message it came in.
    pub message: Option<Arc<Message>>,
    /// Whose it can be.
    pub whose: Whose,
}

/// What stands at the head of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// The sender, with the address.
    pub from: Option<String>,
    /// The day in the sender's own time.
    pub day: Option<Date>,
    /// The moment, as RFC 3339 writes it.
    pub sent: Option<String>,
    /// The subject.
    pub subject: Option<String>,
}

/// Whose a certificate can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// The applicant's, or an authority's.
    #[default]
    Anybody,
    /// Who signed a message or a bundle: it is not what was sent.
    Signer,
    /// A server that showed it when somebody connected to it.
    Server,
}
