//! The one command to run next, for a shell, a host and the chosen files. The lines are in `assets/connection/commands.ron`.

use super::knowledge::Knowledge;
use super::shell::{Kind, Shell};
use crate::certificate::{Content, Inspection, Object};

/// A command to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The line to type.
    pub command: String,
    /// Where.
    pub shell: Shell,
}

/// The words in capitals that stand in a command for what is not known.
const BLANKS: [&str; 4] = ["HOST", "CHAIN.pem", "OWN.key", "SERVER-CA.pem"];

impl Next {
    /// Whether a word in capitals is left in it for who types it.
    #[must_use]
    pub fn is_to_be_completed(&self) -> bool {
        BLANKS.iter().any(|word| self.command.contains(word))
    }
}

/// A command of the first try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The name the translations know it by.
    pub code: &'static str,
    /// The line to type.
    pub command: String,
}

/// The commands of the first try, in the order that finds faults fastest.
#[must_use]
pub fn first_try(shell: Shell, chosen: &Chosen) -> Vec<Trial> {
    let trial = |kind: Kind| Some(Trial { code: kind.code(), command: made(kind, shell, chosen)?.command });
    Kind::FIRST_TRY.into_iter().filter_map(trial).collect()
}

/// The host and files a command is made for. What is not known is left as a word in capitals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The host of the service.
    pub host: Option<String>,
    /// Its port.
    pub port: Option<u16>,
    /// The file with the certificate and what is between it and the root.
    pub certificate: Option<String>,
    /// The file with the private key.
    pub key: Option<String>,
    /// The file with who issued the server's certificate.
    pub authority: Option<String>,
}

impl Chosen {
    /// The files by what an inspection found in them; `names` are theirs, in its order. An authority that issued nothing
    /// here is taken for the server's.
    #[must_use]
    pub fn of(inspection: &Inspection, names: &[String]) -> Self {
        let name = |test: &dyn Fn(usize, &Object) -> bool| {
            let found = inspection.objects.iter().enumerate().find(|(at, object)| test(*at, object));
            found.and_then(|(_, object)| names.get(object.file).cloned())
        };
        let is_certificate = |it: &Object| matches!(it.content, Content::Certificate(_));
        let is_issuer = |at: usize| inspection.chains.iter().any(|chain| chain.contains(&at));
        Self {
            certificate: name(&|_, it| is_certificate(it) && it.is_leaf())
                .or_else(|| name(&|_, it| matches!(it.content, Content::Pkcs12(_)))),
            key: name(&|_, it| matches!(it.content, Content::PrivateKey(_) | Content::EncryptedKey(_))),
            authority: name(&|at, it| is_certificate(it) && !it.is_leaf() && !is_issuer(at)),
            ..Self::default()
        }
    }
}

/// The command of this kind, made for what was chosen.
pub(super) fn made(kind: Kind, shell: Shell, chosen: &Chosen) -> Option<Next> {
    let commands = &Knowledge::get().commands;
    let line = commands.iter().find(|it| it.kind == kind && it.shell == shell).map(|it| it.line.as_str())?;
    let file =
        |path: &Option<String>, name: &str| path.as_deref().map_or_else(|| name.to_owned(), |path| shell.quoted(path));
    let key = chosen.key.clone().or_else(|| chosen.certificate.clone());
    let mut command = line.to_owned();
    let [host, chain, own, authority] = BLANKS;
    for (gap, value) in [
        ("{host}", chosen.host.clone().unwrap_or_else(|| host.to_owned())),
        ("{port}", chosen.port.unwrap_or(443).to_string()),
        ("{certificate}", file(&chosen.certificate, chain)),
        ("{key}", file(&key, own)),
        ("{authority}", file(&chosen.authority, authority)),
    ] {
        command = command.replace(gap, &value);
    }
    Some(Next { command, shell })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_command_in_every_shell_and_paths_are_quoted() {
        let chosen = Chosen { certificate: Some("/srv/o'n $(x).pem".to_owned()), ..Chosen::default() };
        let file = || Some("own.pem".to_owned());
        let (host, port) = (Some("palvelin.example".to_owned()), Some(443));
        let whole = Chosen { host, port, certificate: file(), key: file(), authority: file() };
        let first = made(Kind::FIRST_TRY[0], Shell::Bash, &chosen).expect("a command");
        assert!(first.is_to_be_completed(), "nobody has named the host: {}", first.command);
        for kind in Kind::FIRST_TRY.into_iter().chain([Kind::Java, Kind::Reach]) {
            for shell in Shell::ALL {
                let next = made(kind, shell, &chosen).expect("a command");
                assert!(!next.command.contains('{'), "{}", next.command);
                let whole = made(kind, shell, &whole).expect("a command");
                assert!(!whole.is_to_be_completed(), "{}", whole.command);
            }
        }
        let next = made(Kind::Handshake, Shell::Bash, &chosen).expect("a command");
        assert!(next.command.contains(r"-cert_chain '/srv/o'\''n $(x).pem'"), "{}", next.command);
        assert!(next.command.contains("-verify_hostname HOST"), "{}", next.command);
    }
}
