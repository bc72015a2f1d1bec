//! Naming a file: a path field that always works, and the system's chooser beside it.

use super::message::Purpose;
use super::state::FileForm;
use crate::window::kit::{self, ButtonKind, Input};
use crate::window::message::{FileFormMessage, OpenMessage, WindowMessage};
use crate::window::shared::View;
use eframe::egui::{Key, Response, Ui};

/// The button that uses the path.
fn accept(form: &FileForm) -> (ButtonKind, &'static str) {
    let asks = form.purpose.asks_before_replacing();
    let replacing = asks && form.replaces.is_some() && form.replaces.as_ref() == Some(&form.target());
    match form.purpose {
        _ if replacing => (ButtonKind::Danger, "path-replace"),
        Purpose::New | Purpose::NewFromThis => (ButtonKind::Primary, "path-new"),
        Purpose::Open => (ButtonKind::Primary, "path-open"),
        Purpose::SaveAs => (ButtonKind::Primary, "path-save"),
        Purpose::Attach(_) => (ButtonKind::Primary, "path-attach"),
        Purpose::Inspect => (ButtonKind::Primary, "path-inspect"),
        Purpose::Import(_) => (ButtonKind::Primary, "path-import"),
        Purpose::AskTo | Purpose::RemindTo(_) => (ButtonKind::Primary, "path-ask"),
        Purpose::TakeBack => (ButtonKind::Primary, "path-take-back"),
        Purpose::Export { .. } | Purpose::ExportList(_) | Purpose::RefusedRows(_) | Purpose::Print(_) => {
            (ButtonKind::Primary, "path-export")
        }
    }
}

/// Whether Enter was pressed in a line. What was accepted takes a moment, in which the keyboard would be nowhere.
fn ends_form(ui: &Ui, line: &Response) -> bool {
    let ends = line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    kit::keep_focus(line);
    ends
}

pub(in crate::window) fn view(ui: &mut Ui, view: &View<'_>, form: &mut FileForm, fresh: bool) {
    let tokens = view.tokens;
    let mut entered = false;
    if form.purpose == Purpose::New {
        let (label, help) = (view.word("path-name"), view.word("path-name-help"));
        let remark = view.word("field-optional");
        let field = kit::Field { key: "name", label: &label, help: &help, remark: &remark, ..kit::Field::default() };
        let response = kit::text_field(ui, tokens, &field, &mut form.name, Input::Line(460.0));
        if fresh {
            response.request_focus();
        }
        entered |= ends_form(ui, &response);
    }
    if form.purpose == Purpose::NewFromThis {
        kit::body(ui, &view.word("path-from-this-help"));
    }
    let (label, help) = (view.word("path-label"), view.word("path-help"));
    let field = kit::Field { key: "path", label: &label, help: &help, required: true, ..kit::Field::default() };
    let response = kit::text_field(ui, tokens, &field, &mut form.path, Input::Line(460.0));
    if std::mem::take(&mut form.focus) {
        response.request_focus();
    }
    entered |= ends_form(ui, &response);
    ui.add_enabled_ui(!form.browsing, |ui| {
        let browse = kit::button(ui, tokens, ButtonKind::Plain, &view.word("path-browse"));
        view.send_if(browse.clicked(), || FileFormMessage::Browse);
    });
    if form.purpose == Purpose::New {
        let (label, help) = (view.word("path-user"), view.word("path-user-help"));
        let remark = view.word("field-optional");
        let field = kit::Field { key: "user", label: &label, help: &help, remark: &remark, ..kit::Field::default() };
        let response = kit::text_field(ui, tokens, &field, &mut form.user, Input::Line(460.0));
        // The login name stands there, and is mostly not what she is called.
        if response.gained_focus() {
            kit::select_all(&response, &form.user);
        }
        entered |= ends_form(ui, &response);
    }
    if let Some((tone, text)) = &form.notice {
        kit::message(ui, tokens, *tone, text, |_| ());
    }
    if form.busy && form.purpose == Purpose::Open {
        ui.horizontal(|ui| {
            kit::announced(ui, &view.word("path-busy"));
            let stop = kit::quiet_link(ui, tokens, &view.word("underway-stop"));
            view.send_if(stop.clicked(), || OpenMessage::Stop);
        });
    }
    ui.add_space(8.0);
    kit::dialog_buttons(ui, |ui| {
        let (weight, key) = accept(form);
        let ready = !form.path.trim().is_empty() && !form.busy;
        let accept = ui.add_enabled_ui(ready, |ui| kit::button(ui, tokens, weight, &view.word(key))).inner;
        view.send_if(accept.clicked() || entered && ready, || FileFormMessage::Accept);
        let cancel = kit::button(ui, tokens, ButtonKind::Plain, &view.word("cancel"));
        view.send_if(cancel.clicked(), || WindowMessage::CloseDialog);
    });
}
