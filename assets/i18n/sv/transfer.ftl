# Copying the answers into the e-service, and the receipt of it.
transfer-gaps = { $count ->
    [one] En punkt i ansökan är fortfarande öppen. Komplettera den före överföringen.
   *[other] {$count} punkter i ansökan är fortfarande öppna. Komplettera dem före överföringen.
}
transfer-gaps-show = Visa de öppna punkterna
transfer-copy = Kopiera till urklipp
transfer-mark-next = Markera och kopiera nästa →
transfer-mark-all-next = Markera {$count} ställen och kopiera nästa →
transfer-mark-last = { $count ->
    [one] Markera som ifyllt
   *[other] Markera {$count} ställen som ifyllda
}
transfer-copied = Kopierat till urklipp
transfer-copied-of = Kopierat: {$label}
transfer-all-entered = Alla svar är markerade som ifyllda.
transfer-keys-first = När svaret är kopierat markerar Enter det som ifyllt.
transfer-keys = Enter markerar som ifyllt och kopierar nästa. Ctrl+C kopierar på nytt.
transfer-keys-last = Enter markerar som ifyllt. Ctrl+C kopierar på nytt.
transfer-keys-entered = Enter eller Ctrl+C kopierar på nytt.
transfer-receipt = Exportera kvitto…
receipt-file-name = overforingskvitto
receipt-title = Överföringskvitto
receipt-intro = De här svaren är markerade som ifyllda i e-tjänsten (Verkkoasiointi). Markeringarna är era egna: MDB har inte bekräftat dem.
receipt-made = Gjort {$date} med Lupapolku
receipt-section = Del
receipt-question = Punkt
receipt-answer = Svar
receipt-entered = Markerat som ifyllt
receipt-since = Därefter
transfer-mark-done = Markera överföringen som gjord
