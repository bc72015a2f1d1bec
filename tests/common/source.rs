//! The code of the program, read and parsed once for all tests that look at it.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use crate::imports::Found;
use crate::kit_only::Raw;
use crate::text_in_code::Texts;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use syn::visit::Visit as _;

/// What the tests look for in one file. The parsed file itself cannot be kept for several threads.
pub(crate) struct Code {
    /// Where the file is in `src`.
    pub(crate) path: PathBuf,
    pub(crate) imports: Found,
    pub(crate) texts: Vec<String>,
    pub(crate) raw: Vec<String>,
}

/// Every file of `src`.
pub(crate) static CODE: LazyLock<Vec<Code>> = LazyLock::new(|| {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let inside = |path: &Path| path.strip_prefix(&source).expect("in the folder").to_owned();
    let files = files(&source).into_iter().filter(|path| path.extension().is_some_and(|it| it == "rs"));
    files.map(|file| Code::of(inside(&file), &std::fs::read_to_string(&file).expect("readable"))).collect()
});

impl Code {
    fn of(path: PathBuf, text: &str) -> Self {
        let file = syn::parse_file(text).expect("Rust");
        let (mut texts, mut raw) = (Texts::default(), Raw::default());
        texts.visit_file(&file);
        raw.visit_file(&file);
        Self { imports: Found::of(&path, &file), texts: texts.found, raw: raw.found, path }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
