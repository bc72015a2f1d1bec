//! `lupapolku unpack`: a bundle opened into a folder, when all of it is as it was made.

use super::Context;
use super::output::Failure;
use crate::{incoming, wording};
use std::path::Path;

pub(super) fn run(context: &Context, bundle: &Path, to: &Path) -> Result<u8, Failure> {
    let unpacked = incoming::unpack(bundle, to);
    let case = unpacked.map_err(|error| Failure::new(wording::unpack_error(&context.words, bundle, &error)))?;
    context.output.line(&context.words.with("cli-unpacked", [("path", wording::path(&case).into())]));
    Ok(0)
}
