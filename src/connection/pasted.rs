//! A text as it was before it was pasted: what is not seen, quote marks, the beginnings of log lines, escapes of HTML and
//! JSON and the breaks of a narrow window are taken away, and the tries after one prompt each are told apart.

use super::knowledge::{Knowledge, has_any};
use super::noise::{is_noise, is_ruby_frame};
use super::record::without_quoted;
use super::seen::seen;
use zeroize::Zeroizing;

/// One try in a text.
pub(super) struct Pasted {
    /// What was typed at the prompt before it.
    pub(super) prompt: Zeroizing<String>,
    /// What the client printed.
    pub(super) text: Zeroizing<String>,
}

/// Widths of windows and mails at which a line is broken wherever it stands.
const WIDTHS: [usize; 8] = [72, 76, 78, 79, 80, 100, 120, 132];
/// Where words are kept whole a line ends before this.
const WIDTH: usize = 80;
/// No text is quoted more often than this.
const QUOTED: usize = 3;

impl Pasted {
    /// The commands of a text that printed anything, one after the other; one that is empty where none did.
    pub(super) fn tries(text: &str) -> Vec<Self> {
        let text = unescaped(&without_quoted(&seen(text)));
        let mut lines: Vec<&str> = text.lines().collect();
        for _ in 0..QUOTED {
            if is_nearly_every(&lines, |line| line.starts_with('>')) {
                lines.iter_mut().for_each(|line| *line = unquoted(line));
            }
        }
        if is_nearly_every(&lines, |line| after_service(line).is_some()) {
            lines.iter_mut().for_each(|line| *line = after_service(line).unwrap_or(line));
        }
        lines.iter_mut().for_each(|line| *line = without_time(line));
        let indent = indent(&lines);
        lines.iter_mut().for_each(|line| *line = line.get(indent..).unwrap_or_default());
        let whole = unwrapped(&lines);
        tries(&whole).into_iter().map(|(from, to)| Self::between(&whole, from, to)).collect()
    }

    fn between(lines: &[Zeroizing<String>], from: usize, to: usize) -> Self {
        let kept = lines.get(from..to).unwrap_or_default();
        // Room is made at once so that no copy stays behind.
        let mut text = Zeroizing::new(String::with_capacity(kept.iter().map(|line| line.len() + 1).sum()));
        kept.iter().for_each(|line| text.extend([line.as_str(), "\n"]));
        let prompt = from.checked_sub(1).and_then(|at| lines.get(at)).filter(|line| is_prompt(line));
        Self { prompt: prompt.cloned().unwrap_or_default(), text }
    }

    /// Whether the command may have called anything: it did not merely look at a file.
    pub(super) fn is_call(&self) -> bool {
        !has_any(&Zeroizing::new(self.prompt.to_lowercase()), &Knowledge::get().marks.no_call)
    }

    /// A part of what it printed.
    pub(super) fn part(&self, text: Zeroizing<String>) -> Self {
        Self { prompt: self.prompt.clone(), text }
    }
}

/// Four of five lines that say anything.
fn is_nearly_every(lines: &[&str], test: impl Fn(&str) -> bool) -> bool {
    let said = || lines.iter().filter(|line| !line.trim().is_empty());
    let all = said().count();
    all > 0 && said().filter(|line| test(line)).count() * 5 >= all * 4
}

/// What stood for signs in HTML, and for breaks of lines in JSON.
fn unescaped(text: &str) -> Zeroizing<String> {
    const SIGNS: [(&str, &str); 6] =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")];
    let mut whole = Zeroizing::new(text.to_owned());
    for (written, sign) in SIGNS {
        if whole.contains(written) {
            whole = Zeroizing::new(whole.replace(written, sign));
        }
    }
    if whole.contains("\\n") { broken(&whole) } else { whole }
}

/// The text with breaks where "\n" is written, except in paths of Windows such as `C:\new`.
fn broken(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\\n") {
        out.push_str(before);
        let word = out.rsplit(|it: char| it.is_whitespace() || "\"'(<".contains(it)).next().unwrap_or_default();
        let is_path = word.starts_with("\\\\") || word.contains(":\\") || word.ends_with(':');
        if is_path {
            out.push_str("\\n");
            rest = after;
            continue;
        }
        let end = out.strip_suffix("\\r").map_or(out.len(), str::len);
        out.truncate(end);
        out.push('\n');
        rest = match after.strip_prefix("\\t") {
            Some(after) => {
                out.push('\t');
                after
            }
            None => after,
        };
    }
    out.push_str(rest);
    out
}

fn unquoted(line: &str) -> &str {
    let bare = line.strip_prefix('>').unwrap_or(line);
    bare.strip_prefix(' ').unwrap_or(bare)
}

/// What stands after the name of a service in the logs of several containers: `app-1  | text`.
fn after_service(line: &str) -> Option<&str> {
    let (name, rest) = line.split_once(" |")?;
    let name = name.trim_end();
    let is_name = !name.is_empty() && name.bytes().all(|it| it.is_ascii_alphanumeric() || b"._-".contains(&it));
    is_name.then(|| rest.strip_prefix(' ').unwrap_or(rest))
}

/// A line without the time at its beginning, `2026-11-28T07:01:25.238Z` or that of syslog with the name of host and program.
fn without_time(line: &str) -> &str {
    after_iso_time(line).or_else(|| after_syslog_time(line)).unwrap_or(line)
}

fn after_iso_time(line: &str) -> Option<&str> {
    let bare = line.strip_prefix('[').unwrap_or(line);
    if !has_shape(bare, "0000-00-00") && !has_shape(bare, "0000/00/00") {
        return None;
    }
    let rest = bare.get(10..).and_then(|it| it.strip_prefix([' ', 'T']))?;
    let time = rest.get(..8).filter(|time| has_shape(time, "00:00:00")).and_then(|_| rest.get(8..))?;
    let end = time.find(|it: char| !it.is_ascii_digit() && !".,Z+-:]".contains(it)).unwrap_or(time.len());
    time.get(end..)?.strip_prefix(' ').map(after_stream)
}

/// What stands after the number of a stream in the log of a job, as GitLab 17 writes it: `01O text`.
fn after_stream(text: &str) -> &str {
    let rest = text.get(..4).filter(|it| ["00O ", "01O ", "00E ", "01E ", "00O+", "01O+", "00E+", "01E+"].contains(it));
    rest.and_then(|_| text.get(4..)).unwrap_or(text)
}

fn after_syslog_time(line: &str) -> Option<&str> {
    let time = line.get(..16).filter(|time| has_shape(time.get(7..).unwrap_or_default(), "00:00:00 "))?;
    let is_month = time.bytes().take(3).all(|it| it.is_ascii_alphabetic());
    let mut words = line.get(16..).filter(|_| is_month)?.splitn(3, ' ');
    let program = words.nth(1).filter(|it| it.ends_with(':'))?;
    words.next().filter(|_| !program.is_empty())
}

/// Whether a text begins like a pattern in which 0 is any digit.
fn has_shape(text: &str, pattern: &str) -> bool {
    let is_like = |(it, like): (u8, u8)| if like == b'0' { it.is_ascii_digit() } else { it == like };
    text.len() >= pattern.len() && text.bytes().zip(pattern.bytes()).all(is_like)
}

/// The spaces before every line. Frames that were cut out of a trace keep theirs, by which they are known.
fn indent(lines: &[&str]) -> usize {
    let said = || lines.iter().filter(|line| !line.trim().is_empty());
    if said().next().is_none_or(|line| line.trim_start().starts_with("at ")) {
        return 0;
    }
    said().map(|line| line.bytes().take_while(|it| *it == b' ').count()).min().unwrap_or_default()
}

/// The lines with those joined that were one before the window broke it.
fn unwrapped(lines: &[&str]) -> Vec<Zeroizing<String>> {
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let may_be_broken = (60..=132).contains(&longest);
    // One line may be as long as that by chance.
    let is_width = lines.iter().filter(|line| line.chars().count() == longest).count() > 1;
    let mut pieces: Vec<Vec<&str>> = Vec::with_capacity(lines.len());
    let mut is_open = false;
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1).copied().unwrap_or_default();
        let gap = if ends_before_secret(line) {
            Some(" ")
        } else if may_be_broken {
            gap(line, next, longest, is_width)
        } else {
            None
        };
        let piece = [*line, gap.unwrap_or_default()];
        match pieces.last_mut().filter(|_| is_open) {
            Some(last) => last.extend(piece),
            None => pieces.push(piece.to_vec()),
        }
        is_open = gap.is_some();
    }
    // Put together at once: a text that grows leaves copies behind that are not wiped.
    pieces.into_iter().map(|it| Zeroizing::new(it.concat())).collect()
}

/// Whether a line begins with the code of a message, such as "AH02252:".
fn is_coded(line: &str) -> bool {
    let code = line.split_once(':').map(|(code, _)| code).unwrap_or_default();
    let digits = code.trim_start_matches(|it: char| it.is_ascii_uppercase());
    let is_plain = digits.bytes().all(|it| it.is_ascii_digit() || it.is_ascii_uppercase());
    digits.len() < code.len() && is_plain && digits.starts_with(|it: char| it.is_ascii_digit())
}

/// Whether something new begins, as a line of a log does.
fn is_new(line: &str) -> bool {
    let begins = &Knowledge::get().marks.begins;
    let bare = line.trim_start_matches(['[', '{', '"', '(']);
    if is_ruby_frame(bare) {
        return true;
    }
    if is_exception(bare) {
        return true;
    }
    let is_time = bare.len() > 4 && bare.bytes().take(2).all(|it| it.is_ascii_digit()) && bare.get(2..3) == Some(":");
    is_time || has_shape(bare, "0000-00-00") || begins.iter().any(|it| bare.starts_with(it.as_str()))
}

/// `http.client.RemoteDisconnected: …`, what Python and Java say after their frames.
fn is_exception(line: &str) -> bool {
    let Some((name, _)) = line.split_once(": ") else { return false };
    let last = name.rsplit_once('.').map(|(_, last)| last).unwrap_or_default();
    let is_name = name.bytes().all(|it| it.is_ascii_alphanumeric() || b"._$".contains(&it));
    is_name && last.starts_with(|it: char| it.is_ascii_uppercase())
}

/// Whether the next line begins with a password: its option stands at the end of this one.
fn ends_before_secret(line: &str) -> bool {
    let whole = line.trim_end_matches(['\\', '`', '^', ' ']);
    let word = whole.rsplit(char::is_whitespace).next().unwrap_or_default();
    let name = word.trim_start_matches('-').to_ascii_lowercase();
    let is_option = word.len() > name.len() && word.len() < whole.len();
    is_option && ["pass", "passwd", "password", "passin", "passphrase"].iter().any(|it| name.ends_with(it))
}

/// Whether a line is drawn, as those of a table are: all of them are as wide, and none was broken.
fn is_drawn(line: &str) -> bool {
    let bare = line.trim();
    let first = bare.chars().next().unwrap_or_default();
    let is_rule = bare.len() >= 10 && !first.is_alphanumeric() && bare.chars().all(|it| it == first);
    is_rule || bare.ends_with('|')
}

/// What stood between two lines that were one.
fn gap(line: &str, next: &str, longest: usize, is_width: bool) -> Option<&'static str> {
    let is_new_sentence = line.ends_with('.') && next.starts_with(|it: char| it.is_ascii_uppercase());
    let is_indented = next.starts_with('\t') || next.starts_with("  ");
    // What tells of nothing by itself was not broken off.
    if is_drawn(line) || is_drawn(next) || is_noise(next) {
        return None;
    }
    if next.trim().is_empty() || is_new_sentence || is_indented || is_coded(next) || is_new(next) {
        return None;
    }
    let length = line.chars().count();
    let is_likely = is_width || (!next.starts_with(|it: char| it.is_uppercase()) && is_inside(line, next));
    if length == longest && WIDTHS.contains(&length) && is_likely {
        return Some("");
    }
    let word = next.split(' ').next().unwrap_or_default().chars().count();
    (longest <= WIDTH && word > 0 && length >= 50 && length + 1 + word > WIDTH).then_some(" ")
}

/// Whether a word or a number may have been broken between two lines, or a blank stands there. A whole number before a word was not
/// broken.
fn is_inside(line: &str, next: &str) -> bool {
    let (Some(last), Some(first)) = (line.chars().next_back(), next.chars().next()) else { return false };
    let is_blank = last == ' ' || first == ' ';
    is_blank || (last.is_alphabetic() && first.is_alphabetic()) || (last.is_ascii_digit() && first.is_ascii_digit())
}

/// The lines of each command that printed anything; none of the end where none did.
fn tries(lines: &[Zeroizing<String>]) -> Vec<(usize, usize)> {
    let says = |from: usize, to: usize| lines.get(from..to).is_some_and(|it| it.iter().any(|it| !it.trim().is_empty()));
    let prompts = || lines.iter().enumerate().filter(|(_, line)| is_prompt(line)).map(|(at, _)| at);
    let begin = [0].into_iter().chain(prompts().map(|at| at + 1));
    let end = prompts().chain([lines.len()]);
    let tries: Vec<(usize, usize)> = begin.zip(end).filter(|(from, to)| says(*from, *to)).collect();
    if tries.is_empty() { vec![(lines.len(), lines.len())] } else { tries }
}

/// `$ curl`, `user@host:~$ curl`, `[user@host ~]# curl`, `C:\vtj>call.bat`, `PS C:\vtj> ./call.ps1`
fn is_prompt(line: &str) -> bool {
    let bare = line.strip_prefix("PS ").unwrap_or(line);
    let is_drive = bare.get(1..3) == Some(":\\") && bare.bytes().next().is_some_and(|it| it.is_ascii_alphabetic());
    let is_folder = |folder: &str| folder.matches(':').count() == 1 && !folder.contains(['"', '\'']);
    let is_windows = is_drive && bare.split_once('>').is_some_and(|(folder, _)| is_folder(folder));
    let (user, rest) = line.split_once('@').unwrap_or_default();
    let user = user.strip_prefix('[').unwrap_or(user);
    let is_user = !user.is_empty() && user.bytes().all(|it| it.is_ascii_alphanumeric() || b"._-".contains(&it));
    let mark = rest.find(['$', '#', '%']).filter(|at| *at <= 80);
    let after = mark.and_then(|at| rest.get(at + 1..));
    let is_unix = is_user && after.is_some_and(|after| after.is_empty() || after.starts_with(' '));
    // "% ERROR: …" is what a program says.
    let is_csh = line.strip_prefix("% ").is_some_and(|it| !it.starts_with(|it: char| it.is_uppercase()));
    line == "$" || line.starts_with("$ ") || is_csh || is_windows || is_unix
}
