# Intervjun: ett första utkast av svaren.
issue-draft = Utkast: bekräfta eller ändra
draft-taken = utkast
draft-confirmed = bekräftat av {$by} {$date}
draft-rejected = förkastat av {$by} {$date}
edit-draft = beslut om utkast: {$what}
draft-marked = Utkast: {$text}
handover-drafts = { $count ->
    [one] Ett svar är ett utkast: föreslaget, men ingen har bekräftat eller ändrat det.
   *[other] {$count} svar är utkast: föreslagna, men ingen har bekräftat eller ändrat dem.
}
interview-title = Intervju
interview-later = Fortsätt senare
interview-page = Intervju, sida {$number}/{$total}
interview-proposal = Förslag
interview-proposal-intro = Det här kan föreslås utifrån dina svar. Ett utkast är inget svar: svaret saknas tills någon har ändrat eller bekräftat utkastet.
interview-nothing-proposed = Svaren föreslår inget nytt nu.
interview-nothing-chosen = Välj först branscherna:
interview-accept-all = { $count ->
    [one] Ta förslaget som utkast
   *[other] Ta alla {$count} som utkast
}
interview-taken = { $count ->
    [one] Ett utkast skapades.
   *[other] {$count} utkast skapades.
} Ångra tar tillbaka allt på en gång.
interview-accept = Ta som utkast
interview-change = Ta och ändra
interview-reject = Föreslå inte igen
interview-keep = Behåll det nuvarande
interview-rejected = Föreslås inte igen
interview-propose-again = Föreslå igen
interview-open-drafts = { $count ->
    [one] Ett utkast väntar på ändring eller bekräftelse.
   *[other] {$count} utkast väntar på ändring eller bekräftelse.
}
interview-first-draft = Visa det första
interview-stands = Utkast: {$drafts}, förslag: {$proposals}.
interview-go-on = Visa förslaget
draft-confirm = Bekräfta som det är
draft-of-interview = Utkast från intervjun.
draft-why-show = Visa motiveringen
draft-why-hide = Dölj motiveringen
draft-in-task = I momentet finns {$count} utkast från intervjun. Läs dem, redigera vid behov och bekräfta.
draft-confirm-all = Bekräfta alla {$count}
draft-confirmed-all = { $count ->
    [one] Utkastet bekräftades.
   *[other] {$count} utkast bekräftades.
}
interview-same = Samma val för de andra branscherna, på den här sidan och de följande
interview-same-answered = De andra branscherna har redan svar här, så inget ändrades. Ändra dem en och en.
draft-advice = Programmets eget råd, ingen källa.
draft-answers = Grundar sig på svaren: {$answers}.
proposal-instead =
    Nu: {$now}
    Förslag: {$new}
proposal-away = Skulle tas bort: {$now}
draft-stale = Ett svar som detta grundar sig på har ändrats: se det nya förslaget i slutet av intervjun.
interview-source = Öppna källan
