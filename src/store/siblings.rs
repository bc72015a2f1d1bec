//! The second files that sync tools make beside a case when two people saved at once: “conflicted copies”.
//!
//! Each tool has names of its own: `case (Meri's conflicted copy 2026-11-23).ron` (Dropbox, Nextcloud),
//! `case.sync-conflict-20261123-141516-ABCDEFG.ron` (Syncthing), `case.Conflict.ron` (Resilio), and with OneDrive the
//! name of a machine, `case-MACHINE.ron`. What counts in the end is that it can be read as a case.

use std::path::{Path, PathBuf};

/// What such a name has in it, in the languages of the program.
const SIGNS: [&str; 3] = ["conflict", "konflikt", "ristirii"];

/// More than this are not listed; a folder on a share may be large.
const MOST: usize = 16;

/// The conflicted copies beside a case, by name. `machines` are those on which the case was opened.
#[must_use]
pub fn conflicted_copies(case: &Path, machines: &[String]) -> Vec<PathBuf> {
    let (Some(stem), Some(folder)) = (name(case.file_stem()), case.parent()) else { return Vec::new() };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let is_copy = |path: &PathBuf| {
        let rest = name(path.file_stem()).and_then(|other| other.strip_prefix(&stem).map(str::to_lowercase));
        path.extension() == case.extension() && rest.is_some_and(|rest| is_sign(&rest, machines))
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut copies: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_copy).take(MOST).collect();
    copies.sort();
    copies
}

fn name(part: Option<&std::ffi::OsStr>) -> Option<String> {
    part.and_then(std::ffi::OsStr::to_str).map(str::to_owned)
}

/// Whether what follows the name of the case in another file's name, in lower case, tells of a conflict.
fn is_sign(rest: &str, machines: &[String]) -> bool {
    let is_machine =
        |machine: &String| !machine.is_empty() && rest.strip_prefix('-') == Some(machine.to_lowercase().as_str());
    let parts_from_name = rest.starts_with(|it: char| !it.is_alphanumeric());
    parts_from_name && (SIGNS.iter().any(|sign| rest.contains(sign)) || machines.iter().any(is_machine))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_every_kind_are_found_and_other_files_are_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let copies = [
            "lupa (Meri's conflicted copy 2026-11-23).ron",
            "lupa (conflicted copy 2026-11-23 141516).ron",
            "lupa (ristiriitainen kopio).ron",
            "lupa-KONE.ron",
            "lupa.Conflict.ron",
            "lupa.sync-conflict-20261123-141516-ABCDEFG.ron",
            "lupa_conflict-20261123.ron",
        ];
        let others =
            ["lupa.ron", "lupa-2025.ron", "lupakonflikt.ron", "toinen (conflicted copy).ron", "lupa.conflict.txt"];
        for name in copies.iter().chain(&others) {
            std::fs::write(folder.path().join(name), "").expect("written");
        }
        let found = conflicted_copies(&folder.path().join("lupa.ron"), &["kone".to_owned()]);
        let names: Vec<_> = found.iter().filter_map(|path| path.file_name()?.to_str()).collect();
        assert_eq!(names, copies);
    }
}
