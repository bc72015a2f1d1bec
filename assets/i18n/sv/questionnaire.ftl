## Questionnaires: questions that go out, answers that come back.

questionnaire-title = Begäran om uppgifter för en ansökan om datatillstånd
questionnaire-who = Frågar: { $asker }. Svarar: { $recipient }.
questionnaire-why = Uppgifterna behövs i den ansökan med vilken { $asker } ansöker om datatillstånd: { $process } ({ $agency }). Bara ni vet detta.
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
questionnaire-asked-because = Varför det frågas: { $text }
questionnaire-example = Exempel: { $text }
questionnaire-check-business-id = Ett FO-nummer har formen 1234567-1. Kontrollera numret.
questionnaire-check-date = Skriv datumet i formen dd.mm.åååå.
questionnaire-check-choice = Välj ur listan.
questionnaire-text-folder = som text
questionnaire-mail-subject = Begäran om uppgifter: { $process }
questionnaire-mail-body =
    Hej!

    Vi ber om uppgifter till den ansökan med vilken { $asker } ansöker om datatillstånd.
    Fyll i det bifogade kalkylarket och skicka tillbaka det.{ $by }

    Inga personbeteckningar får skrivas.
questionnaire-mail-reminder =
    Hej!

    Vi väntar ännu på ert svar på den begäran som { $asker } skickade { $day }.
    Bifogat finns ett kalkylark med bara de frågor som saknar svar. Fyll i det och skicka tillbaka det.{ $by }

    Inga personbeteckningar får skrivas.
questionnaire-mail-by = { " " }Svaret behövs senast { $day }.

ask-made = { $count ->
    [one] Ett formulär skrevs i mappen { $folder }.
   *[other] { $count } formulär skrevs i mappen { $folder }.
}
ask-line = { $file }: { $name }{ $mail }
ask-nothing = I den här processen frågas inget av andra.
ask-nobody = Ingen slutkund passar till ”{ $filter }”. Skriv en del av namnet, branschen eller gruppen.
ask-nobody-yet = Det finns inga slutkunder i ärendet. Lägg till eller importera dem först.
ask-task = Momentet ”{ $task }” har inga frågor som andra kan svara på. Momentens namn visas med kommandot lupapolku check --json.
ask-needs-name = Ange vem som får momentets frågor: --name NAMN.
ask-identity-code = Namnet innehåller en personbeteckning. Skriv bara namnet.
ask-bad-day = ”{ $text }” är inget datum. Skriv det i formen ÅÅÅÅ-MM-DD.
ask-past-day = { $day } har redan passerat. Ange en dag som ligger framåt.
ask-unmade = Formuläret kunde inte göras: { $reason }
collect-file = { $file }: { $state }
collect-file-of = { $file } ({ $recipient }): { $state }
collect-state-answered = { $count ->
    [one] en ändring
   *[other] { $count } ändringar
}
collect-state-unchanged = inga ändringar
collect-state-taken-before = redan taget tidigare
collect-state-older-questions = äldre frågor; { $count ->
    [one] en ändring
   *[other] { $count } ändringar
}
collect-state-other-case = ett formulär från ett annat ärende. Öppna det ärende som formuläret skickades från.
collect-state-tampered = formulärets frågor har ändrats. Inget tas: skicka formuläret på nytt.
collect-state-not-a-questionnaire = är inget frågeformulär. { $reason }
collect-not-a-form = Filen har ingen formulärbeteckning.
collect-taken = tas
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
}: { $taken } tagna, { $conflicts } i konflikt, { $left } att avgöra, { $unread } förstods inte.
collect-caution-invalid = kan inte användas som det är, kontrollera
collect-caution-unsure = läst på det troligaste sättet, kontrollera
collect-caution-too-long = längre än { $most } tecken, förkorta
collect-caution-question-changed = frågan har ändrats sedan formuläret skickades, kontrollera
collect-fault-not-an-option = är inget av alternativen
collect-fault-not-a-day = är inget datum som kan läsas på bara ett sätt
collect-fault-no-value = formeln har inget värde; be om värdet som text
collect-fault-no-answer = är inget svar
collect-fault-identity-code = innehåller en personbeteckning och tas därför inte
collect-fault-reason-without-choice = en motivering utan val
collect-fault-twice = samma fråga finns två gånger på formuläret, med olika svar
collect-fault-not-asked = detta frågades inte av den här svararen
collect-fault-other-question = bredvid svaret står en annan fråga
collect-fault-known-changed = uppgiften om vad som var känt har ändrats
collect-fault-other-form = inget formulär med den här beteckningen har skickats
collect-fault-stray = svarar inte på någon fråga
collect-fault-gone = det som frågades har tagits bort ur ärendet

help-ask = Be andra om svar: ett kalkylark till varje svarare
help-collect = Ta emot svaren: returvärde 0 allt kunde tas, 1 något blev kvar, 2 ingen fil är ett frågeformulär
help-customers = Bara slutkunder vars svar innehåller den här texten
help-task = Frågorna i det här momentet, till en kollega
help-asked-name = Vem som tillfrågas om momentet
help-by = Datumet då svaret senast behövs, ÅÅÅÅ-MM-DD
help-forms = Returnerade filer eller mappar med dem
