# Clients, support, intakes, assignments, contacts, ratings and advice.
all = All
pick-one = Choose
heading-of-person = { $what }: { $code }
problem-start-after-end = cannot be after the end date

people-heading = Clients
people-new = New client
people-count = { $count ->
    [one] One client
   *[other] { $count } clients
}
people-all = Show all clients
people-narrow = Narrow down
people-count-many = More than { $count } clients
people-since = Support since

person-edit = Change what is kept about { $code }
person-remove = Remove the client
person-remove-text = Only a client entered by mistake can be removed. If there are intakes, support or anything else, it cannot be done.
person-code = Code
person-code-hint = What you yourselves know the client by, such as A17. No personal identity number.
person-municipality = Municipality
person-gender = Gender
person-birth_year = Birth year
person-birth_year-hint = Only the year, such as 1985.
person-children = Children at home
person-children-hint = Children under 18 who live with the client wholly or partly, a partner's included.
person-learned_of = How the client heard of personligt ombud
person-diagnoses = Diagnoses
person-diagnoses-hint = Only what the client has chosen to tell. Used in follow-up statistics alone, and never shown in a list.
person-state = State
person-facts = Facts
person-next-contact = Note a contact
person-next-intake = Note an intake
person-next-support = Start the support

state-none = No support
state-queued = Queued
state-open = Supported
state-closed = Closed

gender-Woman = Woman
gender-Man = Man
gender-Other = Other
gender-Unknown = Not stated

children-Yes = Yes
children-Partly = Partly
children-No = No
children-Unknown = Not stated

support-heading = Support periods
support-none = No support has started yet.
support-new = New support period
support-edit = Change the support period
support-start = Start the support
support-starts_on = First day
support-ombud = Ombud
support-ends_on = Last day
support-closing_reason = Closing reason
support-closing_reason-hint = In your own words, such as goal reached, moved or declined.
support-close = Close the support
support-closed = Closed
support-already-closed = the support period is closed already
support-open = going on
support-reopen = Take the closing back
support-remove = Remove the support period
support-remove-text = Only for a period entered by mistake. Support that has come to an end is closed instead.

intake-heading = Intakes
intake-lead = An intake with a client is noted on the client's own page. Here you note a visit to somebody who did not become a client.
intake-of-person = Intakes
intake-new = New intake
intake-new-visitor = New intake without a client
intake-edit = Intake
intake-visitor = without a client
intake-year = Year
intake-person = Client
intake-on_day = Date
intake-municipality = Municipality
intake-gender = Gender
intake-birth_year = Birth year
intake-birth_year-hint = Only the year, such as 1985.
intake-outcome = Outcome
intake-reasons = Contact reasons
intake-reasons-hint = Tick all that apply.
intake-other_reason = Another reason, in your own words
intake-other_reason-hint = Briefly, and nothing that points anybody out.
intake-told = What the person was told
intake-told-hint = Only when the person is not taken on. Briefly, and nothing that points anybody out.
intake-passed = Referred to
intake-priority = Priority
intake-priority-hint = By your own order, such as children, eviction or homelessness.
intake-withdrawn_on = Withdrawn
intake-withdrawn_on-hint = The day the person left the queue. Blank means that the person has not.
intake-withdraw = The person leaves the queue
intake-problem-not-accepted = only somebody accepted is in the queue
intake-problem-before-visit = cannot be before the visit
intake-problem-after-withdrawal = cannot be after the day the person left the queue
intake-remove = Remove the intake
intake-remove-text = Only for a visit entered by mistake. Somebody who no longer wants support leaves the queue instead.

outcome-Accepted = Accepted
outcome-Declined = Declines help
outcome-OtherWay = Helped in another way
outcome-NotTargetGroup = Not in the target group
outcome-Missing = Not stated

reason-Economy = Economy
reason-Housing = Housing
reason-Occupation = Occupation
reason-Structure = Structure in everyday life
reason-Isolation = Isolation
reason-Relations = Relations
reason-Existential = Existential questions
reason-Authority = Contact with an authority
reason-Healthcare = Contact with health care
reason-Other = Another reason

assignment-heading = Assignments
assignment-new = New assignment
assignment-edit = Assignment
assignment-starts_on = From
assignment-area = Life area
assignment-kind = What it is about
assignment-kind-hint = Preferably in the client's own words, briefly.
assignment-counterpart = Counterpart
assignment-counterpart-hint = The authority or other party, not a person's name.
assignment-ends_on = To
assignment-outcome = How it went
assignment-going = going on
assignment-end = End the assignment
assignment-ending = The ending
assignment-reopen = Take the ending back
assignment-reopen-text = The assignment goes on again; its end date and outcome are removed.
assignment-remove = Remove the assignment
assignment-remove-text = Only for an assignment entered by mistake. One that is done is ended instead.

area-Health = Health
area-Housing = Housing
area-Economy = Economy
area-Occupation = Occupation
area-Other = Other

contact-heading = Contacts
contact-new = New contact
contact-edit = Contact
contact-on_day = Date
contact-mode = Mode
contact-mode-hint = Choose a suggestion or write your own.
contact-minutes = Minutes
contact-counterpart = Counterpart
contact-counterpart-hint = If it was with somebody else than the client, such as Försäkringskassan. Not a person's name.
contact-remove = Remove the contact
contact-remove-text = Only for a contact entered by mistake.

mode-visit = visit
mode-phone = telephone
mode-email = e-mail
mode-sms = text message
mode-letter = letter
mode-video = video
mode-meeting = meeting

rating-heading = Ratings
rating-lead = The client rates each life area: 1 is worst and 10 is best. What the client does not want to answer is left blank.
rating-new = New rating
rating-edit = Rating
rating-on_day = Date
rating-moment = Moment
rating-area = Life area
rating-value = Value
rating-Health = { area-Health }
rating-Housing = { area-Housing }
rating-Economy = { area-Economy }
rating-Occupation = { area-Occupation }
rating-Other = { area-Other }
rating-problem-none = fill in at least one life area
rating-remove = Remove the rating
rating-remove-text = Only for a rating entered by mistake.

moment-Start = At the start
moment-Middle = On the way
moment-End = At the end

advice-heading = Advice
advice-new = New call
advice-edit = Call
advice-on_day = Date
advice-caller = Who called
advice-municipality = Municipality
advice-minutes = Minutes
advice-remove = Remove the call
advice-remove-text = Only for a call entered by mistake.

caller-Authority = Authority
caller-Relative = Relative
caller-Private = Private person
caller-Association = Association
caller-Other = Other

absence-Leave = On leave
absence-Sick = Sick
absence-Parental = Parental leave
