//! PKCS#7 (CMS, RFC 5652): bundles of certificates and revocation lists, signed messages, and what else holds its content as it
//! is.

use super::oid;
use super::secret_bytes::SecretBytes;
use super::tlv::{OID, SEQUENCE, SET, Tlv, context};

/// What is in it.
#[derive(Default)]
pub(super) struct Bundle<'a> {
    /// The certificates and revocation lists, each in DER.
    pub(super) parts: Vec<Tlv<'a>>,
    /// What was signed, or held, when it is in there too.
    pub(super) content: Option<SecretBytes<'a>>,
    /// What it is when nothing is in it.
    pub(super) kind: Kind,
}

/// What kind of bundle it is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// Of certificates alone.
    #[default]
    Certificates,
    /// Somebody signed it: then the certificates are those of the signer.
    Signed,
    /// It holds something, and no certificates of its own.
    Holder,
}

/// Reads what holds certificates or its content as it is.
pub(super) fn read(value: Tlv<'_>) -> Option<Bundle<'_>> {
    let mut inside = value.is(SEQUENCE)?.inside();
    let kind = inside.tagged(OID).and_then(oid::dotted)?;
    let content = inside.tagged(context(0))?;
    match kind.as_str() {
        oid::SIGNED_DATA => signed(content),
        oid::DATA => Some(Bundle { content: octets(content), kind: Kind::Holder, ..Bundle::default() }),
        oid::DIGESTED_DATA => {
            let held = content.inside().tagged(SEQUENCE).and_then(held);
            Some(Bundle { content: held, kind: Kind::Holder, ..Bundle::default() })
        }
        oid::CERTIFICATE_SEQUENCE => {
            let parts = content.inside().tagged(SEQUENCE)?.inside().collect();
            Some(Bundle { parts, ..Bundle::default() })
        }
        _ => None,
    }
}

fn signed(content: Tlv<'_>) -> Option<Bundle<'_>> {
    let data = content.inside().tagged(SEQUENCE)?;
    let sets = data.inside().filter(|part| part.tag == context(0) || part.tag == context(1));
    let parts = sets.flat_map(Tlv::inside).filter(|part| part.tag == SEQUENCE).collect();
    // The first set names the hashes, the second the signers.
    let signers = data.inside().filter(|part| part.tag == SET).nth(1);
    let is_signed = signers.is_some_and(|signers| !signers.content.is_empty());
    let kind = if is_signed { Kind::Signed } else { Kind::Certificates };
    Some(Bundle { parts, content: held(data), kind })
}

/// EncapsulatedContentInfo: the content itself, last among the sequences of a digested message, first of a signed one.
fn held(data: Tlv<'_>) -> Option<SecretBytes<'_>> {
    data.inside().filter(|part| part.tag == SEQUENCE).find_map(|info| octets(info.inside().nth(1)?))
}

/// What stands in `[0] EXPLICIT OCTET STRING`.
fn octets(content: Tlv<'_>) -> Option<SecretBytes<'_>> {
    content.is(context(0))?.inside().any().and_then(Tlv::octets).filter(|octets| !octets.is_empty())
}
