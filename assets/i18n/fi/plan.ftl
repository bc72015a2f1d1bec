# Suunnitelma: milloin kaikki on valmista ja mihin mennessä kunkin on alettava.
fact-duration = Kesto arkipäivinä
fact-duration-reason = Mistä kesto tiedetään
issue-no-duration-reason = Kirjaa, mistä kesto tiedetään
plan-ready = Kaikki tehtävät valmistuivat {$date}.
plan-earliest = Valmis aikaisintaan {$ready}. Haluttua päivää ei ole valittu.
plan-in-time = Valmis aikaisintaan {$ready}; haluttu päivä on {$wanted}{$must}.
plan-late = Valmis aikaisintaan {$ready}, { $days ->
    [one] yhden arkipäivän
   *[other] {$days} arkipäivää
} halutun päivän {$wanted} jälkeen{$must}.
plan-must = ; {$must} {$date}
plan-must-passed = ; {$must} {$date}, ja se päivä on mennyt
plan-unknown = { $count ->
    [one] Emme tiedä yhden avoimen tehtävän kestoa, ja se on laskettu nollaksi. Kirjaa kesto tehtävään.
   *[other] Emme tiedä {$count} avoimen tehtävän kestoa, ja ne on laskettu nollaksi. Kirjaa kestot tehtäviin.
}
plan-presumed = {$question}: ei vielä valittu, laskettu vaihtoehdolla ”{$option}”.
plan-beyond = Suunnitelmaa ei voi laskea: pyhäpäivät on tarkistettu vain vuoden {$until} loppuun, ja laskenta ulottuu päivään {$date}. Aikaista haluttua päivää tai lyhennä tehtävien kestoja.
plan-length-unknown = ei tiedossa
plan-months = { $count ->
    [one] 1 kuukausi
   *[other] {$count} kuukautta
}
plan-weeks = { $count ->
    [one] 1 viikko
   *[other] {$count} viikkoa
}
plan-working-days = { $count ->
    [one] 1 arkipäivä
   *[other] {$count} arkipäivää
}
plan-own = Oma arvio: {$reason}
plan-own-bare = Oma arvio ilman perustetta
plan-done = valmis
plan-running = käynnissä
plan-overdue = kestää tavallista kauemmin
plan-deciding = ratkaisee päivän
plan-should-run = olisi pitänyt alkaa
plan-slack = { $days ->
    [one] 1 päivä varaa
   *[other] {$days} päivää varaa
}
plan-behind = { $days ->
    [one] 1 päivän myöhässä
   *[other] {$days} päivää myöhässä
}
plan-chain = { $count ->
    [one] Päivän ratkaisee: {$tasks}.
   *[other] Päivän ratkaisevat järjestyksessä: {$tasks}.
}
plan-later = Aikaisin valmistumispäivä siirtyi { $days ->
    [one] yhden arkipäivän
   *[other] {$days} arkipäivää
} myöhemmäksi: {$from} → {$to}.
plan-sooner = Aikaisin valmistumispäivä aikaistui { $days ->
    [one] yhden arkipäivän
   *[other] {$days} arkipäivää
}: {$from} → {$to}.
plan-title = Suunnitelma
plan-intro = Aikaisimmat päivät lasketaan tästä päivästä eteenpäin, viimeiset halutusta päivästä taaksepäin. Jos haluttua päivää ei ole valittu, viimeisiä päiviä ei ole, ja vara lasketaan aikaisimpaan päivään. Arkipäiviä ovat muut päivät kuin lauantait, sunnuntait, pyhäpäivät, itsenäisyyspäivä, vappu, juhannusaatto ja jouluaatto.
plan-wanted = Haluttu päivä
plan-lane = Käyttöönotto
plan-earliest-flag = Aikaisintaan valmis
plan-must-begin = Viimeistään aloitettava: {$step}
column-length = Kesto
column-earliest = Aikaisintaan
column-latest = Viimeistään
column-slack = Vara, arkipäiviä
column-length-source = Mistä kesto tiedetään
column-earliest-begin = Voi alkaa
column-earliest-end = Voi valmistua
column-latest-begin = Alettava viimeistään
column-latest-end = Valmis viimeistään
plan-must-do = Viimeistään tehtävä: {$what}
plan-show = Näytä suunnitelma
plan-step-late = myöhässä
plan-step-latest = alettava viimeistään {$date}
plan-from-to = { $from }–{ $to }
