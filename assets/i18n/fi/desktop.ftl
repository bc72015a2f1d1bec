# Mitä työpöytä osaa ja ei osaa.
leave-copied-title = Kopioitu teksti katoaa
leave-copied-text = Kopioit tekstiä, ja tällä työpöydällä se on leikepöydällä vain niin kauan kuin ohjelma on auki. Liitä se ensin, jos tarvitset sitä.
inspect-pick-title = Valitse tiedostot
inspect-pick = Voit valita kuinka monta tiedostoa tahansa. Tarvitset ainakin varmenteen; muiden kanssa saat tietää enemmän.
ask-back-choose = Valitse palautetut tiedostot. Mitään ei oteta, ennen kuin hyväksyt sen.
transfer-may-be-covered = Tällä työpöydällä muut ikkunat voivat peittää pienen ikkunan. Laita ne vierekkäin.
hold-own = Tämä tapaus on auki toisessa ikkunassasi. Täällä voit lukea sitä mutta et muuttaa.
hold-own-refused = Mitään ei muutettu: tapaus on auki toisessa ikkunassasi. Jatka siellä, tai sulje se siellä ja valitse Yritä uudelleen.
