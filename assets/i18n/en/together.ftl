# What is done for several places at once.
choices-all = Mark all
field-same-text = { $count ->
    [one] Same text in the empty field too
   *[other] Same text in {$count} empty fields too
}
mark-together = Mark {$count} tasks as done
mark-together-help = Only your mark is missing from these: {$tasks}. Where the name or the day is empty, your name or today is recorded.
mark-together-left = Left unmarked: {$tasks}.
mark-together-empty = {$task} (the list is empty)
mark-together-open = {$task} and what follows (something is open)
inspect-keep-all = Save the details of {$count} certificates to the case
inspect-all-kept = The details of {$count} certificates are now in the case. Check them.
list-add-self = Add yourself: {$name}
tasks-marked = {$count} tasks were marked as done.
transfer-alike = The same answer in {$count} places: {$places}. Enter it in each of them. Marking it marks them all.
menu-next-open = Next open item
