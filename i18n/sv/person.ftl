# Personens egen sida, skattningar tillsammans, bladet till klienten, att lämna över och att avsluta.
person-since = sedan { $day }
person-again = Börja stödet igen
person-again-text = Det blir en ny stödperiod. Den gamla finns kvar som den var.
person-rating-due = Skatta tillsammans: { $moment }. Gärna senast { $day }.
person-agreed = Det ni har kommit överens om
person-area-empty = Inget uppdrag.
person-ended = { $count ->
    [one] Ett avslutat
   *[other] { $count } avslutade
}
person-not-rated = Ingen skattning är gjord än.
person-rights = Klientens rättigheter

identity-language = Språk
identity-language-hint = Det språk som personen helst talar.
identity-interpreter = Tolk
identity-interpreter-hint = Till exempel: tolk på telefon. Tomt om ingen behövs.

assignment-next_step = Nästa steg
assignment-next_step-hint = Förseglas: bara den som har personens nyckel kan läsa det.
assignment-due_on = När
assignment-due_on-hint = Då påminns du. Tomt om inget datum är bestämt.

together-heading = Skatta tillsammans
together-lead = Sitt bredvid varandra. Klienten väljer själv, och får låta bli att svara på en fråga eller på allt.
together-low-Health = jag mår mycket dåligt
together-high-Health = jag mår mycket bra
together-low-Housing = boendet fungerar inte alls
together-high-Housing = boendet fungerar mycket bra
together-low-Economy = ekonomin fungerar inte alls
together-high-Economy = ekonomin fungerar mycket bra
together-low-Occupation = dagarna är mycket svåra att fylla
together-high-Occupation = jag har det jag vill göra om dagarna
together-low-Other = fungerar inte alls
together-high-Other = fungerar mycket bra
together-decline = Jag vill inte svara på det här
together-decline-all = Klienten vill inte skatta alls
together-when = { $moment }, { $day }
together-submit = Spara svaren
together-paper = Skriv ut frågorna på papper
together-figures = Skriv in siffror, även för övrigt
together-new = Skatta igen
together-problem-none = välj en siffra, eller att klienten inte vill svara

answers-lead = Svaren nu, bredvid dem från tidigare tillfällen.
answers-done = Klart
ratings-picture = Skattningar i fyra livsområden
ratings-picture-text = Från vänster i varje område: vid starten, på vägen, vid avslutet. 10 är bäst.
ratings-declined = ville inte

paper-rating-title = Hur har du det?
paper-rating-lead = Ringa in den siffra som stämmer bäst för dig just nu. Du bestämmer själv. Du behöver inte svara.
paper-rating-thanks = Tack! Lämna papperet till ditt ombud.

sheet-link = Blad till klienten
sheet-print = Skriv ut sidan från webbläsarens meny. På papperet finns bara bladet. Namn på andra ska inte stå där.
sheet-heading = Till dig som har ett personligt ombud
sheet-who = Ditt ombud
sheet-telephone = Telefon:
sheet-agreed = Det här har vi kommit överens om
sheet-next = Det här gör vi nu
sheet-when = När:
sheet-meeting = Vi ses nästa gång:
sheet-rights = Det här har du rätt till
sheet-right-free = Stödet är gratis och frivilligt.
sheet-right-commission = Det är du som bestämmer vad ombudet ska göra.
sheet-right-withdraw = Du kan ändra dig när du vill. Då slutar ombudet.
sheet-right-secret = Ombudet har tystnadsplikt. Ombudet pratar bara med andra om du har sagt ja.
sheet-right-read = Du får läsa det som ombudet har skrivit om dig. Säg till om något är fel.
sheet-right-erase = Du kan be att få det som är skrivet om dig, eller att det tas bort.

handover-title = Lämna över
handover-lead = För den som är sjuk, ledig eller slutar. Nyckeln till det som är förseglat följer med.
handover-for-good = Nytt ombud
deputy-for-a-time = Ersättare för en tid

closure-lead = Gå gärna igenom sidan tillsammans med klienten. Stödet och uppdragen avslutas samma dag.
closure-rate = Skatta en sista gång tillsammans, innan du avslutar
closure-ends_on = Sista dagen
closure-closing_reason = Varför stödet tar slut
closure-closing_reason-hint = Välj ett förslag eller skriv med egna ord.
closure-outcomes = Så blev det med uppdragen
closure-outcome-hint = Uppdrag som pågår avslutas med stödet. Välj ett förslag eller skriv med egna ord.
closure-after = Efter avslutet
closure-remains = Vad som återstår, och vem som har det nu
closure-remains-hint = Förseglas: bara den som har personens nyckel kan läsa det.
closure-survey = Vill klienten svara på en enkät?
closure-interview = Får vi fråga hur det gick, om 18 månader?
closure-interview-when = Med den sista dagen ovan blir det tidigast { $day }.
closure-interview-on = Ja, tidigast { $day }.
closure-word-reached = målet nått
closure-word-moved = flyttat
closure-word-declined = vill inte fortsätta
closure-word-elsewhere = får stödet av någon annan
closure-word-done = klart
closure-word-partly = delvis klart
closure-word-not = blev inte av
closure-word-handed = någon annan har tagit över
closure-submit = Avsluta stödet
closure-assignment-begins-later = är före den första dagen i ett av uppdragen
closure-erased-heading = Vad som raderas, och när
closure-erased = Det som finns om klienten raderas { $years } år efter den sista anteckningen. Blir avslutet den sista är det tidigast { $since } och senast { $latest }.
closure-erased-never = Hos er bevaras allt för forskning. Det raderas inte när tiden har gått.
closure-erased-what = Namn, kontaktuppgifter, överenskommelse, anteckningar, handlingar, nästa steg och det som du skriver om vad som återstår försvinner. Kvar blir en rad utan namn och kod, så att tidigare års siffror stämmer.
closure-rights = Klienten kan få ett utdrag, eller be att uppgifterna raderas tidigare, så snart stödet är avslutat. Den som kommer tillbaka får en ny stödperiod.

plan-heading = Nästa datum för uppdragen
plan-kind = Vad det gäller
plan-due_on = När
declined-heading = Skattningar som du inte ville göra
declined-on_day = Datum
declined-moment = Tillfälle
declined-area = Livsområde
closing-heading = Det som bestämdes vid avslut
closing-survey = Enkät
closing-interview = Uppföljning
closing-interview_on = Uppföljning tidigast
text-heading = Nästa steg, och det som återstod
text-about = Vad det gäller
text-text = Text
text-about-step = Nästa steg
text-about-remains = Vad som återstod
