//! Addresses behind the cells of an xlsx: the sheet names only relations, whose addresses stand in a part of their own.

use super::grid::{Area, Link};
use super::package::relations;
use super::tags::{attribute, each_tag};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use zip::ZipArchive;

/// The links of a sheet: what it says of each is the area and the name of a relation, whose target is the address.
pub(super) fn links(bytes: &[u8], sheet_path: &str, links: &[(Area, String)]) -> Vec<Link> {
    if links.is_empty() {
        return Vec::new();
    }
    let wanted: BTreeSet<&str> = links.iter().map(|(_, relation)| relation.as_str()).collect();
    let addresses = targets(bytes, sheet_path, &wanted).unwrap_or_default();
    let link =
        |(area, relation): &(Area, String)| Some(Link { area: *area, address: addresses.get(relation).cloned()? });
    links.iter().filter_map(link).collect()
}

fn targets(bytes: &[u8], sheet_path: &str, wanted: &BTreeSet<&str>) -> Option<BTreeMap<String, String>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut targets = BTreeMap::new();
    each_tag(relations(&mut zip, sheet_path)?.as_slice(), |tag| {
        let Some(id) = attribute(tag, "Id").filter(|id| wanted.contains(id.as_str())) else { return };
        targets.extend(attribute(tag, "Target").map(|target| (id, target)));
    });
    Some(targets)
}
