//! What is told beside a failure over several lines: a traceback in a box, a log of git, the end of a pipe, a test's source.

use super::knowledge::{Knowledge, begins, has_any};

/// What is told beside a failure over several lines.
#[derive(Default)]
pub(super) struct Aside {
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
    /// Whether a line belongs to it; all lines are asked about in their order.
    pub(super) fn has(&mut self, line: &str) -> bool {
        let marks = &Knowledge::get().marks;
        let is_begun = line.contains('╭') && line.contains(&marks.traceback);
        let is_inside = self.is_box;
        self.is_box = is_begun || (is_inside && !line.contains('╰'));
        let is_change = is_change(line);
        self.is_change =
            is_change || (self.is_change && (line.is_empty() || line.starts_with("    ") || is_signed(line)));
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
        (is_inside && !is_begun) || self.is_change || is_piped || is_after || is_shown || is_opened || is_frame
    }
}

/// `> CONNECT palvelin.example:443 HTTP/1.1`
fn asks_for_tunnel(line: &str) -> bool {
    line.split_once("CONNECT ").is_some_and(|(_, after)| after.contains(" HTTP/1."))
}

/// `HTTPError                 Traceback (most recent call last)`
fn is_headed_traceback(line: &str) -> bool {
    let traceback = Knowledge::get().marks.traceback.as_str();
    line.split_once(traceback).is_some_and(|(name, _)| name.ends_with(' ') && is_name(name.trim_end()))
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
    begins(line, &Knowledge::get().marks.signed)
}
