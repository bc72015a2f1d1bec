//! Times as certificates write them (RFC 5280, section 4.1.2.5), and as careless tools do.

use super::tlv::{GENERALIZED_TIME, Tlv, UTC_TIME};
use jiff::Span;
use jiff::civil::DateTime;

/// The moment a time names in UTC, to the second. Not a timestamp, which ends before the last moment of the year 9999
/// that RFC 5280 has for certificates without an end.
pub(super) fn moment(value: Tlv<'_>) -> Option<DateTime> {
    let text = std::str::from_utf8(value.content).ok()?;
    let (year, rest) = match value.tag {
        UTC_TIME => {
            let year: i16 = digits(text, 0, 2)?;
            (if year < 50 { 2000 + year } else { 1900 + year }, text.get(2..)?)
        }
        GENERALIZED_TIME => (digits(text, 0, 4)?, text.get(4..)?),
        _ => return None,
    };
    let zone = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(zone);
    // Seconds may be left out and may have fractions.
    let clock = clock.split('.').next().unwrap_or_default();
    let part = |at: usize| digits::<i8>(clock, at, 2);
    let second = match clock.len() {
        8 => 0,
        10 => part(8)?,
        // A time with more digits is of another kind than its tag says, and would be read wrongly.
        _ => return None,
    };
    let local = DateTime::new(year, part(0)?, part(2)?, part(4)?, part(6)?, second, 0).ok()?;
    local.checked_sub(offset(zone)?).ok()
}

fn offset(zone: &str) -> Option<Span> {
    let sign: i64 = match zone.get(..1) {
        None | Some("Z") => return (zone.len() < 2).then(Span::new),
        Some("+") => 1,
        _ => -1,
    };
    (zone.len() == 5).then_some(())?;
    let (hours, minutes) = (digits::<i64>(zone, 1, 2)?, digits::<i64>(zone, 3, 2)?);
    Some(Span::new().minutes(sign * (hours * 60 + minutes)))
}

fn digits<T: std::str::FromStr>(text: &str, at: usize, count: usize) -> Option<T> {
    let part = text.get(at..at + count)?;
    part.bytes().all(|octet| octet.is_ascii_digit()).then(|| part.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tag: u8, text: &str) -> Option<String> {
        let bytes = super::super::tlv::write(tag, &[text.as_bytes()]);
        let (value, _) = super::super::tlv::first(&bytes)?;
        moment(value).map(|time| time.to_string())
    }

    #[test]
    fn times_are_read_in_all_their_forms() {
        let utc = |text| read(UTC_TIME, text);
        assert_eq!(utc("261123120000Z").as_deref(), Some("2026-11-23T12:00:00"));
        assert_eq!(utc("2611231200Z").as_deref(), Some("2026-11-23T12:00:00"));
        assert_eq!(utc("500101000000Z").as_deref(), Some("1950-01-01T00:00:00"));
        assert_eq!(utc("261123140000+0200").as_deref(), Some("2026-11-23T12:00:00"));
        assert_eq!(read(GENERALIZED_TIME, "20500101000000Z").as_deref(), Some("2050-01-01T00:00:00"));
        assert_eq!(read(GENERALIZED_TIME, "99991231235959Z").as_deref(), Some("9999-12-31T23:59:59"));
        assert_eq!(utc("261323120000Z"), None);
        assert_eq!(utc("ä"), None);
        // Two more digits than the tag allows: 1902 or 2019 would both be guesses.
        assert_eq!(utc("19020701025736Z"), None);
        assert_eq!(utc("261123120000Z1"), None);
        assert_eq!(utc("261123140000+02001"), None);
    }
}
