# What a careful walk asked for.
unprepared-open = Täydennä ensin: {$what}.
unprepared-unmarked = Merkitse valmiiksi: {$what}.
task-open-message = Avaa viesti: {$address}
open-warnings = Varoituksia: {$count}
row-confirm = { $count ->
    [one] Valmis, vahvista luonnos
   *[other] Valmis, vahvista {$count} luonnosta
}
row-confirm-and-next = Vahvista ja lisää seuraava
row-confirm-and-on = Vahvista ja siirry seuraavaan
change-entered = merkitty syötetyksi {$date}
change-not-entered = ei merkitty syötetyksi
path-receipt-title = Vie siirtokuitti tulostettavaksi
bundle-done = { $named ->
    [yes] Luovutuspaketti on kirjoitettu: {$path}. Toimita se suojatusti vastaanottajalle ({$to}), joka avaa sen Lupapolussa valinnalla ”Avaa…”.
   *[no] Luovutuspaketti on kirjoitettu: {$path}. Toimita se suojatusti vastaanottajalle, joka avaa sen Lupapolussa valinnalla ”Avaa…”.
}
