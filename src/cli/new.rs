//! `lupapolku new`: a new case file.

use super::Context;
use super::output::Failure;
use crate::case::Case;
use crate::store::{self, OpenError};
use crate::{sample, wording};
use std::path::Path;

pub(super) fn run(context: &Context, out: &Path, with_sample: bool) -> Result<u8, Failure> {
    let case = if with_sample {
        sample::case().map_err(|(reason, line, column)| {
            let error = OpenError::NotReadable { reason, line, column };
            Failure::new(wording::open_error(&context.words, out, &error))
        })?
    } else {
        Case::begun(&context.process, context.today).marked(fastrand::u64(..))
    };
    store::save_new(&case, out).map_err(|error| Failure::new(wording::new_file_error(&context.words, out, &error)))?;
    context.output.line(&context.words.with("cli-saved", [("path", wording::path(out).into())]));
    Ok(0)
}
