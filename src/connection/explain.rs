//! Reads a text: which client, how far it got, and what it fits.

use super::cause::Cause;
use super::command::{Chosen, Next, made};
use super::cover::covered_after;
use super::evidence::{Evidence, gathered};
use super::knowledge::{Client, Knowledge, Return, Rule, Stage, has_any, says};
use super::own::Own;
use super::pasted::Pasted;
use super::shell::{Kind, Shell};
use super::text::{Line, Text, is_silence};
use super::{alert, host};
use zeroize::Zeroizing;

/// What a text means.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The client that wrote it, when it is known.
    pub client: Option<&'static Client>,
    /// Who refused whom, and how far it got.
    pub how_far: HowFar,
    /// What it may be, most likely first. After a success: what is wrong all the same.
    pub causes: Vec<Finding>,
    /// What it may be too, but what came less than once in ten times with such a text.
    pub further: Vec<Finding>,
    /// The return code of VTJkysely in it.
    pub returned: Option<&'static Return>,
    /// What tells more; nothing after a success.
    pub next: Option<Next>,
    /// The text holds several tries, and this is about the last.
    pub is_last_of_several: bool,
    /// The English of the line that decided, when it is in another language.
    pub english: Option<&'static str>,
}

/// A cause and the line that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The cause.
    pub cause: Cause,
    /// The line with what is secret in it covered; empty when the silence says so.
    pub line: String,
}

/// Who refused whom, and how far it got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowFar {
    /// The call succeeded.
    Succeeded,
    /// The client could not use its own files, so nothing was sent.
    OwnFiles,
    /// The client refused the service's certificate, or they had no way to speak in common.
    ClientRefused,
    /// A proxy on the way refused.
    ProxyRefused,
    /// The service got the client's certificate and refused it.
    ServiceRefused,
    /// The service got no certificate.
    NoneReceived,
    /// The service refused; whether it got a certificate is not told.
    ServiceRefusedUnclear,
    /// The connection came up and was then closed without a word.
    ClosedAfter,
    /// The connection came up, and the service answered.
    Answered,
    /// The connection was cut; whether by the network or the service is not told.
    Cut,
    /// The service was not reached.
    NotReached,
    /// The text does not tell.
    Unclear,
    /// Nothing in the text is known.
    Unknown,
}

/// More causes than this are not read one by one.
const LIKELY: usize = 5;
/// A longer list than this tells nothing of an attempt.
const TELLING: usize = 12;
/// So many attempts from the end are read one by one.
const ATTEMPTS: usize = 3;
/// In a list of so many none has to be left for later.
const SHORT: usize = 3;

/// What makes a server close without a word.
const SILENT_REFUSALS: [Cause; 8] = [
    Cause::NoCertificateSent,
    Cause::IntermediateMissing,
    Cause::UnknownIssuer,
    Cause::OwnCertificateExpired,
    Cause::NoClientAuthentication,
    Cause::Revoked,
    Cause::KeyTooWeak,
    Cause::WeakSignature,
];

/// What makes a client of an unknown kind send no certificate although it has one: it keeps back what the server does not
/// accept, or leaves out without a word what it cannot use.
const WITHOUT: [Cause; 7] = [
    Cause::UnknownIssuer,
    Cause::IntermediateMissing,
    Cause::WrongFile,
    Cause::WeakSignature,
    Cause::KeyTooWeak,
    Cause::KeyDoesNotFit,
    Cause::KeyPassword,
];

impl Explanation {
    /// Whether the call succeeded.
    #[must_use]
    pub fn success(&self) -> bool {
        self.how_far == HowFar::Succeeded
    }

    /// The likeliest causes, and those that it may be if it is none of these.
    #[must_use]
    pub fn ranked(&self) -> (&[Finding], Vec<&Finding>) {
        let likely = if self.causes.len() > LIKELY + 1 { LIKELY } else { self.causes.len() };
        let (likely, others) = self.causes.split_at(likely);
        (likely, others.iter().chain(&self.further).collect())
    }

    /// A cause by its place among all of them.
    #[must_use]
    pub fn finding(&self, at: usize) -> Option<&Finding> {
        self.causes.iter().chain(&self.further).nth(at)
    }

    /// Whether anything can be said.
    #[must_use]
    pub fn says_something(&self) -> bool {
        self.how_far != HowFar::Unknown
    }
}

/// What was found in the text before the files were looked at.
struct Found<'a> {
    stage: Stage,
    causes: Vec<Cause>,
    /// Those of the causes that are rare.
    further: Vec<Cause>,
    line: &'a str,
    /// The place of the line among all lines.
    at: usize,
    english: Option<&'static str>,
    /// Another attempt failed before it.
    is_later: bool,
}

impl<'a> Found<'a> {
    /// Nothing yet of a line, which is the one at a place among all.
    fn on(line: &Line<'a>, at: usize) -> Self {
        let (line, english) = (line.shown, line.english);
        Self { stage: Stage::Refused, causes: Vec::new(), further: Vec::new(), line, at, english, is_later: false }
    }
}

/// Says what a text means. With [`Own`] causes are crossed out; `chosen` is what the next command is made for.
///
/// ```
/// use lupapolku::connection::{Cause, Chosen, explain};
///
/// let said = explain("curl: (6) Could not resolve host: vtj.example.fi", None, &Chosen::default());
/// assert_eq!(said.causes[0].cause, Cause::NameNotFound);
/// assert_eq!(said.client.map(|client| client.id.as_str()), Some("curl"));
/// ```
#[must_use]
pub fn explain(text: &str, own: Option<&Own>, chosen: &Chosen) -> Explanation {
    let pasted = Pasted::of(text);
    // The last of several attempts that tells anything; what may mean anything tells nothing.
    let last = pasted.attempts().into_iter().rev().take(ATTEMPTS).find_map(|attempt| {
        let said = explained(&Pasted { text: attempt, is_last_of_several: true }, own, chosen);
        (said.says_something() && said.causes.len() <= TELLING).then_some(said)
    });
    last.unwrap_or_else(|| {
        let whole = explained(&pasted, own, chosen);
        again(&pasted, &whole, own, chosen).unwrap_or(whole)
    })
}

/// What the last attempt says where one log has several without a number: it succeeded, or failed for a reason of its own.
fn again(pasted: &Pasted, whole: &Explanation, own: Option<&Own>, chosen: &Chosen) -> Option<Explanation> {
    if whole.how_far == HowFar::Answered || !whole.says_something() {
        return None;
    }
    let (text, is_same) = pasted.begun_again()?;
    let last = explained(&Pasted { text, is_last_of_several: true }, own, chosen);
    let is_telling = is_same && last.says_something() && last.causes.len() <= TELLING;
    (last.success() || is_exact(&last) || is_telling).then_some(last)
}

/// Whether few causes are told, and not merely how a connection ends that has failed already.
fn is_exact(said: &Explanation) -> bool {
    let is_way = matches!(
        said.causes.first().map(|it| it.cause),
        Some(Cause::NameNotFound | Cause::PortClosed | Cause::PlainHttp)
    );
    let is_side = matches!(
        said.how_far,
        HowFar::OwnFiles
            | HowFar::ClientRefused
            | HowFar::ProxyRefused
            | HowFar::ServiceRefused
            | HowFar::NoneReceived
            | HowFar::ServiceRefusedUnclear
    );
    (is_way || is_side) && said.causes.len() <= SHORT
}

fn explained(pasted: &Pasted, own: Option<&Own>, chosen: &Chosen) -> Explanation {
    let text = Text::of(&pasted.text);
    let client = client(&text);
    let mut evidence = gathered(&text.lines);
    evidence.in_handshake =
        has_any(&Zeroizing::new(pasted.text.to_ascii_lowercase()), &Knowledge::get().marks.in_handshake);
    // A client that waits prints nothing, and neither do some that were refused after the handshake.
    let may_be = [Cause::NoAnswer, Cause::CutOff].into_iter().chain(SILENT_REFUSALS).collect();
    let silence = Found {
        stage: Stage::Network,
        causes: may_be,
        further: Vec::new(),
        line: "",
        at: 0,
        english: None,
        is_later: false,
    };
    let found = if is_silence(&pasted.text) { Some(silence) } else { found(&text, client, &evidence) };
    let found = opened(found, &evidence);
    let returned = returned(&text);
    let (shell, aimed) = (shell(&text, client), aimed(chosen, &text));
    let Some(found) = found else {
        let next = made(Kind::Handshake, shell, &aimed);
        return Explanation {
            client,
            how_far: HowFar::Unknown,
            causes: Vec::new(),
            further: Vec::new(),
            returned,
            next,
            is_last_of_several: pasted.is_last_of_several,
            english: None,
        };
    };
    let is_success = found.causes.is_empty();
    let left = match own {
        Some(own) if is_success => own.lasting(),
        Some(own) => own.narrowed(&found.causes, &evidence, client),
        None => found.causes.clone(),
    };
    let before = found.at.checked_sub(1).and_then(|at| text.lines.get(at)).map_or("", |it| it.shown);
    let line = covered_after(before, found.line);
    let finding = |cause: &Cause| Finding { cause: *cause, line: line.clone() };
    let (head, rare) = parted(&left, &found.further, own);
    let causes = head.iter().map(finding).collect();
    let further = rare.iter().map(finding).collect();
    let how_far = how_far(&found, &evidence);
    let next = if is_success { None } else { next_kind(kind(&left, client), ran(&text, client), how_far) };
    let next = next.and_then(|kind| made(kind, shell, &aimed));
    let (is_last_of_several, english) = (pasted.is_last_of_several || found.is_later, found.english);
    Explanation { client, how_far, causes, further, returned, next, is_last_of_several, english }
}

/// A list of more than three without those that are rare, and these, where that makes it short. What the files prove is not
/// rare.
fn parted(causes: &[Cause], further: &[Cause], own: Option<&Own>) -> (Vec<Cause>, Vec<Cause>) {
    let is_rare = |cause: &Cause| further.contains(cause) && !own.is_some_and(|own| own.faults.contains(cause));
    let (rare, head): (Vec<Cause>, Vec<Cause>) = causes.iter().partition(|cause| is_rare(cause));
    let is_apart = causes.len() > SHORT && !head.is_empty() && head.len() <= SHORT;
    if is_apart { (head, rare) } else { (causes.to_vec(), Vec::new()) }
}

/// What opened the traffic is told first, even when nothing else is known; a call that succeeded was let through.
fn opened<'a>(found: Option<Found<'a>>, evidence: &Evidence<'a>) -> Option<Found<'a>> {
    let Some(line) = evidence.opener else { return found };
    match found {
        None => Some(Found {
            stage: Stage::Late,
            causes: vec![Cause::TrafficOpened],
            further: Vec::new(),
            line,
            at: 0,
            english: None,
            is_later: false,
        }),
        Some(found) if found.causes.is_empty() => Some(found),
        Some(mut found) => {
            found.causes.insert(0, Cause::TrafficOpened);
            Some(Found { line, ..found })
        }
    }
}

fn client(text: &Text<'_>) -> Option<&'static Client> {
    let is_on = |mark: &String| text.may_say(mark) && text.lines.iter().any(|line| says(&line.small, mark));
    Knowledge::get().clients.iter().find(|client| client.marks.iter().any(is_on))
}

/// What fits first, or what failed after an answer had come: that was another call.
fn found<'a>(text: &'a Text<'a>, client: Option<&Client>, evidence: &Evidence<'_>) -> Option<Found<'a>> {
    let found = fitting(text, 0, client, evidence)?;
    if found.stage != Stage::Answer {
        let worked = worked_later(text, &found, client, evidence);
        return Some(worked.unwrap_or(found));
    }
    let later = fitting(text, found.at + 1, client, evidence).filter(|later| is_another_call(later, client));
    match later {
        None => Some(found),
        Some(mut later) => {
            later.causes.extend(further_of(&found.causes, &later.causes));
            Some(later)
        }
    }
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
    let later = fitting(text, failed.at + 1, client, evidence).filter(|later| later.causes.is_empty())?;
    // What worked at another address says nothing of this one.
    if matches!((address(failed.line), address(later.line)), (Some(it), Some(other)) if it != other) {
        return None;
    }
    let end = fitting(text, later.at + 1, client, evidence);
    end.is_none_or(|end| end.causes.is_empty() || !is_another_call(&end, client))
        .then_some(Found { is_later: true, ..later })
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

/// The first stage in which something fits decides; of its lines from this one on the last.
fn fitting<'a>(text: &'a Text<'a>, from: usize, client: Option<&Client>, evidence: &Evidence<'_>) -> Option<Found<'a>> {
    let lines = text.lines.get(from..)?;
    let mut is_alert_read = false;
    for rule in &Knowledge::get().rules {
        if rule.stage >= Stage::Refused && !std::mem::replace(&mut is_alert_read, true) {
            let alert = lines.iter().enumerate().rev().find_map(|(at, line)| Some((at, line, alert::on(&line.small)?)));
            if let Some((at, line, alert)) = alert {
                let more = More { none_sent: alert.none_sent, cut: false, names_authorities: alert.names_authorities };
                let mut causes = more.with(&alert.causes, client, evidence);
                let mut further = rare(&causes, client);
                let rarer = further_of(&alert.further, &causes);
                further.extend(&rarer);
                causes.extend(rarer);
                let (stage, at) = (Stage::Refused, from + at);
                return Some(Found { stage, causes, further, ..Found::on(line, at) });
            }
        }
        if rule.in_handshake && !evidence.in_handshake {
            continue;
        }
        if let Some((at, line)) = rule.fits(text, lines, client) {
            let more = More { none_sent: rule.none_sent, cut: rule.cut, names_authorities: rule.names_authorities };
            let mut causes = more.with(&rule.causes, client, evidence);
            let further = if rule.further.is_empty() { rare(&causes, client) } else { rule.further.clone() };
            causes.extend(further_of(&rule.further, &causes));
            let (stage, at) = (rule.stage, from + at);
            return Some(Found { stage, causes, further, ..Found::on(line, at) });
        }
    }
    None
}

/// What is rare and not among the causes yet.
fn further_of(further: &[Cause], causes: &[Cause]) -> Vec<Cause> {
    further.iter().filter(|cause| !causes.contains(cause)).copied().collect()
}

/// What a client leaves out seldom: a file that it cannot use, and what it leaves out on some systems alone. They are told
/// apart where the others make a list of three.
fn rare(causes: &[Cause], client: Option<&Client>) -> Vec<Cause> {
    let Some(client) = client.filter(|_| causes.len() > SHORT) else { return Vec::new() };
    let is_file = |cause: &Cause| matches!(cause, Cause::WrongFile | Cause::KeyDoesNotFit | Cause::KeyPassword);
    let is_first = |cause: &Cause| causes.first() == Some(cause);
    let files: Vec<Cause> = client.without.iter().filter(|it| is_file(it) && !is_first(it)).copied().collect();
    let sometimes = if client.is_sometimes { client.without.clone() } else { Vec::new() };
    let leaves_three = |group: &Vec<Cause>| causes.iter().filter(|cause| !group.contains(cause)).count() == SHORT;
    [files, sometimes].into_iter().find(leaves_three).unwrap_or_default()
}

impl Rule {
    /// The last of these lines of a text that it fits, and its place among them.
    fn fits<'a>(
        &self,
        text: &Text<'_>,
        lines: &'a [Line<'a>],
        client: Option<&Client>,
    ) -> Option<(usize, &'a Line<'a>)> {
        let name = client.map_or("unknown", |it| it.id.as_str());
        let is_for = self.clients.is_empty() || self.clients.iter().any(|it| it == name);
        let has_all = self.with.is_empty() || text.has_any(&self.with);
        if !is_for || !has_all || text.has_any(&self.without) {
            return None;
        }
        let phrases: Vec<&String> = self.says.iter().filter(|phrase| text.may_say(phrase)).collect();
        if phrases.is_empty() && self.status.is_empty() {
            return None;
        }
        lines.iter().enumerate().rev().find(|(_, line)| {
            let is_answer = line.status.is_some_and(|status| self.status.contains(&status));
            (is_answer || phrases.iter().any(|phrase| line.says(phrase)))
                && (self.and.is_empty() || line.has_any(&self.and))
                && !line.has_any(&self.unless)
        })
    }
}

/// What changes the causes of an alert or a rule.
struct More {
    none_sent: bool,
    cut: bool,
    names_authorities: bool,
}

impl More {
    /// The causes with those that come with them for this client, and without those a trace or the client rules out.
    fn with(&self, causes: &[Cause], client: Option<&Client>, evidence: &Evidence<'_>) -> Vec<Cause> {
        // Before the server has asked for a certificate it refuses none.
        if self.none_sent && evidence.is_at_once && causes.contains(&Cause::NoCommonCipher) {
            return vec![Cause::NoCommonCipher, Cause::ProtocolVersion];
        }
        let without: &[Cause] = match client {
            Some(client) => &client.without,
            None if evidence.sends_all => &[],
            None => &WITHOUT,
        };
        // What holds back a certificate on some systems alone does not do so with a library that sends all it has.
        let sends = |cause: &Cause| matches!(cause, Cause::UnknownIssuer | Cause::IntermediateMissing);
        let sends_all = evidence.sends_all && client.is_some_and(|client| client.is_sometimes);
        let without: Vec<Cause> = without.iter().filter(|cause| !(sends_all && sends(cause))).copied().collect();
        let mut all: Vec<Cause> = causes.iter().take(1).copied().collect();
        if self.none_sent && evidence.is_sent != Some(true) {
            all.extend(&without);
        }
        all.extend(causes.iter().skip(1));
        if self.cut && (evidence.is_asked || !evidence.is_traced) {
            all.extend(SILENT_REFUSALS);
            // Of a client that is not known it is not known either whether it closes when its own time is up.
            all.extend(client.is_none().then_some(Cause::NoAnswer));
        }
        if self.names_authorities && client.is_some_and(|client| !client.is_sometimes) {
            all.retain(|cause| !without.contains(cause));
        }
        let is_not_reached = matches!(all.as_slice(), [Cause::PortClosed | Cause::NameNotFound, ..]);
        if is_not_reached && client.is_some_and(|client| client.never_follows) {
            all.retain(|cause| *cause != Cause::Redirected);
        }
        match evidence.is_sent {
            Some(true) if all.len() > 1 => all.retain(|cause| *cause != Cause::NoCertificateSent),
            Some(false) if all.contains(&Cause::NoCertificateSent) => {
                all.retain(|cause| {
                    let is_none_sent = matches!(cause, Cause::NoCertificateSent | Cause::BadRequest);
                    is_none_sent || WITHOUT.contains(cause) || !cause.is_refusal()
                });
            }
            _ => {}
        }
        let mut once = Vec::new();
        for cause in all {
            if !once.contains(&cause) {
                once.push(cause);
            }
        }
        once
    }
}

fn how_far(found: &Found<'_>, evidence: &Evidence<'_>) -> HowFar {
    let first = found.causes.iter().copied().find(|cause| *cause != Cause::TrafficOpened || found.causes.len() == 1);
    let may_be = |cause| found.causes.contains(&cause);
    match found.stage {
        _ if first.is_none() => HowFar::Succeeded,
        Stage::Own => HowFar::OwnFiles,
        Stage::Trust => HowFar::ClientRefused,
        Stage::Proxy => HowFar::ProxyRefused,
        Stage::Refused
            if matches!(first, Some(Cause::ProtocolVersion | Cause::NoCommonCipher | Cause::HostNameDiffers)) =>
        {
            HowFar::Unclear
        }
        Stage::Refused if evidence.is_sent == Some(true) || !may_be(Cause::NoCertificateSent) => HowFar::ServiceRefused,
        Stage::Refused if may_be(Cause::NoCommonCipher) || may_be(Cause::KeyTooWeak) => HowFar::ServiceRefusedUnclear,
        Stage::Refused => HowFar::NoneReceived,
        Stage::Answer if may_be(Cause::NoCertificateSent) => HowFar::ServiceRefusedUnclear,
        Stage::Answer => HowFar::Answered,
        Stage::Network if first == Some(Cause::NoCertificateSent) => HowFar::ClosedAfter,
        Stage::Network if may_be(Cause::CutOff) => HowFar::Cut,
        Stage::Network => HowFar::NotReached,
        Stage::Late => by_causes(&found.causes),
    }
}

/// How far it got when only the causes tell.
fn by_causes(causes: &[Cause]) -> HowFar {
    let sides: Vec<HowFar> = causes.iter().map(|cause| side(*cause)).collect();
    match sides.split_first() {
        // A redirect leads to another host, which is not reached.
        Some((HowFar::NotReached, rest))
            if rest.iter().all(|it| matches!(it, HowFar::NotReached | HowFar::Answered | HowFar::ProxyRefused)) =>
        {
            HowFar::NotReached
        }
        Some((HowFar::Answered, rest))
            if rest.iter().all(|it| matches!(it, HowFar::Answered | HowFar::ProxyRefused)) =>
        {
            HowFar::Answered
        }
        Some((first, rest)) if rest.iter().all(|it| it == first) => *first,
        _ => HowFar::Unclear,
    }
}

/// How far it got with this cause.
fn side(cause: Cause) -> HowFar {
    match cause {
        Cause::KeyDoesNotFit | Cause::KeyPassword | Cause::WrongFile | Cause::KeyTooWeak | Cause::WeakSignature => {
            HowFar::OwnFiles
        }
        Cause::ServerAuthorityNotTrusted
        | Cause::HostNameDiffers
        | Cause::ClockWrong
        | Cause::ServerCertificateExpired
        | Cause::RevocationNotChecked => HowFar::ClientRefused,
        Cause::ProxyRefuses | Cause::ProxyLogin => HowFar::ProxyRefused,
        Cause::PortClosed | Cause::NameNotFound | Cause::NoAnswer | Cause::PlainHttp => HowFar::NotReached,
        Cause::OwnCertificateExpired
        | Cause::UnknownIssuer
        | Cause::IntermediateMissing
        | Cause::NoClientAuthentication
        | Cause::Revoked
        | Cause::AccessDenied => HowFar::ServiceRefused,
        Cause::NoCertificateSent => HowFar::NoneReceived,
        Cause::Redirected
        | Cause::HttpForbidden
        | Cause::HttpNotFound
        | Cause::SoapFault
        | Cause::BadRequest
        | Cause::ReturnCode
        | Cause::GatewayFails => HowFar::Answered,
        Cause::CutOff => HowFar::Cut,
        Cause::ProtocolVersion | Cause::NoCommonCipher | Cause::TrafficOpened => HowFar::Unclear,
    }
}

/// The kind of command that tells most of what is left.
fn kind(causes: &[Cause], client: Option<&Client>) -> Kind {
    let all = |test: fn(Cause) -> bool| causes.iter().all(|cause| test(*cause));
    let is_network = |cause| {
        matches!(
            cause,
            Cause::PortClosed
                | Cause::NameNotFound
                | Cause::PlainHttp
                | Cause::ProxyRefuses
                | Cause::ProxyLogin
                | Cause::NoAnswer
                | Cause::GatewayFails
        )
    };
    let is_answer = |cause| {
        matches!(
            cause,
            Cause::Redirected
                | Cause::HttpForbidden
                | Cause::HttpNotFound
                | Cause::SoapFault
                | Cause::ReturnCode
                | Cause::BadRequest
        )
    };
    let is_java = client.is_some_and(|client| client.id == "java");
    match causes {
        _ if all(is_network) => Kind::Network,
        _ if all(is_answer) => Kind::Answer,
        // Only Java itself tells whether it had no certificate or held it back.
        [Cause::NoCertificateSent, _, ..] if is_java => Kind::Java,
        _ => Kind::Handshake,
    }
}

/// The command of this program whose output a text is.
fn ran(text: &Text<'_>, client: Option<&Client>) -> Option<Kind> {
    let marks = &Knowledge::get().marks;
    match () {
        () if client.is_some_and(|client| client.id == "s_client") => Some(Kind::Handshake),
        () if text.has_any(&marks.ran_java) => Some(Kind::Java),
        () if text.has_any(&marks.ran_answer) => Some(Kind::Answer),
        () if text.has_any(&marks.ran_reach) => Some(Kind::Reach),
        () if text.has_any(&marks.ran_network) => Some(Kind::Network),
        () => None,
    }
}

/// The command that tells more when one was run already. Nothing when no command does: the files tell then, or whoever runs
/// the service.
fn next_kind(wanted: Kind, ran: Option<Kind>, how_far: HowFar) -> Option<Kind> {
    let Some(ran) = ran else { return Some(wanted) };
    match (wanted, ran) {
        (Kind::Handshake, Kind::Handshake) => {
            let is_up = matches!(how_far, HowFar::ClosedAfter | HowFar::Answered | HowFar::Cut | HowFar::Unclear);
            is_up.then_some(Kind::Answer)
        }
        (Kind::Network, Kind::Network) => Some(Kind::Reach),
        (Kind::Answer, Kind::Answer) => None,
        (_, Kind::Reach) if how_far == HowFar::NotReached => None,
        (Kind::Java, Kind::Java) => Some(Kind::Handshake),
        (wanted, _) => Some(wanted),
    }
}

fn shell(text: &Text<'_>, client: Option<&Client>) -> Shell {
    let is_prompt = |line: &Line<'_>| line.small.get(1..3) == Some(":\\") && line.small.contains('>');
    match () {
        () if text.has_any(&Knowledge::get().marks.powershell) => Shell::Powershell,
        () if text.lines.iter().any(is_prompt) => Shell::Cmd,
        () if text.has(":\\") || client.is_some_and(|client| client.is_windows) => Shell::Powershell,
        () => Shell::Bash,
    }
}

/// What was chosen, with the host of the text where none was.
fn aimed(chosen: &Chosen, text: &Text<'_>) -> Chosen {
    if chosen.host.is_some() {
        return chosen.clone();
    }
    let (host, port) = host::of(&text.lines).unzip();
    Chosen { host, port: chosen.port.or(port.flatten()), ..chosen.clone() }
}

/// The return code of VTJkysely that stands in the text.
fn returned(text: &Text<'_>) -> Option<&'static Return> {
    text.lines.iter().rev().find_map(|line| {
        let after = line.small.split_once("paluukoodi")?.1;
        let digits = after.find(|it: char| it.is_ascii_digit())?;
        let is_negative = after.get(..digits)?.ends_with('-');
        let number: String = after.get(digits..)?.chars().take_while(char::is_ascii_digit).collect();
        let code = if is_negative { format!("-{number}") } else { number };
        Knowledge::get().returns.iter().find(|it| it.code == code)
    })
}
