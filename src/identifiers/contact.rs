//! E-mail addresses, telephone numbers and host names: lenient where people write them differently.

use email_address::{EmailAddress, Options};

/// Why a contact detail is not what it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContactError {
    /// Not an e-mail address.
    Email,
    /// Not a telephone number.
    Phone,
    /// Not a fully qualified host name.
    Host,
}

/// Checks an e-mail address.
///
/// # Errors
/// When it is not one.
pub fn email(text: &str) -> Result<(), ContactError> {
    // A name before the address, or a number for a domain, is no address that a form takes.
    let options = Options::default().with_required_tld().without_display_text().without_domain_literal();
    let address = EmailAddress::parse_with_options(text.trim(), options).map_err(|_| ContactError::Email)?;
    // What follows a question mark belongs to a link.
    if address.domain().contains(['?', '&', '=', '/']) { Err(ContactError::Email) } else { Ok(()) }
}

/// Checks a telephone number: national or with a country code, spaces and hyphens as one likes.
///
/// # Errors
/// When it has other characters than a number has, or too few or too many digits.
pub fn phone(text: &str) -> Result<(), ContactError> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let rest = text.trim().strip_prefix('+').unwrap_or(text.trim());
    let usual = rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')'));
    (usual && (5..=15).contains(&digits)).then_some(()).ok_or(ContactError::Phone)
}

/// Checks a fully qualified host name: labels of letters, digits and hyphens, at most 255 characters.
///
/// # Errors
/// When it is not one, or is an address made of numbers.
pub fn host(text: &str) -> Result<(), ContactError> {
    let labels: Vec<&str> = text.split('.').collect();
    let all_fit = labels.iter().all(|label| label_fits(label));
    let named = labels.last().is_some_and(|last| !last.bytes().all(|byte| byte.is_ascii_digit()));
    let fits = labels.len() >= 2 && all_fit && named && text.len() <= 255;
    fits.then_some(()).ok_or(ContactError::Host)
}

fn label_fits(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_contact_details_pass() {
        for text in ["vtj@esimerkki.example", "etu.suku+vtj@palvelu.esimerkki.example", " a@b.example "] {
            assert_eq!(email(text), Ok(()), "{text}");
        }
        for text in ["+358 295 536 000", "0295536000", "09-123 456"] {
            assert_eq!(phone(text), Ok(()), "{text}");
        }
        for text in ["vtj.esimerkki.example", "liityntapalvelin-1.esimerkki.example"] {
            assert_eq!(host(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn broken_contact_details_are_refused() {
        for text in [
            "vtj",
            "vtj@",
            "vtj@localhost",
            "@esimerkki.example",
            "a b@esimerkki.example",
            "M <a@b.example>",
            "a@[192.0.2.1]",
            "a@b.example?subject=x",
        ] {
            assert_eq!(email(text), Err(ContactError::Email), "{text}");
        }
        for text in ["", "12", "soita minulle", "1234567890123456"] {
            assert_eq!(phone(text), Err(ContactError::Phone), "{text}");
        }
        for text in ["", "palvelin", "192.0.2.1", "pälvelin.example", "-a.example", "a..example"] {
            assert_eq!(host(text), Err(ContactError::Host), "{text}");
        }
    }
}
