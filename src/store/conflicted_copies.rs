//! The second files that sync tools make beside a case when two people saved at once: “conflicted copies”.
//!
//! Each tool has names of its own, in the language of its user: `case (Meri's conflicted copy 2026-11-23).ron` (Dropbox),
//! `case.sync-conflict-20261123-141516-ABCDEFG.ron` (Syncthing), `case.ron.conflict1` (rclone), and with OneDrive the name
//! of a machine, `case-MACHINE.ron`. Names such as `case (1).ron`, `case 2.ron` and `case - Copy.ron` are also given by people
//! and browsers; there what the file holds decides. What counts in the end is that it can be read as a case.

use super::open::open;
use crate::case::{Answer, Case};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization as _;

/// What the names of copies have in them: `sign` of a conflict, and `copy` for what people and file managers call a copy.
const NAMES: &str = include_str!("../../assets/copies.txt");

fn named(kind: &str) -> impl Iterator<Item = &'static str> {
    NAMES.lines().filter_map(move |line| line.strip_prefix(kind)?.strip_prefix(' '))
}

/// Of the name of a machine Windows and what comes from it know no more letters than this.
const NETBIOS: usize = 15;

/// What stands beside every case and is none.
const SIDE_FILES: [&str; 3] = [".trail", ".lock", ".tmp"];

/// More than this are not listed; a folder on a share may be large.
const MOST: usize = 16;

/// The conflicted copies beside a case, by name. `machines` are those on which the case was opened.
#[must_use]
pub fn conflicted_copies(case: &Path, machines: &[String]) -> Vec<PathBuf> {
    let (Some(stem), Some(ending)) = (plain(case.file_stem()), plain(case.extension())) else { return Vec::new() };
    let Some(folder) = case.parent() else { return Vec::new() };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let own = std::cell::LazyCell::new(|| open(case).ok());
    let is_copy = |path: &PathBuf| {
        let Some(rest) = plain(path.file_name()).and_then(|name| rest(&name, &stem, &ending)) else { return false };
        is_sign(&rest, machines)
            || (is_plain_copy(&rest) || is_machine_by_default(&rest))
                && own.as_ref().is_some_and(|own| open(path).is_ok_and(|it| is_same_case(own, &it)))
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut copies: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_copy).take(MOST).collect();
    copies.sort();
    copies
}

/// Whether the name of a copy tells of a conflict. Another one may be a copy that somebody has made for themselves.
#[must_use]
pub fn tells_of_conflict(case: &Path, copy: &Path, machines: &[String]) -> bool {
    let (Some(stem), Some(ending)) = (plain(case.file_stem()), plain(case.extension())) else { return false };
    let rest = plain(copy.file_name()).and_then(|name| rest(&name, &stem, &ending));
    rest.is_some_and(|rest| is_sign(&rest, machines))
}

/// A name in small letters, put together as one system does it: another one takes letters with marks apart.
pub(super) fn plain(name: Option<&std::ffi::OsStr>) -> Option<String> {
    Some(name?.to_str()?.nfc().collect::<String>().to_lowercase())
}

/// What another file's name has beyond that of the case, before the ending or after it.
fn rest(name: &str, stem: &str, ending: &str) -> Option<String> {
    let rest = name.strip_prefix(stem)?;
    let ending = format!(".{ending}");
    let is_side_file = SIDE_FILES.iter().any(|side| name.ends_with(side));
    match rest.strip_suffix(&ending) {
        Some("") => None,
        Some(between) => Some(between.to_owned()),
        // Only what some tools put there; everything else after the ending makes it another kind of file.
        None => rest.strip_prefix(&ending).filter(|after| !is_side_file && is_after_ending(after)).map(str::to_owned),
    }
}

/// Whether a tool has put this after the ending: rclone writes `.conflict1`, or what it was told to, with a number; before
/// its version 1.66 `..path1`.
fn is_after_ending(after: &str) -> bool {
    let Some(after) = after.strip_prefix('.') else { return false };
    let after = after.strip_prefix('.').unwrap_or(after);
    !after.contains('.') && (has_sign(after) || is_side(after))
}

/// Whether this is `path1` or `path2`, the two sides of rclone.
fn is_side(part: &str) -> bool {
    part.strip_prefix("path").is_some_and(is_short_number)
}

/// Whether this tells of a conflict.
fn is_sign(rest: &str, machines: &[String]) -> bool {
    let is_apart = rest.starts_with(|it: char| !it.is_alphanumeric());
    let is_side = || rest.starts_with('.') && is_side(rest.trim_start_matches('.'));
    is_apart && (has_sign(rest) || is_side() || machines.iter().any(|machine| is_machine(rest, machine)))
}

/// Whether OneDrive has put the name of a machine here. It numbers a second copy of the same machine.
fn is_machine(rest: &str, machine: &str) -> bool {
    // The name may be written with its network, with other signs between its letters, or cut.
    let letters =
        |name: &str| name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let machine = machine.split('.').next().unwrap_or_default();
    let names = [letters(machine), letters(&machine.chars().take(NETBIOS).collect::<String>())];
    let Some(named) = rest.strip_prefix('-') else { return false };
    let unnumbered = named.rsplit_once('-').filter(|(_, number)| is_short_number(number)).map(|(name, _)| name);
    let is_one = |name: &str| names.iter().any(|known| !known.is_empty() && letters(name) == *known);
    is_one(named) || unnumbered.is_some_and(is_one)
}

/// Whether a part of a name has a word in it with which a tool tells of a conflict.
pub(super) fn has_sign(rest: &str) -> bool {
    named("sign").any(|sign| rest.contains(sign))
}

/// Whether this says no more than that it is a copy: only a number, as Google Drive (`case (1).ron`) and iCloud Drive
/// (`case 2.ron`) write it, or a word for it, as people and file managers do.
fn is_plain_copy(rest: &str) -> bool {
    let words = rest.split(|it: char| !it.is_alphanumeric()).filter(|word| !word.is_empty());
    rest.starts_with([' ', '('])
        && words.clone().count() > 0
        && words.clone().all(|it| named("copy").any(|word| word == it) || is_short_number(it))
}

/// Whether this is the name that Windows gives a machine of its own accord, as OneDrive writes it; the case may never have been
/// opened there.
fn is_machine_by_default(rest: &str) -> bool {
    let named = ["-desktop-", "-laptop-", "-win-"].iter().find_map(|sign| rest.strip_prefix(sign));
    let (name, number) = named.map(|name| name.split_once('-').unwrap_or((name, "1"))).unwrap_or_default();
    (7..=11).contains(&name.len()) && name.bytes().all(|it| it.is_ascii_alphanumeric()) && is_short_number(number)
}

fn is_short_number(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit())
}

/// Whether two files hold versions of one case: begun on the same day, and a row of the one is a row of the other, or
/// where one has no rows, a text of the one is a text of the other.
fn is_same_case(one: &Case, other: &Case) -> bool {
    let rows = |case: &Case| -> BTreeSet<_> {
        case.lists.iter().flat_map(|(list, rows)| rows.keys().map(|row| (list.clone(), *row))).collect()
    };
    let (here, there) = (rows(one), rows(other));
    let same_text = || {
        one.answers.iter().any(|(key, answer)| {
            matches!(answer, Answer::Text(text) if !text.is_empty()) && other.answers.get(key) == Some(answer)
        })
    };
    let shares = if here.is_empty() || there.is_empty() { same_text() } else { !here.is_disjoint(&there) };
    one.process.id == other.process.id && one.started == other.started && shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::write;

    const KNOWN: &str = include_str!("../../tests/data/copies/names.txt");

    fn found(folder: &Path, name: &str) -> Vec<String> {
        let found = conflicted_copies(&folder.join(name), &["kone".to_owned()]);
        found.iter().map(|path| path.file_name().expect("a name").to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn copies_of_every_kind_are_found_and_other_files_are_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut copies, mut others) = (Vec::new(), Vec::new());
        for line in KNOWN.lines().filter(|line| !line.starts_with('#')) {
            let (kind, name) = line.split_once(' ').expect("a kind and a name");
            match kind {
                "copy" => copies.push(name.to_owned()),
                "other" => others.push(name.to_owned()),
                _ => panic!("{line}"),
            }
            std::fs::write(folder.path().join(name), "").expect("written");
        }
        copies.sort();
        for name in found(folder.path(), "raamilupa.ron") {
            assert!(copies.contains(&name), "{name} is no copy");
            copies.retain(|copy| *copy != name);
        }
        // No more than so many are listed at once: each of the rest alone.
        for name in copies {
            let folder = tempfile::tempdir().expect("a folder");
            std::fs::write(folder.path().join(&name), "").expect("written");
            assert_eq!(found(folder.path(), "raamilupa.ron"), [name]);
        }
        assert!(!others.is_empty());
    }

    #[test]
    fn where_a_name_says_only_that_it_is_a_copy_the_content_decides() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = crate::sample::case().expect("readable");
        let mut other = case.clone();
        other.started = jiff::civil::date(2020, 1, 1);
        for (name, case) in [
            ("raamilupa.ron", &case),
            ("raamilupa (1).ron", &case),
            ("raamilupa 2.ron", &case),
            ("raamilupa (3).ron", &other),
            ("raamilupa 2026.ron", &case),
            ("raamilupa - Copy (2).ron", &case),
            ("raamilupa – kopio.ron", &case),
            ("raamilupa (kopio).ron", &other),
            ("raamilupa-vanha.ron", &case),
            ("raamilupa-DESKTOP-1A2B3C4.ron", &case),
            ("raamilupa-LAPTOP-1A2B3C4D-2.ron", &case),
            ("raamilupa-WIN-1A2B3C4D.ron", &other),
        ] {
            std::fs::write(folder.path().join(name), write(case).expect("text")).expect("written");
        }
        std::fs::write(folder.path().join("raamilupa (4).ron"), "no case").expect("written");
        let case = folder.path().join("raamilupa.ron");
        let copy = |name: &str| tells_of_conflict(&case, &folder.path().join(name), &[]);
        assert!(copy("raamilupa.sync-conflict-20261128-101010-ABCDEFG.ron") && !copy("raamilupa (1).ron"));
        let copies = [
            "raamilupa (1).ron",
            "raamilupa - Copy (2).ron",
            "raamilupa 2.ron",
            "raamilupa – kopio.ron",
            "raamilupa-DESKTOP-1A2B3C4.ron",
            "raamilupa-LAPTOP-1A2B3C4D-2.ron",
        ];
        assert_eq!(found(folder.path(), "raamilupa.ron"), copies);
    }

    #[test]
    fn a_machine_is_known_by_the_name_that_onedrive_has_for_it() {
        for (machine, rest) in [
            ("kone", "-kone"),
            ("kone", "-kone-12"),
            ("kone.firma.local", "-kone-2"),
            ("toimisto-kannettava-3", "-toimisto-kannet"),
            ("Meris-MacBook-Pro.local", "-meri’s macbook pro-2"),
            ("desktop-1a2b3c4", "-desktop-1a2b3c4"),
            ("kone-2", "-kone-2"),
        ] {
            assert!(is_machine(rest, machine), "{machine} {rest}");
        }
        for (machine, rest) in
            [("kone", "-kone-vanha"), ("kone", "-kone-2026"), ("kone", "kone"), ("", "-"), ("-", "-2")]
        {
            assert!(!is_machine(rest, machine), "{machine} {rest}");
        }
    }

    #[test]
    fn letters_that_another_system_takes_apart_are_the_same_letters() {
        let folder = tempfile::tempdir().expect("a folder");
        let name = "välitys (Meri's conflicted copy).ron".nfd().collect::<String>();
        std::fs::write(folder.path().join(&name), "").expect("written");
        assert_eq!(found(folder.path(), "välitys.ron"), [name]);
    }
}
