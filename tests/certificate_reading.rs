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

/// A certificate in DER out of a file: PEM blocks, or the file itself.
fn certificates(bytes: &[u8]) -> Vec<Vec<u8>> {
    let blocks = Pem::iter_from_buffer(bytes).filter_map(Result::ok);
    let blocks =
        blocks.filter(|pem| ["CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE"].contains(&pem.label.as_str()));
    let found: Vec<Vec<u8>> = blocks.map(|pem| pem.contents).collect();
    if found.is_empty() && bytes.first() == Some(&0x30) { vec![bytes.to_vec()] } else { found }
}

/// In what two readings differ: the field, ours and theirs.
fn differences(ours: &Facts, theirs: &Facts) -> Vec<(&'static str, String, String)> {
    let said = |name, ours: &dyn std::fmt::Debug, theirs: &dyn std::fmt::Debug| {
        (name, format!("{ours:?}"), format!("{theirs:?}"))
    };
    let all = [
        said("serial number", &ours.serial, &theirs.serial),
        said("common name", &ours.subject, &theirs.subject),
        said("issuer's common name", &ours.issuer, &theirs.issuer),
        said("organisation", &ours.organisation, &theirs.organisation),
        said("first moment", &ours.not_before, &theirs.not_before),
        said("last moment", &ours.not_after, &theirs.not_after),
        said("domain names", &ours.dns, &theirs.dns),
        said("client authentication", &ours.is_client, &theirs.is_client),
        said("authority", &ours.is_authority, &theirs.is_authority),
        said("key", &ours.key, &theirs.key),
    ];
    all.into_iter().filter(|(_, ours, theirs)| ours != theirs).collect()
}

/// The table in `docs/certificates.md`, over any folder of certificates:
/// `CERTIFICATES=FOLDER cargo test --no-default-features --test main certificate_reading:: -- --ignored --nocapture`.
#[test]
#[expect(clippy::print_stdout, reason = "the table is what it is run for")]
#[ignore = "needs a folder of many certificates; tests/by_hand/certificates/differences.sh fetches one"]
fn differences_from_another_reader_over_a_folder() {
    let folder = std::env::var_os("CERTIFICATES").expect("CERTIFICATES names a folder");
    let mut paths = Vec::new();
    files(Path::new(&folder), &mut paths);
    paths.sort();
    let (mut read, mut rows) = (0, std::collections::BTreeMap::<String, Vec<String>>::new());
    for path in &paths {
        let name = path.strip_prefix(&folder).expect("inside").display().to_string();
        for der in certificates(&std::fs::read(path).expect("read")) {
            let mut reading = Reading::default();
            reading.read(&der, &Passwords::new(&[]));
            let own = reading.objects().iter().find_map(|object| match &object.content {
                Content::Certificate(it) if it.not_before.is_some() && it.not_after.is_some() => Some(ours(it)),
                _ => None,
            });
            let is_ours = reading.objects().iter().any(|it| matches!(it.content, Content::Certificate(_)));
            let other = x509_parser::parse_x509_certificate(&der).ok().map(|(_, it)| theirs(&it));
            let mut put = |what: String| rows.entry(what).or_default().push(name.clone());
            match (&own, &other) {
                (Some(own), Some(other)) => {
                    read += 1;
                    let all = differences(own, other).into_iter();
                    all.for_each(|(field, ours, theirs)| put(format!("{field} | {ours} | {theirs}")));
                }
                (Some(_), None) => put("read | yes | no".to_owned()),
                (None, Some(_)) if is_ours => put("dates | unreadable | read".to_owned()),
                (None, Some(_)) => put("read | no | yes".to_owned()),
                (None, None) if is_ours => put("read | yes, without its dates | no".to_owned()),
                (None, None) => {}
            }
        }
    }
    println!("{} files, {read} certificates read by both", paths.len());
    println!("| what | ours | x509-parser | files | which |\n|---|---|---|---:|---|");
    for (what, names) in rows {
        println!("| {what} | {} | {} |", names.len(), names.join(" "));
    }
}
