"""The way of a company with three trades and three end customers, without gaps: walk.py FOLDER SIZE certificate|layer|take-over"""

import subprocess
import sys
import time
from pathlib import Path

from hand import Hand, stop

FOLDER, SIZE, WAY = Path(sys.argv[1]), tuple(map(int, sys.argv[2].split("x"))), sys.argv[3]
HOST, PASSWORD, TECHNICIAN = "vtj.esimerkki.example", "Esimerkki salasana 2026 pitka", "Tero Tekija"
TEXT = "Kuvattu tietoturvasuunnitelmassa ja tarkastettu."
CUSTOMERS = [
    ("Laina Esimerkki Oy", "3210001-4", "Luotonanto", "Rahoitus"),
    ("Perinta Esimerkki Oy", "3210002-2", "Perinta", "Perintä"),
    ("Vuokra Esimerkki Oy", "3210003-0", "Vuokraus", "Vuokraus"),
]
hand = Hand(FOLDER / "pictures", SIZE)
click, put, press, on, tick, picture = hand.click, hand.put, hand.press, hand.on, hand.tick, hand.picture


def whole(page):
    """Nothing is left of a page but what the rest of its step lacks."""
    time.sleep(0.5)
    picture(page)
    left = [it for it in hand.missing() if not it.startswith(("Tee ensin", "Vastaa ensin"))]
    print(f"{page}: {'; '.join(left) or 'nothing missing'}", flush=True)


def new_case():
    click("Uusi tapaus")
    hand.type("Esimerkki Tieto Oy")
    click("Nimesi")
    press("ctrl+a")
    hand.type("Aino Esimerkki")
    picture("new")
    press("Return")
    time.sleep(1.5)


def interview():
    put("Sähköpostisi", "aino@esimerkki.example")
    click("Hallinnollinen yhteys")
    picture("you")
    on()
    put("Y-tunnus", "2345671-3")
    press("Tab")
    hand.type("Esimerkkikatu 1, 00100 Helsinki")
    picture("company")
    on()
    put("=Tekninen yhteyshenkilö", TECHNICIAN, "entry")
    for text in ["tero@esimerkki.example", "Tuija Suoja", "tuija@esimerkki.example", "varmenteet@esimerkki.example"]:
        press("Tab")
        hand.type(text)
    picture("people")
    press("Return")
    for _, _, _, trade in CUSTOMERS:
        click(trade, "check box")
    picture("trades")
    on()
    each("ground", ("Henkilön kanssa on sopimus", 0), ("Laki tai laissa", 1))
    each("when", ("Sopimusta tehtäessä", 0), ("Kun henkilöä ei tavoiteta", 1))
    click("Asian käsittelijä")
    click("Kerran asiaa")
    click("Käytä samoja valintoja")
    for at, count in enumerate(["12", "6", "4"]):
        put("Monellako on", count, at=at)
    picture("who")
    press("Return")
    time.sleep(0.6)
    each("leads", ("Asia kohdistuu", 0), ("Kirje lähtee", 1))
    each("needs", ("Kuka hän on", 0), ("Missä hän asuu", 0))
    click("=Kyllä")
    click("Ei tehdä")
    click("Ei käytetä")
    picture("fit")
    on()
    click("Suomi.fi-palvelu" if WAY == "layer" else "Palveluvarmenne")
    click("=Ei")
    picture("connection")
    on()
    put("Haluttu", "31.5.2027", "entry")
    picture("day")
    press("Return")
    time.sleep(1)
    picture("proposal")
    click("Ota kaikki")
    time.sleep(1)
    picture("taken")
    on()
    picture("overview")


def each(page, *choices):
    """The choices of one trade, of those that differ, and the rest alike."""
    for name, at in choices:
        click(name, at=at)
    click("Käytä samoja valintoja")
    picture(page)
    on()


def first_steps():
    on()
    tick("Lue palvelun sivu", "Lue välitt", "Varmista, että palvelu", "Nimeä")
    click("Vahvista kaikki")
    whole("1 service")
    on()
    tick("Lue käytön")
    click("Henkilötietojen käsittelijä")
    put("=Perustelu", "Valitamme tiedot loppuasiakkaan puolesta.", "entry")
    tick("Määritä")
    click("Vahvista kaikki")
    tick("Valitse säännös", "36 §", "38 §", "39 §", "40 §", "41 §", "42 §")
    put("Johtopäätös", "Rajattuja tietoryhmia ei pyydeta.", "entry")
    tick("Tarkista rajatut")
    put("=Turvakiellon käsittely", "Osoite naytetaan vain sille, jolla on siihen oikeus.", "entry")
    tick("Kuvaa")
    whole("2 conditions")
    on()
    tick("Selvitä", "Luo asiakas", "Mobiilivarmenne", "Valitse tunn", "Kirjaudu")
    click("Lisää", "push button")
    time.sleep(0.6)
    hand.type("Aino Esimerkki")
    click("=Valmis")
    whole("3 account")
    on()


def application():
    picture("4 applicant")
    on()
    picture("4 contacts")
    on()
    click("Lisää loppuasiakas", "push button")
    for at, (name, identifier, trade, group) in enumerate(CUSTOMERS):
        time.sleep(0.6)
        hand.type(name)
        press("Tab")
        hand.type(identifier)
        press("Tab")
        hand.type(trade)
        tick(group)
        click("Ei vielä aloitettu", "radio button")
        picture("4 customer")
        click("Valmis, lisää" if at < 2 else "=Valmis", "push button")
    whole("4 customers")
    on()
    picture("4 matrix")
    click("Vahvista kaikki")
    whole("4 matrix confirmed")
    on()
    picture("4 purposes")
    click("Vahvista kaikki")
    whole("4 purposes confirmed")
    on()
    for part in ["Halli", "Fyys", "Henki", "Tietoli", "Ohjel", "Tietoai", "Käyttö", "Laitt"]:
        put(f"{part}.*turvallisuus$", TEXT, "entry")
    put("Kyselyloki", TEXT, "entry")
    put("Loppukäyttäjän jäljitys", TEXT, "entry")
    whole("4 protection")
    on()
    for part in ["Seloste", "Menettely", "Rekisteröityjen", "Henkilöstön vait"]:
        put(part, TEXT, "entry")
    click("=Ei", "radio button")
    whole("4 data protection")
    on()
    picture("4 connection")
    on()
    picture("4 check")
    click("Täytä: Vastausten")
    time.sleep(0.5)
    hand.type("Pekka Paattaja")
    tick("Tarkista ja hyv")
    whole("4 approved")
    on()
    transfer()


def transfer():
    picture("4 transfer")
    click("Näytä pienenä", "push button")
    time.sleep(1.2)
    picture("4 small")
    whole_of = next(it.name for it in hand.controls() if " / " in it.name and it.name[0].isdigit())
    for _ in range(int(whole_of.split(" / ")[1])):
        press("Return")
    picture("4 entered")
    click("Merkitse siirto", "link")
    click("Palaa täys")
    time.sleep(1)
    whole("4 transferred")
    on()
    tick("Lähetä")
    whole("4 sent")
    hand.told("until the application is sent")
    on()


def certificate():
    picture("5 connection")
    put("Valinnan perustelu", "Palvelimemme kysyy suoraan.", "entry")
    tick("Valitse yhteystapa")
    click("Tee avain ja varmennepyyntö", "push button", -1)
    put("Palvelimen verkkotunnus", HOST)
    click("Tiedostojen kansio")
    press("End")
    hand.type("/keys")
    put("Avaimen salasana", PASSWORD)
    press("Tab")
    hand.type(PASSWORD)
    picture("5 key")
    click("Tee avain ja varmennepyyntö", "push button")
    for _ in range(120):
        if (FOLDER / f"home/keys/{HOST}.csr").exists():
            break
        time.sleep(0.5)
    time.sleep(1.5)
    picture("5 made")
    signed()
    click("=Tarkista varmennepyyntö", "push button")
    time.sleep(1.5)
    picture("5 request")
    click("Tallenna tiedot", "push button")
    time.sleep(1)
    tick("Tee avainpari", "Tarkista varmennepyyntö", "Palvelimen tunnistaminen", "Asiakkaan tunnistaminen")
    tick("Tilaa palvelu", "=PEM", "Ota varmenne")
    whole("5 ordered")
    click("Tarkista varmennetiedostot", "push button", -1)
    click("Lisää tiedostoja")
    time.sleep(0.8)
    hand.type("certificate.pem")
    press("Return")
    time.sleep(1.5)
    picture("5 inspected")
    click("Tallenna tiedot", "push button")
    time.sleep(1)
    click("Tuotanto")
    picture("5 certificate")
    click("=Valmis", "push button")
    tick("Tarkista varmenne$")
    click("Milloin DVV:ltä kysyttiin: Tänään")
    tick("Pyydä DVV")
    put("Varmenteen asentaja", TECHNICIAN)
    click("Milloin varmenne asennettiin: Tänään")
    tick("Asenna", "Tee ensimm")
    put("Uusimisen vastuu", TECHNICIAN)
    put("Aiottu tilausp", "6.5.2027")
    tick("Suunnittele")
    whole("5 connected")


def signed():
    """What the authority does meanwhile: a certificate of a test authority comes for the request."""
    home = FOLDER / "home"
    (home / "ext").write_text(f"subjectAltName=DNS:{HOST}\nextendedKeyUsage=serverAuth,clientAuth\n")
    authority = ["-subj", "/C=FI/O=Esimerkki CA/CN=Esimerkki CA", "-keyout", home / "ca.key", "-out", home / "ca.pem"]
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3000", *authority], check=True)
    given = ["-CA", home / "ca.pem", "-CAkey", home / "ca.key", "-CAcreateserial", "-days", "190", "-extfile", home / "ext"]
    request = ["-in", home / f"keys/{HOST}.csr", "-out", home / "certificate.pem"]
    subprocess.run(["openssl", "x509", "-req", *given, *request], check=True)


# What is typed into a field of the layer by what its label holds.
LAYER = [("Palvelimen omistaja", "Esimerkki Tieto Oy"), ("viite", "PV-2026-1"), ("FQDN", "ss1.esimerkki.example")]
LAYER += [("IPv4", "192.0.2.10"), ("alijärjestelmän nimi", "vtjkysely"), ("tarkisti", TECHNICIAN)]
LAYER += [("Milloin", "28.11.2026"), ("päivä", "28.11.2026")]


def layer():
    picture("5 connection")
    put("Valinnan perustelu", "Liityntapalvelin on jo.", "entry")
    tick("Valitse yhteystapa")
    for _ in range(60):
        open_now = [it for it in hand.missing() if it.startswith(("Täytä: ", "Merkitse valmiiksi"))]
        if not open_now:
            break
        click("=" + open_now[0], "link")
        time.sleep(0.5)
        role = next((it.role for it in hand.controls() if it.focused and it.role != "frame"), "")
        if role in ("radio button", "check box"):
            press("space")
        else:
            hand.type(next((text for part, text in LAYER if part in open_now[0]), "Kirjattu"))
        time.sleep(0.3)
    tick(*[f"={it.name}" for it in hand.controls() if it.role == "check box" and it.box[2] == 24 and not it.checked])
    whole("5 connected")


def decision():
    on()
    picture("6 terms")
    click("Milloin sähköposti päätöksestä tuli: Tänään")
    click("=Myönnetty")
    put("Päätöksen päiväys$", "28.11.2026", "entry")
    press("Tab")
    hand.type("VRK/1234/2026")
    put("Luvan voimassaolo$", "toistaiseksi")
    tick("Kirjaa päätös")
    click("Päätösasia", "push button")
    time.sleep(0.8)
    hand.type("decision.pdf")
    press("Return")
    time.sleep(0.8)
    tick("Lisää päätös", "Lue ehdot", "Hyväksy")
    click("=Kyllä", "radio button", -1)
    tick("Ota rajap")
    whole("6 accepted")
    click("=Yleiskuva")
    picture("overview at the end")


def hand_over():
    click("=Työn luovutus")
    time.sleep(1.2)
    picture("handover")
    put("Vastaanottajan nimi", "Sari Seuraaja")
    click("=Luovutuspaketti", "toggle button")
    click("Vie ", "push button")
    time.sleep(0.8)
    press("Return")
    time.sleep(2)
    picture("handed over")


def take_over():
    hand.taken = 900
    press("ctrl+o")
    time.sleep(0.6)
    hand.type("tarkistuslista.zip")
    press("Return")
    time.sleep(2)
    picture("opened")
    click("Siirry vastaan")
    time.sleep(0.6)
    picture("take-over")
    click("Vahvista vastaan")
    time.sleep(0.8)
    picture("taken over")
    hand.told("take-over")


def draft():
    begun = time.monotonic()
    new_case()
    interview()
    hand.told("until the first draft")
    print(f"{time.monotonic() - begun:.0f} seconds", flush=True)


if WAY == "take-over":
    take_over()
elif WAY != "draft":
    draft()
    first_steps()
    application()
    {"certificate": certificate, "layer": layer}.get(WAY, lambda: stop(f"what is {WAY}?"))()
    hand.told("until the connection works")
    decision()
    hand_over()
    hand.told("until the handover")
