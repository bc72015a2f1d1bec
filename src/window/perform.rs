//! Wishes carried out. Every change of the case is an edit; every file is a job.

use super::action::{Action, Answer as Pressed, Turn};
use super::app::{App, Notice};
use super::bench::Bench;
use super::desk::{Arrival, Desk};
use super::dialog::{self, Purpose, Then};
use super::job::Over;
use super::kit::Tone;
use super::palette::Palette;
use super::place::Place;
use super::shell;
use super::tour::Tour;
use crate::case::{Address, Answer, Edit, Field, Row, RowId, TaskFact, TaskState};
use crate::help::HelpPage;
use crate::language::Words;
use crate::process::{ListId, OptionId, TaskId, Tool};
use crate::settings::Recent;
use crate::wording::{self, Speaker};
use eframe::egui::{Context, ViewportCommand, WindowLevel, vec2};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// How many notices stand above the page at most; older ones give way.
const NOTICES: usize = 3;

impl App {
    pub(super) fn perform(&mut self, ctx: &Context, actions: Vec<Action>) {
        for action in actions {
            ctx.request_repaint();
            self.perform_one(ctx, action);
        }
    }

    fn perform_one(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::Go(place) => self.go(place),
            Action::Jump(address) => self.jump(address),
            Action::Turn(turn) => self.turn(turn),
            Action::Up => self.up(),
            Action::Type(field, text) => {
                let now = ctx.input(|input| input.time);
                if let Some(desk) = &mut self.desk {
                    desk.type_into(&self.process, (field, text), now);
                }
            }
            Action::Leave(field) => self.leave(&field),
            Action::Choose(field, option) => self.answer(field, option.map(Answer::Choice)),
            Action::Toggle(field, option, on) => self.toggle(field, option, on),
            Action::Day(field, day) => self.answer(field, Some(Answer::Date(day))),
            Action::Fill(fields, answer) => self.fill(fields, &answer),
            Action::Clear(field) => self.answer(field, None),
            Action::State(task, state) => self.state(&task, state),
            Action::AddRow(task, list) => self.add_row(task, list),
            Action::RemoveRow(task, list, row) => self.remove_row(&task, &list, row),
            Action::Duplicate(list, rows) => self.duplicate(&list, &rows),
            Action::RemoveRows(list, rows) => self.remove_rows(&list, &rows),
            Action::Select(task, list, rows) => self.select(&task, &list, rows),
            Action::Column(list, question, on) => {
                if let (Some(desk), Some(list)) = (&mut self.desk, self.process.list(&list)) {
                    desk.set_column(list, &question, on);
                }
            }
            Action::Import(list) => self.ask_path(Purpose::Import(list)),
            Action::ExportList(list) => self.ask_path(Purpose::ExportList(list)),
            Action::Paste(list, text) => self.paste(list, &text),
            Action::Match(at, question) => self.match_column(at, question),
            Action::OnlyRefused(only) => {
                if let Some(import) = self.desk.as_mut().and_then(|desk| desk.import.as_mut()) {
                    import.only_refused = only;
                }
            }
            Action::TakeIn => self.take_in(),
            Action::DropImport => {
                if let Some(desk) = &mut self.desk {
                    desk.import = None;
                }
            }
            Action::Entered(field, entered) => {
                let today = self.today();
                if let Some(desk) = &mut self.desk {
                    desk.make(Edit::entered(&desk.case, &field, entered.then_some(today)));
                }
            }
            Action::Compact(compact) => self.set_compact(ctx, compact),
            Action::Redraw => {}
            Action::Undo => self.step_back(Desk::undo),
            Action::Redo => self.step_back(Desk::redo),
            Action::Check => self.check(),
            Action::OpenLink(link) => {
                let found = self.process.link(&link).map(|it| it.address(self.words.tag()).0.to_owned());
                if let Some(address) = found {
                    self.open_address(address, Some(link));
                }
            }
            Action::Mail(contact) => self.mail(&contact),
            Action::Copy(text) => {
                ctx.copy_text(text);
                let text = self.words.text("copied");
                self.say(Tone::Ok, text);
            }
            Action::Dismiss(at) => {
                if at < self.notices.len() {
                    self.notices.remove(at);
                }
            }
            other => self.perform_on_program(ctx, other),
        }
    }

    fn perform_on_program(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::New => self.when_safe(Then::New),
            Action::Open => self.when_safe(Then::Choose),
            Action::OpenFile(path) => self.when_safe(Then::Open(path)),
            Action::Sample => self.when_safe(Then::Sample),
            Action::BeginTour => self.when_safe(Then::Tour),
            Action::Tour(stop) => self.tour(stop),
            Action::Close => self.when_safe(Then::Start),
            Action::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            Action::Forget(path) => {
                self.settings.recent.retain(|known| known.path != path);
                self.save_settings();
            }
            Action::Save => self.save(),
            Action::SaveAs => self.ask_path(Purpose::SaveAs),
            Action::Scope(scope) => {
                if let Some(desk) = &mut self.desk {
                    desk.scope = scope;
                }
            }
            Action::BringBack(list, row, content) => self.bring_back(&list, row, &content),
            Action::Restore(path) => self.restore(path),
            Action::TryAgain => self.try_again(),
            Action::AskForIt => self.ask_for_it(),
            Action::HandOver => self.hand_over(),
            Action::KeepIt => {
                if let Some(desk) = &mut self.desk {
                    desk.asked_by = None;
                }
            }
            Action::Decide(at, choice) => self.choose(at, choice),
            Action::AcceptClash => self.accept_clash(),
            Action::ReadCopy(path) => self.read_copy(path),
            Action::LeaveCopy(path) => self.leave_copy(&path),
            Action::RemoveCopy(remove) => self.remove_copy(remove),
            Action::StopOpening => self.stop_opening(),
            Action::InspectChoose => self.ask_path(Purpose::Inspect),
            Action::InspectPaths(paths) => self.inspect(paths, Vec::new()),
            Action::InspectUnlock => self.unlock(),
            Action::InspectKeep(object) => self.keep(object),
            Action::MakeRequest => self.make_request(),
            Action::Dropped(paths) => self.dropped(paths),
            Action::InspectCancel => {
                self.desk.iter().flat_map(|desk| &desk.bench.running).for_each(|running| running.cancel());
            }
            Action::InspectClear => {
                if let Some(desk) = &mut self.desk {
                    desk.bench = Bench::default();
                }
            }
            Action::InspectUse(sha256, purpose) => {
                if let Some(desk) = &mut self.desk {
                    desk.bench.set_use(sha256, purpose);
                }
            }
            Action::Format(format) => {
                if let Some(desk) = &mut self.desk {
                    desk.format = format;
                }
            }
            Action::Export(format) => self.ask_path(Purpose::Export(format)),
            Action::StopExport => self.stop_export(),
            Action::Show(path) => self.show(path),
            Action::TakeOver => self.take_over(),
            Action::Attach(field) => self.ask_path(Purpose::Attach(field)),
            Action::Speak(language) => {
                self.words = Words::new(language);
                self.help = super::app::help_titles(language);
                self.settings.language = Some(language.tag().to_owned());
                self.work_out_import();
                self.save_settings();
            }
            Action::Look(appearance) => {
                self.settings.appearance = appearance;
                self.theme.install(ctx, appearance);
                self.save_settings();
            }
            Action::Zoom(percent) => {
                ctx.set_zoom_factor(f32::from(percent) / 100.0);
                self.settings.zoom = percent;
                self.save_settings();
            }
            Action::Find => self.find(),
            Action::HelpHere => self.help_here(),
            Action::Help(page) => self.dialog = Some(dialog::Open::Help(dialog::Help::new(page, self.words.tag()))),
            Action::Glossary => self.dialog = Some(dialog::Open::Glossary),
            Action::FocusPage => {
                if let Some(desk) = &self.desk {
                    desk.arrival.set(Arrival::Coming);
                }
            }
            Action::FocusRail => {
                if let Some(desk) = &self.desk {
                    desk.to_rail.set(true);
                }
            }
            Action::Shortcuts => self.dialog = Some(dialog::Open::Shortcuts),
            Action::About => self.dialog = Some(dialog::Open::About),
            Action::Dialog(pressed) => self.pressed(ctx, pressed),
            _ => {}
        }
    }

    pub(super) fn go(&mut self, place: Place) {
        if let Some(desk) = &mut self.desk {
            desk.go(&self.process, place);
            self.remember_place();
            self.arrive();
        }
    }

    /// Gets what the page needs that is shown from now on.
    pub(super) fn arrive(&mut self) {
        match self.desk.as_ref().map(|desk| &desk.place) {
            Some(Place::Tool(Tool::MakeRequest)) => self.fill_request(),
            Some(Place::Events) => self.read_ledger(),
            Some(Place::Handover) => {
                self.recall_handover();
                self.gather();
            }
            Some(Place::TakeOver) => {
                let user = self.settings.user_or_system();
                if let Some(desk) = &self.desk {
                    desk.memory.borrow_mut().taker = user;
                }
            }
            _ => {}
        }
    }

    pub(super) fn jump(&mut self, address: Address) {
        let place = Place::of(&address, &self.process);
        self.go(place);
        if let Some(desk) = &mut self.desk {
            *desk.wanted.borrow_mut() = Some(address);
        }
    }

    fn turn(&mut self, turn: Turn) {
        let to = self.desk.as_ref().and_then(|desk| shell::turn_from(&desk.place, &self.process, turn));
        to.into_iter().for_each(|place| self.go(place));
    }

    fn up(&mut self) {
        if let Some(Place::Row(task, list, row)) = self.desk.as_ref().map(|desk| desk.place.clone()) {
            self.go(Place::of(&Address::State(task), &self.process));
            if let Some(desk) = &self.desk {
                *desk.wanted.borrow_mut() = Some(Address::Row(list, row));
            }
        }
    }

    fn leave(&mut self, field: &Field) {
        let Some(desk) = &mut self.desk else { return };
        desk.leave(&self.process);
        // Whoever signs a task once is offered as the one who signs the next.
        if let Field::Task(_, TaskFact::CompletedBy) = field
            && let Some(name) =
                desk.case.get(field).and_then(Answer::text).map(str::trim).filter(|name| !name.is_empty())
        {
            self.settings.user = name.to_owned();
            self.save_settings();
        }
    }

    fn answer(&mut self, field: Field, answer: Option<Answer>) {
        if let Some(desk) = &mut self.desk {
            desk.leave(&self.process);
            desk.make(Edit::answer(&desk.case, field, answer));
        }
    }

    fn fill(&mut self, fields: Vec<Field>, answer: &Answer) {
        let Some(desk) = &mut self.desk else { return };
        desk.leave(&self.process);
        let edits = fields.into_iter().filter_map(|field| Edit::answer(&desk.case, field, Some(answer.clone())));
        let edit = Edit::all(edits.collect());
        desk.make(edit);
    }

    fn toggle(&mut self, field: Field, option: OptionId, on: bool) {
        let Some(desk) = &self.desk else { return };
        let is_item = matches!(&field, Field::Answer(key) | Field::Cell(_, _, key) if key.item.is_some());
        if is_item {
            // An item that is chosen and not yet justified has an empty text.
            return self.answer(field, on.then(|| Answer::Text(String::new())));
        }
        let mut chosen = match desk.case.get(&field) {
            Some(Answer::Choices(chosen)) => chosen.clone(),
            _ => BTreeSet::new(),
        };
        if on {
            chosen.insert(option);
        } else {
            chosen.remove(&option);
        }
        self.answer(field, Some(Answer::Choices(chosen)));
    }

    fn state(&mut self, task: &TaskId, state: TaskState) {
        let (today, user) = (self.today(), self.settings.user.clone());
        if let Some(desk) = &mut self.desk {
            desk.leave(&self.process);
            desk.make(Edit::state(&desk.case, task, state, today, &user));
        }
    }

    fn add_row(&mut self, task: TaskId, list: ListId) {
        let Some(desk) = &mut self.desk else { return };
        let row = desk.case.next_row_id(&list, fastrand::u32(..));
        desk.leave(&self.process);
        desk.make(Some(Edit::add_row(&list, row, Row::default())));
        let first = self.process.task(&task).and_then(|(_, it)| it.lists.iter().find(|shown| shown.list == list));
        let question = self
            .process
            .list(&list)
            .and_then(|list| list.questions.iter().find(|question| first.is_none_or(|shown| shown.asks(&question.id))));
        let wanted = question.map(|question| Field::cell(&list, row, &question.id).into());
        self.go(Place::Row(task, list, row));
        if let Some(desk) = &self.desk {
            *desk.wanted.borrow_mut() = wanted;
        }
    }

    fn remove_row(&mut self, task: &TaskId, list: &ListId, row: RowId) {
        let Some(desk) = &mut self.desk else { return };
        desk.leave(&self.process);
        let speaker = Speaker { words: &self.words, process: &self.process, case: &desk.case };
        let name = wording::row_name(speaker, list, row);
        desk.make(Edit::remove_row(&desk.case, list, row));
        let text = self.words.with("row-removed", [("name", name.into())]);
        self.go(Place::of(&Address::State(task.clone()), &self.process));
        self.say(Tone::Ok, text);
    }

    fn step_back(&mut self, step: fn(&mut Desk) -> Option<Address>) {
        let Some(desk) = &mut self.desk else { return };
        desk.commit(&self.process);
        if let Some(address) = step(desk) {
            let is_gone = matches!(&address, Address::Row(list, row) if desk.case.row(list, *row).is_none());
            if !is_gone || matches!(desk.place, Place::Row(..)) {
                self.jump(address);
            }
        }
    }

    fn check(&mut self) {
        let today = self.today();
        let Some(desk) = &mut self.desk else { return };
        desk.leave(&self.process);
        desk.checked = self.process.tasks().map(|(_, task)| task.id.clone()).collect();
        desk.refresh(&self.words, &self.process, today);
        let count = desk.digest.assessment.blocking().count();
        let text = match count {
            0 => self.words.text("cli-nothing-blocks"),
            count => self.words.with("cli-blocking", [("count", count.into())]),
        };
        self.say(if count == 0 { Tone::Ok } else { Tone::Warning }, text);
    }

    /// The copy assistant sits beside the browser: small, and in front.
    pub(super) fn set_compact(&mut self, ctx: &Context, compact: bool) {
        self.compact = compact;
        let (least, size, level) = match compact {
            true => (vec2(360.0, 420.0), vec2(440.0, 640.0), WindowLevel::AlwaysOnTop),
            false => (vec2(800.0, 600.0), vec2(1280.0, 820.0), WindowLevel::Normal),
        };
        ctx.send_viewport_cmd(ViewportCommand::MinInnerSize(least));
        ctx.send_viewport_cmd(ViewportCommand::InnerSize(size));
        ctx.send_viewport_cmd(ViewportCommand::WindowLevel(level));
    }

    fn find(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        desk.leave(&self.process);
        let speaker = Speaker { words: &self.words, process: &self.process, case: &desk.case };
        self.dialog = Some(dialog::Open::Palette(Box::new(Palette::new(speaker, &self.help))));
    }

    fn mail(&mut self, contact: &crate::process::ContactId) {
        let desk = self.desk.as_ref();
        let found = desk.zip(self.process.contact(contact)).map(|(desk, contact)| {
            let speaker = Speaker { words: &self.words, process: &self.process, case: &desk.case };
            wording::mailto(speaker, contact)
        });
        if let Some(address) = found {
            self.open_address(address, None);
        }
    }

    /// Says something above the page, once.
    pub(super) fn say(&mut self, tone: Tone, text: String) {
        self.notices.retain(|notice| notice.text != text && notice.tone != Tone::Ok);
        self.notices.push(Notice { tone, text, offers: Vec::new() });
        let extra = self.notices.len().saturating_sub(NOTICES);
        self.notices.drain(..extra);
    }

    /// Does what closes the case, after asking when something would be lost.
    pub(super) fn when_safe(&mut self, then: Then) {
        if let Some(desk) = &mut self.desk {
            desk.leave(&self.process);
        }
        if self.desk.as_ref().is_some_and(Desk::is_unsaved) {
            self.dialog = Some(dialog::Open::Unsaved(then));
        } else {
            self.go_on(then);
        }
    }

    /// Does what was asked for, now that nothing is left to lose.
    pub(super) fn go_on(&mut self, then: Then) {
        self.remember_place();
        self.dialog = None;
        match then {
            Then::Quit => self.may_close = true,
            Then::Start => {
                self.desk = None;
                self.notices.clear();
            }
            Then::Choose => self.ask_path(Purpose::Open),
            Then::Open(path) => self.open_file(path),
            Then::New => self.ask_path(Purpose::New),
            Then::Sample => self.open_sample(),
            Then::Tour => {
                self.open_sample();
                self.tour(Some(0));
            }
        }
    }

    fn open_sample(&mut self) {
        match crate::sample::case() {
            Ok(case) => {
                self.notices.clear();
                let mut desk = Desk::new(case, None, Place::Overview);
                desk.checked = self.process.tasks().map(|(_, task)| task.id.clone()).collect();
                self.desk = Some(desk);
            }
            Err((reason, line, column)) => {
                let error = crate::store::OpenError::NotReadable { reason, line, column };
                let text = wording::open_error(&self.words, &PathBuf::new(), &error);
                self.say(Tone::Error, text);
            }
        }
    }

    /// Goes to a stop of the tour, or leaves it; the sample stays open.
    fn tour(&mut self, stop: Option<usize>) {
        let tour = stop.and_then(Tour::at);
        if let Some(tour) = tour {
            self.go(tour.place());
        }
        if let Some(desk) = &self.desk {
            desk.tour.set(tour);
            // On the tour the way on has the focus, after it the page.
            desk.arrival.set(if tour.is_some() { Arrival::Gone } else { Arrival::Coming });
        }
    }

    /// The help for what is shown.
    fn help_here(&mut self) {
        let name = match &self.desk {
            None => Place::Overview.help(&self.process),
            Some(desk) if desk.clash.is_some() => "sharing".to_owned(),
            Some(desk) => desk.place.help(&self.process),
        };
        if let Some(page) = HelpPage::named(&name) {
            self.dialog = Some(dialog::Open::Help(dialog::Help::new(page, self.words.tag())));
        }
    }

    pub(super) fn save(&mut self) {
        if let Some(desk) = self.desk.as_mut().filter(|desk| desk.hold.is_read_only()) {
            desk.refused = true;
            return;
        }
        match self.desk.as_ref().map(|desk| desk.path.clone()) {
            Some(Some(path)) => {
                let stamp = self.desk.as_ref().and_then(|desk| desk.stamp.clone());
                self.save_to(path, stamp.map_or(Over::Anything, Over::Own));
            }
            Some(None) => self.ask_path(Purpose::SaveAs),
            None => {}
        }
    }

    fn pressed(&mut self, ctx: &Context, pressed: Pressed) {
        match (pressed, &self.dialog) {
            (Pressed::Cancel, _) => {
                self.dialog = None;
                self.after_save = None;
            }
            (Pressed::Accept, Some(dialog::Open::Unsaved(then))) => {
                self.after_save = Some(then.clone());
                self.dialog = None;
                self.save();
            }
            (Pressed::Discard, Some(dialog::Open::Unsaved(then))) => {
                let then = then.clone();
                self.desk = None;
                self.go_on(then);
            }
            (Pressed::Accept, Some(dialog::Open::Recovered(..))) => self.settle_recovery(true),
            (Pressed::Discard, Some(dialog::Open::Recovered(..))) => self.settle_recovery(false),
            (Pressed::Accept, Some(dialog::Open::Path(_))) => self.accept(),
            (Pressed::Browse, Some(dialog::Open::Path(_))) => self.browse(),
            _ => {}
        }
        if self.may_close {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Keeps in mind where the case is and where in it the user was.
    pub(super) fn remember_place(&mut self) {
        let today = self.today();
        let Some(desk) = &mut self.desk else { return };
        let Some(path) = desk.path.clone() else { return };
        desk.refresh(&self.words, &self.process, today);
        let assessment = &desk.digest.assessment;
        let name = crate::identifiers::mask_identity_codes(desk.case.applicant_name(&self.process));
        self.settings.remember(Recent {
            path,
            name,
            done: assessment.done,
            total: assessment.total,
            on: today,
            place: desk.place.to_string(),
        });
        self.save_settings();
    }

    pub(super) fn save_settings(&self) {
        if let Some(path) = &self.environment.settings {
            // Settings are a convenience: where they cannot be kept, the program works on without.
            self.settings.save(path).ok();
        }
    }
}
