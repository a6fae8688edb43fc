# Underlag till ledningsgruppen: sidorna och handlingen.
steering-heading = Underlag till ledningsgruppen
steering-lead = Ett underlag för varje kvartal: läget, det ni vill ta upp och det som behöver beslutas. Små tal visas inte, så det kan skickas till alla i gruppen.
steering-title = Underlag till ledningsgruppen, { $quarter }
steering-quarter = kvartal { $number } { $year }
steering-quarters = Alla underlag
steering-quarter-head = Kvartal
steering-next = Skriv underlaget för { $quarter }
steering-next-text = Siffrorna är räknade, och det ni skrev om läget förra gången står på plats. Skriv vad som ska tas upp och beslutas.
steering-open = Öppna underlaget
steering-from = Text från { $quarter }
steering-confirm = { $count ->
    [one] En text är inte bekräftad för det här kvartalet
   *[other] { $count } texter är inte bekräftade för det här kvartalet
}
steering-confirm-text = De står kvar från ett tidigare kvartal. Ändra det som inte stämmer, och bekräfta resten.
steering-empty = Inget står här än. Ett tomt avsnitt kommer inte med.
steering-edit-lead = Siffrorna räknas av sig själva. Underlaget läses av många: nämn ingen klient, och inget som någon kan kännas igen på.

steering-part-questions = Frågor att besluta om
steering-part-last-meeting = Från förra mötet
steering-part-quarter = Läget
steering-part-municipalities = Klienter i varje kommun
steering-part-waiting = Väntetid
steering-part-reasons = Kontaktorsaker
steering-part-staff = Personal
steering-part-deficiencies = Systembrister
steering-part-economy = Ekonomi
steering-part-counting = Så har vi räknat

steering-told = När { $quarter } var slut gällde stödet { $out } personer, och { $queue } stod i kö.
steering-day-caption = Läget kvartalets sista dag
steering-twelve-caption = De tolv månader som slutar med kvartalet
steering-twelve-note = En person räknas en gång under de tolv månaderna. Två kvartal i rad har nio månader gemensamt.
steering-measure-supported = Klienter
steering-measure-new = Nya klienter
steering-measure-closed = Avslutade klienter
steering-measure-carried-out = Klienter
steering-measure-queue = I kö
steering-measure-intakes = Nybesök
steering-measure-started = Påbörjade uppdrag
steering-measure-ended = Avslutade uppdrag
steering-measure-advice = Rådgivningar
steering-of-year = Siffrorna gäller hela { $year }. Delar av ett kvartal är för små för att visas.
steering-staff-caption = Personalen kvartalets sista dag
steering-employed = Anställda ombud
steering-staff-note = Tjänster i heltider. Skillnaden mellan tjänster och tjänster i arbete är frånvaro.
steering-counting = Av ett kvartal visas bara hela verksamheten: hur många som är kvar sista dagen, och vad som hänt under de tolv månader som slutar med kvartalet. Vad som hänt under kvartalet självt visas inte, för jämfört med årets siffror kunde det peka ut enstaka personer. Kommuner, väntetid och kontaktorsaker gäller därför det senaste hela året.
