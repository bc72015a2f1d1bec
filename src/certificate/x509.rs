//! Certificates and requests: the facts in them.

use super::key::PublicKey;
use super::name::Name;
use super::signature::Signed;
use super::tlv::{BIT_STRING, INTEGER, OCTET_STRING, Reader, SEQUENCE, Tlv, context};
use super::{oid, time};
use crate::hash;
use jiff::civil::DateTime;

/// A certificate (RFC 5280).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Whom it is for.
    pub subject: Name,
    /// Who issued it.
    pub issuer: Name,
    /// The serial number as openssl prints it: upper-case hex.
    pub serial: String,
    /// From when it is valid in UTC, where the date is readable.
    pub not_before: Option<DateTime>,
    /// Until when it is valid in UTC, where the date is readable.
    pub not_after: Option<DateTime>,
    /// SHA-256 of the whole, upper-case hex.
    pub sha256: String,
    /// The holder's key.
    pub key: Option<PublicKey>,
    /// What the extensions say.
    pub extensions: Extensions,
    pub(super) signed: Signed,
}

/// A certificate request (PKCS#10, RFC 2986).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Whom the certificate is to be for.
    pub subject: Name,
    /// The key it is asked for.
    pub key: Option<PublicKey>,
    /// The extensions that are asked for.
    pub extensions: Extensions,
    /// Whether a challenge password stands in it (RFC 2985, section 5.4.1), which anybody can read.
    pub has_password: bool,
    pub(super) signed: Signed,
}

/// What the extensions of a certificate or request say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extensions {
    /// Whether the holder may issue certificates.
    pub is_authority: bool,
    /// What the key may be used for, by object identifier; none when nothing is said.
    pub purposes: Option<Vec<String>>,
    /// Whether the key may sign, when its use is restricted at all.
    pub may_sign: Option<bool>,
    /// DNS names.
    pub dns: Vec<String>,
    /// IP addresses.
    pub ips: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Other alternative names: addresses of services, and kinds that nobody uses for servers.
    pub others: Vec<String>,
    /// Whether the key may sign certificates, when its use is restricted at all.
    pub may_certify: Option<bool>,
    /// Where the revocation list is.
    pub revocation_lists: Vec<String>,
    /// Where the status can be asked (OCSP).
    pub status_services: Vec<String>,
    /// Where the issuer's certificate is.
    pub issuer_files: Vec<String>,
    /// The id of the holder's key.
    pub(super) key_id: Option<Vec<u8>>,
    /// The id of the issuer's key.
    pub(super) issuer_key_id: Option<Vec<u8>>,
}

impl Certificate {
    /// It is no shorter than this in DER.
    #[must_use]
    pub fn least_size(&self) -> usize {
        self.signed.least_size()
    }

    pub(super) fn read(value: Tlv<'_>) -> Option<Self> {
        let (content, signed) = Signed::read(value)?;
        let mut inside = content.inside();
        inside.tagged(context(0));
        let serial = inside.tagged(INTEGER)?;
        inside.tagged(SEQUENCE)?;
        let issuer = Name::read(inside.tagged(SEQUENCE)?)?;
        let mut validity = inside.tagged(SEQUENCE)?.inside();
        let (not_before, not_after) = (validity.any()?, validity.any()?);
        let subject = Name::read(inside.tagged(SEQUENCE)?)?;
        let key = inside.tagged(SEQUENCE)?;
        let extensions = inside.find(|value| value.tag == context(3)).and_then(|it| it.inside().any());
        Some(Self {
            subject,
            issuer,
            serial: serial_text(serial.content),
            not_before: time::moment(not_before),
            not_after: time::moment(not_after),
            sha256: hash::sha256(value.raw),
            key: PublicKey::read(key),
            extensions: extensions.map(Extensions::read).unwrap_or_default(),
            signed,
        })
    }

    /// The name of the algorithm the issuer signed with.
    #[must_use]
    pub fn signature_algorithm(&self) -> String {
        oid::algorithm(&self.signed.algorithm)
    }

    /// Whether it names itself as its issuer.
    #[must_use]
    pub fn is_self_issued(&self) -> bool {
        self.subject.raw == self.issuer.raw
    }
}

impl Request {
    pub(super) fn read(value: Tlv<'_>) -> Option<Self> {
        let (content, signed) = Signed::read(value)?;
        let mut inside = content.inside();
        inside.tagged(INTEGER)?;
        let subject = Name::read(inside.tagged(SEQUENCE)?)?;
        let key = PublicKey::read(inside.tagged(SEQUENCE)?);
        let attributes: Vec<Tlv<'_>> = inside.tagged(context(0)).into_iter().flat_map(Tlv::inside).collect();
        let asked = attributes.iter().copied().find_map(extension_request);
        let extensions = asked.map(Extensions::read).unwrap_or_default();
        let kinds = attributes.iter().filter_map(|attribute| attribute.inside().any().and_then(oid::dotted));
        let has_password = kinds.into_iter().any(|kind| kind == oid::CHALLENGE);
        Some(Self { subject, key, extensions, has_password, signed })
    }

    /// Whether the request was signed with its own key.
    #[must_use]
    pub fn signature(&self) -> super::Checked {
        self.key.as_ref().map_or(super::Checked::Unsupported, |key| self.signed.check(key))
    }
}

/// The extensions in an attribute of a request.
fn extension_request(attribute: Tlv<'_>) -> Option<Tlv<'_>> {
    let mut inside = attribute.is(SEQUENCE)?.inside();
    let oid = oid::dotted(inside.any()?)?;
    // Microsoft's tools have an identifier of their own for the same.
    let is_request = oid == oid::EXTENSION_REQUEST || oid == "1.3.6.1.4.1.311.2.1.14";
    is_request.then(|| inside.any()?.inside().any())?
}

impl Extensions {
    /// Reads `SEQUENCE OF Extension`. What cannot be read of one does not hide the others.
    fn read(list: Tlv<'_>) -> Self {
        let mut found = Self::default();
        for extension in list.inside() {
            found.take_in(extension);
        }
        found
    }

    fn take_in(&mut self, extension: Tlv<'_>) -> Option<()> {
        let mut inside = extension.is(SEQUENCE)?.inside();
        let oid = oid::dotted(inside.any()?)?;
        let octets = inside.find(|value| value.tag == OCTET_STRING)?.content;
        let value = Reader::new(octets).any()?;
        match oid.as_str() {
            "2.5.29.14" => self.key_id = Some(value.content.to_vec()),
            "2.5.29.15" => {
                let bits = value.is(BIT_STRING)?.content.get(1)?;
                self.may_sign = Some(bits & 0x80 != 0);
                self.may_certify = Some(bits & 0x04 != 0);
            }
            "2.5.29.17" => value.inside().for_each(|name| self.take_name(name)),
            "2.5.29.19" => self.is_authority = value.inside().any().is_some_and(|flag| flag.raw == [1, 1, 0xFF]),
            "2.5.29.31" => self.revocation_lists.extend(addresses(value, 6)),
            "2.5.29.35" => {
                let id = value.inside().find(|part| part.tag == 0x80);
                self.issuer_key_id = id.map(|id| id.content.to_vec());
            }
            "2.5.29.37" => self.purposes = Some(value.inside().filter_map(oid::dotted).collect()),
            "1.3.6.1.5.5.7.1.1" => value.inside().for_each(|access| self.take_access(access)),
            _ => {}
        }
        Some(())
    }

    /// A GeneralName (RFC 5280, section 4.2.1.6).
    fn take_name(&mut self, name: Tlv<'_>) {
        let text = || String::from_utf8_lossy(name.content).into_owned();
        match name.tag {
            0x81 => self.emails.push(text()),
            0x82 => self.dns.push(text()),
            0x87 => self.ips.extend(ip(name.content)),
            0x86 => self.others.push(text()),
            _ => self.others.push("…".to_owned()),
        }
    }

    fn take_access(&mut self, access: Tlv<'_>) {
        let mut inside = access.inside();
        let method = inside.any().and_then(oid::dotted);
        let place = inside.any().filter(|place| place.tag == 0x86);
        let address = place.map(|place| String::from_utf8_lossy(place.content).into_owned());
        match method.as_deref() {
            Some("1.3.6.1.5.5.7.48.1") => self.status_services.extend(address),
            Some("1.3.6.1.5.5.7.48.2") => self.issuer_files.extend(address),
            _ => {}
        }
    }

    /// Whether the key may be used to identify a client: said, denied, or nothing is said of its uses.
    #[must_use]
    pub fn client_authentication(&self) -> Option<bool> {
        let purposes = self.purposes.as_ref()?;
        Some(purposes.iter().any(|purpose| purpose == oid::CLIENT_AUTH || purpose == oid::ANY_USE))
    }

    /// The names of the purposes.
    #[must_use]
    pub fn purpose_names(&self) -> Vec<String> {
        self.purposes.iter().flatten().map(|purpose| oid::purpose(purpose)).collect()
    }
}

/// The addresses (`[6]`) anywhere inside, at most so deep.
fn addresses(value: Tlv<'_>, depth: u8) -> Vec<String> {
    let Some(depth) = depth.checked_sub(1) else { return Vec::new() };
    if value.tag == 0x86 {
        return vec![String::from_utf8_lossy(value.content).into_owned()];
    }
    let is_constructed = value.tag & 0x20 != 0;
    let parts = value.inside().filter(|_| is_constructed);
    parts.flat_map(|part| addresses(part, depth)).collect()
}

fn ip(octets: &[u8]) -> Option<String> {
    let four = <[u8; 4]>::try_from(octets).map(|it| std::net::IpAddr::from(it).to_string());
    four.or_else(|_| <[u8; 16]>::try_from(octets).map(|it| std::net::IpAddr::from(it).to_string())).ok()
}

/// A serial number as openssl prints it: the hex of its magnitude, with a minus sign where it is negative.
pub(super) fn serial_text(content: &[u8]) -> String {
    let is_negative = content.first().is_some_and(|first| first & 0x80 != 0);
    let mut octets = content.to_vec();
    if is_negative {
        let mut carry = true;
        for octet in octets.iter_mut().rev() {
            let (turned, over) = (!*octet).overflowing_add(u8::from(carry));
            (*octet, carry) = (turned, over);
        }
    }
    let zeros = octets.iter().take_while(|octet| **octet == 0).count().min(octets.len().saturating_sub(1));
    let sign = if is_negative { "-" } else { "" };
    format!("{sign}{}", hash::hex(octets.get(zeros..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::serial_text;

    #[test]
    fn serial_numbers_are_printed_as_openssl_does() {
        assert_eq!(serial_text(&[0x00, 0x8A, 0x01]), "8A01");
        assert_eq!(serial_text(&[0x0A]), "0A");
        assert_eq!(serial_text(&[0]), "00");
        assert_eq!(serial_text(&[0xFF]), "-01");
        assert_eq!(serial_text(&[0x80, 0x00]), "-8000");
    }
}
