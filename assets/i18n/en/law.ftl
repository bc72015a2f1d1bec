# Days, deadlines, sources and versions of the process.
weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
month-has = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} {$year} has {$has} days
issue-no-such-day = {$field}: there is no such date. {$month}; check the date.
issue-no-such-month = {$field}: there is no month {$month}. Enter the date as day.month.year, for example 7.11.2026.
issue-not-days = Write the number of days in digits, for example 30.
issue-passed = {$what}: the date was {$date}. Take care of it, or record when it was done.
issue-near = { $days ->
    [0] {$what}: today, {$date}, is the last day
    [one] {$what}: the last day is tomorrow, {$date}
   *[other] {$what}: {$days} days left, the last day is {$date}
}
issue-late = {$what}: the last day was {$date}, but the recorded date is {$done}. Check the dates; if they are right, find out what follows from being late.
issue-in-future = {$date} is in the future, although it concerns something that has already happened. Correct the date.
issue-odd-year = Check the year: {$date}
issue-before-other = {$date} is before the date that it follows ({$other}: {$other-date}). Correct one of them.
issue-before-case = {$date} is before this case was started on {$started}. Check the year; if the date is right, it can stay.
issue-clock-behind = According to the computer, today is before the day this case was started, {$started}. Check the computer’s clock.
issue-gate-closed = Use begins on {$begins}, but this has not been recorded: {$gate}. Record it; otherwise use must not begin or continue.
issue-gate-later = Use begins on {$begins} before this is in place: {$gate} ({$since}). Correct the dates; if they are right, contact DVV.
issue-gate-ended = Use begins on {$begins}, but by then this has ended: {$gate} ({$until}). Apply for renewal, or correct the dates.
issue-counted = The last day, as counted: {$last}. {$steps} {$readings} The calendar has been checked to the end of {$until}. Confirm the date or enter your own. The reform of service of decisions may change this (government proposal HE 124/2025 vp). Ask kirjaamo@dvv.fi whether it is in force.
counted-keep = { $count ->
    [one] {""}
   *[other] The law can be read in {$count} ways, and the time then ends on different days; keep to the earliest one.
}
counted-reading = {$reading}: {$last}. {$steps}
reading-presumed = As the law presumes
reading-known = If it is shown that the decision came earlier
reading-service-moved = If the day of service also moves to a working day, which the law does not mention
step-post = Letter sent {$date}.
step-proof = Received with proof {$date}.
step-electronic = Electronic message sent {$date}.
step-fetched = Fetched after identification {$date}.
step-presumed = Served on day {$after} after that, {$date} ({$section}).
step-served = Served {$date} ({$section}).
step-known = Known to have been received {$date}.
step-first = The day of service is not counted. The first day is {$date} ({$section}).
step-counted = Day {$days} is {$date}.
step-moved = That is {$why}, so the day moves to {$date} ({$section}).
act-section = {$act} § {$section}
act-sections = {$act} §§ {$section}
act-subsection = {$act} § {$section}({$part})
act-article = {$act} Article {$article}
act-article-paragraph = {$act} Article {$article}({$paragraph})
act-article-point = {$act} Article {$article}({$paragraph})({$point})
issue-on-rest-day = {$date} is {$why}. A statutory period does not end then: the last day is {$to} (150/1930 § 5).
issue-later-than-counted = The recorded date {$date} is later than the counted last day, {$counted}. Check the date.
issue-earlier-than-counted = The recorded date {$date} is earlier than the counted last day, {$counted}. Check the date.
issue-beyond-calendar = Nothing can be counted from {$date}: the holidays have been checked only for the years {$from}–{$until}. Count and enter the date yourself.
issue-day-in-text = The text mentions the date {$date}. Enter it under {$other} too, so that you are reminded of it.
issue-not-asked = The file has an answer that the program no longer asks for ({$question}). The answer is kept. Remove it or enter it in the right place.
rest = { $rest ->
    [new-year] New Year’s Day
    [epiphany] Epiphany
    [good-friday] Good Friday
    [easter] Easter Day
    [easter-monday] Easter Monday
    [may-day] May Day
    [ascension] Ascension Day
    [pentecost] Pentecost
    [midsummer-eve] Midsummer Eve
    [midsummer] Midsummer Day
    [all-saints] All Saints’ Day
    [independence] Independence Day
    [christmas-eve] Christmas Eve
    [christmas] Christmas Day
    [second-christmas-day] Boxing Day
    [saturday] a Saturday
   *[sunday] a Sunday
}
rest-and = {$one} and {$other}
nearness-passed = { $days ->
    [one] Passed: yesterday
   *[other] Passed: {$days} days ago
}
nearness-today = Last day today
nearness-near = { $days ->
    [one] Tomorrow
   *[other] {$days} days left
}
nearness-ahead = { $days ->
    [one] {$days} day left
   *[other] {$days} days left
}
nearness-countersigned = count checked by {$by}
column-source = Based on
column-read = When it was read
source-read = {$source} (read {$date})
basis-process = DVV’s page or the process
basis-statute = Statute
basis-experience = Experience of others: ask whether it still holds
basis-practice = Our own advice
basis-guide = The program’s guidance; the sources are for the whole task
basis-own = The program’s own text
sources-intro = {$count} statements. Statutes were read as they stood on 23 February 2025 unless another date is given; we do not know of later amendments.
help-process = Show what the program’s statements are based on
help-sources = Every statement with its source, the date it was read and its type
cli-process-what = Give --sources.
duty-place = Duties after the permit · {$duty}
version-older = The case was made with version {$from} of the process, and version {$to} is in use now. All answers are still there.
version-newer = The case was made with version {$version} of the process, which this program does not know. Update Lupapolku.
version-show = Show the changes
version-hide = Hide the changes
version-new = New question: {$place}: {$what}
version-new-task = New task: {$what}
version-changed = { $answers ->
    [0] Changed: {$what}. {$why}.
    [one] Changed: {$what}. {$why}. Check your answer.
   *[other] Changed: {$what}. {$why}. Check your answers ({$answers}).
}
version-gone = No longer asked: {$what}. {$why}.
deadline-passed = the date has passed
version-looked-through = Mark the changes as looked through
version-title = Process version whose changes have been looked through
edit-version = changes looked through: {$what}
field-counted = Confirm the counted date {$date}
