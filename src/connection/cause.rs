//! The causes by name, and who can do something about each.

use serde::Deserialize;
use strum::{IntoStaticStr, VariantNames};

/// Why a connection fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, IntoStaticStr, VariantNames)]
#[cfg_attr(test, derive(strum::EnumIter))]
#[strum(serialize_all = "kebab-case")]
pub enum Cause {
    /// The client sent no certificate.
    NoCertificateSent,
    /// The server does not know who issued the client's certificate.
    UnknownIssuer,
    /// The client's certificate has ended, or has not begun.
    OwnCertificateExpired,
    /// The private key is not that of the certificate.
    KeyDoesNotFit,
    /// The client does not send the certificate between its own and the root.
    IntermediateMissing,
    /// The client does not trust who issued the server's certificate.
    ServerAuthorityNotTrusted,
    /// The server's certificate is for another name.
    HostNameDiffers,
    /// Client and server have no TLS version in common.
    ProtocolVersion,
    /// The key or key store does not open with the password given.
    KeyPassword,
    /// A file is missing, of another kind, or lacks a part.
    WrongFile,
    /// The client's certificate is not for identifying clients.
    NoClientAuthentication,
    /// The client's certificate was revoked.
    Revoked,
    /// Nothing listens at the port.
    PortClosed,
    /// The connection was cut without a reason.
    CutOff,
    /// The name has no address.
    NameNotFound,
    /// The other side does not speak TLS at this port.
    PlainHttp,
    /// A proxy does not let the connection through.
    ProxyRefuses,
    /// A proxy wants a user name and password.
    ProxyLogin,
    /// Nobody answers in time.
    NoAnswer,
    /// HTTP sends the client elsewhere.
    Redirected,
    /// HTTP 401 or 403.
    HttpForbidden,
    /// HTTP 404 and its like.
    HttpNotFound,
    /// The service answers with a fault.
    SoapFault,
    /// The clock of the client is wrong.
    ClockWrong,
    /// The client's key is too short.
    KeyTooWeak,
    /// The client's certificate is signed with an old algorithm.
    WeakSignature,
    /// Client and server have no cipher in common.
    NoCommonCipher,
    /// The server's own certificate has ended.
    ServerCertificateExpired,
    /// The server's own certificate is revoked, too weak or not for servers.
    ServerCertificateUnfit,
    /// The client cannot ask whether the server's certificate is revoked.
    RevocationNotChecked,
    /// The certificate is good and its holder has no right.
    AccessDenied,
    /// HTTP 400 for another reason than a certificate.
    BadRequest,
    /// The service answers with a return code of its own.
    ReturnCode,
    /// Something between the client and the service is down.
    GatewayFails,
    /// A proxy opens the traffic, so the client's certificate does not get through.
    TrafficOpened,
}

/// Who can do something about a cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Who {
    /// Who runs the client.
    Technician,
    /// Who runs the network, its proxies and name servers.
    Network,
    /// Who orders certificates and applies for the permit.
    Officer,
    /// The Digital and Population Data Services Agency.
    Dvv,
}

impl Who {
    /// The name other programs and the translations know it by.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }
}

impl Cause {
    /// The name other programs and the translations know it by.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Who can do something about it.
    #[must_use]
    pub fn who(self) -> Who {
        match self {
            Self::NoCertificateSent
            | Self::KeyDoesNotFit
            | Self::IntermediateMissing
            | Self::ServerAuthorityNotTrusted
            | Self::HostNameDiffers
            | Self::ProtocolVersion
            | Self::NoCommonCipher
            | Self::KeyPassword
            | Self::WrongFile
            | Self::PlainHttp
            | Self::Redirected
            | Self::HttpForbidden
            | Self::HttpNotFound
            | Self::SoapFault
            | Self::BadRequest
            | Self::ReturnCode
            | Self::ClockWrong => Who::Technician,
            Self::PortClosed
            | Self::CutOff
            | Self::NameNotFound
            | Self::ProxyRefuses
            | Self::ProxyLogin
            | Self::NoAnswer
            | Self::RevocationNotChecked
            | Self::GatewayFails
            | Self::TrafficOpened => Who::Network,
            Self::UnknownIssuer
            | Self::OwnCertificateExpired
            | Self::NoClientAuthentication
            | Self::Revoked
            | Self::KeyTooWeak
            | Self::WeakSignature => Who::Officer,
            Self::AccessDenied | Self::ServerCertificateExpired | Self::ServerCertificateUnfit => Who::Dvv,
        }
    }

    /// Whether it is about the service's certificate, which any client shows.
    pub(super) fn is_of_service(self) -> bool {
        matches!(
            self,
            Self::ServerAuthorityNotTrusted
                | Self::HostNameDiffers
                | Self::ClockWrong
                | Self::ServerCertificateExpired
                | Self::ServerCertificateUnfit
        )
    }

    /// Whether it is the server's refusal of the client's certificate.
    pub(super) fn is_refusal(self) -> bool {
        matches!(
            self,
            Self::NoCertificateSent
                | Self::UnknownIssuer
                | Self::IntermediateMissing
                | Self::OwnCertificateExpired
                | Self::NoClientAuthentication
                | Self::Revoked
                | Self::KeyTooWeak
                | Self::WeakSignature
                | Self::BadRequest
        )
    }
}
