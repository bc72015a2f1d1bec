# What is done for several places at once.
choices-all = Markera alla
field-same-text = { $count ->
    [one] Samma text också i det tomma fältet
   *[other] Samma text också i {$count} tomma fält
}
mark-together = Markera {$count} moment som klara
mark-together-help = För dessa saknas bara din markering: {$tasks}. Om namnet eller dagen är tom antecknas ditt namn eller dagens datum.
mark-together-left = Omarkerade blir: {$tasks}.
mark-together-empty = {$task} (listan är tom)
mark-together-open = {$task} och det som följer (något är öppet)
inspect-keep-all = Spara uppgifterna om {$count} certifikat i ärendet
inspect-all-kept = Uppgifterna om {$count} certifikat finns nu i ärendet. Kontrollera dem.
list-add-self = Lägg till dig själv: {$name}
tasks-marked = {$count} moment markerades som klara.
transfer-alike = Samma svar på {$count} ställen: {$places}. Fyll i det på vart och ett. Markeringen gäller dem alla.
menu-next-open = Nästa öppna punkt
