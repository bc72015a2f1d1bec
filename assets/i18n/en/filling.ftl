# What a page says while it is filled in.
kept-text = The justification is kept, and comes back when you choose the data again:
undone-with-more = {$what} and {$count} more
undone = Undone: {$what}
redone = Redone: {$what}
matrix-legend = Dot: not asked for · tick: justified · … justification missing or a draft · § the law limits disclosure · ! to correct. A click goes to a cell, a double click or Enter opens its justification, Space chooses the data or clears the choice.

# How far a task, a page and the whole have come.
chip-mark-done = Mark as done
completion-derived = This is done when its required items are filled in.
completion-declared = Mark this as done yourself once it is done.
side-untold = { $count ->
    [one] One item is still to be checked.
   *[other] {$count} items are still to be checked.
}
side-blocked = Before this:
check-title = Open items
check-intro = Choose an item to go there.
check-nothing = No items are open.
check-print = Export for printing…
path-print-title = Export the open items for printing
open-items-file-name = open-items
open-items-task = Task
open-items-what = Item
row-done = Done
row-done-and-next = Done, add the next
row-done-and-on = Done, go to the next
save-nowhere = Not in a file
tour-own = Start your own case
task-open-link = Open: {$host}

# What is asked once, and what the window keeps.
path-user = Your name
path-user-help = It is recorded on the tasks that you mark as done.
path-busy = Opening the file
person-name = Name
person-email = Email
person-phone = Telephone

# A new case from another, and what tabs tell.
menu-from-this = New case from this one…
path-from-this-title = Start a new case from this one
path-from-this-help = Answers and lists are copied. People, dates, files and task statuses are left out.
count-open = { $count ->
    [one] One item is open
   *[other] {$count} items are open
}
review-warned = Everything is answered, but { $count ->
    [one] one item has a warning:
   *[other] {$count} items have a warning:
}
overview-warned = All tasks are done, but { $count ->
    [one] one item has a warning:
   *[other] {$count} items have a warning:
}
column-filled = Filled in
field-due-with = Use the date counted from the certificate, {$date}
issue-before-answered = Usually first: {$other}. That has not been answered; check whether this belongs after it.
