# Today: the quick note, what waits, and drafts of deficiencies.
room-today = Today
today-waiting = Waiting for you
today-waiting-count = { $count ->
    [one] One thing waits
   *[other] { $count } things wait
}
today-waiting-none = Nothing waits right now.
today-no-clients = You have no clients of your own right now.
today-unseen = No contact
today-unseen-text = { $days } days since the latest contact, { $day }.
today-never-seen-text = Support began { $days } days ago, { $day }, and no contact has been noted.
today-missing = Missing facts
today-missing-lead = The account needs these. Fill in what you know; the rest can wait.
today-missing-more = { $count ->
    [one] One more is shown when one of them is filled in.
   *[other] { $count } more are shown when one of them is filled in.
}
today-gap-gender = Gender
today-gap-birth_year = Year of birth
today-gap-children = Children at home
today-gap-intake = The intake, with contact reasons
today-gap-outcome = Outcome of the intake
today-gap-reasons = Reasons for contact
today-gap-wrong = It could not be saved. The year of birth should be a year from 1900 to 2200, and the others something in the list.

quick-heading = Note a contact
quick-submit = Save the contact
quick-person = Client
quick-mode = How
quick-mode_other = Another way
quick-length = Minutes
quick-length_other = Another length
quick-counterpart = With whom
quick-counterpart-hint = If it was somebody other than the client. Not a person's name.
quick-noted_on = Day
quick-minutes = { $minutes } min
quick-noted = Noted: { $code }, { $mode } { $minutes }, { $day }.
quick-noted-advice = The advice call is noted.
quick-noted-deficiency = The deficiency is kept as a draft.
quick-mend = Change
quick-advice = Note an advice call
quick-deficiency = Note a deficiency

deficiency-heading = My drafts of deficiencies
deficiency-lead = Write it down while you remember. The draft is only yours until you write it out.
deficiency-new = New draft
deficiency-edit = Draft
deficiency-description = What happened, and what came of it
deficiency-description-hint = No names, and nothing else that points somebody out.
deficiency-party = Party
deficiency-party-hint = The authority or service that failed, for example Försäkringskassan.
deficiency-on_day = Day
deficiency-remove = Remove the draft
deficiency-remove-text = The draft cannot be had back.

offline-heading = No connection
offline-text = This page needs the network. Today's list and the form for notes are still there under Today, and what you note is sent when the network is back.
offline-copy = Without a network: this is the list as it was when you last had a connection. What you note is kept in this browser and sent when the network is back.
offline-waiting = { $count ->
    [one] 1 note waits for the network. It is only in this browser until it has been sent.
   *[other] { $count } notes wait for the network. They are only in this browser until they have been sent.
}
offline-refused = Could not be saved. Enter it again if it is needed:
offline-leave = There are notes that have not been sent. They are gone if you sign out now. Sign out anyway?

today-inquiry = Inquiry { $day }
today-visit = Intake visit
today-visit-when = { $day } at { $time }
today-visit-now = Today.
today-visit-soon = Booked.
today-visit-passed = The day has passed and the visit is not noted.
today-unanswered = Unanswered
today-unanswered-text = Answer by { $day }.
today-quiet = Quiet
today-quiet-text = Nothing has happened since { $day }.

today-step = Next step
today-step-text = { $kind }, was to be done { $day }.
today-recontact = Get in touch
today-recontact-text = Waits in the queue; was to be contacted { $day }.
today-rating = Rating
today-rating-text = { $moment }, by { $day }.
today-room = You have room
today-room-text = First in the queue, has waited { $days } days.
today-live = { $year } so far
today-live-all = All pictures, in this year's report
today-live-flow = Clients in and out
today-live-now = Ongoing now
today-live-queue = In queue now
today-live-flow-described = The flow of clients in the year so far: who was there and who came, who has left and who remains.
today-live-years-described = Lines for all clients, new and closed in the last five years. The last year is not over.
today-live-flow-note = Carried in and new together are all clients, as are closed and ongoing.
today-live-runs = The last year is not over.
