# Uppföljningsintervjun, långt efter avslutet: vem som ska tillfrågas och vad det blev.

interview-heading = Uppföljning
interview-when = Klienten har sagt ja till att ni frågar hur det gick. Gör det från { $from } och senast { $by }.
interview-not-agreed = Klienten har inte sagt ja till en uppföljning efter den här stödperioden.
interview-call = Ring { $telephone }
interview-noted = { $asked } { $day }
interview-submit = Spara
interview-asked = Hur blev det?
interview-asked-hint = Den som inte gick att nå kommer tillbaka hit om två veckor, tills tiden är ute.
interview-asked-Held = Genomförd
interview-asked-Declined = Ville inte
interview-asked-Unreached = Gick inte att nå
interview-on_day = Dag
interview-problem-future = kan inte vara en dag som inte har varit
interview-problem-early = är före den sista dagen med stöd
interview-guide = Fråga till exempel
interview-guide-text = Det är frivilligt. Skriv ner svaren bara om klienten vill det, bland anteckningarna på klientens sida.
interview-guide-now = Hur har du det nu, jämfört med när stödet slutade?
interview-guide-lasted = Vad av det ni gjorde tillsammans har hållit?
interview-guide-missing = Vad saknade du, eller vad borde ha gjorts på ett annat sätt?
interview-guide-again = Behöver du stöd igen? Du är välkommen tillbaka.
interview-remove = Ta bort det som är noterat
interview-remove-text = Klienten står då som inte tillfrågad.
interview-link = Notera uppföljningen

today-interview = Uppföljning
today-interview-text = Fråga hur det gick, senast { $day }.
today-interview-late = Skulle ha tillfrågats senast { $day }.
today-unanswered-late = Skulle ha fått svar senast { $day }.
today-recontact-unplanned = Väntar i kön utan en dag för nästa kontakt; borde ha kontaktats { $day }.
queue-unplanned = Väntar sedan fyra veckor eller mer utan en dag för nästa kontakt

team-interviews = Uppföljningar efter avslut
team-interviews-none = Ingen väntar på att få frågan hur det gick.
team-interviews-count = { $count ->
    [one] En tidigare klient ska tillfrågas hur det gick.
   *[other] { $count } tidigare klienter ska tillfrågas hur det gick.
}
team-interviews-late = { $count ->
    [one] För en har tiden gått ut:
   *[other] För { $count } har tiden gått ut:
}
team-interview-by = skulle ha gjorts senast { $day }
team-interview-until = senast { $day }
team-no-ombud = Inget ombud
team-unanswered-none = Alla som har hört av sig har fått svar.
team-quiet = { $count ->
    [one] En förfrågan till är öppen och har legat stilla i minst 90 dagar.
   *[other] { $count } förfrågningar till är öppna och har legat stilla i minst 90 dagar.
}
team-booked = Bokade nybesök till och med nästa vecka

event-interview-read = Öppnade en uppföljning
event-interview-noted = Noterade en uppföljning
event-interview-removed = Tog bort det som var noterat om en uppföljning
log-from-program = kommandoraden
log-from-form = kontaktformuläret

intake-outcome-hint = Blir det inget stöd: skriv längre ner vad personen fick veta och vem som hjälper i stället. Finns det en förfrågan noteras det där.
