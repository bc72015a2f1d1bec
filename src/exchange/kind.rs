//! What a file is, told by its content: its name is often another one.

use std::io::Read as _;

/// What can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Readable {
    /// A zip: xlsx, xlsb or ods.
    Zip,
    /// A compound document: xls, and every encrypted workbook.
    Compound,
    /// A web page with a table, often named `.xls`.
    Html,
    /// Flat OpenDocument or XML Spreadsheet 2003.
    Xml(Dialect),
    /// Text.
    Text,
}

/// What a file of XML holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Dialect {
    #[default]
    OpenDocument,
    Spreadsheet2003,
}

/// A file that is no table this program reads, with a name a person knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OtherKind {
    /// Gnumeric's own format.
    Gnumeric,
    /// Apple Numbers.
    Numbers,
    /// A PDF.
    Pdf,
    /// A text document of Word, LibreOffice or the like.
    Document,
    /// JSON.
    Json,
    /// A web page whose tables are in other files, or that has none.
    WebPage,
    /// A web archive (MHT).
    WebArchive,
    /// XML of another kind.
    Xml,
    /// A picture.
    Picture,
    /// A database file.
    Database,
    /// SYLK, DIF, Lotus and other formats from before workbooks.
    OldSpreadsheet,
    /// A zip or another archive.
    Archive,
    /// A saved e-mail message.
    Mail,
    /// A case of this program, or the change history of one.
    Case,
    /// Contacts or a calendar (vCard, iCalendar).
    Contacts,
    /// Certificates or keys (PEM).
    Certificates,
    /// YAML.
    Yaml,
    /// Settings of a program (INI, TOML).
    Settings,
    /// Commands to a database (SQL).
    Sql,
    /// Entries of a directory (LDIF).
    Directory,
    /// A message between systems (EDIFACT).
    Edifact,
    /// Program code.
    Code,
    /// Text with a value on each line, after its name.
    Labelled,
    /// No text, or text that was damaged: it has characters of the value nought in it.
    NoText,
}

/// How far a packed file is unpacked to see what is in it, in bytes.
const LOOKED_AT: u64 = 2000;

/// What the first bytes say. Text is looked at again when its letters are known.
pub(super) fn by_bytes(bytes: &[u8]) -> Result<Readable, OtherKind> {
    match bytes {
        [b'P', b'K', 3, 4, ..] => Ok(Readable::Zip),
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => Ok(Readable::Compound),
        // Excel 2 to 4 wrote a sheet without a wrapping.
        [9, 0, 4, 0, ..] | [9, 2, 6, 0, ..] | [9, 4, 6, 0, ..] | [0, 0, 2, 0, ..] => Err(OtherKind::OldSpreadsheet),
        [0x1f, 0x8b, ..] if is_gnumeric(bytes) => Err(OtherKind::Gnumeric),
        [0x1f, 0x8b, ..] | [b'B', b'Z', b'h', b'1'..=b'9', ..] | [0xfd, b'7', b'z', b'X', b'Z', 0, ..] => {
            Err(OtherKind::Archive)
        }
        bytes if bytes.get(257..).is_some_and(|rest| rest.starts_with(b"ustar")) => Err(OtherKind::Archive),
        // Lotus 1-2-3 from its third version on.
        [0, 0, 0x1a, 0, ..] => Err(OtherKind::OldSpreadsheet),
        // dBase: the version, the day of the last change, and zeros before the first field.
        [3 | 0x30 | 0x83 | 0x8b | 0xf5, _, 1..=12, 1..=31, ..] if bytes.get(12..14) == Some(&[0, 0]) => {
            Err(OtherKind::Database)
        }
        [b'%', b'P', b'D', b'F', ..] => Err(OtherKind::Pdf),
        [b'{', b'\\', b'r', b't', b'f', ..] => Err(OtherKind::Document),
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => Err(OtherKind::Picture),
        [b'P', b'A', b'R', b'1', ..] => Err(OtherKind::Database),
        [b'7', b'z', 0xbc, 0xaf, ..] | [b'R', b'a', b'r', b'!', ..] => Err(OtherKind::Archive),
        bytes if bytes.starts_with(b"SQLite format 3\0") => Err(OtherKind::Database),
        bytes if bytes.get(4..).is_some_and(|rest| rest.starts_with(b"Standard ")) => Err(OtherKind::Database),
        _ => Ok(Readable::Text),
    }
}

/// Gnumeric packs its files.
fn is_gnumeric(bytes: &[u8]) -> bool {
    let mut begins = Vec::new();
    // What is cut off may still tell in its beginning.
    let _cut = flate2::read::GzDecoder::new(bytes).take(LOOKED_AT).read_to_end(&mut begins);
    String::from_utf8_lossy(&begins).contains("gnumeric")
}

/// Whether it begins like the change history of a case: what ties the line to others, the time, and what was done.
fn is_history(head: &str) -> bool {
    let mut words = head.split(' ');
    let is_tied = words.next().is_some_and(|it| it.len() == 16 && it.bytes().all(|byte| byte.is_ascii_hexdigit()));
    is_tied && words.next().is_some_and(|it| it.parse::<i64>().is_ok()) && words.next().is_some()
}

/// What a text is.
pub(super) fn by_text(text: &str) -> Result<Readable, OtherKind> {
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let head: String = start.chars().take(4000).collect::<String>().to_ascii_lowercase();
    if head.starts_with("socialcalc:version") {
        return Err(OtherKind::OldSpreadsheet);
    }
    if head.starts_with("mime-version:") || head.contains("\nmime-version:") || head.starts_with("return-path:") {
        let is_page = head.contains("multipart/related") || head.contains("text/html");
        // A page that was saved so is addressed to nobody.
        let is_sent =
            ["to:", "received:", "delivered-to:", "message-id:"].iter().any(|it| head.contains(&format!("\n{it}")));
        return Err(if is_page && !is_sent { OtherKind::WebArchive } else { OtherKind::Mail });
    }
    if head.starts_with("// lupapolku ") || head.starts_with("(\n  format:") || is_history(&head) {
        return Err(OtherKind::Case);
    }
    if head.starts_with("begin:vcard") || head.starts_with("begin:vcalendar") {
        return Err(OtherKind::Contacts);
    }
    if head.starts_with("-----begin ") {
        return Err(OtherKind::Certificates);
    }
    if head.starts_with("id;p") || head.starts_with("table\n0,1") || head.starts_with("table\r\n0,1") {
        return Err(OtherKind::OldSpreadsheet);
    }
    let is_json =
        head.starts_with(['{', '[']) && (head.contains("\":") || head.contains("\" :") || head.starts_with("[["));
    if is_json && matches!(start.trim_end().chars().last(), Some('}' | ']')) {
        return Err(OtherKind::Json);
    }
    if !head.starts_with('<') {
        return Ok(Readable::Text);
    }
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet") && !head.contains("<html") {
        return Ok(Readable::Xml(Dialect::Spreadsheet2003));
    }
    if head.contains("urn:oasis:names:tc:opendocument") && head.contains("office:document") {
        return Ok(Readable::Xml(Dialect::OpenDocument));
    }
    if head.contains("<gnm:workbook") {
        return Err(OtherKind::Gnumeric);
    }
    let is_page = ["<html", "<!doctype", "<table", "<body", "<head", "<meta", "<div", "<style", "<tr"];
    if is_page.iter().any(|it| head.contains(it)) {
        return Ok(Readable::Html);
    }
    Err(OtherKind::Xml)
}
