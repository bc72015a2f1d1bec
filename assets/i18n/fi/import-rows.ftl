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
