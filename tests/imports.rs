//! What may import what. `docs/ARCHITECTURE.md` has the table; this reads it, and every `use` in `src/`.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests stop at the first thing that is not as they say"
)]

use crate::source::CODE;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;
use syn::visit::Visit;

/// The paths of a file, each with the modules it is made of.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// The module of a file: `window::kit` for `window/kit/mod.rs`.
fn module(path: &Path) -> String {
    let parts: Vec<String> = path.with_extension("").iter().map(|it| it.to_string_lossy().into_owned()).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|it| *it != "mod" && *it != "lib").collect();
    parts.join("::")
}

/// The paths a file mentions, in full, from the root of the crate.
#[derive(Default)]
struct Paths {
    /// The module of the file, and the modules inside it that are being read.
    here: Vec<String>,
    found: Vec<Vec<String>>,
    /// What the file has imported, by the name it has there: a module is often imported to reach into it.
    names: BTreeMap<String, Vec<String>>,
}

impl Paths {
    /// Takes a path in. Gives it in full, when it leads into the crate.
    fn add(&mut self, path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let mut full = match (first.as_str(), self.names.get(first)) {
            ("crate", _) => Vec::new(),
            ("self" | "super", _) => self.here.clone(),
            (_, Some(known)) if !rest.is_empty() => known.clone(),
            _ => return None,
        };
        if first == "super" {
            full.pop();
        }
        for part in rest {
            match part.as_str() {
                "self" => {}
                "super" => drop(full.pop()),
                part => full.push(part.to_owned()),
            }
        }
        self.found.push(full.clone());
        Some(full)
    }

    /// Most paths are names of the file itself, and need not be put together.
    fn may_lead_into_the_crate(&self, path: &syn::Path) -> bool {
        let Some(first) = path.segments.first().map(|it| &it.ident) else { return false };
        let is_root = ["crate", "self", "super"].iter().any(|root| first == root);
        is_root || path.segments.len() > 1 && self.names.contains_key(&first.to_string())
    }

    fn add_named(&mut self, path: &[String], name: &syn::Ident) {
        if let Some(full) = self.add(path) {
            let name = if name == "self" { full.last().cloned().unwrap_or_default() } else { name.to_string() };
            self.names.insert(name, full);
        }
    }

    fn tree(&mut self, before: &[String], tree: &syn::UseTree) {
        let with = |name: &syn::Ident| before.iter().cloned().chain([name.to_string()]).collect::<Vec<_>>();
        match tree {
            syn::UseTree::Path(path) => self.tree(&with(&path.ident), &path.tree),
            syn::UseTree::Name(name) => self.add_named(&with(&name.ident), &name.ident),
            syn::UseTree::Rename(name) => self.add_named(&with(&name.ident), &name.rename),
            syn::UseTree::Glob(_) => drop(self.add(before)),
            syn::UseTree::Group(group) => group.items.iter().for_each(|it| self.tree(before, it)),
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if self.may_lead_into_the_crate(path) {
            let _ = self.add(&path.segments.iter().map(|it| it.ident.to_string()).collect::<Vec<_>>());
        }
        syn::visit::visit_path(self, path);
    }

    /// How far a name can be seen is no import.
    fn visit_vis_restricted(&mut self, _: &'ast syn::VisRestricted) {}

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let is_test = item.attrs.iter().any(|it| {
            it.path().is_ident("cfg") && it.meta.require_list().is_ok_and(|it| it.tokens.to_string() == "test")
        });
        if !is_test {
            self.here.push(item.ident.to_string());
            syn::visit::visit_item_mod(self, item);
            self.here.pop();
        }
    }
}

/// Names that a module gives on from another: where they really are.
type Reexports = BTreeMap<Vec<String>, Vec<String>>;

fn reexports(here: &[String], file: &syn::File) -> Vec<(Vec<String>, Vec<String>)> {
    fn names(before: Vec<String>, tree: &syn::UseTree, out: &mut Vec<(String, Vec<String>)>) {
        let with = |name: &syn::Ident| before.iter().cloned().chain([name.to_string()]).collect::<Vec<_>>();
        match tree {
            syn::UseTree::Path(path) => names(with(&path.ident), &path.tree, out),
            syn::UseTree::Name(name) => out.push((name.ident.to_string(), with(&name.ident))),
            syn::UseTree::Rename(name) => out.push((name.rename.to_string(), with(&name.ident))),
            syn::UseTree::Group(group) => group.items.iter().for_each(|it| names(before.clone(), it, out)),
            syn::UseTree::Glob(_) => {}
        }
    }
    let public = file.items.iter().filter_map(|item| match item {
        syn::Item::Use(it) if !matches!(it.vis, syn::Visibility::Inherited) => Some(&it.tree),
        _ => None,
    });
    let mut found = Vec::new();
    public.for_each(|tree| names(Vec::new(), tree, &mut found));
    let full = |path: Vec<String>| match path.first().map(String::as_str) {
        Some("crate") => path.into_iter().skip(1).collect(),
        Some("self") => here.iter().cloned().chain(path.into_iter().skip(1)).collect(),
        Some("super") => {
            let up = path.iter().take_while(|it| *it == "super").count();
            let left = here.len().saturating_sub(up);
            here.iter().take(left).cloned().chain(path.into_iter().skip(up)).collect()
        }
        _ => here.iter().cloned().chain(path).collect::<Vec<_>>(),
    };
    found.into_iter().map(|(name, path)| ([here, &[name]].concat(), full(path))).collect()
}

/// The paths that one file mentions, and what it gives on.
pub(crate) struct Found {
    module: String,
    paths: BTreeSet<Vec<String>>,
    reexports: Reexports,
}

impl Found {
    pub(crate) fn of(path: &Path, file: &syn::File) -> Self {
        let module = module(path);
        let here: Vec<String> = module.split("::").map(str::to_owned).filter(|it| !it.is_empty()).collect();
        let reexports: Reexports = reexports(&here, file).into_iter().collect();
        let mut paths = Paths { here, ..Paths::default() };
        paths.visit_file(file);
        Self { module, paths: paths.found.into_iter().collect(), reexports }
    }
}

/// What each module imports, as files: a name that a module only gives on counts as being where it is. Read once for all tests.
static IMPORTS: LazyLock<Imports> = LazyLock::new(imports);

fn imports() -> Imports {
    let modules: BTreeSet<&str> = CODE.iter().map(|code| code.imports.module.as_str()).collect();
    let given_on: Reexports = CODE.iter().flat_map(|code| code.imports.reexports.clone()).collect();
    let imported = |Found { module, paths, reexports }: &Found| {
        let own: BTreeSet<&Vec<String>> = reexports.values().collect();
        let used = paths.iter().filter(|path| !own.contains(path));
        let found = used.filter_map(|path| target(path.clone(), &modules, &given_on)).filter(|it| it != module);
        (module.clone(), found.collect())
    };
    CODE.iter().map(|code| imported(&code.imports)).collect()
}

/// The file in which a path ends.
fn target(mut path: Vec<String>, modules: &BTreeSet<&str>, given_on: &Reexports) -> Option<String> {
    for _ in 0..8 {
        let known = (1..=path.len()).rev().find(|length| given_on.contains_key(&path[..*length]));
        let Some(length) = known else { break };
        let rest = path.split_off(length);
        path = given_on[&path].iter().cloned().chain(rest).collect();
    }
    (1..=path.len()).rev().map(|length| path[..length].join("::")).find(|it| modules.contains(it.as_str()))
}

/// Files that import each other, directly or by way of others.
fn circles(imports: &Imports) -> Vec<BTreeSet<String>> {
    let reach = |from: &String| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![from.clone()]);
        while let Some(next) = open.pop() {
            for to in imports.get(&next).into_iter().flatten() {
                if seen.insert(to.clone()) {
                    open.push(to.clone());
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&String, BTreeSet<String>> = imports.keys().map(|it| (it, reach(it))).collect();
    let mut circles: BTreeSet<BTreeSet<String>> = BTreeSet::new();
    for (from, to) in &reached {
        let circle: BTreeSet<String> =
            to.iter().filter(|it| reached.get(it).is_some_and(|back| back.contains(*from))).cloned().collect();
        if circle.len() > 1 {
            circles.insert(circle);
        }
    }
    circles.into_iter().collect()
}

#[test]
fn no_two_files_import_each_other() {
    let circles = circles(&IMPORTS);
    assert!(
        circles.is_empty(),
        "{} circles:\n{}",
        circles.len(),
        circles.iter().map(|it| format!("{it:?}")).collect::<Vec<_>>().join("\n")
    );
}

/// The rows of the table in `docs/ARCHITECTURE.md`, lowest first, each with the names of its modules.
fn rows() -> Vec<Vec<String>> {
    let text = include_str!("../docs/ARCHITECTURE.md");
    let (_, after) = text.split_once("## What may import what").expect("the heading of the table");
    let table = after.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let modules = |line: &str| line.split('|').nth(1).unwrap_or_default().to_owned();
    let named = |cell: String| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    table.skip(2).map(modules).map(named).collect()
}

/// Where a file stands in the table.
#[derive(Debug, PartialEq)]
struct Place {
    row: usize,
    module: String,
}

/// The place of a file: that of the longest name that fits it, and of equally long ones that with fewer stars.
fn place(rows: &[Vec<String>], file: &str) -> Option<Place> {
    let parts: Vec<&str> = file.split("::").collect();
    let rank = |name: &str| {
        let name: Vec<&str> = name.split("::").collect();
        let fits = name.len() <= parts.len() && name.iter().zip(&parts).all(|(it, part)| *it == "*" || it == part);
        fits.then(|| (name.len(), name.iter().filter(|it| **it != "*").count()))
    };
    let names = rows.iter().enumerate().flat_map(|(row, names)| names.iter().map(move |name| (row, name)));
    let fitting = names.filter_map(|(row, name)| Some((rank(name)?, row)));
    let ((length, _), row) = fitting.max_by_key(|(rank, _)| *rank)?;
    Some(Place { row, module: parts[..length].join("::") })
}

/// What the table does not allow: imports of the same row or of one below, and files that stand in no row.
fn not_allowed(rows: &[Vec<String>], imports: &Imports) -> Vec<String> {
    let imported: BTreeSet<&String> = imports.values().flatten().collect();
    let mut wrong = Vec::new();
    for (file, imports) in imports {
        // A file that only declares modules, and the program that calls the library, stand in no row.
        if file.is_empty() || file == "main" || imports.is_empty() && !imported.contains(file) {
            continue;
        }
        let Some(here) = place(rows, file) else {
            wrong.push(format!("{file} stands in no row"));
            continue;
        };
        let there = imports.iter().filter_map(|it| Some((it, place(rows, it)?)));
        let back = there.filter(|(_, there)| there.module != here.module && there.row >= here.row);
        wrong.extend(back.map(|(it, _)| format!("{file} imports {it}")));
    }
    wrong
}

#[test]
fn every_import_points_up_the_table_in_the_docs() {
    let (rows, imports) = (rows(), &*IMPORTS);
    assert!(rows.len() > 20, "the table is read: {}", rows.len());
    let wrong = not_allowed(&rows, imports);
    assert!(wrong.is_empty(), "{} imports:\n{}", wrong.len(), wrong.join("\n"));
    let known: BTreeSet<String> = imports.keys().filter_map(|it| Some(place(&rows, it)?.module)).collect();
    let is_there = |name: &&String| known.iter().any(|it| place(&[vec![(*name).clone()]], it).is_some());
    let gone: Vec<&String> = rows.iter().flatten().filter(|name| !is_there(name)).collect();
    assert!(gone.is_empty(), "in the table and not in src: {gone:?}");
}

#[test]
fn an_import_back_down_the_table_is_told() {
    let rows = rows();
    let import = |from: &str, to: &str| Imports::from([(from.to_owned(), BTreeSet::from([to.to_owned()]))]);
    let wrong = |from, to| not_allowed(&rows, &import(from, to));
    assert_eq!(wrong("window::session", "case::edit"), Vec::<String>::new());
    assert_eq!(wrong("case::edit", "window::session"), ["case::edit imports window::session"]);
    let (open, save) = ("window::feature::open::update", "window::feature::save::update");
    assert_eq!(wrong(open, save), [format!("{open} imports {save}")]);
    assert_eq!(wrong(open, "window::feature::save::message"), Vec::<String>::new());
    assert_eq!(wrong("nowhere::file", "case"), ["nowhere::file stands in no row"]);
}

#[test]
fn every_file_of_tests_is_run() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let main = std::fs::read_to_string(tests.join("main.rs")).expect("readable");
    let manifest = include_str!("../Cargo.toml");
    let entries = std::fs::read_dir(tests).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    for name in names.iter().filter_map(|name| name.strip_suffix(".rs")) {
        let is_run =
            main.contains(&format!("mod {name};")) || manifest.contains(&format!("[[test]]\nname = \"{name}\""));
        assert!(is_run, "tests/{name}.rs is no module of tests/main.rs");
    }
}
