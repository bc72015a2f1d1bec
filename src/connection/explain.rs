//! Reads a text: which client, how far it got, and what it fits.

use super::accepted::accepted;
use super::any_of::AnyOf;
use super::attempts::{self, Again};
use super::called::Called;
use super::cause::Cause;
use super::command::{Chosen, Next};
use super::cover::covered_after;
use super::evidence::{Evidence, gathered};
use super::fitting::Found;
use super::front::{Front, behind, is_of_front, log_of, reached};
use super::how_far::{HowFar, how_far};
use super::knowledge::{Client, Knowledge, Return, Stage, has_any};
use super::later::{found, is_without_trust};
use super::level::is_quiet;
use super::locked::asked;
use super::look;
use super::meaning::SHORT;
use super::naming;
use super::narrowed::Narrowing;
use super::next::{asked_again, kind, next_kind, ran, shell};
use super::noise::is_silence;
use super::option::misnamed;
use super::own::Own;
use super::particulars::Particulars;
use super::pasted::Pasted;
use super::phrase::says;
use super::remark::{Remark, marked, of_client, of_files};
use super::served::is_served;
use super::server;
use super::shell::Kind;
use super::text::Text;
use super::unasked::unasked;
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
    /// What the words of the causes name.
    pub particulars: Particulars,
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
const TELLING: usize = 13;
/// So many attempts from the end are read one by one.
const ATTEMPTS: usize = 3;
/// So many commands from the end are read one by one.
const TRIES: usize = 8;

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
            particulars: Particulars::default(),
        }
    }

    /// Whether the call succeeded.
    #[must_use]
    pub fn success(&self) -> bool {
        matches!(self.how_far, HowFar::Succeeded | HowFar::CommandAnswered)
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
    let tries = Pasted::tries(text);
    match Front::of(&tries) {
        Some(front) => of_front(&front, &tries, own, chosen),
        None => of_last(&tries, own, chosen),
    }
}

/// What the last command that says anything says.
fn of_last(tries: &[Pasted], own: Option<&Own>, chosen: &Chosen) -> Explanation {
    // A log that stands before the command tells more than the page that this got.
    let log = tries.first().filter(|first| tries.len() > 1 && first.prompt.is_empty());
    let mut last_first = tries.iter().rev().take(TRIES);
    let Some(last) = last_first.next().map(|it| of_try(it, own, chosen)) else { return Explanation::unknown(None) };
    let mut others = last_first.filter(|it| it.is_call()).map(|it| of_try(it, own, chosen)).filter(tells);
    let of_log = log.filter(|_| last.says_something() && !tells(&last)).map(|log| of_try(log, own, chosen));
    if let Some(of_log) = of_log.filter(|it| is_exact(it) && it.further.is_empty()) {
        return of_log;
    }
    if last.says_something() {
        let is_last_of_several = last.is_last_of_several || others.next().is_some();
        return Explanation { is_last_of_several, ..last };
    }
    // The last command only looked at something.
    let Some(before) = others.next() else { return last };
    let is_last_of_several = before.is_last_of_several || others.next().is_some();
    Explanation { is_last_of_several, ..before }
}

/// What a call of a program in front says: the answer that came back, or its log where the answer may mean anything or none
/// came.
fn of_front(front: &Front<'_>, tries: &[Pasted], own: Option<&Own>, chosen: &Chosen) -> Explanation {
    let (call, log) = (of_try(front.call, own, chosen), of_try(front.log, own, chosen));
    let is_answer = (tells(&call) && call.how_far != HowFar::NotReached) || is_through(&call, &log);
    let said = if is_answer || !tells(&log) { call } else { with_further(log) };
    // Its log names the service that it calls.
    let called = Called::of(&front.log.prompt, &front.log.text, &Text::of(&front.log.text));
    let next = said.next.as_ref().and_then(|next| next.told(&called, chosen));
    let said = Explanation { next, ..said };
    let others = tries.iter().rev().take(TRIES).filter(|it| it.is_call() && !front.has(it));
    let is_last_of_several = said.is_last_of_several || others.map(|it| of_try(it, own, chosen)).any(|it| tells(&it));
    Explanation { is_last_of_several, ..said }
}

/// Whether a gateway's answer came through a program that answers nothing itself.
fn is_through(call: &Explanation, log: &Explanation) -> bool {
    let is_gateway = call.causes.first().is_some_and(|it| it.cause == Cause::GatewayFails);
    is_gateway && log.client.is_some_and(|client| client.is_tunnel)
}

/// What a log says with what is rare in one list: the page that came back may mean that too.
fn with_further(mut log: Explanation) -> Explanation {
    log.causes.append(&mut log.further);
    log
}

/// What one command printed. Of several attempts it is the last that tells anything.
fn of_try(pasted: &Pasted, own: Option<&Own>, chosen: &Chosen) -> Explanation {
    let parts = attempts::counted(&pasted.text).into_iter().rev().take(ATTEMPTS);
    let mut said = parts.map(|part| explained(&pasted.part(part), own, chosen)).filter(tells);
    if let Some(last) = said.next() {
        let is_last_of_several = last.is_last_of_several || said.any(|it| differs(&it, &last));
        return Explanation { is_last_of_several, ..last };
    }
    let whole = explained(pasted, own, chosen);
    again(pasted, &whole, own, chosen).unwrap_or(whole)
}

/// Whether something is said; what may mean anything tells nothing.
fn tells(said: &Explanation) -> bool {
    said.says_something() && said.causes.len() <= TELLING
}

/// Whether two say different things. A client that tried again by itself and failed in the same way tells of one failure.
fn differs(one: &Explanation, other: &Explanation) -> bool {
    let first = |said: &Explanation| said.causes.first().map(|it| it.cause);
    one.success() != other.success() || first(one) != first(other)
}

/// What the last attempt says where one log has several without a number: it succeeded, or failed for a reason of its own.
fn again(pasted: &Pasted, whole: &Explanation, own: Option<&Own>, chosen: &Chosen) -> Option<Explanation> {
    if whole.how_far == HowFar::Answered || !whole.says_something() || look::is_look(pasted) {
        return None;
    }
    let again = Again::of(&pasted.text)?;
    let is_answer = |said: &Explanation| said.causes.first().is_some_and(|it| it.cause == Cause::GatewayFails);
    let is_call = |said: &Explanation| said.success() || is_exact(said) || (again.is_same && tells(said));
    let last = explained(&pasted.part(again.text), own, chosen);
    if !is_call(&last) || is_course(&last) {
        return None;
    }
    // The host may have been named before.
    let called = || called(pasted, &Text::of(&pasted.text));
    let called = whole.next.as_ref().map_or_else(called, |next| next.called.clone());
    let next = last.next.as_ref().and_then(|next| next.or_told(&called, chosen));
    let before = explained(&pasted.part(again.before), own, chosen);
    // One failure is told on several lines of a log, and once more at its end.
    let is_other = differs(&before, &last);
    let is_told = whole.is_last_of_several && !differs(whole, &last);
    let is_attempt = !again.is_prefix && (is_call(&before) || is_answer(&before));
    let is_last_of_several = last.is_last_of_several || is_told || (is_attempt && is_other);
    Some(Explanation { is_last_of_several, next, ..last })
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
            | HowFar::CheckFailed
            | HowFar::ProxyRefused
            | HowFar::ServiceRefused
            | HowFar::NoneReceived
            | HowFar::ServiceRefusedUnclear
    );
    (is_way || is_side) && said.causes.len() <= SHORT
}

/// What a text says. What a program logged of its own answers tells where nothing else does.
fn explained(pasted: &Pasted, own: Option<&Own>, chosen: &Chosen) -> Explanation {
    let said = said_of(&look::text_of(pasted), pasted, own, chosen);
    if let Some(louder) = louder(&said, pasted, own, chosen) {
        return louder;
    }
    // To read a long text twice for nothing would take long.
    if said.says_something() || !pasted.text.lines().any(is_served) {
        return said;
    }
    said_of(&Text::with_served(&pasted.text), pasted, own, chosen)
}

/// What the lines of a warning or an error say, where what was found stands on one below them.
fn louder(said: &Explanation, pasted: &Pasted, own: Option<&Own>, chosen: &Chosen) -> Option<Explanation> {
    if !is_course(said) {
        return None;
    }
    let louder = said_of(&Text::without(&pasted.text, is_quiet), pasted, own, chosen);
    louder.says_something().then_some(louder)
}

/// Whether what was found stands on a line that tells of the course of things.
fn is_course(said: &Explanation) -> bool {
    said.causes.first().is_some_and(|it| is_quiet(&it.line))
}

fn said_of(text: &Text<'_>, pasted: &Pasted, own: Option<&Own>, chosen: &Chosen) -> Explanation {
    let client = client(text);
    let mut evidence = gathered(text);
    let marks = &Knowledge::get().marks;
    let small = Zeroizing::new(pasted.text.to_ascii_lowercase());
    evidence.in_handshake = has_any(&small, &marks.in_handshake);
    evidence.accepted = accepted(&pasted.text);
    let typed = Zeroizing::new(pasted.prompt.to_ascii_lowercase());
    let is_given = |options: &AnyOf| has_any(&typed, options) || has_any(&small, options);
    evidence.is_trust_given = is_given(&marks.authorities_given);
    evidence.is_chain_given = is_given(&marks.chain_given);
    let is_silent = is_silence(&pasted.text);
    let found = if is_silent { Some(Found::of_silence()) } else { found(text, client, &evidence) };
    // A message in words of one's own, and frames that say what they are about.
    let of_frames = || has_any(&small, &marks.timed_out).then(|| Found::of(Stage::Network, vec![Cause::NoAnswer]));
    let found = opened(found.or_else(of_frames), &evidence).map(|found| reached(asked(found, &small), &small));
    let returned = returned(text);
    let called = called(pasted, text);
    let shell = shell(&pasted.prompt, text, client);
    let found = found.map(|found| unasked(found, &evidence, &called, &pasted.text));
    let found = found.map(|found| chained(found, &evidence));
    let found = found.map(|found| misnamed(found, text, &pasted.prompt));
    let found = found.map(|found| naming::compared(behind(found, pasted), &pasted.text, &called.service));
    let Some(mut found) = found else {
        let next = Next::of(Kind::Handshake, shell, &called, chosen);
        let shown = server::shown(&pasted.text, &[Cause::HostNameDiffers, Cause::ServerAuthorityNotTrusted], "");
        return Explanation { returned, next, shown, ..Explanation::unknown(client) };
    };
    let is_last_of_several = found.is_later;
    let is_success = found.causes.is_empty();
    let of_service = found.told().to_vec();
    let mut remarks = passed(&mut found, client, &evidence);
    let narrowing = own.map(|own| Narrowing::of(own, &found.causes, &evidence, client));
    let left = left(&found, narrowing.as_ref());
    remarks.extend(narrowing.iter().flat_map(|it| of_files(it, &found, &left)));
    remarks.extend(of_client(client, &left));
    let before = found.at.checked_sub(1).and_then(|at| text.lines.get(at)).map_or("", |it| it.shown);
    let line = covered_after(before, found.line);
    let finding = |cause: &Cause| Finding { cause: *cause, line: line.clone() };
    let (head, rare) = parted(&left, &found, narrowing.as_ref());
    let (causes, further) = (head.iter().map(finding).collect(), rare.iter().map(finding).collect());
    let how_far = how_far(&found, &evidence, client);
    let wanted = kind(&left, client, chosen);
    let wanted = asked_again(wanted, how_far, &called.request);
    let next = if is_success { None } else { next_kind(wanted, ran(text, client), how_far) };
    let next = next.and_then(|kind| Next::of(kind, shell, &called, chosen));
    remarks.extend(next.as_ref().filter(|it| it.is_past_proxy()).map(|_| Remark::PastProxy));
    let of_service = if is_success { of_service } else { left };
    let (shown, english) = (server::shown(&pasted.text, &of_service, &line), found.english);
    let particulars = Particulars::of(&evidence, own, shell);
    Explanation {
        client,
        how_far,
        causes,
        further,
        returned,
        next,
        is_last_of_several,
        shown,
        remarks,
        english,
        particulars,
    }
}

/// The call of the service. Where a program in front was called is not where the service is; its log may name that.
fn called(pasted: &Pasted, text: &Text<'_>) -> Called {
    match (is_of_front(pasted), pasted.prompt.is_empty()) {
        (false, _) => Called::of(&pasted.prompt, &pasted.text, text),
        (true, false) => Called::default(),
        (true, true) => Called::of("", "", &log_of(pasted)),
    }
}

/// What is to be said of a client that went on. That s_client does not know an issuer is nothing wrong by itself: it goes on
/// without any authorities that are trusted.
fn passed(found: &mut Found<'_>, client: Option<&Client>, evidence: &Evidence<'_>) -> Vec<Remark> {
    let is_cause = found.causes.contains(&Cause::ServerAuthorityNotTrusted);
    let is_bare = !is_cause && is_without_trust(client, evidence);
    let is_unknown = is_bare && found.passed.contains(&Cause::ServerAuthorityNotTrusted);
    found.passed.retain(|cause| !is_bare || *cause != Cause::ServerAuthorityNotTrusted);
    marked([(Remark::WentOn, !found.passed.is_empty()), (Remark::TrustNotTold, is_unknown)])
}

/// What is left with the files. After a success: what is wrong all the same.
fn left(found: &Found<'_>, narrowing: Option<&Narrowing<'_>>) -> Vec<Cause> {
    match narrowing {
        None => found.told().to_vec(),
        Some(it) if found.causes.is_empty() => found.passed.iter().copied().chain(it.own.lasting()).collect(),
        Some(it) => it.left(),
    }
}

/// A list of more than three without those that are rare, and these, where that makes it short. What the files prove is not
/// rare; what they make unlikely is.
fn parted(causes: &[Cause], found: &Found<'_>, narrowing: Option<&Narrowing<'_>>) -> (Vec<Cause>, Vec<Cause>) {
    let unlikely = narrowing.map(|it| it.unlikely(causes)).unwrap_or_default();
    let (unlikely, causes): (Vec<Cause>, Vec<Cause>) = causes.iter().partition(|cause| unlikely.contains(cause));
    let is_fault = |cause: &Cause| narrowing.is_some_and(|it| it.own.faults.contains(cause));
    let is_rare = |cause: &Cause| found.further.contains(cause) && !is_fault(cause);
    let (rare, head): (Vec<Cause>, Vec<Cause>) = causes.iter().partition(|cause| is_rare(cause));
    let is_apart = causes.len() > SHORT && !head.is_empty() && head.len() <= SHORT;
    let (head, rare) = if is_apart { (head, rare) } else { (causes, Vec::new()) };
    (head, [rare, unlikely].concat())
}

/// What was found, with a chain that is not sent last where the command was given one to send.
fn chained<'a>(mut found: Found<'a>, evidence: &Evidence<'_>) -> Found<'a> {
    found.causes.sort_by_key(|cause| evidence.is_chain_given && *cause == Cause::IntermediateMissing);
    found
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
