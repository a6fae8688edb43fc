# The follow-up interview, long after the closing: who is to be asked, and what came of it.

interview-heading = Follow-up
interview-when = The client has said yes to being asked how it went. Do it from { $from } and by { $by }.
interview-not-agreed = The client has not said yes to a follow-up after this support period.
interview-call = Call { $telephone }
interview-noted = { $asked } { $day }
interview-submit = Save
interview-asked = What came of it?
interview-asked-hint = Whoever could not be reached comes back here in two weeks, until the time is out.
interview-asked-Held = Held
interview-asked-Declined = Did not want to
interview-asked-Unreached = Could not be reached
interview-on_day = Day
interview-problem-future = cannot be a day that is to come
interview-problem-early = is before the last day of support
interview-guide = Ask for example
interview-guide-text = It is voluntary. Write the answers down only if the client wants it, among the notes on the client's page.
interview-guide-now = How are things now, compared with when the support ended?
interview-guide-lasted = What of that which you did together has lasted?
interview-guide-missing = What did you miss, or what should have been done in another way?
interview-guide-again = Do you need support again? You are welcome back.
interview-remove = Remove what is noted
interview-remove-text = The client then stands as not asked.
interview-link = Note the follow-up

today-interview = Follow-up
today-interview-text = Ask how it went, by { $day }.
today-interview-late = Should have been asked by { $day }.
today-unanswered-late = Should have been answered by { $day }.
today-recontact-unplanned = Waits in the queue without a day for the next contact; should have been contacted { $day }.
queue-unplanned = Has waited for four weeks or more without a day for the next contact

team-interviews = Follow-ups after closing
team-interviews-none = Nobody waits to be asked how it went.
team-interviews-count = { $count ->
    [one] One former client is to be asked how it went.
   *[other] { $count } former clients are to be asked how it went.
}
team-interviews-late = { $count ->
    [one] For one the time is out:
   *[other] For { $count } the time is out:
}
team-interview-by = should have been done by { $day }
team-interview-until = by { $day }
team-no-ombud = No ombud
team-unanswered-none = Everybody who has turned to us has been answered.
team-quiet = { $count ->
    [one] One more inquiry is open and has been quiet for 90 days or more.
   *[other] { $count } more inquiries are open and have been quiet for 90 days or more.
}
team-booked = Intake visits booked until the end of next week

event-interview-read = Opened a follow-up
event-interview-noted = Noted a follow-up
event-interview-removed = Removed what was noted about a follow-up
log-from-program = command line
log-from-form = contact form

intake-outcome-hint = If it comes to no support: say further down what the person was told and who helps instead. Where there is an inquiry, it is noted there.
