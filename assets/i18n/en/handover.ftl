# The handover to work from.
handover-overdue = Overdue
handover-late = { $what } ({ $date })
handover-blocks = Blocks sending
handover-blocks-what = { $filing }: not done: { $tasks }
column-why = Why
column-how = How
finding-of-rows = { $what } ({ $count } rows: { $names })
finding-of-many = { $what } ({ $count } rows: { $names } and { $more } more)
handover-redact-limits = People’s names, contact details and file locations are left out. In free text, email addresses are hidden, and so are the names and telephone numbers given in other answers. Inflected and other names are not found: read the texts before you pass this on.
bundle-readme-name = READ-ME.txt
bundle-readme =
    This handover package contains the case that was handed over and everything that belongs to it.
    Read { $list }.pdf or { $list }.html first. They do not need Lupapolku.
    Continue the work in Lupapolku: open this zip file in it, or run lupapolku unpack PACKAGE --to FOLDER.
    case.ron is the case itself. The files whose names end in .trail show what was done to it.
    The attachments are in the folder attachments.
    If you unpack the package with another program, SHA256SUMS shows whether anything was changed: sha256sum --check SHA256SUMS.
handover-nothing-late = Nothing
handover-sum = Checksum
handover-lacking = { $count ->
    [one] 1 answer missing or to be corrected
   *[other] { $count } answers missing or to be corrected
}
handover-about = This handover
handover-who = Who: { $value }
handover-by-when = By { $value }
bundle-checklist-name = checklist
handover-first-open = Not done yet
