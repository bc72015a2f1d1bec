# The plan: when everything is ready, and by when each thing must begin.
fact-duration = Length in working days
fact-duration-reason = How the length is known
issue-no-duration-reason = Record how the length is known
plan-ready = All tasks were completed on {$date}.
plan-earliest = Ready on {$ready} at the earliest. No target date has been chosen.
plan-in-time = Ready on {$ready} at the earliest; the target date is {$wanted}{$must}.
plan-late = Ready on {$ready} at the earliest, { $days ->
    [one] one working day
   *[other] {$days} working days
} after the target date {$wanted}{$must}.
plan-must = ; {$must} {$date}
plan-must-passed = ; {$must} {$date}, and that date has passed
plan-unknown = { $count ->
    [one] We do not know how long one open task takes, and it was counted as no time. Record its length in the task.
   *[other] We do not know how long {$count} open tasks take, and they were counted as no time. Record their lengths in the tasks.
}
plan-presumed = {$question}: not chosen yet, counted with “{$option}”.
plan-beyond = The plan cannot be calculated: public holidays have been checked only to the end of {$until}, and the plan reaches {$date}. Choose an earlier target date or shorten the lengths of tasks.
plan-length-unknown = not known
plan-months = { $count ->
    [one] 1 month
   *[other] {$count} months
}
plan-weeks = { $count ->
    [one] 1 week
   *[other] {$count} weeks
}
plan-working-days = { $count ->
    [one] 1 working day
   *[other] {$count} working days
}
plan-own = Own estimate: {$reason}
plan-own-bare = Own estimate without a reason
plan-done = done
plan-running = under way
plan-overdue = takes longer than usual
plan-deciding = decides the date
plan-should-run = should have begun
plan-slack = { $days ->
    [one] 1 day to spare
   *[other] {$days} days to spare
}
plan-behind = { $days ->
    [one] 1 day late
   *[other] {$days} days late
}
plan-chain = { $count ->
    [one] This task decides the date: {$tasks}.
   *[other] These tasks decide the date, in this order: {$tasks}.
}
plan-later = The earliest date moved { $days ->
    [one] one working day
   *[other] {$days} working days
} later: {$from} → {$to}.
plan-sooner = The earliest date moved { $days ->
    [one] one working day
   *[other] {$days} working days
} earlier: {$from} → {$to}.
plan-title = Plan
plan-intro = The earliest dates are counted forwards from today, the latest ones backwards from the target date. Without a target date there are no latest dates, and slack is counted to the earliest date. Working days are days other than Saturdays, Sundays, public holidays (also Independence Day and May Day), Midsummer Eve and Christmas Eve.
plan-wanted = Target date
plan-lane = Going live
plan-earliest-flag = Ready at the earliest
plan-must-begin = Must begin by: {$step}
column-length = Length
column-earliest = Earliest
column-latest = Latest
column-slack = Slack, working days
column-length-source = How the length is known
column-earliest-begin = Can begin
column-earliest-end = Can be finished
column-latest-begin = Must begin by
column-latest-end = Must be finished by
plan-must-do = Must be done by: {$what}
plan-show = Show the plan
plan-step-late = late
plan-step-latest = must begin by {$date}
plan-from-to = { $from } – { $to }
