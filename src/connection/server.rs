//! What a text shows of the service's own certificate: who issued it, and its names.

use super::cause::Cause;
use super::cover::covered;
use super::knowledge::Knowledge;
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
    let one = text.lines().find(|line| marks.is_in_any_case(line) && is_name(line));
    match (above.clone().count(), one) {
        (0 | 1, Some(line)) => Some(line),
        _ => above.next_back(),
    }
}

fn names(text: &str) -> Option<&str> {
    let marks = &Knowledge::get().marks.names;
    let lines: Vec<&str> = text.lines().filter(|line| marks.is_in_any_case(line)).collect();
    marks.iter().find_map(|mark| {
        let is_on =
            |line: &str| small(line).contains(mark.as_str()) && (!mark.starts_with(['s', '"']) || is_name(line));
        lines.iter().copied().find(|line| is_on(line))
    })
}

/// The names that a text shows of the service's certificate: the common name of the first subject, and every DNS name.
pub(super) fn names_shown(text: &str) -> Vec<String> {
    let subject = text.lines().find(|line| begins_with_subject(line));
    let common = subject.and_then(|line| ["CN = ", "CN="].iter().find_map(|mark| line.rsplit_once(mark)));
    let dns = text.lines().flat_map(|line| line.split("DNS:").skip(1));
    let begun = common.into_iter().map(|(_, name)| name).chain(dns);
    let is_end = |it: char| !it.is_ascii_alphanumeric() && !".-*".contains(it);
    let names = begun.filter_map(|name| name.split(is_end).next()).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// Whether a line holds a name as certificates have it: `CN = palvelin.example`.
fn is_name(line: &str) -> bool {
    let small = small(line);
    ["cn=", "cn =", "o=", "o ="].iter().any(|part| small.contains(part))
}

fn begins_with_subject(line: &str) -> bool {
    line.trim_start().get(..7).is_some_and(|it| it.eq_ignore_ascii_case("subject"))
}

fn small(line: &str) -> Zeroizing<String> {
    Zeroizing::new(line.to_ascii_lowercase())
}
