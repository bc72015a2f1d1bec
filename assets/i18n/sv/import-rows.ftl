# Rader som kanske inte hör till tabellen, och kolumner som svarar tillsammans.
table-struck = { $count ->
    [one] Det finns överstruken text på rad {$lines}. Den lästes också. Kontrollera om raden hör hit.
   *[other] Det finns överstruken text på raderna {$lines}. Den lästes också. Kontrollera om raderna hör hit.
}
table-example-names = { $count ->
    [one] Den här raden ser ut som ett exempel i en mall: {$lines}. Den lästes med de andra. Kontrollera om den hör hit.
   *[other] De här raderna ser ut som exempel i en mall: {$lines}. De lästes med de andra. Kontrollera om de hör hit.
}
table-left-example = Rad {$line} utelämnades, eftersom det står att den är ett exempel: {$text}
table-column-together = Kolumnen ”{$column}” → {$field}, tillsammans med ”{$other}”
import-together = Tillsammans med ”{$other}”.
