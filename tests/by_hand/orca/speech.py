#!/usr/bin/env python3
"""Stands in for Speech Dispatcher and writes down what Orca has it say: speech.py FILE

Each line of FILE is a moment and a text. It listens where Speech Dispatcher would, below XDG_RUNTIME_DIR.
"""

import os
import socketserver
import sys
import time

LISTS = {
    "LIST OUTPUT_MODULES": "250-dummy\r\n250 OK MODULE LIST SENT",
    "LIST SYNTHESIS_VOICES": "249-en\ten\tnone\r\n249 OK VOICE LIST SENT",
    "LIST VOICES": "249-MALE1\r\n249 OK VOICE LIST SENT",
    "HISTORY GET CLIENT_ID": "245-1\r\n245 OK CLIENT ID SENT",
    "GET": "251-0\r\n251 OK GET RETURNED",
    "HELP": "248 OK HELP SENT",
    "STOP": "210 OK STOPPED",
    "CANCEL": "210 OK STOPPED",
}


class Client(socketserver.StreamRequestHandler):
    count = 0

    def answer(self, text):
        self.wfile.write((text + "\r\n").encode())

    def queued(self):
        Client.count += 1
        self.answer(f"225-{Client.count}\r\n225 OK MESSAGE QUEUED")
        for code, what in ((701, "BEGIN"), (702, "END")):
            self.answer(f"{code}-{Client.count}\r\n{code}-1\r\n{code} {what}")

    def text(self):
        lines = []
        while (line := self.rfile.readline().decode("utf-8", "replace").rstrip("\r\n")) not in (".", ""):
            lines.append(line)
        return " ".join(lines)

    def handle(self):
        while line := self.rfile.readline():
            asked = line.decode().strip()
            known = next((said for begin, said in LISTS.items() if asked.upper().startswith(begin)), None)
            if asked.upper().startswith("SPEAK"):
                self.answer("230 OK RECEIVING DATA")
                self.server.log.write(f"{time.time():.3f} {self.text()}\n")
                self.queued()
            elif asked.upper().startswith(("CHAR", "KEY", "SOUND_ICON")):
                self.server.log.write(f"{time.time():.3f} [{asked}]\n")
                self.queued()
            elif asked.upper().startswith(("STOP", "CANCEL")):
                self.server.log.write(f"{time.time():.3f} [CANCEL]\n")
                self.answer(LISTS["STOP"])
            elif asked.upper().startswith("QUIT"):
                return self.answer("231 HAPPY HACKING")
            else:
                self.answer(known or "208 OK SET")


class Server(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True


if __name__ == "__main__":
    place = os.path.join(os.environ["XDG_RUNTIME_DIR"], "speech-dispatcher", "speechd.sock")
    os.makedirs(os.path.dirname(place), exist_ok=True)
    if os.path.exists(place):
        os.unlink(place)
    with Server(place, Client) as server:
        server.log = open(sys.argv[1], "a", buffering=1, encoding="utf-8")
        server.serve_forever()
