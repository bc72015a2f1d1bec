# Sådant som nämns men inte läses, och lösenord som sparats på annat sätt.
verdict-other-private-key = En privat nyckel i en form som programmet inte läser
verdict-other-private-key-detail = Den som har filen kan uppträda som nyckelns ägare
verdict-other-private-key-fix = Ge den inte till någon. Be serverns administratör om nyckeln som PEM eller PKCS#12 om den hör till certifikatet.
verdict-printed-certificate = Bara det som ett program visar av ett certifikat eller en begäran
verdict-printed-certificate-detail = Själva filen finns inte i texten
verdict-printed-certificate-fix = Be serverns administratör om själva filen: openssl x509 -in FIL -out vtj.crt eller keytool -exportcert -rfc -alias NAMN -keystore FIL.
verdict-cut-off = Slutet av filen saknas
verdict-cut-off-detail = Filen är enligt sina egna uppgifter längre än så här
verdict-cut-off-fix = Hämta filen på nytt där du fick den.
verdict-saved-as-text = Filen har öppnats och sparats som text
verdict-saved-as-text-detail = Det ändrar en fil som inte är text, och den går inte att reparera
verdict-saved-as-text-fix = Hämta filen på nytt och spara den utan att öppna den i en editor. Överför den som binär fil.
inspect-trying = Prövade lösenord
