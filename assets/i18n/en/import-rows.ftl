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
    [one] On line {$lines} a value cannot be seen: it has the colour of its background, or a format that shows nothing. It was read too. Check whether it belongs here.
   *[other] On lines {$lines} values cannot be seen: they have the colour of their background, or a format that shows nothing. They were read too. Check whether they belong here.
}
table-apart = { $count ->
    [one] Line {$lines} stands apart below the table and was read too. Check whether it is an end customer or a remark.
   *[other] Lines {$lines} stand apart below the table and were read too. Check whether they are end customers or remarks.
}
