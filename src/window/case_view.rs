//! What a view of the open case reads: everything any view reads, and the case with what follows from it.

use super::kit;
use super::message::{FocusMessage, Message};
use super::model::current::Model;
use super::route::Route;
use super::session::SessionView;
use super::session::document::Document;
use super::session::file::CaseFile;
use super::session::focus::Focus;
use super::shared::View;
use crate::case::{Address, Case, RowId};
use crate::process::ListId;
use crate::wording::{self, TextContext};
use eframe::egui::Response;
use std::ops::Deref;

/// What a view of the open case reads. Nothing in it can be changed.
pub(super) struct CaseView<'a> {
    view: View<'a>,
    /// Whether there is a case, and not only a tool that needs none.
    pub(super) has_case: bool,
    pub(super) document: &'a Document,
    pub(super) file: &'a CaseFile,
    pub(super) model: &'a Model,
    pub(super) route: &'a Route,
    pub(super) focus: &'a Focus,
}

impl<'a> Deref for CaseView<'a> {
    type Target = View<'a>;

    fn deref(&self) -> &View<'a> {
        &self.view
    }
}

impl<'a> CaseView<'a> {
    pub(super) fn new(view: View<'a>, session: SessionView<'a>) -> Self {
        let SessionView { has_case, document, file, model, route, focus } = session;
        Self { view, has_case, document, file, model, route, focus }
    }

    /// The case.
    pub(super) fn case(&self) -> &'a Case {
        self.document.case()
    }

    /// What is needed to put the case into words.
    pub(super) fn context(&self) -> TextContext<'a> {
        TextContext { words: self.view.words, process: self.view.process, case: self.case() }
    }

    /// What is wrong at an address and should be seen there now.
    pub(super) fn errors(&self, address: &Address) -> Vec<String> {
        self.model.errors(address).map(|finding| wording::finding(self.context(), finding)).collect()
    }

    /// The address that is to get the focus, unless a dialog is in front or it was found in this frame.
    pub(super) fn focus_target(&self) -> Option<&'a Address> {
        let target = self.focus.target().filter(|_| !self.layout.covered)?;
        let found = Message::Focus(FocusMessage::Found(target.clone()));
        (!self.out.has(&found)).then_some(target)
    }

    /// Brings the user to an address that is looked for and is here: with the keyboard, or only to see it.
    pub(super) fn come_to(&self, address: &Address, here: &Response) {
        if !self.takes_focus(address) {
            return;
        }
        if self.focus.takes_keyboard() {
            here.request_focus();
            kit::reveal(here);
        } else {
            kit::point_out(here);
        }
    }

    /// Whether this address is looked for. Says yes once.
    fn takes_focus(&self, address: &Address) -> bool {
        let here = self.focus_target() == Some(address);
        if here {
            self.send(FocusMessage::Found(address.clone()));
        }
        here
    }

    /// The row of a list that is to get the focus, if it is there. Says so once.
    pub(super) fn takes_focus_in_row(&self, list: &ListId) -> Option<RowId> {
        let row = self.focus.row(list).filter(|row| self.case().row(list, *row).is_some())?;
        self.takes_focus(&Address::Row(list.clone(), row)).then_some(row)
    }
}
