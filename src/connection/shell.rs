//! The shells that commands are written for, and what a command is for.

use serde::Deserialize;

/// A shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Shell {
    /// bash, and what is like it.
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
    /// Name, port and proxy, without a certificate.
    Network,
    /// What the service answers to a message.
    Answer,
    /// The handshake as Java sees it.
    Java,
}

impl Shell {
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
