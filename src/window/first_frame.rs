//! The first frame, drawn before there is a window to show it in: its letters are shaped and drawn while the system makes the window.

use super::app::App;
use eframe::egui::{Context, Pos2, RawInput, Rect, Vec2, ViewportId};

/// The widest texture that most drivers have (Mesa's, for processors and for cards of Intel and AMD). Where it is another one, letters
/// are drawn anew.
const TEXTURE: usize = 16_384;

/// Draws a frame of this size. What it asks of the window is asked by the next frame, which is the first one that a window shows.
pub(super) fn draw(ctx: &Context, app: &mut App, size: Vec2) {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
        max_texture_side: Some(TEXTURE),
        time: Some(0.0),
        ..RawInput::default()
    };
    let mut drawn = ctx.run_ui(input, |ui| {
        app.logic(&ui.ctx().clone());
        app.ui(ui);
    });
    let textures = ctx.tex_manager();
    let pictures = std::mem::take(&mut drawn.textures_delta.set).into_iter();
    let parts = pictures.flat_map(|(id, parts)| parts.into_iter().map(move |part| (id, part)));
    parts.for_each(|(id, part)| textures.write().set(id, part));
    let own = drawn.viewport_output.into_iter().filter(|(id, _)| *id == ViewportId::ROOT);
    own.flat_map(|(_, output)| output.commands).for_each(|command| ctx.send_viewport_cmd(command));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::window::{Clock, Environment};
    use eframe::egui::{TextureId, ViewportCommand, vec2};

    const SIZE: Vec2 = vec2(1280.0, 820.0);

    fn environment() -> Environment {
        let now = jiff::civil::date(2026, 11, 30).at(9, 30, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).expect("a time");
        Environment {
            clock: Clock::stopped(&now),
            language: Language::find("fi"),
            settings: None,
            state: None,
            documents: None,
            home: None,
            machine: "test".to_owned(),
            open_address: |_| false,
            open_path: |_| false,
            is_wayland: false,
            keeps_clipboard: || false,
        }
    }

    /// What a window draws next, whose driver has textures this wide: for each picture of letters that it is given whether it is a
    /// whole one, and what the window is asked for.
    fn next(ctx: &Context, app: &mut App, texture: usize) -> (Vec<bool>, Vec<ViewportCommand>) {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, SIZE));
        let input = RawInput { screen_rect, max_texture_side: Some(texture), time: Some(0.1), ..RawInput::default() };
        let mut output = ctx.run_ui(input, |ui| {
            app.logic(&ui.ctx().clone());
            app.ui(ui);
        });
        let letters = std::mem::take(&mut output.textures_delta.set).remove(&TextureId::default());
        let window = output.viewport_output.remove(&ViewportId::ROOT).expect("a window");
        (letters.into_iter().flatten().map(|part| part.is_whole()).collect(), window.commands)
    }

    #[test]
    fn what_is_drawn_early_is_handed_to_the_window_and_not_drawn_again() {
        let ctx = Context::default();
        let mut app = App::new(&ctx, environment(), None).expect("sound assets");
        draw(&ctx, &mut app, SIZE);
        let (letters, commands) = next(&ctx, &mut app, TEXTURE);
        assert_eq!(letters, [true], "every letter was there");
        assert!(
            commands.iter().any(|it| matches!(it, ViewportCommand::Title(title) if title == "Lupapolku")),
            "{commands:?}"
        );
    }

    #[test]
    fn a_driver_with_other_textures_has_the_letters_drawn_anew() {
        let ctx = Context::default();
        let mut app = App::new(&ctx, environment(), None).expect("sound assets");
        draw(&ctx, &mut app, SIZE);
        let (letters, _) = next(&ctx, &mut app, 4_096);
        assert_eq!(letters.last(), Some(&true), "those of before are of no use");
    }
}
