//! What is done for several places at once: said to the one who does it, done as one act, and taken back by one undo.

use super::common::{Window, wait_for};
use super::label::fi;
use super::sample::{open_sample, opened, window};
use super::{choose, focused, press, save_now, settle, tab_to, type_text};
use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;
use lupapolku::case::{Answer, Case, Edit, Field, TaskState};
use std::path::Path;

const USER: &str = "Meri Malli";

/// A new case with these answers, open at the step with a number, of somebody who has a name.
fn open_at(folder: &Path, step: usize, answers: Vec<(&str, Answer)>) -> Window {
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let mut case = Case::begun(&process, date(2026, 11, 23));
    for (question, answer) in answers {
        let edit = Edit::answer(&case, Field::answer(&question.into()), Some(answer)).expect("a change");
        case.apply(&edit).expect("fits");
    }
    std::fs::write(folder.join("settings.ron"), format!("(user: \"{USER}\")")).expect("written");
    let path = folder.join("case.ron");
    lupapolku::store::save(&case, &path).expect("saved");
    let mut window = window("fi", folder, Some(path));
    opened(&mut window);
    press(&mut window, Modifiers::ALT, Key::Home);
    (0..step).for_each(|_| press(&mut window, Modifiers::ALT, Key::PageDown));
    window
}

fn text(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

fn saved(window: &mut Window, folder: &Path) -> Case {
    save_now(window);
    lupapolku::store::open(&folder.join("case.ron")).expect("readable")
}

fn states(case: &Case, tasks: &[&str]) -> Vec<TaskState> {
    tasks.iter().map(|task| case.state(&(*task).into())).collect()
}

fn together(window: &Window) -> Option<String> {
    let mut buttons = window.query_all_by_role(Role::Button).filter_map(|it| it.accesskit_node().label());
    buttons.find(|name| name.starts_with("Merkitse ") && name.ends_with("tehtävää valmiiksi"))
}

#[test]
fn the_tasks_of_which_only_the_mark_is_missing_are_marked_in_one_act_and_named_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let fits = ["fits-single", "fits-not-upkeep", "fits-not-mass"].map(|id| (id, Answer::Choice("yes".into())));
    let mut window = open_at(folder.path(), 1, fits.to_vec());
    assert_eq!(together(&window).as_deref(), Some("Merkitse 3 tehtävää valmiiksi"));
    // Whom to name is not said, so the last one is not among them.
    let named = "Lue palvelun sivu · Lue välittäjäyritysten sivu · Varmista, että palvelu sopii.";
    assert!(window.query_all_by_label_contains(named).next().is_some());
    choose(&mut window, Role::Button, "Merkitse 3 tehtävää valmiiksi");
    settle(&mut window);
    let tasks = ["read-service-page", "read-intermediary-page", "service-fits", "name-people"];
    let case = saved(&mut window, folder.path());
    let done = TaskState::Done;
    assert_eq!(states(&case, &tasks), [done, done, done, TaskState::NotStarted]);
    let answer = |id: &str| case.answer(&id.into()).cloned();
    assert_eq!(answer("service-page-read-on"), Some(Answer::Date(date(2026, 11, 23))));
    assert_eq!(answer("intermediary-page-read-by"), Some(text(USER)));
    assert_eq!(together(&window), None);
    assert!(focused(&window).is_some(), "the keyboard goes on from somewhere");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    let undone = saved(&mut window, folder.path());
    assert_eq!(states(&undone, &tasks), [TaskState::NotStarted; 4]);
    assert_eq!(undone.answer(&"service-page-read-on".into()), None);
}

#[test]
fn nothing_after_an_open_task_is_offered_to_be_marked_with_others() {
    let folder = tempfile::tempdir().expect("a folder");
    // The pages are read, and whether the service fits is not answered: what comes after it is not offered.
    let window = open_at(folder.path(), 1, Vec::new());
    assert_eq!(together(&window).as_deref(), Some("Merkitse 2 tehtävää valmiiksi"));
}

#[test]
fn what_one_task_waits_for_may_be_marked_with_it() {
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let mut case = Case::begun(&process, date(2026, 11, 23));
    let users = "account-users".into();
    let row = case.next_row_id(&users, 1);
    let name = Field::cell(&users, row, &"user-name".into());
    case.apply(&Edit::add_row(&users, row, lupapolku::case::Row::default())).expect("fits");
    for (field, answer) in [
        (Field::answer(&"account-exists-answer".into()), Answer::Choice("no".into())),
        (Field::answer(&"identification-means".into()), Answer::Choices(["bank".into()].into())),
        (name, text("Aino Esimerkki")),
    ] {
        case.apply(&Edit::answer(&case, field, Some(answer)).expect("a change")).expect("fits");
    }
    let to_mark = |case: &Case| {
        let assessment = lupapolku::assessment::assess(case, &process, date(2026, 11, 23));
        let marked = lupapolku::assessment::to_mark(process.step(&"account".into()).expect("there"), &assessment.tasks);
        marked.tasks.iter().map(|id| id.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(to_mark(&case), ["account-exists", "create-account", "identification", "list-users"]);
    // What somebody waits for is not done, and keeps what comes after it from being offered.
    let waiting = Edit::state(&case, &"create-account".into(), TaskState::Waiting, date(2026, 11, 23), "");
    case.apply(&waiting.expect("a change")).expect("fits");
    assert_eq!(to_mark(&case), ["account-exists"]);
}

#[test]
fn without_a_name_to_sign_with_nothing_is_marked_together() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_at(folder.path(), 1, Vec::new());
    assert!(together(&window).is_some());
    drop(window);
    std::fs::write(folder.path().join("settings.ron"), "()").expect("written");
    window = super::sample::window("fi", folder.path(), Some(folder.path().join("case.ron")));
    opened(&mut window);
    press(&mut window, Modifiers::ALT, Key::Home);
    press(&mut window, Modifiers::ALT, Key::PageDown);
    assert_eq!(together(&window), None);
}

#[test]
fn a_text_goes_into_the_other_empty_fields_of_its_task_and_into_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_at(folder.path(), 9, Vec::new());
    let fields = |window: &Window| {
        let all = window.query_all_by_role(Role::MultilineTextInput);
        let of = |it: egui_kittest::Node<'_>| {
            let node = it.accesskit_node();
            (node.label().unwrap_or_default(), node.value().unwrap_or_default())
        };
        all.map(of).collect::<Vec<(String, String)>>()
    };
    let all = fields(&window);
    assert!(all.len() >= 10, "{all:?}");
    let (first, second) = (all[0].0.clone(), all[1].0.clone());
    tab_to(&mut window, Role::MultilineTextInput, &second);
    type_text(&mut window, "Oma teksti.");
    tab_to(&mut window, Role::MultilineTextInput, &first);
    type_text(&mut window, "Kuvattu suunnitelmassa.");
    settle(&mut window);
    let same = |it: &egui_kittest::Node<'_>| {
        it.accesskit_node().label().is_some_and(|name| name.starts_with("Sama teksti") && name.ends_with(&first))
    };
    let link = window.query_all_by_role(Role::Link).find(same).expect("an offer");
    link.click_accesskit();
    settle(&mut window);
    let now = fields(&window);
    assert_eq!(now[1].1, "Oma teksti.");
    // Ten must be answered, and one of them has a text of its own; what may be left empty stays so.
    let same = now.iter().filter(|(_, text)| text == "Kuvattu suunnitelmassa.").count();
    assert!(same == 9 && now.iter().any(|(_, text)| text.is_empty()), "{now:?}");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    let undone = fields(&window);
    assert!(undone[2].1.is_empty() && undone[0].1 == "Kuvattu suunnitelmassa.", "{undone:?}");
}

#[test]
fn all_that_is_to_be_gone_through_is_marked_at_once_and_nothing_of_that_kind_where_one_has_to_choose() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_at(folder.path(), 2, Vec::new());
    let all = format!("{}: Merkitse pykälät, jotka kävit läpi", fi("choices-all"));
    choose(&mut window, Role::Link, &all);
    settle(&mut window);
    let boxes: Vec<bool> = window
        .query_all_by_role(Role::CheckBox)
        .filter(|it| it.accesskit_node().label().is_some_and(|name| name.contains("§ ")))
        .map(|it| it.accesskit_node().toggled() == Some(Toggled::True))
        .collect();
    assert!(boxes.len() >= 6 && boxes.iter().all(|on| *on), "{boxes:?}");
    assert!(window.query_all_by_role_and_label(Role::Link, &all).next().is_none());
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    for _ in 0..18 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
        let offers = window.query_all_by_role(Role::Link).filter_map(|it| it.accesskit_node().label());
        let others: Vec<String> = offers.filter(|it| it.starts_with(fi("choices-all")) && *it != all).collect();
        assert_eq!(others, Vec::<String>::new());
    }
}

#[test]
fn a_new_customer_has_not_begun_to_commit_and_is_of_the_sector_of_its_group() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::ALT, Key::Home);
    (0..6).for_each(|_| press(&mut window, Modifiers::ALT, Key::PageDown));
    choose(&mut window, Role::Button, "Lisää loppuasiakas");
    settle(&mut window);
    let chosen = |window: &Window, name: &str| {
        let option = window.query_all_by_role_and_label(Role::RadioButton, name).next();
        option.is_some_and(|it| it.accesskit_node().toggled() == Some(Toggled::True))
    };
    assert!(chosen(&window, "Ei vielä aloitettu"));
    let sector = |window: &Window| {
        window.get_by_role_and_label(Role::TextInput, "Toimiala").accesskit_node().value().unwrap_or_default()
    };
    let case = lupapolku::sample::case().expect("readable");
    let groups: Vec<String> = case
        .rows(&"purpose-groups".into())
        .filter_map(|(_, row)| row.answer(&"group-name".into()).and_then(Answer::text).map(str::to_owned))
        .collect();
    assert!(groups.len() > 1);
    choose(&mut window, Role::CheckBox, &groups[0]);
    settle(&mut window);
    assert_eq!(sector(&window), groups[0]);
    // Another one is named too, and what was taken from the first goes with it.
    choose(&mut window, Role::CheckBox, &groups[1]);
    choose(&mut window, Role::CheckBox, &groups[0]);
    settle(&mut window);
    assert_eq!(sector(&window), groups[1]);
    // What somebody has written stays.
    tab_to(&mut window, Role::TextInput, "Toimiala");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "Oma ala");
    choose(&mut window, Role::CheckBox, &groups[0]);
    settle(&mut window);
    assert_eq!(sector(&window), "Oma ala");
}

#[test]
fn the_same_answer_in_a_part_is_copied_once_and_marked_wherever_it_is_listed() {
    let folder = tempfile::tempdir().expect("a folder");
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let lines: Vec<String> = process
        .task(&"protection".into())
        .map(|(_, task)| task.questions.iter().map(|it| it.id.as_str().to_owned()).collect())
        .unwrap_or_default();
    assert!(lines.len() > 3);
    let answers = lines.iter().take(3).map(|id| (id.as_str(), text("Kuvattu suunnitelmassa."))).collect();
    let mut window = open_at(folder.path(), 4, answers);
    let tab = window
        .query_all_by_role(Role::Tab)
        .find(|it| it.accesskit_node().label().is_some_and(|it| it.starts_with("Siirto")));
    tab.expect("a tab").click();
    window.run();
    assert!(window.query_all_by_label_contains("Sama vastaus 3 kohtaan").next().is_some());
    let entered = |window: &Window| window.query_all_by_label(fi("transfer-entered")).count();
    let before = entered(&window);
    window.get_by_role_and_label(Role::Button, fi("transfer-copy")).click();
    window.run();
    assert_eq!(entered(&window), before, "what was only copied is not marked");
    window.get_by_role_and_label(Role::Button, "Merkitse 3 kohtaa syötetyiksi").click();
    wait_for(&mut window, "3 / 3");
    let says = |window: &Window, text: &str| window.query_all_by_label_contains(text).next().is_some();
    assert!(says(&window, fi("transfer-keys-entered")), "there is no next");
    let case = saved(&mut window, folder.path());
    assert_eq!(case.entered.len(), 3);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(saved(&mut window, folder.path()).entered.len(), 0, "one undo takes back one act");
    assert!(says(&window, fi("transfer-keys-first")), "what is marked there is unmarked there");
    assert!(says(&window, "ja 2 muuta kohtaa"), "how much was taken back");
}

#[test]
fn a_task_that_is_a_list_is_not_marked_with_others_while_the_list_is_empty() {
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let mut case = Case::begun(&process, date(2026, 11, 23));
    for (field, answer) in [
        ("connection-choice", Answer::Choice("layer".into())),
        ("server-solution-choice", Answer::Choice("own".into())),
        ("connection-reason", text("Palvelin on jo.")),
    ] {
        case.apply(&Edit::answer(&case, Field::answer(&field.into()), Some(answer)).expect("a change")).expect("fits");
    }
    let step = process.step(&"connection".into()).expect("there");
    let applies = |case: &Case| lupapolku::assessment::assess(case, &process, date(2026, 11, 23)).tasks;
    let before_list = step.tasks.iter().take_while(|task| task.id.as_str() != "customer-subsystems");
    let at_first = applies(&case);
    for task in before_list.filter(|task| at_first.get(&task.id).is_some_and(|it| it.applies && !it.is_markable)) {
        let done = Edit::state(&case, &task.id, TaskState::Done, date(2026, 11, 23), USER);
        case.apply(&done.expect("a change")).expect("fits");
    }
    let marking = |case: &Case| lupapolku::assessment::to_mark(step, &applies(case));
    let left = lupapolku::assessment::LeftOut {
        task: "customer-subsystems".into(),
        why: lupapolku::assessment::WhyLeft::EmptyList,
    };
    assert!(!marking(&case).tasks.is_empty());
    assert_eq!(marking(&case).left, [left]);
    let list = "customer-subsystems".into();
    let row = case.next_row_id(&list, 1);
    case.apply(&Edit::add_row(&list, row, lupapolku::case::Row::default())).expect("fits");
    assert!(!marking(&case).left.iter().any(|it| it.why == lupapolku::assessment::WhyLeft::EmptyList));
}
