//! What is said of certificates and requests as real tools make them.

use super::inspecting::{Asked, all_codes, bytes, codes, inspect_for};
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use lupapolku::certificate::{Content, Entered, Inspection, Role, Verdict};
use lupapolku::language::{Language, Translations};
use lupapolku::wording;
use std::collections::BTreeMap;

fn judged(name: &str, asked: &Asked) -> Inspection {
    inspect_for(&[&bytes(&format!("judged/{name}"))], &[], asked)
}

fn on(today: Date) -> Asked {
    Asked { today, ..Asked::default() }
}

#[test]
fn a_self_signed_certificate_is_one_whatever_openssl_says_of_authorities() {
    for name in
        ["ss.crt", "ss-org.crt", "ss-single.crt", "ss-localhost.crt", "ss-ku.crt", "ss-long.crt", "ss-default.crt"]
    {
        let found = judged(name, &Asked::default());
        assert_eq!(found.objects.first().map(|it| it.role), Some(Role::Own), "{name}");
        assert_eq!(codes(&found, 0).first(), Some(&"self-signed"), "{name}: it is said first");
        assert!(!found.fits(), "{name}");
    }
    assert!(all_codes(&judged("ss-long.crt", &Asked::default())).contains(&"long-lifetime"));
}

#[test]
fn an_authority_is_one_by_what_it_issued_or_by_being_made_for_it() {
    let (leaf, authority) = (bytes("judged/vtj.crt"), bytes("judged/ca.crt"));
    let found = inspect_for(&[&leaf, &authority], &[], &Asked::default());
    let roles: Vec<Role> = found.objects.iter().map(|it| it.role).collect();
    assert_eq!(roles, [Role::Own, Role::Authority]);
    assert!(found.fits());
    assert_eq!(codes(&judged("ca.crt", &Asked::default()), 0), ["is-authority", "authority-in-force"]);
}

/// Two authorities have signed the same key of a third, and the root of the first is not here.
#[test]
fn of_a_cross_signed_authority_the_certificate_that_leads_on_is_taken() {
    let found = judged("cross-signed.pem", &Asked::default());
    let roles: Vec<Role> = found.objects.iter().map(|it| it.role).collect();
    assert_eq!(roles, [Role::Authority, Role::Authority, Role::Authority, Role::Own]);
    assert_eq!(found.chains.last().map(Vec::as_slice), Some([1, 2].as_slice()), "by the second, up to its root");
}

#[test]
fn the_days_of_what_dvv_issued_are_finnish_wherever_the_reader_is() {
    for zone in [TimeZone::UTC, TimeZone::fixed(jiff::tz::offset(-8))] {
        let asked = |today| Asked { today, zone: zone.clone(), ..Asked::default() };
        let found = judged("dvvtime.crt", &asked(date(2026, 11, 30)));
        let term = found.objects.first().and_then(|it| it.term).expect("days");
        assert_eq!((term.first_day(), term.last_day()), (Some(date(2026, 12, 1)), Some(date(2027, 11, 30))));
        assert!(all_codes(&found).contains(&"not-yet-valid") && !found.fits());
        let first = all_codes(&judged("dvvtime.crt", &asked(date(2026, 12, 1)))).contains(&"in-force");
        let last = all_codes(&judged("dvvtime.crt", &asked(date(2027, 11, 30)))).contains(&"ends-in-14-days");
        let after = all_codes(&judged("dvvtime.crt", &asked(date(2027, 12, 1)))).contains(&"expired");
        assert!(first && last && after);
    }
    // What others issued has the reader's days: at 4:19 in Greenwich it is the day before at the Pacific.
    let pacific = Asked { zone: TimeZone::fixed(jiff::tz::offset(-8)), ..Asked::default() };
    let day = |asked: &Asked| judged("ss.crt", asked).objects.first().and_then(|it| it.term?.first_day());
    assert_eq!(day(&Asked::default()), Some(date(2026, 11, 28)));
    assert_eq!(day(&pacific), Some(date(2026, 11, 27)));
}

#[test]
fn the_hour_is_told_on_the_day_on_which_it_matters() {
    let hours = |name, today| {
        let found = judged(name, &on(today));
        let verdicts = found.objects.into_iter().flat_map(|it| it.verdicts);
        verdicts
            .filter_map(|verdict| match verdict {
                Verdict::InForce { hours, .. } | Verdict::EndsSoon { hours, .. } => Some((hours.first, hours.last)),
                Verdict::NotYetValid { hour, .. } => Some((hour, None)),
                _ => None,
            })
            .next()
    };
    // From 6:55 in Greenwich on 28 November to the same a year later.
    let (begins, ends) = (jiff::civil::time(8, 55, 20, 0), jiff::civil::time(8, 55, 20, 0));
    assert_eq!(hours("vtj.crt", date(2026, 11, 27)), Some((Some(begins), None)));
    assert_eq!(hours("vtj.crt", date(2026, 11, 28)), Some((Some(begins), None)));
    assert_eq!(hours("vtj.crt", date(2026, 11, 29)), Some((None, None)));
    assert_eq!(hours("vtj.crt", date(2027, 11, 28)), Some((None, Some(ends))));
    assert_eq!(hours("dvvtime.crt", date(2027, 11, 30)), Some((None, None)), "the whole day");
}

#[test]
fn a_case_that_stored_the_days_of_greenwich_is_told() {
    let found = judged("dvvtime.crt", &Asked::default());
    let Some(Content::Certificate(it)) = found.objects.first().map(|it| &it.content) else { panic!("a certificate") };
    let with = |first, last| {
        let entered = BTreeMap::from([(it.sha256.clone(), Entered { first, last })]);
        all_codes(&judged("dvvtime.crt", &Asked { entered, ..Asked::default() })).contains(&"case-days-differ")
    };
    assert!(with(Some(date(2026, 11, 30)), Some(date(2027, 11, 30))));
    assert!(!with(Some(date(2026, 12, 1)), Some(date(2027, 11, 30))));
    assert!(!with(None, None), "what was not entered cannot be wrong");
}

#[test]
fn the_name_of_an_authority_is_compared_with_the_id_of_its_key() {
    // Signed by somebody who took the name of DVV's authority, whose key id is known.
    let found = judged("orgnfd.crt", &Asked::default());
    assert!(all_codes(&found).contains(&"from-namesake") && !found.fits());
    // Of this one no key id is known, so nothing can be compared.
    assert!(all_codes(&judged("vtj.crt", &Asked::default())).contains(&"from-test-authority"));
    let test = judged("vrktestpurposes.crt", &Asked::default());
    assert!(all_codes(&test).contains(&"from-test-authority") && test.fits());
}

#[test]
fn a_name_is_the_same_however_its_letters_are_put_together() {
    assert!(all_codes(&judged("orgnfd.crt", &Asked::default())).contains(&"holder-fits"));
}

#[test]
fn another_holder_or_server_does_not_fit() {
    let other = Asked { applicant: "Muu Oy", ..Asked::default() };
    for name in ["vtj.crt", "vtj.csr"] {
        assert!(judged(name, &Asked::default()).fits(), "{name}");
        let found = judged(name, &other);
        assert!(all_codes(&found).contains(&"organisation-differs") && !found.fits(), "{name}");
        let host = Asked { host: "muu.esimerkki.example", ..Asked::default() };
        assert!(all_codes(&judged(name, &host)).contains(&"host-differs") && !judged(name, &host).fits(), "{name}");
        let own = Asked { host: "VTJ.esimerkki.example", ..Asked::default() };
        assert!(!all_codes(&judged(name, &own)).contains(&"host-differs"), "{name}");
    }
    let empty = judged("empty-subject.csr", &Asked::default());
    assert!(all_codes(&empty).contains(&"holder-missing") && !empty.fits());
}

#[test]
fn alternative_names_without_a_domain_name_are_not_empty() {
    let words = Translations::new(Language::find("en").expect("a language"));
    for (name, expected) in [("cn-and-ipsan.crt", "10.1.2.3"), ("uri.crt", "https://vtj.esimerkki.example")] {
        let found = judged(name, &Asked::default());
        let object = found.objects.first().expect("a certificate");
        let said = object.verdicts.iter().find(|it| it.code() == "domain-name-in-common-name").expect(name);
        let line = wording::verdict_of(&words, object, said).line();
        assert!(line.contains(expected), "{line}");
    }
}

#[test]
fn each_kind_of_key_that_the_page_does_not_name_has_a_sentence_of_its_own() {
    let words = Translations::new(Language::find("en").expect("a language"));
    let mut sentences = Vec::new();
    for name in ["bp.csr", "ed.csr", "pss.csr", "ec-explicit.csr"] {
        let found = judged(name, &Asked::default());
        let object = found.objects.first().expect("a request");
        let said = object.verdicts.iter().find(|it| it.code() == "key-unlisted").expect(name);
        sentences.push(wording::verdict_of(&words, object, said).detail);
    }
    let count = sentences.len();
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), count, "{sentences:?}");
    // DVV has issued certificates for such keys.
    let found = judged("r3.csr", &Asked::default());
    assert!(all_codes(&found).contains(&"key-also-issued") && found.fits());
}

#[test]
fn advice_for_a_request_is_to_make_it_again_before_ordering() {
    for tag in ["fi", "sv", "en"] {
        let words = Translations::new(Language::find(tag).expect("a language"));
        let again = judged("ed.csr", &Asked::default());
        let object = again.objects.first().expect("a request");
        for verdict in &object.verdicts {
            let (own, other) = (wording::verdict_of(&words, object, verdict), wording::verdict(&words, verdict));
            let differs = matches!(verdict.code(), "key-unlisted" | "domain-name-in-common-name");
            assert_eq!(own.fix != other.fix, differs, "{tag}: {}", verdict.code());
        }
    }
}

#[test]
fn a_password_in_a_request_is_warned_of_and_never_shown() {
    let found = judged("challenge.csr", &Asked::default());
    assert!(all_codes(&found).contains(&"challenge-password"));
    assert!(!format!("{found:?}").contains("Salaisuus99"));
}

#[test]
fn what_was_not_read_does_not_fit() {
    let (leaf, broken) = (bytes("judged/vtj.crt"), b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
    assert!(!inspect_for(&[&leaf, broken], &[], &Asked::default()).fits());
    assert!(!inspect_for(&[&leaf, b"Hei"], &[], &Asked::default()).fits());
    assert!(inspect_for(&[&leaf], &[], &Asked::default()).fits());
    // Parameters are named, and there is nothing more in them.
    assert!(inspect_for(&[&leaf, &bytes("named/dh2.pem")], &[], &Asked::default()).fits());
}

/// `country-se.csr`: OpenSSL 3.0.22 `req -new`, 28 November 2026.
#[test]
fn a_holder_abroad_is_remarked_on_and_one_in_finland_is_not() {
    assert!(all_codes(&judged("country-se.csr", &Asked::default())).contains(&"country-differs"));
    for name in ["vtj.csr", "vtj.crt", "empty-subject.csr"] {
        assert!(!all_codes(&judged(name, &Asked::default())).contains(&"country-differs"), "{name}");
    }
}
