//! A key pair and a certificate request, for those who do not make them on the server.

use super::pem;
use super::tlv::{OCTET_STRING, SEQUENCE, write};
use crate::identifiers::BusinessId;
use aws_lc_rs::rand;
use pkcs5::der::Encode as _;
use pkcs5::{EncryptionScheme, pbes2};
use rcgen::{
    CertificateParams, CertificateSigningRequest, DistinguishedName, DnType, DnValue, ExtendedKeyUsagePurpose, KeyPair,
    KeyUsagePurpose, PKCS_ECDSA_P384_SHA384, PKCS_RSA_SHA256, RsaKeySize,
};
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

/// Rounds of key derivation for a new key file (PBKDF2 with SHA-256).
const ROUNDS: u32 = 600_000;

/// The fewest characters of a password for a new key.
pub const SHORTEST_PASSWORD: usize = 12;

/// The kinds of key DVV's page names (`domain.md` 5.2), and RSA 3072, which DVV itself has issued certificates for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NewKey {
    /// RSA with 4096 bits.
    #[default]
    Rsa4096,
    /// RSA with 3072 bits.
    Rsa3072,
    /// RSA with 2048 bits.
    Rsa2048,
    /// The curve P-384.
    P384,
}

impl NewKey {
    /// Every kind, the recommended one first.
    pub const ALL: [Self; 4] = [Self::Rsa4096, Self::Rsa3072, Self::Rsa2048, Self::P384];

    /// What the kind is called everywhere.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Rsa4096 => "RSA 4096",
            Self::Rsa3072 => "RSA 3072",
            Self::Rsa2048 => "RSA 2048",
            Self::P384 => "EC P-384",
        }
    }

    /// Whether DVV's page names it.
    #[must_use]
    pub fn is_on_page(self) -> bool {
        self != Self::Rsa3072
    }
}

/// What the request is to say.
#[derive(Clone, Copy, Debug)]
pub struct CsrParams<'a> {
    /// The kind of key.
    pub key: NewKey,
    /// The holder's name.
    pub organisation: &'a str,
    /// The holder's business id, for the holder's serial number.
    pub business_id: &'a str,
    /// The server's domain name.
    pub host: &'a str,
    /// Whether a program in Java is to open the key: its key stores take no password outside ASCII.
    pub for_java: bool,
}

impl CsrParams<'_> {
    /// The business id as it is normally written, or as it was typed.
    pub(super) fn serial_number(&self) -> String {
        BusinessId::parse(self.business_id).map_or_else(|_| self.business_id.to_owned(), |id| id.to_string())
    }
}

/// A key and its request, in PEM.
pub struct KeyAndCsr {
    /// Encrypted PKCS#8.
    pub key: Zeroizing<String>,
    /// PKCS#10.
    pub request: String,
}

/// Why a key pair and request could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MakeError {
    /// This is no domain name.
    Host,
    /// The password is shorter than [`SHORTEST_PASSWORD`].
    ShortPassword,
    /// The password has letters outside ASCII, and a program in Java is to open the key.
    NotAscii,
    /// The cryptographic library refused.
    Library {
        /// In its own words.
        reason: String,
    },
}

/// Makes a key pair and the request for it. The key is locked with the password. Takes some seconds for RSA.
///
/// # Errors
/// When the host is no domain name, the password is too short, or the library refuses.
pub fn make(csr: &CsrParams<'_>, password: &SecretString) -> Result<KeyAndCsr, MakeError> {
    // Before the key, which takes seconds.
    if crate::identifiers::host(csr.host).is_err() {
        return Err(MakeError::Host);
    }
    password_fits(csr, password.expose_secret())?;
    let pair = match csr.key {
        NewKey::Rsa4096 => KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_4096),
        NewKey::Rsa3072 => KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_3072),
        NewKey::Rsa2048 => KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048),
        NewKey::P384 => KeyPair::generate_for(&PKCS_ECDSA_P384_SHA384),
    };
    let pair = Zeroizing::new(pair.map_err(refused)?);
    let request = request(csr, &pair)?.pem().map_err(refused)?;
    let key = locked(pair.serialized_der(), password)?;
    Ok(KeyAndCsr { key, request })
}

/// Whether a password will do for the key.
///
/// # Errors
/// When it is too short, or no password that Java can use.
pub fn password_fits(csr: &CsrParams<'_>, password: &str) -> Result<(), MakeError> {
    match () {
        () if password.chars().count() < SHORTEST_PASSWORD => Err(MakeError::ShortPassword),
        () if csr.for_java && !password.is_ascii() => Err(MakeError::NotAscii),
        () => Ok(()),
    }
}

fn refused(error: impl ToString) -> MakeError {
    MakeError::Library { reason: error.to_string() }
}

fn request(csr: &CsrParams<'_>, pair: &KeyPair) -> Result<CertificateSigningRequest, MakeError> {
    let mut params = CertificateParams::new([csr.host.to_owned()]).map_err(refused)?;
    let mut name = DistinguishedName::new();
    name.push(DnType::CountryName, printable("FI")?);
    if !csr.organisation.is_empty() {
        name.push(DnType::OrganizationName, csr.organisation);
    }
    if !csr.business_id.is_empty() {
        name.push(DnType::CustomDnType(vec![2, 5, 4, 5]), printable(&csr.serial_number())?);
    }
    name.push(DnType::CommonName, csr.host);
    params.distinguished_name = name;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth, ExtendedKeyUsagePurpose::ServerAuth];
    params.serialize_request(pair).map_err(refused)
}

/// Country and serial number may be nothing but printable strings (RFC 5280, appendix A).
fn printable(text: &str) -> Result<DnValue, MakeError> {
    text.try_into().map(DnValue::PrintableString).map_err(refused)
}

/// EncryptedPrivateKeyInfo (RFC 5958): AES-256 with PBKDF2.
fn locked(der: &[u8], password: &SecretString) -> Result<Zeroizing<String>, MakeError> {
    let (mut salt, mut iv) = ([0; 16], [0; 16]);
    rand::fill(&mut salt).and_then(|()| rand::fill(&mut iv)).map_err(refused)?;
    let parameters = pbes2::Parameters::generate_pbkdf2_sha256_aes256cbc(ROUNDS, &salt, iv).map_err(refused)?;
    let data = parameters.encrypt(password.expose_secret().as_bytes(), der).map_err(refused)?;
    // With room for more than it ever takes: about a hundred octets.
    let mut room = [0; 256];
    let algorithm = EncryptionScheme::Pbes2(parameters).encode_to_slice(&mut room).map_err(refused)?.to_vec();
    let whole = write(SEQUENCE, &[&algorithm, &write(OCTET_STRING, &[&data])]);
    Ok(Zeroizing::new(pem::write("ENCRYPTED PRIVATE KEY", &whole)))
}
