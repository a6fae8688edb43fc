# Erasure, and what a client may ask for.
erasure-heading = Erasure
erasure-lead = What is kept about a client has to go when its time is up. Go through the list once a month. Nothing goes away unless somebody here has confirmed it.
erasure-overdue = { $count ->
    [one] One client should have been erased already. The last day has passed.
   *[other] { $count } clients should have been erased already. The last day has passed.
}
erasure-rule-heading = The rule that applies to you
erasure-rule = Records are erased { $years } years after the last entry, and at the latest in the calendar year after that (Social Services Act, chapter 16). It is two years for private operators: associations, foundations and companies. Your form of operation is: { $form }.
erasure-rule-form = Change the form of operation
erasure-rule-last = The last entry is the latest of contacts, assignments, ratings, intakes, support periods, notes, papers and changed personal details. Nobody who has support or waits in the queue is ever erased.
erasure-research = Exemption for research
erasure-research-change = Change the exemption for research
erasure-research-none = No exemption for research
erasure-research-days = Those born on the 5th, 15th or 25th are exempt
erasure-research-county = The whole county is exempt
erasure-research-text-none = Everybody is erased in time.
erasure-research-text-days = Records of persons born on the 5th, 15th or 25th of any month are kept for research. The register only has the year of birth, so the program does not know who they are. Whoever goes through the list decides, and marks them by hand before the list is confirmed.
erasure-research-text-county = The operation is in a county where everything is kept for research. The program does not know which counties those are; ask the municipal archive. As long as this is chosen nobody is erased here.

erasure-due-heading = To be erased now
erasure-due-nobody = Nobody is to be erased now.
erasure-due-county = Nobody is erased, since the whole county is exempt.
erasure-due = { $count ->
    [one] The time is up for one client.
   *[other] The time is up for { $count } clients.
}
erasure-due-shown = The { $count } most urgent are shown; the rest come when these are done.
erasure-person = Client
erasure-last = Last entry
erasure-since = To be erased from
erasure-latest = At the latest
erasure-late = { $day }, late
erasure-exempt = For research
erasure-exempt-text = If somebody on the list was born on the 5th, 15th or 25th: choose Exempt, and the record is kept.
erasure-exempt-press = Exempt
erasure-exempt-who = Exempt { $code } from erasure
erasure-what = Name, notes, papers, code, diagnoses and free text go away and cannot be brought back. A row without a name is left, so that figures of earlier years do not change. Backups still have it all until they are destroyed themselves.
erasure-confirmed = I have gone through those who are to be erased. I know that it cannot be undone.
erasure-ticked = Erase those ticked
erasure-all = { $count ->
    [one] Erase the only one on the list
   *[other] Erase all { $count } on the list
}
erasure-problem-nobody = Tick at least one client, or choose to erase all on the list.
erasure-problem-unconfirmed = Tick that you have gone through those who are to be erased.
erasure-problem-changed = One of them is no longer to be erased. Nothing has been erased; the list here is the one that holds now.
erasure-refused-supported = The client has support. Close the support first.
erasure-refused-waiting = The client waits in the queue. Take the client out of the queue first.
erasure-refused-exempt = The record is to be kept for research.
erasure-refused-not-due = The time is not up.
erasure-done = { $count ->
    [one] One client has been erased.
   *[other] { $count } clients have been erased.
}
erasure-left = { $count ->
    [one] One was left, since something new had been noted.
   *[other] { $count } were left, since something new had been noted.
}
erasure-unclean = It is gone from the register, but the files of the database could not be cleaned just now since somebody else was reading in them. Try again in a while.
erasure-clean = Clean the files of the database
erasure-cleaned = The files of the database are clean.
erasure-kept-heading = Kept for research
erasure-include = Take the exemption back
erasure-include-who = Take the exemption of { $code } back

erasure-log-heading = Log of erasures
erasure-log-text = What has been done, but nothing of whom. The numbers have no gaps.
erasure-log-empty = Nobody has been erased yet.
erasure-number = Number
erasure-on = Date
erasure-basis = Basis
erasure-by = Confirmed by
erasure-basis-time = The time is up
erasure-basis-request = The client's request

request-heading = The client's request
request-lead = The client decides what is written, may read it at any time, and can have it handed over or destroyed as far as the law allows.
request-extract = Read
request-extract-text = An extract with everything that the register has about the client, to read together or to print. That it is made is noted in the log.
request-extract-open = Open the extract
request-correction = Correct
request-correction-text = What is wrong is changed where it stands.
request-correction-facts = Change the details
request-correction-rest = Change support, assignments, contacts and ratings
request-hand-over = Hand over
request-hand-over-text = The same extract as a file, which the client can take along or have given to somebody else. The hand-over is noted in the log.
request-hand-over-file = Download the extract as a file (JSON)
request-destruction = Destroy
request-destruction-text = The client can ask that everything is destroyed. First make sure that the law allows it: in a municipal operation the records may be public documents that have to be kept.
request-destruction-goes-on = That cannot be done while the client has support or waits in the queue. Close the support or take the client out of the queue first.
request-destruction-ask = The manager decides about it. Take the client's request to the manager.
request-confirmed = The client has asked for it, and I have made sure that the law allows it. I know that it cannot be undone.
request-destroy = Destroy everything about { $code }
request-problem-unconfirmed = Tick that the client has asked for it and that the law allows it.

extract-heading = Extract
extract-lead = Everything in the register of { $operation } on { $day }.
extract-rights = You may read this whenever you want. What is wrong is to be corrected. You can ask that it is handed over to somebody else or destroyed, as far as the law allows.
extract-nothing = Nothing is noted.
extract-absent = nothing noted
extract-sealed = Identity details, notes and papers are missing here. They are sealed, and only somebody with the person's key can bring them out.
