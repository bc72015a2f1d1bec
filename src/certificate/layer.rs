//! Certificates of the data exchange layer: how to know them, and what they should be (`domain.md` 6.4).

use super::name::Name;
use super::object::InspectionContext;
use super::requirement::is_same_id;
use super::verdict::{Use, Verdict};
use super::x509::Certificate;
use jiff::civil::DateTime;

/// The member class of a company (`domain.md` 6.2).
const COMPANY: &str = "COM";

/// How far a lifetime may be from the one of the guidance before it is remarked on, in days.
const LEEWAY: i32 = 15;

/// Guesses what a certificate is used for from its holder: those of the layer have `instance/server/class` as the
/// holder's serial number, and the one for signing a business id as its common name.
pub(super) fn guess(subject: &Name) -> Use {
    let is_member = subject.common_name().is_some_and(is_member_code);
    match place(subject) {
        Some(_) if is_member => Use::LayerSigning,
        Some(_) => Use::LayerAuthentication,
        None => Use::VtjKysely,
    }
}

/// Whether a name has the shape of a business id. Its check digit may be wrong, which is then said.
fn is_member_code(name: &str) -> bool {
    let digits = name.strip_prefix("FI").unwrap_or(name).replace('-', "");
    digits.len() == 8 && digits.bytes().all(|octet| octet.is_ascii_digit())
}

/// Instance and member class in the holder's serial number.
fn place(subject: &Name) -> Option<(&str, &str)> {
    let mut parts = subject.serial_number()?.split('/');
    let (instance, _, class) = (parts.next()?, parts.next()?, parts.next()?);
    let is_instance = instance == "FI" || instance.starts_with("FI-");
    (parts.next().is_none_or(str::is_empty) && is_instance).then_some((instance, class))
}

pub(super) fn verdicts(it: &Certificate, purpose: Use, question: &InspectionContext<'_>) -> Vec<Verdict> {
    let place = place(&it.subject);
    let environment = place.map(|(instance, _)| instance.to_owned()).unwrap_or_default();
    let mut found = vec![Verdict::LayerKind { environment: environment.clone(), purpose }];
    if purpose == Use::LayerSigning {
        found.extend(signing(&it.subject, question));
    }
    if let Some((_, class)) = place.filter(|(_, class)| *class != COMPANY) {
        found.push(Verdict::LayerClass { found: class.to_owned() });
    }
    found.extend(lifetime(it, purpose, &environment));
    found
}

fn signing(subject: &Name, question: &InspectionContext<'_>) -> Vec<Verdict> {
    let mut found = Vec::new();
    let member = subject.common_name().unwrap_or_default();
    if !question.business_id.is_empty() && !is_same_id(member, question.business_id) {
        let expected = question.business_id.to_owned();
        found.push(Verdict::LayerMemberDiffers { found: member.to_owned(), expected });
    }
    let organisation = subject.organisation().unwrap_or_default();
    if organisation.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']) {
        found.push(Verdict::LayerLetters { organisation: organisation.to_owned() });
    }
    found
}

/// Half a year in production and a year in testing for authentication, two years for signing.
fn lifetime(it: &Certificate, purpose: Use, environment: &str) -> Option<Verdict> {
    let expected = match (purpose, environment) {
        (Use::LayerSigning, _) => 730,
        (_, "FI") => 183,
        (_, "") => return None,
        _ => 365,
    };
    let found = (it.not_after.map(DateTime::date)? - it.not_before.map(DateTime::date)?).get_days();
    ((found - expected).abs() > LEEWAY).then_some(Verdict::LayerLifetime { found, expected })
}
