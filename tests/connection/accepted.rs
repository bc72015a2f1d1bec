//! The authorities that the service says it accepts decide about the issuer of one's own certificate, and are named.

use super::{authority, codes, inspected, key, leaf, narrowed, pki, program};
use lupapolku::connection::{Chosen, Own, explain};
use rcgen::{ExtendedKeyUsagePurpose, Issuer};
use serde_json::Value;

/// What Java says that was asked for a certificate of this authority and sent none.
fn java(accepted: &str) -> String {
    format!(
        "javax.net.ssl|DEBUG|10|main|2026-11-30 02:16:08.260 UTC|CertificateRequest.java:979|Consuming CertificateRequest handshake message (\n\
         \"CertificateRequest\": {{\n    \"certificate_authorities (47)\": {{\n      \"certificate authorities\": [\n        CN={accepted}, O=Koivu Oy, C=FI]\n    }}\n}}\n)\n\
         HTTP 400 <html>\n<head><title>400 No required SSL certificate was sent</title></head>"
    )
}

fn s_client(accepted: &str, refusal: &str) -> String {
    format!(
        "CONNECTED(00000003)\n---\nAcceptable client certificate CA names\nC = FI, O = Koivu Oy, CN = {accepted}\nRequested Signature Algorithms: x\n---\n{refusal}"
    )
}

#[test]
fn an_issuer_that_is_not_on_the_list_is_the_cause() {
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let chain = format!("{own}{}", pki.middle);
    assert_eq!(narrowed(&java("Koivu Root"), &[&chain, &key]), ["unknown-issuer", "no-certificate-sent"]);
    for refusal in
        ["tlsv1 alert unknown ca", "HTTP/1.1 400 Bad Request\n\n<title>400 The SSL certificate error</title>"]
    {
        let text = s_client("Koivu Root", refusal);
        assert_eq!(narrowed(&text, &[&chain, &key]), ["unknown-issuer"], "{refusal}");
    }
    // Who is above the issuer is not known: the root may be the one on the list.
    let alone = narrowed(&java("Koivu Root"), &[&own, &key]);
    assert_eq!(alone.first(), Some(&"intermediate-missing"), "{alone:?}");
}

#[test]
fn an_issuer_whose_own_issuer_is_not_known_is_not_said_to_be_off_the_list() {
    let policy = Issuer::new(authority("Example Policy CA"), key());
    let (params, middle_key) = (authority("Example Issuing CA"), key());
    let middle = params.signed_by(&middle_key, &policy).expect("signed").pem();
    let pki = super::Pki { issuer: Issuer::new(params, middle_key), ..pki() };
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let half = format!("{own}{middle}");
    for text in [s_client("Koivu Root", "tlsv1 alert unknown ca"), java("Koivu Root")] {
        let said = narrowed(&text, &[&half, &key]);
        assert_eq!(said.first(), Some(&"intermediate-missing"), "{said:?}");
        let told = Own::of(&inspected(&[&half, &key]), "");
        let said = explain(&text, Some(&told), &Chosen::default());
        assert!(said.particulars.issuers.is_empty(), "nobody knows who is at the top");
    }
}

#[test]
fn a_certificate_of_a_root_that_is_not_on_the_list_lacks_nothing_in_between() {
    let pki = super::Pki { issuer: super::root_issuer(), ..pki() };
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let text = s_client("Koivu Root", "HTTP/1.1 400 Bad Request\n\n<title>400 The SSL certificate error</title>");
    assert_eq!(narrowed(&text, &[&own, &key]), ["unknown-issuer"]);
    assert_eq!(narrowed(&java("Koivu Root"), &[&own, &key]), ["unknown-issuer", "no-certificate-sent"]);
}

#[test]
fn an_issuer_that_is_on_the_list_is_not_the_cause() {
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let chain = format!("{own}{}", pki.middle);
    for (accepted, files) in [("Example Issuing CA", &own), ("Example Root", &chain)] {
        let said = narrowed(&java(accepted), &[files, &key]);
        assert!(!said.contains(&"unknown-issuer"), "{accepted}: {said:?}");
    }
}

#[test]
fn both_names_are_told_and_without_the_files_those_of_the_list() {
    let pki = pki();
    let (own, key) = leaf(&pki, ExtendedKeyUsagePurpose::ClientAuth);
    let chain = format!("{own}{}", pki.middle);
    let own = Own::of(&inspected(&[&chain, &key]), "");
    let said = explain(&java("Koivu Root"), Some(&own), &Chosen::default());
    assert_eq!(said.particulars.accepted, ["Koivu Root"]);
    assert_eq!(said.particulars.issuers, ["Example Issuing CA", "Example Root"]);
    let output = program(&["-", "--json"], s_client("Koivu Root", "tlsv1 alert unknown ca"));
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let told = said["causes"].as_array().expect("a list").iter().find(|it| it["code"] == "unknown-issuer");
    let told = told.expect("the cause");
    assert!(told["why"].as_str().expect("text").contains("Koivu Root"), "{told}");
    assert!(!told["fix"].as_str().expect("text").contains("which issuers are accepted"), "{told}");
    assert!(codes(&super::read("tlsv1 alert unknown ca")).contains(&"unknown-issuer"));
}
