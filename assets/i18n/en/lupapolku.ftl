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
file-facts = {$path} ({$size} bytes, SHA-256 {$hash})
fact-owner = Owner
fact-due = Due date
fact-note = Note
fact-waiting-for = Waiting for
fact-waiting-since = Waiting since
fact-completed-on = Completed on
fact-completed-by = Completed by
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
edit-state = state: {$what}
edit-row-added = added: {$what}
edit-row-removed = removed: {$what}
edit-opened = opened: {$what}
issue-unanswered = Fill in: {$field}
issue-too-few-rows = {$list}: add at least {$needed}
issue-not-done = Mark as done once taken care of: {$task}
issue-done-but-incomplete = Marked as done, but still to correct or fill in: {$open}
issue-identity-code = Remove the personal identity code from {$field}
issue-check-digit = Check the business ID: the check digit should be {$expected}
issue-never-issued = Check the business ID: such a number is never issued
issue-business-id = Write the business ID in the form 1234567-1
issue-email = Check the e-mail address: it has the form name@company.example
issue-phone = Check the telephone number: use digits, spaces and a leading + if needed
issue-host = Write the full host name, for example vtj.company.example
issue-layer-service = This is the name of the service itself. Give your own subsystem a name of its own.
issue-layer-character = The character {$letter} may not be in the name. Use letters a–z, numbers and hyphens.
issue-layer-parts = Let the name tell the service, the organisation and the system, for example vtj-esimerkki-kysely.
issue-layer-too-long = The name is too long: at most 255 characters.
issue-layer-lowercase = Write the name in lowercase.
issue-ipv4 = This is not an IPv4 address. Write four numbers, for example 192.0.2.10.
issue-not-a-date = {$field}: write the day as 7.11.2026
issue-too-long = Shorten: {$length} characters, at most {$limit}
issue-unknown-option = {$field}: choose again, the option is no longer there
issue-other-kind = {$field}: answer again, the file has another kind of answer than is asked for
issue-unjustified = {$field}: justify why the data are needed
issue-overdue = The due date {$date} has passed
issue-waiting-for-nobody = Note whom you are waiting for
issue-no-reason = Note why it does not apply to you
issue-sent-unprepared = Marked as sent although your own part is not ready
issue-decided-unsent = Marked as decided although no sending date is recorded
open-other-process = The file follows another process ({$process}), which this program does not know.
open-failed = {$what} The file was not touched: {$path}
open-not-found = There is no such file. Check the name and the folder.
open-is-folder = This is a folder. Choose a file in it.
open-not-a-file = This is a device or a pipe and not an ordinary file.
open-no-permission = You have no permission to read the file. Ask its owner.
open-too-large = The file is too large to be a case: at most {$limit} MB.
open-not-text = The file is not text (byte {$offset}), so Lupapolku did not save it.
file-path-too-long = The path or name is longer than the system takes. Use a shorter one.
open-io = Reading failed: {$reason}.
open-empty = The file is empty.
open-newer = The file was made by a newer program (format {$format}), and this program does not understand it. Update Lupapolku.
open-not-a-case = Lupapolku did not save this file.
open-ends-early = The file ends in the middle. Restore it from a backup.
open-too-deep = The file has too many values inside values.
open-unknown-name = The file has an unknown name “{$name}”.
open-missing-name = “{$name}” is missing from the file.
open-twice = The name “{$name}” stands twice in the file. Remove the one that is not right.
open-bad-value = The file has a value that cannot be read.
open-syntax = The file has a character that does not belong there.
open-place = Line {$line}, column {$column}.
save-failed = {$what} Nothing was replaced: {$path}
save-no-folder = The folder does not exist. Create it or choose another.
save-is-folder = The path is a folder. Give the file a name.
save-no-permission = Saving here is not allowed. Choose another folder.
save-disk-full = The disk is full. Free some space or choose another disk.
save-exists = The file already exists. Choose another name.
save-read-back = What was written to the disk was not what was saved. Choose another disk.
save-io = Saving failed: {$reason}.
save-half = The file had to be written over, and that broke off. What was to be saved is in full here: {$kept}. Make it the file of the case, or open it.
save-failed-half = {$what} Damaged file: {$path}
sealed-newer = The file was made by a newer program (format {$format}) and may hold things that this program does not show.
sealed-unknown = { $more ->
    [0] The file has the name “{$name}”, which this program does not know and which saving would lose.
    [one] The file has the name “{$name}” and one more, which this program does not know and which saving would lose.
   *[other] The file has the name “{$name}” and {$more} more, which this program does not know and which saving would lose.
}
clash-beyond = The files have parts that this program does not know and that differ. It cannot put them together. Nothing was written.
mail-body =
    Hello,

    matter: {$topic}
    organisation: {$name}
    business ID: {$business-id}

    Kind regards
handover-title = Handover checklist
handover-made = Made on {$date} · Lupapolku {$version}
handover-applicant = Applicant
handover-unnamed = The applicant's name is missing
handover-started = Started
handover-situation = Situation
handover-progress = {$done} / {$total} tasks done
handover-progress-label = Progress
handover-filings = Prepared, sent, decided
handover-open = Open items
handover-nothing-open = There are no open items.
handover-none = Nothing recorded.
handover-findings = To correct and fill in
handover-deadlines = Deadlines
handover-duties = After the permit
handover-answers = Answers
handover-guidance = Guidance and contacts
handover-draft = Draft. This is the applicant's own preparation, not a document of the authority.
handover-declared-done = Marked as done, but the check finds gaps
handover-off-branch = Not on the chosen branch
column-what = Item
column-state = State
column-owner = Owner
column-due = Due
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
column-severity = Severity
severity-error = Error
severity-missing = Missing
severity-warning = Warning
severity-note = Note
severity-ok = In order
yes = yes
no = no
cli-saved = Saved: {$path}
cli-nothing-blocks = Nothing is in the way.
cli-blocking = To correct or fill in: {$count}
cli-unknown-format = Known formats are pdf, html, xlsx, md, ics, csv, json and zip. Give the format as the ending or with --format.
cli-write-failed = Writing failed: {$reason}. The file was not changed: {$path}
cli-bad-language = Unknown language: {$tag}. The languages are fi, sv and en.
cli-bad-date = The day is not of the form YYYY-MM-DD: {$text}
cli-no-window = This build has no window. Give a command: new, check, export, import, inspect or merge.
cli-window-failed = The window cannot be opened: {$reason}. The commands new, check and export work without a window.
cli-unknown-audience = Unknown reader: {$name}. The readers are successor, technical and auditor.
cli-argument-missing = The command lacks: {$argument}. See --help.
cli-argument-unknown = This was not understood: {$argument}. See --help.
help-about = Checklist with which an intermediary company takes VTJkysely-rajapinta into use, one step at a time.
help-usage = Usage
help-commands = Commands
help-command = COMMAND
help-options = Options
help-help = Show this help
help-version = Show the program's version
help-new = Make a new case file
help-check = List what is wrong or missing: exit 0 nothing blocks, 1 something blocks, 2 the file cannot be read
help-export = Write the checklist for handover, or another document made of the case
help-file = Case file; without a command it is opened in the window
help-out = Where; an existing file is never replaced
help-sample = A realistic, half-done case
help-json = For other programs
help-to = Where to write
help-format = pdf, html, xlsx, md, ics, csv, json or zip; otherwise from the file's ending
help-audience = Reader: successor, technical or auditor
help-redact = Leave out names, contact details and file paths
help-language = Language: fi, sv or en
help-today = The day to count from, YYYY-MM-DD
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
help-merge = Put two people’s work together: exit 0 merged, 1 both changed the same things, 2 a file cannot be read
help-base = What both began with
help-ours = Our file
help-theirs = Their file
merge-taken = Taken from theirs: {$count}
merge-conflict = {$place}: ours “{$ours}”, theirs “{$theirs}”
merge-not-written = { $count ->
    [one] Both changed one thing, each in another way. Nothing was written.
   *[other] Both changed {$count} things, each in another way. Nothing was written.
}
change-nothing = nothing
change-no-row = not there

# The handover.
handover-own = This is the applicant's own document, not a document of an authority.
handover-draft-mark = Draft
handover-skip = Skip to the content
handover-contents = Contents
handover-page = Page
handover-codes = Characters that the typeface of this document lacks are written as codes, such as [U+1F600].
handover-first = Do first
handover-waiting = Waiting for others
handover-approvals = Approvals
handover-attachments = Attachments
handover-events = Events
handover-events-older = These are the newest events. {$count} older ones are in the list beside the case and in the bundle.
events-broken = The list of events is not whole: a line was changed or removed by other means.
handover-signature = Signatures
signature-sha256 = SHA-256 of the case file
signature-hands-over = Hands over
signature-takes-over = Takes over
signature-name = Signature and name in block letters
signature-date = Date
since-title = Since the last handover
since-intro = The last handover: {$date}, {$to}.
since-nothing = Nothing has changed since then.
since-done = Done
since-new = Newly open
since-decided = Decided
since-replaced = Replaced certificates
attachment-same = There, as it was attached
attachment-changed = The file has changed since it was attached; it is not in the bundle
attachment-missing = The file is not there or cannot be read
column-file = File
column-sha256 = SHA-256
column-chain = Hash
column-when-utc = When (UTC)
column-completed-by = Completed by
column-waiting-for = Waiting for
column-waiting-since = Since
sheet-checklist = Checklist
sheet-matrix = Data matrix
sheet-data = Data
bundle-for-successor = A bundle holds the whole case, so it can only be made for a successor, and nothing can be left out of it. Choose another format or another reader.
unpack-failed = {$what} Nothing was unpacked: {$path}
unpack-not-empty = There is something in the folder already. Choose an empty or a new one.
unpack-no-zip = The file is no bundle, or it is damaged.
unpack-no-bundle = The file is a zip file, but not a bundle that Lupapolku has made.
bundle-too-large = There is too much in the bundle: at most 1 GB and 10,000 files.
unpack-unsafe-name = The bundle has a name that no file can have: {$name}.
unpack-changed = { $more ->
    [0] The bundle was changed after it was made: {$name} does not match.
    [one] The bundle was changed after it was made: {$name} and one more do not match.
   *[other] The bundle was changed after it was made: {$name} and {$more} more do not match.
}
cli-unpacked = The bundle is intact and was unpacked. The case: {$path}
help-handed-to = Record in the case to whom it is handed over
help-bundle = The bundle (zip)
help-unpack = Open a bundle into a folder, when all of it is as it was made
handover-findings-more = These are the first 500. The other {$count} are in the Excel export.
handover-layer = Identifiers on the Data Exchange Layer
bundle-identity-code = The case has an identity code in it, so no bundle is made of it. Remove the code first: the check says where it is.
bundle-trail-left-out = The list of events was left out, because it has an identity code that was typed once and removed.
attachment-secret = A private key: it is handed to nobody
export-own-file = This is the case itself or a file that belongs to it. Give the export another name.
handed-to-identity-code = The name of the recipient has an identity code in it. Write only the name.
desktop-generic-name = Permit Checklist
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
