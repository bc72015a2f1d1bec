## Questionnaires: questions that go out, answers that come back.

questionnaire-title = Enkät för en ansökan om datatillstånd
questionnaire-who = Frågar: { $asker }. Svarar: { $recipient }.
questionnaire-why = Uppgifterna behövs när { $asker } ansöker om datatillstånd: { $process } ({ $agency }). Bara ni vet detta.
questionnaire-by = Svara senast { $day }.
questionnaire-use = Frågeställaren läser svaren och avgör vilka av dem som tas in i ansökan. Svaren sparas bland ansökans handlingar.
questionnaire-no-codes = Skriv inga personbeteckningar. Ett svar med en personbeteckning avvisas.
questionnaire-stamp = Formulärets beteckning: { $stamp }
questionnaire-fill-workbook = Fyll i de gula cellerna på bladet Svar, spara filen och skicka tillbaka den. En asterisk (*) betyder att svaret behövs. De övriga cellerna är skyddade utan lösenord: om en svarscell låser sig, ta bort skyddet i kalkylprogrammets meny.
questionnaire-fill-text = Skriv varje svar efter tecknet { $arrow } och skicka tillbaka texten. Ändra inte beteckningarna inom hakparentes. En asterisk (*) betyder att svaret behövs.
questionnaire-sheet-cover = Anvisning
questionnaire-sheet-answers = Svar
questionnaire-column-question = Fråga
questionnaire-column-answer = Svar
questionnaire-column-reason = Motivering
questionnaire-column-help = Anvisning
questionnaire-answer-yes-no = Svar (ja/nej)
questionnaire-yes = Ja
questionnaire-no = Nej
questionnaire-date-form = Datum i formen dd.mm.åååå.
questionnaire-asked-because = Varför vi frågar: { $text }
questionnaire-example = Exempel: { $text }
questionnaire-check-business-id = Ett FO-nummer har formen 1234567-1. Kontrollera numret.
questionnaire-check-date = Skriv datumet i formen dd.mm.åååå.
questionnaire-check-choice = Välj ur listan.
questionnaire-text-folder = som text
questionnaire-mail-subject = Enkät: { $process }
questionnaire-mail-body =
    Hej!

    Vi ber om uppgifter som { $asker } behöver för att ansöka om datatillstånd.
    Fyll i det bifogade kalkylarket och skicka tillbaka det.{ $by }

    Skriv inga personbeteckningar.
questionnaire-mail-reminder =
    Hej!

    Vi väntar fortfarande på ert svar på den enkät som { $asker } skickade { $day }.
    Bifogat finns ett kalkylark med bara de frågor som saknar svar. Fyll i det och skicka tillbaka det.{ $by }

    Skriv inga personbeteckningar.
questionnaire-mail-by = { " " }Svaret behövs senast { $day }.

ask-made = { $count ->
    [one] Ett formulär skrevs i mappen { $folder }.
   *[other] { $count } formulär skrevs i mappen { $folder }.
}
ask-line = { $file }: { $name }{ $mail }
ask-nothing = I den här processen frågas inget av andra.
ask-nobody = Ingen slutkund motsvarar ”{ $filter }”. Skriv en del av namnet, branschen eller gruppen.
ask-nobody-yet = Det finns inga slutkunder i ärendet. Lägg till eller importera dem först.
ask-task = Momentet ”{ $task }” har inga frågor som andra kan svara på. Momentens id visas med kommandot lupapolku check --json.
ask-needs-name = Ange vem som får momentets frågor: --name NAMN.
ask-identity-code = Namnet innehåller en personbeteckning. Skriv bara namnet.
ask-bad-day = ”{ $text }” är inget datum. Skriv det i formen ÅÅÅÅ-MM-DD.
ask-past-day = { $day } har redan passerat. Ange ett kommande datum.
ask-unmade = Formuläret kunde inte göras. Försök igen. Orsak: { $reason }
collect-file = { $file }: { $state }
collect-file-of = { $file } ({ $recipient }): { $state }
collect-state-answered = { $count ->
    [one] en ändring
   *[other] { $count } ändringar
}
collect-state-unchanged = inga ändringar
collect-state-taken-before = har redan tagits med
collect-state-older-questions = äldre frågor; { $count ->
    [one] en ändring
   *[other] { $count } ändringar
}
collect-state-other-case = ett formulär från ett annat ärende. Öppna det ärende som formuläret skickades från.
collect-state-tampered = formulärets frågor har ändrats. Inget tas med: skicka formuläret på nytt.
collect-state-not-a-questionnaire = är inget enkätformulär. { $reason }
collect-not-a-form = Filen har ingen formulärbeteckning.
collect-taken = tas med
collect-conflict = konflikt: ärendet har ändrats sedan frågan ställdes
collect-change = { $place }: { $old } → { $new } ({ $what })
collect-nothing = tomt
collect-place = { $sheet ->
    [none] rad { $line }
   *[other] { $sheet }, rad { $line }
}
collect-unread = { $place }: ”{ $typed }” – { $why }
collect-lost = { $count ->
    [one] En rad i formuläret saknas. Dess svar blir som det var.
   *[other] { $count } rader i formuläret saknas. Deras svar blir som de var.
}
collect-counts = { $files ->
    [one] En fil
   *[other] { $files } filer
}: { $taken } tas med, { $conflicts } i konflikt, { $left } att avgöra, { $unread } förstods inte.
collect-caution-invalid = kan inte användas som det är, kontrollera
collect-caution-unsure = läst på det troligaste sättet, kontrollera
collect-caution-too-long = längre än { $most } tecken, förkorta
collect-caution-question-changed = frågan har ändrats sedan formuläret skickades, kontrollera
collect-fault-not-an-option = är inget av alternativen
collect-fault-not-a-day = är inget datum som kan läsas på bara ett sätt
collect-fault-no-value = formeln har inget värde; be om värdet som text
collect-fault-no-answer = är inget svar
collect-fault-identity-code = innehåller en personbeteckning och tas därför inte med
collect-fault-reason-without-choice = en motivering utan val
collect-fault-twice = samma fråga finns två gånger på formuläret, med olika svar
collect-fault-not-asked = den frågan ställdes inte till den som svarade
collect-fault-other-question = bredvid svaret står en annan fråga
collect-fault-known-changed = raden om vad som var känt när frågan ställdes har ändrats; skicka formuläret på nytt
collect-fault-other-form = inget formulär med den här beteckningen har skickats
collect-fault-stray = svarar inte på någon fråga
collect-fault-gone = det som frågades har tagits bort ur ärendet

help-ask = Be andra om svar: ett kalkylark till varje mottagare
help-collect = Ta med returnerade svar i ärendet: returvärde 0 alla kunde tas med, 1 något togs inte med, 2 ingen fil är ett enkätformulär
help-customers = Bara slutkunder vars svar innehåller den här texten
help-task = Frågorna i det här momentet, till en kollega
help-asked-name = Vem som tillfrågas om momentet
help-by = Datumet då svaret senast behövs, ÅÅÅÅ-MM-DD
help-forms = Returnerade filer eller mappar med dem

rail-ask = Enkäter
ask-intro = Fråga slutkunder och kolleger om det som bara de vet. Var och en får ett formulär som du själv skickar; svaren kommer tillbaka som förslag.
ask-whom = Vem som tillfrågas
ask-rows = Slutkunder
ask-colleague = En kollega
ask-filter = Vilka slutkunder
ask-filter-help = En del av namnet, branschen eller gruppen. Tomt betyder alla.
ask-name = Kollegans namn
ask-name-help = Namnet står på formuläret och i enkätens uppgifter.
ask-task-label = Moment
ask-no-task = Välj ett moment
ask-answer-by = Svar senast
ask-answer-by-help = Datum i formen dd.mm.åååå. Det står på formuläret, bland tidsfristerna och i kalendern.
ask-language = Formulärets språk
ask-make = Gör formulär…
ask-making = Formulär görs
ask-reading = Svar läses
stop = Avbryt
ask-choose-task = Välj det moment vars frågor ska ställas.
ask-who = Skriv kollegans namn.
ask-no-day = ”{ $text }” är inget datum. Skriv det i formen dd.mm.åååå.
ask-task-empty = Momentet har inga frågor som andra kan svara på. Välj ett annat moment.
ask-not-recorded = Formulären gjordes, men de kunde inte antecknas i ärendet. Ta bort dem och gör dem på nytt när ärendet kan ändras.
ask-back-title = Returnerade formulär
ask-back-help = Välj de returnerade filerna eller släpp dem på den här sidan. Inget tas med förrän du godkänner det.
ask-back = Importera returnerade formulär…
ask-followed = Tillfrågade
ask-nobody-asked = Ingen har ännu tillfrågats.
ask-column-of = Mottagare
ask-column-on = Tillfrågad
ask-column-by = Senast
ask-column-returned = Returnerad
ask-column-missing = Saknas
ask-state-accepted = Godkänd
ask-state-returned = Returnerad
ask-state-late = Försenad
ask-state-reminded = Påmind
ask-state-asked = Tillfrågad
ask-told-missing = Utan svar: { $questions }
ask-told-given = Svar från mottagaren: { $places }
ask-told-asked = Tillfrågad { $day }
ask-told-returned = Returnerad { $day }
ask-told-reminded = Påmind { $day }
ask-choose-row = Välj en rad för att skriva till mottagaren eller påminna.
ask-mail = Skriv ett meddelande
ask-remind = Påminn…
ask-mail-help = Meddelandet öppnas i e-postprogrammet. Bifoga formuläret själv: programmet kan inte bifoga filer och skickar ingenting.
ask-reminder-made = Ett formulär för påminnelsen har gjorts. Det innehåller bara de frågor som saknar svar.
ask-nothing-missing = Alla frågor har ett svar, så ingen påminnelse behövs.
ask-folder-name = enkater
ask-returned-title = Returnerade svar
ask-returned-intro = De ikryssade svaren tas med. De som är i konflikt eller osäkra är inte ikryssade: gå igenom dem.
ask-accept = Ta med de ikryssade svaren ({ $count })
ask-chip-ready = Klar
ask-chip-nothing = Inga ändringar
ask-chip-look = Se efter
ask-chip-conflicts = { $count ->
    [one] 1 konflikt
   *[other] { $count } konflikter
}
ask-chip-not-taken = Tas inte med
ask-no-answers = I filen finns inget att ta med.
ask-take-all = Kryssa i alla
ask-leave-all = Ta bort kryssen
ask-taken = { $count ->
    [one] Ett svar togs med.
   *[other] { $count } svar togs med.
}
path-ask-title = Mapp för formulären
path-ask = Gör formulär
path-take-back-title = Returnerade formulär
path-take-back = Läs formulären
collect-caution-other-subject = Namnet eller FO-numret är ett annat än när frågan ställdes. Kontrollera att svaret gäller den här organisationen.
collect-caution-columns-guessed = Kolumnernas märken saknas. Kontrollera att svaret är läst ur rätt kolumn.
collect-caution-cut = Svaret är 255 tecken långt. En del program klipper av där: kontrollera att det är helt.

# I överlämnandet
returned-title = Svar från andra
returned-answers = Svar som står oförändrade i ärendet
