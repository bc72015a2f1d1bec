//! A prefilled message to a contact.

use super::TextContext;
use crate::identifiers::mask_identity_codes;
use crate::process::Contact;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What RFC 6068 lets stand as it is.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'@');

/// The `mailto:` address of a message with the applicant's name and business id in subject and body.
#[must_use]
pub fn mailto(context: TextContext<'_>, contact: &Contact) -> String {
    // What may have been typed by mistake goes into no message.
    let name = &mask_identity_codes(context.case.applicant_name(context.process));
    let business_id = &mask_identity_codes(context.case.applicant_business_id(context.process));
    let applicant: Vec<&str> = [name.as_str(), business_id].into_iter().filter(|part| !part.is_empty()).collect();
    let applicant = applicant.join(", ");
    let topic = contact.subject.get(context.words.tag());
    let subject = if applicant.is_empty() { topic.to_owned() } else { format!("{topic}: {applicant}") };
    let body = context.words.with(
        "mail-body",
        [("name", name.as_str().into()), ("business-id", business_id.as_str().into()), ("topic", topic.into())],
    );
    mail(&contact.email, &subject, &body)
}

/// The `mailto:` address of a message. Identity codes in it are covered.
#[must_use]
pub fn mail(address: &str, subject: &str, body: &str) -> String {
    let body = mask_identity_codes(body).replace('\n', "\r\n");
    let encode = |text: &str| utf8_percent_encode(text, KEPT).to_string();
    format!("mailto:{}?subject={}&body={}", encode(address), encode(&mask_identity_codes(subject)), encode(&body))
}
