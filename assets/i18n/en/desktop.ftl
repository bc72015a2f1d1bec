# What the desktop can do and what it cannot.
leave-copied-title = The copied text will be lost
leave-copied-text = You copied text, and on this desktop it stays on the clipboard only while the program is open. Paste it first if you need it.
inspect-pick-title = Choose the files
inspect-pick = You can choose any number of files. You need at least the certificate; the others tell you more.
ask-back-choose = Choose the files that came back. Nothing is taken until you accept it.
transfer-may-be-covered = On this desktop other windows can cover the small window. Place them side by side.
hold-own = This case is open in your other window. You can read it here but not change it.
hold-own-refused = Nothing was changed: the case is open in your other window. Continue there, or close it there and choose Try again.
