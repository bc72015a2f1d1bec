# Rivit, jotka eivät ehkä kuulu taulukkoon, ja sarakkeet, jotka vastaavat yhdessä.
table-struck = Yliviivattua tekstiä on riveillä {$lines}. Se luettiin muun mukana. Tarkista, kuuluvatko rivit tänne.
table-example-names = Nämä rivit näyttävät lomakepohjan esimerkeiltä: {$lines}. Ne luettiin muiden mukana. Tarkista, kuuluvatko ne tänne.
table-left-example = Rivi {$line} jäi pois, koska siinä sanotaan, että se on esimerkki: {$text}
table-column-together = Sarake ”{$column}” → {$field}, yhdessä sarakkeen ”{$other}” kanssa
import-together = Yhdessä sarakkeen ”{$other}” kanssa.
