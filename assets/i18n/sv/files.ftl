# Två personers arbete i ett ärende, en äldre fil, en fil som är borta och personbeteckningar.
edit-decided = Avgörande: {$what}
change-decided = avgjort
change-undecided = inte avgjort, också: {$others}
undecided-somebody = någon annan
undecided-other = {$who}: ”{$value}”
issue-undecided = Två personer ändrade detta. Här står ”{$ours}”; {$others}. Avgör vad som ska gälla.
clash-kept = { $count ->
    [one] Ni har ändrat samma sak: båda versionerna finns kvar tills någon avgör saken.
   *[other] Ni har ändrat samma saker ({$count}): båda versionerna finns kvar tills någon avgör saken.
}
clash-open = { $count ->
    [one] En sak är inte avgjord: två personer har ändrat den. Båda versionerna finns kvar, och arbetet går vidare.
   *[other] {$count} saker är inte avgjorda: två personer har ändrat dem. Båda versionerna finns kvar, och arbetet går vidare.
}
clash-decide = Avgör…
clash-look = Se vad som togs med
clash-decide-now = Avgör och spara
clash-later = Avgör senare
copy-taken-in = Den andra versionen slogs ihop med den här och flyttades till säkerhetskopiorna. Ändringar som togs med: {$count}.
copy-nothing-new = Den andra versionen innehåller inget nytt. Den flyttades till säkerhetskopiorna.
older-title = Filen är en äldre version
older-text = { $count ->
    [one] Filen är en äldre version ({$version}). Efter den gjordes en ändring här, {$when}; den finns i ändringshistoriken.
   *[other] Filen är en äldre version ({$version}). Efter den gjordes {$count} ändringar här, den sista {$when}; de finns i ändringshistoriken.
}
older-text-unknown = { $count ->
    [one] Filen är en äldre version. Efter den gjordes en ändring här, {$when}; den finns i ändringshistoriken.
   *[other] Filen är en äldre version. Efter den gjordes {$count} ändringar här, den sista {$when}; de finns i ändringshistoriken.
}
older-keep = Behåll filen som den är
older-bring = Hämta tillbaka de senare ändringarna
older-notice = Filen är en äldre version ({$version}). Det som andra gjorde efter den finns i ändringshistoriken.
older-notice-unknown = Filen är en äldre version. Det som andra gjorde efter den finns i ändringshistoriken.
elsewhere-title = Filen är gjord utan dina ändringar
elsewhere-text = { $count ->
    [one] På filens plats finns någon annans version. En ändring som du hade sparat finns inte i den. Den gjordes {$when}.
   *[other] På filens plats finns någon annans version. {$count} ändringar som du hade sparat finns inte i den. Den sista gjordes {$when}.
}
elsewhere-join = Slå ihop
elsewhere-leave = Utelämna mina
gone-title = Filen finns inte längre
gone-text = Ärendets fil flyttades eller togs bort medan ärendet var öppet. Inget av det du gjort är förlorat. Var ska ärendet finnas?
gone-renamed = Filen har bytt namn: den heter nu {$name}. Var ska ärendet finnas?
gone-follow = Fortsätt i {$name}
gone-here = Spara här igen
moved-without-events = Ändringshistoriken kunde inte flyttas med. Den finns vid det gamla namnet: flytta den själv till filen.
save-gone = Filen finns inte längre: den har flyttats, bytt namn eller tagits bort.
lock-not-renewed = Din redigeringstur kan inte förlängas: {$why} Om två minuter kan andra öppna ärendet för redigering. När du sparar frågar programmet ändå innan det ersätter någon annans arbete.
trail-taken-in = medtagen
events-take-back = Ta tillbaka: {$what}
identity-code-refused = Inget ändrades: annars hade en personbeteckning kommit med i ärendet. Ta bort den och försök igen.
identity-code-held = { $count ->
    [one] Ett fält innehåller en personbeteckning. Texten i fältet sparas ingenstans förrän beteckningen är borttagen:
   *[other] {$count} fält innehåller en personbeteckning. Texterna i dem sparas ingenstans förrän beteckningarna är borttagna. Det första är:
}
identity-code-held-here = Texten innehåller en personbeteckning. Inget av den sparas förrän beteckningen är borttagen.
codes-title = Personbeteckningar som kommit med
codes-help = Lupapolku skriver inga personbeteckningar på disken. En sådan kan ha kommit med en fil som gjorts någon annanstans eller med en äldre version.
codes-ask = Ta bort personbeteckningar…
codes-text = Varje personbeteckning maskeras i ärendets fil, i alla ändringshistoriker och konfliktkopior bredvid den och i dina säkerhetskopior. Detta kan inte ångras. Överlämningspaket och andra överlämnade filer berörs inte.
codes-remove = Ta bort dem
codes-save-first = Spara ärendet först; du måste ha redigeringsturen.
covered-nothing = Det fanns inga personbeteckningar i ärendet, ändringshistorikerna eller kopiorna.
covered-done = Personbeteckningar maskerades i: {$files}.
covered-failed = { $count ->
    [one] Personbeteckningarna kan finnas kvar i denna, eftersom filen inte kunde läsas eller skrivas: {$files}. Be om behörighet och försök igen.
   *[other] Personbeteckningarna kan finnas kvar i dessa, eftersom filerna inte kunde läsas eller skrivas: {$files}. Be om behörighet och försök igen.
}
covered-case = ärendet {$name} ({$count})
covered-events = ändringshistoriken {$name} (rader: {$count})
covered-conflicted-copy = konfliktkopian {$name} ({$count})
covered-kept-copy = säkerhetskopian {$name} ({$count})
