//! A question as a field of its kind.

use super::data_groups::data_groups;
use super::field::{Asked, date, focus, remarks, to_source, typed, undecided};
use super::fold::{FoldWords, fold_of};
use super::state::FormState;
use crate::assessment::holds;
use crate::case::{Address, Answer, AnswerKey, Field, RowId};
use crate::process::{Basis, Choice, Kind, ListId, OptionId, Question};
use crate::window::case_view::CaseView;
use crate::window::feature::file_form::message::Purpose;
use crate::window::kit::{self, Between, ButtonKind, Input};
use crate::window::message::{EditMessage, FileFormMessage, ListsMessage, WindowMessage};
use crate::wording;
use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Layout, Ui};

/// Questions under each other; short ones that follow each other stand side by side.
pub(in crate::window) fn answers(
    ui: &mut Ui,
    view: &CaseView<'_>,
    form: &mut FormState,
    questions: &[&Question],
    field: impl Fn(&Question) -> Field,
) {
    kit::fields(ui, view.tokens, |ui| rows(ui, view, form, questions, field));
}

fn rows(
    ui: &mut Ui,
    view: &CaseView<'_>,
    form: &mut FormState,
    questions: &[&Question],
    field: impl Fn(&Question) -> Field,
) {
    let mut at = 0;
    while let Some(question) = questions.get(at) {
        let people = people(questions, at);
        if people.len() > 1 {
            at += people.iter().map(|person| person.len()).sum::<usize>();
            cards(ui, view, form, &people, &field);
            continue;
        }
        let following = questions.iter().skip(at).take(columns(ui));
        let run: Vec<&Question> = following.take_while(|it| stands_beside(question, it)).copied().collect();
        match run.as_slice() {
            [_, _, ..] => {
                let width = (ui.available_width() - 14.0 * count(run.len() - 1)) / count(run.len());
                let height = |it: &&Question| kit::label_height(ui, view.text(&it.label), &remark(view, it), width);
                let room = run.iter().map(height).fold(0.0, f32::max);
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 14.0;
                    for question in &run {
                        ui.allocate_ui_with_layout(
                            eframe::egui::vec2(width, 0.0),
                            Layout::top_down(Align::Min),
                            |ui| {
                                ui.set_width(width);
                                answer(ui, view, form, question, &field(question), room);
                            },
                        );
                    }
                });
                at += run.len();
            }
            _ => {
                answer(ui, view, form, question, &field(question), 0.0);
                at += 1;
            }
        }
    }
}

/// The people that follow each other here, each with what is asked of how to reach them.
fn people<'q>(questions: &'q [&'q Question], mut at: usize) -> Vec<&'q [&'q Question]> {
    let mut people = Vec::new();
    while let Some(person) = questions.get(at).filter(|it| it.kind == Kind::Person) {
        let stem = person.id.as_str().trim_end_matches("-name");
        let is_theirs = |it: &&&Question| {
            matches!(it.kind, Kind::Email | Kind::Phone)
                && it.id.as_str().trim_start_matches(stem).starts_with('-')
                && it.id.as_str().starts_with(stem)
        };
        let details = questions.iter().skip(at + 1).take_while(is_theirs).count();
        let Some(whole) = questions.get(at..=at + details).filter(|_| details > 0) else { break };
        people.push(whole);
        at += details + 1;
    }
    people
}

/// The least width of a person's card: an e-mail address of thirty letters is seen whole.
const PERSON: f32 = 230.0;
const BETWEEN: f32 = 18.0;

/// People beside each other, each under what they are.
fn cards(
    ui: &mut Ui,
    view: &CaseView<'_>,
    form: &mut FormState,
    people: &[&[&Question]],
    field: &impl Fn(&Question) -> Field,
) {
    let fits = |columns: &usize| (ui.available_width() + BETWEEN) / count(*columns) >= PERSON + BETWEEN;
    let columns = (1..=people.len().min(3)).rev().find(fits).unwrap_or(1);
    for row in people.chunks(columns) {
        let width = (ui.available_width() - BETWEEN * count(columns - 1)) / count(columns);
        let named = row.iter().filter_map(|person| person.first()).map(|name| view.text(&name.label));
        let height = |name: &str| kit::heading_height(ui, kit::Size::Item, name, width);
        let room = named.map(height).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = BETWEEN;
            for person in row {
                ui.allocate_ui_with_layout(eframe::egui::vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    self::person(ui, view, form, person, room, field);
                });
            }
        });
    }
}

fn person(
    ui: &mut Ui,
    view: &CaseView<'_>,
    form: &mut FormState,
    person: &[&Question],
    room: f32,
    field: &impl Fn(&Question) -> Field,
) {
    let Some(name) = person.first() else { return };
    kit::group(ui, ("person", &name.id), view.text(&name.label), |ui| {
        let title = kit::heading(ui, 3, kit::Size::Item, view.text(&name.label));
        ui.add_space((room - title.rect.height()).max(0.0));
        for question in person {
            let label = view.word(match question.kind {
                Kind::Email => "person-email",
                Kind::Phone => "person-phone",
                _ => "person-name",
            });
            answer_as(ui, view, form, question, &label, &field(question), 0.0);
        }
    });
}

fn count(number: usize) -> f32 {
    u8::try_from(number).map_or(1.0, f32::from)
}

fn columns(ui: &Ui) -> usize {
    if ui.available_width() < 420.0 { 1 } else { 2 }
}

/// Whether the next one may share the row of the first. The details of a person never stand beside another person.
fn stands_beside(first: &Question, next: &Question) -> bool {
    let is_another = next.kind == Kind::Person && matches!(first.kind, Kind::Email | Kind::Phone);
    is_short(next) && next.example.is_some() == first.example.is_some() && !is_another
}

/// Whether two of them fit beside each other: one line, and nothing to explain.
fn is_short(question: &Question) -> bool {
    let one_line = matches!(
        question.kind,
        Kind::Line
            | Kind::Person
            | Kind::Date
            | Kind::Email
            | Kind::Phone
            | Kind::BusinessId
            | Kind::Host
            | Kind::ServerName
            | Kind::Ipv4
            | Kind::Subsystem
    );
    one_line && question.help.is_none() && question.why.is_none() && question.basis == Basis::Process
}

fn answer(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, question: &Question, field: &Field, room: f32) {
    answer_as(ui, view, form, question, "", field, room);
}

/// The same under a short label, where what stands above says the rest.
fn answer_as(
    ui: &mut Ui,
    view: &CaseView<'_>,
    form: &mut FormState,
    question: &Question,
    short: &str,
    field: &Field,
    room: f32,
) {
    let address = Address::Field(field.clone());
    let errors = view.errors(&address);
    let key = address.to_string();
    let around = kit::Field {
        key: &key,
        label: if short.is_empty() { view.text(&question.label) } else { short },
        spoken: if short.is_empty() { "" } else { view.text(&question.label) },
        remark: &remark(view, question),
        help: &help(view, question),
        errors: &errors,
        required: question.required,
        room,
        can_be_wrong: question.kind.has_form(),
    };
    let asked = Asked { around: &around, field };
    match &question.kind {
        Kind::Line
        | Kind::Person
        | Kind::BusinessId
        | Kind::Email
        | Kind::Phone
        | Kind::Host
        | Kind::ServerName
        | Kind::Ipv4
        | Kind::Subsystem => {
            typed(ui, view, asked, Input::Line(width(&question.kind)));
        }
        Kind::Date => date(ui, view, asked),
        Kind::Lines(limit) => lines(ui, view, asked, *limit),
        Kind::Choice(choices) => choice(ui, view, asked, choices),
        Kind::Choices(choices) => several(ui, view, asked, choices, question.is_checklist),
        Kind::RowOf(list) => row_of(ui, view, form, asked, list),
        Kind::RowsOf(list) => rows_of(ui, view, asked, list),
        Kind::DataGroups => data_groups(ui, view, asked),
        Kind::File => file(ui, view, asked),
    }
    suggestions(ui, view, form, question, field, &key);
    undecided(ui, view, &address);
    remarks(ui, view, Some(form), &address);
    why(ui, view, form, question, &key);
}

/// Answers others have given, on request.
fn suggestions(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, question: &Question, field: &Field, key: &str) {
    if question.suggestions.is_empty() {
        return;
    }
    let key = format!("suggestions/{key}");
    kit::stable_scope(ui, &key, |ui| {
        let words = FoldWords { show: "suggestions-show", hide: "suggestions-hide" };
        let open = fold_of(ui, view, form, &key, words, view.text(&question.label));
        for suggestion in question.suggestions.iter().filter(|_| open) {
            let (text, spoken) = (&suggestion.value, format!("{}: {}", view.text(&question.label), suggestion.value));
            let clicked = kit::link_between(ui, view.tokens, Between::Quiet, text, &spoken);
            let answer = Answer::Text(suggestion.value.clone());
            view.send_if(clicked, || EditMessage::Fill(vec![field.clone()], answer));
            kit::small(ui, view.tokens, view.text(&suggestion.note));
        }
    });
}

fn width(kind: &Kind) -> f32 {
    match kind {
        Kind::BusinessId | Kind::Phone => 220.0,
        _ => 496.0,
    }
}

fn remark(view: &CaseView<'_>, question: &Question) -> String {
    // Of a question that only the interview asks nobody thinks that it must be answered.
    if view.process.interview.question(&question.id).is_some() {
        return String::new();
    }
    let optional = (!question.required).then(|| view.word("field-optional"));
    let practice = (question.basis == Basis::Practice).then(|| view.word("field-practice"));
    optional.into_iter().chain(practice).collect::<Vec<_>>().join(" · ")
}

fn help(view: &CaseView<'_>, question: &Question) -> String {
    let help = question.help.as_ref().map(|help| view.text(help).to_owned());
    let short = !matches!(question.kind, Kind::Lines(_));
    let example = question.example.as_ref().filter(|_| short);
    let example = example.map(|it| view.words.with("field-example", [("example", view.text(it).into())]));
    help.into_iter().chain(example).collect::<Vec<_>>().join(" ")
}

/// Why it is asked and what a good answer looks like, on request.
fn why(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, question: &Question, key: &str) {
    let example = question.example.as_ref().filter(|_| matches!(question.kind, Kind::Lines(_)));
    if question.why.is_none() && example.is_none() {
        return;
    }
    let key = format!("why/{key}");
    kit::stable_scope(ui, &key, |ui| {
        let words = FoldWords { show: "field-show-example", hide: "field-hide-example" };
        let open = fold_of(ui, view, form, &key, words, view.text(&question.label));
        if !open {
            return;
        }
        if let Some(why) = &question.why {
            kit::dim(ui, view.tokens, view.text(why));
        }
        if let Some(example) = example {
            kit::dim(ui, view.tokens, &view.words.with("field-example", [("example", view.text(example).into())]));
        }
    });
}

fn lines(ui: &mut Ui, view: &CaseView<'_>, asked: Asked<'_>, limit: usize) {
    typed(ui, view, asked, Input::Lines);
    let text = view.document.text(asked.field);
    let length = text.chars().count();
    ui.horizontal(|ui| {
        let values = [("length", length.into()), ("limit", limit.into())];
        let counted = view.words.with("field-length", values);
        if length > limit {
            kit::error_line(ui, view.tokens, &counted);
        } else {
            kit::small(ui, view.tokens, &counted);
        }
        if !text.trim().is_empty() {
            // With the keyboard a text is copied where it stands.
            let copy = kit::pointer_link(ui, view.tokens, &view.word("field-copy"));
            let copy = copy.accessible_name(format!("{}: {}", view.word("field-copy"), asked.around.label));
            view.send_if(copy.clicked(), || WindowMessage::Copy(text.clone()));
            same_text(ui, view, asked, &text);
        }
    });
}

/// The room that the offer takes beside the count and the way to copy.
const OFFER: f32 = 230.0;

/// The same text for the fields of the task that must be answered and are empty, which saves copying it into each.
fn same_text(ui: &mut Ui, view: &CaseView<'_>, asked: Asked<'_>, text: &str) {
    if ui.available_width() < OFFER {
        return;
    }
    let empty = empty_beside(view, asked.field, text.chars().count());
    if empty.is_empty() {
        return;
    }
    let words = view.words.with("field-same-text", [("count", empty.len().into())]);
    let link = kit::pointer_link(ui, view.tokens, &words);
    let link = link.accessible_name(format!("{words}: {}", asked.around.label));
    view.send_if(link.clicked(), || EditMessage::Fill(empty, Answer::Text(text.to_owned())));
}

/// The empty fields of the same task for texts of at least this length that must be answered.
fn empty_beside(view: &CaseView<'_>, field: &Field, length: usize) -> Vec<Field> {
    let Field::Answer(AnswerKey { question, item: None }) = field else { return Vec::new() };
    let home = view.process.home(question).and_then(|home| view.process.task(&home.task));
    let Some((_, task)) = home else { return Vec::new() };
    let takes_it = |it: &&Question| matches!(it.kind, Kind::Lines(most) if most >= length) && it.required;
    let asked = |it: &&Question| it.when.as_ref().is_none_or(|when| holds(when, view.case(), view.process));
    let others = task.questions.iter().filter(takes_it).filter(asked).map(|it| Field::answer(&it.id));
    others.filter(|it| it != field && view.document.text(it).trim().is_empty()).collect()
}

fn choice(ui: &mut Ui, view: &CaseView<'_>, Asked { around, field }: Asked<'_>, choices: &[Choice]) {
    let chosen = view.case().get(field);
    let is_chosen = |choice: &&Choice| chosen.is_some_and(|answer| answer.has(&choice.id));
    let current = choices.iter().find(is_chosen);
    let draw = |ui: &mut Ui| {
        for choice in choices {
            let here = current.is_some_and(|it| it.id == choice.id);
            let response = kit::radio(ui, view.tokens, here, view.text(&choice.label));
            if here || current.is_none() {
                focus(view, field, &response);
            }
            view.send_if(response.clicked(), || EditMessage::Choose(field.clone(), Some(choice.id.clone())));
            let is_cleared = current.is_some() && kit::is_deleted(&response);
            view.send_if(is_cleared, || EditMessage::Choose(field.clone(), None));
        }
    };
    let grouped = |ui: &mut Ui| {
        let short = choices.iter().map(|choice| view.text(&choice.label).chars().count() + 6).sum::<usize>() < 56;
        // The keyboard has the delete key for it. It has its room before, so that nothing moves when it comes.
        let clear = |ui: &mut Ui| {
            let text = view.word("field-clear-choice");
            if current.is_none() {
                return kit::room_of_link(ui, &text);
            }
            let clear = kit::pointer_link(ui, view.tokens, &text);
            let clear = clear.accessible_name(format!("{text}: {}", around.label));
            view.send_if(clear.clicked(), || EditMessage::Choose(field.clone(), None));
        };
        if short {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 18.0;
                draw(ui);
                clear(ui);
            });
        } else {
            ui.spacing_mut().item_spacing.y = 0.0;
            draw(ui);
            clear(ui);
        }
        let top = ui.cursor().top();
        if let Some(choice) = current {
            note(ui, view, choice, &Address::Field(field.clone()));
        }
        // What follows stays where it is, whichever is chosen.
        let room = choices.iter().map(|choice| note_height(ui, view, choice)).fold(0.0, f32::max);
        ui.add_space((room - (ui.cursor().top() - top)).max(0.0));
    };
    around.choices(ui, view.tokens, Role::RadioGroup, grouped);
}

/// How high the note of an option is; what stands as a finding is not in it.
fn note_height(ui: &Ui, view: &CaseView<'_>, choice: &Choice) -> f32 {
    let note = choice.note.as_ref().filter(|_| choice.flag.is_none());
    let note = note.map_or(0.0, |note| kit::small_height(ui, view.text(note)) + ui.spacing().item_spacing.y);
    let link = choice.source.as_ref().and_then(|id| view.process.link(id));
    let link = link.map_or(0.0, |link| kit::link_height(ui, view.text(&link.title)) + ui.spacing().item_spacing.y);
    note + link
}

/// What to know of a chosen option, unless it stands as a finding already.
fn note(ui: &mut Ui, view: &CaseView<'_>, choice: &Choice, address: &Address) {
    let is_said = choice.flag.is_some() && view.model.remarks(address).next().is_some();
    if let Some(note) = choice.note.as_ref().filter(|_| !is_said) {
        kit::small(ui, view.tokens, view.text(note));
    }
    if let Some(link) = choice.source.as_ref().and_then(|id| view.process.link(id)) {
        let clicked = to_source(ui, view, link);
        view.send_if(clicked, || WindowMessage::OpenLink(link.id.clone()));
    }
}

/// Things to go through can be marked all at once.
fn several(
    ui: &mut Ui,
    view: &CaseView<'_>,
    Asked { around, field }: Asked<'_>,
    choices: &[Choice],
    is_checklist: bool,
) {
    let chosen = view.case().get(field);
    let is_chosen = |choice: &Choice| chosen.is_some_and(|answer| answer.has(&choice.id));
    let grouped = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, choice) in choices.iter().enumerate() {
            let on = is_chosen(choice);
            let response = kit::check_option(ui, view.tokens, on, view.text(&choice.label));
            if at == 0 {
                focus(view, field, &response);
            }
            view.send_if(response.clicked(), || EditMessage::Toggle(field.clone(), choice.id.clone(), !on));
            if on {
                note(ui, view, choice, &Address::Field(field.clone()));
            }
        }
        if is_checklist {
            let text = view.word("choices-all");
            if choices.iter().all(is_chosen) {
                return kit::room_of_link(ui, &text);
            }
            let all = kit::link_between(ui, view.tokens, Between::Quiet, &text, &format!("{text}: {}", around.label));
            let answer = || Answer::Choices(choices.iter().map(|choice| choice.id.clone()).collect());
            view.send_if(all, || EditMessage::Fill(vec![field.clone()], answer()));
        }
    };
    around.choices(ui, view.tokens, Role::Group, grouped);
}

fn row_of(ui: &mut Ui, view: &CaseView<'_>, form: &mut FormState, Asked { around, field }: Asked<'_>, list: &ListId) {
    let chosen = match view.case().get(field) {
        Some(Answer::Choice(option)) => Some(option.clone()),
        _ => None,
    };
    let name = |row| wording::row_name(view.context(), list, row);
    let text = chosen.as_ref().map_or_else(
        || view.word("field-choose"),
        |option| RowId::chosen(option).map_or_else(|| view.word("row-gone"), name),
    );
    around.show(ui, view.tokens, |ui| {
        if no_rows(ui, view, Asked { around, field }, list) {
            return;
        }
        let response = kit::choose_one(ui, view.tokens, "rows", &text, 320.0, |ui| {
            let wanted = &mut form.row_filter;
            let count = view.case().row_count(list);
            if count > OFFERED {
                let hint = view.words.with("list-filter", [("count", count.into())]);
                kit::filter_text(ui, view.tokens, wanted, &hint).accessible_name(hint);
            }
            let is_wanted = |row: &RowId| count <= OFFERED || has(&name(*row), wanted);
            let rows = view.case().rows(list).map(|(row, _)| row).filter(is_wanted);
            let offered: Vec<RowId> = rows.take(OFFERED).collect();
            for row in offered {
                let option = OptionId::new(row.to_string());
                if kit::radio(ui, view.tokens, chosen.as_ref() == Some(&option), &name(row)).clicked() {
                    view.send(EditMessage::Choose(field.clone(), Some(option)));
                    wanted.clear();
                    ui.close();
                }
            }
        });
        around.describe(&response);
        focus(view, field, &response);
    });
}

/// The most rows that are offered at once; from there on a filter narrows them down.
const OFFERED: usize = 30;

fn has(name: &str, wanted: &str) -> bool {
    wanted.trim().is_empty() || name.to_lowercase().contains(&wanted.trim().to_lowercase())
}

/// What a list says that has nothing to choose from yet, with the way to its first row. Says whether that is so.
fn no_rows(ui: &mut Ui, view: &CaseView<'_>, Asked { around, field }: Asked<'_>, list: &ListId) -> bool {
    if view.case().row_count(list) > 0 {
        return false;
    }
    let Some(list) = view.process.list(list) else { return true };
    kit::small(ui, view.tokens, view.text(&list.empty));
    let mut tasks = view.process.tasks().map(|(_, task)| task);
    if let Some(task) = tasks.find(|task| task.lists.iter().any(|shown| shown.list == list.id)) {
        let add = kit::button(ui, view.tokens, ButtonKind::Plain, view.text(&list.add));
        around.describe(&add);
        focus(view, field, &add);
        view.send_if(add.clicked(), || ListsMessage::Add(task.id.clone(), list.id.clone()));
    }
    true
}

fn rows_of(ui: &mut Ui, view: &CaseView<'_>, Asked { around, field }: Asked<'_>, list: &ListId) {
    let chosen = view.case().get(field);
    around.choices(ui, view.tokens, Role::Group, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, (row, _)) in view.case().rows(list).enumerate() {
            let option = OptionId::new(row.to_string());
            let on = chosen.is_some_and(|answer| answer.has(&option));
            let name = wording::row_name(view.context(), list, row);
            let response = kit::check_option(ui, view.tokens, on, &name);
            if at == 0 {
                focus(view, field, &response);
            }
            view.send_if(response.clicked(), || EditMessage::Toggle(field.clone(), option.clone(), !on));
        }
        no_rows(ui, view, Asked { around, field }, list);
    });
}

fn file(ui: &mut Ui, view: &CaseView<'_>, Asked { around, field }: Asked<'_>) {
    around.show(ui, view.tokens, |ui| {
        if let Some(answer @ Answer::File(facts)) = view.case().get(field) {
            let name = facts.path.rsplit(['/', '\\']).next().unwrap_or_default();
            kit::body(ui, name);
            kit::small(ui, view.tokens, &wording::answer(view.context(), None, answer));
        }
        let has = view.case().get(field).is_some();
        let key = if has { "file-choose-other" } else { "file-choose" };
        ui.horizontal(|ui| {
            let response = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word(key));
            let response = response.accessible_name(format!("{}: {}", around.label, view.word(key)));
            focus(view, field, &response);
            view.send_if(response.clicked(), || FileFormMessage::Ask(Purpose::Attach(field.clone())));
            if has {
                let clear = kit::quiet_link(ui, view.tokens, &view.word("file-remove"));
                let clear = clear.accessible_name(format!("{}: {}", around.label, view.word("file-remove")));
                view.send_if(clear.clicked(), || EditMessage::Clear(field.clone()));
            }
        });
    });
}
