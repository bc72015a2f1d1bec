# What a careful walk asked for.
unprepared-open = Complete first: {$what}.
unprepared-unmarked = Mark as done: {$what}.
task-open-message = Open the message: {$address}
open-warnings = Warnings: {$count}
row-confirm = { $count ->
    [one] Done, confirm the draft
   *[other] Done, confirm {$count} drafts
}
row-confirm-and-next = Confirm and add the next
row-confirm-and-on = Confirm and go to the next
change-entered = marked as entered on {$date}
change-not-entered = not marked as entered
path-receipt-title = Export the transfer receipt for printing
bundle-done = { $named ->
    [yes] The handover package was written: {$path}. Deliver it securely to the recipient ({$to}), who opens it in Lupapolku with “Open…”.
   *[no] The handover package was written: {$path}. Deliver it securely to the recipient, who opens it in Lupapolku with “Open…”.
}
