# Planen: när allt är klart och när varje moment senast måste börja.
fact-duration = Längd i arbetsdagar
fact-duration-reason = Hur längden är känd
issue-no-duration-reason = Anteckna hur längden är känd
plan-ready = Införandet blev klart {$date}.
plan-earliest = Klart tidigast {$ready}{$must}.
plan-in-time = Klart tidigast {$ready}; önskad dag är {$wanted}{$must}.
plan-late = Klart tidigast {$ready}, { $days ->
    [one] en arbetsdag
   *[other] {$days} arbetsdagar
} efter den önskade dagen {$wanted}{$must}.
plan-must = ; {$must} {$date}
plan-must-passed = ; {$must} {$date}, och den dagen har gått
plan-unknown = { $count ->
    [one] Hur länge ett öppet moment tar är inte känt, och det har räknats utan tid. Anteckna längden i momentet.
   *[other] Hur länge {$count} öppna moment tar är inte känt, och de har räknats utan tid. Anteckna längderna i momenten.
}
plan-presumed = {$question}: ännu inte valt, räknat med ”{$option}”.
plan-beyond = Planen kan inte räknas: helgdagarna är kontrollerade till år {$until}, och i räkningen finns {$date}.
plan-length-unknown = inte känd
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
plan-overdue = tar längre än vanligt
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
plan-chain = Dagen avgörs i tur och ordning av: {$tasks}.
plan-later = Den tidigaste dagen flyttades { $days ->
    [one] en arbetsdag
   *[other] {$days} arbetsdagar
} framåt: {$from} → {$to}.
plan-sooner = Den tidigaste dagen flyttades { $days ->
    [one] en arbetsdag
   *[other] {$days} arbetsdagar
} bakåt: {$from} → {$to}.
plan-title = Plan
plan-intro = Tidigast räknas framåt från i dag, senast räknas bakåt från den önskade dagen. Arbetsdagar är andra dagar än lördagar, söndagar och helgdagar.
plan-wanted = Önskad dag
plan-lane = Införande
plan-earliest-flag = Klart tidigast
plan-must-begin = Måste börja senast: {$step}
column-length = Längd
column-earliest = Tidigast
column-latest = Senast
column-slack = Marginal, arbetsdagar
column-length-source = Hur längden är känd
column-earliest-begin = Kan börja
column-earliest-end = Kan bli klart
column-latest-begin = Måste börja senast
column-latest-end = Måste vara klart senast
plan-must-do = Måste göras senast: {$what}
plan-show = Visa planen
plan-step-late = försenat
plan-step-latest = måste börja senast {$date}
