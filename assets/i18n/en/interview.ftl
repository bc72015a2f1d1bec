# The interview: a first draft from answers.
issue-draft = A draft: confirm or edit it
draft-taken = draft
draft-confirmed = confirmed by {$by} on {$date}
draft-rejected = rejected by {$by} on {$date}
edit-draft = decided on a draft: {$what}
draft-marked = Draft: {$text}
handover-drafts = { $count ->
    [one] One answer is a draft: proposed, and neither confirmed nor edited by anybody.
   *[other] {$count} answers are drafts: proposed, and neither confirmed nor edited by anybody.
}
interview-title = Interview
interview-later = Later
interview-page = Interview, page {$number} of {$total}
interview-proposal = Proposal
interview-proposal-intro = This is as far as the answers go as a proposal. A draft is no answer: it counts as missing until somebody edits or confirms it.
interview-nothing-proposed = The answers propose nothing new now.
interview-nothing-chosen = Choose the trades first:
interview-accept-all = { $count ->
    [one] Take the proposal as a draft
   *[other] Take all {$count} as drafts
}
interview-taken = { $count ->
    [one] One draft was taken.
   *[other] {$count} drafts were taken.
} Undo takes all of it back.
interview-accept = Take as a draft
interview-change = Take and change
interview-reject = Do not propose again
interview-open-drafts = { $count ->
    [one] One draft waits to be edited or confirmed.
   *[other] {$count} drafts wait to be edited or confirmed.
}
interview-first-draft = Show the first
interview-stands = Drafts: {$drafts}, proposals: {$proposals}.
interview-go-on = Show the proposal
draft-confirm = Confirm as it is
draft-of-interview = A draft from the interview.
draft-why-show = Why?
draft-why-hide = Hide the reason
draft-in-task = The task has {$count} drafts from the interview. Read them, edit where needed and confirm.
draft-confirm-all = Confirm all {$count}
draft-confirmed-all = {$count} drafts were confirmed.
interview-same = The same choices for the other trades
draft-advice = The program’s own advice, without a source.
draft-answers = Rests on the answers: {$answers}.
proposal-instead = {$now} → {$new}
proposal-away = Would be taken away: {$now}
draft-stale = An answer that this rests on has changed: see the new proposal at the end of the interview.
interview-source = Open the source
