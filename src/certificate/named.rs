//! What this program does not read but can name, so that it can say what to do with it.

use super::oid;
use super::protocol::{self, Protocol};
use super::text::contains;
use super::tlv::{INTEGER, OCTET_STRING, OID, SEQUENCE, Tlv};
use strum::{IntoStaticStr, VariantNames};

/// Something with a name that is not read here. In kebab case it is the name other programs and the translations know it by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Named {
    /// A private key of OpenPGP.
    PgpPrivateKey,
    /// A public key of OpenPGP.
    PgpPublicKey,
    /// A private key of PuTTY.
    PuttyKey,
    /// A private key of SSH in the form of RFC 4716's makers.
    Ssh2PrivateKey,
    /// A public key of SSH (RFC 4716).
    Ssh2PublicKey,
    /// A key store of Bouncy Castle (BKS, UBER or BCFKS).
    BouncyCastleKeystore,
    /// The database of NSS, which Firefox and Thunderbird use.
    NssDatabase,
    /// A private key of Microsoft (PVK).
    MicrosoftKey,
    /// A private key in another form: of .NET, of web programs, printed as a text, or in a block of another kind.
    OtherPrivateKey,
    /// A message that only its receiver can open (EnvelopedData, RFC 5652).
    EncryptedMessage,
    /// A message whose content is packed (CompressedData, RFC 3274).
    CompressedMessage,
    /// A message or bundle of another kind, without a certificate (CMS, RFC 5652).
    CmsWithoutCertificate,
    /// A bundle (PKCS#7) with nothing in it.
    EmptyBundle,
    /// A request as old browsers made it (SPKAC).
    SpkacRequest,
    /// A message between a program that orders certificates and an authority (CMP, RFC 9810).
    CmpMessage,
    /// A question to a service that tells whether a certificate was revoked, or its answer (OCSP, RFC 6960).
    OcspMessage,
    /// A question to a service that tells when something was, or its answer (RFC 3161).
    TimeStamp,
    /// Parameters of a Diffie-Hellman exchange.
    DhParameters,
    /// The name of a curve, without a key.
    EcParameters,
    /// Parameters of DSA.
    DsaParameters,
    /// A signature by itself.
    BareSignature,
    /// A message of Outlook.
    OutlookMessage,
    /// A message without a certificate.
    MessageWithoutCertificate,
    /// An archive without a certificate.
    ArchiveWithoutCertificate,
    /// An archive that needs a password.
    LockedArchive,
    /// An archive of another kind than ZIP.
    OtherArchive,
    /// A document or a picture.
    Document,
    /// What a program showed of a server, without a certificate in it.
    ServerAnswer,
    /// Signs of a certificate, none of which is whole.
    TracesOfCertificate,
    /// What a program shows of a certificate, a request or a key store, without the file itself.
    PrintedCertificate,
    /// The beginning of a file whose end is missing.
    CutOff,
    /// A file that was opened and saved as a text, which destroys it.
    SavedAsText,
}

impl Named {
    /// Whether there is, or may be, a private key in it.
    #[must_use]
    pub fn holds_key(self) -> bool {
        match self {
            Self::PgpPrivateKey
            | Self::PuttyKey
            | Self::Ssh2PrivateKey
            | Self::BouncyCastleKeystore
            | Self::NssDatabase
            | Self::MicrosoftKey
            | Self::OtherPrivateKey => true,
            Self::PgpPublicKey
            | Self::Ssh2PublicKey
            | Self::EncryptedMessage
            | Self::CompressedMessage
            | Self::CmsWithoutCertificate
            | Self::EmptyBundle
            | Self::SpkacRequest
            | Self::CmpMessage
            | Self::OcspMessage
            | Self::TimeStamp
            | Self::DhParameters
            | Self::EcParameters
            | Self::DsaParameters
            | Self::BareSignature
            | Self::OutlookMessage
            | Self::MessageWithoutCertificate
            | Self::ArchiveWithoutCertificate
            | Self::LockedArchive
            | Self::OtherArchive
            | Self::Document
            | Self::ServerAnswer
            | Self::TracesOfCertificate
            | Self::PrintedCertificate
            | Self::CutOff
            | Self::SavedAsText => false,
        }
    }

    /// Whether it is all there is to know, and nothing of it was left unread.
    #[must_use]
    pub fn is_known_whole(self) -> bool {
        matches!(
            self,
            Self::DhParameters | Self::EcParameters | Self::DsaParameters | Self::PgpPublicKey | Self::Ssh2PublicKey
        )
    }

    /// By the label of a block, whatever is in it.
    pub(super) fn of_label(label: &str) -> Option<Self> {
        Some(match label {
            "PGP PRIVATE KEY BLOCK" | "PGP SECRET KEY BLOCK" => Self::PgpPrivateKey,
            "PGP MESSAGE" => Self::EncryptedMessage,
            "PGP SIGNATURE" => Self::BareSignature,
            "PGP PUBLIC KEY BLOCK" => Self::PgpPublicKey,
            "SSH2 PUBLIC KEY" => Self::Ssh2PublicKey,
            label if label.starts_with("SSH2 ") && label.ends_with("PRIVATE KEY") => Self::Ssh2PrivateKey,
            _ => return None,
        })
    }

    /// By the label of a block with the DER in it.
    pub(super) fn of_block(label: &str, der: Tlv<'_>) -> Option<Self> {
        let numbers = der.is(SEQUENCE).map(|it| it.inside().take_while(|part| part.tag == INTEGER).count());
        match label {
            "DH PARAMETERS" | "X9.42 DH PARAMETERS" => numbers.filter(|count| *count >= 2).map(|_| Self::DhParameters),
            "DSA PARAMETERS" => numbers.filter(|count| *count == 3).map(|_| Self::DsaParameters),
            "EC PARAMETERS" => (der.tag == OID || der.tag == SEQUENCE).then_some(Self::EcParameters),
            _ => Self::of_der(der),
        }
    }

    /// By its structure.
    pub(super) fn of_der(value: Tlv<'_>) -> Option<Self> {
        if let Some(protocol) = protocol::of(value) {
            return Some(match protocol {
                Protocol::Spkac => Self::SpkacRequest,
                Protocol::Cmp => Self::CmpMessage,
                Protocol::Ocsp => Self::OcspMessage,
                Protocol::TimeStamp => Self::TimeStamp,
            });
        }
        let mut inside = value.is(SEQUENCE)?.inside();
        let first = inside.any()?;
        match first.tag {
            OID => match oid::dotted(first)?.as_str() {
                // EnvelopedData, SignedAndEnvelopedData, EncryptedData and AuthEnvelopedData.
                "1.2.840.113549.1.7.3"
                | "1.2.840.113549.1.7.4"
                | "1.2.840.113549.1.7.6"
                | "1.2.840.113549.1.9.16.1.23" => Some(Self::EncryptedMessage),
                "1.2.840.113549.1.9.16.1.9" => Some(Self::CompressedMessage),
                // AuthenticatedData, and whatever else is made as they are.
                kind if kind.starts_with("1.2.840.113549.1.7.") || kind.starts_with("1.2.840.113549.1.9.16.1.") => {
                    Some(Self::CmsWithoutCertificate)
                }
                _ => None,
            },
            INTEGER => {
                let second = inside.tagged(INTEGER)?;
                let (one, two) = (first.magnitude()?.len(), second.magnitude()?.len());
                let third = inside.tagged(INTEGER);
                match (one, two) {
                    // Two numbers of a curve's size.
                    (20..=66, 20..=66) if third.is_none() && inside.is_empty() => Some(Self::BareSignature),
                    (64.., 16..=64) if third.is_some() && inside.is_empty() => Some(Self::DsaParameters),
                    (64.., 1..) if two <= 2 || third.is_some() => Some(Self::DhParameters),
                    _ => None,
                }
            }
            SEQUENCE => Self::is_bcfks(value).then_some(Self::BouncyCastleKeystore),
            _ => None,
        }
    }

    /// ObjectStore of Bouncy Castle's FIPS provider: something encrypted, and a code with a key derivation for it.
    fn is_bcfks(value: Tlv<'_>) -> bool {
        let parts = || {
            let mut outer = value.inside();
            let (data, check) = (outer.tagged(SEQUENCE)?, outer.tagged(SEQUENCE)?);
            let mut data = data.inside();
            data.tagged(SEQUENCE)?.inside().tagged(OID)?;
            data.tagged(OCTET_STRING)?;
            let mut check = check.inside();
            check.tagged(SEQUENCE)?;
            check.tagged(SEQUENCE)?;
            check.tagged(OCTET_STRING)
        };
        parts().is_some()
    }

    /// By how a file begins.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let starts = |start: &[u8]| bytes.starts_with(start);
        let found = match () {
            () if starts(b"PuTTY-User-Key-File-") => Self::PuttyKey,
            // The version, and the length of the salt.
            () if starts(b"\0\0\0\x02\0\0\0\x14") || starts(b"\0\0\0\x01\0\0\0\x14") => Self::BouncyCastleKeystore,
            () if starts(b"SQLite format 3\0") && (contains(bytes, b"nssPublic") || contains(bytes, b"nssPrivate")) => {
                Self::NssDatabase
            }
            () if starts(b"\x1E\xF1\xB5\xB0") => Self::MicrosoftKey,
            // PRIVATEKEYBLOB of Windows, version 2.
            () if starts(b"\x07\x02\0\0") => Self::OtherPrivateKey,
            () if is_pgp(bytes, [0x94, 0x95, 0xC5]) => Self::PgpPrivateKey,
            () if is_pgp(bytes, [0x98, 0x99, 0xC6]) => Self::PgpPublicKey,
            () if is_cut(bytes) => Self::CutOff,
            () if MANGLED.iter().any(|start| starts(start)) => Self::SavedAsText,
            () if starts(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") => {
                // "__substg" in UTF-16: the streams of a message.
                let stream = b"_\0_\0s\0u\0b\0s\0t\0g\0";
                if contains(bytes, stream) { Self::OutlookMessage } else { Self::Document }
            }
            () if ARCHIVES.iter().any(|start| starts(start)) => Self::OtherArchive,
            () if starts(b"%PDF-") || starts(b"\x89PNG") || starts(b"\xFF\xD8\xFF") || starts(b"GIF8") => {
                Self::Document
            }
            () => return None,
        };
        Some(found)
    }

    /// By words in a text from which nothing could be read.
    pub(super) fn of_text(text: &[u8]) -> Option<Self> {
        let has = |signs: &[&[u8]]| signs.iter().all(|sign| contains(text, sign));
        let is_any = |kinds: &[&[&[u8]]]| kinds.iter().any(|signs| has(signs));
        match () {
            () if is_any(KEYS) => Some(Self::OtherPrivateKey),
            () if is_any(TRACES) => Some(Self::TracesOfCertificate),
            () if is_any(PRINTED) => Some(Self::PrintedCertificate),
            () => None,
        }
    }
}

/// How archives of other kinds than ZIP begin: 7-Zip, RAR, gzip, bzip2, xz, Zstandard, Cabinet.
const ARCHIVES: [&[u8]; 7] =
    [b"7z\xBC\xAF\x27\x1C", b"Rar!", b"\x1F\x8B", b"BZh", b"\xFD7zXZ\0", b"\x28\xB5\x2F\xFD", b"MSCF\0\0\0\0"];

/// How DER begins when an editor has taken it for a text: in UTF-8 by way of Latin-1 or Windows-1252, or with what it could
/// not read replaced.
const MANGLED: [&[u8]; 5] = [b"0\xC2\x82", b"0\xC2\x83", b"0\xE2\x80\x9A", b"0\xC6\x92", b"0\xEF\xBF\xBD"];

/// Words that stand together where a private key is written otherwise: JSON Web Keys, .NET, printed by openssl and certtool,
/// WireGuard, age.
const KEYS: &[&[&[u8]]] = &[
    &[b"\"kty\"", b"\"d\""],
    &[b"<RSAKeyValue>", b"<D>"],
    &[b"privateExponent:"],
    &[b"Private-Key: ("],
    &[b"private exponent:"],
    &[b"[Interface]", b"PrivateKey = "],
    &[b"AGE-SECRET-KEY-1"],
];

/// Words of a certificate that is not whole.
const TRACES: &[&[&[u8]]] = &[&[b"BEGIN CERTIFICATE"], &[b"END CERTIFICATE"], &[b"BEGIN NEW CERTIFICATE"], &[b"MIID"]];

/// Words that programs write of certificates, requests and key stores: openssl, its asn1parse and its short forms, keytool,
/// certtool, gpgsm and certutil of Windows and of NSS.
const PRINTED: &[&[&[u8]]] = &[
    &[b"Signature Algorithm:", b"Public Key Algorithm:"],
    &[b":d=0  hl=", b"cons: SEQUENCE"],
    &[b" Fingerprint="],
    &[b"notBefore=", b"notAfter="],
    &[b"Owner: ", b"Issuer: ", b"Serial number: "],
    &[b"Your keystore contains "],
    &[b"PKCS #10 Certificate Request"],
    &[b"X.509 Certificate Information:"],
    &[b"X509 Certificate:", b"NotBefore:"],
    &[b"Certificate Nickname", b"Trust Attributes"],
    &[b"Signature Algorithm:", b"Subject Public Key Info:"],
];

/// Whether a file begins as a key of OpenPGP does (RFC 9580, section 4.2): one of these tags, a length, and a version.
fn is_pgp(bytes: &[u8], tags: [u8; 3]) -> bool {
    let Some((tag, rest)) = bytes.split_first().filter(|(tag, _)| tags.contains(tag)) else { return false };
    let version = match (tag & 0x43, rest) {
        // The old form says by its last bit how long the length is.
        (0x00, [_, version, ..]) | (0x01, [_, _, version, ..]) => version,
        (_, [0..192, version, ..]) | (_, [192..224, _, version, ..]) => version,
        _ => return false,
    };
    (3..=6).contains(version)
}

/// Whether it is the beginning of a value of DER that says that it is longer than the file: a sequence of a sequence or of a
/// number, as certificates, requests, keys and key stores are.
fn is_cut(bytes: &[u8]) -> bool {
    let [SEQUENCE, 0x82, high, low, SEQUENCE | INTEGER, ..] = bytes else { return false };
    usize::from(u16::from_be_bytes([*high, *low])) + 4 > bytes.len()
}

/// Words that `openssl s_client`, `gnutls-cli`, `nmap` and `keytool -sslserver` write beside what a server showed them.
const SHOWN: [&[u8]; 13] = [
    b"CONNECTED(",
    b"Server certificate\n",
    b"Server certificate\r\n",
    b"SSL handshake has read",
    b"Verify return code:",
    b"no peer certificate available",
    b"connect:errno=",
    b"No client certificate CA names sent",
    b"Acceptable client certificate CA names",
    b"- Got a certificate list of",
    b"- Certificate type: X.509",
    b"| ssl-cert:",
    b"Certificate chain\n 0 s:",
];

/// So far into a text such words are looked for, in octets.
const LOOKED_AT: usize = 100_000;

/// Whether a text is what a program wrote that connected to a server: the certificates in it are that server's.
pub(super) fn is_server_output(text: &[u8]) -> bool {
    // They stand at its beginning, and a text may be long.
    let beginning = text.get(..LOOKED_AT).unwrap_or(text);
    SHOWN.iter().any(|words| contains(beginning, words))
}
