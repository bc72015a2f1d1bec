# Tables in and out.
help-import = Tuo loppuasiakkaat CSV-tiedostosta tai työkirjasta: paluuarvo 0 kaikki tuotiin, 1 jotain ei voitu tuoda tai ohitettiin, 2 mitään ei voi lukea
help-table = Taulukko: CSV tai Excel
help-dry-run = Näytä vain, mikä muuttuisi
import-counts = Uusia {$new} · muuttuvia {$changed} · ennallaan {$unchanged} · ei voi tuoda {$refused}
sheet-empty = Taulukossa ei ole rivejä. Valitse toinen tiedosto.
sheet-too-large = Taulukko on liian suuri: enintään {$limit} Mt. Jaa se osiin.
sheet-too-many-rows = Taulukossa on liian monta riviä: enintään {$limit}. Jaa se osiin.
sheet-too-many-columns = Taulukossa on {$count} saraketta, enintään {$limit}. Poista sarakkeet, joita et tarvitse.
sheet-encrypted = Työkirja on suojattu salasanalla. Tallenna se ilman salasanaa.
sheet-unreadable = Taulukkoa ei voi lukea ({$reason}). Tallenna se uudelleen CSV- tai xlsx-muodossa.
sheet-formulas = { $count ->
    [one] Yhdestä kaavasta luettiin viimeksi laskettu arvo.
   *[other] {$count} kaavasta luettiin viimeksi laskettu arvo.
}
sheet-heading-identity-code = Otsikkorivillä on henkilötunnus. Se on peitetty, eikä sitä tuoda. Poista se tiedostosta ja tarkista, että ensimmäinen rivi nimeää sarakkeet.
sheet-merged = { $count ->
    [one] Yhden yhdistetyn alueen arvo luettiin jokaiselle riville, jonka se kattaa.
   *[other] {$count} yhdistetyn alueen arvo luettiin jokaiselle riville, jonka ne kattavat.
}
refused-cell = Rivi {$line}, {$column}: {$why}
refused-row = Rivi {$line}: {$why}
refused-identity-code = poista henkilötunnus
refused-no-name = nimi ja Y-tunnus puuttuvat
refused-duplicate = sama Y-tunnus on jo rivillä {$line}
refused-too-long = liian pitkä: {$length} merkkiä
refused-control-characters = poista näkymättömät ohjausmerkit
refused-too-many-cells = rivillä on enemmän soluja kuin otsikossa
