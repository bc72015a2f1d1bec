# Vad skrivbordet kan och inte kan.
leave-copied-title = Den kopierade texten försvinner
leave-copied-text = Du har kopierat text, och på det här skrivbordet finns den i urklipp bara så länge programmet är öppet. Klistra in den först om du behöver den.
inspect-pick-title = Välj filerna
inspect-pick = Du kan välja hur många filer som helst. Certifikatet behövs i alla fall; med de andra får du veta mer.
ask-back-choose = Välj de returnerade filerna. Inget tas med förrän du godkänner det.
transfer-may-be-covered = På det här skrivbordet kan andra fönster täcka det lilla fönstret. Ställ dem bredvid varandra.
hold-own = Det här ärendet är öppet i ditt andra fönster. Här kan du läsa det men inte ändra.
hold-own-refused = Inget ändrades: ärendet är öppet i ditt andra fönster. Fortsätt där, eller stäng det där och välj Försök igen.
