//! The text as lines that may mean something: stack frames, quoted source, listings and encoded blocks are left out.

use super::aside::Aside;
use super::ended;
use super::knowledge::{Knowledge, Local, begins, has_any};
use super::logger::without_names;
use super::noise::{is_noise, is_python_frame, is_underline};
use super::nought::without_noughts;
use super::phrase::{first_part, says};
use super::served::is_served;
use super::setting::without_settings;
use super::whole::Whole;
use super::words;
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
    whole: Whole,
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
        let whole = Whole::of(lines.iter().map(|line| (line.small.as_str(), line.words.as_str())));
        Self { lines, whole }
    }

    /// Whether this is anywhere in it; in small letters.
    pub(super) fn has(&self, part: &str) -> bool {
        self.whole.has(part)
    }

    /// The places of the lines that have this, in small letters or as words; in their order.
    pub(super) fn places(&self, part: &str) -> Vec<usize> {
        self.whole.places(part)
    }

    /// The lines at these places.
    pub(super) fn lines_with(&self, part: &str) -> impl Iterator<Item = &Line<'a>> {
        self.places(part).into_iter().filter_map(|at| self.lines.get(at))
    }

    /// Whether one of these is anywhere in it.
    pub(super) fn has_any(&self, parts: &[String]) -> bool {
        parts.iter().any(|part| self.has(part))
    }

    /// Whether a phrase can be on a line. Most are nowhere in a text, and finding that out at once is quick.
    pub(super) fn may_say(&self, phrase: &str) -> bool {
        self.has(first_part(phrase))
    }
}

/// A line without the words around another failure, which is told after them.
fn without_frame(line: Zeroizing<String>) -> Zeroizing<String> {
    let frames = &Knowledge::get().marks.frames;
    if !frames.is_in(&line) {
        return line;
    }
    let parts = frames.iter().find_map(|frame| line.split_once(frame.as_str()));
    let Some((before, after)) = parts else { return line };
    let mut left = Zeroizing::new(String::with_capacity(line.len()));
    left.extend([before, after]);
    left
}

/// Whether a text is what a client prints of a server, so that the certificates in it are the server's.
#[must_use]
pub fn is_server_output(text: &str) -> bool {
    has_any(&Zeroizing::new(text.to_ascii_lowercase()), &Knowledge::get().marks.server)
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
        let is_told = Knowledge::get().marks.quoting.iter().any(|it| it == line.trim());
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
    let is_shown = begins(line, &Knowledge::get().marks.shown_commands);
    let is_limited = line.strip_prefix("timeout ").is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()));
    is_traced || is_shown || is_limited
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
