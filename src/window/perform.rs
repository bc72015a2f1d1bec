//! Wishes carried out. Every change of the case is an edit; every file is a job.

use super::action::Action;
use super::app::{App, Notice};
use super::bench::Bench;
use super::desk::{Arrival, Desk};
use super::dialog::{self, Purpose, Then};
use super::kit::Tone;
use super::palette::Palette;
use super::place::Place;
use crate::case::{Address, Answer, Edit};
use crate::help::HelpPage;
use crate::language::Words;
use crate::wording::{self, Speaker};
use eframe::egui::{Context, ViewportCommand, WindowLevel, vec2};
use std::sync::Arc;

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
            Action::Choose(field, None) | Action::Clear(field) => {
                self.answer(field.clone(), None);
                self.want(field.into());
            }
            Action::Choose(field, option) => self.answer(field, option.map(Answer::Choice)),
            Action::Toggle(field, option, on) => self.toggle(field, option, on),
            Action::Day(field, day) => {
                self.answer(field.clone(), Some(Answer::Date(day)));
                self.want(field.into());
            }
            Action::Fill(fields, answer) => self.fill(fields, &answer),
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
                    desk.arrival.set(Arrival::Coming);
                }
            }
            Action::Entered(field, entered) => {
                let today = self.today();
                if let Some(desk) = &mut self.desk {
                    let edited = desk.make(Edit::entered(&desk.case, &field, entered.then_some(today)));
                    self.tell_refused(edited);
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
                    desk.arrival.set(Arrival::Coming);
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
                self.words = Arc::new(Words::new(language));
                self.help = super::app::help_titles(language);
                self.settings.language = Some(language.tag().to_owned());
                self.work_out_import();
                self.reword_clash();
                if self.desk.as_ref().is_some_and(|desk| desk.place == Place::Events) {
                    self.read_ledger();
                }
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

    /// What was pressed is gone, so the keyboard goes on at the field it was about.
    fn want(&self, address: Address) {
        self.desk.iter().for_each(|desk| *desk.wanted.borrow_mut() = Some(address.clone()));
    }

    /// The copy assistant sits beside the browser: small, and in front.
    pub(super) fn set_compact(&mut self, ctx: &Context, compact: bool) {
        self.compact = compact;
        self.desk.iter().for_each(|desk| desk.arrival.set(Arrival::Coming));
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

    /// Offers something to do beside what was said last.
    pub(super) fn offer(&mut self, key: &'static str, action: Action) {
        if let Some(notice) = self.notices.last_mut() {
            notice.offers.push((key, action));
        }
    }

    /// Says something above the page, once.
    pub(super) fn say(&mut self, tone: Tone, text: String) {
        self.notices.retain(|notice| notice.text != text && notice.tone != Tone::Ok);
        self.said += 1;
        self.notices.push(Notice { number: self.said, tone, text, offers: Vec::new() });
        let extra = self.notices.len().saturating_sub(NOTICES);
        self.notices.drain(..extra);
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

    pub(super) fn save_settings(&self) {
        if let Some(path) = &self.environment.settings {
            // Settings are a convenience: where they cannot be kept, the program works on without.
            self.settings.save(path).ok();
        }
    }
}
