# The interview: a first draft from answers.
issue-draft = A draft: confirm or edit it
draft-taken = draft
draft-confirmed = confirmed by {$by} on {$date}
draft-rejected = rejected by {$by} on {$date}
edit-draft = decided on a draft: {$what}
draft-marked = Draft: {$text}
handover-drafts = { $count ->
    [one] One answer is a draft: it was proposed, but nobody has confirmed or edited it.
   *[other] {$count} answers are drafts: they were proposed, but nobody has confirmed or edited them.
}
interview-title = Interview
interview-later = Continue later
interview-page = Interview, page {$number} of {$total}
interview-proposal = Proposal
interview-proposal-intro = This is what can be proposed from your answers. A draft is not an answer: the answer counts as missing until somebody edits or confirms the draft.
interview-nothing-proposed = The answers propose nothing new now.
interview-nothing-chosen = Choose the sectors first:
interview-accept-all = { $count ->
    [one] Use the proposal as a draft
   *[other] Use all {$count} as drafts
}
interview-taken = { $count ->
    [one] One draft was added.
   *[other] {$count} drafts were added.
} Undo takes everything back at once.
interview-accept = Use as a draft
interview-change = Use and change
interview-reject = Do not propose again
interview-keep = Keep what is there
interview-rejected = Not proposed again
interview-propose-again = Propose again
interview-open-drafts = { $count ->
    [one] One draft is waiting to be edited or confirmed.
   *[other] {$count} drafts are waiting to be edited or confirmed.
}
interview-first-draft = Show the first
interview-stands = Drafts: {$drafts}, proposals: {$proposals}.
interview-go-on = Show the proposal
draft-confirm = Confirm as it is
draft-of-interview = A draft from the interview.
draft-why-show = Show the justification
draft-why-hide = Hide the justification
draft-in-task = The task has {$count} drafts from the interview. Read them, edit where needed and confirm.
draft-confirm-all = Confirm all {$count}
draft-confirmed-all = { $count ->
    [one] The draft was confirmed.
   *[other] {$count} drafts were confirmed.
}
interview-same = Same choices for the other sectors, on this and the following pages
interview-same-answered = The other sectors already have answers here, so nothing was changed. Change them one by one.
draft-advice = The program’s own advice, without a source.
draft-answers = Based on the answers: {$answers}.
proposal-instead =
    Now: {$now}
    Proposed: {$new}
proposal-away = Would be removed: {$now}
draft-stale = An answer that this is based on has changed: see the new proposal at the end of the interview.
interview-source = Open the source
