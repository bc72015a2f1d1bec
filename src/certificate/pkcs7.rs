//! PKCS#7 (SignedData, RFC 5652): bundles of certificates and revocation lists, and signed messages.

use super::oid;
use super::secret_bytes::SecretBytes;
use super::tlv::{OID, SEQUENCE, SET, Tlv, context};

/// What is in it.
pub(super) struct Bundle<'a> {
    /// The certificates and revocation lists, each in DER.
    pub(super) parts: Vec<Tlv<'a>>,
    /// What was signed, when it is in there too.
    pub(super) content: Option<SecretBytes<'a>>,
    /// Whether somebody signed it: then the certificates are those of the signer.
    pub(super) is_signed: bool,
}

/// Reads SignedData.
pub(super) fn read(value: Tlv<'_>) -> Option<Bundle<'_>> {
    let mut inside = value.is(SEQUENCE)?.inside();
    let is_signed = inside.tagged(OID).and_then(oid::dotted).is_some_and(|oid| oid == oid::SIGNED_DATA);
    let data = inside.tagged(context(0)).filter(|_| is_signed)?.inside().tagged(SEQUENCE)?;
    let sets = data.inside().filter(|part| part.tag == context(0) || part.tag == context(1));
    let parts = sets.flat_map(Tlv::inside).filter(|part| part.tag == SEQUENCE).collect();
    let content = data.inside().find(|part| part.tag == SEQUENCE).and_then(|info| info.inside().nth(1));
    let content = content.and_then(|it| it.inside().any()).and_then(Tlv::octets).filter(|octets| !octets.is_empty());
    // The first set names the hashes, the second the signers.
    let signers = data.inside().filter(|part| part.tag == SET).nth(1);
    Some(Bundle { parts, content, is_signed: signers.is_some_and(|signers| !signers.content.is_empty()) })
}
