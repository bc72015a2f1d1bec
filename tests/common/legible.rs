//! Whether the texts of a picture can be read: each in its colour against what lies under it (WCAG 2.2, 1.4.3).

use eframe::egui::epaint::{ClippedShape, Shape, TextShape};
use eframe::egui::{Color32, Pos2, Rect, Rgba};
use egui_kittest::kittest::NodeT as _;
use std::collections::{BTreeMap, HashMap};

use crate::common::Window;

/// What a text needs at the least. Large ones need less, and are held to the same.
const LEAST: f32 = 4.5;

/// Part of a text in one colour, where it is seen.
struct Seen {
    text: String,
    colour: Color32,
    rect: Rect,
}

/// The texts that are too faint against what `pixel` says lies under them, with their contrast. What is switched off
/// may be faint, and what lies under something else is not read.
pub(crate) fn faint(window: &Window, pixel: impl Fn(u32, u32) -> [u8; 4]) -> Vec<String> {
    let off: Vec<Rect> = window
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().is_disabled())
        .map(|node| node.rect())
        .collect();
    let is_off = |at: Pos2| off.iter().any(|rect| rect.contains(at));
    let shapes = &window.output().shapes;
    let mut found = Vec::new();
    for (place, ClippedShape { clip_rect, shape, .. }) in shapes.iter().enumerate() {
        let above = shapes.get(place + 1..).unwrap_or_default();
        for seen in seen(shape, *clip_rect) {
            let under = background(seen.rect, &pixel);
            let contrast = contrast(over(seen.colour, under), under);
            let middle = seen.rect.center();
            if contrast < LEAST && !is_off(middle) && !is_covered(middle, above) {
                found.push(format!("{contrast:.1}: “{}” at {middle:?}", seen.text));
            }
        }
    }
    found
}

fn seen(shape: &Shape, clip: Rect) -> Vec<Seen> {
    match shape {
        Shape::Vec(shapes) => shapes.iter().flat_map(|shape| seen(shape, clip)).collect(),
        Shape::Text(text) => parts(text, clip),
        _ => Vec::new(),
    }
}

/// Where scrolling ends, what goes on is faded out over so many points.
const FADE: f32 = 20.0;

/// The parts of a text by row and colour. What scrolling has cut, or is about to, is left out.
fn parts(text: &TextShape, clip: Rect) -> Vec<Seen> {
    let mut found = Vec::new();
    for row in &text.galley.rows {
        let mut colours: BTreeMap<[u8; 4], (String, Rect)> = BTreeMap::new();
        for glyph in row.glyphs.iter().filter(|glyph| !glyph.chr.is_whitespace()) {
            let colour = row.visuals.mesh.vertices.get(glyph.first_vertex as usize).map(|vertex| vertex.color);
            let colour = text.override_text_color.or(colour).filter(|it| *it != Color32::PLACEHOLDER);
            let colour = colour.unwrap_or(text.fallback_color).gamma_multiply(text.opacity_factor);
            let rect = glyph.logical_rect().translate(row.pos.to_vec2() + text.pos.to_vec2());
            let part = colours.entry(colour.to_array()).or_insert_with(|| (String::new(), rect));
            part.0.push(glyph.chr);
            part.1 = part.1.union(rect);
        }
        found.extend(colours.into_iter().filter_map(|([r, g, b, a], (text, whole))| {
            let rect = whole.intersect(clip);
            let colour = Color32::from_rgba_premultiplied(r, g, b, a);
            let is_whole = whole.top() >= clip.top() && whole.bottom() + FADE <= clip.bottom();
            (is_whole && rect.width() >= 4.0).then_some(Seen { text, colour, rect })
        }));
    }
    found
}

/// Whether something with a colour of its own was painted over this place later.
fn is_covered(at: Pos2, above: &[ClippedShape]) -> bool {
    above.iter().any(|ClippedShape { clip_rect, shape, .. }| {
        let Shape::Rect(rect) = shape else { return false };
        rect.fill.a() > 0 && clip_rect.contains(at) && rect.rect.contains(at)
    })
}

/// The colour that most of a place has: that of the paper, since letters leave most of it free.
fn background(rect: Rect, pixel: impl Fn(u32, u32) -> [u8; 4]) -> Color32 {
    let mut counts: HashMap<[u8; 4], usize> = HashMap::new();
    for y in rect.min.y.ceil() as u32..rect.max.y as u32 {
        for x in rect.min.x.ceil() as u32..rect.max.x as u32 {
            *counts.entry(pixel(x, y)).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by_key(|(colour, count)| (*count, *colour));
    most.map_or(Color32::TRANSPARENT, |([r, g, b, _], _)| Color32::from_rgb(r, g, b))
}

fn over(colour: Color32, under: Color32) -> Color32 {
    under.blend(colour)
}

fn contrast(one: Color32, other: Color32) -> f32 {
    let luminance = |colour: Color32| {
        let linear = Rgba::from(colour);
        0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
