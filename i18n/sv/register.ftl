# Klienter, stöd, nybesök, uppdrag, kontakter, skattningar och rådgivning.
all = Alla
pick-one = Välj
heading-of-person = { $what }: { $code }
problem-start-after-end = kan inte vara efter slutdatumet

people-heading = Klienter
people-new = Ny klient
people-count = { $count ->
    [one] En klient
   *[other] { $count } klienter
}
people-all = Visa alla klienter
people-narrow = Välj ut
people-count-many = Fler än { $count } klienter
people-since = Stöd sedan

person-edit = Ändra uppgifter om { $code }
person-remove = Ta bort klienten
person-remove-text = Bara en klient som lagts in av misstag kan tas bort. Finns det nybesök, stöd eller annat noterat går det inte.
person-code = Kod
person-code-hint = Det som ni själva känner igen klienten på, till exempel A17. Skriv inget personnummer.
person-municipality = Kommun
person-gender = Kön
person-birth_year = Födelseår
person-birth_year-hint = Bara året, till exempel 1985.
person-children = Barn hemma
person-children-hint = Barn under 18 år som bor hos klienten helt eller delvis, även en partners.
person-learned_of = Hur klienten fick veta att personligt ombud finns
person-diagnoses = Diagnoser
person-diagnoses-hint = Bara det som klienten själv har valt att berätta. Används endast i uppföljningens statistik och visas aldrig i någon lista.
person-state = Läge
person-facts = Uppgifter
person-next-contact = Notera en kontakt
person-next-intake = Notera ett nybesök
person-next-support = Börja stödet

state-none = Inget stöd
state-queued = I kö
state-open = Får stöd
state-closed = Avslutad

gender-Woman = Kvinna
gender-Man = Man
gender-Other = Annat
gender-Unknown = Inte angivet

children-Yes = Ja
children-Partly = Delvis
children-No = Nej
children-Unknown = Inte angivet

support-heading = Stödperioder
support-none = Inget stöd har börjat än.
support-new = Ny stödperiod
support-edit = Ändra stödperioden
support-start = Börja stödet
support-starts_on = Första dagen
support-ombud = Ombud
support-ends_on = Sista dagen
support-closing_reason = Avslutsorsak
support-closing_reason-hint = Med era egna ord, till exempel målet nått, flyttat eller avböjt.
support-close = Avsluta stödet
support-closed = Avslutad
support-already-closed = stödperioden är redan avslutad
support-open = pågår
support-reopen = Ta tillbaka avslutet
support-remove = Ta bort stödperioden
support-remove-text = Bara för en period som lagts in av misstag. Stöd som har tagit slut avslutas i stället.

intake-heading = Nybesök
intake-lead = Nybesök med en klient noteras på klientens egen sida. Här noteras besök hos någon som inte blev klient.
intake-of-person = Nybesök
intake-new = Nytt nybesök
intake-new-visitor = Nytt nybesök utan klient
intake-edit = Nybesök
intake-visitor = utan klient
intake-year = År
intake-person = Klient
intake-on_day = Datum
intake-municipality = Kommun
intake-gender = Kön
intake-birth_year = Födelseår
intake-birth_year-hint = Bara året, till exempel 1985.
intake-outcome = Resultat
intake-reasons = Kontaktorsaker
intake-reasons-hint = Markera alla som stämmer.
intake-other_reason = Annan orsak, med egna ord
intake-other_reason-hint = Kort, och inget som pekar ut någon.
intake-told = Vad personen fick veta
intake-told-hint = Bara när personen inte tas emot. Kort, och inget som pekar ut någon.
intake-passed = Hänvisad till
intake-priority = Prioritet
intake-priority-hint = Enligt er egen ordning, till exempel barn, vräkning eller hemlöshet.
intake-withdrawn_on = Återkallad
intake-withdrawn_on-hint = Dagen då personen lämnade kön. Tomt betyder att personen inte har gjort det.
intake-withdraw = Personen lämnar kön
intake-problem-not-accepted = bara den som är accepterad står i kö
intake-problem-before-visit = kan inte vara före besöket
intake-problem-after-withdrawal = kan inte vara efter dagen då personen lämnade kön
intake-remove = Ta bort nybesöket
intake-remove-text = Bara för ett besök som lagts in av misstag. Den som inte längre vill ha stöd lämnar i stället kön.

outcome-Accepted = Accepterad
outcome-Declined = Avsäger sig hjälp
outcome-OtherWay = Tillgodoses på annat sätt
outcome-NotTargetGroup = Tillhör ej målgruppen
outcome-Missing = Inte angivet

reason-Economy = Ekonomi
reason-Housing = Bostad
reason-Occupation = Sysselsättning
reason-Structure = Struktur i vardagen
reason-Isolation = Isolering
reason-Relations = Relationer
reason-Existential = Existentiella frågor
reason-Authority = Kontakt med myndighet
reason-Healthcare = Kontakt med sjukvård
reason-Other = Annan orsak

assignment-heading = Uppdrag
assignment-new = Nytt uppdrag
assignment-edit = Uppdrag
assignment-starts_on = Från
assignment-area = Livsområde
assignment-kind = Vad det gäller
assignment-kind-hint = Gärna med klientens egna ord, kort.
assignment-counterpart = Motpart
assignment-counterpart-hint = Myndigheten eller den andra parten, inte en persons namn.
assignment-ends_on = Till
assignment-outcome = Hur det gick
assignment-going = pågår
assignment-end = Avsluta uppdraget
assignment-ending = Avslutet
assignment-reopen = Ta tillbaka avslutet
assignment-reopen-text = Uppdraget pågår igen, och slutdatum och utfall tas bort.
assignment-remove = Ta bort uppdraget
assignment-remove-text = Bara för ett uppdrag som lagts in av misstag. Ett uppdrag som är klart avslutas i stället.

area-Health = Hälsa
area-Housing = Boende
area-Economy = Ekonomi
area-Occupation = Sysselsättning
area-Other = Övrigt

contact-heading = Kontakter
contact-new = Ny kontakt
contact-edit = Kontakt
contact-on_day = Datum
contact-mode = Sätt
contact-mode-hint = Välj ett förslag eller skriv ett eget.
contact-minutes = Minuter
contact-counterpart = Motpart
contact-counterpart-hint = Om det var någon annan än klienten, till exempel Försäkringskassan. Inte en persons namn.
contact-remove = Ta bort kontakten
contact-remove-text = Bara för en kontakt som lagts in av misstag.

mode-visit = besök
mode-phone = telefon
mode-email = e-post
mode-sms = sms
mode-letter = brev
mode-video = video
mode-meeting = möte

rating-heading = Skattningar
rating-lead = Klienten sätter själv ett värde på varje livsområde: 1 är sämst och 10 är bäst. Det som klienten inte vill svara på lämnas tomt.
rating-new = Ny skattning
rating-edit = Skattning
rating-on_day = Datum
rating-moment = Tillfälle
rating-area = Livsområde
rating-value = Värde
rating-Health = { area-Health }
rating-Housing = { area-Housing }
rating-Economy = { area-Economy }
rating-Occupation = { area-Occupation }
rating-Other = { area-Other }
rating-problem-none = fyll i minst ett livsområde
rating-remove = Ta bort skattningen
rating-remove-text = Bara för en skattning som lagts in av misstag.

moment-Start = Vid starten
moment-Middle = På vägen
moment-End = Vid avslutet

advice-heading = Rådgivning
advice-new = Nytt samtal
advice-edit = Samtal
advice-on_day = Datum
advice-caller = Vem som ringde
advice-municipality = Kommun
advice-minutes = Minuter
advice-remove = Ta bort samtalet
advice-remove-text = Bara för ett samtal som lagts in av misstag.

caller-Authority = Myndighet
caller-Relative = Anhörig
caller-Private = Privatperson
caller-Association = Förening
caller-Other = Annan

absence-Leave = Tjänstledig
absence-Sick = Sjuk
absence-Parental = Föräldraledig
