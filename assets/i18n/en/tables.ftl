# What is told while a table is read in.
table-reason = Reason
table-empty = (empty)
table-no-such-sheet = There is no sheet “{$name}”. The file has: {$there}.
table-only-hidden = The sheets that are shown have no rows. Hidden sheets with rows: {$names}. Choose which of them to read.
table-no-such-line = There is nothing on line {$line}. Give the line with the column headings.
table-is-gnumeric = The file is in Gnumeric’s own format. Save it in Gnumeric as .xlsx and import that.
table-is-numbers = The file is from Apple Numbers. Export it there to Excel and import that.
table-is-pdf = The file is a PDF, from which a table cannot be read. Ask for the original table.
table-is-document = The file is a text document. Copy its table into a spreadsheet and save that as .xlsx.
table-is-json = The file is JSON, not a table. Ask for the data as CSV or .xlsx.
table-is-web-page = The file is a web page without a table. If it is from Excel, its tables are in the folder beside it: open it in Excel or LibreOffice and save it as .xlsx.
table-is-web-archive = The file is a web archive (MHT). Open it in Excel and save it as .xlsx.
table-is-xml = The file is XML that is not recognised as a table. Open it in a spreadsheet program and save it as .xlsx.
table-is-picture = The file is a picture. Ask for the table as CSV or .xlsx.
table-is-database = The file is a database. Export the table from it as CSV or .xlsx.
table-is-old-spreadsheet = The file is in an old spreadsheet format that is not read. Open it in LibreOffice and save it as .xlsx.
table-is-archive = The file is a packed folder. Unpack it and import the table in it.
table-is-mail = The file is an email message. Save its attachment and import that. If the table is in the message, copy it into a spreadsheet program and save that as .xlsx.
table-is-case = The file is a case or a change history of this program, not a table. Open it as a case, or export the list from it as CSV.
table-is-contacts = The file holds contacts or a calendar, not a table. Export the data as CSV and import that.
table-is-certificates = The file holds certificates or keys, not a table. Check it on the page Certificate files.
table-is-yaml = The file is YAML, not a table. Ask for the data as CSV or .xlsx.
table-is-settings = The file holds settings of a program (INI, TOML), not a table. Ask for the data as CSV or .xlsx.
table-is-sql = The file holds commands to a database (SQL), not a table. Export the table from the database as CSV or .xlsx.
table-is-directory = The file is from a directory service (LDIF), not a table. Export the data as CSV and import that.
table-is-edifact = The file is a message between systems (EDIFACT), not a table. Ask for the data as CSV or .xlsx.
table-is-code = The file is program code, not a table. Ask for the data as CSV or .xlsx.
table-is-labelled = The file has each value on a line of its own after its name, as in “Name: …”. Put the data in columns, with one row for each end customer, and import that.
table-is-no-text = The file is damaged or is not a table: it contains null characters (NUL). Open it in the program it comes from, and save it as .xlsx or ask for it again.
table-sheets = The sheet “{$read}” was read. Not read: {$others}.
table-hidden-sheet = {$name} (hidden)
table-lines-above = { $count ->
    [one] Skipped above the heading (line {$lines}): {$text}
   *[other] Skipped above the heading (lines {$lines}): {$text}
}
table-heading-of-lines = The headings of the columns are on lines {$lines}; they were combined.
table-no-heading = The table has no heading row; its columns were recognised by their content. Check them.
table-turned = The table is on its side: its columns were read as rows.
table-empty-formulas = { $count ->
    [one] Cell {$cells} has a formula without a value. Open the file in a spreadsheet program, save it and import it again.
   *[other] These cells have a formula without a value: {$cells}. Open the file in a spreadsheet program, save it and import it again.
}
table-zero-formulas = { $count ->
    [one] Cell {$cells} has a formula whose value is 0. LibreOffice writes a zero in place of a formula’s text in .xls files. Check it, or save the file as .xlsx.
   *[other] These cells have a formula whose value is 0: {$cells}. LibreOffice writes a zero in place of a formula’s text in .xls files. Check them, or save the file as .xlsx.
}
table-hidden-rows = { $count ->
    [one] A hidden row was read too: {$lines}. Check whether it belongs here.
   *[other] Hidden rows: {$count}. They were read too: {$lines}. Check whether they belong here.
}
table-hidden-columns = { $count ->
    [one] A hidden column was read too: {$columns}. Check whether it belongs here.
   *[other] Hidden columns: {$count}. They were read too: {$columns}. Check whether they belong here.
}
table-links = { $count ->
    [one] An address behind the text of cell {$cells} was not read: {$first}. If you need it, write it in a column of its own.
   *[other] Addresses behind the texts of these cells were not read: {$cells}. The first of them is {$first}. If you need them, write them in a column of their own.
}
table-only-cells = In an .xlsb file, hidden rows and columns, notes, crossed-out texts, values that their colour or format hides or shows otherwise, and links cannot be seen. If the table has any, save it as .xlsx and import that.
table-notes = { $count ->
    [one] Cells have notes that were not read, on line {$lines}. Look at them in the file.
   *[other] Cells have notes that were not read, on lines {$lines}. Look at them in the file.
}
table-stray-quotes = { $count ->
    [one] A quotation mark that stands alone was read as a letter, line {$lines}. Check it.
   *[other] A quotation mark that stands alone was read as a letter, lines {$lines}. Check them.
}
table-joined-lines = { $count ->
    [one] Cells broken over several lines were joined with a space in between, line {$lines}. Check them.
   *[other] Cells broken over several lines were joined with a space in between, lines {$lines}. Check them.
}
table-read-as = The encoding is not stated; the text was read as {$name}. Check å, ä and ö. Read in different ways: {$looks}
table-read-twice = Letters had gone wrong, because the text had been written as UTF-8 twice; they were restored. Check å, ä and ö. Read in different ways: {$looks}
table-reading = {$name}: {$sample}
table-encoding-mixed = UTF-8 and another mixed
table-encoding-twice = UTF-8 twice over
table-left-total = Line {$line} was left out because it is a total: {$text}
table-left-heading = Line {$line} was left out, because it repeats the heading: {$text}
table-left-remark = Line {$line} was left out, because it is a remark below the table: {$text}
table-refused-other-id = the end customer with this name has the Business ID {$known}, and the one in the table is wrong. Check which one you mean
table-refused-same-name = line {$line} means the same end customer, and nothing tells the two lines apart
table-refused-nameless = the name is missing, and no end customer has this Business ID yet
table-refused-other-name = another name already has this Business ID: {$known}. If the name has changed, replace the names
table-refused-unknown-option = there is no such option. Options: {$options}
table-cell-read-as = {$field}: “{$typed}” read as {$read}
table-cell-digits-lost-read = {$field}: “{$typed}” is a number that a spreadsheet has rounded, and digits may be lost; read as {$read}. Check it.
table-cell-digits-lost = {$field}: “{$typed}” is a number that a spreadsheet has rounded, and digits are lost. Format the column as text and write the ID again.
table-cell-no-answer = {$field}: “{$typed}” is not an answer and was not imported
table-cell-day-in-doubt = {$field}: “{$typed}” may be two different dates; left as it was typed. Write the date as day.month.year, for example 1.3.2027.
table-cell-several-addresses = {$field}: “{$typed}” contains several addresses; left as it was typed
table-cell-only-a-number = {$field}: “{$typed}” is only a number. Check it.
table-cell-other-id = {$field}: the cell “{$typed}” has a different Business ID from the row. Check it.
table-change = {$field}: {$old} → {$new}
table-line = Line {$line}, {$name}: {$what}
table-more = … and {$count} more; --json shows all.
table-heading-line = Heading on line {$line}
table-column-read = Column “{$column}” → {$field}
table-column-by-content = Column “{$column}” → {$field} (recognised by its content)
table-column-passed-over = Column “{$column}” was not imported. It contains for example: {$samples}
table-column-perhaps = Column “{$column}” may be {$field}; it was not imported. Import it like this: --column "{$id}={$column}". It contains for example: {$samples}
table-ask-column = Nothing was imported: which column is {$field}? Say so: --column "{$id}=HEADING". Columns: {$columns}
table-ask-one-column = Nothing was imported: the table has only one column, “{$columns}”. If it is {$field}, say so: --column "{$id}=HEADING". If it has other data too, put each piece of data in its own column and import the table again.
table-ask-encoding = Nothing was imported: the letters do not show the encoding. State it, for example: --encoding windows-1252
table-accounts = {$counts} · left out {$left} · rows in all {$rows}
table-check-says = { $count ->
    [one] Check this row ({$lines}): {$what}
   *[other] Check these rows ({$lines}): {$what}
}
table-refused-written = The rows that could not be imported were written: {$path}
table-no-refused = All rows could be imported, so the file was not written: {$path}
table-unknown-question = There is no question “{$name}”. Questions: {$there}
table-unknown-column = There is no column “{$name}”. Columns: {$there}
table-column-form = Write the column in the form QUESTION=HEADING: {$text}
table-unknown-encoding = The encoding “{$name}” is unknown. Known encodings: {$there}
table-own-file = The rows that could not be imported cannot be written over the table or the case. Give another file.
help-sheet = The sheet to read
help-heading = The line with the headings of the columns
help-column = Which column answers a question, as QUESTION=HEADING; an empty heading: none. May be repeated
help-encoding = The encoding of the text, for example utf-8, windows-1252, macroman, cp850
help-replace = Replace the answers to this question, also names under a known Business ID. May be repeated
help-fill = Fill empty answers to this question and keep the others. May be repeated
help-leave = Do not change the answers to this question in rows that are already in the case. May be repeated
help-refused-to = Write the rows that could not be imported to this CSV file, with the reason in the last column
table-refused-no-options = there are no options yet. Add them to the case first
table-line-nameless = Line {$line}: {$what}
table-refused-several = {$count} end customers already have this name. Add the Business ID that shows which one you mean
table-left-subtitle = Line {$line} was left out: it has only one text and no company name, so it seems to be a subheading: {$text}
table-left-other-table = Line {$line} was left out, because another table begins above it or on it. Import that one on its own: {$text}
table-left-hint = Line {$line} was left out: it says how to fill in the columns: {$text}
table-parted-cells = All values of a row were in one cell; they were separated into columns. Check the columns.
table-escaped-letters = Letters were written as codes, such as &auml;. They were read as letters. Check them.
table-odd-letters = { $count ->
    [one] Letters seem to be lost or wrong, line {$lines}. Ask for the table again as .xlsx, or correct them.
   *[other] Letters seem to be lost or wrong, lines {$lines}. Ask for the table again as .xlsx, or correct them.
}
