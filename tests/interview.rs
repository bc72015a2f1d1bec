//! The interview: from answers in plain words to a first draft, what a draft rests on, and what is never touched.

#![expect(clippy::expect_used, clippy::panic, reason = "tests stop at the first thing that is not as they say")]

#[path = "common/trades.rs"]
mod trades;

use jiff::civil::{Date, date};
use lupapolku::assessment::{Assessment, Severity, assess};
use lupapolku::case::{Address, Answer, AnswerKey, Case, Edit, Field, RowId, TaskFact, TaskState, merge};
use lupapolku::handover::{ExportInputs, Format, Scope, build, write};
use lupapolku::interview::{Proposal, accept, changed_since, propose, reject};
use lupapolku::language::{Language, Translations};
use lupapolku::process::{Kind, LoadError, OptionId, Problem, Process, load, vtjkysely_intermediary};
use lupapolku::wording::TextContext;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

const TODAY: Date = date(2026, 11, 28);

fn process() -> Arc<Process> {
    vtjkysely_intermediary().expect("sound")
}

/// A case while it is being asked.
struct Interviewed {
    process: Arc<Process>,
    case: Case,
}

impl Interviewed {
    fn begun() -> Self {
        let process = process();
        Self { case: Case::begun(&process, TODAY), process }
    }

    fn put(&mut self, key: AnswerKey, answer: Answer) {
        let edit = Edit::answer(&self.case, Field::Answer(key), Some(answer)).expect("a change");
        self.case.apply(&edit).expect("fits");
    }

    fn write(&mut self, question: &str, text: &str) {
        self.put(AnswerKey::of(&question.into()), Answer::Text(text.into()));
    }

    fn choose(&mut self, question: &str, option: &str) {
        self.put(AnswerKey::of(&question.into()), Answer::Choice(option.into()));
    }

    /// Answers a question that is asked for each trade, for one of them.
    fn of(&mut self, trade: &str, question: &str, answer: Answer) {
        self.put(AnswerKey::item(&question.into(), &trade.into()), answer);
    }

    fn some(&mut self, trade: &str, question: &str, options: &[&str]) {
        let options = options.iter().map(|option| (*option).into()).collect();
        self.of(trade, question, Answer::Choices(options));
    }

    /// A company with three trades that answers everything it can.
    fn with_three_trades() -> Self {
        let mut it = Self::begun();
        trades::answers().into_iter().for_each(|(key, answer)| it.put(key, answer));
        it
    }

    fn proposals(&self) -> Vec<Proposal> {
        propose(&self.case, &self.process, "fi")
    }

    fn accept_all(&mut self) -> Edit {
        let proposals = self.proposals();
        let edit = accept(&self.case, &self.process, &proposals.iter().collect::<Vec<_>>(), TODAY).expect("something");
        self.case.apply(&edit).expect("fits");
        edit
    }

    fn assessment(&self) -> Assessment {
        assess(&self.case, &self.process, TODAY)
    }

    /// The row of a trade.
    fn row(&self, trade: &str) -> RowId {
        let list = "purpose-groups".into();
        let mut rows = self.case.rows(&list).map(|(id, _)| id);
        rows.find(|id| id.stands_for(&trade.into())).expect("a row")
    }

    fn cell(&self, trade: &str, question: &str) -> Field {
        Field::cell(&"purpose-groups".into(), self.row(trade), &question.into())
    }

    fn choice(&self, trade: &str, question: &str) -> Option<String> {
        match self.case.get(&self.cell(trade, question)) {
            Some(Answer::Choice(option)) => Some(option.to_string()),
            _ => None,
        }
    }
}

#[test]
fn it_has_at_most_twelve_pages() {
    let pages = process().interview.pages.len();
    assert!((1..=12).contains(&pages), "{pages}");
}

#[test]
fn three_trades_give_three_groups_each_with_its_provision_and_a_matrix_with_reasons() {
    let mut it = Interviewed::with_three_trades();
    it.accept_all();
    assert_eq!(it.case.row_count(&"purpose-groups".into()), 3);
    let provision = |trade| it.choice(trade, "group-provision").expect("proposed");
    assert_eq!(provision("finance"), "section-31-contract");
    assert_eq!(provision("collection"), "section-31-credit");
    assert_eq!(provision("renting"), "section-34");
    assert_eq!(it.choice("renting", "group-identity-basis").as_deref(), Some("renting-and-lending"));
    let row = it.case.row(&"purpose-groups".into(), it.row("collection")).expect("a row");
    let item = |group: &str| row.answers.get(&AnswerKey::item(&"group-data".into(), &group.into()));
    assert!(item("addresses").and_then(Answer::text).is_some_and(|text| text.contains("osoitteeseen")));
    assert!(item("death").is_none(), "nobody said that it must be known");
    assert!(row.text(&"group-who".into()).contains("arviolta 12 henkilöllä"));
    assert_eq!(it.case.text(&"administrative-name".into()), "Aino Esimerkki");
    assert_eq!(it.case.text(&"technical-name".into()), "", "somebody else");
}

/// The options of a question.
fn options(process: &Process, question: &str) -> Vec<OptionId> {
    match &process.question(&question.into()).expect("asked").kind {
        Kind::Choice(choices) | Kind::Choices(choices) => choices.iter().map(|choice| choice.id.clone()).collect(),
        other => panic!("{other:?}"),
    }
}

/// Every trade with every ground, and everything needed: no data group is drafted that a rule says to leave out.
#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn no_data_group_is_drafted_that_the_provision_excludes() {
    let process = process();
    let needs = Answer::Choices(options(&process, "interview-needs").into_iter().collect());
    for trade in options(&process, "interview-trades") {
        for ground in options(&process, "interview-ground") {
            let mut it = Interviewed::begun();
            let trades = Answer::Choices([trade.clone()].into());
            it.put(AnswerKey::of(&"interview-trades".into()), trades);
            it.of(trade.as_str(), "interview-ground", Answer::Choice(ground.clone()));
            it.of(trade.as_str(), "interview-needs", needs.clone());
            it.accept_all();
            let warned = it.assessment().findings.into_iter().filter(|found| {
                let is_group = matches!(&found.address, Address::Field(Field::Cell(_, _, key)) if key.item.is_some());
                is_group && found.severity == Severity::Warning
            });
            let warned: Vec<String> = warned.map(|found| found.address.to_string()).collect();
            assert_eq!(warned, [] as [String; 0], "{trade} {ground}");
            assert_eq!(it.proposals(), [], "{trade} {ground}: what was taken stands");
        }
    }
}

#[test]
fn debt_collection_gets_the_guardian_of_its_list_and_not_the_attorney() {
    let mut it = Interviewed::with_three_trades();
    for trade in ["finance", "collection"] {
        it.some(trade, "interview-needs", &["who", "where", "guardian"]);
    }
    it.accept_all();
    let has = |trade: &str, group: &str| {
        let row = it.case.row(&"purpose-groups".into(), it.row(trade)).expect("a row");
        row.answers.get(&AnswerKey::item(&"group-data".into(), &group.into())).is_some()
    };
    assert!(has("finance", "guardianship") && has("finance", "continuing-power"));
    assert!(has("collection", "guardianship") && !has("collection", "continuing-power"));
}

#[test]
fn a_draft_that_another_provision_excludes_is_proposed_to_be_taken_away() {
    let mut it = Interviewed::with_three_trades();
    it.some("finance", "interview-needs", &["who", "where", "guardian"]);
    it.accept_all();
    let own =
        Edit::answer(&it.case, it.cell("finance", "group-provision"), Some(Answer::Choice("section-31-credit".into())));
    it.case.apply(&own.expect("a change")).expect("fits");
    let away = it.proposals().into_iter().filter(|proposal| proposal.value.is_none());
    let away: Vec<String> = away.map(|proposal| proposal.rule.to_string()).collect();
    assert_eq!(away, ["data-continuing-power"]);
}

/// The law is for the officer to name: a sentence that says only that there is one would look finished.
#[test]
fn that_a_law_says_so_is_no_reason_without_the_law() {
    let mut it = Interviewed::with_three_trades();
    it.accept_all();
    let row = |trade: &str| it.case.row(&"purpose-groups".into(), it.row(trade)).expect("a row");
    assert_eq!(row("collection").text(&"group-provision-reason".into()), "");
    assert!(row("finance").text(&"group-provision-reason".into()).contains("sopimuksen"));
}

#[test]
fn one_act_takes_it_all_and_one_undo_takes_it_back() {
    let mut it = Interviewed::with_three_trades();
    let before = it.case.clone();
    let edit = it.accept_all();
    it.case.apply(&edit.inverse()).expect("fits");
    assert_eq!(it.case, before);
}

#[test]
fn what_was_taken_is_not_proposed_again_in_any_language() {
    let mut it = Interviewed::with_three_trades();
    it.accept_all();
    for language in ["fi", "sv", "en"] {
        assert_eq!(propose(&it.case, &it.process, language), []);
    }
}

#[test]
fn a_draft_counts_as_missing_until_it_is_edited_or_confirmed() {
    let mut it = Interviewed::with_three_trades();
    it.accept_all();
    let drafts = it.case.open_drafts().count();
    let named = |it: &Interviewed| {
        let findings = it.assessment().findings;
        let drafts = findings.iter().filter(|finding| finding.issue.code() == "draft");
        assert!(drafts.clone().all(|finding| finding.severity == Severity::Missing));
        drafts.count()
    };
    assert_eq!(named(&it), drafts, "each draft is named once");
    assert!(!it.assessment().tasks.get(&"choose-provisions".into()).expect("there").done);
    let (one, other) = (it.cell("finance", "group-when"), it.cell("finance", "group-who"));
    let confirm = Edit::confirmed(&it.case, &one, "Aino Esimerkki", TODAY).expect("a draft");
    it.case.apply(&confirm).expect("fits");
    let edit = Edit::answer(&it.case, other, Some(Answer::Text("Luottopäätöksen tekijä.".into()))).expect("a change");
    it.case.apply(&edit).expect("fits");
    assert_eq!(named(&it), drafts - 2);
    assert!(Edit::confirmed(&it.case, &one, "Aino Esimerkki", TODAY).is_none(), "it is no draft any more");
}

/// What the officer reads after her first ten minutes: each draft by itself, and nothing else of hers is wrong.
#[test]
fn the_check_command_names_every_draft() {
    let mut it = Interviewed::with_three_trades();
    it.accept_all();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    lupapolku::store::save_new(&it.case, &path).expect("saved");
    let mut command = assert_cmd::Command::cargo_bin("lupapolku").expect("the program is built");
    let output = command.args(["check", "--json", "--today", "2026-11-28"]).arg(&path).output().expect("runs");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let drafts = report["findings"].as_array().expect("a list").iter().filter(|it| it["code"] == "draft");
    let named: BTreeSet<&str> = drafts.filter_map(|it| it["field"].as_str()).collect();
    let drafts: Vec<String> = it.case.open_drafts().map(ToString::to_string).collect();
    assert!(drafts.len() > 40, "{}", drafts.len());
    assert_eq!(named, drafts.iter().map(String::as_str).collect::<BTreeSet<_>>());
}

#[test]
fn a_changed_answer_proposes_anew_only_what_rests_on_it_and_touches_nothing_of_ones_own() {
    let mut it = Interviewed::with_three_trades();
    it.accept_all();
    let edited = it.cell("finance", "group-when");
    let own = Answer::Text("Kun luottoa haetaan.".into());
    it.case.apply(&Edit::answer(&it.case, edited, Some(own)).expect("a change")).expect("fits");
    for trade in ["finance", "collection"] {
        it.some(trade, "interview-when", &["letter"]);
    }
    let proposals = it.proposals();
    let fields: Vec<&Field> = proposals.iter().map(|proposal| &proposal.field).collect();
    assert_eq!(fields, [&it.cell("collection", "group-when")]);
    let draft = it.case.drafts.get(&it.cell("collection", "group-when")).expect("known");
    let changed = changed_since(&it.case, draft);
    assert_eq!(changed, [AnswerKey::item(&"interview-when".into(), &"collection".into())]);
    let confirmed = it.cell("collection", "group-when");
    it.case.apply(&Edit::confirmed(&it.case, &confirmed, "Aino", TODAY).expect("a draft")).expect("fits");
    assert_eq!(it.proposals(), [], "it was confirmed as it is");
}

#[test]
fn what_no_longer_rests_on_anything_is_proposed_to_be_taken_away() {
    let mut it = Interviewed::with_three_trades();
    it.accept_all();
    it.some("renting", "interview-needs", &["who"]);
    let proposals = it.proposals();
    let of: Vec<(bool, String)> =
        proposals.iter().map(|proposal| (proposal.value.is_none(), proposal.rule.to_string())).collect();
    assert_eq!(of, [(true, "data-addresses".to_owned())]);
    it.accept_all();
    assert_eq!(it.proposals(), []);
}

#[test]
fn a_rejected_proposal_stays_rejected_with_who_and_when() {
    let mut it = Interviewed::with_three_trades();
    let proposals = it.proposals();
    let product = proposals.iter().find(|proposal| proposal.rule.as_str() == "product-open").expect("proposed");
    let edit = reject(&it.case, &[product], "Aino Esimerkki", TODAY).expect("a change");
    it.case.apply(&edit).expect("fits");
    let again = it.proposals();
    assert_eq!(again.len(), proposals.len() - 1);
    assert!(again.iter().all(|proposal| proposal.rule.as_str() != "product-open"));
    let kept = format!("{:?}", it.case.drafts.values().next().expect("kept").said);
    assert!(kept.contains("Aino Esimerkki") && kept.contains("2026-11-28"), "{kept}");
}

/// Leaving the newer proposal must not make an answer of a draft that nobody has looked at.
#[test]
fn a_draft_stays_a_draft_until_it_is_confirmed_although_a_newer_one_is_proposed() {
    let mut it = Interviewed::with_three_trades();
    it.accept_all();
    it.some("collection", "interview-when", &["letter"]);
    let proposals = it.proposals();
    let newer = proposals.first().expect("proposed anew");
    assert_eq!(reject(&it.case, &[newer], "Aino Esimerkki", TODAY), None);
    assert!(it.case.is_draft(&newer.field));
    let keep = Edit::confirmed(&it.case, &newer.field, "Aino Esimerkki", TODAY).expect("a draft");
    it.case.apply(&keep).expect("fits");
    assert_eq!(it.proposals(), [], "it is kept");
}

#[test]
fn where_nobody_knows_nothing_is_proposed() {
    let mut it = Interviewed::with_three_trades();
    it.of("renting", "interview-ground", Answer::Choice("not-known".into()));
    let proposals = it.proposals();
    let of_renting = |rule: &str| {
        let option = Some("renting".into());
        proposals.iter().any(|proposal| proposal.of == option && proposal.rule.as_str().starts_with(rule))
    };
    assert!(!of_renting("provision") && of_renting("identity"));
}

#[test]
fn two_people_who_take_the_same_proposal_make_one_group() {
    let base = Interviewed::with_three_trades();
    let taken = || {
        let mut it = Interviewed { process: process(), case: base.case.clone() };
        it.accept_all();
        it.case
    };
    let merged = merge(&base.case, &taken(), &taken());
    assert!(merged.conflicts.is_empty() && merged.edit.is_none_or(|edit| edit.is_noop()));
}

#[test]
fn drafts_are_marked_in_every_export_and_counted_on_its_first_page() {
    let mut it = Interviewed::with_three_trades();
    it.accept_all();
    let words = Translations::new(Language::find("fi").expect("known"));
    let context = TextContext { words: &words, process: &it.process, case: &it.case };
    let count = it.case.open_drafts().count();
    let scope = Scope { redact: true, ..Scope::default() };
    let redacted = build(context, &it.assessment(), scope, &ExportInputs::of(TODAY));
    let redacted = String::from_utf8(write(&redacted, Format::Markdown).expect("written")).expect("text");
    assert!(redacted.contains(&format!("{count} vastausta on luonnoksia")) && !redacted.contains("Aino"));
    let document = build(context, &it.assessment(), Scope::default(), &ExportInputs::of(TODAY));
    for format in [Format::Html, Format::Markdown, Format::Csv, Format::Json] {
        let text = String::from_utf8(write(&document, format).expect("written")).expect("text");
        assert!(text.contains(&format!("{count} vastausta on luonnoksia")), "{format:?}");
        assert!(text.contains("Luonnos: Tiedot haetaan, kun henkilöä koskeva asia"), "{format:?}");
    }
}

#[test]
fn every_rule_that_states_the_law_names_its_section_and_source() {
    for rule in &process().interview.rules {
        if matches!(rule.basis, lupapolku::process::Basis::Statute) {
            assert!(rule.section.is_some() && rule.source.is_some(), "{}", rule.id);
        }
    }
}

fn meeting_room_files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/processes/meeting-room");
    let read = |folder: &Path, inside: &str| -> Vec<(String, String)> {
        let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
        let named = entries.filter(|path| path.is_file()).map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (format!("{inside}{name}"), std::fs::read_to_string(&path).expect("text"))
        });
        named.collect()
    };
    [read(&folder, ""), read(&folder.join("steps"), "steps/")].concat()
}

#[test]
fn another_process_has_an_interview_of_its_own_that_sets_a_task_aside() {
    let process = load(&meeting_room_files()).unwrap_or_else(|error| panic!("{error}"));
    let mut it = Interviewed { case: Case::begun(&process, TODAY), process: Arc::new(process) };
    it.write("interview-caller", "Koe");
    it.choose("interview-door", "yes");
    it.accept_all();
    assert_eq!(it.case.text(&"club-name".into()), "Kerho Koe");
    assert_eq!(it.case.state(&"fetch-key".into()), TaskState::NotApplicable);
    let reason = Field::Task("fetch-key".into(), TaskFact::Reason);
    assert!(it.case.is_draft(&reason));
    it.choose("interview-door", "no");
    it.accept_all();
    assert_eq!(it.case.state(&"fetch-key".into()), TaskState::NotStarted);
    assert_eq!(it.case.get(&reason), None);
}

#[test]
fn a_broken_interview_is_named_at_its_place() {
    let problems = |from: &str, to: &str| {
        let mut files = meeting_room_files();
        assert!(files.iter().any(|(_, text)| text.contains(from)), "{from}");
        files.iter_mut().for_each(|(_, text)| *text = text.replace(from, to));
        match load(&files) {
            Err(LoadError::Problems(problems)) => problems,
            other => panic!("{other:?}"),
        }
    };
    let at = |problem: &Problem| problem.to_string();
    assert!(problems("Option(\"no\")", "Option(\"nope\")").iter().map(at).any(|text| text.contains("nope")));
    assert!(problems("SetAside(\"fetch-key\")", "SetAside(\"fetch\")").iter().map(at).any(|it| it.contains("fetch")));
    let unsourced = problems("source: \"house-rules\", basis: Process", "basis: Process");
    assert!(unsourced.iter().map(at).any(|text| text.contains("needs a source")), "{unsourced:?}");
    let untold = problems("\"sv\": \"Dörren är öppen\", ", "");
    assert!(untold.iter().any(|it| matches!(it, Problem::MissingTranslation { .. })), "{untold:?}");
}

/// A proposed text goes into the application once it is confirmed, so it tells its reader nothing to do.
#[test]
fn no_proposed_text_tells_the_officer_what_to_write() {
    for (language, orders) in [("fi", ["Kirjoita", "Lisää"]), ("sv", ["Skriv", "Lägg till"]), ("en", ["Write", "Add "])]
    {
        for ground in ["contract", "law", "consent"] {
            let mut it = Interviewed::with_three_trades();
            let given = Answer::Choice(ground.into());
            for trade in ["finance", "collection", "renting"] {
                let key = AnswerKey::item(&"interview-ground".into(), &trade.into());
                if it.case.get(&Field::Answer(key)) != Some(&given) {
                    it.of(trade, "interview-ground", given.clone());
                }
            }
            for proposal in propose(&it.case, &it.process, language) {
                let text = proposal.value.as_ref().and_then(Answer::text).unwrap_or_default();
                assert!(!orders.iter().any(|order| text.contains(order)), "{language}: {text}");
            }
        }
    }
}
