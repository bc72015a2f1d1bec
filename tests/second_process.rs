//! A process is data: another one, of a few short files in `tests/processes`, is checked, assessed and handed over by the
//! same code.

#![expect(clippy::expect_used, clippy::panic, reason = "tests stop at the first thing that is not as they say")]

use jiff::civil::{Date, date};
use lupapolku::assessment::{Stage, assess};
use lupapolku::case::{Answer, Case, Edit, Field, ProcessStamp};
use lupapolku::handover::{Block, ExportInputs, Scope, build};
use lupapolku::language::{Language, Translations};
use lupapolku::process::{LoadError, Problem, Process, load};
use lupapolku::wording::TextContext;
use std::path::Path;

const TODAY: Date = date(2026, 11, 24);

fn files(folder: &Path, inside: &str) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let read = |path: std::path::PathBuf| {
        let name = format!("{inside}{}", path.file_name().expect("a name").to_string_lossy());
        if path.is_dir() {
            files(&path, &format!("{name}/"))
        } else {
            vec![(name, std::fs::read_to_string(&path).expect("text"))]
        }
    };
    entries.flat_map(read).collect()
}

fn meeting_room_files() -> Vec<(String, String)> {
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/processes/meeting-room"), "")
}

fn meeting_room() -> Process {
    load(&meeting_room_files()).unwrap_or_else(|error| panic!("{error}"))
}

/// What is said of the process when one text in its files is another.
fn problems(from: &str, to: &str) -> Vec<Problem> {
    let mut files = meeting_room_files();
    assert!(files.iter().any(|(_, text)| text.contains(from)), "{from}");
    files.iter_mut().for_each(|(_, text)| *text = text.replace(from, to));
    match load(&files) {
        Ok(_) => Vec::new(),
        Err(LoadError::Problems(problems)) => problems,
        Err(other) => panic!("{other:?}"),
    }
}

fn begun(answers: &[(&str, Answer)]) -> Case {
    let mut case = Case::new(ProcessStamp { id: "meeting-room".into(), version: 1 }, TODAY);
    for (question, answer) in answers {
        let edit = Edit::answer(&case, Field::answer(&(*question).into()), Some(answer.clone())).expect("a change");
        case.apply(&edit).expect("fits");
    }
    case
}

#[test]
fn what_is_missing_follows_the_answers_of_the_other_process() {
    let process = meeting_room();
    let missing = |case: &Case| {
        let found = assess(case, &process, TODAY).findings;
        found.iter().filter(|it| it.issue.code() == "unanswered").map(|it| it.address.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(missing(&begun(&[])).len(), 3, "the key is asked of those who have none");
    let no_key =
        begun(&[("club-name", Answer::Text("Shakkikerho".to_owned())), ("club-has-key", Answer::Choice("no".into()))]);
    assert_eq!(missing(&no_key).len(), 3);
    let key =
        begun(&[("club-name", Answer::Text("Shakkikerho".to_owned())), ("club-has-key", Answer::Choice("yes".into()))]);
    assert_eq!(missing(&key).len(), 1);
}

#[test]
fn filings_deadlines_and_periods_come_from_the_files() {
    let process = meeting_room();
    let (from, until) = (date(2026, 11, 20), date(2026, 12, 20));
    let case = begun(&[
        ("club-name", Answer::Text("Shakkikerho".to_owned())),
        ("club-has-key", Answer::Choice("no".into())),
        ("request-sent-on", Answer::Date(from)),
        ("key-from", Answer::Date(from)),
        ("key-until", Answer::Date(until)),
    ]);
    let assessment = assess(&case, &process, TODAY);
    assert_eq!(assessment.filings.first().map(|filing| filing.stage), Some(Stage::Sent));
    assert_eq!(assessment.deadlines.first().map(|due| due.date), Some(until));
    assert_eq!(assessment.lasting.first().map(|it| (it.from, it.until)), Some((Some(from), until)));
}

#[test]
fn its_handover_speaks_three_languages() {
    let process = meeting_room();
    let case = begun(&[("club-name", Answer::Text("Shakkikerho".to_owned()))]);
    for (language, title) in
        [("fi", "Kokoustilan varaaminen"), ("sv", "Bokning av ett mötesrum"), ("en", "Booking a meeting room")]
    {
        let words = Translations::new(Language::find(language).expect("known"));
        let context = TextContext { words: &words, process: &process, case: &case };
        let assessment = assess(&case, &process, TODAY);
        let document = build(context, &assessment, Scope::default(), &ExportInputs::of(TODAY));
        assert_eq!(document.title, title);
        let answers = document.sections.iter().flat_map(|section| &section.blocks);
        let says = |block: &Block| matches!(block, Block::Facts { facts } if facts.iter().any(|(_, value)| value == "Shakkikerho"));
        assert!(answers.into_iter().any(says));
    }
}

#[test]
fn files_that_do_not_fit_together_are_refused_with_the_place() {
    let at = |at: &str| at.to_owned();
    assert_eq!(problems("\"key-from\"", "\"Key.from\""), [Problem::BadId { at: at("question Key.from") }]);
    let circle = "id: \"who-asks\", when: Not(Done(\"fetch-key\"))";
    let found = problems("id: \"who-asks\"", circle);
    assert_eq!(found, [], "one task may wait for another");
}

/// Days of statute are counted outside lists only: a list says nothing of which row was served when.
#[test]
fn a_period_of_statute_in_a_list_is_refused_with_its_question() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/process/vtjkysely-intermediary");
    let mut files = files(&folder, "");
    assert!(load(&files).is_ok());
    let counted = "counted: (way: \"service-way\", ways: {\"post\": Post}, day: \"service-day\", days: 30, \
                   section: \"434/2003 49 c §\", source: \"administrative-procedure-act\"), not_before: [\"inquiry-received-on\"]";
    let (_, lists) = files.iter_mut().find(|(name, _)| name == "lists.ron").expect("the lists");
    *lists = lists.replacen("not_before: [\"inquiry-received-on\"]", counted, 1);
    let Err(LoadError::Problems(problems)) = load(&files) else { panic!("it is taken") };
    assert!(
        problems.iter().any(|it| matches!(it, Problem::CountedInList { at } if at.contains("inquiry-"))),
        "{problems:?}"
    );
}

#[test]
fn tasks_that_wait_for_each_other_are_refused() {
    let mut found = problems("when: Is(\"club-has-key\", [\"no\"])", "needs: [All([Done(\"fetch-key\")])]");
    assert_eq!(found.pop(), Some(Problem::Circle { at: "task fetch-key".to_owned() }));
    assert_eq!(found, []);
}

#[test]
fn an_id_that_nothing_has_is_told_with_its_place_and_the_one_that_was_meant() {
    let told = |from: &str, to: &str| problems(from, to).iter().map(ToString::to_string).collect::<Vec<_>>();
    let told_of_question = told("when: Is(\"club-has-key\"", "when: Is(\"club-has-keys\"");
    assert!(
        told_of_question
            .iter()
            .any(|it| it.ends_with("› when: nothing has the id “club-has-keys”; did you mean “club-has-key”?")),
        "{told_of_question:?}"
    );
    let told_of_option = told("when: Is(\"club-has-key\", [\"no\"])", "when: Is(\"club-has-key\", [\"perhaps\"])");
    assert!(
        told_of_option.iter().any(|it| it.ends_with("› when › option of club-has-key: nothing has the id “perhaps”")),
        "{told_of_option:?}"
    );
}

#[test]
fn what_the_program_writes_must_be_bound_to_what_the_process_has() {
    let told = |to: &str| {
        let found = problems("business_id: \"club-business-id\"", to);
        found.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let misspelt = "bindings › applicant: nothing has the id “club-busines-id”; did you mean “club-business-id”?";
    assert_eq!(told("business_id: \"club-busines-id\""), [misspelt]);
    let customers = "business_id: \"club-business-id\"), customers: (list: \"members\", business_id: \"club-name\"";
    assert_eq!(told(customers), ["bindings › customers: nothing has the id “members”"]);
}
