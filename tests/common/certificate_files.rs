//! Inspecting the files in `tests/data/certificates`, whose makers its README names.

#![expect(clippy::expect_used, clippy::panic, reason = "tests stop at the first thing that is not as they say")]

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use lupapolku::certificate::{Entered, Inspection, InspectionContext, Passwords, Reading, Use, Verdict};
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::path::Path;

/// What is asked, with nothing known but the day and the applicant of the files.
pub(crate) struct Asked {
    pub(crate) today: Date,
    pub(crate) applicant: &'static str,
    pub(crate) host: &'static str,
    pub(crate) zone: TimeZone,
    pub(crate) entered: BTreeMap<String, Entered>,
}

impl Default for Asked {
    fn default() -> Self {
        let (applicant, host, zone) = ("Välittäjä Oy", "", TimeZone::UTC);
        Self { today: date(2026, 11, 29), applicant, host, zone, entered: BTreeMap::new() }
    }
}

pub(crate) fn bytes(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/certificates").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(crate) fn inspect_for(files: &[&[u8]], passwords: &[&str], asked: &Asked) -> Inspection {
    let passwords: Vec<SecretString> = passwords.iter().map(|it| SecretString::from(*it)).collect();
    let (passwords, uses) = (Passwords::new(&passwords), BTreeMap::<String, Use>::new());
    let mut reading = Reading::default();
    files.iter().for_each(|file| reading.read(file, &passwords));
    let Asked { today, applicant, host, zone, entered } = asked;
    let business_id = if applicant.is_empty() { "" } else { "1234567-1" };
    reading.judge(&InspectionContext { today: *today, zone, applicant, business_id, host, uses: &uses, entered })
}

pub(crate) fn codes(inspection: &Inspection, at: usize) -> Vec<&'static str> {
    inspection.objects.get(at).expect("an object").verdicts.iter().map(Verdict::code).collect()
}

/// Every code that is said of anything.
pub(crate) fn all_codes(inspection: &Inspection) -> Vec<&'static str> {
    inspection.objects.iter().flat_map(|object| &object.verdicts).map(Verdict::code).collect()
}
