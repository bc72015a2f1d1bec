//! What is to be known beside the causes.

use super::cause::Cause;
use super::fitting::Found;
use super::knowledge::Client;
use super::narrowed::Narrowing;
use strum::IntoStaticStr;

/// What is to be known beside the causes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Remark {
    /// This client went on although something is wrong with the service's certificate; others stop there.
    WentOn,
    /// This command was given no authorities to trust, so it does not tell whether one's own client trusts the service.
    TrustNotTold,
    /// The open files rule causes out, so they must be those that the client uses.
    FilesDecide,
    /// The text shows that other files were sent than those that are open.
    OtherFiles,
    /// No open key belongs to the certificate.
    NoKeyFits,
    /// The open files rule out everything that the text says, so the client uses others.
    FilesContradict,
    /// The call succeeded, although something is wrong with an open file.
    FileNotUsed,
    /// The issuer is in the open file, and its own issuer is not.
    ChainOpen,
    /// The file named as a key holds the certificate, and the one named as a certificate holds the key.
    Exchanged,
    /// A proxy is on the way, and the next command goes past it.
    PastProxy,
    /// How Java is allowed a version of TLS: OpenJDK 17.0.15 was run with that option, 29 November 2026.
    VersionsJava,
    /// The same of Go: crypto/tls/common.go of Go 1.19, read 29 November 2026.
    VersionsGo,
    /// The same of Python: the documentation of its module ssl (Doc/library/ssl.rst), read 29 November 2026.
    VersionsPython,
    /// The same of .NET: "SslProtocols Enum" and "SecurityProtocolType Enum" of learn.microsoft.com, read 29 November 2026.
    VersionsDotnet,
}

impl Remark {
    /// The name other programs and the translations know it by.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What is to be said of the files, when what was found was narrowed to `left` with them.
pub(super) fn of_files(narrowing: &Narrowing<'_>, found: &Found<'_>, left: &[Cause]) -> Vec<Remark> {
    let own = narrowing.own;
    if found.causes.is_empty() {
        return marked([(Remark::FileNotUsed, !own.lasting().is_empty())]);
    }
    let may_be = |cause: Cause| left.contains(&cause);
    let is_other = narrowing.is_sent_in_part && may_be(Cause::IntermediateMissing);
    let is_contradicted = narrowing.is_contradicted();
    let is_ruled_out = found.causes.iter().any(|cause| !may_be(*cause));
    let is_open = own.is_chain_open && may_be(Cause::IntermediateMissing) && !is_other;
    marked([
        (Remark::OtherFiles, is_other),
        (Remark::FilesContradict, is_contradicted),
        (Remark::FilesDecide, is_ruled_out && !is_other),
        (Remark::NoKeyFits, own.lacks_key() && !may_be(Cause::KeyDoesNotFit)),
        (Remark::ChainOpen, is_open),
        (Remark::Exchanged, own.is_exchanged && may_be(Cause::WrongFile)),
    ])
}

/// How the client is allowed a version of TLS, where that is what it lacks.
pub(super) fn of_client(client: Option<&Client>, causes: &[Cause]) -> Option<Remark> {
    if causes.first() != Some(&Cause::ProtocolVersion) {
        return None;
    }
    match client?.id.as_str() {
        "java" => Some(Remark::VersionsJava),
        "go" => Some(Remark::VersionsGo),
        "python" | "zeep" => Some(Remark::VersionsPython),
        "dotnet" => Some(Remark::VersionsDotnet),
        _ => None,
    }
}

/// Those that are so.
pub(super) fn marked<const MANY: usize>(remarks: [(Remark, bool); MANY]) -> Vec<Remark> {
    remarks.into_iter().filter(|(_, is_so)| *is_so).map(|(remark, _)| remark).collect()
}
