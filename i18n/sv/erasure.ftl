# Gallring, och det som en klient kan begära.
erasure-heading = Gallring
erasure-lead = Det som finns om en klient ska bort när tiden har gått. Gå igenom listan en gång i månaden. Inget försvinner utan att någon här har bekräftat det.
erasure-overdue = { $count ->
    [one] En klient skulle ha gallrats redan. Sista dagen har passerat.
   *[other] { $count } klienter skulle ha gallrats redan. Sista dagen har passerat.
}
erasure-rule-heading = Regeln som gäller hos er
erasure-rule = Uppgifterna gallras { $years } år efter den sista anteckningen, och senast kalenderåret därpå (socialtjänstlagen 16 kap.). Tiden är två år för enskilda verksamheter: föreningar, stiftelser och bolag. Er driftsform är: { $form }.
erasure-rule-form = Ändra driftsformen
erasure-rule-last = Den sista anteckningen är det senaste av kontakter, uppdrag, skattningar, nybesök, stödperioder, anteckningar, handlingar och ändrade personuppgifter. Den som får stöd eller står i kö gallras aldrig.
erasure-research = Undantag för forskning
erasure-research-change = Ändra undantaget för forskning
erasure-research-none = Inget undantag för forskning
erasure-research-days = Födda den 5, 15 eller 25 undantas
erasure-research-county = Hela länet undantas
erasure-research-text-none = Alla gallras i tid.
erasure-research-text-days = Akter om personer som är födda den 5, 15 eller 25 i någon månad bevaras för forskning. I registret finns bara födelseåret, så programmet vet inte vilka de är. Den som går igenom listan avgör det och markerar dem för hand innan listan bekräftas.
erasure-research-text-county = Verksamheten ligger i ett län där allt bevaras för forskning. Programmet vet inte vilka län det gäller; fråga kommunarkivet. Så länge det är valt gallras ingen här.

erasure-due-heading = Att gallra nu
erasure-due-nobody = Ingen ska gallras nu.
erasure-due-county = Ingen gallras, eftersom hela länet är undantaget.
erasure-due = { $count ->
    [one] En klient har passerat tiden.
   *[other] { $count } klienter har passerat tiden.
}
erasure-due-shown = De { $count } mest angelägna visas; resten kommer när de här är klara.
erasure-person = Klient
erasure-last = Sista anteckningen
erasure-since = Ska gallras från
erasure-latest = Senast
erasure-late = { $day }, försenad
erasure-exempt = För forskning
erasure-exempt-text = Är någon i listan född den 5, 15 eller 25: välj Undanta, så bevaras uppgifterna.
erasure-exempt-press = Undanta
erasure-exempt-who = Undanta { $code } från gallring
erasure-what = Namn, anteckningar, handlingar, kod, diagnoser och fri text försvinner och kan inte tas tillbaka. Kvar blir en rad utan namn, så att tidigare års siffror inte ändras. Säkerhetskopior har kvar uppgifterna tills kopiorna själva förstörs.
erasure-confirmed = Jag har gått igenom dem som ska raderas. Jag vet att det inte går att ångra.
erasure-ticked = Radera de markerade
erasure-all = { $count ->
    [one] Radera den enda i listan
   *[other] Radera alla { $count } i listan
}
erasure-problem-nobody = Markera minst en klient, eller välj att radera alla i listan.
erasure-problem-unconfirmed = Kryssa i att du har gått igenom dem som ska raderas.
erasure-problem-changed = Någon av dem ska inte längre gallras. Inget har raderats; listan här är den som gäller nu.
erasure-refused-supported = Klienten får stöd. Avsluta stödet först.
erasure-refused-waiting = Klienten står i kö. Ta bort klienten ur kön först.
erasure-refused-exempt = Uppgifterna ska bevaras för forskning.
erasure-refused-not-due = Tiden har inte gått ut.
erasure-done = { $count ->
    [one] En klient har raderats.
   *[other] { $count } klienter har raderats.
}
erasure-left = { $count ->
    [one] En lämnades kvar, eftersom något nytt hade noterats.
   *[other] { $count } lämnades kvar, eftersom något nytt hade noterats.
}
erasure-unclean = Uppgifterna är borta ur registret, men databasens filer kunde inte städas just nu eftersom någon annan läste i dem. Försök igen om en stund.
erasure-clean = Städa databasens filer
erasure-cleaned = Databasens filer är städade.
erasure-kept-heading = Bevaras för forskning
erasure-include = Ta bort undantaget
erasure-include-who = Ta bort undantaget för { $code }

erasure-log-heading = Gallringslogg
erasure-log-text = Vad som har gjorts, men inget om vem det gällde. Numren har inga luckor.
erasure-log-empty = Ingen har raderats än.
erasure-number = Nummer
erasure-on = Datum
erasure-basis = Grund
erasure-by = Bekräftat av
erasure-basis-time = Tiden har gått
erasure-basis-request = Klientens begäran

request-heading = Klientens begäran
request-lead = Klienten bestämmer vad som skrivs, får läsa det när som helst, och kan få det överlämnat eller förstört så långt lagen tillåter.
request-extract = Läsa
request-extract-text = Ett utdrag med allt som finns i registret om klienten, att läsa tillsammans eller skriva ut. Att utdraget tas fram noteras i loggen.
request-extract-open = Öppna utdraget
request-correction = Rätta
request-correction-text = Det som är fel ändras där det står.
request-correction-facts = Ändra uppgifterna
request-correction-rest = Ändra stöd, uppdrag, kontakter och skattningar
request-hand-over = Överlämna
request-hand-over-text = Samma utdrag som en fil, som klienten kan ta med sig eller låta lämnas till någon annan. Överlämningen noteras i loggen.
request-hand-over-file = Hämta utdraget som fil (JSON)
request-destruction = Förstöra
request-destruction-text = Klienten kan be att allt förstörs. Kontrollera först att lagen tillåter det: är verksamheten kommunal kan uppgifterna vara allmänna handlingar som ska bevaras.
request-destruction-goes-on = Så länge klienten får stöd eller står i kö går det inte. Avsluta stödet eller ta bort klienten ur kön först.
request-destruction-ask = Det är verksamhetschefen som prövar det. Framför klientens begäran till chefen.
request-confirmed = Klienten har begärt det, och jag har kontrollerat att lagen tillåter det. Jag vet att det inte går att ångra.
request-destroy = Förstör allt om { $code }
request-problem-unconfirmed = Kryssa i att klienten har begärt det och att lagen tillåter det.

extract-heading = Utdrag
extract-lead = Allt som finns i registret hos { $operation } den { $day }.
extract-rights = Du får läsa det här när du vill. Är något fel ska det rättas. Du kan be att det lämnas över till någon annan eller förstörs, så långt lagen tillåter.
extract-nothing = Inget finns noterat.
extract-absent = inget noterat
extract-sealed = Här saknas identitetsuppgifter, anteckningar och handlingar. De är förseglade, och bara den som har personens nyckel kan ta fram dem.
