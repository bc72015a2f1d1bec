//! Where in a file a form is: in the sheets of a workbook, in a text, or in a message that holds one of these.

use super::returned::{Returned, Unfit, of_sheets};
use super::{mail, plain};
use crate::exchange;

/// The most lines of a sheet that are looked at. No form is as long.
const MOST: usize = 5_000;

impl Returned {
    /// Finds a form in a file.
    ///
    /// # Errors
    /// When there is none in it.
    pub fn read(bytes: &[u8]) -> Result<Self, Unfit> {
        mail::look(bytes, |part| of_file(part).ok()).map_or_else(|| of_file(bytes), Ok)
    }
}

/// The form in a file that is no message.
fn of_file(bytes: &[u8]) -> Result<Returned, Unfit> {
    let is_packed = bytes.starts_with(b"PK") || bytes.starts_with(&[0xD0, 0xCF]);
    if !is_packed && let Some(returned) = plain::look(&exchange::text(bytes)) {
        return Ok(returned);
    }
    of_sheets(&exchange::cells(bytes, MOST).map_err(Unfit::Unreadable)?).ok_or(Unfit::NotAForm)
}
