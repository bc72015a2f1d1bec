# Planen: när allt är klart och när varje moment senast måste börja.
fact-duration = Tidsåtgång i arbetsdagar
fact-duration-reason = Vad tidsåtgången grundar sig på
issue-no-duration-reason = Anteckna vad tidsåtgången grundar sig på
plan-ready = Alla moment blev klara {$date}.
plan-earliest = Klart tidigast {$ready}. Ingen önskad dag har valts.
plan-in-time = Klart tidigast {$ready}; önskad dag är {$wanted}{$must}.
plan-late = Klart tidigast {$ready}, { $days ->
    [one] en arbetsdag
   *[other] {$days} arbetsdagar
} efter den önskade dagen {$wanted}{$must}.
plan-must = ; {$must} {$date}
plan-must-passed = ; {$must} {$date}, och den dagen har passerat
plan-unknown = { $count ->
    [one] Vi vet inte hur lång tid ett öppet moment tar, och det har räknats som noll dagar. Anteckna tidsåtgången i momentet.
   *[other] Vi vet inte hur lång tid {$count} öppna moment tar, och de har räknats som noll dagar. Anteckna tidsåtgången i momenten.
}
plan-presumed = {$question}: ännu inte valt, räknat med ”{$option}”.
plan-beyond = Planen kan inte räknas ut: helgdagarna är kontrollerade bara till och med år {$until}, och uträkningen når {$date}. Välj en tidigare önskad dag eller förkorta momentens tidsåtgång.
plan-length-unknown = okänd
plan-months = { $count ->
    [one] 1 månad
   *[other] {$count} månader
}
plan-weeks = { $count ->
    [one] 1 vecka
   *[other] {$count} veckor
}
plan-working-days = { $count ->
    [one] 1 arbetsdag
   *[other] {$count} arbetsdagar
}
plan-own = Egen uppskattning: {$reason}
plan-own-bare = Egen uppskattning utan grund
plan-done = klart
plan-running = pågår
plan-overdue = tar längre tid än vanligt
plan-deciding = avgör dagen
plan-should-run = borde ha börjat
plan-slack = { $days ->
    [one] 1 dag till godo
   *[other] {$days} dagar till godo
}
plan-behind = { $days ->
    [one] 1 dag för sent
   *[other] {$days} dagar för sent
}
plan-chain = { $count ->
    [one] Dagen avgörs av: {$tasks}.
   *[other] Dagen avgörs i tur och ordning av: {$tasks}.
}
plan-later = Den tidigaste dagen blev { $days ->
    [one] en arbetsdag
   *[other] {$days} arbetsdagar
} senare: {$from} → {$to}.
plan-sooner = Den tidigaste dagen blev { $days ->
    [one] en arbetsdag
   *[other] {$days} arbetsdagar
} tidigare: {$from} → {$to}.
plan-title = Plan
plan-intro = De tidigaste dagarna räknas framåt från i dag, de senaste bakåt från den önskade dagen. Om ingen önskad dag har valts finns det inga senaste dagar, och marginalen räknas till den tidigaste dagen. Arbetsdagar är alla dagar utom lördagar, söndagar, helgdagar, självständighetsdagen, första maj, midsommarafton och julafton.
plan-wanted = Önskad dag
plan-lane = Införande
plan-earliest-flag = Klart tidigast
plan-must-begin = Måste börja senast: {$step}
column-length = Tidsåtgång
column-earliest = Tidigast
column-latest = Senast
column-slack = Marginal, arbetsdagar
column-length-source = Vad tidsåtgången grundar sig på
column-earliest-begin = Kan börja
column-earliest-end = Kan bli klart
column-latest-begin = Måste börja senast
column-latest-end = Måste vara klart senast
plan-must-do = Måste göras senast: {$what}
plan-show = Visa planen
plan-step-late = försenat
plan-step-latest = måste börja senast {$date}
plan-from-to = { $from }–{ $to }
