//! Duties, filings, links and contacts: what is addressed outside is safe to open.

use super::Check;
use crate::process::problem::Problem;

impl Check<'_> {
    pub(super) fn duties_and_filings(&mut self) {
        for duty in &self.process.duties {
            let at = format!("duty {}", duty.id);
            self.text(&format!("{at} › title"), &duty.title);
            self.text(&format!("{at} › rhythm"), &duty.rhythm);
            self.text(&format!("{at} › help"), &duty.help);
            self.optional_text(&format!("{at} › to_customers"), duty.to_customers.as_ref());
            self.link_ids(&format!("{at} › sources"), &duty.sources);
            if let Some(condition) = &duty.when {
                self.condition(&format!("{at} › when"), condition);
            }
        }
        for filing in &self.process.filings {
            let at = format!("filing {}", filing.id);
            self.text(&format!("{at} › title"), &filing.title);
            if self.process.step(&filing.step).is_none() {
                self.unknown(&at, &filing.step);
            }
            filing.when.iter().for_each(|it| self.condition(&format!("{at} › when"), it));
            self.condition(&format!("{at} › prepared"), &filing.prepared);
            let required = [&filing.sent_on, &filing.decided_on];
            let optional = [&filing.sent_reference, &filing.decided_reference, &filing.outcome];
            for id in required.into_iter().chain(optional.into_iter().flatten()) {
                self.question_id(&at, id);
            }
        }
    }

    pub(super) fn links_and_contacts(&mut self) {
        for link in &self.process.links {
            let at = format!("link {}", link.id);
            self.text(&format!("{at} › title"), &link.title);
            self.optional_text(&format!("{at} › nearest"), link.nearest.as_ref());
            if link.addresses.is_empty() {
                self.found.push(Problem::UnsafeAddress { at: at.clone(), address: String::new() });
            }
            for address in link.addresses.values() {
                if !is_https(address) {
                    self.found.push(Problem::UnsafeAddress { at: at.clone(), address: address.clone() });
                }
            }
        }
        for contact in &self.process.contacts {
            let at = format!("contact {}", contact.id);
            self.text(&format!("{at} › purpose"), &contact.purpose);
            self.text(&format!("{at} › subject"), &contact.subject);
            self.link_ids(&format!("{at} › source"), std::slice::from_ref(&contact.source));
            if !email_address::EmailAddress::is_valid(&contact.email) {
                self.found.push(Problem::BadEmail { at });
            }
        }
    }
}

fn is_https(address: &str) -> bool {
    url::Url::parse(address).is_ok_and(|url| url.scheme() == "https" && url.has_host())
}
