# The steering group's paper: pages and document.
steering-heading = Papers for the steering group
steering-lead = A paper for each quarter: how things stand, what you want to bring up, and what is to be decided. Small numbers are not shown, so it can be sent to everybody in the group.
steering-title = Paper for the steering group, { $quarter }
steering-quarter = quarter { $number } of { $year }
steering-quarters = All papers
steering-quarter-head = Quarter
steering-next = Write the paper for { $quarter }
steering-next-text = The figures are counted, and what you wrote of how things stood last time is in its place. Write what is to be brought up and decided.
steering-open = Open the paper
steering-from = Text from { $quarter }
steering-confirm = { $count ->
    [one] One text is not confirmed for this quarter
   *[other] { $count } texts are not confirmed for this quarter
}
steering-confirm-text = They stand there from an earlier quarter. Change what is wrong, and confirm the rest.
steering-empty = Nothing stands here yet. An empty part is left out.
steering-edit-lead = The figures are counted by themselves. Many read the paper: name no client, and nothing that somebody could be recognised by.

steering-part-questions = Questions to decide on
steering-part-last-meeting = From the last meeting
steering-part-quarter = How things stand
steering-part-municipalities = Clients in each municipality
steering-part-waiting = The wait
steering-part-reasons = Contact reasons
steering-part-staff = Staff
steering-part-deficiencies = Deficiencies
steering-part-economy = Economy
steering-part-counting = How we counted

steering-told = When { $quarter } ended { $out } persons had support, and { $queue } were in the queue.
steering-day-caption = How things stood on the quarter's last day
steering-twelve-caption = The twelve months that end with the quarter
steering-twelve-note = A person counts once in the twelve months. Two quarters in a row have nine months in common.
steering-measure-supported = Clients
steering-measure-new = New clients
steering-measure-closed = Closed clients
steering-measure-carried-out = Clients
steering-measure-queue = In the queue
steering-measure-intakes = Intakes
steering-measure-started = Assignments started
steering-measure-ended = Assignments ended
steering-measure-advice = Advice calls
steering-of-year = The figures are of the whole of { $year }. Parts of a quarter are too small to be shown.
steering-staff-caption = The staff on the quarter's last day
steering-employed = Ombud employed
steering-staff-note = Full-time posts. What differs between posts and posts at work is leave.
steering-counting = Of a quarter only the whole operation is shown: how many are left on its last day, and what was done in the twelve months that end with it. What was done in the quarter alone is not shown, for beside the year's figures it could point out single persons. Municipalities, waits and contact reasons are therefore those of the last whole year.
