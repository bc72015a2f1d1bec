//! The text as lines that may mean something: stack frames, quoted source, listings and encoded blocks are left out.

use super::ended;
use super::knowledge::{Knowledge, Local, has_any, says};
use super::logger::without_names;
use super::nought::without_noughts;
use super::served::is_served;
use super::setting::{is_setting, without_settings};
use super::words;
use std::borrow::Cow;
use zeroize::Zeroizing;

/// A line as it was written, in small letters, and as words.
pub(super) struct Line<'a> {
    pub(super) shown: &'a str,
    pub(super) small: Zeroizing<String>,
    /// The words with one space before and after each: "SSLHandshakeException" is " ssl handshake exception ". After them
    /// stands the English of what the line says in another language.
    pub(super) words: Zeroizing<String>,
    /// The number of the HTTP answer it tells of.
    pub(super) status: Option<u16>,
    /// The number that the client ended with.
    pub(super) ended: Option<u16>,
    /// It is a command that was run, so that its words tell of nothing that happened.
    pub(super) is_command: bool,
    /// The English of what it says in another language.
    pub(super) english: Option<&'static str>,
}

impl<'a> Line<'a> {
    fn of(shown: &'a str) -> Self {
        let told = without_names(without_frame(without_noughts(without_settings(shown))));
        let words = words::of(&told);
        let status = words::status(&words).or_else(|| words::status_after_address(&told));
        let ended = ended::number(&words);
        let (small, is_command) = (Zeroizing::new(told.to_ascii_lowercase()), is_command(shown));
        Self { shown, small, words, status, ended, is_command, english: None }
    }

    /// Whether a phrase is on it.
    pub(super) fn says(&self, phrase: &str) -> bool {
        says(&self.small, phrase) || (!phrase.starts_with('^') && says(&self.words, phrase))
    }

    /// Whether one of these is on it.
    pub(super) fn has_any(&self, marks: &[String]) -> bool {
        marks.iter().any(|mark| self.small.contains(mark.as_str()) || self.words.contains(mark.as_str()))
    }

    /// Whether it is the number of a good answer and nothing else.
    fn is_good_number(&self) -> bool {
        self.status.is_some_and(|it| it < 300) && self.words.bytes().all(|it| it == b' ' || it.is_ascii_digit())
    }

    fn translate(&mut self, local: &'static Local) {
        if local.says.iter().any(|it| self.small.contains(it.as_str())) {
            self.english = Some(&local.english);
            // Room is made at once so that no copy stays behind.
            let mut words = Zeroizing::new(String::with_capacity(self.words.len() + local.english.len() + 1));
            words.extend([self.words.as_str(), &local.english, " "]);
            self.words = words;
        }
    }
}

/// A text as lines that may mean something, and all of them in one.
pub(super) struct Text<'a> {
    pub(super) lines: Vec<Line<'a>>,
    pub(super) whole: Zeroizing<String>,
    fours: Fours,
}

impl<'a> Text<'a> {
    /// Without what a program logged of the calls that it answered itself.
    pub(super) fn of(text: &'a str) -> Self {
        Self::with(text, |line| !is_served(line))
    }

    /// The same without lines of a kind.
    pub(super) fn without(text: &'a str, is_left_out: impl Fn(&str) -> bool) -> Self {
        Self::with(text, |line| !is_served(line) && !is_left_out(line))
    }

    /// With that.
    pub(super) fn with_served(text: &'a str) -> Self {
        Self::with(text, |_| true)
    }

    fn with(text: &'a str, is_kept: impl Fn(&str) -> bool) -> Self {
        let mut text = Self::of_lines(lines(text, is_kept));
        let is_said = |local: &&Local| local.says.iter().any(|it| text.may_say(it));
        let said: Vec<&'static Local> = Knowledge::get().local.iter().filter(is_said).collect();
        if said.is_empty() {
            return text;
        }
        text.lines.iter_mut().for_each(|line| said.iter().for_each(|local| line.translate(local)));
        Self::of_lines(text.lines)
    }

    fn of_lines(lines: Vec<Line<'a>>) -> Self {
        let whole = whole(&lines);
        let fours = Fours::of(&whole);
        Self { lines, whole, fours }
    }

    /// Whether this is anywhere in it; in small letters.
    pub(super) fn has(&self, part: &str) -> bool {
        self.fours.may_have(part) && self.whole.contains(part)
    }

    /// Whether one of these is anywhere in it.
    pub(super) fn has_any(&self, parts: &[String]) -> bool {
        parts.iter().any(|part| self.has(part))
    }

    /// Whether a phrase can be on a line. Most are nowhere in a text, and finding that out at once is quick.
    pub(super) fn may_say(&self, phrase: &str) -> bool {
        phrase.trim_start_matches('^').split('…').next().is_some_and(|part| self.has(part))
    }
}

/// Which four letters stand beside each other somewhere in a text. Hundreds of phrases are looked for, and nearly all of them
/// have four letters that are nowhere in it.
struct Fours(Vec<bool>);

impl Fours {
    const ROOM: usize = 1 << 20;

    fn of(text: &str) -> Self {
        let mut found = vec![false; Self::ROOM];
        for four in text.as_bytes().windows(4) {
            if let Some(place) = found.get_mut(Self::place(four)) {
                *place = true;
            }
        }
        Self(found)
    }

    /// Not whether it has them all in this order, but quickly.
    fn may_have(&self, part: &str) -> bool {
        part.as_bytes().windows(4).all(|four| self.0.get(Self::place(four)).copied().unwrap_or_default())
    }

    fn place(four: &[u8]) -> usize {
        let number = four.iter().fold(0_u32, |number, byte| (number << 8) | u32::from(*byte));
        usize::try_from(number.wrapping_mul(0x9E37_79B1) >> 12).unwrap_or_default()
    }
}

/// A line without the words around another failure, which is told after them.
fn without_frame(line: Zeroizing<String>) -> Zeroizing<String> {
    let frames = &Knowledge::get().marks.frames;
    let parts = frames.iter().find_map(|frame| line.split_once(frame.as_str()));
    let Some((before, after)) = parts else { return line };
    let mut left = Zeroizing::new(String::with_capacity(line.len()));
    left.extend([before, after]);
    left
}

/// Bytes as text, also when PowerShell has written them as UTF-16, with or without a mark, and without the few empty bytes that
/// traces hold. Whatever holds more of them is no text and keeps them.
#[must_use]
pub fn decoded(bytes: &[u8]) -> Zeroizing<String> {
    let bytes = after_hole(bytes);
    let text: Cow<'_, str> = match bytes {
        [0xFF, 0xFE, rest @ ..] => encoding_rs::UTF_16LE.decode_without_bom_handling(rest).0,
        [0xFE, 0xFF, rest @ ..] => encoding_rs::UTF_16BE.decode_without_bom_handling(rest).0,
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        bytes if is_wide(bytes) => encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0,
        bytes => String::from_utf8_lossy(bytes),
    };
    let text = Zeroizing::new(text.into_owned());
    let (empty, lost) = (text.matches('\0').count(), text.matches('\u{fffd}').count());
    let is_text = empty > 0 && (empty + lost) * EMPTY <= text.len();
    if is_text { Zeroizing::new(text.replace('\0', "")) } else { text }
}

/// A log that was cut while it was written begins with empty bytes in place of what was there.
fn after_hole(bytes: &[u8]) -> &[u8] {
    const LEAST: usize = 16;
    let hole = bytes.iter().take_while(|byte| **byte == 0).count();
    let rest = bytes.get(hole..).unwrap_or_default();
    if hole < LEAST || rest.is_empty() { bytes } else { rest }
}

/// One of so many bytes may be empty in a text.
const EMPTY: usize = 200;

/// UTF-16 without a mark: nearly every second byte is empty, and the others are not.
fn is_wide(bytes: &[u8]) -> bool {
    let empty = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let half = bytes.len() / 2;
    half > 0 && bytes.len().is_multiple_of(2) && empty(1) * 10 >= half * 9 && empty(0) == 0
}

/// Whether a text is what a client prints of a server, so that the certificates in it are the server's.
#[must_use]
pub fn is_server_output(text: &str) -> bool {
    has_any(&Zeroizing::new(text.to_ascii_lowercase()), &Knowledge::get().marks.server)
}

/// All lines in small letters and as words.
fn whole(lines: &[Line<'_>]) -> Zeroizing<String> {
    // Room is made at once so that no copy stays behind.
    let size = lines.iter().map(|line| line.small.len() + line.words.len() + 2).sum();
    let mut whole = Zeroizing::new(String::with_capacity(size));
    lines.iter().for_each(|line| whole.extend([line.small.as_str(), "\n", &line.words, "\n"]));
    whole
}

/// The lines that may mean something.
fn lines(text: &str, is_kept: impl Fn(&str) -> bool) -> Vec<Line<'_>> {
    let (mut is_block, mut frame, mut is_quoted) = (false, None, false);
    let mut aside = Aside::default();
    let mut kept = Vec::new();
    let mut rest = text.lines().map(str::trim_end).peekable();
    while let Some(line) = rest.next() {
        let begins = line.contains("-----BEGIN ");
        if is_block || begins {
            is_block = !line.contains("-----END ");
            continue;
        }
        if aside.has(line) {
            continue;
        }
        // What Tcl was at stands in quotes after these, on one line or several.
        let is_told = matches!(line.trim(), "while executing" | "invoked from within");
        if is_quoted || is_told {
            is_quoted = is_told || !line.ends_with('"');
            continue;
        }
        // What follows the place of a Python frame and stands further in is its source.
        let indent = line.len() - line.trim_start().len();
        frame = if is_python_frame(line) { Some(indent) } else { frame.filter(|frame| indent > *frame) };
        let is_source = frame.is_some();
        // Node, Ruby and others show the line of the source and mark the place under it.
        let is_marked = rest.peek().is_some_and(|next| is_underline(next.trim_start()) && next.contains('^'));
        if is_source || is_marked || is_noise(line) || !is_kept(line) {
            continue;
        }
        kept.push(Line::of(line.trim()));
    }
    let last = kept.len().saturating_sub(1);
    let inside = kept.iter_mut().enumerate().filter(|(at, _)| (1..last).contains(at));
    // Between other lines it may be any number.
    inside.filter(|(_, line)| line.is_good_number()).for_each(|(_, line)| line.status = None);
    kept
}

/// Whether a shell or make shows a command that it runs: `+ curl --fail https://…`, `curl -f https://…`, `timeout 30 curl …`
fn is_command(line: &str) -> bool {
    let bare = line.trim_start_matches('+');
    let is_traced = bare.len() < line.len() && bare.starts_with(' ');
    let is_shown = ["curl -", "wget -", "openssl s_client -"].iter().any(|it| line.starts_with(it));
    let is_limited = line.strip_prefix("timeout ").is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()));
    is_traced || is_shown || is_limited
}

/// What is told beside a failure over several lines.
#[derive(Default)]
struct Aside {
    /// A traceback that is drawn in a box.
    is_box: bool,
    /// The message of a change in a log of git.
    is_change: bool,
    /// What the last program of a pipe says when the first one failed.
    is_piped: bool,
    /// The source and the values that pytest shows of a test that failed. What went wrong stands behind an E.
    is_test: bool,
    /// The source and the values that IPython shows of every frame. What went wrong stands after them.
    is_shown_frame: bool,
    /// A proxy was asked for a tunnel and has not answered.
    is_tunnel: bool,
}

impl Aside {
    fn has(&mut self, line: &str) -> bool {
        let begins = line.contains('╭') && line.contains("Traceback");
        let is_inside = self.is_box;
        self.is_box = begins || (is_inside && !line.contains('╰'));
        let is_change = is_change(line);
        self.is_change =
            is_change || (self.is_change && (line.is_empty() || line.starts_with("    ") || is_signed(line)));
        let marks = &Knowledge::get().marks;
        let is_piped = has_any(line, &marks.piped);
        let is_after = self.is_piped && has_any(line, &marks.piped_after);
        self.is_piped = is_piped;
        self.is_test = is_failed_test(line) || (self.is_test && !is_end_of_test(line));
        let is_shown = self.is_test && !line.starts_with("E ");
        let is_headed = is_headed_traceback(line);
        self.is_shown_frame = is_headed || (self.is_shown_frame && !is_exception(line));
        let is_frame = self.is_shown_frame && !is_headed;
        // That the tunnel is open is no answer of the service.
        let is_opened = self.is_tunnel && line.contains("HTTP/1.") && line.contains(" 200");
        self.is_tunnel = asks_for_tunnel(line) || (self.is_tunnel && !line.contains("HTTP/1."));
        // The top line tells what language it is.
        (is_inside && !begins) || self.is_change || is_piped || is_after || is_shown || is_opened || is_frame
    }
}

/// `> CONNECT palvelin.example:443 HTTP/1.1`
fn asks_for_tunnel(line: &str) -> bool {
    line.split_once("CONNECT ").is_some_and(|(_, after)| after.contains(" HTTP/1."))
}

/// `HTTPError                 Traceback (most recent call last)`
fn is_headed_traceback(line: &str) -> bool {
    line.split_once(" Traceback (most recent call last)").is_some_and(|(name, _)| is_name(name.trim_end()))
}

/// `urllib.error.HTTPError: HTTP Error 403: Forbidden`
fn is_exception(line: &str) -> bool {
    let (name, message) = line.split_once(':').unwrap_or((line, " "));
    is_name(name) && message.starts_with(' ')
}

/// The name of a class, with its module or without: `ssl.SSLError`.
fn is_name(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    let is_word = name.bytes().all(|it| it.is_ascii_alphanumeric() || b"._".contains(&it));
    is_word && last.starts_with(|it: char| it.is_ascii_uppercase())
}

/// `______ test_call ______`
fn is_failed_test(line: &str) -> bool {
    line.starts_with("__") && line.ends_with("__") && line.contains(' ')
}

/// `------ Captured log call ------`, or what all tests come to.
fn is_end_of_test(line: &str) -> bool {
    line.starts_with("===") || (line.starts_with("---") && line.contains(" Captured "))
}

/// `commit 1f2e3d`
fn is_change(line: &str) -> bool {
    let number = line.strip_prefix("commit ").and_then(|it| it.split(' ').next()).unwrap_or_default();
    (6..=40).contains(&number.len()) && number.bytes().all(|it| it.is_ascii_hexdigit())
}

/// Who made a change and when.
fn is_signed(line: &str) -> bool {
    ["Author:", "Date:", "Merge:", "Commit:"].iter().any(|it| line.starts_with(it))
}

/// Whether the client printed nothing. Frames that were cut out of a trace are not nothing.
pub(super) fn is_silence(text: &str) -> bool {
    text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with("# ") || is_preamble(line))
}

/// What a logger says of itself before anything happened.
fn is_preamble(line: &str) -> bool {
    Knowledge::get().marks.preamble.iter().any(|it| line.starts_with(it.as_str()))
}

fn is_python_frame(line: &str) -> bool {
    line.trim_start().starts_with("File \"") && line.contains(", line ")
}

fn is_noise(line: &str) -> bool {
    let bare = line.trim_start();
    let is_indented = bare.len() < line.len();
    let is_frame = (is_indented && bare.starts_with("at ")) || is_ruby_frame(bare);
    let is_more = bare.starts_with("... ") && bare.ends_with(" more");
    // "Failed requests: 0" counts what did not fail.
    let is_count = is_count(bare);
    // Ruby shows an object as `#<Net::HTTPForbidden 403 Forbidden>`, and a job on a server its errors as `##[error]…`.
    let is_hash = line.starts_with('#') && !["#<", "##["].iter().any(|it| line.starts_with(it));
    let is_comment = is_hash || bare.starts_with("//") || bare.starts_with("/*");
    let is_told_of = is_told_of(bare);
    let is_encoded = line.len() >= 40 && line.bytes().all(|it| it.is_ascii_alphanumeric() || b"+/=".contains(&it));
    // The answer of a service may begin on the last line of a dump.
    let is_answer = line.contains("HTTP/1.");
    let is_dump = !is_answer && bare.get(4..7) == Some(" - ") && bare.bytes().take(4).all(|it| it.is_ascii_hexdigit());
    let is_listing = is_indented && ["v:", "a:", "i:", "0 s:", "1 s:", "2 s:"].iter().any(|it| bare.starts_with(it));
    let is_setting = is_indented && is_setting(bare);
    let is_source = is_numbered_source(bare);
    let is_frame = is_frame || is_numbered_frame(bare) || is_preamble(bare);
    is_frame
        || is_setting
        || is_source
        || is_more
        || is_underline(bare)
        || is_count
        || is_comment
        || is_told_of
        || is_file(line)
        || is_statement(bare)
        || is_encoded
        || is_dump
        || is_listing
}

/// How many times something did not happen. A status or code of nought is no count.
fn is_count(line: &str) -> bool {
    let Some((name, number)) = line.rsplit_once(':') else { return false };
    let name = name.to_ascii_lowercase();
    // Where several things are counted the others tell something.
    number.trim() == "0"
        && !name.contains(',')
        && !["status", "code", "exit", "result"].iter().any(|it| name.contains(it))
}

/// A sentence about failures in general, as a manual has it.
fn is_told_of(line: &str) -> bool {
    Knowledge::get().marks.told_of.iter().any(|it| says(line, it))
}

/// A file in a listing: `-rw-r--r-- 1 me me 99 certificate_expired.py`
fn is_file(line: &str) -> bool {
    let mode = line.get(..10).unwrap_or_default();
    let is_mode = mode.bytes().skip(1).all(|it| b"rwxsStT-".contains(&it));
    mode.starts_with(['-', 'd', 'l']) && is_mode && line.get(10..).is_some_and(|it| it.starts_with([' ', '.', '+']))
}

/// A statement of a program: `log.error("…");`, `if (…) {`
fn is_statement(line: &str) -> bool {
    let name = line.trim_start_matches(|it: char| it.is_ascii_alphanumeric() || "_.$".contains(it));
    let is_call = name.len() < line.len() && name.starts_with("(\"") && name.ends_with("\");");
    let is_choice = ["if (", "} else if (", "while ("].iter().any(|it| line.starts_with(it)) && line.ends_with('{');
    is_call || is_choice
}

fn is_underline(line: &str) -> bool {
    line.bytes().all(|it| matches!(it, b'^' | b'~' | b' '))
}

/// `from /usr/lib/ruby/3.1.0/net/http.rb:1048:in `connect'`, and the same without "from" in a list. A message stands after
/// the name of the method.
pub(super) fn is_ruby_frame(line: &str) -> bool {
    line.contains(".rb:")
        && line.contains(":in ")
        && (line.starts_with("from ") || (line.ends_with('\'') && !line.contains('"')))
}

/// `> 12 |     const answer = await call()`: source with the numbers of its lines, as Babel, Jest and rustc show it.
fn is_numbered_source(line: &str) -> bool {
    let bare = line.trim_start_matches(['>', '-', ' ']);
    let rest = bare.trim_start_matches(|it: char| it.is_ascii_digit());
    rest.len() < bare.len() && (rest.starts_with(" |") || rest.starts_with(" │"))
}

/// `#0 0x00007f in f ()`, `3: (ERROR …)`, `#1 /srv/app/call.php(12): f()`, `12: std::net::tcp::connect`
fn is_numbered_frame(line: &str) -> bool {
    let bare = line.strip_prefix('#').unwrap_or(line);
    let rest = bare.trim_start_matches(|it: char| it.is_ascii_digit());
    let after = rest.strip_prefix(':').unwrap_or(rest);
    let word = after.split_whitespace().next().unwrap_or_default();
    let is_place = ["(", "0x", "/"].iter().any(|it| word.starts_with(it)) || word.contains("::");
    rest.len() < bare.len() && after.starts_with(' ') && is_place
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> Vec<&str> {
        lines(text, |_| true).iter().map(|line| line.shown).collect()
    }

    #[test]
    fn frames_source_listings_and_blocks_are_not_read() {
        let text = "javax.net.ssl.SSLException: bad\n\tat java.base/x.timeout(X.java:1)\n\t... 3 more\n\
                    Traceback (most recent call last):\n  File \"/a.py\", line 3, in f\n    get(timeout=4)\n    ^^^^\nValueError: x\n\
                    -----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----\n\
                    /ssl.rb:103:in `connect\': EOF (X)\n\tfrom /usr/lib/ruby/3.1.0/timeout.rb:107:in `timeout\'\n\
                    \x20 maxRedirects: 10,\n  'EAI_AGAIN',\n  clarifyTimeoutError: false,\n  timeout: {\n  statusCode: 403,\n  reason: \'x\',\n\
                    \x20  v:NotBefore: Aug 20 2026 GMT; NotAfter: Nov 28 2027\n    0010 - 56 1c d3 30   V..0\n# a comment";
        let expected = [
            "javax.net.ssl.SSLException: bad",
            "Traceback (most recent call last):",
            "ValueError: x",
            "/ssl.rb:103:in `connect': EOF (X)",
            "statusCode: 403,",
            "reason: 'x',",
        ];
        assert_eq!(kept(text), expected);
    }

    #[test]
    fn what_is_told_of_failures_in_general_is_not_read() {
        let listing = "total 12\n-rw-r--r-- 1 me me  120 error.log\n-rw-r--r--. 1 me me 99 certificate_expired.py\ndrwxr-xr-x 2 me me 1 unknown_ca";
        assert_eq!(kept(listing), ["total 12"]);
        let source = "    if (err.code === \"ECONNREFUSED\") {\n      log.error(\"connection refused, is it closed?\");\n    }\n    // tlsv1 alert unknown ca";
        assert_eq!(kept(source), ["}"]);
        assert!(kept("This library raises SSLError when the certificate has expired.").is_empty());
        let log = "commit 1f2e3d4\nAuthor: me\n\n    fix: handle \"certificate verify failed\"\n\ncommit 2a3b4c\n    docs: explain connection reset\nError: x";
        assert_eq!(kept(log), ["Error: x"]);
        let failed =
            "-- connection refused\ncommit failed: connection refused\nlog.error(x)\nfailed(\"connection reset\")";
        assert_eq!(kept(failed).len(), 4);
    }

    #[test]
    fn a_traceback_in_a_box_is_source_and_the_exception_after_it_is_read() {
        let text = "╭── Traceback (most recent call last) ──╮\n│ 151 │ socket.timeout: ConnectTimeout │\n╰──╯\nConnectError: x\n\
                    ╭─ Error ─╮\n│ connection refused │\n╰──╯";
        let expected = [
            "╭── Traceback (most recent call last) ──╮",
            "ConnectError: x",
            "╭─ Error ─╮",
            "│ connection refused │",
            "╰──╯",
        ];
        assert_eq!(kept(text), expected);
    }

    #[test]
    fn a_block_that_never_ends_hides_what_follows_and_nothing_before() {
        assert_eq!(kept("one\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\nmore"), ["one"]);
    }

    #[test]
    fn what_powershell_wrote_is_text_too() {
        let wide: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain("curl: (6) x".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(decoded(&wide).as_str(), "curl: (6) x");
    }

    #[test]
    fn a_text_with_a_few_empty_bytes_and_utf_16_without_a_mark_are_text_and_what_is_none_is_not() {
        let wide: Vec<u8> = "curl: (6) x".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&wide).as_str(), "curl: (6) x");
        let trace = format!("{}\0{}", "a".repeat(150), "b".repeat(150));
        assert_eq!(decoded(trace.as_bytes()).len(), 300);
        assert!(decoded(&[0x7F, b'E', b'L', b'F', 0, 1, 2]).contains('\0'));
        assert!(decoded(&[0, 0, 0, 0]).contains('\0'));
    }

    #[test]
    fn settings_are_left_out_however_they_are_shown_and_what_tells_how_it_went_is_read() {
        let settings = "  responseTimeout      = ResponseTimeoutDefault\n  redirectCount = 0\n  [timeout] => 5\n  read_timeout: Some(5s),\n\
                        \x20 idle_timeout = 30s\n  proxy                = Nothing\n  [Symbol(timeout)]: 4,\n  @open_timeout=60,";
        assert!(kept(settings).is_empty(), "{:?}", kept(settings));
        let told = ["error = timeout", "reason: timeout", "status = 403", "errno=104", "state = connection refused"];
        assert_eq!(kept(&told.map(|it| format!("  {it}")).join("\n")), told);
    }

    #[test]
    fn source_that_is_shown_above_a_mark_and_counts_of_nothing_are_not_read() {
        let node = "/srv/app/call.js:3\ncall({url, timeout: 5000, maxRedirects: 0});\n     ^\n\nError: read ECONNRESET\nFailed requests:        0";
        assert_eq!(kept(node), ["/srv/app/call.js:3", "Error: read ECONNRESET"]);
        assert_eq!(kept("Failed requests: 10\nfailed, status: 0"), ["Failed requests: 10", "failed, status: 0"]);
    }

    #[test]
    fn what_a_script_was_at_and_objects_that_are_shown_are_not_read() {
        let tcl = "failed to use socket\n    while executing\n\"http::geturl $u\n -timeout 5000\"\n    invoked from within\n\"eval\"\nlast";
        assert_eq!(kept(tcl), ["failed to use socket", "last"]);
        let object = "Error: x\n  [Symbol(timeout)]: [Timeout],\n  socket: <ref *1> TLSSocket {\n  _idleTimeout: -1,\n  _onTimeout: [Function: onTimeout],\n    [Function: onTimeout],\n  reason: [x: timeout]";
        assert_eq!(kept(object), ["Error: x", "reason: [x: timeout]"]);
    }
}
