# Import och export.
import-heading = Importera
import-lead = Ta in ett register från kalkylblad eller ett annat program. Allt kommer in, eller inget om något är fel; samma fil två gånger ändrar inget.
import-file = Fil
import-file-hint = En zip-fil med CSV-filerna, eller en arbetsbok (.xlsx).
import-look = Visa vad som skulle ändras
import-at-once = Importera direkt
import-workbook = Hämta en tom arbetsbok
import-workbook-hint = med rubriker, kodlistor och anvisningar.
import-no-file = Välj en fil först.
import-not-looked-at = Den importen är inte klar att genomföra.
import-running = Importen pågår
import-running-hint = Sidan läses om av sig själv.
import-look-again = Titta igen
import-phase-waiting = Väntar på sin tur.
import-phase-reading = Läser filerna.
import-phase-comparing = Jämför med det som finns.
import-phase-writing = Skriver i registret.
import-failed = Importen gick inte att genomföra
import-nothing-changed = Något gick fel i programmet eller på servern. Inget har ändrats. Försök igen.
import-refused = Inget har importerats
import-refused-lead = { $count ->
    [one] Ett fel behöver rättas i filerna. Rätta det och ladda upp dem igen.
   *[other] { $count } fel behöver rättas i filerna. Rätta dem och ladda upp filerna igen.
}
import-more-problems = … och { $count } till.
import-would = Det här skulle ändras
import-would-lead = Inget har ändrats än.
import-would-nothing = Inget: allt i filerna finns redan i registret.
import-now = Importera nu
import-done = Importen är klar
import-next = Till redovisningen av statsbidraget
import-changes = Rader i varje fil
import-added = Nya
import-changed = Ändrade
import-unchanged = Oförändrade
import-notes = Att tänka på
export-heading = Exportera
export-lead = Hela registret i samma format som importen. Det som tas ut är sekretessbelagt och ditt ansvar; att det togs ut står i loggen.
export-zip = Hämta hela registret
