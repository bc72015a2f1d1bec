//! All lines of a text in one, and where what is looked for stands in them: of hundreds of phrases few are in a text, and all
//! of these are found in one pass.

use super::knowledge::Knowledge;
use aho_corasick::AhoCorasick;
use memchr::memmem;
use std::cell::OnceCell;
use std::collections::HashMap;
use zeroize::Zeroizing;

/// What is looked for in a shorter text is found sooner one by one.
const LONG: usize = 64 * 1024;

/// All lines of a text in one.
pub(super) struct Whole {
    text: Zeroizing<String>,
    /// Where each line begins in it.
    begins: Vec<usize>,
    sixes: Sixes,
    /// The lines that have each of what the knowledge looks for.
    known: OnceCell<HashMap<&'static str, Vec<usize>>>,
}

impl Whole {
    /// Of each line what it is in small letters, and its words.
    pub(super) fn of<'a>(lines: impl ExactSizeIterator<Item = (&'a str, &'a str)> + Clone) -> Self {
        // Room is made at once so that no copy stays behind.
        let size = lines.clone().map(|(small, words)| small.len() + words.len() + 2).sum();
        let (mut text, mut begins) = (Zeroizing::new(String::with_capacity(size)), Vec::with_capacity(lines.len()));
        for (small, words) in lines {
            begins.push(text.len());
            text.extend([small, "\n", words, "\n"]);
        }
        let sixes = Sixes::of(&text);
        Self { text, begins, sixes, known: OnceCell::new() }
    }

    /// Whether this is anywhere in it.
    pub(super) fn has(&self, part: &str) -> bool {
        if !self.sixes.may_have(part) {
            return false;
        }
        match self.known(part) {
            Some(lines) => !lines.is_empty(),
            None => memmem::find(self.text.as_bytes(), part.as_bytes()).is_some(),
        }
    }

    /// The places of the lines that have this, each once, in their order.
    pub(super) fn places(&self, part: &str) -> Vec<usize> {
        if !self.sixes.may_have(part) {
            return Vec::new();
        }
        if let Some(lines) = self.known(part) {
            return lines.clone();
        }
        let found = memmem::find_iter(self.text.as_bytes(), part.as_bytes());
        let mut lines: Vec<usize> = found.filter_map(|at| self.line(at)).collect();
        lines.dedup();
        lines
    }

    /// The line in which a letter is.
    fn line(&self, at: usize) -> Option<usize> {
        self.begins.partition_point(|begin| *begin <= at).checked_sub(1)
    }

    /// The lines that have this, if the text is long and the knowledge looks for it.
    fn known(&self, part: &str) -> Option<&Vec<usize>> {
        if self.text.len() < LONG {
            return None;
        }
        self.known.get_or_init(|| self.find_known().unwrap_or_default()).get(part)
    }

    /// Looks for all that the knowledge looks for and that may be there.
    fn find_known(&self) -> Option<HashMap<&'static str, Vec<usize>>> {
        let parts: Vec<&str> = Knowledge::parts().iter().copied().filter(|it| self.sixes.may_have(it)).collect();
        let finder = AhoCorasick::new(&parts).ok()?;
        let mut lines = vec![Vec::new(); parts.len()];
        for found in finder.find_overlapping_iter(self.text.as_str()) {
            let (line, places) = (self.line(found.start())?, lines.get_mut(found.pattern().as_usize())?);
            if places.last() != Some(&line) {
                places.push(line);
            }
        }
        Some(parts.into_iter().zip(lines).collect())
    }
}

/// Which six letters stand beside each other somewhere in a text. Hundreds of phrases are looked for, and nearly all of them
/// have six letters that are nowhere in it.
struct Sixes(Vec<bool>);

impl Sixes {
    const LENGTH: usize = 6;
    const BITS: u32 = 21;

    fn of(text: &str) -> Self {
        let mut found = vec![false; 1 << Self::BITS];
        for six in text.as_bytes().windows(Self::LENGTH) {
            if let Some(place) = found.get_mut(Self::place(six)) {
                *place = true;
            }
        }
        Self(found)
    }

    /// Not whether it has them all in this order, but quickly.
    fn may_have(&self, part: &str) -> bool {
        let mut sixes = part.as_bytes().windows(Self::LENGTH);
        sixes.all(|six| self.0.get(Self::place(six)).copied().unwrap_or_default())
    }

    fn place(six: &[u8]) -> usize {
        let number = six.iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
        usize::try_from(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - Self::BITS)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_are_found_whether_the_knowledge_looks_for_it_or_not() {
        let filler = "x".repeat(LONG);
        let known = Knowledge::parts().iter().find(|it| "connection refused".contains(*it)).expect("it is known");
        for middle in ["x", filler.as_str()] {
            let lines = ["connection refused", middle, "unseen part, connection refused, connection refused"];
            let whole = Whole::of(lines.iter().map(|it| (*it, "")));
            let looked_for = [(*known, vec![0, 2]), ("unseen part", vec![2]), ("n", vec![0, 2]), ("nowhere", vec![])];
            for (part, places) in looked_for {
                assert_eq!((whole.places(part), whole.has(part)), (places.clone(), !places.is_empty()), "{part}");
            }
        }
        assert!(Whole::of([].into_iter()).places("x").is_empty());
    }
}
