//! Pages being filled from top to bottom, and the tree of tags that tells what stands where in the order of reading.

use super::lines::Line;
use std::collections::VecDeque;

/// A kind of page, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Paper {
    pub(super) width: f32,
    pub(super) height: f32,
    /// Free at both sides.
    pub(super) side: f32,
    /// Free at top and bottom.
    pub(super) end: f32,
}

impl Paper {
    /// A4 upright.
    pub(super) const UPRIGHT: Self = Self { width: 595.28, height: 841.89, side: 53.86, end: 51.0 };

    /// A4 on its side, for tables of many columns.
    pub(super) const ON_ITS_SIDE: Self = Self { width: 841.89, height: 595.28, side: 36.0, end: 45.0 };

    /// The room between the sides.
    pub(super) fn room(self) -> f32 {
        self.width - 2.0 * self.side
    }

    fn bottom(self) -> f32 {
        self.height - self.end
    }
}

/// A page as far as it is filled.
pub(super) struct Page {
    pub(super) paper: Paper,
    pub(super) drawn: Vec<Drawn>,
    pub(super) links: Vec<Link>,
}

/// Something that is drawn, and the leaf of the tree it belongs to. What belongs to none is no content: rules, boxes,
/// what is said again on every page.
pub(super) struct Drawn {
    pub(super) leaf: Option<usize>,
    pub(super) what: What,
}

/// What is drawn, in points from the top left of the page.
pub(super) enum What {
    /// A text on its base line.
    Text { x: f32, y: f32, line: Line },
    /// A fine line across.
    Rule { x: f32, y: f32, width: f32, is_strong: bool },
    /// The ground of something that must not be missed.
    Ground { x: f32, y: f32, width: f32, height: f32 },
    /// A box to tick.
    Tick { x: f32, y: f32, is_done: bool },
}

/// A place that leads somewhere: its lines on a page, as left, top, right and bottom.
pub(super) struct Link {
    pub(super) id: usize,
    pub(super) areas: Vec<[f32; 4]>,
    pub(super) goal: Goal,
    pub(super) text: String,
}

/// Where a link leads.
#[derive(Clone, Debug)]
pub(super) enum Goal {
    /// Out of the document.
    Address(String),
    /// To the part with this heading.
    Part(String),
}

/// What a part of the document is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Role {
    Document,
    Title,
    Heading { level: u8, title: String },
    Paragraph,
    List,
    Item,
    Label,
    Body,
    Table,
    TableHead,
    TableBody,
    Row,
    ColumnHeading,
    RowHeading,
    Cell,
    Link,
}

/// A part of the document.
pub(super) struct Node {
    pub(super) role: Role,
    pub(super) children: Vec<Child>,
}

/// What a part is made of, in the order of reading.
#[derive(Clone, Copy)]
pub(super) enum Child {
    Node(usize),
    Leaf(usize),
    Link(usize),
}

/// A place that is found by its name: a line of the list of bookmarks, or a row.
pub(super) struct Bookmark {
    pub(super) level: u8,
    pub(super) title: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// Some lines beside others.
pub(super) struct Cell {
    /// The part they belong to; none for what is no content.
    pub(super) node: Option<usize>,
    /// How far from the left of the text.
    pub(super) x: f32,
    pub(super) lines: VecDeque<Line>,
    /// Where they lead.
    pub(super) link: Option<Goal>,
}

impl Cell {
    pub(super) fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.style.pitch()).sum()
    }
}

/// What is said again at the top of a table on each of its pages.
pub(super) struct Head {
    pub(super) cells: Vec<(f32, Vec<Line>)>,
    pub(super) inset: f32,
}

/// The pages and the tree.
pub(super) struct Flow {
    pub(super) pages: Vec<Page>,
    pub(super) nodes: Vec<Node>,
    pub(super) leaves: usize,
    pub(super) links: usize,
    pub(super) bookmarks: Vec<Bookmark>,
    /// Rows that others lead to.
    pub(super) rows: Vec<Bookmark>,
    paper: Paper,
    y: f32,
}

/// The whole document in the tree.
pub(super) const ROOT: usize = 0;

impl Flow {
    pub(super) fn new(paper: Paper) -> Self {
        let root = Node { role: Role::Document, children: Vec::new() };
        let page = Page { paper, drawn: Vec::new(), links: Vec::new() };
        let (pages, nodes, bookmarks) = (vec![page], vec![root], Vec::new());
        Self { pages, nodes, leaves: 0, links: 0, bookmarks, rows: Vec::new(), paper, y: paper.end }
    }

    pub(super) fn paper(&self) -> Paper {
        self.paper
    }

    pub(super) fn y(&self) -> f32 {
        self.y
    }

    /// A new part at the end of another.
    pub(super) fn node(&mut self, parent: usize, role: Role) -> usize {
        let id = self.nodes.len();
        self.nodes.push(Node { role, children: Vec::new() });
        self.adopt(parent, Child::Node(id));
        id
    }

    fn adopt(&mut self, parent: usize, child: Child) {
        if let Some(node) = self.nodes.get_mut(parent) {
            node.children.push(child);
        }
    }

    fn leaf(&mut self, node: usize) -> usize {
        let leaf = self.leaves;
        self.leaves += 1;
        self.adopt(node, Child::Leaf(leaf));
        leaf
    }

    /// Draws on the page as it is.
    pub(super) fn draw(&mut self, leaf: Option<usize>, what: What) {
        if let Some(page) = self.pages.last_mut() {
            page.drawn.push(Drawn { leaf, what });
        }
    }

    /// Begins the next page, of this paper.
    pub(super) fn turn(&mut self, paper: Paper) {
        self.paper = paper;
        self.y = paper.end;
        self.pages.push(Page { paper, drawn: Vec::new(), links: Vec::new() });
    }

    fn is_at_top(&self) -> bool {
        self.y <= self.paper.end
    }

    fn room(&self) -> f32 {
        self.paper.bottom() - self.y
    }

    /// Leaves some room free, unless a page begins.
    pub(super) fn skip(&mut self, height: f32) {
        if !self.is_at_top() {
            self.y += height;
        }
    }

    /// Begins a page when this one lacks the room.
    pub(super) fn need(&mut self, height: f32) {
        if height > self.room() && !self.is_at_top() {
            self.turn(self.paper);
        }
    }

    /// Remembers this place for the list of bookmarks.
    pub(super) fn bookmark(&mut self, level: u8, title: &str) {
        let mark = self.place_of(level, title);
        self.bookmarks.push(mark);
    }

    /// Remembers this place for the row that is called so.
    pub(super) fn name_row(&mut self, id: &str) {
        let mark = self.place_of(0, id);
        self.rows.push(mark);
    }

    fn place_of(&self, level: u8, title: &str) -> Bookmark {
        let page = self.pages.len().saturating_sub(1);
        Bookmark { level, title: title.to_owned(), page, y: self.y }
    }

    /// Lines that may go on over pages.
    pub(super) fn text(&mut self, node: usize, x: f32, lines: Vec<Line>) {
        let two = lines.iter().take(2).map(|line| line.style.pitch()).sum();
        self.need(two);
        let mut cells = [Cell { node: Some(node), x, lines: lines.into(), link: None }];
        self.place_over_pages(&mut cells, 0.0, None);
    }

    /// Cells side by side. They break over pages only when they are so high that a page would stay half empty.
    pub(super) fn row(&mut self, mut cells: Vec<Cell>, inset: f32, head: Option<&Head>) {
        self.make_room(&cells, inset, head);
        self.place_over_pages(&mut cells, inset, head);
    }

    /// Begins the page on which such cells begin.
    pub(super) fn make_room(&mut self, cells: &[Cell], inset: f32, head: Option<&Head>) {
        let height = cells.iter().map(Cell::height).fold(0.0, f32::max) + 2.0 * inset;
        let may_break = height > HIGH && self.room() > HIGH / 2.0;
        if height > self.room() && !self.is_at_top() && !may_break {
            self.turn_with(head);
        }
    }

    fn turn_with(&mut self, head: Option<&Head>) {
        self.turn(self.paper);
        let Some(head) = head else { return };
        self.put_head(head);
    }

    /// Says the headings of a table again.
    fn put_head(&mut self, head: &Head) {
        let cell = |(x, lines): &(f32, Vec<Line>)| {
            let lines = lines.iter().cloned().collect();
            Cell { node: None, x: *x, lines, link: None }
        };
        let mut cells: Vec<Cell> = head.cells.iter().map(cell).collect();
        self.place(&mut cells, head.inset);
        self.rule();
    }

    fn place_over_pages(&mut self, cells: &mut [Cell], inset: f32, head: Option<&Head>) {
        loop {
            let left: usize = cells.iter().map(|cell| cell.lines.len()).sum();
            self.place(cells, inset);
            let now: usize = cells.iter().map(|cell| cell.lines.len()).sum();
            // A line that is higher than a page cannot be: letters are not that large.
            if now == 0 || now == left && self.is_at_top() {
                return;
            }
            self.turn_with(head);
        }
    }

    /// Places of the cells what the page has room for.
    fn place(&mut self, cells: &mut [Cell], inset: f32) {
        let (top, bottom) = (self.y + inset, self.paper.bottom() - inset);
        let mut lowest = top;
        for cell in cells {
            lowest = lowest.max(self.place_cell(cell, top, bottom));
        }
        self.y = lowest + inset;
    }

    fn place_cell(&mut self, cell: &mut Cell, top: f32, bottom: f32) -> f32 {
        let (left, mut y) = (self.paper.side + cell.x, top);
        let fits = |cell: &Cell, y: f32| cell.lines.front().is_some_and(|line| y + line.style.pitch() <= bottom);
        if !fits(cell, y) {
            return y;
        }
        let node = match (cell.node, &cell.link) {
            (Some(node), Some(_)) => Some(self.node(node, Role::Link)),
            (node, _) => node,
        };
        let leaf = node.map(|node| self.leaf(node));
        let (mut areas, mut text) = (Vec::new(), String::new());
        while fits(cell, y) {
            let Some(line) = cell.lines.pop_front() else { break };
            if cell.link.is_some() {
                areas.push([left, y, left + line.style.width(&line.text), y + line.style.pitch()]);
                text.push_str(&line.text);
            }
            y += line.style.pitch();
            let base = y - line.style.size * BELOW_BASE;
            self.draw(leaf, What::Text { x: left, y: base, line });
        }
        if let (Some(goal), Some(node)) = (&cell.link, node) {
            let link = Link { id: self.links, areas, goal: goal.clone(), text };
            self.adopt(node, Child::Link(link.id));
            self.links += 1;
            if let Some(page) = self.pages.last_mut() {
                page.links.push(link);
            }
        }
        y
    }

    /// A fine line across the page.
    pub(super) fn rule(&mut self) {
        let (x, y, width) = (self.paper.side, self.y, self.paper.room());
        self.draw(None, What::Rule { x, y, width, is_strong: false });
    }
}

/// Rows higher than this may begin on one page and end on the next, in points.
const HIGH: f32 = 220.0;

/// What a line has below its base, in ems.
const BELOW_BASE: f32 = 0.36;
