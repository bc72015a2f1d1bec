//! What is to be known beside the causes.

use super::cause::Cause;
use super::evidence::Evidence;
use super::fitting::Found;
use super::own::Own;
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
}

impl Remark {
    /// The name other programs and the translations know it by.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What is to be said of the files, when what was found was narrowed to `left` with them.
pub(super) fn of_files(own: &Own, found: &Found<'_>, left: &[Cause], evidence: &Evidence<'_>) -> Vec<Remark> {
    let is_other = own.is_sent_in_part(evidence) && left.contains(&Cause::IntermediateMissing);
    let is_ruled_out = found.causes.iter().any(|cause| !left.contains(cause));
    let lacks_key = own.lacks_key() && !found.causes.is_empty() && !left.contains(&Cause::KeyDoesNotFit);
    let remarks = [
        (Remark::OtherFiles, is_other),
        (Remark::FilesDecide, is_ruled_out && !is_other),
        (Remark::NoKeyFits, lacks_key),
    ];
    remarks.into_iter().filter(|(_, is_so)| *is_so).map(|(remark, _)| remark).collect()
}
