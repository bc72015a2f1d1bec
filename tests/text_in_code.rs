//! No sentence a user reads is written in code: it would be in one language only.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use proc_macro2::{TokenStream, TokenTree};
use std::path::{Path, PathBuf};
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

/// Files whose texts are none of the kind: read by whoever edits a process file, typed into a shell, or looked for in what
/// other programs print.
const NOT_FOR_READERS: &[&str] = &[
    "process/check.rs",
    "process/problem.rs",
    "certificate/commands.rs",
    "certificate/named.rs",
    "connection/alert.rs",
    "connection/cover.rs",
    "connection/explain.rs",
    "connection/host.rs",
    "connection/text.rs",
];

struct Texts<'a> {
    file: &'a Path,
    found: Vec<String>,
}

impl Texts<'_> {
    fn look(&mut self, text: &str) {
        if is_sentence(text) && !NOT_FOR_USERS.contains(&text) {
            self.found.push(format!("{}: {text:?}", self.file.display()));
        }
    }

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
                        self.look(&text.value());
                    }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Texts<'_> {
    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.look(&literal.value());
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

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

#[test]
fn no_sentence_is_written_in_code() {
    let mut found = Vec::new();
    for file in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        if NOT_FOR_READERS.iter().any(|it| file.ends_with(it)) {
            continue;
        }
        let code = std::fs::read_to_string(&file).expect("source");
        let mut texts = Texts { file: &file, found: Vec::new() };
        texts.visit_file(&syn::parse_file(&code).expect("Rust"));
        found.extend(texts.found);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
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
