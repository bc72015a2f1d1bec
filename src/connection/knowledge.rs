//! What is known of clients, alerts and lines: `assets/connection`, read once.

use super::any_of::AnyOf;
use super::cause::Cause;
use super::phrase::{Phrases, first_part};
use super::shell::{Kind, Shell};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Everything that is known. [`Knowledge::get`] has it.
#[derive(Debug, Default)]
pub struct Knowledge {
    /// The clients, the more telling marks first.
    pub clients: Vec<Client>,
    /// What VTJkysely answers with.
    pub returns: Vec<Return>,
    pub(super) alerts: Vec<Alert>,
    pub(super) rules: Vec<Rule>,
    pub(super) commands: Vec<Command>,
    pub(super) marks: Marks,
    pub(super) secrets: Secrets,
    pub(super) local: Vec<Local>,
}

/// A client, known by its texts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Client {
    /// The name other programs know it by.
    pub id: String,
    /// The versions that were run, or where it is written, with the day.
    pub source: String,
    pub(super) marks: Vec<String>,
    /// What else it comes to that this client sends no certificate.
    pub(super) without: Vec<Cause>,
    /// That it sends none for these is so on some systems alone, so a server that got one tells nothing about them.
    #[serde(default)]
    pub(super) is_sometimes: bool,
    /// It sends the first certificate of a file alone, so that the others are in the file tells nothing.
    #[serde(default)]
    pub(super) is_first_only: bool,
    /// It reads PEM and no key store.
    #[serde(default)]
    pub(super) wants_pem: bool,
    /// It carries what others say and answers nothing by itself: what came back through it is the service's.
    #[serde(default)]
    pub(super) is_tunnel: bool,
    /// It does not go where HTTP sends it unless told to, so what it could not reach is not where it was sent.
    #[serde(default)]
    pub(super) never_follows: bool,
    /// It runs on Windows when the text does not say otherwise.
    #[serde(default)]
    pub(super) is_windows: bool,
}

/// A return code of VTJkysely.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Return {
    /// As the service writes it.
    pub code: String,
    /// The name the translations know it by.
    pub meaning: String,
}

/// A TLS alert by which a server refuses.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Alert {
    pub(super) number: u16,
    pub(super) names: Vec<String>,
    pub(super) causes: Vec<Cause>,
    pub(super) none_sent: bool,
    /// Servers that say this name the authorities they accept, so a client that holds back had a good chain.
    #[serde(default)]
    pub(super) names_authorities: bool,
}

/// Where in a connection a line belongs. The first in which something fits decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) enum Stage {
    /// The client could not read the file of the authorities it trusts.
    Authorities,
    /// The client could not use its own files.
    Own,
    /// The client refused the server.
    Trust,
    /// A proxy refused.
    Proxy,
    /// The server refused the client.
    Refused,
    /// HTTP came back.
    Answer,
    /// The connection did not come about, or broke.
    Network,
    /// What says least.
    Late,
}

/// What a line fits.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub(super) stage: Stage,
    /// One of these is on the line, as it is written or word by word.
    #[serde(default)]
    pub(super) says: Vec<String>,
    /// Or the line tells of an HTTP answer with one of these numbers.
    #[serde(default)]
    pub(super) status: Vec<u16>,
    /// Or that the client ended with one of these.
    #[serde(default)]
    pub(super) ended: Vec<u16>,
    /// One of these is on the line too.
    #[serde(default)]
    pub(super) and: Vec<String>,
    /// None of these is on the line.
    #[serde(default)]
    pub(super) unless: Vec<String>,
    /// One of these is anywhere in the text.
    #[serde(default)]
    pub(super) with: Vec<String>,
    /// None of these is anywhere in the text.
    #[serde(default)]
    pub(super) without: Vec<String>,
    /// One of these is in the page that came with the answer on the line.
    #[serde(default)]
    pub(super) page: Vec<String>,
    /// Only for these clients; `unknown` is a text that shows none.
    #[serde(default)]
    pub(super) clients: Vec<String>,
    /// What it fits, most likely first; nothing when the call succeeded.
    pub(super) causes: Vec<Cause>,
    /// What it fits too, but rarely.
    #[serde(default)]
    pub(super) further: Vec<Cause>,
    /// Only when the text shows that it was still at the handshake.
    #[serde(default)]
    pub(super) in_handshake: bool,
    /// What makes a client send no certificate fits as well.
    #[serde(default)]
    pub(super) none_sent: bool,
    /// What makes a server close without a word fits as well.
    #[serde(default)]
    pub(super) cut: bool,
    /// Servers that say this name the authorities they accept, so a client that holds back had a good chain.
    #[serde(default)]
    pub(super) names_authorities: bool,
}

/// What is looked for besides the rules, in small letters.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Marks {
    pub(super) alert: AnyOf,
    pub(super) alert_sent: AnyOf,
    pub(super) traced: AnyOf,
    /// What a program says at the end of a pipe into which nothing came, as it is written.
    pub(super) piped: AnyOf,
    /// What it says on the line after that.
    pub(super) piped_after: AnyOf,
    pub(super) asked: AnyOf,
    /// The service's hello came in, and what shows that the refusal came before it.
    pub(super) hello: AnyOf,
    pub(super) at_once: AnyOf,
    /// The words of libraries that send what they were given, whatever the server accepts.
    pub(super) sends_all: AnyOf,
    /// What a client says that goes on although something is wrong with the service's certificate, and one that does not.
    pub(super) went_on: AnyOf,
    pub(super) gave_up: AnyOf,
    /// What a look at the service's certificate shows, all of it; what was typed that gives a certificate of one's own; and
    /// what is shown of a whole handshake alone.
    pub(super) looked_at: Vec<String>,
    pub(super) certificate_given: AnyOf,
    pub(super) whole_handshake: AnyOf,
    /// In curl's trace of a call, all of it; in one by TLS; and in the log of a program in front, as they are written.
    pub(super) plain_call: Vec<String>,
    pub(super) call_by_tls: AnyOf,
    pub(super) log_of_front: AnyOf,
    /// In the log of a program in front that was at the handshake, small.
    pub(super) reached: AnyOf,
    /// What a client says when it begins to connect, small.
    pub(super) contacts: AnyOf,
    /// What a program says that asks for the password of a key.
    pub(super) pass_phrase: AnyOf,
    /// What was typed that gives s_client the authorities that are trusted.
    pub(super) authorities_given: AnyOf,
    /// What was typed that gives it the chain to send.
    pub(super) chain_given: AnyOf,
    /// Before the name of a file that must be PEM, and of one that must be a key store; and what says of what kind it is, small.
    pub(super) wants_pem: AnyOf,
    pub(super) wants_store: AnyOf,
    pub(super) kind_given: AnyOf,
    /// What stands in a stack when time is up.
    pub(super) timed_out: AnyOf,
    /// What stands in a stack while the handshake is going on.
    pub(super) in_handshake: AnyOf,
    pub(super) certificate_out: String,
    pub(super) certificates_out: String,
    pub(super) none_out: AnyOf,
    /// What begins the list of the authorities that the service accepts, as it is written.
    pub(super) accepted: AnyOf,
    pub(super) server: AnyOf,
    pub(super) host: Vec<String>,
    /// Before the address and port of a host that is named elsewhere.
    pub(super) address: Vec<String>,
    pub(super) not_the_service: Vec<String>,
    /// Before the address of a proxy, as it is written; and what tells that there is one, small.
    pub(super) proxy_at: AnyOf,
    pub(super) proxied: AnyOf,
    /// Where curl asks a proxy for a tunnel, and before the name of what it was connected to; as they are written.
    pub(super) tunnel_asked: AnyOf,
    pub(super) connected_to: String,
    /// Words before the number of an HTTP answer, words after it with the number, and words before a number that is none.
    pub(super) status_before: Vec<String>,
    /// Of these, what tells of a good answer too; words that link one to the number; and units after a number that is none.
    pub(super) status_sure: Vec<String>,
    pub(super) status_links: Vec<String>,
    pub(super) status_units: Vec<String>,
    /// What stands between the address that was called and the number of its answer.
    pub(super) after_address: Vec<String>,
    /// What words begin with that tell what a test expected, and words before what came instead.
    pub(super) status_expected: Vec<String>,
    pub(super) status_came: Vec<String>,
    pub(super) reasons: Vec<String>,
    pub(super) status_not: Vec<String>,
    /// What ends with a number, words that link it to the number, and of these what tells of the end alone.
    pub(super) ended_by: Vec<String>,
    pub(super) ended_links: Vec<String>,
    pub(super) ended_at_once: Vec<String>,
    /// What a program logs of an answer that it gave itself, small.
    pub(super) served: AnyOf,
    /// Parts of the names of settings that are no errors in front of a value.
    pub(super) settings: Vec<String>,
    /// What stands around another failure and is none by itself.
    pub(super) frames: AnyOf,
    /// What a sentence has that tells of failures in general.
    pub(super) told_of: Phrases,
    /// What a shell shows of a command that it runs.
    pub(super) shown_commands: Vec<String>,
    /// After which source stands in quotes; what heads the frames of Python; and who made a change in a log of git.
    pub(super) quoting: Vec<String>,
    pub(super) traceback: String,
    pub(super) signed: Vec<String>,
    /// What a line of a listing of certificates begins with, and a condition in source.
    pub(super) listed: Vec<String>,
    pub(super) conditions: Vec<String>,
    /// What a log begins with before anything happened.
    pub(super) preamble: Vec<String>,
    /// What a new line of a log begins with, beside its time.
    pub(super) begins: Vec<String>,
    /// What a client prints in the middle of an attempt, so that it begins none.
    pub(super) repeated: Vec<String>,
    /// What tells, before a line that begins like the first one, that the same call goes on; small.
    pub(super) joins: AnyOf,
    /// In a command that looks at a file and calls nothing, small.
    pub(super) no_call: AnyOf,
    /// In a command that calls the service itself, and in one that shows a log, small.
    pub(super) called: AnyOf,
    pub(super) shows_log: AnyOf,
    /// Before the number of an attempt, small.
    pub(super) attempts: Vec<String>,
    /// Levels of a log below a warning and the others, as they are written; fields that tell of a low one; and what stands in a
    /// trace of the handshake, whose level tells nothing.
    pub(super) low_levels: Vec<String>,
    pub(super) high_levels: Vec<String>,
    pub(super) low_fields: AnyOf,
    /// What tells of a failure at any level, small.
    pub(super) fails: AnyOf,
    pub(super) traces: AnyOf,
    /// What the name of a class ends with that says what it is for, as it is written.
    pub(super) loggers: AnyOf,
    /// What shows that the text is what a command of this program printed.
    pub(super) ran_network: AnyOf,
    pub(super) ran_answer: AnyOf,
    pub(super) ran_java: AnyOf,
    pub(super) ran_reach: AnyOf,
    pub(super) powershell: AnyOf,
    /// Before the name of who issued a certificate, and names of programs that open the traffic on its way.
    pub(super) issuer: AnyOf,
    /// On the line with who issued the service's certificate, and on the line with its names, the more telling first.
    pub(super) issued_by: AnyOf,
    pub(super) names: AnyOf,
    pub(super) openers: AnyOf,
}

/// What is secret in a line, in small letters.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Secrets {
    /// A name ends with one of these, or its last part is one of the words.
    pub(super) names: Vec<String>,
    pub(super) words: Vec<String>,
    /// Of these, what stands after them in quotes without a sign between.
    pub(super) quoted: Vec<String>,
    /// What looks like a name of these and is none.
    pub(super) not: Vec<String>,
    /// Names whose value has several words, and what it may begin with.
    pub(super) headers: Vec<String>,
    pub(super) schemes: Vec<String>,
    /// What is written instead of a password to say where it is, and where there is none.
    pub(super) elsewhere: Vec<String>,
    pub(super) none: Vec<String>,
    /// Options before user:password, file:password, a proxy with both, or cookies; as they are written.
    pub(super) user_options: Vec<String>,
    pub(super) file_options: Vec<String>,
    pub(super) proxy_options: Vec<String>,
    pub(super) cookie_options: Vec<String>,
    /// Options that take a password in one program alone.
    pub(super) options_of: Vec<OptionOf>,
    /// What a prompt asks for, what asks, and what a message has that follows a prompt on its line.
    pub(super) prompted: AnyOf,
    pub(super) asked: AnyOf,
    pub(super) messages: AnyOf,
    /// What may stand between the name and the value in a sentence.
    pub(super) links: Vec<String>,
    /// Ends of files after which a password may stand.
    pub(super) stores: Vec<String>,
    /// Calls whose texts after the first comma, or after the second, are secret.
    pub(super) calls: Vec<String>,
    pub(super) calls_of_three: Vec<String>,
    /// What gives a password when it is called.
    pub(super) givers: Vec<String>,
    /// The parts of a private key in JSON.
    pub(super) key_parts: Vec<String>,
}

/// An option of one program.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OptionOf {
    pub(super) program: String,
    pub(super) option: String,
    /// What is given to it follows at once: `-pWORD`.
    #[serde(default)]
    pub(super) is_joined: bool,
}

/// A command of a shell, with gaps for the host and files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Command {
    pub(super) kind: Kind,
    pub(super) shell: Shell,
    pub(super) line: String,
}

/// What a system or library says in other languages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Local {
    /// What it says in English.
    pub(super) english: String,
    /// The same in other languages, in small letters where they are those of English.
    pub(super) says: Vec<String>,
}

static KNOWN: LazyLock<Knowledge> = LazyLock::new(|| {
    // A test reads each of them, so none is empty in a program that was let out.
    Knowledge {
        clients: ron::from_str(include_str!("../../assets/connection/clients.ron")).unwrap_or_default(),
        returns: ron::from_str(include_str!("../../assets/connection/returns.ron")).unwrap_or_default(),
        alerts: ron::from_str(include_str!("../../assets/connection/alerts.ron")).unwrap_or_default(),
        rules: ron::from_str(include_str!("../../assets/connection/rules.ron")).unwrap_or_default(),
        commands: ron::from_str(include_str!("../../assets/connection/commands.ron")).unwrap_or_default(),
        marks: ron::from_str(include_str!("../../assets/connection/marks.ron")).unwrap_or_default(),
        secrets: ron::from_str(include_str!("../../assets/connection/secrets.ron")).unwrap_or_default(),
        local: ron::from_str(include_str!("../../assets/connection/local.ron")).unwrap_or_default(),
    }
});

static PARTS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let known = Knowledge::get();
    let phrases = known.rules.iter().flat_map(|rule| &rule.says);
    let phrases = phrases.chain(known.clients.iter().flat_map(|client| &client.marks));
    let whole = known.rules.iter().flat_map(|rule| rule.with.iter().chain(&rule.without));
    let whole = whole.chain(known.local.iter().flat_map(|it| &it.says));
    let marks = &known.marks;
    let marks = [&*marks.host, &marks.address, &marks.traced, &marks.hello, &marks.asked, &marks.at_once]
        .into_iter()
        .chain([&*marks.sends_all, &marks.went_on, &marks.gave_up, &marks.openers, &marks.none_out])
        .chain([&marks.certificate_out, &marks.certificates_out].map(std::slice::from_ref));
    let whole = whole.chain(marks.flatten()).map(String::as_str);
    let parts: BTreeSet<&str> = phrases.map(|it| first_part(it)).chain(whole).collect();
    parts.into_iter().collect()
});

impl Knowledge {
    /// Everything that is known.
    #[must_use]
    pub fn get() -> &'static Self {
        &KNOWN
    }

    /// What is looked for in all lines of a text, each once.
    pub(super) fn parts() -> &'static [&'static str] {
        &PARTS
    }
}

/// Whether one of these is in a text.
pub(super) fn has_any(text: &str, marks: &AnyOf) -> bool {
    marks.is_in(text)
}

/// Whether a text begins with one of these.
pub(super) fn begins(text: &str, marks: &[String]) -> bool {
    marks.iter().any(|mark| text.starts_with(mark.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: for<'a> Deserialize<'a>>(text: &str) -> Vec<T> {
        ron::from_str(text).expect("the list can be read")
    }

    #[test]
    fn every_list_can_be_read_and_is_in_small_letters() {
        let clients: Vec<Client> = read(include_str!("../../assets/connection/clients.ron"));
        let alerts: Vec<Alert> = read(include_str!("../../assets/connection/alerts.ron"));
        let rules: Vec<Rule> = read(include_str!("../../assets/connection/rules.ron"));
        let commands: Vec<Command> = read(include_str!("../../assets/connection/commands.ron"));
        let returns: Vec<Return> = read(include_str!("../../assets/connection/returns.ron"));
        let local: Vec<Local> = read(include_str!("../../assets/connection/local.ron"));
        let _: Marks = ron::from_str(include_str!("../../assets/connection/marks.ron")).expect("the marks can be read");
        let _: Secrets =
            ron::from_str(include_str!("../../assets/connection/secrets.ron")).expect("the secrets can be read");
        assert!(
            clients.len() > 15 && alerts.len() > 10 && rules.len() > 50 && commands.len() > 5 && returns.len() > 10
        );
        let phrases =
            rules.iter().flat_map(|rule| [&rule.says, &rule.and, &rule.unless, &rule.with, &rule.without]).flatten();
        let phrases = phrases.chain(clients.iter().flat_map(|client| &client.marks));
        let phrases = phrases.chain(local.iter().flat_map(|it| it.says.iter().chain([&it.english])));
        let large: Vec<_> = phrases.filter(|it| it.to_ascii_lowercase() != **it).collect();
        assert!(large.is_empty(), "texts are read in small letters, so these never fit: {large:?}");
        let known = |id: &String| id == "unknown" || clients.iter().any(|client| client.id == *id);
        assert!(rules.iter().flat_map(|rule| &rule.clients).all(known), "a rule names a client nobody knows");
        let is_empty = |rule: &&Rule| rule.says.is_empty() && rule.status.is_empty() && rule.ended.is_empty();
        assert!(rules.iter().find(is_empty).is_none(), "a rule fits nothing");
        let in_order = rules.is_sorted_by_key(|rule| rule.stage);
        assert!(in_order, "rules stand in the order in which they are read");
    }

    #[test]
    fn every_client_says_where_it_is_known_from_and_when() {
        for client in &Knowledge::get().clients {
            assert!(client.source.contains("2026"), "{}: {}", client.id, client.source);
        }
    }
}
