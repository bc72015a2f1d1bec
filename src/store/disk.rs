//! The operations on the disk that saving is made of. Tests put a disk here that fails or stops at any one of them.

use std::fs::{File, OpenOptions};
use std::io::{Result, Write as _};
use std::path::Path;

/// A disk, as saving needs it. Each call is one step at which a program can be stopped.
pub trait Disk {
    /// Makes a file that only its owner may read, where there is none.
    ///
    /// # Errors
    /// Also when there is one.
    fn create(&mut self, path: &Path) -> Result<()>;

    /// Writes at the end of a file, which is made when it is not there.
    ///
    /// # Errors
    /// Some of the bytes may have been written.
    fn append(&mut self, path: &Path, bytes: &[u8]) -> Result<()>;

    /// Cuts a file after so many bytes.
    ///
    /// # Errors
    /// As the system says.
    fn cut(&mut self, path: &Path, length: u64) -> Result<()>;

    /// Waits until a file is on the disk and not only in memory.
    ///
    /// # Errors
    /// As the system says.
    fn sync(&mut self, path: &Path) -> Result<()>;

    /// Reads a file whole.
    ///
    /// # Errors
    /// As the system says.
    fn read(&mut self, path: &Path) -> Result<Vec<u8>>;

    /// Gives a file the permissions of another, if that is there.
    ///
    /// # Errors
    /// Also when the other is read-only.
    fn permit_as(&mut self, path: &Path, other: &Path) -> Result<()>;

    /// Puts a file in the place of another in one move.
    ///
    /// # Errors
    /// As the system says.
    fn rename(&mut self, from: &Path, to: &Path) -> Result<()>;

    /// Writes other bytes into a file that is there, from its beginning.
    ///
    /// # Errors
    /// Some of the old bytes may be gone.
    fn overwrite(&mut self, path: &Path, bytes: &[u8]) -> Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// As the system says.
    fn remove(&mut self, path: &Path) -> Result<()>;

    /// Waits until a move in a folder is on the disk. Not every file system can; the content is safe either way.
    fn sync_folder(&mut self, folder: &Path);
}

/// The disk of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Local;

fn owned(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

impl Disk for Local {
    fn create(&mut self, path: &Path) -> Result<()> {
        owned(OpenOptions::new().write(true).create_new(true)).open(path).map(drop)
    }

    fn append(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        owned(OpenOptions::new().create(true).append(true)).open(path)?.write_all(bytes)
    }

    fn cut(&mut self, path: &Path, length: u64) -> Result<()> {
        owned(OpenOptions::new().create(true).append(true)).open(path)?.set_len(length)
    }

    fn sync(&mut self, path: &Path) -> Result<()> {
        OpenOptions::new().append(true).open(path)?.sync_all()
    }

    fn read(&mut self, path: &Path) -> Result<Vec<u8>> {
        std::fs::read(path)
    }

    fn permit_as(&mut self, path: &Path, other: &Path) -> Result<()> {
        match std::fs::metadata(other) {
            Ok(metadata) if metadata.permissions().readonly() => Err(std::io::ErrorKind::PermissionDenied.into()),
            Ok(metadata) => std::fs::set_permissions(path, metadata.permissions()),
            Err(_) => Ok(()),
        }
    }

    fn rename(&mut self, from: &Path, to: &Path) -> Result<()> {
        std::fs::rename(from, to)
    }

    fn overwrite(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        let mut file = OpenOptions::new().write(true).open(path)?;
        file.write_all(bytes)?;
        file.set_len(u64::try_from(bytes.len()).unwrap_or(u64::MAX))
    }

    fn remove(&mut self, path: &Path) -> Result<()> {
        std::fs::remove_file(path)
    }

    fn sync_folder(&mut self, folder: &Path) {
        File::open(folder).and_then(|folder| folder.sync_all()).ok();
    }
}
