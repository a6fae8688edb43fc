# Import and export.
import-heading = Import
import-lead = Take in a register from spreadsheets or another program. All of it comes in, or nothing if anything is wrong; the same file twice changes nothing.
import-file = File
import-file-hint = A zip of the CSV files, or a workbook (.xlsx).
import-look = Show what would change
import-at-once = Import at once
import-workbook = Get an empty workbook
import-workbook-hint = with headings, code lists and instructions.
import-no-file = Choose a file first.
import-not-looked-at = That import is not ready to be carried out.
import-running = The import is running
import-running-hint = The page reloads by itself.
import-look-again = Look again
import-phase-waiting = Waiting for its turn.
import-phase-reading = Reading the files.
import-phase-comparing = Comparing with what is there.
import-phase-writing = Writing to the register.
import-failed = The import could not be carried out
import-nothing-changed = Something went wrong in the program or on the server. Nothing has been changed. Try again.
import-refused = Nothing has been imported
import-refused-lead = { $count ->
    [one] One mistake in the files needs mending. Mend it and upload them again.
   *[other] { $count } mistakes in the files need mending. Mend them and upload the files again.
}
import-more-problems = … and { $count } more.
import-would = This would change
import-would-lead = Nothing has been changed yet.
import-would-nothing = Nothing: everything in the files is in the register already.
import-now = Import now
import-done = The import is done
import-next = On to the account of the state grant
import-changes = Rows in each file
import-added = New
import-changed = Changed
import-unchanged = Unchanged
import-notes = Worth knowing
export-heading = Export
export-lead = The whole register in the same format as the import. What is taken out is confidential and in your care; that it was taken out is in the log.
export-zip = Get the whole register
