//! What a package for Linux brings along says the same as the program: the desktop's files as its translations, the man
//! pages and the shells' completions as its command line.
//!
//! Man pages and completions are written anew with `UPDATE_PACKAGES=1 cargo test --test main packages::`.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use clap_complete::Shell;
use lupapolku::language::{Language, Translations};
use std::path::{Path, PathBuf};

const ID: &str = "fi.lupapolku.Lupapolku";

fn linux(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/linux").join(name)
}

fn read(name: &str) -> String {
    std::fs::read_to_string(linux(name)).expect("readable")
}

/// Every language with the way it is written after a key of a `.desktop` file and in XML.
fn languages() -> impl Iterator<Item = (Translations, &'static str, &'static str)> {
    Language::all().into_iter().map(|language| match language.tag() {
        "fi" => (Translations::new(language), "[fi]", " xml:lang=\"fi\""),
        "sv" => (Translations::new(language), "[sv]", " xml:lang=\"sv\""),
        _ => (Translations::new(language), "", ""),
    })
}

#[test]
fn the_desktop_entry_speaks_as_the_program() {
    let entry = read(&format!("{ID}.desktop"));
    for (words, tag, _) in languages() {
        for (field, key) in
            [("GenericName", "desktop-generic-name"), ("Comment", "help-about"), ("Keywords", "desktop-keywords")]
        {
            let line = format!("{field}{tag}={}", words.text(key));
            assert!(entry.lines().any(|it| it == line), "not in the desktop entry: {line}");
        }
    }
}

#[test]
fn software_centres_read_what_the_program_says_of_itself() {
    let metainfo = read(&format!("{ID}.metainfo.xml"));
    assert!(metainfo.contains(&format!("<release version=\"{}\"", env!("CARGO_PKG_VERSION"))));
    for (words, _, tag) in languages() {
        for (element, key) in [
            ("summary", "start-title"),
            ("p", "help-about"),
            ("p", "start-intro"),
            ("p", "start-no-network"),
            ("p", "start-not-authority"),
        ] {
            let line = format!("<{element}{tag}>{}</{element}>", words.text(key));
            assert!(metainfo.contains(&line), "not in the metainfo: {line}");
        }
    }
}

#[test]
fn a_case_is_known_by_its_first_line() {
    let types = read(&format!("{ID}.mime.xml"));
    for (words, _, tag) in languages() {
        assert!(types.contains(&format!("<comment{tag}>{}</comment>", words.text("desktop-case"))));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    lupapolku::store::save(&lupapolku::sample::case().expect("readable"), &path).expect("saved");
    let text = std::fs::read_to_string(&path).expect("readable");
    assert!(text.starts_with("// Lupapolku ") && types.contains("value=\"// Lupapolku \""));
}

/// The file is as it would be written today; or it is written, when that is asked for.
fn is_as_written(name: &str, content: &[u8]) {
    let path = linux(name);
    if std::env::var_os("UPDATE_PACKAGES").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(&path, content).expect("written");
    }
    let there = std::fs::read(&path).unwrap_or_default();
    assert!(there == content, "{name} is not as the command line: UPDATE_PACKAGES=1 cargo test --test main packages::");
}

/// The headings of a man page, which the library writes in English.
const HEADINGS: &[(&str, &str)] = &[
    ("NAME", "man-name"),
    ("SYNOPSIS", "man-synopsis"),
    ("DESCRIPTION", "man-description"),
    ("VERSION", "man-version"),
];

#[test]
fn the_man_pages_are_those_of_the_command_line() {
    for (words, _, _) in languages() {
        let tag = words.tag();
        let mut command = lupapolku::cli::command(&words);
        command.build();
        let mut page = Vec::new();
        let date = "2026-11-24";
        let man = clap_mangen::Man::new(command.clone()).date(date).manual(words.text("program"));
        man.render(&mut page).expect("written");
        for sub in command.get_subcommands() {
            let mut part = Vec::new();
            let man = clap_mangen::Man::new(sub.clone());
            man.render_synopsis_section(&mut part).expect("written");
            man.render_options_section(&mut part).expect("written");
            let part = String::from_utf8(part).expect("text");
            // The library gives each part the head of a page of its own.
            let body = part.lines().skip_while(|line| !line.starts_with(".SH")).filter(|line| !line.starts_with(".SH"));
            let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
            page.extend(format!(".SH lupapolku {}\n{about}\n.PP\n", sub.get_name()).bytes());
            page.extend(body.flat_map(|line| line.bytes().chain([b'\n'])));
        }
        let page = String::from_utf8(page).expect("text");
        let translated = HEADINGS.iter().fold(page, |page, (english, key)| {
            page.replace(&format!(".SH {english}\n"), &format!(".SH {}\n", words.text(key)))
        });
        // The commands stand on this page and not on pages of their own.
        let own_page = |name: &str| (format!("lupapolku\\-{name}(1)"), format!("\\fBlupapolku {name}\\fR"));
        let translated = command.get_subcommands().fold(translated, |page, sub| {
            let (there, here) = own_page(sub.get_name());
            page.replace(&there, &here)
        });
        let folder = if tag == "en" { String::new() } else { format!("{tag}/") };
        is_as_written(&format!("man/{folder}lupapolku.1"), translated.as_bytes());
    }
}

#[test]
fn the_shells_complete_the_command_line() {
    let words = Translations::new(Language::find("en").expect("English"));
    for (shell, name) in [(Shell::Bash, "lupapolku.bash"), (Shell::Zsh, "_lupapolku"), (Shell::Fish, "lupapolku.fish")]
    {
        let mut written = Vec::new();
        clap_complete::generate(shell, &mut lupapolku::cli::command(&words), "lupapolku", &mut written);
        is_as_written(&format!("completions/{name}"), &written);
    }
}
