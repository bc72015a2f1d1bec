//! A file of the user's, read whole: never a folder, a device or a pipe, and never more than its limit.

use std::fs::{DirEntry, File};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use strum::IntoStaticStr;
use zeroize::Zeroizing;

/// Why a file could not be read.
#[derive(Debug, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum FileError {
    /// There is no such file.
    NotFound,
    /// It is a folder.
    IsFolder,
    /// A device, a pipe or a socket.
    NotAFile,
    /// The path or a name in it is longer than the system takes.
    PathTooLong,
    /// The system does not let it be read.
    NoPermission,
    /// Larger than the limit.
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// Reading failed in the middle.
    Io(std::io::Error),
}

impl FileError {
    /// The name other programs know it by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.into()
    }
}

/// The file of a `file://` address on this machine.
#[must_use]
pub fn of_address(typed: &str) -> Option<PathBuf> {
    let path = typed.strip_prefix("file://").map(|rest| rest.strip_prefix("localhost").unwrap_or(rest))?;
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let escaped = (byte == b'%').then(|| [rest.next(), rest.next()]);
        match escaped {
            Some([Some(high), Some(low)]) => {
                let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
                bytes.push(digit(high)? * 16 + digit(low)?);
            }
            Some(_) => return None,
            None => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).ok().map(PathBuf::from)
}

/// Opens a file that is to be read piece by piece.
///
/// # Errors
/// Says what the path leads to when that cannot be read.
pub fn open(path: &Path) -> Result<File, FileError> {
    // Asked before it is opened, because opening a pipe waits for whoever writes into it.
    let metadata = std::fs::metadata(path).map_err(from_io)?;
    match () {
        () if metadata.is_dir() => Err(FileError::IsFolder),
        () if !metadata.is_file() => Err(FileError::NotAFile),
        () => File::open(path).map_err(from_io),
    }
}

/// Reads a file of at most so many bytes. They are wiped from memory after use, because they may hold a key.
///
/// # Errors
/// Says what the path leads to when that cannot be read.
pub fn read(path: &Path, limit: u64) -> Result<Zeroizing<Vec<u8>>, FileError> {
    let file = open(path)?;
    let length = file.metadata().map_err(from_io)?.len();
    if length > limit {
        return Err(FileError::TooLarge { limit });
    }
    // Room for all of it at once: a vector that grows leaves copies behind that nobody wipes.
    let room = usize::try_from(length).unwrap_or_default().saturating_add(1);
    let mut bytes = Zeroizing::new(Vec::with_capacity(room));
    file.take(limit + 1).read_to_end(&mut bytes).map_err(from_io)?;
    let is_within = u64::try_from(bytes.len()).is_ok_and(|size| size <= limit);
    if is_within { Ok(bytes) } else { Err(FileError::TooLarge { limit }) }
}

/// More files than this are not read from a folder.
const MOST: usize = 1000;

/// The files of a folder in the order of their names, without those that are hidden. Folders in it are not looked into.
///
/// # Errors
/// When the folder cannot be read.
pub fn in_folder(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let entries = std::fs::read_dir(folder).map_err(from_io)?;
    let is_hidden = |entry: &DirEntry| entry.file_name().as_encoded_bytes().starts_with(b".");
    let entries = entries.filter_map(Result::ok).filter(|entry| !is_hidden(entry));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).take(MOST).collect();
    files.sort();
    Ok(files)
}

/// What tools that copy folders elsewhere call theirs, in small letters and without blanks.
const SYNCED: [&str; 10] = [
    "onedrive",
    "dropbox",
    "googledrive",
    "nextcloud",
    "owncloud",
    "icloud",
    "mobiledocuments",
    "syncthing",
    "sharepoint",
    "pcloud",
];

/// Whether a folder seems to be one that a tool copies elsewhere, or one on another machine, by its name alone.
#[must_use]
pub fn seems_shared(folder: &Path) -> bool {
    let name = folder.to_string_lossy().to_lowercase().replace(' ', "");
    let is_remote = name.starts_with("\\\\") || name.starts_with("//") || name.contains("/gvfs/");
    let mut parts = name.split(['/', '\\']);
    is_remote || parts.any(|part| SYNCED.iter().any(|tool| part.contains(tool)))
}

fn from_io(error: std::io::Error) -> FileError {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FileError::NotFound,
        ErrorKind::InvalidFilename => FileError::PathTooLong,
        ErrorKind::PermissionDenied => FileError::NoPermission,
        ErrorKind::IsADirectory => FileError::IsFolder,
        _ => FileError::Io(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_and_what_is_too_large_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        std::fs::write(&path, b"1234").expect("written");
        assert!(read(&path, 4).is_ok_and(|bytes| bytes.as_slice() == b"1234"));
        assert!(matches!(read(&path, 3), Err(FileError::TooLarge { limit: 3 })));
        assert!(matches!(read(folder.path(), 4), Err(FileError::IsFolder)));
        assert!(matches!(read(&path.join("inside"), 4), Err(FileError::NotFound)));
        std::fs::write(folder.path().join(".hidden"), b"").expect("written");
        std::fs::create_dir(folder.path().join("folder")).expect("made");
        assert_eq!(in_folder(folder.path()).expect("read"), [path]);
        assert!(matches!(in_folder(&folder.path().join("none")), Err(FileError::NotFound)));
        assert!(matches!(read(Path::new("/dev/zero"), 4), Err(FileError::NotAFile | FileError::NotFound)));
    }

    #[test]
    fn folders_that_others_see_are_known_by_their_names() {
        for folder in [
            "C:\\Users\\a\\OneDrive - Koe Oy\\vtj",
            "/home/a/Nextcloud/vtj",
            "\\\\palvelin\\jako",
            "/run/user/1000/gvfs/smb-share:server=x/vtj",
            "/Users/a/Library/Mobile Documents/vtj",
        ] {
            assert!(seems_shared(Path::new(folder)), "{folder}");
        }
        for folder in ["/home/a", "C:\\Users\\a\\Documents", "/srv/keys", ""] {
            assert!(!seems_shared(Path::new(folder)), "{folder}");
        }
    }
}
