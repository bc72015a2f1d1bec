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
