//! A look at the service's certificate, as the command of this program makes it: `openssl s_client … | openssl x509`. No
//! certificate of one's own is given, so that the service wants one and closes is no failure of it.

use super::knowledge::{Knowledge, has_any};
use super::pasted::Pasted;
use super::text::Text;
use zeroize::Zeroizing;

/// The text of a try; of a look without what OpenSSL says of how the connection ended.
pub(super) fn text_of(pasted: &Pasted) -> Text<'_> {
    if is_look(pasted) { Text::without(&pasted.text, is_end) } else { Text::of(&pasted.text) }
}

/// Whether only the service was looked at.
pub(super) fn is_look(pasted: &Pasted) -> bool {
    let marks = &Knowledge::get().marks;
    let typed = Zeroizing::new(pasted.prompt.to_ascii_lowercase());
    let text = Zeroizing::new(pasted.text.to_ascii_lowercase());
    let is_shown = marks.looked_at.iter().all(|it| text.contains(it.as_str()));
    is_shown && !has_any(&typed, &marks.certificate_given) && !has_any(&text, &marks.whole_handshake)
}

/// `40F7B676847F0000:error:0A00045C:…`, `read:errno=104`
fn is_end(line: &str) -> bool {
    line.contains(":error:") || line.contains(":errno=")
}
