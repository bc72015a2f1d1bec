//! Markdown in which a user's text stays text.

use super::document::{Block, Cell, Document, Item, Mark};

/// The document as Markdown.
pub(super) fn write(document: &Document) -> String {
    let mut out = format!("# {}\n\n{}\n\n", escape(&document.title), escape(&document.subject));
    if let Some(draft) = &document.draft {
        out.push_str(&format!("**{}** · ", escape(draft)));
    }
    out.push_str(&format!("{}\n", escape(&document.made)));
    for section in &document.sections {
        let marks = "#".repeat(usize::from(section.level));
        out.push_str(&format!("\n{marks} {}\n\n", escape(&section.heading)));
        for block in &section.blocks {
            write_block(block, &mut out);
        }
    }
    out
}

fn write_block(block: &Block, out: &mut String) {
    match block {
        Block::Paragraph { text } => out.push_str(&format!("{}\n\n", escape(text))),
        Block::Callout { text } => out.push_str(&format!("> {}\n\n", escape(text))),
        Block::Facts { facts } => {
            for (name, value) in facts {
                out.push_str(&format!("- **{}**: {}\n", escape(name), escape(value)));
            }
            out.push('\n');
        }
        Block::Lead { name, to } => {
            out.push_str(&format!("- **{}**: {}\n\n", escape(name), escape(&to.text)));
        }
        Block::Table { columns, rows } => {
            let heads: Vec<String> = columns.iter().map(|column| escape(column)).collect();
            out.push_str(&format!("| {} |\n|{}\n", heads.join(" | "), " --- |".repeat(columns.len())));
            for row in rows {
                let cells: Vec<String> = row.iter().map(write_cell).collect();
                out.push_str(&format!("| {} |\n", cells.join(" | ")));
            }
            out.push('\n');
        }
        Block::Checklist { items } => {
            items.iter().for_each(|item| out.push_str(&write_item(item)));
            out.push('\n');
        }
        Block::Signature { facts, lines } => {
            for (name, value) in facts {
                out.push_str(&format!("- **{}**: {}\n", escape(name), escape(value)));
            }
            for line in lines {
                let blanks: Vec<String> =
                    line.iter().skip(1).map(|name| format!("{}: {BLANK}", escape(name))).collect();
                out.push_str(&format!(
                    "- **{}**: {}\n",
                    escape(line.first().map_or("", String::as_str)),
                    blanks.join(" ")
                ));
            }
            out.push('\n');
        }
    }
}

/// Where something is filled in by hand.
const BLANK: &str = "..............................";

/// A thing with a box that Markdown readers draw; what needs none has none.
fn write_item(item: &Item) -> String {
    let mark = match item.mark {
        Mark::Done => "[x] ",
        Mark::Open => "[ ] ",
        Mark::NotNeeded => "",
    };
    let notes: String = item.notes.iter().map(|note| format!(" · {}", escape(note))).collect();
    format!("- {mark}{}: {}{notes}\n", escape(&item.text), escape(&item.state))
}

fn write_cell(cell: &Cell) -> String {
    match &cell.link {
        Some(link) if *link == cell.text => format!("<{link}>"),
        Some(link) => format!("[{}](<{link}>)", escape(&cell.text)),
        None => escape(&cell.text),
    }
}

/// Every character that Markdown or HTML could take for its own is escaped; line breaks become breaks.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push_str("<br>"),
            c if c.is_control() => {}
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '+' | '!' | '|' | '~' | '=' | '@' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    // A number or hyphen at the start would begin a list; www. and http: would become links.
    let out = out.replace("www.", "www\\.").replace("://", "\\://");
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    let after = out.get(digits..).unwrap_or_default();
    if out.starts_with('-') {
        format!("\\{out}")
    } else if digits > 0 && after.starts_with(['.', ')']) && after.get(1..).is_some_and(|rest| rest.starts_with(' ')) {
        format!("{}\\{after}", out.get(..digits).unwrap_or_default())
    } else {
        out
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn user_text_cannot_become_markup() {
        for (typed, written) in [
            ("# otsikko", "\\# otsikko"),
            ("[a](http://x)", "\\[a\\](http\\://x)"),
            ("<script>", "&lt;script&gt;"),
            ("a | b\nc", "a \\| b<br>c"),
            ("- kohta", "\\- kohta"),
            ("1. kohta", "1\\. kohta"),
            ("7.11.2026", "7.11.2026"),
        ] {
            assert_eq!(escape(typed), written);
        }
    }
}
