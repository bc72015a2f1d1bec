//! What the inspection says: each verdict by a file that earns it, beside one that does not.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests stop at the first thing that is not as they say"
)]

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use lupapolku::certificate::{
    CheckSeverity, Content, CsrParams, Entered, Inspection, InspectionContext, KeyKind, MakeError, NewKey, Passwords,
    Reading, RelationKind, Use, Verdict, commands, make,
};
use rcgen::{
    BasicConstraints, CertificateParams, CertificateRevocationListParams, CrlDistributionPoint, CustomExtension,
    DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyIdMethod, KeyPair, KeyUsagePurpose,
    PKCS_ECDSA_P256_SHA256, PKCS_ECDSA_P384_SHA384, PKCS_ED25519, PKCS_RSA_SHA256, RevokedCertParams, RsaKeySize,
    SanType, SerialNumber, date_time_ymd,
};
use secrecy::SecretString;
use std::collections::BTreeMap;

const TODAY: Date = date(2026, 11, 23);
const HOST: &str = "kysely.valitys.example";

/// An authority with its key.
struct Ca {
    pem: String,
    issuer: Issuer<'static, KeyPair>,
}

fn key() -> KeyPair {
    KeyPair::generate_for(&PKCS_ECDSA_P384_SHA384).expect("a key")
}

fn name(parts: &[(&str, &str)]) -> DistinguishedName {
    let mut name = DistinguishedName::new();
    for (kind, value) in parts {
        let kind = match *kind {
            "O" => DnType::OrganizationName,
            "OU" => DnType::OrganizationalUnitName,
            "serialNumber" => DnType::CustomDnType(vec![2, 5, 4, 5]),
            "email" => DnType::CustomDnType(vec![1, 2, 840, 113_549, 1, 9, 1]),
            _ => DnType::CommonName,
        };
        name.push(kind, *value);
    }
    name
}

/// An authority, issued by another one or by itself.
fn ca(parts: &[(&str, &str)], by: Option<&Ca>) -> Ca {
    let mut params = CertificateParams::default();
    params.distinguished_name = name(parts);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    (params.not_before, params.not_after) = (date_time_ymd(2021, 5, 25), date_time_ymd(2041, 5, 20));
    let key = key();
    let certificate = match by {
        Some(by) => params.signed_by(&key, &by.issuer),
        None => params.self_signed(&key),
    };
    Ca { pem: certificate.expect("signed").pem(), issuer: Issuer::new(params, key) }
}

/// The authority of service certificates by its name, under a root that is nobody's.
fn service() -> (Ca, Ca) {
    let root = ca(&[("CN", "Some Root")], None);
    let parts = [("O", "Digi- ja vaestotietovirasto CA"), ("OU", "Palveluvarmenteet")];
    let parts = [parts[0], parts[1], ("CN", "DVV Service Certificates - G5E")];
    let service = ca(&parts, Some(&root));
    (root, service)
}

/// A certificate as VTJkysely needs it.
fn good() -> CertificateParams {
    let mut params = CertificateParams::new([HOST.to_owned()]).expect("a host");
    params.distinguished_name = name(&[("O", "Väli Oy"), ("serialNumber", "1234567-1"), ("CN", HOST)]);
    (params.not_before, params.not_after) = (date_time_ymd(2026, 6, 1), date_time_ymd(2027, 6, 1));
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth, ExtendedKeyUsagePurpose::ServerAuth];
    params.crl_distribution_points = vec![CrlDistributionPoint { uris: vec!["http://crl.example/a.crl".into()] }];
    params.custom_extensions = vec![access()];
    params.serial_number = Some(SerialNumber::from_slice(&[0x0A, 0xBC]));
    params
}

/// Authority information access: a status service and the issuer's file.
fn access() -> CustomExtension {
    let entry = |method: u8, address: &str| {
        let oid = [0x06, 0x08, 0x2B, 6, 1, 5, 5, 7, 0x30, method];
        let length = u8::try_from(address.len()).expect("short");
        let inside = [oid.as_slice(), &[0x86, length], address.as_bytes()].concat();
        [&[0x30, u8::try_from(inside.len()).expect("short")], inside.as_slice()].concat()
    };
    let entries = [entry(1, "http://ocsp.example"), entry(2, "http://ca.example/a.crt")].concat();
    let content = [&[0x30, u8::try_from(entries.len()).expect("short")], entries.as_slice()].concat();
    CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 1], content)
}

fn inspect(files: &[&[u8]]) -> Inspection {
    inspect_with(files, &[], &BTreeMap::new())
}

fn inspect_with(files: &[&[u8]], passwords: &[&str], uses: &BTreeMap<String, Use>) -> Inspection {
    let passwords: Vec<SecretString> = passwords.iter().map(|it| SecretString::from(*it)).collect();
    let passwords = Passwords::new(&passwords);
    let mut reading = Reading::default();
    files.iter().for_each(|file| reading.read(file, &passwords));
    reading.judge(&question("Väli Oy", "1234567-1", uses))
}

/// A question of somebody who reads in UTC.
fn question<'a>(applicant: &'a str, business_id: &'a str, uses: &'a BTreeMap<String, Use>) -> InspectionContext<'a> {
    static NOTHING: BTreeMap<String, Entered> = BTreeMap::new();
    static ZONE: TimeZone = TimeZone::UTC;
    let (today, zone, host, entered) = (TODAY, &ZONE, "", &NOTHING);
    InspectionContext { today, zone, applicant, business_id, host, uses, entered }
}

fn codes(inspection: &Inspection, at: usize) -> Vec<&'static str> {
    inspection.objects[at].verdicts.iter().map(Verdict::code).collect()
}

/// What is said of a certificate with these parameters, issued by the service authority.
fn said(change: impl FnOnce(&mut CertificateParams)) -> Vec<&'static str> {
    let mut params = good();
    change(&mut params);
    let (_, service) = service();
    let pem = params.signed_by(&key(), &service.issuer).expect("signed").pem();
    codes(&inspect(&[pem.as_bytes()]), 0)
}

/// Asserts that a change earns a code that the good certificate does not have.
fn earns(code: &str, change: impl FnOnce(&mut CertificateParams)) {
    assert!(!said(|_| ()).contains(&code), "{code} without cause");
    let found = said(change);
    assert!(found.contains(&code), "{code} not in {found:?}");
}

#[test]
fn key_request_certificate_and_authorities_dropped_at_once_are_one_story() {
    // Authorities for testing, because nobody but DVV can make the others.
    let root = ca(&[("CN", "DVV TEST Root CA - G3 ECC")], None);
    let service = ca(&[("OU", "Palveluvarmenteet"), ("CN", "DVV TEST Service Certificates - G2E")], Some(&root));
    let key = key();
    let request = good_request(&key);
    let leaf = good().signed_by(&key, &service.issuer).expect("signed").pem();
    let private = key.serialize_pem();
    let files = [leaf.as_bytes(), request.as_bytes(), private.as_bytes(), service.pem.as_bytes(), root.pem.as_bytes()];
    let inspection = inspect(&files);
    let expected = [
        "signature-matches",
        "from-test-authority",
        "chain-to-unknown-root",
        "in-force",
        "holder-fits",
        "client-authentication",
        "key-fits",
        "domain-name",
        "private-key-fits",
        "request-fits",
        "revocation-addresses",
        "revocation-unknown",
    ];
    assert_eq!(codes(&inspection, 0), expected);
    assert!(codes(&inspection, 1).contains(&"certificate-fits"));
    let relations: Vec<_> = inspection.relations.iter().map(|it| (it.kind, it.from, it.to)).collect();
    let same = RelationKind::SameKey;
    let issued = RelationKind::IssuedBy;
    assert_eq!(relations, [(same, 1, 0), (same, 2, 0), (issued, 0, 3), (issued, 3, 4)]);
    assert_eq!(inspection.chains[0], [3, 4]);
    assert!(inspection.fits());
}

/// A request for the good certificate.
fn good_request(key: &KeyPair) -> String {
    let mut params = CertificateParams::new([HOST.to_owned()]).expect("a host");
    params.distinguished_name = good().distinguished_name;
    params.serialize_request(key).expect("made").pem().expect("text")
}

#[test]
fn a_missing_link_is_named_with_the_address_in_the_certificate() {
    let (_, service) = service();
    let leaf = good().signed_by(&key(), &service.issuer).expect("signed").pem();
    let inspection = inspect(&[leaf.as_bytes()]);
    let open = inspection.objects[0].verdicts.iter().find_map(|verdict| match verdict {
        Verdict::ChainIncomplete { missing, address, .. } => Some((missing.clone(), address.clone())),
        _ => None,
    });
    assert!(codes(&inspection, 0).contains(&"chain-open"));
    let expected = ("DVV Service Certificates - G5E".to_owned(), Some("http://ca.example/a.crt".to_owned()));
    assert_eq!(open, Some(expected));
    assert!(codes(&inspection, 0).contains(&"readable"));
}

#[test]
fn the_day_decides_what_is_said_of_the_dates() {
    let until = |year, month, day| move |it: &mut CertificateParams| it.not_after = date_time_ymd(year, month, day);
    earns("ends-in-60-days", until(2027, 1, 3));
    earns("ends-in-30-days", until(2026, 12, 23));
    earns("ends-in-14-days", until(2026, 12, 7));
    earns("ends-in-14-days", until(2026, 11, 23));
    earns("expired", until(2026, 11, 22));
    earns("not-yet-valid", |it| it.not_before = date_time_ymd(2026, 11, 24));
    assert!(said(until(2027, 1, 22)).contains(&"ends-in-60-days"));
    assert!(said(until(2027, 1, 23)).contains(&"in-force"));
}

#[test]
fn the_day_of_ordering_is_counted_backwards() {
    let (_, service) = service();
    let mut params = good();
    params.not_after = date_time_ymd(2027, 1, 3);
    let leaf = params.signed_by(&key(), &service.issuer).expect("signed").pem();
    let inspection = inspect(&[leaf.as_bytes()]);
    let order = inspection.objects[0].verdicts.iter().find_map(|verdict| match verdict {
        Verdict::EndsSoon { left, order_by, .. } => Some((*left, *order_by)),
        _ => None,
    });
    assert_eq!(order, Some((41, date(2026, 12, 13))));
}

#[test]
fn purposes_and_names_are_judged() {
    earns("no-client-authentication", |it| it.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth]);
    earns("no-purposes", |it| it.extended_key_usages = Vec::new());
    earns("may-not-sign", |it| it.key_usages = vec![KeyUsagePurpose::KeyEncipherment]);
    earns("domain-name-in-common-name", |it| it.subject_alt_names = Vec::new());
    let nobody = [("O", "Väli Oy"), ("serialNumber", "1234567-1"), ("CN", "Kysely")];
    earns("no-domain-name", |it| {
        it.subject_alt_names = Vec::new();
        it.distinguished_name = name(&nobody);
    });
    earns("only-ip-address", |it| {
        it.subject_alt_names = vec![SanType::IpAddress([192, 0, 2, 1].into())];
        it.distinguished_name = name(&nobody);
    });
    earns("email-address", |it| {
        it.subject_alt_names.push(SanType::Rfc822Name("a@valitys.example".try_into().expect("ASCII")));
    });
    earns("email-address", |it| {
        it.distinguished_name.push(DnType::CustomDnType(vec![1, 2, 840, 113_549, 1, 9, 1]), "a@b.example")
    });
}

#[test]
fn the_holder_is_compared_with_the_applicant() {
    let holder = |parts: &'static [(&'static str, &'static str)]| {
        move |it: &mut CertificateParams| it.distinguished_name = name(parts)
    };
    earns("organisation-differs", holder(&[("O", "Muu Oy"), ("serialNumber", "1234567-1"), ("CN", HOST)]));
    earns("serial-number-differs", holder(&[("O", "Väli Oy"), ("serialNumber", "7654321-4"), ("CN", HOST)]));
    earns("holder-incomplete", holder(&[("CN", HOST)]));
    earns("garbled", holder(&[("O", "VÃ¤li Oy"), ("serialNumber", "1234567-1"), ("CN", HOST)]));
    for same in ["1234567-1", "12345671", "FI12345671"] {
        let found = said(|it| it.distinguished_name = name(&[("O", "väli  oy"), ("serialNumber", same), ("CN", HOST)]));
        assert!(found.contains(&"holder-fits"), "{same}: {found:?}");
    }
}

#[test]
fn revocation_addresses_are_looked_for() {
    earns("few-revocation-addresses", |it| it.crl_distribution_points = Vec::new());
    earns("few-revocation-addresses", |it| it.custom_extensions = Vec::new());
}

/// What is said of a good certificate from an authority with this name.
fn issued_by(parts: &[(&str, &str)]) -> Vec<&'static str> {
    let authority = ca(parts, None);
    let leaf = good().signed_by(&key(), &authority.issuer).expect("signed").pem();
    codes(&inspect(&[leaf.as_bytes()]), 0)
}

#[test]
fn the_issuing_authority_is_told_apart() {
    let citizen = [("OU", "Valtion kansalaisvarmenteet"), ("CN", "DVV Citizen Certificates - G4E")];
    assert!(issued_by(&citizen).contains(&"from-other-register"));
    assert!(issued_by(&[("CN", "DVV TEST Service Certificates - G2R")]).contains(&"from-test-authority"));
    assert!(issued_by(&[("CN", "DVV Gov. Root CA - G3 ECC")]).contains(&"from-root"));
    assert!(issued_by(&[("CN", "Let's Encrypt")]).contains(&"not-from-dvv"));
    assert!(
        issued_by(&[("OU", "Palveluvarmenteet"), ("CN", "DVV Service Certificates - G5R")])
            .contains(&"from-service-authority")
    );
    // The name of the one authority and the register of the other belong to neither.
    assert!(issued_by(&[("OU", "Muu"), ("CN", "DVV Service Certificates - G5R")]).contains(&"not-from-dvv"));
    let alone = good().self_signed(&key()).expect("signed").pem();
    assert!(codes(&inspect(&[alone.as_bytes()]), 0).contains(&"self-signed"));
}

#[test]
fn a_signature_of_somebody_with_the_same_name_is_found_out() {
    let parts = [("OU", "Palveluvarmenteet"), ("CN", "DVV Service Certificates - G5E")];
    let (genuine, forger) = (ca(&parts, None), ca(&parts, None));
    let leaf = good().signed_by(&key(), &forger.issuer).expect("signed").pem();
    let inspection = inspect(&[leaf.as_bytes(), genuine.pem.as_bytes()]);
    assert!(codes(&inspection, 0).contains(&"signature-wrong"));
    assert!(inspection.relations.is_empty());
    assert!(!inspection.fits());
}

#[test]
fn the_name_of_an_authority_is_not_enough_when_its_file_is_given() {
    let (root, service) = service();
    let leaf = good().signed_by(&key(), &service.issuer).expect("signed").pem();
    let inspection = inspect(&[leaf.as_bytes(), service.pem.as_bytes(), root.pem.as_bytes()]);
    assert!(codes(&inspection, 0).contains(&"from-namesake"));
    assert!(codes(&inspection, 1).contains(&"namesake"));
    assert!(!inspection.fits());
}

#[test]
fn a_changed_certificate_is_found_out() {
    let (_, service) = service();
    let leaf = good().signed_by(&key(), &service.issuer).expect("signed");
    let mut der = leaf.der().to_vec();
    let at = der.windows(HOST.len()).position(|part| part == HOST.as_bytes()).expect("the host");
    der[at] = b'x';
    assert!(codes(&inspect(&[&der, service.pem.as_bytes()]), 0).contains(&"signature-wrong"));
}

#[test]
fn a_signature_with_an_old_hash_is_called_weak() {
    // Made with openssl: a 2048-bit key, signed with SHA-1.
    let old = include_bytes!("certificate/sha1.pem");
    let found = codes(&inspect(&[old]), 0);
    assert!(found.contains(&"signature-weak"), "{found:?}");
    let short = include_bytes!("certificate/rsa1024.pem");
    let inspection = inspect(&[short]);
    assert!(codes(&inspection, 0).contains(&"key-weak"));
    assert!(!codes(&inspection, 0).contains(&"signature-weak"));
}

#[test]
fn keys_that_the_page_does_not_name_are_said() {
    let (_, service) = service();
    for (algorithm, kind) in [(&PKCS_ECDSA_P256_SHA256, "EC P-256"), (&PKCS_ED25519, "Ed25519")] {
        let key = KeyPair::generate_for(algorithm).expect("a key");
        let leaf = good().signed_by(&key, &service.issuer).expect("signed").pem();
        let inspection = inspect(&[leaf.as_bytes(), key.serialize_pem().as_bytes()]);
        let found = codes(&inspection, 0);
        assert!(found.contains(&"key-unlisted") && found.contains(&"private-key-fits"), "{kind}: {found:?}");
        let Content::PrivateKey(private) = &inspection.objects[1].content else { panic!("a key") };
        assert_eq!(private.kind.to_string(), kind);
    }
}

#[test]
fn a_key_or_request_of_something_else_is_named() {
    let (_, service) = service();
    let leaf = good().signed_by(&key(), &service.issuer).expect("signed").pem();
    let stranger = key();
    let (private, request) = (stranger.serialize_pem(), good_request(&stranger));
    let inspection = inspect(&[leaf.as_bytes(), private.as_bytes()]);
    assert!(codes(&inspection, 0).contains(&"private-key-differs"));
    assert!(codes(&inspection, 1).contains(&"key-alone"));
    assert_eq!(inspection.relations.iter().map(|it| it.kind).collect::<Vec<_>>(), [RelationKind::DifferentKey]);
    assert!(codes(&inspect(&[leaf.as_bytes(), request.as_bytes()]), 0).contains(&"request-differs"));
}

#[test]
fn old_and_new_certificates_each_find_their_key() {
    let (_, service) = service();
    let (old, new) = (key(), key());
    let leaf = |key: &KeyPair| good().signed_by(key, &service.issuer).expect("signed").pem();
    let files = [leaf(&old), leaf(&new), old.serialize_pem(), new.serialize_pem()];
    let files: Vec<&[u8]> = files.iter().map(String::as_bytes).collect();
    let inspection = inspect(&files);
    for at in [0, 1] {
        assert!(codes(&inspection, at).contains(&"private-key-fits"));
    }
}

#[test]
fn an_authority_with_its_key_is_no_servers_certificate() {
    let authority = ca(&[("CN", "Oma CA")], None);
    let private = authority.issuer.key().serialize_pem();
    assert!(codes(&inspect(&[authority.pem.as_bytes(), private.as_bytes()]), 0).contains(&"authority-as-leaf"));
    let alone = codes(&inspect(&[authority.pem.as_bytes()]), 0);
    assert_eq!(alone, ["authority-unknown", "authority-in-force"]);
}

#[test]
fn known_authorities_are_named_and_never_wrong_but_for_their_age() {
    let test = ca(&[("CN", "DVV TEST Service Certificates - G2E")], None);
    assert_eq!(codes(&inspect(&[test.pem.as_bytes()]), 0), ["is-authority", "authority-in-force"]);
    let mut params = CertificateParams::default();
    params.distinguished_name = name(&[("CN", "DVV Gov. Root CA - G3 ECC")]);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    (params.not_before, params.not_after) = (date_time_ymd(2001, 1, 1), date_time_ymd(2002, 1, 1));
    let old = params.self_signed(&key()).expect("signed").pem();
    assert_eq!(codes(&inspect(&[old.as_bytes()]), 0), ["namesake", "authority-expired"]);
}

#[test]
fn a_long_chain_is_followed_and_a_circle_is_not() {
    let mut chain = vec![ca(&[("CN", "0")], None)];
    for at in 1..10 {
        let next = ca(&[("CN", &at.to_string())], chain.last());
        chain.push(next);
    }
    let leaf = good().signed_by(&key(), &chain[9].issuer).expect("signed").pem();
    let mut files: Vec<&[u8]> = chain.iter().map(|it| it.pem.as_bytes()).collect();
    files.push(leaf.as_bytes());
    assert_eq!(inspect(&files).chains[10], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);

    let (one, two) = (ca(&[("CN", "one")], None), ca(&[("CN", "two")], None));
    let cross = |subject: &Ca, parts: &[(&str, &str)], by: &Ca| {
        let mut params = CertificateParams::default();
        params.distinguished_name = name(parts);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.signed_by(subject.issuer.key(), &by.issuer).expect("signed").pem()
    };
    let circle = [cross(&one, &[("CN", "one")], &two), cross(&two, &[("CN", "two")], &one)];
    let leaf = good().signed_by(&key(), &one.issuer).expect("signed").pem();
    let inspection = inspect(&[leaf.as_bytes(), circle[0].as_bytes(), circle[1].as_bytes()]);
    assert!(codes(&inspection, 0).contains(&"chain-loops"));
}

#[test]
fn a_revocation_list_is_read_and_believed_only_from_the_issuer() {
    let (_, service) = service();
    let leaf = good().signed_by(&key(), &service.issuer).expect("signed").pem();
    let list = |serial: u8, by: &Ca, next: (i32, u8, u8)| {
        let revoked = RevokedCertParams {
            serial_number: SerialNumber::from_slice(&[0x0A, serial]),
            revocation_time: date_time_ymd(2026, 11, 1),
            reason_code: None,
            invalidity_date: None,
        };
        let params = CertificateRevocationListParams {
            this_update: date_time_ymd(2026, 11, 20),
            next_update: date_time_ymd(next.0, next.1, next.2),
            crl_number: SerialNumber::from_slice(&[1]),
            issuing_distribution_point: None,
            revoked_certs: vec![revoked],
            key_identifier_method: KeyIdMethod::Sha256,
        };
        params.signed_by(&by.issuer).expect("signed").der().to_vec()
    };
    let with = |list: &[u8]| inspect(&[leaf.as_bytes(), service.pem.as_bytes(), list]);
    let current = (2026, 12, 20);
    let revoked = with(&list(0xBC, &service, current));
    assert!(codes(&revoked, 0).contains(&"revoked"));
    assert_eq!(codes(&revoked, 2), ["list-current"]);
    assert!(codes(&with(&list(0xBD, &service, current)), 0).contains(&"not-revoked"));
    assert_eq!(codes(&with(&list(0xBD, &service, (2026, 11, 22))), 2), ["list-stale"]);
    let forger = ca(&[("OU", "Palveluvarmenteet"), ("CN", "DVV Service Certificates - G5E")], None);
    assert!(codes(&with(&list(0xBC, &forger, current)), 0).contains(&"revocation-unknown"));
}

#[test]
fn requests_are_judged_before_they_are_sent() {
    let key = key();
    let request = good_request(&key);
    let found = codes(&inspect(&[request.as_bytes()]), 0);
    let expected = ["request-signed", "key-fits", "domain-name", "holder-fits", "purposes-on-order", "request-content"];
    assert_eq!(found, expected);
    let mut params = good();
    (params.crl_distribution_points, params.custom_extensions) = (Vec::new(), Vec::new());
    params.serial_number = None;
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let server_only = params.serialize_request(&key).expect("made");
    assert!(codes(&inspect(&[server_only.der()]), 0).contains(&"request-without-client"));
    let mut der = server_only.der().to_vec();
    let at = der.windows(HOST.len()).position(|part| part == HOST.as_bytes()).expect("the host");
    der[at] = b'x';
    assert!(codes(&inspect(&[&der]), 0).contains(&"request-broken"));
}

#[test]
fn a_bundle_of_everything_is_listed_with_lines() {
    let (root, service) = service();
    let key = key();
    let leaf = good().signed_by(&key, &service.issuer).expect("signed").pem();
    let text = format!("Hei,\nohessa:\n\n{leaf}\nketju\n{}{}avain {}", service.pem, root.pem, key.serialize_pem());
    let inspection = inspect(&[text.as_bytes()]);
    let lines: Vec<_> = inspection.objects.iter().map(|object| object.line).collect();
    let first = 4;
    assert_eq!(lines[0], Some(first));
    assert_eq!(inspection.objects.len(), 4, "the key's block need not begin a line");
    assert!(codes(&inspection, 3).contains(&"key-in-same-file"));
    assert!(codes(&inspection, 3).contains(&"key-in-clear"));
    let twice = format!("{leaf}{leaf}");
    assert!(codes(&inspect(&[twice.as_bytes()]), 1).contains(&"same-again"));
}

#[test]
fn certificates_of_the_data_exchange_layer_have_their_own_rules() {
    let (_, service) = service();
    let layer = |parts: &[(&str, &str)], until: (i32, u8, u8)| {
        let mut params = good();
        params.distinguished_name = name(parts);
        (params.not_before, params.not_after) = (date_time_ymd(2026, 11, 1), date_time_ymd(until.0, until.1, until.2));
        let leaf = params.signed_by(&key(), &service.issuer).expect("signed").pem();
        codes(&inspect(&[leaf.as_bytes()]), 0)
    };
    let place = ("serialNumber", "FI-TEST/palvelin01/COM");
    let two_years = (2028, 11, 1);
    let signing = layer(&[("O", "Vali Oy"), place, ("CN", "1234567-1")], two_years);
    assert!(signing.contains(&"layer-signing") && !signing.contains(&"layer-lifetime"), "{signing:?}");
    assert!(!signing.contains(&"client-authentication") && !signing.contains(&"holder-fits"));
    assert!(layer(&[("O", "Väli Oy"), place, ("CN", "1234567-1")], two_years).contains(&"layer-letters"));
    assert!(layer(&[("O", "Vali Oy"), place, ("CN", "7654321-4")], two_years).contains(&"layer-member-differs"));
    assert!(layer(&[("O", "Vali Oy"), place, ("CN", "1234567-1")], (2027, 5, 1)).contains(&"layer-lifetime"));
    let authentication = layer(&[("O", "Vali Oy"), ("serialNumber", "FI/palvelin01/COM"), ("CN", HOST)], (2027, 5, 1));
    assert!(authentication.contains(&"layer-authentication") && !authentication.contains(&"layer-lifetime"));
    assert!(layer(&[("serialNumber", "FI/palvelin01/COM"), ("CN", HOST)], two_years).contains(&"layer-lifetime"));
    assert!(layer(&[("serialNumber", "FI/palvelin01/GOV"), ("CN", HOST)], (2027, 5, 1)).contains(&"layer-class"));
}

#[test]
fn what_the_user_says_of_its_use_counts_more_than_the_guess() {
    let (_, service) = service();
    let leaf = good().signed_by(&key(), &service.issuer).expect("signed").pem();
    let Content::Certificate(certificate) = &inspect(&[leaf.as_bytes()]).objects[0].content else { panic!("one") };
    let uses = BTreeMap::from([(certificate.sha256.clone(), Use::LayerAuthentication)]);
    assert!(codes(&inspect_with(&[leaf.as_bytes()], &[], &uses), 0).contains(&"layer-authentication"));
}

#[test]
fn what_is_no_certificate_is_said_in_its_own_words() {
    let code = |bytes: &[u8]| codes(&inspect(&[bytes]), 0)[0];
    assert_eq!(code(b""), "empty-file");
    assert_eq!(code(b"Hei, ohessa varmenne."), "plain-text");
    assert_eq!(code(b"\x00\x01\x02"), "unknown-bytes");
    assert_eq!(code(b"\xFE\xED\xFE\xED\x00"), "java-keystore");
    assert_eq!(code(b"ssh-ed25519 AAAA"), "openssh-key");
    assert_eq!(code(b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n"), "openssh-key");
    assert_eq!(code(b"-----BEGIN CERTIFICATE-----\nMIIB"), "pem-without-end");
    assert_eq!(code("-----BEGIN CERTIFICATE-----\nMI€B\n-----END CERTIFICATE-----\n".as_bytes()), "pem-not-base64");
    assert_eq!(code(b"-----BEGIN PGP MESSAGE-----\nTUFN\n-----END PGP MESSAGE-----\n"), "encrypted-message");
    assert_eq!(code(b"-----BEGIN SOMETHING ELSE-----\nTUFN\n-----END SOMETHING ELSE-----\n"), "other-pem");
    assert!(!inspect(&[b""]).is_readable());
}

#[test]
fn pkcs12_files_of_every_kind_open_and_their_failures_are_told_apart() {
    let files: [(&str, &[u8], &str); 8] = [
        ("aes", include_bytes!("certificate/aes.p12"), "salasana"),
        ("3des", include_bytes!("certificate/3des.p12"), "salasana"),
        ("rc2", include_bytes!("certificate/rc2.p12"), "salasana"),
        ("no mac", include_bytes!("certificate/nomac.p12"), "salasana"),
        ("empty password", include_bytes!("certificate/empty.p12"), ""),
        ("Nordic password", include_bytes!("certificate/nordic.p12"), "sälä-öö"),
        ("old Nordic password", include_bytes!("certificate/nordic-3des.p12"), "sälä-öö"),
        ("nothing encrypted", include_bytes!("certificate/clear.p12"), "salasana"),
    ];
    for (what, bytes, password) in files {
        let none = BTreeMap::new();
        let opened = inspect_with(&[bytes], &[password], &none);
        assert_eq!(opened.objects[0].verdicts[0].code(), "pkcs12-opened", "{what}");
        let kinds: Vec<bool> = opened.objects[1..].iter().map(|it| it.container == Some(0)).collect();
        assert_eq!(kinds, [true, true], "{what}");
        assert_eq!(opened.relations.len(), 1, "{what}: key and certificate belong together");
        assert_eq!(codes(&opened, 0).contains(&"no-mac"), what == "no mac");
        if !password.is_empty() && what != "nothing encrypted" {
            assert_eq!(codes(&inspect_with(&[bytes], &["väärä"], &none), 0)[0], "wrong-password", "{what}");
            assert_eq!(codes(&inspect(&[bytes]), 0)[0], "pkcs12-needs-password", "{what}");
        }
    }
    let unsupported = include_bytes!("certificate/unsupported.p12");
    let found = inspect_with(&[unsupported], &["salasana"], &BTreeMap::new());
    let unsupported = Verdict::UnsupportedAlgorithm { algorithm: "RC4-40".to_owned() };
    assert_eq!(found.objects[0].verdicts[0], unsupported);
    let slow = include_bytes!("certificate/slow.p12");
    assert_eq!(codes(&inspect_with(&[slow], &["salasana"], &BTreeMap::new()), 0)[0], "too-many-rounds");
}

#[test]
fn a_damaged_pkcs12_file_is_not_blamed_on_the_password() {
    // The safe of this file is not what its contents say, and its code was made for just that.
    let damaged = include_bytes!("certificate/damaged.p12");
    assert_eq!(codes(&inspect_with(&[damaged], &["salasana"], &BTreeMap::new()), 0)[0], "damaged");
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn keys_are_made_that_open_and_fit_their_request() {
    for kind in NewKey::ALL {
        let wish =
            CsrParams { key: kind, organisation: "Väli Oy", business_id: "1234567-1", host: HOST, for_java: false };
        let made = make(&wish, &SecretString::from("pitkä salasana")).expect("made");
        let files = [made.key.as_bytes(), made.request.as_bytes()];
        let inspection = inspect_with(&files, &["pitkä salasana"], &BTreeMap::new());
        assert_eq!(codes(&inspection, 0), ["key-protected"]);
        let found = codes(&inspection, 1);
        for code in ["request-signed", "domain-name", "holder-fits", "client-authentication", "private-key-fits"] {
            assert!(found.contains(&code), "{code} not in {found:?}");
        }
        assert!(found.contains(if kind.is_on_page() { &"key-fits" } else { &"key-also-issued" }), "{found:?}");
        let Content::PrivateKey(key) = &inspection.objects[0].content else { panic!("a key") };
        let size = match key.kind {
            KeyKind::Rsa(bits) => format!("RSA {bits}"),
            _ => "EC P-384".to_owned(),
        };
        assert_eq!(size, kind.name());
        assert_eq!(codes(&inspect_with(&files[..1], &["muu"], &BTreeMap::new()), 0), ["wrong-password"]);
        assert_eq!(codes(&inspect(&files[..1]), 0), ["key-needs-password"]);
    }
}

#[test]
fn a_key_for_java_takes_no_password_outside_ascii() {
    let wish = |for_java| CsrParams { key: NewKey::P384, organisation: "", business_id: "", host: HOST, for_java };
    let refused = |for_java, password: &str| make(&wish(for_java), &SecretString::from(password)).err();
    assert_eq!(refused(true, "pitkä salasana"), Some(MakeError::NotAscii));
    assert_eq!(refused(true, "pitka salasana"), None);
    assert_eq!(refused(false, "pitkä salasana"), None);
    assert_eq!(refused(true, "lyhyt"), Some(MakeError::ShortPassword));
}

/// Another program opens the key with its password and says the request is whole; where it is not installed this is left.
#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn openssl_takes_what_is_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    for kind in NewKey::ALL {
        let wish =
            CsrParams { key: kind, organisation: "Väli Oy", business_id: "1234567-1", host: HOST, for_java: false };
        let made = make(&wish, &SecretString::from("pitkä salasana")).expect("made");
        std::fs::write(path("a.key"), made.key.as_bytes()).expect("written");
        std::fs::write(path("a.csr"), made.request.as_bytes()).expect("written");
        let (key, request) = (path("a.key"), path("a.csr"));
        let openssl = |arguments: &[&str]| std::process::Command::new("openssl").args(arguments).output();
        let Ok(public) = openssl(&["pkey", "-in", &key, "-passin", "pass:pitkä salasana", "-pubout"]) else { return };
        let verified = openssl(&["req", "-in", &request, "-noout", "-verify", "-pubkey"]).expect("runs");
        assert!(public.status.success() && verified.status.success(), "{kind:?}");
        let of_request = String::from_utf8_lossy(&verified.stdout).into_owned();
        assert!(of_request.contains(String::from_utf8_lossy(&public.stdout).trim()), "{kind:?}: {of_request}");
    }
}

#[test]
fn the_commands_cannot_be_turned_against_the_server() {
    let wish = CsrParams {
        key: NewKey::Rsa4096,
        organisation: "A'; rm -rf / #",
        business_id: "1234567-1",
        host: "x;y",
        for_java: false,
    };
    let commands = commands(&wish);
    assert!(commands[1].contains(r"'\''"), "{}", commands[1]);
    assert!(commands.iter().all(|command| !command.contains(" x;y.")), "{commands:?}");
}

#[test]
fn the_worst_thing_said_is_the_state_of_an_object() {
    let inspection = inspect(&[good().self_signed(&key()).expect("signed").der()]);
    assert_eq!(inspection.objects[0].severity(), CheckSeverity::Error);
    assert!(!inspection.fits() && inspection.is_readable());
}

/// The DER of a PEM file with one certificate.
fn der(pem: &[u8]) -> Vec<u8> {
    use base64::Engine as _;
    let text = std::str::from_utf8(pem).expect("text");
    let body: String = text.lines().filter(|line| !line.starts_with("-----")).collect();
    base64::engine::general_purpose::STANDARD.decode(body).expect("base64")
}

/// The bytes with the last occurrence of some of them replaced.
fn patched(mut bytes: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = bytes.windows(from.len()).rposition(|part| part == from).expect("there");
    bytes[at..at + from.len()].copy_from_slice(to);
    bytes
}

#[test]
fn dates_and_keys_that_cannot_be_read_are_said_and_hide_nothing_else() {
    let whole = der(include_bytes!("certificate/sha1.pem"));
    assert!(codes(&inspect(&[&patched(whole.clone(), b"27", b"XX")]), 0).contains(&"no-dates"));
    // The key's own numbers are no numbers any more.
    let key = patched(whole, &[0x02, 0x03, 0x01, 0x00, 0x01], &[0x05, 0x03, 0x01, 0x00, 0x01]);
    let inspection = inspect(&[&key]);
    assert!(codes(&inspection, 0).contains(&"key-unreadable"), "{:?}", codes(&inspection, 0));
}

#[test]
fn a_signature_of_an_unknown_kind_is_said_and_not_called_wrong() {
    let (root, service) = service();
    let leaf = good().signed_by(&key(), &service.issuer).expect("signed").der().to_vec();
    // ecdsa-with-SHA384 becomes ecdsa-with-SHA224, which nobody uses and this program does not check.
    let oid = [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x03];
    let other = [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x01];
    let found = codes(&inspect(&[&patched(leaf, &oid, &other), service.pem.as_bytes(), root.pem.as_bytes()]), 0);
    assert!(found.contains(&"signature-unsupported") && !found.contains(&"signature-wrong"), "{found:?}");
    assert!(!found.iter().any(|code| code.starts_with("chain-to-")), "nobody has seen who issued it: {found:?}");
}

#[test]
fn a_signature_that_a_key_of_the_issuers_kind_cannot_make_is_wrong() {
    let parts = [("CN", "DVV Service Certificates - G5R")];
    let forger = ca(&parts, None);
    let leaf = good().signed_by(&key(), &forger.issuer).expect("signed").der().to_vec();
    let mut params = CertificateParams::default();
    params.distinguished_name = name(&parts);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let rsa = KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048).expect("a key");
    let issuer = params.self_signed(&rsa).expect("signed");
    let found = codes(&inspect(&[&leaf, issuer.der()]), 0);
    assert!(found.contains(&"signature-wrong"), "{found:?}");
}

#[test]
fn a_block_that_lost_a_line_is_damaged_and_not_of_another_kind() {
    let pem = good().self_signed(&key()).expect("signed").pem();
    let lines: Vec<&str> = pem.lines().collect();
    let cut = [&lines[..3], &lines[4..]].concat().join("\n");
    let inspection = inspect(&[cut.as_bytes()]);
    assert_eq!(
        (codes(&inspection, 0), inspection.objects[0].severity()),
        (vec!["pem-damaged"], CheckSeverity::Warning)
    );
    let other = b"-----BEGIN DH PARAMETERS-----\nTUFN\n-----END DH PARAMETERS-----\n";
    assert_eq!(codes(&inspect(&[other]), 0), ["other-pem"]);
    let colon = pem.replacen(lines[2], &format!("{}:", lines[2]), 1);
    assert_eq!(codes(&inspect(&[colon.as_bytes()]), 0), ["pem-not-base64"]);
}

#[test]
fn an_address_where_a_domain_name_belongs_is_no_domain_name() {
    let dns = |name: &str| vec![SanType::DnsName(name.try_into().expect("letters"))];
    let only = |params: &mut CertificateParams, name: &str| {
        params.subject_alt_names = dns(name);
        params.distinguished_name = nameless();
    };
    assert!(said(|params| only(params, "192.0.2.1")).contains(&"only-ip-address"));
    assert!(said(|params| only(params, "*.valitys.example")).contains(&"domain-name"));
}

/// A holder without a common name.
fn nameless() -> DistinguishedName {
    name(&[("O", "Väli Oy"), ("serialNumber", "1234567-1")])
}

#[test]
fn what_needs_no_judging_is_named() {
    let public = key().public_key_pem();
    assert_eq!(codes(&inspect(&[public.as_bytes()]), 0), ["public-key"]);
    let mac = include_bytes!("certificate/md5mac.p12");
    let found = codes(&inspect_with(&[mac], &["salasana"], &BTreeMap::new()), 0);
    assert_eq!(found, ["pkcs12-opened", "mac-unsupported"]);
    let old = b"-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: IDEA-CBC,0011223344556677\n\nTUFN\n-----END RSA PRIVATE KEY-----\n";
    assert_eq!(codes(&inspect(&[old]), 0), ["unsupported-algorithm"]);
    let mut reading = Reading::default();
    let request = good_request(&key());
    reading.read(request.as_bytes(), &Passwords::new(&[]));
    let uses = BTreeMap::new();
    let nobody = reading.judge(&question("", "", &uses));
    assert!(codes(&nobody, 0).contains(&"holder"));
}

mod any_bytes {
    use lupapolku::certificate::fuzz;
    use proptest::prelude::*;

    const FILES: [&[u8]; 7] = [
        include_bytes!("certificate/aes.p12"),
        include_bytes!("certificate/rc2.p12"),
        include_bytes!("certificate/nomac.p12"),
        include_bytes!("certificate/clear.p12"),
        include_bytes!("certificate/damaged.p12"),
        include_bytes!("certificate/sha1.pem"),
        include_bytes!("certificate/rsa1024.pem"),
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn are_read(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
            fuzz::inspect(&bytes);
            fuzz::inspect(&[&[0x30, 0x82], bytes.as_slice()].concat());
        }

        #[test]
        fn are_read_when_they_are_almost_a_file(
            which in 0..FILES.len(), at in any::<prop::sample::Index>(), value in any::<u8>(), cut in any::<bool>()
        ) {
            let mut bytes = FILES[which].to_vec();
            let at = at.index(bytes.len());
            if cut {
                bytes.truncate(at);
            } else {
                bytes[at] = value;
            }
            fuzz::unlock(&bytes);
        }

        #[test]
        fn are_read_when_they_are_text(text in "(-----BEGIN [A-Z ]{0,20}-----\n)?[A-Za-z0-9+/=\n: ,-]{0,400}(-----END X-----)?") {
            fuzz::inspect(text.as_bytes());
        }
    }

    #[test]
    fn are_read_when_they_are_nested_as_deep_as_can_be() {
        fuzz::inspect(&[0x30, 0x80].repeat(500_000));
        fuzz::inspect(&[0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF].repeat(1000));
        fuzz::inspect(&b"-----BEGIN CERTIFICATE-----\n".repeat(20_000));
    }
}

/// A value in BER, shorter than 256 octets.
fn value(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let content = parts.concat();
    let length = u8::try_from(content.len()).expect("short");
    let header = if length < 128 { vec![tag, length] } else { vec![tag, 0x81, length] };
    [header, content].concat()
}

/// An encrypted private key (RFC 5958) that says this of its lock.
fn locked(derivation: &[u8], cipher: &[u8]) -> Vec<u8> {
    let pbes2 = value(0x06, &[b"\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0d"]);
    let algorithm = value(0x30, &[&pbes2, &value(0x30, &[derivation, cipher])]);
    value(0x30, &[&algorithm, &value(0x04, &[&[7; 16]])])
}

#[test]
fn locks_with_impossible_figures_are_damaged_and_stop_nothing() {
    let salt = value(0x04, &[b"suolaa00"]);
    let rounds = value(0x02, &[&[100]]);
    let pbkdf2 = value(0x06, &[b"\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0c"]);
    let pbkdf2 = value(0x30, &[&pbkdf2, &value(0x30, &[&salt, &rounds])]);
    let aes = value(0x06, &[b"\x60\x86\x48\x01\x65\x03\x04\x01\x2a"]);
    let aes = value(0x30, &[&aes, &value(0x04, &[&[0; 16]])]);
    for name in [&b"\x2a\x86\x48\x86\xf7\x0d\x03\x07"[..], b"\x2b\x0e\x03\x02\x07"] {
        let short = value(0x30, &[&value(0x06, &[name]), &value(0x04, &[&[0; 7]])]);
        let found = inspect_with(&[&locked(&pbkdf2, &short)], &["salasana"], &BTreeMap::new());
        assert_eq!(codes(&found, 0)[0], "damaged");
    }
    for cost in [0, 1, 3] {
        let scrypt = value(0x06, &[b"\x2b\x06\x01\x04\x01\xda\x47\x04\x0b"]);
        let figures = [value(0x02, &[&[cost]]), value(0x02, &[&[8]]), value(0x02, &[&[1]])].concat();
        let scrypt = value(0x30, &[&scrypt, &value(0x30, &[&salt, &figures])]);
        let found = inspect_with(&[&locked(&scrypt, &aes)], &["salasana"], &BTreeMap::new());
        assert_eq!(codes(&found, 0)[0], "damaged", "{cost}");
    }
}

#[test]
fn a_signature_with_an_unusual_salt_is_not_called_wrong() {
    let found = inspect(&[include_bytes!("certificate/pss-salt-20.pem")]);
    let codes = codes(&found, 0);
    assert!(!codes.contains(&"request-broken") && codes.contains(&"signature-unsupported"), "{codes:?}");
}

/// Country and serial number are printable strings (RFC 5280, appendix A).
#[test]
fn a_request_writes_its_names_as_the_standard_wants() {
    let wish = CsrParams {
        key: NewKey::P384,
        organisation: "Käyttäjä Oy",
        business_id: "1234567-1",
        host: "a.example.fi",
        for_java: false,
    };
    let made = make(&wish, &SecretString::from("pitkä salasana")).expect("made");
    let request = der(made.request.as_bytes());
    for printable in [&b"\x13\x02FI"[..], b"\x13\x091234567-1"] {
        assert!(request.windows(printable.len()).any(|it| it == printable));
    }
}

/// Locks are made here with a sound structure, because random octets seldom reach the library behind them.
mod any_lock {
    use super::{inspect_with, value};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    const DERIVATIONS: [&[u8]; 2] = [b"\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0c", b"\x2b\x06\x01\x04\x01\xda\x47\x04\x0b"];
    const CIPHERS: [&[u8]; 6] = [
        b"\x2a\x86\x48\x86\xf7\x0d\x03\x07",
        b"\x2b\x0e\x03\x02\x07",
        b"\x60\x86\x48\x01\x65\x03\x04\x01\x02",
        b"\x60\x86\x48\x01\x65\x03\x04\x01\x2a",
        b"\x60\x86\x48\x01\x65\x03\x04\x01\x06",
        b"\x60\x86\x48\x01\x65\x03\x04\x01\x2e",
    ];

    fn opens_or_is_refused(algorithm: &[u8], data: &[u8]) {
        let file = value(0x30, &[algorithm, &value(0x04, &[data])]);
        assert_eq!(inspect_with(&[&file], &["salasana"], &BTreeMap::new()).objects.len(), 1);
    }

    proptest! {
        #[test]
        fn of_pbes2_stops_nothing(
            derivation in 0..2_usize, cipher in 0..6_usize, salt in 0..36_usize, iv in 0..20_usize,
            numbers in proptest::collection::vec(0..70_u8, 0..5), data in 0..40_usize,
        ) {
            let numbers: Vec<u8> = numbers.iter().flat_map(|number| value(0x02, &[&[*number]])).collect();
            let figures = value(0x30, &[&value(0x04, &[&vec![7; salt]]), &numbers]);
            let derivation = value(0x30, &[&value(0x06, &[DERIVATIONS[derivation]]), &figures]);
            let cipher = value(0x30, &[&value(0x06, &[CIPHERS[cipher]]), &value(0x04, &[&vec![7; iv]])]);
            let pbes2 = value(0x06, &[b"\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0d"]);
            opens_or_is_refused(&value(0x30, &[&pbes2, &value(0x30, &[&derivation, &cipher])]), &vec![7; data]);
        }

        #[test]
        fn of_pkcs12_stops_nothing(
            cipher in 1..7_u8, salt in 0..100_usize, rounds in 0..4_u8, data in 0..40_usize,
        ) {
            let name = value(0x06, &[b"\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01", &[cipher]]);
            let figures = value(0x30, &[&value(0x04, &[&vec![7; salt]]), &value(0x02, &[&[rounds]])]);
            opens_or_is_refused(&value(0x30, &[&name, &figures]), &vec![7; data]);
        }
    }
}
