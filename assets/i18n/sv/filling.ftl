# What a page says while it is filled in.
kept-text = Motiveringen finns kvar och kommer tillbaka när du väljer uppgifterna på nytt:
undone-with-more = {$what} och {$count} till
undone = Ångrat: {$what}
redone = Gjort på nytt: {$what}
matrix-legend = Punkt: uppgifterna begärs inte · bock: motiverad · … motivering saknas eller är ett utkast · § lagen begränsar utlämnandet · ! att rätta. Klicka för att gå till en ruta, dubbelklicka eller tryck på Enter för att öppna motiveringen, mellanslag väljer uppgifterna eller tar bort valet.

# How far a task, a page and the whole have come.
chip-mark-done = Markera som klart
completion-derived = Det här är klart när de obligatoriska punkterna är ifyllda.
completion-declared = Markera själv det här som klart när det är gjort.
side-untold = { $count ->
    [one] En punkt måste ännu kontrolleras.
   *[other] {$count} punkter måste ännu kontrolleras.
}
side-blocked = Före det här:
check-title = Öppna punkter
check-intro = Välj en punkt för att komma dit.
check-nothing = Inga punkter är öppna.
check-print = Exportera för utskrift…
path-print-title = Exportera de öppna punkterna för utskrift
open-items-file-name = oppna-punkter
open-items-task = Moment
open-items-what = Punkt
row-done = Klar
row-done-and-next = Klar, lägg till nästa
row-done-and-on = Klar, gå till nästa
save-nowhere = Inte i någon fil
tour-own = Börja ett eget ärende
task-open-link = Öppna: {$host}

# What is asked once, and what the window keeps.
path-user = Ditt namn
path-user-help = Det antecknas på de moment som du markerar som klara.
path-busy = Filen öppnas
person-name = Namn
person-email = E-post
person-phone = Telefon

# A new case from another, and what tabs tell.
menu-from-this = Nytt ärende med detta som mall…
path-from-this-title = Börja ett nytt ärende med detta som mall
path-from-this-help = Svar och listor följer med. Personer, datum, filer och momentens status följer inte med.
count-open = { $count ->
    [one] En punkt är öppen
   *[other] {$count} punkter är öppna
}
review-warned = Allt är besvarat, men { $count ->
    [one] en punkt har en varning:
   *[other] {$count} punkter har en varning:
}
overview-warned = Alla moment är gjorda, men { $count ->
    [one] en punkt har en varning:
   *[other] {$count} punkter har en varning:
}
column-filled = Ifyllnad
field-due-with = Ta dagen som räknats ur certifikatet, {$date}
issue-before-answered = Vanligen först: {$other}. Den punkten är inte besvarad; kontrollera om detta kommer först efter den.
