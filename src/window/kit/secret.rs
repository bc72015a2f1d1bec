//! A field for a password: dots instead of letters, and nothing of it stays in the window's memory.

use super::field::{Field, input_frame};
use super::{Tokens, focus_ring};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Color32, Key, Response, TextEdit, Ui};
use secrecy::SecretString;
use zeroize::{Zeroize as _, Zeroizing};

/// Room for a long password, so that the text does not move and leave copies behind while it is typed.
const ROOM: usize = 256;

/// A password field with everything around it. Says whether Enter was pressed in it.
pub(in crate::window) fn secret_field(
    ui: &mut Ui,
    tokens: &Tokens,
    field: &Field<'_>,
    secret: &mut Zeroizing<String>,
) -> bool {
    let room = ROOM.saturating_sub(secret.len());
    secret.reserve(room);
    field.show(ui, tokens, |ui| {
        let edit = TextEdit::singleline(&mut **secret).password(true).desired_width(320.0).id_salt("secret");
        let edit = edit.frame(input_frame(tokens, false));
        let response = ui.add(edit.background_color(Color32::TRANSPARENT));
        focus_ring(ui, tokens, &response);
        field.describe(&response);
        forget_changes(&response);
        response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    })
}

/// Lets egui forget what was typed into a field, which it remembers so that it can be taken back: what may be secret is not kept.
pub(in crate::window) fn forget_changes(field: &Response) {
    if let Some(mut state) = TextEditState::load(&field.ctx, field.id) {
        state.clear_undoer();
        state.store(&field.ctx, field.id);
    }
}

/// Takes what was typed out of its field, which is wiped.
pub(in crate::window) fn take_secret(field: &mut Zeroizing<String>) -> SecretString {
    let secret = SecretString::from(field.as_str());
    field.zeroize();
    secret
}
