//! What a text shows of the service's own certificate: who issued it, and its names.

use super::cause::Cause;
use super::cover::covered;
use super::knowledge::{Knowledge, has_any};
use zeroize::Zeroizing;

/// The lines that help with these causes, beside the line that was quoted already.
pub(super) fn shown(text: &str, causes: &[Cause], quoted: &str) -> Vec<String> {
    let is_any = |these: &[Cause]| causes.iter().any(|cause| these.contains(cause));
    let issuer = if is_any(&[Cause::ServerAuthorityNotTrusted, Cause::TrafficOpened]) { issuer(text) } else { None };
    let names = if is_any(&[Cause::HostNameDiffers]) { names(text) } else { None };
    let lines = names.into_iter().chain(issuer).map(|line| covered(line.trim()));
    lines.filter(|line| line != quoted).collect()
}

/// The line that names who issued it: of a chain that was sent the last one, whose issuer is the one that is missing.
pub(super) fn issuer(text: &str) -> Option<&str> {
    let marks = &Knowledge::get().marks.issued_by;
    let mut above = text.lines().filter(|line| line.trim_start().starts_with("i:") && is_name(line));
    let one = text.lines().find(|line| has_any(&small(line), marks) && is_name(line));
    match (above.clone().count(), one) {
        (0 | 1, Some(line)) => Some(line),
        _ => above.next_back(),
    }
}

fn names(text: &str) -> Option<&str> {
    let marks = &Knowledge::get().marks.names;
    marks.iter().find_map(|mark| {
        text.lines().find(|line| {
            let small = small(line);
            small.contains(mark.as_str()) && (!mark.starts_with(['s', '"']) || is_name(line))
        })
    })
}

/// The names that a text shows of the service's certificate: the common name of the first subject, and every DNS name.
pub(super) fn names_shown(text: &str) -> Vec<String> {
    let subject = text.lines().find(|line| small(line).trim_start().starts_with("subject"));
    let common = subject.and_then(|line| ["CN = ", "CN="].iter().find_map(|mark| line.rsplit_once(mark)));
    let dns = text.lines().flat_map(|line| line.split("DNS:").skip(1));
    let begun = common.into_iter().map(|(_, name)| name).chain(dns);
    let is_end = |it: char| !it.is_ascii_alphanumeric() && !".-*".contains(it);
    let names = begun.filter_map(|name| name.split(is_end).next()).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// Whether a line holds a name as certificates have it: `CN = palvelin.example`.
fn is_name(line: &str) -> bool {
    ["cn=", "cn =", "o=", "o ="].iter().any(|part| small(line).contains(part))
}

fn small(line: &str) -> Zeroizing<String> {
    Zeroizing::new(line.to_ascii_lowercase())
}
