# Rows that may not belong to a table, and columns that answer together.
table-struck = { $count ->
    [one] Text is crossed out on line {$lines}. It was read too. Check whether this row belongs here.
   *[other] Text is crossed out on lines {$lines}. It was read too. Check whether these rows belong here.
}
table-example-names = { $count ->
    [one] This row seems to be an example from a template: {$lines}. It was read too. Check whether it belongs here.
   *[other] These rows seem to be examples from a template: {$lines}. They were read too. Check whether they belong here.
}
table-left-example = Line {$line} was left out, because it says that it is an example: {$text}
table-column-together = Column “{$column}” → {$field}, together with “{$other}”
import-together = Together with “{$other}”.
table-refused-not-corrected = the row still has the reason why it could not be imported. Correct the row and delete the reason
table-cell-namesake = {$field}: the case already has “{$typed}” with the Business ID {$known}, so this one is another end customer. If its Business ID has changed, correct it in the case and import the table again.
table-left-marks = { $count ->
    [one] Line {$lines} was left out: it has only ticks or a running number.
   *[other] {$count} lines were left out: they have only ticks or running numbers. Lines {$lines}.
}
table-other-lists = { $count ->
    [one] This sheet seems to have end customers too, and was not read: {$names}. Import it as well.
   *[other] These sheets seem to have end customers too, and were not read: {$names}. Import them as well, one at a time.
}
table-unseen = { $count ->
    [one] On line {$lines} a value cannot be seen: it is hidden, has the colour of its background or a format that shows nothing, is too small, or is covered by merged cells. It was read too. Check whether it belongs here.
   *[other] On lines {$lines} values cannot be seen: they are hidden, have the colour of their background or a format that shows nothing, are too small, or are covered by merged cells. They were read too. Check whether they belong here.
}
table-apart = { $count ->
    [one] Line {$lines} stands apart below the table and was read too. Check whether it is an end customer or a remark.
   *[other] Lines {$lines} stand apart below the table and were read too. Check whether they are end customers or remarks.
}
table-text-outside = { $count ->
    [one] Text outside the tables was not read (line {$lines}): {$text}
   *[other] Text outside the tables was not read ({$count} lines: {$lines}). The first of them: {$text}
}
table-text-of-page = The page has text outside its tables that was not read. Lines of text above the tables: {$above}, between them: {$between}, below them: {$below}. The first of them: {$text}
table-conditional = { $count ->
    [one] A conditional format may hide values on line {$lines}; its rule was not worked out. They were read too. Check whether they belong here.
   *[other] Conditional formats may hide values on lines {$lines}; their rules were not worked out. The values were read too. Check whether they belong here.
}
table-left-commented = Line {$line} was left out: it begins with the sign of a remark: {$text}
table-page-texts = The header or the footer of the printed pages has text that was not read: {$texts}
table-shown-otherwise = { $count ->
    [one] Cell {$cells} shows “{$shown}” and holds “{$held}”. What it shows was taken. Check it.
   *[other] These cells show something other than what they hold, and what they show was taken: {$cells}. The first of them shows “{$shown}” and holds “{$held}”. Check them.
}
table-parts-of-days = { $count ->
    [one] Cell {$cells} shows only part of its date, and the whole date was read. Check it.
   *[other] These cells show only part of their dates, and the whole dates were read: {$cells}. Check them.
}
table-styles-of-page = The page has scripts, a style sheet in another file or styles that were not worked out, so we do not know whether all of the table is shown. All of it was read. Compare it with the page in a browser.
