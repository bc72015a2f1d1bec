//! What a text tells of the call: the service, what was asked of it, and the proxy on the way.

use super::host::{self, Told};
use super::proxy::Proxy;
use super::request::Request;
use super::text::Text;

/// A call as far as it is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Called {
    /// The service.
    pub(super) service: Told,
    /// What was asked of it.
    pub(super) request: Request,
    /// The proxy on the way.
    pub(super) proxy: Option<Proxy>,
}

impl Called {
    /// What was typed at the prompt says best which service was called. A proxy may be told where nothing else is, as in frames.
    pub(super) fn of(prompt: &str, whole: &str, text: &Text<'_>) -> Self {
        let (typed, printed) = (host::of(&Text::of(prompt)), host::of(text));
        let is_told_better = typed.port.is_none() && printed.host == typed.host;
        let service = if typed.host.is_none() || is_told_better { printed } else { typed };
        let lines = std::iter::once(prompt).chain(text.lines.iter().map(|line| line.shown));
        let request = Request::of(lines, service.host.as_deref());
        Self { request, proxy: Proxy::of(prompt, whole), service }
    }

    /// The same with what another text tells of the same call.
    pub(super) fn or(&self, other: &Self) -> Self {
        let is_same = self.service.host.is_none() || self.service.host == other.service.host;
        let is_better = self.request.path.is_none() && is_same;
        let request = if is_better { other.request.clone() } else { self.request.clone() };
        let proxy = self.proxy.clone().or_else(|| other.proxy.clone());
        Self { service: self.service.or(&other.service), request, proxy }
    }
}
