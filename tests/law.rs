//! What the law and practice ask of days, end customers and words, and what is told of its sources.

#![expect(clippy::expect_used, clippy::panic, reason = "tests stop at the first thing that is not as they say")]

use crate::program::run;
use assert_cmd::Command;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use lupapolku::assessment::{Assessment, Severity, Version, assess};
use lupapolku::calendar::{Period, Step, Way};
use lupapolku::case::{Answer, AnswerKey, Case, Edit, Field, Row, RowId, TaskState};
use lupapolku::handover::{ExportInputs, Format, Scope, build, write};
use lupapolku::language::{Language, Translations};
use lupapolku::process::{Process, vtjkysely_intermediary};
use lupapolku::wording::{self, TextContext};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const TODAY: Date = date(2026, 11, 28);

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/law").join(name)
}

fn process() -> Arc<Process> {
    vtjkysely_intermediary().expect("sound")
}

/// What `check` says of a file on a day, in English.
fn check(name: &str, today: &str) -> (Option<i32>, Value) {
    let file = data(name);
    let outcome = run(&["check", &file.to_string_lossy(), "--json", "--today", today, "--language", "en"]);
    (Some(outcome.code.into()), outcome.json())
}

/// Code, severity and field of everything that is found.
fn found(report: &Value) -> BTreeSet<(String, String, String)> {
    let text = |finding: &Value, key: &str| finding[key].as_str().expect("text").to_owned();
    let findings = report["findings"].as_array().expect("findings").iter();
    findings.map(|it| (text(it, "code"), text(it, "severity"), text(it, "field"))).collect()
}

fn says(report: &Value, code: &str, severity: &str, field: &str) -> bool {
    found(report).contains(&(code.to_owned(), severity.to_owned(), field.to_owned()))
}

/// The sample with answers changed: outside lists, or `list/row/question`.
fn sample(answers: &[(&str, Answer)]) -> Case {
    let mut case = lupapolku::sample::case().expect("readable");
    for (field, answer) in answers {
        let field = match field.split('/').collect::<Vec<_>>().as_slice() {
            [question] => Field::answer(&(*question).into()),
            [list, row, question] => {
                let (list, row): (_, RowId) = ((*list).into(), row.parse().expect("a row"));
                if case.row(&list, row).is_none() {
                    case.apply(&Edit::add_row(&list, row, Row::default())).expect("fits");
                }
                Field::cell(&list, row, &(*question).into())
            }
            other => panic!("{other:?}"),
        };
        if let Some(edit) = Edit::answer(&case, field, Some(answer.clone())) {
            case.apply(&edit).expect("fits");
        }
    }
    case
}

fn day(year: i16, month: i8, day: i8) -> Answer {
    Answer::Date(date(year, month, day))
}

fn choice(option: &str) -> Answer {
    Answer::Choice(option.into())
}

/// The severities with which a code is found at a field that ends so.
fn severities(assessment: &Assessment, code: &str, field: &str) -> Vec<Severity> {
    let is = |it: &&lupapolku::assessment::Finding| it.issue.code() == code && it.address.to_string().ends_with(field);
    assessment.findings.iter().filter(is).map(|it| it.severity).collect()
}

fn codes(case: &Case, today: Date, code: &str, field: &str) -> Vec<Severity> {
    severities(&assess(case, &process(), today), code, field)
}

/// The days of the table made by two other calendars: a month and a way of service a line.
#[test]
fn every_day_of_twelve_years_is_counted_as_two_other_calendars_count_it() {
    let table = std::fs::read_to_string(data("last-days.txt")).expect("readable");
    let (mut days, mut moved, mut refused) = (0, 0, 0);
    for line in table.lines() {
        let cells: Vec<&str> = line.split(' ').collect();
        let [month, way, cells @ ..] = cells.as_slice() else { panic!("{line}") };
        let ways: &[Way] = match *way {
            "post" => &[Way::Post],
            "electronic" => &[Way::Electronic],
            "same-day" => &[Way::Proof, Way::Fetched],
            other => panic!("{other}"),
        };
        let first: Date = format!("{month}-01").parse().expect("a day");
        assert_eq!(cells.len(), usize::try_from(first.days_in_month()).expect("few"));
        for (at, cell) in cells.iter().enumerate() {
            let day = first.checked_add(i64::try_from(at).expect("few").days()).expect("a day");
            for way in ways {
                let count = Period { way: *way, day, known: None, days: 30 }.count();
                days += 1;
                if *cell == "-" {
                    assert!(count.is_err(), "{day} {way:?}");
                    refused += 1;
                    continue;
                }
                let reading = count.expect("within the years").readings.remove(0);
                let (offset, is_moved) = cell.strip_suffix('*').map_or((*cell, false), |offset| (offset, true));
                let offset: i64 = offset.parse().expect("a number");
                assert_eq!(reading.last, day.checked_add(offset.days()).expect("a day"), "{day} {way:?}");
                assert_eq!(matches!(reading.steps.last(), Some(Step::Moved { .. })), is_moved, "{day} {way:?}");
                moved += usize::from(is_moved);
            }
        }
    }
    assert_eq!(days, 4 * 4383);
    // So many days a count that knows no days of rest gets wrong: nearly a third.
    assert_eq!(moved, 1351 + 1353 + 2 * 1353);
    assert_eq!(refused, 37 + 33 + 2 * 30);
}

#[test]
fn the_end_of_a_period_of_statute_moves_off_boxing_day_and_passes_only_after_the_day_it_moved_to() {
    let at = "answer/review-deadline";
    let due = |report: &Value| {
        let deadlines = report["deadlines"].as_array().expect("deadlines").iter();
        let found = deadlines.filter(|it| it["field"] == at).map(|it| (it["date"].clone(), it["state"].clone()));
        found.collect::<Vec<_>>()
    };
    let (_, early) = check("review-26-12.ron", "2026-11-28");
    assert!(says(&early, "on-rest-day", "warning", at));
    assert_eq!(due(&early), [("2026-12-28".into(), "ahead".into())]);
    for today in ["2026-12-26", "2026-12-27", "2026-12-28"] {
        let (_, report) = check("review-26-12.ron", today);
        assert!(says(&report, "near", "warning", at), "{today}");
        assert!(!says(&report, "passed", "error", at), "{today}");
    }
    let (code, late) = check("review-26-12.ron", "2026-12-29");
    assert_eq!(code, Some(1));
    assert!(says(&late, "passed", "error", at));
    assert_eq!(due(&late), [("2026-12-28".into(), "passed".into())]);
}

#[test]
fn a_permit_a_certificate_in_use_and_a_supplement_that_have_passed_are_errors() {
    let (code, report) = check("permit-and-certificate-expired.ron", "2026-12-20");
    assert_eq!(code, Some(1));
    let certificate = "list/service-certificates/1-77770001/certificate-not-after";
    let supplement = "list/supplements/1-88880001/supplement-answer-by";
    for field in ["answer/decision-valid-until", certificate, supplement] {
        assert!(says(&report, "passed", "error", field), "{field}");
    }
    assert!(says(&report, "passed", "warning", certificate), "the day to order a new one");
    // On their last days they have not passed.
    let (_, report) = check("permit-and-certificate-expired.ron", "2026-12-01");
    assert!(says(&report, "near", "warning", "answer/decision-valid-until"));
    assert!(!says(&report, "passed", "error", certificate));
}

#[test]
fn what_has_passed_is_the_first_to_do_and_stands_in_every_export() {
    let process = process();
    let text = std::fs::read_to_string(data("permit-and-certificate-expired.ron")).expect("readable");
    let case = lupapolku::store::parse(&text).expect("a case");
    let today = date(2026, 12, 20);
    let assessment = assess(&case, &process, today);
    assert_eq!(
        assessment.next.first().map(|next| next.address.to_string()).as_deref(),
        Some("list/supplements/1-88880001/supplement-answer-by")
    );
    for (tag, passed) in
        [("fi", "Mennyt: 19 päivää sitten"), ("sv", "Passerat: för 19 dagar sedan"), ("en", "Passed: 19 days ago")]
    {
        let words = Translations::new(Language::find(tag).expect("known"));
        let context = TextContext { words: &words, process: &process, case: &case };
        let scope = Scope::default();
        let document = build(context, &assessment, scope, &ExportInputs::of(today));
        for format in [Format::Markdown, Format::Html, Format::Json] {
            let text = String::from_utf8(write(&document, format).expect("written")).expect("text");
            assert!(text.contains(passed), "{tag} {format:?}");
        }
        let sheet = document.sheets.last().expect("the deadlines");
        assert!(sheet.columns.contains(&words.text("column-state")), "{:?}", sheet.columns);
        // The day on which the act was read stands beside what rests on it.
        let read = words.date(date(2025, 2, 23));
        let markdown = String::from_utf8(write(&document, Format::Markdown).expect("written")).expect("text");
        assert!(markdown.matches(&read).count() > 20, "{tag}");
        let checklist = document.sheets.first().expect("the checklist");
        assert!(checklist.columns.contains(&words.text("column-source")));
    }
}

#[test]
fn what_is_settled_replaced_or_not_in_use_is_no_error() {
    let row = |question: &str| format!("service-certificates/1-00000001/{question}");
    let with = |state: &str, more: &[(&str, Answer)]| {
        let (until, at) = (row("certificate-not-after"), row("certificate-state"));
        let answers = [&[(until.as_str(), day(2026, 11, 1)), (at.as_str(), choice(state))], more].concat();
        codes(&sample(&answers), TODAY, "passed", "certificate-not-after")
    };
    assert!(with("certificate-in-use", &[]).contains(&Severity::Error));
    // The day to order anew and the last day: neither is an error yet.
    assert_eq!(with("certificate-coming", &[]), [Severity::Warning; 2]);
    assert_eq!(with("certificate-replaced", &[]), []);
    assert_eq!(with("certificate-revoked", &[]), []);
    let retired = row("certificate-retired-on");
    assert_eq!(with("certificate-in-use", &[(retired.as_str(), day(2026, 11, 2))]), []);
    // A certificate that stands in a row is a fact, whatever way of connecting was chosen, or none.
    for way in ["layer", "undecided", "nothing"] {
        assert!(with("certificate-in-use", &[("connection-choice", choice(way))]).contains(&Severity::Error), "{way}");
    }
    let supplement = "supplements/1-00000001/supplement-answer-by";
    let answered = "supplements/1-00000001/supplement-answered-on";
    let case = |more: &[(&str, Answer)]| sample(&[&[(supplement, day(2026, 11, 7))], more].concat());
    // A Saturday that DVV sets does not move.
    assert_eq!(codes(&case(&[]), date(2026, 11, 8), "passed", "supplement-answer-by"), [Severity::Error]);
    assert_eq!(codes(&case(&[(answered, day(2026, 11, 6))]), date(2026, 11, 8), "passed", "supplement-answer-by"), []);
    // Answered, but a day late.
    assert_eq!(
        codes(&case(&[(answered, day(2026, 11, 8))]), TODAY, "late", "supplement-answer-by"),
        [Severity::Warning]
    );
    assert_eq!(codes(&case(&[(answered, day(2026, 11, 7))]), TODAY, "late", "supplement-answer-by"), []);
    let inquiry = sample(&[("inquiries/1-00000001/inquiry-answer-by", day(2026, 11, 20))]);
    assert_eq!(codes(&inquiry, TODAY, "passed", "inquiry-answer-by"), [Severity::Error]);
}

#[test]
fn a_period_is_counted_with_its_steps_and_the_confirmed_day_is_judged_beside_it() {
    let base =
        [("decision-outcome", choice("partly")), ("service-way", choice("post")), ("service-day", day(2026, 11, 19))];
    let with = |more: &[(&str, Answer)]| sample(&[&base[..], more].concat());
    let at = "review-deadline";
    let process = process();
    let case = with(&[]);
    let assessment = assess(&case, &process, TODAY);
    assert_eq!(severities(&assessment, "counted", at), [Severity::Note]);
    assert_eq!(assessment.counted.first().and_then(|legal| legal.last), Some(date(2026, 12, 28)));
    assert!(
        assessment.deadlines.iter().any(|due| due.date == date(2026, 12, 28) && due.address.to_string().ends_with(at))
    );
    let words = Translations::new(Language::find("fi").expect("Finnish"));
    let context = TextContext { words: &words, process: &process, case: &case };
    let counted = assessment.findings.iter().find(|it| it.issue.code() == "counted").expect("counted");
    let said = wording::finding(context, counted);
    for part in ["434/2003 59 §", "150/1930 2 §", "150/1930 5 §", "tapaninpäivä", "28.12.2026", "2035", "HE 124/2025"]
    {
        assert!(said.contains(&part.replace(' ', "\u{a0}")) || said.contains(part), "{part}: {said}");
    }
    assert_eq!(codes(&with(&[(at, day(2026, 12, 29))]), TODAY, "later-than-counted", at), [Severity::Error]);
    assert_eq!(codes(&with(&[(at, day(2026, 12, 28))]), TODAY, "later-than-counted", at), []);
    assert_eq!(codes(&with(&[(at, day(2026, 12, 21))]), TODAY, "earlier-than-counted", at), [Severity::Note]);
    // What the decision prints goes before thirty days, and what is no number of days is said.
    assert_eq!(
        assess(&with(&[("review-length", Answer::Text("14 päivää".into()))]), &process, TODAY)
            .counted
            .first()
            .and_then(|it| it.last),
        Some(date(2026, 12, 10))
    );
    let unread = with(&[("review-length", Answer::Text("kuukausi".into()))]);
    assert_eq!(codes(&unread, TODAY, "not-days", "review-length"), [Severity::Warning]);
    // It is known to have come earlier: the earlier day is kept.
    let known = with(&[("service-known-on", day(2026, 11, 23))]);
    assert_eq!(assess(&known, &process, TODAY).counted.first().and_then(|it| it.last), Some(date(2026, 12, 23)));
    // Nothing is counted where the way is not known, nor beyond the years that were checked.
    let unknown = sample(&[("decision-outcome", choice("partly")), ("service-way", choice("not-known"))]);
    assert_eq!(codes(&unknown, TODAY, "counted", at), []);
    let beyond = sample(&[
        ("decision-outcome", choice("refused")),
        ("service-way", choice("proof")),
        ("service-day", day(2035, 12, 20)),
    ]);
    assert_eq!(codes(&beyond, date(2035, 12, 21), "beyond-calendar", at), [Severity::Warning]);
    // The second person stands beside the day.
    let signed = with(&[("review-countersigned-by", Answer::Text("Maija Toinen".into()))]);
    let context = TextContext { words: &words, process: &process, case: &signed };
    let document = build(context, &assess(&signed, &process, TODAY), Scope::default(), &ExportInputs::of(TODAY));
    let markdown = String::from_utf8(write(&document, Format::Markdown).expect("written")).expect("text");
    assert!(markdown.contains("laskennan tarkisti Maija Toinen"));
}

#[test]
fn who_contests_nothing_is_left_alone_once_the_time_has_gone() {
    let served = [("service-way", choice("proof")), ("service-day", day(2026, 10, 1))];
    let passed = |outcome: &str, state: TaskState| {
        let mut case = sample(&[&served[..], &[("decision-outcome", choice(outcome))]].concat());
        if let Some(edit) = Edit::state(&case, &"review-request".into(), state, TODAY, "Meri") {
            case.apply(&edit).expect("fits");
        }
        codes(&case, TODAY, "passed", "review-deadline")
    };
    assert_eq!(passed("refused", TaskState::NotStarted), [Severity::Error]);
    assert_eq!(passed("partly", TaskState::InProgress), [Severity::Error]);
    assert_eq!(passed("partly", TaskState::NotApplicable), []);
    // The terms of a granted permit can be contested too, but need not be.
    assert_eq!(passed("granted", TaskState::NotStarted), []);
    assert_eq!(passed("granted", TaskState::InProgress), [Severity::Error]);
    let near = sample(&[
        ("service-way", choice("proof")),
        ("service-day", day(2026, 11, 2)),
        ("decision-outcome", choice("granted")),
    ]);
    assert_eq!(codes(&near, TODAY, "near", "review-deadline"), [Severity::Warning]);
}

#[test]
fn a_deadline_is_the_same_day_in_every_time_zone() {
    let export = |zone: &str| {
        let folder = tempfile::tempdir().expect("a folder");
        let to = folder.path().join("days.ics");
        let mut command = Command::cargo_bin("lupapolku").expect("the program is built");
        command.env("TZ", zone).arg("export").arg(data("review-26-12.ron")).arg("--to").arg(&to);
        command.args(["--today", "2026-11-28"]).assert().success();
        std::fs::read_to_string(&to).expect("written")
    };
    let here = export("Europe/Helsinki");
    assert!(here.contains("DTSTART;VALUE=DATE:20261228\r\n") && here.contains("DTEND;VALUE=DATE:20261229\r\n"));
    assert_eq!(export("Etc/GMT+12"), here);
    assert_eq!(export("Etc/GMT-12"), here);
}

#[test]
fn a_start_before_what_must_be_so_is_found_and_an_end_before_it_too() {
    let (code, report) = check("starts-before-agreement.ron", "2026-11-28");
    assert_eq!(code, Some(1));
    let starts = found(&report).into_iter().filter(|(code, _, _)| code.starts_with("starts-before-"));
    let starts: Vec<_> =
        starts.filter(|(_, severity, _)| severity == "error").map(|(code, _, field)| (field, code)).collect();
    let rows: BTreeSet<&String> = starts.iter().map(|(field, _)| field).collect();
    assert_eq!(rows.len(), 2, "{starts:?}");
    for gate in ["commitment", "approval", "permit", "terms"] {
        let code = format!("starts-before-{gate}");
        assert_eq!(starts.iter().filter(|(_, it)| *it == code).count(), 2, "{gate}");
    }
    assert!(starts.iter().any(|(_, code)| code == "starts-before-agreement"));
    assert!(found(&report).iter().any(|(code, severity, field)| code == "before-other"
        && severity == "error"
        && field.ends_with("customer-ended-on")));
}

#[test]
fn each_gate_opens_with_its_day_and_a_start_that_lies_ahead_is_warned_of() {
    let row = |question: &str| format!("end-customers/1-3f2a0001/{question}");
    let (agreed, sent, decided, commitment, starts) = (
        row("customer-agreement-date"),
        row("customer-commitment-sent-on"),
        row("customer-decided-on"),
        row("customer-commitment"),
        row("customer-starts-on"),
    );
    let good: Vec<(&str, Answer)> = vec![
        ("decision-outcome", choice("granted")),
        ("decision-date", day(2026, 11, 10)),
        ("decision-valid-until", day(2027, 11, 10)),
        ("terms-accepted-on", day(2026, 11, 11)),
        (&agreed, day(2026, 11, 1)),
        (&sent, day(2026, 11, 12)),
        (&decided, day(2026, 11, 20)),
        (&commitment, choice("approved")),
        (&starts, day(2026, 11, 21)),
    ];
    let gates = |change: &[(&str, Answer)]| {
        let mut answers = good.clone();
        for (field, answer) in change {
            answers.retain(|(it, _)| it != field);
            answers.push((field, answer.clone()));
        }
        let found = assess(&sample(&answers), &process(), TODAY).findings;
        let is_gate = |code: &str| code.starts_with("starts-before-");
        let found =
            found.iter().filter(|it| is_gate(it.issue.code())).map(|it| (it.issue.code().to_owned(), it.severity));
        found.collect::<Vec<_>>()
    };
    let error = |gate: &str| (format!("starts-before-{gate}"), Severity::Error);
    assert_eq!(gates(&[]), []);
    assert_eq!(
        gates(&[(&agreed, day(2026, 11, 25)), (&sent, day(2026, 11, 25)), (&decided, day(2026, 11, 26))]),
        [error("agreement"), error("commitment"), error("approval")]
    );
    assert_eq!(gates(&[(&commitment, choice("refused"))]), [error("commitment"), error("approval")]);
    assert_eq!(gates(&[(&commitment, choice("decided"))]), [error("approval")]);
    assert_eq!(gates(&[(&commitment, choice("not-begun"))]), [error("commitment"), error("approval")]);
    assert_eq!(gates(&[("decision-outcome", choice("refused"))]), [error("permit")]);
    assert_eq!(gates(&[(&starts, day(2027, 11, 11))]), [("starts-before-permit".to_owned(), Severity::Warning)]);
    assert_eq!(
        gates(&[(&starts, day(2026, 12, 1)), (&commitment, choice("sent"))]),
        [("starts-before-approval".to_owned(), Severity::Warning)]
    );
    // The layer asks for the customer's own acceptance.
    let layer = [("connection-choice", choice("layer"))];
    assert_eq!(gates(&layer), [error("layer-acceptance")]);
    let accepted = row("customer-layer-accepted-on");
    let [layer] = layer;
    assert_eq!(gates(&[layer.clone(), (&accepted, day(2026, 11, 21))]), []);
    assert_eq!(gates(&[layer, (&accepted, day(2026, 11, 22))]), [error("layer-acceptance")]);
}

#[test]
fn an_agreement_without_date_or_reference_is_told_unless_nothing_has_begun() {
    let row = |question: &str| format!("end-customers/99-00000001/{question}");
    let (commitment, agreed) = (row("customer-commitment"), row("customer-agreement-date"));
    for (state, told) in
        [("not-begun", vec![]), ("prepared", vec![Severity::Warning]), ("sent", vec![Severity::Warning])]
    {
        let case = sample(&[(commitment.as_str(), choice(state))]);
        assert_eq!(codes(&case, TODAY, "agreement-undated", "99-00000001/customer-agreement-date"), told, "{state}");
    }
    let case = sample(&[(commitment.as_str(), choice("prepared")), (agreed.as_str(), day(2026, 11, 1))]);
    assert_eq!(
        codes(&case, TODAY, "agreement-unreferenced", "99-00000001/customer-agreement-reference"),
        [Severity::Note]
    );
}

#[test]
fn days_that_cannot_be_are_found_one_and_all() {
    let (code, report) = check("dates.ron", "2026-11-28");
    assert_eq!(code, Some(1));
    for (code, severity, field) in [
        ("in-future", "error", "answer/submitted-on"),
        ("before-other", "error", "answer/decision-date"),
        ("before-other", "error", "answer/decision-valid-until"),
        ("passed", "error", "answer/decision-valid-until"),
        ("before-case", "warning", "answer/decision-date"),
        ("in-future", "error", "task/account-exists/completed-on"),
        ("odd-year", "warning", "list/end-customers/2-d8a8c7bf/customer-agreement-date"),
        ("not-asked", "warning", "list/end-customers/2-d8a8c7bf/customer-use-from"),
        ("not-asked", "warning", "list/end-customers/2-d8a8c7bf/customer-use-until"),
    ] {
        assert!(says(&report, code, severity, field), "{code} {field}: {:#?}", found(&report));
    }
    let (_, early) = check("dates.ron", "2025-11-28");
    assert!(found(&early).iter().any(|(code, severity, _)| code == "clock-behind" && severity == "warning"));
}

#[test]
fn a_day_that_no_month_has_is_told_with_the_month() {
    let process = process();
    let words = Translations::new(Language::find("en").expect("English"));
    let said = |typed: &str| {
        let case = sample(&[("conditions-read-on", Answer::date_or_text(typed))]);
        let assessment = assess(&case, &process, TODAY);
        let context = TextContext { words: &words, process: &process, case: &case };
        let at = |it: &&lupapolku::assessment::Finding| it.address.to_string().ends_with("/conditions-read-on");
        assessment.findings.iter().find(at).map(|it| wording::finding(context, it)).unwrap_or_default()
    };
    assert!(said("31.2.2026").contains("February 2026 has 28 days"), "{}", said("31.2.2026"));
    assert!(said("30.2.2028").contains("February 2028 has 29 days"));
    assert!(said("2026-04-31").contains("April 2026 has 30 days"));
    assert!(said("1.13.2026").contains("no month 13"));
    assert!(said("ensi viikolla").contains("7.11.2026"));
}

#[test]
fn the_day_on_which_a_certificate_is_to_be_ordered_anew_falls_due_until_it_is_ordered() {
    let due = |answers: &[(&str, Answer)]| {
        let all = [("connection-choice", choice("certificate"))].into_iter().chain(answers.iter().cloned());
        let assessment = assess(&sample(&all.collect::<Vec<_>>()), &process(), TODAY);
        let days = assessment.deadlines.iter().filter(|it| it.address.to_string().ends_with("/renewal-order-by"));
        days.map(|due| due.date).collect::<Vec<_>>()
    };
    let order_by = ("renewal-order-by", day(2027, 5, 6));
    assert!(due(&[]).is_empty());
    assert_eq!(due(std::slice::from_ref(&order_by)), vec![date(2027, 5, 6)]);
    assert!(due(&[order_by, ("renewal-ordered-on", day(2026, 11, 28))]).is_empty());
}

#[test]
fn days_of_the_past_do_not_lie_ahead_and_those_that_may_do() {
    let at = |question: &str, when: Answer| codes(&sample(&[(question, when)]), TODAY, "in-future", question);
    assert_eq!(at("service-answered-on", day(2026, 11, 29)), [Severity::Error]);
    assert_eq!(at("service-answered-on", day(2026, 11, 28)), []);
    assert_eq!(at("renewal-order-by", day(2027, 5, 1)), []);
    assert_eq!(at("decision-valid-until", day(2029, 5, 1)), []);
    for (first, second) in [
        ("service-asked-on", "service-answered-on"),
        ("certificate-ordered-on", "certificate-received-on"),
        ("submitted-on", "decision-date"),
        ("decision-date", "terms-accepted-on"),
        ("test-permit-sent-on", "test-permit-decided-on"),
        ("production-permit-sent-on", "production-permit-decided-on"),
        ("use-permit-sent-on", "use-permit-decided-on"),
    ] {
        let case = sample(&[
            ("connection-choice", choice("undecided")),
            ("decision-outcome", choice("granted")),
            (first, day(2026, 11, 20)),
            (second, day(2026, 11, 19)),
        ]);
        assert_eq!(codes(&case, TODAY, "before-other", second), [Severity::Error], "{second}");
    }
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn who_denies_mass_use_or_upkeep_is_not_remarked_on_and_who_describes_it_is() {
    let process = process();
    let text = std::fs::read_to_string(data("words.txt")).expect("readable");
    let mut wrong = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (kind, sentence) = line.split_once('\t').expect("a kind and a sentence");
        let field = "purpose-groups/1-00000001/group-when";
        let case = sample(&[(field, Answer::Text(sentence.to_owned()))]);
        let assessment = assess(&case, &process, TODAY);
        let said =
            ["register-upkeep", "mass-queries"].iter().any(|code| !severities(&assessment, code, field).is_empty());
        if said != (kind == "USE") {
            wrong.push(line.to_owned());
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let asked = sample(&[("purpose-groups/2-00000002/group-use", choice("upkeep"))]);
    assert_eq!(codes(&asked, TODAY, "advice", "2-00000002/group-use"), [Severity::Warning]);
}

#[test]
fn a_case_of_the_first_version_opens_with_what_changed_and_keeps_every_answer() {
    let process = process();
    let (_, report) = check("sample-of-process-1.ron", "2026-11-28");
    let changes = &report["changes"];
    assert_eq!((&changes["made_with"], &changes["now"]), (&Value::from(1), &Value::from(process.head.version)));
    let look = changes["changed_questions"].as_array().expect("a list").iter();
    let look: Vec<&str> = look.filter(|it| it["look_at"] == true).filter_map(|it| it["id"].as_str()).collect();
    assert!(look.contains(&"closed-groups-checked") && look.contains(&"group-provision"), "{look:?}");
    // Nobody had been decided on, so there is nothing to look at.
    assert!(!look.contains(&"customer-commitment"), "{look:?}");
    let new = changes["new_questions"].as_array().expect("a list");
    assert!(
        new.contains(&Value::from("service-way"))
            && changes["new_tasks"].as_array().expect("a list").contains(&"appeal".into())
    );
    assert!(!found(&report).iter().any(|(code, _, _)| code == "not-asked"), "no answer has lost its question");
    // In words too, and nothing for a case of today.
    let said = |file: &Path| {
        let mut command = Command::cargo_bin("lupapolku").expect("the program is built");
        let output =
            command.arg("check").arg(file).args(["--language", "fi", "--today", "2026-11-28"]).output().expect("runs");
        String::from_utf8(output.stdout).expect("text")
    };
    let old = said(&data("sample-of-process-1.ron"));
    for part in
        ["prosessin versiolla 1", "Uusi tehtävä: Harkitse valitusta", "Sitoutuminen lupaan", "Tarkista vastauksesi (3)"]
    {
        assert!(old.contains(part), "{part}: {old}");
    }
    // Each new question is told with the list or task in which it is asked.
    assert!(old.contains("Uusi kysymys: Työn luovutukset: Luovuttaja") && !old.contains("kysymys: :"), "{old}");
    let now = said(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample/case.ron"));
    assert!(!now.contains("prosessin versiolla"));
}

#[test]
fn once_the_changes_were_looked_through_they_are_no_longer_told_until_that_is_undone() {
    let process = process();
    let mut case = lupapolku::store::open(&data("sample-of-process-1.ron")).expect("readable");
    let is_told = |case: &Case| !matches!(assess(case, &process, date(2026, 11, 28)).version, Version::Same);
    let (before, edit) = (case.clone(), Edit::looked_through(&case, process.head.version).expect("an edit"));
    assert!(is_told(&case));
    case.apply(&edit).expect("it fits");
    assert!(!is_told(&case) && Edit::looked_through(&case, process.head.version).is_none());
    assert_eq!(case.answers, before.answers, "no answer changes");
    assert!(edit.is_undoable());
    // Another who worked on the same case meanwhile loses nothing, and the two come together.
    let merged = lupapolku::case::merge(&before, &before, &case);
    assert!(merged.conflicts.is_empty() && merged.edit == Some(edit.clone()));
    case.apply(&edit.inverse()).expect("it fits");
    assert_eq!(case, before);
}

#[test]
fn what_is_told_to_be_new_or_gone_is_what_is_new_or_gone() {
    let process = process();
    let text = std::fs::read_to_string(data("asked-in-version-1.txt")).expect("readable");
    let of = |kind: &str| -> BTreeSet<String> {
        let lines = text.lines().filter_map(|line| line.split_once(' '));
        lines.filter(|(it, _)| *it == kind).map(|(_, id)| id.to_owned()).collect()
    };
    let asked = process.tasks().flat_map(|(_, task)| &task.questions);
    // What the program keeps by itself is asked of nobody; handovers were in version 1 already.
    let kept = |list: &&lupapolku::process::List| !list.is_kept || list.id == "handovers".into();
    let asked = asked.chain(process.lists.iter().filter(kept).flat_map(|list| &list.questions));
    let asked: BTreeSet<String> = asked.map(|question| question.id.to_string()).collect();
    let tasks = process.tasks().map(|(_, task)| &task.id).chain(process.duties.iter().map(|duty| &duty.id));
    let tasks: BTreeSet<String> = tasks.map(ToString::to_string).collect();
    let told = |of: fn(&lupapolku::process::Revision) -> Vec<String>| -> BTreeSet<String> {
        process.revisions_since(1).flat_map(of).collect()
    };
    let new = told(|it| it.new.iter().map(ToString::to_string).collect());
    let new_tasks = told(|it| it.new_tasks.iter().map(ToString::to_string).collect());
    let gone = told(|it| it.gone.iter().map(|it| it.id.to_string()).collect());
    assert_eq!(asked.difference(&of("question")).cloned().collect::<BTreeSet<_>>(), new);
    assert_eq!(of("question").difference(&asked).cloned().collect::<BTreeSet<_>>(), gone);
    assert_eq!(tasks.difference(&of("task")).cloned().collect::<BTreeSet<_>>(), new_tasks);
    assert_eq!(process.revisions.last().map(|it| it.version), Some(process.head.version));
}

#[test]
fn every_statement_is_listed_with_its_source_and_the_day_it_was_read() {
    let mut command = Command::cargo_bin("lupapolku").expect("the program is built");
    let output = command.args(["process", "--sources", "--json", "--language", "en"]).output().expect("runs");
    assert_eq!(output.status.code(), Some(0));
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let statements = report["statements"].as_array().expect("a list");
    assert!(statements.len() > 300, "{}", statements.len());
    for statement in statements {
        for source in statement["sources"].as_array().expect("a list") {
            assert!(source["address"].as_str().expect("text").starts_with("https://"), "{statement}");
            assert!(source["read"].as_str().expect("text").parse::<Date>().is_ok(), "{statement}");
        }
        // What rests on statute or on others' experience names where it was read.
        if ["statute", "experience"].contains(&statement["kind"].as_str().expect("text")) {
            assert!(!statement["sources"].as_array().expect("a list").is_empty(), "{statement}");
        }
    }
    let mut command = Command::cargo_bin("lupapolku").expect("the program is built");
    let text = command.args(["process", "--sources", "--language", "sv"]).output().expect("runs");
    let text = String::from_utf8(text.stdout).expect("text");
    assert!(
        text.contains("rule/section-42") && text.contains("vårdnadshavare") && text.contains("läst 23.2.2025"),
        "{text}"
    );
    Command::cargo_bin("lupapolku").expect("built").arg("process").assert().code(2);
}

#[test]
fn the_sample_has_the_right_provision_and_no_agreement_to_remark_on() {
    let case = sample(&[]);
    let found = assess(&case, &process(), TODAY).findings;
    assert!(found.iter().all(|it| !["agreement-undated", "agreement-unreferenced"].contains(&it.issue.code())));
    assert!(found.iter().all(|it| it.issue.code() != "section-31-sector"));
    let taught = [("purpose-groups/1-00000001/group-provision", choice("section-31-contract"))];
    assert_eq!(codes(&sample(&taught), TODAY, "section-31-sector", "1-00000001/group-provision"), [Severity::Warning]);
}

/// 661/2009 § 31(3) speaks of data disclosed for what § 31(1) names, not for the debt collection of § 31(2).
#[test]
fn building_data_is_remarked_on_for_finance_and_insurance_and_not_for_debt_collection() {
    let said = |provision: &str| {
        let mut case = sample(&[("purpose-groups/1-00000001/group-provision", choice(provision))]);
        let row: RowId = "1-00000001".parse().expect("a row");
        let buildings = AnswerKey::item(&"group-data".into(), &"buildings".into());
        let field = Field::Cell("purpose-groups".into(), row, buildings);
        let edit = Edit::answer(&case, field, Some(Answer::Text("Tarvitaan.".to_owned()))).expect("not chosen before");
        case.apply(&edit).expect("fits");
        codes(&case, TODAY, "section-31-buildings", "1-00000001/group-data.buildings")
    };
    assert_eq!(said("section-31-law"), [Severity::Note]);
    assert_eq!(said("section-31-contract"), [Severity::Note]);
    assert_eq!(said("section-31-credit"), []);
}

/// 1175/2019 repealed 661/2009 §§ 77 and 78 from 1 January 2020.
#[test]
fn a_section_that_was_repealed_is_said_to_be() {
    for (language, section, repealed) in [
        ("fi", "661/2009 77 §", "kumottiin"),
        ("sv", "77 § i lag 661/2009", "upphävdes"),
        ("en", "661/2009 § 77", "repealed"),
    ] {
        let mut command = Command::cargo_bin("lupapolku").expect("the program is built");
        let output = command.args(["process", "--sources", "--json", "--language", language]).output().expect("runs");
        let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let texts = report["statements"].as_array().expect("a list").iter().filter_map(|it| it["text"].as_str());
        let naming: Vec<&str> = texts.filter(|text| text.contains(section)).collect();
        assert!(!naming.is_empty(), "{language}");
        assert!(naming.iter().all(|text| text.contains(repealed)), "{language}: {naming:?}");
    }
}

/// 661/2009 § 31(2) is for credit information and debt collection, and for nobody else.
#[test]
fn the_provision_of_debt_collectors_is_remarked_on_for_other_trades() {
    let said = |name: &str| {
        let group = |question: &str| format!("purpose-groups/1-00000001/{question}");
        let (name_of, provision) = (group("group-name"), group("group-provision"));
        let answers = [(name_of.as_str(), Answer::Text(name.into())), (&provision, choice("section-31-credit"))];
        codes(&sample(&answers), TODAY, "section-31-credit-sector", &provision)
    };
    for other in ["Isännöinti", "Vakuutus", "Uthyrning", "Health care"] {
        assert_eq!(said(other), [Severity::Warning], "{other}");
    }
    for fitting in
        ["Perintä", "Luottotiedot", "Indrivning", "Kreditupplysning", "Debt collection", "Credit information"]
    {
        assert_eq!(said(fitting), [], "{fitting}");
    }
}

#[test]
fn a_use_that_began_on_an_approval_without_a_day_is_remarked_on() {
    let row = |question: &str| format!("end-customers/1-3f2a0001/{question}");
    let (commitment, starts, decided) =
        (row("customer-commitment"), row("customer-starts-on"), row("customer-decided-on"));
    let said = |more: &[(&str, Answer)]| {
        let approved = [(commitment.as_str(), choice("approved"))];
        codes(&sample(&[&approved[..], more].concat()), TODAY, "approval-undated", &decided)
    };
    assert_eq!(said(&[]), []);
    let start = (starts.as_str(), day(2026, 11, 21));
    assert_eq!(said(std::slice::from_ref(&start)), [Severity::Warning]);
    assert_eq!(said(&[start, (&decided, day(2026, 11, 20))]), []);
}

#[test]
fn a_time_for_appeal_that_has_passed_is_an_error_unless_no_appeal_is_made() {
    let at = "appeal-deadline";
    let served = [
        ("decision-outcome", choice("refused")),
        ("review-sent-on", day(2026, 11, 5)),
        ("review-decided-on", day(2026, 11, 20)),
        ("appeal-service-way", choice("proof")),
        ("appeal-service-day", day(2026, 11, 24)),
    ];
    // Day thirty is Christmas Eve.
    let (last, after) = (date(2026, 12, 28), date(2026, 12, 29));
    assert_eq!(codes(&sample(&served), last, "near", at), [Severity::Warning]);
    assert_eq!(codes(&sample(&served), last, "passed", at), []);
    assert_eq!(codes(&sample(&served), after, "passed", at), [Severity::Error]);
    let sent = [&served[..], &[("appeal-sent-on", day(2026, 12, 20))]].concat();
    assert_eq!(codes(&sample(&sent), after, "passed", at), []);
    let mut left = sample(&served);
    let edit = Edit::state(&left, &"appeal".into(), TaskState::NotApplicable, TODAY, "Meri").expect("changes");
    left.apply(&edit).expect("fits");
    assert_eq!(codes(&left, after, "passed", at), []);
    // Nothing is asked of who has not begun with it.
    let unserved = [("decision-outcome", choice("refused")), ("review-sent-on", day(2026, 11, 5))];
    assert_eq!(codes(&sample(&unserved), after, "unanswered", "review-decided-on"), []);
}
