# What a careful walk asked for.
unprepared-open = Komplettera först: {$what}.
unprepared-unmarked = Markera som klart: {$what}.
task-open-message = Öppna meddelandet: {$address}
open-warnings = Varningar: {$count}
row-confirm = { $count ->
    [one] Klar, bekräfta utkastet
   *[other] Klar, bekräfta {$count} utkast
}
row-confirm-and-next = Bekräfta och lägg till nästa
row-confirm-and-on = Bekräfta och gå till nästa
change-entered = markerat som ifyllt {$date}
change-not-entered = inte markerat som ifyllt
path-receipt-title = Exportera överföringskvittot för utskrift
bundle-done = { $named ->
    [yes] Överlämningspaketet har skrivits: {$path}. Leverera det på ett säkert sätt till mottagaren ({$to}), som öppnar det i Lupapolku med ”Öppna…”.
   *[no] Överlämningspaketet har skrivits: {$path}. Leverera det på ett säkert sätt till mottagaren, som öppnar det i Lupapolku med ”Öppna…”.
}
