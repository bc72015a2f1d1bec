//! What is written of a case, and for whom.

use crate::process::Audience;
use std::str::FromStr;
use strum::IntoStaticStr;

/// What is written, for whom, and what is left out of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// What is written.
    pub kind: DocumentKind,
    /// The reader of a checklist.
    pub audience: Audience,
    /// Whether people's names, how to reach them, and where files are, are left out. In free texts only what is known
    /// from other answers, and mail addresses, are found.
    pub redact: bool,
    /// Where lists stand that are longer than a reader can use.
    pub long_lists: LongLists,
}

impl Scope {
    /// Whether nothing is left out, as in a bundle that holds the case itself.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.kind == DocumentKind::Checklist && self.audience == Audience::Successor && !self.redact
    }
}

/// A document that is made of a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum DocumentKind {
    /// Everything, for whoever carries on.
    #[default]
    Checklist,
    /// The written account of 661/2009 § 44.
    Account,
    /// What an end customer has to know and acknowledge.
    Customer,
    /// What the technician does when the certificate is renewed.
    Runbook,
    /// One page for the management.
    Management,
}

impl DocumentKind {
    /// Every document, the most used first.
    pub const ALL: [Self; 5] = [Self::Checklist, Self::Account, Self::Customer, Self::Runbook, Self::Management];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl FromStr for DocumentKind {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|kind| kind.name() == name).ok_or(())
    }
}

/// Where a list of more rows than [`LONG`] stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LongLists {
    /// In small letters at the end of the document.
    #[default]
    Annex,
    /// Only in the workbook.
    Workbook,
}

/// A list of more rows than this is long.
pub const LONG: usize = 100;

impl LongLists {
    /// Both places.
    pub const ALL: [Self; 2] = [Self::Annex, Self::Workbook];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Annex => "annex",
            Self::Workbook => "workbook",
        }
    }
}

impl FromStr for LongLists {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|place| place.name() == name).ok_or(())
    }
}

/// The name of a reader on the command line.
#[must_use]
pub(super) fn reader_name(audience: Audience) -> &'static str {
    match audience {
        Audience::Successor => "successor",
        Audience::Technical => "technical",
        Audience::Auditor => "auditor",
    }
}

/// The reader with this name on the command line.
#[must_use]
pub fn reader(name: &str) -> Option<Audience> {
    let all = [Audience::Successor, Audience::Technical, Audience::Auditor];
    all.into_iter().find(|audience| reader_name(*audience) == name)
}
