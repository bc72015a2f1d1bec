//! Lines that tell of nothing that happened: frames of a stack, quoted source, listings, what is encoded, counts of nothing.

use super::knowledge::{Knowledge, begins};
use super::setting::is_setting;

/// Whether the client printed nothing. Frames that were cut out of a trace are not nothing.
pub(super) fn is_silence(text: &str) -> bool {
    text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with("# ") || is_preamble(line))
}

/// What a logger says of itself before anything happened.
fn is_preamble(line: &str) -> bool {
    begins(line, &Knowledge::get().marks.preamble)
}

/// `File "/srv/call.py", line 3, in call`
pub(super) fn is_python_frame(line: &str) -> bool {
    line.trim_start().starts_with("File \"") && line.contains(", line ")
}

/// Whether a line tells of nothing that happened: a frame, a setting, source, a comment, a listing, something encoded.
pub(super) fn is_noise(line: &str) -> bool {
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
    let is_listing = is_indented && begins(bare, &Knowledge::get().marks.listed);
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
    Knowledge::get().marks.told_of.any_on(line)
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
    let is_choice = begins(line, &Knowledge::get().marks.conditions) && line.ends_with('{');
    is_call || is_choice
}

/// `    ^~~~~`
pub(super) fn is_underline(line: &str) -> bool {
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
