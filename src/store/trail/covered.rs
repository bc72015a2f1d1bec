//! The identity codes of a trail that was written before they were held back, covered without breaking its chain.

use super::chain::{Chain, parts};
use super::event::Event;
use crate::identifiers::mask_identity_codes;

/// The lines of a trail with every identity code covered, and how many had one; nothing where none has. What was tied to
/// the line before it is tied to it again, and a break stays one.
#[must_use]
pub(in crate::store) fn covered(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let (mut before, mut after, mut count) = (Chain::default(), Chain::default(), 0);
    let mut text = Vec::with_capacity(bytes.len());
    for raw in bytes.split_inclusive(|octet| *octet == b'\n') {
        let Some(line) = raw.strip_suffix(b"\n").and_then(parts) else {
            text.extend_from_slice(raw);
            continue;
        };
        let body = covered_body(line.body);
        count += usize::from(body != line.body);
        let is_tied = before.next(line.body) == line.chain;
        before = Chain(line.chain.to_owned());
        after = if is_tied { Chain(after.next(&body)) } else { before.clone() };
        text.extend_from_slice(format!("{} {body}\n", after.0).as_bytes());
    }
    (count > 0).then_some((text, count))
}

/// What a line says, without identity codes.
fn covered_body(body: &str) -> String {
    let event = body.split_once(' ').and_then(|(at, event)| Some((at, ron::from_str::<Event>(event).ok()?)));
    match event {
        Some((at, event)) => match event.covered() {
            covered if *covered == event => body.to_owned(),
            covered => format!("{at} {}", ron::to_string(&*covered).unwrap_or_default()),
        },
        None => mask_identity_codes(body),
    }
}
