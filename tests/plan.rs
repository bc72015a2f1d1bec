//! The plan: its days against a table made by hand, and what becomes of what nobody knows.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use jiff::civil::{Date, date};
use lupapolku::assessment::assess;
use lupapolku::case::{Answer, Case, Edit, Field, TaskFact, TaskState};
use lupapolku::handover::{Block, ExportInputs, Format, Scope, build, write};
use lupapolku::language::{Language, Translations};
use lupapolku::plan::{Length, Plan, Standing, plan};
use lupapolku::process::{Process, vtjkysely_intermediary};
use lupapolku::wording::{self, TextContext};
use std::sync::Arc;

fn process() -> Arc<Process> {
    vtjkysely_intermediary().expect("sound")
}

/// A case of which so much is known.
struct Known {
    case: Case,
    today: Date,
}

impl Known {
    fn on(today: Date) -> Self {
        Self { case: Case::begun(&process(), today), today }
    }

    fn put(mut self, field: Field, answer: Answer) -> Self {
        let edit = Edit::answer(&self.case, field, Some(answer)).expect("a change");
        self.case.apply(&edit).expect("fits");
        self
    }

    fn day(self, question: &str, day: Date) -> Self {
        self.put(Field::answer(&question.into()), Answer::Date(day))
    }

    fn connects_by(self, option: &str) -> Self {
        self.put(Field::answer(&"connection-choice".into()), Answer::Choice(option.into())).done("choose-connection")
    }

    fn done(mut self, task: &str) -> Self {
        let edit = Edit::state(&self.case, &task.into(), TaskState::Done, self.today, "Aino Esimerkki");
        self.case.apply(&edit.expect("a change")).expect("fits");
        self
    }

    /// A task takes so many working days here.
    fn takes(self, task: &str, days: u16) -> Self {
        let field = |fact| Field::Task(task.into(), fact);
        let said = self.put(field(TaskFact::Duration), Answer::Text(format!("{days} arkipäivää")));
        said.put(field(TaskFact::DurationReason), Answer::Text("viime vuoden hanke".into()))
    }

    fn plan(&self) -> Plan {
        let process = process();
        plan(&self.case, &process, &assess(&self.case, &process, self.today)).expect("within the years")
    }

    fn said(&self, tag: &str) -> Vec<String> {
        let (process, words) = (process(), Translations::new(Language::find(tag).expect("known")));
        let context = TextContext { words: &words, process: &process, case: &self.case };
        wording::plan(context, &plan(&self.case, &process, &assess(&self.case, &process, self.today)))
    }

    fn written(&self, format: Format) -> String {
        let (process, words) = (process(), Translations::new(Language::find("fi").expect("known")));
        let context = TextContext { words: &words, process: &process, case: &self.case };
        let assessment = assess(&self.case, &process, self.today);
        let document = build(context, &assessment, Scope::default(), &ExportInputs::of(self.today));
        String::from_utf8(write(&document, format).expect("written")).expect("text").replace("\r\n ", "")
    }
}

/// Wanted on its earliest day.
fn holidays() -> Known {
    without_a_day().day("ready-by", date(2027, 3, 30))
}

fn without_a_day() -> Known {
    Known::on(date(2026, 12, 21)).connects_by("certificate").takes("protection", 3)
}

fn branches() -> Known {
    let known = Known::on(date(2026, 11, 30)).connects_by("certificate").day("ready-by", date(2027, 3, 15));
    let known = known.takes("protection", 8).takes("choose-provisions", 12);
    known.takes("make-request", 10).takes("install-certificate", 5)
}

fn done_late() -> Known {
    let known = Known::on(date(2027, 1, 20)).connects_by("certificate").day("ready-by", date(2027, 3, 15));
    known.day("submitted-on", date(2026, 12, 22)).day("certificate-ordered-on", date(2027, 1, 11))
}

fn layer() -> Known {
    let known = Known::on(date(2026, 11, 30)).connects_by("layer").takes("server-solution", 10);
    known.day("ready-by", date(2027, 3, 22))
}

/// The lines of the table for a case, each cut into its cells.
fn table(case: &str) -> Vec<Vec<String>> {
    let text = include_str!("data/plan/by-hand.txt");
    let lines = text.lines().skip_while(|line| *line != format!("case {case}")).skip(1);
    let lines = lines.take_while(|line| !line.starts_with("case ")).filter(|line| line.contains(" | 2"));
    lines.map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

#[test]
fn the_days_are_those_of_the_table_made_by_hand() {
    let cases = [("holidays", holidays()), ("branches", branches()), ("done-late", done_late()), ("layer", layer())];
    for (name, known) in cases {
        let (plan, table) = (known.plan(), table(name));
        assert!(table.len() >= 4, "{name}");
        for line in table {
            let task = plan.task(&line[0].as_str().into()).expect("planned");
            let days = [Some(task.begin), Some(task.end), task.must_begin, task.must_end];
            let days = days.map(|day| day.map(|day| day.to_string()).unwrap_or_default());
            assert_eq!(days.as_slice(), &line[1..], "{name}: {}", line[0]);
        }
    }
}

#[test]
fn the_chain_is_what_each_waited_for_longest() {
    let chain = |known: Known| known.plan().chain.iter().map(ToString::to_string).collect::<Vec<_>>();
    let layer = chain(layer());
    let last = ["server-solution", "layer-test-permit", "layer-production-permit", "layer-certificates"];
    assert_eq!(layer[..4], last);
    assert_eq!(layer.last().map(String::as_str), Some("customer-subsystems"));
    let branches = chain(branches());
    assert_eq!(branches.first().map(String::as_str), Some("choose-provisions"));
    assert!(branches.contains(&"record-decision".to_owned()) && !branches.contains(&"make-request".to_owned()));
}

#[test]
fn what_is_late_is_named_with_what_it_does_to_the_day() {
    let plan = branches().plan();
    assert_eq!((plan.ready, plan.late_by), (date(2027, 3, 16), 1));
    let task = |plan: &Plan, id: &str| plan.task(&id.into()).expect("planned").clone();
    assert_eq!(
        (task(&plan, "choose-provisions").standing, task(&plan, "choose-provisions").slack),
        (Standing::Late, -1)
    );
    assert_eq!((task(&plan, "protection").standing, task(&plan, "protection").slack), (Standing::Ahead, 3));
    let late = done_late().plan();
    assert_eq!((late.ready, late.late_by), (date(2027, 3, 22), 5));
    assert_eq!(task(&late, "receive-certificate").standing, Standing::Overdue);
    assert_eq!(task(&late, "record-decision").standing, Standing::Running);
    assert_eq!(task(&late, "submission").standing, Standing::Done);
    assert_eq!(late.milestone, None);
}

#[test]
fn the_sentence_tells_the_earliest_day_and_by_when_the_application_must_be_sent() {
    let said = branches().said("en").concat();
    assert!(
        said.starts_with("Ready on 16 March 2027 at the earliest, one working day after the target date 15 March 2027")
    );
    assert!(said.contains("; the application must be sent by 15 Dec 2026."), "{said}");
    let said = holidays().said("fi").concat();
    let begins =
        "Valmis aikaisintaan 30.3.2027; haluttu päivä on 30.3.2027; hakemus on lähetettävä viimeistään 30.12.2026.";
    assert!(said.starts_with(begins), "{said}");
}

/// The earliest day is a guess from which nothing follows: nobody has to do anything by a day that nobody has chosen.
#[test]
fn without_a_wanted_day_nothing_must_be_done_by_any_day() {
    let known = without_a_day();
    let plan = known.plan();
    assert_eq!((plan.wanted, plan.milestone), (None, None));
    assert!(plan.tasks.iter().all(|task| (task.must_begin, task.must_end) == (None, None)));
    assert!(plan.steps.iter().all(|step| step.must_begin.is_none()));
    assert_eq!(plan.task(&"protection".into()).map(|task| task.slack), Some(2), "to the earliest day");
    for (tag, earliest, none, unknown, must) in [
        ("fi", "Valmis aikaisintaan 30.3.2027.", "Haluttua päivää ei ole valittu.", "laskettu nollaksi", "viimeistään"),
        ("sv", "Klart tidigast 30.3.2027.", "Ingen önskad dag har valts.", "noll dagar", "senast"),
        ("en", "Ready on 30 March 2027 at the earliest.", "No target date has been chosen.", "no time", " must "),
    ] {
        let said = known.said(tag);
        let first = said.first().expect("a sentence");
        assert!(first.starts_with(earliest) && first.contains(none) && first.contains(unknown), "{first}");
        assert!(said.iter().all(|line| !line.contains(must)), "{said:?}");
    }
    for format in [Format::Html, Format::Markdown, Format::Csv, Format::Json, Format::Ics] {
        let text = known.written(format);
        for must in ["viimeistään 30.12.2026", "30.12.2026 mennessä", "20261230", "Viimeistään aloitettava"] {
            assert!(!text.contains(must), "{format:?}: {must}");
        }
    }
}

#[test]
fn the_day_by_which_the_application_must_be_sent_stands_among_the_deadlines() {
    let (process, known) = (process(), branches());
    let words = Translations::new(Language::find("en").expect("known"));
    let context = TextContext { words: &words, process: &process, case: &known.case };
    let assessment = assess(&known.case, &process, known.today);
    let document = build(context, &assessment, Scope::default(), &ExportInputs::of(known.today));
    let deadlines = document.sections.iter().find(|it| it.heading == "Deadlines").expect("deadlines");
    let Some(Block::Table { rows, .. }) = deadlines.blocks.first() else { panic!("a table") };
    let days: Vec<[&str; 2]> = rows.iter().map(|row| [row[0].text.as_str(), row[1].text.as_str()]).collect();
    assert!(
        days.contains(&["15 Dec 2026", "Send the application and answer requests for additional information"]),
        "{days:?}"
    );
    assert!(days.iter().any(|[day, _]| *day == "15 March 2027"), "{days:?}");
}

#[test]
fn what_nobody_knows_takes_no_time_and_is_said_to_be_unknown() {
    let plan = Known::on(date(2026, 11, 30)).plan();
    let task = plan.task(&"let-certificate-in".into()).expect("planned on the presumed branch");
    assert_eq!((task.length, task.begin), (Length::Unknown, task.end));
    assert_eq!(plan.presumed.len(), 1);
    let said = Known::on(date(2026, 11, 30)).said("en");
    assert!(said.iter().any(|line| line.contains("We do not know")), "{said:?}");
    assert!(said.iter().any(|line| line.contains("counted with “Service certificate”")), "{said:?}");
}

#[test]
fn beyond_the_years_that_were_checked_nothing_is_planned() {
    let known = Known::on(date(2026, 11, 30)).day("ready-by", date(2036, 2, 1));
    let process = process();
    assert!(plan(&known.case, &process, &assess(&known.case, &process, known.today)).is_err());
    assert!(known.said("sv").concat().contains("2035"), "{:?}", known.said("sv"));
}

#[test]
fn every_length_that_is_counted_with_has_a_source_and_the_rest_says_whom_to_ask_or_why_not() {
    let process = process();
    for duration in &process.planning.durations {
        assert_eq!(duration.takes.is_some(), duration.source.is_some(), "{}", duration.task);
    }
}

#[test]
fn a_length_of_ones_own_asks_for_its_reason_and_for_a_number() {
    let process = process();
    let codes = |known: &Known| {
        let findings = assess(&known.case, &process, known.today).findings;
        findings.iter().map(|finding| finding.issue.code().to_owned()).collect::<Vec<_>>()
    };
    let length = Field::Task("protection".into(), TaskFact::Duration);
    let known = Known::on(date(2026, 11, 30)).put(length.clone(), Answer::Text("8".into()));
    assert!(codes(&known).contains(&"no-duration-reason".to_owned()));
    let known = Known::on(date(2026, 11, 30)).put(length, Answer::Text("pitkään".into()));
    assert!(codes(&known).contains(&"not-days".to_owned()));
    assert!(!codes(&branches()).contains(&"no-duration-reason".to_owned()));
}

#[test]
fn the_plan_is_in_every_export_and_in_the_calendar() {
    let known = branches();
    for format in [Format::Html, Format::Markdown, Format::Csv, Format::Json] {
        let text = known.written(format);
        assert!(text.contains("Valmis aikaisintaan 16.3.2027"), "{format:?}");
        assert!(text.contains("Oma arvio: viime vuoden hanke"), "{format:?}");
    }
    let calendar = known.written(Format::Ics);
    let process = process();
    let (step, task) = process.task(&"submission".into()).expect("there");
    let begin = format!("SUMMARY:Viimeistään aloitettava: {}", step.title.get("fi"));
    assert!(calendar.contains(&begin), "{calendar}");
    assert!(calendar.contains(&format!("SUMMARY:Viimeistään tehtävä: {}", task.title.get("fi"))), "{calendar}");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20270315"), "the wanted day");
    let without = without_a_day().written(Format::Ics);
    assert!(!without.contains("Viimeistään aloitettava"), "no day is wanted");
}
