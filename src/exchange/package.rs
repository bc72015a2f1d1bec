//! The parts of a zipped workbook, and how they lead to each other.

use super::tags::{attribute, each_tag};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// The most of a part that is looked through, in bytes.
const LARGEST: u64 = 1 << 24;

/// How the kinds of relations end.
pub(super) const TO_NOTES: &str = "/comments";
pub(super) const TO_TABLE: &str = "/table";
pub(super) const TO_DRAWINGS: &str = "/drawing";

/// A part, as far as it is looked through.
pub(super) fn part(zip: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    zip.by_name(name).ok()?.take(LARGEST).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Where a sheet stands in its zip.
pub(super) fn path_of(zip: &mut ZipArchive<Cursor<&[u8]>>, sheet: &str) -> Option<String> {
    let mut relation = None;
    each_tag(part(zip, "xl/workbook.xml")?.as_slice(), |tag| {
        if tag.local_name().as_ref() == "sheet" && attribute(tag, "name").as_deref() == Some(sheet) {
            relation = attribute(tag, "id");
        }
    });
    let mut path = None;
    each_tag(part(zip, "xl/_rels/workbook.xml.rels")?.as_slice(), |tag| {
        if tag.local_name().as_ref() == "Relationship" && attribute(tag, "Id") == relation {
            path = attribute(tag, "Target");
        }
    });
    let path = path?;
    Some(path.strip_prefix('/').map_or_else(|| format!("xl/{path}"), str::to_owned))
}

/// What tells the relations of a sheet.
pub(super) fn relations(zip: &mut ZipArchive<Cursor<&[u8]>>, sheet_path: &str) -> Option<Vec<u8>> {
    let (folder, file) = sheet_path.rsplit_once('/')?;
    part(zip, &format!("{folder}/_rels/{file}.rels"))
}

/// The parts of a kind that a sheet leads to.
pub(super) fn related(zip: &mut ZipArchive<Cursor<&[u8]>>, sheet_path: &str, kind: &str) -> Vec<String> {
    let (mut paths, relations) = (Vec::new(), relations(zip, sheet_path).unwrap_or_default());
    each_tag(relations.as_slice(), |tag| {
        let is_wanted = attribute(tag, "Type").is_some_and(|it| it.ends_with(kind));
        paths.extend(attribute(tag, "Target").filter(|_| is_wanted).and_then(|target| beside(sheet_path, &target)));
    });
    paths
}

/// Where a part stands that a sheet names.
fn beside(sheet_path: &str, target: &str) -> Option<String> {
    let (folder, _) = sheet_path.rsplit_once('/')?;
    Some(match (target.strip_prefix('/'), target.strip_prefix("../")) {
        (Some(whole), _) => whole.to_owned(),
        (None, Some(beside)) => format!("{}/{beside}", folder.rsplit_once('/')?.0),
        (None, None) => format!("{folder}/{target}"),
    })
}
