# The words of the window in English. A key is added in all languages at once.
program = Lupapolku
language-name = English
close = Close
cancel = Cancel
copied = Copied to the clipboard.
copy-address = Copy the address
clock = {$hour}:{$minute}
days = { $count ->
    [one] {$count} day
   *[other] {$count} days
}
count-errors = { $count ->
    [one] 1 error
   *[other] {$count} errors
}
count-warnings = { $count ->
    [one] 1 warning
   *[other] {$count} warnings
}
count-missing = { $count ->
    [one] 1 missing
   *[other] {$count} missing
}
menu-file = File
menu-edit = Edit
menu-view = View
menu-help = Help
menu-new = New case…
menu-open = Open…
menu-save = Save
menu-save-as = Save as…
menu-export = Export the checklist…
menu-close = Close the case
menu-quit = Quit
menu-undo = Undo
menu-redo = Redo
menu-check = Check everything
menu-help-here = Help for this page
menu-tour = Tour of the sample
help-pages = Help topics ▼
menu-shortcuts = Keyboard shortcuts
menu-about = About Lupapolku
menu-language = Language
look-system = Use system setting
look-light = Light
look-dark = Dark
look-contrast = High contrast
zoom = Size {$percent}%
shortcut-next = Next page
shortcut-back = Previous page
shortcut-up = From a row back to its table
menu-palette = Find…
palette-hint = Search fields, answers and guidance
palette-nothing = No results. Try a part of the word.
shortcut-page = Go to the page
shortcut-rail = Go to the steps
shortcuts-others = Tab goes from field to field. Space and Enter press what is selected. In a table, move with arrows and letters; Space selects and Enter opens the row. Delete clears the choice of an option. Ctrl and plus makes everything larger, Ctrl and minus smaller.
rail-overview = Overview
rail-steps = Steps
rail-case = Case
rail-deadlines = Deadlines
rail-duties = Duties after the permit
rail-handover = Handover
rail-done = {$done}/{$total} done
rail-waiting = waiting
step-place = Step {$number} / {$total}
file-unnamed = no file yet
save-running = Saving…
save-unsaved = Changes not saved
save-did-not-work = Saving failed. Use Save as
save-saved = Saved
save-saved-at = Saved {$at}
side-missing = Still missing
side-guidance = Guidance
side-contact = Contacts
side-nothing-missing = Nothing is missing on this page.
side-more = { $count ->
    [one] and 1 more
   *[other] and {$count} more
}
side-later = { $count ->
    [one] After that there is 1 more to fill in.
   *[other] After that there are {$count} more to fill in.
}
side-elsewhere = { $count ->
    [one] 1 more is missing on the other pages of this step.
   *[other] {$count} more are missing on the other pages of this step.
}
link-opened = opened {$date}
link-never-opened = not opened yet
link-in-finnish = in Finnish
link-in-swedish = in Swedish
link-in-english = in English
link-failed = The browser did not open. Copy the address and open it yourself: {$address}
mail-failed = The email program did not open. Copy the address and write the message yourself: {$address}
contact-prefilled = The message has the applicant’s name and Business ID filled in.
foot-back = ← Previous: {$where}
foot-next = Next: {$where} →
foot-back-short = ← Previous
foot-next-short = Next →
start-title = From applying for a framework permit to going live, one step at a time
start-intro = Checklist, preparation of the application and handover in one file that you keep.
start-new = New case…
start-open = Open a file…
start-sample = Try it first with a sample
start-inspect = Check certificate files
start-explain = Find out why the connection failed
start-no-network = The program makes no network connection. Links open in your browser.
start-not-authority = Lupapolku helps you prepare the application. It is not a DVV service.
start-first-time = Here for the first time?
start-tour-text = A short tour shows the parts of the program with a sample company. You can end it at any time, and nothing is saved.
start-tour = Take the tour
start-recent = Recently opened
start-recent-facts = {$percent}% done · {$date}
start-forget = Remove from the list
overview-continue = Continue: {$where}
overview-progress = {$percent}% of the work is done
overview-tasks = {$done} / {$total} tasks · started {$date}
overview-tasks-at-least = {$done} / at least {$total} tasks · started {$date}
overview-next = Next
overview-nothing-next = All tasks are done.
before-use = Before use begins, this is still to be recorded: {$what}.
before-use-show = Show the first row
overview-all-deadlines = All deadlines
deadlines-intro = The dates of tasks, duties and certificates in date order. A row opens the place where the date is recorded.
timeline-name = Timeline
timeline-how = Scroll a month at a time with the arrow keys. The same dates are in the table below.
timeline-until = until {$date}
timeline-ended = Expired {$date}
deadlines-export = Export to a calendar…
deadlines-none = No deadlines are recorded yet.
deadlines-none-how = Give a task a due date under “Show person responsible, due date and note”. The dates of certificates, permits and duties are added automatically.
deadline-in = { $count ->
    [one] in {$count} day
   *[other] in {$count} days
}
deadline-late = { $count ->
    [one] {$count} day late
   *[other] {$count} days late
}
deadline-today = today
duties-intro = Once the permit is granted, you need to take care of these. Name a person responsible and a date for each.
filing-prepared = Prepared
filing-prepared-not = Not prepared
filing-sent = Sent
filing-sent-not = Not sent
filing-decided = Decided
filing-decided-not = No decision
chip-blocked = Cannot start yet
chip-done-with-gaps = Done, but something is missing
chip-waiting-for = Waiting for: {$whom}
chip-to-mark = Mark as done
task-state-of = {$task}. Status: {$state}. Change the status
task-show-fields = Show the fields anyway
task-first-gap = Go to the first missing answer
facts-show = Show person responsible, due date and note
facts-hide = Hide person responsible, due date and note
field-optional = optional
field-practice = good practice; we do not know whether DVV asks this
field-example = For example: {$example}
field-show-example = Why is this asked?
field-hide-example = Hide the explanation
suggestions-show = Show suggestions from public sources
suggestions-hide = Hide the suggestions
field-today = Today
field-length = {$length} / {$limit} characters
field-copy = Copy the text
field-clear-choice = Clear the selection
field-choose = Choose
field-justification = Why it is needed: {$group}
file-choose = Choose a file…
file-choose-other = Change the file…
file-remove = Remove the file from the case
attach-failed = The file cannot be read: {$reason}. Choose the file again. {$path}
list-filter = { $count ->
    [one] Filter 1 row
   *[other] Filter {$count} rows
}
list-all = All {$count}
list-errors = Errors {$count}
list-missing = Missing {$count}
list-nothing-found = No row matches the filter. Clear the filter.
matrix-data = Data group
bulk-is-selected = selected
palette-at = {$title}, result {$place} of {$total}
term-in-languages = In Finnish {$fi}, in Swedish {$sv}, in English {$en}.
term-show = show the explanation
term-hide = hide the explanation
matrix-sign-empty = not chosen
matrix-sign-justified = justified
matrix-sign-law = the law limits who DVV may disclose it to
matrix-sign-unjustified = justification missing or a draft
matrix-sign-error = to correct
matrix-members = {$count} org.
matrix-why = Why is the data group needed?
matrix-needed = The end-customer group needs this data
matrix-justification = Justification
matrix-justification-help = State what the data is needed for and what is done on the basis of it.
matrix-copy = { $count ->
    [one] Copy the justification to 1 other group
   *[other] Copy the justification to {$count} other groups
}
list-import = Import CSV or Excel…
list-export = Export CSV…
list-columns = Columns ▼
bulk-select = Select
bulk-select-all = { $count ->
    [one] Select the row shown
   *[other] Select the {$count} shown
}
bulk-selected = { $count ->
    [one] 1 row selected
   *[other] {$count} rows selected
}
bulk-duplicate = Duplicate
bulk-remove = Remove the rows
bulk-clear = Clear the selection
bulk-choose = Change selected rows…
bulk-set = { $count ->
    [one] Change 1 row
   *[other] Change {$count} rows
}
bulk-duplicated = { $count ->
    [one] 1 row duplicated.
   *[other] {$count} rows duplicated.
}
bulk-removed = { $count ->
    [one] 1 row removed.
   *[other] {$count} rows removed.
}
import-title = Import a table
import-intro = Nothing changes until you import the rows. A single undo brings everything back.
import-columns = Columns
import-pass-over = Skip
import-refused-help = Rows that cannot be imported are left out. Correct them in the table and import it again: rows already imported stay as they are.
import-take = { $count ->
    [one] Import 1 row
   *[other] Import {$count} rows
}
import-only-refused = Only those that cannot be imported ({$count})
import-name = Row
import-line = No.
import-what = Change or reason
import-new = New
import-changed = Changes
import-unchanged = Unchanged
import-refused = Cannot import
import-done = Imported: {$new} new, {$changed} changed. You can undo this (Ctrl+Z).
path-import-title = Import a table
path-list-title = Export as a table: {$list}
path-import = Show the table
review-change = Change
review-nothing-open = Nothing is missing from the answers.
transfer-title = Transfer to the e-services
transfer-nothing = There are no answers to transfer yet.
transfer-open = Open the e-services
transfer-compact = Show as a small window
transfer-full = Return to the full window
transfer-progress = {$done} / {$total}
transfer-length = { $count ->
    [one] {$count} character
   *[other] {$count} characters
}
transfer-unmark = Remove the mark
transfer-entered = Entered
transfer-not-entered = Not entered
transfer-changed = Changed since it was entered
row-ready = Complete
row-back = ← {$list}
row-previous = Previous row
row-next = Next row
row-remove = Remove the row
row-removed = Removed: {$name}.
summary-title = { $count ->
    [one] Correct 1 item
   *[other] Correct {$count} items
}
handover-intro = The checklist shows its reader where the work stands. The preview shows the same content that is written to the file.
handover-audience = For whom
handover-redact = Leave out names, contact details and file paths
handover-redacted = [left out]
audience-successor = For the successor
audience-successor-help = Everything: situation, answers, open items
audience-technical = For the technical lead
audience-technical-help = Connection, certificates, servers, products
audience-auditor = For the auditor
audience-auditor-help = Decisions, grounds, duties, checksums of attachments
handover-formats = Format
format-html = HTML
format-html-help = For reading and printing in a browser
format-markdown = Markdown
format-markdown-help = As text for a wiki or version control
format-csv = CSV
format-csv-help = For a spreadsheet
format-json = JSON
format-json-help = For other programs
export-file-name = { $document ->
    [bundle] handover-package
    [calendar] calendar
    [account] protection-report
    [customer] customer-instructions
    [runbook] renewal-guide
    [management] for-the-management
   *[other] checklist
}
export-done = The file was written: {$path}
filter-case = Lupapolku cases
path-new-title = New case
path-open-title = Open a case or a handover package
path-save-title = Save as
path-export-title = { $what ->
    [bundle] Export the handover package
    [calendar] Export the calendar
    [account] Export the data protection report
    [customer] Export the instructions for the end customer
    [runbook] Export the certificate renewal guide
    [management] Export the page for the management
   *[other] Export the checklist
}
path-attach-title = Choose a file
path-name = Name of the applicant
path-name-help = You can fill it in later.
path-label = File
path-help = Type or paste the full path of the file, or browse.
path-browse = Browse…
path-no-chooser = This system has no file chooser. Type or paste the path in the field.
path-exists = The file already exists. If you replace it, its content will be lost.
path-replace = Replace the file
path-new = Create the case
path-open = Open
path-save = Save
path-export = Export
path-attach = Add the file
unsaved-title = Save the changes?
unsaved-text = The case has changes that are not saved. If you discard them, they cannot be recovered.
unsaved-save = Save
unsaved-discard = Discard the changes
about-version = Lupapolku {$version} · version {$process} of the process
about-licences = Licence: MIT or Apache 2.0. Typeface: Noto Sans, SIL Open Font License 1.1.
job-failed = This could not be done: {$reason}. Try again.

# The inspection of certificates, and making a request.
count-in-order = {$count} OK
tool-back = ← Back: {$step}
tool-back-start = ← Back to the start page
inspect-open = Check certificate files
inspect-title = Certificate files
inspect-intro = Open all files at once: the program shows what they are, whether they belong together and whether they can be used with VTJkysely. Nothing leaves this computer.
inspect-choose = Choose files…
inspect-more = Add files…
inspect-clear = Clear the list
inspect-running = Reading: {$done} of {$total} files
inspect-empty-title = Drop the files here
inspect-empty = You can drop or choose any number of files. You need at least the certificate; the others tell you more.
inspect-empty-leaf = The certificate, as it came by email (PEM or DER)
inspect-empty-request = The certificate request it was ordered with (.csr)
inspect-empty-key = The private key, if you work on the server (.key, .p12)
inspect-empty-chain = DVV’s CA certificates and the revocation list
inspect-empty-safety = A private key is read into memory, compared and forgotten. It is never stored, copied or sent.
inspect-others = Other files
inspect-password = Password of the locked file
inspect-password-help = It is kept in memory until you clear the list.
inspect-unlock = Open the file
inspect-keep = Save the details to the case
inspect-kept = The details are now in the case. Check the answers and record who checked the file.
layer-class-assumed = member class assumed to be COM (a company)
layer-copy = Copy the identifier
inspect-copy = Copy for the technical lead
inspect-use = Use: {$use}
use-vtjkysely = VTJkysely directly
use-layer-authentication = Data Exchange Layer, authentication
use-layer-signing = Data Exchange Layer, signing
path-inspect-title = Check files
path-inspect = Check
request-open = Create a key and a certificate request
request-title = Key and certificate request
request-intro = The certificate is ordered with a certificate request, which is created with a key pair. The private key should be created where it is used, and stay there.
request-content = Content of the certificate request
request-content-help = DVV takes the content of the certificate from the request. Not all fields have been published. If you are not sure, ask vptuotanto@dvv.fi.
request-host = Server domain name
request-host-help = An IP address alone is not enough, and the request must not contain an email address.
request-organisation = Organisation
request-business-id = Business ID
request-business-id-help = The Business ID is written in the field serialNumber of the request.
request-key-kind = Type of key
request-on-server = On the server (recommended)
request-on-server-help = Send these commands to the server’s administrator. The key then never leaves the server.
request-copy-commands = Copy the commands
request-here = On this computer
request-here-help = Choose this only if the commands cannot be used. Move the key to the server safely and delete it from here.
request-folder = Folder for the files
request-folder-help = Two files are created: name.key and name.csr. No existing file is replaced.
request-password = Password for the key
request-password-help = At least 12 characters. If you forget the password, the key cannot be used and the password cannot be recovered.
request-password-again = The same password again
request-passwords-differ = The passwords are not the same. Type both again.
request-short-password = Type a password of at least 12 characters.
request-host-first = Type the server’s domain name first.
request-make = Create the key and the request
request-making = Creating…
request-made = The key and the request have been created:
request-inspect = Check the certificate request

# Two people’s work on one case.
clash-title = Two people changed the same things
clash-intro = { $count ->
    [one] You and somebody else both changed the same thing. Choose which to keep.
   *[other] You and somebody else both changed the same {$count} things. Choose what to keep for each.
}
clash-ours = Yours
clash-theirs = Theirs
clash-both = Keep both texts
clash-accept = Merge and save
clash-undecided = What you do not choose stays undecided, and work goes on.
clash-merged = Somebody else had saved the file meanwhile. Changes included: {$count}.

# The trail, and what was recovered from it.
trail-failed = Your changes cannot be recorded in the change history: {$why} Save often until this is fixed.
trail-unreadable = The change history of this case cannot be read: {$why} It is left as it is, and your changes are not recorded in it. Save often.
trail-broken = The change history of this case was changed outside Lupapolku at line {$line}. The case itself is intact. Compare it with the backups.
trail-unknown = The change history has changes that were never saved and do not fit this file. Check in the change history whether you still need them.
recovered-title = Changes that were not saved
recovered-text = { $count ->
    [one] The program stopped before one change was saved. It was made on {$when}.
   *[other] The program stopped before {$count} changes were saved. The last was made on {$when}.
}
recovered-keep = Keep the changes
recovered-discard = Discard the changes

# Events and kept copies.
rail-events = Change history
events-intro = All changes to the case, newest first. Press Enter to go to the place.
events-none = No changes yet.
events-none-how = As you fill things in, every change comes here with its date and who made it.
events-filter = Filter changes ({$count})
events-older = Older changes in the change history beside the case: {$count}.
events-bring-back = Bring back: {$what}
column-who = Who
column-change = Change
trail-undone = undone
trail-redone = redone
trail-removed = removed
trail-added = added
trail-changed = changed
trail-more = and {$count} more
backups-title = Backups
backups-help = Before a save the program copies the file to your own folder, at most once in 10 minutes. It keeps the last 10, and one a day for 30 days.
backups-none = There are no backups yet.
backup-line = { $differences ->
    [0] {$when} · answers: {$answers}, rows: {$rows} · the same as now
    [one] {$when} · answers: {$answers}, rows: {$rows} · one difference from now
   *[other] {$when} · answers: {$answers}, rows: {$rows} · {$differences} differences from now
}
backup-unreadable = {$when} · the backup cannot be read
backup-restore = Restore this version
backup-restored = The version has been restored. You can undo this (Ctrl+Z).

# Who has the case open.
hold-theirs = {$who} has this case open on the computer {$on}. You can read it but not change it.
hold-refused = Nothing was changed: {$who} has this case open on the computer {$on}. Save a copy or ask to edit.
hold-somebody = Somebody
hold-copy = Save a copy…
hold-ask = Ask to edit
hold-try-again = Try again
hold-asked = The request is sent. Choose Try again when it is your turn.
hold-not-asked = The request could not be sent. Contact the person directly.
hold-asked-for = {$who} wants to edit this case.
hold-hand-over = Save and let them edit
hold-keep = Keep editing

# A file that can only be read.
sealed-read-only = You can read and export it, but not change it. Update Lupapolku.
sealed-refused = Nothing was changed. Update Lupapolku to continue.
save-in-place = Saving is not fully safe in this folder: if the computer stops in the middle, the file may be damaged. Move the case to another folder.
job-broken = Something went wrong in Lupapolku while { $job ->
    [ask] making the forms
    [collect] reading the answers
    [open] opening the case
    [digest] going through the case
    [save] saving
    [trail] writing the change history
    [events] reading the change history
    [restore] reading the backup
    [lock] extending your turn to edit
    [merge] reading somebody else’s changes
    [copy] reading the other version
    [inspect] reading the certificate files
    [make-request] creating the certificate request
    [table] reading the table
    [attach] reading the attachment
    [handover] putting the checklist together
    [export] exporting
    [verify] verifying the handover
    [unpack] unpacking the handover package
    [show] opening the file
    [browser] opening the browser
    [chooser] choosing a file
    [settings] saving the settings
    [explain] reading the output
    [language] switching the language
   *[other] working
}. The case is still open and the file was not changed. Try again.
opening = Opening {$name}

# Second files that sync tools leave behind.
copy-found = The folder has another version of this case: {$name}. It was probably made when two people saved at the same time.
copy-compare = Compare and merge…
copy-leave = Do not merge
copy-title = One case in two files
copy-intro = { $count ->
    [0] The file {$name} has nothing new.
    [one] The file {$name} differs in one place. Choose which version to keep.
   *[other] The file {$name} differs in {$count} places. Choose which version to keep for each.
}
copy-guessed = If a place has changed in only one of the files since the nearest backup, the program has chosen that change. Go through the choices.
copy-ours = Here
copy-theirs = The other
copy-remove = Then move the other file to the backups
copy-merged = The files have been merged. You can undo this (Ctrl+Z).
copy-not-gone = The other file could not be moved to the backups: {$why} Move it yourself: {$path}

# Handing over.
handover-export = { $kind ->
    [bundle] Export the handover package…
    [ics] Export the calendar…
   *[other] Export {$format}…
}
handover-to = Recipient’s name
handover-to-help = If you give a name, the handover is recorded in the case, and the next handover shows what has changed since. Otherwise nothing is recorded.
format-pdf = PDF
format-pdf-help = To read, print and sign. Accessible (PDF/UA) and fit for archives (PDF/A).
format-excel = Excel
format-excel-help = Checklist, end customers, data matrix and deadlines as tables
format-ics = Calendar
format-ics-help = Deadlines and reminders for a calendar. A new export replaces the earlier entries.
format-bundle = Handover package
format-bundle-help = The case, its change history, the checklist and the attachments in one zip file, so that work can continue on another computer
exporting = Writing {$name}
underway-stop = Stop
export-open = Open
export-folder = Show in folder
show-failed = The file did not open. Open it yourself: {$path}
bundle-unpacked = The handover package is intact and was unpacked into the folder {$path}
take-over-title = Take over the case
take-over-intro = Here you see who handed the case over and when. Your confirmation stays in the change history.
take-over-none = The case has not been handed over.
take-over-since = Changes since the handover
take-over-by = Your name
take-over-by-help = Your name and the date are recorded with the handover.
take-over-confirm = Confirm that you take over
take-over-done = You have confirmed that you take over. This is recorded in the change history.
take-over-read = Read the whole checklist
take-over-link = Go to the takeover
take-over-waits = The case was handed over to {$to}, who has not confirmed the takeover yet.
tour-place = {$number}/{$total}
tour-next = Next
tour-back = Previous
tour-end = End the tour
tour-leave = End the tour
tour-overview = The overview shows how far you are, what to do next and which dates are coming up. The six steps are on the left.
tour-step = A step is a checklist. Open a task, answer it and mark it as done. On the right you see what is missing, where DVV’s guidance is and who to ask.
tour-form = The application is prepared part by part. The program checks the answers and shows an error beside its field. Nothing is sent.
tour-table = The end customers are in a table. You can import them from Excel, filter them and correct many rows at once.
tour-matrix = Here you choose which data each end-customer group needs. Justify every choice.
tour-connection = Certificates and the Data Exchange Layer are the technical lead’s part. The program reads certificate files and explains them.
tour-deadlines = The program gathers deadlines from tasks, certificates and permits. You can export them to a calendar.
tour-handover = The handover gathers everything into a document for a successor, a technical lead or an auditor. The tour ends here. The sample stays open, so you can try things freely.
edit-stale = Nothing was changed: the answer had already changed. Look at it and try again.
handover-not-recorded = The file was written, but the handover was not recorded in the case. Export it again when the case can be changed.
