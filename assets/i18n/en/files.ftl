# Two people's work on one case, an older file, a file that is gone, and identity codes.
edit-decided = Decision: {$what}
change-decided = decided
change-undecided = undecided, also: {$others}
undecided-somebody = somebody else
undecided-other = {$who} made it “{$value}”
issue-undecided = Two people changed this. Here it is “{$ours}”; {$others}. Decide which to keep.
clash-kept = { $count ->
    [one] You both changed the same thing: both versions are kept until somebody decides.
   *[other] You both changed the same {$count} things: both versions are kept until somebody decides.
}
clash-open = { $count ->
    [one] One thing is undecided: two people changed it. Both versions are kept, and work goes on.
   *[other] {$count} things are undecided: two people changed them. Both versions are kept, and work goes on.
}
clash-decide = Decide…
clash-look = See what was included
clash-decide-now = Decide and save
clash-later = Decide later
copy-taken-in = The other version was merged with this one and moved to the backups. Changes included: {$count}.
copy-nothing-new = The other version has nothing new. It was moved to the backups.
older-title = The file is an older version
older-text = { $count ->
    [one] The file is an older version ({$version}). One change was made here after it, on {$when}; it is in the change history.
   *[other] The file is an older version ({$version}). {$count} changes were made here after it, the last on {$when}; they are in the change history.
}
older-text-unknown = { $count ->
    [one] The file is an older version. One change was made here after it, on {$when}; it is in the change history.
   *[other] The file is an older version. {$count} changes were made here after it, the last on {$when}; they are in the change history.
}
older-keep = Keep the file as it is
older-bring = Bring the later changes back
older-notice = The file is an older version ({$version}). What others did after it is in the change history.
older-notice-unknown = The file is an older version. What others did after it is in the change history.
elsewhere-title = The file was made without your changes
elsewhere-text = { $count ->
    [one] Somebody else’s version has taken the place of the file. One change that you had saved is not in it. It was made on {$when}.
   *[other] Somebody else’s version has taken the place of the file. {$count} changes that you had saved are not in it. The last was made on {$when}.
}
elsewhere-join = Merge them
elsewhere-leave = Leave mine out
gone-title = The file is not there any more
gone-text = The case’s file was moved or removed while the case was open. Nothing you did is lost. Where should the case be kept?
gone-renamed = The file was renamed: it is {$name} now. Where should the case be kept?
gone-follow = Continue in {$name}
gone-here = Save here again
moved-without-events = The change history could not be moved along. It is still beside the old name: move it beside the file yourself.
save-gone = The file is not there any more: it was moved, renamed or removed.
lock-not-renewed = Your turn to edit cannot be extended: {$why} In two minutes others can open the case for editing. When you save, the program still asks before it replaces anybody’s work.
trail-taken-in = included
events-take-back = Take back: {$what}
identity-code-refused = Nothing was changed: it would have brought a personal identity code into the case. Remove the code and try again.
identity-code-held = { $count ->
    [one] One field has a personal identity code. Its text is not saved anywhere until the code is removed:
   *[other] {$count} fields have a personal identity code. Their text is not saved anywhere until the codes are removed. The first is:
}
identity-code-held-here = There is a personal identity code in this text. None of it is saved until the code is removed.
codes-title = Identity codes that got in
codes-help = Lupapolku writes no personal identity code to the disk. One may have come with a file that was made elsewhere or with an older version.
codes-ask = Remove identity codes…
codes-text = Every personal identity code is masked in the file of the case, in every change history and conflicted copy beside it, and in your backups. This cannot be undone. Handover packages and other files that were handed over are not touched.
codes-remove = Remove them
codes-save-first = Save the case first; you must have the turn to edit.
covered-nothing = There was no personal identity code in the case, the change histories or the copies.
covered-done = Personal identity codes were masked in: {$files}.
covered-failed = { $count ->
    [one] This may still have the codes, because the file could not be read or written: {$files}. Ask for access and try again.
   *[other] These may still have the codes, because the files could not be read or written: {$files}. Ask for access and try again.
}
covered-case = the case {$name} ({$count})
covered-events = the change history {$name} (lines: {$count})
covered-conflicted-copy = the conflicted copy {$name} ({$count})
covered-kept-copy = the backup {$name} ({$count})
