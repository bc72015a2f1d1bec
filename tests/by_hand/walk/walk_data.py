"""What the company answers, the same in every program that is walked through."""

import subprocess
import time

TODAY = time.strftime("%d.%m.%Y")
HOST, PASSWORD = "vtj.esimerkki.example", "Esimerkki salasana 2026 pitka"
OFFICER, TECHNICIAN, TUIJA = "Aino Esimerkki", "Tero Tekija", "Tuija Suoja"
TEXT = "Kuvattu tietoturvasuunnitelmassa ja tarkastettu."
CUSTOMERS = [
    ("Laina Esimerkki Oy", "3210001-4", "Luotonanto", "Rahoitus"),
    ("Perinta Esimerkki Oy", "3210002-2", "Perinta", "Perintä"),
    ("Vuokra Esimerkki Oy", "3210003-0", "Vuokraus", "Vuokraus"),
]
# The eight areas of the account of use and protection.
SECURITY = ["Halli", "Fyys", "Henki", "Tietoli", "Ohjel", "Tietoai", "Käyttö", "Laitt"]

# What is typed into a field of the layer by what its label holds.
LAYER = [("Palvelimen omistaja", "Esimerkki Tieto Oy"), ("viite", "PV-2026-1"), ("FQDN", "ss1.esimerkki.example")]
LAYER += [("IPv4", "192.0.2.10"), ("alijärjestelmän nimi", "vtjkysely")]
LAYER += [(part, TECHNICIAN) for part in ["tarkisti", "arkastaja", "äyttöönottaja"]]
LAYER += [("Milloin", TODAY), ("päivä", TODAY), ("", TODAY)]
# The certificates of a server on the layer: name, use, last day.
LAYER_CERTIFICATES = [("ss1 auth", "Autentikointi", "27.5.2027"), ("ss1 sign", "Allekirjoitus", "27.11.2028")]


def signed(home):
    """What the authority does meanwhile: a certificate of a test authority comes for the request."""
    (home / "ext").write_text(f"subjectAltName=DNS:{HOST}\nextendedKeyUsage=serverAuth,clientAuth\n")
    authority = ["-subj", "/C=FI/O=Esimerkki CA/CN=Esimerkki CA", "-keyout", home / "ca.key", "-out", home / "ca.pem"]
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3000", *authority], check=True)
    given = ["-CA", home / "ca.pem", "-CAkey", home / "ca.key", "-CAcreateserial", "-days", "190", "-extfile", home / "ext"]
    request = ["-in", home / f"keys/{HOST}.csr", "-out", home / "certificate.pem"]
    subprocess.run(["openssl", "x509", "-req", *given, *request], check=True)
