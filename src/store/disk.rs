//! The operations on the disk that saving is made of. Tests put a disk here that fails or stops at any one of them.

use super::rights::{self, NotKept, Reach};
use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Result, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// The end of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tail {
    /// The bytes of the whole file.
    pub length: u64,
    /// The last of them.
    pub bytes: Vec<u8>,
}

/// A disk, as saving needs it. Each call is one step at which a program can be stopped.
pub trait Disk {
    /// Makes a file where there is none, and waits until it is on the disk and not only in memory. In one opening: some shares
    /// let a file be written to only once, or lose what is added to one that was empty.
    ///
    /// # Errors
    /// Also when there is one. Otherwise some of the bytes may have been written.
    fn create(&mut self, path: &Path, reach: Reach, bytes: &[u8]) -> Result<()>;

    /// Writes at the end of a file, and waits until it is on the disk.
    ///
    /// # Errors
    /// Some of the bytes may have been written.
    fn append(&mut self, path: &Path, bytes: &[u8]) -> Result<()>;

    /// Cuts a file after so many bytes. One that is shorter stays as it is.
    ///
    /// # Errors
    /// As the system says.
    fn cut(&mut self, path: &Path, length: u64) -> Result<()>;

    /// The same without waiting, for many files that can be made again: they are waited for together.
    ///
    /// # Errors
    /// Like [`Self::create`].
    fn create_soon(&mut self, path: &Path, reach: Reach, bytes: &[u8]) -> Result<()> {
        self.create(path, reach, bytes)
    }

    /// Waits until files that were made without waiting are on the disk.
    ///
    /// # Errors
    /// As the system says of one of them.
    fn sync_all(&mut self, _: &[PathBuf]) -> Result<()> {
        Ok(())
    }

    /// Reads a file whole.
    ///
    /// # Errors
    /// As the system says.
    fn read(&mut self, path: &Path) -> Result<Vec<u8>>;

    /// Whether a file holds these very bytes.
    ///
    /// # Errors
    /// As the system says.
    fn holds(&mut self, path: &Path, bytes: &[u8]) -> Result<bool> {
        self.read(path).map(|found| found == bytes)
    }

    /// Reads at most so many of the last bytes of a file.
    ///
    /// # Errors
    /// As the system says.
    fn tail(&mut self, path: &Path, most: u64) -> Result<Tail>;

    /// Gives a file the rights of another, and never more than those. Says what could not be carried over.
    fn keep_rights(&mut self, path: &Path, of: &Path) -> Vec<NotKept>;

    /// Gives a file what is noted on another that it will replace. Says what could not be carried over.
    fn keep_attributes(&mut self, path: &Path, of: &Path) -> Vec<NotKept>;

    /// Puts a file in the place of another in one move.
    ///
    /// # Errors
    /// As the system says.
    fn rename(&mut self, from: &Path, to: &Path) -> Result<()>;

    /// Puts a file where there is none in one move.
    ///
    /// # Errors
    /// Also when there is one, and where the file system can do no such thing.
    fn rename_new(&mut self, from: &Path, to: &Path) -> Result<()>;

    /// Writes other bytes into a file that is there, from its beginning, and waits until they are on the disk.
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

/// How many files are waited for at a time.
const AT_ONCE: usize = 32;

/// A new file with these bytes in it.
fn made(path: &Path, reach: Reach, bytes: &[u8]) -> Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    rights::limit(&mut options, reach);
    let mut file = options.open(path)?;
    if reach == Reach::Folder {
        rights::give_to_folder(path);
    }
    file.write_all(bytes)?;
    Ok(file)
}

/// The disk of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Local;

impl Disk for Local {
    fn create(&mut self, path: &Path, reach: Reach, bytes: &[u8]) -> Result<()> {
        made(path, reach, bytes)?.sync_all()
    }

    fn create_soon(&mut self, path: &Path, reach: Reach, bytes: &[u8]) -> Result<()> {
        made(path, reach, bytes).map(drop)
    }

    fn append(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        let mut file = OpenOptions::new().append(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn cut(&mut self, path: &Path, length: u64) -> Result<()> {
        let file = OpenOptions::new().append(true).open(path)?;
        // Made longer, it would have a hole in it.
        if file.metadata()?.len() > length { file.set_len(length) } else { Ok(()) }
    }

    /// Many at a time: a file system brings those to the disk together for which it is asked at once.
    fn sync_all(&mut self, paths: &[PathBuf]) -> Result<()> {
        let part = paths.len().div_ceil(AT_ONCE).max(1);
        let sync = |path: &PathBuf| OpenOptions::new().append(true).open(path)?.sync_all();
        std::thread::scope(|scope| {
            let one = |paths: &'_ [PathBuf]| paths.iter().try_for_each(sync);
            let waiting: Vec<_> = paths.chunks(part).map(|paths| scope.spawn(move || one(paths))).collect();
            // A thread that panicked has brought nothing to the disk.
            let joined =
                waiting.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Err(ErrorKind::Other.into())));
            joined.collect::<Vec<_>>().into_iter().collect()
        })
    }

    fn read(&mut self, path: &Path) -> Result<Vec<u8>> {
        std::fs::read(path)
    }

    /// Part by part, so that a large file is not held twice.
    fn holds(&mut self, path: &Path, bytes: &[u8]) -> Result<bool> {
        let mut file = BufReader::with_capacity(1 << 16, File::open(path)?);
        let mut rest = bytes;
        loop {
            let part = file.fill_buf()?;
            let length = part.len();
            if length == 0 {
                return Ok(rest.is_empty());
            }
            let Some(after) = rest.strip_prefix(part) else { return Ok(false) };
            rest = after;
            file.consume(length);
        }
    }

    fn tail(&mut self, path: &Path, most: u64) -> Result<Tail> {
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(most)))?;
        let mut bytes = Vec::new();
        file.take(most).read_to_end(&mut bytes)?;
        Ok(Tail { length, bytes })
    }

    fn keep_rights(&mut self, path: &Path, of: &Path) -> Vec<NotKept> {
        rights::keep(path, of)
    }

    fn keep_attributes(&mut self, path: &Path, of: &Path) -> Vec<NotKept> {
        rights::keep_attributes(path, of)
    }

    fn rename(&mut self, from: &Path, to: &Path) -> Result<()> {
        std::fs::rename(from, to)
    }

    fn rename_new(&mut self, from: &Path, to: &Path) -> Result<()> {
        #[cfg(target_os = "linux")]
        {
            use rustix::fs::{CWD, RenameFlags, renameat_with};
            match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
                Ok(()) => return Ok(()),
                Err(error) if error == rustix::io::Errno::EXIST => return Err(error.into()),
                // Shares that do not know this know links, and the other way round.
                Err(_) => {}
            }
        }
        std::fs::hard_link(from, to)?;
        // Two names of one file do no harm.
        std::fs::remove_file(from).ok();
        Ok(())
    }

    fn overwrite(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        let mut file = OpenOptions::new().write(true).open(path)?;
        file.write_all(bytes)?;
        file.set_len(u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
        file.sync_all()
    }

    fn remove(&mut self, path: &Path) -> Result<()> {
        std::fs::remove_file(path)
    }

    fn sync_folder(&mut self, folder: &Path) {
        File::open(folder).and_then(|folder| folder.sync_all()).ok();
    }
}
