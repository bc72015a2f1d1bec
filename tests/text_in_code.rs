//! No sentence a user reads is written in code: it would be in one language only. No id of the process is either: another
//! process has others.

use crate::source::CODE;
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::path::Path;
use syn::visit::Visit;

/// Texts that look like sentences and are none: they are read by people who edit the program's own files.
const NOT_FOR_USERS: &[&str] = &[
    "// Lupapolku 1\n",
    "not a colour: {text}",
    "ENCRYPTED PRIVATE KEY",
    "CERTIFICATE REQUEST",
    "explicit parameters",
    "PUBLIC KEY",
    "PRIVATE KEY",
    "RSA PUBLIC KEY",
    "SIGNED DATA",
    "-----BEGIN {label}-----\n{body}-----END {label}-----\n",
    "{stem} (conflict git{number}){ending}",
];

/// Files and folders whose texts are none of the kind: read by whoever edits a process file, typed into a shell, or looked for in what
/// other programs print.
const NOT_FOR_READERS: &[&str] = &[
    "process/bound.rs",
    "process/check",
    "process/problem.rs",
    "certificate/commands.rs",
    "certificate/named.rs",
    "connection/alert.rs",
    "connection/cover.rs",
    "connection/later.rs",
    "connection/host.rs",
    "connection/secret",
    "connection/text.rs",
    "exchange/text_kind.rs",
];

/// Names of tools, texts and pages of the help that are ids of tasks and questions too.
const NAMES_BY_CHANCE: &[&str] = &["check-answers", "first-connection", "make-request", "request-host"];

/// Every text in a file of code but those in its tests.
#[derive(Default)]
pub(crate) struct Texts {
    pub(crate) found: Vec<String>,
}

impl Texts {
    fn look_in(&mut self, tokens: TokenStream) {
        let mut is_attribute = false;
        for token in tokens {
            let after_hash =
                std::mem::replace(&mut is_attribute, matches!(&token, TokenTree::Punct(it) if it.as_char() == '#'));
            match token {
                TokenTree::Group(_) if after_hash => {}
                TokenTree::Group(group) => self.look_in(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                        self.found.push(text.value());
                    }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Texts {
    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.found.push(literal.value());
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        self.look_in(called.tokens.clone());
    }

    /// Documentation, error texts for developers and the like.
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        let is_test = module.attrs.iter().any(|attribute| {
            attribute.path().is_ident("cfg")
                && attribute.meta.require_list().is_ok_and(|it| it.tokens.to_string() == "test")
        });
        if !is_test {
            syn::visit::visit_item_mod(self, module);
        }
    }
}

/// Two words beside each other, or letters no identifier has.
fn is_sentence(text: &str) -> bool {
    let mut plain = String::new();
    let mut depth = 0;
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            letter if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    let is_word = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    let foreign = plain.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
    foreign || plain.split_whitespace().filter(|word| is_word(word)).count() > 1
}

/// Every text in `src` with its file, without the files that hold nothing but tests.
fn texts() -> impl Iterator<Item = (&'static Path, &'static str)> {
    let files = CODE.iter().filter(|code| !code.path.ends_with("tests.rs"));
    files.flat_map(|code| code.texts.iter().map(|text| (code.path.as_path(), text.as_str())))
}

#[test]
fn no_sentence_is_written_in_code() {
    let is_in = |file: &Path, it: &str| file.ancestors().take(2).any(|path| path.ends_with(it));
    let is_for_readers = |file: &Path| !NOT_FOR_READERS.iter().any(|it| is_in(file, it));
    let found: Vec<String> = texts()
        .filter(|(_, text)| is_sentence(text) && !NOT_FOR_USERS.contains(text))
        .filter(|(file, _)| is_for_readers(file))
        .map(|(file, text)| format!("{}: {text:?}", file.display()))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_id_of_the_process_is_written_in_code() {
    let process = lupapolku::process::vtjkysely_intermediary().expect("a process");
    let mut ids: BTreeSet<&str> = process.lists.iter().map(|list| list.id.as_str()).collect();
    for (_, task) in process.tasks() {
        ids.insert(task.id.as_str());
        ids.extend(task.questions.iter().map(|question| question.id.as_str()));
    }
    ids.extend(process.lists.iter().flat_map(|list| &list.questions).map(|question| question.id.as_str()));
    ids.extend(process.links.iter().map(|link| link.id.as_str()));
    ids.extend(process.filings.iter().map(|filing| filing.id.as_str()));
    // A plain word may be an id by chance.
    ids.retain(|id| id.contains('-'));
    let found: Vec<String> = texts()
        .filter(|(_, text)| ids.contains(text) && !NAMES_BY_CHANCE.contains(text))
        .map(|(file, id)| format!("{}: {id:?} belongs in bindings.ron", file.display()))
        .collect();
    assert!(ids.len() > 200 && found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_sentence_is_told_from_a_key() {
    for text in ["Save the file", "Määräajat", "{count} open items"] {
        assert!(is_sentence(text), "{text}");
    }
    for text in ["menu-save", "{title}: {text}", "Lupapolku", "https://dvv.fi", " · "] {
        assert!(!is_sentence(text), "{text}");
    }
}
