//! Which alert or rule a text fits first, and on which line.

use super::alert;
use super::cause::Cause;
use super::evidence::Evidence;
use super::knowledge::{Client, Knowledge, Rule, Stage};
use super::meaning::{More, SILENT_REFUSALS, further_of, rare};
use super::phrase::first_part;
use super::text::{Line, Text};

/// What was found in the text before the files were looked at.
pub(super) struct Found<'a> {
    pub(super) stage: Stage,
    pub(super) causes: Vec<Cause>,
    /// Those of the causes that are rare.
    pub(super) further: Vec<Cause>,
    pub(super) line: &'a str,
    /// The place of the line among all lines.
    pub(super) at: usize,
    pub(super) english: Option<&'static str>,
    /// What was wrong and did not stop the client; the line is about that.
    pub(super) passed: Vec<Cause>,
    /// Another call failed before it.
    pub(super) is_later: bool,
}

impl<'a> Found<'a> {
    /// Nothing yet of a line, which is the one at a place among all.
    fn on(line: &Line<'a>, at: usize) -> Self {
        let (line, english) = (line.shown, line.english);
        Self { line, at, english, ..Self::of(Stage::Refused, Vec::new()) }
    }

    /// These causes, and no line that says so.
    pub(super) fn of(stage: Stage, causes: Vec<Cause>) -> Self {
        Self { stage, causes, further: Vec::new(), line: "", at: 0, english: None, passed: Vec::new(), is_later: false }
    }

    /// The causes; of a call that succeeded what was wrong all the same.
    pub(super) fn told(&self) -> &[Cause] {
        if self.causes.is_empty() { &self.passed } else { &self.causes }
    }

    /// What silence means: a client that waits prints nothing, and neither do some that were refused after the handshake.
    pub(super) fn of_silence() -> Self {
        Self::of(Stage::Network, [Cause::NoAnswer, Cause::CutOff].into_iter().chain(SILENT_REFUSALS).collect())
    }
}

/// The first stage in which something fits decides; of its lines from this one on the last.
pub(super) fn fitting<'a>(
    text: &'a Text<'a>,
    from: usize,
    client: Option<&Client>,
    evidence: &Evidence<'_>,
) -> Option<Found<'a>> {
    fitting_since(Stage::Authorities, text, from, client, evidence)
}

/// The same without the stages before this one.
pub(super) fn fitting_since<'a>(
    stage: Stage,
    text: &'a Text<'a>,
    from: usize,
    client: Option<&Client>,
    evidence: &Evidence<'_>,
) -> Option<Found<'a>> {
    let lines = text.lines.get(from..)?;
    let mut is_alert_read = false;
    for rule in Knowledge::get().rules.iter().filter(|rule| rule.stage >= stage) {
        if rule.stage >= Stage::Refused && !std::mem::replace(&mut is_alert_read, true) {
            let alert = lines.iter().enumerate().rev().find_map(|(at, line)| Some((at, line, alert::on(&line.small)?)));
            if let Some((at, line, alert)) = alert {
                let more = More { none_sent: alert.none_sent, cut: false, names_authorities: alert.names_authorities };
                let causes = more.with(&alert.causes, client, evidence);
                let further = rare(&causes, client);
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

/// What is wrong with the service's certificate, by every rule that says no more than one thing of it.
pub(super) fn faults_of_service(text: &Text<'_>, client: Option<&Client>) -> Vec<Cause> {
    const EXACT: usize = 2;
    let is_exact = |rule: &&Rule| rule.causes.len() <= EXACT && rule.causes.iter().all(|it| it.is_of_service());
    let rules = Knowledge::get().rules.iter().filter(|rule| rule.stage == Stage::Trust).filter(is_exact);
    let fits = rules.filter(|rule| rule.fits(text, &text.lines, client).is_some());
    fits.fold(Vec::new(), |mut all, rule| {
        all.extend(further_of(&rule.causes, &all));
        all
    })
}

impl Rule {
    /// The last of these lines that it fits, which are those at the end of the text, and its place among them.
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
        if phrases.is_empty() && self.status.is_empty() && self.ended.is_empty() {
            return None;
        }
        // A phrase is on few of many lines.
        let mut places: Vec<usize> = phrases.iter().flat_map(|phrase| text.places(first_part(phrase))).collect();
        places.sort_unstable();
        let before = text.lines.len() - lines.len();
        let is_said = |at: usize, line: &Line<'_>| {
            places.binary_search(&(before + at)).is_ok() && phrases.iter().any(|phrase| line.says(phrase))
        };
        lines.iter().enumerate().rev().find(|(at, line)| {
            let is_answer = line.status.is_some_and(|status| self.status.contains(&status));
            let is_end = line.ended.is_some_and(|number| self.ended.contains(&number));
            !line.is_command
                && (is_answer || is_end || is_said(*at, line))
                && (self.and.is_empty() || line.has_any(&self.and))
                && !line.has_any(&self.unless)
                && (self.page.is_empty() || has_page(lines, *at, &self.page))
        })
    }
}

/// Whether one of these is in the page that came with the answer on a line: after it up to the next answer, or before it where no
/// other answer stands before that.
fn has_page(lines: &[Line<'_>], at: usize, marks: &[String]) -> bool {
    let (before, rest) = lines.split_at_checked(at).unwrap_or_default();
    let is_answer = |line: &&Line<'_>| line.status.is_some();
    let is_page = |line: &Line<'_>| line.has_any(marks);
    let mut after = rest.iter().skip(1).take_while(|line| !is_answer(line));
    after.any(is_page) || before.iter().take_while(|line| !is_answer(line)).any(is_page)
}
