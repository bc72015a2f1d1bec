//! Whether the names that a text shows of the service's certificate have the host among them.

use super::cause::Cause;
use super::fitting::Found;
use super::host::Told;
use super::server;

/// What was found, with another host name first where it may be one and the text shows that it is.
pub(super) fn compared<'a>(mut found: Found<'a>, text: &str, told: &Told) -> Found<'a> {
    let Some(host) = told.host.as_deref().filter(|_| found.causes.contains(&Cause::HostNameDiffers)) else {
        return found;
    };
    let names = server::names_shown(text);
    if names.is_empty() || names.iter().any(|name| is_for(name, host)) {
        return found;
    }
    found.further.retain(|cause| *cause != Cause::HostNameDiffers);
    found.causes.sort_by_key(|cause| *cause != Cause::HostNameDiffers);
    found
}

/// Whether a name of a certificate is for this host; `*.palvelin.example` is for one name more in front.
fn is_for(name: &str, host: &str) -> bool {
    match name.strip_prefix("*.") {
        Some(domain) => host.split_once('.').is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(domain)),
        None => name.eq_ignore_ascii_case(host),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_for_its_host_and_one_with_a_star_for_one_name_more() {
        assert!(is_for("Palvelin.example", "palvelin.example"));
        assert!(is_for("*.example.fi", "vtj.example.fi"));
        assert!(!is_for("*.example.fi", "example.fi") && !is_for("*.example.fi", "a.vtj.example.fi"));
    }
}
