//! Which letters the bytes of a text stand for: told by a mark, or found by what the letters become.

use encoding_rs::{Encoding as Coder, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// A way to read bytes as letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// UTF-32, the lowest byte first.
    Utf32Le,
    /// UTF-32, the highest byte first.
    Utf32Be,
    /// Western European Windows.
    Windows1252,
    /// Western European of old Macintoshes.
    MacRoman,
    /// Western European of DOS.
    Cp850,
    /// UTF-8 that was taken for Windows-1252 and written as UTF-8 again.
    Utf8Twice,
    /// Some lines are UTF-8 and some are not.
    Mixed,
}

impl Encoding {
    /// Every encoding, in the order of a menu.
    pub const ALL: [Self; 10] = [
        Self::Utf8,
        Self::Windows1252,
        Self::MacRoman,
        Self::Cp850,
        Self::Utf8Twice,
        Self::Mixed,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Utf32Le,
        Self::Utf32Be,
    ];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Utf32Le => "utf-32le",
            Self::Utf32Be => "utf-32be",
            Self::Windows1252 => "windows-1252",
            Self::MacRoman => "macroman",
            Self::Cp850 => "cp850",
            Self::Utf8Twice => "utf-8-twice",
            Self::Mixed => "mixed",
        }
    }

    /// The encoding with this name, however it is written.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        let plain = super::folding::plain;
        Self::ALL.into_iter().find(|it| plain(it.name()) == plain(name))
    }
}

/// Another way to read a text, with what it would look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The encoding.
    pub encoding: Encoding,
    /// The first two lines in which it matters.
    pub sample: String,
}

/// A text with how it was read.
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) encoding: Encoding,
    /// Every reading with its look, the chosen one first; empty where there was nothing to choose.
    pub(super) alternatives: Vec<Alternative>,
    /// Whether the letters leave no doubt.
    pub(super) is_sure: bool,
}

/// Reads bytes as letters, as was told or as fits best.
pub(super) fn decode(bytes: &[u8], told: Option<Encoding>) -> Decoded<'_> {
    let sure = |text, encoding| Decoded { text, encoding, alternatives: Vec::new(), is_sure: true };
    if let Some(encoding) = told {
        return sure(read_as(without_mark(bytes, encoding), encoding), encoding);
    }
    if let Some((encoding, mark)) = marked(bytes) {
        let text = read_as(bytes.get(mark..).unwrap_or_default(), encoding);
        return if encoding == Encoding::Utf8 { twice(text) } else { sure(text, encoding) };
    }
    if let Some(encoding) = wide(bytes) {
        return sure(read_as(bytes, encoding), encoding);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => twice(Cow::Borrowed(text)),
        Err(_) => single_byte(bytes),
    }
}

fn without_mark(bytes: &[u8], encoding: Encoding) -> &[u8] {
    match marked(bytes) {
        Some((marked, length)) if marked == encoding || matches!(encoding, Encoding::Utf8Twice | Encoding::Mixed) => {
            bytes.get(length..).unwrap_or_default()
        }
        _ => bytes,
    }
}

/// The encoding that the mark at the beginning tells, and the length of the mark.
fn marked(bytes: &[u8]) -> Option<(Encoding, usize)> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] => Some((Encoding::Utf32Le, 4)),
        [0, 0, 0xfe, 0xff, ..] => Some((Encoding::Utf32Be, 4)),
        [0xef, 0xbb, 0xbf, ..] => Some((Encoding::Utf8, 3)),
        [0xff, 0xfe, ..] => Some((Encoding::Utf16Le, 2)),
        [0xfe, 0xff, ..] => Some((Encoding::Utf16Be, 2)),
        _ => None,
    }
}

/// UTF-16 and UTF-32 without a mark: where the zeros stand. No table has other zeros.
fn wide(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..bytes.len().min(4096) / 4 * 4)?;
    let zeros = |place: usize| head.chunks_exact(4).filter(|chunk| chunk.get(place) == Some(&0)).count();
    let (all, at) = (head.len() / 4, [0, 1, 2, 3].map(zeros));
    let most = |count: usize| all > 0 && count * 10 >= all * 7;
    let few = |count: usize| count * 10 <= all * 3;
    match at {
        [a, b, c, d] if most(b) && most(c) && most(d) && few(a) => Some(Encoding::Utf32Le),
        [a, b, c, d] if most(a) && most(b) && most(c) && few(d) => Some(Encoding::Utf32Be),
        [a, b, c, d] if most(b) && most(d) && few(a) && few(c) => Some(Encoding::Utf16Le),
        [a, b, c, d] if most(a) && most(c) && few(b) && few(d) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

fn read_as(bytes: &[u8], encoding: Encoding) -> Cow<'_, str> {
    let by = |coder: &'static Coder| coder.decode_without_bom_handling(bytes).0;
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(bytes),
        Encoding::Utf16Le => by(UTF_16LE),
        Encoding::Utf16Be => by(UTF_16BE),
        Encoding::Utf32Le => utf32(bytes, u32::from_le_bytes),
        Encoding::Utf32Be => utf32(bytes, u32::from_be_bytes),
        Encoding::Windows1252 => by(WINDOWS_1252),
        Encoding::MacRoman => by(MACINTOSH),
        Encoding::Cp850 => bytes.iter().map(|byte| cp850(*byte)).collect::<String>().into(),
        Encoding::Utf8Twice => {
            let text = String::from_utf8_lossy(bytes);
            undone(&text).map_or(text.clone(), Cow::Owned)
        }
        Encoding::Mixed => by_lines(bytes, likeliest(&lines_of(bytes).1)).into(),
    }
}

fn utf32(bytes: &[u8], number: fn([u8; 4]) -> u32) -> Cow<'_, str> {
    let letters = bytes.chunks_exact(4).map(|chunk| {
        let number = chunk.try_into().map(number).unwrap_or_default();
        char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER)
    });
    letters.collect::<String>().into()
}

/// Text that is UTF-8 may have been made UTF-8 twice.
fn twice(text: Cow<'_, str>) -> Decoded<'_> {
    let Some(undone) = undone(&text) else {
        return Decoded { text, encoding: Encoding::Utf8, alternatives: Vec::new(), is_sure: true };
    };
    let is_changed = |(before, after): &(&str, &str)| before != after;
    let changed = || text.lines().zip(undone.lines()).filter(is_changed).take(2);
    let sample = |encoding, lines: Vec<&str>| Alternative { encoding, sample: lines.join(" / ") };
    let alternatives = vec![
        sample(Encoding::Utf8Twice, changed().map(|(_, after)| after).collect()),
        sample(Encoding::Utf8, changed().map(|(before, _)| before).collect()),
    ];
    Decoded { text: Cow::Owned(undone), encoding: Encoding::Utf8Twice, alternatives, is_sure: true }
}

/// The text before it was made UTF-8 a second time, and perhaps a third; nothing when it was not.
fn undone(text: &str) -> Option<String> {
    let once = undone_once(text)?;
    Some(undone_once(&once).unwrap_or(once))
}

/// A text was made UTF-8 twice as a whole, or in some of its lines. In the whole of it every letter is repaired; beside
/// letters that are right, only those that become likelier by it: a quotation mark before `Ä` is no Cyrillic letter.
fn undone_once(text: &str) -> Option<String> {
    let (mut gain, mut has_sure_ones, mut has_right_ones) = (0, false, false);
    let is_sure = |run: &Run<'_>, real: &str| run.gain(real) > 0 && are_of_these_languages(real);
    for run in runs(text) {
        match taken_for(run.letters) {
            Some(real) => {
                gain += run.gain(&real);
                has_sure_ones |= is_sure(&run, &real);
            }
            None => has_right_ones |= run.letters.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']),
        }
    }
    let is_whole = has_sure_ones && gain > 0 && !has_right_ones;
    let (mut out, mut copied) = (String::with_capacity(text.len()), 0);
    for run in runs(text) {
        let real = taken_for(run.letters).filter(|real| is_whole || is_sure(&run, real));
        let Some(real) = real else { continue };
        out.push_str(text.get(copied..run.at).unwrap_or_default());
        out.push_str(&real);
        copied = run.at + run.letters.len();
    }
    (copied > 0).then(|| out + text.get(copied..).unwrap_or_default())
}

/// Letters beyond ASCII that stand together, with what stands before them.
struct Run<'t> {
    at: usize,
    before: char,
    letters: &'t str,
}

impl Run<'_> {
    /// How much likelier the letters become.
    fn gain(&self, real: &str) -> i64 {
        likeness_after(self.before, real) - likeness_after(self.before, self.letters)
    }
}

/// What stands together beyond ASCII, from the beginning.
fn runs(text: &str) -> impl Iterator<Item = Run<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + text.get(from..)?.find(|letter: char| !letter.is_ascii())?;
        let rest = text.get(at..)?;
        let letters = rest.get(..rest.find(|letter: char| letter.is_ascii()).unwrap_or(rest.len()))?;
        from = at + letters.len();
        let before = text.get(..at).and_then(|text| text.chars().next_back()).unwrap_or(' ');
        Some(Run { at, before, letters })
    })
}

/// Letters and signs that are written in Finland: those of European names, dashes, marks, the euro.
fn are_of_these_languages(text: &str) -> bool {
    let is_usual = |letter| matches!(letter, '\u{a0}'..='\u{17f}' | '\u{2010}'..='\u{203a}' | '€' | '™');
    text.chars().all(is_usual)
}

/// The letters that were taken for these, byte by byte; nothing when there are none.
fn taken_for(run: &str) -> Option<String> {
    // One letter alone stands for no others.
    run.chars().nth(1)?;
    let latin_1: Option<Vec<u8>> = run.chars().map(|letter| u8::try_from(letter).ok()).collect();
    let by = |coder: &'static Coder| {
        let (bytes, _, is_lossy) = coder.encode(run);
        (!is_lossy).then(|| bytes.into_owned())
    };
    let dos: Option<Vec<u8>> = run.chars().map(of_cp850).collect();
    let readings = [latin_1, by(WINDOWS_1252), by(MACINTOSH), dos];
    let real = readings.into_iter().flatten().find_map(|bytes| String::from_utf8(bytes).ok());
    real.filter(|real| real.chars().all(|letter| letter > '\u{9f}'))
}

/// The lines with letters beyond ASCII: those that are UTF-8, and the others.
fn lines_of(bytes: &[u8]) -> (Vec<&[u8]>, Vec<&[u8]>) {
    let lines = bytes.split(|byte| matches!(byte, b'\n' | b'\r')).filter(|line| !line.is_ascii());
    lines.partition(|line| std::str::from_utf8(line).is_ok())
}

/// One byte a letter, with how likely its letters are in these lines: the likeliest first.
fn ranked(lines: &[&[u8]]) -> Vec<(i64, Encoding)> {
    let coders = [Encoding::Windows1252, Encoding::MacRoman, Encoding::Cp850];
    let text = |encoding| lines.iter().take(2000).map(|line| read_as(line, encoding)).collect::<Vec<_>>().join("\n");
    let mut ranked: Vec<(i64, Encoding)> = coders.into_iter().map(|it| (likeness(&text(it)), it)).collect();
    ranked.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    ranked
}

fn likeliest(lines: &[&[u8]]) -> Encoding {
    ranked(lines).first().map_or(Encoding::Windows1252, |(_, encoding)| *encoding)
}

/// One byte a letter: the reading that makes the likeliest letters, line by line where some lines are UTF-8.
fn single_byte(bytes: &[u8]) -> Decoded<'static> {
    let (utf8, other) = lines_of(bytes);
    let scored = ranked(&other);
    let sample = |encoding: Encoding| {
        let lines = other.iter().take(2).map(|line| read_as(line, encoding));
        Alternative { encoding, sample: lines.collect::<Vec<_>>().join(" / ") }
    };
    let alternatives = scored.iter().map(|(_, encoding)| sample(*encoding)).collect();
    let (best, encoding) = scored.first().copied().unwrap_or((0, Encoding::Windows1252));
    let second = scored.get(1).map_or(i64::MIN, |(score, _)| *score);
    let is_sure = best > 0 && best > second;
    if utf8.is_empty() {
        let text = read_as(bytes, encoding).into_owned();
        return Decoded { text: text.into(), encoding, alternatives, is_sure };
    }
    Decoded { text: by_lines(bytes, encoding).into(), encoding: Encoding::Mixed, alternatives, is_sure }
}

/// Each line as UTF-8 where it is that, else in another encoding.
fn by_lines(bytes: &[u8], other: Encoding) -> String {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    lines
        .map(|line| match std::str::from_utf8(line) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => read_as(line, other),
        })
        .collect()
}

/// How likely letters are in Finnish and Swedish: å, ä, ö where such a letter belongs speak for a reading, signs within
/// words and capitals after small letters against it.
fn likeness(text: &str) -> i64 {
    likeness_after(' ', text)
}

fn likeness_after(mut before: char, text: &str) -> i64 {
    let mut score = 0;
    for letter in text.chars() {
        if !letter.is_ascii() {
            let is_usual = matches!(letter, 'å' | 'ä' | 'ö' | 'Å' | 'Ä' | 'Ö' | 'é' | 'ü');
            let in_place = !(letter.is_uppercase() && before.is_lowercase());
            score += match letter {
                _ if is_usual && in_place => 3,
                '–' | '—' | '’' | '”' | '“' | '€' | '§' | '°' | '\u{a0}' | '½' if !before.is_alphabetic() => {
                    1
                }
                letter if letter.is_alphabetic() && in_place => -1,
                _ => -3,
            };
        }
        before = letter;
    }
    score
}

/// The letters of code page 850 above ASCII.
const CP850: [char; 128] = [
    'Ç', 'ü', 'é', 'â', 'ä', 'à', 'å', 'ç', 'ê', 'ë', 'è', 'ï', 'î', 'ì', 'Ä', 'Å', 'É', 'æ', 'Æ', 'ô', 'ö', 'ò', 'û',
    'ù', 'ÿ', 'Ö', 'Ü', 'ø', '£', 'Ø', '×', 'ƒ', 'á', 'í', 'ó', 'ú', 'ñ', 'Ñ', 'ª', 'º', '¿', '®', '¬', '½', '¼', '¡',
    '«', '»', '░', '▒', '▓', '│', '┤', 'Á', 'Â', 'À', '©', '╣', '║', '╗', '╝', '¢', '¥', '┐', '└', '┴', '┬', '├', '─',
    '┼', 'ã', 'Ã', '╚', '╔', '╩', '╦', '╠', '═', '╬', '¤', 'ð', 'Ð', 'Ê', 'Ë', 'È', 'ı', 'Í', 'Î', 'Ï', '┘', '┌', '█',
    '▄', '¦', 'Ì', '▀', 'Ó', 'ß', 'Ô', 'Ò', 'õ', 'Õ', 'µ', 'þ', 'Þ', 'Ú', 'Û', 'Ù', 'ý', 'Ý', '¯', '´', '\u{ad}', '±',
    '‗', '¾', '¶', '§', '÷', '¸', '°', '¨', '·', '¹', '³', '²', '■', '\u{a0}',
];

fn of_cp850(letter: char) -> Option<u8> {
    if letter.is_ascii() {
        return u8::try_from(letter).ok();
    }
    u8::try_from(CP850.iter().position(|known| *known == letter)? + 128).ok()
}

fn cp850(byte: u8) -> char {
    let above = usize::from(byte).checked_sub(128);
    above.and_then(|at| CP850.get(at).copied()).unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Äyräs & Öljy Ab;Åke Öhman\nJärvi Rahoitus;Sähköposti";

    /// A text as a code page writes it.
    fn written(encoding: Encoding) -> Vec<u8> {
        let by = |coder: &'static Coder| coder.encode(TEXT).0.into_owned();
        match encoding {
            Encoding::Windows1252 => by(WINDOWS_1252),
            Encoding::MacRoman => by(MACINTOSH),
            Encoding::Cp850 => TEXT.chars().map(|letter| of_cp850(letter).expect("in the code page")).collect(),
            Encoding::Utf16Le => TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Utf32Le => TEXT.chars().flat_map(|it| u32::from(it).to_le_bytes()).collect(),
            Encoding::Utf32Be => TEXT.chars().flat_map(|it| u32::from(it).to_be_bytes()).collect(),
            Encoding::Utf8Twice => {
                WINDOWS_1252.decode_without_bom_handling(TEXT.as_bytes()).0.into_owned().into_bytes()
            }
            Encoding::Utf8 => TEXT.as_bytes().to_vec(),
            Encoding::Mixed => {
                let (first, second) = TEXT.split_once('\n').expect("two lines");
                [first.as_bytes(), b"\n", &WINDOWS_1252.encode(second).0].concat()
            }
        }
    }

    #[test]
    fn every_encoding_is_found_by_what_its_letters_become() {
        for encoding in Encoding::ALL {
            let bytes = written(encoding);
            let decoded = decode(&bytes, None);
            assert_eq!((decoded.encoding, &*decoded.text, decoded.is_sure), (encoding, TEXT, true));
            assert_eq!(decode(&bytes, Some(encoding)).text, TEXT, "{encoding:?} told");
            assert_eq!(Encoding::find(&encoding.name().to_uppercase()), Some(encoding));
        }
    }

    #[test]
    fn lines_that_are_not_utf_8_are_read_in_the_likeliest_encoding() {
        let (first, second) = TEXT.split_once('\n').expect("two lines");
        let dos: Vec<u8> = second.chars().map(|letter| of_cp850(letter).expect("in the code page")).collect();
        let bytes = [first.as_bytes(), b"\n", &dos].concat();
        let decoded = decode(&bytes, None);
        assert_eq!((decoded.encoding, &*decoded.text), (Encoding::Mixed, TEXT));
        assert_eq!(decoded.alternatives.first().map(|it| it.encoding), Some(Encoding::Cp850));
        assert_eq!(decode(&bytes, Some(Encoding::Mixed)).text, TEXT);
    }

    #[test]
    fn utf_8_that_was_taken_for_something_else_is_found_again() {
        let latin_1 = |text: &str| text.bytes().map(char::from).collect::<String>();
        let dos = |text: &str| text.bytes().map(cp850).collect::<String>();
        let by = |coder: &'static Coder, text: &str| coder.decode_without_bom_handling(text.as_bytes()).0.into_owned();
        let windows = by(WINDOWS_1252, TEXT);
        for text in [latin_1(TEXT), dos(TEXT), by(MACINTOSH, TEXT), by(WINDOWS_1252, &windows), windows] {
            let decoded = decode(text.as_bytes(), None);
            assert_eq!((decoded.encoding, &*decoded.text), (Encoding::Utf8Twice, TEXT), "{text}");
        }
    }

    #[test]
    fn other_readings_are_shown_and_what_is_in_doubt_is_not_sure() {
        let bytes = written(Encoding::MacRoman);
        let decoded = decode(&bytes, None);
        let others: Vec<Encoding> = decoded.alternatives.iter().map(|it| it.encoding).collect();
        assert_eq!(others.len(), 3);
        assert!(decoded.alternatives.iter().any(|it| it.sample.contains("JŠrvi")), "{:?}", decoded.alternatives);
        assert!(!decode(b"a;b\n\x81;c\n", None).is_sure || decode(b"a;b\n\x81;c\n", None).text.contains('ü'));
    }

    #[test]
    fn marks_and_dashes_beside_a_letter_are_no_other_letter() {
        for sign in ['”', '“', '’', '‘', '»', '«', '–', '—', '…', '€', '®', '™', '°', '·'] {
            for letter in ['Ä', 'Ö', 'Å', 'ä', 'ö', 'å', 'É', 'é', 'Ü', 'ü', 'Õ', 'ß'] {
                for text in [format!("{sign}{letter}NGELN{letter}{sign} Oy"), format!("{sign}{letter}x\nMänty Oy\n")] {
                    let decoded = decode(text.as_bytes(), None);
                    assert_eq!((decoded.encoding, &*decoded.text), (Encoding::Utf8, text.as_str()));
                }
            }
        }
    }

    #[test]
    fn a_line_that_was_made_utf_8_twice_is_repaired_beside_lines_that_were_not() {
        let twice = |text: &str| WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned();
        let text = format!("Mänty ”Äyräs” Oy\n{}\n", twice("Järvi Oy, Öljy – Åbo"));
        let decoded = decode(text.as_bytes(), None);
        assert_eq!(
            (decoded.encoding, &*decoded.text),
            (Encoding::Utf8Twice, "Mänty ”Äyräs” Oy\nJärvi Oy, Öljy – Åbo\n")
        );
        let whole = twice("Järvi Oy\nŠkoda Žižkov\nМосква\n");
        assert_eq!(decode(whole.as_bytes(), None).text, "Järvi Oy\nŠkoda Žižkov\nМосква\n");
    }

    #[test]
    fn text_that_only_looks_odd_is_left_as_it_is() {
        for text in ["Citroën & Söhne", "Łódź", "naïve – ”x”", "Ångström Õ", "√2 ≈ 1,41", "┌─┐"]
        {
            let decoded = decode(text.as_bytes(), None);
            assert_eq!((decoded.encoding, &*decoded.text), (Encoding::Utf8, text));
        }
    }
}
