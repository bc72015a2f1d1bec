# Rivit, jotka eivät ehkä kuulu taulukkoon, ja sarakkeet, jotka vastaavat yhdessä.
table-struck = { $count ->
    [one] Yliviivattua tekstiä on rivillä {$lines}. Se luettiin muun mukana. Tarkista, kuuluuko rivi tänne.
   *[other] Yliviivattua tekstiä on riveillä {$lines}. Se luettiin muun mukana. Tarkista, kuuluvatko rivit tänne.
}
table-example-names = { $count ->
    [one] Tämä rivi näyttää lomakepohjan esimerkiltä: {$lines}. Se luettiin muiden mukana. Tarkista, kuuluuko se tänne.
   *[other] Nämä rivit näyttävät lomakepohjan esimerkeiltä: {$lines}. Ne luettiin muiden mukana. Tarkista, kuuluvatko ne tänne.
}
table-left-example = Rivi {$line} jäi pois, koska siinä sanotaan, että se on esimerkki: {$text}
table-column-together = Sarake ”{$column}” → {$field}, yhdessä sarakkeen ”{$other}” kanssa
import-together = Yhdessä sarakkeen ”{$other}” kanssa.
table-refused-not-corrected = rivillä on yhä syy, jonka vuoksi sitä ei voitu tuoda. Korjaa rivi ja poista syy
table-cell-namesake = {$field}: tapauksessa on jo ”{$typed}”, jonka Y-tunnus on {$known}, joten tämä on eri loppuasiakas. Jos sen Y-tunnus on muuttunut, korjaa se tapaukseen ja tuo taulukko uudelleen.
table-left-marks = { $count ->
    [one] Rivi {$lines} jätettiin pois: siinä on vain rasteja tai juokseva numero.
   *[other] {$count} riviä jätettiin pois: niissä on vain rasteja tai juoksevia numeroita. Rivit {$lines}.
}
table-other-lists = { $count ->
    [one] Tälläkin välilehdellä näyttää olevan loppuasiakkaita, eikä sitä luettu: {$names}. Tuo sekin.
   *[other] Näilläkin välilehdillä näyttää olevan loppuasiakkaita, eikä niitä luettu: {$names}. Tuo nekin yksi kerrallaan.
}
table-unseen = { $count ->
    [one] Rivillä {$lines} on arvo, jota ei näy: se on piilotettu, taustansa värinen tai liian pieni, sen muotoilu ei näytä mitään, tai se on yhdistettyjen solujen alla. Sekin luettiin. Tarkista, kuuluuko se mukaan.
   *[other] Riveillä {$lines} on arvoja, joita ei näy: ne ovat piilotettuja, taustansa värisiä tai liian pieniä, niiden muotoilu ei näytä mitään, tai ne ovat yhdistettyjen solujen alla. Nekin luettiin. Tarkista, kuuluvatko ne mukaan.
}
table-apart = { $count ->
    [one] Rivi {$lines} on erillään taulukon alla, ja sekin luettiin. Tarkista, onko se loppuasiakas vai huomautus.
   *[other] Rivit {$lines} ovat erillään taulukon alla, ja nekin luettiin. Tarkista, ovatko ne loppuasiakkaita vai huomautuksia.
}
table-text-outside = { $count ->
    [one] Taulukoiden ulkopuolella on tekstiä, jota ei luettu (rivi {$lines}): {$text}
   *[other] Taulukoiden ulkopuolella on tekstiä, jota ei luettu ({$count} riviä: {$lines}). Ensimmäinen niistä: {$text}
}
table-text-of-page = Sivulla on taulukoiden ulkopuolella tekstiä, jota ei luettu. Tekstirivejä taulukoiden yläpuolella: {$above}, niiden välissä: {$between}, niiden alapuolella: {$below}. Ensimmäinen niistä: {$text}
table-conditional = { $count ->
    [one] Ehdollinen muotoilu voi piilottaa arvoja rivillä {$lines}; sen sääntöä ei tulkittu. Nekin luettiin. Tarkista, kuuluvatko ne mukaan.
   *[other] Ehdolliset muotoilut voivat piilottaa arvoja riveillä {$lines}; niiden sääntöjä ei tulkittu. Nekin luettiin. Tarkista, kuuluvatko arvot mukaan.
}
table-left-commented = Rivi {$line} jätettiin pois: se alkaa huomautuksen merkillä: {$text}
table-page-texts = Tulostettavien sivujen ylä- tai alatunnisteessa on tekstiä, jota ei luettu: {$texts}
table-shown-otherwise = { $count ->
    [one] Solussa {$cells} näkyy ”{$shown}”, ja sen arvo on ”{$held}”. Solusta otettiin se, mikä näkyy. Tarkista se.
   *[other] Näissä soluissa näkyy muuta kuin niiden arvo on, ja niistä otettiin se, mikä näkyy: {$cells}. Ensimmäisessä niistä näkyy ”{$shown}”, ja sen arvo on ”{$held}”. Tarkista ne.
}
table-parts-of-days = { $count ->
    [one] Solussa {$cells} näkyy vain osa päivämäärästä, ja päivämäärä luettiin kokonaan. Tarkista se.
   *[other] Näissä soluissa näkyy vain osa päivämääristä, ja päivämäärät luettiin kokonaan: {$cells}. Tarkista ne.
}
table-styles-of-page = Sivulla on komentosarjoja, tyylitiedosto tai tyylejä, joita ei tulkittu, joten emme tiedä, näkyykö taulukko sivulla kokonaan. Se luettiin kokonaan. Vertaa sitä sivuun selaimessa.
