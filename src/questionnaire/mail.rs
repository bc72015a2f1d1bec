//! A form in a message that was saved from a mail program: in an attachment, or in the text of the reply.

use super::returned::{Place, Returned};
use mail_parser::{MessageParser, MimeHeaders as _};

/// The form that `find` finds in a part of a message; nothing when the file is none, or holds no form.
pub(super) fn look(bytes: &[u8], find: impl Fn(&[u8]) -> Option<Returned>) -> Option<Returned> {
    let begins = bytes.iter().position(|byte| *byte == b':').and_then(|at| bytes.get(..at))?;
    // A header of a message begins with a name.
    begins.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').then_some(())?;
    let message = MessageParser::default().parse(bytes).filter(|message| message.from().is_some())?;
    let text = message.body_text(0).map(|text| text.into_owned()).unwrap_or_default();
    let mut forms = message.attachments().filter_map(|part| {
        let name = part.attachment_name().unwrap_or_default().to_owned();
        find(part.contents()).map(|form| (name, form))
    });
    let Some((_, mut form)) = forms.next() else { return find(text.as_bytes()) };
    // What was written beside it, and further forms, are told and not taken.
    let written = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    form.stray.extend(written.map(|(line, text)| (Place { sheet: String::new(), line }, text.trim().to_owned())));
    form.stray.extend(forms.map(|(name, _)| (Place { sheet: name.clone(), line: 1 }, name)));
    Some(form)
}
