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

# The server and the subsystem on the layer.
SERVER, SUBSYSTEM = "ss1.esimerkki.example", "vtj-esimerkki-kysely"


def of_the_layer(home):
    """The two certificates of the server, of a test authority: half a year for authentication, two years for signing."""
    (home / "layer").mkdir()
    place = "/C=FI/O=Esimerkki Tieto Oy/serialNumber=FI\\/ss1\\/COM/CN="
    for name, holder, days in [("auth", SERVER, 183), ("sign", "2345671-3", 730)]:
        made = ["-subj", place + holder, "-days", str(days), "-keyout", home / f"{name}.key", "-out", home / f"layer/{name}.pem"]
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", *made], check=True)


def signed(home):
    """What the authority does meanwhile: a certificate of a test authority comes for the request."""
    (home / "ext").write_text(f"subjectAltName=DNS:{HOST}\nextendedKeyUsage=serverAuth,clientAuth\n")
    authority = ["-subj", "/C=FI/O=Esimerkki CA/CN=Esimerkki CA", "-keyout", home / "ca.key", "-out", home / "ca.pem"]
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3000", *authority], check=True)
    given = ["-CA", home / "ca.pem", "-CAkey", home / "ca.key", "-CAcreateserial", "-days", "190", "-extfile", home / "ext"]
    request = ["-in", home / f"keys/{HOST}.csr", "-out", home / "certificate.pem"]
    subprocess.run(["openssl", "x509", "-req", *given, *request], check=True)
