//! Formats of cells in Excel's way of writing them (ECMA-376-1 18.8.30), as far as a cell shows something else than it holds:
//! `0000000-0`, `"FI"00000000`, `0" kpl"`, `[=1]"Kyllä";"Ei"`, `@" Oy"`, `mmmm yyyy`.

use super::shown::{Look, Wrapped, is_word};

/// How many parts of a format are for numbers; what follows is for texts.
const FOR_NUMBERS: usize = 3;
/// The most digits behind the point that are shown.
const MOST_DECIMALS: usize = 20;

/// A format with which a cell may show something else than it holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NumberFormat {
    numbers: Vec<Part>,
    texts: Option<Wrapped>,
}

/// A part of a format: which numbers it is for, and how they look.
#[derive(Clone, Debug, Default, PartialEq)]
struct Part {
    condition: Option<(String, f64)>,
    signs: Vec<Sign>,
}

#[derive(Clone, Debug, PartialEq)]
enum Sign {
    Literal(String),
    /// The place of a digit: a nought is shown in it, or nothing.
    Digit {
        is_filled: bool,
    },
    Point,
    /// Digits stand in groups.
    Group,
    Percent,
    /// The number or the text as it is.
    Whole,
    /// Years, months, days, hours or seconds, and how many letters tell them.
    Day(char, usize),
    /// Powers and fractions, which are not worked out.
    Other,
}

impl NumberFormat {
    /// The format that a code writes; nothing where what it shows tells nothing else than what the cell holds.
    pub(super) fn of(code: &str) -> Option<Self> {
        let mut parts: Vec<Part> = split(code).iter().map(|part| Part::of(part)).collect();
        let is_of_text = parts.len() > FOR_NUMBERS
            || parts.last().is_some_and(|part| part.signs.contains(&Sign::Whole) && code.contains('@'));
        let texts = if is_of_text { parts.last().and_then(Part::around_text) } else { None };
        if is_of_text && parts.len() > 1 {
            parts.truncate((parts.len() - 1).min(FOR_NUMBERS));
        }
        let tells = texts.is_some() || parts.iter().any(Part::tells);
        tells.then_some(Self { numbers: parts, texts })
    }

    /// The format that XML Spreadsheet 2003 writes, where some have names.
    pub(super) fn of_2003(code: &str) -> Option<Self> {
        // Of names of several words the last tells the kind.
        match code.rsplit(' ').next().unwrap_or_default() {
            "Yes/No" => Self::of("\"Yes\";\"Yes\";\"No\""),
            "On/Off" => Self::of("\"On\";\"On\";\"Off\""),
            "Time" => Self::of("h:mm"),
            "True/False" | "Date" | "Currency" | "Fixed" | "Percent" | "Scientific" => None,
            _ => Self::of(code),
        }
    }

    /// A format that is for texts alone.
    pub(super) fn of_texts(texts: Wrapped) -> Self {
        Self { numbers: Vec::new(), texts: Some(texts) }
    }

    /// The format of a number that every workbook has (ECMA-376-1 18.8.30): of these only days may lack something.
    pub(super) fn of_every_workbook(number: usize) -> Option<Self> {
        match number {
            16 => Self::of("d-mmm"),
            17 => Self::of("mmm-yy"),
            18..=21 => Self::of("h:mm"),
            _ => None,
        }
    }

    /// How a number looks, where that is something else.
    pub(super) fn look(&self, number: f64) -> Option<Look> {
        let (at, part) = self.part_for(number)?;
        if !part.tells() {
            return None;
        }
        if part.is_of_days() {
            return (number >= 1.0).then_some(Look::PartOfDay);
        }
        let is_negative = number < 0.0 && (at == 0 || part.condition.is_some());
        let shown = part.shown(number)?;
        let shown = if is_negative { format!("-{shown}") } else { shown };
        (shown != number.to_string() && !shown.is_empty()).then_some(Look::Text(shown))
    }

    /// How a day that is told as a text looks, where that is something else.
    pub(super) fn look_of_day(&self) -> Option<Look> {
        self.numbers.first().filter(|part| part.is_of_days() && part.tells()).map(|_| Look::PartOfDay)
    }

    /// How texts look, where that is something else.
    pub(super) fn look_of_texts(&self) -> Option<Look> {
        self.texts.clone().map(Look::Around)
    }

    /// The part that is for a number, and its place.
    fn part_for(&self, number: f64) -> Option<(usize, &Part)> {
        if self.numbers.iter().any(|part| part.condition.is_some()) {
            return self.numbers.iter().enumerate().find(|(_, part)| part.is_for(number));
        }
        let at = match self.numbers.len() {
            0 | 1 => 0,
            2 => usize::from(number < 0.0),
            _ if number == 0.0 => 2,
            _ => usize::from(number < 0.0),
        };
        self.numbers.get(at).map(|part| (at, part))
    }
}

impl Part {
    fn of(code: &str) -> Self {
        let (mut part, mut rest) = (Self::default(), code);
        while let Some(letter) = rest.chars().next() {
            let length = part.take(letter, rest);
            rest = rest.get(length..).unwrap_or_default();
        }
        part
    }

    /// Takes the next sign, and says how long it is.
    fn take(&mut self, letter: char, rest: &str) -> usize {
        let whole = ["General", "Standard"].iter().find(|word| begins(rest, word));
        let half = ["AM/PM", "A/P"].iter().find(|word| begins(rest, word));
        if let Some(word) = whole.or(half) {
            self.signs.push(if half.is_some() { Sign::Day('h', 1) } else { Sign::Whole });
            return word.len();
        }
        let next = || rest.chars().nth(1);
        match letter {
            '"' => {
                let text = rest.get(1..).and_then(|rest| rest.split('"').next()).unwrap_or_default();
                self.literal(text);
                return text.len() + 2;
            }
            '[' => return self.bracket(rest),
            '\\' => {
                let escaped = next().map(String::from).unwrap_or_default();
                self.literal(&escaped);
                return 1 + escaped.len();
            }
            // Only blanks as wide as a letter, or a letter that fills the cell.
            '_' | '*' => return 1 + next().map_or(0, char::len_utf8),
            '0' => self.signs.push(Sign::Digit { is_filled: true }),
            '#' | '?' => self.signs.push(Sign::Digit { is_filled: false }),
            '.' if self.has_digits() => self.signs.push(Sign::Point),
            ',' if self.has_digits() => self.signs.push(Sign::Group),
            '%' => self.signs.push(Sign::Percent),
            '@' => self.signs.push(Sign::Whole),
            '/' if self.has_digits() => self.signs.push(Sign::Other),
            'E' | 'e' if matches!(next(), Some('+' | '-')) => {
                self.signs.push(Sign::Other);
                return 2;
            }
            'y' | 'm' | 'd' | 'h' | 's' | 'e' | 'g' | 'b' | 'Y' | 'M' | 'D' | 'H' | 'S' => {
                let count = rest.chars().take_while(|it| it.eq_ignore_ascii_case(&letter)).count();
                self.signs.push(Sign::Day(letter.to_ascii_lowercase(), count));
                return count;
            }
            letter => self.literal(&letter.to_string()),
        }
        letter.len_utf8()
    }

    /// What stands in brackets: a condition, a currency with its language, a count of hours, or a colour.
    fn bracket(&mut self, rest: &str) -> usize {
        let inner = rest.get(1..).and_then(|rest| rest.split(']').next()).unwrap_or_default();
        let length = inner.len() + 2;
        let operator: String = inner.chars().take_while(|it| matches!(it, '=' | '<' | '>')).collect();
        if let Some(number) = inner.get(operator.len()..).filter(|_| !operator.is_empty()) {
            self.condition = number.trim().parse().ok().map(|number| (operator, number));
            return length;
        }
        match inner.strip_prefix('$') {
            Some(currency) => self.literal(currency.split('-').next().unwrap_or_default()),
            // How many hours or minutes there are is told whole.
            None if inner.chars().all(|it| matches!(it.to_ascii_lowercase(), 'h' | 'm' | 's')) => {
                self.signs.push(Sign::Other);
            }
            None => {}
        }
        length
    }

    fn literal(&mut self, text: &str) {
        match self.signs.last_mut() {
            Some(Sign::Literal(before)) => before.push_str(text),
            _ => self.signs.push(Sign::Literal(text.to_owned())),
        }
    }

    fn has_digits(&self) -> bool {
        self.signs.iter().any(|sign| matches!(sign, Sign::Digit { .. }))
    }

    fn is_of_days(&self) -> bool {
        self.signs.iter().any(|sign| matches!(sign, Sign::Day(..)))
    }

    /// Whether it may show something else than the number: words, signs between the digits, or noughts before them; or of a
    /// day only a part.
    fn tells(&self) -> bool {
        if self.signs.contains(&Sign::Other) {
            return false;
        }
        if self.is_of_days() {
            let has = |wanted: char, most: usize| {
                self.signs
                    .iter()
                    .any(|it| matches!(it, Sign::Day(letter, count) if *letter == wanted && *count <= most))
            };
            return !has('d', 2) || !has('y', 4) && !has('e', 4);
        }
        self.has_words() || self.is_parted() || self.leading() > 1
    }

    fn has_words(&self) -> bool {
        self.signs.iter().any(|sign| matches!(sign, Sign::Literal(text) if is_word(text)))
    }

    /// Whether signs stand between the digits. Blanks do so in large numbers too.
    fn is_parted(&self) -> bool {
        let is_digit = |sign: &Sign| matches!(sign, Sign::Digit { .. });
        let (first, last) = (self.signs.iter().position(is_digit), self.signs.iter().rposition(is_digit));
        let Some(inner) = first.zip(last).and_then(|(first, last)| self.signs.get(first..last)) else { return false };
        let parts = |text: &str| !text.trim().is_empty() || self.leading() > 1;
        inner.iter().any(|sign| matches!(sign, Sign::Literal(text) if parts(text)))
    }

    /// How many noughts it shows where there are no digits.
    fn leading(&self) -> usize {
        let whole = self.signs.iter().take_while(|sign| **sign != Sign::Point);
        whole.filter(|sign| **sign == Sign::Digit { is_filled: true }).count()
    }

    /// Whether its condition holds; one without is for what is left.
    fn is_for(&self, number: f64) -> bool {
        let Some((operator, than)) = &self.condition else { return true };
        match operator.as_str() {
            "=" => (number - than).abs() < f64::EPSILON,
            "<" => number < *than,
            ">" => number > *than,
            "<=" => number <= *than,
            ">=" => number >= *than,
            _ => (number - than).abs() >= f64::EPSILON,
        }
    }

    /// A number without its sign as it is shown.
    fn shown(&self, number: f64) -> Option<String> {
        let percents = self.signs.iter().filter(|sign| **sign == Sign::Percent).count();
        let number = number.abs() * 100_f64.powi(i32::try_from(percents).ok()?);
        let point = self.signs.iter().position(|sign| *sign == Sign::Point).unwrap_or(self.signs.len());
        let is_digit = |sign: &&Sign| matches!(sign, Sign::Digit { .. });
        let places = self.signs.iter().take(point).filter(is_digit).count();
        let decimals = self.signs.iter().skip(point).filter(is_digit).count().min(MOST_DECIMALS);
        let rounded = format!("{number:.decimals$}");
        let (whole, behind) = rounded.split_once('.').unwrap_or((&rounded, ""));
        let mut digits = Digits::of(if whole == "0" { "" } else { whole }, places);
        let mut behind = behind.chars();
        let mut shown = String::new();
        for (at, sign) in self.signs.iter().enumerate() {
            match sign {
                Sign::Literal(text) => shown.push_str(text),
                Sign::Digit { is_filled } if at < point => shown.push_str(&digits.next(*is_filled)),
                Sign::Digit { .. } => shown.extend(behind.next()),
                Sign::Point => shown.push('.'),
                Sign::Percent => shown.push('%'),
                Sign::Whole => shown.push_str(&number.to_string()),
                Sign::Group => {}
                Sign::Day(..) | Sign::Other => return None,
            }
        }
        Some(shown.trim().to_owned())
    }

    /// What stands around a text, or in its place; nothing where that is no word.
    fn around_text(&self) -> Option<Wrapped> {
        let at = self.signs.iter().position(|sign| *sign == Sign::Whole);
        let literals = |signs: &[Sign]| -> String {
            let text = |sign: &Sign| if let Sign::Literal(text) = sign { text.clone() } else { String::new() };
            signs.iter().map(text).collect()
        };
        let (before, after) = self.signs.split_at(at.unwrap_or(self.signs.len()));
        let wrapped = Wrapped { before: literals(before), after: literals(after), keeps_text: at.is_some() };
        wrapped.says_something().then_some(wrapped)
    }
}

/// The digits of a whole number, given out to places from the left.
struct Digits<'d> {
    digits: &'d str,
    places: usize,
}

impl<'d> Digits<'d> {
    fn of(digits: &'d str, places: usize) -> Self {
        Self { digits, places }
    }

    /// What stands at the next place: the first has all digits that are too many.
    fn next(&mut self, is_filled: bool) -> String {
        self.places = self.places.saturating_sub(1);
        let count = self.digits.len().saturating_sub(self.places);
        let (here, rest) = self.digits.split_at_checked(count).unwrap_or((self.digits, ""));
        self.digits = rest;
        if here.is_empty() && is_filled { "0".to_owned() } else { here.to_owned() }
    }
}

fn begins(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word))
}

/// The parts of a code between its semicolons.
fn split(code: &str) -> Vec<String> {
    let (mut parts, mut part, mut is_quoted, mut is_escaped) = (Vec::new(), String::new(), false, false);
    for letter in code.chars() {
        match letter {
            ';' if !is_quoted && !is_escaped => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            '"' if !is_escaped => is_quoted = !is_quoted,
            _ => {}
        }
        is_escaped = !is_escaped && !is_quoted && matches!(letter, '\\' | '_' | '*');
        part.push(letter);
    }
    parts.push(part);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, number: f64) -> Option<String> {
        match NumberFormat::of(code)?.look(number)? {
            Look::Text(text) => Some(text),
            Look::PartOfDay => Some("part of a day".to_owned()),
            Look::Around(_) => None,
        }
    }

    #[test]
    fn what_is_shown_in_place_of_a_number_is_known() {
        for (code, number, expected) in [
            ("0000000-0", 21_000_018.0, "2100001-8"),
            ("0000000\\-0", 2_454_372.0, "0245437-2"),
            ("\"FI\"00000000", 2_454_372.0, "FI02454372"),
            ("[$FI-40B]00000000", 21_000_018.0, "FI21000018"),
            ("00000000", 2_454_372.0, "02454372"),
            ("0\" kpl\"", 3.0, "3 kpl"),
            ("#,##0.00\" tn\"", 1234.5, "1234.50 tn"),
            ("[=1]\"Kyllä\";[=0]\"Ei\"", 1.0, "Kyllä"),
            ("[=1]\"Kyllä\";[=0]\"Ei\"", 0.0, "Ei"),
            ("\"Kyllä\";;\"Ei\"", 0.0, "Ei"),
            ("[>=10]\"yli\";\"alle\"", 3.0, "alle"),
            ("\"Yhteensä\"", 7.0, "Yhteensä"),
            ("General\" hlö\"", 7.5, "7.5 hlö"),
            ("000 000 0000", 407_654_321.0, "040 765 4321"),
            ("[<=9999999]###-####;(###) ###-####", 5_551_234.0, "555-1234"),
            ("mmmm yyyy", 46_000.0, "part of a day"),
            ("d.m.", 46_000.0, "part of a day"),
            ("h:mm", 46_000.3, "part of a day"),
            ("0%\" alv\"", 0.24, "24% alv"),
            ("\"nro \"0;\"miinus \"0", -3.0, "miinus 3"),
            ("\"nro \"0", -3.0, "-nro 3"),
        ] {
            assert_eq!(shown(code, number).as_deref(), Some(expected), "{code} {number}");
        }
    }

    #[test]
    fn what_says_nothing_else_is_left_alone() {
        for (code, number) in [
            ("General", 3.0),
            ("0", 3.0),
            ("@", 3.0),
            ("#,##0.00", 1234.5),
            ("# ##0", 21_000_018.0),
            ("#,##0.00\\ \"€\"", 1234.5),
            ("#,##0.00\\ [$€-40B]", 1234.5),
            ("#,##0\\ \"kr\";[Red]-#,##0\\ \"kr\"", -3.0),
            ("_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", 0.0),
            ("0.00E+00", 12_345.0),
            ("# ?/?", 0.5),
            ("d.m.yyyy", 46_000.0),
            ("[$-40B]d. mmmm yyyy", 46_000.0),
            ("yyyy\\-mm\\-dd\\ hh:mm:ss", 46_000.0),
            ("h:mm", 0.3),
            ("[h]:mm", 46_000.0),
            ("00000000", 21_000_018.0),
            (";;;", 3.0),
            ("[=1]\"Kyllä\";[=0]\"Ei\"", 2.0),
            ("", 3.0),
            ("\"", 3.0),
            ("[", 3.0),
            ("\\", 3.0),
        ] {
            assert_eq!(shown(code, number), None, "{code} {number}");
        }
    }

    #[test]
    fn formats_with_names_are_known() {
        let look = |name: &str, number: f64| NumberFormat::of_2003(name).and_then(|format| format.look(number));
        assert_eq!(look("Yes/No", 1.0), Some(Look::Text("Yes".to_owned())));
        assert_eq!(look(&["Long", "Time"].join(" "), 46_000.0), Some(Look::PartOfDay));
        for name in [["Short", "Date"], ["Euro", "Currency"]] {
            assert_eq!(look(&name.join(" "), 46_000.0), None);
        }
        assert_eq!((look("True/False", 1.0), look("Standard", 1.0), look("Percent", 1.0)), (None, None, None));
    }

    #[test]
    fn what_is_shown_around_a_text_is_known() {
        let look = |code: &str| NumberFormat::of(code).and_then(|format| format.look_of_texts());
        let around = |before: &str, after: &str, keeps_text: bool| {
            Some(Look::Around(Wrapped { before: before.to_owned(), after: after.to_owned(), keeps_text }))
        };
        assert_eq!(look("@\" Oy\""), around("", " Oy", true));
        assert_eq!(look("0;0;0;\"Hei \"@"), around("Hei ", "", true));
        assert_eq!(look(";;;\"Salainen\""), around("Salainen", "", false));
        assert_eq!((look("@"), look("0\" kpl\""), look("General;-General;0;@")), (None, None, None));
    }
}
