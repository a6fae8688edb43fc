# Att logga in: två steg, inbjudningar, inloggningar, meddelanden.
problem-password-leaked = finns på en lista över lösenord som har läckt. Välj ett annat.
problem-password-wrong = är inte ditt lösenord
problem-code = stämmer inte. Vänta på nästa kod i appen och försök igen.

code-heading = Ett steg till
code-code = Kod
code-code-hint = Koden som din autentiseringsapp visar just nu, eller en av dina återställningskoder.
code-wrong = Koden stämmer inte, eller så är den redan använd. Vänta på nästa kod i appen och försök igen.
code-too-many = För många försök. Börja om med ditt lösenord.
code-too-late = Det tog för lång tid. Börja om med ditt lösenord.

me-signing-in = Inloggning
two-steps-heading = Två steg
two-steps-lead = Med två steg räcker det inte att någon får tag i ditt lösenord.
two-steps-needed = Två steg krävs för att läsa namn.
two-steps-arrange = Ordna det nu
two-steps-unlock = Du har loggat in med ett steg. Lås upp med ditt lösenord för att läsa namn.
two-steps-sign-in-anew = Den här inloggningen gjordes med ett steg. Logga ut och in igen för att läsa namn.
two-steps-onward = Gå vidare
two-steps-password = Ditt lösenord
two-steps-codes_password = Ditt lösenord

authenticator-heading = Autentiseringsapp
authenticator-lead = En app i telefonen visar en ny kod varje halvminut. Du skriver koden efter ditt lösenord.
authenticator-begin = Lägg till en app
authenticator-there = Du har en autentiseringsapp.
authenticator-remove = Ta bort appen
authenticator-remove-text = Ta bort den när du har bytt telefon eller app. Lägg sedan till den nya.
authenticator-get = Öppna en autentiseringsapp i telefonen. De flesta lösenordsappar har en inbyggd; annars finns flera gratis.
authenticator-read = Lägg till ett konto där och läs av bilden.
authenticator-picture = Bild som autentiseringsappen läser av
authenticator-type = Går det inte att läsa av den, skriv i stället in:
authenticator-show = Skriv koden som appen visar.
authenticator-code = Kod
authenticator-code-hint = Sex siffror.
authenticator-confirm = Bekräfta
authenticator-no-key = Logga ut och in igen, och försök sedan på nytt.

recovery-heading = Återställningskoder
recovery-lead = Med en av koderna loggar du in när du inte har appen till hands. Varje kod gäller en gång.
recovery-keep = Skriv ut dem eller skriv av dem, och förvara dem där bara du kommer åt dem. De visas aldrig igen.
recovery-kept = Jag har sparat koderna
recovery-left = { $count ->
    [0] Du har inga återställningskoder kvar.
    [one] Du har en återställningskod kvar.
   *[other] Du har { $count } återställningskoder kvar.
}
recovery-renew = Gör nya koder
recovery-renew-text = De gamla koderna slutar gälla.
recovery-needs-step = Återställningskoder behövs först när du loggar in med två steg.

authenticator-there-already = Du har redan en autentiseringsapp.

password-heading = Byt lösenord
password-lead = Dina andra inloggningar avslutas när du byter.
password-current = Nuvarande lösenord
password-new = Nytt lösenord
password-new-hint = Minst tolv tecken. En hel mening är lätt att minnas.

invitation-heading = Välj ditt lösenord
invitation-lead = { $name }, du loggar in med adressen { $email } och det lösenord som du väljer här.
invitation-password = Lösenord
invitation-password-hint = Minst tolv tecken. En hel mening är lätt att minnas.
invitation-submit = Spara lösenordet

sessions-heading = Mina inloggningar
sessions-lead = Här är du inloggad just nu. Känner du inte igen en inloggning: avsluta den och byt lösenord.
sessions-browser = Webbläsare
sessions-origin = Adress
sessions-way = Inloggad med
sessions-started = Började
sessions-seen = Senast sedd
sessions-end = Avsluta
sessions-this = Den här
sessions-end-one = Avsluta
sessions-end-which = Avsluta { $browser }
sessions-end-others = Avsluta alla andra
way-password = Lösenord
way-passkey = Passnyckel
way-elsewhere = Kommunens inloggning
browser-on = { $browser } på { $system }
browser-unknown = okänd webbläsare

unlock-heading = Lås upp
unlock-lead = Du är inloggad, men namn och anteckningar är låsta. Ditt lösenord låser upp dem.
unlock-password = Lösenord
unlock-submit = Lås upp

notice-read = Jag har sett det
notice-sign-in-new = { $at } loggade någon in som du från en ny webbläsare: { $detail }, adress { $subject }. Var det inte du? Avsluta inloggningen och byt lösenord.
notice-sign-in-wrong-codes = { $at } skrev någon ditt lösenord och sedan fel kod flera gånger: { $detail }, adress { $subject }. Var det inte du? Byt lösenord.
notice-glass-broken = { $at } öppnade en chef uppgifter om en av dina klienter utan att ha fått nyckeln. Skälet: { $detail }

passkeys-heading = Passnycklar
passkeys-lead = Med en passnyckel loggar du in med fingret, ansiktet eller en säkerhetsnyckel, i stället för lösenord och kod.
passkeys-new = Lägg till en passnyckel
passkeys-name = Vad den ska heta
passkeys-name-hint = Till exempel Telefonen eller Nyckelknippan.
passkeys-password = Ditt lösenord
passkeys-added = tillagd { $at }
passkeys-used = använd senast { $at }
passkeys-remove-text = Ta bort den när du har tappat telefonen eller nyckeln. Den slutar gälla genast.
passkeys-unsupported = Passnycklar fungerar bara på adressen { $origin }, i en webbläsare med skript på.
passkeys-impossible = Passnycklar går inte att använda på den här adressen. Den som sköter servern behöver starta den med --public-url.
passkey-failed = Det gick inte med passnyckeln. Försök igen, eller gör på ett annat sätt.
passkey-gives-nothing = Passnyckeln kan inte låsa upp namn. Skriv ditt lösenord.
passkey-sign-in = Logga in med passnyckel
passkey-confirm = Använd en passnyckel i stället
passkey-unlock = Lås upp med passnyckel

elsewhere-sign-in = Logga in med kommunens inloggning
elsewhere-kept = Det du skrev finns kvar när du är tillbaka.
elsewhere-go-on = Gå till kommunens inloggning
elsewhere-silent = Kommunens inloggning svarar inte just nu. Försök igen om en stund, eller logga in med lösenord.
elsewhere-refused = Kommunens inloggning släppte inte in dig, eller så tog det för lång tid. Försök igen, eller logga in med lösenord.
elsewhere-unknown = Du är inloggad hos kommunen, men det finns ingen användare för dig här. Be den som ansvarar för verksamheten att bjuda in dig med samma e-postadress.
