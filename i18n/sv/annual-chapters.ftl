# Verksamhetsberättelsen: kapitel, meningar och tabeller.
annual-chapter-summary = Året i korthet
annual-chapter-background = Bakgrund
annual-chapter-aim = Syfte och målgrupp
annual-chapter-organisation = Organisation och verksamhetsområde
annual-chapter-staff = Personal
annual-chapter-bodies = Ledningsgrupp och samverkan
annual-chapter-goals = Mål
annual-chapter-clients = Klienter
annual-chapter-flow = Flödet under året
annual-chapter-intakes = Nybesök
annual-chapter-waiting = Väntetid och kö
annual-chapter-reasons = Kontaktorsaker
annual-chapter-people = Kön och ålder
annual-chapter-children = Hemmavarande barn
annual-chapter-assignments = Uppdrag
annual-chapter-change = Förändring i livsområden
annual-chapter-advice = Rådgivning
annual-chapter-outreach = Utåtriktat arbete
annual-chapter-surveys = Enkäter och uppföljning
annual-chapter-deficiencies = Systembrister
annual-chapter-economy = Ekonomi
annual-chapter-next-year = Nästa år
annual-chapter-counting = Så har vi räknat

annual-fact-operation = Verksamhet
annual-fact-host = Värd
annual-fact-period = Avser
annual-fact-read = Registret läst
annual-fact-definition = Räkneregler, version
annual-fact-state = Läge
annual-fact-draft = Utkast, inte fastställt
annual-fact-settled = Fastställd { $day } av { $by }, version { $version }
annual-swedish-only = Texten finns bara på svenska.

told-few = färre än fem
told-hidden = ett ej angivet antal

annual-too-few = De är för få för att delas upp utan att någon enskild skulle kunna kännas igen.

annual-measure = Uppgift
annual-number = Antal
annual-share = Andel
annual-all = Alla
annual-municipality = Kommun
annual-age = Ålder
annual-area = Livsområde
annual-outcome = Resultat
annual-reason = Orsak
annual-gender-Woman = Kvinnor
annual-gender-Man = Män
annual-gender-Rest = Annat eller inte angivet
annual-outcome-Accepted = Accepterad, köad eller fick ombud
annual-outcome-Declined = Avsade sig hjälp
annual-outcome-OtherWay = Tillgodosågs på annat sätt
annual-outcome-NotTargetGroup = Tillhörde inte målgruppen
annual-outcome-Missing = Resultat saknas

annual-key-supported = Klienter
annual-key-new = Nya
annual-key-closed = Avslutade
annual-key-waiting = Dagars väntan, median
annual-key-of = av { $base } klienter
annual-key-before = året före, { $year }: { $number }
annual-key-known = känd för { $number } nya klienter

annual-summary-clients = Under { $year } hade { $supported } personer stöd av ett personligt ombud.
annual-summary-before = Året före, { $year }, var de { $before }.
annual-summary-flow = Under året tillkom { $new } nya klienter och { $closed } avslutades. När året slutade hade { $out } klienter fortfarande stöd.
annual-summary-waiting = Hälften av de nya klienterna väntade högst { $median } dagar på ett ombud. I kön stod { $queue } personer på årets sista dag.
annual-summary-queue = I kön stod { $queue } personer på årets sista dag.
annual-summary-reasons = Den vanligaste orsaken att söka stöd var { $reason }: den nämndes av { $number } av { $base } nya klienter.
annual-summary-assignments = Klienterna gav ombuden { $started } nya uppdrag. Flest gällde { $area }, { $number } stycken.
annual-summary-advice = Ombuden gav råd i { $calls } samtal med myndigheter, anhöriga och andra som inte är klienter.

annual-organisation-members = { $count ->
    [one] En kommun ingår i verksamheten.
   *[other] { $count } kommuner ingår i verksamheten.
}
annual-organisation-no-area = Kommuner
annual-staff-said = När { $year } slutade hade verksamheten { $positions } ombudstjänster, och { $count ->
    [one] ett ombud var anställt
   *[other] { $count } ombud var anställda
}. Det arbetades { $worked } årsanställningar under året.
annual-staff-caption = Ombud och tjänster
annual-staff-employed = Anställda ombud på årets sista dag
annual-staff-positions = Ombudstjänster på årets sista dag
annual-staff-worked = Arbetade årsanställningar, ledighet borträknad
annual-staff-note = 1,00 är heltid, 40 timmar i veckan.

annual-clients-said = Under { $year } hade { $supported } personer stöd. Av dem var { $new } nya för året.
annual-clients-more = Det är { $number } fler än { $year }, då de var { $before }.
annual-clients-fewer = Det är { $number } färre än { $year }, då de var { $before }.
annual-clients-same = Det är lika många som { $year }.
annual-clients-years = Klienter år för år
annual-clients-once = Varje person räknas en gång om året, också den som haft flera stödperioder. Alla år är räknade på nytt ur registret.
annual-clients-areas = Klienter efter område
annual-place-area = Område
annual-place-no-area = Utan område
annual-clients-places = Klienter efter hemkommun
annual-share-of-clients = Andelarna är av { $base } klienter.
annual-compared-caption = Förra året, som det publicerades och som det räknas nu
annual-compared-then = Då publicerat
annual-compared-now = Räknat nu
annual-compared-supported = Klienter under året
annual-compared-carried-in = Ingående
annual-compared-new = Nya
annual-compared-closed = Avslutade
annual-compared-carried-out = Utgående
annual-compared-same = Siffrorna för { $year } är desamma som i den fastställda berättelsen, version { $version }.
annual-compared-rows = Siffrorna för { $year } skiljer sig från den fastställda berättelsen, version { $version }. Räknereglerna är desamma; rader i registret har lagts till eller rättats sedan dess.
annual-compared-definition = Siffrorna för { $year } skiljer sig från den fastställda berättelsen, version { $version }. Den räknades med en tidigare version av räknereglerna.

annual-flow-said = { $year } började med { $in } klienter från året före. Under året tillkom { $new } nya klienter och { $closed } klienter avslutades. Vid årets slut fanns { $out } klienter kvar.
annual-flow-caption = Flödet av klienter
annual-flow-in = Ingående, från året före
annual-flow-new = Nya under året
annual-flow-supported = Klienter under året
annual-flow-closed = Avslutade under året
annual-flow-out = Utgående, till nästa år
annual-flow-note = Ingående och nya blir tillsammans alla klienter; avslutade och utgående likaså.

annual-intakes-said = Under { $year } gjordes { $all } nybesök.
annual-intakes-accepted = Efter besöket fick { $accepted } personer ett ombud eller en plats i kön.
annual-intakes-caption = Nybesök efter resultat
annual-intakes-all = Alla nybesök
annual-intakes-base = Andelarna är av alla { $base } nybesök, även dem där resultatet inte är noterat.

annual-reasons-said = De vanligaste orsakerna att söka stöd var { $first }, { $second } och { $third }.
annual-reasons-said-few = Orsakerna att söka stöd, så långt de kan visas.
annual-reasons-caption = Kontaktorsaker för nya klienter
annual-reasons-none = Ingen orsak noterad
annual-reasons-base = Andelarna är av { $base } nya klienter. En person kan ha flera orsaker, så de blir tillsammans mer än hundra procent.

annual-waiting-said = Av de nya klienterna under { $year } är väntetiden känd för { $known } personer. Hälften av dem väntade högst { $median } dagar från nybesöket till att stödet började. På årets sista dag stod { $queue } personer i kö.
annual-waiting-said-few = För få nya klienter har en känd väntetid för att den ska kunna visas. På { $year } års sista dag stod { $queue } personer i kö.
annual-waiting-caption = Väntan på ett ombud
annual-waiting-known = Nya klienter med känd väntetid
annual-waiting-median = Dagar, median
annual-waiting-queue = I kö på årets sista dag
annual-waiting-note = Väntetiden räknas i dagar från nybesöket till den dag stödet började.

annual-people-said = Av { $base } klienter: { $shares }.
annual-people-caption = Klienter efter ålder och kön
annual-people-note = Åldern är den som personen fyller under året. Bara födelseåret finns i registret.

annual-children-said = Av { $base } klienter hade { $number } barn under 18 år hemma.
annual-children-said-share = Av { $base } klienter hade { $number } barn under 18 år hemma, { $share }.
annual-children-caption = Klienter med barn hemma
annual-children-home = Har barn hemma, helt eller delvis
annual-children-note = Det är klienter som räknas, inte barn. En partners barn räknas med.

annual-assignments-said = Klienterna gav ombuden { $started } nya uppdrag under { $year }, och { $ended } uppdrag avslutades.
annual-assignments-caption = Uppdrag efter livsområde
annual-assignments-started = Påbörjade
annual-assignments-ended = Avslutade
annual-assignments-note = En klient har ofta flera uppdrag. Det är uppdrag som räknas, inte klienter.
annual-assignments-kinds = Påbörjade uppdrag efter typ
annual-assignments-kind = Typ
annual-assignments-other-kinds = Andra typer
annual-assignments-kinds-note = Andelarna är av livsområdets påbörjade uppdrag. Typer med få uppdrag står under andra typer.

annual-change-said = Klienterna skattar själva hur det är på en skala från ett till tio, när stödet börjar och senare. Tabellen visar dem som gjort båda skattningarna.
annual-change-none = För få klienter har skattat samma livsområde två gånger för att en förändring ska kunna visas.
annual-change-caption = Egna skattningar, före och efter
annual-change-pairs = Personer
annual-change-before = Median före
annual-change-after = Median efter
annual-change-step = Medianens förändring, 95 %
annual-change-interval = { $low } till { $high }
annual-change-better = Bättre
annual-change-same = Lika
annual-change-worse = Sämre
annual-change-unknown = Vars förändring inte är känd
annual-change-declined = Avstod
annual-change-missing = Har bara skattat vid starten
annual-change-note = Ett livsområde visas när minst fem personer har skattat det två gånger. Att något har ändrats säger inte varför. Förändringen står med det spann som medianen ligger inom med minst 95 procents säkerhet.

annual-advice-said = Under { $year } gav ombuden råd i { $calls } samtal.
annual-advice-said-hours = Under { $year } gav ombuden råd i { $calls } samtal, sammanlagt { $hours } timmar.
annual-advice-caption = Rådgivning efter vem som ringde
annual-advice-caller = Vem
annual-advice-all = Alla samtal

annual-counting-source = Alla siffror är räknade ur verksamhetens register den dag som står i början av berättelsen. Siffror som någon skrivit för hand finns bara i texterna.
annual-counting-definition = Räknereglerna har version { $version }. De är desamma för alla verksamheter som använder programmet, och följer med programmet.
annual-counting-small = Antal från ett till fyra visas som <5. Ett streck betyder att siffran inte visas, för att ett litet antal annars skulle kunna räknas ut. Ingen enskild ska kunna kännas igen.
annual-counting-shares = En andel står alltid med det den är en andel av, och utan decimaler när det är färre än hundra.
annual-counting-persons = En person räknas en gång om året i varje rad. Ny är den som inte hade stöd när året började. Avslutad är den som inte hade stöd när året slutade.
annual-counting-missing = Vad som saknas i registret
annual-counting-what = Uppgift
annual-counting-missing-number = Saknas för
annual-counting-missing-base = Av
annual-counting-gender = Kön annat eller inte angivet, klienter
annual-counting-age = Ålder okänd eller under 18 år, klienter
annual-counting-reason = Kontaktorsak, nya klienter
annual-counting-outcome = Resultat, nybesök

annual-clients-years-described = Linjer som visar hur många klienter som hade stöd, var nya och avslutades varje år från { $first } till { $last }.
annual-clients-places-described = Staplar som visar hur många av { $base } klienter som bor i varje kommun.
annual-people-described = Kvinnor till vänster och män till höger, en stapel för varje åldersgrupp, de yngsta längst ner.
annual-reasons-described = Staplar som visar hur många av { $base } nya klienter som nämnde varje orsak, den vanligaste överst.
annual-change-described = En linje för varje livsområde, från medianen när stödet började till medianen vid den senare skattningen.
annual-change-of = { $number } personer

annual-years-change = Ändring
annual-years-described = Linjer som visar { $what } varje år från { $first } till { $last }.
annual-clients-places-years = Klienter efter hemkommun, år för år
annual-people-gender = Kön
annual-people-genders-years = Klienter efter kön, år för år
annual-people-ages-years = Klienter efter ålder, år för år
annual-children-years = Klienter med barn hemma, år för år
annual-intakes-years = Nybesök efter resultat, år för år
annual-reasons-years = Kontaktorsaker, år för år
annual-reasons-all = Nya klienter
annual-reasons-years-note = En person kan ha flera orsaker, så orsakerna blir tillsammans fler än de nya klienterna.
annual-assignments-years = Påbörjade uppdrag efter livsområde, år för år
annual-assignments-drawn = Påbörjade och avslutade uppdrag
annual-advice-years = Rådgivning efter vem som ringde, år för år

annual-diagnoses-said = Ingen klient frågas om diagnos. Av { $base } klienter har { $told } själva valt att berätta om en eller flera.
annual-diagnoses-caption = Diagnoser som klienter själva har berättat om
annual-diagnoses-which = Diagnos
annual-diagnoses-told = Har berättat om någon diagnos
annual-diagnoses-note = Uppgiften används bara för uppföljning. Den säger inget om dem som inte har berättat något, och därför visas ingen andel. En person kan ha berättat om flera.

annual-deficiencies-said = Antal systembrister som noterades under { $year }: { $number }.
annual-deficiencies-years = Noterade systembrister, år för år
annual-deficiencies-all = Noterade systembrister
annual-deficiencies-note = Bara antalet räknas här. Texterna visas inte, och utkast som ett ombud ännu inte har skrivit klart räknas inte.
annual-deficiencies-parties = Systembrister efter vem de gäller
annual-deficiencies-party = Vem
annual-deficiencies-kinds = Systembrister efter slag
annual-deficiencies-kind = Slag
annual-deficiencies-others = Andra

annual-economy-over = Intäkterna under { $year } var { $income } och kostnaderna { $costs }. Överskottet blev { $rest }.
annual-economy-short = Intäkterna under { $year } var { $income } och kostnaderna { $costs }. Underskottet blev { $rest }.
annual-economy-even = Intäkterna under { $year } var { $income }, och kostnaderna lika stora.
annual-economy-caption = Budget och utfall
annual-economy-account = Konto
annual-economy-budget = Budget
annual-economy-outcome = Utfall
annual-economy-differs = Avvikelse
annual-economy-income = Intäkter
annual-economy-costs = Kostnader
annual-economy-result = Resultat
annual-economy-note = Avvikelsen är utfallet minus budgeten. En kostnad som blev större än planerat har alltså en avvikelse över noll.
annual-economy-lacks = Några rader saknar belopp. En summa är av de rader som har ett, och avvikelse och resultat visas bara där alla har det.
annual-economy-years = Intäkter och kostnader, år för år
annual-economy-grant = Statsbidraget, år för år
annual-economy-granted = Beviljat bidrag
annual-economy-posts = Beviljade årsanställningar
annual-economy-used = Förbrukat bidrag
annual-economy-grant-note = Som verksamheten har uppgett i redovisningen av statsbidraget. Ett år som saknas är inte besvarat i programmet.
annual-economy-grant-lacks = Hur mycket av bidraget som har förbrukats under { $year } är inte besvarat än.

annual-rules = Så räknas siffrorna
annual-rules-figure = Siffra
annual-rules-how = Så räknas den
annual-rule-of-flow = Klienter i flödet
annual-rule-flow = Klient är den som har haft stöd någon dag under året. Ingående hade stöd när året började, utgående när det slutade. Ingående och nya blir tillsammans alla, liksom avslutade och utgående. Räknereglernas avsnitt ”Persons in the flow”.
annual-rule-of-places = Kommun och område
annual-rule-places = Klientens egen kommun, sådan den står i registret. Ett område är summan av sina kommuner. Avsnitt ”Groups”.
annual-rule-of-gender = Kön
annual-rule-gender = Som klienten själv har uppgett. Annat kön och inget angivet visas tillsammans, så att ingen enskild känns igen. Avsnitt ”Groups”.
annual-rule-of-age = Ålder
annual-rule-age = Årtalet minus födelseåret. Okänd ålder och under 18 år visas tillsammans. Avsnitt ”Groups”.
annual-rule-of-children = Hemmavarande barn
annual-rule-children = Klienter som helt eller delvis har barn under 18 år hemma, även en partners barn. Avsnitt ”Groups”.
annual-rule-of-intakes = Nybesök
annual-rule-intakes = Efter dagen för besöket och dess resultat. Andelarna är av alla nybesök, även dem utan resultat. Avsnitt ”Contact”.
annual-rule-of-reasons = Kontaktorsaker
annual-rule-reasons = För nya klienter, från det accepterade nybesök som ledde till årets första stödperiod. Andelarna är av de nya klienterna. Avsnitt ”Contact”.
annual-rule-of-waiting = Väntetid
annual-rule-waiting = Dagar från samma nybesök till den dag stödet började. Medianen är den mellersta väntetiden, och visas för minst fem. Avsnitt ”Contact”.
annual-rule-of-queue = Kö
annual-rule-queue = Accepterade nybesök som på årets sista dag, eller i dag under ett år som pågår, varken har lett till stöd eller dragits tillbaka. Avsnitt ”Contact”.
annual-rule-of-assignments = Uppdrag
annual-rule-assignments = Påbörjade efter startdag och avslutade efter slutdag, inom året. En klient kan ha flera. Avsnitt ”Work”.
annual-rule-of-change = Förändring
annual-rule-change = Den sista senare skattningen jämförd med den vid starten, för dem som har gjort båda. Visas för minst fem personer. Avsnitt ”Change, and how sure it is”.
annual-rule-of-diagnoses = Diagnoser
annual-rule-diagnoses = Bara det som klienter själva har valt att berätta. En diagnos som färre än fem har berättat om nämns inte. Avsnitt ”The yearly figures”.
annual-rule-of-advice = Rådgivning
annual-rule-advice = Samtal med den som inte är klient, efter vem som ringde. Avsnitt ”Contact”.
annual-rule-of-staff = Ombud och tjänster
annual-rule-staff = Tjänster är summan av sysselsättningsgraderna på årets sista dag. Årsanställningar är arbetad tid dag för dag, ledighet borträknad, delad med årets dagar. Avsnitt ”Work”.
annual-rule-of-deficiencies = Systembrister
annual-rule-deficiencies = Efter den dag bristen noterades. Ett år med färre än 30 delas inte upp. Avsnitt ”Publishing”.
annual-rule-of-economy = Ekonomi
annual-rule-economy = Belopp som de är bokförda och bidraget som det är redovisat. De räknas i hela ören. Avsnitt ”Money”.
annual-rule-of-years = År för år
annual-rule-years = Upp till fem hela kalenderår, alla räknade på nytt ur registret som det är nu. Ändringen är årets tal minus förra årets, och visas där båda får visas. Avsnitt ”The yearly figures”.

annual-proposal-background =
    Ett personligt ombud ger stöd till personer med psykisk funktionsnedsättning. Ombudet arbetar på klientens uppdrag och är fristående från myndigheter, vård och omsorg.

    Verksamheten får statsbidrag enligt förordningen (2013:522) om statsbidrag till kommuner som bedriver verksamhet med personligt ombud för vissa personer med psykiska funktionsnedsättningar. Stödet är frivilligt och kostar ingenting för den enskilde.
annual-proposal-aim =
    Syftet är att klienten ska ha bättre möjligheter att påverka sin livssituation och kunna leva ett mer självständigt liv. Ombudet hjälper klienten att ta reda på sina behov, och följer med till myndigheter och vård så att insatserna planeras, samordnas och genomförs.

    Stödet riktar sig till personer som är 18 år eller äldre, som har en psykisk funktionsnedsättning med betydande och långvariga svårigheter i vardagen.
annual-proposal-bodies =
    Verksamheten har en ledningsgrupp. I den ska kommunen, regionens primärvård och psykiatri, Arbetsförmedlingen och Försäkringskassan vara företrädda. Organisationer för patienter, brukare och anhöriga erbjuds att delta.
annual-proposal-deficiencies =
    Ombuden ser var samhället brister för målgruppen: när stöd uteblir, när regler går emot varandra eller när ingen tar ansvar. Sådana systembrister samlas och lämnas vidare till ledningsgruppen, utan uppgifter om någon enskild.
