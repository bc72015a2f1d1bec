//! Why a text is not a case, with what is needed to say so.

/// Why a text is not a case of this format.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// There is nothing in it.
    Empty,
    /// RON, or something like it, but of something else.
    NotACase,
    /// Made by a newer program, and not understood here.
    Newer {
        /// Its format.
        format: u32,
    },
    /// It stops in the middle.
    EndsEarly,
    /// Values inside values without end.
    TooDeep,
    /// A name that is not known here.
    UnknownName {
        /// The name.
        name: String,
    },
    /// A name stands twice where it may stand once.
    Twice {
        /// The name.
        name: String,
    },
    /// Something that must be there is not.
    MissingName {
        /// Its name.
        name: String,
    },
    /// A value that is not what it should be, such as a day that does not exist.
    BadValue,
    /// A character that does not belong there.
    Syntax,
    /// Two values stand one after the other without a comma.
    MissingComma,
    /// A text has no quotes about it, or has lost one.
    MissingQuote,
    /// No colon stands between a name and its value.
    MissingColon,
    /// A bracket that was opened is not closed on its line.
    MissingBracket,
    /// An answer that does not say of which kind it is.
    MissingKind,
    /// A quotation mark inside a text, which ends the text.
    QuoteInText,
    /// A backslash inside a text, which begins something that is no letter.
    Backslash,
    /// A comma with no value before it.
    ExtraComma,
    /// A comment that has no end.
    OpenComment,
    /// Something stands after the end of the case.
    GoesOn,
    /// A character that nobody sees.
    Unseen {
        /// Its number, as Unicode has it.
        code: u32,
    },
    /// A day in another form than the file has it.
    BadDate {
        /// As it stands there.
        text: String,
        /// As it should, where that is clear.
        right: Option<String>,
    },
    /// Both sides with the marks of git between them.
    ConflictMarks,
}
