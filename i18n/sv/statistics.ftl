# Statistik för en vald period.
statistics-heading = Statistik { $from } till { $to }
statistics-exact = Siffrorna är exakta och till för er som arbetar i verksamheten. Små tal är inte dolda; sprid dem inte vidare som de är.
statistics-from = Från och med
statistics-to = Till och med
statistics-show = Visa perioden
statistics-this-year = I år till i dag
statistics-last-year = Hela förra året
statistics-no-period = Perioden ska ha en första dag som inte ligger efter den sista, båda skrivna som 2026-03-15. Här visas i år till i dag.
statistics-all = Alla
statistics-number = Antal
statistics-minutes = Minuter
statistics-persons = Personer
statistics-share = Andel av { $base }

statistics-flow = Klientflöde
statistics-flow-caption = Ingående + nya = totalt, och avslutade + utgående = totalt
statistics-flow-Total = Totalt
statistics-flow-New = Nya
statistics-flow-Closed = Avslutade
statistics-flow-CarriedIn = Ingående
statistics-flow-CarriedOut = Utgående
statistics-closures = Avslutade stödperioder (en person kan ha flera)
statistics-picture = Samma klienter delade på två sätt: hur de kom, och om de har avslutat

statistics-ages = Ålder och kön
statistics-ages-caption = Alla klienter under perioden, efter åldern det år perioden slutar
statistics-band-From18To29 = 18–29 år
statistics-band-From30To49 = 30–49 år
statistics-band-From50To64 = 50–64 år
statistics-band-From65 = 65 år och äldre
statistics-band-Unknown = Ålder saknas
statistics-band-Under18 = Under 18 år
statistics-children = därav med hemmavarande barn

statistics-queue = Kö i dag
statistics-queue-caption = I kö i dag, per kommun
statistics-queue-nobody = Ingen väntar på ett ombud.
statistics-queue-lead = { $number ->
    [one] 1 person väntar
   *[other] { $number } personer väntar
} på ett ombud. Den som väntat längst har väntat { $days ->
    [one] 1 dag.
   *[other] { $days } dagar.
}

statistics-waiting = Väntetid
statistics-waiting-lead = Dagar från nybesöket till att stödet började, för nya klienter vars nybesök finns i registret.
statistics-waiting-caption = Väntetid i dagar, per kommun
statistics-new = Nya
statistics-median = Median
statistics-p90 = Nio av tio inom
statistics-longest = Längst

statistics-intakes = Nybesök
statistics-intakes-caption = Nybesök under perioden, efter resultat

statistics-reasons = Kontaktorsaker
statistics-reasons-lead = En person kan ha flera orsaker, så andelarna kan tillsammans bli mer än 100 %.
statistics-reasons-caption = Nya klienter, efter kontaktorsak
statistics-reasons-none = Ingen orsak angiven

statistics-places = Områden och kommuner
statistics-places-caption = Klienter per område och kommun

statistics-contacts = Kontakter
statistics-modes-caption = Kontakter efter sätt
statistics-counterparts-caption = Kontakter efter motpart

statistics-advice = Rådgivning
statistics-advice-caption = Rådgivning, efter vem som hörde av sig

statistics-assignments = Uppdrag
statistics-assignments-caption = Uppdrag efter livsområde och typ
statistics-assignments-Started = Påbörjade
statistics-assignments-Ended = Avslutade
statistics-assignments-Open = Pågående sista dagen

statistics-changes = Förändring i skattningar
statistics-changes-lead = Personer med en skattning vid starten och en senare. Visas när minst { $fewest } personer har båda.
statistics-changes-caption = Skattningar 1–10, median före och efter
statistics-before = Före
statistics-after = Efter
statistics-better = Bättre
statistics-same = Lika
statistics-worse = Sämre
statistics-too-few = för få

statistics-staff = Personal
statistics-staff-caption = Ombud periodens sista dag, och arbetad tid under perioden
statistics-employed = Anställda ombud
statistics-positions = Tjänster
statistics-worked = Årsanställningar exklusive tjänstledighet
