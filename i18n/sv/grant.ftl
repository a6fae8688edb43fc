# Redovisningen av statsbidraget.
grant-heading = Redovisning av statsbidraget
grant-gender-Woman = Kvinnor
grant-gender-Man = Män
grant-gender-Other = Annat
grant-gender-Unknown = Kön saknas
grant-band-From18To29 = 18–29 år
grant-band-From30To49 = 30–49 år
grant-band-From50To64 = 50–64 år
grant-band-From65 = 65 år och äldre
grant-band-Unknown = Ålder saknas
grant-band-Under18 = Under 18 år
grant-flow-Total = Totalt antal klienter
grant-flow-New = Nya klienter
grant-flow-Closed = Avslutade klienter
grant-flow-CarriedIn = Ingående klienter
grant-flow-CarriedOut = Utgående klienter
grant-answer-yes = Ja
grant-answer-partly = Delvis
grant-answer-no = Nej
grant-operations = { $number } verksamheter

grant-part-periods = Stödperioder som slutar före sin början
grant-part-closures = Avslutade stödperioder
grant-part-closures-without-reason = Avslutade stödperioder utan avslutsorsak
grant-part-reason-missing = Nya klienter utan kontaktorsak
grant-part-intakes-Accepted = Nybesök, accepterade
grant-part-intakes-Declined = Nybesök, avsäger sig hjälp
grant-part-intakes-OtherWay = Nybesök, tillgodoses på annat sätt
grant-part-intakes-NotTargetGroup = Nybesök, tillhör ej målgruppen
grant-part-intakes-Missing = Nybesök utan resultat
grant-part-waiting-Median = Väntetid i dagar, median
grant-part-waiting-P90 = Väntetid i dagar, nio av tio väntade högst
grant-part-waiting-Max = Väntetid i dagar, längsta
grant-part-waiting-N = Nya klienter med känd väntetid
grant-part-advice-Calls = Rådgivning, samtal
grant-part-advice-Minutes = Rådgivning, minuter
grant-part-assignments-Started = Uppdrag, påbörjade
grant-part-assignments-Ended = Uppdrag, avslutade
grant-part-assignments-Open = Uppdrag, pågående
grant-part-positions = Antal ombudstjänster
grant-part-worked = Arbetade årsanställningar

finding-bands_do_not_add_up = { $place }: åldersgrupperna blir tillsammans { $found }, men totalen är { $expected }.
finding-part_larger_than_whole = { $place }: { $found } är fler än de { $expected } som de ska vara en del av.
finding-flow_identity_broken = { $place }: delarna blir tillsammans { $found }, men totalen är { $expected }.
finding-person_under_18 = { $place }: { $found }. Målgruppen är 18 år och äldre.
finding-reason_missing = Nya klienter utan kontaktorsak: { $found }.
finding-outcome_missing = { $place }: { $found }. Fyll i dem så att redovisningen blir hel.
finding-outcome_missing-closures = Avslutade stödperioder utan avslutsorsak: { $found }.
finding-period_end_before_start = Stödperioder som slutar före sin början: { $found }.
finding-signed_before_period_end = Underskriften är daterad { $found }, före årets sista dag { $expected }. Siffrorna kunde inte vara kända då.
finding-worked_above_granted = Förbrukade årsanställningar är { $found }, fler än de beviljade { $expected }.
finding-used_above_granted = Förbrukat bidrag är { $found } kr, mer än det beviljade { $expected } kr.
finding-steering_group_lacks_party = Ledningsgruppen saknar en part som den ska ha, och följdfrågan om varför är inte besvarad.
finding-percentage_wrong_base = { $place }: { $found } procent stämmer inte med delen och det hela.
finding-answer_differs_from_register = { $place }: { $found } är inskrivet, registret visar { $expected }.
finding-answer_differs_from_register-queue = Svaret är att det inte varit kö, men i registret väntade { $expected } på årets sista dag.
finding-follow_up_blank = Följdfrågan är inte besvarad: { $place }
grant-reason-given = Förklaring: { $reason }

grant-doc-title = Redovisning av statsbidrag till personliga ombud
grant-doc-subtitle = { $name }, år { $year }
grant-doc-subtitle-so-far = { $name }, år { $year } till och med { $day }
grant-doc-year = År
grant-doc-state = Läge
grant-doc-version = Undertecknad { $day }, version { $version }
grant-doc-unsigned = Utkast, inte undertecknad
grant-doc-after = Utkast efter undertecknad version { $version }
grant-doc-draft = Utkast
grant-doc-demonstration = Demonstration
grant-doc-clients = Klienter
grant-doc-row = Uppgift
grant-doc-all = Alla
grant-doc-differs = Registret visar { $counted }.
grant-doc-more-columns = Blanketten har kolumner för kvinnor och män i fyra åldersgrupper. Här finns fler, eftersom de inte är tomma; ingen är utelämnad eller flyttad.
grant-doc-findings = Iakttagelser
grant-doc-findings-lead = Programmet har prövat uppgifterna mot varandra och mot registret. En iakttagelse ändrar ingen siffra.
grant-doc-no-findings = Inget att anmärka på: uppgifterna går ihop med varandra och med registret.
grant-doc-page-of = Sida { $page } av { $pages }
grant-doc-yes = Ja
grant-doc-no = Nej
grant-doc-ticked = markerat
grant-doc-unticked = inte markerat
grant-doc-not-answered = Inte besvarad
grant-doc-remark = Iakttagelse
grant-doc-overview = Översikt

grant-wrong-whole = ska vara ett heltal, till exempel 267
grant-wrong-hundredths = ska vara ett tal med högst två decimaler, till exempel 2,25
grant-wrong-money = ska vara kronor, till exempel 4 045 300
grant-wrong-date = ska vara ett datum, till exempel 2026-01-12
grant-wrong-choice = ska väljas bland alternativen
grant-wrong-long = är för långt; högst 20 000 tecken

grant-lead = Årets redovisning till länsstyrelsen: siffrorna räknas ur registret, svaren följer med från året före, och inget lämnas utan att du undertecknat det.
grant-years = Redovisningsår
grant-year = År
grant-state = Läge
grant-due = Ska lämnas senast
grant-missing-count = Saknas
grant-findings = Iakttagelser
grant-state-draft = Utkast
grant-state-signed = Undertecknad { $day }, version { $version }
grant-state-changed = { $changes ->
    [one] En ändring sedan version { $version }
   *[other] { $changes } ändringar sedan version { $version }
}
grant-next-year = Redovisningen för { $year } väntar
grant-continue = Fortsätt med redovisningen
grant-heading-year = Redovisning av statsbidraget { $year }
grant-deadline = Ska vara hos länsstyrelsen senast { $day }.
grant-next-missing = { $count ->
    [one] En uppgift saknas
   *[other] { $count } uppgifter saknas
}
grant-missing-list = Visa vad som saknas
grant-next-sign = Allt är ifyllt
grant-next-sign-text = Läs igenom redovisningen och underteckna den.
grant-sign-look = Granska och underteckna
grant-document = Läs hela redovisningen
grant-versions = Undertecknade versioner
grant-version-line = Version { $version }, { $day }
grant-rows-link = Visa raderna
grant-carried = Från förra året. Stämmer det än?
grant-counted = ur registret
grant-typed = skriv över
grant-reasons = Varför någon siffra avviker från registret
grant-reason-for = Förklaring: { $row }
grant-saving = Sparar …
grant-saved = Sparat
grant-save-failed = Inte sparat. Tryck på Spara för att se varför; det du skrev finns kvar.

grant-rows-behind = { $count ->
    [one] En rad i registret står bakom siffran
   *[other] { $count } rader i registret står bakom siffran
}
grant-rows-beyond = { $count ->
    [one] En av dem hör till andra ombud, eller till någon som är raderad, och visas inte.
   *[other] { $count } av dem hör till andra ombud, eller till klienter som är raderade, och visas inte.
}
grant-rows-code = Klientkod
grant-rows-municipality = Kommun
grant-rows-gender = Kön
grant-rows-birth-year = Födelseår
grant-rows-periods = Stödperioder
grant-rows-days = Från och till
grant-rows-closing-reason = Avslutsorsak
grant-rows-day = Datum
grant-rows-outcome = Resultat
grant-rows-caller = Uppringare
grant-rows-minutes = Minuter
grant-rows-assignment = Uppdrag
grant-rows-area = Livsområde
grant-rows-ombud = Ombud
grant-rows-rate = Sysselsättningsgrad

grant-sign-heading = Underteckna redovisningen för { $year }
grant-sign-lead = Det här undertecknar du: siffrorna, svaren och iakttagelserna som de står nedan. De fryses och kan sedan bara ersättas av en ny version som visar vad som ändrats.
grant-sign-findings = { $count ->
    [0] Inga iakttagelser
    [one] En iakttagelse
   *[other] { $count } iakttagelser
}
grant-sign-missing = { $count ->
    [0] Inget saknas
    [one] En uppgift saknas
   *[other] { $count } uppgifter saknas
}
grant-sign-seen = Kontrollsumma för det du ser:
grant-sign = Underteckna och frys
grant-sign-down = Till underskriften
grant-sign-changed = Något har ändrats sedan du öppnade sidan. Läs igenom igen och underteckna sedan.

grant-version-heading = Redovisning { $year }, version { $version }
grant-version-signer = Undertecknad av
grant-version-on = Datum
grant-version-at = Fryst
grant-version-broken = Innehållet har ändrats efter underskriften
grant-version-broken-text = Det som står i databasen har inte längre den kontrollsumma som sparades vid underskriften. Lita inte på det; hämta en säkerhetskopia.
grant-changes = Ändrat sedan versionen före
grant-change-what = Uppgift
grant-change-before = Före
grant-change-after = Efter
grant-change-figure = { $place } (registret)
grant-part-queue_length = I kö på årets sista dag
