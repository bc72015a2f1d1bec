//! The text of a case looked at piece by piece: what is a text in quotes, and what is a comment. Reading passes over both
//! as it should; whoever wrote into a file by hand is helped with them.

/// A piece of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text in quotes.
    Quoted,
    /// A comment.
    Comment,
}

/// Where a piece stands, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Every comment and text in quotes, in order. One that does not end goes on to the end of the file.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            // Only where one of these stands something begins.
            let next = rest.find(['"', '/', 'r'])?;
            let (start, rest) = (at + next, rest.get(next..)?);
            let found = match rest.as_bytes() {
                [b'"', ..] => Some((Kind::Quoted, quoted(rest))),
                [b'/', b'/', ..] => Some((Kind::Comment, rest.find('\n').unwrap_or(rest.len()))),
                [b'/', b'*', ..] => Some((Kind::Comment, block(rest))),
                [b'r', b'"' | b'#', ..] => raw(rest).map(|length| (Kind::Quoted, length)),
                _ => None,
            };
            match found {
                Some((kind, length)) => {
                    at = start + length;
                    return Some(Piece { kind, start, end: at });
                }
                None => at = start + 1,
            }
        }
    })
}

/// How long a text in quotes is.
fn quoted(rest: &str) -> usize {
    let mut is_escaped = false;
    let end = rest.char_indices().skip(1).find(|(_, letter)| {
        let ends = *letter == '"' && !is_escaped;
        is_escaped = *letter == '\\' && !is_escaped;
        ends
    });
    end.map_or(rest.len(), |(at, _)| at + 1)
}

/// How long a text is that takes every letter as it is: `r#"…"#`.
fn raw(rest: &str) -> Option<usize> {
    let signs = rest.bytes().skip(1).take_while(|it| *it == b'#').count();
    let inner = rest.get(1 + signs..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(signs));
    Some(inner.find(&end).map_or(rest.len(), |at| 2 + signs + at + end.len()))
}

/// How long a comment is that may hold others.
fn block(rest: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        let here = rest.get(at..).unwrap_or_default();
        let Some(next) = here.find(['/', '*']) else { return rest.len() };
        at += next;
        match here.as_bytes().get(next..next + 2) {
            Some(b"/*") => (depth, at) = (depth + 1, at + 2),
            Some(b"*/") => (depth, at) = (depth - 1, at + 2),
            Some(_) => at += 1,
            None => return rest.len(),
        }
        if depth == 0 {
            return at;
        }
    }
}

/// The line of a place, from one.
pub(super) fn line(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or(text).matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_comments_are_told_apart() {
        let text = r##"// 1 "no"
(a: "x // no \" \\", /* 2 /* "3" */ */ b: r#"y "z" // no"#, run: "ä")"##;
        let found: Vec<&str> = pieces(text).filter_map(|it| text.get(it.start..it.end)).collect();
        let quoted = [r#""x // no \" \\""#, r##"r#"y "z" // no"#"##, "\"ä\""];
        assert_eq!(found, ["// 1 \"no\"", quoted[0], "/* 2 /* \"3\" */ */", quoted[1], quoted[2]]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_gone_through_to_its_end(text in "[a\"/*r#\\\\\nä]{0,40}") {
            let mut end = 0;
            for piece in pieces(&text) {
                assert!(piece.start >= end && piece.end > piece.start && piece.end <= text.len());
                end = piece.end;
            }
        }
    }
}
