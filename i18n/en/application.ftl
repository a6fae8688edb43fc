# The application for the state grant: pages and document.
application-heading = Application for the state grant
application-lead = The application to the county administrative board for the posts of personal ombud, with the need counted from the register and your own texts from last time.
application-title = Application for the state grant { $year }
application-years = All applications
application-due-head = Due
application-due = To be with the county administrative board by { $day }.
application-begun = Begun
application-not-begun = Not begun
application-next = Apply for the grant for { $year }
application-open = Open the application for { $year }
application-edit = Change
application-edit-lead = What you save holds for this year. An empty line in a text begins a new paragraph. Name no client, and nothing that somebody could be recognised by.
application-whole = Nothing is missing
application-lacks = { $count ->
    [one] One thing to mend or fill in
   *[other] { $count } things to mend or fill in
}
application-confirm = { $count ->
    [one] One part is not confirmed for this year
   *[other] { $count } parts are not confirmed for this year
}
application-confirm-text = What stands there is from an earlier application, the latest account or the program. Change what is wrong, and confirm the rest.
application-confirm-all = Confirm everything
application-from-account = From the account or the settings

application-lack-missing = { $what }: nothing stands here yet
application-lack-municipality = No municipality is a member of the operation
application-lack-seats = The account does not say who has a seat in the steering group
application-lack-seat = { $party } has no seat in the steering group according to the account
application-lack-cost = The grant ({ $grant }) would be larger than the cost ({ $cost })
application-lack-posts = You apply for { $posts } posts and have { $positions } according to the register. Say why
application-lack-wait = { $new ->
    [one] The wait of one new client cannot be counted, because there is no intake
   *[other] The wait of { $new } new clients cannot be counted, because there are no intakes
}

application-part-applicant = Applicant
application-part-posts = Posts, cost and grant
application-part-organisation = How the operation is organised
application-part-steering = Steering group
application-part-aim = Aim
application-part-planned = Planned work
application-part-need = The need
application-part-other = Other

application-applicant = Applying municipality
application-county_board = County administrative board
application-unit = Department or unit
application-committee = Committee
application-address = Address
application-contact_person = Contact person
application-phone = Telephone
application-email = E-mail
application-posts = Posts applied for
application-posts-hint = In full-time posts. One whole and one half post are 1.50.
application-cost = What the posts cost during the year
application-cost-hint = In kronor.
application-per_post = Grant for a full-time post and year
application-per_post-hint = In kronor, as the year's amount is decided.
application-posts_why = About the posts
application-posts_why-hint = For example why you apply for more or fewer posts than you have.
application-posts_why_en = About the posts, in English
application-organisation = Organisation
application-organisation_en = Organisation, in English
application-steering = About the steering group
application-steering-hint = Who is in it, and which organisations of patients, users and relatives have been offered a seat.
application-steering_en = About the steering group, in English
application-aim = Aim
application-aim_en = Aim, in English
application-planned = Planned work
application-planned_en = Planned work, in English
application-need = About the need
application-need-hint = What the figures do not say. The figures are counted by themselves.
application-need_en = About the need, in English
application-other = Other
application-other_en = Other, in English

application-fact-law = Under
application-fact-law-text = Ordinance (2013:522) on the state grant to municipalities with personal ombud, section 8
application-fact-due = Due
application-grant = Grant applied for
application-grant-note = Posts applied for times the grant for a full-time post.
application-rest = Paid in another way
application-rest-note = The cost less the grant.
application-positions = Posts in the register
application-on-day = { $day }
application-form = Form of operation
application-no-area = Without an area
application-municipalities = Municipalities
application-seats = Have a seat in the steering group
application-seats-source = According to the account of the state grant for { $year }.
application-need-none = The year before has not begun, so there is nothing to count.
application-need-said = From { $from } to { $to } { $supported } persons had support, { $new } of them new. On the last day { $queue } were in the queue.
application-need-caption = The need as the register shows it
application-supported = Clients
application-new = New clients
application-closed = Closed clients
application-carried-out = Clients left on the last day
application-queue = In the queue on the last day
application-wait-known = New clients with a known wait
application-wait-median = Wait, median, days
application-wait-p90 = Wait of nine in ten, at most, days
application-at-work = Posts at work on the last day
application-caseload = Clients per post at work
application-need-note = The wait is days from intake to support, for new clients. Posts at work are without leave. Clients per post are those left on the last day.
application-need-rules = A person counts once, however many periods of support. The figures are exact, as in the account to the county administrative board.
application-places-caption = The need in each municipality
application-places-all = The whole operation
application-span = { $from } – { $to }

application-proposal-organisation = The operation is run under ordinance (2013:522). The ombud are independent of authorities, health care and social services, and work on the commission of the client.
application-proposal-aim = Persons with a psychiatric disability and considerable difficulties in daily life are to get the support and care that they have a right to, as they themselves wish. The ombud sees that it is planned, coordinated and done.
