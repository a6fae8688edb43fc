# Hjälpen till varje sida, i handbokens ordning. Nyckeln är sidans adress: /people/{id}/edit har help-people-id-edit.
# Första stycket är rubriken, resten är texten. En tom rad skiljer stycken åt.
help-summary = Hjälp: { $title }
help-in-handbook = Läs mer i handboken (ny flik)
handbook-heading = Handboken
handbook-lead = Alla hjälptexter i programmet på ett ställe. Skriv gärna ut den. Samma texter finns överst på varje sida, under Hjälp.
handbook-contents = Innehåll
handbook-room-begin = Börja
handbook-room-today = Idag
handbook-room-first = Första kontakten och kön
handbook-room-people = Klienterna
handbook-room-advice = Råd och brister
handbook-room-operation = Verksamheten
handbook-room-figures = Siffror och redovisning
handbook-room-secrecy = Sekretess, logg och gallring
handbook-room-own = Dina inställningar
handbook-room-about = Om programmet

help-setup-secret =
    Det första kontot

    Här skapar du verksamheten och det första kontot, som blir verksamhetschefens. Adressen skrevs ut när servern startade och slutar gälla när du är klar.

    Välj ett långt lösenord. Det låser också upp din egen nyckel, som behövs för att läsa namn, så ingen annan kan ta fram det åt dig.
help-start =
    Kom igång

    Sju frågor gör verksamheten klar att arbeta i. Det tar ungefär tio minuter. Varje svar sparas för sig, så du kan sluta när som helst och fortsätta en annan dag.

    Du kan hoppa över en fråga. Den ligger kvar här tills den är besvarad.
help-start-step =
    En fråga i taget

    Sidan säger vad som behövs och varför. Svaret ger du på den vanliga sidan för saken; överst där finns en länk tillbaka hit.
help-start-ready =
    Klart att börja

    Här står vad som är ordnat och vad som återstår. Verksamheten kan ta emot sin första klient så snart det finns ett ombud och en kommun. Resten kan vänta, men glöm det inte.
help-invitation-secret =
    Välj lösenord

    Någon i din verksamhet har bjudit in dig. Adressen gäller en gång, i sju dagar. Har den slutat gälla ber du om en ny.

    Lösenordet låser upp din egen nyckel. Ingen annan kan se det eller ta fram det igen, inte heller den som sköter servern.
help-sign-in =
    Logga in

    Du loggar in med din e-postadress och ditt lösenord, med en passnyckel, eller med kommunens inloggning om den finns på sidan. Har du tappat lösenordet ber du din verksamhetschef om en ny inbjudan.

    Misslyckade försök sparas i loggen, och efter flera får du vänta en stund.
help-sign-in-code =
    Ett steg till

    Du har valt att logga in i två steg. Skriv koden som autentiseringsappen visar just nu, eller en av dina återställningskoder. Varje kod gäller en gång.
help-unlock =
    Lås upp

    Du är inloggad, men din nyckel är låst eftersom du varit borta en stund eller servern har startat om. Ditt lösenord eller din passnyckel låser upp den. Under tiden kan du göra allt som inte rör namn och anteckningar.
help-today =
    Idag

    Här står det som väntar på dig, det mest brådskande först, och det som saknas för redovisningen. Fyll i det du vet direkt på sidan.

    En kontakt antecknar du här på några sekunder. Skriv inga namn. Utan nät sparas anteckningen i telefonen och skickas när nätet är tillbaka.
help-offline =
    Utan nät

    Sidan du ville öppna behöver nätet. Dagens lista och formuläret för anteckningar går att använda ändå, och det du skriver skickas en gång när nätet är tillbaka.
help-inquiries =
    Första kontakter

    Här står alla som har hört av sig och väntar på svar: per telefon, sms, e-post, brev eller webbformuläret. De som väntat längst på det ni har lovat står först.

    Stödet börjar först när du själv har haft direkt kontakt med personen.
help-inquiries-new =
    Ny första kontakt

    Anteckna hur kontakten kom, vem som hörde av sig och hur de hade fått veta om er. Skriv så lite som möjligt om personen; det mesta kan vänta tills ni har träffats.

    Vem som får läsa uppgifterna och hur länge de finns kvar styrs av sekretessen (offentlighets- och sekretesslagen 26 kap. 1 §).
help-inquiries-settings =
    Inställningar för första kontakten

    Här bestämmer ni vad ni lovar den som hör av sig, till exempel hur snart ni svarar, och om webbformuläret är öppet. Lova inte mer än ni kan hålla.
help-inquiries-id =
    En första kontakt

    Sidan visar vad som är gjort och vad som är nästa steg: direkt kontakt med personen, frågorna om målgruppen, nybesöket. Är du osäker på målgruppen, träffa personen tillsammans med en kollega.

    Tar ni inte emot personen skriver du vad ni sa och vart ni hänvisade.
help-inquiries-id-edit =
    Ändra en första kontakt

    Rätta det som är fel. Uppgifter om personen är frivilliga, och personen har rätt att få fel rättade (dataskyddsförordningen artikel 16).
help-inquiries-id-visit =
    Nybesöket

    Nybesöket görs gärna av två ombud. Här antecknar du hur det gick och varför personen söker stöd. Orsakerna räknas i redovisningen av statsbidraget för den som blir klient, och en person kan ha flera.
help-contact-operation =
    Kontakta ett personligt ombud

    Här kan du skriva till oss. Du behöver inte säga vem du är, bara hur vi når dig. Stödet är frivilligt och kostar inget.

    Det du skriver läses bara av dem som arbetar här. De har tystnadsplikt. Sidan spårar dig inte.
help-contact-operation-receipt =
    Vi har fått det du skrev

    Du behöver inte göra något mer. Sidan säger när du kan vänta dig svar. Du kan skriva igen om något har ändrats.
help-queue =
    Kö till ombud

    Överst står den som er egen ordning sätter först: först skälen, sedan dagarna i kö. Bredvid varje person står varför hon eller han har den platsen.

    Ordningen hjälper er att vara rättvisa. Den ersätter inte ert eget omdöme.
help-queue-settings =
    Köordning

    Här bestämmer ni vilka skäl som går före, till exempel barn i hemmet, vräkning eller hemlöshet. Redovisningen av statsbidraget frågar om ni har en prioriteringsordning.
help-queue-id =
    En plats i kön

    Kryssa för de skäl som stämmer, och bestäm vilken dag ni hör av er igen, så att ingen blir glömd. Här finns också det du kan säga till den som väntar. Lova ingen dag.
help-intakes =
    Nybesök

    Ett nybesök är det första mötet, där ni tillsammans ser om ett personligt ombud är rätt stöd. Listan visar nybesöken med utfall.

    Den som är accepterad och inte har fått ett ombud står i kö.
help-intakes-new =
    Nytt nybesök

    Skriv dag, kommun, utfall och varför personen söker stöd. Väntetiden räknas från den här dagen till dess stödet börjar.

    Kontaktorsakerna behövs i redovisningen av statsbidraget. Välj alla som passar, också de som inte är den viktigaste.
help-intakes-id =
    Ett nybesök

    Här rättar du ett nybesök eller antecknar att någon har lämnat kön. Utfallet avgör om personen räknas som väntande, så ändra det hellre än att ta bort besöket.
help-people =
    Klienter

    Listan visar klienterna du har ansvar för, med kod och läge. Verksamhetschefen ser alla. Är du ersättare för en kollega ser du också hennes eller hans klienter under den tiden.

    Du kan söka på namn och kod, men inte på diagnos, orsak eller text. Så säger lagen (förordning 2001:637 15 §). Namnen ser bara den som har nyckeln till dem.
help-people-new =
    Ny klient

    Ge personen en kod som inte avslöjar vem det är. Kön, födelseår, kommun och barn hemma behövs för redovisningen; det du inte vet lämnar du tomt.

    Bara födelseåret sparas, aldrig födelsedagen. Varje uppgift ska ha ett syfte (lag 2001:454 6 §).
help-people-id =
    Klientens sida

    Här finns det ni har kommit överens om och det som är gjort: stödperioder, uppdrag, kontakter och skattningar. Klienten bestämmer vad som skrivs och får läsa allt.

    Varje gång sidan öppnas skrivs det i loggen, och klienten kan få veta vem som har läst (lag 2001:454 10 §).
help-people-id-edit =
    Ändra uppgifter

    Uppgifterna behövs för att räkna rätt i redovisningen. Barn hemma betyder barn under 18 år som bor hos klienten helt eller delvis, också en partners barn.
help-people-id-identity =
    Identitet

    Namn, telefon och det andra här är frivilligt. Det förseglas, så att bara den som har klientens nyckel kan läsa det. Den som sköter servern kan det inte.

    Vad som får sparas beror på vad nämnden har beslutat om dokumentation (socialtjänstlagen 2025:400 14 kap. 3–5 §§). Verksamhetschefen ser beslutet under Sekretess.
help-people-id-access =
    Vem kan läsa

    Här står alla som har nyckeln till klientens namn, anteckningar och handlingar, och varför. Du kan ge någon nyckeln, ta tillbaka den, ordna en ersättare för en tid eller lämna över till ett annat ombud.

    Läsa får den som behöver det för sitt arbete, ingen annan (lag 2001:454 10 §).
help-people-id-handover =
    Lämna över

    När ombudet är sjukt, ledigt eller slutar tar någon annan över, för en tid eller för gott. Nyckeln till det som är förseglat följer med, och den som lämnar över för gott kan sedan inte läsa.
help-people-id-sheet =
    Blad till klienten

    En utskrift på lätt svenska till klienten: vad ni har kommit överens om och vad som händer. Klienten får läsa allt som skrivs. Lämna bladet direkt till klienten.
help-people-id-glass =
    Nödöppna

    Ibland kan det inte vänta: ombudet är borta och klienten behöver hjälp nu. Då kan en verksamhetschef läsa i tre timmar. Skriv orsaken så att en granskare förstår den.

    Ombudet får veta det, och det står först i loggen.
help-people-id-support-new =
    Ny stödperiod

    En stödperiod är tiden då klienten har stöd. Den börjar den dag ni kommer överens om, och har ett ansvarigt ombud. Den som kommer tillbaka efter ett avslut får en ny period och räknas som ny igen.

    En persons perioder får inte gå in i varandra.
help-support-id =
    En stödperiod

    Här ändrar du ombud eller dagar, eller öppnar en period som avslutats för tidigt. Sista dagen räknas med i perioden.
help-support-id-closure =
    Avsluta stödet

    Skriv sista dagen och varför stödet slutar. Redovisningen räknar klienten som avslutad det år perioden slutar, om ingen ny har börjat.

    Uppgifterna finns kvar en tid efter den sista anteckningen och gallras sedan: fem år, eller två hos en enskild verksamhet (socialtjänstlagen 16 kap.).
help-support-id-interview =
    Uppföljning

    Den som har sagt ja tillfrågas hur det gick, 18 till 24 månader efter avslutet. Det är frivilligt, och klienten kan säga nej också nu.

    Välj vad det blev. Den som inte gick att nå står kvar under Idag och kommer tillbaka om två veckor, tills tiden är ute.
help-people-id-assignments-new =
    Nytt uppdrag

    Ett uppdrag är något klienten vill ha hjälp med, inom hälsa, boende, ekonomi eller sysselsättning. En klient kan ha många på samma gång. Skriv det gärna med klientens egna ord, men utan namn.
help-assignments =
    Uppdrag

    Listan visar de uppdrag som pågår eller är avslutade för klienterna du ser. Öppna ett för att ändra det eller avsluta det.
help-assignments-id =
    Ett uppdrag

    Rätta uppdraget, eller avsluta det när det är klart eller inte längre är aktuellt. Avslutade uppdrag räknas på sin sista dag.
help-people-id-contacts-new =
    Ny kontakt

    Anteckna när, hur, med vem och hur länge. Det räcker så; det är inte en journal. Minuterna visar vad arbetet kräver och räknas i statistiken.
help-contacts-id =
    En kontakt

    Rätta det som blev fel, eller ta bort en kontakt som antecknats två gånger. Ändringen syns i loggen.
help-people-id-ratings-new =
    Skattningar

    Klienten sätter själv en siffra från 1 till 10 på hur det är inom varje livsområde: vid starten, under tiden och vid slutet. Det är frivilligt, och ett område kan lämnas tomt.

    Siffrorna visar om något har blivit bättre. De redovisas bara när minst fem personer har två mätningar.
help-people-id-ratings-together =
    Skatta tillsammans

    Sitt bredvid varandra. Klienten väljer själv en siffra från 1 till 10 för varje livsområde, och får låta bli att svara på en fråga eller på allt. Tidigare svar visas först efteråt, så att de inte styr.
help-people-id-ratings-answers =
    Svaren

    Svaren nu, bredvid dem från tidigare. Prata om vad som har ändrats. Siffrorna är klientens egna, och klienten får läsa dem när som helst.
help-people-id-ratings-paper =
    Skattning på papper

    Skriv ut sidan om klienten hellre svarar på papper. För in siffrorna efteråt, och lämna papperet till klienten eller förstör det.
help-ratings-id =
    En skattning

    Rätta siffran om den blev fel när den skrevs in. Ändra inte för att klienten tycker annorlunda nu; gör då en ny skattning.
help-people-id-intakes-new =
    Nybesök för en klient

    Använd det här när någon ni redan känner söker stöd igen. Väntetiden räknas från det nya besöket.
help-people-id-extract =
    Utdrag

    Allt som finns om klienten i registret, att läsa tillsammans eller skriva ut. Rätten att få veta vad som står finns i dataskyddsförordningen artikel 15. Det noteras i loggen att utdraget togs fram.
help-people-id-readers =
    Vem som har läst

    Klienten kan få veta vem som har öppnat eller ändrat uppgifterna, när och varför. Listan går att skriva ut.
help-people-id-request =
    Klientens begäran

    Klienten bestämmer vad som skrivs. Här läser ni tillsammans, rättar, lämnar över som fil eller begär att allt förstörs, så långt lagen tillåter (dataskyddsförordningen artikel 15–22).
help-advice =
    Rådgivning

    Samtal med någon som inte blir klient: en myndighet, en anhörig eller någon som bara vill fråga. De räknas, men hör aldrig till en persons uppgifter.
help-advice-new =
    Nytt råd

    Skriv dag, vem som ringde och hur länge ni talade. Skriv inget som säger vem det gällde. Råd behöver inte dokumenteras på en person (socialtjänstlagen 2025:400 14 kap.).
help-advice-id =
    Ett råd

    Rätta det som blev fel, eller ta bort ett samtal som antecknats två gånger.
help-deficiencies =
    Systembrister

    En systembrist är när samhället brister mot gruppen, inte mot en enda person. Listan visar dina egna utkast. Redovisningen av statsbidraget frågar efter de brister ni har sett.
help-deficiencies-new =
    Ny systembrist

    Skriv vad som brast, vilken myndighet det gäller och vad det ledde till. Skriv inga namn och inget som pekar ut någon. Utkastet är bara ditt.
help-deficiencies-id =
    En systembrist

    Fortsätt på utkastet eller ta bort det. Texten gås igenom efter sådant som kan peka ut en person; säg själv till om det inte gör det.
help-team =
    Arbetslaget

    Sidan visar hur många aktiva klienter var och en har, vem som är borta och vad som saknas. Riktmärket är 15 aktiva på en heltid, och 13–20 är vanligt.
help-team-meeting =
    Veckomötet

    Det ni behöver gå igenom tillsammans, på skärmen eller utskrivet. Här står bara koder, aldrig namn. Ta ändå hand om papperet efter mötet.
help-team-inventory =
    Inventering

    En gång i kvartalet går ni igenom varje ombuds klienter: behövs stödet, har något stannat upp, är det dags att avsluta? Listan visar hur långt ni har kommit.
help-team-inventory-id =
    Ett ombuds klienter

    Gå igenom en klient i taget, tillsammans med ombudet. Beslutet sparas för kvartalet. Det ändrar inget av sig självt; det gör ni på klientens sida.
help-staff =
    Verksamheten

    Vilka ni är, vilka ombud som arbetar här och vilka kommuner ni finns till för. Uppgifterna används i redovisningen och avgör hur många tjänster som räknas.
help-staff-operation =
    Om verksamheten

    Namn, driftsform, huvudman och län står överst i redovisningen till länsstyrelsen. Driftsformen avgör också när uppgifter gallras: fem år efter den sista anteckningen, två hos en förening, stiftelse eller ett bolag (lag 2025:468 13 kap. 1 §).
help-staff-municipalities =
    Kommuner och områden

    Lägg till varje kommun som ni tar emot klienter från. Siffror visas per kommun. Är ni indelade i områden skriver du området bredvid; annars lämnar du det tomt.
help-staff-ombud-new =
    Nytt ombud

    Ett ombud har en kod, en första dag och en sysselsättningsgrad. 100 procent är 40 timmar i veckan. Graderna läggs ihop till antalet tjänster i redovisningen: en heltid och en halvtid blir 1,50.

    Vem som får logga in som ombudet bestämmer du sedan under Användare.
help-staff-ombud-id =
    Ett ombud

    Här ändrar du anställningen och antecknar frånvaro. Slutar någon skriver du sista dagen i stället för att ta bort ombudet, så att åren bakåt fortfarande stämmer.
help-staff-ombud-id-absences-new =
    Ny frånvaro

    Skriv från när till när, och hur stor del av arbetstiden. Frånvaron dras av när årsanställningarna räknas för statsbidraget.
help-absences-id =
    En frånvaro

    Rätta dagarna eller omfattningen. Är någon borta länge, ge klienterna en ersättare på deras sidor.
help-accounts =
    Användare

    De som får logga in. Rollen avgör vad var och en ser: ledningsgrupp och ekonom ser aldrig en person, och den som sköter systemet ser aldrig namn.

    Lås den som har slutat samma dag. Då avslutas inloggningen och nycklarna tas tillbaka.
help-accounts-new =
    Bjud in någon

    Du får en adress att lämna över, gärna öga mot öga. Den gäller en gång, i sju dagar. Ett ombud ska kopplas till sin kod, annars syns inga klienter.
help-accounts-id =
    Ändra en användare

    Byter någon roll eller ombud loggas hon eller han ut, och förlorar nycklar som inte längre behövs. Har någon tappat sitt lösenord gör du en ny inbjudan här.
help-exchange =
    Import och export

    Här tar du in ett register från kalkylblad, eller tar ut hela ert register. Titta först på vad som skulle ändras. Allt kommer in, eller inget.

    Det som tas ut omfattas av stark sekretess (offentlighets- och sekretesslagen 26 kap. 1 §). Du ansvarar för filen.
help-exchange-imports-id =
    En import

    Sidan säger vad som är nytt, vad som ändras och vad som är fel, med fil och rad. Inget sparas förrän du själv säger det.
help-statistics =
    Statistik

    Siffror för den tid du väljer. De är exakta och är till för er som arbetar här, så sprid dem inte vidare. Ett ombud ser siffror om sina egna klienter.

    Varje person räknas en gång, också med flera stödperioder under tiden.
help-overview =
    Läget

    Siffror som får visas för andra, till exempel ledningsgruppen. Små tal döljs, så att ingen går att känna igen: ett till fyra skrivs som mindre än fem.
help-grant-account =
    Statsbidraget

    Varje år redovisar ni statsbidraget till länsstyrelsen, senast den 15 januari (SFS 2013:522 10 §). Välj år. Siffrorna räknas ur registret.
help-grant-account-year =
    Årets redovisning

    Siffrorna är räknade, och svaren skriver du. Skriver du en annan siffra än den räknade behöver du säga varför; båda finns kvar. Iakttagelserna säger vad som inte går ihop, men hindrar dig aldrig.

    Det du skriver sparas när du går vidare.
help-grant-account-year-document =
    Hela redovisningen

    Så här ser redovisningen ut när den lämnas in. Du kan skriva ut den eller hämta den som fil.
help-grant-account-year-rows =
    Raderna bakom en siffra

    Här ser du vilka klienter en siffra är räknad på, med kod. Stämmer den inte rättar du på klientens sida, och siffran ändras genast.
help-grant-account-year-signature =
    Underteckna

    När du undertecknar fryses siffror, svar och iakttagelser. Sedan kan redovisningen bara ersättas av en ny version som visar vad som ändrats. Vänta tills året är slut.
help-grant-account-year-versions-number =
    En undertecknad version

    Redovisningen precis som den undertecknades. Kontrollsumman visar att ingen har ändrat den sedan dess.
help-applications =
    Ansökan om statsbidrag

    Varje år söker kommunen bidrag hos länsstyrelsen, senast den 1 mars. Välj år. Behovet räknas ur registret, och det ni skrev förra gången står kvar.
help-applications-year =
    Årets ansökan

    Överst står vad som saknas eller inte går ihop, med länk dit det rättas. Varje avsnitt har en länk för att ändra. Det som kommer från förra ansökan eller från redovisningen gäller först när någon har bekräftat det.

    Hämta ansökan som PDF eller Word när den är klar.
help-applications-year-parts-part =
    Ett avsnitt i ansökan

    Fyll i det du vet och spara; du kan komma tillbaka. Antal tjänster skrivs i heltider, belopp i kronor. Nämn ingen klient i texterna.
help-steering-papers =
    Underlag till ledningsgruppen

    Inför varje möte finns ett underlag för kvartalet som gått. Välj kvartal. Siffrorna räknas ur registret, och små tal visas inte.
help-steering-papers-quarter =
    Kvartalets underlag

    Läget jämförs med kvartalet före och samma kvartal året innan. Kommuner, väntetid och kontaktorsaker gäller hela året. Det ni skrev om läget står kvar tills någon ändrar eller bekräftar det; frågor och anteckningar skrivs nya varje gång.

    Hämta underlaget som PDF eller Word och skicka det inför mötet.
help-steering-papers-quarter-parts-part =
    Texten i ett avsnitt

    Skriv det som siffrorna inte säger, och vad gruppen ska ta ställning till. Nämn ingen klient, och inget som någon kan kännas igen på. Tom rad ger nytt stycke.
help-annual-reports =
    Verksamhetsberättelsen

    Varje år skriver ni om verksamheten för ledningsgruppen, kommunerna och alla andra. Välj år. Siffrorna räknas ur registret, och små tal visas inte.
help-annual-reports-year =
    Årets verksamhetsberättelse

    Varje kapitel har sina siffror och er text. Förra årets texter står kvar tills någon ändrar eller bekräftar dem. Kapitel kan flyttas eller lämnas utanför, och det som är skrivet finns alltid kvar.

    Ändras något i registret räknas siffrorna om. Texterna rörs aldrig.
help-annual-reports-year-chapters-chapter =
    Text och bilder i ett kapitel

    Skriv det som siffrorna inte säger. Berättelsen läses av många: nämn ingen klient, och inget som någon kan kännas igen på. Tom rad ger nytt stycke.

    Ni kan lägga till egna bilder, till exempel ett foto av kontoret eller en teckning. Varje bild behöver en alternativtext, som läses upp för den som inte ser bilden. Bilderna följer med till nästa år, som texterna.
help-annual-reports-year-chapters-chapter-pictures-picture =
    En bild i ett kapitel

    Alternativtexten säger vad bilden visar, för den som inte ser den. Bildtexten står under bilden. Vill du byta själva bilden tar du bort den och lägger till en ny.
help-annual-reports-year-settlement =
    Fastställ

    När du fastställer sparas berättelsen och alla filer precis som de är. Sedan kan den bara följas av en ny version, som visar vad som ändrats.
help-annual-reports-year-versions-number =
    En fastställd version

    Berättelsen precis som den fastställdes. Filerna här ändras aldrig, och kontrollsumman visar att innehållet är detsamma.
help-reports =
    Rapporter

    Här finns alla rapporter och hur långt de har kommit. Exakta siffror går bara till länsstyrelsen. I allt som fler kan läsa visas inte små tal, så att ingen kan kännas igen.
help-applications-year-settlement =
    Fastställ

    Läs igenom. När du fastställer sparas ansökan och alla filer precis som de är, och texter som ingen har bekräftat blir årets egna.
help-applications-year-versions-number =
    En fastställd ansökan

    Ansökan precis som den fastställdes. Filerna här ändras aldrig.
help-steering-papers-quarter-settlement =
    Fastställ

    Läs igenom. När du fastställer sparas underlaget och alla filer precis som de är.
help-steering-papers-quarter-versions-number =
    Ett fastställt underlag

    Underlaget precis som det fastställdes. Filerna här ändras aldrig.
help-interim-accounts =
    Delredovisning

    Välj första och sista dag. Siffrorna räknas ur registret så som det är nu.
help-interim-accounts-about =
    Delredovisning

    Vad länsstyrelsen brukar fråga om under året. Varje siffra leder till raderna bakom. Det som ändrats sedan den förra fastställda delredovisningen visas för sig.
help-interim-accounts-about-settlement =
    Fastställ

    Läs igenom. När du fastställer sparas redovisningen och alla filer precis som de är, och nästa gång visas vad som ändrats sedan dess.
help-interim-accounts-about-versions-number =
    En fastställd delredovisning

    Redovisningen precis som den fastställdes. Filerna här ändras aldrig.
help-municipality-reports-about =
    Rapport till kommunen

    Kommunens egna klienter över åren, och sedan hela verksamheten. Partnerkommuner får siffror, aldrig personer, och små tal visas inte.
help-municipality-reports-about-settlement =
    Fastställ

    Läs igenom. När du fastställer sparas rapporten och alla filer precis som de är.
help-municipality-reports-about-versions-number =
    En fastställd rapport till kommunen

    Rapporten precis som den fastställdes. Filerna här ändras aldrig.
help-secrecy =
    Sekretess

    Här finns nämndens beslut om hur mycket ni dokumenterar, och verksamhetens egen nyckel. Utan beslut sparas inga namn. Beslutets nummer och dag sparas, så att ni kan visa vad som gäller (socialtjänstlagen 2025:400 14 kap. 3–5 §§).

    Låt minst två ha nyckeln, och förvara de utskrivna orden i ett låst skåp.
help-secrecy-key-recovery =
    Återställ med orden

    Har alla tappat nyckeln kan de arton orden från pappret öppna den igen. Stavningen av prickar och ringar spelar ingen roll.
help-erasure =
    Gallring

    Uppgifter ska bort när tiden har gått: fem år efter den sista anteckningen, två hos en enskild verksamhet, och senast kalenderåret efter (socialtjänstlagen 16 och 17 kap.; lag 2025:468 13 kap. 1 §). Gå igenom listan en gång i månaden.

    Siffrorna finns kvar, utan namn och kod.
help-log =
    Loggen

    Allt som har lästs och gjorts. Gå igenom en månad i taget och bekräfta den, med det ovanliga först. Att granska regelbundet är en skyldighet (lag 2001:454 10 §).

    Be någon annan granska det du själv har gjort.
help-me =
    Mina inställningar

    Språk, lösenord och de steg du loggar in med. För att läsa namn behöver du två steg.
help-me-two-steps =
    Två steg

    Med ett andra steg räcker det inte att någon får tag i ditt lösenord. Välj en app i telefonen eller en passnyckel. Det tar ett par minuter, och sedan kan du läsa namn.
help-me-authenticator =
    Autentiseringsapp

    Appen visar en ny kod varje halvminut. Läs av bilden med appen och skriv koden den visar. Spara återställningskoderna på papper, för den dag telefonen är borta.
help-me-passkeys =
    Passnycklar

    Med en passnyckel loggar du in med fingret, ansiktet eller en säkerhetsnyckel. Ha gärna två, så att du inte står utan om du tappar den ena.
help-me-password =
    Byt lösenord

    Välj minst tolv tecken. En hel mening är lätt att minnas. Dina andra inloggningar avslutas när du byter.
help-me-sessions =
    Mina inloggningar

    Här ser du var du är inloggad. Känner du inte igen en inloggning avslutar du den och byter lösenord.
help-handbook =
    Handboken

    Hjälptexterna till alla sidor, ordnade efter rum. Skriv ut den med webbläsarens vanliga utskrift.
help-accessibility =
    Tillgänglighet

    Här står hur väl programmet fungerar för alla, och hur du klagar om något inte gör det (lag 2018:1937). Allt går att använda med tangentbord, skärmläsare och stor text.
help-style =
    Hur programmet ser ut

    Färger, text och delar som sidorna är byggda av, med uppmätta kontraster. Sidan är till för den som bygger vidare på programmet eller vill granska det.
help-error =
    När en sida inte kan visas

    Det du har sparat finns kvar. Gå tillbaka i webbläsaren om du höll på att skriva; formuläret har oftast kvar det. En sida som du inte får se ser ut precis som en sida som inte finns.
