//! Options that name a file of another kind than they want: a key store where PEM is wanted, PEM where a key store is.

use super::cause::Cause;
use super::fitting::Found;
use super::knowledge::{Knowledge, Stage};
use super::text::Text;

const STORES: [&str; 3] = [".p12", ".pfx", ".jks"];
const PEM: [&str; 4] = [".pem", ".crt", ".cer", ".key"];

/// What was found, with the wrong file first where a line names one and the client may have failed by it.
pub(super) fn misnamed<'a>(mut found: Found<'a>, text: &Text<'a>, prompt: &str) -> Found<'a> {
    let may_be = found.stage == Stage::Own
        || [Cause::NoCertificateSent, Cause::WrongFile].iter().any(|it| found.causes.contains(it));
    if !may_be || found.causes.is_empty() {
        return found;
    }
    let at = text.lines.iter().position(|line| is_misnamed(line.shown));
    if at.is_none() && !is_misnamed(prompt) {
        return found;
    }
    found.causes.retain(|cause| *cause != Cause::WrongFile);
    found.further.retain(|cause| *cause != Cause::WrongFile);
    found.causes.insert(0, Cause::WrongFile);
    match at.and_then(|at| Some((at, text.lines.get(at)?))) {
        Some((at, line)) => Found { at, line: line.shown, ..found },
        None => found,
    }
}

/// Whether an option on a line names a file of another kind than it wants.
fn is_misnamed(line: &str) -> bool {
    let marks = &Knowledge::get().marks;
    let is_named = (marks.wants_pem.is_in(line) && names(line, &marks.wants_pem, &STORES))
        || (marks.wants_store.is_in(line) && names(line, &marks.wants_store, &PEM));
    is_named && !marks.kind_given.is_in_any_case(line)
}

/// Whether a file with one of these ends follows one of these options.
fn names(line: &str, options: &[String], ends: &[&str]) -> bool {
    let is_end = |it: char| it.is_whitespace() || "'\"`;,".contains(it);
    let file = |after: &str| {
        after.trim_start_matches(['\'', '"', '`']).split(is_end).next().unwrap_or_default().to_ascii_lowercase()
    };
    let mut files = options.iter().flat_map(|option| line.split(option.as_str()).skip(1)).map(file);
    files.any(|file| ends.iter().any(|end| file.ends_with(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_that_names_a_file_of_another_kind_is_known() {
        for line in [
            "Setting --certificate (certificate) to lab/own.p12",
            "Setting --private-key (privatekey) to lab/own.p12",
            "wget --certificate=own.pfx --private-key=own.pfx https://palvelin/",
            "curl --cert 'own.p12' https://palvelin/",
            "file_get_contents(): Unable to set local cert chain file `lab/own.p12'; Check that",
            "proxy_ssl_certificate /etc/nginx/own.p12;",
            "java -Djavax.net.ssl.keyStore=own.pem -jar vtj.jar",
        ] {
            assert!(is_misnamed(line), "{line}");
        }
        for line in [
            "Setting --certificate (certificate) to lab/own.crt",
            "curl --cert own.p12 --cert-type P12 https://palvelin/",
            "java -Djavax.net.ssl.keyStore=own.p12 -jar vtj.jar",
            "openssl s_client -cert own.p12",
        ] {
            assert!(!is_misnamed(line), "{line}");
        }
    }
}
