//! The blocks a handover is made of.

use serde::Serialize;

/// A whole handover.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// The language tag, such as `fi`.
    pub language: &'static str,
    /// The title.
    pub title: String,
    /// When and with what it was made.
    pub made: String,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// A part under a heading.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// 2 for a part, 3 for a part of a part.
    pub level: u8,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// One block.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// The text.
        text: String,
    },
    /// Something the reader must not miss.
    Callout {
        /// The text.
        text: String,
    },
    /// Names and values.
    Facts {
        /// The pairs.
        facts: Vec<(String, String)>,
    },
    /// A table.
    Table {
        /// The column headings.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<Vec<Cell>>,
    },
}

/// A cell of a table.
#[derive(Clone, Debug, Serialize)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// Where it links to, if anywhere: an https or mailto address of the process.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, link: None }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}
