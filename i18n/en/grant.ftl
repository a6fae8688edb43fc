# The account of the state grant.
grant-heading = Account of the state grant
grant-gender-Woman = Women
grant-gender-Man = Men
grant-gender-Other = Other
grant-gender-Unknown = Gender unknown
grant-band-From18To29 = Age 18–29
grant-band-From30To49 = Age 30–49
grant-band-From50To64 = Age 50–64
grant-band-From65 = Age 65 and over
grant-band-Unknown = Age unknown
grant-band-Under18 = Under 18
grant-flow-Total = All clients
grant-flow-New = New clients
grant-flow-Closed = Closed clients
grant-flow-CarriedIn = Clients carried in
grant-flow-CarriedOut = Clients carried out
grant-answer-yes = Yes
grant-answer-partly = Partly
grant-answer-no = No
grant-operations = { $number } operations

grant-part-periods = Support periods that end before they start
grant-part-closures = Support periods ended
grant-part-closures-without-reason = Support periods ended without a closing reason
grant-part-reason-missing = New clients without a contact reason
grant-part-intakes-Accepted = Intakes accepted
grant-part-intakes-Declined = Intakes where help was declined
grant-part-intakes-OtherWay = Intakes met in another way
grant-part-intakes-NotTargetGroup = Intakes outside the target group
grant-part-intakes-Missing = Intakes without an outcome
grant-part-waiting-Median = Waiting time in days, median
grant-part-waiting-P90 = Waiting time in days, nine out of ten waited at most
grant-part-waiting-Max = Waiting time in days, longest
grant-part-waiting-N = New clients whose waiting time is known
grant-part-advice-Calls = Advice, calls
grant-part-advice-Minutes = Advice, minutes
grant-part-assignments-Started = Assignments started
grant-part-assignments-Ended = Assignments ended
grant-part-assignments-Open = Assignments going on
grant-part-positions = Ombud posts
grant-part-worked = Full-time years worked

finding-bands_do_not_add_up = { $place }: the age bands add up to { $found }, but the total is { $expected }.
finding-part_larger_than_whole = { $place }: { $found } are more than the { $expected } that they are to be a part of.
finding-flow_identity_broken = { $place }: the parts add up to { $found }, but the total is { $expected }.
finding-person_under_18 = { $place }: { $found }. The target group is 18 and over.
finding-reason_missing = New clients without a contact reason: { $found }.
finding-outcome_missing = { $place }: { $found }. Fill them in to make the account whole.
finding-outcome_missing-closures = Support periods ended without a closing reason: { $found }.
finding-period_end_before_start = Support periods that end before they start: { $found }.
finding-signed_before_period_end = The signature is dated { $found }, before the last day of the year { $expected }. The figures could not be known then.
finding-worked_above_granted = The full-time years worked are { $found }, more than the { $expected } awarded.
finding-used_above_granted = The grant used is SEK { $found }, more than the SEK { $expected } awarded.
finding-steering_group_lacks_party = The steering group lacks a party that it must have, and the follow-up question why is not answered.
finding-percentage_wrong_base = { $place }: { $found } per cent does not fit the part and the whole.
finding-answer_differs_from_register = { $place }: { $found } was typed, the register shows { $expected }.
finding-answer_differs_from_register-queue = The answer is that there was no queue, but in the register { $expected } waited on the last day of the year.
finding-follow_up_blank = The follow-up question is not answered: { $place }
grant-reason-given = Reason: { $reason }

grant-doc-title = Account of the state grant for personal ombud
grant-doc-subtitle = { $name }, { $year }
grant-doc-subtitle-so-far = { $name }, { $year } until { $day }
grant-doc-year = Year
grant-doc-state = State
grant-doc-version = Signed { $day }, version { $version }
grant-doc-unsigned = Draft, not signed
grant-doc-after = Draft after signed version { $version }
grant-doc-draft = Draft
grant-doc-demonstration = Demonstration
grant-doc-clients = Clients
grant-doc-row = Item
grant-doc-all = All
grant-doc-differs = The register shows { $counted }.
grant-doc-more-columns = The form has columns for women and men in four age bands. There are more here, since they are not empty; nobody is left out or moved.
grant-doc-findings = Findings
grant-doc-findings-lead = The program has tested the answers against each other and against the register. A finding changes no figure.
grant-doc-no-findings = Nothing to remark: the answers agree with each other and with the register.
grant-doc-page-of = Page { $page } of { $pages }
grant-doc-yes = Yes
grant-doc-no = No
grant-doc-ticked = ticked
grant-doc-unticked = not ticked
grant-doc-not-answered = Not answered
grant-doc-remark = Finding
grant-doc-overview = Overview

grant-wrong-whole = must be a whole number, such as 267
grant-wrong-hundredths = must be a number with at most two decimals, such as 2.25
grant-wrong-money = must be kronor, such as 4 045 300
grant-wrong-date = must be a date, such as 2026-01-12
grant-wrong-choice = must be one of the choices
grant-wrong-long = is too long; 20 000 characters at most

grant-lead = The yearly account to the county administrative board: figures are counted from the register, answers come along from the year before, and nothing is handed in without your signature.
grant-years = Years
grant-year = Year
grant-state = State
grant-due = Due
grant-missing-count = Missing
grant-findings = Findings
grant-state-draft = Draft
grant-state-signed = Signed { $day }, version { $version }
grant-state-changed = { $changes ->
    [one] One change since version { $version }
   *[other] { $changes } changes since version { $version }
}
grant-next-year = The account for { $year } waits
grant-continue = Go on with the account
grant-heading-year = Account of the state grant { $year }
grant-deadline = Due with the county administrative board by { $day }.
grant-next-missing = { $count ->
    [one] One answer is missing
   *[other] { $count } answers are missing
}
grant-missing-list = Show what is missing
grant-next-sign = Everything is filled in
grant-next-sign-text = Read the account through and sign it.
grant-sign-look = Look through and sign
grant-document = Read the whole account
grant-versions = Signed versions
grant-version-line = Version { $version }, { $day }
grant-rows-link = Show the rows
grant-carried = From last year. Is it still right?
grant-counted = from the register
grant-typed = type over
grant-reasons = Why a figure differs from the register
grant-reason-for = Reason: { $row }
grant-saving = Saving …
grant-saved = Saved
grant-save-failed = Not saved. Press Save to see why; what you typed is still here.

grant-rows-behind = { $count ->
    [one] One row in the register stands behind the figure
   *[other] { $count } rows in the register stand behind the figure
}
grant-rows-beyond = { $count ->
    [one] One of them belongs to other ombud, or to somebody who has been erased, and is not shown.
   *[other] { $count } of them belong to other ombud, or to clients who have been erased, and are not shown.
}
grant-rows-code = Client code
grant-rows-municipality = Municipality
grant-rows-gender = Gender
grant-rows-birth-year = Year of birth
grant-rows-periods = Support periods
grant-rows-days = From and to
grant-rows-closing-reason = Closing reason
grant-rows-day = Date
grant-rows-outcome = Outcome
grant-rows-caller = Caller
grant-rows-minutes = Minutes
grant-rows-assignment = Assignment
grant-rows-area = Life area
grant-rows-ombud = Ombud
grant-rows-rate = Rate of employment

grant-sign-heading = Sign the account for { $year }
grant-sign-lead = This is what you sign: the figures, the answers and the findings as they stand below. They are frozen, and can then only be replaced by a new version that shows what changed.
grant-sign-findings = { $count ->
    [0] No findings
    [one] One finding
   *[other] { $count } findings
}
grant-sign-missing = { $count ->
    [0] Nothing is missing
    [one] One answer is missing
   *[other] { $count } answers are missing
}
grant-sign-seen = Digest of what you see:
grant-sign = Sign and freeze
grant-sign-down = Down to the signature
grant-sign-changed = Something has changed since you opened the page. Read it through again, then sign.

grant-version-heading = Account { $year }, version { $version }
grant-version-signer = Signed by
grant-version-on = Date
grant-version-at = Frozen
grant-version-broken = The content was changed after the signature
grant-version-broken-text = What the database holds no longer has the digest that was stored with the signature. Do not trust it; fetch a backup.
grant-changes = Changed since the version before
grant-change-what = Item
grant-change-before = Before
grant-change-after = After
grant-change-figure = { $place } (the register)
grant-part-queue_length = In the queue on the last day
