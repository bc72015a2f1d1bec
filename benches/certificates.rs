//! How long the inspection of a file takes with the number of certificates in it.
//!
//! `cargo bench --no-default-features --bench certificates` prints a table.

#![expect(clippy::expect_used, reason = "a bench stops at the first thing that is not as it says")]

use divan::Bencher;
use jiff::tz::TimeZone;
use lupapolku::certificate::{InspectionContext, Passwords, Reading};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use std::collections::BTreeMap;

const SIZES: &[usize] = &[1, 100, 1_000];

fn main() {
    divan::main();
}

/// An authority and so many certificates that it issued, in one file.
fn bundle(size: usize) -> String {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, "DVV TEST Service Certificates - G2E");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().expect("a key");
    let authority = params.self_signed(&key).expect("signed").pem();
    let issuer = Issuer::new(params, key);
    let leaf = |at: usize| {
        let params = CertificateParams::new([format!("palvelin{at}.example")]).expect("a host");
        params.signed_by(&KeyPair::generate().expect("a key"), &issuer).expect("signed").pem()
    };
    std::iter::once(authority).chain((1..size).map(leaf)).collect()
}

#[divan::bench(args = SIZES)]
fn read(bencher: Bencher<'_, '_>, size: usize) {
    let (text, passwords) = (bundle(size), Passwords::new(&[]));
    bencher.bench_local(|| {
        let mut reading = Reading::default();
        reading.read(text.as_bytes(), &passwords);
        reading
    });
}

/// Every signature is checked against its issuer.
#[divan::bench(args = SIZES)]
fn read_and_judge(bencher: Bencher<'_, '_>, size: usize) {
    let (text, passwords, uses) = (bundle(size), Passwords::new(&[]), BTreeMap::new());
    let today = jiff::civil::date(2026, 11, 23);
    let (zone, host, entered) = (&TimeZone::UTC, "", &BTreeMap::new());
    let (applicant, business_id, uses) = ("Koe Oy", "1234567-1", &uses);
    let question = InspectionContext { today, zone, applicant, business_id, host, uses, entered };
    bencher.bench_local(|| {
        let mut reading = Reading::default();
        reading.read(text.as_bytes(), &passwords);
        reading.judge(&question)
    });
}
