# A person's own page, rating together, the sheet for the client, handing over and closing.
person-since = since { $day }
person-again = Begin support again
person-again-text = It becomes a new support period. The old one stays as it was.
person-rating-due = Rate together: { $moment }. Preferably by { $day }.
person-agreed = What you have agreed
person-area-empty = No assignment.
person-ended = { $count ->
    [one] One that has ended
   *[other] { $count } that have ended
}
person-not-rated = No ratings yet.
person-rights = The client's rights

identity-language = Language
identity-language-hint = The language that the person would rather speak.
identity-interpreter = Interpreter
identity-interpreter-hint = For instance: by telephone. Empty if none is needed.

assignment-next_step = Next step
assignment-next_step-hint = Sealed: only those who have the person's key can read it.
assignment-due_on = When
assignment-due_on-hint = You are reminded then. Empty if no day is set.

together-heading = Rate together
together-lead = Sit side by side. The client chooses, and may leave a question, or all of them, without an answer.
together-low-Health = I feel very bad
together-high-Health = I feel very well
together-low-Housing = my home does not work at all
together-high-Housing = my home works very well
together-low-Economy = my economy does not work at all
together-high-Economy = my economy works very well
together-low-Occupation = the days are very hard to fill
together-high-Occupation = I have what I want to do with my days
together-low-Other = does not work at all
together-high-Other = works very well
together-decline = I do not want to answer this
together-decline-all = The client does not want to rate at all
together-when = { $moment }, { $day }
together-submit = Save the answers
together-paper = Print the questions on paper
together-figures = Enter figures, also for other things
together-new = Rate again
together-problem-none = choose a figure, or that the client does not want to answer

answers-lead = The answers now, beside those from before.
answers-done = Done
ratings-picture = Ratings in four areas of life
ratings-picture-text = From the left in each area: at the start, on the way, at the end. 10 is best.
ratings-declined = declined

paper-rating-title = How are you doing?
paper-rating-lead = Circle the figure that is right for you just now. You decide. You do not have to answer.
paper-rating-thanks = Thank you! Give the paper to your ombud.

sheet-link = Sheet for the client
sheet-print = Print the page from the browser's menu. Only the sheet is on the paper. It should hold no names of others.
sheet-heading = To you who have a personal ombud
sheet-who = Your ombud
sheet-telephone = Telephone:
sheet-agreed = This is what we have agreed
sheet-next = This is what we do now
sheet-when = When:
sheet-meeting = We meet next time:
sheet-rights = This is your right
sheet-right-free = Support is free and voluntary.
sheet-right-commission = You decide what the ombud is to do.
sheet-right-withdraw = You can change your mind at any time. Then the ombud stops.
sheet-right-secret = The ombud is bound by secrecy, and talks to others only if you have said yes.
sheet-right-read = You may read what the ombud has written about you. Tell us if something is wrong.
sheet-right-erase = You can ask for what is written about you, or for it to be taken away.

handover-title = Hand over
handover-lead = For somebody who is ill, away or leaves. The key to what is sealed goes along.
handover-for-good = New ombud
deputy-for-a-time = Deputy for a time

closure-lead = Go through the page together with the client if you can. Support and assignments end on the same day.
closure-rate = Rate together one last time before you close
closure-ends_on = Last day
closure-closing_reason = Why support ends
closure-closing_reason-hint = Choose a suggestion or write your own words.
closure-outcomes = What came of the assignments
closure-outcome-hint = Assignments that go on end with the support. Choose a suggestion or write your own words.
closure-after = Afterwards
closure-remains = What remains, and who has it now
closure-remains-hint = Sealed: only those who have the person's key can read it.
closure-survey = Does the client want to answer a survey?
closure-interview = May we ask how it went, in 18 months?
closure-interview-when = With the last day above it would be on { $day } at the earliest.
closure-interview-on = Yes, on { $day } at the earliest.
closure-word-reached = goal reached
closure-word-moved = moved
closure-word-declined = does not want to go on
closure-word-elsewhere = gets support from somebody else
closure-word-done = done
closure-word-partly = partly done
closure-word-not = did not come about
closure-word-handed = somebody else has taken over
closure-submit = Close the support
closure-assignment-begins-later = is before the first day of one of the assignments
closure-erased-heading = What is erased, and when
closure-erased = What is kept about the client is erased { $years } years after the last entry. If the closing is the last, that is on { $since } at the earliest and on { $latest } at the latest.
closure-erased-never = Here everything is kept for research. It is not erased when the time is up.
closure-erased-what = Name, contact details, agreement, notes, papers, next steps and what you write about what remains are erased. A row without name and code stays, so that the figures of earlier years are right.
closure-rights = The client can have an extract, or ask for an earlier erasure, as soon as support has ended. Whoever comes back gets a new support period.

plan-heading = The next day of the assignments
plan-kind = What it is about
plan-due_on = When
declined-heading = Ratings that you did not want to make
declined-on_day = Date
declined-moment = Moment
declined-area = Area of life
closing-heading = What was settled at a closing
closing-survey = Survey
closing-interview = Follow-up
closing-interview_on = Follow-up at the earliest
text-heading = Next steps, and what remained
text-about = What it is about
text-text = Text
text-about-step = Next step
text-about-remains = What remained
