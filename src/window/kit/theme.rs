//! Colours, fonts and spacing: read from `assets/theme/tokens.ron` and handed to egui once.

use crate::settings::Appearance;
use crate::typeface;
use eframe::egui::style::ScrollAnimation;
use eframe::egui::{
    self, Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow, Stroke, Style,
    TextStyle, ThemePreference, Vec2, Visuals,
};
use serde::Deserialize;
use std::sync::Arc;

const BOLD: &str = "bold";

/// The colours of one look.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::window) struct Tokens {
    pub(in crate::window) background: Colour,
    pub(in crate::window) surface: Colour,
    pub(in crate::window) rail: Colour,
    pub(in crate::window) ink: Colour,
    pub(in crate::window) dim: Colour,
    pub(in crate::window) line: Colour,
    pub(in crate::window) edge: Colour,
    pub(in crate::window) neutral_soft: Colour,
    pub(in crate::window) accent: Colour,
    pub(in crate::window) accent_soft: Colour,
    pub(in crate::window) on_accent: Colour,
    pub(in crate::window) ok: Colour,
    pub(in crate::window) ok_soft: Colour,
    pub(in crate::window) warning: Colour,
    pub(in crate::window) warning_soft: Colour,
    pub(in crate::window) error: Colour,
    pub(in crate::window) error_soft: Colour,
}

/// A colour written as RRGGBB.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(in crate::window) struct Colour(Color32);

/// The looks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::window) struct Theme {
    light: Tokens,
    dark: Tokens,
    contrast: Tokens,
}

/// The tokens cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("assets/theme/tokens.ron: {0}")]
pub(in crate::window) struct ThemeError(#[from] ron::error::SpannedError);

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Color32::from_hex(&format!("#{text}")).map(Self).map_err(|_| format!("not a colour: {text}"))
    }
}

impl From<Colour> for Color32 {
    fn from(colour: Colour) -> Self {
        colour.0
    }
}

impl From<Colour> for egui::Rgba {
    fn from(colour: Colour) -> Self {
        colour.0.into()
    }
}

impl Colour {
    /// A line of this colour.
    pub(in crate::window) fn stroke(self, width: f32) -> Stroke {
        Stroke::new(width, self.0)
    }
}

/// The bold face in this size.
pub(in crate::window) fn bold_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD.into()))
}

impl Theme {
    /// The looks that come with the program.
    ///
    /// # Errors
    /// When the asset is broken, which a test rules out.
    pub(in crate::window) fn load() -> Result<Self, ThemeError> {
        Ok(ron::from_str(include_str!("../../../assets/theme/tokens.ron"))?)
    }

    /// Hands fonts and both looks to egui. Done once, and again when the appearance changes.
    pub(in crate::window) fn install(&self, ctx: &Context, appearance: Appearance) {
        let (light, dark) = match appearance {
            Appearance::Contrast => (&self.contrast, &self.contrast),
            _ => (&self.light, &self.dark),
        };
        let is_dark = appearance != Appearance::Contrast;
        ctx.set_style_of(egui::Theme::Light, style(light, Visuals::light()));
        ctx.set_style_of(egui::Theme::Dark, style(dark, if is_dark { Visuals::dark() } else { Visuals::light() }));
        ctx.set_theme(match appearance {
            Appearance::System => ThemePreference::System,
            Appearance::Light | Appearance::Contrast => ThemePreference::Light,
            Appearance::Dark => ThemePreference::Dark,
        });
    }

    /// The colours that are on the screen now.
    pub(in crate::window) fn tokens(&self, ctx: &Context, appearance: Appearance) -> &Tokens {
        match (appearance, ctx.theme()) {
            (Appearance::Contrast, _) => &self.contrast,
            (_, egui::Theme::Light) => &self.light,
            (_, egui::Theme::Dark) => &self.dark,
        }
    }
}

/// Noto Sans Regular and Bold, and nothing of the machine's: the same text everywhere.
pub(in crate::window) fn install_fonts(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [("regular", &typeface::REGULAR[..]), (BOLD, &typeface::BOLD[..])] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        fonts.families.insert(FontFamily::Name(name.into()), vec![name.to_owned()]);
    }
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["regular".to_owned()]);
    }
    ctx.set_fonts(fonts);
}

fn style(tokens: &Tokens, visuals: Visuals) -> Style {
    let mut style = Style { visuals, ..Style::default() };
    style.text_styles = [
        (TextStyle::Small, FontId::proportional(12.5)),
        (TextStyle::Body, FontId::proportional(14.5)),
        (TextStyle::Monospace, FontId::monospace(14.0)),
        (TextStyle::Button, FontId::proportional(14.0)),
        (TextStyle::Heading, bold_font(25.0)),
    ]
    .into();
    style.animation_time = 0.0;
    style.scroll_animation = ScrollAnimation::none();
    spacing(&mut style);
    paint(&mut style.visuals, tokens);
    style
}

fn spacing(style: &mut Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(8.0, 8.0);
    spacing.button_padding = Vec2::new(12.0, 7.0);
    spacing.interact_size.y = 28.0;
    spacing.menu_margin = Margin::same(6);
    spacing.icon_width = 20.0;
    spacing.icon_width_inner = 10.0;
    spacing.combo_height = 320.0;
    scroll_bars(&mut spacing.scroll);
}

/// A bar that is always seen and has its own place, without a groove.
fn scroll_bars(scroll: &mut egui::style::ScrollStyle) {
    *scroll = egui::style::ScrollStyle {
        bar_width: 8.0,
        floating_width: 8.0,
        floating_allocated_width: 12.0,
        bar_outer_margin: 2.0,
        foreground_color: true,
        dormant_handle_opacity: 0.25,
        active_handle_opacity: 0.35,
        interact_handle_opacity: 0.7,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        ..egui::style::ScrollStyle::floating()
    };
}

fn paint(visuals: &mut Visuals, tokens: &Tokens) {
    visuals.override_text_color = Some(tokens.ink.into());
    visuals.weak_text_color = Some(tokens.dim.into());
    visuals.hyperlink_color = tokens.accent.into();
    visuals.panel_fill = tokens.background.into();
    visuals.window_fill = tokens.surface.into();
    visuals.window_stroke = tokens.line.stroke(1.0);
    visuals.extreme_bg_color = tokens.surface.into();
    visuals.text_edit_bg_color = Some(tokens.surface.into());
    visuals.faint_bg_color = tokens.neutral_soft.into();
    visuals.warn_fg_color = tokens.warning.into();
    visuals.error_fg_color = tokens.error.into();
    visuals.selection.bg_fill = tokens.accent_soft.into();
    visuals.selection.stroke = tokens.accent.stroke(2.0);
    // A blinking caret repaints the whole window twice a second, which costs where there is no graphics card.
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = tokens.ink.stroke(2.0);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.popup_shadow = Shadow { offset: [0, 4], blur: 12, spread: 0, color: Color32::from_black_alpha(48) };
    visuals.window_shadow = visuals.popup_shadow;
    let widgets = &mut visuals.widgets;
    let all = [
        (&mut widgets.noninteractive, tokens.surface, tokens.line.stroke(1.0)),
        (&mut widgets.inactive, tokens.surface, tokens.edge.stroke(1.0)),
        (&mut widgets.hovered, tokens.accent_soft, tokens.accent.stroke(1.0)),
        (&mut widgets.active, tokens.accent_soft, tokens.accent.stroke(2.0)),
        (&mut widgets.open, tokens.accent_soft, tokens.accent.stroke(1.0)),
    ];
    for (widget, fill, edge) in all {
        widget.bg_fill = fill.into();
        widget.weak_bg_fill = fill.into();
        widget.bg_stroke = edge;
        widget.fg_stroke = tokens.ink.stroke(1.0);
        widget.corner_radius = CornerRadius::same(8);
        widget.expansion = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_that_stands_by_itself_takes_room_of_its_own() {
        let ctx = Context::default();
        install_fonts(&ctx);
        let mut widths = Vec::new();
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            for font in [FontId::proportional(14.5), bold_font(14.0)] {
                let width =
                    |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font.clone(), Color32::BLACK).size().x;
                widths.extend(
                    ["`o", "´e", "¨a", "^o", "~n", "¸c"].map(|it| (it, width(it) - width(&it[it.len() - 1..]))),
                );
            }
        });
        // Nothing is drawn.
        output.textures_delta.clear();
        assert!(widths.iter().all(|(_, room)| *room > 2.0), "{widths:?}");
    }

    fn luminance(colour: Colour) -> f32 {
        let channel = |byte: u8| {
            let value = f32::from(byte) / 255.0;
            if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let colour = Color32::from(colour);
        0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
    }

    fn contrast(one: Colour, other: Colour) -> f32 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_pair_of_colours_can_be_read() {
        let theme = Theme::load().expect("sound");
        for tokens in [&theme.light, &theme.dark, &theme.contrast] {
            let under = [tokens.background, tokens.surface, tokens.rail];
            let text = [tokens.ink, tokens.dim, tokens.accent, tokens.ok, tokens.warning, tokens.error];
            for (front, back) in text.into_iter().flat_map(|front| under.map(|back| (front, back))) {
                assert!(contrast(front, back) >= 4.5, "{front:?} on {back:?}");
            }
            let soft = [
                (tokens.accent, tokens.accent_soft),
                (tokens.ok, tokens.ok_soft),
                (tokens.warning, tokens.warning_soft),
                (tokens.error, tokens.error_soft),
                (tokens.dim, tokens.neutral_soft),
                (tokens.ink, tokens.accent_soft),
                (tokens.on_accent, tokens.accent),
                (tokens.on_accent, tokens.ok),
            ];
            for (front, back) in soft {
                assert!(contrast(front, back) >= 4.5, "{front:?} on {back:?}");
            }
            for back in under {
                assert!(contrast(tokens.edge, back) >= 3.0, "edge {:?} on {back:?}", tokens.edge);
            }
        }
    }
}
