//! Revocation lists (RFC 5280, section 5): who issued them, until when they count, and what they revoke.

use super::name::Name;
use super::signature::Signed;
use super::time;
use super::tlv::{GENERALIZED_TIME, INTEGER, Reader, SEQUENCE, Tlv, UTC_TIME};
use super::x509::serial_text;
use jiff::civil::DateTime;
use std::collections::BTreeSet;

/// A revocation list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevocationList {
    /// Who issued it.
    pub issuer: Name,
    /// When it was made.
    pub this_update: Option<DateTime>,
    /// When the next one is due.
    pub next_update: Option<DateTime>,
    /// The serial numbers it revokes, as in [`super::Certificate::serial`].
    pub revoked: BTreeSet<String>,
    pub(super) signed: Signed,
}

impl RevocationList {
    pub(super) fn read(value: Tlv<'_>) -> Option<Self> {
        let (content, signed) = Signed::read(value)?;
        let mut inside = content.inside();
        inside.tagged(INTEGER);
        inside.tagged(SEQUENCE)?;
        let issuer = Name::read(inside.tagged(SEQUENCE)?)?;
        let (this_update, next_update) = (when(&mut inside)?, when(&mut inside));
        let entries = inside.tagged(SEQUENCE).into_iter().flat_map(Tlv::inside);
        let serials =
            entries.filter_map(|entry| entry.inside().tagged(INTEGER)).map(|serial| serial_text(serial.content));
        Some(Self {
            issuer,
            this_update: time::moment(this_update),
            next_update: next_update.and_then(time::moment),
            revoked: serials.collect(),
            signed,
        })
    }
}

fn when<'a>(reader: &mut Reader<'a>) -> Option<Tlv<'a>> {
    reader.tagged(UTC_TIME).or_else(|| reader.tagged(GENERALIZED_TIME))
}
