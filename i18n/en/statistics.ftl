# Figures for a chosen period.
statistics-heading = Figures { $from } to { $to }
statistics-exact = The figures are exact and meant for you who work in the operation. Small numbers are not hidden; do not pass them on as they are.
statistics-from = From and including
statistics-to = To and including
statistics-show = Show the period
statistics-this-year = This year until today
statistics-last-year = All of last year
statistics-no-period = The period needs a first day that does not come after the last, both written like 2026-03-15. This year until today is shown.
statistics-all = All
statistics-number = Number
statistics-minutes = Minutes
statistics-persons = Persons
statistics-share = Share of { $base }

statistics-flow = Flow of clients
statistics-flow-caption = Carried in + new = total, and closed + carried out = total
statistics-flow-Total = Total
statistics-flow-New = New
statistics-flow-Closed = Closed
statistics-flow-CarriedIn = Carried in
statistics-flow-CarriedOut = Carried out
statistics-closures = Closed support periods (one person may have several)
statistics-picture = The same clients parted in two ways: how they came, and whether they have closed

statistics-ages = Age and gender
statistics-ages-caption = All clients of the period, by their age in the year that it ends
statistics-band-From18To29 = 18–29
statistics-band-From30To49 = 30–49
statistics-band-From50To64 = 50–64
statistics-band-From65 = 65 and over
statistics-band-Unknown = Age not stated
statistics-band-Under18 = Under 18
statistics-children = of whom with children at home

statistics-queue = The queue today
statistics-queue-caption = In the queue today, by municipality
statistics-queue-nobody = Nobody waits for an ombud.
statistics-queue-lead = { $number ->
    [one] 1 person waits
   *[other] { $number } persons wait
} for an ombud. The one who has waited longest has waited { $days ->
    [one] 1 day.
   *[other] { $days } days.
}

statistics-waiting = Waiting time
statistics-waiting-lead = Days from the intake until support began, for new clients whose intake is in the register.
statistics-waiting-caption = Waiting time in days, by municipality
statistics-new = New
statistics-median = Median
statistics-p90 = Nine in ten within
statistics-longest = Longest

statistics-intakes = Intakes
statistics-intakes-caption = Intakes of the period, by outcome

statistics-reasons = Contact reasons
statistics-reasons-lead = A person may have several reasons, so the shares may add up to more than 100 %.
statistics-reasons-caption = New clients, by contact reason
statistics-reasons-none = No reason stated

statistics-places = Areas and municipalities
statistics-places-caption = Clients by area and municipality

statistics-contacts = Contacts
statistics-modes-caption = Contacts by mode
statistics-counterparts-caption = Contacts by counterpart

statistics-advice = Advice
statistics-advice-caption = Advice, by who asked

statistics-assignments = Assignments
statistics-assignments-caption = Assignments by life area and type
statistics-assignments-Started = Started
statistics-assignments-Ended = Ended
statistics-assignments-Open = Open on the last day

statistics-changes = Change in ratings
statistics-changes-lead = Persons with a rating at the start and a later one. Shown when at least { $fewest } persons have both.
statistics-changes-caption = Ratings 1–10, median before and after
statistics-before = Before
statistics-after = After
statistics-better = Better
statistics-same = Same
statistics-worse = Worse
statistics-too-few = too few

statistics-staff = Staff
statistics-staff-caption = Ombud on the last day of the period, and time worked in it
statistics-employed = Employed ombud
statistics-positions = Positions
statistics-worked = Full-time years worked, leave left out
