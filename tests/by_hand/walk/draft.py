#!/usr/bin/env python3
"""From “New case” to a first draft for a company of three trades, counted: draft.py FOLDER PROGRAM [OLD]

Answers the interview in the real window, takes the proposal, and counts clicks, keys, letters and seconds. Then says what `check` misses
besides drafts, and leaves and takes up the interview: a changed answer, a rejected proposal, mass queries. With OLD, the program of 0.1, the same answers are written there by hand, field by field, and counted too; what 0.1 does not
ask is left out. FOLDER keeps the pictures. SIZE=800x600 LOOK=Dark for another window. window/stage.py says what it needs.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "window"))
import stage

FOLDER, PROGRAM = (Path(text).resolve() for text in sys.argv[1:3])
wrong = 0
OLD = Path(sys.argv[3]).resolve() if len(sys.argv) > 3 else None
SIZE = tuple(map(int, os.environ.get("SIZE", "1280x820").split("x")))
# Of a group: what 0.1 calls its choices, by the case's own names.
PROVISIONS = {"section-31-contract": "31 §: rahoitus ja vakuutus, sopimus", "section-31-credit": "31 §: luottotiedot", "section-34": "34 §"}
BASES = {"credit": "Luotonanto", "debt-collection": "Saatavan perint", "renting-and-lending": "Vuokraus ja lainaus"}
DATA = {"identity-code": "Henkilötunnus", "names": "Nimitiedot", "addresses": "Osoitetiedot"}
TEXTS = {"group-provision-reason": "Säännöksen perustelu", "group-identity-reason": "Henkilötunnuksen perustelu", "group-when": "Missä tilanteessa",
         "group-who": "Kuka hakee", "group-leads-to": "Mihin tieto", "group-how-often": "Kuinka usein"}


def start(program, folder, *case):
    """A window of a program in a home of its own. The screen is one for all: what sees keeps to the first bus."""
    if not stage.begun:
        stage.raise_screen(folder, SIZE)
    home = folder / "home"
    home.mkdir(parents=True, exist_ok=True)
    os.environ.update(HOME=str(home), XDG_CONFIG_HOME=str(home / "config"), XDG_STATE_HOME=str(home / "state"))
    stage.settings("fi", os.environ.get("LOOK", "Light"))
    os.chdir(os.environ["HOME"])
    process = stage.window(program, "--language", "fi", *case)
    hand = stage.eyes().Hand(folder, SIZE)
    return process, hand


def now():
    """The interview of today, by the steps of walk.py."""
    folder = FOLDER / "now"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "pictures").mkdir()
    process, _ = start(PROGRAM, folder)
    sys.argv = ["walk.py", str(folder), "x".join(map(str, SIZE)), "draft"]
    import walk
    walk.draft()
    walk.hand.press("ctrl+s")
    time.sleep(3)
    stage.close(process)
    return next((folder / "home").glob("*.ron"))


def said_of(case):
    told = json.loads(subprocess.run([PROGRAM, "check", case, "--json", "--language", "fi"], capture_output=True, text=True, check=False).stdout)
    missing = [it for it in told["findings"] if it["severity"] == "missing"]
    drafts = [it for it in missing if it["code"] == "draft"]
    print(f"{len(drafts)} drafts are named; besides them {len(missing) - len(drafts)} are missing:")
    for it in missing:
        if it["code"] != "draft":
            print(f"  {it['field']}: {it['message']}")


def groups_of(case):
    """Each group of the case, its answers by their names."""
    part = case.read_text().split('"purpose-groups": {')[1]
    rows = re.findall(r'^ {8}"[0-9a-f]+-[0-9a-f]+": \{\n(.*?)^ {8}\},', part, re.S | re.M)
    return [dict(re.findall(r'"([\w.-]+)": \w+\("(.*)"\)', row)) for row in rows]


def by_hand(program, case):
    """The same answers in 0.1, field by field. A field that follows is come to with Tab, any other with a click."""
    folder = FOLDER / "old"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    process, hand = start(program, folder)
    begun, groups = time.monotonic(), groups_of(case)

    def tabbed(*texts):
        for text in texts:
            hand.press("Tab")
            hand.type(text)

    hand.click("Aloita uusi")
    hand.type("Esimerkki Tieto Oy")
    hand.press("Return")
    time.sleep(1.5)
    hand.on()
    for at in range(3):
        hand.click("=Kyllä", "radio button", at)
    hand.put("=Hallinnollinen yhteyshenkilö", "Aino Esimerkki", "entry")
    tabbed("aino@esimerkki.example", "", "Tero Tekija", "tero@esimerkki.example", "", "Tuija Suoja", "tuija@esimerkki.example", "",
           "varmenteet@esimerkki.example")
    hand.picture("contacts")
    hand.on()
    hand.on()
    hand.click("=Ei", "radio button")
    hand.on()
    hand.put("Y-tunnus", "2345671-3", "entry")
    tabbed("Esimerkkikatu 1, 00100 Helsinki")
    for _ in range(4):
        hand.on()
    for group in groups:
        hand.click("Lisää ryhmä", "push button")
        time.sleep(1)
        hand.put("Ryhmän nimi", group["group-name"], "entry")
        hand.click(PROVISIONS[group["group-provision"]], "radio button")
        hand.click(BASES[group["group-identity-basis"]], "radio button")
        for question, label in TEXTS.items():
            if question in group:
                hand.put(label, group[question], "entry")
        hand.picture("group")
        hand.click("← Loppuasiakas")
        time.sleep(0.6)
    hand.press("alt+Page_Up")
    time.sleep(1)
    for number, group in enumerate(groups):
        for data, label in DATA.items():
            hand.click(f"Tietoryhmät: {label} ×", "table cell", number)
            # The cell that has the cursor is chosen by the click, any other one only shown.
            time.sleep(1)
            if not hand.find("Ryhmä tarvitsee", "check box").checked:
                hand.click("Ryhmä tarvitsee", "check box")
            hand.put("=Perustelu", group[f"group-data.{data}"], "entry")
    hand.picture("data")
    hand.click("=Henkilötunnus", "check box")
    hand.click("Ei vielä tiedossa", "radio button")
    hand.told("all but the connection by hand in 0.1")
    hand.click("Yhteys( |$)", "page tab")
    hand.click("Palveluvarmenne", "radio button")
    hand.picture("connection")
    hand.press("ctrl+s")
    time.sleep(2)
    hand.told("the same by hand in 0.1")
    print(f"{time.monotonic() - begun:.0f} seconds")
    stage.close(process)


def again(draft):
    """The interview left and taken up again: what an answer changes, what is rejected, and who wants mass queries."""
    folder = FOLDER / "again"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    case = folder / "case.ron"
    shutil.copyfile(draft, case)
    process, hand = start(PROGRAM, folder, case)

    def said(text):
        return any(text in it.name for it in hand.controls())

    def page(number):
        """To a page, and whether it is there."""
        stage.go(hand, "Haastattelu", "Haastattelu")
        for _ in range(14):
            if said(f"sivu {number}/13"):
                return True
            now = next((it.name for it in hand.controls() if "sivu " in it.name), "sivu 0/")
            hand.press("alt+Page_Down" if int(now.split("sivu ")[1].split("/")[0]) < number else "alt+Page_Up")
            time.sleep(0.5)
        return False

    def proposals():
        return [it.name for it in hand.controls() if it.name.startswith("Ota luonnokseksi: ")]

    page(6)
    hand.press("ctrl+s")
    time.sleep(3)
    stage.close(process)
    process = stage.window(PROGRAM, "--language", "fi", case)
    expect("the interview is taken up on the page where it was left", said("sivu 6/13"))
    hand.click("Ennen kirjettä", "check box", 0)
    page(13)
    hand.picture("changed")
    expect(f"one changed answer proposes anew only what rests on it: {proposals()}", len(proposals()) == 1)
    hand.click("Pidä nykyinen", "link")
    time.sleep(0.5)
    expect("what is kept is confirmed and not proposed any more", proposals() == [])
    page(9)
    hand.click("Onko hän elossa", "check box", 0)
    page(13)
    fresh = len(proposals())
    hand.click("Älä ehdota", "link")
    time.sleep(0.5)
    hand.picture("rejected")
    expect(f"of {fresh} one is not proposed any more", len(proposals()) == fresh - 1)
    hand.press("ctrl+s")
    time.sleep(3)
    stage.close(process)
    expect("the case says who rejected it", re.search(r'Rejected\(\s*by: "Aino Esimerkki"', case.read_text()) is not None)
    process = stage.window(PROGRAM, "--language", "fi", case)
    page(13)
    expect("it stays rejected, with who and when", len(proposals()) == fresh - 1 and said("hylännyt Aino Esimerkki"))
    page(10)
    hand.click("Kyllä, tehdään", "radio button")
    time.sleep(0.5)
    hand.picture("mass-queries")
    expect("whoever wants mass queries is told on that page which service that is", said("Massahaut kuuluvat"))
    stage.close(process)


def expect(what, fine):
    global wrong
    wrong += not fine
    print(f"{'as it should be' if fine else 'WRONG'}: {what}", flush=True)


def main():
    draft = now()
    said_of(draft)
    again(draft)
    if OLD:
        by_hand(OLD, draft)
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
