//! The Finnish business id (Y-tunnus): seven digits, a hyphen and a check digit.

use std::fmt;

/// The weights of the seven digits (Tax Administration, domain dossier section 8).
const WEIGHTS: [u32; 7] = [7, 9, 10, 5, 8, 4, 2];

/// A business id whose check digit is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BusinessId {
    body: u32,
    check: u32,
}

/// Why a text is not a business id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BusinessIdError {
    /// Not seven digits and a check digit in any of the usual forms.
    Shape,
    /// The check digit is another one.
    CheckDigit {
        /// What it should be for these seven digits.
        expected: u32,
    },
    /// Seven digits for which no id is ever issued.
    NeverIssued,
}

impl BusinessId {
    /// Reads a business id in its usual forms: `1234567-1`, `12345671`, `1234567 1`, `FI12345671`,
    /// and the six-digit form of before 2001 with its leading zero left out.
    ///
    /// # Errors
    /// Says whether the shape or the check digit is wrong, and which digit was expected.
    ///
    /// ```
    /// use lupapolku::identifiers::{BusinessId, BusinessIdError};
    ///
    /// let id = BusinessId::parse(" FI02454372 ")?;
    /// assert_eq!(id.to_string(), "0245437-2");
    /// assert_eq!(BusinessId::parse("1234567-8"), Err(BusinessIdError::CheckDigit { expected: 1 }));
    /// # Ok::<(), BusinessIdError>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, BusinessIdError> {
        let text = text.trim();
        // Twelve digits after 0037 are an OVT code; nothing else is that long.
        if text.len() >= 12 && text.starts_with("0037") {
            return Self::from_ovt(text);
        }
        let (body, check) = digits(text).ok_or(BusinessIdError::Shape)?;
        match expected_check(body) {
            _ if body == 0 => Err(BusinessIdError::NeverIssued),
            None => Err(BusinessIdError::NeverIssued),
            Some(expected) if expected == check => Ok(Self { body, check }),
            Some(expected) => Err(BusinessIdError::CheckDigit { expected }),
        }
    }

    /// Reads the business id in an OVT code of a Finnish organisation: `0037`, the eight digits, and up to five
    /// characters of the organisation's own.
    ///
    /// # Errors
    /// Like [`Self::parse`]; another length or beginning is a wrong shape.
    ///
    /// ```
    /// use lupapolku::identifiers::BusinessId;
    ///
    /// assert_eq!(BusinessId::from_ovt("003702454372").map(|id| id.to_string()), Ok("0245437-2".to_owned()));
    /// ```
    pub fn from_ovt(text: &str) -> Result<Self, BusinessIdError> {
        let rest = text.trim().strip_prefix("0037").ok_or(BusinessIdError::Shape)?;
        let (id, own) = rest.split_at_checked(8).ok_or(BusinessIdError::Shape)?;
        let fits = id.bytes().all(|byte| byte.is_ascii_digit())
            && own.len() <= 5
            && own.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if fits { Self::parse(id) } else { Err(BusinessIdError::Shape) }
    }

    /// The id as a VAT number, `FI02454372`.
    #[must_use]
    pub fn vat(self) -> String {
        format!("FI{:07}{}", self.body, self.check)
    }

    /// The id whose seven digits these are, if one can be issued.
    #[must_use]
    pub fn from_body(body: u32) -> Option<Self> {
        let issued = body != 0 && body < 10_000_000;
        issued.then(|| expected_check(body)).flatten().map(|check| Self { body, check })
    }
}

impl fmt::Display for BusinessId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:07}-{}", self.body, self.check)
    }
}

fn digits(text: &str) -> Option<(u32, u32)> {
    let text = text.trim();
    let text = text.strip_prefix("FI").or_else(|| text.strip_prefix("fi")).unwrap_or(text).trim();
    let (body, check) = match text.split_once(['-', '–', ' ']) {
        Some((body, check)) => (body.trim(), check.trim()),
        None => text.split_at_checked(text.len().checked_sub(1)?)?,
    };
    let separated = text.len() > body.len() + check.len();
    let lengths_fit = check.len() == 1 && (body.len() == 7 || (body.len() == 6 && separated));
    let all_digits = body.bytes().chain(check.bytes()).all(|byte| byte.is_ascii_digit());
    (lengths_fit && all_digits).then_some(())?;
    Some((body.parse().ok()?, check.parse().ok()?))
}

fn expected_check(body: u32) -> Option<u32> {
    let digits = (0..7).rev().map(|place| body / 10_u32.pow(place) % 10);
    let sum: u32 = digits.zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    match sum % 11 {
        0 => Some(0),
        1 => None,
        rest => Some(11 - rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ovt_codes_hold_a_business_id() {
        let id = |text: &str| BusinessId::from_ovt(text).map(|id| id.to_string());
        assert_eq!(id("003702454372"), Ok("0245437-2".to_owned()));
        assert_eq!(id("00372332748700001"), Ok("2332748-7".to_owned()));
        assert_eq!(id("0037233274871"), Ok("2332748-7".to_owned()));
        assert_eq!(id("0037737546-2"), Err(BusinessIdError::Shape));
        assert_eq!(id("00370123456"), Err(BusinessIdError::Shape));
        assert_eq!(id("003701234567"), Err(BusinessIdError::CheckDigit { expected: 2 }));
        assert_eq!(id("0037024543721234567"), Err(BusinessIdError::Shape));
        assert_eq!(BusinessId::parse("FI02454372").map(BusinessId::vat), Ok("FI02454372".to_owned()));
    }

    #[test]
    fn published_ids_are_valid() {
        for id in [
            "0245437-2",
            "0245442-8",
            "0101263-6",
            "0920632-0",
            "1572860-0",
            "0737546-2",
            "2332748-7",
            "2014838-7",
            "2373722-4",
            "1234567-1",
        ] {
            assert_eq!(BusinessId::parse(id).map(|id| id.to_string()), Ok(id.to_owned()));
        }
    }

    #[test]
    fn sloppy_forms_are_normalised() {
        for (typed, id) in [
            ("737546-2", "0737546-2"),
            ("02454372", "0245437-2"),
            ("0245437 2", "0245437-2"),
            ("FI02454372", "0245437-2"),
            ("0245437–2", "0245437-2"),
        ] {
            assert_eq!(BusinessId::parse(typed).map(|id| id.to_string()), Ok(id.to_owned()), "{typed}");
        }
    }

    #[test]
    fn a_wrong_check_digit_names_the_right_one() {
        for (typed, expected) in [
            ("0123456-7", 2),
            ("2069746-9", 6),
            ("1234567-8", 1),
            ("0737546-1", 2),
            ("0737546-3", 2),
            ("0737545-2", 4),
            ("1572860-1", 0),
            ("0245437-3", 2),
            ("1333333-8", 0),
            ("1231233-9", 5),
            ("0000001-1", 9),
        ] {
            assert_eq!(BusinessId::parse(typed), Err(BusinessIdError::CheckDigit { expected }), "{typed}");
        }
    }

    #[test]
    fn numbers_that_are_never_issued_are_refused() {
        assert_eq!(BusinessId::parse("3000001-1"), Err(BusinessIdError::NeverIssued));
        assert_eq!(BusinessId::parse("0000000-0"), Err(BusinessIdError::NeverIssued));
    }

    #[test]
    fn other_shapes_are_refused() {
        for typed in ["", "-", "ä", "0737546-11", "abcdefg-1", "12345-6", "1234567-", "１２３４５６７-1"] {
            assert_eq!(BusinessId::parse(typed), Err(BusinessIdError::Shape), "{typed}");
        }
    }
}
