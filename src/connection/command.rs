//! The one command to run next, for a shell, a host and the chosen files. The lines are in `assets/connection/commands.ron`.

use super::called::Called;
use super::host;
use super::knowledge::Knowledge;
use super::own::own_leaf;
use super::proxy::Proxy;
use super::shell::{Kind, Shell};
use crate::certificate::{Content, Inspection, Object, Relation, RelationKind};
use std::net::IpAddr;

/// A command to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The line to type.
    pub command: String,
    /// Where.
    pub shell: Shell,
    kind: Kind,
    /// What the text that was read tells of the call.
    pub(super) called: Called,
}

/// The words in capitals that stand in a command for what is not known.
const BLANKS: [&str; 6] = ["HOST", "PORT", "PATH", "CHAIN.pem", "OWN.key", "SERVER-CA.pem"];

impl Next {
    /// The command of this kind, made for what was chosen, so that it runs as it is printed where that can be.
    pub(super) fn of(kind: Kind, shell: Shell, called: &Called, chosen: &Chosen) -> Option<Self> {
        let command = filled(kind, shell, &Aim::at(called, chosen), Unknown::LeftOut)?;
        Some(Self { command, shell, kind, called: called.clone() })
    }

    /// The same for another call.
    pub(super) fn told(&self, called: &Called, chosen: &Chosen) -> Option<Self> {
        Self::of(self.kind, self.shell, called, chosen)
    }

    /// The same with what else is told of the call.
    pub(super) fn or_told(&self, called: &Called, chosen: &Chosen) -> Option<Self> {
        Self::of(self.kind, self.shell, &self.called.or(called), chosen)
    }

    /// Whether a proxy is on the way and the command goes past it.
    pub(super) fn is_past_proxy(&self) -> bool {
        let is_through = |proxy: &Proxy| proxy.address().is_some_and(|address| self.command.contains(address));
        // Java goes as the client itself does.
        self.kind != Kind::Java && self.called.proxy.as_ref().is_some_and(|proxy| !is_through(proxy))
    }

    /// The same for what is chosen now.
    #[must_use]
    pub fn made_for(&self, chosen: &Chosen) -> Option<Self> {
        Self::of(self.kind, self.shell, &self.called, chosen)
    }

    /// Whether a word in capitals is left in it for who types it.
    #[must_use]
    pub fn is_to_be_completed(&self) -> bool {
        let mut words = self.command.split(|it: char| !it.is_ascii_alphanumeric() && !".-_".contains(it));
        words.any(|word| BLANKS.contains(&word))
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
    let aim = Aim::at(&Called::default(), chosen);
    let trial = |kind: Kind| Some(Trial { code: kind.code(), command: filled(kind, shell, &aim, Unknown::Named)? });
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
    /// The files by what an inspection found in them; `names` are theirs, in its order, and `host` is the name the
    /// certificate is for where that is known. An authority that issued nothing here is taken for the server's.
    #[must_use]
    pub fn of(inspection: &Inspection, names: &[String], host: &str) -> Self {
        let objects = || inspection.objects.iter().enumerate();
        let name = |at: usize| inspection.objects.get(at).and_then(|it| names.get(it.file).cloned());
        let find = |test: &dyn Fn(usize, &Object) -> bool| objects().find(|(at, it)| test(*at, it)).map(|(at, _)| at);
        let leaf = own_leaf(inspection, host);
        let store = || find(&|_, it| matches!(it.content, Content::Pkcs12(_)));
        let is_authority = |at: usize, it: &Object| !it.is_leaf() && is_of_service(inspection, at, it);
        Self {
            certificate: leaf.or_else(store).and_then(name),
            key: key_of(inspection, leaf).or_else(|| store().filter(|_| leaf.is_none())).and_then(name),
            authority: find(&is_authority).and_then(name),
            ..Self::default()
        }
    }

    /// The same for a service as somebody typed it: `host`, `host:port` or a whole address.
    #[must_use]
    pub fn for_service(self, typed: &str) -> Self {
        let (host, port) = host::typed(typed).unzip();
        Self { host, port: port.flatten(), ..self }
    }
}

/// What a command is for: what was chosen, and what a text tells where nothing was.
struct Aim {
    chosen: Chosen,
    path: Option<String>,
    proxy: Option<String>,
}

impl Aim {
    /// Who names a host without a port means that of HTTPS.
    fn at(called: &Called, chosen: &Chosen) -> Self {
        let told = &called.service;
        let is_same = chosen.host.is_none() || chosen.host == told.host;
        let port = chosen.port.or_else(|| told.port.filter(|_| is_same));
        let host = chosen.host.clone().or_else(|| told.host.clone());
        let port = port.or_else(|| chosen.host.as_ref().map(|_| host::HTTPS));
        Self {
            chosen: Chosen { host, port, ..chosen.clone() },
            path: called.request.path.clone(),
            proxy: called.proxy.as_ref().and_then(Proxy::address).map(str::to_owned),
        }
    }
}

/// Whether a certificate may be that of who issued the service's: it issued none of one's own, in whatever file it stands, and is not
/// in a file with one of one's own.
fn is_of_service(inspection: &Inspection, at: usize, object: &Object) -> bool {
    let Content::Certificate(certificate) = &object.content else { return false };
    let chained = inspection.chains.iter().flatten().filter_map(|at| inspection.objects.get(*at));
    let mut chained = chained.filter_map(|it| {
        let Content::Certificate(it) = &it.content else { return None };
        Some(it)
    });
    let is_issuer = inspection.chains.iter().any(|chain| chain.contains(&at)) || chained.any(|it| it == certificate);
    let is_beside_own = inspection.objects.iter().any(|it| it.file == object.file && it.is_leaf());
    !is_issuer && !is_beside_own
}

/// The private key of a certificate. One that is locked may be its key; one that is another's is not.
fn key_of(inspection: &Inspection, certificate: Option<usize>) -> Option<usize> {
    let fits = |at: usize| {
        let ends = |a: usize, b: usize| Some(a) == certificate && b == at;
        let is_same = |it: &&Relation| it.kind == RelationKind::SameKey;
        inspection.relations.iter().filter(is_same).any(|it| ends(it.from, it.to) || ends(it.to, it.from))
    };
    let rank = |at: usize, content: &Content| match content {
        Content::PrivateKey(_) if certificate.is_none() || fits(at) => Some(0),
        Content::EncryptedKey(_) => Some(1),
        Content::PrivateKey(_)
        | Content::Certificate(_)
        | Content::Request(_)
        | Content::PublicKey(_)
        | Content::RevocationList(_)
        | Content::Pkcs12(_)
        | Content::Unknown(_) => None,
    };
    let ranked = inspection.objects.iter().enumerate().filter_map(|(at, it)| Some((rank(at, &it.content)?, at)));
    ranked.min().map(|(_, at)| at)
}

/// What becomes of the part of a command that needs something that is not known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unknown {
    /// A word in capitals stands for it.
    Named,
    /// The part is left out where the command runs without it.
    LeftOut,
}

/// A gap of a command: what is put in, and the word for who types it where that is not known.
struct Gap {
    gap: &'static str,
    value: Option<String>,
    blank: &'static str,
}

fn filled(kind: Kind, shell: Shell, aim: &Aim, unknown: Unknown) -> Option<String> {
    let commands = &Knowledge::get().commands;
    let line = commands.iter().find(|it| it.kind == kind && it.shell == shell).map(|it| it.line.as_str())?;
    let gaps = gaps(shell, aim);
    let whole = with_parts(line, |part| {
        let needed = || gaps.iter().filter(|gap| part.contains(gap.gap));
        needed().all(|it| it.value.is_some() || (unknown == Unknown::Named && !it.blank.is_empty()))
    });
    let put = |command: String, it: &Gap| command.replace(it.gap, it.value.as_deref().unwrap_or(it.blank));
    Some(gaps.iter().fold(whole, put))
}

fn gaps(shell: Shell, aim: &Aim) -> [Gap; 9] {
    let [host, port, path, chain, own, authority] = BLANKS;
    let chosen = &aim.chosen;
    let file = |path: &Option<String>| path.as_deref().map(|path| shell.quoted(path));
    let name = chosen.host.clone().unwrap_or_else(|| host.to_owned());
    // An address has no name that could be sent or compared.
    let name = Some(name).filter(|it| it.trim_matches(['[', ']']).parse::<IpAddr>().is_err());
    [
        Gap { gap: "{host}", value: chosen.host.clone(), blank: host },
        Gap { gap: "{name}", value: name, blank: "" },
        Gap { gap: "{port}", value: chosen.port.map(|it| it.to_string()), blank: port },
        Gap { gap: "{proxy}", value: aim.proxy.clone(), blank: "" },
        // Before anything was asked any path will do.
        Gap { gap: "{any}", value: Some(aim.path.clone().unwrap_or_else(|| "/".to_owned())), blank: "" },
        Gap { gap: "{path}", value: aim.path.as_deref().map(|it| it.trim_start_matches('/').to_owned()), blank: path },
        Gap { gap: "{certificate}", value: file(&chosen.certificate), blank: chain },
        Gap { gap: "{key}", value: file(&chosen.key), blank: own },
        Gap { gap: "{authority}", value: file(&chosen.authority), blank: authority },
    ]
}

/// A line with those of its parts in brackets that are kept, and without the brackets.
fn with_parts(line: &str, is_kept: impl Fn(&str) -> bool) -> String {
    let mut pieces = line.split('[');
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (part, after) = piece.split_once(']').unwrap_or((piece, ""));
        if is_kept(part) {
            whole.push_str(part);
            whole.push_str(after);
        } else {
            let begin = whole.trim_end().len();
            whole.truncate(begin);
            whole.push_str(after);
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connection::text::Text;

    #[test]
    fn every_kind_has_a_command_in_every_shell_and_paths_are_quoted() {
        let chosen = Chosen { certificate: Some("/srv/o'n $(x).pem".to_owned()), ..Chosen::default() };
        let file = || Some("own.pem".to_owned());
        let (host, port) = (Some("palvelin.example".to_owned()), Some(443));
        let whole = Chosen { host, port, certificate: file(), key: file(), authority: file() };
        let called = Called::of("> POST /soap HTTP/1.1", "", &Text::of(""));
        let made = |kind: Kind, shell: Shell, chosen: &Chosen| Next::of(kind, shell, &called, chosen);
        let first = made(Kind::FIRST_TRY[0], Shell::Bash, &chosen).expect("a command");
        assert!(first.is_to_be_completed(), "nobody has named the host: {}", first.command);
        for kind in Kind::FIRST_TRY.into_iter().chain([Kind::Java, Kind::Reach, Kind::Server, Kind::Page]) {
            for shell in Shell::ALL {
                let next = made(kind, shell, &chosen).expect("a command");
                assert!(!next.command.contains(['{', '[']), "{}", next.command);
                let whole = made(kind, shell, &whole).expect("a command");
                assert!(!whole.is_to_be_completed(), "{}", whole.command);
            }
        }
        let next = made(Kind::Handshake, Shell::Bash, &chosen).expect("a command");
        assert!(next.command.contains(r"-cert_chain '/srv/o'\''n $(x).pem'"), "{}", next.command);
        assert!(next.command.contains("-verify_hostname HOST"), "{}", next.command);
    }

    #[test]
    fn a_word_in_capitals_is_a_whole_word() {
        let file = || Some("REPORT.pem".to_owned());
        let (host, port) = (Some("HOSTED.example".to_owned()), Some(7101));
        let chosen = Chosen { host, port, certificate: file(), key: file(), authority: file() };
        let made = Next::of(Kind::Handshake, Shell::Bash, &Called::default(), &chosen).expect("a command");
        assert!(!made.is_to_be_completed(), "{}", made.command);
    }

    #[test]
    fn a_port_that_nobody_named_is_left_to_who_types_it() {
        let told = |port: Option<u16>| {
            let service = host::Told { host: Some("palvelin".to_owned()), port };
            Called { service, ..Called::default() }
        };
        let command = |called: &Called, typed: &str| {
            let made = Next::of(Kind::Network, Shell::Bash, called, &Chosen::default().for_service(typed));
            made.expect("a command").command
        };
        assert!(command(&told(None), "").contains("https://palvelin:PORT/"));
        assert!(command(&told(Some(7101)), "").contains("https://palvelin:7101/"));
        assert!(command(&told(Some(7101)), "palvelin").contains("https://palvelin:7101/"));
        assert!(command(&told(Some(7101)), "toinen").contains("https://toinen:443/"));
    }
}
