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
annual-leaf = Del { $leaf } av { $leaves }
annual-contents = Innehåll
annual-empty = Inget står här än. Ett tomt kapitel kommer inte med.
annual-out = Kapitlet är inte med i berättelsen. Det som är skrivet finns kvar.
annual-edit-text = Ändra text och bilder
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

annual-pictures = Egna bilder
annual-pictures-none = Kapitlet har ingen egen bild än. Bilder står efter texten, före siffrorna.
annual-pictures-from-year = Bilderna är från { $year } och följer med tills någon ändrar dem. Det du ändrar här ändras inte i { $year }.
annual-pictures-full = Kapitlet har { $most } bilder, och fler får inte plats. Ta bort en för att lägga till en annan.
annual-picture = Bild { $number }
annual-picture-new = Lägg till en bild
annual-picture-made-anew = Bilden skrivs om när den kommer in. Plats, tid och annat som telefonen har sparat i filen följer inte med.
annual-picture-add = Lägg till bilden
annual-picture-file = Bild
annual-picture-file-hint = Ett foto eller en teckning som JPEG eller PNG, högst 12 MB. Visa ingen klient, och ingen som inte vet om att bilden sprids.
annual-picture-alt = Alternativtext
annual-picture-alt-hint = Beskriv i en mening vad bilden visar, för den som inte ser den.
annual-picture-alt_en = Alternativtext på engelska
annual-picture-alt_en-hint = Står inget här läses den svenska upp även i den engelska berättelsen.
annual-picture-caption = Bildtext
annual-picture-caption-hint = Står under bilden, till exempel var den är tagen och av vem.
annual-picture-caption_en = Bildtext på engelska
annual-picture-change = Ändra bilden
annual-picture-remove = Ta bort bilden
annual-picture-remove-text = Bilden försvinner ur kapitlet för det här året och åren efter. Tidigare år och fastställda versioner har den kvar.
annual-picture-missing = Välj en fil med en bild.
annual-picture-again = Välj bilden en gång till när du har rättat det andra. Webbläsaren minns den inte.
annual-picture-kind = Filen är inte en JPEG- eller PNG-bild. Spara om den som JPEG och försök igen.
annual-picture-broken = Bilden går inte att läsa. Filen är skadad eller ofullständig. Öppna den, spara om den och försök igen.
annual-picture-too-large = Filen är för stor. Den får vara högst { $value } MB. Spara om bilden i mindre storlek.
annual-picture-dots = Bilden har för många bildpunkter. Den får ha högst { $value } miljoner. Spara om bilden i mindre storlek.
annual-picture-no-room = Kapitlet har redan så många bilder som får plats. Ta bort en för att lägga till en annan.

annual-settle-waiting = { $count ->
    [one] En text kommer från ett tidigare år eller är programmets förslag. Den blir årets när du fastställer:
   *[other] { $count } texter kommer från ett tidigare år eller är programmets förslag. De blir årets när du fastställer:
}
annual-settle-seen = Kontrollsumma för det som visas här:
annual-settle-signer = Fastställs av
annual-settle-signed_on = Datum
annual-settle = Fastställ
annual-settle-changed = Något har ändrats sedan du läste. Läs igenom igen och fastställ därefter.

annual-version-broken = Innehållet har ändrats
annual-version-broken-text = Det som är sparat stämmer inte med kontrollsumman. Hör med den som sköter databasen.
annual-version-signer = Fastställd av
annual-version-at = Sparad
annual-changes = Ändrat sedan versionen före
annual-change-what = Vad
annual-change-was = Före
annual-change-is = Nu
reports-picture = Bild { $known }
reports-picture-alt = Alternativtext
reports-picture-caption = Bildtext
