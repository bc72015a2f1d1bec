//! Who a certificate or a request says its holder is, beside who applies.

use super::name::Name;
use super::object::InspectionContext;
use super::requirement::{is_same_id, is_same_name};
use super::verdict::Verdict;

/// Whether a certificate or a request is the applicant's, by what it says of its holder.
pub(super) fn holder(subject: &Name, question: &InspectionContext<'_>) -> Vec<Verdict> {
    let InspectionContext { applicant, business_id, .. } = question;
    let text = subject.to_string();
    let abroad = subject.country().filter(|country| !country.eq_ignore_ascii_case("FI"));
    let country = abroad.map(|country| Verdict::CountryDiffers { found: country.to_owned() });
    if applicant.is_empty() && business_id.is_empty() {
        return std::iter::once(Verdict::Holder { subject: text }).chain(country).collect();
    }
    if subject.is_empty() {
        return vec![Verdict::HolderMissing];
    }
    let mut found = Vec::new();
    let (organisation, serial) = (subject.organisation(), subject.serial_number());
    if let Some(name) = organisation.filter(|name| !applicant.is_empty() && !is_same_name(name, applicant)) {
        let (found_name, expected) = (name.to_owned(), (*applicant).to_owned());
        found.push(Verdict::OrganisationDiffers { found: found_name, expected });
    }
    if let Some(id) = serial.filter(|id| !business_id.is_empty() && !is_same_id(id, business_id)) {
        let (found_id, expected) = (id.to_owned(), (*business_id).to_owned());
        found.push(Verdict::SerialNumberDiffers { found: found_id, expected });
    }
    match (organisation, serial) {
        (Some(organisation), Some(serial)) if found.is_empty() => {
            let (organisation, serial_number) = (organisation.to_owned(), serial.to_owned());
            found.push(Verdict::HolderFits { organisation, serial_number });
        }
        (Some(_), Some(_)) => {}
        (None, _) | (_, None) => found.push(Verdict::HolderIncomplete { subject: text }),
    }
    found.extend(country);
    found
}
