# Varmenteiden ympärillä liikkuvat viestit ja se, mitä allekirjoitus kertoo.

object-other = Muunlainen tiedosto
verdict-signature-matches = Allekirjoitus täsmää, mutta se ei kerro, kuka varmenteen on tehnyt
verdict-signature-matches-detail = Tarkistettu myöntäjän varmenteen avaimella ({$key}); {$algorithm}. Tällaisen varmenteen voi tehdä kuka tahansa

verdict-compressed-message = Pakattu viesti
verdict-compressed-message-detail = Sisältö on pakattu (CMS compressed data), eikä tämä ohjelma pura sitä
verdict-compressed-message-fix = Pyydä lähettäjältä varmenne omana tiedostonaan (.crt, .cer, .pem).
verdict-cms-without-certificate = Toisenlainen viesti, jossa ei ole varmennetta
verdict-cms-without-certificate-detail = CMS (RFC 5652): siinä ei ole varmennetta eikä avainta
verdict-cms-without-certificate-fix = Valitse tiedosto, jossa varmenne tuli.
verdict-spkac-request = Vanhojen selainten varmennepyyntö (SPKAC)
verdict-spkac-request-detail = Siinä on julkinen avain mutta ei palvelimen nimeä, joten sillä ei voi tilata varmennetta
verdict-spkac-request-fix = Tee samalla avaimella varmennepyyntö: openssl req -new -key TIEDOSTO -out vtj.csr.
verdict-cmp-message = Ohjelman ja varmentajan välinen viesti (CMP)
verdict-cmp-message-detail = Siinä ei ole varmennetta eikä varmennepyyntöä
verdict-cmp-message-fix = Valitse varmenne, jonka ohjelma tallensi: openssl cmp … -certout vtj.crt.
verdict-ocsp-message = Kysymys tilapalvelulle tai sen vastaus (OCSP)
verdict-ocsp-message-detail = Se kertoo, onko varmenne suljettu; tämä ohjelma ei lue sitä
verdict-ocsp-message-fix = Valitse varmenne ja myöntäjän sulkulista (.crl) tai lue vastaus: openssl ocsp -respin TIEDOSTO -resp_text -noverify.
verdict-time-stamp = Aikaleima
verdict-time-stamp-detail = Se kertoo, milloin jokin asiakirja oli olemassa, eikä liity tähän varmenteeseen
verdict-time-stamp-fix = Valitse varmennetiedosto.
