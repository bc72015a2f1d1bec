//! What the user wants. Views only say it; it is carried out after the page is drawn, by one exhaustive match.

pub(super) use super::feature::ask::message::Message as AskMessage;
pub(super) use super::feature::certificates::message::Message as CertificatesMessage;
pub(super) use super::feature::conflict::message::Message as ConflictMessage;
pub(super) use super::feature::explain::message::Message as ExplainMessage;
pub(super) use super::feature::file_form::message::Message as FileFormMessage;
pub(super) use super::feature::handover::message::Message as HandoverMessage;
pub(super) use super::feature::help::message::Message as HelpMessage;
pub(super) use super::feature::history::message::Message as HistoryMessage;
pub(super) use super::feature::import::message::Message as ImportMessage;
pub(super) use super::feature::interview::message::Message as InterviewMessage;
pub(super) use super::feature::lists::message::Message as ListsMessage;
pub(super) use super::feature::lock::message::Message as LockMessage;
pub(super) use super::feature::open::message::Message as OpenMessage;
pub(super) use super::feature::print::message::Message as PrintMessage;
pub(super) use super::feature::request::message::Message as RequestMessage;
pub(super) use super::feature::save::message::Message as SaveMessage;
use super::route::{Direction, Route};
use crate::case::{Address, Answer, Field, TaskState};
use crate::language::Language;
use crate::process::{ContactId, LinkId, OptionId, TaskId};
use crate::settings::Appearance;
use jiff::civil::Date;
use std::cell::RefCell;
use std::path::PathBuf;

/// One thing the user wants.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Message {
    /// Show a page.
    Go(Route),
    /// Show a page with the focus on an address.
    GoTo(Route, Address),
    /// Show a page with the focus on the heading of one of its parts, by the key of its text.
    GoToPart(Route, &'static str),
    /// Show the page of an address, with the focus on it.
    Jump(Address),
    /// Another page has come up: what it needs is read.
    Arrived,
    /// Go to the next page or the one before.
    Turn(Direction),
    /// From a row back to its table.
    BackToList,
    /// Go to a stop of the tour, or leave it.
    Tour(Option<usize>),
    /// Find anything by typing a part of it.
    Search,
    /// Show what is wrong on every page.
    Check,
    /// Go to the first thing that is open and can be done now.
    NextOpen,
    /// Take the last edit back.
    Undo,
    /// Make the undone edit again.
    Redo,
    /// Change the case.
    Edit(EditMessage),
    /// Move the focus, or say where it has come.
    Focus(FocusMessage),
    /// Change the window, or open something outside.
    Window(WindowMessage),
    /// Open a case.
    Open(OpenMessage),
    /// Save or close it.
    Save(SaveMessage),
    /// Name a file.
    FileForm(FileFormMessage),
    /// Decide on two people's changes.
    Conflict(ConflictMessage),
    /// Take, change or leave what the interview proposes.
    Interview(InterviewMessage),
    /// Change rows of a list.
    Lists(ListsMessage),
    /// Import a table.
    Import(ImportMessage),
    /// Inspect certificate files.
    Certificates(CertificatesMessage),
    /// Ask others, and take their answers.
    Ask(AskMessage),
    /// Read why a connection failed.
    Explain(ExplainMessage),
    /// Make a key and a request.
    Request(RequestMessage),
    /// Hand over.
    Handover(HandoverMessage),
    /// Look at events and kept copies.
    History(HistoryMessage),
    /// Ask for a case or give it away.
    Lock(LockMessage),
    /// Show help.
    Help(HelpMessage),
    /// Write a page to print.
    Print(PrintMessage),
}

impl Message {
    /// Whether it can be asked for where no case is open.
    pub(super) fn needs_no_case(&self) -> bool {
        let is_of_page = matches!(self, Self::Focus(FocusMessage::Page) | Self::Save(SaveMessage::Close(_)));
        is_of_page || matches!(self, Self::Search | Self::Window(_) | Self::Open(_) | Self::Help(_))
    }
}

/// A change of the case.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum EditMessage {
    /// The text of a field is now this.
    Type(Field, String),
    /// The field has lost the focus.
    Blur(Field),
    /// Choose one option, or none.
    Choose(Field, Option<OptionId>),
    /// Choose or drop one of several options.
    Toggle(Field, OptionId, bool),
    /// Answer with a day.
    Day(Field, Date),
    /// Give several fields the same answer.
    Fill(Vec<Field>, Answer),
    /// Clear an answer.
    Clear(Field),
    /// Answer with the facts of this file.
    Attach(Field, PathBuf),
    /// Move a task or duty to a state.
    State(TaskId, TaskState),
    /// These tasks are done.
    MarkDone(Vec<TaskId>),
    /// Answers were entered in the e-service, or not after all.
    Entered(Vec<Field>, bool),
    /// What is new in the process was looked through.
    LookedThrough,
}

/// Where the focus goes, or has come.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum FocusMessage {
    /// To the heading of the page.
    Page,
    /// To the sidebar.
    Sidebar,
    /// The address that was looked for has it.
    Found(Address),
    /// The part that was looked for has it.
    PartFocused,
    /// The heading has it.
    HeadingFocused,
    /// It has gone on from the heading.
    HeadingLeft,
    /// The sidebar has it.
    SidebarFocused,
}

/// A change of the window, or something outside it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum WindowMessage {
    /// Show everything in this language.
    SetLanguage(Language),
    /// Look like this.
    SetAppearance(Appearance),
    /// Larger or smaller, in per cent.
    Zoom(u16),
    /// Show only the copy assistant, in a small window that stays in front, or the whole window again.
    Compact(bool),
    /// Put a text on the clipboard.
    Copy(String),
    /// The same, where the page itself says it.
    CopyUnsaid(String),
    /// Open a guidance link in the browser.
    OpenLink(LinkId),
    /// Open a guidance link in the browser without noting it in the case.
    LookUp(LinkId),
    /// Write to a contact.
    Mail(ContactId),
    /// Open a file or folder outside the program.
    OpenOutside(PathBuf),
    /// Close a notice, by its number.
    Dismiss(u64),
    /// Close the dialog, and forget what was to follow on it.
    CloseDialog,
    /// End the program.
    Quit,
    /// Draw again.
    Redraw,
}

macro_rules! message_from {
    ($($variant:ident($message:ty)),* $(,)?) => {
        $(impl From<$message> for Message {
            fn from(message: $message) -> Self {
                Self::$variant(message)
            }
        })*
    };
}

message_from!(
    Edit(EditMessage),
    Focus(FocusMessage),
    Window(WindowMessage),
    Open(OpenMessage),
    Save(SaveMessage),
    FileForm(FileFormMessage),
    Conflict(ConflictMessage),
    Interview(InterviewMessage),
    Lists(ListsMessage),
    Import(ImportMessage),
    Certificates(CertificatesMessage),
    Ask(AskMessage),
    Explain(ExplainMessage),
    Request(RequestMessage),
    Handover(HandoverMessage),
    History(HistoryMessage),
    Lock(LockMessage),
    Help(HelpMessage),
    Print(PrintMessage),
);

/// The messages of one frame, in order.
#[derive(Default)]
pub(super) struct Messages(RefCell<Vec<Message>>);

impl Messages {
    /// Adds a message.
    pub(super) fn push(&self, message: impl Into<Message>) {
        self.0.borrow_mut().push(message.into());
    }

    /// Whether this was said already.
    pub(super) fn has(&self, message: &Message) -> bool {
        self.0.borrow().contains(message)
    }

    /// All of them; from then on there are none.
    pub(super) fn take(&self) -> Vec<Message> {
        self.0.take()
    }
}
