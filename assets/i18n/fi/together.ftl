# What is done for several places at once.
choices-all = Merkitse kaikki
field-same-text = { $count ->
    [one] Sama teksti myös tyhjään kohtaan
   *[other] Sama teksti myös {$count} tyhjään kohtaan
}
mark-together = Merkitse {$count} tehtävää valmiiksi
mark-together-help = Näistä puuttuu vain merkintäsi: {$tasks}. Jos tekijä tai päivä on tyhjä, siihen kirjataan nimesi tai tämä päivä.
mark-together-left = Merkitsemättä jää: {$tasks}.
mark-together-empty = {$task} (luettelo on tyhjä)
mark-together-open = {$task} ja sen jälkeiset (jotain on auki)
inspect-keep-all = Tallenna {$count} varmenteen tiedot tapaukseen
inspect-all-kept = {$count} varmenteen tiedot ovat nyt tapauksessa. Tarkista ne.
list-add-self = Lisää itsesi: {$name}
tasks-marked = {$count} tehtävää merkittiin valmiiksi.
transfer-alike = Sama vastaus {$count} kohtaan: {$places}. Syötä se jokaiseen. Merkintä koskee niitä kaikkia.
menu-next-open = Seuraava avoin kohta
