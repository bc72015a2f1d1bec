//! What this program does not read but can name, so that it can say what to do with it.

use super::oid;
use super::text::contains;
use super::tlv::{INTEGER, OCTET_STRING, OID, SEQUENCE, Tlv};

/// Something with a name that is not read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    BouncyCastleStore,
    /// The database of NSS, which Firefox and Thunderbird use.
    NssDatabase,
    /// A private key of Microsoft (PVK).
    MicrosoftKey,
    /// A message that only its receiver can open (EnvelopedData, RFC 5652).
    EncryptedMessage,
    /// A bundle (PKCS#7) with nothing in it.
    EmptyBundle,
    /// Parameters of a Diffie-Hellman exchange.
    DhParameters,
    /// The name of a curve, without a key.
    EcParameters,
    /// Parameters of DSA.
    DsaParameters,
    /// A signature by itself.
    Signature,
    /// A message of Outlook.
    OutlookMessage,
    /// A message without a certificate.
    Message,
    /// An archive without a certificate.
    Archive,
    /// An archive that needs a password.
    LockedArchive,
    /// An archive of another kind than ZIP.
    OtherArchive,
    /// A document or a picture.
    Document,
    /// What a program showed of a server, without a certificate in it.
    ServerAnswer,
    /// Signs of a certificate, none of which is whole.
    Traces,
}

impl Named {
    /// The name other programs and the translations know it by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::PgpPrivateKey => "pgp-private-key",
            Self::PgpPublicKey => "pgp-public-key",
            Self::PuttyKey => "putty-key",
            Self::Ssh2PrivateKey => "ssh2-private-key",
            Self::Ssh2PublicKey => "ssh2-public-key",
            Self::BouncyCastleStore => "bouncy-castle-keystore",
            Self::NssDatabase => "nss-database",
            Self::MicrosoftKey => "microsoft-key",
            Self::EncryptedMessage => "encrypted-message",
            Self::EmptyBundle => "empty-bundle",
            Self::DhParameters => "dh-parameters",
            Self::EcParameters => "ec-parameters",
            Self::DsaParameters => "dsa-parameters",
            Self::Signature => "bare-signature",
            Self::OutlookMessage => "outlook-message",
            Self::Message => "message-without-certificate",
            Self::Archive => "archive-without-certificate",
            Self::LockedArchive => "locked-archive",
            Self::OtherArchive => "other-archive",
            Self::Document => "document",
            Self::ServerAnswer => "server-answer",
            Self::Traces => "traces-of-certificate",
        }
    }

    /// Whether there is, or may be, a private key in it.
    #[must_use]
    pub fn holds_key(self) -> bool {
        match self {
            Self::PgpPrivateKey
            | Self::PuttyKey
            | Self::Ssh2PrivateKey
            | Self::BouncyCastleStore
            | Self::NssDatabase
            | Self::MicrosoftKey => true,
            Self::PgpPublicKey
            | Self::Ssh2PublicKey
            | Self::EncryptedMessage
            | Self::EmptyBundle
            | Self::DhParameters
            | Self::EcParameters
            | Self::DsaParameters
            | Self::Signature
            | Self::OutlookMessage
            | Self::Message
            | Self::Archive
            | Self::LockedArchive
            | Self::OtherArchive
            | Self::Document
            | Self::ServerAnswer
            | Self::Traces => false,
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
            "PGP SIGNATURE" => Self::Signature,
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
        let mut inside = value.is(SEQUENCE)?.inside();
        let first = inside.any()?;
        match first.tag {
            OID => match oid::dotted(first)?.as_str() {
                // EnvelopedData and AuthEnvelopedData.
                "1.2.840.113549.1.7.3" | "1.2.840.113549.1.9.16.1.23" => Some(Self::EncryptedMessage),
                _ => None,
            },
            INTEGER => {
                let second = inside.tagged(INTEGER)?;
                let (one, two) = (first.magnitude()?.len(), second.magnitude()?.len());
                let third = inside.tagged(INTEGER);
                match (one, two) {
                    // Two numbers of a curve's size.
                    (20..=66, 20..=66) if third.is_none() && inside.is_empty() => Some(Self::Signature),
                    (64.., 16..=64) if third.is_some() && inside.is_empty() => Some(Self::DsaParameters),
                    (64.., 1..) if two <= 2 || third.is_some() => Some(Self::DhParameters),
                    _ => None,
                }
            }
            SEQUENCE => Self::is_bcfks(value).then_some(Self::BouncyCastleStore),
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
            () if starts(b"\0\0\0\x02\0\0\0\x14") || starts(b"\0\0\0\x01\0\0\0\x14") => Self::BouncyCastleStore,
            () if starts(b"SQLite format 3\0") && (contains(bytes, b"nssPublic") || contains(bytes, b"nssPrivate")) => {
                Self::NssDatabase
            }
            () if starts(b"\x1E\xF1\xB5\xB0") => Self::MicrosoftKey,
            () if starts(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") => {
                // "__substg" in UTF-16: the streams of a message.
                let stream = b"_\0_\0s\0u\0b\0s\0t\0g\0";
                if contains(bytes, stream) { Self::OutlookMessage } else { Self::Document }
            }
            () if starts(b"7z\xBC\xAF\x27\x1C") || starts(b"Rar!") || starts(b"\x1F\x8B") || starts(b"BZh") => {
                Self::OtherArchive
            }
            () if starts(b"%PDF-") || starts(b"\x89PNG") || starts(b"\xFF\xD8\xFF") || starts(b"GIF8") => {
                Self::Document
            }
            () => return None,
        };
        Some(found)
    }

    /// By words in a text from which nothing could be read.
    pub(super) fn of_text(text: &[u8]) -> Option<Self> {
        let signs: [&[u8]; 4] = [b"BEGIN CERTIFICATE", b"END CERTIFICATE", b"BEGIN NEW CERTIFICATE", b"MIID"];
        signs.iter().any(|sign| contains(text, sign)).then_some(Self::Traces)
    }
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
