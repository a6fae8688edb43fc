# Verksamhetsberättelsen: sidorna.
annual-heading = Verksamhetsberättelse
annual-lead = Årets berättelse om verksamheten, skriven ur registret och era egna texter. Små tal visas inte, så den kan läsas av vem som helst.
annual-title = Verksamhetsberättelse { $year }
annual-years = Alla år
annual-year = År
annual-state = Läge
annual-settled-on = Fastställd
annual-years-settled = Fastställd, version { $version }
annual-years-runs = Året pågår
annual-state-draft = Utkast
annual-state-settled = Fastställd { $day }, version { $version }
annual-state-changed = { $changes ->
    [one] 1 ändring sedan version { $version }
   *[other] { $changes } ändringar sedan version { $version }
}
annual-next-year = Skriv berättelsen om { $year }
annual-next-year-text = Siffrorna är räknade och förra årets texter står på plats. Läs igenom, ändra det som är nytt och fastställ.
annual-open = Öppna { $year }
annual-next-settle = Berättelsen är redo att fastställas
annual-next-settle-text = När den fastställs sparas varje fil precis som den är. Du kan alltid göra en ny version.
annual-settle-look = Gå igenom och fastställ
annual-next-confirm = { $count ->
    [one] En text är inte bekräftad för i år
   *[other] { $count } texter är inte bekräftade för i år
}
annual-next-confirm-text = De kommer från ett tidigare år eller är programmets förslag. Ändra dem som inte stämmer, och bekräfta resten.
annual-confirm-all = Bekräfta alla texter
annual-from-year = Text från { $year }
annual-from-program = Programmets förslag
annual-in-english = På engelska
annual-in-swedish = På svenska
annual-versions = Fastställda versioner
annual-version-line = Version { $version }, { $day }
annual-contents = Innehåll
annual-empty = Inget står här än. Ett tomt kapitel kommer inte med.
annual-out = Kapitlet är inte med i berättelsen. Det som är skrivet finns kvar.
annual-edit-text = Ändra texten
annual-up = Flytta upp
annual-down = Flytta ner
annual-leave-out = Ta inte med
annual-take-in = Ta med

annual-text = Text
annual-text-hint = Tom rad ger nytt stycke. Skriv inga namn på klienter och inget som pekar ut någon.
annual-text_en = Text på engelska
annual-text_en-hint = Står inget här visas den svenska texten även i den engelska berättelsen.
annual-text-own = Siffrorna i kapitlet räknas av sig själva och ändras inte av det du skriver.
annual-text-new = Här står inget än. Siffrorna i kapitlet räknas av sig själva.
annual-text-from-year = Texten är från { $year }. När du sparar gäller den för i år, även om du inte ändrar något.
annual-text-from-program = Texten är programmets förslag. Ändra den så att den blir er. När du sparar gäller den för i år.

annual-settle-heading = Fastställ verksamhetsberättelsen { $year }
annual-settle-lead = När du fastställer sparas berättelsen och alla dess filer precis som de är nu. Ändras något senare gör du en ny version, som visar vad som ändrats.
annual-settle-runs = Året är inte slut. Det går att fastställa nu, men siffrorna gäller bara till i dag.
annual-settle-waiting = { $count ->
    [one] En text kommer från ett tidigare år eller är programmets förslag. Den blir årets när du fastställer:
   *[other] { $count } texter kommer från ett tidigare år eller är programmets förslag. De blir årets när du fastställer:
}
annual-settle-read = Läs hela berättelsen
annual-settle-seen = Kontrollsumma för det som visas här:
annual-settle-signer = Fastställs av
annual-settle-signed_on = Datum
annual-settle = Fastställ
annual-settle-changed = Något har ändrats sedan du läste. Läs igenom igen och fastställ därefter.

annual-version-heading = Verksamhetsberättelse { $year }, version { $version }
annual-version-broken = Innehållet har ändrats
annual-version-broken-text = Det som är sparat stämmer inte med kontrollsumman. Hör med den som sköter databasen.
annual-version-signer = Fastställd av
annual-version-at = Sparad
annual-changes = Ändrat sedan versionen före
annual-change-what = Vad
annual-change-was = Före
annual-change-is = Nu
