# Documents made of a case, who hands over, and whether something is what was handed over.
handover-day = Luovutettu
handover-by = Luovuttajan nimi
handover-by-help = Nimi tulee asiakirjaan ja kirjataan työn luovutuksen tietoihin.
signature-check = Näin tarkistat
signature-check-how =
    Tarkistussumma on tapaustiedoston { $file }, ei tämän asiakirjan: pyydä se tiedosto luovuttajalta.
    Aja: sha256sum "{ $file }" (Windowsissa certutil -hashfile "{ $file }" SHA256). Tuloksen on oltava sama kuin yllä. Isot ja pienet kirjaimet ovat sama asia.
    Lupapolulla tarkistat myös tämän asiakirjan: lupapolku verify ASIAKIRJA --case "{ $file }". Voit myös pudottaa asiakirjan Lupapolun ikkunaan, kun tapaus on auki.
take-over-first = Tee ensin
take-over-giver-unknown = ei kirjattu
take-over-go-on = Jatka työtä
document-which = Mitä kirjoitetaan
document-checklist = Tarkistuslista
document-checklist-help = Kaikki, mitä työn jatkaja tarvitsee
document-account = Selvitys tietojen käytöstä ja suojauksesta
document-account-help = Lain 661/2009 44 §:n kirjallinen selvitys kahdeksalta alueelta
document-customer = Ohje loppuasiakkaalle
document-customer-help = Mitä loppuasiakkaan on tiedettävä, ja kuittaus
document-runbook = Varmenteen uusimisohje
document-runbook-help = Tekniselle toteuttajalle: tiedostot, komennot, päivät ja vastuut
document-management = Sivu johdolle
document-management-help = Tilanne, määräajat ja mitä johdolta odotetaan, yhdellä sivulla
document-missing = Ei vielä vastattu.
document-who = Vastuussa
long-lists-in-workbook = Yli 100 rivin luettelot vain työkirjaan
annex-title = Liite: { $list }
annex-in-annex = { $count } riviä: liitteessä asiakirjan lopussa ja työkirjassa omalla välilehdellään.
annex-in-workbook = { $count } riviä. Ne ovat työkirjassa (vienti Exceliin).
annex-same = Kaikilla riveillä: { $what }
annex-remark = { $column }, { $number }
annex-see = Huomautus { $number }
annex-remarks = Huomautukset
help-document = Asiakirja: checklist, account, customer, runbook tai management
help-long-lists = Missä yli 100 rivin luettelot ovat: annex tai workbook
help-handed-by = Kuka luovuttaa
help-verify = Kerro, onko asiakirja, luovutuspaketti tai tapaus se, joka luovutettiin: paluuarvo 0 on, 1 ei ole, 2 ei voi sanoa
help-verify-file = Asiakirja, luovutuspaketti tai tapaustiedosto
help-verify-case = Tapaustiedosto, josta asiakirja tehtiin
help-sum = Paperilla oleva tarkistussumma (SHA-256) tai sen 16 ensimmäistä merkkiä
cli-unknown-document = Tuntematon asiakirja: { $name }. Asiakirjat ovat checklist, account, customer, runbook ja management.
cli-handed-checklist = Työn luovutus kirjataan vain, kun viedään tarkistuslista tai luovutuspaketti. Jätä --handed-to pois.
cli-recorded-not-written = Tapaukseen jäi merkintä luovutuksesta, jota ei tehty. Kun tiedostoihin voi taas kirjoittaa, avaa tapaus ikkunassa ja poista rivi luettelosta Työn luovutukset.
cli-unknown-place = Tuntematon paikka: { $name }. Paikat ovat annex ja workbook.
verify-same-case = Tämä on sama tapaus: tarkistussumma täsmää.
verify-same-bundle = Luovutuspaketti on ehjä, ja siinä on se tapaus, josta sen asiakirjat kertovat.
verify-same-document = Asiakirja on tehty tästä tapauksesta, eikä siinä ole muutettu mitään.
verify-same-sum = Asiakirjan tarkistussumma täsmää. Muuta sisältöä ei voitu verrata.
verify-altered = Tarkistussumma täsmää, mutta tapauksesta tulisi nyt toisenlainen asiakirja. Asiakirjaa on muutettu, tai tapauksen liitteet tai muutoshistoria ovat muuttuneet.
verify-earlier = Tämä kuuluu tapaukseen, mutta tapausta on sen jälkeen muutettu.
verify-earlier-at = Tämä kuuluu tapaukseen, mutta tapausta on sen jälkeen muutettu. Tapaus oli tällainen tänä ajankohtana: { $time }.
verify-other = Tämä ei ole sama tapaus: tarkistussumma on toinen.
verify-other-case = Tarkistussumma on toinen: tapausta on muutettu, tai summa on toisen tapauksen.
verify-changed = Luovutuspakettia on muutettu sen tekemisen jälkeen: { $names }. Pyydä se uudelleen lähettäjältä.
verify-case-alone = Vertaa tarkistussummaa asiakirjassa olevaan tai anna se: --sum MERKIT.
verify-document-alone = Avaa tapaus tai anna se: --case TAPAUS. Ilman sitä asiakirjaa ei voi verrata mihinkään.
verify-handed = Luovutettu { $on }, vastaanottaja { $to }
verify-handed-by = Luovutettu { $on }. Luovuttaja: { $by }, vastaanottaja: { $to }
verify-sum = Tapaustiedoston tarkistussumma (SHA-256): { $sum }
verify-unknown = tämä ei ole tapaus eikä luovutuspaketti, eikä siinä kerrota, mistä tapauksesta se on tehty. Jos siinä on tarkistussumma, vertaa sitä tapaukseen: lupapolku verify TAPAUS --sum MERKIT
verify-bad-sum = Tarkistussummassa on 16–64 merkkiä: numeroita ja kirjaimia A–F.
since-passed = Määräpäivä on mennyt
since-ready = Valmis aikaisintaan
since-moved = { $from } → { $to }
since-lists = Muuttuneet luettelot
since-list = { $list }: { $how } (rivejä { $before } → { $now })
since-rows-added = { $count } lisätty
since-rows-removed = { $count } poistettu
since-rows-changed = aiempia rivejä muutettu
since-answers = Vastauksia tai tietoja muutettu
since-more = Luettelot, vastaukset ja tehtävien tiedot ovat ennallaan. Tapauksessa on muuttunut muuta, esimerkiksi avattuja lähteitä tai kirjattuja siirtoja.
since-nothing-here = Sen jälkeen on muuttunut vain asioita, jotka eivät kuulu tälle lukijalle.
since-not-compared = Edellisen luovutuksen kirjasi Lupapolun aiempi versio. Siksi vastauksia, luetteloita ja aikaisinta päivää ei voi verrata siihen.
handover-sum-how = Tapaustiedoston tarkistussumma ja sen tarkistaminen
handover-unnamed-person = Kuka: ei vielä nimetty
handover-remind = Muistuta: { $task }
handover-remind-who = Muistuta: { $who } – { $task }
handover-since = { $value } alkaen
handover-due = määräpäivä { $value }
handover-keeps-back = { $more ->
    [0] Vasta tämän jälkeen: { $tasks }
    [one] Vasta tämän jälkeen: { $tasks } ja 1 muu
   *[other] Vasta tämän jälkeen: { $tasks } ja { $more } muuta
}
handover-decides = Ratkaisee, milloin kaikki on valmista
handover-more-in = { $more ->
    [one] { $shown } ja 1 muu kohdassa { $part }
   *[other] { $shown } ja { $more } muuta kohdassa { $part }
}
column-why-who = Miksi, kuka ja milloin
column-keeps-back = Mitä viivästyy
signature-file = Tapaustiedosto
signature-case-file = tapaustiedosto
signature-groups = Sama tarkistussumma luettavaksi
document-about = Tästä asiakirjasta
document-own = Laatinut { $name }. Tämä ei ole viranomaisen asiakirja.
document-version = Versio
document-signed = Asiakirja
document-no-target = Ei valittu: johto päättää
document-choose-target = Päätä haluttu käyttöönottopäivä
document-nobody = Ei vielä nimetty
document-delays = { $what }: viivästyttää: { $tasks }
document-more = { $count ->
    [one] ja yksi muu
   *[other] ja { $count } muuta
    }: katso tarkistuslista
document-nothing-asked = Ei mitään tällä hetkellä.
document-all-done = Kaikki on tehty.
document-all-waits = Kaikki avoin odottaa muita.
calendar-of-checklist = Kalenterina voi viedä vain tarkistuslistan. Valitse tarkistuslista tai toinen muoto.
handover-from-whom = Luovuttaja
handover-to-whom = Vastaanottaja
