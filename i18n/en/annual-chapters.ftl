# The annual report: chapters, sentences and tables.
annual-chapter-summary = The year in short
annual-chapter-background = Background
annual-chapter-aim = Aim and target group
annual-chapter-organisation = Organisation and area
annual-chapter-staff = Staff
annual-chapter-bodies = Steering group and collaboration
annual-chapter-goals = Goals
annual-chapter-clients = Clients
annual-chapter-flow = The flow through the year
annual-chapter-intakes = First visits
annual-chapter-waiting = Waiting time and queue
annual-chapter-reasons = Contact reasons
annual-chapter-people = Gender and age
annual-chapter-children = Children at home
annual-chapter-assignments = Assignments
annual-chapter-change = Change in life areas
annual-chapter-advice = Advice
annual-chapter-outreach = Outreach
annual-chapter-surveys = Surveys and follow-up
annual-chapter-deficiencies = Deficiencies in society
annual-chapter-economy = Economy
annual-chapter-next-year = Next year
annual-chapter-counting = How we counted

annual-fact-operation = Operation
annual-fact-host = Host
annual-fact-period = Covers
annual-fact-read = Register read
annual-fact-definition = Counting rules, version
annual-fact-state = State
annual-fact-draft = Draft, not settled
annual-fact-settled = Settled { $day } by { $by }, version { $version }
annual-swedish-only = This text is in Swedish only.

told-few = fewer than five
told-hidden = an undisclosed number of

annual-too-few = They are too few to be parted without somebody being recognised.

annual-measure = What
annual-number = Number
annual-share = Share
annual-all = All
annual-municipality = Municipality
annual-age = Age
annual-area = Life area
annual-outcome = Outcome
annual-reason = Reason
annual-gender-Woman = Women
annual-gender-Man = Men
annual-gender-Rest = Other or not stated
annual-outcome-Accepted = Accepted, queued or given an ombud
annual-outcome-Declined = Declined help
annual-outcome-OtherWay = Provided for in another way
annual-outcome-NotTargetGroup = Not in the target group
annual-outcome-Missing = Outcome missing

annual-key-supported = Clients
annual-key-new = New
annual-key-closed = Closed
annual-key-waiting = Days of waiting, median
annual-key-of = of { $base } clients
annual-key-before = the year before, { $year }: { $number }
annual-key-known = known for { $number } new clients

annual-summary-clients = In { $year }, { $supported } persons had the support of a personal ombud.
annual-summary-before = The year before, { $year }, there were { $before } persons.
annual-summary-flow = During the year { $new } new clients came and { $closed } clients left. When the year ended, { $out } clients still had support.
annual-summary-waiting = Half of the new clients waited at most { $median } days for an ombud. On the last day of the year { $queue } persons were in the queue.
annual-summary-queue = On the last day of the year { $queue } persons were in the queue.
annual-summary-reasons = The most common reason to seek support was { $reason }: it was named by { $number } of { $base } new clients.
annual-summary-assignments = Clients gave the ombud { $started } new assignments. Most were about { $area }: { $number }.
annual-summary-advice = The ombud gave advice in { $calls } calls with authorities, relatives and others who are not clients.

annual-organisation-members = { $count ->
    [one] One municipality belongs to the operation.
   *[other] { $count } municipalities belong to the operation.
}
annual-organisation-no-area = Municipalities
annual-staff-said = When { $year } ended the operation had { $positions } posts, and { $count ->
    [one] one ombud was employed
   *[other] { $count } ombud were employed
}. { $worked } full-time years were worked.
annual-staff-caption = Ombud and posts
annual-staff-employed = Ombud employed on the last day of the year
annual-staff-positions = Posts on the last day of the year
annual-staff-worked = Full-time years worked, less leave
annual-staff-note = 1.00 is full time, 40 hours a week.

annual-clients-said = In { $year }, { $supported } persons had support. Of them, { $new } clients were new that year.
annual-clients-more = That is { $number } more than in { $year }, when there were { $before }.
annual-clients-fewer = That is { $number } fewer than in { $year }, when there were { $before }.
annual-clients-same = That is as many as in { $year }.
annual-clients-years = Clients year by year
annual-clients-once = A person is counted once a year, also after several support periods. All years are counted anew from the register.
annual-clients-areas = Clients by area
annual-place-area = Area
annual-place-no-area = Without an area
annual-clients-places = Clients by municipality
annual-share-of-clients = Shares are of { $base } clients.
annual-compared-caption = Last year as it was published and as it is counted now
annual-compared-then = Published then
annual-compared-now = Counted now
annual-compared-supported = Clients during the year
annual-compared-carried-in = Carried in
annual-compared-new = New
annual-compared-closed = Closed
annual-compared-carried-out = Carried out
annual-compared-same = The figures of { $year } are those of the settled report, version { $version }.
annual-compared-rows = The figures of { $year } differ from the settled report, version { $version }. The counting rules are the same; rows of the register have been added or mended since then.
annual-compared-definition = The figures of { $year } differ from the settled report, version { $version }. It was counted by an earlier version of the counting rules.

annual-flow-said = { $year } began with { $in } clients from the year before. During the year { $new } new clients came and { $closed } clients left. { $out } clients were left when the year ended.
annual-flow-caption = The flow of clients
annual-flow-in = Carried in from the year before
annual-flow-new = New during the year
annual-flow-supported = Clients during the year
annual-flow-closed = Closed during the year
annual-flow-out = Carried out into next year
annual-flow-note = Carried in and new make all clients together; so do closed and carried out.

annual-intakes-said = In { $year }, { $all } first visits were made.
annual-intakes-accepted = After the visit { $accepted } persons got an ombud or a place in the queue.
annual-intakes-caption = First visits by outcome
annual-intakes-all = All first visits
annual-intakes-base = Shares are of all { $base } first visits, also those whose outcome is not noted.

annual-reasons-said = The most common reasons to seek support were { $first }, { $second } and { $third }.
annual-reasons-said-few = The reasons to seek support, so far as they may be shown.
annual-reasons-caption = Contact reasons of new clients
annual-reasons-none = No reason noted
annual-reasons-base = Shares are of { $base } new clients. A person may have several reasons, so together they are more than a hundred per cent.

annual-waiting-said = The waiting time is known for { $known } persons among the new clients of { $year }. Half of them waited at most { $median } days from the first visit until support began. On the last day of the year { $queue } persons were in the queue.
annual-waiting-said-few = Too few new clients have a known waiting time for it to be shown. On the last day of { $year }, { $queue } persons were in the queue.
annual-waiting-caption = The wait for an ombud
annual-waiting-known = New clients whose waiting time is known
annual-waiting-median = Days, median
annual-waiting-queue = In the queue on the last day of the year
annual-waiting-note = Waiting time is counted in days from the first visit to the day on which support began.

annual-people-said = Of { $base } clients: { $shares }.
annual-people-caption = Clients by age and gender
annual-people-note = The age is the one that a person reaches during the year. The register holds the year of birth only.

annual-children-said = Of { $base } clients, { $number } persons had children under 18 at home.
annual-children-said-share = Of { $base } clients, { $number } persons had children under 18 at home, { $share }.
annual-children-caption = Clients with children at home
annual-children-home = Has children at home, wholly or partly
annual-children-note = Clients are counted, not children. A partner's children are included.

annual-assignments-said = Clients gave the ombud { $started } new assignments in { $year }, and { $ended } assignments ended.
annual-assignments-caption = Assignments by life area
annual-assignments-started = Started
annual-assignments-ended = Ended
annual-assignments-note = A client often has several assignments. Assignments are counted, not clients.
annual-assignments-kinds = Assignments started, by type
annual-assignments-kind = Type
annual-assignments-other-kinds = Other types
annual-assignments-kinds-note = Shares are of the assignments started in the life area. Types with few assignments stand under other types.

annual-change-said = Clients rate for themselves how things are, from one to ten, when support begins and later. The table shows those who have made both ratings.
annual-change-none = Too few clients have rated the same life area twice for a change to be shown.
annual-change-caption = People's own ratings, before and after
annual-change-pairs = Persons
annual-change-before = Median before
annual-change-after = Median after
annual-change-step = Change of the median, 95%
annual-change-interval = { $low } to { $high }
annual-change-better = Better
annual-change-same = The same
annual-change-worse = Worse
annual-change-unknown = Whose change is not known
annual-change-declined = Declined
annual-change-missing = Have rated at the start only
annual-change-note = A life area is shown where at least five persons have rated it twice. That something has changed does not say why. The change stands with the span that the median lies in with a certainty of at least 95 per cent.

annual-advice-said = In { $year } the ombud gave advice in { $calls } calls.
annual-advice-said-hours = In { $year } the ombud gave advice in { $calls } calls, { $hours } hours together.
annual-advice-caption = Advice by who called
annual-advice-caller = Who
annual-advice-all = All calls

annual-counting-source = All figures are counted from the operation's register on the day that stands at the beginning of the report. Figures that somebody wrote by hand stand in the texts only.
annual-counting-definition = The counting rules have version { $version }. They are the same for all operations that use the program, and come with it.
annual-counting-small = Numbers from one to four are shown as <5. A dash means that a figure is not shown, since a small number could be worked out from it. Nobody should be recognised.
annual-counting-shares = A share always stands with what it is a share of, and without decimals where that is less than a hundred.
annual-counting-persons = A person is counted once a year in each row. New is whoever had no support when the year began. Closed is whoever had no support when the year ended.
annual-counting-missing = What the register lacks
annual-counting-what = What
annual-counting-missing-number = Missing for
annual-counting-missing-base = Of
annual-counting-gender = Gender other or not stated, clients
annual-counting-age = Age unknown or under 18, clients
annual-counting-reason = Contact reason, new clients
annual-counting-outcome = Outcome, first visits

annual-clients-years-described = Lines that show how many clients had support, were new and left in each year from { $first } to { $last }.
annual-clients-places-described = Bars that show how many of { $base } clients live in each municipality.
annual-people-described = Women to the left and men to the right, a bar for each age group, the youngest lowest.
annual-reasons-described = Bars that show how many of { $base } new clients named each reason, the most common at the top.
annual-change-described = A line for each life area, from the median when support began to the median of the later rating.
annual-change-of = { $number } persons

annual-years-change = Change
annual-years-described = Lines that show { $what } each year from { $first } to { $last }.
annual-clients-places-years = Clients by municipality, year by year
annual-people-gender = Gender
annual-people-genders-years = Clients by gender, year by year
annual-people-ages-years = Clients by age, year by year
annual-children-years = Clients with children at home, year by year
annual-intakes-years = First visits by outcome, year by year
annual-reasons-years = Contact reasons, year by year
annual-reasons-all = New clients
annual-reasons-years-note = A person may have several reasons, so together the reasons are more than the new clients.
annual-assignments-years = Assignments started by life area, year by year
annual-assignments-drawn = Assignments started and ended
annual-advice-years = Advice by who called, year by year

annual-diagnoses-said = No client is asked for a diagnosis. Of { $base } clients, { $told } have chosen to tell of one or more.
annual-diagnoses-caption = Diagnoses that clients have told of themselves
annual-diagnoses-which = Diagnosis
annual-diagnoses-told = Have told of any diagnosis
annual-diagnoses-note = It is used for following up only. It says nothing of those who have not told of any, so no share is shown. A person may have told of several.

annual-deficiencies-said = Number of deficiencies noted in { $year }: { $number }.
annual-deficiencies-years = Deficiencies noted, year by year
annual-deficiencies-all = Deficiencies noted
annual-deficiencies-note = Only their number is counted here. Texts are not shown, and drafts that an ombud has not written out yet are not counted.
annual-deficiencies-parties = Deficiencies by whom they are about
annual-deficiencies-party = Whom
annual-deficiencies-kinds = Deficiencies by kind
annual-deficiencies-kind = Kind
annual-deficiencies-others = Others

annual-economy-over = In { $year } the income was { $income } and the costs { $costs }. The surplus was { $rest }.
annual-economy-short = In { $year } the income was { $income } and the costs { $costs }. The deficit was { $rest }.
annual-economy-even = In { $year } the income was { $income }, and the costs the same.
annual-economy-caption = Budget and outcome
annual-economy-account = Account
annual-economy-budget = Budget
annual-economy-outcome = Outcome
annual-economy-differs = Deviation
annual-economy-income = Income
annual-economy-costs = Costs
annual-economy-result = Result
annual-economy-note = The deviation is the outcome less the budget. A cost that became larger than planned therefore has a deviation above nought.
annual-economy-lacks = Some lines have no amount. A sum is of the lines that have one, and a deviation and a result are shown only where all have.
annual-economy-years = Income and costs, year by year
annual-economy-grant = The state grant, year by year
annual-economy-granted = Grant awarded
annual-economy-posts = Full-time years awarded
annual-economy-used = Grant used
annual-economy-grant-note = As the operation has stated it in the account of the state grant. A year that is missing has not been answered in the program.
annual-economy-grant-lacks = How much of the grant was used in { $year } has not been answered yet.

annual-rules = How the figures are counted
annual-rules-figure = Figure
annual-rules-how = How it is counted
annual-rule-of-flow = Clients in the flow
annual-rule-flow = A client is whoever had support on any day of the year. Those carried in had it when the year began, those carried out when it ended. Carried in and new make all, as do closed and carried out. The counting rules, "Persons in the flow".
annual-rule-of-places = Municipality and area
annual-rule-places = The client's own municipality, as it stands in the register. An area is the sum of its municipalities. See "Groups".
annual-rule-of-gender = Gender
annual-rule-gender = As the client has stated it. Other genders and none stated are shown together, so that nobody is recognised. See "Groups".
annual-rule-of-age = Age
annual-rule-age = The year less the year of birth. Unknown ages and those under 18 are shown together. See "Groups".
annual-rule-of-children = Children at home
annual-rule-children = Clients who wholly or partly have children under 18 at home, a partner's included. See "Groups".
annual-rule-of-intakes = First visits
annual-rule-intakes = By the day of the visit and its outcome. Shares are of all first visits, those without an outcome included. See "Contact".
annual-rule-of-reasons = Contact reasons
annual-rule-reasons = Of new clients, from the accepted first visit that led to the year's first support period. Shares are of the new clients. See "Contact".
annual-rule-of-waiting = Waiting time
annual-rule-waiting = Days from the same first visit to the day on which support began. The median is the one in the middle, and is shown for at least five. See "Contact".
annual-rule-of-queue = Queue
annual-rule-queue = Accepted first visits that on the last day of the year, or today in a running year, have neither led to support nor been withdrawn. See "Contact".
annual-rule-of-assignments = Assignments
annual-rule-assignments = Started by their first day and ended by their last, within the year. A client may have several. See "Work".
annual-rule-of-change = Change
annual-rule-change = The last later rating compared with the one at the start, for those who have made both. Shown for at least five persons. See "Change, and how sure it is".
annual-rule-of-diagnoses = Diagnoses
annual-rule-diagnoses = Only what clients have chosen to tell. A diagnosis that fewer than five have told of is not named. See "The yearly figures".
annual-rule-of-advice = Advice
annual-rule-advice = Calls with those who are not clients, by who called. See "Contact".
annual-rule-of-staff = Ombud and posts
annual-rule-staff = Posts are the sum of employment rates on the last day of the year. Full-time years are the time worked day by day, less leave, divided by the days of the year. See "Work".
annual-rule-of-deficiencies = Deficiencies
annual-rule-deficiencies = By the day on which they were noted. A year with fewer than 30 is not parted. See "Publishing".
annual-rule-of-economy = Economy
annual-rule-economy = Amounts as they are booked, and the grant as it has been accounted for. They are counted in whole öre. See "Money".
annual-rule-of-years = Year by year
annual-rule-years = Up to five whole calendar years, all counted anew from the register as it is now. The change is the year's number less that of the year before, shown where both may be. See "The yearly figures".

annual-proposal-background =
    A personal ombud supports people with a psychiatric disability. The ombud works on the client's commission and is independent of authorities, health care and social services.

    The operation receives a state grant under the ordinance (2013:522) on grants to municipalities that run personal ombud for certain persons with psychiatric disabilities. The support is voluntary and free for the individual.
annual-proposal-aim =
    The aim is that clients are better able to influence their own lives and can live more independently. The ombud helps the client to find out what he or she needs, and goes along to authorities and health care so that support is planned, coordinated and carried out.

    The support is for persons of 18 years or more who have a psychiatric disability with considerable and lasting difficulties in everyday life.
annual-proposal-bodies =
    The operation has a steering group. The municipality, the region's primary care and psychiatry, the employment service and the social insurance agency are to have seats in it. Organisations of patients, users and relatives are offered to take part.
annual-proposal-deficiencies =
    The ombud see where society fails the target group: when support does not come, when rules go against each other, or when nobody takes responsibility. Such deficiencies are gathered and passed on to the steering group, without anything about any one person.
