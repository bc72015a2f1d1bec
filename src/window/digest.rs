//! What a case means, already in words: worked out once per change, so that drawing only reads it.

use super::kit::{Mark, Timeline, Tone};
use super::place::Place;
use super::timeline::timeline;
use crate::assessment::{Assessment, Assessor, Finding, Issue, Severity, StepStatus, TaskStatus, Urgency};
use crate::case::{Address, Answer, Field, RowId, TaskFact, TaskState};
use crate::handover::{self, AnswerLine, Block, Document, Material, Scope};
use crate::process::{Kind, LinkId, List, ListUse, OptionId, Question, QuestionId, Step, StepId, Task, TaskId};
use crate::wording::{self, Speaker};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What a digest was worked out for: revision, language, day, how many tasks show their errors, and what is looked at
/// that takes work of its own.
pub(super) type DigestKey = (u64, &'static str, Date, usize, Extra);

/// What is worked out only while it is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Extra {
    /// Nothing.
    #[default]
    Nothing,
    /// The handover.
    Handover(Scope),
    /// The answers of a step.
    Answers(StepId),
}

/// What the user has chosen to see, and what was read besides the case.
pub(super) struct Choices<'a> {
    /// The tasks that show their errors.
    pub(super) checked: &'a BTreeSet<TaskId>,
    /// The columns of a list.
    pub(super) columns: &'a dyn Fn(&List) -> Vec<QuestionId>,
    /// What a handover tells besides the case.
    pub(super) material: Option<&'a Material>,
}

/// What a case means today.
#[derive(Default)]
pub(super) struct Digest {
    /// What it was worked out for.
    pub(super) key: Option<DigestKey>,
    pub(super) assessment: Assessment,
    pub(super) steps: Vec<StepLine>,
    pub(super) tasks: BTreeMap<TaskId, TaskLine>,
    pub(super) open: Vec<OpenLine>,
    pub(super) next: Vec<NextLine>,
    pub(super) deadlines: Vec<DeadlineLine>,
    pub(super) timeline: Timeline,
    pub(super) tables: BTreeMap<String, TableLines>,
    /// How many rows of other lists belong to a row, such as the end customers of a group.
    pub(super) members: BTreeMap<RowId, usize>,
    /// The full identifiers of subsystems on the data exchange layer, each with its environment or end customer.
    pub(super) identifiers: Vec<(String, String)>,
    /// The answers of the step, one by one; only while they are checked or transferred.
    pub(super) answers: Vec<AnswerLine>,
    /// The handover as it would be written now; only while it is looked at.
    pub(super) preview: Option<Document>,
    /// What changed since the last handover; only while handing over is looked at.
    pub(super) since: Option<Vec<Block>>,
    at: BTreeMap<Address, Vec<Said>>,
}

/// What is said of a field.
pub(super) struct Said {
    pub(super) severity: Severity,
    pub(super) text: String,
    /// Where the text in force is, when a statute says it.
    pub(super) link: Option<LinkId>,
}

/// A step in the rail and on the overview.
pub(super) struct StepLine {
    pub(super) id: StepId,
    pub(super) number: usize,
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) mark: Mark,
    pub(super) state: (Tone, String),
    pub(super) owners: String,
    pub(super) spoken: String,
}

/// What is said of a task beside its title.
#[derive(Default)]
pub(super) struct TaskLine {
    pub(super) state: String,
    pub(super) tone: Option<Tone>,
    pub(super) meta: String,
    pub(super) blockers: Vec<(String, Address)>,
    /// Marked done while the check finds gaps: what, and where to begin.
    pub(super) contradiction: Option<(String, Address)>,
}

/// Something to fill in or correct.
pub(super) struct OpenLine {
    pub(super) severity: Severity,
    pub(super) text: String,
    pub(super) address: Address,
    pub(super) step: StepId,
    pub(super) task: Option<TaskId>,
}

/// Something to do next.
pub(super) struct NextLine {
    pub(super) title: String,
    pub(super) place: String,
    pub(super) chip: (Tone, String),
    pub(super) address: Address,
    pub(super) step: StepId,
}

/// Something that falls due.
pub(super) struct DeadlineLine {
    /// When, what and who.
    pub(super) cells: [String; 3],
    pub(super) chip: (Tone, String),
    pub(super) address: Address,
}

/// The rows of a table, and how many there are of each kind.
#[derive(Default)]
pub(super) struct TableLines {
    pub(super) rows: Vec<RowLine>,
    pub(super) errors: usize,
    pub(super) missing: usize,
    pub(super) states: BTreeMap<OptionId, usize>,
}

impl TableLines {
    fn new(rows: Vec<RowLine>) -> Self {
        let mut states = BTreeMap::new();
        for state in rows.iter().filter_map(|row| row.state.clone()) {
            *states.entry(state).or_default() += 1;
        }
        let count = |test: fn(&RowLine) -> bool| rows.iter().filter(|row| test(row)).count();
        let (errors, missing) = (count(|row| row.errors > 0), count(|row| row.missing > 0));
        Self { rows, errors, missing, states }
    }
}

/// A row of a table.
pub(super) struct RowLine {
    pub(super) id: RowId,
    pub(super) cells: Vec<String>,
    pub(super) chip: (Tone, String),
    pub(super) errors: usize,
    pub(super) missing: usize,
    /// Where the row stands, in a list whose rows have a state of their own.
    pub(super) state: Option<OptionId>,
    /// Everything that can be searched, in lower case.
    pub(super) haystack: String,
    /// What to sort each column by.
    pub(super) keys: Vec<String>,
}

/// A text as it sorts in Finnish and Swedish: å, ä and ö after z, in this order.
fn alphabetical(text: &str) -> String {
    let place = |letter: char| match letter {
        'å' => ['{', '1'],
        'ä' | 'æ' => ['{', '2'],
        'ö' | 'ø' => ['{', '3'],
        letter => [letter, '\0'],
    };
    text.chars().flat_map(char::to_lowercase).flat_map(place).filter(|letter| *letter != '\0').collect()
}

/// The question that says where a row stands: the first choice among the columns.
pub(super) fn state_question(list: &List) -> Option<&Question> {
    let choice = |question: &&Question| matches!(question.kind, Kind::Choice(_)) && list.columns.contains(&question.id);
    list.questions.iter().find(choice)
}

/// The key of a table: a list as it is shown in a task.
pub(super) fn table_key(task: &TaskId, list: &List) -> String {
    format!("{task}/{}", list.id)
}

impl Digest {
    pub(super) fn new(
        (speaker, assessor): (Speaker<'_>, &mut Assessor),
        key: DigestKey,
        &Choices { checked, columns, material }: &Choices<'_>,
    ) -> Self {
        let (_, _, today, _, extra) = &key;
        let today = *today;
        let assessment = assessor.assess(speaker.case, speaker.process, today);
        let work = Work { speaker, assessment: &assessment, today, checked, columns };
        let open = work.open();
        let steps = work.steps();
        let tasks = speaker.process.tasks().map(|(_, task)| (task.id.clone(), work.task(task))).collect();
        let (next, deadlines, tables, at) = (work.next(), work.deadlines(), work.tables(), work.at());
        let members = work.members();
        let preview = match extra {
            Extra::Handover(scope) => {
                let material = material.cloned().unwrap_or_else(|| Material::of(today));
                Some(handover::preview(speaker, &assessment, *scope, &material))
            }
            Extra::Answers(_) | Extra::Nothing => None,
        };
        let since = preview.as_ref().and_then(|_| handover::since_last(speaker, &assessment, None));
        let answers = match extra {
            Extra::Answers(step) => speaker.process.step(step).map(|step| handover::answers(speaker, step)),
            Extra::Handover(_) | Extra::Nothing => None,
        };
        let answers = answers.unwrap_or_default();
        let identifiers = wording::layer_identifiers(speaker);
        Self {
            key: Some(key),
            identifiers,
            steps,
            tasks,
            open,
            next,
            deadlines,
            timeline: timeline(speaker, &assessment, today),
            tables,
            members,
            answers,
            preview,
            since,
            at,
            assessment,
        }
    }

    /// What is wrong at an address and should be seen there now.
    pub(super) fn errors(&self, address: &Address) -> Vec<String> {
        let found = self.at.get(address).into_iter().flatten();
        found.filter(|said| said.severity == Severity::Error).map(|said| said.text.clone()).collect()
    }

    /// What is worth knowing at an address.
    pub(super) fn remarks(&self, address: &Address) -> impl Iterator<Item = &Said> {
        self.at.get(address).into_iter().flatten().filter(|said| said.severity >= Severity::Warning)
    }

    /// The gravest thing that is said at an address.
    pub(super) fn gravest(&self, address: &Address) -> Option<Severity> {
        self.at.get(address)?.iter().map(|said| said.severity).min()
    }
}

struct Work<'a> {
    speaker: Speaker<'a>,
    assessment: &'a Assessment,
    today: Date,
    checked: &'a BTreeSet<TaskId>,
    columns: &'a dyn Fn(&List) -> Vec<QuestionId>,
}

impl Work<'_> {
    fn word(&self, key: &str) -> String {
        self.speaker.words.text(key)
    }

    fn count(&self, key: &str, count: usize) -> String {
        self.speaker.words.with(key, [("count", count.into())])
    }

    /// Errors are shown once their page was left or a check was asked for; what is missing always.
    fn is_shown(&self, finding: &Finding) -> bool {
        let checked = finding.task.as_ref().is_none_or(|task| self.checked.contains(task));
        finding.severity == Severity::Missing || finding.severity == Severity::Note || checked
    }

    fn open(&self) -> Vec<OpenLine> {
        let mut open: Vec<OpenLine> = self
            .assessment
            .findings
            .iter()
            .filter(|finding| finding.severity != Severity::Note && self.is_shown(finding))
            .map(|finding| OpenLine {
                severity: finding.severity,
                text: wording::finding_at(self.speaker, finding),
                address: finding.address.clone(),
                step: finding.step.clone(),
                task: finding.task.clone(),
            })
            .collect();
        let order: BTreeMap<&TaskId, usize> =
            self.speaker.process.tasks().enumerate().map(|(at, (_, task))| (&task.id, at)).collect();
        open.sort_by_key(|line| (line.task.as_ref().and_then(|task| order.get(task)).copied(), line.severity));
        open
    }

    fn at(&self) -> BTreeMap<Address, Vec<Said>> {
        let mut at: BTreeMap<Address, Vec<Said>> = BTreeMap::new();
        for finding in self.assessment.findings.iter().filter(|finding| self.is_shown(finding)) {
            let text = wording::finding(self.speaker, finding);
            let link = match &finding.issue {
                Issue::Rule(rule) => self.speaker.process.rule(rule).map(|rule| rule.link.clone()),
                _ => None,
            };
            at.entry(finding.address.clone()).or_default().push(Said { severity: finding.severity, text, link });
        }
        at
    }

    fn steps(&self) -> Vec<StepLine> {
        let lines = self.speaker.process.steps.iter().zip(&self.assessment.steps).enumerate();
        lines.map(|(at, (step, status))| self.step(at + 1, step, status)).collect()
    }

    fn step(&self, number: usize, step: &Step, status: &StepStatus) -> StepLine {
        let found = |severity| {
            let of_step = |finding: &&Finding| finding.step == step.id && finding.severity == severity;
            self.assessment.findings.iter().filter(of_step).filter(|finding| self.is_shown(finding)).count()
        };
        let (errors, warnings) = (found(Severity::Error), found(Severity::Warning));
        let mut parts =
            vec![self.speaker.words.with("rail-done", [("done", status.done.into()), ("total", status.total.into())])];
        if errors > 0 {
            parts.push(self.count("count-errors", errors));
        } else if warnings > 0 {
            parts.push(self.count("count-warnings", warnings));
        } else if status.waiting {
            parts.push(self.word("rail-waiting"));
        }
        let mark = match status {
            _ if errors + warnings > 0 => Mark::Alert,
            status if status.is_done() && status.total > 0 => Mark::Done,
            status if status.begun => Mark::Begun(number),
            _ => Mark::Untouched(number),
        };
        let state = match status {
            status if status.is_done() && status.total > 0 => (Tone::Ok, self.word("state-done")),
            status if status.waiting => (Tone::Warning, self.word("state-waiting")),
            status if status.begun => (Tone::Accent, self.word("state-in-progress")),
            _ => (Tone::Neutral, self.word("state-not-started")),
        };
        let title = step.title.get(self.speaker.words.tag()).to_owned();
        let subtitle = parts.join(" · ");
        let place = self.step_place(number);
        let spoken = format!("{place}: {title}, {}, {subtitle}", state.1);
        StepLine { id: step.id.clone(), number, title, subtitle, mark, state, owners: self.owners(step), spoken }
    }

    fn step_place(&self, number: usize) -> String {
        let total = self.speaker.process.steps.len();
        self.speaker.words.with("step-place", [("number", number.into()), ("total", total.into())])
    }

    /// Who is responsible in a step, the first two by name.
    fn owners(&self, step: &Step) -> String {
        let owner = |task: &Task| self.fact(&task.id, TaskFact::Owner);
        let mut names: Vec<String> = Vec::new();
        for name in step.tasks.iter().filter_map(owner) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let more = names.len().saturating_sub(2);
        names.truncate(2);
        let mut text = names.join(", ");
        if more > 0 {
            text.push_str(&format!(" +{more}"));
        }
        text
    }

    fn fact(&self, task: &TaskId, fact: TaskFact) -> Option<String> {
        let answer = self.speaker.case.fact(task, fact).filter(|answer| !answer.is_blank())?;
        Some(wording::answer(self.speaker, None, answer))
    }

    fn task(&self, task: &Task) -> TaskLine {
        let Some(status) = self.assessment.tasks.get(&task.id) else { return TaskLine::default() };
        let blockers = status.blockers.iter().map(|it| (wording::blocker(self.speaker, it), it.address())).collect();
        let (tone, state) = self.task_state(task, status);
        let contradiction = self.contradiction(task, status);
        let meta = self.meta(&task.id, status.state);
        TaskLine { state, tone: Some(tone), meta, blockers, contradiction }
    }

    fn task_state(&self, task: &Task, status: &TaskStatus) -> (Tone, String) {
        let words = self.speaker.words;
        match status.state {
            TaskState::Done if status.missing + status.errors > 0 => (Tone::Warning, self.word("chip-done-with-gaps")),
            TaskState::Done => (Tone::Ok, wording::task_state(words, status.state)),
            TaskState::Waiting => (Tone::Warning, self.waiting(&task.id)),
            TaskState::NotApplicable => (Tone::Neutral, wording::task_state(words, status.state)),
            _ if !status.blockers.is_empty() => (Tone::Neutral, self.word("chip-blocked")),
            TaskState::InProgress => (Tone::Accent, wording::task_state(words, status.state)),
            TaskState::NotStarted => (Tone::Neutral, wording::task_state(words, status.state)),
        }
    }

    fn waiting(&self, task: &TaskId) -> String {
        let whom = self.fact(task, TaskFact::WaitingFor);
        let since = self.speaker.case.fact(task, TaskFact::WaitingSince).and_then(Answer::date);
        let mut text = whom.map_or_else(
            || self.word("state-waiting"),
            |whom| self.speaker.words.with("chip-waiting-for", [("whom", whom.into())]),
        );
        if let Some(since) = since {
            let days = (self.today - since).get_days();
            text = format!("{text}, {}", self.speaker.words.with("days", [("count", days.into())]));
        }
        text
    }

    fn meta(&self, task: &TaskId, state: TaskState) -> String {
        let mut parts = Vec::new();
        if state == TaskState::Done {
            let by = self.fact(task, TaskFact::CompletedBy);
            parts.extend(by.into_iter().chain(self.fact(task, TaskFact::CompletedOn)));
        } else {
            let labelled = |fact| {
                let value = self.fact(task, fact)?;
                Some(format!("{}: {value}", wording::fact(self.speaker, fact)))
            };
            parts.extend([TaskFact::Owner, TaskFact::Due].into_iter().filter_map(labelled));
        }
        parts.join(" · ")
    }

    fn contradiction(&self, task: &Task, status: &TaskStatus) -> Option<(String, Address)> {
        let open = status.missing + status.errors;
        (status.state == TaskState::Done && open > 0).then_some(())?;
        let first = self.assessment.of_task(&task.id).find(|finding| {
            finding.severity <= Severity::Missing && finding.address != Address::State(task.id.clone())
        });
        let address = first.map_or_else(|| Address::State(task.id.clone()), |finding| finding.address.clone());
        Some((self.speaker.words.with("issue-done-but-incomplete", [("open", open.into())]), address))
    }

    fn next(&self) -> Vec<NextLine> {
        let line = |next: &crate::assessment::Next| {
            let status = self.assessment.tasks.get(&next.task)?;
            let chip = match next.urgency {
                Urgency::Errors => (Tone::Error, self.count("count-errors", status.errors)),
                Urgency::Waiting => (Tone::Warning, self.waiting(&next.task)),
                Urgency::Open if status.missing > 0 => (Tone::Neutral, self.count("count-missing", status.missing)),
                Urgency::Open => (Tone::Accent, self.word("chip-to-mark")),
            };
            let title = wording::title(self.speaker, &Address::State(next.task.clone()));
            let place = self.place(&next.step);
            Some(NextLine { title, place, chip, address: next.address.clone(), step: next.step.clone() })
        };
        self.assessment.next.iter().filter_map(line).collect()
    }

    fn place(&self, step: &StepId) -> String {
        let number = self.speaker.process.step_number(step);
        let place = self.speaker.words.with("step-number", [("number", number.into())]);
        let title = self.speaker.process.step(step).map(|step| step.title.get(self.speaker.words.tag()));
        format!("{place} · {}", title.unwrap_or_default())
    }

    fn deadlines(&self) -> Vec<DeadlineLine> {
        let line = |due: &crate::assessment::Due| {
            let days = (due.date - self.today).get_days();
            let (tone, key) = match days {
                ..0 => (Tone::Error, "deadline-late"),
                0 => (Tone::Warning, "deadline-today"),
                1..=30 => (Tone::Warning, "days"),
                _ => (Tone::Neutral, "days"),
            };
            DeadlineLine {
                cells: [
                    self.speaker.words.date(due.date),
                    wording::deadline(self.speaker, due),
                    due.owner.clone().unwrap_or_default(),
                ],
                chip: (tone, self.speaker.words.with(key, [("count", days.abs().into())])),
                address: due.address.clone(),
            }
        };
        self.assessment.deadlines.iter().map(line).collect()
    }

    fn members(&self) -> BTreeMap<RowId, usize> {
        let mut members = BTreeMap::new();
        for list in &self.speaker.process.lists {
            for question in list.questions.iter().filter(|it| matches!(it.kind, Kind::RowsOf(_))) {
                for (_, row) in self.speaker.case.rows(&list.id) {
                    let Some(Answer::Choices(chosen)) = row.answer(&question.id) else { continue };
                    for group in chosen.iter().filter_map(|it| it.to_string().parse::<RowId>().ok()) {
                        *members.entry(group).or_default() += 1;
                    }
                }
            }
        }
        members
    }

    fn tables(&self) -> BTreeMap<String, TableLines> {
        let mut counts: BTreeMap<(&str, RowId), Vec<&Finding>> = BTreeMap::new();
        for finding in &self.assessment.findings {
            if let Address::Field(Field::Cell(list, row, _)) = &finding.address {
                counts.entry((crate::process::Identifier::as_str(list), *row)).or_default().push(finding);
            }
        }
        let mut tables = BTreeMap::new();
        for (_, task) in self.speaker.process.tasks() {
            for shown in &task.lists {
                let Some(list) = self.speaker.process.list(&shown.list) else { continue };
                let columns = (self.columns)(list);
                let rows = self.speaker.case.rows(&list.id).map(|(id, _)| {
                    let found = counts.get(&(crate::process::Identifier::as_str(&list.id), id));
                    self.row((list, &columns), shown, id, found.map_or(&[], Vec::as_slice))
                });
                tables.insert(table_key(&task.id, list), TableLines::new(rows.collect()));
            }
        }
        tables
    }

    fn row(&self, (list, columns): (&List, &[QuestionId]), shown: &ListUse, id: RowId, found: &[&Finding]) -> RowLine {
        let asked = |finding: &&&Finding| match &finding.address {
            Address::Field(field) => field.question().is_some_and(|question| shown.asks(question)),
            _ => false,
        };
        let count = |severity| found.iter().filter(asked).filter(|finding| finding.severity == severity).count();
        let (errors, missing) = (count(Severity::Error), count(Severity::Missing));
        let chip = match (errors, missing) {
            (0, 0) => (Tone::Ok, self.word("row-ready")),
            (0, missing) => (Tone::Warning, self.count("count-missing", missing)),
            (errors, _) => (Tone::Error, self.count("count-errors", errors)),
        };
        let cells: Vec<String> = columns.iter().map(|question| self.cell(list, id, question)).collect();
        let keys = columns.iter().zip(&cells).map(|(question, cell)| self.sort_key(list, id, question, cell));
        let haystack = cells.join(" ").to_lowercase();
        let answer = state_question(list).and_then(|it| self.speaker.case.row(&list.id, id)?.answer(&it.id));
        let state = match answer {
            Some(Answer::Choice(option)) => Some(option.clone()),
            _ => None,
        };
        RowLine { id, keys: keys.collect(), chip, errors, missing, state, haystack, cells }
    }

    fn cell(&self, list: &List, id: RowId, question: &crate::process::QuestionId) -> String {
        if *question == list.named_by {
            return wording::row_name(self.speaker, &list.id, id);
        }
        let answer = self.speaker.case.row(&list.id, id).and_then(|row| row.answer(question));
        let text = answer.map(|it| wording::answer(self.speaker, self.speaker.process.question(question), it));
        text.filter(|text| !text.is_empty()).unwrap_or_else(|| "–".to_owned())
    }

    /// Days sort as days; texts without regard to case.
    fn sort_key(&self, list: &List, id: RowId, question: &crate::process::QuestionId, cell: &str) -> String {
        let answer = self.speaker.case.row(&list.id, id).and_then(|row| row.answer(question));
        answer.and_then(Answer::date).map_or_else(|| alphabetical(cell), |date| date.to_string())
    }
}

impl DeadlineLine {
    pub(super) fn date(&self) -> &str {
        let [date, ..] = &self.cells;
        date
    }

    pub(super) fn what(&self) -> &str {
        let [_, what, _] = &self.cells;
        what
    }
}

/// The page of a step line.
impl StepLine {
    pub(super) fn place(&self) -> Place {
        Place::Step(self.id.clone(), None)
    }
}

#[cfg(test)]
mod tests {
    use super::alphabetical;

    #[test]
    fn the_alphabet_ends_in_three_letters_of_its_own() {
        let mut names = ["Öljy", "Zeta", "Åbo", "Ämpäri", "aamu", "Azur"];
        names.sort_by_key(|name| alphabetical(name));
        assert_eq!(names, ["aamu", "Azur", "Zeta", "Åbo", "Ämpäri", "Öljy"]);
    }
}
