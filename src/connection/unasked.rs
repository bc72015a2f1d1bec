//! A handshake in which nobody asked for a certificate, although the service says that it got none: then it was not the service
//! that the client shook hands with, but something on the way that opens the traffic.

use super::called::Called;
use super::cause::Cause;
use super::evidence::Evidence;
use super::fitting::Found;
use super::server;

/// What was found, with what opens the traffic: first where a proxy is on the way, else after what was found.
pub(super) fn unasked<'a>(mut found: Found<'a>, evidence: &Evidence<'_>, called: &Called, text: &str) -> Found<'a> {
    let is_none = found.causes.first() == Some(&Cause::NoCertificateSent) && evidence.is_sent != Some(true);
    let is_proxied = called.proxy.is_some();
    let is_seen = evidence.is_traced || (is_proxied && server::issuer(text).is_some());
    if is_none && is_seen && !evidence.is_asked && !evidence.is_at_once {
        let place = usize::from(!is_proxied);
        found.causes.insert(place, Cause::TrafficOpened);
    }
    found
}
