# What is done for several places at once.
choices-all = Merkitse kaikki
field-same-text = { $count ->
    [one] Sama teksti myös tyhjään kohtaan
   *[other] Sama teksti myös {$count} tyhjään kohtaan
}
mark-together = Merkitse {$count} tehtävää valmiiksi
mark-together-help = Näistä puuttuu vain merkintäsi: {$tasks}.
tasks-marked = {$count} tehtävää merkittiin valmiiksi.
transfer-alike = Sama vastaus {$count} kohtaan, jotka luetellaan vastauksen alla. Merkintä koskee niitä kaikkia.
menu-next-open = Seuraava avoin kohta
