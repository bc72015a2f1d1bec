//! Files that are dropped on the window.

use super::common::Window;
use eframe::egui::DroppedFile;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Drops files on the window, once.
pub(crate) fn drop_files(window: &mut Window, paths: &[PathBuf]) {
    let files = paths.iter().map(|path| Arc::new(Dropped(path.clone())) as Arc<dyn DroppedFile + Send + Sync>);
    window.input_mut().dropped_files.extend(files);
    window.step();
    window.input_mut().dropped_files.clear();
}
