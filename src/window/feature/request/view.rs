//! Making a key pair and a certificate request: on the server, which is best, or here.

use super::state::RequestState;
use crate::certificate::{NewKey, commands};
use crate::process::Tool;
use crate::window::case_view::CaseView;
use crate::window::kit::{self, ButtonKind, Input};
use crate::window::message::{CertificatesMessage, Message, RequestMessage, WindowMessage};
use crate::window::part::heading::tool_head;
use crate::window::route::Route;
use crate::wording;
use eframe::egui::Ui;
use eframe::egui::accesskit::Role;

pub(in crate::window) fn view(ui: &mut Ui, view: &CaseView<'_>, form: &mut RequestState) {
    tool_head(ui, view, "request-title");
    kit::dim(ui, view.tokens, &view.word("request-intro"));
    ui.add_space(8.0);
    kit::card(ui, view.tokens, |ui| content(ui, view, form));
    ui.add_space(10.0);
    kit::card(ui, view.tokens, |ui| on_server(ui, view, form));
    ui.add_space(10.0);
    kit::card(ui, view.tokens, |ui| here(ui, view, form));
}

/// What the request says.
fn content(ui: &mut Ui, view: &CaseView<'_>, form: &mut RequestState) {
    kit::subheading(ui, &view.word("request-content"));
    kit::small(ui, view.tokens, &view.word("request-content-help"));
    ui.add_space(6.0);
    line(ui, view, "request-host", &mut form.host);
    line(ui, view, "request-organisation", &mut form.organisation);
    line(ui, view, "request-business-id", &mut form.business_id);
    let label = view.word("request-key-kind");
    let field = kit::Field { key: "request-key-kind", label: &label, ..kit::Field::default() };
    field.choices(ui, view.tokens, Role::RadioGroup, |ui| {
        ui.horizontal_wrapped(|ui| {
            for kind in NewKey::ALL {
                if kit::radio(ui, view.tokens, form.key == kind, kind.name()).clicked() {
                    form.key = kind;
                }
            }
        });
        let note = if form.key.is_on_page() { "request-key-on-page" } else { "request-key-also-issued" };
        kit::small(ui, view.tokens, &view.word(note));
    });
}

fn line(ui: &mut Ui, view: &CaseView<'_>, key: &str, text: &mut String) {
    let (label, help) = (view.word(key), view.words.find(&format!("{key}-help"), []).unwrap_or_default());
    let field = kit::Field { key, label: &label, help: &help, ..kit::Field::default() };
    kit::text_field(ui, view.tokens, &field, text, Input::Line(420.0));
    ui.add_space(8.0);
}

fn on_server(ui: &mut Ui, view: &CaseView<'_>, form: &RequestState) {
    kit::subheading(ui, &view.word("request-on-server"));
    kit::body(ui, &view.word("request-on-server-help"));
    let wish = form.wish();
    let commands = commands(&wish);
    ui.add_space(4.0);
    kit::code(ui, view.tokens, &commands);
    ui.add_space(6.0);
    let is_whole = crate::identifiers::host(wish.host).is_ok();
    if !is_whole {
        kit::small(ui, view.tokens, &view.word("request-host-first"));
    }
    ui.add_enabled_ui(is_whole, |ui| {
        let copy = kit::button(ui, view.tokens, ButtonKind::Primary, &view.word("request-copy-commands"));
        view.send_if(copy.clicked(), || WindowMessage::Copy(commands.join("\n")));
    });
}

fn here(ui: &mut Ui, view: &CaseView<'_>, form: &mut RequestState) {
    kit::subheading(ui, &view.word("request-here"));
    kit::body(ui, &view.word("request-here-help"));
    ui.add_space(6.0);
    line(ui, view, "request-folder", &mut form.folder);
    if form.is_folder_shared() {
        kit::small(ui, view.tokens, &view.word("request-folder-shared"));
        ui.add_space(8.0);
    }
    let java = kit::check_option(ui, view.tokens, form.for_java, &view.word("request-for-java"));
    if java.clicked() {
        form.for_java = !form.for_java;
    }
    kit::small(ui, view.tokens, &view.word("request-for-java-help"));
    ui.add_space(8.0);
    let (label, help) = (view.word("request-password"), view.word("request-password-help"));
    let field = kit::Field { key: "request-password", label: &label, help: &help, ..kit::Field::default() };
    kit::secret_field(ui, view.tokens, &field, &mut form.password);
    ui.add_space(8.0);
    let label = view.word("request-password-again");
    let field = kit::Field { key: "request-password-again", label: &label, ..kit::Field::default() };
    kit::secret_field(ui, view.tokens, &field, &mut form.again);
    ui.add_space(8.0);
    if let Some(outcome) = &form.outcome {
        let (tone, text) = outcome.told(view.words);
        kit::message(ui, view.tokens, tone, &text, |_| ());
        for path in &form.made {
            kit::body(ui, &wording::path(path));
        }
        ui.add_space(6.0);
    }
    // Once they are made, nothing is asked for until another password is begun.
    let is_idle = form.running.is_none() && (form.made.is_empty() || !form.password.is_empty());
    let obstacle = form.obstacle().filter(|_| is_idle);
    // It has its room also when it goes: the button below stays where the mouse is on its way to.
    match obstacle {
        Some(obstacle) => {
            kit::small(ui, view.tokens, &view.word(obstacle));
        }
        None => ui.add_space(kit::small_height(ui, &view.word("request-again-first")) + ui.spacing().item_spacing.y),
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(form.running.is_none() && form.obstacle().is_none(), |ui| {
            let key = if form.running.is_some() { "request-making" } else { "request-make" };
            let make = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word(key));
            view.send_if(make.clicked(), || RequestMessage::Make);
        });
        if let [_, request] = form.made.as_slice() {
            let inspect = kit::button(ui, view.tokens, ButtonKind::Plain, &view.word("request-inspect"));
            let request = request.clone();
            if inspect.clicked() {
                view.send(Message::Go(Route::Tool(Tool::Inspect)));
                view.send(CertificatesMessage::Read(vec![request]));
            }
        }
    });
}
