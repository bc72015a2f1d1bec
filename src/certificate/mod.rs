//! Certificates, requests and keys: bytes → objects → facts → verdicts. No files, no clock, no network.
//!
//! [`Reading::read`] finds the objects in the bytes of files, [`Reading::judge`] says how they belong together and
//! whether they fit VTJkysely. Private keys and passwords stay inside and are wiped; only public halves leave.

mod archive;
mod authority;
mod bare;
mod chain;
mod cipher;
mod code;
mod commands;
mod content;
mod crl;
mod day;
mod dump;
#[doc(hidden)]
pub mod fuzz;
mod holder;
mod inspection;
mod judge;
mod kdf;
mod key;
mod layer;
mod legacy;
mod mail;
mod make;
mod name;
mod named;
mod object;
mod oid;
mod origin;
mod outlook;
mod password;
mod pem;
mod pkcs12;
mod pkcs7;
mod private_key;
mod protocol;
mod read;
mod relation;
mod requirement;
mod secret;
mod secret_bytes;
mod severity;
mod signature;
mod term;
mod text;
mod time;
mod tlv;
mod verdict;
mod x509;

pub use authority::{Authority, AuthorityKind, MatchedBy};
pub use commands::{commands, file_stem};
pub use content::{Content, Unknown};
pub use crl::RevocationList;
pub use inspection::{Inspection, Passwords, Reading};
pub use key::{KeyKind, PublicKey};
pub use make::{CsrParams, KeyAndCsr, MakeError, NewKey, SHORTEST_PASSWORD, make, password_fits};
pub use name::{Attribute, Name};
pub use named::Named;
pub use object::{InspectionContext, Object, Role};
pub use origin::{Message, Origin, Whose};
pub use password::{DecryptError, MAX_ROUNDS};
pub use pem::PemError;
pub use pkcs12::{Mac, Pkcs12, Pkcs12State};
pub use private_key::{EncryptedKey, Lock, PrivateKey};
pub use relation::{Relation, RelationKind};
pub use severity::{CheckSeverity, Who};
pub use signature::Checked;
pub use term::{Entered, Hours, Term};
pub use verdict::{Use, Verdict};
pub use x509::{Certificate, Extensions, Request};

/// The largest file that is read. A bundle of a thousand certificates takes about a fifth of it.
pub const MAX_BYTES: u64 = 10 * 1024 * 1024;
