# Documents made of a case, who hands over, and whether something is what was handed over.
handover-day = Handed over on
handover-by = Name of the person handing over
handover-by-help = The name is written in the document and in the record of the handover.
signature-check = How to check it
signature-check-how =
    The checksum is that of the case file { $file }, not of this document: ask the person handing over for that file.
    Run: sha256sum "{ $file }" (on Windows certutil -hashfile "{ $file }" SHA256). The result must be the same as above. Capital and small letters make no difference.
    With Lupapolku you can check this document too: lupapolku verify DOCUMENT --case "{ $file }". Or drop the document on the Lupapolku window while the case is open.
take-over-first = Do first
take-over-giver-unknown = not recorded
take-over-go-on = Continue the work
document-which = What to write
document-checklist = Checklist
document-checklist-help = Everything the person who continues the work needs
document-account = Data protection report
document-account-help = The written report under Act 661/2009 § 44, in its eight areas
document-customer = Instructions for the end customer
document-customer-help = What the end customer has to know, and an acknowledgement
document-runbook = Certificate renewal guide
document-runbook-help = For the technical lead: files, commands, dates and who is responsible
document-management = Page for the management
document-management-help = The situation, the deadlines and what is asked of the management, on one page
document-missing = Not answered yet.
document-who = Responsible
long-lists-in-workbook = Lists of more than 100 rows only in the workbook
annex-title = Annex: { $list }
annex-in-annex = { $count } rows: in the annex at the end of the document, and on a sheet of its own in the workbook.
annex-in-workbook = { $count } rows. They are in the workbook (export to Excel).
annex-same = On every row: { $what }
annex-remark = { $column }, { $number }
annex-see = Remark { $number }
annex-remarks = Remarks
help-document = Document: checklist, account, customer, runbook or management
help-long-lists = Where lists of more than 100 rows go: annex or workbook
help-handed-by = Who hands it over
help-verify = Say whether a document, a handover package or a case is the one that was handed over: exit 0 it is, 1 it is not, 2 it cannot be decided
help-verify-file = A document, a handover package or a case file
help-verify-case = The case file that the document was made from
help-sum = The checksum (SHA-256) on paper, or its first 16 characters
cli-unknown-document = Unknown document: { $name }. The documents are checklist, account, customer, runbook and management.
cli-handed-checklist = A handover is recorded only when the checklist or the handover package is exported. Leave out --handed-to.
cli-recorded-not-written = The case still records a handover that was not made. When the files can be written to again, open the case in the window and remove the row from the list Handovers.
cli-unknown-place = Unknown place: { $name }. The places are annex and workbook.
verify-same-case = This is the same case: the checksum matches.
verify-same-bundle = The handover package is intact, and it contains the case that its documents are about.
verify-same-document = The document was made from this case, and nothing in it has been changed.
verify-same-sum = The checksum in the document matches. The rest of the content could not be compared.
verify-altered = The checksum matches, but the case would now give a different document. The document has been changed, or the attachments or the change history of the case have.
verify-earlier = This belongs to the case, but the case has been changed since.
verify-earlier-at = This belongs to the case, but the case has been changed since. The case was like this on { $time }.
verify-other = This is not the same case: the checksum is different.
verify-other-case = The checksum is different: the case has been changed, or the checksum is of another case.
verify-changed = The handover package was changed after it was made: { $names }. Ask the sender for it again.
verify-case-alone = Compare the checksum with the one in the document, or give it: --sum CHARACTERS.
verify-document-alone = Open the case or give it: --case CASE. Without it the document cannot be compared with anything.
verify-handed = Handed over on { $on } to { $to }
verify-handed-by = Handed over on { $on } by { $by } to { $to }
verify-sum = Checksum of the case file (SHA-256): { $sum }
verify-unknown = this is neither a case nor a handover package, and it does not tell which case it was made from. If a checksum is printed in it, compare that with the case: lupapolku verify CASE --sum CHARACTERS
verify-bad-sum = A checksum has 16 to 64 characters: numbers and the letters A to F.
since-passed = Due date has passed
since-ready = Ready at the earliest
since-moved = { $from } → { $to }
since-lists = Changed lists
since-list = { $list }: { $how } (rows: { $before } → { $now })
since-rows-added = { $count } added
since-rows-removed = { $count } removed
since-rows-changed = earlier rows changed
since-answers = Answers or details changed
since-more = The lists, the answers and the details of tasks are as they were. Something else in the case has changed, such as opened sources or recorded transfers.
since-nothing-here = Only things that do not concern this reader have changed since then.
since-not-compared = The last handover was recorded by an earlier version of Lupapolku, so answers, lists and the earliest date cannot be compared with it.
handover-sum-how = The checksum of the case file, and how to check it
handover-unnamed-person = Who: nobody named yet
handover-remind = Send a reminder: { $task }
handover-remind-who = Remind { $who }: { $task }
handover-since = since { $value }
handover-due = due { $value }
handover-keeps-back = { $more ->
    [0] Only after this: { $tasks }
   *[other] Only after this: { $tasks } and { $more } more
}
handover-decides = Decides when everything is ready
handover-more-in = { $shown } and { $more } more in the section { $part }
column-why-who = Why, who and when
column-keeps-back = What it delays
signature-file = Case file
signature-case-file = the case file
signature-groups = The same checksum for reading
document-about = About this document
document-own = Made by { $name }. This is not an official document.
document-version = Version
document-signed = Document
document-no-target = None chosen: the management decides
document-choose-target = Decide the target date for going live
document-nobody = Nobody named yet
document-delays = { $what }: delays: { $tasks }
document-more = { $count ->
    [one] and one more
   *[other] and { $count } more
    }: see the checklist
document-nothing-asked = Nothing at the moment.
document-all-done = Everything is done.
document-all-waits = Everything that is open waits for others.
calendar-of-checklist = Only the checklist can be exported as a calendar. Choose the checklist or another format.
handover-from-whom = Handed over by
handover-to-whom = Handed over to
