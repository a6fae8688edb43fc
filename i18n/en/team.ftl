# The rooms of those who lead the work: caseloads, absence, what is missing, the weekly meeting, the inventory.

room-team = The team
team-heading = The team today
team-queue = { $count ->
    [0] Nobody is in the queue.
    [one] One person is in the queue.
   *[other] { $count } persons are in the queue.
}

team-away = Away today
team-away-none = Nobody is away.
team-until = until { $day }
team-alone = { $count ->
    [one] One client needs a deputy
   *[other] { $count } clients need a deputy
}
team-give-deputy = Open the client to give a deputy or to hand over:
team-all-have-deputies = Every client has a deputy.

team-loads = Clients per full-time post
team-loads-lead = The guideline is 15 active clients on a full-time post; 13–20 is usual. Counted on the working time that is there today, absence taken off.
team-loads-caption = Active clients of each ombud today
team-active = Active clients
team-absence = Away
team-per-post = Per full-time post
team-level = Against the guideline
team-level-below = below 13
team-level-within = 13–20
team-level-above = above 20
team-level-absent = nobody at work

team-incomplete = Missing in the register
team-incomplete-lead = What this year’s account needs and what is missing about somebody who has support or has had it this year.
team-incomplete-none = Nothing is missing.
team-records = Clients
team-what = What is missing
team-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
team-missing-gender = gender
team-missing-birth_year = birth year
team-missing-children = children at home
team-missing-reasons = contact reasons
team-missing-intake = intake
team-missing-outcome = outcome of the intake

team-meeting = List for the weekly meeting
team-meeting-heading = Weekly meeting { $day }
team-meeting-lead = Print the page or have it on the screen. It holds client codes, no names.
team-overdue = Should have been contacted
team-overdue-none = All who wait have been contacted in time.
team-begun = Began to have support since { $day }
team-ended = Closed since { $day }
team-absences = Away now and in the week to come
team-nobody = Nobody.

team-inventory = Inventory of client work
team-inventory-heading = Inventory, quarter { $quarter } { $year }
team-inventory-lead = Go through each ombud’s clients, one at a time, together with the ombud. The decisions are kept for the quarter.
team-gone-through = Gone through
team-progress = { $done } of { $all } gone through
team-walk = Clients of { $ombud }
team-clients = Everybody in the walk
team-seen = Latest contact
team-never-seen = No contact noted
team-days-ago = { $days ->
    [0] today
    [one] a day ago
   *[other] { $days } days ago
}
team-going = Assignments that go on
team-going-none = None
team-ratings = Ratings to be made
team-ratings-none = None
team-decision = Decision
team-decision-on = Go on
team-decision-closing = Plan the closing
team-decision-handover = Hand over
team-decision-talk = Needs to be talked through
team-undecided = Choose
team-decide = Save and go to the next
team-guideline-name = guideline
team-range-name = usual: 13–20
team-loads-described = A bar for each ombud: active clients per full-time post, over the usual range and the guideline.
