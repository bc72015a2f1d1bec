# Tables in and out.
help-import = Import end customers from a CSV file or a workbook: exit 0 everything was imported, 1 something could not be imported or was skipped, 2 nothing can be read
help-table = Table: CSV or Excel
help-dry-run = Only show what would change
import-counts = New {$new} · changed {$changed} · unchanged {$unchanged} · cannot be imported {$refused}
sheet-empty = The table has no rows. Choose another file.
sheet-too-large = The table is too large: at most {$limit} MB. Split it.
sheet-too-many-rows = The table has too many rows: at most {$limit}. Split it.
sheet-too-many-columns = The table has {$count} columns, at most {$limit}. Remove columns you do not need.
sheet-encrypted = The workbook is protected with a password. Save it without one.
sheet-unreadable = The table cannot be read ({$reason}). Save it again as CSV or xlsx.
sheet-formulas = { $count ->
    [one] The last calculated value was read for one formula.
   *[other] The last calculated value was read for {$count} formulas.
}
sheet-heading-identity-code = There is a personal identity code in the heading row. It is hidden and not imported. Remove it from the file, and check that the first row names the columns.
sheet-merged = { $count ->
    [one] The value of one merged area was read for every row it covers.
   *[other] The value of {$count} merged areas was read for every row they cover.
}
refused-cell = Line {$line}, {$column}: {$why}
refused-row = Line {$line}: {$why}
refused-identity-code = remove the personal identity code
refused-no-name = the name and the Business ID are missing
refused-duplicate = the same Business ID is already on line {$line}
refused-too-long = too long: {$length} characters
refused-control-characters = remove invisible control characters
refused-too-many-cells = the line has more cells than the heading
