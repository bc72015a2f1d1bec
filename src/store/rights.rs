//! Who may read and write a file: what a file that replaces another takes over from it, and what a new file in the folder
//! of a team gets. Rights are never widened; what cannot be kept is said.
//!
//! A folder is a team's when new files in it get its group (set-group-ID) or when it has a default access list. There a
//! new file is the team's: its group gets of reading and writing what the folder gives it, or what the default list says,
//! and nobody else gets anything. Everywhere else a new file is its owner's alone.

use std::fs::OpenOptions;
use std::path::Path;

/// Who may read and write a file that is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nobody but its owner.
    Owner,
    /// Whoever its folder is for: in a folder of a team, the team.
    Folder,
}

/// What a file that was replaced had and the new one has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotKept {
    /// Its owner, who could do more with it than its group can.
    Owner,
    /// Its group: the new group may do what everybody may.
    Group,
    /// Its access list: the group may do what everybody may.
    AccessList,
    /// Reading and writing by others than the owner.
    Mode,
    /// Extended attributes, such as labels.
    Attributes,
    /// Its other names.
    HardLinks,
}

/// Gives a file the owner, group, access list and mode of another, as far as the system lets it.
#[cfg(unix)]
pub(super) fn keep(path: &Path, of: &Path) -> Vec<NotKept> {
    use std::os::unix::fs::MetadataExt as _;
    let (Ok(new), Ok(old)) = (std::fs::metadata(path), std::fs::metadata(of)) else { return Vec::new() };
    let mut lost = Vec::new();
    let mut mode = old.mode() & 0o777;
    // A file that nobody may write is not replaced; what stands beside it, such as its lock, is still written by its owner.
    if mode & 0o222 == 0 {
        mode |= 0o200;
    }
    let is_owner_kept = old.uid() == new.uid() || std::os::unix::fs::chown(path, Some(old.uid()), None).is_ok();
    // Where the group may do as much as the owner, the old owner loses nothing by becoming one of the group.
    if !is_owner_kept && (mode >> 6) & !(mode >> 3) & 0o6 != 0 {
        lost.push(NotKept::Owner);
    }
    let is_group_kept = old.gid() == new.gid() || std::os::unix::fs::chown(path, None, Some(old.gid())).is_ok();
    if !is_group_kept {
        lost.push(NotKept::Group);
    }
    let list = attributes::access_list(of);
    let is_list_kept = match &list {
        Some(list) => is_group_kept && attributes::set_access_list(path, list),
        // One that the folder gave to the new file would let in people whom the old file kept out.
        None => attributes::remove_access_list(path),
    };
    if !is_list_kept {
        lost.push(NotKept::AccessList);
        attributes::remove_access_list(path);
    }
    if !is_group_kept || !is_list_kept {
        mode &= 0o707 | ((mode & 0o007) << 3);
    }
    if !set_mode(path, mode) {
        lost.push(NotKept::Mode);
    }
    lost
}

/// What else a file has that replaces another: what users and programs have noted on it. Its other names stay with the
/// old content, which may be the very purpose of theirs, as in a backup.
pub(super) fn keep_attributes(path: &Path, of: &Path) -> Vec<NotKept> {
    let mut lost = Vec::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        if !attributes::copy(path, of) {
            lost.push(NotKept::Attributes);
        }
        if std::fs::metadata(of).is_ok_and(|old| old.nlink() > 1) {
            lost.push(NotKept::HardLinks);
        }
    }
    #[cfg(not(unix))]
    let _ = (path, of, &mut lost);
    lost
}

/// On other systems a file in a folder takes what the folder says.
#[cfg(not(unix))]
pub(super) fn keep(path: &Path, of: &Path) -> Vec<NotKept> {
    if let Ok(metadata) = std::fs::metadata(of) {
        std::fs::set_permissions(path, metadata.permissions()).ok();
    }
    Vec::new()
}

/// Sets the mode where it is another one: some shares refuse even the mode that a file has. Says whether the file has it.
#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    let has = || std::fs::metadata(path).is_ok_and(|it| it.permissions().mode() & 0o777 == mode);
    has() || std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).is_ok_and(|()| has())
}

/// Begins a file with no more rights than it may have in the end.
pub(super) fn limit(options: &mut OpenOptions, reach: Reach) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, if reach == Reach::Owner { 0o600 } else { 0o660 });
    #[cfg(not(unix))]
    let _ = (options, reach);
}

/// Whose a new file in this folder is.
pub(super) fn reach_in(folder: &Path) -> Reach {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let is_team = std::fs::metadata(folder).is_ok_and(|it| it.mode() & 0o2000 != 0);
        if is_team || attributes::has_default_list(folder) {
            return Reach::Folder;
        }
    }
    #[cfg(not(unix))]
    let _ = folder;
    Reach::Owner
}

/// Gives a file that was begun for its folder what the mask of the process took from the group.
pub(super) fn give_to_folder(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let Some(folder) = path.parent() else { return };
        // Where there is a default list, the system has done it.
        if let (Ok(metadata), false) = (std::fs::metadata(folder), attributes::has_default_list(folder)) {
            let for_group = if metadata.mode() & 0o2000 == 0 { 0 } else { metadata.mode() & 0o060 };
            set_mode(path, 0o600 | for_group);
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// The name of a file's owner, where the system tells it in the usual place.
#[must_use]
pub(super) fn owner(path: &Path) -> String {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let Ok(metadata) = std::fs::symlink_metadata(path) else { return String::new() };
        let users = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
        let number = metadata.uid().to_string();
        let found = users.lines().find_map(|line| {
            let mut parts = line.split(':');
            let name = parts.next()?;
            (parts.nth(1)? == number).then(|| name.to_owned())
        });
        found.unwrap_or(number)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        String::new()
    }
}

/// Whether two files are the same user's, as far as the system tells.
pub(super) fn is_same_owner(one: &std::fs::Metadata, other: &std::fs::Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        one.uid() == other.uid()
    }
    #[cfg(not(unix))]
    {
        let _ = (one, other);
        false
    }
}

/// Access lists and other extended attributes, as Linux has them.
#[cfg(target_os = "linux")]
mod attributes {
    use rustix::fs::{XattrFlags, getxattr, listxattr, removexattr, setxattr};
    use rustix::io::Errno;
    use std::path::Path;

    const ACCESS: &str = "system.posix_acl_access";
    const DEFAULT: &str = "system.posix_acl_default";

    /// The largest value that the system lets an attribute have.
    const LARGEST: usize = 64 * 1024;

    fn get(path: &Path, name: &str) -> Option<Vec<u8>> {
        let mut value = vec![0; LARGEST];
        let length = getxattr(path, name, value.as_mut_slice()).ok()?;
        value.truncate(length);
        Some(value)
    }

    pub(super) fn access_list(path: &Path) -> Option<Vec<u8>> {
        get(path, ACCESS)
    }

    pub(super) fn set_access_list(path: &Path, list: &[u8]) -> bool {
        access_list(path).as_deref() == Some(list) || setxattr(path, ACCESS, list, XattrFlags::empty()).is_ok()
    }

    /// Says whether the file has none then.
    pub(super) fn remove_access_list(path: &Path) -> bool {
        access_list(path).is_none() || matches!(removexattr(path, ACCESS), Ok(()) | Err(Errno::NODATA))
    }

    pub(super) fn has_default_list(folder: &Path) -> bool {
        get(folder, DEFAULT).is_some()
    }

    /// Copies what users and programs have noted on a file. Says whether all of it is there.
    pub(super) fn copy(path: &Path, of: &Path) -> bool {
        let mut names = vec![0; LARGEST];
        let Ok(length) = listxattr(of, names.as_mut_slice()) else { return true };
        names.truncate(length);
        let names = names.split(|octet| *octet == 0).filter_map(|name| std::str::from_utf8(name).ok());
        let of_users: Vec<&str> = names.filter(|name| name.starts_with("user.")).collect();
        let copied = |name: &&str| match get(of, name) {
            Some(value) => setxattr(path, *name, &value, XattrFlags::empty()).is_ok(),
            None => false,
        };
        of_users.iter().filter(|name| !copied(name)).count() == 0
    }
}

/// Other systems have them in other ways, which are not known here.
#[cfg(all(unix, not(target_os = "linux")))]
mod attributes {
    use std::path::Path;

    pub(super) fn access_list(_: &Path) -> Option<Vec<u8>> {
        None
    }

    pub(super) fn set_access_list(_: &Path, _: &[u8]) -> bool {
        true
    }

    pub(super) fn remove_access_list(_: &Path) -> bool {
        true
    }

    pub(super) fn has_default_list(_: &Path) -> bool {
        false
    }

    pub(super) fn copy(_: &Path, _: &Path) -> bool {
        true
    }
}
