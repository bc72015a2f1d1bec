//! PKCS#7 bundles (SignedData, RFC 5652): certificates and revocation lists in one file.

use super::oid;
use super::tlv::{OID, SEQUENCE, Tlv, context};

/// The certificates and revocation lists of a bundle, each in DER.
pub(super) fn read(value: Tlv<'_>) -> Option<Vec<Tlv<'_>>> {
    let mut inside = value.is(SEQUENCE)?.inside();
    let is_signed = inside.tagged(OID).and_then(oid::dotted).is_some_and(|oid| oid == oid::SIGNED_DATA);
    let data = inside.tagged(context(0)).filter(|_| is_signed)?.inside().tagged(SEQUENCE)?;
    let sets = data.inside().filter(|part| part.tag == context(0) || part.tag == context(1));
    Some(sets.flat_map(Tlv::inside).filter(|part| part.tag == SEQUENCE).collect())
}
