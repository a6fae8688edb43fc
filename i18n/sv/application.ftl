# Ansökan om statsbidrag: sidorna och handlingen.
application-heading = Ansökan om statsbidrag
application-lead = Ansökan till länsstyrelsen om bidrag till ombudstjänster, med behovet räknat ur registret och era egna texter från förra gången.
application-title = Ansökan om statsbidrag { $year }
application-years = Alla ansökningar
application-due-head = Senast inne
application-due = Ska vara inne hos länsstyrelsen senast { $day }.
application-begun = Påbörjad
application-not-begun = Inte påbörjad
application-next = Sök bidrag för { $year }
application-open = Öppna ansökan för { $year }
application-edit = Ändra
application-edit-lead = Det du sparar gäller för det här året. Tom rad i en text ger nytt stycke. Skriv inga namn på klienter och inget som pekar ut någon.
application-whole = Inget saknas
application-lacks = { $count ->
    [one] En sak att rätta eller fylla i
   *[other] { $count } saker att rätta eller fylla i
}
application-confirm = { $count ->
    [one] Ett avsnitt är inte bekräftat för det här året
   *[other] { $count } avsnitt är inte bekräftade för det här året
}
application-confirm-text = Uppgifterna kommer från en tidigare ansökan, den senaste redovisningen eller programmet. Ändra det som inte stämmer, och bekräfta resten.
application-confirm-all = Bekräfta allt
application-from-account = Från redovisningen eller inställningarna

application-lack-missing = { $what }: inget står här än
application-lack-municipality = Ingen kommun är medlem i verksamheten
application-lack-seats = Redovisningen säger inte vilka som har plats i ledningsgruppen
application-lack-seat = { $party } saknar plats i ledningsgruppen enligt redovisningen
application-lack-cost = Bidraget ({ $grant }) skulle bli större än kostnaden ({ $cost })
application-lack-posts = Ni söker för { $posts } tjänster och har { $positions } enligt registret. Säg varför
application-lack-wait = { $new ->
    [one] Väntetiden går inte att räkna för en ny klient, därför att nybesöket saknas
   *[other] Väntetiden går inte att räkna för { $new } nya klienter, därför att nybesöken saknas
}

application-part-applicant = Sökande
application-part-posts = Tjänster, kostnad och bidrag
application-part-organisation = Verksamhetens organisation
application-part-steering = Ledningsgrupp
application-part-aim = Syfte
application-part-planned = Planerat arbete
application-part-need = Behovet
application-part-other = Övrigt

application-applicant = Sökande kommun
application-county_board = Länsstyrelse
application-unit = Avdelning eller enhet
application-committee = Nämnd
application-address = Adress
application-contact_person = Kontaktperson
application-phone = Telefon
application-email = E-post
application-posts = Tjänster som söks
application-posts-hint = I heltider. En hel och en halv tjänst är 1,50.
application-cost = Kostnad för tjänsterna under året
application-cost-hint = I kronor.
application-per_post = Bidrag för en heltid under ett år
application-per_post-hint = I kronor, så som årets belopp är bestämt.
application-posts_why = Om tjänsterna
application-posts_why-hint = Till exempel varför ni söker för fler eller färre tjänster än ni har.
application-posts_why_en = Om tjänsterna, på engelska
application-organisation = Organisation
application-organisation_en = Organisation, på engelska
application-steering = Om ledningsgruppen
application-steering-hint = Vilka som är med, och vilka organisationer för patienter, brukare och anhöriga som har erbjudits plats.
application-steering_en = Om ledningsgruppen, på engelska
application-aim = Syfte
application-aim_en = Syfte, på engelska
application-planned = Planerat arbete
application-planned_en = Planerat arbete, på engelska
application-need = Om behovet
application-need-hint = Det som siffrorna inte säger. Siffrorna räknas av sig själva.
application-need_en = Om behovet, på engelska
application-other = Övrigt
application-other_en = Övrigt, på engelska

application-fact-law = Enligt
application-fact-law-text = Förordningen (2013:522) om statsbidrag till kommuner som bedriver verksamhet med personligt ombud, 8 §
application-fact-due = Senast inne
application-grant = Bidrag som söks
application-grant-note = Tjänster som söks gånger bidraget för en heltid.
application-rest = Betalas på annat sätt
application-rest-note = Kostnaden minus bidraget.
application-positions = Tjänster enligt registret
application-on-day = { $day }
application-form = Driftsform
application-no-area = Utan område
application-municipalities = Kommuner som omfattas
application-seats = Har plats i ledningsgruppen
application-seats-source = Enligt redovisningen av statsbidraget för { $year }.
application-need-none = Året före har inte börjat, så det finns inget att räkna.
application-need-said = Från { $from } till { $to } hade { $supported } personer stöd, varav { $new } nya. Den sista dagen stod { $queue } i kö.
application-need-caption = Behovet enligt registret
application-supported = Klienter
application-new = Nya klienter
application-closed = Avslutade klienter
application-carried-out = Klienter kvar sista dagen
application-queue = I kö sista dagen
application-wait-known = Nya klienter med känd väntetid
application-wait-median = Väntetid, median, dagar
application-wait-p90 = Väntetid för nio av tio, högst, dagar
application-at-work = Tjänster i arbete sista dagen
application-caseload = Klienter per tjänst i arbete
application-need-note = Väntetid är dagar från nybesök till stöd för nya klienter. Tjänster i arbete är utan frånvaro. Klienter per tjänst räknas på dem som är kvar sista dagen.
application-need-rules = En person räknas en gång, hur många stödperioder hon eller han än har haft. Siffrorna är exakta, som i redovisningen till länsstyrelsen.
application-places-caption = Behovet i varje kommun
application-places-all = Hela verksamheten
application-span = { $from } – { $to }

application-proposal-organisation = Verksamheten drivs enligt förordningen (2013:522). Ombuden är fristående från myndigheter, vård och omsorg och arbetar på klientens uppdrag.
application-proposal-aim = Personer med psykisk funktionsnedsättning och betydande svårigheter i vardagen ska få det stöd och den vård de har rätt till, efter egna önskemål. Ombudet ser till att insatserna planeras, samordnas och blir av.
