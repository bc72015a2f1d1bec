//! The shells that commands are written for, and what a command is for.

use serde::Deserialize;

/// A shell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Shell {
    /// bash, and what is like it.
    #[default]
    Bash,
    /// PowerShell.
    Powershell,
    /// The command prompt of Windows.
    Cmd,
}

/// What a command is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(super) enum Kind {
    /// The whole handshake and one request, with the certificate.
    Handshake,
    /// The service's certificate, without one of one's own.
    Server,
    /// Name, port and proxy, without a certificate.
    Network,
    /// The addresses of the name, and whether anything listens at the port.
    Reach,
    /// What the service answers to a request for a path.
    Page,
    /// What the service answers to a message.
    Answer,
    /// The handshake as Java sees it.
    Java,
    /// The key stores that Java reads, made of the files.
    KeyStores,
    /// A call by Java with these key stores.
    JavaCall,
}

impl Kind {
    /// What is run before the first try, in the order that finds faults fastest.
    pub(super) const FIRST_TRY: [Self; 5] =
        [Self::Network, Self::Handshake, Self::Answer, Self::KeyStores, Self::JavaCall];

    /// The name the translations know it by.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Handshake => "handshake",
            Self::Server => "server",
            Self::Network => "network",
            Self::Reach => "reach",
            Self::Page => "page",
            Self::Answer => "answer",
            Self::Java => "java",
            Self::KeyStores => "key-stores",
            Self::JavaCall => "java-call",
        }
    }
}

impl Shell {
    /// Every shell.
    pub const ALL: [Self; 3] = [Self::Bash, Self::Powershell, Self::Cmd];

    /// What it is called everywhere.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Powershell => "PowerShell",
            Self::Cmd => "cmd",
        }
    }

    /// The name other programs know it by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Powershell => "powershell",
            Self::Cmd => "cmd",
        }
    }

    /// A word that the shell takes as it is.
    pub(super) fn quoted(self, word: &str) -> String {
        let plain = |it: char| it.is_ascii_alphanumeric() || "._-/+@:".contains(it);
        match self {
            _ if !word.is_empty() && word.chars().all(plain) => word.to_owned(),
            Self::Bash => format!("'{}'", word.replace('\'', r"'\''")),
            Self::Powershell => format!("'{}'", word.replace('\'', "''")),
            Self::Cmd => format!("\"{}\"", word.replace('"', "")),
        }
    }
}
