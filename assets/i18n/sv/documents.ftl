# Documents made of a case, who hands over, and whether something is what was handed over.
handover-day = Överlämningsdatum
handover-by = Överlämnarens namn
handover-by-help = Namnet skrivs i dokumentet och antecknas bland uppgifterna om överlämningen.
signature-check = Så här kontrollerar du
signature-check-how =
    Kontrollsumman gäller ärendefilen { $file }, inte detta dokument: be den som överlämnar om den filen.
    Kör: sha256sum "{ $file }" (i Windows certutil -hashfile "{ $file }" SHA256). Resultatet ska vara detsamma som ovan. Stora och små bokstäver betyder samma sak.
    Med Lupapolku kontrollerar du också detta dokument: lupapolku verify DOKUMENT --case "{ $file }". Du kan också släppa dokumentet på Lupapolkus fönster när ärendet är öppet.
take-over-first = Gör först
take-over-giver-unknown = inte antecknat
take-over-go-on = Fortsätt arbetet
document-which = Vad som skrivs
document-checklist = Checklista
document-checklist-help = Allt som den som fortsätter behöver
document-account = Redogörelse för användningen och skyddet av uppgifter
document-account-help = Den skriftliga redogörelsen enligt 44 § i lag 661/2009, med dess åtta områden
document-customer = Anvisning för slutkunden
document-customer-help = Vad slutkunden behöver veta, och en kvittering
document-runbook = Anvisning för förnyelse av certifikatet
document-runbook-help = För den tekniskt ansvariga: filer, kommandon, datum och ansvariga
document-management = En sida för ledningen
document-management-help = Läget, tidsfristerna och vad som väntas av ledningen, på en sida
document-missing = Ännu inte besvarat.
document-who = Ansvarig
long-lists-in-workbook = Listor på över 100 rader endast i arbetsboken
annex-title = Bilaga: { $list }
annex-in-annex = { $count } rader: i bilagan i slutet av dokumentet och på ett eget blad i arbetsboken.
annex-in-workbook = { $count } rader. De finns i arbetsboken (export till Excel).
annex-same = På alla rader: { $what }
annex-remark = { $column }, { $number }
annex-see = Anmärkning { $number }
annex-remarks = Anmärkningar
help-document = Dokument: checklist, account, customer, runbook eller management
help-long-lists = Var listor på över 100 rader står: annex eller workbook
help-handed-by = Vem som överlämnar
help-verify = Visa om ett dokument, ett överlämningspaket eller ett ärende är det som överlämnades: returvärde 0 ja, 1 nej, 2 går inte att avgöra
help-verify-file = Ett dokument, ett överlämningspaket eller en ärendefil
help-verify-case = Ärendefilen som dokumentet gjordes av
help-sum = Kontrollsumman (SHA-256) på papperet, eller dess 16 första tecken
cli-unknown-document = Okänt dokument: { $name }. Dokumenten är checklist, account, customer, runbook och management.
cli-handed-checklist = En överlämning antecknas bara när checklistan eller överlämningspaketet exporteras. Utelämna --handed-to.
cli-recorded-not-written = I ärendet finns kvar en anteckning om en överlämning som inte gjordes. När det går att skriva till filerna igen öppnar du ärendet i fönstret och tar bort raden i listan Överlämningar.
cli-unknown-place = Okänd plats: { $name }. Platserna är annex och workbook.
verify-same-case = Det här är samma ärende: kontrollsumman stämmer.
verify-same-bundle = Överlämningspaketet är oskadat och innehåller det ärende som dokumenten i det gäller.
verify-same-document = Dokumentet har gjorts av det här ärendet, och inget i det har ändrats.
verify-same-sum = Kontrollsumman i dokumentet stämmer. Resten av innehållet kunde inte jämföras.
verify-altered = Kontrollsumman stämmer, men ärendet skulle nu ge ett annat dokument. Dokumentet har ändrats, eller så har ärendets bilagor eller ändringshistorik ändrats.
verify-earlier = Det här hör till ärendet, men ärendet har ändrats efter det.
verify-earlier-at = Det här hör till ärendet, men ärendet har ändrats efter det. Så här var ärendet { $time }.
verify-other = Det här är inte samma ärende: kontrollsumman är en annan.
verify-other-case = Kontrollsumman är en annan: ärendet har ändrats, eller summan gäller ett annat ärende.
verify-changed = Överlämningspaketet har ändrats efter att det gjordes: { $names }. Be avsändaren skicka det på nytt.
verify-case-alone = Jämför kontrollsumman med den i dokumentet, eller ange den: --sum TECKEN.
verify-document-alone = Öppna ärendet eller ange det: --case ÄRENDE. Utan det kan dokumentet inte jämföras med något.
verify-handed = Överlämnat den { $on } till { $to }
verify-handed-by = Överlämnat den { $on }. Överlämnat av { $by } till { $to }
verify-sum = Ärendefilens kontrollsumma (SHA-256): { $sum }
verify-unknown = det här är varken ett ärende eller ett överlämningspaket, och det framgår inte vilket ärende det har gjorts av. Om det finns en kontrollsumma, jämför den med ärendet: lupapolku verify ÄRENDE --sum TECKEN
verify-bad-sum = En kontrollsumma har 16–64 tecken: siffror och bokstäverna A–F.
since-passed = Sista dagen har passerat
since-ready = Klart tidigast
since-moved = { $from } → { $to }
since-lists = Ändrade listor
since-list = { $list }: { $how } (rader: { $before } → { $now })
since-rows-added = { $count } har lagts till
since-rows-removed = { $count } har tagits bort
since-rows-changed = tidigare rader har ändrats
since-answers = Svar eller uppgifter har ändrats
since-more = Listorna, svaren och momentens uppgifter är oförändrade. Något annat i ärendet har ändrats, till exempel öppnade källor eller antecknade överföringar.
since-nothing-here = Sedan dess har bara sådant ändrats som inte hör till den här läsaren.
since-not-compared = Den förra överlämningen antecknades av en tidigare version av Lupapolku. Därför kan svar, listor och den tidigaste dagen inte jämföras med den.
handover-sum-how = Ärendefilens kontrollsumma och hur du kontrollerar den
handover-unnamed-person = Vem: ännu inte utsedd
handover-remind = Påminn om: { $task }
handover-remind-who = Påminn { $who }: { $task }
handover-since = sedan { $value }
handover-due = sista dag { $value }
handover-keeps-back = { $more ->
    [0] Först efter detta: { $tasks }
   *[other] Först efter detta: { $tasks } och { $more } till
}
handover-decides = Avgör när allt är klart
handover-more-in = { $shown } och { $more } till i avsnittet { $part }
column-why-who = Varför, vem och när
column-keeps-back = Vad som fördröjs
signature-file = Ärendefil
signature-case-file = ärendefilen
signature-groups = Samma kontrollsumma för läsning
document-about = Om dokumentet
document-own = Upprättat av { $name }. Detta är inte en myndighetshandling.
document-version = Version
document-signed = Dokument
document-no-target = Inte vald: ledningen bestämmer
document-choose-target = Bestäm den önskade dagen för införandet
document-nobody = Ännu inte utsedd
document-delays = { $what }: fördröjer: { $tasks }
document-more = { $count ->
    [one] och en till
   *[other] och { $count } till
    }: se checklistan
document-nothing-asked = Ingenting just nu.
document-all-done = Allt är klart.
document-all-waits = Allt som är öppet väntar på andra.
calendar-of-checklist = Bara checklistan kan exporteras som kalender. Välj checklistan eller ett annat format.
handover-from-whom = Överlämnas av
handover-to-whom = Överlämnas till
