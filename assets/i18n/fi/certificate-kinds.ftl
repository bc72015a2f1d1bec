# Asioita, jotka nimetään mutta joita ei lueta, sekä toisin tallennetut salasanat.
verdict-other-private-key = Yksityinen avain muodossa, jota ohjelma ei lue
verdict-other-private-key-detail = Jokainen, jolla tiedosto on, voi esiintyä avaimen omistajana
verdict-other-private-key-fix = Älä anna sitä kenellekään. Pyydä avain palvelimen ylläpitäjältä PEM- tai PKCS#12-muodossa, jos se kuuluu varmenteeseen.
verdict-printed-certificate = Vain ohjelman tuloste varmenteesta tai pyynnöstä
verdict-printed-certificate-detail = Itse tiedosto ei ole tekstissä
verdict-printed-certificate-fix = Pyydä palvelimen ylläpitäjältä itse tiedosto: openssl x509 -in TIEDOSTO -out vtj.crt tai keytool -exportcert -rfc -alias NIMI -keystore TIEDOSTO.
verdict-cut-off = Tiedoston loppu puuttuu
verdict-cut-off-detail = Tiedosto on oman tietonsa mukaan pidempi kuin tässä
verdict-cut-off-fix = Hae tiedosto uudelleen sieltä, mistä sait sen.
verdict-saved-as-text = Tiedosto on avattu ja tallennettu tekstinä
verdict-saved-as-text-detail = Se muuttaa tiedoston, joka ei ole tekstiä, eikä sitä voi korjata
verdict-saved-as-text-fix = Hae tiedosto uudelleen ja tallenna se avaamatta sitä muokkausohjelmassa. Siirrä se binääritiedostona.
inspect-trying = Salasanoja kokeiltu
