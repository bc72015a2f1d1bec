//! What was given to a client: a locked key, a file of another kind than the option wants, a chain.

use super::{codes, inspected, leaf, narrowed, pki, program, read};
use lupapolku::connection::{Chosen, Own, explain};
use rcgen::ExtendedKeyUsagePurpose;
use serde_json::Value;

const LOCKED: &str = include_str!("../data/certificates/keys/pk8-des.key");
const WGET: &str = "--2026-11-30 02:43:19--  https://palvelin:46101/\nConnecting to palvelin (palvelin)|127.0.0.1|:46101... connected.\n\
                    HTTP request sent, awaiting response... 400 Bad Request\n2026-11-30 02:43:19 ERROR 400: Bad Request.";
const PHP: &str = "PHP Fatal error:  Uncaught SoapFault exception: [HTTP] Could not connect to host in /srv/soap.php:8";

#[test]
fn a_password_that_was_asked_for_comes_first_where_the_text_may_mean_anything() {
    let said = codes(&read(&format!("Enter PEM pass phrase:\nEnter PEM pass phrase:\n{PHP}")));
    assert_eq!(said.first(), Some(&"key-password"), "{said:?}");
    assert_ne!(codes(&read(PHP)).first(), Some(&"key-password"));
    // What names the failure stays first.
    let closed =
        codes(&read("Enter PEM pass phrase:\ncurl: (7) Failed to connect to palvelin port 443: Connection refused"));
    assert_eq!(closed.first(), Some(&"port-closed"), "{closed:?}");
    // A handshake shows that the password was right.
    let worked = "Enter pass phrase for PKCS12 import pass phrase:\nCONNECTED(00000003)\nread:errno=104";
    assert_ne!(codes(&read(worked)).first(), Some(&"key-password"));
}

#[test]
fn a_locked_key_that_is_open_is_the_cause_with_a_client_that_takes_no_password() {
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let chain = format!("{own}{}", pki.middle);
    assert_eq!(narrowed(WGET, &[&chain, LOCKED]).first(), Some(&"key-password"));
    assert!(!narrowed(WGET, &[&chain, &key]).contains(&"key-password"));
    let curl = "curl: (56) OpenSSL SSL_read: error:0A00045C:SSL routines::tlsv13 alert certificate required, errno 0";
    assert!(!narrowed(curl, &[&chain, LOCKED]).contains(&"key-password"));
}

#[test]
fn a_key_store_where_pem_is_wanted_is_the_cause() {
    let wget = format!(
        "Setting --certificate (certificate) to own.p12\nSetting --private-key (privatekey) to own.p12\n{WGET}"
    );
    let said = read(&wget);
    assert_eq!(codes(&said).first(), Some(&"wrong-file"));
    assert!(said.causes[0].line.contains("own.p12"), "{}", said.causes[0].line);
    let pem = wget.replace("own.p12", "own.pem");
    assert_eq!(codes(&read(&pem)).first(), Some(&"no-certificate-sent"));
    let typed = format!("$ wget --certificate=own.p12 --private-key=own.p12 https://palvelin:46101/\n{WGET}");
    assert_eq!(codes(&read(&typed)).first(), Some(&"wrong-file"));
}

#[test]
fn a_chain_that_was_given_is_not_first_thought_not_to_be_sent() {
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let chain = format!("{own}{}", pki.middle);
    let refused = "CONNECTED(00000003)\n40F7:error:0A000418:SSL routines:ssl3_read_bytes:tlsv1 alert unknown ca:../x.c:1:SSL alert number 48";
    let given =
        format!("$ openssl s_client -connect palvelin:443 -cert own.pem -cert_chain own.pem -key own.key\n{refused}");
    assert_eq!(codes(&read(refused)).first(), Some(&"intermediate-missing"));
    assert_eq!(codes(&read(&given)), ["unknown-issuer", "intermediate-missing"]);
    assert_eq!(narrowed(&given, &[&chain, &key]), ["unknown-issuer"]);
    // What it prints does not show what it was given; the commands of this program give it.
    assert_eq!(narrowed(refused, &[&chain, &key]), ["unknown-issuer", "intermediate-missing"]);
    assert_eq!(narrowed(&given, &[&own, &key]).first(), Some(&"intermediate-missing"), "the file proves it");
}

#[test]
fn a_certificate_that_has_expired_explains_that_the_service_forbids() {
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let chain = format!("{own}{}", pki.middle);
    let late = super::inspected_on(&[&chain, &key], jiff::civil::date(2027, 7, 1));
    let said = explain("HTTP/1.1 403 Forbidden", Some(&Own::of(&late, "")), &Chosen::default());
    assert_eq!(codes(&said).first(), Some(&"own-certificate-expired"), "{:?}", codes(&said));
    assert!(codes(&said).contains(&"http-forbidden"));
    let good = inspected(&[&chain, &key]);
    let said = explain("HTTP/1.1 403 Forbidden", Some(&Own::of(&good, "")), &Chosen::default());
    assert_eq!(codes(&said).first(), Some(&"http-forbidden"));
}

#[test]
fn how_a_key_store_becomes_pem_is_told_with_its_name_and_who_checks_a_403() {
    let store = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/certificates/stores/openssl-2.p12");
    let output = program(
        &["-", "--json", "--with", store],
        "file_get_contents(): Unable to set local cert chain file `own.p12'; Check that",
    );
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(said["causes"][0]["code"], "wrong-file");
    let any: Value = serde_json::from_slice(&program(&["-", "--json", "--with", store], PHP).stdout).expect("JSON");
    assert_eq!(any["causes"][0]["code"], "wrong-file", "PHP reads PEM alone");
    let fix = said["causes"][0]["fix"].as_str().expect("text");
    assert!(fix.contains(&format!("openssl pkcs12 -in {store} -nodes")) && fix.contains("-legacy"), "{fix}");
    let output = program(&["-", "--json"], "HTTP/1.1 403 Forbidden");
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(said["causes"][0]["who"], "technician");
}
