//! The ends of streams in a file. Where data happen to end in a carriage return, that and the line feed before
//! `endstream` look like one line end, and some validators then count a byte too few and refuse the whole file. Such data
//! get a space at their end, which readers pass over because the compressed data have ended before.

/// What stands at the end of such a stream.
const END: &[u8] = b"\r\nendstream";

/// What stands before its length.
const LENGTH: &[u8] = b"/Length ";

/// What stands before its data.
const DATA: &[u8] = b">>\nstream\n";

/// A stream whose data end in a carriage return: where its length stands, how much that is, and where the data end.
struct Stream {
    length_at: usize,
    length: usize,
    end: usize,
}

/// The file with those streams told apart from their ends. One that is built otherwise than expected stays as it is.
pub(super) fn told_apart(pdf: Vec<u8>) -> Vec<u8> {
    let streams: Vec<Stream> = found(&pdf, END).filter_map(|at| stream(&pdf, at + 1)).collect();
    if streams.is_empty() { pdf } else { grown(&pdf, &streams).unwrap_or(pdf) }
}

fn found<'a>(text: &'a [u8], what: &'a [u8]) -> impl DoubleEndedIterator<Item = usize> + 'a {
    text.windows(what.len()).enumerate().filter(move |(_, window)| *window == what).map(|(at, _)| at)
}

fn stream(pdf: &[u8], end: usize) -> Option<Stream> {
    let before = pdf.get(..end)?;
    let length_at = found(before, LENGTH).next_back()? + LENGTH.len();
    let digits: Vec<u8> = before.get(length_at..)?.iter().copied().take_while(u8::is_ascii_digit).collect();
    let length: usize = String::from_utf8(digits).ok()?.parse().ok()?;
    let has_begun = pdf.get(..end.checked_sub(length)?)?.ends_with(DATA);
    has_begun.then_some(Stream { length_at, length, end })
}

/// The file with a space at the end of each of these streams, and the table of its objects as they stand then.
fn grown(pdf: &[u8], streams: &[Stream]) -> Option<Vec<u8>> {
    let table_at = table_at(pdf)?;
    let mut out = Vec::with_capacity(pdf.len() + 2 * streams.len());
    let mut shifts = Vec::with_capacity(streams.len());
    let mut from = 0;
    for Stream { length_at, length, end } in streams {
        out.extend(pdf.get(from..*length_at)?);
        out.extend((length + 1).to_string().bytes());
        out.extend(pdf.get(length_at + length.to_string().len()..*end)?);
        out.push(b' ');
        from = *end;
        shifts.push((from, out.len() - from));
    }
    out.extend(pdf.get(from..table_at)?);
    let now = |at: usize| at + shifts.iter().rev().find(|(from, _)| *from <= at).map_or(0, |(_, by)| *by);
    let mut is_start = false;
    for line in str::from_utf8(pdf.get(table_at..)?).ok()?.split_inclusive('\n') {
        match line.strip_suffix(" 00000 n\r\n") {
            Some(at) => out.extend(format!("{:010} 00000 n\r\n", now(at.parse().ok()?)).bytes()),
            None if is_start => out.extend(format!("{}\n", now(table_at)).bytes()),
            None => out.extend(line.bytes()),
        }
        is_start = line == "startxref\n";
    }
    Some(out)
}

/// Where the table of objects stands, as the end of the file says.
fn table_at(pdf: &[u8]) -> Option<usize> {
    let end = pdf.get(pdf.len().checked_sub(40)?..)?;
    let (_, end) = str::from_utf8(end).ok()?.split_once("startxref\n")?;
    end.lines().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::told_apart;

    /// A file of two objects, the first with these data.
    fn file(data: &str) -> String {
        let mut out = "%PDF-1.7\n".to_owned();
        let first = out.len();
        out += &format!("1 0 obj\n<</Length {}>>\nstream\n{data}\nendstream\nendobj\n", data.len());
        let second = out.len();
        out += "2 0 obj\n(text)\nendobj\n";
        let table = out.len();
        out += &format!("xref\n0 3\n0000000000 65535 f\r\n{first:010} 00000 n\r\n{second:010} 00000 n\r\n");
        out + &format!("trailer\n<</Size 3>>\nstartxref\n{table}\n%%EOF")
    }

    #[test]
    fn data_that_end_in_a_carriage_return_get_a_space_and_every_object_is_found_where_it_stands() {
        let told = |data: &str| String::from_utf8(told_apart(file(data).into_bytes())).expect("text");
        for (data, wanted) in [("ab\r", "ab\r "), ("12345678\r", "12345678\r "), ("ab", "ab"), ("", "")] {
            assert_eq!(told(data), file(wanted), "{data:?}");
        }
    }

    #[test]
    fn a_file_that_is_built_otherwise_stays_as_it_is() {
        for text in ["", "endstream", "x\r\nendstream", "/Length 99>>\nstream\nab\r\nendstream\nstartxref\n7\n%%EOF"] {
            assert_eq!(told_apart(text.into()), text.as_bytes());
        }
    }
}
