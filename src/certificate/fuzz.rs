//! What fuzzers feed bytes to. The usual tests call the same functions with fewer inputs.

use super::{InspectionContext, Passwords, Reading};
use jiff::civil::date;
use jiff::tz::TimeZone;
use secrecy::SecretString;
use std::collections::BTreeMap;

/// Reads and judges any bytes. It must end, and never panic.
pub fn inspect(bytes: &[u8]) {
    run(bytes, &[]);
}

/// The same with a password, so that what is behind it is reached.
pub fn unlock(bytes: &[u8]) {
    run(bytes, &[SecretString::from("salasana")]);
}

fn run(bytes: &[u8], passwords: &[SecretString]) {
    let mut reading = Reading::default();
    reading.read(bytes, &Passwords::new(passwords));
    let (uses, entered) = (BTreeMap::new(), BTreeMap::new());
    let question = InspectionContext {
        today: date(2026, 11, 23),
        zone: &TimeZone::UTC,
        applicant: "Koe",
        business_id: "1234567-1",
        host: "koe.example",
        uses: &uses,
        entered: &entered,
    };
    let inspection = reading.judge(&question);
    // Whatever was read can be said.
    for object in &inspection.objects {
        for verdict in &object.verdicts {
            assert!(!verdict.code().is_empty() && verdict.severity().name().len() > 1);
        }
    }
}
