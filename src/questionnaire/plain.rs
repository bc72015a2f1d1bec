//! A form of plain text that came back, whatever a mail program made of its lines and signs.

use super::returned::{Place, Returned, ReturnedEntry, is_name};
use super::stamp::Stamp;

/// What begins an answer.
pub(super) const ARROW: &str = "=>";

/// What begins a heading.
pub(super) const HEADING: &str = "## ";

/// What programs make of the arrow.
const ARROWS: [&str; 8] = [ARROW, "=&gt;", "=\\>", "\u{21d2}", "\u{27f9}", "\u{2192}", "\u{2794}", "\u{f0e0}"];

/// What stands before each line of a list.
const BULLETS: [char; 3] = ['\u{2022}', '\u{25e6}', '\u{b7}'];

/// The form in a text.
pub(super) fn look(text: &str) -> Option<Returned> {
    let stamp = Stamp::find(text)?;
    let is_list = text.lines().map(unquoted).filter(|line| !line.is_empty()).all(|line| line.starts_with(BULLETS));
    let lines: Vec<String> = text.lines().map(|line| bare(line, is_list)).collect();
    let uses = |arrow: &str| lines.iter().filter(|line| line.contains(arrow)).count();
    // Of equally many the last counts, which is ours.
    let arrow = ARROWS.into_iter().rev().max_by_key(|arrow| uses(arrow)).filter(|arrow| uses(arrow) > 0)?;
    let mut entries: Vec<ReturnedEntry> = Vec::new();
    let (mut part, mut answered) = (Part::Question, Vec::new());
    for (number, line) in (1..).zip(&lines) {
        let mut line = line.as_str();
        if let Some((name, label)) = named(line) {
            let place = Place { sheet: String::new(), line: number };
            let label = label.to_owned();
            entries.push(ReturnedEntry { name: name.to_owned(), label, place, ..Default::default() });
            answered.push(false);
            part = Part::Question;
            // A program that fills lines anew puts the answer behind the question.
            line = line.split_once(']').map_or("", |(_, rest)| rest);
        }
        if line.starts_with(HEADING) {
            part = Part::Question;
        }
        let (Some(entry), Some(has_answer)) = (entries.last_mut(), answered.last_mut()) else { continue };
        if let Some((_, answer)) = line.split_once(arrow) {
            (part, *has_answer) = (part.next(), true);
            part.of(entry).into_iter().for_each(|it| without_stars(answer).clone_into(it));
        } else if let Some(said) = part.of(entry) {
            said.push('\n');
            said.push_str(line);
        }
    }
    for said in entries.iter_mut().flat_map(|entry| [&mut entry.answer, &mut entry.reason]) {
        *said = said.trim().to_owned();
    }
    // Where no arrow is left nothing was answered, which is not the same as an answer that was wiped out.
    let entries: Vec<ReturnedEntry> =
        entries.into_iter().zip(answered).filter(|(_, has_answer)| *has_answer).map(|(entry, _)| entry).collect();
    let mut stray = written_above(&lines);
    let of_others = (1..).zip(&lines).filter(|(_, line)| stamp.is_not_alone(line));
    stray.extend(of_others.map(|(line, text)| (Place { sheet: String::new(), line }, text.clone())));
    (!entries.is_empty()).then_some(Returned { stamp, entries, stray, is_guessed: false })
}

fn unquoted(line: &str) -> &str {
    line.trim_start_matches(['>', ' ', '\t', '\u{a0}']).trim_end()
}

/// A line without the signs by which mail programs quote and Markdown is kept from being read; without those of a list where
/// every line has one, so that a list in an answer stays one.
fn bare(line: &str, is_list: bool) -> String {
    let line = unquoted(line);
    let line = if is_list { unquoted(line.trim_start_matches(BULLETS)) } else { line };
    line.replace("\\[", "[").replace("\\]", "]").replace("\\#", "#")
}

fn without_stars(answer: &str) -> &str {
    let answer = answer.trim();
    answer.strip_prefix("**").unwrap_or(answer).trim()
}

/// What somebody wrote above the questions: what stands apart from the lines that are ours. Those are the title, which is no
/// sentence, and the lines about the mark.
fn written_above(lines: &[String]) -> Vec<(Place, String)> {
    let first = lines.iter().position(|line| named(line).is_some()).unwrap_or(lines.len());
    let above = lines.get(..first).unwrap_or_default();
    let is_double_spaced = !above.windows(2).any(|pair| pair.iter().all(|line| !line.is_empty()));
    let Some(mark) = above.iter().position(|line| Stamp::find(line).is_some()).filter(|_| !is_double_spaced) else {
        return Vec::new();
    };
    let begins = above.get(..mark).unwrap_or_default().iter().rposition(String::is_empty).map_or(0, |at| at + 1);
    let ends = above.iter().skip(mark).position(String::is_empty).map_or(above.len(), |length| mark + length);
    let last = above.get(..begins).unwrap_or_default().iter().rposition(|line| !line.is_empty());
    let is_title = |at: usize, line: &str| Some(at) == last && !line.ends_with(['.', '!', '?', ',', ':']);
    let mut is_section = false;
    let mut written = Vec::new();
    for (at, line) in above.iter().enumerate() {
        is_section = !line.is_empty() && (is_section || line.starts_with(HEADING));
        if line.is_empty() || is_section || (begins..ends).contains(&at) || is_title(at, line) {
            continue;
        }
        written.push((Place { sheet: String::new(), line: at + 1 }, line.clone()));
    }
    written
}

/// Which part of a question a line of a text belongs to.
#[derive(Clone, Copy)]
enum Part {
    Question,
    Answer,
    Reason,
}

impl Part {
    fn next(self) -> Self {
        match self {
            Self::Question => Self::Answer,
            Self::Answer | Self::Reason => Self::Reason,
        }
    }

    fn of(self, entry: &mut ReturnedEntry) -> Option<&mut String> {
        match self {
            Self::Question => None,
            Self::Answer => Some(&mut entry.answer),
            Self::Reason => Some(&mut entry.reason),
        }
    }
}

/// The name that begins a question in a text, such as `[customer-name]`, and the question behind it.
fn named(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.strip_prefix('[')?.split_once(']')?;
    is_name(name).then_some((name, rest.trim()))
}
