//! What came later in the same text: another attempt that worked, or another call that failed.

use super::attempts::is_one_call;
use super::cause::Cause;
use super::evidence::Evidence;
use super::fitting::{Found, faults_of_service, fitting, fitting_since};
use super::knowledge::{Client, Knowledge, Stage, has_any};
use super::level::is_quiet;
use super::meaning::{SHORT, further_of};
use super::text::{Line, Text};
use zeroize::Zeroizing;

/// What fits first, or what failed after an answer had come: that was another call.
pub(super) fn found<'a>(text: &'a Text<'a>, client: Option<&Client>, evidence: &Evidence<'_>) -> Option<Found<'a>> {
    let found = since_contact(text, fitting(text, 0, client, evidence)?, client, evidence);
    if evidence.went_on && is_of_service(&found) {
        return Some(gone_on(text, found, client, evidence));
    }
    if let Some(worked) = worked_later(text, &found, client, evidence) {
        return Some(worked);
    }
    let found = with_last(text, found, client, evidence);
    if found.stage != Stage::Answer {
        return Some(found);
    }
    let is_other =
        |later: &Found<'_>| is_another_call(later, client) || (found.causes.is_empty() && is_gateway(text, later));
    let later = fitting(text, found.at + 1, client, evidence).filter(is_other);
    match later.or_else(|| before_own_answer(text, &found, client, evidence)) {
        None => Some(Found { is_later: found.causes.is_empty() && failed_before(text, found.at), ..found }),
        Some(mut later) => {
            later.causes.extend(further_of(&found.causes, &later.causes));
            Some(later)
        }
    }
}

/// Whether something is wrong with the service's certificate and nothing else.
fn is_of_service(found: &Found<'_>) -> bool {
    found.stage == Stage::Trust && !found.causes.is_empty() && found.causes.iter().all(|cause| cause.is_of_service())
}

/// What became of the call of a client that went on with a certificate it did not take.
fn gone_on<'a>(text: &'a Text<'a>, trust: Found<'a>, client: Option<&Client>, evidence: &Evidence<'_>) -> Found<'a> {
    // It tells of everything that it found, one after the other.
    let more = further_of(&faults_of_service(text, client), &trust.causes);
    let trust = Found { causes: [trust.causes.clone(), more].concat(), ..trust };
    let end = fitting_since(Stage::Proxy, text, 0, client, evidence).filter(|end| end.stage < Stage::Late);
    match end {
        None => Found { passed: trust.causes.clone(), ..trust },
        Some(end) if end.causes.is_empty() => Found { passed: trust.causes, line: trust.line, at: trust.at, ..end },
        Some(mut end) => {
            let is_bare = is_without_trust(client, evidence);
            let is_told = |cause: &Cause| !is_bare || *cause != Cause::ServerAuthorityNotTrusted;
            let told: Vec<Cause> = trust.causes.iter().copied().filter(is_told).collect();
            end.causes.extend(further_of(&told, &end.causes));
            Found { passed: trust.causes, ..end }
        }
    }
}

/// Whether a command was given no authorities to trust and goes on all the same, so that it tells nothing of one's own client.
pub(super) fn is_without_trust(client: Option<&Client>, evidence: &Evidence<'_>) -> bool {
    !evidence.is_trust_given && client.is_some_and(|client| client.id == "s_client")
}

/// The host of the first address on a line.
fn address(line: &str) -> Option<&str> {
    let (_, after) = line.split_once("://")?;
    after.split(|it: char| !it.is_ascii_alphanumeric() && it != '.' && it != '-').next()
}

/// The success of another attempt after one that failed. A client that goes on in spite of what it found tells both of one.
fn worked_later<'a>(
    text: &'a Text<'a>,
    failed: &Found<'_>,
    client: Option<&Client>,
    evidence: &Evidence<'_>,
) -> Option<Found<'a>> {
    let goes_on = failed.stage == Stage::Trust && client.is_some_and(|client| client.never_follows);
    if goes_on || failed.causes.is_empty() {
        return None;
    }
    let later = success_after(text, failed.at, client, evidence)?;
    // After an answer that was none of the good ones only a good one tells that it worked.
    let is_answer = failed.stage == Stage::Answer || status(text, failed).is_some_and(|it| it >= 300);
    if is_answer && !is_good(text, &later) {
        return None;
    }
    // What worked at another address says nothing of this one.
    if matches!((address(failed.line), address(later.line)), (Some(it), Some(other)) if it != other) {
        return None;
    }
    let between: Vec<&str> = text.lines.get(failed.at..=later.at)?.iter().map(|line| line.shown).collect();
    let end = fitting(text, later.at + 1, client, evidence);
    end.is_none_or(|end| end.causes.is_empty() || !is_another_call(&end, client))
        .then_some(Found { is_later: !is_one_call(&between) && !status(text, failed).is_some_and(is_login), ..later })
}

/// What was found, with what the last line says that tells anything, where that is another thing: one line alone may be of a check
/// before the call, of source that is shown, or of an earlier answer.
fn with_last<'a>(
    text: &'a Text<'a>,
    mut found: Found<'a>,
    client: Option<&Client>,
    evidence: &Evidence<'_>,
) -> Found<'a> {
    /// So many lines from the end may be the last that tells anything.
    const LINES: usize = 8;
    let is_sure = matches!(found.stage, Stage::Refused | Stage::Proxy | Stage::Network | Stage::Late);
    if is_sure || found.causes.is_empty() || found.causes.len() > SHORT {
        return found;
    }
    let ends = (found.at + 1..text.lines.len()).rev().take(LINES);
    let is_told = |it: &Found<'_>| it.stage < Stage::Late && !is_quiet(it.line);
    let told = ends.map(|at| fitting(text, at, client, evidence)).find_map(|it| it.filter(is_told));
    let is_other = |last: &Found<'_>| last.causes.iter().all(|cause| !found.causes.contains(cause));
    if let Some(last) = told.filter(|last| (1..=SHORT).contains(&last.causes.len()) && is_other(last)) {
        found.causes.extend(last.causes);
    }
    found
}

/// What failed before a program answered for itself: an integration that could not make its call says 500 to who called it, and
/// may name the reason in that.
fn before_own_answer<'a>(
    text: &'a Text<'a>,
    answer: &Found<'_>,
    client: Option<&Client>,
    evidence: &Evidence<'_>,
) -> Option<Found<'a>> {
    let is_bare = status(text, answer) == Some(500) && !text.has("faultstring") && !text.has("envelope");
    // curl tells of every address that it tries.
    let is_reason = |it: &Found<'_>| it.stage == Stage::Network && it.at <= answer.at && !it.line.starts_with("* ");
    fitting_since(Stage::Network, text, 0, client, evidence).filter(|it| is_bare && is_reason(it))
}

/// What was found once the service was contacted: before that nothing of it can have been refused, and a client may have looked at
/// its own chain.
fn since_contact<'a>(
    text: &'a Text<'a>,
    found: Found<'a>,
    client: Option<&Client>,
    evidence: &Evidence<'_>,
) -> Found<'a> {
    let begins = |line: &Line<'_>| has_any(&line.small, &Knowledge::get().marks.contacts);
    let contact = text.lines.iter().position(begins).filter(|at| found.stage == Stage::Trust && *at > found.at);
    contact.and_then(|at| fitting(text, at, client, evidence)).unwrap_or(found)
}

/// The number of the answer that was found.
fn status(text: &Text<'_>, found: &Found<'_>) -> Option<u16> {
    text.lines.get(found.at)?.status
}

fn is_good(text: &Text<'_>, found: &Found<'_>) -> bool {
    let is_told = found.stage == Stage::Answer && found.line.contains("200");
    is_told || status(text, found).is_some_and(|it| it < 300)
}

/// The success after a line; what failed may be told on several lines.
fn success_after<'a>(
    text: &'a Text<'a>,
    line: usize,
    client: Option<&Client>,
    evidence: &Evidence<'_>,
) -> Option<Found<'a>> {
    /// A failure has no more lines than this that are each about something else.
    const LINES: usize = 4;
    let mut at = line;
    for _ in 0..LINES {
        let later = fitting(text, at + 1, client, evidence)?;
        if later.causes.is_empty() {
            return Some(later);
        }
        at = later.at;
    }
    None
}

/// Whether the number of an answer asks for a login, which a client then gives in the same call.
fn is_login(status: u16) -> bool {
    matches!(status, 401 | 407)
}

/// Whether a gateway said after a good answer that it fails: that was another call.
fn is_gateway(text: &Text<'_>, later: &Found<'_>) -> bool {
    later.causes.first() == Some(&Cause::GatewayFails) && status(text, later).is_some()
}

/// Whether an answer that was none of the good ones came before the one at this line, by another call. That somebody has to log
/// in is said in the course of one.
fn failed_before(text: &Text<'_>, at: usize) -> bool {
    let before = text.lines.get(..at).unwrap_or_default();
    let is_failure = |line: &Line<'_>| line.status.is_some_and(|it| it >= 400 && !is_login(it));
    let Some(failed) = before.iter().rposition(is_failure) else { return false };
    let between: Vec<&str> = text.lines.get(failed..=at).unwrap_or_default().iter().map(|line| line.shown).collect();
    !is_one_call(&between)
}

/// Whether what failed after an answer was another call, and not how the connection of the first one ended.
fn is_another_call(later: &Found<'_>, client: Option<&Client>) -> bool {
    const ERRORS: [&str; 5] = ["error", "exception", "reset", "hang up", "fail"];
    let first = later.causes.first();
    let is_way = matches!(
        first,
        Some(Cause::NameNotFound | Cause::PortClosed | Cause::NoAnswer | Cause::PlainHttp | Cause::HostNameDiffers)
    );
    let small = Zeroizing::new(later.line.to_ascii_lowercase());
    let is_error = ERRORS.iter().any(|it| small.contains(it)) && client.is_none_or(|client| !client.never_follows);
    later.stage == Stage::Network && first.is_some() && (is_way || is_error)
}
