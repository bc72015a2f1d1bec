//! What is needed of a certificate or a request looked at by itself: who issued it, until when, for what, with what key and
//! for what name (`domain.md` 5.2). What others say of it is in [`judge`](super::judge).

use super::authority::{Authority, AuthorityKind};
use super::key::KeyKind;
use super::name::Name;
use super::oid;
use super::verdict::Verdict;
use super::x509::{Certificate, Extensions};
use crate::identifiers::{BusinessId, host};
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use std::net::IpAddr;

pub(super) fn issued(it: &Certificate, authority: Option<&Authority>) -> Verdict {
    let Some(authority) = authority.cloned() else {
        return Verdict::NotFromDvv { issuer: it.issuer.title(), is_self_signed: it.is_self_issued() };
    };
    match authority.kind {
        _ if authority.is_other_file => Verdict::FromNamesake(authority),
        AuthorityKind::Service => Verdict::FromService(authority),
        AuthorityKind::OtherRegister => Verdict::FromOtherRegister(authority),
        AuthorityKind::Test => Verdict::FromTest(authority),
        AuthorityKind::Root => Verdict::FromRoot(authority),
    }
}

pub(super) fn dates(it: &Certificate, today: Date, order_days: i64) -> Verdict {
    let Some(last) = it.not_after.map(DateTime::date) else { return Verdict::NoDates };
    let first = it.not_before.map(DateTime::date);
    if let Some(from) = first.filter(|from| *from > today) {
        return Verdict::NotYet { from };
    }
    let left = (last - today).get_days();
    let order_by = last.checked_sub(order_days.days()).unwrap_or(last);
    let days = (first, last);
    let ends_soon = |band| Verdict::EndsSoon { days, left, order_by, band };
    match left {
        ..0 => Verdict::Expired { on: last },
        0..=14 => ends_soon(14),
        15..=30 => ends_soon(30),
        31..=60 => ends_soon(60),
        _ => Verdict::InForce { days, left, order_by },
    }
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
        KeyKind::Rsa(bits) | KeyKind::RsaPss(bits) | KeyKind::Dsa(bits) if *bits < 2048 => Verdict::KeyWeak { key },
        _ => Verdict::KeyUnlisted { key },
    }
}

/// `domain.md` 5.2: a domain name, no e-mail address, and an IP address alone is not enough.
pub(super) fn names(subject: &Name, extensions: &Extensions) -> Vec<Verdict> {
    let is_domain = |name: &str| host(name.strip_prefix("*.").unwrap_or(name)).is_ok();
    let is_address = |name: &&str| name.parse::<IpAddr>().is_ok();
    let names: Vec<String> = extensions.dns.iter().filter(|name| is_domain(name)).cloned().collect();
    let common = subject.common_name();
    // Some write an IP address where a domain name belongs.
    let misplaced = common.into_iter().chain(extensions.dns.iter().map(String::as_str)).find(is_address);
    let address = extensions.ips.first().map(String::as_str).or(misplaced);
    let name = match (common.filter(|name| is_domain(name)), address) {
        _ if !names.is_empty() => Verdict::DomainName { names },
        (Some(name), _) => Verdict::DomainNameInCommonName { name: name.to_owned() },
        (None, Some(address)) => Verdict::OnlyIpAddress { address: address.to_owned() },
        (None, None) => Verdict::NoDomainName,
    };
    let in_subject = subject.last(oid::EMAIL).map(str::to_owned);
    let email = in_subject.or_else(|| extensions.emails.first().cloned());
    std::iter::once(name).chain(email.map(|address| Verdict::EmailAddress { address })).collect()
}

pub(super) fn garbled(subject: &Name) -> Option<Verdict> {
    subject.garbled().map(|text| Verdict::Garbled { text: text.to_owned() })
}

pub(super) fn is_same_name(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}

/// With or without the hyphen, or as a VAT number (`domain.md` 5.2).
pub(super) fn is_same_id(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let digits: String = text.trim().trim_start_matches("FI").chars().filter(char::is_ascii_digit).collect();
        BusinessId::parse(text.trim()).map_or(digits, |id| id.to_string().replace('-', ""))
    };
    plain(one) == plain(other)
}
