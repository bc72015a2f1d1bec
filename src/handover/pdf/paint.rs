//! The pages as a file. krilla writes it, and refuses whatever PDF/UA-1 or PDF/A-2a does not allow.

use super::blocks::FOOT;
use super::face::Face;
use super::flow::{Bookmark, Child, Drawn, Flow, Goal, Link, Node, Page, Role, What};
use super::lines::{Colour, Line, Style};
use crate::handover::ExportFault;
use crate::handover::document::Document;
use krilla::SerializeSettings;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::ConfigurationBuilder;
use krilla::configure::validate::{Accessibility, Archival};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Quadrilateral, Rect};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, LineCap, Stroke};
use krilla::surface::Surface;
use krilla::tagging::Artifact;
use krilla::tagging::{
    ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::{GlyphId, KrillaGlyph};
use std::num::NonZeroU16;

/// The file.
pub(super) fn paint(flow: Flow, document: &Document) -> Result<Vec<u8>, ExportFault> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| ExportFault::Pdf(format!("{error:?}")))?;
    let mut out = krilla::Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut known = Known { leaves: vec![None; flow.leaves], links: vec![None; flow.links] };
    let count = flow.pages.len();
    let marks: Vec<&Bookmark> = flow.bookmarks.iter().chain(&flow.rows).collect();
    for (at, page) in flow.pages.into_iter().enumerate() {
        let foot = foot(document, &page, at + 1, count);
        one(&mut out, page, foot, &marks, &mut known)?;
    }
    out.set_outline(outline(&flow.bookmarks));
    out.set_metadata(metadata(document));
    out.set_tag_tree(tree(&flow.nodes, &known, document.language));
    out.finish().map_err(|error| ExportFault::Pdf(format!("{error:?}")))
}

/// What krilla calls the leaves of the tree and the links, once they are drawn.
struct Known {
    leaves: Vec<Option<Identifier>>,
    links: Vec<Option<Identifier>>,
}

fn one(
    out: &mut krilla::Document,
    page: Page,
    foot: Vec<Drawn>,
    marks: &[&Bookmark],
    known: &mut Known,
) -> Result<(), ExportFault> {
    let size = PageSettings::from_wh(page.paper.width, page.paper.height);
    let mut sheet = out.start_page_with(size.ok_or_else(|| ExportFault::Pdf("page-size".to_owned()))?);
    let mut surface = sheet.surface();
    let mut open: Option<Option<usize>> = None;
    for Drawn { leaf, what } in page.drawn.into_iter().chain(foot) {
        if open != Some(leaf) {
            if open.is_some() {
                surface.end_tagged();
            }
            let tag = match leaf {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
            };
            let identifier = surface.start_tagged(tag);
            if let Some(known) = leaf.and_then(|leaf| known.leaves.get_mut(leaf)) {
                *known = Some(identifier);
            }
            open = Some(leaf);
        }
        draw(&mut surface, what)?;
    }
    if open.is_some() {
        surface.end_tagged();
    }
    surface.finish();
    for link in page.links {
        let id = link.id;
        let identifier = annotation(link, marks).map(|annotation| sheet.add_tagged_annotation(annotation));
        if let Some(known) = known.links.get_mut(id) {
            *known = identifier;
        }
    }
    sheet.finish();
    Ok(())
}

fn annotation(link: Link, marks: &[&Bookmark]) -> Option<Annotation> {
    let corners = |[left, top, right, bottom]: [f32; 4]| {
        Quadrilateral([(left, bottom), (right, bottom), (right, top), (left, top)].map(|(x, y)| Point::from_xy(x, y)))
    };
    let areas: Vec<Quadrilateral> = link.areas.into_iter().map(corners).collect();
    let target = match link.goal {
        Goal::Address(address) => Target::Action(LinkAction::new(address).into()),
        Goal::Part(heading) => {
            let part = marks.iter().find(|mark| mark.title == heading)?;
            Target::Destination(XyzDestination::new(part.page, Point::from_xy(0.0, part.y)).into())
        }
    };
    let text = link.text.trim().to_owned();
    (!areas.is_empty() && !text.is_empty())
        .then(|| Annotation::new_link(LinkAnnotation::new_with_quad_points(areas, target), Some(text)))
}

/// What stands at the foot of every page: whose case it is, and the number of the page.
fn foot(document: &Document, page: &Page, number: usize, count: usize) -> Vec<Drawn> {
    let y = page.paper.height - page.paper.end * 0.5;
    let text = |x: f32, text: String, style: Style| Drawn {
        leaf: None,
        what: What::Text { x, y, line: Line { text, style } },
    };
    let page_number = format!("{} {number} / {count}", document.labels.page);
    let right = page.paper.width - page.paper.side - FOOT.width(&page_number);
    let mut left = page.paper.side;
    let mut drawn = Vec::new();
    if let Some(draft) = &document.draft {
        let (shown, style) = (format!("{draft} · "), Style { face: Face::Bold, colour: Colour::Warning, ..FOOT });
        let width = style.width(&shown);
        drawn.push(text(left, shown, style));
        left += width;
    }
    drawn.push(text(left, cut(&document.subject, right - left - FOOT.size), FOOT));
    drawn.push(text(right, page_number, FOOT));
    drawn
}

/// As much of a text as there is room for.
fn cut(text: &str, room: f32) -> String {
    let text = text.replace('\n', " ");
    if FOOT.width(&text) <= room {
        return text;
    }
    let mut width = FOOT.width("…");
    let fitting = text.chars().take_while(|c| {
        width += FOOT.width(c.encode_utf8(&mut [0; 4]));
        width <= room
    });
    fitting.chain(['…']).collect()
}

fn colour(colour: Colour) -> rgb::Color {
    match colour {
        Colour::Ink => rgb::Color::new(0x17, 0x21, 0x2b),
        Colour::Dim => rgb::Color::new(0x55, 0x62, 0x6f),
        Colour::Link => rgb::Color::new(0x1d, 0x5f, 0xa8),
        Colour::Done => rgb::Color::new(0x1b, 0x7a, 0x43),
        Colour::Warning => rgb::Color::new(0x8a, 0x5a, 0x00),
    }
}

fn filled(colour: rgb::Color) -> Option<Fill> {
    Some(Fill { paint: colour.into(), ..Fill::default() })
}

fn stroked(colour: rgb::Color, width: f32) -> Option<Stroke> {
    Some(Stroke { paint: colour.into(), width, line_cap: LineCap::Round, ..Stroke::default() })
}

fn draw(surface: &mut Surface<'_>, what: What) -> Result<(), ExportFault> {
    match what {
        What::Text { x, y, line } => return text(surface, Point::from_xy(x, y), &line),
        What::Rule { x, y, width, is_strong } => {
            let (shade, thickness) =
                if is_strong { (colour(Colour::Ink), 0.6) } else { (rgb::Color::new(0xd9, 0xdf, 0xe6), 0.5) };
            shape(surface, filled(shade), None, |path| rectangle(path, [x, y, width, thickness]));
        }
        What::Ground { x, y, width, height } => {
            let ground = filled(rgb::Color::new(0xff, 0xf4, 0xdc));
            shape(surface, ground, None, |path| rectangle(path, [x, y, width, height]));
        }
        What::Tick { x, y, is_done } => {
            let shade = if is_done { colour(Colour::Done) } else { rgb::Color::new(0x87, 0x93, 0xa0) };
            shape(surface, None, stroked(shade, 0.9), |path| rectangle(path, [x + 0.5, y, 8.5, 8.5]));
            if is_done {
                shape(surface, None, stroked(shade, 1.3), |path| {
                    path.move_to(x + 2.3, y + 4.5);
                    path.line_to(x + 4.2, y + 6.4);
                    path.line_to(x + 7.5, y + 2.1);
                });
            }
        }
    }
    Ok(())
}

fn rectangle(path: &mut PathBuilder, [x, y, width, height]: [f32; 4]) {
    Rect::from_xywh(x, y, width, height).into_iter().for_each(|it| path.push_rect(it));
}

fn shape(surface: &mut Surface<'_>, fill: Option<Fill>, stroke: Option<Stroke>, build: impl FnOnce(&mut PathBuilder)) {
    let mut path = PathBuilder::new();
    build(&mut path);
    surface.set_fill(fill);
    surface.set_stroke(stroke);
    path.finish().into_iter().for_each(|path| surface.draw_path(&path));
}

fn text(surface: &mut Surface<'_>, start: Point, line: &Line) -> Result<(), ExportFault> {
    let Style { face, size, colour: shade } = line.style;
    let font = face.font().ok_or_else(|| ExportFault::Pdf("typeface".to_owned()))?;
    let mut glyphs = Vec::with_capacity(line.text.len());
    let mut base = None;
    for (at, c) in line.text.char_indices() {
        let Some(letter) = face.letter(c) else { continue };
        let x_offset = if letter.width == 0.0 { mark_offset(face, base, c) } else { 0.0 };
        glyphs.push(KrillaGlyph {
            glyph_id: GlyphId::new(letter.id),
            text_range: at..at + c.len_utf8(),
            x_advance: letter.width,
            x_offset,
            y_offset: 0.0,
            y_advance: 0.0,
            location: None,
        });
        base = if letter.width == 0.0 { base } else { Some(c) };
    }
    surface.set_fill(filled(colour(shade)));
    surface.set_stroke(None);
    if !glyphs.is_empty() {
        surface.draw_glyphs(start, &glyphs, font, &line.text, size, false);
    }
    Ok(())
}

/// How far a mark that takes no room of its own is moved towards the middle of the letter before it, in ems. A mark that is
/// moved farther stands better, but readers then find a space after it and the name no more.
fn mark_offset(face: Face, base: Option<char>, mark: char) -> f32 {
    let wanted = |base: char| Some(face.middle(base)? - face.letter(base)?.width - face.middle(mark)?);
    base.and_then(wanted).unwrap_or_default().clamp(-FARTHEST, FARTHEST)
}

/// No reader takes a gap that is narrower than this for a space, in ems.
const FARTHEST: f32 = 0.09;

/// The bookmarks: parts, with the parts of parts in them.
fn outline(bookmarks: &[Bookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut part: Option<OutlineNode> = None;
    for mark in bookmarks {
        let node = OutlineNode::new(mark.title.clone(), XyzDestination::new(mark.page, Point::from_xy(0.0, mark.y)));
        match &mut part {
            Some(part) if mark.level > 1 => part.push_child(node),
            _ => part.replace(node).into_iter().for_each(|done| outline.push_child(done)),
        }
    }
    part.into_iter().for_each(|last| outline.push_child(last));
    outline
}

fn metadata(document: &Document) -> Metadata {
    let on = document.on;
    let number = |it: i8| u8::try_from(it).unwrap_or(1);
    let made = DateTime::new(u16::try_from(on.year()).unwrap_or_default())
        .month(number(on.month()))
        .day(number(on.day()))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    let keywords = Some(document.origin.clone()).filter(|origin| !origin.is_empty());
    Metadata::new()
        .title(document.title.clone())
        .description(document.subject.clone())
        .keywords(keywords.into_iter().collect())
        .creator(concat!("Lupapolku ", env!("CARGO_PKG_VERSION")).to_owned())
        .document_id(format!("{} {} {}", document.title, document.subject, document.on))
        .language(document.language.to_owned())
        .text_direction(TextDirection::LeftToRight)
        .creation_date(made)
}

/// The tree of tags, with what was drawn in its place.
fn tree(nodes: &[Node], known: &Known, language: &str) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    let root = nodes.first().map(|node| node.children.as_slice()).unwrap_or_default();
    for child in root {
        match child {
            Child::Node(node) => group(nodes, *node, known).into_iter().for_each(|it| tree.push(it)),
            Child::Leaf(leaf) => known.leaf(*leaf).into_iter().for_each(|it| tree.push(it)),
            Child::Link(link) => known.link(*link).into_iter().for_each(|it| tree.push(it)),
        }
    }
    tree
}

impl Known {
    fn leaf(&self, leaf: usize) -> Option<Identifier> {
        self.leaves.get(leaf).copied().flatten()
    }

    fn link(&self, link: usize) -> Option<Identifier> {
        self.links.get(link).copied().flatten()
    }
}

fn group(nodes: &[Node], id: usize, known: &Known) -> Option<TagGroup> {
    let node = nodes.get(id)?;
    let mut group = TagGroup::new(kind(&node.role));
    for child in &node.children {
        match child {
            Child::Node(node) => self::group(nodes, *node, known).into_iter().for_each(|it| group.push(it)),
            Child::Leaf(leaf) => known.leaf(*leaf).into_iter().for_each(|it| group.push(it)),
            Child::Link(link) => known.link(*link).into_iter().for_each(|it| group.push(it)),
        }
    }
    Some(group)
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Document => Tag::Part.into(),
        Role::Title => Tag::Title.into(),
        Role::Heading { level, title } => {
            Tag::Hn(NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN), Some(title.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List => Tag::L(ListNumbering::None).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHeading => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHeading => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Link => Tag::Link.into(),
    }
}
