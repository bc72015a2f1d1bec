//! Reads a text: which client, how far it got, and what it fits.

use super::cause::Cause;
use super::command::{Chosen, Next, made};
use super::cover::covered_after;
use super::evidence::{Evidence, gathered};
use super::fitting::Found;
use super::how_far::{HowFar, how_far};
use super::knowledge::{Client, Knowledge, Return, Stage, has_any, says};
use super::later::found;
use super::meaning::SHORT;
use super::next::{aimed, kind, next_kind, ran, shell};
use super::own::Own;
use super::pasted::Pasted;
use super::remark::{self, Remark};
use super::server;
use super::shell::Kind;
use super::text::{Text, is_silence};
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
    /// What the text shows of the service's certificate: its names, who issued it.
    pub shown: Vec<String>,
    /// What is to be known beside the causes.
    pub remarks: Vec<Remark>,
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

/// More causes than this are not read one by one.
const LIKELY: usize = 5;
/// A longer list than this tells nothing of an attempt.
const TELLING: usize = 12;
/// So many attempts from the end are read one by one.
const ATTEMPTS: usize = 3;

impl Explanation {
    /// Nothing in a text is known.
    fn unknown(client: Option<&'static Client>) -> Self {
        Self {
            client,
            how_far: HowFar::Unknown,
            causes: Vec::new(),
            further: Vec::new(),
            returned: None,
            next: None,
            is_last_of_several: false,
            shown: Vec::new(),
            remarks: Vec::new(),
            english: None,
        }
    }

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
        let said = explained(&pasted.part(attempt), own, chosen);
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
    let last = explained(&pasted.part(text), own, chosen);
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
    let is_silent = is_silence(&pasted.text);
    let found = if is_silent { Some(Found::of_silence()) } else { found(&text, client, &evidence) };
    let found = opened(found, &evidence);
    let returned = returned(&text);
    let (shell, aimed) = (shell(&text, client), aimed(chosen, &pasted.prompt, &text));
    let is_last_of_several = pasted.is_last_of_several || found.as_ref().is_some_and(|found| found.is_later);
    let Some(found) = found else {
        let next = made(Kind::Handshake, shell, &aimed);
        let shown = server::shown(&pasted.text, &[Cause::HostNameDiffers, Cause::ServerAuthorityNotTrusted], "");
        return Explanation { returned, next, is_last_of_several, shown, ..Explanation::unknown(client) };
    };
    let is_success = found.causes.is_empty();
    let (left, mut remarks) = left(&found, own, &evidence, client);
    if !found.passed.is_empty() {
        remarks.insert(0, Remark::WentOn);
    }
    let before = found.at.checked_sub(1).and_then(|at| text.lines.get(at)).map_or("", |it| it.shown);
    let line = covered_after(before, found.line);
    let finding = |cause: &Cause| Finding { cause: *cause, line: line.clone() };
    let (head, rare) = parted(&left, &found.further, own);
    let (causes, further) = (head.iter().map(finding).collect(), rare.iter().map(finding).collect());
    let how_far = how_far(&found, &evidence);
    let wanted = kind(&left, client, chosen);
    let next = if is_success { None } else { next_kind(wanted, ran(&text, client), how_far) };
    let next = next.and_then(|kind| made(kind, shell, &aimed));
    let (shown, english) = (server::shown(&pasted.text, &left, &line), found.english);
    Explanation { client, how_far, causes, further, returned, next, is_last_of_several, shown, remarks, english }
}

/// What is left with the files, and what is to be said of them. After a success: what is wrong all the same.
fn left(
    found: &Found<'_>,
    own: Option<&Own>,
    evidence: &Evidence<'_>,
    client: Option<&Client>,
) -> (Vec<Cause>, Vec<Remark>) {
    let Some(own) = own else { return (found.told().to_vec(), Vec::new()) };
    if found.causes.is_empty() {
        return (found.passed.iter().copied().chain(own.lasting()).collect(), Vec::new());
    }
    let left = own.narrowed(&found.causes, evidence, client);
    let remarks = remark::of_files(own, &found.causes, &left, evidence);
    (left, remarks)
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
        None => Some(Found { line, ..Found::of(Stage::Late, vec![Cause::TrafficOpened]) }),
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
