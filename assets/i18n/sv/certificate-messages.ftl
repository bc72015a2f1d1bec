# Meddelanden kring certifikat, och vad en signatur visar.

object-other = En annan sorts fil
verdict-signature-matches = Signaturen stämmer, men den visar inte vem som har gjort certifikatet
verdict-signature-matches-detail = Kontrollerad med nyckeln i utfärdarens certifikat ({$key}); {$algorithm}. Vem som helst kan göra ett sådant certifikat

verdict-compressed-message = Ett packat meddelande
verdict-compressed-message-detail = Innehållet är packat (CMS compressed data), och det här programmet packar inte upp det
verdict-compressed-message-fix = Be avsändaren om certifikatet som en egen fil (.crt, .cer, .pem).
verdict-cms-without-certificate = Ett meddelande av annat slag, utan certifikat
verdict-cms-without-certificate-detail = CMS (RFC 5652): där finns varken certifikat eller nyckel
verdict-cms-without-certificate-fix = Välj filen som certifikatet kom i.
verdict-spkac-request = En certifikatbegäran från en gammal webbläsare (SPKAC)
verdict-spkac-request-detail = Den har en offentlig nyckel men inget servernamn, så det går inte att beställa ett certifikat med den
verdict-spkac-request-fix = Skapa en certifikatbegäran med samma nyckel: openssl req -new -key FIL -out vtj.csr.
verdict-cmp-message = Ett meddelande mellan ett program och en certifikatutfärdare (CMP)
verdict-cmp-message-detail = Där finns varken certifikat eller certifikatbegäran
verdict-cmp-message-fix = Välj certifikatet som programmet sparade: openssl cmp … -certout vtj.crt.
verdict-ocsp-message = En fråga till en statustjänst eller dess svar (OCSP)
verdict-ocsp-message-detail = Det visar om ett certifikat är spärrat; det här programmet läser det inte
verdict-ocsp-message-fix = Välj certifikatet och utfärdarens spärrlista (.crl), eller läs svaret: openssl ocsp -respin FIL -resp_text -noverify.
verdict-time-stamp = En tidsstämpel
verdict-time-stamp-detail = Den visar när ett dokument fanns och har inget med det här certifikatet att göra
verdict-time-stamp-fix = Välj certifikatfilen.
