//! Messages of protocols around certificates, told by their structure: they look like certificates to those who get them.

use super::oid;
use super::tlv::{BIT_STRING, INTEGER, OCTET_STRING, OID, SEQUENCE, Tlv, context};

const ENUMERATED: u8 = 0x0A;
const IA5_STRING: u8 = 0x16;

/// The last body of CMP: `[26]` (RFC 9810, section 5.1.2).
const LAST_BODY: u8 = context(26);

/// A protocol that carries or asks for certificates.
#[derive(Clone, Copy)]
pub(super) enum Protocol {
    /// SPKAC, of the old browsers.
    Spkac,
    /// CMP (RFC 9810).
    Cmp,
    /// OCSP (RFC 6960).
    Ocsp,
    /// Time stamps (RFC 3161).
    TimeStamp,
}

/// Of which protocol a message is.
pub(super) fn of(value: Tlv<'_>) -> Option<Protocol> {
    let value = value.is(SEQUENCE)?;
    let kinds: [(Test, Protocol); 6] = [
        (browser_request, Protocol::Spkac),
        (cmp, Protocol::Cmp),
        (status_request, Protocol::Ocsp),
        (status_answer, Protocol::Ocsp),
        (time_request, Protocol::TimeStamp),
        (time_answer, Protocol::TimeStamp),
    ];
    kinds.into_iter().find(|(test, _)| test(value).is_some()).map(|(_, kind)| kind)
}

/// Whether a value is of one kind.
type Test = fn(Tlv<'_>) -> Option<()>;

/// SignedPublicKeyAndChallenge of the old browsers: a public key and a word, signed.
fn browser_request(value: Tlv<'_>) -> Option<()> {
    let mut inside = value.inside();
    let mut signed = inside.tagged(SEQUENCE)?.inside();
    signed.tagged(SEQUENCE)?;
    signed.tagged(IA5_STRING)?;
    inside.tagged(SEQUENCE)?;
    inside.tagged(BIT_STRING).map(drop)
}

/// PKIMessage: a header with a version, a sender and a recipient, and a body.
fn cmp(value: Tlv<'_>) -> Option<()> {
    let mut inside = value.inside();
    let mut header = inside.tagged(SEQUENCE)?.inside();
    header.tagged(INTEGER)?.number().filter(|version| (1..=3).contains(version))?;
    // Names are GeneralNames: `[1]` to `[8]`.
    let is_name = |part: &Tlv<'_>| (0x81..=0x88).contains(&(part.tag & !0x20));
    header.any().filter(is_name)?;
    header.any().filter(is_name)?;
    inside.any().filter(|body| (context(0)..=LAST_BODY).contains(&body.tag)).map(drop)
}

/// OCSPRequest: a list of certificates, each by hashes of its issuer and its number.
fn status_request(value: Tlv<'_>) -> Option<()> {
    let list = value.inside().tagged(SEQUENCE)?.inside().find(|part| part.tag == SEQUENCE)?;
    let mut asked = list.inside().tagged(SEQUENCE)?.inside().tagged(SEQUENCE)?.inside();
    asked.tagged(SEQUENCE)?.inside().tagged(OID)?;
    asked.tagged(OCTET_STRING)?;
    asked.tagged(OCTET_STRING)?;
    asked.tagged(INTEGER).map(drop)
}

/// OCSPResponse: how it went and, where it went well, the answer.
fn status_answer(value: Tlv<'_>) -> Option<()> {
    let mut inside = value.inside();
    inside.tagged(ENUMERATED)?;
    if inside.is_empty() {
        return Some(());
    }
    inside.tagged(context(0))?.inside().tagged(SEQUENCE)?.inside().tagged(OID).map(drop)
}

/// TimeStampReq: a version and the hash of what is to be stamped.
fn time_request(value: Tlv<'_>) -> Option<()> {
    let mut inside = value.inside();
    inside.tagged(INTEGER)?.number().filter(|version| *version == 1)?;
    let mut hashed = inside.tagged(SEQUENCE)?.inside();
    hashed.tagged(SEQUENCE)?.inside().tagged(OID)?;
    hashed.tagged(OCTET_STRING)?;
    // A key or a key store has something else there.
    inside.all(|part| matches!(part.tag, INTEGER | OID | 0x01) || part.tag == context(0)).then_some(())
}

/// TimeStampResp: how it went and a signed message.
fn time_answer(value: Tlv<'_>) -> Option<()> {
    let mut inside = value.inside();
    inside.tagged(SEQUENCE)?.inside().tagged(INTEGER)?;
    let kind = inside.tagged(SEQUENCE)?.inside().tagged(OID).and_then(oid::dotted)?;
    (kind == oid::SIGNED_DATA).then_some(())
}
