//! The block ciphers with which key files are locked, all in the mode CBC.

use cbc::Decryptor;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockCipherDecrypt, BlockModeDecrypt as _, InnerIvInit as _, KeyInit};
use zeroize::Zeroizing;

/// The ciphers that OpenSSL 3 writes without being asked twice, and those of older programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cipher {
    Aes128,
    Aes192,
    Aes256,
    Aria128,
    Aria192,
    Aria256,
    Camellia128,
    Camellia192,
    Camellia256,
    TripleDes,
    /// Triple DES with two keys.
    DoubleDes,
    Des,
    /// RC2 with so many octets of key.
    Rc2(usize),
}

impl Cipher {
    /// By the name in the header of a PEM block.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "AES-128-CBC" => Self::Aes128,
            "AES-192-CBC" => Self::Aes192,
            "AES-256-CBC" => Self::Aes256,
            "ARIA-128-CBC" => Self::Aria128,
            "ARIA-192-CBC" => Self::Aria192,
            "ARIA-256-CBC" => Self::Aria256,
            "CAMELLIA-128-CBC" => Self::Camellia128,
            "CAMELLIA-192-CBC" => Self::Camellia192,
            "CAMELLIA-256-CBC" => Self::Camellia256,
            "DES-EDE3-CBC" => Self::TripleDes,
            "DES-CBC" => Self::Des,
            "RC2-CBC" => Self::Rc2(16),
            _ => return None,
        })
    }

    /// By the identifier in PBES2 (RFC 8018, appendix B.2; RFC 3657; RFC 5794).
    pub(super) fn of_pbes2(oid: &str) -> Option<Self> {
        Some(match oid {
            "2.16.840.1.101.3.4.1.2" => Self::Aes128,
            "2.16.840.1.101.3.4.1.22" => Self::Aes192,
            "2.16.840.1.101.3.4.1.42" => Self::Aes256,
            "1.2.410.200046.1.1.2" => Self::Aria128,
            "1.2.410.200046.1.1.7" => Self::Aria192,
            "1.2.410.200046.1.1.12" => Self::Aria256,
            "1.2.392.200011.61.1.1.1.2" => Self::Camellia128,
            "1.2.392.200011.61.1.1.1.3" => Self::Camellia192,
            "1.2.392.200011.61.1.1.1.4" => Self::Camellia256,
            "1.2.840.113549.3.7" => Self::TripleDes,
            "1.3.14.3.2.7" => Self::Des,
            _ => return None,
        })
    }

    /// By the identifier of PKCS#12 (RFC 7292, appendix C).
    pub(super) fn of_pkcs12(oid: &str) -> Option<Self> {
        Some(match oid.strip_prefix("1.2.840.113549.1.12.1.")? {
            "3" => Self::TripleDes,
            "4" => Self::DoubleDes,
            "5" => Self::Rc2(16),
            "6" => Self::Rc2(5),
            _ => return None,
        })
    }

    /// The length of its key in octets.
    pub(super) fn key_length(self) -> usize {
        match self {
            Self::Aes128 | Self::Aria128 | Self::Camellia128 | Self::DoubleDes => 16,
            Self::Aes192 | Self::Aria192 | Self::Camellia192 | Self::TripleDes => 24,
            Self::Aes256 | Self::Aria256 | Self::Camellia256 => 32,
            Self::Des => 8,
            Self::Rc2(length) => length,
        }
    }

    /// The length of its block in octets.
    pub(super) fn block_length(self) -> usize {
        match self {
            Self::Aes128 | Self::Aes192 | Self::Aes256 => 16,
            Self::Aria128 | Self::Aria192 | Self::Aria256 => 16,
            Self::Camellia128 | Self::Camellia192 | Self::Camellia256 => 16,
            Self::TripleDes | Self::DoubleDes | Self::Des | Self::Rc2(_) => 8,
        }
    }

    /// Decrypts, when the padding is in order afterwards.
    pub(super) fn open(self, key: &[u8], iv: &[u8], data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        match self {
            Self::Aes128 => cbc::<aes::Aes128>(key, iv, data),
            Self::Aes192 => cbc::<aes::Aes192>(key, iv, data),
            Self::Aes256 => cbc::<aes::Aes256>(key, iv, data),
            Self::Aria128 => cbc::<aria::Aria128>(key, iv, data),
            Self::Aria192 => cbc::<aria::Aria192>(key, iv, data),
            Self::Aria256 => cbc::<aria::Aria256>(key, iv, data),
            Self::Camellia128 => cbc::<camellia::Camellia128>(key, iv, data),
            Self::Camellia192 => cbc::<camellia::Camellia192>(key, iv, data),
            Self::Camellia256 => cbc::<camellia::Camellia256>(key, iv, data),
            Self::TripleDes => cbc::<des::TdesEde3>(key, iv, data),
            Self::DoubleDes => cbc::<des::TdesEde2>(key, iv, data),
            Self::Des => cbc::<des::Des>(key, iv, data),
            Self::Rc2(_) => cbc::<rc2::Rc2>(key, iv, data),
        }
    }
}

fn cbc<C: BlockCipherDecrypt + KeyInit>(key: &[u8], iv: &[u8], data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let decryptor = Decryptor::inner_iv_slice_init(C::new_from_slice(key).ok()?, iv).ok()?;
    let mut buffer = Zeroizing::new(data.to_vec());
    let length = decryptor.decrypt_padded::<Pkcs7>(&mut buffer).ok()?.len();
    buffer.truncate(length);
    Some(buffer)
}
