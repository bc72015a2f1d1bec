//! Many new files that are waited for together: each is whole or not there, and all are on the disk before anything is said
//! of them. For files that can be made again: while they are being written, a machine that stops may lose some.

use super::disk::{Disk, Tail};
use super::rights::{NotKept, Reach};
use super::whole::{Place, SaveError, Written, write_whole};
use std::collections::BTreeSet;
use std::io::Result as IoResult;
use std::path::{Path, PathBuf};

/// Files that were written and not waited for yet.
#[derive(Debug)]
#[must_use = "its files are on the disk only after it has settled"]
pub struct Batch<D> {
    disk: D,
    written: Vec<PathBuf>,
}

impl<D: Disk> Batch<D> {
    /// Files on a disk.
    pub fn on(disk: D) -> Self {
        Self { disk, written: Vec::new() }
    }

    /// Writes a file whole, without waiting for the disk.
    ///
    /// # Errors
    /// Like [`write_whole`].
    pub fn write(&mut self, place: Place<'_>, bytes: &[u8]) -> Result<Written, SaveError> {
        let written = write_whole(&mut Unhurried(&mut self.disk), place, bytes)?;
        self.written.push(place.path.to_owned());
        Ok(written)
    }

    /// Waits until every file, and its name in its folder, is on the disk.
    ///
    /// # Errors
    /// When one cannot be brought there; then none is to be relied on.
    pub fn settle(mut self) -> Result<(), SaveError> {
        self.disk.sync_all(&self.written).map_err(SaveError::Io)?;
        let folders: BTreeSet<&Path> = self.written.iter().filter_map(|path| path.parent()).collect();
        folders.into_iter().for_each(|folder| self.disk.sync_folder(folder));
        Ok(())
    }
}

/// A disk that is not waited for.
struct Unhurried<'d, D>(&'d mut D);

impl<D: Disk> Disk for Unhurried<'_, D> {
    fn create(&mut self, path: &Path, reach: Reach, bytes: &[u8]) -> IoResult<()> {
        self.0.create_soon(path, reach, bytes)
    }

    fn append(&mut self, path: &Path, bytes: &[u8]) -> IoResult<()> {
        self.0.append(path, bytes)
    }

    fn cut(&mut self, path: &Path, length: u64) -> IoResult<()> {
        self.0.cut(path, length)
    }

    fn read(&mut self, path: &Path) -> IoResult<Vec<u8>> {
        self.0.read(path)
    }

    fn holds(&mut self, path: &Path, bytes: &[u8]) -> IoResult<bool> {
        self.0.holds(path, bytes)
    }

    fn tail(&mut self, path: &Path, most: u64) -> IoResult<Tail> {
        self.0.tail(path, most)
    }

    fn keep_rights(&mut self, path: &Path, of: &Path) -> Vec<NotKept> {
        self.0.keep_rights(path, of)
    }

    fn keep_attributes(&mut self, path: &Path, of: &Path) -> Vec<NotKept> {
        self.0.keep_attributes(path, of)
    }

    fn rename(&mut self, from: &Path, to: &Path) -> IoResult<()> {
        self.0.rename(from, to)
    }

    fn rename_new(&mut self, from: &Path, to: &Path) -> IoResult<()> {
        self.0.rename_new(from, to)
    }

    fn overwrite(&mut self, path: &Path, bytes: &[u8]) -> IoResult<()> {
        self.0.overwrite(path, bytes)
    }

    fn remove(&mut self, path: &Path) -> IoResult<()> {
        self.0.remove(path)
    }

    fn sync_folder(&mut self, _: &Path) {}
}
