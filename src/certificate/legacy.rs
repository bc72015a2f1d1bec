//! The old way of locking a PEM block (RFC 1421 as OpenSSL has it): `Proc-Type: 4,ENCRYPTED` and `DEK-Info`. One guess at
//! the password costs one round of MD5, but OpenSSL, ssh-keygen and others still write it.

use super::cipher::Cipher;
use super::password::{DecryptError, PasswordEncodings};
use super::secret::Opened;
use super::secret_bytes::SecretBytes;
use md5::{Digest as _, Md5};
use zeroize::Zeroizing;

/// What the header of a block says of its lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OldLock {
    /// As the header names it, such as `AES-256-CBC`.
    pub(super) algorithm: String,
    /// The initial value, whose first eight octets are the salt too.
    iv: Vec<u8>,
}

impl OldLock {
    /// Reads the value of `DEK-Info`.
    pub(super) fn read(info: &str) -> Self {
        let (algorithm, iv) = info.split_once(',').unwrap_or((info, ""));
        let iv: Vec<u8> = iv.trim().as_bytes().as_chunks::<2>().0.iter().filter_map(octet).collect();
        Self { algorithm: algorithm.trim().to_owned(), iv }
    }

    /// Opens a block with the first of these passwords that leaves what passes the test.
    pub(super) fn open(
        &self,
        data: &[u8],
        passwords: &[PasswordEncodings],
        test: impl Fn(&[u8]) -> bool,
    ) -> Result<(Zeroizing<Vec<u8>>, Opened), DecryptError> {
        let unsupported = || DecryptError::Unsupported { algorithm: self.algorithm.clone() };
        let cipher = Cipher::of_name(&self.algorithm).ok_or_else(unsupported)?;
        let salt = self.iv.get(..8).ok_or(DecryptError::Damaged)?;
        for (place, forms) in passwords.iter().enumerate() {
            for password in forms.plain() {
                let key = derive(password, salt, cipher.key_length());
                // By chance one wrong password in 256 leaves the padding in order.
                if let Some(opened) = cipher.open(&key, &self.iv, data).filter(|opened| test(opened)) {
                    return Ok((opened, Opened { place, is_odd: forms.is_odd() }));
                }
            }
        }
        Err(DecryptError::WrongPassword)
    }
}

fn octet(pair: &[u8; 2]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()
}

/// `EVP_BytesToKey` of OpenSSL with MD5 and one round.
fn derive(password: &[u8], salt: &[u8], length: usize) -> SecretBytes<'static> {
    let mut key = Zeroizing::new(Vec::with_capacity(length + 16));
    let mut last: Zeroizing<Vec<u8>> = Zeroizing::default();
    while key.len() < length {
        let hash = Md5::new().chain_update(&*last).chain_update(password).chain_update(salt).finalize();
        last = Zeroizing::new(hash.to_vec());
        key.extend_from_slice(&last);
    }
    key.truncate(length);
    SecretBytes::Made(key)
}
