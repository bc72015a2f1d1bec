//! A bundle: the case with everything that belongs to it in one zip file, and a list of SHA-256 sums in the form that
//! `sha256sum --check` reads. It can be opened again without loss, and tells whether anything in it was changed.

use crate::hash;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// The name of the list of sums.
const SUMS: &str = "SHA256SUMS";

/// The name of the case in a bundle.
pub const CASE: &str = "case.ron";

/// The largest bundle, and the most it may hold when it is unpacked, in bytes.
pub const LARGEST: u64 = 1024 * 1024 * 1024;

/// The most files in a bundle.
const MOST: usize = 10_000;

/// The files of a bundle by name, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Why a bundle could not be made or opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BundleError {
    /// It is no zip file, or a damaged one.
    #[error(transparent)]
    Zip(#[from] zip::result::ZipError),
    /// Something in it could not be read or written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// It has no list of sums or no case.
    #[error("{name}")]
    Without {
        /// What is not there.
        name: String,
    },
    /// A name that leads out of the folder it is unpacked into.
    #[error("{name}")]
    UnsafeName {
        /// The name.
        name: String,
    },
    /// It holds more than a bundle may.
    #[error("too large")]
    TooLarge,
    /// Files that were changed, removed or added after it was made.
    #[error("{}", names.join(", "))]
    Changed {
        /// Their names.
        names: Vec<String>,
    },
}

/// Puts files into a bundle, dated with the day it is made. The same files on the same day always give the same bytes.
///
/// # Errors
/// When there is more than can be opened again.
pub fn pack(files: &Files, on: Date) -> Result<Vec<u8>, BundleError> {
    let sums: String = files.iter().map(|(name, bytes)| format!("{}  {name}\n", sum(bytes))).collect();
    // What could not be opened again is not made.
    let sizes = files.values().map(Vec::len).chain([sums.len()]);
    if is_too_large(sizes.sum()) || files.len() >= MOST {
        return Err(BundleError::TooLarge);
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(midnight(on))
        .unix_permissions(0o644);
    let all = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    for (name, bytes) in all.chain([(SUMS, sums.as_bytes())]) {
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
    }
    let packed = zip.finish()?.into_inner();
    if is_too_large(packed.len()) { Err(BundleError::TooLarge) } else { Ok(packed) }
}

/// The beginning of a day, as far as a zip file can tell it: its calendar begins in 1980.
fn midnight(on: Date) -> DateTime {
    let number = |it: i8| u8::try_from(it).unwrap_or(1);
    let year = u16::try_from(on.year()).unwrap_or_default();
    DateTime::from_date_and_time(year, number(on.month()), number(on.day()), 0, 0, 0).unwrap_or_default()
}

fn is_too_large(size: usize) -> bool {
    u64::try_from(size).map_or(true, |size| size > LARGEST)
}

/// Takes the files out of a bundle, when all of them are as they were put in.
///
/// # Errors
/// When it is no bundle, or not as it was made.
pub fn unpack(bytes: &[u8]) -> Result<Files, BundleError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes))?;
    if zip.len() > MOST {
        return Err(BundleError::TooLarge);
    }
    let (mut files, mut room) = (Files::new(), LARGEST);
    for at in 0..zip.len() {
        let file = zip.by_index(at)?;
        if file.is_dir() {
            continue;
        }
        let name = file.name()?.into_owned();
        if !is_safe(&name) || files.contains_key(&name) {
            return Err(BundleError::UnsafeName { name });
        }
        let mut content = Vec::new();
        // What a file says of its own size is not believed.
        let read = file.take(room + 1).read_to_end(&mut content)?;
        room = room.checked_sub(u64::try_from(read).unwrap_or(u64::MAX)).ok_or(BundleError::TooLarge)?;
        files.insert(name, content);
    }
    let sums = files.remove(SUMS).ok_or_else(|| BundleError::Without { name: SUMS.to_owned() })?;
    let names = differences(&files, &String::from_utf8_lossy(&sums));
    if !names.is_empty() {
        return Err(BundleError::Changed { names });
    }
    if !files.contains_key(CASE) {
        return Err(BundleError::Without { name: CASE.to_owned() });
    }
    Ok(files)
}

/// A name that stays inside the folder it is unpacked into, on every system.
fn is_safe(name: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.ends_with(['.', ' ']);
    let is_plain = |it: char| !it.is_control() && !"\\:*?\"<>|".contains(it);
    name.len() < 500 && name.split('/').all(is_part) && name.chars().all(is_plain)
}

/// A name as it may stand in a bundle.
#[must_use]
pub fn safe_name(name: &str) -> String {
    let plain = |it: char| if it.is_control() || "/\\:*?\"<>|".contains(it) { '_' } else { it };
    let name: String = name.chars().map(plain).collect();
    let name = name.trim_end_matches(['.', ' ']);
    // The ending says what it is, so a long name is cut before it.
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= 10 => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let stem: String = stem.chars().take(110).collect();
    if name.is_empty() { "_".to_owned() } else { format!("{stem}{ending}") }
}

/// The names of files that are not as the sums say, or not there, or not in the sums.
fn differences(files: &Files, sums: &str) -> Vec<String> {
    let said: BTreeMap<&str, &str> =
        sums.lines().filter_map(|line| line.split_once("  ").map(|(sum, name)| (name, sum))).collect();
    let names: BTreeSet<&str> = said.keys().copied().chain(files.keys().map(String::as_str)).collect();
    let is_same = |name: &&str| files.get(*name).map(|bytes| sum(bytes)).as_deref() == said.get(name).copied();
    names.into_iter().filter(|name| !is_same(name)).map(str::to_owned).collect()
}

fn sum(bytes: &[u8]) -> String {
    hash::sha256(bytes).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        Files::from([(CASE.to_owned(), b"case".to_vec()), ("attachments/ä 1.pdf".to_owned(), vec![0, 1, 2])])
    }

    #[test]
    fn what_is_packed_comes_out_again_and_the_same_files_give_the_same_bytes() {
        let bytes = pack(&files(), Date::constant(2026, 11, 28)).expect("packed");
        assert_eq!(bytes, pack(&files(), Date::constant(2026, 11, 28)).expect("packed"));
        assert_eq!(unpack(&bytes).expect("whole"), files());
    }

    #[test]
    fn whatever_was_changed_added_or_removed_is_named() {
        let zip = |files: &[(&str, &[u8])]| {
            let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
            for (name, bytes) in files {
                zip.start_file(*name, SimpleFileOptions::default()).expect("begun");
                zip.write_all(bytes).expect("written");
            }
            zip.finish().expect("written").into_inner()
        };
        let sums = format!("{}  {CASE}\n{}  b\n", sum(b"case"), sum(b"b"));
        let changed = zip(&[(CASE, b"other"), ("c", b"c"), (SUMS, sums.as_bytes())]);
        let Err(BundleError::Changed { names }) = unpack(&changed) else { panic!("not noticed") };
        assert_eq!(names, ["b", "c", CASE]);
        for name in ["../x", "/x", "a/../../x", "C:\\x", "a//b", "x."] {
            let bad = zip(&[(name, b"x")]);
            assert!(matches!(unpack(&bad), Err(BundleError::UnsafeName { .. })), "{name}");
        }
        assert!(matches!(unpack(&zip(&[("a", b"a")])), Err(BundleError::Without { .. })));
        assert!(matches!(unpack(b"no zip"), Err(BundleError::Zip(_))));
    }

    #[test]
    fn a_name_becomes_one_that_every_system_takes() {
        for name in ["../../etc/passwd", "a:b", "", "...", "x\n.pdf", "ä.pdf"] {
            assert!(is_safe(&safe_name(name)), "{name} became {}", safe_name(name));
        }
    }
}
