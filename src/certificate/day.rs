//! The day a moment falls on. DVV's certificates begin and end at Finnish midnight, which is the evening before in UTC.

use super::term::Term;
use super::x509::Certificate;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use std::sync::LazyLock;

/// The time of Finland (Europe/Helsinki) by its rule, which is that of all certificates' years: two hours before UTC, in
/// summer three, changed on the last Sundays of March and October (directive 2000/84/EC). The rule needs no list of zones,
/// so that the same file gives the same days on every computer.
static FINNISH: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::posix("EET-2EEST,M3.5.0/3,M10.5.0/4").unwrap_or(TimeZone::UTC));

/// The clock that counts for something, by whether DVV issued it.
pub(super) fn clock(is_finnish: bool, readers: &TimeZone) -> &TimeZone {
    if is_finnish { &FINNISH } else { readers }
}

/// A moment in UTC by a clock. The last day of the year 9999 stays as it is, as no clock goes on from there.
pub(super) fn local(utc: DateTime, clock: &TimeZone) -> DateTime {
    utc.to_zoned(TimeZone::UTC).map_or(utc, |moment| moment.with_time_zone(clock.clone()).datetime())
}

/// The first and the last moment of a certificate by the clock that counts for it.
pub(super) fn term(it: &Certificate, is_finnish: bool, readers: &TimeZone) -> Term {
    let clock = clock(is_finnish, readers);
    let local = |time: Option<DateTime>| time.map(|time| local(time, clock));
    Term { first: local(it.not_before), last: local(it.not_after), is_finnish }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn finnish_midnight_is_the_evening_before_in_utc() {
        let finnish = |utc: DateTime| local(utc, clock(true, &TimeZone::UTC));
        assert_eq!(finnish(date(2026, 11, 30).at(22, 0, 0, 0)), date(2026, 12, 1).at(0, 0, 0, 0));
        assert_eq!(finnish(date(2024, 8, 11).at(21, 0, 0, 0)), date(2024, 8, 12).at(0, 0, 0, 0));
        assert_eq!(finnish(date(2027, 3, 28).at(0, 59, 59, 0)), date(2027, 3, 28).at(2, 59, 59, 0));
        assert_eq!(finnish(date(2027, 3, 28).at(1, 0, 0, 0)), date(2027, 3, 28).at(4, 0, 0, 0));
        assert_eq!(finnish(date(2026, 10, 25).at(1, 0, 0, 0)), date(2026, 10, 25).at(3, 0, 0, 0));
        let end = date(9999, 12, 31).at(23, 59, 59, 0);
        assert_eq!(finnish(end), end);
    }
}
