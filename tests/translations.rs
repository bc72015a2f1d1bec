//! The translations are whole: the same keys and variables in every language, and no key without a use.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use lupapolku::certificate::{Named, Unknown, Verdict};
use lupapolku::connection::Cause;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;
use strum::VariantNames as _;

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

/// What cannot be read would be left out in silence, and its key shown to the user.
#[test]
fn every_file_is_read_whole() {
    for language in ["fi", "sv", "en"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n").join(language);
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let text = std::fs::read_to_string(&path).expect("text");
            let errors = fluent_bundle::FluentResource::try_new(text).err().map(|(_, errors)| errors);
            assert!(errors.is_none(), "{}: {errors:?}", path.display());
        }
    }
}

#[test]
fn every_key_is_used() {
    let mut code = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    code.push_str(include_str!("packages.rs"));
    code.extend(verdict_codes().iter().map(|name| format!("\"{name}\"\n")));
    let quoted = quoted(&code);
    let is_used = |key: &str| quoted.contains(key) || is_helped(key, &quoted) || is_coded(key, &quoted);
    let unused: Vec<_> = keys("fi").into_keys().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// Everything that stands between two quotation marks.
fn quoted(code: &str) -> HashSet<&str> {
    code.split('"').collect()
}

/// The help of a field whose label is used.
fn is_helped(key: &str, quoted: &HashSet<&str>) -> bool {
    key.strip_suffix("-help").is_some_and(|label| quoted.contains(label))
}

/// A part of a verdict, a cause or a command, whose key is put together from its code.
fn is_coded(key: &str, quoted: &HashSet<&str>) -> bool {
    let Some(coded) = ["verdict-", "cause-", "return-", "try-"].iter().find_map(|kind| key.strip_prefix(kind)) else {
        return false;
    };
    // A key of its own for requests.
    let own = coded.strip_suffix("-request").unwrap_or(coded);
    let is_named = |name: &str| Cause::VARIANTS.contains(&name) || quoted.contains(name);
    let coded = if is_named(own) || own.ends_with("-fix") { own } else { coded };
    let coded = ["-detail", "-why", "-fix"].iter().find_map(|part| coded.strip_suffix(part)).unwrap_or(coded);
    let returns = include_str!("../assets/connection/returns.ron");
    is_named(coded) || returns.contains(&format!("\"{coded}\""))
}

#[test]
fn every_cause_has_a_title_a_why_and_what_to_do() {
    for language in ["fi", "sv", "en"] {
        let keys = keys(language);
        for cause in Cause::VARIANTS {
            for part in ["", "-why", "-fix"] {
                let key = format!("cause-{cause}{part}");
                assert!(keys.contains_key(&key), "{language}: {key}");
            }
        }
    }
}

/// The names of all that can be said of a certificate.
fn verdict_codes() -> Vec<&'static str> {
    // These have a name for each of their kinds instead.
    let divided = ["ends-soon", "layer-kind", "not-read", "pem", "named"];
    let kinds = ["ends-in-14-days", "ends-in-30-days", "ends-in-60-days", "layer-signing", "layer-authentication"];
    let kinds = kinds.iter().chain(&["pem-without-end", "pem-not-base64"]);
    let names = [Verdict::VARIANTS, Unknown::VARIANTS, Named::VARIANTS].concat();
    names.iter().filter(|code| !divided.contains(code)).chain(kinds).copied().collect()
}

#[test]
fn every_verdict_has_a_title() {
    for language in ["fi", "sv", "en"] {
        let keys = keys(language);
        let is_missing = |code: &&str| !keys.contains_key(&format!("verdict-{code}"));
        let missing: Vec<_> = verdict_codes().into_iter().filter(is_missing).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

/// A key that is not there shows itself to the user.
#[test]
fn every_text_that_is_asked_for_by_name_is_there() {
    let mut code = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    let keys = keys("fi");
    let asked = ["word(\"", "words.text(\"", "words.with(\""].iter().flat_map(|call| code.split(call).skip(1));
    let asked: BTreeSet<&str> = asked.filter_map(|rest| rest.split('"').next()).collect();
    assert!(asked.len() > 200, "{}", asked.len());
    let missing: Vec<_> = asked.into_iter().filter(|key| !keys.contains_key(*key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
