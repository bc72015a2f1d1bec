//! What is read in certificates is what another reader, `x509-parser`, reads in them.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use lupapolku::certificate::{Certificate, Content, Passwords, PublicKey, Reading};
use std::path::{Path, PathBuf};
use x509_parser::pem::Pem;
use x509_parser::prelude::{GeneralName, X509Certificate};
use x509_parser::x509::X509Name;

/// Every file under a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// What both readers say of a certificate.
#[derive(Debug, PartialEq)]
struct Facts {
    serial: String,
    subject: Option<String>,
    issuer: Option<String>,
    organisation: Option<String>,
    not_before: i64,
    not_after: i64,
    dns: Vec<String>,
    is_client: Option<bool>,
    is_authority: bool,
    key: String,
}

fn ours(it: &Certificate) -> Facts {
    let second = |time: Option<jiff::civil::DateTime>| {
        let utc = time.expect("a date").to_zoned(jiff::tz::TimeZone::UTC).expect("a moment");
        utc.timestamp().as_second()
    };
    Facts {
        serial: it.serial.trim_start_matches('0').to_owned(),
        subject: it.subject.common_name().map(str::to_owned),
        issuer: it.issuer.common_name().map(str::to_owned),
        organisation: it.subject.organisation().map(str::to_owned),
        not_before: second(it.not_before),
        not_after: second(it.not_after),
        dns: it.extensions.dns.clone(),
        is_client: it.extensions.client_authentication(),
        is_authority: it.extensions.is_authority,
        key: it.key.as_ref().map(PublicKey::sha256).unwrap_or_default(),
    }
}

fn theirs(it: &X509Certificate<'_>) -> Facts {
    let common =
        |name: &X509Name<'_>| name.iter_common_name().last().and_then(|part| part.as_str().ok()).map(str::to_owned);
    let names = it.subject_alternative_name().ok().flatten();
    let dns = names.iter().flat_map(|names| &names.value.general_names).filter_map(|name| match name {
        GeneralName::DNSName(name) => Some((*name).to_owned()),
        _ => None,
    });
    let uses = it.extended_key_usage().ok().flatten();
    Facts {
        serial: format!("{:X}", it.serial),
        subject: common(it.subject()),
        issuer: common(it.issuer()),
        organisation: it.subject().iter_organization().last().and_then(|it| it.as_str().ok()).map(str::to_owned),
        not_before: it.validity().not_before.timestamp(),
        not_after: it.validity().not_after.timestamp(),
        dns: dns.collect(),
        is_client: uses.map(|uses| uses.value.client_auth || uses.value.any),
        is_authority: it.is_ca(),
        key: lupapolku::hash::sha256(it.public_key().raw),
    }
}

#[test]
fn every_certificate_of_the_tests_is_read_as_by_another_reader() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut paths = Vec::new();
    ["certificate", "data/certificates"].iter().for_each(|folder| files(&tests.join(folder), &mut paths));
    let mut compared = 0;
    for path in paths {
        let bytes = std::fs::read(&path).expect("read");
        for pem in Pem::iter_from_buffer(&bytes).filter_map(Result::ok).filter(|pem| pem.label == "CERTIFICATE") {
            let Ok(other) = pem.parse_x509() else { continue };
            let mut reading = Reading::default();
            reading.read(&pem.contents, &Passwords::new(&[]));
            let own = reading.objects().iter().find_map(|object| match &object.content {
                Content::Certificate(it) => Some(ours(it)),
                _ => None,
            });
            assert_eq!(own, Some(theirs(&other)), "{}", path.display());
            compared += 1;
        }
    }
    assert!(compared > 20, "{compared}");
}
