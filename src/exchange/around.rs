//! Lines below a heading that are no rows of its table: sums, repeated headings, remarks, subtitles, examples and other tables.

use super::folding::{fold, plain, tokens};
use super::grid::{Line, column_name};
use super::heading::{CERTAIN, Questions, is_of_known_words};
use super::remarks;
use super::sheet::LeftOutWhy;
use super::sums::{is_subtotal, is_total};
use super::value::{business_id, is_company, is_data, is_no_answer};
use super::words::words;
use crate::process::{Kind, QuestionId};
use std::collections::BTreeMap;

/// The longest running number of a row, in digits.
const LONGEST_ROW_NUMBER: usize = 6;
/// How many signs a business id has at least, where a nought in front is lost.
const SHORTEST_ID: usize = 7;
/// The longest word of a tick-box, in bytes.
const LONGEST_TICK: usize = 12;

/// What is known of a table before its rows are taken.
pub(super) struct Around<'a> {
    /// The texts of the heading as they are compared, where it has some.
    heading: Vec<Option<String>>,
    /// The list it is read into, as far as the headings tell.
    target: Option<Asking<'a>>,
    /// The first of the remarks at the end.
    remarks: usize,
    /// The first of the lines that stand apart and may be remarks.
    apart: usize,
    /// The first line of another table below.
    other: usize,
    /// Whether a line with one text alone stands out.
    has_wide_rows: bool,
    /// How many lines at the beginning say how to fill in or give the heading again.
    preface: usize,
}

/// What the columns ask, as far as their headings tell.
struct Asking<'a> {
    known: &'a Questions<'a>,
    /// The column that names the rows.
    named: Option<usize>,
    /// The column of their business ids.
    ids: Option<usize>,
    /// The question of each column whose heading is certain.
    questions: Vec<Option<&'a QuestionId>>,
}

impl<'a> Around<'a> {
    pub(super) fn of(rows: &[Line], known: Option<&'a Questions<'a>>, texts: &[String]) -> Self {
        let target = known.map(|known| Asking::of(texts, known));
        let heading: Vec<_> = texts.iter().map(|text| (!text.is_empty()).then(|| plain(text))).collect();
        let is_other = |line: &Line, asking: &Asking<'_>| {
            !is_heading_again(line, &heading) && !asking.is_heading_again(line) && is_other_heading(line, asking.known)
        };
        // Another table stands apart, or below a title; to look at every row would take long.
        let mut apart = rows.windows(2).enumerate().filter_map(|(at, pair)| match pair {
            [before, line] if line.number > before.number + 1 || is_subtitle(before) => Some((at + 1, line)),
            _ => None,
        });
        let other = target.as_ref().and_then(|asking| apart.find(|(_, line)| is_other(line, asking)));
        let other = other.map_or(rows.len(), |(at, _)| at);
        let wide = rows.iter().filter(|line| line.filled() > 1).count();
        let lone = rows.iter().filter(|line| is_subtitle(line)).count();
        let is_preface = |line: &&Line| {
            target.as_ref().is_some_and(|asking| asking.is_heading_again(line) || is_hint(line) || is_numbering(line))
                || is_heading_again(line, &heading)
        };
        let below = target.as_ref().map(|asking| remarks::below(rows, asking.ids)).unwrap_or_default();
        let remarks = rows.len() - below.remarks;
        Self {
            remarks,
            apart: remarks - below.doubted,
            other: other.min(target.as_ref().map_or(rows.len(), |_| end_of_section(rows, texts, &heading))),
            has_wide_rows: wide >= lone,
            preface: rows.iter().take_while(is_preface).count(),
            target,
            heading,
        }
    }

    /// Why a line is no row of the table, when it is none.
    pub(super) fn why(&self, at: usize, line: &Line) -> Option<LeftOutWhy> {
        let asking = self.target.as_ref()?;
        match () {
            () if !self.heading.is_empty() && is_heading_again(line, &self.heading) => Some(LeftOutWhy::HeadingAgain),
            () if asking.may_be_heading(line) && asking.is_heading_again(line) => Some(LeftOutWhy::HeadingAgain),
            () if at < self.preface && asking.is_heading_again(line) => Some(LeftOutWhy::HeadingAgain),
            () if at < self.preface => Some(LeftOutWhy::Hint),
            () if at >= self.remarks => Some(LeftOutWhy::Remark),
            () if at >= self.other => Some(LeftOutWhy::OtherTable),
            () if is_commented(line) => Some(LeftOutWhy::Commented),
            () if is_total(line, asking.named) || asking.lacks_id(line) && is_subtotal(line) => Some(LeftOutWhy::Total),
            () if asking.is_detail(line) => Some(LeftOutWhy::OtherTable),
            () if line.cells.iter().any(is_example) || asking.gives_example(line) => Some(LeftOutWhy::Example),
            () if asking.holds_only_marks(line) || says_nothing(line) => Some(LeftOutWhy::OnlyMarks),
            () if self.has_wide_rows && is_subtitle(line) => Some(LeftOutWhy::Subtitle),
            () => None,
        }
    }

    /// Whether a row stands apart at the end, below a blank line.
    pub(super) fn is_apart(&self, at: usize) -> bool {
        at >= self.apart
    }

    /// Whether a row bears the name of an example.
    pub(super) fn is_named_as_example(&self, line: &Line) -> bool {
        let named = self.target.as_ref().and_then(|asking| asking.named);
        named.is_some_and(|at| is_name_of_example(line.text(at)))
    }
}

impl<'a> Asking<'a> {
    fn of(heading: &[String], known: &'a Questions<'a>) -> Self {
        let questions: Vec<Option<&QuestionId>> = heading.iter().map(|text| known.certainly(text)).collect();
        let asked = known.target.list.questions.iter().find(|question| question.kind == Kind::BusinessId);
        let ids = asked.and_then(|ids| questions.iter().position(|question| *question == Some(&ids.id)));
        Self { known, named: column_of(heading, known), ids, questions }
    }

    /// Whether no business id stands in a line where one is asked for: hardly a row is looked at closer for this.
    fn lacks_id(&self, line: &Line) -> bool {
        self.ids.is_some_and(|at| line.text(at).len() < SHORTEST_ID)
    }

    fn asks_for_no_words(&self, question: &QuestionId) -> bool {
        asks_for_no_words(question, self.known)
    }

    /// Whether a line is worth comparing: words stand where an id, an address or a day belongs.
    fn may_be_heading(&self, line: &Line) -> bool {
        let is_asked = |(at, question): (usize, &Option<&QuestionId>)| {
            question.is_some_and(|it| self.asks_for_no_words(it)) && !line.text(at).trim().is_empty()
        };
        let says_data = |cell: &str| cell.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@');
        !line.cells.iter().any(says_data) && self.questions.iter().enumerate().any(is_asked)
    }

    /// Whether a line asks in other words, or in another language, what the columns ask.
    fn is_heading_again(&self, line: &Line) -> bool {
        let mut same = 0;
        for (at, cell) in line.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
            if is_data(cell) {
                return false;
            }
            let Some(question) = self.questions.get(at).copied().flatten() else { continue };
            if self.known.certainly(cell) != Some(question) {
                return false;
            }
            same += 1;
        }
        same > 1
    }

    /// Whether a line answers one more question about a row above, as our own handover does: `Koivu Oy: Contact person`.
    fn is_detail(&self, line: &Line) -> bool {
        let name = self.named.map_or("", |at| line.text(at));
        let label = name.rsplit_once(": ").map(|(_, label)| label);
        label.is_some_and(|label| self.known.has_own_name(label))
    }

    /// Whether a line is prepared and not filled in: ticks and running numbers stand beside what is asked, and nothing else.
    fn holds_only_marks(&self, line: &Line) -> bool {
        let is_beside = |at: usize| self.questions.get(at).is_none_or(Option::is_none);
        let mut filled = line.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        !line.is_unvalued
            && self.questions.iter().any(Option::is_some)
            && filled.all(|(at, cell)| is_beside(at) && is_mark(cell.trim()))
    }

    /// Whether what names the row says that it is an example.
    fn gives_example(&self, line: &Line) -> bool {
        self.named.is_some_and(|at| begins_example(line.text(at)))
    }
}

/// Where a document is one table, a column says in every row, and in the heading too, to which part of it the row belongs:
/// the first row of another part.
fn end_of_section(rows: &[Line], heading: &[String], folded: &[Option<String>]) -> usize {
    let Some(first) = rows.first().filter(|line| !is_heading_again(line, folded)) else { return rows.len() };
    let names_part = |(at, text): (usize, &String)| (!text.is_empty() && text == first.text(at)).then_some(at);
    let Some(column) = heading.iter().enumerate().find_map(names_part) else { return rows.len() };
    let end = rows.iter().position(|line| line.text(column) != first.text(column));
    // One row alone may bear a name that is a heading elsewhere.
    end.filter(|end| *end > 1).unwrap_or(rows.len())
}

/// The column that names the rows, as far as its heading tells.
fn column_of(heading: &[String], known: &Questions<'_>) -> Option<usize> {
    let named = &known.target.list.named_by;
    let certain = |text: &String| {
        let found = known.meanings(text).into_iter().next().filter(|(score, id)| *score >= CERTAIN && *id == named);
        found.map_or(0, |(score, _)| score)
    };
    let scores: BTreeMap<u8, usize> = heading.iter().enumerate().rev().map(|(at, text)| (certain(text), at)).collect();
    scores.last_key_value().filter(|(score, _)| **score > 0).map(|(_, at)| *at)
}

fn asks_for_no_words(question: &QuestionId, known: &Questions<'_>) -> bool {
    let question = known.target.list.questions.iter().find(|it| it.id == *question);
    question.is_some_and(|it| matches!(it.kind, Kind::BusinessId | Kind::Email | Kind::Date))
}

/// A heading of other columns: it holds no answer, the name of a question whose answers are never words, and hardly
/// anything that headings do not say. `Y-tunnus puuttuu` in a row is none.
fn is_other_heading(line: &Line, known: &Questions<'_>) -> bool {
    if line.filled() < 2 || line.cells.iter().any(|cell| is_data(cell) || business_id::read(cell).is_some()) {
        return false;
    }
    let of_known_words = line.cells.iter().filter(|cell| is_of_known_words(cell)).count();
    let names_no_words = |cell: &str| known.certainly(cell).is_some_and(|it| asks_for_no_words(it, known));
    of_known_words > 1 && of_known_words * 2 >= line.filled() && line.cells.iter().any(names_no_words)
}

/// Numbers or letters of the columns, in order, as forms have them below the heading.
fn is_numbering(line: &Line) -> bool {
    let is_next = |(at, cell): (usize, &str)| {
        let cell = cell.trim().trim_end_matches('.');
        cell == (at + 1).to_string() || cell == column_name(at)
    };
    line.filled() > 1 && line.cells.iter().enumerate().all(is_next)
}

/// Whether no letter and no digit stands in a line: it was drawn.
fn says_nothing(line: &Line) -> bool {
    !line.is_unvalued && !line.cells.iter().any(|cell| cell.chars().any(char::is_alphanumeric))
}

/// How to fill in: every text stands in brackets, is one of the words for that, such as `pakollinen` or
/// `pp.kk.vvvv`, or an example of what belongs there.
fn is_hint(line: &Line) -> bool {
    let filled = || line.cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let has_sign = filled().any(|cell| tells_how(cell) && !is_in_brackets(cell) || begins_example(cell));
    line.filled() > 1 && filled().all(|cell| tells_how(cell) || has_sign && may_stand_in_hint(cell))
}

/// A text that says how to fill in.
fn tells_how(text: &str) -> bool {
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let parts = tokens(text);
    let are_hints = parts.iter().all(|word| is_number(word) || words().hints.contains(word));
    is_in_brackets(text) || is_placeholder(text) || are_hints && !parts.iter().all(is_number)
}

fn is_in_brackets(text: &str) -> bool {
    text.starts_with(['(', '[', '<', '{']) && text.ends_with([')', ']', '>', '}'])
}

/// What may stand beside such a text: the heading in other words, an example, or whether an answer is wanted.
fn may_stand_in_hint(text: &str) -> bool {
    let is_example = || begins_example(text) || is_data(text) && business_id::read(text).is_none();
    let folded = fold(text);
    is_of_known_words(text) || is_example() || words().yes.contains(&folded) || words().no.contains(&folded)
}

/// An id that only shows how one is written, with nothing beside it but what says so.
fn is_placeholder(text: &str) -> bool {
    let bare = text.trim().trim_start_matches("FI").to_lowercase();
    words().placeholders.contains(&bare)
}

/// `# not in use: Koivu Oy`, as people take a line out of a table of text.
fn is_commented(line: &Line) -> bool {
    let first = line.cells.iter().map(str::trim).find(|cell| !cell.is_empty()).unwrap_or_default();
    let rest = first.strip_prefix("# ").or_else(|| first.strip_prefix("//"));
    rest.is_some_and(|rest| rest.trim_start().starts_with(char::is_alphabetic))
}

/// A text that begins by saying that it is an example.
fn begins_example(text: &str) -> bool {
    let text = text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let begins = |start: &String| text.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start));
    words().for_example.iter().any(begins)
}

/// One text alone, where other rows have more, that is no company's name: the title of what stands below it.
fn is_subtitle(line: &Line) -> bool {
    let mut filled = line.cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    match (filled.next(), filled.next()) {
        // Where formulas have no value, other texts are missing.
        (Some(text), None) => !line.is_unvalued && !is_data(text) && !is_company(text),
        _ => false,
    }
}

/// A cell that says of its row that it is an example of how to fill in: the word stands alone.
fn is_example(cell: &str) -> bool {
    let bare = cell.trim_matches(|letter: char| !letter.is_alphanumeric());
    words().examples.contains_in_any_case(bare)
}

/// A yes or a no, a sign for nothing, or a number no longer than those of rows.
fn is_mark(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let is_number = digits > 0 && cell.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','));
    let is_tick = || {
        let folded = fold(cell);
        words().yes.contains(&folded) || words().no.contains(&folded)
    };
    is_number && digits <= LONGEST_ROW_NUMBER || cell.len() <= LONGEST_TICK && (is_tick() || is_no_answer(cell))
}

/// A name that templates give: a word for an example, and nothing else but the form of a company or a number.
fn is_name_of_example(name: &str) -> bool {
    let words = words();
    let begins = |word: &String| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    if !words.example_names.iter().any(begins) {
        return false;
    }
    let parts = tokens(name);
    let mut rest = parts.iter().skip(1);
    parts.first().is_some_and(|first| words.example_names.contains(first))
        && rest.all(|it| words.company_forms.contains(it) || it.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a line says in every cell what the heading says there, which is given as it is compared.
fn is_heading_again(line: &Line, heading: &[Option<String>]) -> bool {
    let is_same = |(at, cell): (usize, &str)| {
        cell.trim().is_empty() || heading.get(at).and_then(Option::as_ref).is_some_and(|text| plain(cell) == *text)
    };
    line.cells.iter().enumerate().all(is_same) && line.filled() > 1
}
