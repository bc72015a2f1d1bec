# The words of the window in English. A key is added in all languages at once.
program = Lupapolku
language-name = English
page = Page
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
menu-new = Start new…
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
help-pages = Pages of the help ▼
menu-shortcuts = Keyboard shortcuts
menu-about = About Lupapolku
menu-language = Language
look-system = Same look as the system
look-light = Light
look-dark = Dark
look-contrast = High contrast
zoom = Size {$percent}%
shortcut-next = Next page
shortcut-back = Previous page
shortcut-up = From a row back to its table
menu-palette = Find…
palette-hint = Find a field or guidance
palette-nothing = Nothing was found.
shortcut-page = Go to the page
shortcut-rail = Go to the steps
shortcuts-others = Tab goes from field to field. Space and Enter press what is selected. In a table arrows and letters move, Space selects and Enter opens the row. Ctrl and + or − makes everything larger or smaller.
rail-overview = Overview
rail-steps = Steps
rail-case = Case
rail-deadlines = Deadlines
rail-duties = After the permit
rail-handover = Handover
rail-done = {$done}/{$total} done
rail-waiting = waiting
step-place = Step {$number} / {$total}
file-unnamed = not saved
save-running = Saving…
save-unsaved = Not saved
save-did-not-work = Saving did not work
save-saved = Saved
save-saved-at = Saved {$at}
side-missing = Still missing
side-guidance = Guidance
side-contact = Contact
side-nothing-missing = Nothing is missing on this page.
side-more = { $count ->
    [one] and 1 more
   *[other] and {$count} more
}
side-elsewhere = { $count ->
    [one] And 1 on the other pages of this step.
   *[other] And {$count} on the other pages of this step.
}
link-opened = opened {$date}
link-never-opened = not opened yet
link-in-finnish = in Finnish
link-in-swedish = in Swedish
link-in-english = in English
link-failed = The browser did not open. Copy the address and open it yourself: {$address}
mail-failed = The mail program did not open. Copy the address and write the message yourself: {$address}
contact-prefilled = The message has the applicant's name and business ID filled in.
foot-back = ← Back: {$where}
foot-next = Next: {$where} →
foot-back-short = ← Back
foot-next-short = Next →
start-title = From framework permit to use, one step at a time
start-intro = Checklist, preparation of the application and handover in one file that is yours.
start-new = Start a new case…
start-open = Open a file…
start-sample = Try it first with a sample
start-no-network = The program makes no network connection. Links open in your browser.
start-not-authority = Lupapolku helps you prepare the application. It is not a service of the authority.
start-first-time = Here for the first time?
start-tour-text = A short tour shows the parts of the program with a sample company. You can leave at any time, and nothing is saved.
start-tour = Take the tour
start-recent = Opened last
start-recent-facts = {$percent}% done · {$date}
start-forget = Remove from the list
overview-continue = Continue: {$where}
overview-progress = Progress {$percent}%
overview-tasks = {$done} / {$total} tasks · started {$date}
overview-next = Next
overview-nothing-next = All tasks are done.
overview-all-deadlines = All deadlines
deadlines-intro = The dates of tasks, duties and certificates in order. A row opens the place where the date is recorded.
timeline-name = Timeline
timeline-how = The same days are in the table below the timeline. The arrow keys scroll a month at a time.
timeline-until = until {$date}
timeline-ended = Ended {$date}
deadlines-export = Export to a calendar…
deadlines-none = No deadlines are recorded yet.
deadlines-none-how = Give a task a due date under its Owner, due date and note. The dates of certificates, permits and duties come here by themselves.
deadline-late = { $count ->
    [one] {$count} day late
   *[other] {$count} days late
}
deadline-today = today
duties-intro = Once the permit is granted, these are yours to take care of. Give each one an owner and a date.
filing-prepared = Prepared
filing-prepared-not = Not prepared yet
filing-sent = Sent
filing-sent-not = Not sent
filing-decided = Decided
filing-decided-not = No decision
chip-blocked = Cannot start yet
chip-done-with-gaps = Done, with gaps
chip-waiting-for = Waiting for: {$whom}
chip-to-mark = Start here
task-state-of = {$task}. State: {$state}. Change the state
task-show-fields = Show the fields anyway
task-first-gap = Go to the first gap
facts-show = Owner, due date and note
facts-hide = Hide owner, due date and note
field-optional = optional
field-practice = good practice, not a known question of DVV
field-example = For example: {$example}
field-show-example = Why is this asked?
field-hide-example = Hide the explanation
suggestions-show = Show those seen in public sources
suggestions-hide = Hide the suggestions
field-today = Today
field-length = {$length} / {$limit} characters
field-copy = Copy the text
field-clear-choice = Clear the choice
field-choose = Choose
field-justification = Why it is needed: {$group}
file-choose = Choose a file…
file-choose-other = Change the file…
file-remove = Remove the facts of the file
attach-failed = The file cannot be read: {$reason}. {$path}
list-filter = { $count ->
    [one] Filter 1 row
   *[other] Filter {$count} rows
}
list-all = All {$count}
list-errors = Errors {$count}
list-missing = Missing {$count}
list-nothing-found = No row matches the filter.
matrix-data = Data
bulk-is-selected = selected
palette-at = {$title}, {$place} of {$total}
term-show = show the explanation
term-hide = hide the explanation
matrix-sign-empty = not chosen
matrix-sign-justified = justified
matrix-sign-unjustified = justification missing
matrix-sign-law = the law limits disclosure
matrix-sign-error = to correct
matrix-members = { $count ->
    [one] {$count} org.
   *[other] {$count} orgs.
}
matrix-why = Why are the data needed?
matrix-needed = The group needs these data
matrix-justification = Justification
matrix-justification-help = Say what could not be done without the data.
matrix-copy = { $count ->
    [one] Copy to 1 other that lacks a justification
   *[other] Copy to {$count} others that lack a justification
}
list-import = Import CSV or Excel…
list-export = Export CSV…
list-columns = Columns ▼
bulk-select = Select
bulk-select-all = Select the {$count} shown
bulk-selected = { $count ->
    [one] 1 row selected
   *[other] {$count} rows selected
}
bulk-duplicate = Duplicate
bulk-remove = Remove the rows
bulk-clear = Clear the selection
bulk-choose = Change for the selected…
bulk-set = { $count ->
    [one] Set for 1 row
   *[other] Set for {$count} rows
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
import-intro = Nothing changes until you take the rows in. A single undo brings everything back.
import-columns = Columns
import-pass-over = Pass over
import-refused-help = Refused rows are not taken in. Correct them in the table and import it again: rows taken in stay as they are.
import-take = { $count ->
    [one] Take 1 row in
   *[other] Take {$count} rows in
}
import-only-refused = Only refused {$count}
import-name = Row
import-line = No.
import-what = Change or reason
import-new = New
import-changed = Changes
import-unchanged = Unchanged
import-refused = Refused
import-done = Imported: {$new} new, {$changed} changed.
path-import-title = Import a table
path-list-title = Export as a table
path-import = Read the table
review-change = Change
review-nothing-open = Nothing is missing from the answers.
transfer-title = Transfer to the e-services
transfer-nothing = There are no answers to transfer yet.
transfer-open = Open the e-services
transfer-compact = Small window beside the browser
transfer-full = Whole window
transfer-progress = {$done} / {$total}
transfer-length = { $count ->
    [one] {$count} character
   *[other] {$count} characters
}
transfer-unmark = Remove the mark
transfer-entered = Entered
transfer-not-entered = Not entered
transfer-changed = Changed since it was entered
row-ready = Ready
row-back = ← {$list}
row-previous = Previous row
row-next = Next row
row-remove = Remove the row
row-removed = Removed: {$name}.
summary-title = { $count ->
    [one] Correct 1 item
   *[other] Correct {$count} items
}
handover-intro = The checklist tells its reader how things stand. The preview shows the same content that is written to the file.
handover-audience = For whom
handover-redact = Leave out names, contact details and file paths
handover-redacted = [left out]
audience-successor = For the successor
audience-successor-help = Everything: situation, answers, open items
audience-technical = For the technical implementer
audience-technical-help = Connection, certificates, servers, products
audience-auditor = For the auditor
audience-auditor-help = Decisions, grounds, duties, hashes of attachments
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
    [account] account
    [customer] customer-instructions
    [runbook] renewal-guide
    [management] for-the-management
   *[other] checklist
}
export-done = The file was written: {$path}
filter-case = Lupapolku cases
path-new-title = Start a new case
path-open-title = Open a case or a bundle
path-save-title = Save as
path-export-title = Export the checklist
path-attach-title = Choose a file
path-name = Name of the applicant
path-name-help = You can fill it in later.
path-label = File
path-help = Type or paste the full path of the file, or browse.
path-browse = Browse…
path-no-chooser = This system has no file chooser. Type or paste the path in the field.
path-exists = The file exists already. If you replace it, its content is gone.
path-replace = Replace the file
path-new = Start
path-open = Open
path-save = Save
path-export = Export
path-attach = Record the file
unsaved-title = Save the changes?
unsaved-text = The case has changes that are not saved. If you discard them, they cannot be brought back.
unsaved-save = Save
unsaved-discard = Discard the changes
about-version = Lupapolku {$version} · version {$process} of the process
about-licences = Licence: MIT or Apache 2.0. Typeface: Noto Sans, SIL Open Font License 1.1.
job-failed = This did not work: {$reason}.

# The inspection of certificates, and making a request.
count-in-order = {$count} in order
tool-back = ← {$step}
inspect-open = Inspect certificate files
inspect-title = Certificate files
inspect-intro = Open all files at once: the program tells what they are, whether they belong together and whether they fit VTJkysely. Nothing leaves this computer.
inspect-choose = Choose files…
inspect-more = Add files…
inspect-clear = Put the files away
inspect-needs-case = Open a case first; then drop the files on its window.
inspect-running = Reading: {$done} of {$total} files
inspect-empty-title = Drop the files here
inspect-empty = You can drop or choose any number of files. Drop at least the certificate; with the others you get to know more.
inspect-empty-leaf = The certificate, as it came by e-mail (PEM or DER)
inspect-empty-request = The request on which it was ordered (.csr)
inspect-empty-key = The private key, if you are at the server (.key, .p12)
inspect-empty-chain = DVV’s CA certificates and the revocation list
inspect-empty-safety = A private key is read into memory, compared and forgotten. It is never stored, copied or sent.
inspect-others = Other files
inspect-password = Password of the locked file
inspect-password-help = It is kept in memory only while the files are read.
inspect-unlock = Read with this password
inspect-keep = Enter in the case
inspect-kept = Entered in the case. Check the answers and say who inspected it.
layer-class-assumed = member class assumed to be COM (a company)
layer-copy = Copy the identifier
inspect-copy = Copy for the technical implementer
inspect-use = Use: {$use}
use-vtjkysely = VTJkysely directly
use-layer-authentication = Data Exchange Layer, authentication
use-layer-signing = Data Exchange Layer, signing
path-inspect-title = Inspect files
path-inspect = Inspect
request-open = Make a key and a request
request-title = Key and certificate request
request-intro = The certificate is ordered on a request, and the request is made with a key pair. The private key should be made where it is used, and stay there.
request-content = What the request says
request-content-help = DVV reads the content of the certificate from this. The full list of fields is not public: ask vptuotanto@dvv.fi if you are not sure.
request-host = Server domain name
request-host-help = An IP address alone is not enough, and there may be no e-mail address.
request-organisation = Organisation
request-business-id = Business ID
request-business-id-help = Goes into the serial number of the holder.
request-key-kind = Kind of key
request-on-server = On the server (recommended)
request-on-server-help = Send these commands to the server’s administrator. The key then never leaves the server.
request-copy-commands = Copy the commands
request-here = On this computer
request-here-help = Choose this only if the commands cannot be used. Move the key to the server safely and remove it from here.
request-folder = Folder for the files
request-folder-help = Two files are made: name.key and name.csr. Nothing that is there is replaced.
request-password = Password for the key
request-password-help = At least twelve characters. Without it the key cannot be used, and nobody can recover it.
request-password-again = The same password again
request-passwords-differ = The passwords are not the same. Type both again.
request-short-password = Type a password of at least twelve characters.
request-host-first = Type the server’s domain name first.
request-make = Make key and request
request-making = Making…
request-made = The key and the request are made:
request-inspect = Inspect the request

# Two people's work on one case.
clash-title = Two people changed the same things
clash-intro = { $count ->
    [one] Somebody else saved the file meanwhile, and you both changed one thing. Choose what is kept; nothing is saved before that.
   *[other] Somebody else saved the file meanwhile, and you both changed {$count} things. Choose what is kept of each; nothing is saved before that.
}
clash-taken = { $count ->
    [one] One of their changes clashes with nothing and is taken in.
   *[other] {$count} of their changes clash with nothing and are taken in.
}
clash-ours = Mine
clash-theirs = Theirs
clash-both = Both texts
clash-accept = Put together and save
clash-undecided = Choose first what is kept of each.
clash-refused = Nothing was changed. First choose below what is kept.
clash-merged = Somebody else had saved the file meanwhile. Changes taken in: {$count}.

# The trail, and what was recovered from it.
trail-failed = What you do is not written down beside the file: {$why} Save often until this is put right.
trail-unreadable = The list of events beside this file cannot be read: {$why} It is left as it is, and what you do is not written to it. Save often.
trail-broken = The list of events beside this file was changed by other means at line {$line}. The case itself is whole.
trail-unknown = The list of events has changes that were never saved and do not fit this file. They are still in the list.
recovered-title = Changes that were not saved
recovered-text = { $count ->
    [one] The program stopped before one change was saved. It was made on {$when}.
   *[other] The program stopped before {$count} changes were saved. The last was made on {$when}.
}
recovered-keep = Keep the changes
recovered-discard = Throw them away

# Events and kept copies.
rail-events = Events
events-intro = Everything that was done to the case, newest first. Enter goes to the place. The list stands beside the case file and notices when it was changed by other means.
events-none = Nothing has been done since the case got its file.
events-none-how = As you fill things in, every change comes here with its day and who made it.
events-filter = Filter events ({$count})
events-older = {$count} older events are in the file beside the case.
events-bring-back = Bring back: {$what}
column-who = Who
column-change = Change
trail-undone = taken back
trail-redone = made again
trail-removed = removed
trail-added = added
trail-changed = changed
trail-more = and {$count} more
backups-title = Kept copies
backups-help = Before the file is saved over, a copy is kept in your own folder: the last ten, and one a day for thirty days.
backups-none = There are no copies yet.
backup-line = { $differences ->
    [0] {$when} · {$answers} answers, {$rows} rows · the same as now
    [one] {$when} · {$answers} answers, {$rows} rows · one difference from now
   *[other] {$when} · {$answers} answers, {$rows} rows · {$differences} differences from now
}
backup-unreadable = {$when} · the copy cannot be read
backup-restore = Make the case as it was then
backup-restored = The case is as it was then. You can take this back with Undo.

# Who has the case open.
hold-theirs = {$who} has this case open on the machine {$on}. You can read it, but not change it.
hold-refused = Nothing was changed: {$who} has this case open on the machine {$on}. Open a copy, or ask for it.
hold-somebody = Somebody
hold-copy = Open a copy…
hold-ask = Ask to take over
hold-try-again = Try again
hold-asked = Asked. When it has been handed over, choose Try again.
hold-not-asked = The wish could not be written beside the file. Ask in person.
hold-asked-for = {$who} would like to take over this case.
hold-hand-over = Save and hand over
hold-keep = Keep it

# A file that can only be read.
sealed-read-only = You can read and export it, but not change it. Update Lupapolku.
sealed-refused = Nothing was changed. Update Lupapolku to go on.
save-in-place = In this folder a file cannot be replaced in one move, so it is written over. If the machine stops in the middle of a save, the file may be left incomplete. The folder then also has a whole .tmp file, and the kept copies stay. Another folder is safer.
job-broken = There is a mistake in the program: { $job ->
    [open] opening the case
    [digest] going through the case
    [save] saving
    [trail] recording what was done
    [events] reading the events
    [restore] reading the backup
    [lock] renewing the lock
    [merge] reading somebody else’s changes
    [copy] handling the file beside the case
    [inspect] reading the certificate files
    [make-request] making the certificate request
    [table] reading the table
    [attach] reading the attachment
    [handover] putting the handover together
    [export] the export
    [verify] verifying the handover
    [unpack] unpacking the bundle
    [show] opening the file
    [browser] opening the browser
    [chooser] choosing a file
    [settings] saving the settings
    [explain] reading the output
   *[other] the work
} broke off. The case is still open and the file was not changed. Try again.
opening = Opening {$name}

# Second files that sync tools leave behind.
copy-found = The folder has another version of this case: {$name}. A sync tool probably made it when two people saved at once.
copy-compare = Compare and put together…
copy-leave = Leave it
copy-title = One case in two files
copy-intro = { $count ->
    [0] The file {$name} has nothing that is not here.
    [one] The file {$name} differs in one place. Choose what is kept.
   *[other] The file {$name} differs in {$count} places. Choose what is kept of each.
}
copy-guessed = Where only one side has changed something since the nearest kept copy, that is chosen already. Look the choices through.
copy-ours = Here
copy-theirs = The other
copy-remove = Move the other file to the kept copies afterwards
copy-merged = The files have been put together. You can undo this.
copy-not-gone = The other file could not be moved to the kept copies: {$why} {$path}

# Handing over.
handover-export = { $format ->
    [Bundle] Export the bundle…
    [Calendar] Export the calendar…
   *[other] Export {$format}…
}
handover-to = To whom you hand over
handover-to-help = When you give a name, the handover is recorded in the case, and the next one tells what has changed since. Otherwise nothing is recorded.
format-pdf = PDF
format-pdf-help = To read, print and sign. Accessible (PDF/UA) and fit for archives (PDF/A).
format-excel = Excel
format-excel-help = Checklist, end customers, data matrix and deadlines as tables
format-ics = Calendar
format-ics-help = Deadlines and reminders for a calendar. A new export updates the old ones.
format-bundle = Bundle
format-bundle-help = The case, its events, the checklist and the attachments in one zip file, so that work can continue on another machine
exporting = Writing {$name}
underway-stop = Stop
export-open = Open
export-folder = Show in folder
show-failed = The file did not open. Open it yourself: {$path}
bundle-unpacked = The bundle is intact and was unpacked into the folder {$path}
take-over-title = Take the case over
take-over-intro = Here you see who handed the case over and when. Your confirmation stays among the events.
take-over-none = The case has not been handed over.
take-over-since = Changes since the handover
take-over-by = Your name
take-over-by-help = Name and day are kept with the handover.
take-over-confirm = I take the case over
take-over-done = You took the case over. This is recorded among the events.
take-over-read = Read the whole checklist
take-over-link = Go to taking over
take-over-waits = The case was handed over: {$to}. Nobody has taken it over yet.
tour-place = {$number}/{$total}
tour-next = Next
tour-back = Previous
tour-end = End the tour
tour-leave = Leave the tour
tour-overview = The overview shows how far you are, what to do next and which dates are coming up. The six steps are on the left.
tour-step = A step is a checklist. Open a task, answer it and mark it done. On the right you see what is missing, where DVV’s guidance is and whom to ask.
tour-form = The application is prepared part by part. The program checks the answers and tells of an error at its field. Nothing is sent.
tour-table = The end customers are in a table. You can import them from Excel, filter them and correct many rows at once.
tour-matrix = Here you choose which data each purpose needs. Every choice is given a reason.
tour-connection = Certificates and the Data Exchange Layer are the technical implementer’s part. The program reads certificate files and explains them.
tour-deadlines = Deadlines are gathered from tasks, certificates and permits. They can be exported to a calendar.
tour-handover = The handover gathers everything into a document for a successor, a technical implementer or an auditor. This is the end of the tour. The sample stays open, so you can try things freely.
edit-stale = Nothing was changed: the answer had become another one meanwhile. Look at it and try again.
handover-not-recorded = The file was written, but the handover was not recorded in the case. Export it again when the case can be changed.
