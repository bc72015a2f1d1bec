## Questionnaires: questions that go out, answers that come back.

questionnaire-title = Tietopyyntö tietolupahakemusta varten
questionnaire-who = Pyytäjä: { $asker }. Vastaaja: { $recipient }.
questionnaire-why = Tiedot tarvitaan hakemukseen, jolla { $asker } hakee tietolupaa: { $process } ({ $agency }). Vain te tiedätte nämä asiat.
questionnaire-by = Vastatkaa viimeistään { $day }.
questionnaire-use = Pyytäjä lukee vastaukset ja päättää, mitkä niistä tulevat hakemukseen. Vastaukset säilytetään hakemuksen asiakirjojen kanssa.
questionnaire-no-codes = Älkää kirjoittako henkilötunnuksia. Vastaus, jossa on henkilötunnus, hylätään.
questionnaire-stamp = Lomakkeen tunnus: { $stamp }
questionnaire-fill-workbook = Täyttäkää keltaiset solut välilehdellä Vastaukset, tallentakaa tiedosto ja lähettäkää se takaisin. Tähti (*) tarkoittaa, että vastaus tarvitaan. Muut solut on suojattu ilman salasanaa: jos vastaussolu lukittuu, poistakaa suojaus taulukko-ohjelman valikosta.
questionnaire-fill-text = Kirjoittakaa jokainen vastaus merkin { $arrow } jälkeen ja lähettäkää teksti takaisin. Älkää muuttako hakasulkeissa olevia tunnuksia. Tähti (*) tarkoittaa, että vastaus tarvitaan.
questionnaire-sheet-cover = Ohje
questionnaire-sheet-answers = Vastaukset
questionnaire-column-question = Kysymys
questionnaire-column-answer = Vastaus
questionnaire-column-reason = Perustelu
questionnaire-column-help = Ohje
questionnaire-answer-yes-no = Vastaus (kyllä/ei)
questionnaire-yes = Kyllä
questionnaire-no = Ei
questionnaire-date-form = Päivä muodossa pp.kk.vvvv.
questionnaire-asked-because = Miksi kysytään: { $text }
questionnaire-example = Esimerkki: { $text }
questionnaire-check-business-id = Y-tunnus on muotoa 1234567-1. Tarkistakaa numero.
questionnaire-check-date = Kirjoittakaa päivä muodossa pp.kk.vvvv.
questionnaire-check-choice = Valitkaa luettelosta.
questionnaire-text-folder = tekstinä
questionnaire-mail-subject = Tietopyyntö: { $process }
questionnaire-mail-body =
    Hei,

    pyydämme tietoja hakemukseen, jolla { $asker } hakee tietolupaa.
    Täyttäkää liitteenä oleva taulukko ja lähettäkää se takaisin.{ $by }

    Älkää kirjoittako henkilötunnuksia.
questionnaire-mail-reminder =
    Hei,

    odotamme vielä vastaustanne tietopyyntöön, jonka { $asker } lähetti { $day }.
    Liitteenä on taulukko, jossa on vain kysymykset, joihin vastaus puuttuu. Täyttäkää se ja lähettäkää takaisin.{ $by }

    Älkää kirjoittako henkilötunnuksia.
questionnaire-mail-by = { " " }Vastaus tarvitaan viimeistään { $day }.

ask-made = { $count ->
    [one] Yksi lomake kirjoitettiin kansioon { $folder }.
   *[other] { $count } lomaketta kirjoitettiin kansioon { $folder }.
}
ask-line = { $file }: { $name }{ $mail }
ask-nothing = Tässä prosessissa ei kysytä muilta mitään.
ask-nobody = Hakuun ”{ $filter }” ei sovi yksikään loppuasiakas. Kirjoita osa nimestä, toimialasta tai ryhmästä.
ask-nobody-yet = Tapauksessa ei ole loppuasiakkaita. Lisää tai tuo ne ensin.
ask-task = Tehtävässä ”{ $task }” ei ole kysymyksiä, joihin muut voivat vastata. Tehtävien tunnukset näkee komennolla lupapolku check --json.
ask-needs-name = Kerro, keneltä tehtävän kysymykset kysytään: --name NIMI.
ask-identity-code = Nimessä on henkilötunnus. Kirjoita pelkkä nimi.
ask-bad-day = ”{ $text }” ei ole päivä. Kirjoita se muodossa VVVV-KK-PP.
ask-past-day = { $day } on jo mennyt. Anna tuleva päivä.
ask-unmade = Lomaketta ei voitu tehdä. Yritä uudelleen. Syy: { $reason }
collect-file = { $file }: { $state }
collect-file-of = { $file } ({ $recipient }): { $state }
collect-state-answered = { $count ->
    [one] yksi muutos
   *[other] { $count } muutosta
}
collect-state-unchanged = ei muutoksia
collect-state-taken-before = otettu jo aiemmin
collect-state-older-questions = vanhemmat kysymykset; { $count ->
    [one] yksi muutos
   *[other] { $count } muutosta
}
collect-state-other-case = toisen tapauksen lomake. Avaa se tapaus, josta lomake lähetettiin.
collect-state-tampered = lomakkeen kysymyksiä on muutettu. Mitään ei oteta: lähetä lomake uudelleen.
collect-state-not-a-questionnaire = ei ole tietopyynnön lomake. { $reason }
collect-not-a-form = Tiedostosta ei löydy lomakkeen tunnusta.
collect-taken = otetaan
collect-conflict = ristiriita: tapaus on muuttunut kysymisen jälkeen
collect-change = { $place }: { $old } → { $new } ({ $what })
collect-nothing = tyhjä
collect-place = { $sheet ->
    [none] rivi { $line }
   *[other] { $sheet }, rivi { $line }
}
collect-unread = { $place }: ”{ $typed }” – { $why }
collect-lost = { $count ->
    [one] Yksi lomakkeen rivi puuttuu. Sen vastaus jää ennalleen.
   *[other] { $count } lomakkeen riviä puuttuu. Niiden vastaukset jäävät ennalleen.
}
collect-counts = { $files ->
    [one] Yksi tiedosto
   *[other] { $files } tiedostoa
}: { $taken } otetaan, { $conflicts } ristiriidassa, { $left } jää ratkaistavaksi, { $unread } ei ymmärretty.
collect-caution-invalid = ei kelpaa sellaisenaan, tarkista
collect-caution-unsure = luettu todennäköisimmällä tavalla, tarkista
collect-caution-too-long = pidempi kuin { $most } merkkiä, lyhennä
collect-caution-question-changed = kysymys on muuttunut lomakkeen lähettämisen jälkeen, tarkista
collect-fault-not-an-option = ei ole mikään vaihtoehdoista
collect-fault-not-a-day = ei ole päivä, joka voidaan lukea vain yhdellä tavalla
collect-fault-no-value = kaavalla ei ole arvoa; pyydä arvo tekstinä
collect-fault-no-answer = ei ole vastaus
collect-fault-identity-code = sisältää henkilötunnuksen, joten sitä ei oteta
collect-fault-reason-without-choice = perustelu ilman valintaa
collect-fault-twice = sama kysymys on lomakkeella kahdesti, eri vastauksin
collect-fault-not-asked = tätä ei kysytty tältä vastaajalta
collect-fault-other-question = vastauksen vieressä on toinen kysymys
collect-fault-known-changed = rivi, joka kertoo, mitä kysyttäessä tiedettiin, on muuttunut; lähetä lomake uudelleen
collect-fault-other-form = tällä tunnuksella ei ole lähetetty lomaketta
collect-fault-stray = ei ole vastaus mihinkään kysymykseen
collect-fault-gone = se, mitä kysyttiin, on poistettu tapauksesta

help-ask = Pyydä vastauksia muilta: taulukko jokaiselle vastaajalle
help-collect = Ota palautetut vastaukset tapaukseen: paluuarvo 0 kaikki voitiin ottaa, 1 jotain jäi, 2 mikään tiedosto ei ole tietopyynnön lomake
help-customers = Vain loppuasiakkaat, joiden vastauksissa on tämä teksti
help-task = Tämän tehtävän kysymykset kollegalle
help-asked-name = Keneltä tehtävästä kysytään
help-by = Päivä, johon mennessä vastataan, VVVV-KK-PP
help-forms = Palautetut tiedostot tai niiden kansiot

rail-ask = Tietopyynnöt
ask-intro = Kysy loppuasiakkailta ja kollegoilta asiat, jotka vain he tietävät. Jokaiselle tehdään lomake, jonka lähetät itse; palautetut vastaukset tulevat ehdotuksina.
ask-whom = Keneltä kysytään
ask-rows = Loppuasiakkailta
ask-colleague = Kollegalta
ask-filter = Mitkä loppuasiakkaat
ask-filter-help = Osa nimestä, toimialasta tai ryhmästä. Tyhjänä kysytään kaikilta.
ask-name = Kollegan nimi
ask-name-help = Nimi tulee lomakkeelle ja tietopyynnön tietoihin.
ask-task-label = Tehtävä
ask-no-task = Valitse tehtävä
ask-answer-by = Vastattava viimeistään
ask-answer-by-help = Päivä muodossa pp.kk.vvvv. Se tulee lomakkeelle, määräaikoihin ja kalenteriin.
ask-language = Lomakkeen kieli
ask-make = Tee lomakkeet…
ask-making = Lomakkeita tehdään
ask-reading = Vastauksia luetaan
stop = Keskeytä
ask-choose-task = Valitse tehtävä, jonka kysymykset kysytään.
ask-who = Kirjoita kollegan nimi.
ask-no-day = ”{ $text }” ei ole päivä. Kirjoita se muodossa pp.kk.vvvv.
ask-task-empty = Tehtävässä ei ole kysymyksiä, joihin muut voivat vastata. Valitse toinen tehtävä.
ask-not-recorded = Lomakkeet tehtiin, mutta tapaukseen ei voitu kirjata niitä. Poista lomakkeet ja tee ne uudelleen, kun tapausta voi muuttaa.
ask-back-title = Palautetut lomakkeet
ask-back-help = Valitse palautetut tiedostot tai pudota ne tälle sivulle. Mitään ei oteta, ennen kuin hyväksyt sen.
ask-back = Tuo palautetut lomakkeet…
ask-followed = Keneltä on kysytty
ask-nobody-asked = Keneltäkään ei ole vielä kysytty.
ask-column-of = Vastaaja
ask-column-on = Kysytty
ask-column-by = Viimeistään
ask-column-returned = Palautettu
ask-column-missing = Puuttuu
ask-state-accepted = Hyväksytty
ask-state-returned = Palautettu
ask-state-late = Myöhässä
ask-state-reminded = Muistutettu
ask-state-asked = Kysytty
ask-told-missing = Vastausta vailla: { $questions }
ask-told-given = Vastaajalta saatu: { $places }
ask-told-asked = Kysytty { $day }
ask-told-returned = Palautettu { $day }
ask-told-reminded = Muistutettu { $day }
ask-choose-row = Valitse rivi, niin voit kirjoittaa vastaajalle tai muistuttaa.
ask-mail = Kirjoita viesti
ask-remind = Muistuta…
ask-mail-help = Viesti avautuu sähköpostiohjelmaan. Liitä lomake siihen itse: ohjelma ei voi liittää tiedostoa eikä lähetä mitään.
ask-reminder-made = Muistutuksen lomake tehtiin. Siinä on vain kysymykset, joihin vastaus puuttuu.
ask-nothing-missing = Kaikkiin kysymyksiin on vastaus, joten muistutusta ei tarvita.
ask-folder-name = tietopyynnot
ask-returned-title = Palautetut vastaukset
ask-returned-intro = Rastitut vastaukset otetaan. Ristiriitaiset ja epävarmat jäävät rastittamatta: katso ne läpi.
ask-accept = Ota rastitut vastaukset ({ $count })
ask-chip-ready = Valmis
ask-chip-nothing = Ei muutoksia
ask-chip-look = Katso
ask-chip-conflicts = { $count ->
    [one] 1 ristiriita
   *[other] { $count } ristiriitaa
}
ask-chip-not-taken = Ei oteta
ask-no-answers = Tiedostossa ei ole otettavaa.
ask-take-all = Rastita kaikki
ask-leave-all = Poista rastit
ask-taken = { $count ->
    [one] Yksi vastaus otettiin.
   *[other] { $count } vastausta otettiin.
}
path-ask-title = Kansio lomakkeille
path-ask = Tee lomakkeet
path-take-back-title = Palautetut lomakkeet
path-take-back = Lue lomakkeet
collect-caution-other-subject = Nimi tai Y-tunnus on toinen kuin kysyttäessä. Varmista, että vastaus koskee tätä organisaatiota.
collect-caution-columns-guessed = Sarakkeiden tunnisteet puuttuvat. Tarkista, että vastaus on luettu oikeasta sarakkeesta.
collect-caution-cut = Vastaus on 255 merkkiä pitkä. Jotkin ohjelmat katkaisevat siihen: tarkista, onko se kokonainen.

# Luovutuksessa
returned-title = Muilta saadut vastaukset
returned-answers = Vastaukset, jotka ovat tapauksessa sellaisinaan
