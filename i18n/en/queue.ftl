# The queue: its order, the grounds, and what those who wait are told.

room-queue = Queue
queue-heading = The queue
queue-count = { $count ->
    [0] Nobody waits for an ombud.
    [one] One person waits for an ombud.
   *[other] { $count } persons wait for an ombud.
}
queue-lead = First stands whoever the operation’s own order puts first, with the reason beside it.
queue-empty = There is nobody in the queue whom you can see.
queue-hidden = { $count ->
    [one] One of them has had another ombud before and is shown to that ombud and the manager only. The numbers count everybody.
   *[other] { $count } of them have had another ombud before and are shown to that ombud and the manager only. The numbers count everybody.
}
queue-nobody = Without a client code
queue-take-on = Begin support
queue-person = The client’s page
queue-intake = Open the intake
queue-since = Waiting since
queue-words = Other words on priority

queue-first = First
queue-place = Place { $place },
queue-because-none = without a ground for coming first
queue-because-children = because children live at home
queue-because-eviction = because eviction threatens
queue-because-homeless = because the person is homeless
queue-because-appeal = because a decision is to be appealed
queue-because-young = because the person is a young adult
queue-because-judgement = by our own judgement
queue-waited = { $days ->
    [one] has waited 1 day
   *[other] has waited { $days } days
}
queue-ahead-last = last in the queue
queue-ahead-ground = and nobody further back has the same ground
queue-ahead-longer = { $days ->
    [one] 1 day longer than the next with the same ground
   *[other] { $days } days longer than the next with the same ground
}
queue-ahead-longer-none = { $days ->
    [one] 1 day longer than the next
   *[other] { $days } days longer than the next
}
queue-ahead-noted = as long as the next but noted first

queue-ground-children = Children at home
queue-ground-eviction = Threat of eviction
queue-ground-homeless = Homeless
queue-ground-appeal = Decision to appeal
queue-ground-young = Young adult
queue-ground-judgement = Own judgement
queue-grounds = Grounds for coming first
queue-change = Change the grounds
queue-grounds-hint = Tick what is so. The operation decides the order among the grounds.

queue-waits = Waiting times
queue-waits-caption = Days that those in the queue have waited so far, by municipality
queue-waits-number = Waiting
queue-waits-median = Median, days
queue-waits-longest = Longest, days

queue-tell = This is what you can say
queue-roughly-first-three = You are among the first three in the queue.
queue-roughly-first-ten = You are among the first ten in the queue.
queue-roughly-first-half = You are in the first half of the queue.
queue-roughly-second-half = You are in the second half of the queue.
queue-tell-place = That is roughly how it looks today. The place can change, since those who are most pressed go first, and we cannot promise any day.
queue-tell-calling = Do you wonder about something, or has anything changed? Call the ombud whom you met at the first visit, or the operation’s telephone.
queue-tell-urgent = If it becomes urgent – if you may lose your home, if children suffer, or if a decision must be appealed soon – get in touch at once and we look at your place again. If there is danger to life, call 112.

queue-recontact = Next contact
queue-recontact-due_on = Make contact next
queue-recontact-done = The contact that was planned
queue-recontact-yes = It has been made
queue-recontact-submit = Save next contact
queue-recontact-noted = Contact by { $day }, noted by { $who }.
queue-recontact-made = Contacted { $day } by { $who }.
queue-overdue = Should have been contacted { $day }
queue-due = To be contacted by { $day }
queue-no-recontact = No day for the next contact
queue-problem-past = That day has passed. Choose today or a later day.

queue-settings = Order and texts of the queue
queue-settings-lead = Give each ground a place: 1 goes before 2. A ground that is not used does not change the order. Among those with the same ground, whoever has waited longest goes first.
queue-setting-off = Not used
queue-setting-children = Children at home
queue-setting-eviction = Threat of eviction
queue-setting-homeless = Homeless
queue-setting-appeal = Decision to appeal
queue-setting-young = Young adult
queue-setting-judgement = Own judgement
queue-setting-place = What we say about the place in the queue
queue-setting-place-hint = Follows a sentence about roughly where in the queue the person is. Promise nothing.
queue-setting-calling = Whom to call
queue-setting-urgent = What to do if it becomes urgent
queue-problem-same-place = Two grounds have the same place. Give them different ones.

# The list of clients
people-from = Support began no earlier than
people-to = Support began no later than
waiting-spread = How long the new clients waited
waiting-spread-days = Days from the intake to the beginning of support
waiting-spread-median = median { $median }
waiting-spread-described = Bars for how many of { $number } new clients waited how long. Half of them waited { $median } days at the most.
