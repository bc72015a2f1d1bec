//! Object identifiers as people know them.

use super::tlv::Tlv;

pub(super) const RSA: &str = "1.2.840.113549.1.1.1";
pub(super) const RSA_PSS: &str = "1.2.840.113549.1.1.10";
pub(super) const EC: &str = "1.2.840.10045.2.1";
pub(super) const ED25519: &str = "1.3.101.112";
pub(super) const DSA: &str = "1.2.840.10040.4.1";
pub(super) const DATA: &str = "1.2.840.113549.1.7.1";
pub(super) const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";
/// Content beside its hash (RFC 5652, section 7).
pub(super) const DIGESTED_DATA: &str = "1.2.840.113549.1.7.5";
/// Netscape's list of certificates, which `openssl nseq` writes.
pub(super) const CERTIFICATE_SEQUENCE: &str = "2.16.840.1.113730.2.5";
pub(super) const ENCRYPTED_DATA: &str = "1.2.840.113549.1.7.6";
pub(super) const EXTENSION_REQUEST: &str = "1.2.840.113549.1.9.14";
/// A password in a request (RFC 2985, section 5.4.1).
pub(super) const CHALLENGE: &str = "1.2.840.113549.1.9.7";
pub(super) const PBES2: &str = "1.2.840.113549.1.5.13";
pub(super) const CLIENT_AUTH: &str = "1.3.6.1.5.5.7.3.2";
pub(super) const SERVER_AUTH: &str = "1.3.6.1.5.5.7.3.1";
pub(super) const ANY_USE: &str = "2.5.29.37.0";
pub(super) const SERIAL_NUMBER: &str = "2.5.4.5";
pub(super) const COMMON_NAME: &str = "2.5.4.3";
pub(super) const COUNTRY: &str = "2.5.4.6";
pub(super) const ORGANISATION: &str = "2.5.4.10";
pub(super) const UNIT: &str = "2.5.4.11";
pub(super) const EMAIL: &str = "1.2.840.113549.1.9.1";

/// An identifier with dots.
pub(super) fn dotted(value: Tlv<'_>) -> Option<String> {
    let content = value.is(super::tlv::OID)?.content;
    dots(content)
}

/// The dots of an identifier's octets.
pub(super) fn dots(content: &[u8]) -> Option<String> {
    let mut arcs: Vec<u128> = Vec::new();
    let mut arc = 0_u128;
    for octet in content {
        arc = arc.checked_mul(128)? | u128::from(octet & 0x7F);
        if octet & 0x80 == 0 {
            if arcs.is_empty() {
                let root = (arc / 40).min(2);
                arcs.extend([root, arc - root * 40]);
            } else {
                arcs.push(arc);
            }
            arc = 0;
        }
    }
    let text: Vec<String> = arcs.iter().map(u128::to_string).collect();
    (!text.is_empty()).then(|| text.join("."))
}

/// The short name of an attribute of a distinguished name, as openssl writes it.
pub(super) fn attribute(oid: &str) -> Option<&'static str> {
    Some(match oid {
        COMMON_NAME => "CN",
        "2.5.4.4" => "SN",
        SERIAL_NUMBER => "serialNumber",
        COUNTRY => "C",
        "2.5.4.7" => "L",
        "2.5.4.8" => "ST",
        "2.5.4.9" => "street",
        ORGANISATION => "O",
        UNIT => "OU",
        "2.5.4.12" => "title",
        "2.5.4.13" => "description",
        "2.5.4.15" => "businessCategory",
        "2.5.4.17" => "postalCode",
        "2.5.4.18" => "postOfficeBox",
        "2.5.4.20" => "telephoneNumber",
        "2.5.4.41" => "name",
        "2.5.4.42" => "GN",
        "2.5.4.43" => "initials",
        "2.5.4.44" => "generationQualifier",
        "2.5.4.45" => "x500UniqueIdentifier",
        "2.5.4.46" => "dnQualifier",
        "2.5.4.51" => "houseIdentifier",
        "2.5.4.65" => "pseudonym",
        "2.5.4.72" => "role",
        "2.5.4.97" => "organizationIdentifier",
        EMAIL => "emailAddress",
        "1.2.840.113549.1.9.2" => "unstructuredName",
        "1.2.840.113549.1.9.8" => "unstructuredAddress",
        "0.9.2342.19200300.100.1.1" => "UID",
        "0.9.2342.19200300.100.1.3" => "mail",
        "0.9.2342.19200300.100.1.25" => "DC",
        "1.3.6.1.4.1.311.60.2.1.1" => "jurisdictionL",
        "1.3.6.1.4.1.311.60.2.1.2" => "jurisdictionST",
        "1.3.6.1.4.1.311.60.2.1.3" => "jurisdictionC",
        _ => return None,
    })
}

/// The name of a signature, hash or encryption algorithm as openssl knows it; the identifier where it has none here.
pub(super) fn algorithm(oid: &str) -> String {
    let known = match oid {
        "1.2.840.113549.1.1.2" => "md2WithRSAEncryption",
        "1.2.840.113549.1.1.4" => "md5WithRSAEncryption",
        "1.2.840.113549.1.1.5" | "1.3.14.3.2.29" => "sha1WithRSAEncryption",
        "1.2.840.113549.1.1.14" => "sha224WithRSAEncryption",
        "1.2.840.113549.1.1.11" => "sha256WithRSAEncryption",
        "1.2.840.113549.1.1.12" => "sha384WithRSAEncryption",
        "1.2.840.113549.1.1.13" => "sha512WithRSAEncryption",
        RSA_PSS => "RSA-PSS",
        "1.2.840.10045.4.1" => "ecdsa-with-SHA1",
        "1.2.840.10045.4.3.1" => "ecdsa-with-SHA224",
        "1.2.840.10045.4.3.2" => "ecdsa-with-SHA256",
        "1.2.840.10045.4.3.3" => "ecdsa-with-SHA384",
        "1.2.840.10045.4.3.4" => "ecdsa-with-SHA512",
        "1.2.840.10040.4.3" => "dsaWithSHA1",
        "2.16.840.1.101.3.4.3.2" => "dsa_with_SHA256",
        ED25519 => "Ed25519",
        "1.3.101.113" => "Ed448",
        "2.16.840.1.101.3.4.3.17" => "ML-DSA-44",
        "2.16.840.1.101.3.4.3.18" => "ML-DSA-65",
        "2.16.840.1.101.3.4.3.19" => "ML-DSA-87",
        "2.16.840.1.101.3.4.3.20" => "SLH-DSA-SHA2-128s",
        "2.16.840.1.101.3.4.3.21" => "SLH-DSA-SHA2-128f",
        "2.16.840.1.101.3.4.3.22" => "SLH-DSA-SHA2-192s",
        "2.16.840.1.101.3.4.3.23" => "SLH-DSA-SHA2-192f",
        "2.16.840.1.101.3.4.3.24" => "SLH-DSA-SHA2-256s",
        "2.16.840.1.101.3.4.3.25" => "SLH-DSA-SHA2-256f",
        "2.16.840.1.101.3.4.3.26" => "SLH-DSA-SHAKE-128s",
        "2.16.840.1.101.3.4.3.27" => "SLH-DSA-SHAKE-128f",
        "2.16.840.1.101.3.4.3.28" => "SLH-DSA-SHAKE-192s",
        "2.16.840.1.101.3.4.3.29" => "SLH-DSA-SHAKE-192f",
        "2.16.840.1.101.3.4.3.30" => "SLH-DSA-SHAKE-256s",
        "2.16.840.1.101.3.4.3.31" => "SLH-DSA-SHAKE-256f",
        "2.16.840.1.101.3.4.4.1" => "ML-KEM-512",
        "2.16.840.1.101.3.4.4.2" => "ML-KEM-768",
        "2.16.840.1.101.3.4.4.3" => "ML-KEM-1024",
        "1.2.840.113549.1.12.1.1" => "RC4-128",
        "1.2.840.113549.1.12.1.2" => "RC4-40",
        "1.2.840.113549.1.12.1.3" => "3DES",
        "1.2.840.113549.1.12.1.4" => "2DES",
        "1.2.840.113549.1.12.1.5" => "RC2-128",
        "1.2.840.113549.1.12.1.6" => "RC2-40",
        "1.2.840.113549.1.5.3" => "PBE-MD5-DES",
        "1.2.840.113549.1.5.10" => "PBE-SHA1-DES",
        "1.2.840.113549.1.5.14" => "PBMAC1",
        "1.2.840.113549.2.5" => "MD5",
        "1.3.14.3.2.26" => "SHA-1",
        "1.2.840.113549.3.2" => "RC2",
        "1.2.840.113549.3.7" => "3DES",
        "1.3.14.3.2.7" => "DES",
        "1.2.392.200011.61.1.1.1.2" => "Camellia-128",
        "1.2.392.200011.61.1.1.1.3" => "Camellia-192",
        "1.2.392.200011.61.1.1.1.4" => "Camellia-256",
        "1.2.410.200046.1.1.2" => "ARIA-128",
        "1.2.410.200046.1.1.7" => "ARIA-192",
        "1.2.410.200046.1.1.12" => "ARIA-256",
        "2.16.840.1.101.3.4.1.6" => "AES-128-GCM",
        "2.16.840.1.101.3.4.1.26" => "AES-192-GCM",
        "2.16.840.1.101.3.4.1.46" => "AES-256-GCM",
        _ => return oid.to_owned(),
    };
    known.to_owned()
}

/// Whether a signature made with this can be forged today.
pub(super) fn is_weak(oid: &str) -> bool {
    let name = algorithm(oid).to_lowercase();
    ["md2", "md5", "sha1with", "withsha1", "with-sha1"].iter().any(|hash| name.contains(hash))
}

/// The name of a curve.
pub(super) fn curve(oid: &str) -> String {
    let known = match oid {
        "1.2.840.10045.3.1.1" => "P-192",
        "1.3.132.0.33" => "P-224",
        "1.2.840.10045.3.1.7" => "P-256",
        "1.3.132.0.34" => "P-384",
        "1.3.132.0.35" => "P-521",
        "1.3.132.0.10" => "secp256k1",
        "1.3.36.3.3.2.8.1.1.1" => "brainpoolP160r1",
        "1.3.36.3.3.2.8.1.1.3" => "brainpoolP192r1",
        "1.3.36.3.3.2.8.1.1.5" => "brainpoolP224r1",
        "1.3.36.3.3.2.8.1.1.7" => "brainpoolP256r1",
        "1.3.36.3.3.2.8.1.1.9" => "brainpoolP320r1",
        "1.3.36.3.3.2.8.1.1.11" => "brainpoolP384r1",
        "1.3.36.3.3.2.8.1.1.13" => "brainpoolP512r1",
        _ => return oid.to_owned(),
    };
    known.to_owned()
}

/// The name of the curve in the parameters of a key: by its identifier, or, where its numbers are written out, by its field.
pub(super) fn curve_of(parameters: Tlv<'_>) -> String {
    if let Some(named) = dotted(parameters) {
        return curve(&named);
    }
    // ECParameters (RFC 3279): the version, and the field with its prime.
    let prime = parameters.inside().nth(1).and_then(|field| field.inside().nth(1)).and_then(Tlv::magnitude);
    let octets = |prime: &[u8]| (prime.len(), prime.get(4..8).map(<[u8]>::to_vec).unwrap_or_default());
    let known = match prime.map(octets) {
        Some((32, next)) if next == [0, 0, 0, 1] => "P-256",
        Some((32, next)) if next == [0xFF; 4] => "secp256k1",
        Some((48, next)) if next == [0xFF; 4] => "P-384",
        Some((66, _)) => "P-521",
        Some(_) | None => return EXPLICIT.to_owned(),
    };
    format!("{known} {EXPLICIT}")
}

/// How a curve is called whose numbers are written out instead of its name.
pub(super) const EXPLICIT: &str = "explicit";

/// The name of a purpose.
pub(super) fn purpose(oid: &str) -> String {
    let known = match oid {
        SERVER_AUTH => "serverAuth",
        CLIENT_AUTH => "clientAuth",
        "1.3.6.1.5.5.7.3.3" => "codeSigning",
        "1.3.6.1.5.5.7.3.4" => "emailProtection",
        "1.3.6.1.5.5.7.3.8" => "timeStamping",
        "1.3.6.1.5.5.7.3.9" => "OCSPSigning",
        ANY_USE => "anyExtendedKeyUsage",
        _ => return oid.to_owned(),
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_written_with_dots() {
        assert_eq!(dots(&[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1]).as_deref(), Some(RSA));
        assert_eq!(dots(&[0x55, 0x04, 0x05]).as_deref(), Some(SERIAL_NUMBER));
        assert_eq!(dots(&[]), None);
    }
}
