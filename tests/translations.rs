//! The translations are whole: the same keys and variables in every language, and no key without a use.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The variables of every key of a language.
fn keys(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut text = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n").join(language), &mut text);
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            key = name.to_owned();
            assert!(keys.insert(key.clone(), BTreeSet::new()).is_none(), "{language}: {key} twice");
        }
        for part in line.split('$').skip(1) {
            let variable = part.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default();
            keys.entry(key.clone()).or_default().insert(variable.to_owned());
        }
    }
    keys
}

fn sources(folder: &Path, out: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, out);
        } else {
            out.push_str(&std::fs::read_to_string(path).expect("source"));
        }
    }
}

#[test]
fn every_language_has_the_same_keys_and_variables() {
    let first = keys("fi");
    for language in ["sv", "en"] {
        assert_eq!(keys(language), first, "{language}");
    }
}

#[test]
fn every_key_is_used() {
    let mut code = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    let unused: Vec<_> = keys("fi").into_keys().filter(|key| !code.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "{unused:?}");
}
