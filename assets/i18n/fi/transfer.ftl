# Copying the answers into the e-service, and the receipt of it.
transfer-gaps = { $count ->
    [one] Hakemuksessa on vielä yksi avoin kohta. Täydennä se ennen siirtoa.
   *[other] Hakemuksessa on vielä {$count} avointa kohtaa. Täydennä ne ennen siirtoa.
}
transfer-gaps-show = Näytä avoimet kohdat
transfer-copy = Kopioi leikepöydälle
transfer-mark-next = Merkitse ja kopioi seuraava →
transfer-mark-all-next = Merkitse {$count} kohtaa ja kopioi seuraava →
transfer-mark-last = { $count ->
    [one] Merkitse syötetyksi
   *[other] Merkitse {$count} kohtaa syötetyiksi
}
transfer-copied = Kopioitu leikepöydälle
transfer-copied-of = Kopioitu: {$label}
transfer-all-entered = Kaikki vastaukset on merkitty syötetyiksi.
transfer-keys-first = Kun vastaus on kopioitu, Enter merkitsee sen syötetyksi.
transfer-keys = Enter merkitsee syötetyksi ja kopioi seuraavan. Ctrl+C kopioi uudelleen.
transfer-keys-last = Enter merkitsee syötetyksi. Ctrl+C kopioi uudelleen.
transfer-keys-entered = Enter tai Ctrl+C kopioi uudelleen.
transfer-receipt = Vie kuitti…
receipt-file-name = siirtokuitti
receipt-title = Siirtokuitti
receipt-intro = Nämä vastaukset on merkitty syötetyiksi Verkkoasiointiin. Merkinnät ovat omianne: DVV ei ole vahvistanut niitä.
receipt-made = Tehty {$date} Lupapolulla
receipt-section = Osa
receipt-question = Kohta
receipt-answer = Vastaus
receipt-entered = Merkitty syötetyksi
receipt-since = Sen jälkeen
transfer-mark-done = Merkitse siirto tehdyksi
