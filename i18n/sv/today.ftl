# Idag: snabbanteckningen, det som väntar, och utkast till systembrister.
room-today = Idag
today-waiting = Det här väntar
today-waiting-count = { $count ->
    [one] En sak väntar
   *[other] { $count } saker väntar
}
today-waiting-none = Inget väntar just nu.
today-no-clients = Du har inga egna klienter just nu.
today-unseen = Ingen kontakt
today-unseen-text = { $days } dagar sedan senaste kontakten, { $day }.
today-never-seen-text = Stödet började för { $days } dagar sedan, { $day }, och ingen kontakt är noterad.
today-missing = Uppgifter som saknas
today-missing-lead = Redovisningen behöver det här. Fyll i det du vet; resten kan vänta.
today-missing-more = { $count ->
    [one] En till visas när någon av dem är ifylld.
   *[other] { $count } till visas när någon av dem är ifylld.
}
today-gap-gender = Kön
today-gap-birth_year = Födelseår
today-gap-children = Barn hemma
today-gap-intake = Nybesöket, med kontaktorsaker
today-gap-outcome = Nybesökets resultat
today-gap-reasons = Kontaktorsaker
today-gap-wrong = Det gick inte att spara. Födelseåret ska vara ett år mellan 1900 och 2200, och det andra något i listan.

quick-heading = Notera en kontakt
quick-submit = Spara kontakten
quick-person = Klient
quick-mode = Sätt
quick-mode_other = Annat sätt
quick-length = Minuter
quick-length_other = Annan tid
quick-counterpart = Med vem
quick-counterpart-hint = Om det var någon annan än klienten. Inte en persons namn.
quick-noted_on = Dag
quick-minutes = { $minutes } min
quick-noted = Noterat: { $code }, { $mode } { $minutes }, { $day }.
quick-noted-advice = Rådgivningen är noterad.
quick-noted-deficiency = Systembristen är sparad som utkast.
quick-mend = Ändra
quick-advice = Notera en rådgivning
quick-deficiency = Notera en systembrist

deficiency-heading = Mina utkast till systembrister
deficiency-lead = Skriv ned det medan du minns det. Utkastet är bara ditt tills du skriver ut det.
deficiency-new = Nytt utkast
deficiency-edit = Utkast
deficiency-description = Vad hände, och vad blev följden
deficiency-description-hint = Skriv inget namn och inget annat som pekar ut någon.
deficiency-party = Aktör
deficiency-party-hint = Myndigheten eller verksamheten som brast, till exempel Försäkringskassan.
deficiency-on_day = Dag
deficiency-remove = Ta bort utkastet
deficiency-remove-text = Utkastet går inte att få tillbaka.

offline-heading = Ingen anslutning
offline-text = Sidan behöver nätet. Dagens lista och formuläret för anteckningar finns kvar under Idag, och det du noterar där skickas när nätet är tillbaka.
offline-copy = Utan nät: det här är listan som den såg ut senast du hade anslutning. Det du noterar sparas här i webbläsaren och skickas när nätet är tillbaka.
offline-waiting = { $count ->
    [one] 1 anteckning väntar på nätet. Den finns bara i den här webbläsaren tills den har skickats.
   *[other] { $count } anteckningar väntar på nätet. De finns bara i den här webbläsaren tills de har skickats.
}
offline-refused = Kunde inte sparas. Skriv in den igen om den behövs:
offline-leave = Det finns anteckningar som inte har skickats. De försvinner om du loggar ut nu. Logga ut ändå?

today-inquiry = Förfrågan { $day }
today-visit = Nybesök
today-visit-when = { $day } kl. { $time }
today-visit-now = Idag.
today-visit-soon = Bokat.
today-visit-passed = Dagen har passerat och besöket är inte noterat.
today-unanswered = Obesvarad
today-unanswered-text = Svar senast { $day }.
today-quiet = Stilla
today-quiet-text = Inget har hänt sedan { $day }.

today-step = Nästa steg
today-step-text = { $kind }, skulle göras { $day }.
today-recontact = Hör av dig
today-recontact-text = Väntar i kön; skulle kontaktas { $day }.
today-rating = Skattning
today-rating-text = { $moment }, senast { $day }.
today-room = Du har plats
today-room-text = Först i kön, har väntat { $days } dagar.
today-live = { $year } hittills
today-live-all = Alla bilder, i årets berättelse
today-live-flow = Klienter in och ut
today-live-now = Pågående nu
today-live-queue = I kö nu
today-live-flow-described = Flödet av klienter under året hittills: vilka som fanns och kom, och vilka som gått och är kvar.
today-live-years-described = Linjer för alla klienter, nya och avslutade de senaste fem åren. Det sista året är inte slut.
today-live-flow-note = Ingående och nya blir tillsammans alla klienter; avslutade och pågående likaså.
today-live-runs = Det sista året är inte slut.
