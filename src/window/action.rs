//! What the user wants: pages only say it, the program does it after the page is drawn.

use super::clash::Choice;
use super::place::Place;
use crate::case::{Address, Answer as CaseAnswer, Field, Row, RowId, TaskState};
use crate::certificate::Use;
use crate::handover::{Format, Scope};
use crate::help::HelpPage;
use crate::language::Language;
use crate::process::{ContactId, LinkId, ListId, OptionId, QuestionId, TaskId};
use crate::settings::Appearance;
use jiff::civil::Date;
use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::Arc;

/// One wish.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Action {
    /// Show a page.
    Go(Place),
    /// Show the page of an address, with the focus on it.
    Jump(Address),
    /// The text of a field is now this.
    Type(Field, String),
    /// The field has lost the focus.
    Leave(Field),
    /// Choose one option, or none.
    Choose(Field, Option<OptionId>),
    /// Choose or drop one of several options.
    Toggle(Field, OptionId, bool),
    /// Answer with a day.
    Day(Field, Date),
    /// Give several fields the same answer.
    Fill(Vec<Field>, CaseAnswer),
    /// Forget an answer.
    Clear(Field),
    /// Move a task or duty to a state.
    State(TaskId, TaskState),
    /// Add a row and show its form.
    AddRow(TaskId, ListId),
    /// Copy rows.
    Duplicate(ListId, Vec<RowId>),
    /// Remove rows.
    RemoveRows(ListId, Vec<RowId>),
    /// These rows of a table are selected.
    Select(TaskId, ListId, Vec<RowId>),
    /// Show a question as a column, or no more.
    Column(ListId, QuestionId, bool),
    /// Choose a table to take in.
    Import(ListId),
    /// Look at pasted rows before they are taken in.
    Paste(ListId, String),
    /// A column of the table is this question, or none.
    Match(usize, Option<QuestionId>),
    /// Show only the rows that are refused, or all.
    OnlyRefused(bool),
    /// Take the accepted rows in.
    TakeIn,
    /// Leave the table.
    DropImport,
    /// Write a list as a table.
    ExportList(ListId),
    /// An answer was entered in the e-service, or not after all.
    Entered(Field, bool),
    /// Show only the copy assistant, in a small window that stays in front, or the whole window again.
    Compact(bool),
    /// Draw again.
    Redraw,
    /// Remove a row.
    RemoveRow(TaskId, ListId, RowId),
    /// Open a guidance link.
    OpenLink(LinkId),
    /// Write to a contact.
    Mail(ContactId),
    /// Put a text on the clipboard.
    Copy(String),
    /// Take the last edit back.
    Undo,
    /// Make the undone edit again.
    Redo,
    /// Show what is wrong on every page.
    Check,
    /// Start a new case.
    New,
    /// Choose a file to open.
    Open,
    /// Open this file.
    OpenFile(PathBuf),
    /// Forget a file that was opened before.
    Forget(PathBuf),
    /// Try the sample.
    Sample,
    /// Begin the tour on the sample.
    BeginTour,
    /// Go to a stop of the tour, or leave it.
    Tour(Option<usize>),
    /// Save.
    Save,
    /// Save under another name.
    SaveAs,
    /// Write the handover for this reader.
    Scope(Scope),
    /// Hand over in this format.
    Format(Format),
    /// Write the checklist.
    Export(Format),
    /// Stop writing it.
    StopExport,
    /// Open a file or folder outside the program.
    Show(PathBuf),
    /// Take the newest handover over.
    TakeOver,
    /// Choose a file whose facts answer a field.
    Attach(Field),
    /// Of something both changed, this is kept.
    Decide(usize, Choice),
    /// Put both together as was decided.
    AcceptClash,
    /// Compare a conflicted copy with the case.
    ReadCopy(PathBuf),
    /// Leave a conflicted copy as it is.
    LeaveCopy(PathBuf),
    /// Put the conflicted copy away afterwards, or not.
    RemoveCopy(bool),
    /// Wait no longer for a case that is being read.
    StopOpening,
    /// Bring a removed row back.
    BringBack(ListId, RowId, Arc<Row>),
    /// Make the case as it was in a kept copy.
    Restore(PathBuf),
    /// Try again to get a case that somebody else had open.
    TryAgain,
    /// Ask for a case that somebody else has open.
    AskForIt,
    /// Save, and give the case to whoever asked for it.
    HandOver,
    /// Keep the case, although somebody asked for it.
    KeepIt,
    /// Choose files to inspect.
    InspectChoose,
    /// Inspect these files beside those that are open.
    InspectPaths(Vec<PathBuf>),
    /// Try the password that was typed on what is locked.
    InspectUnlock,
    /// Stop reading.
    InspectCancel,
    /// Put the files away.
    InspectClear,
    /// A certificate, by its SHA-256, is used for this.
    InspectUse(String, Use),
    /// Enter what is known of this object in the case.
    InspectKeep(usize),
    /// Make a key and a certificate request.
    MakeRequest,
    /// Files were let go over the window.
    Dropped(Vec<PathBuf>),
    /// Back to the start page.
    Close,
    /// End the program.
    Quit,
    /// Show everything in this language.
    Speak(Language),
    /// Look like this.
    Look(Appearance),
    /// Larger or smaller, in per cent.
    Zoom(u16),
    /// Find anything by typing a part of it.
    Find,
    /// Show the help for the page that is shown.
    HelpHere,
    /// Show a page of the help.
    Help(HelpPage),
    /// Show the words a reader may not know.
    Glossary,
    /// Move the focus to the page.
    FocusPage,
    /// Move the focus to the rail.
    FocusRail,
    /// Show the shortcuts.
    Shortcuts,
    /// Tell about the program.
    About,
    /// Close a notice.
    Dismiss(usize),
    /// From a row back to its table.
    Up,
    /// Go to the next step or the one before.
    Turn(Turn),
    /// Something in an open dialog.
    Dialog(Answer),
}

/// A direction through the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Forwards.
    Next,
    /// Backwards.
    Back,
}

/// What was pressed in a dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Do what the dialog is about.
    Accept,
    /// Leave everything as it is.
    Cancel,
    /// Go on without saving.
    Discard,
    /// Show the system's file chooser.
    Browse,
}

/// The wishes of one frame.
#[derive(Default)]
pub(super) struct Actions(RefCell<Vec<Action>>);

impl Actions {
    /// Adds a wish.
    pub(super) fn push(&self, action: Action) {
        self.0.borrow_mut().push(action);
    }

    /// The wishes, in order.
    pub(super) fn take(&self) -> Vec<Action> {
        self.0.take()
    }
}
