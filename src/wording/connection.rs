//! Why a connection failed, in words.

use crate::connection::{Cause, Explanation, HowFar, Particulars, Remark, Return};
use crate::language::Translations;

/// A cause in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidCause {
    /// What it is called.
    pub title: String,
    /// What it means and how it comes about.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// Who does it.
    pub who: String,
}

/// Where advice is read, which decides how what it leads to is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interface {
    /// In the output of a command: it names commands.
    Command,
    /// In the window: it names pages.
    Window,
}

impl Interface {
    /// Its name in texts.
    fn code(self) -> &'static str {
        match self {
            Self::Command => "command",
            Self::Window => "window",
        }
    }
}

/// A cause in words.
#[must_use]
pub fn cause(words: &Translations, cause: Cause, read_in: Interface) -> SaidCause {
    let code = cause.code();
    SaidCause {
        title: words.text(&format!("cause-{code}")),
        why: words.text(&format!("cause-{code}-why")),
        fix: words.with(&format!("cause-{code}-fix"), [("interface", read_in.code().into())]),
        who: words.text(match cause.who() {
            crate::connection::Who::Technician => "doer-technician",
            crate::connection::Who::Network => "doer-network",
            crate::connection::Who::Officer => "doer-officer",
            crate::connection::Who::Dvv => "doer-dvv",
        }),
    }
}

/// A cause in words, with the names that the text and the files give.
#[must_use]
pub fn cause_of(words: &Translations, said: &Explanation, cause: Cause, read_in: Interface) -> SaidCause {
    let (general, told) = (self::cause(words, cause, read_in), &said.particulars);
    if cause == Cause::UnknownIssuer && !told.accepted.is_empty() {
        let fix = words.with("cause-unknown-issuer-fix-listed", [("interface", read_in.code().into())]);
        return SaidCause { why: accepted(words, told), fix, ..general };
    }
    if let Some(file) = told.store.as_deref().filter(|_| cause == Cause::WrongFile) {
        return SaidCause { fix: words.with("cause-wrong-file-fix-store", [("file", file.into())]), ..general };
    }
    general
}

/// Who the service accepts, and who issued one's own certificate where that is another.
fn accepted(words: &Translations, told: &Particulars) -> String {
    let accepted = ("accepted", names(&told.accepted).into());
    if told.issuers.is_empty() || told.issuers.iter().any(|it| told.accepted.contains(it)) {
        return words.with("cause-unknown-issuer-why-listed", [accepted]);
    }
    words.with("cause-unknown-issuer-why-both", [accepted, ("issuers", names(&told.issuers).into())])
}

/// Names one after the other, which may have commas in them; of many the first ones.
fn names(all: &[String]) -> String {
    const FIRST: usize = 6;
    let more = if all.len() > FIRST { "; …" } else { "" };
    format!("{}{more}", all.get(..FIRST).unwrap_or(all).join("; "))
}

/// Who refused whom, and how far it got.
#[must_use]
pub fn how_far(words: &Translations, how_far: HowFar) -> String {
    words.text(match how_far {
        HowFar::Succeeded => "connection-succeeded",
        HowFar::CommandAnswered => "connection-command-answered",
        HowFar::NoAuthorities => "connection-no-authorities",
        HowFar::OwnFiles => "connection-own-files",
        HowFar::ClientRefused => "connection-client-refused",
        HowFar::CheckFailed => "connection-check-failed",
        HowFar::ProxyRefused => "connection-proxy-refused",
        HowFar::ServiceRefused => "connection-service-refused",
        HowFar::NoneReceived => "connection-none-received",
        HowFar::ServiceRefusedUnclear => "connection-service-refused-unclear",
        HowFar::RefusedAtOnce => "connection-refused-at-once",
        HowFar::ClosedAfter => "connection-closed-after",
        HowFar::Answered => "connection-answered",
        HowFar::Cut => "connection-cut",
        HowFar::NotReached => "connection-not-reached",
        HowFar::Unclear => "connection-unclear",
        HowFar::Unknown => "connection-unknown",
    })
}

/// What is to be known beside the causes.
#[must_use]
pub fn connection_remark(words: &Translations, remark: Remark) -> String {
    words.text(match remark {
        Remark::WentOn => "explain-went-on",
        Remark::TrustNotTold => "explain-trust-not-told",
        Remark::FilesDecide => "explain-files-decide",
        Remark::OtherFiles => "explain-other-files",
        Remark::NoKeyFits => "explain-no-key-fits",
        Remark::FilesContradict => "explain-files-contradict",
        Remark::FileNotUsed => "explain-file-not-used",
        Remark::ChainOpen => "explain-chain-open",
        Remark::Exchanged => "explain-exchanged",
        Remark::PastProxy => "explain-past-proxy",
        Remark::VersionsJava => "explain-versions-java",
        Remark::VersionsGo => "explain-versions-go",
        Remark::VersionsPython => "explain-versions-python",
        Remark::VersionsDotnet => "explain-versions-dotnet",
    })
}

/// What a return code of VTJkysely means.
#[must_use]
pub fn returned(words: &Translations, it: &Return) -> String {
    let meaning = words.text(&format!("return-{}", it.meaning));
    words.with("connection-returned", [("code", it.code.as_str().into()), ("meaning", meaning.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use strum::IntoEnumIterator as _;

    #[test]
    fn advice_names_commands_on_the_command_line_and_pages_in_the_window() {
        for language in Language::all() {
            let words = Translations::new(language);
            let page = words.text("inspect-title");
            for it in Cause::iter() {
                let [command, window] = [Interface::Command, Interface::Window].map(|it_is| cause(&words, it, it_is));
                let texts = [&window.title, &window.why, &window.fix];
                assert!(texts.iter().all(|text| !text.contains("lupapolku ")), "{texts:?}");
                assert_eq!(window.fix.contains(&page), command.fix.contains("lupapolku inspect"), "{window:?}");
            }
        }
    }
}
