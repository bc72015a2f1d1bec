//! Bytes as text.

use std::borrow::Cow;
use zeroize::Zeroizing;

/// Bytes as text, also when PowerShell has written them as UTF-16, with or without a mark, and without the few empty bytes that
/// traces hold. Whatever holds more of them is no text and keeps them.
#[must_use]
pub fn decoded(bytes: &[u8]) -> Zeroizing<String> {
    let bytes = after_hole(bytes);
    let text: Cow<'_, str> = match bytes {
        [0xFF, 0xFE, rest @ ..] => encoding_rs::UTF_16LE.decode_without_bom_handling(rest).0,
        [0xFE, 0xFF, rest @ ..] => encoding_rs::UTF_16BE.decode_without_bom_handling(rest).0,
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        bytes if is_wide(bytes) => encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0,
        bytes => String::from_utf8_lossy(bytes),
    };
    let text = Zeroizing::new(text.into_owned());
    let (empty, lost) = (text.matches('\0').count(), text.matches('\u{fffd}').count());
    let is_text = empty > 0 && (empty + lost) * EMPTY <= text.len();
    if is_text { Zeroizing::new(text.replace('\0', "")) } else { text }
}

/// A log that was cut while it was written begins with empty bytes in place of what was there.
fn after_hole(bytes: &[u8]) -> &[u8] {
    const LEAST: usize = 16;
    let hole = bytes.iter().take_while(|byte| **byte == 0).count();
    let rest = bytes.get(hole..).unwrap_or_default();
    if hole < LEAST || rest.is_empty() { bytes } else { rest }
}

/// One of so many bytes may be empty in a text.
const EMPTY: usize = 200;

/// UTF-16 without a mark: nearly every second byte is empty, and the others are not.
fn is_wide(bytes: &[u8]) -> bool {
    let empty = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let half = bytes.len() / 2;
    half > 0 && bytes.len().is_multiple_of(2) && empty(1) * 10 >= half * 9 && empty(0) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_powershell_wrote_is_text_too() {
        let wide: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain("curl: (6) x".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(decoded(&wide).as_str(), "curl: (6) x");
    }

    #[test]
    fn a_text_with_a_few_empty_bytes_and_utf_16_without_a_mark_are_text_and_what_is_none_is_not() {
        let wide: Vec<u8> = "curl: (6) x".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&wide).as_str(), "curl: (6) x");
        let trace = format!("{}\0{}", "a".repeat(150), "b".repeat(150));
        assert_eq!(decoded(trace.as_bytes()).len(), 300);
        assert!(decoded(&[0x7F, b'E', b'L', b'F', 0, 1, 2]).contains('\0'));
        assert!(decoded(&[0, 0, 0, 0]).contains('\0'));
    }
}
