# The words of Lupapolku in English.
date = {$day} { $month ->
    [1] Jan
    [2] Feb
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
} {$year}
# Stands between the thousands of a number: a comma, or else a no-break space.
thousands-separator = ,
day-and-month = {$day} { $month ->
    [1] Jan
    [2] Feb
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}
month = { $month ->
    [1] Jan
    [2] Feb
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}
step-number = Step {$number}
row-gone = removed row
file-facts = {$path} ({$size} bytes, checksum SHA-256 {$hash})
fact-owner = Person responsible
fact-due = Due date
fact-note = Note
fact-waiting-for = Waiting for
fact-waiting-since = Waiting since
fact-completed-on = Completed on
fact-completed-by = Marked as done by
fact-reason = Reason
state-not-started = Not started
state-in-progress = In progress
state-waiting = Waiting
state-done = Done
state-not-applicable = Does not apply
stage-unprepared = Not prepared yet
stage-prepared = Prepared, not sent
stage-sent = Sent, waiting for a decision
stage-decided = Decided
blocked-by-task = First do: {$task}
blocked-by-question = First answer: {$question}
edit-answer = answer: {$what}
edit-state = status: {$what}
edit-row-added = added: {$what}
edit-row-removed = removed: {$what}
edit-opened = opened: {$what}
issue-unanswered = Fill in: {$field}
issue-too-few-rows = {$list}: add at least {$needed}
issue-not-done = Mark as done once taken care of: {$task}
issue-done-but-incomplete = { $open ->
    [one] Marked as done, but one item is unfinished
   *[other] Marked as done, but {$open} items are unfinished
}
issue-identity-code = Remove the personal identity code from {$field}
issue-check-digit = Check the Business ID: the check digit should be {$expected}
issue-never-issued = Check the Business ID: no organisation is given a number like this
issue-business-id = Write the Business ID in the form 1234567-1
issue-same-business-id = The same Business ID is on the row “{$row}” too. If they are one organisation, keep one of the rows; otherwise correct the Business ID.
issue-email = Check the email address: it has the form name@company.example
issue-phone = Use only digits, spaces and + in the number
issue-host = Write the full host name, for example vtj.company.example
issue-layer-service = This is the name of the service itself. Give your own subsystem a name of its own.
issue-layer-character = The character {$letter} cannot be used in the name. Use the letters a–z, numbers and hyphens.
issue-layer-parts = Include the service, the organisation and the system in the name, for example vtj-esimerkki-kysely.
issue-layer-too-long = The name is too long: at most 255 characters.
issue-layer-lowercase = Write the name in lower case.
issue-ipv4 = This is not an IPv4 address. Write four numbers, for example 192.0.2.10.
issue-not-a-date = {$field}: enter the date as day.month.year, for example 7.11.2026
issue-too-long = Shorten: {$length} characters, at most {$limit}
issue-unknown-option = {$field}: choose again, the option is no longer there
issue-other-kind = {$field}: answer again, the answer in the file does not fit the question
issue-unjustified = {$field}: justify why the data group is needed
issue-overdue = The due date was {$date}
issue-waiting-for-nobody = Record who you are waiting for
issue-no-reason = Record why this does not apply to your organisation
issue-sent-unprepared = Marked as sent although your own part is not ready. {$first} Or correct the date
issue-decided-unsent = Marked as decided although the date it was sent is missing. Record it
open-other-process = The file belongs to another process ({$process}), which this program does not know. Update Lupapolku.
open-failed = {$what} The file was not changed: {$path}
open-not-found = The file {$path} was not found. Check the name and the folder.
open-is-folder = This is a folder. Choose a file in it.
open-not-a-file = This cannot be opened as a file. Choose a case file.
open-no-permission = This user cannot open the file. Ask the owner of the file for read access.
open-too-large = The file is too large to be a case: at most {$limit} MB. Choose a case file.
open-not-text = This is not a Lupapolku case file: its content is not text (byte {$offset}). Choose a case file (.ron) or a handover package (.zip). Certificates are checked in an open case.
file-path-too-long = The path or name is longer than the system allows. Use a shorter name or another folder.
open-io = Reading failed: {$reason}. Try again.
open-empty = The file is empty. Restore it from a backup or choose another.
open-newer = The file was made by a newer program (format {$format}), and this program does not understand it. Update Lupapolku.
open-not-a-case = This is not a Lupapolku case file. Choose a case file (.ron) or a handover package (.zip). Certificates are checked in an open case.
open-ends-early = The file is damaged: it ends in the middle. Restore it from a backup.
open-too-deep = The file is damaged: it has too many nested values. Restore it from a backup.
open-unknown-name = The file has a field “{$name}” that this program does not know. Correct the field or update Lupapolku.
open-missing-name = The field “{$name}” is missing from the file. Restore the file from a backup.
open-twice = The field “{$name}” is in the file twice. Remove the one that is not right.
open-bad-value = The file is damaged: it has a value that cannot be read. Restore it from a backup.
open-syntax = The file is damaged: it has a character that does not belong there. Restore it from a backup.
open-place = Line {$line}, column {$column}.
save-failed = {$what} The earlier file was not changed: {$path}
save-failed-new = {$what} Nothing was written: {$path}
save-no-folder = The folder does not exist. Create it or choose another.
save-is-folder = The path is a folder. Give the file a name.
save-no-permission = This user cannot write to the file or its folder. Ask whoever manages the folder for access or choose another folder.
save-disk-full = The disk is full. Free some space or choose another disk.
save-exists = The file already exists. Choose another name.
save-read-back = The saved file does not match the case. Save to another disk.
save-io = Saving failed: {$reason}. Save under another name.
save-half = Saving stopped, and the old file was damaged. Your changes are safe in {$kept}. Open it and save it under the name of the case.
save-failed-half = {$what} Damaged file: {$path}
sealed-newer = The file was made by a newer program (format {$format}) and may contain data that this program does not show.
sealed-unknown = { $more ->
    [0] The file has a field “{$name}” that this program does not know. Saving would remove it.
    [one] The file has a field “{$name}” and one more that this program does not know. Saving would remove them.
   *[other] The file has a field “{$name}” and {$more} more that this program does not know. Saving would remove them.
}
clash-beyond = The files were made by a newer Lupapolku. Update the program, then merge the files. Nothing was written.
mail-body =
    Hello,

    Subject: {$topic}
    Organisation: {$name}
    Business ID: {$business-id}

    Kind regards
handover-title = Handover checklist
handover-made = Made on {$date} · Lupapolku {$version}
handover-applicant = Applicant
handover-unnamed = The applicant’s name is missing
handover-started = Started
handover-situation = Situation
handover-progress = {$done} / {$total} tasks done
handover-progress-label = Progress
handover-filings = Prepared, sent, decided
handover-open = Open items
handover-nothing-open = There are no open items.
handover-none = None.
handover-findings = To correct and fill in
handover-deadlines = Deadlines
handover-duties = Duties after the permit
handover-answers = Answers
handover-guidance = Guidance and contacts
handover-declared-done = Marked as done, but something is missing
handover-off-branch = Not part of the chosen option
column-what = Item
column-state = Status
column-owner = Person responsible
column-due = Due date
column-completed = Completed
column-note = Note
column-when = When
column-place = Step
column-address = Address
column-opened = Last opened
column-sent = Sent
column-decided = Decided
column-prepared = Prepared
column-rhythm = When
column-severity = Type
severity-error = Error
severity-missing = Missing
severity-warning = Warning
severity-note = Good to know
severity-ok = OK
yes = yes
no = no
cli-saved = Saved: {$path}
cli-nothing-blocks = Nothing prevents you from continuing.
cli-blocking = To correct or fill in: {$count}
cli-unknown-format = Known formats are pdf, html, xlsx, md, ics, csv, json and zip. Give the format as the file ending or with --format.
cli-write-failed = Writing failed: {$reason}. The file was not changed: {$path}
cli-bad-language = Unknown language: {$tag}. The languages are fi, sv and en.
cli-bad-date = The date is not in the form YYYY-MM-DD: {$text}. Write it that way.
cli-no-window = This build has no window. Give a command, such as new, check or export; --help lists them.
cli-window-failed = The window cannot be opened: {$reason}. The commands new, check and export work without a window.
cli-unknown-audience = Unknown reader: {$name}. The readers are successor, technical and auditor.
cli-argument-missing = Missing: {$argument}. See --help.
cli-argument-unknown = This was not understood: {$argument}. See --help.
help-about = Step-by-step checklist for intermediary companies that start using DVV’s VTJkysely interface.
help-usage = Usage
help-commands = Commands
help-command = COMMAND
help-options = Options
help-help = Show this help
help-version = Show the program’s version
help-new = Create a new case file
help-check = List what is wrong or missing: exit 0 nothing blocks, 1 something blocks, 2 the file cannot be read
help-export = Write the checklist for a handover, or another document made from the case
help-file = Case file
help-file-opened = Case file; without a command it is opened in the window
help-out = Where to write it; an existing file is never replaced
help-sample = A realistic example that is half done
help-json = For other programs
help-to = Where to write
help-format = pdf, html, xlsx, md, ics, csv, json or zip; otherwise from the file’s ending
help-audience = Reader: successor, technical or auditor
help-redact = Leave out names, contact details and file paths
help-language = Language: fi, sv or en
help-today = The date to count from, YYYY-MM-DD
window-no-display = there is no display (DISPLAY or WAYLAND_DISPLAY)
window-silent-display = the display does not answer (DISPLAY or WAYLAND_DISPLAY)
window-no-libraries = libraries for windows are missing; install the packages {$packages}
window-no-graphics = OpenGL is missing; install the packages {$packages}
issue-rule = ({$section}, as read on {$date})
edit-entered = marked as entered: {$what}
handover-glossary = Glossary
column-term = Term
column-meaning = Meaning
save-changed-elsewhere = Somebody else has saved the file since you opened it. Save yours under another name and compare.
help-merge = Merge two people’s work: exit 0 merged, 1 both changed the same things, 2 a file cannot be read
help-base = The version both started from
help-ours = Your file
help-theirs = Their file
merge-taken = Taken from their file: {$count}
merge-conflict = {$place}: yours “{$ours}”, theirs “{$theirs}”
merge-not-written = { $count ->
    [one] Both changed the same thing in different ways. Nothing was written. Open the case and merge the files there.
   *[other] Both changed the same {$count} things in different ways. Nothing was written. Open the case and merge the files there.
}
change-nothing = nothing
change-no-row = not there

# The handover.
handover-own = This is the applicant’s own document, not an official document.
handover-draft-mark = Draft
handover-skip = Skip to the content
handover-contents = Contents
handover-page = Page
handover-codes = Characters missing from the typeface of this document are written as codes, such as [U+1F600].
handover-first = Do first
handover-waiting = Waiting for others
handover-approvals = Approvals
handover-attachments = Attachments
handover-events = Change history
handover-events-older = These are the newest changes. Older ones in the change history beside the case and in the handover package: {$count}.
events-broken = The change history is not intact: a line was changed or removed outside Lupapolku. Find out who did it, and compare the case with the backups.
handover-signature = Signatures
signature-sha256 = Checksum of the case file (SHA-256)
signature-hands-over = Handed over by
signature-takes-over = Received by
signature-name = Signature and name in print
signature-date = Date
since-title = Since the last handover
since-intro = The last handover: {$date}, {$to}.
since-nothing = Nothing has changed since then.
since-done = Done
since-new = Newly open
since-decided = Decided
since-replaced = Replaced certificates
attachment-same = Unchanged since it was added
attachment-changed = The file has changed since it was added; it is not in the handover package
attachment-missing = The file is not there or cannot be read
column-file = File
column-sha256 = Checksum (SHA-256)
column-chain = Checksum
column-when-utc = When (UTC)
column-completed-by = Marked as done by
column-waiting-for = Waiting for
column-waiting-since = Since
sheet-checklist = Checklist
sheet-matrix = Data matrix
sheet-data = Data group
bundle-for-successor = A handover package contains the whole case, so it can only be made for a successor, and nothing can be left out of it. Choose another format or another reader.
unpack-failed = {$what} Nothing was unpacked: {$path}
unpack-not-empty = The folder is not empty. Choose an empty or a new one.
unpack-no-zip = The file is not a handover package, or it is damaged. Ask the sender for it again.
unpack-no-bundle = This is a zip file, but not a handover package made by Lupapolku. Choose a handover package.
bundle-too-large = The handover package contains too much: at most 1 GB and 10,000 files. Remove attachments and export again.
unpack-unsafe-name = The handover package has a file name that cannot be used here: {$name}. Ask the sender for it again.
unpack-changed = { $more ->
    [0] The handover package was changed after it was made: {$name} does not match. Ask the sender for it again.
    [one] The handover package was changed after it was made: {$name} and one more do not match. Ask the sender for it again.
   *[other] The handover package was changed after it was made: {$name} and {$more} more do not match. Ask the sender for it again.
}
cli-unpacked = The handover package is intact and was unpacked. The case: {$path}
help-handed-to = Record in the case who it is handed over to
help-bundle = The handover package (zip)
help-unpack = Unpack a handover package into a folder, if nothing in it has been changed
handover-findings-more = These are the first 500. The rest ({$count}) are in the Excel export.
handover-layer = Identifiers in the Data Exchange Layer
bundle-identity-code = The case contains a personal identity code, so no handover package is made. Remove the code first: the check shows where it is.
bundle-trail-left-out = The change history was left out, because it contains a personal identity code that was once typed and removed.
attachment-secret = A private key: it is never included
export-own-file = This is the case itself or a file that belongs to it. Give the export another name.
handed-to-identity-code = The name of the recipient contains a personal identity code. Write only the name.
desktop-generic-name = Checklist for applying for a framework permit
desktop-keywords = VTJ;VTJkysely;DVV;framework permit;data permit;application;intermediary company;Population Information System;checklist;certificate;handover;
desktop-case = Lupapolku case
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-version = VERSION
handover-rows-more = { $count ->
    [one] and {$count} more row
   *[other] and {$count} more rows
}
