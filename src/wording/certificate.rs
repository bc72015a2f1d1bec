//! What is said of certificates, in words.

use crate::certificate::{
    Authority, CheckSeverity, Content, Entered, KeyKind, MAX_ROUNDS, MatchedBy, Message, Object, PemError, Role,
    Unknown, Verdict, Who,
};
use crate::language::Translations;
use fluent_bundle::FluentValue;
use jiff::civil::{Date, Time};

/// A verdict in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidVerdict {
    /// What was found.
    pub title: String,
    /// The facts; may be empty.
    pub detail: String,
    /// What to do; may be empty.
    pub fix: String,
    /// Who does it; may be empty.
    pub who: String,
}

impl SaidVerdict {
    /// Everything in one line.
    #[must_use]
    pub fn line(&self) -> String {
        let mut line = self.title.clone();
        let more = [(". ", &self.detail), (". ", &self.fix)];
        for (gap, text) in more.into_iter().filter(|(_, text)| !text.is_empty()) {
            line.push_str(gap);
            line.push_str(text);
        }
        if !self.who.is_empty() && !self.fix.is_empty() {
            line.push_str(&format!(" ({})", self.who));
        }
        line
    }
}

/// What is said of an object, in words addressed to who has it: a request can still be made again, a certificate cannot.
#[must_use]
pub fn verdict_of(words: &Translations, object: &Object, verdict: &Verdict) -> SaidVerdict {
    said(words, verdict, matches!(object.content, Content::Request(_)))
}

/// A verdict in words, as of a certificate.
#[must_use]
pub fn verdict(words: &Translations, verdict: &Verdict) -> SaidVerdict {
    said(words, verdict, false)
}

fn said(words: &Translations, verdict: &Verdict, is_request: bool) -> SaidVerdict {
    let values = Values { words, verdict }.all();
    let find = |key: &str| words.find(key, values.iter().map(|(name, value)| (*name, value.clone())));
    let part = |suffix: &str| {
        let own = is_request.then(|| find(&format!("verdict-{}{suffix}-request", verdict.code()))).flatten();
        own.or_else(|| find(&format!("verdict-{}{suffix}", verdict.code()))).unwrap_or_default()
    };
    let (title, detail, fix) = (part(""), part("-detail"), part("-fix"));
    let who = match verdict.who().filter(|_| !fix.is_empty()) {
        None => String::new(),
        Some(Who::Administrator) => words.text("who-administrator"),
        Some(Who::Officer) => words.text("who-officer"),
    };
    SaidVerdict { title, detail, fix, who }
}

/// The message in which something came, beside what came in it.
#[must_use]
pub fn message(words: &Translations, message: &Message) -> String {
    words.with("object-message", [("message", message_line(words, message).into())])
}

/// A message by sender, day and subject, as far as they are known.
#[must_use]
pub fn message_line(words: &Translations, message: &Message) -> String {
    let unknown = || words.text("message-unknown");
    let day = message.day.map_or_else(unknown, |day| words.date(day));
    let text = |part: &Option<String>| part.clone().unwrap_or_else(unknown);
    let values =
        [("from", text(&message.from).into()), ("day", day.into()), ("subject", text(&message.subject).into())];
    words.with("message-line", values)
}

/// The key of the name of a verdict's severity.
#[must_use]
pub fn verdict_severity_key(severity: CheckSeverity) -> &'static str {
    match severity {
        CheckSeverity::Error => "severity-error",
        CheckSeverity::Warning => "severity-warning",
        CheckSeverity::Note => "severity-note",
        CheckSeverity::Ok => "severity-ok",
    }
}

/// The name of an object's kind for other programs.
#[must_use]
pub fn object_kind(content: &Content) -> &'static str {
    match content {
        Content::Certificate(_) => "certificate",
        Content::Request(_) => "request",
        Content::PrivateKey(key) if key.is_encrypted => "encrypted-private-key",
        Content::PrivateKey(_) => "private-key",
        Content::EncryptedKey(_) => "encrypted-private-key",
        Content::PublicKey(_) => "public-key",
        Content::RevocationList(_) => "crl",
        Content::Pkcs12(_) => "pkcs12",
        Content::Unknown(_) => "unknown",
    }
}

/// What an object is.
#[must_use]
pub fn object_title(words: &Translations, object: &Object) -> String {
    words.text(match &object.content {
        Content::Certificate(_) => match object.role {
            Role::Authority => "object-authority",
            Role::Server => "object-server-certificate",
            Role::Signer => "object-signer-certificate",
            Role::Own | Role::Other => "object-certificate",
        },
        Content::Request(_) => "object-request",
        Content::PrivateKey(_) => "object-private-key",
        Content::EncryptedKey(_) => "object-encrypted-private-key",
        Content::PublicKey(_) => "object-public-key",
        Content::RevocationList(_) => "object-crl",
        Content::Pkcs12(_) => "object-pkcs12",
        Content::Unknown(Unknown::Named(_) | Unknown::JavaKeystore | Unknown::OpensshKey | Unknown::OtherPem(_)) => {
            "object-other"
        }
        Content::Unknown(
            Unknown::EmptyFile | Unknown::Pem(_) | Unknown::PemDamaged(_) | Unknown::PlainText | Unknown::UnknownBytes,
        ) => "object-unknown",
    })
}

/// The values that the texts of a verdict may name.
struct Values<'a> {
    words: &'a Translations,
    verdict: &'a Verdict,
}

type Value = (&'static str, FluentValue<'static>);

impl Values<'_> {
    fn all(&self) -> Vec<Value> {
        match self.verdict {
            Verdict::SignedByIssuer { key, algorithm } | Verdict::SignatureMatches { key, algorithm } => {
                vec![text("key", key), text("algorithm", algorithm)]
            }
            Verdict::Readable { key, algorithm } => {
                let key = key.as_ref().map_or_else(String::new, ToString::to_string);
                vec![text("key", key), text("algorithm", algorithm)]
            }
            Verdict::SignatureUnsupported { algorithm }
            | Verdict::SignatureWeak { algorithm }
            | Verdict::RequestSigned { algorithm }
            | Verdict::UnsupportedAlgorithm { algorithm }
            | Verdict::MacUnsupported { algorithm } => vec![text("algorithm", algorithm)],
            Verdict::SignatureWrong { issuer } | Verdict::SelfSigned { issuer } | Verdict::NotFromDvv { issuer } => {
                vec![text("issuer", issuer)]
            }
            Verdict::FromServiceAuthority(it)
            | Verdict::FromOtherRegister(it)
            | Verdict::FromTestAuthority(it)
            | Verdict::FromRoot(it)
            | Verdict::FromNamesake(it)
            | Verdict::SameNameOtherKey(it)
            | Verdict::IsAuthority(it) => self.authority(it),
            Verdict::ChainComplete { names } | Verdict::ChainToUnknownRoot { names } => {
                vec![text("names", names.join(" → "))]
            }
            Verdict::ChainIncomplete { names, missing, address } => vec![
                text("names", names.join(" → ")),
                text("missing", missing),
                text("address", address.as_deref().unwrap_or("none")),
            ],
            Verdict::InForce { days, hours, left, order_by }
            | Verdict::EndsSoon { days, hours, left, order_by, .. } => vec![
                self.moment("from", days.0, hours.first),
                self.moment("to", Some(days.1), hours.last),
                ("left", (*left).into()),
                self.day("order", Some(*order_by)),
            ],
            Verdict::AuthorityInForce { days } => vec![self.day("from", days.0), self.day("to", Some(days.1))],
            Verdict::Expired { on } | Verdict::AuthorityExpired { on } => vec![self.day("on", Some(*on))],
            Verdict::NotYetValid { from, hour } => vec![self.moment("from", Some(*from), *hour)],
            Verdict::CaseDaysDiffer { entered, right } => {
                vec![self.days("entered", entered), self.days("right", right)]
            }
            Verdict::LongLifetime { years } => vec![("years", (*years).into())],
            Verdict::OtherContent { count } | Verdict::PartLocked { count } => vec![("count", (*count).into())],
            Verdict::Revoked { on } | Verdict::NotRevoked { on } => vec![self.day("on", *on)],
            Verdict::ListStale { next } => vec![self.day("next", Some(*next))],
            Verdict::ListCurrent { next, count } => vec![self.day("next", *next), ("count", (*count).into())],
            Verdict::TooManyRounds { rounds } => vec![text("rounds", rounds), text("limit", MAX_ROUNDS)],
            Verdict::Pkcs12Opened { count } => vec![("count", (*count).into())],
            Verdict::RevocationAddresses { lists, services } | Verdict::FewRevocationAddresses { lists, services } => {
                vec![("lists", (*lists).into()), ("services", (*services).into())]
            }
            Verdict::LayerLifetime { found, expected } => {
                vec![("found", (*found).into()), ("expected", (*expected).into())]
            }
            other => texts(other),
        }
    }

    fn authority(&self, it: &Authority) -> Vec<Value> {
        let matched = match it.matched_by {
            MatchedBy::Sha256 => "matched-sha256",
            MatchedBy::Name => "matched-name",
            MatchedBy::KeyId => "matched-key-id",
        };
        let other = if it.is_other_key { "key" } else { "file" };
        let matched = text("matched", self.words.text(matched));
        vec![text("authority", &it.name), text("register", &it.register), matched, text("other", other)]
    }

    /// A day, with the hour where it matters.
    fn moment(&self, name: &'static str, day: Option<Date>, hour: Option<Time>) -> Value {
        match day.zip(hour) {
            Some((day, hour)) => (name, self.words.moment(day.to_datetime(hour)).into()),
            None => self.day(name, day),
        }
    }

    fn days(&self, name: &'static str, days: &Entered) -> Value {
        let day = |day: Option<Date>| day.map_or_else(|| self.words.text("no-day"), |day| self.words.date(day));
        (name, format!("{} – {}", day(days.first), day(days.last)).into())
    }

    fn day(&self, name: &'static str, day: Option<Date>) -> Value {
        let unknown = || self.words.text("no-day");
        (name, day.map_or_else(unknown, |day| self.words.date(day)).into())
    }
}

fn text(name: &'static str, value: impl ToString) -> Value {
    (name, value.to_string().into())
}

/// The values of verdicts that hold nothing but texts.
fn texts(verdict: &Verdict) -> Vec<Value> {
    match verdict {
        Verdict::ClientAuthentication { purposes }
        | Verdict::NoClientAuthentication { purposes }
        | Verdict::RequestWithoutClient { purposes } => vec![text("purposes", purposes.join(", "))],
        Verdict::KeyFits { key }
        | Verdict::KeyAlsoIssued { key }
        | Verdict::KeyWeak { key }
        | Verdict::KeyProtected { key }
        | Verdict::PublicKey { key } => vec![text("key", key)],
        Verdict::KeyUnlisted { key } => vec![text("key", key), text("kind", kind(key))],
        Verdict::KeyInClear { key, is_empty_password } => {
            vec![text("key", key), text("password", if *is_empty_password { "empty" } else { "none" })]
        }
        Verdict::KeyOldLock { algorithm } => vec![text("algorithm", algorithm)],
        Verdict::CommonNameElsewhere { name, names } => vec![text("name", name), text("names", names.join(", "))],
        Verdict::HostDiffers { found, expected } => {
            vec![text("found", found.join(", ")), text("expected", expected)]
        }
        Verdict::SameKeyAsOlder { serial } => vec![text("serial", serial)],
        Verdict::DomainName { names } => vec![text("names", names.join(", "))],
        Verdict::RequestContent { subject, names } => vec![text("subject", subject), text("names", names.join(", "))],
        Verdict::DomainNameInCommonName { name, others } => {
            let others = if others.is_empty() { "none".to_owned() } else { others.join(", ") };
            vec![text("name", name), text("others", others)]
        }
        Verdict::RootPublished { name }
        | Verdict::WildcardName { name }
        | Verdict::PrivateName { name }
        | Verdict::AuthorityUnknown { name, .. } => vec![text("name", name)],
        Verdict::OnlyIpAddress { address } | Verdict::EmailAddress { address } => vec![text("address", address)],
        Verdict::HolderFits { organisation, serial_number } => {
            vec![text("organisation", organisation), text("serial", serial_number)]
        }
        Verdict::OrganisationDiffers { found, expected }
        | Verdict::SerialNumberDiffers { found, expected }
        | Verdict::LayerMemberDiffers { found, expected } => vec![text("found", found), text("expected", expected)],
        Verdict::HolderIncomplete { subject } | Verdict::Holder { subject } => vec![text("subject", subject)],
        Verdict::Mojibake { text: garbled } => vec![text("text", garbled)],
        Verdict::LayerKind { environment, .. } => vec![text("environment", environment)],
        Verdict::LayerLetters { organisation } => vec![text("organisation", organisation)],
        Verdict::LayerClass { found } | Verdict::CountryDiffers { found } => vec![text("found", found)],
        Verdict::NotRead(Unknown::OtherPem(label) | Unknown::PemDamaged(label)) => vec![text("label", label)],
        Verdict::NotRead(Unknown::Pem(PemError::NotBase64 { line })) => vec![text("line", line)],
        _ => Vec::new(),
    }
}

/// What makes a key one that DVV's page does not name.
fn kind(key: &KeyKind) -> &'static str {
    match key {
        KeyKind::RsaPss(_) => "pss",
        KeyKind::Ec { curve } if curve.contains("explicit") => "explicit",
        KeyKind::Ec { curve } if curve.starts_with("brainpool") => "brainpool",
        KeyKind::Ec { .. } => "curve",
        KeyKind::Other(name) if name.starts_with("Ed") => "edwards",
        KeyKind::Other(name) if name.starts_with("ML-") || name.starts_with("SLH-") => "quantum",
        KeyKind::Rsa(_) => "rsa",
        KeyKind::Dsa(_) | KeyKind::Other(_) => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::Named;
    use crate::language::Language;

    #[test]
    fn nobody_is_told_to_ask_himself() {
        let algorithm = || "AES".to_owned();
        let asking = [
            Verdict::NotRead(Unknown::JavaKeystore),
            Verdict::NotRead(Unknown::Named(Named::ServerAnswer)),
            Verdict::UnsupportedAlgorithm { algorithm: algorithm() },
            Verdict::TooManyRounds { rounds: 1 },
            Verdict::NoMac,
            Verdict::MacUnsupported { algorithm: algorithm() },
            Verdict::KeyOldLock { algorithm: algorithm() },
            Verdict::Mojibake { text: String::new() },
        ];
        for words in Language::all().into_iter().map(Translations::new) {
            let doer = words.text("who-administrator");
            let stem = |text: &str| text.to_lowercase().trim_end_matches('ä').to_owned();
            for verdict in &asking {
                let said = super::verdict(&words, verdict);
                let asks_himself = said.who == doer && stem(&said.fix).contains(&stem(&doer));
                assert!(!said.fix.is_empty() && !asks_himself, "{}: {}", words.tag(), said.fix);
            }
        }
    }
}
