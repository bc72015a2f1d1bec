# Copying the answers into the e-service, and the receipt of it.
transfer-gaps = { $count ->
    [one] One item of the application is still open. Complete it before the transfer.
   *[other] {$count} items of the application are still open. Complete them before the transfer.
}
transfer-gaps-show = Show the open items
transfer-copy = Copy to the clipboard
transfer-mark-next = Mark and copy the next →
transfer-mark-all-next = Mark {$count} places and copy the next →
transfer-mark-last = { $count ->
    [one] Mark as entered
   *[other] Mark {$count} places as entered
}
transfer-copied = Copied to the clipboard
transfer-copied-of = Copied: {$label}
transfer-all-entered = Every answer is marked as entered.
transfer-keys-first = Once the answer is copied, Enter marks it as entered.
transfer-keys = Enter marks as entered and copies the next. Ctrl+C copies again.
transfer-keys-last = Enter marks as entered. Ctrl+C copies again.
transfer-keys-entered = Enter or Ctrl+C copies again.
transfer-receipt = Export a receipt…
receipt-file-name = transfer-receipt
receipt-title = Transfer receipt
receipt-intro = These answers are marked as entered in the e-services (Verkkoasiointi). The marks are your own: DVV has not confirmed them.
receipt-made = Made on {$date} with Lupapolku
receipt-section = Part
receipt-question = Item
receipt-answer = Answer
receipt-entered = Marked as entered
receipt-since = Since then
transfer-mark-done = Mark the transfer as done
