//! What is needed of a certificate or a request looked at by itself: who issued it, until when, for what, with what key and
//! for what name (`domain.md` 5.2). What others say of it is in `judge`.

use super::authority::{Authority, AuthorityKind};
use super::key::KeyKind;
use super::name::Name;
use super::oid;
use super::term::{Hours, Term};
use super::verdict::Verdict;
use super::x509::{Certificate, Extensions};
use crate::identifiers::{BusinessId, host};
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, Time};
use std::net::IpAddr;
use unicode_normalization::UnicodeNormalization as _;

/// No authority gives a server's certificate more than five years, in days: those of the public programmes never gave
/// more, and DVV's last for one or two (`domain.md` 5.2).
const LONGEST: i32 = 5 * 366;

pub(super) fn issued(it: &Certificate, authority: Option<&Authority>) -> Verdict {
    let Some(authority) = authority.cloned() else {
        let issuer = it.issuer.title();
        return if it.is_self_issued() { Verdict::SelfSigned { issuer } } else { Verdict::NotFromDvv { issuer } };
    };
    match authority.kind {
        _ if authority.is_other_file || authority.is_other_key => Verdict::FromNamesake(authority),
        AuthorityKind::Service => Verdict::FromServiceAuthority(authority),
        AuthorityKind::OtherRegister => Verdict::FromOtherRegister(authority),
        AuthorityKind::Test => Verdict::FromTestAuthority(authority),
        AuthorityKind::Root => Verdict::FromRoot(authority),
    }
}

pub(super) fn dates(term: &Term, today: Date, order_days: i64) -> Verdict {
    let Some(end) = term.last else { return Verdict::NoDates };
    let (first, last) = (term.first_day(), end.date());
    let hour =
        |time: Option<DateTime>, is_whole: fn(Time) -> bool| time.map(DateTime::time).filter(|it| !is_whole(*it));
    let begins = hour(term.first, |time| time == Time::midnight());
    if let Some(from) = first.filter(|from| *from > today) {
        return Verdict::NotYetValid { from, hour: begins };
    }
    let left = (last - today).get_days();
    // The hour matters on the very day only.
    let hours = Hours {
        first: begins.filter(|_| first == Some(today)),
        last: hour(term.last, |time| time.hour() == 23 && time.minute() == 59).filter(|_| left == 0),
    };
    let order_by = last.checked_sub(order_days.days()).unwrap_or(last);
    let days = (first, last);
    let ends_soon = |band| Verdict::EndsSoon { days, hours, left, order_by, band };
    match left {
        ..0 => Verdict::Expired { on: last },
        0..=14 => ends_soon(14),
        15..=30 => ends_soon(30),
        31..=60 => ends_soon(60),
        _ => Verdict::InForce { days, hours, left, order_by },
    }
}

/// A lifetime that no authority gives.
pub(super) fn lifetime(term: &Term) -> Option<Verdict> {
    let years = i32::from(term.last?.year()) - i32::from(term.first?.year());
    let is_long = (term.last_day()? - term.first_day()?).get_days() > LONGEST;
    is_long.then_some(Verdict::LongLifetime { years })
}

pub(super) fn client(extensions: &Extensions) -> Verdict {
    let purposes = extensions.purpose_names();
    match extensions.client_authentication() {
        None => Verdict::NoPurposes,
        Some(true) => Verdict::ClientAuthentication { purposes },
        Some(false) => Verdict::NoClientAuthentication { purposes },
    }
}

/// `domain.md` 5.2: RSA 2048 or 4096; in the hierarchy of elliptic curves secp384r1.
pub(super) fn key(kind: Option<&KeyKind>) -> Verdict {
    let Some(key) = kind.cloned() else { return Verdict::KeyUnreadable };
    match &key {
        KeyKind::Rsa(2048 | 4096) => Verdict::KeyFits { key },
        KeyKind::Ec { curve } if curve == "P-384" => Verdict::KeyFits { key },
        // DVV's page leaves it out; certificates of DVV's from 2019 to 2024 have such keys.
        KeyKind::Rsa(3072) => Verdict::KeyAlsoIssued { key },
        KeyKind::Rsa(bits) | KeyKind::RsaPss(bits) | KeyKind::Dsa(bits) if *bits < 2048 => Verdict::KeyWeak { key },
        _ => Verdict::KeyUnlisted { key },
    }
}

/// Whether a name is one of a server, also with a star in front.
pub(super) fn is_domain(name: &str) -> bool {
    host(name.strip_prefix("*.").unwrap_or(name)).is_ok()
}

/// `domain.md` 5.2: a domain name, no e-mail address, and an IP address alone is not enough.
pub(super) fn names(subject: &Name, extensions: &Extensions) -> Vec<Verdict> {
    let is_address = |name: &&str| name.parse::<IpAddr>().is_ok();
    // Some end a name with the dot of the root, which belongs in no certificate.
    let names: Vec<String> = extensions.dns.iter().filter(|name| is_domain(name)).cloned().collect();
    let common = subject.common_name();
    // Some write an IP address where a domain name belongs.
    let misplaced = common.into_iter().chain(extensions.dns.iter().map(String::as_str)).find(is_address);
    let address = extensions.ips.first().map(String::as_str).or(misplaced);
    let domain = common.filter(|name| is_domain(name));
    let mut found = Vec::new();
    match (domain, address) {
        _ if !names.is_empty() => {
            let is_among = |name: &str| names.iter().any(|own| own.eq_ignore_ascii_case(name));
            if let Some(name) = domain.filter(|name| !is_among(name)) {
                let name = name.to_owned();
                found.push(Verdict::CommonNameElsewhere { name, names: names.clone() });
            }
            found.insert(0, Verdict::DomainName { names: names.clone() });
        }
        (Some(name), _) => {
            let all = [&extensions.dns, &extensions.ips, &extensions.emails, &extensions.others];
            let others = all.into_iter().flatten().cloned().collect();
            found.push(Verdict::DomainNameInCommonName { name: name.to_owned(), others });
        }
        (None, Some(address)) => found.push(Verdict::OnlyIpAddress { address: address.to_owned() }),
        (None, None) => found.push(Verdict::NoDomainName),
    }
    let all = || names.iter().map(String::as_str).chain(domain);
    if let Some(name) = all().find(|name| name.starts_with("*.")) {
        found.push(Verdict::WildcardName { name: name.to_owned() });
    }
    if let Some(name) = all().find(|name| is_private(name)) {
        found.push(Verdict::PrivateName { name: name.to_owned() });
    }
    let in_subject = subject.last(oid::EMAIL).map(str::to_owned);
    let email = in_subject.or_else(|| extensions.emails.first().cloned());
    found.into_iter().chain(email.map(|address| Verdict::EmailAddress { address })).collect()
}

/// Whether a name cannot be one on the public internet: an underscore (RFC 1123), or an end that is kept for private
/// networks (RFC 6762, RFC 8375; ICANN kept `.internal` in 2024).
fn is_private(name: &str) -> bool {
    let ends = [".local", ".lan", ".internal", ".intranet", ".corp", ".home", ".localdomain", ".home.arpa"];
    let name = name.to_lowercase();
    name.contains('_') || ends.iter().any(|end| name.ends_with(end))
}

/// Whether a certificate or request is for another server than the one that is expected.
pub(super) fn host_differs(subject: &Name, extensions: &Extensions, expected: &str) -> Option<Verdict> {
    let names = extensions.dns.iter().map(String::as_str).chain(subject.common_name());
    let names: Vec<&str> = names.map(|name| name.trim_end_matches('.')).filter(|name| is_domain(name)).collect();
    let covers = |name: &&str| {
        let star = name.strip_prefix("*.").zip(expected.split_once('.'));
        name.eq_ignore_ascii_case(expected) || star.is_some_and(|(own, (_, rest))| own.eq_ignore_ascii_case(rest))
    };
    if expected.is_empty() || names.is_empty() || names.iter().any(covers) {
        return None;
    }
    let mut found: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    found.dedup();
    Some(Verdict::HostDiffers { found, expected: expected.to_owned() })
}

pub(super) fn garbled(subject: &Name) -> Option<Verdict> {
    subject.garbled().map(|text| Verdict::Mojibake { text: text.to_owned() })
}

pub(super) fn is_same_name(one: &str, other: &str) -> bool {
    // Macs and PDF files write ä as a and two dots.
    let plain = |text: &str| {
        let composed: String = text.nfc().collect();
        composed.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
    };
    !one.is_empty() && plain(one) == plain(other)
}

/// With or without the hyphen, or as a VAT number (`domain.md` 5.2).
pub(super) fn is_same_id(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let digits: String = text.trim().trim_start_matches("FI").chars().filter(char::is_ascii_digit).collect();
        BusinessId::parse(text.trim()).map_or(digits, |id| id.to_string().replace('-', ""))
    };
    !plain(one).is_empty() && plain(one) == plain(other)
}
