//! The openssl commands that make key and request on the server itself. That is the recommended way: the key never
//! leaves the server. Commands are the same in every language.

use super::make::{CsrParams, NewKey};

/// The commands that do the same on the server: make the key, make the request, look at it.
#[must_use]
pub fn commands(csr: &CsrParams<'_>) -> Vec<String> {
    let kind = match csr.key {
        NewKey::Rsa4096 => "-algorithm RSA -pkeyopt rsa_keygen_bits:4096",
        NewKey::Rsa3072 => "-algorithm RSA -pkeyopt rsa_keygen_bits:3072",
        NewKey::Rsa2048 => "-algorithm RSA -pkeyopt rsa_keygen_bits:2048",
        NewKey::P384 => "-algorithm EC -pkeyopt ec_paramgen_curve:P-384",
    };
    let hash = if csr.key == NewKey::P384 { "-sha384" } else { "-sha256" };
    let file = file_stem(csr.host);
    let id = csr.serial_number();
    let parts = [("C", "FI"), ("O", csr.organisation), ("serialNumber", id.as_str()), ("CN", csr.host)];
    let given = parts.iter().filter(|(_, value)| !value.is_empty());
    let subject: String = given.map(|(name, value)| format!("/{name}={}", subject_value(value))).collect();
    let names = quoted(&format!("subjectAltName=DNS:{}", csr.host));
    vec![
        format!("openssl genpkey {kind} -aes-256-cbc -out {file}.key"),
        format!(
            "openssl req -new -utf8 {hash} -key {file}.key -out {file}.csr -subj {} -addext {names} \
             -addext 'keyUsage=digitalSignature' -addext 'extendedKeyUsage=clientAuth,serverAuth'",
            quoted(&subject)
        ),
        format!("openssl req -in {file}.csr -noout -verify -text"),
    ]
}

/// The name of the files for a host, without anything that a shell or file system takes for something else.
#[must_use]
pub fn file_stem(host: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-';
    let stem: String = host.chars().filter(|letter| plain(*letter)).collect();
    let stem = stem.trim_matches(['.', '-']);
    if stem.is_empty() { "server".to_owned() } else { stem.to_owned() }
}

/// Escaped for `-subj`, where a slash begins the next part and a plus sign joins two.
fn subject_value(value: &str) -> String {
    value
        .chars()
        .flat_map(|letter| matches!(letter, '/' | '+' | '\\').then_some('\\').into_iter().chain([letter]))
        .collect()
}

/// In single quotes for a POSIX shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
